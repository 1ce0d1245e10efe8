"""Builds a guest with componentize-py and composes it with a component.

Both steps are slow (20 s, 18 MB), so each is done only when what goes into it has changed.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
TOOL = Path(sys.executable).with_name("componentize-py")


def changed(note: Path, inputs: list[Path], output: Path) -> bool:
    """Whether `output` was made of other inputs than these. The note of them is made anew."""
    digest = hashlib.sha256()
    for path in inputs:
        digest.update(path.read_bytes())
    if output.is_file() and note.is_file() and note.read_text() == digest.hexdigest():
        return False
    output.unlink(missing_ok=True)
    note.write_text(digest.hexdigest())
    return True


def build(folder: Path, world: str, core: Path, out: Path) -> Path:
    """The guest whose sources and `wit/world.wit` are in `folder`, composed with `core`, in `out`."""
    out.mkdir(parents=True, exist_ok=True)
    guest, composed = out / "guest.wasm", out / "composed.wasm"
    sources = sorted(path for path in folder.glob("*.py") if path.name not in ("build.py", "smoke.py"))
    wit = [*sorted((ROOT / "wit").glob("*.wit")), folder / "wit" / "world.wit"]
    tool = ROOT / "bindings" / "python" / "requirements-dev.txt"
    if changed(out / "guest.inputs", [*wit, *sources, tool], guest):
        print(f"building {world} with componentize-py (about 20 s)", file=sys.stderr, flush=True)
        subprocess.run(
            [TOOL, "--quiet", "-d", ROOT / "wit", "-d", folder / "wit", "-w", world]
            + ["componentize", "--python-path", folder, "app", "--output", guest],
            check=True,
        )
    if changed(out / "composed.inputs", [guest, core], composed):
        subprocess.run(["cargo", "xtask", "compose", guest, core, composed], check=True, cwd=ROOT)
    return composed


def example() -> Path:
    """The example of this folder, with the offline component."""
    core = ROOT / "target" / "component" / "scheduler_core_offline.wasm"
    return build(HERE, "scheduler:python-guest/python-guest", core, ROOT / "target" / "python-guest" / "example")


if __name__ == "__main__":
    print(example())
