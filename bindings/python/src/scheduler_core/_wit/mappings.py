"""Lists of named items: a `dict` in Python. Options: keyword arguments."""

# What users give is `Any` until it has been checked.
# pyright: reportUnknownArgumentType=false, reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence
from typing import Any, TypeVar, Union

from . import _layout as layout
from ._memory import Memory, bytes_at
from ._problem import Problem, wrong_type
from .base import Descriptor
from .records import Field

_K = TypeVar("_K")
_V = TypeVar("_V")

MappingLike = Union[AnyMapping[_K, _V], Sequence[tuple[_K, _V]]]
"""Type of arguments for named items: a `dict`, or its pairs. Example: `{"host": "a"}`."""


def _lower_rows(
    rows: Sequence[Any], fields: tuple[tuple[bytes, Descriptor], ...], memory: Memory, view: memoryview, at: int
) -> None:
    """Lowers a list of records of these fields. The path of a problem has the names of a row: all its parts but the last."""
    block, start, address = memory.take(layout.VALUE_SIZE * len(rows))
    for row in rows:
        entries, inner, pointer = memory.take(len(fields) * layout.ENTRY_SIZE)
        for (wit, descriptor), part in zip(fields, row):
            layout.NAME.pack_into(entries, inner, len(wit), memory.name(wit))
            try:
                descriptor.lower(part, memory, entries, inner + layout.ENTRY_VALUE)
            except Problem as problem:
                raise problem.at("".join(f"[{name!r}]" for name in row[:-1])) from None
            inner += layout.ENTRY_SIZE
        layout.SIZED.pack_into(block, start, layout.RECORD, len(fields), pointer)
        start += layout.VALUE_SIZE
    layout.SIZED.pack_into(view, at, layout.LIST, len(rows), address)


class Mapping(Descriptor):
    """A list of records of two fields, the first of which names the second."""

    def __init__(self, key: Field, value: Field) -> None:
        self.key = key
        self.value = value
        self.expected = f"a dict; each key {key.type.expected}, each value {value.type.expected}"
        self._fields = tuple((field.wit.encode(), field.type) for field in (key, value))

    def pairs(self, value: Any) -> list[Any]:
        """Returns keys and values. Raises `Problem` for what is neither a dict nor a list of pairs."""
        if isinstance(value, AnyMapping):
            return list(value.items())
        if not isinstance(value, (list, tuple)):
            raise wrong_type(self.expected, value)
        for index, pair in enumerate(value):
            if not isinstance(pair, (list, tuple)) or len(pair) != 2:
                raise wrong_type("a pair of a key and a value", pair).at(f"[{index}]")
        return list(value)

    def check(self, value: Any) -> Any:
        checked: list[Any] = []
        for key, item in self.pairs(value):
            try:
                checked.append((self.key.type.check(key), self.value.type.check(item)))
            except Problem as problem:
                raise problem.at(f"[{key!r}]") from None
        named = dict(checked)
        # A name that occurs twice in pairs is an error, which the component reports.
        return named if len(named) == len(checked) else checked

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        _lower_rows(self.pairs(value), self._fields, memory, view, at)

    def lift(self, raw: bytes, at: int, instance: Any) -> Any:
        _, count, pointer = layout.SIZED.unpack_from(raw, at)
        block = bytes_at(pointer, layout.VALUE_SIZE * count) if count else b""
        lifted: list[Any] = []
        for start in range(0, layout.VALUE_SIZE * count, layout.VALUE_SIZE):
            _, _, inner = layout.SIZED.unpack_from(block, start)
            entries = bytes_at(inner, 2 * layout.ENTRY_SIZE)
            key = self.key.type.lift(entries, layout.ENTRY_VALUE, instance)
            lifted.append((key, self.value.type.lift(entries, layout.ENTRY_SIZE + layout.ENTRY_VALUE, instance)))
        named = dict(lifted)
        # Pairs with the same name are kept.
        return named if len(named) == count else lifted


class Nested(Descriptor):
    """A list of records of an item, a name and a value: a dict of dicts. Only for arguments, never returned."""

    def __init__(self, *fields: Field) -> None:
        self.outer, self.inner, self.value = fields
        self._inner = Mapping(self.inner, self.value)
        self.expected = f"a dict of dicts; each key {self.outer.type.expected}"
        self._outer = Mapping(self.outer, Field("", "", self._inner))
        self._fields = tuple((field.wit.encode(), field.type) for field in fields)

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        rows: list[tuple[Any, Any, Any]] = []
        for thing, named in self._outer.pairs(value):
            try:
                rows += [(thing, name, item) for name, item in self._inner.pairs(named)]
            except Problem as problem:
                raise problem.at(f"[{thing!r}]") from None
        _lower_rows(rows, self._fields, memory, view, at)


class Spread(Descriptor):
    """A record of options, which functions take as keyword arguments; here a tuple of the values of its fields."""

    def __init__(self, *fields: Field) -> None:
        self.fields = fields
        self._names = tuple((field.wit.encode(), field.name, field.type) for field in fields)
        self.expected = "a tuple of " + ", ".join(field.name for field in fields)

    def check(self, value: Any) -> tuple[Any, ...]:
        checked: list[Any] = []
        for field, part in zip(self.fields, value):
            try:
                checked.append(field.type.check(part))
            except Problem as problem:
                raise problem.at(f".{field.name}") from None
        return tuple(checked)

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        count = len(self._names)
        block, start, address = memory.take(layout.ENTRY_SIZE * count)
        for (wit, name, descriptor), part in zip(self._names, value):
            layout.NAME.pack_into(block, start, len(wit), memory.name(wit))
            try:
                descriptor.lower(part, memory, block, start + layout.ENTRY_VALUE)
            except Problem as problem:
                raise problem.at(f".{name}") from None
            start += layout.ENTRY_SIZE
        layout.SIZED.pack_into(view, at, layout.RECORD, count, address)
