"""What an event loop watches: descriptors, and who waits for each."""

from __future__ import annotations

import asyncio
import os
import socket
import threading
from collections.abc import Callable
from typing import Optional, Protocol

from .._wasi.pollable import Source
from .._wasi.system import READ
from .._wasi.watched import WATCHED

Interest = tuple[int, int]
"""A descriptor and a direction."""


class Waiter(Protocol):
    """Waits for a descriptor."""

    def ready(self) -> bool:
        """Called when the descriptor is ready. Returns whether it waits on."""
        ...

    def let_go(self) -> None:
        """Called when the descriptor is closed."""
        ...


class Watcher:
    """Watches descriptors for one event loop. All methods but `let_go` are for the thread of the loop.

    A descriptor stays with the loop between two waits for reading: adding and removing it costs more than the rest. If it
    becomes ready while nothing waits for it, it is removed.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self.works = _can_watch(loop)
        """Whether the loop can watch descriptors. That of Windows cannot, by default."""
        self._thread = threading.get_ident()
        self._waiters: dict[Interest, list[Waiter]] = {}

    @staticmethod
    def of(loop: asyncio.AbstractEventLoop) -> Watcher:
        """Returns the watcher of a loop."""
        found = _watchers.get(id(loop))
        if found is None or found.loop is not loop:
            for key, watcher in list(_watchers.items()):
                if watcher.loop.is_closed():
                    del _watchers[key]
            found = _watchers[id(loop)] = Watcher(loop)
        return found

    def add(self, source: Source, waiter: Waiter) -> Optional[Interest]:
        """Calls `waiter` whenever `source` may be ready, until it does not wait any more. Returns what it waits for, or `None`
        if the source may be ready now."""
        with WATCHED.lock:
            interest = source.interest()
            if interest is None or interest[0] < 0:
                return None
            waiters = self._waiters.get(interest)
            if waiters is not None:
                waiters.append(waiter)
                return interest
            descriptor, direction = interest
            start = self.loop.add_reader if direction == READ else self.loop.add_writer
            start(descriptor, self._ready, interest)
            self._waiters[interest] = [waiter]
            watchers = WATCHED.watchers.setdefault(descriptor, [])
            if self not in watchers:
                watchers.append(self)
        return interest

    def remove(self, interest: Interest, waiter: Waiter) -> None:
        """Ends a wait."""
        waiters = self._waiters.get(interest)
        if waiters is not None and waiter in waiters:
            waiters.remove(waiter)

    def let_go(self, descriptor: int, then: Callable[[], None]) -> bool:
        """See `watched.Watcher`."""
        if self.loop.is_closed():
            return True
        if self._is_here():
            self._stop(descriptor)
            return True

        def stop() -> None:
            self._stop(descriptor)
            then()

        try:
            self.loop.call_soon_threadsafe(stop)
        except RuntimeError:
            return True  # Closed meanwhile.
        return False

    def _is_here(self) -> bool:
        """Returns whether this is the thread of the loop."""
        try:
            if asyncio.get_running_loop() is self.loop:
                return True
        except RuntimeError:
            pass
        return not self.loop.is_running() and self._thread == threading.get_ident()

    def _ready(self, interest: Interest) -> None:
        waiters = self._waiters.get(interest)
        if not waiters:
            self._forget(interest)
            return
        self._waiters[interest] = []
        staying = [waiter for waiter in waiters if waiter.ready()]
        added = self._waiters.get(interest)
        if added is None:  # One of them has closed it.
            for waiter in staying:
                self.loop.call_soon(waiter.let_go)
            return
        added[:0] = staying
        if not added and interest[1] != READ:
            self._forget(interest)

    def _forget(self, interest: Interest) -> None:
        """Removes a descriptor that nothing waits for."""
        descriptor, direction = interest
        with WATCHED.lock:
            if self._waiters.pop(interest, None) is None:
                return
            (self.loop.remove_reader if direction == READ else self.loop.remove_writer)(descriptor)
            if not any(other == descriptor for other, _ in self._waiters):
                watchers = WATCHED.watchers.get(descriptor, [])
                if self in watchers:
                    watchers.remove(self)
                if not watchers:
                    WATCHED.watchers.pop(descriptor, None)

    def _stop(self, descriptor: int) -> None:
        """Stops to watch a descriptor that will be closed."""
        for interest in [interest for interest in self._waiters if interest[0] == descriptor]:
            for waiter in self._waiters.pop(interest):
                self.loop.call_soon(waiter.let_go)
            (self.loop.remove_reader if interest[1] == READ else self.loop.remove_writer)(descriptor)


_watchers: dict[int, Watcher] = {}
"""The watchers by the addresses of their loops, until the loops are closed."""


def _can_watch(loop: asyncio.AbstractEventLoop) -> bool:
    left, right = socket.socketpair()
    with left, right:
        try:
            loop.add_reader(left, bool)
            loop.remove_reader(left)
        except NotImplementedError:
            return False
    return True


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_watchers.clear)
