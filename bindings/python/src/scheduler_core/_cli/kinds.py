"""Action kinds that only a program performs: `check` notes them, `run` rejects them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .._generated.values.types import Diagnostic, Position, SeverityLike, Span
from .._run.scenario import BUILT_IN
from .document import Document



def of_the_host(document: Document, scenario: Mapping[str, Any], severity: SeverityLike) -> list[Diagnostic]:
    """Returns a diagnostic for each action that a workflow uses and the command line cannot perform."""
    used = {node.get("action") for workflow in scenario.get("workflows", []) for node in workflow.get("nodes", [])}
    built_in = ", ".join(f"`{kind}`" for kind in BUILT_IN)
    found: list[Diagnostic] = []
    for action in scenario.get("actions", []):
        name, kind = action["id"], action["type"]
        if name in used and kind not in BUILT_IN:
            found.append(
                Diagnostic(
                    "custom-kind",
                    severity,
                    f"`python -m scheduler_core run` cannot perform action `{name}`: kind `{kind}` is not built in",
                    declaration(document.text, name),
                    [],
                    help=f"run the scenario from a Python program, with a function for this kind: `run(scenario, "
                    f'actions={{"{kind}": function}})`; built-in kinds are {built_in}',
                )
            )
    return found


def declaration(text: str, name: str) -> Span:
    """Returns the range of the name where an action is declared, in any syntax."""
    quoted = re.escape(name)
    forms = (rf"\baction\s+\"?({quoted})\b", rf"[\"']?\bid[\"']?\s*:\s*[\"']?({quoted})\b", rf"\b({quoted})\b")
    match = next((found for form in forms if (found := re.search(form, text))), None)
    start, end = match.span(1) if match else (0, 0)
    return Span(_position(text, start), _position(text, end))


def _position(text: str, offset: int) -> Position:
    before = text[:offset]
    return Position(len(before.encode()), before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)
