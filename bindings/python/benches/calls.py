"""What a call of a pool costs, and how threads share an instance.

Costs of a call are processor time, so other programs on the machine change them less. `--against FOLDER` measures another
version of the package in turn with this one. For threads, the peer is a lock of `threading` around the same calls.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
SOURCE = ROOT / "bindings/python/src"

SINGLE = """
import time
from scheduler_core import IpPool
pool = IpPool("p")
pool.add_cidr_range("10.0.0.0/8")
names = [f"r{index}" for index in range(4_000)]
def cost(act):
    start = time.process_time()
    for name in names:
        act(name)
    return (time.process_time() - start) / len(names) * 1e6
acts = [lambda name: pool.allocate("t", name, "vm"), lambda name: pool.release_by_subid("t", name), lambda name: pool.revision]
best = [min(costs) for costs in zip(*([cost(act) for act in acts] for _ in range(25)))]
print(*best)
"""

ROWS = ("allocate", "release_by_subid", "revision")


def single(source: str) -> list[float]:
    """Microseconds of processor time per call: the best of 25 batches, in a process of its own."""
    out = subprocess.run(
        [sys.executable, "-c", SINGLE], env={**os.environ, "PYTHONPATH": source}, check=True, capture_output=True, text=True
    )
    return [float(word) for word in out.stdout.split()]


class Share:
    """Threads that call in a loop."""

    def __init__(self, threads: int, calls: int, act: Callable[[str, str], Any]) -> None:
        self.counts = [0] * threads
        self.worst = [0.0] * threads
        self.failed = 0
        self._left = calls
        self._act = act
        started = time.process_time()
        crowd = [threading.Thread(target=self._work, args=(index,)) for index in range(threads)]
        for thread in crowd:
            thread.start()
        for thread in crowd:
            thread.join()
        self.cost = (time.process_time() - started) / sum(self.counts) * 1e6

    def _work(self, index: int) -> None:
        tenant, act = f"t{index}", self._act
        while self._left > 0:
            self._left -= 100
            for count in range(100):
                start = time.perf_counter()
                try:
                    act(tenant, f"r{count}")
                except Exception:
                    self.failed += 1
                self.worst[index] = max(self.worst[index], time.perf_counter() - start)
            self.counts[index] += 100


def shares(threads: int, calls: int) -> tuple[Share, Share]:
    """The turns of the package, and a plain lock around the same calls."""
    from scheduler_core import IpPool
    from scheduler_core._generated.ip_pool import _IP_POOL_ALLOCATE as allocate

    pool = IpPool("p")
    pool.add_cidr_range("10.0.0.0/8")
    instance: Any = pool._instance
    lock = threading.Lock()

    def locked(tenant: str, name: str) -> None:
        with lock:
            instance._enter(allocate, (pool, tenant, name, "vm"))

    return Share(threads, calls, lambda tenant, name: pool.allocate(tenant, name, "vm")), Share(threads, calls, locked)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--against", metavar="FOLDER", help="source folder of the package to compare with")
    parser.add_argument("--calls", type=int, default=1_000_000, help="calls of all threads together")
    parser.add_argument("--quick", action="store_true", help="one round, and a tenth of the calls")
    options = parser.parse_args()
    rounds = 1 if options.quick else 5
    own, other = [], []
    for _ in range(rounds):
        own.append(single(str(SOURCE)))
        if options.against:
            other.append(single(options.against))
    sys.path.insert(0, str(SOURCE))
    machine = f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.2f}"
    rows: list[dict[str, Any]] = []

    def row(name: str, unit: str, value: float, peer: str | None, peer_value: float | None, target: float | None = None) -> None:
        beside = "" if peer_value is None else f"  {peer} {peer_value:10.2f} {unit}"
        met = target is None or value <= target
        verdict = "" if target is None else f"  target {target:g}: {'met' if met else 'MISSED'}"
        print(f"{name:<48} {value:10.2f} {unit}{beside}{verdict}")
        rows.append({
            "name": name, "lane": "python", "unit": unit, "value": value, "peer": peer, "peer_value": peer_value,
            "ratio": peer_value / value if peer_value is not None and value else None, "target": target, "met": met,
        })

    for index, name in enumerate(ROWS):
        value = min(sample[index] for sample in own)
        peer_value = min((sample[index] for sample in other), default=None)
        row(f"{name}, one thread, processor time", "µs", value, options.against, peer_value, 8.0 if name == "allocate" else None)
    for threads in (1, 8, 32):
        turns, lock = shares(threads, options.calls // (10 if options.quick else 1))
        name = f"allocate, {threads} thread{'s' if threads > 1 else ''}"
        row(f"{name}, processor time", "µs", turns.cost, "lock", lock.cost)
        if threads > 1:
            row(f"{name}, longest wait", "ms", max(turns.worst) * 1e3, "lock", max(lock.worst) * 1e3)
            row(f"{name}, most calls / fewest", "×", max(turns.counts) / min(turns.counts), "lock", max(lock.counts) / min(lock.counts))
        row(f"{name}, failed of {sum(turns.counts)}", "calls", turns.failed, None, None, 0)
    output = ROOT / "target/bench/python-calls.json"
    output.parent.mkdir(parents=True, exist_ok=True)
    report = {"name": "python-calls", "machine": machine, "measured_at": int(time.time()), "notes": [], "rows": rows}
    output.write_text(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    main()
