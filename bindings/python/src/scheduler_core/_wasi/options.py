"""Options of sockets, in the units of WASI."""

from __future__ import annotations

import errno
import socket
import sys

from .addresses import IPV4
from .errors import WasiError, wasi_error

_SECOND = 1_000_000_000
_MOST_SECONDS = 32_767
_MOST_PROBES = 127
_MOST_BYTES = 2**31 - 1

# macOS has another name for the idle time; Python names it since 3.10.
_IDLE = getattr(socket, "TCP_KEEPIDLE", getattr(socket, "TCP_KEEPALIVE", 0x10))
_INTERVAL = getattr(socket, "TCP_KEEPINTVL", 0x101)
_COUNT = getattr(socket, "TCP_KEEPCNT", 0x102)


def get(own: socket.socket, level: int, option: int) -> int:
    """Returns an option of the system."""
    try:
        return own.getsockopt(level, option)
    except OSError as error:
        raise wasi_error(error) from None


def put(own: socket.socket, level: int, option: int, value: int) -> None:
    """Sets an option of the system."""
    try:
        own.setsockopt(level, option, value)
    except OSError as error:
        raise wasi_error(error) from None


def _positive(value: int) -> int:
    if value == 0:
        raise WasiError("invalid-argument")
    return value


def hop_limit(own: socket.socket, family: int) -> int:
    """Returns the hop limit."""
    return get(own, *_hops(family))


def set_hop_limit(own: socket.socket, family: int, value: int) -> None:
    """Sets the hop limit, from 1 to 255."""
    put(own, *_hops(family), _positive(value))


def _hops(family: int) -> tuple[int, int]:
    if family == IPV4:
        return socket.IPPROTO_IP, socket.IP_TTL
    return socket.IPPROTO_IPV6, socket.IPV6_UNICAST_HOPS


def buffer_size(own: socket.socket, option: int) -> int:
    """Returns the size of a buffer in bytes. Linux doubles what was set."""
    size = get(own, socket.SOL_SOCKET, option)
    return size // 2 if sys.platform == "linux" else size


def set_buffer_size(own: socket.socket, option: int, value: int) -> None:
    """Sets the size of a buffer in bytes, within the limits of the system."""
    try:
        own.setsockopt(socket.SOL_SOCKET, option, min(_positive(value), _MOST_BYTES))
    except OSError as error:
        if error.errno != errno.ENOBUFS:  # macOS rejects sizes above its limit.
            raise wasi_error(error) from None


def keep_alive(own: socket.socket) -> bool:
    """Returns whether keep-alive is on."""
    return get(own, socket.SOL_SOCKET, socket.SO_KEEPALIVE) != 0


def set_keep_alive(own: socket.socket, value: bool) -> None:
    """Switches keep-alive."""
    put(own, socket.SOL_SOCKET, socket.SO_KEEPALIVE, int(value))


def idle_time(own: socket.socket) -> int:
    """Returns the idle time before the first probe, in nanoseconds."""
    return get(own, socket.IPPROTO_TCP, _IDLE) * _SECOND


def set_idle_time(own: socket.socket, value: int) -> None:
    """Sets the idle time, in whole seconds from 1 to 32,767."""
    put(own, socket.IPPROTO_TCP, _IDLE, _seconds(value))


def interval(own: socket.socket) -> int:
    """Returns the time between probes, in nanoseconds."""
    return get(own, socket.IPPROTO_TCP, _INTERVAL) * _SECOND


def set_interval(own: socket.socket, value: int) -> None:
    """Sets the time between probes, in whole seconds from 1 to 32,767."""
    put(own, socket.IPPROTO_TCP, _INTERVAL, _seconds(value))


def probes(own: socket.socket) -> int:
    """Returns the number of probes."""
    return get(own, socket.IPPROTO_TCP, _COUNT)


def set_probes(own: socket.socket, value: int) -> None:
    """Sets the number of probes, from 1 to 127."""
    put(own, socket.IPPROTO_TCP, _COUNT, min(_positive(value), _MOST_PROBES))


def _seconds(nanoseconds: int) -> int:
    return max(1, min(-(-_positive(nanoseconds) // _SECOND), _MOST_SECONDS))
