"""Suggestions for misspelled names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Optional


def nearest(name: str, names: Iterable[str]) -> Optional[str]:
    """Returns the name that `name` is most likely a misspelling or a shorter form of.

    The npm package has the same rule: at most a third of the letters differ, or two of five.
    """
    wanted = name.lower()
    best: Optional[str] = None
    least = len(wanted) + 1_000
    known = list(names)
    for candidate in known:
        length = max(len(wanted), len(candidate))
        distance = _distance(wanted, candidate.lower())
        if distance <= max(1 if length < 5 else 2, length // 3) and distance < min(length - 1, least):
            best, least = candidate, distance
    if best is None and len(wanted) > 2:
        return next((candidate for candidate in known if candidate.lower().startswith(wanted)), None)
    return best


def meant(name: object, names: Iterable[str]) -> str:
    """Returns a suggestion as a question; empty if no name is similar."""
    near = nearest(name, names) if isinstance(name, str) else None
    return f'did you mean "{near}"?' if near else ""


def _distance(one: str, other: str) -> int:
    """Returns the number of edits from one to the other; swapped adjacent letters are one edit."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, row, above = row, [i], before
        for j, candidate in enumerate(other, 1):
            least = min(row[j - 1] + 1, before[j] + 1, before[j - 1] + (letter != candidate))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == candidate:
                least = min(least, above[j - 2] + 1)
            row.append(least)
    return row[-1]
