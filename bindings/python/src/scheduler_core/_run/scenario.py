"""The scenario of a run: as source text for another instance, and the needs of its actions."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Any, Callable, Union

from .._generated.types import Scenario
from .._wit import read_source
from .._wit._suggest import meant

ONLINE = ("get", "post", "put", "patch", "delete", "head", "options", "http", "tcp", "udp")
"""Action kinds that the component performs over sockets."""

BUILT_IN = (*ONLINE, "sleep")


def text_of(scenario: object, syntax: Any, label: str) -> tuple[str, Any]:
    """Returns the source text of a scenario and its syntax."""
    if isinstance(scenario, (str, os.PathLike)):
        return read_source(scenario, syntax)
    if isinstance(scenario, Scenario):
        return scenario.to_json(), "json"
    raise TypeError(f"{label}: scenario must be a str, a path or the result of parse(...), not {scenario!r}")


def check(text: str, actions: Mapping[str, Callable[..., Any]], network: Union[bool, tuple[str, ...]], label: str) -> None:
    """Rejects a scenario, in the JSON syntax, with actions that have no function, and functions without actions."""
    declared: list[dict[str, Any]] = json.loads(text).get("actions", [])
    for action in declared:
        name, kind = action["id"], action["type"]
        if kind not in BUILT_IN and kind not in actions:
            hint = meant(kind, [*BUILT_IN, *actions]) or f"built-in kinds are {', '.join(BUILT_IN)}"
            raise TypeError(
                f"{label}: action {name} has kind {kind}, but there is no function for it; {hint}; "
                f'pass one: run(scenario, actions={{"{kind}": lambda request: {{}}}})'
            )
        if kind in ONLINE and not network:
            raise PermissionError(
                f"{label}: action {name} ({kind}) needs network access; use run(scenario, network=True) or a list of rules: "
                'network=["127.0.0.0/8"]'
            )
    kinds = sorted({action["type"] for action in declared} - {*BUILT_IN})
    for kind in actions:
        if kind not in kinds:
            why = f"{kind} is built in" if kind in BUILT_IN else f"no action of the scenario has kind {kind}"
            hint = meant(kind, kinds) or (f"the kinds are {', '.join(kinds)}" if kinds else "")
            raise TypeError(f"{label}: actions[{kind!r}] is never called: {why}{'; ' if hint else ''}{hint}")
