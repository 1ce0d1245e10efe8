# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The scenario language: read a scenario, say precisely what is wrong with it,
print it back; and its expressions, compiled once and evaluated often.

One model has three syntaxes: the text DSL, YAML and JSON. The same mistake has
the same diagnostic code in each, with that syntax's line and column. All errors
of a text come from one call, in the order of the text, and one mistake is, as a
rule, one diagnostic.

Everything here is pure: the same arguments give the same answer, on every host.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, Callable, ClassVar, Literal, Union

from .. import _wit as wit
from .._errors import SchedulerCoreError
from .._wit import Value, ValueLike, dataclass
from .types import DIAGNOSTIC, Diagnostic, NAMED_VALUE, NamedValue, Scenario

if TYPE_CHECKING:
    from .._instance import Instance

__all__ = [
    "Dialect",
    "DialectLike",
    "EvaluationFault",
    "EvaluationFaultLike",
    "Expression",
    "ParserError",
    "ParserEvaluationFailedError",
    "ParserLimits",
    "ParserMalformedValueError",
    "ParserRejectedError",
    "ParserTooLargeError",
    "Source",
    "Syntax",
    "SyntaxLike",
    "ValueKind",
    "ValueKindLike",
    "VariableDeclaration",
    "convert",
    "default_limits",
    "evaluate",
    "format",
    "parse",
    "render",
    "validate",
]


class Syntax(str, Enum):
    """A syntax of the scenario language."""

    TEXT = "text"
    """The text DSL; files end in `.scenario`."""
    YAML = "yaml"
    """YAML 1.2 with the core schema, one document, no tags."""
    JSON = "json"
    """JSON as of RFC 8259, without comments."""

    def __str__(self) -> str:
        return str(self.value)


SyntaxLike = Union[Syntax, Literal["text", "yaml", "json"]]
"""A `Syntax`, or one by its name."""

SYNTAX = wit.Enumeration(Syntax)


class Dialect(str, Enum):
    """Which language an expression is written in."""

    SCENARIO = "scenario"
    """As in scenarios: names may contain `-` (so binary minus needs spaces), `250ms` is a
    duration, and names and operand types are checked before the first evaluation.
    """
    CEL = "cel"
    """Strict CEL: `a-b` subtracts, there are no duration literals, and names and types are
    checked as far as an evaluation gets to them.
    """

    def __str__(self) -> str:
        return str(self.value)


DialectLike = Union[Dialect, Literal["scenario", "cel"]]
"""A `Dialect`, or one by its name."""

DIALECT = wit.Enumeration(Dialect)


class ValueKind(str, Enum):
    """The type of a variable or of an expression's value."""

    BOOL = "bool"
    """CEL `bool`."""
    INT = "int"
    """CEL `int`."""
    UINT = "uint"
    """CEL `uint`."""
    DOUBLE = "double"
    """CEL `double`."""
    STRING = "string"
    """CEL `string`."""
    BYTES = "bytes"
    """CEL `bytes`."""
    LIST = "list"
    """CEL `list`, elements of any type."""
    MAP = "map"
    """CEL `map`, keys and values of any type."""
    DURATION = "duration"
    """CEL `google.protobuf.Duration`."""
    TIMESTAMP = "timestamp"
    """CEL `google.protobuf.Timestamp`."""
    ANY = "any"
    """Any of them, and `null`: known only when it is evaluated."""

    def __str__(self) -> str:
        return str(self.value)


ValueKindLike = Union[
    ValueKind,
    Literal[
        "bool",
        "int",
        "uint",
        "double",
        "string",
        "bytes",
        "list",
        "map",
        "duration",
        "timestamp",
        "any",
    ],
]
"""A `ValueKind`, or one by its name."""

VALUE_KIND = wit.Enumeration(ValueKind)


@dataclass(frozen=True, init=False)
class VariableDeclaration:
    """A variable that an expression may use."""

    name: str
    """Its name; a dot separates levels. The longest declared prefix of what an expression
    names is the variable, what follows selects from its value. Example: `"probe.status_code"`.
    """
    kind: ValueKind
    """Its type."""

    def __init__(self, name: str, kind: ValueKindLike) -> None:
        VARIABLE_DECLARATION.fill(self, (name, kind))


VARIABLE_DECLARATION = wit.Record(
    VariableDeclaration,
    [
        wit.Field("name", "name", wit.STRING),
        wit.Field("kind", "kind", VALUE_KIND),
    ],
)


@dataclass(frozen=True, init=False)
class ParserLimits:
    """How much a text may have of what. All limits are finite."""

    bytes: int
    """Bytes of text. Default 16,777,216 (16 MiB)."""
    diagnostics: int
    """Diagnostics that a call gives; behind the last one a text is not read on. Default 100."""
    depth: int
    """Levels of nesting: of values, of YAML and JSON, of brackets in expressions. Default 64."""
    nodes: int
    """Values in YAML or JSON, and parts of expressions. Default 4,000,000; YAML's aliases
    may stand for 100,000 of them.
    """

    def __init__(self, bytes: int, diagnostics: int, depth: int, nodes: int) -> None:
        PARSER_LIMITS.fill(self, (bytes, diagnostics, depth, nodes))


PARSER_LIMITS = wit.Record(
    ParserLimits,
    [
        wit.Field("bytes", "bytes", wit.U64),
        wit.Field("diagnostics", "diagnostics", wit.U64),
        wit.Field("depth", "depth", wit.U64),
        wit.Field("nodes", "nodes", wit.U64),
    ],
)


class EvaluationFault(str, Enum):
    """Why an evaluation gave no value."""

    WRONG_TYPE = "wrong-type"
    """The operands have types that the operator or function does not take."""
    DIVISION_BY_ZERO = "division-by-zero"
    """Division or remainder by zero."""
    OVERFLOW = "overflow"
    """A result that its type cannot hold."""
    NO_SUCH_KEY = "no-such-key"
    """The map has no such key."""
    INDEX_OUT_OF_RANGE = "index-out-of-range"
    """The list or text has no such index."""
    INVALID_ARGUMENT = "invalid-argument"
    """An argument of the right type and a wrong value: text that is no number, a bad pattern."""
    DUPLICATE_KEY = "duplicate-key"
    """The same key twice in a map."""
    MISSING_VARIABLE = "missing-variable"
    """Fewer values than the expression has variables."""
    LIMIT_EXCEEDED = "limit-exceeded"
    """More than 1,000,000 steps, or more than 8 MiB of values built."""

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


class ParserError(SchedulerCoreError):
    """Why a call of this interface failed."""

    Rejected: ClassVar[type[ParserRejectedError]]
    """The text, template or expression is wrong."""
    TooLarge: ClassVar[type[ParserTooLargeError]]
    """A limit is exceeded: 1 MiB a call, or one of `ParserLimits`."""
    MalformedValue: ClassVar[type[ParserMalformedValueError]]
    """A value that was handed over does not follow the rules of `value`: children before
    their one parent, the root last, at most 65,536 nodes and 64 levels.
    """
    EvaluationFailed: ClassVar[type[ParserEvaluationFailedError]]
    """The expression was evaluated and has no value."""


class ParserRejectedError(ParserError):
    """The text, template or expression is wrong."""

    code = "rejected"
    diagnostics: list[Diagnostic]
    """All findings, warnings included, in the order of the text; at least one is an error."""

    def __init__(self, message: str, diagnostics: list[Diagnostic]) -> None:
        super().__init__(message)
        self.diagnostics = diagnostics


class ParserTooLargeError(ParserError):
    """A limit is exceeded: 1 MiB a call, or one of `ParserLimits`."""

    code = "too-large"
    limit: str
    """Which limit, by its name in `ParserLimits`. Example: `"bytes"`."""
    maximum: int
    """What it allows. Example: `1048576`."""
    actual: int
    """What there was, or would have been."""

    def __init__(self, message: str, limit: str, maximum: int, actual: int) -> None:
        super().__init__(message)
        self.limit = limit
        self.maximum = maximum
        self.actual = actual


class ParserMalformedValueError(ParserError):
    """A value that was handed over does not follow the rules of `value`: children before
    their one parent, the root last, at most 65,536 nodes and 64 levels.
    """

    code = "malformed-value"
    node: int
    """Index of the node that is wrong."""

    def __init__(self, message: str, node: int) -> None:
        super().__init__(message)
        self.node = node


class ParserEvaluationFailedError(ParserError):
    """The expression was evaluated and has no value."""

    code = "evaluation-failed"
    fault: EvaluationFault
    """The kind of failure."""
    offset: int
    """Byte offset in the expression of the operator or call that failed."""
    detail: str
    """What happened, with the operands. Example: `"1 / 0 divides by zero"`."""

    def __init__(self, message: str, fault: EvaluationFault, offset: int, detail: str) -> None:
        super().__init__(message)
        self.fault = fault
        self.offset = offset
        self.detail = detail


ParserError.Rejected = ParserRejectedError
ParserError.TooLarge = ParserTooLargeError
ParserError.MalformedValue = ParserMalformedValueError
ParserError.EvaluationFailed = ParserEvaluationFailedError

PARSER_ERROR = wit.ErrorVariant(
    ParserError,
    {
        "rejected": (
            ParserRejectedError,
            (
                wit.Field("diagnostics", "diagnostics", wit.List(DIAGNOSTIC)),
            ),
        ),
        "too-large": (
            ParserTooLargeError,
            (
                wit.Field("limit", "limit", wit.STRING),
                wit.Field("maximum", "maximum", wit.U64),
                wit.Field("actual", "actual", wit.U64),
            ),
        ),
        "malformed-value": (
            ParserMalformedValueError,
            (
                wit.Field("node", "node", wit.U32),
            ),
        ),
        "evaluation-failed": (
            ParserEvaluationFailedError,
            (
                wit.Field("fault", "fault", EVALUATION_FAULT),
                wit.Field("offset", "offset", wit.U32),
                wit.Field("detail", "detail", wit.STRING),
            ),
        ),
    },
)


class Source(wit.Resource):
    """A scenario's text that is handed over in chunks, because no call takes more than 1 MiB.

    Example: `let s = source(yaml); for chunk in file { s.push(chunk)? }; let scenario = s.parse()?`.
    """

    __slots__ = ()

    def __init__(self, syntax: SyntaxLike, *, instance: Instance | None = None) -> None:
        """An empty text, with the default limits."""
        self._take(_SOURCE_NEW(instance, syntax))

    def push(self, chunk: str) -> int:
        """Adds a chunk at the end; gives the bytes that there are then. A chunk holds whole
        characters, as every string does, and may end anywhere between two.

        # Errors
        - `too-large`: the chunk has more than 1 MiB, or the text would have more than
          `parser-limits.bytes`. Nothing is added.
        """
        return _SOURCE_PUSH.of(self, chunk)

    def length(self) -> int:
        """Bytes so far."""
        return _SOURCE_LENGTH.of(self)

    def clear(self) -> None:
        """Forgets the text, so that the resource can take another one."""
        return _SOURCE_CLEAR.of(self)

    def parse(self) -> Scenario:
        """Reads and checks what has come so far, as `parse` does. The text stays.

        # Errors
        - `rejected`: it has errors.
        """
        return _SOURCE_PARSE.of(self)

    def validate(self) -> list[Diagnostic]:
        """Everything that there is to say about what has come so far, as `validate` does.

        # Errors
        None today.
        """
        return _SOURCE_VALIDATE.of(self)


class Expression(wit.Resource):
    """A compiled expression: names are slots, operand types are checked, evaluation looks nothing
    up. It never changes.

    Example: `let e = expression.parse("a + 1 < b", [{ name: "a", kind: int }, { name: "b", kind: int }], none)?;`
    `e.variables()` is `["a", "b"]`, `e.apply([1, 3])` is `true`.
    """

    __slots__ = ()

    def __init__(self, *_: object) -> None:
        raise TypeError("Expression has no constructor; use Expression.parse()")

    @staticmethod
    def parse(
        source: str,
        declarations: Sequence[VariableDeclaration],
        dialect: DialectLike | None = None,
        *,
        instance: Instance | None = None,
    ) -> Expression:
        """Compiles an expression. `dialect` left out is `scenario`.

        # Errors
        - `rejected`: syntax, unknown names and functions, operand types, depth beyond 200 levels.
        - `too-large`: more than 1 MiB.
        """
        return _EXPRESSION_PARSE(instance, source, declarations, dialect)

    def source(self) -> str:
        """Its text, as written."""
        return _EXPRESSION_SOURCE.of(self)

    def variables(self) -> list[str]:
        """The variables that it reads, each once, in the order in which `apply` takes them."""
        return _EXPRESSION_VARIABLES.of(self)

    def kind(self) -> ValueKind:
        """The type of its value, as far as it is known before an evaluation."""
        return _EXPRESSION_KIND.of(self)

    def apply(self, values: Sequence[ValueLike]) -> Value:
        """Its value, given those of its variables in the order of `variables`.

        # Errors
        - `evaluation-failed`: it has no value.
        - `malformed-value`: a value is no tree.
        """
        return _EXPRESSION_APPLY.of(self, values)


def parse(text: str, syntax: SyntaxLike, *, instance: Instance | None = None) -> Scenario:
    """Reads and checks a scenario.

    `text` is at most 1 MiB; `source` takes longer ones in chunks.

    # Errors
    - `rejected`: it has errors; warnings alone do not reject, and are kept in the scenario.
    - `too-large`: more than 1 MiB.

    Example: `parse("scenario \\"s\\" workflow { end }", text)` is a scenario whose name is `"s"`.
    """
    return _PARSE(instance, text, syntax)


def validate(text: str, syntax: SyntaxLike, *, instance: Instance | None = None) -> list[Diagnostic]:
    """Everything that there is to say about a text: errors, warnings and notes, in its order.
    An empty list: the text is fine.

    # Errors
    - `too-large`: more than 1 MiB. A text full of errors is no error of this call.
    """
    return _VALIDATE(instance, text, syntax)


def format(text: str, syntax: SyntaxLike, *, instance: Instance | None = None) -> str:
    """The same text in canonical form: two blanks a level, one statement a line, one blank line
    between blocks. Statements keep their order. Comments stay in the text syntax and are lost
    in YAML. Formatting the result again changes nothing.

    # Errors
    - `rejected`: the text cannot be read; in YAML and JSON also: it has errors.
    - `too-large`: the text, or the result, has more than 1 MiB.
    """
    return _FORMAT(instance, text, syntax)


def convert(text: str, syntax: SyntaxLike, target: SyntaxLike, *, instance: Instance | None = None) -> str:
    """The same scenario in another syntax; reading it gives an equal scenario. Comments do not
    cross over.

    # Errors
    - `rejected`: the text has errors.
    - `too-large`: the text, or the result, has more than 1 MiB.
    """
    return _CONVERT(instance, text, syntax, target)


def evaluate(
    source: str,
    bindings: Sequence[NamedValue],
    dialect: DialectLike | None = None,
    *,
    instance: Instance | None = None,
) -> Value:
    """The value of an expression, given those of its variables. It compiles the expression each
    time: for one that is evaluated often there is the resource `expression`.

    Of a name that is bound twice the last value counts; names that the expression does not
    use are ignored. `dialect` left out is `scenario`.

    # Errors
    - `rejected`: the expression does not compile with these variables.
    - `evaluation-failed`: it has no value.
    - `malformed-value`: a binding's value is no tree.
    - `too-large`: more than 1 MiB.

    Example: `evaluate("probe.status_code / 100 == 2", [{ name: "probe.status_code", value: 204 }], none)` is `true`.
    """
    return _EVALUATE(instance, source, bindings, dialect)


def render(template: str, bindings: Sequence[NamedValue], *, instance: Instance | None = None) -> Value:
    """A text with its `{{ expression }}` filled in. A text that is one template and nothing else
    has that expression's value and type; any other is a text. Values are never read as
    templates again.

    # Errors
    - `rejected`: an expression does not compile, or a `{{` is not closed.
    - `evaluation-failed`: an expression has no value, or its value has no text (null, list, map)
      and stands within a longer text.
    - `malformed-value`: a binding's value is no tree.
    - `too-large`: more than 1 MiB.

    Example: `render("{{port}}", [{ name: "port", value: 80 }])` is the int 80,
    `render(":{{port}}", …)` is `":80"`.
    """
    return _RENDER(instance, template, bindings)


def default_limits(*, instance: Instance | None = None) -> ParserLimits:
    """The limits that hold when nothing else is said."""
    return _DEFAULT_LIMITS(instance)


_PARSE: wit.Function[Scenario] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "parse",
    "parse",
    [
        ("text", wit.STRING),
        ("syntax", SYNTAX),
    ],
    result=wit.Own(Scenario),
    error=PARSER_ERROR,
    fallible=True,
)


_VALIDATE: wit.Function[list[Diagnostic]] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "validate",
    "validate",
    [
        ("text", wit.STRING),
        ("syntax", SYNTAX),
    ],
    result=wit.List(DIAGNOSTIC),
    error=PARSER_ERROR,
    fallible=True,
)


_FORMAT: wit.Function[str] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "format",
    "format",
    [
        ("text", wit.STRING),
        ("syntax", SYNTAX),
    ],
    result=wit.STRING,
    error=PARSER_ERROR,
    fallible=True,
)


_CONVERT: wit.Function[str] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "convert",
    "convert",
    [
        ("text", wit.STRING),
        ("syntax", SYNTAX),
        ("target", SYNTAX),
    ],
    result=wit.STRING,
    error=PARSER_ERROR,
    fallible=True,
)


_EVALUATE: wit.Function[Value] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "evaluate",
    "evaluate",
    [
        ("source", wit.STRING),
        ("bindings", wit.List(NAMED_VALUE)),
        ("dialect", wit.Option(DIALECT)),
    ],
    result=wit.VALUE,
    error=PARSER_ERROR,
    fallible=True,
)


_RENDER: wit.Function[Value] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "render",
    "render",
    [
        ("template", wit.STRING),
        ("bindings", wit.List(NAMED_VALUE)),
    ],
    result=wit.VALUE,
    error=PARSER_ERROR,
    fallible=True,
)


_DEFAULT_LIMITS: wit.Function[ParserLimits] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "default-limits",
    "default_limits",
    [],
    result=PARSER_LIMITS,
)


_SOURCE_NEW: wit.Function[Source] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[constructor]source",
    "Source",
    [
        ("syntax", SYNTAX),
    ],
    result=wit.Own(Source),
)


_SOURCE_PUSH: wit.Function[int] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[method]source.push",
    "Source.push",
    [
        ("self", wit.Borrow(Source)),
        ("chunk", wit.STRING),
    ],
    result=wit.U64,
    error=PARSER_ERROR,
    fallible=True,
)


_SOURCE_LENGTH: wit.Function[int] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[method]source.length",
    "Source.length",
    [
        ("self", wit.Borrow(Source)),
    ],
    result=wit.U64,
)


_SOURCE_CLEAR: wit.Function[None] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[method]source.clear",
    "Source.clear",
    [
        ("self", wit.Borrow(Source)),
    ],
)


_SOURCE_PARSE: wit.Function[Scenario] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[method]source.parse",
    "Source.parse",
    [
        ("self", wit.Borrow(Source)),
    ],
    result=wit.Own(Scenario),
    error=PARSER_ERROR,
    fallible=True,
)


_SOURCE_VALIDATE: wit.Function[list[Diagnostic]] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[method]source.validate",
    "Source.validate",
    [
        ("self", wit.Borrow(Source)),
    ],
    result=wit.List(DIAGNOSTIC),
    error=PARSER_ERROR,
    fallible=True,
)


_EXPRESSION_PARSE: wit.Function[Expression] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[static]expression.parse",
    "Expression.parse",
    [
        ("source", wit.STRING),
        ("declarations", wit.List(VARIABLE_DECLARATION)),
        ("dialect", wit.Option(DIALECT)),
    ],
    result=wit.Own(Expression),
    error=PARSER_ERROR,
    fallible=True,
)


_EXPRESSION_SOURCE: wit.Function[str] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[method]expression.source",
    "Expression.source",
    [
        ("self", wit.Borrow(Expression)),
    ],
    result=wit.STRING,
)


_EXPRESSION_VARIABLES: wit.Function[list[str]] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[method]expression.variables",
    "Expression.variables",
    [
        ("self", wit.Borrow(Expression)),
    ],
    result=wit.List(wit.STRING),
)


_EXPRESSION_KIND: wit.Function[ValueKind] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[method]expression.kind",
    "Expression.kind",
    [
        ("self", wit.Borrow(Expression)),
    ],
    result=VALUE_KIND,
)


_EXPRESSION_APPLY: wit.Function[Value] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[method]expression.apply",
    "Expression.apply",
    [
        ("self", wit.Borrow(Expression)),
        ("values", wit.List(wit.VALUE)),
    ],
    result=wit.VALUE,
    error=PARSER_ERROR,
    fallible=True,
)


FUNCTIONS: dict[str, tuple[Callable[..., Any], wit.Function[Any]]] = {
    "parse": (parse, _PARSE),
    "validate": (validate, _VALIDATE),
    "format": (format, _FORMAT),
    "convert": (convert, _CONVERT),
    "evaluate": (evaluate, _EVALUATE),
    "render": (render, _RENDER),
    "default-limits": (default_limits, _DEFAULT_LIMITS),
    "[constructor]source": (Source, _SOURCE_NEW),
    "[method]source.push": (Source.push, _SOURCE_PUSH),
    "[method]source.length": (Source.length, _SOURCE_LENGTH),
    "[method]source.clear": (Source.clear, _SOURCE_CLEAR),
    "[method]source.parse": (Source.parse, _SOURCE_PARSE),
    "[method]source.validate": (Source.validate, _SOURCE_VALIDATE),
    "[static]expression.parse": (Expression.parse, _EXPRESSION_PARSE),
    "[method]expression.source": (Expression.source, _EXPRESSION_SOURCE),
    "[method]expression.variables": (Expression.variables, _EXPRESSION_VARIABLES),
    "[method]expression.kind": (Expression.kind, _EXPRESSION_KIND),
    "[method]expression.apply": (Expression.apply, _EXPRESSION_APPLY),
}
