"""The pool, as its users use it."""

from __future__ import annotations

import gc
import pickle
from ipaddress import IPv4Address, IPv4Network, IPv6Address

import pytest

from scheduler_core import (
    ClosedError,
    EdgeExclusion,
    Instance,
    IpBinding,
    IpFamily,
    IpPool,
    IpPoolError,
    IpPoolExhaustedError,
    PoolDefinition,
    PoolOptions,
    ResourceType,
    SchedulerCoreError,
    Strategy,
)


@pytest.fixture
def pool() -> IpPool:
    made = IpPool("eip")
    made.add_cidr_range("10.0.1.0/29")
    return made


def test_the_snippet_of_the_readme() -> None:
    with IpPool("eip") as pool:
        pool.add_cidr_range("10.0.1.0/24")
        address = pool.allocate("tenant-a", "vm-1", ResourceType.VM)
        assert str(address) == "10.0.1.1"
        with pytest.raises(IpPoolError.AlreadyAllocated) as taken:
            pool.allocate_specific("tenant-b", "vm-1", ResourceType.VM, address)
    assert (taken.value.code, taken.value.subinstance) == ("already-allocated", "tenant-a")


def test_a_range_answers_with_its_network() -> None:
    assert IpPool("p").add_cidr_range("10.0.1.7/24") == IPv4Network("10.0.1.0/24")


def test_addresses_and_bindings_are_values(pool: IpPool) -> None:
    address = pool.allocate("services", "http", ResourceType.custom("tcp-server"))
    binding = pool.get_binding(address)
    assert binding is not None
    assert binding == IpBinding(address, "services", "http", ResourceType.custom("tcp-server"), "eip", binding.generation)
    assert pool.get_binding("10.0.1.6") is None
    assert pool.find_by_subid("services", "http") == [binding]


def test_a_case_of_a_type_may_be_given_by_its_name(pool: IpPool) -> None:
    pool.add_range("10.0.2.1", IPv4Address("10.0.2.9"), "none")
    assert {found.exclusion for found in pool.ranges()} >= {EdgeExclusion.NONE}
    assert pool.allocate("t", "v", "vm") == IPv4Address("10.0.1.1")


def test_wide_counts(pool: IpPool) -> None:
    pool.add_cidr_range("2001:db8::/64")
    address = pool.allocate("t", "v", "vm")
    assert pool.address_state(address).allocated
    assert pool.stats().total == 6 + 2**64
    assert pool.release_by_ip(address) is True
    assert pool.release_by_ip(address) is False


def test_options_have_defaults() -> None:
    pool = IpPool.with_options("p", PoolOptions(strategy=Strategy.RANDOM, seed=7))
    pool.add_cidr_range("2001:db8::/64")
    assert isinstance(pool.allocate("t", "v", "pod"), IPv6Address)


def test_a_pool_of_a_definition() -> None:
    definition = PoolDefinition("eip", "", ["10.0.1.0/24", "10.0.2.10 - 10.0.2.99"], ["10.0.1.1"], "sequential")
    assert IpPool.from_definition(definition).allocate("t", "v", "vm") == IPv4Address("10.0.1.2")


def test_an_error_carries_its_detail(pool: IpPool) -> None:
    for number in range(6):
        pool.allocate("t", f"v{number}", "vm")
    with pytest.raises(IpPoolError.Exhausted) as found:
        pool.allocate("t", "more", "vm")
    error = found.value
    assert type(error) is IpPoolExhaustedError
    assert isinstance(error, (IpPoolError, SchedulerCoreError))
    assert (error.code, error.family, error.total, error.allocated) == ("exhausted", IpFamily.IPV4, 6, 6)
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.total) == (IpPoolExhaustedError, error.message, 6)


def test_pages_are_walked_with_a_cursor(pool: IpPool) -> None:
    for number in range(5):
        pool.allocate("t", f"v{number}", "vm")
    seen: list[str] = []
    cursor = None
    while True:
        page = pool.list_bindings(cursor, 2)
        seen += page.addresses.splitlines()
        assert len(page.generations) == page.count
        cursor = page.next
        if cursor is None:
            break
    assert seen == [f"10.0.1.{number}" for number in range(1, 6)]


@pytest.mark.parametrize(
    ("call", "kind", "text"),
    [
        (lambda p: p.allocate("t", 1, "vm"), TypeError, "IpPool.allocate(): subid must be a str, not 1 of type int"),
        (lambda p: p.allocate("t", "v", "tcp-server"), ValueError, "or ResourceType.custom(...), not 'tcp-server'"),
        (lambda p: p.allocate("t", "v"), TypeError, "missing 1 required positional argument: 'resource_type'"),
        (lambda p: p.add_cidr_range(IPv4Network("10.0.0.0/24")), TypeError, "IpPool.add_cidr_range(): cidr must be a str"),
        (lambda p: p.get_binding("10.0.1"), ValueError, "IpPool.get_binding(): address must be an IP address"),
        (lambda p: p.release_by_ip("10.0.1.1", -1), ValueError, "expected_generation must be an int from 0 to"),
        (lambda p: p.list_bindings(None, 1.5), TypeError, "IpPool.list_bindings(): limit must be an int from 0 to"),
        (lambda _: IpPool(None), TypeError, "IpPool(): name must be a str, not None"),
        (lambda _: PoolOptions(seed="7"), TypeError, "PoolOptions(): seed must be an int from 0 to"),
        (lambda _: IpPool.name(None), TypeError, "IpPool.name() needs its object first, not None"),
        (lambda p: p.list_bindings(2), TypeError, "missing 1 required positional argument: 'limit'"),
    ],
)
def test_a_beginners_mistake_is_explained(pool: IpPool, call: object, kind: type[Exception], text: str) -> None:
    with pytest.raises(kind) as found:
        call(pool)  # type: ignore[operator]
    assert text in str(found.value)


def test_a_wrong_cidr_is_the_components_business(pool: IpPool) -> None:
    with pytest.raises(IpPoolError.Invalid) as found:
        pool.add_cidr_range("10.0.0.0/33")
    assert found.value.argument == "cidr"


def test_a_closed_pool_says_so(pool: IpPool) -> None:
    pool.close()
    pool.close()
    assert pool.closed
    assert repr(pool) == "<IpPool (closed)>"
    with pytest.raises(ClosedError, match="this IpPool is closed; make a new one"):
        pool.name()
    with pytest.raises(ClosedError), pool:
        pass


def test_a_class_may_be_derived_from() -> None:
    class Named(IpPool):
        def __init__(self) -> None:
            super().__init__("derived")

    assert Named().name() == "derived"


def test_pools_that_are_let_go_of_leave_nothing_behind() -> None:
    instance = Instance(component="offline")
    for _ in range(20_000):
        IpPool("p", instance=instance).add_cidr_range("10.0.0.0/8")
    gc.collect()
    assert not instance._dropped
    assert IpPool("p", instance=instance).name() == "p"


def test_objects_in_garbage_cycles_are_let_go_of_in_any_order() -> None:
    instance = Instance(component="offline")
    for _ in range(200):
        cycle: list[object] = [IpPool("p", instance=instance), IpPool("q", instance=Instance(component="offline"))]
        cycle.append(cycle)
        del cycle
    gc.collect()
    assert not instance.poisoned
    assert IpPool("p", instance=instance).name() == "p"
