"""Diagnostics for code scanning services: SARIF 2.1.0 and GitHub annotations."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from .._printable import json_text, printable
from .._generated.values.types import Diagnostic, Severity, Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

Files = Sequence[tuple[str, Sequence[Diagnostic]]]
"""Diagnostics by the name of their file."""


def sarif(files: Files) -> str:
    """Returns the diagnostics as SARIF 2.1.0. https://docs.oasis-open.org/sarif/sarif/v2.1.0/"""
    from .. import __version__

    codes = sorted({own.code for _, found in files for own in found})
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "scheduler-core", "semanticVersion": __version__, "rules": [{"id": code} for code in codes]}},
                "columnKind": "unicodeCodePoints",
                "results": [_result(own, _uri(name), codes) for name, found in files for own in found],
            }
        ],
    }
    return json_text(json.dumps(log, indent=2, ensure_ascii=False)) + "\n"


def _result(own: Diagnostic, uri: str, codes: Sequence[str]) -> dict[str, Any]:
    def physical(span: Span) -> dict[str, Any]:
        return {"artifactLocation": {"uri": uri}, "region": _region(span)}

    result: dict[str, Any] = {
        "ruleId": own.code,
        "ruleIndex": codes.index(own.code),
        "level": str(own.severity),
        "message": {"text": own.message if own.help is None else f"{own.message}\n{own.help}"},
        "locations": [{"physicalLocation": physical(own.span)}],
    }
    if own.related:
        result["relatedLocations"] = [
            {"message": {"text": related.message}, "physicalLocation": physical(related.span)} for related in own.related
        ]
    if own.fix is not None:
        replacement = {"deletedRegion": _region(own.fix.span), "insertedContent": {"text": own.fix.replacement}}
        result["fixes"] = [{"artifactChanges": [{"artifactLocation": {"uri": uri}, "replacements": [replacement]}]}]
    return result


def _region(span: Span) -> dict[str, int]:
    return {"startLine": span.start.line, "startColumn": span.start.column, "endLine": span.end.line, "endColumn": span.end.column}


def _uri(name: str) -> str:
    """Returns a path as a URI. Relative paths stay relative to the source root of the reader."""
    path = name.replace("\\", "/") if os.name == "nt" else name
    prefix = ("file://" if path.startswith("/") else "file:///") if os.path.isabs(name) else ""
    # A colon in the first part of a relative path would make it a scheme.
    return prefix + quote(path.removeprefix("./"), safe="-._~/!$&'()*+,;=@")


def github(files: Files) -> str:
    """Returns the diagnostics as GitHub Actions annotations, one per line."""
    words = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
    lines: list[str] = []
    for name, found in files:
        for own in found:
            start, end = own.span.start, own.span.end
            message = printable(own.message) if own.help is None else f"{printable(own.message)}\n{printable(own.help)}"
            lines.append(
                f"::{words[own.severity]} file={_property(printable(name))},line={start.line},endLine={end.line},col={start.column},"
                f"endColumn={end.column},title={_property(own.code)}::{_data(message)}\n"
            )
    return "".join(lines)


def _data(text: str) -> str:
    return "%0A".join(printable(line).replace("%", "%25") for line in text.split("\n"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
