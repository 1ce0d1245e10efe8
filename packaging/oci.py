"""Pushes the components of dist/ to a registry for OCI artifacts on this machine and pulls them back: `just test-packages oci`.

It makes the artifact that `wkg oci push` makes: one layer of type `application/wasm`, which is the component byte for byte, and
a config of type `application/vnd.wasm.config.v0+json` that says what the component imports and exports. The registry is
Debian's `docker-registry`, on a port of loopback that is free, and ends with the test.
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
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MANIFEST = "application/vnd.oci.image.manifest.v1+json"
CONFIG = "application/vnd.wasm.config.v0+json"
LAYER = "application/wasm"
VERSION = re.search(r'^version = "(.+)"', (ROOT / "Cargo.toml").read_text(), re.M)


def test(dist: Path, folder: Path) -> None:
    """Both components go into a registry and come back as they were."""
    program = shutil.which("docker-registry")
    if program is None:
        sys.exit("docker-registry is missing: Debian's package of that name has it")
    if VERSION is None:
        sys.exit("Cargo.toml states no version")
    port = free_port()
    (folder / "registry.yml").write_text(
        f"version: 0.1\nlog: {{ level: error }}\nstorage: {{ filesystem: {{ rootdirectory: {folder / 'registry'} }} }}\n"
        f"http: {{ addr: '127.0.0.1:{port}' }}\n"
    )
    with (folder / "registry.log").open("w") as log:
        registry = subprocess.Popen([program, "serve", str(folder / "registry.yml")], stdout=log, stderr=log)
    try:
        base = f"http://127.0.0.1:{port}"
        wait(base)
        for file, repository in (("scheduler_core.wasm", "scheduler/core"), ("scheduler_core_offline.wasm", "scheduler/core-offline")):
            component = (dist / file).read_bytes()
            digest = push(f"{base}/v2/{repository}", VERSION[1], component, world(dist / file))
            pulled = pull(f"{base}/v2/{repository}", VERSION[1])
            if pulled != component:
                sys.exit(f"{repository}:{VERSION[1]} came back as something else than {file}")
            print(f"oci: {repository}:{VERSION[1]} pushed ({digest}) and pulled, the same {len(component)} bytes as {file}")
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


def world(component: Path) -> dict[str, list[str]]:
    """What the component imports and exports, as jco reads it out of the file."""
    jco = ROOT / "bindings/js/node_modules/.bin/jco"
    text = subprocess.run([str(jco), "wit", str(component)], capture_output=True, text=True, check=True).stdout
    found = re.search(r"^world root \{\n(.*?)^\}", text, re.M | re.S)
    if found is None:
        sys.exit(f"{component.name} has no world:\n{text[:500]}")
    return {kind + "s": re.findall(rf"^  {kind} (\S+);$", found[1], re.M) for kind in ("import", "export")}


def call(method: str, url: str, data: bytes | None = None, kind: str | None = None) -> tuple[bytes, str]:
    headers = {"Accept": MANIFEST} if kind is None else {"Content-Type": kind}
    request = urllib.request.Request(url, data=data, method=method, headers=headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read(), answer.headers.get("Location") or ""


def push(repository: str, tag: str, component: bytes, interfaces: dict[str, list[str]]) -> str:
    """Blobs first, then the manifest that names them; returns the manifest's digest."""
    layer = digest(component)
    config = {
        "created": "1980-01-01T00:00:00Z",
        "architecture": "wasm",
        "os": "wasip2",
        "layerDigests": [layer],
        "component": {**interfaces, "target": None},
    }
    blobs = {CONFIG: json.dumps(config).encode(), LAYER: component}
    described = {}
    for kind, blob in blobs.items():
        _, place = call("POST", f"{repository}/blobs/uploads/", b"")
        call("PUT", f"{place}{'&' if '?' in place else '?'}digest={digest(blob)}", blob, "application/octet-stream")
        described[kind] = {"mediaType": kind, "digest": digest(blob), "size": len(blob)}
    manifest = json.dumps({"schemaVersion": 2, "mediaType": MANIFEST, "config": described[CONFIG], "layers": [described[LAYER]]}).encode()
    call("PUT", f"{repository}/manifests/{tag}", manifest, MANIFEST)
    return digest(manifest)


def pull(repository: str, tag: str) -> bytes:
    """The component behind a tag; whoever pulls checks what the manifest says about it."""
    manifest = json.loads(call("GET", f"{repository}/manifests/{tag}")[0])
    config = json.loads(call("GET", f"{repository}/blobs/{manifest['config']['digest']}")[0])
    (layer,) = manifest["layers"]
    component, _ = call("GET", f"{repository}/blobs/{layer['digest']}")
    right = config["layerDigests"] == [layer["digest"]] == [digest(component)] and layer["size"] == len(component)
    if not right or layer["mediaType"] != LAYER or manifest["config"]["mediaType"] != CONFIG:
        sys.exit(f"{repository}:{tag} is no artifact of WebAssembly: {manifest}")
    if "scheduler:core/ip-pool@" + tag not in config["component"]["exports"]:
        sys.exit(f"{repository}:{tag} does not say that it exports ip-pool: {config}")
    return component


def digest(blob: bytes) -> str:
    return f"sha256:{hashlib.sha256(blob).hexdigest()}"
