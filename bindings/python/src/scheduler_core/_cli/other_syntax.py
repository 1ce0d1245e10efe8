"""Source texts in another syntax than the one that they are read in, such as YAML in a *.scenario file."""

from __future__ import annotations

import re
from typing import Optional

from .._generated.values.parser import Syntax
from .._generated.values.types import Diagnostic, Position, Severity, Span

_STATEMENTS = ("scenario", "pool", "resource", "metric", "action", "workflow", "load", "threshold")
_KEYS = ("version", "name", "workbook", "actions", "workflows", "thresholds")

_SPOKEN = {Syntax.TEXT: "the scenario language", Syntax.YAML: "YAML", Syntax.JSON: "JSON"}
_EXTENSION = {Syntax.TEXT: "scenario", Syntax.YAML: "yaml", Syntax.JSON: "json"}


def find(name: str, text: str, syntax: Syntax, chosen: str) -> Optional[Diagnostic]:
    """Returns the diagnostic for a text with errors that begins like another syntax."""
    number, line = _first_line(text)
    found = _begun_by(line)
    # YAML includes JSON.
    if found is None or found is syntax or (found, syntax) == (Syntax.JSON, Syntax.YAML):
        return None
    option = found.value
    if chosen == "extension":
        message = f"the file is written in {_SPOKEN[found]}, but its extension says {_SPOKEN[syntax]}"
        help_text = f"rename it to *.{_EXTENSION[found]}, or add `--syntax {option}`"
    elif chosen == "given":
        message = f"the text is written in {_SPOKEN[found]}, but `--syntax` says {_SPOKEN[syntax]}"
        help_text = f"use `--syntax {option}`"
    else:
        message = f"the text is written in {_SPOKEN[found]}, but standard input is read as {_SPOKEN[syntax]}"
        help_text = f"add `--syntax {option}`"
    start = sum(len(own.encode()) for own in text.split("\n")[: number - 1]) + number - 1
    end = start + len(line.encode())
    span = Span(Position(start, number, 1), Position(end, number, len(line) + 1))
    return Diagnostic("syntax", Severity.ERROR, message, span, [], help=help_text)


def _first_line(text: str) -> tuple[int, str]:
    """Returns the first line that is not blank, a comment or a mark of YAML, and its number."""
    for number, line in enumerate(text.split("\n"), 1):
        shown = line.lstrip("\ufeff").rstrip()
        if shown and not shown.startswith(("#", "---", "%")):
            return number, shown
    return 1, ""


def _begun_by(line: str) -> Optional[Syntax]:
    """Returns the syntax that this line begins, if it is clear."""
    if line.startswith("{"):
        rest = line[1:].lstrip()
        return Syntax.JSON if not rest or rest.startswith('"') else None
    word = re.match(r"[A-Za-z0-9_]*", line)
    name = word[0] if word else ""
    rest = line[len(name) :].lstrip()
    if name in _KEYS and rest.startswith(":"):
        return Syntax.YAML
    return Syntax.TEXT if name in _STATEMENTS and rest and not rest.startswith((":", "=")) else None
