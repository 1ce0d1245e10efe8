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
from document_texts import INDENT, Text, a_number, a_value, json_text, scenario
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
ABOUT_YAML = {
    "number-out-of-range",
    "syntax", "duplicate-key", "unclosed-bracket", "unterminated-text", "invalid-escape", "unknown-character",
}  # fmt: skip
REJECTED = "rejected"

# ---------------------------------------------------------------- generator


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
                text = convert(json.dumps(document), Syntax.YAML, syntax=Syntax.JSON)
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
        return typed(value_of(json.loads(parse(text, syntax).to_json()), place))
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
    if isinstance(our, Rejected) and (our.code not in ABOUT_YAML or "{{" in our.message):
        return  # about what it says, or a template
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
