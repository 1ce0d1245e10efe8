"""What a new user writes on the first day, with every hint checked by mypy and pyright in strict mode."""

from __future__ import annotations

import asyncio
from ipaddress import IPv4Address

import scheduler_core
from scheduler_core import IpBinding, IpPool, IpPoolError, ResourceType, Socket, SocketAddress, SocketError, aio

SCENARIO = """
scenario "hello" version "1.0"

action wait = sleep { for = 1s }

workflow {
  start: wait { -> end }
  end
}
"""


def pool() -> None:
    with IpPool("eip") as addresses:
        network = addresses.add_cidr_range("10.0.1.0/24")
        assert str(network) == "10.0.1.0/24"
        first = addresses.allocate("tenant-a", "vm-1", ResourceType.VM)
        assert first == IPv4Address("10.0.1.1")
        try:
            addresses.allocate_specific("tenant-b", "vm-1", "vm", first)
        except IpPoolError.AlreadyAllocated as error:
            assert (error.code, error.subinstance) == ("already-allocated", "tenant-a")
        else:
            raise AssertionError("it belongs to somebody else")
        binding: IpBinding | None = addresses.get_binding(first)
        assert binding is not None and binding.subid == "vm-1"


def scenario() -> None:
    with scheduler_core.parse(SCENARIO, "text") as parsed:
        assert parsed.name == "hello"
        with scheduler_core.Wbs.from_scenario(parsed) as wbs:
            assert wbs.task_count > 0


def sockets() -> None:
    try:
        with Socket.tcp_v4() as denied:
            denied.bind_to_ip("127.0.0.1", 0)
    except PermissionError as error:
        assert "scheduler_core.configure(network=True)" in str(error)
    else:
        raise AssertionError("nobody granted the network")
    scheduler_core.configure(network=["127.0.0.0/8"])
    with Socket.tcp_v4() as server, Socket.tcp_v4() as client, Socket.udp_v4() as datagrams:
        server.bind_to_ip("127.0.0.1", 0)
        server.listen(16)
        client.connect(SocketAddress("127.0.0.1", server.local_port or 0))
        client.send(b"hello")
        with server.accept() as peer:
            assert peer.recv(5) == b"hello"
        try:
            datagrams.send_to(b"x", SocketAddress("192.0.2.1", 80))
        except SocketError.AccessDenied as error:
            assert error.remote == SocketAddress("192.0.2.1", 80)
        else:
            raise AssertionError("it is not in the allow-list")


async def awaited() -> None:
    async with aio.Socket.tcp_v4() as server, aio.Socket.tcp_v4() as client:
        await server.bind_to_ip("127.0.0.1", 0)
        await server.listen(16)
        address: SocketAddress | None = await server.local_addr()
        assert address is not None
        await client.connect(address)
        await client.send(b"hello")
        async for connection in server.connections():
            async with connection:
                data: bytes = await connection.recv(5)
                assert data == b"hello"
            await server.close()
    pool = await aio.IpPool("p")
    await pool.add_cidr_range("10.0.0.0/24")
    assert await pool.allocate("t", "a", "vm") == IPv4Address("10.0.0.1")
    await pool.close()


pool()
scenario()
sockets()
asyncio.run(awaited())
print("quick start: done")
