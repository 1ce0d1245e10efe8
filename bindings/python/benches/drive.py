"""Processor time of an action in `simulate` and in `aio.drive`, next to the loop over `Machine` that a program writes by hand, and
next to asyncio tasks without a machine.

`drive.py` prints a table and writes target/bench/python-drive.json. Each figure is the best of all rounds: what else runs on the
machine only adds to it.
"""

from __future__ import annotations

import argparse
import asyncio
import heapq
import json
import os
import platform
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "bindings/python/src"))

from scheduler_core import ActionOutcome, Machine, Outcome, Wbs, Workbook, aio, parse, simulate  # noqa: E402

ROUNDS = 5

TEXT = """scenario "shop"
action look = job { url = "http://shop.test/{{user.index}}"  export status: int = 0 }
action pay = job { timeout = 5s  export status: int = 0 }
workflow { start: look { -> pay when look.status == 200 } pay: pay { retry 2 every 1s  -> end } end }"""


def elapsed_of(instance: int, attempt: int) -> float:
    """How long an action takes: one in ten exceeds its timeout at first."""
    return 9.0 if instance % 10 == 0 and attempt == 1 else 0.1 + instance % 100 / 1_000


def machine_of(count: int) -> Machine:
    scenario = parse(TEXT)
    machine = Machine.from_wbs(Wbs.from_scenario(scenario), Workbook.from_scenario(scenario))
    machine.add_instances(count)
    machine.start(0, count)
    return machine


def by_simulate(count: int) -> int:
    def job(request: Any) -> Outcome:
        return Outcome({"status": 200}, elapsed=elapsed_of(request.instance, request.attempt) if request.action == "pay" else 0.05)

    result = simulate(TEXT, {"job": job}, instances=count)
    assert result.counts.done == count
    return result.actions


def by_hand(count: int) -> int:
    """The loop of doc/start/workflow.md, with a heap."""
    machine, performed, heap = machine_of(count), 0, list[tuple[float, int]]()
    while True:
        for action in machine.next_actions():
            performed += 1
            took = elapsed_of(action.instance, action.attempt) if action.action == "pay" else 0.05
            if action.timeout is None or took < action.timeout:
                heapq.heappush(heap, (round(machine.now + took, 3), action.token))
        progress = machine.progress
        if progress.requested:
            continue
        if not heap and progress.next_timer is None:
            break
        # One timer or one action at a time.
        if not heap or (progress.next_timer is not None and progress.next_timer <= heap[0][0]):
            machine.run_until(progress.next_timer or 0.0)
            continue
        at, token = heapq.heappop(heap)
        machine.run_until(at)
        machine.complete(token, ActionOutcome.success({"status": 200}), elapsed=0.1)
    assert machine.counts.done == count
    return performed


async def wait(_: object) -> dict[str, int]:
    await asyncio.sleep(0)
    return {"status": 200}


def by_drive(count: int) -> int:
    counts = asyncio.run(aio.drive(machine_of(count), {"job": wait}, concurrency=1_000))
    assert counts.done == count
    return 2 * count


def by_asyncio(count: int) -> int:
    """Tasks that do the same, at most 1,000 at once, without retries, timeouts, guards, metrics and traces."""

    async def user(gate: asyncio.Semaphore) -> None:
        for _ in range(2):
            async with gate:
                await asyncio.create_task(wait(None))

    async def main() -> None:
        gate = asyncio.Semaphore(1_000)
        await asyncio.gather(*(user(gate) for _ in range(count)))

    asyncio.run(main())
    return 2 * count


def best(act: Callable[[int], int], count: int, rounds: int) -> float:
    """Returns the processor time of an action in µs. Raises for a time that the clock cannot measure."""
    samples: list[float] = []
    for _ in range(rounds):
        begin = time.process_time()
        performed = act(count)
        samples.append((time.process_time() - begin) / performed * 1e6)
    if min(samples) <= 0:
        raise SystemExit(f"{act.__name__}: the clock of the process did not move; raise the number of instances")
    return min(samples)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a short, imprecise run")
    options = parser.parse_args()
    count, rounds = (1_000, 2) if options.quick else (10_000, ROUNDS)
    machine = f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.2f}"
    rows: list[dict[str, Any]] = []
    for name, act, peer, other in (
        (f"an action of simulate, {count:,} instances", by_simulate, "a loop over Machine by hand", by_hand),
        (f"an action of aio.drive, {count:,} instances", by_drive, "asyncio tasks without a machine", by_asyncio),
    ):
        value, peer_value = best(act, count, rounds), best(other, count, rounds)
        print(f"{name:<42} {value:8.1f} µs   {peer:<32} {peer_value:8.1f} µs   ratio {peer_value / value:.2f}")
        rows.append({
            "name": name, "lane": "python", "unit": "µs", "value": value, "peer": peer, "peer_value": peer_value,
            "ratio": peer_value / value, "target": None, "met": True,
        })
    output = ROOT / "target/bench/python-drive.json"
    output.parent.mkdir(parents=True, exist_ok=True)
    report = {"name": "python-drive", "machine": machine, "measured_at": int(time.time()), "notes": [], "rows": rows}
    output.write_text(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    main()
