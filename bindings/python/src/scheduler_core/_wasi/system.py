"""Waiting for sockets with the system's `poll`, or `select` where there is no `poll`."""

from __future__ import annotations

import select
import time
from collections.abc import Mapping
from math import ceil
from typing import Optional

READ, WRITE = 1, 2
"""Directions to wait for; their sum for both."""

_LONGEST_MS = 2**31 - 1


def wait_by_poll(interests: Mapping[int, int], seconds: Optional[float]) -> dict[int, int]:
    """Waits until descriptors are ready, or the time is over. Releases the interpreter lock.

    `interests` has the directions of each descriptor. Returns the directions that are ready. An error or the end of a
    connection makes both ready.
    """
    poller = select.poll()
    for descriptor, directions in interests.items():
        events = (select.POLLIN if directions & READ else 0) | (select.POLLOUT if directions & WRITE else 0)
        poller.register(descriptor, events)
    milliseconds = None if seconds is None else min(ceil(seconds * 1_000), _LONGEST_MS)
    ready: dict[int, int] = {}
    for descriptor, events in poller.poll(milliseconds):
        found = READ + WRITE if events & ~(select.POLLIN | select.POLLOUT) else 0
        ready[descriptor] = found | (READ if events & select.POLLIN else 0) | (WRITE if events & select.POLLOUT else 0)
    return ready


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


wait = wait_by_poll if hasattr(select, "poll") else wait_by_select
"""Waits for descriptors on this system."""
