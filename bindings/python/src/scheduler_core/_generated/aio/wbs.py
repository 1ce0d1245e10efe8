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
    """A work breakdown structure: a tree of tasks, the control flow between them for the machine,
    and the dependencies between them for the plan.
    """

    __slots__ = ()
    _sync = sync.Wbs

    def __init__(self, name: str, *, instance: Instance | None = None) -> None:
        """Creates an empty wbs.

        Arguments and errors: see `scheduler_core.Wbs`.
        """
        self._open(sync._WBS_NEW, instance, name)

    @staticmethod
    def from_scenario(
        scenario: Scenario,
        workflow: str | None = None,
        *,
        instance: Instance | None = None,
    ) -> aio.Opening[Wbs]:
        """Creates the breakdown of a scenario. The top level contains the workflows (or `workflow`
        only), with their nodes as children. A node that runs a workflow has that workflow's
        nodes as children, and so on. Nodes connected by a forward edge get a finish-to-start
        dependency; backward edges do not cause one. The planned duration of a node is its
        timeout, or that of its action, or 0.

        Arguments and errors: see `scheduler_core.Wbs.from_scenario`.
        """
        return aio.Opening(Wbs, sync._WBS_FROM_SCENARIO, instance, scenario, workflow)

    async def name(self) -> str:
        """The name: that of the scenario, or the one given to the constructor."""
        return await self._call(sync._WBS_NAME)

    async def revision(self) -> int:
        """The revision. Every transaction increases it by one."""
        return await self._call(sync._WBS_REVISION)

    async def task_count(self) -> int:
        """The number of tasks."""
        return await self._call(sync._WBS_TASK_COUNT)

    async def next_task_id(self) -> int:
        """The id that the next inserted task gets."""
        return await self._call(sync._WBS_NEXT_TASK_ID)

    async def task(self, task: int) -> Task:
        """Returns the task with an id.

        Arguments and errors: see `scheduler_core.Wbs.task`.
        """
        return await self._call(sync._WBS_TASK, task)

    async def find(self, path: str) -> Task:
        """Returns the task with a path or a code.

        Arguments and errors: see `scheduler_core.Wbs.find`.
        """
        return await self._call(sync._WBS_FIND, path)

    def tasks(self) -> AsyncIterator[Task]:
        """Returns all tasks, in the order of their codes."""
        return aio.listing(self, sync._WBS_TASKS_PAGES)

    def children(self, parent: int | None = None) -> AsyncIterator[int]:
        """Returns the direct children of a task, or the top-level tasks, in the order of their
        codes.

        Arguments and errors: see `scheduler_core.Wbs.children`.
        """
        return aio.listing(self, sync._WBS_CHILDREN_PAGES, parent)

    def edges(self) -> AsyncIterator[FlowEdge]:
        """Returns the control-flow edges."""
        return aio.listing(self, sync._WBS_EDGES_PAGES)

    def dependencies(self) -> AsyncIterator[Dependency]:
        """Returns the dependencies."""
        return aio.listing(self, sync._WBS_DEPENDENCIES_PAGES)

    def predecessors(self, task: int) -> AsyncIterator[int]:
        """Returns the tasks that a task waits for directly, in the order of their codes.

        Arguments and errors: see `scheduler_core.Wbs.predecessors`.
        """
        return aio.listing(self, sync._WBS_PREDECESSORS_PAGES, task)

    def successors(self, task: int) -> AsyncIterator[int]:
        """Returns the tasks that wait for a task directly, in the order of their codes.

        Arguments and errors: see `scheduler_core.Wbs.successors`.
        """
        return aio.listing(self, sync._WBS_SUCCESSORS_PAGES, task)

    def order(self) -> AsyncIterator[int]:
        """Returns the leaf tasks in topological order: each task follows all tasks that it waits
        for. If several tasks can come next, the one with the lowest code
        comes first.
        """
        return aio.listing(self, sync._WBS_ORDER_PAGES)

    async def wave_count(self) -> int:
        """The number of waves."""
        return await self._call(sync._WBS_WAVE_COUNT)

    def wave(self, index: int) -> AsyncIterator[int]:
        """Returns the leaf tasks of a wave, from 0: the tasks whose predecessors are all in
        earlier waves, at least one of them in the previous wave.

        Arguments and errors: see `scheduler_core.Wbs.wave`.
        """
        return aio.listing(self, sync._WBS_WAVE_PAGES, index)

    async def critical_path(self) -> CriticalPath:
        """Returns the length of the plan and the tasks that determine it."""
        return await self._call(sync._WBS_CRITICAL_PATH_WHOLE)

    def critical_paths(self) -> AsyncIterator[list[int]]:
        """Iterates over all critical paths, in the order of their tasks' codes. Their number can be very large.

        Arguments and errors: see `scheduler_core.Wbs.critical_paths`.
        """
        return aio.listing(self, sync._WBS_CRITICAL_PATHS_PAGES)

    def dates(self) -> AsyncIterator[TaskDates]:
        """Returns the earliest and latest dates of each task.

        Arguments and errors: see `scheduler_core.Wbs.dates`.
        """
        return aio.listing(self, sync._WBS_DATES_PAGES)

    async def apply(self, changes: Sequence[WbsChange]) -> WbsReceipt:
        """Applies all changes or nothing. The result of all changes is checked: names are unique
        among siblings, dependencies form no cycle, edges connect siblings only, and only tasks
        that group have children. The revision increases by one.

        Arguments and errors: see `scheduler_core.Wbs.apply`.
        """
        return await self._call(sync._WBS_APPLY, changes)

    async def undo(self) -> WbsReceipt | None:
        """Reverts the last transaction that has not been reverted, exactly, ids included. The
        revision increases by one and never returns to a former value.

        Arguments and errors: see `scheduler_core.Wbs.undo`.
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
        """Returns a schedule that satisfies the dependencies and the capacities of the workbook's
        resources, which are assumed to be free at the start. Tasks are not interrupted. Tasks
        are scheduled one after the other, each as early as possible (serial schedule
        generation); rounds of improvement then search for a shorter schedule.

        Arguments and errors: see `scheduler_core.Wbs.schedule`.
        """
        return await self._call(sync._WBS_SCHEDULE_FOLDED, workbook, (rule, iterations, seed))

    async def explain(self, task: int) -> TaskExplanation:
        """Returns why a task is or is not critical, and what prevents an earlier start.

        Arguments and errors: see `scheduler_core.Wbs.explain`.
        """
        return await self._call(sync._WBS_EXPLAIN, task)

    async def render(self, format: DiagramFormatLike, within: int | None = None) -> str:
        """Returns a diagram of the breakdown: a panel for each task with children, with the
        control flow between them. Dependencies without a corresponding edge are dashed.
        Critical tasks are marked.

        Arguments and errors: see `scheduler_core.Wbs.render`.
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
        """Returns a Gantt chart of the schedule as SVG: bars, the chains of tasks that determine
        its length, and the use of resources.

        Arguments and errors: see `scheduler_core.Wbs.render_gantt`.
        """
        return await self._call(sync._WBS_RENDER_GANTT_TEXT, workbook, (rule, iterations, seed), within)

    async def snapshot(self) -> str:
        """Returns the complete state, including its scenario, as text in pages. All pages show the
        state at the time of the first one, even if it changes before the last one is read.
        Transactions for `undo` are not included.
        """
        return await self._call(sync._WBS_SNAPSHOT_TEXT)

    async def restore(self, text: str) -> None:
        """Replaces the state with that of a snapshot, completely or not at all. The revision never decreases.

        Arguments and errors: see `scheduler_core.Wbs.restore`.
        """
        return await self._call(sync._WBS_RESTORE_PIECES, text)
