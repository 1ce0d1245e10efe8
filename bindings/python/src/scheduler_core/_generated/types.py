# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Shared types of the package: addresses, owners and bindings, values, source positions and
diagnostics, and the checked scenario.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Any, Callable

from .. import _wit as wit
from .values.types import DIAGNOSTIC, Diagnostic, PARSER_ERROR, POOL_DEFINITION, PoolDefinition, TEXT_PAGE

__all__ = [
    "Scenario",
]


class Scenario(wit.Resource):
    """A scenario that was parsed and checked and has no errors. It is immutable."""

    __slots__ = ()

    def __init__(self, *_: object) -> None:
        raise TypeError("Scenario has no constructor; use parse(), Source.parse()")

    @property
    def name(self) -> str:
        """The name. Example: `"http tri-phase demo"`."""
        return _SCENARIO_NAME.of(self)

    @property
    def version(self) -> str:
        """The version, as written. Example: `"1.0"`."""
        return _SCENARIO_VERSION.of(self)

    @property
    def pools(self) -> list[PoolDefinition]:
        """The pools, in source order."""
        return _SCENARIO_POOLS.of(self)

    @property
    def workflows(self) -> list[str]:
        """The ids of the workflows, in source order. The first one is the default. A text
        DSL workflow without a name is `"main"`.
        """
        return _SCENARIO_WORKFLOWS.of(self)

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """The warnings and notes for the source text, in source order."""
        return _SCENARIO_DIAGNOSTICS.of(self)

    def to_json(self) -> str:
        """Returns the scenario in the JSON syntax of the scenario language. It can be parsed to an equal
        scenario.

        Example:
            >>> import json
            >>> json.loads(parse('scenario "hello" workflow { end }').to_json())["name"]
            'hello'
        """
        return _SCENARIO_TO_JSON_TEXT.of(self)


_SCENARIO_NAME: wit.Function[str] = wit.Function(
    "scheduler:core/types@0.1.0",
    "[method]scenario.name",
    "Scenario.name",
    [
        ("self", wit.Borrow(Scenario)),
    ],
    result=wit.STRING,
)


_SCENARIO_VERSION: wit.Function[str] = wit.Function(
    "scheduler:core/types@0.1.0",
    "[method]scenario.version",
    "Scenario.version",
    [
        ("self", wit.Borrow(Scenario)),
    ],
    result=wit.STRING,
)


_SCENARIO_POOLS: wit.Function[list[PoolDefinition]] = wit.Function(
    "scheduler:core/types@0.1.0",
    "[method]scenario.pools",
    "Scenario.pools",
    [
        ("self", wit.Borrow(Scenario)),
    ],
    result=wit.List(POOL_DEFINITION),
)


_SCENARIO_WORKFLOWS: wit.Function[list[str]] = wit.Function(
    "scheduler:core/types@0.1.0",
    "[method]scenario.workflows",
    "Scenario.workflows",
    [
        ("self", wit.Borrow(Scenario)),
    ],
    result=wit.List(wit.STRING),
)


_SCENARIO_DIAGNOSTICS: wit.Function[list[Diagnostic]] = wit.Function(
    "scheduler:core/types@0.1.0",
    "[method]scenario.diagnostics",
    "Scenario.diagnostics",
    [
        ("self", wit.Borrow(Scenario)),
    ],
    result=wit.List(DIAGNOSTIC),
)


_SCENARIO_TO_JSON: wit.Function[Any] = wit.Function(
    "scheduler:core/types@0.1.0",
    "[method]scenario.to-json",
    "Scenario.to_json",
    [
        ("self", wit.Borrow(Scenario)),
        ("cursor", wit.Option(wit.STRING)),
    ],
    result=TEXT_PAGE,
    error=PARSER_ERROR,
    fallible=True,
)
_SCENARIO_TO_JSON_TEXT = wit.WholeText(_SCENARIO_TO_JSON)


FUNCTIONS: dict[str, tuple[Callable[..., Any], wit.Function[Any]]] = {
    "[method]scenario.name": (attrgetter("name"), _SCENARIO_NAME),
    "[method]scenario.version": (attrgetter("version"), _SCENARIO_VERSION),
    "[method]scenario.pools": (attrgetter("pools"), _SCENARIO_POOLS),
    "[method]scenario.workflows": (attrgetter("workflows"), _SCENARIO_WORKFLOWS),
    "[method]scenario.diagnostics": (attrgetter("diagnostics"), _SCENARIO_DIAGNOSTICS),
    "[method]scenario.to-json": (_SCENARIO_TO_JSON, _SCENARIO_TO_JSON),
}
