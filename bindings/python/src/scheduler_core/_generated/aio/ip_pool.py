# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Interface `ip-pool` for asyncio."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ... import _aio as aio
from .. import ip_pool as sync

if TYPE_CHECKING:
    from ..._wit import IpAddress, IpAddressLike, IpNetwork, IpNetworkLike
    from ..._instance import Instance
    from ..ip_pool import (
        AddressState,
        AllocationBatch,
        AllocationOptions,
        BindingDetails,
        BindingPage,
        DualBinding,
        EdgeExclusionLike,
        EventPage,
        IpRange,
        MetadataEntry,
        NetworkPage,
        PoolBlock,
        PoolOptions,
        PoolStats,
        PrefixBinding,
        PrefixPage,
        RangeRemovalLike,
        RemovalReport,
        TenantPage,
        TenantStats,
        TickReport,
    )
    from ..types import (
        IpBinding,
        IpFamilyLike,
        PageRequest,
        PoolDefinition,
        ResourceTypeLike,
        StrategyLike,
        TextPage,
    )

__all__ = [
    "IpPool",
]


class IpPool(aio.Resource):
    """A pool of addresses.

    Dropping it forgets everything; `snapshot` keeps it.
    """

    __slots__ = ()
    _sync = sync.IpPool

    def __init__(self, name: str, *, instance: Instance | None = None) -> None:
        """Makes an empty pool with default options. Any string is a valid name.

        Example: `ip-pool("server-pool")`.
        """
        self._open(sync._IP_POOL_NEW, instance, name)

    @staticmethod
    def with_options(
        name: str,
        options: PoolOptions,
        *,
        instance: Instance | None = None,
    ) -> aio.Opening[IpPool]:
        """Makes an empty pool with options. Any string is a valid name.

        # Typical errors
        - `limit-exceeded`: `max_bindings` or `event_capacity` is too large.

        Example: `with-options("p", { strategy: round-robin, quarantine-ms: 60000, … })`.
        """
        return aio.Opening(IpPool, sync._IP_POOL_WITH_OPTIONS, instance, name, options)

    @staticmethod
    def from_definition(
        definition: PoolDefinition,
        *,
        instance: Instance | None = None,
    ) -> aio.Opening[IpPool]:
        """Makes the pool that a scenario declares.

        # Typical errors
        - `invalid-argument`: a name, range or reservation is not well formed.
        - `overlap`: two of its ranges overlap.
        - `limit-exceeded`: it has too many ranges or reservations.

        Example: `from-definition({ name: "eip", ranges: ["10.0.1.0/24", "10.0.2.10 - 10.0.2.99"],
        reserved: ["10.0.1.1"], strategy: round-robin, … })`.
        """
        return aio.Opening(IpPool, sync._IP_POOL_FROM_DEFINITION, instance, definition)

    async def name(self) -> str:
        """The pool's name. Bindings carry it."""
        return await self._call(sync._IP_POOL_NAME)

    async def revision(self) -> int:
        """How many events there were so far. It only grows, by one with every change."""
        return await self._call(sync._IP_POOL_REVISION)

    async def add_cidr_range(self, cidr: str) -> IpNetwork:
        """Adds a network, and says which one: host bits are masked.

        Bindings, reservations and quarantines that are there already count from now
        on; a binding that `detach` left behind is adopted.

        # Typical errors
        - `invalid-argument`: `cidr` is not a network in CIDR form.
        - `overlap`: the pool has a range that overlaps it.
        - `limit-exceeded`: the pool has 1,024 ranges.

        Example: `add-cidr-range("192.168.1.7/24")` gives `192.168.1.0/24`.
        """
        return await self._call(sync._IP_POOL_ADD_CIDR_RANGE, cidr)

    async def add_cidr_range_with(self, cidr: str, exclusion: EdgeExclusionLike) -> IpNetwork:
        """Adds a network with a policy for its edges. Like `add_cidr_range` but for that.

        # Typical errors
        - `invalid-argument`: `cidr` is not a network in CIDR form, or `exclusion` would leave nothing of it.
        - `overlap`: the pool has a range that overlaps it.
        - `limit-exceeded`: the pool has 1,024 ranges.

        Example: `add-cidr-range-with("10.0.0.0/24", none)` gives 256 addresses.
        """
        return await self._call(sync._IP_POOL_ADD_CIDR_RANGE_WITH, cidr, exclusion)

    async def add_range(
        self,
        first: IpAddressLike,
        last: IpAddressLike,
        exclusion: EdgeExclusionLike | None = None,
    ) -> None:
        """Adds the addresses from `first` to `last`, both included. No `exclusion` is
        `automatic`, which excludes nothing here.

        # Typical errors
        - `invalid-argument`: `last` is of another family or lies before `first`, or
          `exclusion` would leave nothing.
        - `overlap`: the pool has a range that overlaps it.
        - `limit-exceeded`: the pool has 1,024 ranges.

        Example: `add-range(10.0.2.10, 10.0.2.99, none)` gives 90 addresses.
        """
        return await self._call(sync._IP_POOL_ADD_RANGE, first, last, exclusion)

    async def remove_range(self, first: IpAddressLike, mode: RangeRemovalLike) -> RemovalReport:
        """Removes the range that begins with `first`.

        `force` releases at most 4,096 bindings a call, without quarantine; while there
        are more, the range is draining and the report says so. No mode of removal
        cuts a child prefix. Reservations stay; quarantines last on.

        # Typical errors
        - `not-found`: no range begins with `first`.
        - `in-use`: the range has bindings and the mode is `refuse`, or it has child
          prefixes and the mode is not `drain`.

        Example: `remove-range(192.168.1.0, drain)`.
        """
        return await self._call(sync._IP_POOL_REMOVE_RANGE, first, mode)

    async def resume_range(self, first: IpAddressLike) -> bool:
        """Lets a draining range take bindings again. Says whether it was draining.

        # Typical errors
        - `not-found`: no range begins with `first`.
        """
        return await self._call(sync._IP_POOL_RESUME_RANGE, first)

    async def ranges(self) -> list[IpRange]:
        """The ranges, in the order in which they were added: at most 1,024."""
        return await self._call(sync._IP_POOL_RANGES)

    async def allocate(self, subinstance: str, subid: str, resource_type: ResourceTypeLike) -> IpAddress:
        """Gives the owner an address, or the one that it holds already.

        The family is the one that the owner holds an address of (IPv4 before IPv6),
        else the family of the pool's first range; `allocate_with` can ask for one. An
        owner whose binding has expired gets its old address back while that is free
        or in quarantine. Allocating again changes nothing: it does not renew the lease.

        # Typical errors
        - `invalid-argument`: `subinstance`, `subid` or the custom type is not a proper text.
        - `conflict`: the owner holds an address for another type of resource.
        - `quota-exceeded`: the tenant has as many addresses as it may have.
        - `exhausted`: no address of the family is left.
        - `limit-exceeded`: the pool has as many bindings as it may have.

        Example: `allocate("services", "http-server", custom("tcp-server"))` gives `192.168.1.1`.
        """
        return await self._call(sync._IP_POOL_ALLOCATE, subinstance, subid, resource_type)

    async def allocate_with(
        self,
        subinstance: str,
        subid: str,
        resource_type: ResourceTypeLike,
        options: AllocationOptions,
    ) -> IpBinding:
        """Like `allocate`, with a family, a lease, a network to stay within or metadata.
        All but the family is of no effect when the owner holds an address already.

        # Typical errors
        - those of `allocate`.
        - `invalid-argument`: the metadata is too large or names a key twice, or `within` and
          `family` contradict each other.
        - `conflict`: the address that the owner holds is not in `within`.
        - `exhausted`: no address of `within` is left; the counts are those of the family.

        Example: `allocate-with("t", "vm-1", vm, { family: some(ipv6), ttl-ms: some(60000), … })`.
        """
        return await self._call(sync._IP_POOL_ALLOCATE_WITH, subinstance, subid, resource_type, options)

    async def allocate_specific(
        self,
        subinstance: str,
        subid: str,
        resource_type: ResourceTypeLike,
        address: IpAddressLike,
    ) -> IpBinding:
        """Gives the owner this very address. The owner's lease, if it holds the address
        already, does not change.

        # Typical errors
        - `invalid-argument`: `subinstance`, `subid` or the custom type is not a proper text.
        - `conflict`: the owner holds another address of the family, or holds this
          one for another type of resource.
        - `not-in-pool`: no range has the address.
        - `excluded`: it is a network or broadcast address.
        - `draining`: its range takes no new bindings.
        - `reserved`: it is reserved.
        - `already-allocated`: it is another owner's, or in a child prefix.
        - `quarantined`: it is in quarantine or was declined. An expired owner gets its
          own address out of quarantine.
        - `quota-exceeded`: the tenant has as many addresses as it may have.
        - `limit-exceeded`: the pool has as many bindings as it may have.

        Example: `allocate-specific("services", "db", vm, 192.168.1.20)`.
        """
        return await self._call(sync._IP_POOL_ALLOCATE_SPECIFIC, subinstance, subid, resource_type, address)

    async def allocate_many(
        self,
        subinstance: str,
        subids: Sequence[str],
        resource_type: ResourceTypeLike,
        options: AllocationOptions,
    ) -> AllocationBatch:
        """Gives one address to each of a tenant's resources: all of them or none.

        A subid that holds an address already keeps it. At most 8,192 subids a call.

        # Typical errors
        - those of `allocate_with`, of the first subid that cannot be served.
        - `invalid-argument`: a subid is named twice.
        - `limit-exceeded`: there are more than 8,192 subids.

        Example: `allocate-many("t", ["vm-1", "vm-2"], vm, {…})` gives `"10.0.0.1\\n10.0.0.2"`.
        """
        return await self._call(sync._IP_POOL_ALLOCATE_MANY, subinstance, subids, resource_type, options)

    async def allocate_dual(
        self,
        subinstance: str,
        subid: str,
        resource_type: ResourceTypeLike,
        options: AllocationOptions,
    ) -> DualBinding:
        """Gives the owner an IPv4 and an IPv6 address: both or none. The one that it
        holds already stays. The options' `family` must be none, as must `within`.

        # Typical errors
        - those of `allocate_with`, of the family that cannot be served.

        Example: `allocate-dual("t", "vm-1", vm, {…})`.
        """
        return await self._call(sync._IP_POOL_ALLOCATE_DUAL, subinstance, subid, resource_type, options)

    async def release_by_ip(self, address: IpAddressLike, expected_generation: int | None = None) -> bool:
        """Releases the binding of an address. Says whether there was one: releasing
        twice is harmless.

        # Typical errors
        - `stale`: the address was given to somebody (or to the same owner) again since
          the grant with `expected_generation`; nothing is released.

        Example: `release-by-ip(192.168.1.1, some(17))`.
        """
        return await self._call(sync._IP_POOL_RELEASE_BY_IP, address, expected_generation)

    async def release_by_subid(
        self,
        subinstance: str,
        subid: str,
        family: IpFamilyLike | None = None,
    ) -> list[IpAddress]:
        """Releases what a tenant's resource holds, of one family or of both. Gives the
        addresses, none if there was nothing.

        # Typical errors
        - `invalid-argument`: `subinstance` or `subid` is not a proper text.

        Example: `release-by-subid("services", "http-server", none)` gives `[192.168.1.1]`.
        """
        return await self._call(sync._IP_POOL_RELEASE_BY_SUBID, subinstance, subid, family)

    async def release_by_subinstance(self, subinstance: str) -> int:
        """Releases all addresses of a tenant, and says how many. Child prefixes stay.

        # Typical errors
        - `invalid-argument`: `subinstance` is not a proper text.

        Example: `release-by-subinstance("services")` gives 2.
        """
        return await self._call(sync._IP_POOL_RELEASE_BY_SUBINSTANCE, subinstance)

    async def release_many(self, subinstance: str, subids: Sequence[str]) -> int:
        """Releases what each of a tenant's resources holds, and says how many addresses
        that was. Subids that hold nothing are passed over. At most 8,192 subids a call.

        # Typical errors
        - `invalid-argument`: a text is not proper.
        - `limit-exceeded`: there are more than 8,192 subids.

        Example: `release-many("t", ["vm-1", "vm-2"])` gives 2.
        """
        return await self._call(sync._IP_POOL_RELEASE_MANY, subinstance, subids)

    async def get_binding(self, address: IpAddressLike) -> IpBinding | None:
        """The binding of an address; none if it is not bound.

        Example: `get-binding(192.168.1.1)` gives `{ subinstance: "services", … }`.
        """
        return await self._call(sync._IP_POOL_GET_BINDING, address)

    async def binding_details(self, address: IpAddressLike) -> BindingDetails | None:
        """The binding of an address with its lease and metadata; none if it is not bound."""
        return await self._call(sync._IP_POOL_BINDING_DETAILS, address)

    async def address_state(self, address: IpAddressLike) -> AddressState:
        """What holds for an address just now; nothing for one that the pool knows nothing of.

        Example: of `192.168.1.0` in `192.168.1.0/24`, `in_range` and `excluded`.
        """
        return await self._call(sync._IP_POOL_ADDRESS_STATE, address)

    async def find_by_subid(self, subinstance: str, subid: str) -> list[IpBinding]:
        """What a tenant's resource holds: at most one binding a family, IPv4 first.

        Example: `find-by-subid("services", "http-server")`.
        """
        return await self._call(sync._IP_POOL_FIND_BY_SUBID, subinstance, subid)

    async def find_by_resource(self, resource_type: ResourceTypeLike, page: PageRequest) -> BindingPage:
        """The bindings of one type of resource, in the order of their generations.

        `limit` is 1–4,096; a part may have fewer although there are more. A binding
        that lives while the listing goes on is in it exactly once.

        # Typical errors
        - `invalid-argument`: the cursor is not one that this listing gave, or the limit is 0.

        Example: `find-by-resource(custom("tcp-server"), { cursor: none, limit: 100 })`.
        """
        return await self._call(sync._IP_POOL_FIND_BY_RESOURCE, resource_type, page)

    async def list_by_subinstance(self, subinstance: str, page: PageRequest) -> BindingPage:
        """The bindings of a tenant, in the order of their generations. Pages as in `find_by_resource`.

        # Typical errors
        - `invalid-argument`: the cursor is not one that this listing gave, or the limit is 0.

        Example: `list-by-subinstance("services", { cursor: none, limit: 100 })`.
        """
        return await self._call(sync._IP_POOL_LIST_BY_SUBINSTANCE, subinstance, page)

    async def list_bindings(self, page: PageRequest) -> BindingPage:
        """All bindings, IPv4 first, in the order of their addresses. Pages as in `find_by_resource`.

        # Typical errors
        - `invalid-argument`: the cursor is not one that this listing gave, or the limit is 0.

        Example: `list-bindings({ cursor: none, limit: 4096 })`.
        """
        return await self._call(sync._IP_POOL_LIST_BINDINGS, page)

    async def list_tenants(self, page: PageRequest) -> TenantPage:
        """The tenants that have a binding or a prefix. `limit` as in `find_by_resource`.

        # Typical errors
        - `invalid-argument`: `limit` is out of bounds.
        """
        return await self._call(sync._IP_POOL_LIST_TENANTS, page)

    async def reserve_ip(self, address: IpAddressLike) -> bool:
        """Keeps an address back from allocation, in or outside a range. Says whether
        that is new. A binding that it has stays, and counts as well.

        # Typical errors
        - `limit-exceeded`: the pool has 65,536 reservations.

        Example: `reserve-ip(192.168.1.1)`.
        """
        return await self._call(sync._IP_POOL_RESERVE_IP, address)

    async def unreserve_ip(self, address: IpAddressLike) -> bool:
        """Takes the reservation of an address back. Says whether there was one. It stays
        reserved while a reserved network covers it.

        Example: `unreserve-ip(192.168.1.1)`.
        """
        return await self._call(sync._IP_POOL_UNRESERVE_IP, address)

    async def reserve_cidr(self, cidr: str) -> IpNetwork:
        """Keeps a network back from allocation, host bits masked, in or outside ranges,
        within or around other reservations. Says which network that is. Reserving
        it again changes nothing.

        # Typical errors
        - `invalid-argument`: `cidr` is neither a network in CIDR form nor an address.
        - `limit-exceeded`: the pool has 65,536 reservations.

        Example: `reserve-cidr("10.0.0.0/28")`.
        """
        return await self._call(sync._IP_POOL_RESERVE_CIDR, cidr)

    async def unreserve_cidr(self, cidr: str) -> bool:
        """Takes the reservation of a network back. Says whether there was one. What other
        reservations cover stays reserved.

        # Typical errors
        - `invalid-argument`: `cidr` is neither a network in CIDR form nor an address.

        Example: `unreserve-cidr("10.0.0.0/28")`.
        """
        return await self._call(sync._IP_POOL_UNRESERVE_CIDR, cidr)

    async def list_reservations(self, page: PageRequest) -> NetworkPage:
        """The reservations. `limit` as in `find_by_resource`.

        # Typical errors
        - `invalid-argument`: the cursor is not one that this listing gave, or the limit is 0.
        """
        return await self._call(sync._IP_POOL_LIST_RESERVATIONS, page)

    async def stats(self) -> PoolStats:
        """The counts of the whole pool.

        Example: a fresh /24 has total 254, available 254 and zeros.
        """
        return await self._call(sync._IP_POOL_STATS)

    async def family_stats(self, family: IpFamilyLike) -> PoolStats:
        """The counts of one family: its addresses, and what happened to them."""
        return await self._call(sync._IP_POOL_FAMILY_STATS, family)

    async def tenant_stats(self, subinstance: str) -> TenantStats:
        """The counts of one tenant; zeros of one that has nothing."""
        return await self._call(sync._IP_POOL_TENANT_STATS, subinstance)

    async def set_strategy(self, strategy: StrategyLike) -> None:
        """Changes how the pool picks from now on."""
        return await self._call(sync._IP_POOL_SET_STRATEGY, strategy)

    async def set_quota(self, subinstance: str, addresses: int | None = None, prefixes: int | None = None) -> None:
        """Says how many addresses and how many child prefixes a tenant may have; none:
        the pool's `quota`, and any number of prefixes. A tenant that has more
        already keeps them and gets no more.

        # Typical errors
        - `invalid-argument`: `subinstance` is not a proper text.
        - `limit-exceeded`: 65,536 tenants have a quota of their own.

        Example: `set-quota("services", some(16), some(0))`.
        """
        return await self._call(sync._IP_POOL_SET_QUOTA, subinstance, addresses, prefixes)

    async def set_metadata(
        self,
        address: IpAddressLike,
        metadata: Sequence[MetadataEntry],
        expected_generation: int | None = None,
    ) -> None:
        """Replaces the metadata of a binding.

        # Typical errors
        - `not-found`: the address is not bound.
        - `stale`: it was given again since the grant with `expected_generation`.
        - `invalid-argument`: the metadata is too large or names a key twice.

        Example: `set-metadata(192.168.1.1, [{ key: "host", value: "a" }], none)`.
        """
        return await self._call(sync._IP_POOL_SET_METADATA, address, metadata, expected_generation)

    async def tick(self, now_ms: int, budget: int | None = None) -> TickReport:
        """Says what time it is, ends the leases that are over and frees the addresses
        whose quarantine is over: the earliest first, at most `budget` of them (none: 4,096).
        A binding whose lease is over lives until a tick has ended it.

        # Typical errors
        - `invalid-argument`: `now_ms` lies before an earlier tick.

        Example: `tick(1700000000000, none)`.
        """
        return await self._call(sync._IP_POOL_TICK, now_ms, budget)

    async def now_ms(self) -> int | None:
        """The time of the last tick."""
        return await self._call(sync._IP_POOL_NOW_MS)

    async def renew(
        self,
        address: IpAddressLike,
        expected_generation: int | None = None,
        ttl_ms: int | None = None,
    ) -> None:
        """Lets the lease of a binding run anew from now on: for `ttl_ms`, or as long as
        before; 0: until it is released.

        # Typical errors
        - `not-found`: the address is not bound, or no longer.
        - `stale`: it was given again since the grant with `expected_generation`.

        Example: `renew(192.168.1.1, some(17), some(60000))`.
        """
        return await self._call(sync._IP_POOL_RENEW, address, expected_generation, ttl_ms)

    async def decline(self, address: IpAddressLike, expected_generation: int | None = None) -> None:
        """The holder has found a stranger using its address: ends the binding and keeps
        the address back for the pool's `probation_ms`.

        # Typical errors
        - `not-found`: the address is not bound.
        - `stale`: it was given again since the grant with `expected_generation`.

        Example: `decline(192.168.1.9, some(18))`.
        """
        return await self._call(sync._IP_POOL_DECLINE, address, expected_generation)

    async def end_quarantine(self, address: IpAddressLike) -> bool:
        """Frees an address from quarantine or probation before its time. Says whether
        it was in either.
        """
        return await self._call(sync._IP_POOL_END_QUARANTINE, address)

    async def allocate_prefix(
        self,
        subinstance: str,
        subid: str,
        family: IpFamilyLike,
        prefix_length: int,
    ) -> PrefixBinding:
        """Gives the owner a child subnet, or the one that it holds already: an aligned
        block, free throughout, out of the smallest free stretch that has one, the
        lowest such. Prefixes have a key space of their own: an owner may hold an
        address and a prefix of one family. A block may include the excluded
        addresses at the edges of its range.

        # Typical errors
        - `invalid-argument`: a text is not proper, or `prefix_length` is too long for the family.
        - `conflict`: the owner holds a prefix of another length.
        - `quota-exceeded`: the tenant has as many prefixes as it may have.
        - `exhausted`: no free block of that size is left.
        - `limit-exceeded`: the pool has 65,536 prefixes.

        Example: `allocate-prefix("t", "site-a", ipv6, 64)` gives `2001:db8::/64`.
        """
        return await self._call(sync._IP_POOL_ALLOCATE_PREFIX, subinstance, subid, family, prefix_length)

    async def release_prefix(self, network: IpNetworkLike, expected_generation: int | None = None) -> bool:
        """Takes a child subnet back. Says whether it was given. There is no quarantine.

        # Typical errors
        - `stale`: it was given again since the grant with `expected_generation`.

        Example: `release-prefix(2001:db8::/64, none)`.
        """
        return await self._call(sync._IP_POOL_RELEASE_PREFIX, network, expected_generation)

    async def find_prefixes(self, subinstance: str, subid: str) -> list[PrefixBinding]:
        """The child subnets that a tenant's resource holds: at most one a family, IPv4 first."""
        return await self._call(sync._IP_POOL_FIND_PREFIXES, subinstance, subid)

    async def list_prefixes(self, page: PageRequest) -> PrefixPage:
        """All child subnets. `limit` as in `find_by_resource`.

        # Typical errors
        - `invalid-argument`: the cursor is not one that this listing gave, or the limit is 0.
        """
        return await self._call(sync._IP_POOL_LIST_PREFIXES, page)

    def prefix_pool(self, network: IpNetworkLike, name: str) -> aio.Opening[IpPool]:
        """Makes a pool of a child subnet. It has this pool's options and lives on its own:
        releasing the prefix does not end it.

        # Typical errors
        - `not-found`: the network is not a child prefix of this pool.
        """
        return aio.Opening(IpPool, sync._IP_POOL_PREFIX_POOL, self, network, name)

    async def events_since(self, revision: int, limit: int) -> EventPage:
        """What happened after a revision, the earliest first: at most `limit` events (1–4,096).

        To follow a pool: list its bindings, then ask for the events since the
        revision that it had before, again and again.

        # Typical errors
        - `outdated`: events after `revision` have been forgotten, or it is yet to come.
        - `invalid-argument`: `limit` is out of bounds.

        Example: `events-since(0, 100)`.
        """
        return await self._call(sync._IP_POOL_EVENTS_SINCE, revision, limit)

    async def render(self, within: IpNetworkLike | None = None) -> str:
        """A map of the pool as SVG, below 1 MiB: each range a grid of up to 256 cells, a cell an
        address or an aligned block of them; with `within`, of what the ranges have in that network.

        A cell has the colour of the tenant who has most of its bound addresses, the darker the
        more of it is bound; the eight tenants with the most addresses have a colour of their own.
        A cell without bound addresses shows the first of these that it has: resting (quarantine,
        probation), child prefix, reserved, excluded. The first 64 ranges are drawn. It takes time
        for every binding that is drawn.

        # Typical errors
        - `not-in-pool`: no range has an address of `within`.
        - `invalid-argument`: `within` has an impossible prefix length.

        Example: `render(none)` gives `<svg …`; `render(10.0.0.0/24)` shows that part of a /8.
        """
        return await self._call(sync._IP_POOL_RENDER, within)

    async def snapshot(self, cursor: str | None = None) -> TextPage:
        """The whole state as text, in parts of at most 1 MiB; doc/IP_POOL_USAGE.md has its
        form. Two pools of equal state have equal text. The events and the hash seed are
        not in it.

        # Typical errors
        - `outdated`: the pool has changed since the first part; begin again.
        - `invalid-argument`: `cursor` is not one that this listing has given.

        Example: `snapshot(none)`, then `snapshot(page.next)` until that is none.
        """
        return await self._call(sync._IP_POOL_SNAPSHOT, cursor)

    async def restore(self, text: str, last: bool) -> None:
        """Takes the next part of a snapshot, in order. After the `last` one the pool is as the
        other was, its name, options, revision and cursor included. Until then it is empty, and
        after an error as well.

        # Typical errors
        - `not-empty`: the pool has ranges, bindings or reservations.
        - `invalid-snapshot`: the text is not a snapshot that this version can read, or the
          `last` part does not complete it.
        - `limit-exceeded`: the part has more than 1 MiB.

        Example: `restore(page.text, true)`.
        """
        return await self._call(sync._IP_POOL_RESTORE, text, last)

    async def export_block(self, address: IpAddressLike) -> PoolBlock:
        """The block that an address belongs to, as it is now, for a store with compare-and-set
        to keep: the aligned 4,096 addresses around it (a /20, a /116), as far as ranges
        have them. Its version is one more than the last time.

        doc/IP_POOL_USAGE.md has the protocol by which many instances share a pool.

        # Typical errors
        - `not-in-pool`: no range reaches into the block.
        - `in-use`: a child prefix reaches into the block.

        Example: of `10.0.16.5` in `10.0.0.0/16`, the block `10.0.16.0/20`.
        """
        return await self._call(sync._IP_POOL_EXPORT_BLOCK, address)

    async def claim_block(self, text: str) -> IpNetwork:
        """Makes a block that an instance has claimed in the store this pool's own: adds
        its ranges, bindings and reservations.

        # Typical errors
        - `invalid-snapshot`: the text is not a block.
        - `overlap`: the pool has a range that reaches into the block.
        - `in-use`: a detached binding or a quarantine has an address of it here.
        - `conflict`: an owner in it holds another address of the family here.
        - `limit-exceeded`: the pool has too many ranges or bindings, or the text has more than 1 MiB.

        Example: `claim-block(block.text)` gives `10.0.16.0/20`.
        """
        return await self._call(sync._IP_POOL_CLAIM_BLOCK, text)

    async def drop_block(self, network: IpNetworkLike) -> bool:
        """Forgets a claimed block with its bindings: it is the store's again. Says whether
        the pool had it; a block with a child prefix stays.

        Example: `drop-block(10.0.16.0/20)`.
        """
        return await self._call(sync._IP_POOL_DROP_BLOCK, network)
