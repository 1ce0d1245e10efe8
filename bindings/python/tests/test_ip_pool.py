"""The pool, as its users use it."""

from __future__ import annotations

import gc
import pickle
from dataclasses import asdict
from datetime import timedelta
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

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
    PoolEventKind,
    ResourceType,
    SchedulerCoreError,
    Strategy,
    TenantUsage,
)
from scheduler_core._wit import listings


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
    assert {found.exclusion for found in pool.ranges} >= {EdgeExclusion.NONE}
    assert pool.allocate("t", "v", "vm") == IPv4Address("10.0.1.1")


def test_wide_counts(pool: IpPool) -> None:
    pool.add_cidr_range("2001:db8::/64")
    address = pool.allocate("t", "v", "vm")
    assert pool.address_state(address).allocated
    assert pool.stats.total == 6 + 2**64
    assert pool.release_by_ip(address) is True
    assert pool.release_by_ip(address) is False


def test_options_have_defaults() -> None:
    pool = IpPool("p", strategy=Strategy.RANDOM, seed=7)
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


def test_listings_are_iterators_over_records(pool: IpPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listings, "PAGE", 2)
    for number in range(5):
        pool.allocate("t", f"v{number}", ResourceType.custom("a:b") if number else "vm")
    bindings = list(pool.bindings())
    assert [str(binding.address) for binding in bindings] == [f"10.0.1.{number}" for number in range(1, 6)]
    assert bindings == [pool.get_binding(binding.address) for binding in bindings]
    assert bindings == pool.list_bindings() == pool.list_by_subinstance("t") == list(pool.bindings_of("t")) == list(pool)
    assert pool.find_by_resource("vm") == bindings[:1]
    assert repr(bindings[0]).startswith("IpBinding(address=IPv4Address('10.0.1.1'), subinstance='t', subid='v0'")
    assert (list(pool.bindings_of("nobody")), list(IpPool("empty"))) == ([], [])


def test_a_listing_goes_on_over_changes(pool: IpPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listings, "PAGE", 1)
    first, second = pool.allocate_many("t", ["a", "b"], "vm")
    listing = pool.bindings()
    assert next(listing) == first
    pool.release_by_ip(second.address)
    assert list(listing) == []


def test_a_wrong_argument_of_a_listing_is_reported_at_once(pool: IpPool) -> None:
    with pytest.raises(TypeError, match="bindings_of.*subinstance must be a str|list_by_subinstance.*subinstance must be a str"):
        pool.bindings_of(7)  # type: ignore[arg-type]


def test_tenants_reservations_and_prefixes_are_records(pool: IpPool) -> None:
    pool.add_cidr_range("2001:db8::/56")
    pool.allocate("b", "x", "vm")
    prefix = pool.allocate_prefix("a", "site", "ipv6", 64)
    pool.reserve_ip("10.0.1.4")
    pool.reserve_cidr(IPv6Network("2001:db8:0:8::/64"))
    assert list(pool.tenants()) == [TenantUsage("a", 0, 1), TenantUsage("b", 1, 0)]
    assert list(pool.reservations()) == [IPv4Network("10.0.1.4/32"), IPv6Network("2001:db8:0:8::/64")]
    assert list(pool.prefixes()) == [prefix] == pool.find_prefixes("a", "site")
    assert asdict(next(pool.tenants())) == {"subinstance": "a", "allocated": 0, "prefixes": 1}


def test_events_are_records(pool: IpPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listings, "PAGE", 1)
    pool.allocate("t", "a", "vm")
    pool.set_strategy("random")
    added, allocated, configured = pool.events_since(0)
    assert (added.kind, added.subject, added.subinstance, added.generation) == (PoolEventKind.RANGE_ADDED, "10.0.1.0/29", None, None)
    assert (allocated.revision, allocated.subject, allocated.subid, allocated.generation) == (2, "10.0.1.1", "a", 1)
    assert (configured.revision, configured.subject) == (pool.revision, None)
    assert list(pool.events_since(pool.revision)) == []


def test_a_batch_gives_bindings(pool: IpPool) -> None:
    made = pool.allocate_many("t", ["a", "b"], ResourceType.custom("web"), ttl=2.5, metadata={"host": "x"})
    assert made == pool.list_bindings()
    details = pool.binding_details(made[0].address)
    assert details is not None
    assert (details.ttl, details.metadata) == (2.5, {"host": "x"})
    assert pool.allocate_many("t", [], "vm") == []


def test_what_a_removal_cuts_is_a_list(pool: IpPool) -> None:
    made = pool.allocate_many("t", ["a", "b"], "vm")
    report = pool.remove_range("10.0.1.0", "force")
    assert (report.cut, report.removed) == (made, True)


def test_a_pool_is_a_collection_of_bindings(pool: IpPool) -> None:
    assert (len(pool), bool(pool)) == (0, True)
    address = pool.allocate("t", "a", "vm")
    binding = pool.get_binding(address)
    assert (len(pool), address in pool, str(address) in pool, binding in pool) == (1, True, True, True)
    assert ("10.0.1.5" in pool, "nonsense" in pool, None in pool) == (False, False, False)
    pool.release_by_ip(address)
    pool.allocate("t", "b", "vm")
    assert binding not in pool


def test_times_are_seconds(pool: IpPool) -> None:
    pool.tick(1_700_000_000.25)
    assert pool.now == 1_700_000_000.25
    address = pool.allocate_with("t", "a", "vm", ttl=timedelta(minutes=1)).address
    details = pool.binding_details(address)
    assert details is not None
    assert (details.allocated_at, details.expires_at, details.ttl) == (1_700_000_000.25, 1_700_000_060.25, 60.0)
    pool.renew(address, ttl=0.0004)
    later = pool.binding_details(address)
    assert later is not None and later.ttl == 0.001
    with pytest.raises(TypeError, match=r"IpPool.renew\(\): ttl must be a number of seconds of 0 or more, or a timedelta, not '5'"):
        pool.renew(address, ttl="5")  # type: ignore[arg-type]
    for wrong in (-1, float("nan"), float("inf"), 2**64):
        with pytest.raises(ValueError, match="ttl must be a number of seconds of 0 or more"):
            pool.allocate_with("t", "b", "vm", ttl=wrong)


def test_a_pool_is_restored_from_its_snapshot(pool: IpPool) -> None:
    pool.allocate_many("t", [f"v{number}" for number in range(6)], "vm")
    text = pool.snapshot()
    other = IpPool("other")
    other.restore(text)
    assert (other.snapshot(), other.name, len(other)) == (text, "eip", 6)


def test_a_pool_shows_itself_in_notebooks(pool: IpPool) -> None:
    assert pool._repr_svg_().startswith("<svg")


@pytest.mark.parametrize(
    ("call", "kind", "text"),
    [
        (lambda p: p.allocate("t", 1, "vm"), TypeError, "IpPool.allocate(): subid must be a str, not 1 of type int"),
        (lambda p: p.allocate("t", "v", "tcp-server"), ValueError, "or ResourceType.custom(...), not 'tcp-server'"),
        (lambda p: p.allocate("t", "v"), TypeError, "missing 1 required positional argument: 'resource_type'"),
        (lambda p: p.add_cidr_range(5), TypeError, "IpPool.add_cidr_range(): cidr must be a network, as in"),
        (lambda p: p.get_binding("10.0.1"), ValueError, "IpPool.get_binding(): address must be an IP address"),
        (lambda p: p.release_by_ip("10.0.1.1", -1), ValueError, "expected_generation must be an int from 0 to"),
        (lambda _: IpPool(None), TypeError, "IpPool(): name must be a str, not None"),
        (lambda _: IpPool("p", seed="7"), TypeError, "IpPool(): seed must be an int from 0 to"),
        (lambda p: p.set_metadata("10.0.1.1", {"a": 5}), TypeError, "IpPool.set_metadata(): metadata['a'] must be a str"),
        (lambda p: p.set_metadata("10.0.1.1", 5), TypeError, "IpPool.set_metadata(): metadata must be a dict"),
        (lambda _: IpPool.allocate(None, "t", "v", "vm"), TypeError, "IpPool.allocate() needs its object first, not None"),
    ],
)
def test_a_beginners_mistake_is_explained(pool: IpPool, call: object, kind: type[Exception], text: str) -> None:
    with pytest.raises(kind) as found:
        call(pool)  # type: ignore[operator]
    assert text in str(found.value)


def test_a_wrong_cidr_is_the_components_business(pool: IpPool) -> None:
    with pytest.raises(IpPoolError.InvalidArgument) as found:
        pool.add_cidr_range("10.0.0.0/33")
    assert found.value.subject == "cidr"


def test_a_closed_pool_says_so(pool: IpPool) -> None:
    pool.close()
    pool.close()
    assert pool.closed
    assert repr(pool) == "<IpPool (closed)>"
    with pytest.raises(ClosedError, match="this IpPool is closed; create a new one"):
        pool.name
    with pytest.raises(ClosedError), pool:
        pass


def test_a_class_may_be_derived_from() -> None:
    class Named(IpPool):
        def __init__(self) -> None:
            super().__init__("derived")

    assert Named().name == "derived"


def test_pools_that_are_let_go_of_leave_nothing_behind() -> None:
    instance = Instance()
    for _ in range(20_000):
        IpPool("p", instance=instance).add_cidr_range("10.0.0.0/8")
    gc.collect()
    assert not instance._dropped
    assert IpPool("p", instance=instance).name == "p"


def test_objects_in_garbage_cycles_are_let_go_of_in_any_order() -> None:
    instance = Instance()
    for _ in range(200):
        cycle: list[object] = [IpPool("p", instance=instance), IpPool("q", instance=Instance())]
        cycle.append(cycle)
        del cycle
    gc.collect()
    assert not instance.poisoned
    assert IpPool("p", instance=instance).name == "p"
