"""Builds the Python guest of the suite and composes it with the whole component."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.path.insert(0, str(ROOT / "bindings" / "python" / "guest"))

from build import build  # noqa: E402  (of bindings/python/guest)

COMPONENTS = ROOT / "target" / "component"

if __name__ == "__main__":
    composed = build(
        HERE, "conformance:python-guest/lane", COMPONENTS / "scheduler_core.wasm", ROOT / "target" / "python-guest" / "lane"
    )
    shutil.copyfile(composed, COMPONENTS / "conformance_python_guest.wasm")
