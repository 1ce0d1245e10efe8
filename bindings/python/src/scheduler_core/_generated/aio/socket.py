# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Interface `socket` for asyncio."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ... import _aio as aio
from .. import socket as sync

if TYPE_CHECKING:
    from ..._wit import BytesLike, IpAddress, IpAddressLike
    from ..._instance import Instance
    from ..socket import (
        Datagram,
        DatagramBatch,
        InterestLike,
        Protocol,
        Readiness,
        ShutdownDirectionLike,
        SocketState,
    )
    from ..types import IpBinding, IpFamily, SocketAddress

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

        # Typical errors
        - `new-socket-limit`: no more sockets can be opened. (EMFILE, ENFILE)
        - `not-supported`: the host has no IPv4. (EAFNOSUPPORT)

        Example: `let server = socket.tcp-v4()?;`
        """
        return aio.Opening(Socket, sync._SOCKET_TCP_V4, instance)

    @staticmethod
    def tcp_v6(*, instance: Instance | None = None) -> aio.Opening[Socket]:
        """Makes a TCP socket for IPv6, in state `created`. It takes IPv6 alone.

        # Typical errors
        Those of `tcp_v4`.

        Example: `let server = socket.tcp-v6()?;`
        """
        return aio.Opening(Socket, sync._SOCKET_TCP_V6, instance)

    @staticmethod
    def udp_v4(*, instance: Instance | None = None) -> aio.Opening[Socket]:
        """Makes a UDP socket for IPv4, in state `created`.

        # Typical errors
        Those of `tcp_v4`.

        Example: `let probe = socket.udp-v4()?;`
        """
        return aio.Opening(Socket, sync._SOCKET_UDP_V4, instance)

    @staticmethod
    def udp_v6(*, instance: Instance | None = None) -> aio.Opening[Socket]:
        """Makes a UDP socket for IPv6, in state `created`. It takes IPv6 alone.

        # Typical errors
        Those of `tcp_v4`.

        Example: `let probe = socket.udp-v6()?;`
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
        return await self._call(sync._SOCKET_BIND, local)

    async def bind_to_ip(self, address: IpAddressLike, port: int) -> None:
        """`bind` to an address as a pool hands it out, and a port.

        # Typical errors
        Those of `bind`.

        Example: `bind-to-ip(pool.allocate("services", "http-server", custom("tcp-server"))?, 8080)`.
        """
        return await self._call(sync._SOCKET_BIND_TO_IP, address, port)

    async def bind_with_binding(self, binding: IpBinding, port: int) -> None:
        """`bind` to the address of a binding, and a port.

        It does not ask the pool whether the binding is still the owner's: whoever lets bindings expire
        releases an address only after its sockets are closed.

        # Typical errors
        Those of `bind`. The message names the binding's owner.

        Example: `bind-with-binding(pool.get-binding(127.10.0.1)?, 8080)`.
        """
        return await self._call(sync._SOCKET_BIND_WITH_BINDING, binding, port)

    async def listen(self, backlog: int) -> None:
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
        return await self._call(sync._SOCKET_LISTEN, backlog)

    def accept(self) -> aio.Opening[Socket]:
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

        # Typical errors
        - `invalid-state`: the socket is not in state `created`. (EINVAL)
        - `address-not-bindable`: the local address is not one of this machine's; the socket stays as
          it is. (EADDRNOTAVAIL)
        - `no-free-port`: all ports of the address are in use towards the peer. (EADDRNOTAVAIL)
        - those of `connect`, for the local address as well.

        Example: `connect-from(pool.allocate("users", "user-1", vm)?, { address: 10.0.0.1, port: 80 })`.
        """
        return await self._call(sync._SOCKET_CONNECT_FROM, local, remote)

    async def finish_connect(self) -> None:
        """Waits for the outcome of a connection attempt: `connecting` → `connected`, or `closed` when it failed.

        # Typical errors
        - `invalid-state`: the socket is not in state `connecting`. (ENOTCONN)
        - those of `connect` that the network causes.

        Example: `client.set-timeout(some(0)); client.connect(peer); poll([client], [writable], none)?; client.finish-connect()?;`
        """
        return await self._call(sync._SOCKET_FINISH_CONNECT)

    async def disconnect(self) -> None:
        """Forgets the peer of a UDP socket: `connected` → `bound`. Datagrams of everyone are received again.

        The port stays. Where the socket was bound to no address of its own, the host may choose one anew.

        # Typical errors
        - `invalid-state`: the socket is not in state `connected`. (ENOTCONN)
        - `not-supported`: it is a TCP socket, which `shutdown` and `close` part from its peer. (EOPNOTSUPP)

        Example: `probe.disconnect()?;`
        """
        return await self._call(sync._SOCKET_DISCONNECT)

    async def send(self, data: BytesLike) -> None:
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
        return await self._call(sync._SOCKET_SEND, data)

    async def send_some(self, data: BytesLike) -> int:
        """Sends as much of `data` as the host takes at once and returns how many bytes that was: at least one,
        unless `data` is empty. It waits only while the host takes nothing. TCP only.

        # Typical errors
        Those of `send`; `not-supported`: it is a UDP socket, whose datagrams go whole.

        Example: `let sent = client.send-some(page)?;`
        """
        return await self._call(sync._SOCKET_SEND_SOME, data)

    async def recv(self, max: int) -> bytes:
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
        return await self._call(sync._SOCKET_RECV, max)

    async def send_to(self, data: BytesLike, remote: SocketAddress) -> None:
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
        return await self._call(sync._SOCKET_SEND_TO, data, remote)

    async def recv_from(self, max: int) -> Datagram:
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
        return await self._call(sync._SOCKET_RECV_FROM, max)

    async def send_many(self, data: BytesLike, ends: Sequence[int], remote: SocketAddress) -> int:
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
        return await self._call(sync._SOCKET_SEND_MANY, data, ends, remote)

    async def recv_many(self, count: int, max: int) -> DatagramBatch:
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
        return await self._call(sync._SOCKET_RECV_MANY, count, max)

    async def shutdown(self, direction: ShutdownDirectionLike) -> None:
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
        return await self._call(sync._SOCKET_SHUTDOWN, direction)

    async def close(self) -> None:
        """Closes the socket: any state → `closed`. Closing a closed one does nothing.

        What was sent is still delivered. Connections that a listening socket has not accepted are broken off.

        Example: `client.close()`.
        """
        if not self.closed:
            await self._call(sync._SOCKET_CLOSE)

    async def state(self) -> SocketState:
        """The state.

        Example: `listening`.
        """
        return await self._call(sync._SOCKET_STATE)

    async def is_bound(self) -> bool:
        """Whether the socket has a local address: in every state but `created` and `closed`.

        Example: `true` after `bind`.
        """
        return await self._call(sync._SOCKET_IS_BOUND)

    async def is_connected(self) -> bool:
        """Whether the state is `connected`.

        Example: `true` after `connect`.
        """
        return await self._call(sync._SOCKET_IS_CONNECTED)

    async def is_listening(self) -> bool:
        """Whether the state is `listening`.

        Example: `true` after `listen`.
        """
        return await self._call(sync._SOCKET_IS_LISTENING)

    async def protocol(self) -> Protocol:
        """The transport.

        Example: `tcp`.
        """
        return await self._call(sync._SOCKET_PROTOCOL)

    async def family(self) -> IpFamily:
        """The address family.

        Example: `ipv4`.
        """
        return await self._call(sync._SOCKET_FAMILY)

    async def local_addr(self) -> SocketAddress | None:
        """The local address and port; none where `is_bound` is false.

        Example: `{ address: 127.10.0.1, port: 8080 }`.
        """
        return await self._call(sync._SOCKET_LOCAL_ADDR)

    async def local_ip(self) -> IpAddress | None:
        """The local address; none where `is_bound` is false.

        Example: `127.10.0.1`.
        """
        return await self._call(sync._SOCKET_LOCAL_IP)

    async def local_port(self) -> int | None:
        """The local port; none where `is_bound` is false.

        Example: 49152 after a `bind` to port 0.
        """
        return await self._call(sync._SOCKET_LOCAL_PORT)

    async def remote_addr(self) -> SocketAddress | None:
        """The peer; none where the state is neither `connected` nor `connecting`.

        Example: `{ address: 10.0.0.1, port: 80 }`.
        """
        return await self._call(sync._SOCKET_REMOTE_ADDR)

    async def set_timeout(self, timeout_ms: int | None = None) -> None:
        """Sets how long a call may wait, in milliseconds: none = for ever (the default), 0 = not at all.
        It holds for every later call on this socket, and can be set in every state.

        Example: `client.set-timeout(some(250))`.
        """
        return await self._call(sync._SOCKET_SET_TIMEOUT, timeout_ms)

    async def timeout(self) -> int | None:
        """How long a call may wait, in milliseconds: what `set_timeout` set, or what `accept` inherited.

        Example: `some(250)`.
        """
        return await self._call(sync._SOCKET_TIMEOUT)

    async def keep_alive(self) -> bool:
        """Whether the host probes an idle TCP connection. Off by default. (SO_KEEPALIVE)

        Typical errors, the same for every option:
        - `invalid-state`: the socket is closed. (EBADF)
        - `not-supported`: it is a UDP socket, or the host has no such option. (ENOPROTOOPT)

        Example: `false`.
        """
        return await self._call(sync._SOCKET_KEEP_ALIVE)

    async def set_keep_alive(self, enabled: bool) -> None:
        """Turns the probes of an idle TCP connection on or off. (SO_KEEPALIVE)

        # Typical errors
        Those of `keep_alive`.

        Example: `set-keep-alive(true)`.
        """
        return await self._call(sync._SOCKET_SET_KEEP_ALIVE, enabled)

    async def keep_alive_idle(self) -> int:
        """How long a TCP connection is idle before the first probe, in milliseconds. (TCP_KEEPIDLE)

        # Typical errors
        Those of `keep_alive`.

        Example: 7,200,000, the default of most hosts.
        """
        return await self._call(sync._SOCKET_KEEP_ALIVE_IDLE)

    async def set_keep_alive_idle(self, milliseconds: int) -> None:
        """Sets how long a TCP connection is idle before the first probe, in milliseconds. Hosts count whole seconds:
        a fraction is rounded up. Some hosts only remember it. (TCP_KEEPIDLE)

        # Typical errors
        Those of `keep_alive`; `invalid-argument`: it is 0. (EINVAL)

        Example: `set-keep-alive-idle(30_000)`.
        """
        return await self._call(sync._SOCKET_SET_KEEP_ALIVE_IDLE, milliseconds)

    async def keep_alive_interval(self) -> int:
        """The time between two probes, in milliseconds. (TCP_KEEPINTVL)

        # Typical errors
        Those of `keep_alive`.

        Example: 75,000, the default of most hosts.
        """
        return await self._call(sync._SOCKET_KEEP_ALIVE_INTERVAL)

    async def set_keep_alive_interval(self, milliseconds: int) -> None:
        """Sets the time between two probes, in milliseconds, rounded up to seconds. Some hosts only
        remember it. (TCP_KEEPINTVL)

        # Typical errors
        Those of `keep_alive`; `invalid-argument`: it is 0. (EINVAL)

        Example: `set-keep-alive-interval(10_000)`.
        """
        return await self._call(sync._SOCKET_SET_KEEP_ALIVE_INTERVAL, milliseconds)

    async def keep_alive_count(self) -> int:
        """How many probes go unanswered before the connection is given up. (TCP_KEEPCNT)

        # Typical errors
        Those of `keep_alive`.

        Example: 9.
        """
        return await self._call(sync._SOCKET_KEEP_ALIVE_COUNT)

    async def set_keep_alive_count(self, count: int) -> None:
        """Sets how many probes go unanswered before the connection is given up. Some hosts only remember it,
        others cap it (Linux at 127). (TCP_KEEPCNT)

        # Typical errors
        Those of `keep_alive`; `invalid-argument`: it is 0. (EINVAL)

        Example: `set-keep-alive-count(3)`.
        """
        return await self._call(sync._SOCKET_SET_KEEP_ALIVE_COUNT, count)

    async def hop_limit(self) -> int:
        """How many routers a packet may pass. (IP_TTL, IPV6_UNICAST_HOPS)

        # Typical errors
        - `invalid-state`: the socket is closed.

        Example: 64.
        """
        return await self._call(sync._SOCKET_HOP_LIMIT)

    async def set_hop_limit(self, hops: int) -> None:
        """Sets how many routers a packet may pass. Some hosts only remember it. (IP_TTL, IPV6_UNICAST_HOPS)

        # Typical errors
        - `invalid-state`: the socket is closed; `invalid-argument`: it is 0. (EINVAL)

        Example: `set-hop-limit(1)` stays within the network segment.
        """
        return await self._call(sync._SOCKET_SET_HOP_LIMIT, hops)

    async def receive_buffer_size(self) -> int:
        """How many bytes the host holds that were not received yet. (SO_RCVBUF)

        # Typical errors
        - `invalid-state`: the socket is closed.

        Example: 131,072.
        """
        return await self._call(sync._SOCKET_RECEIVE_BUFFER_SIZE)

    async def set_receive_buffer_size(self, size: int) -> None:
        """Sets how many bytes the host holds that were not received yet: a hint, which hosts round and cap, so
        read it back. (SO_RCVBUF)

        # Typical errors
        - `invalid-state`: the socket is closed; `invalid-argument`: it is 0. (EINVAL)

        Example: `set-receive-buffer-size(1_048_576)`.
        """
        return await self._call(sync._SOCKET_SET_RECEIVE_BUFFER_SIZE, size)

    async def send_buffer_size(self) -> int:
        """How many bytes the host holds that were not sent yet. (SO_SNDBUF)

        # Typical errors
        - `invalid-state`: the socket is closed.

        Example: 131,072.
        """
        return await self._call(sync._SOCKET_SEND_BUFFER_SIZE)

    async def set_send_buffer_size(self, size: int) -> None:
        """Sets how many bytes the host holds that were not sent yet: a hint, which hosts round and cap, so read it
        back. (SO_SNDBUF)

        # Typical errors
        - `invalid-state`: the socket is closed; `invalid-argument`: it is 0. (EINVAL)

        Example: `set-send-buffer-size(1_048_576)`.
        """
        return await self._call(sync._SOCKET_SET_SEND_BUFFER_SIZE, size)

    async def reuse_address(self) -> bool:
        """Whether `bind` may take an address that a closed socket has not let go of yet. On by default for TCP, off
        for UDP. (SO_REUSEADDR)

        # Typical errors
        - `invalid-state`: the socket is closed.

        Example: `true` for TCP.
        """
        return await self._call(sync._SOCKET_REUSE_ADDRESS)

    async def set_reuse_address(self, enabled: bool) -> None:
        """Sets whether `bind` may take an address that a closed socket has not let go of yet. `wasi:sockets` has no such option:
        its hosts always reuse for TCP and never for UDP, and any other choice is answered with `not-supported`. (SO_REUSEADDR)

        # Typical errors
        - `invalid-state`: the socket is not in state `created`; `not-supported`: see above.

        Example: `set-reuse-address(true)`.
        """
        return await self._call(sync._SOCKET_SET_REUSE_ADDRESS, enabled)


async def poll(
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
    return await aio.poll(sync._POLL, sockets, interests, timeout_ms, instance)


async def resolve(name: str, *, instance: Instance | None = None) -> list[IpAddress]:
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
    return await aio.call(sync._RESOLVE, instance, name)
