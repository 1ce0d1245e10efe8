# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The values of interface `types`."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import ClassVar, Literal, Union

from ... import _wit as wit
from ..._errors import SchedulerCoreError
from ..._wit import IpAddress, IpAddressLike, dataclass

__all__ = [
    "Diagnostic",
    "DiagramFormat",
    "DiagramFormatLike",
    "EvaluationFault",
    "EvaluationFaultLike",
    "FixIt",
    "InstanceState",
    "InstanceStateLike",
    "IpBinding",
    "IpFamily",
    "IpFamilyLike",
    "ParserError",
    "ParserErrorKind",
    "ParserErrorKindLike",
    "ParserEvaluationFailedError",
    "ParserInvalidArgumentError",
    "ParserLimitExceededError",
    "ParserMalformedValueError",
    "ParserRejectedError",
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
    "Severity",
    "SeverityLike",
    "SocketAddress",
    "Span",
    "Strategy",
    "StrategyLike",
    "WorkflowDependencyCycleError",
    "WorkflowDuplicateError",
    "WorkflowError",
    "WorkflowErrorKind",
    "WorkflowErrorKindLike",
    "WorkflowInvalidArgumentError",
    "WorkflowInvalidExpressionError",
    "WorkflowInvalidSnapshotError",
    "WorkflowInvalidStateError",
    "WorkflowLimitExceededError",
    "WorkflowNotFoundError",
    "WorkflowResourceConflictError",
    "WorkflowTimeWentBackwardsError",
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
    """An address and a port: one endpoint of a TCP connection or a UDP flow."""

    address: IpAddress
    """The address."""
    port: int
    """The port, 1–65535. 0 requests an ephemeral port where a call allows it."""

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
    """Type of the tenant's resource that an address is bound to."""

    MAC: ClassVar[ResourceTypeMac]
    """A network interface, identified by its hardware address."""
    VM: ClassVar[ResourceTypeVm]
    """A virtual machine."""
    CONTAINER: ClassVar[ResourceTypeContainer]
    """A container."""
    POD: ClassVar[ResourceTypePod]
    """A Kubernetes pod."""

    @staticmethod
    def custom(value: str) -> ResourceTypeCustom:
        """Any other type, by name: 1–255 bytes. Example: `custom("tcp-server")`."""
        return ResourceTypeCustom(value)


@dataclass(frozen=True, init=False, repr=False)
class ResourceTypeMac(ResourceType):
    """A network interface, identified by its hardware address."""

    case: str = "mac"
    _shown = "ResourceType.MAC"


@dataclass(frozen=True, init=False, repr=False)
class ResourceTypeVm(ResourceType):
    """A virtual machine."""

    case: str = "vm"
    _shown = "ResourceType.VM"


@dataclass(frozen=True, init=False, repr=False)
class ResourceTypeContainer(ResourceType):
    """A container."""

    case: str = "container"
    _shown = "ResourceType.CONTAINER"


@dataclass(frozen=True, init=False, repr=False)
class ResourceTypePod(ResourceType):
    """A Kubernetes pod."""

    case: str = "pod"
    _shown = "ResourceType.POD"


@dataclass(frozen=True, init=False, repr=False)
class ResourceTypeCustom(ResourceType):
    """Any other type, by name: 1–255 bytes. Example: `custom("tcp-server")`."""

    value: str
    case: str = "custom"
    _shown = "ResourceType.custom"

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
    """Proof that a pool granted an address to an owner. It is a value, not a handle: holding one
    does not keep the lease alive, and functions that take one do not check that the lease is
    still valid.
    """

    address: IpAddress
    """The address."""
    subinstance: str
    """The tenant: the first part of the owner key. Example: `"services"`."""
    subid: str
    """The tenant's resource: the second part of the owner key. Example: `"http-server"`."""
    resource_type: ResourceType
    """Type of the tenant's resource."""
    pool: str
    """Name of the pool that granted the address."""
    generation: int
    """Number of this grant. It increases with every grant of the pool and is never reused, so
    a stale holder can be distinguished from the current one.
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
class Position:
    """A position in a source text."""

    offset: int
    """Offset from the start of the text, in bytes of UTF-8."""
    line: int
    """Line number, from 1."""
    column: int
    """Column number, from 1, in Unicode scalar values."""

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
    """A range of source text, from `start` up to and excluding `end`."""

    start: Position
    """Position of the first character."""
    end: Position
    """Position after the last character."""

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
    """Severity of a diagnostic."""

    ERROR = "error"
    """The text cannot be used."""
    WARNING = "warning"
    """The text can be used but is probably not what was meant."""
    NOTE = "note"
    """Advice."""

    def __str__(self) -> str:
        return str(self.value)


SeverityLike = Union[Severity, Literal["error", "warning", "note"]]
"""A `Severity`, or one by its name."""

SEVERITY = wit.Enumeration(Severity)


@dataclass(frozen=True, init=False)
class RelatedSpan:
    """A further position that a diagnostic refers to."""

    span: Span
    """The range of source text."""
    message: str
    """Explanation of that range. Example: `"first defined here"`."""

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
    """An edit that resolves a diagnostic."""

    span: Span
    """The text to replace. An empty span inserts."""
    replacement: str
    """The replacement text."""
    certain: bool
    """Whether the fix is certain, that is, only one meaning is likely. `parser.fix` applies
    certain fixes only. Example: true if only one existing name is similar, false for the
    unit of a bare number.
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
    """A diagnostic for a source text: an error, a warning or a note."""

    code: str
    """Stable code of the rule: the same mistake has the same code in all three syntaxes. It is
    a string because rules are added over time. Example: `"unknown-node"`.
    """
    severity: Severity
    """The severity."""
    message: str
    """Description of the problem. Example: `"no node is called \\"psuh\\""`."""
    span: Span
    """The range of source text that is wrong."""
    related: list[RelatedSpan]
    """Other ranges that explain the problem."""
    help: str | None
    """Suggestion. Example: `"did you mean \\"push\\"?"`."""
    fix: FixIt | None
    """An edit that resolves the problem."""

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


class EvaluationFault(str, Enum):
    """Reason why an evaluation returned no value."""

    WRONG_TYPE = "wrong-type"
    """The operator or function does not accept operands of these types."""
    DIVISION_BY_ZERO = "division-by-zero"
    """Division or remainder by zero."""
    OVERFLOW = "overflow"
    """The result does not fit its type."""
    NO_SUCH_KEY = "no-such-key"
    """The map does not contain the key."""
    INDEX_OUT_OF_RANGE = "index-out-of-range"
    """The index is outside the list or string."""
    INVALID_ARGUMENT = "invalid-argument"
    """An argument has the right type but an invalid value, such as a string that is not a
    number or an invalid pattern.
    """
    DUPLICATE_KEY = "duplicate-key"
    """The same key occurs twice in a map."""
    MISSING_VARIABLE = "missing-variable"
    """Fewer values than the expression has variables."""
    LIMIT_EXCEEDED = "limit-exceeded"
    """More than 1,000,000 steps, or more than 8 MiB of values created."""

    def __str__(self) -> str:
        return str(self.value)


EvaluationFaultLike = Union[
    EvaluationFault,
    Literal[
        "wrong-type",
        "division-by-zero",
        "overflow",
        "no-such-key",
        "index-out-of-range",
        "invalid-argument",
        "duplicate-key",
        "missing-variable",
        "limit-exceeded",
    ],
]
"""A `EvaluationFault`, or one by its name."""

EVALUATION_FAULT = wit.Enumeration(EvaluationFault)


TEXT_PAGE = wit.Page(
    "TextPage",
    [
        wit.Field("text", "text", wit.STRING),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


class DiagramFormat(str, Enum):
    """The output format of a diagram."""

    MERMAID = "mermaid"
    """Mermaid source."""
    DOT = "dot"
    """Graphviz DOT source."""
    SVG = "svg"
    """An SVG document."""

    def __str__(self) -> str:
        return str(self.value)


DiagramFormatLike = Union[DiagramFormat, Literal["mermaid", "dot", "svg"]]
"""A `DiagramFormat`, or one by its name."""

DIAGRAM_FORMAT = wit.Enumeration(DiagramFormat)


class ParserErrorKind(str, Enum):
    """The kind of a `ParserError`."""

    REJECTED = "rejected"
    """The source text, template or expression has errors; `diagnostics` lists them."""
    INVALID_ARGUMENT = "invalid-argument"
    """An argument is out of range; `subject` names it."""
    LIMIT_EXCEEDED = "limit-exceeded"
    """A limit is exceeded: 1 MiB per call, or one of `ParserLimits`."""
    MALFORMED_VALUE = "malformed-value"
    """A value violates the rules of `value`: each child before its only parent, the root last,
    at most 65,536 nodes and 64 levels.
    """
    EVALUATION_FAILED = "evaluation-failed"
    """The expression was evaluated but has no value."""

    def __str__(self) -> str:
        return str(self.value)


ParserErrorKindLike = Union[
    ParserErrorKind,
    Literal[
        "rejected",
        "invalid-argument",
        "limit-exceeded",
        "malformed-value",
        "evaluation-failed",
    ],
]
"""A `ParserErrorKind`, or one by its name."""

PARSER_ERROR_KIND = wit.Enumeration(ParserErrorKind)


class ParserError(SchedulerCoreError):
    """The error of interface `parser` and of resource `scenario`."""

    kind: ClassVar[ParserErrorKind]
    """What went wrong."""
    diagnostics: list[Diagnostic]
    """`rejected`: all diagnostics in source order, warnings included. At least one is an
    error.
    """
    subject: str | None
    """`limit-exceeded`: name of the limit, as in `ParserLimits`. `invalid-argument`: name of
    the argument. Example: `"bytes"`.
    """
    expected: str | None
    """`invalid-argument`: the expected argument. Example:
    `"the cursor of a page of this text"`.
    """
    maximum: int | None
    """`limit-exceeded`: the maximum. Example: `1048576`."""
    actual: int | None
    """`limit-exceeded`: the given or required amount."""
    node: int | None
    """`malformed-value`: index of the invalid node."""
    fault: EvaluationFault | None
    """`evaluation-failed`: reason why there is no value."""
    offset: int | None
    """`evaluation-failed`: byte offset in the expression of the operator or call that failed."""
    detail: str | None
    """`evaluation-failed`: description with the operands. Example: `"1 / 0 divides by zero"`."""
    Rejected: ClassVar[type[ParserRejectedError]]
    InvalidArgument: ClassVar[type[ParserInvalidArgumentError]]
    LimitExceeded: ClassVar[type[ParserLimitExceededError]]
    MalformedValue: ClassVar[type[ParserMalformedValueError]]
    EvaluationFailed: ClassVar[type[ParserEvaluationFailedError]]

    def __init__(
        self,
        message: str,
        *,
        diagnostics: Sequence[Diagnostic] = (),
        subject: str | None = None,
        expected: str | None = None,
        maximum: int | None = None,
        actual: int | None = None,
        node: int | None = None,
        fault: EvaluationFault | None = None,
        offset: int | None = None,
        detail: str | None = None,
    ) -> None:
        super().__init__(message)
        self.diagnostics = list(diagnostics)
        self.subject = subject
        self.expected = expected
        self.maximum = maximum
        self.actual = actual
        self.node = node
        self.fault = fault
        self.offset = offset
        self.detail = detail


class ParserRejectedError(ParserError):
    """The source text, template or expression has errors; `diagnostics` lists them."""

    code = "rejected"
    kind = ParserErrorKind.REJECTED


class ParserInvalidArgumentError(ParserError):
    """An argument is out of range; `subject` names it."""

    code = "invalid-argument"
    kind = ParserErrorKind.INVALID_ARGUMENT


class ParserLimitExceededError(ParserError):
    """A limit is exceeded: 1 MiB per call, or one of `ParserLimits`."""

    code = "limit-exceeded"
    kind = ParserErrorKind.LIMIT_EXCEEDED


class ParserMalformedValueError(ParserError):
    """A value violates the rules of `value`: each child before its only parent, the root last,
    at most 65,536 nodes and 64 levels.
    """

    code = "malformed-value"
    kind = ParserErrorKind.MALFORMED_VALUE


class ParserEvaluationFailedError(ParserError):
    """The expression was evaluated but has no value."""

    code = "evaluation-failed"
    kind = ParserErrorKind.EVALUATION_FAILED


ParserError.Rejected = ParserRejectedError
ParserError.InvalidArgument = ParserInvalidArgumentError
ParserError.LimitExceeded = ParserLimitExceededError
ParserError.MalformedValue = ParserMalformedValueError
ParserError.EvaluationFailed = ParserEvaluationFailedError

PARSER_ERROR = wit.ErrorRecord(
    ParserError,
    {
        "rejected": ParserRejectedError,
        "invalid-argument": ParserInvalidArgumentError,
        "limit-exceeded": ParserLimitExceededError,
        "malformed-value": ParserMalformedValueError,
        "evaluation-failed": ParserEvaluationFailedError,
    },
    [
        wit.Field("diagnostics", "diagnostics", wit.List(DIAGNOSTIC)),
        wit.Field("subject", "subject", wit.Option(wit.STRING)),
        wit.Field("expected", "expected", wit.Option(wit.STRING)),
        wit.Field("maximum", "maximum", wit.Option(wit.U64)),
        wit.Field("actual", "actual", wit.Option(wit.U64)),
        wit.Field("node", "node", wit.Option(wit.U32)),
        wit.Field("fault", "fault", wit.Option(EVALUATION_FAULT)),
        wit.Field("offset", "offset", wit.Option(wit.U32)),
        wit.Field("detail", "detail", wit.Option(wit.STRING)),
    ],
)


class InstanceState(str, Enum):
    """State of an instance. Interface `workflow` documents the transitions."""

    READY = "ready"
    """Added but not started."""
    RUNNING = "running"
    """At least one action is requested or in flight."""
    WAITING = "waiting"
    """Waiting only for time or an event."""
    DONE = "done"
    """Reached the end of its workflow."""
    FAILED = "failed"
    """Ended with a fault."""
    CANCELLED = "cancelled"
    """Cancelled."""

    def __str__(self) -> str:
        return str(self.value)


InstanceStateLike = Union[
    InstanceState,
    Literal[
        "ready",
        "running",
        "waiting",
        "done",
        "failed",
        "cancelled",
    ],
]
"""A `InstanceState`, or one by its name."""

INSTANCE_STATE = wit.Enumeration(InstanceState)


class WorkflowErrorKind(str, Enum):
    """The kind of a `WorkflowError`."""

    NOT_FOUND = "not-found"
    """A named item does not exist; `item` and `subject` identify it."""
    DUPLICATE = "duplicate"
    """An item already exists; `item` and `subject` identify it."""
    INVALID_ARGUMENT = "invalid-argument"
    """An argument or a part of a definition is out of range or of the wrong type."""
    INVALID_EXPRESSION = "invalid-expression"
    """An expression or a template does not compile."""
    DEPENDENCY_CYCLE = "dependency-cycle"
    """Dependencies form a cycle. Loops are allowed in the control flow only."""
    LIMIT_EXCEEDED = "limit-exceeded"
    """A documented limit is exceeded."""
    INVALID_STATE = "invalid-state"
    """The state of the instance does not allow the call."""
    RESOURCE_CONFLICT = "resource-conflict"
    """This amount of a resource cannot be acquired or released."""
    TIME_WENT_BACKWARDS = "time-went-backwards"
    """`tick` was called with a time before the current one."""
    INVALID_SNAPSHOT = "invalid-snapshot"
    """A snapshot or a log is damaged, has an unknown version, or belongs to a different
    definition.
    """

    def __str__(self) -> str:
        return str(self.value)


WorkflowErrorKindLike = Union[
    WorkflowErrorKind,
    Literal[
        "not-found",
        "duplicate",
        "invalid-argument",
        "invalid-expression",
        "dependency-cycle",
        "limit-exceeded",
        "invalid-state",
        "resource-conflict",
        "time-went-backwards",
        "invalid-snapshot",
    ],
]
"""A `WorkflowErrorKind`, or one by its name."""

WORKFLOW_ERROR_KIND = wit.Enumeration(WorkflowErrorKind)


class WorkflowError(SchedulerCoreError):
    """The error of interfaces `wbs`, `workbook`, `load` and `workflow`."""

    kind: ClassVar[WorkflowErrorKind]
    """What went wrong."""
    subject: str | None
    """The subject of the error. `not-found`, `duplicate`: the name; a number is in decimal.
    `invalid-argument`, `invalid-expression`, `time-went-backwards`, `invalid-snapshot`: the
    argument, the path of a task, or an action and a parameter. `limit-exceeded`: name of
    the limit. `resource-conflict`: id of the resource. Example: `"main/push"`.
    """
    item: str | None
    """`not-found`, `duplicate`: type of the item. Example: `"workflow"`, `"task"`,
    `"instance"`, `"resource"`, `"metric"`, `"token"`.
    """
    suggestion: str | None
    """`not-found`: the most similar existing name."""
    expected: str | None
    """`invalid-argument`, `invalid-state`, `time-went-backwards`, `invalid-snapshot`: what is
    expected. Example: `"a list of 3 numbers"`.
    """
    expression: str | None
    """`invalid-expression`: the expression as written."""
    reason: str | None
    """`invalid-expression`: reason why it does not compile."""
    path: list[str]
    """`dependency-cycle`: paths of the tasks in the cycle, in order; the first is repeated
    last.
    """
    instance: int | None
    """`invalid-state`: the instance."""
    state: InstanceState | None
    """`invalid-state`: its state."""
    maximum: int | None
    """`limit-exceeded`: the maximum. `resource-conflict`: the capacity. If `None`, the capacity
    is unlimited.
    """
    actual: int | None
    """`limit-exceeded`: the requested amount. `resource-conflict`: the amount held; by the
    holder, if the call named one.
    """
    NotFound: ClassVar[type[WorkflowNotFoundError]]
    Duplicate: ClassVar[type[WorkflowDuplicateError]]
    InvalidArgument: ClassVar[type[WorkflowInvalidArgumentError]]
    InvalidExpression: ClassVar[type[WorkflowInvalidExpressionError]]
    DependencyCycle: ClassVar[type[WorkflowDependencyCycleError]]
    LimitExceeded: ClassVar[type[WorkflowLimitExceededError]]
    InvalidState: ClassVar[type[WorkflowInvalidStateError]]
    ResourceConflict: ClassVar[type[WorkflowResourceConflictError]]
    TimeWentBackwards: ClassVar[type[WorkflowTimeWentBackwardsError]]
    InvalidSnapshot: ClassVar[type[WorkflowInvalidSnapshotError]]

    def __init__(
        self,
        message: str,
        *,
        subject: str | None = None,
        item: str | None = None,
        suggestion: str | None = None,
        expected: str | None = None,
        expression: str | None = None,
        reason: str | None = None,
        path: Sequence[str] = (),
        instance: int | None = None,
        state: InstanceState | None = None,
        maximum: int | None = None,
        actual: int | None = None,
    ) -> None:
        super().__init__(message)
        self.subject = subject
        self.item = item
        self.suggestion = suggestion
        self.expected = expected
        self.expression = expression
        self.reason = reason
        self.path = list(path)
        self.instance = instance
        self.state = state
        self.maximum = maximum
        self.actual = actual


class WorkflowNotFoundError(WorkflowError):
    """A named item does not exist; `item` and `subject` identify it."""

    code = "not-found"
    kind = WorkflowErrorKind.NOT_FOUND


class WorkflowDuplicateError(WorkflowError):
    """An item already exists; `item` and `subject` identify it."""

    code = "duplicate"
    kind = WorkflowErrorKind.DUPLICATE


class WorkflowInvalidArgumentError(WorkflowError):
    """An argument or a part of a definition is out of range or of the wrong type."""

    code = "invalid-argument"
    kind = WorkflowErrorKind.INVALID_ARGUMENT


class WorkflowInvalidExpressionError(WorkflowError):
    """An expression or a template does not compile."""

    code = "invalid-expression"
    kind = WorkflowErrorKind.INVALID_EXPRESSION


class WorkflowDependencyCycleError(WorkflowError):
    """Dependencies form a cycle. Loops are allowed in the control flow only."""

    code = "dependency-cycle"
    kind = WorkflowErrorKind.DEPENDENCY_CYCLE


class WorkflowLimitExceededError(WorkflowError):
    """A documented limit is exceeded."""

    code = "limit-exceeded"
    kind = WorkflowErrorKind.LIMIT_EXCEEDED


class WorkflowInvalidStateError(WorkflowError):
    """The state of the instance does not allow the call."""

    code = "invalid-state"
    kind = WorkflowErrorKind.INVALID_STATE


class WorkflowResourceConflictError(WorkflowError):
    """This amount of a resource cannot be acquired or released."""

    code = "resource-conflict"
    kind = WorkflowErrorKind.RESOURCE_CONFLICT


class WorkflowTimeWentBackwardsError(WorkflowError):
    """`tick` was called with a time before the current one."""

    code = "time-went-backwards"
    kind = WorkflowErrorKind.TIME_WENT_BACKWARDS


class WorkflowInvalidSnapshotError(WorkflowError):
    """A snapshot or a log is damaged, has an unknown version, or belongs to a different
    definition.
    """

    code = "invalid-snapshot"
    kind = WorkflowErrorKind.INVALID_SNAPSHOT


WorkflowError.NotFound = WorkflowNotFoundError
WorkflowError.Duplicate = WorkflowDuplicateError
WorkflowError.InvalidArgument = WorkflowInvalidArgumentError
WorkflowError.InvalidExpression = WorkflowInvalidExpressionError
WorkflowError.DependencyCycle = WorkflowDependencyCycleError
WorkflowError.LimitExceeded = WorkflowLimitExceededError
WorkflowError.InvalidState = WorkflowInvalidStateError
WorkflowError.ResourceConflict = WorkflowResourceConflictError
WorkflowError.TimeWentBackwards = WorkflowTimeWentBackwardsError
WorkflowError.InvalidSnapshot = WorkflowInvalidSnapshotError

WORKFLOW_ERROR = wit.ErrorRecord(
    WorkflowError,
    {
        "not-found": WorkflowNotFoundError,
        "duplicate": WorkflowDuplicateError,
        "invalid-argument": WorkflowInvalidArgumentError,
        "invalid-expression": WorkflowInvalidExpressionError,
        "dependency-cycle": WorkflowDependencyCycleError,
        "limit-exceeded": WorkflowLimitExceededError,
        "invalid-state": WorkflowInvalidStateError,
        "resource-conflict": WorkflowResourceConflictError,
        "time-went-backwards": WorkflowTimeWentBackwardsError,
        "invalid-snapshot": WorkflowInvalidSnapshotError,
    },
    [
        wit.Field("subject", "subject", wit.Option(wit.STRING)),
        wit.Field("item", "item", wit.Option(wit.STRING)),
        wit.Field("suggestion", "suggestion", wit.Option(wit.STRING)),
        wit.Field("expected", "expected", wit.Option(wit.STRING)),
        wit.Field("expression", "expression", wit.Option(wit.STRING)),
        wit.Field("reason", "reason", wit.Option(wit.STRING)),
        wit.Field("path", "path", wit.List(wit.STRING)),
        wit.Field("instance", "instance", wit.Option(wit.U32)),
        wit.Field("state", "state", wit.Option(INSTANCE_STATE)),
        wit.Field("maximum", "maximum", wit.Option(wit.U64)),
        wit.Field("actual", "actual", wit.Option(wit.U64)),
    ],
)


class Strategy(str, Enum):
    """How a pool selects a free address."""

    SEQUENTIAL = "sequential"
    """The lowest free address."""
    ROUND_ROBIN = "round-robin"
    """The next free address after the last one granted. An address is reused only after a full
    cycle.
    """
    RANDOM = "random"
    """A free address selected by the pool's seeded generator."""

    def __str__(self) -> str:
        return str(self.value)


StrategyLike = Union[Strategy, Literal["sequential", "round-robin", "random"]]
"""A `Strategy`, or one by its name."""

STRATEGY = wit.Enumeration(Strategy)


@dataclass(frozen=True, init=False)
class PoolDefinition:
    """The definition of a pool in a scenario."""

    name: str
    """The name. Example: `"eip"`."""
    description: str
    """The description."""
    ranges: list[str]
    """CIDR networks and `first - last` ranges. Example:
    `["10.0.1.0/24", "10.0.2.10 - 10.0.2.99"]`.
    """
    reserved: list[str]
    """CIDR networks that are never granted. A single address is a /32 or /128."""
    strategy: Strategy
    """How the pool selects a free address."""

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
