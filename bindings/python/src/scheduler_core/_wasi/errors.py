"""Errors of `wasi:sockets`, and which of them an error of the system is."""

from __future__ import annotations

import errno
import socket

_CODES = {
    "EACCES": "access-denied",
    "EPERM": "access-denied",
    "EADDRINUSE": "address-in-use",
    "EADDRNOTAVAIL": "address-not-bindable",
    "EALREADY": "concurrency-conflict",
    "ETIMEDOUT": "timeout",
    "ECONNREFUSED": "connection-refused",
    "ECONNRESET": "connection-reset",
    "ECONNABORTED": "connection-aborted",
    "EINVAL": "invalid-argument",
    "EHOSTUNREACH": "remote-unreachable",
    "EHOSTDOWN": "remote-unreachable",
    "ENETDOWN": "remote-unreachable",
    "ENETUNREACH": "remote-unreachable",
    "ENONET": "remote-unreachable",
    "EISCONN": "invalid-state",
    "ENOTCONN": "invalid-state",
    "EDESTADDRREQ": "invalid-state",
    "ENFILE": "new-socket-limit",
    "EMFILE": "new-socket-limit",
    "EMSGSIZE": "datagram-too-large",
    "ENOMEM": "out-of-memory",
    "ENOBUFS": "out-of-memory",
    "EOPNOTSUPP": "not-supported",
    "ENOPROTOOPT": "not-supported",
    "EPFNOSUPPORT": "not-supported",
    "EPROTONOSUPPORT": "not-supported",
    "EPROTOTYPE": "not-supported",
    "ESOCKTNOSUPPORT": "not-supported",
    "EAFNOSUPPORT": "not-supported",
}

BY_NUMBER = {
    getattr(errno, prefix + name): code for name, code in _CODES.items() for prefix in ("", "WSA") if hasattr(errno, prefix + name)
}
"""Error codes by the numbers of this system. Windows has two numbers for most."""

LOST_BEFORE_ACCEPT = {
    getattr(errno, name)
    for name in (
        "ECONNRESET", "ENETRESET", "EHOSTUNREACH", "EHOSTDOWN", "ENETDOWN", "ENETUNREACH", "EPROTO", "ENOPROTOOPT", "ENONET", "EOPNOTSUPP",
    )
    if hasattr(errno, name)
}
"""Errors of a connection that `accept` reports on Linux: it was lost before it was accepted."""

IN_PROGRESS = {getattr(errno, name) for name in ("EINPROGRESS", "EWOULDBLOCK", "WSAEINPROGRESS", "WSAEWOULDBLOCK") if hasattr(errno, name)}
"""Errors of `connect` that mean that the attempt continues."""

_NAMES = {
    getattr(socket, name): code
    for name, code in {
        "EAI_NONAME": "name-unresolvable",
        "EAI_NODATA": "name-unresolvable",
        "EAI_ADDRFAMILY": "name-unresolvable",
        "EAI_AGAIN": "temporary-resolver-failure",
        "EAI_FAIL": "permanent-resolver-failure",
        "EAI_MEMORY": "out-of-memory",
    }.items()
    if hasattr(socket, name)
}


class WasiError(Exception):
    """Ends a function with an `error-code` of `wasi:sockets`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class StreamFailed(Exception):
    """Ends a function of a stream with `last-operation-failed`."""


class StreamClosed(Exception):
    """Ends a function of a stream with `closed`."""


def code_of(error: OSError) -> str:
    """Returns the error code for an error of the system. Example: `"connection-refused"`."""
    if isinstance(error, socket.gaierror):
        return _NAMES.get(error.errno or 0, "name-unresolvable")
    if isinstance(error, (BlockingIOError, InterruptedError)):
        return "would-block"
    return BY_NUMBER.get(error.errno or 0, "unknown")


def wasi_error(error: OSError) -> WasiError:
    """Returns the error of `wasi:sockets` for an error of the system."""
    return WasiError(code_of(error))


def stream_failed(error: OSError) -> StreamFailed:
    """Returns the error of a stream for an error of the system. Its text starts with the error code."""
    return StreamFailed(f"{code_of(error)}: {error.strerror or error}")
