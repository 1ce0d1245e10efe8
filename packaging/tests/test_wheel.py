"""The hook of the build of a wheel: it carries the whole component, and is small."""

from __future__ import annotations

import hashlib
import lzma
import shutil
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bindings/python"))

from component_packing import pack  # noqa: E402
from hatch_build import LARGEST, ComponentHook  # noqa: E402

CODE = b"\0asm\x0d\0\x01\0" + b"\0\x05\x04name" * 20
"""A component without code."""


class HookTest(unittest.TestCase):
    def setUp(self) -> None:
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.root = Path(scratch.name)
        self.folder = self.root / "src/scheduler_core/component"
        self.folder.mkdir(parents=True)
        shutil.copyfile(ROOT / "bindings/python/src/scheduler_core/_packing.py", self.root / "src/scheduler_core/_packing.py")
        nothing: Any = None
        self.hook = ComponentHook(str(self.root), {}, nothing, nothing, str(self.root), "wheel")

    def put(self, code: bytes) -> None:
        (self.folder / "scheduler_core.packed.xz").write_bytes(lzma.compress(pack(code)))
        (self.folder / "scheduler_core.sha256").write_text(hashlib.sha256(CODE).hexdigest() + "\n")

    def test_a_wheel_needs_the_component_and_its_digest(self) -> None:
        with self.assertRaisesRegex(FileNotFoundError, r"scheduler_core\.packed\.xz is missing; run build_component\.py first"):
            self.hook.initialize("standard", {})
        self.put(CODE)
        self.hook.initialize("standard", {})
        (self.folder / "scheduler_core.sha256").unlink()
        with self.assertRaisesRegex(FileNotFoundError, r"scheduler_core\.sha256 is missing"):
            self.hook.initialize("standard", {})

    def test_the_digest_is_that_of_the_component(self) -> None:
        self.put(CODE + b"\0\x01\0")
        with self.assertRaisesRegex(ValueError, r"do not match; run build_component\.py again"):
            self.hook.initialize("standard", {})

    def test_an_editable_install_uses_the_last_build(self) -> None:
        self.hook.initialize("editable", {})

    def test_a_wheel_has_at_most_1_1_megabytes(self) -> None:
        self.assertLessEqual(LARGEST, 1_100_000)
        wheel = self.root / "scheduler_core.whl"
        wheel.write_bytes(bytes(LARGEST))
        self.hook.finalize("standard", {}, str(wheel))
        wheel.write_bytes(bytes(LARGEST + 1))
        with self.assertRaisesRegex(ValueError, r"has 1,100,001 bytes; at most 1,100,000 are permitted"):
            self.hook.finalize("standard", {}, str(wheel))


if __name__ == "__main__":
    unittest.main()
