"""What every descriptor can do."""

from __future__ import annotations

from typing import Any

from ._memory import Memory
from ._problem import Problem


class Descriptor:
    """One WIT type."""

    expected = "a value"
    """What a value must be, for messages: a noun phrase."""

    def check(self, value: Any) -> Any:
        """`value` in the form in which records hold it. Raises `Problem`."""
        raise NotImplementedError

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        """Checks `value` and writes the C API's value to `view[at:at + 32]`. Raises `Problem`."""
        raise NotImplementedError

    def lower_all(self, values: Any, memory: Memory, view: memoryview, at: int) -> None:
        """Writes one value after the other. Raises `Problem`, which names the index."""
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
        """The Python value of the C API's value in `raw[at:at + 32]`."""
        raise NotImplementedError

    def lift_all(self, raw: bytes, count: int, instance: Any) -> list[Any]:
        """The Python values of `count` values in a row."""
        lift = self.lift
        return [lift(raw, at, instance) for at in range(0, 32 * count, 32)]

