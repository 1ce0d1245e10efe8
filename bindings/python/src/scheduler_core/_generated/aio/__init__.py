# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""What `scheduler_core.aio` has: classes and functions of its own, and the values of the package."""

from typing import TYPE_CHECKING as _TYPE_CHECKING

if _TYPE_CHECKING:
    from ..values.types import *  # noqa: F403
    from .types import *  # noqa: F403
    from ..values.parser import *  # noqa: F403
    from .parser import *  # noqa: F403
    from ..values.socket import *  # noqa: F403
    from .socket import *  # noqa: F403
    from ..values.ip_pool import *  # noqa: F403
    from .ip_pool import *  # noqa: F403
    from ..values.workbook import *  # noqa: F403
    from .workbook import *  # noqa: F403
    from ..values.wbs import *  # noqa: F403
    from .wbs import *  # noqa: F403
    from ..values.load import *  # noqa: F403
    from .load import *  # noqa: F403
    from ..values.workflow import *  # noqa: F403
    from .workflow import *  # noqa: F403
    from ..values.runner import *  # noqa: F403
    from .runner import *  # noqa: F403
