"""Checks before a run starts, so that the user gets one message instead of a thousand failed attempts.

Sockets are bound to the first and the last address of each range of the pools that the load uses, and to one address of each /24
(IPv6: /64), at most 4,096 in all.
"""

from __future__ import annotations

import errno
import socket
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from ipaddress import ip_address, summarize_address_range
from typing import Any

from .._generated.ip_pool import IpPool
from .._generated.load import LoadPlan
from .._generated.types import Scenario
from .._generated.values.ip_pool import IpRange
from .._report.numbers import grouped
from .._wit import IpAddress, IpNetwork
from .connections import OTHERS, PORTS, Demand
from .document import Document
from .failure import Failure

TRIES = 4_096
"""Maximum number of addresses checked, over all pools."""

_NETWORKS = 16
"""Maximum number of networks in one command."""

_NEAR = 8
"""Reserved and excluded addresses are usually at the edges: a few steps are enough."""


def addresses(document: Document, scenario: Scenario, load: LoadPlan, fallbacks: Mapping[str, str]) -> None:
    """Checks the addresses of all pools that the load uses. Raises `Failure` if a socket cannot be bound to one."""
    definitions = {pool.name: pool for pool in scenario.pools}
    names: list[str] = []
    for demand in load.feasibility():
        name = demand.pool
        # A fallback is used only if the pool has too few addresses.
        while name in definitions and name not in names:
            names.append(name)
            name = fallbacks.get(name, "") if demand.needed > demand.available else ""
    parts: list[str] = []
    foreign: list[IpNetwork] = []
    left = TRIES
    for name in names:
        with IpPool.from_definition(definitions[name]) as pool:
            ranges = pool.ranges
            sample = list(_sample(pool, ranges, left))
        left -= len(sample)
        wrong: dict[str, list[IpAddress]] = {}
        for address in sample:
            reason = _reason(address)
            if reason:
                wrong.setdefault(reason, []).append(address)
        for reason, found in wrong.items():
            others = f" and {len(found) - 1} more of {grouped(len(sample))} tried" if len(found) > 1 else ""
            parts.append(f"pool {name}: cannot bind {found[0]}{others}: {reason}")
            if reason == _FOREIGN:
                foreign += [network for own in ranges if any(_is_in(address, own) for address in found) for network in _networks(own)]
    if parts:
        help_text = f"\n  help: {how_to_have(list(dict.fromkeys(foreign)))}" if foreign else ""
        raise Failure(f"{document.shown}: " + "\n".join(parts) + help_text)


_FOREIGN = "the address is not assigned to this machine"


def _reason(address: IpAddress) -> str:
    """Returns why a socket cannot be bound to an address; empty if it can."""
    family = socket.AF_INET if address.version == 4 else socket.AF_INET6
    try:
        with socket.socket(family, socket.SOCK_STREAM) as own:
            own.bind((str(address), 0))
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            # The address is assigned to this machine; connections choose their ports by destination.
            return ""
        return _FOREIGN if error.errno == errno.EADDRNOTAVAIL else (error.strerror or str(error)).lower()
    return ""


def _sample(pool: IpPool, ranges: Sequence[IpRange], most: int) -> Iterator[IpAddress]:
    """Yields the first and the last address of each range, and one of each network in it."""

    def usable(start: int, step: int, own: IpRange) -> IpAddress | None:
        for number in range(start, start + step * _NEAR, step):
            address = type(own.first)(number) if number >= 0 else None
            if address is not None and _is_in(address, own) and pool.address_state(address).available:
                return address
        return None

    seen: set[IpAddress] = set()
    for own in ranges:
        bits = 8 if own.first.version == 4 else 64
        first, last = int(own.first), int(own.last)
        starts = (network << bits for network in range((first >> bits) + 1, (last >> bits) + 1))
        found: Iterable[IpAddress | None] = (
            *(usable(first, 1, own), usable(last, -1, own)),
            *(usable(start, 1, own) for start, _ in zip(starts, range(most))),
        )
        for address in found:
            if address is not None and address not in seen and len(seen) < most:
                seen.add(address)
                yield address


def _is_in(address: IpAddress, own: IpRange) -> bool:
    return address.version == own.first.version and int(own.first) <= int(address) <= int(own.last)


def _networks(own: IpRange) -> list[IpNetwork]:
    """Returns the networks that a range consists of, or one network that contains it if there are too many."""
    if own.network is not None:
        return [own.network]
    first, last = ip_address(str(own.first)), ip_address(str(own.last))
    exact: list[Any] = list(summarize_address_range(first, last))  # type: ignore[type-var]
    if len(exact) <= _NETWORKS:
        return exact
    network = exact[0]
    while last not in network:
        network = network.supernet()
    return [network]


def how_to_have(networks: Sequence[IpNetwork]) -> str:
    """Returns the command that assigns networks to this machine."""
    example = networks[0].network_address
    if sys.platform == "darwin":
        return f"run `sudo ifconfig lo0 alias {example}` for each address that users need"
    if sys.platform == "win32":
        return f'run `netsh interface ipv4 add address "Loopback" {example}` for each address that users need'
    listed = " ".join(map(str, networks))
    route = f"sudo ip route add local {listed} dev lo"
    if len(networks) > 1:
        route = f"for network in {listed}; do sudo ip route add local $network dev lo; done"
    # Unlike IPv4, Linux binds to an IPv6 address of a local route only with this setting.
    has_v6 = any(network.version == 6 for network in networks)
    setting = "; sudo sysctl -w net.ipv6.ip_nonlocal_bind=1" if has_v6 else ""
    return f"run `{route}{setting}` to add all addresses of the pool to this machine" + ("" if has_v6 else ", or use a pool from 127.0.0.0/8")


def descriptors(document: Document, needed: int) -> None:
    """Raises the limit of open descriptors as far as the system allows. Raises `Failure` if it is below what the run needs."""
    try:
        import resource
    except ImportError:
        # Windows has no such limit.
        return
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    # Only root can raise the hard limit.
    attempts = [] if hard == resource.RLIM_INFINITY or hard >= needed else [(needed, needed)]
    for limit in (*attempts, (hard, hard)):
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, limit)
            break
        except (OSError, ValueError):
            continue
    soft = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    if soft != resource.RLIM_INFINITY and soft < needed:
        command = f"sudo prlimit --pid $$ --nofile={needed}:{needed}" if sys.platform == "linux" else f"ulimit -n {needed}"
        raise Failure(
            f"{document.shown}: the run may need {grouped(needed)} file descriptors, but the limit of this process is {grouped(soft)}; raise "
            f"the limit for this shell with `{command}` or use `--max-connections {max(1, soft - OTHERS)}`"
        )


def port_warnings(demand: Demand, max_connections: int) -> list[str]:
    """Returns warnings about ports that may run out. They are not errors: users that leave free their ports for later users."""
    available = available_ports()
    warnings: list[str] = []
    for own in demand.ports:
        needed = min(own.needed, max_connections)
        if needed > available:
            source = f"from one address of pool {own.pool}" if own.pool else f"from {own.address}" if own.address else "from this machine's address"
            warnings.append(
                f"up to {grouped(needed)} connections {source} to {own.destination} at a time, but this machine has only "
                f"{grouped(available)} ports, so connections may fail with `no free port`; use more source addresses or widen the range with "
                '`sudo sysctl -w net.ipv4.ip_local_port_range="1024 65535"`'
            )
    return warnings


def available_ports() -> int:
    """Returns the number of ephemeral ports of this machine."""
    try:
        with open("/proc/sys/net/ipv4/ip_local_port_range", encoding="ascii") as file:
            first, last = map(int, file.read().split())
    except (OSError, ValueError):
        return PORTS
    return last - first + 1
