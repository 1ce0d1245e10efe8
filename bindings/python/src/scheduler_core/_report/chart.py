"""Line charts over time, as inline SVG with the colors of the page."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor, log10
from typing import Literal, NamedTuple, Optional

from .markup import escaped
from .numbers import grouped, spoken

COLORS = 8
"""Number of line colors in the style sheet."""

_WIDTH, _HEIGHT = 640.0, 230.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 64.0, 14.0, 10.0, 26.0


class Line(NamedTuple):
    """A line with an optional value for each interval."""

    name: str
    values: list[Optional[float]]


class Chart(NamedTuple):
    """A chart. Values of unit `time` are in seconds."""

    title: str
    unit: Literal["count", "time"]
    lines: list[Line]


def draw(chart: Chart, spans: Sequence[tuple[float, float]]) -> str:
    """Returns the chart as HTML. `spans` are the start and the end of each interval, in seconds."""
    scale = 1_000 if chart.unit == "time" else 1
    most = max((value for line in chart.lines for value in line.values if value is not None), default=0.0)
    step, top = steps(most * scale, 4)
    end = max(0.001, spans[-1][1]) if spans else 1.0

    def x(seconds: float) -> float:
        return _LEFT + seconds / end * (_WIDTH - _LEFT - _RIGHT)

    def y(value: float) -> float:
        return _HEIGHT - _BOTTOM - value / top * (_HEIGHT - _TOP - _BOTTOM)

    body: list[str] = []
    for number in range(round(top / step) + 1):
        at = y(number * step)
        label = _axis(chart.unit, number * step, step)
        body.append(f'<path class="grid" d="M{_LEFT:g} {at:.1f}H{_WIDTH - _RIGHT:g}"/><text x="{_LEFT - 8:g}" y="{at + 4:.1f}" class="end">{label}</text>\n')
    seconds, _ = steps(end, 6)
    for number in range(floor(end / seconds + 1e-9) + 1):
        at = number * seconds
        body.append(f'<text x="{x(at):.1f}" y="{_HEIGHT - 8:g}" class="middle">{_clock(at)}</text>\n')
    for number, line in enumerate(chart.lines):
        path, down = "", False
        for (start, stop), value in zip(spans, line.values):
            if value is not None:
                path += f"{'L' if down else 'M'}{x((start + stop) / 2):.1f} {y(value * scale):.1f}"
            down = value is not None
        body.append(f'<path class="line c{number % COLORS}" d="{path}"/>\n')
    for index, (start, stop) in enumerate(spans):
        values = [f"\n{escaped(line.name)}: {_said(chart.unit, value)}" for line in chart.lines if (value := line.values[index]) is not None]
        body.append(
            f'<rect class="hover" x="{x(start):.1f}" y="{_TOP:g}" width="{x(stop) - x(start):.1f}" height="{_HEIGHT - _TOP - _BOTTOM:g}">'
            f"<title>{stop:.1f} s{''.join(values)}</title></rect>\n"
        )
    return (
        f'<figure class="chart"><figcaption>{escaped(chart.title)}{_legend(chart)}</figcaption>\n<svg viewBox="0 0 {_WIDTH:g} {_HEIGHT:g}" '
        f'role="img" aria-label="{escaped(chart.title)}">\n{"".join(body)}</svg></figure>\n'
    )


def _legend(chart: Chart) -> str:
    if len(chart.lines) < 2:
        return ""
    return "".join(
        f'<span class="key"><i class="c{number % COLORS}"></i>{escaped(line.name)}</span>' for number, line in enumerate(chart.lines)
    )


def _axis(unit: str, value: float, step: float) -> str:
    decimals = 2 if step < 0.1 else int(step < 1)
    if unit == "time":
        return f"{value / 1_000:.0f} s" if step >= 1_000 else f"{value:.{decimals}f} ms"
    return grouped(round(value)) if step >= 1 else f"{value:.{decimals}f}"


def _said(unit: str, value: float) -> str:
    return spoken(value) if unit == "time" else grouped(round(value))


def steps(most: float, marks: int) -> tuple[float, float]:
    """Returns the distance between marks (1, 2 or 5 times a power of ten) and the last mark, for about `marks` marks."""
    if most <= 0:
        return 1.0, 1.0
    rough = most / marks
    power = 10.0 ** floor(log10(rough))
    step = next((factor * power for factor in (1, 2, 5, 10) if factor * power >= rough), rough)
    return step, ceil(most / step) * step


def _clock(seconds: float) -> str:
    """Returns a time on the axis. Examples: `0`, `5 s`, `2:30`."""
    whole = round(seconds)
    if seconds == 0:
        return "0"
    if seconds < 10 and abs(seconds - whole) > 0.01:
        return f"{seconds:.1f} s"
    return f"{whole} s" if whole < 120 else f"{whole // 60}:{whole % 60:02d}"
