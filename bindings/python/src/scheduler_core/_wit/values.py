"""`value`: the values of the expression language (CEL) as Python values.

| CEL | Python in | Python out |
|---|---|---|
| null, bool, string, bytes | `None`, `bool`, `str`, `bytes` | the same |
| int | `int` | `int` |
| uint | `Uint(5)` | `Uint` |
| double | `float` | `float` |
| list, map | `list` or `tuple`, `dict` | `list`, `dict` |
| duration | `datetime.timedelta` | `Duration`, a `timedelta` |
| timestamp | an aware `datetime.datetime` | `Timestamp`, a `datetime` in UTC |
| type | `TypeName("int")` | `TypeName` |
"""

# What users give is `Any` until it has been checked.
# pyright: reportUnknownArgumentType=false, reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from ctypes import string_at
from datetime import datetime, timedelta, timezone
from typing import Any, Dict, List, Union

from . import _layout as layout
from ._memory import Memory
from ._problem import Problem, show, wrong_value
from .base import Descriptor
from .containers import BYTES
from .records import dataclass
from .scalars import BOOL, F64, S64, STRING, U32, U64

_DEPTH = 200
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_SECOND = timedelta(seconds=1)
_FIRST, _LAST = -62_135_596_800, 253_402_300_799
_MICROSECOND = timedelta(microseconds=1)


class Uint(int):
    """A CEL `uint`: an `int` from 0 to 2**64 - 1. Example: `Uint(5)` is `5u`."""

    def __new__(cls, value: int = 0) -> Uint:
        number = super().__new__(cls, value)
        if not 0 <= number < 2**64:
            raise ValueError(f"Uint(): value must be an int from 0 to 2**64 - 1, not {value!r}")
        return number

    def __repr__(self) -> str:
        return f"Uint({int(self)})"


class TypeName(str):
    """A CEL `type`, by its name. Example: `TypeName("int")`."""

    def __repr__(self) -> str:
        return f"TypeName({str(self)!r})"


class Duration(timedelta):
    """A CEL `duration`. As a `timedelta` it is rounded down to microseconds; `nanoseconds` is exact."""

    nanoseconds: int
    """Total length in nanoseconds."""

    @classmethod
    def from_nanoseconds(cls, nanoseconds: int) -> Duration:
        """Returns a duration of exactly `nanoseconds`. Example: `Duration.from_nanoseconds(1_500)`."""
        if not -(2**63) <= nanoseconds < 2**63:
            raise ValueError(f"Duration: nanoseconds must be an int from -2**63 to 2**63 - 1, not {nanoseconds!r}")
        duration = cls(microseconds=nanoseconds // 1000)
        duration.nanoseconds = nanoseconds
        return duration

    def __getattr__(self, name: str) -> Any:
        if name == "nanoseconds":
            return self // _MICROSECOND * 1000
        raise AttributeError(name)

    def __reduce__(self) -> tuple[Any, ...]:
        # That of timedelta has no nanoseconds, and copies, pickles and `dataclasses.asdict` use it.
        return (Duration.from_nanoseconds, (self.nanoseconds,))


class Timestamp(datetime):
    """A CEL `timestamp`, in UTC. As a `datetime` it is rounded down to microseconds; `nanosecond` is exact."""

    nanosecond: int
    """Nanoseconds after the full second: 0 to 999,999,999."""

    @classmethod
    def from_parts(cls, seconds: int, nanosecond: int = 0) -> Timestamp:
        """Returns the time `seconds` and `nanosecond` after 1970-01-01T00:00:00Z. Example: `Timestamp.from_parts(1_767_225_600)`.

        Raises `ValueError` outside the years 1 to 9999, the limits of CEL and `datetime`.
        """
        if not isinstance(seconds, int):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"Timestamp: seconds must be an int, not {seconds!r}")
        if not _FIRST <= seconds <= _LAST:
            raise ValueError(f"Timestamp: seconds must be an int from {_FIRST} to {_LAST} (years 1 to 9999), not {seconds!r}")
        if not 0 <= nanosecond < 10**9:
            raise ValueError(f"Timestamp: nanosecond must be an int from 0 to 999999999, not {nanosecond!r}")
        at = _EPOCH + timedelta(seconds=seconds, microseconds=nanosecond // 1000)
        instant = cls(at.year, at.month, at.day, at.hour, at.minute, at.second, at.microsecond, tzinfo=timezone.utc)
        instant.nanosecond = nanosecond
        return instant

    def __getattr__(self, name: str) -> Any:
        if name == "nanosecond":
            return self.microsecond * 1000
        raise AttributeError(name)

    def __reduce_ex__(self, _: Any) -> tuple[Any, ...]:
        # As in `Duration`: that of datetime has no nanoseconds.
        if self.tzinfo is not timezone.utc:
            return super().__reduce_ex__(4)  # type: ignore[return-value]
        since: timedelta = datetime.__sub__(self, _EPOCH)  # type: ignore[operator]
        return (Timestamp.from_parts, (since // _SECOND, self.nanosecond))


Value = Union[
    None, bool, int, float, str, bytes, List["Value"], Dict[Any, "Value"], timedelta, datetime, "RawValue"
]
"""Type of results."""

ValueLike = Any
"""Type of arguments: see the table at the top of this module."""


@dataclass(frozen=True, init=False)
class RawValue:
    """A value in the form of the component: every node once, children before their parent.

    It is accepted in place of any value. Functions return it only for a map whose keys Python
    cannot distinguish (such as `true` and `1`).
    """

    nodes: list[tuple[str, Any]]
    """Case and payload of each `value-node`. Example: `[("int", 1), ("list", [0])]`;
    a timestamp's payload is `(seconds, nanoseconds)`."""
    root: int
    """Index of the outermost node."""

    def __init__(self, nodes: list[tuple[str, Any]], root: int) -> None:
        self.__dict__.update(nodes=nodes, root=root)


def flatten(value: Any) -> RawValue:
    """Returns `value` as nodes. Raises `Problem`."""
    nodes: list[tuple[str, Any]] = []
    root = _node(value, nodes, 0)
    return RawValue(nodes, root)


def _node(value: Any, nodes: list[tuple[str, Any]], depth: int) -> int:
    if depth > _DEPTH:
        raise Problem(ValueError, f"must be nested at most {_DEPTH} levels deep (does it contain itself?)")
    node: tuple[str, Any]
    if value is None:
        node = ("null", None)
    elif isinstance(value, bool):
        node = ("bool", value)
    elif isinstance(value, Uint):
        node = ("uint", int(value))
    elif isinstance(value, int):
        if not -(2**63) <= value < 2**63:
            raise wrong_value("an int from -2**63 to 2**63 - 1, or a Uint", value)
        node = ("int", int(value))
    elif isinstance(value, float):
        node = ("double", value)
    elif isinstance(value, TypeName):
        node = ("type-name", str(value))
    elif isinstance(value, str):
        node = ("string", STRING.check(value))
    elif isinstance(value, (bytes, bytearray, memoryview)):
        node = ("bytes", bytes(value))
    elif isinstance(value, (list, tuple)):
        node = ("list", _children(value, nodes, depth))
    elif isinstance(value, dict):
        keys = _children(value.keys(), nodes, depth, "key ")
        items = []
        for key, item in value.items():
            try:
                items.append(_node(item, nodes, depth + 1))
            except Problem as problem:
                raise problem.at(f"[{key!r}]") from None
        node = ("map", list(zip(keys, items)))
    elif isinstance(value, timedelta):
        nanoseconds = value.nanoseconds if isinstance(value, Duration) else value // _MICROSECOND * 1000
        if not -(2**63) <= nanoseconds < 2**63:
            raise wrong_value("a timedelta of at most 292 years", value)
        node = ("duration", nanoseconds)
    elif isinstance(value, datetime):
        node = ("timestamp", _instant(value))
    else:
        raise Problem(
            TypeError,
            "must be None, bool, int, Uint, float, str, bytes, list, tuple, dict, timedelta, an aware datetime "
            f"or TypeName, not {show(value)} of type {type(value).__name__}",
        )
    nodes.append(node)
    return len(nodes) - 1


def _children(values: Any, nodes: list[tuple[str, Any]], depth: int, what: str = "") -> list[int]:
    children: list[int] = []
    for value in values:
        try:
            children.append(_node(value, nodes, depth + 1))
        except Problem as problem:
            raise problem.at(f"[{what}{len(children)}]") from None
    return children


def _instant(value: datetime) -> tuple[int, int]:
    offset = value.utcoffset()
    if offset is None:
        raise Problem(
            ValueError, f"must be an aware datetime, as in datetime.now(timezone.utc), not the naive {show(value)}"
        )
    since = value - _EPOCH
    seconds = since // _SECOND
    nanosecond = value.nanosecond if isinstance(value, Timestamp) else value.microsecond * 1000
    return seconds, nanosecond


def unflatten(raw: RawValue) -> Any:
    """Returns the Python value of `raw`, or `raw` itself if Python cannot represent it."""
    made: list[Any] = []
    for case, payload in raw.nodes:
        if case == "uint":
            made.append(Uint(payload))
        elif case == "list":
            made.append([made[child] for child in payload])
        elif case == "map":
            mapping = {made[key]: made[item] for key, item in payload}
            if len(mapping) != len(payload):
                return raw
            made.append(mapping)
        elif case == "duration":
            made.append(Duration.from_nanoseconds(payload))
        elif case == "timestamp":
            made.append(Timestamp.from_parts(*payload))
        elif case == "type-name":
            made.append(TypeName(payload))
        else:
            made.append(payload)
    return made[raw.root]


_SCALARS: dict[str, Descriptor] = {
    "bool": BOOL,
    "int": S64,
    "uint": U64,
    "double": F64,
    "string": STRING,
    "bytes": BYTES,
    "duration": S64,
    "type-name": STRING,
}
_NAMES = {case: case.encode() for case in (*_SCALARS, "null", "list", "map", "timestamp")}
_CASES = {name: case for case, name in _NAMES.items()}


class ValueDescriptor(Descriptor):
    """The record `value`."""

    expected = "a value"

    def check(self, value: Any) -> Any:
        # A raw value is checked when it is lowered.
        if not isinstance(value, RawValue):
            flatten(value)
        return value

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        raw = value if isinstance(value, RawValue) else flatten(value)
        count = len(raw.nodes)
        block, start, address = memory.take(layout.VALUE_SIZE * count)
        for index, node in enumerate(raw.nodes):
            try:
                self._lower_node(node, memory, block, start + layout.VALUE_SIZE * index)
            except Problem as problem:
                raise problem.at(f".nodes[{index}]") if isinstance(value, RawValue) else problem from None
            except (TypeError, ValueError, IndexError):
                raise wrong_value("a pair of a case of value-node and its payload", node).at(f".nodes[{index}]") from None
        entries, start, pointer = memory.take(2 * layout.ENTRY_SIZE)
        layout.NAME.pack_into(entries, start, 5, memory.name(b"nodes"))
        layout.SIZED.pack_into(entries, start + layout.ENTRY_VALUE, layout.LIST, count, address)
        start += layout.ENTRY_SIZE
        layout.NAME.pack_into(entries, start, 4, memory.name(b"root"))
        U32.lower(raw.root, memory, entries, start + layout.ENTRY_VALUE)
        layout.SIZED.pack_into(view, at, layout.RECORD, 2, pointer)

    def _lower_node(self, node: tuple[str, Any], memory: Memory, view: memoryview, at: int) -> None:
        case, payload = node
        name = _NAMES.get(case)
        if name is None:
            raise wrong_value("a case of value-node", case)
        pointer = 0
        if case != "null":
            block, start, pointer = memory.take(layout.VALUE_SIZE)
            scalar = _SCALARS.get(case)
            if scalar is not None:
                scalar.lower(payload, memory, block, start)
            elif case == "timestamp":
                self._lower_timestamp(payload, memory, block, start)
            else:
                self._lower_children(case, payload, memory, block, start)
        layout.VARIANT_VALUE.pack_into(view, at, layout.VARIANT, len(name), memory.name(name), pointer)

    def _lower_timestamp(self, payload: tuple[int, int], memory: Memory, view: memoryview, at: int) -> None:
        block, start, address = memory.take(2 * layout.ENTRY_SIZE)
        for name, descriptor, part in ((b"seconds", S64, payload[0]), (b"nanoseconds", U32, payload[1])):
            layout.NAME.pack_into(block, start, len(name), memory.name(name))
            descriptor.lower(part, memory, block, start + layout.ENTRY_VALUE)
            start += layout.ENTRY_SIZE
        layout.SIZED.pack_into(view, at, layout.RECORD, 2, address)

    def _lower_children(self, case: str, payload: Any, memory: Memory, view: memoryview, at: int) -> None:
        count = len(payload)
        block, start, address = memory.take(layout.VALUE_SIZE * count)
        if case == "list":
            U32.lower_all(payload, memory, block, start)
        else:
            for pair in payload:
                inner, first, pointer = memory.take(2 * layout.VALUE_SIZE)
                U32.lower(pair[0], memory, inner, first)
                U32.lower(pair[1], memory, inner, first + layout.VALUE_SIZE)
                layout.SIZED.pack_into(block, start, layout.TUPLE, 2, pointer)
                start += layout.VALUE_SIZE
        layout.SIZED.pack_into(view, at, layout.LIST, count, address)

    def lift(self, raw: bytes, at: int, instance: Any) -> Any:
        _, _, pointer = layout.SIZED.unpack_from(raw, at)
        entries = string_at(pointer, 2 * layout.ENTRY_SIZE)
        _, count, first = layout.SIZED.unpack_from(entries, layout.ENTRY_VALUE)
        root = U32.lift(entries, layout.ENTRY_SIZE + layout.ENTRY_VALUE, instance)
        block = string_at(first, layout.VALUE_SIZE * count)
        nodes = [self._lift_node(block, at, instance) for at in range(0, layout.VALUE_SIZE * count, layout.VALUE_SIZE)]
        return unflatten(RawValue(nodes, root))

    def _lift_node(self, raw: bytes, at: int, instance: Any) -> tuple[str, Any]:
        _, size, name, pointer = layout.VARIANT_VALUE.unpack_from(raw, at)
        case = _CASES[string_at(name, size)]
        if case == "null":
            return case, None
        payload = string_at(pointer, layout.VALUE_SIZE)
        scalar = _SCALARS.get(case)
        if scalar is not None:
            return case, scalar.lift(payload, 0, instance)
        _, count, pointer = layout.SIZED.unpack_from(payload, 0)
        if case == "timestamp":
            block = string_at(pointer, 2 * layout.ENTRY_SIZE)
            seconds = S64.lift(block, layout.ENTRY_VALUE, instance)
            return case, (seconds, U32.lift(block, layout.ENTRY_SIZE + layout.ENTRY_VALUE, instance))
        block = string_at(pointer, layout.VALUE_SIZE * count) if count else b""
        if case == "list":
            return case, U32.lift_all(block, count, instance)
        pairs: list[tuple[int, int]] = []
        for at in range(0, layout.VALUE_SIZE * count, layout.VALUE_SIZE):
            _, _, pointer = layout.SIZED.unpack_from(block, at)
            pair = string_at(pointer, 2 * layout.VALUE_SIZE)
            pairs.append((U32.lift(pair, 0, instance), U32.lift(pair, layout.VALUE_SIZE, instance)))
        return case, pairs


VALUE = ValueDescriptor()
