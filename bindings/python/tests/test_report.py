"""Reports as text, JSON, HTML and tables, and records as plain values."""

from __future__ import annotations

import asyncio
import dataclasses
import json
import pickle
from datetime import datetime, timedelta, timezone
from html.parser import HTMLParser
from ipaddress import IPv4Network
from pathlib import Path
from typing import Any

import pytest

from scheduler_core import (
    Duration,
    IpPool,
    Outcome,
    ResourceType,
    Run,
    RunResult,
    Simulation,
    Strategy,
    Timestamp,
    TypeName,
    Uint,
    aio,
    parse,
    run,
    simulate,
    to_plain,
)
from scheduler_core._report.numbers import grouped, size, spoken
from scheduler_core._report.style import STYLE
from scheduler_core._wit.listings import LazyList

ROOT = Path(__file__).parents[3]

TEXT = """scenario "<shop> & \\"co\\""
pool red { range 127.32.1.0/24 }
action pay = payment { amount = "{{user.index}}"  timeout = 5s  export paid: bool = false }
workflow { start: pay { -> end when pay.paid } end }
threshold rate(pay.success) > 0.5
load { at 0s spawn 3 tenant "red" from red  at 0s spawn 1 tenant "<i>" }"""


def perform(request: Any) -> dict[str, bool]:
    if request.parameters["amount"] == 3:
        raise ValueError("<b>declined</b>")
    return {"paid": True}


@pytest.fixture(scope="module")
def report() -> RunResult:
    return run(TEXT, actions={"payment": perform}, start=1)


@pytest.fixture(scope="module")
def simulation() -> Simulation:
    return simulate(TEXT, {"payment": perform})


def test_a_report_prints_its_text(report: RunResult) -> None:
    assert f"{report}" == report.text and report.text.endswith("verdict: passed\n")
    again = dataclasses.replace(report, reasons=["not so"])
    assert str(again) == "not so\nverdict: passed\n", "a changed report has no text any more"
    assert str(pickle.loads(pickle.dumps(report))) == report.text


def test_the_json_of_a_report_is_the_summary_of_the_command_line(report: RunResult) -> None:
    told = json.loads(report.to_json())
    assert list(told) == [
        *("type", "verdict", "reasons", "interrupted", "progress", "thresholds", "tenants", "actions", "pools", "failures", "trace_hash")
    ]
    assert (told["type"], told["verdict"], told["interrupted"]) == ("summary", "passed", False)
    assert told["progress"]["users"] == {
        **{"expected": 0, "waiting": 0, "present": 0, "done": 3, "failed": 1, "cancelled": 0, "dropped": 0, "rejected": 0}
    }
    assert told["progress"]["attempts"] == {"started": 4, "succeeded": 3, "failed": 1, "timed_out": 0, "cancelled": 0, "in_flight": 0}
    assert [(own["tenant"], own["started"]) for own in told["tenants"]] == [("red", 3), ("<i>", 1)]
    assert told["failures"] == [
        {"kind": "host", "action": "pay", "tenant": "<i>", "status": None, "reason": "ValueError: <b>declined</b>", "count": 1}
    ]
    assert int(told["trace_hash"], 16) == report.trace_hash
    assert report.to_json(indent=2).startswith('{\n  "type": "summary"')


def test_the_tables_of_a_report_are_columns_of_one_length(report: RunResult) -> None:
    tables = report.tables()
    assert list(tables) == ["tenants", "actions", "pools", "failures", "thresholds", "tenant_statuses", "action_statuses"]
    for name, table in tables.items():
        assert len({len(column) for column in table.values()}) == 1, name
    assert tables["tenants"]["tenant"] == ["red", "<i>"]
    assert (tables["tenants"]["attempts_failed"], tables["actions"]["attempts_succeeded"]) == ([0, 1], [3])
    assert (tables["thresholds"]["verdict"], type(tables["thresholds"]["verdict"][0])) == (["passed"], str)
    assert tables["action_statuses"] == {"action": [], "status": [], "count": []}
    assert tables["pools"]["grants"] == [3]


class Page(HTMLParser):
    """Collects what a page refers to, and checks that its elements are closed."""

    VOID = ("meta", "img", "br", "path", "rect", "i")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.data: list[str] = []
        self.feed(text)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.add(tag)
        self.links += [value for name, value in attrs if name in ("src", "href")]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.data.append(data)


@pytest.mark.parametrize("name", ["report", "simulation"])
def test_a_page_needs_no_other_file_and_escapes_names(name: str, request: pytest.FixtureRequest) -> None:
    page = Page(request.getfixturevalue(name).to_html(title='<shop> & "co"'))
    assert not page.tags & {"script", "link", "iframe", "b"}
    assert all(link.startswith("data:image/svg+xml;base64,") for link in page.links)
    assert '<shop> & "co"' in page.data and any("<b>declined</b>" in text for text in page.data)
    assert "prefers-color-scheme: dark" in STYLE and "url(" not in STYLE


def test_a_page_has_the_title_that_is_given(report: RunResult, simulation: Simulation) -> None:
    for own in (report, simulation):
        assert "<h1>Nightly &lt;1&gt;</h1>" in own.to_html(title="Nightly <1>")
        assert "<h1>&lt;shop&gt; &amp; &quot;co&quot;</h1>" in own.to_html()


def test_a_report_has_the_name_of_its_scenario(report: RunResult) -> None:
    assert report.name == '<shop> & "co"'
    assert asyncio.run(aio.run(TEXT, actions={"payment": perform}, start=1)).name == report.name
    assert "<h1>Run</h1>" in dataclasses.replace(report, reasons=[]).to_html()


def test_pages_look_like_those_of_the_command_line() -> None:
    assert STYLE == (ROOT / "bindings" / "cli" / "src" / "report" / "style.css").read_text(encoding="utf-8")


def test_the_data_of_a_simulation(simulation: Simulation) -> None:
    tables = simulation.tables()
    assert list(tables) == ["instances", "metrics", "thresholds"]
    for name, table in tables.items():
        assert len({len(column) for column in table.values()}) == 1, name
    instances = tables["instances"]
    assert (instances["state"], instances["duration"]) == (["done", "done", "done", "failed"], [0.0] * 4)
    assert instances["fault"][:3] == [None] * 3 and "declined" in instances["fault"][3]
    assert tables["metrics"]["name"] == sorted(tables["metrics"]["name"])
    told = json.loads(simulation.to_json())
    assert (told["type"], told["verdict"], told["instances"]["done"], told["actions"]) == ("simulation", "passed", 3, 4)
    assert int(told["trace_hash"], 16) == simulation.trace_hash


def test_a_simulation_without_instances_has_empty_tables() -> None:
    empty = simulate(TEXT, {"payment": Outcome()}, instances=0)
    assert (empty.counts.total, empty.verdict, empty.failures, empty.elapsed) == (0, "no-data", {}, 0)
    assert empty.tables()["instances"]["state"] == []
    assert "0 instances" in str(empty) and Page(empty.to_html()).tags


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (ResourceType.VM, {"case": "vm"}),
        (ResourceType.custom("tcp"), {"case": "custom", "value": "tcp"}),
        (Strategy.ROUND_ROBIN, "round-robin"),
        (IPv4Network("10.0.0.0/24"), "10.0.0.0/24"),
        (b"\xff\x00", {"$bytes": "ff00"}),
        (Uint(5), {"$uint": "5"}),
        (TypeName("int"), "int"),
        (Duration.from_nanoseconds(1_500_000), {"$duration": "1500us"}),
        (timedelta(seconds=-2), {"$duration": "-2s"}),
        (Timestamp.from_parts(1_767_225_600, 120), {"$timestamp": "2026-01-01T00:00:00.00000012Z"}),
        (datetime(2026, 1, 1, 2, tzinfo=timezone(timedelta(hours=2))), {"$timestamp": "2026-01-01T00:00:00Z"}),
        ([float("nan"), float("-inf"), 1.5, True, None], [{"$double": "NaN"}, {"$double": "-inf"}, 1.5, True, None]),
        ({1: (2, 3), "a": {}}, {"1": [2, 3], "a": {}}),
    ],
)
def test_values_become_plain(value: Any, plain: Any) -> None:
    assert to_plain(value) == plain
    assert json.loads(json.dumps(to_plain(value), allow_nan=False)) == plain


def test_records_become_plain_completely(report: RunResult) -> None:
    with IpPool("p") as pool:
        pool.add_cidr_range("10.0.0.0/30")
        binding = pool.get_binding(pool.allocate("tenant", "vm-1", ResourceType.custom("tcp")))
    plain = to_plain(binding)
    assert (plain["address"], plain["resource_type"]) == ("10.0.0.1", {"case": "custom", "value": "tcp"})
    assert json.loads(json.dumps(plain)) == plain
    told = to_plain(report)
    assert (told["verdict"], told["tenants"][0]["attempts"]["started"]) == ("passed", 3)
    with pytest.raises(TypeError, match="must be a record, or a list or dict of records, not <object"):
        to_plain(object())


def test_a_step_of_a_run_becomes_plain_with_its_events() -> None:
    scenario = parse('scenario "p" action r = sleep { for = 1ms } workflow { start: r { -> end } end } load { at 0s spawn 2 tenant "a" }')
    with Run.from_scenario(scenario, events="actions") as own:
        step = own.step(0.01)
        assert isinstance(step.events, LazyList)
        assert to_plain(step)["events"][0]["kind"] == "user-started"


def test_numbers_are_those_of_the_command_line() -> None:
    assert [grouped(number) for number in (0, 123, 1_234, 1_234_567)] == ["0", "123", "1,234", "1,234,567"]
    assert [spoken(time) for time in (None, 0.000421, 0.01234, 0.1234, 1.234)] == ["–", "0.42 ms", "12.3 ms", "123 ms", "1.23 s"]
    assert [size(count) for count in (0, 999, 1_000, 1_234_567, 10**15)] == ["0 B", "999 B", "1.0 kB", "1.2 MB", "1000.0 TB"]
