"""run.py SCHEDULER-CORE: two tenants ask nginx by the command line and by Python's `run`; nginx's access log is the truth.

First 500 users each ask 100,000 times, and the source addresses in the log are compared with what the pools gave out.
Then 100 users each meet errors, redirects and closed connections, and the log is compared by status and source address
(`errors.py`).
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import errors
from server import Nginx, by_address

from scheduler_core import run

SCENARIO = Path(__file__).with_name("tenants.scenario")
USERS, REQUESTS = 1_000, 100_000


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


def by_command_line(program, nginx):
    begun = time.monotonic()
    command = [program, "run", str(SCENARIO), "--json", "--set", f"server.port={nginx.port}"]
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
        by_address(nginx.take_log()),
        {"connections": nginx.connections(), "sockets": progress["connections"]},
    )


def by_python(nginx):
    def descriptors():
        return len(os.listdir("/proc/self/fd"))

    text = SCENARIO.read_text()
    properties = {"server": {"port": nginx.port}}
    # What the first run opens for good is not what a run leaves behind.
    run(text.replace("spawn 500", "spawn 5").replace("loop 100", "loop 1"), network=True, properties=properties)
    nginx.take_log()
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
        by_address(nginx.take_log()),
        {"connections": nginx.connections(), "descriptors": descriptors() - before},
    )


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        with Nginx(folder) as nginx:
            passed = [by_command_line(program, nginx), by_python(nginx), errors.check(program, nginx)]
    print("nginx:", "passed" if all(passed) else "FAILED")
    sys.exit(not all(passed))


if __name__ == "__main__":
    main(*sys.argv[1:])
