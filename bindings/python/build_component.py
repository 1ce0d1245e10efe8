"""Copies the built components and the licenses into the package, so that a wheel carries them."""

import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parents[1] / "target" / "component"
TARGET = HERE / "src" / "scheduler_core" / "component"
LICENSES = ("LICENSE-APACHE", "LICENSE-MIT")


def main() -> int:
    TARGET.mkdir(parents=True, exist_ok=True)
    for name in ("scheduler_core.wasm", "scheduler_core_offline.wasm"):
        source, target = SOURCE / name, TARGET / name
        if not source.is_file():
            print(f"{source} is missing; run: cargo xtask build", file=sys.stderr)
            return 1
        if not target.is_file() or source.read_bytes() != target.read_bytes():
            shutil.copyfile(source, target)
            print(f"copied {name} into the Python package")
    for name in LICENSES:
        shutil.copyfile(HERE.parents[1] / name, HERE / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
