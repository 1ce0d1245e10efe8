"""The command line, built for this machine: archives with the binary, its man pages and completions.

On Linux there are two: one for systems with glibc, and one with a static binary (musl) that needs
nothing from the system. The Debian package and the container recipe use the static one.
"""

from __future__ import annotations

import platform
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import archive
import elf
import metadata
import notices

ROOT = metadata.ROOT
SHELLS = {"bash": "scheduler-core.bash", "zsh": "_scheduler-core", "fish": "scheduler-core.fish"}


@dataclass(frozen=True)
class Built:
    """One build: target of rustc, name of its archive without ending, and the files of the archive."""

    target: str
    name: str
    files: archive.Files


def write(folder: Path, environment: dict[str, str], target_dir: Path, musl: bool) -> Built | None:
    """Writes the archives into `folder` and returns the static build, or None without `musl`.

    SOURCE_DATE_EPOCH of `environment` is the time of all files. `target_dir` is cargo's.
    """
    targets = [host(), *([static_target()] if musl else [])]
    built = [build(target, environment, target_dir) for target in targets]
    for one in built:
        packed = archive.tar_gz(one.name, one.files, int(environment["SOURCE_DATE_EPOCH"]))
        (folder / f"{one.name}.tar.gz").write_bytes(packed)
    return built[1] if musl else None


def build(target: str, environment: dict[str, str], target_dir: Path) -> Built:
    """Builds for one target. The binary itself prints its man pages and completions."""
    binary = Path(said(["cargo", "xtask", "command-line", str(target_dir), target], environment).split("\n")[0])
    content = binary.read_bytes()
    if "musl" in target and not elf.needs(content).static:
        sys.exit(f"the command line for {target} is not static: it needs {elf.needs(content)}")
    files: archive.Files = {binary.name: (content, 0o755)}
    for document, source in documents().items():
        files[document] = ((ROOT / source).read_bytes(), 0o644)
    files[notices.NAME] = (notices.command_line(target).encode(), 0o644)
    files[metadata.PROVENANCE] = (metadata.provenance().encode(), 0o644)
    for shell, file in SHELLS.items():
        files[f"completions/{file}"] = (said([str(binary), "completions", shell], environment).encode(), 0o644)
    with tempfile.TemporaryDirectory() as pages:
        said([str(binary), "man", pages], environment)
        for page in sorted(Path(pages).iterdir()):
            files[f"man/man1/{page.name}"] = (page.read_bytes(), 0o644)
    return Built(target, name(target), files)


def documents() -> dict[str, str]:
    """Returns the documents of an archive, each with its place in the repository."""
    own = {name: f"bindings/cli/{name}" for name in ("README.md", "LICENSE-MIT", "LICENSE-APACHE")}
    return {**own, "CHANGELOG.md": "CHANGELOG.md"}


def name(target: str) -> str:
    """Returns the name of the archive: `scheduler-core-VERSION-linux-x86_64-musl`."""
    machine, _, *system = target.split("-")
    return "-".join(["scheduler-core", metadata.project().version, system[0], machine, *system[1:]])


def host() -> str:
    """Returns the target of this machine, as rustc names it."""
    found = re.search(r"^host: (\S+)$", said(["rustc", "-vV"], None), re.MULTILINE)
    assert found is not None
    return found[1]


def static_target() -> str:
    """Returns the target of static binaries for this machine."""
    return f"{host().split('-')[0]}-unknown-linux-musl"


def why_not_static() -> str | None:
    """Returns why no static binary can be built here, and what to do, or None if it can."""
    rest = "or `just pack --without-musl` to leave out the static archive, the Debian package and the container recipe"
    if platform.system() != "Linux":
        return f"cannot build a static binary on {platform.system()}; run `just pack` on Linux, {rest}"
    library = Path(said(["rustc", "--print", "sysroot"], None).strip(), "lib/rustlib", static_target(), "lib")
    if list(library.glob("libstd-*.rlib")):
        return None
    command = ["rustup", "target", "add", static_target()]
    try:
        added = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        reason = (added.stderr.strip().splitlines() or ["no message"])[-1]
        if added.returncode == 0:
            return None
    except FileNotFoundError:
        reason = "rustup is not installed"
    return f"cannot install the target {static_target()} ({reason}); run `{' '.join(command)}`, {rest}"


def said(command: list[str], environment: dict[str, str] | None) -> str:
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout
