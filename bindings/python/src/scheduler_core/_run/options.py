"""What `run` and `aio.run` take alike: declared here once, for type checkers, for `help`, and for the check of what was given."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Callable, Optional, TypedDict, TypeVar, Union

from .._generated.values.parser import SyntaxLike
from .._generated.values.runner import EventDetailLike, ExhaustionPolicyLike
from .._generated.values.load import LoadModelLike
from .._network import NetworkGrant
from .._wit import SecondsLike, ValueLike
from .._wit._suggest import meant

if sys.version_info >= (3, 11):
    from typing import Unpack
elif TYPE_CHECKING:
    from typing_extensions import Unpack
else:
    # Python 3.10 has none, and never evaluates the hints that name it.
    Unpack = None

__all__ = ["RunSettings", "Unpack", "checked_names", "with_settings"]

Function = TypeVar("Function", bound=Callable[..., Any])


class RunSettings(TypedDict, total=False):
    """How a scenario is run. Whatever is left out, or `None`, is as `Run.from_scenario` says."""

    syntax: Optional[SyntaxLike]
    """Of a scenario that is given as a text; that of a file's extension, else `"text"`, unless given."""
    network: Optional[NetworkGrant]
    """Grants the sockets their network: `True`; what `configure` granted, unless given."""
    properties: Optional[Mapping[str, Mapping[str, ValueLike]]]
    """Properties of resources that are different in this run: `{"server": {"port": 8080}}`."""
    inputs: Optional[Mapping[str, Union[bytes, bytearray, memoryview, str]]]
    """Bytes to send, by name: the HTTP parameter `input` names the one that is the body. A `str` is sent as UTF-8."""
    fallbacks: Optional[Mapping[str, str]]
    """The pool to ask when one has no address left: `{"red": "spare"}`."""
    seed: Optional[int]
    start: Optional[SecondsLike]
    model: Optional[LoadModelLike]
    exhaustion: Optional[ExhaustionPolicyLike]
    events: Optional[EventDetailLike]
    action_timeout: Optional[SecondsLike]
    stop_timeout: Optional[SecondsLike]
    max_duration: Optional[SecondsLike]
    max_connections: Optional[int]
    max_body_bytes: Optional[int]
    max_buffered_bytes: Optional[int]
    request_id_header: Optional[str]
    resolve: Optional[Mapping[str, Union[str, Sequence[str]]]]
    """IP addresses of host names that are not looked up: `{"api.test": "127.0.0.1"}`, or a list in the order to try."""
    resolve_every: Optional[SecondsLike]


_NAMES: dict[str, Any] = dict(RunSettings.__annotations__)


def with_settings(function: Function) -> Function:
    """Spells the settings out in the signature that `help` and editors show."""
    signature = inspect.signature(function)
    parameters = [own for own in signature.parameters.values() if own.kind is not inspect.Parameter.VAR_KEYWORD]
    for name, annotation in _NAMES.items():
        told = getattr(annotation, "__forward_arg__", annotation)
        parameters.append(inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=told))
    function.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    return function


def checked_names(label: str, settings: Mapping[str, Any]) -> dict[str, Any]:
    """The settings. Raises `TypeError` for an unknown one."""
    for name in settings:
        if name not in _NAMES:
            known = [*_NAMES, "actions", "on_progress", "stop"]
            raise TypeError(f"{label} has no argument {name!r}; {meant(name, known) or 'it has ' + ', '.join(known)}")
    return dict(settings)
