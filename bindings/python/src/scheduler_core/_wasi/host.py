"""The host of one instance: its resources, what it may reach, and the end of its waits."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Sequence
from typing import Any, Optional

from .errors import StreamFailed, WasiError
from .pollable import Interrupted, Pollable, Timer, Wait, block_on
from .policy import Policy
from .background import SENDER, Bell
from .streams import Output
from .udp import LONGEST
from .values import Values

_FAR_FUTURE = 2**61
"""Nanoseconds by which the clock is ahead after an interrupt, so that every deadline of the call has passed."""


class Host:
    """What one instance has opened.

    An exception of a signal handler, such as KeyboardInterrupt, must not pass through the component: it would trap, and the
    instance would be unusable. So it is kept until the call has returned, and the call returns soon. A call with a timeout
    sees that its time is over and changes nothing. In a call without a timeout, the wait ends first; if the component waits
    again, the operation fails.
    """

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.values = Values()
        self.resources: dict[int, Any] = {}
        """The objects of the resources, by number."""
        self.pointer: Any = ctypes.POINTER(ctypes.c_char)()
        """A pointer whose slices are `bytes`: the fastest strided copy."""
        self.pointed_to = ctypes.c_void_p.from_buffer(self.pointer)
        self.buffer = memoryview(bytearray(LONGEST))
        """Memory for a datagram."""
        self.out = ctypes.c_void_p()
        self.out_address = ctypes.addressof(self.out)
        self.failure: Optional[BaseException] = None
        """The exception of a function of the host, which is an error of the program."""
        self.keeps_time = False
        """Whether the current call ends soon by itself, so that an interrupt leaves its clock alone."""
        self.has_to_end = False
        """Whether `end` has something to do after the current call."""
        self.blocked: Sequence[Pollable] = ()
        """Sources for which an operation of the current call would have to wait."""
        self.bell: Optional[Bell] = None
        """Ends the wait of a call that is ready for that."""
        self._was_rung = False
        self._interrupt: Optional[BaseException] = None
        self._ended_waits = 0
        self._last = 0
        self._left_over: list[Output] = []

    def peek(self, address: int, size: int) -> bytes:
        """Returns a copy of `size` bytes at `address`."""
        self.pointed_to.value = address
        return self.pointer[:size]  # type: ignore[no-any-return]

    def add(self, resource: Any) -> int:
        """Returns the number of a new resource."""
        number = self._last = self._next()
        self.resources[number] = resource
        return number

    def _next(self) -> int:
        number = (self._last + 1) & 0xFFFF_FFFF
        while number in self.resources:
            number = (number + 1) & 0xFFFF_FFFF
        return number

    def now(self) -> int:
        """Returns the time of the clock, in nanoseconds."""
        now = time.monotonic_ns()
        return now + _FAR_FUTURE if self._ended_waits else now

    def wait(self, pollables: Sequence[Pollable]) -> list[int]:
        """Waits until a pollable is ready, and returns the indexes of those that are. After an interrupt it does not wait.

        An empty result ends a step of a run. That is how an interrupt or the bell ends it while its clock stays right.
        """
        self.blocked = pollables
        while self._interrupt is None:
            try:
                if self.bell is not None:
                    return self._wait_or_end(pollables, self.bell)
                if len(pollables) == 1 and not isinstance(pollables[0], Timer):
                    block_on(pollables[0])
                    return [0]
                return Wait(pollables).block()
            except Interrupted as interrupted:
                self._interrupt = interrupted.error
                self.has_to_end = True
        if self.keeps_time:
            return []
        self._ended_waits += 1
        return list(range(len(pollables)))

    def _wait_or_end(self, pollables: Sequence[Pollable], bell: Bell) -> list[int]:
        """Waits until a pollable is ready or the bell rings. Those that are ready have the first turn, but only one, so
        that neither a bell that rings often nor busy sockets starve the other."""
        found = Wait([*pollables, bell]).block()
        if found[-1] != len(pollables):
            return found
        found.pop()
        if found and not self._was_rung:
            self._was_rung = True
            return found
        self._was_rung = False
        bell.silence()
        return []

    def require_patience(self) -> None:
        """Fails an operation that would wait again after an interrupt."""
        if self._ended_waits > 1:
            raise WasiError("connection-aborted")

    def would_block(self) -> str:
        """Returns the error code of an operation that would wait."""
        return "connection-aborted" if self._ended_waits > 1 else "would-block"

    def require_patience_of_stream(self) -> None:
        """Fails an operation of a stream that would wait again after an interrupt."""
        if self._ended_waits > 1:
            raise StreamFailed("connection-aborted: interrupted")

    @property
    def is_interrupted(self) -> bool:
        """Whether the current call must not wait any more."""
        return self._interrupt is not None and not self.keeps_time

    def left_over(self, stream: Output) -> None:
        """Notes a stream with data that the system has not taken yet."""
        self._left_over.append(stream)
        self.has_to_end = True

    def discard_unsent(self) -> None:
        """Discards the data that connections have not sent, so that they close without waiting for their peers."""
        for resource in list(self.resources.values()):
            if isinstance(resource, Output):
                resource.discard()
        SENDER.discard(self)

    def end(self) -> Optional[BaseException]:
        """Ends a call. Returns the exception that interrupted it."""
        for stream in self._left_over:
            if stream.descriptor() >= 0:
                SENDER.take(stream)
        self._left_over.clear()
        interrupt, self._interrupt, self._ended_waits = self._interrupt, None, 0
        self.has_to_end = False
        return interrupt

    def begin_process(self) -> None:
        """Closes the copies of the descriptors, in the child of a fork. The connections of the parent stay open."""
        for resource in self.resources.values():
            abandon = getattr(resource, "abandon", None)
            if abandon is not None:
                abandon()
        self.resources.clear()
        self._left_over.clear()

    def close(self) -> None:
        """Closes everything that is open."""
        while self.resources:
            _, resource = self.resources.popitem()
            drop = getattr(resource, "drop", None)
            if drop is not None:
                drop()
