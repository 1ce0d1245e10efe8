"""The walk in Python: demo.py SCENARIO SERVER-IP SERVER-PORT

Shows its progress on stderr and prints its report as one line of JSON.
"""

import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import scheduler_core
from scheduler_core import (
    ActionOutcome,
    InstanceState,
    IpPool,
    LoadPlan,
    Machine,
    MachineOptions,
    MetricKind,
    NamedValue,
    ResourceType,
    SchedulerCoreError,
    Socket,
    SocketAddress,
    Syntax,
    Verdict,
    Wbs,
    Workbook,
    parse,
)


@dataclass
class Tally:
    """What is counted for one tenant while its users walk."""

    users: int = 0
    done: int = 0
    requests: int = 0
    statuses: Counter = field(default_factory=Counter)
    addresses: set = field(default_factory=set)


def arrivals(plan):
    """Everyone who arrives, in order: the time in milliseconds and the group."""
    groups = plan.groups()
    offset = 0
    while offset is not None:
        page = plan.arrivals(offset, 10_000)
        for at_ms, group in zip(page.at_ms, page.groups):
            yield at_ms, groups[group]
        offset = page.next


def request(method, url, source, timeout_ms):
    """One HTTP/1.1 request over a connection of its own: the status code and the size of the body."""
    parts = urlsplit(url)
    with Socket.tcp_v4() as socket:
        socket.set_timeout(timeout_ms)
        socket.bind_to_ip(source, 0)
        socket.connect(SocketAddress(parts.hostname, parts.port))
        socket.send(f"{method} {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n\r\n".encode())
        answer = b""
        while piece := socket.recv(65_536):
            answer += piece
    head, end, body = answer.partition(b"\r\n\r\n")
    if not end or not head.startswith(b"HTTP/1."):
        raise ValueError("not an HTTP/1 response")
    return int(head.split(b" ", 2)[1]), len(body)


def perform(action, source):
    """Does one action: an HTTP request from the user's own address."""
    try:
        status, size = request(action.kind.upper(), action.parameters["url"], source, action.timeout_ms)
    except (SchedulerCoreError, ValueError) as error:
        return None, ActionOutcome.failure(str(error))
    exports = [NamedValue("status_code", status), NamedValue("body_size", size)]
    return status, ActionOutcome.success(exports)


def main(scenario_path, server_ip, server_port):
    scheduler_core.configure(network=True)
    scenario = parse(Path(scenario_path).read_text(encoding="utf-8"), Syntax.TEXT)
    pools = {pool.name: IpPool.from_definition(pool) for pool in scenario.pools()}

    workbook = Workbook.from_scenario(scenario)
    workbook.set_property("server", "ip", server_ip)
    workbook.set_property("server", "port", int(server_port))
    workbook.define_metric("request.duration", MetricKind.HISTOGRAM)
    machine = Machine.from_wbs(Wbs.from_scenario(scenario), workbook, MachineOptions())

    tenants = {}
    users = {}
    for index, (at_ms, group) in enumerate(arrivals(LoadPlan.from_scenario(scenario))):
        machine.tick(at_ms)
        address = "127.0.0.1"
        if group.pool is not None:
            address = pools[group.pool].allocate(group.tenant, f"user-{index}", ResourceType.custom("virtual-user"))
        inputs = {"user.index": index, "user.tenant": group.tenant, "user.allocated_ip": str(address)}
        instance = machine.spawn(None, [NamedValue(name, value) for name, value in inputs.items()])
        users[instance] = (group, address)
        tally = tenants.setdefault(group.tenant, Tally())
        tally.users += 1
        tally.addresses.add(address)

    requests = 0
    while True:
        actions = machine.next_actions(64)
        if not actions:
            next_timer_ms = machine.progress().next_timer_ms
            if next_timer_ms is None:
                break
            machine.tick(next_timer_ms)
        for action in actions:
            group, address = users[action.instance]
            tally = tenants[group.tenant]
            started = time.perf_counter_ns()
            status, outcome = perform(action, address)
            elapsed = time.perf_counter_ns() - started
            tally.requests += 1
            if status is not None:
                tally.statuses[status] += 1
            workbook.record("request.duration", group.tenant, elapsed / 1e6)
            machine.complete(action.token, outcome, elapsed)
            requests += 1
            if requests % 50 == 0:
                print(f"python: {requests} requests", file=sys.stderr)
            (state,) = machine.states(action.instance, 1)
            if state not in (InstanceState.RUNNING, InstanceState.WAITING) and users.pop(action.instance, None):
                tally.done += state is InstanceState.DONE
                if group.pool is not None:
                    pools[group.pool].release_by_ip(address)
    print(json.dumps(report(machine, workbook, pools, tenants)))


def report(machine, workbook, pools, tenants):
    rows = []
    for name, tally in sorted(tenants.items()):
        latency = workbook.metric("request.duration", name)
        rows.append(
            {
                "name": name,
                "users": tally.users,
                "done": tally.done,
                "requests": tally.requests,
                "statuses": tally.statuses,
                "p50_us": latency.p50 * 1000,
                "p99_us": latency.p99 * 1000,
                "addresses": len(tally.addresses),
            }
        )
    return {
        "language": "python",
        "tenants": rows,
        "trace_hash": f"{machine.trace_hash():016x}",
        "thresholds": [
            {"text": result.threshold, "passed": result.verdict is Verdict.PASSED}
            for result in workbook.summary().thresholds
        ],
        "leaked_addresses": sum(pool.stats().allocated for pool in pools.values()),
    }


if __name__ == "__main__":
    main(*sys.argv[1:])
