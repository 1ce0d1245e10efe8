"""Errors in arguments, with their position."""

from __future__ import annotations

from collections.abc import Iterable

from ._suggest import meant

_SHOWN = 60


class Problem(Exception):
    """Raised by descriptors; `Function` and records turn it into `TypeError` or `ValueError`."""

    def __init__(self, kind: type[Exception], text: str) -> None:
        super().__init__(text)
        self.kind = kind
        self.text = text
        self.path: str = ""

    def at(self, step: str) -> Problem:
        """Adds `step`, `.field` or `[index]`, to the front of the path."""
        self.path = step + self.path
        return self


def wrong_type(expected: str, value: object) -> Problem:
    """Returns the problem of a `value` of the wrong type."""
    if isinstance(value, type):
        given = f"the class {value.__name__} itself"
    elif value is None:
        given = "None"
    elif hasattr(type(value), "__await__"):
        given = "a coroutine that was not awaited; write `await` before it"
    else:
        given = f"{show(value)} of type {type(value).__name__}"
    return Problem(TypeError, f"must be {expected}, not {given}")


def wrong_value(expected: str, value: object, names: Iterable[str] = ()) -> Problem:
    """Returns the problem of an invalid `value` of the right type. `names` are candidates for a suggestion."""
    hint = meant(value, names)
    return Problem(ValueError, f"must be {expected}, not {show(value)}{'; ' if hint else ''}{hint}")


def show(value: object) -> str:
    """Returns a short representation of `value` for messages."""
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def article(name: str) -> str:
    """Returns `name` with its article."""
    return f"{'an' if name[:1] in 'AEIOUaeiou' else 'a'} {name}"
