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
    """What a task is."""

    WORKFLOW = "workflow"
    """Groups the tasks below it: a workflow, or a node that runs one."""
    SUMMARY = "summary"
    """Groups the tasks below it, in the plan only."""
    ACTION = "action"
    """Performs an action."""
    PASS = "pass"
    """Performs nothing: a task of a plan that only takes time, or a place to branch."""
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
    interval: float
    """Wait before the first of them, in seconds."""
    backoff: float
    """Factor by which the wait grows, at least 1."""
    max_interval: float | None
    """The longest wait, in seconds."""
    jitter: float
    """The share of the wait that is drawn at random, 0–1."""

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
    """How many branches a join waits for."""

    ALL: ClassVar[JoinPolicyAll]
    """Every one that lives."""
    ANY: ClassVar[JoinPolicyAny]
    """The first."""

    @staticmethod
    def count(value: int) -> JoinPolicyCount:
        """So many, at least 1."""
        return JoinPolicyCount(value)


@dataclass(frozen=True, init=False, repr=False)
class JoinPolicyAll(JoinPolicy):
    """Every one that lives."""

    case: str = "all"
    _shown = "JoinPolicy.ALL"


@dataclass(frozen=True, init=False, repr=False)
class JoinPolicyAny(JoinPolicy):
    """The first."""

    case: str = "any"
    _shown = "JoinPolicy.ANY"


@dataclass(frozen=True, init=False, repr=False)
class JoinPolicyCount(JoinPolicy):
    """So many, at least 1."""

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
    """The task that it is part of; `None`: it is at the top."""
    children: int
    """How many tasks are directly below it."""
    action: str | None
    """The action that it does."""
    duration: float
    """How long the plan says it takes, in seconds. Of a task with others below it:
    from the first start to the last finish of those, as early as they can be.
    """
    timeout: float | None
    """How long it may take when it runs, in seconds, retries included."""
    retry: RetryPolicy | None
    """How often a failed action is tried again."""
    on_error: str | None
    """Name of the sibling to go to when the action has failed for good."""
    join: JoinPolicy | None
    """How many branches it waits for."""
    needs: dict[str, int]
    """What it holds while it runs, in the schedule."""

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
    def after(value: SecondsLike) -> EdgeTriggerAfter:
        """When so many seconds have passed in the node."""
        return EdgeTriggerAfter(value)


@dataclass(frozen=True, init=False, repr=False)
class EdgeTriggerAlways(EdgeTrigger):
    """Always: an edge with no condition, or `otherwise`."""

    case: str = "always"
    _shown = "EdgeTrigger.ALWAYS"


@dataclass(frozen=True, init=False, repr=False)
class EdgeTriggerCondition(EdgeTrigger):
    """When the expression is true."""

    value: str
    case: str = "condition"
    _shown = "EdgeTrigger.condition"

    def __init__(self, value: str) -> None:
        self._check(wit.STRING, value)


@dataclass(frozen=True, init=False, repr=False)
class EdgeTriggerEvent(EdgeTrigger):
    """When the named event comes."""

    value: str
    case: str = "event"
    _shown = "EdgeTrigger.event"

    def __init__(self, value: str) -> None:
        self._check(wit.STRING, value)


@dataclass(frozen=True, init=False, repr=False)
class EdgeTriggerAfter(EdgeTrigger):
    """When so many seconds have passed in the node."""

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


FLOW_EDGE_PAGE = wit.Page(
    "FlowEdgePage",
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
    lag: float
    """How much later, in seconds; negative: how much earlier it may be."""

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
    """What a new task is, or what a task shall be from now on."""

    name: str
    """Its name: 1–255 bytes, no `/`, unique among its siblings."""
    kind: TaskKind
    """What it is."""
    action: str | None
    """The action that it does; for kind `action` alone."""
    duration: float
    """How long the plan says it takes, in seconds."""
    timeout: float | None
    """How long it may take when it runs, in seconds."""
    retry: RetryPolicy | None
    """How often a failed action is tried again."""
    on_error: str | None
    """Name of the sibling to go to when the action has failed for good."""
    join: JoinPolicy | None
    """How many branches it waits for; for kind `join` alone."""
    needs: dict[str, int]
    """What it holds while it runs, in the schedule: each resource once. None for a task with others below it."""

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
    """Insert a task."""

    parent: int | None
    """The task that it shall be part of; `None`: it goes to the top."""
    index: int | None
    """Its place among its siblings, from 0; `None`: the last."""
    settings: TaskSettings
    """What it shall be."""

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
    """The task that it shall be part of; `None`: it goes to the top."""
    index: int | None
    """Its place among its new siblings, from 0; `None`: the last."""

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

    value: TaskInsertion
    case: str = "insert"
    _shown = "WbsChange.insert"

    def __init__(self, value: TaskInsertion) -> None:
        self._check(TASK_INSERTION, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeRemove(WbsChange):
    """Remove a task."""

    value: TaskRemoval
    case: str = "remove"
    _shown = "WbsChange.remove"

    def __init__(self, value: TaskRemoval) -> None:
        self._check(TASK_REMOVAL, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeMove(WbsChange):
    """Move a task."""

    value: TaskMove
    case: str = "move"
    _shown = "WbsChange.move"

    def __init__(self, value: TaskMove) -> None:
        self._check(TASK_MOVE, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeUpdate(WbsChange):
    """Change what a task is."""

    value: TaskUpdate
    case: str = "update"
    _shown = "WbsChange.update"

    def __init__(self, value: TaskUpdate) -> None:
        self._check(TASK_UPDATE, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeAddDependency(WbsChange):
    """Add a dependency."""

    value: Dependency
    case: str = "add-dependency"
    _shown = "WbsChange.add_dependency"

    def __init__(self, value: Dependency) -> None:
        self._check(DEPENDENCY, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeRemoveDependency(WbsChange):
    """Remove a dependency: the one with the same tasks and kind."""

    value: Dependency
    case: str = "remove-dependency"
    _shown = "WbsChange.remove_dependency"

    def __init__(self, value: Dependency) -> None:
        self._check(DEPENDENCY, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeAddEdge(WbsChange):
    """Insert a control-flow edge at `index`, or behind the last one."""

    value: FlowEdge
    case: str = "add-edge"
    _shown = "WbsChange.add_edge"

    def __init__(self, value: FlowEdge) -> None:
        self._check(FLOW_EDGE, value)


@dataclass(frozen=True, init=False, repr=False)
class WbsChangeRemoveEdge(WbsChange):
    """Remove the control-flow edge with this source and index."""

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
    """The tasks that decide how long the plan takes."""

    length: float
    """How long the plan takes, in seconds."""
    path: list[int]
    """One critical path from a start to a finish: leaf tasks, in order."""
    critical_tasks: int
    """How many leaf tasks have no slack, on this path or on another."""

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
