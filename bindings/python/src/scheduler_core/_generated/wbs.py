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

# References

- Schedules within capacities: serial schedule generation, R. Kolisch, "Serial and parallel resource-constrained project scheduling methods revisited", European Journal of Operational Research 90 (1996)
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
    """A work breakdown structure: a tree of tasks, the control flow between them that
    the machine follows, and the dependencies between them that the plan keeps to.
    """

    __slots__ = ()

    def __init__(self, name: str, *, instance: Instance | None = None) -> None:
        """An empty one.

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
        """The breakdown of a scenario. At the top stands each workflow (or `workflow`
        alone), below it its nodes; a node that runs a workflow has that workflow's nodes
        below it, and so on. Nodes that lead to one another forwards depend on one
        another finish-to-start; edges that lead back do not. A node's planned
        duration is its timeout, or that of its action, or 0.

        Args:
            scenario: The scenario.
            workflow: The workflow; if `None`, the scenario's main one.
            instance: Instance of the component; the default one if `None`.

        Raises:
            WorkflowNotFoundError: The scenario has no such workflow.
            WorkflowInvalidArgumentError: A workflow runs itself, directly or not.
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
        """Its name: the scenario's."""
        return _WBS_NAME.of(self)

    @property
    def revision(self) -> int:
        """A number that only grows: by one with every transaction."""
        return _WBS_REVISION.of(self)

    @property
    def task_count(self) -> int:
        """How many tasks there are."""
        return _WBS_TASK_COUNT.of(self)

    @property
    def next_task_id(self) -> int:
        """The id that the next inserted task gets."""
        return _WBS_NEXT_TASK_ID.of(self)

    def task(self, task: int) -> Task:
        """The task with this id.

        Args:
            task: The task.

        Raises:
            WorkflowNotFoundError: There is none.
        """
        return _WBS_TASK.of(self, task)

    def find(self, path: str) -> Task:
        """The task at this path, or with this code.

        Args:
            path: Path of the task.

        Raises:
            WorkflowNotFoundError: There is none.
        """
        return _WBS_FIND.of(self, path)

    def tasks(self) -> Iterator[Task]:
        """Returns all tasks in the order of their codes."""
        return _WBS_TASKS_PAGES.of(self)

    def children(self, parent: int | None = None) -> Iterator[int]:
        """The tasks directly below a task, or at the top, in the order of their codes.

        Args:
            parent: The parent task; if `None`, the root.

        Raises:
            WorkflowNotFoundError: There is no such task.
        """
        return _WBS_CHILDREN_PAGES.of(self, parent)

    def edges(self) -> Iterator[FlowEdge]:
        """The control-flow edges."""
        return _WBS_EDGES_PAGES.of(self)

    def dependencies(self) -> Iterator[Dependency]:
        """The dependencies."""
        return _WBS_DEPENDENCIES_PAGES.of(self)

    def predecessors(self, task: int) -> Iterator[int]:
        """The tasks that this one waits for directly, in the order of their codes.

        Args:
            task: The task.

        Raises:
            WorkflowNotFoundError: There is no such task.
        """
        return _WBS_PREDECESSORS_PAGES.of(self, task)

    def successors(self, task: int) -> Iterator[int]:
        """The tasks that wait for this one directly, in the order of their codes.

        Args:
            task: The task.

        Raises:
            WorkflowNotFoundError: There is no such task.
        """
        return _WBS_SUCCESSORS_PAGES.of(self, task)

    def order(self) -> Iterator[int]:
        """The leaf tasks in an order in which each comes after all that it waits for;
        among those that may come next, the one with the least code comes first.
        """
        return _WBS_ORDER_PAGES.of(self)

    @property
    def wave_count(self) -> int:
        """How many waves there are."""
        return _WBS_WAVE_COUNT.of(self)

    def wave(self, index: int) -> Iterator[int]:
        """The leaf tasks of one wave, from 0: those whose predecessors all lie in
        earlier waves, and one of them in the wave before.

        Args:
            index: Index of the wave.

        Raises:
            WorkflowNotFoundError: There is no such wave.
        """
        return _WBS_WAVE_PAGES.of(self, index)

    def critical_path(self) -> CriticalPath:
        """Returns how long the plan takes, and the tasks that decide it."""
        return _WBS_CRITICAL_PATH_WHOLE.of(self)

    def critical_paths(self) -> Iterator[list[int]]:
        """Iterates over all critical paths, in the order of their tasks' codes. There may be very many.

        Each path goes on as long as a critical task follows without a gap.
        """
        return _WBS_CRITICAL_PATHS_PAGES.of(self)

    def dates(self) -> Iterator[TaskDates]:
        """When each task can and must be.

        Example:
            >>> wbs = Wbs("plan")
            >>> receipt = wbs.apply([WbsChange.insert(TaskInsertion(TaskSettings("build", "pass", 60)))])
            >>> [(row.task, row.early_start, row.late_finish) for row in wbs.dates()]
            [(0, 0.0, 60.0)]
        """
        return _WBS_DATES_PAGES.of(self)

    def apply(self, changes: Sequence[WbsChange]) -> WbsReceipt:
        """Makes all these changes, or `None`: they are checked on their result, which
        needs no name twice among siblings, no circle of dependencies, edges between
        siblings alone, and nothing below tasks that do not group. The revision grows by one.

        Args:
            changes: The changes, in their order.

        Raises:
            WorkflowNotFoundError: A change names what does not exist.
            WorkflowDuplicateError, WorkflowInvalidArgumentError, WorkflowDependencyCycleError: The result
                would not be sound.
            WorkflowLimitExceededError:

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
        """Takes back the last transaction that has not been taken back, exactly, ids
        included. The revision grows by one: it never returns to a former value.

        Returns none if there is nothing to take back. The last 100 transactions can be.
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
        """A schedule that keeps to the dependencies and to the capacities of the workbook's resources, which it
        supposes to be free. Tasks are not interrupted. It is made one task after the other, each as early as it can
        be (serial schedule generation); rounds of improvement look for a shorter one.

        Args:
            workbook: The workbook.
            rule: How the next task is chosen.
            iterations: How many rounds of improvement follow; 0: none. A round makes one order of the tasks
                out of those that were good so far, and schedules it three times: forwards, back from the end,
                forwards. It ends early when nothing can be shorter.
            seed: Seed of the improvement: the same one makes the same schedule.

        Raises:
            WorkflowNotFoundError: A task needs a resource that the workbook has not.
            WorkflowResourceConflictError: It needs more than there is.
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
        """Why a task is critical or not, and what holds it back.

        Args:
            task: The task.

        Raises:
            WorkflowNotFoundError: There is no such task.
        """
        return _WBS_EXPLAIN.of(self, task)

    def render(self, format: DiagramFormatLike, within: int | None = None) -> str:
        """A picture of the breakdown: a panel for each task with others below it, with the control flow between those,
        and their dependencies, dashed, where no edge says the same. Critical tasks are marked.

        With `within`, only the tasks below that one are drawn: a large plan can be drawn in parts.

        Args:
            format: Format of the picture.
            within: The network to draw; if `None`, the whole pool.

        Raises:
            WorkflowNotFoundError: There is no task `within`.
            WorkflowLimitExceededError: The limit `drawn-nodes`, which counts the tasks that are drawn.
            WorkflowInvalidArgumentError: `within` has no tasks below it

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
        """An SVG of the schedule: bars, the chains of tasks that decide its length, and the use of resources.

        With `within`, only that task and those below it are drawn; the schedule is that of the whole plan.

        Args:
            workbook: The workbook.
            within: The network to draw; if `None`, the whole pool.
            rule: How the next task is chosen.
            iterations: How many rounds of improvement follow; 0: none. A round makes one order of the tasks
                out of those that were good so far, and schedules it three times: forwards, back from the end,
                forwards. It ends early when nothing can be shorter.
            seed: Seed of the improvement: the same one makes the same schedule.

        Raises:
            WorkflowNotFoundError: There is no task `within`.
            WorkflowLimitExceededError: The limit `drawn-nodes`, which counts the tasks that are drawn.
        """
        return _WBS_RENDER_GANTT_TEXT.of(self, workbook, (rule, iterations, seed), within)

    def snapshot(self) -> str:
        """The whole state as text, its scenario included, in pieces that belong together as long as `revision` stays the same.
        What `undo` could take back is not in it.
        """
        return _WBS_SNAPSHOT_TEXT.of(self)

    def restore(self, text: str) -> None:
        """Replaces the state with that of a snapshot, whole or not at all. The revision never shrinks.

        Args:
            text: The whole text.

        Raises:
            WorkflowInvalidSnapshotError: The text is damaged or of an unknown version; the pieces so far are
                forgotten.
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
