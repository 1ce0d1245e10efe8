"""The scenario of a run: as a text, because it goes to another instance, and what its actions need."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Any, Callable, Union

from .._generated.types import Scenario
from .._wit import read_source
from .._wit._suggest import meant

ONLINE = ("get", "post", "put", "patch", "delete", "head", "options", "http", "tcp", "udp")
"""The kinds that the component does itself over sockets."""

BUILT_IN = (*ONLINE, "sleep")


def text_of(scenario: object, syntax: Any, label: str) -> tuple[str, Any]:
    """The text of a scenario, and the syntax that it is in."""
    if isinstance(scenario, (str, os.PathLike)):
        return read_source(scenario, syntax)
    if isinstance(scenario, Scenario):
        return scenario.to_json(), "json"
    raise TypeError(f"{label}: scenario must be a str, a path or what parse(...) returned, not {scenario!r}")


def check(text: str, actions: Mapping[str, Callable[..., Any]], network: Union[bool, tuple[str, ...]], label: str) -> None:
    """Raises for a scenario, in the JSON syntax, with actions that have no function."""
    declared: list[dict[str, Any]] = json.loads(text).get("actions", [])
    for action in declared:
        name, kind = action["id"], action["type"]
        if kind not in BUILT_IN and kind not in actions:
            hint = meant(kind, [*BUILT_IN, *actions]) or f"built in are {', '.join(BUILT_IN)}"
            raise TypeError(
                f"{label}: action {name} is of kind {kind}, for which there is no function; {hint}; "
                f'give one: run(scenario, actions={{"{kind}": lambda request: {{}}}})'
            )
        if kind in ONLINE and not network:
            raise PermissionError(
                f"{label}: action {name} ({kind}) needs the network, and none was granted: run(scenario, network=True)"
            )
        if kind in ONLINE and network is not True:
            raise PermissionError(
                f"{label}: action {name} ({kind}) needs network=True: wasmtime cannot hold a component to a list of rules, "
                "and the sockets of a run are opened inside of it"
            )
    kinds = sorted({action["type"] for action in declared} - {*BUILT_IN})
    for kind in actions:
        if kind not in kinds:
            why = f"{kind} is built in" if kind in BUILT_IN else f"no action of the scenario is of kind {kind}"
            hint = meant(kind, kinds) or (f"the kinds are {', '.join(kinds)}" if kinds else "")
            raise TypeError(f"{label}: actions[{kind!r}] would never be called: {why}{'; ' if hint else ''}{hint}")
