# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""State machines, compiled from a work breakdown structure, and their running instances.

A machine reads no clock, draws no random numbers and opens no connections: time is passed in
through `tick`, randomness through a seed, and work is returned as action requests. The same
calls return the same results on every host.

The steps, in order:

```text
  scenario ──► workbook   ( override what differs here: ports, addresses )
      │            │
      └──► wbs ────┴──► machine ──spawn──► instance 0, 1, 2 …
                           │  ▲
              next-actions │  │ complete, complete-many, tick, send-event
                           ▼  │
                          the host: performs the actions, measures them
```

# Life of an instance

```text
  ready ──start──► running ◄──────► waiting
    │                 │ │              │      waiting: only for time or an event
    │                 │ └─► failed ◄───┤
    │                 └───► done   ◄───┤
    └─────cancel────────► cancelled ◄──┘
```

# Rules of a step

1. Entering a node counts as a visit. More than `max_visits` visits in one iteration are a
   fault.
2. An action node requests its action. When the action succeeds, its exports are set and the
   node's edges are evaluated.
3. Edges are evaluated in source order. The first edge that matches is taken: one whose
   condition is true, or one without a condition (`always`).
4. If no edge matches and the node has event or after edges, the branch waits for them.
   Otherwise it is a fault that lists every guard, the values of its operands, and its result.
5. Event and after edges also apply while the action is in flight: taking one abandons the
   action, and its late result is discarded. `after` is measured from the moment the node was
   entered.
6. An attempt that fails or times out is retried according to `retry`. When the last attempt has
   failed, the exports of the action have their defaults again, and the first of these that
   exists is taken: a condition edge whose guard is true; `on_error`; an `always` edge that
   follows a condition edge (the fallback of a decision). If `None` exists, the instance fails. A
   single edge without a condition is for success only.
7. A fork takes all its edges at the same time, except those whose condition is not true. A join
   continues when enough branches of the innermost fork have reached it: `all` that are alive,
   `any` one, or a number. The other branches are cancelled, and the trace records it.
8. `end` ends its workflow: branches that still run in it are cancelled. A node whose
   sub-workflow has ended has succeeded.
9. A step runs to completion: a call returns when every branch waits for something. Passing more
   than `max_microsteps` nodes in one call is a fault.

# Limits

Kind `limit-exceeded` of `WorkflowError`, with the name in `subject`. A call that would exceed
one changes nothing.

| limit | value |
|---|---|
| `instances` of a machine | 2,000,000 |
| `branches` alive in an instance | 1,024 |
| `visits` of a node in one iteration | 1,000 unless `MachineOptions` sets another value |
| `microsteps` of an instance in one call | 1,000 unless `MachineOptions` sets another value |
| `drawn-nodes`: nodes of a diagram | 2,000 |

A page, a batch or a list of requests holds at most 10,000 items.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Callable

from .. import _wit as wit
from .._mixins import PictureMixin
from .._wit import MappingLike, SecondsLike, Value, ValueLike
from .values.types import (
    DIAGRAM_FORMAT,
    DiagramFormatLike,
    INSTANCE_STATE,
    InstanceState,
    TEXT_PAGE,
    WORKFLOW_ERROR,
)
from .workbook import Workbook
from .wbs import Wbs
from .values.workflow import (
    ACTION_BATCH,
    ACTION_OUTCOME,
    ACTION_PAGE,
    ACTION_REQUEST,
    ActionBatch,
    ActionOutcomeLike,
    ActionRequest,
    INSTANCE_COUNTS,
    INSTANCE_STATUS,
    InstanceCounts,
    InstanceStatus,
    LATE_REPORT,
    LateReport,
    MACHINE_NODE_PAGE,
    MACHINE_PROGRESS,
    MachineNode,
    MachineProgress,
    OUTCOME_KIND,
    OutcomeKindLike,
    REPORT_STATUS,
    ReportStatus,
    SYNC_POLICY,
    SyncPolicyLike,
    TIMER_POLICY,
    TRACE_PAGE,
    TimerPolicyLike,
    TraceEntry,
)

if TYPE_CHECKING:
    from .._instance import Instance

__all__ = [
    "Machine",
]


class Machine(PictureMixin, wit.Resource):
    """A state machine and its instances. All instances share the compiled tables; each has
    separate branches, variables and trace.
    """

    __slots__ = ()

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
    ) -> Machine:
        """Compiles a wbs. The machine copies the current resource properties of the workbook and
        records its measurements in that workbook.

        For every action it defines the metrics listed at resource `workbook`, except for
        actions of kind `sleep`, which are pauses and not measured. The machine records
        durations, attempts, failures, timeouts and `success`; repeats and statuses are counted
        by a runner only. For the instances it defines `user.duration` (histogram, milliseconds
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

        Example:
            >>> text = 'scenario "s" action ask = custom { export status: int = 0 } workflow { start: ask { -> end } end }'
            >>> scenario = parse(text)
            >>> machine = Machine.from_wbs(Wbs.from_scenario(scenario), Workbook.from_scenario(scenario), seed=1)
            >>> user = machine.spawn()
            >>> for action in machine.next_actions():
            ...     status = machine.complete(action.token, ActionOutcome.success({"status": 200}), elapsed=0.003)
            >>> str(machine.status(user).state)
            'done'
        """
        return _MACHINE_FROM_WBS(
            instance,
            wbs,
            workbook,
            (seed, now, iterations, think, max_visits, max_microsteps, max_trace, hash, keep_log),
        )

    @property
    def revision(self) -> int:
        """The revision of the state, which increases with every call that changes
        something.
        """
        return _MACHINE_REVISION.of(self)

    @property
    def now(self) -> float:
        """The time of the machine, in seconds."""
        return _MACHINE_NOW_MS.of(self)

    def nodes(self) -> Iterator[MachineNode]:
        """Returns the nodes, in the order of the tasks' codes."""
        return _MACHINE_NODES_PAGES.of(self)

    def spawn(self, workflow: str | None = None, inputs: MappingLike[str, ValueLike] = ()) -> int:
        """Adds an instance, starts it and returns its number. The same as `add_instances` followed
        by `start`.

        Args:
            workflow: The workflow; if `None`, the default one.
            inputs: Inputs, by name.

        Raises:
            WorkflowError: The component reports an error.
        """
        return _MACHINE_SPAWN.of(self, workflow, inputs)

    def add_instances(
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
        return _MACHINE_ADD_INSTANCES.of(self, workflow, count, inputs)

    def start(self, first: int, count: int) -> None:
        """Starts `count` instances, beginning with `first`, and runs each as far as possible.

        Args:
            first: The first instance.
            count: Number of instances.

        Raises:
            WorkflowNotFoundError: An instance does not exist.
            WorkflowInvalidStateError: An instance is not `ready`.
        """
        return _MACHINE_START.of(self, first, count)

    def next_actions(self, max: int = 1_000) -> list[ActionRequest]:
        """Returns actions for the host to perform now, in the order of their requests: at most
        `max` (capped at 10,000) and at most 512 KiB. They are in flight until they are
        completed, time out or are abandoned.

        Args:
            max: Maximum number of items to return.
        """
        return _MACHINE_NEXT_ACTIONS.of(self, max)

    def next_actions_batch(self, max: int = 1_000) -> ActionBatch:
        """Returns the same as `next_actions`, in columns. It is cheaper for many actions.

        Args:
            max: Maximum number of items to return.
        """
        return _MACHINE_NEXT_ACTIONS_BATCH.of(self, max)

    def in_flight(self) -> Iterator[ActionRequest]:
        """Iterates over the actions in flight: handed out, and neither reported nor abandoned nor timed out.
        After a `restore`, these are the actions that still need an outcome: the host performs them again, or
        reports their outcomes, with the same tokens.

        `timeout` is the time that is left. The parameters are rendered again from the current variables of
        the instance; they are `None` if that fails. The order does not depend on the order of the requests.
        An action that is in flight during the whole iteration is returned exactly once.

        Example:
            >>> scenario = parse('scenario "s" action ask = custom {} workflow { start: ask { -> end } end }')
            >>> plan, workbook = Wbs.from_scenario(scenario), Workbook.from_scenario(scenario)
            >>> machine = Machine.from_wbs(plan, workbook)
            >>> user = machine.spawn()
            >>> requests = machine.next_actions()
            >>> restored = Machine.from_wbs(plan, workbook)
            >>> restored.restore(machine.snapshot())
            >>> list(restored.in_flight()) == requests
            True
        """
        return _MACHINE_IN_FLIGHT_PAGES.of(self)

    def complete(
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
        return _MACHINE_COMPLETE.of(self, token, outcome, elapsed)

    def complete_many(
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
        return _MACHINE_COMPLETE_MANY.of(self, tokens, outcomes, details, elapsed)

    def tick(self, now: SecondsLike) -> MachineProgress:
        """Sets the time to `now`: due timers fire in chronological order, and actions past
        their deadline time out. At most 100,000 timers fire per call. If more are due, they
        fire in the next tick; `next_timer` is then not in the future.

        Args:
            now: Current time, in seconds from any fixed origin, such as `time.time()`.

        Raises:
            WorkflowTimeWentBackwardsError: `now` is before the machine's time.
        """
        return _MACHINE_TICK.of(self, now)

    def run_until(self, now: SecondsLike) -> MachineProgress:
        """Advances the time from timer to timer up to `now`, as `tick` does for each, but stops
        as soon as an action is requested.

        Args:
            now: Current time, in seconds from any fixed origin, such as `time.time()`.

        Raises:
            WorkflowTimeWentBackwardsError: `now` is before the machine's time.
        """
        return _MACHINE_RUN_UNTIL.of(self, now)

    @property
    def progress(self) -> MachineProgress:
        """The progress of the machine."""
        return _MACHINE_PROGRESS.of(self)

    def send_event(self, event: str, *, instance: int | None = None) -> int:
        """Sends an event to one instance, or to all. Each branch that waits for the event follows
        its first edge for that event. The event is not kept for later. Returns the number of
        branches that took an edge.

        Args:
            event: Name of the event.
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: The instance does not exist.
        """
        return _MACHINE_SEND_EVENT.of(self, instance, event)

    def cancel(self, instance: int) -> None:
        """Cancels an instance. Its actions are abandoned. An instance that has already ended does
        not change.

        Args:
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: The instance does not exist.
        """
        return _MACHINE_CANCEL.of(self, instance)

    def next_finished(self, max: int = 1_000) -> list[int]:
        """Returns the instances that have ended since the last call, each exactly once, in the
        order of their ends, so that the host can release their addresses and other resources.
        `max` is capped at 10,000.

        Args:
            max: Maximum number of items to return.
        """
        return _MACHINE_NEXT_FINISHED.of(self, max)

    def late_reports(self) -> list[LateReport]:
        """Returns the last 1,000 late reports, the earliest first."""
        return _MACHINE_LATE_REPORTS.of(self)

    def status(self, instance: int) -> InstanceStatus:
        """Returns the status of an instance.

        Args:
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: The instance does not exist.
        """
        return _MACHINE_STATUS.of(self, instance)

    def states(self, first: int, count: int) -> list[InstanceState]:
        """Returns the states of up to `count` instances, beginning with `first`; at most 10,000.

        Args:
            first: The first instance.
            count: Number of instances.
        """
        return _MACHINE_STATES.of(self, first, count)

    @property
    def counts(self) -> InstanceCounts:
        """The number of instances in each state."""
        return _MACHINE_COUNTS.of(self)

    def variables(self, instance: int) -> dict[str, Value]:
        """Returns the variables of an instance: inputs, exports, and the properties of resources
        that expressions use, in the order of their names.

        Args:
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: The instance does not exist.
        """
        return _MACHINE_VARIABLES.of(self, instance)

    def visits(self, instance: int) -> dict[str, int]:
        """Returns the number of visits of each node in the current iteration of an instance. Nodes
        without visits are omitted.

        Args:
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: The instance does not exist.
        """
        return _MACHINE_VISITS.of(self, instance)

    def trace(self, instance: int) -> Iterator[TraceEntry]:
        """Returns the trace of an instance.

        Args:
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: The instance does not exist.

        Example:
            >>> scenario = parse('scenario "s" workflow { start: pass { -> end } end }')
            >>> machine = Machine.from_wbs(Wbs.from_scenario(scenario), Workbook.from_scenario(scenario))
            >>> user = machine.spawn()
            >>> actions = machine.next_actions()
            >>> [str(entry.kind) for entry in machine.trace(user)][-1]
            'done'
        """
        return _MACHINE_TRACE_PAGES.of(self, instance)

    @property
    def trace_hash(self) -> int:
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
        return _MACHINE_TRACE_HASH.of(self)

    def instance_hash(self, instance: int) -> int:
        """Returns the digest of one instance.

        Args:
            instance: The instance of the workflow.

        Raises:
            WorkflowNotFoundError: The instance does not exist.
        """
        return _MACHINE_INSTANCE_HASH.of(self, instance)

    def sync(self, wbs: Wbs, policy: SyncPolicyLike) -> None:
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
        return _MACHINE_SYNC.of(self, wbs, policy)

    def snapshot(self) -> str:
        """Returns the complete state as text, its clock and timers included. Other threads can use the machine
        during the call: the text shows its state at the start.
        """
        return _MACHINE_SNAPSHOT_TEXT.of(self)

    def restore(self, text: str, timers: TimerPolicyLike = "resume") -> None:
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
        return _MACHINE_RESTORE_PIECES.of(self, text, timers)

    def log(self) -> str:
        """Returns every call so far that changed something, as text for `replay`. After a
        `restore`, it starts with the restored state.

        Raises:
            WorkflowInvalidArgumentError: `keep_log` is not set in the options
        """
        return _MACHINE_LOG_TEXT.of(self)

    def replay(self, text: str) -> None:
        """Repeats the calls of a log on a machine without instances, completely or not at all.

        The final state is the same, trace hash included. Measurements are recorded again.

        Args:
            text: The complete text.

        Raises:
            WorkflowInvalidStateError: The machine has instances.
            WorkflowInvalidSnapshotError: The log is damaged, has an unknown version, belongs to a different
                definition, or its calls lead to a different final state; the parts so far are discarded.
        """
        return _MACHINE_REPLAY_PIECES.of(self, text)

    def render(self, format: DiagramFormatLike, instance: int | None = None) -> str:
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
        return _MACHINE_RENDER_TEXT.of(self, format, instance)

    def render_visits(self, format: DiagramFormatLike) -> str:
        """Returns a diagram of the machine with the number of visits of each node, over all
        instances and iterations. Iterations that ended before a `restore` or a `sync` are not
        counted.

        Args:
            format: Format of the diagram.

        Raises:
            WorkflowLimitExceededError: The limit `drawn-nodes`.
        """
        return _MACHINE_RENDER_VISITS_TEXT.of(self, format)


_MACHINE_FROM_WBS: wit.Function[Machine] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[static]machine.from-wbs",
    "Machine.from_wbs",
    [
        ("wbs", wit.Borrow(Wbs)),
        ("workbook", wit.Borrow(Workbook)),
        ("options", wit.Spread(
            wit.Field("seed", "seed", wit.Option(wit.U64)),
            wit.Field("now-ms", "now", wit.Option(wit.MS_U64)),
            wit.Field("iterations", "iterations", wit.Option(wit.U32)),
            wit.Field("think-ms", "think", wit.Option(wit.MS_U64)),
            wit.Field("max-visits", "max_visits", wit.Option(wit.U32)),
            wit.Field("max-microsteps", "max_microsteps", wit.Option(wit.U32)),
            wit.Field("max-trace", "max_trace", wit.Option(wit.U32)),
            wit.Field("hash", "hash", wit.Option(wit.BOOL)),
            wit.Field("keep-log", "keep_log", wit.Option(wit.BOOL)),
        )),
    ],
    result=wit.Own(Machine),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_REVISION: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.revision",
    "Machine.revision",
    [
        ("self", wit.Borrow(Machine)),
    ],
    result=wit.U64,
)


_MACHINE_NOW_MS: wit.Function[float] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.now-ms",
    "Machine.now",
    [
        ("self", wit.Borrow(Machine)),
    ],
    result=wit.MS_U64,
)


_MACHINE_NODES: wit.Function[Any] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.nodes",
    "Machine.nodes",
    [
        ("self", wit.Borrow(Machine)),
        ("page", wit.PAGE_REQUEST),
    ],
    result=MACHINE_NODE_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_MACHINE_NODES_PAGES: wit.Listing[MachineNode] = wit.Listing(_MACHINE_NODES, "nodes")


_MACHINE_SPAWN: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.spawn",
    "Machine.spawn",
    [
        ("self", wit.Borrow(Machine)),
        ("workflow", wit.Option(wit.STRING)),
        ("inputs", wit.Mapping(wit.Field("name", "name", wit.STRING), wit.Field("value", "value", wit.VALUE))),
    ],
    result=wit.U32,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_ADD_INSTANCES: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.add-instances",
    "Machine.add_instances",
    [
        ("self", wit.Borrow(Machine)),
        ("workflow", wit.Option(wit.STRING)),
        ("count", wit.U32),
        ("inputs", wit.Mapping(wit.Field("name", "name", wit.STRING), wit.Field("values", "values", wit.VALUE))),
    ],
    result=wit.U32,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_START: wit.Function[None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.start",
    "Machine.start",
    [
        ("self", wit.Borrow(Machine)),
        ("first", wit.U32),
        ("count", wit.U32),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_NEXT_ACTIONS: wit.Function[list[ActionRequest]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.next-actions",
    "Machine.next_actions",
    [
        ("self", wit.Borrow(Machine)),
        ("max", wit.U32),
    ],
    result=wit.List(ACTION_REQUEST),
)


_MACHINE_NEXT_ACTIONS_BATCH: wit.Function[ActionBatch] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.next-actions-batch",
    "Machine.next_actions_batch",
    [
        ("self", wit.Borrow(Machine)),
        ("max", wit.U32),
    ],
    result=ACTION_BATCH,
)


_MACHINE_IN_FLIGHT: wit.Function[Any] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.in-flight",
    "Machine.in_flight",
    [
        ("self", wit.Borrow(Machine)),
        ("page", wit.PAGE_REQUEST),
    ],
    result=ACTION_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_MACHINE_IN_FLIGHT_PAGES: wit.Listing[ActionRequest] = wit.Listing(_MACHINE_IN_FLIGHT, "actions")


_MACHINE_COMPLETE: wit.Function[ReportStatus] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.complete",
    "Machine.complete",
    [
        ("self", wit.Borrow(Machine)),
        ("token", wit.U64),
        ("outcome", ACTION_OUTCOME),
        ("elapsed", wit.Option(wit.NS_U64)),
    ],
    result=REPORT_STATUS,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_COMPLETE_MANY: wit.Function[list[ReportStatus]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.complete-many",
    "Machine.complete_many",
    [
        ("self", wit.Borrow(Machine)),
        ("tokens", wit.List(wit.U64)),
        ("outcomes", wit.List(OUTCOME_KIND)),
        ("details", wit.VALUE),
        ("elapsed", wit.List(wit.NS_U64)),
    ],
    result=wit.List(REPORT_STATUS),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_TICK: wit.Function[MachineProgress] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.tick",
    "Machine.tick",
    [
        ("self", wit.Borrow(Machine)),
        ("now", wit.MS_U64),
    ],
    result=MACHINE_PROGRESS,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_RUN_UNTIL: wit.Function[MachineProgress] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.run-until",
    "Machine.run_until",
    [
        ("self", wit.Borrow(Machine)),
        ("now", wit.MS_U64),
    ],
    result=MACHINE_PROGRESS,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_PROGRESS: wit.Function[MachineProgress] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.progress",
    "Machine.progress",
    [
        ("self", wit.Borrow(Machine)),
    ],
    result=MACHINE_PROGRESS,
)


_MACHINE_SEND_EVENT: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.send-event",
    "Machine.send_event",
    [
        ("self", wit.Borrow(Machine)),
        ("instance", wit.Option(wit.U32)),
        ("event", wit.STRING),
    ],
    result=wit.U32,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_CANCEL: wit.Function[None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.cancel",
    "Machine.cancel",
    [
        ("self", wit.Borrow(Machine)),
        ("instance", wit.U32),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_NEXT_FINISHED: wit.Function[list[int]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.next-finished",
    "Machine.next_finished",
    [
        ("self", wit.Borrow(Machine)),
        ("max", wit.U32),
    ],
    result=wit.List(wit.U32),
)


_MACHINE_LATE_REPORTS: wit.Function[list[LateReport]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.late-reports",
    "Machine.late_reports",
    [
        ("self", wit.Borrow(Machine)),
    ],
    result=wit.List(LATE_REPORT),
)


_MACHINE_STATUS: wit.Function[InstanceStatus] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.status",
    "Machine.status",
    [
        ("self", wit.Borrow(Machine)),
        ("instance", wit.U32),
    ],
    result=INSTANCE_STATUS,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_STATES: wit.Function[list[InstanceState]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.states",
    "Machine.states",
    [
        ("self", wit.Borrow(Machine)),
        ("first", wit.U32),
        ("count", wit.U32),
    ],
    result=wit.List(INSTANCE_STATE),
)


_MACHINE_COUNTS: wit.Function[InstanceCounts] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.counts",
    "Machine.counts",
    [
        ("self", wit.Borrow(Machine)),
    ],
    result=INSTANCE_COUNTS,
)


_MACHINE_VARIABLES: wit.Function[dict[str, Value]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.variables",
    "Machine.variables",
    [
        ("self", wit.Borrow(Machine)),
        ("instance", wit.U32),
    ],
    result=wit.Mapping(wit.Field("name", "name", wit.STRING), wit.Field("value", "value", wit.VALUE)),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_VISITS: wit.Function[dict[str, int]] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.visits",
    "Machine.visits",
    [
        ("self", wit.Borrow(Machine)),
        ("instance", wit.U32),
    ],
    result=wit.Mapping(wit.Field("node", "node", wit.STRING), wit.Field("visits", "visits", wit.U32)),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_TRACE: wit.Function[Any] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.trace",
    "Machine.trace",
    [
        ("self", wit.Borrow(Machine)),
        ("instance", wit.U32),
        ("page", wit.PAGE_REQUEST),
    ],
    result=TRACE_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_MACHINE_TRACE_PAGES: wit.Listing[TraceEntry] = wit.Listing(_MACHINE_TRACE, "entries")


_MACHINE_TRACE_HASH: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.trace-hash",
    "Machine.trace_hash",
    [
        ("self", wit.Borrow(Machine)),
    ],
    result=wit.U64,
)


_MACHINE_INSTANCE_HASH: wit.Function[int] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.instance-hash",
    "Machine.instance_hash",
    [
        ("self", wit.Borrow(Machine)),
        ("instance", wit.U32),
    ],
    result=wit.U64,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_SYNC: wit.Function[None] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.sync",
    "Machine.sync",
    [
        ("self", wit.Borrow(Machine)),
        ("wbs", wit.Borrow(Wbs)),
        ("policy", SYNC_POLICY),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_MACHINE_SNAPSHOT: wit.Function[Any] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.snapshot",
    "Machine.snapshot",
    [
        ("self", wit.Borrow(Machine)),
        ("cursor", wit.Option(wit.STRING)),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_MACHINE_SNAPSHOT_TEXT = wit.WholeText(_MACHINE_SNAPSHOT)


_MACHINE_RESTORE: wit.Function[Any] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.restore",
    "Machine.restore",
    [
        ("self", wit.Borrow(Machine)),
        ("text", wit.STRING),
        ("last", wit.BOOL),
        ("timers", TIMER_POLICY),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)
_MACHINE_RESTORE_PIECES: wit.TextTaker[None] = wit.TextTaker(_MACHINE_RESTORE)


_MACHINE_LOG: wit.Function[Any] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.log",
    "Machine.log",
    [
        ("self", wit.Borrow(Machine)),
        ("cursor", wit.Option(wit.STRING)),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_MACHINE_LOG_TEXT = wit.WholeText(_MACHINE_LOG)


_MACHINE_REPLAY: wit.Function[Any] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.replay",
    "Machine.replay",
    [
        ("self", wit.Borrow(Machine)),
        ("text", wit.STRING),
        ("last", wit.BOOL),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)
_MACHINE_REPLAY_PIECES: wit.TextTaker[None] = wit.TextTaker(_MACHINE_REPLAY)


_MACHINE_RENDER: wit.Function[Any] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.render",
    "Machine.render",
    [
        ("self", wit.Borrow(Machine)),
        ("format", DIAGRAM_FORMAT),
        ("instance", wit.Option(wit.U32)),
        ("cursor", wit.Option(wit.STRING)),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_MACHINE_RENDER_TEXT = wit.WholeText(_MACHINE_RENDER)


_MACHINE_RENDER_VISITS: wit.Function[Any] = wit.Function(
    "scheduler:core/workflow@0.1.0",
    "[method]machine.render-visits",
    "Machine.render_visits",
    [
        ("self", wit.Borrow(Machine)),
        ("format", DIAGRAM_FORMAT),
        ("cursor", wit.Option(wit.STRING)),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_MACHINE_RENDER_VISITS_TEXT = wit.WholeText(_MACHINE_RENDER_VISITS)


FUNCTIONS: dict[str, tuple[Callable[..., Any], wit.Function[Any]]] = {
    "[static]machine.from-wbs": (Machine.from_wbs, _MACHINE_FROM_WBS),
    "[method]machine.revision": (attrgetter("revision"), _MACHINE_REVISION),
    "[method]machine.now-ms": (attrgetter("now"), _MACHINE_NOW_MS),
    "[method]machine.nodes": (_MACHINE_NODES, _MACHINE_NODES),
    "[method]machine.spawn": (Machine.spawn, _MACHINE_SPAWN),
    "[method]machine.add-instances": (Machine.add_instances, _MACHINE_ADD_INSTANCES),
    "[method]machine.start": (Machine.start, _MACHINE_START),
    "[method]machine.next-actions": (Machine.next_actions, _MACHINE_NEXT_ACTIONS),
    "[method]machine.next-actions-batch": (Machine.next_actions_batch, _MACHINE_NEXT_ACTIONS_BATCH),
    "[method]machine.in-flight": (_MACHINE_IN_FLIGHT, _MACHINE_IN_FLIGHT),
    "[method]machine.complete": (Machine.complete, _MACHINE_COMPLETE),
    "[method]machine.complete-many": (Machine.complete_many, _MACHINE_COMPLETE_MANY),
    "[method]machine.tick": (Machine.tick, _MACHINE_TICK),
    "[method]machine.run-until": (Machine.run_until, _MACHINE_RUN_UNTIL),
    "[method]machine.progress": (attrgetter("progress"), _MACHINE_PROGRESS),
    "[method]machine.send-event": (Machine.send_event, _MACHINE_SEND_EVENT),
    "[method]machine.cancel": (Machine.cancel, _MACHINE_CANCEL),
    "[method]machine.next-finished": (Machine.next_finished, _MACHINE_NEXT_FINISHED),
    "[method]machine.late-reports": (Machine.late_reports, _MACHINE_LATE_REPORTS),
    "[method]machine.status": (Machine.status, _MACHINE_STATUS),
    "[method]machine.states": (Machine.states, _MACHINE_STATES),
    "[method]machine.counts": (attrgetter("counts"), _MACHINE_COUNTS),
    "[method]machine.variables": (Machine.variables, _MACHINE_VARIABLES),
    "[method]machine.visits": (Machine.visits, _MACHINE_VISITS),
    "[method]machine.trace": (_MACHINE_TRACE, _MACHINE_TRACE),
    "[method]machine.trace-hash": (attrgetter("trace_hash"), _MACHINE_TRACE_HASH),
    "[method]machine.instance-hash": (Machine.instance_hash, _MACHINE_INSTANCE_HASH),
    "[method]machine.sync": (Machine.sync, _MACHINE_SYNC),
    "[method]machine.snapshot": (_MACHINE_SNAPSHOT, _MACHINE_SNAPSHOT),
    "[method]machine.restore": (_MACHINE_RESTORE, _MACHINE_RESTORE),
    "[method]machine.log": (_MACHINE_LOG, _MACHINE_LOG),
    "[method]machine.replay": (_MACHINE_REPLAY, _MACHINE_REPLAY),
    "[method]machine.render": (_MACHINE_RENDER, _MACHINE_RENDER),
    "[method]machine.render-visits": (_MACHINE_RENDER_VISITS, _MACHINE_RENDER_VISITS),
}
