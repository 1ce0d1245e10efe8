"""run.py [--driver DRIVER] [--only NAME]… [--jobs N] [--allow-not-run] SCHEDULER-CORE: runs every scenario of conformance/scenarios.

Each file is checked, planned and run in its own network namespace, with the addresses and servers that it names (`scenarios.py`). Its
report is compared with the log of the servers. The text and the YAML of a scenario must have the same plan and the same counts.
The command line runs the files. Hosts in Python and Node run those with custom actions, events or metrics.

Prints a table with the checks that fail. The exit code is 1 if a check failed or if namespaces are not available; for the
latter it is 0 with `--allow-not-run`.
"""

import argparse
import ipaddress
import json
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

from scenarios import WORLDS, differences
from servers import ID, Log

HERE = Path(__file__).parent
FILES = HERE.parents[1] / "scenarios"
SEED = 1
#: The addresses of all scenarios. A route does not suffice to bind those of IPv6: they need `ip_nonlocal_bind`.
NETWORKS = ["10.0.0.0/8", "192.168.1.0/24", "198.51.100.0/24", "2001:db8::/32", "fd00::/16"]
NONLOCAL_BIND = Path("/proc/sys/net/ipv6/ip_nonlocal_bind")
#: Maximum time of a run, in seconds.
LONGEST_S = 45
NAMESPACE = ["unshare", "--net"] + (["--map-root-user"] if os.geteuid() != 0 else [])
DRIVERS = ["command line", "Python", "Node"]
#: The scenarios that take longest are started first.
SLOW = ["multi-tenant-ramp", "ipv6-prefixes", "sub-workflows", "tri-phase"]


def missing():
    """Why namespaces are not available; none if they are."""
    for tool in ("unshare", "ip"):
        if shutil.which(tool) is None:
            return f"`{tool}` is not installed"
    command = [*NAMESPACE, "sh", "-c", f"ip link set lo up && ip route add local 10.0.0.0/8 dev lo && echo 1 > {NONLOCAL_BIND}"]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    return f"cannot create a network namespace: {done.stderr.strip()}" if done.returncode else None


def running(driver, program, file):
    """The command that runs a file."""
    if driver == "command line":
        return [program, "run", str(file), "--json", "--seed", str(SEED), "--request-id-header", ID]
    host = {"Python": [sys.executable, "-B", str(HERE / "host.py")], "Node": ["node", str(HERE / "host.mjs")]}
    return [*host[driver], str(file)]


def checked(program, file):
    """The errors of `check` and `plan`, and the plan."""
    wrong = []
    check = subprocess.run([program, "check", "--format", "json", str(file)], capture_output=True, check=False, text=True)
    diagnostics = [own for file in json.loads(check.stdout or '{"files": []}')["files"] for own in file["diagnostics"]]
    # That the command line cannot perform a kind of the host's is a note.
    diagnostics = [own for own in diagnostics if (own["code"], own["severity"]) != ("custom-kind", "note")]
    if check.returncode or diagnostics:
        wrong.append(f"check: exit code {check.returncode}: {check.stdout}{check.stderr}")
    plan = subprocess.run([program, "plan", "--format", "json", str(file)], capture_output=True, check=False, text=True)
    if plan.returncode:
        wrong.append(f"plan: exit code {plan.returncode}: {plan.stderr}")
    return wrong, plan.stdout


def inside(program, driver, file):
    """Runs a file in the namespace of this process, and prints the outcome as JSON."""
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    for network in NETWORKS:
        subprocess.run(["ip", "route", "add", "local", network, "dev", "lo"], check=True)
    NONLOCAL_BIND.write_text("1")
    world, log = WORLDS[file.stem](), Log()
    wrong, plan = checked(program, file)
    world.start(log)
    begun = time.monotonic()
    try:
        done = subprocess.run(running(driver, program, file), capture_output=True, check=False, text=True, timeout=LONGEST_S)
        exit_code, documents = done.returncode, [json.loads(line) for line in done.stdout.splitlines()]
        errors = done.stderr
    except subprocess.TimeoutExpired as expired:
        exit_code, documents, errors = None, [], f"not finished after {LONGEST_S} s: {(expired.stderr or b'').decode()}"
    elapsed = time.monotonic() - begun
    report = documents[-1] if documents else None
    counts = None
    if report is None:
        wrong.append(f"no report, exit code {exit_code}: {errors.strip()}")
    else:
        report["driver"] = driver
        log.wait_for(sum(own["requests"]["sent"] for own in report["actions"]))
        wrong += compared(world, report, exit_code, log)
        counts = counted(report)
    outcome = {"wrong": wrong, "plan": plan, "counts": counts, "exit_code": exit_code, "elapsed": elapsed}
    outcome["verdict"] = report and report["verdict"]
    outcome["seen"] = len(log.requests) + len(log.datagrams) + len(log.exchanges)
    print(json.dumps(outcome))


def compared(world, report, exit_code, log):
    """The differences between the report, the world and the log."""
    progress = report["progress"]
    wrong = differences(verdict=((report["verdict"], exit_code, report["reasons"]), ("passed", 0, [])))
    arrived = sum(own["started"] for own in report["tenants"])
    wrong += differences(
        users_done=(progress["users"]["done"] if "users" in progress else progress["done"], arrived),
        addresses_left=(sum(own["held"] for own in report["pools"]), 0),
        connections_left=(progress["connections"], 0),
    )
    actions = {own["action"]: own for own in report["actions"]}
    for name, wanted in world.counts.items():
        own = actions[name]
        attempts = {key: own["attempts"][key] for key in ("succeeded", "failed", "cancelled")}
        statuses = {int(status): count for status, count in own["statuses"].items()}
        wrong += differences(**{name: (attempts | {"statuses": statuses}, asdict(wanted))})
    wrong += logged(world, actions, log)
    if log.requests or log.connections:
        datagram_sockets = len({own[:2] for own in log.datagrams})
        wrong += differences(connections=(progress["transfer"]["connections"], len(log.connections) + datagram_sockets))
    wrong += sources(world, report, log)
    return wrong + world.wrong(report, log)


def logged(world, actions, log):
    """The requests of each action must be those of the log, by status, and each id must be there once."""
    seen = {name: Counter() for name in actions}
    for request in log.requests:
        seen[world.action(request)][request.status] += 1
    wrong = []
    for name, rows in seen.items():
        own = actions[name]["requests"]
        wrong += differences(**{
            f"{name}: requests in the log": (rows.total(), own["sent"]),
            f"{name}: statuses in the log": (
                {str(status): count for status, count in rows.items() if status}, actions[name]["statuses"]
            ),
        })
    twice = [own for own, count in Counter(request.id for request in log.requests).items() if count > 1]
    return wrong + differences(ids_that_came_twice=(twice, []))


def sources(world, report, log):
    """Every source address must be one of a tenant's pool, and each tenant must have used as many as the report has."""
    if not world.pools:
        return []
    seen = {request.source for request in log.requests} | {source for source, *_ in log.datagrams}
    wrong = []
    for own in report["tenants"]:
        networks = [ipaddress.ip_network(network) for network in world.pools[own["tenant"]]]
        inside_of = {source for source in seen if any(ipaddress.ip_address(source) in network for network in networks)}
        wrong += differences(**{f"addresses of {own['tenant']}": (own["addresses"], len(inside_of))})
        seen -= inside_of
    return wrong + differences(addresses_of_no_pool=(seen, set()))


def counted(report):
    """The counts that are the same for both syntaxes."""
    return {
        "actions": {
            own["action"]: [own["attempts"]["succeeded"], own["attempts"]["failed"], own["attempts"]["cancelled"], own["statuses"]]
            for own in report["actions"]
        },
        "tenants": {own["tenant"]: [own["started"], own["done"]] for own in report["tenants"]},
        "thresholds": [[own["threshold"], own["verdict"]] for own in report["thresholds"]],
    }


def run(program, driver, file):
    """Runs a file in a new namespace."""
    command = [*NAMESPACE, sys.executable, "-B", __file__, "--inside", str(file), "--driver", driver, program]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    if done.returncode:
        nothing = dict.fromkeys(("plan", "counts", "exit_code", "verdict"))
        return nothing | {"wrong": [f"no outcome: {done.stderr.strip()}"], "elapsed": 0, "seen": 0}
    return json.loads(done.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="path of the command line")
    parser.add_argument("--driver", choices=DRIVERS, help="run only the files of this driver")
    parser.add_argument("--only", action="append", choices=list(WORLDS), metavar="NAME", help="run this scenario; may be given several times")
    parser.add_argument("--jobs", type=int, default=8, help="runs at a time; defaults to 8")
    parser.add_argument("--allow-not-run", action="store_true", help="exit with 0 if namespaces are not available")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    program = os.path.abspath(given.program)
    if given.inside:
        return inside(program, given.driver, given.inside)
    begun = time.monotonic()
    reason = missing()
    if reason:
        print(f"files: NOT RUN: {reason}")
        return 0 if given.allow_not_run else 1
    files = {file.stem for file in FILES.iterdir()}
    if files != set(WORLDS):
        sys.exit(f"files and worlds differ: {sorted(files ^ set(WORLDS))}")
    names = sorted(given.only or WORLDS, key=lambda name: (name not in SLOW, name))
    jobs = [
        (name, driver, FILES / f"{name}{ending}")
        for name in names
        for driver in WORLDS[name]().drivers
        if given.driver in (None, driver)
        for ending in (".scenario", ".yaml")
    ]
    with ThreadPoolExecutor(given.jobs) as pool:
        outcomes = list(pool.map(lambda job: run(program, *job[1:]), jobs))
    for text, yaml in zip(outcomes[::2], outcomes[1::2], strict=True):
        yaml["wrong"] += differences(plan_of_yaml=(yaml["plan"], text["plan"]), counts_of_yaml=(yaml["counts"], text["counts"]))
    print(f"{'file':<28} {'by':<12} {'exit':>4} {'verdict':<8} {'users':>5} {'attempts':>8} {'in the log':>10} {'s':>5}")
    for (_, driver, file), own in sorted(zip(jobs, outcomes, strict=True), key=lambda pair: pair[0][2].name):
        counts = own["counts"] or {"tenants": {}, "actions": {}}
        users = sum(started for started, _ in counts["tenants"].values())
        attempts = sum(sum(action[:3]) for action in counts["actions"].values())
        shown = f"{file.name:<28} {driver:<12} {own['exit_code']!s:>4} {own['verdict']!s:<8}"
        shown += f" {users:>5} {attempts:>8} {own['seen']:>10} {own['elapsed']:>5.1f}"
        print(shown + ("  FAILED" if own["wrong"] else ""))
        for line in own["wrong"]:
            print(f"  {line}")
    failed = sum(bool(own["wrong"]) for own in outcomes)
    print(f"files: {'FAILED' if failed else 'passed'}, {len(jobs)} runs, {failed} failed, {time.monotonic() - begun:.1f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
