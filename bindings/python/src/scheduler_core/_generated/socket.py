# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""TCP and UDP sockets over IPv4 and IPv6, bound to addresses that a pool granted.

One resource covers all four combinations. Its states and the calls that change them:

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

`bind*` is `bind`, `bind_to_ip` or `bind_with_binding`. `connect*` is `connect` or, only in
state `created`, `connect_from`. `close` leads from every state to `closed`, which is final. A
call in a state that does not allow it is rejected with `invalid-state` and has no effect; the
message and the `state` field name the state.

# Deadlines

`accept`, `connect`, `connect_from`, `finish_connect`, `send`, `send_some`, `recv`, `send_to`,
`recv_from`, `send_many` and `recv_many` wait for the time set by `set_timeout`, in seconds
from the start of the call. Without a timeout (the default) they wait indefinitely. A call that
exceeds its timeout fails with `timed_out`; with a timeout of 0 it does not wait at all and
fails with `would-block`. In both cases the socket stays usable and nothing is lost: a
connection attempt continues, and a received datagram is kept for the next call.

# Waiting for many sockets

`poll` waits for any of a list of sockets, so one thread can serve thousands: set every timeout
to 0, call `poll`, and serve the sockets that are ready.

# Addresses

Addresses are checked before they are passed to the host, because hosts differ: a socket accepts
addresses of its own family only (an IPv4-mapped IPv6 address is an IPv4 address), IPv6 sockets
are never dual-stack, and multicast and broadcast addresses are rejected everywhere. Each check
fails with `invalid-argument`.

# Names

Only `resolve` looks up host names. Functions are named after the system calls (`recv`,
`send_to`). Options and directions are written as words (`receive_buffer_size`,
`shutdown(receive)`).

# Sandbox

If the host does not grant network access, sockets can be created, but `bind`, `connect`,
`connect_from`, `send_to`, `send_many` and `resolve` fail with `access-denied`.

# References

- The POSIX functions of the same names, <https://pubs.opengroup.org/onlinepubs/9799919799/>
- Keep-alive: RFC 1122, section 4.2.3.6, <https://www.rfc-editor.org/rfc/rfc1122>
- IPv4-mapped addresses: RFC 4291, section 2.5.5.2, <https://www.rfc-editor.org/rfc/rfc4291>
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Callable

from .. import _wit as wit
from .._wit import BytesLike, IpAddress, IpAddressLike, SecondsLike
from .values.types import IP_BINDING, IP_FAMILY, IpBinding, IpFamily, SOCKET_ADDRESS, SocketAddress
from .values.socket import (
    DATAGRAM,
    DATAGRAM_BATCH,
    Datagram,
    DatagramBatch,
    INTEREST,
    InterestLike,
    PROTOCOL,
    Protocol,
    READINESS,
    Readiness,
    SHUTDOWN_DIRECTION,
    SOCKET_ERROR,
    SOCKET_STATE,
    ShutdownDirectionLike,
    SocketState,
)

if TYPE_CHECKING:
    from .._instance import Instance

__all__ = [
    "Socket",
    "poll",
    "resolve",
]


class Socket(wit.Resource):
    """A TCP or UDP socket. Dropping it closes it."""

    __slots__ = ()

    def __init__(self, *_: object) -> None:
        raise TypeError("Socket has no constructor; use Socket.tcp_v4(), Socket.tcp_v6(), Socket.udp_v4(), Socket.udp_v6(), Socket.accept()")

    @staticmethod
    def tcp_v4(*, instance: Instance | None = None) -> Socket:
        """Creates a TCP socket for IPv4, in state `created`.

        Args:
            instance: Instance of the component; the default one if `None`.

        Raises:
            SocketNewSocketLimitError: No more sockets can be opened. (EMFILE, ENFILE)
            SocketNotSupportedError: The host does not support IPv4. (EAFNOSUPPORT)

        Example:
            >>> with Socket.tcp_v4() as socket:
            ...     print(socket.state)
            created
        """
        return _SOCKET_TCP_V4(instance)

    @staticmethod
    def tcp_v6(*, instance: Instance | None = None) -> Socket:
        """Creates a TCP socket for IPv6, in state `created`. It accepts IPv6 addresses only.

        Args:
            instance: Instance of the component; the default one if `None`.

        Raises:
            SocketError: The component reports an error.
        """
        return _SOCKET_TCP_V6(instance)

    @staticmethod
    def udp_v4(*, instance: Instance | None = None) -> Socket:
        """Creates a UDP socket for IPv4, in state `created`.

        Args:
            instance: Instance of the component; the default one if `None`.

        Raises:
            SocketError: The component reports an error.
        """
        return _SOCKET_UDP_V4(instance)

    @staticmethod
    def udp_v6(*, instance: Instance | None = None) -> Socket:
        """Creates a UDP socket for IPv6, in state `created`. It accepts IPv6 addresses only.

        Args:
            instance: Instance of the component; the default one if `None`.

        Raises:
            SocketError: The component reports an error.
        """
        return _SOCKET_UDP_V6(instance)

    def bind(self, local: SocketAddress) -> None:
        """Binds the socket to a local address: `created` → `bound`.

        Port 0 requests an ephemeral port, which `local_port` then returns. Other sockets cannot
        use that port, for any peer; an address has about 28,000 of them. Use `connect_from` to
        share ports between peers. The unspecified address (`0.0.0.0`, `::`) stands for every
        address of the machine.

        A UDP socket receives from this moment on. A TCP port that was in use until recently
        (TIME_WAIT) can be bound again immediately; a port that an open socket uses cannot.

        Args:
            local: The local address and port.

        Raises:
            SocketInvalidStateError: The socket is not in state `created`. (EINVAL)
            SocketInvalidArgumentError: The address is of the other family, multicast or broadcast.
                (EAFNOSUPPORT, EINVAL)
            SocketAddressInUseError: Another socket uses the address and port. (EADDRINUSE)
            SocketNoFreePortError: The port is 0, and all ephemeral ports of the address are in use.
                (EADDRINUSE, ENOBUFS on Windows)
            SocketAddressNotBindableError: The address is not assigned to this machine. (EADDRNOTAVAIL)
            SocketAccessDeniedError: The port is privileged, or the host does not grant network access.
                (EACCES)
        """
        return _SOCKET_BIND.of(self, local)

    def bind_to_ip(self, address: IpAddressLike, port: int) -> None:
        """Binds the socket to an address from a pool and a port. See `bind`.

        Args:
            address: The address.
            port: The port; 0 for any free port.

        Raises:
            SocketError: The component reports an error.
        """
        return _SOCKET_BIND_TO_IP.of(self, address, port)

    def bind_with_binding(self, binding: IpBinding, port: int) -> None:
        """Binds the socket to the address of a binding and a port. See `bind`.

        The call does not check whether the binding still exists. Release an address only after
        its sockets are closed.

        Args:
            binding: The binding.
            port: The port; 0 for any free port.

        Raises:
            SocketError: The component reports an error.

        Example:
            >>> pool = IpPool("lab")
            >>> network = pool.add_cidr_range("127.10.2.0/24")
            >>> binding = pool.allocate_with("tenant-a", "vm-1", "vm")
            >>> with Socket.udp_v4() as socket:
            ...     socket.bind_with_binding(binding, 0)
            ...     print(socket.local_ip)
            127.10.2.1
        """
        return _SOCKET_BIND_WITH_BINDING.of(self, binding, port)

    def listen(self, backlog: int = 128) -> None:
        """Starts to listen for connections: `bound` → `listening`. TCP only.

        `backlog` is the number of connections that the host keeps until they are accepted. It
        is a hint; hosts round it.

        Args:
            backlog: Maximum number of connections that wait to be accepted.

        Raises:
            SocketInvalidStateError: The socket is not in state `bound`. (EDESTADDRREQ, EISCONN, EINVAL)
            SocketInvalidArgumentError: The backlog is 0.
            SocketNotSupportedError: It is a UDP socket. (EOPNOTSUPP)
            SocketAddressInUseError: Another socket started to listen on the address. (EADDRINUSE)
        """
        return _SOCKET_LISTEN.of(self, backlog)

    def accept(self) -> Socket:
        """Accepts the oldest waiting connection and returns its socket, in state `connected`.

        The new socket inherits the options of this one, its timeout included.

        Raises:
            SocketInvalidStateError: The socket is not in state `listening`. (EINVAL)
            SocketNotSupportedError: It is a UDP socket. (EOPNOTSUPP)
            SocketTimedOutError, SocketWouldBlockError: No connection arrived in time. (EWOULDBLOCK)
            SocketConnectionAbortedError: The connection was aborted before it was accepted; accept the next
                one. (ECONNABORTED)
            SocketNewSocketLimitError: No more sockets can be opened; the connection keeps waiting. (EMFILE,
                ENFILE)
        """
        return _SOCKET_ACCEPT.of(self)

    def connect(self, remote: SocketAddress) -> None:
        """Connects to a peer.

        TCP: `created` or `bound` → `connected`, over the network. If the deadline passes before
        the outcome is known, the call fails with `timed_out` (`would-block` with a timeout of
        0), the state becomes `connecting`, the attempt continues, and `finish_connect` returns
        its outcome. If the attempt fails, the socket is closed, because POSIX leaves its state
        unspecified.

        UDP: `created`, `bound` or `connected` → `connected`, immediately. The peer is stored,
        `send` sends to it, and datagrams from other senders are dropped, including those that
        arrived before. A socket in state `created` is first bound to an ephemeral port. No
        packet is sent.

        Args:
            remote: The remote address and port.

        Raises:
            SocketInvalidStateError: The socket is connecting, listening or closed, or is TCP and connected.
                (EALREADY, EISCONN, EOPNOTSUPP)
            SocketInvalidArgumentError: The address is of the other family, unspecified, multicast or
                broadcast, or its port is 0. (EAFNOSUPPORT, EADDRNOTAVAIL, ENETUNREACH)
            SocketConnectionRefusedError: Nothing listens at the remote address. (ECONNREFUSED)
            SocketConnectionResetError, SocketConnectionAbortedError: The attempt was aborted. (ECONNRESET,
                ECONNABORTED)
            SocketNetworkUnreachableError: The remote address is unreachable. (ENETUNREACH, EHOSTUNREACH)
            SocketTimedOutError: The deadline passed, or the network gave up (then the state is `closed`).
                (ETIMEDOUT)
            SocketWouldBlockError: The outcome is not known yet and the timeout is 0. (EINPROGRESS)
            SocketAddressInUseError: Another socket is connected to this peer from the same address and port.
                (EADDRNOTAVAIL)
            SocketNoFreePortError: The socket is not bound, and no ephemeral port is free for this peer.
                (EADDRNOTAVAIL)
            SocketAccessDeniedError: The host does not allow the call. (EACCES, EPERM)

        Example:
            >>> with Socket.tcp_v4() as server, Socket.tcp_v4() as client:
            ...     server.bind_to_ip("127.0.0.1", 0)
            ...     server.listen()
            ...     client.connect(server.local_addr)
            ...     client.send(b"ping")
            ...     with server.accept() as peer:
            ...         print(peer.recv(100))
            b'ping'
        """
        return _SOCKET_CONNECT.of(self, remote)

    def connect_from(self, local: IpAddressLike, remote: SocketAddress) -> None:
        """Connects from a local address, over a port that is free for this peer.

        TCP: `created` → `connected`, as `connect` does. A port can serve one connection to each
        peer, so an address can have about 28,000 connections to each peer. After `bind` with
        port 0, an address can have about 28,000 connections in total. `local_port` returns 0
        until the socket is connected.

        Natively on Linux, the system chooses the port (IP_BIND_ADDRESS_NO_PORT). Under
        `wasi:sockets`, the call tries up to 64 ports from 32768 to 60999 that this instance has
        not used recently for the peer; then the host chooses one. Natively on other systems,
        the call is `bind` with port 0 followed by `connect`.

        UDP: `bind` with port 0, then `connect`.

        Args:
            local: The local address.
            remote: The remote address and port.

        Raises:
            SocketInvalidStateError: The socket is not in state `created`. (EINVAL)
            SocketAddressNotBindableError: The local address is not assigned to this machine; the socket does
                not change. (EADDRNOTAVAIL)
            SocketNoFreePortError: All ports of the address are in use for this peer. (EADDRNOTAVAIL)
        """
        return _SOCKET_CONNECT_FROM.of(self, local, remote)

    def finish_connect(self) -> None:
        """Waits for the outcome of a connection attempt: `connecting` → `connected`, or `closed`
        if it failed.

        Raises:
            SocketInvalidStateError: The socket is not in state `connecting`. (ENOTCONN)
        """
        return _SOCKET_FINISH_CONNECT.of(self)

    def disconnect(self) -> None:
        """Removes the peer of a UDP socket: `connected` → `bound`. Datagrams from all senders are
        received again.

        The port stays the same. If the socket was not bound to a specific address, the host may
        choose another one.

        Raises:
            SocketInvalidStateError: The socket is not in state `connected`. (ENOTCONN)
            SocketNotSupportedError: It is a TCP socket; use `shutdown` or `close`. (EOPNOTSUPP)
        """
        return _SOCKET_DISCONNECT.of(self)

    def send(self, data: BytesLike) -> None:
        """Sends all of `data` to the peer.

        TCP: returns when the host has accepted the last byte; the peer may not have read any. A
        buffer of any size is sent completely. If the call fails, `transferred` is the number of
        bytes that the host had accepted. An empty buffer is valid and sends nothing.

        UDP: sends one datagram, completely or not at all. An empty buffer sends an empty
        datagram.

        Args:
            data: The bytes.

        Raises:
            SocketInvalidStateError: The socket is not in state `connected`. (ENOTCONN, EDESTADDRREQ)
            SocketBrokenPipeError: The sending direction was ended by `shutdown`. (EPIPE)
            SocketConnectionResetError: The peer reset the connection. (ECONNRESET, EPIPE)
            SocketTimedOutError, SocketWouldBlockError: The peer reads too slowly. (EWOULDBLOCK)
            SocketDatagramTooLargeError: UDP, and more than 65,507 bytes (IPv4) or 65,527 bytes (IPv6).
                (EMSGSIZE)
        """
        return _SOCKET_SEND.of(self, data)

    def send_some(self, data: BytesLike) -> int:
        """Sends as much of `data` as the host accepts immediately and returns the number of bytes:
        at least one, unless `data` is empty. It waits only while the host accepts nothing. TCP
        only.

        Args:
            data: The bytes.

        Raises:
            SocketError: The component reports an error.
        """
        return _SOCKET_SEND_SOME.of(self, data)

    def recv(self, max: int) -> bytes:
        """Receives at most `max` bytes.

        TCP: waits for the first byte, then returns the available bytes. An empty list means
        that the peer has ended its stream; every further call returns it again.

        UDP: returns the bytes of one datagram from the peer. Excess bytes are lost; only
        `recv_from` reports this. An empty list is an empty datagram.

        A `max` above 1,048,576 counts as 1,048,576.

        Args:
            max: Maximum number of bytes to receive.

        Raises:
            SocketInvalidStateError: The socket is not in state `connected`. (ENOTCONN)
            SocketInvalidArgumentError: `max` is 0.
            SocketConnectionResetError: The peer reset the connection. (ECONNRESET)
            SocketConnectionRefusedError: UDP, and nothing listens at the peer. (ECONNREFUSED)
            SocketTimedOutError, SocketWouldBlockError: Nothing arrived in time; TCP also if the network gave
                up on the peer. (EWOULDBLOCK, ETIMEDOUT)
        """
        return _SOCKET_RECV.of(self, max)

    def send_to(self, data: BytesLike, remote: SocketAddress) -> None:
        """Sends one datagram to `remote`, completely or not at all. UDP only.

        A socket in state `created` is first bound to an ephemeral port. A connected socket can
        send to its peer only.

        Args:
            data: The bytes.
            remote: The remote address and port.

        Raises:
            SocketInvalidStateError: The socket is closed. (EBADF)
            SocketInvalidArgumentError: The address is of the other family, unspecified, multicast or
                broadcast, its port is 0, or the socket is connected to another peer. (EAFNOSUPPORT,
                EDESTADDRREQ, EISCONN)
            SocketNotSupportedError: It is a TCP socket. (EOPNOTSUPP)
            SocketDatagramTooLargeError: More than 65,507 bytes (IPv4) or 65,527 bytes (IPv6). (EMSGSIZE)
            SocketNetworkUnreachableError: The remote address is unreachable. (ENETUNREACH, EHOSTUNREACH)
            SocketAccessDeniedError: The host does not allow the call. (EACCES, EPERM)
            SocketTimedOutError, SocketWouldBlockError: The host's buffer stays full. (EWOULDBLOCK)

        Example:
            >>> with Socket.udp_v4() as inbox, Socket.udp_v4() as probe:
            ...     inbox.bind_to_ip("127.0.0.1", 0)
            ...     probe.send_to(b"ping", inbox.local_addr)
            ...     print(inbox.recv_from(1500).data)
            b'ping'
        """
        return _SOCKET_SEND_TO.of(self, data, remote)

    def recv_from(self, max: int) -> Datagram:
        """Receives one datagram, at most `max` bytes of it. UDP only.

        After `bind`, the host queues as many datagrams as fit in its buffer. A connected socket
        receives those of its peer only. A `max` above 1,048,576 counts as 1,048,576.

        Args:
            max: Maximum number of bytes to receive.

        Raises:
            SocketInvalidStateError: The socket is neither bound nor connected. (EINVAL)
            SocketInvalidArgumentError: `max` is 0.
            SocketNotSupportedError: It is a TCP socket. (EOPNOTSUPP)
            SocketConnectionRefusedError: The socket is connected, and nothing listens at the peer.
                (ECONNREFUSED)
            SocketTimedOutError, SocketWouldBlockError: Nothing arrived in time. (EWOULDBLOCK)
        """
        return _SOCKET_RECV_FROM.of(self, max)

    def send_many(self, data: BytesLike, ends: Sequence[int], remote: SocketAddress) -> int:
        """Sends several datagrams to one address: datagram `i` has the bytes of `data` from
        `ends[i - 1]` (or 0) up to `ends[i]`. Returns the number of datagrams sent, from the
        start of the list: at least one, unless `ends` is empty. It waits only while the host
        accepts no datagram. UDP only.

        All datagrams are checked before the first is sent. If one fails after others were sent,
        the call returns the number sent; the next call with the rest returns the error.

        Args:
            data: The bytes.
            ends: End of each datagram in `data`.
            remote: The remote address and port.

        Raises:
            SocketDatagramTooLargeError: too large.
            SocketInvalidArgumentError: `ends` is not ascending, does not end at the end of `data`, or has
                more than 4,096 entries. (EINVAL)
        """
        return _SOCKET_SEND_MANY.of(self, data, ends, remote)

    def recv_many(self, count: int, max: int) -> DatagramBatch:
        """Receives up to `count` datagrams, at most `max` bytes of each and 1 MiB in total. It
        waits for the first, then returns the available datagrams in the order of their arrival.
        UDP only.

        A connected socket receives those of its peer only. A `count` above 4,096 counts as
        4,096, a `max` above 1,048,576 as 1,048,576. A datagram that might not fit into the rest
        of the 1 MiB is kept for the next call. So is an error that the host reports after the
        first datagram.

        Args:
            count: Maximum number of datagrams to receive.
            max: Maximum number of bytes to receive.

        Raises:
            SocketInvalidArgumentError: `count` or `max` is 0. (EINVAL)
        """
        return _SOCKET_RECV_MANY.of(self, count, max)

    def shutdown(self, direction: ShutdownDirectionLike) -> None:
        """Ends one direction of a TCP connection, or both. The state stays `connected`.

        After `send`, the peer reads the data sent before and then the end of the stream; its
        answer can still be received (half-close). After `receive`, `recv` returns the end of
        the stream. Ending a direction twice is harmless.

        Args:
            direction: Direction to end.

        Raises:
            SocketInvalidStateError: The socket is not in state `connected`. (ENOTCONN)
            SocketNotSupportedError: It is a UDP socket.
            SocketTimedOutError, SocketWouldBlockError: The host has not accepted the data sent before yet.
        """
        return _SOCKET_SHUTDOWN.of(self, direction)

    def close(self) -> None:
        """Closes the socket: any state → `closed`. Closing a closed socket does nothing.

        Data sent before is still delivered. Connections that a listening socket has not
        accepted are aborted.
        """
        if not self.closed and not self._instance.poisoned:
            _SOCKET_CLOSE.of(self)
            self._ended = True

    @property
    def state(self) -> SocketState:
        """The state."""
        return _SOCKET_STATE.of(self)

    @property
    def is_bound(self) -> bool:
        """Whether the socket has a local address: true in every state except `created` and
        `closed`.
        """
        return _SOCKET_IS_BOUND.of(self)

    @property
    def is_connected(self) -> bool:
        """Whether the state is `connected`."""
        return _SOCKET_IS_CONNECTED.of(self)

    @property
    def is_listening(self) -> bool:
        """Whether the state is `listening`."""
        return _SOCKET_IS_LISTENING.of(self)

    @property
    def protocol(self) -> Protocol:
        """The transport."""
        return _SOCKET_PROTOCOL.of(self)

    @property
    def family(self) -> IpFamily:
        """The address family."""
        return _SOCKET_FAMILY.of(self)

    @property
    def local_addr(self) -> SocketAddress | None:
        """The local address and port, or `None` if `is_bound` is false."""
        return _SOCKET_LOCAL_ADDR.of(self)

    @property
    def local_ip(self) -> IpAddress | None:
        """The local address, or `None` if `is_bound` is false."""
        return _SOCKET_LOCAL_IP.of(self)

    @property
    def local_port(self) -> int | None:
        """The local port, or `None` if `is_bound` is false."""
        return _SOCKET_LOCAL_PORT.of(self)

    @property
    def remote_addr(self) -> SocketAddress | None:
        """The peer, or `None` if the state is neither `connected` nor `connecting`."""
        return _SOCKET_REMOTE_ADDR.of(self)

    def set_timeout(self, timeout: SecondsLike | None) -> None:
        """Sets the timeout of calls, in seconds. 0: calls do not wait. If `None`, calls wait
        indefinitely (the default). It applies to every later call on this socket and can be set
        in every state.

        Args:
            timeout: Maximum time to wait, in seconds; if `None`, unlimited.

        Example:
            >>> with Socket.udp_v4() as socket:
            ...     socket.bind_to_ip("127.0.0.1", 0)
            ...     socket.set_timeout(0.01)
            ...     try:
            ...         socket.recv_from(1500)
            ...     except TimeoutError as error:
            ...         print(error.code)
            timed-out
        """
        return _SOCKET_SET_TIMEOUT.of(self, timeout)

    @property
    def timeout(self) -> float | None:
        """The timeout of calls, in seconds, as set by `set_timeout` or inherited by
        `accept`. If `None`, calls wait indefinitely.
        """
        return _SOCKET_TIMEOUT.of(self)

    @property
    def keep_alive(self) -> bool:
        """Whether the host probes an idle TCP connection. Defaults to false.
        (SO_KEEPALIVE)

        Raises:
            SocketInvalidStateError: The socket is closed. (EBADF)
            SocketNotSupportedError: It is a UDP socket, or the host does not have this option. (ENOPROTOOPT)
        """
        return _SOCKET_KEEP_ALIVE.of(self)

    def set_keep_alive(self, enabled: bool) -> None:
        """Enables or disables the probes of an idle TCP connection. (SO_KEEPALIVE)

        Args:
            enabled: Whether to enable it.

        Raises:
            SocketError: The component reports an error.
        """
        return _SOCKET_SET_KEEP_ALIVE.of(self, enabled)

    @property
    def keep_alive_idle(self) -> float:
        """The time that a TCP connection is idle before the first probe, in seconds.
        (TCP_KEEPIDLE)

        Raises:
            SocketError: The component reports an error.
        """
        return _SOCKET_KEEP_ALIVE_IDLE.of(self)

    def set_keep_alive_idle(self, seconds: SecondsLike) -> None:
        """Sets the time that a TCP connection is idle before the first probe, in seconds.
        Hosts count whole seconds: a fraction is rounded up. Some hosts store the value without
        using it. (TCP_KEEPIDLE)

        Args:
            seconds: The time, in seconds.

        Raises:
            SocketError: The component reports an error.
        """
        return _SOCKET_SET_KEEP_ALIVE_IDLE.of(self, seconds)

    @property
    def keep_alive_interval(self) -> float:
        """The time between two probes, in seconds. (TCP_KEEPINTVL)

        Raises:
            SocketError: The component reports an error.
        """
        return _SOCKET_KEEP_ALIVE_INTERVAL.of(self)

    def set_keep_alive_interval(self, seconds: SecondsLike) -> None:
        """Sets the time between two probes, in seconds, rounded up to seconds. Some hosts
        store the value without using it. (TCP_KEEPINTVL)

        Args:
            seconds: The time, in seconds.

        Raises:
            SocketError: The component reports an error.
        """
        return _SOCKET_SET_KEEP_ALIVE_INTERVAL.of(self, seconds)

    @property
    def keep_alive_count(self) -> int:
        """The number of unanswered probes after which the connection is closed.
        (TCP_KEEPCNT)

        Raises:
            SocketError: The component reports an error.
        """
        return _SOCKET_KEEP_ALIVE_COUNT.of(self)

    def set_keep_alive_count(self, count: int) -> None:
        """Sets the number of unanswered probes after which the connection is closed. Some hosts
        store the value without using it, others cap it (Linux at 127). (TCP_KEEPCNT)

        Args:
            count: Number of probes.

        Raises:
            SocketError: The component reports an error.
        """
        return _SOCKET_SET_KEEP_ALIVE_COUNT.of(self, count)

    @property
    def hop_limit(self) -> int:
        """The maximum number of routers that a packet may pass. (IP_TTL,
        IPV6_UNICAST_HOPS)

        Raises:
            SocketInvalidStateError: The socket is closed.
        """
        return _SOCKET_HOP_LIMIT.of(self)

    def set_hop_limit(self, hops: int) -> None:
        """Sets the maximum number of routers that a packet may pass. Some hosts store the value
        without using it. (IP_TTL, IPV6_UNICAST_HOPS)

        Args:
            hops: Number of hops.

        Raises:
            SocketInvalidStateError: The socket is closed; `invalid-argument`: it is 0. (EINVAL)
        """
        return _SOCKET_SET_HOP_LIMIT.of(self, hops)

    @property
    def receive_buffer_size(self) -> int:
        """The number of bytes that the host buffers until they are received. (SO_RCVBUF)

        Raises:
            SocketInvalidStateError: The socket is closed.
        """
        return _SOCKET_RECEIVE_BUFFER_SIZE.of(self)

    def set_receive_buffer_size(self, size: int) -> None:
        """Sets the number of bytes that the host buffers until they are received. It is a hint;
        hosts round and cap it, so read it back. (SO_RCVBUF)

        Args:
            size: Number of bytes.

        Raises:
            SocketInvalidStateError: The socket is closed; `invalid-argument`: it is 0. (EINVAL)
        """
        return _SOCKET_SET_RECEIVE_BUFFER_SIZE.of(self, size)

    @property
    def send_buffer_size(self) -> int:
        """The number of bytes that the host buffers until they are sent. (SO_SNDBUF)

        Raises:
            SocketInvalidStateError: The socket is closed.
        """
        return _SOCKET_SEND_BUFFER_SIZE.of(self)

    def set_send_buffer_size(self, size: int) -> None:
        """Sets the number of bytes that the host buffers until they are sent. It is a hint; hosts
        round and cap it, so read it back. (SO_SNDBUF)

        Args:
            size: Number of bytes.

        Raises:
            SocketInvalidStateError: The socket is closed; `invalid-argument`: it is 0. (EINVAL)
        """
        return _SOCKET_SET_SEND_BUFFER_SIZE.of(self, size)

    @property
    def reuse_address(self) -> bool:
        """Whether `bind` can use an address that a closed socket has not released yet.
        Defaults to true for TCP and false for UDP. (SO_REUSEADDR)

        Raises:
            SocketInvalidStateError: The socket is closed.
        """
        return _SOCKET_REUSE_ADDRESS.of(self)

    def set_reuse_address(self, enabled: bool) -> None:
        """Sets whether `bind` can use an address that a closed socket has not released yet.
        `wasi:sockets` does not have this option: its hosts always reuse addresses for TCP and
        never for UDP, and any other choice fails with `not-supported`. (SO_REUSEADDR)

        Args:
            enabled: Whether to enable it.

        Raises:
            SocketInvalidStateError: The socket is not in state `created`; `not-supported`: see above.
        """
        return _SOCKET_SET_REUSE_ADDRESS.of(self, enabled)


@wit.named
def poll(
    sockets: Sequence[Socket],
    interests: Sequence[InterestLike],
    timeout: SecondsLike | None = None,
    *,
    instance: Instance | None = None,
) -> list[Readiness]:
    """Waits until at least one of the sockets is ready for its interest, or until `timeout`
    seconds have passed. 0: the call does not wait. If `None`, it waits indefinitely.
    `interests[i]` and `readiness[i]` of the result belong to `sockets[i]`. After the timeout,
    every entry is `nothing`; this is not an error.

    The timeouts of the sockets have no effect. An empty list with a timeout waits for that
    time. Ready means that the next call succeeds or fails without waiting. It can still fail
    with `would-block` if the host finds only then that a datagram was damaged or a connection
    lost.

    Possible interests by state: `listening` – readable; `connecting` – writable; `connected`,
    and `bound` for UDP – all. Other interests in those states never become ready.

    Args:
        sockets: The sockets.
        interests: What to wait for on each socket.
        timeout: Maximum time to wait, in seconds; if `None`, unlimited.
        instance: Instance of the component; the default one if `None`.

    Raises:
        SocketInvalidArgumentError: The lists differ in length, or are empty and there is no timeout. (EINVAL)
        SocketInvalidStateError: A socket is in state `created` or `closed`, or is TCP and `bound`; the
            message contains its index. (EBADF)

    Example:
        >>> with Socket.udp_v4() as inbox, Socket.udp_v4() as probe:
        ...     inbox.bind_to_ip("127.0.0.1", 0)
        ...     probe.send_to(b"ping", inbox.local_addr)
        ...     print([str(found) for found in poll([inbox], ["readable"], timeout=5)])
        ['readable']
    """
    return _POLL(instance, sockets, interests, timeout)


def resolve(name: str, *, instance: Instance | None = None) -> list[IpAddress]:
    """Returns the addresses of a host name: each once, in the host's order, at least one.

    An IP literal, with or without brackets, is returned without a lookup. A name has 1–253
    characters: labels of 1–63 ASCII letters, digits, `-` and `_`, separated by dots, of which
    the last is not a number. A trailing dot is allowed. Pass international names in their ASCII
    form (`xn--…`).

    The call waits for the name server as long as the host does.

    Args:
        name: The host name.
        instance: Instance of the component; the default one if `None`.

    Raises:
        SocketInvalidArgumentError: The name is not a host name: empty, with a port, a URL … (EINVAL)
        SocketNameUnresolvableError: The name does not exist or has no address. (EAI_NONAME, EAI_NODATA)
        SocketTemporaryResolverFailureError: Try again later. (EAI_AGAIN)
        SocketPermanentResolverFailureError: The name server rejects the query. (EAI_FAIL)
        SocketAccessDeniedError: The host does not allow the call. (EACCES)

    Example:
        >>> resolve("127.0.0.1")
        [IPv4Address('127.0.0.1')]
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
        ("timeout", wit.Option(wit.MS_U64)),
    ],
)


_SOCKET_TIMEOUT: wit.Function[float | None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.timeout",
    "Socket.timeout",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.Option(wit.MS_U64),
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


_SOCKET_KEEP_ALIVE_IDLE: wit.Function[float] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.keep-alive-idle",
    "Socket.keep_alive_idle",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.MS_U64,
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_SET_KEEP_ALIVE_IDLE: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.set-keep-alive-idle",
    "Socket.set_keep_alive_idle",
    [
        ("self", wit.Borrow(Socket)),
        ("seconds", wit.MS_U64),
    ],
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_KEEP_ALIVE_INTERVAL: wit.Function[float] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.keep-alive-interval",
    "Socket.keep_alive_interval",
    [
        ("self", wit.Borrow(Socket)),
    ],
    result=wit.MS_U64,
    error=SOCKET_ERROR,
    fallible=True,
)


_SOCKET_SET_KEEP_ALIVE_INTERVAL: wit.Function[None] = wit.Function(
    "scheduler:core/socket@0.1.0",
    "[method]socket.set-keep-alive-interval",
    "Socket.set_keep_alive_interval",
    [
        ("self", wit.Borrow(Socket)),
        ("seconds", wit.MS_U64),
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
        ("timeout", wit.Option(wit.MS_U64)),
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
    "[method]socket.state": (attrgetter("state"), _SOCKET_STATE),
    "[method]socket.is-bound": (attrgetter("is_bound"), _SOCKET_IS_BOUND),
    "[method]socket.is-connected": (attrgetter("is_connected"), _SOCKET_IS_CONNECTED),
    "[method]socket.is-listening": (attrgetter("is_listening"), _SOCKET_IS_LISTENING),
    "[method]socket.protocol": (attrgetter("protocol"), _SOCKET_PROTOCOL),
    "[method]socket.family": (attrgetter("family"), _SOCKET_FAMILY),
    "[method]socket.local-addr": (attrgetter("local_addr"), _SOCKET_LOCAL_ADDR),
    "[method]socket.local-ip": (attrgetter("local_ip"), _SOCKET_LOCAL_IP),
    "[method]socket.local-port": (attrgetter("local_port"), _SOCKET_LOCAL_PORT),
    "[method]socket.remote-addr": (attrgetter("remote_addr"), _SOCKET_REMOTE_ADDR),
    "[method]socket.set-timeout": (Socket.set_timeout, _SOCKET_SET_TIMEOUT),
    "[method]socket.timeout": (attrgetter("timeout"), _SOCKET_TIMEOUT),
    "[method]socket.keep-alive": (attrgetter("keep_alive"), _SOCKET_KEEP_ALIVE),
    "[method]socket.set-keep-alive": (Socket.set_keep_alive, _SOCKET_SET_KEEP_ALIVE),
    "[method]socket.keep-alive-idle": (attrgetter("keep_alive_idle"), _SOCKET_KEEP_ALIVE_IDLE),
    "[method]socket.set-keep-alive-idle": (Socket.set_keep_alive_idle, _SOCKET_SET_KEEP_ALIVE_IDLE),
    "[method]socket.keep-alive-interval": (attrgetter("keep_alive_interval"), _SOCKET_KEEP_ALIVE_INTERVAL),
    "[method]socket.set-keep-alive-interval": (Socket.set_keep_alive_interval, _SOCKET_SET_KEEP_ALIVE_INTERVAL),
    "[method]socket.keep-alive-count": (attrgetter("keep_alive_count"), _SOCKET_KEEP_ALIVE_COUNT),
    "[method]socket.set-keep-alive-count": (Socket.set_keep_alive_count, _SOCKET_SET_KEEP_ALIVE_COUNT),
    "[method]socket.hop-limit": (attrgetter("hop_limit"), _SOCKET_HOP_LIMIT),
    "[method]socket.set-hop-limit": (Socket.set_hop_limit, _SOCKET_SET_HOP_LIMIT),
    "[method]socket.receive-buffer-size": (attrgetter("receive_buffer_size"), _SOCKET_RECEIVE_BUFFER_SIZE),
    "[method]socket.set-receive-buffer-size": (Socket.set_receive_buffer_size, _SOCKET_SET_RECEIVE_BUFFER_SIZE),
    "[method]socket.send-buffer-size": (attrgetter("send_buffer_size"), _SOCKET_SEND_BUFFER_SIZE),
    "[method]socket.set-send-buffer-size": (Socket.set_send_buffer_size, _SOCKET_SET_SEND_BUFFER_SIZE),
    "[method]socket.reuse-address": (attrgetter("reuse_address"), _SOCKET_REUSE_ADDRESS),
    "[method]socket.set-reuse-address": (Socket.set_reuse_address, _SOCKET_SET_REUSE_ADDRESS),
    "poll": (poll, _POLL),
    "resolve": (resolve, _RESOLVE),
}
