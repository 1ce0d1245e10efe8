"""`ip-address` and `ip-network`: the types of the standard library's `ipaddress`."""

from __future__ import annotations

from ipaddress import (
    AddressValueError,
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    NetmaskValueError,
    ip_address,
    ip_network,
)
from struct import unpack
from typing import Any, Union

from . import _layout as layout
from ._memory import Memory, bytes_at
from ._problem import Problem, wrong_type, wrong_value
from .base import Descriptor
from .scalars import U8

IpAddress = Union[IPv4Address, IPv6Address]
"""Type of results."""

IpAddressLike = Union[str, IPv4Address, IPv6Address]
"""Type of arguments. Example: `"127.10.0.1"`."""

IpNetwork = Union[IPv4Network, IPv6Network]
"""Type of results."""

IpNetworkLike = Union[str, IPv4Network, IPv6Network]
"""Type of arguments. Example: `"10.0.1.0/24"`."""

_V4 = b"".join(bytes((layout.U8,)) + bytes(layout.VALUE_SIZE - 1) for _ in range(4))
_V6 = b"".join(bytes((layout.U16,)) + bytes(layout.VALUE_SIZE - 1) for _ in range(8))


class Address(Descriptor):
    """The variant `ip-address`."""

    expected = 'an IP address, as in "127.10.0.1" or ipaddress.IPv4Address("127.10.0.1")'

    def check(self, value: Any) -> IpAddress:
        if isinstance(value, str):
            try:
                value = ip_address(value)
            except ValueError:
                problem = wrong_value(self.expected, value)
                if "/" not in value and ":" not in value and any(c.isalpha() for c in value):
                    problem.text += f"; use scheduler_core.resolve({value!r}) to look up a name"
                raise problem from None
        elif not isinstance(value, (IPv4Address, IPv6Address)):
            raise wrong_type(self.expected, value)
        if isinstance(value, IPv6Address) and value.scope_id is not None:
            raise wrong_value(f'an IP address without the zone "%{value.scope_id}"', str(value))
        return value  # type: ignore[no-any-return]

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        address = self.check(value)
        packed = address.packed
        if len(packed) == 4:
            name, block, count = b"ipv4", bytearray(_V4), 4
            block[layout.PAYLOAD :: layout.VALUE_SIZE] = packed
        else:
            name, block, count = b"ipv6", bytearray(_V6), 8
            memoryview(block).cast("H")[layout.PAYLOAD // 2 :: layout.VALUE_SIZE // 2] = memoryview(
                bytearray(packed if _BIG else _swapped(packed))
            ).cast("H")
        inner, start, address_of = memory.take(layout.VALUE_SIZE)
        layout.SIZED.pack_into(inner, start, layout.TUPLE, count, memory.put(bytes(block)))
        layout.VARIANT_VALUE.pack_into(view, at, layout.VARIANT, len(name), memory.name(name), address_of)

    def lift(self, raw: bytes, at: int, instance: Any) -> IpAddress:
        _, _, _, inner = _unpack_variant(raw, at)
        _, count, pointer = _unpack_sized(bytes_at(inner, layout.SIZED.size))
        block = bytes_at(pointer, layout.VALUE_SIZE * count)
        if count == 4:
            return IPv4Address(block[layout.PAYLOAD :: layout.VALUE_SIZE])
        groups = memoryview(block).cast("H")[layout.PAYLOAD // 2 :: layout.VALUE_SIZE // 2].tobytes()
        return IPv6Address(groups if _BIG else _swapped(groups))


_unpack_variant, _unpack_sized = layout.VARIANT_VALUE.unpack_from, layout.SIZED.unpack


class Network(Descriptor):
    """The record `ip-network`."""

    expected = 'an IP network, as in "10.0.1.0/24" or ipaddress.IPv4Network("10.0.1.0/24")'

    def check(self, value: Any) -> IpNetwork:
        if isinstance(value, (IPv4Network, IPv6Network)):
            return value
        if not isinstance(value, str):
            raise wrong_type(self.expected, value)
        address, slash, length = value.partition("/")
        if length[:1] == "0" and length != "0":
            # The standard library reads `/024` as `/24`.
            raise wrong_value(f"{self.expected}, whose prefix length has no leading zeros", value)
        if "%" in address or (slash and not (length.isascii() and length.isdigit())):
            # The standard library reads zones, and masks such as `/255.0.0.0`.
            raise wrong_value(self.expected, value)
        try:
            return ip_network(value)
        except (AddressValueError, NetmaskValueError):
            raise wrong_value(self.expected, value) from None
        except ValueError as error:
            if "host bits" in str(error):
                meant = ip_network(value, strict=False)
                raise Problem(ValueError, f'must have its host bits zero: "{meant}", not {value!r}') from None
            raise wrong_value(self.expected, value) from None

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        network = self.check(value)
        block, start, address = memory.take(2 * layout.ENTRY_SIZE)
        layout.NAME.pack_into(block, start, 7, memory.name(b"address"))
        IP_ADDRESS.lower(network.network_address, memory, block, start + layout.ENTRY_VALUE)
        start += layout.ENTRY_SIZE
        layout.NAME.pack_into(block, start, 13, memory.name(b"prefix-length"))
        U8.lower(network.prefixlen, memory, block, start + layout.ENTRY_VALUE)
        layout.SIZED.pack_into(view, at, layout.RECORD, 2, address)

    def lift(self, raw: bytes, at: int, instance: Any) -> IpNetwork:
        _, _, pointer = layout.SIZED.unpack_from(raw, at)
        block = bytes_at(pointer, 2 * layout.ENTRY_SIZE)
        address = IP_ADDRESS.lift(block, layout.ENTRY_VALUE, instance)
        prefix = U8.lift(block, layout.ENTRY_SIZE + layout.ENTRY_VALUE, instance)
        return ip_network((address, prefix), strict=False)


def _swapped(data: bytes) -> bytes:
    """Returns `data` with the bytes of each pair swapped."""
    swapped = bytearray(data)
    swapped[::2], swapped[1::2] = data[1::2], data[::2]
    return bytes(swapped)


_BIG = unpack("=H", b"\0\1")[0] == 1

IP_ADDRESS = Address()
IP_NETWORK = Network()
