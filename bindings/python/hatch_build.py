"""Fails the build of a wheel without the component."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ComponentHook(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        folder = Path(self.root) / "src" / "scheduler_core" / "component"
        for name in ("scheduler_core.wasm", "scheduler_core_offline.wasm"):
            if not (folder / name).is_file():
                raise FileNotFoundError(f"{folder / name} is missing; run build_component.py first")
