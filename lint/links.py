"""Dead relative links and anchors in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

import prose
from rules import Hit, line_of

INLINE = re.compile(r"!?\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*<?([^()\s>]*(?:\([^()\s]*\)[^()\s>]*)*)>?(?:\s+\"[^\"]*\")?\s*\)")
DEFINITION = re.compile(r"^ {0,3}\[[^\]]+\]:\s*<?(\S+?)>?\s*$", re.MULTILINE)
HEADING = re.compile(r"^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$", re.MULTILINE)
EXPLICIT = re.compile(r"<a\s+(?:id|name)=\"([^\"]+)\"|<\w+\s[^>]*\bid=\"([^\"]+)\"")
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def without_fences(text: str) -> str:
    lines = text.splitlines(keepends=True)
    fenced = prose.fenced_lines(lines)
    return "".join("\n" if index in fenced else line for index, line in enumerate(lines))


def slug(heading: str) -> str:
    """The anchor that GitHub gives a heading."""
    heading = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", heading)
    heading = re.sub(r"<[^>]+>", "", heading).replace("`", "").replace("*", "")
    heading = "".join(one for one in heading.lower() if one.isalnum() or one in " -_")
    return heading.replace(" ", "-")


def anchors(text: str) -> set[str]:
    text = without_fences(text)
    found: set[str] = set()
    seen: dict[str, int] = {}
    for match in HEADING.finditer(text):
        name = slug(match[1])
        count = seen.get(name, 0)
        seen[name] = count + 1
        found.add(f"{name}-{count}" if count else name)
    for match in EXPLICIT.finditer(text):
        found.add(match[1] or match[2])
    return found


def dead(root: Path, path: str, text: str, files: frozenset[str]) -> Iterator[Hit]:
    """Links of a Markdown file to a file that is not in `files`, or to an anchor that is not there."""
    visible = without_fences(text)
    hidden = prose.hide(visible, (match.span() for match in prose.INLINE_CODE.finditer(visible)))
    folders = folders_of(files)
    for match in [*INLINE.finditer(visible), *DEFINITION.finditer(visible)]:
        # A link inside inline code is an example. A link around inline code begins before it.
        target = match[1]
        if hidden[match.start()] == prose.HIDDEN or not target or SCHEME.match(target) or target.startswith("//"):
            continue
        # rustdoc's links name items: `crate::Name`, `IpPool::allocate`.
        if path.startswith("core/src/") and "::" in target:
            continue
        file, _, anchor = unquote(target).partition("#")
        line = line_of(text, match.start())
        whole = normal(PurePosixPath(path).parent / file) if file else path
        if whole is None or whole not in files and whole not in folders:
            yield Hit("links", path, line, target, f"{target}: there is no such file")
        elif anchor and whole.endswith(".md") and anchor not in anchors((root / whole).read_text()):
            yield Hit("links", path, line, target, f"{target}: {whole} has no heading for #{anchor}")


@cache
def folders_of(files: frozenset[str]) -> set[str]:
    return {str(parent) for file in files for parent in PurePosixPath(file).parents}


def normal(path: PurePosixPath) -> str | None:
    """The path without `..`; None if it leaves the repository."""
    parts: list[str] = []
    for part in path.parts:
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts) or "."
