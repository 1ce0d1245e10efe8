"""Network access of an instance: everything, nothing, or a list of rules, which `_wasi.policy` enforces."""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import IPv4Network
from typing import Any, NamedTuple, Union, cast

from ._wit import IP_NETWORK, IpAddress, IpNetwork, Problem

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
        """Returns whether `port` of `address` is allowed. Port 0 means any free port, so only the address counts: the port that a
        server gets is checked when it starts to listen."""
        if address.version == 6 and address.ipv4_mapped is not None:
            address = address.ipv4_mapped
        if address.version != self.network.version or address not in self.network:
            return False
        return not self.ports or port == 0 or any(first <= port <= last for first, last in self.ports)


class AllowList:
    """The rules of an instance."""

    def __init__(self, rules: Sequence[str], label: str) -> None:
        self.resolve = RESOLVE in rules
        self._rules = [_rule(rule, f"{label}: network[{index}]") for index, rule in enumerate(rules) if rule != RESOLVE]

    def allows(self, address: IpAddress, port: int) -> bool:
        """Returns whether `port` of `address` is allowed."""
        return any(rule.allows(address, port) for rule in self._rules)


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
        return Rule(_unmapped(IP_NETWORK.check(network)), tuple(_span(span) for span in ports.split(",")) if has_ports else ())
    except Problem as problem:
        if "host bits" in problem.text:
            raise ValueError(f"{where} {problem.text}") from None
    except ValueError as error:
        raise ValueError(f"{where} must have ports from 1 to 65535, not {str(error)!r}, in {text!r}") from None
    raise ValueError(f"{where} must be {_RIGHT}, not {text!r}")


def _unmapped(network: IpNetwork) -> IpNetwork:
    """Returns a network of IPv4-mapped IPv6 addresses as the IPv4 network, which it means."""
    if network.version == 4 or network.prefixlen < 96 or network.network_address.ipv4_mapped is None:
        return network
    return IPv4Network((int(network.network_address.ipv4_mapped), network.prefixlen - 96))


def _span(text: str) -> tuple[int, int]:
    first, dash, last = text.partition("-")
    if not all(part.isascii() and part.isdigit() and not part.startswith("0") for part in ([first, last] if dash else [first])):
        raise ValueError(text)
    span = (int(first), int(last if dash else first))
    if not 1 <= span[0] <= span[1] <= 65_535:
        raise ValueError(text)
    return span
