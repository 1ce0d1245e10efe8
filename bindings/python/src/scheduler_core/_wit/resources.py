"""Resources: objects in an instance of the component."""

from __future__ import annotations

from typing import Any, NoReturn, Optional, TypeVar

from .._errors import ClosedError
from . import _layout as layout
from ._host import Host
from ._keywords import name_methods
from ._memory import Memory
from ._problem import Problem, article, wrong_type
from .base import Descriptor

_pack_pointer = layout.POINTER.pack_into
_Self = TypeVar("_Self", bound="Resource")

_SHOWN: dict[str, tuple[str, ...]] = {
    "Source": ("length",),
    "Expression": ("source", "kind", "variables"),
    "Template": ("variables",),
    "Scenario": ("name", "version", "workflows"),
    "Socket": ("protocol", "family", "state", "local_port", "remote_port"),
    "IpPool": ("name", "revision", "stats.total", "stats.allocated", "stats.available"),
    "Workbook": ("revision",),
    "Wbs": ("name", "revision", "task_count"),
    "LoadPlan": ("users", "last_arrival", "tenants"),
    "LoadRun": ("revision", "progress.present"),
    "Machine": ("revision", "now"),
    "Run": ("progress.phase", "progress.done", "progress.present"),
}
"""Attributes that each class shows: those that are cheap to read."""


class Resource:
    """An object in an instance of the component.

    It is a context manager: leaving the block closes it. The garbage collector closes it
    too. Closing it again has no effect.
    """

    __slots__ = ("__weakref__", "_ended", "_handle", "_instance", "_why_closed")

    _instance: Host
    _handle: Optional[int]
    _ended: bool
    _why_closed: str

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        name_methods(cls)

    def _adopt(self, instance: Host, handle: Optional[int]) -> None:
        self._instance = instance
        self._handle = handle
        self._ended = False
        self._why_closed = "is closed"

    def _take(self, other: Resource) -> None:
        """Takes over the handle of `other`, at the end of a constructor."""
        self._adopt(other._instance, other._handle)
        other._handle = None

    @property
    def closed(self) -> bool:
        """Whether the object was closed, or given to a call that keeps it."""
        return getattr(self, "_handle", None) is None or self._ended

    def close(self) -> None:
        """Closes this object at once. Closing it again has no effect."""
        self._let_go()

    def _let_go(self) -> None:
        handle = getattr(self, "_handle", None)
        if handle is not None:
            self._handle = None
            self._instance.drop(handle)

    def _give_away(self, to: str) -> None:
        handle, self._handle = self._handle, None
        if handle is not None:
            self._instance.forget(handle)
        self._why_closed = f"was given to {to}"

    def _require(self) -> int:
        handle: Optional[int] = getattr(self, "_handle", None)
        if handle is None:
            raise ClosedError(f"this {type(self).__name__} {getattr(self, '_why_closed', 'was never opened')}; create a new one")
        return handle

    def __enter__(self: _Self) -> _Self:
        self._require()
        return self

    def __exit__(self, *_: object) -> None:
        self._let_go()

    def __del__(self) -> None:
        try:
            self._let_go()
        except Exception:
            # A finalizer cannot report errors; at interpreter exit the instance may be gone already.
            pass

    def __reduce_ex__(self, _: object) -> NoReturn:
        # A copy would close an object that it does not own.
        advice = "; send its snapshot() instead" if hasattr(self, "snapshot") else ""
        raise TypeError(f"{article(type(self).__name__)} belongs to this process and cannot be copied or pickled{advice}")

    def __repr__(self) -> str:
        name = type(self).__name__
        if self.closed:
            return f"<{name} (closed)>"
        shown: list[str] = []
        for attribute in _SHOWN.get(name, ()):
            value: Any = self
            try:
                for step in attribute.split("."):
                    value = getattr(value, step)
            except Exception:
                # A representation must not fail, whatever the state of the instance.
                continue
            if value is not None:
                shown.append(f"{attribute.rpartition('.')[2]}={getattr(value, 'value', None) or repr(value)}")
        return f"<{name}{' ' if shown else ''}{' '.join(shown)}>"


class _Handle(Descriptor):
    def __init__(self, cls: type[Resource]) -> None:
        self.cls = cls
        self.expected = article(cls.__name__)

    def check(self, value: Any) -> Resource:
        if not isinstance(value, self.cls):
            if type(value).__name__ == self.cls.__name__:
                raise Problem(TypeError, f"must be {self.expected}, not one of scheduler_core.aio; use the function of scheduler_core.aio")
            raise wrong_type(self.expected, value)
        return value

    def _handle(self, value: Any, memory: Memory) -> int:
        resource = self.check(value)
        try:
            handle = resource._require()
        except ClosedError as error:
            raise Problem(ClosedError, f"cannot be used: {error}") from None
        if resource._instance is not memory.instance:
            raise Problem(
                ValueError,
                f"must be {self.expected} of the same instance; this one belongs to another "
                "(scheduler_core.configure() starts a new default instance)",
            )
        return handle


class Borrow(_Handle):
    """`borrow<T>`: the call uses the object, the caller keeps it."""

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        if isinstance(value, self.cls) and getattr(value, "_handle", None) is not None and value._instance is memory.instance:
            _pack_pointer(view, at, layout.RESOURCE, value._handle)
        else:
            _pack_pointer(view, at, layout.RESOURCE, self._handle(value, memory))


class Own(_Handle):
    """`own<T>`: the call takes over the object."""

    def lower(self, value: Any, memory: Memory, view: memoryview, at: int) -> None:
        handle = self._handle(value, memory)
        if any(value is taken for taken in memory.consumed):
            raise Problem(ValueError, "must not be passed twice to the same call")
        memory.consumed.append(value)
        layout.POINTER.pack_into(view, at, layout.RESOURCE, handle)

    def lift(self, raw: bytes, at: int, instance: Any) -> Resource:
        _, pointer = layout.POINTER.unpack_from(raw, at)
        resource = self.cls.__new__(self.cls)
        resource._adopt(instance, instance.keep(pointer))
        return resource
