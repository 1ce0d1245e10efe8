# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Interface `ip-pool` for asyncio."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING

from ... import _aio as aio
from .. import ip_pool as sync

if TYPE_CHECKING:
    from ..._wit import CidrLike, IpAddress, IpAddressLike, IpNetwork, IpNetworkLike, MappingLike, SecondsLike
    from ..._instance import Instance
    from ..values.types import IpBinding, IpFamilyLike, PoolDefinition, ResourceTypeLike, StrategyLike
    from ..values.ip_pool import (
        AddressState,
        AppliedEvents,
        BindingDetails,
        DualBinding,
        EdgeExclusionLike,
        IpRange,
        JournalPage,
        PoolBlock,
        PoolEvent,
        PoolStats,
        PrefixBinding,
        RangeRemovalLike,
        RemovalReport,
        TenantStats,
        TenantUsage,
        TickReport,
    )

__all__ = [
    "IpPool",
]


class IpPool(aio.Pool):
    """A pool of addresses.

    Dropping the pool discards its state; `snapshot` returns the state.
    """

    __slots__ = ()
    _sync = sync.IpPool

    def __init__(
        self,
        name: str,
        *,
        strategy: StrategyLike | None = None,
        seed: int | None = None,
        hash_seed: int | None = None,
        ttl: SecondsLike | None = None,
        quarantine: SecondsLike | None = None,
        probation: SecondsLike | None = None,
        sticky_owners: int | None = None,
        quota: int | None = None,
        max_bindings: int | None = None,
        event_capacity: int | None = None,
        instance: Instance | None = None,
    ) -> None:
        """Creates an empty pool with options. Any string is a valid name.

        Arguments and errors: see `scheduler_core.IpPool`.
        """
        self._open(
            sync._IP_POOL_WITH_OPTIONS,
            instance,
            name,
            (
                strategy,
                seed,
                hash_seed,
                ttl,
                quarantine,
                probation,
                sticky_owners,
                quota,
                max_bindings,
                event_capacity,
            ),
        )

    @staticmethod
    def from_definition(
        definition: PoolDefinition,
        *,
        instance: Instance | None = None,
    ) -> aio.Opening[IpPool]:
        """Creates the pool that a scenario defines.

        Arguments and errors: see `scheduler_core.IpPool.from_definition`.
        """
        return aio.Opening(IpPool, sync._IP_POOL_FROM_DEFINITION, instance, definition)

    async def name(self) -> str:
        """The name of the pool. Bindings contain it."""
        return await self._call(sync._IP_POOL_NAME)

    async def revision(self) -> int:
        """The number of events so far. Every change increases it by one."""
        return await self._call(sync._IP_POOL_REVISION)

    async def add_cidr_range(self, cidr: CidrLike) -> IpNetwork:
        """Adds a network as a range and returns it, with the host bits masked.

        Arguments and errors: see `scheduler_core.IpPool.add_cidr_range`.
        """
        return await self._call(sync._IP_POOL_ADD_CIDR_RANGE, cidr)

    async def add_cidr_range_with(self, cidr: CidrLike, exclusion: EdgeExclusionLike) -> IpNetwork:
        """Adds a network as a range, with a policy for its edges. Otherwise the same as
        `add_cidr_range`.

        Arguments and errors: see `scheduler_core.IpPool.add_cidr_range_with`.
        """
        return await self._call(sync._IP_POOL_ADD_CIDR_RANGE_WITH, cidr, exclusion)

    async def add_range(
        self,
        first: IpAddressLike,
        last: IpAddressLike,
        exclusion: EdgeExclusionLike | None = None,
    ) -> None:
        """Adds the addresses from `first` to `last`, both included, as a range. `exclusion`
        defaults to `automatic`, which excludes nothing here.

        Arguments and errors: see `scheduler_core.IpPool.add_range`.
        """
        return await self._call(sync._IP_POOL_ADD_RANGE, first, last, exclusion)

    async def remove_range(self, first: IpAddressLike, mode: RangeRemovalLike = "reject") -> RemovalReport:
        """Removes the range that starts at `first`.

        Arguments and errors: see `scheduler_core.IpPool.remove_range`.
        """
        return await self._call(sync._IP_POOL_REMOVE_RANGE_FILLED, first, mode)

    async def resume_range(self, first: IpAddressLike) -> bool:
        """Ends the draining of a range, so that it grants bindings again. Returns whether it was
        draining.

        Arguments and errors: see `scheduler_core.IpPool.resume_range`.
        """
        return await self._call(sync._IP_POOL_RESUME_RANGE, first)

    async def ranges(self) -> list[IpRange]:
        """The ranges, in the order in which they were added. At most 1,024."""
        return await self._call(sync._IP_POOL_RANGES)

    async def allocate(self, subinstance: str, subid: str, resource_type: ResourceTypeLike) -> IpAddress:
        """Allocates an address to the owner, or returns the address that the owner already holds.

        Arguments and errors: see `scheduler_core.IpPool.allocate`.
        """
        return await self._call(sync._IP_POOL_ALLOCATE, subinstance, subid, resource_type)

    async def allocate_with(
        self,
        subinstance: str,
        subid: str,
        resource_type: ResourceTypeLike,
        *,
        family: IpFamilyLike | None = None,
        ttl: SecondsLike | None = None,
        within: IpNetworkLike | None = None,
        metadata: MappingLike[str, str] = (),
    ) -> IpBinding:
        """Allocates an address with options: a family, a lease, a network that the address must be
        in, metadata. If the owner already holds an address, all options except the family have
        no effect.

        Arguments and errors: see `scheduler_core.IpPool.allocate_with`.
        """
        return await self._call(
            sync._IP_POOL_ALLOCATE_WITH,
            subinstance,
            subid,
            resource_type,
            (family, ttl, within, metadata),
        )

    async def allocate_specific(
        self,
        subinstance: str,
        subid: str,
        resource_type: ResourceTypeLike,
        address: IpAddressLike,
    ) -> IpBinding:
        """Allocates a specific address to the owner. If the owner already holds it, the lease does
        not change.

        Arguments and errors: see `scheduler_core.IpPool.allocate_specific`.
        """
        return await self._call(sync._IP_POOL_ALLOCATE_SPECIFIC, subinstance, subid, resource_type, address)

    async def allocate_many(
        self,
        subinstance: str,
        subids: Sequence[str],
        resource_type: ResourceTypeLike,
        *,
        family: IpFamilyLike | None = None,
        ttl: SecondsLike | None = None,
        within: IpNetworkLike | None = None,
        metadata: MappingLike[str, str] = (),
    ) -> list[IpBinding]:
        """Allocates one address to each listed resource of a tenant, all or nothing.

        Arguments and errors: see `scheduler_core.IpPool.allocate_many`.
        """
        return await self._call(
            sync._IP_POOL_ALLOCATE_MANY_BATCH,
            subinstance,
            subids,
            resource_type,
            (family, ttl, within, metadata),
        )

    async def allocate_dual(
        self,
        subinstance: str,
        subid: str,
        resource_type: ResourceTypeLike,
        *,
        family: IpFamilyLike | None = None,
        ttl: SecondsLike | None = None,
        within: IpNetworkLike | None = None,
        metadata: MappingLike[str, str] = (),
    ) -> DualBinding:
        """Allocates an IPv4 and an IPv6 address to the owner, or neither. An address that the
        owner already holds is kept. The options `family` and `within` must be `None`.

        Arguments and errors: see `scheduler_core.IpPool.allocate_dual`.
        """
        return await self._call(
            sync._IP_POOL_ALLOCATE_DUAL,
            subinstance,
            subid,
            resource_type,
            (family, ttl, within, metadata),
        )

    async def release_by_ip(self, address: IpAddressLike, expected_generation: int | None = None) -> bool:
        """Releases the binding of an address. Returns whether there was one; releasing twice is
        harmless.

        Arguments and errors: see `scheduler_core.IpPool.release_by_ip`.
        """
        return await self._call(sync._IP_POOL_RELEASE_BY_IP, address, expected_generation)

    async def release_by_subid(
        self,
        subinstance: str,
        subid: str,
        family: IpFamilyLike | None = None,
    ) -> list[IpAddress]:
        """Releases the bindings of a tenant's resource, of one family or of both. Returns the
        released addresses; the list is empty if there were none.

        Arguments and errors: see `scheduler_core.IpPool.release_by_subid`.
        """
        return await self._call(sync._IP_POOL_RELEASE_BY_SUBID, subinstance, subid, family)

    async def release_by_subinstance(self, subinstance: str) -> int:
        """Releases all addresses of a tenant and returns their number. Child prefixes stay.

        Arguments and errors: see `scheduler_core.IpPool.release_by_subinstance`.
        """
        return await self._call(sync._IP_POOL_RELEASE_BY_SUBINSTANCE, subinstance)

    async def release_many(self, subinstance: str, subids: Sequence[str]) -> int:
        """Releases the bindings of several resources of a tenant and returns the number of
        released addresses. Subids without a binding are skipped. At most 8,192 subids per call.

        Arguments and errors: see `scheduler_core.IpPool.release_many`.
        """
        return await self._call(sync._IP_POOL_RELEASE_MANY, subinstance, subids)

    async def get_binding(self, address: IpAddressLike) -> IpBinding | None:
        """Returns the binding of an address, or `None` if it is not bound.

        Arguments and errors: see `scheduler_core.IpPool.get_binding`.
        """
        return await self._call(sync._IP_POOL_GET_BINDING, address)

    async def binding_details(self, address: IpAddressLike) -> BindingDetails | None:
        """Returns the binding of an address with its lease and metadata, or `None` if it is not
        bound.

        Arguments and errors: see `scheduler_core.IpPool.binding_details`.
        """
        return await self._call(sync._IP_POOL_BINDING_DETAILS, address)

    async def address_state(self, address: IpAddressLike) -> AddressState:
        """Returns the current state of an address. If nothing applies to it, all fields are false.

        Arguments and errors: see `scheduler_core.IpPool.address_state`.
        """
        return await self._call(sync._IP_POOL_ADDRESS_STATE, address)

    async def find_by_subid(self, subinstance: str, subid: str) -> list[IpBinding]:
        """Returns the bindings of a tenant's resource: at most one per family, IPv4 first.

        Arguments and errors: see `scheduler_core.IpPool.find_by_subid`.
        """
        return await self._call(sync._IP_POOL_FIND_BY_SUBID, subinstance, subid)

    async def find_by_resource(self, resource_type: ResourceTypeLike) -> list[IpBinding]:
        """Returns the bindings of one resource type, in the order of their generations.

        Args:
            resource_type: Type of the resource: a `ResourceType`, or its name.

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> address = pool.allocate("services", "http-server", ResourceType.custom("tcp-server"))
            >>> [binding.subid for binding in pool.find_by_resource(ResourceType.custom("tcp-server"))]
            ['http-server']
        """
        return [item async for item in aio.listing(self, sync._IP_POOL_FIND_BY_RESOURCE_PAGES, resource_type)]

    def bindings_of(self, subinstance: str) -> AsyncIterator[IpBinding]:
        """Iterates over the bindings of a tenant, in the order of their generations.

        Arguments and errors: see `scheduler_core.IpPool.bindings_of`.
        """
        return aio.listing(self, sync._IP_POOL_LIST_BY_SUBINSTANCE_PAGES, subinstance)

    async def list_by_subinstance(self, subinstance: str) -> list[IpBinding]:
        """The items of `bindings_of` as a list."""
        return [item async for item in aio.listing(self, sync._IP_POOL_LIST_BY_SUBINSTANCE_PAGES, subinstance)]

    def bindings(self) -> AsyncIterator[IpBinding]:
        """Iterates over all bindings, IPv4 first, in the order of their addresses.

        Arguments and errors: see `scheduler_core.IpPool.bindings`.
        """
        return aio.listing(self, sync._IP_POOL_LIST_BINDINGS_PAGES)

    async def list_bindings(self) -> list[IpBinding]:
        """The items of `bindings` as a list."""
        return [item async for item in aio.listing(self, sync._IP_POOL_LIST_BINDINGS_PAGES)]

    def tenants(self) -> AsyncIterator[TenantUsage]:
        """Iterates over the tenants that have a binding or a prefix.

        Arguments and errors: see `scheduler_core.IpPool.tenants`.
        """
        return aio.listing(self, sync._IP_POOL_LIST_TENANTS_PAGES)

    async def reserve_ip(self, address: IpAddressLike) -> bool:
        """Reserves an address, in or outside of a range, so that it is not granted. Returns
        whether the reservation is new. An existing binding of the address stays and is still
        counted.

        Arguments and errors: see `scheduler_core.IpPool.reserve_ip`.
        """
        return await self._call(sync._IP_POOL_RESERVE_IP, address)

    async def unreserve_ip(self, address: IpAddressLike) -> bool:
        """Removes the reservation of an address. Returns whether there was one. The address stays
        reserved while a reserved network covers it.

        Arguments and errors: see `scheduler_core.IpPool.unreserve_ip`.
        """
        return await self._call(sync._IP_POOL_UNRESERVE_IP, address)

    async def reserve_cidr(self, cidr: CidrLike) -> IpNetwork:
        """Reserves a network so that its addresses are not granted, and returns it with the host
        bits masked. It can be in or outside of ranges and can overlap other reservations. A
        repeated reservation changes nothing.

        Arguments and errors: see `scheduler_core.IpPool.reserve_cidr`.
        """
        return await self._call(sync._IP_POOL_RESERVE_CIDR, cidr)

    async def unreserve_cidr(self, cidr: CidrLike) -> bool:
        """Removes the reservation of a network. Returns whether there was one. Addresses that
        other reservations cover stay reserved.

        Arguments and errors: see `scheduler_core.IpPool.unreserve_cidr`.
        """
        return await self._call(sync._IP_POOL_UNRESERVE_CIDR, cidr)

    def reservations(self) -> AsyncIterator[IpNetwork]:
        """Iterates over the reservations.

        Arguments and errors: see `scheduler_core.IpPool.reservations`.
        """
        return aio.listing(self, sync._IP_POOL_LIST_RESERVATIONS_PAGES)

    async def stats(self) -> PoolStats:
        """The counts of the whole pool."""
        return await self._call(sync._IP_POOL_STATS)

    async def family_stats(self, family: IpFamilyLike) -> PoolStats:
        """Returns the counts of one family: its addresses and their events.

        Arguments and errors: see `scheduler_core.IpPool.family_stats`.
        """
        return await self._call(sync._IP_POOL_FAMILY_STATS, family)

    async def tenant_stats(self, subinstance: str) -> TenantStats:
        """Returns the counts of one tenant. All counts of an unknown tenant are 0.

        Arguments and errors: see `scheduler_core.IpPool.tenant_stats`.
        """
        return await self._call(sync._IP_POOL_TENANT_STATS, subinstance)

    async def set_strategy(self, strategy: StrategyLike) -> None:
        """Sets how the pool selects free addresses from now on.

        Arguments and errors: see `scheduler_core.IpPool.set_strategy`.
        """
        return await self._call(sync._IP_POOL_SET_STRATEGY, strategy)

    async def set_quota(self, subinstance: str, addresses: int | None = None, prefixes: int | None = None) -> None:
        """Sets the maximum number of addresses and of child prefixes of a tenant. If `addresses`
        is `None`, the pool's `quota` applies. If `prefixes` is `None`, the number is unlimited. A
        tenant above its quota keeps what it has and gets no more.

        Arguments and errors: see `scheduler_core.IpPool.set_quota`.
        """
        return await self._call(sync._IP_POOL_SET_QUOTA, subinstance, addresses, prefixes)

    async def set_metadata(
        self,
        address: IpAddressLike,
        metadata: MappingLike[str, str] = (),
        expected_generation: int | None = None,
    ) -> None:
        """Replaces the metadata of a binding.

        Arguments and errors: see `scheduler_core.IpPool.set_metadata`.
        """
        return await self._call(sync._IP_POOL_SET_METADATA, address, metadata, expected_generation)

    async def tick(self, now: SecondsLike, budget: int | None = None) -> TickReport:
        """Sets the current time. Ends expired leases and frees addresses whose quarantine is over,
        the earliest first, at most `budget` of them. `budget` defaults to 4,096. An expired
        binding stays valid until a tick has ended it.

        Arguments and errors: see `scheduler_core.IpPool.tick`.
        """
        return await self._call(sync._IP_POOL_TICK, now, budget)

    async def now(self) -> float | None:
        """The time of the last tick, or `None` before the first one."""
        return await self._call(sync._IP_POOL_NOW_MS)

    async def renew(
        self,
        address: IpAddressLike,
        expected_generation: int | None = None,
        ttl: SecondsLike | None = None,
    ) -> None:
        """Restarts the lease of a binding now, with the lifetime `ttl`. 0: until it is
        released. If `None`, the former lifetime applies again.

        Arguments and errors: see `scheduler_core.IpPool.renew`.
        """
        return await self._call(sync._IP_POOL_RENEW, address, expected_generation, ttl)

    async def decline(self, address: IpAddressLike, expected_generation: int | None = None) -> None:
        """Ends a binding because its holder has found another machine using the address. The
        address is withheld for the pool's `probation`.

        Arguments and errors: see `scheduler_core.IpPool.decline`.
        """
        return await self._call(sync._IP_POOL_DECLINE, address, expected_generation)

    async def end_quarantine(self, address: IpAddressLike) -> bool:
        """Ends the quarantine or probation of an address early. Returns whether it was in either.

        Arguments and errors: see `scheduler_core.IpPool.end_quarantine`.
        """
        return await self._call(sync._IP_POOL_END_QUARANTINE, address)

    async def allocate_prefix(
        self,
        subinstance: str,
        subid: str,
        family: IpFamilyLike,
        prefix_length: int,
    ) -> PrefixBinding:
        """Allocates a child prefix (subnet) to the owner, or returns the one that the owner
        already holds. The prefix is an aligned block without any address in use. It is taken
        from the smallest free area that contains such a block, at the lowest address. Prefixes
        have separate owner keys: an owner can hold an address and a prefix of the same family.
        A block can include the excluded addresses at the edges of its range.

        Arguments and errors: see `scheduler_core.IpPool.allocate_prefix`.
        """
        return await self._call(sync._IP_POOL_ALLOCATE_PREFIX, subinstance, subid, family, prefix_length)

    async def release_prefix(self, network: IpNetworkLike, expected_generation: int | None = None) -> bool:
        """Releases a child prefix, without quarantine. Returns whether it was allocated.

        Arguments and errors: see `scheduler_core.IpPool.release_prefix`.
        """
        return await self._call(sync._IP_POOL_RELEASE_PREFIX, network, expected_generation)

    async def find_prefixes(self, subinstance: str, subid: str) -> list[PrefixBinding]:
        """Returns the child prefixes of a tenant's resource: at most one per family, IPv4 first.

        Arguments and errors: see `scheduler_core.IpPool.find_prefixes`.
        """
        return await self._call(sync._IP_POOL_FIND_PREFIXES, subinstance, subid)

    def prefixes(self) -> AsyncIterator[PrefixBinding]:
        """Iterates over all child prefixes.

        Arguments and errors: see `scheduler_core.IpPool.prefixes`.
        """
        return aio.listing(self, sync._IP_POOL_LIST_PREFIXES_PAGES)

    def prefix_pool(self, network: IpNetworkLike, name: str) -> aio.Opening[IpPool]:
        """Creates a pool from a child prefix, with the options of this pool. The new pool is
        independent: releasing the prefix does not affect it.

        Arguments and errors: see `scheduler_core.IpPool.prefix_pool`.
        """
        return aio.Opening(IpPool, sync._IP_POOL_PREFIX_POOL, self, network, name)

    def events_since(self, revision: int) -> AsyncIterator[PoolEvent]:
        """Iterates over the events after a revision, the earliest first.

        Arguments and errors: see `scheduler_core.IpPool.events_since`.
        """
        return aio.listing(self, sync._IP_POOL_EVENTS_SINCE_PAGES, revision)

    async def journal_since(self, revision: int) -> JournalPage:
        """Returns the changes after a revision as text, to append to a log: `apply_events` repeats them on a
        pool of that revision. doc/IP_POOL_USAGE.md documents the format.

        Arguments and errors: see `scheduler_core.IpPool.journal_since`.
        """
        return await self._call(sync._IP_POOL_JOURNAL_SINCE_PIECES, revision)

    async def apply_events(self, journal: str | bytes | bytearray | memoryview) -> AppliedEvents:
        """Repeats the changes of a journal: texts of `journal_since`, in order, as a string or as the bytes of a
        file. The pool then equals the one that wrote them, at the revision of the last one, and has the same
        snapshot.

        Arguments and errors: see `scheduler_core.IpPool.apply_events`.
        """
        return await self._call(sync._IP_POOL_APPLY_EVENTS_PIECES, journal)

    async def render(self, within: IpNetworkLike | None = None) -> str:
        """Returns a map of the pool as SVG, below 1 MiB. Each range is a grid of up to 256 cells;
        a cell is an address or an aligned block of addresses. With `within`, the map shows only
        the part of the ranges in that network.

        Arguments and errors: see `scheduler_core.IpPool.render`.
        """
        return await self._call(sync._IP_POOL_RENDER, within)

    async def snapshot(self) -> str:
        """Returns the complete state as text; doc/IP_POOL_USAGE.md documents the format.

        Arguments and errors: see `scheduler_core.IpPool.snapshot`.
        """
        return await self._call(sync._IP_POOL_SNAPSHOT_TEXT)

    async def restore(self, text: str) -> None:
        """Replaces the state of this empty pool with that of a snapshot, its name, options and revision
        included.

        Arguments and errors: see `scheduler_core.IpPool.restore`.
        """
        return await self._call(sync._IP_POOL_RESTORE_PIECES, text)

    async def export_block(self, address: IpAddressLike) -> PoolBlock:
        """Returns the current state of the block that contains an address, for a store with
        compare-and-set. A block is the aligned 4,096 addresses around the address (a /20 or
        /116), limited to the ranges of the pool. Each export increases the version of the block
        by one.

        Arguments and errors: see `scheduler_core.IpPool.export_block`.
        """
        return await self._call(sync._IP_POOL_EXPORT_BLOCK, address)

    async def claim_block(self, text: str) -> IpNetwork:
        """Adds a block that this instance has claimed in the store: its ranges, bindings and
        reservations.

        Arguments and errors: see `scheduler_core.IpPool.claim_block`.
        """
        return await self._call(sync._IP_POOL_CLAIM_BLOCK, text)

    async def drop_block(self, network: IpNetworkLike) -> bool:
        """Removes a claimed block from the pool, with its bindings and reservations: it belongs to
        the store again. Returns whether the block was removed; a block with a child prefix
        stays.

        Arguments and errors: see `scheduler_core.IpPool.drop_block`.
        """
        return await self._call(sync._IP_POOL_DROP_BLOCK, network)
