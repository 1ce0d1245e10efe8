"""An event loop whose clock jumps to the next timer, so that hours pass in no time and times are exact."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, Optional, TypeVar

T = TypeVar("T")


class _Selector(selectors.SelectSelector):
    loop: VirtualLoop

    def select(self, timeout: Optional[float] = None) -> list[tuple[selectors.SelectorKey, int]]:
        self.loop.turns += 1
        if timeout is None:
            # Only another thread could end the wait.
            return super().select(60)
        self.loop.clock += max(0.0, timeout)
        return super().select(0)


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop with a clock of its own. `clock` may be moved forward, as a busy program does."""

    def __init__(self) -> None:
        self.clock = 1_000.0
        self.turns = 0
        """Number of iterations of the loop."""
        selector = _Selector()
        selector.loop = self
        super().__init__(selector)

    def time(self) -> float:
        return self.clock


def run_virtual(main: Coroutine[Any, Any, T]) -> T:
    """Runs a coroutine as `asyncio.run` does, on a virtual clock."""
    loop = VirtualLoop()
    try:
        return loop.run_until_complete(asyncio.wait_for(main, 1e9))
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
