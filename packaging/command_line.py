"""The command line, built for this machine: an archive with the binary, its man pages and completions."""

from __future__ import annotations

import gzip
import io
import os
import platform
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import notices

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = "scheduler-core-cli"
SHELLS = {"bash": "scheduler-core.bash", "zsh": "_scheduler-core", "fish": "scheduler-core.fish"}


def write(folder: Path, environment: dict[str, str]) -> Path:
    """The archive, in `folder`; its times are SOURCE_DATE_EPOCH, so that equal binaries make equal archives."""
    said(["cargo", "build", "--quiet", "--profile", "dist", "--locked", "--package", PACKAGE], environment)
    ending = ".exe" if os.name == "nt" else ""
    binary = Path(environment.get("CARGO_TARGET_DIR") or ROOT / "target") / "dist" / f"scheduler-core{ending}"
    version = said([str(binary), "--version"], environment).split()[-1]
    name = f"scheduler-core-{version}-{platform.system().lower()}-{platform.machine().lower()}"
    files = {f"scheduler-core{ending}": (binary.read_bytes(), 0o755)}
    for document in ("README.md", "LICENSE-MIT", "LICENSE-APACHE"):
        files[document] = ((ROOT / "bindings/cli" / document).read_bytes(), 0o644)
    files[notices.NAME] = (notices.command_line().encode(), 0o644)
    for shell, file in SHELLS.items():
        files[f"completions/{file}"] = (said([str(binary), "completions", shell], environment).encode(), 0o644)
    with tempfile.TemporaryDirectory() as pages:
        said([str(binary), "man", pages], environment)
        for page in sorted(Path(pages).iterdir()):
            files[f"man/man1/{page.name}"] = (page.read_bytes(), 0o644)
    archive = folder / f"{name}.tar.gz"
    archive.write_bytes(packed(name, files, int(environment["SOURCE_DATE_EPOCH"])))
    return archive


def packed(name: str, files: dict[str, tuple[bytes, int]], epoch: int) -> bytes:
    tar = io.BytesIO()
    with tarfile.open(fileobj=tar, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for path, (content, mode) in sorted(files.items()):
            member = tarfile.TarInfo(f"{name}/{path}")
            member.size, member.mode, member.mtime = len(content), mode, epoch
            archive.addfile(member, io.BytesIO(content))
    return gzip.compress(tar.getvalue(), mtime=0)


def said(command: list[str], environment: dict[str, str]) -> str:
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout
