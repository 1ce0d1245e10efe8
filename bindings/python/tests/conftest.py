"""What several tests share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scheduler_core import Instance
from scheduler_core._generated._fingerprint import ENDING
from scheduler_core._component import DIRECTORY_VARIABLE
from scheduler_core._wit import U64, Function, Memory
from scheduler_core._wit.base import Descriptor

LABORATORY = """
(component
  (core module $module
    (func (export "trap") unreachable)
    (func (export "spin") (param $count i64) (result i64)
      loop $again
        local.get $count
        i64.const 1
        i64.sub
        local.tee $count
        i64.const 0
        i64.ne
        br_if $again
      end
      local.get $count))
  (core instance $made (instantiate $module))
  (func $trap (canon lift (core func $made "trap")))
  (func $spin (param "count" u64) (result u64) (canon lift (core func $made "spin")))
  (instance $laboratory (export "trap" (func $trap)) (export "spin" (func $spin)))
  (export "scheduler:core/laboratory@0.1.0" (instance $laboratory)))
"""

TRAP: Function[None] = Function("scheduler:core/laboratory@0.1.0", "trap", "trap", [])
SPIN: Function[int] = Function("scheduler:core/laboratory@0.1.0", "spin", "spin", [("count", U64)], result=U64)


@pytest.fixture
def laboratory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Instance]:
    """An instance of a component that traps and spins when told to."""
    import wasmtime

    # A custom section at the end says that it is of this version.
    name = b"scheduler-core:wit"
    content = bytes([len(name)]) + ENDING
    section = bytes([0, len(content)]) + content
    (tmp_path / "scheduler_core_offline.wasm").write_bytes(bytes(wasmtime.wat2wasm(LABORATORY)) + section)
    monkeypatch.setenv(DIRECTORY_VARIABLE, str(tmp_path))
    yield Instance(component="offline")


def there_and_back(descriptor: Descriptor, value: Any) -> Any:
    """`value`, lowered into the C API's form and lifted again."""
    memory = Memory(None)
    memory.reset()
    view, start, _ = memory.take(32)
    descriptor.lower(value, memory, view, start)
    return descriptor.lift(bytes(view[start : start + 32]), 0, None)
