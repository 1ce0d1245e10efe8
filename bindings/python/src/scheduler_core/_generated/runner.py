# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Runs a whole scenario over real sockets: spawns the users of its load plan, gives each its
address, does the actions, feeds what came of them to the machine, and measures.

One thread does it all: an event loop over `socket`'s `poll` drives thousands of users. The host
calls `step` until the run has finished, and does the actions that are not built in:

```text
  scenario ──► run ──step──► progress, events ──► … ──► summary
                │  ▲
   next-actions │  │ complete
                ▼  │
         the host: actions of kinds that are not built in, in any order
```

## Built-in actions

| kind | parameters | exports |
|---|---|---|
| `get` `head` `post` `put` `patch` `delete` `options`, and `http` with `method` | `url`, `bind_ip`, `query`, `headers`, `basic_auth`, one of `body` `json` `form` `multipart` `input`, `cookies`, `compressed`, `resolve`, `redirects`, `proxy`, `keep_alive`, `close`, `expect_status`, `expect`, `extract` | `status_code` (or `status`), `body`, `body_size`, `headers`, `content_type`, `json`, `reused` |
| `tcp` | `to`, `port`, `bind_ip`, `resolve`, `send`, `expect`, `receive`, `to_end`, `close`, `extract` | `received`, `received_size`, `sent_size` |
| `udp` | `to`, `port`, `bind_ip`, `resolve`, `send`, `expect`, `extract` | `received`, `received_size`, `sent_size` |
| `sleep` | `for` | |

Requests are HTTP/1.1 without TLS. A user keeps its connections for its next requests to the same
server, unless `keep_alive` is false or the server says otherwise. `redirects` is the maximum
number of redirects to follow. Defaults to 0. Any status is a success, unless `expect_status`
(`200`, `2xx`, `200..299`, or a list of them) leaves it out.
`extract` is a map from exports to where their values are in the response: a JSON path
(`$.user.id`), a header (`header:etag`), or an expression over `response.status`,
`response.headers`, `response.body` and `response.json`.
An export that the response does not have fails the attempt (kind `expectation`), unless its
type is optional (`string?`): then it keeps its default.

`parser.validate` and `parser.parse` report what a run would reject of a built-in action: parameters
that do not exist or are missing, constant values of a wrong type or out of range, expressions that
do not compile, and exports without a source or of another type. A value that a template makes is
checked when the action starts; a wrong one fails the attempt (kind `parameter`).

Sockets are bound to the user's address, unless `bind_ip` names another one.

## Life of a run

```text
  running ──stop(graceful)──► stopping ──► finished
     ├───── stop(hard) ─────────────────────► │
     └───── the last user has left ──────────► │
```

When a run has finished, however it came to that, its sockets are closed and its addresses are back in their pools.

## Latency

`ACTION.duration` is measured from when the action should have begun: when its timer was due or the action before
it was done, not when the loop came to it. `user.duration` is measured from the user's intended arrival. So
a slow target or a busy loop cannot hide what those behind it waited.

## Limits

Each has an error of its own, case `limit` of `RunnerError`; those of `workflow` hold as well.

| limit | value |
|---|---|
| `events` kept for one `step`, which returns when it has so many | 10,000 |
| `connections` open at a time | 10,000 unless the options say otherwise |
| `body-bytes` of a response that are kept | 1 MiB unless the options say otherwise |
| `buffered-bytes`: request bodies of more than 16 KiB and received bytes of attempts in progress, exports of more than 4,096 bytes an attempt and cookies of more than 4,096 bytes a user; parameters of a built-in action above 4,096 bytes must fit into the rest | 256 MiB unless the options say otherwise |
| `input-bytes` of all inputs | as `buffered-bytes` |
| `inputs` of a run | 1,000, with names of 1 to 255 bytes |
| `json-bytes`: memory of the values that are made of one JSON body | 4 × the size of the body, at least 1 MiB |
| `head-bytes` of a response | 64 KiB |
| interim responses (1xx) before a final one | 100; more are an `invalid-response` |
| `redirects` of one request | 20 |
| `failures`: groups in a summary | 99, each with a reason of at most 300 bytes, and one for all others |
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, Callable, ClassVar, Literal, Union

from .. import _wit as wit
from .._errors import SchedulerCoreError
from .._wit import BytesLike, Value, ValueLike, dataclass
from .load import LOAD_MODEL, LoadModel, LoadModelLike
from .types import DIAGRAM_FORMAT, DiagramFormatLike, Scenario, TEXT_PAGE, TextPage
from .workbook import THRESHOLD_RESULT, ThresholdResult, Workbook
from .workflow import (
    ACTION_OUTCOME,
    ACTION_REQUEST,
    ActionOutcomeLike,
    ActionRequest,
    REPORT_STATUS,
    ReportStatus,
)

if TYPE_CHECKING:
    from .._instance import Instance

__all__ = [
    "ActionReport",
    "AttemptCounts",
    "EventDetail",
    "EventDetailLike",
    "ExhaustionPolicy",
    "ExhaustionPolicyLike",
    "FailureCount",
    "HostAddresses",
    "PoolFallback",
    "PoolReport",
    "PropertyOverride",
    "RequestCounts",
    "Run",
    "RunEventKind",
    "RunEventKindLike",
    "RunEvents",
    "RunOptions",
    "RunPhase",
    "RunPhaseLike",
    "RunProgress",
    "RunReport",
    "RunStep",
    "RunVerdict",
    "RunVerdictLike",
    "RunnerError",
    "RunnerErrorKind",
    "RunnerErrorKindLike",
    "RunnerInvalidArgumentError",
    "RunnerInvalidStateError",
    "RunnerLimitExceededError",
    "RunnerNotFoundError",
    "StatusCount",
    "StopMode",
    "StopModeLike",
    "TenantReport",
    "TransferCounts",
]


class RunnerErrorKind(str, Enum):
    """The kind of a `RunnerError`."""

    NOT_FOUND = "not-found"
    """Something was named that does not exist; `item` and `subject` name it."""
    INVALID_ARGUMENT = "invalid-argument"
    """An option, an argument or a part of the scenario is out of range or of the wrong type."""
    LIMIT_EXCEEDED = "limit-exceeded"
    """A documented limit is exceeded."""
    INVALID_STATE = "invalid-state"
    """The run is in a state that does not allow the call."""

    def __str__(self) -> str:
        return str(self.value)


RunnerErrorKindLike = Union[
    RunnerErrorKind,
    Literal[
        "not-found",
        "invalid-argument",
        "limit-exceeded",
        "invalid-state",
    ],
]
"""A `RunnerErrorKind`, or one by its name."""

RUNNER_ERROR_KIND = wit.Enumeration(RunnerErrorKind)


class RunnerError(SchedulerCoreError):
    """The error of interface `runner`."""

    NotFound: ClassVar[type[RunnerNotFoundError]]
    """Something was named that does not exist; `item` and `subject` name it."""
    InvalidArgument: ClassVar[type[RunnerInvalidArgumentError]]
    """An option, an argument or a part of the scenario is out of range or of the wrong type."""
    LimitExceeded: ClassVar[type[RunnerLimitExceededError]]
    """A documented limit is exceeded."""
    InvalidState: ClassVar[type[RunnerInvalidStateError]]
    """The run is in a state that does not allow the call."""
    subject: str | None
    """What the error is about: the name of what was not found, the option,
    argument or action that is wrong, or the limit. Example: `"request-id-header"`.
    """
    item: str | None
    """`not-found`: what kind of thing it is. Example: `"pool"`, `"resource"`, `"token"`."""
    suggestion: str | None
    """`not-found`: the nearest name that exists."""
    expected: str | None
    """`invalid-argument`, `invalid-state`: what would be right."""
    maximum: int | None
    """`limit-exceeded`: the most that is allowed."""
    actual: int | None
    """`limit-exceeded`: what was asked for."""

    def __init__(
        self,
        message: str,
        *,
        subject: str | None = None,
        item: str | None = None,
        suggestion: str | None = None,
        expected: str | None = None,
        maximum: int | None = None,
        actual: int | None = None,
    ) -> None:
        super().__init__(message)
        self.subject = subject
        self.item = item
        self.suggestion = suggestion
        self.expected = expected
        self.maximum = maximum
        self.actual = actual


class RunnerNotFoundError(RunnerError):
    """Something was named that does not exist; `item` and `subject` name it."""

    code = "not-found"


class RunnerInvalidArgumentError(RunnerError):
    """An option, an argument or a part of the scenario is out of range or of the wrong type."""

    code = "invalid-argument"


class RunnerLimitExceededError(RunnerError):
    """A documented limit is exceeded."""

    code = "limit-exceeded"


class RunnerInvalidStateError(RunnerError):
    """The run is in a state that does not allow the call."""

    code = "invalid-state"


RunnerError.NotFound = RunnerNotFoundError
RunnerError.InvalidArgument = RunnerInvalidArgumentError
RunnerError.LimitExceeded = RunnerLimitExceededError
RunnerError.InvalidState = RunnerInvalidStateError

RUNNER_ERROR = wit.ErrorRecord(
    RunnerError,
    {
        "not-found": RunnerNotFoundError,
        "invalid-argument": RunnerInvalidArgumentError,
        "limit-exceeded": RunnerLimitExceededError,
        "invalid-state": RunnerInvalidStateError,
    },
    [
        wit.Field("subject", "subject", wit.Option(wit.STRING)),
        wit.Field("item", "item", wit.Option(wit.STRING)),
        wit.Field("suggestion", "suggestion", wit.Option(wit.STRING)),
        wit.Field("expected", "expected", wit.Option(wit.STRING)),
        wit.Field("maximum", "maximum", wit.Option(wit.U64)),
        wit.Field("actual", "actual", wit.Option(wit.U64)),
    ],
)


@dataclass(frozen=True, init=False)
class PropertyOverride:
    """A property of a resource that is different in this run."""

    resource_id: str
    """The resource. Example: `"server"`."""
    property: str
    """Its property. Example: `"port"`."""
    value: Value
    """What it is in this run, of the type that it has in the scenario."""

    def __init__(self, resource_id: str, property: str, value: ValueLike) -> None:
        PROPERTY_OVERRIDE.fill(self, (resource_id, property, value))


PROPERTY_OVERRIDE = wit.Record(
    PropertyOverride,
    [
        wit.Field("resource-id", "resource_id", wit.STRING),
        wit.Field("property", "property", wit.STRING),
        wit.Field("value", "value", wit.VALUE),
    ],
)


@dataclass(frozen=True, init=False)
class PoolFallback:
    """Where users of a pool get an address from when it has none left."""

    pool: str
    """The pool that may run out."""
    fallback: str
    """The pool to ask then. It may have a fallback of its own."""

    def __init__(self, pool: str, fallback: str) -> None:
        POOL_FALLBACK.fill(self, (pool, fallback))


POOL_FALLBACK = wit.Record(
    PoolFallback,
    [
        wit.Field("pool", "pool", wit.STRING),
        wit.Field("fallback", "fallback", wit.STRING),
    ],
)


@dataclass(frozen=True, init=False)
class HostAddresses:
    """Addresses that a host name has in a run, instead of those that a lookup would find."""

    host: str
    """The name, such as `"api.test"`. Case makes no difference, nor does a dot at the end."""
    addresses: list[str]
    """Its IP addresses, 1 to 64, in the order to try. Example: `["127.0.0.2", "::1"]`."""

    def __init__(self, host: str, addresses: Sequence[str]) -> None:
        HOST_ADDRESSES.fill(self, (host, addresses))


HOST_ADDRESSES = wit.Record(
    HostAddresses,
    [
        wit.Field("host", "host", wit.STRING),
        wit.Field("addresses", "addresses", wit.List(wit.STRING)),
    ],
)


class ExhaustionPolicy(str, Enum):
    """What becomes of a user for whom no pool has an address."""

    WAIT = "wait"
    """He waits until one comes free."""
    REJECT = "reject"
    """He is turned away, and counted; a task that needs an address of its own fails."""

    def __str__(self) -> str:
        return str(self.value)


ExhaustionPolicyLike = Union[ExhaustionPolicy, Literal["wait", "reject"]]
"""A `ExhaustionPolicy`, or one by its name."""

EXHAUSTION_POLICY = wit.Enumeration(ExhaustionPolicy)


class EventDetail(str, Enum):
    """Which events `step` tells of."""

    NOTHING = "nothing"
    """None."""
    USERS = "users"
    """Those of users and of the run."""
    ACTIONS = "actions"
    """Those of actions as well."""

    def __str__(self) -> str:
        return str(self.value)


EventDetailLike = Union[EventDetail, Literal["nothing", "users", "actions"]]
"""A `EventDetail`, or one by its name."""

EVENT_DETAIL = wit.Enumeration(EventDetail)


@dataclass(frozen=True, init=False)
class RunOptions:
    """How a scenario is run. Every field may be left out or, a list, be empty."""

    seed: int | None
    """Seed of retry jitter; none: 0."""
    start_ms: int | None
    """The time at which the run begins, in milliseconds of whatever clock the host means; none: 0."""
    model: LoadModel | None
    """What becomes of users beyond `limit users`; none: `open`."""
    properties: list[PropertyOverride]
    """Properties of resources that are different in this run."""
    exhaustion: ExhaustionPolicy | None
    """What becomes of users for whom there is no address; none: `wait`."""
    fallbacks: list[PoolFallback]
    """Where to ask when a pool has none left."""
    events: EventDetail | None
    """Which events `step` tells of; none: `users`."""
    action_timeout_ms: int | None
    """How long an attempt of an action may take that has no timeout of its own, in milliseconds, other than of `sleep`; none: 30,000."""
    stop_timeout_ms: int | None
    """How long users may take to finish their walks after `stop(graceful)`, in milliseconds; none: 30,000."""
    max_duration_ms: int | None
    """When the run is stopped gracefully by itself, in milliseconds from its start; none: when the last user has left."""
    max_connections: int | None
    """The most sockets open at a time; an action beyond it fails; none: 10,000."""
    max_body_bytes: int | None
    """The most bytes of a response body that are kept, where anything asks for the body; none: 1 MiB."""
    max_buffered_bytes: int | None
    """Maximum bytes in memory for request bodies of more than 16 KiB, received responses,
    exports of more than 4,096 bytes an attempt, and cookies of more than 4,096 bytes a user.
    An attempt that would exceed it fails, and so does one of a built-in action whose
    parameters of more than 4,096 bytes do not fit into the rest. The inputs of a run have a
    separate limit of the same size. If none, 256 MiB.
    """
    request_id_header: str | None
    """Name of a header field that every HTTP request carries. Its value is the id of the
    request: `USER-ITERATION-ATTEMPT-PART`. USER is the number of the user and ITERATION its
    iteration, both from 0. ATTEMPT numbers the attempts of the user over all iterations
    (pauses not counted), PART the requests of the attempt (1 is the first; redirects and
    repeats follow). `3-0-2-1`: user 3, first iteration, second attempt, first request.
    Events of detail `actions` have USER, ITERATION and ATTEMPT and the number of requests,
    so a server's log can be matched with them. If none, no such field is sent. Example:
    `"X-Request-Id"`.
    """
    resolve: list[HostAddresses] | None
    """Addresses of host names that are not looked up in this run. An entry of an action's
    parameter `resolve` for the same name wins over one of these. Requests still carry the
    name in their field `Host`. If none, every name is looked up.
    """
    resolve_every_ms: int | None
    """Time after which the addresses of a name are looked up again, in milliseconds, at least
    1. The former addresses are used until the answer has arrived. If none, 30,000.
    """

    def __init__(
        self,
        seed: int | None = None,
        start_ms: int | None = None,
        model: LoadModelLike | None = None,
        properties: Sequence[PropertyOverride] = (),
        exhaustion: ExhaustionPolicyLike | None = None,
        fallbacks: Sequence[PoolFallback] = (),
        events: EventDetailLike | None = None,
        action_timeout_ms: int | None = None,
        stop_timeout_ms: int | None = None,
        max_duration_ms: int | None = None,
        max_connections: int | None = None,
        max_body_bytes: int | None = None,
        max_buffered_bytes: int | None = None,
        request_id_header: str | None = None,
        resolve: Sequence[HostAddresses] | None = None,
        resolve_every_ms: int | None = None,
    ) -> None:
        RUN_OPTIONS.fill(self, (seed, start_ms, model, properties, exhaustion, fallbacks, events, action_timeout_ms, stop_timeout_ms, max_duration_ms, max_connections, max_body_bytes, max_buffered_bytes, request_id_header, resolve, resolve_every_ms))


RUN_OPTIONS = wit.Record(
    RunOptions,
    [
        wit.Field("seed", "seed", wit.Option(wit.U64)),
        wit.Field("start-ms", "start_ms", wit.Option(wit.U64)),
        wit.Field("model", "model", wit.Option(LOAD_MODEL)),
        wit.Field("properties", "properties", wit.List(PROPERTY_OVERRIDE)),
        wit.Field("exhaustion", "exhaustion", wit.Option(EXHAUSTION_POLICY)),
        wit.Field("fallbacks", "fallbacks", wit.List(POOL_FALLBACK)),
        wit.Field("events", "events", wit.Option(EVENT_DETAIL)),
        wit.Field("action-timeout-ms", "action_timeout_ms", wit.Option(wit.U64)),
        wit.Field("stop-timeout-ms", "stop_timeout_ms", wit.Option(wit.U64)),
        wit.Field("max-duration-ms", "max_duration_ms", wit.Option(wit.U64)),
        wit.Field("max-connections", "max_connections", wit.Option(wit.U32)),
        wit.Field("max-body-bytes", "max_body_bytes", wit.Option(wit.U32)),
        wit.Field("max-buffered-bytes", "max_buffered_bytes", wit.Option(wit.U64)),
        wit.Field("request-id-header", "request_id_header", wit.Option(wit.STRING)),
        wit.Field("resolve", "resolve", wit.Option(wit.List(HOST_ADDRESSES))),
        wit.Field("resolve-every-ms", "resolve_every_ms", wit.Option(wit.U64)),
    ],
)


class StopMode(str, Enum):
    """How a run is stopped."""

    GRACEFUL = "graceful"
    """Nobody arrives any more; users finish the walk that they are on."""
    HARD = "hard"
    """Everything ends where it stands."""

    def __str__(self) -> str:
        return str(self.value)


StopModeLike = Union[StopMode, Literal["graceful", "hard"]]
"""A `StopMode`, or one by its name."""

STOP_MODE = wit.Enumeration(StopMode)


class RunPhase(str, Enum):
    """Where a run is in its life."""

    RUNNING = "running"
    """Users arrive and walk."""
    STOPPING = "stopping"
    """Nobody arrives any more; users finish their walks."""
    FINISHED = "finished"
    """Nobody is there any more. Sockets are closed and addresses given back."""

    def __str__(self) -> str:
        return str(self.value)


RunPhaseLike = Union[RunPhase, Literal["running", "stopping", "finished"]]
"""A `RunPhase`, or one by its name."""

RUN_PHASE = wit.Enumeration(RunPhase)


@dataclass(frozen=True, init=False)
class AttemptCounts:
    """Attempts of actions, by outcome. At all times
    `started = succeeded + failed + timed-out + cancelled + in-flight`.
    """

    started: int
    """Attempts that began."""
    succeeded: int
    """Attempts that succeeded."""
    failed: int
    """Attempts that failed for another reason than time."""
    timed_out: int
    """Attempts that exceeded their timeout. An answer that arrives later counts as nothing."""
    cancelled: int
    """Attempts that were cancelled: by a stop, or because the workflow left their node first
    (another branch of a `join`, an event or `after` edge).
    """
    in_flight: int
    """Attempts that are under way."""

    def __init__(
        self,
        started: int,
        succeeded: int,
        failed: int,
        timed_out: int,
        cancelled: int,
        in_flight: int,
    ) -> None:
        ATTEMPT_COUNTS.fill(self, (started, succeeded, failed, timed_out, cancelled, in_flight))


ATTEMPT_COUNTS = wit.Record(
    AttemptCounts,
    [
        wit.Field("started", "started", wit.U64),
        wit.Field("succeeded", "succeeded", wit.U64),
        wit.Field("failed", "failed", wit.U64),
        wit.Field("timed-out", "timed_out", wit.U64),
        wit.Field("cancelled", "cancelled", wit.U64),
        wit.Field("in-flight", "in_flight", wit.U64),
    ],
)


@dataclass(frozen=True, init=False)
class RequestCounts:
    """HTTP requests, by how each ended. At all times
    `sent = attempts - unsent + repeats + redirects` and
    `sent = responses + invalid + closed + timed-out + cancelled + in-flight`.
    """

    attempts: int
    """HTTP attempts that began."""
    unsent: int
    """HTTP attempts of which no byte of a request was sent: they could not connect, ended
    before the first byte was sent, or have not sent it yet.
    """
    sent: int
    """Requests of which at least one byte was sent."""
    repeats: int
    """Requests sent a second time, because the connection that the user had kept ended before
    the first byte of a response. Only `get`, `head`, `put` and `delete` are repeated, and
    each request at most once.
    """
    redirects: int
    """Requests that follow a redirect."""
    responses: int
    """Complete final responses, redirects included. Equals the sum of the counts of all status
    codes.
    """
    invalid: int
    """Requests whose response was malformed or exceeded a limit. The client closed the
    connection.
    """
    closed: int
    """Requests whose connection was reset or closed by the server before the response was
    complete.
    """
    timed_out: int
    """Requests that were waiting for a response when the attempt timed out."""
    cancelled: int
    """Requests that were waiting for a response when the attempt was cancelled."""
    in_flight: int
    """Requests that wait for a response."""
    interim: int
    """Interim responses (status codes 100 to 199), which no other field counts."""

    def __init__(
        self,
        attempts: int,
        unsent: int,
        sent: int,
        repeats: int,
        redirects: int,
        responses: int,
        invalid: int,
        closed: int,
        timed_out: int,
        cancelled: int,
        in_flight: int,
        interim: int,
    ) -> None:
        REQUEST_COUNTS.fill(self, (attempts, unsent, sent, repeats, redirects, responses, invalid, closed, timed_out, cancelled, in_flight, interim))


REQUEST_COUNTS = wit.Record(
    RequestCounts,
    [
        wit.Field("attempts", "attempts", wit.U64),
        wit.Field("unsent", "unsent", wit.U64),
        wit.Field("sent", "sent", wit.U64),
        wit.Field("repeats", "repeats", wit.U64),
        wit.Field("redirects", "redirects", wit.U64),
        wit.Field("responses", "responses", wit.U64),
        wit.Field("invalid", "invalid", wit.U64),
        wit.Field("closed", "closed", wit.U64),
        wit.Field("timed-out", "timed_out", wit.U64),
        wit.Field("cancelled", "cancelled", wit.U64),
        wit.Field("in-flight", "in_flight", wit.U64),
        wit.Field("interim", "interim", wit.U64),
    ],
)


@dataclass(frozen=True, init=False)
class TransferCounts:
    """Connections, bytes and datagrams."""

    connections: int
    """Sockets that were opened, TCP and UDP."""
    sent_bytes: int
    """Bytes that were sent."""
    received_bytes: int
    """Bytes that were received."""
    sent_datagrams: int
    """UDP datagrams that were sent."""
    received_datagrams: int
    """UDP datagrams that were received, unexpected ones included."""

    def __init__(
        self,
        connections: int,
        sent_bytes: int,
        received_bytes: int,
        sent_datagrams: int,
        received_datagrams: int,
    ) -> None:
        TRANSFER_COUNTS.fill(self, (connections, sent_bytes, received_bytes, sent_datagrams, received_datagrams))


TRANSFER_COUNTS = wit.Record(
    TransferCounts,
    [
        wit.Field("connections", "connections", wit.U64),
        wit.Field("sent-bytes", "sent_bytes", wit.U64),
        wit.Field("received-bytes", "received_bytes", wit.U64),
        wit.Field("sent-datagrams", "sent_datagrams", wit.U64),
        wit.Field("received-datagrams", "received_datagrams", wit.U64),
    ],
)


@dataclass(frozen=True, init=False)
class RunProgress:
    """How far a run has come."""

    phase: RunPhase
    """Where it is in its life."""
    elapsed_ms: int
    """How long it has been running, in milliseconds; it stands still when the run has finished."""
    expected: int
    """Users who have not arrived yet."""
    waiting: int
    """Users who have arrived and wait for their turn or for an address."""
    present: int
    """Users who are walking."""
    done: int
    """Users whose workflow came to its end."""
    failed: int
    """Users whose workflow failed."""
    cancelled: int
    """Users who were cancelled by a stop."""
    dropped: int
    """Users who found as many there as may be."""
    rejected: int
    """Users for whom there was no address."""
    attempts: AttemptCounts
    """All attempts of actions, by outcome. A pause (`sleep`) is not an attempt."""
    requests: RequestCounts
    """All HTTP requests."""
    transfer: TransferCounts
    """Everything that was sent and received over sockets."""
    requested: int
    """Actions that wait for `next_actions`."""
    connections: int
    """Sockets that are open."""
    addresses: int
    """Addresses that users hold."""

    def __init__(
        self,
        phase: RunPhaseLike,
        elapsed_ms: int,
        expected: int,
        waiting: int,
        present: int,
        done: int,
        failed: int,
        cancelled: int,
        dropped: int,
        rejected: int,
        attempts: AttemptCounts,
        requests: RequestCounts,
        transfer: TransferCounts,
        requested: int,
        connections: int,
        addresses: int,
    ) -> None:
        RUN_PROGRESS.fill(self, (phase, elapsed_ms, expected, waiting, present, done, failed, cancelled, dropped, rejected, attempts, requests, transfer, requested, connections, addresses))


RUN_PROGRESS = wit.Record(
    RunProgress,
    [
        wit.Field("phase", "phase", RUN_PHASE),
        wit.Field("elapsed-ms", "elapsed_ms", wit.U64),
        wit.Field("expected", "expected", wit.U32),
        wit.Field("waiting", "waiting", wit.U32),
        wit.Field("present", "present", wit.U32),
        wit.Field("done", "done", wit.U32),
        wit.Field("failed", "failed", wit.U32),
        wit.Field("cancelled", "cancelled", wit.U32),
        wit.Field("dropped", "dropped", wit.U32),
        wit.Field("rejected", "rejected", wit.U32),
        wit.Field("attempts", "attempts", ATTEMPT_COUNTS),
        wit.Field("requests", "requests", REQUEST_COUNTS),
        wit.Field("transfer", "transfer", TRANSFER_COUNTS),
        wit.Field("requested", "requested", wit.U32),
        wit.Field("connections", "connections", wit.U32),
        wit.Field("addresses", "addresses", wit.U32),
    ],
)


class RunEventKind(str, Enum):
    """What happened."""

    USER_STARTED = "user-started"
    """A user began its first walk. The detail is its address, if it has one."""
    USER_DONE = "user-done"
    """The user's workflow came to its end."""
    USER_FAILED = "user-failed"
    """The user's workflow failed. The detail says why."""
    USER_CANCELLED = "user-cancelled"
    """The user was cancelled by a stop."""
    USER_REJECTED = "user-rejected"
    """There was no address for the user. The detail names the pool."""
    USERS_DROPPED = "users-dropped"
    """Users were dropped because as many were there as may be. The detail says how many."""
    ACTION_SUCCEEDED = "action-succeeded"
    """An attempt of an action went well."""
    ACTION_FAILED = "action-failed"
    """An attempt failed. The detail says why."""
    ACTION_TIMED_OUT = "action-timed-out"
    """An attempt timed out."""
    ACTION_CANCELLED = "action-cancelled"
    """An attempt was cancelled: by a stop, or because the workflow left its node first
    (another branch of a `join`, an event or `after` edge).
    """
    STOPPING = "stopping"
    """A stop began."""
    FINISHED = "finished"
    """The run has finished."""

    def __str__(self) -> str:
        return str(self.value)


RunEventKindLike = Union[
    RunEventKind,
    Literal[
        "user-started",
        "user-done",
        "user-failed",
        "user-cancelled",
        "user-rejected",
        "users-dropped",
        "action-succeeded",
        "action-failed",
        "action-timed-out",
        "action-cancelled",
        "stopping",
        "finished",
    ],
]
"""A `RunEventKind`, or one by its name."""

RUN_EVENT_KIND = wit.Enumeration(RunEventKind)


@dataclass(frozen=True, init=False)
class RunEvents:
    """What happened since the last step, in order, in columns of equal length."""

    kinds: list[RunEventKind]
    """What."""
    at_ns: list[int]
    """When, in nanoseconds from the start of the run."""
    users: list[int]
    """The user, by number in the order of arrival; 2³² − 1: it is about none."""
    actions: list[int]
    """The action, by its place in the scenario; 2³² − 1: it is about none."""
    elapsed_ns: list[int]
    """How long the attempt took from when it should have begun, in nanoseconds; 0 for all others."""
    iterations: list[int]
    """The user's iteration, from 0; 0 for what is not about an attempt."""
    attempts: list[int]
    """Number of the attempt among those of its user, from 1; 0 for what is not about an
    attempt.
    """
    requests: list[int]
    """HTTP requests that the attempt sent; 0 for what is not about an HTTP attempt."""
    statuses: list[int]
    """Status code of the attempt's last complete response; 0 if there was none."""
    details: str
    """The details, one behind the other."""
    detail_ends: list[int]
    """Where each detail ends in `details`, in bytes of UTF-8."""

    def __init__(
        self,
        kinds: Sequence[RunEventKindLike],
        at_ns: Sequence[int],
        users: Sequence[int],
        actions: Sequence[int],
        elapsed_ns: Sequence[int],
        iterations: Sequence[int],
        attempts: Sequence[int],
        requests: Sequence[int],
        statuses: Sequence[int],
        details: str,
        detail_ends: Sequence[int],
    ) -> None:
        RUN_EVENTS.fill(self, (kinds, at_ns, users, actions, elapsed_ns, iterations, attempts, requests, statuses, details, detail_ends))


RUN_EVENTS = wit.Record(
    RunEvents,
    [
        wit.Field("kinds", "kinds", wit.List(RUN_EVENT_KIND)),
        wit.Field("at-ns", "at_ns", wit.List(wit.U64)),
        wit.Field("users", "users", wit.List(wit.U32)),
        wit.Field("actions", "actions", wit.List(wit.U32)),
        wit.Field("elapsed-ns", "elapsed_ns", wit.List(wit.U64)),
        wit.Field("iterations", "iterations", wit.List(wit.U32)),
        wit.Field("attempts", "attempts", wit.List(wit.U32)),
        wit.Field("requests", "requests", wit.List(wit.U32)),
        wit.Field("statuses", "statuses", wit.List(wit.U16)),
        wit.Field("details", "details", wit.STRING),
        wit.Field("detail-ends", "detail_ends", wit.List(wit.U32)),
    ],
)


@dataclass(frozen=True, init=False)
class RunStep:
    """What a step has brought."""

    progress: RunProgress
    """How far the run has come."""
    events: RunEvents
    """What happened."""

    def __init__(self, progress: RunProgress, events: RunEvents) -> None:
        RUN_STEP.fill(self, (progress, events))


RUN_STEP = wit.Record(
    RunStep,
    [
        wit.Field("progress", "progress", RUN_PROGRESS),
        wit.Field("events", "events", RUN_EVENTS),
    ],
)


@dataclass(frozen=True, init=False)
class StatusCount:
    """How many responses had a status code."""

    status: int
    """The code. Example: `200`."""
    count: int
    """How many."""

    def __init__(self, status: int, count: int) -> None:
        STATUS_COUNT.fill(self, (status, count))


STATUS_COUNT = wit.Record(
    StatusCount,
    [
        wit.Field("status", "status", wit.U16),
        wit.Field("count", "count", wit.U64),
    ],
)


@dataclass(frozen=True, init=False)
class TenantReport:
    """What one tenant's users did."""

    tenant: str
    """Its name."""
    started: int
    """Users who started."""
    done: int
    """Users whose workflow came to its end."""
    failed: int
    """Users whose workflow failed."""
    cancelled: int
    """Users who were cancelled."""
    rejected: int
    """Users for whom there was no address."""
    p50_ms: float
    """The median of their duration from the intended arrival, in milliseconds."""
    p99_ms: float
    """99 of 100 of those are not greater."""
    attempts: AttemptCounts
    """Attempts of their actions."""
    requests: RequestCounts
    """Their HTTP requests."""
    transfer: TransferCounts
    """Their connections, bytes and datagrams."""
    attempt_p50_ms: float
    """The median latency of the attempts that succeeded, failed or timed out, from the
    intended start, in milliseconds; 0 if there was none.
    """
    attempt_p99_ms: float
    """99 of 100 of those are not greater."""
    statuses: list[StatusCount]
    """The HTTP responses that were received whole, by status code in ascending order; codes that never came are not there.
    Redirects that were followed are among them, and those that `expect_status` made a failure. At most 900:
    codes are from 100 to 999.
    """
    addresses: int
    """Different addresses that their sockets were bound to, from a pool or by `bind_ip`; 0: the host chose all."""

    def __init__(
        self,
        tenant: str,
        started: int,
        done: int,
        failed: int,
        cancelled: int,
        rejected: int,
        p50_ms: float,
        p99_ms: float,
        attempts: AttemptCounts,
        requests: RequestCounts,
        transfer: TransferCounts,
        attempt_p50_ms: float,
        attempt_p99_ms: float,
        statuses: Sequence[StatusCount],
        addresses: int,
    ) -> None:
        TENANT_REPORT.fill(self, (tenant, started, done, failed, cancelled, rejected, p50_ms, p99_ms, attempts, requests, transfer, attempt_p50_ms, attempt_p99_ms, statuses, addresses))


TENANT_REPORT = wit.Record(
    TenantReport,
    [
        wit.Field("tenant", "tenant", wit.STRING),
        wit.Field("started", "started", wit.U32),
        wit.Field("done", "done", wit.U32),
        wit.Field("failed", "failed", wit.U32),
        wit.Field("cancelled", "cancelled", wit.U32),
        wit.Field("rejected", "rejected", wit.U32),
        wit.Field("p50-ms", "p50_ms", wit.F64),
        wit.Field("p99-ms", "p99_ms", wit.F64),
        wit.Field("attempts", "attempts", ATTEMPT_COUNTS),
        wit.Field("requests", "requests", REQUEST_COUNTS),
        wit.Field("transfer", "transfer", TRANSFER_COUNTS),
        wit.Field("attempt-p50-ms", "attempt_p50_ms", wit.F64),
        wit.Field("attempt-p99-ms", "attempt_p99_ms", wit.F64),
        wit.Field("statuses", "statuses", wit.List(STATUS_COUNT)),
        wit.Field("addresses", "addresses", wit.U32),
    ],
)


@dataclass(frozen=True, init=False)
class ActionReport:
    """Result of one action."""

    action: str
    """Its name."""
    attempts: AttemptCounts
    """Its attempts."""
    requests: RequestCounts
    """Its HTTP requests."""
    transfer: TransferCounts
    """Its connections, bytes and datagrams."""
    statuses: list[StatusCount]
    """Its complete HTTP responses by status code, in ascending order."""
    mean_ms: float
    """The mean latency of the attempts that succeeded, failed or timed out, from the intended
    start, in milliseconds.
    """
    p50_ms: float
    """The median."""
    p95_ms: float
    """95 of 100 are not greater."""
    p99_ms: float
    """99 of 100 are not greater."""
    max_ms: float
    """The greatest."""

    def __init__(
        self,
        action: str,
        attempts: AttemptCounts,
        requests: RequestCounts,
        transfer: TransferCounts,
        statuses: Sequence[StatusCount],
        mean_ms: float,
        p50_ms: float,
        p95_ms: float,
        p99_ms: float,
        max_ms: float,
    ) -> None:
        ACTION_REPORT.fill(self, (action, attempts, requests, transfer, statuses, mean_ms, p50_ms, p95_ms, p99_ms, max_ms))


ACTION_REPORT = wit.Record(
    ActionReport,
    [
        wit.Field("action", "action", wit.STRING),
        wit.Field("attempts", "attempts", ATTEMPT_COUNTS),
        wit.Field("requests", "requests", REQUEST_COUNTS),
        wit.Field("transfer", "transfer", TRANSFER_COUNTS),
        wit.Field("statuses", "statuses", wit.List(STATUS_COUNT)),
        wit.Field("mean-ms", "mean_ms", wit.F64),
        wit.Field("p50-ms", "p50_ms", wit.F64),
        wit.Field("p95-ms", "p95_ms", wit.F64),
        wit.Field("p99-ms", "p99_ms", wit.F64),
        wit.Field("max-ms", "max_ms", wit.F64),
    ],
)


@dataclass(frozen=True, init=False)
class PoolReport:
    """What was used of one pool."""

    pool: str
    """Its name."""
    size: int
    """Addresses that it has, reserved ones not counted; 2⁶⁴ − 1 stands for that many and more."""
    held: int
    """Addresses that are held now: 0 when the run has finished."""
    high_water: int
    """The most that were held at a time."""
    grants: int
    """How often it gave one."""
    exhausted: int
    """How often it had none left."""

    def __init__(
        self,
        pool: str,
        size: int,
        held: int,
        high_water: int,
        grants: int,
        exhausted: int,
    ) -> None:
        POOL_REPORT.fill(self, (pool, size, held, high_water, grants, exhausted))


POOL_REPORT = wit.Record(
    PoolReport,
    [
        wit.Field("pool", "pool", wit.STRING),
        wit.Field("size", "size", wit.U64),
        wit.Field("held", "held", wit.U64),
        wit.Field("high-water", "high_water", wit.U64),
        wit.Field("grants", "grants", wit.U64),
        wit.Field("exhausted", "exhausted", wit.U64),
    ],
)


@dataclass(frozen=True, init=False)
class FailureCount:
    """Failures of the same kind, action, tenant, status code and cause."""

    kind: str
    """What kind of failure. One of:

    | kind | the attempt or user failed because |
    |---|---|
    | `connect` | the connection could not be opened: refused, unreachable, not permitted |
    | `name` | the lookup of the host name failed, or the name has no address of the source's family |
    | `closed` | the server reset or closed the connection before the response was complete |
    | `invalid-response` | the response was malformed |
    | `limit` | a limit of the run was exceeded, such as `body-bytes`, `json-bytes` or `connections` |
    | `status` | `expect_status` does not include the status code, or there were more redirects than `redirects` allows |
    | `expectation` | the answer is not as expected: `expect` is not true, an export is missing or does not fit its type, or the peer ended its stream before `expect` or `receive` was met |
    | `timeout` | it exceeded its timeout |
    | `parameter` | a parameter of the action is wrong |
    | `host` | the host's function for the action reported the failure |
    | `address` | the source address: no pool had one, it is not this machine's, or it has no free port towards the destination |
    | `workflow` | the user's workflow failed outside of an attempt: a condition, a template, a limit |
    | `other` | all failures that fit none of the first 99 groups |
    """
    action: str | None
    """The action. If none, the failure is a user's outside of an attempt."""
    tenant: str | None
    """The tenant. If none, the failures are of more than one."""
    status: int | None
    """The status code, for kind `status`."""
    reason: str
    """The first reason of the group, at most 300 bytes. Failures of kind `host` and `workflow`
    are grouped by it as well, those of kind `connect` and `address` by their cause.
    Example: `"connect to 127.0.0.1:9: connection refused: nothing listens there"`.
    """
    count: int
    """Number of failures."""

    def __init__(
        self,
        kind: str,
        action: str | None,
        tenant: str | None,
        status: int | None,
        reason: str,
        count: int,
    ) -> None:
        FAILURE_COUNT.fill(self, (kind, action, tenant, status, reason, count))


FAILURE_COUNT = wit.Record(
    FailureCount,
    [
        wit.Field("kind", "kind", wit.STRING),
        wit.Field("action", "action", wit.Option(wit.STRING)),
        wit.Field("tenant", "tenant", wit.Option(wit.STRING)),
        wit.Field("status", "status", wit.Option(wit.U16)),
        wit.Field("reason", "reason", wit.STRING),
        wit.Field("count", "count", wit.U64),
    ],
)


class RunVerdict(str, Enum):
    """Verdict of a run: the first of these cases, in this order, that applies. The plan of a run
    is its load section: every user arrives and completes all iterations of `loop`.
    """

    FAILED = "failed"
    """A threshold is broken. Or the scenario has no thresholds, and a user failed, was
    rejected or never arrived, or no attempt of an action succeeded (cancelled ones aside).
    """
    INCOMPLETE = "incomplete"
    """Part of the plan did not run because a worker process ended. Reserved for runs over
    several processes; a run in one process never returns it.
    """
    STOPPED = "stopped"
    """`stop` or `max_duration_ms` ended the run before its plan was done."""
    NO_DATA = "no-data"
    """No action was attempted. Pauses (`sleep`) are not attempts."""
    PASSED = "passed"
    """None of the above."""

    def __str__(self) -> str:
        return str(self.value)


RunVerdictLike = Union[RunVerdict, Literal["failed", "incomplete", "stopped", "no-data", "passed"]]
"""A `RunVerdict`, or one by its name."""

RUN_VERDICT = wit.Enumeration(RunVerdict)


@dataclass(frozen=True, init=False)
class RunReport:
    """Result of a run, so far or at its end."""

    verdict: RunVerdict
    """Verdict of the run; the CLI derives its exit code from it."""
    reasons: list[str]
    """Why the verdict is not `passed`, at most 10 reasons. Empty if it is.
    Example: `["3 of 10 users never arrived"]`.
    """
    progress: RunProgress
    """How far the run has come."""
    thresholds: list[ThresholdResult]
    """The thresholds, in the order of the text."""
    tenants: list[TenantReport]
    """The tenants, in the order in which the text names them."""
    actions: list[ActionReport]
    """The actions, in the order of the text. Pauses (`sleep`) are not among them."""
    pools: list[PoolReport]
    """The pools, in the order of the text."""
    failures: list[FailureCount]
    """The failures, the most frequent group first. At most 100 groups."""
    trace_hash: int
    """The hash over what every user did: its transitions and exported values."""

    def __init__(
        self,
        verdict: RunVerdictLike,
        reasons: Sequence[str],
        progress: RunProgress,
        thresholds: Sequence[ThresholdResult],
        tenants: Sequence[TenantReport],
        actions: Sequence[ActionReport],
        pools: Sequence[PoolReport],
        failures: Sequence[FailureCount],
        trace_hash: int,
    ) -> None:
        RUN_REPORT.fill(self, (verdict, reasons, progress, thresholds, tenants, actions, pools, failures, trace_hash))


RUN_REPORT = wit.Record(
    RunReport,
    [
        wit.Field("verdict", "verdict", RUN_VERDICT),
        wit.Field("reasons", "reasons", wit.List(wit.STRING)),
        wit.Field("progress", "progress", RUN_PROGRESS),
        wit.Field("thresholds", "thresholds", wit.List(THRESHOLD_RESULT)),
        wit.Field("tenants", "tenants", wit.List(TENANT_REPORT)),
        wit.Field("actions", "actions", wit.List(ACTION_REPORT)),
        wit.Field("pools", "pools", wit.List(POOL_REPORT)),
        wit.Field("failures", "failures", wit.List(FAILURE_COUNT)),
        wit.Field("trace-hash", "trace_hash", wit.U64),
    ],
)


class Run(wit.Resource):
    """A scenario that is being run."""

    __slots__ = ()

    def __init__(self, *_: object) -> None:
        raise TypeError("Run has no constructor; use Run.from_scenario()")

    @staticmethod
    def from_scenario(scenario: Scenario, options: RunOptions, *, instance: Instance | None = None) -> Run:
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
        return _RUN_FROM_SCENARIO(instance, scenario, options)

    def add_input(self, name: str, bytes: BytesLike) -> None:
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
        return _RUN_ADD_INPUT.of(self, name, bytes)

    def step(self, timeout_ms: int) -> RunStep:
        """Runs for `timeout_ms` at most, and as far as it goes without waiting when that is 0. Returns earlier when the run has
        finished, when there is something for `next_actions`, or when 10,000 events have come together.

        # Typical errors
        - `invalid-argument`: an action names an input that was not added. The run has not
          started, and `add_input` can still add it.
        - `invalid-state`: the host can no longer wait for the sockets. The run has finished.

        Example: `step(100)` in a loop shows progress ten times a second.
        """
        return _RUN_STEP.of(self, timeout_ms)

    def progress(self) -> RunProgress:
        """How far the run has come."""
        return _RUN_PROGRESS.of(self)

    def next_actions(self, max: int) -> list[ActionRequest]:
        """Actions of kinds that are not built in, for the host to do, in the order in which they came up: at most `max` (cut to 10,000)."""
        return _RUN_NEXT_ACTIONS.of(self, max)

    def complete(self, token: int, outcome: ActionOutcomeLike) -> ReportStatus:
        """Reports how an action of the host's went, in any order. What follows from it happens in the next step.

        # Typical errors
        - `not-found`: the token was never given out.

        Example: `complete(token, success([{ name: "paid", value: true }]))`.
        """
        return _RUN_COMPLETE.of(self, token, outcome)

    def send_event(self, user: int | None, event: str) -> int:
        """Tells a user, or every one, that something happened; as `send_event` of a machine. Returns how many branches took an edge.

        # Typical errors
        - `not-found`: there is no such user, or the user has not started.
        """
        return _RUN_SEND_EVENT.of(self, user, event)

    def stop(self, mode: StopModeLike) -> None:
        """Stops the run. A hard stop after a graceful one hastens it; everything else after a stop changes nothing."""
        return _RUN_STOP.of(self, mode)

    def workbook(self) -> Workbook:
        """The workbook of the run: its resources, variables and metrics, as they change."""
        return _RUN_WORKBOOK.of(self)

    def pools(self) -> list[PoolReport]:
        """What is used of the pools, in the order of the text: the same as in the report, for who shows it as it changes."""
        return _RUN_POOLS.of(self)

    def render_pool(self, pool: str) -> str:
        """A map of a pool as it is now, drawn as `render` of an `IpPool` does: SVG, below 1 MiB. It takes time for every
        address that is held.

        # Typical errors
        - `not-found`: the scenario has no such pool.

        Example: `render-pool("red")` gives `<svg …`.
        """
        return _RUN_RENDER_POOL.of(self, pool)

    def render_visits(self, format: DiagramFormatLike, cursor: str | None = None) -> TextPage:
        """A picture of the machine with how often all users together have entered each node, as `render_visits` of a machine.

        # Typical errors
        - `limit-exceeded`: the limit `drawn-nodes`.
        - `invalid-argument`: `cursor` is not one that the page before gave.

        Example: `render-visits(svg, 0)`.
        """
        return _RUN_RENDER_VISITS.of(self, format, cursor)

    def summary(self) -> RunReport:
        """What the run has come to so far."""
        return _RUN_SUMMARY.of(self)

    def summary_text(self) -> str:
        """The same as a text for people: a table of tenants, actions and pools, the thresholds and the verdict, at most 1 MiB of it.

        Example: its last line is `verdict: passed`.
        """
        return _RUN_SUMMARY_TEXT.of(self)


_RUN_FROM_SCENARIO: wit.Function[Run] = wit.Function(
    "scheduler:core/runner@0.1.0",
    "[static]run.from-scenario",
    "Run.from_scenario",
    [
        ("scenario", wit.Borrow(Scenario)),
        ("options", RUN_OPTIONS),
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


_RUN_STEP: wit.Function[RunStep] = wit.Function(
    "scheduler:core/runner@0.1.0",
    "[method]run.step",
    "Run.step",
    [
        ("self", wit.Borrow(Run)),
        ("timeout_ms", wit.U64),
    ],
    result=RUN_STEP,
    error=RUNNER_ERROR,
    fallible=True,
)


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


_RUN_RENDER_VISITS: wit.Function[TextPage] = wit.Function(
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
    "[method]run.step": (Run.step, _RUN_STEP),
    "[method]run.progress": (Run.progress, _RUN_PROGRESS),
    "[method]run.next-actions": (Run.next_actions, _RUN_NEXT_ACTIONS),
    "[method]run.complete": (Run.complete, _RUN_COMPLETE),
    "[method]run.send-event": (Run.send_event, _RUN_SEND_EVENT),
    "[method]run.stop": (Run.stop, _RUN_STOP),
    "[method]run.workbook": (Run.workbook, _RUN_WORKBOOK),
    "[method]run.pools": (Run.pools, _RUN_POOLS),
    "[method]run.render-pool": (Run.render_pool, _RUN_RENDER_POOL),
    "[method]run.render-visits": (Run.render_visits, _RUN_RENDER_VISITS),
    "[method]run.summary": (Run.summary, _RUN_SUMMARY),
    "[method]run.summary-text": (Run.summary_text, _RUN_SUMMARY_TEXT),
}
