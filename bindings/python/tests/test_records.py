"""The generated records, enums and variants."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from datetime import timedelta
from ipaddress import IPv4Address
from typing import Any

import pytest
from conftest import there_and_back

from scheduler_core import (
    Duration,
    Timestamp,
    IpBinding,
    ResourceType,
    ResourceTypeCustom,
    SocketAddress,
    Strategy,
    TaskInsertion,
    TaskSettings,
)
from scheduler_core import _wit as wit
from scheduler_core._generated.values.types import IP_BINDING, RESOURCE_TYPE, SOCKET_ADDRESS, STRATEGY
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


def test_asdict_loses_nothing() -> None:
    found = dataclasses.asdict(BINDING)
    assert found["resource_type"] == {"value": "tcp", "case": "custom"}
    assert dataclasses.asdict(dataclasses.replace(BINDING, resource_type="vm"))["resource_type"] == {"case": "vm"}
    assert found["address"] == IPv4Address("10.0.0.1")
    settings = TaskSettings("t", "pass", 1.5, needs={"lab": 2})
    assert dataclasses.asdict(settings)["needs"] == {"lab": 2}
    assert (settings.duration, settings.timeout) == (1.5, None)


def test_values_with_nanoseconds_are_copied_whole() -> None:
    late = Timestamp.from_parts(5, 123_456_789)
    for copied in (copy.deepcopy(late), pickle.loads(pickle.dumps(late))):
        assert (type(copied), copied, copied.nanosecond) == (Timestamp, late, 123_456_789)
    span = Duration.from_nanoseconds(-1_501)
    for again in (copy.deepcopy(span), pickle.loads(pickle.dumps(span))):
        assert (type(again), again, again.nanoseconds) == (Duration, span, -1_501)


def test_a_case_may_be_matched_by_its_value() -> None:
    match ResourceType.custom("tcp"):
        case ResourceTypeCustom(value):
            assert value == "tcp"
        case _:
            raise AssertionError


def test_what_may_be_left_out_comes_last() -> None:
    made = TaskInsertion(TaskSettings("t", "pass", 0), parent=3)
    assert (made.parent, made.index) == (3, None)
    with pytest.raises(TypeError, match="TaskSettings\\(\\): duration must be a number of seconds of 0 or more"):
        TaskSettings("t", "pass", "1 s")  # type: ignore[arg-type]


def test_named_things_are_a_dict_or_its_pairs() -> None:
    mapping = wit.Mapping(wit.Field("name", "name", wit.STRING), wit.Field("value", "value", wit.VALUE))
    assert there_and_back(mapping, {"a": 1, "b": [True]}) == {"a": 1, "b": [True]}
    assert there_and_back(mapping, [("a", 1)]) == {"a": 1}
    assert there_and_back(mapping, [("a", 1), ("a", 2)]) == [("a", 1), ("a", 2)]
    with pytest.raises(Problem, match="must be a dict; each key a str"):
        there_and_back(mapping, "a=1")
    with pytest.raises(Problem) as found:
        mapping.check({"a": [object()]})
    assert found.value.path == "['a'][0]"


@pytest.mark.parametrize(
    ("value", "back"),
    [(0, 0.0), (2.5, 2.5), (1e-9, 0.001), (0.0014, 0.001), (timedelta(minutes=1), 60.0), ((2**64 - 1) / 1000, 2**64 / 1000)],
)
def test_times_are_rounded_to_whole_units(value: Any, back: float) -> None:
    assert there_and_back(wit.MS_U64, value) == back


@pytest.mark.parametrize("value", [-0.001, float("nan"), float("inf"), 1e17, timedelta(seconds=-1)])
def test_a_time_below_zero_or_too_large_is_refused(value: Any) -> None:
    with pytest.raises(Problem, match="must be a number of seconds of 0 or more, or a timedelta, not"):
        there_and_back(wit.MS_U64, value)


def test_properties_are_a_dict_of_dicts() -> None:
    nested = wit.Nested(wit.Field("a", "a", wit.STRING), wit.Field("b", "b", wit.STRING), wit.Field("c", "c", wit.VALUE))
    memory = wit.Memory(None)
    memory.reset()
    view, start, _ = memory.take(32)
    nested.lower({"server": {"port": 80, "name": "x"}, "other": {}}, memory, view, start)
    for wrong, path in (({"server": 5}, "['server']"), ({"server": {"port": object()}}, "['server']['port']")):
        with pytest.raises(Problem) as found:
            nested.lower(wrong, memory, view, start)
        assert found.value.path == path
