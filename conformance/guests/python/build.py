"""Builds the guest with componentize-py and composes it with the offline component.

Both steps are slow (20 s, 18 MB), so each is done only when what goes into it has changed.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
OUT = ROOT / "target" / "python-guest"
GUEST = OUT / "guest.wasm"
COMPOSED = OUT / "composed.wasm"
CORE = ROOT / "target" / "component" / "scheduler_core_offline.wasm"
TOOL = Path(sys.executable).with_name("componentize-py")


def changed(name: str, inputs: list[Path], output: Path) -> bool:
    """Whether `output` was made of other inputs than these. The note of them is made anew."""
    digest = hashlib.sha256()
    for path in inputs:
        digest.update(path.read_bytes())
    note = OUT / f"{name}.inputs"
    if output.is_file() and note.is_file() and note.read_text() == digest.hexdigest():
        return False
    output.unlink(missing_ok=True)
    note.write_text(digest.hexdigest())
    return True


def build() -> Path:
    """The composed guest."""
    OUT.mkdir(parents=True, exist_ok=True)
    wit = [ROOT / "wit" / "types.wit", ROOT / "wit" / "ip-pool.wit", HERE / "wit" / "world.wit"]
    if changed("guest", [*wit, HERE / "app.py", HERE.parents[2] / "bindings/python/requirements-dev.txt"], GUEST):
        print("building the Python guest with componentize-py (about 20 s)", file=sys.stderr)
        subprocess.run(
            [TOOL, "--quiet", "-d", ROOT / "wit", "-d", HERE / "wit", "-w", "scheduler:python-guest/python-guest"]
            + ["componentize", "--python-path", HERE, "app", "--output", GUEST],
            check=True,
        )
    if changed("composed", [GUEST, CORE], COMPOSED):
        subprocess.run(["cargo", "xtask", "compose", GUEST, CORE, COMPOSED], check=True, cwd=ROOT)
    return COMPOSED


if __name__ == "__main__":
    print(build())
