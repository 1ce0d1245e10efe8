"""Source texts, which may be files, and networks that the component takes as a string."""

from __future__ import annotations

import os
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import Any, Union

from ._problem import wrong_type
from .scalars import String

CidrLike = Union[str, IPv4Network, IPv6Network, IPv4Address, IPv6Address]
"""Type of arguments for a network in CIDR form; host bits may be set in a `str`. Example: `"10.0.1.0/24"`."""

SourceLike = Union[str, "os.PathLike[str]"]
"""Type of arguments for a source text: a `str` is the text itself, a path is read. Example: `Path("demo.scenario")`."""

_SYNTAXES = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}


class Cidr(String):
    """A network as a string; objects of `ipaddress` are accepted too."""

    expected = 'a network, as in "10.0.1.0/24" or ipaddress.IPv4Network("10.0.1.0/24")'

    def check(self, value: Any) -> str:
        return super().check(self._text(value))

    def lower(self, value: Any, memory: Any, view: memoryview, at: int) -> None:
        super().lower(self._text(value), memory, view, at)

    def _text(self, value: Any) -> Any:
        if isinstance(value, (IPv4Network, IPv6Network, IPv4Address, IPv6Address)):
            return str(value)
        if not isinstance(value, str):
            raise wrong_type(self.expected, value)
        return value


def read_source(text: Any, syntax: Any) -> tuple[Any, Any]:
    """Returns the text and its syntax: a path is read, and its extension names the syntax if none is given."""
    if isinstance(text, os.PathLike):
        path: str = os.fspath(text)  # pyright: ignore[reportUnknownArgumentType]
        if syntax is None:
            syntax = _SYNTAXES.get(os.path.splitext(path)[1].lower(), "text")
        with open(path, encoding="utf-8") as file:
            text = file.read()
    return text, "text" if syntax is None else syntax


CIDR = Cidr()
