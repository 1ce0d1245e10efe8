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
    """A scenario that is being run."""

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
        """Makes everything ready: compiles the scenario and makes its pools. Time begins with the
        first `step`.

        A scenario without a load section has no users: its run finishes at the first step, with
        verdict `no-data`.

        Args:
            scenario: The scenario.
            seed: Seed of retry jitter; `None`: 0.
            start: The time at which the run begins, in seconds of whatever clock the host means; `None`: 0.
            model: What becomes of users beyond `limit users`; `None`: `open`.
            properties: Properties of resources that are different in this run.
            exhaustion: What becomes of users for whom there is no address; `None`: `wait`.
            fallbacks: Where to ask when a pool has none left.
            events: Which events `step` tells of; `None`: `users`.
            action_timeout: How long an attempt of an action may take that has no timeout of its own, in
                seconds, other than of `sleep`; `None`: 30,000.
            stop_timeout: How long users may take to finish their walks after `stop(graceful)`, in seconds;
                `None`: 30,000.
            max_duration: When the run is stopped gracefully by itself, in seconds from its start; `None`:
                when the last user has left.
            max_connections: The most sockets open at a time; an action beyond it fails; `None`: 10,000.
            max_body_bytes: The most bytes of a response body that are kept, where anything asks for the body;
                `None`: 1 MiB.
            max_buffered_bytes: Maximum bytes in memory for request bodies of more than 16 KiB, received
                responses, exports of more than 4,096 bytes an attempt, and cookies of more than 4,096 bytes a
                user. An attempt that would exceed it fails, and so does one of a built-in action whose
                parameters of more than 4,096 bytes do not fit into the rest. The inputs of a run have a
                separate limit of the same size. If `None`, 256 MiB.
            request_id_header: Name of a header field that every HTTP request carries. Its value is the id of
                the request: `USER-ITERATION-ATTEMPT-PART`. USER is the number of the user and ITERATION its
                iteration, both from 0. ATTEMPT numbers the attempts of the user over all iterations (pauses
                not counted), PART the requests of the attempt (1 is the first; redirects and repeats follow).
                `3-0-2-1`: user 3, first iteration, second attempt, first request. Events of detail `actions`
                have USER, ITERATION and ATTEMPT and the number of requests, so a server's log can be matched
                with them. If `None`, no such field is sent.
            resolve: Addresses of host names that are not looked up in this run. An entry of an action's
                parameter `resolve` for the same name wins over one of these. Requests still carry the name in
                their field `Host`. If `None`, every name is looked up.
            resolve_every: Time after which the addresses of a name are looked up again, in seconds, at least
                0.001. The former addresses are used until the answer has arrived. If `None`, 30.
            instance: Instance of the component; the default one if `None`.

        Raises:
            RunnerNotFoundError: An override names a resource or property that does not exist, or a fallback a
                pool.
            RunnerInvalidArgumentError: An override has a value of another type than the property has in the
                scenario, an option is out of range, `request_id_header` is not a field name, an entry of
                `resolve` has no host name or no IP address, a name occurs twice in `resolve`, a pool cannot
                be made, or fallbacks go in a circle; and those of `machine.from-wbs`.
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
        refer to it by name. Bytes for the same name are appended, so an input may be larger
        than one call. Call it before the first `step`.

        After an error nothing is added.

        Args:
            name: The name.
            bytes: The bytes.

        Raises:
            RunnerInvalidArgumentError: The name is empty or longer than 255 bytes.
            RunnerInvalidStateError: `step` was called before.
            RunnerLimitExceededError: For more than `max_buffered_bytes` in total (`input-bytes`) or more than
                1,000 inputs (`inputs`).
        """
        return await self._call(sync._RUN_ADD_INPUT, name, bytes)

    async def step(self, timeout: SecondsLike) -> RunStep:
        """Runs for `timeout` at most, and as far as it goes without waiting when that is 0. Returns earlier when the run has
        finished, when there is something for `next_actions`, or when 10,000 events have come together.

        Args:
            timeout: Seconds to wait at most.

        Raises:
            RunnerInvalidArgumentError: An action names an input that was not added. The run has not started,
                and `add_input` can still add it.
            RunnerInvalidStateError: The host can no longer wait for the sockets. The run has finished.
        """
        return await self._call(sync._RUN_STEP_FILLED, timeout)

    async def progress(self) -> RunProgress:
        """How far the run has come."""
        return await self._call(sync._RUN_PROGRESS)

    async def next_actions(self, max: int = 1_000) -> list[ActionRequest]:
        """Actions of kinds that are not built in, for the host to do, in the order in which they came up: at most `max` (cut to 10,000).

        Args:
            max: Number of items to return at most.
        """
        return await self._call(sync._RUN_NEXT_ACTIONS, max)

    async def complete(self, token: int, outcome: ActionOutcomeLike) -> ReportStatus:
        """Reports how an action of the host's went, in any order. What follows from it happens in the next step.

        Args:
            token: Token of the action.
            outcome: The outcome.

        Raises:
            RunnerNotFoundError: The token was never given out.
        """
        return await self._call(sync._RUN_COMPLETE, token, outcome)

    async def send_event(self, event: str, *, user: int | None = None) -> int:
        """Tells a user, or every one, that something happened; as `send_event` of a machine. Returns how many branches took an edge.

        Args:
            event: Name of the event.
            user: The user; if `None`, all users.

        Raises:
            RunnerNotFoundError: There is no such user, or the user has not started.
        """
        return await self._call(sync._RUN_SEND_EVENT, user, event)

    async def stop(self, mode: StopModeLike) -> None:
        """Stops the run. A hard stop after a graceful one hastens it; everything else after a stop changes nothing.

        Args:
            mode: Whether what is under way may finish.
        """
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

        Args:
            pool: Name of the pool.

        Raises:
            RunnerNotFoundError: The scenario has no such pool.
        """
        return await self._call(sync._RUN_RENDER_POOL, pool)

    async def render_visits(self, format: DiagramFormatLike) -> str:
        """A picture of the machine with how often all users together have entered each node, as `render_visits` of a machine.

        Args:
            format: Format of the picture.

        Raises:
            RunnerLimitExceededError: The limit `drawn-nodes`.
        """
        return await self._call(sync._RUN_RENDER_VISITS_TEXT, format)

    async def summary(self) -> RunReport:
        """What the run has come to so far."""
        return await self._call(sync._RUN_SUMMARY)

    async def summary_text(self) -> str:
        """The same as a text for people: a table of tenants, actions and pools, the thresholds and the verdict, at most 1 MiB of it."""
        return await self._call(sync._RUN_SUMMARY_TEXT)
