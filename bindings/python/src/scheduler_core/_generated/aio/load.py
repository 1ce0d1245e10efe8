# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Interface `load` for asyncio."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from ... import _aio as aio
from .. import load as sync
from .types import Scenario

if TYPE_CHECKING:
    from ..._wit import MappingLike, SecondsLike, ValueLike
    from ..._instance import Instance
    from ..values.load import (
        Arrival,
        DueUsers,
        LoadGroup,
        LoadModelLike,
        LoadProgress,
        LoadSettings,
        PoolDemand,
        RunEstimate,
    )

__all__ = [
    "LoadPlan",
    "LoadRun",
]


class LoadPlan(aio.Resource):
    """The arrivals of all users. User i of a group of n that is spread over d arrives at
    `at + ⌊i × d ÷ n⌋`. Users that arrive at the same time are ordered by group. With a limit of
    r arrivals per second, each arrival is at least `1000 ÷ r` ms after the previous one,
    computed exactly and then rounded up to the millisecond.
    """

    __slots__ = ()
    _sync = sync.LoadPlan

    def __init__(self, *_: object) -> None:
        raise TypeError("LoadPlan has no constructor; use LoadPlan.from_scenario()")

    @staticmethod
    def from_scenario(scenario: Scenario, *, instance: Instance | None = None) -> aio.Opening[LoadPlan]:
        """Creates the load plan of a scenario.

        Arguments and errors: see `scheduler_core.LoadPlan.from_scenario`.
        """
        return aio.Opening(LoadPlan, sync._LOAD_PLAN_FROM_SCENARIO, instance, scenario)

    async def users(self) -> int:
        """The total number of users."""
        return await self._call(sync._LOAD_PLAN_USERS)

    async def last_arrival(self) -> float:
        """The arrival of the last user, in seconds from the start; 0 if there are no
        users.
        """
        return await self._call(sync._LOAD_PLAN_LAST_ARRIVAL_MS)

    async def settings(self) -> LoadSettings:
        """The settings for the users."""
        return await self._call(sync._LOAD_PLAN_SETTINGS)

    async def groups(self) -> list[LoadGroup]:
        """The groups, in source order."""
        return await self._call(sync._LOAD_PLAN_GROUPS)

    async def tenants(self) -> list[str]:
        """The tenants, in the order of their first occurrence in the text."""
        return await self._call(sync._LOAD_PLAN_TENANTS)

    def arrivals(self) -> AsyncIterator[Arrival]:
        """Returns the arrivals in chronological order."""
        return aio.listing(self, sync._LOAD_PLAN_ARRIVALS_PAGES)

    async def arrived_by(self, at: SecondsLike) -> int:
        """Returns the number of users that arrive at or before a time.

        Arguments and errors: see `scheduler_core.LoadPlan.arrived_by`.
        """
        return await self._call(sync._LOAD_PLAN_ARRIVED_BY, at)

    async def feasibility(self) -> list[PoolDemand]:
        """Returns, for each pool that provides addresses of users, whether it has enough of them.
        Pools are in source order.
        """
        return await self._call(sync._LOAD_PLAN_FEASIBILITY)

    async def estimate(
        self,
        scenario: Scenario,
        *,
        action_timeout: SecondsLike | None = None,
        max_duration: SecondsLike | None = None,
        stop_timeout: SecondsLike | None = None,
        model: LoadModelLike | None = None,
        properties: MappingLike[str, ValueLike] = (),
    ) -> RunEstimate:
        """Estimates the duration of a run of this load. `scenario` must be the scenario of this
        plan.

        Arguments and errors: see `scheduler_core.LoadPlan.estimate`.
        """
        return await self._call(
            sync._LOAD_PLAN_ESTIMATE,
            scenario,
            (action_timeout, max_duration, stop_timeout, model, properties),
        )


class LoadRun(aio.Resource):
    """The execution of a load plan."""

    __slots__ = ()
    _sync = sync.LoadRun

    def __init__(self, *_: object) -> None:
        raise TypeError("LoadRun has no constructor; use LoadRun.from_plan()")

    @staticmethod
    def from_plan(
        plan: LoadPlan,
        model: LoadModelLike,
        *,
        instance: Instance | None = None,
    ) -> aio.Opening[LoadRun]:
        """Starts the execution of a plan, at 0 ms.

        Arguments and errors: see `scheduler_core.LoadRun.from_plan`.
        """
        return aio.Opening(LoadRun, sync._LOAD_RUN_FROM_PLAN, instance, plan, model)

    async def revision(self) -> int:
        """The revision of the state, which increases with every call that changes
        something.
        """
        return await self._call(sync._LOAD_RUN_REVISION)

    async def due(self, now: SecondsLike, max: int = 1_000) -> DueUsers:
        """Returns the users that are due to start, at most `max` (capped at 10,000). Repeat the
        call until the result is empty.

        Arguments and errors: see `scheduler_core.LoadRun.due`.
        """
        return await self._call(sync._LOAD_RUN_DUE_FOLDED, now, max)

    async def leave(self, count: int) -> None:
        """Reports that `count` users have left.

        Arguments and errors: see `scheduler_core.LoadRun.leave`.
        """
        return await self._call(sync._LOAD_RUN_LEAVE, count)

    async def progress(self) -> LoadProgress:
        """The progress."""
        return await self._call(sync._LOAD_RUN_PROGRESS)

    async def snapshot(self) -> str:
        """Returns the complete state as text."""
        return await self._call(sync._LOAD_RUN_SNAPSHOT_TEXT)

    async def restore(self, text: str) -> None:
        """Replaces the state with that of a snapshot of a run with the same plan and model, completely or not at
        all.

        Arguments and errors: see `scheduler_core.LoadRun.restore`.
        """
        return await self._call(sync._LOAD_RUN_RESTORE_PIECES, text)
