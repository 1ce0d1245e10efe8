"""Python methods of classes in addition to the component's functions: lengths, membership, real time and diagrams."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic, Optional, TypeVar

from ._clock import REAL_TIME
from ._wit import IP_ADDRESS, Problem

_B = TypeVar("_B")
_T = TypeVar("_T")


class PoolMixin(Generic[_B, _T]):
    """A pool is a collection of bindings, by address. `_T` is the result of a tick."""

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

    def tick_now(self, budget: Optional[int] = None) -> _T:
        """Sets the time of the pool to the real time, and ends what is due, as `tick` does.

        The time is the wall clock at the first call, or the time of the last tick if that is later, plus the
        time that has passed since then, also while the machine was suspended. Later steps of the wall clock
        do not change it, and it never goes backward.

        Args:
            budget: Maximum number of leases and quarantines to end. Defaults to 4,096.
        """
        report: _T = REAL_TIME.of(self, budget)
        return report

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
