# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Hands out IP addresses to tenants' resources and takes them back.

# Terms

- A **pool** has **ranges** of addresses, IPv4 and IPv6, that do not overlap.
  What it costs follows what is in use and never the size of a range: an
  IPv6 /32 is as cheap as an IPv4 /30.
- A **binding** ties one address to an **owner key**: (subinstance, subid,
  family), where the subinstance is the tenant and the subid the tenant's
  resource. A resource holds at most one address a family.
- Every grant has a **generation**, a number that is never used twice, so that
  a late message about a former grant is told from one about the present grant.

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
     └── beside these, an address may be reserved (by reserve-ip, reserve-cidr),
         excluded (network and broadcast addresses), delegated (in a child
         prefix) or in a draining range: then it is not available either.
```

# Which addresses are excluded

The first and the last address of an IPv4 network of /30 or shorter are its
network and broadcast addresses and are never given out, so a /24 has 254
addresses and a /30 has two. Networks of /31 and /32 (RFC 3021), IPv6
networks and ranges given as first and last address are usable whole. A
policy for each range (`EdgeExclusion`) changes that.

# Texts

Names of pools, subinstances and subids, and of custom resource types, have
1–255 bytes of UTF-8 and no control characters; anything else is `invalid-argument`.
A column of texts is one string, its items joined by line feeds.

# Time

A pool reads no clock: time comes in by `tick`. Until the first `tick` time
stands still, and durations that have begun by then count from it.

# Determinism

The same calls give the same results and the same snapshot text on every host.
The random strategy draws from a generator (xoshiro256++) that `seed` starts.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, Callable, ClassVar, Literal, Union

from .. import _wit as wit
from .._errors import SchedulerCoreError
from .._wit import IpAddress, IpAddressLike, IpNetwork, IpNetworkLike, dataclass
from .types import (
    IP_BINDING,
    IP_FAMILY,
    IpBinding,
    IpFamily,
    IpFamilyLike,
    PAGE_REQUEST,
    POOL_DEFINITION,
    PageRequest,
    PoolDefinition,
    RESOURCE_TYPE,
    ResourceType,
    ResourceTypeLike,
    STRATEGY,
    Strategy,
    StrategyLike,
    TEXT_PAGE,
    TextPage,
)

if TYPE_CHECKING:
    from .._instance import Instance

__all__ = [
    "AddressState",
    "AllocationBatch",
    "AllocationOptions",
    "BindingDetails",
    "BindingPage",
    "DualBinding",
    "EdgeExclusion",
    "EdgeExclusionLike",
    "EventPage",
    "IpPool",
    "IpPoolAlreadyAllocatedError",
    "IpPoolConflictError",
    "IpPoolDrainingError",
    "IpPoolError",
    "IpPoolErrorKind",
    "IpPoolErrorKindLike",
    "IpPoolExcludedError",
    "IpPoolExhaustedError",
    "IpPoolInUseError",
    "IpPoolInvalidArgumentError",
    "IpPoolInvalidSnapshotError",
    "IpPoolLimitExceededError",
    "IpPoolNotEmptyError",
    "IpPoolNotFoundError",
    "IpPoolNotInPoolError",
    "IpPoolOutdatedError",
    "IpPoolOverlapError",
    "IpPoolQuarantinedError",
    "IpPoolQuotaExceededError",
    "IpPoolReservedError",
    "IpPoolStaleError",
    "IpRange",
    "MetadataEntry",
    "NetworkPage",
    "PoolBlock",
    "PoolEventKind",
    "PoolEventKindLike",
    "PoolOptions",
    "PoolStats",
    "PrefixBinding",
    "PrefixPage",
    "RangeRemoval",
    "RangeRemovalLike",
    "RemovalReport",
    "TenantPage",
    "TenantStats",
    "TickReport",
]


class IpPoolErrorKind(str, Enum):
    """The kind of an `IpPoolError`."""

    INVALID_ARGUMENT = "invalid-argument"
    """No pool could accept this argument."""
    EXHAUSTED = "exhausted"
    """No address, or no free block of that size, is left."""
    NOT_IN_POOL = "not-in-pool"
    """The address is in none of the pool's ranges."""
    RESERVED = "reserved"
    """The address is reserved."""
    EXCLUDED = "excluded"
    """The address is the network or broadcast address of its range."""
    DRAINING = "draining"
    """The range of the address is draining."""
    QUARANTINED = "quarantined"
    """The address is in quarantine, or was declined."""
    ALREADY_ALLOCATED = "already-allocated"
    """The address, or a part of the network, belongs to another owner."""
    CONFLICT = "conflict"
    """The owner already holds another address, or this one for another type of resource."""
    QUOTA_EXCEEDED = "quota-exceeded"
    """The tenant's quota is used up."""
    STALE = "stale"
    """The generation is not that of the present grant."""
    OVERLAP = "overlap"
    """The range overlaps another one of the pool."""
    IN_USE = "in-use"
    """The range has bindings or child prefixes."""
    NOT_FOUND = "not-found"
    """The pool has no such thing."""
    LIMIT_EXCEEDED = "limit-exceeded"
    """A documented limit is exceeded."""
    OUTDATED = "outdated"
    """The revision or cursor is no longer available: the pool has changed since."""
    INVALID_SNAPSHOT = "invalid-snapshot"
    """The text is not a snapshot that this version can read."""
    NOT_EMPTY = "not-empty"
    """Only an empty pool can be restored into."""

    def __str__(self) -> str:
        return str(self.value)


IpPoolErrorKindLike = Union[
    IpPoolErrorKind,
    Literal[
        "invalid-argument",
        "exhausted",
        "not-in-pool",
        "reserved",
        "excluded",
        "draining",
        "quarantined",
        "already-allocated",
        "conflict",
        "quota-exceeded",
        "stale",
        "overlap",
        "in-use",
        "not-found",
        "limit-exceeded",
        "outdated",
        "invalid-snapshot",
        "not-empty",
    ],
]
"""A `IpPoolErrorKind`, or one by its name."""

IP_POOL_ERROR_KIND = wit.Enumeration(IpPoolErrorKind)


class IpPoolError(SchedulerCoreError):
    """The error of interface `IpPool`. A call that returns one has changed nothing."""

    InvalidArgument: ClassVar[type[IpPoolInvalidArgumentError]]
    """No pool could accept this argument."""
    Exhausted: ClassVar[type[IpPoolExhaustedError]]
    """No address, or no free block of that size, is left."""
    NotInPool: ClassVar[type[IpPoolNotInPoolError]]
    """The address is in none of the pool's ranges."""
    Reserved: ClassVar[type[IpPoolReservedError]]
    """The address is reserved."""
    Excluded: ClassVar[type[IpPoolExcludedError]]
    """The address is the network or broadcast address of its range."""
    Draining: ClassVar[type[IpPoolDrainingError]]
    """The range of the address is draining."""
    Quarantined: ClassVar[type[IpPoolQuarantinedError]]
    """The address is in quarantine, or was declined."""
    AlreadyAllocated: ClassVar[type[IpPoolAlreadyAllocatedError]]
    """The address, or a part of the network, belongs to another owner."""
    Conflict: ClassVar[type[IpPoolConflictError]]
    """The owner already holds another address, or this one for another type of resource."""
    QuotaExceeded: ClassVar[type[IpPoolQuotaExceededError]]
    """The tenant's quota is used up."""
    Stale: ClassVar[type[IpPoolStaleError]]
    """The generation is not that of the present grant."""
    Overlap: ClassVar[type[IpPoolOverlapError]]
    """The range overlaps another one of the pool."""
    InUse: ClassVar[type[IpPoolInUseError]]
    """The range has bindings or child prefixes."""
    NotFound: ClassVar[type[IpPoolNotFoundError]]
    """The pool has no such thing."""
    LimitExceeded: ClassVar[type[IpPoolLimitExceededError]]
    """A documented limit is exceeded."""
    Outdated: ClassVar[type[IpPoolOutdatedError]]
    """The revision or cursor is no longer available: the pool has changed since."""
    InvalidSnapshot: ClassVar[type[IpPoolInvalidSnapshotError]]
    """The text is not a snapshot that this version can read."""
    NotEmpty: ClassVar[type[IpPoolNotEmptyError]]
    """Only an empty pool can be restored into."""
    subject: str | None
    """`invalid-argument`: name of the argument. `limit-exceeded`: what is limited. `not-found`,
    `not-empty`: the thing. Example: `"cidr"`, `"bindings"`.
    """
    value: str | None
    """`invalid-argument`: what was given, shortened to 80 characters. Example: `"10.0.0.0/33"`."""
    expected: str | None
    """`invalid-argument`, `invalid-snapshot`: what would be right. Example: `"a network such as 10.0.0.0/24"`."""
    address: IpAddress | None
    """The address of `not-in-pool`, `reserved`, `excluded`, `draining`, `quarantined`,
    `already-allocated` and `stale`; the one that the owner holds of `conflict`; the first of
    the existing range of `overlap` and `in-use`.
    """
    last: IpAddress | None
    """`overlap`, `in-use`: last address of that range."""
    network: IpNetwork | None
    """`reserved`: the longest reservation that covers the address."""
    subinstance: str | None
    """`already-allocated`, `conflict`: tenant of the holder. `quota-exceeded`: the tenant."""
    subid: str | None
    """`already-allocated`, `conflict`: the holder, of that tenant."""
    resource_type: ResourceType | None
    """`conflict`: the type of resource that the holder's grant is for."""
    generation: int | None
    """`already-allocated`: generation of the holder's grant."""
    maximum: int | None
    """`quota-exceeded`, `limit-exceeded`: the most that is allowed."""
    actual: int | None
    """`quota-exceeded`: what the tenant has. `stale`: the present generation. `outdated`: the
    pool's revision, or the earliest that events are kept for.
    """
    requested: int | None
    """`quota-exceeded`: how many more were asked for. `stale`, `outdated`: the generation or
    revision that the caller passed.
    """
    until_ms: int | None
    """`quarantined`: when the address is free again, in ms; none before the first tick."""
    bindings: int | None
    """`in-use`: bindings in the range."""
    prefixes: int | None
    """`in-use`: child prefixes in the range."""
    line: int | None
    """`invalid-snapshot`: the line, from 1, counted through all parts."""
    family: IpFamily | None
    """`exhausted`: the family that was asked for."""
    total: int | None
    """`exhausted`: addresses in the ranges of that family, without excluded ones."""
    allocated: int | None
    """`exhausted`: how many of them are bound."""
    reserved: int | None
    """`exhausted`: how many are reserved."""
    quarantined: int | None
    """`exhausted`: how many are in quarantine or declined."""

    def __init__(
        self,
        message: str,
        *,
        subject: str | None = None,
        value: str | None = None,
        expected: str | None = None,
        address: IpAddress | None = None,
        last: IpAddress | None = None,
        network: IpNetwork | None = None,
        subinstance: str | None = None,
        subid: str | None = None,
        resource_type: ResourceType | None = None,
        generation: int | None = None,
        maximum: int | None = None,
        actual: int | None = None,
        requested: int | None = None,
        until_ms: int | None = None,
        bindings: int | None = None,
        prefixes: int | None = None,
        line: int | None = None,
        family: IpFamily | None = None,
        total: int | None = None,
        allocated: int | None = None,
        reserved: int | None = None,
        quarantined: int | None = None,
    ) -> None:
        super().__init__(message)
        self.subject = subject
        self.value = value
        self.expected = expected
        self.address = address
        self.last = last
        self.network = network
        self.subinstance = subinstance
        self.subid = subid
        self.resource_type = resource_type
        self.generation = generation
        self.maximum = maximum
        self.actual = actual
        self.requested = requested
        self.until_ms = until_ms
        self.bindings = bindings
        self.prefixes = prefixes
        self.line = line
        self.family = family
        self.total = total
        self.allocated = allocated
        self.reserved = reserved
        self.quarantined = quarantined


class IpPoolInvalidArgumentError(IpPoolError):
    """No pool could accept this argument."""

    code = "invalid-argument"


class IpPoolExhaustedError(IpPoolError):
    """No address, or no free block of that size, is left."""

    code = "exhausted"


class IpPoolNotInPoolError(IpPoolError):
    """The address is in none of the pool's ranges."""

    code = "not-in-pool"


class IpPoolReservedError(IpPoolError):
    """The address is reserved."""

    code = "reserved"


class IpPoolExcludedError(IpPoolError):
    """The address is the network or broadcast address of its range."""

    code = "excluded"


class IpPoolDrainingError(IpPoolError):
    """The range of the address is draining."""

    code = "draining"


class IpPoolQuarantinedError(IpPoolError):
    """The address is in quarantine, or was declined."""

    code = "quarantined"


class IpPoolAlreadyAllocatedError(IpPoolError):
    """The address, or a part of the network, belongs to another owner."""

    code = "already-allocated"


class IpPoolConflictError(IpPoolError):
    """The owner already holds another address, or this one for another type of resource."""

    code = "conflict"


class IpPoolQuotaExceededError(IpPoolError):
    """The tenant's quota is used up."""

    code = "quota-exceeded"


class IpPoolStaleError(IpPoolError):
    """The generation is not that of the present grant."""

    code = "stale"


class IpPoolOverlapError(IpPoolError):
    """The range overlaps another one of the pool."""

    code = "overlap"


class IpPoolInUseError(IpPoolError):
    """The range has bindings or child prefixes."""

    code = "in-use"


class IpPoolNotFoundError(IpPoolError):
    """The pool has no such thing."""

    code = "not-found"


class IpPoolLimitExceededError(IpPoolError):
    """A documented limit is exceeded."""

    code = "limit-exceeded"


class IpPoolOutdatedError(IpPoolError):
    """The revision or cursor is no longer available: the pool has changed since."""

    code = "outdated"


class IpPoolInvalidSnapshotError(IpPoolError):
    """The text is not a snapshot that this version can read."""

    code = "invalid-snapshot"


class IpPoolNotEmptyError(IpPoolError):
    """Only an empty pool can be restored into."""

    code = "not-empty"


IpPoolError.InvalidArgument = IpPoolInvalidArgumentError
IpPoolError.Exhausted = IpPoolExhaustedError
IpPoolError.NotInPool = IpPoolNotInPoolError
IpPoolError.Reserved = IpPoolReservedError
IpPoolError.Excluded = IpPoolExcludedError
IpPoolError.Draining = IpPoolDrainingError
IpPoolError.Quarantined = IpPoolQuarantinedError
IpPoolError.AlreadyAllocated = IpPoolAlreadyAllocatedError
IpPoolError.Conflict = IpPoolConflictError
IpPoolError.QuotaExceeded = IpPoolQuotaExceededError
IpPoolError.Stale = IpPoolStaleError
IpPoolError.Overlap = IpPoolOverlapError
IpPoolError.InUse = IpPoolInUseError
IpPoolError.NotFound = IpPoolNotFoundError
IpPoolError.LimitExceeded = IpPoolLimitExceededError
IpPoolError.Outdated = IpPoolOutdatedError
IpPoolError.InvalidSnapshot = IpPoolInvalidSnapshotError
IpPoolError.NotEmpty = IpPoolNotEmptyError

IP_POOL_ERROR = wit.ErrorRecord(
    IpPoolError,
    {
        "invalid-argument": IpPoolInvalidArgumentError,
        "exhausted": IpPoolExhaustedError,
        "not-in-pool": IpPoolNotInPoolError,
        "reserved": IpPoolReservedError,
        "excluded": IpPoolExcludedError,
        "draining": IpPoolDrainingError,
        "quarantined": IpPoolQuarantinedError,
        "already-allocated": IpPoolAlreadyAllocatedError,
        "conflict": IpPoolConflictError,
        "quota-exceeded": IpPoolQuotaExceededError,
        "stale": IpPoolStaleError,
        "overlap": IpPoolOverlapError,
        "in-use": IpPoolInUseError,
        "not-found": IpPoolNotFoundError,
        "limit-exceeded": IpPoolLimitExceededError,
        "outdated": IpPoolOutdatedError,
        "invalid-snapshot": IpPoolInvalidSnapshotError,
        "not-empty": IpPoolNotEmptyError,
    },
    [
        wit.Field("subject", "subject", wit.Option(wit.STRING)),
        wit.Field("value", "value", wit.Option(wit.STRING)),
        wit.Field("expected", "expected", wit.Option(wit.STRING)),
        wit.Field("address", "address", wit.Option(wit.IP_ADDRESS)),
        wit.Field("last", "last", wit.Option(wit.IP_ADDRESS)),
        wit.Field("network", "network", wit.Option(wit.IP_NETWORK)),
        wit.Field("subinstance", "subinstance", wit.Option(wit.STRING)),
        wit.Field("subid", "subid", wit.Option(wit.STRING)),
        wit.Field("resource-type", "resource_type", wit.Option(RESOURCE_TYPE)),
        wit.Field("generation", "generation", wit.Option(wit.U64)),
        wit.Field("maximum", "maximum", wit.Option(wit.U64)),
        wit.Field("actual", "actual", wit.Option(wit.U64)),
        wit.Field("requested", "requested", wit.Option(wit.U64)),
        wit.Field("until-ms", "until_ms", wit.Option(wit.U64)),
        wit.Field("bindings", "bindings", wit.Option(wit.U64)),
        wit.Field("prefixes", "prefixes", wit.Option(wit.U64)),
        wit.Field("line", "line", wit.Option(wit.U64)),
        wit.Field("family", "family", wit.Option(IP_FAMILY)),
        wit.Field("total", "total", wit.Option(wit.U128)),
        wit.Field("allocated", "allocated", wit.Option(wit.U128)),
        wit.Field("reserved", "reserved", wit.Option(wit.U128)),
        wit.Field("quarantined", "quarantined", wit.Option(wit.U128)),
    ],
)


class EdgeExclusion(str, Enum):
    """Which addresses at the edges of a range are never given out."""

    AUTOMATIC = "automatic"
    """First and last of an IPv4 network of /30 or shorter; none of any other range."""
    NONE = "none"
    """None."""
    FIRST = "first"
    """The first. For IPv6 it is the subnet-router anycast address (RFC 4291, 2.6.1)."""
    LAST = "last"
    """The last."""
    FIRST_AND_LAST = "first-and-last"
    """The first and the last."""

    def __str__(self) -> str:
        return str(self.value)


EdgeExclusionLike = Union[EdgeExclusion, Literal["automatic", "none", "first", "last", "first-and-last"]]
"""A `EdgeExclusion`, or one by its name."""

EDGE_EXCLUSION = wit.Enumeration(EdgeExclusion)


class RangeRemoval(str, Enum):
    """What becomes of the bindings when their range is removed."""

    REJECT = "reject"
    """Nothing: a range that is in use stays, and the call is `in-use`."""
    DRAIN = "drain"
    """They stay, and no new ones come; the range goes with the last of them."""
    DETACH = "detach"
    """They stay though their range goes; adding a range over them adopts them."""
    FORCE = "force"
    """They are released."""

    def __str__(self) -> str:
        return str(self.value)


RangeRemovalLike = Union[RangeRemoval, Literal["reject", "drain", "detach", "force"]]
"""A `RangeRemoval`, or one by its name."""

RANGE_REMOVAL = wit.Enumeration(RangeRemoval)


@dataclass(frozen=True, init=False)
class IpRange:
    """A range of a pool."""

    first: IpAddress
    """Its first address. It names the range, because ranges do not overlap."""
    last: IpAddress
    """Its last address."""
    network: IpNetwork | None
    """The network that it was added as; none of one added by first and last address."""
    exclusion: EdgeExclusion
    """Which of its addresses are never given out."""
    draining: bool
    """Whether it takes no new bindings."""
    total: int
    """How many addresses it has, without excluded ones."""
    available: int
    """How many of them could be given out now; 0 while it is draining."""
    bindings: int
    """How many bindings it has."""

    def __init__(
        self,
        first: IpAddressLike,
        last: IpAddressLike,
        network: IpNetworkLike | None,
        exclusion: EdgeExclusionLike,
        draining: bool,
        total: int,
        available: int,
        bindings: int,
    ) -> None:
        IP_RANGE.fill(self, (first, last, network, exclusion, draining, total, available, bindings))


IP_RANGE = wit.Record(
    IpRange,
    [
        wit.Field("first", "first", wit.IP_ADDRESS),
        wit.Field("last", "last", wit.IP_ADDRESS),
        wit.Field("network", "network", wit.Option(wit.IP_NETWORK)),
        wit.Field("exclusion", "exclusion", EDGE_EXCLUSION),
        wit.Field("draining", "draining", wit.BOOL),
        wit.Field("total", "total", wit.U128),
        wit.Field("available", "available", wit.U128),
        wit.Field("bindings", "bindings", wit.U64),
    ],
)


@dataclass(frozen=True, init=False)
class PoolOptions:
    """How a pool behaves. A field that is none has the default that it documents."""

    strategy: Strategy | None
    """How it picks among free addresses. Default: `sequential`."""
    seed: int | None
    """Where the generator of the random strategy starts. Default: 0."""
    hash_seed: int | None
    """Key of the hash tables. It never shows in a result. A pool that strangers
    name owners in wants an unpredictable one; without it the pool does not
    resist hash flooding. Default: 0.
    """
    ttl_ms: int | None
    """How long a binding lives, in milliseconds; 0: until it is released. Default: 0."""
    quarantine_ms: int | None
    """How long a released or expired address is kept from others, in milliseconds. Default: 0."""
    probation_ms: int | None
    """How long a declined address is kept back, in milliseconds. Default: 86,400,000, a day."""
    sticky_owners: int | None
    """How many expired owners are remembered so that they can have their
    address back. Default: 65,536.
    """
    quota: int | None
    """How many addresses a tenant may have that has no quota of its own. Default: no limit."""
    max_bindings: int | None
    """The most bindings, at most 536,870,911. Default: 1,048,576."""
    event_capacity: int | None
    """How many events `events_since` looks back on, at most 1,048,576. Default: 4,096."""

    def __init__(
        self,
        strategy: StrategyLike | None = None,
        seed: int | None = None,
        hash_seed: int | None = None,
        ttl_ms: int | None = None,
        quarantine_ms: int | None = None,
        probation_ms: int | None = None,
        sticky_owners: int | None = None,
        quota: int | None = None,
        max_bindings: int | None = None,
        event_capacity: int | None = None,
    ) -> None:
        POOL_OPTIONS.fill(self, (strategy, seed, hash_seed, ttl_ms, quarantine_ms, probation_ms, sticky_owners, quota, max_bindings, event_capacity))


POOL_OPTIONS = wit.Record(
    PoolOptions,
    [
        wit.Field("strategy", "strategy", wit.Option(STRATEGY)),
        wit.Field("seed", "seed", wit.Option(wit.U64)),
        wit.Field("hash-seed", "hash_seed", wit.Option(wit.U64)),
        wit.Field("ttl-ms", "ttl_ms", wit.Option(wit.U64)),
        wit.Field("quarantine-ms", "quarantine_ms", wit.Option(wit.U64)),
        wit.Field("probation-ms", "probation_ms", wit.Option(wit.U64)),
        wit.Field("sticky-owners", "sticky_owners", wit.Option(wit.U32)),
        wit.Field("quota", "quota", wit.Option(wit.U64)),
        wit.Field("max-bindings", "max_bindings", wit.Option(wit.U32)),
        wit.Field("event-capacity", "event_capacity", wit.Option(wit.U32)),
    ],
)


@dataclass(frozen=True, init=False)
class MetadataEntry:
    """A name and a text that a binding carries for its owner."""

    key: str
    """The name: 1–255 bytes, unique in the binding."""
    value: str
    """The text: at most 4,096 bytes."""

    def __init__(self, key: str, value: str) -> None:
        METADATA_ENTRY.fill(self, (key, value))


METADATA_ENTRY = wit.Record(
    MetadataEntry,
    [
        wit.Field("key", "key", wit.STRING),
        wit.Field("value", "value", wit.STRING),
    ],
)


@dataclass(frozen=True, init=False)
class AllocationOptions:
    """What an allocation asks for beyond an owner."""

    family: IpFamily | None
    """The family. None: the one that the owner holds an address of, else the
    family of the pool's first range.
    """
    ttl_ms: int | None
    """How long the binding lives, in milliseconds; 0: until it is released. None: the pool's `ttl_ms`."""
    within: IpNetwork | None
    """Only an address of this network. None: any."""
    metadata: list[MetadataEntry]
    """What the binding carries: at most 64 entries and 8,192 bytes."""

    def __init__(
        self,
        family: IpFamilyLike | None = None,
        ttl_ms: int | None = None,
        within: IpNetworkLike | None = None,
        metadata: Sequence[MetadataEntry] = (),
    ) -> None:
        ALLOCATION_OPTIONS.fill(self, (family, ttl_ms, within, metadata))


ALLOCATION_OPTIONS = wit.Record(
    AllocationOptions,
    [
        wit.Field("family", "family", wit.Option(IP_FAMILY)),
        wit.Field("ttl-ms", "ttl_ms", wit.Option(wit.U64)),
        wit.Field("within", "within", wit.Option(wit.IP_NETWORK)),
        wit.Field("metadata", "metadata", wit.List(METADATA_ENTRY)),
    ],
)


@dataclass(frozen=True, init=False)
class BindingDetails:
    """All there is to know of a binding."""

    binding: IpBinding
    """The binding."""
    allocated_at_ms: int | None
    """When it was made, in the time of `tick`; none before the first tick."""
    expires_at_ms: int | None
    """When it ends, in the time of `tick`: the first tick at or after it ends the
    binding. None: it lives until it is released, or there was no tick yet.
    """
    ttl_ms: int
    """How long it lives from each `renew` on, in milliseconds; 0: until it is released."""
    metadata: list[MetadataEntry]
    """What it carries, in the order of the keys."""

    def __init__(
        self,
        binding: IpBinding,
        allocated_at_ms: int | None,
        expires_at_ms: int | None,
        ttl_ms: int,
        metadata: Sequence[MetadataEntry],
    ) -> None:
        BINDING_DETAILS.fill(self, (binding, allocated_at_ms, expires_at_ms, ttl_ms, metadata))


BINDING_DETAILS = wit.Record(
    BindingDetails,
    [
        wit.Field("binding", "binding", IP_BINDING),
        wit.Field("allocated-at-ms", "allocated_at_ms", wit.Option(wit.U64)),
        wit.Field("expires-at-ms", "expires_at_ms", wit.Option(wit.U64)),
        wit.Field("ttl-ms", "ttl_ms", wit.U64),
        wit.Field("metadata", "metadata", wit.List(METADATA_ENTRY)),
    ],
)


@dataclass(frozen=True, init=False)
class DualBinding:
    """The two addresses of one owner."""

    ipv4: IpBinding
    """The IPv4 one."""
    ipv6: IpBinding
    """The IPv6 one."""

    def __init__(self, ipv4: IpBinding, ipv6: IpBinding) -> None:
        DUAL_BINDING.fill(self, (ipv4, ipv6))


DUAL_BINDING = wit.Record(
    DualBinding,
    [
        wit.Field("ipv4", "ipv4", IP_BINDING),
        wit.Field("ipv6", "ipv6", IP_BINDING),
    ],
)


@dataclass(frozen=True, init=False)
class AllocationBatch:
    """What `allocate_many` gave, in the order of the subids."""

    addresses: str
    """The addresses, as a column of texts. Example: `"10.0.0.1\\n10.0.0.2"`."""
    generations: list[int]
    """The generations."""

    def __init__(self, addresses: str, generations: Sequence[int]) -> None:
        ALLOCATION_BATCH.fill(self, (addresses, generations))


ALLOCATION_BATCH = wit.Record(
    AllocationBatch,
    [
        wit.Field("addresses", "addresses", wit.STRING),
        wit.Field("generations", "generations", wit.List(wit.U64)),
    ],
)


@dataclass(frozen=True, init=False)
class BindingPage:
    """A part of a listing of bindings: columns of one length."""

    count: int
    """How many bindings are in it."""
    addresses: str
    """Addresses, as a column of texts. Example: `"10.0.0.1\\n2001:db8::1"`."""
    subinstances: str
    """Tenants, as a column of texts."""
    subids: str
    """The tenants' resources, as a column of texts."""
    resource_types: str
    """Types: `mac`, `vm`, `container`, `pod` or `custom:NAME`, as a column of texts."""
    generations: list[int]
    """Generations."""
    expires_at_ms: list[int]
    """Ends of the leases in the time of `tick`; 2⁶⁴ − 1 for one without end."""
    next: str | None
    """What to pass as `cursor` for the next page. None: this is the last one."""

    def __init__(
        self,
        count: int,
        addresses: str,
        subinstances: str,
        subids: str,
        resource_types: str,
        generations: Sequence[int] = (),
        expires_at_ms: Sequence[int] = (),
        next: str | None = None,
    ) -> None:
        BINDING_PAGE.fill(self, (count, addresses, subinstances, subids, resource_types, generations, expires_at_ms, next))


BINDING_PAGE = wit.Record(
    BindingPage,
    [
        wit.Field("count", "count", wit.U32),
        wit.Field("addresses", "addresses", wit.STRING),
        wit.Field("subinstances", "subinstances", wit.STRING),
        wit.Field("subids", "subids", wit.STRING),
        wit.Field("resource-types", "resource_types", wit.STRING),
        wit.Field("generations", "generations", wit.List(wit.U64)),
        wit.Field("expires-at-ms", "expires_at_ms", wit.List(wit.U64)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


@dataclass(frozen=True, init=False)
class TenantPage:
    """A part of a listing of tenants: columns of one length."""

    subinstances: str
    """Tenants, in the order of their bytes, as a column of texts."""
    allocated: list[int]
    """How many addresses each has."""
    prefixes: list[int]
    """How many prefixes each has."""
    next: str | None
    """What to pass as `cursor` for the next page. None: this is the last one."""

    def __init__(
        self,
        subinstances: str,
        allocated: Sequence[int] = (),
        prefixes: Sequence[int] = (),
        next: str | None = None,
    ) -> None:
        TENANT_PAGE.fill(self, (subinstances, allocated, prefixes, next))


TENANT_PAGE = wit.Record(
    TenantPage,
    [
        wit.Field("subinstances", "subinstances", wit.STRING),
        wit.Field("allocated", "allocated", wit.List(wit.U64)),
        wit.Field("prefixes", "prefixes", wit.List(wit.U64)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


@dataclass(frozen=True, init=False)
class NetworkPage:
    """A part of a listing of networks."""

    networks: str
    """Networks, IPv4 first, by address and then from short to long prefix, as a
    column of texts; a single address has the full prefix length.
    """
    next: str | None
    """What to pass as `cursor` for the next page. None: this is the last one."""

    def __init__(self, networks: str, next: str | None = None) -> None:
        NETWORK_PAGE.fill(self, (networks, next))


NETWORK_PAGE = wit.Record(
    NetworkPage,
    [
        wit.Field("networks", "networks", wit.STRING),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


@dataclass(frozen=True, init=False)
class PrefixPage:
    """A part of a listing of child prefixes: columns of one length."""

    networks: str
    """Networks, IPv4 first, by address, as a column of texts."""
    subinstances: str
    """Tenants, as a column of texts."""
    subids: str
    """The tenants' resources, as a column of texts."""
    generations: list[int]
    """Generations."""
    next: str | None
    """What to pass as `cursor` for the next page. None: this is the last one."""

    def __init__(
        self,
        networks: str,
        subinstances: str,
        subids: str,
        generations: Sequence[int] = (),
        next: str | None = None,
    ) -> None:
        PREFIX_PAGE.fill(self, (networks, subinstances, subids, generations, next))


PREFIX_PAGE = wit.Record(
    PrefixPage,
    [
        wit.Field("networks", "networks", wit.STRING),
        wit.Field("subinstances", "subinstances", wit.STRING),
        wit.Field("subids", "subids", wit.STRING),
        wit.Field("generations", "generations", wit.List(wit.U64)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


@dataclass(frozen=True, init=False)
class PrefixBinding:
    """A child subnet in an owner's hands."""

    network: IpNetwork
    """The network."""
    subinstance: str
    """The tenant."""
    subid: str
    """The tenant's resource."""
    pool: str
    """Name of the pool that gave it."""
    generation: int
    """The number of this grant, from the same sequence as those of bindings."""

    def __init__(
        self,
        network: IpNetworkLike,
        subinstance: str,
        subid: str,
        pool: str,
        generation: int,
    ) -> None:
        PREFIX_BINDING.fill(self, (network, subinstance, subid, pool, generation))


PREFIX_BINDING = wit.Record(
    PrefixBinding,
    [
        wit.Field("network", "network", wit.IP_NETWORK),
        wit.Field("subinstance", "subinstance", wit.STRING),
        wit.Field("subid", "subid", wit.STRING),
        wit.Field("pool", "pool", wit.STRING),
        wit.Field("generation", "generation", wit.U64),
    ],
)


@dataclass(frozen=True, init=False)
class RemovalReport:
    """What removing a range has cut."""

    cut: BindingPage
    """The bindings that were released, in the order of addresses."""
    removed: bool
    """Whether the range is gone. If not, it is draining: call again (`force`), or
    wait for its last binding to be released (`drain`).
    """

    def __init__(self, cut: BindingPage, removed: bool) -> None:
        REMOVAL_REPORT.fill(self, (cut, removed))


REMOVAL_REPORT = wit.Record(
    RemovalReport,
    [
        wit.Field("cut", "cut", BINDING_PAGE),
        wit.Field("removed", "removed", wit.BOOL),
    ],
)


@dataclass(frozen=True, init=False)
class AddressState:
    """Everything that holds for an address just now."""

    in_range: bool
    """It is in a range."""
    excluded: bool
    """It is a network or broadcast address."""
    reserved: bool
    """It is covered by a reservation."""
    allocated: bool
    """It is bound."""
    quarantined: bool
    """It was given back a short while ago."""
    declined: bool
    """Its holder found a stranger using it."""
    delegated: bool
    """It is in a child prefix."""
    draining: bool
    """Its range is draining."""
    available: bool
    """It could be given out now."""

    def __init__(
        self,
        in_range: bool,
        excluded: bool,
        reserved: bool,
        allocated: bool,
        quarantined: bool,
        declined: bool,
        delegated: bool,
        draining: bool,
        available: bool,
    ) -> None:
        ADDRESS_STATE.fill(self, (in_range, excluded, reserved, allocated, quarantined, declined, delegated, draining, available))


ADDRESS_STATE = wit.Record(
    AddressState,
    [
        wit.Field("in-range", "in_range", wit.BOOL),
        wit.Field("excluded", "excluded", wit.BOOL),
        wit.Field("reserved", "reserved", wit.BOOL),
        wit.Field("allocated", "allocated", wit.BOOL),
        wit.Field("quarantined", "quarantined", wit.BOOL),
        wit.Field("declined", "declined", wit.BOOL),
        wit.Field("delegated", "delegated", wit.BOOL),
        wit.Field("draining", "draining", wit.BOOL),
        wit.Field("available", "available", wit.BOOL),
    ],
)


@dataclass(frozen=True, init=False)
class PoolStats:
    """The counts of a pool, or of one family of it. All are kept and none is
    counted when asked for; all are exact.
    """

    total: int
    """Addresses in ranges, without excluded ones."""
    allocated: int
    """Bound ones among them. An address may be bound and reserved: then it is in both counts."""
    reserved: int
    """Reserved ones among them."""
    quarantined: int
    """Those in quarantine among them."""
    declined: int
    """Declined ones among them."""
    delegated: int
    """Those in child prefixes among them."""
    available: int
    """Those that could be given out now."""
    detached: int
    """Bindings outside every range, left behind by `detach`."""
    high_water: int
    """The most that was ever bound at a time, detached ones included."""
    grants: int
    """How many grants there were so far."""
    releases: int
    """How many bindings were released by a call."""
    expirations: int
    """How many bindings ended by expiry."""
    declines: int
    """How many bindings were declined."""
    tenants: int
    """How many tenants have a binding or a prefix."""
    prefixes: int
    """How many child prefixes there are."""

    def __init__(
        self,
        total: int,
        allocated: int,
        reserved: int,
        quarantined: int,
        declined: int,
        delegated: int,
        available: int,
        detached: int,
        high_water: int,
        grants: int,
        releases: int,
        expirations: int,
        declines: int,
        tenants: int,
        prefixes: int,
    ) -> None:
        POOL_STATS.fill(self, (total, allocated, reserved, quarantined, declined, delegated, available, detached, high_water, grants, releases, expirations, declines, tenants, prefixes))


POOL_STATS = wit.Record(
    PoolStats,
    [
        wit.Field("total", "total", wit.U128),
        wit.Field("allocated", "allocated", wit.U128),
        wit.Field("reserved", "reserved", wit.U128),
        wit.Field("quarantined", "quarantined", wit.U128),
        wit.Field("declined", "declined", wit.U128),
        wit.Field("delegated", "delegated", wit.U128),
        wit.Field("available", "available", wit.U128),
        wit.Field("detached", "detached", wit.U128),
        wit.Field("high-water", "high_water", wit.U64),
        wit.Field("grants", "grants", wit.U64),
        wit.Field("releases", "releases", wit.U64),
        wit.Field("expirations", "expirations", wit.U64),
        wit.Field("declines", "declines", wit.U64),
        wit.Field("tenants", "tenants", wit.U64),
        wit.Field("prefixes", "prefixes", wit.U64),
    ],
)


@dataclass(frozen=True, init=False)
class TenantStats:
    """The counts of one tenant."""

    ipv4: int
    """Its IPv4 addresses."""
    ipv6: int
    """Its IPv6 addresses."""
    prefixes: int
    """Its child prefixes."""
    high_water: int
    """The most addresses that it ever had at a time since it last had none."""
    quota: int | None
    """How many addresses it may have, by its own quota or the pool's; none: any number."""

    def __init__(
        self,
        ipv4: int,
        ipv6: int,
        prefixes: int,
        high_water: int,
        quota: int | None = None,
    ) -> None:
        TENANT_STATS.fill(self, (ipv4, ipv6, prefixes, high_water, quota))


TENANT_STATS = wit.Record(
    TenantStats,
    [
        wit.Field("ipv4", "ipv4", wit.U64),
        wit.Field("ipv6", "ipv6", wit.U64),
        wit.Field("prefixes", "prefixes", wit.U64),
        wit.Field("high-water", "high_water", wit.U64),
        wit.Field("quota", "quota", wit.Option(wit.U64)),
    ],
)


@dataclass(frozen=True, init=False)
class TickReport:
    """What `tick` has done."""

    expired: int
    """How many bindings have expired."""
    freed: int
    """How many addresses came back from quarantine or probation."""
    more: bool
    """Whether more is due than the call was allowed to do. Call again with the same time."""

    def __init__(self, expired: int, freed: int, more: bool) -> None:
        TICK_REPORT.fill(self, (expired, freed, more))


TICK_REPORT = wit.Record(
    TickReport,
    [
        wit.Field("expired", "expired", wit.U32),
        wit.Field("freed", "freed", wit.U32),
        wit.Field("more", "more", wit.BOOL),
    ],
)


class PoolEventKind(str, Enum):
    """What an event tells."""

    ALLOCATED = "allocated"
    """A binding was made."""
    RELEASED = "released"
    """A binding was released by a call."""
    EXPIRED = "expired"
    """A binding has expired."""
    DECLINED = "declined"
    """A binding was declined by its holder."""
    RENEWED = "renewed"
    """A lease was prolonged."""
    FREED = "freed"
    """An address came back from quarantine or probation."""
    CHANGED = "changed"
    """The metadata of a binding was changed."""
    RESERVED = "reserved"
    """A network or an address was reserved."""
    UNRESERVED = "unreserved"
    """A reservation was taken back."""
    RANGE_ADDED = "range-added"
    """A range was added."""
    RANGE_DRAINING = "range-draining"
    """A range takes no new bindings from now on."""
    RANGE_RESUMED = "range-resumed"
    """A range takes bindings again."""
    RANGE_REMOVED = "range-removed"
    """A range was removed."""
    PREFIX_ALLOCATED = "prefix-allocated"
    """A child prefix was allocated."""
    PREFIX_RELEASED = "prefix-released"
    """A child prefix was released."""
    CONFIGURED = "configured"
    """The policy of the pool or a quota was changed."""

    def __str__(self) -> str:
        return str(self.value)


PoolEventKindLike = Union[
    PoolEventKind,
    Literal[
        "allocated",
        "released",
        "expired",
        "declined",
        "renewed",
        "freed",
        "changed",
        "reserved",
        "unreserved",
        "range-added",
        "range-draining",
        "range-resumed",
        "range-removed",
        "prefix-allocated",
        "prefix-released",
        "configured",
    ],
]
"""A `PoolEventKind`, or one by its name."""

POOL_EVENT_KIND = wit.Enumeration(PoolEventKind)


@dataclass(frozen=True, init=False)
class EventPage:
    """A part of the change feed: columns of one length."""

    revisions: list[int]
    """Revisions: each event has the next one."""
    kinds: list[PoolEventKind]
    """What happened."""
    subjects: str
    """The address, network (`10.0.0.0/24`) or range (`10.0.0.1-10.0.0.9`) that it
    happened to, as a column of texts; an empty item where there is none.
    """
    subinstances: str
    """The tenants concerned, as a column of texts; an empty item where there is none."""
    subids: str
    """The tenants' resources, as a column of texts; an empty item where there is none."""
    generations: list[int]
    """Generations of the bindings concerned; 0 where there is none."""
    revision: int
    """The revision to ask for next."""
    more: bool
    """Whether there is more already."""

    def __init__(
        self,
        revisions: Sequence[int],
        kinds: Sequence[PoolEventKindLike],
        subjects: str,
        subinstances: str,
        subids: str,
        generations: Sequence[int],
        revision: int,
        more: bool,
    ) -> None:
        EVENT_PAGE.fill(self, (revisions, kinds, subjects, subinstances, subids, generations, revision, more))


EVENT_PAGE = wit.Record(
    EventPage,
    [
        wit.Field("revisions", "revisions", wit.List(wit.U64)),
        wit.Field("kinds", "kinds", wit.List(POOL_EVENT_KIND)),
        wit.Field("subjects", "subjects", wit.STRING),
        wit.Field("subinstances", "subinstances", wit.STRING),
        wit.Field("subids", "subids", wit.STRING),
        wit.Field("generations", "generations", wit.List(wit.U64)),
        wit.Field("revision", "revision", wit.U64),
        wit.Field("more", "more", wit.BOOL),
    ],
)


@dataclass(frozen=True, init=False)
class PoolBlock:
    """One block of a pool that many instances share."""

    network: IpNetwork
    """The network: the block is what it has in common with the pool's ranges."""
    version: int
    """Grows with every export. The store compares it."""
    text: str
    """The block's whole state, for the store to keep."""

    def __init__(self, network: IpNetworkLike, version: int, text: str) -> None:
        POOL_BLOCK.fill(self, (network, version, text))


POOL_BLOCK = wit.Record(
    PoolBlock,
    [
        wit.Field("network", "network", wit.IP_NETWORK),
        wit.Field("version", "version", wit.U64),
        wit.Field("text", "text", wit.STRING),
    ],
)


class IpPool(wit.Resource):
    """A pool of addresses.

    Dropping it forgets everything; `snapshot` keeps it.
    """

    __slots__ = ()

    def __init__(self, name: str, *, instance: Instance | None = None) -> None:
        """Makes an empty pool with default options. Any string is a valid name.

        Example: `ip-pool("server-pool")`.
        """
        self._take(_IP_POOL_NEW(instance, name))

    @staticmethod
    def with_options(name: str, options: PoolOptions, *, instance: Instance | None = None) -> IpPool:
        """Makes an empty pool with options. Any string is a valid name.

        # Typical errors
        - `limit-exceeded`: `max_bindings` or `event_capacity` is too large.

        Example: `with-options("p", { strategy: round-robin, quarantine-ms: 60000, … })`.
        """
        return _IP_POOL_WITH_OPTIONS(instance, name, options)

    @staticmethod
    def from_definition(definition: PoolDefinition, *, instance: Instance | None = None) -> IpPool:
        """Makes the pool that a scenario declares.

        # Typical errors
        - `invalid-argument`: a name, range or reservation is not well formed.
        - `overlap`: two of its ranges overlap.
        - `limit-exceeded`: it has too many ranges or reservations.

        Example: `from-definition({ name: "eip", ranges: ["10.0.1.0/24", "10.0.2.10 - 10.0.2.99"],
        reserved: ["10.0.1.1"], strategy: round-robin, … })`.
        """
        return _IP_POOL_FROM_DEFINITION(instance, definition)

    def name(self) -> str:
        """The pool's name. Bindings carry it."""
        return _IP_POOL_NAME.of(self)

    def revision(self) -> int:
        """How many events there were so far. It only grows, by one with every change."""
        return _IP_POOL_REVISION.of(self)

    def add_cidr_range(self, cidr: str) -> IpNetwork:
        """Adds a network, and says which one: host bits are masked.

        Bindings, reservations and quarantines that are there already count from now
        on; a binding that `detach` left behind is adopted.

        # Typical errors
        - `invalid-argument`: `cidr` is not a network in CIDR form.
        - `overlap`: the pool has a range that overlaps it.
        - `limit-exceeded`: the pool has 1,024 ranges.

        Example: `add-cidr-range("192.168.1.7/24")` gives `192.168.1.0/24`.
        """
        return _IP_POOL_ADD_CIDR_RANGE.of(self, cidr)

    def add_cidr_range_with(self, cidr: str, exclusion: EdgeExclusionLike) -> IpNetwork:
        """Adds a network with a policy for its edges. Like `add_cidr_range` but for that.

        # Typical errors
        - `invalid-argument`: `cidr` is not a network in CIDR form, or `exclusion` would leave nothing of it.
        - `overlap`: the pool has a range that overlaps it.
        - `limit-exceeded`: the pool has 1,024 ranges.

        Example: `add-cidr-range-with("10.0.0.0/24", none)` gives 256 addresses.
        """
        return _IP_POOL_ADD_CIDR_RANGE_WITH.of(self, cidr, exclusion)

    def add_range(
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
        return _IP_POOL_ADD_RANGE.of(self, first, last, exclusion)

    def remove_range(self, first: IpAddressLike, mode: RangeRemovalLike) -> RemovalReport:
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
        return _IP_POOL_REMOVE_RANGE.of(self, first, mode)

    def resume_range(self, first: IpAddressLike) -> bool:
        """Lets a draining range take bindings again. Says whether it was draining.

        # Typical errors
        - `not-found`: no range begins with `first`.
        """
        return _IP_POOL_RESUME_RANGE.of(self, first)

    def ranges(self) -> list[IpRange]:
        """The ranges, in the order in which they were added: at most 1,024."""
        return _IP_POOL_RANGES.of(self)

    def allocate(self, subinstance: str, subid: str, resource_type: ResourceTypeLike) -> IpAddress:
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
        return _IP_POOL_ALLOCATE.of(self, subinstance, subid, resource_type)

    def allocate_with(
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
        return _IP_POOL_ALLOCATE_WITH.of(self, subinstance, subid, resource_type, options)

    def allocate_specific(
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
        return _IP_POOL_ALLOCATE_SPECIFIC.of(self, subinstance, subid, resource_type, address)

    def allocate_many(
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
        return _IP_POOL_ALLOCATE_MANY.of(self, subinstance, subids, resource_type, options)

    def allocate_dual(
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
        return _IP_POOL_ALLOCATE_DUAL.of(self, subinstance, subid, resource_type, options)

    def release_by_ip(self, address: IpAddressLike, expected_generation: int | None = None) -> bool:
        """Releases the binding of an address. Says whether there was one: releasing
        twice is harmless.

        # Typical errors
        - `stale`: the address was given to somebody (or to the same owner) again since
          the grant with `expected_generation`; nothing is released.

        Example: `release-by-ip(192.168.1.1, some(17))`.
        """
        return _IP_POOL_RELEASE_BY_IP.of(self, address, expected_generation)

    def release_by_subid(
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
        return _IP_POOL_RELEASE_BY_SUBID.of(self, subinstance, subid, family)

    def release_by_subinstance(self, subinstance: str) -> int:
        """Releases all addresses of a tenant, and says how many. Child prefixes stay.

        # Typical errors
        - `invalid-argument`: `subinstance` is not a proper text.

        Example: `release-by-subinstance("services")` gives 2.
        """
        return _IP_POOL_RELEASE_BY_SUBINSTANCE.of(self, subinstance)

    def release_many(self, subinstance: str, subids: Sequence[str]) -> int:
        """Releases what each of a tenant's resources holds, and says how many addresses
        that was. Subids that hold nothing are passed over. At most 8,192 subids a call.

        # Typical errors
        - `invalid-argument`: a text is not proper.
        - `limit-exceeded`: there are more than 8,192 subids.

        Example: `release-many("t", ["vm-1", "vm-2"])` gives 2.
        """
        return _IP_POOL_RELEASE_MANY.of(self, subinstance, subids)

    def get_binding(self, address: IpAddressLike) -> IpBinding | None:
        """The binding of an address; none if it is not bound.

        Example: `get-binding(192.168.1.1)` gives `{ subinstance: "services", … }`.
        """
        return _IP_POOL_GET_BINDING.of(self, address)

    def binding_details(self, address: IpAddressLike) -> BindingDetails | None:
        """The binding of an address with its lease and metadata; none if it is not bound."""
        return _IP_POOL_BINDING_DETAILS.of(self, address)

    def address_state(self, address: IpAddressLike) -> AddressState:
        """What holds for an address just now; nothing for one that the pool knows nothing of.

        Example: of `192.168.1.0` in `192.168.1.0/24`, `in_range` and `excluded`.
        """
        return _IP_POOL_ADDRESS_STATE.of(self, address)

    def find_by_subid(self, subinstance: str, subid: str) -> list[IpBinding]:
        """What a tenant's resource holds: at most one binding a family, IPv4 first.

        Example: `find-by-subid("services", "http-server")`.
        """
        return _IP_POOL_FIND_BY_SUBID.of(self, subinstance, subid)

    def find_by_resource(self, resource_type: ResourceTypeLike, page: PageRequest) -> BindingPage:
        """The bindings of one type of resource, in the order of their generations.

        `limit` is 1–4,096; a part may have fewer although there are more. A binding
        that lives while the listing goes on is in it exactly once.

        # Typical errors
        - `invalid-argument`: the cursor is not one that this listing gave, or the limit is 0.

        Example: `find-by-resource(custom("tcp-server"), { cursor: none, limit: 100 })`.
        """
        return _IP_POOL_FIND_BY_RESOURCE.of(self, resource_type, page)

    def list_by_subinstance(self, subinstance: str, page: PageRequest) -> BindingPage:
        """The bindings of a tenant, in the order of their generations. Pages as in `find_by_resource`.

        # Typical errors
        - `invalid-argument`: the cursor is not one that this listing gave, or the limit is 0.

        Example: `list-by-subinstance("services", { cursor: none, limit: 100 })`.
        """
        return _IP_POOL_LIST_BY_SUBINSTANCE.of(self, subinstance, page)

    def list_bindings(self, page: PageRequest) -> BindingPage:
        """All bindings, IPv4 first, in the order of their addresses. Pages as in `find_by_resource`.

        # Typical errors
        - `invalid-argument`: the cursor is not one that this listing gave, or the limit is 0.

        Example: `list-bindings({ cursor: none, limit: 4096 })`.
        """
        return _IP_POOL_LIST_BINDINGS.of(self, page)

    def list_tenants(self, page: PageRequest) -> TenantPage:
        """The tenants that have a binding or a prefix. `limit` as in `find_by_resource`.

        # Typical errors
        - `invalid-argument`: `limit` is out of bounds.
        """
        return _IP_POOL_LIST_TENANTS.of(self, page)

    def reserve_ip(self, address: IpAddressLike) -> bool:
        """Keeps an address back from allocation, in or outside a range. Says whether
        that is new. A binding that it has stays, and counts as well.

        # Typical errors
        - `limit-exceeded`: the pool has 65,536 reservations.

        Example: `reserve-ip(192.168.1.1)`.
        """
        return _IP_POOL_RESERVE_IP.of(self, address)

    def unreserve_ip(self, address: IpAddressLike) -> bool:
        """Takes the reservation of an address back. Says whether there was one. It stays
        reserved while a reserved network covers it.

        Example: `unreserve-ip(192.168.1.1)`.
        """
        return _IP_POOL_UNRESERVE_IP.of(self, address)

    def reserve_cidr(self, cidr: str) -> IpNetwork:
        """Keeps a network back from allocation, host bits masked, in or outside ranges,
        within or around other reservations. Says which network that is. Reserving
        it again changes nothing.

        # Typical errors
        - `invalid-argument`: `cidr` is neither a network in CIDR form nor an address.
        - `limit-exceeded`: the pool has 65,536 reservations.

        Example: `reserve-cidr("10.0.0.0/28")`.
        """
        return _IP_POOL_RESERVE_CIDR.of(self, cidr)

    def unreserve_cidr(self, cidr: str) -> bool:
        """Takes the reservation of a network back. Says whether there was one. What other
        reservations cover stays reserved.

        # Typical errors
        - `invalid-argument`: `cidr` is neither a network in CIDR form nor an address.

        Example: `unreserve-cidr("10.0.0.0/28")`.
        """
        return _IP_POOL_UNRESERVE_CIDR.of(self, cidr)

    def list_reservations(self, page: PageRequest) -> NetworkPage:
        """The reservations. `limit` as in `find_by_resource`.

        # Typical errors
        - `invalid-argument`: the cursor is not one that this listing gave, or the limit is 0.
        """
        return _IP_POOL_LIST_RESERVATIONS.of(self, page)

    def stats(self) -> PoolStats:
        """The counts of the whole pool.

        Example: a fresh /24 has total 254, available 254 and zeros.
        """
        return _IP_POOL_STATS.of(self)

    def family_stats(self, family: IpFamilyLike) -> PoolStats:
        """The counts of one family: its addresses, and what happened to them."""
        return _IP_POOL_FAMILY_STATS.of(self, family)

    def tenant_stats(self, subinstance: str) -> TenantStats:
        """The counts of one tenant; zeros of one that has nothing."""
        return _IP_POOL_TENANT_STATS.of(self, subinstance)

    def set_strategy(self, strategy: StrategyLike) -> None:
        """Changes how the pool picks from now on."""
        return _IP_POOL_SET_STRATEGY.of(self, strategy)

    def set_quota(self, subinstance: str, addresses: int | None = None, prefixes: int | None = None) -> None:
        """Says how many addresses and how many child prefixes a tenant may have; none:
        the pool's `quota`, and any number of prefixes. A tenant that has more
        already keeps them and gets no more.

        # Typical errors
        - `invalid-argument`: `subinstance` is not a proper text.
        - `limit-exceeded`: 65,536 tenants have a quota of their own.

        Example: `set-quota("services", some(16), some(0))`.
        """
        return _IP_POOL_SET_QUOTA.of(self, subinstance, addresses, prefixes)

    def set_metadata(
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
        return _IP_POOL_SET_METADATA.of(self, address, metadata, expected_generation)

    def tick(self, now_ms: int, budget: int | None = None) -> TickReport:
        """Says what time it is, ends the leases that are over and frees the addresses
        whose quarantine is over: the earliest first, at most `budget` of them (none: 4,096).
        A binding whose lease is over lives until a tick has ended it.

        # Typical errors
        - `invalid-argument`: `now_ms` lies before an earlier tick.

        Example: `tick(1700000000000, none)`.
        """
        return _IP_POOL_TICK.of(self, now_ms, budget)

    def now_ms(self) -> int | None:
        """The time of the last tick."""
        return _IP_POOL_NOW_MS.of(self)

    def renew(
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
        return _IP_POOL_RENEW.of(self, address, expected_generation, ttl_ms)

    def decline(self, address: IpAddressLike, expected_generation: int | None = None) -> None:
        """The holder has found a stranger using its address: ends the binding and keeps
        the address back for the pool's `probation_ms`.

        # Typical errors
        - `not-found`: the address is not bound.
        - `stale`: it was given again since the grant with `expected_generation`.

        Example: `decline(192.168.1.9, some(18))`.
        """
        return _IP_POOL_DECLINE.of(self, address, expected_generation)

    def end_quarantine(self, address: IpAddressLike) -> bool:
        """Frees an address from quarantine or probation before its time. Says whether
        it was in either.
        """
        return _IP_POOL_END_QUARANTINE.of(self, address)

    def allocate_prefix(
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
        return _IP_POOL_ALLOCATE_PREFIX.of(self, subinstance, subid, family, prefix_length)

    def release_prefix(self, network: IpNetworkLike, expected_generation: int | None = None) -> bool:
        """Takes a child subnet back. Says whether it was given. There is no quarantine.

        # Typical errors
        - `stale`: it was given again since the grant with `expected_generation`.

        Example: `release-prefix(2001:db8::/64, none)`.
        """
        return _IP_POOL_RELEASE_PREFIX.of(self, network, expected_generation)

    def find_prefixes(self, subinstance: str, subid: str) -> list[PrefixBinding]:
        """The child subnets that a tenant's resource holds: at most one a family, IPv4 first."""
        return _IP_POOL_FIND_PREFIXES.of(self, subinstance, subid)

    def list_prefixes(self, page: PageRequest) -> PrefixPage:
        """All child subnets. `limit` as in `find_by_resource`.

        # Typical errors
        - `invalid-argument`: the cursor is not one that this listing gave, or the limit is 0.
        """
        return _IP_POOL_LIST_PREFIXES.of(self, page)

    def prefix_pool(self, network: IpNetworkLike, name: str) -> IpPool:
        """Makes a pool of a child subnet. It has this pool's options and lives on its own:
        releasing the prefix does not end it.

        # Typical errors
        - `not-found`: the network is not a child prefix of this pool.
        """
        return _IP_POOL_PREFIX_POOL.of(self, network, name)

    def events_since(self, revision: int, limit: int) -> EventPage:
        """What happened after a revision, the earliest first: at most `limit` events (1–4,096).

        To follow a pool: list its bindings, then ask for the events since the
        revision that it had before, again and again.

        # Typical errors
        - `outdated`: events after `revision` have been forgotten, or it is yet to come.
        - `invalid-argument`: `limit` is out of bounds.

        Example: `events-since(0, 100)`.
        """
        return _IP_POOL_EVENTS_SINCE.of(self, revision, limit)

    def render(self, within: IpNetworkLike | None = None) -> str:
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
        return _IP_POOL_RENDER.of(self, within)

    def snapshot(self, cursor: str | None = None) -> TextPage:
        """The whole state as text, in parts of at most 1 MiB; doc/IP_POOL_USAGE.md has its
        form. Two pools of equal state have equal text. The events and the hash seed are
        not in it.

        # Typical errors
        - `outdated`: the pool has changed since the first part; begin again.
        - `invalid-argument`: `cursor` is not one that this listing has given.

        Example: `snapshot(none)`, then `snapshot(page.next)` until that is none.
        """
        return _IP_POOL_SNAPSHOT.of(self, cursor)

    def restore(self, text: str, last: bool) -> None:
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
        return _IP_POOL_RESTORE.of(self, text, last)

    def export_block(self, address: IpAddressLike) -> PoolBlock:
        """The block that an address belongs to, as it is now, for a store with compare-and-set
        to keep: the aligned 4,096 addresses around it (a /20, a /116), as far as ranges
        have them. Its version is one more than the last time.

        doc/IP_POOL_USAGE.md has the protocol by which many instances share a pool.

        # Typical errors
        - `not-in-pool`: no range reaches into the block.
        - `in-use`: a child prefix reaches into the block.

        Example: of `10.0.16.5` in `10.0.0.0/16`, the block `10.0.16.0/20`.
        """
        return _IP_POOL_EXPORT_BLOCK.of(self, address)

    def claim_block(self, text: str) -> IpNetwork:
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
        return _IP_POOL_CLAIM_BLOCK.of(self, text)

    def drop_block(self, network: IpNetworkLike) -> bool:
        """Forgets a claimed block with its bindings: it is the store's again. Says whether
        the pool had it; a block with a child prefix stays.

        Example: `drop-block(10.0.16.0/20)`.
        """
        return _IP_POOL_DROP_BLOCK.of(self, network)


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
    "IpPool.with_options",
    [
        ("name", wit.STRING),
        ("options", POOL_OPTIONS),
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
        ("cidr", wit.STRING),
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
        ("cidr", wit.STRING),
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


_IP_POOL_REMOVE_RANGE: wit.Function[RemovalReport] = wit.Function(
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
        ("options", ALLOCATION_OPTIONS),
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


_IP_POOL_ALLOCATE_MANY: wit.Function[AllocationBatch] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.allocate-many",
    "IpPool.allocate_many",
    [
        ("self", wit.Borrow(IpPool)),
        ("subinstance", wit.STRING),
        ("subids", wit.List(wit.STRING)),
        ("resource_type", RESOURCE_TYPE),
        ("options", ALLOCATION_OPTIONS),
    ],
    result=ALLOCATION_BATCH,
    error=IP_POOL_ERROR,
    fallible=True,
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
        ("options", ALLOCATION_OPTIONS),
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


_IP_POOL_FIND_BY_RESOURCE: wit.Function[BindingPage] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.find-by-resource",
    "IpPool.find_by_resource",
    [
        ("self", wit.Borrow(IpPool)),
        ("resource_type", RESOURCE_TYPE),
        ("page", PAGE_REQUEST),
    ],
    result=BINDING_PAGE,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_LIST_BY_SUBINSTANCE: wit.Function[BindingPage] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.list-by-subinstance",
    "IpPool.list_by_subinstance",
    [
        ("self", wit.Borrow(IpPool)),
        ("subinstance", wit.STRING),
        ("page", PAGE_REQUEST),
    ],
    result=BINDING_PAGE,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_LIST_BINDINGS: wit.Function[BindingPage] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.list-bindings",
    "IpPool.list_bindings",
    [
        ("self", wit.Borrow(IpPool)),
        ("page", PAGE_REQUEST),
    ],
    result=BINDING_PAGE,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_LIST_TENANTS: wit.Function[TenantPage] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.list-tenants",
    "IpPool.list_tenants",
    [
        ("self", wit.Borrow(IpPool)),
        ("page", PAGE_REQUEST),
    ],
    result=TENANT_PAGE,
    error=IP_POOL_ERROR,
    fallible=True,
)


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
        ("cidr", wit.STRING),
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
        ("cidr", wit.STRING),
    ],
    result=wit.BOOL,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_LIST_RESERVATIONS: wit.Function[NetworkPage] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.list-reservations",
    "IpPool.list_reservations",
    [
        ("self", wit.Borrow(IpPool)),
        ("page", PAGE_REQUEST),
    ],
    result=NETWORK_PAGE,
    error=IP_POOL_ERROR,
    fallible=True,
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
        ("metadata", wit.List(METADATA_ENTRY)),
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
        ("now_ms", wit.U64),
        ("budget", wit.Option(wit.U32)),
    ],
    result=TICK_REPORT,
    error=IP_POOL_ERROR,
    fallible=True,
)


_IP_POOL_NOW_MS: wit.Function[int | None] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.now-ms",
    "IpPool.now_ms",
    [
        ("self", wit.Borrow(IpPool)),
    ],
    result=wit.Option(wit.U64),
)


_IP_POOL_RENEW: wit.Function[None] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.renew",
    "IpPool.renew",
    [
        ("self", wit.Borrow(IpPool)),
        ("address", wit.IP_ADDRESS),
        ("expected_generation", wit.Option(wit.U64)),
        ("ttl_ms", wit.Option(wit.U64)),
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


_IP_POOL_LIST_PREFIXES: wit.Function[PrefixPage] = wit.Function(
    "scheduler:core/ip-pool@0.1.0",
    "[method]ip-pool.list-prefixes",
    "IpPool.list_prefixes",
    [
        ("self", wit.Borrow(IpPool)),
        ("page", PAGE_REQUEST),
    ],
    result=PREFIX_PAGE,
    error=IP_POOL_ERROR,
    fallible=True,
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


_IP_POOL_EVENTS_SINCE: wit.Function[EventPage] = wit.Function(
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


_IP_POOL_SNAPSHOT: wit.Function[TextPage] = wit.Function(
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


_IP_POOL_RESTORE: wit.Function[None] = wit.Function(
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
    "[constructor]ip-pool": (IpPool, _IP_POOL_NEW),
    "[static]ip-pool.with-options": (IpPool.with_options, _IP_POOL_WITH_OPTIONS),
    "[static]ip-pool.from-definition": (IpPool.from_definition, _IP_POOL_FROM_DEFINITION),
    "[method]ip-pool.name": (IpPool.name, _IP_POOL_NAME),
    "[method]ip-pool.revision": (IpPool.revision, _IP_POOL_REVISION),
    "[method]ip-pool.add-cidr-range": (IpPool.add_cidr_range, _IP_POOL_ADD_CIDR_RANGE),
    "[method]ip-pool.add-cidr-range-with": (IpPool.add_cidr_range_with, _IP_POOL_ADD_CIDR_RANGE_WITH),
    "[method]ip-pool.add-range": (IpPool.add_range, _IP_POOL_ADD_RANGE),
    "[method]ip-pool.remove-range": (IpPool.remove_range, _IP_POOL_REMOVE_RANGE),
    "[method]ip-pool.resume-range": (IpPool.resume_range, _IP_POOL_RESUME_RANGE),
    "[method]ip-pool.ranges": (IpPool.ranges, _IP_POOL_RANGES),
    "[method]ip-pool.allocate": (IpPool.allocate, _IP_POOL_ALLOCATE),
    "[method]ip-pool.allocate-with": (IpPool.allocate_with, _IP_POOL_ALLOCATE_WITH),
    "[method]ip-pool.allocate-specific": (IpPool.allocate_specific, _IP_POOL_ALLOCATE_SPECIFIC),
    "[method]ip-pool.allocate-many": (IpPool.allocate_many, _IP_POOL_ALLOCATE_MANY),
    "[method]ip-pool.allocate-dual": (IpPool.allocate_dual, _IP_POOL_ALLOCATE_DUAL),
    "[method]ip-pool.release-by-ip": (IpPool.release_by_ip, _IP_POOL_RELEASE_BY_IP),
    "[method]ip-pool.release-by-subid": (IpPool.release_by_subid, _IP_POOL_RELEASE_BY_SUBID),
    "[method]ip-pool.release-by-subinstance": (IpPool.release_by_subinstance, _IP_POOL_RELEASE_BY_SUBINSTANCE),
    "[method]ip-pool.release-many": (IpPool.release_many, _IP_POOL_RELEASE_MANY),
    "[method]ip-pool.get-binding": (IpPool.get_binding, _IP_POOL_GET_BINDING),
    "[method]ip-pool.binding-details": (IpPool.binding_details, _IP_POOL_BINDING_DETAILS),
    "[method]ip-pool.address-state": (IpPool.address_state, _IP_POOL_ADDRESS_STATE),
    "[method]ip-pool.find-by-subid": (IpPool.find_by_subid, _IP_POOL_FIND_BY_SUBID),
    "[method]ip-pool.find-by-resource": (IpPool.find_by_resource, _IP_POOL_FIND_BY_RESOURCE),
    "[method]ip-pool.list-by-subinstance": (IpPool.list_by_subinstance, _IP_POOL_LIST_BY_SUBINSTANCE),
    "[method]ip-pool.list-bindings": (IpPool.list_bindings, _IP_POOL_LIST_BINDINGS),
    "[method]ip-pool.list-tenants": (IpPool.list_tenants, _IP_POOL_LIST_TENANTS),
    "[method]ip-pool.reserve-ip": (IpPool.reserve_ip, _IP_POOL_RESERVE_IP),
    "[method]ip-pool.unreserve-ip": (IpPool.unreserve_ip, _IP_POOL_UNRESERVE_IP),
    "[method]ip-pool.reserve-cidr": (IpPool.reserve_cidr, _IP_POOL_RESERVE_CIDR),
    "[method]ip-pool.unreserve-cidr": (IpPool.unreserve_cidr, _IP_POOL_UNRESERVE_CIDR),
    "[method]ip-pool.list-reservations": (IpPool.list_reservations, _IP_POOL_LIST_RESERVATIONS),
    "[method]ip-pool.stats": (IpPool.stats, _IP_POOL_STATS),
    "[method]ip-pool.family-stats": (IpPool.family_stats, _IP_POOL_FAMILY_STATS),
    "[method]ip-pool.tenant-stats": (IpPool.tenant_stats, _IP_POOL_TENANT_STATS),
    "[method]ip-pool.set-strategy": (IpPool.set_strategy, _IP_POOL_SET_STRATEGY),
    "[method]ip-pool.set-quota": (IpPool.set_quota, _IP_POOL_SET_QUOTA),
    "[method]ip-pool.set-metadata": (IpPool.set_metadata, _IP_POOL_SET_METADATA),
    "[method]ip-pool.tick": (IpPool.tick, _IP_POOL_TICK),
    "[method]ip-pool.now-ms": (IpPool.now_ms, _IP_POOL_NOW_MS),
    "[method]ip-pool.renew": (IpPool.renew, _IP_POOL_RENEW),
    "[method]ip-pool.decline": (IpPool.decline, _IP_POOL_DECLINE),
    "[method]ip-pool.end-quarantine": (IpPool.end_quarantine, _IP_POOL_END_QUARANTINE),
    "[method]ip-pool.allocate-prefix": (IpPool.allocate_prefix, _IP_POOL_ALLOCATE_PREFIX),
    "[method]ip-pool.release-prefix": (IpPool.release_prefix, _IP_POOL_RELEASE_PREFIX),
    "[method]ip-pool.find-prefixes": (IpPool.find_prefixes, _IP_POOL_FIND_PREFIXES),
    "[method]ip-pool.list-prefixes": (IpPool.list_prefixes, _IP_POOL_LIST_PREFIXES),
    "[method]ip-pool.prefix-pool": (IpPool.prefix_pool, _IP_POOL_PREFIX_POOL),
    "[method]ip-pool.events-since": (IpPool.events_since, _IP_POOL_EVENTS_SINCE),
    "[method]ip-pool.render": (IpPool.render, _IP_POOL_RENDER),
    "[method]ip-pool.snapshot": (IpPool.snapshot, _IP_POOL_SNAPSHOT),
    "[method]ip-pool.restore": (IpPool.restore, _IP_POOL_RESTORE),
    "[method]ip-pool.export-block": (IpPool.export_block, _IP_POOL_EXPORT_BLOCK),
    "[method]ip-pool.claim-block": (IpPool.claim_block, _IP_POOL_CLAIM_BLOCK),
    "[method]ip-pool.drop-block": (IpPool.drop_block, _IP_POOL_DROP_BLOCK),
}
