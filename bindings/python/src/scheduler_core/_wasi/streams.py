"""The streams of a TCP connection."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from typing import Optional

from . import watched
from .background import SENDER
from .errors import StreamClosed, StreamFailed, stream_failed
from .system import READ, WRITE

PERMIT = 64 * 1024
"""Maximum number of bytes of a read and of a write."""


class Connection:
    """A connected socket, which closes when its resource and both streams are dropped, and everything is sent."""

    def __init__(self, connected: socket.socket, left_over: Callable[[Output], None]) -> None:
        self.socket = connected
        self.input = Input(self)
        self.output = Output(self, left_over)
        self._owners = 3

    def let_go(self) -> None:
        """Called by each owner once."""
        self._owners -= 1
        if self._owners == 0 and not self.output.close():
            SENDER.take(self.output)


class Input:
    """The `input-stream` of a connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._closed = False

    def read(self, size: int) -> bytes:
        """Returns at most `size` bytes; none if there are none yet."""
        if self._closed:
            raise StreamClosed
        if size == 0:
            return b""
        try:
            data = self._connection.socket.recv(min(size, PERMIT))
        except BlockingIOError:
            return b""
        except OSError as error:
            self._closed = True
            raise stream_failed(error) from None
        if not data:
            self._closed = True
            raise StreamClosed
        return data

    def shutdown(self) -> None:
        """Ends receiving."""
        if not self._closed:
            self._closed = True
            _shutdown(self._connection.socket, socket.SHUT_RD)

    def abandon(self) -> None:
        """Closes the descriptor, which is a copy of another process's."""
        self._connection.socket.close()

    def drop(self) -> None:
        """Drops the resource."""
        self._connection.let_go()

    def interest(self) -> Optional[tuple[int, int]]:
        """See `pollable.Source`."""
        return None if self._closed else (self._connection.socket.fileno(), READ)

    def advance(self) -> bool:
        """See `pollable.Source`."""
        return True


class Output:
    """The `output-stream` of a connection.

    The system may take a part of a write. The rest is sent by the next functions of the same call that use the stream, and
    after the call by a thread of its own. Until then, nothing can be written.
    """

    def __init__(self, connection: Connection, left_over: Callable[[Output], None]) -> None:
        self._connection = connection
        self._left_over = left_over
        self.owner: object = getattr(left_over, "__self__", None)
        self._lock = threading.Lock()
        self._rest = b""
        self._failed: Optional[StreamFailed] = None
        self._ending = False
        self._closing = False

    def check_write(self) -> int:
        """Returns the number of bytes that `write` takes now."""
        if self._rest:
            self.send_rest()
        if self._ending or self._failed is not None:
            self._require()
        return 0 if self._rest else PERMIT

    def write(self, data: bytes) -> None:
        """Writes what `check_write` has permitted."""
        if self._ending or self._failed is not None:
            self._require()
        if self._rest or len(data) > PERMIT:
            raise RuntimeError(f"not permitted to write {len(data)} bytes")
        with self._lock:
            self._rest = data
            self._send()
        if self._rest:
            self._left_over(self)
        elif self._failed is not None:
            self._require()

    def flush(self) -> None:
        """Requests that everything is sent; `check_write` is 0 until it is."""
        self._require()

    def shutdown(self) -> None:
        """Ends sending, after what was written."""
        with self._lock:
            self._ending = True
            self._send()

    def close(self) -> bool:
        """Closes the socket as soon as everything is sent. Returns whether it is closed."""
        with self._lock:
            self._closing = True
            self._send()
            return self._connection.socket.fileno() < 0

    def discard(self) -> None:
        """See `background.Sending`."""
        with self._lock:
            self._rest = b""
            self._send()

    def descriptor(self) -> int:
        """See `background.Sending`."""
        return self._connection.socket.fileno() if self._rest else -1

    def send_rest(self) -> None:
        """See `background.Sending`."""
        if self._rest:
            with self._lock:
                self._send()

    def abandon(self) -> None:
        """Closes the descriptor, which is a copy of another process's."""
        self._connection.socket.close()

    def drop(self) -> None:
        """Drops the resource."""
        self._connection.let_go()

    def interest(self) -> Optional[tuple[int, int]]:
        """See `pollable.Source`."""
        if self._failed is not None or (self._ending and not self._rest):
            return None
        return self._connection.socket.fileno(), WRITE

    def advance(self) -> bool:
        """See `pollable.Source`."""
        self.send_rest()
        return not self._rest

    def _send(self) -> None:
        """Sends what the system takes, then does what waited for it."""
        connected = self._connection.socket
        while self._rest and self._failed is None:
            try:
                sent = connected.send(self._rest)
                self._rest = self._rest[sent:] if sent < len(self._rest) else b""
            except BlockingIOError:
                break
            except BrokenPipeError:
                self._fail(_ENDED)
            except OSError as error:
                self._fail(stream_failed(error))
        if self._rest:
            return
        if self._ending:
            self._ending = False
            self._failed = self._failed or _ENDED
            _shutdown(connected, socket.SHUT_WR)
        if self._closing:
            watched.close(connected)

    def _fail(self, error: StreamFailed) -> None:
        self._failed, self._rest = error, b""

    def _require(self) -> None:
        if self._ending or self._failed is _ENDED:
            raise StreamClosed
        if self._failed is not None:
            raise StreamFailed(*self._failed.args)


_ENDED = StreamFailed("ended")
"""Marks a stream that was ended, by this side or by the peer."""


def _shutdown(connected: socket.socket, how: int) -> None:
    try:
        connected.shutdown(how)
    except OSError:
        pass  # The peer was faster.
