"""The WASI host: its system calls, on this system and on fakes of others."""

from __future__ import annotations

import errno
import select
import socket as host
import sys
import threading
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from scheduler_core._wasi import background, errors, names, options, pollable, system, tcp, udp
from scheduler_core._wasi.addresses import IPV4, IPV6, Address, require_family, require_peer, require_unicast
from scheduler_core._wasi.background import SENDER
from scheduler_core._wasi.errors import StreamClosed, StreamFailed, WasiError
from scheduler_core._wasi.host import Host
from scheduler_core._wasi.policy import Policy
from scheduler_core._wasi.pollable import Timer, Wait
from scheduler_core._wasi.streams import PERMIT, Connection, Output
from scheduler_core._wasi.system import READ, WRITE

LOOPBACK: Address = ("127.0.0.1", 0)


def code(call: Any, *arguments: Any) -> str:
    """The error code of a call that fails."""
    with pytest.raises(WasiError) as found:
        call(*arguments)
    return found.value.code


# Waiting.


@pytest.mark.parametrize("wait", [system.wait_by_poll, system.wait_by_select])
def test_a_wait_returns_the_directions_that_are_ready(wait: Any) -> None:
    left, right = host.socketpair()
    with left, right:
        both = {left.fileno(): READ + WRITE}
        assert wait(both, 0) == {left.fileno(): WRITE}
        right.send(b"x")
        assert wait(both, None) == {left.fileno(): READ + WRITE}
        assert wait({left.fileno(): READ}, 1) == {left.fileno(): READ}
        right.close()
        left.recv(1)
        assert wait({left.fileno(): READ}, 1)[left.fileno()] & READ
    assert wait({}, 0.001) == {}


def test_a_failed_attempt_to_connect_makes_windows_ready_by_an_exceptional_condition(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def fake(*given: Any) -> Any:
        asked.append(given)
        return [], [], [7]

    monkeypatch.setattr(system, "select", SimpleNamespace(select=fake))
    assert system.wait_by_select({5: READ, 7: WRITE}, 2.5) == {7: READ + WRITE}
    assert asked == [([5], [7], [7], 2.5)]


def test_windows_is_not_asked_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its `select` rejects three empty lists."""
    slept: list[float] = []
    monkeypatch.setattr(system, "select", SimpleNamespace(select=lambda *_: pytest.fail("asked")))
    monkeypatch.setattr(system, "time", SimpleNamespace(sleep=slept.append))
    assert system.wait_by_select({}, 0.25) == {}
    assert slept == [0.25]


def test_the_errors_of_poll_make_both_directions_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    class Poller:
        def register(self, descriptor: int, events: int) -> None:
            assert (descriptor, events) == (3, select.POLLIN)

        def poll(self, milliseconds: Any) -> Any:
            assert milliseconds == 2
            return [(3, select.POLLHUP)]

    monkeypatch.setattr(system, "select", SimpleNamespace(poll=Poller))
    assert system.wait_by_poll({3: READ}, 0.0011) == {3: READ + WRITE}  # Rounded up: a short wait must not spin.


class Clock:
    """A clock that moves only during a wait, by exactly the time that the wait asks for."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 5_000_000_000
        self.asked: list[Any] = []
        monkeypatch.setattr(pollable, "time", SimpleNamespace(monotonic_ns=lambda: self.now))
        monkeypatch.setattr(system, "wait", self.wait)

    def wait(self, interests: dict[int, int], seconds: Any) -> dict[int, int]:
        self.asked.append(seconds)
        self.now += int(seconds * 1_000_000_000)
        return {}


def test_timers_end_a_wait_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    now, later, never = (Timer(clock.now + nanoseconds) for nanoseconds in (0, 2_000_000, 10**12))
    assert Wait([never, later, now]).block() == [2]
    assert Wait([never, later]).block() == [1]
    assert Wait([never, later, now]).block() == [1, 2]  # The clock has moved to `later`.
    assert Wait([never]).look() == []
    assert clock.asked == [0, 0.002, 0]


def test_a_bell_ends_a_wait_and_sources_that_are_ready_have_one_turn_before() -> None:
    own, bell = Host(Policy(True)), background.Bell()
    own.bell = bell
    left, right = host.socketpair()
    with left, right:
        source, never = Connection(left, lambda _: None).input, Timer(2**62)
        bell.ring()
        assert own.wait([source, never]) == []
        right.send(b"x")
        assert own.wait([source, never]) == [0]
        bell.ring()
        assert [own.wait([source, never]) for _ in range(3)] == [[0], [], [0]]
        threading.Thread(target=bell.ring).start()
        assert own.wait([never]) == []
    bell.close()


# Addresses and errors.


@pytest.mark.parametrize(
    ("address", "family", "good"),
    [
        (("10.0.0.1", 1), IPV4, True),
        (("10.0.0.1", 1), IPV6, False),
        (("::1", 1, 0, 0), IPV6, True),
        (("::", 1, 0, 0), IPV6, True),
        (("::1", 1, 0, 0), IPV4, False),
        (("::ffff:10.0.0.1", 1, 0, 0), IPV6, False),
        (("::10.0.0.1", 1, 0, 0), IPV6, False),
        (("fe80::1%lo", 1, 0, 1), IPV6, True),
    ],
)
def test_an_address_of_another_family_is_rejected(address: Address, family: int, good: bool) -> None:
    if good:
        require_family(address, family)
    else:
        assert code(require_family, address, family) == "invalid-argument"


@pytest.mark.parametrize("address", [("224.0.0.1", 1), ("239.1.2.3", 1), ("255.255.255.255", 1), ("ff02::1", 1, 0, 0)])
def test_addresses_of_many_are_rejected(address: Address) -> None:
    assert code(require_unicast, address) == "invalid-argument"


@pytest.mark.parametrize("address", [("10.0.0.1", 0), ("0.0.0.0", 1), ("::", 1, 0, 0)])
def test_what_no_peer_has_is_rejected(address: Address) -> None:
    assert code(require_peer, address) == "invalid-argument"


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (OSError(errno.ECONNREFUSED, "x"), "connection-refused"),
        (BlockingIOError(errno.EAGAIN, "x"), "would-block"),
        (PermissionError(errno.EACCES, "x"), "access-denied"),
        (OSError(errno.EMFILE, "x"), "new-socket-limit"),
        (OSError(errno.ENOTTY, "x"), "unknown"),
        (OSError("x"), "unknown"),
        (host.gaierror(host.EAI_AGAIN, "x"), "temporary-resolver-failure"),
        (host.gaierror(host.EAI_FAIL, "x"), "permanent-resolver-failure"),
        (host.gaierror(host.EAI_NONAME, "x"), "name-unresolvable"),
    ],
)
def test_errors_of_the_system_have_a_code(error: OSError, expected: str) -> None:
    assert errors.code_of(error) == expected


def test_the_text_of_a_streams_error_starts_with_its_code() -> None:
    assert str(errors.stream_failed(OSError(errno.EHOSTUNREACH, "No route to host"))) == "remote-unreachable: No route to host"


# TCP.


@pytest.fixture
def own() -> Host:
    return Host(Policy(True))


@pytest.fixture
def listener(own: Host) -> Iterator[tcp.TcpSocket]:
    made = tcp.TcpSocket(IPV4, own.policy, own.left_over)
    made.start_bind(None, LOOPBACK)
    made.finish_bind()
    made.start_listen()
    made.finish_listen()
    yield made
    made.drop()


def test_operations_start_and_finish_in_order(own: Host) -> None:
    socket = tcp.TcpSocket(IPV4, own.policy, own.left_over)
    assert code(socket.finish_bind) == "not-in-progress"
    assert code(socket.local_address) == "invalid-state"
    assert code(socket.start_listen) == "invalid-state"
    socket.start_bind(None, LOOPBACK)
    assert code(socket.start_bind, None, LOOPBACK) == "concurrency-conflict"
    assert code(socket.finish_listen) == "not-in-progress"
    socket.finish_bind()
    assert code(socket.start_bind, None, LOOPBACK) == "invalid-state"
    assert code(socket.accept) == "invalid-state"
    assert code(socket.finish_connect) == "not-in-progress"
    assert code(socket.shutdown, "both") == "invalid-state"
    assert (socket.address_family(), socket.is_listening()) == ("ipv4", False)
    socket.drop()


def test_a_refused_attempt_to_connect_closes_the_socket(own: Host) -> None:
    with host.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = closed.getsockname()
    socket = tcp.TcpSocket(IPV4, own.policy, own.left_over)
    socket.start_connect(None, address)
    Wait([socket]).block()
    assert code(socket.finish_connect) == "connection-refused"
    assert code(socket.hop_limit) == "invalid-state"
    assert code(socket.start_connect, None, address) == "invalid-state"
    socket.drop()


def connected(own: Host, listener: tcp.TcpSocket) -> tuple[Any, Any]:
    """Both ends of a connection: each is a socket and its streams."""
    client = tcp.TcpSocket(IPV4, own.policy, own.left_over)
    client.start_connect(None, listener.local_address())
    Wait([client]).block()
    ends = (client, *client.finish_connect())
    Wait([listener]).block()
    return ends, listener.accept()


def drop(*resources: Any) -> None:
    for resource in resources:
        resource.drop()


def test_a_connection_ends_in_each_direction(own: Host, listener: tcp.TcpSocket) -> None:
    (client, client_in, client_out), (server, server_in, server_out) = connected(own, listener)
    assert client.remote_address() == listener.local_address()
    assert client_in.read(10) == b""
    assert client_out.check_write() == PERMIT
    client_out.write(b"hello")
    Wait([server_in]).block()
    assert server_in.read(2) + server_in.read(10) == b"hello"
    client.shutdown("send")
    with pytest.raises(StreamClosed):
        client_out.check_write()
    Wait([server_in]).block()
    with pytest.raises(StreamClosed):
        server_in.read(1)
    server_out.write(b"bye")
    Wait([client_in]).block()
    assert client_in.read(10) == b"bye"
    client.shutdown("receive")
    with pytest.raises(StreamClosed):
        client_in.read(1)
    drop(client_in, client_out, client, server_in, server_out, server)


def test_a_reset_is_an_error_with_a_code(own: Host, listener: tcp.TcpSocket) -> None:
    (client, client_in, client_out), (server, server_in, server_out) = connected(own, listener)
    client_out.write(b"unread")
    Wait([server_in]).block()
    drop(server_in, server_out, server)  # With unread data: Linux resets.
    Wait([client_in]).block()
    with pytest.raises(StreamFailed, match="^connection-reset: "):
        client_in.read(1)
    drop(client_in, client_out, client)


def test_what_the_system_does_not_take_at_once_is_sent_later(own: Host) -> None:
    """In the same call by the functions of the stream, after it by a thread, and also after the stream was closed."""
    left, right = host.socketpair()
    left.setblocking(False)
    right.setblocking(False)
    left.setsockopt(host.SOL_SOCKET, host.SO_SNDBUF, 4_096)
    over: list[Output] = []
    connection = Connection(left, over.append)
    stream, expected = connection.output, b""
    while not over:
        part = bytes([len(expected) % 251]) * PERMIT
        assert stream.check_write() == PERMIT
        stream.write(part)
        expected += part
    assert over == [stream]
    assert stream.check_write() == 0
    with pytest.raises(RuntimeError, match="not permitted"):
        stream.write(b"x")
    connection.let_go()
    connection.let_go()
    connection.let_go()
    assert left.fileno() >= 0
    received = b""
    while len(received) < len(expected):
        select.select([right], [], [])
        received += right.recv(PERMIT)
    assert received == expected
    assert SENDER.drain(10)
    assert left.fileno() < 0
    right.close()


def test_a_connection_that_breaks_ends_what_is_left_over() -> None:
    left, right = host.socketpair()
    left.setblocking(False)
    over: list[Output] = []
    connection = Connection(left, over.append)
    while not over:
        connection.output.write(bytes(PERMIT))
    SENDER.take(connection.output)
    right.close()
    assert SENDER.drain(10)
    with pytest.raises((StreamFailed, StreamClosed)):
        connection.output.check_write()
    left.close()


def test_options_have_the_units_of_wasi(own: Host) -> None:
    socket = tcp.TcpSocket(IPV4, own.policy, own.left_over)
    socket.set_keep_alive_enabled(True)
    socket.set_keep_alive_idle_time(1)
    socket.set_keep_alive_interval(2_500_000_000)
    socket.set_keep_alive_count(1_000)
    socket.set_hop_limit(7)
    socket.set_send_buffer_size(50_000)
    assert socket.keep_alive_enabled()
    assert socket.keep_alive_idle_time() == 1_000_000_000
    assert socket.keep_alive_interval() == 3_000_000_000
    assert (socket.keep_alive_count(), socket.hop_limit()) == (127, 7)
    assert socket.send_buffer_size() == 50_000
    for change in (socket.set_keep_alive_idle_time, socket.set_hop_limit, socket.set_receive_buffer_size, socket.set_listen_backlog_size):
        assert code(change, 0) == "invalid-argument"
    socket.drop()


# UDP.


def bound(own: Host) -> udp.UdpSocket:
    socket = udp.UdpSocket(IPV4, own.policy, own.buffer)
    socket.start_bind(None, LOOPBACK)
    socket.finish_bind()
    return socket


def test_datagrams_come_in_parts_of_sixteen(own: Host) -> None:
    socket = bound(own)
    incoming, outgoing = socket.stream(None)
    here = socket.local_address()
    for start in (0, 16):
        assert outgoing.check_send() == 16
        assert outgoing.send([(bytes([start + index]), here) for index in range(16)]) == 16
    with pytest.raises(RuntimeError, match="not permitted"):
        outgoing.send([(b"x", here)])
    Wait([incoming]).block()
    assert incoming.receive(0) == []
    received = incoming.receive(100) + incoming.receive(100)
    assert [data for data, _ in received] == [bytes([index]) for index in range(32)]
    assert incoming.receive(100) == []
    drop(incoming, outgoing, socket)


def test_a_peer_limits_a_udp_socket_until_it_is_taken_away(own: Host) -> None:
    socket, peer = bound(own), bound(own)
    incoming, outgoing = socket.stream(peer.local_address())
    with pytest.raises(RuntimeError, match="dropped before"):
        socket.stream(None)
    assert socket.remote_address() == peer.local_address()
    outgoing.check_send()
    assert code(outgoing.send, [(b"x", ("127.0.0.1", 9))]) == "invalid-argument"
    drop(incoming, outgoing)
    incoming, outgoing = socket.stream(None)
    assert code(socket.remote_address) == "invalid-state"
    outgoing.check_send()
    assert code(outgoing.send, [(b"x", None)]) == "invalid-argument"
    drop(incoming, outgoing, socket, peer)


def test_an_error_after_datagrams_is_reported_by_the_next_call(own: Host) -> None:
    class Fake:
        answers: list[Any] = [(1, LOOPBACK), ConnectionRefusedError(errno.ECONNREFUSED, "x")]

        def recvfrom_into(self, _: object) -> Any:
            answer = self.answers.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer

    fake: Any = SimpleNamespace(socket=Fake(), buffer=own.buffer)
    incoming = udp.Incoming(fake)
    assert len(incoming.receive(5)) == 1
    assert incoming.interest() is None
    assert code(incoming.receive, 5) == "connection-refused"


# Other systems.


class FakeSocket:
    """Notes what is asked of it."""

    family = host.AF_INET

    def __init__(self, failure: OSError | None = None) -> None:
        self.calls: list[Any] = []
        self.failure = failure

    def __getattr__(self, name: str) -> Any:
        def call(*arguments: Any) -> Any:
            self.calls.append((name, *arguments))
            if self.failure is not None and name in ("bind", "connect", "setsockopt", "accept"):
                raise self.failure
            return 4_096 if name == "getsockopt" else None

        return call


def test_windows_binds_without_the_option_that_steals_ports(own: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    fake: Any = FakeSocket()
    monkeypatch.setattr(sys, "platform", "win32")
    tcp.TcpSocket(IPV4, own.policy, own.left_over, fake).start_bind(None, LOOPBACK)
    assert [name for name, *_ in fake.calls] == ["setblocking", "bind"]


def test_windows_has_another_error_for_no_free_port(own: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    fake: Any = FakeSocket(OSError(errno.ENOBUFS, "x"))
    assert code(tcp.TcpSocket(IPV4, own.policy, own.left_over, fake).start_bind, None, LOOPBACK) == "address-in-use"


def test_windows_disconnects_by_connecting_to_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    fake: Any = FakeSocket()
    monkeypatch.setattr(sys, "platform", "win32")
    udp.disconnect(fake)
    assert fake.calls == [("connect", ("0.0.0.0", 0))]


def test_macos_disconnects_by_an_address_without_a_family(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []
    library = SimpleNamespace(connect=lambda *given: asked.append(given))
    monkeypatch.setattr(udp, "ctypes", SimpleNamespace(CDLL=lambda *_, **__: library))
    monkeypatch.setattr(sys, "platform", "darwin")
    fake: Any = FakeSocket()
    udp.disconnect(fake)
    # The first byte is the length, the second the family.
    assert asked == [(None, bytes((16, 0)) + bytes(14), 16)]


def test_macos_counts_buffers_as_they_were_set(monkeypatch: pytest.MonkeyPatch) -> None:
    fake: Any = FakeSocket()
    assert options.buffer_size(fake, host.SO_SNDBUF) == 2_048
    monkeypatch.setattr(sys, "platform", "darwin")
    assert options.buffer_size(fake, host.SO_SNDBUF) == 4_096
    fake.failure = OSError(errno.ENOBUFS, "x")
    options.set_buffer_size(fake, host.SO_SNDBUF, 2**40)  # More than its limit.


def test_macos_passes_the_options_of_a_listener_on(own: Host, listener: tcp.TcpSocket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    fake: Any = FakeSocket()
    accepted = tcp.TcpSocket(IPV4, own.policy, own.left_over, fake)
    accepted._inherit(listener)
    assert {call[2] for call in fake.calls if call[0] == "setsockopt"} >= {host.SO_RCVBUF, host.SO_SNDBUF, host.IP_TTL}


def test_a_connection_that_was_lost_before_it_was_accepted_is_aborted_on_linux(own: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    fake: Any = FakeSocket(OSError(errno.ECONNRESET, "x"))
    socket = tcp.TcpSocket(IPV4, own.policy, own.left_over, fake)
    socket._state = "listening"
    monkeypatch.setattr(sys, "platform", "linux")
    assert code(socket.accept) == "connection-aborted"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert code(socket.accept) == "connection-reset"


# Names.


def test_an_address_needs_no_lookup(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(host, "getaddrinfo", lambda *_, **__: pytest.fail("asked"))
    for name, expected in (("127.0.0.1", ("127.0.0.1", 0)), ("::1", ("::1", 0, 0, 0)), ("::ffff:1.2.3.4", ("1.2.3.4", 0))):
        lookup = names.Lookup(name, Policy(True))
        assert lookup.interest() is None
        assert (lookup.resolve_next_address(), lookup.resolve_next_address()) == (expected, None)


def test_a_lookup_waits_in_a_thread_and_repeats_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    go = threading.Event()

    def slow(name: bytes, *_: object, **__: object) -> list[Any]:
        assert name == b"xn--bcher-kva.test"
        go.wait(60)
        return [(host.AF_INET, 0, 0, "", ("10.0.0.1", 0))] * 2 + [(host.AF_INET6, 0, 0, "", ("::ffff:10.0.0.2", 0, 0, 0))]

    monkeypatch.setattr(host, "getaddrinfo", slow)
    lookup = names.Lookup("bücher.test", Policy(True))
    assert code(lookup.resolve_next_address) == "would-block"
    go.set()
    Wait([lookup]).block()
    assert [lookup.resolve_next_address() for _ in range(3)] == [("10.0.0.1", 0), ("10.0.0.2", 0), None]
    lookup.drop()


def test_what_the_name_service_reports_reaches_the_component(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> Any:
        raise host.gaierror(host.EAI_AGAIN, "try again")

    monkeypatch.setattr(host, "getaddrinfo", fails)
    lookup = names.Lookup("x.test", Policy(True))
    Wait([lookup]).block()
    assert code(lookup.resolve_next_address) == "temporary-resolver-failure"
    lookup.drop()


# Background.


def test_a_bell_can_be_rung_often_and_after_it_is_closed() -> None:
    bell = background.Bell()
    for _ in range(100_000):
        bell.ring()
    assert system.wait({bell.descriptor: READ}, None)
    bell.silence()
    assert not system.wait({bell.descriptor: READ}, 0)
    bell.close()
    bell.ring()
    bell.silence()
