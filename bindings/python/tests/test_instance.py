"""Instances: what they may do, who may call them, and what becomes of them."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import Any

import pytest
from conftest import SPIN, TRAP

import scheduler_core
from scheduler_core import ComponentMissingError, Instance, InstancePoisonedError, IpPool, Socket, SocketAddress, SocketError, resolve
from scheduler_core._wit import U64, Function


@pytest.mark.parametrize(
    ("arguments", "kind", "text"),
    [
        ({"network": 1}, TypeError, "network must be True, False or a list of rules, not 1"),
        ({"component": "offline"}, TypeError, "unexpected keyword argument 'component'; its arguments are network, patience"),
        ({"patience": "1"}, TypeError, "Instance(): patience must be a number of seconds of 0 or more, or a timedelta, not '1' of type str"),
        ({"patience": True}, TypeError, "or None to wait without limit"),
        ({"patience": -0.1}, ValueError, "patience must be a number of seconds of 0 or more, or a timedelta, not -0.1"),
        ({"patience": float("inf")}, ValueError, "or None to wait without limit"),
    ],
)
def test_wrong_settings_are_refused(arguments: dict[str, Any], kind: type[Exception], text: str) -> None:
    with pytest.raises(kind) as found:
        Instance(**arguments)
    assert text in str(found.value)


def test_the_default_instance_has_no_network_and_stays() -> None:
    scheduler_core.configure()
    first = scheduler_core.default_instance()
    assert not first.network
    assert scheduler_core.default_instance() is first
    assert scheduler_core.configure() is first


def test_configure_makes_a_new_default_instance() -> None:
    before = scheduler_core.default_instance()
    try:
        granted = scheduler_core.configure(network=True)
        assert granted.network
        assert granted is not before
        assert scheduler_core.default_instance() is granted
    finally:
        scheduler_core.configure()


def test_the_patience_is_an_option() -> None:
    assert Instance().patience == 0.1
    assert Instance(patience=timedelta(seconds=2)).patience == 2.0
    own = Instance(patience=None)
    assert own.patience is None
    own.patience = 0
    assert own.patience == 0.0
    with pytest.raises(ValueError, match=r"Instance\.patience: patience must be a number of seconds of 0 or more"):
        own.patience = -1
    assert own.patience == 0.0


def test_a_new_patience_needs_no_new_default_instance() -> None:
    first = scheduler_core.configure()
    try:
        assert scheduler_core.configure(patience=5) is first
        assert first.patience == 5.0
        granted = scheduler_core.configure(network=True, patience=None)
        assert granted is not first and granted.patience is None
    finally:
        scheduler_core.configure()
    assert scheduler_core.default_instance().patience == 0.1


def test_a_call_goes_through(laboratory: Instance) -> None:
    assert SPIN(laboratory, 1000) == 0


def test_a_trap_poisons_the_instance_for_good(laboratory: Instance) -> None:
    with pytest.raises(InstancePoisonedError, match="trap\\(\\) trapped .*unreachable.* new Instance"):
        TRAP(laboratory)
    assert laboratory.poisoned
    with pytest.raises(InstancePoisonedError, match="spin\\(\\): this instance is unusable since trap\\(\\) trapped"):
        SPIN(laboratory, 1)


def test_a_component_of_another_version_is_named_and_poisons_nothing(laboratory: Instance) -> None:
    for arguments in [(), (1, 2)]:
        other: Any = Function(SPIN.interface, SPIN.wit, "spin", [(f"p{at}", U64) for at in range(len(arguments))])
        with pytest.raises(ComponentMissingError, match="spin\\(\\): the component and the package have different versions \\(expected 1 arg"):
            other(laboratory, *arguments)
    assert not laboratory.poisoned
    assert SPIN(laboratory, 1) == 0


def test_a_function_that_the_component_lacks_is_named(laboratory: Instance) -> None:
    with pytest.raises(ComponentMissingError, match="trap\\(\\): the component has no interface scheduler:core/laboratory"):
        TRAP(scheduler_core.default_instance())
    other: Function[None] = Function(TRAP.interface, "other", "other", [])
    with pytest.raises(ComponentMissingError, match="other\\(\\): the component has no function other: it has another version; reinstall the package"):
        other(laboratory)


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="reads /proc")
def test_without_network_access_no_descriptor_is_opened() -> None:
    own = Instance()
    IpPool("p", instance=own)
    before = os.listdir("/proc/self/fd")
    with Socket.tcp_v4(instance=own) as stream, Socket.udp_v6(instance=own) as datagrams:
        for denied in (
            lambda: stream.bind_to_ip("127.0.0.1", 0),
            lambda: stream.connect(SocketAddress("127.0.0.1", 9)),
            lambda: datagrams.bind_to_ip("::1", 0),
            lambda: resolve("localhost", instance=own),
        ):
            with pytest.raises(SocketError.AccessDenied, match=r"this instance has no network access; call scheduler_core\.configure\(network=True\)"):
                denied()
        assert os.listdir("/proc/self/fd") == before
