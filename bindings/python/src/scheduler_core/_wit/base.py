"""The base class of descriptors."""

from __future__ import annotations

from typing import Any

from ._memory import Memory
from ._problem import Problem


class Descriptor:
    """One WIT type."""

    expected = "a value"
    """Description of a valid value, for messages: a noun phrase."""

    def check(self, value: Any) -> Any:
        """Returns `value` in the form that records store. Raises `Problem`."""
        raise NotImplementedError

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        """Checks `value` and writes the C API's value to `view[at:at + 32]`. Raises `Problem`."""
        raise NotImplementedError

    def lower_all(self, values: Any, memory: Memory, view: memoryview, at: int) -> None:
        """Writes several values. Raises `Problem` with the index."""
        lower = self.lower
        index = 0
        try:
            for value in values:
                lower(value, memory, view, at)
                at += 32
                index += 1
        except Problem as problem:
            raise problem.at(f"[{index}]") from None

    def lift(self, raw: bytes, at: int, instance: Any) -> Any:
        """Returns the Python value of the C API's value in `raw[at:at + 32]`."""
        raise NotImplementedError

    def lift_all(self, raw: bytes, count: int, instance: Any) -> list[Any]:
        """Returns the Python values of `count` consecutive values."""
        lift = self.lift
        return [lift(raw, at, instance) for at in range(0, 32 * count, 32)]

