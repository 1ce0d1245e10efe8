"""What every package states about the project. Cargo.toml, `[workspace.package]`, is the only source.

Version, license and repository are read from there; every address is derived from `repository`.
`agree.py` checks that the other files state the same.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parents[1]
PROVENANCE = "provenance.json"
AUTHORS = "The scheduler-core contributors"
# The same sentence is in core/Cargo.toml, package.json and pyproject.toml.
DESCRIPTION_FROM = "core/Cargo.toml"


@dataclass(frozen=True)
class Project:
    """The facts of `[workspace.package]` in Cargo.toml. `repository` is an https address without a final slash."""

    version: str
    license: str
    repository: str
    rust_version: str
    description: str

    @property
    def homepage(self) -> str:
        return f"{self.repository}#readme"

    @property
    def issues(self) -> str:
        return f"{self.repository}/issues"

    def file(self, path: str) -> str:
        """Returns the address of a file of the repository."""
        return f"{self.repository}/blob/main/{path}"

    def documentation(self, package: str) -> str:
        """Returns the address of the documentation of a package: `crate NAME`, `cli`, `pypi`."""
        places = {"cli": self.file("doc/CLI.md"), "pypi": self.file("doc/README.md")}
        return places.get(package) or f"https://docs.rs/{package.removeprefix('crate ')}"

    @property
    def maintainer(self) -> str:
        """Returns name and address, as Debian's packages need them."""
        owner = self.repository.rstrip("/").split("/")[-2]
        return f"{AUTHORS} <{owner}@users.noreply.github.com>"


def project(root: Path = ROOT) -> Project:
    """Reads the facts. Raises KeyError with the key that Cargo.toml lacks."""
    shared = toml(root / "Cargo.toml")["workspace"]["package"]
    return Project(
        version=shared["version"],
        license=shared["license"],
        repository=shared["repository"],
        rust_version=shared["rust-version"],
        description=toml(root / DESCRIPTION_FROM)["package"]["description"],
    )


def toml(path: Path) -> dict[str, Any]:
    """Returns the parsed file."""
    parsed: dict[str, Any] = tomllib.loads(path.read_text())
    return parsed


def revision(root: Path = ROOT) -> str:
    """Returns the commit of the tree, with `-modified` if tracked files differ from it, or `unknown` outside git."""
    commit = git(root, "rev-parse", "HEAD")
    if commit is None:
        return "unknown"
    return commit + ("-modified" if git(root, "status", "--porcelain", "--untracked-files=no") else "")


def git(root: Path, *words: str) -> str | None:
    """Returns what git prints, without blanks around it, or None if it fails or is not installed."""
    try:
        done = subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def toolchain(root: Path = ROOT) -> dict[str, str]:
    """Returns the pinned tools that write bytes of the packages, by name, each with its version."""
    lock = json.loads((root / "bindings/js/package-lock.json").read_text())["packages"]
    said = subprocess.run(["rustc", "-vV"], cwd=root, capture_output=True, text=True, check=True).stdout
    rust = dict(line.split(": ", 1) for line in said.splitlines() if ": " in line)
    return {
        "rustc": f"{rust['release']} ({rust['commit-hash']})",
        "wasm-opt": f"binaryen {lock['node_modules/binaryen']['version']}",
        "jco": lock["node_modules/@bytecodealliance/jco"]["version"],
        "hatchling": toml(root / "bindings/python/pyproject.toml")["build-system"]["requires"][0].split("==")[1],
    }


def provenance(root: Path = ROOT) -> str:
    """Returns the text of provenance.json: where the sources are, which revision, built by which tools."""
    facts = project(root)
    stated = {
        "name": "scheduler-core",
        "version": facts.version,
        "license": facts.license,
        "repository": facts.repository,
        "homepage": facts.homepage,
        "revision": revision(root),
        "toolchain": toolchain(root),
    }
    return json.dumps(stated, indent=2) + "\n"
