"""`wasi:sockets/tcp`: TCP sockets."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from typing import Optional

from . import options, system, watched
from .addresses import Address, require_family, require_peer, require_unicast
from .errors import IN_PROGRESS, LOST_BEFORE_ACCEPT, WasiError, wasi_error
from .policy import Policy
from .streams import Connection, Input, Output
from .system import READ, WRITE

_BACKLOG = 128
_MOST_BACKLOG = 2**31 - 1

Streams = tuple[Input, Output]


class TcpSocket:
    """A `tcp-socket`.

    An operation has a start and a finish, as in WASI; only `connect` can be unfinished.
    """

    def __init__(self, family: int, policy: Policy, left_over: Callable[[Output], None], own: Optional[socket.socket] = None) -> None:
        self.family = family
        self._policy = policy
        self._left_over = left_over
        self._state = "created"
        self._started = ""
        self._bound = False
        self._backlog = _BACKLOG
        self._connection: Optional[Connection] = None
        if own is None:
            try:
                own = socket.socket(family, socket.SOCK_STREAM)
                if family == socket.AF_INET6:
                    own.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            except OSError as error:
                raise wasi_error(error) from None
        own.setblocking(False)
        self._socket = own

    def start_bind(self, _network: object, address: Address) -> None:
        """Binds to a local address."""
        self._require_nothing_started()
        if self._bound or self._state != "created":
            raise WasiError("invalid-state")
        require_unicast(address)
        require_family(address, self.family)
        self._policy.require(address)
        try:
            if sys.platform != "win32":  # TIME_WAIT does not block a port there, and the option means something else.
                self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._socket.bind(address)
        except OSError as error:
            raise _bind_error(error) from None
        self._bound = True
        self._started = "bind"

    def finish_bind(self) -> None:
        """Finishes `start_bind`."""
        self._finish("bind")

    def start_connect(self, _network: object, address: Address) -> None:
        """Starts a connection attempt."""
        self._require_nothing_started()
        if self._state != "created":
            raise WasiError("invalid-state")
        require_unicast(address)
        require_peer(address)
        require_family(address, self.family)
        self._policy.require(address)
        try:
            self._socket.connect(address)
        except OSError as error:
            if error.errno not in IN_PROGRESS:
                self._state = "closed"
                raise wasi_error(error) from None
        self._state, self._started = "connecting", "connect"

    def finish_connect(self) -> Streams:
        """Returns the streams of the connection."""
        if self._started != "connect":
            raise WasiError("not-in-progress")
        if not system.wait({self._socket.fileno(): WRITE}, 0):
            raise WasiError("would-block")
        self._started = ""
        number = self._socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if number:
            self._state = "closed"
            raise wasi_error(OSError(number, ""))
        return self._connected()

    def start_listen(self) -> None:
        """Starts to listen."""
        self._require_nothing_started()
        if not self._bound or self._state != "created":
            raise WasiError("invalid-state")
        self._policy.require_listener(self._socket.getsockname())
        try:
            self._socket.listen(self._backlog)
        except OSError as error:
            raise wasi_error(error) from None
        self._state, self._started = "listening", "listen"

    def finish_listen(self) -> None:
        """Finishes `start_listen`."""
        self._finish("listen")

    def accept(self) -> tuple[TcpSocket, Input, Output]:
        """Returns a connection and its streams."""
        if self._state != "listening":
            raise WasiError("invalid-state")
        try:
            connected, _ = self._socket.accept()
        except OSError as error:
            lost = sys.platform == "linux" and error.errno in LOST_BEFORE_ACCEPT
            raise (WasiError("connection-aborted") if lost else wasi_error(error)) from None
        accepted = TcpSocket(self.family, self._policy, self._left_over, connected)
        accepted._bound = True
        accepted._inherit(self)
        return (accepted, *accepted._connected())

    def local_address(self) -> Address:
        """Returns the local address."""
        if not self._bound and self._state != "connected":
            raise WasiError("invalid-state")
        try:
            address: Address = self._socket.getsockname()
        except OSError as error:
            raise wasi_error(error) from None
        return address

    def remote_address(self) -> Address:
        """Returns the address of the peer."""
        if self._state != "connected":
            raise WasiError("invalid-state")
        try:
            address: Address = self._socket.getpeername()
        except OSError as error:
            raise wasi_error(error) from None
        return address

    def is_listening(self) -> bool:
        """Returns whether the socket listens."""
        return self._state == "listening"

    def address_family(self) -> str:
        """Returns the family."""
        return "ipv4" if self.family == socket.AF_INET else "ipv6"

    def set_listen_backlog_size(self, value: int) -> None:
        """Sets the number of connections that wait to be accepted."""
        if value == 0:
            raise WasiError("invalid-argument")
        if self._state not in ("created", "listening"):
            raise WasiError("invalid-state")
        self._backlog = min(value, _MOST_BACKLOG)
        if self._state == "listening":
            try:
                self._socket.listen(self._backlog)
            except OSError:
                raise WasiError("not-supported") from None

    def keep_alive_enabled(self) -> bool:
        """Returns whether keep-alive is on."""
        return options.keep_alive(self._open())

    def set_keep_alive_enabled(self, value: bool) -> None:
        """Switches keep-alive."""
        options.set_keep_alive(self._open(), value)

    def keep_alive_idle_time(self) -> int:
        """Returns the idle time before the first probe, in nanoseconds."""
        return options.idle_time(self._open())

    def set_keep_alive_idle_time(self, value: int) -> None:
        """Sets the idle time before the first probe, in nanoseconds."""
        options.set_idle_time(self._open(), value)

    def keep_alive_interval(self) -> int:
        """Returns the time between probes, in nanoseconds."""
        return options.interval(self._open())

    def set_keep_alive_interval(self, value: int) -> None:
        """Sets the time between probes, in nanoseconds."""
        options.set_interval(self._open(), value)

    def keep_alive_count(self) -> int:
        """Returns the number of probes."""
        return options.probes(self._open())

    def set_keep_alive_count(self, value: int) -> None:
        """Sets the number of probes."""
        options.set_probes(self._open(), value)

    def hop_limit(self) -> int:
        """Returns the hop limit."""
        return options.hop_limit(self._open(), self.family)

    def set_hop_limit(self, value: int) -> None:
        """Sets the hop limit."""
        options.set_hop_limit(self._open(), self.family, value)

    def receive_buffer_size(self) -> int:
        """Returns the size of the receive buffer in bytes."""
        return options.buffer_size(self._open(), socket.SO_RCVBUF)

    def set_receive_buffer_size(self, value: int) -> None:
        """Sets the size of the receive buffer in bytes."""
        options.set_buffer_size(self._open(), socket.SO_RCVBUF, value)

    def send_buffer_size(self) -> int:
        """Returns the size of the send buffer in bytes."""
        return options.buffer_size(self._open(), socket.SO_SNDBUF)

    def set_send_buffer_size(self, value: int) -> None:
        """Sets the size of the send buffer in bytes."""
        options.set_buffer_size(self._open(), socket.SO_SNDBUF, value)

    def shutdown(self, direction: str) -> None:
        """Ends sending, receiving, or both."""
        if self._connection is None:
            raise WasiError("invalid-state")
        if direction != "send":
            self._connection.input.shutdown()
        if direction != "receive":
            self._connection.output.shutdown()

    def interest(self) -> Optional[tuple[int, int]]:
        """See `pollable.Source`."""
        if self._started == "connect":
            return self._socket.fileno(), WRITE
        if self._state == "listening" and not self._started:
            return self._socket.fileno(), READ
        return None

    def advance(self) -> bool:
        """See `pollable.Source`."""
        return True

    def abandon(self) -> None:
        """Closes the descriptor, which is a copy of another process's."""
        self._socket.close()

    def drop(self) -> None:
        """Drops the resource."""
        if self._connection is None:
            watched.close(self._socket)
        else:
            self._connection.let_go()

    def _require_nothing_started(self) -> None:
        if self._started:
            raise WasiError("concurrency-conflict")

    def _finish(self, operation: str) -> None:
        if self._started != operation:
            raise WasiError("not-in-progress")
        self._started = ""

    def _connected(self) -> Streams:
        self._state = "connected"
        self._connection = Connection(self._socket, self._left_over)
        return self._connection.input, self._connection.output

    def _open(self) -> socket.socket:
        if self._state in ("connecting", "closed"):
            raise WasiError("invalid-state")
        return self._socket

    def _inherit(self, listener: TcpSocket) -> None:
        """Sets the options of the listener, which macOS does not pass on."""
        if sys.platform != "darwin":
            return
        for read, write in (
            (listener.receive_buffer_size, self.set_receive_buffer_size),
            (listener.send_buffer_size, self.set_send_buffer_size),
            (listener.hop_limit, self.set_hop_limit),
            (listener.keep_alive_idle_time, self.set_keep_alive_idle_time),
        ):
            try:
                write(read())
            except WasiError:
                pass


def _bind_error(error: OSError) -> WasiError:
    """Returns the error of `bind`, for which an address of another family is an invalid argument."""
    found = wasi_error(error)
    if found.code == "not-supported":
        return WasiError("invalid-argument")
    if sys.platform == "win32" and found.code == "out-of-memory":
        return WasiError("address-in-use")  # WSAENOBUFS: no free port.
    return found
