"""10,000 pools and 1,000 sockets, opened and dropped: memory and descriptors stay where they are."""

from __future__ import annotations

import asyncio
import gc
import os
import sys
from pathlib import Path

from scheduler_core import Instance, IpPool, Socket, SocketAddress, aio

MEBIBYTE = 1 << 20
ALLOWED = 4 * MEBIBYTE
"""What the process may grow by in the round that is measured: the noise of allocators, and 100 B a pool at most."""


def resident() -> int:
    """Bytes of memory that the process has."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))


def pools(instance: Instance, count: int) -> None:
    """Half of them closed, half of them forgotten."""
    for number in range(count):
        pool = IpPool(f"pool-{number}", instance=instance)
        pool.add_cidr_range("10.0.0.0/16")
        pool.allocate("tenant", "vm", "vm")
        if number % 2:
            pool.close()


def sockets(instance: Instance, count: int) -> None:
    """Connections to a listening socket, closed, left by `with`, or forgotten."""
    with Socket.tcp_v4(instance=instance) as server:
        server.bind_to_ip("127.0.0.1", 0)
        server.listen(16)
        address = SocketAddress("127.0.0.1", server.local_port or 0)
        for number in range(count // 2):
            client = Socket.tcp_v4(instance=instance)
            client.connect(address)
            with server.accept() as peer:
                peer.send(b"x")
                assert client.recv(1) == b"x"
            if number % 2:
                client.close()


async def awaited(instance: Instance, pool_count: int, socket_count: int) -> None:
    for number in range(pool_count):
        async with aio.IpPool(f"pool-{number}", instance=instance) as pool:
            await pool.add_cidr_range("10.0.0.0/16")
    for _ in range(socket_count):
        async with aio.Socket.udp_v4(instance=instance) as socket:
            await socket.bind_to_ip("127.0.0.1", 0)


def measure(name: str, work: object) -> bool:
    assert callable(work)
    work(10)  # What is made once and kept: buffers, caches, the instance's memory.
    gc.collect()
    memory, files = resident(), descriptors()
    work(1)
    gc.collect()
    grown, more = resident() - memory, descriptors() - files
    good = grown <= ALLOWED and more == 0
    print(f"{name}: memory {grown / MEBIBYTE:+.2f} MiB, descriptors {more:+d}{'' if good else ': LEAK'}")
    return good


def main() -> int:
    if not Path("/proc/self/statm").exists():
        print("leak test: this system has no /proc, so nothing was measured")
        return 0
    instance = Instance(network=["127.0.0.0/8"])
    results = [
        measure("10,000 pools", lambda part: pools(instance, 10_000 // part)),
        measure("1,000 sockets", lambda part: sockets(instance, 1_000 // part)),
        measure("asyncio: 1,000 pools and 1,000 sockets", lambda part: asyncio.run(awaited(instance, 1_000 // part, 1_000 // part))),
    ]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
