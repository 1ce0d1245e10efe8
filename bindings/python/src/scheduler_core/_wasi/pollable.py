"""Pollables: what a call can wait for, and the wait."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Optional, Protocol, Union

from . import system
from .signals import SIGNALS, SLICE, Woken

_NANOSECONDS = 1_000_000_000


class Source(Protocol):
    """What becomes ready: a stream, a socket, a lookup."""

    def interest(self) -> Optional[tuple[int, int]]:
        """Returns the descriptor and the directions to wait for, or `None` if it is ready now."""
        ...

    def advance(self) -> bool:
        """Continues when the descriptor is ready. Returns whether the source is ready."""
        ...


class Interrupted(Exception):
    """Ends a wait, because the handler of a signal raised an exception."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.error = error


class Timer:
    """A time on the monotonic clock, in nanoseconds."""

    __slots__ = ("when",)

    def __init__(self, when: int) -> None:
        self.when = when


Pollable = Union[Source, Timer]


def block_on(source: Source) -> None:
    """Waits until one source is ready: `Wait` for the most frequent case."""
    watched = SIGNALS.is_delayed()
    interest = source.interest()
    while interest is not None:
        descriptor, directions = interest
        found = _watch({descriptor: directions}, SLICE) if watched else system.wait({descriptor: directions}, None)
        if found and source.advance():
            return
        interest = source.interest()


def _watch(interests: dict[int, int], seconds: float) -> dict[int, int]:
    """Waits for a while, then runs the handlers of the signals that arrived."""
    found: dict[int, int] = {}
    try:
        try:
            SIGNALS.waiting = True
            found = system.wait(interests, seconds)
        finally:
            SIGNALS.waiting = False
    except Woken:
        pass
    try:
        SIGNALS.run()
    except BaseException as error:
        raise Interrupted(error) from None
    return found


class Wait:
    """A wait for any of several pollables.

    The main thread looks at its signals during the wait.
    """

    def __init__(self, pollables: Sequence[Pollable]) -> None:
        self.pollables = pollables
        self.ready: list[int] = []
        self.deadline: Optional[int] = None
        self._interests: dict[int, int] = {}
        self._waiting: list[tuple[int, Source, int, int]] = []

    def look(self) -> list[int]:
        """Returns the indexes of the pollables that are ready now, without waiting."""
        self._prepare()
        self._take(system.wait(self._interests, 0) if self._interests else {})
        return self.ready

    def block(self) -> list[int]:
        """Waits until a pollable is ready. Raises `Interrupted` if the handler of a signal raises."""
        watched = SIGNALS.is_delayed()
        while True:
            self._prepare()
            seconds = 0.0 if self.ready else self._seconds()
            if not watched or seconds == 0:
                self._take(system.wait(self._interests, seconds))
            else:
                self._take(_watch(self._interests, SLICE if seconds is None else min(seconds, SLICE)))
            if self.ready:
                return self.ready

    def _prepare(self) -> None:
        self.ready, self._waiting, self.deadline = [], [], None
        interests: dict[int, int] = {}
        for index, pollable in enumerate(self.pollables):
            if isinstance(pollable, Timer):
                if self.deadline is None or pollable.when < self.deadline:
                    self.deadline = pollable.when
                continue
            interest = pollable.interest()
            if interest is None:
                self.ready.append(index)
            else:
                descriptor, directions = interest
                interests[descriptor] = interests.get(descriptor, 0) | directions
                self._waiting.append((index, pollable, descriptor, directions))
        self._interests = interests

    def _seconds(self) -> Optional[float]:
        if self.deadline is None:
            return None
        return max(0, self.deadline - time.monotonic_ns()) / _NANOSECONDS

    def _take(self, found: dict[int, int]) -> None:
        for index, source, descriptor, directions in self._waiting:
            if found.get(descriptor, 0) & directions and source.advance():
                self.ready.append(index)
        if self.deadline is not None:
            now = time.monotonic_ns()
            for index, pollable in enumerate(self.pollables):
                if isinstance(pollable, Timer) and pollable.when <= now:
                    self.ready.append(index)
        self.ready.sort()
