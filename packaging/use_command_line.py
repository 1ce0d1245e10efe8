"""Uses the command line of dist/ as a new user would: from its archives, the Debian package and the container image.

A part of `just test-packages`. What the machine lacks a tool for is named in the output as not run.
"""

from __future__ import annotations

import gzip
import http.server
import json
import os
import resource
import shutil
import subprocess
import sys
import tarfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import debian
import elf
import metadata
import notices

ROOT = metadata.ROOT
SCENARIO = """\
scenario "installed"
pool red { range 127.10.1.0/24 }
resource server http_server { port = 8080 }
action probe = get { url = "http://127.0.0.1:{{server.port}}/" expect_status = 200 timeout = 5s }
workflow {
  start: probe { -> end }
  end
}
load { at 0s spawn 10 tenant "red" from red over 500ms }
threshold rate(probe.success) >= 1
"""
DOCUMENTS = ("README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE", notices.NAME, metadata.PROVENANCE)


def archives(dist: Path, folder: Path) -> None:
    """Unpacks and uses each archive; that of musl must be static."""
    found = sorted(dist.glob("scheduler-core-*-linux-*.tar.gz")) or sorted(dist.glob("scheduler-core-[0-9]*.tar.gz"))
    if not any("musl" in path.name for path in found):
        print("command line: there is no static archive in dist/ (packed without musl)")
    for path in found:
        unpack(path, folder)
        unpacked = folder / path.name.removesuffix(".tar.gz")
        missing = [name for name in DOCUMENTS if not (unpacked / name).is_file()]
        if missing:
            sys.exit(f"{path.name} lacks {', '.join(missing)}")
        provenance((unpacked / metadata.PROVENANCE).read_text(), path.name)
        binary = next(one for one in unpacked.iterdir() if one.name in ("scheduler-core", "scheduler-core.exe"))
        kind = ""
        if "linux" in path.name:
            needs = elf.needs(binary.read_bytes())
            if "musl" in path.name and not needs.static:
                sys.exit(f"{path.name}: the binary is not static: {needs}")
            kind = ", static" if needs.static else f", needs {' '.join(needs.libraries)}"
        manuals(unpacked / "man/man1")
        completions({shell: next((unpacked / "completions").glob(name)) for shell, name in
                     {"bash": "*.bash", "zsh": "_*", "fish": "*.fish"}.items()})
        place = unpacked.with_name(f"{unpacked.name}-work")
        place.mkdir()
        use([str(binary)], place, str(place))
        print(f"command line: {path.name} works{kind}")


def debian_package(dist: Path, folder: Path) -> None:
    """Installs the package into an empty root, uses it, verifies and removes it; then lintian reads it."""
    found = sorted(dist.glob("*.deb"))
    if not found:
        print("Debian package: not in dist/ (packed without musl)")
        return
    (package,) = found
    if shutil.which("dpkg") is None:
        print("Debian package: not run, because dpkg is not installed")
        return
    root = folder / "root"
    for name in ("info", "updates", "triggers"):
        (root / "var/lib/dpkg" / name).mkdir(parents=True)
    (root / "var/lib/dpkg/status").touch()
    dpkg = ["dpkg", f"--root={root}", "--force-not-root", "--log=/dev/null"]
    said([*dpkg, "--install", str(package)], folder)
    broken = said([*dpkg, "--verify", debian.PACKAGE], folder)
    if broken:
        sys.exit(f"{package.name}: dpkg --verify reports {broken}")
    documents = root / debian.DOCUMENTS
    for name in ("copyright", "README.md", "changelog.gz", "changelog.Debian.gz", f"{notices.NAME}.gz"):
        if not (documents / name).is_file():
            sys.exit(f"{package.name} lacks {name}")
    if b"\nlogos " not in gzip.decompress((documents / f"{notices.NAME}.gz").read_bytes()):
        sys.exit(f"{package.name}: the notices name no crates")
    provenance((documents / metadata.PROVENANCE).read_text(), package.name)
    manuals(root / "usr/share/man/man1")
    completions({shell: root / place for shell, place in debian.COMPLETIONS.items()})
    place = folder / "work"
    place.mkdir()
    use([str(root / "usr/bin/scheduler-core")], place, str(place))
    said([*dpkg, "--purge", debian.PACKAGE], folder)
    left = [str(path.relative_to(root)) for path in root.rglob("*scheduler-core*")]
    if left:
        sys.exit(f"{package.name} leaves {left} after its removal")
    checked = "lintian is not installed"
    if shutil.which("lintian") is not None:
        environment = {"LC_ALL": "C.UTF-8"}
        said(["lintian", "--allow-root", "--fail-on", "error,warning", str(package)], folder, environment)
        checked = "lintian reports no error and no warning"
    print(f"Debian package: {package.name} is installed, works, and is removed; {checked}")


def container(dist: Path, folder: Path) -> None:
    """Builds the image and runs it with podman; where podman cannot run it, runs its files with chroot."""
    recipe = dist / "Containerfile"
    if not recipe.is_file():
        print("container: no recipe in dist/ (packed without musl)")
        return
    work = folder / "work"
    work.mkdir()
    work.chmod(0o777)  # the program runs as another user
    program, how = podman(dist, folder, work)
    if not program and os.geteuid() == 0:
        root = folder / "root"
        assemble(recipe, dist, root)
        work = work.rename(root / "work")
        program, how = ["chroot", "--userspec=65532:65532", str(root), "/usr/bin/scheduler-core"], f"{how}; its files work with chroot"
    if program:
        use(program, work, "/work")
        print(f"container: {how}, as user 65532")
    else:
        print(f"container: not run, because {how}, and chroot needs root")


def podman(dist: Path, folder: Path, work: Path) -> tuple[list[str], str]:
    """Builds the image; returns the command that runs it, empty if podman cannot, and what was found out."""
    if shutil.which("podman") is None:
        return [], "podman is not installed"
    store = ["podman", "--root", str(folder / "store"), "--runroot", str(folder / "run"), "--storage-driver", "vfs"]
    name = "localhost/scheduler-core"
    # No step of the recipe runs a program or needs the network; a network of its own needs more rights.
    said([*store, "build", "--quiet", "--network", "host", "--tag", name, str(dist)], folder)
    labels = json.loads(said([*store, "image", "inspect", name], folder))[0]["Labels"]
    if labels["org.opencontainers.image.source"] != metadata.project().repository:
        sys.exit(f"the image does not state its repository: {labels}")
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    # The limits that podman sets by default may be above those of this machine.
    options = ["--rm", "--network", "host", "--ulimit", f"nofile={most}:{most}", "--ulimit", "nproc=1024:1024", "--pids-limit", "-1"]
    for runtime in ([], ["--runtime", "runc"], ["--runtime", "crun"]):
        run = [*store, "--cgroup-manager", "cgroupfs", *runtime, "run", *options, "--volume", f"{work}:/work", name]
        tried = subprocess.run([*run, "--version"], capture_output=True, text=True, check=False)
        if tried.returncode == 0:
            return run, "podman builds and runs the image of dist/Containerfile"
    return [], f"podman builds the image of dist/Containerfile, but cannot run it here ({tried.stderr.strip()})"


def assemble(recipe: Path, dist: Path, root: Path) -> None:
    """Makes the root directory of the image: follows `ADD` and `COPY` of the recipe, which use nothing else."""
    text = recipe.read_text().replace("\\\n", " ")
    name = next(line for line in text.splitlines() if line.startswith("ARG ARCHIVE=")).split('"')[1]
    unpack(dist / f"{name}.tar.gz", root.with_name("archive"))
    for line in text.splitlines():
        if not line.startswith("COPY "):
            continue
        *sources, target = line.replace("${ARCHIVE}", name).split()[2:]
        place = root / target.strip("/")
        folder = place if target.endswith("/") else place.parent
        folder.mkdir(parents=True, exist_ok=True)
        for source in sources:
            shutil.copy(root.with_name("archive") / source.strip("/"), place)


def use(program: Sequence[str], folder: Path, seen: str) -> None:
    """Checks, plans and runs scenarios, and allocates an address. The program sees `folder` as `seen`."""
    version = metadata.project().version
    if said([*program, "--version"], folder).split() != ["scheduler-core", version]:
        sys.exit(f"{program[0]} is not version {version}")
    readme = (ROOT / "README.md").read_text().split("```scenario\n")[1].split("```")[0]
    (folder / "readme.scenario").write_text(readme)
    (folder / "own.scenario").write_text(SCENARIO)
    if said([*program, "check", "--deny-warnings", f"{seen}/readme.scenario"], folder) != "1 file: ok\n":
        sys.exit("the README's scenario has diagnostics")
    said([*program, "plan", f"{seen}/readme.scenario"], folder)
    said([*program, "pool", "create", f"{seen}/lab.pool", "10.0.1.0/24"], folder)
    if said([*program, "pool", "allocate", f"{seen}/lab.pool", "a", "vm-1"], folder) != "10.0.1.1\n":
        sys.exit("the first address of a pool is another one")
    with server() as port:
        said([*program, "init", f"http://127.0.0.1:{port}/", "--output", f"{seen}/load.scenario"], folder)
        said([*program, "check", f"{seen}/load.scenario"], folder)
        # 1: this machine lacks something that larger runs need.
        said([*program, "doctor", f"{seen}/own.scenario"], folder, good=(0, 1))
        report = said([*program, "run", f"{seen}/own.scenario", "--set", f"server.port={port}"], folder)
        if "passed" not in report:
            sys.exit(f"the run did not pass:\n{report}")


@contextmanager
def server() -> Iterator[int]:
    """A web server on a free port of loopback; yields the port."""

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running.server_address[1]
        running.shutdown()


def manuals(folder: Path) -> None:
    """Each man page is there and renders without a warning, where `man` is installed."""
    pages = sorted(folder.glob("scheduler-core*.1*"))
    if len(pages) < 9:
        sys.exit(f"{folder} has only {len(pages)} man pages")
    if shutil.which("man") is None or shutil.which("groff") is None:
        print("man pages: not rendered, because man or groff is not installed")
        return
    for page in pages:
        command = ["man", "--warnings", "--encoding=UTF-8", "--local-file", str(page)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "100"})
        if done.returncode != 0 or done.stderr or "NAME" not in done.stdout:
            sys.exit(f"{page.name} does not render: {done.stderr or done.stdout[:200]}")


def completions(files: dict[str, Path]) -> None:
    """Each shell that is installed accepts its file; bash also completes a command."""
    for shell, file in files.items():
        if "scheduler-core" not in file.read_text():
            sys.exit(f"{file} completes another program")
        if shutil.which(shell) is not None:
            said([shell, "-n", str(file)], file.parent)
    if shutil.which("bash") is not None:
        script = (
            f'source "{files["bash"]}"; COMP_WORDS=(scheduler-core doc); COMP_CWORD=1; '
            "$(complete -p scheduler-core | sed 's/.* -F \\([^ ]*\\) .*/\\1/') scheduler-core doc scheduler-core; "
            'echo "${COMPREPLY[@]}"'
        )
        if said(["bash", "-c", script], files["bash"].parent).strip() != "doctor":
            sys.exit("bash does not complete `scheduler-core doc` to `doctor`")


def provenance(text: str, package: str) -> None:
    """The file states this project, its repository, a revision and the tools."""
    stated, facts = json.loads(text), metadata.project()
    if (stated["version"], stated["repository"]) != (facts.version, facts.repository) or not stated["revision"] or not stated["toolchain"]["rustc"]:
        sys.exit(f"{package}: {metadata.PROVENANCE} states {stated}")


def unpack(path: Path, folder: Path) -> None:
    with tarfile.open(path) as opened:
        opened.extractall(folder, filter="data") if hasattr(tarfile, "data_filter") else opened.extractall(folder)


def said(command: Sequence[str], folder: Path, environment: dict[str, str] | None = None, good: Sequence[int] = (0,)) -> str:
    """Returns what a command prints in `folder`, or ends the test if its exit code is not one of `good`."""
    done = subprocess.run(command, cwd=folder, env={**os.environ, **(environment or {})}, capture_output=True, text=True, check=False)
    if done.returncode not in good:
        sys.exit(f"{' '.join(command)} failed with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout
