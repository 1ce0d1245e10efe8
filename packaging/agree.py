"""Checks that all files state the same version, and the same addresses: `just lint` and `just pack`.

The version of Cargo.toml is compared with the other crates, npm, PyPI, the WIT package, the lock
files, the changelog and, if HEAD has a version tag, with the tag. The addresses of each package are
compared with those that metadata.py derives from `repository`.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import metadata

ROOT = metadata.ROOT
# Folder of each published crate, and what its documentation is.
CRATES = {"core": "crate scheduler-core", "bindings/rust": "crate scheduler-core-guest", "bindings/cli": "cli"}
READMES = ("bindings/cli/README.md", "bindings/js/README.md", "bindings/python/README.md", "bindings/rust/README.md", "core/src/README.md")
NPM = "bindings/js/package.json"
NPM_LOCK = "bindings/js/package-lock.json"
PYPI = "bindings/python/pyproject.toml"
PYTHON = "bindings/python/src/scheduler_core/__init__.py"
WORLDS = ("wit", "bindings/python/guest/wit")
CHANGELOG = "CHANGELOG.md"
REQUIREMENTS = "bindings/python/requirements-dev.txt"


def main() -> int:
    found = problems(ROOT, tags(ROOT))
    for problem in found:
        print(f"error: {problem}", file=sys.stderr)
    return 1 if found else 0


def problems(root: Path, tagged: list[str]) -> list[str]:
    """Returns one sentence for each statement that differs. `tagged` are the version tags of HEAD."""
    try:
        facts = metadata.project(root)
    except KeyError as error:
        return [f"Cargo.toml: [workspace.package] lacks {error}"]
    return [*versions(root, facts.version), *changelog(root, facts.version, tagged), *addresses(root, facts), *links(root, facts), *compilers(root)]


def tags(root: Path) -> list[str]:
    """Returns the tags of HEAD that look like versions: `v1.2.3`."""
    names = metadata.git(root, "tag", "--points-at", "HEAD") or ""
    return [name for name in names.split() if re.match(r"v\d", name)]


def versions(root: Path, version: str) -> Iterator[str]:
    """Yields the files whose version is not that of Cargo.toml."""
    for place, stated in stated_versions(root):
        if stated != version:
            yield f"{place} has version {stated}, but Cargo.toml has {version}; set both to the same"


def stated_versions(root: Path) -> Iterator[tuple[str, str]]:
    """Yields each place that states the version, and the version there."""
    shared = metadata.toml(root / "Cargo.toml")["workspace"]["dependencies"]
    for name in ("scheduler-core", "scheduler-core-guest"):
        yield f"Cargo.toml, workspace.dependencies.{name},", shared[name]["version"]
    locked = {one["name"]: one["version"] for one in metadata.toml(root / "Cargo.lock")["package"] if "source" not in one}
    for folder in CRATES:
        name = metadata.toml(root / folder / "Cargo.toml")["package"]["name"]
        yield f"Cargo.lock, {name},", locked.get(name, "none")
    yield NPM, read_json(root / NPM)["version"]
    lock = read_json(root / NPM_LOCK)
    yield NPM_LOCK, lock["version"]
    yield f"{NPM_LOCK}, packages,", lock["packages"][""]["version"]
    yield PYPI, metadata.toml(root / PYPI)["project"]["version"]
    found = re.search(r'^__version__ = "([^"]+)"', (root / PYTHON).read_text(), re.MULTILINE)
    yield PYTHON, found[1] if found else "none"
    for folder in WORLDS:
        for path in sorted((root / folder).glob("*.wit")):
            for package, stated in re.findall(r"\b(scheduler:core(?:/[a-z-]+)?)@(\d[\w.+-]*\w)", path.read_text()):
                yield f"{path.relative_to(root).as_posix()}, {package},", stated


def compilers(root: Path) -> Iterator[str]:
    """Yields what is wrong if wasmtime-py does not compile for the Rust host: both must have the same major version."""
    host = metadata.toml(root / "Cargo.toml")["workspace"]["dependencies"]["wasmtime"]["version"]
    found = re.search(r"^wasmtime==(\S+)", (root / REQUIREMENTS).read_text(), re.MULTILINE)
    compiler = found[1] if found else "none"
    if compiler.split(".")[0] != host.split(".")[0]:
        yield f"{REQUIREMENTS} has wasmtime {compiler}, but Cargo.toml has {host}; the Rust host loads only what the same major version compiled"


def changelog(root: Path, version: str, tagged: list[str]) -> Iterator[str]:
    """Yields what is wrong with the newest version of the changelog, and with the tags of HEAD."""
    headings = re.findall(r"^## (.+)$", (root / CHANGELOG).read_text(), re.MULTILINE)
    if headings[:1] != ["Unreleased"]:
        yield f'{CHANGELOG} begins with "{(headings or ["nothing"])[0]}"; its first section must be "Unreleased"'
    released = [heading for heading in headings if heading != "Unreleased"]
    newest = re.fullmatch(r"(\d\S*) - (\d{4}-\d{2}-\d{2})", released[0]) if released else None
    if released and (newest is None or not is_date(newest[2])):
        yield f'{CHANGELOG} has the section "{released[0]}"; the heading of a version is "VERSION - YYYY-MM-DD"'
    elif newest is not None and newest[1] != version:
        yield f"{CHANGELOG} has {newest[1]} as its newest version, but Cargo.toml has {version}"
    for tag in tagged:
        if tag != f"v{version}":
            yield f"HEAD has the tag {tag}, but Cargo.toml has version {version}; the tag must be v{version}"
        elif not released:
            yield f'HEAD has the tag {tag}, but {CHANGELOG} has no section "{version} - DATE"'


def is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def addresses(root: Path, facts: metadata.Project) -> Iterator[str]:
    """Yields the fields of packages that differ from those derived from Cargo.toml."""
    if not re.fullmatch(r"https://[^/\s]+/[^/\s]+/[^/\s]+", facts.repository) or facts.repository.endswith(".git"):
        yield f"Cargo.toml: repository is {facts.repository}; it must be https://HOST/OWNER/NAME"
    for place, stated, wanted in stated_addresses(root, facts):
        if stated != wanted:
            yield f"{place} is {json.dumps(stated)}; Cargo.toml implies {json.dumps(wanted)}"


def stated_addresses(root: Path, facts: metadata.Project) -> Iterator[tuple[str, Any, Any]]:
    """Yields for each field of each package its place, its value and the value that it must have."""
    shared = metadata.toml(root / "Cargo.toml")["workspace"]["package"]
    yield "Cargo.toml: homepage", shared.get("homepage"), facts.homepage
    for folder, documentation in CRATES.items():
        crate = metadata.toml(root / folder / "Cargo.toml")["package"]
        place = f"{folder}/Cargo.toml: "
        for field in ("version", "license", "rust-version", "repository", "homepage"):
            yield place + field, crate.get(field), {"workspace": True}
        yield place + "documentation", crate.get("documentation"), facts.documentation(documentation)
        yield place + "readme", (root / folder / str(crate.get("readme"))).is_file(), True
    npm = read_json(root / NPM)
    repository = {"type": "git", "url": f"git+{facts.repository}.git", "directory": "bindings/js"}
    yield f"{NPM}: description", npm.get("description"), facts.description
    yield f"{NPM}: license", npm.get("license"), facts.license
    yield f"{NPM}: repository", npm.get("repository"), repository
    yield f"{NPM}: homepage", npm.get("homepage"), facts.homepage
    yield f"{NPM}: bugs", npm.get("bugs"), {"url": facts.issues}
    pypi = metadata.toml(root / PYPI)["project"]
    urls = {
        "Homepage": facts.homepage,
        "Documentation": facts.documentation("pypi"),
        "Repository": facts.repository,
        "Issues": facts.issues,
        "Changelog": facts.file(CHANGELOG),
    }
    yield f"{PYPI}: description", pypi.get("description"), facts.description
    yield f"{PYPI}: license", pypi.get("license"), facts.license
    yield f"{PYPI}: urls", pypi.get("urls"), urls
    for readme in ("bindings/js/README.md", f"bindings/python/{pypi.get('readme')}"):
        yield readme, (root / readme).is_file(), True


def links(root: Path, facts: metadata.Project) -> Iterator[str]:
    """Yields the links in the READMEs of packages that lead to another repository of that name, or to no file."""
    host, _, name = facts.repository.removeprefix("https://").partition("/")
    pattern = rf"https://{re.escape(host)}/[\w.-]+/{re.escape(name.rpartition('/')[2])}(?=[/)#\s])(/blob/main/[^)#\s]+)?"
    for readme in (path for path in READMES if (root / path).is_file()):
        for found in re.finditer(pattern, (root / readme).read_text()):
            file = (found[1] or "").removeprefix("/blob/main/")
            if found[0] != (facts.file(file) if file else facts.repository):
                yield f"{readme} links to {found[0]}, but the repository is {facts.repository}"
            elif not (root / file).exists():
                yield f"{readme} links to {found[0]}, but {file} does not exist"


def read_json(path: Path) -> Any:
    return json.loads(path.read_text())


if __name__ == "__main__":
    sys.exit(main())
