"""`simulate`: the state machine of a scenario in virtual time."""

from __future__ import annotations

import logging
import math
import random
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from scheduler_core import (
    InstanceState,
    Outcome,
    ParserError,
    SimulationLimitError,
    TraceKind,
    Uint,
    Verdict,
    WorkflowError,
    parse,
    run,
    simulate,
)
from scheduler_core._drive.defaults import expected_status

SHOP = """scenario "shop"
resource api http_server { port = 80  host = "a" }
action look = get { url = "http://{{api.host}}:{{api.port}}/{{user.index}}"  export status_code: int = 0 }
action rest = sleep { for = 250ms }
action pay = payment { timeout = 5s  export paid: bool = false }
workflow {
  start: look { -> rest when look.status_code == 200 }
  rest: rest { -> pay }
  pay: pay { retry 2 every 1s  -> end when pay.paid }
  end
}"""

PAY = """scenario "pay"
action pay = payment { %s export paid: bool = false  export note: string = "" }
workflow { start: pay { %s -> end } end }
%s"""

PAID = {"paid": True}


def pay(action: str = "", node: str = "", rest: str = "") -> str:
    return PAY % (action, node, rest)


def test_timeouts_retries_and_pauses_take_virtual_time() -> None:
    slow, quick = Outcome(PAID, elapsed=9), Outcome(PAID, elapsed=0.25)
    result = simulate(SHOP, {"payment": lambda request: quick if request.attempt == 3 else slow})
    assert (result.states, result.durations, result.actions) == ([InstanceState.DONE], [12.5], 5)
    kinds = [(entry.kind, entry.at) for entry in result.trace() if entry.kind in (TraceKind.TIMED_OUT, TraceKind.RETRYING, TraceKind.DONE)]
    timed_out, retrying = TraceKind.TIMED_OUT, TraceKind.RETRYING
    assert kinds == [(timed_out, 5.25), (retrying, 5.25), (timed_out, 11.25), (retrying, 11.25), (TraceKind.DONE, 12.5)]
    assert (result.metrics["pay.duration"].max, result.metrics["pay.timeouts"].sum) == (5_000, 2)


@pytest.mark.parametrize("seed", range(20))
def test_the_end_of_an_instance_is_that_of_a_model(seed: int) -> None:
    rng = random.Random(seed)
    timeout, every, count = rng.randint(1, 3_000), rng.randint(1, 2_000), rng.randint(0, 5)
    attempts = [(rng.randint(0, 4_000), rng.random() < 0.5) for _ in range(count + 1)]
    at, is_done = 0, False
    for elapsed, succeeds in attempts:
        at += min(elapsed, timeout)
        is_done = succeeds and elapsed < timeout
        if is_done:
            break
        at += every
    # The last attempt is not followed by a wait.
    expected = at if is_done else at - every

    def perform(request: Any) -> Outcome:
        elapsed, succeeds = attempts[request.attempt - 1]
        return Outcome(PAID, elapsed=elapsed / 1_000) if succeeds else Outcome.failure("no", elapsed=timedelta(milliseconds=elapsed))

    retry = f"retry {count} every {every}ms" if count else ""
    result = simulate(pay(f"timeout = {timeout}ms", retry), {"pay": perform}, instances=3)
    told = f"seed {seed}: timeout {timeout}, {retry}, attempts {attempts}"
    assert [round(ended.finished_at * 1_000) for ended in result.statuses if ended.finished_at is not None] == [expected] * 3, told
    assert result.counts.done == (3 if is_done else 0), told


def test_the_same_arguments_give_the_same_result() -> None:
    text = pay("", "retry 3 every 1s jitter 0.5")

    def once(seed: int) -> tuple[int, list[Any]]:
        result = simulate(text, {"payment": lambda request: Outcome.failure("no", elapsed=0.1)}, instances=200, seed=seed)
        return result.trace_hash, result.durations

    assert once(1) == once(1)
    assert once(1)[1] != once(2)[1]


def test_ten_thousand_instances_have_states_and_durations() -> None:
    rng = random.Random(7)
    result = simulate(SHOP, {"payment": lambda _: Outcome(PAID, elapsed=rng.uniform(0, 2))}, instances=10_000)
    assert (result.counts.done, len(result.states), result.actions) == (10_000, 10_000, 30_000)
    assert all(duration is not None and 0.25 <= duration <= 2.25 for duration in result.durations)
    assert result.metrics["pay.duration"].count == 10_000


def test_the_trace_hash_is_that_of_a_run_with_the_same_outcomes() -> None:
    text = pay("amount = \"{{user.id}}\"", "retry 1 every 1ms", 'load { at 0s spawn 5 tenant "red"  at 0s spawn 5 tenant "blue" loop 2 }')

    def perform(request: Any) -> dict[str, Any]:
        if request.parameters["amount"].endswith("3") and request.attempt == 1:
            raise ValueError("declined")
        return {"paid": True, "note": request.parameters["amount"]}

    assert simulate(text, {"payment": perform}).trace_hash == run(text, actions={"payment": perform}).trace_hash


def test_short_actions_take_less_than_a_millisecond() -> None:
    text = """scenario "ten"
    action tap = tap { }
    workflow { start: tap { -> end } end }
    load { at 0s spawn 1 loop 100 }"""
    result = simulate(text, {"tap": Outcome(elapsed=0.0002)})
    assert (result.actions, result.elapsed) == (100, 0.02)
    assert result.metrics["tap.duration"].mean == pytest.approx(0.2)


def test_an_action_that_takes_as_long_as_its_timeout_times_out() -> None:
    for elapsed, expected in ((1.0, InstanceState.FAILED), (0.999, InstanceState.DONE), (math.inf, InstanceState.FAILED)):
        result = simulate(pay("timeout = 1s"), {"payment": Outcome(elapsed=elapsed)})
        assert (result.states, result.elapsed) == ([expected], min(elapsed, 1.0))


def test_action_timeout_ends_attempts_without_a_timeout() -> None:
    result = simulate(pay(), {"payment": Outcome(elapsed=math.inf)}, action_timeout=30)
    assert (result.counts.failed, result.elapsed, result.metrics["pay.timeouts"].sum) == (1, 30, 1)
    stuck = simulate(pay(), {"payment": Outcome(elapsed=math.inf)})
    assert (stuck.counts.running, stuck.elapsed, stuck.durations, stuck.verdict) == (1, 0, [None], Verdict.FAILED)


def test_a_pause_has_no_timeout() -> None:
    text = 'scenario "p" action rest = sleep { for = 1h } workflow { start: rest { -> end } end }'
    assert simulate(text, action_timeout=1).elapsed == 3_600


def test_the_name_of_an_action_comes_before_its_kind() -> None:
    text = """scenario "two"
    action a = job { export by: string = "" }
    action b = job { export by: string = "" }
    workflow { start: a { -> next } next: b { -> end } end }"""
    result = simulate(text, {"job": {"by": "kind"}, "b": lambda request: {"by": f"name, {request.kind} {request.node}"}})
    assert (result.variables()["a.by"], result.variables()["b.by"]) == ("kind", "name, job next")


def test_a_request_is_that_of_a_machine() -> None:
    seen: list[Any] = []
    simulate(pay("timeout = 2s  amount = \"{{user.index}}\""), {"payment": seen.append}, instances=2)  # type: ignore[dict-item]
    first, second = seen
    assert (first.instance, first.node, first.action, first.kind, first.parameters) == (0, "start", "pay", "payment", {"amount": 0})
    assert (second.instance, second.attempt, second.timeout, second.deadline) == (1, 1, 2.0, 2.0)


def test_an_action_that_raises_fails_and_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    def perform(_: object) -> None:
        raise ValueError("declined")

    with caplog.at_level(logging.WARNING, "scheduler_core.simulate"):
        result = simulate(pay(), {"payment": perform}, instances=5)
    assert result.counts.failed == 5
    assert [(count, "ValueError: declined" in reason) for reason, count in result.failures.items()] == [(5, True)]
    assert len(caplog.records) == 1 and caplog.records[0].exc_info is not None
    assert result.verdict is Verdict.FAILED


def test_built_in_actions_succeed_without_functions() -> None:
    text = """scenario "all"
    action a = get { url = "http://h/"  expect_status = 2xx  export status_code: int = 0 }
    action b = post { url = "http://h/"  expect_status = [404, 200]  export status: int = 0  export body: string = "none" }
    action c = tcp { to = "h:1"  export received: string = "" }
    action d = sleep { for = "{{'1500ms'}}" }
    workflow { start: a { -> b } b: b { -> c } c: c { -> d } d: d { -> end } end }"""
    result = simulate(text)
    variables = result.variables()
    assert (result.states, result.elapsed) == ([InstanceState.DONE], 1.5)
    assert (variables["a.status_code"], variables["b.status"], variables["b.body"], variables["c.received"]) == (200, 404, "none", "")


@pytest.mark.parametrize(
    ("expected", "status"), [(None, 200), (204, 204), ("2xx", 200), ("4XX", 400), ("301..399", 301), ([], 200), (["5xx", 200], 500), ("?", 200)]
)
def test_the_first_expected_status_is_the_answer(expected: Any, status: int) -> None:
    assert expected_status(expected) == status


LOAD = 'load { at 0s spawn 4 tenant "red"  at 2s spawn 2 tenant "blue" over 2s %s }'


def test_users_of_a_load_section_arrive_at_their_times() -> None:
    seen: list[Any] = []

    def perform(request: Any) -> Outcome:
        seen.append(request.parameters["who"])
        return Outcome(elapsed=1)

    text = pay('who = "{{user.tenant}}/{{user.id}}"', "", LOAD % "loop 2 think 500ms")
    result = simulate(text, {"payment": perform})
    assert [own.started_at for own in result.statuses] == [0, 0, 0, 0, 2, 3]
    assert set(result.durations) == {2.5}
    assert sorted(set(seen)) == ["blue/blue-4", "blue/blue-5", *(f"red/red-{number}" for number in range(4))]
    assert result.workbook.metric("pay.attempts", "blue").sum == 4


def test_users_above_the_limit_are_dropped_or_wait() -> None:
    text = pay("", "", LOAD % "limit users 2")
    opened = simulate(text, {"payment": Outcome(elapsed=3)})
    # Two of four red users, and the blue user of 3 s, when the red ones have just left.
    assert (opened.counts.done, opened.dropped, [own.started_at for own in opened.statuses]) == (3, 3, [0, 0, 3])
    assert opened.verdict is Verdict.FAILED
    closed = simulate(text, {"payment": Outcome(elapsed=3)}, model="closed")
    assert (closed.counts.done, closed.dropped, [own.started_at for own in closed.statuses]) == (6, 0, [0, 0, 3, 3, 6, 6])


def test_a_waiting_user_starts_when_a_timer_ends_another_one() -> None:
    text = pay("timeout = 700ms", "", 'load { at 0s spawn 2 limit users 1  at 5s spawn 1 }')
    result = simulate(text, {"payment": Outcome(elapsed=math.inf)}, model="closed")
    assert [own.started_at for own in result.statuses] == [0, 0.7, 5]


def test_instances_replace_the_users_of_the_load_section() -> None:
    result = simulate(pay("", "", LOAD % "loop 2"), {"payment": Outcome(elapsed=1)}, instances=3)
    assert (result.counts.total, result.durations) == (3, [2.0, 2.0, 2.0])


def test_inputs_are_the_same_or_of_each_instance() -> None:
    text = pay('who = "{{user.tenant}}"')
    seen: list[Any] = []

    def perform(request: Any) -> None:
        seen.append(request.parameters["who"])

    simulate(text, {"payment": perform}, instances=2, inputs={"user.tenant": "red"})
    simulate(text, {"payment": perform}, instances=3, inputs=lambda number: {"user.tenant": f"t{number}"} if number != 1 else {})
    assert seen == ["red", "red", "t0", "", "t2"]


def test_events_are_sent_at_their_times() -> None:
    text = """scenario "wait"
    workflow { start: pass { -> end on approved -> late after 10s } late: pass { -> end } end }"""
    result = simulate(text, instances=3, events=[(4, "approved", 1), (timedelta(seconds=2), "approved", 2)])
    assert result.durations == [10, 4, 2]
    stuck = simulate(text.replace("-> late after 10s", "").replace("late: pass { -> end }", ""))
    assert (stuck.counts.waiting, stuck.verdict, stuck.elapsed) == (1, Verdict.FAILED, 0)


def test_until_stops_the_simulation() -> None:
    result = simulate(pay(), {"payment": Outcome(elapsed=60)}, instances=2, until=30)
    assert (result.elapsed, result.stopped, result.counts.running, result.verdict) == (30, True, 2, Verdict.PASSED)
    assert simulate(pay(), {"payment": Outcome(elapsed=60)}, until=60).counts.done == 1


def test_timers_before_until_still_request_actions() -> None:
    text = """scenario "fork"
    action slow = job { } action other = job { }
    workflow { start: fork { -> one -> two } one: slow { -> both } two: pass { -> three after 20s } three: other { -> both }
      both: join all { -> end } end }"""
    result = simulate(text, {"slow": Outcome(elapsed=60), "other": Outcome(elapsed=5)}, until=30)
    assert (result.actions, result.elapsed, result.stopped) == (2, 30, True)
    assert [entry.at for entry in result.trace() if entry.kind is TraceKind.SUCCEEDED] == [25]


def test_an_event_after_the_end_does_not_prolong_the_simulation() -> None:
    result = simulate(pay(), {"payment": Outcome(elapsed=1)}, events=[(10, "go")], until=5)
    assert (result.elapsed, result.stopped) == (1, False)


def test_an_abandoned_action_does_not_prolong_the_simulation() -> None:
    text = """scenario "race"
    action fast = job { } action slow = job { }
    workflow { start: fork { -> one -> two } one: fast { -> both } two: slow { -> both } both: join any { -> end } end }"""
    result = simulate(text, {"fast": Outcome(elapsed=1), "slow": Outcome(elapsed=100)})
    assert (result.states, result.elapsed, result.durations) == ([InstanceState.DONE], 1, [1])


def test_exports_of_any_size_are_reported() -> None:
    result = simulate(pay(), {"payment": {"note": "x" * 20_000}}, instances=300)
    assert result.counts.done == 300
    assert len(str(result.variables(299)["pay.note"])) == 20_000


def test_a_failure_is_as_long_as_its_reason() -> None:
    result = simulate(pay(), {"payment": lambda request: Outcome.failure(f"{request.instance} " + "y" * 5_000)}, instances=300)
    assert result.counts.failed == 300


def test_properties_differ_in_the_simulation(tmp_path: Path) -> None:
    file = tmp_path / "shop.scenario"
    file.write_text(SHOP, encoding="utf-8")
    seen: list[Any] = []

    def look(request: Any) -> dict[str, int]:
        seen.append(request.parameters["url"])
        return {"status_code": 200}

    for scenario in (file, SHOP, parse(SHOP)):
        simulate(scenario, {"look": look, "payment": PAID}, properties={"api": {"port": 8080}})
    assert seen == ["http://a:8080/0"] * 3


def test_a_property_keeps_its_type() -> None:
    text = """scenario "types"
    resource r thing { share = 0.5  count = 5u  list = [1] }
    action a = job { share = "{{r.share}}"  count = "{{r.count}}" }
    workflow { start: a { -> end } end }"""
    seen: list[Any] = []
    simulate(text, {"job": lambda request: seen.append(request.parameters)}, properties={"r": {"share": 1, "count": 7, "list": [2]}})
    assert [(own["share"], type(own["share"]), own["count"], type(own["count"])) for own in seen] == [(1.0, float, 7, Uint)]


def test_a_simulation_is_bounded() -> None:
    text = 'scenario "loop" action a = job { } workflow { start: a { -> start } end }'
    with pytest.raises(SimulationLimitError, match=r"more than 100 actions, at 1\.\d+ s of virtual time; raise max_actions, set until"):
        simulate(text, {"job": Outcome(elapsed=0.01)}, max_actions=100)
    assert simulate(text, {"job": Outcome(elapsed=0.01)}).counts.failed == 1, "max_visits is 1,000"


def test_it_prints_what_happened() -> None:
    text = pay("timeout = 1s", "", "threshold rate(pay.success) > 0.9")
    result = simulate(text, {"payment": lambda request: Outcome(elapsed=2 if request.instance == 0 else 0.5)}, instances=10, seed=3)
    told = str(result)
    assert told.startswith("10 instances in 1.000 s of virtual time: 9 done, 1 failed\n10 actions performed, seed 3\n")
    assert "  passed   rate(pay.success) > 0.9" not in told and "  failed   rate(pay.success) > 0.9 (measured 0.9)" in told
    assert told.endswith("\nverdict: failed\n")
    assert repr(result) == "<Simulation of 'pay': 10 instances, 9 done, 1 failed>"


@pytest.mark.parametrize(
    ("arguments", "kind", "text"),
    [
        ({}, TypeError, "simulate(): action pay has kind payment, but there is no function for it; pass one: actions={\"payment\""),
        ({"actions": {"paiment": PAID}}, TypeError, "actions['paiment'] is never used: no action has this name or kind; did you mean \"payment\"?"),
        ({"actions": {"payment": 5}}, TypeError, "actions['payment'] must be a function, a dict of exports or an Outcome, not 5"),
        ({"actions": [PAID]}, TypeError, "actions must be a dict by kind or by name of an action"),
        ({"actions": {5: PAID}}, TypeError, "actions must have kinds or names of actions as keys, not 5"),
        ({"actions": {"payment": {"payed": True}}}, TypeError, "action pay does not declare export 'payed'; did you mean \"paid\"?"),
        ({"actions": {"payment": lambda _: {"zzz": 1}}}, TypeError, "does not declare export 'zzz'; it declares paid, note"),
        ({"actions": {"payment": lambda _: Outcome({"payed": 1})}}, TypeError, "does not declare export 'payed'"),
        ({"actions": {"payment": lambda _: True}}, TypeError, "must return a dict of exports, such as {'paid': True}, or None, but returned True"),
        ({"actions": {"payment": {"paid": object()}}}, TypeError, "action pay: export 'paid' must be None, bool, int"),
        ({"actions": {"payment": lambda _: {"paid": [object()]}}}, TypeError, "action pay: export 'paid'[0] must be None, bool, int"),
        ({"instances": -1}, ValueError, "instances must be an int of 0 or more, not -1"),
        ({"instances": "5"}, TypeError, "instances must be an int of 0 or more, not '5'"),
        ({"max_actions": 0}, ValueError, "max_actions must be an int of 1 or more, not 0"),
        ({"until": -1}, ValueError, "simulate(): until must be a number of seconds of 0 or more, or a timedelta, not -1"),
        ({"until": "5s"}, TypeError, "simulate(): until must be a number of seconds of 0 or more, or a timedelta, not '5s' of type str"),
        ({"until": math.inf}, ValueError, "simulate(): until must be a finite number of seconds, not inf"),
        ({"inputs": 5}, TypeError, "inputs must be a dict such as"),
        ({"inputs": lambda _: 5}, TypeError, "inputs(0) must return a dict of inputs, but returned 5"),
        ({"events": [5]}, TypeError, "events[0] must be a time and a name, as in (1.5, \"approved\")"),
        ({"events": [("approved", 1)]}, TypeError, "events[0][1] must be the name of an event, not 1"),
        ({"properties": {"apo": {"port": 1}}}, ValueError, "properties['apo']: there is no such resource; the scenario has no resources"),
        ({"workflow": "other"}, WorkflowError.NotFound, "other"),
        ({"model": "half"}, ValueError, "LoadModel.CLOSED, not 'half'"),
    ],
)
def test_a_beginners_mistake_is_explained(arguments: dict[str, Any], kind: type[Exception], text: str) -> None:
    given: dict[str, Any] = {"actions": {"payment": PAID}} if arguments and "actions" not in arguments else {}
    scenario = pay("", "", "load { at 0s spawn 1 }") if "model" in arguments else pay()
    with pytest.raises(kind) as found:
        simulate(scenario, **given, **arguments)
    assert text in str(found.value)


@pytest.mark.parametrize(
    ("properties", "kind", "text"),
    [
        ({"apo": {"port": 1}}, ValueError, "properties['apo']: there is no such resource; did you mean \"api\"?"),
        ({"api": {"prt": 1}}, ValueError, "properties['api']['prt']: there is no such property; did you mean \"port\"?"),
        ({"api": {"zzz": 1}}, ValueError, "its properties are port, host"),
        ({"api": {"port": "80"}}, TypeError, "properties['api']['port'] must be of type int, as in the scenario, not '80'"),
        ({"api": 80}, TypeError, "properties['api'] must be a dict such as"),
        ("port", TypeError, "properties must be a dict such as"),
    ],
)
def test_a_wrong_property_is_explained(properties: Any, kind: type[Exception], text: str) -> None:
    with pytest.raises(kind) as found:
        simulate(SHOP, {"payment": PAID}, properties=properties)
    assert text in str(found.value)


@pytest.mark.parametrize(
    ("make", "kind", "text"),
    [
        (lambda: Outcome(elapsed=-1), ValueError, "Outcome(): elapsed must be a number of seconds of 0 or more, or a timedelta, not -1"),
        (lambda: Outcome(elapsed="1"), TypeError, "not '1' of type str"),
        (lambda: Outcome(elapsed=math.nan), ValueError, "not nan"),
        (lambda: Outcome(5), TypeError, "Outcome(): exports must be a dict such as {'status': 200}, not 5"),
        (lambda: Outcome(PAID, reason="no"), ValueError, "an action that failed has no exports"),
        (lambda: Outcome(reason=5), TypeError, "Outcome(): reason must be a str or None, not 5"),
    ],
)
def test_an_outcome_is_checked_when_it_is_made(make: Any, kind: type[Exception], text: str) -> None:
    with pytest.raises(kind) as found:
        make()
    assert text in str(found.value)


def test_a_scenario_with_errors_is_rejected() -> None:
    with pytest.raises(ParserError.Rejected):
        simulate('scenario "x" workflow { start: pass { -> edn } end }')
    with pytest.raises(FileNotFoundError):
        simulate(Path("nothing.scenario"))
