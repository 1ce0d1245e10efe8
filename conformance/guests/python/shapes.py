"""What the parameters of a function are, as far as the wire does not say it itself.

The generated table (table.py) is made of these. Each has `decode`, which makes of a wire value what
componentize-py's bindings take.
"""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any

from values import scalar

Objects = dict[str, Any]


def decode(shape: Any, wire: Any, objects: Objects) -> Any:
    """The argument that `wire` stands for. Without a shape, the wire says all there is to know."""
    if isinstance(wire, dict) and len(wire) == 1:
        ((tag, content),) = wire.items()
        if tag == "$resource" and not isinstance(shape, (Own, Option)):
            return objects[content]
        made = scalar(tag, content)
        if made is not None:
            return made[0]
    return wire if shape is None else shape.decode(wire, objects)


class Option:
    """`option`"""

    def __init__(self, some: Any) -> None:
        self.some = some

    def decode(self, wire: Any, objects: Objects) -> Any:
        return None if wire is None else decode(self.some, wire, objects)


class List:
    """`list`"""

    def __init__(self, element: Any) -> None:
        self.element = element

    def decode(self, wire: Any, objects: Objects) -> Any:
        return [decode(self.element, item, objects) for item in wire]


class Tuple:
    """`tuple`"""

    def __init__(self, elements: list[Any]) -> None:
        self.elements = elements

    def decode(self, wire: Any, objects: Objects) -> Any:
        return tuple(decode(shape, item, objects) for shape, item in zip(self.elements, wire["$tuple"]))


class Record:
    """`record`: the class and the shapes of its fields."""

    def __init__(self, cls: Any, fields: dict[str, Any]) -> None:
        self.cls = cls
        self.fields = fields

    def decode(self, wire: Any, objects: Objects) -> Any:
        given = wire["fields"]
        return self.cls(*(decode(shape, given[name], objects) for name, shape in self.fields.items()))


class Variant:
    """`variant`: class and payload of each case."""

    def __init__(self, cases: dict[str, tuple[Any, Any]]) -> None:
        self.cases = cases

    def decode(self, wire: Any, objects: Objects) -> Any:
        name, *payload = wire["$variant"]
        cls, shape = self.cases[name]
        return cls(*(decode(shape, item, objects) for item in payload))


class Enum:
    """`enum`: the member of each case."""

    def __init__(self, members: dict[str, Any]) -> None:
        self.members = members

    def decode(self, wire: Any, objects: Objects) -> Any:
        return self.members[wire["$enum"]]


class Flags:
    """`flags`: the class and the member of each flag."""

    def __init__(self, cls: Any, members: dict[str, Any]) -> None:
        self.cls = cls
        self.members = members

    def decode(self, wire: Any, objects: Objects) -> Any:
        return reduce(or_, (self.members[name] for name in wire["$flags"]), self.cls(0))


class Own:
    """A handle that the callee takes over."""

    def decode(self, wire: Any, objects: Objects) -> Any:
        return objects.pop(wire["$resource"])
