"""A server that answers with errors and closes connections: the client's counts are those of nginx's log."""

import json
import subprocess
from collections import Counter
from pathlib import Path

from scheduler_core import run

SCENARIO = Path(__file__).with_name("errors.scenario")
USERS, LOOPS = 200, 10

#: What one user asks in one iteration, by nginx's status; 444 is a connection that is closed without a response.
#: `gone` counts twice where its connection was kept, once where it was new, and once for the POST.
EXPECTED = {200: 4, 500: 1, 404: 1, 302: 1, 204: 1, 444: 4}


def tenant_of(address):
    return "red" if address.startswith("127.24.") else "blue"


def check_log(rows):
    """Every address asked for the same, and as often as the scenario says."""
    wrong = []
    addresses = {row[0] for row in rows}
    if len(addresses) != USERS:
        wrong.append(f"{len(addresses)} addresses in nginx's log, not {USERS}")
    seen = Counter((row[0], int(row[3])) for row in rows)
    for address in addresses:
        found = {status: count for (own, status), count in seen.items() if own == address}
        if found != {status: count * LOOPS for status, count in EXPECTED.items()}:
            wrong.append(f"{address}: {found}")
    return wrong


def by_command_line(program, nginx):
    command = [program, "run", str(SCENARIO), "--json", "--set", f"server.port={nginx.port}"]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    report = next(json.loads(line) for line in done.stdout.splitlines() if b'"summary"' in line)
    rows = nginx.take_log()
    wrong = check_log(rows)
    for tenant in report["tenants"]:
        own = [row for row in rows if tenant_of(row[0]) == tenant["tenant"]]
        seen = Counter(row[3] for row in own)
        closed = seen.pop("444", 0)
        if seen != tenant["statuses"]:
            wrong.append(f"{tenant['tenant']}: status codes {tenant['statuses']}, nginx's log has {dict(seen)}")
        requests = tenant["requests"]
        if (requests["sent"], requests["closed"]) != (len(own), closed):
            wrong.append(f"{tenant['tenant']}: {requests}, nginx's log has {len(own)}, {closed} of them closed")
    if (report["verdict"], done.returncode) != ("passed", 0):
        wrong.append(f"verdict {report['verdict']} {report['reasons']}, exit code {done.returncode}")
    counts = report["progress"]["requests"]
    print(f"errors, command line: {counts['sent']} requests, {counts['repeats']} of them repeats, {counts['closed']} closed")
    return wrong


def by_python(nginx):
    """Matches each attempt with the requests that carried its id."""
    attempts = []

    def heard(_, events):
        columns = zip(events.users, events.iterations, events.attempts, events.requests, events.statuses, strict=True)
        attempts.extend(row for row in columns if row[2] > 0)

    run(
        SCENARIO.read_text(),
        network=True,
        properties={"server": {"port": nginx.port}},
        request_id_header="X-Request-Id",
        events="actions",
        on_progress=heard,
    )
    rows = nginx.take_log()
    wrong = check_log(rows)
    status_of = {row[4]: int(row[3]) for row in rows}
    if len(status_of) != len(rows):
        wrong.append(f"{len(rows)} requests have {len(status_of)} different ids")
    for user, iteration, attempt, requests, status in attempts:
        parts = [status_of.pop(f"{user}-{iteration}-{attempt}-{part}", None) for part in range(1, requests + 1)]
        last = next((own for own in reversed(parts) if own != 444), 0)
        if None in parts or last != status:
            wrong.append(f"attempt {user}-{iteration}-{attempt}: status {status}, nginx's log has {parts}")
    if status_of:
        wrong.append(f"requests without an attempt: {list(status_of)[:5]}")
    print(f"errors, Python: {len(attempts)} attempts matched with {len(rows)} requests by id")
    return wrong


def check(program, nginx):
    wrong = by_command_line(program, nginx) + by_python(nginx)
    for line in wrong[:20]:
        print(f"  {line}")
    return not wrong
