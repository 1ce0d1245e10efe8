"""Real time for pools.

The rule, which is the same in every language: the time of a pool is the wall clock at the first `tick_now` of the process,
or the time of the pool's last tick if that is later, plus the time that has passed since then. Later steps of the wall
clock, forward or backward, do not change it. The time that has passed includes the time in which the machine is suspended.
So leases last as long as they should, and those that end while the machine is suspended end at the first tick after it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, Optional
from weakref import WeakKeyDictionary

from ._errors import SchedulerCoreError


def _steady() -> Callable[[], float]:
    """Returns a clock that cannot be set and that goes on while the machine is suspended, where the system has one."""
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):
        clock: Optional[int] = getattr(time, name, None)
        if clock is not None and hasattr(time, "clock_gettime"):
            number = clock
            return lambda: time.clock_gettime(number)
    return time.monotonic


class Clock:
    """The time of one pool. The clocks are parameters for tests."""

    def __init__(self, wall: Callable[[], float] = time.time, steady: Callable[[], float] = _steady()) -> None:
        self._wall = wall
        self._steady = steady
        self._lock = threading.Lock()
        self._start: Optional[tuple[float, float]] = None

    def tick(self, pool: Any, budget: Optional[int] = None) -> Any:
        """Ticks `pool` with its time."""
        with self._lock:
            steady = self._steady()
            if self._start is None:
                self._start = (self._wall(), steady)
            now = self._start[0] + steady - self._start[1]
            while True:
                last = pool.now
                if last is not None and last > now:
                    # Another process, or a call of `tick`, was ahead: go on from there.
                    now = last
                    self._start = (now, steady)
                try:
                    return pool.tick(now, budget)
                except SchedulerCoreError:
                    # A call of `tick` in another thread may have come between.
                    if pool.now is None or pool.now <= now:
                        raise


class RealTime:
    """The function of `tick_now`."""

    def __init__(self) -> None:
        self._clocks: WeakKeyDictionary[Any, Clock] = WeakKeyDictionary()

    def of(self, pool: Any, budget: Optional[int] = None) -> Any:
        """Ticks `pool` with its time."""
        clock = self._clocks.get(pool)
        if clock is None:
            clock = self._clocks.setdefault(pool, Clock())
        return clock.tick(pool, budget)


REAL_TIME = RealTime()
