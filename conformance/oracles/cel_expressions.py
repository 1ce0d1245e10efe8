"""Random expressions of CEL: typed, with a wrong type now and then, and patterns of RE2.

An expression is a string; `Random.case` gives one with values for its variables, in the notation of
`xtask/tools/src/bin/judge_cel/values.rs`.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any

#: Points of the number line where types end, round or change their text.
INTS = [0, 1, -1, 2, 3, 7, 10, 60, 255, 1000, 2**31, 2**53 - 1, 2**53, 2**53 + 1, -(2**53), -(2**53) - 1, 2**62]
INTS += [2**63 - 1, 2**63 - 2, 2**63 - 512, 2**63 - 1024, -(2**63), -(2**63) + 1, 253402300799, -62135596800]
UINTS = [0, 1, 2, 7, 255, 2**53, 2**53 + 1, 2**63 - 1, 2**63, 2**63 + 1, 2**64 - 1, 2**64 - 1024, 2**64 - 2048]
DOUBLES = ["0.0", "-0.0", "0.1", "0.5", "1.0", "-1.0", "1.5", "2.0", "2.5", "-2.5", "3.999", "100.0", "123456.789"]
DOUBLES += ["9007199254740991.0", "9007199254740992.0", "9007199254740994.0", "-9007199254740992.0", "1e20", "1e21"]
DOUBLES += ["9223372036854775807.0", "9223372036854774784.0", "-9223372036854775808.0", "9223372036854777856.0"]
DOUBLES += ["18446744073709551615.0", "18446744073709549568.0", "18446744073709555712.0", "1e-5", "1e-7", "1e6", "1e7"]
DOUBLES += ["1.7976931348623157e308", "5e-324", "2.2250738585072014e-308", "4503599627370496.5", "0.30000000000000004"]
TEXTS = ["", "a", "b", "ab", "abc", "Hello", "a,b,,c", "  x\t", "é", "€uro", "😀", "naïve", "aaa", "1", "-5", "+7", "007"]
TEXTS += ["1.5", "1e3", "NaN", "Infinity", "-inf", "0x10", "18446744073709551615", "9223372036854775808", " 1", "true"]
TEXTS += ["TRUE", "f", "2s", "1.5h30m", "-2ms", "1d", "2024-02-29T12:30:45.5Z", "2023-02-29T00:00:00Z", "é́", "a\nb"]
TEXTS += ["1970-01-01T00:00:00+01:30", "9999-12-31T23:59:59.999999999Z", "%", "%d", "\\", "'\"", "ſK", "\u00a0x\u2003"]
DURATIONS = ["0s", "1s", "-1s", "1.5s", "2h45m", "100ms", "1us", "1ns", "-3h", "9223372036s", "-9223372036s", "1000000h"]
TIMESTAMPS = ["1970-01-01T00:00:00Z", "2009-02-13T23:31:30Z", "2024-02-29T12:30:45.123456789Z", "0001-01-01T00:00:00Z"]
TIMESTAMPS += ["9999-12-31T23:59:59.999999999Z", "1969-12-31T23:59:59.5Z", "2023-12-31T23:59:59-08:00"]
ZONES = ["UTC", "+01:00", "-02:30", "09:30", "+00:00", "23:59"]
PARTS = ["FullYear", "Month", "Date", "DayOfMonth", "DayOfWeek", "DayOfYear", "Hours", "Minutes", "Seconds"]
TYPES = ["int", "uint", "double", "string", "bytes", "bool", "list", "map", "duration", "timestamp", "null", "type"]

ATOMS = ["a", "b", "c", "k", "s", "é", "-", "1", " ", ".", "^", "$", r"\d", r"\D", r"\w", r"\W", r"\s", r"\S", r"\b", r"\B"]
ATOMS += [r"\A", r"\z", r"\n", r"\.", r"\_", r"\<", r"\x61", r"\x{62}", r"\x{17F}", r"\141", r"\0", r"\Qa.b\E", r"\Q*", "{"]
ATOMS += ["}", "]", ",", "&&", "[ab]", "[^ab]", "[a-c]", "[[a]", "[]a]", "[a-]", "[^]a]", r"[\d-z]", "[[:alpha:]]", "#"]
ATOMS += ["[[:^digit:]b]", r"[\w&&[a]", "[a--]", "[+--]", "[[:foo]", r"[\]\-]", "[^\\x00-\\x{10FFFF}]", "(?i)k", "(?i)s"]
WRONG = ["(", ")", "[", "*", "**", "+?+", "{2}{3}", r"\Z", r"\1", r"\8", r"\C", r"\h", r"\E", r"\e", "[z-a]", "[[:foo:]]", "(?=a)"]
WRONG += ["(?<!a)", "(?x)a", "(?P=a)", "(?i-)", "(?", "(?<1", r"[a-\d]", r"[\b]", "{1001}", "{2,1}", "\\", r"\x", r"\x{}", r"\u0061"]
WRONG += [r"\x{110000}", "(?u)a", "(?--i)a", "(?P<a-b>c)", r"\b{start}", r"\pN", r"\p{Greek}", r"[\PL]", r"(a{100}){100}", "(?#x)"]
REPEATS = ["*", "+", "?", "*?", "+?", "??", "{2}", "{0}", "{1,}", "{0,2}", "{1,3}?", "{,2}", "{01}", "{2,x}"]
GROUPS = ["(", "(?:", "(?P<n>", "(?<m>", "(?i:", "(?s:", "(?m:", "(?i-s:", "(?U:", "(?-i:", "(?ims:"]


def quote(text: str, rng: random.Random) -> str:
    """A literal of the text, in one of the forms that there are."""
    form = rng.random()
    plain = "\\" not in text and "\n" not in text and "\r" not in text
    if form < 0.2 and "'" not in text and "\n" not in text:
        return f"r'{text}'"
    if form < 0.3 and "'" not in text and "\\" not in text:
        return f"'''{text}'''"
    if form < 0.6 and plain and '"' not in text:
        return f'"{text}"'
    escapes = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\0": "\\x00"}
    return "'" + "".join(escapes.get(letter, letter) for letter in text) + "'"


class Random:
    """Expressions from a seed."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.variables: list[tuple[str, str]] = []
        self.given: dict[str, Any] = {}

    def pick(self, items: list[Any]) -> Any:
        return self.rng.choice(items)

    def case(self) -> dict[str, Any]:
        """An expression with the values of its variables."""
        self.given, self.variables = {}, []
        for name in ("v", "w", "x")[: self.rng.randrange(4)]:
            kind = self.pick(TYPES[:10])
            self.given[name] = self.value(kind, 2)
            self.variables.append((name, kind))
        family = self.rng.random()
        if family < 0.2:
            expression = self.match()
        elif family < 0.35:
            expression = self.comparison()
        else:
            expression = self.of(self.pick(TYPES), self.pick([1, 2, 2, 3, 3, 4]))
        bindings = {name: value for name, value in self.given.items() if name in expression}
        return {"expr": expression, "bindings": bindings} if bindings else {"expr": expression}

    # Values of variables

    def value(self, kind: str, depth: int) -> dict[str, Any]:
        match kind:
            case "int":
                return {"t": kind, "v": str(self.number(INTS, 2**63))}
            case "uint":
                return {"t": kind, "v": str(abs(self.number(UINTS, 2**63)))}
            case "double":
                return {"t": kind, "v": self.pick([*DOUBLES, "NaN", "inf", "-inf", repr(self.rng.uniform(-1e3, 1e3))])}
            case "string":
                return {"t": kind, "v": self.pick(TEXTS)}
            case "bytes":
                return {"t": kind, "v": self.pick(TEXTS).encode().hex()}
            case "bool":
                return {"t": kind, "v": self.pick([True, False])}
            case "duration":
                return {"t": kind, "v": str(self.number([0, 10**9, -1, 2**63 - 1], 2**62))}
            case "timestamp":
                return {"t": kind, "v": f"{self.rng.randrange(-62135596800, 253402300800)}.{self.pick([0, 5 * 10**8, 1]):09}"}
            case "list":
                kind = self.pick(TYPES[:6])
                return {"t": "list", "v": [self.value(kind, depth - 1) for _ in range(self.rng.randrange(4))]}
            case _:
                keys = {str(self.rng.randrange(5)) for _ in range(self.rng.randrange(4))}
                entries = [[{"t": "int", "v": key}, self.value(self.pick(TYPES[:6]), depth - 1)] for key in sorted(keys)]
                return {"t": "map", "v": entries}

    def number(self, edges: list[int], limit: int) -> int:
        form = self.rng.random()
        if form < 0.6:
            return self.pick(edges)
        return self.rng.randrange(-20, 20) if form < 0.9 else self.rng.randrange(-limit, limit)

    # Expressions of a type

    def of(self, kind: str, depth: int) -> str:
        if self.rng.random() < 0.03:
            kind = self.pick(TYPES)
        names = [name for name, other in self.variables if other == kind]
        if names and self.rng.random() < 0.2:
            return self.pick(names)
        if depth <= 0:
            return self.leaf(kind)
        if self.rng.random() < 0.08:
            return f"({self.of('bool', depth - 1)} ? {self.of(kind, depth - 1)} : {self.of(kind, depth - 1)})"
        if self.rng.random() < 0.03:
            return f"dyn({self.of(kind, depth - 1)})"
        make: Callable[[int], str] = getattr(self, f"{kind}_", lambda _: self.leaf(kind))
        return make(depth - 1)

    def any(self, depth: int) -> str:
        return self.of(self.pick(TYPES[:11]), depth)

    def leaf(self, kind: str) -> str:
        match kind:
            case "int":
                number = self.number(INTS, 2**63)
                form = self.rng.random()
                return hex(number).upper() if form < 0.005 else hex(number) if form < 0.1 else str(number)
            case "uint":
                return f"{abs(self.number(UINTS, 2**63))}u"
            case "double":
                rest = ["double('NaN')", "double('inf')", "double('-Infinity')", repr(self.rng.uniform(-1e3, 1e3))]
                return self.pick(DOUBLES + rest)
            case "string":
                return quote(self.pick(TEXTS), self.rng)
            case "bytes":
                return "b" + self.pick(["''", "'a'", "'abc'", "'é'", "'\\xff\\000'", "'\\377'", "\"x\""])
            case "bool":
                return self.pick(["true", "false"])
            case "duration":
                return f"duration('{self.pick(DURATIONS)}')"
            case "timestamp":
                return f"timestamp('{self.pick(TIMESTAMPS)}')"
            case "list":
                return self.pick(["[]", "[1, 2, 3]", "['a', 'b']", "[1, 'a', null]", "[1.0, 2u, 3]", "[[1], [2, 3]]", "[true]"])
            case "map":
                return self.pick(["{}", "{1: 'a'}", "{'a': 1, 'b': 2}", "{1u: 'u', 2: 'i'}", "{true: 1}", "{'k': [1]}"])
            case "type":
                return self.pick(["int", "string", "list", "type(null)", "google.protobuf.Duration", "type(1u)"])
            case _:
                return "null"

    def operation(self, kind: str, operators: list[str], depth: int) -> str:
        return f"({self.of(kind, depth)} {self.pick(operators)} {self.of(kind, depth)})"

    def int_(self, depth: int) -> str:
        form = self.rng.randrange(12)
        if form < 4:
            return self.operation("int", ["+", "-", "*", "/", "%"], depth)
        if form == 4:
            return f"-({self.of('int', depth)})"
        if form == 5:
            return f"size({self.of(self.pick(['string', 'bytes', 'list', 'map']), depth)})"
        if form < 8:
            return f"int({self.of(self.pick(['double', 'double', 'string', 'uint', 'timestamp', 'int', 'duration']), depth)})"
        if form == 8:
            start = self.pick(["", f", {self.rng.randrange(-1, 5)}"])
            name = self.pick(["indexOf", "lastIndexOf"])
            return f"{self.of('string', depth)}.{name}({self.of('string', depth)}{start})"
        if form == 9:
            zone = self.pick(["", "", f"'{self.pick(ZONES)}'"])
            return f"{self.of('timestamp', depth)}.get{self.pick([*PARTS, 'Milliseconds'])}({zone})"
        if form == 10:
            return f"{self.of('duration', depth)}.get{self.pick(['Hours', 'Minutes', 'Seconds', 'Milliseconds'])}()"
        return f"[{self.of('int', depth)}, {self.leaf('int')}][{self.pick(['0', '1', '0u', '1.0', '2', '-1'])}]"

    def uint_(self, depth: int) -> str:
        if self.rng.random() < 0.6:
            return self.operation("uint", ["+", "-", "*", "/", "%"], depth)
        return f"uint({self.of(self.pick(['int', 'double', 'string', 'uint']), depth)})"

    def double_(self, depth: int) -> str:
        if self.rng.random() < 0.6:
            return self.operation("double", ["+", "-", "*", "/"], depth)
        return f"double({self.of(self.pick(['int', 'uint', 'string', 'double']), depth)})"

    def string_(self, depth: int) -> str:
        text = self.of("string", depth)
        place = self.rng.randrange(-1, 6)
        match self.rng.randrange(16):
            case 0 | 1:
                return f"({text} + {self.of('string', depth)})"
            case 2 | 3 | 4:
                return f"string({self.any(depth)})"
            case 5:
                return f"{text}.{self.pick(['lowerAscii', 'upperAscii', 'trim', 'reverse'])}()"
            case 6:
                return f"{text}.substring({place}{self.pick(['', f', {self.rng.randrange(-1, 6)}'])})"
            case 7:
                limit = self.pick(["", f", {self.rng.randrange(-1, 4)}"])
                return f"{text}.replace({self.of('string', depth)}, {self.of('string', depth)}{limit})"
            case 8:
                return f"{text}.charAt({place})"
            case 9:
                separator = self.pick(["", self.leaf("string"), self.leaf("string"), "null"])
                return f"{self.pick([self.of('list', depth), text + '.split(' + self.leaf('string') + ')'])}.join({separator})"
            case 10:
                return f"strings.quote({text})"
            case 11:
                return f"base64.encode({self.of(self.pick(['bytes', 'bytes', 'string']), depth)})"
            case _:
                return self.formatted(depth)

    def formatted(self, depth: int) -> str:
        parts, values = [], []
        for _ in range(self.rng.randrange(1, 4)):
            verb = self.pick(["s", "s", "s", "d", "d", "f", "e", "b", "o", "x", "X", "%", "q"])
            precision = self.pick(["", "", f".{self.rng.randrange(0, 9)}"]) if verb in "fe" else ""
            parts.append(f"{self.pick(['', 'a', ' '])}%{precision}{verb}")
            if verb != "%":
                kinds = {"s": TYPES[:11], "d": ["int", "uint", "double"], "b": ["int", "uint", "bool"], "o": ["int", "uint"]}
                kinds |= {"f": ["double", "double", "int"], "e": ["double"], "x": ["int", "string", "bytes", "uint"]}
                values.append(self.of(self.pick(kinds.get(verb.lower(), TYPES)), depth))
        return f"'{''.join(parts)}'.format([{', '.join(values)}])"

    def bytes_(self, depth: int) -> str:
        form = self.rng.randrange(3)
        if form == 0:
            return self.operation("bytes", ["+"], depth)
        if form == 1:
            return f"bytes({self.of(self.pick(['string', 'bytes']), depth)})"
        source = self.pick(["'aGVsbG8='", "'aGVsbG8'", "'!'", f"base64.encode({self.of('bytes', depth)})"])
        return f"base64.decode({source})"

    def bool_(self, depth: int) -> str:
        order = ["==", "!=", "<", "<=", ">", ">="]
        kind = self.pick(TYPES[:10])
        match self.rng.randrange(14):
            case 0 | 1:
                return self.operation("bool", ["&&", "||"], depth)
            case 2:
                return f"!{self.of('bool', depth)}"
            case 3 | 4:
                return self.operation(kind, order, depth)
            case 5:
                return f"({self.any(depth)} {self.pick(order)} {self.any(depth)})"
            case 6:
                return self.comparison()
            case 7:
                return f"({self.any(depth)} in {self.of(self.pick(['list', 'map']), depth)})"
            case 8:
                name = self.pick(["contains", "startsWith", "endsWith"])
                return f"{self.of('string', depth)}.{name}({self.of('string', depth)})"
            case 9:
                return self.match()
            case 10 | 11:
                over = self.of(self.pick(["list", "list", "map"]), depth)
                return f"{over}.{self.pick(['all', 'exists', 'exists_one'])}(e, {self.predicate(depth)})"
            case 12:
                return f"bool({self.of(self.pick(['string', 'bool']), depth)})"
            case _:
                return f"has({self.pick([self.leaf('map'), self.of('map', depth)])}.{self.pick(['a', 'b', 'k'])})"

    def predicate(self, depth: int) -> str:
        form = self.rng.randrange(5)
        if form == 0:
            return self.of("bool", depth)
        if form == 1:
            return f"size(e) > {self.rng.randrange(3)}"
        return f"e {self.pick(['==', '!=', '<', '>='])} {self.leaf(self.pick(TYPES[:4]))}"

    def list_(self, depth: int) -> str:
        kind = self.pick(TYPES)
        match self.rng.randrange(6):
            case 0 | 1:
                return "[" + ", ".join(self.of(kind, depth) for _ in range(self.rng.randrange(4))) + "]"
            case 2:
                return self.operation("list", ["+"], depth)
            case 3:
                return f"{self.of('list', depth)}.filter(e, {self.predicate(depth)})"
            case 4:
                return f"{self.of('list', depth)}.map(e, {self.pick(['e', 'e + 1', 'string(e)', '[e]', self.any(depth)])})"
            case _:
                limit = self.pick(["", f", {self.rng.randrange(-1, 4)}"])
                return f"{self.of('string', depth)}.split({self.of('string', depth)}{limit})"

    def map_(self, depth: int) -> str:
        kind = self.pick(["int", "string", "uint", "bool", "double"] if self.rng.random() < 0.2 else ["int", "string"])
        keys = dict.fromkeys(self.of(kind, depth - 1) for _ in range(self.rng.randrange(4)))
        entries = [f"{key}: {self.any(depth)}" for key in keys]
        return "{" + ", ".join(entries) + "}"

    def duration_(self, depth: int) -> str:
        form = self.rng.randrange(4)
        if form == 0:
            return self.operation("duration", ["+", "-"], depth)
        if form == 1:
            return f"({self.of('timestamp', depth)} - {self.of('timestamp', depth)})"
        if form == 2:
            return f"duration({self.of(self.pick(['string', 'duration', 'string', 'int']), depth)})"
        return self.leaf("duration")

    def timestamp_(self, depth: int) -> str:
        form = self.rng.randrange(4)
        if form == 0:
            return f"({self.of('timestamp', depth)} {self.pick('+-')} {self.of('duration', depth)})"
        if form == 1:
            return f"({self.of('duration', depth)} + {self.of('timestamp', depth)})"
        if form == 2:
            return f"timestamp({self.of(self.pick(['string', 'int', 'timestamp']), depth)})"
        return self.leaf("timestamp")

    def null_(self, depth: int) -> str:
        """Any value by an index, a selection or a call that may not exist."""
        match self.rng.randrange(5):
            case 0:
                return f"{self.of('list', depth)}[{self.of(self.pick(['int', 'int', 'uint', 'double']), 0)}]"
            case 1 | 2:
                return f"{self.of('map', depth)}[{self.of(self.pick(['int', 'string', 'uint', 'double', 'bool']), 0)}]"
            case 3:
                return f"{self.of('map', depth)}.{self.pick(['a', 'b', 'k'])}"
            case _:
                return self.pick(["unknown", "unknown(1)", f"{self.any(depth)}.unknown()", "null"])

    def type_(self, depth: int) -> str:
        return f"type({self.any(depth)})"

    # Families

    def comparison(self) -> str:
        """Two numbers next to each other."""
        kinds = ["int", "uint", "double"]
        pair = [self.leaf(self.pick(kinds)) for _ in range(2)]
        form = self.rng.random()
        if form < 0.7:
            return f"({pair[0]} {self.pick(['==', '!=', '<', '<=', '>', '>='])} {pair[1]})"
        if form < 0.8:
            return f"({pair[0]} in [{pair[1]}, {self.leaf(self.pick(kinds))}])"
        if form < 0.9:
            return f"({pair[0]} in {{{self.leaf(self.pick(['int', 'uint']))}: 1}})"
        return f"([{pair[0]}] == [{pair[1]}])"

    def match(self) -> str:
        pattern = quote(self.pattern(2), self.rng)
        letters = ["a", "b", "c", "k", "K", "s", "ſ", "\u212a", "A", "B", "é", "É", "-", "1", " ", "\n", "_", "<", ".", "{", "]", "[", "&"]
        texts = ["".join(self.pick(letters) for _ in range(self.rng.randrange(6))) for _ in range(4)]
        literals = ", ".join(quote(text, self.rng) for text in texts)
        return f"[{literals}].map(t, t.matches({pattern}))"

    def pattern(self, depth: int) -> str:
        return "|".join(self.branch(depth) for _ in range(self.pick([1, 1, 1, 2])))

    def branch(self, depth: int) -> str:
        parts = []
        for _ in range(self.rng.randrange(4)):
            form = self.rng.random()
            if form < 0.03:
                parts.append(self.pick(WRONG))
                continue
            group = depth > 0 and form < 0.3
            parts.append(f"{self.pick(GROUPS)}{self.pattern(depth - 1)})" if group else self.pick(ATOMS))
            if self.rng.random() < 0.3:
                parts.append(self.pick(REPEATS))
        return self.pick(["", "", "", "^", "(?i)", "(?s)", "(?m)"]) + "".join(parts) + self.pick(["", "", "$"])


def cases(seed: int, count: int) -> Iterator[dict[str, Any]]:
    """Expressions, the same for the same seed."""
    source = Random(seed)
    for _ in range(count):
        yield source.case()
