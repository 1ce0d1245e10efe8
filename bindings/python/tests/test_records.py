"""The generated records, enums and variants."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from ipaddress import IPv4Address
from typing import Any

import pytest
from conftest import there_and_back

from scheduler_core import IpBinding, ResourceType, ResourceTypeCustom, SocketAddress, Strategy
from scheduler_core._generated.types import IP_BINDING, RESOURCE_TYPE, SOCKET_ADDRESS, STRATEGY
from scheduler_core._wit import Problem

BINDING = IpBinding("10.0.0.1", "services", "http-server", ResourceType.custom("tcp"), "pool", 2**64 - 1)


def test_a_record_converts_what_it_is_made_of() -> None:
    assert SocketAddress("127.0.0.1", 80).address == IPv4Address("127.0.0.1")


def test_a_record_comes_back_as_it_was() -> None:
    assert there_and_back(IP_BINDING, BINDING) == BINDING


def test_a_record_is_a_frozen_value() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        BINDING.pool = "other"  # type: ignore[misc]
    assert hash(BINDING) == hash(copy.deepcopy(BINDING))
    assert pickle.loads(pickle.dumps(BINDING)) == BINDING
    assert dataclasses.replace(BINDING, pool="other").pool == "other"


@pytest.mark.parametrize(
    ("make", "kind", "text"),
    [
        (lambda: SocketAddress("127.0.0.1", 70000), ValueError, "SocketAddress(): port must be an int from 0 to 65535"),
        (lambda: SocketAddress("127.0.0.1", "80"), TypeError, "SocketAddress(): port must be an int from 0 to 65535"),
        (lambda: SocketAddress("localhost", 80), ValueError, "SocketAddress(): address must be an IP address"),
        (lambda: SocketAddress("127.0.0.1:80"), TypeError, "missing 1 required positional argument: 'port'"),
        (lambda: ResourceType.custom(5), TypeError, "ResourceType.custom(): value must be a str"),
    ],
)
def test_a_record_refuses_wrong_fields_when_it_is_made(make: Any, kind: type[Exception], text: str) -> None:
    with pytest.raises(kind) as found:
        make()
    assert text in str(found.value)


def test_a_tuple_in_place_of_a_record_is_refused() -> None:
    with pytest.raises(Problem, match="must be a SocketAddress, as in SocketAddress\\(address, port\\), not \\('127.0.0.1', 80\\) of type tuple"):
        there_and_back(SOCKET_ADDRESS, ("127.0.0.1", 80))


def test_an_enum_takes_its_members_and_their_values() -> None:
    assert there_and_back(STRATEGY, Strategy.ROUND_ROBIN) is Strategy.ROUND_ROBIN
    assert there_and_back(STRATEGY, "round-robin") is Strategy.ROUND_ROBIN
    assert str(Strategy.ROUND_ROBIN) == "round-robin"
    with pytest.raises(Problem, match="Strategy.SEQUENTIAL or Strategy.ROUND_ROBIN or Strategy.RANDOM, not 'round_robin'"):
        there_and_back(STRATEGY, "round_robin")


def test_a_variant_has_constants_and_constructors() -> None:
    assert there_and_back(RESOURCE_TYPE, ResourceType.VM) is ResourceType.VM
    assert there_and_back(RESOURCE_TYPE, "vm") is ResourceType.VM
    custom = there_and_back(RESOURCE_TYPE, ResourceType.custom("tcp-server"))
    assert isinstance(custom, ResourceTypeCustom)
    assert (custom.case, custom.value) == ("custom", "tcp-server")
    assert repr(custom) == "ResourceType.custom('tcp-server')"
    assert repr(ResourceType.VM) == "ResourceType.VM"


def test_a_variant_refuses_what_is_no_case() -> None:
    with pytest.raises(Problem, match="or ResourceType.custom\\(...\\), not 'tcp-server'"):
        there_and_back(RESOURCE_TYPE, "tcp-server")
