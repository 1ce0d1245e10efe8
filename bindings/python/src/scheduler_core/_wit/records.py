"""Records: frozen dataclasses."""

# What users give is `Any` until it has been checked.
# pyright: reportUnknownArgumentType=false, reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import Sequence
from inspect import unwrap
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from . import _layout as layout
from ._keywords import named
from ._memory import Memory, bytes_at
from ._problem import Problem, article, wrong_type
from .base import Descriptor

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen: bool, init: bool = True, repr: bool = True) -> Any:
        """`dataclasses.dataclass` for the generated classes. Their methods are shared, and module
        `dataclasses` looks at a class when its fields are asked for: doing so for all
        of them took most of the time of importing them."""

        def made(cls: type) -> type:
            cls.__dataclass_fields__ = _Fields()
            if "__init__" in cls.__dict__:
                cls.__init__ = named(cls.__init__)
            own = [name for name, hint in cls.__dict__.get("__annotations__", {}).items() if not hint.startswith("ClassVar")]
            # The case of a variant is a field, so that `asdict` keeps it; patterns match on the class.
            cls.__match_args__ = tuple(name for name in own if name != "case")
            cls.__eq__, cls.__hash__ = _equal, _hash
            cls.__setattr__ = cls.__delattr__ = _refuse
            if repr:
                cls.__repr__ = _repr
            return cls

        return made


class _Fields:
    """Stands for `__dataclass_fields__` until it is read by `dataclasses.is_dataclass`, `replace`, `asdict` …"""

    def __get__(self, _: object, owner: type) -> Any:
        import dataclasses

        for cls in owner.__mro__:
            if cls.__dict__.get("__dataclass_fields__") is self:
                dataclasses.dataclass(init=False, repr=False, eq=False)(cls)
                fields: Any = cls.__dict__["__dataclass_fields__"]
                if "case" in fields:
                    # It belongs to the class; `replace` must not set it.
                    fields["case"].init = False
        return owner.__dataclass_fields__  # type: ignore[attr-defined]


def _repr(self: Any) -> str:
    return f"{type(self).__qualname__}({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"


def _equal(self: Any, other: object) -> bool:
    return self.__dict__ == other.__dict__ if type(self) is type(other) else NotImplemented


def _hash(self: Any) -> int:
    return hash((type(self), *self.__dict__.values()))


def _refuse(self: Any, name: str, *_: object) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot change {name!r}: {type(self).__name__} is immutable")


class Field(NamedTuple):
    """A field of a record."""

    wit: str
    """Name in the WIT."""
    name: str
    """Name in Python."""
    type: Descriptor
    """Type of its value."""


def _parameters(cls: Any, fields: Sequence[Field]) -> list[str]:
    """Returns the arguments of the class's constructor as in source code: those without a default, then `name=…` for the others."""
    init = unwrap(cls.__init__)
    code = getattr(init, "__code__", None)
    if code is None:
        return [field.name for field in fields]
    positional = code.co_varnames[1 : code.co_argcount]
    keywords = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    required = len(positional) - len(init.__defaults__ or ())
    return [*positional[:required], *(f"{name}=…" for name in (*positional[required:], *keywords))]


class Record(Descriptor):
    """A record whose values are instances of `cls`."""

    def __init__(self, cls: type, fields: Sequence[Field]) -> None:
        self.cls = cls
        self.fields = tuple(fields)
        self.expected = f"{article(cls.__name__)}, as in {cls.__name__}({', '.join(_parameters(cls, self.fields))})"
        self._names = tuple((field.wit.encode(), field.name, field.type) for field in fields)

    def fill(self, target: Any, values: tuple[Any, ...]) -> None:
        """Checks the arguments of the class's constructor and stores them in `target`."""
        into = target.__dict__
        for field, value in zip(self.fields, values):
            try:
                into[field.name] = field.type.check(value)
            except Problem as problem:
                raise problem.kind(f"{self.cls.__name__}(): {field.name}{problem.path} {problem.text}") from None

    def check(self, value: Any) -> Any:
        if not isinstance(value, self.cls):
            raise wrong_type(self.expected, value)
        return value

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        if not isinstance(value, self.cls):
            raise wrong_type(self.expected, value)
        count = len(self._names)
        block, start, address = memory.take(layout.ENTRY_SIZE * count)
        have = value.__dict__
        for wit, name, descriptor in self._names:
            layout.NAME.pack_into(block, start, len(wit), memory.name(wit))
            try:
                descriptor.lower(have[name], memory, block, start + layout.ENTRY_VALUE)
            except Problem as problem:
                raise problem.at(f".{name}") from None
            start += layout.ENTRY_SIZE
        layout.SIZED.pack_into(view, at, layout.RECORD, count, address)

    def lift(self, raw: bytes, at: int, instance: Any) -> Any:
        value: Any = object.__new__(self.cls)
        value.__dict__.update(self.lift_fields(raw, at, instance))
        return value

    def lift_fields(self, raw: bytes, at: int, instance: Any) -> dict[str, Any]:
        """Returns the values of the fields by their Python names."""
        _, count, pointer = layout.SIZED.unpack_from(raw, at)
        block = bytes_at(pointer, layout.ENTRY_SIZE * count)
        values: dict[str, Any] = {}
        at = layout.ENTRY_VALUE
        for _, name, descriptor in self._names:
            values[name] = descriptor.lift(block, at, instance)
            at += layout.ENTRY_SIZE
        return values
