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
    """Separate datagrams, which can be lost, duplicated or reordered."""

    def __str__(self) -> str:
        return str(self.value)


ProtocolLike = Union[Protocol, Literal["tcp", "udp"]]
"""A `Protocol`, or one by its name."""

PROTOCOL = wit.Enumeration(Protocol)


class SocketState(str, Enum):
    """State of a socket. The interface's documentation shows the transitions."""

    CREATED = "created"
    """The socket has no local address."""
    BOUND = "bound"
    """The socket has a local address. A UDP socket can send and receive."""
    CONNECTING = "connecting"
    """A connection attempt is in progress; `finish_connect` returns its outcome. TCP only."""
    LISTENING = "listening"
    """The socket accepts connections. TCP only."""
    CONNECTED = "connected"
    """The socket has a peer."""
    CLOSED = "closed"
    """The socket is closed."""

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
    """The direction of a connection that `shutdown` ends."""

    RECEIVE = "receive"
    """Data from the peer: `recv` returns the end of the stream from now on."""
    SEND = "send"
    """Data to the peer: the peer receives the end of the stream."""
    BOTH = "both"
    """Both directions."""

    def __str__(self) -> str:
        return str(self.value)


ShutdownDirectionLike = Union[ShutdownDirection, Literal["receive", "send", "both"]]
"""A `ShutdownDirection`, or one by its name."""

SHUTDOWN_DIRECTION = wit.Enumeration(ShutdownDirection)


class Interest(str, Enum):
    """What `poll` waits for on a socket."""

    READABLE = "readable"
    """A receiving call would not wait: `accept`, `recv`, `recv_from` or `recv_many`."""
    WRITABLE = "writable"
    """A sending call would not wait: `send_some`, `send_to`, `send_many`, or `finish_connect`."""
    EITHER = "either"
    """Either of them."""

    def __str__(self) -> str:
        return str(self.value)


InterestLike = Union[Interest, Literal["readable", "writable", "either"]]
"""A `Interest`, or one by its name."""

INTEREST = wit.Enumeration(Interest)


class Readiness(str, Enum):
    """Readiness of a socket, limited to its interest."""

    NOTHING = "nothing"
    """Not ready."""
    READABLE = "readable"
    """A receiving call would not wait. This includes a peer that has closed and a failed
    connection: the call then reports it immediately.
    """
    WRITABLE = "writable"
    """A sending call would not wait."""
    BOTH = "both"
    """Neither would wait."""

    def __str__(self) -> str:
        return str(self.value)


ReadinessLike = Union[Readiness, Literal["nothing", "readable", "writable", "both"]]
"""A `Readiness`, or one by its name."""

READINESS = wit.Enumeration(Readiness)


class SocketErrorKind(str, Enum):
    """The kind of a `SocketError`. The corresponding POSIX errors are in parentheses."""

    ACCESS_DENIED = "access-denied"
    """The host does not allow the call. (EACCES, EPERM)"""
    NOT_SUPPORTED = "not-supported"
    """The host or the socket's protocol does not support the call. (EOPNOTSUPP, EAFNOSUPPORT,
    ENOPROTOOPT)
    """
    INVALID_ARGUMENT = "invalid-argument"
    """An argument is out of range or does not fit the socket. (EINVAL, EDESTADDRREQ)"""
    INVALID_STATE = "invalid-state"
    """The socket's state does not allow the call; `state` names it. (EINVAL, EISCONN,
    ENOTCONN, EBADF)
    """
    OUT_OF_MEMORY = "out-of-memory"
    """Memory or buffers are exhausted. (ENOMEM, ENOBUFS)"""
    NEW_SOCKET_LIMIT = "new-socket-limit"
    """No more sockets can be opened. (EMFILE, ENFILE)"""
    WOULD_BLOCK = "would-block"
    """The call would have to wait and the timeout is 0. (EWOULDBLOCK, EAGAIN, EINPROGRESS)"""
    TIMED_OUT = "timed-out"
    """The deadline passed, or the network gave up on the peer. (ETIMEDOUT)"""
    ADDRESS_NOT_BINDABLE = "address-not-bindable"
    """The address is not assigned to this machine. (EADDRNOTAVAIL)"""
    ADDRESS_IN_USE = "address-in-use"
    """Another socket uses the address and port. (EADDRINUSE)"""
    NO_FREE_PORT = "no-free-port"
    """All ephemeral ports of the local address are in use. `connect_from`, and `connect` of a
    socket that is not bound, need a port that is free for this peer; `bind` with port 0
    needs a port that no socket uses. The message names the address and the peer. Use more
    source addresses or a wider port range. (EADDRNOTAVAIL of connect, EADDRINUSE of bind,
    ENOBUFS on Windows)
    """
    NETWORK_UNREACHABLE = "network-unreachable"
    """The remote address is unreachable. (ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN)"""
    CONNECTION_REFUSED = "connection-refused"
    """Nothing listens at the remote address. (ECONNREFUSED)"""
    CONNECTION_RESET = "connection-reset"
    """The peer reset the connection. (ECONNRESET, EPIPE if the peer caused it)"""
    CONNECTION_ABORTED = "connection-aborted"
    """The local side aborted the connection. (ECONNABORTED)"""
    BROKEN_PIPE = "broken-pipe"
    """The sending direction was ended by `shutdown`. (EPIPE)"""
    DATAGRAM_TOO_LARGE = "datagram-too-large"
    """The datagram exceeds the maximum size of UDP. (EMSGSIZE)"""
    NAME_UNRESOLVABLE = "name-unresolvable"
    """The name does not exist or has no address. (EAI_NONAME, EAI_NODATA)"""
    TEMPORARY_RESOLVER_FAILURE = "temporary-resolver-failure"
    """The name server cannot answer now; try again later. (EAI_AGAIN)"""
    PERMANENT_RESOLVER_FAILURE = "permanent-resolver-failure"
    """The name server rejects the query. (EAI_FAIL)"""
    UNKNOWN = "unknown"
    """Another error; the message contains the host's description."""

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
    """The local address of the call or of the socket."""
    remote: SocketAddress | None
    """The remote address of the call or of the socket."""
    state: SocketState | None
    """The socket's state when the call returned. `None` if there is no socket, as in `resolve`."""
    transferred: int
    """Number of bytes of the buffer that `send` passed to the host before it failed. They are
    sent; the rest is not. 0 for every other call.
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
    """The host does not allow the call. (EACCES, EPERM)"""

    code = "access-denied"
    kind = SocketErrorKind.ACCESS_DENIED


class SocketNotSupportedError(SocketError):
    """The host or the socket's protocol does not support the call. (EOPNOTSUPP, EAFNOSUPPORT,
    ENOPROTOOPT)
    """

    code = "not-supported"
    kind = SocketErrorKind.NOT_SUPPORTED


class SocketInvalidArgumentError(SocketError):
    """An argument is out of range or does not fit the socket. (EINVAL, EDESTADDRREQ)"""

    code = "invalid-argument"
    kind = SocketErrorKind.INVALID_ARGUMENT


class SocketInvalidStateError(SocketError):
    """The socket's state does not allow the call; `state` names it. (EINVAL, EISCONN,
    ENOTCONN, EBADF)
    """

    code = "invalid-state"
    kind = SocketErrorKind.INVALID_STATE


class SocketOutOfMemoryError(SocketError):
    """Memory or buffers are exhausted. (ENOMEM, ENOBUFS)"""

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
    """The address is not assigned to this machine. (EADDRNOTAVAIL)"""

    code = "address-not-bindable"
    kind = SocketErrorKind.ADDRESS_NOT_BINDABLE


class SocketAddressInUseError(SocketError):
    """Another socket uses the address and port. (EADDRINUSE)"""

    code = "address-in-use"
    kind = SocketErrorKind.ADDRESS_IN_USE


class SocketNoFreePortError(SocketError):
    """All ephemeral ports of the local address are in use. `connect_from`, and `connect` of a
    socket that is not bound, need a port that is free for this peer; `bind` with port 0
    needs a port that no socket uses. The message names the address and the peer. Use more
    source addresses or a wider port range. (EADDRNOTAVAIL of connect, EADDRINUSE of bind,
    ENOBUFS on Windows)
    """

    code = "no-free-port"
    kind = SocketErrorKind.NO_FREE_PORT


class SocketNetworkUnreachableError(SocketError):
    """The remote address is unreachable. (ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN)"""

    code = "network-unreachable"
    kind = SocketErrorKind.NETWORK_UNREACHABLE


class SocketConnectionRefusedError(SocketError, ConnectionRefusedError):
    """Nothing listens at the remote address. (ECONNREFUSED)"""

    code = "connection-refused"
    kind = SocketErrorKind.CONNECTION_REFUSED


class SocketConnectionResetError(SocketError, ConnectionResetError):
    """The peer reset the connection. (ECONNRESET, EPIPE if the peer caused it)"""

    code = "connection-reset"
    kind = SocketErrorKind.CONNECTION_RESET


class SocketConnectionAbortedError(SocketError, ConnectionAbortedError):
    """The local side aborted the connection. (ECONNABORTED)"""

    code = "connection-aborted"
    kind = SocketErrorKind.CONNECTION_ABORTED


class SocketBrokenPipeError(SocketError, BrokenPipeError):
    """The sending direction was ended by `shutdown`. (EPIPE)"""

    code = "broken-pipe"
    kind = SocketErrorKind.BROKEN_PIPE


class SocketDatagramTooLargeError(SocketError):
    """The datagram exceeds the maximum size of UDP. (EMSGSIZE)"""

    code = "datagram-too-large"
    kind = SocketErrorKind.DATAGRAM_TOO_LARGE


class SocketNameUnresolvableError(SocketError):
    """The name does not exist or has no address. (EAI_NONAME, EAI_NODATA)"""

    code = "name-unresolvable"
    kind = SocketErrorKind.NAME_UNRESOLVABLE


class SocketTemporaryResolverFailureError(SocketError):
    """The name server cannot answer now; try again later. (EAI_AGAIN)"""

    code = "temporary-resolver-failure"
    kind = SocketErrorKind.TEMPORARY_RESOLVER_FAILURE


class SocketPermanentResolverFailureError(SocketError):
    """The name server rejects the query. (EAI_FAIL)"""

    code = "permanent-resolver-failure"
    kind = SocketErrorKind.PERMANENT_RESOLVER_FAILURE


class SocketUnknownError(SocketError):
    """Another error; the message contains the host's description."""

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
    """The bytes, up to the requested number. A datagram can be empty."""
    remote: SocketAddress
    """The sender."""
    truncated: bool
    """Whether the datagram was longer than requested. The rest is lost."""

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
    `ends[i - 1]` (or 0) up to `ends[i]` and was sent from `addresses[i]`, `ports[i]`.
    """

    data: bytes
    """The bytes of all datagrams, joined."""
    ends: list[int]
    """End of each datagram in `data`."""
    addresses: list[IpAddress]
    """The address of each sender."""
    ports: list[int]
    """The port of each sender."""
    truncated: list[bool]
    """Whether each datagram was longer than requested."""

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
