"""The HTML report of `run`: the page of a report with charts over time and the state machine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Optional

from .._errors import SchedulerCoreError
from .._generated.runner import Run
from .._generated.types import Scenario
from .._generated.values.runner import RunReport
from .._report.chart import COLORS, Chart, Line, draw
from .._report.markup import picture
from .._report.numbers import date, grouped
from .._report.run_page import run_page
from . import advice
from .measure import Latencies, Measure, Sample, percentile


def page(report: RunReport, file: str, scenario: Scenario, began: datetime, options: Sequence[str], running: Run, measure: Measure) -> str:
    """Returns the page."""
    from .. import __version__

    version = f"version {scenario.version}" if scenario.version else ""
    try:
        drawn: Optional[str] = running.render_visits("svg")
    except SchedulerCoreError:
        # A machine too large to draw is left out.
        drawn = None
    helps = [found.text if (found := advice.about(own.reason)) else "" for own in report.failures]
    return run_page(
        report,
        scenario.name,
        facts=[file, version, date(began), *options],
        charts=_charts(report, measure),
        maps=_maps(report, measure),
        machine=picture(drawn, "How often all users entered each node", "the state machine"),
        advice=helps,
        version=__version__,
    )


def _maps(report: RunReport, measure: Measure) -> str:
    """Returns the map of each pool when most of its addresses were held."""
    pictures: list[str] = []
    for own in report.pools:
        fullest = measure.fullest.get(own.pool)
        if fullest is not None:
            caption = f"{own.pool} at {fullest.at:.1f} s: {grouped(fullest.held)} of {grouped(own.size)} addresses held"
            pictures.append(picture(fullest.map, caption, f"map of pool {own.pool}"))
    return "".join(pictures)


def _charts(report: RunReport, measure: Measure) -> str:
    samples = measure.samples
    if not samples:
        return ""

    def line(name: str, value: Callable[[Sample], Optional[float]]) -> Line:
        return Line(name, [value(sample) for sample in samples])

    def by_tenant(value: Callable[[Sample, int], Optional[float]]) -> list[Line]:
        return [Line(name, [value(sample, index) for sample in samples]) for index, name in enumerate(measure.names)]

    def of_all(percent: float) -> Callable[[Sample], Optional[float]]:
        return lambda sample: percentile(sum((own.latencies for own in sample.tenants), Latencies()), percent)

    charts = [
        Chart("Attempts per second", "count", by_tenant(lambda sample, index: sample.tenants[index].attempts / sample.seconds)),
        Chart("Latency of all attempts", "time", [line(f"p{percent}", of_all(percent)) for percent in (50, 90, 99)]),
    ]
    if report.progress.attempts.failed + report.progress.attempts.timed_out:
        charts.append(Chart("Failures per second", "count", by_tenant(lambda sample, index: sample.tenants[index].failures / sample.seconds)))
    if len(measure.names) > 1:
        p99 = by_tenant(lambda sample, index: percentile(sample.tenants[index].latencies, 99))
        charts.append(Chart("Latency p99 by tenant", "time", p99))
    charts.append(Chart("Users present", "count", [line("users", lambda sample: float(sample.present))]))
    if report.pools:
        held = [
            Line(pool.pool, [float(sample.held[index]) for sample in samples]) for index, pool in enumerate(report.pools[:COLORS])
        ]
        charts.append(Chart("Addresses held", "count", held))
    spans = [(sample.start, sample.end) for sample in samples]
    return f'<div class="charts">\n{"".join(draw(chart, spans) for chart in charts)}</div>\n'
