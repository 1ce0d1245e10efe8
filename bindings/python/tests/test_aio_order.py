"""`scheduler_core.aio` in loops that watch descriptors: who makes a call, in which order, and what happens to descriptors."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import socket as host
import sys
import threading
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any

import pytest
from conftest import listening

from scheduler_core import Instance, Readiness, SocketAddress, SocketError, aio
from scheduler_core import IpPool as SyncPool
from scheduler_core._aio.watcher import Watcher
from scheduler_core._wasi.watched import WATCHED

LIMIT = 60


def asynchronous(test: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    """A test that fails when it hangs."""

    @wraps(test)
    def run(*arguments: Any, **named: Any) -> None:
        asyncio.run(asyncio.wait_for(test(*arguments, **named), LIMIT))

    return run


@pytest.fixture
def network() -> Instance:
    return Instance(network=["127.0.0.0/8"])


async def pair(instance: Instance) -> tuple[aio.Socket, aio.Socket]:
    """Two ends of a connection."""
    server, address = await listening(instance)
    async with server:
        client = await aio.Socket.tcp_v4(instance=instance)
        _, peer = await asyncio.gather(client.connect(address), server.accept())
    return client, peer


# Who makes a call, and when.


@asynchronous
async def test_a_call_that_does_not_wait_needs_no_thread(network: Instance) -> None:
    pool = await aio.IpPool("p", instance=network)
    await pool.add_cidr_range("10.0.0.0/24")
    await pool.allocate("t", "a", "vm")
    client, peer = await pair(network)
    waiting = asyncio.create_task(peer.recv(10))
    await asyncio.sleep(0)
    await client.send(b"x")
    assert await waiting == b"x"
    assert network._reactor is None


@asynchronous
async def test_a_short_call_does_not_overtake_a_long_one(network: Instance) -> None:
    pool = await aio.IpPool("p", instance=network)
    await pool.add_cidr_range("10.0.0.0/24")
    await pool.allocate("t", "first", "vm")
    text = await pool.snapshot()
    for _ in range(20):
        fresh = await aio.IpPool("p", instance=network)
        # Without the snapshot, the pool has no range.
        _, again = await asyncio.gather(fresh.restore(text), fresh.allocate("t", "first", "vm"))
        assert str(again) == "10.0.0.1"


@asynchronous
async def test_calls_that_never_wait_let_other_tasks_run(network: Instance) -> None:
    pool = await aio.IpPool("p", instance=network)

    async def for_ever() -> None:
        while True:
            await pool.revision()

    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(for_ever(), 0.02)
    client, peer = await pair(network)

    async def receive_for_ever() -> None:
        while True:
            await peer.recv(1)

    await client.send(bytes(100_000))
    running = asyncio.create_task(receive_for_ever())
    for _ in range(10):
        await asyncio.sleep(0)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running


@asynchronous
async def test_calls_started_together_are_made_in_their_order(network: Instance) -> None:
    pool = await aio.IpPool("p", instance=network)
    await pool.add_cidr_range("10.0.0.0/16")
    found = await asyncio.gather(*(pool.allocate("t", str(number), "vm") for number in range(1_000)))
    assert found == sorted(found)


@asynchronous
async def test_sockets_go_on_while_a_thread_uses_the_instance(network: Instance) -> None:
    """The loop finds the instance occupied most of the time, and passes its calls to the thread of the instance."""
    client, peer = await pair(network)
    done = threading.Event()

    def work() -> None:
        with SyncPool("busy", instance=network) as pool:
            pool.add_cidr_range("10.0.0.0/8")
            number = 0
            while not done.is_set():
                pool.allocate("t", str(number), "vm")
                number += 1

    async def echo() -> None:
        while data := await peer.recv(100):
            await peer.send(data)

    working = asyncio.get_running_loop().run_in_executor(None, work)
    echoing = asyncio.create_task(echo())
    for number in range(300):
        await client.send(b"%03d" % number)
        assert await client.recv(100) == b"%03d" % number
    done.set()
    await working
    await client.shutdown("send")
    await echoing


# The order of the calls of one socket.


@asynchronous
async def test_tasks_that_wait_for_one_socket_are_served_in_their_order(network: Instance) -> None:
    client, peer = await pair(network)
    waiting = [asyncio.create_task(peer.recv(1)) for _ in range(20)]
    await asyncio.sleep(0)
    for index in (3, 7, 19):
        waiting[index].cancel()
    await client.send(bytes(range(17)))
    left = [task for index, task in enumerate(waiting) if index not in (3, 7, 19)]
    assert b"".join(await asyncio.gather(*left)) == bytes(range(17))
    # A call that comes later waits behind those that wait.
    first, second = asyncio.create_task(peer.recv(1)), asyncio.create_task(peer.recv(1))
    await client.send(b"ab")
    assert await second == b"b" and await first == b"a"


@asynchronous
async def test_data_of_two_tasks_is_not_mixed(network: Instance) -> None:
    client, peer = await pair(network)
    sending = [asyncio.create_task(client.send(letter * 3_000_000)) for letter in (b"a", b"b")]
    received = bytearray()
    while len(received) < 6_000_000:
        received += await peer.recv(1 << 20)
    await asyncio.gather(*sending)
    assert received == b"a" * 3_000_000 + b"b" * 3_000_000


@asynchronous
async def test_a_timeout_of_one_of_many_loses_nothing(network: Instance) -> None:
    client, peer = await pair(network)
    patient = asyncio.create_task(peer.recv(10))
    await asyncio.sleep(0)
    await peer.set_timeout(0.01)
    with pytest.raises(SocketError.TimedOut, match=r"recv on 127.0.0.1:.*: timed out after 10 ms"):
        await peer.recv(10)
    await client.send(b"x")
    assert await patient == b"x"
    for _ in range(3):
        with pytest.raises(SocketError.TimedOut):
            await peer.recv(10)
    # A call that must not wait does not wait for those before it either.
    await peer.set_timeout(None)
    patient = asyncio.create_task(peer.recv(10))
    await asyncio.sleep(0)
    await peer.set_timeout(0)
    with pytest.raises(SocketError.WouldBlock):
        await peer.recv(10)
    await client.send(b"y")
    assert await patient == b"y"


@asynchronous
async def test_what_a_cancelled_call_has_received_wakes_the_next_one(network: Instance) -> None:
    client, peer = await pair(network)
    first = asyncio.create_task(peer.recv(10))
    second = asyncio.create_task(peer.recv(10))
    await asyncio.sleep(0)
    await client.send(b"x")
    # The first call has its result, and is cancelled before its task continues.
    (line,) = (line for (_, interest), line in peer._lines.items() if interest == "readable")
    assert line._attempt()
    first.cancel()
    assert await second == b"x"
    with pytest.raises(asyncio.CancelledError):
        await first


@asynchronous
async def test_poll_and_a_call_wait_for_the_same_socket(network: Instance) -> None:
    client, peer = await pair(network)
    receiving = asyncio.create_task(peer.recv(1))
    polling = asyncio.create_task(aio.poll([peer, client], ["readable", "readable"]))
    await asyncio.sleep(0)
    await client.send(b"ab")
    assert await receiving == b"a"
    assert await polling == [Readiness.READABLE, Readiness.NOTHING]
    assert await peer.recv(5) == b"b"
    # A poll that times out again and again leaves nothing behind.
    for _ in range(50):
        assert await aio.poll([peer], ["readable"], 0.001) == [Readiness.NOTHING]
    watcher = Watcher.of(asyncio.get_running_loop())
    assert sum(map(len, watcher._waiters.values())) == 0


# Descriptors.


def watched() -> set[int]:
    """The descriptors that this loop watches."""
    return {descriptor for descriptor, _ in Watcher.of(asyncio.get_running_loop())._waiters}


@asynchronous
async def test_a_closed_socket_is_watched_no_more_and_its_number_serves_another(network: Instance) -> None:
    plain = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0)
    port = plain.sockets[0].getsockname()[1]
    reused = 0
    for number in range(20):
        client, peer = await pair(network)
        waiting = asyncio.create_task(peer.recv(1))
        await asyncio.sleep(0)
        numbers = watched()
        assert numbers
        if number % 2:
            await peer.close()
            with pytest.raises(SocketError.InvalidState):
                await waiting
        else:
            waiting.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await waiting
            del waiting, peer  # The garbage collector closes it.
            gc.collect()
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        reused += writer.get_extra_info("socket").fileno() in numbers
        assert await reader.read() == b""
        writer.close()
        await client.close()
    assert reused > 0
    gc.collect()
    assert watched() == set()
    assert not any(watcher.loop is asyncio.get_running_loop() for own in WATCHED.watchers.values() for watcher in own)  # type: ignore[attr-defined]
    plain.close()


@asynchronous
async def test_another_thread_closes_a_socket_that_the_loop_watches(network: Instance) -> None:
    for _ in range(10):
        client, peer = await pair(network)
        waiting = asyncio.create_task(peer.recv(1))
        await asyncio.sleep(0)
        within = peer._require()
        await asyncio.get_running_loop().run_in_executor(None, within.close)
        with pytest.raises(SocketError.InvalidState):
            await waiting
        await client.close()


def test_a_socket_lives_longer_than_its_loop(network: Instance) -> None:
    server, address = asyncio.run(listening(network))

    async def use() -> None:
        accepting = asyncio.create_task(server.accept())
        await asyncio.sleep(0)
        with host.create_connection((str(address.address), address.port)) as plain:
            async with await accepting as peer:
                waiting = asyncio.create_task(peer.recv(2))
                await asyncio.sleep(0)
                plain.sendall(b"hi")
                assert await waiting == b"hi"
        unfinished = asyncio.create_task(server.accept())
        await asyncio.sleep(0)
        assert not unfinished.done()

    for _ in range(3):
        asyncio.run(asyncio.wait_for(use(), LIMIT))
    asyncio.run(server.close())
    with pytest.raises(ConnectionRefusedError):
        host.create_connection((str(address.address), address.port))


def test_two_loops_use_one_socket(network: Instance) -> None:
    server, address = asyncio.run(listening(network))
    accepted: list[int] = []
    started = threading.Barrier(3)

    async def serve(own: int) -> None:
        started.wait()
        while True:
            peer = await server.accept()
            accepted.append(own)
            async with peer:
                if await peer.recv(10) == b"stop":
                    return

    def run(own: int) -> None:
        asyncio.run(asyncio.wait_for(serve(own), LIMIT))

    threads = [threading.Thread(target=run, args=(own,)) for own in range(2)]
    for thread in threads:
        thread.start()
    started.wait()
    for _ in range(100):
        with host.create_connection((str(address.address), address.port)) as plain:
            plain.sendall(b"go")
            assert plain.recv(1) == b""
    for _ in threads:
        with host.create_connection((str(address.address), address.port)) as plain:
            plain.sendall(b"stop")
            assert plain.recv(1) == b""
    for thread in threads:
        thread.join(LIMIT)
    assert len(accepted) == 102
    asyncio.run(server.close())


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc/self/fd")
@asynchronous
async def test_connections_leave_no_descriptor_behind(network: Instance) -> None:
    server, address = await listening(network)

    async def serve() -> None:
        async for connection in server:
            async with connection:
                await connection.send(await connection.recv(10))

    async def ask() -> None:
        async with aio.Socket.tcp_v4(instance=network) as client:
            await client.connect(address)
            await client.send(b"x")
            assert await client.recv(10) == b"x"

    serving = asyncio.create_task(serve())
    await asyncio.gather(*(ask() for _ in range(20)))
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(5):
        await asyncio.gather(*(ask() for _ in range(20)))
    await asyncio.sleep(0)
    assert len(os.listdir("/proc/self/fd")) == before
    await server.close()
    await serving
