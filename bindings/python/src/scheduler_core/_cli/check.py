"""`check`: reports diagnostics of scenarios."""

from __future__ import annotations

import argparse
import dataclasses
import difflib
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .._errors import SchedulerCoreError
from .._generated.parser import fix, parse
from .._generated.values.types import Diagnostic, ParserError, Severity, Span
from .._printable import json_text
from .._report.numbers import counted
from . import kinds, overrides
from .annotations import github, sarif
from .document import Document
from .failure import FINE, FOUND, UNUSABLE, Failure
from .output import GREEN, RED, YELLOW, Terminal, show, show_difference, show_exactly, write_file


@dataclass
class Checked:
    """A scenario and its diagnostics."""

    document: Document
    """Source text, with its fixes applied."""
    found: list[Diagnostic]
    fixed: list[Diagnostic]
    """Diagnostics that were fixed; their positions refer to the text before the fix."""


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Checks the files, and prints their diagnostics. The exit code is 1 if errors remain."""
    files: list[str] = arguments.files
    if arguments.fix and not arguments.diff and "-" in files and len(files) > 1:
        raise Failure("`check --fix -` cannot be combined with files; check them in a separate command")
    # The fixed text, or the difference, takes standard output.
    takes_output = arguments.fix and (arguments.diff or files == ["-"])
    checked: list[Checked] = []
    failed = False
    for path in files:
        try:
            checked.append(_check(path, arguments, terminal))
        except Failure as failure:
            if failure.code != UNUSABLE:
                raise
            terminal.complain(failure.message)
            failed = True
    errors, warnings, fixed = _count(checked, Severity.ERROR), _count(checked, Severity.WARNING), sum(len(own.fixed) for own in checked)
    stream = sys.stderr if takes_output else sys.stdout
    done = _fixed_lines(checked, arguments.diff, terminal, stream)
    if arguments.format in ("sarif", "github"):
        terminal.tell(done)
    if arguments.format == "text":
        said = done + _text(checked, errors, warnings, fixed, arguments.diff, terminal, stream)
    elif arguments.format == "json":
        said = _json(checked, errors, warnings, arguments.fix)
    else:
        diagnostics = [(own.document.name, own.found) for own in checked]
        said = sarif(diagnostics) if arguments.format == "sarif" else github(diagnostics)
    if takes_output:
        terminal.tell(said)
    elif arguments.format == "github":
        show_exactly(said)
    else:
        show(said)
    if failed:
        return UNUSABLE
    return FOUND if errors or (arguments.diff and fixed) else FINE


def _check(path: str, arguments: argparse.Namespace, terminal: Terminal) -> Checked:
    document = Document.read(path, arguments.syntax)
    found, fixed = document.diagnostics(), list[Diagnostic]()
    if arguments.fix:
        document, found, fixed = _fix(path, document, found, arguments.diff)
    try:
        scenario = parse(document.text, document.syntax)
    except ParserError:
        # Properties and actions can be checked only without errors.
        scenario = None
    if scenario is not None:
        with scenario:
            model = json.loads(scenario.to_json())
            overrides.checked(arguments.set, document.shown, scenario, model)
        found = [*found, *kinds.of_the_host(document, model, "note")]
    if arguments.deny_warnings:
        found = [
            dataclasses.replace(own, severity=Severity.ERROR) if own.severity is Severity.WARNING else own for own in found
        ]
    return Checked(document, found, fixed)


def _fix(path: str, document: Document, found: list[Diagnostic], diff: bool) -> tuple[Document, list[Diagnostic], list[Diagnostic]]:
    """Applies the certain fixes, and writes the text to the file or standard output, or the difference there."""
    is_other = len(found) == 1 and found[0].code == "syntax" and "is written in" in found[0].message
    if is_other:
        # Such a text is not changed.
        if path == "-" and not diff:
            show_exactly(document.text)
        return document, found, []
    try:
        result = fix(document.text, document.syntax)
    except SchedulerCoreError as error:
        raise Failure(f"{document.shown}: {error}") from None
    if diff:
        lines = difflib.unified_diff(
            document.text.splitlines(keepends=True), result.text.splitlines(keepends=True), document.name, f"{document.shown} (fixed)"
        )
        show_difference("".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines))
    elif path == "-":
        show_exactly(result.text)
    elif result.text != document.text:
        write_file(path, result.text)
    return dataclasses.replace(document, text=result.text), list(result.left), list(result.applied)


def _count(checked: Sequence[Checked], severity: Severity) -> int:
    return sum(found.severity is severity for own in checked for found in own.found)


def _fixed_lines(checked: Sequence[Checked], diff: bool, terminal: Terminal, stream: Any) -> str:
    """Returns a line for each fix. Example: `a.scenario:19:21: fixed unknown-node: …`."""
    word = terminal.painted("would fix" if diff else "fixed", "32", stream)
    return "".join(
        f"{own.document.shown}:{found.span.start.line}:{found.span.start.column}: {word} {found.code}: {found.message}\n"
        for own in checked
        for found in own.fixed
    )


def _text(checked: Sequence[Checked], errors: int, warnings: int, fixed: int, diff: bool, terminal: Terminal, stream: Any) -> str:
    if not checked:
        # No file could be read, so there is nothing to report.
        return ""
    said = "".join(own.document.explained(own.found, terminal.is_colored(stream)) for own in checked if own.found)
    parts = [counted(number, what) for number, what in ((errors, "error"), (warnings, "warning")) if number]
    verdict = terminal.painted(", ".join(parts) or "ok", RED if errors else YELLOW if warnings else GREEN, stream)
    done = (f"would fix {fixed}, then " if diff else f"{fixed} fixed, ") if fixed else ""
    return f"{said}{counted(len(checked), 'file')}: {done}{verdict}\n"


def _json(checked: Sequence[Checked], errors: int, warnings: int, with_fixed: bool) -> str:
    files = [
        {
            "file": own.document.name,
            "diagnostics": [_diagnostic(found) for found in own.found],
            **({"fixed": [_diagnostic(found) for found in own.fixed]} if with_fixed else {}),
        }
        for own in checked
    ]
    return json_text(json.dumps({"files": files, "errors": errors, "warnings": warnings}, indent=2, ensure_ascii=False)) + "\n"


def _diagnostic(own: Diagnostic) -> dict[str, Any]:
    fixit = own.fix
    return {
        "code": own.code,
        "severity": str(own.severity),
        "message": own.message,
        "span": _span(own.span),
        "help": own.help,
        "related": [{"span": _span(related.span), "message": related.message} for related in own.related],
        "fix": None if fixit is None else {"span": _span(fixit.span), "replacement": fixit.replacement, "certain": fixit.certain},
    }


def _span(span: Span) -> dict[str, Any]:
    return {name: {"line": at.line, "column": at.column, "offset": at.offset} for name, at in (("start", span.start), ("end", span.end))}
