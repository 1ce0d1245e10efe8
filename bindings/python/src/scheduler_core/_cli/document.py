"""Scenarios from files or standard input."""

from __future__ import annotations

import os
import re
import shlex
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Optional

from .._errors import SchedulerCoreError
from .._generated.parser import explain, parse, validate
from .._generated.types import Scenario
from .._generated.values.parser import Syntax
from .._generated.values.types import Diagnostic, ParserError, ParserRejectedError, Severity
from .._printable import printable
from . import other_syntax
from .failure import Failure, of_file
from .output import RED, YELLOW, Terminal

SYNTAXES = {".scenario": Syntax.TEXT, ".yaml": Syntax.YAML, ".yml": Syntax.YAML, ".json": Syntax.JSON}

LIMIT = (16 << 20) + 1
"""Bytes that are read at most: more than a scenario may have, so that the parser reports its limit."""

_COLORS = {"error": RED, "warning": YELLOW}


@dataclass(frozen=True)
class Document:
    """Source text of a scenario."""

    name: str
    """Name in messages: the path, or `<stdin>`."""
    text: str
    syntax: Syntax
    chosen: str
    """How the syntax was chosen: by `extension`, `given` by `--syntax`, or by `default`, for standard input."""

    @staticmethod
    def read(path: str, syntax: Optional[str]) -> Document:
        """Reads a file, or standard input for `-`. Raises `Failure`."""
        if path == "-":
            name, known, chosen = "<stdin>", Syntax.TEXT, "default"
            data = sys.stdin.buffer.read(LIMIT)
        else:
            name, chosen = path, "extension"
            try:
                with open(path, "rb") as file:
                    data = file.read(LIMIT)
            except OSError as error:
                raise _unreadable(path, error) from None
            found = SYNTAXES.get(os.path.splitext(path)[1].lower())
            if found is None and syntax is None:
                raise Failure(
                    f"{printable(path)}: unknown file extension; use *.scenario, *.yaml or *.json, or add `--syntax text`, `--syntax yaml` or "
                    "`--syntax json`"
                )
            known = found or Syntax.TEXT
        if syntax is not None:
            known, chosen = Syntax(syntax), "given"
        return Document(name, _decoded(name, data), known, chosen)

    def diagnostics(self) -> list[Diagnostic]:
        """Returns all diagnostics, or only the one about the syntax if the text is written in another one."""
        try:
            found = validate(self.text, self.syntax)
        except SchedulerCoreError as error:
            raise Failure(f"{self.shown}: {error}") from None
        has_errors = any(own.severity is Severity.ERROR for own in found)
        other = other_syntax.find(self.shown, self.text, self.syntax, self.chosen) if has_errors else None
        return found if other is None else [other]

    @property
    def shown(self) -> str:
        """The name, for messages."""
        return printable(self.name)

    def scenario(self, terminal: Terminal) -> Scenario:
        """Returns the scenario. If it has errors, prints them on standard error and raises `Failure`."""
        try:
            return parse(self.text, self.syntax)
        except ParserRejectedError as error:
            other = other_syntax.find(self.shown, self.text, self.syntax, self.chosen)
            raise self.has_errors(error.diagnostics if other is None else [other], terminal) from None
        except ParserError as error:
            raise Failure(f"{self.shown}: {error}") from None

    def has_errors(self, diagnostics: Sequence[Diagnostic], terminal: Terminal) -> Failure:
        """Prints diagnostics with errors on standard error, and returns the failure."""
        self.tell(diagnostics, terminal)
        errors = sum(own.severity is Severity.ERROR for own in diagnostics)
        return Failure(f"{self.shown} has {errors} error{'' if errors == 1 else 's'}")

    def tell(self, diagnostics: Sequence[Diagnostic], terminal: Terminal) -> None:
        """Prints diagnostics on standard error."""
        if diagnostics:
            terminal.tell(self.explained(diagnostics, terminal.is_colored(sys.stderr)))

    def explained(self, diagnostics: Sequence[Diagnostic], is_colored: bool) -> str:
        """Returns diagnostics with their source lines and the name of the file."""
        text = explain(self.text, diagnostics)
        text = re.sub(r"^( *--> )(?=\d+:\d+$)", lambda found: f"{found[1]}{self.shown}:", text, flags=re.MULTILINE)
        if is_colored:
            text = re.sub(
                r"^(error|warning|note)(\[[\w-]+\])",
                lambda found: f"\x1b[{_COLORS.get(found[1], '1;36')}m{found[0]}\x1b[0m",
                text,
                flags=re.MULTILINE,
            )
        return text + "\n"


def _unreadable(path: str, error: OSError) -> Failure:
    shown = printable(path)
    if isinstance(error, IsADirectoryError) or os.path.isdir(path):
        folder = shown.rstrip("/")
        return Failure(f"{folder} is a folder; name the files in it, for example {folder}/*.scenario")
    if isinstance(error, FileNotFoundError):
        if re.match("https?://", path, re.IGNORECASE):
            return Failure(
                f"cannot read {shown}: a URL is not a scenario; write a scenario that requests it, or a starter scenario with the command "
                f"line: `scheduler-core init {shlex.quote(shown)}`"
            )
        similar = _similar_file(path)
        advice = f"did you mean {printable(similar)}?" if similar else "relative paths start at the current folder"
        return Failure(f"cannot read {shown}: no such file; {advice}")
    return of_file("read", path, error)


def _similar_file(path: str) -> Optional[str]:
    """Returns a scenario file in the same folder with a similar name."""
    folder, name = os.path.split(path)
    wanted = os.path.splitext(name)[0]
    try:
        names = sorted(entry for entry in os.listdir(folder or ".") if os.path.splitext(entry)[1].lower() in SYNTAXES)
    except OSError:
        return None
    rated = [(SequenceMatcher(None, wanted, os.path.splitext(entry)[0]).ratio(), entry) for entry in names]
    best = max(rated, key=lambda pair: pair[0], default=(0.0, ""))
    return os.path.join(folder, best[1]) if best[0] > 0.7 else None


def _decoded(name: str, data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise Failure(f"{printable(name)}: encoded as UTF-16; save it as UTF-8, for example with `iconv -f utf-16 -t utf-8`")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        line, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
        raise Failure(
            f"{printable(name)}:{line}:{column}: invalid UTF-8; save the file as UTF-8, for example with `iconv -f latin1 -t utf-8`"
        ) from None
