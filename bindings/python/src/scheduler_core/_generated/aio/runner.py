# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Interface `runner` for asyncio."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ... import _aio as aio
from .. import runner as sync
from .types import Scenario
from .workbook import Workbook

if TYPE_CHECKING:
    from ..._wit import BytesLike, MappingLike, SecondsLike, ValueLike
    from ..._instance import Instance
    from ..values.types import DiagramFormatLike
    from ..values.load import LoadModelLike
    from ..values.workflow import ActionOutcomeLike, ActionRequest, ReportStatus
    from ..values.runner import (
        EventDetailLike,
        ExhaustionPolicyLike,
        PoolReport,
        RunProgress,
        RunReport,
        RunStep,
        StopModeLike,
    )

__all__ = [
    "Run",
]


class Run(aio.Resource):
    """The execution of a scenario."""

    __slots__ = ()
    _sync = sync.Run

    def __init__(self, *_: object) -> None:
        raise TypeError("Run has no constructor; use Run.from_scenario()")

    @staticmethod
    def from_scenario(
        scenario: Scenario,
        *,
        seed: int | None = None,
        start: SecondsLike | None = None,
        model: LoadModelLike | None = None,
        properties: MappingLike[str, MappingLike[str, ValueLike]] = (),
        exhaustion: ExhaustionPolicyLike | None = None,
        fallbacks: MappingLike[str, str] = (),
        events: EventDetailLike | None = None,
        action_timeout: SecondsLike | None = None,
        stop_timeout: SecondsLike | None = None,
        max_duration: SecondsLike | None = None,
        max_connections: int | None = None,
        max_body_bytes: int | None = None,
        max_buffered_bytes: int | None = None,
        request_id_header: str | None = None,
        resolve: MappingLike[str, Sequence[str]] | None = None,
        resolve_every: SecondsLike | None = None,
        instance: Instance | None = None,
    ) -> aio.Opening[Run]:
        """Prepares a run: compiles the scenario and creates its pools. Time starts with the first
        `step`.

        Arguments and errors: see `scheduler_core.Run.from_scenario`.
        """
        return aio.Opening(
            Run,
            sync._RUN_FROM_SCENARIO,
            instance,
            scenario,
            (
                seed,
                start,
                model,
                properties,
                exhaustion,
                fallbacks,
                events,
                action_timeout,
                stop_timeout,
                max_duration,
                max_connections,
                max_body_bytes,
                max_buffered_bytes,
                request_id_header,
                resolve,
                resolve_every,
            ),
        )

    async def add_input(self, name: str, bytes: BytesLike) -> None:
        """Adds bytes to an input of the run. The HTTP parameter `input` and parts of `multipart`
        refer to it by name. Bytes for the same name are appended, so an input can be larger
        than one call. Call it before the first `step`.

        Arguments and errors: see `scheduler_core.Run.add_input`.
        """
        return await self._call(sync._RUN_ADD_INPUT, name, bytes)

    async def step(self, timeout: SecondsLike) -> RunStep:
        """Runs for at most `timeout`. 0: the call does not wait. Returns earlier when the run
        has finished, when an action for `next_actions` is available, or when 10,000 events have
        been collected.

        Arguments and errors: see `scheduler_core.Run.step`.
        """
        return await self._call(sync._RUN_STEP_FILLED, timeout)

    async def progress(self) -> RunProgress:
        """The progress of the run."""
        return await self._call(sync._RUN_PROGRESS)

    async def next_actions(self, max: int = 1_000) -> list[ActionRequest]:
        """Returns actions that are not built in, for the host to perform, in the order of their
        requests: at most `max` (capped at 10,000).

        Arguments and errors: see `scheduler_core.Run.next_actions`.
        """
        return await self._call(sync._RUN_NEXT_ACTIONS, max)

    async def complete(self, token: int, outcome: ActionOutcomeLike) -> ReportStatus:
        """Reports the outcome of an action that the host performed. Outcomes can be reported in
        any order. The attempt ends at the time of the call, and the workflow goes on in the
        next step. If the timeout of the attempt has passed, the attempt has already timed out
        and the report is `late`.

        Arguments and errors: see `scheduler_core.Run.complete`.
        """
        return await self._call(sync._RUN_COMPLETE, token, outcome)

    async def send_event(self, event: str, *, user: int | None = None) -> int:
        """Sends an event to one user, or to all, as `send_event` of a machine does. Returns the
        number of branches that took an edge.

        Arguments and errors: see `scheduler_core.Run.send_event`.
        """
        return await self._call(sync._RUN_SEND_EVENT, user, event)

    async def stop(self, mode: StopModeLike) -> None:
        """Stops the run. A hard stop can follow a graceful one and ends it immediately. Any other
        repeated stop has no effect.

        Arguments and errors: see `scheduler_core.Run.stop`.
        """
        return await self._call(sync._RUN_STOP, mode)

    def workbook(self) -> aio.Opening[Workbook]:
        """Returns the workbook of the run, with its current resources, variables and metrics."""
        return aio.Opening(Workbook, sync._RUN_WORKBOOK, self)

    async def pools(self) -> list[PoolReport]:
        """The current usage of each pool, in source order; for live displays. The report
        contains the same values.
        """
        return await self._call(sync._RUN_POOLS)

    async def render_pool(self, pool: str) -> str:
        """Returns a map of the current state of a pool as SVG, below 1 MiB, as `render` of an
        `IpPool` does. The running time is proportional to the number of held addresses.

        Arguments and errors: see `scheduler_core.Run.render_pool`.
        """
        return await self._call(sync._RUN_RENDER_POOL, pool)

    async def render_visits(self, format: DiagramFormatLike) -> str:
        """Returns a diagram of the machine with the number of visits of each node, over all users,
        as `render_visits` of a machine does.

        Arguments and errors: see `scheduler_core.Run.render_visits`.
        """
        return await self._call(sync._RUN_RENDER_VISITS_TEXT, format)

    async def summary(self) -> RunReport:
        """Returns the result of the run so far."""
        return await self._call(sync._RUN_SUMMARY)

    async def summary_text(self) -> str:
        """Returns the summary as text for display: a table of tenants, actions and pools, the
        thresholds and the verdict. At most 1 MiB.
        """
        return await self._call(sync._RUN_SUMMARY_TEXT)
