"""`u128`: an `int`."""

from __future__ import annotations

from ctypes import string_at
from typing import Any

from . import _layout as layout
from ._memory import Memory
from ._problem import wrong_type, wrong_value
from .base import Descriptor

_MASK = 2**64 - 1


class Wide(Descriptor):
    """The record `u128 { hi, lo }`."""

    expected = "an int from 0 to 2**128 - 1"

    def check(self, value: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            raise wrong_type(self.expected, value)
        if not 0 <= value < 2**128:
            raise wrong_value(self.expected, value)
        return int(value)

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        number = self.check(value)
        block, start, address = memory.take(2 * layout.ENTRY_SIZE)
        for name, half in ((b"hi", number >> 64), (b"lo", number & _MASK)):
            layout.NAME.pack_into(block, start, 2, memory.name(name))
            layout.POINTER.pack_into(block, start + layout.ENTRY_VALUE, layout.U64, half)
            start += layout.ENTRY_SIZE
        layout.SIZED.pack_into(view, at, layout.RECORD, 2, address)

    def lift(self, raw: bytes, at: int, instance: Any) -> int:
        _, _, pointer = layout.SIZED.unpack_from(raw, at)
        block = string_at(pointer, 2 * layout.ENTRY_SIZE)
        _, high = layout.POINTER.unpack_from(block, layout.ENTRY_VALUE)
        _, low = layout.POINTER.unpack_from(block, layout.ENTRY_SIZE + layout.ENTRY_VALUE)
        return int(high << 64 | low)


U128 = Wide()
