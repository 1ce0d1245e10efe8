"""Tests of what surrounds the command line in a release: archives, ELF, Debian package, container recipe, OCI layout."""

from __future__ import annotations

import io
import json
import lzma
import re
import shutil
import struct
import subprocess
import sys
import tarfile
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import archive
import command_line
import container
import debian
import elf
import metadata
import oci

EPOCH = 1_700_000_000
PROJECT = metadata.Project("1.2.0", "MIT OR Apache-2.0", "https://example.org/owner/name", "1.95", "A description.")
FILES: archive.Files = {
    "scheduler-core": (b"binary", 0o755),
    "README.md": (b"# scheduler-core\n", 0o644),
    "CHANGELOG.md": (b"# Changelog\n", 0o644),
    "LICENSE-MIT": ((metadata.ROOT / "LICENSE-MIT").read_bytes(), 0o644),
    "THIRD-PARTY-NOTICES.txt": (b"notices", 0o644),
    "provenance.json": (b"{}", 0o644),
    "completions/scheduler-core.bash": (b"bash", 0o644),
    "completions/_scheduler-core": (b"zsh", 0o644),
    "completions/scheduler-core.fish": (b"fish", 0o644),
    "man/man1/scheduler-core.1": (b".TH scheduler-core 1\n", 0o644),
}
BUILT = command_line.Built("x86_64-unknown-linux-musl", "scheduler-core-1.2.0-linux-x86_64-musl", FILES)


class Archives(unittest.TestCase):
    def test_the_order_of_files_does_not_matter(self) -> None:
        reverse = dict(reversed(FILES.items()))
        self.assertEqual(archive.tar_gz("a", FILES, EPOCH), archive.tar_gz("a", reverse, EPOCH))

    def test_members_have_permissions_time_and_owner(self) -> None:
        with tarfile.open(fileobj=io.BytesIO(archive.tar_gz("a", FILES, EPOCH))) as opened:
            binary = opened.getmember("a/scheduler-core")
        self.assertEqual((binary.mode, binary.mtime, binary.uid, binary.uname), (0o755, EPOCH, 0, "root"))

    def test_folders_come_before_their_files(self) -> None:
        with tarfile.open(fileobj=io.BytesIO(archive.tar({"./b/c": (b"", 0o644)}, EPOCH, folders=True))) as opened:
            self.assertEqual([(one.name, one.isdir()) for one in opened.getmembers()], [(".", True), ("./b", True), ("./b/c", False)])


def binary(*segments: tuple[int, bytes]) -> bytes:
    """A 64-bit ELF file with program headers of these kinds, loaded as a whole at address 0."""
    content, headers = b"", []
    start = 64 + 56 * (len(segments) + 1)
    for kind, data in segments:
        headers.append(struct.pack("<IIQQQQQQ", kind, 0, start + len(content), start + len(content), 0, len(data), len(data), 1))
        content += data
    size = start + len(content)
    headers.append(struct.pack("<IIQQQQQQ", elf.LOAD, 0, 0, 0, 0, size, size, 1))
    head = b"\x7fELF\x02\x01".ljust(32, b"\0") + struct.pack("<Q", 64)
    head = head.ljust(54, b"\0") + struct.pack("<HH", 56, len(headers))
    return head.ljust(64, b"\0") + b"".join(headers) + content


class Elf(unittest.TestCase):
    def test_a_static_binary_needs_nothing(self) -> None:
        self.assertTrue(elf.needs(binary()).static)
        dynamic = struct.pack("<qQqQ", 30, 8, 0, 0)  # a static-pie binary has a dynamic section without libraries
        self.assertTrue(elf.needs(binary((elf.DYNAMIC, dynamic))).static)

    def test_a_dynamic_binary_names_its_loader_and_libraries(self) -> None:
        strings = 64 + 56 * 4
        dynamic = struct.pack("<qQqQqQ", elf.NEEDED, 1, elf.STRING_TABLE, strings, 0, 0)
        made = binary((9, b"\0libc.so.6\0"), (elf.INTERPRETER, b"/lib/ld.so\0"), (elf.DYNAMIC, dynamic))
        self.assertEqual(elf.needs(made), elf.Needs("/lib/ld.so", ("libc.so.6",)))
        self.assertFalse(elf.needs(made).static)

    def test_another_file_is_rejected(self) -> None:
        with self.assertRaises(ValueError):
            elf.needs(b"#!/bin/sh\n")


class Targets(unittest.TestCase):
    def test_names_of_archives(self) -> None:
        version = metadata.project().version
        self.assertEqual(command_line.name("x86_64-unknown-linux-musl"), f"scheduler-core-{version}-linux-x86_64-musl")
        self.assertEqual(command_line.name("aarch64-apple-darwin"), f"scheduler-core-{version}-darwin-aarch64")

    def test_a_target_that_cannot_be_installed_is_named_with_the_command(self) -> None:
        failed = subprocess.CompletedProcess([], 1, "", "error: no network\n")
        with tempfile.TemporaryDirectory() as sysroot, mock.patch.object(command_line.platform, "system", return_value="Linux"):
            with (
                mock.patch.object(command_line, "said", return_value=f"host: x86_64-unknown-linux-gnu\n{sysroot}"),
                mock.patch.object(command_line.subprocess, "run", return_value=failed),
            ):
                reason = command_line.why_not_static()
        assert reason is not None
        self.assertIn("(error: no network)", reason)
        self.assertIn("`rustup target add x86_64-unknown-linux-musl`", reason)
        self.assertIn("`just pack --without-musl`", reason)

    def test_another_system_needs_the_option(self) -> None:
        with mock.patch.object(command_line.platform, "system", return_value="Darwin"):
            self.assertIn("--without-musl", command_line.why_not_static() or "")


class Debian(unittest.TestCase):
    def setUp(self) -> None:
        self.files = debian.installed(BUILT, PROJECT, EPOCH)

    def test_files_are_where_debian_expects_them(self) -> None:
        self.assertEqual(self.files["usr/bin/scheduler-core"], (b"binary", 0o755))
        for path in (
            "usr/share/man/man1/scheduler-core.1.gz", "usr/share/bash-completion/completions/scheduler-core",
            "usr/share/zsh/vendor-completions/_scheduler-core", "usr/share/fish/vendor_completions.d/scheduler-core.fish",
            "usr/share/doc/scheduler-core/copyright", "usr/share/doc/scheduler-core/changelog.gz",
        ):
            self.assertIn(path, self.files)

    def test_a_version_before_a_release_sorts_before_it(self) -> None:
        self.assertEqual(debian.version(PROJECT), "1.2.0-1")
        early = metadata.Project("1.2.0-rc.1", PROJECT.license, PROJECT.repository, "1.95", "")
        self.assertEqual(debian.version(early), "1.2.0~rc.1-1")

    def test_control_fields(self) -> None:
        control = debian.control(self.files, PROJECT, "amd64")["control"][0].decode()
        self.assertIn("Package: scheduler-core\nVersion: 1.2.0-1\nArchitecture: amd64\n", control)
        self.assertIn("Maintainer: The scheduler-core contributors <owner@users.noreply.github.com>\n", control)
        self.assertIn("Homepage: https://example.org/owner/name#readme\n", control)
        self.assertNotIn("\n\n", control)

    def test_the_package_is_an_ar_archive_of_deb_5(self) -> None:
        made = debian.package(debian.control(self.files, PROJECT, "amd64"), self.files, EPOCH)
        self.assertTrue(made.startswith(b"!<arch>\ndebian-binary   1700000000  0     0     100644  4         `\n2.0\n"))
        members, at = [], 8
        while at < len(made):
            name, size = made[at : at + 16].decode().strip(), int(made[at + 48 : at + 58])
            members.append((name, made[at + 60 : at + 60 + size]))
            at += 60 + size + size % 2
        self.assertEqual([name for name, _ in members], ["debian-binary", "control.tar.xz", "data.tar.xz"])
        with tarfile.open(fileobj=io.BytesIO(lzma.decompress(members[2][1]))) as data:
            self.assertIn("./usr/bin/scheduler-core", data.getnames())

    @unittest.skipUnless(shutil.which("dpkg-deb"), "dpkg-deb is not installed")
    def test_dpkg_reads_the_package(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "a.deb")
            path.write_bytes(debian.package(debian.control(self.files, PROJECT, "amd64"), self.files, EPOCH))
            field = subprocess.run(["dpkg-deb", "--field", path, "Version"], capture_output=True, text=True, check=True)
            self.assertEqual(field.stdout, "1.2.0-1\n")
            subprocess.run(["dpkg-deb", "--extract", path, f"{folder}/root"], check=True)
            self.assertEqual(Path(folder, "root/usr/bin/scheduler-core").read_bytes(), b"binary")


class Container(unittest.TestCase):
    def test_every_argument_has_one_default(self) -> None:
        recipe = container.RECIPE.read_text()
        names = set(re.findall(r"^ARG (\w+)$", recipe, re.MULTILINE))
        filled = container.filled(recipe, {name: f"<{name}>" for name in names})
        self.assertEqual(len(re.findall(r'^ARG (\w+)="<\1>"$', filled, re.MULTILINE)), len(names))
        self.assertIn("FROM scratch\nARG ARCHIVE\n", filled)

    def test_an_argument_without_a_value_is_an_error(self) -> None:
        with self.assertRaises(KeyError):
            container.filled("ARG OTHER\n", {})

    def test_the_user_is_not_root(self) -> None:
        self.assertIn("\nUSER 65532:65532\n", container.RECIPE.read_text())


class Oci(unittest.TestCase):
    def test_the_layout_names_each_blob_by_its_digest(self) -> None:
        facts = {"imports": [], "exports": ["scheduler:core/ip-pool@1.2.0"]}
        with tempfile.TemporaryDirectory() as name, mock.patch.object(oci, "interfaces", return_value=facts):
            folder = Path(name)
            for file in oci.REPOSITORIES:
                (folder / file).write_bytes(file.encode())
            with tarfile.open(oci.write(folder, EPOCH)) as opened:
                files = {one.name: opened.extractfile(one).read() for one in opened.getmembers()}  # type: ignore[union-attr]
        for path, blob in files.items():
            if path.startswith("blobs/"):
                self.assertEqual(path, f"blobs/{oci.digest(blob).replace(':', '/')}")
        index = json.loads(files["index.json"])
        self.assertEqual(
            [one["annotations"]["org.opencontainers.image.ref.name"] for one in index["manifests"]],
            ["core", "core-component", "core-offline", "core-net", "core-pool"],
        )
        for one in index["manifests"]:
            manifest = json.loads(files[f"blobs/{one['digest'].replace(':', '/')}"])
            self.assertEqual(manifest["annotations"]["org.opencontainers.image.source"], metadata.project().repository)
            for blob in (manifest["config"], *manifest["layers"]):
                self.assertEqual(len(files[f"blobs/{blob['digest'].replace(':', '/')}"]), blob["size"])


if __name__ == "__main__":
    unittest.main()
