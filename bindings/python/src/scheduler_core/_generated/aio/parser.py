# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Interface `parser` for asyncio."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ... import _aio as aio
from .. import parser as sync
from .types import Scenario

if TYPE_CHECKING:
    from ..._wit import Value, ValueLike
    from ..._instance import Instance
    from ..parser import (
        Completion,
        DialectLike,
        FixedText,
        HoverText,
        ParserLimits,
        SyntaxLike,
        ValueKind,
        VariableDeclaration,
    )
    from ..types import Diagnostic, FixIt, NamedValue, Span, TextPage

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
    """A scenario's text that is handed over in chunks, because no call takes more than 1 MiB.

    Example: `let s = source(yaml); for chunk in file { s.push(chunk)? }; let scenario = s.parse()?`.
    """

    __slots__ = ()
    _sync = sync.Source

    def __init__(self, syntax: SyntaxLike, *, instance: Instance | None = None) -> None:
        """An empty text, with the default limits."""
        self._open(sync._SOURCE_NEW, instance, syntax)

    async def push(self, chunk: str) -> int:
        """Adds a chunk at the end; gives the bytes that there are then. A chunk holds whole
        characters, as every string does, and may end anywhere between two.

        # Typical errors
        - `limit-exceeded`: the chunk has more than 1 MiB, or the text would have more than
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

        # Typical errors
        - `rejected`: it has errors.
        """
        return aio.Opening(Scenario, sync._SOURCE_PARSE, self)

    async def validate(self) -> list[Diagnostic]:
        """Everything that there is to say about what has come so far, as `validate` does.

        # Typical errors
        None today.
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

        # Typical errors
        - `limit-exceeded`: a limit beyond that; `limit` names it.

        Example: `source.with-limits(text, { bytes: 1000, diagnostics: 10, depth: 8, nodes: 100 })`.
        """
        return aio.Opening(Source, sync._SOURCE_WITH_LIMITS, instance, syntax, limits)

    async def convert(self, to: SyntaxLike, cursor: str | None = None) -> TextPage:
        """Returns the text so far in another syntax, a page at a time. The pages belong together
        as long as nothing is pushed.

        # Typical errors
        - `rejected`: the text has errors.
        - `limit-exceeded`: the result is larger than the source's limit of `bytes`.
        - `invalid-argument`: `cursor` is not one that the page before gave.
        """
        return await self._call(sync._SOURCE_CONVERT, to, cursor)


class Expression(aio.Resource):
    """A compiled expression: names are slots, operand types are checked, evaluation looks nothing
    up. It never changes.

    Example: `let e = expression.parse("a + 1 < b", [{ name: "a", kind: int }, { name: "b", kind: int }], none)?;`
    `e.variables()` is `["a", "b"]`, `e.apply([1, 3])` is `true`.
    """

    __slots__ = ()
    _sync = sync.Expression

    def __init__(self, *_: object) -> None:
        raise TypeError("Expression has no constructor; use Expression.parse()")

    @staticmethod
    def parse(
        source: str,
        declarations: Sequence[VariableDeclaration],
        dialect: DialectLike | None = None,
        *,
        instance: Instance | None = None,
    ) -> aio.Opening[Expression]:
        """Compiles an expression. `dialect` left out is `scenario`.

        # Typical errors
        - `rejected`: syntax, unknown names and functions, operand types, depth beyond 200 levels.
        - `limit-exceeded`: more than 1 MiB.
        """
        return aio.Opening(Expression, sync._EXPRESSION_PARSE, instance, source, declarations, dialect)

    async def source(self) -> str:
        """Its text, as written."""
        return await self._call(sync._EXPRESSION_SOURCE)

    async def variables(self) -> list[str]:
        """The variables that it reads, each once, in the order in which `apply` takes them."""
        return await self._call(sync._EXPRESSION_VARIABLES)

    async def kind(self) -> ValueKind:
        """The type of its value, as far as it is known before an evaluation."""
        return await self._call(sync._EXPRESSION_KIND)

    async def apply(self, values: Sequence[ValueLike]) -> Value:
        """Its value, given those of its variables in the order of `variables`.

        # Typical errors
        - `evaluation-failed`: it has no value.
        - `malformed-value`: a value is no tree.
        """
        return await self._call(sync._EXPRESSION_APPLY, values)

    async def filter(self, columns: Sequence[Sequence[float]]) -> bytes:
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
        return await self._call(sync._EXPRESSION_FILTER, columns)


class Template(aio.Resource):
    """A compiled text with `{{ expression }}` in it; see `render`. It never changes.

    Example: `let t = template.parse("http://{{host}}/", [{ name: "host", kind: %string }])?;`
    `t.apply(["a"])` is `"http://a/"`.
    """

    __slots__ = ()
    _sync = sync.Template

    def __init__(self, *_: object) -> None:
        raise TypeError("Template has no constructor; use Template.parse()")

    @staticmethod
    def parse(
        text: str,
        declarations: Sequence[VariableDeclaration],
        *,
        instance: Instance | None = None,
    ) -> aio.Opening[Template]:
        """Compiles a text.

        # Typical errors
        - `rejected`: an expression does not compile, or a `{{` is not closed.
        - `limit-exceeded`: more than 1 MiB.
        """
        return aio.Opening(Template, sync._TEMPLATE_PARSE, instance, text, declarations)

    async def variables(self) -> list[str]:
        """The variables that it reads, each once, in the order in which `apply` takes them."""
        return await self._call(sync._TEMPLATE_VARIABLES)

    async def apply(self, values: Sequence[ValueLike]) -> Value:
        """Its value, given those of its variables in the order of `variables`.

        # Typical errors
        As `render`; `evaluation-failed` also for fewer values than it has variables.
        """
        return await self._call(sync._TEMPLATE_APPLY, values)


def parse(text: str, syntax: SyntaxLike, *, instance: Instance | None = None) -> aio.Opening[Scenario]:
    """Reads and checks a scenario.

    `text` is at most 1 MiB; `source` takes longer ones in chunks.

    # Typical errors
    - `rejected`: it has errors; warnings alone do not reject, and are kept in the scenario.
    - `limit-exceeded`: more than 1 MiB.

    Example: `parse("scenario \\"s\\" workflow { end }", text)` is a scenario whose name is `"s"`.
    """
    return aio.Opening(Scenario, sync._PARSE, instance, text, syntax)


async def validate(text: str, syntax: SyntaxLike, *, instance: Instance | None = None) -> list[Diagnostic]:
    """Returns all diagnostics for a source text, in source order: errors, warnings and notes.
    Warnings and notes that a comment ignores are left out; see doc/DSL.md, section Diagnostics.

    Example: with the line `# scheduler-core: ignore missing-fallback` before a node, the warning
    `missing-fallback` of that node is left out.

    # Typical errors
    - `limit-exceeded`: more than 1 MiB. A text full of errors is no error of this call.
    """
    return await aio.call(sync._VALIDATE, instance, text, syntax)


async def format(text: str, syntax: SyntaxLike, *, instance: Instance | None = None) -> str:
    """The same text in canonical form: two blanks a level, one statement a line, one blank line
    between blocks. Statements keep their order. Comments stay in the text syntax and are lost
    in YAML. Formatting the result again changes nothing.

    # Typical errors
    - `rejected`: the text cannot be read; in YAML and JSON also: it has errors.
    - `limit-exceeded`: the text, or the result, has more than 1 MiB.
    """
    return await aio.call(sync._FORMAT, instance, text, syntax)


async def convert(text: str, syntax: SyntaxLike, target: SyntaxLike, *, instance: Instance | None = None) -> str:
    """The same scenario in another syntax; reading it gives an equal scenario. Comments do not
    cross over.

    # Typical errors
    - `rejected`: the text has errors.
    - `limit-exceeded`: the text, or the result, has more than 1 MiB.
    """
    return await aio.call(sync._CONVERT, instance, text, syntax, target)


async def evaluate(
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
    return await aio.call(sync._EVALUATE, instance, source, variables, dialect)


async def render(template: str, variables: Sequence[NamedValue], *, instance: Instance | None = None) -> Value:
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
    return await aio.call(sync._RENDER, instance, template, variables)


async def default_limits(*, instance: Instance | None = None) -> ParserLimits:
    """The limits that hold when nothing else is said."""
    return await aio.call(sync._DEFAULT_LIMITS, instance)


async def explain(text: str, diagnostics: Sequence[Diagnostic], *, instance: Instance | None = None) -> str:
    """Diagnostics for reading on a terminal: each with its lines of source, its span underlined,
    help and fixes, as rustc prints them. Without colour. At most 1 MiB: what does not fit is
    counted in a last line. `text` is the one that the diagnostics are about; places that it does
    not have are left out.

    Example: the first line of what it says of a misspelt node is
    `error[unknown-node]: no node is called "psuh"`, the second one `  --> 3:7`.
    """
    return await aio.call(sync._EXPLAIN, instance, text, diagnostics)


async def apply_fixes(text: str, diagnostics: Sequence[Diagnostic], *, instance: Instance | None = None) -> str:
    """Returns the text with the fixes of these diagnostics applied, whether they are `certain` or not.
    Of fixes that overlap, the first in the order of the text is applied; the same fix of two
    diagnostics is applied once; a fix that does not fit the text is left out.

    # Typical errors
    - `limit-exceeded`: the text, or the result, has more than 1 MiB.

    Example: with the diagnostics of `"… -> edn …"` the result is `"… -> end …"`.
    """
    return await aio.call(sync._APPLY_FIXES, instance, text, diagnostics)


async def fix(text: str, syntax: SyntaxLike, *, instance: Instance | None = None) -> FixedText:
    """Validates the text, applies the fixes that are `certain`, and repeats this as long as fixes
    uncover others, up to ten times. The result never has more errors than the text: fixes that
    uncover more errors than they remove are not applied. Applying it to the result changes nothing
    more, unless the limit of ten rounds was reached.

    # Typical errors
    - `limit-exceeded`: the text, or the result, has more than 1 MiB.

    Example: `fix("scenario \\"s\\" workflow { start: pass { -> edn; } end }", text)` has the text
    `"scenario \\"s\\" workflow { start: pass { -> end } end }"`, two `applied` and none `left`.
    """
    return await aio.call(sync._FIX, instance, text, syntax)


async def ignore(
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
    return await aio.call(sync._IGNORE, instance, text, syntax, diagnostic)


async def complete(
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
    return await aio.call(sync._COMPLETE, instance, text, syntax, offset)


async def hover(
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
    return await aio.call(sync._HOVER, instance, text, syntax, offset)


async def definition(
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
    return await aio.call(sync._DEFINITION, instance, text, syntax, offset)
