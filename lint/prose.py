"""Finds the text that users read in a file, and hides the rest.

Each function here takes the text of a file and returns a text of the same length, with the same
lines. What users read stays. A comment's marker becomes blanks, so that a phrase that continues
on the next line is still found. Everything else becomes `HIDDEN`, which no phrase matches.
"""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

HIDDEN = "\x00"

INLINE_CODE = re.compile(r"(`+)(?!`)[^`\n]*(?:\n[^`\n]+)?\1")
FENCE = re.compile(r"[ \t>]*(```+|~~~+)")
LINK_TARGET = re.compile(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|<https?://[^>\s]+>|https?://[^\s)>\]]+")
HTML_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def hide(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Returns the text with all characters of the spans hidden, except line ends."""
    characters = list(text)
    for start, end in spans:
        for index in range(start, end):
            if characters[index] != "\n":
                characters[index] = HIDDEN
    return "".join(characters)


def keep(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Returns the text with all characters outside the spans hidden, except line ends."""
    kept = ["\n" if character == "\n" else HIDDEN for character in text]
    for start, end in spans:
        kept[start:end] = text[start:end]
    return "".join(kept)


def without_code(text: str) -> str:
    """Hides inline code, link targets and addresses."""
    text = hide(text, (match.span() for match in INLINE_CODE.finditer(text)))
    return hide(text, (match.span() for match in LINK_TARGET.finditer(text)))


def fenced_lines(lines: list[str]) -> set[int]:
    """Returns the indexes of the lines of fenced code blocks, fences included."""
    found: set[int] = set()
    fence = ""
    for index, line in enumerate(lines):
        match = FENCE.match(line)
        if fence:
            found.add(index)
            if match and match[1].startswith(fence):
                fence = ""
        elif match:
            found.add(index)
            fence = match[1]
    return found


def markdown(text: str) -> str:
    lines = text.splitlines(keepends=True)
    fenced = fenced_lines(lines)
    text = "".join(hide(line, [(0, len(line))]) if index in fenced else line for index, line in enumerate(lines))
    text = hide(text, (match.span() for match in HTML_COMMENT.finditer(text)))
    return without_code(text)


COMMENT_LINE = re.compile(r"^[ \t]*(///?|//!)[ \t]?(.*)$", re.MULTILINE)


def comment_lines(text: str, markers: tuple[str, ...]) -> str:
    """Keeps the comments that begin with one of the markers."""
    found = [match for match in COMMENT_LINE.finditer(text) if match[1] in markers]
    kept = keep(text, (match.span(2) for match in found))
    blanks = list(kept)
    for match in found:
        blanks[match.start() : match.start(2)] = " " * (match.start(2) - match.start())
    return without_code("".join(blanks))


def wit(text: str) -> str:
    return comment_lines(text, ("///", "//"))


RUST_TOKEN = re.compile(
    r"//[^\n]*"
    r"|/\*.*?\*/"
    r'|b?r(?P<hashes>#*)"(?P<raw>.*?)"(?P=hashes)'
    r'|(?P<bytes>b)?"(?P<text>(?:[^"\\]|\\.)*)"'
    r"|'(?:[^'\\\n]|\\[^\n]{1,9})'",
    re.DOTALL,
)
RUST_TESTS = re.compile(r"^#\[cfg\(test\)\]\n(?:#\[.*\]\n)*mod \w+ \{\n.*?^\}", re.MULTILINE | re.DOTALL)
ESCAPE = re.compile(r"\\(?:\n[ \t]*|.)", re.DOTALL)


def rust(text: str) -> str:
    """Keeps the string literals outside tests and comments."""
    text = hide(text, (match.span() for match in RUST_TESTS.finditer(text)))
    spans = []
    for match in RUST_TOKEN.finditer(text):
        if match["text"] is not None and not match["bytes"]:
            spans.append(match.span("text"))
        elif match["raw"] is not None:
            spans.append(match.span("raw"))
    return without_code(escapes_hidden(keep(text, spans)))


def escapes_hidden(text: str) -> str:
    """Hides escapes of string literals; a line continuation becomes blanks."""

    def replaced(match: re.Match[str]) -> str:
        found = match[0]
        if "\n" in found:
            return re.sub(r"[^\n]", " ", found)
        return HIDDEN * len(found)

    return ESCAPE.sub(replaced, text)


def rust_with_documentation(text: str) -> str:
    """Keeps string literals and documentation comments, without their code blocks."""
    literals, comments = rust(text), comment_lines(text, ("///", "//!"))
    lines = comments.splitlines(keepends=True)
    fenced = fenced_lines(lines)
    shown = "".join(hide(line, [(0, len(line))]) if index in fenced else line for index, line in enumerate(lines))
    return "".join(one if one != HIDDEN else other for one, other in zip(literals, shown, strict=True))


SCRIPT_TOKEN = re.compile(
    r"/\*\*(?P<doc>.*?)\*/"
    r"|/\*.*?\*/"
    r"|//[^\n]*"
    r"|(?<=[=(,:&|?!\[{};])\s*/(?![/*])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*"
    r'|"(?P<double>(?:[^"\\\n]|\\.)*)"'
    r"|'(?P<single>(?:[^'\\\n]|\\.)*)'"
    r"|`(?P<template>(?:[^`\\]|\\.)*)`",
    re.DOTALL,
)


def javascript(text: str) -> str:
    """Keeps documentation comments and string literals."""
    strings, documents = [], []
    for match in SCRIPT_TOKEN.finditer(text):
        for name in ("double", "single", "template"):
            if match[name] is not None:
                strings.append(match.span(name))
        if match["doc"] is not None:
            documents.append(match.span("doc"))
    literals = escapes_hidden(keep(text, strings))
    comments = keep(text, documents)
    comments = re.sub(r"(?m)^[ \t\x00]*\*", lambda match: " " * len(match[0]), comments)
    both = "".join(one if one != HIDDEN else other for one, other in zip(literals, comments, strict=True))
    return without_code(both)


def python(text: str) -> str:
    """Keeps string literals, docstrings included."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))

    def offset(place: tuple[int, int]) -> int:
        return starts[place[0] - 1] + place[1]

    # Python 3.12 splits an f-string into tokens; older versions do not. Both give one span here.
    begins = getattr(tokenize, "FSTRING_START", None)
    ends = getattr(tokenize, "FSTRING_END", None)
    spans: list[tuple[int, int]] = []
    open_at: list[int] = []
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if begins is not None and token.type == begins:
            open_at.append(offset(token.start))
        elif ends is not None and token.type == ends:
            start = open_at.pop()
            if not open_at:
                spans.append((start, offset(token.end)))
        elif token.type == tokenize.STRING and not open_at:
            spans.append((offset(token.start), offset(token.end)))
    return without_code(escapes_hidden(keep(text, spans)))


TESTS = re.compile(r"(^|/)(tests?|tests?\.\w+|test_\w+\.py|\w+_tests?\.rs|benches|fuzz)(/|$)")


def reader(path: str) -> Callable[[str], str] | None:
    """Returns the function for a file of the repository; None if users read nothing in it."""
    parts = PurePosixPath(path).parts
    suffix = PurePosixPath(path).suffix
    # doc/reference and the generated façades repeat wit/; wit/deps is WASI's.
    if parts[:2] in (("doc", "reference"), ("wit", "deps")) or {"generated", "_generated"} & set(parts):
        return None
    if suffix == ".md":
        return markdown
    if parts[0] == "wit" and suffix == ".wit":
        return wit
    if TESTS.search(path):
        return None
    if suffix == ".rs" and (path.startswith("core/src/") or re.match(r"bindings/\w+/src/", path)):
        # What is generated from wit/ into one file has no errors of its own.
        return None if path == "bindings/rust/src/bindings.rs" else rust_with_documentation
    if path.startswith("bindings/js/src/") and path.endswith((".js", ".d.ts")):
        return javascript
    if path.startswith("bindings/python/src/") and suffix == ".py":
        return python
    return None
