# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Interface `workflow` for asyncio."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING

from ... import _aio as aio
from .. import workflow as sync
from .workbook import Workbook
from .wbs import Wbs

if TYPE_CHECKING:
    from ..._wit import MappingLike, SecondsLike, Value, ValueLike
    from ..._instance import Instance
    from ..values.types import DiagramFormatLike, InstanceState
    from ..values.workflow import (
        ActionBatch,
        ActionOutcomeLike,
        ActionRequest,
        InstanceCounts,
        InstanceStatus,
        LateReport,
        MachineNode,
        MachineProgress,
        OutcomeKindLike,
        ReportStatus,
        SyncPolicyLike,
        TimerPolicyLike,
        TraceEntry,
    )

__all__ = [
    "Machine",
]


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
        *,
        seed: int | None = None,
        now: SecondsLike | None = None,
        iterations: int | None = None,
        think: SecondsLike | None = None,
        max_visits: int | None = None,
        max_microsteps: int | None = None,
        max_trace: int | None = None,
        hash: bool | None = None,
        keep_log: bool | None = None,
        instance: Instance | None = None,
    ) -> aio.Opening[Machine]:
        """Compiles a wbs. The machine takes the resource properties of the workbook as
        they are now, and reports its measurements to that workbook from now on.

        For every action it defines the metrics that resource `workbook` lists, except for
        actions of kind `sleep`, which are pauses and not measured. The machine records
        durations, attempts, failures, timeouts and `success`; repeats and statuses are counted
        by a runner only. For the instances it defines `user.duration` (histogram, seconds
        of the machine's time from start to end), `user.count` (users who started and are done,
        failed or were cancelled) and `user.failures` (counters). All are kept for each tenant
        apart, by the input `user.tenant`.

        Args:
            wbs: The work breakdown structure.
            workbook: The workbook.
            seed: Seed of the retry jitter; `None`: 0. The draw depends on nothing but the seed, the instance,
                the node, its visit and the attempt.
            now: The machine's time at the beginning, in seconds; `None`: 0.
            iterations: How often an instance walks its workflow; `None`: as the scenario's load section says,
                or once.
            think: The pause between two walks, in seconds; `None`: as the load section says, or 0.
            max_visits: Visits of a node in one walk; `None`: 1,000.
            max_microsteps: Nodes that an instance passes in one call; `None`: 1,000.
            max_trace: Trace entries that are kept for each instance, the first ones; `None`: 256. The hash
                covers all. With 0 nothing is counted as dropped either.
            hash: Whether instances are hashed; `None`: yes. Without it `trace_hash` and `instance_hash` are
                0.
            keep_log: Whether every call is kept for `log`; `None`: no. It takes memory for as long as the
                machine lives.
            instance: Instance of the component; the default one if `None`.

        Raises:
            WorkflowInvalidArgumentError: The wbs has no workflow, an edge or `on_error` leads nowhere, or an
                option is out of range.
            WorkflowNotFoundError: An action is not defined in the scenario.
            WorkflowInvalidExpressionError: A condition or a template does not compile.
        """
        return aio.Opening(
            Machine,
            sync._MACHINE_FROM_WBS,
            instance,
            wbs,
            workbook,
            (seed, now, iterations, think, max_visits, max_microsteps, max_trace, hash, keep_log),
        )

    async def revision(self) -> int:
        """A number that only grows, with every call that changes something."""
        return await self._call(sync._MACHINE_REVISION)

    async def now(self) -> float:
        """The machine's time, in seconds."""
        return await self._call(sync._MACHINE_NOW_MS)

    def nodes(self) -> AsyncIterator[MachineNode]:
        """The nodes, in the order of the tasks' codes."""
        return aio.listing(self, sync._MACHINE_NODES_PAGES)

    async def spawn(self, workflow: str | None = None, inputs: MappingLike[str, ValueLike] = ()) -> int:
        """Adds an instance and starts it: `add_instances` and `start` in one. Returns its number.

        Args:
            workflow: The workflow; if `None`, the scenario's main one.
            inputs: Inputs, by name.

        Raises:
            WorkflowError: The component reports an error.
        """
        return await self._call(sync._MACHINE_SPAWN, workflow, inputs)

    async def add_instances(
        self,
        count: int,
        inputs: MappingLike[str, ValueLike] = (),
        *,
        workflow: str | None = None,
    ) -> int:
        """Adds `count` instances of a workflow, `None`: the first. They are `ready`, not started.
        Inputs are variables for conditions and templates; names that nothing uses are allowed.
        Unless they are given, `user.index` is the instance's number, `user.id` the tenant, `-` and that
        number, `user.tenant` and `user.allocated_ip` are empty; `user.iteration` counts the walks behind it.
        With `user.intended_ms`, the time at which it was intended to start, `user.duration` is measured from then.
        Returns the number of the first one; the others follow it.

        Args:
            count: Number of instances.
            inputs: Columns of inputs, by name.
            workflow: The workflow; if `None`, the scenario's main one.

        Raises:
            WorkflowNotFoundError: There is no such workflow.
            WorkflowInvalidArgumentError: A column has another length than `count`, a value the wrong type, or
                a name is that of an export or of a resource's property.
            WorkflowLimitExceededError: The limit `instances`.
        """
        return await self._call(sync._MACHINE_ADD_INSTANCES, workflow, count, inputs)

    async def start(self, first: int, count: int) -> None:
        """Starts `count` instances from `first` on and runs each as far as it goes.

        Args:
            first: The first instance.
            count: Number of instances.

        Raises:
            WorkflowNotFoundError: There is no such instance.
            WorkflowInvalidStateError: One is not `ready`.
        """
        return await self._call(sync._MACHINE_START, first, count)

    async def next_actions(self, max: int = 1_000) -> list[ActionRequest]:
        """Actions that the host shall do now, in the order in which they came up, at most
        `max` (cut to 10,000) and as many as fit 512 KiB. What is handed out is
        in flight until it is completed, times out or is abandoned.

        Args:
            max: Number of items to return at most.
        """
        return await self._call(sync._MACHINE_NEXT_ACTIONS, max)

    async def next_actions_batch(self, max: int = 1_000) -> ActionBatch:
        """The same as `next_actions` in columns, for many at a time.

        Args:
            max: Number of items to return at most.
        """
        return await self._call(sync._MACHINE_NEXT_ACTIONS_BATCH, max)

    async def complete(
        self,
        token: int,
        outcome: ActionOutcomeLike,
        elapsed: SecondsLike | None = None,
    ) -> ReportStatus:
        """Reports how an action went, and runs its instance as far as it goes. `elapsed`
        is what the host measured, in seconds, and goes into `ACTION.duration`; `None`: it is not counted there.
        An attempt that the machine's own timers ended counts there with how long it was in flight by the machine's time.

        Args:
            token: Token of the action.
            outcome: The outcome.
            elapsed: Seconds that it took.

        Raises:
            WorkflowNotFoundError: The token was never given out.
        """
        return await self._call(sync._MACHINE_COMPLETE, token, outcome, elapsed)

    async def complete_many(
        self,
        tokens: Sequence[int],
        outcomes: Sequence[OutcomeKindLike],
        details: ValueLike,
        elapsed: Sequence[SecondsLike],
    ) -> list[ReportStatus]:
        """Reports how several actions went, in order. `details` is a list with an element
        for each token: for a success a map of its exports or null, for a failure its message,
        for a timeout null. `elapsed` has an element for each token, or none at all.

        Nothing has been reported then.

        Args:
            tokens: Tokens of the actions.
            outcomes: The outcomes.
            details: Exports or reasons, for each outcome.
            elapsed: Seconds that each took.

        Raises:
            WorkflowNotFoundError: A token was never given out.
            WorkflowInvalidArgumentError: A list has another length or an element another type.
        """
        return await self._call(sync._MACHINE_COMPLETE_MANY, tokens, outcomes, details, elapsed)

    async def tick(self, now: SecondsLike) -> MachineProgress:
        """Lets it be `now`: timers that are due fire, in the order of their times, and
        actions whose deadline has come time out. More than 100,000 timers at a time
        are left for the next tick; `next_timer` then is not in the future.

        Args:
            now: The time, in seconds since any fixed point, such as `time.time()`.

        Raises:
            WorkflowTimeWentBackwardsError: `now` is less than the machine's time.
        """
        return await self._call(sync._MACHINE_TICK, now)

    async def run_until(self, now: SecondsLike) -> MachineProgress:
        """Like `tick` for every timer until `now`, one time after the other, but stops as
        soon as an action is requested.

        Args:
            now: The time, in seconds since any fixed point, such as `time.time()`.

        Raises:
            WorkflowTimeWentBackwardsError: `now` is less than the machine's time.
        """
        return await self._call(sync._MACHINE_RUN_UNTIL, now)

    async def progress(self) -> MachineProgress:
        """Where the machine stands."""
        return await self._call(sync._MACHINE_PROGRESS)

    async def send_event(self, event: str, *, instance: int | None = None) -> int:
        """Tells an instance, or every one, that something happened. Each branch that waits for
        it takes its first edge for that event. Nothing is kept for later. Returns how many branches took one.

        Args:
            event: Name of the event.
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: There is no such instance.
        """
        return await self._call(sync._MACHINE_SEND_EVENT, instance, event)

    async def cancel(self, instance: int) -> None:
        """Ends an instance where it stands. Its actions are abandoned. An instance
        that has come to its end stays as it is.

        Args:
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: There is no such instance.
        """
        return await self._call(sync._MACHINE_CANCEL, instance)

    async def next_finished(self, max: int = 1_000) -> list[int]:
        """Instances that have come to their end since this was asked last, each exactly once, in that order: what they held can be
        given back. `max` is cut to 10,000.

        Args:
            max: Number of items to return at most.
        """
        return await self._call(sync._MACHINE_NEXT_FINISHED, max)

    async def late_reports(self) -> list[LateReport]:
        """The reports that came too late, the last 1,000 of them, the earliest first."""
        return await self._call(sync._MACHINE_LATE_REPORTS)

    async def status(self, instance: int) -> InstanceStatus:
        """An instance as it stands.

        Args:
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: There is no such instance.
        """
        return await self._call(sync._MACHINE_STATUS, instance)

    async def states(self, first: int, count: int) -> list[InstanceState]:
        """Returns the states of `count` instances from `first` on: fewer at the end, at most 10,000.

        Args:
            first: The first instance.
            count: Number of instances.
        """
        return await self._call(sync._MACHINE_STATES, first, count)

    async def counts(self) -> InstanceCounts:
        """How many instances are in each state."""
        return await self._call(sync._MACHINE_COUNTS)

    async def variables(self, instance: int) -> dict[str, Value]:
        """The variables of an instance: inputs, exports, and the properties of resources that expressions use; in the order of the names.

        Args:
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: There is no such instance.
        """
        return await self._call(sync._MACHINE_VARIABLES, instance)

    async def visits(self, instance: int) -> dict[str, int]:
        """How often the instance has entered each node in its present walk; nodes that it has not entered are left out.

        Args:
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: There is no such instance.
        """
        return await self._call(sync._MACHINE_VISITS, instance)

    def trace(self, instance: int) -> AsyncIterator[TraceEntry]:
        """What happened to an instance.

        Args:
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: There is no such instance.
        """
        return aio.listing(self, sync._MACHINE_TRACE_PAGES, instance)

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

        Args:
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: There is no such instance.
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

        Nothing has changed then.

        Args:
            wbs: The work breakdown structure.
            policy: What to do with what the change removes.

        Raises:
            WorkflowInvalidStateError: A branch stands in a removed task, or an instance that has not come to
                its end belongs to a removed workflow, and the policy is `reject`.
        """
        return await self._call(sync._MACHINE_SYNC, wbs, policy)

    async def snapshot(self) -> str:
        """The whole state as text, its clock and timers included, in pieces that belong together as long as `revision` stays the same."""
        return await self._call(sync._MACHINE_SNAPSHOT_TEXT)

    async def restore(self, text: str, timers: TimerPolicyLike) -> None:
        """Replaces the state with that of a snapshot, whole or not at all.

        The machine must have the same definition: tasks, edges, actions and options. The time is that of the
        snapshot, or the machine's own if that is later. Actions under way stay so, with the same tokens.

        Args:
            text: The whole text.
            timers: What happens to timers.

        Raises:
            WorkflowInvalidSnapshotError: The text is damaged, of an unknown version, or of another
                definition; the pieces so far are forgotten.
        """
        return await self._call(sync._MACHINE_RESTORE_PIECES, text, timers)

    async def log(self) -> str:
        """Every call since the beginning that changed something, as text: what `replay` takes. After a `restore` it
        begins with the state that was put in place.

        Raises:
            WorkflowInvalidArgumentError: `keep_log` is not set in the options
        """
        return await self._call(sync._MACHINE_LOG_TEXT)

    async def replay(self, text: str) -> None:
        """Makes the calls of a log again, whole or not at all, on a machine without instances.

        It ends in the same state, trace hash included. What was measured is measured again.

        Args:
            text: The whole text.

        Raises:
            WorkflowInvalidStateError: There are instances.
            WorkflowInvalidSnapshotError: The log is damaged, of an unknown version, or of another definition,
                or its calls do not end where they did; the pieces so far are forgotten.
        """
        return await self._call(sync._MACHINE_REPLAY_PIECES, text)

    async def render(self, format: DiagramFormatLike, instance: int | None = None) -> str:
        """A picture of the machine, a panel for each workflow and sub-workflow; with an instance, the nodes that it has
        entered and the edges in its trace, where it stands, and where it failed.

        Args:
            format: Format of the picture.
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: There is no such instance.
            WorkflowLimitExceededError: The limit `drawn-nodes`.
        """
        return await self._call(sync._MACHINE_RENDER_TEXT, format, instance)

    async def render_visits(self, format: DiagramFormatLike) -> str:
        """A picture of the machine, with how often all instances together have entered each node, in all their walks. Walks
        that were over before a `restore` or a `sync` are not counted.

        Args:
            format: Format of the picture.

        Raises:
            WorkflowLimitExceededError: The limit `drawn-nodes`.
        """
        return await self._call(sync._MACHINE_RENDER_VISITS_TEXT, format)
