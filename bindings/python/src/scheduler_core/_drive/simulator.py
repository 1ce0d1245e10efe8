"""The loop of `simulate`: completions in a heap, timers in the machine, both in virtual time."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from heapq import heappop, heappush
from math import ceil
from typing import Any, Callable, NamedTuple, Optional, cast

from .._errors import SimulationLimitError
from .._generated.load import LoadPlan, LoadRun
from .._generated.values.workflow import ActionBatch, ActionRequest, MachineNode, OutcomeKind
from .._generated.workflow import Machine
from .actions import ActionTable, reason_of
from .outcome import Outcome, nanoseconds

MS = 1_000_000
"""Nanoseconds per millisecond, the unit of the machine's time."""

PAGE = 1_000
"""Number of actions fetched at a time."""

REPORTED = 512
"""Number of outcomes reported at a time."""

_SMALL = 256
"""Characters of a text up to which an outcome is reported together with others. A call takes at most 1 MiB."""

LOG = logging.getLogger("scheduler_core.simulate")


class Completion(NamedTuple):
    """The end of an action."""

    at_ns: int
    number: int
    """Position in the order of requests, for completions at the same time."""
    token: int
    instance: int
    action: str
    kind: OutcomeKind
    detail: Any
    elapsed_ns: int


class Event(NamedTuple):
    """An event that the simulation sends."""

    at_ms: int
    name: str
    instance: Optional[int]


class Arrivals:
    """The arrivals of a load section."""

    def __init__(self, plan: LoadPlan, run: LoadRun, workflow: Optional[str], inputs: Callable[[int], Mapping[str, Any]]) -> None:
        self._run = run
        self._workflow = workflow
        self._inputs = inputs
        self._groups = plan.groups
        self._tenants = plan.tenants
        self._is_limited = plan.settings.max_users is not None
        self.next_ms: Optional[int] = 0
        self.waiting = 0
        """Users who wait until others leave."""
        self.dropped = 0

    def admit(self, machine: Machine, now_ms: int) -> None:
        """Starts the users who are due."""
        while True:
            due = self._run.due(now_ms / 1_000, PAGE)
            self.next_ms = None if due.next is None else round(due.next * 1_000)
            for user in due.users:
                group, tenant = self._groups[user.group], self._tenants[user.tenant]
                inputs: dict[str, Any] = {
                    "user.index": user.user,
                    "user.id": f"{tenant}-{user.user}",
                    "user.tenant": tenant,
                    "user.intended_ms": round(user.intended * 1_000),
                }
                machine.spawn(self._workflow or group.workflow, {**inputs, **self._inputs(user.user)})
            if not due.users:
                break
        progress = self._run.progress
        self.waiting, self.dropped = progress.waiting, progress.dropped

    def release(self, machine: Machine) -> bool:
        """Reports the users who have left. Returns whether there are any, so that others may start."""
        if not self._is_limited:
            return False
        left = 0
        while finished := machine.next_finished(10_000):
            left += len(finished)
        if left:
            self._run.leave(left)
        return left > 0


class Simulator:
    """Drives a machine in virtual time until nothing is left to do."""

    def __init__(
        self,
        machine: Machine,
        table: ActionTable,
        *,
        events: list[Event],
        arrivals: Optional[Arrivals],
        until_ms: Optional[int],
        action_timeout_ns: Optional[int],
        max_actions: int,
    ) -> None:
        self.performed = 0
        """Number of actions performed, retries included."""
        self.stopped = False
        """Whether `until` came before the end."""
        self._machine = machine
        self._table = table
        self._nodes: list[MachineNode] = list(machine.nodes())
        self._events = sorted(events, key=lambda event: event.at_ms, reverse=True)
        self._arrivals = arrivals
        self._until_ms = until_ms
        self._action_timeout_ns = action_timeout_ns
        self._max_actions = max_actions
        self._heap: list[Completion] = []
        self._number = 0
        self._now_ms = 0
        self._begins: dict[int, int] = {}
        """When the last action of an instance ended, in nanoseconds, if that was in this millisecond: its next one begins then."""
        self._logged: set[tuple[str, type]] = set()

    def run(self) -> None:
        """Runs until every instance has ended or waits for an event that does not come, or until `until`."""
        machine = self._machine
        while True:
            progress = machine.progress
            if progress.requested:
                self._take(machine.next_actions_batch(PAGE))
                continue
            if not progress.in_flight:
                # What is left belongs to actions that the machine has abandoned.
                self._heap.clear()
                if progress.next_timer is None and self._is_over():
                    return
            target = self._next_ms(progress.next_timer)
            if target is None:
                return
            is_last = self._until_ms is not None and target > self._until_ms
            if is_last and self._until_ms is not None:
                target = self._until_ms
            progress = machine.run_until(target / 1_000)
            self._move_to(round(progress.now * 1_000))
            if self._arrivals is not None and self._arrivals.release(machine):
                self._arrivals.admit(machine, self._now_ms)
                continue
            if progress.requested or self._now_ms != target:
                # A timer that requests an action ends the call early; more than 100,000 timers do too.
                continue
            if is_last:
                self.stopped = True
                return
            self._act()

    def _is_over(self) -> bool:
        """Returns whether no instance is left that an event could wake, and none arrives."""
        if self._arrivals is not None and (self._arrivals.next_ms is not None or self._arrivals.waiting):
            return False
        return not self._machine.counts.waiting

    def _next_ms(self, next_timer: Optional[float]) -> Optional[int]:
        """Returns the time of the next completion, arrival or event, or of the next timer."""
        times: list[int] = []
        arrivals = self._arrivals
        if self._heap:
            times.append(self._heap[0].at_ns // MS)
        if self._events:
            times.append(self._events[-1].at_ms)
        if arrivals is not None and arrivals.next_ms is not None:
            times.append(arrivals.next_ms)
        # A user who waits starts as soon as a timer ends another one.
        if next_timer is not None and (not times or (arrivals is not None and arrivals.waiting)):
            times.append(max(self._now_ms, round(next_timer * 1_000)))
        return min(times, default=None)

    def _move_to(self, now_ms: int) -> None:
        if now_ms != self._now_ms:
            self._now_ms = now_ms
            self._begins.clear()

    def _act(self) -> None:
        """Does what is due now: completions, which make room for arrivals, then arrivals and events."""
        machine, arrivals, now_ms = self._machine, self._arrivals, self._now_ms
        due: list[Completion] = []
        while self._heap and self._heap[0].at_ns < (now_ms + 1) * MS:
            due.append(heappop(self._heap))
        self._report(due)
        if arrivals is not None and (arrivals.release(machine) or (arrivals.next_ms is not None and arrivals.next_ms <= now_ms)):
            arrivals.admit(machine, now_ms)
        while self._events and self._events[-1].at_ms <= now_ms:
            event = self._events.pop()
            machine.send_event(event.name, instance=event.instance)

    def _take(self, batch: ActionBatch) -> None:
        """Performs actions."""
        parameters: list[Any] = cast(Any, batch.parameters)
        self.performed += len(batch.tokens)
        if self.performed > self._max_actions:
            raise SimulationLimitError(
                f"{self._table.label}: the simulation needs more than {self._max_actions:,} actions, at {self._now_ms / 1_000} s of "
                "virtual time; raise max_actions, set until, or check the loops of the workflow"
            )
        rows = zip(batch.tokens, batch.instances, batch.nodes, batch.attempts, batch.deadlines)
        for (token, instance, node_index, attempt, deadline), given in zip(rows, parameters):
            node = self._nodes[node_index]
            begin_ns = self._begins.get(instance, self._now_ms * MS)
            outcome = self._perform(token, instance, node, attempt, deadline, given)
            elapsed_ns = nanoseconds(outcome.elapsed, "elapsed")
            if deadline and (elapsed_ns is None or begin_ns + elapsed_ns >= round(deadline * 1_000) * MS):
                # The machine ends it, by its own timer.
                continue
            kind, detail = OutcomeKind.SUCCESS, cast(Any, outcome.exports)
            if outcome.reason is not None:
                kind, detail = OutcomeKind.FAILURE, outcome.reason
            limit = None if node.action_kind == "sleep" else self._action_timeout_ns
            if limit is not None and (elapsed_ns is None or elapsed_ns >= limit):
                elapsed_ns, kind, detail = limit, OutcomeKind.TIMEOUT, None
            if elapsed_ns is None:
                continue
            self._number += 1
            completion = Completion(begin_ns + elapsed_ns, self._number, token, instance, node.action or "", kind, detail, elapsed_ns)
            heappush(self._heap, completion)

    def _perform(self, token: int, instance: int, node: MachineNode, attempt: int, deadline: float, parameters: Any) -> Outcome:
        action = node.action or ""
        performer = self._table.performer(action)
        if isinstance(performer, Outcome):
            return performer
        request: ActionRequest = object.__new__(ActionRequest)
        request.__dict__.update(
            token=token,
            instance=instance,
            node=node.path,
            action=action,
            kind=node.action_kind,
            parameters=parameters,
            attempt=attempt,
            timeout=max(0.0, deadline - self._now_ms / 1_000) if deadline else None,
            deadline=deadline or None,
        )
        try:
            returned = performer(request)
        except Exception as error:
            if (action, type(error)) not in self._logged:
                self._logged.add((action, type(error)))
                LOG.warning("the function of action %s raised; later failures for this reason are only counted", action, exc_info=error)
            return Outcome.failure(reason_of(error))
        if isinstance(returned, Outcome):
            self._table.check_exports(action, returned.exports)
            return returned
        return Outcome(self._table.exports(action, returned))

    def _report(self, due: list[Completion]) -> None:
        """Reports outcomes in order, many in one call."""
        batch: list[Completion] = []
        for completion in due:
            if not _is_small(completion.detail):
                self._report_batch(batch)
                self._report_batch([completion])
                batch = []
                continue
            batch.append(completion)
            if len(batch) == REPORTED:
                self._report_batch(batch)
                batch = []
        self._report_batch(batch)

    def _report_batch(self, batch: list[Completion]) -> None:
        if not batch:
            return
        try:
            self._machine.complete_many(
                [completion.token for completion in batch],
                [completion.kind for completion in batch],
                [completion.detail for completion in batch],
                [completion.elapsed_ns / 1_000_000_000 for completion in batch],
            )
        except (TypeError, ValueError):
            for completion in batch:
                error = self._table.explain_value(completion.action, completion.detail) if completion.kind == "success" else None
                if error is not None:
                    raise error from None
            raise
        for completion in batch:
            self._begins[completion.instance] = completion.at_ns


def _is_small(detail: Any) -> bool:
    """Returns whether an outcome takes little of a call's 1 MiB."""
    if isinstance(detail, str):
        return len(detail) <= _SMALL
    if isinstance(detail, Mapping):
        values: list[Any] = [*cast("Mapping[str, Any]", detail).values()]
        return len(values) <= 16 and all(
            value is None or isinstance(value, (bool, int, float)) or (isinstance(value, str) and len(value) <= _SMALL) for value in values
        )
    return True


def milliseconds(time: Any, label: str) -> int:
    """Returns a time in whole milliseconds, as the component counts: the nearest number, at least 1 for a time above 0."""
    units = nanoseconds(time, label)
    if units is None:
        raise ValueError(f"{label} must be a finite number of seconds, not {time!r}")
    return ceil(units / MS) if units < MS else round(units / MS)
