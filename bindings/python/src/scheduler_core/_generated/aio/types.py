# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Interface `types` for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import _aio as aio
from .. import types as sync

if TYPE_CHECKING:
    from ..values.types import Diagnostic, PoolDefinition

__all__ = [
    "Scenario",
]


class Scenario(aio.Resource):
    """A scenario that was parsed and checked and has no errors. It is immutable."""

    __slots__ = ()
    _sync = sync.Scenario

    def __init__(self, *_: object) -> None:
        raise TypeError("Scenario has no constructor; use parse(), Source.parse()")

    async def name(self) -> str:
        """The name. Example: `"http tri-phase demo"`."""
        return await self._call(sync._SCENARIO_NAME)

    async def version(self) -> str:
        """The version, as written. Example: `"1.0"`."""
        return await self._call(sync._SCENARIO_VERSION)

    async def pools(self) -> list[PoolDefinition]:
        """The pools, in source order."""
        return await self._call(sync._SCENARIO_POOLS)

    async def workflows(self) -> list[str]:
        """The ids of the workflows, in source order. The first one is the default. A text
        DSL workflow without a name is `"main"`.
        """
        return await self._call(sync._SCENARIO_WORKFLOWS)

    async def diagnostics(self) -> list[Diagnostic]:
        """The warnings and notes for the source text, in source order."""
        return await self._call(sync._SCENARIO_DIAGNOSTICS)

    async def to_json(self) -> str:
        """Returns the scenario in the JSON syntax of the scenario language. It can be parsed to an equal
        scenario.

        Arguments and errors: see `scheduler_core.Scenario.to_json`.
        """
        return await self._call(sync._SCENARIO_TO_JSON_TEXT)
