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
        BindingDetails,
        DualBinding,
        EdgeExclusionLike,
        IpRange,
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


class IpPool(aio.Resource):
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

        Args:
            name: The name.
            strategy: How the pool selects a free address. Defaults to `sequential`.
            seed: Seed of the generator for the random strategy. Defaults to 0.
            hash_seed: Key of the hash tables. It does not affect any result. If untrusted parties choose the
                owner names, use an unpredictable value: with a known key the pool does not resist hash
                flooding. Defaults to 0.
            ttl: Lifetime of a binding, in seconds. 0: until it is released. Defaults to 0.
            quarantine: Time for which a released or expired address is withheld from other owners, in
                seconds. Defaults to 0.
            probation: Time for which a declined address is withheld, in seconds. Defaults to 86,400, one day.
            sticky_owners: Number of expired owners to remember, so that they can get the same address again.
                Defaults to 65,536.
            quota: Maximum number of addresses of a tenant without a separate quota. Defaults to no limit.
            max_bindings: Maximum number of bindings, at most 536,870,911. Defaults to 1,048,576.
            event_capacity: Number of past events that `events_since` can return, at most 1,048,576. Defaults
                to 4,096.
            instance: Instance of the component; the default one if `None`.

        Raises:
            IpPoolLimitExceededError: `max_bindings` or `event_capacity` is too large.
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

        Args:
            definition: The definition of the pool.
            instance: Instance of the component; the default one if `None`.

        Raises:
            IpPoolInvalidArgumentError: A name, range or reservation is malformed.
            IpPoolOverlapError: Two of its ranges overlap.
            IpPoolLimitExceededError: It has too many ranges or reservations.
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

        Existing bindings, reservations and quarantines in the network count from now on. A
        binding left by `detach` is adopted.

        Args:
            cidr: The network. Host bits of a `str` are masked.

        Raises:
            IpPoolInvalidArgumentError: `cidr` is not a network in CIDR form.
            IpPoolOverlapError: A range of the pool overlaps it.
            IpPoolLimitExceededError: The pool has 1,024 ranges.
        """
        return await self._call(sync._IP_POOL_ADD_CIDR_RANGE, cidr)

    async def add_cidr_range_with(self, cidr: CidrLike, exclusion: EdgeExclusionLike) -> IpNetwork:
        """Adds a network as a range, with a policy for its edges. Otherwise the same as
        `add_cidr_range`.

        Args:
            cidr: The network. Host bits of a `str` are masked.
            exclusion: Policy for the edges of the range.

        Raises:
            IpPoolInvalidArgumentError: `cidr` is not a network in CIDR form, or `exclusion` excludes all of
                its addresses.
            IpPoolOverlapError: A range of the pool overlaps it.
            IpPoolLimitExceededError: The pool has 1,024 ranges.
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

        Args:
            first: First address of the range.
            last: Last address of the range.
            exclusion: Policy for the edges of the range.

        Raises:
            IpPoolInvalidArgumentError: `last` is not of the family of `first` or precedes it, or `exclusion`
                excludes all addresses.
            IpPoolOverlapError: A range of the pool overlaps it.
            IpPoolLimitExceededError: The pool has 1,024 ranges.
        """
        return await self._call(sync._IP_POOL_ADD_RANGE, first, last, exclusion)

    async def remove_range(self, first: IpAddressLike, mode: RangeRemovalLike = "reject") -> RemovalReport:
        """Removes the range that starts at `first`.

        `force` releases at most 4,096 bindings per call, without quarantine. If more remain,
        the range is draining and `removed` is false. No mode removes a child prefix.
        Reservations and quarantines in the range stay.

        Args:
            first: First address of the range.
            mode: What happens to the bindings in the range.

        Raises:
            IpPoolNotFoundError: No range starts at `first`.
            IpPoolInUseError: The range has bindings and the mode is `reject`, or it has child prefixes and
                the mode is not `drain`.
        """
        return await self._call(sync._IP_POOL_REMOVE_RANGE_FILLED, first, mode)

    async def resume_range(self, first: IpAddressLike) -> bool:
        """Ends the draining of a range, so that it grants bindings again. Returns whether it was
        draining.

        Args:
            first: First address of the range.

        Raises:
            IpPoolNotFoundError: No range starts at `first`.
        """
        return await self._call(sync._IP_POOL_RESUME_RANGE, first)

    async def ranges(self) -> list[IpRange]:
        """The ranges, in the order in which they were added. At most 1,024."""
        return await self._call(sync._IP_POOL_RANGES)

    async def allocate(self, subinstance: str, subid: str, resource_type: ResourceTypeLike) -> IpAddress:
        """Allocates an address to the owner, or returns the address that the owner already holds.

        The family is one that the owner already holds an address of (IPv4 before IPv6), or else
        the family of the pool's first range. Use `allocate_with` to select a family. An owner
        whose binding has expired gets the former address again while it is free or in
        quarantine. A repeated allocation changes nothing and does not renew the lease.

        Args:
            subinstance: The tenant.
            subid: The tenant's resource.
            resource_type: Type of the resource: a `ResourceType`, or its name.

        Raises:
            IpPoolInvalidArgumentError: `subinstance`, `subid` or the custom type is not a valid name.
            IpPoolConflictError: The owner holds an address with a different resource type.
            IpPoolQuotaExceededError: The tenant has reached its quota.
            IpPoolExhaustedError: No free address of the family is left.
            IpPoolLimitExceededError: The pool has reached its maximum number of bindings.
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

        Args:
            subinstance: The tenant.
            subid: The tenant's resource.
            resource_type: Type of the resource: a `ResourceType`, or its name.
            family: The family. If `None`, a family that the owner already holds an address of, or else the
                family of the pool's first range.
            ttl: Lifetime of the binding, in seconds. 0: until it is released. If `None`, the pool's `ttl`
                applies.
            within: Network that the address must be in. If `None`, any address is accepted.
            metadata: Metadata of the binding: at most 64 entries and 8,192 bytes.

        Raises:
            IpPoolInvalidArgumentError: The metadata is too large or contains a key twice, or `within` and
                `family` contradict each other.
            IpPoolConflictError: The address that the owner holds is not in `within`.
            IpPoolExhaustedError: No free address of `within` is left; the counts are those of the family.
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

        Args:
            subinstance: The tenant.
            subid: The tenant's resource.
            resource_type: Type of the resource: a `ResourceType`, or its name.
            address: The address.

        Raises:
            IpPoolInvalidArgumentError: `subinstance`, `subid` or the custom type is not a valid name.
            IpPoolConflictError: The owner holds another address of the family, or holds this address with a
                different resource type.
            IpPoolNotInPoolError: No range contains the address.
            IpPoolExcludedError: It is a network or broadcast address.
            IpPoolDrainingError: Its range is draining.
            IpPoolReservedError: It is reserved.
            IpPoolAlreadyAllocatedError: It is bound to another owner or in a child prefix.
            IpPoolQuarantinedError: It is in quarantine or was declined. An owner whose binding expired can
                get its former address out of quarantine.
            IpPoolQuotaExceededError: The tenant has reached its quota.
            IpPoolLimitExceededError: The pool has reached its maximum number of bindings.
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

        A subid that already holds an address keeps it. At most 8,192 subids per call.

        Args:
            subinstance: The tenant.
            subids: The tenant's resources.
            resource_type: Type of the resource: a `ResourceType`, or its name.
            family: The family. If `None`, a family that the owner already holds an address of, or else the
                family of the pool's first range.
            ttl: Lifetime of the binding, in seconds. 0: until it is released. If `None`, the pool's `ttl`
                applies.
            within: Network that the address must be in. If `None`, any address is accepted.
            metadata: Metadata of the binding: at most 64 entries and 8,192 bytes.

        Raises:
            IpPoolInvalidArgumentError: A subid occurs twice.
            IpPoolLimitExceededError: There are more than 8,192 subids.
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

        Args:
            subinstance: The tenant.
            subid: The tenant's resource.
            resource_type: Type of the resource: a `ResourceType`, or its name.
            family: The family. If `None`, a family that the owner already holds an address of, or else the
                family of the pool's first range.
            ttl: Lifetime of the binding, in seconds. 0: until it is released. If `None`, the pool's `ttl`
                applies.
            within: Network that the address must be in. If `None`, any address is accepted.
            metadata: Metadata of the binding: at most 64 entries and 8,192 bytes.

        Raises:
            IpPoolError: The component reports an error.
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

        Args:
            address: The address.
            expected_generation: Generation that the grant must have; if `None`, any.

        Raises:
            IpPoolStaleError: The address was granted again (to any owner) after the grant with
                `expected_generation`; nothing is released.
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

        Args:
            subinstance: The tenant.
            subid: The tenant's resource.
            family: The address family; if `None`, either.

        Raises:
            IpPoolInvalidArgumentError: `subinstance` or `subid` is not a valid name.
        """
        return await self._call(sync._IP_POOL_RELEASE_BY_SUBID, subinstance, subid, family)

    async def release_by_subinstance(self, subinstance: str) -> int:
        """Releases all addresses of a tenant and returns their number. Child prefixes stay.

        Args:
            subinstance: The tenant.

        Raises:
            IpPoolInvalidArgumentError: `subinstance` is not a valid name.
        """
        return await self._call(sync._IP_POOL_RELEASE_BY_SUBINSTANCE, subinstance)

    async def release_many(self, subinstance: str, subids: Sequence[str]) -> int:
        """Releases the bindings of several resources of a tenant and returns the number of
        released addresses. Subids without a binding are skipped. At most 8,192 subids per call.

        Args:
            subinstance: The tenant.
            subids: The tenant's resources.

        Raises:
            IpPoolInvalidArgumentError: `subinstance` or a subid is not a valid name.
            IpPoolLimitExceededError: There are more than 8,192 subids.
        """
        return await self._call(sync._IP_POOL_RELEASE_MANY, subinstance, subids)

    async def get_binding(self, address: IpAddressLike) -> IpBinding | None:
        """Returns the binding of an address, or `None` if it is not bound.

        Args:
            address: The address.
        """
        return await self._call(sync._IP_POOL_GET_BINDING, address)

    async def binding_details(self, address: IpAddressLike) -> BindingDetails | None:
        """Returns the binding of an address with its lease and metadata, or `None` if it is not
        bound.

        Args:
            address: The address.
        """
        return await self._call(sync._IP_POOL_BINDING_DETAILS, address)

    async def address_state(self, address: IpAddressLike) -> AddressState:
        """Returns the current state of an address. If nothing applies to it, all fields are false.

        Args:
            address: The address.
        """
        return await self._call(sync._IP_POOL_ADDRESS_STATE, address)

    async def find_by_subid(self, subinstance: str, subid: str) -> list[IpBinding]:
        """Returns the bindings of a tenant's resource: at most one per family, IPv4 first.

        Args:
            subinstance: The tenant.
            subid: The tenant's resource.
        """
        return await self._call(sync._IP_POOL_FIND_BY_SUBID, subinstance, subid)

    async def find_by_resource(self, resource_type: ResourceTypeLike) -> list[IpBinding]:
        """Returns the bindings of one resource type, in the order of their generations.

        Args:
            resource_type: Type of the resource: a `ResourceType`, or its name.
        """
        return [item async for item in aio.listing(self, sync._IP_POOL_FIND_BY_RESOURCE_PAGES, resource_type)]

    def bindings_of(self, subinstance: str) -> AsyncIterator[IpBinding]:
        """Iterates over the bindings of a tenant, in the order of their generations.

        The pool may change during the iteration: a binding that exists throughout is returned exactly once.

        Args:
            subinstance: The tenant.
        """
        return aio.listing(self, sync._IP_POOL_LIST_BY_SUBINSTANCE_PAGES, subinstance)

    async def list_by_subinstance(self, subinstance: str) -> list[IpBinding]:
        """The items of `bindings_of` as a list."""
        return [item async for item in aio.listing(self, sync._IP_POOL_LIST_BY_SUBINSTANCE_PAGES, subinstance)]

    def bindings(self) -> AsyncIterator[IpBinding]:
        """Iterates over all bindings, IPv4 first, in the order of their addresses.

        The pool may change during the iteration: a binding that exists throughout is returned exactly once.
        """
        return aio.listing(self, sync._IP_POOL_LIST_BINDINGS_PAGES)

    async def list_bindings(self) -> list[IpBinding]:
        """The items of `bindings` as a list."""
        return [item async for item in aio.listing(self, sync._IP_POOL_LIST_BINDINGS_PAGES)]

    def tenants(self) -> AsyncIterator[TenantUsage]:
        """Iterates over the tenants that have a binding or a prefix.
        """
        return aio.listing(self, sync._IP_POOL_LIST_TENANTS_PAGES)

    async def reserve_ip(self, address: IpAddressLike) -> bool:
        """Reserves an address, in or outside of a range, so that it is not granted. Returns
        whether the reservation is new. An existing binding of the address stays and is still
        counted.

        Args:
            address: The address.

        Raises:
            IpPoolLimitExceededError: The pool has 65,536 reservations.
        """
        return await self._call(sync._IP_POOL_RESERVE_IP, address)

    async def unreserve_ip(self, address: IpAddressLike) -> bool:
        """Removes the reservation of an address. Returns whether there was one. The address stays
        reserved while a reserved network covers it.

        Args:
            address: The address.

        Raises:
            IpPoolError: The component reports an error.
        """
        return await self._call(sync._IP_POOL_UNRESERVE_IP, address)

    async def reserve_cidr(self, cidr: CidrLike) -> IpNetwork:
        """Reserves a network so that its addresses are not granted, and returns it with the host
        bits masked. It can be in or outside of ranges and can overlap other reservations. A
        repeated reservation changes nothing.

        Args:
            cidr: The network. Host bits of a `str` are masked.

        Raises:
            IpPoolInvalidArgumentError: `cidr` is neither a network in CIDR form nor an address.
            IpPoolLimitExceededError: The pool has 65,536 reservations.
        """
        return await self._call(sync._IP_POOL_RESERVE_CIDR, cidr)

    async def unreserve_cidr(self, cidr: CidrLike) -> bool:
        """Removes the reservation of a network. Returns whether there was one. Addresses that
        other reservations cover stay reserved.

        Args:
            cidr: The network. Host bits of a `str` are masked.

        Raises:
            IpPoolInvalidArgumentError: `cidr` is neither a network in CIDR form nor an address.
        """
        return await self._call(sync._IP_POOL_UNRESERVE_CIDR, cidr)

    def reservations(self) -> AsyncIterator[IpNetwork]:
        """Iterates over the reservations.
        """
        return aio.listing(self, sync._IP_POOL_LIST_RESERVATIONS_PAGES)

    async def stats(self) -> PoolStats:
        """The counts of the whole pool."""
        return await self._call(sync._IP_POOL_STATS)

    async def family_stats(self, family: IpFamilyLike) -> PoolStats:
        """Returns the counts of one family: its addresses and their events.

        Args:
            family: The address family; if `None`, either.
        """
        return await self._call(sync._IP_POOL_FAMILY_STATS, family)

    async def tenant_stats(self, subinstance: str) -> TenantStats:
        """Returns the counts of one tenant. All counts of an unknown tenant are 0.

        Args:
            subinstance: The tenant.
        """
        return await self._call(sync._IP_POOL_TENANT_STATS, subinstance)

    async def set_strategy(self, strategy: StrategyLike) -> None:
        """Sets how the pool selects free addresses from now on.

        Args:
            strategy: How the pool selects a free address.
        """
        return await self._call(sync._IP_POOL_SET_STRATEGY, strategy)

    async def set_quota(self, subinstance: str, addresses: int | None = None, prefixes: int | None = None) -> None:
        """Sets the maximum number of addresses and of child prefixes of a tenant. If `addresses`
        is `None`, the pool's `quota` applies. If `prefixes` is `None`, the number is unlimited. A
        tenant above its quota keeps what it has and gets no more.

        Args:
            subinstance: The tenant.
            addresses: Maximum number of addresses; if `None`, the pool's quota applies.
            prefixes: Maximum number of child prefixes; if `None`, unlimited.

        Raises:
            IpPoolInvalidArgumentError: `subinstance` is not a valid name.
            IpPoolLimitExceededError: 65,536 tenants already have a separate quota.
        """
        return await self._call(sync._IP_POOL_SET_QUOTA, subinstance, addresses, prefixes)

    async def set_metadata(
        self,
        address: IpAddressLike,
        metadata: MappingLike[str, str] = (),
        expected_generation: int | None = None,
    ) -> None:
        """Replaces the metadata of a binding.

        Args:
            address: The address.
            metadata: Metadata of the binding.
            expected_generation: Generation that the grant must have; if `None`, any.

        Raises:
            IpPoolNotFoundError: The address is not bound.
            IpPoolStaleError: The address was granted again after the grant with `expected_generation`.
            IpPoolInvalidArgumentError: The metadata is too large or contains a key twice.
        """
        return await self._call(sync._IP_POOL_SET_METADATA, address, metadata, expected_generation)

    async def tick(self, now: SecondsLike, budget: int | None = None) -> TickReport:
        """Sets the current time. Ends expired leases and frees addresses whose quarantine is over,
        the earliest first, at most `budget` of them. `budget` defaults to 4,096. An expired
        binding stays valid until a tick has ended it.

        Args:
            now: Current time, in seconds from any fixed origin, such as `time.time()`.
            budget: Maximum number of leases and quarantines to end.

        Raises:
            IpPoolInvalidArgumentError: `now` is before an earlier tick.
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

        Args:
            address: The address.
            expected_generation: Generation that the grant must have; if `None`, any.
            ttl: Lifetime from now, in seconds; if `None`, the former one.

        Raises:
            IpPoolNotFoundError: The address is not bound, or no longer bound.
            IpPoolStaleError: The address was granted again after the grant with `expected_generation`.
        """
        return await self._call(sync._IP_POOL_RENEW, address, expected_generation, ttl)

    async def decline(self, address: IpAddressLike, expected_generation: int | None = None) -> None:
        """Ends a binding because its holder has found another machine using the address. The
        address is withheld for the pool's `probation`.

        Args:
            address: The address.
            expected_generation: Generation that the grant must have; if `None`, any.

        Raises:
            IpPoolNotFoundError: The address is not bound.
            IpPoolStaleError: The address was granted again after the grant with `expected_generation`.
        """
        return await self._call(sync._IP_POOL_DECLINE, address, expected_generation)

    async def end_quarantine(self, address: IpAddressLike) -> bool:
        """Ends the quarantine or probation of an address early. Returns whether it was in either.

        Args:
            address: The address.
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

        Args:
            subinstance: The tenant.
            subid: The tenant's resource.
            family: The address family; if `None`, either.
            prefix_length: Length of the prefix.

        Raises:
            IpPoolInvalidArgumentError: `subinstance` or `subid` is not a valid name, or `prefix_length` is
                too long for the family.
            IpPoolConflictError: The owner holds a prefix of a different length.
            IpPoolQuotaExceededError: The tenant has reached its quota of prefixes.
            IpPoolExhaustedError: No free block of that size is left.
            IpPoolLimitExceededError: The pool has 65,536 prefixes.
        """
        return await self._call(sync._IP_POOL_ALLOCATE_PREFIX, subinstance, subid, family, prefix_length)

    async def release_prefix(self, network: IpNetworkLike, expected_generation: int | None = None) -> bool:
        """Releases a child prefix, without quarantine. Returns whether it was allocated.

        Args:
            network: The network.
            expected_generation: Generation that the grant must have; if `None`, any.

        Raises:
            IpPoolStaleError: The prefix was granted again after the grant with `expected_generation`.
        """
        return await self._call(sync._IP_POOL_RELEASE_PREFIX, network, expected_generation)

    async def find_prefixes(self, subinstance: str, subid: str) -> list[PrefixBinding]:
        """Returns the child prefixes of a tenant's resource: at most one per family, IPv4 first.

        Args:
            subinstance: The tenant.
            subid: The tenant's resource.
        """
        return await self._call(sync._IP_POOL_FIND_PREFIXES, subinstance, subid)

    def prefixes(self) -> AsyncIterator[PrefixBinding]:
        """Iterates over all child prefixes.
        """
        return aio.listing(self, sync._IP_POOL_LIST_PREFIXES_PAGES)

    def prefix_pool(self, network: IpNetworkLike, name: str) -> aio.Opening[IpPool]:
        """Creates a pool from a child prefix, with the options of this pool. The new pool is
        independent: releasing the prefix does not affect it.

        Args:
            network: The network.
            name: The name.

        Raises:
            IpPoolNotFoundError: The network is not a child prefix of this pool.
        """
        return aio.Opening(IpPool, sync._IP_POOL_PREFIX_POOL, self, network, name)

    def events_since(self, revision: int) -> AsyncIterator[PoolEvent]:
        """Iterates over the events after a revision, the earliest first.

        To follow a pool, note its revision, list its bindings, then request the events after that revision
        repeatedly.

        Args:
            revision: Revision after which to start.

        Raises:
            IpPoolOutdatedError: Events after `revision` are no longer kept, or `revision` is in the future.
        """
        return aio.listing(self, sync._IP_POOL_EVENTS_SINCE_PAGES, revision)

    async def render(self, within: IpNetworkLike | None = None) -> str:
        """Returns a map of the pool as SVG, below 1 MiB. Each range is a grid of up to 256 cells;
        a cell is an address or an aligned block of addresses. With `within`, the map shows only
        the part of the ranges in that network.

        A cell has the color of the tenant with the most bound addresses in it; the more of the
        cell is bound, the darker its color. The eight tenants with the most addresses have
        separate colors. A cell without bound addresses shows the first of these that applies:
        resting (quarantine, probation), child prefix, reserved, excluded. The first 64 ranges
        are drawn. The running time is proportional to the number of drawn bindings.

        Args:
            within: The network to draw; if `None`, the whole pool.

        Raises:
            IpPoolNotInPoolError: No range has an address of `within`.
            IpPoolInvalidArgumentError: `within` has an invalid prefix length.
        """
        return await self._call(sync._IP_POOL_RENDER, within)

    async def snapshot(self) -> str:
        """Returns the complete state as text; doc/IP_POOL_USAGE.md documents the format.

        Pools with equal state have equal text. Events and the hash seed are not included. Other threads can
        change the pool during the call: the text shows its state at the start.

        Raises:
            IpPoolOutdatedError: Another snapshot began after the first part; start again.
        """
        return await self._call(sync._IP_POOL_SNAPSHOT_TEXT)

    async def restore(self, text: str) -> None:
        """Replaces the state of this empty pool with that of a snapshot, its name, options and revision
        included.

        After an error the pool is empty.

        Args:
            text: The complete text.

        Raises:
            IpPoolNotEmptyError: The pool has ranges, bindings or reservations.
            IpPoolInvalidSnapshotError: The text is not a snapshot that this version can read, or the snapshot
                is incomplete after the `last` part.
        """
        return await self._call(sync._IP_POOL_RESTORE_PIECES, text)

    async def export_block(self, address: IpAddressLike) -> PoolBlock:
        """Returns the current state of the block that contains an address, for a store with
        compare-and-set. A block is the aligned 4,096 addresses around the address (a /20 or
        /116), limited to the ranges of the pool. Each export increases the version of the block
        by one.

        doc/IP_POOL_USAGE.md documents the protocol for sharing a pool between instances.

        Args:
            address: The address.

        Raises:
            IpPoolNotInPoolError: No range overlaps the block.
            IpPoolInUseError: A child prefix overlaps the block.
        """
        return await self._call(sync._IP_POOL_EXPORT_BLOCK, address)

    async def claim_block(self, text: str) -> IpNetwork:
        """Adds a block that this instance has claimed in the store: its ranges, bindings and
        reservations.

        Args:
            text: The text of the block.

        Raises:
            IpPoolInvalidSnapshotError: The text is not a block.
            IpPoolOverlapError: A range of the pool overlaps the block.
            IpPoolInUseError: The pool has a detached binding or a quarantine for an address of the block.
            IpPoolConflictError: An owner in the block holds another address of the family in this pool.
            IpPoolLimitExceededError: The pool has too many ranges or bindings, or the text has more than 1
                MiB.
        """
        return await self._call(sync._IP_POOL_CLAIM_BLOCK, text)

    async def drop_block(self, network: IpNetworkLike) -> bool:
        """Removes a claimed block from the pool, with its bindings and reservations: it belongs to
        the store again. Returns whether the block was removed; a block with a child prefix
        stays.

        Args:
            network: The network.
        """
        return await self._call(sync._IP_POOL_DROP_BLOCK, network)
