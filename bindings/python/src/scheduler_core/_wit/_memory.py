"""Memory for the arguments of one call."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

from . import _layout as layout

_CHUNK = 64 * 1024

POOLED_BYTES = 64 * 1024
"""Maximum size of a `list<u8>` without a new allocation, which dominates the cost of long lists."""

_LONGEST = 512

_ADDRESSES: dict[int, Callable[[int], Any]] = {}
"""For sizes up to `_LONGEST`, what makes an array of that size. A type takes 10 µs to create, so only those in use are."""


def bytes_at(address: int, size: int) -> bytes:
    """Returns a copy of `size` bytes at `address`: `ctypes.string_at` in half the time, for the sizes of most values."""
    at = _ADDRESSES.get(size)
    if at is None:
        if not 0 < size <= _LONGEST:
            return ctypes.string_at(address, size)
        at = _ADDRESSES[size] = (ctypes.c_char * size).from_address
    return at(address).raw  # type: ignore[no-any-return]


class Memory:
    """Allocates memory that does not move until `reset`.

    The C API only reads arguments, so everything they point to can be here, and
    nothing is freed one by one.
    """

    __slots__ = (
        "_address", "_base", "_bytes", "_bytes_address", "_bytes_free", "_extra", "_names", "_used", "_view",
        "consumed", "instance",
    )

    def __init__(self, instance: Any) -> None:
        self.instance: Any = instance
        """The instance of the call."""
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
        """Frees everything at once."""
        self._used = 0
        self._bytes_free = True
        self._extra.clear()
        self.consumed = []

    def take(self, size: int) -> tuple[memoryview, int, int]:
        """Returns `size` bytes, aligned for any value: the view that contains them, their offset in it,
        and their address. They contain data of earlier calls."""
        start = self._used
        end = start + size
        if end <= _CHUNK:
            self._used = (end + 15) & ~15
            return self._view, start, self._address + start
        block = (ctypes.c_ubyte * size)()
        self._extra.append(block)
        return memoryview(block).cast("B"), 0, ctypes.addressof(block)

    def put(self, data: bytes) -> int:
        """Returns the address of a copy of `data`."""
        size = len(data)
        start = self._used
        end = start + size
        if end <= _CHUNK:
            self._used = (end + 15) & ~15
            self._view[start:end] = data
            return self._address + start
        view, start, address = self.take(size)
        view[start : start + size] = data
        return address

    def name(self, name: bytes) -> int:
        """Returns the address of `name`, which is never freed: the set of WIT names is finite."""
        known = self._names.get(name)
        if known is None:
            block = ctypes.create_string_buffer(name, len(name))
            known = self._names[name] = (block, ctypes.addressof(block))
        return known[1]

    def put_bytes(self, data: bytes) -> int:
        """Returns the address of a `list<u8>`: a whole value for every byte of `data`.

        The kinds of the pooled block are set once, so that a call only stores its bytes
        with one strided copy: 0.8 ns per byte, where a loop takes 1 µs.
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
