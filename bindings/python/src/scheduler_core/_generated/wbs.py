# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The work breakdown structure: what a scenario, or a plan of its own, consists of, in
which order, and how long it takes.

A wbs is a tree of tasks. Two relations connect its tasks: *edges* are the control
flow, which a state machine follows (interface `workflow`); *dependencies* are the
order of the plan, which the dates, the critical path and schedules keep to.

# Limits

Kind `limit-exceeded` of `WorkflowError`, with the name in `subject`. A call that would
exceed one changes nothing.

| limit | value |
|---|---|
| `tasks` | 2,000,000 |
| `edges`, and `dependencies` | 8,000,000 |
| `depth`: levels | 64 |
| `planned-ms`: a duration, timeout, wait or lag of a task | 2⁴⁰ |
| `expanded-tasks` that a scenario becomes | 200,000 |
| `needs`: resources that one task needs | 32 |
| `scheduled-tasks`: tasks of a wbs that is scheduled | 100,000 |
| `schedule-iterations`: rounds of improvement | 1,000,000 |
| `drawn-nodes`: nodes of a diagram | 2,000 |

A page holds at most 10,000 items.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, Callable, ClassVar, Literal, Union

from .. import _wit as wit
from .._wit import dataclass
from .types import (
    DIAGRAM_FORMAT,
    DiagramFormatLike,
    PAGE_REQUEST,
    PageRequest,
    Scenario,
    TEXT_PAGE,
    TextPage,
    WORKFLOW_ERROR,
)
from .workbook import Workbook

if TYPE_CHECKING:
    from .._instance import Instance

__all__ = [
    "CriticalPath",
    "CriticalPathPage",
    "Dependency",
    "DependencyKind",
    "DependencyKindLike",
    "DependencyPage",
    "EdgeTrigger",
    "EdgeTriggerAfter",
    "EdgeTriggerAlways",
    "EdgeTriggerCondition",
    "EdgeTriggerEvent",
    "EdgeTriggerLike",
    "FlowEdge",
    "FlowEdgePage",
    "JoinPolicy",
    "JoinPolicyAll",
    "JoinPolicyAny",
    "JoinPolicyCount",
    "JoinPolicyLike",
    "PriorityRule",
    "PriorityRuleLike",
    "RemovalPolicy",
    "RemovalPolicyLike",
    "ResourceNeed",
    "RetryPolicy",
    "Schedule",
    "ScheduleOptions",
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

    resource_id: str
    """The resource, as the workbook names it."""
    amount: int
    """How much of it, at least 1."""

    def __init__(self, resource_id: str, amount: int) -> None:
        RESOURCE_NEED.fill(self, (resource_id, amount))


RESOURCE_NEED = wit.Record(
    ResourceNeed,
    [
        wit.Field("resource-id", "resource_id", wit.STRING),
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
    next: str | None
    """What to pass as `cursor` for the next page. None: this is the last one."""

    def __init__(self, tasks: Sequence[Task] = (), next: str | None = None) -> None:
        TASK_PAGE.fill(self, (tasks, next))


TASK_PAGE = wit.Record(
    TaskPage,
    [
        wit.Field("tasks", "tasks", wit.List(TASK)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


class EdgeTrigger(wit.VariantCase):
    """When a control-flow edge may be taken."""

    ALWAYS: ClassVar[EdgeTriggerAlways]
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
class EdgeTriggerAlways(EdgeTrigger):
    """Always: an edge with no condition, or `otherwise`."""

    case = "always"
    _shown = "EdgeTrigger.ALWAYS"


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


EdgeTrigger.ALWAYS = EdgeTriggerAlways()
EdgeTriggerLike = Union[EdgeTrigger, Literal["always"]]
"""A `EdgeTrigger`, or one by its name."""

EDGE_TRIGGER = wit.Variant(
    EdgeTrigger,
    wit.Case("always", EdgeTriggerAlways, None, "EdgeTrigger.ALWAYS"),
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
    next: str | None
    """What to pass as `cursor` for the next page. None: this is the last one."""

    def __init__(self, edges: Sequence[FlowEdge] = (), next: str | None = None) -> None:
        FLOW_EDGE_PAGE.fill(self, (edges, next))


FLOW_EDGE_PAGE = wit.Record(
    FlowEdgePage,
    [
        wit.Field("edges", "edges", wit.List(FLOW_EDGE)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
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
    next: str | None
    """What to pass as `cursor` for the next page. None: this is the last one."""

    def __init__(self, dependencies: Sequence[Dependency] = (), next: str | None = None) -> None:
        DEPENDENCY_PAGE.fill(self, (dependencies, next))


DEPENDENCY_PAGE = wit.Record(
    DependencyPage,
    [
        wit.Field("dependencies", "dependencies", wit.List(DEPENDENCY)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


@dataclass(frozen=True, init=False)
class TaskIdPage:
    """A page of tasks, ids only."""

    tasks: list[int]
    """The tasks."""
    next: str | None
    """What to pass as `cursor` for the next page. None: this is the last one."""

    def __init__(self, tasks: Sequence[int] = (), next: str | None = None) -> None:
        TASK_ID_PAGE.fill(self, (tasks, next))


TASK_ID_PAGE = wit.Record(
    TaskIdPage,
    [
        wit.Field("tasks", "tasks", wit.List(wit.U32)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
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

    REJECT = "reject"
    """The task must have no task below it, and no edge or dependency."""
    CASCADE = "cascade"
    """Everything below it, and every edge and dependency of those, goes with it."""
    RECONNECT = "reconnect"
    """What came before it goes on to what came behind it, its children go to its parent."""

    def __str__(self) -> str:
        return str(self.value)


RemovalPolicyLike = Union[RemovalPolicy, Literal["reject", "cascade", "reconnect"]]
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
    next: str | None
    """What to pass as `cursor` for the next page. None: this is the last one."""

    def __init__(
        self,
        tasks: Sequence[int] = (),
        early_start_ms: Sequence[int] = (),
        early_finish_ms: Sequence[int] = (),
        late_start_ms: Sequence[int] = (),
        late_finish_ms: Sequence[int] = (),
        total_slack_ms: Sequence[int] = (),
        free_slack_ms: Sequence[int] = (),
        next: str | None = None,
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
        wit.Field("next", "next", wit.Option(wit.STRING)),
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
    next: str | None
    """What to pass as `cursor` for the next page. None: this is the last one."""

    def __init__(
        self,
        length_ms: int,
        path: Sequence[int],
        critical_tasks: int,
        next: str | None = None,
    ) -> None:
        CRITICAL_PATH.fill(self, (length_ms, path, critical_tasks, next))


CRITICAL_PATH = wit.Record(
    CriticalPath,
    [
        wit.Field("length-ms", "length_ms", wit.U64),
        wit.Field("path", "path", wit.List(wit.U32)),
        wit.Field("critical-tasks", "critical_tasks", wit.U32),
        wit.Field("next", "next", wit.Option(wit.STRING)),
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
    next: str | None
    """What to pass as `cursor` for the next page. None: this is the last one."""

    def __init__(self, count: int, paths: Sequence[Sequence[int]] = (), next: str | None = None) -> None:
        CRITICAL_PATH_PAGE.fill(self, (count, paths, next))


CRITICAL_PATH_PAGE = wit.Record(
    CriticalPathPage,
    [
        wit.Field("count", "count", wit.U64),
        wit.Field("paths", "paths", wit.List(wit.List(wit.U32))),
        wit.Field("next", "next", wit.Option(wit.STRING)),
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

        # Typical errors
        - `not-found`: the scenario has no such workflow.
        - `invalid-argument`: a workflow runs itself, directly or not.
        - `limit-exceeded`: the limits `expanded-tasks`, `depth`.

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

        # Typical errors
        - `not-found`: there is none.
        """
        return _WBS_TASK.of(self, task)

    def find(self, path: str) -> Task:
        """The task at this path, or with this code.

        # Typical errors
        - `not-found`: there is none.

        Example: `find("main/start")` and `find("1.1")` are the same task.
        """
        return _WBS_FIND.of(self, path)

    def tasks(self, page: PageRequest) -> TaskPage:
        """Returns all tasks in the order of their codes."""
        return _WBS_TASKS.of(self, page)

    def children(self, parent: int | None, page: PageRequest) -> TaskIdPage:
        """The tasks directly below a task, or at the top, in the order of their codes.

        # Typical errors
        - `not-found`: there is no such task.
        """
        return _WBS_CHILDREN.of(self, parent, page)

    def edges(self, page: PageRequest) -> FlowEdgePage:
        """The control-flow edges."""
        return _WBS_EDGES.of(self, page)

    def dependencies(self, page: PageRequest) -> DependencyPage:
        """The dependencies."""
        return _WBS_DEPENDENCIES.of(self, page)

    def predecessors(self, task: int, page: PageRequest) -> TaskIdPage:
        """The tasks that this one waits for directly, in the order of their codes.

        # Typical errors
        - `not-found`: there is no such task.
        """
        return _WBS_PREDECESSORS.of(self, task, page)

    def successors(self, task: int, page: PageRequest) -> TaskIdPage:
        """The tasks that wait for this one directly, in the order of their codes.

        # Typical errors
        - `not-found`: there is no such task.
        """
        return _WBS_SUCCESSORS.of(self, task, page)

    def order(self, page: PageRequest) -> TaskIdPage:
        """The leaf tasks in an order in which each comes after all that it waits for;
        among those that may come next, the one with the least code comes first.
        """
        return _WBS_ORDER.of(self, page)

    def wave_count(self) -> int:
        """How many waves there are."""
        return _WBS_WAVE_COUNT.of(self)

    def wave(self, index: int, page: PageRequest) -> TaskIdPage:
        """The leaf tasks of one wave, from 0: those whose predecessors all lie in
        earlier waves, and one of them in the wave before.

        # Typical errors
        - `not-found`: there is no such wave.
        """
        return _WBS_WAVE.of(self, index, page)

    def critical_path(self, page: PageRequest) -> CriticalPath:
        """How long the plan takes, and the tasks that decide it. A page holds a part of its `path`."""
        return _WBS_CRITICAL_PATH.of(self, page)

    def critical_paths(self, page: PageRequest) -> CriticalPathPage:
        """All critical paths, in the order of their tasks' codes: there may be very many. Each goes on as long as a
        critical task follows without a gap. A page has up to 50,000 tasks in all its paths.

        Example: of a, then b beside c, then d, all a day long, they are a b d and a c d.
        """
        return _WBS_CRITICAL_PATHS.of(self, page)

    def dates(self, page: PageRequest) -> TaskDates:
        """When each task can and must be."""
        return _WBS_DATES.of(self, page)

    def apply(self, changes: Sequence[WbsChange]) -> WbsReceipt:
        """Makes all these changes, or none: they are checked on their result, which
        needs no name twice among siblings, no circle of dependencies, edges between
        siblings alone, and nothing below tasks that do not group. The revision grows by one.

        # Typical errors
        - `not-found`: a change names what does not exist.
        - `duplicate`, `invalid-argument`, `dependency-cycle`: the result would not be
          sound.
        - `limit-exceeded`.

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

        # Typical errors
        - `not-found`: a task needs a resource that the workbook has not.
        - `resource-conflict`: it needs more than there is.
        - `limit-exceeded`: the limits `scheduled-tasks`, `schedule-iterations`.

        Example: `schedule(workbook, { rule: latest-finish, iterations: 500, seed: 1 })`.
        """
        return _WBS_SCHEDULE.of(self, workbook, options)

    def explain(self, task: int) -> TaskExplanation:
        """Why a task is critical or not, and what holds it back.

        # Typical errors
        - `not-found`: there is no such task.
        """
        return _WBS_EXPLAIN.of(self, task)

    def render(self, format: DiagramFormatLike, cursor: str | None = None) -> TextPage:
        """A picture of the breakdown: a panel for each task with others below it, with the control flow between those,
        and their dependencies, dashed, where no edge says the same. Critical tasks are marked.

        # Typical errors
        - `limit-exceeded`: the limit `drawn-nodes`.
        - `invalid-argument`: `cursor` is not one that the page before gave.
        """
        return _WBS_RENDER.of(self, format, cursor)

    def render_gantt(
        self,
        workbook: Workbook,
        options: ScheduleOptions,
        cursor: str | None = None,
    ) -> TextPage:
        """An SVG of the schedule: bars, the chains of tasks that decide its length, and the use of resources.

        # Typical errors
        - As `schedule`.
        - `limit-exceeded`: the limit `drawn-nodes`.
        - `invalid-argument`: `cursor` is not one that the page before gave.
        """
        return _WBS_RENDER_GANTT.of(self, workbook, options, cursor)

    def snapshot(self, cursor: str | None = None) -> TextPage:
        """The whole state as text, its scenario included, in pieces that belong together as long as `revision` stays the same.
        What `undo` could take back is not in it.

        # Typical errors
        - `invalid-argument`: `cursor` is not one that the page before gave.
        """
        return _WBS_SNAPSHOT.of(self, cursor)

    def restore(self, text: str, last: bool) -> None:
        """Takes the next piece of a snapshot. With the `last` one the state is replaced, whole or not at all, and
        the revision becomes that of the snapshot, or grows by one where that would not let it grow.

        # Typical errors
        - `invalid-snapshot`: the text is damaged or of an unknown version; the pieces so
          far are forgotten.
        """
        return _WBS_RESTORE.of(self, text, last)


_WBS_NEW: wit.Function[Wbs] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[constructor]wbs",
    "Wbs",
    [
        ("name", wit.STRING),
    ],
    result=wit.Own(Wbs),
)


_WBS_FROM_SCENARIO: wit.Function[Wbs] = wit.Function(
    "scheduler:core/wbs@0.1.0",
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
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.name",
    "Wbs.name",
    [
        ("self", wit.Borrow(Wbs)),
    ],
    result=wit.STRING,
)


_WBS_REVISION: wit.Function[int] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.revision",
    "Wbs.revision",
    [
        ("self", wit.Borrow(Wbs)),
    ],
    result=wit.U64,
)


_WBS_TASK_COUNT: wit.Function[int] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.task-count",
    "Wbs.task_count",
    [
        ("self", wit.Borrow(Wbs)),
    ],
    result=wit.U32,
)


_WBS_NEXT_TASK_ID: wit.Function[int] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.next-task-id",
    "Wbs.next_task_id",
    [
        ("self", wit.Borrow(Wbs)),
    ],
    result=wit.U32,
)


_WBS_TASK: wit.Function[Task] = wit.Function(
    "scheduler:core/wbs@0.1.0",
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
    "scheduler:core/wbs@0.1.0",
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
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.tasks",
    "Wbs.tasks",
    [
        ("self", wit.Borrow(Wbs)),
        ("page", PAGE_REQUEST),
    ],
    result=TASK_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_CHILDREN: wit.Function[TaskIdPage] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.children",
    "Wbs.children",
    [
        ("self", wit.Borrow(Wbs)),
        ("parent", wit.Option(wit.U32)),
        ("page", PAGE_REQUEST),
    ],
    result=TASK_ID_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_EDGES: wit.Function[FlowEdgePage] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.edges",
    "Wbs.edges",
    [
        ("self", wit.Borrow(Wbs)),
        ("page", PAGE_REQUEST),
    ],
    result=FLOW_EDGE_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_DEPENDENCIES: wit.Function[DependencyPage] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.dependencies",
    "Wbs.dependencies",
    [
        ("self", wit.Borrow(Wbs)),
        ("page", PAGE_REQUEST),
    ],
    result=DEPENDENCY_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_PREDECESSORS: wit.Function[TaskIdPage] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.predecessors",
    "Wbs.predecessors",
    [
        ("self", wit.Borrow(Wbs)),
        ("task", wit.U32),
        ("page", PAGE_REQUEST),
    ],
    result=TASK_ID_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_SUCCESSORS: wit.Function[TaskIdPage] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.successors",
    "Wbs.successors",
    [
        ("self", wit.Borrow(Wbs)),
        ("task", wit.U32),
        ("page", PAGE_REQUEST),
    ],
    result=TASK_ID_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_ORDER: wit.Function[TaskIdPage] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.order",
    "Wbs.order",
    [
        ("self", wit.Borrow(Wbs)),
        ("page", PAGE_REQUEST),
    ],
    result=TASK_ID_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_WAVE_COUNT: wit.Function[int] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.wave-count",
    "Wbs.wave_count",
    [
        ("self", wit.Borrow(Wbs)),
    ],
    result=wit.U32,
)


_WBS_WAVE: wit.Function[TaskIdPage] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.wave",
    "Wbs.wave",
    [
        ("self", wit.Borrow(Wbs)),
        ("index", wit.U32),
        ("page", PAGE_REQUEST),
    ],
    result=TASK_ID_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_CRITICAL_PATH: wit.Function[CriticalPath] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.critical-path",
    "Wbs.critical_path",
    [
        ("self", wit.Borrow(Wbs)),
        ("page", PAGE_REQUEST),
    ],
    result=CRITICAL_PATH,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_CRITICAL_PATHS: wit.Function[CriticalPathPage] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.critical-paths",
    "Wbs.critical_paths",
    [
        ("self", wit.Borrow(Wbs)),
        ("page", PAGE_REQUEST),
    ],
    result=CRITICAL_PATH_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_DATES: wit.Function[TaskDates] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.dates",
    "Wbs.dates",
    [
        ("self", wit.Borrow(Wbs)),
        ("page", PAGE_REQUEST),
    ],
    result=TASK_DATES,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_APPLY: wit.Function[WbsReceipt] = wit.Function(
    "scheduler:core/wbs@0.1.0",
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
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.undo",
    "Wbs.undo",
    [
        ("self", wit.Borrow(Wbs)),
    ],
    result=wit.Option(WBS_RECEIPT),
)


_WBS_SCHEDULE: wit.Function[Schedule] = wit.Function(
    "scheduler:core/wbs@0.1.0",
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
    "scheduler:core/wbs@0.1.0",
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
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.render",
    "Wbs.render",
    [
        ("self", wit.Borrow(Wbs)),
        ("format", DIAGRAM_FORMAT),
        ("cursor", wit.Option(wit.STRING)),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_RENDER_GANTT: wit.Function[TextPage] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.render-gantt",
    "Wbs.render_gantt",
    [
        ("self", wit.Borrow(Wbs)),
        ("workbook", wit.Borrow(Workbook)),
        ("options", SCHEDULE_OPTIONS),
        ("cursor", wit.Option(wit.STRING)),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_SNAPSHOT: wit.Function[TextPage] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.snapshot",
    "Wbs.snapshot",
    [
        ("self", wit.Borrow(Wbs)),
        ("cursor", wit.Option(wit.STRING)),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WBS_RESTORE: wit.Function[None] = wit.Function(
    "scheduler:core/wbs@0.1.0",
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
}
