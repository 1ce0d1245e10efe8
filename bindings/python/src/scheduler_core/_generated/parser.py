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
from typing import TYPE_CHECKING, Any, Callable, Literal, Union

from .. import _wit as wit
from .._wit import Value, ValueLike, dataclass
from .types import (
    DIAGNOSTIC,
    Diagnostic,
    FIX_IT,
    FixIt,
    NAMED_VALUE,
    NamedValue,
    PARSER_ERROR,
    SPAN,
    Scenario,
    Span,
    TEXT_PAGE,
    TextPage,
)

if TYPE_CHECKING:
    from .._instance import Instance

__all__ = [
    "Completion",
    "CompletionKind",
    "CompletionKindLike",
    "Dialect",
    "DialectLike",
    "Expression",
    "FixedText",
    "HoverText",
    "ParserLimits",
    "Source",
    "Syntax",
    "SyntaxLike",
    "Template",
    "ValueKind",
    "ValueKindLike",
    "VariableDeclaration",
    "apply_fixes",
    "complete",
    "convert",
    "default_limits",
    "definition",
    "evaluate",
    "explain",
    "fix",
    "format",
    "hover",
    "ignore",
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

        # Typical errors
        - `limit-exceeded`: the chunk has more than 1 MiB, or the text would have more than
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

        # Typical errors
        - `rejected`: it has errors.
        """
        return _SOURCE_PARSE.of(self)

    def validate(self) -> list[Diagnostic]:
        """Everything that there is to say about what has come so far, as `validate` does.

        # Typical errors
        None today.
        """
        return _SOURCE_VALIDATE.of(self)

    @staticmethod
    def with_limits(syntax: SyntaxLike, limits: ParserLimits, *, instance: Instance | None = None) -> Source:
        """An empty text with limits of one's own. None of them may exceed 1,073,741,824, and `depth`
        not 512: readers and printers take a level of stack for each.

        # Typical errors
        - `limit-exceeded`: a limit beyond that; `limit` names it.

        Example: `source.with-limits(text, { bytes: 1000, diagnostics: 10, depth: 8, nodes: 100 })`.
        """
        return _SOURCE_WITH_LIMITS(instance, syntax, limits)

    def convert(self, to: SyntaxLike, cursor: str | None = None) -> TextPage:
        """Returns the text so far in another syntax, a page at a time. The pages belong together
        as long as nothing is pushed.

        # Typical errors
        - `rejected`: the text has errors.
        - `limit-exceeded`: the result is larger than the source's limit of `bytes`.
        - `invalid-argument`: `cursor` is not one that the page before gave.
        """
        return _SOURCE_CONVERT.of(self, to, cursor)


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

        # Typical errors
        - `rejected`: syntax, unknown names and functions, operand types, depth beyond 200 levels.
        - `limit-exceeded`: more than 1 MiB.
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

        # Typical errors
        - `evaluation-failed`: it has no value.
        - `malformed-value`: a value is no tree.
        """
        return _EXPRESSION_APPLY.of(self, values)

    def filter(self, columns: Sequence[Sequence[float]]) -> bytes:
        """Whether it holds, for many sets of numbers at a time: `columns` has a list for each
        variable, in the order of `variables`, all of one length; the result has a bit per row,
        packed from the least significant bit of the first byte on. A number stands for a value of
        its variable's type: int and uint (whole numbers only), double, duration (in nanoseconds),
        bool (0 is false); for a variable of type `any` for a double.

        # Typical errors
        - `evaluation-failed`: in some row it has no value, or one that is no bool; `missing-variable`:
          fewer columns than variables; `invalid-argument`: columns of different lengths, or a number
          that its variable's type does not have; `wrong-type`: a variable of another type.
        - `limit-exceeded`: the columns have more than 131,072 values in all.

        Example: of `n > 2` with n an int, `filter([[1, 3, 2, 5]])` is `[0b1010]`.
        """
        return _EXPRESSION_FILTER.of(self, columns)


class Template(wit.Resource):
    """A compiled text with `{{ expression }}` in it; see `render`. It never changes.

    Example: `let t = template.parse("http://{{host}}/", [{ name: "host", kind: %string }])?;`
    `t.apply(["a"])` is `"http://a/"`.
    """

    __slots__ = ()

    def __init__(self, *_: object) -> None:
        raise TypeError("Template has no constructor; use Template.parse()")

    @staticmethod
    def parse(
        text: str,
        declarations: Sequence[VariableDeclaration],
        *,
        instance: Instance | None = None,
    ) -> Template:
        """Compiles a text.

        # Typical errors
        - `rejected`: an expression does not compile, or a `{{` is not closed.
        - `limit-exceeded`: more than 1 MiB.
        """
        return _TEMPLATE_PARSE(instance, text, declarations)

    def variables(self) -> list[str]:
        """The variables that it reads, each once, in the order in which `apply` takes them."""
        return _TEMPLATE_VARIABLES.of(self)

    def apply(self, values: Sequence[ValueLike]) -> Value:
        """Its value, given those of its variables in the order of `variables`.

        # Typical errors
        As `render`; `evaluation-failed` also for fewer values than it has variables.
        """
        return _TEMPLATE_APPLY.of(self, values)


def parse(text: str, syntax: SyntaxLike, *, instance: Instance | None = None) -> Scenario:
    """Reads and checks a scenario.

    `text` is at most 1 MiB; `source` takes longer ones in chunks.

    # Typical errors
    - `rejected`: it has errors; warnings alone do not reject, and are kept in the scenario.
    - `limit-exceeded`: more than 1 MiB.

    Example: `parse("scenario \\"s\\" workflow { end }", text)` is a scenario whose name is `"s"`.
    """
    return _PARSE(instance, text, syntax)


def validate(text: str, syntax: SyntaxLike, *, instance: Instance | None = None) -> list[Diagnostic]:
    """Returns all diagnostics for a source text, in source order: errors, warnings and notes.
    Warnings and notes that a comment ignores are left out; see doc/DSL.md, section Diagnostics.

    Example: with the line `# scheduler-core: ignore missing-fallback` before a node, the warning
    `missing-fallback` of that node is left out.

    # Typical errors
    - `limit-exceeded`: more than 1 MiB. A text full of errors is no error of this call.
    """
    return _VALIDATE(instance, text, syntax)


def format(text: str, syntax: SyntaxLike, *, instance: Instance | None = None) -> str:
    """The same text in canonical form: two blanks a level, one statement a line, one blank line
    between blocks. Statements keep their order. Comments stay in the text syntax and are lost
    in YAML. Formatting the result again changes nothing.

    # Typical errors
    - `rejected`: the text cannot be read; in YAML and JSON also: it has errors.
    - `limit-exceeded`: the text, or the result, has more than 1 MiB.
    """
    return _FORMAT(instance, text, syntax)


def convert(text: str, syntax: SyntaxLike, target: SyntaxLike, *, instance: Instance | None = None) -> str:
    """The same scenario in another syntax; reading it gives an equal scenario. Comments do not
    cross over.

    # Typical errors
    - `rejected`: the text has errors.
    - `limit-exceeded`: the text, or the result, has more than 1 MiB.
    """
    return _CONVERT(instance, text, syntax, target)


def evaluate(
    source: str,
    variables: Sequence[NamedValue],
    dialect: DialectLike | None = None,
    *,
    instance: Instance | None = None,
) -> Value:
    """The value of an expression, given those of its variables. It compiles the expression each
    time: for one that is evaluated often there is the resource `expression`.

    Of a name that is bound twice the last value counts; names that the expression does not
    use are ignored. `dialect` left out is `scenario`.

    # Typical errors
    - `rejected`: the expression does not compile with these variables.
    - `evaluation-failed`: it has no value.
    - `malformed-value`: a variable's value is no tree.
    - `limit-exceeded`: more than 1 MiB.

    Example: `evaluate("probe.status_code / 100 == 2", [{ name: "probe.status_code", value: 204 }], none)` is `true`.
    """
    return _EVALUATE(instance, source, variables, dialect)


def render(template: str, variables: Sequence[NamedValue], *, instance: Instance | None = None) -> Value:
    """Returns a string with its `{{ expression }}` replaced by their values. If it consists of one
    template, the result has the expression's value and type; otherwise it is a string. Inserted
    values are not expanded again.

    # Typical errors
    - `rejected`: an expression does not compile, or a `{{` is not closed.
    - `evaluation-failed`: an expression has no value, or its value (null, list, map) cannot be
      part of a longer string.
    - `malformed-value`: a variable's value is no tree.
    - `limit-exceeded`: more than 1 MiB.

    Example: `render("{{port}}", [{ name: "port", value: 80 }])` is the int 80,
    `render(":{{port}}", …)` is `":80"`.
    """
    return _RENDER(instance, template, variables)


def default_limits(*, instance: Instance | None = None) -> ParserLimits:
    """The limits that hold when nothing else is said."""
    return _DEFAULT_LIMITS(instance)


def explain(text: str, diagnostics: Sequence[Diagnostic], *, instance: Instance | None = None) -> str:
    """Diagnostics for reading on a terminal: each with its lines of source, its span underlined,
    help and fixes, as rustc prints them. Without colour. At most 1 MiB: what does not fit is
    counted in a last line. `text` is the one that the diagnostics are about; places that it does
    not have are left out.

    Example: the first line of what it says of a misspelt node is
    `error[unknown-node]: no node is called "psuh"`, the second one `  --> 3:7`.
    """
    return _EXPLAIN(instance, text, diagnostics)


def apply_fixes(text: str, diagnostics: Sequence[Diagnostic], *, instance: Instance | None = None) -> str:
    """Returns the text with the fixes of these diagnostics applied, whether they are `certain` or not.
    Of fixes that overlap, the first in the order of the text is applied; the same fix of two
    diagnostics is applied once; a fix that does not fit the text is left out.

    # Typical errors
    - `limit-exceeded`: the text, or the result, has more than 1 MiB.

    Example: with the diagnostics of `"… -> edn …"` the result is `"… -> end …"`.
    """
    return _APPLY_FIXES(instance, text, diagnostics)


def fix(text: str, syntax: SyntaxLike, *, instance: Instance | None = None) -> FixedText:
    """Validates the text, applies the fixes that are `certain`, and repeats this as long as fixes
    uncover others, up to ten times. The result never has more errors than the text: fixes that
    uncover more errors than they remove are not applied. Applying it to the result changes nothing
    more, unless the limit of ten rounds was reached.

    # Typical errors
    - `limit-exceeded`: the text, or the result, has more than 1 MiB.

    Example: `fix("scenario \\"s\\" workflow { start: pass { -> edn; } end }", text)` has the text
    `"scenario \\"s\\" workflow { start: pass { -> end } end }"`, two `applied` and none `left`.
    """
    return _FIX(instance, text, syntax)


def ignore(
    text: str,
    syntax: SyntaxLike,
    diagnostic: Diagnostic,
    *,
    instance: Instance | None = None,
) -> FixIt | None:
    """Returns the edit that makes `validate` ignore a warning or note: a comment on a line of its own before the
    diagnostic's line, or its code added to such a comment that is there already. None for an
    error, in JSON, and where no comment can stand.

    # Typical errors
    - `limit-exceeded`: more than 1 MiB.

    Example: for a `missing-fallback` it inserts `"# scheduler-core: ignore missing-fallback\\n"`.
    """
    return _IGNORE(instance, text, syntax, diagnostic)


def complete(
    text: str,
    syntax: SyntaxLike,
    offset: int,
    *,
    instance: Instance | None = None,
) -> list[Completion]:
    """The names that fit at a byte offset of a text, best first, at most 200. The text may have
    errors, and mostly has one: what is being typed. An offset behind the text counts as its end. Where
    no name has what is typed, the one that was probably meant.

    # Typical errors
    - `limit-exceeded`: more than 1 MiB.

    Example: behind `strategy r` that is `round-robin` and `random`, of kind `choice`.
    """
    return _COMPLETE(instance, text, syntax, offset)


def hover(
    text: str,
    syntax: SyntaxLike,
    offset: int,
    *,
    instance: Instance | None = None,
) -> HoverText | None:
    """What stands at a byte offset of a text: a definition, a reference, a keyword, an operator
    with its types. None: nothing that there is something to say about. A text in YAML or JSON
    must be readable as such; one in the text syntax may have errors.

    # Typical errors
    - `limit-exceeded`: more than 1 MiB.

    Example: on `status_code` in a condition the text begins with `` `probe.status_code`: int ``.
    """
    return _HOVER(instance, text, syntax, offset)


def definition(
    text: str,
    syntax: SyntaxLike,
    offset: int,
    *,
    instance: Instance | None = None,
) -> Span | None:
    """Where the thing at a byte offset of a text is defined: its name there. None: it is no name, or
    has no definition.

    # Typical errors
    - `limit-exceeded`: more than 1 MiB.

    Example: on `push` in `-> push` that is the `push` of the line `push: push-post { … }`.
    """
    return _DEFINITION(instance, text, syntax, offset)


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
        ("variables", wit.List(NAMED_VALUE)),
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
        ("variables", wit.List(NAMED_VALUE)),
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


_EXPLAIN: wit.Function[str] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "explain",
    "explain",
    [
        ("text", wit.STRING),
        ("diagnostics", wit.List(DIAGNOSTIC)),
    ],
    result=wit.STRING,
)


_APPLY_FIXES: wit.Function[str] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "apply-fixes",
    "apply_fixes",
    [
        ("text", wit.STRING),
        ("diagnostics", wit.List(DIAGNOSTIC)),
    ],
    result=wit.STRING,
    error=PARSER_ERROR,
    fallible=True,
)


_FIX: wit.Function[FixedText] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "fix",
    "fix",
    [
        ("text", wit.STRING),
        ("syntax", SYNTAX),
    ],
    result=FIXED_TEXT,
    error=PARSER_ERROR,
    fallible=True,
)


_IGNORE: wit.Function[FixIt | None] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "ignore",
    "ignore",
    [
        ("text", wit.STRING),
        ("syntax", SYNTAX),
        ("diagnostic", DIAGNOSTIC),
    ],
    result=wit.Option(FIX_IT),
    error=PARSER_ERROR,
    fallible=True,
)


_COMPLETE: wit.Function[list[Completion]] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "complete",
    "complete",
    [
        ("text", wit.STRING),
        ("syntax", SYNTAX),
        ("offset", wit.U32),
    ],
    result=wit.List(COMPLETION),
    error=PARSER_ERROR,
    fallible=True,
)


_HOVER: wit.Function[HoverText | None] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "hover",
    "hover",
    [
        ("text", wit.STRING),
        ("syntax", SYNTAX),
        ("offset", wit.U32),
    ],
    result=wit.Option(HOVER_TEXT),
    error=PARSER_ERROR,
    fallible=True,
)


_DEFINITION: wit.Function[Span | None] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "definition",
    "definition",
    [
        ("text", wit.STRING),
        ("syntax", SYNTAX),
        ("offset", wit.U32),
    ],
    result=wit.Option(SPAN),
    error=PARSER_ERROR,
    fallible=True,
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


_SOURCE_WITH_LIMITS: wit.Function[Source] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[static]source.with-limits",
    "Source.with_limits",
    [
        ("syntax", SYNTAX),
        ("limits", PARSER_LIMITS),
    ],
    result=wit.Own(Source),
    error=PARSER_ERROR,
    fallible=True,
)


_SOURCE_CONVERT: wit.Function[TextPage] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[method]source.convert",
    "Source.convert",
    [
        ("self", wit.Borrow(Source)),
        ("to", SYNTAX),
        ("cursor", wit.Option(wit.STRING)),
    ],
    result=TEXT_PAGE,
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


_EXPRESSION_FILTER: wit.Function[bytes] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[method]expression.filter",
    "Expression.filter",
    [
        ("self", wit.Borrow(Expression)),
        ("columns", wit.List(wit.List(wit.F64))),
    ],
    result=wit.BYTES,
    error=PARSER_ERROR,
    fallible=True,
)


_TEMPLATE_PARSE: wit.Function[Template] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[static]template.parse",
    "Template.parse",
    [
        ("text", wit.STRING),
        ("declarations", wit.List(VARIABLE_DECLARATION)),
    ],
    result=wit.Own(Template),
    error=PARSER_ERROR,
    fallible=True,
)


_TEMPLATE_VARIABLES: wit.Function[list[str]] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[method]template.variables",
    "Template.variables",
    [
        ("self", wit.Borrow(Template)),
    ],
    result=wit.List(wit.STRING),
)


_TEMPLATE_APPLY: wit.Function[Value] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[method]template.apply",
    "Template.apply",
    [
        ("self", wit.Borrow(Template)),
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
    "explain": (explain, _EXPLAIN),
    "apply-fixes": (apply_fixes, _APPLY_FIXES),
    "fix": (fix, _FIX),
    "ignore": (ignore, _IGNORE),
    "complete": (complete, _COMPLETE),
    "hover": (hover, _HOVER),
    "definition": (definition, _DEFINITION),
    "[constructor]source": (Source, _SOURCE_NEW),
    "[method]source.push": (Source.push, _SOURCE_PUSH),
    "[method]source.length": (Source.length, _SOURCE_LENGTH),
    "[method]source.clear": (Source.clear, _SOURCE_CLEAR),
    "[method]source.parse": (Source.parse, _SOURCE_PARSE),
    "[method]source.validate": (Source.validate, _SOURCE_VALIDATE),
    "[static]source.with-limits": (Source.with_limits, _SOURCE_WITH_LIMITS),
    "[method]source.convert": (Source.convert, _SOURCE_CONVERT),
    "[static]expression.parse": (Expression.parse, _EXPRESSION_PARSE),
    "[method]expression.source": (Expression.source, _EXPRESSION_SOURCE),
    "[method]expression.variables": (Expression.variables, _EXPRESSION_VARIABLES),
    "[method]expression.kind": (Expression.kind, _EXPRESSION_KIND),
    "[method]expression.apply": (Expression.apply, _EXPRESSION_APPLY),
    "[method]expression.filter": (Expression.filter, _EXPRESSION_FILTER),
    "[static]template.parse": (Template.parse, _TEMPLATE_PARSE),
    "[method]template.variables": (Template.variables, _TEMPLATE_VARIABLES),
    "[method]template.apply": (Template.apply, _TEMPLATE_APPLY),
}
