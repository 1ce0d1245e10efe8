"""The form in which the package stores the component: the instructions of its core modules in separate streams.

The code of a module mixes opcodes, indexes, offsets and constants, which hides their repetitions from a compressor. Stored
in one stream per kind, they take 10 % less. Locals are stored by rank: 0 is the one that the function used last.
`component_packing.py` does the opposite of `unpack`; the digest of the component shows whether both agree.

A packed component is a number of blocks. The first byte of a block is its kind: bytes as they are, or the code of functions.
Then come its streams, each with its size in 4 bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

PLAIN, CODE = 0, 1
"""Kinds of blocks."""

STREAMS = (
    "heads", "opcodes", "locals", "globals", "functions", "labels", "blocks", "types", "tables", "alignments1", "alignments2",
    "alignments4", "alignments8", "offsets", "constants", "floats", "others",
)  # fmt: skip
"""The streams of a block of code. `heads` has the number of functions, and for each one the number of its opcodes and its
locals; `tables` has the targets of `br_table`; `others` has the immediates of rare instructions."""

_NUMBER = re.compile(rb"[\x80-\xff]*[\x00-\x7f]", re.DOTALL)
"""A number in LEB128."""

_WIDTHS = dict(zip(range(0x28, 0x3F), (4, 8, 4, 8, 1, 1, 2, 2, 1, 1, 2, 2, 4, 4, 4, 8, 4, 8, 1, 2, 1, 2, 4)))
"""The number of bytes that an instruction reads or writes, by opcode. Most accesses are aligned to it."""

LOCALS = (0x20, 0x21, 0x22)
"""The opcodes that read and write a local."""

MOST_LOCALS = 50_000
"""Maximum number of locals of a function, which engines reject beyond this."""

IMMEDIATES: dict[int, tuple[str, ...]] = {
    **dict.fromkeys((0x02, 0x03, 0x04), ("blocks",)),
    **dict.fromkeys((0x0C, 0x0D), ("labels",)),
    **dict.fromkeys((0x10, 0x12, 0xD2), ("functions",)),
    **dict.fromkeys((0x11, 0x13), ("types", "others")),
    **dict.fromkeys(LOCALS, ("locals",)),
    **dict.fromkeys((0x23, 0x24), ("globals",)),
    **dict.fromkeys((0x25, 0x26, 0x3F, 0x40, 0xD0), ("others",)),
    **{opcode: (f"alignments{_WIDTHS[opcode]}", "offsets") for opcode in range(0x28, 0x3F)},
    **dict.fromkeys((0x41, 0x42), ("constants",)),
}
"""The streams of the immediates of an opcode that are numbers."""

BR_TABLE, SELECT_TYPED, F32, F64, PREFIX = 0x0E, 0x1C, 0x43, 0x44, 0xFC
"""The opcodes whose immediates are not, or not only, a fixed number of numbers."""

PREFIXED = {**dict.fromkeys(range(8), 0), 8: 2, 9: 1, 10: 2, 11: 1, 12: 2, 13: 1, 14: 2, 15: 1, 16: 1, 17: 1}
"""The number of immediates of the opcodes after `PREFIX`."""

PLAIN_OPCODES = frozenset((0x00, 0x01, 0x05, 0x0B, 0x0F, 0x1A, 0x1B, 0xD1, *range(0x45, 0xC5)))
"""The opcodes without immediates."""


class Ranks:
    """The locals of a function, in the order of their last use."""

    def __init__(self) -> None:
        self._order: list[int] = []

    def use(self, rank: int) -> int:
        """Returns the local at `rank`, which is the last used one from now on."""
        order = self._order  # A permutation of the first numbers.
        if rank > MOST_LOCALS:
            raise IndexError("too many locals")
        while len(order) <= rank:
            order.append(len(order))
        index = order.pop(rank)
        order.insert(0, index)
        return index

    def rank(self, index: int) -> int:
        """Returns the rank of a local, which is the last used one from now on."""
        rank = self._order.index(index) if index in self._order else index
        self.use(rank)
        return rank


def unpack(packed: bytes) -> bytes:
    """Returns the component. Raises `ValueError` if `packed` is damaged."""
    parts: list[bytes] = []
    at = 0
    try:
        while at < len(packed):
            streams: list[bytes] = []
            kind, at = packed[at], at + 1
            for _ in range(1 if kind == PLAIN else len(STREAMS)):
                end = at + 4 + int.from_bytes(packed[at : at + 4], "little")
                if end > len(packed):
                    raise IndexError("it ends early")
                streams.append(packed[at + 4 : end])
                at = end
            parts.append(streams[0] if kind == PLAIN else _code(dict(zip(STREAMS, streams))))
    except (LookupError, StopIteration) as error:
        raise ValueError(f"not a packed component: {error}") from None
    return b"".join(parts)


def number(value: int) -> bytes:
    """Returns a number in LEB128."""
    encoded = bytearray()
    while value > 0x7F:
        encoded.append(value & 0x7F | 0x80)
        value >>= 7
    encoded.append(value)
    return bytes(encoded)


def read_number(encoded: bytes) -> int:
    """Returns the value of a number in LEB128."""
    value = 0
    for shift, byte in enumerate(encoded):
        value |= (byte & 0x7F) << 7 * shift
    return value


def numbers(stream: bytes) -> Iterator[bytes]:
    """Returns the numbers of a stream, encoded."""
    return iter(_NUMBER.findall(stream))


def _code(streams: dict[str, bytes]) -> bytes:
    """Returns the contents of a code section."""
    read = {name: numbers(stream) for name, stream in streams.items() if name not in ("opcodes", "floats", "locals")}
    ranks = map(read_number, numbers(streams["locals"]))
    opcodes, floats = streams["opcodes"], streams["floats"]
    single = [bytes((opcode,)) for opcode in range(256)]
    simple = [tuple(read[name] for name in IMMEDIATES.get(opcode, ()) if name != "locals") for opcode in range(256)]
    heads, tables, others = read["heads"], read["tables"], read["others"]
    count = next(heads)
    bodies: list[bytes] = [count]
    at = at_float = 0
    for _ in range(read_number(count)):
        size, groups = read_number(next(heads)), next(heads)
        parts = [groups]
        for _ in range(2 * read_number(groups)):
            parts.append(next(heads))
        add, use = parts.append, Ranks().use
        for opcode in opcodes[at : at + size]:
            add(single[opcode])
            if opcode in LOCALS:
                add(number(use(next(ranks))))
                continue
            for stream in simple[opcode]:
                add(next(stream))
            if opcode == BR_TABLE:
                add(targets := next(tables))
                parts.extend(islice(tables, read_number(targets) + 1))
            elif opcode == PREFIX:
                add(second := next(others))
                parts.extend(islice(others, PREFIXED[read_number(second)]))
            elif opcode == SELECT_TYPED:
                add(types := next(others))
                parts.extend(islice(others, read_number(types)))
            elif opcode in (F32, F64):
                width = 4 if opcode == F32 else 8
                add(floats[at_float : at_float + width])
                at_float += width
        at += size
        body = b"".join(parts)
        bodies += (number(len(body)), body)
    return b"".join(bodies)
