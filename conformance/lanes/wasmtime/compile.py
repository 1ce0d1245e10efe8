"""Compiles a component for the Rust host of this folder: `compile.py COMPONENT OUT`.

The host has no compiler, because Cranelift takes longer to compile than all else that the tests need. The compiled form is
that of wasmtime-py, which has the same major version. What the host's build leaves out is off here too.
"""

from __future__ import annotations

import sys
from pathlib import Path

import wasmtime
from wasmtime import _ffi as ffi
from wasmtime import component

OFF = (
    "concurrency_support", "gc_support", "wasm_component_model_async", "wasm_exceptions", "wasm_function_references", "wasm_gc",
    "wasm_stack_switching", "wasm_threads",
)  # fmt: skip
"""Options of the engine that the host does not have."""


def main(source: str, out: str) -> None:
    config = wasmtime.Config()
    for name in OFF:
        getattr(ffi, f"wasmtime_config_{name}_set")(config.ptr(), False)
    compiled = component.Component(wasmtime.Engine(config), Path(source).read_bytes())
    Path(out).write_bytes(bytes(compiled.serialize()))


if __name__ == "__main__":
    main(*sys.argv[1:])
