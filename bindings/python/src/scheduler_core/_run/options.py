"""The common settings of `run` and `aio.run`: for type checkers, for `help`, and for the check of arguments."""

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
    """Settings of a run. A setting that is left out or `None` has the default of `Run.from_scenario`."""

    syntax: Optional[SyntaxLike]
    """Syntax of a source text. If none, that of the file's extension, else `"text"`."""
    network: Optional[NetworkGrant]
    """Network access of sockets: `True` or a list of rules. If none, what `configure` granted."""
    properties: Optional[Mapping[str, Mapping[str, ValueLike]]]
    """Properties of resources that differ in this run: `{"server": {"port": 8080}}`."""
    inputs: Optional[Mapping[str, Union[bytes, bytearray, memoryview, str]]]
    """Bytes to send, by name: the HTTP parameter `input` names the one that is the body. A `str` is sent as UTF-8."""
    fallbacks: Optional[Mapping[str, str]]
    """Pool to use when a pool is exhausted: `{"red": "spare"}`."""
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
    """IP addresses of host names that are not resolved: `{"api.test": "127.0.0.1"}`, or a list in the order to try."""
    resolve_every: Optional[SecondsLike]


_NAMES: dict[str, Any] = dict(RunSettings.__annotations__)


def with_settings(function: Function) -> Function:
    """Lists the settings in the signature that `help` and editors show."""
    signature = inspect.signature(function)
    parameters = [own for own in signature.parameters.values() if own.kind is not inspect.Parameter.VAR_KEYWORD]
    for name, annotation in _NAMES.items():
        told = getattr(annotation, "__forward_arg__", annotation)
        parameters.append(inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=told))
    function.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    return function


def checked_names(label: str, settings: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the settings. Raises `TypeError` for an unknown setting."""
    for name in settings:
        if name not in _NAMES:
            known = [*_NAMES, "actions", "on_progress", "stop"]
            raise TypeError(f"{label} has no argument {name!r}; {meant(name, known) or 'its arguments are ' + ', '.join(known)}")
    return dict(settings)
