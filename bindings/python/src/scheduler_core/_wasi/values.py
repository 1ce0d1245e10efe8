"""Results of the host's functions, as values of the C API.

A result is freed by wasmtime, so everything in it is allocated by the C API. A value is the 32 bytes that `_wit._layout`
describes. Names in comments such as `u64` are types of the WIT.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from struct import Struct
from typing import Any, Optional

from .. import _wasmtime_capi as capi
from .._wit import _layout as layout
from .addresses import Address, ipv6_segments

_PLAIN = {
    kind: Struct(f"<B7x{letter}{padding}x")
    for kind, letter, padding in (
        (layout.BOOL, "?", 23), (layout.U8, "B", 23), (layout.U16, "H", 22), (layout.U32, "I", 20), (layout.U64, "Q", 16),
    )
}
_SIZED = layout.SIZED_ITEM
_POINTER = Struct("<B7xQ16x")
_VARIANT = layout.VARIANT_VALUE
_RESULT = Struct("<B7xB7xQ8x")
_PAIR = layout.NAME
_WORD = layout.WORD

_OK = _RESULT.pack(layout.RESULT, 1, 0)

_IPV4 = Struct("<" + "B7xB23x" * 4)
_IPV6 = Struct("<" + "B7xH22x" * 8)

_BLOCK = 64 * 1024
_MOST_SENDERS = 64

_DATA, _VARIANT_PAYLOAD = 16, 24
"""Offsets of the pointer in a sequence, and in a variant."""

# Offsets in a cloned `ip-socket-address` and `incoming-datagram`: of the values of the fields in a record.
_FIRST, _SECOND, _THIRD, _FOURTH = (layout.ENTRY_SIZE * index + layout.ENTRY_VALUE for index in range(4))


def _word_at(address: int) -> int:
    return ctypes.c_uint64.from_address(address).value


def _poke(address: int, data: bytes) -> None:
    """Writes `data` to `address`."""
    (ctypes.c_char * len(data)).from_address(address).raw = data


class Constant:
    """A value that is copied for each use."""

    def __init__(self, value: bytes) -> None:
        self._value = ctypes.create_string_buffer(value, layout.VALUE_SIZE)
        self._address = ctypes.addressof(self._value)

    def copy_to(self, address: int) -> None:
        """Writes a copy, which owns its parts, to `address`."""
        capi.clone_value(self._address, address)

    def __del__(self, free: Callable[[int], None] = capi.delete_value) -> None:
        free(self._address)


class Values:
    """Allocates values. Not for several threads at a time."""

    def __init__(self) -> None:
        self._out = (ctypes.c_ubyte * 16)()
        self._at = ctypes.addressof(self._out)
        self._copy = ctypes.create_string_buffer(layout.VALUE_SIZE)
        self._copy_address = ctypes.addressof(self._copy)
        self._templates: dict[str, Constant] = {}
        self._senders: dict[Address, Constant] = {}
        self._block = bytearray()
        self._block_address = 0

    def plain(self, kind: int, value: Any) -> bytes:
        """Returns a bool or an unsigned number."""
        return _PLAIN[kind].pack(kind, value)

    def string(self, text: str) -> bytes:
        """Returns a string."""
        return _SIZED.pack(layout.STRING, *self._name(text.encode()))

    def enum(self, case: str) -> bytes:
        """Returns a case of an enum."""
        return _SIZED.pack(layout.ENUM, *self._name(case.encode()))

    def variant(self, case: str, payload: Optional[bytes] = None) -> bytes:
        """Returns a case of a variant."""
        return _VARIANT.pack(layout.VARIANT, *self._name(case.encode()), 0 if payload is None else capi.new_value(payload))

    def option(self, payload: Optional[bytes]) -> bytes:
        """Returns an option."""
        return _POINTER.pack(layout.OPTION, 0 if payload is None else capi.new_value(payload))

    def ok(self, payload: Optional[bytes] = None) -> bytes:
        """Returns the success of a result."""
        return _OK if payload is None else _RESULT.pack(layout.RESULT, 1, capi.new_value(payload))

    def error(self, payload: bytes) -> bytes:
        """Returns the error of a result."""
        return _RESULT.pack(layout.RESULT, 0, capi.new_value(payload))

    def tuple_of(self, items: Sequence[bytes]) -> bytes:
        """Returns a tuple."""
        return self._sequence(layout.TUPLE, capi.new_tuple, items)

    def list_of(self, items: Sequence[bytes]) -> bytes:
        """Returns a list."""
        return self._sequence(layout.LIST, capi.new_list, items)

    def list_of_u32(self, numbers: Sequence[int]) -> bytes:
        """Returns a `list<u32>`."""
        plain = _PLAIN[layout.U32].pack
        return self.list_of([plain(layout.U32, number) for number in numbers])

    def record(self, fields: Sequence[tuple[str, bytes]]) -> bytes:
        """Returns a record."""
        entries = b"".join([_PAIR.pack(*self._name(name.encode())) + value for name, value in fields])
        capi.new_record(self._at, len(fields))
        count, start = _PAIR.unpack(self._out)
        _poke(start, entries)
        return _SIZED.pack(layout.RECORD, count, start)

    def octets(self, data: bytes) -> bytes:
        """Returns a `list<u8>` of at most 64 KiB: a value for each byte, written with one strided copy."""
        count = len(data)
        if not self._block_address:
            self._block = bytearray(bytes((layout.U8,)) + bytes(layout.VALUE_SIZE - 1)) * _BLOCK
            self._block_address = ctypes.addressof((ctypes.c_ubyte * len(self._block)).from_buffer(self._block))
        self._block[layout.PAYLOAD : layout.VALUE_SIZE * count : layout.VALUE_SIZE] = data
        capi.copy_list(self._at, count, self._block_address)
        return _SIZED.pack(layout.LIST, *_PAIR.unpack(self._out))

    def resource(self, context: int, kind: int, rep: int) -> bytes:
        """Returns a new resource of the host, owned by the component."""
        host = capi.host_resource(True, rep, kind)
        error = capi.host_to_any(context, host, self._at)
        capi.delete_host(host)
        if error:
            raise RuntimeError(capi.error_text(error))
        return _POINTER.pack(layout.RESOURCE, _WORD.unpack_from(self._out)[0])

    def ip_address(self, address: Address) -> bytes:
        """Returns an `ip-address`."""
        return self.variant("ipv4" if len(address) == 2 else "ipv6", self._parts(address))

    def socket_address(self, address: Address) -> bytes:
        """Returns an `ip-socket-address`: a copy of one with zeros, into which the numbers are written."""
        if len(address) == 2:
            value = self._blank("ipv4", ("port", "address"))
            record = _word_at(_WORD.unpack_from(value, _VARIANT_PAYLOAD)[0] + _DATA)
            _poke(record + _FIRST, self.plain(layout.U16, address[1]))
            kind, parts, offset = layout.U8, address[0].split("."), _SECOND
            numbers = _IPV4.pack(*(number for part in parts for number in (kind, int(part))))
        else:
            value = self._blank("ipv6", ("port", "flow-info", "address", "scope-id"))
            record = _word_at(_WORD.unpack_from(value, _VARIANT_PAYLOAD)[0] + _DATA)
            _poke(record + _FIRST, self.plain(layout.U16, address[1]))
            _poke(record + _SECOND, self.plain(layout.U32, address[2]))
            _poke(record + _FOURTH, self.plain(layout.U32, address[3]))
            kind, offset = layout.U16, _THIRD
            numbers = _IPV6.pack(*(number for part in ipv6_segments(address[0]) for number in (kind, part)))
        _poke(_word_at(record + offset + _DATA), numbers)
        return value

    def datagram(self, data: bytes, sender: Address) -> bytes:
        """Returns an `incoming-datagram`. Those of one sender are copies of one value, except for their data."""
        template = self._senders.get(sender)
        if template is None:
            if len(self._senders) >= _MOST_SENDERS:
                self._senders.clear()
            fields = [("data", self.plain(layout.BOOL, False)), ("remote-address", self.socket_address(sender))]
            template = self._senders[sender] = Constant(self.record(fields))
        content = self.octets(data)
        value = self._clone(template)
        _poke(_WORD.unpack_from(value, _DATA)[0] + _FIRST, content)
        return value

    def _blank_address(self, case: str, fields: Sequence[str]) -> bytes:
        zero = self.plain(layout.U16, 0)
        parts = self.tuple_of([self.plain(layout.U8, 0)] * 4 if case == "ipv4" else [zero] * 8)
        return self.variant(case, self.record([(field, parts if field == "address" else zero) for field in fields]))

    def _blank(self, case: str, fields: Sequence[str]) -> bytes:
        """Returns a copy of an `ip-socket-address` with zeros."""
        template = self._templates.get(case)
        if template is None:
            template = self._templates[case] = Constant(self._blank_address(case, fields))
        return self._clone(template)

    def _clone(self, template: Constant) -> bytes:
        template.copy_to(self._copy_address)
        return self._copy.raw

    def _parts(self, address: Address) -> bytes:
        if len(address) == 2:
            return self.tuple_of([self.plain(layout.U8, int(part)) for part in address[0].split(".")])
        return self.tuple_of([self.plain(layout.U16, part) for part in ipv6_segments(address[0])])

    def _name(self, name: bytes) -> tuple[int, int]:
        capi.new_bytes(self._at, len(name), name)
        size, start = _PAIR.unpack(self._out)
        return size, start

    def _sequence(self, kind: int, allocate: Any, items: Sequence[bytes]) -> bytes:
        allocate(self._at, len(items))
        count, start = _PAIR.unpack(self._out)
        whole = b"".join(items)
        _poke(start, whole)
        return _SIZED.pack(kind, count, start)
