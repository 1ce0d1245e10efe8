# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Allocates IP addresses to tenants' resources and releases them.

# Terms

- A **pool** has **ranges** of IPv4 and IPv6 addresses that do not overlap. Its cost depends on
  the number of addresses in use, not on the size of a range: an IPv6 /32 is as cheap as an IPv4
  /30.
- A **binding** assigns one address to an **owner key**: (subinstance, subid, family), where the
  subinstance is the tenant and the subid is the tenant's resource. A resource holds at most one
  address per family.
- Every grant has a **generation**, a number that is never reused, so a late message about a
  former grant can be distinguished from one about the current grant.

# The life of an address

```text
                   allocate                 release, expiry
  ┌───────────┐ ───────────────▶ ┌───────┐ ────────────────▶ ┌─────────────┐
  │ available │                  │ bound │  quarantine > 0   │ quarantined │
  └───────────┘ ◀─────────────── └───────┘                   └─────────────┘
     ▲   ▲ ▲      quarantine = 0     │ decline                      │
     │   │ │                         ▼                              │ tick
     │   │ │     tick          ┌──────────┐                         │
     │   │ └───────────────────│ declined │                         │
     │   │                     └──────────┘                         │
     │   └──────────────────────────────────────────────────────────┘
     └── an address is also unavailable while it is reserved (by reserve-ip,
         reserve-cidr), excluded (network and broadcast addresses), delegated
         (in a child prefix) or in a draining range.
```

# Excluded addresses

The first and last addresses of an IPv4 network of /30 or shorter are its network and broadcast
addresses and are never granted: a /24 has 254 addresses and a /30 has two. All addresses of /31
and /32 networks (RFC 3021), of IPv6 networks, and of ranges given as first and last address can
be granted. The policy `EdgeExclusion` changes this per range.

# Strings

Names of subinstances, subids and custom resource types have 1–255 bytes of UTF-8 and no control
characters; other names are rejected with `invalid-argument`. Any string is a valid name of a
pool. A column of strings is one string: its items are joined by line feeds.

# Time

A pool never reads a clock. The caller passes the current time to `tick`. Leases and quarantine
periods that start before the first `tick` count from the time of that call.

# Determinism

The same calls return the same results and the same snapshot text on every host. The random
strategy uses a generator (xoshiro256++) that is seeded with `seed`.

# References

- Prefixes: RFC 4632, <https://www.rfc-editor.org/rfc/rfc4632>
- /31 networks: RFC 3021, <https://www.rfc-editor.org/rfc/rfc3021>
- IPv6 addresses: RFC 4291, <https://www.rfc-editor.org/rfc/rfc4291>
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Callable

from .. import _wit as wit
from .._mixins import PoolMixin
from .._wit import CidrLike, IpAddress, IpAddressLike, IpNetwork, IpNetworkLike, MappingLike, SecondsLike
from .values.types import (
    IP_BINDING,
    IP_FAMILY,
    IpBinding,
    IpFamilyLike,
    POOL_DEFINITION,
    PoolDefinition,
    RESOURCE_TYPE,
    ResourceTypeLike,
    STRATEGY,
    StrategyLike,
    TEXT_PAGE,
)
from .values.ip_pool import (
    ADDRESS_STATE,
    ALLOCATION_BATCH,
    APPLIED_EVENTS,
    AddressState,
    AppliedEvents,
    BINDING_DETAILS,
    BINDING_PAGE,
    BindingDetails,
    DUAL_BINDING,
    DualBinding,
    EDGE_EXCLUSION,
    EVENT_PAGE,
    EdgeExclusionLike,
    IP_POOL_ERROR,
    IP_RANGE,
    IpRange,
    JOURNAL_PAGE,
    JournalPage,
    NETWORK_PAGE,
    POOL_BLOCK,
    POOL_STATS,
    PREFIX_BINDING,
    PREFIX_PAGE,
    PoolBlock,
    PoolEvent,
    PoolStats,
    PrefixBinding,
    RANGE_REMOVAL,
    REMOVAL_REPORT,
    RangeRemovalLike,
    RemovalReport,
    TENANT_PAGE,
    TENANT_STATS,
    TICK_REPORT,
    TenantStats,
    TenantUsage,
    TickReport,
)

if TYPE_CHECKING:
    from .._instance import Instance

__all__ = [
    "IpPool",
]


class IpPool(PoolMixin[IpBinding, TickReport], wit.Resource):
    """A pool of addresses.

    Dropping the pool discards its state; `snapshot` returns the state.
    """

    __slots__ = ()

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
            event_capacity: Number of past events that `events_since` and `journal_since` can return, at most
                1,048,576. Older ones are dropped earlier if the metadata in them exceeds 16 MiB. Defaults to
                4,096.
            instance: Instance of the component; the default one if `None`.

        Raises:
            IpPoolLimitExceededError: `max_bindings` or `event_capacity` is too large.

        Example:
            >>> pool = IpPool("eip", strategy="round-robin", ttl=3600)
            >>> pool.add_cidr_range("10.0.1.0/24")
            IPv4Network('10.0.1.0/24')
            >>> pool.name
            'eip'
        """
        self._take(
            _IP_POOL_WITH_OPTIONS(
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
            ),
        )

    @staticmethod
    def from_definition(definition: PoolDefinition, *, instance: Instance | None = None) -> IpPool:
        """Creates the pool that a scenario defines.

        Args:
            definition: The definition of the pool.
            instance: Instance of the component; the default one if `None`.

        Raises:
            IpPoolInvalidArgumentError: A name, range or reservation is malformed.
            IpPoolOverlapError: Two of its ranges overlap.
            IpPoolLimitExceededError: It has too many ranges or reservations.

        Example:
            >>> scenario = parse('scenario "s" pool eip { range 10.0.1.0/24 reserve 10.0.1.1 } workflow { end }')
            >>> pool = IpPool.from_definition(scenario.pools[0])
            >>> pool.allocate("tenant-a", "vm-1", "vm")
            IPv4Address('10.0.1.2')
        """
        return _IP_POOL_FROM_DEFINITION(instance, definition)

    @property
    def name(self) -> str:
        """The name of the pool. Bindings contain it."""
        return _IP_POOL_NAME.of(self)

    @property
    def revision(self) -> int:
        """The number of events so far. Every change increases it by one."""
        return _IP_POOL_REVISION.of(self)

    def add_cidr_range(self, cidr: CidrLike) -> IpNetwork:
        """Adds a network as a range and returns it, with the host bits masked.

        Existing bindings, reservations and quarantines in the network count from now on. A
        binding left by `detach` is adopted.

        Args:
            cidr: The network. Host bits of a `str` are masked.

        Raises:
            IpPoolInvalidArgumentError: `cidr` is not a network in CIDR form.
            IpPoolOverlapError: A range of the pool overlaps it.
            IpPoolLimitExceededError: The pool has 1,024 ranges.

        Example:
            >>> pool = IpPool("eip")
            >>> pool.add_cidr_range("10.0.1.7/24")
            IPv4Network('10.0.1.0/24')
        """
        return _IP_POOL_ADD_CIDR_RANGE.of(self, cidr)

    def add_cidr_range_with(self, cidr: CidrLike, exclusion: EdgeExclusionLike) -> IpNetwork:
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

        Example:
            >>> pool = IpPool("eip")
            >>> pool.add_cidr_range_with("10.0.1.0/30", "none")
            IPv4Network('10.0.1.0/30')
            >>> pool.stats.total
            4
        """
        return _IP_POOL_ADD_CIDR_RANGE_WITH.of(self, cidr, exclusion)

    def add_range(
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

        Example:
            >>> pool = IpPool("eip")
            >>> pool.add_range("10.0.2.10", "10.0.2.99")
            >>> pool.stats.total
            90
        """
        return _IP_POOL_ADD_RANGE.of(self, first, last, exclusion)

    def remove_range(self, first: IpAddressLike, mode: RangeRemovalLike = "reject") -> RemovalReport:
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

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> address = pool.allocate("tenant-a", "vm-1", "vm")
            >>> report = pool.remove_range("10.0.1.0", "force")
            >>> [binding.subid for binding in report.cut], report.removed
            (['vm-1'], True)
        """
        return _IP_POOL_REMOVE_RANGE_FILLED.of(self, first, mode)

    def resume_range(self, first: IpAddressLike) -> bool:
        """Ends the draining of a range, so that it grants bindings again. Returns whether it was
        draining.

        Args:
            first: First address of the range.

        Raises:
            IpPoolNotFoundError: No range starts at `first`.
        """
        return _IP_POOL_RESUME_RANGE.of(self, first)

    @property
    def ranges(self) -> list[IpRange]:
        """The ranges, in the order in which they were added. At most 1,024."""
        return _IP_POOL_RANGES.of(self)

    def allocate(self, subinstance: str, subid: str, resource_type: ResourceTypeLike) -> IpAddress:
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

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("192.168.1.0/24")
            >>> pool.allocate("services", "http-server", ResourceType.custom("tcp-server"))
            IPv4Address('192.168.1.1')
        """
        return _IP_POOL_ALLOCATE.of(self, subinstance, subid, resource_type)

    def allocate_with(
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

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> binding = pool.allocate_with("tenant-a", "vm-1", "vm", within="10.0.1.128/25", metadata={"host": "a"})
            >>> binding.address
            IPv4Address('10.0.1.128')
        """
        return _IP_POOL_ALLOCATE_WITH.of(
            self,
            subinstance,
            subid,
            resource_type,
            (family, ttl, within, metadata),
        )

    def allocate_specific(
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

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> pool.allocate_specific("tenant-a", "vm-1", "vm", "10.0.1.9").address
            IPv4Address('10.0.1.9')
        """
        return _IP_POOL_ALLOCATE_SPECIFIC.of(self, subinstance, subid, resource_type, address)

    def allocate_many(
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

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> [str(binding.address) for binding in pool.allocate_many("tenant-a", ["vm-1", "vm-2"], "vm", ttl=60)]
            ['10.0.1.1', '10.0.1.2']
        """
        return _IP_POOL_ALLOCATE_MANY_BATCH.of(
            self,
            subinstance,
            subids,
            resource_type,
            (family, ttl, within, metadata),
        )

    def allocate_dual(
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

        Example:
            >>> pool = IpPool("eip")
            >>> networks = pool.add_cidr_range("10.0.1.0/24"), pool.add_cidr_range("2001:db8::/64")
            >>> pair = pool.allocate_dual("tenant-a", "vm-1", "vm")
            >>> pair.ipv4.address, pair.ipv6.address
            (IPv4Address('10.0.1.1'), IPv6Address('2001:db8::'))
        """
        return _IP_POOL_ALLOCATE_DUAL.of(
            self,
            subinstance,
            subid,
            resource_type,
            (family, ttl, within, metadata),
        )

    def release_by_ip(self, address: IpAddressLike, expected_generation: int | None = None) -> bool:
        """Releases the binding of an address. Returns whether there was one; releasing twice is
        harmless.

        Args:
            address: The address.
            expected_generation: Generation that the grant must have; if `None`, any.

        Raises:
            IpPoolStaleError: The address was granted again (to any owner) after the grant with
                `expected_generation`; nothing is released.

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> address = pool.allocate("tenant-a", "vm-1", "vm")
            >>> pool.release_by_ip(address), pool.release_by_ip(address)
            (True, False)
        """
        return _IP_POOL_RELEASE_BY_IP.of(self, address, expected_generation)

    def release_by_subid(
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

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> address = pool.allocate("tenant-a", "vm-1", "vm")
            >>> pool.release_by_subid("tenant-a", "vm-1")
            [IPv4Address('10.0.1.1')]
        """
        return _IP_POOL_RELEASE_BY_SUBID.of(self, subinstance, subid, family)

    def release_by_subinstance(self, subinstance: str) -> int:
        """Releases all addresses of a tenant and returns their number. Child prefixes stay.

        Args:
            subinstance: The tenant.

        Raises:
            IpPoolInvalidArgumentError: `subinstance` is not a valid name.

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> bindings = pool.allocate_many("tenant-a", ["vm-1", "vm-2"], "vm")
            >>> pool.release_by_subinstance("tenant-a")
            2
        """
        return _IP_POOL_RELEASE_BY_SUBINSTANCE.of(self, subinstance)

    def release_many(self, subinstance: str, subids: Sequence[str]) -> int:
        """Releases the bindings of several resources of a tenant and returns the number of
        released addresses. Subids without a binding are skipped. At most 8,192 subids per call.

        Args:
            subinstance: The tenant.
            subids: The tenant's resources.

        Raises:
            IpPoolInvalidArgumentError: `subinstance` or a subid is not a valid name.
            IpPoolLimitExceededError: There are more than 8,192 subids.
        """
        return _IP_POOL_RELEASE_MANY.of(self, subinstance, subids)

    def get_binding(self, address: IpAddressLike) -> IpBinding | None:
        """Returns the binding of an address, or `None` if it is not bound.

        Args:
            address: The address.

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> address = pool.allocate("tenant-a", "vm-1", "vm")
            >>> pool.get_binding(address).subid
            'vm-1'
            >>> pool.get_binding("10.0.1.9") is None
            True
        """
        return _IP_POOL_GET_BINDING.of(self, address)

    def binding_details(self, address: IpAddressLike) -> BindingDetails | None:
        """Returns the binding of an address with its lease and metadata, or `None` if it is not
        bound.

        Args:
            address: The address.

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> report = pool.tick(1_700_000_000)
            >>> binding = pool.allocate_with("tenant-a", "vm-1", "vm", ttl=60)
            >>> pool.binding_details(binding.address).expires_at
            1700000060.0
        """
        return _IP_POOL_BINDING_DETAILS.of(self, address)

    def address_state(self, address: IpAddressLike) -> AddressState:
        """Returns the current state of an address. If nothing applies to it, all fields are false.

        Args:
            address: The address.
        """
        return _IP_POOL_ADDRESS_STATE.of(self, address)

    def find_by_subid(self, subinstance: str, subid: str) -> list[IpBinding]:
        """Returns the bindings of a tenant's resource: at most one per family, IPv4 first.

        Args:
            subinstance: The tenant.
            subid: The tenant's resource.

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> address = pool.allocate("tenant-a", "vm-1", "vm")
            >>> [binding.address for binding in pool.find_by_subid("tenant-a", "vm-1")]
            [IPv4Address('10.0.1.1')]
        """
        return _IP_POOL_FIND_BY_SUBID.of(self, subinstance, subid)

    def find_by_resource(self, resource_type: ResourceTypeLike) -> list[IpBinding]:
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
        return list(_IP_POOL_FIND_BY_RESOURCE_PAGES.of(self, resource_type))

    def bindings_of(self, subinstance: str) -> Iterator[IpBinding]:
        """Iterates over the bindings of a tenant, in the order of their generations.

        The pool may change during the iteration: a binding that exists throughout is returned exactly once.

        Args:
            subinstance: The tenant.

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> address = pool.allocate("tenant-a", "vm-1", "vm")
            >>> [binding.subid for binding in pool.bindings_of("tenant-a")]
            ['vm-1']
        """
        return _IP_POOL_LIST_BY_SUBINSTANCE_PAGES.of(self, subinstance)

    def list_by_subinstance(self, subinstance: str) -> list[IpBinding]:
        """The same as a list: `list(x.bindings_of(...))`."""
        return list(_IP_POOL_LIST_BY_SUBINSTANCE_PAGES.of(self, subinstance))

    def bindings(self) -> Iterator[IpBinding]:
        """Iterates over all bindings, IPv4 first, in the order of their addresses.

        The pool may change during the iteration: a binding that exists throughout is returned exactly once.

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> bindings = pool.allocate_many("tenant-a", ["vm-1", "vm-2"], "vm")
            >>> for binding in pool.bindings():
            ...     print(binding.address, binding.subid)
            10.0.1.1 vm-1
            10.0.1.2 vm-2
        """
        return _IP_POOL_LIST_BINDINGS_PAGES.of(self)

    def list_bindings(self) -> list[IpBinding]:
        """The same as a list: `list(x.bindings(...))`."""
        return list(_IP_POOL_LIST_BINDINGS_PAGES.of(self))

    def tenants(self) -> Iterator[TenantUsage]:
        """Iterates over the tenants that have a binding or a prefix.

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> address = pool.allocate("tenant-a", "vm-1", "vm")
            >>> list(pool.tenants())
            [TenantUsage(subinstance='tenant-a', allocated=1, prefixes=0)]
        """
        return _IP_POOL_LIST_TENANTS_PAGES.of(self)

    def reserve_ip(self, address: IpAddressLike) -> bool:
        """Reserves an address, in or outside of a range, so that it is not granted. Returns
        whether the reservation is new. An existing binding of the address stays and is still
        counted.

        Args:
            address: The address.

        Raises:
            IpPoolLimitExceededError: The pool has 65,536 reservations.

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> pool.reserve_ip("10.0.1.1")
            True
            >>> pool.allocate("tenant-a", "vm-1", "vm")
            IPv4Address('10.0.1.2')
        """
        return _IP_POOL_RESERVE_IP.of(self, address)

    def unreserve_ip(self, address: IpAddressLike) -> bool:
        """Removes the reservation of an address. Returns whether there was one. The address stays
        reserved while a reserved network covers it.

        Args:
            address: The address.

        Raises:
            IpPoolError: The component reports an error.
        """
        return _IP_POOL_UNRESERVE_IP.of(self, address)

    def reserve_cidr(self, cidr: CidrLike) -> IpNetwork:
        """Reserves a network so that its addresses are not granted, and returns it with the host
        bits masked. It can be in or outside of ranges and can overlap other reservations. A
        repeated reservation changes nothing.

        Args:
            cidr: The network. Host bits of a `str` are masked.

        Raises:
            IpPoolInvalidArgumentError: `cidr` is neither a network in CIDR form nor an address.
            IpPoolLimitExceededError: The pool has 65,536 reservations.

        Example:
            >>> pool = IpPool("eip")
            >>> pool.reserve_cidr("10.0.0.5/28")
            IPv4Network('10.0.0.0/28')
        """
        return _IP_POOL_RESERVE_CIDR.of(self, cidr)

    def unreserve_cidr(self, cidr: CidrLike) -> bool:
        """Removes the reservation of a network. Returns whether there was one. Addresses that
        other reservations cover stay reserved.

        Args:
            cidr: The network. Host bits of a `str` are masked.

        Raises:
            IpPoolInvalidArgumentError: `cidr` is neither a network in CIDR form nor an address.
        """
        return _IP_POOL_UNRESERVE_CIDR.of(self, cidr)

    def reservations(self) -> Iterator[IpNetwork]:
        """Iterates over the reservations.

        Example:
            >>> pool = IpPool("eip")
            >>> pool.reserve_ip("10.0.1.1")
            True
            >>> list(pool.reservations())
            [IPv4Network('10.0.1.1/32')]
        """
        return _IP_POOL_LIST_RESERVATIONS_PAGES.of(self)

    @property
    def stats(self) -> PoolStats:
        """The counts of the whole pool."""
        return _IP_POOL_STATS.of(self)

    def family_stats(self, family: IpFamilyLike) -> PoolStats:
        """Returns the counts of one family: its addresses and their events.

        Args:
            family: The address family; if `None`, either.
        """
        return _IP_POOL_FAMILY_STATS.of(self, family)

    def tenant_stats(self, subinstance: str) -> TenantStats:
        """Returns the counts of one tenant. All counts of an unknown tenant are 0.

        Args:
            subinstance: The tenant.
        """
        return _IP_POOL_TENANT_STATS.of(self, subinstance)

    def set_strategy(self, strategy: StrategyLike) -> None:
        """Sets how the pool selects free addresses from now on.

        Args:
            strategy: How the pool selects a free address.
        """
        return _IP_POOL_SET_STRATEGY.of(self, strategy)

    def set_quota(self, subinstance: str, addresses: int | None = None, prefixes: int | None = None) -> None:
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

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> pool.set_quota("tenant-a", 1)
            >>> address = pool.allocate("tenant-a", "vm-1", "vm")
            >>> pool.allocate("tenant-a", "vm-2", "vm")
            Traceback (most recent call last):
                ...
            scheduler_core.IpPoolQuotaExceededError: ...
        """
        return _IP_POOL_SET_QUOTA.of(self, subinstance, addresses, prefixes)

    def set_metadata(
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

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> address = pool.allocate("tenant-a", "vm-1", "vm")
            >>> pool.set_metadata(address, {"host": "a"})
            >>> pool.binding_details(address).metadata
            {'host': 'a'}
        """
        return _IP_POOL_SET_METADATA.of(self, address, metadata, expected_generation)

    def tick(self, now: SecondsLike, budget: int | None = None) -> TickReport:
        """Sets the current time. Ends expired leases and frees addresses whose quarantine is over,
        the earliest first, at most `budget` of them. `budget` defaults to 4,096. An expired
        binding stays valid until a tick has ended it.

        Args:
            now: Current time, in seconds from any fixed origin, such as `time.time()`.
            budget: Maximum number of leases and quarantines to end.

        Raises:
            IpPoolInvalidArgumentError: `now` is before an earlier tick.

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> report = pool.tick(1_700_000_000)
            >>> binding = pool.allocate_with("tenant-a", "vm-1", "vm", ttl=60)
            >>> pool.tick(1_700_000_060).expired
            1
        """
        return _IP_POOL_TICK.of(self, now, budget)

    @property
    def now(self) -> float | None:
        """The time of the last tick, or `None` before the first one."""
        return _IP_POOL_NOW_MS.of(self)

    def renew(
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

        Example:
            >>> from datetime import timedelta
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> address = pool.allocate("tenant-a", "vm-1", "vm")
            >>> pool.renew(address, ttl=timedelta(hours=1))
            >>> pool.binding_details(address).ttl
            3600.0
        """
        return _IP_POOL_RENEW.of(self, address, expected_generation, ttl)

    def decline(self, address: IpAddressLike, expected_generation: int | None = None) -> None:
        """Ends a binding because its holder has found another machine using the address. The
        address is withheld for the pool's `probation`.

        Args:
            address: The address.
            expected_generation: Generation that the grant must have; if `None`, any.

        Raises:
            IpPoolNotFoundError: The address is not bound.
            IpPoolStaleError: The address was granted again after the grant with `expected_generation`.
        """
        return _IP_POOL_DECLINE.of(self, address, expected_generation)

    def end_quarantine(self, address: IpAddressLike) -> bool:
        """Ends the quarantine or probation of an address early. Returns whether it was in either.

        Args:
            address: The address.
        """
        return _IP_POOL_END_QUARANTINE.of(self, address)

    def allocate_prefix(
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

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("2001:db8::/56")
            >>> pool.allocate_prefix("tenant-a", "site-a", "ipv6", 64).network
            IPv6Network('2001:db8::/64')
        """
        return _IP_POOL_ALLOCATE_PREFIX.of(self, subinstance, subid, family, prefix_length)

    def release_prefix(self, network: IpNetworkLike, expected_generation: int | None = None) -> bool:
        """Releases a child prefix, without quarantine. Returns whether it was allocated.

        Args:
            network: The network.
            expected_generation: Generation that the grant must have; if `None`, any.

        Raises:
            IpPoolStaleError: The prefix was granted again after the grant with `expected_generation`.
        """
        return _IP_POOL_RELEASE_PREFIX.of(self, network, expected_generation)

    def find_prefixes(self, subinstance: str, subid: str) -> list[PrefixBinding]:
        """Returns the child prefixes of a tenant's resource: at most one per family, IPv4 first.

        Args:
            subinstance: The tenant.
            subid: The tenant's resource.
        """
        return _IP_POOL_FIND_PREFIXES.of(self, subinstance, subid)

    def prefixes(self) -> Iterator[PrefixBinding]:
        """Iterates over all child prefixes.

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("2001:db8::/56")
            >>> prefix = pool.allocate_prefix("tenant-a", "site-a", "ipv6", 64)
            >>> [prefix.subid for prefix in pool.prefixes()]
            ['site-a']
        """
        return _IP_POOL_LIST_PREFIXES_PAGES.of(self)

    def prefix_pool(self, network: IpNetworkLike, name: str) -> IpPool:
        """Creates a pool from a child prefix, with the options of this pool. The new pool is
        independent: releasing the prefix does not affect it.

        Args:
            network: The network.
            name: The name.

        Raises:
            IpPoolNotFoundError: The network is not a child prefix of this pool.
        """
        return _IP_POOL_PREFIX_POOL.of(self, network, name)

    def events_since(self, revision: int) -> Iterator[PoolEvent]:
        """Iterates over the events after a revision, the earliest first.

        To follow a pool, note its revision, list its bindings, then request the events after that revision
        repeatedly.

        Args:
            revision: Revision after which to start.

        Raises:
            IpPoolOutdatedError: Events after `revision` are no longer kept, or `revision` is in the future.

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> address = pool.allocate("tenant-a", "vm-1", "vm")
            >>> [(event.revision, str(event.kind), event.subject) for event in pool.events_since(0)]
            [(1, 'range-added', '10.0.1.0/24'), (2, 'allocated', '10.0.1.1')]
        """
        return _IP_POOL_EVENTS_SINCE_PAGES.of(self, revision)

    def journal_since(self, revision: int) -> JournalPage:
        """Returns the changes after a revision as text, to append to a log: `apply_events` repeats them on a
        pool of that revision. doc/IP_POOL_USAGE.md documents the format.

        A snapshot and the journal since its revision are the whole state. To keep a pool, note its revision,
        save a snapshot, then append the changes since the noted revision after each call, before its result
        is acknowledged; note the `revision` of the result. If only the time has changed, the text has the
        time and nothing else; it is the same until the next tick or event. `more` is always false: the text
        has all changes.

        Args:
            revision: Revision after which to start.

        Raises:
            IpPoolOutdatedError: Changes after `revision` are no longer kept, a block was exported, claimed or
                dropped after it, or `revision` is in the future. Save a snapshot, and continue from its
                revision.

        Example:
            >>> pool = IpPool("p")
            >>> pool.add_cidr_range("10.0.0.0/24")
            IPv4Network('10.0.0.0/24')
            >>> revision, snapshot = pool.revision, pool.snapshot()
            >>> address = pool.allocate("t", "a", "vm")
            >>> journal = pool.journal_since(revision)
            >>> (journal.revision, journal.text[:32])
            (2, 'scheduler-core ip-pool-journal 1')
        """
        return _IP_POOL_JOURNAL_SINCE_PIECES.of(self, revision)

    def apply_events(self, journal: str | bytes | bytearray | memoryview) -> AppliedEvents:
        """Repeats the changes of a journal: texts of `journal_since`, in order, as a string or as the bytes of a
        file. The pool then equals the one that wrote them, at the revision of the last one, and has the same
        snapshot.

        An incomplete last block, as after a crash in the middle of an append, is not applied: `bytes` of the
        result is the position where it starts, to truncate the file there. Changes that the pool already has
        are skipped, so a journal may begin before the snapshot. After an error nothing has changed, except
        that a journal of more than 1 MiB is applied in pieces: the changes of the pieces before the one with
        the error stay.

        Args:
            journal: The journal: a string, or bytes of UTF-8.

        Raises:
            IpPoolInvalidJournalError: The text is damaged, or is not a journal that this version can read.
            IpPoolJournalMismatchError: A part is missing before a block, or the block belongs to another
                pool, to a pool with other options, or to another history of this pool.

        Example:
            >>> pool = IpPool("p")
            >>> pool.add_cidr_range("10.0.0.0/24")
            IPv4Network('10.0.0.0/24')
            >>> journal = pool.journal_since(0).text.encode()
            >>> copy = IpPool("p")
            >>> applied = copy.apply_events(journal + b"scheduler-core ip-po")
            >>> (applied.revision, applied.bytes == len(journal), copy.snapshot() == pool.snapshot())
            (1, True, True)
        """
        return _IP_POOL_APPLY_EVENTS_PIECES.of(self, journal)

    def render(self, within: IpNetworkLike | None = None) -> str:
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

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> pool.render()[:4]
            '<svg'
        """
        return _IP_POOL_RENDER.of(self, within)

    def snapshot(self) -> str:
        """Returns the complete state as text; doc/IP_POOL_USAGE.md documents the format.

        Pools with equal options and the same changes have equal text. Events and the hash seed are not
        included. Other threads can change the pool during the call: the text shows its state at the start.

        Raises:
            IpPoolOutdatedError: Another snapshot began after the first part; start again.

        Example:
            >>> pool = IpPool("eip")
            >>> network = pool.add_cidr_range("10.0.1.0/24")
            >>> copy = IpPool("copy")
            >>> copy.restore(pool.snapshot())
            >>> copy.name, copy.revision
            ('eip', 1)
        """
        return _IP_POOL_SNAPSHOT_TEXT.of(self)

    def restore(self, text: str) -> None:
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
        return _IP_POOL_RESTORE_PIECES.of(self, text)

    def export_block(self, address: IpAddressLike) -> PoolBlock:
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
        return _IP_POOL_EXPORT_BLOCK.of(self, address)

    def claim_block(self, text: str) -> IpNetwork:
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
        return _IP_POOL_CLAIM_BLOCK.of(self, text)

    def drop_block(self, network: IpNetworkLike) -> bool:
        """Removes a claimed block from the pool, with its bindings and reservations: it belongs to
        the store again. Returns whether the block was removed; a block with a child prefix
        stays.

        Args:
            network: The network.
        """
        return _IP_POOL_DROP_BLOCK.of(self, network)


_BINDING_PAGE_ROWS: wit.Rows[IpBinding] = wit.Rows(
    IpBinding,
    wit.Column("address", "addresses", wit.read_address),
    wit.Column("subinstance", "subinstances"),
    wit.Column("subid", "subids"),
    wit.Column("resource_type", "resource_types", wit.read_case(RESOURCE_TYPE)),
    wit.Column("pool", ".name"),
    wit.Column("generation", "generations"),
)


_TENANT_PAGE_ROWS: wit.Rows[TenantUsage] = wit.Rows(
    TenantUsage,
    wit.Column("subinstance", "subinstances"),
    wit.Column("allocated", "allocated"),
    wit.Column("prefixes", "prefixes"),
)


_NETWORK_PAGE_ROWS: wit.Rows[IpNetwork] = wit.Rows(
    None,
    wit.Column("network", "networks", wit.read_network),
)


_PREFIX_PAGE_ROWS: wit.Rows[PrefixBinding] = wit.Rows(
    PrefixBinding,
    wit.Column("network", "networks", wit.read_network),
    wit.Column("subinstance", "subinstances"),
    wit.Column("subid", "subids"),
    wit.Column("pool", ".name"),
    wit.Column("generation", "generations"),
)


_EVENT_PAGE_ROWS: wit.Rows[PoolEvent] = wit.Rows(
    PoolEvent,
    wit.Column("revision", "revisions"),
    wit.Column("kind", "kinds"),
    wit.Column("subject", "subjects", wit.read_optional),
    wit.Column("subinstance", "subinstances", wit.read_optional),
    wit.Column("subid", "subids", wit.read_optional),
    wit.Column("generation", "generations", wit.read_optional),
)


_IP_POOL_ALLOCATE_MANY_ROWS: wit.Rows[IpBinding] = wit.Rows(
    IpBinding,
    wit.Column("address", "addresses", wit.read_address),
    wit.Column("subinstance", "0"),
    wit.Column("subid", "1*"),
    wit.Column("resource_type", "2", RESOURCE_TYPE.check),
    wit.Column("pool", ".name"),
    wit.Column("generation", "generations"),
)


_IP_POOL_NEW: wit.Function[IpPool] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[constructor]ip-pool",
    "IpPool",
    [
        ("name", wit.STRING),
    ],
    result=wit.Own(IpPool),
)


_IP_POOL_WITH_OPTIONS: wit.Function[IpPool] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[static]ip-pool.with-options",
    "IpPool",
    [
        ("name", wit.STRING),
        ("options", wit.Spread(
            wit.Field("strategy", "strategy", wit.Option(STRATEGY)),
            wit.Field("seed", "seed", wit.Option(wit.U64)),
            wit.Field("hash-seed", "hash_seed", wit.Option(wit.U64)),
            wit.Field("ttl-ms", "ttl", wit.Option(wit.MS_U64)),
            wit.Field("quarantine-ms", "quarantine", wit.Option(wit.MS_U64)),
            wit.Field("probation-ms", "probation", wit.Option(wit.MS_U64)),
            wit.Field("sticky-owners", "sticky_owners", wit.Option(wit.U32)),
            wit.Field("quota", "quota", wit.Option(wit.U64)),
            wit.Field("max-bindings", "max_bindings", wit.Option(wit.U32)),
            wit.Field("event-capacity", "event_capacity", wit.Option(wit.U32)),
        )),
    ],
    result=wit.Own(IpPool),
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_FROM_DEFINITION: wit.Function[IpPool] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[static]ip-pool.from-definition",
    "IpPool.from_definition",
    [
        ("definition", POOL_DEFINITION),
    ],
    result=wit.Own(IpPool),
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_NAME: wit.Function[str] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.name",
    "IpPool.name",
    [
        ("self", wit.Borrow(IpPool)),
    ],
    result=wit.STRING,
)


_IP_POOL_REVISION: wit.Function[int] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.revision",
    "IpPool.revision",
    [
        ("self", wit.Borrow(IpPool)),
    ],
    result=wit.U64,
)


_IP_POOL_ADD_CIDR_RANGE: wit.Function[IpNetwork] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.add-cidr-range",
    "IpPool.add_cidr_range",
    [
        ("self", wit.Borrow(IpPool)),
        ("cidr", wit.CIDR),
    ],
    result=wit.IP_NETWORK,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_ADD_CIDR_RANGE_WITH: wit.Function[IpNetwork] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.add-cidr-range-with",
    "IpPool.add_cidr_range_with",
    [
        ("self", wit.Borrow(IpPool)),
        ("cidr", wit.CIDR),
        ("exclusion", EDGE_EXCLUSION),
    ],
    result=wit.IP_NETWORK,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_ADD_RANGE: wit.Function[None] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.add-range",
    "IpPool.add_range",
    [
        ("self", wit.Borrow(IpPool)),
        ("first", wit.IP_ADDRESS),
        ("last", wit.IP_ADDRESS),
        ("exclusion", wit.Option(EDGE_EXCLUSION)),
    ],
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_REMOVE_RANGE: wit.Function[Any] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.remove-range",
    "IpPool.remove_range",
    [
        ("self", wit.Borrow(IpPool)),
        ("first", wit.IP_ADDRESS),
        ("mode", RANGE_REMOVAL),
    ],
    result=REMOVAL_REPORT,
    error=IP_POOL_ERROR,
    fallible=True,
)
_IP_POOL_REMOVE_RANGE_FILLED: wit.Holder[RemovalReport] = wit.Holder(
    _IP_POOL_REMOVE_RANGE,
    "cut",
    _BINDING_PAGE_ROWS,
)


_IP_POOL_RESUME_RANGE: wit.Function[bool] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.resume-range",
    "IpPool.resume_range",
    [
        ("self", wit.Borrow(IpPool)),
        ("first", wit.IP_ADDRESS),
    ],
    result=wit.BOOL,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_RANGES: wit.Function[list[IpRange]] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.ranges",
    "IpPool.ranges",
    [
        ("self", wit.Borrow(IpPool)),
    ],
    result=wit.List(IP_RANGE),
)


_IP_POOL_ALLOCATE: wit.Function[IpAddress] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.allocate",
    "IpPool.allocate",
    [
        ("self", wit.Borrow(IpPool)),
        ("subinstance", wit.STRING),
        ("subid", wit.STRING),
        ("resource_type", RESOURCE_TYPE),
    ],
    result=wit.IP_ADDRESS,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_ALLOCATE_WITH: wit.Function[IpBinding] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.allocate-with",
    "IpPool.allocate_with",
    [
        ("self", wit.Borrow(IpPool)),
        ("subinstance", wit.STRING),
        ("subid", wit.STRING),
        ("resource_type", RESOURCE_TYPE),
        ("options", wit.Spread(
            wit.Field("family", "family", wit.Option(IP_FAMILY)),
            wit.Field("ttl-ms", "ttl", wit.Option(wit.MS_U64)),
            wit.Field("within", "within", wit.Option(wit.IP_NETWORK)),
            wit.Field("metadata", "metadata", wit.Mapping(wit.Field("key", "key", wit.STRING), wit.Field("value", "value", wit.STRING))),
        )),
    ],
    result=IP_BINDING,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_ALLOCATE_SPECIFIC: wit.Function[IpBinding] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.allocate-specific",
    "IpPool.allocate_specific",
    [
        ("self", wit.Borrow(IpPool)),
        ("subinstance", wit.STRING),
        ("subid", wit.STRING),
        ("resource_type", RESOURCE_TYPE),
        ("address", wit.IP_ADDRESS),
    ],
    result=IP_BINDING,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_ALLOCATE_MANY: wit.Function[Any] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.allocate-many",
    "IpPool.allocate_many",
    [
        ("self", wit.Borrow(IpPool)),
        ("subinstance", wit.STRING),
        ("subids", wit.List(wit.STRING)),
        ("resource_type", RESOURCE_TYPE),
        ("options", wit.Spread(
            wit.Field("family", "family", wit.Option(IP_FAMILY)),
            wit.Field("ttl-ms", "ttl", wit.Option(wit.MS_U64)),
            wit.Field("within", "within", wit.Option(wit.IP_NETWORK)),
            wit.Field("metadata", "metadata", wit.Mapping(wit.Field("key", "key", wit.STRING), wit.Field("value", "value", wit.STRING))),
        )),
    ],
    result=ALLOCATION_BATCH,
    error=IP_POOL_ERROR,
    fallible=True,
)
_IP_POOL_ALLOCATE_MANY_BATCH: wit.Batch[IpBinding] = wit.Batch(
    _IP_POOL_ALLOCATE_MANY,
    _IP_POOL_ALLOCATE_MANY_ROWS,
)


_IP_POOL_ALLOCATE_DUAL: wit.Function[DualBinding] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.allocate-dual",
    "IpPool.allocate_dual",
    [
        ("self", wit.Borrow(IpPool)),
        ("subinstance", wit.STRING),
        ("subid", wit.STRING),
        ("resource_type", RESOURCE_TYPE),
        ("options", wit.Spread(
            wit.Field("family", "family", wit.Option(IP_FAMILY)),
            wit.Field("ttl-ms", "ttl", wit.Option(wit.MS_U64)),
            wit.Field("within", "within", wit.Option(wit.IP_NETWORK)),
            wit.Field("metadata", "metadata", wit.Mapping(wit.Field("key", "key", wit.STRING), wit.Field("value", "value", wit.STRING))),
        )),
    ],
    result=DUAL_BINDING,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_RELEASE_BY_IP: wit.Function[bool] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.release-by-ip",
    "IpPool.release_by_ip",
    [
        ("self", wit.Borrow(IpPool)),
        ("address", wit.IP_ADDRESS),
        ("expected_generation", wit.Option(wit.U64)),
    ],
    result=wit.BOOL,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_RELEASE_BY_SUBID: wit.Function[list[IpAddress]] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.release-by-subid",
    "IpPool.release_by_subid",
    [
        ("self", wit.Borrow(IpPool)),
        ("subinstance", wit.STRING),
        ("subid", wit.STRING),
        ("family", wit.Option(IP_FAMILY)),
    ],
    result=wit.List(wit.IP_ADDRESS),
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_RELEASE_BY_SUBINSTANCE: wit.Function[int] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.release-by-subinstance",
    "IpPool.release_by_subinstance",
    [
        ("self", wit.Borrow(IpPool)),
        ("subinstance", wit.STRING),
    ],
    result=wit.U64,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_RELEASE_MANY: wit.Function[int] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.release-many",
    "IpPool.release_many",
    [
        ("self", wit.Borrow(IpPool)),
        ("subinstance", wit.STRING),
        ("subids", wit.List(wit.STRING)),
    ],
    result=wit.U64,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_GET_BINDING: wit.Function[IpBinding | None] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.get-binding",
    "IpPool.get_binding",
    [
        ("self", wit.Borrow(IpPool)),
        ("address", wit.IP_ADDRESS),
    ],
    result=wit.Option(IP_BINDING),
)


_IP_POOL_BINDING_DETAILS: wit.Function[BindingDetails | None] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.binding-details",
    "IpPool.binding_details",
    [
        ("self", wit.Borrow(IpPool)),
        ("address", wit.IP_ADDRESS),
    ],
    result=wit.Option(BINDING_DETAILS),
)


_IP_POOL_ADDRESS_STATE: wit.Function[AddressState] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.address-state",
    "IpPool.address_state",
    [
        ("self", wit.Borrow(IpPool)),
        ("address", wit.IP_ADDRESS),
    ],
    result=ADDRESS_STATE,
)


_IP_POOL_FIND_BY_SUBID: wit.Function[list[IpBinding]] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.find-by-subid",
    "IpPool.find_by_subid",
    [
        ("self", wit.Borrow(IpPool)),
        ("subinstance", wit.STRING),
        ("subid", wit.STRING),
    ],
    result=wit.List(IP_BINDING),
)


_IP_POOL_FIND_BY_RESOURCE: wit.Function[Any] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.find-by-resource",
    "IpPool.find_by_resource",
    [
        ("self", wit.Borrow(IpPool)),
        ("resource_type", RESOURCE_TYPE),
        ("page", wit.PAGE_REQUEST),
    ],
    result=BINDING_PAGE,
    error=IP_POOL_ERROR,
    fallible=True,
)
_IP_POOL_FIND_BY_RESOURCE_PAGES: wit.Listing[IpBinding] = wit.Listing(
    _IP_POOL_FIND_BY_RESOURCE,
    _BINDING_PAGE_ROWS,
)


_IP_POOL_LIST_BY_SUBINSTANCE: wit.Function[Any] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.list-by-subinstance",
    "IpPool.list_by_subinstance",
    [
        ("self", wit.Borrow(IpPool)),
        ("subinstance", wit.STRING),
        ("page", wit.PAGE_REQUEST),
    ],
    result=BINDING_PAGE,
    error=IP_POOL_ERROR,
    fallible=True,
)
_IP_POOL_LIST_BY_SUBINSTANCE_PAGES: wit.Listing[IpBinding] = wit.Listing(
    _IP_POOL_LIST_BY_SUBINSTANCE,
    _BINDING_PAGE_ROWS,
)


_IP_POOL_LIST_BINDINGS: wit.Function[Any] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.list-bindings",
    "IpPool.list_bindings",
    [
        ("self", wit.Borrow(IpPool)),
        ("page", wit.PAGE_REQUEST),
    ],
    result=BINDING_PAGE,
    error=IP_POOL_ERROR,
    fallible=True,
)
_IP_POOL_LIST_BINDINGS_PAGES: wit.Listing[IpBinding] = wit.Listing(_IP_POOL_LIST_BINDINGS, _BINDING_PAGE_ROWS)


_IP_POOL_LIST_TENANTS: wit.Function[Any] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.list-tenants",
    "IpPool.tenants",
    [
        ("self", wit.Borrow(IpPool)),
        ("page", wit.PAGE_REQUEST),
    ],
    result=TENANT_PAGE,
    error=IP_POOL_ERROR,
    fallible=True,
)
_IP_POOL_LIST_TENANTS_PAGES: wit.Listing[TenantUsage] = wit.Listing(_IP_POOL_LIST_TENANTS, _TENANT_PAGE_ROWS)


_IP_POOL_RESERVE_IP: wit.Function[bool] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.reserve-ip",
    "IpPool.reserve_ip",
    [
        ("self", wit.Borrow(IpPool)),
        ("address", wit.IP_ADDRESS),
    ],
    result=wit.BOOL,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_UNRESERVE_IP: wit.Function[bool] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.unreserve-ip",
    "IpPool.unreserve_ip",
    [
        ("self", wit.Borrow(IpPool)),
        ("address", wit.IP_ADDRESS),
    ],
    result=wit.BOOL,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_RESERVE_CIDR: wit.Function[IpNetwork] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.reserve-cidr",
    "IpPool.reserve_cidr",
    [
        ("self", wit.Borrow(IpPool)),
        ("cidr", wit.CIDR),
    ],
    result=wit.IP_NETWORK,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_UNRESERVE_CIDR: wit.Function[bool] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.unreserve-cidr",
    "IpPool.unreserve_cidr",
    [
        ("self", wit.Borrow(IpPool)),
        ("cidr", wit.CIDR),
    ],
    result=wit.BOOL,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_LIST_RESERVATIONS: wit.Function[Any] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.list-reservations",
    "IpPool.reservations",
    [
        ("self", wit.Borrow(IpPool)),
        ("page", wit.PAGE_REQUEST),
    ],
    result=NETWORK_PAGE,
    error=IP_POOL_ERROR,
    fallible=True,
)
_IP_POOL_LIST_RESERVATIONS_PAGES: wit.Listing[IpNetwork] = wit.Listing(
    _IP_POOL_LIST_RESERVATIONS,
    _NETWORK_PAGE_ROWS,
)


_IP_POOL_STATS: wit.Function[PoolStats] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.stats",
    "IpPool.stats",
    [
        ("self", wit.Borrow(IpPool)),
    ],
    result=POOL_STATS,
)


_IP_POOL_FAMILY_STATS: wit.Function[PoolStats] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.family-stats",
    "IpPool.family_stats",
    [
        ("self", wit.Borrow(IpPool)),
        ("family", IP_FAMILY),
    ],
    result=POOL_STATS,
)


_IP_POOL_TENANT_STATS: wit.Function[TenantStats] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.tenant-stats",
    "IpPool.tenant_stats",
    [
        ("self", wit.Borrow(IpPool)),
        ("subinstance", wit.STRING),
    ],
    result=TENANT_STATS,
)


_IP_POOL_SET_STRATEGY: wit.Function[None] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.set-strategy",
    "IpPool.set_strategy",
    [
        ("self", wit.Borrow(IpPool)),
        ("strategy", STRATEGY),
    ],
)


_IP_POOL_SET_QUOTA: wit.Function[None] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.set-quota",
    "IpPool.set_quota",
    [
        ("self", wit.Borrow(IpPool)),
        ("subinstance", wit.STRING),
        ("addresses", wit.Option(wit.U64)),
        ("prefixes", wit.Option(wit.U64)),
    ],
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_SET_METADATA: wit.Function[None] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.set-metadata",
    "IpPool.set_metadata",
    [
        ("self", wit.Borrow(IpPool)),
        ("address", wit.IP_ADDRESS),
        ("metadata", wit.Mapping(wit.Field("key", "key", wit.STRING), wit.Field("value", "value", wit.STRING))),
        ("expected_generation", wit.Option(wit.U64)),
    ],
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_TICK: wit.Function[TickReport] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.tick",
    "IpPool.tick",
    [
        ("self", wit.Borrow(IpPool)),
        ("now", wit.MS_U64),
        ("budget", wit.Option(wit.U32)),
    ],
    result=TICK_REPORT,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_NOW_MS: wit.Function[float | None] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.now-ms",
    "IpPool.now",
    [
        ("self", wit.Borrow(IpPool)),
    ],
    result=wit.Option(wit.MS_U64),
)


_IP_POOL_RENEW: wit.Function[None] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.renew",
    "IpPool.renew",
    [
        ("self", wit.Borrow(IpPool)),
        ("address", wit.IP_ADDRESS),
        ("expected_generation", wit.Option(wit.U64)),
        ("ttl", wit.Option(wit.MS_U64)),
    ],
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_DECLINE: wit.Function[None] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.decline",
    "IpPool.decline",
    [
        ("self", wit.Borrow(IpPool)),
        ("address", wit.IP_ADDRESS),
        ("expected_generation", wit.Option(wit.U64)),
    ],
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_END_QUARANTINE: wit.Function[bool] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.end-quarantine",
    "IpPool.end_quarantine",
    [
        ("self", wit.Borrow(IpPool)),
        ("address", wit.IP_ADDRESS),
    ],
    result=wit.BOOL,
)


_IP_POOL_ALLOCATE_PREFIX: wit.Function[PrefixBinding] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.allocate-prefix",
    "IpPool.allocate_prefix",
    [
        ("self", wit.Borrow(IpPool)),
        ("subinstance", wit.STRING),
        ("subid", wit.STRING),
        ("family", IP_FAMILY),
        ("prefix_length", wit.U8),
    ],
    result=PREFIX_BINDING,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_RELEASE_PREFIX: wit.Function[bool] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.release-prefix",
    "IpPool.release_prefix",
    [
        ("self", wit.Borrow(IpPool)),
        ("network", wit.IP_NETWORK),
        ("expected_generation", wit.Option(wit.U64)),
    ],
    result=wit.BOOL,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_FIND_PREFIXES: wit.Function[list[PrefixBinding]] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.find-prefixes",
    "IpPool.find_prefixes",
    [
        ("self", wit.Borrow(IpPool)),
        ("subinstance", wit.STRING),
        ("subid", wit.STRING),
    ],
    result=wit.List(PREFIX_BINDING),
)


_IP_POOL_LIST_PREFIXES: wit.Function[Any] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.list-prefixes",
    "IpPool.prefixes",
    [
        ("self", wit.Borrow(IpPool)),
        ("page", wit.PAGE_REQUEST),
    ],
    result=PREFIX_PAGE,
    error=IP_POOL_ERROR,
    fallible=True,
)
_IP_POOL_LIST_PREFIXES_PAGES: wit.Listing[PrefixBinding] = wit.Listing(
    _IP_POOL_LIST_PREFIXES,
    _PREFIX_PAGE_ROWS,
)


_IP_POOL_PREFIX_POOL: wit.Function[IpPool] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.prefix-pool",
    "IpPool.prefix_pool",
    [
        ("self", wit.Borrow(IpPool)),
        ("network", wit.IP_NETWORK),
        ("name", wit.STRING),
    ],
    result=wit.Own(IpPool),
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_EVENTS_SINCE: wit.Function[Any] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.events-since",
    "IpPool.events_since",
    [
        ("self", wit.Borrow(IpPool)),
        ("revision", wit.U64),
        ("limit", wit.U32),
    ],
    result=EVENT_PAGE,
    error=IP_POOL_ERROR,
    fallible=True,
)
_IP_POOL_EVENTS_SINCE_PAGES: wit.Listing[PoolEvent] = wit.EventListing(
    _IP_POOL_EVENTS_SINCE,
    _EVENT_PAGE_ROWS,
)


_IP_POOL_JOURNAL_SINCE: wit.Function[Any] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.journal-since",
    "IpPool.journal_since",
    [
        ("self", wit.Borrow(IpPool)),
        ("revision", wit.U64),
    ],
    result=JOURNAL_PAGE,
    error=IP_POOL_ERROR,
    fallible=True,
)
_IP_POOL_JOURNAL_SINCE_PIECES: wit.JournalReader[JournalPage] = wit.JournalReader(_IP_POOL_JOURNAL_SINCE)


_IP_POOL_APPLY_EVENTS: wit.Function[Any] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.apply-events",
    "IpPool.apply_events",
    [
        ("self", wit.Borrow(IpPool)),
        ("journal", wit.STRING),
    ],
    result=APPLIED_EVENTS,
    error=IP_POOL_ERROR,
    fallible=True,
)
_IP_POOL_APPLY_EVENTS_PIECES: wit.JournalTaker[AppliedEvents] = wit.JournalTaker(_IP_POOL_APPLY_EVENTS)


_IP_POOL_RENDER: wit.Function[str] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.render",
    "IpPool.render",
    [
        ("self", wit.Borrow(IpPool)),
        ("within", wit.Option(wit.IP_NETWORK)),
    ],
    result=wit.STRING,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_SNAPSHOT: wit.Function[Any] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.snapshot",
    "IpPool.snapshot",
    [
        ("self", wit.Borrow(IpPool)),
        ("cursor", wit.Option(wit.STRING)),
    ],
    result=TEXT_PAGE,
    error=IP_POOL_ERROR,
    fallible=True,
)
_IP_POOL_SNAPSHOT_TEXT = wit.WholeText(_IP_POOL_SNAPSHOT)


_IP_POOL_RESTORE: wit.Function[Any] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.restore",
    "IpPool.restore",
    [
        ("self", wit.Borrow(IpPool)),
        ("text", wit.STRING),
        ("last", wit.BOOL),
    ],
    error=IP_POOL_ERROR,
    fallible=True,
)
_IP_POOL_RESTORE_PIECES: wit.TextTaker[None] = wit.TextTaker(_IP_POOL_RESTORE)


_IP_POOL_EXPORT_BLOCK: wit.Function[PoolBlock] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.export-block",
    "IpPool.export_block",
    [
        ("self", wit.Borrow(IpPool)),
        ("address", wit.IP_ADDRESS),
    ],
    result=POOL_BLOCK,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_CLAIM_BLOCK: wit.Function[IpNetwork] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.claim-block",
    "IpPool.claim_block",
    [
        ("self", wit.Borrow(IpPool)),
        ("text", wit.STRING),
    ],
    result=wit.IP_NETWORK,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_DROP_BLOCK: wit.Function[bool] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.drop-block",
    "IpPool.drop_block",
    [
        ("self", wit.Borrow(IpPool)),
        ("network", wit.IP_NETWORK),
    ],
    result=wit.BOOL,
)


FUNCTIONS: dict[str, tuple[Callable[..., Any], wit.Function[Any]]] = {
    "[constructor]ip-pool": (_IP_POOL_NEW, _IP_POOL_NEW),
    "[static]ip-pool.with-options": (IpPool, _IP_POOL_WITH_OPTIONS),
    "[static]ip-pool.from-definition": (IpPool.from_definition, _IP_POOL_FROM_DEFINITION),
    "[method]ip-pool.name": (attrgetter("name"), _IP_POOL_NAME),
    "[method]ip-pool.revision": (attrgetter("revision"), _IP_POOL_REVISION),
    "[method]ip-pool.add-cidr-range": (IpPool.add_cidr_range, _IP_POOL_ADD_CIDR_RANGE),
    "[method]ip-pool.add-cidr-range-with": (IpPool.add_cidr_range_with, _IP_POOL_ADD_CIDR_RANGE_WITH),
    "[method]ip-pool.add-range": (IpPool.add_range, _IP_POOL_ADD_RANGE),
    "[method]ip-pool.remove-range": (_IP_POOL_REMOVE_RANGE, _IP_POOL_REMOVE_RANGE),
    "[method]ip-pool.resume-range": (IpPool.resume_range, _IP_POOL_RESUME_RANGE),
    "[method]ip-pool.ranges": (attrgetter("ranges"), _IP_POOL_RANGES),
    "[method]ip-pool.allocate": (IpPool.allocate, _IP_POOL_ALLOCATE),
    "[method]ip-pool.allocate-with": (IpPool.allocate_with, _IP_POOL_ALLOCATE_WITH),
    "[method]ip-pool.allocate-specific": (IpPool.allocate_specific, _IP_POOL_ALLOCATE_SPECIFIC),
    "[method]ip-pool.allocate-many": (_IP_POOL_ALLOCATE_MANY, _IP_POOL_ALLOCATE_MANY),
    "[method]ip-pool.allocate-dual": (IpPool.allocate_dual, _IP_POOL_ALLOCATE_DUAL),
    "[method]ip-pool.release-by-ip": (IpPool.release_by_ip, _IP_POOL_RELEASE_BY_IP),
    "[method]ip-pool.release-by-subid": (IpPool.release_by_subid, _IP_POOL_RELEASE_BY_SUBID),
    "[method]ip-pool.release-by-subinstance": (IpPool.release_by_subinstance, _IP_POOL_RELEASE_BY_SUBINSTANCE),
    "[method]ip-pool.release-many": (IpPool.release_many, _IP_POOL_RELEASE_MANY),
    "[method]ip-pool.get-binding": (IpPool.get_binding, _IP_POOL_GET_BINDING),
    "[method]ip-pool.binding-details": (IpPool.binding_details, _IP_POOL_BINDING_DETAILS),
    "[method]ip-pool.address-state": (IpPool.address_state, _IP_POOL_ADDRESS_STATE),
    "[method]ip-pool.find-by-subid": (IpPool.find_by_subid, _IP_POOL_FIND_BY_SUBID),
    "[method]ip-pool.find-by-resource": (_IP_POOL_FIND_BY_RESOURCE, _IP_POOL_FIND_BY_RESOURCE),
    "[method]ip-pool.list-by-subinstance": (_IP_POOL_LIST_BY_SUBINSTANCE, _IP_POOL_LIST_BY_SUBINSTANCE),
    "[method]ip-pool.list-bindings": (_IP_POOL_LIST_BINDINGS, _IP_POOL_LIST_BINDINGS),
    "[method]ip-pool.list-tenants": (_IP_POOL_LIST_TENANTS, _IP_POOL_LIST_TENANTS),
    "[method]ip-pool.reserve-ip": (IpPool.reserve_ip, _IP_POOL_RESERVE_IP),
    "[method]ip-pool.unreserve-ip": (IpPool.unreserve_ip, _IP_POOL_UNRESERVE_IP),
    "[method]ip-pool.reserve-cidr": (IpPool.reserve_cidr, _IP_POOL_RESERVE_CIDR),
    "[method]ip-pool.unreserve-cidr": (IpPool.unreserve_cidr, _IP_POOL_UNRESERVE_CIDR),
    "[method]ip-pool.list-reservations": (_IP_POOL_LIST_RESERVATIONS, _IP_POOL_LIST_RESERVATIONS),
    "[method]ip-pool.stats": (attrgetter("stats"), _IP_POOL_STATS),
    "[method]ip-pool.family-stats": (IpPool.family_stats, _IP_POOL_FAMILY_STATS),
    "[method]ip-pool.tenant-stats": (IpPool.tenant_stats, _IP_POOL_TENANT_STATS),
    "[method]ip-pool.set-strategy": (IpPool.set_strategy, _IP_POOL_SET_STRATEGY),
    "[method]ip-pool.set-quota": (IpPool.set_quota, _IP_POOL_SET_QUOTA),
    "[method]ip-pool.set-metadata": (IpPool.set_metadata, _IP_POOL_SET_METADATA),
    "[method]ip-pool.tick": (IpPool.tick, _IP_POOL_TICK),
    "[method]ip-pool.now-ms": (attrgetter("now"), _IP_POOL_NOW_MS),
    "[method]ip-pool.renew": (IpPool.renew, _IP_POOL_RENEW),
    "[method]ip-pool.decline": (IpPool.decline, _IP_POOL_DECLINE),
    "[method]ip-pool.end-quarantine": (IpPool.end_quarantine, _IP_POOL_END_QUARANTINE),
    "[method]ip-pool.allocate-prefix": (IpPool.allocate_prefix, _IP_POOL_ALLOCATE_PREFIX),
    "[method]ip-pool.release-prefix": (IpPool.release_prefix, _IP_POOL_RELEASE_PREFIX),
    "[method]ip-pool.find-prefixes": (IpPool.find_prefixes, _IP_POOL_FIND_PREFIXES),
    "[method]ip-pool.list-prefixes": (_IP_POOL_LIST_PREFIXES, _IP_POOL_LIST_PREFIXES),
    "[method]ip-pool.prefix-pool": (IpPool.prefix_pool, _IP_POOL_PREFIX_POOL),
    "[method]ip-pool.events-since": (_IP_POOL_EVENTS_SINCE, _IP_POOL_EVENTS_SINCE),
    "[method]ip-pool.journal-since": (_IP_POOL_JOURNAL_SINCE, _IP_POOL_JOURNAL_SINCE),
    "[method]ip-pool.apply-events": (_IP_POOL_APPLY_EVENTS, _IP_POOL_APPLY_EVENTS),
    "[method]ip-pool.render": (IpPool.render, _IP_POOL_RENDER),
    "[method]ip-pool.snapshot": (_IP_POOL_SNAPSHOT, _IP_POOL_SNAPSHOT),
    "[method]ip-pool.restore": (_IP_POOL_RESTORE, _IP_POOL_RESTORE),
    "[method]ip-pool.export-block": (IpPool.export_block, _IP_POOL_EXPORT_BLOCK),
    "[method]ip-pool.claim-block": (IpPool.claim_block, _IP_POOL_CLAIM_BLOCK),
    "[method]ip-pool.drop-block": (IpPool.drop_block, _IP_POOL_DROP_BLOCK),
}
