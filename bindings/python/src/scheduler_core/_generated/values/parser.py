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


@dataclass(frozen=True, init=False)
class FixedText:
    """A source text after fixes."""

    text: str
    """The text with the fixes applied."""
    applied: list[Diagnostic]
    """The diagnostics whose fixes were applied. Their positions are in the text as it was before that."""
    left: list[Diagnostic]
    """The diagnostics of the fixed text, as `validate` returns them."""

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
    """What a proposed name is."""

    KEYWORD = "keyword"
    """A word of the language."""
    ACTION = "action"
    """An action."""
    NODE = "node"
    """A node of the workflow."""
    WORKFLOW = "workflow"
    """A workflow."""
    POOL = "pool"
    """A pool."""
    WORKBOOK_RESOURCE = "workbook-resource"
    """A resource, or a property of one."""
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
    """A name that fits at a place."""

    text: str
    """What to insert. Example: `"status_code"`."""
    kind: CompletionKind
    """What it is."""
    detail: str
    """One line about it. Example: `"int, reported by action probe"`."""
    replace: Span
    """What to replace: the part of the name that is there already."""

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
    """What there is to say about the thing at a place."""

    span: Span
    """All of the thing."""
    text: str
    """What it is, in a few lines of Markdown."""

    def __init__(self, span: Span, text: str) -> None:
        HOVER_TEXT.fill(self, (span, text))


HOVER_TEXT = wit.Record(
    HoverText,
    [
        wit.Field("span", "span", SPAN),
        wit.Field("text", "text", wit.STRING),
    ],
)
