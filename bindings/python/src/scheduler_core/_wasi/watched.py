"""Descriptors that event loops watch. A loop must stop before its descriptor is closed: the number may be that of another socket soon."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable
from typing import Protocol


class Watcher(Protocol):
    """Watches descriptors for one event loop."""

    def let_go(self, descriptor: int, then: Callable[[], None]) -> bool:
        """Stops to watch `descriptor`. Returns `False` if that has to wait for the loop, which then calls `then`."""
        ...


class _Watched:
    """The descriptors of a process that are watched."""

    def __init__(self) -> None:
        self.begin_process()

    def begin_process(self) -> None:
        """Forgets the loops of the parent, whose descriptors the child only closes."""
        # A finalizer may close a socket while the lock is held.
        self.lock = threading.RLock()
        self.watchers: dict[int, list[Watcher]] = {}


WATCHED = _Watched()
"""The descriptors of this process. Between a look at a descriptor and its entry here, the lock keeps it open."""


def close(own: socket.socket) -> None:
    """Closes a socket, after the loops that watch it have stopped."""
    with WATCHED.lock:
        watchers = WATCHED.watchers.pop(own.fileno(), None)
        if not watchers:
            own.close()
            return
        descriptor = own.detach()

    def go_on() -> None:
        while watchers:
            if not watchers.pop().let_go(descriptor, go_on):
                return
        socket.close(descriptor)

    go_on()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=WATCHED.begin_process)
