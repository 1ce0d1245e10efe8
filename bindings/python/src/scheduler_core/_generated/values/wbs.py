# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The values of interface `wbs`."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import ClassVar, Literal, Union

from ... import _wit as wit
from ..._wit import MappingLike, SecondsLike, dataclass

__all__ = [
    "CriticalPath",
    "Dependency",
    "DependencyKind",
    "DependencyKindLike",
    "EdgeTrigger",
    "EdgeTriggerAfter",
    "EdgeTriggerAlways",
    "EdgeTriggerCondition",
    "EdgeTriggerEvent",
    "EdgeTriggerLike",
    "FlowEdge",
    "JoinPolicy",
    "JoinPolicyAll",
    "JoinPolicyAny",
    "JoinPolicyCount",
    "JoinPolicyLike",
    "PriorityRule",
    "PriorityRuleLike",
    "RemovalPolicy",
    "RemovalPolicyLike",
    "RetryPolicy",
    "Schedule",
    "Task",
    "TaskDates",
    "TaskExplanation",
    "TaskInsertion",
    "TaskKind",
    "TaskKindLike",
    "TaskMove",
    "TaskRemoval",
    "TaskSettings",
    "TaskStart",
    "TaskUpdate",
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
    """Kind of a task."""

    WORKFLOW = "workflow"
    """Groups the tasks below it: a workflow, or a node that runs one."""
    SUMMARY = "summary"
    """Groups the tasks below it, in the plan only."""
    ACTION = "action"
    """Performs an action."""
    PASS = "pass"
    """Performs nothing: a task of a plan that only takes time, or a branching point."""
    END = "end"
    """Ends its workflow."""
    FORK = "fork"
    """Takes all its edges at the same time."""
    JOIN = "join"
    """Waits for branches of a fork."""

    def __str__(self) -> str:
        return str(self.value)


TaskKindLike = Union[TaskKind, Literal["workflow", "summary", "action", "pass", "end", "fork", "join"]]
"""A `TaskKind`, or one by its name."""

TASK_KIND = wit.Enumeration(TaskKind)


@dataclass(frozen=True, init=False)
class RetryPolicy:
    """When and how often a failed action is retried. The wait before attempt k + 1 is
    `interval × backoff^(k − 1)`, at most `max-interval`. The share `jitter` of the wait is
    drawn uniformly by the machine's seeded generator.
    """

    count: int
    """Maximum number of retries after the first attempt."""
    interval: float
    """Wait before the first retry, in seconds."""
    backoff: float
    """Factor by which the wait increases, at least 1."""
    max_interval: float | None
    """Maximum wait, in seconds. If `None`, the wait has no maximum."""
    jitter: float
    """Share of the wait that is random, 0–1."""

    def __init__(
        self,
        count: int,
        interval: SecondsLike,
        backoff: float,
        jitter: float,
        *,
        max_interval: SecondsLike | None = None,
    ) -> None:
        RETRY_POLICY.fill(self, (count, interval, backoff, max_interval, jitter))


RETRY_POLICY = wit.Record(
    RetryPolicy,
    [
        wit.Field("count", "count", wit.U32),
        wit.Field("interval-ms", "interval", wit.MS_U64),
        wit.Field("backoff", "backoff", wit.F64),
        wit.Field("max-interval-ms", "max_interval", wit.Option(wit.MS_U64)),
        wit.Field("jitter", "jitter", wit.F64),
    ],
)


class JoinPolicy(wit.VariantCase):
    """The number of branches that a join waits for."""

    ALL: ClassVar[JoinPolicyAll]
    """All branches that are alive."""
    ANY: ClassVar[JoinPolicyAny]
    """One branch."""

    @staticmethod
    def count(value: int) -> JoinPolicyCount:
        """This number of branches, at least 1."""
        return JoinPolicyCount(value)


@dataclass(frozen=True, init=False, repr=False)
class JoinPolicyAll(JoinPolicy):
    """All branches that are alive."""

    case: str = "all"
    _shown = "JoinPolicy.ALL"


@dataclass(frozen=True, init=False, repr=False)
class JoinPolicyAny(JoinPolicy):
    """One branch."""

    case: str = "any"
    _shown = "JoinPolicy.ANY"


@dataclass(frozen=True, init=False, repr=False)
class JoinPolicyCount(JoinPolicy):
    """This number of branches, at least 1."""

    value: int
    case: str = "count"
    _shown = "JoinPolicy.count"

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
class Task:
    """A task."""

    id: int
    """The id."""
    code: str
    """The position in the breakdown. Example: `"1.2.3"`."""
    path: str
    """The names from the top level to the task. Example: `"main/verify/check"`."""
    name: str
    """The name, unique among the siblings."""
    kind: TaskKind
    """The kind."""
    parent: int | None
    """The parent task. `None` at the top level."""
    children: int
    """Number of direct children."""
    action: str | None
    """The action that the task performs."""
    duration: float
    """Planned duration, in seconds. For a task with children: from the earliest start to
    the latest finish among them, at their earliest dates.
    """
    timeout: float | None
    """Timeout during execution, in seconds, retries included."""
    retry: RetryPolicy | None
    """The retry policy."""
    on_error: str | None
    """Name of the sibling to continue with after the last attempt has failed."""
    join: JoinPolicy | None
    """The number of branches that the task waits for."""
    needs: dict[str, int]
    """The resources that the task holds while it runs, in a schedule."""

    def __init__(
        self,
        id: int,
        code: str,
        path: str,
        name: str,
        kind: TaskKindLike,
        children: int,
        duration: SecondsLike,
        *,
        parent: int | None = None,
        action: str | None = None,
        timeout: SecondsLike | None = None,
        retry: RetryPolicy | None = None,
        on_error: str | None = None,
        join: JoinPolicyLike | None = None,
        needs: MappingLike[str, int] = (),
    ) -> None:
        TASK.fill(self, (id, code, path, name, kind, parent, children, action, duration, timeout, retry, on_error, join, needs))


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
        wit.Field("duration-ms", "duration", wit.MS_U64),
        wit.Field("timeout-ms", "timeout", wit.Option(wit.MS_U64)),
        wit.Field("retry", "retry", wit.Option(RETRY_POLICY)),
        wit.Field("on-error", "on_error", wit.Option(wit.STRING)),
        wit.Field("join", "join", wit.Option(JOIN_POLICY)),
        wit.Field("needs", "needs", wit.Mapping(wit.Field("resource-id", "resource_id", wit.STRING), wit.Field("amount", "amount", wit.U64))),
    ],
)


TASK_PAGE = wit.Page(
    "TaskPage",
    [
        wit.Field("tasks", "tasks", wit.List(TASK)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


class EdgeTrigger(wit.VariantCase):
    """The condition for taking a control-flow edge."""

    ALWAYS: ClassVar[EdgeTriggerAlways]
    """Always: an edge without a condition, or `otherwise`."""

    @staticmethod
    def condition(value: str) -> EdgeTriggerCondition:
        """The expression is true."""
        return EdgeTriggerCondition(value)

    @staticmethod
    def event(value: str) -> EdgeTriggerEvent:
        """The named event arrives."""
        return EdgeTriggerEvent(value)

    @staticmethod
    def after(value: SecondsLike) -> EdgeTriggerAfter:
        """This number of seconds has passed since the node was entered."""
        return EdgeTriggerAfter(value)


@dataclass(frozen=True, init=False, repr=False)
class EdgeTriggerAlways(EdgeTrigger):
    """Always: an edge without a condition, or `otherwise`."""

    case: str = "always"
    _shown = "EdgeTrigger.ALWAYS"


@dataclass(frozen=True, init=False, repr=False)
class EdgeTriggerCondition(EdgeTrigger):
    """The expression is true."""

    value: str
    case: str = "condition"
    _shown = "EdgeTrigger.condition"

    def __init__(self, value: str) -> None:
        self._check(wit.STRING, value)


@dataclass(frozen=True, init=False, repr=False)
class EdgeTriggerEvent(EdgeTrigger):
    """The named event arrives."""

    value: str
    case: str = "event"
    _shown = "EdgeTrigger.event"

    def __init__(self, value: str) -> None:
        self._check(wit.STRING, value)


@dataclass(frozen=True, init=False, repr=False)
class EdgeTriggerAfter(EdgeTrigger):
    """This number of seconds has passed since the node was entered."""

    value: float
    case: str = "after"
    _shown = "EdgeTrigger.after"

    def __init__(self, value: SecondsLike) -> None:
        self._check(wit.MS_U64, value)


EdgeTrigger.ALWAYS = EdgeTriggerAlways()
EdgeTriggerLike = Union[EdgeTrigger, Literal["always"]]
"""A `EdgeTrigger`, or one by its name."""

EDGE_TRIGGER = wit.Variant(
    EdgeTrigger,
    wit.Case("always", EdgeTriggerAlways, None, "EdgeTrigger.ALWAYS"),
    wit.Case("condition", EdgeTriggerCondition, wit.STRING, "EdgeTrigger.condition(...)"),
    wit.Case("event", EdgeTriggerEvent, wit.STRING, "EdgeTrigger.event(...)"),
    wit.Case("after", EdgeTriggerAfter, wit.MS_U64, "EdgeTrigger.after(...)"),
)


@dataclass(frozen=True, init=False)
class FlowEdge:
    """A control-flow edge from one task to another."""

    source: int
    """The task that the edge leaves."""
    index: int
    """Index among the edges of that task, from 0, in source order."""
    target: int
    """The task that the edge leads to, a sibling of `source`."""
    trigger: EdgeTrigger
    """The condition for taking the edge."""
    label: str | None
    """Label in diagrams and traces."""

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


FLOW_EDGE_PAGE = wit.Page(
    "FlowEdgePage",
    [
        wit.Field("edges", "edges", wit.List(FLOW_EDGE)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


class DependencyKind(str, Enum):
    """Kind of a dependency: which ends of the predecessor and the successor it connects."""

    FINISH_TO_START = "finish-to-start"
    """The successor starts after the predecessor has finished."""
    START_TO_START = "start-to-start"
    """The successor starts after the predecessor has started."""
    FINISH_TO_FINISH = "finish-to-finish"
    """The successor finishes after the predecessor has finished."""
    START_TO_FINISH = "start-to-finish"
    """The successor finishes after the predecessor has started."""

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
    """A dependency between two tasks of the plan."""

    predecessor: int
    """The task that comes first."""
    successor: int
    """The task that waits."""
    kind: DependencyKind
    """The kind."""
    lag: float
    """Lag, in seconds. A negative lag allows the successor to be earlier."""

    def __init__(self, predecessor: int, successor: int, kind: DependencyKindLike, lag: SecondsLike) -> None:
        DEPENDENCY.fill(self, (predecessor, successor, kind, lag))


DEPENDENCY = wit.Record(
    Dependency,
    [
        wit.Field("predecessor", "predecessor", wit.U32),
        wit.Field("successor", "successor", wit.U32),
        wit.Field("kind", "kind", DEPENDENCY_KIND),
        wit.Field("lag-ms", "lag", wit.MS_S64),
    ],
)


DEPENDENCY_PAGE = wit.Page(
    "DependencyPage",
    [
        wit.Field("dependencies", "dependencies", wit.List(DEPENDENCY)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


TASK_ID_PAGE = wit.Page(
    "TaskIdPage",
    [
        wit.Field("tasks", "tasks", wit.List(wit.U32)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


@dataclass(frozen=True, init=False)
class TaskSettings:
    """The settings of a new or updated task."""

    name: str
    """The name: 1–255 bytes, without `/`, unique among the siblings."""
    kind: TaskKind
    """The kind."""
    action: str | None
    """The action that the task performs; only for kind `action`."""
    duration: float
    """Planned duration, in seconds."""
    timeout: float | None
    """Timeout during execution, in seconds."""
    retry: RetryPolicy | None
    """The retry policy."""
    on_error: str | None
    """Name of the sibling to continue with after the last attempt has failed."""
    join: JoinPolicy | None
    """The number of branches that the task waits for; only for kind `join`."""
    needs: dict[str, int]
    """The resources that the task holds while it runs, in a schedule: each resource once.
    Empty for a task with children.
    """

    def __init__(
        self,
        name: str,
        kind: TaskKindLike,
        duration: SecondsLike,
        *,
        action: str | None = None,
        timeout: SecondsLike | None = None,
        retry: RetryPolicy | None = None,
        on_error: str | None = None,
        join: JoinPolicyLike | None = None,
        needs: MappingLike[str, int] = (),
    ) -> None:
        TASK_SETTINGS.fill(self, (name, kind, action, duration, timeout, retry, on_error, join, needs))


TASK_SETTINGS = wit.Record(
    TaskSettings,
    [
        wit.Field("name", "name", wit.STRING),
        wit.Field("kind", "kind", TASK_KIND),
        wit.Field("action", "action", wit.Option(wit.STRING)),
        wit.Field("duration-ms", "duration", wit.MS_U64),
        wit.Field("timeout-ms", "timeout", wit.Option(wit.MS_U64)),
        wit.Field("retry", "retry", wit.Option(RETRY_POLICY)),
        wit.Field("on-error", "on_error", wit.Option(wit.STRING)),
        wit.Field("join", "join", wit.Option(JOIN_POLICY)),
        wit.Field("needs", "needs", wit.Mapping(wit.Field("resource-id", "resource_id", wit.STRING), wit.Field("amount", "amount", wit.U64))),
    ],
)


@dataclass(frozen=True, init=False)
class TaskInsertion:
    """Insertion of a task."""

    parent: int | None
    """The parent task. If `None`, the task is inserted at the top level."""
    index: int | None
    """Index among the siblings, from 0. If `None`, the task becomes the last one."""
    settings: TaskSettings
    """The settings of the task."""

    def __init__(
        self,
        settings: TaskSettings,
        *,
        parent: int | None = None,
        index: int | None = None,
    ) -> None:
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
    """What happens to the children, edges and dependencies of a removed task."""

    REJECT = "reject"
    """The change is rejected if the task has children, edges or dependencies."""
    CASCADE = "cascade"
    """Removes all tasks below it, and all their edges and dependencies."""
    RECONNECT = "reconnect"
    """Connects its predecessors to its successors and moves its children to its parent."""

    def __str__(self) -> str:
        return str(self.value)


RemovalPolicyLike = Union[RemovalPolicy, Literal["reject", "cascade", "reconnect"]]
"""A `RemovalPolicy`, or one by its name."""

REMOVAL_POLICY = wit.Enumeration(RemovalPolicy)


@dataclass(frozen=True, init=False)
class TaskRemoval:
    """Removal of a task."""

    task: int
    """The task."""
    policy: RemovalPolicy
    """What happens to its children, edges and dependencies."""

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
    """Move of a task with everything below it."""

    task: int
    """The task."""
    parent: int | None
    """The new parent task. If `None`, the task is moved to the top level."""
    index: int | None
    """Index among the new siblings, from 0. If `None`, the task becomes the last one."""

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
    """Change of the settings of a task."""

    task: int
    """The task."""
    settings: TaskSettings
    """The new settings."""

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
    """One change of a transaction. The ids of inserted tasks are predictable: they are
    consecutive, starting at `next_task_id`.
    """


    @staticmethod
    def insert(value: TaskInsertion) -> WbsChangeInsert:
        """Inserts a task."""
        return WbsChangeInsert(value)

    @staticmethod
    def remove(value: TaskRemoval) -> WbsChangeRemove:
        """Removes a task."""
        return WbsChangeRemove(value)

    @staticmethod
    def move(value: TaskMove) -> WbsChangeMove:
        """Moves a task."""
        return WbsChangeMove(value)

    @staticmethod
    def update(value: TaskUpdate) -> WbsChangeUpdate:
        """Changes the settings of a task."""
        return WbsChangeUpdate(value)

    @staticmethod
    def add_dependency(value: Dependency) -> WbsChangeAddDependency:
        """Adds a dependency."""
        return WbsChangeAddDependency(value)

    @staticmethod
    def remove_dependency(value: Dependency) -> WbsChangeRemoveDependency:
        """Removes the dependency with the same tasks and kind."""
        return WbsChangeRemoveDependency(value)

    @staticmethod
    def add_edge(value: FlowEdge) -> WbsChangeAddEdge:
        """Inserts a control-flow edge at `index`, or after the last edge."""
        return WbsChangeAddEdge(value)

    @staticmethod
    def remove_edge(value: tuple[int, int]) -> WbsChangeRemoveEdge:
        """Removes the control-flow edge with this source and index."""
        return WbsChangeRemoveEdge(value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeInsert(WbsChange):
    """Inserts a task."""

    value: TaskInsertion
    case: str = "insert"
    _shown = "WbsChange.insert"

    def __init__(self, value: TaskInsertion) -> None:
        self._check(TASK_INSERTION, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeRemove(WbsChange):
    """Removes a task."""

    value: TaskRemoval
    case: str = "remove"
    _shown = "WbsChange.remove"

    def __init__(self, value: TaskRemoval) -> None:
        self._check(TASK_REMOVAL, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeMove(WbsChange):
    """Moves a task."""

    value: TaskMove
    case: str = "move"
    _shown = "WbsChange.move"

    def __init__(self, value: TaskMove) -> None:
        self._check(TASK_MOVE, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeUpdate(WbsChange):
    """Changes the settings of a task."""

    value: TaskUpdate
    case: str = "update"
    _shown = "WbsChange.update"

    def __init__(self, value: TaskUpdate) -> None:
        self._check(TASK_UPDATE, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeAddDependency(WbsChange):
    """Adds a dependency."""

    value: Dependency
    case: str = "add-dependency"
    _shown = "WbsChange.add_dependency"

    def __init__(self, value: Dependency) -> None:
        self._check(DEPENDENCY, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeRemoveDependency(WbsChange):
    """Removes the dependency with the same tasks and kind."""

    value: Dependency
    case: str = "remove-dependency"
    _shown = "WbsChange.remove_dependency"

    def __init__(self, value: Dependency) -> None:
        self._check(DEPENDENCY, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeAddEdge(WbsChange):
    """Inserts a control-flow edge at `index`, or after the last edge."""

    value: FlowEdge
    case: str = "add-edge"
    _shown = "WbsChange.add_edge"

    def __init__(self, value: FlowEdge) -> None:
        self._check(FLOW_EDGE, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeRemoveEdge(WbsChange):
    """Removes the control-flow edge with this source and index."""

    value: tuple[int, int]
    case: str = "remove-edge"
    _shown = "WbsChange.remove_edge"

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
    """Result of a transaction."""

    revision: int
    """The new revision of the wbs."""
    inserted: list[int]
    """The inserted tasks, in the order of the changes."""

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
    """Dates of a task, in seconds from the start of the plan."""

    task: int
    """The task."""
    early_start: float
    """Earliest start."""
    early_finish: float
    """Earliest finish."""
    late_start: float
    """Latest start that does not delay the end."""
    late_finish: float
    """Latest finish that does not delay the end."""
    total_slack: float
    """Time by which the task can be late without delaying the end."""
    free_slack: float
    """Time by which the task can be late without delaying a successor."""

    def __init__(
        self,
        task: int,
        early_start: float,
        early_finish: float,
        late_start: float,
        late_finish: float,
        total_slack: float,
        free_slack: float,
    ) -> None:
        self.__dict__.update(
            task=task,
            early_start=early_start,
            early_finish=early_finish,
            late_start=late_start,
            late_finish=late_finish,
            total_slack=total_slack,
            free_slack=free_slack,
        )


TASK_DATES = wit.Page(
    "TaskDates",
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
    """The tasks that determine the length of the plan."""

    length: float
    """Length of the plan, in seconds."""
    path: list[int]
    """One critical path from a start to a finish: leaf tasks, in order."""
    critical_tasks: int
    """Number of leaf tasks without slack, on this path or another one."""

    def __init__(self, length: SecondsLike, path: Sequence[int], critical_tasks: int) -> None:
        CRITICAL_PATH.fill(self, (length, path, critical_tasks))


CRITICAL_PATH = wit.Record(
    CriticalPath,
    [
        wit.Field("length-ms", "length", wit.MS_U64),
        wit.Field("path", "path", wit.List(wit.U32)),
        wit.Field("critical-tasks", "critical_tasks", wit.U32),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


class PriorityRule(str, Enum):
    """Rule for choosing the next task of a schedule."""

    LATEST_START = "latest-start"
    """The task with the smallest latest start first."""
    LATEST_FINISH = "latest-finish"
    """The task with the smallest latest finish first."""
    MINIMUM_SLACK = "minimum-slack"
    """The task with the smallest slack first."""
    MOST_SUCCESSORS = "most-successors"
    """The task with the most direct and indirect successors first."""
    GREATEST_WEIGHT = "greatest-weight"
    """The task with the largest work first: its duration and those of its direct successors."""

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
class TaskStart:
    """The start of a task in a schedule."""

    task: int
    """The task."""
    at: float
    """Its start, in seconds from the start of the plan."""

    def __init__(self, task: int, at: float) -> None:
        self.__dict__.update(task=task, at=at)


@dataclass(frozen=True, init=False)
class Schedule:
    """A schedule within the capacities of a workbook."""

    length: float
    """Time that it takes, in seconds."""
    starts: list[TaskStart]
    """The leaf tasks in the order of their starts; those that start together, in the order of their codes."""

    def __init__(self, length: float, starts: list[TaskStart]) -> None:
        self.__dict__.update(length=length, starts=starts)


SCHEDULE = wit.Page(
    "Schedule",
    [
        wit.Field("length-ms", "length_ms", wit.U64),
        wit.Field("tasks", "tasks", wit.List(wit.U32)),
        wit.Field("start-ms", "start_ms", wit.List(wit.U64)),
    ],
)


CRITICAL_PATH_PAGE = wit.Page(
    "CriticalPathPage",
    [
        wit.Field("count", "count", wit.U64),
        wit.Field("paths", "paths", wit.List(wit.List(wit.U32))),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


@dataclass(frozen=True, init=False)
class TaskExplanation:
    """Explanation of the dates of a task."""

    task: int
    """The task."""
    critical: bool
    """Whether a delay of the task delays the plan."""
    summary: str
    """Explanation in one sentence. Example:
    `"verify starts at 1500 ms because push finishes then; it can slip 20 ms"`.
    """
    held_by: list[Dependency]
    """The dependencies that prevent an earlier start: those of the task and of the tasks above
    it.
    """
    holds: list[Dependency]
    """The dependencies that a delay of the task would violate first."""

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
