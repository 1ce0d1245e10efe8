"""`run` and `aio.run`: a whole scenario in one call."""

from __future__ import annotations

import asyncio
import dataclasses
import inspect
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from scheduler_core import Instance, ParserError, Run, RunOptions, RunPhase, RunSettings, Verdict, WorkflowError, aio, parse, run

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


class Hello(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "5")
        self.end_headers()
        self.wfile.write(b"hello")

    def log_message(self, format: str, *_: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    request_queue_size = 64


@pytest.fixture(scope="module")
def properties() -> Iterator[dict[str, dict[str, int]]]:
    """Where the server is, which has threads of its own: runs let go of the interpreter while they wait."""
    with Server(("127.0.0.1", 0), Hello) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield {"server": {"port": server.server_address[1]}}
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
    assert report.verdict is Verdict.PASSED
    assert (report.progress.done, report.progress.connections, report.progress.addresses) == (10, 0, 0)
    assert sorted(map(int, map(str, asked))) == list(range(1, 11))
    assert report.pools[0].grants == 10


def test_a_scenario_that_was_parsed_runs_too(properties: Any) -> None:
    report = run(parse(TEXT, "text"), network=True, properties=properties, actions={"payment": pay})
    assert report.verdict is Verdict.PASSED


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
        assert report.verdict is Verdict.PASSED
        assert turns > 0

    asyncio.run(asyncio.wait_for(main(), 60))


def test_on_progress_hears_of_users_and_of_the_end(properties: Any) -> None:
    kinds: list[str] = []
    phases: list[RunPhase] = []

    def on_progress(progress: Any, events: Any) -> None:
        phases.append(progress.phase)
        kinds.extend(map(str, events.kinds))

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
    assert report.verdict is Verdict.FAILED
    assert [(row.reason, row.count) for row in report.failures] == [("ValueError: the card is void", 10)]


def test_an_event_stops_gracefully() -> None:
    stop = threading.Event()
    report = run(PAUSE, stop=stop, stop_timeout_ms=0, on_progress=lambda progress, _: progress.present == 3 and stop.set())
    assert (report.progress.phase, report.progress.cancelled, report.progress.expected) == (RunPhase.FINISHED, 3, 3)


def test_an_asyncio_event_stops_gracefully_and_cancelling_ends_it() -> None:
    async def main() -> None:
        stop = asyncio.Event()
        stop.set()
        report = await aio.run(PAUSE, stop=stop, stop_timeout_ms=0)
        assert report.progress.done == 0
        begun = asyncio.Event()
        task = asyncio.create_task(aio.run(PAUSE, on_progress=lambda *_: begun.set()))
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(asyncio.wait_for(main(), 60))


def test_a_wrong_scenario_is_an_error_of_its_own() -> None:
    with pytest.raises(ParserError):
        run("scenario", network=True)
    with pytest.raises(WorkflowError):
        run(PAUSE, max_connections=0)
    with pytest.raises(WorkflowError, match="sever"):
        run(PAUSE, properties={"sever": {"port": 1}})


async def later(_: object) -> None:
    pass


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ({}, TypeError, "action pay is of kind payment, for which there is no function"),
        ({"actions": {"payment": pay, "paymnt": pay}}, TypeError, 'paymnt.*did you mean "payment"'),
        ({"actions": {"payment": pay, "get": pay}}, TypeError, "get is built in"),
        ({"actions": {"payment": pay}, "network": False}, PermissionError, r"action look \(get\) needs the network"),
        ({"actions": {"payment": pay}, "network": ["127.0.0.0/8"]}, PermissionError, "needs network=True"),
        ({"actions": {"payment": 5}}, TypeError, "must be a function, not 5"),
        ({"actions": {"payment": later}}, TypeError, "is a coroutine function; await scheduler_core.aio.run"),
        ({"actions": [pay]}, TypeError, "actions must be a dict of functions by kind"),
        ({"properties": [8080]}, TypeError, "properties must be a dict"),
        ({"properties": {"server": 8080}}, TypeError, r"properties\['server'\] must be a dict"),
        ({"on_progress": 5}, TypeError, "on_progress must be a function"),
        ({"sede": 5}, TypeError, r"run\(\) has no argument 'sede'; did you mean \"seed\"\?"),
    ],
)
def test_a_beginners_mistake(given: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        run(TEXT, **{"network": True, **given})


@pytest.mark.parametrize("function", [run, aio.run])
def test_help_spells_the_settings_out(function: Any) -> None:
    names = [*inspect.signature(function).parameters]
    assert names[:4] == ["scenario", "actions", "on_progress", "stop"]
    fields = {field.name for field in dataclasses.fields(RunOptions)}
    assert {*names[4:]} == fields | {"syntax", "network"} == {*RunSettings.__annotations__}


def test_settings_may_be_kept_together() -> None:
    quick: RunSettings = {"max_duration_ms": 0, "stop_timeout_ms": 0, "seed": None}
    assert run(PAUSE, **quick).progress.done == 0
    assert asyncio.run(aio.run(PAUSE, **quick)).progress.done == 0


def test_a_beginners_mistake_with_the_scenario() -> None:
    with pytest.raises(TypeError, match="scenario must be a str or what parse"):
        run(5)  # type: ignore[arg-type]


def test_a_beginners_mistake_with_exports(properties: Any) -> None:
    for wrong in (True, ["paid"]):
        with pytest.raises(TypeError, match="must return a dict of exports"):
            run(TEXT, network=True, properties=properties, actions={"payment": lambda _, wrong=wrong: wrong})  # type: ignore[dict-item]


def test_a_run_is_not_made_where_its_sockets_could_not_be_held_to_a_list() -> None:
    instance = Instance(network=["127.0.0.0/8"])
    with pytest.raises(PermissionError, match="list of rules"):
        Run.from_scenario(parse(PAUSE, "text", instance=instance), RunOptions())
