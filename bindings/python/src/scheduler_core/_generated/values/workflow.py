# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The values of interface `workflow`."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import ClassVar, Literal, Union

from ... import _wit as wit
from ..._wit import MappingLike, SecondsLike, Value, ValueLike, dataclass
from .types import INSTANCE_STATE, InstanceState, InstanceStateLike
from .wbs import TASK_KIND, TaskKind, TaskKindLike

__all__ = [
    "ActionBatch",
    "ActionOutcome",
    "ActionOutcomeFailure",
    "ActionOutcomeLike",
    "ActionOutcomeSuccess",
    "ActionOutcomeTimeout",
    "ActionRequest",
    "FaultKind",
    "FaultKindLike",
    "GuardReport",
    "InstanceCounts",
    "InstanceFault",
    "InstanceStatus",
    "LateReport",
    "MachineNode",
    "MachineProgress",
    "OutcomeKind",
    "OutcomeKindLike",
    "ReportStatus",
    "ReportStatusLike",
    "SyncPolicy",
    "SyncPolicyLike",
    "TimerPolicy",
    "TimerPolicyLike",
    "TraceEntry",
    "TraceKind",
    "TraceKindLike",
]


@dataclass(frozen=True, init=False)
class GuardReport:
    """Result of a guard."""

    edge: int
    """Index of the edge among those of its node, from 0."""
    condition: str
    """The condition as written."""
    operands: dict[str, Value]
    """Its operands and their values."""
    outcome: str
    """The result: `"false"`, or why it could not be evaluated."""

    def __init__(
        self,
        edge: int,
        condition: str,
        outcome: str,
        *,
        operands: MappingLike[str, ValueLike] = (),
    ) -> None:
        GUARD_REPORT.fill(self, (edge, condition, operands, outcome))


GUARD_REPORT = wit.Record(
    GuardReport,
    [
        wit.Field("edge", "edge", wit.U32),
        wit.Field("condition", "condition", wit.STRING),
        wit.Field("operands", "operands", wit.Mapping(wit.Field("name", "name", wit.STRING), wit.Field("value", "value", wit.VALUE))),
        wit.Field("outcome", "outcome", wit.STRING),
    ],
)


class FaultKind(str, Enum):
    """Reason why an instance failed."""

    NO_EDGE = "no-edge"
    """No edge could be taken."""
    ACTION_FAILED = "action-failed"
    """The last attempt failed, and neither an edge nor `on_error` applies."""
    TIMED_OUT = "timed-out"
    """The last attempt or the node timed out, and neither an edge nor `on_error` applies."""
    TEMPLATE_FAILED = "template-failed"
    """A template could not be rendered."""
    EXPORT_TYPE = "export-type"
    """An action returned an export whose type differs from the declared one, or an export that
    it does not declare.
    """
    JOIN_STUCK = "join-stuck"
    """The branches of a fork wait at joins that can never continue."""
    LIMIT_EXCEEDED = "limit-exceeded"
    """A limit was exceeded."""

    def __str__(self) -> str:
        return str(self.value)


FaultKindLike = Union[
    FaultKind,
    Literal[
        "no-edge",
        "action-failed",
        "timed-out",
        "template-failed",
        "export-type",
        "join-stuck",
        "limit-exceeded",
    ],
]
"""A `FaultKind`, or one by its name."""

FAULT_KIND = wit.Enumeration(FaultKind)


@dataclass(frozen=True, init=False)
class InstanceFault:
    """A fault of an instance: the reason and the node."""

    message: str
    """Description in one sentence. Example: `"no edge of \\"start\\" can be taken:
    probe.status_code == 200 is false (probe.status_code = 500)"`.
    """
    kind: FaultKind
    """The reason."""
    node: str
    """The node, by its path in the workflow. Example: `"start"`, `"verify/check"`."""
    guards: list[GuardReport]
    """Every guard of the node, if the fault concerns them."""

    def __init__(self, message: str, kind: FaultKindLike, node: str, guards: Sequence[GuardReport]) -> None:
        INSTANCE_FAULT.fill(self, (message, kind, node, guards))


INSTANCE_FAULT = wit.Record(
    InstanceFault,
    [
        wit.Field("message", "message", wit.STRING),
        wit.Field("kind", "kind", FAULT_KIND),
        wit.Field("node", "node", wit.STRING),
        wit.Field("guards", "guards", wit.List(GUARD_REPORT)),
    ],
)


@dataclass(frozen=True, init=False)
class InstanceStatus:
    """The status of an instance."""

    instance: int
    """The instance."""
    state: InstanceState
    """The state."""
    workflow: str
    """The workflow."""
    nodes: list[str]
    """The current nodes of its branches, by their paths in the workflow, the oldest branch
    first.
    """
    iteration: int
    """The current iteration, from 1; 0 if the instance has not been started."""
    started_at: float | None
    """Time of the start. `None` if the instance has not been started."""
    finished_at: float | None
    """Time of the end. `None` if the instance has not ended."""
    fault: InstanceFault | None
    """The fault, if the instance failed."""

    def __init__(
        self,
        instance: int,
        state: InstanceStateLike,
        workflow: str,
        nodes: Sequence[str],
        iteration: int,
        started_at: SecondsLike | None = None,
        finished_at: SecondsLike | None = None,
        fault: InstanceFault | None = None,
    ) -> None:
        INSTANCE_STATUS.fill(self, (instance, state, workflow, nodes, iteration, started_at, finished_at, fault))


INSTANCE_STATUS = wit.Record(
    InstanceStatus,
    [
        wit.Field("instance", "instance", wit.U32),
        wit.Field("state", "state", INSTANCE_STATE),
        wit.Field("workflow", "workflow", wit.STRING),
        wit.Field("nodes", "nodes", wit.List(wit.STRING)),
        wit.Field("iteration", "iteration", wit.U32),
        wit.Field("started-at-ms", "started_at", wit.Option(wit.MS_U64)),
        wit.Field("finished-at-ms", "finished_at", wit.Option(wit.MS_U64)),
        wit.Field("fault", "fault", wit.Option(INSTANCE_FAULT)),
    ],
)


@dataclass(frozen=True, init=False)
class InstanceCounts:
    """Number of instances in each state."""

    total: int
    """All instances."""
    ready: int
    """Instances that have not been started."""
    running: int
    """Instances with an action that is requested or in flight."""
    waiting: int
    """Instances that wait for time or an event."""
    done: int
    """Instances that reached their end."""
    failed: int
    """Instances that failed."""
    cancelled: int
    """Instances that were cancelled."""

    def __init__(
        self,
        total: int,
        ready: int,
        running: int,
        waiting: int,
        done: int,
        failed: int,
        cancelled: int,
    ) -> None:
        INSTANCE_COUNTS.fill(self, (total, ready, running, waiting, done, failed, cancelled))


INSTANCE_COUNTS = wit.Record(
    InstanceCounts,
    [
        wit.Field("total", "total", wit.U32),
        wit.Field("ready", "ready", wit.U32),
        wit.Field("running", "running", wit.U32),
        wit.Field("waiting", "waiting", wit.U32),
        wit.Field("done", "done", wit.U32),
        wit.Field("failed", "failed", wit.U32),
        wit.Field("cancelled", "cancelled", wit.U32),
    ],
)


@dataclass(frozen=True, init=False)
class ActionRequest:
    """An action for the host to perform."""

    token: int
    """Token for the report. It is unique in the machine."""
    instance: int
    """The instance."""
    node: str
    """The node, by its path in the workflow. Example: `"start"`."""
    action: str
    """The action. Example: `"probe"`."""
    kind: str
    """The kind of the action. Example: `"get"`."""
    parameters: Value
    """The parameters: a map with rendered templates. Example:
    `{"url": "http://127.0.0.1:8080/asset"}`.
    """
    attempt: int
    """Number of the attempt, from 1."""
    timeout: float | None
    """Timeout from now, in seconds. If `None`, the attempt has no timeout."""
    deadline: float | None
    """Time of the machine at which the attempt times out through `tick`. If `None`, the attempt
    has no timeout.
    """

    def __init__(
        self,
        token: int,
        instance: int,
        node: str,
        action: str,
        kind: str,
        parameters: ValueLike,
        attempt: int,
        timeout: SecondsLike | None = None,
        deadline: SecondsLike | None = None,
    ) -> None:
        ACTION_REQUEST.fill(self, (token, instance, node, action, kind, parameters, attempt, timeout, deadline))


ACTION_REQUEST = wit.Record(
    ActionRequest,
    [
        wit.Field("token", "token", wit.U64),
        wit.Field("instance", "instance", wit.U32),
        wit.Field("node", "node", wit.STRING),
        wit.Field("action", "action", wit.STRING),
        wit.Field("kind", "kind", wit.STRING),
        wit.Field("parameters", "parameters", wit.VALUE),
        wit.Field("attempt", "attempt", wit.U32),
        wit.Field("timeout-ms", "timeout", wit.Option(wit.MS_U64)),
        wit.Field("deadline-ms", "deadline", wit.Option(wit.MS_U64)),
    ],
)


@dataclass(frozen=True, init=False)
class ActionBatch:
    """Several actions for the host to perform, in columns: one element of each list per action."""

    tokens: list[int]
    """Tokens for the reports."""
    instances: list[int]
    """The instances."""
    nodes: list[int]
    """The nodes: indexes into `nodes` of the machine."""
    attempts: list[int]
    """Number of each attempt, from 1."""
    deadlines: list[float]
    """Times at which the attempts time out; 0 means no timeout."""
    parameters: Value
    """The parameters: a list of maps with rendered templates."""

    def __init__(
        self,
        tokens: Sequence[int],
        instances: Sequence[int],
        nodes: Sequence[int],
        attempts: Sequence[int],
        deadlines: Sequence[SecondsLike],
        parameters: ValueLike,
    ) -> None:
        ACTION_BATCH.fill(self, (tokens, instances, nodes, attempts, deadlines, parameters))


ACTION_BATCH = wit.Record(
    ActionBatch,
    [
        wit.Field("tokens", "tokens", wit.List(wit.U64)),
        wit.Field("instances", "instances", wit.List(wit.U32)),
        wit.Field("nodes", "nodes", wit.List(wit.U32)),
        wit.Field("attempts", "attempts", wit.List(wit.U32)),
        wit.Field("deadlines-ms", "deadlines", wit.List(wit.MS_U64)),
        wit.Field("parameters", "parameters", wit.VALUE),
    ],
)


ACTION_PAGE = wit.Page(
    "ActionPage",
    [
        wit.Field("actions", "actions", wit.List(ACTION_REQUEST)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


@dataclass(frozen=True, init=False)
class MachineNode:
    """A node of the machine."""

    task: int
    """The task that the node was compiled from."""
    workflow: str
    """The workflow."""
    path: str
    """The path in the workflow. Example: `"verify/check"`."""
    kind: TaskKind
    """The kind of the task."""
    action: str | None
    """The action that the node performs."""
    action_kind: str | None
    """The kind of the action. Example: `"get"`."""

    def __init__(
        self,
        task: int,
        workflow: str,
        path: str,
        kind: TaskKindLike,
        action: str | None = None,
        action_kind: str | None = None,
    ) -> None:
        MACHINE_NODE.fill(self, (task, workflow, path, kind, action, action_kind))


MACHINE_NODE = wit.Record(
    MachineNode,
    [
        wit.Field("task", "task", wit.U32),
        wit.Field("workflow", "workflow", wit.STRING),
        wit.Field("path", "path", wit.STRING),
        wit.Field("kind", "kind", TASK_KIND),
        wit.Field("action", "action", wit.Option(wit.STRING)),
        wit.Field("action-kind", "action_kind", wit.Option(wit.STRING)),
    ],
)


MACHINE_NODE_PAGE = wit.Page(
    "MachineNodePage",
    [
        wit.Field("nodes", "nodes", wit.List(MACHINE_NODE)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


class ActionOutcome(wit.VariantCase):
    """Outcome of an action."""

    TIMEOUT: ClassVar[ActionOutcomeTimeout]
    """The action exceeded its timeout."""

    @staticmethod
    def success(value: MappingLike[str, ValueLike]) -> ActionOutcomeSuccess:
        """The action succeeded with these exports. Omitted exports get their defaults. An export
        that the action does not declare, or of the wrong type, fails the instance with
        `export-type`.
        """
        return ActionOutcomeSuccess(value)

    @staticmethod
    def failure(value: str) -> ActionOutcomeFailure:
        """The action failed; the reason. Example: `"connection refused"`."""
        return ActionOutcomeFailure(value)


@dataclass(frozen=True, init=False, repr=False)
class ActionOutcomeSuccess(ActionOutcome):
    """The action succeeded with these exports. Omitted exports get their defaults. An export
    that the action does not declare, or of the wrong type, fails the instance with
    `export-type`.
    """

    value: dict[str, Value]
    case: str = "success"
    _shown = "ActionOutcome.success"

    def __init__(self, value: MappingLike[str, ValueLike]) -> None:
        self._check(
            wit.Mapping(wit.Field("name", "name", wit.STRING), wit.Field("value", "value", wit.VALUE)),
            value,
        )


@dataclass(frozen=True, init=False, repr=False)
class ActionOutcomeFailure(ActionOutcome):
    """The action failed; the reason. Example: `"connection refused"`."""

    value: str
    case: str = "failure"
    _shown = "ActionOutcome.failure"

    def __init__(self, value: str) -> None:
        self._check(wit.STRING, value)


@dataclass(frozen=True, init=False, repr=False)
class ActionOutcomeTimeout(ActionOutcome):
    """The action exceeded its timeout."""

    case: str = "timeout"
    _shown = "ActionOutcome.TIMEOUT"


ActionOutcome.TIMEOUT = ActionOutcomeTimeout()
ActionOutcomeLike = Union[ActionOutcome, Literal["timeout"]]
"""A `ActionOutcome`, or one by its name."""

ACTION_OUTCOME = wit.Variant(
    ActionOutcome,
    wit.Case("success", ActionOutcomeSuccess, wit.Mapping(wit.Field("name", "name", wit.STRING), wit.Field("value", "value", wit.VALUE)), "ActionOutcome.success(...)"),
    wit.Case("failure", ActionOutcomeFailure, wit.STRING, "ActionOutcome.failure(...)"),
    wit.Case("timeout", ActionOutcomeTimeout, None, "ActionOutcome.TIMEOUT"),
)


class OutcomeKind(str, Enum):
    """Outcome of an action, without details."""

    SUCCESS = "success"
    """The action succeeded."""
    FAILURE = "failure"
    """The action failed."""
    TIMEOUT = "timeout"
    """The action exceeded its timeout."""

    def __str__(self) -> str:
        return str(self.value)


OutcomeKindLike = Union[OutcomeKind, Literal["success", "failure", "timeout"]]
"""A `OutcomeKind`, or one by its name."""

OUTCOME_KIND = wit.Enumeration(OutcomeKind)


class ReportStatus(str, Enum):
    """Status of a report."""

    ACCEPTED = "accepted"
    """The report was accepted."""
    LATE = "late"
    """The report came too late: the action had timed out, or had been abandoned or cancelled.
    The report has no effect.
    """

    def __str__(self) -> str:
        return str(self.value)


ReportStatusLike = Union[ReportStatus, Literal["accepted", "late"]]
"""A `ReportStatus`, or one by its name."""

REPORT_STATUS = wit.Enumeration(ReportStatus)


@dataclass(frozen=True, init=False)
class MachineProgress:
    """Progress of a machine after it has run as far as possible."""

    now: float
    """Time of the machine."""
    requested: int
    """Number of actions that wait for `next_actions`."""
    in_flight: int
    """Number of actions that the host is performing."""
    next_timer: float | None
    """Time of the next timer. `None` if no timer is set."""
    late: int
    """Number of late reports so far, which were discarded."""

    def __init__(
        self,
        now: SecondsLike,
        requested: int,
        in_flight: int,
        late: int,
        *,
        next_timer: SecondsLike | None = None,
    ) -> None:
        MACHINE_PROGRESS.fill(self, (now, requested, in_flight, next_timer, late))


MACHINE_PROGRESS = wit.Record(
    MachineProgress,
    [
        wit.Field("now-ms", "now", wit.MS_U64),
        wit.Field("requested", "requested", wit.U32),
        wit.Field("in-flight", "in_flight", wit.U32),
        wit.Field("next-timer-ms", "next_timer", wit.Option(wit.MS_U64)),
        wit.Field("late", "late", wit.U64),
    ],
)


class TraceKind(str, Enum):
    """Kind of a trace entry."""

    STARTED = "started"
    """The instance was started, or started its next iteration."""
    ENTERED = "entered"
    """A node was entered."""
    TRANSITION = "transition"
    """An edge was taken."""
    SUCCEEDED = "succeeded"
    """An attempt of an action succeeded."""
    FAILED = "failed"
    """An attempt of an action failed."""
    TIMED_OUT = "timed-out"
    """An attempt of an action, or a node, timed out."""
    RETRYING = "retrying"
    """The action will be retried."""
    CANCELLED = "cancelled"
    """A branch was cancelled."""
    DONE = "done"
    """The iteration is done."""
    FAULT = "fault"
    """The instance failed."""

    def __str__(self) -> str:
        return str(self.value)


TraceKindLike = Union[
    TraceKind,
    Literal[
        "started",
        "entered",
        "transition",
        "succeeded",
        "failed",
        "timed-out",
        "retrying",
        "cancelled",
        "done",
        "fault",
    ],
]
"""A `TraceKind`, or one by its name."""

TRACE_KIND = wit.Enumeration(TraceKind)


@dataclass(frozen=True, init=False)
class TraceEntry:
    """One event of an instance."""

    at: float
    """Time, in the time of the machine."""
    kind: TraceKind
    """What happened."""
    node: str
    """The node, by its path in the workflow."""
    edge: int | None
    """Index of the edge that was taken, from 0, in source order."""
    detail: str | None
    """The label of that edge, or the reason of a failure."""

    def __init__(
        self,
        at: SecondsLike,
        kind: TraceKindLike,
        node: str,
        edge: int | None = None,
        detail: str | None = None,
    ) -> None:
        TRACE_ENTRY.fill(self, (at, kind, node, edge, detail))


TRACE_ENTRY = wit.Record(
    TraceEntry,
    [
        wit.Field("at-ms", "at", wit.MS_U64),
        wit.Field("kind", "kind", TRACE_KIND),
        wit.Field("node", "node", wit.STRING),
        wit.Field("edge", "edge", wit.Option(wit.U32)),
        wit.Field("detail", "detail", wit.Option(wit.STRING)),
    ],
)


TRACE_PAGE = wit.Page(
    "TracePage",
    [
        wit.Field("entries", "entries", wit.List(TRACE_ENTRY)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
        wit.Field("dropped", "dropped", wit.U64),
    ],
)


@dataclass(frozen=True, init=False)
class LateReport:
    """A report that came too late."""

    at: float
    """Time, in the time of the machine."""
    token: int
    """The token."""
    outcome: OutcomeKind
    """The reported outcome."""

    def __init__(self, at: SecondsLike, token: int, outcome: OutcomeKindLike) -> None:
        LATE_REPORT.fill(self, (at, token, outcome))


LATE_REPORT = wit.Record(
    LateReport,
    [
        wit.Field("at-ms", "at", wit.MS_U64),
        wit.Field("token", "token", wit.U64),
        wit.Field("outcome", "outcome", OUTCOME_KIND),
    ],
)


class SyncPolicy(str, Enum):
    """What happens to branches in a task that `sync` removes."""

    REJECT = "reject"
    """`sync` fails and changes nothing."""
    CANCEL = "cancel"
    """The branches are cancelled."""
    REDIRECT = "redirect"
    """The branches continue at the task's `on_error`, or are cancelled if it has none."""

    def __str__(self) -> str:
        return str(self.value)


SyncPolicyLike = Union[SyncPolicy, Literal["reject", "cancel", "redirect"]]
"""A `SyncPolicy`, or one by its name."""

SYNC_POLICY = wit.Enumeration(SyncPolicy)


class TimerPolicy(str, Enum):
    """What happens to timers in a restore."""

    RESUME = "resume"
    """Timers keep their absolute times: those in the past fire at the next tick."""
    FREEZE = "freeze"
    """Timers keep their remaining time."""
    RESTART = "restart"
    """Timers start again with their full time."""

    def __str__(self) -> str:
        return str(self.value)


TimerPolicyLike = Union[TimerPolicy, Literal["resume", "freeze", "restart"]]
"""A `TimerPolicy`, or one by its name."""

TIMER_POLICY = wit.Enumeration(TimerPolicy)
