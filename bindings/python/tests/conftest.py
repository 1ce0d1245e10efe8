"""What several tests share."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Generator, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from scheduler_core import Instance, SocketAddress, aio
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

WAIT: Function[int] = Function("scheduler:core/laboratory@0.1.0", "spin", "wait", [("count", U64)], result=U64)
"""Spins, and counts as a function that can wait for the network."""

WAIT.waits = True


@pytest.fixture
def laboratory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Instance]:
    """An instance of a component that traps and spins when told to."""
    import wasmtime

    # A custom section at the end says that it is of this version.
    name = b"scheduler-core:wit"
    content = bytes([len(name)]) + ENDING
    section = bytes([0, len(content)]) + content
    (tmp_path / "scheduler_core.wasm").write_bytes(bytes(wasmtime.wat2wasm(LABORATORY)) + section)
    monkeypatch.setenv(DIRECTORY_VARIABLE, str(tmp_path))
    yield Instance()


async def listening(instance: Instance) -> tuple[aio.Socket, SocketAddress]:
    """A socket of `aio` that listens on loopback, and its address."""
    server = await aio.Socket.tcp_v4(instance=instance)
    await server.bind_to_ip("127.0.0.1", 0)
    await server.listen(64)
    address = await server.local_addr()
    assert address is not None
    return server, address


def there_and_back(descriptor: Descriptor, value: Any) -> Any:
    """`value`, lowered into the C API's form and lifted again."""
    memory = Memory(None)
    memory.reset()
    view, start, _ = memory.take(32)
    descriptor.lower(value, memory, view, start)
    return descriptor.lift(bytes(view[start : start + 32]), 0, None)


# A test must not depend on the speed of the machine: `--pause SECONDS` makes each line of a test wait.

MOST_PAUSES = 40
"""Lines of one call of a function that wait: a loop of thousands would take minutes."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--pause", type=float, default=0.0, metavar="SECONDS", help="wait before each line of the tests' functions")


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, Any, Any]:
    seconds: float = pyfuncitem.config.getoption("--pause")
    if seconds <= 0 or pyfuncitem.get_closest_marker("unpaused") is not None:
        return (yield)
    folder = str(Path(__file__).parent)

    def enter(frame: FrameType, event: str, _argument: object) -> Any:
        if not frame.f_code.co_filename.startswith(folder):
            return None
        left = MOST_PAUSES

        def line(_frame: FrameType, event: str, _argument: object) -> Any:
            nonlocal left
            if event == "line" and left > 0:
                left -= 1
                time.sleep(seconds)
            return line

        return line

    threading.settrace(enter)
    sys.settrace(enter)
    try:
        return (yield)
    finally:
        sys.settrace(None)
        threading.settrace(None)  # type: ignore[arg-type]
