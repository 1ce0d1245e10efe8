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
    """Who arrives when. User i of a group of n that is spread over d arrives at
    `at + ⌊i × d ÷ n⌋`; users that arrive at the same time come in the order of their
    groups. With a limit of r arrivals a second each waits until `1000 ÷ r`
    ms after the one before, exactly, and is then rounded up to the millisecond.
    """

    __slots__ = ()
    _sync = sync.LoadPlan

    def __init__(self, *_: object) -> None:
        raise TypeError("LoadPlan has no constructor; use LoadPlan.from_scenario()")

    @staticmethod
    def from_scenario(scenario: Scenario, *, instance: Instance | None = None) -> aio.Opening[LoadPlan]:
        """The load plan of a scenario.

        Args:
            scenario: The scenario.
            instance: Instance of the component; the default one if `None`.

        Raises:
            WorkflowNotFoundError: It has no load section.
            WorkflowLimitExceededError: The limit `users`.
        """
        return aio.Opening(LoadPlan, sync._LOAD_PLAN_FROM_SCENARIO, instance, scenario)

    async def users(self) -> int:
        """How many users there are in all."""
        return await self._call(sync._LOAD_PLAN_USERS)

    async def last_arrival(self) -> float:
        """When the last user arrives, in seconds from the start; 0 if there is none."""
        return await self._call(sync._LOAD_PLAN_LAST_ARRIVAL_MS)

    async def settings(self) -> LoadSettings:
        """How users behave."""
        return await self._call(sync._LOAD_PLAN_SETTINGS)

    async def groups(self) -> list[LoadGroup]:
        """The groups, in the order of the text."""
        return await self._call(sync._LOAD_PLAN_GROUPS)

    async def tenants(self) -> list[str]:
        """The tenants, in the order in which the text first names them."""
        return await self._call(sync._LOAD_PLAN_TENANTS)

    def arrivals(self) -> AsyncIterator[Arrival]:
        """Returns the arrivals in the order of time."""
        return aio.listing(self, sync._LOAD_PLAN_ARRIVALS_PAGES)

    async def arrived_by(self, at: SecondsLike) -> int:
        """How many users have arrived at a time: those whose arrival is not later.

        Args:
            at: The time, in seconds from the start.
        """
        return await self._call(sync._LOAD_PLAN_ARRIVED_BY, at)

    async def feasibility(self) -> list[PoolDemand]:
        """Whether the pools of the scenario have enough addresses: those that users come from, in the order of the text."""
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
        """Estimates the length of a run of this load. `scenario` must be the scenario of this plan.

        Args:
            scenario: The scenario.
            action_timeout: Timeout of an attempt that has none of its own, in seconds, at least 0.001. If
                `None`, 30.
            max_duration: When the run stops gracefully by itself, in seconds from its start. If `None`, when
                the last user has left.
            stop_timeout: How long users may take to finish after that, in seconds. If `None`, 30.
            model: What happens to a user who arrives when `max_users` are active. If `None`, `open`.
            properties: Properties of resources that differ in this run, as `resource.property`.

        Raises:
            WorkflowNotFoundError: For a property that the scenario does not have.
            WorkflowInvalidArgumentError: For a property of another type than in the scenario, and for an
                action timeout of 0.
        """
        return await self._call(
            sync._LOAD_PLAN_ESTIMATE,
            scenario,
            (action_timeout, max_duration, stop_timeout, model, properties),
        )


class LoadRun(aio.Resource):
    """A load plan that is being run."""

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
        """Begins to run a plan, at 0 ms.

        Args:
            plan: The load plan.
            model: The model of the load.
            instance: Instance of the component; the default one if `None`.
        """
        return aio.Opening(LoadRun, sync._LOAD_RUN_FROM_PLAN, instance, plan, model)

    async def revision(self) -> int:
        """A number that only grows, with every call that changes something."""
        return await self._call(sync._LOAD_RUN_REVISION)

    async def due(self, now: SecondsLike, max: int = 1_000) -> DueUsers:
        """The users who start by now, at most `max` (cut to 10,000) of them: ask again until there are none.

        Args:
            now: The time, in seconds since any fixed point, such as `time.time()`.
            max: Number of items to return at most.

        Raises:
            WorkflowTimeWentBackwardsError: `now` is less than before.
        """
        return await self._call(sync._LOAD_RUN_DUE_FOLDED, now, max)

    async def leave(self, count: int) -> None:
        """So many users have left.

        Args:
            count: Number of users who leave.

        Raises:
            WorkflowInvalidArgumentError: So many are not there.
        """
        return await self._call(sync._LOAD_RUN_LEAVE, count)

    async def progress(self) -> LoadProgress:
        """How far it has come."""
        return await self._call(sync._LOAD_RUN_PROGRESS)

    async def snapshot(self) -> str:
        """Returns the whole state as text."""
        return await self._call(sync._LOAD_RUN_SNAPSHOT_TEXT)

    async def restore(self, text: str) -> None:
        """Replaces the state with that of a snapshot of a run with the same plan and model, whole or not at all.

        Args:
            text: The whole text.

        Raises:
            WorkflowInvalidSnapshotError: The text is damaged, of an unknown version, or of another plan or
                model; the parts so far are forgotten.
        """
        return await self._call(sync._LOAD_RUN_RESTORE_PIECES, text)
