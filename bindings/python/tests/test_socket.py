"""Real TCP and UDP, with a peer in another process."""

from __future__ import annotations

import errno
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import IPv4Address
from pathlib import Path

import pytest

from scheduler_core import (
    ClosedError,
    Instance,
    InstanceBusyError,
    Readiness,
    SchedulerCoreError,
    Socket,
    SocketAddress,
    SocketClosedError,
    SocketError,
    SocketState,
    poll,
)


@pytest.fixture(scope="module")
def network() -> Instance:
    return Instance(network=True)


@contextmanager
def peer(kind: str) -> Iterator[SocketAddress]:
    program = str(Path(__file__).with_name("echo_peer.py"))
    with subprocess.Popen([sys.executable, program, kind], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        yield SocketAddress("127.0.0.1", int(process.stdout.readline()))


def test_tcp_echo_from_a_chosen_address(network: Instance) -> None:
    data = bytes(range(256)) * 1500
    with peer("tcp") as server, Socket.tcp_v4(instance=network) as client:
        client.set_timeout(10)
        client.bind_to_ip("127.10.0.7", 0)
        client.connect(server)
        assert client.local_ip == IPv4Address("127.10.0.7")
        received = b""
        # In steps, because a peer that echoes stops reading once nobody takes what it sends.
        for start in range(0, len(data), 100_000):
            client.send(data[start : start + 100_000])
            while len(received) < min(start + 100_000, len(data)):
                received += client.recv(65_536)
    assert received == data


def test_a_port_that_another_connection_has_is_followed_by_the_next(network: Instance) -> None:
    with (
        peer("tcp") as server,
        Socket.tcp_v4(instance=network) as first,
        Socket.tcp_v4(instance=network) as taken,
        Socket.tcp_v4(instance=network) as next_one,
    ):
        for socket in (first, taken, next_one):
            socket.set_timeout(10)
        first.connect_from("127.10.0.9", server)
        port = first.local_port
        assert port is not None
        taken.bind_to_ip("127.10.0.9", port + 1)
        taken.connect(server)
        next_one.connect_from("127.10.0.9", server)
        assert next_one.local_port == port + 2


def test_udp_echo(network: Instance) -> None:
    with peer("udp") as server, Socket.udp_v4(instance=network) as client:
        client.set_timeout(10)
        client.bind(SocketAddress("127.10.0.8", 0))
        client.send_to(b"ping", server)
        datagram = client.recv_from(100)
    assert (datagram.data, datagram.remote, datagram.truncated) == (b"ping", server, False)


def test_more_bytes_than_a_call_takes_are_sent_whole(network: Instance) -> None:
    data = bytes(3 << 20)
    with Socket.tcp_v4(instance=network) as listener:
        listener.bind_to_ip("127.0.0.1", 0)
        listener.listen(1)
        listener.set_timeout(10)
        port = listener.local_port
        assert port is not None
        with socket_of_its_own() as other:
            other.connect(SocketAddress("127.0.0.1", port))
            accepted = listener.accept()
            accepted.set_timeout(10)
            sender = threading.Thread(target=other.send, args=(data,))
            sender.start()
            received = 0
            while received < len(data):
                received += len(accepted.recv(65_536))
            sender.join()
    assert received == len(data)


@contextmanager
def socket_of_its_own() -> Iterator[Socket]:
    """A socket in an instance of its own, so that its thread blocks nobody."""
    with Socket.tcp_v4(instance=Instance(network=True)) as made:
        made.set_timeout(10)
        yield made


def test_without_a_grant_the_error_names_what_gives_it() -> None:
    with Socket.tcp_v4(instance=Instance()) as socket, pytest.raises(SocketError.AccessDenied) as denied:
        socket.bind_to_ip("127.0.0.1", 0)
    assert "scheduler_core.configure(network=True)" in denied.value.message
    assert isinstance(denied.value, PermissionError)
    assert denied.value.errno == errno.EACCES


def test_errors_are_those_of_the_standard_library_too(network: Instance) -> None:
    with Socket.tcp_v4(instance=network) as socket, pytest.raises(ConnectionRefusedError) as refused:
        socket.connect(SocketAddress("127.0.0.1", 1))
    error = refused.value
    assert isinstance(error, (SocketError, SchedulerCoreError))
    assert (error.code, error.operation, error.remote) == ("connection-refused", "connect", SocketAddress("127.0.0.1", 1))
    assert error.errno == errno.ECONNREFUSED


def test_a_closed_socket_says_so(network: Instance) -> None:
    socket = Socket.tcp_v4(instance=network)
    socket.close()
    socket.close()
    assert socket.closed
    assert socket.state is SocketState.CLOSED
    with pytest.raises(SocketError.InvalidState, match="socket is `closed`") as found:
        socket.listen(1)
    closed = found.value
    assert isinstance(closed, ClosedError) and type(closed) is SocketClosedError
    assert (closed.code, closed.state, closed.operation) == ("invalid-state", SocketState.CLOSED, "listen")
    copied = pickle.loads(pickle.dumps(closed))
    assert (type(copied), str(copied), copied.state) == (SocketClosedError, str(closed), SocketState.CLOSED)
    with pytest.raises(SocketError.InvalidState) as found:
        Socket.tcp_v4(instance=network).listen(1)
    assert not isinstance(found.value, ClosedError)
    with socket:
        pass
    socket.close()
    with pytest.raises(ClosedError, match="this Socket is closed"):
        socket.state


def test_a_thread_that_waits_makes_the_instance_busy() -> None:
    own = Instance(network=True)
    with Socket.tcp_v4(instance=own) as listener:
        listener.bind_to_ip("127.0.0.1", 0)
        listener.listen(1)
        listener.set_timeout(2)
        port = listener.local_port
        assert port is not None
        accepted: list[Socket] = []
        waiting = threading.Thread(target=lambda: accepted.append(listener.accept()))
        waiting.start()
        while not own.is_waiting and waiting.is_alive():
            pass
        own.patience = 0
        with pytest.raises(InstanceBusyError, match="Socket.local_port\\(\\): another thread is blocked"):
            listener.local_port
        with socket_of_its_own() as client:
            client.connect(SocketAddress("127.0.0.1", port))
            waiting.join()
        assert len(accepted) == 1


def test_one_thread_polls_many(network: Instance) -> None:
    with peer("udp") as server, Socket.udp_v4(instance=network) as idle, Socket.udp_v4(instance=network) as busy:
        for socket in (idle, busy):
            socket.bind_to_ip("127.0.0.1", 0)
        busy.send_to(b"x", server)
        assert poll([idle, busy], ["readable", "readable"], 10) == [Readiness.NOTHING, Readiness.READABLE]


@pytest.mark.parametrize(
    ("make", "kind", "text"),
    [
        (lambda s: s.bind_to_ip("127.0.0.1", 70_000), ValueError, "Socket.bind_to_ip(): port must be an int from 0 to 65535"),
        (lambda s: s.bind("127.0.0.1:80"), TypeError, "Socket.bind(): local must be a SocketAddress"),
        (lambda s: s.bind(("127.0.0.1", 80)), TypeError, "Socket.bind(): local must be a SocketAddress"),
        (lambda s: s.send("GET /"), TypeError, "Socket.send(): data must be bytes, bytearray or memoryview, not a str; encode"),
        (lambda s: s.set_timeout("1.5"), TypeError, "Socket.set_timeout(): timeout must be a number of seconds of 0 or more, or a timedelta"),
        (lambda s: s.shutdown("write"), ValueError, "Socket.shutdown(): direction must be ShutdownDirection.RECEIVE or"),
        (lambda s: poll([s, 1], ["readable"]), TypeError, "poll(): sockets[1] must be a Socket, not 1"),
        (lambda s: poll([Socket], ["readable"]), TypeError, "poll(): sockets[0] must be a Socket, not the class Socket itself"),
        (lambda _: Socket(), TypeError, "Socket has no constructor; use Socket.tcp_v4()"),
        (lambda _: Socket.listen(5), TypeError, "Socket.listen() needs its object first, not 5"),
    ],
)
def test_a_beginners_mistake_is_explained(network: Instance, make: object, kind: type[Exception], text: str) -> None:
    with Socket.tcp_v4(instance=network) as socket, pytest.raises(kind) as found:
        make(socket)  # type: ignore[operator]
    assert text in str(found.value)


def test_objects_of_two_instances_do_not_mix(network: Instance) -> None:
    with Socket.udp_v4(instance=network) as here, Socket.udp_v4(instance=Instance()) as there:
        with pytest.raises(ValueError, match="sockets\\[1\\] must be a Socket of the same instance"):
            poll([here, there], ["readable", "readable"], 0)


def test_forgetting_an_object_frees_it(network: Instance) -> None:
    port = None
    for _ in range(3):
        socket = Socket.tcp_v4(instance=network)
        socket.bind_to_ip("127.0.0.1", port or 0)
        port = socket.local_port
        del socket
