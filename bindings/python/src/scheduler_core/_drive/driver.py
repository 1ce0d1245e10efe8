"""The loop of `aio.drive`: actions are tasks, and the machine's timers wake the loop."""

from __future__ import annotations

import asyncio
import inspect
import logging
from collections.abc import Coroutine, Iterable, Sequence
from functools import partial
from heapq import heappop, heappush
from itertools import groupby
from typing import Any, NamedTuple, Optional, Union

from .._generated.values.workflow import (
    ActionOutcome, ActionOutcomeFailure, ActionOutcomeSuccess, ActionRequest, MachineProgress, OutcomeKind,
)  # fmt: skip
from .._generated.workflow import Machine
from .actions import ActionTable, reason_of

LOG = logging.getLogger("scheduler_core.drive")

PAGE = 1_000
"""Number of actions fetched at a time."""

_EPSILON = 1e-6
"""A timer of the event loop may be early by its resolution."""


Outcome = Union[ActionOutcomeSuccess, ActionOutcomeFailure]


class _Ended(NamedTuple):
    """An action that has ended."""

    at: float
    """When, in the time of the machine."""
    request: ActionRequest
    outcome: Outcome
    elapsed: float


class Driver:
    """Performs the actions of a machine. All its methods run in the thread of the event loop."""

    def __init__(
        self,
        machine: Machine,
        table: ActionTable,
        *,
        concurrency: Optional[int],
        now: float,
        stop: Optional[asyncio.Event],
        wake: Optional[asyncio.Event],
    ) -> None:
        self._machine = machine
        self._table = table
        self._concurrency = concurrency
        self._stop = stop
        self._wake = wake
        self._loop = asyncio.get_running_loop()
        self._origin = now - self._loop.time()
        self._woken = asyncio.Event()
        self._running: dict[int, asyncio.Task[None]] = {}
        """Tasks of actions that the machine waits for, by token."""
        self._tasks: set[asyncio.Task[None]] = set()
        """All tasks that have not ended, also those that are being cancelled."""
        self._ended: list[_Ended] = []
        self._strays: list[int] = []
        """Actions whose task was cancelled, but not by the driver."""
        self._again: dict[int, ActionRequest] = {}
        """Actions in flight that wait to be performed again, by token."""
        self._kept: set[int] = set()
        """Actions in flight that the caller reports."""
        self._is_ending = False
        self._deadlines: list[tuple[float, int]] = []
        self._bug: Optional[BaseException] = None
        self._logged: set[tuple[str, type]] = set()

    async def run(self, again: Iterable[ActionRequest], kept: Iterable[ActionRequest]) -> None:
        """Drives the machine until nothing is left to do. `again` are actions in flight to perform again, `kept` those that the caller
        reports."""
        for request in again:
            self._again[request.token] = request
            self._watch_deadline(request)
        self._kept = {request.token for request in kept}
        waiters = [self._loop.create_task(waiter) for waiter in self._waiters()]
        try:
            while True:
                progress = self._advance()
                if self._bug is not None:
                    raise self._bug
                stopping = self._stop is not None and self._stop.is_set()
                if not stopping:
                    self._begin()
                    progress = self._machine.progress
                if not self._tasks and (stopping or self._is_over(progress)):
                    return
                await self._sleep(progress.next_timer)
        finally:
            for waiter in waiters:
                waiter.cancel()
            await self._end(waiters)

    def _waiters(self) -> list[Coroutine[Any, Any, None]]:
        async def forward(event: asyncio.Event, is_cleared: bool) -> None:
            while True:
                await event.wait()
                self._woken.set()
                if not is_cleared:
                    return
                event.clear()

        events = ((self._stop, False), (self._wake, True))
        return [forward(event, is_cleared) for event, is_cleared in events if event is not None]

    def _now(self) -> float:
        """Returns the current time of the machine."""
        return self._origin + self._loop.time()

    def _tick(self, now: float) -> MachineProgress:
        """Sets the time of the machine, which counts whole milliseconds and never goes back."""
        machine = self._machine
        whole = max(machine.now, _whole(now))
        progress = machine.tick(whole)
        while progress.next_timer is not None and progress.next_timer <= whole:
            # More than 100,000 timers were due.
            progress = machine.tick(whole)
        return progress

    def _report_ended(self) -> None:
        """Reports the actions that have ended, each at its time, so that timeouts do not depend on a busy event loop."""
        if not self._ended:
            return
        ended, self._ended = sorted(self._ended, key=lambda own: own.at), []
        ticked = self._machine.now
        for at, together in groupby(ended, key=lambda own: _whole(own.at)):
            if at > ticked:
                ticked = self._tick(at).now
            # Those of one millisecond are reported in one call.
            batch = list(together)
            self._machine.complete_many(
                [own.request.token for own in batch],
                [OutcomeKind(own.outcome.case) for own in batch],
                [own.outcome.value for own in batch],
                [own.elapsed for own in batch],
            )

    def _advance(self) -> MachineProgress:
        """Reports what has ended, and fires the timers that are due."""
        self._report_ended()
        strays, self._strays = self._strays, []
        if strays:
            fail(self._machine, strays, "CancelledError: the action was cancelled")
        progress = self._tick(self._now())
        self._cancel_void(progress)
        return progress

    def _cancel_void(self, progress: MachineProgress) -> None:
        """Cancels the tasks of actions that the machine no longer waits for."""
        while self._deadlines and self._deadlines[0][0] <= progress.now:
            self._cancel(heappop(self._deadlines)[1])
        if progress.in_flight < len(self._running) + len(self._again) + len(self._kept):
            # An action was abandoned: by another branch, an event, an `after` edge, or `cancel`.
            alive = {request.token for request in self._machine.in_flight()}
            self._kept &= alive
            for token in [token for token in (*self._running, *self._again) if token not in alive]:
                self._cancel(token)

    def _cancel(self, token: int) -> None:
        self._again.pop(token, None)
        self._kept.discard(token)
        task = self._running.pop(token, None)
        if task is not None:
            task.cancel()

    def _begin(self) -> None:
        """Begins as many actions as may run: first those that are performed again."""
        while self._concurrency is None or len(self._tasks) < self._concurrency:
            free = PAGE if self._concurrency is None else min(PAGE, self._concurrency - len(self._tasks))
            if self._again:
                requests = [self._again.pop(token) for token in list(self._again)[:free]]
            else:
                requests = self._machine.next_actions(free)
                for request in requests:
                    self._watch_deadline(request)
            if not requests:
                return
            for request in requests:
                task = self._loop.create_task(self._perform(request))
                self._tasks.add(task)
                self._running[request.token] = task
                task.add_done_callback(partial(self._note_end, request.token))

    def _watch_deadline(self, request: ActionRequest) -> None:
        if request.deadline is not None:
            heappush(self._deadlines, (request.deadline, request.token))

    def _note_end(self, token: int, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if task.cancelled() and not self._is_ending and self._running.pop(token, None) is not None:
            self._strays.append(token)
        self._woken.set()

    async def _perform(self, request: ActionRequest) -> None:
        begun = self._loop.time()
        try:
            returned = self._table.performer(request.action)(request)
            if inspect.isawaitable(returned):
                returned = await returned
        except Exception as error:
            self._log(request, error)
            outcome: Outcome = ActionOutcome.failure(reason_of(error))
        else:
            try:
                exports = self._table.exports(request.action, returned)
                wrong = self._table.explain_value(request.action, exports)
                if wrong is not None:
                    raise wrong
                outcome = ActionOutcome.success(exports)
            except TypeError as error:
                # A mistake of the program, not a failure of the action.
                self._bug = self._bug or error
                return
        ended = self._loop.time()
        if self._running.pop(request.token, None) is not None:
            self._ended.append(_Ended(self._origin + ended, request, outcome, ended - begun))

    def _log(self, request: ActionRequest, error: Exception) -> None:
        key = (request.action, type(error))
        if key not in self._logged:
            self._logged.add(key)
            LOG.warning(
                "aio.drive(): action %s failed; later failures of this type are not logged: %s", request.action, error, exc_info=error
            )

    def _is_over(self, progress: MachineProgress) -> bool:
        """Returns whether nothing can happen any more."""
        if progress.requested or progress.next_timer is not None or self._kept:
            return False
        if self._wake is None:
            return True
        counts = self._machine.counts
        return not counts.ready + counts.running + counts.waiting

    async def _sleep(self, next_timer: Optional[float]) -> None:
        """Waits for the end of an action, an event, or the next timer."""
        handle = None if next_timer is None else self._loop.call_at(next_timer - self._origin, self._woken.set)
        try:
            await self._woken.wait()
        finally:
            if handle is not None:
                handle.cancel()
        self._woken.clear()

    async def _end(self, waiters: list[asyncio.Task[None]]) -> None:
        """Cancels the tasks, waits for them, and reports the actions that have ended: the others stay in flight."""
        self._is_ending = True
        for task in self._running.values():
            task.cancel()
        again: Optional[asyncio.CancelledError] = None
        while pending := {task for task in (*self._tasks, *waiters) if not task.done()}:
            try:
                await asyncio.wait(pending)
            except asyncio.CancelledError as error:
                again = error
        self._report_ended()
        if again is not None:
            raise again


def fail(machine: Machine, tokens: Sequence[int], reason: str) -> None:
    """Reports the failure of actions that the driver did not perform."""
    machine.complete_many(tokens, [OutcomeKind.FAILURE] * len(tokens), [reason] * len(tokens))


def _whole(time: float) -> float:
    """Returns a time in whole milliseconds."""
    return int((time + _EPSILON) * 1_000) / 1_000
