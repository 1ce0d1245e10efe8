"""`scheduler_core.aio`: nothing blocks the loop, nothing that was cancelled is lost."""

from __future__ import annotations

import asyncio
import inspect
import threading
from collections.abc import Callable, Coroutine
from ipaddress import IPv4Address
from typing import Any

import pytest
from conftest import listening

from scheduler_core import ClosedError, Instance, IpPoolError, Readiness, ResourceType, SocketAddress, SocketError, SocketState, aio
from scheduler_core import Socket as SyncSocket
from scheduler_core._aio import reactor

LIMIT = 30


class Unwatchable(asyncio.SelectorEventLoop):
    """A loop that cannot watch descriptors, as that of Windows is: the thread of the instance waits for sockets."""

    def add_reader(self, *_: Any) -> Any:
        raise NotImplementedError

    def add_writer(self, *_: Any) -> Any:
        raise NotImplementedError


def asynchronous(test: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    """A test that fails when it hangs, in both kinds of loops."""

    def run(loop_class: type[asyncio.SelectorEventLoop], **named: Any) -> None:
        loop = loop_class()
        try:
            loop.run_until_complete(asyncio.wait_for(test(**named), LIMIT))
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            loop.close()

    given = inspect.signature(test)
    parameters = [inspect.Parameter("loop_class", inspect.Parameter.KEYWORD_ONLY), *given.parameters.values()]
    own: Any = run
    own.__signature__ = given.replace(parameters=[one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in parameters])
    own.__name__ = own.__qualname__ = test.__name__
    decorated: Callable[..., None] = pytest.mark.parametrize("loop_class", [asyncio.SelectorEventLoop, Unwatchable])(own)
    return decorated


@pytest.fixture(scope="module")
def network() -> Instance:
    return Instance(network=["127.0.0.0/8"])


async def connected(instance: Instance, address: SocketAddress) -> aio.Socket:
    client = await aio.Socket.tcp_v4(instance=instance)
    await client.connect(address)
    return client


@asynchronous
async def test_a_pool_is_awaited() -> None:
    async with aio.IpPool("p") as pool:
        await pool.add_cidr_range("10.0.0.0/24")
        assert await pool.allocate("t", "a", ResourceType.VM) == IPv4Address("10.0.0.1")
        with pytest.raises(IpPoolError.AlreadyAllocated) as taken:
            await pool.allocate_specific("t", "b", "vm", "10.0.0.1")
        assert taken.value.subinstance == "t"
        child = await pool.allocate_prefix("t", "net", "ipv4", 28)
        async with pool.prefix_pool(child.network, "inner") as inner:
            assert isinstance(inner, aio.IpPool)
    assert pool.closed
    with pytest.raises(ClosedError, match="this IpPool is closed"):
        await pool.stats()


@asynchronous
async def test_objects_are_given_to_calls() -> None:
    text = 'scenario "s" version "1"\naction a = sleep { for = 1s }\nworkflow { start: a { -> end } end }\n'
    scenario = await aio.parse(text, "text")
    wbs = await aio.Wbs.from_scenario(scenario)
    workbook = await aio.Workbook.from_scenario(scenario)
    assert isinstance(wbs, aio.Wbs)
    assert await wbs.task_count() == 3
    await workbook.close()
    assert workbook.closed


@asynchronous
async def test_one_instance_serves_a_server_and_its_clients(network: Instance) -> None:
    server, address = await listening(network)

    async def serve() -> None:
        async def echo(connection: aio.Socket) -> None:
            async with connection:
                while data := await connection.recv(65_536):
                    await connection.send(data)

        async with asyncio.TaskGroup() if hasattr(asyncio, "TaskGroup") else Tasks() as tasks:
            async for connection in server:
                tasks.create_task(echo(connection))

    async def ask(number: int) -> bytes:
        async with await connected(network, address) as client:
            await client.send(str(number).encode() * 1000)
            await client.shutdown("send")
            received = b""
            while piece := await client.recv(65_536):
                received += piece
            return received

    serving = asyncio.create_task(serve())
    answers = await asyncio.gather(*(ask(number) for number in range(50)))
    assert answers == [str(number).encode() * 1000 for number in range(50)]
    await server.close()
    await serving


class Tasks:
    """What the test needs of `asyncio.TaskGroup`, which is new in Python 3.11."""

    def __init__(self) -> None:
        self.tasks: list[asyncio.Task[None]] = []

    def create_task(self, task: Coroutine[Any, Any, None]) -> None:
        self.tasks.append(asyncio.create_task(task))

    async def __aenter__(self) -> Tasks:
        return self

    async def __aexit__(self, *_: object) -> None:
        await asyncio.gather(*self.tasks)


@asynchronous
async def test_more_is_sent_than_buffers_hold(network: Instance) -> None:
    server, address = await listening(network)
    client = await connected(network, address)
    connection = await server.accept()
    data = bytes(range(256)) * 40_000
    sending = asyncio.create_task(client.send(data))
    received = bytearray()
    while len(received) < len(data):
        received += await connection.recv(1 << 20)
    await sending
    assert bytes(received) == data


@asynchronous
async def test_the_loop_runs_while_a_socket_waits(network: Instance) -> None:
    server, address = await listening(network)
    accepting = asyncio.create_task(server.accept())
    for _ in range(20):
        await asyncio.sleep(0)
        assert await server.state() is SocketState.LISTENING
    assert not accepting.done()
    client = await connected(network, address)
    assert (await (await accepting).remote_addr()) == await client.local_addr()


@asynchronous
async def test_cancelling_ends_the_waiting_and_loses_nothing(network: Instance) -> None:
    server, address = await listening(network)
    client = await connected(network, address)
    connection = await server.accept()
    for _ in range(20):
        waiting = asyncio.create_task(connection.recv(10))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
    # The bytes race with the cancellation: whoever wins, the next call has them all.
    received = b""
    for number in range(50):
        waiting = asyncio.create_task(connection.recv(3))
        await client.send(b"%02d" % number)
        waiting.cancel()
        try:
            received += await waiting
        except asyncio.CancelledError:
            pass
    await client.shutdown("send")
    while piece := await connection.recv(3):
        received += piece
    assert received == b"".join(b"%02d" % number for number in range(50))


@asynchronous
async def test_a_timeout_of_the_socket_counts(network: Instance) -> None:
    server, address = await listening(network)
    await server.set_timeout(0.02)
    assert await server.timeout() == 0.02
    with pytest.raises(SocketError.TimedOut) as late:
        await server.accept()
    error = late.value
    assert isinstance(error, TimeoutError)
    assert error.message.startswith("accept on 127.0.0.1:")
    assert error.message.endswith(": timed out after 20 ms")
    assert (error.operation, error.local, error.state) == ("accept", address, SocketState.LISTENING)
    await server.set_timeout(0)
    with pytest.raises(SocketError.WouldBlock):
        await server.accept()
    await server.set_timeout(10)
    client = await connected(network, address)
    connection = await server.accept()
    assert (await connection.timeout(), await client.timeout()) == (10, None)
    with pytest.raises(TypeError, match="Socket.set_timeout\\(\\): timeout must be a number of seconds"):
        await server.set_timeout("1.5")  # type: ignore[arg-type]


@asynchronous
async def test_a_timeout_of_asyncio_counts(network: Instance) -> None:
    server, _ = await listening(network)
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(server.accept(), 0.02)
    assert await server.state() is SocketState.LISTENING


@asynchronous
async def test_a_refused_connection_is_the_error_that_it_always_is(network: Instance) -> None:
    async with aio.Socket.tcp_v4(instance=network) as client:
        with pytest.raises(ConnectionRefusedError) as refused:
            await client.connect(SocketAddress("127.0.0.1", 1))
        assert isinstance(refused.value, SocketError)


@asynchronous
async def test_closing_wakes_who_waits(network: Instance) -> None:
    server, _ = await listening(network)
    accepting = asyncio.create_task(server.accept())
    other, _ = await listening(network)
    undisturbed = asyncio.create_task(other.accept())
    await asyncio.sleep(0.01)
    await server.close()
    with pytest.raises(SocketError.InvalidState):
        await accepting
    assert not undisturbed.done()
    undisturbed.cancel()


@asynchronous
async def test_datagrams(network: Instance) -> None:
    async with aio.Socket.udp_v4(instance=network) as left, aio.Socket.udp_v4(instance=network) as right:
        for socket in (left, right):
            await socket.bind_to_ip("127.0.0.1", 0)
        address = await left.local_addr()
        assert address is not None
        waiting = asyncio.create_task(left.recv_from(100))
        await right.send_to(b"ping", address)
        datagram = await waiting
        assert (datagram.data, datagram.remote) == (b"ping", await right.local_addr())
        polling = asyncio.create_task(aio.poll([right, left], ["readable", "readable"]))
        await right.send_to(b"pong", address)
        assert await polling == [Readiness.NOTHING, Readiness.READABLE]
        assert await aio.poll([right], ["readable"], 0.01) == [Readiness.NOTHING]
        assert await aio.poll([right], ["readable"], 0) == [Readiness.NOTHING]
        with pytest.raises(ValueError, match="interests\\[0\\] must be Interest.READABLE"):
            await aio.poll([right], ["read"])  # type: ignore[list-item]
        with pytest.raises(SocketError.InvalidArgument):
            await aio.poll([right], [])


@asynchronous
async def test_threads_without_asyncio_use_the_instance_meanwhile(network: Instance) -> None:
    server, _ = await listening(network)
    accepting = asyncio.create_task(server.accept())
    await asyncio.sleep(0.01)

    def work() -> None:
        for _ in range(200):
            with SyncSocket.udp_v4(instance=network) as socket:
                socket.bind_to_ip("127.0.0.1", 0)

    await asyncio.get_running_loop().run_in_executor(None, work)
    assert not accepting.done()
    accepting.cancel()


@asynchronous
async def test_the_allow_list_counts(network: Instance) -> None:
    async with aio.Socket.tcp_v4(instance=network) as client:
        with pytest.raises(SocketError.AccessDenied, match="does not include 10.0.0.1:80"):
            await client.connect(SocketAddress("10.0.0.1", 80))


@asynchronous
async def test_without_network_the_error_names_the_grant() -> None:
    async with aio.Socket.tcp_v4(instance=Instance()) as socket:
        with pytest.raises(SocketError.AccessDenied, match="configure\\(network=True\\)"):
            await socket.connect(SocketAddress("127.0.0.1", 80))


def test_a_call_that_was_cancelled_before_the_thread_waits_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("waited")

    async def use() -> None:
        job = reactor.Job[None](lambda call: None)
        job.future.cancel()
        own = reactor.Reactor(Instance())
        own._waiting = [job]
        monkeypatch.setattr(own, "_ready", refuse)
        own._poll()
        assert own._waiting == [job]

    asyncio.run(use())


def test_the_thread_ends_when_there_is_nothing_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reactor, "IDLE", 0.01)
    instance = Instance(network=True)

    async def use() -> None:
        server, _ = await listening(instance)
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(server.accept(), 0.01)

    for _ in range(2):
        loop = Unwatchable()
        loop.run_until_complete(asyncio.wait_for(use(), LIMIT))
        loop.close()
        found = instance._reactor
        with found._lock:
            found._lock.notify()
        for thread in [thread for thread in threading.enumerate() if thread.name == "scheduler_core.aio"]:
            thread.join(LIMIT)
        assert not found._running
        assert found._rope is None
