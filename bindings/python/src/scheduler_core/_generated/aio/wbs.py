# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Interface `wbs` for asyncio."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ... import _aio as aio
from .. import wbs as sync
from .types import Scenario
from .workbook import Workbook

if TYPE_CHECKING:
    from ..._instance import Instance
    from ..types import DiagramFormatLike, PageRequest, TextPage
    from ..wbs import (
        CriticalPath,
        CriticalPathPage,
        DependencyPage,
        FlowEdgePage,
        Schedule,
        ScheduleOptions,
        Task,
        TaskDates,
        TaskExplanation,
        TaskIdPage,
        TaskPage,
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

        Example: `wbs("release 1.0")`.
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

        # Typical errors
        - `not-found`: the scenario has no such workflow.
        - `invalid-argument`: a workflow runs itself, directly or not.
        - `limit-exceeded`: the limits `expanded-tasks`, `depth`.

        Example: `from-scenario(scenario, none)` of the two-tenant demo has task `1`, `main`, with `1.1`, `main/start`.
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

        # Typical errors
        - `not-found`: there is none.
        """
        return await self._call(sync._WBS_TASK, task)

    async def find(self, path: str) -> Task:
        """The task at this path, or with this code.

        # Typical errors
        - `not-found`: there is none.

        Example: `find("main/start")` and `find("1.1")` are the same task.
        """
        return await self._call(sync._WBS_FIND, path)

    async def tasks(self, page: PageRequest) -> TaskPage:
        """Returns all tasks in the order of their codes."""
        return await self._call(sync._WBS_TASKS, page)

    async def children(self, parent: int | None, page: PageRequest) -> TaskIdPage:
        """The tasks directly below a task, or at the top, in the order of their codes.

        # Typical errors
        - `not-found`: there is no such task.
        """
        return await self._call(sync._WBS_CHILDREN, parent, page)

    async def edges(self, page: PageRequest) -> FlowEdgePage:
        """The control-flow edges."""
        return await self._call(sync._WBS_EDGES, page)

    async def dependencies(self, page: PageRequest) -> DependencyPage:
        """The dependencies."""
        return await self._call(sync._WBS_DEPENDENCIES, page)

    async def predecessors(self, task: int, page: PageRequest) -> TaskIdPage:
        """The tasks that this one waits for directly, in the order of their codes.

        # Typical errors
        - `not-found`: there is no such task.
        """
        return await self._call(sync._WBS_PREDECESSORS, task, page)

    async def successors(self, task: int, page: PageRequest) -> TaskIdPage:
        """The tasks that wait for this one directly, in the order of their codes.

        # Typical errors
        - `not-found`: there is no such task.
        """
        return await self._call(sync._WBS_SUCCESSORS, task, page)

    async def order(self, page: PageRequest) -> TaskIdPage:
        """The leaf tasks in an order in which each comes after all that it waits for;
        among those that may come next, the one with the least code comes first.
        """
        return await self._call(sync._WBS_ORDER, page)

    async def wave_count(self) -> int:
        """How many waves there are."""
        return await self._call(sync._WBS_WAVE_COUNT)

    async def wave(self, index: int, page: PageRequest) -> TaskIdPage:
        """The leaf tasks of one wave, from 0: those whose predecessors all lie in
        earlier waves, and one of them in the wave before.

        # Typical errors
        - `not-found`: there is no such wave.
        """
        return await self._call(sync._WBS_WAVE, index, page)

    async def critical_path(self, page: PageRequest) -> CriticalPath:
        """How long the plan takes, and the tasks that decide it. A page holds a part of its `path`."""
        return await self._call(sync._WBS_CRITICAL_PATH, page)

    async def critical_paths(self, page: PageRequest) -> CriticalPathPage:
        """All critical paths, in the order of their tasks' codes: there may be very many. Each goes on as long as a
        critical task follows without a gap. A page has up to 50,000 tasks in all its paths.

        Example: of a, then b beside c, then d, all a day long, they are a b d and a c d.
        """
        return await self._call(sync._WBS_CRITICAL_PATHS, page)

    async def dates(self, page: PageRequest) -> TaskDates:
        """When each task can and must be."""
        return await self._call(sync._WBS_DATES, page)

    async def apply(self, changes: Sequence[WbsChange]) -> WbsReceipt:
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
        return await self._call(sync._WBS_APPLY, changes)

    async def undo(self) -> WbsReceipt | None:
        """Takes back the last transaction that has not been taken back, exactly, ids
        included. The revision grows by one: it never returns to a former value.

        Returns none if there is nothing to take back. The last 100 transactions can be.
        """
        return await self._call(sync._WBS_UNDO)

    async def schedule(self, workbook: Workbook, options: ScheduleOptions) -> Schedule:
        """A schedule that keeps to the dependencies and to the capacities of the workbook's resources, which it
        supposes to be free. Tasks are not interrupted. It is made one task after the other, each as early as it can
        be (serial schedule generation); rounds of improvement look for a shorter one.

        # Typical errors
        - `not-found`: a task needs a resource that the workbook has not.
        - `resource-conflict`: it needs more than there is.
        - `limit-exceeded`: the limits `scheduled-tasks`, `schedule-iterations`.

        Example: `schedule(workbook, { rule: latest-finish, iterations: 500, seed: 1 })`.
        """
        return await self._call(sync._WBS_SCHEDULE, workbook, options)

    async def explain(self, task: int) -> TaskExplanation:
        """Why a task is critical or not, and what holds it back.

        # Typical errors
        - `not-found`: there is no such task.
        """
        return await self._call(sync._WBS_EXPLAIN, task)

    async def render(self, format: DiagramFormatLike, cursor: str | None = None) -> TextPage:
        """A picture of the breakdown: a panel for each task with others below it, with the control flow between those,
        and their dependencies, dashed, where no edge says the same. Critical tasks are marked.

        # Typical errors
        - `limit-exceeded`: the limit `drawn-nodes`.
        - `invalid-argument`: `cursor` is not one that the page before gave.
        """
        return await self._call(sync._WBS_RENDER, format, cursor)

    async def render_gantt(
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
        return await self._call(sync._WBS_RENDER_GANTT, workbook, options, cursor)

    async def snapshot(self, cursor: str | None = None) -> TextPage:
        """The whole state as text, its scenario included, in pieces that belong together as long as `revision` stays the same.
        What `undo` could take back is not in it.

        # Typical errors
        - `invalid-argument`: `cursor` is not one that the page before gave.
        """
        return await self._call(sync._WBS_SNAPSHOT, cursor)

    async def restore(self, text: str, last: bool) -> None:
        """Takes the next piece of a snapshot. With the `last` one the state is replaced, whole or not at all, and
        the revision becomes that of the snapshot, or grows by one where that would not let it grow.

        # Typical errors
        - `invalid-snapshot`: the text is damaged or of an unknown version; the pieces so
          far are forgotten.
        """
        return await self._call(sync._WBS_RESTORE, text, last)
