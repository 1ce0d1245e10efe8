"""The result of `simulate`."""

from __future__ import annotations

import json
from collections import Counter
from functools import cached_property
from typing import Any, Optional

from .._generated.values.types import InstanceState
from .._generated.values.workbook import METRIC_SUMMARY, THRESHOLD_RESULT, MetricSummary, RunSummary, ThresholdResult, Verdict
from .._generated.values.workflow import InstanceCounts, InstanceStatus, TraceEntry
from .._generated.workbook import Workbook
from .._generated.workflow import Machine
from .._report.columns import Columns, columns
from .._report.markup import Tile, escaped, page, picture, section, table
from .._report.numbers import counted, grouped, spoken
from .._report.run_page import thresholds as thresholds_section
from .._wit import Value

STATES = ("done", "failed", "cancelled", "running", "waiting", "ready")
"""States in the order in which reports show them."""

FAILURES = 20
"""Number of groups of failures in the text."""


class Simulation:
    """Result of `simulate`. Times are in seconds of virtual time.

    It keeps the machine and the workbook for further queries: `result.machine.render("svg", instance=3)`.
    """

    name: str
    """Name of the scenario."""
    seed: int
    """Seed of the retry jitter."""
    machine: Machine
    """The machine at the end of the simulation."""
    workbook: Workbook
    """The workbook with the metrics."""
    elapsed: float
    """Virtual time at the end."""
    actions: int
    """Number of actions performed, retries included."""
    dropped: int
    """Users of the load section who were dropped because `limit users` were active."""
    stopped: bool
    """Whether `until` came before the end."""
    counts: InstanceCounts
    """Number of instances in each state. Instances that wait for an event that did not come are `waiting`."""
    trace_hash: int
    """Hash over the transitions and exported values of all instances."""

    def __init__(
        self, *, name: str, seed: int, machine: Machine, workbook: Workbook, actions: int, stopped: bool, dropped: int
    ) -> None:
        self.name = name
        self.seed = seed
        self.machine = machine
        self.workbook = workbook
        self.actions = actions
        self.dropped = dropped
        self.stopped = stopped
        self.elapsed = machine.now
        self.counts = machine.counts
        self.trace_hash = machine.trace_hash

    @cached_property
    def states(self) -> list[InstanceState]:
        """The state of each instance."""
        found: list[InstanceState] = []
        while len(found) < self.counts.total:
            found += self.machine.states(len(found), 10_000)
        return found

    @cached_property
    def statuses(self) -> list[InstanceStatus]:
        """The status of each instance: its state, its times, and its fault if it failed."""
        return [self.machine.status(number) for number in range(self.counts.total)]

    @cached_property
    def durations(self) -> list[Optional[float]]:
        """The time from the start to the end of each instance. `None` if it has not ended."""
        return [_duration(own) for own in self.statuses]

    @cached_property
    def metrics(self) -> dict[str, MetricSummary]:
        """The metrics with recorded values, by name, over all tenants. Durations are in milliseconds, as in thresholds."""
        return {own.name: own for own in self.workbook.metrics()}

    @cached_property
    def thresholds(self) -> list[ThresholdResult]:
        """The thresholds of the scenario and their measured values."""
        return self._summary.thresholds

    @property
    def verdict(self) -> Verdict:
        """`failed` if a threshold was violated or, without thresholds, an instance failed, was dropped, or waits forever; `no-data`
        if nothing was measured; otherwise `passed`."""
        if self.thresholds:
            return self._summary.verdict
        counts = self.counts
        stuck = 0 if self.stopped else counts.running + counts.waiting
        if counts.failed or self.dropped or stuck:
            return Verdict.FAILED
        return Verdict.PASSED if counts.total else Verdict.NO_DATA

    @cached_property
    def failures(self) -> dict[str, int]:
        """Reasons of failed instances, each `NODE: REASON` with its count, the most frequent first."""
        faults = (own.fault for own in self.statuses if own.fault is not None) if self.counts.failed else ()
        return dict(Counter(f"{fault.node}: {fault.message}" for fault in faults).most_common())

    @cached_property
    def _summary(self) -> RunSummary:
        return self.workbook.summary()

    def trace(self, instance: int = 0) -> list[TraceEntry]:
        """Returns the trace of an instance."""
        return list(self.machine.trace(instance))

    def variables(self, instance: int = 0) -> dict[str, Value]:
        """Returns the variables of an instance at the end: inputs, exports, and properties of resources."""
        return self.machine.variables(instance)

    def tables(self) -> dict[str, Columns]:
        """Returns tables by name, each a dict of columns: `pandas.DataFrame(result.tables()["instances"])`.

        The tables are `instances`, `metrics` and `thresholds`.
        """
        return {
            "instances": {
                "instance": [own.instance for own in self.statuses],
                "state": [str(own.state) for own in self.statuses],
                "workflow": [own.workflow for own in self.statuses],
                "iteration": [own.iteration for own in self.statuses],
                "started_at": [own.started_at for own in self.statuses],
                "finished_at": [own.finished_at for own in self.statuses],
                "duration": self.durations,
                "fault": [None if own.fault is None else f"{own.fault.node}: {own.fault.message}" for own in self.statuses],
            },
            "metrics": columns(METRIC_SUMMARY, self.metrics.values()),
            "thresholds": columns(THRESHOLD_RESULT, self.thresholds),
        }

    def to_json(self, *, indent: Optional[int] = None) -> str:
        """Returns the result as a JSON document. It has no list of instances, which `tables` returns.

        Args:
            indent: Number of spaces of an indent. If `None`, the document is one line.
        """
        document: dict[str, Any] = {
            "type": "simulation",
            "scenario": self.name,
            "seed": self.seed,
            "verdict": str(self.verdict),
            "elapsed_ms": round(self.elapsed * 1_000),
            "stopped": self.stopped,
            "actions": self.actions,
            "instances": {"total": self.counts.total, **{state: self._count(state) for state in STATES}, "dropped": self.dropped},
            "failures": [{"reason": reason, "count": count} for reason, count in self.failures.items()],
            "thresholds": [{**own.__dict__, "verdict": str(own.verdict)} for own in self.thresholds],
            "metrics": [{**own.__dict__, "kind": str(own.kind)} for own in self.metrics.values()],
            "trace_hash": f"{self.trace_hash:016x}",
        }
        return json.dumps(document, indent=indent, ensure_ascii=False)

    def to_html(self, *, title: Optional[str] = None) -> str:
        """Returns the result as one HTML page, which needs no other file and no network. It has a light and a dark style.

        Args:
            title: Title of the page. If `None`, the name of the scenario.
        """
        from .. import __version__

        tiles = [
            Tile("instances", grouped(self.counts.total), self._states_text()),
            Tile("virtual time", spoken(self.elapsed), "stopped by `until`" if self.stopped else "completed"),
            Tile("actions", grouped(self.actions), "retries included"),
        ]
        durations = self.metrics.get("user.duration")
        if durations is not None and durations.count:
            tiles.append(Tile("duration p50", spoken(durations.p50 / 1_000), f"p99 {spoken(durations.p99 / 1_000)}"))
        rows = [[escaped(reason), grouped(count)] for reason, count in self.failures.items()]
        try:
            drawn: Optional[str] = self.machine.render_visits("svg")
        except Exception:
            # A machine too large to draw is left out.
            drawn = None
        sections = [
            thresholds_section(self.thresholds),
            section("Metrics", table(_METRICS, [[escaped(cell) for cell in row] for row in self._metric_rows()])),
            section("Failures", table(("reason", "instances"), rows)),
            section("Machine", picture(drawn, "How often all instances entered each node", "the state machine")),
        ]
        facts = ["simulation", f"seed {self.seed}"]
        foot = f"Times are virtual. Trace hash {self.trace_hash:016x} · scheduler-core {__version__}"
        return page(self.name if title is None else title, str(self.verdict), (), facts, tiles, sections, foot)

    def __str__(self) -> str:
        lines = [
            f"{counted(self.counts.total, 'instance')} in {self.elapsed:.3f} s of virtual time: {self._states_text()}",
            f"{counted(self.actions, 'action')} performed, seed {self.seed}",
        ]
        if self.stopped:
            lines.append("stopped before the end, by `until`")
        if self.dropped:
            lines.append(f"{counted(self.dropped, 'user')} dropped, because the maximum number of users was active")
        rows = self._metric_rows()
        if rows:
            width = max(16, *(len(row[0]) for row in rows))
            lines += ["", "".join([_METRICS[0].ljust(width), *(f" {name:>10}" for name in _METRICS[1:])])]
            lines += ["".join([row[0].ljust(width), *(f" {cell:>10}" for cell in row[1:])]) for row in rows]
        if self.failures:
            lines += ["", "failures"]
            lines += [f"  {count} × {reason}" for reason, count in list(self.failures.items())[:FAILURES]]
        if self.thresholds:
            lines += ["", "thresholds"]
            lines += [f"  {own.verdict!s:8} {own.threshold} (measured {own.measured_text})" for own in self.thresholds]
        lines += ["", f"verdict: {self.verdict}", ""]
        return "\n".join(lines)

    def __repr__(self) -> str:
        return f"<Simulation of {self.name!r}: {counted(self.counts.total, 'instance')}, {self._states_text()}>"

    def _count(self, state: str) -> int:
        number: int = getattr(self.counts, state)
        return number

    def _states_text(self) -> str:
        """Returns the counts that are not 0. Example: `9 done, 1 failed`."""
        return ", ".join(f"{grouped(self._count(state))} {state}" for state in STATES if self._count(state)) or "none"

    def _metric_rows(self) -> list[list[str]]:
        rows: list[list[str]] = []
        for own in self.metrics.values():
            if own.kind == "histogram":
                cells = [f"{number:.2f}" for number in (own.mean, own.p50, own.p95, own.p99, own.max)]
                unit = " ms" if own.name.endswith(".duration") else ""
                rows.append([own.name + unit, grouped(own.count), *cells])
            else:
                value = own.mean if own.kind == "rate" else own.sum
                rows.append([own.name, f"{value:.6g}", "", "", "", "", ""])
        return rows


_METRICS = ("metric", "count", "mean", "p50", "p95", "p99", "max")


def _duration(status: InstanceStatus) -> Optional[float]:
    if status.started_at is None or status.finished_at is None:
        return None
    # Both are whole milliseconds.
    return round(status.finished_at - status.started_at, 3)
