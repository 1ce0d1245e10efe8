"""The calls of one socket that wait in an event loop."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Optional, TypeVar

from .._instance import InstanceOccupied
from .._wasi import system
from .._wasi.pollable import Source, Timer
from .._wasi.streams import Input
from .._wasi.tcp import TcpSocket
from .reactor import Job, NotYet, Reactor
from .watcher import Interest, Watcher

if TYPE_CHECKING:
    from .._instance import Instance

_T = TypeVar("_T")

_RETRY = 0.001
"""Time after which a call whose turn has not come is examined again after its timeout, in seconds."""


class Line:
    """The waiting calls of one socket in one direction, in one event loop, in order.

    The loop waits for the descriptor of the host's socket and makes the calls itself. During another call of the instance,
    the thread of the `Reactor` makes the first of them, so that the loop does not wait for the instance.
    """

    def __init__(self, instance: Instance, watcher: Watcher) -> None:
        self._instance = instance
        self._watcher = watcher
        self.jobs: deque[Job[Any]] = deque()
        self._blocked: list[Any] = []
        self._is_watched = False
        self._source: Optional[Source] = None
        self._look: Callable[[], object] = bool
        self._looked_at: Optional[Interest] = None

    @property
    def is_closed(self) -> bool:
        """Whether its loop is closed."""
        return self._watcher.loop.is_closed()

    def call(self, function: Any, arguments: tuple[Any, ...]) -> Any:
        """Calls a function of the component now. Raises `InstanceOccupied` during another call."""
        return self._instance.attempt(function, arguments, self._blocked)

    def has_to_wait(self) -> bool:
        """Returns whether a call would have to wait: after the first one that did, a look at the descriptor shows it at a
        small part of the cost of the call. Nothing is known of a socket that keeps received data in the component."""
        source = self._source
        if source is None:
            return False
        interest = source.interest()
        if interest is None or interest[0] < 0:
            return False
        if interest != self._looked_at:
            self._look, self._looked_at = system.look_at(*interest), interest
        return not self._look()

    async def join(self, job: Job[_T]) -> _T:
        """Returns the outcome of `job`, which has been attempted, or has to wait. Cancelling ends the wait."""
        self.jobs.append(job)
        if len(self.jobs) == 1:
            if job.is_away:
                Reactor.of(self._instance).push(job)
            else:
                self._watch()
        elif job.is_away:
            job.is_away = False
        timer = None if job.patience is None else self._watcher.loop.call_later(job.patience, self._expire, job)
        try:
            return await job.future
        except asyncio.CancelledError:
            if not job.is_away and job in self.jobs:
                self.jobs.remove(job)
            job.lose_outcome()
            raise
        finally:
            if timer is not None:
                timer.cancel()

    def nudge(self, loop: asyncio.AbstractEventLoop) -> None:
        """Makes the waiting calls soon, if this line is of `loop`."""
        if self.jobs and self._watcher.loop is loop:
            loop.call_soon(self._attempt_again)

    def _attempt_again(self) -> None:
        if self._attempt():
            self._watch()

    # For the watcher.

    def ready(self) -> bool:
        """See `watcher.Waiter`."""
        self._is_watched = self._attempt()
        return self._is_watched

    def let_go(self) -> None:
        """See `watcher.Waiter`."""
        self._is_watched = False
        self._source = None
        self.advance()

    # For the reactor.

    def came_back(self, job: Job[Any]) -> None:
        """Continues after the thread has ended `job`."""
        if self.jobs and self.jobs[0] is job:
            self.jobs.popleft()
        self.advance()

    def take_back(self, job: Job[Any], refusal: Optional[BaseException], blocked: list[Any]) -> None:
        """Continues after an attempt of the thread: `job` waits."""
        job.is_away = False
        job.refusal = refusal or job.refusal
        self._blocked[:] = blocked
        if job.future.done():
            self.came_back(job)
        elif job.is_late:
            self._expire(job)
        else:
            self._watch()

    def advance(self) -> None:
        """Makes the calls that need not wait."""
        if not self._is_watched and self._attempt():
            self._watch()

    def _attempt(self) -> bool:
        """Makes the calls in order. Returns whether the first one left waits for the descriptor."""
        while self.jobs:
            job = self.jobs[0]
            if job.is_away:
                return False
            if not job.future.done():
                try:
                    result = job.action(self.call)
                except NotYet:
                    return True
                except BlockingIOError as error:
                    job.refusal = error
                    return True
                except InstanceOccupied:
                    job.is_away = True
                    Reactor.of(self._instance).push(job)
                    return False
                except BaseException as error:
                    job.finish(None, error)
                else:
                    job.finish(result)
            self.jobs.popleft()
        return False

    def _watch(self) -> None:
        """Waits until the first call can continue."""
        if self._is_watched:
            return
        source = next((source for source in self._blocked if not isinstance(source, Timer)), None)
        if type(source) is Input or (type(source) is TcpSocket and source.is_listening()):
            self._source = source
        source = source or self._source
        self._is_watched = source is not None and self._watcher.add(source, self) is not None
        if not self._is_watched:
            self._watcher.loop.call_soon(self.advance)

    def _expire(self, job: Job[Any]) -> None:
        """Ends the wait of `job` after its timeout."""
        if not job.future.done() and not job.is_away and self._attempt():
            self._watch()
        if job.future.done():
            return
        refusal = job.refusal or self.jobs[0].refusal
        if job.is_away or job.expire is None or refusal is None:
            job.is_late = job.is_away
            if not job.is_away:
                self._watcher.loop.call_later(_RETRY, self._expire, job)
            return
        try:
            if job.patience == 0:
                raise refusal
            result = job.expire(refusal)
        except BaseException as error:
            job.finish(None, error)
        else:
            job.finish(result)
        if job in self.jobs:
            self.jobs.remove(job)


class Look:
    """A call of `poll` that waits in an event loop."""

    def __init__(self, instance: Instance, watcher: Watcher, job: Job[Any]) -> None:
        self._instance = instance
        self._watcher = watcher
        self._job = job
        self._blocked: list[Any] = []
        self._interests: list[Interest] = []

    async def outcome(self) -> Any:
        """Returns the outcome. Cancelling ends the wait."""
        job = self._job
        self._attempt()
        timer = None if job.patience is None or job.future.done() else self._watcher.loop.call_later(job.patience, self._expire)
        try:
            return await job.future
        finally:
            self._end()
            if timer is not None:
                timer.cancel()

    def ready(self) -> bool:
        """See `watcher.Waiter`. Every attempt waits for the sources that it finds."""
        if not self._job.future.done():
            self._watcher.loop.call_soon(self._attempt)
        return False

    def let_go(self) -> None:
        """See `watcher.Waiter`."""
        self.ready()

    def came_back(self, job: Job[Any]) -> None:
        """See `Line`."""

    def take_back(self, job: Job[Any], refusal: Optional[BaseException], blocked: list[Any]) -> None:
        """See `Line`."""
        job.is_away = False
        self._blocked[:] = blocked
        if job.is_late:
            self._expire()
        else:
            self._watch()

    def _attempt(self) -> None:
        job = self._job
        self._end()
        if job.future.done() or job.is_away:
            return
        try:
            result = job.action(lambda function, arguments: self._instance.attempt(function, arguments, self._blocked))
        except BlockingIOError:
            self._watch()
        except InstanceOccupied:
            job.is_away = True
            Reactor.of(self._instance).push(job)
        except BaseException as error:
            job.finish(None, error)
        else:
            job.finish(result)

    def _watch(self) -> None:
        if self._job.future.done():
            return
        for source in self._blocked:
            if not isinstance(source, Timer):
                interest = self._watcher.add(source, self)
                if interest is None:
                    self._watcher.loop.call_soon(self._attempt)
                    return
                self._interests.append(interest)

    def _end(self) -> None:
        for interest in self._interests:
            self._watcher.remove(interest, self)
        self._interests.clear()

    def _expire(self) -> None:
        job = self._job
        if job.is_away:
            job.is_late = True
        elif not job.future.done() and job.expire is not None:
            job.finish(job.expire(None))
