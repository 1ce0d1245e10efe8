"""How long a program waits for its first answer: importing the package and calling it once.

Every sample is a process of its own. `import wasmtime` comes first and is timed apart, because nobody who runs
WebAssembly in Python can save it. The package is a copy outside the tree with the compressed component, as pip installs
it, and its modules are compiled to bytecode beforehand. `--against FOLDER` measures another version in turn with this one.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
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


class Version:
    """A version of the package, installed in a folder of its own."""

    def __init__(self, source: Path, folder: Path) -> None:
        shutil.copytree(source / "scheduler_core", folder / "scheduler_core", ignore=shutil.ignore_patterns("__pycache__"))
        self.environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        self.environment["SCHEDULER_CORE_CACHE_DIR"] = f"{folder}/compiled"
        self.environment["PYTHONPATH"] = str(folder)
        # The first sample writes the bytecode, and compiles the component.
        sample(self.environment)
        shutil.rmtree(f"{folder}/compiled")
        self.cold = sample(self.environment)
        self.samples: list[list[float]] = []


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--against", metavar="FOLDER", type=Path, help="source folder of the package to compare with")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    machine = f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.2f}"
    with tempfile.TemporaryDirectory() as folder:
        sources = [ROOT / "bindings/python/src", *([options.against] if options.against else [])]
        versions = [Version(source, Path(folder, str(index))) for index, source in enumerate(sources)]
        for _ in range(3 if options.quick else 25):
            for version in versions:
                version.samples.append(sample(version.environment))
    for source, version in zip(sources[1:], versions[1:]):
        other = list(zip(*version.samples))
        print(f"{source}: warm {statistics.median(map(sum, zip(other[1], other[2]))):.1f} ms, not compiled yet {sum(version.cold[1:]):.1f} ms")
    warm, cold = list(zip(*versions[0].samples)), versions[0].cold
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
