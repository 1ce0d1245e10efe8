# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Interface `socket` for asyncio."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ... import _aio as aio
from .. import socket as sync

if TYPE_CHECKING:
    from ..._wit import BytesLike, IpAddress, IpAddressLike, SecondsLike
    from ..._instance import Instance
    from ..values.types import IpBinding, IpFamily, SocketAddress
    from ..values.socket import (
        Datagram,
        DatagramBatch,
        InterestLike,
        Protocol,
        Readiness,
        ShutdownDirectionLike,
        SocketState,
    )

__all__ = [
    "Socket",
    "poll",
    "resolve",
]


class Socket(aio.Socket):
    """A TCP or UDP socket. Dropping it closes it."""

    __slots__ = ()
    _sync = sync.Socket

    def __init__(self, *_: object) -> None:
        raise TypeError("Socket has no constructor; use Socket.tcp_v4(), Socket.tcp_v6(), Socket.udp_v4(), Socket.udp_v6(), Socket.accept()")

    @staticmethod
    def tcp_v4(*, instance: Instance | None = None) -> aio.Opening[Socket]:
        """Creates a TCP socket for IPv4, in state `created`.

        Args:
            instance: Instance of the component; the default one if `None`.

        Raises:
            SocketNewSocketLimitError: No more sockets can be opened. (EMFILE, ENFILE)
            SocketNotSupportedError: The host does not support IPv4. (EAFNOSUPPORT)
        """
        return aio.Opening(Socket, sync._SOCKET_TCP_V4, instance)

    @staticmethod
    def tcp_v6(*, instance: Instance | None = None) -> aio.Opening[Socket]:
        """Creates a TCP socket for IPv6, in state `created`. It accepts IPv6 addresses only.

        Args:
            instance: Instance of the component; the default one if `None`.

        Raises:
            SocketError: The component reports an error.
        """
        return aio.Opening(Socket, sync._SOCKET_TCP_V6, instance)

    @staticmethod
    def udp_v4(*, instance: Instance | None = None) -> aio.Opening[Socket]:
        """Creates a UDP socket for IPv4, in state `created`.

        Args:
            instance: Instance of the component; the default one if `None`.

        Raises:
            SocketError: The component reports an error.
        """
        return aio.Opening(Socket, sync._SOCKET_UDP_V4, instance)

    @staticmethod
    def udp_v6(*, instance: Instance | None = None) -> aio.Opening[Socket]:
        """Creates a UDP socket for IPv6, in state `created`. It accepts IPv6 addresses only.

        Args:
            instance: Instance of the component; the default one if `None`.

        Raises:
            SocketError: The component reports an error.
        """
        return aio.Opening(Socket, sync._SOCKET_UDP_V6, instance)

    async def bind(self, local: SocketAddress) -> None:
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
        return await self._call(sync._SOCKET_BIND, local)

    async def bind_to_ip(self, address: IpAddressLike, port: int) -> None:
        """Binds the socket to an address from a pool and a port. See `bind`.

        Args:
            address: The address.
            port: The port; 0 for any free port.

        Raises:
            SocketError: The component reports an error.
        """
        return await self._call(sync._SOCKET_BIND_TO_IP, address, port)

    async def bind_with_binding(self, binding: IpBinding, port: int) -> None:
        """Binds the socket to the address of a binding and a port. See `bind`.

        The call does not check whether the binding still exists. Release an address only after
        its sockets are closed.

        Args:
            binding: The binding.
            port: The port; 0 for any free port.

        Raises:
            SocketError: The component reports an error.
        """
        return await self._call(sync._SOCKET_BIND_WITH_BINDING, binding, port)

    async def listen(self, backlog: int = 128) -> None:
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
        return await self._call(sync._SOCKET_LISTEN, backlog)

    def accept(self) -> aio.Opening[Socket]:
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
        return aio.Opening(Socket, sync._SOCKET_ACCEPT, self)

    async def connect(self, remote: SocketAddress) -> None:
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
        """
        return await self._call(sync._SOCKET_CONNECT, remote)

    async def connect_from(self, local: IpAddressLike, remote: SocketAddress) -> None:
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
        return await self._call(sync._SOCKET_CONNECT_FROM, local, remote)

    async def finish_connect(self) -> None:
        """Waits for the outcome of a connection attempt: `connecting` → `connected`, or `closed`
        if it failed.

        Raises:
            SocketInvalidStateError: The socket is not in state `connecting`. (ENOTCONN)
        """
        return await self._call(sync._SOCKET_FINISH_CONNECT)

    async def disconnect(self) -> None:
        """Removes the peer of a UDP socket: `connected` → `bound`. Datagrams from all senders are
        received again.

        The port stays the same. If the socket was not bound to a specific address, the host may
        choose another one.

        Raises:
            SocketInvalidStateError: The socket is not in state `connected`. (ENOTCONN)
            SocketNotSupportedError: It is a TCP socket; use `shutdown` or `close`. (EOPNOTSUPP)
        """
        return await self._call(sync._SOCKET_DISCONNECT)

    async def send(self, data: BytesLike) -> None:
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
        return await self._call(sync._SOCKET_SEND, data)

    async def send_some(self, data: BytesLike) -> int:
        """Sends as much of `data` as the host accepts immediately and returns the number of bytes:
        at least one, unless `data` is empty. It waits only while the host accepts nothing. TCP
        only.

        Args:
            data: The bytes.

        Raises:
            SocketError: The component reports an error.
        """
        return await self._call(sync._SOCKET_SEND_SOME, data)

    async def recv(self, max: int) -> bytes:
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
        return await self._call(sync._SOCKET_RECV, max)

    async def send_to(self, data: BytesLike, remote: SocketAddress) -> None:
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
        """
        return await self._call(sync._SOCKET_SEND_TO, data, remote)

    async def recv_from(self, max: int) -> Datagram:
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
        return await self._call(sync._SOCKET_RECV_FROM, max)

    async def send_many(self, data: BytesLike, ends: Sequence[int], remote: SocketAddress) -> int:
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
        return await self._call(sync._SOCKET_SEND_MANY, data, ends, remote)

    async def recv_many(self, count: int, max: int) -> DatagramBatch:
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
        return await self._call(sync._SOCKET_RECV_MANY, count, max)

    async def shutdown(self, direction: ShutdownDirectionLike) -> None:
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
        return await self._call(sync._SOCKET_SHUTDOWN, direction)

    async def close(self) -> None:
        """Closes the socket: any state → `closed`. Closing a closed socket does nothing.

        Data sent before is still delivered. Connections that a listening socket has not
        accepted are aborted.
        """
        if not self.closed:
            await self._call(sync._SOCKET_CLOSE)

    async def state(self) -> SocketState:
        """The state."""
        return await self._call(sync._SOCKET_STATE)

    async def is_bound(self) -> bool:
        """Whether the socket has a local address: true in every state except `created` and
        `closed`.
        """
        return await self._call(sync._SOCKET_IS_BOUND)

    async def is_connected(self) -> bool:
        """Whether the state is `connected`."""
        return await self._call(sync._SOCKET_IS_CONNECTED)

    async def is_listening(self) -> bool:
        """Whether the state is `listening`."""
        return await self._call(sync._SOCKET_IS_LISTENING)

    async def protocol(self) -> Protocol:
        """The transport."""
        return await self._call(sync._SOCKET_PROTOCOL)

    async def family(self) -> IpFamily:
        """The address family."""
        return await self._call(sync._SOCKET_FAMILY)

    async def local_addr(self) -> SocketAddress | None:
        """The local address and port, or `None` if `is_bound` is false."""
        return await self._call(sync._SOCKET_LOCAL_ADDR)

    async def local_ip(self) -> IpAddress | None:
        """The local address, or `None` if `is_bound` is false."""
        return await self._call(sync._SOCKET_LOCAL_IP)

    async def local_port(self) -> int | None:
        """The local port, or `None` if `is_bound` is false."""
        return await self._call(sync._SOCKET_LOCAL_PORT)

    async def remote_addr(self) -> SocketAddress | None:
        """The peer, or `None` if the state is neither `connected` nor `connecting`."""
        return await self._call(sync._SOCKET_REMOTE_ADDR)

    async def set_timeout(self, timeout: SecondsLike | None) -> None:
        """Sets the timeout of calls, in seconds. 0: calls do not wait. If `None`, calls wait
        indefinitely (the default). It applies to every later call on this socket and can be set
        in every state.

        Args:
            timeout: Maximum time to wait, in seconds; if `None`, unlimited.
        """
        return await self._call(sync._SOCKET_SET_TIMEOUT, timeout)

    async def timeout(self) -> float | None:
        """The timeout of calls, in seconds, as set by `set_timeout` or inherited by
        `accept`. If `None`, calls wait indefinitely.
        """
        return await self._call(sync._SOCKET_TIMEOUT)

    async def keep_alive(self) -> bool:
        """Whether the host probes an idle TCP connection. Defaults to false.
        (SO_KEEPALIVE)

        Raises:
            SocketInvalidStateError: The socket is closed. (EBADF)
            SocketNotSupportedError: It is a UDP socket, or the host does not have this option. (ENOPROTOOPT)
        """
        return await self._call(sync._SOCKET_KEEP_ALIVE)

    async def set_keep_alive(self, enabled: bool) -> None:
        """Enables or disables the probes of an idle TCP connection. (SO_KEEPALIVE)

        Args:
            enabled: Whether to enable it.

        Raises:
            SocketError: The component reports an error.
        """
        return await self._call(sync._SOCKET_SET_KEEP_ALIVE, enabled)

    async def keep_alive_idle(self) -> float:
        """The time that a TCP connection is idle before the first probe, in seconds.
        (TCP_KEEPIDLE)

        Raises:
            SocketError: The component reports an error.
        """
        return await self._call(sync._SOCKET_KEEP_ALIVE_IDLE)

    async def set_keep_alive_idle(self, seconds: SecondsLike) -> None:
        """Sets the time that a TCP connection is idle before the first probe, in seconds.
        Hosts count whole seconds: a fraction is rounded up. Some hosts store the value without
        using it. (TCP_KEEPIDLE)

        Args:
            seconds: The time, in seconds.

        Raises:
            SocketError: The component reports an error.
        """
        return await self._call(sync._SOCKET_SET_KEEP_ALIVE_IDLE, seconds)

    async def keep_alive_interval(self) -> float:
        """The time between two probes, in seconds. (TCP_KEEPINTVL)

        Raises:
            SocketError: The component reports an error.
        """
        return await self._call(sync._SOCKET_KEEP_ALIVE_INTERVAL)

    async def set_keep_alive_interval(self, seconds: SecondsLike) -> None:
        """Sets the time between two probes, in seconds, rounded up to seconds. Some hosts
        store the value without using it. (TCP_KEEPINTVL)

        Args:
            seconds: The time, in seconds.

        Raises:
            SocketError: The component reports an error.
        """
        return await self._call(sync._SOCKET_SET_KEEP_ALIVE_INTERVAL, seconds)

    async def keep_alive_count(self) -> int:
        """The number of unanswered probes after which the connection is closed.
        (TCP_KEEPCNT)

        Raises:
            SocketError: The component reports an error.
        """
        return await self._call(sync._SOCKET_KEEP_ALIVE_COUNT)

    async def set_keep_alive_count(self, count: int) -> None:
        """Sets the number of unanswered probes after which the connection is closed. Some hosts
        store the value without using it, others cap it (Linux at 127). (TCP_KEEPCNT)

        Args:
            count: Number of probes.

        Raises:
            SocketError: The component reports an error.
        """
        return await self._call(sync._SOCKET_SET_KEEP_ALIVE_COUNT, count)

    async def hop_limit(self) -> int:
        """The maximum number of routers that a packet may pass. (IP_TTL,
        IPV6_UNICAST_HOPS)

        Raises:
            SocketInvalidStateError: The socket is closed.
        """
        return await self._call(sync._SOCKET_HOP_LIMIT)

    async def set_hop_limit(self, hops: int) -> None:
        """Sets the maximum number of routers that a packet may pass. Some hosts store the value
        without using it. (IP_TTL, IPV6_UNICAST_HOPS)

        Args:
            hops: Number of hops.

        Raises:
            SocketInvalidStateError: The socket is closed; `invalid-argument`: it is 0. (EINVAL)
        """
        return await self._call(sync._SOCKET_SET_HOP_LIMIT, hops)

    async def receive_buffer_size(self) -> int:
        """The number of bytes that the host buffers until they are received. (SO_RCVBUF)

        Raises:
            SocketInvalidStateError: The socket is closed.
        """
        return await self._call(sync._SOCKET_RECEIVE_BUFFER_SIZE)

    async def set_receive_buffer_size(self, size: int) -> None:
        """Sets the number of bytes that the host buffers until they are received. It is a hint;
        hosts round and cap it, so read it back. (SO_RCVBUF)

        Args:
            size: Number of bytes.

        Raises:
            SocketInvalidStateError: The socket is closed; `invalid-argument`: it is 0. (EINVAL)
        """
        return await self._call(sync._SOCKET_SET_RECEIVE_BUFFER_SIZE, size)

    async def send_buffer_size(self) -> int:
        """The number of bytes that the host buffers until they are sent. (SO_SNDBUF)

        Raises:
            SocketInvalidStateError: The socket is closed.
        """
        return await self._call(sync._SOCKET_SEND_BUFFER_SIZE)

    async def set_send_buffer_size(self, size: int) -> None:
        """Sets the number of bytes that the host buffers until they are sent. It is a hint; hosts
        round and cap it, so read it back. (SO_SNDBUF)

        Args:
            size: Number of bytes.

        Raises:
            SocketInvalidStateError: The socket is closed; `invalid-argument`: it is 0. (EINVAL)
        """
        return await self._call(sync._SOCKET_SET_SEND_BUFFER_SIZE, size)

    async def reuse_address(self) -> bool:
        """Whether `bind` can use an address that a closed socket has not released yet.
        Defaults to true for TCP and false for UDP. (SO_REUSEADDR)

        Raises:
            SocketInvalidStateError: The socket is closed.
        """
        return await self._call(sync._SOCKET_REUSE_ADDRESS)

    async def set_reuse_address(self, enabled: bool) -> None:
        """Sets whether `bind` can use an address that a closed socket has not released yet.
        `wasi:sockets` does not have this option: its hosts always reuse addresses for TCP and
        never for UDP, and any other choice fails with `not-supported`. (SO_REUSEADDR)

        Args:
            enabled: Whether to enable it.

        Raises:
            SocketInvalidStateError: The socket is not in state `created`; `not-supported`: see above.
        """
        return await self._call(sync._SOCKET_SET_REUSE_ADDRESS, enabled)


async def poll(
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
    """
    return await aio.poll(sync._POLL, sockets, interests, timeout, instance)


async def resolve(name: str, *, instance: Instance | None = None) -> list[IpAddress]:
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
    """
    return await aio.call(sync._RESOLVE, instance, name)
