"""Times: seconds in Python, whole milliseconds or nanoseconds in the component."""

# What users give is `Any` until it has been checked.
# pyright: reportUnknownArgumentType=false, reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from datetime import timedelta
from math import isfinite
from struct import Struct
from typing import Any, Union

from . import _layout as layout
from ._memory import Memory
from ._problem import wrong_type, wrong_value
from .base import Descriptor
from .scalars import F64, S64, U32, U64, Float, Integer

SecondsLike = Union[float, timedelta]
"""Type of arguments for a time: seconds, or a `timedelta`. Example: `2.5`."""


class Seconds(Descriptor):
    """A number of units; `scale` is the number of units per second."""

    def __init__(self, base: Integer | Float, kind: int, code: str, scale: int) -> None:
        self.base = base
        self.scale = scale
        self._kind = kind
        self._value = Struct(f"B7x{code}")
        sign = "" if not isinstance(base, Integer) or base.low < 0 else " of 0 or more"
        self.expected = f"a number of seconds{sign}, or a timedelta"

    def check(self, value: Any) -> float:
        self.units(value)
        return value.total_seconds() if isinstance(value, timedelta) else float(value)

    def units(self, value: Any) -> int | float:
        """Returns `value` in units: the nearest whole number, but never 0 for a time above 0."""
        seconds: Any = value
        if isinstance(value, timedelta):
            seconds = value.total_seconds()
        elif not isinstance(value, (int, float)) or isinstance(value, bool):
            raise wrong_type(self.expected, value)
        if not isfinite(seconds):
            raise wrong_value(self.expected, value)
        if not isinstance(self.base, Integer):
            return float(seconds) * self.scale
        count: int = round(seconds * self.scale)
        if count == 0 and seconds > 0:
            return 1
        if count == self.base.high + 1:
            # No float lies between, so this is the highest number.
            return self.base.high
        if not self.base.low <= count <= self.base.high:
            raise wrong_value(self.expected, value)
        return count

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        self._value.pack_into(view, at, self._kind, self.units(value))

    def lift(self, raw: bytes, at: int, instance: Any) -> float:
        return self.base.lift(raw, at, instance) / self.scale

    def lift_all(self, raw: bytes, count: int, instance: Any) -> list[Any]:
        scale = self.scale
        return [units / scale for units in self.base.lift_all(raw, count, instance)]


MS_U32 = Seconds(U32, layout.U32, "I", 1_000)
MS_U64 = Seconds(U64, layout.U64, "Q", 1_000)
MS_S64 = Seconds(S64, layout.S64, "q", 1_000)
MS_F64 = Seconds(F64, layout.F64, "d", 1_000)
NS_U64 = Seconds(U64, layout.U64, "Q", 1_000_000_000)
NS_S64 = Seconds(S64, layout.S64, "q", 1_000_000_000)
NS_F64 = Seconds(F64, layout.F64, "d", 1_000_000_000)
