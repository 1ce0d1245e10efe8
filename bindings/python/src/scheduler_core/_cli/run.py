"""`run`: runs a scenario over real sockets."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime, timezone
from typing import Any, Optional

from .._errors import SchedulerCoreError
from .._generated.load import LoadPlan
from .._generated.parser import parse
from .._generated.runner import Run
from .._generated.types import Scenario
from .._generated.values.runner import RunPhase, RunProgress, RunReport, RunVerdict, StopMode
from .._instance import Instance
from .._network import checked as checked_rules
from .._printable import json_text
from .._report.numbers import grouped, spoken
from .._report.run_data import progress as progress_counts
from .._report.run_data import summary
from .._report.run_page import completed
from . import advice, kinds, overrides, preflight
from .connections import Demand
from .document import Document
from .failure import FINE, FOUND, INCOMPLETE, INTERRUPTED, NO_DATA, STOPPED, Failure
from .html import page
from .inputs import add_inputs, check_inputs, missing_and_unused
from .measure import Measure
from .output import GREEN, RED, Terminal, show, try_file, write_file
from .plan import MAX_CONNECTIONS

_STEP = 0.025
"""Maximum length of a step of the run, so that Ctrl-C is handled within a tenth of a second."""

_REDRAW = 0.2
"""Time between two progress lines on a terminal, in seconds."""


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Runs the scenario, prints the report, and returns the exit code of its verdict."""
    check_inputs(arguments)
    document = Document.read(arguments.file, arguments.syntax)
    network = _network(arguments.network)
    with document.scenario(terminal) as scenario:
        if not arguments.quiet:
            document.tell(scenario.diagnostics, terminal)
        model: dict[str, Any] = json.loads(scenario.to_json())
        properties = overrides.checked(arguments.set, document.shown, scenario, model)
        custom = kinds.of_the_host(document, model, "error")
        if custom:
            raise document.has_errors(custom, terminal)
        try:
            plan = LoadPlan.from_scenario(scenario) if "load" in model else None
            warnings = missing_and_unused(arguments, document, model)
            warnings += _preflight(document, scenario, model, plan, arguments, properties)
            for warning in warnings:
                if not arguments.quiet:
                    terminal.warn(f"{document.shown}: {warning}")
        except SchedulerCoreError as error:
            raise Failure(f"{document.shown}: {error}") from None
        if arguments.html is not None:
            try_file(arguments.html)
        # A run has its own instance, to which the rules of the network apply.
        instance = Instance(network=network)
        with parse(scenario.to_json(), "json", instance=instance) as own:
            return _run(arguments, terminal, document, own, scenario, plan, properties)


def _network(rules: list[str]) -> Any:
    try:
        network = checked_rules(rules or True, "--network")
        Instance(network=network)
    except (TypeError, ValueError) as error:
        raise Failure(str(error).replace("Instance(): network", "--network")) from None
    return network


def _preflight(
    document: Document, scenario: Scenario, model: dict[str, Any], plan: Optional[LoadPlan], arguments: argparse.Namespace, properties: overrides.Properties
) -> list[str]:
    """Checks that the machine has what the load needs. Returns warnings about what may not be enough."""
    if plan is None:
        preflight.descriptors(document, 0)
        return []
    most = MAX_CONNECTIONS if arguments.max_connections is None else arguments.max_connections
    demand = Demand.of(model, plan, properties)
    if not arguments.skip_address_check:
        preflight.addresses(document, scenario, plan, dict(arguments.fallback))
    preflight.descriptors(document, demand.descriptors(most))
    return preflight.port_warnings(demand, most)


def _run(
    arguments: argparse.Namespace,
    terminal: Terminal,
    document: Document,
    own: Scenario,
    scenario: Scenario,
    plan: Optional[LoadPlan],
    properties: overrides.Properties,
) -> int:
    # Nothing uses the events of attempts.
    unseen = not arguments.json and arguments.html is None and (arguments.quiet or not sys.stderr.isatty())
    try:
        running = Run.from_scenario(
            own,
            seed=arguments.seed,
            start=None if arguments.start_ms is None else arguments.start_ms / 1_000,
            model=arguments.model,
            properties=properties,
            exhaustion=arguments.exhaustion,
            fallbacks=dict(arguments.fallback),
            events="nothing" if unseen else "actions",
            action_timeout=arguments.action_timeout,
            stop_timeout=arguments.stop_timeout,
            max_duration=arguments.max_duration,
            max_connections=arguments.max_connections,
            max_body_bytes=arguments.max_body,
            max_buffered_bytes=arguments.max_buffered,
            request_id_header=arguments.request_id_header,
            resolve=dict(arguments.resolve),
            resolve_every=arguments.resolve_every,
        )
    except (SchedulerCoreError, TypeError, ValueError) as error:
        raise Failure(f"{document.shown}: {error}") from None
    with running:
        add_inputs(running, arguments)
        watch = _Watch(arguments, terminal, running, Measure(plan), 0 if plan is None else plan.users)
        if arguments.json:
            show(_line(_start(document, scenario, plan, arguments.seed or 0, running)))
        began = datetime.now(timezone.utc)
        with _interrupts(watch):
            watch.go()
        report = running.summary()
        watch.tell_end(report)
        if arguments.html is not None:
            told = _options(arguments)
            write_file(arguments.html, page(report, document.name, scenario, began, told, running, watch.measure))
    if report.verdict is RunVerdict.STOPPED and watch.stops:
        return INTERRUPTED
    codes = {
        RunVerdict.FAILED: FOUND,
        RunVerdict.INCOMPLETE: INCOMPLETE,
        RunVerdict.STOPPED: STOPPED,
        RunVerdict.NO_DATA: NO_DATA,
        RunVerdict.PASSED: FINE,
    }
    return codes[report.verdict]


def _options(arguments: argparse.Namespace) -> list[str]:
    """Returns the options that differ from their defaults, for the report page."""
    told = [own.told() for own in arguments.set]
    if arguments.seed is not None:
        told.append(f"seed {arguments.seed}")
    if arguments.max_duration is not None:
        told.append(f"at most {arguments.max_duration:g} s")
    if arguments.model is not None:
        told.append(f"{arguments.model} model")
    return told


@contextmanager
def _interrupts(watch: _Watch) -> Generator[None, None, None]:
    """Counts Ctrl-C, which no longer ends the process, and SIGTERM."""

    def count(*_: object) -> None:
        watch.stops += 1

    signals = [signal.SIGINT, signal.SIGTERM]
    former = [signal.signal(own, count) for own in signals]
    try:
        yield
    finally:
        for own, handler in zip(signals, former):
            signal.signal(own, handler)


class _Watch:
    """A run with its output."""

    def __init__(self, arguments: argparse.Namespace, terminal: Terminal, running: Run, measure: Measure, users: int) -> None:
        self.measure = measure
        self.stops = 0
        """Number of signals that ask the run to stop."""
        self._heeded = 0
        self._arguments = arguments
        self._terminal = terminal
        self._running = running
        self._users = users
        self._before = (0.0, 0)
        """Time of the last progress line, and the number of attempts that had ended."""
        self._is_live = not arguments.quiet and not arguments.json and sys.stderr.isatty()
        self._interval = arguments.interval or (1.0 if arguments.json else 10.0)
        if self._is_live:
            self._interval = _REDRAW
        self._next_line = time.monotonic() + self._interval

    def go(self) -> None:
        """Runs to the end."""
        while True:
            step = self._running.step(_STEP)
            self.measure.count(step.events)
            is_finished = step.progress.phase is RunPhase.FINISHED and not step.events
            pools = self._running.pools
            if self.measure.tick(step.progress, pools, is_finished) and self._arguments.html is not None:
                self.measure.draw(step.progress, pools, self._running.render_pool)
            if is_finished:
                return
            self._tell_progress(step.progress)
            self._heed()

    def _tell_progress(self, progress: RunProgress) -> None:
        now = time.monotonic()
        if now < self._next_line:
            return
        self._next_line = max(now, self._next_line + self._interval)
        if self._arguments.json:
            show(_line({"type": "progress", **self._progress(progress)}))
            return
        if self._arguments.quiet:
            return
        failed = progress.attempts.failed + progress.attempts.timed_out
        rate = self._rate(progress)
        if self._is_live:
            gone = progress.done + progress.failed + progress.cancelled + progress.dropped + progress.rejected
            p99 = max((own.p99 for own in self.measure.now() if own.p99 is not None), default=None)
            self._terminal.tell_in_place(
                f"{progress.elapsed:.1f} s  {grouped(gone)}/{grouped(self._users)} users  {grouped(progress.present)} active  "
                f"{grouped(int(rate))}/s  p99 {spoken(p99)}  {grouped(failed)} errors"
            )
            return
        self._terminal.tell(
            f"{progress.elapsed:.1f} s: {progress.present} users active, {progress.expected} not arrived yet, {grouped(int(rate))}/s, "
            f"{grouped(failed)} errors\n"
        )

    def _rate(self, progress: RunProgress) -> float:
        """Returns the attempts per second since the last progress line."""
        ended = completed(progress.attempts)
        before, self._before = self._before, (progress.elapsed, ended)
        return (ended - before[1]) / max(0.001, progress.elapsed - before[0])

    def _progress(self, progress: RunProgress) -> dict[str, Any]:
        def ms(seconds: Optional[float]) -> Optional[float]:
            return None if seconds is None else round(seconds * 1_000, 3)

        return {
            **progress_counts(progress),
            "tenants": [
                {"tenant": tenant, "rate": round(own.rate, 3), "failures": own.failures, "p50_ms": ms(own.p50), "p99_ms": ms(own.p99)}
                for tenant, own in zip(self.measure.names, self.measure.now())
            ],
            "pools": [{"pool": own.pool, "held": own.held} for own in self._running.pools],
        }

    def _heed(self) -> None:
        """Stops the run gracefully at the first signal, and at once at the second."""
        if self.stops > 0 and self._heeded == 0:
            self._running.stop(StopMode.GRACEFUL)
            self._say("stopping: users finish their iterations; press Ctrl-C again to stop at once")
        if self.stops > 1 and self._heeded < 2:
            self._running.stop(StopMode.HARD)
            self._say("stopped")
        self._heeded = self.stops

    def _say(self, text: str) -> None:
        (self._terminal.tell_in_place if self._is_live else self._terminal.tell)(f"{text}\n")

    def tell_end(self, report: RunReport) -> None:
        """Prints the report."""
        if self._is_live:
            self._terminal.tell_in_place("")
        if self._arguments.json:
            show(_line(summary(report, self.stops > 0)))
            return
        if self._arguments.quiet:
            show(f"verdict: {report.verdict}\n")
            return
        tables, _, verdict = self._running.summary_text().rstrip("\n").rpartition("\n")
        hints = "".join(f"  help: {line}\n" for line in advice.lines(report))
        gap = "" if not hints and (not tables or tables.endswith("\n")) else "\n"
        painted = self._terminal.painted(verdict, GREEN if report.verdict is RunVerdict.PASSED else RED)
        show(f"{tables}\n{hints}{gap}{painted}\n")


def _start(document: Document, scenario: Scenario, plan: Optional[LoadPlan], seed: int, running: Run) -> dict[str, Any]:
    return {
        "type": "start",
        "file": document.name,
        "scenario": scenario.name,
        "version": scenario.version,
        "seed": seed,
        "users": 0 if plan is None else plan.users,
        "last_arrival_ms": 0 if plan is None else round(plan.last_arrival * 1_000),
        "tenants": [] if plan is None else plan.tenants,
        "pools": [{"pool": own.pool, "size": own.size} for own in running.pools],
    }


def _line(document: dict[str, Any]) -> str:
    return json_text(json.dumps(document, separators=(",", ":"), ensure_ascii=False)) + "\n"
