"""Work that continues after a call: data that the system has not taken yet, and the bell that ends a wait."""

from __future__ import annotations

import atexit
import os
import socket
import threading
import time
from typing import Optional, Protocol

from . import system

_LONGEST_AT_EXIT = 1.0
"""Time that the end of the process waits for the data of its connections, in seconds."""


class Sending(Protocol):
    """A stream with data that the system has not taken yet."""

    owner: object
    """The host that has the stream."""

    def discard(self) -> None:
        """Discards the data."""
        ...

    def descriptor(self) -> int:
        """Returns the descriptor to wait for, or -1 if there is nothing to send any more."""
        ...

    def send_rest(self) -> None:
        """Sends what the system takes now."""
        ...

    def abandon(self) -> None:
        """Closes the descriptor in the child of a fork."""
        ...


class Bell:
    """Ends a wait from another thread."""

    def __init__(self) -> None:
        self._here, self._there = socket.socketpair()
        self._here.setblocking(False)
        self._there.setblocking(False)
        self.descriptor = self._here.fileno()

    def interest(self) -> Optional[tuple[int, int]]:
        """See `pollable.Source`."""
        return self.descriptor, system.READ

    def advance(self) -> bool:
        """See `pollable.Source`."""
        return True

    def ring(self) -> None:
        """Makes the descriptor readable."""
        try:
            self._there.send(b"\0")
        except OSError:
            pass  # It has been rung often enough, or it is closed.

    def silence(self) -> None:
        """Makes the descriptor unreadable."""
        try:
            while len(self._here.recv(4_096)) == 4_096:
                pass
        except OSError:
            pass

    def close(self) -> None:
        """Closes both ends."""
        self._here.close()
        self._there.close()


class Sender:
    """A thread that sends what calls have left over. There is one, `SENDER`; it ends when there is nothing to send."""

    def __init__(self) -> None:
        self._at_exit = False
        self._changed = threading.Condition()
        self._streams: set[Sending] = set()
        self._bell: Optional[Bell] = None

    def begin_process(self) -> None:
        """Closes its copies of the streams of the parent, which sends their data."""
        for stream in self._streams:
            stream.abandon()
        if self._bell is not None:
            self._bell.close()
        self._changed, self._streams, self._bell = threading.Condition(), set(), None

    def take(self, stream: Sending) -> None:
        """Sends the rest of a stream."""
        with self._changed:
            self._streams.add(stream)
            if self._bell is not None:
                self._bell.ring()
                return
            self._bell = Bell()
            if not self._at_exit:
                self._at_exit = True
                atexit.register(self.drain, _LONGEST_AT_EXIT)
            threading.Thread(target=self._run, args=(self._bell,), name="scheduler_core.send", daemon=True).start()

    def discard(self, owner: object) -> None:
        """Discards the data of all streams of a host."""
        with self._changed:
            for stream in self._streams:
                if stream.owner is owner:
                    stream.discard()
            if self._bell is not None:
                self._bell.ring()

    def drain(self, seconds: float) -> bool:
        """Waits until everything is sent, or the time is over. Returns whether everything is sent."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._streams, seconds)

    def _run(self, bell: Bell) -> None:
        while True:
            with self._changed:
                waiting = {stream: stream.descriptor() for stream in self._streams}
                self._streams = {stream for stream, descriptor in waiting.items() if descriptor >= 0}
                if not self._streams:
                    self._bell = None
                    bell.close()
                    self._changed.notify_all()
                    return
            interests = {descriptor: system.WRITE for descriptor in waiting.values() if descriptor >= 0}
            interests[bell.descriptor] = system.READ
            try:
                ready = system.wait(interests, None)
            except (OSError, ValueError):
                # A connection was closed meanwhile: the next round leaves it out.
                time.sleep(0)
                continue
            if bell.descriptor in ready:
                bell.silence()
            for stream, descriptor in waiting.items():
                if descriptor in ready:
                    stream.send_rest()


SENDER = Sender()
"""The thread of this process."""

if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=SENDER.begin_process)
