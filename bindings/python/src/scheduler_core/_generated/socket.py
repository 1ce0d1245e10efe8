# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Real TCP and UDP over IPv4 and IPv6, bound to the addresses that a pool gave.

One resource serves all four kinds. Its states and the calls that lead from
one to the next:

```text
                bind*                listen (TCP)
   created ─────────────▶ bound ─────────────────▶ listening ──▶ accept
      │                    │ ▲
      │ connect*           │ │ disconnect (UDP)
      ▼                    ▼ │
      ├────────────────────┤ │
      │ decided at once    │ │        not decided when the deadline passed (TCP)
      ▼                    │ │
   connected ◀─────────────┼─┴── finish-connect ◀── connecting
      │                    │
      └───── close, a failed TCP connect, or the peer's reset ────▶ closed
```

`bind*` is `bind`, `bind_to_ip` or `bind_with_binding`, `connect*` is `connect` or, only from
`created`, `connect_from`. `close` leads from every state to `closed`, and nothing leads out of
it. A call in a state that does not allow it is rejected with `invalid-state`, whose message and
`state` field name the state; it has no effect.

**Deadlines.** `accept`, `connect`, `connect_from`, `finish_connect`, `send`, `send_some`, `recv`,
`send_to`, `recv_from`, `send_many` and `recv_many` wait as long as `set_timeout` says: without one
for ever (the default), else at most that many milliseconds counted from the start of the call.
A call that gives up answers `timed_out`; with a timeout of 0 it does not wait at all and answers
`would-block`. Either way the socket stays usable and nothing is lost: a connection attempt goes on,
a received datagram is kept for the next call.

**Waiting for many.** `poll` waits for any of a list of sockets, so one thread
serves thousands: set every timeout to 0, `poll`, and serve what is ready.

**Addresses** are checked before the host sees them, because hosts disagree: a
socket takes addresses of its own family alone (an IPv4-mapped IPv6 address is an
IPv4 address), IPv6 sockets are never dual-stack, and multicast and broadcast addresses are
refused everywhere. Each check answers `invalid-argument`.

**Names** are the business of `resolve`; no other function looks one up.

**Sandbox.** Where the host grants no network, sockets can be created; `bind`,
`connect`, `connect_from`, `send_to`, `send_many` and `resolve` answer `access-denied`.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, Callable, ClassVar, Literal, Union

from .. import _wit as wit
from .._errors import SchedulerCoreError
from .._wit import BytesLike, IpAddress, IpAddressLike, dataclass
from .types import IP_BINDING, IP_FAMILY, IpBinding, IpFamily, SOCKET_ADDRESS, SocketAddress

if TYPE_CHECKING:
    from .._instance import Instance

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
    "Socket",
    "SocketAccessDeniedError",
    "SocketAddressInUseError",
    "SocketAddressNotBindableError",
    "SocketBrokenPipeError",
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
    "poll",
    "resolve",
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

    AccessDenied: ClassVar[type[SocketAccessDeniedError]]
    """The host does not allow it. (EACCES, EPERM)"""
    NotSupported: ClassVar[type[SocketNotSupportedError]]
    """The host or the socket's protocol has no such thing. (EOPNOTSUPP, EAFNOSUPPORT, ENOPROTOOPT)"""
    InvalidArgument: ClassVar[type[SocketInvalidArgumentError]]
    """An argument is out of its range or does not fit the socket. (EINVAL, EDESTADDRREQ)"""
    InvalidState: ClassVar[type[SocketInvalidStateError]]
    """The socket's state does not allow the call; `state` names it. (EINVAL, EISCONN, ENOTCONN, EBADF)"""
    OutOfMemory: ClassVar[type[SocketOutOfMemoryError]]
    """Memory or buffers ran out. (ENOMEM, ENOBUFS)"""
    NewSocketLimit: ClassVar[type[SocketNewSocketLimitError]]
    """No more sockets can be opened. (EMFILE, ENFILE)"""
    WouldBlock: ClassVar[type[SocketWouldBlockError]]
    """The call would have to wait and the timeout is 0. (EWOULDBLOCK, EAGAIN, EINPROGRESS)"""
    TimedOut: ClassVar[type[SocketTimedOutError]]
    """The deadline passed, or the network gave up on the peer. (ETIMEDOUT)"""
    AddressNotBindable: ClassVar[type[SocketAddressNotBindableError]]
    """The address is not one of this machine's. (EADDRNOTAVAIL)"""
    AddressInUse: ClassVar[type[SocketAddressInUseError]]
    """Another socket has the address and port. (EADDRINUSE)"""
    NoFreePort: ClassVar[type[SocketNoFreePortError]]
    """All ephemeral ports of the local address are in use. `connect_from`, and `connect` of a
    socket that is not bound, need a port that is free towards the peer; `bind` with port 0
    needs one that no socket uses. The message names the address and the peer. Use more
    source addresses or a wider port range. (EADDRNOTAVAIL of connect, EADDRINUSE of bind,
    ENOBUFS on Windows)
    """
    NetworkUnreachable: ClassVar[type[SocketNetworkUnreachableError]]
    """No route leads to the remote address. (ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN)"""
    ConnectionRefused: ClassVar[type[SocketConnectionRefusedError]]
    """Nothing listens at the remote address. (ECONNREFUSED)"""
    ConnectionReset: ClassVar[type[SocketConnectionResetError]]
    """The peer broke the connection off. (ECONNRESET, EPIPE where the peer caused it)"""
    ConnectionAborted: ClassVar[type[SocketConnectionAbortedError]]
    """The connection was broken off on this side. (ECONNABORTED)"""
    BrokenPipe: ClassVar[type[SocketBrokenPipeError]]
    """The sending direction has been shut down by `shutdown`. (EPIPE)"""
    DatagramTooLarge: ClassVar[type[SocketDatagramTooLargeError]]
    """The datagram has more bytes than UDP carries. (EMSGSIZE)"""
    NameUnresolvable: ClassVar[type[SocketNameUnresolvableError]]
    """The name does not exist or has no address. (EAI_NONAME, EAI_NODATA)"""
    TemporaryResolverFailure: ClassVar[type[SocketTemporaryResolverFailureError]]
    """The name server has no answer now; ask again later. (EAI_AGAIN)"""
    PermanentResolverFailure: ClassVar[type[SocketPermanentResolverFailureError]]
    """The name server refuses to answer. (EAI_FAIL)"""
    Unknown: ClassVar[type[SocketUnknownError]]
    """Something else; the message has the host's own words."""
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

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        local: SocketAddress | None = None,
        remote: SocketAddress | None = None,
        state: SocketState | None = None,
        transferred: int,
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


class SocketNotSupportedError(SocketError):
    """The host or the socket's protocol has no such thing. (EOPNOTSUPP, EAFNOSUPPORT, ENOPROTOOPT)"""

    code = "not-supported"


class SocketInvalidArgumentError(SocketError):
    """An argument is out of its range or does not fit the socket. (EINVAL, EDESTADDRREQ)"""

    code = "invalid-argument"


class SocketInvalidStateError(SocketError):
    """The socket's state does not allow the call; `state` names it. (EINVAL, EISCONN, ENOTCONN, EBADF)"""

    code = "invalid-state"


class SocketOutOfMemoryError(SocketError):
    """Memory or buffers ran out. (ENOMEM, ENOBUFS)"""

    code = "out-of-memory"


class SocketNewSocketLimitError(SocketError):
    """No more sockets can be opened. (EMFILE, ENFILE)"""

    code = "new-socket-limit"


class SocketWouldBlockError(SocketError, BlockingIOError):
    """The call would have to wait and the timeout is 0. (EWOULDBLOCK, EAGAIN, EINPROGRESS)"""

    code = "would-block"


class SocketTimedOutError(SocketError, TimeoutError):
    """The deadline passed, or the network gave up on the peer. (ETIMEDOUT)"""

    code = "timed-out"


class SocketAddressNotBindableError(SocketError):
    """The address is not one of this machine's. (EADDRNOTAVAIL)"""

    code = "address-not-bindable"


class SocketAddressInUseError(SocketError):
    """Another socket has the address and port. (EADDRINUSE)"""

    code = "address-in-use"


class SocketNoFreePortError(SocketError):
    """All ephemeral ports of the local address are in use. `connect_from`, and `connect` of a
    socket that is not bound, need a port that is free towards the peer; `bind` with port 0
    needs one that no socket uses. The message names the address and the peer. Use more
    source addresses or a wider port range. (EADDRNOTAVAIL of connect, EADDRINUSE of bind,
    ENOBUFS on Windows)
    """

    code = "no-free-port"


class SocketNetworkUnreachableError(SocketError):
    """No route leads to the remote address. (ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN)"""

    code = "network-unreachable"


class SocketConnectionRefusedError(SocketError, ConnectionRefusedError):
    """Nothing listens at the remote address. (ECONNREFUSED)"""

    code = "connection-refused"


class SocketConnectionResetError(SocketError, ConnectionResetError):
    """The peer broke the connection off. (ECONNRESET, EPIPE where the peer caused it)"""

    code = "connection-reset"


class SocketConnectionAbortedError(SocketError, ConnectionAbortedError):
    """The connection was broken off on this side. (ECONNABORTED)"""

    code = "connection-aborted"


class SocketBrokenPipeError(SocketError, BrokenPipeError):
    """The sending direction has been shut down by `shutdown`. (EPIPE)"""

    code = "broken-pipe"


class SocketDatagramTooLargeError(SocketError):
    """The datagram has more bytes than UDP carries. (EMSGSIZE)"""

    code = "datagram-too-large"


class SocketNameUnresolvableError(SocketError):
    """The name does not exist or has no address. (EAI_NONAME, EAI_NODATA)"""

    code = "name-unresolvable"


class SocketTemporaryResolverFailureError(SocketError):
    """The name server has no answer now; ask again later. (EAI_AGAIN)"""

    code = "temporary-resolver-failure"


class SocketPermanentResolverFailureError(SocketError):
    """The name server refuses to answer. (EAI_FAIL)"""

    code = "permanent-resolver-failure"


class SocketUnknownError(SocketError):
    """Something else; the message has the host's own words."""

    code = "unknown"


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


class Socket(wit.Resource):
    """A TCP or UDP socket. Dropping one closes it."""

    __slots__ = ()

    def __init__(self, *_: object) -> None:
        raise TypeError("Socket has no constructor; use Socket.tcp_v4(), Socket.tcp_v6(), Socket.udp_v4(), Socket.udp_v6(), Socket.accept()")

    @staticmethod
    def tcp_v4(*, instance: Instance | None = None) -> Socket:
        """Makes a TCP socket for IPv4, in state `created`.

        # Typical errors
        - `new-socket-limit`: no more sockets can be opened. (EMFILE, ENFILE)
        - `not-supported`: the host has no IPv4. (EAFNOSUPPORT)

        Example: `let server = socket.tcp-v4()?;`
        """
        return _SOCKET_TCP_V4(instance)

    @staticmethod
    def tcp_v6(*, instance: Instance | None = None) -> Socket:
        """Makes a TCP socket for IPv6, in state `created`. It takes IPv6 alone.

        # Typical errors
        Those of `tcp_v4`.

        Example: `let server = socket.tcp-v6()?;`
        """
        return _SOCKET_TCP_V6(instance)

    @staticmethod
    def udp_v4(*, instance: Instance | None = None) -> Socket:
        """Makes a UDP socket for IPv4, in state `created`.

        # Typical errors
        Those of `tcp_v4`.

        Example: `let probe = socket.udp-v4()?;`
        """
        return _SOCKET_UDP_V4(instance)

    @staticmethod
    def udp_v6(*, instance: Instance | None = None) -> Socket:
        """Makes a UDP socket for IPv6, in state `created`. It takes IPv6 alone.

        # Typical errors
        Those of `tcp_v4`.

        Example: `let probe = socket.udp-v6()?;`
        """
        return _SOCKET_UDP_V6(instance)

    def bind(self, local: SocketAddress) -> None:
        """Gives the socket its local address: `created` → `bound`.

        Port 0 asks for an ephemeral port, which `local_port` then returns. No other socket can
        use it, whatever the peer; an address has about 28,000 of them. Use `connect_from` to
        share ports between peers. The unspecified address (`0.0.0.0`, `::`) stands for
        every address of the machine.

        A UDP socket receives from this moment on. A TCP port that was in use until a moment ago (TIME_WAIT) can
        be bound again at once; one that a live socket holds cannot.

        # Typical errors
        - `invalid-state`: the socket is not in state `created`. (EINVAL)
        - `invalid-argument`: the address is of the other family, multicast or broadcast. (EAFNOSUPPORT, EINVAL)
        - `address-in-use`: another socket has it. (EADDRINUSE)
        - `no-free-port`: the port is 0, and no ephemeral port of the address is free. (EADDRINUSE,
          ENOBUFS on Windows)
        - `address-not-bindable`: it is not one of this machine's. (EADDRNOTAVAIL)
        - `access-denied`: the port is privileged, or the host grants no network. (EACCES)

        Example: `bind({ address: 127.10.0.1, port: 8080 })`.
        """
        return _SOCKET_BIND.of(self, local)

    def bind_to_ip(self, address: IpAddressLike, port: int) -> None:
        """`bind` to an address as a pool hands it out, and a port.

        # Typical errors
        Those of `bind`.

        Example: `bind-to-ip(pool.allocate("services", "http-server", custom("tcp-server"))?, 8080)`.
        """
        return _SOCKET_BIND_TO_IP.of(self, address, port)

    def bind_with_binding(self, binding: IpBinding, port: int) -> None:
        """`bind` to the address of a binding, and a port.

        It does not ask the pool whether the binding is still the owner's: whoever lets bindings expire
        releases an address only after its sockets are closed.

        # Typical errors
        Those of `bind`. The message names the binding's owner.

        Example: `bind-with-binding(pool.get-binding(127.10.0.1)?, 8080)`.
        """
        return _SOCKET_BIND_WITH_BINDING.of(self, binding, port)

    def listen(self, backlog: int) -> None:
        """Starts to take connections in: `bound` → `listening`. TCP only.

        `backlog` is how many connections the host shall hold until they are accepted: a hint, which hosts
        round to what they have.

        # Typical errors
        - `invalid-state`: the socket is not in state `bound`. (EDESTADDRREQ, EISCONN, EINVAL)
        - `invalid-argument`: the backlog is 0.
        - `not-supported`: it is a UDP socket. (EOPNOTSUPP)
        - `address-in-use`: another socket began to listen there. (EADDRINUSE)

        Example: `listen(128)`.
        """
        return _SOCKET_LISTEN.of(self, backlog)

    def accept(self) -> Socket:
        """Takes the oldest waiting connection and returns its socket, in state `connected`.

        The new socket inherits the options of this one, its timeout included.

        # Typical errors
        - `invalid-state`: the socket is not in state `listening`. (EINVAL)
        - `not-supported`: it is a UDP socket. (EOPNOTSUPP)
        - `timed_out`, `would-block`: no connection came in time. (EWOULDBLOCK)
        - `connection-aborted`: the connection was broken off before it was taken; accept the next one. (ECONNABORTED)
        - `new-socket-limit`: no more sockets can be opened; the connection keeps waiting. (EMFILE, ENFILE)

        Example: `let client = server.accept()?;`
        """
        return _SOCKET_ACCEPT.of(self)

    def connect(self, remote: SocketAddress) -> None:
        """Connects to a peer.

        TCP: `created` or `bound` → `connected`, over the network. When the deadline passes before it is
        decided, the call answers `timed_out` (`would-block` with a timeout of 0), the state is
        `connecting`, the attempt goes on, and `finish_connect` has its outcome. When the attempt fails the socket is
        closed: POSIX leaves its state unspecified, so nothing can be built on it.

        UDP: `created`, `bound` or `connected` → `connected`, at once: the peer is remembered, `send`
        goes to it, and datagrams of others are dropped, those included that came before. A socket in state
        `created` is bound to an ephemeral port first. No packet is sent.

        # Typical errors
        - `invalid-state`: the socket is connecting, listening or closed, or is TCP and connected. (EALREADY, EISCONN, EOPNOTSUPP)
        - `invalid-argument`: the address is of the other family, unspecified, multicast or broadcast, or its port is 0.
          (EAFNOSUPPORT, EADDRNOTAVAIL, ENETUNREACH)
        - `connection-refused`: nothing listens there. (ECONNREFUSED)
        - `connection-reset`, `connection-aborted`: the attempt was broken off. (ECONNRESET, ECONNABORTED)
        - `network-unreachable`: no route leads there. (ENETUNREACH, EHOSTUNREACH)
        - `timed_out`: the deadline passed, or the network gave up (then the state is `closed`). (ETIMEDOUT)
        - `would-block`: it is not decided yet and the timeout is 0. (EINPROGRESS)
        - `address-in-use`: another socket is connected to this peer from the same address and port. (EADDRNOTAVAIL)
        - `no-free-port`: the socket is not bound, and no ephemeral port is free towards the peer.
          (EADDRNOTAVAIL)
        - `access-denied`: the host does not allow it. (EACCES, EPERM)

        Example: `connect({ address: 10.0.0.1, port: 80 })`.
        """
        return _SOCKET_CONNECT.of(self, remote)

    def connect_from(self, local: IpAddressLike, remote: SocketAddress) -> None:
        """Connects from a local address, over a port that is free towards this peer.

        TCP: `created` → `connected`, as `connect` does. A port can serve one connection to each
        peer, so an address can have about 28,000 connections to each peer. After `bind` with
        port 0, an address can have about 28,000 connections in total. `local_port` returns 0
        until the socket is connected.

        Natively on Linux, the system chooses the port (IP_BIND_ADDRESS_NO_PORT). Under
        `wasi:sockets` the call tries up to 64 ports from 32768 to 60999 that this instance has not
        used recently towards the peer; then the host chooses one. Natively on other systems, the
        call is `bind` with port 0 followed by `connect`.

        UDP: `bind` with port 0, then `connect`.

        # Typical errors
        - `invalid-state`: the socket is not in state `created`. (EINVAL)
        - `address-not-bindable`: the local address is not one of this machine's; the socket stays as
          it is. (EADDRNOTAVAIL)
        - `no-free-port`: all ports of the address are in use towards the peer. (EADDRNOTAVAIL)
        - those of `connect`, for the local address as well.

        Example: `connect-from(pool.allocate("users", "user-1", vm)?, { address: 10.0.0.1, port: 80 })`.
        """
        return _SOCKET_CONNECT_FROM.of(self, local, remote)

    def finish_connect(self) -> None:
        """Waits for the outcome of a connection attempt: `connecting` → `connected`, or `closed` when it failed.

        # Typical errors
        - `invalid-state`: the socket is not in state `connecting`. (ENOTCONN)
        - those of `connect` that the network causes.

        Example: `client.set-timeout(some(0)); client.connect(peer); poll([client], [writable], none)?; client.finish-connect()?;`
        """
        return _SOCKET_FINISH_CONNECT.of(self)

    def disconnect(self) -> None:
        """Forgets the peer of a UDP socket: `connected` → `bound`. Datagrams of everyone are received again.

        The port stays. Where the socket was bound to no address of its own, the host may choose one anew.

        # Typical errors
        - `invalid-state`: the socket is not in state `connected`. (ENOTCONN)
        - `not-supported`: it is a TCP socket, which `shutdown` and `close` part from its peer. (EOPNOTSUPP)

        Example: `probe.disconnect()?;`
        """
        return _SOCKET_DISCONNECT.of(self)

    def send(self, data: BytesLike) -> None:
        """Sends all of `data` to the peer.

        TCP: returns when the host has taken the last byte; the peer need not have read any. A buffer of
        any size is sent whole. When the call fails, `transferred` says how many bytes the host had
        taken. 0 bytes is no error and sends nothing.

        UDP: sends one datagram, whole or not at all; 0 bytes sends an empty one.

        # Typical errors
        - `invalid-state`: the socket is not in state `connected`. (ENOTCONN, EDESTADDRREQ)
        - `broken-pipe`: the sending direction has been shut down. (EPIPE)
        - `connection-reset`: the peer broke the connection off. (ECONNRESET, EPIPE)
        - `timed_out`, `would-block`: the peer reads too slowly. (EWOULDBLOCK)
        - `datagram-too-large`: UDP, and more than 65,507 bytes (IPv4) or 65,527 bytes (IPv6). (EMSGSIZE)

        Example: `client.send("GET / HTTP/1.1\\r\\n\\r\\n")`.
        """
        return _SOCKET_SEND.of(self, data)

    def send_some(self, data: BytesLike) -> int:
        """Sends as much of `data` as the host takes at once and returns how many bytes that was: at least one,
        unless `data` is empty. It waits only while the host takes nothing. TCP only.

        # Typical errors
        Those of `send`; `not-supported`: it is a UDP socket, whose datagrams go whole.

        Example: `let sent = client.send-some(page)?;`
        """
        return _SOCKET_SEND_SOME.of(self, data)

    def recv(self, max: int) -> bytes:
        """Receives at most `max` bytes.

        TCP: waits for the first byte, then returns what is there. An empty list says that the peer has ended its
        stream, and says so again at every further call.

        UDP: returns the bytes of one datagram of the peer; what does not fit is gone, and only `recv_from` says
        so. An empty list is an empty datagram.

        A `max` above 1,048,576 counts as 1,048,576.

        # Typical errors
        - `invalid-state`: the socket is not in state `connected`. (ENOTCONN)
        - `invalid-argument`: `max` is 0.
        - `connection-reset`: the peer broke the connection off. (ECONNRESET)
        - `connection-refused`: UDP, and nothing listens at the peer. (ECONNREFUSED)
        - `timed_out`, `would-block`: nothing came in time; TCP also when the network gave up on the peer. (EWOULDBLOCK, ETIMEDOUT)

        Example: `let request = client.recv(4096)?;`
        """
        return _SOCKET_RECV.of(self, max)

    def send_to(self, data: BytesLike, remote: SocketAddress) -> None:
        """Sends one datagram to `remote`, whole or not at all. UDP only.

        A socket in state `created` is bound to an ephemeral port first. A connected one sends to its peer alone.

        # Typical errors
        - `invalid-state`: the socket is closed. (EBADF)
        - `invalid-argument`: the address is of the other family, unspecified, multicast or broadcast, its port is 0,
          or the socket is connected to another peer. (EAFNOSUPPORT, EDESTADDRREQ, EISCONN)
        - `not-supported`: it is a TCP socket. (EOPNOTSUPP)
        - `datagram-too-large`: more than 65,507 bytes (IPv4) or 65,527 bytes (IPv6). (EMSGSIZE)
        - `network-unreachable`: no route leads there. (ENETUNREACH, EHOSTUNREACH)
        - `access-denied`: the host does not allow it. (EACCES, EPERM)
        - `timed_out`, `would-block`: the host's buffer stays full. (EWOULDBLOCK)

        Example: `probe.send-to("ping", { address: 127.10.0.1, port: 7 })`.
        """
        return _SOCKET_SEND_TO.of(self, data, remote)

    def recv_from(self, max: int) -> Datagram:
        """Receives one datagram, at most `max` bytes of it. UDP only.

        Datagrams are queued by the host from `bind` on, as many as its buffer holds. A connected socket gets those
        of its peer alone. A `max` above 1,048,576 counts as 1,048,576.

        # Typical errors
        - `invalid-state`: the socket is neither bound nor connected. (EINVAL)
        - `invalid-argument`: `max` is 0.
        - `not-supported`: it is a TCP socket. (EOPNOTSUPP)
        - `connection-refused`: it is connected, and nothing listens at the peer. (ECONNREFUSED)
        - `timed_out`, `would-block`: nothing came in time. (EWOULDBLOCK)

        Example: `let datagram = probe.recv-from(65535)?;`
        """
        return _SOCKET_RECV_FROM.of(self, max)

    def send_many(self, data: BytesLike, ends: Sequence[int], remote: SocketAddress) -> int:
        """Sends several datagrams to one address: datagram `i` has the bytes of `data` from `ends[i - 1]` (or 0) up to
        `ends[i]`. Returns how many were sent, the first ones of the list: at least one, unless `ends` is empty. It waits only
        while the host takes none. UDP only.

        All of them are checked before the first is sent. When one fails behind others that were sent, the call returns the
        number of those; sending the rest says why.

        # Typical errors
        - those of `send_to`; `datagram-too-large` names the index of the first that is.
        - `invalid-argument`: `ends` falls, does not end at the end of `data`, or has more than 4,096 entries. (EINVAL)

        Example: `probe.send-many("pingpong", [4, 8], peer)` sends two and returns 2.
        """
        return _SOCKET_SEND_MANY.of(self, data, ends, remote)

    def recv_many(self, count: int, max: int) -> DatagramBatch:
        """Receives up to `count` datagrams, at most `max` bytes of each and 1 MiB in all: waits for the first, then
        takes what is there, in the order of its arrival. UDP only.

        A connected socket gets those of its peer alone. A `count` above 4,096 counts as 4,096, a `max` above 1,048,576 as 1,048,576.
        A datagram that might not fit into what is left of the 1 MiB stays for the next call. So does an error that the
        host reports behind the first datagram.

        # Typical errors
        - those of `recv_from`.
        - `invalid-argument`: `count` or `max` is 0. (EINVAL)

        Example: `let batch = probe.recv-many(64, 1500)?;` → two datagrams, `{ data: "pingpong", ends: [4, 8], … }`.
        """
        return _SOCKET_RECV_MANY.of(self, count, max)

    def shutdown(self, direction: ShutdownDirectionLike) -> None:
        """Ends one direction of a TCP connection, or both. The state stays `connected`.

        After `send`, the peer reads what was sent and then the end of the stream, and its answer can still be received:
        half-close. After `receive`, `recv` answers the end of the stream. Ending a direction
        twice is harmless.

        # Typical errors
        - `invalid-state`: the socket is not in state `connected`. (ENOTCONN)
        - `not-supported`: it is a UDP socket.
        - `timed_out`, `would-block`: what was sent before has not been taken by the host yet.

        Example: `client.shutdown(send)?;`
        """
        return _SOCKET_SHUTDOWN.of(self, direction)

    def close(self) -> None:
        """Closes the socket: any state → `closed`. Closing a closed one does nothing.

        What was sent is still delivered. Connections that a listening socket has not accepted are broken off.

        Example: `client.close()`.
        """
        if not self.closed and not self._instance.poisoned:
            _SOCKET_CLOSE.of(self)
            self._ended = True

    def state(self) -> SocketState:
        """The state.

        Example: `listening`.
        """
        return _SOCKET_STATE.of(self)

    def is_bound(self) -> bool:
        """Whether the socket has a local address: in every state but `created` and `closed`.

        Example: `true` after `bind`.
        """
        return _SOCKET_IS_BOUND.of(self)

    def is_connected(self) -> bool:
        """Whether the state is `connected`.

        Example: `true` after `connect`.
        """
        return _SOCKET_IS_CONNECTED.of(self)

    def is_listening(self) -> bool:
        """Whether the state is `listening`.

        Example: `true` after `listen`.
        """
        return _SOCKET_IS_LISTENING.of(self)

    def protocol(self) -> Protocol:
        """The transport.

        Example: `tcp`.
        """
        return _SOCKET_PROTOCOL.of(self)

    def family(self) -> IpFamily:
        """The address family.

        Example: `ipv4`.
        """
        return _SOCKET_FAMILY.of(self)

    def local_addr(self) -> SocketAddress | None:
        """The local address and port; none where `is_bound` is false.

        Example: `{ address: 127.10.0.1, port: 8080 }`.
        """
        return _SOCKET_LOCAL_ADDR.of(self)

    def local_ip(self) -> IpAddress | None:
        """The local address; none where `is_bound` is false.

        Example: `127.10.0.1`.
        """
        return _SOCKET_LOCAL_IP.of(self)

    def local_port(self) -> int | None:
        """The local port; none where `is_bound` is false.

        Example: 49152 after a `bind` to port 0.
        """
        return _SOCKET_LOCAL_PORT.of(self)

    def remote_addr(self) -> SocketAddress | None:
        """The peer; none where the state is neither `connected` nor `connecting`.

        Example: `{ address: 10.0.0.1, port: 80 }`.
        """
        return _SOCKET_REMOTE_ADDR.of(self)

    def set_timeout(self, timeout_ms: int | None = None) -> None:
        """Sets how long a call may wait, in milliseconds: none = for ever (the default), 0 = not at all.
        It holds for every later call on this socket, and can be set in every state.

        Example: `client.set-timeout(some(250))`.
        """
        return _SOCKET_SET_TIMEOUT.of(self, timeout_ms)

    def timeout(self) -> int | None:
        """How long a call may wait, in milliseconds: what `set_timeout` set, or what `accept` inherited.

        Example: `some(250)`.
        """
        return _SOCKET_TIMEOUT.of(self)

    def keep_alive(self) -> bool:
        """Whether the host probes an idle TCP connection. Off by default. (SO_KEEPALIVE)

        Typical errors, the same for every option:
        - `invalid-state`: the socket is closed. (EBADF)
        - `not-supported`: it is a UDP socket, or the host has no such option. (ENOPROTOOPT)

        Example: `false`.
        """
        return _SOCKET_KEEP_ALIVE.of(self)

    def set_keep_alive(self, enabled: bool) -> None:
        """Turns the probes of an idle TCP connection on or off. (SO_KEEPALIVE)

        # Typical errors
        Those of `keep_alive`.

        Example: `set-keep-alive(true)`.
        """
        return _SOCKET_SET_KEEP_ALIVE.of(self, enabled)

    def keep_alive_idle(self) -> int:
        """How long a TCP connection is idle before the first probe, in milliseconds. (TCP_KEEPIDLE)

        # Typical errors
        Those of `keep_alive`.

        Example: 7,200,000, the default of most hosts.
        """
        return _SOCKET_KEEP_ALIVE_IDLE.of(self)

    def set_keep_alive_idle(self, milliseconds: int) -> None:
        """Sets how long a TCP connection is idle before the first probe, in milliseconds. Hosts count whole seconds:
        a fraction is rounded up. Some hosts only remember it. (TCP_KEEPIDLE)

        # Typical errors
        Those of `keep_alive`; `invalid-argument`: it is 0. (EINVAL)

        Example: `set-keep-alive-idle(30_000)`.
        """
        return _SOCKET_SET_KEEP_ALIVE_IDLE.of(self, milliseconds)

    def keep_alive_interval(self) -> int:
        """The time between two probes, in milliseconds. (TCP_KEEPINTVL)

        # Typical errors
        Those of `keep_alive`.

        Example: 75,000, the default of most hosts.
        """
        return _SOCKET_KEEP_ALIVE_INTERVAL.of(self)

    def set_keep_alive_interval(self, milliseconds: int) -> None:
        """Sets the time between two probes, in milliseconds, rounded up to seconds. Some hosts only
        remember it. (TCP_KEEPINTVL)

        # Typical errors
        Those of `keep_alive`; `invalid-argument`: it is 0. (EINVAL)

        Example: `set-keep-alive-interval(10_000)`.
        """
        return _SOCKET_SET_KEEP_ALIVE_INTERVAL.of(self, milliseconds)

    def keep_alive_count(self) -> int:
        """How many probes go unanswered before the connection is given up. (TCP_KEEPCNT)

        # Typical errors
        Those of `keep_alive`.

        Example: 9.
        """
        return _SOCKET_KEEP_ALIVE_COUNT.of(self)

    def set_keep_alive_count(self, count: int) -> None:
        """Sets how many probes go unanswered before the connection is given up. Some hosts only remember it,
        others cap it (Linux at 127). (TCP_KEEPCNT)

        # Typical errors
        Those of `keep_alive`; `invalid-argument`: it is 0. (EINVAL)

        Example: `set-keep-alive-count(3)`.
        """
        return _SOCKET_SET_KEEP_ALIVE_COUNT.of(self, count)

    def hop_limit(self) -> int:
        """How many routers a packet may pass. (IP_TTL, IPV6_UNICAST_HOPS)

        # Typical errors
        - `invalid-state`: the socket is closed.

        Example: 64.
        """
        return _SOCKET_HOP_LIMIT.of(self)

    def set_hop_limit(self, hops: int) -> None:
        """Sets how many routers a packet may pass. Some hosts only remember it. (IP_TTL, IPV6_UNICAST_HOPS)

        # Typical errors
        - `invalid-state`: the socket is closed; `invalid-argument`: it is 0. (EINVAL)

        Example: `set-hop-limit(1)` stays within the network segment.
        """
        return _SOCKET_SET_HOP_LIMIT.of(self, hops)

    def receive_buffer_size(self) -> int:
        """How many bytes the host holds that were not received yet. (SO_RCVBUF)

        # Typical errors
        - `invalid-state`: the socket is closed.

        Example: 131,072.
        """
        return _SOCKET_RECEIVE_BUFFER_SIZE.of(self)

    def set_receive_buffer_size(self, size: int) -> None:
        """Sets how many bytes the host holds that were not received yet: a hint, which hosts round and cap, so
        read it back. (SO_RCVBUF)

        # Typical errors
        - `invalid-state`: the socket is closed; `invalid-argument`: it is 0. (EINVAL)

        Example: `set-receive-buffer-size(1_048_576)`.
        """
        return _SOCKET_SET_RECEIVE_BUFFER_SIZE.of(self, size)

    def send_buffer_size(self) -> int:
        """How many bytes the host holds that were not sent yet. (SO_SNDBUF)

        # Typical errors
        - `invalid-state`: the socket is closed.

        Example: 131,072.
        """
        return _SOCKET_SEND_BUFFER_SIZE.of(self)

    def set_send_buffer_size(self, size: int) -> None:
        """Sets how many bytes the host holds that were not sent yet: a hint, which hosts round and cap, so read it
        back. (SO_SNDBUF)

        # Typical errors
        - `invalid-state`: the socket is closed; `invalid-argument`: it is 0. (EINVAL)

        Example: `set-send-buffer-size(1_048_576)`.
        """
        return _SOCKET_SET_SEND_BUFFER_SIZE.of(self, size)

    def reuse_address(self) -> bool:
        """Whether `bind` may take an address that a closed socket has not let go of yet. On by default for TCP, off
        for UDP. (SO_REUSEADDR)

        # Typical errors
        - `invalid-state`: the socket is closed.

        Example: `true` for TCP.
        """
        return _SOCKET_REUSE_ADDRESS.of(self)

    def set_reuse_address(self, enabled: bool) -> None:
        """Sets whether `bind` may take an address that a closed socket has not let go of yet. `wasi:sockets` has no such option:
        its hosts always reuse for TCP and never for UDP, and any other choice is answered with `not-supported`. (SO_REUSEADDR)

        # Typical errors
        - `invalid-state`: the socket is not in state `created`; `not-supported`: see above.

        Example: `set-reuse-address(true)`.
        """
        return _SOCKET_SET_REUSE_ADDRESS.of(self, enabled)


def poll(
    sockets: Sequence[Socket],
    interests: Sequence[InterestLike],
    timeout_ms: int | None = None,
    *,
    instance: Instance | None = None,
) -> list[Readiness]:
    """Waits until at least one of the sockets is ready for what its interest names, or until `timeout_ms`
    milliseconds have passed: none = wait for ever, 0 = look and return. `interests[i]` belongs to `sockets[i]`, and so
    does `readiness[i]` of the answer. When the time is over every entry is `nothing`, which is no error.

    The sockets' own timeouts play no part. An empty list with a timeout waits for that time.
    Ready means that the next call will not wait, be it that it succeeds or that it fails. It may still answer `would-block`, where the
    host found out only then that a datagram was damaged or a connection gone.

    What can be waited for: `listening` – readable; `connecting` – writable; `connected`, and `bound` for UDP – all.
    Another interest in those states never becomes ready.

    # Typical errors
    - `invalid-argument`: the lists differ in length, or are empty and there is no timeout. (EINVAL)
    - `invalid-state`: a socket is in state `created` or `closed`, or is TCP and `bound`; the message has its index. (EBADF)

    Example: `poll([server, client], [readable, either], some(500))` → `[nothing, writable]`.
    """
    return _POLL(instance, sockets, interests, timeout_ms)


def resolve(name: str, *, instance: Instance | None = None) -> list[IpAddress]:
    """Looks up the addresses of a host name: each once, in the host's order, at least one.

    An IP literal, with or without brackets, is its own answer and asks nobody. A name has 1–253 characters: labels of
    1–63 ASCII letters, digits, `-` and `_`, parted by dots, the last one not a number; a trailing dot is allowed.
    International names are given in their ASCII form (`xn--…`).

    The call waits for the name server as long as the host does.

    # Typical errors
    - `invalid-argument`: it is no host name: empty, with a port, a URL … (EINVAL)
    - `name-unresolvable`: the name does not exist or has no address. (EAI_NONAME, EAI_NODATA)
    - `temporary-resolver-failure`: ask again later. (EAI_AGAIN)
    - `permanent-resolver-failure`: the name server refuses. (EAI_FAIL)
    - `access-denied`: the host does not allow it. (EACCES)

    Example: `resolve("localhost")` → `[127.0.0.1]` or `[::1, 127.0.0.1]`.
    """
    return _RESOLVE(instance, name)


_SOCKET_TCP_V4: wit.Function[Socket] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[static]socket.tcp-v4",
    "Socket.tcp_v4",
    [],
    result=wit.Own(Socket),
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_TCP_V6: wit.Function[Socket] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[static]socket.tcp-v6",
    "Socket.tcp_v6",
    [],
    result=wit.Own(Socket),
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_UDP_V4: wit.Function[Socket] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[static]socket.udp-v4",
    "Socket.udp_v4",
    [],
    result=wit.Own(Socket),
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_UDP_V6: wit.Function[Socket] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[static]socket.udp-v6",
    "Socket.udp_v6",
    [],
    result=wit.Own(Socket),
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_BIND: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.bind",
    "Socket.bind",
    [
        ("self", wit.Borrow(Socket)),
        ("local", SOCKET_ADDRESS),
    ],
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_BIND_TO_IP: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.bind-to-ip",
    "Socket.bind_to_ip",
    [
        ("self", wit.Borrow(Socket)),
        ("address", wit.IP_ADDRESS),
        ("port", wit.U16),
    ],
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_BIND_WITH_BINDING: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.bind-with-binding",
    "Socket.bind_with_binding",
    [
        ("self", wit.Borrow(Socket)),
        ("binding", IP_BINDING),
        ("port", wit.U16),
    ],
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_LISTEN: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.listen",
    "Socket.listen",
    [
        ("self", wit.Borrow(Socket)),
        ("backlog", wit.U32),
    ],
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_ACCEPT: wit.Function[Socket] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.accept",
    "Socket.accept",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.Own(Socket),
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_CONNECT: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.connect",
    "Socket.connect",
    [
        ("self", wit.Borrow(Socket)),
        ("remote", SOCKET_ADDRESS),
    ],
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_CONNECT_FROM: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.connect-from",
    "Socket.connect_from",
    [
        ("self", wit.Borrow(Socket)),
        ("local", wit.IP_ADDRESS),
        ("remote", SOCKET_ADDRESS),
    ],
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_FINISH_CONNECT: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.finish-connect",
    "Socket.finish_connect",
    [
        ("self", wit.Borrow(Socket)),
    ],
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_DISCONNECT: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.disconnect",
    "Socket.disconnect",
    [
        ("self", wit.Borrow(Socket)),
    ],
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_SEND: wit.Function[None] = wit.ChunkedFunction(
    "scheduler:core/socket@0.1.0",
    "[method]socket.send",
    "Socket.send",
    [
        ("self", wit.Borrow(Socket)),
        ("data", wit.BYTES),
    ],
    error=SOCKET_ERROR,
    fallible=True,
    chunked="data",
    sent="transferred",
)


_SOCKET_SEND_SOME: wit.Function[int] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.send-some",
    "Socket.send_some",
    [
        ("self", wit.Borrow(Socket)),
        ("data", wit.BYTES),
    ],
    result=wit.U64,
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_RECV: wit.Function[bytes] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.recv",
    "Socket.recv",
    [
        ("self", wit.Borrow(Socket)),
        ("max", wit.U32),
    ],
    result=wit.BYTES,
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_SEND_TO: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.send-to",
    "Socket.send_to",
    [
        ("self", wit.Borrow(Socket)),
        ("data", wit.BYTES),
        ("remote", SOCKET_ADDRESS),
    ],
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_RECV_FROM: wit.Function[Datagram] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.recv-from",
    "Socket.recv_from",
    [
        ("self", wit.Borrow(Socket)),
        ("max", wit.U32),
    ],
    result=DATAGRAM,
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_SEND_MANY: wit.Function[int] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.send-many",
    "Socket.send_many",
    [
        ("self", wit.Borrow(Socket)),
        ("data", wit.BYTES),
        ("ends", wit.List(wit.U32)),
        ("remote", SOCKET_ADDRESS),
    ],
    result=wit.U32,
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_RECV_MANY: wit.Function[DatagramBatch] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.recv-many",
    "Socket.recv_many",
    [
        ("self", wit.Borrow(Socket)),
        ("count", wit.U32),
        ("max", wit.U32),
    ],
    result=DATAGRAM_BATCH,
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_SHUTDOWN: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.shutdown",
    "Socket.shutdown",
    [
        ("self", wit.Borrow(Socket)),
        ("direction", SHUTDOWN_DIRECTION),
    ],
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_CLOSE: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.close",
    "Socket.close",
    [
        ("self", wit.Borrow(Socket)),
    ],
)


_SOCKET_STATE: wit.Function[SocketState] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.state",
    "Socket.state",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=SOCKET_STATE,
)


_SOCKET_IS_BOUND: wit.Function[bool] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.is-bound",
    "Socket.is_bound",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.BOOL,
)


_SOCKET_IS_CONNECTED: wit.Function[bool] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.is-connected",
    "Socket.is_connected",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.BOOL,
)


_SOCKET_IS_LISTENING: wit.Function[bool] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.is-listening",
    "Socket.is_listening",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.BOOL,
)


_SOCKET_PROTOCOL: wit.Function[Protocol] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.protocol",
    "Socket.protocol",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=PROTOCOL,
)


_SOCKET_FAMILY: wit.Function[IpFamily] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.family",
    "Socket.family",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=IP_FAMILY,
)


_SOCKET_LOCAL_ADDR: wit.Function[SocketAddress | None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.local-addr",
    "Socket.local_addr",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.Option(SOCKET_ADDRESS),
)


_SOCKET_LOCAL_IP: wit.Function[IpAddress | None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.local-ip",
    "Socket.local_ip",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.Option(wit.IP_ADDRESS),
)


_SOCKET_LOCAL_PORT: wit.Function[int | None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.local-port",
    "Socket.local_port",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.Option(wit.U16),
)


_SOCKET_REMOTE_ADDR: wit.Function[SocketAddress | None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.remote-addr",
    "Socket.remote_addr",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.Option(SOCKET_ADDRESS),
)


_SOCKET_SET_TIMEOUT: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.set-timeout",
    "Socket.set_timeout",
    [
        ("self", wit.Borrow(Socket)),
        ("timeout_ms", wit.Option(wit.U64)),
    ],
)


_SOCKET_TIMEOUT: wit.Function[int | None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.timeout",
    "Socket.timeout",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.Option(wit.U64),
)


_SOCKET_KEEP_ALIVE: wit.Function[bool] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.keep-alive",
    "Socket.keep_alive",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.BOOL,
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_SET_KEEP_ALIVE: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.set-keep-alive",
    "Socket.set_keep_alive",
    [
        ("self", wit.Borrow(Socket)),
        ("enabled", wit.BOOL),
    ],
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_KEEP_ALIVE_IDLE: wit.Function[int] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.keep-alive-idle",
    "Socket.keep_alive_idle",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.U64,
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_SET_KEEP_ALIVE_IDLE: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.set-keep-alive-idle",
    "Socket.set_keep_alive_idle",
    [
        ("self", wit.Borrow(Socket)),
        ("milliseconds", wit.U64),
    ],
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_KEEP_ALIVE_INTERVAL: wit.Function[int] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.keep-alive-interval",
    "Socket.keep_alive_interval",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.U64,
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_SET_KEEP_ALIVE_INTERVAL: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.set-keep-alive-interval",
    "Socket.set_keep_alive_interval",
    [
        ("self", wit.Borrow(Socket)),
        ("milliseconds", wit.U64),
    ],
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_KEEP_ALIVE_COUNT: wit.Function[int] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.keep-alive-count",
    "Socket.keep_alive_count",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.U32,
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_SET_KEEP_ALIVE_COUNT: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.set-keep-alive-count",
    "Socket.set_keep_alive_count",
    [
        ("self", wit.Borrow(Socket)),
        ("count", wit.U32),
    ],
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_HOP_LIMIT: wit.Function[int] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.hop-limit",
    "Socket.hop_limit",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.U8,
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_SET_HOP_LIMIT: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.set-hop-limit",
    "Socket.set_hop_limit",
    [
        ("self", wit.Borrow(Socket)),
        ("hops", wit.U8),
    ],
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_RECEIVE_BUFFER_SIZE: wit.Function[int] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.receive-buffer-size",
    "Socket.receive_buffer_size",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.U64,
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_SET_RECEIVE_BUFFER_SIZE: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.set-receive-buffer-size",
    "Socket.set_receive_buffer_size",
    [
        ("self", wit.Borrow(Socket)),
        ("size", wit.U64),
    ],
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_SEND_BUFFER_SIZE: wit.Function[int] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.send-buffer-size",
    "Socket.send_buffer_size",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.U64,
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_SET_SEND_BUFFER_SIZE: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.set-send-buffer-size",
    "Socket.set_send_buffer_size",
    [
        ("self", wit.Borrow(Socket)),
        ("size", wit.U64),
    ],
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_REUSE_ADDRESS: wit.Function[bool] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.reuse-address",
    "Socket.reuse_address",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.BOOL,
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_SET_REUSE_ADDRESS: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.set-reuse-address",
    "Socket.set_reuse_address",
    [
        ("self", wit.Borrow(Socket)),
        ("enabled", wit.BOOL),
    ],
    error=SOCKET_ERROR,
    fallible=True,
)


_POLL: wit.Function[list[Readiness]] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "poll",
    "poll",
    [
        ("sockets", wit.List(wit.Borrow(Socket))),
        ("interests", wit.List(INTEREST)),
        ("timeout_ms", wit.Option(wit.U64)),
    ],
    result=wit.List(READINESS),
    error=SOCKET_ERROR,
    fallible=True,
)


_RESOLVE: wit.Function[list[IpAddress]] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "resolve",
    "resolve",
    [
        ("name", wit.STRING),
    ],
    result=wit.List(wit.IP_ADDRESS),
    error=SOCKET_ERROR,
    fallible=True,
)


FUNCTIONS: dict[str, tuple[Callable[..., Any], wit.Function[Any]]] = {
    "[static]socket.tcp-v4": (Socket.tcp_v4, _SOCKET_TCP_V4),
    "[static]socket.tcp-v6": (Socket.tcp_v6, _SOCKET_TCP_V6),
    "[static]socket.udp-v4": (Socket.udp_v4, _SOCKET_UDP_V4),
    "[static]socket.udp-v6": (Socket.udp_v6, _SOCKET_UDP_V6),
    "[method]socket.bind": (Socket.bind, _SOCKET_BIND),
    "[method]socket.bind-to-ip": (Socket.bind_to_ip, _SOCKET_BIND_TO_IP),
    "[method]socket.bind-with-binding": (Socket.bind_with_binding, _SOCKET_BIND_WITH_BINDING),
    "[method]socket.listen": (Socket.listen, _SOCKET_LISTEN),
    "[method]socket.accept": (Socket.accept, _SOCKET_ACCEPT),
    "[method]socket.connect": (Socket.connect, _SOCKET_CONNECT),
    "[method]socket.connect-from": (Socket.connect_from, _SOCKET_CONNECT_FROM),
    "[method]socket.finish-connect": (Socket.finish_connect, _SOCKET_FINISH_CONNECT),
    "[method]socket.disconnect": (Socket.disconnect, _SOCKET_DISCONNECT),
    "[method]socket.send": (Socket.send, _SOCKET_SEND),
    "[method]socket.send-some": (Socket.send_some, _SOCKET_SEND_SOME),
    "[method]socket.recv": (Socket.recv, _SOCKET_RECV),
    "[method]socket.send-to": (Socket.send_to, _SOCKET_SEND_TO),
    "[method]socket.recv-from": (Socket.recv_from, _SOCKET_RECV_FROM),
    "[method]socket.send-many": (Socket.send_many, _SOCKET_SEND_MANY),
    "[method]socket.recv-many": (Socket.recv_many, _SOCKET_RECV_MANY),
    "[method]socket.shutdown": (Socket.shutdown, _SOCKET_SHUTDOWN),
    "[method]socket.close": (Socket.close, _SOCKET_CLOSE),
    "[method]socket.state": (Socket.state, _SOCKET_STATE),
    "[method]socket.is-bound": (Socket.is_bound, _SOCKET_IS_BOUND),
    "[method]socket.is-connected": (Socket.is_connected, _SOCKET_IS_CONNECTED),
    "[method]socket.is-listening": (Socket.is_listening, _SOCKET_IS_LISTENING),
    "[method]socket.protocol": (Socket.protocol, _SOCKET_PROTOCOL),
    "[method]socket.family": (Socket.family, _SOCKET_FAMILY),
    "[method]socket.local-addr": (Socket.local_addr, _SOCKET_LOCAL_ADDR),
    "[method]socket.local-ip": (Socket.local_ip, _SOCKET_LOCAL_IP),
    "[method]socket.local-port": (Socket.local_port, _SOCKET_LOCAL_PORT),
    "[method]socket.remote-addr": (Socket.remote_addr, _SOCKET_REMOTE_ADDR),
    "[method]socket.set-timeout": (Socket.set_timeout, _SOCKET_SET_TIMEOUT),
    "[method]socket.timeout": (Socket.timeout, _SOCKET_TIMEOUT),
    "[method]socket.keep-alive": (Socket.keep_alive, _SOCKET_KEEP_ALIVE),
    "[method]socket.set-keep-alive": (Socket.set_keep_alive, _SOCKET_SET_KEEP_ALIVE),
    "[method]socket.keep-alive-idle": (Socket.keep_alive_idle, _SOCKET_KEEP_ALIVE_IDLE),
    "[method]socket.set-keep-alive-idle": (Socket.set_keep_alive_idle, _SOCKET_SET_KEEP_ALIVE_IDLE),
    "[method]socket.keep-alive-interval": (Socket.keep_alive_interval, _SOCKET_KEEP_ALIVE_INTERVAL),
    "[method]socket.set-keep-alive-interval": (Socket.set_keep_alive_interval, _SOCKET_SET_KEEP_ALIVE_INTERVAL),
    "[method]socket.keep-alive-count": (Socket.keep_alive_count, _SOCKET_KEEP_ALIVE_COUNT),
    "[method]socket.set-keep-alive-count": (Socket.set_keep_alive_count, _SOCKET_SET_KEEP_ALIVE_COUNT),
    "[method]socket.hop-limit": (Socket.hop_limit, _SOCKET_HOP_LIMIT),
    "[method]socket.set-hop-limit": (Socket.set_hop_limit, _SOCKET_SET_HOP_LIMIT),
    "[method]socket.receive-buffer-size": (Socket.receive_buffer_size, _SOCKET_RECEIVE_BUFFER_SIZE),
    "[method]socket.set-receive-buffer-size": (Socket.set_receive_buffer_size, _SOCKET_SET_RECEIVE_BUFFER_SIZE),
    "[method]socket.send-buffer-size": (Socket.send_buffer_size, _SOCKET_SEND_BUFFER_SIZE),
    "[method]socket.set-send-buffer-size": (Socket.set_send_buffer_size, _SOCKET_SET_SEND_BUFFER_SIZE),
    "[method]socket.reuse-address": (Socket.reuse_address, _SOCKET_REUSE_ADDRESS),
    "[method]socket.set-reuse-address": (Socket.set_reuse_address, _SOCKET_SET_REUSE_ADDRESS),
    "poll": (poll, _POLL),
    "resolve": (resolve, _RESOLVE),
}
