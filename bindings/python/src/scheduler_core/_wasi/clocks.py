"""`wasi:clocks/monotonic-clock`."""

from __future__ import annotations

import time

from .pollable import Timer

_LAST = 2**64 - 1


def resolution() -> int:
    """Returns the resolution of the clock, in nanoseconds."""
    return max(1, round(time.get_clock_info("monotonic").resolution * 1_000_000_000))


def after(duration: int) -> Timer:
    """Returns a pollable that is ready after `duration` nanoseconds."""
    return Timer(min(time.monotonic_ns() + duration, _LAST))
