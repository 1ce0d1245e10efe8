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
    "AppliedEvents",
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
    "IpPoolInvalidJournalError",
    "IpPoolInvalidSnapshotError",
    "IpPoolJournalMismatchError",
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
    "JournalPage",
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
    """The argument is invalid for every pool."""
    EXHAUSTED = "exhausted"
    """No free address, or no free block of that size, is left."""
    NOT_IN_POOL = "not-in-pool"
    """The address is not in any range of the pool."""
    RESERVED = "reserved"
    """The address is reserved."""
    EXCLUDED = "excluded"
    """The address is the network or broadcast address of its range."""
    DRAINING = "draining"
    """The range of the address is draining."""
    QUARANTINED = "quarantined"
    """The address is in quarantine or was declined."""
    ALREADY_ALLOCATED = "already-allocated"
    """The address, or a part of the network, is bound to another owner."""
    CONFLICT = "conflict"
    """The owner already holds another address, or holds this address with a different resource
    type.
    """
    QUOTA_EXCEEDED = "quota-exceeded"
    """The tenant's quota is used up."""
    STALE = "stale"
    """The generation is not that of the current grant."""
    OVERLAP = "overlap"
    """The range overlaps another range of the pool."""
    IN_USE = "in-use"
    """The range has bindings or child prefixes."""
    NOT_FOUND = "not-found"
    """The pool does not have this item."""
    LIMIT_EXCEEDED = "limit-exceeded"
    """A documented limit is exceeded."""
    OUTDATED = "outdated"
    """The requested revision or cursor is no longer available: the pool has changed since."""
    INVALID_SNAPSHOT = "invalid-snapshot"
    """The text is not a snapshot that this version can read."""
    INVALID_JOURNAL = "invalid-journal"
    """The text is not a journal that this version can read, or it is damaged."""
    JOURNAL_MISMATCH = "journal-mismatch"
    """The journal is intact, but does not continue this pool."""
    NOT_EMPTY = "not-empty"
    """A snapshot can be restored only into an empty pool."""

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
        "invalid-journal",
        "journal-mismatch",
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
    """`invalid-argument`: name of the argument. `limit-exceeded`: what is limited.
    `not-found`, `not-empty`: the item. Example: `"cidr"`, `"bindings"`.
    """
    value: str | None
    """`invalid-argument`: the given value, truncated to 80 characters. Example:
    `"10.0.0.0/33"`.
    """
    expected: str | None
    """`invalid-argument`, `invalid-snapshot`, `invalid-journal`, `journal-mismatch`: what is
    expected. Example:
    `"a network such as 10.0.0.0/24"`.
    """
    address: IpAddress | None
    """`not-in-pool`, `reserved`, `excluded`, `draining`, `quarantined`, `already-allocated`,
    `stale`: the address. `conflict`: the address that the owner holds. `overlap`, `in-use`:
    first address of the existing range.
    """
    last: IpAddress | None
    """`overlap`, `in-use`: last address of that range."""
    network: IpNetwork | None
    """`reserved`: the most specific reservation that covers the address."""
    subinstance: str | None
    """`already-allocated`, `conflict`: tenant of the holder. `quota-exceeded`: the tenant."""
    subid: str | None
    """`already-allocated`, `conflict`: the tenant's resource that is the holder."""
    resource_type: ResourceType | None
    """`conflict`: resource type of the holder's grant."""
    generation: int | None
    """`already-allocated`: generation of the holder's grant."""
    maximum: int | None
    """`quota-exceeded`, `limit-exceeded`: the maximum."""
    actual: int | None
    """`quota-exceeded`: number that the tenant has. `stale`: the current generation.
    `outdated`: the pool's revision, or the earliest revision that events are kept for.
    `journal-mismatch`: the revision of the pool, or the one that the blocks before lead to.
    """
    requested: int | None
    """`quota-exceeded`: number requested in addition. `stale`, `outdated`: the generation or
    revision that the caller passed. `journal-mismatch`: the revision after which the
    changes of the block begin.
    """
    until: float | None
    """`quarantined`: time at which the address becomes free, in s. `None` before the first
    tick.
    """
    bindings: int | None
    """`in-use`: number of bindings in the range."""
    prefixes: int | None
    """`in-use`: number of child prefixes in the range."""
    line: int | None
    """`invalid-snapshot`: the line, from 1, counted over all parts. `invalid-journal`,
    `journal-mismatch`: the line of the text, from 1.
    """
    family: IpFamily | None
    """`exhausted`: the requested family."""
    total: int | None
    """`exhausted`: number of addresses in the ranges of that family, without excluded ones."""
    allocated: int | None
    """`exhausted`: number of those that are bound."""
    reserved: int | None
    """`exhausted`: number of those that are reserved."""
    quarantined: int | None
    """`exhausted`: number of those that are in quarantine or declined."""
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
    InvalidJournal: ClassVar[type[IpPoolInvalidJournalError]]
    JournalMismatch: ClassVar[type[IpPoolJournalMismatchError]]
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
    """The argument is invalid for every pool."""

    code = "invalid-argument"
    kind = IpPoolErrorKind.INVALID_ARGUMENT


class IpPoolExhaustedError(IpPoolError):
    """No free address, or no free block of that size, is left."""

    code = "exhausted"
    kind = IpPoolErrorKind.EXHAUSTED


class IpPoolNotInPoolError(IpPoolError):
    """The address is not in any range of the pool."""

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
    """The address is in quarantine or was declined."""

    code = "quarantined"
    kind = IpPoolErrorKind.QUARANTINED


class IpPoolAlreadyAllocatedError(IpPoolError):
    """The address, or a part of the network, is bound to another owner."""

    code = "already-allocated"
    kind = IpPoolErrorKind.ALREADY_ALLOCATED


class IpPoolConflictError(IpPoolError):
    """The owner already holds another address, or holds this address with a different resource
    type.
    """

    code = "conflict"
    kind = IpPoolErrorKind.CONFLICT


class IpPoolQuotaExceededError(IpPoolError):
    """The tenant's quota is used up."""

    code = "quota-exceeded"
    kind = IpPoolErrorKind.QUOTA_EXCEEDED


class IpPoolStaleError(IpPoolError):
    """The generation is not that of the current grant."""

    code = "stale"
    kind = IpPoolErrorKind.STALE


class IpPoolOverlapError(IpPoolError):
    """The range overlaps another range of the pool."""

    code = "overlap"
    kind = IpPoolErrorKind.OVERLAP


class IpPoolInUseError(IpPoolError):
    """The range has bindings or child prefixes."""

    code = "in-use"
    kind = IpPoolErrorKind.IN_USE


class IpPoolNotFoundError(IpPoolError):
    """The pool does not have this item."""

    code = "not-found"
    kind = IpPoolErrorKind.NOT_FOUND


class IpPoolLimitExceededError(IpPoolError):
    """A documented limit is exceeded."""

    code = "limit-exceeded"
    kind = IpPoolErrorKind.LIMIT_EXCEEDED


class IpPoolOutdatedError(IpPoolError):
    """The requested revision or cursor is no longer available: the pool has changed since."""

    code = "outdated"
    kind = IpPoolErrorKind.OUTDATED


class IpPoolInvalidSnapshotError(IpPoolError):
    """The text is not a snapshot that this version can read."""

    code = "invalid-snapshot"
    kind = IpPoolErrorKind.INVALID_SNAPSHOT


class IpPoolInvalidJournalError(IpPoolError):
    """The text is not a journal that this version can read, or it is damaged."""

    code = "invalid-journal"
    kind = IpPoolErrorKind.INVALID_JOURNAL


class IpPoolJournalMismatchError(IpPoolError):
    """The journal is intact, but does not continue this pool."""

    code = "journal-mismatch"
    kind = IpPoolErrorKind.JOURNAL_MISMATCH


class IpPoolNotEmptyError(IpPoolError):
    """A snapshot can be restored only into an empty pool."""

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
IpPoolError.InvalidJournal = IpPoolInvalidJournalError
IpPoolError.JournalMismatch = IpPoolJournalMismatchError
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
        "invalid-journal": IpPoolInvalidJournalError,
        "journal-mismatch": IpPoolJournalMismatchError,
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
    """Policy for the edges of a range: which addresses are never granted."""

    AUTOMATIC = "automatic"
    """The first and last address of an IPv4 network of /30 or shorter; no address of any other
    range.
    """
    NONE = "none"
    """No address."""
    FIRST = "first"
    """The first address. For IPv6 this is the subnet-router anycast address (RFC 4291, 2.6.1)."""
    LAST = "last"
    """The last address."""
    FIRST_AND_LAST = "first-and-last"
    """The first and last address."""

    def __str__(self) -> str:
        return str(self.value)


EdgeExclusionLike = Union[EdgeExclusion, Literal["automatic", "none", "first", "last", "first-and-last"]]
"""A `EdgeExclusion`, or one by its name."""

EDGE_EXCLUSION = wit.Enumeration(EdgeExclusion)


class RangeRemoval(str, Enum):
    """What happens to the bindings of a range that is removed."""

    REJECT = "reject"
    """The call fails with `in-use` if the range has bindings."""
    DRAIN = "drain"
    """Bindings stay and new ones are not granted. The range is removed with its last binding."""
    DETACH = "detach"
    """Bindings stay although the range is removed. A range that is added over them later
    adopts them.
    """
    FORCE = "force"
    """Bindings are released."""

    def __str__(self) -> str:
        return str(self.value)


RangeRemovalLike = Union[RangeRemoval, Literal["reject", "drain", "detach", "force"]]
"""A `RangeRemoval`, or one by its name."""

RANGE_REMOVAL = wit.Enumeration(RangeRemoval)


@dataclass(frozen=True, init=False)
class IpRange:
    """A range of a pool."""

    first: IpAddress
    """First address. It identifies the range, because ranges do not overlap."""
    last: IpAddress
    """Last address."""
    network: IpNetwork | None
    """The network that the range was added as. `None` for a range added by first and last
    address.
    """
    exclusion: EdgeExclusion
    """Policy for the edges."""
    draining: bool
    """Whether the range rejects new bindings."""
    total: int
    """Number of addresses, without excluded ones."""
    available: int
    """Number of addresses that can be granted now; 0 while the range is draining."""
    bindings: int
    """Number of bindings."""

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
    """A binding with its lease and metadata."""

    binding: IpBinding
    """The binding."""
    allocated_at: float | None
    """Time of the grant, in the time of `tick`. `None` before the first tick."""
    expires_at: float | None
    """Time of expiry, in the time of `tick`: the first tick at or after it ends the binding.
    If `None`, the binding lasts until it is released, or `tick` has not been called yet.
    """
    ttl: float
    """Lifetime that each `renew` starts, in seconds. 0: until the binding is released."""
    metadata: dict[str, str]
    """The metadata, in the order of the keys."""

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
    """The IPv4 and IPv6 bindings of one owner."""

    ipv4: IpBinding
    """The IPv4 binding."""
    ipv6: IpBinding
    """The IPv6 binding."""

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
    """A child prefix (subnet) that is assigned to an owner."""

    network: IpNetwork
    """The network."""
    subinstance: str
    """The tenant."""
    subid: str
    """The tenant's resource."""
    pool: str
    """Name of the pool that granted it."""
    generation: int
    """Number of this grant, from the same sequence as the generations of bindings."""

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
class JournalPage:
    """A page of the journal."""

    text: str
    """The text: one block, or an empty string if nothing has changed."""
    revision: int
    """Revision to pass in the next call."""
    more: bool
    """Whether more changes are already available."""

    def __init__(self, text: str, revision: int, more: bool) -> None:
        JOURNAL_PAGE.fill(self, (text, revision, more))


JOURNAL_PAGE = wit.Record(
    JournalPage,
    [
        wit.Field("text", "text", wit.STRING),
        wit.Field("revision", "revision", wit.U64),
        wit.Field("more", "more", wit.BOOL),
    ],
)


@dataclass(frozen=True, init=False)
class AppliedEvents:
    """Result of `apply_events`."""

    bytes: int
    """Size of the complete blocks, in bytes of UTF-8. What follows them is the start of a
    block whose end is missing.
    """
    events: int
    """Number of changes that were applied. Changes that the pool already had are not counted."""
    revision: int
    """Revision of the pool."""

    def __init__(self, bytes: int, events: int, revision: int) -> None:
        APPLIED_EVENTS.fill(self, (bytes, events, revision))


APPLIED_EVENTS = wit.Record(
    AppliedEvents,
    [
        wit.Field("bytes", "bytes", wit.U64),
        wit.Field("events", "events", wit.U64),
        wit.Field("revision", "revision", wit.U64),
    ],
)


@dataclass(frozen=True, init=False)
class RemovalReport:
    """Result of removing a range."""

    cut: list[IpBinding]
    """The released bindings, in the order of their addresses."""
    removed: bool
    """Whether the range is removed. If not, it is draining: call again (`force`), or wait
    until its last binding is released (`drain`).
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
    """Everything that currently applies to an address."""

    in_range: bool
    """Whether the address is in a range."""
    excluded: bool
    """Whether it is a network or broadcast address."""
    reserved: bool
    """Whether a reservation covers it."""
    allocated: bool
    """Whether it is bound."""
    quarantined: bool
    """Whether it is in quarantine."""
    declined: bool
    """Whether its holder declined it because another machine used it."""
    delegated: bool
    """Whether it is in a child prefix."""
    draining: bool
    """Whether its range is draining."""
    available: bool
    """Whether it can be granted now."""

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
    """Counts of a pool, or of one family of it. All counts are exact and maintained incrementally."""

    total: int
    """Addresses in ranges, without excluded ones."""
    allocated: int
    """Bound addresses among them. An address can be bound and reserved: then both counts
    include it.
    """
    reserved: int
    """Reserved addresses among them."""
    quarantined: int
    """Addresses in quarantine among them."""
    declined: int
    """Declined addresses among them."""
    delegated: int
    """Addresses in child prefixes among them."""
    available: int
    """Addresses that can be granted now."""
    detached: int
    """Bindings whose address is not in any range, left by `detach`."""
    high_water: int
    """Maximum number of addresses ever bound at the same time, detached ones included."""
    grants: int
    """Number of grants so far."""
    releases: int
    """Number of bindings released by a call."""
    expirations: int
    """Number of bindings that expired."""
    declines: int
    """Number of bindings that were declined."""
    tenants: int
    """Number of tenants that have a binding or a prefix."""
    prefixes: int
    """Number of child prefixes."""

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
    """Counts of one tenant."""

    ipv4: int
    """Number of IPv4 addresses."""
    ipv6: int
    """Number of IPv6 addresses."""
    prefixes: int
    """Number of child prefixes."""
    high_water: int
    """Maximum number of addresses held at the same time, since the tenant last had no address."""
    quota: int | None
    """Maximum number of addresses, from the tenant's quota or the pool's. If `None`, the number
    is unlimited.
    """

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
    """Result of `tick`."""

    expired: int
    """Number of bindings that expired."""
    freed: int
    """Number of addresses that left quarantine or probation."""
    more: bool
    """Whether more is due than the budget allowed. If so, call again with the same time."""

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
    """Kind of an event."""

    ALLOCATED = "allocated"
    """A binding was created."""
    RELEASED = "released"
    """A binding was released by a call."""
    EXPIRED = "expired"
    """A binding expired."""
    DECLINED = "declined"
    """A binding was declined by its holder."""
    RENEWED = "renewed"
    """A lease was renewed."""
    FREED = "freed"
    """An address left quarantine or probation."""
    CHANGED = "changed"
    """The metadata of a binding was changed."""
    RESERVED = "reserved"
    """A network or an address was reserved."""
    UNRESERVED = "unreserved"
    """A reservation was removed."""
    RANGE_ADDED = "range-added"
    """A range was added."""
    RANGE_DRAINING = "range-draining"
    """A range started to drain: new bindings are not granted from it."""
    RANGE_RESUMED = "range-resumed"
    """A range grants bindings again."""
    RANGE_REMOVED = "range-removed"
    """A range was removed."""
    PREFIX_ALLOCATED = "prefix-allocated"
    """A child prefix was allocated."""
    PREFIX_RELEASED = "prefix-released"
    """A child prefix was released."""
    CONFIGURED = "configured"
    """The strategy of the pool, a quota or the version of a block was changed."""

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
    """One block of a pool that several pool instances share."""

    network: IpNetwork
    """The network of the block. The block consists of its addresses that are in the pool's
    ranges.
    """
    version: int
    """Version, which increases with every export. The store compares it."""
    text: str
    """Complete state of the block, for the store to keep."""

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
