# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The scenario language: read a scenario, say precisely what is wrong with it,
print it back; and its expressions, compiled once and evaluated often.

One model has three syntaxes: the text DSL, YAML and JSON. The same mistake has
the same diagnostic code in each, with that syntax's line and column. All errors
of a text come from one call, in the order of the text, and one mistake is, as a
rule, one diagnostic.

Everything here is pure: the same arguments give the same answer, on every host.

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
    """A scenario's text that is handed over in chunks, because no call takes more than 1 MiB."""

    __slots__ = ()

    def __init__(self, syntax: SyntaxLike, *, instance: Instance | None = None) -> None:
        """An empty text, with the default limits.

        Args:
            syntax: Its syntax; if `None`, that of the file's extension, else `"text"`.
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
        """Adds a chunk at the end; gives the bytes that there are then. A chunk holds whole
        characters, as every string does, and may end anywhere between two.

        Args:
            chunk: The next part of the text.

        Raises:
            ParserLimitExceededError: The chunk has more than 1 MiB, or the text would have more than
                `parser-limits.bytes`. Nothing is added.
        """
        return _SOURCE_PUSH.of(self, chunk)

    @property
    def length(self) -> int:
        """Bytes so far."""
        return _SOURCE_LENGTH.of(self)

    def clear(self) -> None:
        """Forgets the text, so that the resource can take another one."""
        return _SOURCE_CLEAR.of(self)

    def parse(self) -> Scenario:
        """Reads and checks what has come so far, as `parse` does. The text stays.

        Raises:
            ParserRejectedError: It has errors.
        """
        return _SOURCE_PARSE.of(self)

    def validate(self) -> list[Diagnostic]:
        """Everything that there is to say about what has come so far, as `validate` does.

        Raises:
            ParserError: The component reports an error.
        """
        return _SOURCE_VALIDATE.of(self)

    @staticmethod
    def with_limits(syntax: SyntaxLike, limits: ParserLimits, *, instance: Instance | None = None) -> Source:
        """An empty text with limits of one's own. None of them may exceed 1,073,741,824, and `depth`
        not 512: readers and printers take a level of stack for each.

        Args:
            syntax: Its syntax; if `None`, that of the file's extension, else `"text"`.
            limits: The limits.
            instance: Instance of the component; the default one if `None`.

        Raises:
            ParserLimitExceededError: A limit beyond that; `subject` names it.
        """
        return _SOURCE_WITH_LIMITS(instance, syntax, limits)

    def convert(self, to: SyntaxLike) -> str:
        """Returns the text so far in another syntax.

        Args:
            to: The syntax to convert to.

        Raises:
            ParserRejectedError: The text has errors.
            ParserLimitExceededError: The result is larger than the source's limit of `bytes`.
        """
        return _SOURCE_CONVERT_TEXT.of(self, to)


class Expression(wit.Resource):
    """A compiled expression: names are slots, operand types are checked, evaluation looks nothing
    up. It never changes.
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
        """Compiles an expression. `dialect` left out is `scenario`.

        Args:
            source: The expression.
            declarations: Kinds of the variables, by name.
            dialect: The dialect; if `None`, that of scenarios.
            instance: Instance of the component; the default one if `None`.

        Raises:
            ParserRejectedError: Syntax, unknown names and functions, operand types, depth beyond 200 levels.
            ParserLimitExceededError: More than 1 MiB.

        Example:
            >>> expression = Expression.compile("status == 200", {"status": "int"})
            >>> expression.evaluate([200])
            True
        """
        return _EXPRESSION_COMPILE(instance, source, declarations, dialect)

    @property
    def source(self) -> str:
        """Its text, as written."""
        return _EXPRESSION_SOURCE.of(self)

    @property
    def variables(self) -> list[str]:
        """The variables that it reads, each once, in the order in which `evaluate` takes them."""
        return _EXPRESSION_VARIABLES.of(self)

    @property
    def kind(self) -> ValueKind:
        """The type of its value, as far as it is known before an evaluation."""
        return _EXPRESSION_KIND.of(self)

    def evaluate(self, values: Sequence[ValueLike]) -> Value:
        """Its value, given those of its variables in the order of `variables`.

        Raises:
            ParserEvaluationFailedError: It has no value.
            ParserMalformedValueError: A value is no tree.
        """
        return _EXPRESSION_EVALUATE.of(self, values)

    def filter(self, columns: Sequence[Sequence[float]]) -> bytes:
        """Whether it holds, for many sets of numbers at a time: `columns` has a list for each
        variable, in the order of `variables`, all of one length; the result has a bit per row,
        packed from the least significant bit of the first byte on. A number stands for a value of
        its variable's type: int and uint (whole numbers only), double, duration (in nanoseconds),
        bool (0 is false); for a variable of type `any` for a double.

        Args:
            columns: Values of the variables for each row: a column a variable.

        Raises:
            ParserEvaluationFailedError: In some row it has no value, or one that is no bool;
                `missing-variable`: fewer columns than variables; `invalid-argument`: columns of different
                lengths, or a number that its variable's type does not have; `wrong-type`: a variable of
                another type.
            ParserLimitExceededError: The columns have more than 131,072 values in all.
        """
        return _EXPRESSION_FILTER.of(self, columns)


class Template(wit.Resource):
    """A compiled text with `{{ expression }}` in it; see `render`. It never changes."""

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
        """Compiles a text.

        Args:
            text: The template.
            declarations: Kinds of the variables, by name.
            instance: Instance of the component; the default one if `None`.

        Raises:
            ParserRejectedError: An expression does not compile, or a `{{` is not closed.
            ParserLimitExceededError: More than 1 MiB.

        Example:
            >>> template = Template.compile("{{user}}-{{index}}", {"user": "string", "index": "int"})
            >>> template.evaluate(["a", 7])
            'a-7'
        """
        return _TEMPLATE_COMPILE(instance, text, declarations)

    @property
    def variables(self) -> list[str]:
        """The variables that it reads, each once, in the order in which `evaluate` takes them."""
        return _TEMPLATE_VARIABLES.of(self)

    def evaluate(self, values: Sequence[ValueLike]) -> Value:
        """Its value, given those of its variables in the order of `variables`.

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
    """Reads and checks a scenario.

    `text` is at most 1 MiB; `source` takes longer ones in chunks.

    Args:
        text: The source text, or the path of a file.
        syntax: Its syntax; if `None`, that of the file's extension, else `"text"`.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserRejectedError: It has errors; warnings alone do not reject, and are kept in the scenario.
        ParserLimitExceededError: More than 1 MiB.

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
    Warnings and notes that a comment ignores are left out; see doc/DSL.md, section Diagnostics.

    Args:
        text: The source text, or the path of a file.
        syntax: Its syntax; if `None`, that of the file's extension, else `"text"`.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserLimitExceededError: More than 1 MiB. A text full of errors is no error of this call.

    Example:
        >>> [diagnostic.code for diagnostic in validate('scenario "hello" workflow { start: rest { -> end } end }')]
        ['unknown-action']
    """
    text, syntax = wit.read_source(text, syntax)
    return _VALIDATE(instance, text, syntax)


@wit.named
def format(text: SourceLike, syntax: SyntaxLike | None = None, *, instance: Instance | None = None) -> str:
    """The same text in canonical form: two blanks a level, one statement a line, one blank line
    between blocks. Statements keep their order. Comments stay in the text syntax and are lost
    in YAML. Formatting the result again changes nothing.

    Args:
        text: The source text, or the path of a file.
        syntax: Its syntax; if `None`, that of the file's extension, else `"text"`.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserRejectedError: The text cannot be read; in YAML and JSON also: it has errors.
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
    """The same scenario in another syntax; reading it gives an equal scenario. Comments do not
    cross over.

    Args:
        text: The source text, or the path of a file.
        target: The syntax to convert to.
        syntax: Its syntax; if `None`, that of the file's extension, else `"text"`.
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
    """The value of an expression, given those of its variables. It compiles the expression each
    time: for one that is evaluated often there is the resource `expression`.

    Of a name that is bound twice the last value counts; names that the expression does not
    use are ignored. `dialect` left out is `scenario`.

    Args:
        source: The expression.
        variables: Values of the variables, by name.
        dialect: The dialect; if `None`, that of scenarios.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserRejectedError: The expression does not compile with these variables.
        ParserEvaluationFailedError: It has no value.
        ParserMalformedValueError: A variable's value is no tree.
        ParserLimitExceededError: More than 1 MiB.

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
    """Returns a string with its `{{ expression }}` replaced by their values. If it consists of one
    template, the result has the expression's value and type; otherwise it is a string. Inserted
    values are not expanded again.

    Args:
        template: The template.
        variables: Values of the variables, by name.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserRejectedError: An expression does not compile, or a `{{` is not closed.
        ParserEvaluationFailedError: An expression has no value, or its value (null, list, map) cannot be part
            of a longer string.
        ParserMalformedValueError: A variable's value is no tree.
        ParserLimitExceededError: More than 1 MiB.

    Example:
        >>> render("http://{{host}}:{{port}}/", {"host": "10.0.0.1", "port": 8080})
        'http://10.0.0.1:8080/'
    """
    return _RENDER(instance, template, variables)


def default_limits(*, instance: Instance | None = None) -> ParserLimits:
    """The limits that hold when nothing else is said.

    Args:
        instance: Instance of the component; the default one if `None`.
    """
    return _DEFAULT_LIMITS(instance)


def explain(text: str, diagnostics: Sequence[Diagnostic], *, instance: Instance | None = None) -> str:
    """Diagnostics for reading on a terminal: each with its lines of source, its span underlined,
    help and fixes, as rustc prints them. Without colour. At most 1 MiB: what does not fit is
    counted in a last line. `text` is the one that the diagnostics are about; places that it does
    not have are left out.

    Args:
        text: The source text, or the path of a file.
        diagnostics: The diagnostics.
        instance: Instance of the component; the default one if `None`.
    """
    return _EXPLAIN(instance, text, diagnostics)


def apply_fixes(text: str, diagnostics: Sequence[Diagnostic], *, instance: Instance | None = None) -> str:
    """Returns the text with the fixes of these diagnostics applied, whether they are `certain` or not.
    Of fixes that overlap, the first in the order of the text is applied; the same fix of two
    diagnostics is applied once; a fix that does not fit the text is left out.

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
    """Validates the text, applies the fixes that are `certain`, and repeats this as long as fixes
    uncover others, up to ten times. The result never has more errors than the text: fixes that
    uncover more errors than they remove are not applied. Applying it to the result changes nothing
    more, unless the limit of ten rounds was reached.

    Args:
        text: The source text, or the path of a file.
        syntax: Its syntax; if `None`, that of the file's extension, else `"text"`.
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
    """Returns the edit that makes `validate` ignore a warning or note: a comment on a line of its own before the
    diagnostic's line, or its code added to such a comment that is there already. None for an
    error, in JSON, and where no comment can stand.

    Args:
        text: The source text, or the path of a file.
        diagnostic: The diagnostic.
        syntax: Its syntax; if `None`, that of the file's extension, else `"text"`.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserLimitExceededError: More than 1 MiB.
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
    """The names that fit at a byte offset of a text, best first, at most 200. The text may have
    errors, and mostly has one: what is being typed. An offset behind the text counts as its end. Where
    no name has what is typed, the one that was probably meant.

    Args:
        text: The source text, or the path of a file.
        offset: The position, in bytes of UTF-8.
        syntax: Its syntax; if `None`, that of the file's extension, else `"text"`.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserLimitExceededError: More than 1 MiB.
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
    """What stands at a byte offset of a text: a definition, a reference, a keyword, an operator
    with its types. None: nothing that there is something to say about. A text in YAML or JSON
    must be readable as such; one in the text syntax may have errors.

    Args:
        text: The source text, or the path of a file.
        offset: The position, in bytes of UTF-8.
        syntax: Its syntax; if `None`, that of the file's extension, else `"text"`.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserLimitExceededError: More than 1 MiB.
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
    """Where the thing at a byte offset of a text is defined: its name there. None: it is no name, or
    has no definition.

    Args:
        text: The source text, or the path of a file.
        offset: The position, in bytes of UTF-8.
        syntax: Its syntax; if `None`, that of the file's extension, else `"text"`.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserLimitExceededError: More than 1 MiB.
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
