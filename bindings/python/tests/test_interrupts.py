"""Signals during calls that wait: the handler is heard at once, and the instance stays usable."""

from __future__ import annotations

import os
import signal
import socket as host
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from scheduler_core import Instance, Interest, IpPool, Run, Socket, SocketAddress, SocketError, SocketState, parse, poll, resolve, run
from scheduler_core._wasi import system
from scheduler_core._wasi.signals import SIGNALS

pytestmark = pytest.mark.unpaused

SOON = 0.1
"""Time within which a signal must be heard, in seconds."""

BUSY = 1.0
"""Delay that is granted to a busy machine, in seconds."""

PAUSE = """scenario "pause"
action rest = sleep { for = 1h }
workflow { start: rest { -> end } end }
load { at 0s spawn 3 tenant "a" }"""


class Interrupter:
    """Sends a signal to this process as soon as the next call waits, and measures how long the call goes on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.elsewhere = False
        """Whether the system delivers the signal to another thread, which does not end the wait of the main thread."""
        self.sent = 0.0
        self._armed = False
        self._wait: Callable[..., Any] = system.wait
        monkeypatch.setattr(system, "wait", self.wait)

    def wait(self, interests: dict[int, int], seconds: float | None) -> dict[int, int]:
        if self._armed and seconds != 0:
            self._armed = False
            thread = threading.Thread(target=self.send)
            thread.start()
            if self.elsewhere:
                thread.join()
        return self._wait(interests, seconds)  # type: ignore[no-any-return]

    def send(self) -> None:
        self.sent = time.monotonic()
        if self.elsewhere:
            signal.pthread_kill(threading.get_ident(), signal.SIGINT)
        else:
            os.kill(os.getpid(), signal.SIGINT)

    def interrupts(self, call: Callable[[], Any]) -> None:
        self._armed = True
        with pytest.raises(KeyboardInterrupt):
            call()
        assert self.sent
        assert time.monotonic() - self.sent < SOON + BUSY
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.fixture
def interrupter(monkeypatch: pytest.MonkeyPatch) -> Interrupter:
    return Interrupter(monkeypatch)


@pytest.fixture(scope="module")
def instance() -> Instance:
    return Instance(network=["127.0.0.0/8", "resolve"])


@pytest.fixture
def server(instance: Instance) -> Iterator[Socket]:
    with Socket.tcp_v4(instance=instance) as made:
        made.bind_to_ip("127.0.0.1", 0)
        made.listen(16)
        yield made


@pytest.fixture
def pair(instance: Instance, server: Socket) -> Iterator[tuple[Socket, Socket]]:
    with Socket.tcp_v4(instance=instance) as client:
        client.connect(address(server))
        with server.accept() as peer:
            yield client, peer


def address(server: Socket) -> SocketAddress:
    found = server.local_addr
    assert found is not None
    return found


@pytest.mark.parametrize("elsewhere", [False, True])
@pytest.mark.parametrize("timeout", [None, 600])
def test_accept_is_interrupted_and_can_be_called_again(
    interrupter: Interrupter, instance: Instance, server: Socket, timeout: float | None, elsewhere: bool
) -> None:
    interrupter.elsewhere = elsewhere
    server.set_timeout(timeout)
    interrupter.interrupts(server.accept)
    assert server.state is SocketState.LISTENING
    with Socket.tcp_v4(instance=instance) as client:
        client.connect(address(server))
        server.accept().close()


def test_recv_with_a_timeout_loses_nothing(interrupter: Interrupter, pair: tuple[Socket, Socket]) -> None:
    client, peer = pair
    client.set_timeout(600)
    interrupter.interrupts(lambda: client.recv(5))
    peer.send(b"hello")
    assert client.recv(5) == b"hello"


def test_recv_without_a_timeout_breaks_the_connection_alone(
    interrupter: Interrupter, instance: Instance, pair: tuple[Socket, Socket]
) -> None:
    client, _ = pair
    interrupter.interrupts(lambda: client.recv(5))
    with pytest.raises(SocketError.ConnectionAborted):
        client.recv(5)
    assert not instance.poisoned


@pytest.mark.parametrize("timeout", [None, 600])
def test_send_is_interrupted(interrupter: Interrupter, instance: Instance, pair: tuple[Socket, Socket], timeout: float | None) -> None:
    client, peer = pair
    client.set_timeout(timeout)
    interrupter.interrupts(lambda: client.send(bytes(1 << 26)))
    assert not instance.poisoned
    assert peer.recv(10) == bytes(10)


@pytest.mark.parametrize("timeout", [None, 600])
def test_connect_is_interrupted(interrupter: Interrupter, instance: Instance, timeout: float | None) -> None:
    # A full queue of waiting connections lets attempts wait.
    with host.socket() as full, host.socket() as first, host.socket() as second:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for filler in (first, second):
            filler.setblocking(False)
            filler.connect_ex(full.getsockname())
        with Socket.tcp_v4(instance=instance) as client:
            client.set_timeout(timeout)
            interrupter.interrupts(lambda: client.connect(SocketAddress(*full.getsockname())))
            assert client.state is (SocketState.CLOSED if timeout is None else SocketState.CONNECTING)
    assert not instance.poisoned


@pytest.mark.parametrize("timeout", [None, 600])
def test_recv_from_is_interrupted_and_can_be_called_again(interrupter: Interrupter, instance: Instance, timeout: float | None) -> None:
    with Socket.udp_v4(instance=instance) as own:
        own.bind_to_ip("127.0.0.1", 0)
        own.set_timeout(timeout)
        interrupter.interrupts(lambda: own.recv_from(10))
        own.send_to(b"x", address(own))
        assert own.recv_from(10).data == b"x"


@pytest.mark.parametrize("timeout", [None, 600])
def test_poll_is_interrupted(interrupter: Interrupter, instance: Instance, server: Socket, timeout: float | None) -> None:
    interrupter.interrupts(lambda: poll([server], [Interest.READABLE], timeout))
    assert not instance.poisoned


def test_a_lookup_is_interrupted(interrupter: Interrupter, instance: Instance, monkeypatch: pytest.MonkeyPatch) -> None:
    answered = threading.Event()

    def slow(*_: object, **__: object) -> list[Any]:
        answered.wait(60)
        return []

    monkeypatch.setattr(host, "getaddrinfo", slow)
    interrupter.interrupts(lambda: resolve("slow.test", instance=instance))
    answered.set()
    assert not instance.poisoned


def test_a_run_is_interrupted(interrupter: Interrupter) -> None:
    interrupter.interrupts(lambda: run(PAUSE))


def test_a_long_step_is_interrupted_and_the_run_goes_on(interrupter: Interrupter) -> None:
    with Run.from_scenario(parse(PAUSE)) as running:
        interrupter.interrupts(lambda: running.step(600))
        progress = running.step(0).progress
        assert progress.present == 3
        assert progress.elapsed < 60
        assert running.step(0.12).progress.elapsed - progress.elapsed >= 0.12


def test_a_handler_that_raises_nothing_ends_no_wait(interrupter: Interrupter, instance: Instance, server: Socket) -> None:
    """It may even use sockets: here it lets the waiting call succeed."""
    heard: list[int] = []
    others: list[host.socket] = []

    def connect(number: int, _: object) -> None:
        heard.append(number)
        others.append(host.create_connection(("127.0.0.1", address_of_server)))

    address_of_server = server.local_port or 0
    before = signal.signal(signal.SIGINT, connect)
    try:
        interrupter._armed = True
        server.accept().close()
        assert heard == [signal.SIGINT]
        assert signal.getsignal(signal.SIGINT) is connect
    finally:
        signal.signal(signal.SIGINT, before)
        for other in others:
            other.close()


def test_a_handler_may_install_another_one(interrupter: Interrupter, server: Socket) -> None:
    def first(*_: object) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        raise InterruptedError

    before = signal.signal(signal.SIGINT, first)
    try:
        interrupter._armed = True
        with pytest.raises(InterruptedError):
            server.accept()
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_signal_while_the_component_computes_is_heard_after_the_call(server: Socket, monkeypatch: pytest.MonkeyPatch) -> None:
    """A handler must not raise where a callback of the component begins."""
    capi: Any = server._instance._capi  # type: ignore[attr-defined]
    enter = capi.call_locked

    def call(*arguments: Any) -> Any:
        signal.raise_signal(signal.SIGINT)
        return enter(*arguments)

    monkeypatch.setattr(capi, "call_locked", call)
    with pytest.raises(KeyboardInterrupt):
        server.set_timeout(5)
    monkeypatch.undo()
    assert server.timeout == 5


def test_other_threads_delay_no_handlers(instance: Instance) -> None:
    delayed: list[bool] = []
    thread = threading.Thread(target=lambda: delayed.append(SIGNALS.delay()))
    thread.start()
    thread.join()
    assert delayed == [False]


def test_calls_that_use_no_sockets_delay_no_handlers(monkeypatch: pytest.MonkeyPatch) -> None:
    delayed: list[bool] = []
    monkeypatch.setattr(SIGNALS, "delay", lambda: delayed.append(True))
    with IpPool("p", instance=Instance(network=True)) as pool:
        pool.add_cidr_range("10.0.0.0/24")
        assert delayed == []
