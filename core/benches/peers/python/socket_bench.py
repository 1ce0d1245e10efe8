"""A client in Python: our package's sockets and the standard library's, in turns.

Its argument is the task, its output one measurement a line: see
core/benches/support/peer/mod.rs.
"""

import json
import platform
import socket
import sys
import time

import scheduler_core
from scheduler_core import ShutdownDirection, Socket, SocketAddress

HOST = "127.0.0.1"
BUFFER = bytes([7]) * (1 << 20)
SMALL = bytes([7]) * 64


def say(**fields):
    print(json.dumps(fields), flush=True)


def stream(task):
    with Socket.tcp_v4() as client:
        client.connect(SocketAddress(HOST, task["sink"]))
        for _ in range(task["bytes"] // len(BUFFER)):
            client.send(BUFFER)
        client.shutdown(ShutdownDirection.SEND)
        client.recv(1)


def stream_baseline(task):
    with socket.create_connection((HOST, task["sink"])) as client:
        for _ in range(task["bytes"] // len(BUFFER)):
            client.sendall(BUFFER)
        client.shutdown(socket.SHUT_WR)
        client.recv(1)


def echo(task):
    with Socket.tcp_v4() as client:
        client.connect(SocketAddress(HOST, task["echo"]))
        for _ in range(task["rounds"]):
            client.send(SMALL)
            missing = len(SMALL)
            while missing:
                missing -= len(client.recv(missing))


def echo_baseline(task):
    with socket.create_connection((HOST, task["echo"])) as client:
        for _ in range(task["rounds"]):
            client.sendall(SMALL)
            missing = len(SMALL)
            while missing:
                missing -= len(client.recv(missing))


def datagrams(task):
    to = SocketAddress(HOST, task["udp"])
    with Socket.udp_v4() as client:
        for _ in range(task["datagrams"]):
            client.send_to(SMALL, to)


def datagrams_many(task):
    to = SocketAddress(HOST, task["udp"])
    ends = [64 * (index + 1) for index in range(64)]
    with Socket.udp_v4() as client:
        sent = 0
        while sent < task["datagrams"]:
            sent += client.send_many(SMALL * 64, ends, to)


def datagrams_baseline(task):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        for _ in range(task["datagrams"]):
            client.sendto(SMALL, (HOST, task["udp"]))


def main():
    task = json.loads(sys.argv[1])
    scheduler_core.configure(network=True)
    say(version=f"Python {platform.python_version()}")
    measures = [
        ("stream", stream, 1),
        ("stream-baseline", stream_baseline, 1),
        ("echo", echo, task["rounds"]),
        ("echo-baseline", echo_baseline, task["rounds"]),
        ("datagrams", datagrams, task["datagrams"]),
        ("datagrams-many", datagrams_many, task["datagrams"]),
        ("datagrams-baseline", datagrams_baseline, task["datagrams"]),
    ]
    for name, act, operations in measures:
        samples = []
        for _ in range(task["repetitions"]):
            start = time.perf_counter_ns()
            act(task)
            samples.append((time.perf_counter_ns() - start) / operations)
        say(measure=name, live=0, unit="ns", samples=samples)


if __name__ == "__main__":
    main()
