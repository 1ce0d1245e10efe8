"""The layout of `wasmtime_component_val_t` and related structures.

It is part of wasmtime's C API (`wasmtime/component/val.h`). The numbers are
constants here, so that lowering needs no `wasmtime` at all; `_wasmtime_capi` compares them
with the ctypes definitions that the installed `wasmtime` brings before the first call.
"""

from __future__ import annotations

from struct import Struct

VALUE_SIZE = 32
"""Size of a value in bytes: the kind in the first byte, the payload from `PAYLOAD`."""

PAYLOAD = 8
"""Offset of the payload in a value."""

ENTRY_SIZE = 48
"""Size of a record's entry in bytes: its name (size, pointer), then its value."""

ENTRY_VALUE = 16
"""Offset of the value in a record's entry."""

BOOL, S8, U8, S16, U16, S32, U32, S64, U64, F32, F64, CHAR, STRING, LIST = range(14)
RECORD, TUPLE, VARIANT, ENUM, OPTION, RESULT, FLAGS, RESOURCE = range(14, 22)

KINDS = {
    "BOOL": BOOL, "S8": S8, "U8": U8, "S16": S16, "U16": U16, "S32": S32, "U32": U32, "S64": S64,
    "U64": U64, "F32": F32, "F64": F64, "CHAR": CHAR, "STRING": STRING, "LIST": LIST,
    "RECORD": RECORD, "TUPLE": TUPLE, "VARIANT": VARIANT, "ENUM": ENUM, "OPTION": OPTION,
    "RESULT": RESULT, "FLAGS": FLAGS, "RESOURCE": RESOURCE,
}
"""The kinds by their names in the C API."""

SIZED = Struct("B7xQQ")
"""A value that is a size and a pointer: string, list, record, tuple, enum, flags."""

SIZED_ITEM = Struct("B7xQQ8x")
"""The same in a sequence of values."""

POINTER = Struct("B7xQ")
"""A value that is one pointer: option, resource."""

VARIANT_VALUE = Struct("B7xQQQ")
"""A variant: the size and the pointer of its case's name, the pointer to its payload or 0."""

NAME = Struct("QQ")
"""A name: its size and its pointer."""

WORD = Struct("Q")
"""A pointer or a size."""
