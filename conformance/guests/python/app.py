"""The lane of a Python guest: answers requests of the lane protocol by calls to the guest's imports."""

from __future__ import annotations

import json
from typing import Any

import wit_world
from componentize_py_types import Err
from shapes import decode
from table import FUNCTIONS
from values import encode, is_resource

OBJECTS: dict[str, Any] = {}


class WitWorld(wit_world.WitWorld):
    def call(self, request: str) -> str:
        return json.dumps(answer(json.loads(request)), allow_nan=False)


def answer(request: dict[str, Any]) -> dict[str, Any]:
    reply: dict[str, Any] = {"id": request.get("id")}
    operation = request["op"]
    if operation == "call":
        reply |= call(request)
    elif operation == "drop":
        drop(request["name"])
        reply["ok"] = None
    elif operation == "batch":
        reply["ok"] = [answer(part) for part in request["requests"]]
    else:
        reply["trap"] = f"no operation {operation}"
    return reply


def call(request: dict[str, Any]) -> dict[str, Any]:
    function, shapes = FUNCTIONS[request["interface"]][request["function"]]
    try:
        arguments = [decode(shape, wire, OBJECTS) for shape, wire in zip(shapes, request["args"], strict=True)]
    except (KeyError, TypeError, ValueError) as error:
        return {"reject": f"{type(error).__name__}: {error}"}
    if request.get("self") is not None:
        arguments.insert(0, OBJECTS[request["self"]])
    try:
        result = function(*arguments)
    except Err as error:
        return {"err": encode(error.value)}
    except (TypeError, ValueError, OverflowError) as error:
        return {"reject": f"{type(error).__name__}: {error}"}
    if request.get("bind") is not None:
        bind(request["bind"], result)
    return {"ok": encode(result)}


def bind(name: str, result: Any) -> None:
    """Names the resources of a result: itself, those of a list, the one of a tuple or its several."""
    if is_resource(result):
        drop(name)
        OBJECTS[name] = result
    elif isinstance(result, list):
        for index, item in enumerate(result):
            bind(f"{name}.{index}", item)
    elif isinstance(result, tuple):
        resources = [index for index, item in enumerate(result) if is_resource(item)]
        for index in resources:
            bind(name if len(resources) == 1 else f"{name}.{index}", result[index])


def drop(name: str) -> None:
    old = OBJECTS.pop(name, None)
    if old is not None:
        old.__exit__(None, None, None)
