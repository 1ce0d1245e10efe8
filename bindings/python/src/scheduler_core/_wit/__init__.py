"""WIT types in Python and in the memory of wasmtime's C API.

A *descriptor* represents one WIT type. It checks a Python value and reports errors in
it, lowers it into C API values, and lifts a C API value into Python.
The generated modules compose descriptors and add the names, the docs and the hints.

wasmtime-py has its own conversion, which asks the library for every type again
on every call and handles one byte of a `list<u8>` at a time (about 1 µs each). Here
types are known beforehand and memory is filled and read in whole blocks.
"""

from __future__ import annotations

from ._keywords import named
from ._memory import Memory
from ._problem import Problem
from .addresses import IP_ADDRESS, IP_NETWORK, IpAddress, IpAddressLike, IpNetwork, IpNetworkLike
from .base import Descriptor
from .choices import Case, Enumeration, Flags, Variant, VariantCase
from .containers import BYTES, BytesLike, List, Option, Tuple
from .errors import ErrorRecord
from .function import ChunkedFunction, Function, instance_of
from .journals import JournalReader, JournalTaker
from .listings import (
    PAGE_REQUEST,
    Batch,
    Collected,
    Column,
    EventListing,
    Folded,
    Holder,
    Listing,
    Page,
    Rows,
    TextTaker,
    WholeText,
    read_address,
    read_case,
    read_end,
    read_index,
    read_nanoseconds,
    read_network,
    read_optional,
    read_seconds,
)
from .mappings import Mapping, MappingLike, Nested, Spread
from .records import Field, Record, dataclass
from .resources import Borrow, Own, Resource
from .scalars import BOOL, CHAR, F32, F64, S8, S16, S32, S64, STRING, U8, U16, U32, U64, Integer
from .seconds import MS_F64, MS_S64, MS_U32, MS_U64, NS_F64, NS_S64, NS_U64, Seconds, SecondsLike
from .sources import CIDR, CidrLike, SourceLike, read_source
from .values import VALUE, Duration, Timestamp, RawValue, TypeName, Uint, Value, ValueLike
from .wide import U128

__all__ = [
    "BOOL", "BYTES", "Batch", "Borrow", "BytesLike", "CHAR", "CIDR", "Case", "ChunkedFunction", "CidrLike",
    "Collected", "Column", "Descriptor", "Duration", "Enumeration", "ErrorRecord",
    "EventListing", "F32", "F64", "Field", "Flags", "Folded", "Function", "Holder", "Integer", "IP_ADDRESS", "IP_NETWORK", "Timestamp",
    "IpAddress", "IpAddressLike", "IpNetwork", "IpNetworkLike", "JournalReader", "JournalTaker", "List", "Listing", "MS_F64", "MS_S64", "MS_U32",
    "MS_U64", "Mapping", "MappingLike", "Memory", "NS_F64", "NS_S64", "NS_U64", "Nested", "Option", "Own", "PAGE_REQUEST",
    "Page", "Problem", "RawValue", "Record", "Resource", "Rows", "S16", "S32", "S64", "S8", "STRING", "Seconds",
    "SecondsLike", "SourceLike", "Spread", "TextTaker", "Tuple", "TypeName", "U128", "U16", "U32", "U64", "U8",
    "Uint", "VALUE", "Value", "ValueLike", "Variant", "VariantCase", "WholeText", "dataclass", "instance_of", "named",
    "read_address", "read_case", "read_end", "read_index", "read_nanoseconds", "read_network", "read_optional", "read_seconds", "read_source",
]
