"""Python methods of classes in addition to the component's functions: lengths, membership and diagrams."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from ._wit import IP_ADDRESS, Problem

_B = TypeVar("_B")


class PoolMixin(Generic[_B]):
    """A pool is a collection of bindings, by address."""

    __slots__ = ()

    def __len__(self) -> int:
        """Returns the number of bindings."""
        own: Any = self
        count: int = own.stats.allocated
        return count

    def __bool__(self) -> bool:
        # A pool without bindings is true as well.
        return True

    def __iter__(self) -> Iterator[_B]:
        """Iterates over the bindings, as `bindings()` does."""
        own: Any = self
        bindings: Iterator[_B] = own.bindings()
        return bindings

    def __contains__(self, item: object) -> bool:
        """Returns whether an address is bound, or whether a binding is current."""
        binding = getattr(item, "address", None)
        try:
            address = IP_ADDRESS.check(item if binding is None else binding)
        except Problem:
            return False
        own: Any = self
        found = own.get_binding(address)
        return found is not None and (binding is None or bool(found == item))

    def _repr_svg_(self) -> str:
        """Returns a map of the pool, for notebooks."""
        own: Any = self
        picture: str = own.render()
        return picture


class PictureMixin:
    """Shows a diagram in notebooks."""

    __slots__ = ()

    def _repr_svg_(self) -> str:
        """Returns the diagram, for notebooks."""
        own: Any = self
        picture: str = own.render("svg")
        return picture


class LengthMixin:
    """Adds a length."""

    __slots__ = ()

    def __len__(self) -> int:
        """Returns the length."""
        own: Any = self
        length: int = own.length
        return length

    def __bool__(self) -> bool:
        return True
