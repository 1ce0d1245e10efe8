"""The smoke test of the Python guest: builds it, runs it under wasmtime, compares what it says."""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path

import wasmtime
from build import example
from wasmtime import component


def load(engine: wasmtime.Engine, path: Path) -> component.Component:
    """The compiled guest; compiling takes seconds, so its result is kept beside it."""
    compiled = path.with_suffix(f".{version('wasmtime')}.cwasm")
    if not compiled.is_file() or compiled.stat().st_mtime_ns < path.stat().st_mtime_ns:
        print("compiling the Python guest (some seconds)", file=sys.stderr)
        compiled.write_bytes(component.Component.from_file(engine, path).serialize())
    return component.Component.deserialize_file(engine, str(compiled))


def main() -> None:
    engine = wasmtime.Engine()
    guest = load(engine, example())
    linker = component.Linker(engine)
    linker.add_wasip2()

    def run(cidr: str, owners: list[str]) -> object:
        store = wasmtime.Store(engine)
        store.set_wasi(wasmtime.WasiConfig())
        function = linker.instantiate(store, guest).get_func(store, "run")
        assert function is not None
        return function(store, cidr, owners)

    given = run("10.0.1.0/30", ["tenant-a/vm-1", "tenant-b/vm-1", "tenant-a/vm-1"])
    assert given == ["10.0.1.1", "10.0.1.2", "10.0.1.1"], given
    given = run("2001:db8::/64", ["tenant-a/vm-1"])
    assert given == ["2001:db8:0:0:0:0:0:0"], given
    refused = run("10.0.1.0/30", ["a/1", "a/2", "a/3"])
    assert isinstance(refused, str) and refused.startswith("exhausted: "), refused
    refused = run("10.0.1.0/33", [])
    assert isinstance(refused, str) and refused.startswith("invalid-argument: "), refused
    print("python guest: 4 runs as expected")


if __name__ == "__main__":
    main()
