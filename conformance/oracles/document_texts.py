"""Random values, and random texts of YAML and JSON, for `documents.py`."""

from __future__ import annotations

import json
import math
import struct
from random import Random
from typing import Any

INDENT = 12
"""Blanks before a block that is the value of `w` in `scenario`."""


def scenario(place: str, value: Any) -> Any:
    parameters = {"v": {"w": value}}
    document: dict[str, Any] = {"name": "s"}
    if place == "properties":
        document["workbook"] = {"resources": [{"id": "r", "type": "t", "properties": parameters}]}
    else:
        document["actions"] = [{"id": "r", "type": "custom", "parameters": parameters}]
    document["workflows"] = [{"id": "main", "nodes": [{"id": "end", "type": "end"}]}]
    return document


# ------------------------------------------------------------------ values

SPECIAL = [
    0x00, 0x01, 0x07, 0x08, 0x09, 0x0A, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xA0, 0xAD, 0xD7FF, 0xE000, 0xFEFF,
    0xFFFD, 0xFFFE, 0xFFFF, 0x2028, 0x2029, 0x200B, 0x1F600, 0x1FFFE, 0x10FFFF,
]  # fmt: skip
LETTERS = "abz09 -_.:,#&*!|>'\"%@`[]{}?=<~/\\$+\té漢"
WORDS = [
    "", " ", "null", "~", "true", "False", "yes", "no", "on", "off", "y", "NaN", ".nan", "-.inf", "0", "-0", "0x1F", "0o17",
    "017", "1e3", "1.", ".5", "+1", "1_000", "0b1", "12:30:45", "2026-01-01", "2026-01-01T00:00:00Z", "<<", "=", "-", "- a",
    "a: b", "a:", ":a", "a #b", "#a", "? a", "&a", "*a", "!a", "---", "...", "%YAML", "a\nb", "a\n\nb\n", "\n", " a", "a ",
    "\ta", "a\t", "[a", "{a", "]", "}", "a,b", "'", '"', "\\", "$a", "a'b", 'a"b', "a" * 200, "ab " * 60,
]  # fmt: skip
NUMBERS: list[Any] = [
    0, 1, -1, 255, 65536, 2**31, 2**53 - 1, 2**53, 2**53 + 1, 2**63 - 1, -(2**63), 2**63, 2**64 - 1, 0.0, -0.0, 1.0, 0.5,
    -1.5, 1e3, 1e16, 1e21, 1e22, 1e-7, 5e-324, 1.7976931348623157e308, 0.1, 123456789.125, 1e100,
]  # fmt: skip


def a_text(random: Random) -> str:
    match random.randrange(6):
        case 0 | 1:
            return random.choice(WORDS)
        case 2:
            return "".join(chr(random.choice(SPECIAL)) for _ in range(random.randrange(1, 4)))
        case 3:
            text = "".join(random.choice(LETTERS) for _ in range(random.randrange(12)))
            return text[:4] + chr(random.choice(SPECIAL)) + text[4:]
        case _:
            return "".join(random.choice(LETTERS) for _ in range(random.randrange(12)))


def a_value(random: Random, depth: int = 0) -> Any:
    """Anything but what only YAML can say: no `{{`, no key that begins with `$`."""
    match random.randrange(10 if depth < 3 else 6):
        case 0:
            return random.choice([None, True, False])
        case 1:
            return random.choice(NUMBERS)
        case 2:
            if random.random() < 0.5:
                return random.randrange(-(2**63), 2**64) >> random.randrange(64)
            return a_double(random)
        case 3 | 4 | 5:
            return a_text(random).replace("{{", "{")
        case 6 | 7:
            return [a_value(random, depth + 1) for _ in range(random.randrange(4))]
        case _:
            return {a_key(random): a_value(random, depth + 1) for _ in range(random.randrange(4))}


def a_double(random: Random) -> float:
    while True:
        (number,) = struct.unpack("<d", random.randbytes(8))
        if math.isfinite(number):
            return float(number)


def a_key(random: Random) -> str:
    if random.random() < 0.02:
        return random.choice("ab\t ") * random.choice([120, 1023, 1024, 1025, 2000])
    return a_text(random).replace("{{", "{").lstrip("$")


# ------------------------------------------------------------ texts in YAML

ESCAPES = [
    "\\0", "\\a", "\\b", "\\t", "\\n", "\\v", "\\f", "\\r", "\\e", "\\ ", '\\"', "\\/", "\\\\", "\\N", "\\_", "\\L", "\\P",
    "\\x41", "\\xe9", "\\u00e9", "\\u2028", "\\ufffe", "\\ud7ff", "\\U0001F600", "\\U0010ffff", "\\x7f", "\\\t",
]  # fmt: skip
BAD_ESCAPES = ["\\q", "\\'", "\\x4", "\\u12", "\\U00110000", "\\xZZ", "\\ud83d\\ude00", "\\ud800"]
PLAIN = "aaabbz019  -_.:,#&*!|>'\"%@`?=<~/\\$+é漢"


class Text:
    """Random YAML for one value. It does not know what it means: ruamel says."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.anchors: list[str] = []
        self.names = 0

    def below(self, indent: int, depth: int) -> str:
        """What follows `key:` or `-`, up to the end of the line."""
        random = self.random
        choice = random.randrange(12 if depth < 3 else 7)
        anchor = self.anchor()
        if choice < 5:
            return " " + anchor + self.scalar(indent, False) + self.comment() + "\n"
        if choice == 5:
            return " " + anchor + self.block_scalar(indent)
        if choice == 6:
            if self.anchors and random.random() < 0.6:
                return " *" + random.choice(self.anchors) + self.comment() + "\n"
            return random.choice(["", " "]) + anchor.rstrip() + self.comment() + "\n"
        if choice == 7:
            return " " + anchor + self.flow(indent, depth) + self.comment() + "\n"
        lines = (" " + anchor.rstrip() if anchor else "") + self.comment() + "\n"
        more = indent + random.choice([1, 2, 2, 2, 4])
        if choice in (8, 9):
            less = indent if random.random() < 0.3 and depth == 0 else more
            for _ in range(random.randrange(1, 4)):
                lines += self.gap(less) + " " * less + "-" + self.below(less + 1, depth + 1)
        else:
            for _ in range(random.randrange(1, 4)):
                lines += self.gap(more) + " " * more + self.entry(more, depth)
        return lines

    def entry(self, indent: int, depth: int) -> str:
        if self.anchors and self.random.random() < 0.03:
            return "<<: *" + self.random.choice(self.anchors) + "\n"
        if self.random.random() < 0.05:
            return "? " + self.key() + "\n" + " " * indent + ":" + self.below(indent, depth + 1)
        return self.key() + self.random.choice(["", "", "", " "]) + ":" + self.below(indent, depth + 1)

    def key(self) -> str:
        random = self.random
        if random.random() < 0.7:
            return random.choice("abcdefgh")
        if random.random() < 0.5:
            return random.choice(['"a"', "'b'", '"\\x61"', '""', "a b", "a-b", "é", "a.b", "1a", '"1"', "'it''s'", "a'b"])
        return '"' + a_text(random).translate({ord(letter): "x" for letter in '"\\\n\r\t'} | UNPRINTABLE) + '"'

    def anchor(self) -> str:
        if self.random.random() < 0.08:
            self.names += 1
            name = f"n{self.names}"
            self.anchors.append(name)
            return f"&{name} "
        return ""

    def comment(self) -> str:
        return self.random.choice([" # a comment", " #", " # it's: [a"]) if self.random.random() < 0.1 else ""

    def gap(self, indent: int) -> str:
        if self.random.random() < 0.06:
            return self.random.choice(["\n", "   \n", " " * indent + "# between\n", "# at the start\n"])
        return ""

    def scalar(self, indent: int, flow: bool) -> str:
        random = self.random
        choice = random.randrange(10)
        if choice < 3:
            return self.plain(indent)
        if choice < 5:
            return random.choice(WORDS).replace("\n", " ").replace("\t", " ") or "~"
        if choice == 5:
            return a_number(random)
        if choice < 8:
            return self.double_quoted(indent)
        return self.single_quoted(indent)

    def plain(self, indent: int) -> str:
        random = self.random
        words = []
        for _ in range(random.choice([1, 1, 1, 2, 3])):
            words.append("".join(random.choice(PLAIN) for _ in range(random.randrange(1, 8))).strip())
        if random.random() < 0.15:
            return self.line_end(indent).join(words)
        return " ".join(words)

    def line_end(self, indent: int) -> str:
        return self.random.choice(["", " "]) + self.random.choice(["\n", "\n", "\n\n"]) + " " * (indent + 2)

    def double_quoted(self, indent: int) -> str:
        random = self.random
        out = ""
        for _ in range(random.randrange(6)):
            choice = random.randrange(10)
            if choice < 5:
                out += "".join(random.choice(PLAIN.replace('"', "").replace("\\", "")) for _ in range(random.randrange(5)))
            elif choice < 8:
                out += random.choice(ESCAPES)
            elif choice == 8:
                out += self.line_end(indent) if random.random() < 0.5 else "\\\n" + " " * (indent + 2)
            elif random.random() < 0.1:
                out += random.choice(BAD_ESCAPES)
            else:
                out += random.choice("é漢\u00a0\u2028\u0085😀\ufffd\t")
        return '"' + out + '"'

    def single_quoted(self, indent: int) -> str:
        random = self.random
        out = ""
        for _ in range(random.randrange(4)):
            out += "".join(random.choice(PLAIN) for _ in range(random.randrange(6))).replace("'", "''")
            if random.random() < 0.15:
                out += self.line_end(indent)
        return "'" + out + "'"

    def block_scalar(self, indent: int) -> str:
        random = self.random
        more = random.choice([1, 2, 2, 4])
        header = random.choice("|>") + random.choice(["", "", "-", "+"])
        if random.random() < 0.15:
            header = header[0] + str(more) + header[1:]
        lines = header + self.comment() + "\n"
        for _ in range(random.randrange(5)):
            choice = random.randrange(8)
            if choice == 0:
                lines += "\n"
            elif choice == 1:
                lines += " " * random.randrange(indent + more + 1) + "\n"
            else:
                inner = " " * (random.randrange(1, 4) if random.random() < 0.2 else 0)
                lines += " " * (indent + more) + inner + self.plain_line() + random.choice(["", "", "", " "]) + "\n"
        return lines

    def plain_line(self) -> str:
        return "".join(self.random.choice(PLAIN + "[]{}\t") for _ in range(self.random.randrange(1, 9))).strip() or "x"

    def flow(self, indent: int, depth: int) -> str:
        random = self.random
        anchor = self.anchor()
        if depth > 3 or random.random() < 0.5:
            if self.anchors and random.random() < 0.1 and not anchor:
                return "*" + random.choice(self.anchors) + " "
            return anchor + self.flow_scalar(indent)
        space = random.choice(["", " ", " ", "\n" + " " * (indent + 3)])
        comma = "," + random.choice(["", " ", " ", " ", "\n" + " " * (indent + 3)])
        tail = random.choice(["", "", "", ","])
        if random.random() < 0.5:
            items = [self.flow(indent, depth + 1) for _ in range(random.randrange(4))]
            return anchor + "[" + space + comma.join(items) + (tail if items else "") + space + "]"
        entries = []
        for _ in range(random.randrange(4)):
            key = self.key()
            colon = ":" if key.endswith(('"', "'")) and random.random() < 0.3 else ": "
            entries.append(key if random.random() < 0.05 else key + colon + self.flow(indent, depth + 1))
        return anchor + "{" + space + comma.join(entries) + (tail if entries else "") + space + "}"

    def flow_scalar(self, indent: int) -> str:
        text = self.scalar(indent, True)
        if text[:1] in ("'", '"'):
            return text
        if self.random.random() < 0.9:
            text = "".join(letter for letter in text if letter not in ",[]{}?#:")
        return text or "x"


UNPRINTABLE = {code: "x" for code in [*range(0x20), 0x7F, *range(0x80, 0xA0), 0xFEFF, 0xFFFE, 0xFFFF, 0x1FFFE]}


def a_number(random: Random) -> str:
    """What a number could look like."""
    match random.randrange(8):
        case 0:
            return random.choice(["0x", "0o", "0X", "0O", "-0x", "+0x", "0b"]) + "".join(
                random.choice("0123456789abcdefABCDEF") for _ in range(random.randrange(1, 20))
            )
        case 1:
            return str(random.choice([2**63, 2**64, -(2**63), 10**18, 10**19, 2**53]) + random.randrange(-3, 4))
        case 2:
            return repr(a_double(random))
        case 3:
            return random.choice("+- ").strip() + str(random.randrange(10 ** random.randrange(1, 30)))
        case 4:
            return f"{random.randrange(1000)}.{random.randrange(1000)}" + random.choice(["", "e3", "E-5", "e+400", "e-400"])
        case _:
            return "".join(random.choice("0123456789+-.eExob_") for _ in range(random.randrange(1, 9)))


def json_text(random: Random, place: str) -> str:
    """A document of JSON, in half of the cases with a mistake in the value."""
    style: dict[str, Any] = {"ensure_ascii": random.random() < 0.5, "indent": random.choice([None, None, 1, 4])}
    value = json.dumps(a_value(random), **style)
    if random.random() < 0.5:
        at = random.randrange(len(value) + 1)
        piece = random.choice(JSON_PIECES)
        value = value[:at] + piece + value[at + random.choice([0, 0, 1, 2]) :]
    if random.random() < 0.3:
        value = a_number(random)
    return json.dumps(scenario(place, "@"), **style).replace('"@"', value)


JSON_PIECES = [
    "0", "-", "+", ".", "e", "E5", ".5", "1.", "01", "1e400", "NaN", "Infinity", "-Infinity", "null", "True", "'", '"', "\\", "\\u",
    "\\ud800", "\\ud83d\\ude00", "\\x41", "\t", "\n", "\x00", "\x7f", "\u2028", "\ufeff", "\ufffe", ",", ",,", ":", "[", "]", "{", "}",
    "// a\n", "/* a */", "# a\n", '"a": 1, "a": 2', '"\\u0061": 1, "a": 2', "99999999999999999999", " ", "\u00a0", "\f",
]  # fmt: skip
