"""Packs a component for the package: the opposite of `scheduler_core._packing.unpack`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "src"))

from scheduler_core._packing import (  # noqa: E402
    BR_TABLE, CODE, F32, F64, IMMEDIATES, LOCALS, PLAIN, PLAIN_OPCODES, PREFIX, PREFIXED, SELECT_TYPED, STREAMS, Ranks, number,
    read_number, unpack,
)  # fmt: skip

_CORE_MODULE, _CODE_SECTION = 1, 10
_HEADER = 8


def pack(component: bytes) -> bytes:
    """Returns the component in blocks. Raises `ValueError` for code that it does not know."""
    blocks: list[bytes] = []
    done = 0
    for start, end in _code_sections(component):
        blocks.append(_block(PLAIN, [component[done:start]]))
        blocks.append(_block(CODE, _split(component, start, end)))
        done = end
    blocks.append(_block(PLAIN, [component[done:]]))
    packed = b"".join(blocks)
    if unpack(packed) != component:
        raise ValueError("a number in the code is not in its shortest form")
    return packed


def _block(kind: int, streams: list[bytes]) -> bytes:
    return bytes((kind,)) + b"".join(len(stream).to_bytes(4, "little") + stream for stream in streams)


class _Reader:
    def __init__(self, data: bytes, at: int) -> None:
        self.data = data
        self.at = at

    def take(self) -> bytes:
        """Returns a number, encoded."""
        start = self.at
        while self.data[self.at] > 0x7F:
            self.at += 1
        self.at += 1
        return self.data[start : self.at]

    def number(self) -> int:
        return read_number(self.take())


def _sections(data: bytes, at: int, end: int) -> list[tuple[int, int, int]]:
    """Returns the kind, the start and the end of each section."""
    found: list[tuple[int, int, int]] = []
    reader = _Reader(data, at)
    while reader.at < end:
        kind, reader.at = data[reader.at], reader.at + 1
        size = reader.number()
        found.append((kind, reader.at, reader.at + size))
        reader.at += size
    return found


def _code_sections(component: bytes) -> list[tuple[int, int]]:
    """Returns the start and the end of the code of each core module."""
    return [
        (inner, inner_end)
        for kind, start, end in _sections(component, _HEADER, len(component))
        if kind == _CORE_MODULE
        for inner_kind, inner, inner_end in _sections(component, start + _HEADER, end)
        if inner_kind == _CODE_SECTION
    ]


def _split(data: bytes, start: int, end: int) -> list[bytes]:
    """Returns the streams of a code section."""
    streams = {name: bytearray() for name in STREAMS}
    reader = _Reader(data, start)
    count = reader.take()
    streams["heads"] += count
    for _ in range(read_number(count)):
        size = reader.number()
        _split_function(reader, reader.at + size, streams)
    if reader.at != end:
        raise ValueError(f"the code ends at {reader.at:#x} and not at {end:#x}")
    return [bytes(streams[name]) for name in STREAMS]


def _split_function(reader: _Reader, end: int, streams: dict[str, bytearray]) -> None:
    groups = reader.take()
    declared = groups + b"".join(reader.take() for _ in range(2 * read_number(groups)))
    opcodes, others, ranks = bytearray(), streams["others"], Ranks()
    while reader.at < end:
        opcode = reader.data[reader.at]
        opcodes.append(opcode)
        reader.at += 1
        if opcode in LOCALS:
            streams["locals"] += number(ranks.rank(reader.number()))
        elif opcode in IMMEDIATES:
            for name in IMMEDIATES[opcode]:
                streams[name] += reader.take()
        elif opcode == BR_TABLE:
            targets = reader.take()
            streams["tables"] += targets + b"".join(reader.take() for _ in range(read_number(targets) + 1))
        elif opcode in (PREFIX, SELECT_TYPED):
            first = reader.take()
            rest = PREFIXED.get(read_number(first)) if opcode == PREFIX else read_number(first)
            if rest is None:
                raise ValueError(f"unknown instruction {opcode:#x} {read_number(first)} at {reader.at:#x}")
            others += first + b"".join(reader.take() for _ in range(rest))
        elif opcode in (F32, F64):
            width = 4 if opcode == F32 else 8
            streams["floats"] += reader.data[reader.at : reader.at + width]
            reader.at += width
        elif opcode not in PLAIN_OPCODES:
            raise ValueError(f"unknown instruction {opcode:#x} at {reader.at:#x}")
    streams["heads"] += number(len(opcodes)) + declared
    streams["opcodes"] += opcodes
