#!/usr/bin/env python3
"""Checks the language of what users read: `just lint`. lint/README.md explains it.

usage: run.py [--shrink] [--reset] [--all] [--without-typos] [FILE…]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import baseline
import links
import prose
import rules
from rules import Hit

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
BASELINE = HERE / "baseline.txt"
ALLOWED = HERE / "allowed.txt"
CONFIG = HERE / "typos.toml"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shrink", action="store_true", help="write smaller counts to baseline.txt")
    parser.add_argument("--reset", action="store_true", help="write all counts, larger ones too: after a merge of work from before the lint")
    parser.add_argument("--all", action="store_true", help="print every hit, known ones too; exit with 0")
    parser.add_argument("--without-typos", action="store_true", help="do not run typos")
    parser.add_argument("files", nargs="*", metavar="FILE", help="only these files [default: all of the repository]")
    arguments = parser.parse_args()

    files = tracked(ROOT)
    chosen = [str(Path(file).resolve().relative_to(ROOT)) for file in arguments.files] or sorted(files)
    hits = [hit for path in chosen for hit in check(ROOT, path, files)]
    checked = set(RULES)
    if not arguments.without_typos:
        hits += spelling_mistakes(ROOT, chosen if arguments.files else ["."])
        checked.add("typos")
    exceptions = baseline.allowed(ALLOWED)
    used = {(hit.path, hit.name) for hit in hits}
    hits = [hit for hit in hits if (hit.path, hit.name) not in exceptions]
    if arguments.all:
        for hit in hits:
            print(f"{hit.path}:{hit.line}: {hit.rule}: {hit.message}")
        return 0

    known = baseline.read(BASELINE)
    part = {key: number for key, number in known.items() if key[0] in checked and (not arguments.files or key[1] in chosen)}
    new, fewer = baseline.compare(hits, part)
    if arguments.reset:
        baseline.write(BASELINE, {**{key: number for key, number in known.items() if key not in part}, **baseline.count(hits)})
        return 0
    for hit in since_counted(ROOT, new):
        print(f"{hit.path}:{hit.line}: {hit.rule}: {hit.message}")
    if new:
        print(
            "lint: these lines are new since the counts in lint/baseline.txt; fix them or add a true "
            "exception to lint/allowed.txt",
            file=sys.stderr,
        )
    if fewer and arguments.shrink:
        baseline.write(BASELINE, {**known, **fewer})
    elif fewer:
        for (rule, path), number in sorted(fewer.items()):
            print(f"{path}: {rule}: {number} hits, lint/baseline.txt has {known[rule, path]}")
        print("lint: the counts became smaller; run `just lint-shrink` and commit lint/baseline.txt", file=sys.stderr)
    unused = [] if arguments.files else sorted(key for key in exceptions if key not in used)
    for path, name in unused:
        print(f"lint/allowed.txt: {path} does not have {name!r}; delete the line", file=sys.stderr)
    return 1 if new or unused or fewer and not arguments.shrink else 0


RULES = ("words", "spelling", "wraps", "links")


def tracked(root: Path) -> frozenset[str]:
    """The files of the repository, new ones included."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    return frozenset(path for path in listed.split("\0") if path and (root / path).is_file())


def check(root: Path, path: str, files: frozenset[str]) -> list[Hit]:
    """Returns the hits of one file."""
    read = prose.reader(path)
    if read is None and not path.endswith(".md"):
        return []
    # Symbolic links repeat another file.
    if (root / path).is_symlink():
        return []
    text = (root / path).read_text()
    hits: list[Hit] = []
    if read is not None:
        readable = read(text)
        hits += [*rules.phrases(path, readable), *rules.spelling(path, readable), *rules.width(path, text)]
    if path.endswith(".md"):
        hits += links.dead(root, path, text, files)
    return sorted(hits, key=lambda hit: (hit.line, hit.rule))


def since_counted(root: Path, hits: list[Hit]) -> list[Hit]:
    """Leaves out the hits that a file had when the counts were last written."""
    written = git(root, "log", "-1", "--format=%H", "--", str(BASELINE.relative_to(ROOT))) or ""
    shown: list[Hit] = []
    for path in dict.fromkeys(hit.path for hit in hits):
        now = (root / path).read_text().splitlines()
        before = git(root, "show", f"{written.strip()}:{path}") if written else None
        old = Counter(before.splitlines() if before else [])
        fresh = {number for number, line in enumerate(now, 1) if not taken(old, line)}
        own = [hit for hit in hits if hit.path == path]
        # A phrase may cross lines, and a link may break by a change elsewhere: then all are shown.
        shown += [hit for hit in own if hit.line in fresh] or own
    return shown


def taken(lines: Counter[str], line: str) -> bool:
    lines[line] -= 1
    return lines[line] >= 0


def git(root: Path, *arguments: str) -> str | None:
    done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else None


def spelling_mistakes(root: Path, files: list[str]) -> list[Hit]:
    """Runs typos, whose words are in typos.toml, from the environment of this Python."""
    program = Path(sys.executable).parent / "typos"
    if not program.is_file():
        sys.exit(f"{program} is missing; run `just lint`, which installs it, or add --without-typos")
    command = [str(program), "--config", str(CONFIG), "--force-exclude", "--format", "json", *files]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 2):
        sys.exit(f"typos failed:\n{done.stderr}")
    hits = []
    for line in done.stdout.splitlines():
        found = json.loads(line)
        if found["type"] != "typo":
            continue
        path = found["path"].removeprefix("./")
        message = f'"{found["typo"]}": write {" or ".join(found["corrections"]) or "something else"}'
        hits.append(Hit("typos", path, found.get("line_num", 1), found["typo"], message))
    return hits


if __name__ == "__main__":
    sys.exit(main())
