"""Reads what a Linux binary needs from the system, without `ldd`, which runs the binary."""

from __future__ import annotations

import struct
from dataclasses import dataclass

LOAD, DYNAMIC, INTERPRETER = 1, 2, 3
NEEDED, STRING_TABLE = 1, 5


@dataclass(frozen=True)
class Needs:
    """The program that loads the binary, None if the kernel does, and the libraries that it is linked to."""

    interpreter: str | None
    libraries: tuple[str, ...]

    @property
    def static(self) -> bool:
        return self.interpreter is None and not self.libraries


def needs(binary: bytes) -> Needs:
    """Returns the needs of a 64-bit little-endian ELF file. Raises ValueError for another file."""
    if binary[:6] != b"\x7fELF\x02\x01":
        raise ValueError("not a 64-bit little-endian ELF file")
    (offset,) = struct.unpack_from("<Q", binary, 32)
    size, count = struct.unpack_from("<HH", binary, 54)
    # Kind, flags, offset in the file, address, physical address, size in the file, size in memory, alignment.
    headers = [struct.unpack_from("<IIQQQQQQ", binary, offset + size * index) for index in range(count)]
    interpreter = next((text(binary, one[2]) for one in headers if one[0] == INTERPRETER), None)
    libraries: list[str] = []
    for _, _, start, _, _, length, _, _ in (one for one in headers if one[0] == DYNAMIC):
        entries = [struct.unpack_from("<qQ", binary, at) for at in range(start, start + length, 16)]
        strings = next((value for tag, value in entries if tag == STRING_TABLE), None)
        names = [value for tag, value in entries if tag == NEEDED]
        if names and strings is None:
            raise ValueError("libraries are needed, but there is no table of their names")
        libraries += [text(binary, place(headers, int(strings or 0)) + name) for name in names]
    return Needs(interpreter, tuple(libraries))


def place(headers: list[tuple[int, ...]], address: int) -> int:
    """Returns the offset in the file of an address in memory."""
    for kind, _, offset, start, _, length, _, _ in headers:
        if kind == LOAD and start <= address < start + length:
            return offset + address - start
    raise ValueError(f"address {address:#x} is not in the file")


def text(binary: bytes, offset: int) -> str:
    return binary[offset : binary.index(0, offset)].decode()
