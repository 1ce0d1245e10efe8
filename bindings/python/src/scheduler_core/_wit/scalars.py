"""Numbers, booleans, characters and strings."""

# What users give is `Any` until it has been checked.
# pyright: reportUnknownArgumentType=false, reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from array import array
from math import inf
from struct import Struct, pack_into
from typing import Any, Sequence

from . import _layout as layout
from ._memory import Memory, bytes_at
from ._problem import Problem, wrong_type, wrong_value
from .base import Descriptor


class Integer(Descriptor):
    """An integer of 8 to 64 bits."""

    def __init__(self, kind: int, code: str, low: int, high: int) -> None:
        self.low, self.high = low, high
        self.expected = f"an int from {low} to {high}"
        self._kind = kind
        self._code: Any = code
        self._value = Struct(f"B7x{code}")
        self._payload = Struct(code)
        # Number of integers of this width in a value, and the index of the payload.
        self._stride = layout.VALUE_SIZE // self._payload.size
        self._offset = layout.PAYLOAD // self._payload.size

    def check(self, value: Any) -> int:
        if type(value) is not int and (not isinstance(value, int) or isinstance(value, bool)):
            raise wrong_type(self.expected, value)
        number = int(value)
        if not self.low <= number <= self.high:
            raise wrong_value(self.expected, value)
        return number

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        self._value.pack_into(view, at, self._kind, self.check(value))

    def lower_all(self, values: Sequence[Any], memory: Memory, view: memoryview, at: int) -> None:
        count = len(values)
        if count < 8:
            super().lower_all(values, memory, view, at)
            return
        for index, value in enumerate(values):
            # One comparison for the usual case; otherwise `check` reports the error.
            if type(value) is not int or not self.low <= value <= self.high:
                try:
                    self.check(value)
                except Problem as problem:
                    raise problem.at(f"[{index}]") from None
        block = view[at : at + layout.VALUE_SIZE * count]
        block[:: layout.VALUE_SIZE] = bytes((self._kind,)) * count
        block.cast(self._code)[self._offset :: self._stride] = memoryview(array(self._code, values))  # pyright: ignore[reportDeprecated]

    def lift(self, raw: bytes, at: int, instance: Any) -> int:
        return self._payload.unpack_from(raw, at + layout.PAYLOAD)[0]  # type: ignore[no-any-return]

    def lift_all(self, raw: bytes, count: int, instance: Any) -> list[int]:
        return memoryview(raw).cast(self._code)[self._offset :: self._stride].tolist()


class Float(Descriptor):
    """A float of 32 or 64 bits."""

    expected = "a float"

    def __init__(self, kind: int, code: str) -> None:
        self._kind = kind
        self._value = Struct(f"B7x{code}")
        self._payload = Struct(code)

    def check(self, value: Any) -> float:
        if not isinstance(value, (float, int)) or isinstance(value, bool):
            raise wrong_type(self.expected, value)
        try:
            return float(value)
        except OverflowError:
            raise wrong_value("a number that a float can hold", value) from None

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        number = self.check(value)
        if self._kind == layout.F32 and _F32_MAX < abs(number) < inf:
            raise wrong_value("a number that 32 bits can hold", value)
        self._value.pack_into(view, at, self._kind, number)

    def lift(self, raw: bytes, at: int, instance: Any) -> float:
        return self._payload.unpack_from(raw, at + layout.PAYLOAD)[0]  # type: ignore[no-any-return]


class Boolean(Descriptor):
    """`True` or `False`; other truthy values are rejected."""

    expected = "True or False"

    def check(self, value: Any) -> bool:
        if value is not True and value is not False:
            raise wrong_type(self.expected, value)
        return value

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        pack_into("B7xB", view, at, layout.BOOL, self.check(value))

    def lift(self, raw: bytes, at: int, instance: Any) -> bool:
        return raw[at + layout.PAYLOAD] != 0


class Char(Descriptor):
    """One Unicode scalar value: a `str` of length 1."""

    expected = "a str of one character"

    def check(self, value: Any) -> str:
        if not isinstance(value, str):
            raise wrong_type(self.expected, value)
        if len(value) != 1 or "\ud800" <= value <= "\udfff":
            raise wrong_value(self.expected, value)
        return str(value)

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        pack_into("B7xI", view, at, layout.CHAR, ord(self.check(value)))

    def lift(self, raw: bytes, at: int, instance: Any) -> str:
        return chr(int.from_bytes(raw[at + 8 : at + 12], "little" if _LITTLE else "big"))


class String(Descriptor):
    """Text."""

    expected = "a str"

    def check(self, value: Any) -> str:
        if not isinstance(value, str):
            raise wrong_type(self.expected, value)
        encode(value)
        return value

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        if not isinstance(value, str):
            raise wrong_type(self.expected, value)
        try:
            data = value.encode()
        except UnicodeEncodeError:
            data = encode(value)
        _pack_sized(view, at, layout.STRING, len(data), memory.put(data))

    def lift(self, raw: bytes, at: int, instance: Any) -> str:
        _, size, pointer = _unpack_sized(raw, at)
        return bytes_at(pointer, size).decode() if size else ""


_pack_sized, _unpack_sized = layout.SIZED.pack_into, layout.SIZED.unpack_from


def encode(text: str) -> bytes:
    """Returns `text` in UTF-8. The C API aborts the process on invalid UTF-8, so lone surrogates are rejected here."""
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise Problem(
            ValueError, f"must be text that UTF-8 can hold; character {error.start} is a lone surrogate"
        ) from None


_LITTLE = Struct("=H").pack(1) == b"\1\0"

_F32_MAX = (2 - 2**-23) * 2.0**127

BOOL = Boolean()
CHAR = Char()
STRING = String()
F32 = Float(layout.F32, "f")
F64 = Float(layout.F64, "d")
U8 = Integer(layout.U8, "B", 0, 2**8 - 1)
U16 = Integer(layout.U16, "H", 0, 2**16 - 1)
U32 = Integer(layout.U32, "I", 0, 2**32 - 1)
U64 = Integer(layout.U64, "Q", 0, 2**64 - 1)
S8 = Integer(layout.S8, "b", -(2**7), 2**7 - 1)
S16 = Integer(layout.S16, "h", -(2**15), 2**15 - 1)
S32 = Integer(layout.S32, "i", -(2**31), 2**31 - 1)
S64 = Integer(layout.S64, "q", -(2**63), 2**63 - 1)
