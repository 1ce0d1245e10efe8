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

        A scenario without a load section has no users: its run finishes at the first step, with
        verdict `no-data`.

        Args:
            scenario: The scenario.
            seed: Seed of the retry jitter. Defaults to 0.
            start: Time at which the run starts, in seconds of a clock chosen by the host. Defaults to 0.
            model: What happens to users above `limit users`. Defaults to `open`.
            properties: Properties of resources that are overridden in this run.
            exhaustion: What happens to users without a free address. Defaults to `wait`.
            fallbacks: Fallbacks for exhausted pools.
            events: The events that `step` returns. Defaults to `users`.
            action_timeout: Timeout of an attempt whose action has no timeout, in seconds. It does not apply
                to `sleep`. Defaults to 30.
            stop_timeout: Time that users have to finish their iterations after `stop(graceful)`, in seconds.
                Defaults to 30.
            max_duration: Time at which the run stops gracefully, in seconds from its start. If `None`, it
                ends when the last user has left.
            max_connections: Maximum number of open sockets. An action that exceeds it fails. Defaults to
                10,000.
            max_body_bytes: Maximum number of bytes of a response body to keep, if anything uses the body.
                Defaults to 1 MiB.
            max_buffered_bytes: Maximum number of bytes in memory for request bodies of more than 16 KiB,
                received responses, exports of more than 4,096 bytes per attempt, and cookies of more than
                4,096 bytes per user. An attempt that would exceed it fails, and so does an attempt of a
                built-in action whose parameters of more than 4,096 bytes do not fit into the rest. The inputs
                of a run have a separate limit of the same size. If `None`, 256 MiB.
            request_id_header: Name of a header field to add to every HTTP request. Its value is the id of the
                request: `USER-ITERATION-ATTEMPT-PART`. USER is the number of the user and ITERATION their
                iteration, both from 0. ATTEMPT numbers the attempts of the user over all iterations (pauses
                not counted), PART the requests of the attempt (1 is the first; redirects and repeats follow).
                `3-0-2-1`: user 3, first iteration, second attempt, first request. Events of detail `actions`
                contain USER, ITERATION and ATTEMPT and the number of requests, so a server's log can be
                matched with them. If `None`, no such field is sent.
            resolve: Addresses of host names that are not looked up in this run. An entry of an action's
                parameter `resolve` for the same name takes precedence. Requests still carry the name in their
                field `Host`. If `None`, every name is looked up.
            resolve_every: Time after which the addresses of a name are looked up again, in seconds, at least
                0.001. The former addresses are used until the answer arrives. If `None`, 30.
            instance: Instance of the component; the default one if `None`.

        Raises:
            RunnerNotFoundError: An override names a resource or property that does not exist, or a fallback
                names a pool that does not exist.
            RunnerInvalidArgumentError: An override has a value whose type differs from that of the property
                in the scenario, an option is out of range, `request_id_header` is not a field name, an entry
                of `resolve` has no host name or no IP address, a name occurs twice in `resolve`, a pool
                cannot be created, or fallbacks form a cycle; and those of `machine.from-wbs`.
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

        After an error nothing is added.

        Args:
            name: The name.
            bytes: The bytes.

        Raises:
            RunnerInvalidArgumentError: The name is empty or longer than 255 bytes.
            RunnerInvalidStateError: `step` was called before.
            RunnerLimitExceededError: More than `max_buffered_bytes` in total (`input-bytes`) or more than
                1,000 inputs (`inputs`).
        """
        return await self._call(sync._RUN_ADD_INPUT, name, bytes)

    async def step(self, timeout: SecondsLike) -> RunStep:
        """Runs for at most `timeout`. 0: the call does not wait. Returns earlier when the run
        has finished, when an action for `next_actions` is available, or when 10,000 events have
        been collected.

        Args:
            timeout: Maximum time to wait, in seconds.

        Raises:
            RunnerInvalidArgumentError: An action names an input that was not added. The run has not started,
                and `add_input` can still add it.
            RunnerInvalidStateError: The host can no longer wait for the sockets. The run has finished.
        """
        return await self._call(sync._RUN_STEP_FILLED, timeout)

    async def progress(self) -> RunProgress:
        """The progress of the run."""
        return await self._call(sync._RUN_PROGRESS)

    async def next_actions(self, max: int = 1_000) -> list[ActionRequest]:
        """Returns actions that are not built in, for the host to perform, in the order of their
        requests: at most `max` (capped at 10,000).

        Args:
            max: Maximum number of items to return.
        """
        return await self._call(sync._RUN_NEXT_ACTIONS, max)

    async def complete(self, token: int, outcome: ActionOutcomeLike) -> ReportStatus:
        """Reports the outcome of an action that the host performed. Outcomes can be reported in
        any order. The attempt ends at the time of the call, and the workflow goes on in the
        next step. If the timeout of the attempt has passed, the attempt has already timed out
        and the report is `late`.

        Args:
            token: Token of the action.
            outcome: The outcome.

        Raises:
            RunnerNotFoundError: The token does not exist.
        """
        return await self._call(sync._RUN_COMPLETE, token, outcome)

    async def send_event(self, event: str, *, user: int | None = None) -> int:
        """Sends an event to one user, or to all, as `send_event` of a machine does. Returns the
        number of branches that took an edge.

        Args:
            event: Name of the event.
            user: The user; if `None`, all users.

        Raises:
            RunnerNotFoundError: The user does not exist or has not started.
        """
        return await self._call(sync._RUN_SEND_EVENT, user, event)

    async def stop(self, mode: StopModeLike) -> None:
        """Stops the run. A hard stop can follow a graceful one and ends it immediately. Any other
        repeated stop has no effect.

        Args:
            mode: How to stop.
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

        Args:
            pool: Name of the pool.

        Raises:
            RunnerNotFoundError: The pool does not exist in the scenario.
        """
        return await self._call(sync._RUN_RENDER_POOL, pool)

    async def render_visits(self, format: DiagramFormatLike) -> str:
        """Returns a diagram of the machine with the number of visits of each node, over all users,
        as `render_visits` of a machine does.

        Args:
            format: Format of the diagram.

        Raises:
            RunnerLimitExceededError: The limit `drawn-nodes`.
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
