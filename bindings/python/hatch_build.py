"""Fails the build of a wheel without the component."""

import hashlib
import lzma
import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

class ComponentHook(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        folder = Path(self.root) / "src" / "scheduler_core" / "component"
        packed, digest = folder / "scheduler_core.packed.xz", folder / "scheduler_core.sha256"
        for file in (packed, digest):
            if not file.is_file():
                raise FileNotFoundError(f"{file} is missing; run build_component.py first")
        if hashlib.sha256(_unpack(self.root, lzma.decompress(packed.read_bytes()))).hexdigest() != digest.read_text().strip():
            raise ValueError(f"{packed} and {digest.name} do not match; run build_component.py again")


def _unpack(root: str, packed: bytes) -> bytes:
    """Returns the component, by the module of the package, which is not installed yet."""
    scope: dict[str, Any] = runpy.run_path(str(Path(root, "src/scheduler_core/_packing.py")))
    code: bytes = scope["unpack"](packed)
    return code
