# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Interface `load` for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import _aio as aio
from .. import load as sync
from .types import Scenario

if TYPE_CHECKING:
    from ..._instance import Instance
    from ..load import (
        ArrivalPage,
        DueUsers,
        EstimateOptions,
        LoadGroup,
        LoadModelLike,
        LoadProgress,
        LoadSettings,
        PoolDemand,
        RunEstimate,
    )
    from ..types import PageRequest, TextPage

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

        # Typical errors
        - `not-found`: it has no load section.
        - `limit-exceeded`: the limit `users`.
        """
        return aio.Opening(LoadPlan, sync._LOAD_PLAN_FROM_SCENARIO, instance, scenario)

    async def users(self) -> int:
        """How many users there are in all."""
        return await self._call(sync._LOAD_PLAN_USERS)

    async def last_arrival_ms(self) -> int:
        """When the last user arrives, in milliseconds from the start; 0 if there is none."""
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

    async def arrivals(self, page: PageRequest) -> ArrivalPage:
        """Returns the arrivals in the order of time."""
        return await self._call(sync._LOAD_PLAN_ARRIVALS, page)

    async def arrived_by(self, at_ms: int) -> int:
        """How many users have arrived at a time: those whose arrival is not later.

        Example: with `at 1s spawn 100`, `arrived-by(999)` is 0 and `arrived-by(1000)` is 100.
        """
        return await self._call(sync._LOAD_PLAN_ARRIVED_BY, at_ms)

    async def feasibility(self) -> list[PoolDemand]:
        """Whether the pools of the scenario have enough addresses: those that users come from, in the order of the text."""
        return await self._call(sync._LOAD_PLAN_FEASIBILITY)

    async def estimate(self, scenario: Scenario, options: EstimateOptions) -> RunEstimate:
        """Estimates the length of a run of this load. `scenario` must be the scenario of this plan.

        # Typical errors
        - `not-found`: for a property that the scenario does not have.
        - `invalid-argument`: for a property of another type than in the scenario, and for
          an action timeout of 0.

        Example: with `at 10s spawn 5 loop 3 think 1s` and a pause of 500 ms in the workflow, `min_ms` is
        13,500: the last arrival, three pauses and two think times.
        """
        return await self._call(sync._LOAD_PLAN_ESTIMATE, scenario, options)


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
        """Begins to run a plan, at 0 ms."""
        return aio.Opening(LoadRun, sync._LOAD_RUN_FROM_PLAN, instance, plan, model)

    async def revision(self) -> int:
        """A number that only grows, with every call that changes something."""
        return await self._call(sync._LOAD_RUN_REVISION)

    async def due(self, now_ms: int, max: int) -> DueUsers:
        """The users who start by now, at most `max` (cut to 10,000) of them: ask again until there are none.

        # Typical errors
        - `time-went-backwards`: `now_ms` is less than before.

        Example: with `at 0s spawn 3` and `limit users 2`, `due(0, 10)` is users 0 and 1; user 2 is dropped, or waits.
        """
        return await self._call(sync._LOAD_RUN_DUE, now_ms, max)

    async def leave(self, count: int) -> None:
        """So many users have left.

        # Typical errors
        - `invalid-argument`: so many are not there.
        """
        return await self._call(sync._LOAD_RUN_LEAVE, count)

    async def progress(self) -> LoadProgress:
        """How far it has come."""
        return await self._call(sync._LOAD_RUN_PROGRESS)

    async def snapshot(self, cursor: str | None = None) -> TextPage:
        """Returns the whole state as text: a few hundred bytes, one page.

        # Typical errors
        - `invalid-argument`: `cursor` is not none.
        """
        return await self._call(sync._LOAD_RUN_SNAPSHOT, cursor)

    async def restore(self, text: str, last: bool) -> None:
        """Takes the next part of a snapshot. With the `last` one the state is replaced, whole or
        not at all, in a run of the same plan and model.

        # Typical errors
        - `invalid-snapshot`: the text is damaged, of an unknown version, or of another plan
          or model; the parts so far are forgotten.
        """
        return await self._call(sync._LOAD_RUN_RESTORE, text, last)
