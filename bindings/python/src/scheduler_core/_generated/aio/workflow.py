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
    """A state machine and its instances. All instances share the compiled tables; each has
    separate branches, variables and trace.
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
        """Compiles a wbs. The machine copies the current resource properties of the workbook and
        records its measurements in that workbook.

        For every action it defines the metrics listed at resource `workbook`, except for
        actions of kind `sleep`, which are pauses and not measured. The machine records
        durations, attempts, failures, timeouts and `success`; repeats and statuses are counted
        by a runner only. For the instances it defines `user.duration` (histogram, seconds
        of the machine's time from start to end), `user.count` (users who started and are done,
        failed or were cancelled) and `user.failures` (counters). Each tenant, given by the
        input `user.tenant`, has separate values of all metrics.

        Args:
            wbs: The work breakdown structure.
            workbook: The workbook.
            seed: Seed of the retry jitter. Defaults to 0. The jitter depends only on the seed, the instance,
                the node, its visit and the attempt.
            now: Initial time of the machine, in seconds. Defaults to 0.
            iterations: Number of iterations of an instance. If `None`, the scenario's load section applies,
                or 1.
            think: Pause between two iterations, in seconds. If `None`, the load section applies, or 0.
            max_visits: Maximum number of visits of a node in one iteration. Defaults to 1,000.
            max_microsteps: Maximum number of nodes that an instance passes in one call. Defaults to 1,000.
            max_trace: Maximum number of trace entries to keep for each instance, from the start. Defaults to
                256. The hash covers all entries. With 0, dropped entries are not counted either.
            hash: Whether instances are hashed. Defaults to true. If false, `trace_hash` and `instance_hash`
                return 0.
            keep_log: Whether every call is recorded for `log`. Defaults to false. The log uses memory for the
                lifetime of the machine.
            instance: Instance of the component; the default one if `None`.

        Raises:
            WorkflowInvalidArgumentError: The wbs has no workflow, the target of an edge or `on_error` does
                not exist, or an option is out of range.
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
        """The revision of the state, which increases with every call that changes
        something.
        """
        return await self._call(sync._MACHINE_REVISION)

    async def now(self) -> float:
        """The time of the machine, in seconds."""
        return await self._call(sync._MACHINE_NOW_MS)

    def nodes(self) -> AsyncIterator[MachineNode]:
        """Returns the nodes, in the order of the tasks' codes."""
        return aio.listing(self, sync._MACHINE_NODES_PAGES)

    async def spawn(self, workflow: str | None = None, inputs: MappingLike[str, ValueLike] = ()) -> int:
        """Adds an instance, starts it and returns its number. The same as `add_instances` followed
        by `start`.

        Args:
            workflow: The workflow; if `None`, the default one.
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
        """Adds `count` instances of a workflow and returns the number of the first one; the others
        follow it. They are `ready`, not started. `workflow` defaults to the first workflow.

        Inputs are variables for conditions and templates; unused names are allowed. Defaults of
        inputs: `user.index` is the instance's number; `user.id` is the tenant, `-` and that
        number; `user.tenant` and `user.allocated_ip` are empty. `user.iteration` is the number
        of completed iterations. With `user.intended_ms`, the intended start, `user.duration` is
        measured from that time.

        Args:
            count: Number of instances.
            inputs: Columns of inputs, by name.
            workflow: The workflow; if `None`, the default one.

        Raises:
            WorkflowNotFoundError: The workflow does not exist.
            WorkflowInvalidArgumentError: The length of a column differs from `count`, a value has the wrong
                type, or a name is that of an export or of a resource's property.
            WorkflowLimitExceededError: The limit `instances`.
        """
        return await self._call(sync._MACHINE_ADD_INSTANCES, workflow, count, inputs)

    async def start(self, first: int, count: int) -> None:
        """Starts `count` instances, beginning with `first`, and runs each as far as possible.

        Args:
            first: The first instance.
            count: Number of instances.

        Raises:
            WorkflowNotFoundError: An instance does not exist.
            WorkflowInvalidStateError: An instance is not `ready`.
        """
        return await self._call(sync._MACHINE_START, first, count)

    async def next_actions(self, max: int = 1_000) -> list[ActionRequest]:
        """Returns actions for the host to perform now, in the order of their requests: at most
        `max` (capped at 10,000) and at most 512 KiB. They are in flight until they are
        completed, time out or are abandoned.

        Args:
            max: Maximum number of items to return.
        """
        return await self._call(sync._MACHINE_NEXT_ACTIONS, max)

    async def next_actions_batch(self, max: int = 1_000) -> ActionBatch:
        """Returns the same as `next_actions`, in columns. It is cheaper for many actions.

        Args:
            max: Maximum number of items to return.
        """
        return await self._call(sync._MACHINE_NEXT_ACTIONS_BATCH, max)

    def in_flight(self) -> AsyncIterator[ActionRequest]:
        """Iterates over the actions in flight: handed out, and neither reported nor abandoned nor timed out.
        After a `restore`, these are the actions for which the host owes an outcome: it performs them again,
        or reports what became of them, with the same tokens.

        `timeout` is the time that is left. The parameters are rendered again from the current variables of
        the instance; they are `None` if that fails. The order does not depend on the order of the requests.
        An action that is in flight during the whole iteration is returned exactly once.
        """
        return aio.listing(self, sync._MACHINE_IN_FLIGHT_PAGES)

    async def complete(
        self,
        token: int,
        outcome: ActionOutcomeLike,
        elapsed: SecondsLike | None = None,
    ) -> ReportStatus:
        """Reports the outcome of an action and runs its instance as far as possible. `elapsed`
        is the time that the host measured, in seconds, and is recorded in
        `ACTION.duration`. If `None`, the action's time in flight is recorded there, in the time
        of the machine: from the call that handed it out to this one. An attempt that a timer of
        the machine ended is recorded in the same way.

        Args:
            token: Token of the action.
            outcome: The outcome.
            elapsed: Measured time, in seconds.

        Raises:
            WorkflowNotFoundError: The token does not exist.
        """
        return await self._call(sync._MACHINE_COMPLETE, token, outcome, elapsed)

    async def complete_many(
        self,
        tokens: Sequence[int],
        outcomes: Sequence[OutcomeKindLike],
        details: ValueLike,
        elapsed: Sequence[SecondsLike] = (),
    ) -> list[ReportStatus]:
        """Reports the outcomes of several actions, in order. `details` is a list with one element
        per token: for a success a map of its exports or null, for a failure its message, for a
        timeout null. `elapsed` has one element per token, or is empty: then each action's
        time in flight is recorded, as in `complete`.

        After an error nothing has been reported.

        Args:
            tokens: Tokens of the actions.
            outcomes: The outcomes.
            details: Exports or reason for each outcome.
            elapsed: Measured time of each, in seconds.

        Raises:
            WorkflowNotFoundError: A token does not exist.
            WorkflowInvalidArgumentError: A list has the wrong length, or an element has the wrong type.
        """
        return await self._call(sync._MACHINE_COMPLETE_MANY, tokens, outcomes, details, elapsed)

    async def tick(self, now: SecondsLike) -> MachineProgress:
        """Sets the time to `now`: due timers fire in chronological order, and actions past
        their deadline time out. At most 100,000 timers fire per call. If more are due, they
        fire in the next tick; `next_timer` is then not in the future.

        Args:
            now: Current time, in seconds from any fixed origin, such as `time.time()`.

        Raises:
            WorkflowTimeWentBackwardsError: `now` is before the machine's time.
        """
        return await self._call(sync._MACHINE_TICK, now)

    async def run_until(self, now: SecondsLike) -> MachineProgress:
        """Advances the time from timer to timer up to `now`, as `tick` does for each, but stops
        as soon as an action is requested.

        Args:
            now: Current time, in seconds from any fixed origin, such as `time.time()`.

        Raises:
            WorkflowTimeWentBackwardsError: `now` is before the machine's time.
        """
        return await self._call(sync._MACHINE_RUN_UNTIL, now)

    async def progress(self) -> MachineProgress:
        """The progress of the machine."""
        return await self._call(sync._MACHINE_PROGRESS)

    async def send_event(self, event: str, *, instance: int | None = None) -> int:
        """Sends an event to one instance, or to all. Each branch that waits for the event follows
        its first edge for that event. The event is not kept for later. Returns the number of
        branches that took an edge.

        Args:
            event: Name of the event.
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: The instance does not exist.
        """
        return await self._call(sync._MACHINE_SEND_EVENT, instance, event)

    async def cancel(self, instance: int) -> None:
        """Cancels an instance. Its actions are abandoned. An instance that has already ended does
        not change.

        Args:
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: The instance does not exist.
        """
        return await self._call(sync._MACHINE_CANCEL, instance)

    async def next_finished(self, max: int = 1_000) -> list[int]:
        """Returns the instances that have ended since the last call, each exactly once, in the
        order of their ends, so that the host can release their addresses and other resources.
        `max` is capped at 10,000.

        Args:
            max: Maximum number of items to return.
        """
        return await self._call(sync._MACHINE_NEXT_FINISHED, max)

    async def late_reports(self) -> list[LateReport]:
        """Returns the last 1,000 late reports, the earliest first."""
        return await self._call(sync._MACHINE_LATE_REPORTS)

    async def status(self, instance: int) -> InstanceStatus:
        """Returns the status of an instance.

        Args:
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: The instance does not exist.
        """
        return await self._call(sync._MACHINE_STATUS, instance)

    async def states(self, first: int, count: int) -> list[InstanceState]:
        """Returns the states of up to `count` instances, beginning with `first`; at most 10,000.

        Args:
            first: The first instance.
            count: Number of instances.
        """
        return await self._call(sync._MACHINE_STATES, first, count)

    async def counts(self) -> InstanceCounts:
        """The number of instances in each state."""
        return await self._call(sync._MACHINE_COUNTS)

    async def variables(self, instance: int) -> dict[str, Value]:
        """Returns the variables of an instance: inputs, exports, and the properties of resources
        that expressions use, in the order of their names.

        Args:
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: The instance does not exist.
        """
        return await self._call(sync._MACHINE_VARIABLES, instance)

    async def visits(self, instance: int) -> dict[str, int]:
        """Returns the number of visits of each node in the current iteration of an instance. Nodes
        without visits are omitted.

        Args:
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: The instance does not exist.
        """
        return await self._call(sync._MACHINE_VISITS, instance)

    def trace(self, instance: int) -> AsyncIterator[TraceEntry]:
        """Returns the trace of an instance.

        Args:
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: The instance does not exist.
        """
        return aio.listing(self, sync._MACHINE_TRACE_PAGES, instance)

    async def trace_hash(self) -> int:
        """A hash to compare two runs. It covers each instance's transitions and exported
        values, but not times, addresses, ports and measurements. Two hosts whose actions have
        the same outcomes get the same hash, in whatever order instances and parallel branches
        were processed.

        It is FNV-1a with 64 bits: start with `0xcbf29ce484222325`; for each byte, xor it in,
        then multiply by `0x100000001b3` modulo 2⁶⁴. Numbers are little-endian. `text` is its
        length in bytes as u32, then its UTF-8. Nodes are paths in their workflow. Each *branch*
        has a separate digest:

        | when | bytes |
        |---|---|
        | an iteration starts | `01`, text workflow |
        | a node is entered | `02`, text node |
        | an attempt succeeded | `03 00`, then for each export that the action declares, in order: text name, value |
        | an attempt failed | `03 01` |
        | an attempt, or a node, timed out | `03 02` |
        | an edge is taken | `04`, u32 its index, text label (empty if none) |
        | `on_error` is taken | `05` |
        | a fork or sub-workflow is over, or left | for each branch of it, in the order of the edges: `06`, u64 its digest |
        | the iteration is over | `07`, then `00` done, `01` failed, `02` cancelled |

        A branch of a fork starts with a fresh digest, and so does the branch inside a
        sub-workflow. Values: null `00`; false `01`, true `02`; int `03`, 8 bytes; uint `04`, 8
        bytes; double `05`, its IEEE 754 bits, every NaN as `0x7ff8000000000000`; string `06`,
        text; bytes `07`, u32 length, the bytes; list `08`, u32 length, the elements; map `09`,
        u32 length, keys and values in order; duration `0a`, 8 bytes; timestamp `0b`, 8 bytes
        seconds, u32 nanoseconds; type `0c`, text.

        The digest of an instance is that of its outermost branch, with the branches that are
        still alive folded in as if they were over. The digest of an instance that was never
        started is the initial value. The hash of the machine is FNV-1a over, for each instance
        by number: u32 number, u64 digest.
        """
        return await self._call(sync._MACHINE_TRACE_HASH)

    async def instance_hash(self, instance: int) -> int:
        """Returns the digest of one instance.

        Args:
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: The instance does not exist.
        """
        return await self._call(sync._MACHINE_INSTANCE_HASH, instance)

    async def sync(self, wbs: Wbs, policy: SyncPolicyLike) -> None:
        """Applies the changes of the wbs since it was compiled, and the current properties and
        variables of the workbook. All instances are between two steps, so the change is atomic
        for each of them. Branches, visits and traces are matched by task, variables and
        workflows by name. The export of an action is removed if no task performs the action and
        no guard reads the export. A task whose action or kind has changed counts as removed.
        Waiting branches evaluate their edges again if the edges have changed; `after` and
        timeouts count from the moment the node was entered; actions in flight stay in flight.
        Cancelled branches of a fork no longer count for its join.

        After an error nothing has changed.

        Args:
            wbs: The work breakdown structure.
            policy: What happens to branches in removed tasks.

        Raises:
            WorkflowInvalidStateError: A branch is in a removed task, or an instance that has not ended
                belongs to a removed workflow, and the policy is `reject`.
        """
        return await self._call(sync._MACHINE_SYNC, wbs, policy)

    async def snapshot(self) -> str:
        """Returns the complete state as text, its clock and timers included. Other threads can use the machine
        during the call: the text shows its state at the start.
        """
        return await self._call(sync._MACHINE_SNAPSHOT_TEXT)

    async def restore(self, text: str, timers: TimerPolicyLike = "resume") -> None:
        """Replaces the state with that of a snapshot, completely or not at all.

        The machine must have the same definition: tasks, edges, actions and options. The time becomes that of
        the snapshot, or stays the machine's time if that is later. Actions in flight stay in flight, with the
        same tokens.

        Args:
            text: The complete text.
            timers: What happens to timers.

        Raises:
            WorkflowInvalidSnapshotError: The text is damaged, has an unknown version, or belongs to a
                different definition; the parts so far are discarded.
        """
        return await self._call(sync._MACHINE_RESTORE_PIECES, text, timers)

    async def log(self) -> str:
        """Returns every call so far that changed something, as text for `replay`. After a
        `restore`, it starts with the restored state.

        Raises:
            WorkflowInvalidArgumentError: `keep_log` is not set in the options
        """
        return await self._call(sync._MACHINE_LOG_TEXT)

    async def replay(self, text: str) -> None:
        """Repeats the calls of a log on a machine without instances, completely or not at all.

        The final state is the same, trace hash included. Measurements are recorded again.

        Args:
            text: The complete text.

        Raises:
            WorkflowInvalidStateError: The machine has instances.
            WorkflowInvalidSnapshotError: The log is damaged, has an unknown version, belongs to a different
                definition, or its calls lead to a different final state; the parts so far are discarded.
        """
        return await self._call(sync._MACHINE_REPLAY_PIECES, text)

    async def render(self, format: DiagramFormatLike, instance: int | None = None) -> str:
        """Returns a diagram of the machine, with a panel for each workflow and sub-workflow. With
        an instance, it shows the nodes that the instance has entered, the edges in its trace,
        its current nodes, and where it failed.

        Args:
            format: Format of the diagram.
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: The instance does not exist.
            WorkflowLimitExceededError: The limit `drawn-nodes`.
        """
        return await self._call(sync._MACHINE_RENDER_TEXT, format, instance)

    async def render_visits(self, format: DiagramFormatLike) -> str:
        """Returns a diagram of the machine with the number of visits of each node, over all
        instances and iterations. Iterations that ended before a `restore` or a `sync` are not
        counted.

        Args:
            format: Format of the diagram.

        Raises:
            WorkflowLimitExceededError: The limit `drawn-nodes`.
        """
        return await self._call(sync._MACHINE_RENDER_VISITS_TEXT, format)
