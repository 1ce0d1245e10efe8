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

    Dropping it forgets everything; `snapshot` keeps it.
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
        """Makes an empty pool with options. Any string is a valid name.

        Args:
            name: The name.
            strategy: How it picks among free addresses. Default: `sequential`.
            seed: Where the generator of the random strategy starts. Default: 0.
            hash_seed: Key of the hash tables. It never shows in a result. A pool that strangers name owners
                in wants an unpredictable one; without it the pool does not resist hash flooding. Default: 0.
            ttl: How long a binding lives, in seconds; 0: until it is released. Default: 0.
            quarantine: How long a released or expired address is kept from others, in seconds. Default: 0.
            probation: How long a declined address is kept back, in seconds. Default: 86,400, a day.
            sticky_owners: How many expired owners are remembered so that they can have their address back.
                Default: 65,536.
            quota: How many addresses a tenant may have that has no quota of its own. Default: no limit.
            max_bindings: The most bindings, at most 536,870,911. Default: 1,048,576.
            event_capacity: How many events `events_since` looks back on, at most 1,048,576. Default: 4,096.
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
        """Makes the pool that a scenario declares.

        Args:
            definition: The definition of the pool.
            instance: Instance of the component; the default one if `None`.

        Raises:
            IpPoolInvalidArgumentError: A name, range or reservation is not well formed.
            IpPoolOverlapError: Two of its ranges overlap.
            IpPoolLimitExceededError: It has too many ranges or reservations.
        """
        return aio.Opening(IpPool, sync._IP_POOL_FROM_DEFINITION, instance, definition)

    async def name(self) -> str:
        """The pool's name. Bindings carry it."""
        return await self._call(sync._IP_POOL_NAME)

    async def revision(self) -> int:
        """How many events there were so far. It only grows, by one with every change."""
        return await self._call(sync._IP_POOL_REVISION)

    async def add_cidr_range(self, cidr: CidrLike) -> IpNetwork:
        """Adds a network, and says which one: host bits are masked.

        Bindings, reservations and quarantines that are there already count from now
        on; a binding that `detach` left behind is adopted.

        Args:
            cidr: The network. Host bits of a `str` are masked.

        Raises:
            IpPoolInvalidArgumentError: `cidr` is not a network in CIDR form.
            IpPoolOverlapError: The pool has a range that overlaps it.
            IpPoolLimitExceededError: The pool has 1,024 ranges.
        """
        return await self._call(sync._IP_POOL_ADD_CIDR_RANGE, cidr)

    async def add_cidr_range_with(self, cidr: CidrLike, exclusion: EdgeExclusionLike) -> IpNetwork:
        """Adds a network with a policy for its edges. Like `add_cidr_range` but for that.

        Args:
            cidr: The network. Host bits of a `str` are masked.
            exclusion: Which addresses at the edges are never given out.

        Raises:
            IpPoolInvalidArgumentError: `cidr` is not a network in CIDR form, or `exclusion` would leave
                nothing of it.
            IpPoolOverlapError: The pool has a range that overlaps it.
            IpPoolLimitExceededError: The pool has 1,024 ranges.
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

        Args:
            first: First address of the range.
            last: Last address of the range.
            exclusion: Which addresses at the edges are never given out.

        Raises:
            IpPoolInvalidArgumentError: `last` is of another family or lies before `first`, or `exclusion`
                would leave nothing.
            IpPoolOverlapError: The pool has a range that overlaps it.
            IpPoolLimitExceededError: The pool has 1,024 ranges.
        """
        return await self._call(sync._IP_POOL_ADD_RANGE, first, last, exclusion)

    async def remove_range(self, first: IpAddressLike, mode: RangeRemovalLike = "reject") -> RemovalReport:
        """Removes the range that begins with `first`.

        `force` releases at most 4,096 bindings a call, without quarantine; while there
        are more, the range is draining and the report says so. No mode of removal
        cuts a child prefix. Reservations stay; quarantines last on.

        Args:
            first: First address of the range.
            mode: What happens to the bindings in the range.

        Raises:
            IpPoolNotFoundError: No range begins with `first`.
            IpPoolInUseError: The range has bindings and the mode is `refuse`, or it has child prefixes and
                the mode is not `drain`.
        """
        return await self._call(sync._IP_POOL_REMOVE_RANGE_FILLED, first, mode)

    async def resume_range(self, first: IpAddressLike) -> bool:
        """Lets a draining range take bindings again. Says whether it was draining.

        Args:
            first: First address of the range.

        Raises:
            IpPoolNotFoundError: No range begins with `first`.
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

        Args:
            subinstance: The tenant.
            subid: The tenant's resource.
            resource_type: Type of the resource: a `ResourceType`, or its name.

        Raises:
            IpPoolInvalidArgumentError: `subinstance`, `subid` or the custom type is not a proper text.
            IpPoolConflictError: The owner holds an address for another type of resource.
            IpPoolQuotaExceededError: The tenant has as many addresses as it may have.
            IpPoolExhaustedError: No address of the family is left.
            IpPoolLimitExceededError: The pool has as many bindings as it may have.
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
        """Like `allocate`, with a family, a lease, a network to stay within or metadata.
        All but the family is of no effect when the owner holds an address already.

        Args:
            subinstance: The tenant.
            subid: The tenant's resource.
            resource_type: Type of the resource: a `ResourceType`, or its name.
            family: The family. None: the one that the owner holds an address of, else the family of the
                pool's first range.
            ttl: How long the binding lives, in seconds; 0: until it is released. None: the pool's `ttl`.
            within: Only an address of this network. None: any.
            metadata: What the binding carries: at most 64 entries and 8,192 bytes.

        Raises:
            IpPoolInvalidArgumentError: The metadata is too large or names a key twice, or `within` and
                `family` contradict each other.
            IpPoolConflictError: The address that the owner holds is not in `within`.
            IpPoolExhaustedError: No address of `within` is left; the counts are those of the family.
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
        """Gives the owner this very address. The owner's lease, if it holds the address
        already, does not change.

        Args:
            subinstance: The tenant.
            subid: The tenant's resource.
            resource_type: Type of the resource: a `ResourceType`, or its name.
            address: The address.

        Raises:
            IpPoolInvalidArgumentError: `subinstance`, `subid` or the custom type is not a proper text.
            IpPoolConflictError: The owner holds another address of the family, or holds this one for another
                type of resource.
            IpPoolNotInPoolError: No range has the address.
            IpPoolExcludedError: It is a network or broadcast address.
            IpPoolDrainingError: Its range takes no new bindings.
            IpPoolReservedError: It is reserved.
            IpPoolAlreadyAllocatedError: It is another owner's, or in a child prefix.
            IpPoolQuarantinedError: It is in quarantine or was declined. An expired owner gets its own address
                out of quarantine.
            IpPoolQuotaExceededError: The tenant has as many addresses as it may have.
            IpPoolLimitExceededError: The pool has as many bindings as it may have.
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
        """Gives one address to each of a tenant's resources: all of them or none.

        A subid that holds an address already keeps it. At most 8,192 subids a call.

        Args:
            subinstance: The tenant.
            subids: The tenant's resources.
            resource_type: Type of the resource: a `ResourceType`, or its name.
            family: The family. None: the one that the owner holds an address of, else the family of the
                pool's first range.
            ttl: How long the binding lives, in seconds; 0: until it is released. None: the pool's `ttl`.
            within: Only an address of this network. None: any.
            metadata: What the binding carries: at most 64 entries and 8,192 bytes.

        Raises:
            IpPoolInvalidArgumentError: A subid is named twice.
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
        """Gives the owner an IPv4 and an IPv6 address: both or none. The one that it
        holds already stays. The options' `family` must be none, as must `within`.

        Args:
            subinstance: The tenant.
            subid: The tenant's resource.
            resource_type: Type of the resource: a `ResourceType`, or its name.
            family: The family. None: the one that the owner holds an address of, else the family of the
                pool's first range.
            ttl: How long the binding lives, in seconds; 0: until it is released. None: the pool's `ttl`.
            within: Only an address of this network. None: any.
            metadata: What the binding carries: at most 64 entries and 8,192 bytes.

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
        """Releases the binding of an address. Says whether there was one: releasing
        twice is harmless.

        Args:
            address: The address.
            expected_generation: Generation of the grant that the caller means; if `None`, the present one.

        Raises:
            IpPoolStaleError: The address was given to somebody (or to the same owner) again since the grant
                with `expected_generation`; nothing is released.
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

        Args:
            subinstance: The tenant.
            subid: The tenant's resource.
            family: The address family; if `None`, either.

        Raises:
            IpPoolInvalidArgumentError: `subinstance` or `subid` is not a proper text.
        """
        return await self._call(sync._IP_POOL_RELEASE_BY_SUBID, subinstance, subid, family)

    async def release_by_subinstance(self, subinstance: str) -> int:
        """Releases all addresses of a tenant, and says how many. Child prefixes stay.

        Args:
            subinstance: The tenant.

        Raises:
            IpPoolInvalidArgumentError: `subinstance` is not a proper text.
        """
        return await self._call(sync._IP_POOL_RELEASE_BY_SUBINSTANCE, subinstance)

    async def release_many(self, subinstance: str, subids: Sequence[str]) -> int:
        """Releases what each of a tenant's resources holds, and says how many addresses
        that was. Subids that hold nothing are passed over. At most 8,192 subids a call.

        Args:
            subinstance: The tenant.
            subids: The tenant's resources.

        Raises:
            IpPoolInvalidArgumentError: A text is not proper.
            IpPoolLimitExceededError: There are more than 8,192 subids.
        """
        return await self._call(sync._IP_POOL_RELEASE_MANY, subinstance, subids)

    async def get_binding(self, address: IpAddressLike) -> IpBinding | None:
        """The binding of an address; `None` if it is not bound.

        Args:
            address: The address.
        """
        return await self._call(sync._IP_POOL_GET_BINDING, address)

    async def binding_details(self, address: IpAddressLike) -> BindingDetails | None:
        """The binding of an address with its lease and metadata; `None` if it is not bound.

        Args:
            address: The address.
        """
        return await self._call(sync._IP_POOL_BINDING_DETAILS, address)

    async def address_state(self, address: IpAddressLike) -> AddressState:
        """What holds for an address just now; nothing for one that the pool knows nothing of.

        Args:
            address: The address.
        """
        return await self._call(sync._IP_POOL_ADDRESS_STATE, address)

    async def find_by_subid(self, subinstance: str, subid: str) -> list[IpBinding]:
        """What a tenant's resource holds: at most one binding a family, IPv4 first.

        Args:
            subinstance: The tenant.
            subid: The tenant's resource.
        """
        return await self._call(sync._IP_POOL_FIND_BY_SUBID, subinstance, subid)

    async def find_by_resource(self, resource_type: ResourceTypeLike) -> list[IpBinding]:
        """Returns the bindings of one type of resource, in the order of their generations.

        Args:
            resource_type: Type of the resource: a `ResourceType`, or its name.
        """
        return [item async for item in aio.listing(self, sync._IP_POOL_FIND_BY_RESOURCE_PAGES, resource_type)]

    def bindings_of(self, subinstance: str) -> AsyncIterator[IpBinding]:
        """Iterates over the bindings of a tenant, in the order of their generations.

        Changes may go on in the meantime: a binding that lives throughout is listed exactly once.

        Args:
            subinstance: The tenant.
        """
        return aio.listing(self, sync._IP_POOL_LIST_BY_SUBINSTANCE_PAGES, subinstance)

    async def list_by_subinstance(self, subinstance: str) -> list[IpBinding]:
        """The items of `bindings_of` as a list."""
        return [item async for item in aio.listing(self, sync._IP_POOL_LIST_BY_SUBINSTANCE_PAGES, subinstance)]

    def bindings(self) -> AsyncIterator[IpBinding]:
        """Iterates over all bindings, IPv4 first, in the order of their addresses.

        Changes may go on in the meantime: a binding that lives throughout is listed exactly once.
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
        """Keeps an address back from allocation, in or outside a range. Says whether
        that is new. A binding that it has stays, and counts as well.

        Args:
            address: The address.

        Raises:
            IpPoolLimitExceededError: The pool has 65,536 reservations.
        """
        return await self._call(sync._IP_POOL_RESERVE_IP, address)

    async def unreserve_ip(self, address: IpAddressLike) -> bool:
        """Takes the reservation of an address back. Says whether there was one. It stays
        reserved while a reserved network covers it.

        Args:
            address: The address.

        Raises:
            IpPoolError: The component reports an error.
        """
        return await self._call(sync._IP_POOL_UNRESERVE_IP, address)

    async def reserve_cidr(self, cidr: CidrLike) -> IpNetwork:
        """Keeps a network back from allocation, host bits masked, in or outside ranges,
        within or around other reservations. Says which network that is. Reserving
        it again changes nothing.

        Args:
            cidr: The network. Host bits of a `str` are masked.

        Raises:
            IpPoolInvalidArgumentError: `cidr` is neither a network in CIDR form nor an address.
            IpPoolLimitExceededError: The pool has 65,536 reservations.
        """
        return await self._call(sync._IP_POOL_RESERVE_CIDR, cidr)

    async def unreserve_cidr(self, cidr: CidrLike) -> bool:
        """Takes the reservation of a network back. Says whether there was one. What other
        reservations cover stays reserved.

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
        """The counts of one family: its addresses, and what happened to them.

        Args:
            family: The address family; if `None`, either.
        """
        return await self._call(sync._IP_POOL_FAMILY_STATS, family)

    async def tenant_stats(self, subinstance: str) -> TenantStats:
        """The counts of one tenant; zeros of one that has nothing.

        Args:
            subinstance: The tenant.
        """
        return await self._call(sync._IP_POOL_TENANT_STATS, subinstance)

    async def set_strategy(self, strategy: StrategyLike) -> None:
        """Changes how the pool picks from now on.

        Args:
            strategy: How the pool picks among free addresses.
        """
        return await self._call(sync._IP_POOL_SET_STRATEGY, strategy)

    async def set_quota(self, subinstance: str, addresses: int | None = None, prefixes: int | None = None) -> None:
        """Says how many addresses and how many child prefixes a tenant may have; none:
        the pool's `quota`, and any number of prefixes. A tenant that has more
        already keeps them and gets no more.

        Args:
            subinstance: The tenant.
            addresses: Number of addresses that the tenant may have; if `None`, the pool's quota applies.
            prefixes: Number of child prefixes that the tenant may have; if `None`, any number.

        Raises:
            IpPoolInvalidArgumentError: `subinstance` is not a proper text.
            IpPoolLimitExceededError: 65,536 tenants have a quota of their own.
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
            metadata: Names and texts that the binding carries.
            expected_generation: Generation of the grant that the caller means; if `None`, the present one.

        Raises:
            IpPoolNotFoundError: The address is not bound.
            IpPoolStaleError: It was given again since the grant with `expected_generation`.
            IpPoolInvalidArgumentError: The metadata is too large or names a key twice.
        """
        return await self._call(sync._IP_POOL_SET_METADATA, address, metadata, expected_generation)

    async def tick(self, now: SecondsLike, budget: int | None = None) -> TickReport:
        """Says what time it is, ends the leases that are over and frees the addresses
        whose quarantine is over: the earliest first, at most `budget` of them (none: 4,096).
        A binding whose lease is over lives until a tick has ended it.

        Args:
            now: The time, in seconds since any fixed point, such as `time.time()`.
            budget: Number of leases to end at most.

        Raises:
            IpPoolInvalidArgumentError: `now` lies before an earlier tick.
        """
        return await self._call(sync._IP_POOL_TICK, now, budget)

    async def now(self) -> float | None:
        """The time of the last tick."""
        return await self._call(sync._IP_POOL_NOW_MS)

    async def renew(
        self,
        address: IpAddressLike,
        expected_generation: int | None = None,
        ttl: SecondsLike | None = None,
    ) -> None:
        """Lets the lease of a binding run anew from now on: for `ttl`, or as long as
        before; 0: until it is released.

        Args:
            address: The address.
            expected_generation: Generation of the grant that the caller means; if `None`, the present one.
            ttl: Seconds from now until the lease ends; if `None`, as long as before.

        Raises:
            IpPoolNotFoundError: The address is not bound, or no longer.
            IpPoolStaleError: It was given again since the grant with `expected_generation`.
        """
        return await self._call(sync._IP_POOL_RENEW, address, expected_generation, ttl)

    async def decline(self, address: IpAddressLike, expected_generation: int | None = None) -> None:
        """The holder has found a stranger using its address: ends the binding and keeps
        the address back for the pool's `probation`.

        Args:
            address: The address.
            expected_generation: Generation of the grant that the caller means; if `None`, the present one.

        Raises:
            IpPoolNotFoundError: The address is not bound.
            IpPoolStaleError: It was given again since the grant with `expected_generation`.
        """
        return await self._call(sync._IP_POOL_DECLINE, address, expected_generation)

    async def end_quarantine(self, address: IpAddressLike) -> bool:
        """Frees an address from quarantine or probation before its time. Says whether
        it was in either.

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
        """Gives the owner a child subnet, or the one that it holds already: an aligned
        block, free throughout, out of the smallest free stretch that has one, the
        lowest such. Prefixes have a key space of their own: an owner may hold an
        address and a prefix of one family. A block may include the excluded
        addresses at the edges of its range.

        Args:
            subinstance: The tenant.
            subid: The tenant's resource.
            family: The address family; if `None`, either.
            prefix_length: Length of the prefix.

        Raises:
            IpPoolInvalidArgumentError: A text is not proper, or `prefix_length` is too long for the family.
            IpPoolConflictError: The owner holds a prefix of another length.
            IpPoolQuotaExceededError: The tenant has as many prefixes as it may have.
            IpPoolExhaustedError: No free block of that size is left.
            IpPoolLimitExceededError: The pool has 65,536 prefixes.
        """
        return await self._call(sync._IP_POOL_ALLOCATE_PREFIX, subinstance, subid, family, prefix_length)

    async def release_prefix(self, network: IpNetworkLike, expected_generation: int | None = None) -> bool:
        """Takes a child subnet back. Says whether it was given. There is no quarantine.

        Args:
            network: The network.
            expected_generation: Generation of the grant that the caller means; if `None`, the present one.

        Raises:
            IpPoolStaleError: It was given again since the grant with `expected_generation`.
        """
        return await self._call(sync._IP_POOL_RELEASE_PREFIX, network, expected_generation)

    async def find_prefixes(self, subinstance: str, subid: str) -> list[PrefixBinding]:
        """The child subnets that a tenant's resource holds: at most one a family, IPv4 first.

        Args:
            subinstance: The tenant.
            subid: The tenant's resource.
        """
        return await self._call(sync._IP_POOL_FIND_PREFIXES, subinstance, subid)

    def prefixes(self) -> AsyncIterator[PrefixBinding]:
        """Iterates over all child subnets.
        """
        return aio.listing(self, sync._IP_POOL_LIST_PREFIXES_PAGES)

    def prefix_pool(self, network: IpNetworkLike, name: str) -> aio.Opening[IpPool]:
        """Makes a pool of a child subnet. It has this pool's options and lives on its own:
        releasing the prefix does not end it.

        Args:
            network: The network.
            name: The name.

        Raises:
            IpPoolNotFoundError: The network is not a child prefix of this pool.
        """
        return aio.Opening(IpPool, sync._IP_POOL_PREFIX_POOL, self, network, name)

    def events_since(self, revision: int) -> AsyncIterator[PoolEvent]:
        """Iterates over what happened after a revision, the earliest first.

        To follow a pool, list its bindings, then ask again and again for the events since the last revision
        seen.

        Args:
            revision: Revision after which events are wanted.

        Raises:
            IpPoolOutdatedError: Events after `revision` have been forgotten, or it is yet to come.
        """
        return aio.listing(self, sync._IP_POOL_EVENTS_SINCE_PAGES, revision)

    async def render(self, within: IpNetworkLike | None = None) -> str:
        """A map of the pool as SVG, below 1 MiB: each range a grid of up to 256 cells, a cell an
        address or an aligned block of them; with `within`, of what the ranges have in that network.

        A cell has the colour of the tenant who has most of its bound addresses, the darker the
        more of it is bound; the eight tenants with the most addresses have a colour of their own.
        A cell without bound addresses shows the first of these that it has: resting (quarantine,
        probation), child prefix, reserved, excluded. The first 64 ranges are drawn. It takes time
        for every binding that is drawn.

        Args:
            within: The network to draw; if `None`, the whole pool.

        Raises:
            IpPoolNotInPoolError: No range has an address of `within`.
            IpPoolInvalidArgumentError: `within` has an impossible prefix length.
        """
        return await self._call(sync._IP_POOL_RENDER, within)

    async def snapshot(self) -> str:
        """Returns the whole state as text; doc/IP_POOL_USAGE.md describes its form.

        Two pools of equal state have equal text. Events and the hash seed are not included.

        Raises:
            IpPoolOutdatedError: The pool has changed since the first part; begin again.
        """
        return await self._call(sync._IP_POOL_SNAPSHOT_TEXT)

    async def restore(self, text: str) -> None:
        """Makes this pool what another one was when its snapshot was taken, name, options and revision included.

        After an error it is empty, as before.

        Args:
            text: The whole text.

        Raises:
            IpPoolNotEmptyError: The pool has ranges, bindings or reservations.
            IpPoolInvalidSnapshotError: The text is not a snapshot that this version can read, or the `last`
                part does not complete it.
        """
        return await self._call(sync._IP_POOL_RESTORE_PIECES, text)

    async def export_block(self, address: IpAddressLike) -> PoolBlock:
        """The block that an address belongs to, as it is now, for a store with compare-and-set
        to keep: the aligned 4,096 addresses around it (a /20, a /116), as far as ranges
        have them. Its version is one more than the last time.

        doc/IP_POOL_USAGE.md has the protocol by which many instances share a pool.

        Args:
            address: The address.

        Raises:
            IpPoolNotInPoolError: No range reaches into the block.
            IpPoolInUseError: A child prefix reaches into the block.
        """
        return await self._call(sync._IP_POOL_EXPORT_BLOCK, address)

    async def claim_block(self, text: str) -> IpNetwork:
        """Makes a block that an instance has claimed in the store this pool's own: adds
        its ranges, bindings and reservations.

        Args:
            text: The text of the block.

        Raises:
            IpPoolInvalidSnapshotError: The text is not a block.
            IpPoolOverlapError: The pool has a range that reaches into the block.
            IpPoolInUseError: A detached binding or a quarantine has an address of it here.
            IpPoolConflictError: An owner in it holds another address of the family here.
            IpPoolLimitExceededError: The pool has too many ranges or bindings, or the text has more than 1
                MiB.
        """
        return await self._call(sync._IP_POOL_CLAIM_BLOCK, text)

    async def drop_block(self, network: IpNetworkLike) -> bool:
        """Forgets a claimed block with its bindings: it is the store's again. Says whether
        the pool had it; a block with a child prefix stays.

        Args:
            network: The network.
        """
        return await self._call(sync._IP_POOL_DROP_BLOCK, network)
