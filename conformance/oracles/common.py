"""What all oracles share: the command line, the loop over cases, shrinking, known differences.

An oracle is a file with three functions, handed to `main`:

- `generate(random)` returns an input: JSON, made from nothing but the generator.
- `check(input)` returns the differences between scheduler-core and the other program.
- `smaller(input)` (optional) yields inputs that are a little smaller, for shrinking.

Case N of seed S is made from the generator `Random("S/N")`, so one case can be replayed alone.
Known differences are data: `known.toml`. Any other difference makes the exit code 1.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import secrets
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
MOST_SHRINKING_SECONDS = 5.0

if importlib.util.find_spec("scheduler_core") is None:
    sys.path.insert(0, str(ROOT / "bindings" / "python" / "src"))

import scheduler_core  # noqa: E402  (its place is known only now)


@dataclass(frozen=True)
class Difference:
    """What the two programs said about the same thing."""

    kind: str
    """What was compared. Example: `"value"`, `"accepted"`."""
    subject: str
    """The part of the input that it is about."""
    ours: str
    theirs: str

    def __str__(self) -> str:
        return f"{self.kind}: {cut(self.subject)}\n    ours:   {cut(self.ours)}\n    theirs: {cut(self.theirs)}"


def cut(text: str) -> str:
    return text if len(text) <= 1000 else f"{text[:700]} … {text[-300:]}"


@dataclass(frozen=True)
class Known:
    """A class of differences with a reason, from `known.toml`."""

    name: str
    reason: str
    where: dict[str, re.Pattern[str]]
    example: str
    share: float
    """Of all cases; more of them than this are not what the class is about."""

    def covers(self, difference: Difference) -> bool:
        return all(pattern.search(getattr(difference, part)) for part, pattern in self.where.items())


@dataclass
class Tally:
    cases: int = 0
    agreed: int = 0
    known: Counter[str] = field(default_factory=Counter)
    unknown: int = 0
    shown: set[tuple[str, str]] = field(default_factory=set)


Generate = Callable[[Random], Any]
Check = Callable[[Any], Iterable[Difference]]
Smaller = Callable[[Any], Iterator[Any]]


def main(
    name: str,
    description: str,
    generate: Generate,
    check: Check,
    smaller: Smaller | None = None,
    cases: int = 20_000,
    finish: Callable[[], None] | None = None,
) -> None:
    """Runs an oracle and ends the process; exit code 1 if there is an unknown difference."""
    parser = argparse.ArgumentParser(prog=f"{name}.py", description=description)
    parser.add_argument("--seed", type=int, default=None, help="seed of the cases [default: drawn, and printed]")
    parser.add_argument("--cases", type=int, default=cases, help=f"number of cases [default: {cases}]")
    parser.add_argument("--case", type=int, default=None, help="run this case of the seed alone")
    parser.add_argument("--input", default=None, help="check this input, JSON as the oracle prints it")
    parser.add_argument("--show", type=int, default=5, help="unknown differences that are shrunk and printed [default: 5]")
    parser.add_argument("--known", type=Path, default=None, help="a file of further known differences")
    parser.add_argument("--verbose", action="store_true", help="print an example of each class of known differences")
    arguments = parser.parse_args()
    known = [entry for file in (HERE / "known.toml", arguments.known) if file for entry in known_differences(file, name)]
    tally = Tally()

    if arguments.input is not None:
        differences = list(guarded(check, json.loads(arguments.input)))
        for difference in differences:
            print(f"{covering(known, difference) or 'unknown'}: {difference}")
        count(tally, known, differences)
        report(name, tally)

    seed = secrets.randbelow(1_000_000_000) if arguments.seed is None else arguments.seed
    numbers = range(arguments.cases) if arguments.case is None else [arguments.case]
    print(f"{name}: seed {seed}, {len(numbers)} cases", flush=True)
    for entry in known:
        outdated(entry, check)
    for number in numbers:
        text = generate(Random(f"{seed}/{number}"))
        differences = list(guarded(check, text))
        fresh = count(tally, known, differences)
        if arguments.verbose:
            for difference in differences:
                found = covering(known, difference)
                if found is not None and tally.known[found] == 1:
                    print(f"{found}: {difference}")
        if fresh is not None:
            show(tally, arguments.show, known, seed, number, text, fresh, check, smaller)
    if finish is not None:
        finish()
    for entry in known:
        # A few are allowed whatever the share, since few cases have none or one.
        if tally.known[entry.name] > 3 + entry.share * tally.cases:
            tally.unknown += 1
            print(f"known.toml: {entry.name} fits {tally.known[entry.name]} times, more than {entry.share:.1%} of the cases")
    report(name, tally)


def known_differences(file: Path, name: str) -> list[Known]:
    """The entries of a file for an oracle, in their order."""
    entries = tomllib.loads(file.read_text(encoding="utf-8")).get(name, [])
    parts = ("kind", "subject", "ours", "theirs")
    return [
        Known(
            entry["class"],
            entry["reason"],
            {part: re.compile(entry[part], re.DOTALL) for part in parts if part in entry},
            entry["example"],
            entry.get("share", 1.0),
        )
        for entry in entries
    ]


def covering(known: list[Known], difference: Difference) -> str | None:
    return next((entry.name for entry in known if entry.covers(difference)), None)


def guarded(check: Check, text: Any) -> Iterable[Difference]:
    """`check`, with a trap of the component as a difference."""
    try:
        return list(check(text))
    except (scheduler_core.InstancePoisonedError, RuntimeError) as error:
        if isinstance(error, RuntimeError) and "wasm" not in str(error).lower():
            raise
        raise SystemExit(f"the component trapped: {error}\ninput: {json.dumps(text)}") from error


def count(tally: Tally, known: list[Known], differences: list[Difference]) -> Difference | None:
    """Counts a case; returns its first unknown difference."""
    tally.cases += 1
    if not differences:
        tally.agreed += 1
        return None
    fresh = None
    for difference in differences:
        entry = covering(known, difference)
        if entry is None:
            fresh = fresh or difference
        else:
            tally.known[entry] += 1
    if fresh is not None:
        tally.unknown += 1
    return fresh


def outdated(entry: Known, check: Check) -> None:
    """Says so if the example of a known difference no longer differs: its entry should go."""
    if not any(entry.covers(difference) for difference in guarded(check, json.loads(entry.example))):
        print(f"known.toml: {entry.name} is outdated, its example agrees: {entry.example}")


def show(
    tally: Tally,
    most: int,
    known: list[Known],
    seed: int,
    number: int,
    text: Any,
    fresh: Difference,
    check: Check,
    smaller: Smaller | None,
) -> None:
    """Prints an unknown difference with the smallest input found; the first of each shape only."""
    if len(tally.shown) >= most:
        return
    text, fresh = shrunk(known, text, fresh, check, smaller)
    shape = (fresh.kind, re.sub(r"\w+", "x", fresh.ours + " " + fresh.theirs))
    if shape in tally.shown:
        return
    tally.shown.add(shape)
    print(f"unknown difference, --seed {seed} --case {number}: {fresh}")
    print(f"    input:  {json.dumps(text, ensure_ascii=True)}", flush=True)


def shrunk(
    known: list[Known], text: Any, fresh: Difference, check: Check, smaller: Smaller | None
) -> tuple[Any, Difference]:
    """The smallest input with an unknown difference of the same kind that greedy steps come to."""
    if smaller is None:
        return text, fresh
    end = time.monotonic() + MOST_SHRINKING_SECONDS
    going = True
    while going:
        going = False
        for candidate in smaller(text):
            if time.monotonic() > end:
                return text, fresh
            try:
                differences = list(check(candidate))
            except (Exception, SystemExit):  # noqa: BLE001  (an input that no longer makes sense)
                continue
            remaining = [
                difference
                for difference in differences
                if difference.kind == fresh.kind and covering(known, difference) is None
            ]
            if remaining:
                text, fresh, going = candidate, remaining[0], True
                break
    return text, fresh


def smaller_text(text: str) -> Iterator[str]:
    """A text without a stretch of it, long stretches first."""
    length = len(text)
    size = length // 2
    while size >= 1:
        for start in range(0, length - size + 1, max(1, size // 2)):
            yield text[:start] + text[start + size :]
        size //= 2


def smaller_list(items: list[Any]) -> Iterator[list[Any]]:
    """A list without some of its items, many first."""
    size = len(items) // 2
    while size >= 1:
        for start in range(0, len(items) - size + 1, size):
            yield items[:start] + items[start + size :]
        size //= 2
    if len(items) == 1:
        yield []


def report(name: str, tally: Tally) -> None:
    """Prints the last line and ends the process."""
    for entry, times in sorted(tally.known.items()):
        print(f"  known: {entry}, {times} times")
    print(
        f"{name}: {tally.cases} cases, {tally.agreed} agreed, {tally.known.total()} known differences"
        f" in {len(tally.known)} classes, {tally.unknown} unknown"
    )
    raise SystemExit(1 if tally.unknown else 0)
