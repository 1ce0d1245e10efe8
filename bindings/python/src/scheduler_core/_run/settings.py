"""What both kinds of `run` take, checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Callable, Optional, Union, cast

from .. import _instance
from .._generated.runner import PoolFallback, PropertyOverride, RunOptions
from .._generated.workflow import ActionOutcome
from .._network import checked
from .._generated.parser import SyntaxLike
from .._generated.types import NamedValue
from .keywords import RunSettings, checked_names

STEP_MS = 50
"""How long the component runs before it is asked how far it has come."""

PAGE = 1_000
"""How many actions are fetched at a time."""


@dataclass(frozen=True)
class Settings:
    """How to run."""

    label: str
    actions: Mapping[str, Callable[..., Any]]
    on_progress: Optional[Callable[..., Any]]
    network: Union[bool, tuple[str, ...]]
    syntax: SyntaxLike
    options: RunOptions


def read(label: str, actions: Any, on_progress: Any, given: RunSettings) -> Settings:
    """Checks what was given, and fills in what was not."""
    options = checked_names(label, given)
    network, syntax = options.pop("network", None), options.pop("syntax", "text")
    properties, fallbacks = options.pop("properties", None), options.pop("fallbacks", None)
    if actions is None:
        actions = {}
    if not isinstance(actions, Mapping):
        raise TypeError(f'{label}: actions must be a dict of functions by kind, as in {{"payment": pay}}, not {actions!r}')
    functions = cast("dict[str, Callable[..., Any]]", dict(cast("Any", actions)))
    for kind, function in functions.items():
        if not callable(function):
            raise TypeError(f"{label}: actions[{kind!r}] must be a function, not {function!r}")
    if on_progress is not None and not callable(on_progress):
        raise TypeError(f"{label}: on_progress must be a function, not {on_progress!r}")
    overrides: list[PropertyOverride] = []
    for resource, values in _mapping(f"{label}: properties", properties, '{"server": {"port": 8080}}').items():
        inner = _mapping(f"{label}: properties[{resource!r}]", values, '{"port": 8080}')
        overrides += [PropertyOverride(resource, name, value) for name, value in inner.items()]
    instead = _mapping(f"{label}: fallbacks", fallbacks, '{"red": "spare"}').items()
    return Settings(
        label,
        functions,
        on_progress,
        _instance._network if network is None else checked(network, label),
        syntax,
        RunOptions(properties=overrides, fallbacks=[PoolFallback(*pair) for pair in instead], **options),
    )


def success(settings: Settings, kind: str, exports: object) -> ActionOutcome:
    """The outcome of an action whose function returned `exports`. Raises `TypeError` for what is no dict."""
    if exports is None:
        return ActionOutcome.success([])
    if isinstance(exports, Mapping):
        pairs = cast("Mapping[str, Any]", exports).items()
        return ActionOutcome.success([NamedValue(name, value) for name, value in pairs])
    raise TypeError(
        f"{settings.label}: actions[{kind!r}] must return a dict of exports, as {{'paid': True}}, or None, and returned {exports!r}"
    )


def failure(error: Exception) -> ActionOutcome:
    """The outcome of an action whose function raised: the workflow decides what becomes of the user."""
    return ActionOutcome.failure(f"{type(error).__name__}: {error}")


def _mapping(label: str, given: Any, example: str) -> Mapping[str, Any]:
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise TypeError(f"{label} must be a dict such as {example}, not {given!r}")
    return cast("Mapping[str, Any]", given)
