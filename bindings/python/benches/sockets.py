"""Time of socket calls: a round trip of 64 bytes over TCP and UDP, and sending 1 MiB, to a peer in another process.

Each figure is the best of all rounds: what else runs on the machine only adds to it.

`sockets.py` prints a table and writes target/bench/python-sockets.json. `sockets.py --against FOLDER` alternates with the
package in another source folder (such as that of a checkout of an older version), with the same interpreter and wasmtime,
or with those of `--python PATH`.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SOURCE = ROOT / "bindings/python/src"
ROUNDS, BATCHES = 7, 9

PEER = """
import socket, sys, threading
def tcp(connection):
    while data := connection.recv(1 << 16):
        connection.sendall(data)
def sink(connection):
    while True:
        left = 1 << 20
        while left:
            data = connection.recv(min(left, 1 << 18))
            if not data:
                return
            left -= len(data)
        connection.sendall(b".")
def udp(own):
    while True:
        own.sendto(*own.recvfrom(1 << 16))
def serve(listener, work):
    while True:
        threading.Thread(target=work, args=(listener.accept()[0],), daemon=True).start()
ports = []
for work in (tcp, sink):
    listener = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=serve, args=(listener, work), daemon=True).start()
    ports.append(listener.getsockname()[1])
own = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
own.bind(("127.0.0.1", 0))
threading.Thread(target=udp, args=(own,), daemon=True).start()
print(*ports, own.getsockname()[1], flush=True)
sys.stdin.read()
"""

PROGRAM = """
import sys, time
from scheduler_core import Socket, SocketAddress, configure
echo, sink, udp = (SocketAddress("127.0.0.1", int(port)) for port in sys.argv[1:])
configure(network=True)
def best(act, times):
    samples = []
    for _ in range(BATCHES):
        start = time.perf_counter()
        for _ in range(times):
            act()
        samples.append((time.perf_counter() - start) / times)
    return min(samples)
with Socket.tcp_v4() as stream, Socket.tcp_v4() as long, Socket.udp_v4() as datagrams:
    stream.connect(echo)
    long.connect(sink)
    datagrams.connect(udp)
    small, large = b"x" * 64, b"x" * (1 << 20)
    def tcp_echo():
        stream.send(small)
        stream.recv(64)
    def udp_echo():
        datagrams.send(small)
        datagrams.recv(64)
    def mebibyte():
        long.send(large)
        long.recv(1)
    for act in (tcp_echo, udp_echo, mebibyte):
        act()
    print(best(tcp_echo, 400) * 1e6, best(udp_echo, 400) * 1e6, best(mebibyte, 4) * 1e3)
""".replace("BATCHES", str(BATCHES))

ROWS = [("TCP round trip, 64 B", "µs"), ("UDP round trip, 64 B", "µs"), ("TCP send, 1 MiB", "ms")]


def sample(python: str, source: str, cache: str, ports: list[str]) -> list[float]:
    """The best batch of each job, in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": source, "SCHEDULER_CORE_CACHE_DIR": cache}
    out = subprocess.run([python, "-c", PROGRAM, *ports], env=environment, check=True, capture_output=True, text=True)
    return [float(word) for word in out.stdout.split()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--against", metavar="FOLDER", help="source folder of the package to compare with")
    parser.add_argument("--python", default=sys.executable, help="interpreter for --against")
    parser.add_argument("--own-python", default=sys.executable, help="interpreter for this package")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    rounds = 2 if options.quick else ROUNDS
    own: list[list[float]] = []
    other: list[list[float]] = []
    program = [sys.executable, "-c", PEER]
    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as peer,
    ):
        assert peer.stdout is not None and peer.stdin is not None
        ports = peer.stdout.readline().split()
        for _ in range(rounds):
            own.append(sample(options.own_python, str(SOURCE), f"{folder}/own", ports))
            if options.against:
                other.append(sample(options.python, options.against, f"{folder}/other", ports))
        peer.stdin.close()
    machine = f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.2f}"
    rows = []
    for index, (name, unit) in enumerate(ROWS):
        value, peer_value = min(sample[index] for sample in own), min((sample[index] for sample in other), default=None)
        beside = "" if peer_value is None else f"  against {peer_value:8.1f} {unit}  ratio {peer_value / value:.2f}"
        print(f"{name:<24} {value:8.1f} {unit}{beside}")
        rows.append({
            "name": name, "lane": "python", "unit": unit, "value": value, "peer": options.against, "peer_value": peer_value,
            "ratio": None if peer_value is None else peer_value / value, "target": None, "met": True,
        })
    output = ROOT / "target/bench/python-sockets.json"
    output.parent.mkdir(parents=True, exist_ok=True)
    report = {"name": "python-sockets", "machine": machine, "measured_at": int(time.time()), "notes": [], "rows": rows}
    output.write_text(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    main()
