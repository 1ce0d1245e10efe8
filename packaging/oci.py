"""The WIT package and the components as OCI artifacts, as registries store them.

`just pack` writes them into one file, an image layout in a tar archive. `just test-packages oci` pushes
them to a registry on this machine and pulls them back. An artifact is what `wkg oci push` makes: one
layer `application/wasm`, byte for byte the file, and a config `application/vnd.wasm.config.v0+json`
with the interfaces that it imports and exports. The WIT package is the file that `wkg wit build` makes.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

import archive
import metadata

ROOT = metadata.ROOT
MANIFEST = "application/vnd.oci.image.manifest.v1+json"
INDEX = "application/vnd.oci.image.index.v1+json"
CONFIG = "application/vnd.wasm.config.v0+json"
LAYER = "application/wasm"
# Each file of dist/, and the repository that it belongs to. `wkg` looks for package scheduler:core in scheduler/core.
REPOSITORIES = {
    "scheduler_core_wit.wasm": "scheduler/core",
    "scheduler_core.wasm": "scheduler/core-component",
    "scheduler_core_offline.wasm": "scheduler/core-offline",
    "scheduler_core_net.wasm": "scheduler/core-net",
    "scheduler_core_pool.wasm": "scheduler/core-pool",
}


@dataclass(frozen=True)
class Artifact:
    """The three blobs of an artifact: layer, config, and the manifest that names both by their digests."""

    layer: bytes
    config: bytes
    manifest: bytes

    @property
    def blobs(self) -> dict[str, bytes]:
        return {digest(blob): blob for blob in (self.layer, self.config, self.manifest)}


def artifact(file: Path, epoch: int) -> Artifact:
    """Makes the artifact of a component or an encoded WIT package; `epoch` is its time, in seconds since 1970."""
    layer, facts = file.read_bytes(), metadata.project()
    created = datetime.fromtimestamp(epoch, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    stated = {
        "created": created,
        "author": metadata.AUTHORS,
        "architecture": "wasm",
        "os": "wasip2",
        "layerDigests": [digest(layer)],
        "component": {**interfaces(file), "target": None},
    }
    annotations = {
        "created": created,
        "title": file.name,
        "description": facts.description,
        "version": facts.version,
        "revision": metadata.revision(),
        "source": facts.repository,
        "url": facts.homepage,
        "documentation": facts.file("doc/README.md"),
        "licenses": facts.license,
    }
    config = json.dumps(stated).encode()
    manifest = {
        "schemaVersion": 2,
        "mediaType": MANIFEST,
        "config": described(CONFIG, config),
        "layers": [described(LAYER, layer)],
        "annotations": {f"org.opencontainers.image.{name}": value for name, value in annotations.items()},
    }
    return Artifact(layer, config, json.dumps(manifest).encode())


def described(kind: str, blob: bytes) -> dict[str, object]:
    return {"mediaType": kind, "digest": digest(blob), "size": len(blob)}


def write(folder: Path, epoch: int) -> Path:
    """Writes the artifacts of the files in `folder` as one image layout: `scheduler-core-VERSION.oci.tar`."""
    blobs: dict[str, bytes] = {}
    manifests = []
    for file, repository in REPOSITORIES.items():
        made = artifact(folder / file, epoch)
        blobs.update(made.blobs)
        name = {"org.opencontainers.image.ref.name": repository.rpartition("/")[2]}
        manifests.append({**described(MANIFEST, made.manifest), "annotations": name})
    index = {"schemaVersion": 2, "mediaType": INDEX, "manifests": manifests}
    files: archive.Files = {
        "oci-layout": (b'{"imageLayoutVersion": "1.0.0"}', 0o644),
        "index.json": (json.dumps(index).encode(), 0o644),
        **{f"blobs/{name.replace(':', '/')}": (blob, 0o644) for name, blob in blobs.items()},
    }
    path = folder / f"scheduler-core-{metadata.project().version}.oci.tar"
    path.write_bytes(archive.tar(files, epoch))
    return path


def interfaces(file: Path) -> dict[str, list[str]]:
    """Returns the imports and exports of a component, as jco prints them; a WIT package exports its interfaces."""
    if file.name.endswith("_wit.wasm"):
        sources = "\n".join(path.read_text() for path in sorted((ROOT / "wit").glob("*.wit")))
        version = metadata.project().version
        named = [f"scheduler:core/{name}@{version}" for name in re.findall(r"^interface ([a-z-]+) \{", sources, re.M)]
        # Drafts are in the sources only.
        return {"imports": [], "exports": [name for name in named if name.encode() in file.read_bytes()]}
    jco = ROOT / "bindings/js/node_modules/.bin/jco"
    text = subprocess.run([str(jco), "wit", str(file)], capture_output=True, text=True, check=True).stdout
    found = re.search(r"^world root \{\n(.*?)^\}", text, re.M | re.S)
    if found is None:
        sys.exit(f"{file.name} has no world:\n{text[:500]}")
    return {kind + "s": re.findall(rf"^  {kind} (\S+);$", found[1], re.M) for kind in ("import", "export")}


def test(dist: Path, folder: Path) -> None:
    """All artifacts go into a registry and come back as they were."""
    program = shutil.which("docker-registry")
    if program is None:
        sys.exit("docker-registry is missing: Debian's package of that name has it")
    port = free_port()
    (folder / "registry.yml").write_text(
        f"version: 0.1\nlog: {{ level: error }}\nstorage: {{ filesystem: {{ rootdirectory: {folder / 'registry'} }} }}\n"
        f"http: {{ addr: '127.0.0.1:{port}' }}\n"
    )
    with (folder / "registry.log").open("w") as log:
        registry = subprocess.Popen([program, "serve", str(folder / "registry.yml")], stdout=log, stderr=log)
    tag = metadata.project().version
    try:
        base = f"http://127.0.0.1:{port}"
        wait(base)
        for file, repository in REPOSITORIES.items():
            made = artifact(dist / file, 0)
            pushed = push(f"{base}/v2/{repository}", tag, made)
            if pull(f"{base}/v2/{repository}", tag) != made.layer:
                sys.exit(f"{repository}:{tag} came back as something else than {file}")
            print(f"oci: {repository}:{tag} pushed ({pushed}) and pulled, the same {len(made.layer)} bytes as {file}")
    finally:
        registry.terminate()
        registry.wait(timeout=10)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def wait(base: str) -> None:
    """Until the registry answers, for a minute at most."""
    for _ in range(600):
        try:
            call("GET", f"{base}/v2/")
            return
        except urllib.error.URLError:
            time.sleep(0.1)
    sys.exit("the registry does not answer")


def call(method: str, url: str, data: bytes | None = None, kind: str | None = None) -> tuple[bytes, str]:
    headers = {"Accept": MANIFEST} if kind is None else {"Content-Type": kind}
    request = urllib.request.Request(url, data=data, method=method, headers=headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read(), answer.headers.get("Location") or ""


def push(repository: str, tag: str, made: Artifact) -> str:
    """Blobs first, then the manifest that names them; returns the manifest's digest."""
    for blob in (made.config, made.layer):
        _, place = call("POST", f"{repository}/blobs/uploads/", b"")
        call("PUT", f"{place}{'&' if '?' in place else '?'}digest={digest(blob)}", blob, "application/octet-stream")
    call("PUT", f"{repository}/manifests/{tag}", made.manifest, MANIFEST)
    return digest(made.manifest)


def pull(repository: str, tag: str) -> bytes:
    """Returns the file of a tag, after the checks of a client: digests, sizes, kinds and annotations."""
    manifest = json.loads(call("GET", f"{repository}/manifests/{tag}")[0])
    config = json.loads(call("GET", f"{repository}/blobs/{manifest['config']['digest']}")[0])
    (layer,) = manifest["layers"]
    file, _ = call("GET", f"{repository}/blobs/{layer['digest']}")
    right = config["layerDigests"] == [layer["digest"]] == [digest(file)] and layer["size"] == len(file)
    if not right or layer["mediaType"] != LAYER or manifest["config"]["mediaType"] != CONFIG:
        sys.exit(f"{repository}:{tag} is not a WebAssembly artifact: {manifest}")
    if "scheduler:core/ip-pool@" + tag not in config["component"]["exports"]:
        sys.exit(f"{repository}:{tag} does not state that it exports ip-pool: {config}")
    if manifest["annotations"]["org.opencontainers.image.source"] != metadata.project().repository:
        sys.exit(f"{repository}:{tag} does not state its repository: {manifest['annotations']}")
    return file


def digest(blob: bytes) -> str:
    return f"sha256:{hashlib.sha256(blob).hexdigest()}"
