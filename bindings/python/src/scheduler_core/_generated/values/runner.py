# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The values of interface `runner`."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import ClassVar, Literal, Union

from ... import _wit as wit
from ..._errors import SchedulerCoreError
from ..._wit import SecondsLike, dataclass
from .workbook import THRESHOLD_RESULT, ThresholdResult

__all__ = [
    "ActionReport",
    "AttemptCounts",
    "EventDetail",
    "EventDetailLike",
    "ExhaustionPolicy",
    "ExhaustionPolicyLike",
    "FailureCount",
    "PoolReport",
    "RequestCounts",
    "RunEvent",
    "RunEventKind",
    "RunEventKindLike",
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
    """A named item does not exist; `item` and `subject` identify it."""
    INVALID_ARGUMENT = "invalid-argument"
    """An option, an argument or a part of the scenario is out of range or of the wrong type."""
    LIMIT_EXCEEDED = "limit-exceeded"
    """A documented limit is exceeded."""
    INVALID_STATE = "invalid-state"
    """The state of the run does not allow the call."""

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

    kind: ClassVar[RunnerErrorKind]
    """What went wrong."""
    subject: str | None
    """The subject of the error: the name that was not found, the option, argument or action
    that is wrong, or the limit. Example: `"request-id-header"`.
    """
    item: str | None
    """`not-found`: type of the item. Example: `"pool"`, `"resource"`, `"token"`."""
    suggestion: str | None
    """`not-found`: the most similar existing name."""
    expected: str | None
    """`invalid-argument`, `invalid-state`: what is expected."""
    maximum: int | None
    """`limit-exceeded`: the maximum."""
    actual: int | None
    """`limit-exceeded`: the requested amount."""
    NotFound: ClassVar[type[RunnerNotFoundError]]
    InvalidArgument: ClassVar[type[RunnerInvalidArgumentError]]
    LimitExceeded: ClassVar[type[RunnerLimitExceededError]]
    InvalidState: ClassVar[type[RunnerInvalidStateError]]

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
    """A named item does not exist; `item` and `subject` identify it."""

    code = "not-found"
    kind = RunnerErrorKind.NOT_FOUND


class RunnerInvalidArgumentError(RunnerError):
    """An option, an argument or a part of the scenario is out of range or of the wrong type."""

    code = "invalid-argument"
    kind = RunnerErrorKind.INVALID_ARGUMENT


class RunnerLimitExceededError(RunnerError):
    """A documented limit is exceeded."""

    code = "limit-exceeded"
    kind = RunnerErrorKind.LIMIT_EXCEEDED


class RunnerInvalidStateError(RunnerError):
    """The state of the run does not allow the call."""

    code = "invalid-state"
    kind = RunnerErrorKind.INVALID_STATE


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


class ExhaustionPolicy(str, Enum):
    """What happens to a user if all pools are exhausted."""

    WAIT = "wait"
    """The user waits for a free address."""
    REJECT = "reject"
    """The user is rejected and counted. A task that needs a separate address fails."""

    def __str__(self) -> str:
        return str(self.value)


ExhaustionPolicyLike = Union[ExhaustionPolicy, Literal["wait", "reject"]]
"""A `ExhaustionPolicy`, or one by its name."""

EXHAUSTION_POLICY = wit.Enumeration(ExhaustionPolicy)


class EventDetail(str, Enum):
    """The events that `step` returns."""

    NOTHING = "nothing"
    """No events."""
    USERS = "users"
    """Events of users and of the run."""
    ACTIONS = "actions"
    """Events of users, of the run and of actions."""

    def __str__(self) -> str:
        return str(self.value)


EventDetailLike = Union[EventDetail, Literal["nothing", "users", "actions"]]
"""A `EventDetail`, or one by its name."""

EVENT_DETAIL = wit.Enumeration(EventDetail)


class StopMode(str, Enum):
    """How to stop a run."""

    GRACEFUL = "graceful"
    """New users do not arrive; active users finish their current iteration."""
    HARD = "hard"
    """Everything ends immediately."""

    def __str__(self) -> str:
        return str(self.value)


StopModeLike = Union[StopMode, Literal["graceful", "hard"]]
"""A `StopMode`, or one by its name."""

STOP_MODE = wit.Enumeration(StopMode)


class RunPhase(str, Enum):
    """Phase of a run."""

    RUNNING = "running"
    """Users arrive and perform iterations."""
    STOPPING = "stopping"
    """New users do not arrive; active users finish their iterations."""
    FINISHED = "finished"
    """All users have left. Sockets are closed and addresses released."""

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
    """Attempts that started."""
    succeeded: int
    """Attempts that succeeded."""
    failed: int
    """Attempts that failed for a reason other than a timeout."""
    timed_out: int
    """Attempts that exceeded their timeout. A later answer is not counted."""
    cancelled: int
    """Attempts that were cancelled: by a stop, or because the workflow left their node first
    (another branch of a `join`, an event or `after` edge).
    """
    in_flight: int
    """Attempts in progress."""

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
    """HTTP attempts that started."""
    unsent: int
    """HTTP attempts that sent no byte of a request: they could not connect, ended
    before the first byte was sent, or have not sent it yet.
    """
    sent: int
    """Requests of which at least one byte was sent."""
    repeats: int
    """Requests sent a second time, because the connection that the user had kept ended before
    the first byte of a response. Only requests with an idempotent method are repeated
    (`get`, `head`, `put`, `delete`, `options`, and with kind `http` also TRACE, PROPFIND,
    SEARCH and REPORT), and each request at most once.
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
    """Opened sockets, TCP and UDP."""
    sent_bytes: int
    """Sent bytes."""
    received_bytes: int
    """Received bytes."""
    sent_datagrams: int
    """Sent UDP datagrams."""
    received_datagrams: int
    """Received UDP datagrams, including unexpected ones."""

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
    """Progress of a run."""

    phase: RunPhase
    """The phase."""
    elapsed: float
    """Time since the start, in seconds; constant after the run has finished."""
    expected: int
    """Users who have not arrived yet."""
    waiting: int
    """Users who have arrived and wait for other users to leave or for an address."""
    present: int
    """Users currently active."""
    done: int
    """Users whose workflow reached its end."""
    failed: int
    """Users whose workflow failed."""
    cancelled: int
    """Users who were cancelled by a stop."""
    dropped: int
    """Users who were dropped because `max_users` were active."""
    rejected: int
    """Users who were rejected because all pools were exhausted."""
    attempts: AttemptCounts
    """All attempts of actions, by outcome. A pause (`sleep`) is not an attempt."""
    requests: RequestCounts
    """All HTTP requests."""
    transfer: TransferCounts
    """All data sent and received over sockets."""
    requested: int
    """Actions that wait for `next_actions`."""
    connections: int
    """Open sockets."""
    addresses: int
    """Addresses that users hold."""

    def __init__(
        self,
        phase: RunPhaseLike,
        elapsed: SecondsLike,
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
        RUN_PROGRESS.fill(self, (phase, elapsed, expected, waiting, present, done, failed, cancelled, dropped, rejected, attempts, requests, transfer, requested, connections, addresses))


RUN_PROGRESS = wit.Record(
    RunProgress,
    [
        wit.Field("phase", "phase", RUN_PHASE),
        wit.Field("elapsed-ms", "elapsed", wit.MS_U64),
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
    """Kind of an event."""

    USER_STARTED = "user-started"
    """A user started their first iteration. The detail is their address, if they have one."""
    USER_DONE = "user-done"
    """A user's workflow reached its end."""
    USER_FAILED = "user-failed"
    """A user's workflow failed. The detail is the reason."""
    USER_CANCELLED = "user-cancelled"
    """A user was cancelled by a stop."""
    USER_REJECTED = "user-rejected"
    """A user was rejected because all pools were exhausted. The detail names the pool."""
    USERS_DROPPED = "users-dropped"
    """Users were dropped because `max_users` were active. The detail is their number."""
    ACTION_SUCCEEDED = "action-succeeded"
    """An attempt of an action succeeded."""
    ACTION_FAILED = "action-failed"
    """An attempt failed. The detail is the reason."""
    ACTION_TIMED_OUT = "action-timed-out"
    """An attempt timed out."""
    ACTION_CANCELLED = "action-cancelled"
    """An attempt was cancelled: by a stop, or because the workflow left its node first
    (another branch of a `join`, an event or `after` edge).
    """
    STOPPING = "stopping"
    """A stop started."""
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
class RunEvent:
    """An event of a run."""

    kind: RunEventKind
    """What happened."""
    at: float
    """When, in seconds from the start of the run."""
    user: int | None
    """The user, by number in the order of arrival; `None` if the event is about the run."""
    action: int | None
    """The action, by its index in the scenario; `None` if the event is not about an attempt."""
    elapsed: float
    """Seconds that the attempt took from when it should have begun; 0 for other events."""
    iteration: int
    """The user's iteration, from 0."""
    attempt: int
    """Number of the attempt among those of its user, from 1; 0 for other events."""
    requests: int
    """HTTP requests that the attempt sent."""
    status: int | None
    """Status code of the attempt's last complete response; `None` if there was none."""
    detail: str
    """Details, such as the reason of a failure; empty if there are none."""

    def __init__(
        self,
        kind: RunEventKind,
        at: float,
        user: int | None,
        action: int | None,
        elapsed: float,
        iteration: int,
        attempt: int,
        requests: int,
        status: int | None,
        detail: str,
    ) -> None:
        self.__dict__.update(
            kind=kind,
            at=at,
            user=user,
            action=action,
            elapsed=elapsed,
            iteration=iteration,
            attempt=attempt,
            requests=requests,
            status=status,
            detail=detail,
        )


RUN_EVENTS = wit.Page(
    "RunEvents",
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
    """Result of a step."""

    progress: RunProgress
    """Progress of the run."""
    events: Sequence[RunEvent]
    """Events since the last step."""

    def __init__(self, progress: RunProgress, events: Sequence[RunEvent]) -> None:
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
    """Number of responses with a status code."""

    status: int
    """The status code. Example: `200`."""
    count: int
    """Number of responses."""

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
    """Result of one tenant."""

    tenant: str
    """The tenant."""
    started: int
    """Users who started."""
    done: int
    """Users whose workflow reached its end."""
    failed: int
    """Users whose workflow failed."""
    cancelled: int
    """Users who were cancelled."""
    rejected: int
    """Users who were rejected because all pools were exhausted."""
    p50: float
    """Median duration of the users from the intended arrival, in seconds."""
    p99: float
    """99th percentile of the duration of the users, in seconds."""
    attempts: AttemptCounts
    """Attempts of the tenant's users."""
    requests: RequestCounts
    """HTTP requests of the tenant's users."""
    transfer: TransferCounts
    """Connections, bytes and datagrams of the tenant's users."""
    attempt_p50: float
    """Median latency of the attempts that succeeded, failed or timed out, from the intended
    start, in seconds; 0 if there are none.
    """
    attempt_p99: float
    """99th percentile of the latency of those attempts, in seconds."""
    statuses: list[StatusCount]
    """Complete HTTP responses by status code, in ascending order. Status codes without
    responses are omitted. Followed redirects are included, and so are responses that
    `expect_status` made a failure. At most 900: codes are from 100 to 999.
    """
    addresses: int
    """Number of different addresses that the sockets were bound to, from a pool or by
    `bind_ip`; 0 if the host chose all of them.
    """

    def __init__(
        self,
        tenant: str,
        started: int,
        done: int,
        failed: int,
        cancelled: int,
        rejected: int,
        p50: SecondsLike,
        p99: SecondsLike,
        attempts: AttemptCounts,
        requests: RequestCounts,
        transfer: TransferCounts,
        attempt_p50: SecondsLike,
        attempt_p99: SecondsLike,
        statuses: Sequence[StatusCount],
        addresses: int,
    ) -> None:
        TENANT_REPORT.fill(self, (tenant, started, done, failed, cancelled, rejected, p50, p99, attempts, requests, transfer, attempt_p50, attempt_p99, statuses, addresses))


TENANT_REPORT = wit.Record(
    TenantReport,
    [
        wit.Field("tenant", "tenant", wit.STRING),
        wit.Field("started", "started", wit.U32),
        wit.Field("done", "done", wit.U32),
        wit.Field("failed", "failed", wit.U32),
        wit.Field("cancelled", "cancelled", wit.U32),
        wit.Field("rejected", "rejected", wit.U32),
        wit.Field("p50-ms", "p50", wit.MS_F64),
        wit.Field("p99-ms", "p99", wit.MS_F64),
        wit.Field("attempts", "attempts", ATTEMPT_COUNTS),
        wit.Field("requests", "requests", REQUEST_COUNTS),
        wit.Field("transfer", "transfer", TRANSFER_COUNTS),
        wit.Field("attempt-p50-ms", "attempt_p50", wit.MS_F64),
        wit.Field("attempt-p99-ms", "attempt_p99", wit.MS_F64),
        wit.Field("statuses", "statuses", wit.List(STATUS_COUNT)),
        wit.Field("addresses", "addresses", wit.U32),
    ],
)


@dataclass(frozen=True, init=False)
class ActionReport:
    """Result of one action."""

    action: str
    """The action."""
    attempts: AttemptCounts
    """Attempts."""
    requests: RequestCounts
    """HTTP requests."""
    transfer: TransferCounts
    """Connections, bytes and datagrams."""
    statuses: list[StatusCount]
    """Complete HTTP responses by status code, in ascending order."""
    mean: float
    """Mean latency of the attempts that succeeded, failed or timed out, from the intended
    start, in seconds.
    """
    p50: float
    """Median of that latency, in seconds."""
    p95: float
    """95th percentile of that latency, in seconds."""
    p99: float
    """99th percentile of that latency, in seconds."""
    max: float
    """Maximum of that latency, in seconds."""

    def __init__(
        self,
        action: str,
        attempts: AttemptCounts,
        requests: RequestCounts,
        transfer: TransferCounts,
        statuses: Sequence[StatusCount],
        mean: SecondsLike,
        p50: SecondsLike,
        p95: SecondsLike,
        p99: SecondsLike,
        max: SecondsLike,
    ) -> None:
        ACTION_REPORT.fill(self, (action, attempts, requests, transfer, statuses, mean, p50, p95, p99, max))


ACTION_REPORT = wit.Record(
    ActionReport,
    [
        wit.Field("action", "action", wit.STRING),
        wit.Field("attempts", "attempts", ATTEMPT_COUNTS),
        wit.Field("requests", "requests", REQUEST_COUNTS),
        wit.Field("transfer", "transfer", TRANSFER_COUNTS),
        wit.Field("statuses", "statuses", wit.List(STATUS_COUNT)),
        wit.Field("mean-ms", "mean", wit.MS_F64),
        wit.Field("p50-ms", "p50", wit.MS_F64),
        wit.Field("p95-ms", "p95", wit.MS_F64),
        wit.Field("p99-ms", "p99", wit.MS_F64),
        wit.Field("max-ms", "max", wit.MS_F64),
    ],
)


@dataclass(frozen=True, init=False)
class PoolReport:
    """Usage of a pool."""

    pool: str
    """The pool."""
    size: int
    """Number of addresses without reserved ones; 2⁶⁴ − 1 stands for that many or more."""
    held: int
    """Number of addresses that are held now; 0 after the run has finished."""
    high_water: int
    """Maximum number of addresses that were held at the same time."""
    grants: int
    """Number of grants."""
    exhausted: int
    """Number of requests for an address that found the pool exhausted."""

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
    """Failures with the same kind, action, tenant, status code and cause."""

    kind: str
    """Kind of the failure. One of:

    | kind | the attempt or user failed because |
    |---|---|
    | `connect` | the connection could not be opened: refused, unreachable, not permitted |
    | `name` | the lookup of the host name failed, or the name has no address of the source's family |
    | `closed` | the server reset or closed the connection before the response was complete |
    | `invalid-response` | the response was malformed |
    | `limit-exceeded` | a limit of the run was exceeded, such as `body-bytes`, `json-bytes` or `connections` |
    | `status` | `expect_status` does not include the status code, or there were more redirects than `redirects` allows |
    | `expectation` | the answer is not as expected: `expect` is not true, an export is missing or does not fit its type, or the peer ended its stream before `expect` or `receive` was met |
    | `timeout` | it exceeded its timeout |
    | `parameter` | a parameter of the action is invalid |
    | `host` | the host's function for the action reported the failure |
    | `address` | of the source address: all pools are exhausted, it is not assigned to this machine, or it has no free port for the destination |
    | `workflow` | the user's workflow failed outside of an attempt: a condition, a template, a limit |
    | `other` | all failures that fit none of the first 99 groups |
    """
    action: str | None
    """The action. If `None`, the failures are those of users outside of an attempt."""
    tenant: str | None
    """The tenant. If `None`, the failures are those of several tenants."""
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
        reason: str,
        count: int,
        *,
        action: str | None = None,
        tenant: str | None = None,
        status: int | None = None,
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
    """A threshold was violated. Or no threshold has data (for example, because there are no
    thresholds), and a user failed or was rejected, or no attempt of an action succeeded
    (cancelled ones not counted). Or there are no thresholds, and a user never arrived.
    """
    INCOMPLETE = "incomplete"
    """Part of the plan did not run because a worker process ended. Reserved for runs over
    several processes; a run in one process never returns it.
    """
    STOPPED = "stopped"
    """`stop` or `max_duration` ended the run before its plan was done."""
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
    """Result of a run (so far)."""

    verdict: RunVerdict
    """Verdict of the run; the CLI derives its exit code from it."""
    reasons: list[str]
    """Reasons why the verdict is not `passed`, at most 10; empty if it is. If users failed,
    the reason contains the most frequent failure. Example:
    `["3 of 10 users never arrived"]`.
    """
    progress: RunProgress
    """Progress of the run."""
    thresholds: list[ThresholdResult]
    """The thresholds, in source order."""
    tenants: list[TenantReport]
    """The tenants, in the order of their first occurrence in the text."""
    actions: list[ActionReport]
    """The actions, in source order, without pauses (`sleep`)."""
    pools: list[PoolReport]
    """The pools, in source order."""
    failures: list[FailureCount]
    """The failures, the most frequent group first. At most 100 groups."""
    trace_hash: int
    """Hash over the transitions and exported values of all users."""

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
