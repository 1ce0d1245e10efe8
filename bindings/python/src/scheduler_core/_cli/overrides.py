"""`--set RESOURCE.PROPERTY=VALUE`: overrides properties of resources for one run."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Optional

from .._errors import SchedulerCoreError
from .._generated.parser import evaluate
from .._generated.types import Scenario
from .._generated.workbook import Workbook
from .._wit import Uint
from .._wit._suggest import nearest
from .failure import Failure

_LISTED = 20
"""Maximum number of names in an error."""

Properties = dict[str, dict[str, Any]]


class Override(NamedTuple):
    """An override as given on the command line."""

    resource: str
    property: str
    value: str

    def told(self) -> str:
        """Returns the override for the report. Example: `server.port = 8080`."""
        return f"{self.resource}.{self.property} = {self.value}"


def read(text: str) -> Override:
    """Parses an override. Raises `ValueError`."""
    name, equals, value = text.partition("=")
    resource, dot, prop = name.partition(".")
    if not (equals and dot and resource and prop):
        raise ValueError("expected RESOURCE.PROPERTY=VALUE, for example server.port=8080")
    return Override(resource, prop, value)


def checked(overrides: Sequence[Override], name: str, scenario: Scenario, document: Mapping[str, Any]) -> Properties:
    """Returns the overrides by resource and property. If a property is given several times, the last one applies.

    Raises `Failure` if the scenario has no such property, or it has another type.
    """
    found: Properties = {}
    if not overrides:
        return found
    resources = {own["id"]: own.get("properties", {}) for own in document.get("workbook", {}).get("resources", [])}
    with Workbook.from_scenario(scenario) as workbook:
        for own in overrides:
            label = f"{name}: --set {own.resource}.{own.property}={own.value}"
            if own.resource not in resources:
                known = _listed("resources", "the scenario has no resources", resources)
                raise Failure(f"{label}: there is no resource {_quoted(own.resource)}{_meant(own.resource, resources)} ({known})")
            former = workbook.get_property(own.resource, own.property)
            if former is None:
                properties = resources[own.resource]
                known = _listed("properties", "it has no properties", properties)
                raise Failure(
                    f"{label}: resource {own.resource} has no property {_quoted(own.property)}{_meant(own.property, properties)} ({known})"
                )
            value = _value(own.value, former)
            if not _fits(value, former):
                expected, given = article(_word(former)), article(_word(value))
                raise Failure(f"{label}: property {own.resource}.{own.property}: should be {expected}, as in the scenario, not {given}")
            found.setdefault(own.resource, {})[own.property] = value
    return found


def _value(text: str, former: Any) -> Any:
    """Returns the value: of a string property the text as it is, with or without quotes; otherwise the text as in a scenario."""
    quoted = text[1:-1] if len(text) >= 2 and text[0] == text[-1] == '"' else text
    if isinstance(former, str):
        return quoted
    try:
        return evaluate(text)
    except SchedulerCoreError:
        return quoted


def _fits(value: Any, former: Any) -> bool:
    # An int may be a double without a fraction, or a uint.
    if _word(value) == "int" and not isinstance(value, Uint):
        return _word(former) in ("int", "double") or (_word(former) == "uint" and value >= 0)
    return _word(value) == _word(former)


def _word(value: Any) -> str:
    """Returns the name of a value's type in the scenario language."""
    for kind, word in ((bool, "bool"), (Uint, "uint"), (int, "int"), (float, "double"), (str, "string"), (bytes, "bytes"), (list, "list"), (dict, "map")):
        if isinstance(value, kind):
            return word
    return type(value).__name__.lower()


def article(word: str) -> str:
    """Returns the name of a type with its article, as the component says it."""
    return f"{'an' if word == 'int' else 'a'} {word}"


def _meant(name: str, known: Iterable[str]) -> str:
    near: Optional[str] = nearest(name, known)
    return f"; did you mean {_quoted(near)}?" if near else ""


def _quoted(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)


def _listed(what: str, none: str, names: Iterable[str]) -> str:
    """Returns a list of names, for an error. Example: `properties: host, port`."""
    known = list(names)
    if not known:
        return none
    more = f" and {len(known) - _LISTED} more" if len(known) > _LISTED else ""
    return f"{what}: {', '.join(known[:_LISTED])}{more}"
