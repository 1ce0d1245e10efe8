"""The functions that perform the actions of a machine, and the check of what they return."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Callable, NamedTuple, Optional, cast

from .._run.scenario import BUILT_IN
from .._wit import VALUE, Problem
from .._wit._suggest import meant


class Declared(NamedTuple):
    """An action of a scenario."""

    name: str
    kind: str
    exports: Optional[dict[str, str]]
    """Types of the exports, by name. If none, they are not known."""


class ActionTable:
    """The actions of a machine, each with what performs it."""

    def __init__(
        self,
        declared: Iterable[Declared],
        given: Any,
        label: str,
        *,
        defaults: Mapping[str, Any],
        is_valid: Callable[[Any], bool],
        expected: str,
    ) -> None:
        """Checks `given`, which has functions by the name of an action or by a kind. The name of an action comes first.

        Args:
            declared: The actions.
            given: The argument `actions`.
            label: Name of the function in messages.
            defaults: What performs a kind without a function.
            is_valid: Whether a value can perform an action.
            expected: Description of such a value, for messages.

        Raises:
            TypeError: An action has no function, a function belongs to no action, or `given` has another type.
        """
        self.label = label
        self.declared = {action.name: action for action in declared}
        functions = _functions(given, label, is_valid, expected)
        kinds = sorted({action.kind for action in self.declared.values()})
        for key in functions:
            if key not in self.declared and key not in kinds:
                hint = meant(key, [*kinds, *self.declared])
                known = ", ".join(dict.fromkeys([*self.declared, *kinds])) or "none"
                raise TypeError(
                    f"{label}: actions[{key!r}] is never used: no action has this name or kind; {hint or f'names and kinds are {known}'}"
                )
        self._performers: dict[str, Any] = {}
        for name, action in self.declared.items():
            if name in functions:
                self._performers[name] = functions[name]
            elif action.kind in functions:
                self._performers[name] = functions[action.kind]
            elif action.kind in defaults:
                self._performers[name] = defaults[action.kind]
            else:
                hint = meant(action.kind, [*defaults, *functions])
                raise TypeError(
                    f"{label}: action {name} has kind {action.kind}, but there is no function for it; {hint + '; ' if hint else ''}"
                    f'pass one: actions={{"{action.kind}": lambda request: {{}}}}'
                )

    def performer(self, action: str) -> Any:
        """Returns what performs an action."""
        return self._performers[action]

    def replace(self, action: str, performer: Any) -> None:
        """Sets what performs an action."""
        self._performers[action] = performer

    def check_exports(self, action: str, exports: Mapping[str, Any]) -> None:
        """Raises `TypeError` for an export that an action does not declare."""
        declared = self.declared[action].exports
        if declared is None:
            return
        for name in exports:
            if name not in declared:
                known = f"it declares {', '.join(declared)}" if declared else "it declares no exports"
                raise TypeError(f"{self.label}: action {action} does not declare export {name!r}; {meant(name, declared) or known}")

    def exports(self, action: str, returned: object) -> Mapping[str, Any]:
        """Returns the exports that a function returned. Raises `TypeError` for anything else."""
        if returned is None:
            return {}
        if not isinstance(returned, Mapping):
            raise TypeError(
                f"{self.label}: the function of action {action} must return a dict of exports, such as {{'paid': True}}, or None, "
                f"but returned {returned!r}"
            )
        exports = cast("Mapping[str, Any]", returned)
        self.check_exports(action, exports)
        return exports

    def explain_value(self, action: str, exports: Mapping[str, Any]) -> Optional[TypeError]:
        """Returns an error for an export whose value the component cannot take, if there is one."""
        for name, value in exports.items():
            try:
                VALUE.check(value)
            except Problem as problem:
                return TypeError(f"{self.label}: action {action}: export {name!r}{problem.path} {problem.text}")
        return None


def declared_in(document: Mapping[str, Any]) -> list[Declared]:
    """Returns the actions of a scenario in the JSON syntax."""
    found: list[Declared] = []
    for action in document.get("actions", []):
        exports = {export["name"]: export.get("type", "any") for export in action.get("exports", [])}
        found.append(Declared(action["id"], action["type"], exports))
    return found


def reason_of(error: BaseException) -> str:
    """Returns the reason of an attempt whose function raised."""
    return f"{type(error).__name__}: {error}"


def is_built_in(kind: str) -> bool:
    """Returns whether a run performs the actions of this kind over sockets or as pauses."""
    return kind in BUILT_IN


def _functions(given: Any, label: str, is_valid: Callable[[Any], bool], expected: str) -> dict[str, Any]:
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise TypeError(f'{label}: actions must be a dict by kind or by name of an action, as in {{"payment": pay}}, not {given!r}')
    functions = dict(cast("Mapping[str, Any]", given))
    for key, performer in functions.items():
        name: Any = key
        if not isinstance(name, str):
            raise TypeError(f"{label}: actions must have kinds or names of actions as keys, not {name!r}")
        if not is_valid(performer):
            raise TypeError(f"{label}: actions[{key!r}] must be {expected}, not {performer!r}")
    return functions
