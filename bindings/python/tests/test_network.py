"""Allow-lists: what an instance may reach."""

from __future__ import annotations

import errno
import json
import socket as host
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest

from scheduler_core import Instance, IpBinding, Socket, SocketAddress, SocketError, SocketState, resolve
from scheduler_core._generated import socket as generated
from scheduler_core._network import AllowList
from scheduler_core._wasi.addresses import Address
from scheduler_core._wasi.errors import WasiError
from scheduler_core._wasi.policy import Policy

RULES = ["127.0.0.0/8:7000-7999,9000", "[::1]:7000", "192.0.2.7"]


@pytest.fixture(scope="module")
def limited() -> Instance:
    return Instance(network=RULES)


@pytest.mark.parametrize(
    ("address", "port", "allowed"),
    [
        ("127.0.0.1", 7000, True),
        ("127.255.0.1", 7999, True),
        ("127.0.0.1", 8000, False),
        ("127.0.0.1", 9000, True),
        ("127.0.0.1", 0, True),
        ("126.0.0.1", 7000, False),
        ("126.0.0.1", 0, False),
        ("0.0.0.0", 7000, False),
        ("::1", 7000, True),
        ("::1", 7001, False),
        ("::2", 7000, False),
        ("fe80::1%lo", 7000, False),
        ("192.0.2.7", 1, True),
        ("192.0.2.8", 1, False),
    ],
)
def test_what_is_in_the_list_is_allowed(address: str, port: int, allowed: bool) -> None:
    policy = Policy(AllowList(RULES, ""))
    given: Address = (address, port, 0, 0) if ":" in address else (address, port)
    if allowed:
        policy.require(given)
    else:
        with pytest.raises(WasiError, match="access-denied"):
            policy.require(given)


TABLE = json.loads((Path(__file__).parents[2] / "allow-list.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("rule", "valid"), TABLE["rules"])
def test_rules_are_those_of_the_table_as_in_javascript(rule: str, valid: bool) -> None:
    if valid:
        AllowList([rule], "")
    else:
        with pytest.raises(ValueError, match=r"network\[0\]"):
            AllowList([rule], "")


@pytest.mark.parametrize(("rules", "address", "port", "allowed"), TABLE["access"])
def test_rules_allow_what_the_table_says(rules: list[str], address: str, port: int, allowed: bool) -> None:
    assert AllowList(rules, "").allows(ip_address(address), port) == allowed


def test_a_server_that_is_bound_to_port_0_listens_only_where_its_port_is_allowed() -> None:
    with Socket.tcp_v4(instance=Instance(network=["127.0.0.1:1"])) as server:
        server.bind_to_ip("127.0.0.1", 0)
        with pytest.raises(SocketError.AccessDenied, match=r"127\.0\.0\.1\""):
            server.listen(1)
    with Socket.tcp_v4(instance=Instance(network=["127.0.0.1"])) as server:
        server.bind_to_ip("127.0.0.1", 0)
        server.listen(1)


def test_a_refusal_says_what_was_refused_and_what_would_allow_it(limited: Instance) -> None:
    with Socket.tcp_v4(instance=limited) as socket, pytest.raises(SocketError.AccessDenied) as denied:
        socket.connect(SocketAddress("10.1.2.3", 80))
    error = denied.value
    assert error.message == (
        "connect, peer 10.1.2.3:80: access denied; "
        'the allow-list of this instance ("127.0.0.0/8:7000-7999,9000", "[::1]:7000", "192.0.2.7") does not include 10.1.2.3:80; '
        'call scheduler_core.configure(network=["127.0.0.0/8:7000-7999,9000", "[::1]:7000", "192.0.2.7", "10.1.2.3:80"]) '
        "before creating the socket, or create it in an Instance with that list"
    )
    assert (error.operation, error.local, error.remote) == ("connect", None, SocketAddress("10.1.2.3", 80))
    # As after every attempt to connect that failed.
    assert (error.state, error.transferred, error.errno) == (SocketState.CLOSED, 0, errno.EACCES)


CALLS: dict[str, Any] = {
    "bind": lambda s: s.bind(SocketAddress("10.0.0.1", 80)),
    "bind-to-ip": lambda s: s.bind_to_ip("10.0.0.1", 80),
    "bind-with-binding": lambda s: s.bind_with_binding(IpBinding("10.0.0.1", "t", "s", "vm", "p", 1), 80),
    "connect": lambda s: s.connect(SocketAddress("10.0.0.1", 80)),
    "connect-from": lambda s: s.connect_from("127.0.0.1", SocketAddress("10.0.0.1", 80)),
    "send-to": lambda s: s.send_to(b"x", SocketAddress("10.0.0.1", 80)),
    "send-many": lambda s: s.send_many(b"x", [1], SocketAddress("10.0.0.1", 80)),
}


@pytest.mark.parametrize("call", CALLS)
def test_every_call_that_names_an_address_is_checked(limited: Instance, call: str) -> None:
    make = Socket.udp_v4 if call.startswith("send") else Socket.tcp_v4
    with make(instance=limited) as socket, pytest.raises(SocketError.AccessDenied, match="does not include 10.0.0.1:80") as denied:
        CALLS[call](socket)
    assert denied.value.operation in (call, "send")


def test_no_function_with_an_address_is_forgotten() -> None:
    """A new function of the WIT that names an address must be in `CALLS`."""
    named = {
        name.rpartition(".")[2]
        for name, (_, function) in generated.FUNCTIONS.items()
        if any("Address" in repr_of(kind) or "IpBinding" in repr_of(kind) for _, kind in function.parameters)
    }
    assert named == set(CALLS)


def repr_of(descriptor: Any) -> str:
    """The names of all descriptors and classes within `descriptor`."""
    words = [type(descriptor).__name__, getattr(getattr(descriptor, "cls", None), "__name__", "")]
    for value in vars(descriptor).values():
        inner = value if isinstance(value, (list, tuple)) else [value]
        words += [repr_of(part) for part in inner if type(part).__module__.startswith("scheduler_core._wit") and hasattr(part, "check")]
        words += [repr_of(part.type) for part in inner if type(part).__name__ == "Field"]
    return " ".join(words)


def test_the_port_that_connect_from_chooses_needs_no_rule(limited: Instance) -> None:
    """The component first tries ports of its own, then lets the system choose."""
    with host.create_server(("127.0.0.1", 0)) as server:
        address = SocketAddress("127.0.0.1", server.getsockname()[1])
        with Socket.tcp_v4(instance=Instance(network=["127.0.0.9:1", f"127.0.0.1:{address.port}"])) as socket:
            socket.connect_from("127.0.0.9", address)
            assert str(socket.local_ip) == "127.0.0.9"


def test_what_is_allowed_works(limited: Instance) -> None:
    with Socket.udp_v4(instance=Instance(network=["127.0.0.0/8"])) as here:
        here.bind_to_ip("127.0.0.1", 0)
        here.set_timeout(10)
        here.send_to(b"x", SocketAddress("127.0.0.1", here.local_port or 0))
        assert here.recv_from(10).data == b"x"


def test_names_are_looked_up_only_if_the_list_says_so(limited: Instance) -> None:
    with pytest.raises(SocketError.AccessDenied) as denied:
        resolve("localhost", instance=limited)
    assert 'configure(network=["127.0.0.0/8:7000-7999,9000", "[::1]:7000", "192.0.2.7", "resolve"])' in denied.value.message
    assert resolve("127.0.0.1", instance=limited)
    assert resolve("localhost", instance=Instance(network=["resolve"]))


@pytest.mark.parametrize(
    ("network", "kind", "text"),
    [
        ("10.0.0.0/8", TypeError, "a list of rules, not a str; write network=['10.0.0.0/8']"),
        (None, TypeError, "must be True, False or a list of rules, not None"),
        ([80], TypeError, "network[0] must be a network or an address, optionally with ports"),
        (["10.0.0.1/8"], ValueError, 'network[0] must have its host bits zero: "10.0.0.0/8"'),
        (["10.0.0.0/8", "10.0.0.0/33"], ValueError, "network[1] must be a network or an address"),
        (["10.0.0.0/8:0"], ValueError, "network[0] must have ports from 1 to 65535"),
        (["10.0.0.0/8:90-80"], ValueError, "network[0] must have ports from 1 to 65535"),
        (["10.0.0.0/8:"], ValueError, "network[0] must have ports from 1 to 65535"),
        (["10.0.0.0/8:http"], ValueError, "network[0] must have ports from 1 to 65535"),
        (["example.org:80"], ValueError, "network[0] must be a network or an address"),
        (["fd00::/8:443"], ValueError, 'or "[fd00::/8]:80,443"'),
        (["[fd00::/8]443"], ValueError, "network[0] must be a network or an address"),
    ],
)
def test_a_wrong_rule_is_explained(network: Any, kind: type[Exception], text: str) -> None:
    with pytest.raises(kind) as found:
        Instance(network=network)
    assert text in str(found.value)
    assert str(found.value).startswith("Instance(): network")
