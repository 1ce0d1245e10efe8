"""The outcome of an action in a simulation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from math import inf, isnan
from typing import Any, Optional

from .._wit import SecondsLike, ValueLike


@dataclass(frozen=True)
class Outcome:
    """Outcome of an action in `simulate`: its exports, and how long it takes in virtual time.

    An action that takes as long as its timeout, or longer, times out. `math.inf` is an action that never ends.

    Example:
        >>> Outcome({"status": 200}, elapsed=0.25)
        Outcome(exports={'status': 200}, elapsed=0.25, reason=None)
        >>> Outcome.failure("connection refused", elapsed=2)
        Outcome(exports={}, elapsed=2, reason='connection refused')
    """

    exports: Mapping[str, ValueLike] = field(default_factory=dict[str, Any])
    """Exports by name. Those that are left out have their defaults."""
    elapsed: SecondsLike = 0.0
    """How long the action takes, in seconds of virtual time. Defaults to 0."""
    reason: Optional[str] = None
    """Why the action failed. If none, it succeeded."""

    def __post_init__(self) -> None:
        exports: Any = self.exports
        if not isinstance(exports, Mapping):
            raise TypeError(f"Outcome(): exports must be a dict such as {{'status': 200}}, not {exports!r}")
        nanoseconds(self.elapsed, "Outcome(): elapsed")
        reason: Any = self.reason
        if reason is not None and not isinstance(reason, str):
            raise TypeError(f"Outcome(): reason must be a str or None, not {reason!r}")
        if reason is not None and exports:
            raise ValueError("Outcome(): an action that failed has no exports; leave out exports or reason")

    @staticmethod
    def failure(reason: str, elapsed: SecondsLike = 0.0) -> Outcome:
        """Returns the outcome of an action that fails for this reason after `elapsed` seconds."""
        return Outcome(reason=reason, elapsed=elapsed)


def nanoseconds(time: Any, label: str) -> Optional[int]:
    """Returns a time in whole nanoseconds, or `None` for `math.inf`. Raises `TypeError` or `ValueError`."""
    seconds = time.total_seconds() if isinstance(time, timedelta) else time
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)):
        raise TypeError(f"{label} must be a number of seconds of 0 or more, or a timedelta, not {time!r} of type {type(time).__name__}")
    if isnan(seconds) or seconds < 0:
        raise ValueError(f"{label} must be a number of seconds of 0 or more, or a timedelta, not {time!r}")
    return None if seconds == inf else round(seconds * 1_000_000_000)
