"""Listings and long texts: the component returns pages, Python functions return everything."""

# What users give is `Any` until it has been checked.
# pyright: reportUnknownArgumentType=false, reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import Any, Generic, NamedTuple, Optional, TypeVar, Union, overload
from weakref import WeakKeyDictionary

from ._memory import Memory
from ._problem import Problem, wrong_type
from .addresses import IpAddress, IpNetwork
from .base import Descriptor
from .function import Function
from .containers import Option
from .mappings import Spread
from .records import Field, Record
from .resources import Resource
from .scalars import STRING, U32
from .seconds import MS_U64

_R = TypeVar("_R", covariant=True)
_T = TypeVar("_T", covariant=True)
_I = TypeVar("_I", covariant=True)

PAGE = 1_024
"""Number of items fetched in one call."""

PIECE = 512 * 1024
"""Number of characters of a text passed in one call, which takes at most 1 MiB of UTF-8."""

_SHORT_STEP = 0.05
"""Longest step of a run in the main thread, in seconds."""

_MOST_ROWS = 10_000
"""Number of events that end a step."""

_NEVER = 2**64 - 1
_NO_INDEX = 2**32 - 1


PAGE_REQUEST = Spread(Field("cursor", "cursor", Option(STRING)), Field("limit", "limit", U32))
"""Position of a page, and its maximum number of items."""


class Page(Record):
    """A page as the component returns it. Its columns are not converted, and it has no class."""

    def __init__(self, name: str, fields: Sequence[Field]) -> None:
        super().__init__(type(name, (_Page,), {}), fields)

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        raise wrong_type("a result, not an argument", value)


    def check(self, value: Any) -> Any:
        """Takes the records in place of the columns."""
        if isinstance(value, (str, bytes)) or not isinstance(value, Sequence):
            raise wrong_type("a list of records", value)
        return value


class _Page:
    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"


class Column(NamedTuple):
    """Source of a field of a row."""

    field: str
    """Field of the row."""
    source: str
    """The column of the page; an attribute of the object, if it starts with a dot; the argument
    of that index, if it is a number; the items of that argument, if a `*` follows; joined strings and the column of
    their ends, in bytes of UTF-8, if a `/` is between them."""
    read: Optional[Callable[[Any], Any]] = None
    """Converts an item to the field's value."""


class Rows(Generic[_T]):
    """Conversion of the columns of a page to records."""

    def __init__(self, cls: Optional[Callable[..., _T]], *columns: Column, lazy: bool = False) -> None:
        self.cls: Any = cls
        self.columns = columns
        self.lazy = lazy
        """Whether the records are created on first access."""

    def of(self, page: Any, resource: Any, arguments: Sequence[Any]) -> Any:
        """Returns the records of a page."""
        if not self.lazy:
            return self._records(page, resource, arguments)
        count = len(getattr(page, self.columns[0].source))
        return LazyList(count, lambda: self._records(page, resource, arguments)) if count else []

    def _records(self, page: Any, resource: Any, arguments: Sequence[Any]) -> list[_T]:
        cells: dict[str, Any] = {}
        constant: dict[str, Any] = {}
        texts: list[tuple[str, str]] = []
        count = getattr(page, "count", None)
        for field, source, read in self.columns:
            if source.startswith("."):
                constant[field] = getattr(resource, source[1:])
                continue
            if source.endswith("*"):
                items = arguments[int(source[:-1])]
            elif source.isdigit():
                constant[field] = arguments[int(source)] if read is None else read(arguments[int(source)])
                continue
            elif "/" in source:
                joined, _, ends = source.partition("/")
                items = _cut(getattr(page, joined), getattr(page, ends))
            else:
                items = getattr(page, source)
            if isinstance(items, str):
                texts.append((field, items))
                continue
            count = len(items)
            cells[field] = items if read is None else [read(item) for item in items]
        for field, text in texts:
            # Line feeds join the items, so a text without any is one item, or none.
            cells[field] = text.split("\n") if text or count else []
        readers = {column.field: column.read for column in self.columns if column.read is not None}
        for field, _ in texts:
            read = readers.get(field)
            if read is not None:
                cells[field] = [read(item) for item in cells[field]]
        if self.cls is None:
            return list(next(iter(cells.values())))
        order = [column.field for column in self.columns]
        names = [field for field in order if field in cells]
        rows: list[Any] = []
        new, cls = object.__new__, self.cls
        if not constant:
            for values in zip(*(cells[name] for name in names)):
                row = new(cls)
                row.__dict__.update(zip(names, values))
                rows.append(row)
            return rows
        for values in zip(*(cells[name] for name in names)):
            row = new(cls)
            own = {**dict(zip(names, values)), **constant}
            row.__dict__.update((name, own[name]) for name in order)
            rows.append(row)
        return rows


def _cut(joined: str, ends: Sequence[int]) -> list[str]:
    """Splits concatenated strings, given the end of each in UTF-8 bytes."""
    if not joined:
        return [""] * len(ends)
    starts = (0, *ends)
    if joined.isascii():
        return [joined[start:end] for start, end in zip(starts, ends)]
    data = joined.encode()
    return [data[start:end].decode() for start, end in zip(starts, ends)]


class LazyList(Sequence[_I]):
    """A list whose items are created on first access."""

    __slots__ = ("_count", "_items", "_make")

    def __init__(self, count: int, make: Callable[[], list[_I]]) -> None:
        self._count = count
        self._make: Optional[Callable[[], list[_I]]] = make
        self._items: list[_I] = []

    def _made(self) -> list[_I]:
        make = self._make
        if make is not None:
            self._items = make()
            self._make = None
        return self._items

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> _I: ...
    @overload
    def __getitem__(self, index: slice) -> list[_I]: ...
    def __getitem__(self, index: Any) -> Any:
        return self._made()[index]

    def __iter__(self) -> Iterator[_I]:
        return iter(self._made())

    def __eq__(self, other: object) -> bool:
        return self._made() == (other._made() if isinstance(other, LazyList) else other)

    def __hash__(self) -> int:
        raise TypeError("unhashable type: a list of records")

    def __repr__(self) -> str:
        return repr(self._made())

    def __reduce__(self) -> Any:
        return list, (self._made(),)


class Listing(Generic[_T]):
    """A function that returns pages."""

    def __init__(self, function: Function[Any], rows: Union[Rows[_T], str]) -> None:
        self.function = function
        self._rows = rows

    def page(self, resource: Resource, arguments: tuple[Any, ...], cursor: Optional[str]) -> tuple[list[_T], Optional[str]]:
        """Fetches a page: its records, and the position of the next page."""
        page: Any = self.function.of(resource, *arguments, (cursor, PAGE))
        rows = self._rows
        items: Any = getattr(page, rows) if isinstance(rows, str) else rows.of(page, resource, arguments)
        return items, page.next

    def of(self, resource: Resource, *arguments: Any) -> Iterator[_T]:
        """Returns the records, which are fetched on demand."""
        # The first page is fetched at once, so that the call itself reports a wrong argument.
        items, cursor = self.page(resource, arguments, None)
        return self._go_on(resource, arguments, items, cursor)

    def _go_on(
        self, resource: Resource, arguments: tuple[Any, ...], items: list[_T], cursor: Optional[str]
    ) -> Iterator[_T]:
        yield from items
        while cursor is not None:
            items, cursor = self.page(resource, arguments, cursor)
            yield from items


class EventListing(Listing[_T]):
    """A function whose pages continue from a revision."""

    def page(self, resource: Resource, arguments: tuple[Any, ...], cursor: Optional[str]) -> tuple[list[_T], Optional[str]]:
        page: Any = self.function.of(resource, arguments[0] if cursor is None else int(cursor), PAGE)
        assert isinstance(self._rows, Rows)
        return self._rows.of(page, resource, arguments), str(page.revision) if page.more else None


class Collected(Generic[_R]):
    """A function whose pages are parts of one record: `items` is the field that grows."""

    def __init__(self, function: Function[Any], items: str) -> None:
        self.function = function
        self._items = items

    def of(self, resource: Resource, *arguments: Any) -> _R:
        """Returns the whole record."""
        whole: Any = self.function.of(resource, *arguments, (None, PAGE))
        cursor = whole.__dict__.pop("next")
        while cursor is not None:
            page = self.function.of(resource, *arguments, (cursor, PAGE))
            whole.__dict__[self._items] += page.__dict__[self._items]
            cursor = page.next
        return whole  # type: ignore[no-any-return]


class Batch(Generic[_T]):
    """A function whose columns become records."""

    def __init__(self, function: Function[Any], rows: Rows[_T]) -> None:
        self.function = function
        self._rows = rows

    def of(self, resource: Resource, *arguments: Any) -> list[_T]:
        """Returns the records."""
        rows: list[_T] = self._rows.of(self.function.of(resource, *arguments), resource, arguments)
        return rows


class Holder(Generic[_R]):
    """A function that returns a record, one of whose fields is a page."""

    def __init__(self, function: Function[Any], field: str, rows: Rows[Any]) -> None:
        self.function = function
        self._field = field
        self._rows = rows

    def of(self, resource: Resource, *arguments: Any) -> _R:
        """Returns the record with a list in that field."""
        if self.function.keeps_time and threading.current_thread() is threading.main_thread():
            return self._in_short_steps(resource, *arguments)  # type: ignore[no-any-return]
        return self._once(resource, *arguments)  # type: ignore[no-any-return]

    def _once(self, resource: Resource, *arguments: Any) -> Any:
        record: Any = self.function.of(resource, *arguments)
        record.__dict__[self._field] = self._rows.of(record.__dict__[self._field], resource, arguments)
        return record

    def _in_short_steps(self, resource: Resource, timeout: Any) -> Any:
        """Makes a long step of a run in short ones.

        The main thread runs the handlers of signals between them. Nothing else could end a step early: if the host's clock
        jumped, every arrival and timeout of the run would be due.
        """
        try:
            left = MS_U64.check(timeout)
        except Problem:
            left = 0.0  # The call reports the problem.
        if left <= _SHORT_STEP:
            return self._once(resource, timeout)
        end = time.monotonic() + left
        rows: list[Any] = []
        while True:
            left = max(0.0, end - time.monotonic())
            record = self._once(resource, min(left, _SHORT_STEP))
            rows.extend(record.__dict__[self._field])
            progress = record.progress
            if left <= _SHORT_STEP or progress.requested or progress.phase == "finished" or len(rows) >= _MOST_ROWS:
                record.__dict__[self._field] = rows
                return record


class Folded(Generic[_R]):
    """A function whose columns become a record that holds records."""

    def __init__(self, function: Function[Any], cls: type[_R], rows: Rows[Any], *columns: Column) -> None:
        self.function = function
        self._cls: Any = cls
        self._rows = rows
        self._columns = columns

    def of(self, resource: Resource, *arguments: Any) -> _R:
        """Returns the record."""
        page: Any = self.function.of(resource, *arguments)
        record: Any = object.__new__(self._cls)
        for field, source, read in self._columns:
            item = getattr(page, source) if source else self._rows.of(page, resource, arguments)
            record.__dict__[field] = item if read is None else read(item)
        return record  # type: ignore[no-any-return]


_READING: WeakKeyDictionary[Resource, threading.Lock] = WeakKeyDictionary()
"""Held while the pages of a text of an object are fetched: the next text of the object ends the one before."""


class WholeText:
    """A function that returns a text in pages."""

    def __init__(self, function: Function[Any]) -> None:
        self.function = function

    def of(self, resource: Resource, *arguments: Any) -> str:
        """Returns the whole text."""
        with _READING.setdefault(resource, threading.Lock()):
            page: Any = self.function.of(resource, *arguments, None)
            pieces = [page.text]
            while page.next is not None:
                page = self.function.of(resource, *arguments, page.next)
                pieces.append(page.text)
        return "".join(pieces)


class TextTaker(Generic[_R]):
    """A function that takes a text in pieces. Its first parameters are `text` and `last`, which marks the last piece."""

    def __init__(self, function: Function[Any]) -> None:
        self.function = function

    def of(self, resource: Resource, text: Any, *arguments: Any) -> _R:
        """Passes all of `text`."""
        if not isinstance(text, str) or len(text) <= PIECE // 4:
            return self.function.of(resource, text, True, *arguments)  # type: ignore[no-any-return]
        result: Any = None
        for piece, last in _pieces(text):
            result = self.function.of(resource, piece, last, *arguments)
        return result  # type: ignore[no-any-return]


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Splits a text into pieces of whole lines that fit into a call, each with whether it is the last one."""
    size = PIECE if text.isascii() else PIECE // 4
    start = 0
    while start < len(text):
        end = start + size
        if end < len(text):
            # The component rejects a longer line anyway.
            end = text.rfind("\n", start, end) + 1 or end
        yield text[start:end], end >= len(text)
        start = end


def read_address(text: str) -> IpAddress:
    """Reads an address of a column."""
    return IPv6Address(text) if ":" in text else IPv4Address(text)


def read_network(text: str) -> IpNetwork:
    """Reads a network of a column."""
    return IPv6Network(text) if ":" in text else IPv4Network(text)


def read_optional(item: Any) -> Any:
    """Reads a text or number that may be missing."""
    return item or None


def read_index(item: int) -> Optional[int]:
    """Reads a number that may be missing."""
    return None if item == _NO_INDEX else item


def read_end(milliseconds: Optional[int]) -> Optional[float]:
    """Reads a time in milliseconds that may be missing, such as the end of a lease."""
    return None if milliseconds is None or milliseconds == _NEVER else milliseconds / 1_000


def read_seconds(milliseconds: int) -> float:
    """Reads a time in milliseconds."""
    return milliseconds / 1_000


def read_nanoseconds(nanoseconds: int) -> float:
    """Reads a time in nanoseconds."""
    return nanoseconds / 1_000_000_000


def read_case(descriptor: Descriptor) -> Callable[[str], Any]:
    """Returns a function that reads a case of a variant, `vm` or `custom:NAME`."""

    def read(text: str) -> Any:
        case, separator, payload = text.partition(":")
        if not separator:
            return descriptor.check(case)
        cls: Any = descriptor.cls  # type: ignore[attr-defined]
        return getattr(cls, case)(payload)

    return read
