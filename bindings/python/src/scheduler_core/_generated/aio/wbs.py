# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Interface `wbs` for asyncio."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING

from ... import _aio as aio
from .. import wbs as sync
from .types import Scenario
from .workbook import Workbook

if TYPE_CHECKING:
    from ..._instance import Instance
    from ..values.types import DiagramFormatLike
    from ..values.wbs import (
        CriticalPath,
        Dependency,
        FlowEdge,
        PriorityRuleLike,
        Schedule,
        Task,
        TaskDates,
        TaskExplanation,
        WbsChange,
        WbsReceipt,
    )

__all__ = [
    "Wbs",
]


class Wbs(aio.Resource):
    """A work breakdown structure: a tree of tasks, the control flow between them that
    the machine follows, and the dependencies between them that the plan keeps to.
    """

    __slots__ = ()
    _sync = sync.Wbs

    def __init__(self, name: str, *, instance: Instance | None = None) -> None:
        """An empty one.

        Args:
            name: The name.
            instance: Instance of the component; the default one if `None`.
        """
        self._open(sync._WBS_NEW, instance, name)

    @staticmethod
    def from_scenario(
        scenario: Scenario,
        workflow: str | None = None,
        *,
        instance: Instance | None = None,
    ) -> aio.Opening[Wbs]:
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
        """
        return aio.Opening(Wbs, sync._WBS_FROM_SCENARIO, instance, scenario, workflow)

    async def name(self) -> str:
        """Its name: the scenario's."""
        return await self._call(sync._WBS_NAME)

    async def revision(self) -> int:
        """A number that only grows: by one with every transaction."""
        return await self._call(sync._WBS_REVISION)

    async def task_count(self) -> int:
        """How many tasks there are."""
        return await self._call(sync._WBS_TASK_COUNT)

    async def next_task_id(self) -> int:
        """The id that the next inserted task gets."""
        return await self._call(sync._WBS_NEXT_TASK_ID)

    async def task(self, task: int) -> Task:
        """The task with this id.

        Args:
            task: The task.

        Raises:
            WorkflowNotFoundError: There is none.
        """
        return await self._call(sync._WBS_TASK, task)

    async def find(self, path: str) -> Task:
        """The task at this path, or with this code.

        Args:
            path: Path of the task.

        Raises:
            WorkflowNotFoundError: There is none.
        """
        return await self._call(sync._WBS_FIND, path)

    def tasks(self) -> AsyncIterator[Task]:
        """Returns all tasks in the order of their codes."""
        return aio.listing(self, sync._WBS_TASKS_PAGES)

    def children(self, parent: int | None = None) -> AsyncIterator[int]:
        """The tasks directly below a task, or at the top, in the order of their codes.

        Args:
            parent: The parent task; if `None`, the root.

        Raises:
            WorkflowNotFoundError: There is no such task.
        """
        return aio.listing(self, sync._WBS_CHILDREN_PAGES, parent)

    def edges(self) -> AsyncIterator[FlowEdge]:
        """The control-flow edges."""
        return aio.listing(self, sync._WBS_EDGES_PAGES)

    def dependencies(self) -> AsyncIterator[Dependency]:
        """The dependencies."""
        return aio.listing(self, sync._WBS_DEPENDENCIES_PAGES)

    def predecessors(self, task: int) -> AsyncIterator[int]:
        """The tasks that this one waits for directly, in the order of their codes.

        Args:
            task: The task.

        Raises:
            WorkflowNotFoundError: There is no such task.
        """
        return aio.listing(self, sync._WBS_PREDECESSORS_PAGES, task)

    def successors(self, task: int) -> AsyncIterator[int]:
        """The tasks that wait for this one directly, in the order of their codes.

        Args:
            task: The task.

        Raises:
            WorkflowNotFoundError: There is no such task.
        """
        return aio.listing(self, sync._WBS_SUCCESSORS_PAGES, task)

    def order(self) -> AsyncIterator[int]:
        """The leaf tasks in an order in which each comes after all that it waits for;
        among those that may come next, the one with the least code comes first.
        """
        return aio.listing(self, sync._WBS_ORDER_PAGES)

    async def wave_count(self) -> int:
        """How many waves there are."""
        return await self._call(sync._WBS_WAVE_COUNT)

    def wave(self, index: int) -> AsyncIterator[int]:
        """The leaf tasks of one wave, from 0: those whose predecessors all lie in
        earlier waves, and one of them in the wave before.

        Args:
            index: Index of the wave.

        Raises:
            WorkflowNotFoundError: There is no such wave.
        """
        return aio.listing(self, sync._WBS_WAVE_PAGES, index)

    async def critical_path(self) -> CriticalPath:
        """Returns how long the plan takes, and the tasks that decide it."""
        return await self._call(sync._WBS_CRITICAL_PATH_WHOLE)

    def critical_paths(self) -> AsyncIterator[list[int]]:
        """Iterates over all critical paths, in the order of their tasks' codes. There may be very many.

        Each path goes on as long as a critical task follows without a gap.
        """
        return aio.listing(self, sync._WBS_CRITICAL_PATHS_PAGES)

    def dates(self) -> AsyncIterator[TaskDates]:
        """When each task can and must be.
        """
        return aio.listing(self, sync._WBS_DATES_PAGES)

    async def apply(self, changes: Sequence[WbsChange]) -> WbsReceipt:
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
        """
        return await self._call(sync._WBS_APPLY, changes)

    async def undo(self) -> WbsReceipt | None:
        """Takes back the last transaction that has not been taken back, exactly, ids
        included. The revision grows by one: it never returns to a former value.

        Returns none if there is nothing to take back. The last 100 transactions can be.
        """
        return await self._call(sync._WBS_UNDO)

    async def schedule(
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
        """
        return await self._call(sync._WBS_SCHEDULE_FOLDED, workbook, (rule, iterations, seed))

    async def explain(self, task: int) -> TaskExplanation:
        """Why a task is critical or not, and what holds it back.

        Args:
            task: The task.

        Raises:
            WorkflowNotFoundError: There is no such task.
        """
        return await self._call(sync._WBS_EXPLAIN, task)

    async def render(self, format: DiagramFormatLike, within: int | None = None) -> str:
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
        """
        return await self._call(sync._WBS_RENDER_TEXT, format, within)

    async def render_gantt(
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
        return await self._call(sync._WBS_RENDER_GANTT_TEXT, workbook, (rule, iterations, seed), within)

    async def snapshot(self) -> str:
        """The whole state as text, its scenario included, in pieces that belong together as long as `revision` stays the same.
        What `undo` could take back is not in it.
        """
        return await self._call(sync._WBS_SNAPSHOT_TEXT)

    async def restore(self, text: str) -> None:
        """Replaces the state with that of a snapshot, whole or not at all. The revision never shrinks.

        Args:
            text: The whole text.

        Raises:
            WorkflowInvalidSnapshotError: The text is damaged or of an unknown version; the pieces so far are
                forgotten.
        """
        return await self._call(sync._WBS_RESTORE_PIECES, text)
