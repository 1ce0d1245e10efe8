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
    """The source text of a scenario, passed in chunks because no call takes more than 1 MiB."""

    __slots__ = ()
    _sync = sync.Source

    def __init__(self, syntax: SyntaxLike, *, instance: Instance | None = None) -> None:
        """Creates an empty text with the default limits.

        Arguments and errors: see `scheduler_core.Source`.
        """
        self._open(sync._SOURCE_NEW, instance, syntax)

    async def push(self, chunk: str) -> int:
        """Appends a chunk and returns the new length in bytes. A chunk consists of whole
        characters, as every string does, and can end between any two characters.

        Arguments and errors: see `scheduler_core.Source.push`.
        """
        return await self._call(sync._SOURCE_PUSH, chunk)

    async def length(self) -> int:
        """The length of the text in bytes."""
        return await self._call(sync._SOURCE_LENGTH)

    async def clear(self) -> None:
        """Clears the text, so that the resource can be used for another one."""
        return await self._call(sync._SOURCE_CLEAR)

    def parse(self) -> aio.Opening[Scenario]:
        """Parses and checks the text, as function `parse` does. The text is kept.

        Arguments and errors: see `scheduler_core.Source.parse`.
        """
        return aio.Opening(Scenario, sync._SOURCE_PARSE, self)

    async def validate(self) -> list[Diagnostic]:
        """Returns all diagnostics for the text, as function `validate` does.

        Arguments and errors: see `scheduler_core.Source.validate`.
        """
        return await self._call(sync._SOURCE_VALIDATE)

    @staticmethod
    def with_limits(
        syntax: SyntaxLike,
        limits: ParserLimits,
        *,
        instance: Instance | None = None,
    ) -> aio.Opening[Source]:
        """Creates an empty text with the given limits. Each limit is at most 1,073,741,824, and
        `depth` is at most 512, because parsing and printing use stack space for each level.

        Arguments and errors: see `scheduler_core.Source.with_limits`.
        """
        return aio.Opening(Source, sync._SOURCE_WITH_LIMITS, instance, syntax, limits)

    async def convert(self, to: SyntaxLike) -> str:
        """Returns the text in another syntax.

        Arguments and errors: see `scheduler_core.Source.convert`.
        """
        return await self._call(sync._SOURCE_CONVERT_TEXT, to)


class Expression(aio.Resource):
    """A compiled expression: names are resolved to slots and operand types are checked, so an
    evaluation needs no lookups. It is immutable.
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
        """Compiles an expression. `dialect` defaults to `scenario`.

        Arguments and errors: see `scheduler_core.Expression.compile`.
        """
        return aio.Opening(Expression, sync._EXPRESSION_COMPILE, instance, source, declarations, dialect)

    async def source(self) -> str:
        """The expression, as written."""
        return await self._call(sync._EXPRESSION_SOURCE)

    async def variables(self) -> list[str]:
        """The variables that the expression uses, each once, in the order in which
        `evaluate` takes their values.
        """
        return await self._call(sync._EXPRESSION_VARIABLES)

    async def kind(self) -> ValueKind:
        """The type of the value, as far as it is known before evaluation."""
        return await self._call(sync._EXPRESSION_KIND)

    async def evaluate(self, values: Sequence[ValueLike]) -> Value:
        """Returns the value of the expression. `values` are the values of its variables, in the
        order of `variables`.

        Arguments and errors: see `scheduler_core.Expression.evaluate`.
        """
        return await self._call(sync._EXPRESSION_EVALUATE, values)

    async def filter(self, columns: Sequence[Sequence[float]]) -> bytes:
        """Evaluates a condition for many rows of numbers. `columns` has a list for each variable,
        in the order of `variables`; all lists have the same length. The result has one bit per
        row, packed from the least significant bit of the first byte. Each number is converted
        to the type of its variable: int and uint (whole numbers only), double, duration (in
        nanoseconds) or bool (0 is false). For a variable of type `any` it is a double.

        Arguments and errors: see `scheduler_core.Expression.filter`.
        """
        return await self._call(sync._EXPRESSION_FILTER, columns)


class Template(aio.Resource):
    """A compiled string with `{{ expression }}` in it; see `render`. It is immutable."""

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
        """Compiles a template.

        Arguments and errors: see `scheduler_core.Template.compile`.
        """
        return aio.Opening(Template, sync._TEMPLATE_COMPILE, instance, text, declarations)

    async def variables(self) -> list[str]:
        """The variables that the template uses, each once, in the order in which
        `evaluate` takes their values.
        """
        return await self._call(sync._TEMPLATE_VARIABLES)

    async def evaluate(self, values: Sequence[ValueLike]) -> Value:
        """Returns the value of the template. `values` are the values of its variables, in the
        order of `variables`.

        Arguments and errors: see `scheduler_core.Template.evaluate`.
        """
        return await self._call(sync._TEMPLATE_EVALUATE, values)


def parse(
    text: SourceLike,
    syntax: SyntaxLike | None = None,
    *,
    instance: Instance | None = None,
) -> aio.Opening[Scenario]:
    """Parses and checks a scenario.

    Arguments and errors: see `scheduler_core.parse`.
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
    Warnings and notes that a comment ignores are omitted; see doc/DSL.md, section Diagnostics.
    Errors in the text are returned as diagnostics, not as an error.

    Arguments and errors: see `scheduler_core.validate`.
    """
    text, syntax = wit.read_source(text, syntax)
    return await aio.call(sync._VALIDATE, instance, text, syntax)


async def format(text: SourceLike, syntax: SyntaxLike | None = None, *, instance: Instance | None = None) -> str:
    """Returns the text in canonical form: an indent of two spaces, one statement per line, one
    blank line between blocks. Statements keep their order. Comments are kept in the text syntax
    and lost in YAML. Formatting the result again changes nothing.

    Arguments and errors: see `scheduler_core.format`.
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
    """Returns the scenario in another syntax. The result can be parsed to an equal scenario.
    Comments are lost.

    Arguments and errors: see `scheduler_core.convert`.
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
    """Returns the value of an expression with the given variables. The expression is compiled in
    each call; use resource `expression` to evaluate it repeatedly.

    Arguments and errors: see `scheduler_core.evaluate`.
    """
    return await aio.call(sync._EVALUATE, instance, source, variables, dialect)


async def render(
    template: str,
    variables: MappingLike[str, ValueLike] = (),
    *,
    instance: Instance | None = None,
) -> Value:
    """Returns a string with each `{{ expression }}` replaced by its value. If the string is a
    single `{{ expression }}`, the result has the value and type of that expression; otherwise
    it is a string. Inserted values are not expanded again.

    Arguments and errors: see `scheduler_core.render`.
    """
    return await aio.call(sync._RENDER, instance, template, variables)


async def default_limits(*, instance: Instance | None = None) -> ParserLimits:
    """Returns the default limits.

    Arguments and errors: see `scheduler_core.default_limits`.
    """
    return await aio.call(sync._DEFAULT_LIMITS, instance)


async def explain(text: str, diagnostics: Sequence[Diagnostic], *, instance: Instance | None = None) -> str:
    """Returns diagnostics as text for a terminal, in the style of rustc: each with its source
    lines, the span underlined, help and fixes. The text has no colors and at most 1 MiB: a last
    line states the number of omitted diagnostics. `text` is the source text of the diagnostics;
    positions outside of it are omitted.

    Arguments and errors: see `scheduler_core.explain`.
    """
    return await aio.call(sync._EXPLAIN, instance, text, diagnostics)


async def apply_fixes(text: str, diagnostics: Sequence[Diagnostic], *, instance: Instance | None = None) -> str:
    """Returns the text with the fixes of these diagnostics applied, whether they are `certain` or
    not. If fixes overlap, only the first one in source order is applied. If two diagnostics
    have the same fix, it is applied once. A fix that does not fit the text is skipped.

    Arguments and errors: see `scheduler_core.apply_fixes`.
    """
    return await aio.call(sync._APPLY_FIXES, instance, text, diagnostics)


async def fix(
    text: SourceLike,
    syntax: SyntaxLike | None = None,
    *,
    instance: Instance | None = None,
) -> FixedText:
    """Validates the text, applies the fixes that are `certain`, and repeats this while fixes
    reveal further ones, up to ten times. The result never has more errors than the text: fixes
    that reveal more errors than they remove are not applied. Fixing the result again changes
    nothing, unless the limit of ten rounds was reached.

    Arguments and errors: see `scheduler_core.fix`.
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
    """Returns the edit that makes `validate` ignore a warning or note. The edit inserts a comment
    line before the line of the diagnostic, or adds the code to an existing such comment.
    Returns `None` for an error, in JSON, and where a comment is not possible.

    Arguments and errors: see `scheduler_core.ignore`.
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
    """Returns the names that can be inserted at a byte offset of a text, best first, at most 200:
    first those that start with the typed part, then those that contain it. If no name contains
    it, the result is the most similar name. The text may have errors, such as an incomplete
    name. An offset after the end of the text counts as its end.

    Arguments and errors: see `scheduler_core.complete`.
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
    """Returns information about the item at a byte offset of a text: a definition, a reference, a
    keyword, an operator with its types. Returns `None` if there is nothing to show at that
    position. In YAML and JSON the syntax of the text must be correct; in the text syntax it may
    have errors.

    Arguments and errors: see `scheduler_core.hover`.
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
    """Returns where the item at a byte offset of a text is defined: the span of its name there.
    Returns `None` if there is not a name at the offset, or if the name has no definition.

    Arguments and errors: see `scheduler_core.definition`.
    """
    text, syntax = wit.read_source(text, syntax)
    return await aio.call(sync._DEFINITION, instance, text, syntax, offset)
