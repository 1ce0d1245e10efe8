# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The values of interface `socket`."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import ClassVar, Literal, Union

from ... import _wit as wit
from ..._errors import ClosedError, SchedulerCoreError
from ..._wit import BytesLike, IpAddress, IpAddressLike, dataclass
from .types import SOCKET_ADDRESS, SocketAddress

__all__ = [
    "Datagram",
    "DatagramBatch",
    "Interest",
    "InterestLike",
    "Protocol",
    "ProtocolLike",
    "Readiness",
    "ReadinessLike",
    "ShutdownDirection",
    "ShutdownDirectionLike",
    "SocketAccessDeniedError",
    "SocketAddressInUseError",
    "SocketAddressNotBindableError",
    "SocketBrokenPipeError",
    "SocketClosedError",
    "SocketConnectionAbortedError",
    "SocketConnectionRefusedError",
    "SocketConnectionResetError",
    "SocketDatagramTooLargeError",
    "SocketError",
    "SocketErrorKind",
    "SocketErrorKindLike",
    "SocketInvalidArgumentError",
    "SocketInvalidStateError",
    "SocketNameUnresolvableError",
    "SocketNetworkUnreachableError",
    "SocketNewSocketLimitError",
    "SocketNoFreePortError",
    "SocketNotSupportedError",
    "SocketOutOfMemoryError",
    "SocketPermanentResolverFailureError",
    "SocketState",
    "SocketStateLike",
    "SocketTemporaryResolverFailureError",
    "SocketTimedOutError",
    "SocketUnknownError",
    "SocketWouldBlockError",
]


class Protocol(str, Enum):
    """The transport of a socket."""

    TCP = "tcp"
    """A reliable stream of bytes."""
    UDP = "udp"
    """Single datagrams, which may be lost, doubled or reordered."""

    def __str__(self) -> str:
        return str(self.value)


ProtocolLike = Union[Protocol, Literal["tcp", "udp"]]
"""A `Protocol`, or one by its name."""

PROTOCOL = wit.Enumeration(Protocol)


class SocketState(str, Enum):
    """Where a socket is in its life. The interface's documentation draws the transitions."""

    CREATED = "created"
    """It has no address."""
    BOUND = "bound"
    """It has a local address. A UDP socket sends and receives."""
    CONNECTING = "connecting"
    """Its connection attempt is under way: `finish_connect` has its outcome. TCP only."""
    LISTENING = "listening"
    """It takes connections in. TCP only."""
    CONNECTED = "connected"
    """It has a peer."""
    CLOSED = "closed"
    """It is gone."""

    def __str__(self) -> str:
        return str(self.value)


SocketStateLike = Union[
    SocketState,
    Literal[
        "created",
        "bound",
        "connecting",
        "listening",
        "connected",
        "closed",
    ],
]
"""A `SocketState`, or one by its name."""

SOCKET_STATE = wit.Enumeration(SocketState)


class ShutdownDirection(str, Enum):
    """Which direction of a connection `shutdown` ends."""

    RECEIVE = "receive"
    """What the peer sends: `recv` answers the end of the stream from now on."""
    SEND = "send"
    """What we send: the peer sees the end of the stream."""
    BOTH = "both"
    """Both."""

    def __str__(self) -> str:
        return str(self.value)


ShutdownDirectionLike = Union[ShutdownDirection, Literal["receive", "send", "both"]]
"""A `ShutdownDirection`, or one by its name."""

SHUTDOWN_DIRECTION = wit.Enumeration(ShutdownDirection)


class Interest(str, Enum):
    """What `poll` shall wait for on a socket."""

    READABLE = "readable"
    """A call that takes something in would not wait: `accept`, `recv`, `recv_from` or `recv_many`."""
    WRITABLE = "writable"
    """A call that puts something out would not wait: `send_some`, `send_to`, `send_many`, or `finish_connect`."""
    EITHER = "either"
    """Either."""

    def __str__(self) -> str:
        return str(self.value)


InterestLike = Union[Interest, Literal["readable", "writable", "either"]]
"""A `Interest`, or one by its name."""

INTEREST = wit.Enumeration(Interest)


class Readiness(str, Enum):
    """What `poll` found, as far as the interest asked for it."""

    NOTHING = "nothing"
    """Nothing yet."""
    READABLE = "readable"
    """Taking in would not wait. Also the answer when the peer has closed or the connection has
    failed: the call then says so at once.
    """
    WRITABLE = "writable"
    """Putting out would not wait."""
    BOTH = "both"
    """Neither would wait."""

    def __str__(self) -> str:
        return str(self.value)


ReadinessLike = Union[Readiness, Literal["nothing", "readable", "writable", "both"]]
"""A `Readiness`, or one by its name."""

READINESS = wit.Enumeration(Readiness)


class SocketErrorKind(str, Enum):
    """The kind of a `SocketError`. Each stands for the POSIX errors in parentheses."""

    ACCESS_DENIED = "access-denied"
    """The host does not allow it. (EACCES, EPERM)"""
    NOT_SUPPORTED = "not-supported"
    """The host or the socket's protocol has no such thing. (EOPNOTSUPP, EAFNOSUPPORT, ENOPROTOOPT)"""
    INVALID_ARGUMENT = "invalid-argument"
    """An argument is out of its range or does not fit the socket. (EINVAL, EDESTADDRREQ)"""
    INVALID_STATE = "invalid-state"
    """The socket's state does not allow the call; `state` names it. (EINVAL, EISCONN, ENOTCONN, EBADF)"""
    OUT_OF_MEMORY = "out-of-memory"
    """Memory or buffers ran out. (ENOMEM, ENOBUFS)"""
    NEW_SOCKET_LIMIT = "new-socket-limit"
    """No more sockets can be opened. (EMFILE, ENFILE)"""
    WOULD_BLOCK = "would-block"
    """The call would have to wait and the timeout is 0. (EWOULDBLOCK, EAGAIN, EINPROGRESS)"""
    TIMED_OUT = "timed-out"
    """The deadline passed, or the network gave up on the peer. (ETIMEDOUT)"""
    ADDRESS_NOT_BINDABLE = "address-not-bindable"
    """The address is not one of this machine's. (EADDRNOTAVAIL)"""
    ADDRESS_IN_USE = "address-in-use"
    """Another socket has the address and port. (EADDRINUSE)"""
    NO_FREE_PORT = "no-free-port"
    """All ephemeral ports of the local address are in use. `connect_from`, and `connect` of a
    socket that is not bound, need a port that is free towards the peer; `bind` with port 0
    needs one that no socket uses. The message names the address and the peer. Use more
    source addresses or a wider port range. (EADDRNOTAVAIL of connect, EADDRINUSE of bind,
    ENOBUFS on Windows)
    """
    NETWORK_UNREACHABLE = "network-unreachable"
    """No route leads to the remote address. (ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN)"""
    CONNECTION_REFUSED = "connection-refused"
    """Nothing listens at the remote address. (ECONNREFUSED)"""
    CONNECTION_RESET = "connection-reset"
    """The peer broke the connection off. (ECONNRESET, EPIPE where the peer caused it)"""
    CONNECTION_ABORTED = "connection-aborted"
    """The connection was broken off on this side. (ECONNABORTED)"""
    BROKEN_PIPE = "broken-pipe"
    """The sending direction has been shut down by `shutdown`. (EPIPE)"""
    DATAGRAM_TOO_LARGE = "datagram-too-large"
    """The datagram has more bytes than UDP carries. (EMSGSIZE)"""
    NAME_UNRESOLVABLE = "name-unresolvable"
    """The name does not exist or has no address. (EAI_NONAME, EAI_NODATA)"""
    TEMPORARY_RESOLVER_FAILURE = "temporary-resolver-failure"
    """The name server has no answer now; ask again later. (EAI_AGAIN)"""
    PERMANENT_RESOLVER_FAILURE = "permanent-resolver-failure"
    """The name server refuses to answer. (EAI_FAIL)"""
    UNKNOWN = "unknown"
    """Something else; the message has the host's own words."""

    def __str__(self) -> str:
        return str(self.value)


SocketErrorKindLike = Union[
    SocketErrorKind,
    Literal[
        "access-denied",
        "not-supported",
        "invalid-argument",
        "invalid-state",
        "out-of-memory",
        "new-socket-limit",
        "would-block",
        "timed-out",
        "address-not-bindable",
        "address-in-use",
        "no-free-port",
        "network-unreachable",
        "connection-refused",
        "connection-reset",
        "connection-aborted",
        "broken-pipe",
        "datagram-too-large",
        "name-unresolvable",
        "temporary-resolver-failure",
        "permanent-resolver-failure",
        "unknown",
    ],
]
"""A `SocketErrorKind`, or one by its name."""

SOCKET_ERROR_KIND = wit.Enumeration(SocketErrorKind)


class SocketError(SchedulerCoreError):
    """The error of interface `socket`."""

    kind: ClassVar[SocketErrorKind]
    """What went wrong."""
    operation: str
    """The function that failed, by its WIT name. Example: `"connect"`."""
    local: SocketAddress | None
    """The local address that the call was given or that the socket had."""
    remote: SocketAddress | None
    """The remote address that the call was given or that the socket had."""
    state: SocketState | None
    """The socket's state when the call returned; none where there is no socket, as in `resolve`."""
    transferred: int
    """How many bytes of the buffer `send` had handed to the host before it failed.
    They are on their way; the rest was not sent. 0 for every other call.
    """
    AccessDenied: ClassVar[type[SocketAccessDeniedError]]
    NotSupported: ClassVar[type[SocketNotSupportedError]]
    InvalidArgument: ClassVar[type[SocketInvalidArgumentError]]
    InvalidState: ClassVar[type[SocketInvalidStateError]]
    OutOfMemory: ClassVar[type[SocketOutOfMemoryError]]
    NewSocketLimit: ClassVar[type[SocketNewSocketLimitError]]
    WouldBlock: ClassVar[type[SocketWouldBlockError]]
    TimedOut: ClassVar[type[SocketTimedOutError]]
    AddressNotBindable: ClassVar[type[SocketAddressNotBindableError]]
    AddressInUse: ClassVar[type[SocketAddressInUseError]]
    NoFreePort: ClassVar[type[SocketNoFreePortError]]
    NetworkUnreachable: ClassVar[type[SocketNetworkUnreachableError]]
    ConnectionRefused: ClassVar[type[SocketConnectionRefusedError]]
    ConnectionReset: ClassVar[type[SocketConnectionResetError]]
    ConnectionAborted: ClassVar[type[SocketConnectionAbortedError]]
    BrokenPipe: ClassVar[type[SocketBrokenPipeError]]
    DatagramTooLarge: ClassVar[type[SocketDatagramTooLargeError]]
    NameUnresolvable: ClassVar[type[SocketNameUnresolvableError]]
    TemporaryResolverFailure: ClassVar[type[SocketTemporaryResolverFailureError]]
    PermanentResolverFailure: ClassVar[type[SocketPermanentResolverFailureError]]
    Unknown: ClassVar[type[SocketUnknownError]]

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        local: SocketAddress | None = None,
        remote: SocketAddress | None = None,
        state: SocketState | None = None,
        transferred: int = 0,
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.local = local
        self.remote = remote
        self.state = state
        self.transferred = transferred


class SocketAccessDeniedError(SocketError, PermissionError):
    """The host does not allow it. (EACCES, EPERM)"""

    code = "access-denied"
    kind = SocketErrorKind.ACCESS_DENIED


class SocketNotSupportedError(SocketError):
    """The host or the socket's protocol has no such thing. (EOPNOTSUPP, EAFNOSUPPORT, ENOPROTOOPT)"""

    code = "not-supported"
    kind = SocketErrorKind.NOT_SUPPORTED


class SocketInvalidArgumentError(SocketError):
    """An argument is out of its range or does not fit the socket. (EINVAL, EDESTADDRREQ)"""

    code = "invalid-argument"
    kind = SocketErrorKind.INVALID_ARGUMENT


class SocketInvalidStateError(SocketError):
    """The socket's state does not allow the call; `state` names it. (EINVAL, EISCONN, ENOTCONN, EBADF)"""

    code = "invalid-state"
    kind = SocketErrorKind.INVALID_STATE


class SocketOutOfMemoryError(SocketError):
    """Memory or buffers ran out. (ENOMEM, ENOBUFS)"""

    code = "out-of-memory"
    kind = SocketErrorKind.OUT_OF_MEMORY


class SocketNewSocketLimitError(SocketError):
    """No more sockets can be opened. (EMFILE, ENFILE)"""

    code = "new-socket-limit"
    kind = SocketErrorKind.NEW_SOCKET_LIMIT


class SocketWouldBlockError(SocketError, BlockingIOError):
    """The call would have to wait and the timeout is 0. (EWOULDBLOCK, EAGAIN, EINPROGRESS)"""

    code = "would-block"
    kind = SocketErrorKind.WOULD_BLOCK


class SocketTimedOutError(SocketError, TimeoutError):
    """The deadline passed, or the network gave up on the peer. (ETIMEDOUT)"""

    code = "timed-out"
    kind = SocketErrorKind.TIMED_OUT


class SocketAddressNotBindableError(SocketError):
    """The address is not one of this machine's. (EADDRNOTAVAIL)"""

    code = "address-not-bindable"
    kind = SocketErrorKind.ADDRESS_NOT_BINDABLE


class SocketAddressInUseError(SocketError):
    """Another socket has the address and port. (EADDRINUSE)"""

    code = "address-in-use"
    kind = SocketErrorKind.ADDRESS_IN_USE


class SocketNoFreePortError(SocketError):
    """All ephemeral ports of the local address are in use. `connect_from`, and `connect` of a
    socket that is not bound, need a port that is free towards the peer; `bind` with port 0
    needs one that no socket uses. The message names the address and the peer. Use more
    source addresses or a wider port range. (EADDRNOTAVAIL of connect, EADDRINUSE of bind,
    ENOBUFS on Windows)
    """

    code = "no-free-port"
    kind = SocketErrorKind.NO_FREE_PORT


class SocketNetworkUnreachableError(SocketError):
    """No route leads to the remote address. (ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN)"""

    code = "network-unreachable"
    kind = SocketErrorKind.NETWORK_UNREACHABLE


class SocketConnectionRefusedError(SocketError, ConnectionRefusedError):
    """Nothing listens at the remote address. (ECONNREFUSED)"""

    code = "connection-refused"
    kind = SocketErrorKind.CONNECTION_REFUSED


class SocketConnectionResetError(SocketError, ConnectionResetError):
    """The peer broke the connection off. (ECONNRESET, EPIPE where the peer caused it)"""

    code = "connection-reset"
    kind = SocketErrorKind.CONNECTION_RESET


class SocketConnectionAbortedError(SocketError, ConnectionAbortedError):
    """The connection was broken off on this side. (ECONNABORTED)"""

    code = "connection-aborted"
    kind = SocketErrorKind.CONNECTION_ABORTED


class SocketBrokenPipeError(SocketError, BrokenPipeError):
    """The sending direction has been shut down by `shutdown`. (EPIPE)"""

    code = "broken-pipe"
    kind = SocketErrorKind.BROKEN_PIPE


class SocketDatagramTooLargeError(SocketError):
    """The datagram has more bytes than UDP carries. (EMSGSIZE)"""

    code = "datagram-too-large"
    kind = SocketErrorKind.DATAGRAM_TOO_LARGE


class SocketNameUnresolvableError(SocketError):
    """The name does not exist or has no address. (EAI_NONAME, EAI_NODATA)"""

    code = "name-unresolvable"
    kind = SocketErrorKind.NAME_UNRESOLVABLE


class SocketTemporaryResolverFailureError(SocketError):
    """The name server has no answer now; ask again later. (EAI_AGAIN)"""

    code = "temporary-resolver-failure"
    kind = SocketErrorKind.TEMPORARY_RESOLVER_FAILURE


class SocketPermanentResolverFailureError(SocketError):
    """The name server refuses to answer. (EAI_FAIL)"""

    code = "permanent-resolver-failure"
    kind = SocketErrorKind.PERMANENT_RESOLVER_FAILURE


class SocketUnknownError(SocketError):
    """Something else; the message has the host's own words."""

    code = "unknown"
    kind = SocketErrorKind.UNKNOWN


class SocketClosedError(SocketInvalidStateError, ClosedError):
    """The object is closed: an invalid state, and a `ClosedError` too."""


SocketError.AccessDenied = SocketAccessDeniedError
SocketError.NotSupported = SocketNotSupportedError
SocketError.InvalidArgument = SocketInvalidArgumentError
SocketError.InvalidState = SocketInvalidStateError
SocketError.OutOfMemory = SocketOutOfMemoryError
SocketError.NewSocketLimit = SocketNewSocketLimitError
SocketError.WouldBlock = SocketWouldBlockError
SocketError.TimedOut = SocketTimedOutError
SocketError.AddressNotBindable = SocketAddressNotBindableError
SocketError.AddressInUse = SocketAddressInUseError
SocketError.NoFreePort = SocketNoFreePortError
SocketError.NetworkUnreachable = SocketNetworkUnreachableError
SocketError.ConnectionRefused = SocketConnectionRefusedError
SocketError.ConnectionReset = SocketConnectionResetError
SocketError.ConnectionAborted = SocketConnectionAbortedError
SocketError.BrokenPipe = SocketBrokenPipeError
SocketError.DatagramTooLarge = SocketDatagramTooLargeError
SocketError.NameUnresolvable = SocketNameUnresolvableError
SocketError.TemporaryResolverFailure = SocketTemporaryResolverFailureError
SocketError.PermanentResolverFailure = SocketPermanentResolverFailureError
SocketError.Unknown = SocketUnknownError

SOCKET_ERROR = wit.ErrorRecord(
    SocketError,
    {
        "access-denied": SocketAccessDeniedError,
        "not-supported": SocketNotSupportedError,
        "invalid-argument": SocketInvalidArgumentError,
        "invalid-state": SocketInvalidStateError,
        "out-of-memory": SocketOutOfMemoryError,
        "new-socket-limit": SocketNewSocketLimitError,
        "would-block": SocketWouldBlockError,
        "timed-out": SocketTimedOutError,
        "address-not-bindable": SocketAddressNotBindableError,
        "address-in-use": SocketAddressInUseError,
        "no-free-port": SocketNoFreePortError,
        "network-unreachable": SocketNetworkUnreachableError,
        "connection-refused": SocketConnectionRefusedError,
        "connection-reset": SocketConnectionResetError,
        "connection-aborted": SocketConnectionAbortedError,
        "broken-pipe": SocketBrokenPipeError,
        "datagram-too-large": SocketDatagramTooLargeError,
        "name-unresolvable": SocketNameUnresolvableError,
        "temporary-resolver-failure": SocketTemporaryResolverFailureError,
        "permanent-resolver-failure": SocketPermanentResolverFailureError,
        "unknown": SocketUnknownError,
    },
    [
        wit.Field("operation", "operation", wit.STRING),
        wit.Field("local", "local", wit.Option(SOCKET_ADDRESS)),
        wit.Field("remote", "remote", wit.Option(SOCKET_ADDRESS)),
        wit.Field("state", "state", wit.Option(SOCKET_STATE)),
        wit.Field("transferred", "transferred", wit.U64),
    ],
    closed=SocketClosedError,
)


@dataclass(frozen=True, init=False)
class Datagram:
    """A received datagram."""

    data: bytes
    """Its bytes, as many of them as were asked for. 0 bytes is a datagram too."""
    remote: SocketAddress
    """Who sent it."""
    truncated: bool
    """Whether it had more bytes than were asked for. The rest is gone."""

    def __init__(self, data: BytesLike, remote: SocketAddress, truncated: bool) -> None:
        DATAGRAM.fill(self, (data, remote, truncated))


DATAGRAM = wit.Record(
    Datagram,
    [
        wit.Field("data", "data", wit.BYTES),
        wit.Field("remote", "remote", SOCKET_ADDRESS),
        wit.Field("truncated", "truncated", wit.BOOL),
    ],
)


@dataclass(frozen=True, init=False)
class DatagramBatch:
    """Several received datagrams, as columns: datagram `i` has the bytes of `data` from
    `ends[i - 1]` (or 0) up to `ends[i]`, and came from `addresses[i]`, `ports[i]`.
    """

    data: bytes
    """The bytes of all datagrams, joined."""
    ends: list[int]
    """Where each datagram ends in `data`."""
    addresses: list[IpAddress]
    """The address of each sender."""
    ports: list[int]
    """The port of each sender."""
    truncated: list[bool]
    """Which datagrams had more bytes than were asked for."""

    def __init__(
        self,
        data: BytesLike,
        ends: Sequence[int],
        addresses: Sequence[IpAddressLike],
        ports: Sequence[int],
        truncated: Sequence[bool],
    ) -> None:
        DATAGRAM_BATCH.fill(self, (data, ends, addresses, ports, truncated))


DATAGRAM_BATCH = wit.Record(
    DatagramBatch,
    [
        wit.Field("data", "data", wit.BYTES),
        wit.Field("ends", "ends", wit.List(wit.U32)),
        wit.Field("addresses", "addresses", wit.List(wit.IP_ADDRESS)),
        wit.Field("ports", "ports", wit.List(wit.U16)),
        wit.Field("truncated", "truncated", wit.List(wit.BOOL)),
    ],
)
