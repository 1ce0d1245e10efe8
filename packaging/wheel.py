"""Makes the wheel of a release small: the same files, compressed by zopfli, which takes longer and 3 % less than zlib.

Installers read both alike. The limit is checked here and not where a wheel is built, because others build wheels from the
source distribution, with any zlib.
"""

from __future__ import annotations

import struct
import sys
import zipfile
from pathlib import Path

import zopfli.zlib

LARGEST = 1_120_000
"""Limit of the size of the wheel in bytes."""

_STORED_BEYOND = 500_000
"""Size of a file from which it is not compressed again, in bytes: the component is compressed already."""

_CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
_END = struct.Struct("<4s4H2LH")


def shrink(path: Path) -> None:
    """Compresses the files of a wheel again. Order, names, times and permissions stay."""
    with zipfile.ZipFile(path) as archive:
        files = [(info, archive.read(info)) for info in archive.infolist()]
    body, directory = bytearray(), bytearray()
    for info, data in files:
        packed = data if len(data) >= _STORED_BEYOND else _deflate(data)
        info.compress_type = zipfile.ZIP_DEFLATED if len(packed) < len(data) else zipfile.ZIP_STORED
        if info.compress_type == zipfile.ZIP_STORED:
            packed = data
        info.compress_size, info.extra, info.flag_bits = len(packed), b"", info.flag_bits & 0x800
        info.header_offset = len(body)
        body += info.FileHeader(zip64=False) + packed
        directory += _entry(info)
    end = _END.pack(b"PK\5\6", 0, 0, len(files), len(files), len(directory), len(body), 0)
    path.write_bytes(bytes(body + directory) + end)
    with zipfile.ZipFile(path) as archive:
        if [(info.filename, archive.read(info)) for info in archive.infolist()] != [(info.filename, data) for info, data in files]:
            raise ValueError(f"{path.name} changed when it was compressed again")


def check(path: Path) -> None:
    """Fails if the wheel is larger than it may be."""
    size = path.stat().st_size
    if size > LARGEST:
        sys.exit(f"{path.name} has {size:,} bytes; at most {LARGEST:,} are permitted (LARGEST in packaging/wheel.py)")


def _deflate(data: bytes) -> bytes:
    """Returns `data` compressed, without the header of zlib (2 bytes) and its checksum (4 bytes)."""
    compressed: bytes = zopfli.zlib.compress(data)
    return compressed[2:-4]


def _entry(info: zipfile.ZipInfo) -> bytes:
    """Returns the entry of a file in the directory of the archive."""
    year, month, day, hour, minute, second = info.date_time
    name = info.filename.encode()
    time, date = hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day
    fixed = _CENTRAL.pack(
        b"PK\1\2", info.create_version, info.create_system, info.extract_version, info.reserved, info.flag_bits,
        info.compress_type, time, date, info.CRC, info.compress_size, info.file_size, len(name), 0, 0, 0,
        info.internal_attr, info.external_attr, info.header_offset,
    )  # fmt: skip
    return fixed + name
