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

        Arguments and errors: see `scheduler_core.Socket.tcp_v4`.
        """
        return aio.Opening(Socket, sync._SOCKET_TCP_V4, instance)

    @staticmethod
    def tcp_v6(*, instance: Instance | None = None) -> aio.Opening[Socket]:
        """Creates a TCP socket for IPv6, in state `created`. It accepts IPv6 addresses only.

        Arguments and errors: see `scheduler_core.Socket.tcp_v6`.
        """
        return aio.Opening(Socket, sync._SOCKET_TCP_V6, instance)

    @staticmethod
    def udp_v4(*, instance: Instance | None = None) -> aio.Opening[Socket]:
        """Creates a UDP socket for IPv4, in state `created`.

        Arguments and errors: see `scheduler_core.Socket.udp_v4`.
        """
        return aio.Opening(Socket, sync._SOCKET_UDP_V4, instance)

    @staticmethod
    def udp_v6(*, instance: Instance | None = None) -> aio.Opening[Socket]:
        """Creates a UDP socket for IPv6, in state `created`. It accepts IPv6 addresses only.

        Arguments and errors: see `scheduler_core.Socket.udp_v6`.
        """
        return aio.Opening(Socket, sync._SOCKET_UDP_V6, instance)

    async def bind(self, local: SocketAddress) -> None:
        """Binds the socket to a local address: `created` → `bound`.

        Arguments and errors: see `scheduler_core.Socket.bind`.
        """
        return await self._call(sync._SOCKET_BIND, local)

    async def bind_to_ip(self, address: IpAddressLike, port: int) -> None:
        """Binds the socket to an address from a pool and a port. See `bind`.

        Arguments and errors: see `scheduler_core.Socket.bind_to_ip`.
        """
        return await self._call(sync._SOCKET_BIND_TO_IP, address, port)

    async def bind_with_binding(self, binding: IpBinding, port: int) -> None:
        """Binds the socket to the address of a binding and a port. See `bind`.

        Arguments and errors: see `scheduler_core.Socket.bind_with_binding`.
        """
        return await self._call(sync._SOCKET_BIND_WITH_BINDING, binding, port)

    async def listen(self, backlog: int = 128) -> None:
        """Starts to listen for connections: `bound` → `listening`. TCP only.

        Arguments and errors: see `scheduler_core.Socket.listen`.
        """
        return await self._call(sync._SOCKET_LISTEN, backlog)

    def accept(self) -> aio.Opening[Socket]:
        """Accepts the oldest waiting connection and returns its socket, in state `connected`.

        Arguments and errors: see `scheduler_core.Socket.accept`.
        """
        return aio.Opening(Socket, sync._SOCKET_ACCEPT, self)

    async def connect(self, remote: SocketAddress) -> None:
        """Connects to a peer.

        Arguments and errors: see `scheduler_core.Socket.connect`.
        """
        return await self._call(sync._SOCKET_CONNECT, remote)

    async def connect_from(self, local: IpAddressLike, remote: SocketAddress) -> None:
        """Connects from a local address, over a port that is free for this peer.

        Arguments and errors: see `scheduler_core.Socket.connect_from`.
        """
        return await self._call(sync._SOCKET_CONNECT_FROM, local, remote)

    async def finish_connect(self) -> None:
        """Waits for the outcome of a connection attempt: `connecting` → `connected`, or `closed`
        if it failed.

        Arguments and errors: see `scheduler_core.Socket.finish_connect`.
        """
        return await self._call(sync._SOCKET_FINISH_CONNECT)

    async def disconnect(self) -> None:
        """Removes the peer of a UDP socket: `connected` → `bound`. Datagrams from all senders are
        received again.

        Arguments and errors: see `scheduler_core.Socket.disconnect`.
        """
        return await self._call(sync._SOCKET_DISCONNECT)

    async def send(self, data: BytesLike) -> None:
        """Sends all of `data` to the peer.

        Arguments and errors: see `scheduler_core.Socket.send`.
        """
        return await self._call(sync._SOCKET_SEND, data)

    async def send_some(self, data: BytesLike) -> int:
        """Sends as much of `data` as the host accepts immediately and returns the number of bytes:
        at least one, unless `data` is empty. It waits only while the host accepts nothing. TCP
        only.

        Arguments and errors: see `scheduler_core.Socket.send_some`.
        """
        return await self._call(sync._SOCKET_SEND_SOME, data)

    async def recv(self, max: int) -> bytes:
        """Receives at most `max` bytes.

        Arguments and errors: see `scheduler_core.Socket.recv`.
        """
        return await self._call(sync._SOCKET_RECV, max)

    async def send_to(self, data: BytesLike, remote: SocketAddress) -> None:
        """Sends one datagram to `remote`, completely or not at all. UDP only.

        Arguments and errors: see `scheduler_core.Socket.send_to`.
        """
        return await self._call(sync._SOCKET_SEND_TO, data, remote)

    async def recv_from(self, max: int) -> Datagram:
        """Receives one datagram, at most `max` bytes of it. UDP only.

        Arguments and errors: see `scheduler_core.Socket.recv_from`.
        """
        return await self._call(sync._SOCKET_RECV_FROM, max)

    async def send_many(self, data: BytesLike, ends: Sequence[int], remote: SocketAddress) -> int:
        """Sends several datagrams to one address: datagram `i` has the bytes of `data` from
        `ends[i - 1]` (or 0) up to `ends[i]`. Returns the number of datagrams sent, from the
        start of the list: at least one, unless `ends` is empty. It waits only while the host
        accepts no datagram. UDP only.

        Arguments and errors: see `scheduler_core.Socket.send_many`.
        """
        return await self._call(sync._SOCKET_SEND_MANY, data, ends, remote)

    async def recv_many(self, count: int, max: int) -> DatagramBatch:
        """Receives up to `count` datagrams, at most `max` bytes of each and 1 MiB in total. It
        waits for the first, then returns the available datagrams in the order of their arrival.
        UDP only.

        Arguments and errors: see `scheduler_core.Socket.recv_many`.
        """
        return await self._call(sync._SOCKET_RECV_MANY, count, max)

    async def shutdown(self, direction: ShutdownDirectionLike) -> None:
        """Ends one direction of a TCP connection, or both. The state stays `connected`.

        Arguments and errors: see `scheduler_core.Socket.shutdown`.
        """
        return await self._call(sync._SOCKET_SHUTDOWN, direction)

    async def close(self) -> None:
        """Closes the socket: any state → `closed`. Closing a closed socket does nothing.

        Arguments and errors: see `scheduler_core.Socket.close`.
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

        Arguments and errors: see `scheduler_core.Socket.set_timeout`.
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

        Arguments and errors: see `scheduler_core.Socket.keep_alive`.
        """
        return await self._call(sync._SOCKET_KEEP_ALIVE)

    async def set_keep_alive(self, enabled: bool) -> None:
        """Enables or disables the probes of an idle TCP connection. (SO_KEEPALIVE)

        Arguments and errors: see `scheduler_core.Socket.set_keep_alive`.
        """
        return await self._call(sync._SOCKET_SET_KEEP_ALIVE, enabled)

    async def keep_alive_idle(self) -> float:
        """The time that a TCP connection is idle before the first probe, in seconds.
        (TCP_KEEPIDLE)

        Arguments and errors: see `scheduler_core.Socket.keep_alive_idle`.
        """
        return await self._call(sync._SOCKET_KEEP_ALIVE_IDLE)

    async def set_keep_alive_idle(self, seconds: SecondsLike) -> None:
        """Sets the time that a TCP connection is idle before the first probe, in seconds.
        Hosts count whole seconds: a fraction is rounded up. Some hosts store the value without
        using it. (TCP_KEEPIDLE)

        Arguments and errors: see `scheduler_core.Socket.set_keep_alive_idle`.
        """
        return await self._call(sync._SOCKET_SET_KEEP_ALIVE_IDLE, seconds)

    async def keep_alive_interval(self) -> float:
        """The time between two probes, in seconds. (TCP_KEEPINTVL)

        Arguments and errors: see `scheduler_core.Socket.keep_alive_interval`.
        """
        return await self._call(sync._SOCKET_KEEP_ALIVE_INTERVAL)

    async def set_keep_alive_interval(self, seconds: SecondsLike) -> None:
        """Sets the time between two probes, in seconds, rounded up to seconds. Some hosts
        store the value without using it. (TCP_KEEPINTVL)

        Arguments and errors: see `scheduler_core.Socket.set_keep_alive_interval`.
        """
        return await self._call(sync._SOCKET_SET_KEEP_ALIVE_INTERVAL, seconds)

    async def keep_alive_count(self) -> int:
        """The number of unanswered probes after which the connection is closed.
        (TCP_KEEPCNT)

        Arguments and errors: see `scheduler_core.Socket.keep_alive_count`.
        """
        return await self._call(sync._SOCKET_KEEP_ALIVE_COUNT)

    async def set_keep_alive_count(self, count: int) -> None:
        """Sets the number of unanswered probes after which the connection is closed. Some hosts
        store the value without using it, others cap it (Linux at 127). (TCP_KEEPCNT)

        Arguments and errors: see `scheduler_core.Socket.set_keep_alive_count`.
        """
        return await self._call(sync._SOCKET_SET_KEEP_ALIVE_COUNT, count)

    async def hop_limit(self) -> int:
        """The maximum number of routers that a packet may pass. (IP_TTL,
        IPV6_UNICAST_HOPS)

        Arguments and errors: see `scheduler_core.Socket.hop_limit`.
        """
        return await self._call(sync._SOCKET_HOP_LIMIT)

    async def set_hop_limit(self, hops: int) -> None:
        """Sets the maximum number of routers that a packet may pass. Some hosts store the value
        without using it. (IP_TTL, IPV6_UNICAST_HOPS)

        Arguments and errors: see `scheduler_core.Socket.set_hop_limit`.
        """
        return await self._call(sync._SOCKET_SET_HOP_LIMIT, hops)

    async def receive_buffer_size(self) -> int:
        """The number of bytes that the host buffers until they are received. (SO_RCVBUF)

        Arguments and errors: see `scheduler_core.Socket.receive_buffer_size`.
        """
        return await self._call(sync._SOCKET_RECEIVE_BUFFER_SIZE)

    async def set_receive_buffer_size(self, size: int) -> None:
        """Sets the number of bytes that the host buffers until they are received. It is a hint;
        hosts round and cap it, so read it back. (SO_RCVBUF)

        Arguments and errors: see `scheduler_core.Socket.set_receive_buffer_size`.
        """
        return await self._call(sync._SOCKET_SET_RECEIVE_BUFFER_SIZE, size)

    async def send_buffer_size(self) -> int:
        """The number of bytes that the host buffers until they are sent. (SO_SNDBUF)

        Arguments and errors: see `scheduler_core.Socket.send_buffer_size`.
        """
        return await self._call(sync._SOCKET_SEND_BUFFER_SIZE)

    async def set_send_buffer_size(self, size: int) -> None:
        """Sets the number of bytes that the host buffers until they are sent. It is a hint; hosts
        round and cap it, so read it back. (SO_SNDBUF)

        Arguments and errors: see `scheduler_core.Socket.set_send_buffer_size`.
        """
        return await self._call(sync._SOCKET_SET_SEND_BUFFER_SIZE, size)

    async def reuse_address(self) -> bool:
        """Whether `bind` can use an address that a closed socket has not released yet.
        Defaults to true for TCP and false for UDP. (SO_REUSEADDR)

        Arguments and errors: see `scheduler_core.Socket.reuse_address`.
        """
        return await self._call(sync._SOCKET_REUSE_ADDRESS)

    async def set_reuse_address(self, enabled: bool) -> None:
        """Sets whether `bind` can use an address that a closed socket has not released yet.
        `wasi:sockets` does not have this option: its hosts always reuse addresses for TCP and
        never for UDP, and any other choice fails with `not-supported`. (SO_REUSEADDR)

        Arguments and errors: see `scheduler_core.Socket.set_reuse_address`.
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

    Arguments and errors: see `scheduler_core.poll`.
    """
    return await aio.poll(sync._POLL, sockets, interests, timeout, instance)


async def resolve(name: str, *, instance: Instance | None = None) -> list[IpAddress]:
    """Returns the addresses of a host name: each once, in the host's order, at least one.

    Arguments and errors: see `scheduler_core.resolve`.
    """
    return await aio.call(sync._RESOLVE, instance, name)
