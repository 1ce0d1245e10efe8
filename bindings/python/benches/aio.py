"""The package for asyncio, compared in one run: `await pool.allocate` with the call without asyncio, a server of 200 connections
with one of asyncio's streams, and the latency that `aio.run` measures with a busy event loop and with a quiet one.

Each figure is the median of several rounds, which alternate with those of its peer. The server's figures are round trips
per second of its processor time; its clients are another process. A figure that cannot be taken ends the bench with an error.

`aio.py` prints a table and writes target/bench/python-aio.json. `--quick` makes fewer rounds.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Optional

ROOT = Path(__file__).resolve().parents[3]
SOURCE = ROOT / "bindings/python/src"
CONNECTIONS = 200

ALLOCATE = """
import asyncio, time
from scheduler_core import IpPool, aio
N = 20_000
def direct():
    with IpPool("p") as pool:
        pool.add_cidr_range("10.0.0.0/8")
        begun = time.process_time()
        for number in range(N):
            pool.allocate("t", str(number), "vm")
        return time.process_time() - begun
async def awaited():
    async with aio.IpPool("p") as pool:
        await pool.add_cidr_range("10.0.0.0/8")
        begun = time.process_time()
        for number in range(N):
            await pool.allocate("t", str(number), "vm")
        return time.process_time() - begun
direct(), asyncio.run(awaited())
print(*(seconds / N * 1e6 for _ in range(3) for seconds in (asyncio.run(awaited()), direct())))
"""

SERVER = """
import asyncio, os, sys, time
from scheduler_core import aio, configure
async def ours():
    configure(network=["127.0.0.0/8"])
    server = await aio.Socket.tcp_v4()
    await server.bind_to_ip("127.0.0.1", 0)
    await server.listen(512)
    async def echo(connection):
        async with connection:
            while data := await connection.recv(65_536):
                await connection.send(data)
    tasks = set()
    print(await server.local_port(), flush=True)
    async for connection in server:
        task = asyncio.create_task(echo(connection))
        tasks.add(task)
        task.add_done_callback(tasks.discard)
async def streams():
    async def echo(reader, writer):
        while data := await reader.read(65_536):
            writer.write(data)
            await writer.drain()
        writer.close()
    server = await asyncio.start_server(echo, "127.0.0.1", 0, backlog=512)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()
def say():
    if not os.read(0, 1):
        os._exit(0)
    print(time.process_time(), flush=True)
async def main():
    asyncio.get_running_loop().add_reader(0, say)
    await {"ours": ours, "streams": streams}[sys.argv[1]]()
asyncio.run(main())
"""
"""Prints its port, and its processor time for each byte that it reads."""

TARGET = """
import asyncio
class Answer(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport, self.received = transport, b""
    def data_received(self, data):
        self.received += data
        while b"\\r\\n\\r\\n" in self.received:
            self.received = self.received.partition(b"\\r\\n\\r\\n")[2]
            self.transport.write(b"HTTP/1.1 200 OK\\r\\nContent-Length: 5\\r\\n\\r\\nhello")
async def main():
    server = await asyncio.get_running_loop().create_server(Answer, "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()
asyncio.run(main())
"""

RUN = """
import asyncio, sys, time
from scheduler_core import aio
SCENARIO = '''scenario "latency"
resource server http_server { port = 1 }
action ask = get { url = "http://127.0.0.1:{{server.port}}/" expect_status = 200 }
workflow { start: ask { -> end } end }
load { at 0s spawn 100 tenant "a" over 2s loop 5 think 15ms }'''
async def busy():
    while True:
        end = time.perf_counter() + 0.02
        while time.perf_counter() < end:
            pass
        await asyncio.sleep(0.02)
async def main():
    properties = {"server": {"port": int(sys.argv[1])}}
    found = []
    for loaded, process in ((False, False), (True, False), (False, True), (True, True)):
        task = asyncio.create_task(busy()) if loaded else None
        report = await aio.run(SCENARIO, network=["127.0.0.1"], properties=properties, process=process)
        if task is not None:
            task.cancel()
        assert report.actions[0].attempts.succeeded == 500, report.text
        found.append(report.actions[0].p50)
    print(*(seconds * 1e3 for seconds in found))
asyncio.run(main())
"""


def environment(folder: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(SOURCE), "SCHEDULER_CORE_CACHE_DIR": folder}


def figures(program: str, folder: str, *arguments: str) -> list[float]:
    """The numbers that a program prints."""
    command = [sys.executable, "-c", program, *arguments]
    out = subprocess.run(command, env=environment(folder), check=True, stdout=subprocess.PIPE, text=True)
    return [float(word) for word in out.stdout.split()]


def measured(name: str, spent: float, advice: str) -> float:
    """`spent` seconds of processor time. Ends the bench if the clock cannot measure so little."""
    resolution = max(time.get_clock_info("process_time").resolution, 1 / os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 0)
    if spent <= 2 * resolution:
        sys.exit(f"{name}: {spent * 1e3:.1f} ms of processor time cannot be measured (the clock counts {resolution * 1e3:.1f} ms); {advice}")
    return spent


def echo(kind: str, folder: str, rounds: int) -> float:
    """Round trips per second of a server's processor time."""
    import selectors
    import socket

    command = [sys.executable, "-c", SERVER, kind]
    with subprocess.Popen(command, env=environment(folder), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdin is not None and server.stdout is not None
        port = int(server.stdout.readline())
        clients = [socket.create_connection(("127.0.0.1", port)) for _ in range(CONNECTIONS)]
        message = b"x" * 64

        def ask(times: int) -> None:
            left = dict.fromkeys(clients, times)
            with selectors.DefaultSelector() as selector:
                for client in clients:
                    selector.register(client, selectors.EVENT_READ)
                    client.sendall(message)
                unfinished = CONNECTIONS
                while unfinished:
                    for key, _ in selector.select(30):
                        client = key.fileobj
                        assert isinstance(client, socket.socket)
                        if len(client.recv(65_536)) != len(message):
                            sys.exit(f"echo, {kind}: a message was cut or lost")
                        left[client] -= 1
                        if left[client]:
                            client.sendall(message)
                        else:
                            unfinished -= 1

        def spent() -> float:
            assert server.stdin is not None and server.stdout is not None
            server.stdin.write("x")
            server.stdin.flush()
            return float(server.stdout.readline())

        ask(5)
        before = spent()
        ask(rounds)
        seconds = measured(f"echo, {kind}", spent() - before, "make more round trips")
        for client in clients:
            client.close()
        server.stdin.close()
    return CONNECTIONS * rounds / seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    rounds = 1 if options.quick else 5
    rows: list[tuple[str, str, float, str, float, float, Optional[float]]] = []
    with tempfile.TemporaryDirectory() as folder:
        times = [figures(ALLOCATE, folder) for _ in range(rounds)]
        awaited = statistics.median(value for sample in times for value in sample[0::2])
        direct = statistics.median(value for sample in times for value in sample[1::2])
        rows.append(("allocate, awaited", "µs", awaited, "without asyncio", direct, direct / awaited, 0.8))
        pairs = [(echo("ours", folder, 100), echo("streams", folder, 100)) for _ in range(rounds)]
        ours, streams = (statistics.median(column) for column in zip(*pairs))
        rows.append((f"echo, {CONNECTIONS} connections", "1/s of CPU", ours, "asyncio streams", streams, ours / streams, 0.25))
        with subprocess.Popen([sys.executable, "-c", TARGET], stdout=subprocess.PIPE, text=True) as target:
            assert target.stdout is not None
            port = target.stdout.readline().strip()
            runs = [figures(RUN, folder, port) for _ in range(rounds)]
            target.kill()
        quiet, busy, quiet_process, busy_process = (statistics.median(column) for column in zip(*runs))
        row = ("ms", busy_process, "loop quiet", quiet_process, quiet_process / busy_process, 1 / 1.1)
        rows.append(("aio.run in a process, p50, loop busy", *row))
        rows.append(("aio.run in a thread, p50, loop busy", "ms", busy, "loop quiet", quiet, quiet / busy, 1 / 1.1))
    machine = f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.2f}"
    found = []
    for name, unit, value, peer, peer_value, ratio, aim in rows:
        verdict = "" if aim is None else f"  target {aim:.2f}: {'met' if ratio >= aim else 'MISSED'}"
        print(f"{name:<38} {value:10.2f} {unit:<10}  {peer:<16} {peer_value:10.2f}  ratio {ratio:.2f}{verdict}")
        found.append({
            "name": name, "lane": "python", "unit": unit, "value": value, "peer": peer, "peer_value": peer_value,
            "ratio": ratio, "target": aim, "met": aim is None or ratio >= aim,
        })  # fmt: skip
    output = ROOT / "target/bench/python-aio.json"
    output.parent.mkdir(parents=True, exist_ok=True)
    report = {"name": "python-aio", "machine": machine, "measured_at": int(time.time()), "notes": [], "rows": found}
    output.write_text(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    main()
