"""Waiting for sockets with the system's `poll`, or `select` where there is no `poll`."""

from __future__ import annotations

import select
import time
from collections.abc import Callable, Mapping
from functools import partial
from math import ceil
from typing import Optional

READ, WRITE = 1, 2
"""Directions to wait for; their sum for both."""

_LONGEST_MS = 2**31 - 1

_IN, _OUT = getattr(select, "POLLIN", 1), getattr(select, "POLLOUT", 4)
_EVENTS = {READ: _IN, WRITE: _OUT, READ + WRITE: _IN | _OUT}
_DIRECTIONS = {events: directions for directions, events in _EVENTS.items()}
"""The events of `poll` without an error, by direction and the other way round."""


def wait_by_poll(interests: Mapping[int, int], seconds: Optional[float]) -> dict[int, int]:
    """Waits until descriptors are ready, or the time is over. Releases the interpreter lock.

    `interests` has the directions of each descriptor. Returns the directions that are ready. An error or the end of a
    connection makes both ready.
    """
    poller = select.poll()
    register = poller.register
    for descriptor, directions in interests.items():
        register(descriptor, _EVENTS[directions])
    milliseconds = None if seconds is None else min(ceil(seconds * 1_000), _LONGEST_MS)
    return {descriptor: _DIRECTIONS.get(events, READ + WRITE) for descriptor, events in poller.poll(milliseconds)}


def wait_by_select(interests: Mapping[int, int], seconds: Optional[float]) -> dict[int, int]:
    """Does the same with `select`. On Windows, a failed connection attempt is an exceptional condition."""
    if not interests:
        # Windows rejects three empty lists.
        time.sleep(_LONGEST_MS / 1_000 if seconds is None else seconds)
        return {}
    reading = [descriptor for descriptor, directions in interests.items() if directions & READ]
    writing = [descriptor for descriptor, directions in interests.items() if directions & WRITE]
    readable, writable, failed = select.select(reading, writing, writing, seconds)
    ready: dict[int, int] = {}
    for descriptors, direction in ((readable, READ), (writable, WRITE), (failed, READ + WRITE)):
        for descriptor in descriptors:
            ready[descriptor] = ready.get(descriptor, 0) | direction
    return ready


def look_at(descriptor: int, directions: int) -> Callable[[], object]:
    """Returns a function that returns something true if a descriptor is ready now."""
    if not hasattr(select, "poll"):
        return lambda: wait_by_select({descriptor: directions}, 0)
    poller = select.poll()
    poller.register(descriptor, _EVENTS[directions])
    return partial(poller.poll, 0)


wait = wait_by_poll if hasattr(select, "poll") else wait_by_select
"""Waits for descriptors on this system."""
