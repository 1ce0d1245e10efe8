"""The report of a run as an HTML page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Optional

from .._generated.values.runner import AttemptCounts, RunReport, StatusCount
from .._generated.values.workbook import ThresholdResult
from .markup import Tile, escaped, mark, page, section, table
from .numbers import grouped, size, spoken


def run_page(
    report: RunReport,
    title: str,
    *,
    facts: Iterable[str] = (),
    charts: str = "",
    maps: str = "",
    machine: str = "",
    advice: Sequence[str] = (),
    version: str = "",
) -> str:
    """Returns the page. `charts`, `maps` and `machine` are HTML, all other arguments text."""
    sections = [
        thresholds(report.thresholds),
        section("Over time", charts),
        _tenants(report),
        _actions(report),
        _requests(report),
        _transfers(report),
        section("Pools", _pools(report) + maps),
        _failures(report, advice),
        section("Machine", machine),
    ]
    foot = f"Latency is measured from the intended start of an attempt. Trace hash {report.trace_hash:016x} · scheduler-core {version}"
    return page(title, str(report.verdict), report.reasons, facts, _tiles(report), sections, foot)


def completed(counts: AttemptCounts) -> int:
    """Returns the number of attempts that succeeded, failed or timed out."""
    return counts.succeeded + counts.failed + counts.timed_out


def _tiles(report: RunReport) -> list[Tile]:
    progress = report.progress
    ended, failed = completed(progress.attempts), progress.attempts.failed + progress.attempts.timed_out
    rate = ended / progress.elapsed if progress.elapsed > 0 else 0.0
    share = failed * 100 / ended if ended else 0.0
    started = sum(own.started for own in report.tenants)
    # The slowest tenant stands for all: percentiles of several tenants cannot be combined.
    p50 = max((own.attempt_p50 for own in report.tenants), default=0.0)
    p99 = max((own.attempt_p99 for own in report.tenants), default=0.0)
    of = " of the slowest tenant" if len(report.tenants) > 1 else ""
    transfer = progress.transfer
    return [
        Tile("attempts", grouped(ended), f"in {progress.elapsed:.1f} s"),
        Tile("rate", f"{grouped(round(rate))}/s", "mean of the run"),
        Tile("failed", grouped(failed), f"{share:.2f} % of attempts"),
        Tile("latency p50", spoken(p50 if ended else None), f"p99 {spoken(p99 if ended else None)}{of}"),
        Tile("users done", grouped(progress.done), f"of {grouped(started)} that started"),
        Tile("connections", grouped(transfer.connections), f"{size(transfer.sent_bytes)} out, {size(transfer.received_bytes)} in"),
    ]


def thresholds(results: Sequence[ThresholdResult]) -> str:
    """Returns the section of thresholds."""
    rows = [(f"<code>{escaped(own.threshold)}</code>", escaped(own.measured_text), mark(str(own.verdict))) for own in results]
    return section("Thresholds", table(("threshold", "measured", ""), rows))


def _tenants(report: RunReport) -> str:
    users: list[list[str]] = []
    attempts: list[list[str]] = []
    for own in report.tenants:
        counts = (own.started, own.done, own.failed, own.cancelled, own.rejected)
        times = [spoken(time if own.started else None) for time in (own.p50, own.p99)]
        users.append([escaped(own.tenant), *map(grouped, counts), *times, grouped(own.addresses)])
        ended = completed(own.attempts)
        rate = ended / report.progress.elapsed if report.progress.elapsed > 0 else 0.0
        ends = (own.attempts.started, round(rate), own.attempts.failed, own.attempts.timed_out)
        times = [spoken(time if ended else None) for time in (own.attempt_p50, own.attempt_p99)]
        attempts.append([escaped(own.tenant), *map(grouped, ends), *times, _statuses(own.statuses)])
    head: tuple[str, ...] = ("tenant", "users", "done", "failed", "cancelled", "rejected", "user p50", "user p99", "addresses used")
    first = section("Tenants", table(head, users))
    head = ("tenant", "attempts", "per second", "failed", "timed out", "p50", "p99", "status codes")
    return first + section("Attempts by tenant", table(head, attempts))


def _actions(report: RunReport) -> str:
    rows: list[list[str]] = []
    for own in report.actions:
        attempts = own.attempts
        counts = (attempts.started, attempts.failed, attempts.timed_out, attempts.cancelled, own.requests.repeats)
        times = [spoken(time if completed(attempts) else None) for time in (own.mean, own.p50, own.p95, own.p99, own.max)]
        rows.append([escaped(own.action), *map(grouped, counts), *times, _statuses(own.statuses)])
    head = ("action", "attempts", "failed", "timed out", "cancelled", "repeats", "mean", "p50", "p95", "p99", "max", "status codes")
    return section("Actions", table(head, rows))


def _requests(report: RunReport) -> str:
    fields = ("sent", "responses", "invalid", "closed", "timed_out", "cancelled", "repeats", "redirects", "interim", "unsent")
    rows = [
        [escaped(own.action), *(grouped(getattr(own.requests, name)) for name in fields)]
        for own in report.actions
        if own.requests.attempts > 0
    ]
    return section("HTTP requests", table(("action", *(name.replace("_", " ") for name in fields)), rows))


def _transfers(report: RunReport) -> str:
    fields = ("connections", "sent_bytes", "received_bytes", "sent_datagrams", "received_datagrams")
    rows = [
        [escaped(own.action), *(grouped(getattr(own.transfer, name)) for name in fields)]
        for own in report.actions
        if own.transfer.connections > 0
    ]
    head = ("action", "connections", "bytes sent", "bytes received", "datagrams sent", "datagrams received")
    return section("Transfers", table(head, rows))


def _pools(report: RunReport) -> str:
    rows: list[list[str]] = []
    for own in report.pools:
        share = own.high_water * 100 / own.size if own.size else 0.0
        used = f'<meter min="0" max="100" value="{share:.1f}"></meter> {share:.1f} %'
        rows.append([escaped(own.pool), *map(grouped, (own.size, own.high_water, own.grants, own.exhausted)), used])
    return table(("pool", "addresses", "peak held", "grants", "exhausted", "peak use"), rows)


def _failures(report: RunReport, advice: Sequence[str]) -> str:
    rows: list[list[str]] = []
    for index, own in enumerate(report.failures):
        help_text: Optional[str] = advice[index] if index < len(advice) and advice[index] else None
        reason = escaped(own.reason) + (f"<br><small>{escaped(help_text)}</small>" if help_text else "")
        status = "" if own.status is None else str(own.status)
        rows.append([reason, escaped(own.kind), escaped(own.action or ""), escaped(own.tenant or ""), status, grouped(own.count)])
    return section("Failures", table(("first reason", "kind", "action", "tenant", "status", "count"), rows))


def _statuses(statuses: Iterable[StatusCount]) -> str:
    return "<br>".join(f"{own.status} × {grouped(own.count)}" for own in statuses)
