"""Lists, bytes, options and tuples."""

# What users give is `Any` until it has been checked.
# pyright: reportUnknownArgumentType=false, reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import Sequence
from ctypes import c_ubyte
from typing import Any, Union

from . import _layout as layout
from ._memory import Memory, bytes_at
from ._problem import Problem, wrong_type, wrong_value
from .base import Descriptor

BytesLike = Union[bytes, bytearray, memoryview]

_COPY_UP_TO = 4096


class List(Descriptor):
    """A list of anything but `u8`."""

    def __init__(self, element: Descriptor) -> None:
        self.element = element
        self.expected = f"a list; each item {element.expected}"

    def _sequence(self, value: Any) -> Any:
        if type(value) is list or type(value) is tuple:
            return value
        if isinstance(value, (str, bytes, bytearray)) or not isinstance(value, Sequence):
            raise wrong_type(self.expected, value)
        return list(value)

    def check(self, value: Any) -> list[Any]:
        items = self._sequence(value)
        checked: list[Any] = []
        try:
            for item in items:
                checked.append(self.element.check(item))
        except Problem as problem:
            raise problem.at(f"[{len(checked)}]") from None
        return checked

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        values = self._sequence(value)
        count = len(values)
        block, start, address = memory.take(layout.VALUE_SIZE * count)
        self.element.lower_all(values, memory, block, start)
        layout.SIZED.pack_into(view, at, layout.LIST, count, address)

    def lift(self, raw: bytes, at: int, instance: Any) -> list[Any]:
        _, count, pointer = layout.SIZED.unpack_from(raw, at)
        if not count:
            return []
        return self.element.lift_all(bytes_at(pointer, layout.VALUE_SIZE * count), count, instance)


class Bytes(Descriptor):
    """`list<u8>`. The C API uses a whole value for every byte, so both directions use strided
    copies of whole blocks, which take a thousandth of the time of a loop in Python."""

    expected = "bytes, bytearray or memoryview"

    def check(self, value: Any) -> bytes:
        if type(value) is bytes:
            return value
        if isinstance(value, (bytes, bytearray, memoryview)):
            return bytes(value)
        if isinstance(value, str):
            raise Problem(TypeError, f"must be {self.expected}, not a str; encode it first: text.encode()")
        raise wrong_type(self.expected, value)

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        data = self.check(value)
        layout.SIZED.pack_into(view, at, layout.LIST, len(data), memory.put_bytes(data))

    def lift(self, raw: bytes, at: int, instance: Any) -> bytes:
        _, count, pointer = layout.SIZED.unpack_from(raw, at)
        if not count:
            return b""
        size = layout.VALUE_SIZE * count
        if count <= _COPY_UP_TO:
            return bytes_at(pointer, size)[layout.PAYLOAD :: layout.VALUE_SIZE]
        block = memoryview((c_ubyte * size).from_address(pointer)).cast("B")
        return block[layout.PAYLOAD :: layout.VALUE_SIZE].tobytes()


class Option(Descriptor):
    """A value or `None`."""

    def __init__(self, some: Descriptor) -> None:
        self.some = some
        self.expected = f"{some.expected} or None"

    def check(self, value: Any) -> Any:
        return None if value is None else self.some.check(value)

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        if value is None:
            layout.POINTER.pack_into(view, at, layout.OPTION, 0)
            return
        block, start, address = memory.take(layout.VALUE_SIZE)
        self.some.lower(value, memory, block, start)
        layout.POINTER.pack_into(view, at, layout.OPTION, address)

    def lift(self, raw: bytes, at: int, instance: Any) -> Any:
        _, pointer = layout.POINTER.unpack_from(raw, at)
        return self.some.lift(bytes_at(pointer, layout.VALUE_SIZE), 0, instance) if pointer else None


class Tuple(Descriptor):
    """A tuple of a fixed length."""

    def __init__(self, *elements: Descriptor) -> None:
        self.elements = elements
        self.expected = f"a tuple of {len(elements)}: " + ", ".join(element.expected for element in elements)

    def _items(self, value: Any) -> Any:
        if not isinstance(value, (tuple, list)):
            raise wrong_type(self.expected, value)
        if len(value) != len(self.elements):
            raise wrong_value(self.expected, value)
        return value

    def check(self, value: Any) -> tuple[Any, ...]:
        items = self._items(value)
        checked: list[Any] = []
        try:
            for element, item in zip(self.elements, items):
                checked.append(element.check(item))
        except Problem as problem:
            raise problem.at(f"[{len(checked)}]") from None
        return tuple(checked)

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        items = self._items(value)
        count = len(items)
        block, start, address = memory.take(layout.VALUE_SIZE * count)
        for index, (element, item) in enumerate(zip(self.elements, items)):
            try:
                element.lower(item, memory, block, start + layout.VALUE_SIZE * index)
            except Problem as problem:
                raise problem.at(f"[{index}]") from None
        layout.SIZED.pack_into(view, at, layout.TUPLE, count, address)

    def lift(self, raw: bytes, at: int, instance: Any) -> tuple[Any, ...]:
        _, count, pointer = layout.SIZED.unpack_from(raw, at)
        block = bytes_at(pointer, layout.VALUE_SIZE * count)
        return tuple(
            element.lift(block, layout.VALUE_SIZE * index, instance) for index, element in enumerate(self.elements)
        )


BYTES = Bytes()
