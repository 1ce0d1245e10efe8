"""YAML against `ruamel.yaml` (YAML 1.2), and JSON against Python's `json`.

Kinds of cases:

- `read`: a value in random YAML, below a resource's properties or an action's parameters. Both
  programs accept it and read the same, or both reject it.
- `scalar`: the same for one plain scalar of characters that numbers are made of.
- `write`: a random value goes into our JSON syntax; ruamel reads the YAML that `convert` makes of it.
- `dump`: ruamel writes a random value in a random style, and we read it.
- `json`: a document of JSON, right or a little wrong, is read as JSON and as YAML. Both are what
  Python's `json` reads, which rejects duplicate keys here, `NaN` and `Infinity`. Lone surrogates are
  no characters, so they must be rejected. YAML may accept what JSON does not.

Two values are the same if type and value are: int, uint and double are told apart, doubles are
compared bit by bit, keys are strings. An integer beyond 64 bits must be rejected or become the
nearest double. Errors that are not about YAML (`unknown-key`, for one) end a comparison.
"""

from __future__ import annotations

import io
import json
import math
import struct
from collections.abc import Iterator
from random import Random
from typing import Any

from common import Difference, main, smaller_list, smaller_text
from ruamel.yaml import YAML
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import YAMLError

from scheduler_core import ParserError, ParserRejectedError, Syntax, convert, parse

BEFORE = "name: s\n"
AFTER = "workflows:\n  - id: main\n    nodes:\n      - id: end\n        type: end\n"
PLACES = {
    "properties": "workbook:\n  resources:\n    - id: r\n      type: t\n      properties:\n        v:\n          w:",
    "parameters": "actions:\n  - id: r\n    type: custom\n    parameters:\n        v:\n          w:",
}
INDENT = 12
"""Blanks before a block that is the value of `w`."""
ABOUT_YAML = {
    "number-out-of-range",
    "syntax", "duplicate-key", "unclosed-bracket", "unterminated-text", "invalid-escape", "unknown-character",
}  # fmt: skip
REJECTED = "rejected"

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
        blank = random.choice(["", " ", " ", "\n" + " " * (indent + 3)])
        comma = "," + random.choice(["", " ", " ", " ", "\n" + " " * (indent + 3)])
        tail = random.choice(["", "", "", ","])
        if random.random() < 0.5:
            items = [self.flow(indent, depth + 1) for _ in range(random.randrange(4))]
            return anchor + "[" + blank + comma.join(items) + (tail if items else "") + blank + "]"
        entries = []
        for _ in range(random.randrange(4)):
            key = self.key()
            colon = ":" if key.endswith(('"', "'")) and random.random() < 0.3 else ": "
            entries.append(key if random.random() < 0.05 else key + colon + self.flow(indent, depth + 1))
        return anchor + "{" + blank + comma.join(entries) + (tail if entries else "") + blank + "}"

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


def generate(random: Random) -> Any:
    place = random.choice(list(PLACES))
    choice = random.random()
    if choice < 0.2:
        return {"kind": "scalar", "place": place, "text": " " + a_number(random) + "\n"}
    if choice < 0.5:
        text = Text(random).below(INDENT - 2, 0).replace("{{", "{ {")  # no templates
        if random.random() < 0.1:
            text = text.replace("\n", "\r\n")
        return {"kind": "read", "place": place, "text": text}
    if choice < 0.65:
        return {"kind": "json", "text": json_text(random, place), "place": place}
    if choice < 0.8:
        return {"kind": "write", "place": place, "value": a_value(random)}
    value = a_value(random)
    quoted = [None] if has_other_than_text(value) else [None, None, "'", '"', "|", ">"]  # others would get tags
    style = {
        "default_flow_style": random.choice([None, True, False]),
        "allow_unicode": random.random() < 0.5,
        "width": random.choice([20, 80, 4000]),
        "indent": random.choice([2, 3, 4]),
        "default_style": random.choice(quoted),
        "explicit_start": random.random() < 0.3,
        "line_break": random.choice(["\n", "\n", "\r\n"]),
    }
    return {"kind": "dump", "place": place, "value": value, "style": style}


def json_text(random: Random, place: str) -> str:
    """A document of JSON, in half of the cases with a mistake in the value."""
    style = {"ensure_ascii": random.random() < 0.5, "indent": random.choice([None, None, 1, 4])}
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


def has_other_than_text(value: Any) -> bool:
    if isinstance(value, dict):
        return any(has_other_than_text(item) for item in value.values())
    if isinstance(value, list):
        return any(has_other_than_text(item) for item in value)
    return not isinstance(value, str)


# --------------------------------------------------------------- comparison


def check(case: Any) -> Iterator[Difference]:
    place = case["place"]
    match case["kind"]:
        case "read" | "scalar":
            text = BEFORE + PLACES[place] + case["text"] + AFTER
            yield from compared(case["kind"], case["text"], ours(text, place), theirs(text, place))
        case "json":
            our = ours(case["text"], place, Syntax.JSON)
            their = json_of_python(case["text"], place)
            yield from compared("json", case["text"], our, their)
            if not isinstance(their, Rejected):
                yield from compared("json as YAML", case["text"], ours(case["text"], place), their)
        case "write":
            document = scenario(place, case["value"])
            try:
                text = convert(json.dumps(document), Syntax.JSON, Syntax.YAML)
            except ParserRejectedError as error:
                yield Difference("write", json.dumps(case["value"]), error.message, "a value of JSON")
                return
            yield from compared("write", text, case["value"], typed(theirs(text, place)))
            if not lossless(case["value"], ours(text, place)):
                yield Difference("write and read", text, shown(ours(text, place)), shown(case["value"]))
        case "dump":
            try:
                text = dumped(scenario(place, case["value"]), case["style"])
            except (IndexError, YAMLError):
                return  # ruamel cannot write it
            expected = theirs(text, place)
            if not lossless(case["value"], expected):
                return  # ruamel does not read back what it wrote; nothing can be said about us
            yield from compared("dump", text, ours(text, place), expected)


def scenario(place: str, value: Any) -> Any:
    parameters = {"v": {"w": value}}
    document: dict[str, Any] = {"name": "s"}
    if place == "properties":
        document["workbook"] = {"resources": [{"id": "r", "type": "t", "properties": parameters}]}
    else:
        document["actions"] = [{"id": "r", "type": "custom", "parameters": parameters}]
    document["workflows"] = [{"id": "main", "nodes": [{"id": "end", "type": "end"}]}]
    return document


def value_of(document: Any, place: str) -> Any:
    if place == "properties":
        return document["workbook"]["resources"][0]["properties"]["v"].get("w")
    return document["actions"][0]["parameters"]["v"].get("w")


class Rejected:
    def __init__(self, code: str, message: str) -> None:
        self.code = code
        self.message = message


def ours(text: str, place: str, syntax: Syntax = Syntax.YAML) -> Any:
    try:
        read = parse(text, syntax)
        page = read.to_json(None)
        joined = page
        while len(page.encode()) >= 1_000_000:
            page = read.to_json(len(joined.encode()))
            joined += page
        return typed(value_of(json.loads(joined), place))
    except ParserRejectedError as error:
        first = next(item for item in error.diagnostics if item.severity == "error")
        return Rejected(first.code, first.message)
    except ParserError as error:
        return Rejected("other", str(error))
    except (KeyError, TypeError, AttributeError, IndexError):
        return Rejected("other", "another structure")


def typed(value: Any) -> Any:
    """The values that our JSON has no type for."""
    if isinstance(value, list):
        return [typed(item) for item in value]
    if isinstance(value, dict):
        if list(value) == ["$uint"]:
            return int(value["$uint"])
        if list(value) == ["$double"]:
            return float(value["$double"])
        return {key: typed(item) for key, item in value.items()}
    return value


def json_of_python(text: str, place: str) -> Any:
    def once(pairs: list[tuple[str, Any]]) -> Any:
        if len({name for name, _ in pairs}) < len(pairs):
            raise ValueError("the same key twice")
        return dict(pairs)

    def no_constant(name: str) -> Any:
        raise ValueError(name)

    try:
        document = json.loads(text, object_pairs_hook=once, parse_constant=no_constant)
        json.dumps(document, ensure_ascii=False).encode()  # no lone surrogates
        return value_of(document, place)
    except (ValueError, RecursionError) as error:
        return Rejected("syntax", str(error)[:200])
    except (KeyError, TypeError, AttributeError, IndexError):
        return Rejected("other", "another structure")


def theirs(text: str, place: str) -> Any:
    yaml = YAML(typ="safe", pure=True)
    try:
        document = yaml.load(text)
    except DuplicateKeyError:
        return Rejected("duplicate-key", "the same key twice")
    except (YAMLError, ValueError, OverflowError, TypeError, AttributeError, NotImplementedError) as error:
        return Rejected("syntax", " ".join(str(error).split())[:200])
    except (IndexError, AssertionError, KeyError, UnicodeError, RecursionError) as error:
        return Rejected("crash", repr(error))
    try:
        value = value_of(document, place)
    except (KeyError, TypeError, AttributeError, IndexError):
        return Rejected("other", "another structure")
    try:
        return tree(value)
    except RecursionError:
        return Rejected("syntax", "a value that is part of itself")


def tree(value: Any) -> Any:
    """A copy that shares nothing. Fails with `RecursionError` if a value is part of itself."""
    if isinstance(value, dict):
        return {key: tree(item) for key, item in value.items()}
    return [tree(item) for item in value] if isinstance(value, list) else value


def dumped(document: Any, style: dict[str, Any]) -> str:
    yaml = YAML(typ="safe", pure=True)
    for name in ("default_flow_style", "allow_unicode", "width", "default_style", "explicit_start", "line_break"):
        setattr(yaml, name, style[name])
    yaml.indent = style["indent"]
    out = io.StringIO(newline="")
    yaml.dump(document, out)
    return out.getvalue()


def compared(kind: str, text: str, our: Any, their: Any) -> Iterator[Difference]:
    if isinstance(our, Rejected) and our.code not in ABOUT_YAML:
        return
    if isinstance(their, Rejected) and their.code == "other":
        return
    if isinstance(our, Rejected) and isinstance(their, Rejected):
        return
    if isinstance(our, Rejected) or isinstance(their, Rejected):
        if not (isinstance(our, Rejected) and our.code == "number-out-of-range" and has_large_number(their)):
            yield Difference(f"{kind}, accepted", text, shown(our), shown(their))
        return
    yield from unequal(kind, text, our, their, "w")


def unequal(kind: str, text: str, our: Any, their: Any, path: str) -> Iterator[Difference]:
    if isinstance(our, dict) and isinstance(their, dict):
        if any(not isinstance(key, str) for key in their):
            return  # keys are strings here
        if list(our) != list(their):
            yield Difference(f"{kind}, keys", path, shown(list(our)), shown(list(their)))
            return
        for key in our:
            yield from unequal(kind, text, our[key], their[key], f"{path}.{key}")
    elif isinstance(our, list) and isinstance(their, list):
        if len(our) != len(their):
            yield Difference(f"{kind}, length", path, shown(our), shown(their))
            return
        for index, (mine, other) in enumerate(zip(our, their, strict=True)):
            yield from unequal(kind, text, mine, other, f"{path}.{index}")
    elif not same(our, their):
        yield Difference(f"{kind}, value", path, shown(our), shown(their))


def same(our: Any, their: Any) -> bool:
    if isinstance(their, int) and not isinstance(their, bool) and not -(2**63) <= their < 2**64:
        return isinstance(our, float) and our == nearest(their)
    if type(our) is not type(their):
        return False
    if isinstance(our, float):
        return struct.pack("<d", our) == struct.pack("<d", their) or (math.isnan(our) and math.isnan(their))
    return bool(our == their)


def nearest(number: int) -> float:
    try:
        return float(number)
    except OverflowError:
        return math.copysign(math.inf, number)


def has_large_number(value: Any) -> bool:
    if isinstance(value, dict):
        return any(has_large_number(item) for item in value.values())
    if isinstance(value, list):
        return any(has_large_number(item) for item in value)
    if isinstance(value, float):
        return math.isinf(value)
    return isinstance(value, int) and not -(2**63) <= value < 2**64


def lossless(written: Any, read: Any) -> bool:
    return not isinstance(read, Rejected) and not list(unequal("", "", read, written, ""))


def shown(value: Any) -> str:
    if isinstance(value, Rejected):
        return f"{REJECTED}: {value.code}: {value.message}"
    return ascii(value)


def smaller(case: Any) -> Iterator[Any]:
    if "text" in case:
        for text in smaller_text(case["text"]):
            if text.endswith("\n"):
                yield case | {"text": text}
    else:
        for value in smaller_value(case["value"]):
            yield case | {"value": value}


def smaller_value(value: Any) -> Iterator[Any]:
    if isinstance(value, str):
        yield from smaller_text(value)
    elif isinstance(value, list):
        yield from value
        yield from smaller_list(value)
        for index, item in enumerate(value):
            for less in smaller_value(item):
                yield [*value[:index], less, *value[index + 1 :]]
    elif isinstance(value, dict):
        yield from value.values()
        for names in smaller_list(list(value)):
            yield {name: value[name] for name in names}
        for name in value:
            for less in smaller_value(value[name]):
                yield value | {name: less}
            for less in smaller_text(name):
                yield {less if key == name else key: item for key, item in value.items()}


if __name__ == "__main__":
    main("documents", __doc__.splitlines()[0], generate, check, smaller, cases=10_000)
