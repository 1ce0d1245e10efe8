"""Compares the two command lines: the program `scheduler-core` and `python -m scheduler_core` print the same.

`run.py PROGRAM` gives both the same arguments, for each scenario of conformance/scenarios and each input of core/tests/ui:
`check` in every format, `plan` and `graph`. Standard output, standard error and the exit code must be equal. JSON is compared as
data. Where the program names itself, the Python package names itself.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from scheduler_core._cli.main import main as python_main

ROOT = Path(__file__).resolve().parents[3]
SCENARIOS = ROOT / "conformance" / "scenarios"
INPUTS = ROOT / "core" / "tests" / "ui"
ENDINGS = (".scenario", ".yaml", ".json")
COLUMNS = "100"

OWN_ADVICE = re.compile(r"from a Python program, with a function for this kind: `run\(scenario, actions=\{[^}]*\}\)`")
ADVICE = "from Rust, JavaScript or Python with a function for this kind"
"""What to do with a kind of action that a command line cannot perform."""


class Answer(NamedTuple):
    """What a command line prints, and its exit code."""

    code: int
    out: str
    err: str


def commands() -> Iterator[list[str]]:
    """Yields the arguments of each comparison. Files are named relative to their folder, which is the working folder."""
    for path in files(SCENARIOS) + files(INPUTS):
        name = str(path.relative_to(ROOT))
        for form in ("text", "json", "sarif", "github"):
            yield ["check", name, "--format", form]
    for path in files(SCENARIOS):
        name = str(path.relative_to(ROOT))
        for form in ("text", "json"):
            yield ["plan", name, "--format", form]
        for form in ("mermaid", "dot", "svg"):
            yield ["graph", name, "--format", form]


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix in ENDINGS)


def of_program(program: str, arguments: list[str]) -> Answer:
    done = subprocess.run([program, *arguments], capture_output=True, text=True, cwd=ROOT)
    return Answer(done.returncode, done.stdout, done.stderr)


def of_python(arguments: list[str]) -> Answer:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = python_main(arguments)
    return Answer(code, out.getvalue(), err.getvalue())


def comparable(part: Any) -> Any:
    """Returns what must be equal: JSON as data, texts without what each command line says of itself."""
    if not isinstance(part, str):
        return part
    text = OWN_ADVICE.sub(ADVICE, part).replace("python -m scheduler_core", "scheduler-core")
    try:
        return json.loads(text)
    except ValueError:
        return text


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("program", help="path of the program `scheduler-core`")
    program = str(Path(parser.parse_args().program).resolve())
    os.environ.update(COLUMNS=COLUMNS, NO_COLOR="1")
    os.chdir(ROOT)
    count, different = 0, 0
    for arguments in commands():
        count += 1
        want, have = of_program(program, arguments), of_python(arguments)
        for part, wanted, had in zip(Answer._fields, want, have):
            if comparable(wanted) != comparable(had):
                different += 1
                print(f"{' '.join(arguments)}: {part} differs\n  program: {str(wanted)[:400]!r}\n  python:  {str(had)[:400]!r}")
    print(f"command lines: {count} commands compared, {different} differences")
    return 1 if different or not count else 0


if __name__ == "__main__":
    sys.exit(main())
