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
    """A guard that was looked at."""

    edge: int
    """The place of the edge among those of its node, from 0."""
    condition: str
    """The condition as written."""
    operands: dict[str, Value]
    """Its operands and their values."""
    outcome: str
    """What it came to: `"false"`, or why it could not be evaluated."""

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
    """Why an instance failed."""

    NO_EDGE = "no-edge"
    """No edge could be taken."""
    ACTION_FAILED = "action-failed"
    """The action failed for good and nothing says where to go."""
    TIMED_OUT = "timed-out"
    """The action, or the node, timed out for good and nothing says where to go."""
    TEMPLATE_FAILED = "template-failed"
    """A template could not be rendered."""
    EXPORT_TYPE = "export-type"
    """An action returned an export of another type than the one declared, or one that it does not declare."""
    JOIN_STUCK = "join-stuck"
    """The branches of a fork wait at joins that will never go on."""
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
    """Why an instance failed, and where."""

    message: str
    """One sentence. Example: `"no edge of \\"start\\" can be taken: probe.status_code == 200 is false (probe.status_code = 500)"`."""
    kind: FaultKind
    """Why."""
    node: str
    """The node, by its path in the workflow. Example: `"start"`, `"verify/check"`."""
    guards: list[GuardReport]
    """Every guard of the node, if it was about them."""

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
    """An instance as it stands."""

    instance: int
    """The instance."""
    state: InstanceState
    """Its state."""
    workflow: str
    """Its workflow."""
    nodes: list[str]
    """The nodes that its branches stand in, by their paths in the workflow, the oldest branch first."""
    iteration: int
    """Which walk it is on, from 1; 0: not started."""
    started_at: float | None
    """When it was started."""
    finished_at: float | None
    """When it came to its end."""
    fault: InstanceFault | None
    """Why it failed."""

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
    """How many instances are in each state."""

    total: int
    """All."""
    ready: int
    """Not started."""
    running: int
    """With an action to be done or being done."""
    waiting: int
    """Waiting for time or an event."""
    done: int
    """At their end."""
    failed: int
    """Failed."""
    cancelled: int
    """Cancelled."""

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
    """An action that the host shall do."""

    token: int
    """What to report back with. Never given twice."""
    instance: int
    """The instance."""
    node: str
    """The node, by its path in the workflow. Example: `"start"`."""
    action: str
    """The action. Example: `"probe"`."""
    kind: str
    """What kind of action. Example: `"get"`."""
    parameters: Value
    """Its parameters: a map, templates rendered. Example: `{"url": "http://127.0.0.1:8080/asset"}`."""
    attempt: int
    """Which attempt, from 1."""
    timeout: float | None
    """How long it may take from now, in seconds."""
    deadline: float | None
    """The machine's time at which it times out: `tick` then fails it."""

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
    """Several actions that the host shall do, in columns: one place in each list for each action."""

    tokens: list[int]
    """What to report back with."""
    instances: list[int]
    """The instances."""
    nodes: list[int]
    """The nodes: indexes into `nodes` of the machine."""
    attempts: list[int]
    """Which attempt of each, from 1."""
    deadlines: list[float]
    """The times at which they time out; 0: never."""
    parameters: Value
    """The parameters: a list of maps, templates rendered."""

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


@dataclass(frozen=True, init=False)
class MachineNode:
    """A node of the machine."""

    task: int
    """The task that it was compiled from."""
    workflow: str
    """Its workflow."""
    path: str
    """Its path in the workflow. Example: `"verify/check"`."""
    kind: TaskKind
    """What it is."""
    action: str | None
    """The action that it does."""
    action_kind: str | None
    """What kind of action. Example: `"get"`."""

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
    """How an action went."""

    TIMEOUT: ClassVar[ActionOutcomeTimeout]
    """It took longer than it may."""

    @staticmethod
    def success(value: MappingLike[str, ValueLike]) -> ActionOutcomeSuccess:
        """Well, with these exports. Those that are left out take their defaults; one that the action does not
        declare, or of another type, fails the instance with `export-type`.
        """
        return ActionOutcomeSuccess(value)

    @staticmethod
    def failure(value: str) -> ActionOutcomeFailure:
        """Not, for this reason. Example: `"connection refused"`."""
        return ActionOutcomeFailure(value)


@dataclass(frozen=True, init=False, repr=False)
class ActionOutcomeSuccess(ActionOutcome):
    """Well, with these exports. Those that are left out take their defaults; one that the action does not
    declare, or of another type, fails the instance with `export-type`.
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
    """Not, for this reason. Example: `"connection refused"`."""

    value: str
    case: str = "failure"
    _shown = "ActionOutcome.failure"

    def __init__(self, value: str) -> None:
        self._check(wit.STRING, value)


@dataclass(frozen=True, init=False, repr=False)
class ActionOutcomeTimeout(ActionOutcome):
    """It took longer than it may."""

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
    """How an action went, without details."""

    SUCCESS = "success"
    """Well."""
    FAILURE = "failure"
    """Not."""
    TIMEOUT = "timeout"
    """It took longer than it may."""

    def __str__(self) -> str:
        return str(self.value)


OutcomeKindLike = Union[OutcomeKind, Literal["success", "failure", "timeout"]]
"""A `OutcomeKind`, or one by its name."""

OUTCOME_KIND = wit.Enumeration(OutcomeKind)


class ReportStatus(str, Enum):
    """What became of a report."""

    ACCEPTED = "accepted"
    """It counted."""
    LATE = "late"
    """It came too late: the action had timed out, or had been abandoned or cancelled. It changed nothing."""

    def __str__(self) -> str:
        return str(self.value)


ReportStatusLike = Union[ReportStatus, Literal["accepted", "late"]]
"""A `ReportStatus`, or one by its name."""

REPORT_STATUS = wit.Enumeration(ReportStatus)


@dataclass(frozen=True, init=False)
class MachineProgress:
    """Where a machine stands when it has run as far as it can."""

    now: float
    """The machine's time."""
    requested: int
    """Actions that wait for `next_actions`."""
    in_flight: int
    """Actions that the host is doing."""
    next_timer: float | None
    """When the next timer fires; `None`: there is none."""
    late: int
    """Reports that came too late and were discarded, since the beginning."""

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
    """What happened."""

    STARTED = "started"
    """The instance was started, or began its next walk."""
    ENTERED = "entered"
    """A node was entered."""
    TRANSITION = "transition"
    """An edge was taken."""
    SUCCEEDED = "succeeded"
    """An attempt of an action was completed with success."""
    FAILED = "failed"
    """An attempt of an action failed."""
    TIMED_OUT = "timed-out"
    """An attempt of an action, or a node, timed out."""
    RETRYING = "retrying"
    """An attempt will follow."""
    CANCELLED = "cancelled"
    """A branch was cancelled."""
    DONE = "done"
    """The walk is done."""
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
    """One thing that happened to an instance."""

    at: float
    """When, in the machine's time."""
    kind: TraceKind
    """What."""
    node: str
    """The node, by its path in the workflow."""
    edge: int | None
    """The edge that was taken, from 0, in the order of the text."""
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
    """When, in the machine's time."""
    token: int
    """The token."""
    outcome: OutcomeKind
    """What was reported."""

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
    """What becomes of branches that stand in a task that `sync` removes."""

    REJECT = "reject"
    """Nothing: `sync` is refused."""
    CANCEL = "cancel"
    """They are cancelled."""
    REDIRECT = "redirect"
    """They go to the task's `on_error`, or are cancelled if it has none."""

    def __str__(self) -> str:
        return str(self.value)


SyncPolicyLike = Union[SyncPolicy, Literal["reject", "cancel", "redirect"]]
"""A `SyncPolicy`, or one by its name."""

SYNC_POLICY = wit.Enumeration(SyncPolicy)


class TimerPolicy(str, Enum):
    """What timers do after a restore."""

    RESUME = "resume"
    """They keep their absolute times: those that have passed fire at the next tick."""
    FREEZE = "freeze"
    """They keep what was left of them."""
    RESTART = "restart"
    """They begin anew."""

    def __str__(self) -> str:
        return str(self.value)


TimerPolicyLike = Union[TimerPolicy, Literal["resume", "freeze", "restart"]]
"""A `TimerPolicy`, or one by its name."""

TIMER_POLICY = wit.Enumeration(TimerPolicy)
