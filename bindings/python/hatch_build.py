"""Fails the build of a wheel without the component, and that of one that is too large."""

import hashlib
import lzma
import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LARGEST = 1_100_000
"""Limit of the size of a wheel in bytes."""


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

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        size = Path(artifact_path).stat().st_size
        if version != "editable" and size > LARGEST:
            raise ValueError(f"{artifact_path} has {size:,} bytes; at most {LARGEST:,} are permitted (LARGEST in hatch_build.py)")


def _unpack(root: str, packed: bytes) -> bytes:
    """Returns the component, by the module of the package, which is not installed yet."""
    scope: dict[str, Any] = runpy.run_path(str(Path(root, "src/scheduler_core/_packing.py")))
    code: bytes = scope["unpack"](packed)
    return code
