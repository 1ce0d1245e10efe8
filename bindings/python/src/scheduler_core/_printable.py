"""Strings from outside, made safe to print: the functions of the command line in Rust."""

from __future__ import annotations

import re

_EFFECTS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f\ud800-\udfff]"
)
"""Characters that a terminal, a log or a reader acts on: controls, marks of direction (UAX #9), separators of lines and
paragraphs, annotations, tags, and characters that XML or UTF-8 do not allow."""

_COLOR = re.compile("(\x1b\\[[0-9;]*m)")

_COMMAND = re.compile(r"\s*::(?=[A-Za-z-]*[g-zG-Z-])[A-Za-z-]+.*::", re.DOTALL)
"""What GitHub takes for a command. An address such as `::1` is none: it has only hexadecimal digits."""


def printable(text: str) -> str:
    """Replaces each character that has an effect by U+FFFD, and a tab by a space."""
    return _EFFECTS.sub("\ufffd", text.replace("\t", " "))


def neutral(text: str) -> str:
    """Returns text with the effects that this program has given it, lines and colors, and no others.

    Strings from outside go through `printable` before they become part of the text; this is the last resort for one that
    did not.
    """
    return "\n".join(_neutral_line(line) for line in text.split("\n"))


def _neutral_line(line: str) -> str:
    if _COMMAND.match(line):
        line = line.replace("::", "\ufffd:", 1)
    return "".join(part if index % 2 else printable(part) for index, part in enumerate(_COLOR.split(line)))


def json_text(text: str) -> str:
    """Returns JSON in which every character that a terminal acts on is escaped. JSON has them only within strings."""
    return re.sub(r"[^\n\t]", lambda found: _escaped(found[0]) if _EFFECTS.match(found[0]) else found[0], text)


def _escaped(letter: str) -> str:
    units = letter.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
