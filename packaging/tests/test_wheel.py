"""The wheel: it contains the whole component, and is small."""

from __future__ import annotations

import hashlib
import lzma
import random
import shutil
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "bindings/python"), str(ROOT / "packaging")]

import wheel  # noqa: E402

from component_packing import pack  # noqa: E402
from hatch_build import ComponentHook  # noqa: E402

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


class ShrinkTest(unittest.TestCase):
    def setUp(self) -> None:
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.path = Path(scratch.name, "package-1-py3-none-any.whl")

    def test_a_wheel_gets_smaller_and_stays_the_same(self) -> None:
        contents = {"package/__init__.py": b"import os\n" * 3_000, "package/\u00e4.py": b"", "package/data.xz": random.Random(1).randbytes(600_000)}
        with zipfile.ZipFile(self.path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in contents.items():
                info = zipfile.ZipInfo(name, (2026, 12, 1, 4, 30, 58))
                info.external_attr, info.compress_type = 0o100644 << 16, zipfile.ZIP_DEFLATED
                archive.writestr(info, data)
        before = self.path.stat().st_size
        wheel.shrink(self.path)
        self.assertLess(self.path.stat().st_size, before)
        with zipfile.ZipFile(self.path) as archive:
            self.assertIsNone(archive.testzip())
            self.assertEqual({name: archive.read(name) for name in archive.namelist()}, contents)
            for info in archive.infolist():
                self.assertEqual((info.date_time, info.external_attr >> 16), ((2026, 12, 1, 4, 30, 58), 0o100644))
        # Again, it is the same.
        once = self.path.read_bytes()
        wheel.shrink(self.path)
        self.assertEqual(self.path.read_bytes(), once)

    def test_the_wheel_of_a_release_has_a_limit(self) -> None:
        self.path.write_bytes(bytes(wheel.LARGEST))
        wheel.check(self.path)
        self.path.write_bytes(bytes(wheel.LARGEST + 1))
        with self.assertRaisesRegex(SystemExit, f"has {wheel.LARGEST + 1:,} bytes; at most {wheel.LARGEST:,} are permitted"):
            wheel.check(self.path)


if __name__ == "__main__":
    unittest.main()
