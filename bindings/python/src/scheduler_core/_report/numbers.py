"""Numbers for people."""

from __future__ import annotations

from datetime import datetime
from typing import Optional


def grouped(number: int) -> str:
    """Returns a number with separators. Example: `1,234,567`."""
    return f"{number:,}"


def counted(number: int, what: str) -> str:
    """Returns a number with its noun. Example: `1 file`, `2 files`."""
    return f"{grouped(number)} {what}{'' if number == 1 else 's'}"


def spoken(seconds: Optional[float]) -> str:
    """Returns a time in a unit that fits. Examples: `0.42 ms`, `12.3 ms`, `1.30 s`, `–` for none."""
    if seconds is None:
        return "–"
    ms = seconds * 1_000
    if ms < 10:
        return f"{ms:.2f} ms"
    if ms < 100:
        return f"{ms:.1f} ms"
    return f"{ms:.0f} ms" if ms < 1_000 else f"{seconds:.2f} s"


def milliseconds(seconds: float) -> float:
    """Returns a time in milliseconds, rounded to microseconds."""
    return round(seconds * 1_000, 3)


def size(count: int) -> str:
    """Returns a number of bytes. Example: `1.2 MB`."""
    value, unit = float(count), "B"
    for larger in ("kB", "MB", "GB", "TB"):
        if value < 1_000:
            break
        value, unit = value / 1_000, larger
    return f"{count} B" if unit == "B" else f"{value:.1f} {unit}"


def date(at: datetime) -> str:
    """Returns a time in UTC. Example: `2024-02-29 12:34:56 UTC`."""
    return at.strftime("%Y-%m-%d %H:%M:%S UTC")
