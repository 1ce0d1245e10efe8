"""How long a program waits for its first answer: importing the package and calling it once.

Every sample is a process of its own. `import wasmtime` comes first and is timed apart, because nobody who runs
WebAssembly in Python can save it. Modules are compiled to bytecode beforehand, as pip does when it installs.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

PROGRAM = """
import time
start = time.perf_counter()
import wasmtime
wasmtime_there = time.perf_counter()
from scheduler_core import IpPool
imported = time.perf_counter()
with IpPool("p") as pool:
    pool.add_cidr_range("10.0.0.0/24")
    called = time.perf_counter()
print(wasmtime_there - start, imported - wasmtime_there, called - imported)
"""


def sample(environment: dict[str, str]) -> list[float]:
    """Milliseconds: wasmtime, our import, our first call."""
    out = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, check=True, capture_output=True, text=True)
    return [1000 * float(word) for word in out.stdout.split()]


def main() -> None:
    machine = f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.2f}"
    quick = "--quick" in sys.argv
    with tempfile.TemporaryDirectory() as folder:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = f"{folder}/bytecode"
        environment["SCHEDULER_CORE_CACHE_DIR"] = f"{folder}/compiled"
        environment["PYTHONPATH"] = str(ROOT / "bindings/python/src")
        cold = sample(environment)
        warm = list(zip(*(sample(environment) for _ in range(3 if quick else 25))))
    wasmtime, imported, called = (statistics.median(column) for column in warm)
    ours = [left + right for left, right in zip(warm[1], warm[2])]
    total, quarters = statistics.median(ours), statistics.quantiles(ours, n=4)
    spread = 50 * (quarters[2] - quarters[0]) / total
    rows = [
        ("import wasmtime", wasmtime, None),
        ("import scheduler_core, warm", imported, None),
        ("first call, warm", called, None),
        ("import and first call beyond wasmtime, warm", total, 50.0),
        ("import and first call beyond wasmtime, component not compiled yet", cold[1] + cold[2], None),
    ]
    for name, value, target in rows:
        verdict = "" if target is None else f"  target {target:.0f} ms: {'met' if value <= target else 'MISSED'}, spread {spread:.0f} %"
        print(f"{name:<68} {value:8.1f} ms{verdict}")
    found = [
        {
            "name": name, "lane": "python", "unit": "ms", "value": value, "peer": None, "peer_value": None,
            "ratio": None, "target": target, "met": target is None or value <= target,
        }
        for name, value, target in rows
    ]
    output = ROOT / "target/bench/python.json"
    output.parent.mkdir(parents=True, exist_ok=True)
    report = {"name": "python", "machine": machine, "measured_at": int(time.time()), "notes": [], "rows": found}
    output.write_text(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    main()
