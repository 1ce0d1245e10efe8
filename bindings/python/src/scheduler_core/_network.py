"""Network access of an instance, and how wasmtime grants it.

wasmtime-py has no public method for the grant. Its private `_ffi` binds the C function
`wasi_config_inherit_network`, which is all that sockets need up to wasmtime 47. Since 48, wasmtime
denies TCP and UDP by default, and its C API cannot change that. It cannot limit addresses either: they
are checked here, before a call enters the component.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from ipaddress import IPv6Address
from typing import TYPE_CHECKING, Any, NamedTuple, Optional, Union, cast

from ._errors import UnsupportedWasmtimeError
from ._wit import IP_ADDRESS, IP_NETWORK, U16, IpAddress, IpNetwork, Problem, Record

if TYPE_CHECKING:
    from ._wit import Function

GRANTING_MAJOR = 47
"""Major version of wasmtime that can grant network access."""

NetworkGrant = Union[bool, Sequence[str]]
"""Network access for `configure` and `Instance`: `True` for all of it, `False` for none, or a list of rules.

A rule is a network or an address, and the ports if not all of them are meant:
`"10.0.0.0/8"`, `"10.0.0.7:443"`, `"127.0.0.0/8:8000-8999"`, `"10.0.0.0/8:80,443"`, `"[fd00::/8]:443"`.
The rule `"resolve"` allows name resolution.
"""

RESOLVE = "resolve"

_RIGHT = (
    'a network or an address, optionally with ports, as in "10.0.0.0/8", "10.0.0.7:443", '
    '"127.0.0.0/8:8000-8999" or "[fd00::/8]:80,443", or "resolve"'
)


class Rule(NamedTuple):
    """A network, and the ports in it."""

    network: IpNetwork
    ports: tuple[tuple[int, int], ...]
    """First and last port of each range. If none, all ports."""

    def allows(self, address: IpAddress, port: int) -> bool:
        """Returns whether `port` of `address` is allowed. Port 0 means any free port, so only the address counts."""
        if address.version != self.network.version or address not in self.network:
            return False
        return not self.ports or port == 0 or any(first <= port <= last for first, last in self.ports)


class Policy:
    """An allow-list."""

    def __init__(self, rules: Sequence[str], label: str) -> None:
        self.text = tuple(rules)
        self.resolve = RESOLVE in rules
        self.rules = [_rule(rule, f"{label}: network[{index}]") for index, rule in enumerate(rules) if rule != RESOLVE]

    def refused(self, function: Function[Any], arguments: Sequence[Any]) -> Optional[tuple[str, IpAddress, int]]:
        """Returns the rejected address of a call: the parameter's name, the address and the port."""
        for index, kind in addresses(function):
            found = _address(function, arguments, index, kind)
            if found is not None and not any(rule.allows(*found) for rule in self.rules):
                return (function.parameters[index][0], *found)
        return None


def grant(config: Any, lookup: bool) -> None:
    """Grants components under `config`, a `wasmtime.WasiConfig`, the host's network, and its resolver if `lookup`."""
    from . import _wasmtime_capi

    try:
        if _wasmtime_capi.MAJOR != GRANTING_MAJOR:
            raise AttributeError("its C API cannot grant TCP and UDP")
        inherit = _wasmtime_capi.ffi.wasi_config_inherit_network
        allow_lookup = _wasmtime_capi.ffi.wasi_config_allow_ip_name_lookup
    except AttributeError as error:
        raise UnsupportedWasmtimeError(
            f"wasmtime {_wasmtime_capi.VERSION} cannot grant network access ({error}); install a version that can: "
            "pip install 'wasmtime==47.0.1' (everything but sockets works without it)"
        ) from None
    inherit(config.ptr())
    allow_lookup(config.ptr(), lookup)


def checked(network: Any, label: str) -> Union[bool, tuple[str, ...]]:
    """Returns `network` in a checked, immutable form. Raises `TypeError` for anything but a `NetworkGrant`."""
    if isinstance(network, bool):
        return network
    if isinstance(network, str):
        raise TypeError(f"{label}: network must be True, False or a list of rules, not a str; write network=[{network!r}]")
    if not isinstance(network, (list, tuple)):
        raise TypeError(f"{label}: network must be True, False or a list of rules, not {network!r}")
    rules: list[Any] = [*cast("list[Any]", network)]
    for index, rule in enumerate(rules):
        if not isinstance(rule, str):
            raise TypeError(f"{label}: network[{index}] must be {_RIGHT}, not {rule!r} of type {type(rule).__name__}")
    return tuple(rules)


def shown(address: IpAddress, port: int) -> str:
    """Returns `address` and `port` as a rule."""
    host = f"[{address}]" if address.version == 6 else str(address)
    return f"{host}:{port}" if port else str(address)


@lru_cache(maxsize=None)
def addresses(function: Function[Any]) -> tuple[tuple[int, str], ...]:
    """Returns the parameters of a function of interface `socket` that hold an address, by index. The port of `bare` and
    `binding` is in parameter `port`; `socket` contains it."""
    if "/socket@" not in function.interface:
        return ()
    found: list[tuple[int, str]] = []
    for index, (_, descriptor) in enumerate(function.parameters):
        fields = [field.name for field in descriptor.fields] if isinstance(descriptor, Record) else []
        if descriptor is IP_ADDRESS:
            found.append((index, "bare"))
        elif "address" in fields:
            found.append((index, "socket" if "port" in fields else "binding"))
    return tuple(found)


def _address(function: Function[Any], arguments: Sequence[Any], index: int, kind: str) -> Optional[tuple[IpAddress, int]]:
    """Returns the address and port in a parameter, or `None` if its type is wrong, which the call itself reports."""
    value = arguments[index]
    given_port = dict(zip((name for name, _ in function.parameters), arguments)).get("port", 0)
    try:
        address = IP_ADDRESS.check(value if kind == "bare" else value.address)
        port = U16.check(value.port if kind == "socket" else given_port)
    except (AttributeError, Problem):
        return None
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    return address, port


def _rule(text: str, where: str) -> Rule:
    network, ports = text, ""
    if text.startswith("["):
        network, closed, rest = text[1:].partition("]")
        if not closed or (rest and not rest.startswith(":")):
            raise ValueError(f"{where} must be {_RIGHT}, not {text!r}")
        ports = rest[1:]
        has_ports = bool(rest)
    else:
        has_ports = text.count(":") == 1
        if has_ports:
            network, _, ports = text.partition(":")
    try:
        return Rule(IP_NETWORK.check(network), tuple(_span(span) for span in ports.split(",")) if has_ports else ())
    except Problem as problem:
        if "host bits" in problem.text:
            raise ValueError(f"{where} {problem.text}") from None
    except ValueError as error:
        raise ValueError(f"{where} must have ports from 1 to 65535, not {str(error)!r}, in {text!r}") from None
    raise ValueError(f"{where} must be {_RIGHT}, not {text!r}")


def _span(text: str) -> tuple[int, int]:
    first, dash, last = text.partition("-")
    if not all(part.isascii() and part.isdigit() for part in ([first, last] if dash else [first])):
        raise ValueError(text)
    span = (int(first), int(last if dash else first))
    if not 1 <= span[0] <= span[1] <= 65_535:
        raise ValueError(text)
    return span
