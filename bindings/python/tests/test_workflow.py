"""Scenarios, plans and machines, as their users see them: whole texts, iterators, dicts."""

from __future__ import annotations

import asyncio
import json
import threading
from ipaddress import IPv4Network
from pathlib import Path

import pytest

from scheduler_core import (
    ActionOutcome,
    Dependency,
    DependencyKind,
    IpPool,
    LoadPlan,
    Machine,
    ParserError,
    ParserErrorKind,
    Syntax,
    TaskInsertion,
    TaskSettings,
    TraceKind,
    Wbs,
    WbsChange,
    Workbook,
    WorkflowError,
    aio,
    convert,
    parse,
    run,
    validate,
)
from scheduler_core._wit import listings

TEXT = """scenario "walk" version "2"
pool red { range 10.0.0.0/24 }
resource lab machine { room = "b1" }
action probe = get { url = "http://server/{{user.tenant}}" export status: int = 0 }
workflow { start: probe { -> end when probe.status == 200 -> end otherwise as "unwell" } end }
load { at 0s spawn 3 tenant "a" from red over 3s }
"""


def test_a_scenario_is_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "walk.scenario"
    file.write_text(TEXT, encoding="utf-8")
    as_yaml = tmp_path / "walk.yaml"
    as_yaml.write_text(convert(file, "yaml"), encoding="utf-8")
    for path in (file, as_yaml):
        scenario = parse(path)
        assert (scenario.name, scenario.version, scenario.workflows) == ("walk", "2", ["main"])
        assert scenario.pools[0].name == "red"
    assert validate(as_yaml) == validate(as_yaml, Syntax.YAML)
    with pytest.raises(ParserError.Rejected):
        parse(as_yaml, "text")
    with pytest.raises(FileNotFoundError):
        parse(tmp_path / "nothing.scenario")


def test_an_error_has_a_kind_a_code_and_details() -> None:
    with pytest.raises(ParserError) as found:
        parse("scenario")
    error = found.value
    assert (error.kind, error.code) == (ParserErrorKind.REJECTED, "rejected")
    assert error.diagnostics
    assert error.node is None
    assert type(error).__module__ == "scheduler_core"


def test_a_scenario_is_one_json_text() -> None:
    whole = parse(TEXT).to_json()
    assert json.loads(whole)["name"] == "walk"
    assert parse(whole, "json").to_json() == whole


def plan(count: int) -> Wbs:
    wbs = Wbs("plan")
    wbs.apply([WbsChange.insert(TaskInsertion(TaskSettings(f"t{number}", "pass", 2))) for number in range(count)])
    wbs.apply([WbsChange.add_dependency(Dependency(number, number + 1, "finish-to-start", 0.5)) for number in range(count - 1)])
    return wbs


def test_listings_of_a_plan_are_iterators(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listings, "PAGE", 2)
    wbs = plan(5)
    assert [task.name for task in wbs.tasks()] == [f"t{number}" for number in range(5)]
    assert list(wbs.children()) == list(wbs.order()) == list(range(5))
    assert [link.lag for link in wbs.dependencies()] == [0.5] * 4
    assert {link.kind for link in wbs.dependencies()} == {DependencyKind.FINISH_TO_START}
    assert (list(wbs.successors(1)), list(wbs.predecessors(1))) == ([2], [0])
    assert [row.early_start for row in wbs.dates()] == [0.0, 2.5, 5.0, 7.5, 10.0]
    path = wbs.critical_path()
    assert (path.length, path.path, path.critical_tasks) == (12.0, list(range(5)), 5)
    assert not hasattr(path, "next")
    assert list(wbs.critical_paths()) == [list(range(5))]


def test_a_plan_is_restored_from_a_text_of_any_size(monkeypatch: pytest.MonkeyPatch) -> None:
    wbs = plan(50)
    text = wbs.snapshot()
    monkeypatch.setattr(listings, "PIECE", 400)
    other = Wbs("other")
    other.restore(text)
    assert (other.name, other.snapshot()) == ("plan", text)


def test_a_machine_is_driven_with_dicts() -> None:
    scenario = parse(TEXT)
    book = Workbook.from_scenario(scenario)
    machine = Machine.from_wbs(Wbs.from_scenario(scenario), book, seed=1, keep_log=True)
    user = machine.spawn(inputs={"user.tenant": "a"})
    (request,) = machine.next_actions()
    assert request.parameters == {"url": "http://server/a"}
    machine.complete(request.token, ActionOutcome.success({"status": 503}), elapsed=0.25)
    assert machine.variables(user)["probe.status"] == 503
    assert machine.visits(user) == {"start": 1, "end": 1}
    assert [entry.detail for entry in machine.trace(user) if entry.kind is TraceKind.TRANSITION] == ["unwell"]
    assert [node.path for node in machine.nodes()] == ["start", "end"]
    assert (machine.progress.now, machine.counts.done) == (0.0, 1)
    again = Machine.from_wbs(Wbs.from_scenario(scenario), Workbook.from_scenario(scenario), seed=1, keep_log=True)
    again.replay(machine.log())
    assert again.trace_hash == machine.trace_hash
    assert machine._repr_svg_().startswith("<svg")
    assert machine.render("mermaid", instance=user)


def test_a_workbook_lists_records() -> None:
    book = Workbook()
    book.add_resource("lab", "machine", 2, {"room": "b1"})
    book.define_metric("m", "histogram")
    book.record("m", 2.0, tenant="a")
    assert list(book.resources()) == ["lab"]
    assert book.resource_status("lab").properties == {"room": "b1"}
    assert book.get_property("lab", "room") == "b1"
    assert [(metric.name, metric.count) for metric in book.metrics(tenant="a")] == [("m", 1)]
    assert list(book.tenants()) == ["a"]
    book.set_variable("x", [1])
    assert book.variables() == {"x": [1]}
    with pytest.raises(WorkflowError.NotFound) as found:
        book.resource_status("lap")
    assert (found.value.item, found.value.subject, found.value.suggestion) == ("resource", "lap", "lab")


def test_a_plan_of_load_is_in_seconds() -> None:
    scenario = parse(TEXT)
    load = LoadPlan.from_scenario(scenario)
    assert (load.users, load.last_arrival) == (3, 2.0)
    assert [arrival.at for arrival in load.arrivals()] == [0.0, 1.0, 2.0]
    assert load.estimate(scenario, action_timeout=1.5).user_max == 1.5


def test_a_run_reads_a_file(tmp_path: Path) -> None:
    file = tmp_path / "pause.scenario"
    file.write_text('scenario "p" action rest = sleep { for = 1ms } workflow { start: rest { -> end } end } load { at 0s spawn 2 tenant "a" }')
    assert run(file).progress.done == 2
    assert asyncio.run(aio.run(file)).progress.done == 2


def test_asyncio_has_the_same_listings_and_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listings, "PAGE", 2)

    async def main() -> None:
        async with aio.IpPool("p") as pool:
            await pool.add_cidr_range(IPv4Network("10.0.0.0/29"))
            made = await pool.allocate_many("t", ["a", "b", "c"], "vm", ttl=60)
            assert [binding async for binding in pool.bindings()] == made == await pool.list_bindings()
            assert [tenant.subinstance async for tenant in pool.tenants()] == ["t"]
            assert (await pool.stats()).allocated == 3
            other = await aio.IpPool("other")
            await other.restore(await pool.snapshot())
            assert await other.name() == "p"
            threads = {thread.name for thread in threading.enumerate()}
            assert "scheduler_core.aio" in threads
            with pytest.raises(TypeError):
                async for _ in pool.bindings_of(7):  # type: ignore[arg-type]
                    pass

    asyncio.run(asyncio.wait_for(main(), 30))


def test_a_plan_and_a_pool_show_themselves_in_notebooks() -> None:
    assert plan(2)._repr_svg_().startswith("<svg")
    assert IpPool("p")._repr_svg_().startswith("<svg")


def test_a_restored_machine_lists_what_is_in_flight_and_measures_it() -> None:
    scenario = parse(TEXT)
    plan, workbook = Wbs.from_scenario(scenario), Workbook.from_scenario(scenario)
    machine = Machine.from_wbs(plan, workbook)
    for tenant in ("a", "b"):
        machine.spawn(inputs={"user.tenant": tenant})
    requests = machine.next_actions()
    machine.complete(requests[0].token, ActionOutcome.success({"status": 200}))
    other = Machine.from_wbs(plan, workbook)
    other.restore(machine.snapshot())
    (left,) = other.in_flight()
    assert left == requests[1] and left.parameters == {"url": "http://server/b"}
    other.tick(1.5)
    assert other.complete_many([left.token], ["success"], [{"status": 200}]) == ["accepted"]
    assert list(other.in_flight()) == []
    assert other.status(1).finished_at == 1.5
    assert workbook.metric("probe.duration").max == 1_500


def test_asyncio_lists_what_is_in_flight() -> None:
    async def main() -> None:
        scenario = parse(TEXT)
        async with aio.Wbs.from_scenario(scenario) as plan, aio.Workbook.from_scenario(scenario) as workbook:
            async with aio.Machine.from_wbs(plan, workbook) as machine:
                await machine.spawn()
                requests = await machine.next_actions()
                assert [action async for action in machine.in_flight()] == requests

    asyncio.run(main())
