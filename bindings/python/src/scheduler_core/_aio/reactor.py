"""The worker thread of an instance: calls in order, and one `poll` for all waiting calls.

It makes the calls that an event loop must not make: those that take long, and those during another thread's call. It
waits for sockets only for loops that cannot watch descriptors.
"""

from __future__ import annotations

import asyncio
import socket as host
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, Optional, Protocol, TypeVar

from .._errors import SchedulerCoreError
from .._wit import Resource

if TYPE_CHECKING:
    from .._generated.socket import Socket
    from .._generated.values.socket import Interest
    from .._instance import Instance

_T = TypeVar("_T")

IDLE = 1.0
"""Idle time after which the thread ends, in seconds; the next call starts a new one."""

_SLICE_MS = 5
"""Maximum time of a `poll` that cannot be interrupted."""

_LONGEST_MS = 60_000


Call = Callable[[Any, "tuple[Any, ...]"], Any]
"""Calls a function of the component with arguments."""


class Owner(Protocol):
    """Waits for a job in its event loop."""

    def came_back(self, job: Job[Any]) -> None:
        """Continues after the thread has ended `job`."""
        ...

    def take_back(self, job: Job[Any], refusal: Optional[BaseException], blocked: list[Any]) -> None:
        """Continues after an attempt of the thread: `job` waits for the sources `blocked`."""
        ...


class Job(Generic[_T]):
    """A call that is awaited."""

    def __init__(self, action: Callable[[Call], _T]) -> None:
        self.action = action
        self.entries: Sequence[tuple[Socket, Interest]] = ()
        """Readiness required before the next attempt. If empty, the call never waits."""
        self.patience: Optional[float] = None
        """Maximum wait in seconds; without limit if `None`."""
        self.expire: Optional[Callable[[Any], _T]] = None
        """Ends the job after its timeout, given the error of the last attempt."""
        self.undelivered: Optional[Callable[[_T], None]] = None
        """Receives the result of a cancelled call."""
        self.owner: Optional[Owner] = None
        """Waits for the job. If none, the thread does."""
        self.is_away = False
        """Whether the thread has the job of an owner."""
        self.is_late = False
        """Whether its time was over while the thread had it."""
        self.deadline: Optional[float] = None
        self.refusal: Optional[BaseException] = None
        self.loop = asyncio.get_running_loop()
        self.future: asyncio.Future[_T] = self.loop.create_future()
        self.over: Optional[asyncio.Future[None]] = None
        """Done when the thread has finished the job; for a cancelled job this is later than for its caller."""

    def settle(self, result: Any = None, error: Optional[BaseException] = None) -> None:
        """Passes the outcome to the waiting loop, from the thread."""
        try:
            self.loop.call_soon_threadsafe(self._deliver, result, error)
        except RuntimeError:
            self.lose(result)  # The loop is closed.

    def _deliver(self, result: Any, error: Optional[BaseException]) -> None:
        self.is_away = False
        self.finish(result, error)
        if self.over is not None and not self.over.done():
            self.over.set_result(None)
        if self.owner is not None:
            self.owner.came_back(self)

    def finish(self, result: Any, error: Optional[BaseException] = None) -> None:
        """Passes the outcome to the caller, in the loop."""
        if self.future.done():
            self.lose(result)
        elif error is not None:
            self.future.set_exception(error)
        else:
            self.future.set_result(result)

    def lose_outcome(self) -> None:
        """Handles the outcome of a call that was cancelled when the outcome was there already."""
        if self.future.done() and not self.future.cancelled() and self.future.exception() is None:
            self.lose(self.future.result())

    def lose(self, result: Any) -> None:
        """Handles the result of a cancelled call."""
        if self.undelivered is not None and result is not None:
            self.undelivered(result)
        elif isinstance(result, Resource):
            result._let_go()


class NotYet(Exception):
    """Raised by an action that continues when its socket is ready."""


class Reactor:
    """Makes the calls of one instance. All methods but `submit`, `push`, `is_idle` and `wake` run in the thread."""

    def __init__(self, instance: Instance) -> None:
        self._instance = instance
        self._lock = threading.Condition()
        self._jobs: deque[Job[Any]] = deque()
        self._waiting: list[Job[Any]] = []
        self._running = False
        self._is_making = False
        self._polling = False
        self._bell: Optional[Socket] = None
        self._rope: Optional[host.socket] = None
        self._bell_failed = False

    @staticmethod
    def of(instance: Any) -> Reactor:
        """Returns the reactor of `instance`."""
        with instance._lock_of_reactor:
            if instance._reactor is None:
                instance._reactor = Reactor(instance)
            found: Reactor = instance._reactor
            return found

    def is_idle(self) -> bool:
        """Returns whether a call that is made now overtakes none."""
        return not self._jobs and not self._is_making  # In this order: the thread sets the second before it clears the first.

    async def submit(self, job: Job[_T]) -> _T:
        """Returns the outcome of `job`. Cancelling ends the wait; an attempt that has started is completed."""
        job.over = job.loop.create_future()
        self.push(job)
        try:
            return await job.future
        except asyncio.CancelledError:
            job.lose_outcome()
            self.wake()
            raise

    def push(self, job: Job[Any]) -> None:
        """Makes the call of `job` after those before it."""
        with self._lock:
            self._jobs.append(job)
            if not self._running:
                self._running = True
                threading.Thread(target=self._run, name="scheduler_core.aio", daemon=True).start()
            self._lock.notify()
        self.wake()

    def wake(self) -> None:
        """Interrupts the current `poll` of the thread, if any."""
        if self._polling and self._rope is not None:
            try:
                self._rope.send(b"\0")
            except OSError:
                pass  # The buffer is full of such datagrams, or the thread is ending: it wakes without this one.

    def begin_process(self) -> None:
        """Closes its copy of a descriptor, in the child of a fork. The thread does not exist there."""
        if self._rope is not None:
            self._rope.close()

    def _run(self) -> None:
        self._instance._waker = self.wake
        while self._take():
            for job in self._attempts():
                self._attempt(job)
            self._is_making = False
            for job in [job for job in self._waiting if job.future.done()]:
                self._waiting.remove(job)
                job.settle()
            if self._waiting:
                self._poll()

    def _take(self) -> bool:
        """Returns whether there is work; waits for it for a while."""
        with self._lock:
            if not self._jobs and not self._waiting:
                self._lock.wait(IDLE)
            if self._jobs or self._waiting:
                return True
            self._hang_up()
            self._running = False
            return False

    def _attempts(self) -> list[Job[Any]]:
        with self._lock:
            jobs = list(self._jobs)
            self._is_making = bool(jobs)
            self._jobs.clear()
        return jobs

    def _attempt(self, job: Job[Any]) -> None:
        """Makes the call; keeps the job if it has to wait."""
        if job.future.done():
            job.settle()
            return
        if job.deadline is None and job.patience is not None:
            job.deadline = time.monotonic() + job.patience
        blocked: list[Any] = []
        try:
            result = job.action(lambda function, arguments: self._instance.attempt(function, arguments, blocked, True))
        except NotYet:
            self._keep(job, None, blocked)
        except BlockingIOError as error:
            if job.owner is not None and job.patience != 0:
                self._keep(job, error, blocked)
                return
            if not job.entries or job.patience == 0:
                job.settle(None, error)
                return
            job.refusal = error
            if job.deadline is not None and time.monotonic() >= job.deadline:
                self._expire(job)
            else:
                self._waiting.append(job)
        except BaseException as error:
            job.settle(None, error)
        else:
            job.settle(result)

    def _keep(self, job: Job[Any], refusal: Optional[BaseException], blocked: list[Any]) -> None:
        """Gives a job that has to wait to its owner, or waits for it here."""
        if job.owner is None:
            self._waiting.append(job)
            return
        try:
            job.loop.call_soon_threadsafe(job.owner.take_back, job, refusal, blocked)
        except RuntimeError:
            pass  # The loop is closed.

    def _expire(self, job: Job[Any]) -> None:
        try:
            assert job.expire is not None
            result = job.expire(job.refusal)
        except BaseException as error:
            job.settle(None, error)
        else:
            job.settle(result)

    def _poll(self) -> None:
        """Waits until a job can continue or a call arrives, and makes the attempts."""
        self._hang_bell()
        self._polling = True
        try:
            # A call that was cancelled before `_polling` was set did not wake the thread.
            if self._jobs or any(job.future.done() for job in self._waiting):
                return
            while self._instance._callers:
                time.sleep(0.0002)  # Other threads' calls go first: a lock does not queue.
            entries = [entry for job in self._waiting for entry in job.entries]
            ready = self._ready(entries, self._patience())
        finally:
            self._polling = False
        waiting, self._waiting = self._waiting, []
        now, start = time.monotonic(), 0
        for job in waiting:
            count = len(job.entries)
            over = job.deadline is not None and now >= job.deadline
            if ready is None or over or any(ready[start : start + count]):
                self._attempt(job)
                if ready is None:
                    self._find_fault(job)
            else:
                self._waiting.append(job)
            start += count

    def _patience(self) -> int:
        """Returns the milliseconds until the first deadline, rounded up."""
        longest = _SLICE_MS if self._bell is None else _LONGEST_MS
        deadlines = [job.deadline for job in self._waiting if job.deadline is not None]
        if not deadlines:
            return longest
        return max(0, min(longest, int((min(deadlines) - time.monotonic()) * 1000) + 1))

    def _ready(self, entries: list[tuple[Socket, Interest]], milliseconds: int) -> Optional[list[bool]]:
        """Returns which entries are ready, or `None` if one of them cannot be polled."""
        from .._generated.socket import poll
        from .._generated.values.socket import Interest, Readiness

        bell = [] if self._bell is None else [(self._bell, Interest.READABLE)]
        every = [*bell, *entries]
        try:
            sockets, interests = [socket for socket, _ in every], [interest for _, interest in every]
            found = poll(sockets, interests, milliseconds / 1_000, instance=self._instance)
        except Exception:
            return None
        if bell and found[0] is not Readiness.NOTHING:
            self._silence()
        return [readiness is not Readiness.NOTHING for readiness in found[len(bell) :]]

    def _find_fault(self, job: Job[Any]) -> None:
        """Ends `job` if its entries cannot be polled."""
        from .._generated.socket import poll

        if job in self._waiting and job.entries:
            try:
                poll([socket for socket, _ in job.entries], [interest for _, interest in job.entries], 0)
            except Exception as error:
                self._waiting.remove(job)
                job.settle(None, error)

    def _hang_bell(self) -> None:
        """Creates the UDP socket on loopback with which `wake` interrupts a `poll`. Without network access there is none,
        and calls wait only for time."""
        if self._bell is not None or self._bell_failed:
            return
        from .._generated import socket as wit
        from .._generated.values.types import SocketAddress

        self._bell_failed = True
        if not self._instance.network:
            return
        try:
            bell = wit.Socket.udp_v4(instance=self._instance)
            bell.set_timeout(0)
            # Not checked against the allow-list: no user can access this socket.
            self._instance.call(wit._SOCKET_BIND, (bell, SocketAddress("127.0.0.1", 0)), checked=False)
            rope = host.socket(host.AF_INET, host.SOCK_DGRAM)
            rope.setblocking(False)
            rope.connect(("127.0.0.1", bell.local_port))
        except (SchedulerCoreError, OSError):
            return
        self._bell, self._rope, self._bell_failed = bell, rope, False

    def _silence(self) -> None:
        try:
            while self._bell is not None and len(self._bell.recv_many(64, 1).ends) == 64:
                pass
        except SchedulerCoreError:
            pass

    def _hang_up(self) -> None:
        if self._bell is not None:
            self._bell._let_go()
        if self._rope is not None:
            self._rope.close()
        self._bell, self._rope, self._bell_failed = None, None, False
