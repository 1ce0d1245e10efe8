# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The scenario language: parsing, checking and formatting of scenarios, and compilation and
evaluation of expressions.

One model has three syntaxes: the text DSL, YAML and JSON. The same mistake has the same
diagnostic code in each, with the line and column of that syntax. One call returns all errors of
a text, in source order. As a rule, one mistake causes one diagnostic.

All functions are pure: the same arguments return the same result on every host.

# References

- Expressions: Common Expression Language, <https://github.com/google/cel-spec>
- YAML 1.2.2, <https://yaml.org/spec/1.2.2/>
- JSON: RFC 8259, <https://www.rfc-editor.org/rfc/rfc8259>
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Callable

from .. import _wit as wit
from .._mixins import LengthMixin
from .._wit import MappingLike, SourceLike, Value, ValueLike
from .types import Scenario
from .values.types import DIAGNOSTIC, Diagnostic, FIX_IT, FixIt, PARSER_ERROR, SPAN, Span, TEXT_PAGE
from .values.parser import (
    COMPLETION,
    Completion,
    DIALECT,
    DialectLike,
    FIXED_TEXT,
    FixedText,
    HOVER_TEXT,
    HoverText,
    PARSER_LIMITS,
    ParserLimits,
    SYNTAX,
    SyntaxLike,
    VALUE_KIND,
    ValueKind,
    ValueKindLike,
)

if TYPE_CHECKING:
    from .._instance import Instance

__all__ = [
    "Expression",
    "Source",
    "Template",
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


class Source(LengthMixin, wit.Resource):
    """The source text of a scenario, passed in chunks because no call takes more than 1 MiB."""

    __slots__ = ()

    def __init__(self, syntax: SyntaxLike, *, instance: Instance | None = None) -> None:
        """Creates an empty text with the default limits.

        Args:
            syntax: Syntax of the text; if `None`, that of the file extension, or else `"text"`.
            instance: Instance of the component; the default one if `None`.

        Example:
            >>> source = Source("text")
            >>> source.push('scenario "hello" ')
            17
            >>> length = source.push("workflow { end }")
            >>> source.parse().name
            'hello'
        """
        self._take(_SOURCE_NEW(instance, syntax))

    def push(self, chunk: str) -> int:
        """Appends a chunk and returns the new length in bytes. A chunk consists of whole
        characters, as every string does, and can end between any two characters.

        Args:
            chunk: The next part of the text.

        Raises:
            ParserLimitExceededError: The chunk has more than 1 MiB, or the text would exceed
                `parser-limits.bytes`. Nothing is appended.
        """
        return _SOURCE_PUSH.of(self, chunk)

    @property
    def length(self) -> int:
        """The length of the text in bytes."""
        return _SOURCE_LENGTH.of(self)

    def clear(self) -> None:
        """Clears the text, so that the resource can be used for another one."""
        return _SOURCE_CLEAR.of(self)

    def parse(self) -> Scenario:
        """Parses and checks the text, as function `parse` does. The text is kept.

        Raises:
            ParserRejectedError: The text has errors.
        """
        return _SOURCE_PARSE.of(self)

    def validate(self) -> list[Diagnostic]:
        """Returns all diagnostics for the text, as function `validate` does.

        Raises:
            ParserError: The component reports an error.
        """
        return _SOURCE_VALIDATE.of(self)

    @staticmethod
    def with_limits(syntax: SyntaxLike, limits: ParserLimits, *, instance: Instance | None = None) -> Source:
        """Creates an empty text with the given limits. Each limit is at most 1,073,741,824, and
        `depth` is at most 512, because parsing and printing use stack space for each level.

        Args:
            syntax: Syntax of the text; if `None`, that of the file extension, or else `"text"`.
            limits: The limits.
            instance: Instance of the component; the default one if `None`.

        Raises:
            ParserLimitExceededError: A limit exceeds its maximum; `subject` names it.
        """
        return _SOURCE_WITH_LIMITS(instance, syntax, limits)

    def convert(self, to: SyntaxLike) -> str:
        """Returns the text in another syntax.

        Args:
            to: The syntax to convert to.

        Raises:
            ParserRejectedError: The text has errors.
            ParserLimitExceededError: The result is larger than the source's limit `bytes`.
        """
        return _SOURCE_CONVERT_TEXT.of(self, to)


class Expression(wit.Resource):
    """A compiled expression: names are resolved to slots and operand types are checked, so an
    evaluation needs no lookups. It is immutable.
    """

    __slots__ = ()

    def __init__(self, *_: object) -> None:
        raise TypeError("Expression has no constructor; use Expression.compile()")

    @staticmethod
    def compile(
        source: str,
        declarations: MappingLike[str, ValueKindLike] = (),
        dialect: DialectLike | None = None,
        *,
        instance: Instance | None = None,
    ) -> Expression:
        """Compiles an expression. `dialect` defaults to `scenario`.

        Args:
            source: The expression.
            declarations: Types of the variables, by name.
            dialect: The dialect; if `None`, that of scenarios.
            instance: Instance of the component; the default one if `None`.

        Raises:
            ParserRejectedError: Invalid syntax, unknown names or functions, wrong operand types, or a depth
                of more than 200 levels.
            ParserLimitExceededError: The expression has more than 1 MiB.

        Example:
            >>> expression = Expression.compile("status == 200", {"status": "int"})
            >>> expression.evaluate([200])
            True
        """
        return _EXPRESSION_COMPILE(instance, source, declarations, dialect)

    @property
    def source(self) -> str:
        """The expression, as written."""
        return _EXPRESSION_SOURCE.of(self)

    @property
    def variables(self) -> list[str]:
        """The variables that the expression uses, each once, in the order in which
        `evaluate` takes their values.
        """
        return _EXPRESSION_VARIABLES.of(self)

    @property
    def kind(self) -> ValueKind:
        """The type of the value, as far as it is known before evaluation."""
        return _EXPRESSION_KIND.of(self)

    def evaluate(self, values: Sequence[ValueLike]) -> Value:
        """Returns the value of the expression. `values` are the values of its variables, in the
        order of `variables`.

        Raises:
            ParserEvaluationFailedError: The expression has no value.
            ParserMalformedValueError: A value is not a tree.
        """
        return _EXPRESSION_EVALUATE.of(self, values)

    def filter(self, columns: Sequence[Sequence[float]]) -> bytes:
        """Evaluates a condition for many rows of numbers. `columns` has a list for each variable,
        in the order of `variables`; all lists have the same length. The result has one bit per
        row, packed from the least significant bit of the first byte. Each number is converted
        to the type of its variable: int and uint (whole numbers only), double, duration (in
        nanoseconds) or bool (0 is false). For a variable of type `any` it is a double.

        Args:
            columns: Values of the variables for each row, one column per variable.

        Raises:
            ParserEvaluationFailedError: In some row the condition has no value, or a value that is not a
                bool. `missing-variable`: fewer columns than variables. `invalid-argument`: columns of
                different lengths, or a number that is invalid for the type of its variable. `wrong-type`: a
                variable of a type other than those.
            ParserLimitExceededError: The columns have more than 131,072 values in total.
        """
        return _EXPRESSION_FILTER.of(self, columns)


class Template(wit.Resource):
    """A compiled string with `{{ expression }}` in it; see `render`. It is immutable."""

    __slots__ = ()

    def __init__(self, *_: object) -> None:
        raise TypeError("Template has no constructor; use Template.compile()")

    @staticmethod
    def compile(
        text: str,
        declarations: MappingLike[str, ValueKindLike] = (),
        *,
        instance: Instance | None = None,
    ) -> Template:
        """Compiles a template.

        Args:
            text: The template.
            declarations: Types of the variables, by name.
            instance: Instance of the component; the default one if `None`.

        Raises:
            ParserRejectedError: An expression does not compile, or a `{{` is not closed.
            ParserLimitExceededError: The template has more than 1 MiB.

        Example:
            >>> template = Template.compile("{{user}}-{{index}}", {"user": "string", "index": "int"})
            >>> template.evaluate(["a", 7])
            'a-7'
        """
        return _TEMPLATE_COMPILE(instance, text, declarations)

    @property
    def variables(self) -> list[str]:
        """The variables that the template uses, each once, in the order in which
        `evaluate` takes their values.
        """
        return _TEMPLATE_VARIABLES.of(self)

    def evaluate(self, values: Sequence[ValueLike]) -> Value:
        """Returns the value of the template. `values` are the values of its variables, in the
        order of `variables`.

        Raises:
            ParserError: The component reports an error.
        """
        return _TEMPLATE_EVALUATE.of(self, values)


@wit.named
def parse(
    text: SourceLike,
    syntax: SyntaxLike | None = None,
    *,
    instance: Instance | None = None,
) -> Scenario:
    """Parses and checks a scenario.

    `text` is at most 1 MiB. Use resource `source` for longer texts.

    Args:
        text: The source text, or the path of a file.
        syntax: Syntax of the text; if `None`, that of the file extension, or else `"text"`.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserRejectedError: The text has errors. Warnings alone do not cause this error; the scenario keeps
            them.
        ParserLimitExceededError: The text has more than 1 MiB.

    Example:
        >>> scenario = parse('scenario "hello" workflow { end }')
        >>> scenario.name
        'hello'
    """
    text, syntax = wit.read_source(text, syntax)
    return _PARSE(instance, text, syntax)


@wit.named
def validate(
    text: SourceLike,
    syntax: SyntaxLike | None = None,
    *,
    instance: Instance | None = None,
) -> list[Diagnostic]:
    """Returns all diagnostics for a source text, in source order: errors, warnings and notes.
    Warnings and notes that a comment ignores are omitted; see doc/DSL.md, section Diagnostics.
    Errors in the text are returned as diagnostics, not as an error.

    Args:
        text: The source text, or the path of a file.
        syntax: Syntax of the text; if `None`, that of the file extension, or else `"text"`.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserLimitExceededError: The text has more than 1 MiB.

    Example:
        >>> [diagnostic.code for diagnostic in validate('scenario "hello" workflow { start: rest { -> end } end }')]
        ['unknown-action']
    """
    text, syntax = wit.read_source(text, syntax)
    return _VALIDATE(instance, text, syntax)


@wit.named
def format(text: SourceLike, syntax: SyntaxLike | None = None, *, instance: Instance | None = None) -> str:
    """Returns the text in canonical form: an indent of two spaces, one statement per line, one
    blank line between blocks. Statements keep their order. Comments are kept in the text syntax
    and lost in YAML. Formatting the result again changes nothing.

    Args:
        text: The source text, or the path of a file.
        syntax: Syntax of the text; if `None`, that of the file extension, or else `"text"`.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserRejectedError: The text cannot be parsed; in YAML and JSON also if the scenario has errors.
        ParserLimitExceededError: The text, or the result, has more than 1 MiB.

    Example:
        >>> import scheduler_core
        >>> print(scheduler_core.format('scenario   "hello" workflow{end}'), end="")
        scenario "hello"
        <BLANKLINE>
        workflow {
          end
        }
    """
    text, syntax = wit.read_source(text, syntax)
    return _FORMAT(instance, text, syntax)


@wit.named
def convert(
    text: SourceLike,
    target: SyntaxLike,
    *,
    syntax: SyntaxLike | None = None,
    instance: Instance | None = None,
) -> str:
    """Returns the scenario in another syntax. The result can be parsed to an equal scenario.
    Comments are lost.

    Args:
        text: The source text, or the path of a file.
        target: The syntax to convert to.
        syntax: Syntax of the text; if `None`, that of the file extension, or else `"text"`.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserRejectedError: The text has errors.
        ParserLimitExceededError: The text, or the result, has more than 1 MiB.

    Example:
        >>> print(convert('scenario "hello" workflow { end }', "yaml").splitlines()[0])
        name: hello
    """
    text, syntax = wit.read_source(text, syntax)
    return _CONVERT(instance, text, syntax, target)


@wit.named
def evaluate(
    source: str,
    variables: MappingLike[str, ValueLike] = (),
    dialect: DialectLike | None = None,
    *,
    instance: Instance | None = None,
) -> Value:
    """Returns the value of an expression with the given variables. The expression is compiled in
    each call; use resource `expression` to evaluate it repeatedly.

    If a name occurs twice, the last value applies. Names that the expression does not use are
    ignored. `dialect` defaults to `scenario`.

    Args:
        source: The expression.
        variables: Values of the variables, by name.
        dialect: The dialect; if `None`, that of scenarios.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserRejectedError: The expression does not compile with these variables.
        ParserEvaluationFailedError: The expression has no value.
        ParserMalformedValueError: The value of a variable is not a tree.
        ParserLimitExceededError: The expression has more than 1 MiB.

    Example:
        >>> evaluate("probe.status < 500 && size(name) > 2", {"probe": {"status": 200}, "name": "web"})
        True
    """
    return _EVALUATE(instance, source, variables, dialect)


@wit.named
def render(
    template: str,
    variables: MappingLike[str, ValueLike] = (),
    *,
    instance: Instance | None = None,
) -> Value:
    """Returns a string with each `{{ expression }}` replaced by its value. If the string is a
    single `{{ expression }}`, the result has the value and type of that expression; otherwise
    it is a string. Inserted values are not expanded again.

    Args:
        template: The template.
        variables: Values of the variables, by name.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserRejectedError: An expression does not compile, or a `{{` is not closed.
        ParserEvaluationFailedError: An expression has no value, or its value (null, list, map) cannot be part
            of a longer string.
        ParserMalformedValueError: The value of a variable is not a tree.
        ParserLimitExceededError: The template has more than 1 MiB.

    Example:
        >>> render("http://{{host}}:{{port}}/", {"host": "10.0.0.1", "port": 8080})
        'http://10.0.0.1:8080/'
    """
    return _RENDER(instance, template, variables)


def default_limits(*, instance: Instance | None = None) -> ParserLimits:
    """Returns the default limits.

    Args:
        instance: Instance of the component; the default one if `None`.
    """
    return _DEFAULT_LIMITS(instance)


def explain(text: str, diagnostics: Sequence[Diagnostic], *, instance: Instance | None = None) -> str:
    """Returns diagnostics as text for a terminal, in the style of rustc: each with its source
    lines, the span underlined, help and fixes. The text has no colors and at most 1 MiB: a last
    line states the number of omitted diagnostics. `text` is the source text of the diagnostics;
    positions outside of it are omitted.

    Args:
        text: The source text, or the path of a file.
        diagnostics: The diagnostics.
        instance: Instance of the component; the default one if `None`.
    """
    return _EXPLAIN(instance, text, diagnostics)


def apply_fixes(text: str, diagnostics: Sequence[Diagnostic], *, instance: Instance | None = None) -> str:
    """Returns the text with the fixes of these diagnostics applied, whether they are `certain` or
    not. If fixes overlap, only the first one in source order is applied. If two diagnostics
    have the same fix, it is applied once. A fix that does not fit the text is skipped.

    Args:
        text: The source text, or the path of a file.
        diagnostics: The diagnostics.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserLimitExceededError: The text, or the result, has more than 1 MiB.
    """
    return _APPLY_FIXES(instance, text, diagnostics)


@wit.named
def fix(
    text: SourceLike,
    syntax: SyntaxLike | None = None,
    *,
    instance: Instance | None = None,
) -> FixedText:
    """Validates the text, applies the fixes that are `certain`, and repeats this while fixes
    reveal further ones, up to ten times. The result never has more errors than the text: fixes
    that reveal more errors than they remove are not applied. Fixing the result again changes
    nothing, unless the limit of ten rounds was reached.

    Args:
        text: The source text, or the path of a file.
        syntax: Syntax of the text; if `None`, that of the file extension, or else `"text"`.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserLimitExceededError: The text, or the result, has more than 1 MiB.
    """
    text, syntax = wit.read_source(text, syntax)
    return _FIX(instance, text, syntax)


@wit.named
def ignore(
    text: SourceLike,
    diagnostic: Diagnostic,
    *,
    syntax: SyntaxLike | None = None,
    instance: Instance | None = None,
) -> FixIt | None:
    """Returns the edit that makes `validate` ignore a warning or note. The edit inserts a comment
    line before the line of the diagnostic, or adds the code to an existing such comment.
    Returns `None` for an error, in JSON, and where a comment is not possible.

    Args:
        text: The source text, or the path of a file.
        diagnostic: The diagnostic.
        syntax: Syntax of the text; if `None`, that of the file extension, or else `"text"`.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserLimitExceededError: The text has more than 1 MiB.
    """
    text, syntax = wit.read_source(text, syntax)
    return _IGNORE(instance, text, syntax, diagnostic)


@wit.named
def complete(
    text: SourceLike,
    offset: int,
    *,
    syntax: SyntaxLike | None = None,
    instance: Instance | None = None,
) -> list[Completion]:
    """Returns the names that can be inserted at a byte offset of a text, best first, at most 200:
    first those that start with the typed part, then those that contain it. If no name contains
    it, the result is the most similar name. The text may have errors, such as an incomplete
    name. An offset after the end of the text counts as its end.

    Args:
        text: The source text, or the path of a file.
        offset: The position, in bytes of UTF-8.
        syntax: Syntax of the text; if `None`, that of the file extension, or else `"text"`.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserLimitExceededError: The text has more than 1 MiB.
    """
    text, syntax = wit.read_source(text, syntax)
    return _COMPLETE(instance, text, syntax, offset)


@wit.named
def hover(
    text: SourceLike,
    offset: int,
    *,
    syntax: SyntaxLike | None = None,
    instance: Instance | None = None,
) -> HoverText | None:
    """Returns information about the item at a byte offset of a text: a definition, a reference, a
    keyword, an operator with its types. Returns `None` if there is nothing to show at that
    position. In YAML and JSON the syntax of the text must be correct; in the text syntax it may
    have errors.

    Args:
        text: The source text, or the path of a file.
        offset: The position, in bytes of UTF-8.
        syntax: Syntax of the text; if `None`, that of the file extension, or else `"text"`.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserLimitExceededError: The text has more than 1 MiB.
    """
    text, syntax = wit.read_source(text, syntax)
    return _HOVER(instance, text, syntax, offset)


@wit.named
def definition(
    text: SourceLike,
    offset: int,
    *,
    syntax: SyntaxLike | None = None,
    instance: Instance | None = None,
) -> Span | None:
    """Returns where the item at a byte offset of a text is defined: the span of its name there.
    Returns `None` if there is not a name at the offset, or if the name has no definition.

    Args:
        text: The source text, or the path of a file.
        offset: The position, in bytes of UTF-8.
        syntax: Syntax of the text; if `None`, that of the file extension, or else `"text"`.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserLimitExceededError: The text has more than 1 MiB.
    """
    text, syntax = wit.read_source(text, syntax)
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
        ("variables", wit.Mapping(wit.Field("name", "name", wit.STRING), wit.Field("value", "value", wit.VALUE))),
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
        ("variables", wit.Mapping(wit.Field("name", "name", wit.STRING), wit.Field("value", "value", wit.VALUE))),
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


_SOURCE_CONVERT: wit.Function[Any] = wit.Function(
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
_SOURCE_CONVERT_TEXT = wit.WholeText(_SOURCE_CONVERT)


_EXPRESSION_COMPILE: wit.Function[Expression] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[static]expression.compile",
    "Expression.compile",
    [
        ("source", wit.STRING),
        ("declarations", wit.Mapping(wit.Field("name", "name", wit.STRING), wit.Field("kind", "kind", VALUE_KIND))),
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


_EXPRESSION_EVALUATE: wit.Function[Value] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[method]expression.evaluate",
    "Expression.evaluate",
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


_TEMPLATE_COMPILE: wit.Function[Template] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[static]template.compile",
    "Template.compile",
    [
        ("text", wit.STRING),
        ("declarations", wit.Mapping(wit.Field("name", "name", wit.STRING), wit.Field("kind", "kind", VALUE_KIND))),
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


_TEMPLATE_EVALUATE: wit.Function[Value] = wit.Function(
    "scheduler:core/parser@0.1.0",
    "[method]template.evaluate",
    "Template.evaluate",
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
    "[method]source.length": (attrgetter("length"), _SOURCE_LENGTH),
    "[method]source.clear": (Source.clear, _SOURCE_CLEAR),
    "[method]source.parse": (Source.parse, _SOURCE_PARSE),
    "[method]source.validate": (Source.validate, _SOURCE_VALIDATE),
    "[static]source.with-limits": (Source.with_limits, _SOURCE_WITH_LIMITS),
    "[method]source.convert": (_SOURCE_CONVERT, _SOURCE_CONVERT),
    "[static]expression.compile": (Expression.compile, _EXPRESSION_COMPILE),
    "[method]expression.source": (attrgetter("source"), _EXPRESSION_SOURCE),
    "[method]expression.variables": (attrgetter("variables"), _EXPRESSION_VARIABLES),
    "[method]expression.kind": (attrgetter("kind"), _EXPRESSION_KIND),
    "[method]expression.evaluate": (Expression.evaluate, _EXPRESSION_EVALUATE),
    "[method]expression.filter": (Expression.filter, _EXPRESSION_FILTER),
    "[static]template.compile": (Template.compile, _TEMPLATE_COMPILE),
    "[method]template.variables": (attrgetter("variables"), _TEMPLATE_VARIABLES),
    "[method]template.evaluate": (Template.evaluate, _TEMPLATE_EVALUATE),
}
