"""run.py [--namespace NAME] SCHEDULER-CORE: host names against real servers, checked by their logs. Needs root and Linux.

In a network namespace of its own, whose name server is a program below, the command line runs three scenarios:

several  Python's `http.server` listens on 127.0.0.2 alone, and `--resolve` gives 127.0.0.3 first.
slow     The name server answers for `slow.test` after 2 s, for `dead.test` never, for `quick.test` at once.
moves    The name server gives another address after 2 s; `--resolve-every 500ms`.
"""

import argparse
import json
import os
import re
import socket
import struct
import subprocess
import sys
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HERE = Path(__file__).parent
PORT = 8080
#: How late the name server answers for `slow.test`, and when `api.test` moves.
LATE_S = MOVE_S = 2.0
#: Users of each tenant.
USERS = 5


class NameServer(threading.Thread):
    """Answers questions for addresses (RFC 1035 section 4), each name after its delay, and for `dead.test` never."""

    def __init__(self):
        super().__init__(daemon=True)
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 53))
        #: Name → (delay in seconds, IPv4 address).
        self.names = {}
        self.asked = Counter()
        #: When each name was answered last.
        self.answered = {}
        self.start()

    def run(self):
        while True:
            question, peer = self.socket.recvfrom(512)
            threading.Thread(target=self.answer, args=(question, peer), daemon=True).start()

    def answer(self, question, peer):
        labels, at = [], 12
        while question[at]:
            labels.append(question[at + 1 : at + 1 + question[at]].decode())
            at += 1 + question[at]
        name, (kind,) = ".".join(labels), struct.unpack(">H", question[at + 1 : at + 3])
        self.asked[name] += kind == 1
        if name == "dead.test":
            return
        delay, address = self.names.get(name, (0.0, None))
        time.sleep(delay)
        # A record of type A for questions of type A, none for others (AAAA).
        record = b"\xc0\x0c" + struct.pack(">HHIH", 1, 1, 0, 4) + socket.inet_aton(address) if address and kind == 1 else b""
        flags = 0x8180 if address else 0x8183  # The name does not exist.
        head = question[:2] + struct.pack(">HHHHH", flags, 1, bool(record), 0, 0)
        self.answered[name] = time.monotonic()
        self.socket.sendto(head + question[12 : at + 5] + record, peer)


class Web:
    """A server on some addresses, with a log of (time, address, host, path)."""

    def __init__(self, *addresses):
        self.log = log = []

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                here = self.connection.getsockname()[0]
                log.append((time.monotonic(), here, self.headers["Host"].split(":")[0], self.path))
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        class Server(ThreadingHTTPServer):
            request_queue_size = 128
            daemon_threads = True

        for address in addresses:
            server = Server((address, PORT), Handler)
            threading.Thread(target=server.serve_forever, daemon=True).start()

    def take(self):
        taken, self.log[:] = list(self.log), []
        return taken


def report(program, scenario, *arguments):
    command = [program, "run", str(HERE / f"{scenario}.scenario"), "--json", "--set", f"server.port={PORT}", *arguments]
    begun = time.monotonic()
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    documents = [json.loads(line) for line in done.stdout.splitlines()]
    summary = next(document for document in documents if document["type"] == "summary")
    for own in summary["failures"]:
        print(f"  {scenario}: {own['count']} × {own['action']}: {own['reason']}")
    return begun, summary


def actions(summary):
    return {own["action"]: own for own in summary["actions"]}


def several(program):
    command = [sys.executable, "-u", "-m", "http.server", "--bind", "127.0.0.2", str(PORT)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/var/empty" if os.path.isdir("/var/empty") else "/", text=True)
    while socket.socket().connect_ex(("127.0.0.2", PORT)):
        time.sleep(0.01)
    _, summary = report(program, "several", "--resolve", "API.test=127.0.0.3,127.0.0.2")
    server.terminate()
    served = len(re.findall(r'"GET / HTTP/1.1" 200', server.stderr.read()))
    ask = actions(summary)["ask"]
    connections = ask["transfer"]["connections"]
    print(f"several: http.server's log has {served} requests; {connections} sockets for them")
    return {
        "each request is in the log": served == ask["requests"]["responses"] == ask["attempts"]["succeeded"] == 100,
        "no attempt failed at several addresses": summary["verdict"] == "passed" and not summary["failures"],
        # At first every user meets the address that refuses; then it is the last one.
        "the address that refuses was left alone": 101 <= connections <= 110,
    }


def slow(program, names, web):
    names.names = {"quick.test": (0.0, "127.0.0.2"), "slow.test": (LATE_S, "127.0.0.2")}
    begun, summary = report(program, "slow")
    log = web.take()
    slots = Counter((host, int((at - begun) / 0.5)) for at, _, host, _ in log)
    print("slow: requests in the server's log, by the half second of the run")
    for host in ["127.0.0.2", "quick.test", "slow.test", "dead.test"]:
        print(f"  {host:<12}" + "".join(f"{slots[host, slot]:>5}" for slot in range(18)))
    first = {host: min(at for at, _, own, _ in log if own == host) - begun for host in ["quick.test", "slow.test"]}
    known = names.answered["slow.test"] - begun
    print(f"  first request: quick.test after {first['quick.test']:.2f} s, slow.test after {first['slow.test']:.2f} s")
    print(f"  slow.test was answered after {known:.2f} s")
    print(f"  questions: {dict(names.asked)}")
    own = actions(summary)
    before = sum(1 for at, _, host, _ in log if host == "quick.test" and at - begun < first["slow.test"])
    return {
        "others went on while slow.test was looked up": before >= 3 * USERS and first["quick.test"] < LATE_S,
        "slow.test was asked once its name was known": LATE_S <= known <= first["slow.test"] < known + 1,
        "every attempt of slow.test succeeded": own["slow"]["attempts"]["succeeded"] == USERS * 10,
        "every attempt of others succeeded": own["quick"]["attempts"]["succeeded"] == USERS * 10,
        "dead.test timed out, unsent": own["dead"]["attempts"]["timed_out"] == own["dead"]["requests"]["unsent"] == USERS * 10,
        "users in between did not wait for it": own["direct"]["attempts"]["succeeded"] == 3 * USERS * 10,
        "the ledger is the log": summary["progress"]["requests"]["responses"] == len(log),
        "slow.test was asked for once": names.asked["slow.test"] == names.asked["quick.test"] == 1,
    }


def moves(program, names, web):
    names.names = {"api.test": (0.0, "127.0.0.2")}
    moved = []

    def move():
        names.names = {"api.test": (0.0, "127.0.0.3")}
        moved.append(time.monotonic())

    threading.Timer(MOVE_S, move).start()
    begun, summary = report(program, "moves", "--resolve-every", "500ms")
    log = web.take()
    last = max(at for at, here, _, _ in log if here == "127.0.0.2") - moved[0]
    first = min(at for at, here, _, _ in log if here == "127.0.0.3") - moved[0]
    seen = Counter(here for _, here, _, _ in log)
    print(f"moves: {dict(seen)} requests; {names.asked['api.test']} questions in {log[-1][0] - begun:.1f} s")
    print(f"  127.0.0.3 from {first:+.2f} s on, 127.0.0.2 until {last:+.2f} s, counted from the change")
    return {
        "the new address is used soon": 0 <= first < 1,
        "the old one is not used after that": last < 1,
        "no attempt failed while the name moved": summary["verdict"] == "passed" and len(log) == USERS * 50,
        "it was asked for every half second or so": names.asked["api.test"] <= 2 * (log[-1][0] - begun) + 2,
    }


def inside(program):
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    names = NameServer()
    shown = several(program)
    web = Web("127.0.0.2", "127.0.0.3")
    shown.update(slow(program, names, web))
    shown.update(moves(program, names, web))
    for what, holds in shown.items():
        print(f"{'ok    ' if holds else 'FAILED'}  {what}")
    return 0 if all(shown.values()) else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--namespace", default=f"names-{os.getpid()}", help="name of the network namespace to make")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("program")
    given = parser.parse_args()
    if given.inside:
        return inside(given.program)
    # `ip netns exec` puts the files of this folder in place of those in /etc.
    folder = Path("/etc/netns") / given.namespace
    folder.mkdir(parents=True)
    files = {
        "resolv.conf": "nameserver 127.0.0.1\noptions timeout:30 attempts:1\n",
        "nsswitch.conf": "hosts: files dns\n",
        "hosts": "127.0.0.1 localhost\n",
    }
    for name, text in files.items():
        (folder / name).write_text(text)
    try:
        subprocess.run(["ip", "netns", "add", given.namespace], check=True)
        command = [sys.executable, "-B", __file__, "--inside", os.path.abspath(given.program)]
        return subprocess.run(["ip", "netns", "exec", given.namespace, *command], check=False).returncode
    finally:
        subprocess.run(["ip", "netns", "delete", given.namespace], check=False)
        for name in files:
            (folder / name).unlink()
        folder.rmdir()


if __name__ == "__main__":
    sys.exit(main())
