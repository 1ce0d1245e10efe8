# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Interface `parser` for asyncio."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ... import _aio as aio
from ... import _wit as wit
from .. import parser as sync
from .types import Scenario

if TYPE_CHECKING:
    from ..._wit import MappingLike, SourceLike, Value, ValueLike
    from ..._instance import Instance
    from ..values.types import Diagnostic, FixIt, Span
    from ..values.parser import (
        Completion,
        DialectLike,
        FixedText,
        HoverText,
        ParserLimits,
        SyntaxLike,
        ValueKind,
        ValueKindLike,
    )

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


class Source(aio.Resource):
    """A scenario's text that is handed over in chunks, because no call takes more than 1 MiB."""

    __slots__ = ()
    _sync = sync.Source

    def __init__(self, syntax: SyntaxLike, *, instance: Instance | None = None) -> None:
        """An empty text, with the default limits.

        Args:
            syntax: Its syntax; if `None`, that of the file's extension, else `"text"`.
            instance: Instance of the component; the default one if `None`.
        """
        self._open(sync._SOURCE_NEW, instance, syntax)

    async def push(self, chunk: str) -> int:
        """Adds a chunk at the end; gives the bytes that there are then. A chunk holds whole
        characters, as every string does, and may end anywhere between two.

        Args:
            chunk: The next part of the text.

        Raises:
            ParserLimitExceededError: The chunk has more than 1 MiB, or the text would have more than
                `parser-limits.bytes`. Nothing is added.
        """
        return await self._call(sync._SOURCE_PUSH, chunk)

    async def length(self) -> int:
        """Bytes so far."""
        return await self._call(sync._SOURCE_LENGTH)

    async def clear(self) -> None:
        """Forgets the text, so that the resource can take another one."""
        return await self._call(sync._SOURCE_CLEAR)

    def parse(self) -> aio.Opening[Scenario]:
        """Reads and checks what has come so far, as `parse` does. The text stays.

        Raises:
            ParserRejectedError: It has errors.
        """
        return aio.Opening(Scenario, sync._SOURCE_PARSE, self)

    async def validate(self) -> list[Diagnostic]:
        """Everything that there is to say about what has come so far, as `validate` does.

        Raises:
            ParserError: The component reports an error.
        """
        return await self._call(sync._SOURCE_VALIDATE)

    @staticmethod
    def with_limits(
        syntax: SyntaxLike,
        limits: ParserLimits,
        *,
        instance: Instance | None = None,
    ) -> aio.Opening[Source]:
        """An empty text with limits of one's own. None of them may exceed 1,073,741,824, and `depth`
        not 512: readers and printers take a level of stack for each.

        Args:
            syntax: Its syntax; if `None`, that of the file's extension, else `"text"`.
            limits: The limits.
            instance: Instance of the component; the default one if `None`.

        Raises:
            ParserLimitExceededError: A limit beyond that; `subject` names it.
        """
        return aio.Opening(Source, sync._SOURCE_WITH_LIMITS, instance, syntax, limits)

    async def convert(self, to: SyntaxLike) -> str:
        """Returns the text so far in another syntax.

        Args:
            to: The syntax to convert to.

        Raises:
            ParserRejectedError: The text has errors.
            ParserLimitExceededError: The result is larger than the source's limit of `bytes`.
        """
        return await self._call(sync._SOURCE_CONVERT_TEXT, to)


class Expression(aio.Resource):
    """A compiled expression: names are slots, operand types are checked, evaluation looks nothing
    up. It never changes.
    """

    __slots__ = ()
    _sync = sync.Expression

    def __init__(self, *_: object) -> None:
        raise TypeError("Expression has no constructor; use Expression.compile()")

    @staticmethod
    def compile(
        source: str,
        declarations: MappingLike[str, ValueKindLike] = (),
        dialect: DialectLike | None = None,
        *,
        instance: Instance | None = None,
    ) -> aio.Opening[Expression]:
        """Compiles an expression. `dialect` left out is `scenario`.

        Args:
            source: The expression.
            declarations: Kinds of the variables, by name.
            dialect: The dialect; if `None`, that of scenarios.
            instance: Instance of the component; the default one if `None`.

        Raises:
            ParserRejectedError: Syntax, unknown names and functions, operand types, depth beyond 200 levels.
            ParserLimitExceededError: More than 1 MiB.
        """
        return aio.Opening(Expression, sync._EXPRESSION_COMPILE, instance, source, declarations, dialect)

    async def source(self) -> str:
        """Its text, as written."""
        return await self._call(sync._EXPRESSION_SOURCE)

    async def variables(self) -> list[str]:
        """The variables that it reads, each once, in the order in which `evaluate` takes them."""
        return await self._call(sync._EXPRESSION_VARIABLES)

    async def kind(self) -> ValueKind:
        """The type of its value, as far as it is known before an evaluation."""
        return await self._call(sync._EXPRESSION_KIND)

    async def evaluate(self, values: Sequence[ValueLike]) -> Value:
        """Its value, given those of its variables in the order of `variables`.

        Raises:
            ParserEvaluationFailedError: It has no value.
            ParserMalformedValueError: A value is no tree.
        """
        return await self._call(sync._EXPRESSION_EVALUATE, values)

    async def filter(self, columns: Sequence[Sequence[float]]) -> bytes:
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
        return await self._call(sync._EXPRESSION_FILTER, columns)


class Template(aio.Resource):
    """A compiled text with `{{ expression }}` in it; see `render`. It never changes."""

    __slots__ = ()
    _sync = sync.Template

    def __init__(self, *_: object) -> None:
        raise TypeError("Template has no constructor; use Template.compile()")

    @staticmethod
    def compile(
        text: str,
        declarations: MappingLike[str, ValueKindLike] = (),
        *,
        instance: Instance | None = None,
    ) -> aio.Opening[Template]:
        """Compiles a text.

        Args:
            text: The template.
            declarations: Kinds of the variables, by name.
            instance: Instance of the component; the default one if `None`.

        Raises:
            ParserRejectedError: An expression does not compile, or a `{{` is not closed.
            ParserLimitExceededError: More than 1 MiB.
        """
        return aio.Opening(Template, sync._TEMPLATE_COMPILE, instance, text, declarations)

    async def variables(self) -> list[str]:
        """The variables that it reads, each once, in the order in which `evaluate` takes them."""
        return await self._call(sync._TEMPLATE_VARIABLES)

    async def evaluate(self, values: Sequence[ValueLike]) -> Value:
        """Its value, given those of its variables in the order of `variables`.

        Raises:
            ParserError: The component reports an error.
        """
        return await self._call(sync._TEMPLATE_EVALUATE, values)


def parse(
    text: SourceLike,
    syntax: SyntaxLike | None = None,
    *,
    instance: Instance | None = None,
) -> aio.Opening[Scenario]:
    """Reads and checks a scenario.

    `text` is at most 1 MiB; `source` takes longer ones in chunks.

    Args:
        text: The source text, or the path of a file.
        syntax: Its syntax; if `None`, that of the file's extension, else `"text"`.
        instance: Instance of the component; the default one if `None`.

    Raises:
        ParserRejectedError: It has errors; warnings alone do not reject, and are kept in the scenario.
        ParserLimitExceededError: More than 1 MiB.
    """
    text, syntax = wit.read_source(text, syntax)
    return aio.Opening(Scenario, sync._PARSE, instance, text, syntax)


async def validate(
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
    """
    text, syntax = wit.read_source(text, syntax)
    return await aio.call(sync._VALIDATE, instance, text, syntax)


async def format(text: SourceLike, syntax: SyntaxLike | None = None, *, instance: Instance | None = None) -> str:
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
    """
    text, syntax = wit.read_source(text, syntax)
    return await aio.call(sync._FORMAT, instance, text, syntax)


async def convert(
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
    """
    text, syntax = wit.read_source(text, syntax)
    return await aio.call(sync._CONVERT, instance, text, syntax, target)


async def evaluate(
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
    """
    return await aio.call(sync._EVALUATE, instance, source, variables, dialect)


async def render(
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
    """
    return await aio.call(sync._RENDER, instance, template, variables)


async def default_limits(*, instance: Instance | None = None) -> ParserLimits:
    """The limits that hold when nothing else is said.

    Args:
        instance: Instance of the component; the default one if `None`.
    """
    return await aio.call(sync._DEFAULT_LIMITS, instance)


async def explain(text: str, diagnostics: Sequence[Diagnostic], *, instance: Instance | None = None) -> str:
    """Diagnostics for reading on a terminal: each with its lines of source, its span underlined,
    help and fixes, as rustc prints them. Without colour. At most 1 MiB: what does not fit is
    counted in a last line. `text` is the one that the diagnostics are about; places that it does
    not have are left out.

    Args:
        text: The source text, or the path of a file.
        diagnostics: The diagnostics.
        instance: Instance of the component; the default one if `None`.
    """
    return await aio.call(sync._EXPLAIN, instance, text, diagnostics)


async def apply_fixes(text: str, diagnostics: Sequence[Diagnostic], *, instance: Instance | None = None) -> str:
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
    return await aio.call(sync._APPLY_FIXES, instance, text, diagnostics)


async def fix(
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
    return await aio.call(sync._FIX, instance, text, syntax)


async def ignore(
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
    return await aio.call(sync._IGNORE, instance, text, syntax, diagnostic)


async def complete(
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
    return await aio.call(sync._COMPLETE, instance, text, syntax, offset)


async def hover(
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
    return await aio.call(sync._HOVER, instance, text, syntax, offset)


async def definition(
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
    return await aio.call(sync._DEFINITION, instance, text, syntax, offset)
