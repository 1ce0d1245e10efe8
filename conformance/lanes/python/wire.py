"""Wire values to Python values and back, by the description of each function.

The façade does the checking: what it would not take is handed to it all the same.
"""

from __future__ import annotations

import enum
from datetime import datetime, timedelta, timezone
from functools import reduce
from operator import or_
from typing import Any

from scheduler_core import Duration, Timestamp, RawValue, TypeName, Uint
from scheduler_core import _wit as wit

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def decode(json: Any, descriptor: wit.Descriptor, objects: dict[str, Any]) -> Any:
    """The argument that `json` stands for."""
    if isinstance(descriptor, wit.Option):
        return None if json is None else decode(json, descriptor.some, objects)
    if isinstance(descriptor, wit.Mapping):
        return _pairs(json, descriptor, objects)
    if isinstance(descriptor, wit.Nested):
        rows = [
            [decode(item["fields"].get(field.wit), field.type, objects) for field in (descriptor.outer, descriptor.inner, descriptor.value)]
            for item in json
        ]
        return [(thing, [(name, value)]) for thing, name, value in rows]
    if isinstance(descriptor, wit.Spread):
        return tuple(decode(json["fields"].get(field.wit), field.type, objects) for field in descriptor.fields)
    if isinstance(descriptor, wit.Seconds):
        return _seconds(json, descriptor)
    if isinstance(json, list):
        element = descriptor.element if isinstance(descriptor, wit.List) else descriptor
        return [decode(item, element, objects) for item in json]
    if not isinstance(json, dict):
        return json
    if "fields" in json:
        return _record(json["fields"], descriptor, objects)
    ((tag, content),) = json.items()
    if tag in ("$u64", "$s64", "$u128"):
        return int(content)
    if tag == "$f64":
        return float(content)
    if tag == "$bytes":
        return bytes.fromhex(content)
    if tag == "$repeat-bytes":
        return bytes([content[0]]) * content[1]
    if tag == "$repeat-text":
        return content[0] * content[1]
    if tag in ("$enum", "$ip", "$network"):
        return content
    if tag == "$flags":
        assert isinstance(descriptor, wit.Flags)
        named = {name: flag for flag, name in descriptor.names.items()}
        return reduce(or_, (named[name] for name in content), descriptor.cls(0))
    if tag == "$variant":
        assert isinstance(descriptor, wit.Variant)
        case = next(case for case in descriptor.cases if case.wit == content[0])
        return case.cls() if case.type is None else _payload(case, content[1], objects)
    if tag == "$tuple":
        assert isinstance(descriptor, wit.Tuple)
        return tuple(decode(item, element, objects) for item, element in zip(content, descriptor.elements))
    if tag == "$resource":
        return objects[content]
    if tag == "$value":
        return value(content)
    raise LookupError(f"no wire value is called {tag}")


def _pairs(json: Any, descriptor: wit.Mapping, objects: dict[str, Any]) -> Any:
    """A dict; the pairs of one where a key comes twice, or where `json` is no list of named things."""
    if not isinstance(json, list):
        return decode(json, descriptor.key.type, objects)
    key, value = descriptor.key, descriptor.value
    pairs = [
        tuple(decode(item["fields"].get(field.wit), field.type, objects) for field in (key, value)) for item in json
    ]
    named = dict(pairs)
    return named if len(named) == len(pairs) else pairs


def _seconds(json: Any, descriptor: wit.Seconds) -> Any:
    """Seconds for a whole number of units; anything else as it is."""
    units = int(json["$u64" if "$u64" in json else "$s64"]) if isinstance(json, dict) and {"$u64", "$s64"} & {*json} else json
    if isinstance(units, dict) and "$f64" in units:
        units = float(units["$f64"])
    if isinstance(units, bool) or not isinstance(units, (int, float)):
        return units
    return units / descriptor.scale


def _payload(case: wit.Case, json: Any, objects: dict[str, Any]) -> Any:
    make: Any = case.cls
    return make(decode(json, case.type, objects))  # type: ignore[arg-type]


def _record(fields: dict[str, Any], descriptor: wit.Descriptor, objects: dict[str, Any]) -> Any:
    assert isinstance(descriptor, wit.Record)
    return descriptor.cls(
        **{field.name: decode(fields.get(field.wit), field.type, objects) for field in descriptor.fields}
    )


def value(json: Any) -> Any:
    """The value of the expression language that `json` (form V) stands for: node by node where Python has none of its own."""
    try:
        return _python(json)
    except (TypeError, ValueError):
        nodes: list[tuple[str, Any]] = []
        return RawValue(nodes, _node(json, nodes))


def _python(json: Any) -> Any:
    if not isinstance(json, dict):
        return json
    ((tag, content),) = json.items()
    if tag == "int":
        return int(content)
    if tag == "uint":
        return Uint(content)
    if tag == "double":
        return float(content)
    if tag == "bytes":
        return bytes.fromhex(content)
    if tag == "list":
        return [_python(item) for item in content]
    if tag == "map":
        found = {_python(key): _python(item) for key, item in content}
        if len(found) != len(content):
            raise ValueError("keys that are one in Python")
        return found
    if tag == "duration":
        return Duration.from_nanoseconds(int(content))
    if tag == "timestamp":
        return Timestamp.from_parts(int(content[0]), int(content[1]))
    if tag == "type":
        return TypeName(content)
    raise LookupError(f"no kind of value is called {tag}")


def _node(json: Any, nodes: list[tuple[str, Any]]) -> int:
    """Puts the value and its children, which come first, among the nodes; returns its index."""
    if not isinstance(json, dict):
        kind = {type(None): "null", bool: "bool", str: "string"}[type(json)]
        node: tuple[str, Any] = (kind, json)
    else:
        ((tag, content),) = json.items()
        if tag == "list":
            node = (tag, [_node(item, nodes) for item in content])
        elif tag == "map":
            node = (tag, [(_node(key, nodes), _node(item, nodes)) for key, item in content])
        elif tag == "timestamp":
            node = (tag, (int(content[0]), int(content[1])))
        elif tag == "type":
            node = ("type-name", content)
        else:
            simple = {"int": int, "uint": int, "double": float, "bytes": bytes.fromhex, "duration": int}
            node = (tag, simple[tag](content))
    nodes.append(node)
    return len(nodes) - 1


def encode(result: Any, descriptor: wit.Descriptor | None) -> Any:
    """The JSON of what a function returned."""
    if isinstance(descriptor, wit.Option):
        descriptor = descriptor.some
    if descriptor is wit.VALUE:
        return encode_value(result)
    if isinstance(descriptor, wit.Seconds):
        return None if result is None else encode(_units(result, descriptor), descriptor.base)
    if isinstance(descriptor, wit.Mapping):
        key, value = descriptor.key, descriptor.value
        return [
            {key.wit: encode(name, key.type), value.wit: encode(item, value.type)} for name, item in (result.items() if isinstance(result, dict) else result)
        ]
    if isinstance(descriptor, wit.List):
        return [encode(item, descriptor.element) for item in result]
    if isinstance(descriptor, wit.Tuple):
        return [encode(item, element) for item, element in zip(result, descriptor.elements)]
    if isinstance(descriptor, wit.Record) and isinstance(result, descriptor.cls):
        return encode_fields(result, descriptor.fields)
    if isinstance(descriptor, wit.Flags):
        return [name for flag, name in descriptor.names.items() if flag in result]
    if isinstance(result, wit.VariantCase):
        assert isinstance(descriptor, wit.Variant)
        case = next(case for case in descriptor.cases if case.wit == result.case)
        return result.case if case.type is None else {result.case: encode(result.value, case.type)}  # type: ignore[attr-defined]
    if isinstance(result, enum.Enum):
        return result.value
    if isinstance(result, bytes):
        return {"$bytes": result.hex()}
    if isinstance(result, float) or (isinstance(result, int) and not -(2**53) < result < 2**53):
        return repr(result)
    if isinstance(result, wit.Resource):
        return "<resource>"
    if result is None or isinstance(result, (bool, int, str)):
        return result
    return str(result)


def _units(seconds: float, descriptor: wit.Seconds) -> int | float:
    """What the component counts. Seconds as a float tell whole units apart up to 2**53 of them."""
    units = seconds * descriptor.scale
    if not isinstance(descriptor.base, wit.Integer):
        return units
    return min(round(units), descriptor.base.high)


def encode_fields(holder: Any, fields: tuple[wit.Field, ...]) -> dict[str, Any]:
    """The JSON of a record, or of what an exception carries."""
    return {field.wit: encode(getattr(holder, field.name), field.type) for field in fields}


def encode_value(found: Any) -> Any:
    """Form V of a value of the expression language."""
    if isinstance(found, RawValue):
        return {"nodes": [{case: _raw(payload)} for case, payload in found.nodes], "root": found.root}
    if isinstance(found, TypeName):
        return {"type": str(found)}
    if found is None or isinstance(found, (bool, str)):
        return found
    if isinstance(found, Uint):
        return {"uint": str(int(found))}
    if isinstance(found, int):
        return {"int": str(found)}
    if isinstance(found, float):
        return {"double": repr(found)}
    if isinstance(found, bytes):
        return {"bytes": found.hex()}
    if isinstance(found, list):
        return {"list": [encode_value(item) for item in found]}
    if isinstance(found, dict):
        return {"map": [[encode_value(key), encode_value(item)] for key, item in found.items()]}
    if isinstance(found, Duration):
        return {"duration": str(found.nanoseconds)}
    if isinstance(found, Timestamp):
        return {"timestamp": [str((found - EPOCH) // timedelta(seconds=1)), found.nanosecond]}
    raise LookupError(f"{found!r} is not a value")


def _raw(payload: Any) -> Any:
    if isinstance(payload, bytes):
        return payload.hex()
    return repr(payload) if isinstance(payload, float) else payload
