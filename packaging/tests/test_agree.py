"""Tests of agree.py: a tree whose files agree has no problem; each deviation is named with its file."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import agree
import metadata

FILES = (
    "Cargo.toml", "Cargo.lock", "CHANGELOG.md", agree.REQUIREMENTS, agree.NPM, agree.NPM_LOCK, agree.PYPI, agree.PYTHON,
    *agree.READMES,
    *(f"{folder}/Cargo.toml" for folder in agree.CRATES),
    *(str(path.relative_to(metadata.ROOT)) for path in (metadata.ROOT / "doc").rglob("*.md")),  # The READMEs link to them.
)


class Agreement(unittest.TestCase):
    """Each test changes a copy of the repository's own files."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        for name in FILES:
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(metadata.ROOT / name, self.root / name)
        for name in agree.WORLDS:
            (self.root / name).mkdir(parents=True)
            for path in (metadata.ROOT / name).glob("*.wit"):
                shutil.copyfile(path, self.root / name / path.name)
        self.version = metadata.project(self.root).version
        self.change("CHANGELOG.md", self.released_text())

    def released_text(self) -> str:
        """The changelog with this version released."""
        text = (self.root / "CHANGELOG.md").read_text()
        head = text.split("\n## ", 1)[0]
        return f"{head}\n## Unreleased\n\n## {self.version} - 2026-01-31\n\n- A change.\n"

    def change(self, name: str, text: str) -> None:
        (self.root / name).write_text(text)

    def replace(self, name: str, old: str, new: str) -> None:
        text = (self.root / name).read_text()
        self.assertIn(old, text)
        self.change(name, text.replace(old, new, 1))

    def problems(self, *tags: str) -> list[str]:
        return agree.problems(self.root, list(tags))

    def test_the_repository_agrees(self) -> None:
        self.assertEqual(self.problems(), [])
        self.assertEqual(agree.problems(metadata.ROOT, []), [])

    def test_another_version_in_each_place(self) -> None:
        own = f'"{self.version}"'
        for name, old, new in (
            (agree.NPM, f'"version": {own}', '"version": "9.9.9"'),
            (agree.PYPI, f"version = {own}", 'version = "9.9.9"'),
            (agree.PYTHON, f"__version__ = {own}", '__version__ = "9.9.9"'),
            ("wit/world.wit", f"scheduler:core@{self.version}", "scheduler:core@9.9.9"),
            ("bindings/python/guest/wit/world.wit", f"scheduler:core/types@{self.version}", "scheduler:core/types@9.9.9"),
            ("Cargo.toml", f'path = "core", version = {own}', 'path = "core", version = "9.9.9"'),
            ("Cargo.lock", f'name = "scheduler-core"\nversion = {own}', 'name = "scheduler-core"\nversion = "9.9.9"'),
        ):
            with self.subTest(name):
                before = (self.root / name).read_text()
                self.replace(name, old, new)
                (problem,) = self.problems()
                self.assertTrue(problem.startswith(name), problem)
                self.assertIn(f"has version 9.9.9, but Cargo.toml has {self.version}", problem)
                self.change(name, before)

    def test_wasmtime_py_of_another_major_version(self) -> None:
        text = (self.root / agree.REQUIREMENTS).read_text()
        self.change(agree.REQUIREMENTS, text.replace("wasmtime==", "wasmtime==9"))
        (problem,) = self.problems()
        self.assertIn("the Rust host loads only what the same major version compiled", problem)

    def test_a_tag_of_another_version(self) -> None:
        self.assertEqual(self.problems(f"v{self.version}"), [])
        self.assertEqual(
            self.problems("v9.9.9"),
            [f"HEAD has the tag v9.9.9, but Cargo.toml has version {self.version}; the tag must be v{self.version}"],
        )

    def test_a_tag_without_a_section_of_the_changelog(self) -> None:
        self.change("CHANGELOG.md", "# Changelog\n\n## Unreleased\n")
        self.assertEqual(self.problems(), [])
        (problem,) = self.problems(f"v{self.version}")
        self.assertIn(f'CHANGELOG.md has no section "{self.version} - DATE"', problem)

    def test_the_changelog_has_another_version_or_no_date(self) -> None:
        for heading, part in (
            ("9.9.9 - 2026-01-31", "has 9.9.9 as its newest version"),
            (self.version, 'the heading of a version is "VERSION - YYYY-MM-DD"'),
            (f"{self.version} - 2026-02-31", 'the heading of a version is "VERSION - YYYY-MM-DD"'),
        ):
            with self.subTest(heading):
                self.change("CHANGELOG.md", f"# Changelog\n\n## Unreleased\n\n## {heading}\n")
                (problem,) = self.problems()
                self.assertIn(part, problem)
        self.change("CHANGELOG.md", f"# Changelog\n\n## {self.version} - 2026-01-31\n")
        (problem,) = self.problems()
        self.assertIn('its first section must be "Unreleased"', problem)

    def test_another_repository_changes_every_address(self) -> None:
        own = metadata.project(self.root).repository
        self.replace("Cargo.toml", f'repository = "{own}"', 'repository = "https://example.org/a/b"')
        found = "\n".join(self.problems())
        for place in (
            "Cargo.toml: homepage", "bindings/cli/Cargo.toml: documentation", f"{agree.NPM}: repository",
            f"{agree.NPM}: homepage", f"{agree.NPM}: bugs", f"{agree.PYPI}: urls",
        ):
            self.assertIn(place, found)
        self.assertIn("git+https://example.org/a/b.git", found)

    def test_a_repository_without_an_owner(self) -> None:
        own = metadata.project(self.root).repository
        self.replace("Cargo.toml", f'repository = "{own}"', f'repository = "{own}.git"')
        self.assertIn("it must be https://HOST/OWNER/NAME", self.problems()[0])

    def test_a_missing_key_is_named(self) -> None:
        own = metadata.project(self.root).repository
        self.replace("Cargo.toml", f'repository = "{own}"\n', "")
        self.assertEqual(self.problems(), ["Cargo.toml: [workspace.package] lacks 'repository'"])

    def test_a_crate_without_a_readme(self) -> None:
        (self.root / "bindings/cli/README.md").unlink()
        self.assertEqual(self.problems(), ["bindings/cli/Cargo.toml: readme is false; Cargo.toml implies true"])

    def test_a_link_to_another_repository_or_to_no_file(self) -> None:
        facts = metadata.project(self.root)
        other = f"{facts.repository.replace('/scheduler-core/', '/another/')}/blob/main/doc/CLI.md"
        self.change("bindings/js/README.md", f"[a]({other}) [b]({facts.file('doc/NONE.md')}) [c]({facts.repository})\n")
        self.assertEqual(
            self.problems(),
            [
                f"bindings/js/README.md links to {other}, but the repository is {facts.repository}",
                f"bindings/js/README.md links to {facts.file('doc/NONE.md')}, but doc/NONE.md does not exist",
            ],
        )


class Git(unittest.TestCase):
    """What git states about a tree."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def run_git(self, *words: str) -> None:
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *words], cwd=self.root, check=True)

    def test_version_tags_of_head(self) -> None:
        self.run_git("init", "--quiet")
        self.run_git("commit", "--quiet", "--allow-empty", "--message", "first")
        self.run_git("tag", "v1.2.3")
        self.run_git("tag", "verified")
        self.assertEqual(agree.tags(self.root), ["v1.2.3"])
        self.run_git("commit", "--quiet", "--allow-empty", "--message", "second")
        self.assertEqual(agree.tags(self.root), [])

    def test_the_revision_names_modified_files(self) -> None:
        self.assertEqual(metadata.revision(self.root), "unknown")
        self.run_git("init", "--quiet")
        (self.root / "a").write_text("1")
        self.run_git("add", "a")
        self.run_git("commit", "--quiet", "--message", "first")
        self.assertRegex(metadata.revision(self.root), r"^[0-9a-f]{40}$")
        (self.root / "a").write_text("2")
        self.assertRegex(metadata.revision(self.root), r"^[0-9a-f]{40}-modified$")


if __name__ == "__main__":
    unittest.main()
