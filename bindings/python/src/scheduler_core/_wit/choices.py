"""Enums, flags and variants."""

from __future__ import annotations

import enum
from typing import Any, ClassVar, NamedTuple, Optional

from . import _layout as layout
from ._memory import Memory, bytes_at
from ._problem import Problem, wrong_type, wrong_value
from .base import Descriptor


class Enumeration(Descriptor):
    """A WIT enum: a `str`-valued `enum.Enum`. A member's value is accepted in place of the member."""

    def __init__(self, cls: type[enum.Enum]) -> None:
        self.cls = cls
        self._members: dict[bytes, enum.Enum] = {member.value.encode(): member for member in cls}
        self._names: dict[Any, bytes] = {}
        for name, member in self._members.items():
            self._names[member] = name
            self._names[member.value] = name
        names = " or ".join(f"{cls.__name__}.{member.name}" for member in cls)
        self.expected = names if len(names) <= 200 else f"a member of {cls.__name__}"

    def _name(self, value: Any) -> bytes:
        if not isinstance(value, str):
            raise wrong_type(self.expected, value)
        name = self._names.get(value)
        if name is None or (isinstance(value, enum.Enum) and not isinstance(value, self.cls)):
            raise wrong_value(self.expected, value, (member.value for member in self.cls))
        return name

    def check(self, value: Any) -> enum.Enum:
        return self._members[self._name(value)]

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        name = self._name(value)
        layout.SIZED.pack_into(view, at, layout.ENUM, len(name), memory.name(name))

    def lift(self, raw: bytes, at: int, instance: Any) -> enum.Enum:
        _, size, pointer = layout.SIZED.unpack_from(raw, at)
        return self._members[bytes_at(pointer, size)]

    def lift_all(self, raw: bytes, count: int, instance: Any) -> list[Any]:
        members, read = self._members, bytes_at
        return [members[read(pointer, size)] for _, size, pointer in layout.SIZED_ITEM.iter_unpack(raw)]


class Flags(Descriptor):
    """WIT flags: an `enum.Flag`. `names` are the WIT names by their members."""

    def __init__(self, cls: type[enum.Flag], names: dict[enum.Flag, str]) -> None:
        self.cls = cls
        self.names = names
        self._by_name = {name.encode(): flag for flag, name in names.items()}
        self.expected = f"{cls.__name__} members, combined by |: " + ", ".join(str(flag.name) for flag in names)

    def check(self, value: Any) -> enum.Flag:
        if not isinstance(value, self.cls):
            raise wrong_type(self.expected, value)
        return value

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        flags = self.check(value)
        given = [name for name, flag in self._by_name.items() if flag in flags]
        block, start, address = memory.take(16 * len(given))
        for index, name in enumerate(given):
            layout.NAME.pack_into(block, start + 16 * index, len(name), memory.name(name))
        layout.SIZED.pack_into(view, at, layout.FLAGS, len(given), address)

    def lift(self, raw: bytes, at: int, instance: Any) -> enum.Flag:
        _, count, pointer = layout.SIZED.unpack_from(raw, at)
        flags = self.cls(0)
        for size, name in layout.NAME.iter_unpack(bytes_at(pointer, 16 * count) if count else b""):
            flags |= self._by_name[bytes_at(name, size)]
        return flags


class VariantCase:
    """The base class of every generated variant."""

    case: str
    """Name of the case in the WIT."""
    _shown: ClassVar[str]

    def _check(self, descriptor: Descriptor, value: Any) -> None:
        try:
            self.__dict__["value"] = descriptor.check(value)
        except Problem as problem:
            raise problem.kind(f"{self._shown}(): value{problem.path} {problem.text}") from None

    def __repr__(self) -> str:
        payload = f"({self.__dict__['value']!r})" if "value" in self.__dict__ else ""
        return f"{self._shown}{payload}"


class Case(NamedTuple):
    """A case of a variant."""

    wit: str
    """Name in the WIT."""
    cls: type[VariantCase]
    """Class of its values."""
    type: Optional[Descriptor] = None
    """Type of its payload."""
    shown: str = ""
    """Form in source code. Example: `ResourceType.custom(...)`."""


_pack_variant = layout.VARIANT_VALUE.pack_into


class Variant(Descriptor):
    """A WIT variant: one class per case, all derived from `cls`. The name of a case without a
    payload is accepted in place of its value."""

    def __init__(self, cls: type[VariantCase], *cases: Case) -> None:
        self.cls = cls
        self.cases = cases
        self.expected = " or ".join(case.shown for case in cases)
        self._by_class = {case.cls: (case.wit.encode(), case.type) for case in cases}
        self._by_name = {case.wit.encode(): case for case in cases}
        self._units = {
            case.wit: getattr(cls, case.shown.rpartition(".")[2]) for case in cases if case.type is None
        }
        self._by_key: dict[Any, tuple[bytes, Optional[Descriptor]]] = {**self._by_class}
        """The WIT name and the payload of a case by what stands for it: its class, or its name if it has no payload."""
        self._by_key.update((name, self._by_class[type(unit)]) for name, unit in self._units.items())

    def check(self, value: Any) -> Any:
        if isinstance(value, str):
            unit = self._units.get(value)
            if unit is None:
                raise wrong_value(self.expected, value, self._units)
            return unit
        if type(value) not in self._by_class:
            raise wrong_type(self.expected, value)
        return value

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        key: Any = value if isinstance(value, str) else value.__class__
        known = self._by_key.get(key)
        name, payload = known or self._by_key[self.check(value).__class__]
        pointer = 0
        if payload is not None:
            block, start, pointer = memory.take(layout.VALUE_SIZE)
            try:
                payload.lower(value.__dict__["value"], memory, block, start)
            except Problem as problem:
                raise problem.at(".value") from None
        _pack_variant(view, at, layout.VARIANT, len(name), memory.name(name), pointer)

    def lift(self, raw: bytes, at: int, instance: Any) -> Any:
        _, size, name, pointer = layout.VARIANT_VALUE.unpack_from(raw, at)
        case = self._by_name[bytes_at(name, size)]
        if case.type is None:
            return self._units[case.wit]
        value = case.cls.__new__(case.cls)
        value.__dict__["value"] = case.type.lift(bytes_at(pointer, layout.VALUE_SIZE), 0, instance)
        return value
