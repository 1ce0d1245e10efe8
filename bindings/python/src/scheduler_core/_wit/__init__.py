"""How WIT types look in Python and in the memory of wasmtime's C API.

A *descriptor* stands for one WIT type. It checks a Python value and says what is
wrong with it, lowers it into C API values, and lifts a C API value into Python.
The generated modules compose descriptors and add the names, the docs and the hints.

wasmtime-py has a conversion of its own, which asks the library for every type again
on every call and handles one byte of a `list<u8>` at a time (about 1 µs each). Here
types are known beforehand and memory is filled and read in whole blocks.
"""

from __future__ import annotations

from ._memory import Memory
from ._problem import Problem
from .addresses import IP_ADDRESS, IP_NETWORK, IpAddress, IpAddressLike, IpNetwork, IpNetworkLike
from .base import Descriptor
from .choices import Case, Enumeration, Flags, Variant, VariantCase
from .containers import BYTES, BytesLike, List, Option, Tuple
from .errors import ErrorRecord
from .function import ChunkedFunction, Function, instance_of
from .records import Field, Record, dataclass
from .resources import Borrow, Own, Resource
from .scalars import BOOL, CHAR, F32, F64, S8, S16, S32, S64, STRING, U8, U16, U32, U64
from .values import VALUE, Duration, Instant, RawValue, TypeName, Uint, Value, ValueLike
from .wide import U128

__all__ = [
    "BOOL", "BYTES", "Borrow", "BytesLike", "CHAR", "Case", "ChunkedFunction", "Descriptor", "Duration", "Enumeration",
    "ErrorRecord", "F32", "F64", "Field", "Flags", "Function", "IP_ADDRESS", "IP_NETWORK", "Instant",
    "IpAddress", "IpAddressLike", "IpNetwork", "IpNetworkLike", "List", "Memory", "Option", "Own",
    "Problem", "RawValue", "Record", "Resource", "S16", "S32", "S64", "S8", "STRING", "Tuple",
    "TypeName", "U128", "U16", "U32", "U64", "U8", "Uint", "VALUE", "Value", "ValueLike", "Variant",
    "VariantCase", "dataclass", "instance_of",
]
