"""The Debian package of the command line, around the static binary. It needs no program of Debian.

deb(5): an `ar` archive of the format's version, the control files and the files to install. Places
and names follow Debian's policy; `lintian` reports no error and no warning.
"""

from __future__ import annotations

import hashlib
import lzma
from email.utils import format_datetime
from datetime import datetime, timezone
from pathlib import Path

import archive
import metadata
import notices
from command_line import SHELLS, Built

PACKAGE = "scheduler-core"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64", "i686": "i386", "riscv64gc": "riscv64"}
DOCUMENTS = f"usr/share/doc/{PACKAGE}"
COMPLETIONS = {
    "bash": f"usr/share/bash-completion/completions/{PACKAGE}",
    "zsh": f"usr/share/zsh/vendor-completions/_{PACKAGE}",
    "fish": f"usr/share/fish/vendor_completions.d/{PACKAGE}.fish",
}
OVERRIDES = f"""\
# A static, position-independent binary. It runs on every release of Debian, and in the container image.
{PACKAGE}: shared-library-lacks-prerequisites [usr/bin/{PACKAGE}]
# The package is made for the project's own releases, not uploaded to Debian.
{PACKAGE}: initial-upload-closes-no-bugs [{DOCUMENTS}/changelog.Debian.gz:1]
"""
LONG = """\
 scheduler-core runs scenarios as load tests with a verdict: tenants, each
 with a pool of source addresses, virtual users, thresholds and reports. It
 also checks, formats, draws and plans scenarios, and allocates addresses
 from pools in files.
"""


def write(folder: Path, built: Built, epoch: int) -> Path:
    """Writes the package of a static build into `folder` and returns its path. `epoch` is the time of all files."""
    facts = metadata.project()
    files = installed(built, facts, epoch)
    architecture = ARCHITECTURES[built.target.split("-")[0]]
    path = folder / f"{PACKAGE}_{version(facts)}_{architecture}.deb"
    path.write_bytes(package(control(files, facts, architecture), files, epoch))
    return path


def version(facts: metadata.Project) -> str:
    """Returns the version for Debian: `0.2.0-rc.1` is `0.2.0~rc.1-1`, which comes before `0.2.0-1`."""
    return f"{facts.version.replace('-', '~')}-1"


def installed(built: Built, facts: metadata.Project, epoch: int) -> archive.Files:
    """Returns the files to install, each path from the root directory without the first `/`."""
    source = {path: content for path, (content, _) in built.files.items()}
    files: archive.Files = {f"usr/bin/{PACKAGE}": (source[PACKAGE], 0o755)}
    for path, content in source.items():
        if path.startswith("man/"):
            files[f"usr/share/{path}.gz"] = (archive.gzipped(content), 0o644)
    for shell, place in COMPLETIONS.items():
        files[place] = (source[f"completions/{SHELLS[shell]}"], 0o644)
    documents = {
        "README.md": source["README.md"],
        "copyright": copyright_file(source["LICENSE-MIT"].decode(), facts).encode(),
        "changelog.gz": archive.gzipped(source["CHANGELOG.md"]),
        "changelog.Debian.gz": archive.gzipped(changelog(facts, epoch).encode()),
        f"{notices.NAME}.gz": archive.gzipped(source[notices.NAME]),
        metadata.PROVENANCE: source[metadata.PROVENANCE],
    }
    files.update({f"{DOCUMENTS}/{name}": (content, 0o644) for name, content in documents.items()})
    files[f"usr/share/lintian/overrides/{PACKAGE}"] = (OVERRIDES.encode(), 0o644)
    return files


def control(files: archive.Files, facts: metadata.Project, architecture: str) -> archive.Files:
    """Returns the control files: the fields of the package, and the checksums that `dpkg --verify` reads."""
    size = sum(-(-len(content) // 1024) for content, _ in files.values())
    fields = {
        "Package": PACKAGE,
        "Version": version(facts),
        "Architecture": architecture,
        "Maintainer": facts.maintainer,
        "Installed-Size": str(size),
        "Section": "net",
        "Priority": "optional",
        "Homepage": facts.homepage,
        "Description": "check, plan and run load scenarios from pools of addresses",
    }
    text = "".join(f"{name}: {value}\n" for name, value in fields.items()) + LONG
    sums = "".join(f"{hashlib.md5(content).hexdigest()}  {path}\n" for path, (content, _) in sorted(files.items()))
    return {"control": (text.encode(), 0o644), "md5sums": (sums.encode(), 0o644)}


def changelog(facts: metadata.Project, epoch: int) -> str:
    """Returns the changelog of the package, as Debian requires it next to that of the program."""
    date = format_datetime(datetime.fromtimestamp(epoch, timezone.utc))
    entry = f"  * Version {facts.version}: see changelog.gz."
    return f"{PACKAGE} ({version(facts)}) unstable; urgency=medium\n\n{entry}\n\n -- {facts.maintainer}  {date}\n"


def copyright_file(mit: str, facts: metadata.Project) -> str:
    """Returns the file `copyright` in Debian's format, with the text of the MIT license, which Debian calls Expat."""
    first, _, rest = mit.partition("\n\n")
    holder, _, text = rest.partition("\n\n")
    assert first == "MIT License" and holder.startswith("Copyright (c) ")
    indented = "".join(f" {line or '.'}\n" for line in text.strip().split("\n"))
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        f"Upstream-Name: {PACKAGE}\n"
        f"Source: {facts.repository}\n"
        f"Comment: The program contains libraries of others. Their copyright notices and\n"
        f" licenses are in {notices.NAME}.gz in this folder.\n"
        "\nFiles: *\n"
        f"Copyright: {holder.removeprefix('Copyright (c) ')}\n"
        "License: Expat or Apache-2.0\n"
        f"\nLicense: Expat\n{indented}"
        "\nLicense: Apache-2.0\n"
        " On Debian systems, the text of the license is in\n"
        " /usr/share/common-licenses/Apache-2.0.\n"
    )


def package(control_files: archive.Files, files: archive.Files, epoch: int) -> bytes:
    """Returns the package: the three members of deb(5), in their order."""
    members = {
        "debian-binary": b"2.0\n",
        "control.tar.xz": packed(control_files, epoch),
        "data.tar.xz": packed(files, epoch),
    }
    out = bytearray(b"!<arch>\n")
    for name, content in members.items():
        # ar(5): name, time, owner, group, permissions, size, end; an odd size is padded.
        out += f"{name:<16}{epoch:<12}{0:<6}{0:<6}{100644:<8}{len(content):<10}`\n".encode()
        out += content + b"\n" * (len(content) % 2)
    return bytes(out)


def packed(files: archive.Files, epoch: int) -> bytes:
    return lzma.compress(archive.tar({f"./{path}": member for path, member in files.items()}, epoch, folders=True))
