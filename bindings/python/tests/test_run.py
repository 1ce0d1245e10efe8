"""`run` and `aio.run`: a whole scenario in one call."""

from __future__ import annotations

import asyncio
import copy
import inspect
import logging
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace
from typing import Any

import pytest

from scheduler_core import (
    ActionOutcome,
    DueUser,
    DueUsers,
    Instance,
    LoadPlan,
    LoadRun,
    ParserError,
    Run,
    RunEventKind,
    RunnerError,
    RunPhase,
    RunSettings,
    RunVerdict,
    Schedule,
    Wbs,
    Workbook,
    aio,
    configure,
    parse,
    run,
)
from scheduler_core._wasi.host import Host
from scheduler_core._wasi.pollable import Timer
from scheduler_core._generated.runner import _RUN_EVENTS_ROWS  # pyright: ignore[reportPrivateUsage]

TEXT = """scenario "shop"
pool red { range 127.32.1.0/24 }
resource server http_server { port = 1 }
action look = get { url = "http://127.0.0.1:{{server.port}}/"  timeout = 10s  export status_code: int = 0 }
action pay = payment { amount = "{{user.index + 1}}"  export paid: bool = false }
workflow {
  start: look { -> pay when look.status_code == 200 }
  pay: pay { -> end when pay.paid }
  end
}
load { at 0s spawn 10 tenant "red" from red }"""

PAUSE = """scenario "pause"
action rest = sleep { for = 1h }
workflow { start: rest { -> end } end }
load { at 0s spawn 3 tenant "a"  at 1h spawn 3 tenant "a" }"""


def ask(path: str, exports: str = "") -> str:
    """Users who ask for `path` once, for as long as a second."""
    return f"""scenario "ask"
resource server http_server {{ port = 1 }}
action ask = get {{ url = "http://127.0.0.1:{{{{server.port}}}}{path}"  timeout = 1s  {exports} }}
workflow {{ start: ask {{ -> end }} end }}
load {{ at 0s spawn 3 tenant "a" }}"""


class Hello(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """`/id` is the id of the request, `/host` its host, `/half` half of 8 KiB, `/silent` nothing, `/to/ADDRESS` a redirect
        to another address of this server, all others `hello`."""
        if self.path == "/silent":
            self.rfile.read(1)
            return
        if self.path.startswith("/to/"):
            port = self.headers["Host"].rpartition(":")[2]
            self.send_response(302)
            self.send_header("Location", f"http://{self.path[4:]}:{port}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        field = {"/id": "X-Request-Id", "/host": "Host"}.get(self.path)
        body = b"hello" if field is None else self.headers.get(field, "none").encode()
        half = self.path == "/half"
        self.send_response(200)
        self.send_header("Content-Length", "8192" if half else str(len(body)))
        self.end_headers()
        self.wfile.write(b"x" * 4096 if half else body)
        if half:
            self.rfile.read(1)

    def log_message(self, format: str, *_: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    request_queue_size = 64
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Says nothing: runs that end close their connections in the middle of a response."""


@pytest.fixture(scope="module")
def properties() -> Iterator[dict[str, dict[str, int]]]:
    """Where the server is, which has threads of its own: runs let go of the interpreter while they wait."""
    with serving("127.0.0.1", 0) as port:
        yield {"server": {"port": port}}


@contextmanager
def serving(address: str, port: int) -> Iterator[int]:
    with Server((address, port), Hello) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
            thread.join()


def pay(_: object) -> dict[str, bool]:
    return {"paid": True}


def test_a_run_has_a_report(properties: Any) -> None:
    asked: list[object] = []

    def payment(request: Any) -> dict[str, bool]:
        asked.append(request.parameters["amount"])
        return {"paid": True}

    report = run(TEXT, network=True, properties=properties, actions={"payment": payment})
    assert report.verdict is RunVerdict.PASSED
    assert (report.progress.done, report.progress.connections, report.progress.addresses) == (10, 0, 0)
    assert sorted(map(int, map(str, asked))) == list(range(1, 11))
    assert report.pools[0].grants == 10
    assert report.reasons == []
    attempts, requests = report.progress.attempts, report.progress.requests
    assert (attempts.started, attempts.succeeded, attempts.in_flight) == (20, 20, 0)
    assert (requests.sent, requests.responses, requests.repeats) == (10, 10, 0)
    assert [(own.action, own.attempts.succeeded, [(row.status, row.count) for row in own.statuses]) for own in report.actions] == [
        ("look", 10, [(200, 10)]),
        ("pay", 10, []),
    ]


def test_a_scenario_that_was_parsed_runs_too(properties: Any) -> None:
    report = run(parse(TEXT, "text"), network=True, properties=properties, actions={"payment": pay})
    assert report.verdict is RunVerdict.PASSED


def test_coroutine_functions_are_at_work_together_and_the_loop_goes_on(properties: Any) -> None:
    async def main() -> None:
        gates: list[asyncio.Event] = []

        async def payment(request: Any) -> dict[str, bool]:
            gates.append(asyncio.Event())
            mine = gates[-1]
            if len(gates) == 10:
                for gate in reversed(gates):
                    gate.set()
            await mine.wait()
            return {"paid": True}

        turns = 0

        async def count() -> None:
            nonlocal turns
            while True:
                await asyncio.sleep(0.001)
                turns += 1

        counter = asyncio.create_task(count())
        report = await aio.run(TEXT, network=True, properties=properties, actions={"payment": payment})
        counter.cancel()
        assert report.verdict is RunVerdict.PASSED
        assert turns > 0

    asyncio.run(asyncio.wait_for(main(), 60))


def test_on_progress_hears_of_users_and_of_the_end(properties: Any) -> None:
    kinds: list[str] = []
    phases: list[RunPhase] = []

    def on_progress(progress: Any, events: Any) -> None:
        phases.append(progress.phase)
        kinds.extend(event.kind.value for event in events)

    run(TEXT, network=True, properties=properties, actions={"payment": pay}, on_progress=on_progress)
    assert (kinds.count("user-started"), kinds.count("user-done")) == (10, 10)
    assert phases[-1] is RunPhase.FINISHED


def test_what_on_progress_raises_ends_the_run() -> None:
    def on_progress(*_: object) -> None:
        raise LookupError("enough")

    with pytest.raises(LookupError, match="enough"):
        run(PAUSE, on_progress=on_progress)


def test_an_action_that_raises_fails_the_attempt(properties: Any) -> None:
    def payment(_: object) -> None:
        raise ValueError("the card is void")

    report = run(TEXT, network=True, properties=properties, actions={"payment": payment})
    assert report.verdict is RunVerdict.FAILED
    rows = [(row.kind, row.action, row.tenant, row.status, row.reason, row.count) for row in report.failures]
    assert rows == [("host", "pay", "red", None, "ValueError: the card is void", 10)]
    assert report.reasons[0] == "10 of 10 users failed; the most frequent failure: ValueError: the card is void"
    assert str(report) == report.text and report.text.startswith("20 attempts in ") and report.text.rstrip().endswith("failed")
    assert report.reasons[1:] == ["no attempt of action pay succeeded: 10 failed or timed out"]


def test_an_event_stops_gracefully() -> None:
    stop = threading.Event()
    report = run(PAUSE, stop=stop, stop_timeout=0, on_progress=lambda progress, _: progress.present == 3 and stop.set())
    assert (report.progress.phase, report.progress.cancelled, report.progress.expected) == (RunPhase.FINISHED, 3, 3)


def test_the_requests_of_a_kept_connection_need_no_new_resources_of_the_host(properties: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is two more calls of the host: one that creates it, and one that drops it."""
    created: list[object] = []
    add = Host.add

    def counted(host: Host, resource: object) -> int:
        if not isinstance(resource, Timer):
            created.append(resource)
        return add(host, resource)

    monkeypatch.setattr(Host, "add", counted)

    def resources(iterations: int) -> int:
        created.clear()
        report = run(ask("/").replace('tenant "a"', f'tenant "a" loop {iterations}'), network=True, properties=properties)
        assert report.progress.requests.responses == 3 * iterations
        assert report.progress.transfer.connections == 3
        return len(created)

    assert resources(2) == resources(20)


def test_a_run_that_is_stopped_before_its_plan_is_done_is_stopped_and_not_passed(properties: Any) -> None:
    stop = threading.Event()

    def on_progress(progress: Any, _: object) -> None:
        if progress.attempts.in_flight == 3:
            stop.set()

    text = ask("/silent")
    report = run(text, network=True, properties=properties, stop=stop, stop_timeout=0.05, on_progress=on_progress)
    assert (report.verdict, report.progress.cancelled, report.progress.attempts.cancelled) == (RunVerdict.STOPPED, 3, 3)
    assert len(report.reasons) == 1
    report = run(text, network=True, properties=properties, max_duration=0.1, stop_timeout=0.05)
    assert (report.verdict, report.progress.cancelled) == (RunVerdict.STOPPED, 3)


def test_a_run_that_an_asyncio_event_stops_is_stopped(properties: Any) -> None:
    async def main() -> None:
        stop = asyncio.Event()

        def on_progress(progress: Any, _: object) -> None:
            if progress.attempts.in_flight == 3:
                stop.set()

        report = await aio.run(
            ask("/silent"), network=True, properties=properties, stop=stop, stop_timeout=0.05, on_progress=on_progress
        )
        assert (report.verdict, report.progress.cancelled) == (RunVerdict.STOPPED, 3)

    asyncio.run(asyncio.wait_for(main(), 60))


def test_a_run_of_pauses_has_no_data_unless_it_is_stopped() -> None:
    pauses = PAUSE.replace('  at 1h spawn 3 tenant "a"', "")
    report = run(pauses.replace("1h", "1ms"))
    assert (report.verdict, report.progress.done, report.progress.attempts.started) == (RunVerdict.NO_DATA, 3, 0)
    assert report.actions == []
    stop = threading.Event()
    report = run(pauses, stop=stop, stop_timeout=0, on_progress=lambda progress, _: progress.present == 3 and stop.set())
    assert (report.verdict, report.progress.cancelled) == (RunVerdict.STOPPED, 3)


def test_request_id_header_sends_the_id_that_events_have_as_well(properties: Any) -> None:
    text = ask("/id", 'expect_status = 200  export body: string = ""')
    text = text.replace("{ -> end }", '{ -> end when ask.body == string(user.index) + "-0-1-1" }')
    seen: list[tuple[int, ...]] = []

    def on_progress(_: object, events: Any) -> None:
        done = (event for event in events if event.kind is RunEventKind.ACTION_SUCCEEDED)
        seen.extend((event.user, event.iteration, event.attempt, event.requests) for event in done)

    report = run(
        text,
        network=True,
        properties=properties,
        request_id_header="X-Request-Id",
        events="actions",
        on_progress=on_progress,
    )
    assert (report.verdict, report.progress.done) == (RunVerdict.PASSED, 3)
    assert sorted(seen) == [(0, 0, 1, 1), (1, 0, 1, 1), (2, 0, 1, 1)]
    with pytest.raises(RunnerError, match="request-id-header"):
        run(text, network=True, properties=properties, request_id_header="X Request")


def test_resolve_gives_names_addresses_in_the_order_to_try(properties: Any) -> None:
    text = ask("/host", 'expect_status = 200  export body: string = ""').replace("http://127.0.0.1:", "http://api.test:")
    text = text.replace("{ -> end }", '{ -> end when ask.body.startsWith("api.test:") }')
    assert "http://api.test:" in text
    for addresses in ("127.0.0.1", ["127.30.77.9", "127.0.0.1"]):
        report = run(text, network=True, properties=properties, resolve={"API.test": addresses}, resolve_every=1)
        assert (report.verdict, report.progress.done, report.failures) == (RunVerdict.PASSED, 3, [])
    with pytest.raises(RunnerError, match="host .*api.test.*: .*there.* is not an IP address"):
        run(text, network=True, properties=properties, resolve={"api.test": "there"})
    wrong: Any = {"api.test": 7}
    with pytest.raises(TypeError, match=r"run\(\): resolve\['api.test'\] must be an IP address or a list of them, not 7"):
        run(text, network=True, properties=properties, resolve=wrong)


def test_max_buffered_bytes_limits_what_all_attempts_keep_together(properties: Any) -> None:
    text = ask("/half", 'export body: string = ""')
    report = run(text, network=True, properties=properties, max_buffered_bytes=6000)
    assert sorted((row.kind, row.count) for row in report.failures) == [("limit-exceeded", 2), ("timeout", 1)]


def test_an_asyncio_event_stops_gracefully_and_cancelling_ends_it() -> None:
    async def main() -> None:
        stop = asyncio.Event()
        stop.set()
        report = await aio.run(PAUSE, stop=stop, stop_timeout=0)
        assert report.progress.done == 0
        begun = asyncio.Event()
        task = asyncio.create_task(aio.run(PAUSE, on_progress=lambda *_: begun.set()))
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(asyncio.wait_for(main(), 60))


def reached(report: Any) -> tuple[int, int]:
    """The numbers of users who were done and who failed."""
    return report.progress.done, report.progress.failed


def test_a_run_reaches_what_its_list_allows_and_nothing_else(properties: Any) -> None:
    port = properties["server"]["port"]
    assert reached(run(ask("/"), network=[f"127.0.0.1:{port}"], properties=properties)) == (3, 0)
    report = run(ask("/"), network=["127.0.0.2", f"127.0.0.1:{port - 1}"], properties=properties)
    assert (reached(report), report.verdict) == ((0, 3), RunVerdict.FAILED)
    assert "access denied" in str(report.failures)
    assert reached(asyncio.run(aio.run(ask("/"), network=["127.0.0.2"], properties=properties))) == (0, 3)


def test_the_list_of_a_run_applies_to_redirects(properties: Any) -> None:
    text = ask("/to/127.0.0.9").replace("timeout = 1s", "timeout = 1s redirects = 3 expect_status = 200")
    with serving("127.0.0.9", properties["server"]["port"]):
        assert reached(run(text, network=["127.0.0.1", "127.0.0.9"], properties=properties)) == (3, 0)
        assert reached(run(text, network=["127.0.0.1"], properties=properties)) == (0, 3)


def test_a_run_looks_up_names_only_if_its_list_says_so(properties: Any) -> None:
    text = ask("/").replace("127.0.0.1", "localhost")
    assert reached(run(text, network=["127.0.0.0/8", "[::1]", "resolve"], properties=properties)) == (3, 0)
    assert reached(run(text, network=["127.0.0.0/8", "[::1]"], properties=properties)) == (0, 3)
    assert reached(run(text, network=["127.0.0.9", "resolve"], properties=properties)) == (0, 3)
    # An address that is given needs no lookup.
    assert reached(run(text, network=["127.0.0.1"], properties=properties, resolve={"localhost": "127.0.0.1"})) == (3, 0)


def test_a_run_has_the_list_of_the_default_instance(properties: Any) -> None:
    configure(network=["127.0.0.2"])
    try:
        assert reached(run(ask("/"), properties=properties)) == (0, 3)
    finally:
        configure()


def test_a_wrong_scenario_is_an_error_of_its_own() -> None:
    with pytest.raises(ParserError):
        run("scenario", network=True)
    with pytest.raises(RunnerError):
        run(PAUSE, max_connections=0)
    with pytest.raises(RunnerError, match="sever"):
        run(PAUSE, properties={"sever": {"port": 1}})
    server = PAUSE.replace("workflow", "resource server http_server { port = 1 } workflow", 1)
    with pytest.raises(RunnerError, match='server .port. called "prt"; did you mean "port"'):
        run(server, properties={"server": {"prt": 1}})
    with pytest.raises(RunnerError, match="server.port: should be an int"):
        run(server, properties={"server": {"port": "1"}})


async def later(_: object) -> None:
    pass


async def two_later(_: object, __: object) -> None:
    pass


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ({}, TypeError, "action pay has kind payment, but there is no function for it"),
        ({"actions": {"payment": pay, "paymnt": pay}}, TypeError, 'paymnt.*did you mean "payment"'),
        ({"actions": {"payment": pay, "get": pay}}, TypeError, "get is built in"),
        ({"actions": {"payment": pay}, "network": False}, PermissionError, r"action look \(get\) needs network access"),
        ({"actions": {"payment": 5}}, TypeError, "must be a function, not 5"),
        ({"actions": {"payment": later}}, TypeError, "is a coroutine function; await scheduler_core.aio.run"),
        ({"actions": [pay]}, TypeError, "actions must be a dict of functions by kind"),
        ({"properties": [8080]}, TypeError, "properties must be a dict"),
        ({"properties": {"server": 8080}}, TypeError, r"properties\['server'\] must be a dict"),
        ({"on_progress": 5}, TypeError, "on_progress must be a function"),
        ({"actions": {"payment": pay}, "on_progress": two_later}, TypeError, "on_progress is a coroutine function; await scheduler_core.aio.run"),
        (
            {"actions": {"payment": pay}, "on_progress": lambda *_: later(None)}, TypeError,
            "on_progress returned an awaitable; await scheduler_core.aio.run",
        ),
        ({"actions": {"payment": lambda _: later(None)}}, TypeError, r"actions\['payment'\] returned an awaitable; await scheduler_core.aio.run"),
        ({"sede": 5}, TypeError, r"run\(\) has no argument 'sede'; did you mean \"seed\"\?"),
    ],
)
def test_a_beginners_mistake(given: dict[str, Any], error: type[Exception], message: str, properties: Any) -> None:
    with pytest.raises(error, match=message):
        run(TEXT, **{"network": True, "properties": properties, **given})


@pytest.mark.parametrize("function", [run, aio.run])
def test_help_spells_the_settings_out(function: Any) -> None:
    names = [*inspect.signature(function).parameters]
    assert names[:4] == ["scenario", "actions", "on_progress", "stop"]
    fields = {*inspect.signature(Run.from_scenario).parameters} - {"scenario", "instance"}
    assert {*names[4:]} - {"process"} == fields | {"syntax", "network", "inputs"} == {*RunSettings.__annotations__}


def test_settings_may_be_kept_together() -> None:
    quick: RunSettings = {"max_duration": 0, "stop_timeout": 0, "seed": None}
    assert run(PAUSE, **quick).progress.done == 0
    assert asyncio.run(aio.run(PAUSE, **quick)).progress.done == 0


def test_a_beginners_mistake_with_the_scenario() -> None:
    with pytest.raises(TypeError, match="scenario must be a str, a path or the result of parse"):
        run(5)  # type: ignore[arg-type]


def test_a_beginners_mistake_with_exports(properties: Any) -> None:
    for wrong in (True, ["paid"]):
        with pytest.raises(TypeError, match="must return a dict of exports"):
            run(TEXT, network=True, properties=properties, actions={"payment": lambda _, wrong=wrong: wrong})  # type: ignore[dict-item]


@pytest.mark.parametrize(
    ("exports", "advice"),
    [
        ({"piad": True}, 'the export \'piad\', which action pay does not declare; did you mean "paid"?'),
        ({"paid": True, "receipt": 1}, "the export 'receipt', which action pay does not declare; its exports are paid"),
        ({1: True}, "the export 1, which action pay does not declare; the names of exports are strings"),
    ],
)
def test_an_export_that_its_action_does_not_declare_is_an_error(exports: Any, advice: str) -> None:
    with pytest.raises(TypeError, match=re.escape(f"run(): actions['payment'] returned {advice}")):
        run(OFFLINE, actions={"payment": lambda _: exports})
    with pytest.raises(TypeError, match=re.escape(f"aio.run(): actions['payment'] returned {advice}")):
        asyncio.run(asyncio.wait_for(aio.run(OFFLINE, actions={"payment": lambda _: exports}), 60))
    with pytest.raises(TypeError, match=re.escape("it has no exports: declare one in the scenario, such as `export paid: string?`")):
        run(OFFLINE.replace("export paid: bool = false", "").replace(" when pay.paid", ""), actions={"payment": lambda _: {"paid": True}})


@pytest.mark.parametrize("runs", [run, lambda *given, **named: asyncio.run(aio.run(*given, **named))])
def test_the_first_failure_of_each_reason_is_logged_with_its_traceback(runs: Any, caplog: pytest.LogCaptureFixture) -> None:
    errors = iter([ValueError("first"), ValueError("second"), KeyError("third"), ValueError("fourth")])

    def payment(_: object) -> None:
        raise next(errors)

    with caplog.at_level(logging.WARNING, "scheduler_core.run"):
        report = runs(OFFLINE.replace("spawn 2", "spawn 4"), actions={"payment": payment})
    assert report.progress.attempts.failed == 4
    first, third, count = caplog.records
    assert {record.name for record in caplog.records} == {"scheduler_core.run"}
    for record, error in ((first, "ValueError: first"), (third, "KeyError: 'third'")):
        assert "actions['payment'] failed (action pay)" in record.getMessage()
        assert record.exc_info is not None and error in caplog.text and "raise next(errors)" in caplog.text
    assert count.getMessage().endswith("actions['payment'] failed 3 times with ValueError; the first is logged above")
    assert count.exc_info is None


OFFLINE = """scenario "offline"
action pay = payment { export paid: bool = false }
workflow { start: pay { -> end when pay.paid } end }
load { at 0s spawn 2 tenant "a" }"""


@pytest.mark.parametrize("network", [False, True, ["127.0.0.0/8"]])
def test_without_actions_over_the_network_any_grant_will_do(network: Any) -> None:
    def paid(_: object) -> dict[str, bool]:
        return {"paid": True}

    assert run(OFFLINE, actions={"payment": paid}, network=network).verdict is RunVerdict.PASSED
    assert asyncio.run(aio.run(OFFLINE, actions={"payment": paid}, network=network)).verdict is RunVerdict.PASSED


INPUTS: dict[str, Any] = {"avatar": bytes(3_000_000), "text": "héllo", "empty": b"", "view": memoryview(b"abc")[1:]}


def test_the_events_of_a_step_are_records() -> None:
    with Run.from_scenario(parse(OFFLINE), events="actions") as running:
        step = running.step(0.01)
        first = step.events[0]
        assert (first.kind, first.user, first.action, first.elapsed, first.status, first.detail) == (
            RunEventKind.USER_STARTED, 0, None, 0.0, None, "",
        )  # fmt: skip
        assert 0 <= first.at < 1 and len(step.events) == 2 and [event.user for event in step.events] == [0, 1]
        for request in running.next_actions():
            running.complete(request.token, ActionOutcome.failure("pas prêt ☕"))
        events = running.step(0.01).events
        failed = next(event for event in events if event.kind is RunEventKind.ACTION_FAILED)
        assert (failed.user, failed.action, failed.attempt, failed.status, failed.detail) == (0, 0, 1, None, "pas prêt ☕")
        assert failed.at >= failed.elapsed > 0
        assert events == list(events) and events[:1] == [events[0]] and repr(events) == repr([*events]) and copy.copy(events) == events
        assert running.step(0).events == []


def test_records_of_ten_thousand_events_cost_little_until_they_are_read() -> None:
    numbers = [0] * 10_000
    columns = ("users", "actions", "iterations", "attempts", "requests", "statuses", "at_ns", "elapsed_ns", "detail_ends")
    page = SimpleNamespace(**dict.fromkeys(columns, numbers), kinds=[RunEventKind.USER_DONE] * 10_000, details="")
    unread: list[float] = []
    for _ in range(5):
        before = time.thread_time()
        events = _RUN_EVENTS_ROWS.of(page, None, ())
        assert len(events) == 10_000
        unread.append(time.thread_time() - before)
        assert events[9_999].kind is RunEventKind.USER_DONE
    assert min(unread) < 0.001


def test_users_who_start_now_and_starts_of_a_schedule_are_records() -> None:
    plan = LoadPlan.from_scenario(parse(OFFLINE.replace('tenant "a"', 'tenant "a"  at 5s spawn 1 tenant "b"')))
    load = LoadRun.from_plan(plan, "open")
    due = load.due(0)
    assert due == DueUsers(users=[DueUser(0, 0.0, 0, 0), DueUser(1, 0.0, 0, 0)], next=5.0)
    assert load.due(5) == DueUsers([DueUser(user=2, intended=5.0, group=1, tenant=1)], None)
    assert Wbs("empty").schedule(Workbook()) == Schedule(length=0.0, starts=[])


def test_inputs_of_any_size_go_over_before_the_run_begins() -> None:
    text = PAUSE.replace("1h", "1ms")
    assert run(text, inputs=INPUTS).progress.done == 6
    assert asyncio.run(aio.run(text, inputs=INPUTS)).progress.done == 6
    with pytest.raises(RunnerError, match="limit exceeded: 3000006 input-bytes, at most 3000004"):
        run(text, inputs={"text": "héllo", "avatar": bytes(3_000_000)}, max_buffered_bytes=3_000_004)


def test_an_input_that_an_action_names_and_nobody_gave_is_an_error_before_any_user_begins(properties: Any) -> None:
    with pytest.raises(RunnerError, match="input .*avatar.* of action ask: should be one of the added inputs: avatr"):
        run(ask("/", "").replace("= get {", '= post { input = "avatar" '), network=True, properties=properties, inputs={"avatr": b"x"})


def test_an_input_is_bytes_or_a_str() -> None:
    with pytest.raises(TypeError, match=r"run\(\): inputs\['avatar'\] must be bytes or a str, not 5"):
        run(PAUSE, inputs={"avatar": 5})  # type: ignore[dict-item]
    with pytest.raises(TypeError, match="inputs"):
        run(PAUSE, inputs=["avatar"])  # type: ignore[arg-type]
