"""What objects show of themselves."""

from __future__ import annotations

from typing import Any

import pytest

from scheduler_core import (
    Expression,
    IpPool,
    LoadPlan,
    LoadRun,
    Machine,
    Run,
    Scenario,
    Source,
    Template,
    Wbs,
    Workbook,
    parse,
)
from scheduler_core._wit.resources import _SHOWN  # pyright: ignore[reportPrivateUsage]

TEXT = """scenario "walk"
action rest = sleep { for = 1ms }
workflow { start: rest { -> end } end }
load { at 1s spawn 3 tenant "a" }"""


def everything() -> list[Any]:
    scenario = parse(TEXT)
    workbook, wbs = Workbook.from_scenario(scenario), Wbs.from_scenario(scenario)
    plan = LoadPlan.from_scenario(scenario)
    pool = IpPool("lab")
    pool.add_cidr_range("10.0.0.0/24")
    pool.allocate("t", "a", "vm")
    return [
        Source("text"),
        Expression.compile("1 + 1", {}),
        Template.compile("a{{ 1 }}", {}),
        scenario,
        pool,
        workbook,
        wbs,
        plan,
        LoadRun.from_plan(plan, "open"),
        Machine.from_wbs(wbs, workbook),
        Run.from_scenario(scenario),
    ]


def test_each_class_shows_what_it_is() -> None:
    shown = {type(one).__name__: repr(one) for one in everything()}
    assert {*shown} | {"Socket"} == {*_SHOWN}
    for name, text in shown.items():
        expected = [attribute.rpartition(".")[2] for attribute in _SHOWN[name]]
        assert text.startswith(f"<{name} ") and all(f" {one}=" in text for one in expected), text
    assert shown["IpPool"] == "<IpPool name='lab' revision=2 total=254 allocated=1 available=253>"
    assert shown["Wbs"].startswith("<Wbs name='walk' revision=")


def test_an_object_in_the_place_of_a_string_is_named_in_the_message() -> None:
    pool = IpPool("lab")
    wrong: Any = pool
    with pytest.raises(TypeError, match="subinstance must be a str, not <IpPool.* of type IpPool"):
        pool.allocate(wrong, "a", "vm")
    pool.close()
    assert repr(pool) == "<IpPool (closed)>"
    assert isinstance(Scenario, type)
