"""What is wrong with an argument, and where in it."""

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
        """The same, one step further out. `step` is `.field` or `[index]`."""
        self.path = step + self.path
        return self


def wrong_type(expected: str, value: object) -> Problem:
    """`value` is of a type that cannot be taken."""
    if isinstance(value, type):
        given = f"the class {value.__name__} itself"
    elif value is None:
        given = "None"
    elif hasattr(type(value), "__await__"):
        given = "a coroutine that was not awaited: write `await` before it"
    else:
        given = f"{show(value)} of type {type(value).__name__}"
    return Problem(TypeError, f"must be {expected}, not {given}")


def wrong_value(expected: str, value: object, names: Iterable[str] = ()) -> Problem:
    """`value` has a good type and cannot be taken all the same. `names` are those that could have been meant."""
    hint = meant(value, names)
    return Problem(ValueError, f"must be {expected}, not {show(value)}{'; ' if hint else ''}{hint}")


def show(value: object) -> str:
    """`value` as a message shows it: short."""
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def article(name: str) -> str:
    """`name` with its article."""
    return f"{'an' if name[:1] in 'AEIOUaeiou' else 'a'} {name}"
