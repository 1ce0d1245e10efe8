"""Installs what is in dist/ into empty folders outside the tree and uses it as a new user would: `just test-packages`.

The environment variable PYTHONS names the interpreters, separated by spaces; without it all of python3.10 to python3.14
that are there are used, those of pyenv included. The environment variable WASMTIMES names the versions of wasmtime-py.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import metadata
import notices
import oci
import use_command_line

ROOT = Path(__file__).resolve().parents[1]
HERE = Path(__file__).resolve().parent
DIST = ROOT / "dist"
WASMTIMES = "47.0.1 48.0.0 49.0.0 50.0.1"
"""Versions of wasmtime-py: the oldest that the package requires, and one of each later major version."""


def main() -> int:
    check_sums()
    check_notices()
    parts = {
        "npm": npm,
        "python": python,
        "crates": crates,
        "command-line": lambda folder: use_command_line.archives(DIST, folder),
        "debian": lambda folder: use_command_line.debian_package(DIST, folder),
        "container": lambda folder: use_command_line.container(DIST, folder),
        "oci": lambda folder: oci.test(DIST, folder),
    }
    # A registry is no part of what the project installs: its test is run by name.
    chosen = sys.argv[1:] or [name for name in parts if name != "oci"]
    unknown = [name for name in chosen if name not in parts]
    if unknown:
        sys.exit(f"nothing is called {unknown[0]}; there are: {', '.join(parts)}")
    for name in chosen:
        with tempfile.TemporaryDirectory(prefix="scheduler-core-") as folder:
            parts[name](Path(folder))
    print("packages: all tests passed")
    return 0


def check_sums() -> None:
    """dist/ is whole and is what SHA256SUMS says."""
    listed = DIST / "SHA256SUMS"
    if not listed.is_file():
        sys.exit("dist/ is not there; run: just pack")
    for line in listed.read_text().splitlines():
        digest, name = line.split("  ")
        if hashlib.sha256((DIST / name).read_bytes()).hexdigest() != digest:
            sys.exit(f"dist/{name} is not what SHA256SUMS says; run: just pack")


def check_notices() -> None:
    """Each package with code of others in it has the licenses of that code, a README and its provenance."""
    (wheel,) = DIST.glob("*.whl")
    packages: dict[str, dict[str, bytes]] = {}
    with zipfile.ZipFile(wheel) as archive:
        packages[wheel.name] = {name: archive.read(name) for name in archive.namelist()}
    for path in [*DIST.glob("*.tgz"), *DIST.glob("*.tar.gz")]:
        with tarfile.open(path) as archive:
            members = ((one.name, archive.extractfile(one)) for one in archive.getmembers())
            packages[path.name] = {name: member.read() for name, member in members if member is not None}
    for name, files in packages.items():
        # Every one of them contains the lexer of the scenario language.
        texts = [text for path, text in files.items() if path.endswith(f"/{notices.NAME}")]
        if not any(b"\nlogos " in text for text in texts):
            sys.exit(f"dist/{name} has no {notices.NAME}; run: just pack")
        # That of a wheel is in its metadata.
        if not any(path.endswith(("/README.md", ".dist-info/METADATA")) for path in files):
            sys.exit(f"dist/{name} has no README.md")
        stated = [text.decode() for path, text in files.items() if path.endswith(f"/{metadata.PROVENANCE}")]
        if len(stated) != 1:
            sys.exit(f"dist/{name} has {len(stated)} files {metadata.PROVENANCE}; it must have one")
        use_command_line.provenance(stated[0], name)
        # Neither texts nor binaries name the folder that they were built in.
        if any(str(ROOT).encode() in text for text in files.values()):
            sys.exit(f"dist/{name} names {ROOT}")
    for path in DIST.glob("*.crate"):
        with tarfile.open(path) as archive:
            found = {name.partition("/")[2] for name in archive.getnames()}
        missing = {"LICENSE-MIT", "LICENSE-APACHE", ".cargo_vcs_info.json"} - found
        if missing or not any(name.endswith("README.md") for name in found):
            sys.exit(f"dist/{path.name} lacks {', '.join(sorted(missing)) or 'a README.md'}")


def python(folder: Path) -> None:
    """The wheel on every interpreter with every wasmtime; leaks, type checks and the source distribution on the first."""
    (wheel,) = DIST.glob("*.whl")
    (source,) = DIST.glob("scheduler_core-*.tar.gz")
    interpreters = pythons()
    for index, interpreter in enumerate(interpreters):
        place = folder / f"python-{index}"
        place.mkdir()
        own = venv(interpreter, place / "venv", [str(wheel)])
        version = run([own, "--version"], place).strip()
        programs = ["quick_start.py", "sandbox.py"] + (["leaks.py"] if index == 0 else [])
        for wasmtime in os.environ.get("WASMTIMES", WASMTIMES).split():
            pip(own, place, f"wasmtime=={wasmtime}")
            for program in programs:
                shutil.copyfile(HERE / "python" / program, place / program)
                for line in run([own, "-W", "error", program], place).splitlines():
                    print(f"{version}, wasmtime {wasmtime}: {line}", flush=True)
    place = folder / "types"
    place.mkdir()
    types(place, interpreters[0], wheel)
    own = venv(interpreters[0], folder / "source", [str(source)])
    shutil.copyfile(HERE / "python/quick_start.py", folder / "quick_start.py")
    print(f"source distribution: {run([own, 'quick_start.py'], folder).strip()}")


def pythons() -> list[str]:
    """The interpreters to test with, the one that runs this first."""
    if os.environ.get("PYTHONS"):
        return os.environ["PYTHONS"].split()
    found = {sys.version_info[:2]: sys.executable}
    for minor in range(10, 15):
        candidates = [*Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")).glob(f"versions/3.{minor}.*/bin/python")]
        on_path = shutil.which(f"python3.{minor}")
        for candidate in [*([on_path] if on_path else []), *map(str, candidates)]:
            works = subprocess.run([candidate, "-c", "import venv, ssl, ctypes"], capture_output=True, check=False).returncode == 0
            if works:
                found.setdefault((3, minor), candidate)
    return list(found.values())


def venv(interpreter: str, place: Path, packages: Sequence[str]) -> str:
    run([interpreter, "-m", "venv", str(place)], place.parent)
    own = str(place / "bin/python")
    pip(own, place.parent, *packages)
    return own


def pip(own: str, place: Path, *packages: str) -> None:
    run([own, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages], place)


def types(place: Path, interpreter: str, wheel: Path) -> None:
    """mypy and pyright, both strict: they accept the quick start and refuse each line that is marked, and no other."""
    pinned = [line for line in (ROOT / "bindings/python/requirements-dev.txt").read_text().splitlines() if line and line[0] != "#"]
    checkers = [line for line in pinned if re.match(r"(mypy|pyright|nodeenv|mypy_extensions|typing_extensions|pathspec|librt|ast_serialize|tomli)==", line)]
    own = venv(interpreter, place / "venv", [str(wheel), *checkers])
    for program in ("quick_start.py", "wrong_types.py"):
        shutil.copyfile(HERE / "python" / program, place / program)
    (place / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict", "venvPath": ".", "venv": "venv"}\n')
    cache = {"PYRIGHT_PYTHON_CACHE_DIR": str(place / "cache"), "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    marked = {n for n, line in enumerate((place / "wrong_types.py").read_text().splitlines(), 1) if "# EXPECTED" in line}
    for name, command in {
        "mypy": [own, "-m", "mypy", "--strict", "--no-error-summary"],
        "pyright": [own, "-m", "pyright", "--pythonpath", own],
    }.items():
        run([*command, "quick_start.py"], place, cache)
        refused = run([*command, "wrong_types.py"], place, cache, good=(1,))
        lines = {int(found) for found in re.findall(r"wrong_types\.py:(\d+)(?::\d+)?[: -]+error", refused)}
        if lines != marked:
            sys.exit(f"{name} refuses lines {sorted(lines)} of wrong_types.py, and not {sorted(marked)}:\n{refused}")
        print(f"{name} --strict: accepts the quick start, refuses all {len(marked)} wrong lines")
    elsewhere = place / "elsewhere"
    elsewhere.mkdir()
    active = {**cache, "VIRTUAL_ENV": str(place / "venv"), "PATH": f"{place / 'venv/bin'}{os.pathsep}{os.environ['PATH']}"}
    complete = run(["pyright", "--verifytypes", "scheduler_core", "--ignoreexternal"], elsewhere, active, good=(0, 1))
    score = re.search(r"Type completeness score: ([\d.]+%)", complete)
    print(f"pyright --verifytypes: {score[1] if score else complete}")
    if score is None or score[1] != "100%":
        sys.exit(complete)


def npm(folder: Path) -> None:
    """The tarball: quick start, types, sandbox, leaks, a browser's bundle."""
    (tarball,) = DIST.glob("*.tgz")
    print(run(["node", str(HERE / "npm/test.mjs"), str(tarball), str(folder)], folder), end="")


PROGRAM = """
use scheduler_core::{CoreLibError, IpPool, ResourceType};

fn main() -> Result<(), CoreLibError> {
    let mut pool = IpPool::new("p");
    pool.add_cidr_range("10.0.0.0/24")?;
    let address = pool.allocate("t", "a", ResourceType::Vm)?;
    assert_eq!(address.to_string(), "10.0.0.1");
    #[cfg(feature = "scenarios")]
    {
        use scheduler_core::dsl;
        let yaml = dsl::parse("version: 1", dsl::Syntax::Yaml).expect_err("nothing is in it").to_string();
        assert_eq!(yaml.contains("feature `yaml`"), cfg!(not(feature = "yaml")), "{yaml}");
    }
    println!("quick start: done");
    Ok(())
}
"""


def crates(folder: Path) -> None:
    """Both libraries, out of their archives: a program uses the one with each choice of features, a guest the other."""
    for archive in sorted(DIST.glob("*.crate")):
        with tarfile.open(archive) as opened:
            opened.extractall(folder, filter="data") if hasattr(tarfile, "data_filter") else opened.extractall(folder)
    version = next(DIST.glob("scheduler-core-guest-*.crate")).name.removeprefix("scheduler-core-guest-").removesuffix(".crate")
    for name in ("program", "guest"):
        (folder / name / "src").mkdir(parents=True)
    (folder / "program/src/main.rs").write_text(PROGRAM)
    (folder / "program/Cargo.toml").write_text(
        '[package]\nname = "program"\nversion = "0.0.0"\nedition = "2024"\n\n[features]\ndefault = ["yaml", "runner"]\n'
        'scenarios = ["scheduler-core/scenarios"]\nyaml = ["scenarios", "scheduler-core/yaml"]\n'
        'runner = ["scenarios", "scheduler-core/runner"]\nserde = ["scheduler-core/serde"]\n'
        '\n[dependencies]\n'
        f'scheduler-core = {{ path = "../scheduler-core-{version}", default-features = false }}\n'
    )
    manifest, program = re.findall(r"```text\n((?:\[lib\]|use scheduler_core_guest)[^`]*)```", (ROOT / "doc/COMPOSITION.md").read_text())
    (folder / "guest/src/lib.rs").write_text(program)
    (folder / "guest/Cargo.toml").write_text(
        '[package]\nname = "guest"\nversion = "0.0.0"\nedition = "2024"\n\n'
        + re.sub(r'path = "[^"]*"', f'path = "../scheduler-core-guest-{version}"', manifest)
    )
    # Versions as they are locked here, so that a new release of somebody else's breaks no test.
    for name in ("program", "guest"):
        shutil.copyfile(ROOT / "Cargo.lock", folder / name / "Cargo.lock")
    target = {"CARGO_TARGET_DIR": os.environ.get("CARGO_TARGET_DIR", str(ROOT / "target"))}
    program = folder / "program"
    print("crate:", run(["cargo", "run", "--quiet", "--no-default-features"], program, target).strip(), "without features")
    scenarios = ["cargo", "run", "--quiet", "--no-default-features", "--features", "scenarios"]
    print("crate:", run(scenarios, program, target).strip(), "with scenarios only")
    print("crate:", run(["cargo", "run", "--quiet"], program, target).strip(), "with the default ones")
    run(["cargo", "check", "--quiet", "--all-features"], program, target)
    print("crate: compiles with all features of users")
    run(["cargo", "build", "--quiet", "--target", "wasm32-wasip2"], folder / "guest", target)
    guest, composed = Path(target["CARGO_TARGET_DIR"], "wasm32-wasip2/debug/guest.wasm"), folder / "composed.wasm"
    # The tree's tool, as the guide says; what it composes is what was packed.
    run(["cargo", "xtask", "compose", str(guest), str(DIST / "scheduler_core_pool.wasm"), str(composed)], ROOT, target)
    shutil.copyfile(HERE / "python/guest.py", folder / "guest.py")
    print(f"guest crate: the guest of doc/COMPOSITION.md, composed: {run([sys.executable, 'guest.py', str(composed)], folder).strip()}")


def run(command: Sequence[str], place: Path, environment: dict[str, str] | None = None, good: Sequence[int] = (0,)) -> str:
    """What `command` prints. Nothing of this tree is in its environment."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "SCHEDULER_CORE"))}
    clean["SCHEDULER_CORE_CACHE_DIR"] = str(place / "compiled")
    done = subprocess.run(command, cwd=place, env={**clean, **(environment or {})}, capture_output=True, text=True, check=False)
    if done.returncode not in good:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


if __name__ == "__main__":
    sys.exit(main())
