"""Upper bounds of what a run needs from the system: connections, ports by source address and destination, descriptors.

The bounds follow from the scenario alone, as in the command line (`bindings/cli/src/connections.rs`). They assume that all users
of the plan, or as many as `limit users` allows, are present at the same time, and that each has as many connections as its workflow
can have. Redirects to other servers and host names with several addresses are not counted as destinations.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Any, Optional

from .._generated.load import LoadPlan
from .._generated.values.load import AddressScope, LoadGroup
from .overrides import Properties

PORTS = 28_232
"""Ports of an address that the system gives to connections, unless it is configured differently."""

_KEPT = 8
"""Connections that the runner keeps open for a user (doc/RUNNER.md)."""
_RESOLVER = 2
"""Descriptors that lookups of host names use to wake up the run."""
OTHERS = 64
"""Descriptors that the process needs for everything else: files, standard streams, the clock."""

_MANY = 2**64 - 1


@dataclass(frozen=True)
class PortDemand:
    """Ports needed by one source address for one destination."""

    pool: Optional[str]
    """Pool of the source addresses."""
    address: Optional[str]
    """Source address set by `bind_ip`. If there is neither a pool nor an address, the system chooses it."""
    destination: str
    """`HOST:PORT`. Templates that are resolved only during the run are kept."""
    needed: int
    """Maximum number of simultaneous connections from one source address."""

    @property
    def source_text(self) -> str:
        """The source for people."""
        return f"each of pool {self.pool}" if self.pool else self.address or "chosen by the system"


@dataclass(frozen=True)
class Demand:
    """Upper bounds of what a run needs."""

    connections: int = 0
    """Maximum number of open connections of all users."""
    ports: list[PortDemand] = field(default_factory=list[PortDemand])
    names: bool = False
    """Whether host names may need a lookup."""

    @staticmethod
    def of(scenario: Mapping[str, Any], load: LoadPlan, properties: Properties) -> Demand:
        """Returns what the load of a scenario needs, with these properties."""
        settings = load.settings
        most_users = _MANY if settings.max_users is None else settings.max_users
        connections = most_of_a_user = 0
        ports: dict[tuple[int, str, str], dict[str, int]] = {}
        for group in load.groups:
            usage = _Usage.of(scenario, group.workflow, properties)
            own_connections = usage.connections()
            connections += group.users * own_connections
            most_of_a_user = max(most_of_a_user, own_connections)
            for (address, destination), count in usage.destinations.items():
                kind, name = _source(group, address)
                own = ports.setdefault((kind, name, destination), {})
                sharer = _sharer(kind, settings.bind, group)
                if sharer is None:
                    own[""] = max(own.get("", 0), count)
                else:
                    needed = 1 if (kind, settings.bind) == (0, AddressScope.PER_TASK) else group.users * count
                    own[sharer] = min(own.get(sharer, 0) + needed, most_users * count)
        rows = [
            PortDemand(name if kind == 0 else None, name if kind == 1 else None, destination, max(own.values(), default=0))
            for (kind, name, destination), own in sorted(ports.items())
        ]
        names = any(_may_be_name(destination) for _, _, destination in ports)
        return Demand(min(connections, most_users * most_of_a_user), rows, names)

    def descriptors(self, max_connections: int = 2**32 - 1) -> int:
        """Returns the descriptors needed for at most `max_connections` connections."""
        return min(self.connections, max_connections) + OTHERS + (_RESOLVER if self.names else 0)


def _source(group: LoadGroup, address: Optional[str]) -> tuple[int, str]:
    """Returns the kind of a source (0 a pool, 1 an address, 2 the system) and its name."""
    if address is not None:
        return 1, address
    return (0, group.pool) if group.pool is not None else (2, "")


def _sharer(kind: int, bind: AddressScope, group: LoadGroup) -> Optional[str]:
    """Returns the name of those who share a source address. `None` if each user has its own."""
    if kind == 0 and bind is AddressScope.PER_USER:
        return None
    return group.tenant if kind == 0 and bind is AddressScope.SHARED else ""


class _Usage:
    """The connections of one user of a workflow."""

    def __init__(self) -> None:
        self.destinations: dict[tuple[Optional[str], str], int] = {}
        """Simultaneous connections, by the address of `bind_ip` and the destination."""
        self._keeping: set[tuple[Optional[str], str]] = set()
        """Destinations to which connections are kept."""
        self._nodes = 0
        """Number of nodes that connect."""
        self._has_short = False
        """Whether some connections are not kept."""
        self._is_open = False
        """Whether connections to destinations that are not known beforehand may be kept."""
        self._has_forks = False

    @staticmethod
    def of(scenario: Mapping[str, Any], workflow: Optional[str], properties: Properties) -> _Usage:
        usage = _Usage()
        workflows = {own["id"]: own for own in scenario.get("workflows", [])}
        actions = {own["id"]: own for own in scenario.get("actions", [])}
        values = {own["id"]: {**own.get("properties", {}), **properties.get(own["id"], {})} for own in _resources(scenario)}
        unseen = [workflow or next(iter(workflows), "")]
        seen: set[str] = set()
        while unseen:
            name = unseen.pop()
            if name in seen or name not in workflows:
                continue
            seen.add(name)
            for node in workflows[name].get("nodes", []):
                usage._has_forks |= node.get("type") == "fork"
                if node.get("workflow"):
                    unseen.append(node["workflow"])
                if node.get("action") in actions:
                    usage._add(actions[node["action"]], values)
        if not usage._has_forks:
            usage.destinations = dict.fromkeys(usage.destinations, 1)
        return usage

    def _add(self, action: Mapping[str, Any], values: Mapping[str, Mapping[str, Any]]) -> None:
        parameters: Mapping[str, Any] = action.get("parameters", {})

        def text(name: str) -> Optional[str]:
            given = parameters.get(name)
            return _filled(str(given), values) if isinstance(given, (str, int)) and not isinstance(given, bool) else None

        kind = action["type"]
        if kind in ("tcp", "udp"):
            to, port = text("to"), text("port")
            destination = to if to is None or port is None else f"{to}:{port}"
        elif kind == "sleep":
            return
        else:
            # With a proxy, the connection goes to the proxy.
            url = text("proxy") or text("url")
            destination = None if url is None else authority(url)
        if destination is None:
            return
        self._nodes += 1
        address = text("bind_ip")
        key = (address if address is not None and _is_address(address) else None, destination)
        self.destinations[key] = self.destinations.get(key, 0) + 1
        if kind in ("tcp", "udp") or parameters.get("keep_alive") is False:
            self._has_short = True
            return
        self._is_open |= parameters.get("redirects", 0) != 0 or "{{" in destination
        self._keeping.add(key)

    def connections(self) -> int:
        """Returns the maximum number of simultaneous connections of a user."""
        at_once = self._nodes if self._has_forks else min(self._nodes, 1)
        if self._is_open:
            return _KEPT + at_once
        return self._nodes if self._has_forks else min(len(self._keeping) + self._has_short, _KEPT + at_once)


def _resources(scenario: Mapping[str, Any]) -> list[dict[str, Any]]:
    resources: list[dict[str, Any]] = scenario.get("workbook", {}).get("resources", [])
    return resources


def _filled(text: str, values: Mapping[str, Mapping[str, Any]]) -> str:
    """Replaces `{{resource.property}}` with the properties of resources."""

    def value(found: re.Match[str]) -> str:
        known = values.get(found[1], {}).get(found[2])
        return str(known) if isinstance(known, (str, int)) and not isinstance(known, bool) else found[0]

    return re.sub(r"\{\{ ?([\w-]+)\.([\w-]+) ?\}\}", value, text)


def authority(url: str) -> str:
    """Returns the `HOST:PORT` of a URL that may contain templates."""
    scheme, separator, rest = url.partition("://")
    if not separator:
        scheme, rest = "", url
    host = re.match(r"(?:\{\{.*?\}\}|[^/?#])*", rest)
    name = (host[0] if host else rest).rpartition("@")[2]
    outside = re.sub(r"\{\{.*?\}\}|\[[^\]]*\]", "", name)
    return name if ":" in outside else f"{name}:{443 if scheme.lower() == 'https' else 80}"


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def _may_be_name(destination: str) -> bool:
    """Returns whether the host of `HOST:PORT` may need a lookup: it is neither an IP address nor a template for one."""
    host = destination.rpartition(":")[0] or destination
    host = host.removeprefix("[").removesuffix("]")
    if _is_address(host) or _is_address(destination):
        return False
    parts = re.fullmatch(r"([^{]*)\{\{.*\}\}(.*)", host)
    return parts is None or "." not in parts[1] or not re.fullmatch(r"[\d.]*", parts[1] + parts[2])
