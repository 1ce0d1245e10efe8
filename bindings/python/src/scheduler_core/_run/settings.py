"""Checks the arguments of both kinds of `run`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Callable, Optional, Union, cast

from .._default import granted
from .._network import checked
from .._generated.values.parser import SyntaxLike
from .options import RunSettings, checked_names

STEP = 0.05
"""Length of a step of the run between two progress reports, in seconds."""

PAGE = 1_000
"""Number of actions fetched at a time."""


INPUT_PIECE = 512 * 1024
"""Bytes of an input that are passed in one call."""


@dataclass(frozen=True)
class Settings:
    """Checked settings of a run."""

    label: str
    actions: Mapping[str, Callable[..., Any]]
    on_progress: Optional[Callable[..., Any]]
    network: Union[bool, tuple[str, ...]]
    syntax: Optional[SyntaxLike]
    options: dict[str, Any]
    inputs: Mapping[str, bytes]

    def pieces(self) -> Iterator[tuple[str, bytes]]:
        """Yields the inputs in pieces that fit into a call."""
        for name, content in self.inputs.items():
            for start in range(0, max(len(content), 1), INPUT_PIECE):
                yield name, content[start : start + INPUT_PIECE]


def read(label: str, actions: Any, on_progress: Any, given: RunSettings) -> Settings:
    """Checks the arguments and adds defaults."""
    options = checked_names(label, given)
    network, syntax = options.pop("network", None), options.pop("syntax", None)
    properties, fallbacks = options.pop("properties", None), options.pop("fallbacks", None)
    inputs = options.pop("inputs", None)
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
    overrides = {
        resource: _mapping(f"{label}: properties[{resource!r}]", values, '{"port": 8080}')
        for resource, values in _mapping(f"{label}: properties", properties, '{"server": {"port": 8080}}').items()
    }
    contents = _mapping(f"{label}: inputs", inputs, '{"avatar": b"..."}')
    instead = _mapping(f"{label}: fallbacks", fallbacks, '{"red": "spare"}').items()
    hosts: dict[str, list[str]] = {}
    for host, addresses in _mapping(f"{label}: resolve", options.pop("resolve", None), '{"api.test": "127.0.0.1"}').items():
        listed = [addresses] if isinstance(addresses, str) else addresses
        if not isinstance(listed, (list, tuple)) or not all(isinstance(one, str) for one in cast("list[Any]", listed)):
            raise TypeError(f"{label}: resolve[{host!r}] must be an IP address or a list of them, not {addresses!r}")
        hosts[host] = list(cast("list[str]", listed))
    options["resolve"] = hosts
    return Settings(
        label,
        functions,
        on_progress,
        granted() if network is None else checked(network, label),
        syntax,
        {**options, "properties": overrides, "fallbacks": dict(instead)},
        {name: _bytes(f"{label}: inputs[{name!r}]", content) for name, content in contents.items()},
    )


def _mapping(label: str, given: Any, example: str) -> Mapping[str, Any]:
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise TypeError(f"{label} must be a dict such as {example}, not {given!r}")
    return cast("Mapping[str, Any]", given)


def _bytes(label: str, content: object) -> bytes:
    """Returns an input as bytes."""
    if isinstance(content, str):
        return content.encode()
    if isinstance(content, (bytes, bytearray, memoryview)):
        return bytes(cast("bytes | bytearray | memoryview[int]", content))
    raise TypeError(f"{label} must be bytes or a str, not {content!r}")
