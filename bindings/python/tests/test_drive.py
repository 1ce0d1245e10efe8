"""`aio.drive`: the actions of a machine in real time. The clock of these tests is virtual, so their times are exact."""

from __future__ import annotations

import asyncio
import logging
import random
from typing import Any, Callable, cast

import pytest
from virtual_loop import VirtualLoop, run_virtual

from scheduler_core import ActionOutcome, InstanceState, Machine, Outcome, TraceKind, Wbs, Workbook, WorkflowError, aio, parse, simulate

JOB = """scenario "job"
action rest = sleep { for = 250ms }
action job = job { %s export n: int = 0 }
workflow { start: rest { -> job } job: job { %s -> end } end }"""

RACE = """scenario "race"
action fast = job { export n: int = 0 } action slow = job { export n: int = 0 }
workflow { start: fork { -> one -> two } one: fast { -> both } two: slow { -> both } both: join any { -> end } end }"""

ActionSuccess = ActionOutcome.success({})

WAIT = """scenario "wait"
action job = job { export n: int = 0 }
workflow { start: job { -> end on go } end }"""


def job(action: str = "", node: str = "") -> str:
    return JOB % (action, node)


def machine_of(text: str, instances: int = 1, **options: Any) -> Machine:
    scenario = parse(text)
    machine = Machine.from_wbs(Wbs.from_scenario(scenario), Workbook.from_scenario(scenario), **options)
    machine.add_instances(instances)
    machine.start(0, instances)
    return machine


class Record:
    """Functions of actions that record what happens to them."""

    def __init__(self, *elapsed: float) -> None:
        self.elapsed = elapsed
        self.begun: list[tuple[int, int]] = []
        """Instance and attempt of each call."""
        self.cancelled: list[tuple[str, float]] = []
        """Action and time of each call that was cancelled."""
        self.now = 0
        self.most = 0
        """Largest number of calls at the same time."""

    async def __call__(self, request: Any) -> dict[str, int]:
        self.begun.append((request.instance, request.attempt))
        self.now += 1
        self.most = max(self.most, self.now)
        loop = asyncio.get_running_loop()
        began = loop.time()
        try:
            await asyncio.sleep(self.elapsed[min(len(self.begun), len(self.elapsed)) - 1])
        except asyncio.CancelledError:
            self.cancelled.append((request.action, round(loop.time() - began, 3)))
            raise
        finally:
            self.now -= 1
        return {"n": request.instance}


def of_kind(function: Callable[..., Any]) -> dict[str, Any]:
    return {"job": function}


def ends(machine: Machine) -> list[float | None]:
    return [machine.status(number).finished_at for number in range(machine.counts.total)]


def test_actions_are_performed_in_real_time() -> None:
    machine = machine_of(job())
    record = Record(0.5)
    counts = run_virtual(aio.drive(machine, of_kind(record)))
    assert (counts.done, ends(machine), machine.variables(0)["job.n"]) == (1, [0.75], 0)


def test_the_elapsed_time_is_measured() -> None:
    scenario = parse(job())
    workbook = Workbook.from_scenario(scenario)
    machine = Machine.from_wbs(Wbs.from_scenario(scenario), workbook)
    machine.spawn()
    run_virtual(aio.drive(machine, of_kind(Record(0.5))))
    assert workbook.metric("job.duration").max == pytest.approx(500, rel=0.01)


@pytest.mark.parametrize(("concurrency", "end"), [(1, 5.25), (2, 3.25), (5, 1.25), (None, 1.25)])
def test_at_most_as_many_actions_as_asked_for_run_at_once(concurrency: int | None, end: float) -> None:
    # The pauses are actions too.
    machine = machine_of(job().replace("250ms", "0s"), 5)
    record = Record(1)
    run_virtual(aio.drive(machine, of_kind(record), concurrency=concurrency))
    assert record.most == (concurrency or 5)
    assert max(end or 0 for end in ends(machine)) == pytest.approx(end - 0.25)


def test_the_timeout_of_an_action_that_waits_begins_when_it_starts() -> None:
    machine = machine_of(job("timeout = 1500ms").replace("250ms", "0s"), 4)
    counts = run_virtual(aio.drive(machine, of_kind(Record(1)), concurrency=1))
    assert (counts.done, ends(machine)) == (4, [1, 2, 3, 4])


def test_a_coroutine_whose_action_timed_out_is_cancelled_and_the_action_retried() -> None:
    machine = machine_of(job("timeout = 2s", "retry 1 every 500ms"))
    record = Record(60, 1)
    counts = run_virtual(aio.drive(machine, of_kind(record)))
    assert (counts.done, record.begun, record.cancelled) == (1, [(0, 1), (0, 2)], [("job", 2.0)])
    assert ends(machine) == [0.25 + 2 + 0.5 + 1]


def test_an_abandoned_coroutine_is_cancelled() -> None:
    machine = machine_of(RACE)
    record = Record(60)
    counts = run_virtual(aio.drive(machine, {"fast": Record(1), "slow": record}))
    assert (counts.done, ends(machine), record.cancelled) == (1, [1], [("slow", 1.0)])


def test_a_driver_that_has_nothing_to_do_sleeps() -> None:
    async def main() -> int:
        await aio.drive(machine_of(job().replace("250ms", "10h")), of_kind(Record(3_600)))
        return cast(VirtualLoop, asyncio.get_running_loop()).turns

    assert run_virtual(main()) < 30


def test_an_action_that_ends_in_time_does_not_time_out_in_a_busy_loop() -> None:
    machine = machine_of(job("timeout = 2s").replace("250ms", "0s"))

    async def main() -> None:
        loop = cast(VirtualLoop, asyncio.get_running_loop())

        async def late(_: object) -> dict[str, int]:
            await asyncio.sleep(1.5)
            # Whatever else runs in this turn of the loop takes 5 s.
            loop.call_soon(lambda: setattr(loop, "clock", loop.clock + 5))
            return {"n": 9}

        await aio.drive(machine, of_kind(late))

    run_virtual(main())
    assert (machine.counts.done, ends(machine), machine.variables(0)["job.n"]) == (1, [1.5], 9)


@pytest.mark.parametrize("seed", range(10))
def test_the_outcome_is_that_of_a_simulation(seed: int) -> None:
    rng = random.Random(seed)
    text = job("timeout = 2s", "retry 2 every 300ms")
    plans = {(user, attempt): (rng.randint(1, 3_000) / 1_000, rng.random() < 0.6) for user in range(20) for attempt in (1, 2, 3)}

    async def perform(request: Any) -> dict[str, int]:
        elapsed, succeeds = plans[request.instance, request.attempt]
        await asyncio.sleep(elapsed)
        if not succeeds:
            raise ValueError("no")
        return {"n": request.attempt}

    def simulated(request: Any) -> Outcome:
        elapsed, succeeds = plans[request.instance, request.attempt]
        return Outcome({"n": request.attempt}, elapsed) if succeeds else Outcome.failure("ValueError: no", elapsed)

    machine = machine_of(text, 20)
    run_virtual(aio.drive(machine, of_kind(perform)))
    expected = simulate(text, {"job": simulated}, instances=20)
    assert machine.trace_hash == expected.trace_hash, f"seed {seed}"
    assert ends(machine) == pytest.approx([own.finished_at for own in expected.statuses], abs=0.004), f"seed {seed}"


def test_a_cancelled_driver_leaves_a_machine_that_can_be_driven_again() -> None:
    machine = machine_of(job().replace("250ms", "0s"), 4)
    record = Record(1, 2, 3, 4)
    restored = machine_of(job().replace("250ms", "0s"), 0)

    async def main() -> None:
        tasks = asyncio.all_tasks()
        task = asyncio.create_task(aio.drive(machine, of_kind(record), concurrency=3))
        await asyncio.sleep(1.5)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert record.now == 0, "all coroutines have ended"
        assert asyncio.all_tasks() == tasks
        restored.restore(machine.snapshot(), "freeze")

    run_virtual(main())
    # One was done, and its place was taken by the last one.
    assert (restored.counts.done, restored.progress.in_flight) == (1, 3)
    for own in (machine, restored):
        again = Record(1)
        assert run_virtual(aio.drive(own, of_kind(again))).done == 4
        assert sorted(again.begun) == [(1, 1), (2, 1), (3, 1)]
    assert machine.trace_hash == restored.trace_hash == simulate(job().replace("250ms", "0s"), {"job": lambda r: {"n": r.instance}}, instances=4).trace_hash


@pytest.mark.parametrize("seed", range(10))
def test_a_machine_that_is_interrupted_anywhere_ends_as_one_that_is_not(seed: int) -> None:
    rng = random.Random(seed)
    text = job("", "retry 2 every 300ms")
    plans = {(user, attempt): (rng.randint(1, 2_000) / 1_000, rng.random() < 0.6) for user in range(10) for attempt in (1, 2, 3)}
    performed: dict[tuple[int, int], int] = {}

    async def perform(request: Any) -> dict[str, int]:
        elapsed, succeeds = plans[request.instance, request.attempt]
        await asyncio.sleep(elapsed)
        performed[request.instance, request.attempt] = performed.get((request.instance, request.attempt), 0) + 1
        if not succeeds:
            raise ValueError("no")
        return {"n": request.attempt}

    async def for_a_while(machine: Machine) -> None:
        try:
            await asyncio.wait_for(aio.drive(machine, of_kind(perform), concurrency=rng.choice([2, 5, None])), rng.uniform(0, 5))
        except asyncio.TimeoutError:
            pass

    machine = machine_of(text, 10)
    rounds = 0
    while machine.counts.done + machine.counts.failed < 10:
        run_virtual(for_a_while(machine))
        if rng.random() < 0.5:
            restored = machine_of(text, 0)
            restored.restore(machine.snapshot(), rng.choice(["resume", "freeze"]))
            machine = restored
        rounds += 1
        assert rounds < 1_000, f"seed {seed}"

    def simulated(request: Any) -> Outcome:
        succeeds = plans[request.instance, request.attempt][1]
        return Outcome({"n": request.attempt}) if succeeds else Outcome.failure("ValueError: no")

    assert machine.trace_hash == simulate(text, {"job": simulated}, instances=10).trace_hash, f"seed {seed}"
    assert set(performed.values()) == {1}, f"seed {seed}: what has ended is reported, and not performed again"


def interrupted(text: str, count: int = 2) -> Machine:
    """A machine whose actions are in flight."""
    machine = machine_of(text.replace("250ms", "0s"), count)
    for request in machine.next_actions():
        machine.complete(request.token, "timeout" if request.kind != "sleep" else ActionSuccess)
    assert len(machine.next_actions()) == count
    return machine


def test_actions_in_flight_can_be_reported_as_failed() -> None:
    record = Record(1)
    machine = interrupted(job("", "retry 1 every 5s"))
    run_virtual(aio.drive(machine, of_kind(record), in_flight="fail"))
    assert (machine.counts.done, record.begun, ends(machine)) == (2, [(0, 2), (1, 2)], [6, 6])
    failed = [entry.detail for entry in machine.trace(0) if entry.kind is TraceKind.FAILED]
    assert failed == ["interrupted: the program ended before the action did"]


def test_actions_in_flight_can_be_left_to_the_caller() -> None:
    machine = interrupted(job())
    record = Record(1)

    async def main() -> None:
        wake = asyncio.Event()
        task = asyncio.create_task(aio.drive(machine, of_kind(record), in_flight="keep", wake=wake))
        for request in list(machine.in_flight()):
            await asyncio.sleep(1)
            machine.complete(request.token, ActionSuccess, elapsed=1)
            wake.set()
        await task

    run_virtual(main())
    assert (machine.counts.done, record.begun, sorted(end or 0 for end in ends(machine))) == (2, [], [0, 1])


def test_repeated_actions_time_out_at_their_first_deadline() -> None:
    machine = interrupted(job("timeout = 2s"))
    record = Record(60)
    run_virtual(aio.drive(machine, of_kind(record), now=1.5))
    assert (machine.counts.failed, record.cancelled, ends(machine)) == (2, [("job", 0.5)] * 2, [2, 2])


def test_stop_waits_for_the_actions_that_run() -> None:
    machine = machine_of(job().replace("250ms", "0s"), 5)

    async def main() -> None:
        stop = asyncio.Event()
        asyncio.get_running_loop().call_later(1.5, stop.set)
        counts = await aio.drive(machine, of_kind(Record(1)), concurrency=1, stop=stop)
        assert (counts.done, machine.progress.in_flight) == (2, 0)

    run_virtual(main())
    assert run_virtual(aio.drive(machine, of_kind(Record(1)))).done == 5


def test_wake_makes_the_driver_see_what_the_caller_changed() -> None:
    machine = machine_of(WAIT, 1)
    record = Record(1)

    async def main() -> None:
        wake = asyncio.Event()
        task = asyncio.create_task(aio.drive(machine, of_kind(record), wake=wake))
        await asyncio.sleep(5)
        machine.spawn()
        wake.set()
        await asyncio.sleep(5)
        assert not task.done() and not wake.is_set()
        machine.send_event("go")
        wake.set()
        counts = await task
        assert (counts.done, record.begun) == (2, [(0, 1), (1, 1)])

    run_virtual(main())


def test_an_event_or_a_cancel_from_outside_cancels_the_coroutine() -> None:
    machine = machine_of(WAIT, 2)
    record = Record(60)

    async def main() -> None:
        wake = asyncio.Event()
        task = asyncio.create_task(aio.drive(machine, of_kind(record), wake=wake))
        await asyncio.sleep(1)
        machine.send_event("go", instance=0)
        machine.cancel(1)
        wake.set()
        counts = await task
        assert (counts.done, counts.cancelled, sorted(record.cancelled)) == (1, 1, [("job", 1.0)] * 2)

    run_virtual(main())


def test_without_wake_instances_that_wait_for_an_event_are_left() -> None:
    counts = run_virtual(aio.drive(machine_of(WAIT), of_kind(Record(1))))
    assert (counts.done, counts.waiting) == (0, 1)


def test_functions_need_not_be_coroutine_functions(caplog: pytest.LogCaptureFixture) -> None:
    def perform(request: Any) -> dict[str, int] | None:
        if request.instance:
            raise LookupError("gone")
        return {"n": 5}

    machine = machine_of(job(), 4)
    with caplog.at_level(logging.WARNING, "scheduler_core.drive"):
        counts = run_virtual(aio.drive(machine, of_kind(perform)))
    assert (counts.done, counts.failed, machine.variables(0)["job.n"]) == (1, 3, 5)
    assert [entry.detail for entry in machine.trace(1) if entry.kind is TraceKind.FAILED] == ["LookupError: gone"]
    assert len(caplog.records) == 1 and caplog.records[0].exc_info is not None


def test_a_coroutine_that_others_cancel_has_failed() -> None:
    machine = machine_of(job())

    async def perform(_: object) -> None:
        task = asyncio.current_task()
        assert task is not None
        task.cancel()
        await asyncio.sleep(1)

    assert run_virtual(aio.drive(machine, of_kind(perform))).failed == 1
    assert "CancelledError" in str(machine.status(0).fault)


@pytest.mark.parametrize(
    ("returned", "text"),
    [
        (5, "the function of action job must return a dict of exports, such as {'paid': True}, or None, but returned 5"),
        ({"n": object()}, "aio.drive(): action job: export 'n' must be None, bool, int"),
    ],
)
def test_a_wrong_result_ends_the_driver_after_its_coroutines(returned: Any, text: str) -> None:
    record = Record(60)

    async def perform(request: Any) -> Any:
        return returned if request.instance == 1 else await record(request)

    async def main() -> None:
        tasks = asyncio.all_tasks()
        with pytest.raises(TypeError) as found:
            await aio.drive(machine_of(job(), 2), of_kind(perform))
        assert text in str(found.value)
        assert len(record.cancelled) == 1 and asyncio.all_tasks() == tasks

    run_virtual(main())


def test_an_undeclared_export_fails_the_instance() -> None:
    machine = machine_of(job())
    run_virtual(aio.drive(machine, of_kind(lambda _: {"m": 1})))
    assert machine.states(0, 1) == [InstanceState.FAILED]
    assert 'returned "m", which it does not declare' in str(machine.status(0).fault)


def test_a_machine_of_aio_is_driven_too() -> None:
    async def main() -> None:
        scenario = await aio.parse(job().replace("250ms", "0s"))
        async with aio.Machine.from_wbs(await aio.Wbs.from_scenario(scenario), await aio.Workbook.from_scenario(scenario)) as machine:
            await machine.spawn()

            async def perform(_: object) -> dict[str, int]:
                assert (await machine.counts()).running == 1
                return {"n": 1}

            assert (await aio.drive(machine, of_kind(perform))).done == 1

    asyncio.run(asyncio.wait_for(main(), 60))


@pytest.mark.parametrize(
    ("arguments", "kind", "text"),
    [
        ({"actions": {}}, TypeError, "aio.drive(): action job has kind job, but there is no function for it; pass one"),
        ({"actions": {"jib": print}}, TypeError, "actions['jib'] is never used: no action has this name or kind; did you mean \"job\"?"),
        ({"actions": {"job": 5}}, TypeError, "actions['job'] must be a function or a coroutine function, not 5"),
        ({"machine": 5}, TypeError, "aio.drive(): machine must be a Machine, not 5"),
        ({"concurrency": 0}, ValueError, "concurrency must be an int of 1 or more, or None, not 0"),
        ({"concurrency": "9"}, TypeError, "concurrency must be an int of 1 or more, or None, not '9'"),
        ({"in_flight": "again"}, ValueError, 'in_flight must be "repeat", "fail" or "keep", not \'again\''),
        ({"stop": True}, TypeError, "stop must be an asyncio.Event, not True"),
        ({"now": "5"}, TypeError, "aio.drive(): now must be a number of seconds"),
    ],
)
def test_a_beginners_mistake_is_explained(arguments: dict[str, Any], kind: type[Exception], text: str) -> None:
    given = {"machine": machine_of(job()), "actions": of_kind(Record(1)), **arguments}
    with pytest.raises(kind) as found:
        run_virtual(aio.drive(given.pop("machine"), given.pop("actions"), **given))
    assert text in str(found.value)


def test_keep_needs_wake_and_time_does_not_go_back() -> None:
    with pytest.raises(TypeError, match='in_flight="keep" needs wake'):
        run_virtual(aio.drive(interrupted(job()), of_kind(Record(1)), in_flight="keep"))
    with pytest.raises(WorkflowError.TimeWentBackwards):
        run_virtual(aio.drive(machine_of(job(), now=5), of_kind(Record(1)), now=4))
