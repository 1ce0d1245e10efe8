"""`plan`: preview of a run: arrivals, addresses, schedule, critical path, length."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Optional

from .._errors import SchedulerCoreError
from .._generated.load import LoadPlan
from .._generated.types import Scenario
from .._generated.values.load import PoolDemand, RunEstimate, UnboundedReason
from .._generated.values.wbs import Task, TaskKind
from .._generated.wbs import Wbs
from .._generated.workbook import Workbook
from .._printable import json_text, printable
from .._report.numbers import counted, grouped, spoken
from . import overrides
from .connections import PORTS, Demand
from .document import Document
from .failure import FINE, FOUND, Failure
from .output import BOLD, Terminal, show

MAX_CONNECTIONS = 10_000
"""Default of `--max-connections`."""

_BINS = 12
"""Number of lines in the chart of arrivals."""
_BAR = 40
"""Length of the longest bar, in cells."""
_TASKS = 200
"""Number of tasks that the text output shows."""
_NAME = 24
"""Width of the first column."""


@dataclass(frozen=True)
class PlannedTask:
    """A task with its dates, in seconds."""

    task: Task
    start: float
    slack: float


@dataclass(frozen=True)
class Planned:
    """Plan of a workflow. Times are in seconds."""

    workflow: str
    length: float
    """Length of the schedule, with the capacities of resources."""
    critical: float
    """Length of the critical path, without capacities."""
    tasks: list[PlannedTask]
    critical_path: list[str]


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Prints the plan. The exit code is 1 if a pool has too few addresses."""
    document = Document.read(arguments.file, arguments.syntax)
    with document.scenario(terminal) as scenario:
        model: dict[str, Any] = json.loads(scenario.to_json())
        try:
            load = LoadPlan.from_scenario(scenario) if "load" in model else None
            planned = [_planned(scenario, workflow) for workflow in scenario.workflows]
            demand = [] if load is None else load.feasibility()
            properties = overrides.checked(arguments.set, document.shown, scenario, model)
            estimate = None if load is None else _estimate(load, scenario, arguments, properties)
        except SchedulerCoreError as error:
            raise Failure(f"{document.shown}: {error}") from None
        network = Demand() if load is None else Demand.of(model, load, properties)
        if arguments.format == "json":
            printed = json.dumps(_json(scenario, load, estimate, demand, network, planned), separators=(",", ":"), ensure_ascii=False)
            show(json_text(printed) + "\n")
        else:
            text = _text(scenario, load, demand, network, planned, terminal)
            show(text + ("" if estimate is None else _length(estimate, arguments.action_timeout or 30.0)))
    return FOUND if any(pool.needed > pool.available for pool in demand) else FINE


def _estimate(load: LoadPlan, scenario: Scenario, arguments: argparse.Namespace, properties: overrides.Properties) -> RunEstimate:
    flat = {f"{resource}.{name}": value for resource, values in properties.items() for name, value in values.items()}
    return load.estimate(
        scenario,
        action_timeout=arguments.action_timeout,
        max_duration=arguments.max_duration,
        stop_timeout=arguments.stop_timeout,
        model=arguments.model,
        properties=flat,
    )


def _planned(scenario: Scenario, workflow: str) -> Planned:
    with Wbs.from_scenario(scenario, workflow) as wbs, Workbook.from_scenario(scenario) as workbook:
        schedule = wbs.schedule(workbook)
        path = wbs.critical_path()
        starts = {start.task: start.at for start in schedule.starts}
        tasks: list[PlannedTask] = []
        for dates in wbs.dates():
            task = wbs.task(dates.task)
            if dates.task in starts and task.kind is not TaskKind.SUMMARY:
                tasks.append(PlannedTask(task, starts[dates.task], dates.total_slack))
        tasks.sort(key=lambda own: own.start)
        return Planned(workflow, schedule.length, path.length, tasks, [wbs.task(task).name for task in path.path])


def _text(
    scenario: Scenario, load: Optional[LoadPlan], demand: Sequence[PoolDemand], network: Demand, planned: Sequence[Planned], terminal: Terminal
) -> str:
    out = [terminal.painted(printable(scenario.name), BOLD)]
    if load is None:
        out.append(": no users (no load section)\n")
    else:
        iterations = load.settings.iterations
        last = time(load.last_arrival)
        out.append(f": {grouped(load.users)} users, last arrival at {last}, {counted(iterations, 'iteration')} each\n")
        out.append("\narrivals: time, users until the next line\n")
        out += _arrivals(load)
    if demand:
        out.append(_row("\npool", ("addresses needed", "available")))
    for pool in demand:
        enough = pool.needed <= pool.available
        verdict = terminal.painted("enough", "32") if enough else terminal.painted("too few", "1;31")
        out.append(_row(pool.pool, (grouped(pool.needed), grouped(pool.available)), f"  {verdict}"))
        if not enough:
            out.append(
                f"  help: add a range with {grouped(pool.needed - pool.available)} more addresses, spread the users with `over` or "
                "`limit users`, or add another pool with `run --fallback`\n"
            )
    if load is not None:
        out += _ports(network, terminal)
    for own in planned:
        out += _steps(own, terminal)
    return "".join(out)


def _steps(own: Planned, terminal: Terminal) -> list[str]:
    out = [f"\n{f'steps of workflow {own.workflow}':{_NAME}} {'starts at':>10} {'ends at':>10} {'slack':>10}\n"]
    for row in own.tasks[:_TASKS]:
        mark = "" if row.slack else terminal.painted(" critical", "33")
        end = round(row.start + row.task.duration, 3)
        name = f"{row.task.code} {row.task.name}"
        out.append(f"{name:{_NAME}} {time(row.start):>10} {time(end):>10} {time(row.slack):>10}{mark}\n")
    if len(own.tasks) > _TASKS:
        out.append(f"  and {len(own.tasks) - _TASKS} more tasks\n")
    out.append(f"  critical path: {' → '.join(own.critical_path)} ({time(own.critical)})\n")
    if own.length > own.critical:
        out.append(f"  length with the capacities of resources: {time(own.length)}\n")
    out.append("  slack: how late a step can be without a longer workflow; critical: a step without slack\n")
    return out


def _row(name: str, numbers: Sequence[str], rest: str = "") -> str:
    """Returns a line of a table: a name, numbers to the right, and the rest of the line. A name can begin with a line break."""
    wide = _NAME + name.startswith("\n")
    return f"{name:{wide}}{''.join(f' {number:>16}' for number in numbers)}{rest}\n"


def _ports(network: Demand, terminal: Terminal) -> list[str]:
    """Returns the upper bounds of ports by address and destination, connections and descriptors."""
    if not network.connections:
        return []
    out = [_row("\nsource address", ("ports needed", "available"), "  destination")]
    for own in network.ports:
        mark = terminal.painted("  too few", "1;31") if own.needed > PORTS else ""
        out.append(_row(own.source_text, (grouped(own.needed), grouped(PORTS)), f"  {own.destination}{mark}"))
    if any(own.needed > PORTS for own in network.ports):
        out.append("  help: use more source addresses, or a wider net.ipv4.ip_local_port_range\n")
    out.append(_row("\nneeded at the same time", ("at most",)))
    out.append(_row("connections", (grouped(network.connections),)))
    out.append(_row("file descriptors", (grouped(network.descriptors()),)))
    if network.connections > MAX_CONNECTIONS:
        out.append(
            f"  help: a run opens at most {grouped(MAX_CONNECTIONS)} connections; raise the limit with `run --max-connections "
            f"{network.connections}`\n"
        )
    return out


def _arrivals(load: LoadPlan) -> list[str]:
    """Returns the chart of arrivals, one bar per time interval, and the groups of users."""
    last = round(load.last_arrival * 1_000)
    width = max(1, last // _BINS + 1)
    until = [load.arrived_by(((number + 1) * width - 1) / 1_000) for number in range(last // width + 1)]
    counts = [after - before for before, after in zip([0, *until], until)]
    most = max([1, *counts])
    out = [
        f"{time(number * width / 1_000):>10} {grouped(count):>9} {'█' * -(-count * _BAR // most)}\n" for number, count in enumerate(counts)
    ]
    for group in load.groups:
        pool = f" from pool {group.pool}" if group.pool else ""
        over = f" over {time(group.over)}" if group.over else ""
        out.append(f"  at {time(group.at)}: {grouped(group.users)} users of tenant {printable(group.tenant)}{pool}{over}\n")
    return out


def _length(estimate: RunEstimate, timeout: float) -> str:
    """Returns the shortest and longest length of a run, and the reasons."""
    out = [_row("\nestimated length", ("at least", "at most"))]

    def line(what: str, least: float, longest: Optional[float]) -> None:
        out.append(_row(what, (time(least), "unbounded" if longest is None else time(longest))))

    for own in estimate.workflows:
        line(f"iteration of {own.workflow}", own.min, own.max)
    line("one user", estimate.user_min, estimate.user_max)
    line("whole run", estimate.min, estimate.max)
    for own in estimate.workflows:
        counts = [counted(own.pauses, "pause")] if own.pauses else []
        counts += [f"{own.retries} {'retry' if own.retries == 1 else 'retries'}"] if own.retries else []
        counts += [f"{counted(own.default_timeouts, 'action')} with the default timeout ({time(timeout)})"] if own.default_timeouts else []
        if counts:
            out.append(f"  {own.workflow}: {', '.join(counts)}\n")
        out += [
            f"  {own.workflow}: unbounded: node {node.node} {_REASONS[node.reason]}\n"
            for node in own.unbounded
            if node.workflow == own.workflow
        ]
    return "".join(out)


_REASONS = {
    UnboundedReason.LOOP: "is in a loop",
    UnboundedReason.EVENT: "waits for an event",
    UnboundedReason.PAUSE: "pauses for a time known only during the run",
}


def time(seconds: float) -> str:
    """Returns a time for people. Examples: `0`, `20 ms`, `1.50 s`."""
    ms = round(seconds * 1_000)
    if ms < 1_000:
        return f"{ms} ms" if ms else "0"
    return spoken(ms / 1_000)


def _ms(seconds: Optional[float]) -> Optional[int]:
    return None if seconds is None else round(seconds * 1_000)


def _json(
    scenario: Scenario,
    load: Optional[LoadPlan],
    estimate: Optional[RunEstimate],
    demand: Sequence[PoolDemand],
    network: Demand,
    planned: Sequence[Planned],
) -> dict[str, Any]:
    return {
        "scenario": scenario.name,
        "load": None if load is None else _load_json(load),
        "estimate": None if estimate is None else _estimate_json(estimate),
        "pools": [
            {"pool": own.pool, "needed": own.needed, "available": own.available, "enough": own.needed <= own.available} for own in demand
        ],
        "ports": [
            {"pool": own.pool, "address": own.address, "destination": own.destination, "needed": own.needed} for own in network.ports
        ],
        "connections": network.connections,
        "descriptors": network.descriptors(),
        "workflows": [
            {
                "workflow": own.workflow,
                "length_ms": _ms(own.length),
                "critical_path_ms": _ms(own.critical),
                "critical_path": own.critical_path,
                "tasks": [
                    {
                        "code": row.task.code,
                        "path": row.task.path,
                        "start_ms": _ms(row.start),
                        "duration_ms": _ms(row.task.duration),
                        "slack_ms": _ms(row.slack),
                        "critical": not row.slack,
                    }
                    for row in own.tasks
                ],
            }
            for own in planned
        ],
    }


def _estimate_json(own: RunEstimate) -> dict[str, Any]:
    return {
        "workflows": [
            {
                "workflow": row.workflow,
                "min_ms": _ms(row.min),
                "max_ms": _ms(row.max),
                "pauses": row.pauses,
                "default_timeouts": row.default_timeouts,
                "retries": row.retries,
                "unbounded": [{"workflow": node.workflow, "node": node.node, "reason": str(node.reason)} for node in row.unbounded],
            }
            for row in own.workflows
        ],
        "user_min_ms": _ms(own.user_min),
        "user_max_ms": _ms(own.user_max),
        "min_ms": _ms(own.min),
        "max_ms": _ms(own.max),
    }


def _load_json(load: LoadPlan) -> dict[str, Any]:
    """Returns the load with every user's arrival, in columns."""
    settings = load.settings
    arrivals = list(load.arrivals())
    return {
        "users": load.users,
        "last_arrival_ms": _ms(load.last_arrival),
        "iterations": settings.iterations,
        "think_ms": _ms(settings.think),
        "bind": str(settings.bind),
        "max_users": settings.max_users,
        "tenants": load.tenants,
        "arrivals": {"at_ms": [_ms(own.at) for own in arrivals], "tenants": [own.tenant for own in arrivals]},
    }
