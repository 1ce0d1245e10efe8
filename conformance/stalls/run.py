"""Runs a command while its processes stall at random, as on a machine that has too much to do.

A test that expects something within a few milliseconds, or two things in one order, passes on an idle machine and fails on
a busy one. Here all processes of the command, or one of them, stop for a moment again and again, so such a test fails soon.

`run.py -- COMMAND …` prints a seed; `run.py --seed N -- COMMAND …` repeats its sequence of stalls. The exit code is that of the
command, or 124 if it has not ended after `--limit` seconds: then its processes are named and killed.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

RUNS = (0.005, 0.12)
"""Shortest and longest time between two stalls, in seconds."""

STALLS = (0.01, 0.25)
"""Shortest and longest stall, in seconds."""


def descendants(root: int) -> list[int]:
    """Returns the processes that `root` has started, directly or not, and `root` itself, in ascending order."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            # The name in parentheses may contain spaces.
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, IndexError, ValueError):
            continue  # It has ended.
    found = {root}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return sorted(found)


def send(processes: list[int], number: int) -> None:
    """Sends a signal to the processes that still exist."""
    for process in processes:
        try:
            os.kill(process, number)
        except ProcessLookupError:
            pass


def stall(process: subprocess.Popen[bytes], draw: random.Random, until: float) -> int:
    """Lets the processes stall until the command has ended, or until that time. Returns the number of stalls."""
    count = 0
    while time.monotonic() < until:
        try:
            process.wait(draw.uniform(*RUNS))
            break
        except subprocess.TimeoutExpired:
            pass
        every = descendants(process.pid)
        stopped = every if draw.random() < 0.5 else [draw.choice(every)]
        try:
            send(stopped, signal.SIGSTOP)
            time.sleep(draw.uniform(*STALLS))
        finally:
            send(stopped, signal.SIGCONT)
        count += 1
    return count


def kill(root: int) -> None:
    """Kills a process and those that it has started, and prints which they were."""
    every = descendants(root)
    for process in every:
        try:
            command = Path(f"/proc/{process}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
        except OSError:
            continue
        print(f"stalls: killed {process}: {command}", flush=True)
    send(every, signal.SIGKILL)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seed", type=int, help="seed of the stalls; random by default")
    parser.add_argument("--limit", type=float, default=600.0, metavar="SECONDS", help="time after which the command must have ended [600]")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    seed = random.SystemRandom().randrange(1 << 32) if options.seed is None else options.seed
    print(f"stalls: seed {seed}", flush=True)
    process = subprocess.Popen(options.command)
    try:
        count = stall(process, random.Random(seed), time.monotonic() + options.limit)
    except BaseException:
        kill(process.pid)
        raise
    if process.poll() is None:
        kill(process.pid)
        process.wait()
        print(f"stalls: {count} stalls, seed {seed}, not ended after {options.limit:g} s", flush=True)
        return 124
    print(f"stalls: {count} stalls, seed {seed}, exit code {process.returncode}", flush=True)
    return process.returncode if process.returncode >= 0 else 128 - process.returncode


if __name__ == "__main__":
    sys.exit(main())
