"""Addresses: the tuples of Python's `socket`, and which of them WASI accepts.

An IPv4 address is `(host, port)`, an IPv6 address is `(host, port, flow_info, scope_id)`.
"""

from __future__ import annotations

import socket
import struct
from ipaddress import IPv4Address, IPv6Address
from typing import Union

from .errors import WasiError

Address = Union[tuple[str, int], tuple[str, int, int, int]]

IPV4, IPV6 = int(socket.AF_INET), int(socket.AF_INET6)

UNSPECIFIED: dict[int, Address] = {IPV4: ("0.0.0.0", 0), IPV6: ("::", 0, 0, 0)}
"""The address that means any address and port, by family."""

_SEGMENTS = struct.Struct("!8H")


def family_of(address: Address) -> int:
    """Returns the family of an address."""
    return IPV4 if len(address) == 2 else IPV6


def ipv6_text(segments: tuple[int, ...]) -> str:
    """Returns the address of eight segments. Example: `"::1"`."""
    return socket.inet_ntop(socket.AF_INET6, _SEGMENTS.pack(*segments))


def ipv6_segments(host: str) -> tuple[int, ...]:
    """Returns the eight segments of an address."""
    # A link-local address of the system may name its interface: `fe80::1%eth0`.
    return _SEGMENTS.unpack(socket.inet_pton(socket.AF_INET6, host.partition("%")[0]))


def require_family(address: Address, family: int) -> None:
    """Rejects an address of another family, an IPv4-mapped one, and a deprecated IPv4-compatible one."""
    if family_of(address) != family:
        raise WasiError("invalid-argument")
    if family == IPV6:
        segments = ipv6_segments(address[0])
        mapped = segments[:6] == (0, 0, 0, 0, 0, 0xFFFF)
        compatible = segments[:6] == (0,) * 6 and address[0] not in ("::", "::1")
        if mapped or compatible:
            raise WasiError("invalid-argument")


def require_unicast(address: Address) -> None:
    """Rejects multicast addresses and the broadcast address."""
    if len(address) == 2:
        first = int(address[0].partition(".")[0])
        if 224 <= first <= 239 or address[0] == "255.255.255.255":
            raise WasiError("invalid-argument")
    elif ipv6_segments(address[0])[0] >> 8 == 0xFF:
        raise WasiError("invalid-argument")


def require_peer(address: Address) -> None:
    """Rejects what no peer has: port 0 and the unspecified address."""
    if address[1] == 0 or address[0] in ("0.0.0.0", "::"):
        raise WasiError("invalid-argument")


def ip_address(address: Address) -> Union[IPv4Address, IPv6Address]:
    """Returns the IP address of a socket address."""
    return IPv4Address(address[0]) if len(address) == 2 else IPv6Address(address[0].partition("%")[0])
