"""The interface of an instance of the component for the runtime, and the default instance.

`scheduler_core._instance` has the class. `scheduler_core._default` registers the default instance here, so that no module
below it imports it.
"""

from __future__ import annotations

from typing import Any, Callable, Protocol


class Host(Protocol):
    """An instance of the component."""

    @property
    def poisoned(self) -> bool:
        """Whether a call trapped."""
        ...

    def call(self, function: Any, arguments: tuple[Any, ...], checked: bool = True) -> Any:
        """Calls a function of the component."""
        ...

    def keep(self, pointer: int) -> int:
        """Returns a handle for the resource at `pointer`."""
        ...

    def forget(self, handle: int) -> None:
        """Frees the handle of a resource that was given to a call."""
        ...

    def drop(self, handle: int) -> None:
        """Destroys a resource."""
        ...

    def explain_denial(self, message: str) -> str:
        """Returns `message` with advice."""
        ...


_default: list[Callable[[], Any]] = []


def register_default(provider: Callable[[], Any]) -> None:
    """Makes `provider` the function that returns the default instance."""
    _default[:] = [provider]


def default_instance() -> Any:
    """Returns the default instance."""
    return _default[0]()
