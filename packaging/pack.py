"""Builds every file of a release into dist/, twice, and fails if the two builds differ: `just pack`.

The npm and PyPI packages carry the components of target/component, byte for byte. The components and the
command line are compiled twice, in two target folders.
"""

from __future__ import annotations

import argparse
import hashlib
import lzma
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import agree
import command_line
import container
import debian
import metadata
import notices
import oci
import sbom
import wheel

ROOT = metadata.ROOT
DIST = ROOT / "dist"
COMPONENTS = ("scheduler_core.wasm", "scheduler_core_offline.wasm", "scheduler_core_net.wasm", "scheduler_core_pool.wasm")
WIT = "scheduler_core_wit.wasm"
CRATES = ("scheduler-core", "scheduler-core-guest", "scheduler-core-cli")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--without-musl", action="store_true",
        help="leave out what needs the static binary: its archive, the Debian package and the container recipe",
    )
    parser.add_argument("--check", action="store_true", help="only check versions, addresses and the musl target")
    arguments = parser.parse_args()
    if agree.main() != 0:
        return 1
    reason = None if arguments.without_musl else command_line.why_not_static()
    if reason is not None:
        print(f"error: {reason}", file=sys.stderr)
        return 1
    if not arguments.check:
        pack(musl=not arguments.without_musl)
    return 0


def pack(musl: bool) -> None:
    """Writes dist/. With `musl`, what needs the static binary is part of it."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch())}
    target = Path(os.environ.get("CARGO_TARGET_DIR") or ROOT / "target").resolve()
    with tempfile.TemporaryDirectory() as scratch:
        rounds = {Path(scratch, "first"): target, Path(scratch, "second"): target / "pack-again"}
        for folder, target_dir in rounds.items():
            folder.mkdir()
            build(folder, environment, target_dir, musl)
        first, second = (sums(folder) for folder in rounds)
        differing = sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))
        if differing:
            sys.exit(f"built twice, and these differ: {', '.join(differing)}")
        shutil.rmtree(DIST, ignore_errors=True)
        shutil.copytree(Path(scratch, "first"), DIST)
    same_components()
    lines = [f"{digest}  {name}\n" for name, digest in sorted(sums(DIST).items())]
    (DIST / "SHA256SUMS").write_text("".join(lines))
    for line in lines:
        name = line.split()[1]
        print(f"{(DIST / name).stat().st_size:>10,} B  {line}", end="")
    print("built twice, the same both times; the components in the npm and the PyPI package are those of target/component")
    if not musl:
        print("pack: without the static archive, the Debian package and the container recipe")


def epoch() -> int:
    """The time that goes into archives: that of the last commit, or what SOURCE_DATE_EPOCH says."""
    if os.environ.get("SOURCE_DATE_EPOCH"):
        return int(os.environ["SOURCE_DATE_EPOCH"])
    # Zip archives begin with 1980.
    return int(metadata.git(ROOT, "log", "-1", "--format=%ct") or 315_532_800)


def build(folder: Path, environment: dict[str, str], target_dir: Path, musl: bool) -> None:
    """Writes every file into `folder`. Components and command line are compiled in cargo's folder `target_dir`."""
    seconds = int(environment["SOURCE_DATE_EPOCH"])
    with timed("components"):
        components(environment, target_dir)
    notices.main()
    (folder / notices.NAME).write_text(notices.component())
    (folder / metadata.PROVENANCE).write_text(metadata.provenance())
    with timed("PyPI"), provenance_in("bindings/python/src/scheduler_core/component"):
        pypi(folder, environment)
    with timed("npm"), provenance_in("bindings/js/component"):
        npm(folder, environment)
    with timed("crates"):
        crates(folder, environment)
    with timed("command line"):
        static = command_line.write(folder, environment, target_dir, musl)
    if static is not None:
        debian.write(folder, static, seconds)
        container.write(folder, static.name)
    for name in (*COMPONENTS, WIT, *(Path(name).with_suffix(".names").name for name in COMPONENTS)):
        shutil.copyfile(ROOT / "target/component" / name, folder / name)
    oci.write(folder, seconds)
    sbom.write(folder / "scheduler-core.cdx.json", folder, seconds)


def components(environment: dict[str, str], target_dir: Path) -> None:
    """The components and the WIT package, in target/component. xtask itself is built in the usual folder only."""
    usual = environment.get("CARGO_TARGET_DIR") or str(ROOT / "target")
    command = ["cargo", "run", "--quiet", "--package", "xtask", "--target-dir", usual, "--", "build"]
    run(command, {**environment, "CARGO_TARGET_DIR": str(target_dir)})


@contextmanager
def timed(name: str) -> Iterator[None]:
    begin = time.monotonic()
    yield
    print(f"pack: {name} {time.monotonic() - begin:.0f} s", flush=True)


@contextmanager
def provenance_in(folder: str) -> Iterator[None]:
    """Puts provenance.json into a package while it is packed: later, the revision would be another one."""
    path = ROOT / folder / metadata.PROVENANCE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(metadata.provenance())
    try:
        yield
    finally:
        path.unlink()


def pypi(folder: Path, environment: dict[str, str]) -> None:
    """Wheel and source distribution; the wheel is built from the latter, so it has all that is needed."""
    run([sys.executable, "bindings/python/build_component.py"], environment)
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), "bindings/python"], environment)
    (built,) = folder.glob("*.whl")
    wheel.shrink(built)
    wheel.check(built)


def npm(folder: Path, environment: dict[str, str]) -> None:
    """The tarball, after the build of what is in it."""
    run(["npm", "--prefix", "bindings/js", "run", "--silent", "build"], environment)
    run(["npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", str(folder), "./bindings/js"], environment)


def crates(folder: Path, environment: dict[str, str]) -> None:
    """The crates. Whether they compile alone is a test of its own (`just test-packages`)."""
    with tempfile.TemporaryDirectory() as target:
        # At once, as one needs another that no registry may have yet. Not yet committed is a state to work in; what is
        # published comes from a clean one.
        command = ["cargo", "package", "--quiet", "--no-verify", "--allow-dirty", "--target-dir", target]
        run([*command, *(word for crate in CRATES for word in ("--package", crate))], environment)
        for found in Path(target, "package").glob("*.crate"):
            shutil.copyfile(found, folder / found.name)


def run(command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


def sums(folder: Path) -> dict[str, str]:
    files = (path for path in folder.iterdir() if path.name != "SHA256SUMS")
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def same_components() -> None:
    """Fails unless the packages carry the components of dist/, byte for byte."""
    for name in COMPONENTS:
        want = (DIST / name).read_bytes()
        (built,) = DIST.glob("*.whl")
        if name == COMPONENTS[0]:
            # The offline component is not in it: without a grant, the whole one reaches as little.
            with zipfile.ZipFile(built) as archive:
                packed = archive.read("scheduler_core/component/scheduler_core.packed.xz")
                scope: dict[str, Any] = {}
                exec(archive.read("scheduler_core/_packing.py"), scope)
                if scope["unpack"](lzma.decompress(packed)) != want:
                    sys.exit(f"{built.name} carries another {name}")
        (tarball,) = DIST.glob("*.tgz")
        with tarfile.open(tarball) as archive:
            found = [member for member in archive.getmembers() if member.name.endswith(f"/{name}")]
            for member in found:
                file = archive.extractfile(member)
                if file is None or file.read() != want:
                    sys.exit(f"{tarball.name} carries another {name}")
            if not found:
                sys.exit(f"{tarball.name} does not carry {name}")


if __name__ == "__main__":
    sys.exit(main())
