# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Interface `runner` for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import _aio as aio
from .. import runner as sync
from .types import Scenario
from .workbook import Workbook

if TYPE_CHECKING:
    from ..._wit import BytesLike
    from ..._instance import Instance
    from ..runner import PoolReport, RunOptions, RunProgress, RunReport, RunStep, StopModeLike
    from ..types import DiagramFormatLike, TextPage
    from ..workflow import ActionOutcomeLike, ActionRequest, ReportStatus

__all__ = [
    "Run",
]


class Run(aio.Resource):
    """A scenario that is being run."""

    __slots__ = ()
    _sync = sync.Run

    def __init__(self, *_: object) -> None:
        raise TypeError("Run has no constructor; use Run.from_scenario()")

    @staticmethod
    def from_scenario(
        scenario: Scenario,
        options: RunOptions,
        *,
        instance: Instance | None = None,
    ) -> aio.Opening[Run]:
        """Makes everything ready: compiles the scenario and makes its pools. Time begins with the
        first `step`.

        A scenario without a load section has no users: its run finishes at the first step, with
        verdict `no-data`.

        # Typical errors
        - `not-found`: an override names a resource or property that does not exist, or a
          fallback a pool.
        - `invalid-argument`: an override has a value of another type than the property has
          in the scenario, an option is out of range, `request_id_header` is not a field
          name, an entry of `resolve` has no host name or no IP address, a name occurs twice
          in `resolve`, a pool cannot be made, or fallbacks go in a circle; and those of
          `machine.from-wbs`.

        Example: `from-scenario(scenario, { seed: some(1), properties: [{ resource: "server", property: "port", value: 8080 }] })`.
        """
        return aio.Opening(Run, sync._RUN_FROM_SCENARIO, instance, scenario, options)

    async def add_input(self, name: str, bytes: BytesLike) -> None:
        """Adds bytes to an input of the run. The HTTP parameter `input` and parts of `multipart`
        refer to it by name. Bytes for the same name are appended, so an input may be larger
        than one call. Call it before the first `step`.

        # Typical errors
        - `invalid-argument`: the name is empty or longer than 255 bytes.
        - `invalid-state`: `step` was called before.
        - `limit-exceeded`: for more than `max_buffered_bytes` in total (`input-bytes`) or
          more than 1,000 inputs (`inputs`).

        After an error nothing is added.

        Example: `add-input("note", [104, 101, 108, 108, 111])`.
        """
        return await self._call(sync._RUN_ADD_INPUT, name, bytes)

    async def step(self, timeout_ms: int) -> RunStep:
        """Runs for `timeout_ms` at most, and as far as it goes without waiting when that is 0. Returns earlier when the run has
        finished, when there is something for `next_actions`, or when 10,000 events have come together.

        # Typical errors
        - `invalid-argument`: an action names an input that was not added. The run has not
          started, and `add_input` can still add it.
        - `invalid-state`: the host can no longer wait for the sockets. The run has finished.

        Example: `step(100)` in a loop shows progress ten times a second.
        """
        return await self._call(sync._RUN_STEP, timeout_ms)

    async def progress(self) -> RunProgress:
        """How far the run has come."""
        return await self._call(sync._RUN_PROGRESS)

    async def next_actions(self, max: int) -> list[ActionRequest]:
        """Actions of kinds that are not built in, for the host to do, in the order in which they came up: at most `max` (cut to 10,000)."""
        return await self._call(sync._RUN_NEXT_ACTIONS, max)

    async def complete(self, token: int, outcome: ActionOutcomeLike) -> ReportStatus:
        """Reports how an action of the host's went, in any order. What follows from it happens in the next step.

        # Typical errors
        - `not-found`: the token was never given out.

        Example: `complete(token, success([{ name: "paid", value: true }]))`.
        """
        return await self._call(sync._RUN_COMPLETE, token, outcome)

    async def send_event(self, user: int | None, event: str) -> int:
        """Tells a user, or every one, that something happened; as `send_event` of a machine. Returns how many branches took an edge.

        # Typical errors
        - `not-found`: there is no such user, or the user has not started.
        """
        return await self._call(sync._RUN_SEND_EVENT, user, event)

    async def stop(self, mode: StopModeLike) -> None:
        """Stops the run. A hard stop after a graceful one hastens it; everything else after a stop changes nothing."""
        return await self._call(sync._RUN_STOP, mode)

    def workbook(self) -> aio.Opening[Workbook]:
        """The workbook of the run: its resources, variables and metrics, as they change."""
        return aio.Opening(Workbook, sync._RUN_WORKBOOK, self)

    async def pools(self) -> list[PoolReport]:
        """What is used of the pools, in the order of the text: the same as in the report, for who shows it as it changes."""
        return await self._call(sync._RUN_POOLS)

    async def render_pool(self, pool: str) -> str:
        """A map of a pool as it is now, drawn as `render` of an `IpPool` does: SVG, below 1 MiB. It takes time for every
        address that is held.

        # Typical errors
        - `not-found`: the scenario has no such pool.

        Example: `render-pool("red")` gives `<svg …`.
        """
        return await self._call(sync._RUN_RENDER_POOL, pool)

    async def render_visits(self, format: DiagramFormatLike, cursor: str | None = None) -> TextPage:
        """A picture of the machine with how often all users together have entered each node, as `render_visits` of a machine.

        # Typical errors
        - `limit-exceeded`: the limit `drawn-nodes`.
        - `invalid-argument`: `cursor` is not one that the page before gave.

        Example: `render-visits(svg, 0)`.
        """
        return await self._call(sync._RUN_RENDER_VISITS, format, cursor)

    async def summary(self) -> RunReport:
        """What the run has come to so far."""
        return await self._call(sync._RUN_SUMMARY)

    async def summary_text(self) -> str:
        """The same as a text for people: a table of tenants, actions and pools, the thresholds and the verdict, at most 1 MiB of it.

        Example: its last line is `verdict: passed`.
        """
        return await self._call(sync._RUN_SUMMARY_TEXT)
