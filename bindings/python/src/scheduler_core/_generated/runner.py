# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Runs a whole scenario over real sockets: spawns the users of its load plan, gives each user an
address, performs the actions, reports their outcomes to the machine, and records measurements.

A run uses one thread: an event loop over `socket`'s `poll` serves thousands of users. The host
calls `step` until the run has finished, and performs the actions that are not built in:

```text
  scenario ──► run ──step──► progress, events ──► … ──► summary
                │  ▲
   next-actions │  │ complete
                ▼  │
         the host: actions of kinds that are not built in, in any order
```

# Built-in actions

| kind | parameters | exports |
|---|---|---|
| `get` `head` `post` `put` `patch` `delete` `options`, and `http` with `method` | `url`, `bind_ip`, `query`, `headers`, `basic_auth`, one of `body` `json` `form` `multipart` `input`, `cookies`, `compressed`, `resolve`, `redirects`, `proxy`, `keep_alive`, `close`, `expect_status`, `expect`, `extract` | `status_code` (or `status`), `body`, `body_size`, `headers`, `content_type`, `json`, `reused` |
| `tcp` | `to`, `port`, `bind_ip`, `resolve`, `send`, `expect`, `receive`, `to_end`, `close`, `extract` | `received`, `received_size`, `sent_size` |
| `udp` | `to`, `port`, `bind_ip`, `resolve`, `send`, `expect`, `extract` | `received`, `received_size`, `sent_size` |
| `sleep` | `for` | |

Requests are HTTP/1.1 without TLS. A user keeps their connections for further requests to the
same server, unless `keep_alive` is false or a response ends the connection. `redirects` is the
maximum number of redirects to follow. Defaults to 0. Every status is a success, unless
`expect_status` (`200`, `2xx`, `200..299`, or a list of them) excludes it. `extract` is a map
from exports to the location of their values in the response: a JSON path (`$.user.id`), a
header (`header:etag`), or an expression over `response.status`, `response.headers`,
`response.body` and `response.json`. If the response does not contain the value of an export,
the attempt fails (kind `expectation`), unless the type of the export is optional (`string?`):
then the export keeps its default.

`parser.validate` and `parser.parse` report everything about built-in actions that a run would
reject: unknown or missing parameters, constant values with a wrong type or out of range,
expressions that do not compile, and exports without a source or of the wrong type. The value of
a template is checked when the action starts; an invalid value fails the attempt (kind
`parameter`).

Sockets are bound to the user's address, unless `bind_ip` names another one.

# Life of a run

```text
  running ──stop(graceful)──► stopping ──► finished
     ├───── stop(hard) ─────────────────────► │
     └───── the last user has left ──────────► │
```

When a run has finished, for whatever reason, its sockets are closed and its addresses are
released.

# Latency

`ACTION.duration` is measured from the intended start of the action: when its timer was due or
the previous action ended, not when the loop processed it. `user.duration` is measured from the
user's intended arrival. So the measurements include the time that users wait because of a slow
target or a busy loop.

# Limits

Exceeding a limit is an error of kind `limit-exceeded`, or fails the attempt with that kind. The
limits of `workflow` apply as well.

| limit | value |
|---|---|
| `events` kept for one `step`, which returns when it has that many | 10,000 |
| `connections` open at the same time | 10,000 unless the options set another value |
| `body-bytes` of a response that are kept | 1 MiB unless the options set another value |
| `buffered-bytes`: request bodies of more than 16 KiB and received bytes of attempts in progress, exports of more than 4,096 bytes per attempt and cookies of more than 4,096 bytes per user; parameters of a built-in action above 4,096 bytes must fit into the rest | 256 MiB unless the options set another value |
| `input-bytes` of all inputs | as `buffered-bytes` |
| `inputs` of a run | 1,000, with names of 1 to 255 bytes |
| `json-bytes`: memory for the values of one JSON body | 4 × the size of the body, at least 1 MiB |
| `head-bytes` of a response | 64 KiB |
| interim responses (1xx) before a final one | 100; more are an `invalid-response` |
| `redirects` of one request | 20 |
| `failures`: groups in a summary | 99, each with a reason of at most 300 bytes, and one for all others |

# References

- HTTP semantics: RFC 9110, <https://www.rfc-editor.org/rfc/rfc9110>
- HTTP/1.1: RFC 9112, <https://www.rfc-editor.org/rfc/rfc9112>
- Cookies: RFC 6265, <https://www.rfc-editor.org/rfc/rfc6265>
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Callable

from .. import _wit as wit
from .._wit import BytesLike, MappingLike, SecondsLike, ValueLike
from .types import Scenario
from .values.types import DIAGRAM_FORMAT, DiagramFormatLike, TEXT_PAGE
from .workbook import Workbook
from .values.load import LOAD_MODEL, LoadModelLike
from .values.workflow import (
    ACTION_OUTCOME,
    ACTION_REQUEST,
    ActionOutcomeLike,
    ActionRequest,
    REPORT_STATUS,
    ReportStatus,
)
from .values.runner import (
    EVENT_DETAIL,
    EXHAUSTION_POLICY,
    EventDetailLike,
    ExhaustionPolicyLike,
    POOL_REPORT,
    PoolReport,
    RUNNER_ERROR,
    RUN_PROGRESS,
    RUN_REPORT,
    RUN_STEP,
    RunEvent,
    RunProgress,
    RunReport,
    RunStep,
    STOP_MODE,
    StopModeLike,
)

if TYPE_CHECKING:
    from .._instance import Instance

__all__ = [
    "Run",
]


class Run(wit.Resource):
    """The execution of a scenario."""

    __slots__ = ()

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
    ) -> Run:
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

        Example:
            >>> scenario = parse('scenario "s" action rest = sleep { for = 1ms } workflow { start: rest { -> end } end } load { at 0s spawn 2 tenant "a" }')
            >>> with Run.from_scenario(scenario, seed=1, max_duration=60) as running:
            ...     while running.step(1).progress.phase != "finished":
            ...         pass
            ...     print(running.summary().progress.done)
            2
        """
        return _RUN_FROM_SCENARIO(
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

    def add_input(self, name: str, bytes: BytesLike) -> None:
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
        return _RUN_ADD_INPUT.of(self, name, bytes)

    def step(self, timeout: SecondsLike) -> RunStep:
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
        return _RUN_STEP_FILLED.of(self, timeout)

    @property
    def progress(self) -> RunProgress:
        """The progress of the run."""
        return _RUN_PROGRESS.of(self)

    def next_actions(self, max: int = 1_000) -> list[ActionRequest]:
        """Returns actions that are not built in, for the host to perform, in the order of their
        requests: at most `max` (capped at 10,000).

        Args:
            max: Maximum number of items to return.
        """
        return _RUN_NEXT_ACTIONS.of(self, max)

    def complete(self, token: int, outcome: ActionOutcomeLike) -> ReportStatus:
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
        return _RUN_COMPLETE.of(self, token, outcome)

    def send_event(self, event: str, *, user: int | None = None) -> int:
        """Sends an event to one user, or to all, as `send_event` of a machine does. Returns the
        number of branches that took an edge.

        Args:
            event: Name of the event.
            user: The user; if `None`, all users.

        Raises:
            RunnerNotFoundError: The user does not exist or has not started.
        """
        return _RUN_SEND_EVENT.of(self, user, event)

    def stop(self, mode: StopModeLike) -> None:
        """Stops the run. A hard stop can follow a graceful one and ends it immediately. Any other
        repeated stop has no effect.

        Args:
            mode: How to stop.
        """
        return _RUN_STOP.of(self, mode)

    def workbook(self) -> Workbook:
        """Returns the workbook of the run, with its current resources, variables and metrics."""
        return _RUN_WORKBOOK.of(self)

    @property
    def pools(self) -> list[PoolReport]:
        """The current usage of each pool, in source order; for live displays. The report
        contains the same values.
        """
        return _RUN_POOLS.of(self)

    def render_pool(self, pool: str) -> str:
        """Returns a map of the current state of a pool as SVG, below 1 MiB, as `render` of an
        `IpPool` does. The running time is proportional to the number of held addresses.

        Args:
            pool: Name of the pool.

        Raises:
            RunnerNotFoundError: The pool does not exist in the scenario.
        """
        return _RUN_RENDER_POOL.of(self, pool)

    def render_visits(self, format: DiagramFormatLike) -> str:
        """Returns a diagram of the machine with the number of visits of each node, over all users,
        as `render_visits` of a machine does.

        Args:
            format: Format of the diagram.

        Raises:
            RunnerLimitExceededError: The limit `drawn-nodes`.
        """
        return _RUN_RENDER_VISITS_TEXT.of(self, format)

    def summary(self) -> RunReport:
        """Returns the result of the run so far."""
        return _RUN_SUMMARY.of(self)

    def summary_text(self) -> str:
        """Returns the summary as text for display: a table of tenants, actions and pools, the
        thresholds and the verdict. At most 1 MiB.
        """
        return _RUN_SUMMARY_TEXT.of(self)


_RUN_EVENTS_ROWS: wit.Rows[RunEvent] = wit.Rows(
    RunEvent,
    wit.Column("kind", "kinds"),
    wit.Column("at", "at_ns", wit.read_nanoseconds),
    wit.Column("user", "users", wit.read_index),
    wit.Column("action", "actions", wit.read_index),
    wit.Column("elapsed", "elapsed_ns", wit.read_nanoseconds),
    wit.Column("iteration", "iterations"),
    wit.Column("attempt", "attempts"),
    wit.Column("requests", "requests"),
    wit.Column("status", "statuses", wit.read_optional),
    wit.Column("detail", "details/detail_ends"),
    lazy=True,
)


_RUN_FROM_SCENARIO: wit.Function[Run] = wit.Function(
    "scheduler:core/runner@0.1.0",
    "[static]run.from-scenario",
    "Run.from_scenario",
    [
        ("scenario", wit.Borrow(Scenario)),
        ("options", wit.Spread(
            wit.Field("seed", "seed", wit.Option(wit.U64)),
            wit.Field("start-ms", "start", wit.Option(wit.MS_U64)),
            wit.Field("model", "model", wit.Option(LOAD_MODEL)),
            wit.Field("properties", "properties", wit.Nested(wit.Field("resource-id", "resource_id", wit.STRING), wit.Field("property", "property", wit.STRING), wit.Field("value", "value", wit.VALUE))),
            wit.Field("exhaustion", "exhaustion", wit.Option(EXHAUSTION_POLICY)),
            wit.Field("fallbacks", "fallbacks", wit.Mapping(wit.Field("pool", "pool", wit.STRING), wit.Field("fallback", "fallback", wit.STRING))),
            wit.Field("events", "events", wit.Option(EVENT_DETAIL)),
            wit.Field("action-timeout-ms", "action_timeout", wit.Option(wit.MS_U64)),
            wit.Field("stop-timeout-ms", "stop_timeout", wit.Option(wit.MS_U64)),
            wit.Field("max-duration-ms", "max_duration", wit.Option(wit.MS_U64)),
            wit.Field("max-connections", "max_connections", wit.Option(wit.U32)),
            wit.Field("max-body-bytes", "max_body_bytes", wit.Option(wit.U32)),
            wit.Field("max-buffered-bytes", "max_buffered_bytes", wit.Option(wit.U64)),
            wit.Field("request-id-header", "request_id_header", wit.Option(wit.STRING)),
            wit.Field("resolve", "resolve", wit.Option(wit.Mapping(wit.Field("host", "host", wit.STRING), wit.Field("addresses", "addresses", wit.List(wit.STRING))))),
            wit.Field("resolve-every-ms", "resolve_every", wit.Option(wit.MS_U64)),
        )),
    ],
    result=wit.Own(Run),
    error=RUNNER_ERROR,
    fallible=True,
)


_RUN_ADD_INPUT: wit.Function[None] = wit.Function(
    "scheduler:core/runner@0.1.0",
    "[method]run.add-input",
    "Run.add_input",
    [
        ("self", wit.Borrow(Run)),
        ("name", wit.STRING),
        ("bytes", wit.BYTES),
    ],
    error=RUNNER_ERROR,
    fallible=True,
)


_RUN_STEP: wit.Function[Any] = wit.Function(
    "scheduler:core/runner@0.1.0",
    "[method]run.step",
    "Run.step",
    [
        ("self", wit.Borrow(Run)),
        ("timeout", wit.MS_U64),
    ],
    result=RUN_STEP,
    error=RUNNER_ERROR,
    fallible=True,
)
_RUN_STEP_FILLED: wit.Holder[RunStep] = wit.Holder(_RUN_STEP, "events", _RUN_EVENTS_ROWS)


_RUN_PROGRESS: wit.Function[RunProgress] = wit.Function(
    "scheduler:core/runner@0.1.0",
    "[method]run.progress",
    "Run.progress",
    [
        ("self", wit.Borrow(Run)),
    ],
    result=RUN_PROGRESS,
)


_RUN_NEXT_ACTIONS: wit.Function[list[ActionRequest]] = wit.Function(
    "scheduler:core/runner@0.1.0",
    "[method]run.next-actions",
    "Run.next_actions",
    [
        ("self", wit.Borrow(Run)),
        ("max", wit.U32),
    ],
    result=wit.List(ACTION_REQUEST),
)


_RUN_COMPLETE: wit.Function[ReportStatus] = wit.Function(
    "scheduler:core/runner@0.1.0",
    "[method]run.complete",
    "Run.complete",
    [
        ("self", wit.Borrow(Run)),
        ("token", wit.U64),
        ("outcome", ACTION_OUTCOME),
    ],
    result=REPORT_STATUS,
    error=RUNNER_ERROR,
    fallible=True,
)


_RUN_SEND_EVENT: wit.Function[int] = wit.Function(
    "scheduler:core/runner@0.1.0",
    "[method]run.send-event",
    "Run.send_event",
    [
        ("self", wit.Borrow(Run)),
        ("user", wit.Option(wit.U32)),
        ("event", wit.STRING),
    ],
    result=wit.U32,
    error=RUNNER_ERROR,
    fallible=True,
)


_RUN_STOP: wit.Function[None] = wit.Function(
    "scheduler:core/runner@0.1.0",
    "[method]run.stop",
    "Run.stop",
    [
        ("self", wit.Borrow(Run)),
        ("mode", STOP_MODE),
    ],
)


_RUN_WORKBOOK: wit.Function[Workbook] = wit.Function(
    "scheduler:core/runner@0.1.0",
    "[method]run.workbook",
    "Run.workbook",
    [
        ("self", wit.Borrow(Run)),
    ],
    result=wit.Own(Workbook),
)


_RUN_POOLS: wit.Function[list[PoolReport]] = wit.Function(
    "scheduler:core/runner@0.1.0",
    "[method]run.pools",
    "Run.pools",
    [
        ("self", wit.Borrow(Run)),
    ],
    result=wit.List(POOL_REPORT),
)


_RUN_RENDER_POOL: wit.Function[str] = wit.Function(
    "scheduler:core/runner@0.1.0",
    "[method]run.render-pool",
    "Run.render_pool",
    [
        ("self", wit.Borrow(Run)),
        ("pool", wit.STRING),
    ],
    result=wit.STRING,
    error=RUNNER_ERROR,
    fallible=True,
)


_RUN_RENDER_VISITS: wit.Function[Any] = wit.Function(
    "scheduler:core/runner@0.1.0",
    "[method]run.render-visits",
    "Run.render_visits",
    [
        ("self", wit.Borrow(Run)),
        ("format", DIAGRAM_FORMAT),
        ("cursor", wit.Option(wit.STRING)),
    ],
    result=TEXT_PAGE,
    error=RUNNER_ERROR,
    fallible=True,
)
_RUN_RENDER_VISITS_TEXT = wit.WholeText(_RUN_RENDER_VISITS)


_RUN_SUMMARY: wit.Function[RunReport] = wit.Function(
    "scheduler:core/runner@0.1.0",
    "[method]run.summary",
    "Run.summary",
    [
        ("self", wit.Borrow(Run)),
    ],
    result=RUN_REPORT,
)


_RUN_SUMMARY_TEXT: wit.Function[str] = wit.Function(
    "scheduler:core/runner@0.1.0",
    "[method]run.summary-text",
    "Run.summary_text",
    [
        ("self", wit.Borrow(Run)),
    ],
    result=wit.STRING,
)


FUNCTIONS: dict[str, tuple[Callable[..., Any], wit.Function[Any]]] = {
    "[static]run.from-scenario": (Run.from_scenario, _RUN_FROM_SCENARIO),
    "[method]run.add-input": (Run.add_input, _RUN_ADD_INPUT),
    "[method]run.step": (_RUN_STEP, _RUN_STEP),
    "[method]run.progress": (attrgetter("progress"), _RUN_PROGRESS),
    "[method]run.next-actions": (Run.next_actions, _RUN_NEXT_ACTIONS),
    "[method]run.complete": (Run.complete, _RUN_COMPLETE),
    "[method]run.send-event": (Run.send_event, _RUN_SEND_EVENT),
    "[method]run.stop": (Run.stop, _RUN_STOP),
    "[method]run.workbook": (Run.workbook, _RUN_WORKBOOK),
    "[method]run.pools": (attrgetter("pools"), _RUN_POOLS),
    "[method]run.render-pool": (Run.render_pool, _RUN_RENDER_POOL),
    "[method]run.render-visits": (_RUN_RENDER_VISITS, _RUN_RENDER_VISITS),
    "[method]run.summary": (Run.summary, _RUN_SUMMARY),
    "[method]run.summary-text": (Run.summary_text, _RUN_SUMMARY_TEXT),
}
