"""The Python lane: makes the driver's calls through the façade, one JSON object a line."""

from __future__ import annotations

import importlib.metadata
import json
import platform
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "bindings" / "python" / "src"))

from scheduler_core import Instance, InstancePoisonedError, SchedulerCoreError  # noqa: E402
from scheduler_core._generated import interfaces  # noqa: E402
from scheduler_core import _wit as wit  # noqa: E402
from wire import decode, encode, encode_fields  # noqa: E402


class Lane:
    """An instance and the objects in it that have a name."""

    def __init__(self) -> None:
        self.instance: Instance | None = None
        self.objects: dict[str, Any] = {}
        self.interfaces = interfaces()

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """The reply to a request, without its id."""
        operation = request["op"]
        if operation == "hello":
            versions = {"python": platform.python_version(), "wasmtime": importlib.metadata.version("wasmtime")}
            return {"ok": {"lane": "python", "versions": versions}}
        if operation == "reset":
            self.objects.clear()
            self.instance = Instance(network=request["network"])
            return {"ok": None}
        if operation == "drop":
            with self.objects.pop(request["name"]):
                return {"ok": None}
        if operation == "call":
            return self.call(request)
        if operation == "batch":
            return {"ok": [self.answer(part) for part in request["requests"]]}
        raise LookupError(f"no operation is called {operation}")

    def call(self, request: dict[str, Any]) -> dict[str, Any]:
        callable_, function = self.interfaces[request["interface"]][request["function"]]
        arguments = list(request["args"])
        if request.get("self") is not None:
            arguments.insert(0, {"$resource": request["self"]})
        try:
            if callable_ is function:
                # What users call has another shape: pages are iterators there, long texts are whole.
                decoded = [decode(item, kind, self.objects) for item, (_, kind) in zip(arguments, function.parameters)]
                result = function(self.instance, *decoded)
            else:
                own, named = self.arguments(function, arguments)
                result = callable_(*own, **named)
        except InstancePoisonedError as error:
            return {"trap": str(error)}
        except SchedulerCoreError as error:
            if function.error is not None and isinstance(error, function.error.cls):
                details = encode_fields(error, function.error.fields)
                return {"err": {"kind": error.code, "message": error.message, **details}}
            return {"reject": f"{type(error).__name__}: {error}"}
        except (TypeError, ValueError) as error:
            return {"reject": f"{type(error).__name__}: {error}"}
        if request.get("bind") is not None:
            self.bind(request["bind"], result)
        return {"ok": encode(result, function.result)}

    def arguments(self, function: Any, given: list[Any]) -> tuple[list[Any], dict[str, Any]]:
        """The object of a method, and the arguments by the names that users give them."""
        own: list[Any] = []
        named: dict[str, Any] = {} if function.wit.startswith("[method]") else {"instance": self.instance}
        for item, (name, kind) in zip(given, function.parameters):
            value = decode(item, kind, self.objects)
            if name == "self":
                own.append(value)
            elif isinstance(kind, wit.Spread):
                named.update(zip((field.name for field in kind.fields), value))
            else:
                named[name] = value
        return own, named

    def bind(self, name: str, result: Any) -> None:
        if isinstance(result, list):
            for index, item in enumerate(result):
                self.objects[f"{name}.{index}"] = item
        else:
            self.objects[name] = result


def main() -> None:
    lane = Lane()
    for line in sys.stdin:
        request = json.loads(line)
        reply = {"id": request["id"], **lane.answer(request)}
        sys.stdout.write(json.dumps(reply, allow_nan=False) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
