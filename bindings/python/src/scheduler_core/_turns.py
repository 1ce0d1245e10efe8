"""The turns of threads at an instance, which serves one call at a time.

A lock of `threading` is not sufficient. It has no queue, so a thread that calls in a loop keeps the others out. An
exception of Ctrl-C may be raised between taking it and the next statement, and then it is never freed. And a waiting
thread cannot see what it waits for.

A token stands for a call. The dictionary `holder` contains the token of the current call, and `dict.setdefault` takes
the turn: one step of the interpreter, which also records the owner. A waiting thread stands in a queue. Its first thread
is woken once when the turn is free. If other calls are faster, it becomes the heir after `SLICE`, and the current call
gives the turn to it. So a thread that calls in a loop keeps the turn for about a slice. A switch of threads is paid per
slice and not per call, and a wait takes at most a slice and a call for each thread in the queue.

`Instance.call` takes and frees the turn itself: a function for each would cost more than the turn. No statement between
those that free it calls a function of Python, where a signal handler or another thread could run.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any, Optional

Token = list[Any]
"""A call: its function (or `None` for several calls), its thread, and the token that it replaces, if any."""

FUNCTION, THREAD, OUTER = 0, 1, 2

SLICE = 0.001
"""Time that the first thread of the queue waits before it becomes the heir, in seconds."""

_LOOK = 0.1
"""Longest time between two looks of a waiting thread at the current call, in seconds."""


class Busy(Exception):
    """The turn is not free soon: the current call waits for the network."""


class Nested(Exception):
    """The thread that wants the turn has it: a signal handler makes a call during another one."""


class Waiter:
    """A thread in the queue."""

    __slots__ = ("_gate", "token", "was_woken")

    def __init__(self, token: Token) -> None:
        self.token = token
        self.was_woken = False
        """Whether a free turn has woken it as the first of the queue."""
        self._gate = threading.Lock()
        self._gate.acquire()

    def wake(self) -> None:
        """Ends `sleep`, or the next one."""
        try:
            self._gate.release()
        except RuntimeError:
            pass  # It was woken before and has not run yet.

    def sleep(self, seconds: float) -> None:
        """Waits until it is woken, or the time is over."""
        self._gate.acquire(timeout=seconds)


class Turns:
    """The turns of an instance."""

    __slots__ = ("heir", "holder", "queue")

    def __init__(self) -> None:
        self.holder: dict[int, Token] = {}
        """The token of the current call, with the key 0."""
        self.heir: Optional[Waiter] = None
        """The waiter that gets the turn next."""
        self.queue: deque[Waiter] = deque()

    @property
    def is_free(self) -> bool:
        """Whether a call would not wait: no call is running, and no thread is queued."""
        return not self.holder and not self.queue

    @property
    def holder_waits(self) -> bool:
        """Whether the current call may wait for the network."""
        return _waits(self.holder.get(0))

    def wake(self) -> None:
        """Wakes the first thread of the queue after the turn was freed. Does so once: the thread would only see that the
        next call is faster, again and again."""
        try:
            first = self.queue[0]
        except IndexError:
            return
        if not first.was_woken:
            first.was_woken = True
            first.wake()

    def free(self, token: Token) -> None:
        """Frees the turn if `token` has it, or leaves it to the token that it has replaced."""
        holder, heir = self.holder, self.heir
        if 0 in holder and holder[0] is token:
            if token[OUTER] is not None:
                holder[0] = token[OUTER]
            elif heir is not None:
                self.heir = None
                holder[0] = heir.token
                heir.wake()
            else:
                del holder[0]
                if self.queue:
                    self.wake()

    def wait(self, token: Token, patience: Optional[float], queued: Optional[Callable[[], None]] = None) -> None:
        """Waits for the turn. Only a wait for a call that may wait for the network ends after `patience`, in seconds.
        Calls `queued` when the thread is in the queue.

        Raises:
            Busy: `patience` is over.
            Nested: This thread makes the current call.
        """
        owner = self.holder.get(0)
        if owner is not None and owner[THREAD] == token[THREAD]:
            if owner[FUNCTION] is not None:
                raise Nested
            token[OUTER] = owner
            self.holder[0] = token
            return
        waiter = Waiter(token)
        try:
            self.queue.append(waiter)
            if queued is not None:
                queued()
            self._wait(waiter, patience)
        finally:
            self._leave(waiter)

    def _wait(self, waiter: Waiter, patience: Optional[float]) -> None:
        token = waiter.token
        holder, queue = self.holder, self.queue
        blocker: Optional[Token] = None
        since = first_since = 0.0
        while True:
            first = queue[0] is waiter
            # The turn is tried after entering the queue, and the queue is read after freeing the turn.
            # So a thread is not left asleep.
            owner = holder.setdefault(0, token) if first else holder.get(0)
            if owner is token:
                return
            now = time.monotonic()
            seconds = _LOOK
            if first and self.heir is None:
                first_since = first_since or now
                seconds = first_since + SLICE - now
                if seconds <= 0:
                    self.heir = waiter
                    continue
            if not _waits(owner):
                blocker = None
            elif patience is not None:
                if owner is not blocker:
                    blocker, since = owner, now
                left = since + patience - now
                if left <= 0:
                    raise Busy
                seconds = min(seconds, left)
            waiter.sleep(seconds)

    def _leave(self, waiter: Waiter) -> None:
        """Leaves the queue, with the turn or without it, and wakes the thread that is the first now."""
        if self.heir is waiter:
            self.heir = None
        try:
            self.queue.remove(waiter)
        except ValueError:
            pass  # Interrupted before it entered.
        try:
            self.queue[0].wake()
        except IndexError:
            pass  # No other thread waits.

    def reset(self) -> None:
        """Forgets all threads: in the child of a fork they do not exist."""
        self.holder.clear()
        self.queue.clear()
        self.heir = None


def _waits(token: Optional[Token]) -> bool:
    return token is not None and token[FUNCTION] is not None and token[FUNCTION].waits
