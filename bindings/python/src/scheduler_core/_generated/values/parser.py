# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The values of interface `parser`."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Literal, Union

from ... import _wit as wit
from ..._wit import dataclass
from .types import DIAGNOSTIC, Diagnostic, SPAN, Span

__all__ = [
    "Completion",
    "CompletionKind",
    "CompletionKindLike",
    "Dialect",
    "DialectLike",
    "FixedText",
    "HoverText",
    "ParserLimits",
    "Syntax",
    "SyntaxLike",
    "ValueKind",
    "ValueKindLike",
]


class Syntax(str, Enum):
    """A syntax of the scenario language."""

    TEXT = "text"
    """The text DSL. File extension `.scenario`."""
    YAML = "yaml"
    """YAML 1.2 with the core schema, one document, no tags."""
    JSON = "json"
    """JSON according to RFC 8259, without comments."""

    def __str__(self) -> str:
        return str(self.value)


SyntaxLike = Union[Syntax, Literal["text", "yaml", "json"]]
"""A `Syntax`, or one by its name."""

SYNTAX = wit.Enumeration(Syntax)


class Dialect(str, Enum):
    """The dialect of an expression."""

    SCENARIO = "scenario"
    """As in scenarios: names may contain `-` (so binary minus needs spaces), `250ms` is a
    duration, and names and operand types are checked before the first evaluation.
    """
    CEL = "cel"
    """Strict CEL: `a-b` subtracts, durations have no literals, and names and types are checked
    only in the parts that an evaluation reaches.
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
    """CEL `list` with elements of any type."""
    MAP = "map"
    """CEL `map` with keys and values of any type."""
    DURATION = "duration"
    """CEL `google.protobuf.Duration`."""
    TIMESTAMP = "timestamp"
    """CEL `google.protobuf.Timestamp`."""
    ANY = "any"
    """Any of these types, or `null`; known only when it is evaluated."""

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
class ParserLimits:
    """Size limits for a source text."""

    bytes: int
    """Maximum number of bytes. Defaults to 16,777,216 (16 MiB)."""
    diagnostics: int
    """Maximum number of diagnostics that a call returns; parsing stops after the last one.
    Defaults to 100.
    """
    depth: int
    """Maximum nesting depth: of values, of YAML and JSON, and of brackets in expressions.
    Defaults to 64.
    """
    nodes: int
    """Maximum number of values in YAML or JSON, and of parts of expressions. Defaults to
    4,000,000, of which YAML aliases can account for 100,000.
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


@dataclass(frozen=True, init=False)
class FixedText:
    """A source text after fixes."""

    text: str
    """The text with the fixes applied."""
    applied: list[Diagnostic]
    """The diagnostics whose fixes were applied. Their positions refer to the text before that
    fix.
    """
    left: list[Diagnostic]
    """The diagnostics for the fixed text, as `validate` returns them."""

    def __init__(self, text: str, applied: Sequence[Diagnostic], left: Sequence[Diagnostic]) -> None:
        FIXED_TEXT.fill(self, (text, applied, left))


FIXED_TEXT = wit.Record(
    FixedText,
    [
        wit.Field("text", "text", wit.STRING),
        wit.Field("applied", "applied", wit.List(DIAGNOSTIC)),
        wit.Field("left", "left", wit.List(DIAGNOSTIC)),
    ],
)


class CompletionKind(str, Enum):
    """Kind of a completion."""

    KEYWORD = "keyword"
    """A keyword of the language."""
    ACTION = "action"
    """An action."""
    NODE = "node"
    """A node of the workflow."""
    WORKFLOW = "workflow"
    """A workflow."""
    POOL = "pool"
    """A pool."""
    WORKBOOK_RESOURCE = "workbook-resource"
    """A resource of the workbook, or a property of one."""
    VARIABLE = "variable"
    """A variable, or an export."""
    FUNCTION = "function"
    """A function."""
    METRIC = "metric"
    """A metric."""
    CHOICE = "choice"
    """One of a closed set of values."""

    def __str__(self) -> str:
        return str(self.value)


CompletionKindLike = Union[
    CompletionKind,
    Literal[
        "keyword",
        "action",
        "node",
        "workflow",
        "pool",
        "workbook-resource",
        "variable",
        "function",
        "metric",
        "choice",
    ],
]
"""A `CompletionKind`, or one by its name."""

COMPLETION_KIND = wit.Enumeration(CompletionKind)


@dataclass(frozen=True, init=False)
class Completion:
    """A name that can be inserted at a position."""

    text: str
    """The text to insert. Example: `"status_code"`."""
    kind: CompletionKind
    """The kind."""
    detail: str
    """Description in one line. Example: `"int, reported by action probe"`."""
    replace: Span
    """The range to replace: the part of the name that is already typed."""

    def __init__(self, text: str, kind: CompletionKindLike, detail: str, replace: Span) -> None:
        COMPLETION.fill(self, (text, kind, detail, replace))


COMPLETION = wit.Record(
    Completion,
    [
        wit.Field("text", "text", wit.STRING),
        wit.Field("kind", "kind", COMPLETION_KIND),
        wit.Field("detail", "detail", wit.STRING),
        wit.Field("replace", "replace", SPAN),
    ],
)


@dataclass(frozen=True, init=False)
class HoverText:
    """Information about the item at a position."""

    span: Span
    """The range of the whole item."""
    text: str
    """Description, in a few lines of Markdown."""

    def __init__(self, span: Span, text: str) -> None:
        HOVER_TEXT.fill(self, (span, text))


HOVER_TEXT = wit.Record(
    HoverText,
    [
        wit.Field("span", "span", SPAN),
        wit.Field("text", "text", wit.STRING),
    ],
)
