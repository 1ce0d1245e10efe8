# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""From a scenario to running instances: the work breakdown structure, the state
machine compiled from it, the workbook of resources and metrics, and the load
plan that says who arrives when.

Nothing here reads a clock, draws randomness or touches a network: time comes
in through `tick`, randomness through a seed, and what there is to do goes out
as action requests. The same calls give the same answers on every host.

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

## Life of an instance

```text
  ready ──start──► running ◄──────► waiting
    │                 │ │              │      waiting: for nothing but time or an event
    │                 │ └─► failed ◄───┤
    │                 └───► done   ◄───┤
    └─────cancel────────► cancelled ◄──┘
```

## Rules of a step

1. Entering a node counts a visit; more visits in one walk than `max_visits` are a fault.
2. An action node asks for its action. When the action has been completed
   with success, its exports are set and the node's edges are looked at.
3. Edges are looked at in the order of the text. A condition that is true, or
   an edge that needs none (`otherwise`), is taken: the first match wins.
4. If none matches and the node has event or after edges, the branch waits for
   them. If it has none, that is a fault which names every guard, the values
   of its operands, and what each came to.
5. Event and after edges also count while the action is out: taking one
   abandons the action, and its late result is discarded. `after` is measured
   from the moment the node was entered.
6. An attempt that fails or times out is tried again as `retry` says. When the
   action has failed for good its exports are back at their defaults, and then
   the first of these that exists is taken: a condition edge whose guard is
   true; `on_error`; an `otherwise` edge that follows a condition edge (it is
   the fallback of a decision). With none of them the instance fails. A lone
   edge without a condition speaks of success alone.
7. A fork takes all its edges at once, save those whose condition is not true. A join goes on when so many branches
   of the innermost fork have come to it: `all` that live, `any` one, or a number.
   The others are cancelled, and the trace says so.
8. `end` ends the workflow that it stands in: branches that still run in it are
   cancelled. A sub-workflow that has ended is a node that has succeeded.
9. A step runs to completion: a call returns when every branch waits for
   something. More than `max_microsteps` nodes on the way are a fault.

## Limits

Each has an error of its own, case `limit` of `WorkflowError`, and none of them is reached in part.

| limit | value |
|---|---|
| `tasks` of a wbs | 2,000,000 |
| `edges`, and `dependencies`, of a wbs | 8,000,000 |
| `depth` of a wbs | 64 |
| `planned-ms`: a duration, timeout, wait or lag of a task | 2⁴⁰ |
| `expanded-tasks` that a scenario becomes | 200,000 |
| `instances` of a machine | 2,000,000 |
| `branches` alive in an instance | 1,024 |
| `visits` of a node in one walk | 1,000 unless `MachineOptions` says otherwise |
| `microsteps` of an instance in one call | 1,000 unless `MachineOptions` says otherwise |
| `users` of a load plan | 2,000,000 |
| `metrics` of a workbook, tenants counted apart | 100,000 |
| `statuses`: different status codes that a workbook counts, actions and tenants counted apart | 1,000,000 |
| `holders`, and wishes, of a resource | 1,000,000 |
| `page`: entries of a page, a batch or a list of requests | 10,000 (more are cut to it, without an error) |
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, Callable, ClassVar, Literal, Union

from .. import _wit as wit
from .._errors import SchedulerCoreError
from .._wit import Value, ValueLike, dataclass
from .types import NAMED_VALUE, NamedValue, Scenario

if TYPE_CHECKING:
    from .._instance import Instance

__all__ = [
    "Acquisition",
    "AcquisitionGranted",
    "AcquisitionLike",
    "AcquisitionQueued",
    "ActionBatch",
    "ActionOutcome",
    "ActionOutcomeFailure",
    "ActionOutcomeLike",
    "ActionOutcomeSuccess",
    "ActionOutcomeTimeout",
    "ActionRequest",
    "AddressScope",
    "AddressScopeLike",
    "ArrivalPage",
    "CriticalPath",
    "CriticalPathPage",
    "Dependency",
    "DependencyKind",
    "DependencyKindLike",
    "DependencyPage",
    "DueUsers",
    "EdgeTrigger",
    "EdgeTriggerAfter",
    "EdgeTriggerCondition",
    "EdgeTriggerEvent",
    "EdgeTriggerLike",
    "EdgeTriggerOtherwise",
    "EstimateOptions",
    "FaultKind",
    "FaultKindLike",
    "FlowEdge",
    "FlowEdgePage",
    "GuardReport",
    "Holding",
    "InputColumn",
    "InstanceCounts",
    "InstanceFault",
    "InstanceState",
    "InstanceStateLike",
    "InstanceStatus",
    "JoinPolicy",
    "JoinPolicyAll",
    "JoinPolicyAny",
    "JoinPolicyCount",
    "JoinPolicyLike",
    "LateReport",
    "LoadGroup",
    "LoadModel",
    "LoadModelLike",
    "LoadPlan",
    "LoadProgress",
    "LoadRun",
    "LoadSettings",
    "Machine",
    "MachineNode",
    "MachineOptions",
    "MachineProgress",
    "MetricKind",
    "MetricKindLike",
    "MetricPage",
    "MetricSummary",
    "NodeVisits",
    "OutcomeKind",
    "OutcomeKindLike",
    "PictureFormat",
    "PictureFormatLike",
    "PoolDemand",
    "PriorityRule",
    "PriorityRuleLike",
    "RemovalPolicy",
    "RemovalPolicyLike",
    "ReportStatus",
    "ReportStatusLike",
    "ResourceNeed",
    "ResourceStatus",
    "RetryPolicy",
    "RunEstimate",
    "RunSummary",
    "Schedule",
    "ScheduleOptions",
    "SyncPolicy",
    "SyncPolicyLike",
    "Task",
    "TaskDates",
    "TaskExplanation",
    "TaskIdPage",
    "TaskInsertion",
    "TaskKind",
    "TaskKindLike",
    "TaskMove",
    "TaskPage",
    "TaskRemoval",
    "TaskSettings",
    "TaskUpdate",
    "TextPage",
    "ThresholdResult",
    "TimerPolicy",
    "TimerPolicyLike",
    "TraceEntry",
    "TraceKind",
    "TraceKindLike",
    "TracePage",
    "UnboundedNode",
    "UnboundedReason",
    "UnboundedReasonLike",
    "Verdict",
    "VerdictLike",
    "Wbs",
    "WbsChange",
    "WbsChangeAddDependency",
    "WbsChangeAddEdge",
    "WbsChangeInsert",
    "WbsChangeMove",
    "WbsChangeRemove",
    "WbsChangeRemoveDependency",
    "WbsChangeRemoveEdge",
    "WbsChangeUpdate",
    "WbsReceipt",
    "Workbook",
    "WorkflowConflictError",
    "WorkflowCycleError",
    "WorkflowDuplicateError",
    "WorkflowError",
    "WorkflowEstimate",
    "WorkflowExpressionError",
    "WorkflowInvalidError",
    "WorkflowLimitError",
    "WorkflowResourceError",
    "WorkflowSnapshotError",
    "WorkflowTimeError",
    "WorkflowUnknownError",
]


class TaskKind(str, Enum):
    """What a task is."""

    WORKFLOW = "workflow"
    """Groups the tasks below it: a workflow, or a node that runs one."""
    SUMMARY = "summary"
    """Groups the tasks below it, in the plan only."""
    ACTION = "action"
    """Does an action."""
    PASS = "pass"
    """Does nothing: a place to branch, or a task of the plan only."""
    END = "end"
    """Ends the workflow that it stands in."""
    FORK = "fork"
    """Goes all its edges at once."""
    JOIN = "join"
    """Waits for branches of a fork."""

    def __str__(self) -> str:
        return str(self.value)


TaskKindLike = Union[TaskKind, Literal["workflow", "summary", "action", "pass", "end", "fork", "join"]]
"""A `TaskKind`, or one by its name."""

TASK_KIND = wit.Enumeration(TaskKind)


@dataclass(frozen=True, init=False)
class RetryPolicy:
    """How often and when a failed action is tried again. The wait before attempt k + 1
    is `interval × backoff^(k − 1)`, at most `max-interval`; the share `jitter` of
    it is drawn evenly by the machine's seeded generator.
    """

    count: int
    """Attempts after the first one."""
    interval_ms: int
    """Wait before the first of them, in milliseconds."""
    backoff: float
    """Factor by which the wait grows, at least 1."""
    max_interval_ms: int | None
    """The longest wait, in milliseconds."""
    jitter: float
    """The share of the wait that is drawn at random, 0–1."""

    def __init__(
        self,
        count: int,
        interval_ms: int,
        backoff: float,
        max_interval_ms: int | None,
        jitter: float,
    ) -> None:
        RETRY_POLICY.fill(self, (count, interval_ms, backoff, max_interval_ms, jitter))


RETRY_POLICY = wit.Record(
    RetryPolicy,
    [
        wit.Field("count", "count", wit.U32),
        wit.Field("interval-ms", "interval_ms", wit.U64),
        wit.Field("backoff", "backoff", wit.F64),
        wit.Field("max-interval-ms", "max_interval_ms", wit.Option(wit.U64)),
        wit.Field("jitter", "jitter", wit.F64),
    ],
)


class JoinPolicy(wit.VariantCase):
    """How many branches a join waits for."""

    ALL: ClassVar[JoinPolicyAll]
    """Every one that lives."""
    ANY: ClassVar[JoinPolicyAny]
    """The first."""

    @staticmethod
    def count(value: int) -> JoinPolicyCount:
        """So many, at least 1."""
        return JoinPolicyCount(value)


@dataclass(frozen=True, repr=False)
class JoinPolicyAll(JoinPolicy):
    """Every one that lives."""

    case = "all"
    _shown = "JoinPolicy.ALL"


@dataclass(frozen=True, repr=False)
class JoinPolicyAny(JoinPolicy):
    """The first."""

    case = "any"
    _shown = "JoinPolicy.ANY"


@dataclass(frozen=True, init=False, repr=False)
class JoinPolicyCount(JoinPolicy):
    """So many, at least 1."""

    case = "count"
    _shown = "JoinPolicy.count"
    value: int

    def __init__(self, value: int) -> None:
        self._check(wit.U32, value)


JoinPolicy.ALL = JoinPolicyAll()
JoinPolicy.ANY = JoinPolicyAny()
JoinPolicyLike = Union[JoinPolicy, Literal["all", "any"]]
"""A `JoinPolicy`, or one by its name."""

JOIN_POLICY = wit.Variant(
    JoinPolicy,
    wit.Case("all", JoinPolicyAll, None, "JoinPolicy.ALL"),
    wit.Case("any", JoinPolicyAny, None, "JoinPolicy.ANY"),
    wit.Case("count", JoinPolicyCount, wit.U32, "JoinPolicy.count(...)"),
)


@dataclass(frozen=True, init=False)
class ResourceNeed:
    """How much of a resource a task holds while it runs, in the schedule."""

    resource: str
    """The resource, as the workbook names it."""
    amount: int
    """How much of it, at least 1."""

    def __init__(self, resource: str, amount: int) -> None:
        RESOURCE_NEED.fill(self, (resource, amount))


RESOURCE_NEED = wit.Record(
    ResourceNeed,
    [
        wit.Field("resource", "resource", wit.STRING),
        wit.Field("amount", "amount", wit.U64),
    ],
)


@dataclass(frozen=True, init=False)
class Task:
    """A task as it stands."""

    id: int
    """The task."""
    code: str
    """Its place in the breakdown. Example: `"1.2.3"`."""
    path: str
    """The names from the top down to it. Example: `"main/verify/check"`."""
    name: str
    """Its name, unique among its siblings."""
    kind: TaskKind
    """What it is."""
    parent: int | None
    """The task that it is part of; none: it is at the top."""
    children: int
    """How many tasks are directly below it."""
    action: str | None
    """The action that it does."""
    duration_ms: int
    """How long the plan says it takes, in milliseconds. Of a task with others below it:
    from the first start to the last finish of those, as early as they can be.
    """
    timeout_ms: int | None
    """How long it may take when it runs, in milliseconds, retries included."""
    retry: RetryPolicy | None
    """How often a failed action is tried again."""
    on_error: str | None
    """Name of the sibling to go to when the action has failed for good."""
    join: JoinPolicy | None
    """How many branches it waits for."""
    needs: list[ResourceNeed]
    """What it holds while it runs, in the schedule."""

    def __init__(
        self,
        id: int,
        code: str,
        path: str,
        name: str,
        kind: TaskKindLike,
        parent: int | None,
        children: int,
        action: str | None,
        duration_ms: int,
        timeout_ms: int | None = None,
        retry: RetryPolicy | None = None,
        on_error: str | None = None,
        join: JoinPolicyLike | None = None,
        needs: Sequence[ResourceNeed] = (),
    ) -> None:
        TASK.fill(self, (id, code, path, name, kind, parent, children, action, duration_ms, timeout_ms, retry, on_error, join, needs))


TASK = wit.Record(
    Task,
    [
        wit.Field("id", "id", wit.U32),
        wit.Field("code", "code", wit.STRING),
        wit.Field("path", "path", wit.STRING),
        wit.Field("name", "name", wit.STRING),
        wit.Field("kind", "kind", TASK_KIND),
        wit.Field("parent", "parent", wit.Option(wit.U32)),
        wit.Field("children", "children", wit.U32),
        wit.Field("action", "action", wit.Option(wit.STRING)),
        wit.Field("duration-ms", "duration_ms", wit.U64),
        wit.Field("timeout-ms", "timeout_ms", wit.Option(wit.U64)),
        wit.Field("retry", "retry", wit.Option(RETRY_POLICY)),
        wit.Field("on-error", "on_error", wit.Option(wit.STRING)),
        wit.Field("join", "join", wit.Option(JOIN_POLICY)),
        wit.Field("needs", "needs", wit.List(RESOURCE_NEED)),
    ],
)


@dataclass(frozen=True, init=False)
class TaskPage:
    """A page of tasks."""

    tasks: list[Task]
    """The tasks, in the order of their codes."""
    next: int | None
    """The offset of the next page; none: this is the last one."""

    def __init__(self, tasks: Sequence[Task] = (), next: int | None = None) -> None:
        TASK_PAGE.fill(self, (tasks, next))


TASK_PAGE = wit.Record(
    TaskPage,
    [
        wit.Field("tasks", "tasks", wit.List(TASK)),
        wit.Field("next", "next", wit.Option(wit.U32)),
    ],
)


class EdgeTrigger(wit.VariantCase):
    """When a control-flow edge may be taken."""

    OTHERWISE: ClassVar[EdgeTriggerOtherwise]
    """Always: an edge with no condition, or `otherwise`."""

    @staticmethod
    def condition(value: str) -> EdgeTriggerCondition:
        """When the expression is true."""
        return EdgeTriggerCondition(value)

    @staticmethod
    def event(value: str) -> EdgeTriggerEvent:
        """When the named event comes."""
        return EdgeTriggerEvent(value)

    @staticmethod
    def after(value: int) -> EdgeTriggerAfter:
        """When so many milliseconds have passed in the node."""
        return EdgeTriggerAfter(value)


@dataclass(frozen=True, repr=False)
class EdgeTriggerOtherwise(EdgeTrigger):
    """Always: an edge with no condition, or `otherwise`."""

    case = "otherwise"
    _shown = "EdgeTrigger.OTHERWISE"


@dataclass(frozen=True, init=False, repr=False)
class EdgeTriggerCondition(EdgeTrigger):
    """When the expression is true."""

    case = "condition"
    _shown = "EdgeTrigger.condition"
    value: str

    def __init__(self, value: str) -> None:
        self._check(wit.STRING, value)


@dataclass(frozen=True, init=False, repr=False)
class EdgeTriggerEvent(EdgeTrigger):
    """When the named event comes."""

    case = "event"
    _shown = "EdgeTrigger.event"
    value: str

    def __init__(self, value: str) -> None:
        self._check(wit.STRING, value)


@dataclass(frozen=True, init=False, repr=False)
class EdgeTriggerAfter(EdgeTrigger):
    """When so many milliseconds have passed in the node."""

    case = "after"
    _shown = "EdgeTrigger.after"
    value: int

    def __init__(self, value: int) -> None:
        self._check(wit.U64, value)


EdgeTrigger.OTHERWISE = EdgeTriggerOtherwise()
EdgeTriggerLike = Union[EdgeTrigger, Literal["otherwise"]]
"""A `EdgeTrigger`, or one by its name."""

EDGE_TRIGGER = wit.Variant(
    EdgeTrigger,
    wit.Case("otherwise", EdgeTriggerOtherwise, None, "EdgeTrigger.OTHERWISE"),
    wit.Case("condition", EdgeTriggerCondition, wit.STRING, "EdgeTrigger.condition(...)"),
    wit.Case("event", EdgeTriggerEvent, wit.STRING, "EdgeTrigger.event(...)"),
    wit.Case("after", EdgeTriggerAfter, wit.U64, "EdgeTrigger.after(...)"),
)


@dataclass(frozen=True, init=False)
class FlowEdge:
    """A way from one task to another, as the machine may go it."""

    source: int
    """The task that it leaves."""
    index: int
    """Its place among the edges of that task, from 0, in the order of the text."""
    target: int
    """The task that it leads to, a sibling of `source`."""
    trigger: EdgeTrigger
    """When it may be taken."""
    label: str | None
    """What pictures and traces call it."""

    def __init__(
        self,
        source: int,
        index: int,
        target: int,
        trigger: EdgeTriggerLike,
        label: str | None = None,
    ) -> None:
        FLOW_EDGE.fill(self, (source, index, target, trigger, label))


FLOW_EDGE = wit.Record(
    FlowEdge,
    [
        wit.Field("source", "source", wit.U32),
        wit.Field("index", "index", wit.U32),
        wit.Field("target", "target", wit.U32),
        wit.Field("trigger", "trigger", EDGE_TRIGGER),
        wit.Field("label", "label", wit.Option(wit.STRING)),
    ],
)


@dataclass(frozen=True, init=False)
class FlowEdgePage:
    """A page of control-flow edges."""

    edges: list[FlowEdge]
    """The edges, by code of their source and then by index."""
    next: int | None
    """The offset of the next page; none: this is the last one."""

    def __init__(self, edges: Sequence[FlowEdge] = (), next: int | None = None) -> None:
        FLOW_EDGE_PAGE.fill(self, (edges, next))


FLOW_EDGE_PAGE = wit.Record(
    FlowEdgePage,
    [
        wit.Field("edges", "edges", wit.List(FLOW_EDGE)),
        wit.Field("next", "next", wit.Option(wit.U32)),
    ],
)


class DependencyKind(str, Enum):
    """What a dependency ties together: which end of the first task, to which end of the second."""

    FINISH_TO_START = "finish-to-start"
    """The second starts when the first has finished."""
    START_TO_START = "start-to-start"
    """The second starts when the first has started."""
    FINISH_TO_FINISH = "finish-to-finish"
    """The second finishes when the first has finished."""
    START_TO_FINISH = "start-to-finish"
    """The second finishes when the first has started."""

    def __str__(self) -> str:
        return str(self.value)


DependencyKindLike = Union[
    DependencyKind,
    Literal[
        "finish-to-start",
        "start-to-start",
        "finish-to-finish",
        "start-to-finish",
    ],
]
"""A `DependencyKind`, or one by its name."""

DEPENDENCY_KIND = wit.Enumeration(DependencyKind)


@dataclass(frozen=True, init=False)
class Dependency:
    """One task waits for another in the plan."""

    predecessor: int
    """The task that comes first."""
    successor: int
    """The task that waits."""
    kind: DependencyKind
    """What is tied together."""
    lag_ms: int
    """How much later, in milliseconds; negative: how much earlier it may be."""

    def __init__(self, predecessor: int, successor: int, kind: DependencyKindLike, lag_ms: int) -> None:
        DEPENDENCY.fill(self, (predecessor, successor, kind, lag_ms))


DEPENDENCY = wit.Record(
    Dependency,
    [
        wit.Field("predecessor", "predecessor", wit.U32),
        wit.Field("successor", "successor", wit.U32),
        wit.Field("kind", "kind", DEPENDENCY_KIND),
        wit.Field("lag-ms", "lag_ms", wit.S64),
    ],
)


@dataclass(frozen=True, init=False)
class DependencyPage:
    """A page of dependencies."""

    dependencies: list[Dependency]
    """The dependencies, in the order in which they were made."""
    next: int | None
    """The offset of the next page; none: this is the last one."""

    def __init__(self, dependencies: Sequence[Dependency] = (), next: int | None = None) -> None:
        DEPENDENCY_PAGE.fill(self, (dependencies, next))


DEPENDENCY_PAGE = wit.Record(
    DependencyPage,
    [
        wit.Field("dependencies", "dependencies", wit.List(DEPENDENCY)),
        wit.Field("next", "next", wit.Option(wit.U32)),
    ],
)


@dataclass(frozen=True, init=False)
class TaskIdPage:
    """A page of tasks, ids only."""

    tasks: list[int]
    """The tasks."""
    next: int | None
    """The offset of the next page; none: this is the last one."""

    def __init__(self, tasks: Sequence[int] = (), next: int | None = None) -> None:
        TASK_ID_PAGE.fill(self, (tasks, next))


TASK_ID_PAGE = wit.Record(
    TaskIdPage,
    [
        wit.Field("tasks", "tasks", wit.List(wit.U32)),
        wit.Field("next", "next", wit.Option(wit.U32)),
    ],
)


@dataclass(frozen=True, init=False)
class TaskSettings:
    """What a new task is, or what a task shall be from now on."""

    name: str
    """Its name: 1–255 bytes, no `/`, unique among its siblings."""
    kind: TaskKind
    """What it is."""
    action: str | None
    """The action that it does; for kind `action` alone."""
    duration_ms: int
    """How long the plan says it takes, in milliseconds."""
    timeout_ms: int | None
    """How long it may take when it runs, in milliseconds."""
    retry: RetryPolicy | None
    """How often a failed action is tried again."""
    on_error: str | None
    """Name of the sibling to go to when the action has failed for good."""
    join: JoinPolicy | None
    """How many branches it waits for; for kind `join` alone."""
    needs: list[ResourceNeed]
    """What it holds while it runs, in the schedule: each resource once. None for a task with others below it."""

    def __init__(
        self,
        name: str,
        kind: TaskKindLike,
        action: str | None,
        duration_ms: int,
        timeout_ms: int | None = None,
        retry: RetryPolicy | None = None,
        on_error: str | None = None,
        join: JoinPolicyLike | None = None,
        needs: Sequence[ResourceNeed] = (),
    ) -> None:
        TASK_SETTINGS.fill(self, (name, kind, action, duration_ms, timeout_ms, retry, on_error, join, needs))


TASK_SETTINGS = wit.Record(
    TaskSettings,
    [
        wit.Field("name", "name", wit.STRING),
        wit.Field("kind", "kind", TASK_KIND),
        wit.Field("action", "action", wit.Option(wit.STRING)),
        wit.Field("duration-ms", "duration_ms", wit.U64),
        wit.Field("timeout-ms", "timeout_ms", wit.Option(wit.U64)),
        wit.Field("retry", "retry", wit.Option(RETRY_POLICY)),
        wit.Field("on-error", "on_error", wit.Option(wit.STRING)),
        wit.Field("join", "join", wit.Option(JOIN_POLICY)),
        wit.Field("needs", "needs", wit.List(RESOURCE_NEED)),
    ],
)


@dataclass(frozen=True, init=False)
class TaskInsertion:
    """Insert a task."""

    parent: int | None
    """The task that it shall be part of; none: it goes to the top."""
    index: int | None
    """Its place among its siblings, from 0; none: the last."""
    settings: TaskSettings
    """What it shall be."""

    def __init__(self, parent: int | None, index: int | None, settings: TaskSettings) -> None:
        TASK_INSERTION.fill(self, (parent, index, settings))


TASK_INSERTION = wit.Record(
    TaskInsertion,
    [
        wit.Field("parent", "parent", wit.Option(wit.U32)),
        wit.Field("index", "index", wit.Option(wit.U32)),
        wit.Field("settings", "settings", TASK_SETTINGS),
    ],
)


class RemovalPolicy(str, Enum):
    """What becomes of what hangs on a task that is removed."""

    REFUSE = "refuse"
    """The task must have no task below it, and no edge or dependency."""
    CASCADE = "cascade"
    """Everything below it, and every edge and dependency of those, goes with it."""
    RECONNECT = "reconnect"
    """What came before it goes on to what came behind it, its children go to its parent."""

    def __str__(self) -> str:
        return str(self.value)


RemovalPolicyLike = Union[RemovalPolicy, Literal["refuse", "cascade", "reconnect"]]
"""A `RemovalPolicy`, or one by its name."""

REMOVAL_POLICY = wit.Enumeration(RemovalPolicy)


@dataclass(frozen=True, init=False)
class TaskRemoval:
    """Remove a task."""

    task: int
    """The task."""
    policy: RemovalPolicy
    """What becomes of what hangs on it."""

    def __init__(self, task: int, policy: RemovalPolicyLike) -> None:
        TASK_REMOVAL.fill(self, (task, policy))


TASK_REMOVAL = wit.Record(
    TaskRemoval,
    [
        wit.Field("task", "task", wit.U32),
        wit.Field("policy", "policy", REMOVAL_POLICY),
    ],
)


@dataclass(frozen=True, init=False)
class TaskMove:
    """Move a task with everything below it."""

    task: int
    """The task."""
    parent: int | None
    """The task that it shall be part of; none: it goes to the top."""
    index: int | None
    """Its place among its new siblings, from 0; none: the last."""

    def __init__(self, task: int, parent: int | None = None, index: int | None = None) -> None:
        TASK_MOVE.fill(self, (task, parent, index))


TASK_MOVE = wit.Record(
    TaskMove,
    [
        wit.Field("task", "task", wit.U32),
        wit.Field("parent", "parent", wit.Option(wit.U32)),
        wit.Field("index", "index", wit.Option(wit.U32)),
    ],
)


@dataclass(frozen=True, init=False)
class TaskUpdate:
    """Change what a task is."""

    task: int
    """The task."""
    settings: TaskSettings
    """What it shall be from now on."""

    def __init__(self, task: int, settings: TaskSettings) -> None:
        TASK_UPDATE.fill(self, (task, settings))


TASK_UPDATE = wit.Record(
    TaskUpdate,
    [
        wit.Field("task", "task", wit.U32),
        wit.Field("settings", "settings", TASK_SETTINGS),
    ],
)


class WbsChange(wit.VariantCase):
    """One change of a transaction. Task ids of insertions of the same transaction are known
    beforehand: they are given one after the other, beginning at `next_task_id`.
    """


    @staticmethod
    def insert(value: TaskInsertion) -> WbsChangeInsert:
        """Insert a task."""
        return WbsChangeInsert(value)

    @staticmethod
    def remove(value: TaskRemoval) -> WbsChangeRemove:
        """Remove a task."""
        return WbsChangeRemove(value)

    @staticmethod
    def move(value: TaskMove) -> WbsChangeMove:
        """Move a task."""
        return WbsChangeMove(value)

    @staticmethod
    def update(value: TaskUpdate) -> WbsChangeUpdate:
        """Change what a task is."""
        return WbsChangeUpdate(value)

    @staticmethod
    def add_dependency(value: Dependency) -> WbsChangeAddDependency:
        """Add a dependency."""
        return WbsChangeAddDependency(value)

    @staticmethod
    def remove_dependency(value: Dependency) -> WbsChangeRemoveDependency:
        """Remove a dependency: the one with the same tasks and kind."""
        return WbsChangeRemoveDependency(value)

    @staticmethod
    def add_edge(value: FlowEdge) -> WbsChangeAddEdge:
        """Insert a control-flow edge at `index`, or behind the last one."""
        return WbsChangeAddEdge(value)

    @staticmethod
    def remove_edge(value: tuple[int, int]) -> WbsChangeRemoveEdge:
        """Remove the control-flow edge with this source and index."""
        return WbsChangeRemoveEdge(value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeInsert(WbsChange):
    """Insert a task."""

    case = "insert"
    _shown = "WbsChange.insert"
    value: TaskInsertion

    def __init__(self, value: TaskInsertion) -> None:
        self._check(TASK_INSERTION, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeRemove(WbsChange):
    """Remove a task."""

    case = "remove"
    _shown = "WbsChange.remove"
    value: TaskRemoval

    def __init__(self, value: TaskRemoval) -> None:
        self._check(TASK_REMOVAL, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeMove(WbsChange):
    """Move a task."""

    case = "move"
    _shown = "WbsChange.move"
    value: TaskMove

    def __init__(self, value: TaskMove) -> None:
        self._check(TASK_MOVE, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeUpdate(WbsChange):
    """Change what a task is."""

    case = "update"
    _shown = "WbsChange.update"
    value: TaskUpdate

    def __init__(self, value: TaskUpdate) -> None:
        self._check(TASK_UPDATE, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeAddDependency(WbsChange):
    """Add a dependency."""

    case = "add-dependency"
    _shown = "WbsChange.add_dependency"
    value: Dependency

    def __init__(self, value: Dependency) -> None:
        self._check(DEPENDENCY, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeRemoveDependency(WbsChange):
    """Remove a dependency: the one with the same tasks and kind."""

    case = "remove-dependency"
    _shown = "WbsChange.remove_dependency"
    value: Dependency

    def __init__(self, value: Dependency) -> None:
        self._check(DEPENDENCY, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeAddEdge(WbsChange):
    """Insert a control-flow edge at `index`, or behind the last one."""

    case = "add-edge"
    _shown = "WbsChange.add_edge"
    value: FlowEdge

    def __init__(self, value: FlowEdge) -> None:
        self._check(FLOW_EDGE, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeRemoveEdge(WbsChange):
    """Remove the control-flow edge with this source and index."""

    case = "remove-edge"
    _shown = "WbsChange.remove_edge"
    value: tuple[int, int]

    def __init__(self, value: tuple[int, int]) -> None:
        self._check(wit.Tuple(wit.U32, wit.U32), value)


WBS_CHANGE = wit.Variant(
    WbsChange,
    wit.Case("insert", WbsChangeInsert, TASK_INSERTION, "WbsChange.insert(...)"),
    wit.Case("remove", WbsChangeRemove, TASK_REMOVAL, "WbsChange.remove(...)"),
    wit.Case("move", WbsChangeMove, TASK_MOVE, "WbsChange.move(...)"),
    wit.Case("update", WbsChangeUpdate, TASK_UPDATE, "WbsChange.update(...)"),
    wit.Case("add-dependency", WbsChangeAddDependency, DEPENDENCY, "WbsChange.add_dependency(...)"),
    wit.Case("remove-dependency", WbsChangeRemoveDependency, DEPENDENCY, "WbsChange.remove_dependency(...)"),
    wit.Case("add-edge", WbsChangeAddEdge, FLOW_EDGE, "WbsChange.add_edge(...)"),
    wit.Case("remove-edge", WbsChangeRemoveEdge, wit.Tuple(wit.U32, wit.U32), "WbsChange.remove_edge(...)"),
)


@dataclass(frozen=True, init=False)
class WbsReceipt:
    """What a transaction has done."""

    revision: int
    """The revision of the wbs from now on."""
    inserted: list[int]
    """The tasks that were inserted, in the order of the changes."""

    def __init__(self, revision: int, inserted: Sequence[int]) -> None:
        WBS_RECEIPT.fill(self, (revision, inserted))


WBS_RECEIPT = wit.Record(
    WbsReceipt,
    [
        wit.Field("revision", "revision", wit.U64),
        wit.Field("inserted", "inserted", wit.List(wit.U32)),
    ],
)


@dataclass(frozen=True, init=False)
class TaskDates:
    """When the tasks of a page can and must be, in columns; times are milliseconds
    from the start of the plan.
    """

    tasks: list[int]
    """The tasks, in the order of their codes."""
    early_start_ms: list[int]
    """The earliest start."""
    early_finish_ms: list[int]
    """The earliest finish."""
    late_start_ms: list[int]
    """The latest start that does not delay the plan."""
    late_finish_ms: list[int]
    """The latest finish that does not delay the plan."""
    total_slack_ms: list[int]
    """How much later it can start without delaying the plan."""
    free_slack_ms: list[int]
    """How much later it can start without delaying any other task."""
    next: int | None
    """The offset of the next page; none: this is the last one."""

    def __init__(
        self,
        tasks: Sequence[int] = (),
        early_start_ms: Sequence[int] = (),
        early_finish_ms: Sequence[int] = (),
        late_start_ms: Sequence[int] = (),
        late_finish_ms: Sequence[int] = (),
        total_slack_ms: Sequence[int] = (),
        free_slack_ms: Sequence[int] = (),
        next: int | None = None,
    ) -> None:
        TASK_DATES.fill(self, (tasks, early_start_ms, early_finish_ms, late_start_ms, late_finish_ms, total_slack_ms, free_slack_ms, next))


TASK_DATES = wit.Record(
    TaskDates,
    [
        wit.Field("tasks", "tasks", wit.List(wit.U32)),
        wit.Field("early-start-ms", "early_start_ms", wit.List(wit.U64)),
        wit.Field("early-finish-ms", "early_finish_ms", wit.List(wit.U64)),
        wit.Field("late-start-ms", "late_start_ms", wit.List(wit.U64)),
        wit.Field("late-finish-ms", "late_finish_ms", wit.List(wit.U64)),
        wit.Field("total-slack-ms", "total_slack_ms", wit.List(wit.U64)),
        wit.Field("free-slack-ms", "free_slack_ms", wit.List(wit.U64)),
        wit.Field("next", "next", wit.Option(wit.U32)),
    ],
)


@dataclass(frozen=True, init=False)
class CriticalPath:
    """The tasks that decide how long the plan takes."""

    length_ms: int
    """How long the plan takes, in milliseconds."""
    path: list[int]
    """One critical path from a start to a finish: leaf tasks, in order."""
    critical_tasks: int
    """How many leaf tasks have no slack, on this path or on another."""
    next: int | None
    """The offset of the next page of `path`; none: this is the last one."""

    def __init__(
        self,
        length_ms: int,
        path: Sequence[int],
        critical_tasks: int,
        next: int | None = None,
    ) -> None:
        CRITICAL_PATH.fill(self, (length_ms, path, critical_tasks, next))


CRITICAL_PATH = wit.Record(
    CriticalPath,
    [
        wit.Field("length-ms", "length_ms", wit.U64),
        wit.Field("path", "path", wit.List(wit.U32)),
        wit.Field("critical-tasks", "critical_tasks", wit.U32),
        wit.Field("next", "next", wit.Option(wit.U32)),
    ],
)


class PriorityRule(str, Enum):
    """How the next task of a schedule is chosen."""

    LATEST_START = "latest-start"
    """The least late start first."""
    LATEST_FINISH = "latest-finish"
    """The least late finish first."""
    MINIMUM_SLACK = "minimum-slack"
    """The least slack first."""
    MOST_SUCCESSORS = "most-successors"
    """The most tasks waiting for it, directly or not, first."""
    GREATEST_WEIGHT = "greatest-weight"
    """The longest work first: its own and that of the tasks that wait for it directly."""

    def __str__(self) -> str:
        return str(self.value)


PriorityRuleLike = Union[
    PriorityRule,
    Literal[
        "latest-start",
        "latest-finish",
        "minimum-slack",
        "most-successors",
        "greatest-weight",
    ],
]
"""A `PriorityRule`, or one by its name."""

PRIORITY_RULE = wit.Enumeration(PriorityRule)


@dataclass(frozen=True, init=False)
class ScheduleOptions:
    """How a schedule is made."""

    rule: PriorityRule
    """How the next task is chosen."""
    iterations: int
    """How many rounds of improvement follow; 0: none. A round makes one order of the tasks out of those that
    were good so far, and schedules it three times: forwards, back from the end, forwards. It ends early
    when nothing can be shorter.
    """
    seed: int
    """Seed of the improvement: the same one makes the same schedule."""

    def __init__(self, rule: PriorityRuleLike, iterations: int, seed: int) -> None:
        SCHEDULE_OPTIONS.fill(self, (rule, iterations, seed))


SCHEDULE_OPTIONS = wit.Record(
    ScheduleOptions,
    [
        wit.Field("rule", "rule", PRIORITY_RULE),
        wit.Field("iterations", "iterations", wit.U32),
        wit.Field("seed", "seed", wit.U64),
    ],
)


@dataclass(frozen=True, init=False)
class Schedule:
    """A schedule within the capacities of a workbook."""

    length_ms: int
    """How long it takes, in milliseconds."""
    tasks: list[int]
    """The leaf tasks, in the order of their starts; those that start together in the order of their codes."""
    start_ms: list[int]
    """When each starts, in milliseconds from the start of the plan."""

    def __init__(self, length_ms: int, tasks: Sequence[int], start_ms: Sequence[int]) -> None:
        SCHEDULE.fill(self, (length_ms, tasks, start_ms))


SCHEDULE = wit.Record(
    Schedule,
    [
        wit.Field("length-ms", "length_ms", wit.U64),
        wit.Field("tasks", "tasks", wit.List(wit.U32)),
        wit.Field("start-ms", "start_ms", wit.List(wit.U64)),
    ],
)


@dataclass(frozen=True, init=False)
class CriticalPathPage:
    """A page of critical paths."""

    count: int
    """How many there are; 2⁶⁴ − 1 stands for that many and more."""
    paths: list[list[int]]
    """The paths, leaf tasks in order."""
    next: int | None
    """The offset of the next page; none: this is the last one."""

    def __init__(self, count: int, paths: Sequence[Sequence[int]] = (), next: int | None = None) -> None:
        CRITICAL_PATH_PAGE.fill(self, (count, paths, next))


CRITICAL_PATH_PAGE = wit.Record(
    CriticalPathPage,
    [
        wit.Field("count", "count", wit.U64),
        wit.Field("paths", "paths", wit.List(wit.List(wit.U32))),
        wit.Field("next", "next", wit.Option(wit.U64)),
    ],
)


@dataclass(frozen=True, init=False)
class TaskExplanation:
    """Why a task is where it is in the plan."""

    task: int
    """The task."""
    critical: bool
    """Whether a delay of it delays the plan."""
    summary: str
    """One sentence. Example: `"verify starts at 1500 ms because push finishes then; it can slip 20 ms"`."""
    held_by: list[Dependency]
    """The dependencies, its own and those of the tasks above it, that hold it back: because of each it can start no earlier."""
    holds: list[Dependency]
    """The dependencies that would be broken first if it slipped."""

    def __init__(
        self,
        task: int,
        critical: bool,
        summary: str,
        held_by: Sequence[Dependency],
        holds: Sequence[Dependency],
    ) -> None:
        TASK_EXPLANATION.fill(self, (task, critical, summary, held_by, holds))


TASK_EXPLANATION = wit.Record(
    TaskExplanation,
    [
        wit.Field("task", "task", wit.U32),
        wit.Field("critical", "critical", wit.BOOL),
        wit.Field("summary", "summary", wit.STRING),
        wit.Field("held-by", "held_by", wit.List(DEPENDENCY)),
        wit.Field("holds", "holds", wit.List(DEPENDENCY)),
    ],
)


class PictureFormat(str, Enum):
    """A picture language."""

    MERMAID = "mermaid"
    """Mermaid text."""
    DOT = "dot"
    """Graphviz text."""
    SVG = "svg"
    """SVG."""

    def __str__(self) -> str:
        return str(self.value)


PictureFormatLike = Union[PictureFormat, Literal["mermaid", "dot", "svg"]]
"""A `PictureFormat`, or one by its name."""

PICTURE_FORMAT = wit.Enumeration(PictureFormat)


@dataclass(frozen=True, init=False)
class TextPage:
    """A piece of a long text."""

    text: str
    """The piece, at most 256 KiB."""
    next: int | None
    """The offset of the next piece in bytes; none: this is the last one."""

    def __init__(self, text: str, next: int | None = None) -> None:
        TEXT_PAGE.fill(self, (text, next))


TEXT_PAGE = wit.Record(
    TextPage,
    [
        wit.Field("text", "text", wit.STRING),
        wit.Field("next", "next", wit.Option(wit.U32)),
    ],
)


class Wbs(wit.Resource):
    """A work breakdown structure: a tree of tasks, the control flow between them that
    the machine follows, and the dependencies between them that the plan keeps to.
    """

    __slots__ = ()

    def __init__(self, name: str, *, instance: Instance | None = None) -> None:
        """An empty one.

        Example: `wbs("release 1.0")`.
        """
        self._take(_WBS_NEW(instance, name))

    @staticmethod
    def from_scenario(
        scenario: Scenario,
        workflow: str | None = None,
        *,
        instance: Instance | None = None,
    ) -> Wbs:
        """The breakdown of a scenario. At the top stands each workflow (or `workflow`
        alone), below it its nodes; a node that runs a workflow has that workflow's nodes
        below it, and so on. Nodes that lead to one another forwards depend on one
        another finish-to-start; edges that lead back do not. A node's planned
        duration is its timeout, or that of its action, or 0.

        Errors: `unknown` if the scenario has no such workflow; `invalid` if
        a workflow runs itself, directly or not; `limit` (`expanded-tasks`, `depth`).

        Example: `from-scenario(scenario, none)` of the two-tenant demo has task `1`, `main`, with `1.1`, `main/start`.
        """
        return _WBS_FROM_SCENARIO(instance, scenario, workflow)

    def name(self) -> str:
        """Its name: the scenario's."""
        return _WBS_NAME.of(self)

    def revision(self) -> int:
        """A number that only grows: by one with every transaction."""
        return _WBS_REVISION.of(self)

    def task_count(self) -> int:
        """How many tasks there are."""
        return _WBS_TASK_COUNT.of(self)

    def next_task_id(self) -> int:
        """The id that the next inserted task gets."""
        return _WBS_NEXT_TASK_ID.of(self)

    def task(self, task: int) -> Task:
        """The task with this id.

        Errors: `unknown` if there is none.
        """
        return _WBS_TASK.of(self, task)

    def find(self, path: str) -> Task:
        """The task at this path, or with this code.

        Errors: `unknown` if there is none.

        Example: `find("main/start")` and `find("1.1")` are the same task.
        """
        return _WBS_FIND.of(self, path)

    def tasks(self, offset: int, max: int) -> TaskPage:
        """All tasks, in the order of their codes. `offset` counts tasks, `max` is cut to 10,000."""
        return _WBS_TASKS.of(self, offset, max)

    def children(self, parent: int | None, offset: int, max: int) -> TaskIdPage:
        """The tasks directly below a task, or at the top, in the order of their codes.

        Errors: `unknown` if there is no such task.
        """
        return _WBS_CHILDREN.of(self, parent, offset, max)

    def edges(self, offset: int, max: int) -> FlowEdgePage:
        """The control-flow edges."""
        return _WBS_EDGES.of(self, offset, max)

    def dependencies(self, offset: int, max: int) -> DependencyPage:
        """The dependencies."""
        return _WBS_DEPENDENCIES.of(self, offset, max)

    def predecessors(self, task: int, offset: int, max: int) -> TaskIdPage:
        """The tasks that this one waits for directly, in the order of their codes.

        Errors: `unknown` if there is no such task.
        """
        return _WBS_PREDECESSORS.of(self, task, offset, max)

    def successors(self, task: int, offset: int, max: int) -> TaskIdPage:
        """The tasks that wait for this one directly, in the order of their codes.

        Errors: `unknown` if there is no such task.
        """
        return _WBS_SUCCESSORS.of(self, task, offset, max)

    def order(self, offset: int, max: int) -> TaskIdPage:
        """The leaf tasks in an order in which each comes after all that it waits for;
        among those that may come next, the one with the least code comes first.
        """
        return _WBS_ORDER.of(self, offset, max)

    def wave_count(self) -> int:
        """How many waves there are."""
        return _WBS_WAVE_COUNT.of(self)

    def wave(self, index: int, offset: int, max: int) -> TaskIdPage:
        """The leaf tasks of one wave, from 0: those whose predecessors all lie in
        earlier waves, and one of them in the wave before.

        Errors: `unknown` if there is no such wave.
        """
        return _WBS_WAVE.of(self, index, offset, max)

    def critical_path(self, offset: int, max: int) -> CriticalPath:
        """How long the plan takes, and the tasks that decide it; `offset` and `max` page its `path`."""
        return _WBS_CRITICAL_PATH.of(self, offset, max)

    def critical_paths(self, offset: int, max: int) -> CriticalPathPage:
        """All critical paths, in the order of their tasks' codes: there may be very many. Each goes on as long as a
        critical task follows without a gap. `offset` counts paths; a page has up to 50,000 tasks in all its paths.

        Example: of a, then b beside c, then d, all a day long, they are a b d and a c d.
        """
        return _WBS_CRITICAL_PATHS.of(self, offset, max)

    def dates(self, offset: int, max: int) -> TaskDates:
        """When each task can and must be."""
        return _WBS_DATES.of(self, offset, max)

    def apply(self, changes: Sequence[WbsChange]) -> WbsReceipt:
        """Makes all these changes, or none: they are checked on their result, which
        needs no name twice among siblings, no circle of dependencies, edges between
        siblings alone, and nothing below tasks that do not group. The revision grows by one.

        Errors: `unknown` if a change names what does not exist; `duplicate`, `invalid`
        or `cycle` if the result would not be sound; `limit`.

        Example: `apply([insert({ parent: some(0), index: none, settings: { name: "warm-up", … } })])`.
        """
        return _WBS_APPLY.of(self, changes)

    def undo(self) -> WbsReceipt | None:
        """Takes back the last transaction that has not been taken back, exactly, ids
        included. The revision grows by one: it never returns to a former value.

        Returns none if there is nothing to take back. The last 100 transactions can be.
        """
        return _WBS_UNDO.of(self)

    def schedule(self, workbook: Workbook, options: ScheduleOptions) -> Schedule:
        """A schedule that keeps to the dependencies and to the capacities of the workbook's resources, which it
        supposes to be free. Tasks are not interrupted. It is made one task after the other, each as early as it can
        be (serial schedule generation); rounds of improvement look for a shorter one.

        Errors: `unknown` if a task needs a resource that the workbook has not; `resource` if it
        needs more than there is; `limit` (`scheduled-tasks`, `schedule-iterations`).

        Example: `schedule(workbook, { rule: latest-finish, iterations: 500, seed: 1 })`.
        """
        return _WBS_SCHEDULE.of(self, workbook, options)

    def explain(self, task: int) -> TaskExplanation:
        """Why a task is critical or not, and what holds it back.

        Errors: `unknown` if there is no such task.
        """
        return _WBS_EXPLAIN.of(self, task)

    def render(self, format: PictureFormatLike, offset: int) -> TextPage:
        """A picture of the breakdown: a panel for each task with others below it, with the control flow between those,
        and their dependencies, dashed, where no edge says the same. Critical tasks are marked.

        Errors: `limit` (`drawn-nodes`); `invalid` if `offset` is behind the end.
        """
        return _WBS_RENDER.of(self, format, offset)

    def render_gantt(self, workbook: Workbook, options: ScheduleOptions, offset: int) -> TextPage:
        """An SVG of the schedule: bars, the chains of tasks that decide its length, and the use of resources.

        Errors: as `schedule`; `limit` (`drawn-nodes`); `invalid` if `offset` is behind the end.
        """
        return _WBS_RENDER_GANTT.of(self, workbook, options, offset)

    def snapshot(self, offset: int) -> TextPage:
        """The whole state as text, its scenario included, in pieces that belong together as long as `revision` stays the same.
        What `undo` could take back is not in it.

        Errors: `invalid` if `offset` is behind the end.
        """
        return _WBS_SNAPSHOT.of(self, offset)

    def restore(self, text: str, last: bool) -> None:
        """Takes the next piece of a snapshot. With the `last` one the state is replaced, whole or not at all, and
        the revision becomes that of the snapshot, or grows by one where that would not let it grow.

        Errors: `snapshot` if the text is damaged or of an unknown version; the pieces so far are forgotten.
        """
        return _WBS_RESTORE.of(self, text, last)


@dataclass(frozen=True, init=False)
class MachineOptions:
    """--------------------------------------------------------------- machine
    How a machine behaves. Every field has a default.
    """

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


class InstanceState(str, Enum):
    """Where an instance stands."""

    READY = "ready"
    """It has not been started."""
    RUNNING = "running"
    """An action of it is to be done, or is being done."""
    WAITING = "waiting"
    """It waits for time or for an event."""
    DONE = "done"
    """It has come to its end."""
    FAILED = "failed"
    """It cannot go on: `InstanceStatus` says why."""
    CANCELLED = "cancelled"
    """It was cancelled."""

    def __str__(self) -> str:
        return str(self.value)


InstanceStateLike = Union[
    InstanceState,
    Literal[
        "ready",
        "running",
        "waiting",
        "done",
        "failed",
        "cancelled",
    ],
]
"""A `InstanceState`, or one by its name."""

INSTANCE_STATE = wit.Enumeration(InstanceState)


class WorkflowError(SchedulerCoreError):
    """Everything that can go wrong in this interface."""

    Unknown: ClassVar[type[WorkflowUnknownError]]
    """Something was named that does not exist."""
    Duplicate: ClassVar[type[WorkflowDuplicateError]]
    """Something exists already."""
    Invalid: ClassVar[type[WorkflowInvalidError]]
    """An argument or a definition is out of range or of the wrong type."""
    Expression: ClassVar[type[WorkflowExpressionError]]
    """An expression could not be compiled."""
    Cycle: ClassVar[type[WorkflowCycleError]]
    """Dependencies go in a circle."""
    Limit: ClassVar[type[WorkflowLimitError]]
    """A limit has been reached."""
    Conflict: ClassVar[type[WorkflowConflictError]]
    """The instance is in a state in which this cannot be done."""
    Resource: ClassVar[type[WorkflowResourceError]]
    """A resource cannot be given or taken back as asked."""
    Time: ClassVar[type[WorkflowTimeError]]
    """Time went backwards: `tick` got less than the machine's present time."""
    Snapshot: ClassVar[type[WorkflowSnapshotError]]
    """A snapshot or a log is damaged, of an unknown version, or of another definition."""


class WorkflowUnknownError(WorkflowError):
    """Something was named that does not exist."""

    code = "unknown"
    kind: str
    """What kind of thing was named. Example: `"workflow"`, `"task"`, `"instance"`, `"resource"`, `"metric"`, `"token"`."""
    name: str
    """The name as given, a number in decimal."""
    suggestion: str | None
    """The nearest name that exists."""

    def __init__(self, message: str, kind: str, name: str, suggestion: str | None = None) -> None:
        super().__init__(message)
        self.kind = kind
        self.name = name
        self.suggestion = suggestion


class WorkflowDuplicateError(WorkflowError):
    """Something exists already."""

    code = "duplicate"
    kind: str
    """What kind of thing it is."""
    name: str
    """Its name."""

    def __init__(self, message: str, kind: str, name: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.name = name


class WorkflowInvalidError(WorkflowError):
    """An argument or a definition is out of range or of the wrong type."""

    code = "invalid"
    subject: str
    """What it is about: a parameter, or the path of a task. Example: `"elapsed-ns"`, `"main/push"`."""
    expected: str
    """What would have been right. Example: `"a list of 3 numbers"`."""

    def __init__(self, message: str, subject: str, expected: str) -> None:
        super().__init__(message)
        self.subject = subject
        self.expected = expected


class WorkflowExpressionError(WorkflowError):
    """An expression could not be compiled."""

    code = "expression"
    subject: str
    """Where it stands: the path of a task, or an action and a parameter. Example: `"main/start"`."""
    expression: str
    """The expression as written."""
    reason: str
    """What the compiler or the evaluation said. Example: `"division by zero"`."""

    def __init__(self, message: str, subject: str, expression: str, reason: str) -> None:
        super().__init__(message)
        self.subject = subject
        self.expression = expression
        self.reason = reason


class WorkflowCycleError(WorkflowError):
    """Dependencies go in a circle."""

    code = "cycle"
    path: list[str]
    """The tasks on the circle by path, in order; the first one comes again at the end."""

    def __init__(self, message: str, path: list[str]) -> None:
        super().__init__(message)
        self.path = path


class WorkflowLimitError(WorkflowError):
    """A limit has been reached."""

    code = "limit"
    limit: str
    """Which limit, as in the table at the head of this interface. Example: `"instances"`."""
    allowed: int
    """The most that is allowed."""
    requested: int
    """What was asked for."""

    def __init__(self, message: str, limit: str, allowed: int, requested: int) -> None:
        super().__init__(message)
        self.limit = limit
        self.allowed = allowed
        self.requested = requested


class WorkflowConflictError(WorkflowError):
    """The instance is in a state in which this cannot be done."""

    code = "conflict"
    instance: int
    """The instance."""
    state: InstanceState
    """Its state."""

    def __init__(self, message: str, instance: int, state: InstanceState) -> None:
        super().__init__(message)
        self.instance = instance
        self.state = state


class WorkflowResourceError(WorkflowError):
    """A resource cannot be given or taken back as asked."""

    code = "resource"
    resource: str
    """The resource."""
    capacity: int | None
    """Its capacity; none: any number."""
    held: int
    """How much of it is held."""

    def __init__(self, message: str, resource: str, capacity: int | None, held: int) -> None:
        super().__init__(message)
        self.resource = resource
        self.capacity = capacity
        self.held = held


class WorkflowTimeError(WorkflowError):
    """Time went backwards: `tick` got less than the machine's present time."""

    code = "time"
    subject: str
    """What it is about: a parameter, or the path of a task. Example: `"elapsed-ns"`, `"main/push"`."""
    expected: str
    """What would have been right. Example: `"a list of 3 numbers"`."""

    def __init__(self, message: str, subject: str, expected: str) -> None:
        super().__init__(message)
        self.subject = subject
        self.expected = expected


class WorkflowSnapshotError(WorkflowError):
    """A snapshot or a log is damaged, of an unknown version, or of another definition."""

    code = "snapshot"
    subject: str
    """What it is about: a parameter, or the path of a task. Example: `"elapsed-ns"`, `"main/push"`."""
    expected: str
    """What would have been right. Example: `"a list of 3 numbers"`."""

    def __init__(self, message: str, subject: str, expected: str) -> None:
        super().__init__(message)
        self.subject = subject
        self.expected = expected


WorkflowError.Unknown = WorkflowUnknownError
WorkflowError.Duplicate = WorkflowDuplicateError
WorkflowError.Invalid = WorkflowInvalidError
WorkflowError.Expression = WorkflowExpressionError
WorkflowError.Cycle = WorkflowCycleError
WorkflowError.Limit = WorkflowLimitError
WorkflowError.Conflict = WorkflowConflictError
WorkflowError.Resource = WorkflowResourceError
WorkflowError.Time = WorkflowTimeError
WorkflowError.Snapshot = WorkflowSnapshotError

WORKFLOW_ERROR = wit.ErrorVariant(
    WorkflowError,
    {
        "unknown": (
            WorkflowUnknownError,
            (
                wit.Field("kind", "kind", wit.STRING),
                wit.Field("name", "name", wit.STRING),
                wit.Field("suggestion", "suggestion", wit.Option(wit.STRING)),
            ),
        ),
        "duplicate": (
            WorkflowDuplicateError,
            (
                wit.Field("kind", "kind", wit.STRING),
                wit.Field("name", "name", wit.STRING),
            ),
        ),
        "invalid": (
            WorkflowInvalidError,
            (
                wit.Field("subject", "subject", wit.STRING),
                wit.Field("expected", "expected", wit.STRING),
            ),
        ),
        "expression": (
            WorkflowExpressionError,
            (
                wit.Field("subject", "subject", wit.STRING),
                wit.Field("expression", "expression", wit.STRING),
                wit.Field("reason", "reason", wit.STRING),
            ),
        ),
        "cycle": (
            WorkflowCycleError,
            (
                wit.Field("path", "path", wit.List(wit.STRING)),
            ),
        ),
        "limit": (
            WorkflowLimitError,
            (
                wit.Field("limit", "limit", wit.STRING),
                wit.Field("allowed", "allowed", wit.U64),
                wit.Field("requested", "requested", wit.U64),
            ),
        ),
        "conflict": (
            WorkflowConflictError,
            (
                wit.Field("instance", "instance", wit.U32),
                wit.Field("state", "state", INSTANCE_STATE),
            ),
        ),
        "resource": (
            WorkflowResourceError,
            (
                wit.Field("resource", "resource", wit.STRING),
                wit.Field("capacity", "capacity", wit.Option(wit.U64)),
                wit.Field("held", "held", wit.U64),
            ),
        ),
        "time": (
            WorkflowTimeError,
            (
                wit.Field("subject", "subject", wit.STRING),
                wit.Field("expected", "expected", wit.STRING),
            ),
        ),
        "snapshot": (
            WorkflowSnapshotError,
            (
                wit.Field("subject", "subject", wit.STRING),
                wit.Field("expected", "expected", wit.STRING),
            ),
        ),
    },
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
    next: int | None
    """The offset of the next page; none: this is the last one."""
    dropped: int
    """How many entries came after the last one that was kept."""

    def __init__(self, entries: Sequence[TraceEntry], next: int | None, dropped: int) -> None:
        TRACE_PAGE.fill(self, (entries, next, dropped))


TRACE_PAGE = wit.Record(
    TracePage,
    [
        wit.Field("entries", "entries", wit.List(TRACE_ENTRY)),
        wit.Field("next", "next", wit.Option(wit.U32)),
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

        Errors: `invalid` if the wbs has no workflow, an edge or `on_error` leads nowhere,
        or an option is out of range; `unknown` if an action is not defined in the
        scenario; `expression` if a condition or a template does not compile.
        """
        return _MACHINE_FROM_WBS(instance, wbs, workbook, options)

    def revision(self) -> int:
        """A number that only grows, with every call that changes something."""
        return _MACHINE_REVISION.of(self)

    def now_ms(self) -> int:
        """The machine's time, in milliseconds."""
        return _MACHINE_NOW_MS.of(self)

    def nodes(self, offset: int, max: int) -> list[MachineNode]:
        """The nodes, in the order of the tasks' codes. `offset` counts nodes, `max` is cut to 10,000."""
        return _MACHINE_NODES.of(self, offset, max)

    def spawn(self, workflow: str | None, inputs: Sequence[NamedValue]) -> int:
        """Adds an instance and starts it: `add_instances` and `start` in one. Returns its number.

        Errors: as those.

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

        Errors: `unknown` if there is no such workflow; `invalid` if a column has
        another length than `count`, a value the wrong type, or a name is that of an export or
        of a resource's property; `limit` (`instances`).
        """
        return _MACHINE_ADD_INSTANCES.of(self, workflow, count, inputs)

    def start(self, first: int, count: int) -> None:
        """Starts `count` instances from `first` on and runs each as far as it goes.

        Errors: `unknown` if there is no such instance; `conflict` if one is not `ready`.
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

        Errors: `unknown` if the token was never given out.
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

        Errors: `unknown` if a token was never given out; `invalid` if a list has another
        length or an element another type. Nothing has been reported then.
        """
        return _MACHINE_COMPLETE_MANY.of(self, tokens, outcomes, details, elapsed_ns)

    def tick(self, now_ms: int) -> MachineProgress:
        """Lets it be `now_ms`: timers that are due fire, in the order of their times, and
        actions whose deadline has come time out. More than 100,000 timers at a time
        are left for the next tick; `next_timer_ms` then is not in the future.

        Errors: `time` if `now_ms` is less than the machine's time.
        """
        return _MACHINE_TICK.of(self, now_ms)

    def run_until(self, now_ms: int) -> MachineProgress:
        """Like `tick` for every timer until `now_ms`, one time after the other, but stops as
        soon as an action is requested.

        Errors: `time` if `now_ms` is less than the machine's time.
        """
        return _MACHINE_RUN_UNTIL.of(self, now_ms)

    def progress(self) -> MachineProgress:
        """Where the machine stands."""
        return _MACHINE_PROGRESS.of(self)

    def send_event(self, instance: int | None, event: str) -> int:
        """Tells an instance, or every one, that something happened. Each branch that waits for
        it takes its first edge for that event. Nothing is kept for later. Returns how many branches took one.

        Errors: `unknown` if there is no such instance.
        """
        return _MACHINE_SEND_EVENT.of(self, instance, event)

    def cancel(self, instance: int) -> None:
        """Ends an instance where it stands. Its actions are abandoned. An instance
        that has come to its end stays as it is.

        Errors: `unknown` if there is no such instance.
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

        Errors: `unknown` if there is no such instance.
        """
        return _MACHINE_STATUS.of(self, instance)

    def states(self, first: int, max: int) -> list[InstanceState]:
        """The states of instances from `first` on. `max` is cut to 10,000."""
        return _MACHINE_STATES.of(self, first, max)

    def counts(self) -> InstanceCounts:
        """How many instances are in each state."""
        return _MACHINE_COUNTS.of(self)

    def variables(self, instance: int) -> list[NamedValue]:
        """The variables of an instance: inputs, exports, and the properties of resources that expressions use; in the order of the names.

        Errors: `unknown` if there is no such instance.
        """
        return _MACHINE_VARIABLES.of(self, instance)

    def visits(self, instance: int) -> list[NodeVisits]:
        """How often the instance has entered each node in its present walk; nodes that it has not entered are left out.

        Errors: `unknown` if there is no such instance.
        """
        return _MACHINE_VISITS.of(self, instance)

    def trace(self, instance: int, offset: int, max: int) -> TracePage:
        """What happened to an instance.

        Errors: `unknown` if there is no such instance.
        """
        return _MACHINE_TRACE.of(self, instance, offset, max)

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

        Errors: `unknown` if there is no such instance.
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

        Errors: as `from_wbs`; `conflict` if a branch stands in a removed task, or an instance that has not
        come to its end belongs to a removed workflow, and the policy is `reject`. Nothing has changed then.

        Example: `wbs.apply([…]); machine.sync(wbs, redirect)`.
        """
        return _MACHINE_SYNC.of(self, wbs, policy)

    def snapshot(self, offset: int) -> TextPage:
        """The whole state as text, its clock and timers included, in pieces that belong together as long as `revision` stays the same.

        Errors: `invalid` if `offset` is behind the end.
        """
        return _MACHINE_SNAPSHOT.of(self, offset)

    def restore(self, text: str, last: bool, timers: TimerPolicyLike) -> None:
        """Takes the next piece of a snapshot of a machine with the same definition: the same tasks, edges, actions and
        options. With the `last` one the state is replaced, whole or not at all. The time is that of the snapshot, or the machine's own where
        that is later; what then has become of timers says `timers`. Actions that were out are out still, with the same tokens.

        Errors: `snapshot` if the text is damaged, of an unknown version, or of another definition; the pieces so far are forgotten.
        """
        return _MACHINE_RESTORE.of(self, text, last, timers)

    def log(self, offset: int) -> TextPage:
        """Every call since the beginning that changed something, as text: what `replay` takes. After a `restore` it
        begins with the state that was put in place.

        Errors: `invalid` if `keep_log` is not set in the options, or `offset` is behind the end.
        """
        return _MACHINE_LOG.of(self, offset)

    def replay(self, text: str, last: bool) -> None:
        """Makes the calls of a log again, on a machine without instances. Ends in the same state, trace hash
        included; what was measured is measured again. With the `last` piece, whole or not at all.

        Errors: `conflict` if there are instances; `snapshot` if the log is damaged, of an unknown version, or of another
        definition, or its calls do not end where they did; the pieces so far are forgotten.
        """
        return _MACHINE_REPLAY.of(self, text, last)

    def render(self, format: PictureFormatLike, instance: int | None, offset: int) -> TextPage:
        """A picture of the machine, a panel for each workflow and sub-workflow; with an instance, the nodes that it has
        entered and the edges in its trace, where it stands, and where it failed.

        Errors: `unknown` if there is no such instance; `limit` (`drawn-nodes`); `invalid` if `offset` is behind the end.
        """
        return _MACHINE_RENDER.of(self, format, instance, offset)

    def render_visits(self, format: PictureFormatLike, offset: int) -> TextPage:
        """A picture of the machine, with how often all instances together have entered each node, in all their walks. Walks
        that were over before a `restore` or a `sync` are not counted.

        Errors: `limit` (`drawn-nodes`); `invalid` if `offset` is behind the end.

        Example: `render-visits(mermaid, 0)` says `×3` at a node that three instances have entered once.
        """
        return _MACHINE_RENDER_VISITS.of(self, format, offset)


@dataclass(frozen=True, init=False)
class ResourceStatus:
    """-------------------------------------------------------------- workbook
    A resource as it stands.
    """

    id: str
    """Its name."""
    kind: str
    """Its type, free text. Example: `"http_endpoint"`."""
    capacity: int | None
    """How much of it there is; none: any amount."""
    held: int
    """How much of it is held."""
    holders: int
    """How many holders there are."""
    queued: int
    """How many wait for it."""
    properties: list[NamedValue]
    """Its properties, in the order of the text."""

    def __init__(
        self,
        id: str,
        kind: str,
        capacity: int | None,
        held: int,
        holders: int,
        queued: int,
        properties: Sequence[NamedValue],
    ) -> None:
        RESOURCE_STATUS.fill(self, (id, kind, capacity, held, holders, queued, properties))


RESOURCE_STATUS = wit.Record(
    ResourceStatus,
    [
        wit.Field("id", "id", wit.STRING),
        wit.Field("kind", "kind", wit.STRING),
        wit.Field("capacity", "capacity", wit.Option(wit.U64)),
        wit.Field("held", "held", wit.U64),
        wit.Field("holders", "holders", wit.U32),
        wit.Field("queued", "queued", wit.U32),
        wit.Field("properties", "properties", wit.List(NAMED_VALUE)),
    ],
)


class Acquisition(wit.VariantCase):
    """What became of a wish for a resource."""

    GRANTED: ClassVar[AcquisitionGranted]
    """It is held now."""

    @staticmethod
    def queued(value: int) -> AcquisitionQueued:
        """It is not free: so many wait before it."""
        return AcquisitionQueued(value)


@dataclass(frozen=True, repr=False)
class AcquisitionGranted(Acquisition):
    """It is held now."""

    case = "granted"
    _shown = "Acquisition.GRANTED"


@dataclass(frozen=True, init=False, repr=False)
class AcquisitionQueued(Acquisition):
    """It is not free: so many wait before it."""

    case = "queued"
    _shown = "Acquisition.queued"
    value: int

    def __init__(self, value: int) -> None:
        self._check(wit.U32, value)


Acquisition.GRANTED = AcquisitionGranted()
AcquisitionLike = Union[Acquisition, Literal["granted"]]
"""A `Acquisition`, or one by its name."""

ACQUISITION = wit.Variant(
    Acquisition,
    wit.Case("granted", AcquisitionGranted, None, "Acquisition.GRANTED"),
    wit.Case("queued", AcquisitionQueued, wit.U32, "Acquisition.queued(...)"),
)


@dataclass(frozen=True, init=False)
class Holding:
    """Who holds how much."""

    resource: str
    """The resource."""
    holder: str
    """The holder."""
    amount: int
    """How much."""

    def __init__(self, resource: str, holder: str, amount: int) -> None:
        HOLDING.fill(self, (resource, holder, amount))


HOLDING = wit.Record(
    Holding,
    [
        wit.Field("resource", "resource", wit.STRING),
        wit.Field("holder", "holder", wit.STRING),
        wit.Field("amount", "amount", wit.U64),
    ],
)


class MetricKind(str, Enum):
    """Kind of a metric."""

    COUNTER = "counter"
    """A sum that only grows."""
    GAUGE = "gauge"
    """The last value."""
    RATE = "rate"
    """The share of values that are not 0."""
    HISTOGRAM = "histogram"
    """A distribution with percentiles, three significant digits."""

    def __str__(self) -> str:
        return str(self.value)


MetricKindLike = Union[MetricKind, Literal["counter", "gauge", "rate", "histogram"]]
"""A `MetricKind`, or one by its name."""

METRIC_KIND = wit.Enumeration(MetricKind)


@dataclass(frozen=True, init=False)
class MetricSummary:
    """Summary of a metric. Fields that its kind does not keep are 0."""

    name: str
    """Its name. Examples: `"probe.duration"`, `"all.failures"`, `"probe.status(5xx)"`."""
    tenant: str | None
    """The tenant. If none, all tenants together."""
    kind: MetricKind
    """Its kind."""
    count: int
    """How many values were recorded."""
    sum: float
    """Their sum; of a gauge, the last value."""
    min: float
    """The least value."""
    max: float
    """The greatest value."""
    mean: float
    """The mean; of a rate, the share. Rounding never puts the mean outside of minimum and
    maximum.
    """
    p50: float
    """The median by the nearest rank, as of `percentiles`."""
    p90: float
    """90 of 100 values are not greater."""
    p95: float
    """95 of 100 values are not greater."""
    p99: float
    """99 of 100 values are not greater."""
    p999: float
    """999 of 1,000 values are not greater."""

    def __init__(
        self,
        name: str,
        tenant: str | None,
        kind: MetricKindLike,
        count: int,
        sum: float,
        min: float,
        max: float,
        mean: float,
        p50: float,
        p90: float,
        p95: float,
        p99: float,
        p999: float,
    ) -> None:
        METRIC_SUMMARY.fill(self, (name, tenant, kind, count, sum, min, max, mean, p50, p90, p95, p99, p999))


METRIC_SUMMARY = wit.Record(
    MetricSummary,
    [
        wit.Field("name", "name", wit.STRING),
        wit.Field("tenant", "tenant", wit.Option(wit.STRING)),
        wit.Field("kind", "kind", METRIC_KIND),
        wit.Field("count", "count", wit.U64),
        wit.Field("sum", "sum", wit.F64),
        wit.Field("min", "min", wit.F64),
        wit.Field("max", "max", wit.F64),
        wit.Field("mean", "mean", wit.F64),
        wit.Field("p50", "p50", wit.F64),
        wit.Field("p90", "p90", wit.F64),
        wit.Field("p95", "p95", wit.F64),
        wit.Field("p99", "p99", wit.F64),
        wit.Field("p999", "p999", wit.F64),
    ],
)


class Verdict(str, Enum):
    """Verdict on a threshold or a workbook."""

    PASSED = "passed"
    """The threshold was kept."""
    FAILED = "failed"
    """The threshold was broken."""
    NO_DATA = "no-data"
    """Nothing was measured."""

    def __str__(self) -> str:
        return str(self.value)


VerdictLike = Union[Verdict, Literal["passed", "failed", "no-data"]]
"""A `Verdict`, or one by its name."""

VERDICT = wit.Enumeration(Verdict)


@dataclass(frozen=True, init=False)
class ThresholdResult:
    """A threshold and what was measured."""

    threshold: str
    """The threshold in normal form, a duration in the largest of s, ms, us and ns that fits.
    Example: `"p99(probe.duration) < 250ms"`; `1m` becomes `60s`.
    """
    metric: str
    """The metric. Example: `"probe.duration"`."""
    measured: float | None
    """The measured value, a duration in milliseconds. If none, nothing was measured. A count
    without attempts is 0, and so is a rate, except for the rate of `success`, which is
    none.
    """
    measured_text: str
    """The measured value with its unit, for people: a duration in `ms` or `s`, a count, or a
    rate with up to 6 decimals. It has more digits if it would otherwise seem to be on the
    other side of the limit. Examples: `"5.04 ms"`, `"1.20 s"`, `"12"`, `"0.0025"`,
    `"nothing"`.
    """
    limit: float
    """The limit, a duration in milliseconds."""
    verdict: Verdict
    """Whether the threshold was kept."""

    def __init__(
        self,
        threshold: str,
        metric: str,
        measured: float | None,
        measured_text: str,
        limit: float,
        verdict: VerdictLike,
    ) -> None:
        THRESHOLD_RESULT.fill(self, (threshold, metric, measured, measured_text, limit, verdict))


THRESHOLD_RESULT = wit.Record(
    ThresholdResult,
    [
        wit.Field("threshold", "threshold", wit.STRING),
        wit.Field("metric", "metric", wit.STRING),
        wit.Field("measured", "measured", wit.Option(wit.F64)),
        wit.Field("measured-text", "measured_text", wit.STRING),
        wit.Field("limit", "limit", wit.F64),
        wit.Field("verdict", "verdict", VERDICT),
    ],
)


@dataclass(frozen=True, init=False)
class RunSummary:
    """Summary of a workbook."""

    verdict: Verdict
    """`failed` if a threshold was broken; `no-data` if there are thresholds and either none of
    them was measured or nothing at all was recorded; else `passed`.
    """
    thresholds: list[ThresholdResult]
    """The thresholds, in the order of the text."""
    metrics: int
    """How many metrics are defined."""
    tenants: int
    """How many tenants anything was measured for."""
    resources: int
    """How many resources there are."""
    resources_held: int
    """How many resources have a holder."""

    def __init__(
        self,
        verdict: VerdictLike,
        thresholds: Sequence[ThresholdResult],
        metrics: int,
        tenants: int,
        resources: int,
        resources_held: int,
    ) -> None:
        RUN_SUMMARY.fill(self, (verdict, thresholds, metrics, tenants, resources, resources_held))


RUN_SUMMARY = wit.Record(
    RunSummary,
    [
        wit.Field("verdict", "verdict", VERDICT),
        wit.Field("thresholds", "thresholds", wit.List(THRESHOLD_RESULT)),
        wit.Field("metrics", "metrics", wit.U32),
        wit.Field("tenants", "tenants", wit.U32),
        wit.Field("resources", "resources", wit.U32),
        wit.Field("resources-held", "resources_held", wit.U32),
    ],
)


@dataclass(frozen=True, init=False)
class MetricPage:
    """A page of metrics."""

    metrics: list[MetricSummary]
    """The metrics, in the order of the names."""
    next: int | None
    """The offset of the next page; none: this is the last one."""

    def __init__(self, metrics: Sequence[MetricSummary] = (), next: int | None = None) -> None:
        METRIC_PAGE.fill(self, (metrics, next))


METRIC_PAGE = wit.Record(
    MetricPage,
    [
        wit.Field("metrics", "metrics", wit.List(METRIC_SUMMARY)),
        wit.Field("next", "next", wit.Option(wit.U32)),
    ],
)


class Workbook(wit.Resource):
    """What a run has to work with, and what it measured.

    Every action, except for pauses (kind `sleep`), has these metrics:

    | metric | kind | value |
    |---|---|---|
    | `ACTION.duration` | histogram | duration of each attempt, in milliseconds |
    | `ACTION.attempts` | counter | attempts that succeeded, failed or timed out; cancelled ones are not counted |
    | `ACTION.failures` | counter | attempts that failed, timeouts included |
    | `ACTION.timeouts` | counter | attempts that timed out |
    | `ACTION.success` | rate | share of attempts that succeeded |
    | `ACTION.repeats` | counter | requests sent a second time because a kept connection had ended; neither retries (new attempts) nor redirects |
    | `ACTION.status(503)` | counter | responses with this status, 100 to 999 |
    | `ACTION.status(5xx)` | counter | responses with a status that begins with this digit |

    The same over all actions are `all.duration`, `all.status(5xx)` and so on. They are derived,
    as are those of statuses: no values can be recorded for them. All metrics are kept for each
    tenant apart.
    """

    __slots__ = ()

    def __init__(self, *, instance: Instance | None = None) -> None:
        """An empty one."""
        self._take(_WORKBOOK_NEW(instance))

    @staticmethod
    def from_scenario(scenario: Scenario, *, instance: Instance | None = None) -> Workbook:
        """The workbook of a scenario: its resources, metrics and thresholds.

        Errors: `duplicate` if a resource or metric is defined twice.
        """
        return _WORKBOOK_FROM_SCENARIO(instance, scenario)

    def revision(self) -> int:
        """A number that only grows, with every call that changes something."""
        return _WORKBOOK_REVISION.of(self)

    def add_resource(
        self,
        id: str,
        kind: str,
        capacity: int | None,
        properties: Sequence[NamedValue],
    ) -> None:
        """Adds a resource.

        Errors: `duplicate` if there is one by that name; `invalid` if the name is empty.

        Example: `add-resource("gpu", "accelerator", some(4), [])`.
        """
        return _WORKBOOK_ADD_RESOURCE.of(self, id, kind, capacity, properties)

    def get_resource(self, id: str) -> ResourceStatus:
        """The resource by this name.

        Errors: `unknown` if there is none.
        """
        return _WORKBOOK_GET_RESOURCE.of(self, id)

    def resources(self, kind: str | None, offset: int, max: int) -> list[str]:
        """The names of the resources, in the order of the text; with `kind`, those of that type."""
        return _WORKBOOK_RESOURCES.of(self, kind, offset, max)

    def property(self, id: str, name: str) -> Value | None:
        """A property of a resource; none: it has no such property.

        Errors: `unknown` if there is no such resource.
        """
        return _WORKBOOK_PROPERTY.of(self, id, name)

    def set_property(self, id: str, name: str, value: ValueLike) -> None:
        """Sets a property of a resource, new or not. Machines that exist already keep the former value.

        Errors: `unknown` if there is no such resource.

        Example: `set-property("api", "port", 8080)`.
        """
        return _WORKBOOK_SET_PROPERTY.of(self, id, name, value)

    def acquire(self, id: str, holder: str, amount: int) -> Acquisition:
        """Asks for `amount` of a resource for a holder. What is not free is queued, and
        who came first is served first: nobody overtakes, even with a smaller wish. A holder
        may hold several amounts, and they add up.

        Errors: `unknown` if there is no such resource; `invalid` if the amount is 0;
        `resource` if it is more than the capacity; `limit`.

        Example: `acquire("gpu", "job-1", 2)`.
        """
        return _WORKBOOK_ACQUIRE.of(self, id, holder, amount)

    def release(self, id: str, holder: str, amount: int | None = None) -> list[Holding]:
        """Gives back what a holder has of a resource, or `amount` of it, and takes its
        wishes from the queue (all of them unless `amount` is given). Giving back what is not held changes nothing.
        Returns those from the queue that hold it now, in order.

        Errors: `unknown` if there is no such resource; `resource` if the holder has less than `amount`.
        """
        return _WORKBOOK_RELEASE.of(self, id, holder, amount)

    def release_holder(self, holder: str) -> list[Holding]:
        """Gives back everything that a holder has, and takes all its wishes from the queues.
        Returns those from the queues that hold something now.
        """
        return _WORKBOOK_RELEASE_HOLDER.of(self, holder)

    def holdings(self, id: str | None, holder: str | None, offset: int, max: int) -> list[Holding]:
        """What is held: of a resource, by a holder, of both, or at all. `offset` counts entries, `max` is cut to 10,000."""
        return _WORKBOOK_HOLDINGS.of(self, id, holder, offset, max)

    def queue(self, id: str, offset: int, max: int) -> list[Holding]:
        """Who waits for a resource, the next one first.

        Errors: `unknown` if there is no such resource.
        """
        return _WORKBOOK_QUEUE.of(self, id, offset, max)

    def set_variable(self, name: str, value: ValueLike) -> None:
        """Sets a variable of the workbook scope, which the conditions and templates of all instances see from the next
        call of their machine on. A machine knows the variables that were set before it was made, with their types. The
        other scopes are those of a step, which has the exports of its action, and of a workflow, which has the inputs of its instance.

        Errors: `invalid` if the name is none that an expression can use, is one of a user or of a resource's
        property, or the value is of another type than the former one; `limit` (`variables`).

        Example: `set-variable("flags.canary", true)`.
        """
        return _WORKBOOK_SET_VARIABLE.of(self, name, value)

    def variables(self) -> list[NamedValue]:
        """The variables of the workbook scope, in the order of the names."""
        return _WORKBOOK_VARIABLES.of(self)

    def define_metric(self, name: str, kind: MetricKindLike) -> None:
        """Defines a metric. Defining it again with the same kind changes nothing.

        Errors: `duplicate` if it exists with another kind; `invalid` if the name is empty,
        longer than 510 bytes or one of a derived metric, such as `all.failures`; `limit`
        (`metrics`).
        """
        return _WORKBOOK_DEFINE_METRIC.of(self, name, kind)

    def record(self, metric: str, tenant: str | None, value: float) -> None:
        """Records a value for a metric: a counter grows by it, a gauge becomes it, a rate counts
        whether it is not 0, a histogram takes it up (negative as 0, greater than 10¹² as that, fractions to the thousandth).

        Errors: `unknown` if there is no such metric; `invalid` if the value is not finite, or
        negative for a counter, or the metric is derived from others; `limit` (`metrics`).
        """
        return _WORKBOOK_RECORD.of(self, metric, tenant, value)

    def record_many(self, metric: str, tenant: str | None, values: Sequence[float]) -> None:
        """Records several values for a metric, all or none.

        Errors: as `record`.
        """
        return _WORKBOOK_RECORD_MANY.of(self, metric, tenant, values)

    def metric(self, name: str, tenant: str | None = None) -> MetricSummary:
        """Returns the summary of a metric, for a tenant or for all together. If nothing was
        recorded for it, all numbers are 0.

        Errors: `unknown` if there is no such metric, or nothing at all was recorded for such a
        tenant.

        Examples: `metric("probe.duration", none)`, `metric("all.status(5xx)", some("a"))`.
        """
        return _WORKBOOK_METRIC.of(self, name, tenant)

    def metrics(self, tenant: str | None, offset: int, max: int) -> MetricPage:
        """Returns the metrics that anything was recorded for, for a tenant or for all together, in
        the order of the names. Of the derived metrics, it lists one such as `probe.status(503)`
        for each status that a response had.
        """
        return _WORKBOOK_METRICS.of(self, tenant, offset, max)

    def tenants(self, offset: int, max: int) -> list[str]:
        """The tenants that anything was measured for, in the order of the names."""
        return _WORKBOOK_TENANTS.of(self, offset, max)

    def percentiles(self, name: str, tenant: str | None, percentiles: Sequence[float]) -> list[float]:
        """Returns percentiles of a histogram by the nearest rank: the value at position ⌈count ×
        percentile ÷ 100⌉ in ascending order, at least the first. The position is computed in
        integers from the shortest decimal that stands for the number, so 99.9 of 1,000 values,
        999 times 1 and once 100, is 1. 0 is the least value and 100 the greatest; others are
        exact to three significant digits.

        Errors: as `metric`; `invalid` if the metric is not a histogram or a percentile is not
        within 0–100.

        Example: `percentiles("probe.duration", some("a"), [50, 99, 99.9])`.
        """
        return _WORKBOOK_PERCENTILES.of(self, name, tenant, percentiles)

    def merge(self, other: Workbook) -> None:
        """Adds what another workbook has measured to this one: sums, shares and
        distributions exactly; a gauge takes the other's value.

        Errors: `duplicate` if a metric has another kind there. Nothing has been added then.
        """
        return _WORKBOOK_MERGE.of(self, other)

    def thresholds(self) -> list[ThresholdResult]:
        """Returns the thresholds and what was measured for each, over all tenants."""
        return _WORKBOOK_THRESHOLDS.of(self)

    def summary(self) -> RunSummary:
        """Returns the verdict, the thresholds and the numbers of metrics, tenants and resources."""
        return _WORKBOOK_SUMMARY.of(self)

    def snapshot(self, offset: int) -> TextPage:
        """The whole state as text, in pieces that belong together as long as `revision` stays the same.

        Errors: `invalid` if `offset` is behind the end.
        """
        return _WORKBOOK_SNAPSHOT.of(self, offset)

    def restore(self, text: str, last: bool) -> None:
        """Takes the next piece of a snapshot. With the `last` one the state is replaced, whole or not at all.

        Errors: `snapshot` if the text is damaged, of an unknown version, or without a metric that this workbook has
        already, because machines go by their places; the pieces so far are forgotten.
        """
        return _WORKBOOK_RESTORE.of(self, text, last)


class AddressScope(str, Enum):
    """------------------------------------------------------------- load plan
    How long a user keeps an address.
    """

    PER_USER = "per-user"
    """From arrival to exit."""
    PER_TASK = "per-task"
    """For one task."""
    SHARED = "shared"
    """All users of a tenant share one."""

    def __str__(self) -> str:
        return str(self.value)


AddressScopeLike = Union[AddressScope, Literal["per-user", "per-task", "shared"]]
"""A `AddressScope`, or one by its name."""

ADDRESS_SCOPE = wit.Enumeration(AddressScope)


@dataclass(frozen=True, init=False)
class LoadGroup:
    """A group of arrivals: one `spawn` of the scenario."""

    tenant: str
    """The tenant."""
    pool: str | None
    """The pool of its users' addresses."""
    workflow: str | None
    """The workflow that they walk; none: the first."""
    at_ms: int
    """When it begins, in milliseconds from the start."""
    users: int
    """How many users."""
    over_ms: int
    """Over how long they are spread, in milliseconds."""

    def __init__(
        self,
        tenant: str,
        pool: str | None,
        workflow: str | None,
        at_ms: int,
        users: int,
        over_ms: int,
    ) -> None:
        LOAD_GROUP.fill(self, (tenant, pool, workflow, at_ms, users, over_ms))


LOAD_GROUP = wit.Record(
    LoadGroup,
    [
        wit.Field("tenant", "tenant", wit.STRING),
        wit.Field("pool", "pool", wit.Option(wit.STRING)),
        wit.Field("workflow", "workflow", wit.Option(wit.STRING)),
        wit.Field("at-ms", "at_ms", wit.U64),
        wit.Field("users", "users", wit.U32),
        wit.Field("over-ms", "over_ms", wit.U64),
    ],
)


@dataclass(frozen=True, init=False)
class LoadSettings:
    """How the users of a load plan behave."""

    iterations: int
    """How often each user walks its workflow."""
    think_ms: int
    """The pause between two walks, in milliseconds."""
    bind: AddressScope
    """How long a user keeps an address."""
    max_users: int | None
    """The most users at a time."""
    spawn_per_second: int | None
    """The most arrivals a second."""

    def __init__(
        self,
        iterations: int,
        think_ms: int,
        bind: AddressScopeLike,
        max_users: int | None = None,
        spawn_per_second: int | None = None,
    ) -> None:
        LOAD_SETTINGS.fill(self, (iterations, think_ms, bind, max_users, spawn_per_second))


LOAD_SETTINGS = wit.Record(
    LoadSettings,
    [
        wit.Field("iterations", "iterations", wit.U32),
        wit.Field("think-ms", "think_ms", wit.U64),
        wit.Field("bind", "bind", ADDRESS_SCOPE),
        wit.Field("max-users", "max_users", wit.Option(wit.U32)),
        wit.Field("spawn-per-second", "spawn_per_second", wit.Option(wit.U32)),
    ],
)


@dataclass(frozen=True, init=False)
class ArrivalPage:
    """A page of arrivals, in columns. The users are numbered in this order: the first entry of the page at offset n is user n."""

    at_ms: list[int]
    """When each arrives, in milliseconds from the start; never less than the one before."""
    groups: list[int]
    """The group of each: an index into `groups`."""
    tenants: list[int]
    """The tenant of each: an index into `tenants`."""
    next: int | None
    """The offset of the next page; none: this is the last one."""

    def __init__(
        self,
        at_ms: Sequence[int] = (),
        groups: Sequence[int] = (),
        tenants: Sequence[int] = (),
        next: int | None = None,
    ) -> None:
        ARRIVAL_PAGE.fill(self, (at_ms, groups, tenants, next))


ARRIVAL_PAGE = wit.Record(
    ArrivalPage,
    [
        wit.Field("at-ms", "at_ms", wit.List(wit.U64)),
        wit.Field("groups", "groups", wit.List(wit.U32)),
        wit.Field("tenants", "tenants", wit.List(wit.U32)),
        wit.Field("next", "next", wit.Option(wit.U32)),
    ],
)


@dataclass(frozen=True, init=False)
class PoolDemand:
    """Whether a pool has enough addresses for a load plan."""

    pool: str
    """The pool."""
    needed: int
    """The most addresses needed at a time, if nobody leaves before he must: one for each user, no more than
    `max_users`, or one for each tenant when addresses are shared.
    """
    available: int
    """How many it has; 2⁶⁴ − 1 stands for that many and more."""

    def __init__(self, pool: str, needed: int, available: int) -> None:
        POOL_DEMAND.fill(self, (pool, needed, available))


POOL_DEMAND = wit.Record(
    PoolDemand,
    [
        wit.Field("pool", "pool", wit.STRING),
        wit.Field("needed", "needed", wit.U64),
        wit.Field("available", "available", wit.U64),
    ],
)


class UnboundedReason(str, Enum):
    """Why a node's time has no upper bound."""

    LOOP = "loop"
    """It is in a loop. The estimate treats loops as unbounded, although `max_visits` ends them."""
    EVENT = "event"
    """It waits for an event."""
    PAUSE = "pause"
    """It pauses for a time that is known only in the run."""

    def __str__(self) -> str:
        return str(self.value)


UnboundedReasonLike = Union[UnboundedReason, Literal["loop", "event", "pause"]]
"""A `UnboundedReason`, or one by its name."""

UNBOUNDED_REASON = wit.Enumeration(UnboundedReason)


@dataclass(frozen=True, init=False)
class UnboundedNode:
    """A node whose time has no upper bound."""

    workflow: str
    """The workflow. Example: `"main"`."""
    node: str
    """The node. Example: `"poll"`."""
    reason: UnboundedReason
    """Why."""

    def __init__(self, workflow: str, node: str, reason: UnboundedReasonLike) -> None:
        UNBOUNDED_NODE.fill(self, (workflow, node, reason))


UNBOUNDED_NODE = wit.Record(
    UnboundedNode,
    [
        wit.Field("workflow", "workflow", wit.STRING),
        wit.Field("node", "node", wit.STRING),
        wit.Field("reason", "reason", UNBOUNDED_REASON),
    ],
)


@dataclass(frozen=True, init=False)
class WorkflowEstimate:
    """How long one iteration of a workflow takes."""

    workflow: str
    """The workflow."""
    min_ms: int
    """The shortest time, in milliseconds."""
    max_ms: int | None
    """The longest time, in milliseconds. None if it has no bound."""
    pauses: int
    """Nodes that pause (`sleep`)."""
    default_timeouts: int
    """Nodes whose attempts have the timeout of the run, because their action has none."""
    retries: int
    """Maximum number of retries, over all nodes."""
    unbounded: list[UnboundedNode]
    """Nodes whose time has no upper bound, those of the workflows that it runs included; at most 100."""

    def __init__(
        self,
        workflow: str,
        min_ms: int,
        max_ms: int | None,
        pauses: int,
        default_timeouts: int,
        retries: int,
        unbounded: Sequence[UnboundedNode],
    ) -> None:
        WORKFLOW_ESTIMATE.fill(self, (workflow, min_ms, max_ms, pauses, default_timeouts, retries, unbounded))


WORKFLOW_ESTIMATE = wit.Record(
    WorkflowEstimate,
    [
        wit.Field("workflow", "workflow", wit.STRING),
        wit.Field("min-ms", "min_ms", wit.U64),
        wit.Field("max-ms", "max_ms", wit.Option(wit.U64)),
        wit.Field("pauses", "pauses", wit.U32),
        wit.Field("default-timeouts", "default_timeouts", wit.U32),
        wit.Field("retries", "retries", wit.U32),
        wit.Field("unbounded", "unbounded", wit.List(UNBOUNDED_NODE)),
    ],
)


@dataclass(frozen=True, init=False)
class RunEstimate:
    """How long a run takes. The minimum assumes that everything is answered and every event comes at
    once: only arrivals, pauses, think time and `after` edges take time. The maximum assumes that each
    attempt takes its whole timeout and fails, and that users above `max_users` or without a free
    address wait.
    """

    workflows: list[WorkflowEstimate]
    """The workflows, in the order of the text."""
    user_min_ms: int
    """The largest of the users' shortest times, in milliseconds, think time included."""
    user_max_ms: int | None
    """The longest time of a user, think time included, in milliseconds. None if it has no bound."""
    min_ms: int
    """The shortest time of the run, in milliseconds: from its start to the end of its last user."""
    max_ms: int | None
    """The longest time of the run, in milliseconds. None if it has no bound."""

    def __init__(
        self,
        workflows: Sequence[WorkflowEstimate],
        user_min_ms: int,
        user_max_ms: int | None,
        min_ms: int,
        max_ms: int | None = None,
    ) -> None:
        RUN_ESTIMATE.fill(self, (workflows, user_min_ms, user_max_ms, min_ms, max_ms))


RUN_ESTIMATE = wit.Record(
    RunEstimate,
    [
        wit.Field("workflows", "workflows", wit.List(WORKFLOW_ESTIMATE)),
        wit.Field("user-min-ms", "user_min_ms", wit.U64),
        wit.Field("user-max-ms", "user_max_ms", wit.Option(wit.U64)),
        wit.Field("min-ms", "min_ms", wit.U64),
        wit.Field("max-ms", "max_ms", wit.Option(wit.U64)),
    ],
)


class LoadPlan(wit.Resource):
    """Who arrives when. User i of a group of n that is spread over d arrives at
    `at + ⌊i × d ÷ n⌋`; users that arrive at the same time come in the order of their
    groups. With a limit of r arrivals a second each waits until `1000 ÷ r`
    ms after the one before, exactly, and is then rounded up to the millisecond.
    """

    __slots__ = ()

    def __init__(self, *_: object) -> None:
        raise TypeError("LoadPlan has no constructor; use LoadPlan.from_scenario()")

    @staticmethod
    def from_scenario(scenario: Scenario, *, instance: Instance | None = None) -> LoadPlan:
        """The load plan of a scenario.

        Errors: `unknown` if it has no load section; `limit` (`users`).
        """
        return _LOAD_PLAN_FROM_SCENARIO(instance, scenario)

    def users(self) -> int:
        """How many users there are in all."""
        return _LOAD_PLAN_USERS.of(self)

    def last_arrival_ms(self) -> int:
        """When the last user arrives, in milliseconds from the start; 0 if there is none."""
        return _LOAD_PLAN_LAST_ARRIVAL_MS.of(self)

    def settings(self) -> LoadSettings:
        """How users behave."""
        return _LOAD_PLAN_SETTINGS.of(self)

    def groups(self) -> list[LoadGroup]:
        """The groups, in the order of the text."""
        return _LOAD_PLAN_GROUPS.of(self)

    def tenants(self) -> list[str]:
        """The tenants, in the order in which the text first names them."""
        return _LOAD_PLAN_TENANTS.of(self)

    def arrivals(self, offset: int, max: int) -> ArrivalPage:
        """Arrivals from user `offset` on. `max` is cut to 10,000."""
        return _LOAD_PLAN_ARRIVALS.of(self, offset, max)

    def arrived_by(self, at_ms: int) -> int:
        """How many users have arrived at a time: those whose arrival is not later.

        Example: with `at 1s spawn 100`, `arrived-by(999)` is 0 and `arrived-by(1000)` is 100.
        """
        return _LOAD_PLAN_ARRIVED_BY.of(self, at_ms)

    def feasibility(self) -> list[PoolDemand]:
        """Whether the pools of the scenario have enough addresses: those that users come from, in the order of the text."""
        return _LOAD_PLAN_FEASIBILITY.of(self)

    def estimate(self, scenario: Scenario, options: EstimateOptions) -> RunEstimate:
        """Estimates the length of a run of this load. `scenario` must be the scenario of this plan.

        Errors: `unknown` for a property that the scenario does not have; `invalid` for a property of
        another type than in the scenario, and for an action timeout of 0.

        Example: with `at 10s spawn 5 loop 3 think 1s` and a pause of 500 ms in the workflow, `min_ms` is
        13,500: the last arrival, three pauses and two think times.
        """
        return _LOAD_PLAN_ESTIMATE.of(self, scenario, options)


class LoadModel(str, Enum):
    """What becomes of a user who finds as many there as may be (`max_users`)."""

    OPEN = "open"
    """He is dropped, and counted: the load does not care how the system fares."""
    CLOSED = "closed"
    """He waits until somebody leaves: the load is no more than the system can do."""

    def __str__(self) -> str:
        return str(self.value)


LoadModelLike = Union[LoadModel, Literal["open", "closed"]]
"""A `LoadModel`, or one by its name."""

LOAD_MODEL = wit.Enumeration(LoadModel)


@dataclass(frozen=True, init=False)
class EstimateOptions:
    """Settings of a run that its length depends on."""

    action_timeout_ms: int | None
    """Timeout of an attempt that has none of its own, in milliseconds, at least 1. If none, 30,000."""
    max_duration_ms: int | None
    """When the run stops gracefully by itself, in milliseconds from its start. If none, when the
    last user has left.
    """
    stop_timeout_ms: int | None
    """How long users may take to finish after that, in milliseconds. If none, 30,000."""
    model: LoadModel | None
    """What happens to a user who arrives when `max_users` are active. If none, `open`."""
    properties: list[NamedValue]
    """Properties of resources that differ in this run, as `resource.property`. Example: `"api.pause"`."""

    def __init__(
        self,
        action_timeout_ms: int | None = None,
        max_duration_ms: int | None = None,
        stop_timeout_ms: int | None = None,
        model: LoadModelLike | None = None,
        properties: Sequence[NamedValue] = (),
    ) -> None:
        ESTIMATE_OPTIONS.fill(self, (action_timeout_ms, max_duration_ms, stop_timeout_ms, model, properties))


ESTIMATE_OPTIONS = wit.Record(
    EstimateOptions,
    [
        wit.Field("action-timeout-ms", "action_timeout_ms", wit.Option(wit.U64)),
        wit.Field("max-duration-ms", "max_duration_ms", wit.Option(wit.U64)),
        wit.Field("stop-timeout-ms", "stop_timeout_ms", wit.Option(wit.U64)),
        wit.Field("model", "model", wit.Option(LOAD_MODEL)),
        wit.Field("properties", "properties", wit.List(NAMED_VALUE)),
    ],
)


@dataclass(frozen=True, init=False)
class DueUsers:
    """Users who start now, in columns."""

    users: list[int]
    """The users, by number: as in `arrivals` of the plan."""
    intended_ms: list[int]
    """When each was intended to start, in milliseconds from the start: for `user.intended_ms`."""
    groups: list[int]
    """The group of each."""
    tenants: list[int]
    """The tenant of each."""
    next_ms: int | None
    """When the next user arrives, in milliseconds from the start; none: all have."""

    def __init__(
        self,
        users: Sequence[int] = (),
        intended_ms: Sequence[int] = (),
        groups: Sequence[int] = (),
        tenants: Sequence[int] = (),
        next_ms: int | None = None,
    ) -> None:
        DUE_USERS.fill(self, (users, intended_ms, groups, tenants, next_ms))


DUE_USERS = wit.Record(
    DueUsers,
    [
        wit.Field("users", "users", wit.List(wit.U32)),
        wit.Field("intended-ms", "intended_ms", wit.List(wit.U64)),
        wit.Field("groups", "groups", wit.List(wit.U32)),
        wit.Field("tenants", "tenants", wit.List(wit.U32)),
        wit.Field("next-ms", "next_ms", wit.Option(wit.U64)),
    ],
)


@dataclass(frozen=True, init=False)
class LoadProgress:
    """How far a load plan has come."""

    started: int
    """Who have started."""
    dropped: int
    """Who have been dropped."""
    waiting: int
    """Who wait for their turn."""
    present: int
    """Who are there."""
    expected: int
    """Who have not arrived yet."""

    def __init__(self, started: int, dropped: int, waiting: int, present: int, expected: int) -> None:
        LOAD_PROGRESS.fill(self, (started, dropped, waiting, present, expected))


LOAD_PROGRESS = wit.Record(
    LoadProgress,
    [
        wit.Field("started", "started", wit.U32),
        wit.Field("dropped", "dropped", wit.U32),
        wit.Field("waiting", "waiting", wit.U32),
        wit.Field("present", "present", wit.U32),
        wit.Field("expected", "expected", wit.U32),
    ],
)


class LoadRun(wit.Resource):
    """A load plan that is being run."""

    __slots__ = ()

    def __init__(self, *_: object) -> None:
        raise TypeError("LoadRun has no constructor; use LoadRun.from_plan()")

    @staticmethod
    def from_plan(plan: LoadPlan, model: LoadModelLike, *, instance: Instance | None = None) -> LoadRun:
        """Begins to run a plan, at 0 ms."""
        return _LOAD_RUN_FROM_PLAN(instance, plan, model)

    def revision(self) -> int:
        """A number that only grows, with every call that changes something."""
        return _LOAD_RUN_REVISION.of(self)

    def due(self, now_ms: int, max: int) -> DueUsers:
        """The users who start by now, at most `max` (cut to 10,000) of them: ask again until there are none.

        Errors: `time` if `now_ms` is less than before.

        Example: with `at 0s spawn 3` and `limit users 2`, `due(0, 10)` is users 0 and 1; user 2 is dropped, or waits.
        """
        return _LOAD_RUN_DUE.of(self, now_ms, max)

    def leave(self, count: int) -> None:
        """So many users have left.

        Errors: `invalid` if so many are not there.
        """
        return _LOAD_RUN_LEAVE.of(self, count)

    def progress(self) -> LoadProgress:
        """How far it has come."""
        return _LOAD_RUN_PROGRESS.of(self)

    def snapshot(self) -> str:
        """The whole state as text, a few hundred bytes of it."""
        return _LOAD_RUN_SNAPSHOT.of(self)

    def restore(self, text: str) -> None:
        """Puts a state back, whole or not at all, in a run of the same plan and model.

        Errors: `snapshot` if the text is damaged, of an unknown version, or of another plan or model.
        """
        return _LOAD_RUN_RESTORE.of(self, text)


_WBS_NEW: wit.Function[Wbs] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[constructor]wbs",
    "Wbs",
    [
        ("name", wit.STRING),
    ],
    result=wit.Own(Wbs),
)


_WBS_FROM_SCENARIO: wit.Function[Wbs] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[static]wbs.from-scenario",
    "Wbs.from_scenario",
    [
        ("scenario", wit.Borrow(Scenario)),
        ("workflow", wit.Option(wit.STRING)),
    ],
    result=wit.Own(Wbs),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_NAME: wit.Function[str] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.name",
    "Wbs.name",
    [
        ("self", wit.Borrow(Wbs)),
    ],
    result=wit.STRING,
)


_WBS_REVISION: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.revision",
    "Wbs.revision",
    [
        ("self", wit.Borrow(Wbs)),
    ],
    result=wit.U64,
)


_WBS_TASK_COUNT: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.task-count",
    "Wbs.task_count",
    [
        ("self", wit.Borrow(Wbs)),
    ],
    result=wit.U32,
)


_WBS_NEXT_TASK_ID: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.next-task-id",
    "Wbs.next_task_id",
    [
        ("self", wit.Borrow(Wbs)),
    ],
    result=wit.U32,
)


_WBS_TASK: wit.Function[Task] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.task",
    "Wbs.task",
    [
        ("self", wit.Borrow(Wbs)),
        ("task", wit.U32),
    ],
    result=TASK,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_FIND: wit.Function[Task] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.find",
    "Wbs.find",
    [
        ("self", wit.Borrow(Wbs)),
        ("path", wit.STRING),
    ],
    result=TASK,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_TASKS: wit.Function[TaskPage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.tasks",
    "Wbs.tasks",
    [
        ("self", wit.Borrow(Wbs)),
        ("offset", wit.U32),
        ("max", wit.U32),
    ],
    result=TASK_PAGE,
)


_WBS_CHILDREN: wit.Function[TaskIdPage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.children",
    "Wbs.children",
    [
        ("self", wit.Borrow(Wbs)),
        ("parent", wit.Option(wit.U32)),
        ("offset", wit.U32),
        ("max", wit.U32),
    ],
    result=TASK_ID_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_EDGES: wit.Function[FlowEdgePage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.edges",
    "Wbs.edges",
    [
        ("self", wit.Borrow(Wbs)),
        ("offset", wit.U32),
        ("max", wit.U32),
    ],
    result=FLOW_EDGE_PAGE,
)


_WBS_DEPENDENCIES: wit.Function[DependencyPage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.dependencies",
    "Wbs.dependencies",
    [
        ("self", wit.Borrow(Wbs)),
        ("offset", wit.U32),
        ("max", wit.U32),
    ],
    result=DEPENDENCY_PAGE,
)


_WBS_PREDECESSORS: wit.Function[TaskIdPage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.predecessors",
    "Wbs.predecessors",
    [
        ("self", wit.Borrow(Wbs)),
        ("task", wit.U32),
        ("offset", wit.U32),
        ("max", wit.U32),
    ],
    result=TASK_ID_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_SUCCESSORS: wit.Function[TaskIdPage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.successors",
    "Wbs.successors",
    [
        ("self", wit.Borrow(Wbs)),
        ("task", wit.U32),
        ("offset", wit.U32),
        ("max", wit.U32),
    ],
    result=TASK_ID_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_ORDER: wit.Function[TaskIdPage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.order",
    "Wbs.order",
    [
        ("self", wit.Borrow(Wbs)),
        ("offset", wit.U32),
        ("max", wit.U32),
    ],
    result=TASK_ID_PAGE,
)


_WBS_WAVE_COUNT: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.wave-count",
    "Wbs.wave_count",
    [
        ("self", wit.Borrow(Wbs)),
    ],
    result=wit.U32,
)


_WBS_WAVE: wit.Function[TaskIdPage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.wave",
    "Wbs.wave",
    [
        ("self", wit.Borrow(Wbs)),
        ("index", wit.U32),
        ("offset", wit.U32),
        ("max", wit.U32),
    ],
    result=TASK_ID_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_CRITICAL_PATH: wit.Function[CriticalPath] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.critical-path",
    "Wbs.critical_path",
    [
        ("self", wit.Borrow(Wbs)),
        ("offset", wit.U32),
        ("max", wit.U32),
    ],
    result=CRITICAL_PATH,
)


_WBS_CRITICAL_PATHS: wit.Function[CriticalPathPage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.critical-paths",
    "Wbs.critical_paths",
    [
        ("self", wit.Borrow(Wbs)),
        ("offset", wit.U64),
        ("max", wit.U32),
    ],
    result=CRITICAL_PATH_PAGE,
)


_WBS_DATES: wit.Function[TaskDates] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.dates",
    "Wbs.dates",
    [
        ("self", wit.Borrow(Wbs)),
        ("offset", wit.U32),
        ("max", wit.U32),
    ],
    result=TASK_DATES,
)


_WBS_APPLY: wit.Function[WbsReceipt] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.apply",
    "Wbs.apply",
    [
        ("self", wit.Borrow(Wbs)),
        ("changes", wit.List(WBS_CHANGE)),
    ],
    result=WBS_RECEIPT,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_UNDO: wit.Function[WbsReceipt | None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.undo",
    "Wbs.undo",
    [
        ("self", wit.Borrow(Wbs)),
    ],
    result=wit.Option(WBS_RECEIPT),
)


_WBS_SCHEDULE: wit.Function[Schedule] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.schedule",
    "Wbs.schedule",
    [
        ("self", wit.Borrow(Wbs)),
        ("workbook", wit.Borrow(Workbook)),
        ("options", SCHEDULE_OPTIONS),
    ],
    result=SCHEDULE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_EXPLAIN: wit.Function[TaskExplanation] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.explain",
    "Wbs.explain",
    [
        ("self", wit.Borrow(Wbs)),
        ("task", wit.U32),
    ],
    result=TASK_EXPLANATION,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_RENDER: wit.Function[TextPage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.render",
    "Wbs.render",
    [
        ("self", wit.Borrow(Wbs)),
        ("format", PICTURE_FORMAT),
        ("offset", wit.U32),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_RENDER_GANTT: wit.Function[TextPage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.render-gantt",
    "Wbs.render_gantt",
    [
        ("self", wit.Borrow(Wbs)),
        ("workbook", wit.Borrow(Workbook)),
        ("options", SCHEDULE_OPTIONS),
        ("offset", wit.U32),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_SNAPSHOT: wit.Function[TextPage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.snapshot",
    "Wbs.snapshot",
    [
        ("self", wit.Borrow(Wbs)),
        ("offset", wit.U32),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_RESTORE: wit.Function[None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]wbs.restore",
    "Wbs.restore",
    [
        ("self", wit.Borrow(Wbs)),
        ("text", wit.STRING),
        ("last", wit.BOOL),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


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


_MACHINE_NODES: wit.Function[list[MachineNode]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.nodes",
    "Machine.nodes",
    [
        ("self", wit.Borrow(Machine)),
        ("offset", wit.U32),
        ("max", wit.U32),
    ],
    result=wit.List(MACHINE_NODE),
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
        ("max", wit.U32),
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
        ("offset", wit.U32),
        ("max", wit.U32),
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
        ("offset", wit.U32),
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
        ("offset", wit.U32),
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
        ("format", PICTURE_FORMAT),
        ("instance", wit.Option(wit.U32)),
        ("offset", wit.U32),
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
        ("format", PICTURE_FORMAT),
        ("offset", wit.U32),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_NEW: wit.Function[Workbook] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[constructor]workbook",
    "Workbook",
    [],
    result=wit.Own(Workbook),
)


_WORKBOOK_FROM_SCENARIO: wit.Function[Workbook] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[static]workbook.from-scenario",
    "Workbook.from_scenario",
    [
        ("scenario", wit.Borrow(Scenario)),
    ],
    result=wit.Own(Workbook),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_REVISION: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.revision",
    "Workbook.revision",
    [
        ("self", wit.Borrow(Workbook)),
    ],
    result=wit.U64,
)


_WORKBOOK_ADD_RESOURCE: wit.Function[None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.add-resource",
    "Workbook.add_resource",
    [
        ("self", wit.Borrow(Workbook)),
        ("id", wit.STRING),
        ("kind", wit.STRING),
        ("capacity", wit.Option(wit.U64)),
        ("properties", wit.List(NAMED_VALUE)),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_GET_RESOURCE: wit.Function[ResourceStatus] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.get-resource",
    "Workbook.get_resource",
    [
        ("self", wit.Borrow(Workbook)),
        ("id", wit.STRING),
    ],
    result=RESOURCE_STATUS,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_RESOURCES: wit.Function[list[str]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.resources",
    "Workbook.resources",
    [
        ("self", wit.Borrow(Workbook)),
        ("kind", wit.Option(wit.STRING)),
        ("offset", wit.U32),
        ("max", wit.U32),
    ],
    result=wit.List(wit.STRING),
)


_WORKBOOK_PROPERTY: wit.Function[Value | None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.property",
    "Workbook.property",
    [
        ("self", wit.Borrow(Workbook)),
        ("id", wit.STRING),
        ("name", wit.STRING),
    ],
    result=wit.Option(wit.VALUE),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_SET_PROPERTY: wit.Function[None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.set-property",
    "Workbook.set_property",
    [
        ("self", wit.Borrow(Workbook)),
        ("id", wit.STRING),
        ("name", wit.STRING),
        ("value", wit.VALUE),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_ACQUIRE: wit.Function[Acquisition] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.acquire",
    "Workbook.acquire",
    [
        ("self", wit.Borrow(Workbook)),
        ("id", wit.STRING),
        ("holder", wit.STRING),
        ("amount", wit.U64),
    ],
    result=ACQUISITION,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_RELEASE: wit.Function[list[Holding]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.release",
    "Workbook.release",
    [
        ("self", wit.Borrow(Workbook)),
        ("id", wit.STRING),
        ("holder", wit.STRING),
        ("amount", wit.Option(wit.U64)),
    ],
    result=wit.List(HOLDING),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_RELEASE_HOLDER: wit.Function[list[Holding]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.release-holder",
    "Workbook.release_holder",
    [
        ("self", wit.Borrow(Workbook)),
        ("holder", wit.STRING),
    ],
    result=wit.List(HOLDING),
)


_WORKBOOK_HOLDINGS: wit.Function[list[Holding]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.holdings",
    "Workbook.holdings",
    [
        ("self", wit.Borrow(Workbook)),
        ("id", wit.Option(wit.STRING)),
        ("holder", wit.Option(wit.STRING)),
        ("offset", wit.U32),
        ("max", wit.U32),
    ],
    result=wit.List(HOLDING),
)


_WORKBOOK_QUEUE: wit.Function[list[Holding]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.queue",
    "Workbook.queue",
    [
        ("self", wit.Borrow(Workbook)),
        ("id", wit.STRING),
        ("offset", wit.U32),
        ("max", wit.U32),
    ],
    result=wit.List(HOLDING),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_SET_VARIABLE: wit.Function[None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.set-variable",
    "Workbook.set_variable",
    [
        ("self", wit.Borrow(Workbook)),
        ("name", wit.STRING),
        ("value", wit.VALUE),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_VARIABLES: wit.Function[list[NamedValue]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.variables",
    "Workbook.variables",
    [
        ("self", wit.Borrow(Workbook)),
    ],
    result=wit.List(NAMED_VALUE),
)


_WORKBOOK_DEFINE_METRIC: wit.Function[None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.define-metric",
    "Workbook.define_metric",
    [
        ("self", wit.Borrow(Workbook)),
        ("name", wit.STRING),
        ("kind", METRIC_KIND),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_RECORD: wit.Function[None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.record",
    "Workbook.record",
    [
        ("self", wit.Borrow(Workbook)),
        ("metric", wit.STRING),
        ("tenant", wit.Option(wit.STRING)),
        ("value", wit.F64),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_RECORD_MANY: wit.Function[None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.record-many",
    "Workbook.record_many",
    [
        ("self", wit.Borrow(Workbook)),
        ("metric", wit.STRING),
        ("tenant", wit.Option(wit.STRING)),
        ("values", wit.List(wit.F64)),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_METRIC: wit.Function[MetricSummary] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.metric",
    "Workbook.metric",
    [
        ("self", wit.Borrow(Workbook)),
        ("name", wit.STRING),
        ("tenant", wit.Option(wit.STRING)),
    ],
    result=METRIC_SUMMARY,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_METRICS: wit.Function[MetricPage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.metrics",
    "Workbook.metrics",
    [
        ("self", wit.Borrow(Workbook)),
        ("tenant", wit.Option(wit.STRING)),
        ("offset", wit.U32),
        ("max", wit.U32),
    ],
    result=METRIC_PAGE,
)


_WORKBOOK_TENANTS: wit.Function[list[str]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.tenants",
    "Workbook.tenants",
    [
        ("self", wit.Borrow(Workbook)),
        ("offset", wit.U32),
        ("max", wit.U32),
    ],
    result=wit.List(wit.STRING),
)


_WORKBOOK_PERCENTILES: wit.Function[list[float]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.percentiles",
    "Workbook.percentiles",
    [
        ("self", wit.Borrow(Workbook)),
        ("name", wit.STRING),
        ("tenant", wit.Option(wit.STRING)),
        ("percentiles", wit.List(wit.F64)),
    ],
    result=wit.List(wit.F64),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_MERGE: wit.Function[None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.merge",
    "Workbook.merge",
    [
        ("self", wit.Borrow(Workbook)),
        ("other", wit.Borrow(Workbook)),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_THRESHOLDS: wit.Function[list[ThresholdResult]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.thresholds",
    "Workbook.thresholds",
    [
        ("self", wit.Borrow(Workbook)),
    ],
    result=wit.List(THRESHOLD_RESULT),
)


_WORKBOOK_SUMMARY: wit.Function[RunSummary] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.summary",
    "Workbook.summary",
    [
        ("self", wit.Borrow(Workbook)),
    ],
    result=RUN_SUMMARY,
)


_WORKBOOK_SNAPSHOT: wit.Function[TextPage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.snapshot",
    "Workbook.snapshot",
    [
        ("self", wit.Borrow(Workbook)),
        ("offset", wit.U32),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_RESTORE: wit.Function[None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]workbook.restore",
    "Workbook.restore",
    [
        ("self", wit.Borrow(Workbook)),
        ("text", wit.STRING),
        ("last", wit.BOOL),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_LOAD_PLAN_FROM_SCENARIO: wit.Function[LoadPlan] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[static]load-plan.from-scenario",
    "LoadPlan.from_scenario",
    [
        ("scenario", wit.Borrow(Scenario)),
    ],
    result=wit.Own(LoadPlan),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_LOAD_PLAN_USERS: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]load-plan.users",
    "LoadPlan.users",
    [
        ("self", wit.Borrow(LoadPlan)),
    ],
    result=wit.U32,
)


_LOAD_PLAN_LAST_ARRIVAL_MS: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]load-plan.last-arrival-ms",
    "LoadPlan.last_arrival_ms",
    [
        ("self", wit.Borrow(LoadPlan)),
    ],
    result=wit.U64,
)


_LOAD_PLAN_SETTINGS: wit.Function[LoadSettings] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]load-plan.settings",
    "LoadPlan.settings",
    [
        ("self", wit.Borrow(LoadPlan)),
    ],
    result=LOAD_SETTINGS,
)


_LOAD_PLAN_GROUPS: wit.Function[list[LoadGroup]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]load-plan.groups",
    "LoadPlan.groups",
    [
        ("self", wit.Borrow(LoadPlan)),
    ],
    result=wit.List(LOAD_GROUP),
)


_LOAD_PLAN_TENANTS: wit.Function[list[str]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]load-plan.tenants",
    "LoadPlan.tenants",
    [
        ("self", wit.Borrow(LoadPlan)),
    ],
    result=wit.List(wit.STRING),
)


_LOAD_PLAN_ARRIVALS: wit.Function[ArrivalPage] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]load-plan.arrivals",
    "LoadPlan.arrivals",
    [
        ("self", wit.Borrow(LoadPlan)),
        ("offset", wit.U32),
        ("max", wit.U32),
    ],
    result=ARRIVAL_PAGE,
)


_LOAD_PLAN_ARRIVED_BY: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]load-plan.arrived-by",
    "LoadPlan.arrived_by",
    [
        ("self", wit.Borrow(LoadPlan)),
        ("at_ms", wit.U64),
    ],
    result=wit.U32,
)


_LOAD_PLAN_FEASIBILITY: wit.Function[list[PoolDemand]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]load-plan.feasibility",
    "LoadPlan.feasibility",
    [
        ("self", wit.Borrow(LoadPlan)),
    ],
    result=wit.List(POOL_DEMAND),
)


_LOAD_PLAN_ESTIMATE: wit.Function[RunEstimate] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]load-plan.estimate",
    "LoadPlan.estimate",
    [
        ("self", wit.Borrow(LoadPlan)),
        ("scenario", wit.Borrow(Scenario)),
        ("options", ESTIMATE_OPTIONS),
    ],
    result=RUN_ESTIMATE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_LOAD_RUN_FROM_PLAN: wit.Function[LoadRun] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[static]load-run.from-plan",
    "LoadRun.from_plan",
    [
        ("plan", wit.Borrow(LoadPlan)),
        ("model", LOAD_MODEL),
    ],
    result=wit.Own(LoadRun),
)


_LOAD_RUN_REVISION: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]load-run.revision",
    "LoadRun.revision",
    [
        ("self", wit.Borrow(LoadRun)),
    ],
    result=wit.U64,
)


_LOAD_RUN_DUE: wit.Function[DueUsers] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]load-run.due",
    "LoadRun.due",
    [
        ("self", wit.Borrow(LoadRun)),
        ("now_ms", wit.U64),
        ("max", wit.U32),
    ],
    result=DUE_USERS,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_LOAD_RUN_LEAVE: wit.Function[None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]load-run.leave",
    "LoadRun.leave",
    [
        ("self", wit.Borrow(LoadRun)),
        ("count", wit.U32),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_LOAD_RUN_PROGRESS: wit.Function[LoadProgress] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]load-run.progress",
    "LoadRun.progress",
    [
        ("self", wit.Borrow(LoadRun)),
    ],
    result=LOAD_PROGRESS,
)


_LOAD_RUN_SNAPSHOT: wit.Function[str] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]load-run.snapshot",
    "LoadRun.snapshot",
    [
        ("self", wit.Borrow(LoadRun)),
    ],
    result=wit.STRING,
)


_LOAD_RUN_RESTORE: wit.Function[None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]load-run.restore",
    "LoadRun.restore",
    [
        ("self", wit.Borrow(LoadRun)),
        ("text", wit.STRING),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


FUNCTIONS: dict[str, tuple[Callable[..., Any], wit.Function[Any]]] = {
    "[constructor]wbs": (Wbs, _WBS_NEW),
    "[static]wbs.from-scenario": (Wbs.from_scenario, _WBS_FROM_SCENARIO),
    "[method]wbs.name": (Wbs.name, _WBS_NAME),
    "[method]wbs.revision": (Wbs.revision, _WBS_REVISION),
    "[method]wbs.task-count": (Wbs.task_count, _WBS_TASK_COUNT),
    "[method]wbs.next-task-id": (Wbs.next_task_id, _WBS_NEXT_TASK_ID),
    "[method]wbs.task": (Wbs.task, _WBS_TASK),
    "[method]wbs.find": (Wbs.find, _WBS_FIND),
    "[method]wbs.tasks": (Wbs.tasks, _WBS_TASKS),
    "[method]wbs.children": (Wbs.children, _WBS_CHILDREN),
    "[method]wbs.edges": (Wbs.edges, _WBS_EDGES),
    "[method]wbs.dependencies": (Wbs.dependencies, _WBS_DEPENDENCIES),
    "[method]wbs.predecessors": (Wbs.predecessors, _WBS_PREDECESSORS),
    "[method]wbs.successors": (Wbs.successors, _WBS_SUCCESSORS),
    "[method]wbs.order": (Wbs.order, _WBS_ORDER),
    "[method]wbs.wave-count": (Wbs.wave_count, _WBS_WAVE_COUNT),
    "[method]wbs.wave": (Wbs.wave, _WBS_WAVE),
    "[method]wbs.critical-path": (Wbs.critical_path, _WBS_CRITICAL_PATH),
    "[method]wbs.critical-paths": (Wbs.critical_paths, _WBS_CRITICAL_PATHS),
    "[method]wbs.dates": (Wbs.dates, _WBS_DATES),
    "[method]wbs.apply": (Wbs.apply, _WBS_APPLY),
    "[method]wbs.undo": (Wbs.undo, _WBS_UNDO),
    "[method]wbs.schedule": (Wbs.schedule, _WBS_SCHEDULE),
    "[method]wbs.explain": (Wbs.explain, _WBS_EXPLAIN),
    "[method]wbs.render": (Wbs.render, _WBS_RENDER),
    "[method]wbs.render-gantt": (Wbs.render_gantt, _WBS_RENDER_GANTT),
    "[method]wbs.snapshot": (Wbs.snapshot, _WBS_SNAPSHOT),
    "[method]wbs.restore": (Wbs.restore, _WBS_RESTORE),
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
    "[constructor]workbook": (Workbook, _WORKBOOK_NEW),
    "[static]workbook.from-scenario": (Workbook.from_scenario, _WORKBOOK_FROM_SCENARIO),
    "[method]workbook.revision": (Workbook.revision, _WORKBOOK_REVISION),
    "[method]workbook.add-resource": (Workbook.add_resource, _WORKBOOK_ADD_RESOURCE),
    "[method]workbook.get-resource": (Workbook.get_resource, _WORKBOOK_GET_RESOURCE),
    "[method]workbook.resources": (Workbook.resources, _WORKBOOK_RESOURCES),
    "[method]workbook.property": (Workbook.property, _WORKBOOK_PROPERTY),
    "[method]workbook.set-property": (Workbook.set_property, _WORKBOOK_SET_PROPERTY),
    "[method]workbook.acquire": (Workbook.acquire, _WORKBOOK_ACQUIRE),
    "[method]workbook.release": (Workbook.release, _WORKBOOK_RELEASE),
    "[method]workbook.release-holder": (Workbook.release_holder, _WORKBOOK_RELEASE_HOLDER),
    "[method]workbook.holdings": (Workbook.holdings, _WORKBOOK_HOLDINGS),
    "[method]workbook.queue": (Workbook.queue, _WORKBOOK_QUEUE),
    "[method]workbook.set-variable": (Workbook.set_variable, _WORKBOOK_SET_VARIABLE),
    "[method]workbook.variables": (Workbook.variables, _WORKBOOK_VARIABLES),
    "[method]workbook.define-metric": (Workbook.define_metric, _WORKBOOK_DEFINE_METRIC),
    "[method]workbook.record": (Workbook.record, _WORKBOOK_RECORD),
    "[method]workbook.record-many": (Workbook.record_many, _WORKBOOK_RECORD_MANY),
    "[method]workbook.metric": (Workbook.metric, _WORKBOOK_METRIC),
    "[method]workbook.metrics": (Workbook.metrics, _WORKBOOK_METRICS),
    "[method]workbook.tenants": (Workbook.tenants, _WORKBOOK_TENANTS),
    "[method]workbook.percentiles": (Workbook.percentiles, _WORKBOOK_PERCENTILES),
    "[method]workbook.merge": (Workbook.merge, _WORKBOOK_MERGE),
    "[method]workbook.thresholds": (Workbook.thresholds, _WORKBOOK_THRESHOLDS),
    "[method]workbook.summary": (Workbook.summary, _WORKBOOK_SUMMARY),
    "[method]workbook.snapshot": (Workbook.snapshot, _WORKBOOK_SNAPSHOT),
    "[method]workbook.restore": (Workbook.restore, _WORKBOOK_RESTORE),
    "[static]load-plan.from-scenario": (LoadPlan.from_scenario, _LOAD_PLAN_FROM_SCENARIO),
    "[method]load-plan.users": (LoadPlan.users, _LOAD_PLAN_USERS),
    "[method]load-plan.last-arrival-ms": (LoadPlan.last_arrival_ms, _LOAD_PLAN_LAST_ARRIVAL_MS),
    "[method]load-plan.settings": (LoadPlan.settings, _LOAD_PLAN_SETTINGS),
    "[method]load-plan.groups": (LoadPlan.groups, _LOAD_PLAN_GROUPS),
    "[method]load-plan.tenants": (LoadPlan.tenants, _LOAD_PLAN_TENANTS),
    "[method]load-plan.arrivals": (LoadPlan.arrivals, _LOAD_PLAN_ARRIVALS),
    "[method]load-plan.arrived-by": (LoadPlan.arrived_by, _LOAD_PLAN_ARRIVED_BY),
    "[method]load-plan.feasibility": (LoadPlan.feasibility, _LOAD_PLAN_FEASIBILITY),
    "[method]load-plan.estimate": (LoadPlan.estimate, _LOAD_PLAN_ESTIMATE),
    "[static]load-run.from-plan": (LoadRun.from_plan, _LOAD_RUN_FROM_PLAN),
    "[method]load-run.revision": (LoadRun.revision, _LOAD_RUN_REVISION),
    "[method]load-run.due": (LoadRun.due, _LOAD_RUN_DUE),
    "[method]load-run.leave": (LoadRun.leave, _LOAD_RUN_LEAVE),
    "[method]load-run.progress": (LoadRun.progress, _LOAD_RUN_PROGRESS),
    "[method]load-run.snapshot": (LoadRun.snapshot, _LOAD_RUN_SNAPSHOT),
    "[method]load-run.restore": (LoadRun.restore, _LOAD_RUN_RESTORE),
}
