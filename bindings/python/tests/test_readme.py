"""The README: its snippets run, and type checkers accept them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1]
SNIPPETS = re.findall(r"```python\n(.*?)```", (PACKAGE / "README.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("snippet", SNIPPETS, ids=range(len(SNIPPETS)))
def test_a_snippet_prints_what_its_comments_say(snippet: str) -> None:
    expected = [line.rpartition("  # ")[2] for line in snippet.splitlines() if "print(" in line and "  # " in line]
    done = subprocess.run([sys.executable, "-c", snippet], cwd=PACKAGE, capture_output=True, text=True, check=False)
    assert (done.stdout.splitlines(), done.stderr) == (expected, "")


def test_snippets_pass_mypy_strict(tmp_path: Path) -> None:
    for index, snippet in enumerate(SNIPPETS):
        (tmp_path / f"snippet_{index}.py").write_text(snippet, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--cache-dir", str(tmp_path / "cache"), str(tmp_path)]
    done = subprocess.run(command, cwd=PACKAGE, env={"MYPYPATH": str(PACKAGE / "src"), "PATH": ""}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
