"""run.py SCHEDULER-CORE: two tenants with 500 users each ask nginx 100,000 times, twice: by the command line and by Python's `run`.

Compares the source addresses in nginx's own access log with what the pools gave out, and counts what is left open.
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from scheduler_core import run

SCENARIO = Path(__file__).with_name("tenants.scenario")
USERS, REQUESTS = 1_000, 100_000

CONFIGURATION = """
worker_processes 2;
daemon off;
pid {folder}/pid;
error_log {folder}/error.log;
worker_rlimit_nofile 8192;
events {{ worker_connections 4096; }}
http {{
  log_format source '$remote_addr $status';
  access_log {folder}/access.log source;
  keepalive_requests 1000000;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{ listen 127.0.0.1:{port} backlog=4096; location / {{ return 200 "hello"; }} }}
}}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(folder, port):
    """nginx, once it listens."""
    configuration = Path(folder, "nginx.conf")
    configuration.write_text(CONFIGURATION.format(folder=folder, port=port))
    # Debian has it where not every user looks.
    nginx = shutil.which("nginx") or "/usr/sbin/nginx"
    server = subprocess.Popen([nginx, "-p", folder, "-e", f"{folder}/error.log", "-c", str(configuration)])
    deadline = time.monotonic() + 10
    while server.poll() is None and time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return server
        time.sleep(0.05)
    sys.exit("nginx does not listen: " + Path(folder, "error.log").read_text())


def seen(folder, server):
    """How often each address asked, by nginx's own log since the last time."""
    log = Path(folder, "access.log")
    counts = Counter(line.split()[0] for line in log.read_text().splitlines() if line.endswith(" 200"))
    log.unlink()
    server.send_signal(signal.SIGUSR1)  # nginx opens its log anew
    deadline = time.monotonic() + 10
    while not log.exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    return counts


def connections_to(port):
    """Connections that are open to a port of this machine."""
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return sum(row[2].endswith(f":{port:04X}") and row[3] == "01" for row in rows)


def check(title, verdict, done, attempts, grants, held, counts, left):
    red = {address for address in counts if address.startswith(("127.20.", "127.21."))}
    blue = {address for address in counts if address.startswith(("127.22.", "127.23."))}
    print(f"{title}: {attempts} requests, {done} users, verdict {verdict}")
    print(f"  pools gave {grants} addresses, nginx's log has {len(red)} + {len(blue)}, each {set(counts.values())} times; {held} held")
    print(f"  left open: {left}")
    return (
        (verdict, done, attempts, held) == ("passed", USERS, REQUESTS, 0)
        and grants == [len(red), len(blue)] == [500, 500]
        and set(counts.values()) == {REQUESTS // USERS}
        and not any(left.values())
    )


def by_command_line(program, port, folder, server):
    begun = time.monotonic()
    command = [program, "run", str(SCENARIO), "--json", "--set", f"server.port={port}"]
    output = subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout
    elapsed = time.monotonic() - begun
    documents = [json.loads(line) for line in output.splitlines()]
    report = next(document for document in documents if document["type"] == "summary")
    pools, progress = report["pools"], report["progress"]
    return check(
        f"command line, {elapsed:.1f} s",
        report["verdict"],
        progress["users"]["done"],
        sum(action["requests"]["responses"] for action in report["actions"]),
        [pool["grants"] for pool in pools],
        sum(pool["held"] for pool in pools),
        seen(folder, server),
        {"connections": connections_to(port), "sockets": progress["connections"]},
    )


def by_python(port, folder, server):
    def descriptors():
        return len(os.listdir("/proc/self/fd"))

    text = SCENARIO.read_text()
    properties = {"server": {"port": port}}
    # What the first run opens for good is not what a run leaves behind.
    run(text.replace("spawn 500", "spawn 5").replace("loop 100", "loop 1"), network=True, properties=properties)
    seen(folder, server)
    before, begun = descriptors(), time.monotonic()
    report = run(text, network=True, properties=properties)
    elapsed = time.monotonic() - begun
    return check(
        f"Python, {elapsed:.1f} s",
        str(report.verdict),
        report.progress.done,
        sum(action.requests.responses for action in report.actions),
        [pool.grants for pool in report.pools],
        sum(pool.held for pool in report.pools),
        seen(folder, server),
        {"connections": connections_to(port), "descriptors": descriptors() - before},
    )


def main(program):
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        server = start(folder, port)
        try:
            passed = [by_command_line(program, port, folder, server), by_python(port, folder, server)]
        finally:
            server.terminate()
            server.wait()
    print("nginx:", "passed" if all(passed) else "FAILED")
    sys.exit(not all(passed))


if __name__ == "__main__":
    main(*sys.argv[1:])
