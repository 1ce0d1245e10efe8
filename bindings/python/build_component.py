"""Copies the built component, compressed, and the licenses into the package, so that a wheel carries them."""

from __future__ import annotations

import hashlib
import lzma
import shutil
import sys
from pathlib import Path

from component_packing import pack

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parents[1] / "target" / "component" / "scheduler_core.wasm"
TARGET = HERE / "src" / "scheduler_core" / "component"
PACKED = TARGET / "scheduler_core.packed.xz"
DIGEST = TARGET / "scheduler_core.sha256"
LICENSES = ("LICENSE-APACHE", "LICENSE-MIT")

# Nothing in it is aligned, and two bits of the last byte as context are best for it.
FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 4 << 20, "lc": 2, "lp": 0, "pb": 0}]


def main() -> int:
    if not SOURCE.is_file():
        print(f"{SOURCE} is missing; run: cargo xtask build", file=sys.stderr)
        return 1
    TARGET.mkdir(parents=True, exist_ok=True)
    for stale in (*TARGET.glob("*.wasm"), *TARGET.glob("*.wasm.xz")):
        stale.unlink()
    code = SOURCE.read_bytes()
    digest = hashlib.sha256(code).hexdigest() + "\n"
    if not PACKED.is_file() or not DIGEST.is_file() or DIGEST.read_text() != digest:
        PACKED.write_bytes(lzma.compress(pack(code), filters=FILTERS))
        DIGEST.write_text(digest)
        print(f"packed {SOURCE.name} into the Python package: {PACKED.stat().st_size:,} of {len(code):,} bytes")
    for name in LICENSES:
        shutil.copyfile(HERE.parents[1] / name, HERE / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
