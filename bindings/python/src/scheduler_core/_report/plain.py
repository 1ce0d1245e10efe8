"""Records as values that `json.dumps` takes."""

# What users give is `Any`.
# pyright: reportUnknownArgumentType=false, reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, timezone
from enum import Enum, Flag
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from math import isfinite
from typing import Any

from .._wit import Duration, Timestamp, Uint, VariantCase

_UNITS = ((1_000_000_000, "s"), (1_000_000, "ms"), (1_000, "us"), (1, "ns"))
_MICROSECOND = timedelta(microseconds=1)


def to_plain(value: Any) -> Any:
    """Returns a record, or a list or dict of records, as dicts, lists, strings and numbers, which `json.dumps` takes.

    Nothing is lost: a variant has the name of its case, as in `{"case": "custom", "value": "tcp"}`. Addresses, networks and
    members of enums are strings. Times are numbers of seconds, as in the record. Values that JSON does not have are written
    as in a scenario in JSON: `{"$duration": "250ms"}`, `{"$uint": "5"}`, `{"$bytes": "ff00"}`, `{"$timestamp":
    "2026-01-01T00:00:00Z"}`, `{"$double": "NaN"}`. Keys of dicts become strings.

    Args:
        value: A record, or something that contains records. An object of another kind raises `TypeError`.

    Example:
        >>> pool = IpPool("p")
        >>> pool.add_cidr_range("10.0.0.0/30")
        IPv4Network('10.0.0.0/30')
        >>> address = pool.allocate("tenant", "vm-1", "vm")
        >>> to_plain(pool.get_binding(address))["resource_type"]
        {'case': 'vm'}
    """
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Flag):
        return [str(flag.name) for flag in type(value) if flag in value]
    if isinstance(value, Enum):
        return to_plain(value.value)
    if isinstance(value, Uint):
        return {"$uint": str(int(value))}
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return value if isfinite(value) else {"$double": {"nan": "NaN", "inf": "inf", "-inf": "-inf"}[str(value)]}
    if isinstance(value, (IPv4Address, IPv6Address, IPv4Network, IPv6Network)):
        return str(value)
    if isinstance(value, (bytes, bytearray, memoryview)):
        return {"$bytes": bytes(value).hex()}
    if isinstance(value, timedelta):
        return {"$duration": _duration(value)}
    if isinstance(value, datetime):
        return {"$timestamp": _timestamp(value)}
    if isinstance(value, VariantCase):
        return {"case": value.case, **_fields({name: item for name, item in vars(value).items() if name != "case"})}
    if isinstance(value, Mapping):
        return _fields(value)
    if isinstance(value, (Sequence, set, frozenset)):
        return [to_plain(item) for item in value]
    if "__dataclass_fields__" in dir(type(value)):
        return _fields(vars(value))
    raise TypeError(f"to_plain(): value must be a record, or a list or dict of records, not {value!r} of type {type(value).__name__}")


def _fields(fields: Mapping[Any, Any]) -> dict[str, Any]:
    return {_key(name): to_plain(item) for name, item in fields.items()}


def _key(name: Any) -> str:
    plain = to_plain(name)
    return plain if isinstance(plain, str) else str(name)


def _duration(value: timedelta) -> str:
    """Returns a duration in the largest unit that represents it exactly."""
    nanoseconds = value.nanoseconds if isinstance(value, Duration) else value // _MICROSECOND * 1_000
    size, unit = next((size, unit) for size, unit in _UNITS if nanoseconds % size == 0)
    return f"{nanoseconds // size}{unit}"


def _timestamp(value: datetime) -> str:
    """Returns a time in UTC, in the form of RFC 3339."""
    nanosecond = value.nanosecond if isinstance(value, Timestamp) else value.microsecond * 1_000
    at = value.astimezone(timezone.utc)
    fraction = f".{nanosecond:09d}".rstrip("0") if nanosecond else ""
    return f"{at.year:04d}-{at.month:02d}-{at.day:02d}T{at.hour:02d}:{at.minute:02d}:{at.second:02d}{fraction}Z"
