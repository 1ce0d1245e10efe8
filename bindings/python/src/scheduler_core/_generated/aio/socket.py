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
    """A TCP or UDP socket. Dropping one closes it."""

    __slots__ = ()
    _sync = sync.Socket

    def __init__(self, *_: object) -> None:
        raise TypeError("Socket has no constructor; use Socket.tcp_v4(), Socket.tcp_v6(), Socket.udp_v4(), Socket.udp_v6(), Socket.accept()")

    @staticmethod
    def tcp_v4(*, instance: Instance | None = None) -> aio.Opening[Socket]:
        """Makes a TCP socket for IPv4, in state `created`.

        Args:
            instance: Instance of the component; the default one if `None`.

        Raises:
            SocketNewSocketLimitError: No more sockets can be opened. (EMFILE, ENFILE)
            SocketNotSupportedError: The host has no IPv4. (EAFNOSUPPORT)
        """
        return aio.Opening(Socket, sync._SOCKET_TCP_V4, instance)

    @staticmethod
    def tcp_v6(*, instance: Instance | None = None) -> aio.Opening[Socket]:
        """Makes a TCP socket for IPv6, in state `created`. It takes IPv6 alone.

        Args:
            instance: Instance of the component; the default one if `None`.

        Raises:
            SocketError: The component reports an error.
        """
        return aio.Opening(Socket, sync._SOCKET_TCP_V6, instance)

    @staticmethod
    def udp_v4(*, instance: Instance | None = None) -> aio.Opening[Socket]:
        """Makes a UDP socket for IPv4, in state `created`.

        Args:
            instance: Instance of the component; the default one if `None`.

        Raises:
            SocketError: The component reports an error.
        """
        return aio.Opening(Socket, sync._SOCKET_UDP_V4, instance)

    @staticmethod
    def udp_v6(*, instance: Instance | None = None) -> aio.Opening[Socket]:
        """Makes a UDP socket for IPv6, in state `created`. It takes IPv6 alone.

        Args:
            instance: Instance of the component; the default one if `None`.

        Raises:
            SocketError: The component reports an error.
        """
        return aio.Opening(Socket, sync._SOCKET_UDP_V6, instance)

    async def bind(self, local: SocketAddress) -> None:
        """Gives the socket its local address: `created` → `bound`.

        Port 0 asks for an ephemeral port, which `local_port` then returns. No other socket can
        use it, whatever the peer; an address has about 28,000 of them. Use `connect_from` to
        share ports between peers. The unspecified address (`0.0.0.0`, `::`) stands for
        every address of the machine.

        A UDP socket receives from this moment on. A TCP port that was in use until a moment ago (TIME_WAIT) can
        be bound again at once; one that a live socket holds cannot.

        Args:
            local: The local address and port.

        Raises:
            SocketInvalidStateError: The socket is not in state `created`. (EINVAL)
            SocketInvalidArgumentError: The address is of the other family, multicast or broadcast.
                (EAFNOSUPPORT, EINVAL)
            SocketAddressInUseError: Another socket has it. (EADDRINUSE)
            SocketNoFreePortError: The port is 0, and no ephemeral port of the address is free. (EADDRINUSE,
                ENOBUFS on Windows)
            SocketAddressNotBindableError: It is not one of this machine's. (EADDRNOTAVAIL)
            SocketAccessDeniedError: The port is privileged, or the host grants no network. (EACCES)
        """
        return await self._call(sync._SOCKET_BIND, local)

    async def bind_to_ip(self, address: IpAddressLike, port: int) -> None:
        """`bind` to an address as a pool hands it out, and a port.

        Args:
            address: The address.
            port: The port; 0 for any that is free.

        Raises:
            SocketError: The component reports an error.
        """
        return await self._call(sync._SOCKET_BIND_TO_IP, address, port)

    async def bind_with_binding(self, binding: IpBinding, port: int) -> None:
        """`bind` to the address of a binding, and a port.

        It does not ask the pool whether the binding is still the owner's: whoever lets bindings expire
        releases an address only after its sockets are closed.

        Args:
            binding: The binding whose address to use.
            port: The port; 0 for any that is free.

        Raises:
            SocketError: The component reports an error.
        """
        return await self._call(sync._SOCKET_BIND_WITH_BINDING, binding, port)

    async def listen(self, backlog: int = 128) -> None:
        """Starts to take connections in: `bound` → `listening`. TCP only.

        `backlog` is how many connections the host shall hold until they are accepted: a hint, which hosts
        round to what they have.

        Args:
            backlog: Number of connections that may wait to be accepted.

        Raises:
            SocketInvalidStateError: The socket is not in state `bound`. (EDESTADDRREQ, EISCONN, EINVAL)
            SocketInvalidArgumentError: The backlog is 0.
            SocketNotSupportedError: It is a UDP socket. (EOPNOTSUPP)
            SocketAddressInUseError: Another socket began to listen there. (EADDRINUSE)
        """
        return await self._call(sync._SOCKET_LISTEN, backlog)

    def accept(self) -> aio.Opening[Socket]:
        """Takes the oldest waiting connection and returns its socket, in state `connected`.

        The new socket inherits the options of this one, its timeout included.

        Raises:
            SocketInvalidStateError: The socket is not in state `listening`. (EINVAL)
            SocketNotSupportedError: It is a UDP socket. (EOPNOTSUPP)
            SocketTimedOutError, SocketWouldBlockError: No connection came in time. (EWOULDBLOCK)
            SocketConnectionAbortedError: The connection was broken off before it was taken; accept the next
                one. (ECONNABORTED)
            SocketNewSocketLimitError: No more sockets can be opened; the connection keeps waiting. (EMFILE,
                ENFILE)
        """
        return aio.Opening(Socket, sync._SOCKET_ACCEPT, self)

    async def connect(self, remote: SocketAddress) -> None:
        """Connects to a peer.

        TCP: `created` or `bound` → `connected`, over the network. When the deadline passes before it is
        decided, the call answers `timed_out` (`would-block` with a timeout of 0), the state is
        `connecting`, the attempt goes on, and `finish_connect` has its outcome. When the attempt fails the socket is
        closed: POSIX leaves its state unspecified, so nothing can be built on it.

        UDP: `created`, `bound` or `connected` → `connected`, at once: the peer is remembered, `send`
        goes to it, and datagrams of others are dropped, those included that came before. A socket in state
        `created` is bound to an ephemeral port first. No packet is sent.

        Args:
            remote: The remote address and port.

        Raises:
            SocketInvalidStateError: The socket is connecting, listening or closed, or is TCP and connected.
                (EALREADY, EISCONN, EOPNOTSUPP)
            SocketInvalidArgumentError: The address is of the other family, unspecified, multicast or
                broadcast, or its port is 0. (EAFNOSUPPORT, EADDRNOTAVAIL, ENETUNREACH)
            SocketConnectionRefusedError: Nothing listens there. (ECONNREFUSED)
            SocketConnectionResetError, SocketConnectionAbortedError: The attempt was broken off. (ECONNRESET,
                ECONNABORTED)
            SocketNetworkUnreachableError: No route leads there. (ENETUNREACH, EHOSTUNREACH)
            SocketTimedOutError: The deadline passed, or the network gave up (then the state is `closed`).
                (ETIMEDOUT)
            SocketWouldBlockError: It is not decided yet and the timeout is 0. (EINPROGRESS)
            SocketAddressInUseError: Another socket is connected to this peer from the same address and port.
                (EADDRNOTAVAIL)
            SocketNoFreePortError: The socket is not bound, and no ephemeral port is free towards the peer.
                (EADDRNOTAVAIL)
            SocketAccessDeniedError: The host does not allow it. (EACCES, EPERM)
        """
        return await self._call(sync._SOCKET_CONNECT, remote)

    async def connect_from(self, local: IpAddressLike, remote: SocketAddress) -> None:
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

        Args:
            local: The local address.
            remote: The remote address and port.

        Raises:
            SocketInvalidStateError: The socket is not in state `created`. (EINVAL)
            SocketAddressNotBindableError: The local address is not one of this machine's; the socket stays as
                it is. (EADDRNOTAVAIL)
            SocketNoFreePortError: All ports of the address are in use towards the peer. (EADDRNOTAVAIL)
        """
        return await self._call(sync._SOCKET_CONNECT_FROM, local, remote)

    async def finish_connect(self) -> None:
        """Waits for the outcome of a connection attempt: `connecting` → `connected`, or `closed` when it failed.

        Raises:
            SocketInvalidStateError: The socket is not in state `connecting`. (ENOTCONN)
        """
        return await self._call(sync._SOCKET_FINISH_CONNECT)

    async def disconnect(self) -> None:
        """Forgets the peer of a UDP socket: `connected` → `bound`. Datagrams of everyone are received again.

        The port stays. Where the socket was bound to no address of its own, the host may choose one anew.

        Raises:
            SocketInvalidStateError: The socket is not in state `connected`. (ENOTCONN)
            SocketNotSupportedError: It is a TCP socket, which `shutdown` and `close` part from its peer.
                (EOPNOTSUPP)
        """
        return await self._call(sync._SOCKET_DISCONNECT)

    async def send(self, data: BytesLike) -> None:
        """Sends all of `data` to the peer.

        TCP: returns when the host has taken the last byte; the peer need not have read any. A buffer of
        any size is sent whole. When the call fails, `transferred` says how many bytes the host had
        taken. 0 bytes is no error and sends nothing.

        UDP: sends one datagram, whole or not at all; 0 bytes sends an empty one.

        Args:
            data: The bytes.

        Raises:
            SocketInvalidStateError: The socket is not in state `connected`. (ENOTCONN, EDESTADDRREQ)
            SocketBrokenPipeError: The sending direction has been shut down. (EPIPE)
            SocketConnectionResetError: The peer broke the connection off. (ECONNRESET, EPIPE)
            SocketTimedOutError, SocketWouldBlockError: The peer reads too slowly. (EWOULDBLOCK)
            SocketDatagramTooLargeError: UDP, and more than 65,507 bytes (IPv4) or 65,527 bytes (IPv6).
                (EMSGSIZE)
        """
        return await self._call(sync._SOCKET_SEND, data)

    async def send_some(self, data: BytesLike) -> int:
        """Sends as much of `data` as the host takes at once and returns how many bytes that was: at least one,
        unless `data` is empty. It waits only while the host takes nothing. TCP only.

        Args:
            data: The bytes.

        Raises:
            SocketError: The component reports an error.
        """
        return await self._call(sync._SOCKET_SEND_SOME, data)

    async def recv(self, max: int) -> bytes:
        """Receives at most `max` bytes.

        TCP: waits for the first byte, then returns what is there. An empty list says that the peer has ended its
        stream, and says so again at every further call.

        UDP: returns the bytes of one datagram of the peer; what does not fit is gone, and only `recv_from` says
        so. An empty list is an empty datagram.

        A `max` above 1,048,576 counts as 1,048,576.

        Args:
            max: Number of bytes to receive at most.

        Raises:
            SocketInvalidStateError: The socket is not in state `connected`. (ENOTCONN)
            SocketInvalidArgumentError: `max` is 0.
            SocketConnectionResetError: The peer broke the connection off. (ECONNRESET)
            SocketConnectionRefusedError: UDP, and nothing listens at the peer. (ECONNREFUSED)
            SocketTimedOutError, SocketWouldBlockError: Nothing came in time; TCP also when the network gave
                up on the peer. (EWOULDBLOCK, ETIMEDOUT)
        """
        return await self._call(sync._SOCKET_RECV, max)

    async def send_to(self, data: BytesLike, remote: SocketAddress) -> None:
        """Sends one datagram to `remote`, whole or not at all. UDP only.

        A socket in state `created` is bound to an ephemeral port first. A connected one sends to its peer alone.

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
            SocketNetworkUnreachableError: No route leads there. (ENETUNREACH, EHOSTUNREACH)
            SocketAccessDeniedError: The host does not allow it. (EACCES, EPERM)
            SocketTimedOutError, SocketWouldBlockError: The host's buffer stays full. (EWOULDBLOCK)
        """
        return await self._call(sync._SOCKET_SEND_TO, data, remote)

    async def recv_from(self, max: int) -> Datagram:
        """Receives one datagram, at most `max` bytes of it. UDP only.

        Datagrams are queued by the host from `bind` on, as many as its buffer holds. A connected socket gets those
        of its peer alone. A `max` above 1,048,576 counts as 1,048,576.

        Args:
            max: Number of bytes to receive at most.

        Raises:
            SocketInvalidStateError: The socket is neither bound nor connected. (EINVAL)
            SocketInvalidArgumentError: `max` is 0.
            SocketNotSupportedError: It is a TCP socket. (EOPNOTSUPP)
            SocketConnectionRefusedError: It is connected, and nothing listens at the peer. (ECONNREFUSED)
            SocketTimedOutError, SocketWouldBlockError: Nothing came in time. (EWOULDBLOCK)
        """
        return await self._call(sync._SOCKET_RECV_FROM, max)

    async def send_many(self, data: BytesLike, ends: Sequence[int], remote: SocketAddress) -> int:
        """Sends several datagrams to one address: datagram `i` has the bytes of `data` from `ends[i - 1]` (or 0) up to
        `ends[i]`. Returns how many were sent, the first ones of the list: at least one, unless `ends` is empty. It waits only
        while the host takes none. UDP only.

        All of them are checked before the first is sent. When one fails behind others that were sent, the call returns the
        number of those; sending the rest says why.

        Args:
            data: The bytes.
            ends: Where each datagram ends in `data`.
            remote: The remote address and port.

        Raises:
            SocketDatagramTooLargeError:
            SocketInvalidArgumentError: `ends` falls, does not end at the end of `data`, or has more than
                4,096 entries. (EINVAL)
        """
        return await self._call(sync._SOCKET_SEND_MANY, data, ends, remote)

    async def recv_many(self, count: int, max: int) -> DatagramBatch:
        """Receives up to `count` datagrams, at most `max` bytes of each and 1 MiB in all: waits for the first, then
        takes what is there, in the order of its arrival. UDP only.

        A connected socket gets those of its peer alone. A `count` above 4,096 counts as 4,096, a `max` above 1,048,576 as 1,048,576.
        A datagram that might not fit into what is left of the 1 MiB stays for the next call. So does an error that the
        host reports behind the first datagram.

        Args:
            count: Number of datagrams to receive at most.
            max: Number of bytes to receive at most.

        Raises:
            SocketInvalidArgumentError: `count` or `max` is 0. (EINVAL)
        """
        return await self._call(sync._SOCKET_RECV_MANY, count, max)

    async def shutdown(self, direction: ShutdownDirectionLike) -> None:
        """Ends one direction of a TCP connection, or both. The state stays `connected`.

        After `send`, the peer reads what was sent and then the end of the stream, and its answer can still be received:
        half-close. After `receive`, `recv` answers the end of the stream. Ending a direction
        twice is harmless.

        Args:
            direction: What to shut down.

        Raises:
            SocketInvalidStateError: The socket is not in state `connected`. (ENOTCONN)
            SocketNotSupportedError: It is a UDP socket.
            SocketTimedOutError, SocketWouldBlockError: What was sent before has not been taken by the host
                yet.
        """
        return await self._call(sync._SOCKET_SHUTDOWN, direction)

    async def close(self) -> None:
        """Closes the socket: any state → `closed`. Closing a closed one does nothing.

        What was sent is still delivered. Connections that a listening socket has not accepted are broken off.
        """
        if not self.closed:
            await self._call(sync._SOCKET_CLOSE)

    async def state(self) -> SocketState:
        """The state."""
        return await self._call(sync._SOCKET_STATE)

    async def is_bound(self) -> bool:
        """Whether the socket has a local address: in every state but `created` and `closed`."""
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
        """The local address and port; none where `is_bound` is false."""
        return await self._call(sync._SOCKET_LOCAL_ADDR)

    async def local_ip(self) -> IpAddress | None:
        """The local address; none where `is_bound` is false."""
        return await self._call(sync._SOCKET_LOCAL_IP)

    async def local_port(self) -> int | None:
        """The local port; none where `is_bound` is false."""
        return await self._call(sync._SOCKET_LOCAL_PORT)

    async def remote_addr(self) -> SocketAddress | None:
        """The peer; none where the state is neither `connected` nor `connecting`."""
        return await self._call(sync._SOCKET_REMOTE_ADDR)

    async def set_timeout(self, timeout: SecondsLike | None) -> None:
        """Sets how long a call may wait, in seconds: none = for ever (the default), 0 = not at all.
        It holds for every later call on this socket, and can be set in every state.

        Args:
            timeout: Seconds to wait at most; if `None`, without limit.
        """
        return await self._call(sync._SOCKET_SET_TIMEOUT, timeout)

    async def timeout(self) -> float | None:
        """How long a call may wait, in seconds: what `set_timeout` set, or what `accept` inherited."""
        return await self._call(sync._SOCKET_TIMEOUT)

    async def keep_alive(self) -> bool:
        """Whether the host probes an idle TCP connection. Off by default. (SO_KEEPALIVE)

        Typical errors, the same for every option:
        - `invalid-state`: the socket is closed. (EBADF)
        - `not-supported`: it is a UDP socket, or the host has no such option. (ENOPROTOOPT)

        Raises:
            SocketError: The component reports an error.
        """
        return await self._call(sync._SOCKET_KEEP_ALIVE)

    async def set_keep_alive(self, enabled: bool) -> None:
        """Turns the probes of an idle TCP connection on or off. (SO_KEEPALIVE)

        Args:
            enabled: Whether it is switched on.

        Raises:
            SocketError: The component reports an error.
        """
        return await self._call(sync._SOCKET_SET_KEEP_ALIVE, enabled)

    async def keep_alive_idle(self) -> float:
        """How long a TCP connection is idle before the first probe, in seconds. (TCP_KEEPIDLE)

        Raises:
            SocketError: The component reports an error.
        """
        return await self._call(sync._SOCKET_KEEP_ALIVE_IDLE)

    async def set_keep_alive_idle(self, seconds: SecondsLike) -> None:
        """Sets how long a TCP connection is idle before the first probe, in seconds. Hosts count whole seconds:
        a fraction is rounded up. Some hosts only remember it. (TCP_KEEPIDLE)

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
        """Sets the time between two probes, in seconds, rounded up to seconds. Some hosts only
        remember it. (TCP_KEEPINTVL)

        Args:
            seconds: The time, in seconds.

        Raises:
            SocketError: The component reports an error.
        """
        return await self._call(sync._SOCKET_SET_KEEP_ALIVE_INTERVAL, seconds)

    async def keep_alive_count(self) -> int:
        """How many probes go unanswered before the connection is given up. (TCP_KEEPCNT)

        Raises:
            SocketError: The component reports an error.
        """
        return await self._call(sync._SOCKET_KEEP_ALIVE_COUNT)

    async def set_keep_alive_count(self, count: int) -> None:
        """Sets how many probes go unanswered before the connection is given up. Some hosts only remember it,
        others cap it (Linux at 127). (TCP_KEEPCNT)

        Args:
            count: Number of probes.

        Raises:
            SocketError: The component reports an error.
        """
        return await self._call(sync._SOCKET_SET_KEEP_ALIVE_COUNT, count)

    async def hop_limit(self) -> int:
        """How many routers a packet may pass. (IP_TTL, IPV6_UNICAST_HOPS)

        Raises:
            SocketInvalidStateError: The socket is closed.
        """
        return await self._call(sync._SOCKET_HOP_LIMIT)

    async def set_hop_limit(self, hops: int) -> None:
        """Sets how many routers a packet may pass. Some hosts only remember it. (IP_TTL, IPV6_UNICAST_HOPS)

        Args:
            hops: Number of hops.

        Raises:
            SocketInvalidStateError: The socket is closed; `invalid-argument`: it is 0. (EINVAL)
        """
        return await self._call(sync._SOCKET_SET_HOP_LIMIT, hops)

    async def receive_buffer_size(self) -> int:
        """How many bytes the host holds that were not received yet. (SO_RCVBUF)

        Raises:
            SocketInvalidStateError: The socket is closed.
        """
        return await self._call(sync._SOCKET_RECEIVE_BUFFER_SIZE)

    async def set_receive_buffer_size(self, size: int) -> None:
        """Sets how many bytes the host holds that were not received yet: a hint, which hosts round and cap, so
        read it back. (SO_RCVBUF)

        Args:
            size: Number of bytes.

        Raises:
            SocketInvalidStateError: The socket is closed; `invalid-argument`: it is 0. (EINVAL)
        """
        return await self._call(sync._SOCKET_SET_RECEIVE_BUFFER_SIZE, size)

    async def send_buffer_size(self) -> int:
        """How many bytes the host holds that were not sent yet. (SO_SNDBUF)

        Raises:
            SocketInvalidStateError: The socket is closed.
        """
        return await self._call(sync._SOCKET_SEND_BUFFER_SIZE)

    async def set_send_buffer_size(self, size: int) -> None:
        """Sets how many bytes the host holds that were not sent yet: a hint, which hosts round and cap, so read it
        back. (SO_SNDBUF)

        Args:
            size: Number of bytes.

        Raises:
            SocketInvalidStateError: The socket is closed; `invalid-argument`: it is 0. (EINVAL)
        """
        return await self._call(sync._SOCKET_SET_SEND_BUFFER_SIZE, size)

    async def reuse_address(self) -> bool:
        """Whether `bind` may take an address that a closed socket has not let go of yet. On by default for TCP, off
        for UDP. (SO_REUSEADDR)

        Raises:
            SocketInvalidStateError: The socket is closed.
        """
        return await self._call(sync._SOCKET_REUSE_ADDRESS)

    async def set_reuse_address(self, enabled: bool) -> None:
        """Sets whether `bind` may take an address that a closed socket has not let go of yet. `wasi:sockets` has no such option:
        its hosts always reuse for TCP and never for UDP, and any other choice is answered with `not-supported`. (SO_REUSEADDR)

        Args:
            enabled: Whether it is switched on.

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
    """Waits until at least one of the sockets is ready for what its interest names, or until `timeout`
    seconds have passed: none = wait for ever, 0 = look and return. `interests[i]` belongs to `sockets[i]`, and so
    does `readiness[i]` of the answer. When the time is over every entry is `nothing`, which is no error.

    The sockets' own timeouts play no part. An empty list with a timeout waits for that time.
    Ready means that the next call will not wait, be it that it succeeds or that it fails. It may still answer `would-block`, where the
    host found out only then that a datagram was damaged or a connection gone.

    What can be waited for: `listening` – readable; `connecting` – writable; `connected`, and `bound` for UDP – all.
    Another interest in those states never becomes ready.

    Args:
        sockets: The sockets.
        interests: What to wait for, for each socket.
        timeout: Seconds to wait at most; if `None`, without limit.
        instance: Instance of the component; the default one if `None`.

    Raises:
        SocketInvalidArgumentError: The lists differ in length, or are empty and there is no timeout. (EINVAL)
        SocketInvalidStateError: A socket is in state `created` or `closed`, or is TCP and `bound`; the
            message has its index. (EBADF)
    """
    return await aio.poll(sync._POLL, sockets, interests, timeout, instance)


async def resolve(name: str, *, instance: Instance | None = None) -> list[IpAddress]:
    """Looks up the addresses of a host name: each once, in the host's order, at least one.

    An IP literal, with or without brackets, is its own answer and asks nobody. A name has 1–253 characters: labels of
    1–63 ASCII letters, digits, `-` and `_`, parted by dots, the last one not a number; a trailing dot is allowed.
    International names are given in their ASCII form (`xn--…`).

    The call waits for the name server as long as the host does.

    Args:
        name: The host name.
        instance: Instance of the component; the default one if `None`.

    Raises:
        SocketInvalidArgumentError: It is no host name: empty, with a port, a URL … (EINVAL)
        SocketNameUnresolvableError: The name does not exist or has no address. (EAI_NONAME, EAI_NODATA)
        SocketTemporaryResolverFailureError: Ask again later. (EAI_AGAIN)
        SocketPermanentResolverFailureError: The name server refuses. (EAI_FAIL)
        SocketAccessDeniedError: The host does not allow it. (EACCES)
    """
    return await aio.call(sync._RESOLVE, instance, name)
