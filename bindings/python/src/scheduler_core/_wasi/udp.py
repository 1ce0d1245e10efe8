"""`wasi:sockets/udp`: UDP sockets and their streams."""

from __future__ import annotations

import ctypes
import socket
import sys
from collections.abc import Sequence
from typing import Any, Optional

from . import options, watched
from .addresses import UNSPECIFIED, Address, require_family, require_peer
from .errors import WasiError, wasi_error
from .policy import Policy
from .system import READ, WRITE

DATAGRAMS = 16
"""Maximum number of datagrams that a call takes or returns."""

LONGEST = 65_535
"""Maximum size of a datagram in bytes."""

_MOST_BYTES = 64 * 1024


class UdpSocket:
    """A `udp-socket`."""

    def __init__(self, family: int, policy: Policy, buffer: memoryview) -> None:
        self.family = family
        self.buffer = buffer
        """Memory for one datagram, which all sockets of an instance share."""
        self.policy = policy
        self.remote: Optional[Address] = None
        self.streams = 0
        """Number of streams that are not dropped."""
        self._bound = False
        self._started = False
        try:
            self.socket = socket.socket(family, socket.SOCK_DGRAM)
            if family == socket.AF_INET6:
                self.socket.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        except OSError as error:
            raise wasi_error(error) from None
        self.socket.setblocking(False)

    def start_bind(self, _network: object, address: Address) -> None:
        """Binds to a local address."""
        if self._started:
            raise WasiError("concurrency-conflict")
        if self._bound:
            raise WasiError("invalid-state")
        require_family(address, self.family)
        if address[:2] != UNSPECIFIED[self.family][:2]:
            # A socket that sends before it is bound gets any address and port; this alone reaches no peer.
            self.policy.require(address)
        try:
            self.socket.bind(address)
        except OSError as error:
            found = wasi_error(error)
            raise (WasiError("address-in-use") if sys.platform == "win32" and found.code == "out-of-memory" else found) from None
        self._bound = self._started = True

    def finish_bind(self) -> None:
        """Finishes `start_bind`."""
        if not self._started:
            raise WasiError("not-in-progress")
        self._started = False

    def stream(self, remote: Optional[Address]) -> tuple[Incoming, Outgoing]:
        """Returns streams to and from a peer, or any."""
        if self.streams:
            raise RuntimeError("the streams of a UDP socket must be dropped before new ones are requested")
        if not self._bound:
            raise WasiError("invalid-state")
        if remote is not None:
            require_family(remote, self.family)
            require_peer(remote)
            self.policy.require(remote)
            self._connect(remote)
        elif self.remote is not None:
            self.remote = None
            disconnect(self.socket)
        self.streams = 2
        return Incoming(self), Outgoing(self)

    def _connect(self, remote: Address) -> None:
        self.remote = None
        try:
            try:
                self.socket.connect(remote)
            except OSError:
                # Linux connects a socket with a specific peer to some others only after it is disconnected.
                disconnect(self.socket)
                self.socket.connect(remote)
        except OSError as error:
            raise wasi_error(error) from None
        self.remote = remote

    def local_address(self) -> Address:
        """Returns the local address."""
        if not self._bound:
            raise WasiError("invalid-state")
        try:
            address: Address = self.socket.getsockname()
        except OSError as error:
            raise wasi_error(error) from None
        return address

    def remote_address(self) -> Address:
        """Returns the address of the peer."""
        if self.remote is None:
            raise WasiError("invalid-state")
        return self.remote

    def address_family(self) -> str:
        """Returns the family."""
        return "ipv4" if self.family == socket.AF_INET else "ipv6"

    def unicast_hop_limit(self) -> int:
        """Returns the hop limit."""
        return options.hop_limit(self.socket, self.family)

    def set_unicast_hop_limit(self, value: int) -> None:
        """Sets the hop limit."""
        options.set_hop_limit(self.socket, self.family, value)

    def receive_buffer_size(self) -> int:
        """Returns the size of the receive buffer in bytes."""
        return options.buffer_size(self.socket, socket.SO_RCVBUF)

    def set_receive_buffer_size(self, value: int) -> None:
        """Sets the size of the receive buffer in bytes."""
        options.set_buffer_size(self.socket, socket.SO_RCVBUF, value)

    def send_buffer_size(self) -> int:
        """Returns the size of the send buffer in bytes."""
        return options.buffer_size(self.socket, socket.SO_SNDBUF)

    def set_send_buffer_size(self, value: int) -> None:
        """Sets the size of the send buffer in bytes."""
        options.set_buffer_size(self.socket, socket.SO_SNDBUF, value)

    def interest(self) -> Optional[tuple[int, int]]:
        """See `pollable.Source`: no operation of the socket itself waits."""
        return None

    def advance(self) -> bool:
        """See `pollable.Source`."""
        return True

    def abandon(self) -> None:
        """Closes the descriptor, which is a copy of another process's."""
        self.socket.close()

    def drop(self) -> None:
        """Drops the resource."""
        watched.close(self.socket)


class Incoming:
    """An `incoming-datagram-stream`."""

    def __init__(self, own: UdpSocket) -> None:
        self._own = own
        self._failed: Optional[OSError] = None

    def receive(self, most: int) -> list[tuple[bytes, Address]]:
        """Returns the datagrams that have arrived, at most 16."""
        if self._failed is not None and most:
            failed, self._failed = self._failed, None
            raise wasi_error(failed)
        found: list[tuple[bytes, Address]] = []
        size = 0
        while len(found) < min(most, DATAGRAMS) and size < _MOST_BYTES:
            try:
                size_of_datagram, sender = self._own.socket.recvfrom_into(self._own.buffer)
            except BlockingIOError:
                break
            except OSError as error:
                if found:
                    self._failed = error  # The next call reports it.
                    break
                raise wasi_error(error) from None
            size += 1 + size_of_datagram
            found.append((bytes(self._own.buffer[:size_of_datagram]), sender))
        return found

    def interest(self) -> Optional[tuple[int, int]]:
        """See `pollable.Source`."""
        return None if self._failed is not None else (self._own.socket.fileno(), READ)

    def advance(self) -> bool:
        """See `pollable.Source`."""
        return True

    def drop(self) -> None:
        """Drops the resource."""
        self._own.streams -= 1


class Outgoing:
    """An `outgoing-datagram-stream`."""

    def __init__(self, own: UdpSocket) -> None:
        self._own = own
        self._permit = 0

    def check_send(self) -> int:
        """Returns the number of datagrams that `send` takes."""
        self._permit = DATAGRAMS
        return DATAGRAMS

    def send(self, datagrams: Sequence[tuple[bytes, Optional[Address]]]) -> int:
        """Sends datagrams. Returns the number of those sent; the error of the first is reported."""
        if len(datagrams) > self._permit:
            raise RuntimeError(f"not permitted to send {len(datagrams)} datagrams")
        self._permit = 0
        sent = 0
        for content, remote in datagrams:
            try:
                self._send(content, remote)
            except BlockingIOError:
                break
            except (OSError, WasiError) as error:
                if sent:
                    break
                raise (wasi_error(error) if isinstance(error, OSError) else error) from None
            sent += 1
        return sent

    def _send(self, content: bytes, remote: Optional[Address]) -> None:
        own = self._own
        if len(content) > LONGEST:
            raise WasiError("datagram-too-large")
        if remote is None:
            if own.remote is None:
                raise WasiError("invalid-argument")
            own.socket.send(content)
            return
        require_peer(remote)
        require_family(remote, own.family)
        if own.remote is None:
            own.policy.require(remote)
            own.socket.sendto(content, remote)
        elif own.remote == remote:
            own.socket.send(content)
        else:
            raise WasiError("invalid-argument")

    def interest(self) -> Optional[tuple[int, int]]:
        """See `pollable.Source`."""
        return self._own.socket.fileno(), WRITE

    def advance(self) -> bool:
        """See `pollable.Source`."""
        return True

    def drop(self) -> None:
        """Drops the resource."""
        self._own.streams -= 1


def disconnect(connected: socket.socket) -> None:
    """Ends the association of a UDP socket with its peer.

    This is `connect` to an address of family AF_UNSPEC, which Python's `socket` cannot express. On Windows it is `connect`
    to the unspecified address.
    """
    if sys.platform == "win32":
        connected.connect(UNSPECIFIED[int(connected.family)])
        return
    library: Any = ctypes.CDLL(None, use_errno=True)
    unspecified = bytes(16) if sys.platform == "linux" else bytes((16, 0)) + bytes(14)
    # macOS reports an error and disconnects nevertheless.
    library.connect(connected.fileno(), unspecified, len(unspecified))
