# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The work breakdown structure: the tasks of a scenario or of a separate plan, their order and
their durations.

A wbs is a tree of tasks. Two relations connect its tasks: *edges* are the control flow, which a
state machine follows (interface `workflow`); *dependencies* are the order of the plan, which
determines the dates, the critical path and schedules.

# Limits

Kind `limit-exceeded` of `WorkflowError`, with the name in `subject`. A call that would exceed
one changes nothing.

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

# References

- Schedules within capacities: serial schedule generation, R. Kolisch, "Serial and parallel
  resource-constrained project scheduling methods revisited", European Journal of Operational
  Research 90 (1996)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Callable

from .. import _wit as wit
from .._mixins import PictureMixin
from .types import Scenario
from .values.types import DIAGRAM_FORMAT, DiagramFormatLike, TEXT_PAGE, WORKFLOW_ERROR
from .workbook import Workbook
from .values.wbs import (
    CRITICAL_PATH,
    CRITICAL_PATH_PAGE,
    CriticalPath,
    DEPENDENCY_PAGE,
    Dependency,
    FLOW_EDGE_PAGE,
    FlowEdge,
    PRIORITY_RULE,
    PriorityRuleLike,
    SCHEDULE,
    Schedule,
    TASK,
    TASK_DATES,
    TASK_EXPLANATION,
    TASK_ID_PAGE,
    TASK_PAGE,
    Task,
    TaskDates,
    TaskExplanation,
    TaskStart,
    WBS_CHANGE,
    WBS_RECEIPT,
    WbsChange,
    WbsReceipt,
)

if TYPE_CHECKING:
    from .._instance import Instance

__all__ = [
    "Wbs",
]


class Wbs(PictureMixin, wit.Resource):
    """A work breakdown structure: a tree of tasks, the control flow between them for the machine,
    and the dependencies between them for the plan.
    """

    __slots__ = ()

    def __init__(self, name: str, *, instance: Instance | None = None) -> None:
        """Creates an empty wbs.

        Args:
            name: The name.
            instance: Instance of the component; the default one if `None`.
        """
        self._take(_WBS_NEW(instance, name))

    @staticmethod
    def from_scenario(
        scenario: Scenario,
        workflow: str | None = None,
        *,
        instance: Instance | None = None,
    ) -> Wbs:
        """Creates the breakdown of a scenario. The top level contains the workflows (or `workflow`
        only), with their nodes as children. A node that runs a workflow has that workflow's
        nodes as children, and so on. Nodes connected by a forward edge get a finish-to-start
        dependency; backward edges do not cause one. The planned duration of a node is its
        timeout, or that of its action, or 0.

        Args:
            scenario: The scenario.
            workflow: The workflow; if `None`, the default one.
            instance: Instance of the component; the default one if `None`.

        Raises:
            WorkflowNotFoundError: The workflow does not exist in the scenario.
            WorkflowInvalidArgumentError: A workflow runs itself, directly or indirectly.
            WorkflowLimitExceededError: The limits `expanded-tasks`, `depth`.

        Example:
            >>> scenario = parse('scenario "s" action rest = sleep { for = 1s } workflow { start: rest { -> end } end }')
            >>> wbs = Wbs.from_scenario(scenario)
            >>> [task.path for task in wbs.tasks()]
            ['main', 'main/start', 'main/end']
        """
        return _WBS_FROM_SCENARIO(instance, scenario, workflow)

    @property
    def name(self) -> str:
        """The name: that of the scenario, or the one given to the constructor."""
        return _WBS_NAME.of(self)

    @property
    def revision(self) -> int:
        """The revision. Every transaction increases it by one."""
        return _WBS_REVISION.of(self)

    @property
    def task_count(self) -> int:
        """The number of tasks."""
        return _WBS_TASK_COUNT.of(self)

    @property
    def next_task_id(self) -> int:
        """The id that the next inserted task gets."""
        return _WBS_NEXT_TASK_ID.of(self)

    def task(self, task: int) -> Task:
        """Returns the task with an id.

        Args:
            task: The task.

        Raises:
            WorkflowNotFoundError: The task does not exist.
        """
        return _WBS_TASK.of(self, task)

    def find(self, path: str) -> Task:
        """Returns the task with a path or a code.

        Args:
            path: Path of the task.

        Raises:
            WorkflowNotFoundError: The task does not exist.
        """
        return _WBS_FIND.of(self, path)

    def tasks(self) -> Iterator[Task]:
        """Returns all tasks, in the order of their codes."""
        return _WBS_TASKS_PAGES.of(self)

    def children(self, parent: int | None = None) -> Iterator[int]:
        """Returns the direct children of a task, or the top-level tasks, in the order of their
        codes.

        Args:
            parent: The parent task; if `None`, the top level.

        Raises:
            WorkflowNotFoundError: The task does not exist.
        """
        return _WBS_CHILDREN_PAGES.of(self, parent)

    def edges(self) -> Iterator[FlowEdge]:
        """Returns the control-flow edges."""
        return _WBS_EDGES_PAGES.of(self)

    def dependencies(self) -> Iterator[Dependency]:
        """Returns the dependencies."""
        return _WBS_DEPENDENCIES_PAGES.of(self)

    def predecessors(self, task: int) -> Iterator[int]:
        """Returns the tasks that a task waits for directly, in the order of their codes.

        Args:
            task: The task.

        Raises:
            WorkflowNotFoundError: The task does not exist.
        """
        return _WBS_PREDECESSORS_PAGES.of(self, task)

    def successors(self, task: int) -> Iterator[int]:
        """Returns the tasks that wait for a task directly, in the order of their codes.

        Args:
            task: The task.

        Raises:
            WorkflowNotFoundError: The task does not exist.
        """
        return _WBS_SUCCESSORS_PAGES.of(self, task)

    def order(self) -> Iterator[int]:
        """Returns the leaf tasks in topological order: each task follows all tasks that it waits
        for. If several tasks can come next, the one with the lowest code
        comes first.
        """
        return _WBS_ORDER_PAGES.of(self)

    @property
    def wave_count(self) -> int:
        """The number of waves."""
        return _WBS_WAVE_COUNT.of(self)

    def wave(self, index: int) -> Iterator[int]:
        """Returns the leaf tasks of a wave, from 0: the tasks whose predecessors are all in
        earlier waves, at least one of them in the previous wave.

        Args:
            index: Index of the wave.

        Raises:
            WorkflowNotFoundError: The wave does not exist.
        """
        return _WBS_WAVE_PAGES.of(self, index)

    def critical_path(self) -> CriticalPath:
        """Returns the length of the plan and the tasks that determine it."""
        return _WBS_CRITICAL_PATH_WHOLE.of(self)

    def critical_paths(self) -> Iterator[list[int]]:
        """Iterates over all critical paths, in the order of their tasks' codes. Their number can be very large.

        Each path continues as long as a critical task follows without a gap.
        """
        return _WBS_CRITICAL_PATHS_PAGES.of(self)

    def dates(self) -> Iterator[TaskDates]:
        """Returns the earliest and latest dates of each task.

        Example:
            >>> wbs = Wbs("plan")
            >>> receipt = wbs.apply([WbsChange.insert(TaskInsertion(TaskSettings("build", "pass", 60)))])
            >>> [(row.task, row.early_start, row.late_finish) for row in wbs.dates()]
            [(0, 0.0, 60.0)]
        """
        return _WBS_DATES_PAGES.of(self)

    def apply(self, changes: Sequence[WbsChange]) -> WbsReceipt:
        """Applies all changes or nothing. The result of all changes is checked: names are unique
        among siblings, dependencies form no cycle, edges connect siblings only, and only tasks
        that group have children. The revision increases by one.

        Args:
            changes: The changes, in their order.

        Raises:
            WorkflowNotFoundError: A change names something that does not exist.
            WorkflowDuplicateError, WorkflowInvalidArgumentError, WorkflowDependencyCycleError: The result
                would be invalid.
            WorkflowLimitExceededError: The result would exceed a limit.

        Example:
            >>> wbs = Wbs("plan")
            >>> build = TaskSettings("build", "pass", 60)
            >>> test = TaskSettings("test", "pass", 30, needs={"lab": 1})
            >>> wbs.apply([WbsChange.insert(TaskInsertion(build)), WbsChange.insert(TaskInsertion(test))]).inserted
            [0, 1]
            >>> receipt = wbs.apply([WbsChange.add_dependency(Dependency(0, 1, "finish-to-start", 0))])
            >>> wbs.critical_path().length
            90.0
        """
        return _WBS_APPLY.of(self, changes)

    def undo(self) -> WbsReceipt | None:
        """Reverts the last transaction that has not been reverted, exactly, ids included. The
        revision increases by one and never returns to a former value.

        Returns `None` if there is nothing to revert. The last 100 transactions can be reverted.
        """
        return _WBS_UNDO.of(self)

    def schedule(
        self,
        workbook: Workbook,
        *,
        rule: PriorityRuleLike = "latest-start",
        iterations: int = 0,
        seed: int = 0,
    ) -> Schedule:
        """Returns a schedule that satisfies the dependencies and the capacities of the workbook's
        resources, which are assumed to be free at the start. Tasks are not interrupted. Tasks
        are scheduled one after the other, each as early as possible (serial schedule
        generation); rounds of improvement then search for a shorter schedule.

        Args:
            workbook: The workbook.
            rule: Rule for choosing the next task.
            iterations: Number of rounds of improvement, 0 or more. Each round combines an order of the tasks
                from the best orders so far and schedules it three times: forward, backward from the end, and
                forwards again. The search ends early when the schedule cannot become shorter.
            seed: Seed of the search. The same seed produces the same schedule.

        Raises:
            WorkflowNotFoundError: A task needs a resource that the workbook does not have.
            WorkflowResourceConflictError: A task needs more of a resource than its capacity.
            WorkflowLimitExceededError: The limits `scheduled-tasks`, `schedule-iterations`.

        Example:
            >>> wbs = Wbs("plan")
            >>> tasks = [TaskSettings(name, "pass", 60, needs={"lab": 1}) for name in ("build", "test")]
            >>> receipt = wbs.apply([WbsChange.insert(TaskInsertion(task)) for task in tasks])
            >>> workbook = Workbook()
            >>> workbook.add_resource("lab", "machine", 1)
            >>> [start.at for start in wbs.schedule(workbook).starts]
            [0.0, 60.0]
        """
        return _WBS_SCHEDULE_FOLDED.of(self, workbook, (rule, iterations, seed))

    def explain(self, task: int) -> TaskExplanation:
        """Returns why a task is or is not critical, and what prevents an earlier start.

        Args:
            task: The task.

        Raises:
            WorkflowNotFoundError: The task does not exist.
        """
        return _WBS_EXPLAIN.of(self, task)

    def render(self, format: DiagramFormatLike, within: int | None = None) -> str:
        """Returns a diagram of the breakdown: a panel for each task with children, with the
        control flow between them. Dependencies without a corresponding edge are dashed.
        Critical tasks are marked.

        With `within`, only the tasks below that task are drawn, so a large plan can be drawn in
        parts.

        Args:
            format: Format of the diagram.
            within: The network to draw; if `None`, the whole pool.

        Raises:
            WorkflowNotFoundError: The task `within` does not exist.
            WorkflowLimitExceededError: The limit `drawn-nodes`, which counts the drawn tasks.
            WorkflowInvalidArgumentError: `within` has no children

        Example:
            >>> wbs = Wbs("plan")
            >>> receipt = wbs.apply([WbsChange.insert(TaskInsertion(TaskSettings("build", "pass", 60)))])
            >>> wbs.render("svg")[:4]
            '<svg'
        """
        return _WBS_RENDER_TEXT.of(self, format, within)

    def render_gantt(
        self,
        workbook: Workbook,
        within: int | None = None,
        *,
        rule: PriorityRuleLike = "latest-start",
        iterations: int = 0,
        seed: int = 0,
    ) -> str:
        """Returns a Gantt chart of the schedule as SVG: bars, the chains of tasks that determine
        its length, and the use of resources.

        With `within`, only that task and those below it are drawn; the schedule is still that
        of the whole plan.

        Args:
            workbook: The workbook.
            within: The network to draw; if `None`, the whole pool.
            rule: Rule for choosing the next task.
            iterations: Number of rounds of improvement, 0 or more. Each round combines an order of the tasks
                from the best orders so far and schedules it three times: forward, backward from the end, and
                forwards again. The search ends early when the schedule cannot become shorter.
            seed: Seed of the search. The same seed produces the same schedule.

        Raises:
            WorkflowNotFoundError: The task `within` does not exist.
            WorkflowLimitExceededError: The limit `drawn-nodes`, which counts the drawn tasks.
        """
        return _WBS_RENDER_GANTT_TEXT.of(self, workbook, (rule, iterations, seed), within)

    def snapshot(self) -> str:
        """Returns the complete state, including its scenario, as text in pages. All pages show the
        state at the time of the first one, even if it changes before the last one is read.
        Transactions for `undo` are not included.
        """
        return _WBS_SNAPSHOT_TEXT.of(self)

    def restore(self, text: str) -> None:
        """Replaces the state with that of a snapshot, completely or not at all. The revision never decreases.

        Args:
            text: The complete text.

        Raises:
            WorkflowInvalidSnapshotError: The text is damaged or has an unknown version; the parts so far are
                discarded.
        """
        return _WBS_RESTORE_PIECES.of(self, text)


_TASK_DATES_ROWS: wit.Rows[TaskDates] = wit.Rows(
    TaskDates,
    wit.Column("task", "tasks"),
    wit.Column("early_start", "early_start_ms", wit.read_seconds),
    wit.Column("early_finish", "early_finish_ms", wit.read_seconds),
    wit.Column("late_start", "late_start_ms", wit.read_seconds),
    wit.Column("late_finish", "late_finish_ms", wit.read_seconds),
    wit.Column("total_slack", "total_slack_ms", wit.read_seconds),
    wit.Column("free_slack", "free_slack_ms", wit.read_seconds),
)


_SCHEDULE_ROWS: wit.Rows[TaskStart] = wit.Rows(
    TaskStart,
    wit.Column("task", "tasks"),
    wit.Column("at", "start_ms", wit.read_seconds),
)


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


_WBS_TASKS: wit.Function[Any] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.tasks",
    "Wbs.tasks",
    [
        ("self", wit.Borrow(Wbs)),
        ("page", wit.PAGE_REQUEST),
    ],
    result=TASK_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WBS_TASKS_PAGES: wit.Listing[Task] = wit.Listing(_WBS_TASKS, "tasks")


_WBS_CHILDREN: wit.Function[Any] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.children",
    "Wbs.children",
    [
        ("self", wit.Borrow(Wbs)),
        ("parent", wit.Option(wit.U32)),
        ("page", wit.PAGE_REQUEST),
    ],
    result=TASK_ID_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WBS_CHILDREN_PAGES: wit.Listing[int] = wit.Listing(_WBS_CHILDREN, "tasks")


_WBS_EDGES: wit.Function[Any] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.edges",
    "Wbs.edges",
    [
        ("self", wit.Borrow(Wbs)),
        ("page", wit.PAGE_REQUEST),
    ],
    result=FLOW_EDGE_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WBS_EDGES_PAGES: wit.Listing[FlowEdge] = wit.Listing(_WBS_EDGES, "edges")


_WBS_DEPENDENCIES: wit.Function[Any] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.dependencies",
    "Wbs.dependencies",
    [
        ("self", wit.Borrow(Wbs)),
        ("page", wit.PAGE_REQUEST),
    ],
    result=DEPENDENCY_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WBS_DEPENDENCIES_PAGES: wit.Listing[Dependency] = wit.Listing(_WBS_DEPENDENCIES, "dependencies")


_WBS_PREDECESSORS: wit.Function[Any] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.predecessors",
    "Wbs.predecessors",
    [
        ("self", wit.Borrow(Wbs)),
        ("task", wit.U32),
        ("page", wit.PAGE_REQUEST),
    ],
    result=TASK_ID_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WBS_PREDECESSORS_PAGES: wit.Listing[int] = wit.Listing(_WBS_PREDECESSORS, "tasks")


_WBS_SUCCESSORS: wit.Function[Any] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.successors",
    "Wbs.successors",
    [
        ("self", wit.Borrow(Wbs)),
        ("task", wit.U32),
        ("page", wit.PAGE_REQUEST),
    ],
    result=TASK_ID_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WBS_SUCCESSORS_PAGES: wit.Listing[int] = wit.Listing(_WBS_SUCCESSORS, "tasks")


_WBS_ORDER: wit.Function[Any] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.order",
    "Wbs.order",
    [
        ("self", wit.Borrow(Wbs)),
        ("page", wit.PAGE_REQUEST),
    ],
    result=TASK_ID_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WBS_ORDER_PAGES: wit.Listing[int] = wit.Listing(_WBS_ORDER, "tasks")


_WBS_WAVE_COUNT: wit.Function[int] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.wave-count",
    "Wbs.wave_count",
    [
        ("self", wit.Borrow(Wbs)),
    ],
    result=wit.U32,
)


_WBS_WAVE: wit.Function[Any] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.wave",
    "Wbs.wave",
    [
        ("self", wit.Borrow(Wbs)),
        ("index", wit.U32),
        ("page", wit.PAGE_REQUEST),
    ],
    result=TASK_ID_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WBS_WAVE_PAGES: wit.Listing[int] = wit.Listing(_WBS_WAVE, "tasks")


_WBS_CRITICAL_PATH: wit.Function[Any] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.critical-path",
    "Wbs.critical_path",
    [
        ("self", wit.Borrow(Wbs)),
        ("page", wit.PAGE_REQUEST),
    ],
    result=CRITICAL_PATH,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WBS_CRITICAL_PATH_WHOLE: wit.Collected[CriticalPath] = wit.Collected(_WBS_CRITICAL_PATH, "path")


_WBS_CRITICAL_PATHS: wit.Function[Any] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.critical-paths",
    "Wbs.critical_paths",
    [
        ("self", wit.Borrow(Wbs)),
        ("page", wit.PAGE_REQUEST),
    ],
    result=CRITICAL_PATH_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WBS_CRITICAL_PATHS_PAGES: wit.Listing[list[int]] = wit.Listing(_WBS_CRITICAL_PATHS, "paths")


_WBS_DATES: wit.Function[Any] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.dates",
    "Wbs.dates",
    [
        ("self", wit.Borrow(Wbs)),
        ("page", wit.PAGE_REQUEST),
    ],
    result=TASK_DATES,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WBS_DATES_PAGES: wit.Listing[TaskDates] = wit.Listing(_WBS_DATES, _TASK_DATES_ROWS)


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


_WBS_SCHEDULE: wit.Function[Any] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.schedule",
    "Wbs.schedule",
    [
        ("self", wit.Borrow(Wbs)),
        ("workbook", wit.Borrow(Workbook)),
        ("options", wit.Spread(
            wit.Field("rule", "rule", PRIORITY_RULE),
            wit.Field("iterations", "iterations", wit.U32),
            wit.Field("seed", "seed", wit.U64),
        )),
    ],
    result=SCHEDULE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WBS_SCHEDULE_FOLDED: wit.Folded[Schedule] = wit.Folded(
    _WBS_SCHEDULE,
    Schedule,
    _SCHEDULE_ROWS,
    wit.Column("length", "length_ms", wit.read_seconds),
    wit.Column("starts", ""),
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


_WBS_RENDER: wit.Function[Any] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.render",
    "Wbs.render",
    [
        ("self", wit.Borrow(Wbs)),
        ("format", DIAGRAM_FORMAT),
        ("within", wit.Option(wit.U32)),
        ("cursor", wit.Option(wit.STRING)),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WBS_RENDER_TEXT = wit.WholeText(_WBS_RENDER)


_WBS_RENDER_GANTT: wit.Function[Any] = wit.Function(
    "scheduler:core/wbs@0.1.0",
    "[method]wbs.render-gantt",
    "Wbs.render_gantt",
    [
        ("self", wit.Borrow(Wbs)),
        ("workbook", wit.Borrow(Workbook)),
        ("options", wit.Spread(
            wit.Field("rule", "rule", PRIORITY_RULE),
            wit.Field("iterations", "iterations", wit.U32),
            wit.Field("seed", "seed", wit.U64),
        )),
        ("within", wit.Option(wit.U32)),
        ("cursor", wit.Option(wit.STRING)),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WBS_RENDER_GANTT_TEXT = wit.WholeText(_WBS_RENDER_GANTT)


_WBS_SNAPSHOT: wit.Function[Any] = wit.Function(
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
_WBS_SNAPSHOT_TEXT = wit.WholeText(_WBS_SNAPSHOT)


_WBS_RESTORE: wit.Function[Any] = wit.Function(
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
_WBS_RESTORE_PIECES: wit.TextTaker[None] = wit.TextTaker(_WBS_RESTORE)


FUNCTIONS: dict[str, tuple[Callable[..., Any], wit.Function[Any]]] = {
    "[constructor]wbs": (Wbs, _WBS_NEW),
    "[static]wbs.from-scenario": (Wbs.from_scenario, _WBS_FROM_SCENARIO),
    "[method]wbs.name": (attrgetter("name"), _WBS_NAME),
    "[method]wbs.revision": (attrgetter("revision"), _WBS_REVISION),
    "[method]wbs.task-count": (attrgetter("task_count"), _WBS_TASK_COUNT),
    "[method]wbs.next-task-id": (attrgetter("next_task_id"), _WBS_NEXT_TASK_ID),
    "[method]wbs.task": (Wbs.task, _WBS_TASK),
    "[method]wbs.find": (Wbs.find, _WBS_FIND),
    "[method]wbs.tasks": (_WBS_TASKS, _WBS_TASKS),
    "[method]wbs.children": (_WBS_CHILDREN, _WBS_CHILDREN),
    "[method]wbs.edges": (_WBS_EDGES, _WBS_EDGES),
    "[method]wbs.dependencies": (_WBS_DEPENDENCIES, _WBS_DEPENDENCIES),
    "[method]wbs.predecessors": (_WBS_PREDECESSORS, _WBS_PREDECESSORS),
    "[method]wbs.successors": (_WBS_SUCCESSORS, _WBS_SUCCESSORS),
    "[method]wbs.order": (_WBS_ORDER, _WBS_ORDER),
    "[method]wbs.wave-count": (attrgetter("wave_count"), _WBS_WAVE_COUNT),
    "[method]wbs.wave": (_WBS_WAVE, _WBS_WAVE),
    "[method]wbs.critical-path": (_WBS_CRITICAL_PATH, _WBS_CRITICAL_PATH),
    "[method]wbs.critical-paths": (_WBS_CRITICAL_PATHS, _WBS_CRITICAL_PATHS),
    "[method]wbs.dates": (_WBS_DATES, _WBS_DATES),
    "[method]wbs.apply": (Wbs.apply, _WBS_APPLY),
    "[method]wbs.undo": (Wbs.undo, _WBS_UNDO),
    "[method]wbs.schedule": (_WBS_SCHEDULE, _WBS_SCHEDULE),
    "[method]wbs.explain": (Wbs.explain, _WBS_EXPLAIN),
    "[method]wbs.render": (_WBS_RENDER, _WBS_RENDER),
    "[method]wbs.render-gantt": (_WBS_RENDER_GANTT, _WBS_RENDER_GANTT),
    "[method]wbs.snapshot": (_WBS_SNAPSHOT, _WBS_SNAPSHOT),
    "[method]wbs.restore": (_WBS_RESTORE, _WBS_RESTORE),
}
