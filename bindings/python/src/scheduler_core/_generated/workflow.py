# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""State machines: what a work breakdown structure becomes when it runs, and its running
instances.

Nothing here reads a clock, draws randomness or touches a network: time comes in through
`tick`, randomness through a seed, and what there is to do goes out as action requests.
The same calls give the same answers on every host.

The way through it, in order:

```text
  scenario ──► workbook   ( override what differs here: ports, addresses )
      │            │
      └──► wbs ────┴──► machine ──spawn──► instance 0, 1, 2 …
                           │  ▲
              next-actions │  │ complete, complete-many, tick, send-event
                           ▼  │
                          the host: does the actions, measures them
```

# Life of an instance

```text
  ready ──start──► running ◄──────► waiting
    │                 │ │              │      waiting: for nothing but time or an event
    │                 │ └─► failed ◄───┤
    │                 └───► done   ◄───┤
    └─────cancel────────► cancelled ◄──┘
```

# Rules of a step

1. Entering a node counts a visit; more visits in one walk than `max_visits` are a fault.
2. An action node asks for its action. When the action has been completed
   with success, its exports are set and the node's edges are looked at.
3. Edges are looked at in the order of the text. A condition that is true, or
   an edge that needs none (`always`), is taken: the first match wins.
4. If none matches and the node has event or after edges, the branch waits for
   them. If it has none, that is a fault which names every guard, the values
   of its operands, and what each came to.
5. Event and after edges also count while the action is out: taking one
   abandons the action, and its late result is discarded. `after` is measured
   from the moment the node was entered.
6. An attempt that fails or times out is tried again as `retry` says. When the
   action has failed for good its exports are back at their defaults, and then
   the first of these that exists is taken: a condition edge whose guard is
   true; `on_error`; an `always` edge that follows a condition edge (it is
   the fallback of a decision). With none of them the instance fails. A lone
   edge without a condition speaks of success alone.
7. A fork takes all its edges at once, save those whose condition is not true. A join goes on when so many branches
   of the innermost fork have come to it: `all` that live, `any` one, or a number.
   The others are cancelled, and the trace says so.
8. `end` ends the workflow that it stands in: branches that still run in it are
   cancelled. A sub-workflow that has ended is a node that has succeeded.
9. A step runs to completion: a call returns when every branch waits for
   something. More than `max_microsteps` nodes on the way are a fault.

# Limits

Kind `limit-exceeded` of `WorkflowError`, with the name in `subject`. A call that would
exceed one changes nothing.

| limit | value |
|---|---|
| `instances` of a machine | 2,000,000 |
| `branches` alive in an instance | 1,024 |
| `visits` of a node in one iteration | 1,000 unless `MachineOptions` says otherwise |
| `microsteps` of an instance in one call | 1,000 unless `MachineOptions` says otherwise |
| `drawn-nodes`: nodes of a diagram | 2,000 |

A page, a batch or a list of requests holds at most 10,000 items.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, Callable, ClassVar, Literal, Union

from .. import _wit as wit
from .._wit import Value, ValueLike, dataclass
from .types import (
    DIAGRAM_FORMAT,
    DiagramFormatLike,
    INSTANCE_STATE,
    InstanceState,
    InstanceStateLike,
    NAMED_VALUE,
    NamedValue,
    PAGE_REQUEST,
    PageRequest,
    TEXT_PAGE,
    TextPage,
    WORKFLOW_ERROR,
)
from .wbs import TASK_KIND, TaskKind, TaskKindLike, Wbs
from .workbook import Workbook

if TYPE_CHECKING:
    from .._instance import Instance

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
    "InputColumn",
    "InstanceCounts",
    "InstanceFault",
    "InstanceStatus",
    "LateReport",
    "Machine",
    "MachineNode",
    "MachineNodePage",
    "MachineOptions",
    "MachineProgress",
    "NodeVisits",
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
    "TracePage",
]


@dataclass(frozen=True, init=False)
class MachineOptions:
    """How a machine behaves. Every field has a default."""

    seed: int | None
    """Seed of the retry jitter; none: 0. The draw depends on nothing but the seed, the
    instance, the node, its visit and the attempt.
    """
    now_ms: int | None
    """The machine's time at the beginning, in milliseconds; none: 0."""
    iterations: int | None
    """How often an instance walks its workflow; none: as the scenario's load section says, or once."""
    think_ms: int | None
    """The pause between two walks, in milliseconds; none: as the load section says, or 0."""
    max_visits: int | None
    """Visits of a node in one walk; none: 1,000."""
    max_microsteps: int | None
    """Nodes that an instance passes in one call; none: 1,000."""
    max_trace: int | None
    """Trace entries that are kept for each instance, the first ones; none: 256. The hash covers all. With 0 nothing
    is counted as dropped either.
    """
    hash: bool | None
    """Whether instances are hashed; none: yes. Without it `trace_hash` and `instance_hash` are 0."""
    keep_log: bool | None
    """Whether every call is kept for `log`; none: no. It takes memory for as long as the machine lives."""

    def __init__(
        self,
        seed: int | None = None,
        now_ms: int | None = None,
        iterations: int | None = None,
        think_ms: int | None = None,
        max_visits: int | None = None,
        max_microsteps: int | None = None,
        max_trace: int | None = None,
        hash: bool | None = None,
        keep_log: bool | None = None,
    ) -> None:
        MACHINE_OPTIONS.fill(self, (seed, now_ms, iterations, think_ms, max_visits, max_microsteps, max_trace, hash, keep_log))


MACHINE_OPTIONS = wit.Record(
    MachineOptions,
    [
        wit.Field("seed", "seed", wit.Option(wit.U64)),
        wit.Field("now-ms", "now_ms", wit.Option(wit.U64)),
        wit.Field("iterations", "iterations", wit.Option(wit.U32)),
        wit.Field("think-ms", "think_ms", wit.Option(wit.U64)),
        wit.Field("max-visits", "max_visits", wit.Option(wit.U32)),
        wit.Field("max-microsteps", "max_microsteps", wit.Option(wit.U32)),
        wit.Field("max-trace", "max_trace", wit.Option(wit.U32)),
        wit.Field("hash", "hash", wit.Option(wit.BOOL)),
        wit.Field("keep-log", "keep_log", wit.Option(wit.BOOL)),
    ],
)


@dataclass(frozen=True, init=False)
class GuardReport:
    """A guard that was looked at."""

    edge: int
    """The place of the edge among those of its node, from 0."""
    condition: str
    """The condition as written."""
    operands: list[NamedValue]
    """Its operands and their values."""
    outcome: str
    """What it came to: `"false"`, or why it could not be evaluated."""

    def __init__(self, edge: int, condition: str, operands: Sequence[NamedValue], outcome: str) -> None:
        GUARD_REPORT.fill(self, (edge, condition, operands, outcome))


GUARD_REPORT = wit.Record(
    GuardReport,
    [
        wit.Field("edge", "edge", wit.U32),
        wit.Field("condition", "condition", wit.STRING),
        wit.Field("operands", "operands", wit.List(NAMED_VALUE)),
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
    TEMPLATE = "template"
    """A template could not be rendered."""
    EXPORT_TYPE = "export-type"
    """An export has another type than the one declared."""
    JOIN_STUCK = "join-stuck"
    """The branches of a fork wait at joins that will never go on."""
    LIMIT = "limit"
    """A limit has been reached."""

    def __str__(self) -> str:
        return str(self.value)


FaultKindLike = Union[
    FaultKind,
    Literal[
        "no-edge",
        "action-failed",
        "timed-out",
        "template",
        "export-type",
        "join-stuck",
        "limit",
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
    started_at_ms: int | None
    """When it was started."""
    finished_at_ms: int | None
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
        started_at_ms: int | None = None,
        finished_at_ms: int | None = None,
        fault: InstanceFault | None = None,
    ) -> None:
        INSTANCE_STATUS.fill(self, (instance, state, workflow, nodes, iteration, started_at_ms, finished_at_ms, fault))


INSTANCE_STATUS = wit.Record(
    InstanceStatus,
    [
        wit.Field("instance", "instance", wit.U32),
        wit.Field("state", "state", INSTANCE_STATE),
        wit.Field("workflow", "workflow", wit.STRING),
        wit.Field("nodes", "nodes", wit.List(wit.STRING)),
        wit.Field("iteration", "iteration", wit.U32),
        wit.Field("started-at-ms", "started_at_ms", wit.Option(wit.U64)),
        wit.Field("finished-at-ms", "finished_at_ms", wit.Option(wit.U64)),
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
class InputColumn:
    """One value for each of several instances."""

    name: str
    """The name that expressions use. Example: `"user.allocated_ip"`."""
    values: Value
    """A list with an element for each instance; anything else is the value for all."""

    def __init__(self, name: str, values: ValueLike) -> None:
        INPUT_COLUMN.fill(self, (name, values))


INPUT_COLUMN = wit.Record(
    InputColumn,
    [
        wit.Field("name", "name", wit.STRING),
        wit.Field("values", "values", wit.VALUE),
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
    timeout_ms: int | None
    """How long it may take from now, in milliseconds."""
    deadline_ms: int | None
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
        timeout_ms: int | None = None,
        deadline_ms: int | None = None,
    ) -> None:
        ACTION_REQUEST.fill(self, (token, instance, node, action, kind, parameters, attempt, timeout_ms, deadline_ms))


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
        wit.Field("timeout-ms", "timeout_ms", wit.Option(wit.U64)),
        wit.Field("deadline-ms", "deadline_ms", wit.Option(wit.U64)),
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
    deadlines_ms: list[int]
    """The times at which they time out; 0: never."""
    parameters: Value
    """The parameters: a list of maps, templates rendered."""

    def __init__(
        self,
        tokens: Sequence[int],
        instances: Sequence[int],
        nodes: Sequence[int],
        attempts: Sequence[int],
        deadlines_ms: Sequence[int],
        parameters: ValueLike,
    ) -> None:
        ACTION_BATCH.fill(self, (tokens, instances, nodes, attempts, deadlines_ms, parameters))


ACTION_BATCH = wit.Record(
    ActionBatch,
    [
        wit.Field("tokens", "tokens", wit.List(wit.U64)),
        wit.Field("instances", "instances", wit.List(wit.U32)),
        wit.Field("nodes", "nodes", wit.List(wit.U32)),
        wit.Field("attempts", "attempts", wit.List(wit.U32)),
        wit.Field("deadlines-ms", "deadlines_ms", wit.List(wit.U64)),
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


@dataclass(frozen=True, init=False)
class MachineNodePage:
    """A page of nodes."""

    nodes: list[MachineNode]
    """The nodes, in the order of the tasks' codes."""
    next: str | None
    """What to pass as `cursor` for the next page. None: this is the last one."""

    def __init__(self, nodes: Sequence[MachineNode] = (), next: str | None = None) -> None:
        MACHINE_NODE_PAGE.fill(self, (nodes, next))


MACHINE_NODE_PAGE = wit.Record(
    MachineNodePage,
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
    def success(value: Sequence[NamedValue]) -> ActionOutcomeSuccess:
        """Well, with these exports. Those that are left out take their defaults; names that the action does not declare are ignored."""
        return ActionOutcomeSuccess(value)

    @staticmethod
    def failure(value: str) -> ActionOutcomeFailure:
        """Not, for this reason. Example: `"connection refused"`."""
        return ActionOutcomeFailure(value)


@dataclass(frozen=True, init=False, repr=False)
class ActionOutcomeSuccess(ActionOutcome):
    """Well, with these exports. Those that are left out take their defaults; names that the action does not declare are ignored."""

    case = "success"
    _shown = "ActionOutcome.success"
    value: list[NamedValue]

    def __init__(self, value: Sequence[NamedValue]) -> None:
        self._check(wit.List(NAMED_VALUE), value)


@dataclass(frozen=True, init=False, repr=False)
class ActionOutcomeFailure(ActionOutcome):
    """Not, for this reason. Example: `"connection refused"`."""

    case = "failure"
    _shown = "ActionOutcome.failure"
    value: str

    def __init__(self, value: str) -> None:
        self._check(wit.STRING, value)


@dataclass(frozen=True, repr=False)
class ActionOutcomeTimeout(ActionOutcome):
    """It took longer than it may."""

    case = "timeout"
    _shown = "ActionOutcome.TIMEOUT"


ActionOutcome.TIMEOUT = ActionOutcomeTimeout()
ActionOutcomeLike = Union[ActionOutcome, Literal["timeout"]]
"""A `ActionOutcome`, or one by its name."""

ACTION_OUTCOME = wit.Variant(
    ActionOutcome,
    wit.Case("success", ActionOutcomeSuccess, wit.List(NAMED_VALUE), "ActionOutcome.success(...)"),
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

    now_ms: int
    """The machine's time."""
    requested: int
    """Actions that wait for `next_actions`."""
    in_flight: int
    """Actions that the host is doing."""
    next_timer_ms: int | None
    """When the next timer fires; none: there is none."""
    late: int
    """Reports that came too late and were discarded, since the beginning."""

    def __init__(
        self,
        now_ms: int,
        requested: int,
        in_flight: int,
        next_timer_ms: int | None,
        late: int,
    ) -> None:
        MACHINE_PROGRESS.fill(self, (now_ms, requested, in_flight, next_timer_ms, late))


MACHINE_PROGRESS = wit.Record(
    MachineProgress,
    [
        wit.Field("now-ms", "now_ms", wit.U64),
        wit.Field("requested", "requested", wit.U32),
        wit.Field("in-flight", "in_flight", wit.U32),
        wit.Field("next-timer-ms", "next_timer_ms", wit.Option(wit.U64)),
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

    at_ms: int
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
        at_ms: int,
        kind: TraceKindLike,
        node: str,
        edge: int | None = None,
        detail: str | None = None,
    ) -> None:
        TRACE_ENTRY.fill(self, (at_ms, kind, node, edge, detail))


TRACE_ENTRY = wit.Record(
    TraceEntry,
    [
        wit.Field("at-ms", "at_ms", wit.U64),
        wit.Field("kind", "kind", TRACE_KIND),
        wit.Field("node", "node", wit.STRING),
        wit.Field("edge", "edge", wit.Option(wit.U32)),
        wit.Field("detail", "detail", wit.Option(wit.STRING)),
    ],
)


@dataclass(frozen=True, init=False)
class TracePage:
    """A page of a trace."""

    entries: list[TraceEntry]
    """The entries, in order."""
    next: str | None
    """What to pass as `cursor` for the next page. None: this is the last one."""
    dropped: int
    """How many entries came after the last one that was kept."""

    def __init__(self, entries: Sequence[TraceEntry], next: str | None, dropped: int) -> None:
        TRACE_PAGE.fill(self, (entries, next, dropped))


TRACE_PAGE = wit.Record(
    TracePage,
    [
        wit.Field("entries", "entries", wit.List(TRACE_ENTRY)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
        wit.Field("dropped", "dropped", wit.U64),
    ],
)


@dataclass(frozen=True, init=False)
class NodeVisits:
    """How often a node was entered."""

    node: str
    """The node, by its path in the workflow."""
    visits: int
    """How often, in the present walk."""

    def __init__(self, node: str, visits: int) -> None:
        NODE_VISITS.fill(self, (node, visits))


NODE_VISITS = wit.Record(
    NodeVisits,
    [
        wit.Field("node", "node", wit.STRING),
        wit.Field("visits", "visits", wit.U32),
    ],
)


@dataclass(frozen=True, init=False)
class LateReport:
    """A report that came too late."""

    at_ms: int
    """When, in the machine's time."""
    token: int
    """The token."""
    outcome: OutcomeKind
    """What was reported."""

    def __init__(self, at_ms: int, token: int, outcome: OutcomeKindLike) -> None:
        LATE_REPORT.fill(self, (at_ms, token, outcome))


LATE_REPORT = wit.Record(
    LateReport,
    [
        wit.Field("at-ms", "at_ms", wit.U64),
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


class Machine(wit.Resource):
    """A state machine and its instances. All instances walk the same compiled
    tables; each one has its own place, variables and trace.
    """

    __slots__ = ()

    def __init__(self, *_: object) -> None:
        raise TypeError("Machine has no constructor; use Machine.from_wbs()")

    @staticmethod
    def from_wbs(
        wbs: Wbs,
        workbook: Workbook,
        options: MachineOptions,
        *,
        instance: Instance | None = None,
    ) -> Machine:
        """Compiles a wbs. The machine takes the resource properties of the workbook as
        they are now, and reports its measurements to that workbook from now on.

        For every action it defines the metrics that resource `workbook` lists, except for
        actions of kind `sleep`, which are pauses and not measured. The machine records
        durations, attempts, failures, timeouts and `success`; repeats and statuses are counted
        by a runner only. For the instances it defines `user.duration` (histogram, milliseconds
        of the machine's time from start to end), `user.count` (users who started and are done,
        failed or were cancelled) and `user.failures` (counters). All are kept for each tenant
        apart, by the input `user.tenant`.

        # Typical errors
        - `invalid-argument`: the wbs has no workflow, an edge or `on_error` leads nowhere,
          or an option is out of range.
        - `not-found`: an action is not defined in the scenario.
        - `invalid-expression`: a condition or a template does not compile.
        """
        return _MACHINE_FROM_WBS(instance, wbs, workbook, options)

    def revision(self) -> int:
        """A number that only grows, with every call that changes something."""
        return _MACHINE_REVISION.of(self)

    def now_ms(self) -> int:
        """The machine's time, in milliseconds."""
        return _MACHINE_NOW_MS.of(self)

    def nodes(self, page: PageRequest) -> MachineNodePage:
        """The nodes, in the order of the tasks' codes."""
        return _MACHINE_NODES.of(self, page)

    def spawn(self, workflow: str | None, inputs: Sequence[NamedValue]) -> int:
        """Adds an instance and starts it: `add_instances` and `start` in one. Returns its number.

        # Typical errors
        - As those.

        Example: `spawn(none, [{ name: "user.index", value: 7 }, { name: "user.tenant", value: "a" }])`.
        """
        return _MACHINE_SPAWN.of(self, workflow, inputs)

    def add_instances(self, workflow: str | None, count: int, inputs: Sequence[InputColumn]) -> int:
        """Adds `count` instances of a workflow, none: the first. They are `ready`, not started.
        Inputs are variables for conditions and templates; names that nothing uses are allowed.
        Unless they are given, `user.index` is the instance's number, `user.id` the tenant, `-` and that
        number, `user.tenant` and `user.allocated_ip` are empty; `user.iteration` counts the walks behind it.
        With `user.intended_ms`, the time at which it was intended to start, `user.duration` is measured from then.
        Returns the number of the first one; the others follow it.

        # Typical errors
        - `not-found`: there is no such workflow.
        - `invalid-argument`: a column has another length than `count`, a value the wrong
          type, or a name is that of an export or of a resource's property.
        - `limit-exceeded`: the limit `instances`.
        """
        return _MACHINE_ADD_INSTANCES.of(self, workflow, count, inputs)

    def start(self, first: int, count: int) -> None:
        """Starts `count` instances from `first` on and runs each as far as it goes.

        # Typical errors
        - `not-found`: there is no such instance.
        - `invalid-state`: one is not `ready`.
        """
        return _MACHINE_START.of(self, first, count)

    def next_actions(self, max: int) -> list[ActionRequest]:
        """Actions that the host shall do now, in the order in which they came up, at most
        `max` (cut to 10,000) and as many as fit 512 KiB. What is handed out is
        in flight until it is completed, times out or is abandoned.
        """
        return _MACHINE_NEXT_ACTIONS.of(self, max)

    def next_actions_batch(self, max: int) -> ActionBatch:
        """The same as `next_actions` in columns, for many at a time."""
        return _MACHINE_NEXT_ACTIONS_BATCH.of(self, max)

    def complete(
        self,
        token: int,
        outcome: ActionOutcomeLike,
        elapsed_ns: int | None = None,
    ) -> ReportStatus:
        """Reports how an action went, and runs its instance as far as it goes. `elapsed_ns`
        is what the host measured, in nanoseconds, and goes into `ACTION.duration`; none: it is not counted there.
        An attempt that the machine's own timers ended counts there with how long it was in flight by the machine's time.

        # Typical errors
        - `not-found`: the token was never given out.
        """
        return _MACHINE_COMPLETE.of(self, token, outcome, elapsed_ns)

    def complete_many(
        self,
        tokens: Sequence[int],
        outcomes: Sequence[OutcomeKindLike],
        details: ValueLike,
        elapsed_ns: Sequence[int],
    ) -> list[ReportStatus]:
        """Reports how several actions went, in order. `details` is a list with an element
        for each token: for a success a map of its exports or null, for a failure its message,
        for a timeout null. `elapsed_ns` has an element for each token, or none at all.

        # Typical errors
        - `not-found`: a token was never given out.
        - `invalid-argument`: a list has another length or an element another type.

        Nothing has been reported then.
        """
        return _MACHINE_COMPLETE_MANY.of(self, tokens, outcomes, details, elapsed_ns)

    def tick(self, now_ms: int) -> MachineProgress:
        """Lets it be `now_ms`: timers that are due fire, in the order of their times, and
        actions whose deadline has come time out. More than 100,000 timers at a time
        are left for the next tick; `next_timer_ms` then is not in the future.

        # Typical errors
        - `time-went-backwards`: `now_ms` is less than the machine's time.
        """
        return _MACHINE_TICK.of(self, now_ms)

    def run_until(self, now_ms: int) -> MachineProgress:
        """Like `tick` for every timer until `now_ms`, one time after the other, but stops as
        soon as an action is requested.

        # Typical errors
        - `time-went-backwards`: `now_ms` is less than the machine's time.
        """
        return _MACHINE_RUN_UNTIL.of(self, now_ms)

    def progress(self) -> MachineProgress:
        """Where the machine stands."""
        return _MACHINE_PROGRESS.of(self)

    def send_event(self, instance: int | None, event: str) -> int:
        """Tells an instance, or every one, that something happened. Each branch that waits for
        it takes its first edge for that event. Nothing is kept for later. Returns how many branches took one.

        # Typical errors
        - `not-found`: there is no such instance.
        """
        return _MACHINE_SEND_EVENT.of(self, instance, event)

    def cancel(self, instance: int) -> None:
        """Ends an instance where it stands. Its actions are abandoned. An instance
        that has come to its end stays as it is.

        # Typical errors
        - `not-found`: there is no such instance.
        """
        return _MACHINE_CANCEL.of(self, instance)

    def next_finished(self, max: int) -> list[int]:
        """Instances that have come to their end since this was asked last, each exactly once, in that order: what they held can be
        given back. `max` is cut to 10,000.
        """
        return _MACHINE_NEXT_FINISHED.of(self, max)

    def late_reports(self) -> list[LateReport]:
        """The reports that came too late, the last 1,000 of them, the earliest first."""
        return _MACHINE_LATE_REPORTS.of(self)

    def status(self, instance: int) -> InstanceStatus:
        """An instance as it stands.

        # Typical errors
        - `not-found`: there is no such instance.
        """
        return _MACHINE_STATUS.of(self, instance)

    def states(self, first: int, count: int) -> list[InstanceState]:
        """Returns the states of `count` instances from `first` on: fewer at the end, at most 10,000."""
        return _MACHINE_STATES.of(self, first, count)

    def counts(self) -> InstanceCounts:
        """How many instances are in each state."""
        return _MACHINE_COUNTS.of(self)

    def variables(self, instance: int) -> list[NamedValue]:
        """The variables of an instance: inputs, exports, and the properties of resources that expressions use; in the order of the names.

        # Typical errors
        - `not-found`: there is no such instance.
        """
        return _MACHINE_VARIABLES.of(self, instance)

    def visits(self, instance: int) -> list[NodeVisits]:
        """How often the instance has entered each node in its present walk; nodes that it has not entered are left out.

        # Typical errors
        - `not-found`: there is no such instance.
        """
        return _MACHINE_VISITS.of(self, instance)

    def trace(self, instance: int, page: PageRequest) -> TracePage:
        """What happened to an instance.

        # Typical errors
        - `not-found`: there is no such instance.
        """
        return _MACHINE_TRACE.of(self, instance, page)

    def trace_hash(self) -> int:
        """A number that tells whether two runs were the same: it covers each instance's
        transitions and exported values, and no time, address, port or measurement. Two
        hosts whose actions have the same outcomes get the same hash, whatever the order
        in which instances and parallel branches were served.

        It is FNV-1a with 64 bits: begin with `0xcbf29ce484222325`; for each byte, xor it in, then
        multiply by `0x100000001b3` modulo 2⁶⁴. Numbers are little-endian, `text` is its length
        in bytes as u32 and then its UTF-8, nodes are paths in their workflow. A *branch* has a digest of its own:

        | when | bytes |
        |---|---|
        | a walk starts | `01`, text workflow |
        | a node is entered | `02`, text node |
        | an attempt succeeded | `03 00`, then for each export that the action declares, in order: text name, value |
        | an attempt failed | `03 01` |
        | an attempt, or a node, timed out | `03 02` |
        | an edge is taken | `04`, u32 its index, text label (empty if none) |
        | the way of `on_error` is taken | `05` |
        | a fork or sub-workflow is over, or left | for each branch of it, in the order of the edges: `06`, u64 its digest |
        | the walk is over | `07`, then `00` done, `01` failed, `02` cancelled |

        A branch of a fork begins with a fresh digest, and so does the one inside a sub-workflow. Values: null `00`;
        false `01`, true `02`; int `03`, 8 bytes; uint `04`, 8 bytes; double `05`, its IEEE 754 bits, every NaN as `0x7ff8000000000000`;
        string `06`, text; bytes `07`, u32 length, the bytes; list `08`, u32 length, the elements;
        map `09`, u32 length, keys and values in order; duration `0a`, 8 bytes; timestamp `0b`, 8 bytes seconds,
        u32 nanoseconds; type `0c`, text.

        The digest of an instance is that of its outermost branch, with the branches that are still
        alive folded in as if they were over; of an instance that was never started, the initial
        value. The machine's hash is FNV-1a over, for each instance by number: u32 number, u64 digest.
        """
        return _MACHINE_TRACE_HASH.of(self)

    def instance_hash(self, instance: int) -> int:
        """The digest of one instance.

        # Typical errors
        - `not-found`: there is no such instance.
        """
        return _MACHINE_INSTANCE_HASH.of(self, instance)

    def sync(self, wbs: Wbs, policy: SyncPolicyLike) -> None:
        """Takes over the changes of the wbs since it was compiled, and the properties and variables of the
        workbook as they are now. All instances stand between two steps then, so none sees half a change. Branches,
        visits and traces go by task, variables by name, workflows by name; the export of an action that no task does and
        no guard reads any more is forgotten. A task that does another action, or is of
        another kind, than before counts as removed. What waits looks at its edges again if they have
        changed, `after` and timeouts count from the moment in which the node was entered, and
        an action that is out stays out. Cancelled branches of a fork no longer count for its join.

        # Typical errors
        - As `from_wbs`.
        - `invalid-state`: a branch stands in a removed task, or an instance that has not
          come to its end belongs to a removed workflow, and the policy is `reject`.

        Nothing has changed then.

        Example: `wbs.apply([…]); machine.sync(wbs, redirect)`.
        """
        return _MACHINE_SYNC.of(self, wbs, policy)

    def snapshot(self, cursor: str | None = None) -> TextPage:
        """The whole state as text, its clock and timers included, in pieces that belong together as long as `revision` stays the same.

        # Typical errors
        - `invalid-argument`: `cursor` is not one that the page before gave.
        """
        return _MACHINE_SNAPSHOT.of(self, cursor)

    def restore(self, text: str, last: bool, timers: TimerPolicyLike) -> None:
        """Takes the next piece of a snapshot of a machine with the same definition: the same tasks, edges, actions and
        options. With the `last` one the state is replaced, whole or not at all. The time is that of the snapshot, or the machine's own where
        that is later; what then has become of timers says `timers`. Actions that were out are out still, with the same tokens.

        # Typical errors
        - `invalid-snapshot`: the text is damaged, of an unknown version, or of another
          definition; the pieces so far are forgotten.
        """
        return _MACHINE_RESTORE.of(self, text, last, timers)

    def log(self, cursor: str | None = None) -> TextPage:
        """Every call since the beginning that changed something, as text: what `replay` takes. After a `restore` it
        begins with the state that was put in place.

        # Typical errors
        - `invalid-argument`: `keep_log` is not set in the options, or `cursor` is
          not one that the page before gave.
        """
        return _MACHINE_LOG.of(self, cursor)

    def replay(self, text: str, last: bool) -> None:
        """Makes the calls of a log again, on a machine without instances. Ends in the same state, trace hash
        included; what was measured is measured again. With the `last` piece, whole or not at all.

        # Typical errors
        - `invalid-state`: there are instances.
        - `invalid-snapshot`: the log is damaged, of an unknown version, or of another
          definition, or its calls do not end where they did; the pieces so far are
          forgotten.
        """
        return _MACHINE_REPLAY.of(self, text, last)

    def render(
        self,
        format: DiagramFormatLike,
        instance: int | None = None,
        cursor: str | None = None,
    ) -> TextPage:
        """A picture of the machine, a panel for each workflow and sub-workflow; with an instance, the nodes that it has
        entered and the edges in its trace, where it stands, and where it failed.

        # Typical errors
        - `not-found`: there is no such instance.
        - `limit-exceeded`: the limit `drawn-nodes`.
        - `invalid-argument`: `cursor` is not one that the page before gave.
        """
        return _MACHINE_RENDER.of(self, format, instance, cursor)

    def render_visits(self, format: DiagramFormatLike, cursor: str | None = None) -> TextPage:
        """A picture of the machine, with how often all instances together have entered each node, in all their walks. Walks
        that were over before a `restore` or a `sync` are not counted.

        # Typical errors
        - `limit-exceeded`: the limit `drawn-nodes`.
        - `invalid-argument`: `cursor` is not one that the page before gave.

        Example: `render-visits(mermaid, none)` says `×3` at a node that three instances have entered once.
        """
        return _MACHINE_RENDER_VISITS.of(self, format, cursor)


_MACHINE_FROM_WBS: wit.Function[Machine] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[static]machine.from-wbs",
    "Machine.from_wbs",
    [
        ("wbs", wit.Borrow(Wbs)),
        ("workbook", wit.Borrow(Workbook)),
        ("options", MACHINE_OPTIONS),
    ],
    result=wit.Own(Machine),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_REVISION: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.revision",
    "Machine.revision",
    [
        ("self", wit.Borrow(Machine)),
    ],
    result=wit.U64,
)


_MACHINE_NOW_MS: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.now-ms",
    "Machine.now_ms",
    [
        ("self", wit.Borrow(Machine)),
    ],
    result=wit.U64,
)


_MACHINE_NODES: wit.Function[MachineNodePage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.nodes",
    "Machine.nodes",
    [
        ("self", wit.Borrow(Machine)),
        ("page", PAGE_REQUEST),
    ],
    result=MACHINE_NODE_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_SPAWN: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.spawn",
    "Machine.spawn",
    [
        ("self", wit.Borrow(Machine)),
        ("workflow", wit.Option(wit.STRING)),
        ("inputs", wit.List(NAMED_VALUE)),
    ],
    result=wit.U32,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_ADD_INSTANCES: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.add-instances",
    "Machine.add_instances",
    [
        ("self", wit.Borrow(Machine)),
        ("workflow", wit.Option(wit.STRING)),
        ("count", wit.U32),
        ("inputs", wit.List(INPUT_COLUMN)),
    ],
    result=wit.U32,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_START: wit.Function[None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.start",
    "Machine.start",
    [
        ("self", wit.Borrow(Machine)),
        ("first", wit.U32),
        ("count", wit.U32),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_NEXT_ACTIONS: wit.Function[list[ActionRequest]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.next-actions",
    "Machine.next_actions",
    [
        ("self", wit.Borrow(Machine)),
        ("max", wit.U32),
    ],
    result=wit.List(ACTION_REQUEST),
)


_MACHINE_NEXT_ACTIONS_BATCH: wit.Function[ActionBatch] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.next-actions-batch",
    "Machine.next_actions_batch",
    [
        ("self", wit.Borrow(Machine)),
        ("max", wit.U32),
    ],
    result=ACTION_BATCH,
)


_MACHINE_COMPLETE: wit.Function[ReportStatus] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.complete",
    "Machine.complete",
    [
        ("self", wit.Borrow(Machine)),
        ("token", wit.U64),
        ("outcome", ACTION_OUTCOME),
        ("elapsed_ns", wit.Option(wit.U64)),
    ],
    result=REPORT_STATUS,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_COMPLETE_MANY: wit.Function[list[ReportStatus]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.complete-many",
    "Machine.complete_many",
    [
        ("self", wit.Borrow(Machine)),
        ("tokens", wit.List(wit.U64)),
        ("outcomes", wit.List(OUTCOME_KIND)),
        ("details", wit.VALUE),
        ("elapsed_ns", wit.List(wit.U64)),
    ],
    result=wit.List(REPORT_STATUS),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_TICK: wit.Function[MachineProgress] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.tick",
    "Machine.tick",
    [
        ("self", wit.Borrow(Machine)),
        ("now_ms", wit.U64),
    ],
    result=MACHINE_PROGRESS,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_RUN_UNTIL: wit.Function[MachineProgress] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.run-until",
    "Machine.run_until",
    [
        ("self", wit.Borrow(Machine)),
        ("now_ms", wit.U64),
    ],
    result=MACHINE_PROGRESS,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_PROGRESS: wit.Function[MachineProgress] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.progress",
    "Machine.progress",
    [
        ("self", wit.Borrow(Machine)),
    ],
    result=MACHINE_PROGRESS,
)


_MACHINE_SEND_EVENT: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.send-event",
    "Machine.send_event",
    [
        ("self", wit.Borrow(Machine)),
        ("instance", wit.Option(wit.U32)),
        ("event", wit.STRING),
    ],
    result=wit.U32,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_CANCEL: wit.Function[None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.cancel",
    "Machine.cancel",
    [
        ("self", wit.Borrow(Machine)),
        ("instance", wit.U32),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_NEXT_FINISHED: wit.Function[list[int]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.next-finished",
    "Machine.next_finished",
    [
        ("self", wit.Borrow(Machine)),
        ("max", wit.U32),
    ],
    result=wit.List(wit.U32),
)


_MACHINE_LATE_REPORTS: wit.Function[list[LateReport]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.late-reports",
    "Machine.late_reports",
    [
        ("self", wit.Borrow(Machine)),
    ],
    result=wit.List(LATE_REPORT),
)


_MACHINE_STATUS: wit.Function[InstanceStatus] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.status",
    "Machine.status",
    [
        ("self", wit.Borrow(Machine)),
        ("instance", wit.U32),
    ],
    result=INSTANCE_STATUS,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_STATES: wit.Function[list[InstanceState]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.states",
    "Machine.states",
    [
        ("self", wit.Borrow(Machine)),
        ("first", wit.U32),
        ("count", wit.U32),
    ],
    result=wit.List(INSTANCE_STATE),
)


_MACHINE_COUNTS: wit.Function[InstanceCounts] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.counts",
    "Machine.counts",
    [
        ("self", wit.Borrow(Machine)),
    ],
    result=INSTANCE_COUNTS,
)


_MACHINE_VARIABLES: wit.Function[list[NamedValue]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.variables",
    "Machine.variables",
    [
        ("self", wit.Borrow(Machine)),
        ("instance", wit.U32),
    ],
    result=wit.List(NAMED_VALUE),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_VISITS: wit.Function[list[NodeVisits]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.visits",
    "Machine.visits",
    [
        ("self", wit.Borrow(Machine)),
        ("instance", wit.U32),
    ],
    result=wit.List(NODE_VISITS),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_TRACE: wit.Function[TracePage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.trace",
    "Machine.trace",
    [
        ("self", wit.Borrow(Machine)),
        ("instance", wit.U32),
        ("page", PAGE_REQUEST),
    ],
    result=TRACE_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_TRACE_HASH: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.trace-hash",
    "Machine.trace_hash",
    [
        ("self", wit.Borrow(Machine)),
    ],
    result=wit.U64,
)


_MACHINE_INSTANCE_HASH: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.instance-hash",
    "Machine.instance_hash",
    [
        ("self", wit.Borrow(Machine)),
        ("instance", wit.U32),
    ],
    result=wit.U64,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_SYNC: wit.Function[None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.sync",
    "Machine.sync",
    [
        ("self", wit.Borrow(Machine)),
        ("wbs", wit.Borrow(Wbs)),
        ("policy", SYNC_POLICY),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_SNAPSHOT: wit.Function[TextPage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.snapshot",
    "Machine.snapshot",
    [
        ("self", wit.Borrow(Machine)),
        ("cursor", wit.Option(wit.STRING)),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_RESTORE: wit.Function[None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.restore",
    "Machine.restore",
    [
        ("self", wit.Borrow(Machine)),
        ("text", wit.STRING),
        ("last", wit.BOOL),
        ("timers", TIMER_POLICY),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_LOG: wit.Function[TextPage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.log",
    "Machine.log",
    [
        ("self", wit.Borrow(Machine)),
        ("cursor", wit.Option(wit.STRING)),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_REPLAY: wit.Function[None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.replay",
    "Machine.replay",
    [
        ("self", wit.Borrow(Machine)),
        ("text", wit.STRING),
        ("last", wit.BOOL),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_RENDER: wit.Function[TextPage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.render",
    "Machine.render",
    [
        ("self", wit.Borrow(Machine)),
        ("format", DIAGRAM_FORMAT),
        ("instance", wit.Option(wit.U32)),
        ("cursor", wit.Option(wit.STRING)),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_RENDER_VISITS: wit.Function[TextPage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.render-visits",
    "Machine.render_visits",
    [
        ("self", wit.Borrow(Machine)),
        ("format", DIAGRAM_FORMAT),
        ("cursor", wit.Option(wit.STRING)),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


FUNCTIONS: dict[str, tuple[Callable[..., Any], wit.Function[Any]]] = {
    "[static]machine.from-wbs": (Machine.from_wbs, _MACHINE_FROM_WBS),
    "[method]machine.revision": (Machine.revision, _MACHINE_REVISION),
    "[method]machine.now-ms": (Machine.now_ms, _MACHINE_NOW_MS),
    "[method]machine.nodes": (Machine.nodes, _MACHINE_NODES),
    "[method]machine.spawn": (Machine.spawn, _MACHINE_SPAWN),
    "[method]machine.add-instances": (Machine.add_instances, _MACHINE_ADD_INSTANCES),
    "[method]machine.start": (Machine.start, _MACHINE_START),
    "[method]machine.next-actions": (Machine.next_actions, _MACHINE_NEXT_ACTIONS),
    "[method]machine.next-actions-batch": (Machine.next_actions_batch, _MACHINE_NEXT_ACTIONS_BATCH),
    "[method]machine.complete": (Machine.complete, _MACHINE_COMPLETE),
    "[method]machine.complete-many": (Machine.complete_many, _MACHINE_COMPLETE_MANY),
    "[method]machine.tick": (Machine.tick, _MACHINE_TICK),
    "[method]machine.run-until": (Machine.run_until, _MACHINE_RUN_UNTIL),
    "[method]machine.progress": (Machine.progress, _MACHINE_PROGRESS),
    "[method]machine.send-event": (Machine.send_event, _MACHINE_SEND_EVENT),
    "[method]machine.cancel": (Machine.cancel, _MACHINE_CANCEL),
    "[method]machine.next-finished": (Machine.next_finished, _MACHINE_NEXT_FINISHED),
    "[method]machine.late-reports": (Machine.late_reports, _MACHINE_LATE_REPORTS),
    "[method]machine.status": (Machine.status, _MACHINE_STATUS),
    "[method]machine.states": (Machine.states, _MACHINE_STATES),
    "[method]machine.counts": (Machine.counts, _MACHINE_COUNTS),
    "[method]machine.variables": (Machine.variables, _MACHINE_VARIABLES),
    "[method]machine.visits": (Machine.visits, _MACHINE_VISITS),
    "[method]machine.trace": (Machine.trace, _MACHINE_TRACE),
    "[method]machine.trace-hash": (Machine.trace_hash, _MACHINE_TRACE_HASH),
    "[method]machine.instance-hash": (Machine.instance_hash, _MACHINE_INSTANCE_HASH),
    "[method]machine.sync": (Machine.sync, _MACHINE_SYNC),
    "[method]machine.snapshot": (Machine.snapshot, _MACHINE_SNAPSHOT),
    "[method]machine.restore": (Machine.restore, _MACHINE_RESTORE),
    "[method]machine.log": (Machine.log, _MACHINE_LOG),
    "[method]machine.replay": (Machine.replay, _MACHINE_REPLAY),
    "[method]machine.render": (Machine.render, _MACHINE_RENDER),
    "[method]machine.render-visits": (Machine.render_visits, _MACHINE_RENDER_VISITS),
}
