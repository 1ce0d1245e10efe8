# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The shared vocabulary of the package: addresses, owners and bindings,
values, source positions and diagnostics, and the checked scenario.

Conventions that hold in every interface of `scheduler:core`:

- **Names.** A type name is unique in the whole package, so that a language
  with one flat namespace needs no prefix.
- **Errors.** Each interface has one error variant. Every case carries a
  record whose first field is `message`: one English sentence that says what
  was wrong, where, and what would be right. Programs match on the case and
  on the other fields; the wording may change in any release, the case does not.
- **All or nothing.** A call that returns an error has changed nothing,
  unless its documentation says what has (a partly sent buffer, say).
- **Time** is milliseconds, `u64`, and comes in through `tick` or a parameter;
  nothing but `socket` and `runner` reads a clock. The origin is the caller's
  (Unix epoch, process start …) as long as it is one and the same.
  Measured durations are nanoseconds and say so in their name.
- **Sizes.** No call takes or returns more than 1 MiB; listings are paged and
  long texts are handed over in chunks.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any, Callable, ClassVar, Literal, Union

from .. import _wit as wit
from .._wit import IpAddress, IpAddressLike, Value, ValueLike, dataclass

__all__ = [
    "Diagnostic",
    "FixIt",
    "IpBinding",
    "IpFamily",
    "IpFamilyLike",
    "NamedValue",
    "OwnerKey",
    "PoolDefinition",
    "Position",
    "RelatedSpan",
    "ResourceType",
    "ResourceTypeContainer",
    "ResourceTypeCustom",
    "ResourceTypeLike",
    "ResourceTypeMac",
    "ResourceTypePod",
    "ResourceTypeVm",
    "Scenario",
    "Severity",
    "SeverityLike",
    "SocketAddress",
    "Span",
    "Strategy",
    "StrategyLike",
]


class IpFamily(str, Enum):
    """An address family."""

    IPV4 = "ipv4"
    IPV6 = "ipv6"

    def __str__(self) -> str:
        return str(self.value)


IpFamilyLike = Union[IpFamily, Literal["ipv4", "ipv6"]]
"""A `IpFamily`, or one by its name."""

IP_FAMILY = wit.Enumeration(IpFamily)


@dataclass(frozen=True, init=False)
class SocketAddress:
    """An address and a port: one end of a TCP connection or of a UDP flow."""

    address: IpAddress
    """The address."""
    port: int
    """The port, 1–65535; 0 asks for an ephemeral port where a call allows it."""

    def __init__(self, address: IpAddressLike, port: int) -> None:
        SOCKET_ADDRESS.fill(self, (address, port))


SOCKET_ADDRESS = wit.Record(
    SocketAddress,
    [
        wit.Field("address", "address", wit.IP_ADDRESS),
        wit.Field("port", "port", wit.U16),
    ],
)


class ResourceType(wit.VariantCase):
    """What kind of thing an address is given to."""

    MAC: ClassVar[ResourceTypeMac]
    """A network interface known by its hardware address."""
    VM: ClassVar[ResourceTypeVm]
    """A virtual machine."""
    CONTAINER: ClassVar[ResourceTypeContainer]
    """A container."""
    POD: ClassVar[ResourceTypePod]
    """A Kubernetes pod."""

    @staticmethod
    def custom(value: str) -> ResourceTypeCustom:
        """Anything else, by name: 1–255 bytes. Example: `custom("tcp-server")`."""
        return ResourceTypeCustom(value)


@dataclass(frozen=True, repr=False)
class ResourceTypeMac(ResourceType):
    """A network interface known by its hardware address."""

    case = "mac"
    _shown = "ResourceType.MAC"


@dataclass(frozen=True, repr=False)
class ResourceTypeVm(ResourceType):
    """A virtual machine."""

    case = "vm"
    _shown = "ResourceType.VM"


@dataclass(frozen=True, repr=False)
class ResourceTypeContainer(ResourceType):
    """A container."""

    case = "container"
    _shown = "ResourceType.CONTAINER"


@dataclass(frozen=True, repr=False)
class ResourceTypePod(ResourceType):
    """A Kubernetes pod."""

    case = "pod"
    _shown = "ResourceType.POD"


@dataclass(frozen=True, init=False, repr=False)
class ResourceTypeCustom(ResourceType):
    """Anything else, by name: 1–255 bytes. Example: `custom("tcp-server")`."""

    case = "custom"
    _shown = "ResourceType.custom"
    value: str

    def __init__(self, value: str) -> None:
        self._check(wit.STRING, value)


ResourceType.MAC = ResourceTypeMac()
ResourceType.VM = ResourceTypeVm()
ResourceType.CONTAINER = ResourceTypeContainer()
ResourceType.POD = ResourceTypePod()
ResourceTypeLike = Union[ResourceType, Literal["mac", "vm", "container", "pod"]]
"""A `ResourceType`, or one by its name."""

RESOURCE_TYPE = wit.Variant(
    ResourceType,
    wit.Case("mac", ResourceTypeMac, None, "ResourceType.MAC"),
    wit.Case("vm", ResourceTypeVm, None, "ResourceType.VM"),
    wit.Case("container", ResourceTypeContainer, None, "ResourceType.CONTAINER"),
    wit.Case("pod", ResourceTypePod, None, "ResourceType.POD"),
    wit.Case("custom", ResourceTypeCustom, wit.STRING, "ResourceType.custom(...)"),
)


@dataclass(frozen=True, init=False)
class IpBinding:
    """Proof that a pool gave an address to an owner. It is a value, not a handle:
    holding one does not keep the lease alive, and nothing that takes one
    checks that the lease still lives.
    """

    address: IpAddress
    """The address."""
    subinstance: str
    """The tenant: the first half of the owner key. Example: `"services"`."""
    subid: str
    """The tenant's resource: the second half of the owner key. Example: `"http-server"`."""
    resource_type: ResourceType
    """The kind of resource."""
    pool: str
    """Name of the pool that gave the address."""
    generation: int
    """The number of this grant: grows with every grant of the pool and is never
    used twice, so a stale holder can be told from the present one.
    """

    def __init__(
        self,
        address: IpAddressLike,
        subinstance: str,
        subid: str,
        resource_type: ResourceTypeLike,
        pool: str,
        generation: int,
    ) -> None:
        IP_BINDING.fill(self, (address, subinstance, subid, resource_type, pool, generation))


IP_BINDING = wit.Record(
    IpBinding,
    [
        wit.Field("address", "address", wit.IP_ADDRESS),
        wit.Field("subinstance", "subinstance", wit.STRING),
        wit.Field("subid", "subid", wit.STRING),
        wit.Field("resource-type", "resource_type", RESOURCE_TYPE),
        wit.Field("pool", "pool", wit.STRING),
        wit.Field("generation", "generation", wit.U64),
    ],
)


@dataclass(frozen=True, init=False)
class OwnerKey:
    """Whom an address belongs to. A tenant's resource holds at most one address
    a family, so (`subinstance`, `subid`, family) names a binding.
    """

    subinstance: str
    """The tenant."""
    subid: str
    """The tenant's resource."""

    def __init__(self, subinstance: str, subid: str) -> None:
        OWNER_KEY.fill(self, (subinstance, subid))


OWNER_KEY = wit.Record(
    OwnerKey,
    [
        wit.Field("subinstance", "subinstance", wit.STRING),
        wit.Field("subid", "subid", wit.STRING),
    ],
)


@dataclass(frozen=True, init=False)
class Position:
    """A place in a source text."""

    offset: int
    """Distance from the start of the text in bytes of UTF-8."""
    line: int
    """The line, from 1."""
    column: int
    """The column, from 1, in Unicode scalar values."""

    def __init__(self, offset: int, line: int, column: int) -> None:
        POSITION.fill(self, (offset, line, column))


POSITION = wit.Record(
    Position,
    [
        wit.Field("offset", "offset", wit.U32),
        wit.Field("line", "line", wit.U32),
        wit.Field("column", "column", wit.U32),
    ],
)


@dataclass(frozen=True, init=False)
class Span:
    """A stretch of source text: from `start` up to, and not including, `end`."""

    start: Position
    """The first place."""
    end: Position
    """The place behind the last one."""

    def __init__(self, start: Position, end: Position) -> None:
        SPAN.fill(self, (start, end))


SPAN = wit.Record(
    Span,
    [
        wit.Field("start", "start", POSITION),
        wit.Field("end", "end", POSITION),
    ],
)


class Severity(str, Enum):
    """How grave a finding is."""

    ERROR = "error"
    """The text cannot be used."""
    WARNING = "warning"
    """The text can be used, and is probably not what was meant."""
    NOTE = "note"
    """Advice."""

    def __str__(self) -> str:
        return str(self.value)


SeverityLike = Union[Severity, Literal["error", "warning", "note"]]
"""A `Severity`, or one by its name."""

SEVERITY = wit.Enumeration(Severity)


@dataclass(frozen=True, init=False)
class RelatedSpan:
    """A second place that a diagnostic speaks of."""

    span: Span
    """The place."""
    message: str
    """What there is to see. Example: `"first defined here"`."""

    def __init__(self, span: Span, message: str) -> None:
        RELATED_SPAN.fill(self, (span, message))


RELATED_SPAN = wit.Record(
    RelatedSpan,
    [
        wit.Field("span", "span", SPAN),
        wit.Field("message", "message", wit.STRING),
    ],
)


@dataclass(frozen=True, init=False)
class FixIt:
    """A change that mends the finding."""

    span: Span
    """The text to replace; an empty span inserts."""
    replacement: str
    """What to put there."""
    certain: bool
    """Whether the fix is certain: only one meaning is likely. `parser.fix` applies only certain fixes.
    Example: true for the only name that is near, false for the unit of a bare number.
    """

    def __init__(self, span: Span, replacement: str, certain: bool) -> None:
        FIX_IT.fill(self, (span, replacement, certain))


FIX_IT = wit.Record(
    FixIt,
    [
        wit.Field("span", "span", SPAN),
        wit.Field("replacement", "replacement", wit.STRING),
        wit.Field("certain", "certain", wit.BOOL),
    ],
)


@dataclass(frozen=True, init=False)
class Diagnostic:
    """One finding about a source text."""

    code: str
    """Which rule it is, for good: the same mistake has the same code in all three
    syntaxes. A string, because the list of rules grows. Example: `"unknown-node"`.
    """
    severity: Severity
    """How grave it is."""
    message: str
    """What is wrong. Example: `"no node is called \\"psuh\\""`."""
    span: Span
    """Where."""
    related: list[RelatedSpan]
    """Other places that matter."""
    help: str | None
    """What would be right. Example: `"did you mean \\"push\\"?"`."""
    fix: FixIt | None
    """A change that would make it right."""

    def __init__(
        self,
        code: str,
        severity: SeverityLike,
        message: str,
        span: Span,
        related: Sequence[RelatedSpan] = (),
        help: str | None = None,
        fix: FixIt | None = None,
    ) -> None:
        DIAGNOSTIC.fill(self, (code, severity, message, span, related, help, fix))


DIAGNOSTIC = wit.Record(
    Diagnostic,
    [
        wit.Field("code", "code", wit.STRING),
        wit.Field("severity", "severity", SEVERITY),
        wit.Field("message", "message", wit.STRING),
        wit.Field("span", "span", SPAN),
        wit.Field("related", "related", wit.List(RELATED_SPAN)),
        wit.Field("help", "help", wit.Option(wit.STRING)),
        wit.Field("fix", "fix", wit.Option(FIX_IT)),
    ],
)


@dataclass(frozen=True, init=False)
class NamedValue:
    """A name and what it stands for."""

    name: str
    """The name. A dot separates levels. Example: `"probe.status_code"`."""
    value: Value
    """What it stands for."""

    def __init__(self, name: str, value: ValueLike) -> None:
        NAMED_VALUE.fill(self, (name, value))


NAMED_VALUE = wit.Record(
    NamedValue,
    [
        wit.Field("name", "name", wit.STRING),
        wit.Field("value", "value", wit.VALUE),
    ],
)


class Strategy(str, Enum):
    """How a pool picks among its free addresses."""

    SEQUENTIAL = "sequential"
    """The lowest free address."""
    ROUND_ROBIN = "round-robin"
    """The next free one behind the last one given: an address comes again only
    after a full cycle.
    """
    RANDOM = "random"
    """Any free one, drawn by the pool's seeded generator."""

    def __str__(self) -> str:
        return str(self.value)


StrategyLike = Union[Strategy, Literal["sequential", "round-robin", "random"]]
"""A `Strategy`, or one by its name."""

STRATEGY = wit.Enumeration(Strategy)


@dataclass(frozen=True, init=False)
class PoolDefinition:
    """A pool as a scenario declares it."""

    name: str
    """The name. Example: `"eip"`."""
    description: str
    """What it is for."""
    ranges: list[str]
    """CIDR networks and `first - last` ranges. Example: `["10.0.1.0/24", "10.0.2.10 - 10.0.2.99"]`."""
    reserved: list[str]
    """CIDR networks that are never given out; a single address is a /32 or /128."""
    strategy: Strategy
    """How it picks."""

    def __init__(
        self,
        name: str,
        description: str,
        ranges: Sequence[str],
        reserved: Sequence[str],
        strategy: StrategyLike,
    ) -> None:
        POOL_DEFINITION.fill(self, (name, description, ranges, reserved, strategy))


POOL_DEFINITION = wit.Record(
    PoolDefinition,
    [
        wit.Field("name", "name", wit.STRING),
        wit.Field("description", "description", wit.STRING),
        wit.Field("ranges", "ranges", wit.List(wit.STRING)),
        wit.Field("reserved", "reserved", wit.List(wit.STRING)),
        wit.Field("strategy", "strategy", STRATEGY),
    ],
)


class Scenario(wit.Resource):
    """A scenario that has been read and found free of errors. It never changes."""

    __slots__ = ()

    def __init__(self, *_: object) -> None:
        raise TypeError("Scenario has no constructor; use parse(), Source.parse()")

    def name(self) -> str:
        """Its name. Example: `"http tri-phase demo"`."""
        return _SCENARIO_NAME.of(self)

    def version(self) -> str:
        """Its version, as written. Example: `"1.0"`."""
        return _SCENARIO_VERSION.of(self)

    def pools(self) -> list[PoolDefinition]:
        """The pools, in the order of the text."""
        return _SCENARIO_POOLS.of(self)

    def workflows(self) -> list[str]:
        """The ids of the workflows, in the order of the text; the first is the one
        that runs when none is named. A text DSL workflow without a name is `"main"`.
        """
        return _SCENARIO_WORKFLOWS.of(self)

    def diagnostics(self) -> list[Diagnostic]:
        """The warnings and notes that came up while it was read, in the order of the text."""
        return _SCENARIO_DIAGNOSTICS.of(self)

    def to_json(self, offset: int | None = None) -> str:
        """The scenario in the JSON syntax of the scenario language, from byte `offset` of it
        on (left out: from its start): at most 1 MiB, whole characters, nothing behind its
        end. The pages joined read back as an equal scenario.

        Example: `to-json(none)` begins with `{ "name": "http tri-phase demo"` for that scenario.
        """
        return _SCENARIO_TO_JSON.of(self, offset)


_SCENARIO_NAME: wit.Function[str] = wit.Function(
    "scheduler:core/types@0.1.0",
    "[method]scenario.name",
    "Scenario.name",
    [
        ("self", wit.Borrow(Scenario)),
    ],
    result=wit.STRING,
)


_SCENARIO_VERSION: wit.Function[str] = wit.Function(
    "scheduler:core/types@0.1.0",
    "[method]scenario.version",
    "Scenario.version",
    [
        ("self", wit.Borrow(Scenario)),
    ],
    result=wit.STRING,
)


_SCENARIO_POOLS: wit.Function[list[PoolDefinition]] = wit.Function(
    "scheduler:core/types@0.1.0",
    "[method]scenario.pools",
    "Scenario.pools",
    [
        ("self", wit.Borrow(Scenario)),
    ],
    result=wit.List(POOL_DEFINITION),
)


_SCENARIO_WORKFLOWS: wit.Function[list[str]] = wit.Function(
    "scheduler:core/types@0.1.0",
    "[method]scenario.workflows",
    "Scenario.workflows",
    [
        ("self", wit.Borrow(Scenario)),
    ],
    result=wit.List(wit.STRING),
)


_SCENARIO_DIAGNOSTICS: wit.Function[list[Diagnostic]] = wit.Function(
    "scheduler:core/types@0.1.0",
    "[method]scenario.diagnostics",
    "Scenario.diagnostics",
    [
        ("self", wit.Borrow(Scenario)),
    ],
    result=wit.List(DIAGNOSTIC),
)


_SCENARIO_TO_JSON: wit.Function[str] = wit.Function(
    "scheduler:core/types@0.1.0",
    "[method]scenario.to-json",
    "Scenario.to_json",
    [
        ("self", wit.Borrow(Scenario)),
        ("offset", wit.Option(wit.U64)),
    ],
    result=wit.STRING,
)


FUNCTIONS: dict[str, tuple[Callable[..., Any], wit.Function[Any]]] = {
    "[method]scenario.name": (Scenario.name, _SCENARIO_NAME),
    "[method]scenario.version": (Scenario.version, _SCENARIO_VERSION),
    "[method]scenario.pools": (Scenario.pools, _SCENARIO_POOLS),
    "[method]scenario.workflows": (Scenario.workflows, _SCENARIO_WORKFLOWS),
    "[method]scenario.diagnostics": (Scenario.diagnostics, _SCENARIO_DIAGNOSTICS),
    "[method]scenario.to-json": (Scenario.to_json, _SCENARIO_TO_JSON),
}
