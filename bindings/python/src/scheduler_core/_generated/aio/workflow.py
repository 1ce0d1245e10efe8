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

        Arguments and errors: see `scheduler_core.Machine.from_wbs`.
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

        Arguments and errors: see `scheduler_core.Machine.spawn`.
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

        Arguments and errors: see `scheduler_core.Machine.add_instances`.
        """
        return await self._call(sync._MACHINE_ADD_INSTANCES, workflow, count, inputs)

    async def start(self, first: int, count: int) -> None:
        """Starts `count` instances, beginning with `first`, and runs each as far as possible.

        Arguments and errors: see `scheduler_core.Machine.start`.
        """
        return await self._call(sync._MACHINE_START, first, count)

    async def next_actions(self, max: int = 1_000) -> list[ActionRequest]:
        """Returns actions for the host to perform now, in the order of their requests: at most
        `max` (capped at 10,000) and at most 512 KiB. They are in flight until they are
        completed, time out or are abandoned.

        Arguments and errors: see `scheduler_core.Machine.next_actions`.
        """
        return await self._call(sync._MACHINE_NEXT_ACTIONS, max)

    async def next_actions_batch(self, max: int = 1_000) -> ActionBatch:
        """Returns the same as `next_actions`, in columns. It is cheaper for many actions.

        Arguments and errors: see `scheduler_core.Machine.next_actions_batch`.
        """
        return await self._call(sync._MACHINE_NEXT_ACTIONS_BATCH, max)

    def in_flight(self) -> AsyncIterator[ActionRequest]:
        """Iterates over the actions in flight: handed out, and neither reported nor abandoned nor timed out.
        After a `restore`, these are the actions that still need an outcome: the host performs them again, or
        reports their outcomes, with the same tokens.

        Arguments and errors: see `scheduler_core.Machine.in_flight`.
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

        Arguments and errors: see `scheduler_core.Machine.complete`.
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

        Arguments and errors: see `scheduler_core.Machine.complete_many`.
        """
        return await self._call(sync._MACHINE_COMPLETE_MANY, tokens, outcomes, details, elapsed)

    async def tick(self, now: SecondsLike) -> MachineProgress:
        """Sets the time to `now`: due timers fire in chronological order, and actions past
        their deadline time out. At most 100,000 timers fire per call. If more are due, they
        fire in the next tick; `next_timer` is then not in the future.

        Arguments and errors: see `scheduler_core.Machine.tick`.
        """
        return await self._call(sync._MACHINE_TICK, now)

    async def run_until(self, now: SecondsLike) -> MachineProgress:
        """Advances the time from timer to timer up to `now`, as `tick` does for each, but stops
        as soon as an action is requested.

        Arguments and errors: see `scheduler_core.Machine.run_until`.
        """
        return await self._call(sync._MACHINE_RUN_UNTIL, now)

    async def progress(self) -> MachineProgress:
        """The progress of the machine."""
        return await self._call(sync._MACHINE_PROGRESS)

    async def send_event(self, event: str, *, instance: int | None = None) -> int:
        """Sends an event to one instance, or to all. Each branch that waits for the event follows
        its first edge for that event. The event is not kept for later. Returns the number of
        branches that took an edge.

        Arguments and errors: see `scheduler_core.Machine.send_event`.
        """
        return await self._call(sync._MACHINE_SEND_EVENT, instance, event)

    async def cancel(self, instance: int) -> None:
        """Cancels an instance. Its actions are abandoned. An instance that has already ended does
        not change.

        Arguments and errors: see `scheduler_core.Machine.cancel`.
        """
        return await self._call(sync._MACHINE_CANCEL, instance)

    async def next_finished(self, max: int = 1_000) -> list[int]:
        """Returns the instances that have ended since the last call, each exactly once, in the
        order of their ends, so that the host can release their addresses and other resources.
        `max` is capped at 10,000.

        Arguments and errors: see `scheduler_core.Machine.next_finished`.
        """
        return await self._call(sync._MACHINE_NEXT_FINISHED, max)

    async def late_reports(self) -> list[LateReport]:
        """Returns the last 1,000 late reports, the earliest first."""
        return await self._call(sync._MACHINE_LATE_REPORTS)

    async def status(self, instance: int) -> InstanceStatus:
        """Returns the status of an instance.

        Arguments and errors: see `scheduler_core.Machine.status`.
        """
        return await self._call(sync._MACHINE_STATUS, instance)

    async def states(self, first: int, count: int) -> list[InstanceState]:
        """Returns the states of up to `count` instances, beginning with `first`; at most 10,000.

        Arguments and errors: see `scheduler_core.Machine.states`.
        """
        return await self._call(sync._MACHINE_STATES, first, count)

    async def counts(self) -> InstanceCounts:
        """The number of instances in each state."""
        return await self._call(sync._MACHINE_COUNTS)

    async def variables(self, instance: int) -> dict[str, Value]:
        """Returns the variables of an instance: inputs, exports, and the properties of resources
        that expressions use, in the order of their names.

        Arguments and errors: see `scheduler_core.Machine.variables`.
        """
        return await self._call(sync._MACHINE_VARIABLES, instance)

    async def visits(self, instance: int) -> dict[str, int]:
        """Returns the number of visits of each node in the current iteration of an instance. Nodes
        without visits are omitted.

        Arguments and errors: see `scheduler_core.Machine.visits`.
        """
        return await self._call(sync._MACHINE_VISITS, instance)

    def trace(self, instance: int) -> AsyncIterator[TraceEntry]:
        """Returns the trace of an instance.

        Arguments and errors: see `scheduler_core.Machine.trace`.
        """
        return aio.listing(self, sync._MACHINE_TRACE_PAGES, instance)

    async def trace_hash(self) -> int:
        """A hash to compare two runs. It covers each instance's transitions and exported
        values, but not times, addresses, ports and measurements. Two hosts whose actions have
        the same outcomes get the same hash, in whatever order instances and parallel branches
        were processed.

        Arguments and errors: see `scheduler_core.Machine.trace_hash`.
        """
        return await self._call(sync._MACHINE_TRACE_HASH)

    async def instance_hash(self, instance: int) -> int:
        """Returns the digest of one instance.

        Arguments and errors: see `scheduler_core.Machine.instance_hash`.
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

        Arguments and errors: see `scheduler_core.Machine.sync`.
        """
        return await self._call(sync._MACHINE_SYNC, wbs, policy)

    async def snapshot(self) -> str:
        """Returns the complete state as text, its clock and timers included. Other threads can use the machine
        during the call: the text shows its state at the start.
        """
        return await self._call(sync._MACHINE_SNAPSHOT_TEXT)

    async def restore(self, text: str, timers: TimerPolicyLike = "resume") -> None:
        """Replaces the state with that of a snapshot, completely or not at all.

        Arguments and errors: see `scheduler_core.Machine.restore`.
        """
        return await self._call(sync._MACHINE_RESTORE_PIECES, text, timers)

    async def log(self) -> str:
        """Returns every call so far that changed something, as text for `replay`. After a
        `restore`, it starts with the restored state.

        Arguments and errors: see `scheduler_core.Machine.log`.
        """
        return await self._call(sync._MACHINE_LOG_TEXT)

    async def replay(self, text: str) -> None:
        """Repeats the calls of a log on a machine without instances, completely or not at all.

        Arguments and errors: see `scheduler_core.Machine.replay`.
        """
        return await self._call(sync._MACHINE_REPLAY_PIECES, text)

    async def render(self, format: DiagramFormatLike, instance: int | None = None) -> str:
        """Returns a diagram of the machine, with a panel for each workflow and sub-workflow. With
        an instance, it shows the nodes that the instance has entered, the edges in its trace,
        its current nodes, and where it failed.

        Arguments and errors: see `scheduler_core.Machine.render`.
        """
        return await self._call(sync._MACHINE_RENDER_TEXT, format, instance)

    async def render_visits(self, format: DiagramFormatLike) -> str:
        """Returns a diagram of the machine with the number of visits of each node, over all
        instances and iterations. Iterations that ended before a `restore` or a `sync` are not
        counted.

        Arguments and errors: see `scheduler_core.Machine.render_visits`.
        """
        return await self._call(sync._MACHINE_RENDER_VISITS_TEXT, format)
