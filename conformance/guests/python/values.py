"""Values that the wire writes in a form of their own, and results on their way back."""

from __future__ import annotations

import dataclasses
import enum
import ipaddress
import math
from typing import Any

from wit_world.imports import types


def scalar(tag: str, content: Any) -> tuple[Any] | None:
    """The value of a wire value with that tag, in a tuple of one; none when its type must say more."""
    if tag in ("$u64", "$s64"):
        return (int(content),)
    if tag == "$f64":
        return (float(content),)
    if tag == "$bytes":
        return (bytes.fromhex(content),)
    if tag == "$repeat-bytes":
        return (bytes([content[0]]) * content[1],)
    if tag == "$repeat-text":
        return (content[0] * content[1],)
    if tag == "$ip":
        return (address(content),)
    if tag == "$network":
        host, length = content.split("/")
        return (types.IpNetwork(address(host), int(length)),)
    if tag == "$u128":
        return (types.U128(int(content) >> 64, int(content) & (2**64 - 1)),)
    if tag == "$value":
        nodes: list[Any] = []
        return (types.Value(nodes, node(nodes, content)),)
    return None


def address(text: str) -> Any:
    """`"127.0.0.1"` as the bindings have it."""
    packed = ipaddress.ip_address(text).packed
    if len(packed) == 4:
        return types.IpAddress_Ipv4(tuple(packed))  # type: ignore[arg-type]
    groups = tuple(packed[index] << 8 | packed[index + 1] for index in range(0, 16, 2))
    return types.IpAddress_Ipv6(groups)  # type: ignore[arg-type]


def node(nodes: list[Any], value: Any) -> int:
    """Puts the value (form V) and its children, which come first, into the arena; returns its index."""
    nodes.append(made(nodes, value))
    return len(nodes) - 1


def made(nodes: list[Any], value: Any) -> Any:
    if value is None:
        return types.ValueNode_Null()
    if isinstance(value, bool):
        return types.ValueNode_Bool(value)
    if isinstance(value, str):
        return types.ValueNode_String(value)
    ((tag, content),) = value.items()
    if tag == "int":
        return types.ValueNode_Int(int(content))
    if tag == "uint":
        return types.ValueNode_Uint(int(content))
    if tag == "double":
        return types.ValueNode_Double(float(content))
    if tag == "bytes":
        return types.ValueNode_Bytes(bytes.fromhex(content))
    if tag == "list":
        return types.ValueNode_List([node(nodes, item) for item in content])
    if tag == "map":
        return types.ValueNode_Map([(node(nodes, key), node(nodes, item)) for key, item in content])
    if tag == "duration":
        return types.ValueNode_Duration(int(content))
    if tag == "timestamp":
        return types.ValueNode_Timestamp(types.Timestamp(int(content[0]), int(content[1])))
    if tag == "type":
        return types.ValueNode_TypeName(content)
    raise LookupError(f"no kind of value is called {tag}")


def is_resource(value: Any) -> bool:
    """Records and cases are data classes; what else can be closed is a resource."""
    return hasattr(value, "__exit__") and not dataclasses.is_dataclass(value)


def encode(value: Any) -> Any:
    """The JSON of a result. The driver knows the WIT and reads names in any case style."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, enum.Flag):
        return [member.name for member in type(value) if member in value]
    if isinstance(value, enum.Enum):
        return value.name
    if isinstance(value, int):
        return value if -(2**53) < value < 2**53 else str(value)
    if isinstance(value, float):
        return repr(value) if math.isfinite(value) else {math.inf: "inf", -math.inf: "-inf"}.get(value, "NaN")
    if isinstance(value, (bytes, bytearray)):
        return {"$bytes": value.hex()}
    if isinstance(value, (list, tuple)):
        return [encode(item) for item in value]
    if dataclasses.is_dataclass(value):
        fields = {field.name: encode(getattr(value, field.name)) for field in dataclasses.fields(value)}
        _, separator, case = type(value).__name__.partition("_")
        if not separator:
            return fields
        return {case: fields["value"]} if fields else case
    return "<resource>"
