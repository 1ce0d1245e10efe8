"""The software bill of materials of what is in dist/, as CycloneDX 1.6 in JSON.

It states repository, revision and tools, and lists what is in the packages and what they pull in where they are installed: the crates that are compiled into
the component or the native crate (Cargo.lock), the npm and the PyPI packages that ours depend on
(package-lock.json, pyproject.toml). Tools that build and test are not in them.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import subprocess
import uuid
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import metadata

ROOT = metadata.ROOT


def write(path: Path, artifacts: Path, epoch: int) -> None:
    """Writes the bill for the files in `artifacts`."""
    facts = metadata.project()
    version = facts.version
    crates, edges = cargo()
    npm = npm_packages()
    pypi = pypi_packages()
    files = [
        {"type": "file", "bom-ref": f"file:{file.name}", "name": file.name, "version": version, "hashes": [sha256(file)]}
        for file in sorted(artifacts.iterdir())
    ]
    components = [*files, *crates, *npm, *pypi]
    root = {
        "type": "library",
        "bom-ref": "scheduler-core",
        "name": "scheduler-core",
        "version": version,
        "licenses": [{"expression": facts.license}],
        "externalReferences": [
            {"type": "vcs", "url": facts.repository},
            {"type": "website", "url": facts.homepage},
            {"type": "issue-tracker", "url": facts.issues},
            {"type": "documentation", "url": facts.file("doc/README.md")},
            {"type": "release-notes", "url": facts.file("CHANGELOG.md")},
        ],
        "pedigree": {"commits": [{"uid": metadata.revision()}]},
    }
    own = [f"pkg:cargo/scheduler-core@{version}", *(one["bom-ref"] for one in npm), *(one["bom-ref"] for one in pypi)]
    bill: dict[str, Any] = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": root,
            "tools": {
                "components": [
                    {"type": "application", "name": name, "version": tool} for name, tool in metadata.toolchain().items()
                ]
            },
        },
        "components": components,
        "dependencies": [{"ref": "scheduler-core", "dependsOn": sorted(own)}, *edges],
    }
    text = json.dumps(bill, sort_keys=True)
    bill["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, text)}"
    path.write_text(json.dumps(bill, indent=1, sort_keys=True) + "\n")


def cargo() -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The crates that ours is made of, for every target and with all features, and what depends on what."""
    command = ["cargo", "metadata", "--format-version", "1", "--locked", "--all-features"]
    metadata = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    locked = r'name = "([^"]+)"\nversion = "([^"]+)"\nsource = [^\n]+\nchecksum = "([^"]+)"'
    found = re.findall(locked, (ROOT / "Cargo.lock").read_text())
    checksums = {f"{name}@{version}": checksum for name, version, checksum in found}
    packages = {package["id"]: package for package in metadata["packages"]}
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    first = next(id for id, package in packages.items() if package["name"] == "scheduler-core" and package["source"] is None)
    reached: set[str] = set()
    ahead = [first]
    normal: dict[str, list[str]] = {}
    while ahead:
        id = ahead.pop()
        if id in reached:
            continue
        reached.add(id)
        kinds = nodes[id]["deps"]
        normal[id] = [dep["pkg"] for dep in kinds if any(kind["kind"] is None for kind in dep["dep_kinds"])]
        ahead += normal[id]
    crates = []
    for id in sorted(reached, key=lambda id: purl(packages[id])):
        package = packages[id]
        crate: dict[str, Any] = {
            "type": "library",
            "bom-ref": purl(package),
            "name": package["name"],
            "version": package["version"],
            "purl": purl(package),
        }
        if package.get("license"):
            crate["licenses"] = [{"expression": package["license"].replace("/", " OR ")}]
        checksum = checksums.get(f"{package['name']}@{package['version']}")
        if checksum:
            crate["hashes"] = [{"alg": "SHA-256", "content": checksum}]
        crates.append(crate)
    edges = [
        {"ref": purl(packages[id]), "dependsOn": sorted(purl(packages[next]) for next in normal[id])}
        for id in sorted(reached, key=lambda id: purl(packages[id]))
    ]
    return crates, edges


def purl(package: dict[str, Any]) -> str:
    return f"pkg:cargo/{package['name']}@{package['version']}"


def npm_packages() -> list[dict[str, Any]]:
    """What npm installs beside ours: everything in the lock file that is not for development."""
    lock = json.loads((ROOT / "bindings/js/package-lock.json").read_text())["packages"]
    found = []
    for path, package in sorted(lock.items()):
        if not path or package.get("dev") or package.get("devOptional"):
            continue
        name = path.rpartition("node_modules/")[2]
        reference = f"pkg:npm/{name.replace('@', '%40')}@{package['version']}"
        one: dict[str, Any] = {
            "type": "library", "bom-ref": reference, "name": name, "version": package["version"], "purl": reference,
        }
        if package.get("license"):
            one["licenses"] = [{"expression": package["license"]}]
        if package.get("integrity", "").startswith("sha512-"):
            digest = base64.b64decode(package["integrity"].removeprefix("sha512-")).hex()
            one["hashes"] = [{"alg": "SHA-512", "content": digest}]
        found.append(one)
    return found


def pypi_packages() -> list[dict[str, Any]]:
    """What pip installs beside ours, in the version that it is tested with."""
    pinned = dict(re.findall(r"^([\w.-]+)==([^;\s]+)", (ROOT / "bindings/python/requirements-dev.txt").read_text(), re.MULTILINE))
    project = (ROOT / "bindings/python/pyproject.toml").read_text()
    wanted = re.findall(r'"([\w.-]+)[^"]*"', re.search(r"^dependencies = \[(.*)\]", project, re.MULTILINE)[1])  # type: ignore[index]
    found = []
    for name in sorted(wanted):
        reference = f"pkg:pypi/{name}@{pinned[name]}"
        found.append({"type": "library", "bom-ref": reference, "name": name, "version": pinned[name], "purl": reference})
    return found


def sha256(file: Path) -> dict[str, str]:
    return {"alg": "SHA-256", "content": hashlib.sha256(file.read_bytes()).hexdigest()}
