"""`aio.run`: its thread and the event loop do not wait for each other, and cancelling it leaves nothing open."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextvars import ContextVar
from functools import wraps
from pathlib import Path
from typing import Any

import pytest

from scheduler_core import ParserError, RunEventKind, RunnerError, RunPhase, RunVerdict, aio
from scheduler_core._run import remote, stepper

LIMIT = 60

CHAIN = """scenario "chain"
action pay = payment { export paid: bool = false }
workflow { start: pay { -> end when pay.paid } end }
load { at 0s spawn 1 tenant "a" loop 40 }"""

PAY = """scenario "pay"
action pay = payment { export paid: bool = false }
workflow { start: pay { -> end } end }
load { at 0s spawn 5 tenant "a" }"""

HOLD = """scenario "hold"
resource server http_server { port = 1 }
action ask = get { url = "http://127.0.0.1:{{server.port}}/"  timeout = 1h }
workflow { start: ask { -> end } end }
load { at 0s spawn 20 tenant "a" }"""

UPLOAD = HOLD.replace("= get {", '= post { input = "data" ')

BLOCK = """scenario "block"
resource server http_server { port = 1 }
action own = block { }
action ask = get { url = "http://127.0.0.1:{{server.port}}/"  timeout = 1h }
workflow { start: pass { -> own when user.index == 0 -> ask otherwise } own: own { -> end } ask: ask { -> end } end }
load { at 0s spawn 1 tenant "a"  at 10ms spawn 20 tenant "a" }"""


class Holder:
    """A server that never answers, and its log."""

    def __init__(self, kind: str) -> None:
        program = [sys.executable, str(Path(__file__).with_name("holding_peer.py")), kind]
        self._process = subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None and self._process.stdin is not None
        self._log, self._input = self._process.stdout, self._process.stdin
        self.settings: dict[str, Any] = {
            "network": True, "properties": {"server": {"port": int(self._log.readline())}},
        }  # fmt: skip

    def wait_for(self, line: str) -> None:
        """Waits until the log has a line."""
        for found in self._log:
            if found.strip() == line:
                return
        raise AssertionError(f"the server ended before {line!r}")

    def end(self) -> None:
        self._input.close()
        self._process.wait()
        self._log.close()


@pytest.fixture(params=[False, True], ids=["thread", "process"])
def process(request: pytest.FixtureRequest) -> bool:
    """Whether a run has a process of its own."""
    return bool(request.param)


@pytest.fixture
def holder() -> Iterator[Holder]:
    server = Holder("read")
    yield server
    server.end()


@pytest.fixture
def deaf() -> Iterator[Holder]:
    server = Holder("ignore")
    yield server
    server.end()


def asynchronous(test: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    """A test that fails when it hangs."""

    @wraps(test)
    def run_test(*arguments: Any, **named: Any) -> None:
        asyncio.run(asyncio.wait_for(test(*arguments, **named), LIMIT))

    return run_test


def sockets() -> set[str]:
    """The open sockets of this process."""
    found: set[str] = set()
    for entry in os.scandir("/proc/self/fd"):
        with contextlib.suppress(OSError):
            target = os.readlink(entry.path)
            if target.startswith("socket:"):
                found.add(target)
    return found


def paid(_: object) -> dict[str, bool]:
    return {"paid": True}


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc/self/fd")


@asynchronous
async def test_an_outcome_ends_the_wait_of_the_step() -> None:
    async def payment(_: object) -> dict[str, bool]:
        await asyncio.sleep(0)
        return {"paid": True}

    # A step that nothing ends is longer than the test may take.
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stepper, "LONG_STEP", 3_600.0)
        report = await aio.run(CHAIN, actions={"payment": payment})
    assert (report.verdict, report.progress.attempts.succeeded) == (RunVerdict.PASSED, 40)


@asynchronous
async def test_an_event_ends_the_wait_of_the_step() -> None:
    stop, begun = asyncio.Event(), asyncio.Event()

    async def payment(_: object) -> None:
        begun.set()
        await asyncio.Event().wait()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stepper, "STEP", 3_600.0)
        running = asyncio.create_task(aio.run(PAY, actions={"payment": payment}, stop=stop, stop_timeout=0))
        await begun.wait()
        stop.set()
        assert (await running).verdict is RunVerdict.STOPPED


@asynchronous
async def test_an_event_of_a_thread_stops_a_run_too(process: bool) -> None:
    stop = threading.Event()

    async def payment(_: object) -> None:
        stop.set()
        await asyncio.Event().wait()

    report = await aio.run(PAY, process=process, actions={"payment": payment}, stop=stop, stop_timeout=0)
    assert report.verdict is RunVerdict.STOPPED
    with pytest.raises(TypeError, match=r"aio.run\(\): stop must be an asyncio.Event, not True"):
        await aio.run(PAY, process=process, actions={"payment": payment}, stop=True)  # type: ignore[arg-type]


@asynchronous
async def test_a_blocked_loop_does_not_stop_the_run(holder: Holder, process: bool) -> None:
    unblocked = asyncio.Event()

    def block(_: object) -> None:
        # In the thread of the loop, while 20 users arrive and connect.
        holder.wait_for("open 20")
        unblocked.set()

    running = asyncio.create_task(aio.run(BLOCK, process=process, actions={"block": block}, **holder.settings))
    await unblocked.wait()
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running


@asynchronous
async def test_a_coroutine_function_that_hears_of_progress_is_awaited_and_misses_no_event(process: bool) -> None:
    kinds: list[RunEventKind] = []
    phases: list[RunPhase] = []
    busy = False

    async def on_progress(progress: Any, events: Any) -> None:
        nonlocal busy
        assert not busy
        busy = True
        # Other reports come due in this time.
        await asyncio.sleep(0.1 if len(phases) < 3 else 0)
        busy = False
        phases.append(progress.phase)
        kinds.extend(event.kind for event in events)

    async def payment(_: object) -> None:
        await asyncio.sleep(0.01)

    text = PAY.replace('tenant "a"', 'tenant "a" loop 20')
    await aio.run(text, actions={"payment": payment}, on_progress=on_progress, events="actions")
    assert phases[-1] is RunPhase.FINISHED
    assert (kinds.count(RunEventKind.ACTION_SUCCEEDED), kinds.count(RunEventKind.USER_DONE)) == (100, 5)


@asynchronous
async def test_a_run_waits_for_a_function_that_is_far_behind() -> None:
    """The limit is one event here, so that every second report has to wait for the one before it."""
    heard = 0

    async def on_progress(_: object, events: Any) -> None:
        nonlocal heard
        await asyncio.sleep(0)
        heard += sum(event.kind is RunEventKind.ACTION_SUCCEEDED for event in events)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stepper, "MOST_EVENTS", 1)
        patch.setattr(stepper, "STEP", 0.0)
        await aio.run(CHAIN, actions={"payment": lambda _: {"paid": True}}, on_progress=on_progress, events="actions")
    assert heard == 40


@pytest.mark.parametrize("awaited", [False, True])
@asynchronous
async def test_what_on_progress_raises_ends_the_run(holder: Holder, awaited: bool, process: bool) -> None:
    def fail(progress: Any, _: object) -> None:
        if progress.connections == 20:
            raise LookupError("enough")

    async def fail_later(progress: Any, events: object) -> None:
        fail(progress, events)

    with pytest.raises(LookupError, match="enough"):
        await aio.run(HOLD, process=process, on_progress=fail_later if awaited else fail, **holder.settings)
    holder.wait_for("closed 20")


@asynchronous
async def test_actions_and_reports_have_the_context_of_the_caller(process: bool) -> None:
    mine: ContextVar[str] = ContextVar("mine")
    mine.set("caller")
    found: set[str] = set()
    await aio.run(PAY, process=process, actions={"payment": lambda _: found.add(mine.get("none"))}, on_progress=lambda *_: found.add(mine.get("none")))
    assert found == {"caller"}


@asynchronous
async def test_an_action_that_is_cancelled_fails_its_attempt(process: bool) -> None:
    async def payment(_: object) -> None:
        raise asyncio.CancelledError("the till is closed")

    report = await aio.run(PAY, process=process, actions={"payment": payment})
    assert [(row.reason, row.count) for row in report.failures] == [("CancelledError: the till is closed", 5)]


# Cancellation.


@on_linux
@asynchronous
async def test_cancelling_closes_the_sockets_before_the_caller_hears_of_it(holder: Holder, process: bool) -> None:
    gc.collect()
    before = sockets()
    running = asyncio.create_task(aio.run(HOLD, process=process, **holder.settings))
    await asyncio.to_thread(holder.wait_for, "open 20")
    assert process or len(sockets() - before) >= 20
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert sockets() - before == set()
    holder.wait_for("closed 20")


@on_linux
@asynchronous
async def test_a_timeout_closes_the_sockets_also_of_a_server_that_reads_nothing(deaf: Holder, process: bool) -> None:
    gc.collect()
    before = sockets()
    running = asyncio.create_task(aio.run(UPLOAD, process=process, inputs={"data": bytes(8_000_000)}, **deaf.settings))
    await asyncio.to_thread(deaf.wait_for, "open 20")
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(running, 0.2)
    assert sockets() - before == set()


@asynchronous
async def test_cancelling_cancels_the_actions_and_waits_for_them(process: bool) -> None:
    states: list[str] = []

    async def payment(_: object) -> None:
        states.append("begun")
        try:
            await asyncio.Event().wait()
        finally:
            try:
                await asyncio.sleep(0)
            finally:
                states.append("ended")

    running = asyncio.create_task(aio.run(PAY, process=process, actions={"payment": payment}))
    while states.count("begun") < 5:
        await asyncio.sleep(0.001)
    running.cancel()
    await asyncio.sleep(0)
    running.cancel()  # As a second Ctrl-C does.
    with pytest.raises(asyncio.CancelledError):
        await running
    assert states == ["begun"] * 5 + ["ended"] * 5


def test_the_end_of_the_loop_ends_the_run(holder: Holder, process: bool) -> None:
    async def main() -> None:
        asyncio.create_task(aio.run(HOLD, process=process, **holder.settings))
        await asyncio.to_thread(holder.wait_for, "open 20")

    asyncio.run(main())
    holder.wait_for("closed 20")


def test_a_loop_that_is_closed_without_its_tasks_ends_the_run(holder: Holder, process: bool) -> None:
    loop = asyncio.new_event_loop()
    task = loop.create_task(aio.run(HOLD, process=process, on_progress=lambda *_: None, **holder.settings))
    loop.run_until_complete(asyncio.to_thread(holder.wait_for, "open 20"))
    loop.close()
    holder.wait_for("closed 20")
    task._log_destroy_pending = False  # type: ignore[attr-defined]


@asynchronous
async def test_cancelling_at_once_ends_the_run(process: bool) -> None:
    running = asyncio.create_task(aio.run(HOLD, process=process, network=True))
    await asyncio.sleep(0)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running


# A process of its own.


@asynchronous
async def test_a_process_reports_what_a_thread_reports(holder: Holder) -> None:
    with pytest.raises(ParserError, match="1:"):
        await aio.run("scenario", process=True)
    with pytest.raises(RunnerError, match="should be at least 1|max-connections"):
        await aio.run(PAY, actions={"payment": paid}, process=True, max_connections=0)
    with pytest.raises(TypeError, match="the export 'piad', which action pay does not declare"):
        await aio.run(PAY, actions={"payment": lambda _: {"piad": True}}, process=True)
    with pytest.raises(TypeError, match=r"aio.run\(\): process must be True or False, not 1"):
        await aio.run(PAY, actions={"payment": paid}, process=1)  # type: ignore[arg-type]
    one, other = [await aio.run(PAY, actions={"payment": paid}, process=process) for process in (False, True)]
    assert (one.verdict, one.progress.attempts, one.reasons) == (other.verdict, other.progress.attempts, other.reasons)
    assert other.text.startswith("5 attempts in ")


@asynchronous
async def test_a_process_that_is_killed_is_an_error(holder: Holder) -> None:
    remotes: list[Any] = []
    begin = remote.Remote.start

    def start(own: Any) -> None:
        remotes.append(own)
        begin(own)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(remote.Remote, "start", start)
        running = asyncio.create_task(aio.run(HOLD, process=True, **holder.settings))
        await asyncio.to_thread(holder.wait_for, "open 20")
    remotes[0]._process.kill()
    with pytest.raises(RuntimeError, match=r"aio.run\(\): the process of the run ended early, with status -9"):
        await running
    holder.wait_for("closed 20")


@asynchronous
async def test_what_a_process_cannot_be_given_is_an_error() -> None:
    properties: Any = {"server": {"port": lambda: 1}}
    with pytest.raises(TypeError, match=r"aio.run\(\): process=True: an argument cannot be sent to the process of the run: "):
        await aio.run(HOLD, properties=properties, network=True, process=True)
