# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Interface `workflow` for asyncio."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ... import _aio as aio
from .. import workflow as sync
from .types import Scenario

if TYPE_CHECKING:
    from ..._wit import Value, ValueLike
    from ..._instance import Instance
    from ..types import NamedValue
    from ..workflow import (
        Acquisition,
        ActionBatch,
        ActionOutcomeLike,
        ActionRequest,
        ArrivalPage,
        CriticalPath,
        CriticalPathPage,
        DependencyPage,
        DueUsers,
        EstimateOptions,
        FlowEdgePage,
        Holding,
        InputColumn,
        InstanceCounts,
        InstanceState,
        InstanceStatus,
        LateReport,
        LoadGroup,
        LoadModelLike,
        LoadProgress,
        LoadSettings,
        MachineNode,
        MachineOptions,
        MachineProgress,
        MetricKindLike,
        MetricPage,
        MetricSummary,
        NodeVisits,
        OutcomeKindLike,
        PictureFormatLike,
        PoolDemand,
        ReportStatus,
        ResourceStatus,
        RunEstimate,
        RunSummary,
        Schedule,
        ScheduleOptions,
        SyncPolicyLike,
        Task,
        TaskDates,
        TaskExplanation,
        TaskIdPage,
        TaskPage,
        TextPage,
        ThresholdResult,
        TimerPolicyLike,
        TracePage,
        WbsChange,
        WbsReceipt,
    )

__all__ = [
    "LoadPlan",
    "LoadRun",
    "Machine",
    "Wbs",
    "Workbook",
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

        Errors: `unknown` if the scenario has no such workflow; `invalid` if
        a workflow runs itself, directly or not; `limit` (`expanded-tasks`, `depth`).

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

        Errors: `unknown` if there is none.
        """
        return await self._call(sync._WBS_TASK, task)

    async def find(self, path: str) -> Task:
        """The task at this path, or with this code.

        Errors: `unknown` if there is none.

        Example: `find("main/start")` and `find("1.1")` are the same task.
        """
        return await self._call(sync._WBS_FIND, path)

    async def tasks(self, offset: int, max: int) -> TaskPage:
        """All tasks, in the order of their codes. `offset` counts tasks, `max` is cut to 10,000."""
        return await self._call(sync._WBS_TASKS, offset, max)

    async def children(self, parent: int | None, offset: int, max: int) -> TaskIdPage:
        """The tasks directly below a task, or at the top, in the order of their codes.

        Errors: `unknown` if there is no such task.
        """
        return await self._call(sync._WBS_CHILDREN, parent, offset, max)

    async def edges(self, offset: int, max: int) -> FlowEdgePage:
        """The control-flow edges."""
        return await self._call(sync._WBS_EDGES, offset, max)

    async def dependencies(self, offset: int, max: int) -> DependencyPage:
        """The dependencies."""
        return await self._call(sync._WBS_DEPENDENCIES, offset, max)

    async def predecessors(self, task: int, offset: int, max: int) -> TaskIdPage:
        """The tasks that this one waits for directly, in the order of their codes.

        Errors: `unknown` if there is no such task.
        """
        return await self._call(sync._WBS_PREDECESSORS, task, offset, max)

    async def successors(self, task: int, offset: int, max: int) -> TaskIdPage:
        """The tasks that wait for this one directly, in the order of their codes.

        Errors: `unknown` if there is no such task.
        """
        return await self._call(sync._WBS_SUCCESSORS, task, offset, max)

    async def order(self, offset: int, max: int) -> TaskIdPage:
        """The leaf tasks in an order in which each comes after all that it waits for;
        among those that may come next, the one with the least code comes first.
        """
        return await self._call(sync._WBS_ORDER, offset, max)

    async def wave_count(self) -> int:
        """How many waves there are."""
        return await self._call(sync._WBS_WAVE_COUNT)

    async def wave(self, index: int, offset: int, max: int) -> TaskIdPage:
        """The leaf tasks of one wave, from 0: those whose predecessors all lie in
        earlier waves, and one of them in the wave before.

        Errors: `unknown` if there is no such wave.
        """
        return await self._call(sync._WBS_WAVE, index, offset, max)

    async def critical_path(self, offset: int, max: int) -> CriticalPath:
        """How long the plan takes, and the tasks that decide it; `offset` and `max` page its `path`."""
        return await self._call(sync._WBS_CRITICAL_PATH, offset, max)

    async def critical_paths(self, offset: int, max: int) -> CriticalPathPage:
        """All critical paths, in the order of their tasks' codes: there may be very many. Each goes on as long as a
        critical task follows without a gap. `offset` counts paths; a page has up to 50,000 tasks in all its paths.

        Example: of a, then b beside c, then d, all a day long, they are a b d and a c d.
        """
        return await self._call(sync._WBS_CRITICAL_PATHS, offset, max)

    async def dates(self, offset: int, max: int) -> TaskDates:
        """When each task can and must be."""
        return await self._call(sync._WBS_DATES, offset, max)

    async def apply(self, changes: Sequence[WbsChange]) -> WbsReceipt:
        """Makes all these changes, or none: they are checked on their result, which
        needs no name twice among siblings, no circle of dependencies, edges between
        siblings alone, and nothing below tasks that do not group. The revision grows by one.

        Errors: `unknown` if a change names what does not exist; `duplicate`, `invalid`
        or `cycle` if the result would not be sound; `limit`.

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

        Errors: `unknown` if a task needs a resource that the workbook has not; `resource` if it
        needs more than there is; `limit` (`scheduled-tasks`, `schedule-iterations`).

        Example: `schedule(workbook, { rule: latest-finish, iterations: 500, seed: 1 })`.
        """
        return await self._call(sync._WBS_SCHEDULE, workbook, options)

    async def explain(self, task: int) -> TaskExplanation:
        """Why a task is critical or not, and what holds it back.

        Errors: `unknown` if there is no such task.
        """
        return await self._call(sync._WBS_EXPLAIN, task)

    async def render(self, format: PictureFormatLike, offset: int) -> TextPage:
        """A picture of the breakdown: a panel for each task with others below it, with the control flow between those,
        and their dependencies, dashed, where no edge says the same. Critical tasks are marked.

        Errors: `limit` (`drawn-nodes`); `invalid` if `offset` is behind the end.
        """
        return await self._call(sync._WBS_RENDER, format, offset)

    async def render_gantt(self, workbook: Workbook, options: ScheduleOptions, offset: int) -> TextPage:
        """An SVG of the schedule: bars, the chains of tasks that decide its length, and the use of resources.

        Errors: as `schedule`; `limit` (`drawn-nodes`); `invalid` if `offset` is behind the end.
        """
        return await self._call(sync._WBS_RENDER_GANTT, workbook, options, offset)

    async def snapshot(self, offset: int) -> TextPage:
        """The whole state as text, its scenario included, in pieces that belong together as long as `revision` stays the same.
        What `undo` could take back is not in it.

        Errors: `invalid` if `offset` is behind the end.
        """
        return await self._call(sync._WBS_SNAPSHOT, offset)

    async def restore(self, text: str, last: bool) -> None:
        """Takes the next piece of a snapshot. With the `last` one the state is replaced, whole or not at all, and
        the revision becomes that of the snapshot, or grows by one where that would not let it grow.

        Errors: `snapshot` if the text is damaged or of an unknown version; the pieces so far are forgotten.
        """
        return await self._call(sync._WBS_RESTORE, text, last)


class Machine(aio.Resource):
    """A state machine and its instances. All instances walk the same compiled
    tables; each one has its own place, variables and trace.
    """

    __slots__ = ()
    _sync = sync.Machine

    def __init__(self, *_: object) -> None:
        raise TypeError("Machine has no constructor; use Machine.from_wbs()")

    @staticmethod
    def from_wbs(
        wbs: Wbs,
        workbook: Workbook,
        options: MachineOptions,
        *,
        instance: Instance | None = None,
    ) -> aio.Opening[Machine]:
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
        return aio.Opening(Machine, sync._MACHINE_FROM_WBS, instance, wbs, workbook, options)

    async def revision(self) -> int:
        """A number that only grows, with every call that changes something."""
        return await self._call(sync._MACHINE_REVISION)

    async def now_ms(self) -> int:
        """The machine's time, in milliseconds."""
        return await self._call(sync._MACHINE_NOW_MS)

    async def nodes(self, offset: int, max: int) -> list[MachineNode]:
        """The nodes, in the order of the tasks' codes. `offset` counts nodes, `max` is cut to 10,000."""
        return await self._call(sync._MACHINE_NODES, offset, max)

    async def spawn(self, workflow: str | None, inputs: Sequence[NamedValue]) -> int:
        """Adds an instance and starts it: `add_instances` and `start` in one. Returns its number.

        Errors: as those.

        Example: `spawn(none, [{ name: "user.index", value: 7 }, { name: "user.tenant", value: "a" }])`.
        """
        return await self._call(sync._MACHINE_SPAWN, workflow, inputs)

    async def add_instances(self, workflow: str | None, count: int, inputs: Sequence[InputColumn]) -> int:
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
        return await self._call(sync._MACHINE_ADD_INSTANCES, workflow, count, inputs)

    async def start(self, first: int, count: int) -> None:
        """Starts `count` instances from `first` on and runs each as far as it goes.

        Errors: `unknown` if there is no such instance; `conflict` if one is not `ready`.
        """
        return await self._call(sync._MACHINE_START, first, count)

    async def next_actions(self, max: int) -> list[ActionRequest]:
        """Actions that the host shall do now, in the order in which they came up, at most
        `max` (cut to 10,000) and as many as fit 512 KiB. What is handed out is
        in flight until it is completed, times out or is abandoned.
        """
        return await self._call(sync._MACHINE_NEXT_ACTIONS, max)

    async def next_actions_batch(self, max: int) -> ActionBatch:
        """The same as `next_actions` in columns, for many at a time."""
        return await self._call(sync._MACHINE_NEXT_ACTIONS_BATCH, max)

    async def complete(
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
        return await self._call(sync._MACHINE_COMPLETE, token, outcome, elapsed_ns)

    async def complete_many(
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
        return await self._call(sync._MACHINE_COMPLETE_MANY, tokens, outcomes, details, elapsed_ns)

    async def tick(self, now_ms: int) -> MachineProgress:
        """Lets it be `now_ms`: timers that are due fire, in the order of their times, and
        actions whose deadline has come time out. More than 100,000 timers at a time
        are left for the next tick; `next_timer_ms` then is not in the future.

        Errors: `time` if `now_ms` is less than the machine's time.
        """
        return await self._call(sync._MACHINE_TICK, now_ms)

    async def run_until(self, now_ms: int) -> MachineProgress:
        """Like `tick` for every timer until `now_ms`, one time after the other, but stops as
        soon as an action is requested.

        Errors: `time` if `now_ms` is less than the machine's time.
        """
        return await self._call(sync._MACHINE_RUN_UNTIL, now_ms)

    async def progress(self) -> MachineProgress:
        """Where the machine stands."""
        return await self._call(sync._MACHINE_PROGRESS)

    async def send_event(self, instance: int | None, event: str) -> int:
        """Tells an instance, or every one, that something happened. Each branch that waits for
        it takes its first edge for that event. Nothing is kept for later. Returns how many branches took one.

        Errors: `unknown` if there is no such instance.
        """
        return await self._call(sync._MACHINE_SEND_EVENT, instance, event)

    async def cancel(self, instance: int) -> None:
        """Ends an instance where it stands. Its actions are abandoned. An instance
        that has come to its end stays as it is.

        Errors: `unknown` if there is no such instance.
        """
        return await self._call(sync._MACHINE_CANCEL, instance)

    async def next_finished(self, max: int) -> list[int]:
        """Instances that have come to their end since this was asked last, each exactly once, in that order: what they held can be
        given back. `max` is cut to 10,000.
        """
        return await self._call(sync._MACHINE_NEXT_FINISHED, max)

    async def late_reports(self) -> list[LateReport]:
        """The reports that came too late, the last 1,000 of them, the earliest first."""
        return await self._call(sync._MACHINE_LATE_REPORTS)

    async def status(self, instance: int) -> InstanceStatus:
        """An instance as it stands.

        Errors: `unknown` if there is no such instance.
        """
        return await self._call(sync._MACHINE_STATUS, instance)

    async def states(self, first: int, max: int) -> list[InstanceState]:
        """The states of instances from `first` on. `max` is cut to 10,000."""
        return await self._call(sync._MACHINE_STATES, first, max)

    async def counts(self) -> InstanceCounts:
        """How many instances are in each state."""
        return await self._call(sync._MACHINE_COUNTS)

    async def variables(self, instance: int) -> list[NamedValue]:
        """The variables of an instance: inputs, exports, and the properties of resources that expressions use; in the order of the names.

        Errors: `unknown` if there is no such instance.
        """
        return await self._call(sync._MACHINE_VARIABLES, instance)

    async def visits(self, instance: int) -> list[NodeVisits]:
        """How often the instance has entered each node in its present walk; nodes that it has not entered are left out.

        Errors: `unknown` if there is no such instance.
        """
        return await self._call(sync._MACHINE_VISITS, instance)

    async def trace(self, instance: int, offset: int, max: int) -> TracePage:
        """What happened to an instance.

        Errors: `unknown` if there is no such instance.
        """
        return await self._call(sync._MACHINE_TRACE, instance, offset, max)

    async def trace_hash(self) -> int:
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
        return await self._call(sync._MACHINE_TRACE_HASH)

    async def instance_hash(self, instance: int) -> int:
        """The digest of one instance.

        Errors: `unknown` if there is no such instance.
        """
        return await self._call(sync._MACHINE_INSTANCE_HASH, instance)

    async def sync(self, wbs: Wbs, policy: SyncPolicyLike) -> None:
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
        return await self._call(sync._MACHINE_SYNC, wbs, policy)

    async def snapshot(self, offset: int) -> TextPage:
        """The whole state as text, its clock and timers included, in pieces that belong together as long as `revision` stays the same.

        Errors: `invalid` if `offset` is behind the end.
        """
        return await self._call(sync._MACHINE_SNAPSHOT, offset)

    async def restore(self, text: str, last: bool, timers: TimerPolicyLike) -> None:
        """Takes the next piece of a snapshot of a machine with the same definition: the same tasks, edges, actions and
        options. With the `last` one the state is replaced, whole or not at all. The time is that of the snapshot, or the machine's own where
        that is later; what then has become of timers says `timers`. Actions that were out are out still, with the same tokens.

        Errors: `snapshot` if the text is damaged, of an unknown version, or of another definition; the pieces so far are forgotten.
        """
        return await self._call(sync._MACHINE_RESTORE, text, last, timers)

    async def log(self, offset: int) -> TextPage:
        """Every call since the beginning that changed something, as text: what `replay` takes. After a `restore` it
        begins with the state that was put in place.

        Errors: `invalid` if `keep_log` is not set in the options, or `offset` is behind the end.
        """
        return await self._call(sync._MACHINE_LOG, offset)

    async def replay(self, text: str, last: bool) -> None:
        """Makes the calls of a log again, on a machine without instances. Ends in the same state, trace hash
        included; what was measured is measured again. With the `last` piece, whole or not at all.

        Errors: `conflict` if there are instances; `snapshot` if the log is damaged, of an unknown version, or of another
        definition, or its calls do not end where they did; the pieces so far are forgotten.
        """
        return await self._call(sync._MACHINE_REPLAY, text, last)

    async def render(self, format: PictureFormatLike, instance: int | None, offset: int) -> TextPage:
        """A picture of the machine, a panel for each workflow and sub-workflow; with an instance, the nodes that it has
        entered and the edges in its trace, where it stands, and where it failed.

        Errors: `unknown` if there is no such instance; `limit` (`drawn-nodes`); `invalid` if `offset` is behind the end.
        """
        return await self._call(sync._MACHINE_RENDER, format, instance, offset)

    async def render_visits(self, format: PictureFormatLike, offset: int) -> TextPage:
        """A picture of the machine, with how often all instances together have entered each node, in all their walks. Walks
        that were over before a `restore` or a `sync` are not counted.

        Errors: `limit` (`drawn-nodes`); `invalid` if `offset` is behind the end.

        Example: `render-visits(mermaid, 0)` says `×3` at a node that three instances have entered once.
        """
        return await self._call(sync._MACHINE_RENDER_VISITS, format, offset)


class Workbook(aio.Resource):
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
    _sync = sync.Workbook

    def __init__(self, *, instance: Instance | None = None) -> None:
        """An empty one."""
        self._open(sync._WORKBOOK_NEW, instance)

    @staticmethod
    def from_scenario(scenario: Scenario, *, instance: Instance | None = None) -> aio.Opening[Workbook]:
        """The workbook of a scenario: its resources, metrics and thresholds.

        Errors: `duplicate` if a resource or metric is defined twice.
        """
        return aio.Opening(Workbook, sync._WORKBOOK_FROM_SCENARIO, instance, scenario)

    async def revision(self) -> int:
        """A number that only grows, with every call that changes something."""
        return await self._call(sync._WORKBOOK_REVISION)

    async def add_resource(
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
        return await self._call(sync._WORKBOOK_ADD_RESOURCE, id, kind, capacity, properties)

    async def get_resource(self, id: str) -> ResourceStatus:
        """The resource by this name.

        Errors: `unknown` if there is none.
        """
        return await self._call(sync._WORKBOOK_GET_RESOURCE, id)

    async def resources(self, kind: str | None, offset: int, max: int) -> list[str]:
        """The names of the resources, in the order of the text; with `kind`, those of that type."""
        return await self._call(sync._WORKBOOK_RESOURCES, kind, offset, max)

    async def property(self, id: str, name: str) -> Value | None:
        """A property of a resource; none: it has no such property.

        Errors: `unknown` if there is no such resource.
        """
        return await self._call(sync._WORKBOOK_PROPERTY, id, name)

    async def set_property(self, id: str, name: str, value: ValueLike) -> None:
        """Sets a property of a resource, new or not. Machines that exist already keep the former value.

        Errors: `unknown` if there is no such resource.

        Example: `set-property("api", "port", 8080)`.
        """
        return await self._call(sync._WORKBOOK_SET_PROPERTY, id, name, value)

    async def acquire(self, id: str, holder: str, amount: int) -> Acquisition:
        """Asks for `amount` of a resource for a holder. What is not free is queued, and
        who came first is served first: nobody overtakes, even with a smaller wish. A holder
        may hold several amounts, and they add up.

        Errors: `unknown` if there is no such resource; `invalid` if the amount is 0;
        `resource` if it is more than the capacity; `limit`.

        Example: `acquire("gpu", "job-1", 2)`.
        """
        return await self._call(sync._WORKBOOK_ACQUIRE, id, holder, amount)

    async def release(self, id: str, holder: str, amount: int | None = None) -> list[Holding]:
        """Gives back what a holder has of a resource, or `amount` of it, and takes its
        wishes from the queue (all of them unless `amount` is given). Giving back what is not held changes nothing.
        Returns those from the queue that hold it now, in order.

        Errors: `unknown` if there is no such resource; `resource` if the holder has less than `amount`.
        """
        return await self._call(sync._WORKBOOK_RELEASE, id, holder, amount)

    async def release_holder(self, holder: str) -> list[Holding]:
        """Gives back everything that a holder has, and takes all its wishes from the queues.
        Returns those from the queues that hold something now.
        """
        return await self._call(sync._WORKBOOK_RELEASE_HOLDER, holder)

    async def holdings(self, id: str | None, holder: str | None, offset: int, max: int) -> list[Holding]:
        """What is held: of a resource, by a holder, of both, or at all. `offset` counts entries, `max` is cut to 10,000."""
        return await self._call(sync._WORKBOOK_HOLDINGS, id, holder, offset, max)

    async def queue(self, id: str, offset: int, max: int) -> list[Holding]:
        """Who waits for a resource, the next one first.

        Errors: `unknown` if there is no such resource.
        """
        return await self._call(sync._WORKBOOK_QUEUE, id, offset, max)

    async def set_variable(self, name: str, value: ValueLike) -> None:
        """Sets a variable of the workbook scope, which the conditions and templates of all instances see from the next
        call of their machine on. A machine knows the variables that were set before it was made, with their types. The
        other scopes are those of a step, which has the exports of its action, and of a workflow, which has the inputs of its instance.

        Errors: `invalid` if the name is none that an expression can use, is one of a user or of a resource's
        property, or the value is of another type than the former one; `limit` (`variables`).

        Example: `set-variable("flags.canary", true)`.
        """
        return await self._call(sync._WORKBOOK_SET_VARIABLE, name, value)

    async def variables(self) -> list[NamedValue]:
        """The variables of the workbook scope, in the order of the names."""
        return await self._call(sync._WORKBOOK_VARIABLES)

    async def define_metric(self, name: str, kind: MetricKindLike) -> None:
        """Defines a metric. Defining it again with the same kind changes nothing.

        Errors: `duplicate` if it exists with another kind; `invalid` if the name is empty,
        longer than 510 bytes or one of a derived metric, such as `all.failures`; `limit`
        (`metrics`).
        """
        return await self._call(sync._WORKBOOK_DEFINE_METRIC, name, kind)

    async def record(self, metric: str, tenant: str | None, value: float) -> None:
        """Records a value for a metric: a counter grows by it, a gauge becomes it, a rate counts
        whether it is not 0, a histogram takes it up (negative as 0, greater than 10¹² as that, fractions to the thousandth).

        Errors: `unknown` if there is no such metric; `invalid` if the value is not finite, or
        negative for a counter, or the metric is derived from others; `limit` (`metrics`).
        """
        return await self._call(sync._WORKBOOK_RECORD, metric, tenant, value)

    async def record_many(self, metric: str, tenant: str | None, values: Sequence[float]) -> None:
        """Records several values for a metric, all or none.

        Errors: as `record`.
        """
        return await self._call(sync._WORKBOOK_RECORD_MANY, metric, tenant, values)

    async def metric(self, name: str, tenant: str | None = None) -> MetricSummary:
        """Returns the summary of a metric, for a tenant or for all together. If nothing was
        recorded for it, all numbers are 0.

        Errors: `unknown` if there is no such metric, or nothing at all was recorded for such a
        tenant.

        Examples: `metric("probe.duration", none)`, `metric("all.status(5xx)", some("a"))`.
        """
        return await self._call(sync._WORKBOOK_METRIC, name, tenant)

    async def metrics(self, tenant: str | None, offset: int, max: int) -> MetricPage:
        """Returns the metrics that anything was recorded for, for a tenant or for all together, in
        the order of the names. Of the derived metrics, it lists one such as `probe.status(503)`
        for each status that a response had.
        """
        return await self._call(sync._WORKBOOK_METRICS, tenant, offset, max)

    async def tenants(self, offset: int, max: int) -> list[str]:
        """The tenants that anything was measured for, in the order of the names."""
        return await self._call(sync._WORKBOOK_TENANTS, offset, max)

    async def percentiles(self, name: str, tenant: str | None, percentiles: Sequence[float]) -> list[float]:
        """Returns percentiles of a histogram by the nearest rank: the value at position ⌈count ×
        percentile ÷ 100⌉ in ascending order, at least the first. The position is computed in
        integers from the shortest decimal that stands for the number, so 99.9 of 1,000 values,
        999 times 1 and once 100, is 1. 0 is the least value and 100 the greatest; others are
        exact to three significant digits.

        Errors: as `metric`; `invalid` if the metric is not a histogram or a percentile is not
        within 0–100.

        Example: `percentiles("probe.duration", some("a"), [50, 99, 99.9])`.
        """
        return await self._call(sync._WORKBOOK_PERCENTILES, name, tenant, percentiles)

    async def merge(self, other: Workbook) -> None:
        """Adds what another workbook has measured to this one: sums, shares and
        distributions exactly; a gauge takes the other's value.

        Errors: `duplicate` if a metric has another kind there. Nothing has been added then.
        """
        return await self._call(sync._WORKBOOK_MERGE, other)

    async def thresholds(self) -> list[ThresholdResult]:
        """Returns the thresholds and what was measured for each, over all tenants."""
        return await self._call(sync._WORKBOOK_THRESHOLDS)

    async def summary(self) -> RunSummary:
        """Returns the verdict, the thresholds and the numbers of metrics, tenants and resources."""
        return await self._call(sync._WORKBOOK_SUMMARY)

    async def snapshot(self, offset: int) -> TextPage:
        """The whole state as text, in pieces that belong together as long as `revision` stays the same.

        Errors: `invalid` if `offset` is behind the end.
        """
        return await self._call(sync._WORKBOOK_SNAPSHOT, offset)

    async def restore(self, text: str, last: bool) -> None:
        """Takes the next piece of a snapshot. With the `last` one the state is replaced, whole or not at all.

        Errors: `snapshot` if the text is damaged, of an unknown version, or without a metric that this workbook has
        already, because machines go by their places; the pieces so far are forgotten.
        """
        return await self._call(sync._WORKBOOK_RESTORE, text, last)


class LoadPlan(aio.Resource):
    """Who arrives when. User i of a group of n that is spread over d arrives at
    `at + ⌊i × d ÷ n⌋`; users that arrive at the same time come in the order of their
    groups. With a limit of r arrivals a second each waits until `1000 ÷ r`
    ms after the one before, exactly, and is then rounded up to the millisecond.
    """

    __slots__ = ()
    _sync = sync.LoadPlan

    def __init__(self, *_: object) -> None:
        raise TypeError("LoadPlan has no constructor; use LoadPlan.from_scenario()")

    @staticmethod
    def from_scenario(scenario: Scenario, *, instance: Instance | None = None) -> aio.Opening[LoadPlan]:
        """The load plan of a scenario.

        Errors: `unknown` if it has no load section; `limit` (`users`).
        """
        return aio.Opening(LoadPlan, sync._LOAD_PLAN_FROM_SCENARIO, instance, scenario)

    async def users(self) -> int:
        """How many users there are in all."""
        return await self._call(sync._LOAD_PLAN_USERS)

    async def last_arrival_ms(self) -> int:
        """When the last user arrives, in milliseconds from the start; 0 if there is none."""
        return await self._call(sync._LOAD_PLAN_LAST_ARRIVAL_MS)

    async def settings(self) -> LoadSettings:
        """How users behave."""
        return await self._call(sync._LOAD_PLAN_SETTINGS)

    async def groups(self) -> list[LoadGroup]:
        """The groups, in the order of the text."""
        return await self._call(sync._LOAD_PLAN_GROUPS)

    async def tenants(self) -> list[str]:
        """The tenants, in the order in which the text first names them."""
        return await self._call(sync._LOAD_PLAN_TENANTS)

    async def arrivals(self, offset: int, max: int) -> ArrivalPage:
        """Arrivals from user `offset` on. `max` is cut to 10,000."""
        return await self._call(sync._LOAD_PLAN_ARRIVALS, offset, max)

    async def arrived_by(self, at_ms: int) -> int:
        """How many users have arrived at a time: those whose arrival is not later.

        Example: with `at 1s spawn 100`, `arrived-by(999)` is 0 and `arrived-by(1000)` is 100.
        """
        return await self._call(sync._LOAD_PLAN_ARRIVED_BY, at_ms)

    async def feasibility(self) -> list[PoolDemand]:
        """Whether the pools of the scenario have enough addresses: those that users come from, in the order of the text."""
        return await self._call(sync._LOAD_PLAN_FEASIBILITY)

    async def estimate(self, scenario: Scenario, options: EstimateOptions) -> RunEstimate:
        """Estimates the length of a run of this load. `scenario` must be the scenario of this plan.

        Errors: `unknown` for a property that the scenario does not have; `invalid` for a property of
        another type than in the scenario, and for an action timeout of 0.

        Example: with `at 10s spawn 5 loop 3 think 1s` and a pause of 500 ms in the workflow, `min_ms` is
        13,500: the last arrival, three pauses and two think times.
        """
        return await self._call(sync._LOAD_PLAN_ESTIMATE, scenario, options)


class LoadRun(aio.Resource):
    """A load plan that is being run."""

    __slots__ = ()
    _sync = sync.LoadRun

    def __init__(self, *_: object) -> None:
        raise TypeError("LoadRun has no constructor; use LoadRun.from_plan()")

    @staticmethod
    def from_plan(
        plan: LoadPlan,
        model: LoadModelLike,
        *,
        instance: Instance | None = None,
    ) -> aio.Opening[LoadRun]:
        """Begins to run a plan, at 0 ms."""
        return aio.Opening(LoadRun, sync._LOAD_RUN_FROM_PLAN, instance, plan, model)

    async def revision(self) -> int:
        """A number that only grows, with every call that changes something."""
        return await self._call(sync._LOAD_RUN_REVISION)

    async def due(self, now_ms: int, max: int) -> DueUsers:
        """The users who start by now, at most `max` (cut to 10,000) of them: ask again until there are none.

        Errors: `time` if `now_ms` is less than before.

        Example: with `at 0s spawn 3` and `limit users 2`, `due(0, 10)` is users 0 and 1; user 2 is dropped, or waits.
        """
        return await self._call(sync._LOAD_RUN_DUE, now_ms, max)

    async def leave(self, count: int) -> None:
        """So many users have left.

        Errors: `invalid` if so many are not there.
        """
        return await self._call(sync._LOAD_RUN_LEAVE, count)

    async def progress(self) -> LoadProgress:
        """How far it has come."""
        return await self._call(sync._LOAD_RUN_PROGRESS)

    async def snapshot(self) -> str:
        """The whole state as text, a few hundred bytes of it."""
        return await self._call(sync._LOAD_RUN_SNAPSHOT)

    async def restore(self, text: str) -> None:
        """Puts a state back, whole or not at all, in a run of the same plan and model.

        Errors: `snapshot` if the text is damaged, of an unknown version, or of another plan or model.
        """
        return await self._call(sync._LOAD_RUN_RESTORE, text)
