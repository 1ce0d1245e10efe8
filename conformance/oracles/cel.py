"""Compares the expression language with cel-go, and its patterns with Go's regexp, on random expressions.

    cel.py [--seed N] [--cases N]

Both programs answer the same expressions: `xtask/tools/src/bin/judge_cel` ours, `cel-go/` (Go 1.26 or later) theirs. An
expression agrees if both have the same value, or neither has one. Differences that have a reason are in
`cel-known.toml`; any other makes the exit code 1 and is printed with the seed that gives it again.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cel_expressions import cases

try:
    import tomllib
except ImportError:  # Python 3.10
    import tomli as tomllib

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
OURS = ["cargo", "run", "--quiet", "--package", "scheduler-core-tools", "--bin", "judge_cel", "--", "-"]
THEIRS = ["go", "run", "."]
#: Expressions that are asked at a time.
BATCH = 50_000
#: Differences that are shown.
SHOWN = 20

NUMBER = r"-?(?:[0-9.]+(?:e[+-]?[0-9]+)?|0x[0-9a-f]+)u?"
PAIR = re.compile(rf"\(({NUMBER}) (==|!=|<=|>=|<|>) ({NUMBER})\)")


def ask(command: list[str], folder: Path, questions: str) -> subprocess.Popen[bytes]:
    """Starts a program on a file of questions; its answers are in a file as well."""
    with open(questions, "rb") as asked, open(f"{questions}.{folder.name}", "wb") as answers:
        return subprocess.Popen(command, cwd=folder, stdin=asked, stdout=answers)


def answers(asked: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """What both say of each expression: ours, theirs."""
    with tempfile.TemporaryDirectory() as folder:
        questions = f"{folder}/questions"
        Path(questions).write_text("".join(json.dumps(case) + "\n" for case in asked), encoding="utf-8")
        running = [(ask(command, at, questions), at) for command, at in ((OURS, ROOT), (THEIRS, HERE / "cel-go"))]
        both = []
        for process, at in running:
            if process.wait() != 0:
                raise SystemExit(f"cel: the program in {at} failed with exit code {process.returncode}")
            lines = Path(f"{questions}.{at.name}").read_text(encoding="utf-8").split("\n")[:-1]
            if len(lines) != len(asked):
                raise SystemExit(f"cel: {len(asked)} questions, {len(lines)} answers from the program in {at}")
            both.append([json.loads(line) for line in lines])
    return list(zip(*both, strict=True))


def canonical(value: dict[str, Any]) -> Any:
    """A value such that equal ones are equal in Python: signs of zeros count, the order of a map does not."""
    kind, held = value["t"], value.get("v")
    if kind == "double":
        number = float(held.replace("Inf", "inf"))
        return [kind, "nan" if math.isnan(number) else repr(number)]
    if kind == "list":
        return [kind, [canonical(item) for item in held]]
    if kind == "map":
        return [kind, sorted((json.dumps([canonical(key), canonical(item)]) for key, item in held))]
    return [kind, held]


def number(text: str) -> int | float:
    """The number that a literal stands for."""
    digits = text.removesuffix("u")
    return float(digits) if re.search(r"[.e]", digits) and "x" not in digits else int(digits, 0)


def on_one_line(case: dict[str, Any]) -> bool | None:
    """What a comparison of two literals is: Python compares ints and floats exactly. None for other expressions."""
    found = PAIR.fullmatch(case["expr"])
    if not found:
        return None
    left, right = (number(found[place]) for place in (1, 3))
    for one, other, written in ((left, right, found[1]), (right, left, found[3])):
        # The double above the greatest int or uint is equal to it.
        if isinstance(one, int) and isinstance(other, float) and one == (2**64 if "u" in written else 2**63) - 1 and other == one + 1:
            left = right = 0
    order = (left > right) - (left < right)
    return {"==": order == 0, "!=": order != 0, "<": order < 0, "<=": order <= 0, ">": order > 0, ">=": order >= 0}[found[2]]


@dataclass
class Known:
    """A class of differences."""

    name: str
    reason: str
    expression: re.Pattern[str]
    ours: re.Pattern[str]
    theirs: re.Pattern[str]

    def fits(self, case: dict[str, Any], ours: str, theirs: str) -> bool:
        asked = case["expr"] + " " + json.dumps(case.get("bindings", {}), ensure_ascii=False)
        return bool(self.expression.search(asked) and self.ours.search(ours) and self.theirs.search(theirs))


def known_classes() -> list[Known]:
    document = tomllib.loads((HERE / "cel-known.toml").read_text(encoding="utf-8"))
    pattern = {key: "" for key in ("expression", "ours", "theirs")}
    return [
        Known(entry["name"], entry["reason"], **{key: re.compile(entry.get(key, ""), re.DOTALL) for key in pattern})
        for entry in document["class"]
    ]


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--seed", type=int, default=1, help="seed of the expressions [default: 1]")
    arguments.add_argument("--cases", type=int, default=100_000, help="number of expressions [default: 100000]")
    given = arguments.parse_args()
    print(f"cel: seed {given.seed}, {given.cases} cases", flush=True)
    classes = known_classes()
    differences: Counter[str] = Counter()
    unknown, agreed, valued = [], 0, 0
    questions = list(cases(given.seed, given.cases))
    for start in range(0, len(questions), BATCH):
        batch = questions[start : start + BATCH]
        for case, (ours, theirs) in zip(batch, answers(batch), strict=True):
            exact = on_one_line(case)
            if exact is not None and ours != {"value": {"t": "bool", "v": exact}}:
                unknown.append((case, ours, {"exact": exact}))
                continue
            same = "error" in theirs if "error" in ours else "value" in theirs and canonical(ours["value"]) == canonical(theirs["value"])
            if same:
                agreed += 1
                valued += "value" in ours
                continue
            if exact is not None:
                differences["numbers beyond 2^53 compare exactly"] += 1
                continue
            shown = [json.dumps(answer, ensure_ascii=False) for answer in (ours, theirs)]
            name = next((each.name for each in classes if each.fits(case, *shown)), None)
            if name is None:
                unknown.append((case, ours, theirs))
            else:
                differences[name] += 1
    for name, count in sorted(differences.items()):
        print(f"  known: {count:>6}  {name}")
    for case, ours, theirs in sorted(unknown, key=lambda each: len(each[0]["expr"]))[:SHOWN]:
        print(f"  unknown: {json.dumps(case, ensure_ascii=False)}\n    ours:   {ours}\n    theirs: {theirs}")
    print(f"  {valued} of those that agree have a value")
    if unknown:
        print(f"cel: again with --seed {given.seed} --cases {given.cases}")
    known = sum(differences.values())
    print(f"cel: {given.cases} cases, {agreed} agreed, {known} known differences in {len(differences)} classes, {len(unknown)} unknown")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
