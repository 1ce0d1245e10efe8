"""What pools have in addition to the component's functions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from .._clock import REAL_TIME
from .resource import Resource

if TYPE_CHECKING:
    from .._generated.values.ip_pool import TickReport


class Pool(Resource):
    """The base of the pool."""

    __slots__ = ()

    async def tick_now(self, budget: Optional[int] = None) -> TickReport:
        """Sets the time of the pool to the real time, and ends what is due, as `tick` does.

        The time is the wall clock at the first call, or the time of the last tick if that is later, plus the
        time that has passed since then, also while the machine was suspended. Later steps of the wall clock
        do not change it, and it never goes backward.

        Args:
            budget: Maximum number of leases and quarantines to end. Defaults to 4,096.
        """
        function: Any = REAL_TIME
        report: TickReport = await self._submit(function, budget)
        return report
