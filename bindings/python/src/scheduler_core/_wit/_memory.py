"""Memory for the arguments of one call."""

from __future__ import annotations

import ctypes
from typing import Any

from . import _layout as layout

_CHUNK = 64 * 1024

POOLED_BYTES = 64 * 1024
"""The longest `list<u8>` that costs no new memory, which is where the cost of long ones is."""


class Memory:
    """Hands out memory that does not move until `reset`.

    The C API only reads arguments, so everything they point to may live here, and
    nothing has to be freed one by one.
    """

    __slots__ = (
        "_address", "_base", "_bytes", "_bytes_address", "_bytes_free", "_extra", "_names", "_used", "_view",
        "consumed", "instance",
    )

    def __init__(self, instance: Any) -> None:
        self.instance: Any = instance
        """Whose call this is."""
        self.consumed: list[Any] = []
        """The resources that the call takes over."""
        self._base = (ctypes.c_ubyte * _CHUNK)()
        self._view = memoryview(self._base).cast("B")
        self._address = ctypes.addressof(self._base)
        self._used = 0
        self._extra: list[Any] = []
        self._names: dict[bytes, tuple[Any, int]] = {}
        self._bytes = bytearray()
        self._bytes_address = 0
        self._bytes_free = False

    def reset(self) -> None:
        """Forgets everything that was handed out."""
        self._used = 0
        self._bytes_free = True
        self._extra.clear()
        self.consumed = []

    def take(self, size: int) -> tuple[memoryview, int, int]:
        """`size` bytes, aligned for any value: the view they are in, where they start in it,
        and their address. What is in them is left over from earlier calls."""
        start = self._used
        end = start + size
        if end <= _CHUNK:
            self._used = (end + 15) & ~15
            return self._view, start, self._address + start
        block = (ctypes.c_ubyte * size)()
        self._extra.append(block)
        return memoryview(block).cast("B"), 0, ctypes.addressof(block)

    def put(self, data: bytes) -> int:
        """The address of a copy of `data`."""
        size = len(data)
        view, start, address = self.take(size)
        view[start : start + size] = data
        return address

    def name(self, name: bytes) -> int:
        """The address of `name`, which stays for good: the set of WIT names is finite."""
        known = self._names.get(name)
        if known is None:
            block = ctypes.create_string_buffer(name, len(name))
            known = self._names[name] = (block, ctypes.addressof(block))
        return known[1]

    def put_bytes(self, data: bytes) -> int:
        """The address of a `list<u8>`: a whole value for every byte of `data`.

        The kinds of the pooled block are filled in once, so that a call only stores its
        bytes, all at once, by a strided copy: 0.8 ns a byte, where a loop takes 1 µs.
        """
        count = len(data)
        if count > POOLED_BYTES or not self._bytes_free:
            block = bytearray(bytes((layout.U8,)) + bytes(layout.VALUE_SIZE - 1)) * count
            block[layout.PAYLOAD :: layout.VALUE_SIZE] = data
            held = (ctypes.c_ubyte * len(block)).from_buffer(block)
            self._extra.append(held)
            return ctypes.addressof(held)
        if not self._bytes:
            self._bytes = bytearray(bytes((layout.U8,)) + bytes(layout.VALUE_SIZE - 1)) * POOLED_BYTES
            self._bytes_address = ctypes.addressof((ctypes.c_ubyte * len(self._bytes)).from_buffer(self._bytes))
        self._bytes_free = False
        self._bytes[layout.PAYLOAD : layout.VALUE_SIZE * count : layout.VALUE_SIZE] = data
        return self._bytes_address
