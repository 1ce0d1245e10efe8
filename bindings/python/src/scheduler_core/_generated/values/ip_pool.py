# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The values of interface `ip-pool`."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar, Literal, Union

from ... import _wit as wit
from ..._errors import SchedulerCoreError
from ..._wit import IpAddress, IpAddressLike, IpNetwork, IpNetworkLike, MappingLike, SecondsLike, dataclass
from .types import IP_BINDING, IP_FAMILY, IpBinding, IpFamily, RESOURCE_TYPE, ResourceType

__all__ = [
    "AddressState",
    "BindingDetails",
    "DualBinding",
    "EdgeExclusion",
    "EdgeExclusionLike",
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
    "PoolBlock",
    "PoolEvent",
    "PoolEventKind",
    "PoolEventKindLike",
    "PoolStats",
    "PrefixBinding",
    "RangeRemoval",
    "RangeRemovalLike",
    "RemovalReport",
    "TenantStats",
    "TenantUsage",
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

    kind: ClassVar[IpPoolErrorKind]
    """What went wrong."""
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
    until: float | None
    """`quarantined`: when the address is free again, in s; none before the first tick."""
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
    InvalidArgument: ClassVar[type[IpPoolInvalidArgumentError]]
    Exhausted: ClassVar[type[IpPoolExhaustedError]]
    NotInPool: ClassVar[type[IpPoolNotInPoolError]]
    Reserved: ClassVar[type[IpPoolReservedError]]
    Excluded: ClassVar[type[IpPoolExcludedError]]
    Draining: ClassVar[type[IpPoolDrainingError]]
    Quarantined: ClassVar[type[IpPoolQuarantinedError]]
    AlreadyAllocated: ClassVar[type[IpPoolAlreadyAllocatedError]]
    Conflict: ClassVar[type[IpPoolConflictError]]
    QuotaExceeded: ClassVar[type[IpPoolQuotaExceededError]]
    Stale: ClassVar[type[IpPoolStaleError]]
    Overlap: ClassVar[type[IpPoolOverlapError]]
    InUse: ClassVar[type[IpPoolInUseError]]
    NotFound: ClassVar[type[IpPoolNotFoundError]]
    LimitExceeded: ClassVar[type[IpPoolLimitExceededError]]
    Outdated: ClassVar[type[IpPoolOutdatedError]]
    InvalidSnapshot: ClassVar[type[IpPoolInvalidSnapshotError]]
    NotEmpty: ClassVar[type[IpPoolNotEmptyError]]

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
        until: float | None = None,
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
        self.until = until
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
    kind = IpPoolErrorKind.INVALID_ARGUMENT


class IpPoolExhaustedError(IpPoolError):
    """No address, or no free block of that size, is left."""

    code = "exhausted"
    kind = IpPoolErrorKind.EXHAUSTED


class IpPoolNotInPoolError(IpPoolError):
    """The address is in none of the pool's ranges."""

    code = "not-in-pool"
    kind = IpPoolErrorKind.NOT_IN_POOL


class IpPoolReservedError(IpPoolError):
    """The address is reserved."""

    code = "reserved"
    kind = IpPoolErrorKind.RESERVED


class IpPoolExcludedError(IpPoolError):
    """The address is the network or broadcast address of its range."""

    code = "excluded"
    kind = IpPoolErrorKind.EXCLUDED


class IpPoolDrainingError(IpPoolError):
    """The range of the address is draining."""

    code = "draining"
    kind = IpPoolErrorKind.DRAINING


class IpPoolQuarantinedError(IpPoolError):
    """The address is in quarantine, or was declined."""

    code = "quarantined"
    kind = IpPoolErrorKind.QUARANTINED


class IpPoolAlreadyAllocatedError(IpPoolError):
    """The address, or a part of the network, belongs to another owner."""

    code = "already-allocated"
    kind = IpPoolErrorKind.ALREADY_ALLOCATED


class IpPoolConflictError(IpPoolError):
    """The owner already holds another address, or this one for another type of resource."""

    code = "conflict"
    kind = IpPoolErrorKind.CONFLICT


class IpPoolQuotaExceededError(IpPoolError):
    """The tenant's quota is used up."""

    code = "quota-exceeded"
    kind = IpPoolErrorKind.QUOTA_EXCEEDED


class IpPoolStaleError(IpPoolError):
    """The generation is not that of the present grant."""

    code = "stale"
    kind = IpPoolErrorKind.STALE


class IpPoolOverlapError(IpPoolError):
    """The range overlaps another one of the pool."""

    code = "overlap"
    kind = IpPoolErrorKind.OVERLAP


class IpPoolInUseError(IpPoolError):
    """The range has bindings or child prefixes."""

    code = "in-use"
    kind = IpPoolErrorKind.IN_USE


class IpPoolNotFoundError(IpPoolError):
    """The pool has no such thing."""

    code = "not-found"
    kind = IpPoolErrorKind.NOT_FOUND


class IpPoolLimitExceededError(IpPoolError):
    """A documented limit is exceeded."""

    code = "limit-exceeded"
    kind = IpPoolErrorKind.LIMIT_EXCEEDED


class IpPoolOutdatedError(IpPoolError):
    """The revision or cursor is no longer available: the pool has changed since."""

    code = "outdated"
    kind = IpPoolErrorKind.OUTDATED


class IpPoolInvalidSnapshotError(IpPoolError):
    """The text is not a snapshot that this version can read."""

    code = "invalid-snapshot"
    kind = IpPoolErrorKind.INVALID_SNAPSHOT


class IpPoolNotEmptyError(IpPoolError):
    """Only an empty pool can be restored into."""

    code = "not-empty"
    kind = IpPoolErrorKind.NOT_EMPTY


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
        wit.Field("until-ms", "until", wit.Option(wit.MS_U64)),
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
        exclusion: EdgeExclusionLike,
        draining: bool,
        total: int,
        available: int,
        bindings: int,
        *,
        network: IpNetworkLike | None = None,
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
class BindingDetails:
    """All there is to know of a binding."""

    binding: IpBinding
    """The binding."""
    allocated_at: float | None
    """When it was made, in the time of `tick`; none before the first tick."""
    expires_at: float | None
    """When it ends, in the time of `tick`: the first tick at or after it ends the
    binding. None: it lives until it is released, or there was no tick yet.
    """
    ttl: float
    """How long it lives from each `renew` on, in seconds; 0: until it is released."""
    metadata: dict[str, str]
    """What it carries, in the order of the keys."""

    def __init__(
        self,
        binding: IpBinding,
        ttl: SecondsLike,
        *,
        allocated_at: SecondsLike | None = None,
        expires_at: SecondsLike | None = None,
        metadata: MappingLike[str, str] = (),
    ) -> None:
        BINDING_DETAILS.fill(self, (binding, allocated_at, expires_at, ttl, metadata))


BINDING_DETAILS = wit.Record(
    BindingDetails,
    [
        wit.Field("binding", "binding", IP_BINDING),
        wit.Field("allocated-at-ms", "allocated_at", wit.Option(wit.MS_U64)),
        wit.Field("expires-at-ms", "expires_at", wit.Option(wit.MS_U64)),
        wit.Field("ttl-ms", "ttl", wit.MS_U64),
        wit.Field("metadata", "metadata", wit.Mapping(wit.Field("key", "key", wit.STRING), wit.Field("value", "value", wit.STRING))),
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


ALLOCATION_BATCH = wit.Page(
    "AllocationBatch",
    [
        wit.Field("addresses", "addresses", wit.STRING),
        wit.Field("generations", "generations", wit.List(wit.U64)),
    ],
)


BINDING_PAGE = wit.Page(
    "BindingPage",
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
class TenantUsage:
    """What a tenant has in a pool."""

    subinstance: str
    """The tenant."""
    allocated: int
    """Number of addresses that it has."""
    prefixes: int
    """Number of child prefixes that it has."""

    def __init__(self, subinstance: str, allocated: int, prefixes: int) -> None:
        self.__dict__.update(subinstance=subinstance, allocated=allocated, prefixes=prefixes)


TENANT_PAGE = wit.Page(
    "TenantPage",
    [
        wit.Field("subinstances", "subinstances", wit.STRING),
        wit.Field("allocated", "allocated", wit.List(wit.U64)),
        wit.Field("prefixes", "prefixes", wit.List(wit.U64)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


NETWORK_PAGE = wit.Page(
    "NetworkPage",
    [
        wit.Field("networks", "networks", wit.STRING),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


PREFIX_PAGE = wit.Page(
    "PrefixPage",
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

    cut: list[IpBinding]
    """The bindings that were released, in the order of addresses."""
    removed: bool
    """Whether the range is gone. If not, it is draining: call again (`force`), or
    wait for its last binding to be released (`drain`).
    """

    def __init__(self, cut: list[IpBinding], removed: bool) -> None:
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
    """How many addresses it may have, by its own quota or the pool's; `None`: any number."""

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
class PoolEvent:
    """A change of a pool."""

    revision: int
    """Revision of the pool after the change."""
    kind: PoolEventKind
    """What happened."""
    subject: str | None
    """The address, network (`10.0.0.0/24`) or range (`10.0.0.1-10.0.0.9`) concerned; `None` if there is none."""
    subinstance: str | None
    """The tenant concerned; `None` if there is none."""
    subid: str | None
    """The tenant's resource concerned; `None` if there is none."""
    generation: int | None
    """Generation of the binding concerned; `None` if there is none."""

    def __init__(
        self,
        revision: int,
        kind: PoolEventKind,
        subject: str | None,
        subinstance: str | None,
        subid: str | None,
        generation: int | None,
    ) -> None:
        self.__dict__.update(
            revision=revision,
            kind=kind,
            subject=subject,
            subinstance=subinstance,
            subid=subid,
            generation=generation,
        )


EVENT_PAGE = wit.Page(
    "EventPage",
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
