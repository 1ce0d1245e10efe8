"""Builds every package into dist/, twice, and fails when the two differ: `just pack`.

npm and PyPI packages carry the components of target/component, byte for byte; beside them lie
an SBOM (CycloneDX) and SHA256SUMS.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

import agree
import command_line
import notices
import sbom

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
COMPONENTS = ("scheduler_core.wasm", "scheduler_core_offline.wasm")
CRATES = ("scheduler-core", "scheduler-core-guest", "scheduler-core-cli")


def main() -> int:
    if agree.main() != 0:
        return 1
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch())}
    with tempfile.TemporaryDirectory() as scratch:
        rounds = [Path(scratch) / name for name in ("first", "second")]
        for folder in rounds:
            folder.mkdir()
            build(folder, environment)
        first, second = (sums(folder) for folder in rounds)
        differing = sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))
        if differing:
            print(f"built twice, and these differ: {', '.join(differing)}", file=sys.stderr)
            return 1
        shutil.rmtree(DIST, ignore_errors=True)
        shutil.copytree(rounds[0], DIST)
    same_components()
    lines = [f"{digest}  {name}\n" for name, digest in sorted(sums(DIST).items())]
    (DIST / "SHA256SUMS").write_text("".join(lines))
    for line in lines:
        name = line.split()[1]
        print(f"{(DIST / name).stat().st_size:>10,} B  {line}", end="")
    print("built twice, the same both times; the components in the npm and the PyPI package are those of target/component")
    return 0


def epoch() -> int:
    """The time that goes into archives: that of the last commit, or what SOURCE_DATE_EPOCH says."""
    if os.environ.get("SOURCE_DATE_EPOCH"):
        return int(os.environ["SOURCE_DATE_EPOCH"])
    found = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False)
    # Zip archives begin with 1980.
    return int(found.stdout) if found.returncode == 0 and found.stdout.strip() else 315_532_800


def build(folder: Path, environment: dict[str, str]) -> None:
    """Every artifact, into `folder`."""
    notices.main()
    (folder / notices.NAME).write_text(notices.component())
    pypi(folder, environment)
    npm(folder, environment)
    crates(folder, environment)
    command_line.write(folder, environment)
    for name in COMPONENTS:
        shutil.copyfile(ROOT / "target/component" / name, folder / name)
    sbom.write(folder / "scheduler-core.cdx.json", folder, int(environment["SOURCE_DATE_EPOCH"]))


def pypi(folder: Path, environment: dict[str, str]) -> None:
    """Wheel and source distribution; the wheel is built from the latter, so it has all that is needed."""
    run([sys.executable, "bindings/python/build_component.py"], environment)
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), "bindings/python"], environment)


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
        (wheel,) = DIST.glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            if archive.read(f"scheduler_core/component/{name}") != want:
                sys.exit(f"{wheel.name} carries another {name}")
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
