# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""What follows from the WIT package: a module an interface, all names in one place."""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING as _TYPE_CHECKING
from typing import Any as _Any

from ._names import INTERFACES
from ._names import HOMES as HOMES

if _TYPE_CHECKING:
    from .values.types import *  # noqa: F403
    from .types import *  # noqa: F403
    from .values.parser import *  # noqa: F403
    from .parser import *  # noqa: F403
    from .values.socket import *  # noqa: F403
    from .socket import *  # noqa: F403
    from .values.ip_pool import *  # noqa: F403
    from .ip_pool import *  # noqa: F403
    from .values.workbook import *  # noqa: F403
    from .workbook import *  # noqa: F403
    from .values.wbs import *  # noqa: F403
    from .wbs import *  # noqa: F403
    from .values.load import *  # noqa: F403
    from .load import *  # noqa: F403
    from .values.workflow import *  # noqa: F403
    from .workflow import *  # noqa: F403
    from .values.runner import *  # noqa: F403
    from .runner import *  # noqa: F403


def interfaces() -> dict[str, dict[str, tuple[_Any, _Any]]]:
    """Returns what users call for each function of each interface, and its description."""
    return {
        name: getattr(_import_module(f".{module}", __name__), "FUNCTIONS", {}) for name, module in INTERFACES.items()
    }


if not _TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(_import_module(f".{HOMES[name]}", __name__), name)
        return found
