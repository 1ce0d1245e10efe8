"""Arguments of the host's functions, read from values of the C API.

A reader takes the host, the context, the bytes of all arguments and the offset of its own.
"""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING, Any

from .. import _wasmtime_capi as capi
from .._wit import _layout as layout
from .addresses import Address, ipv6_text

if TYPE_CHECKING:
    from .host import Host

_U32, _U64 = Struct("<I"), Struct("<Q")
_PAIR = Struct("<QQ")
_HANDLES = Struct("<8xQ16x")
_TRIPLE = Struct("<QQQ")
_PORT = Struct("<H")
_IPV4 = Struct("<" + "8xB23x" * 4)
_IPV6 = Struct("<" + "8xH22x" * 8)
_PAYLOAD = layout.PAYLOAD
_ENTRY, _VALUE = layout.ENTRY_SIZE, layout.ENTRY_VALUE + layout.PAYLOAD


# Names of this module, which are found faster.
_any_to_host, _rep_of, _delete_host = capi.any_to_host, capi.rep_of, capi.delete_host


def resource(host: Host, context: int, raw: bytes, at: int) -> Any:
    """Returns the object of a borrowed resource. Each borrowed argument of a call must be read exactly once."""
    (handle,) = _U64.unpack_from(raw, at + _PAYLOAD)
    error = _any_to_host(context, handle, host.out_address)
    if error:
        raise RuntimeError(capi.error_text(error))
    found = host.out.value
    rep = _rep_of(found)
    _delete_host(found)
    return host.resources[rep]


def resources(host: Host, context: int, raw: bytes, at: int) -> list[Any]:
    """Returns the objects of a list of borrowed resources."""
    count, start = _PAIR.unpack_from(raw, at + _PAYLOAD)
    found: list[Any] = []
    out, out_address, objects = host.out, host.out_address, host.resources
    for (handle,) in _HANDLES.iter_unpack(host.peek(start, layout.VALUE_SIZE * count)):
        error = _any_to_host(context, handle, out_address)
        if error:
            raise RuntimeError(capi.error_text(error))
        one = out.value
        found.append(objects[_rep_of(one)])
        _delete_host(one)
    return found


def boolean(_host: Host, _context: int, raw: bytes, at: int) -> bool:
    """Returns a bool."""
    return raw[at + _PAYLOAD] != 0


def u8(_host: Host, _context: int, raw: bytes, at: int) -> int:
    """Returns a `u8`."""
    return raw[at + _PAYLOAD]


def u32(_host: Host, _context: int, raw: bytes, at: int) -> int:
    """Returns a `u32`."""
    value: int = _U32.unpack_from(raw, at + _PAYLOAD)[0]
    return value


def u64(_host: Host, _context: int, raw: bytes, at: int) -> int:
    """Returns a `u64`."""
    value: int = _U64.unpack_from(raw, at + _PAYLOAD)[0]
    return value


def string(host: Host, _context: int, raw: bytes, at: int) -> str:
    """Returns a string, or the case of an enum."""
    size, start = _PAIR.unpack_from(raw, at + _PAYLOAD)
    return host.peek(start, size).decode() if size else ""


def data(host: Host, _context: int, raw: bytes, at: int) -> bytes:
    """Returns a `list<u8>`, read with one strided copy."""
    count, start = _PAIR.unpack_from(raw, at + _PAYLOAD)
    if not count:
        return b""
    host.pointed_to.value = start
    return host.pointer[_PAYLOAD : layout.VALUE_SIZE * count : layout.VALUE_SIZE]  # type: ignore[no-any-return]


def socket_address(host: Host, _context: int, raw: bytes, at: int) -> Address:
    """Returns an `ip-socket-address`."""
    size, name, payload = _TRIPLE.unpack_from(raw, at + _PAYLOAD)
    count, entries = _PAIR.unpack(host.peek(payload + _PAYLOAD, 16))
    block = host.peek(entries, _ENTRY * count)
    (port,) = _PORT.unpack_from(block, _VALUE)
    if host.peek(name, size) == b"ipv4":
        _, parts = _PAIR.unpack_from(block, _ENTRY + _VALUE)
        return "%d.%d.%d.%d" % _IPV4.unpack(host.peek(parts, layout.VALUE_SIZE * 4)), port
    (flow,) = _U32.unpack_from(block, _ENTRY + _VALUE)
    _, parts = _PAIR.unpack_from(block, 2 * _ENTRY + _VALUE)
    (scope,) = _U32.unpack_from(block, 3 * _ENTRY + _VALUE)
    return ipv6_text(_IPV6.unpack(host.peek(parts, layout.VALUE_SIZE * 8))), port, flow, scope


def optional_address(host: Host, context: int, raw: bytes, at: int) -> Address | None:
    """Returns an `option<ip-socket-address>`."""
    (payload,) = _U64.unpack_from(raw, at + _PAYLOAD)
    return socket_address(host, context, host.peek(payload, layout.VALUE_SIZE), 0) if payload else None


def datagrams(host: Host, context: int, raw: bytes, at: int) -> list[tuple[bytes, Address | None]]:
    """Returns a `list<outgoing-datagram>`: the data and the receiver of each."""
    count, start = _PAIR.unpack_from(raw, at + _PAYLOAD)
    block = host.peek(start, layout.VALUE_SIZE * count)
    found: list[tuple[bytes, Address | None]] = []
    for position in range(0, len(block), layout.VALUE_SIZE):
        fields, entries = _PAIR.unpack_from(block, position + _PAYLOAD)
        record = host.peek(entries, _ENTRY * fields)
        content = data(host, context, record, layout.ENTRY_VALUE)
        found.append((content, optional_address(host, context, record, _ENTRY + layout.ENTRY_VALUE)))
    return found
