"""Asks the package and wasmtime-py alone the same, and prints a table for doc/PACKAGES.md.

python packaging/python/compare.py   with the package and its wasmtime installed
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Callable

import wasmtime
from wasmtime import component

from scheduler_core import IpPool, Socket, SocketAddress, _component

VERSION = "0.1.0"


class Raw:
    """The component through wasmtime-py's public API."""

    def __init__(self) -> None:
        engine = wasmtime.Engine()
        self.component = component.Component(engine, _component.read(_component.find()))
        self.store = wasmtime.Store(engine)
        self.store.set_wasi(wasmtime.WasiConfig())
        linker = component.Linker(engine)
        linker.add_wasip2()
        self.instance = linker.instantiate(self.store, self.component)

    def function(self, interface: str, name: str) -> Callable[..., Any]:
        outer = self.component.get_export_index(f"scheduler:core/{interface}@{VERSION}")
        func = self.instance.get_func(self.store, self.component.get_export_index(name, outer))
        assert func is not None

        def call(*arguments: Any) -> Any:
            return func(self.store, *arguments)

        return call


def answer(call: Callable[[], Any]) -> str:
    try:
        text = f"`{show(call())}`"
    except BaseException as error:
        text = f"{type(error).__name__}: {error}".splitlines()[0]
    return text if len(text) <= 150 else text[:149] + "…"


def show(value: Any) -> str:
    if hasattr(value, "tag") and hasattr(value, "payload"):
        return f"Variant(tag={value.tag!r}, payload={show(value.payload)})"
    if type(value).__module__.startswith("wasmtime"):
        return f"{type(value).__name__}({', '.join(f'{name}={show(item)}' for name, item in vars(value).items() if name[0] != '_')})"
    return repr(value)


def nanoseconds(call: Callable[[], Any], times: int = 2000) -> float:
    samples = []
    for _ in range(7):
        start = time.perf_counter()
        for _ in range(times):
            call()
        samples.append((time.perf_counter() - start) / times * 1e9)
    return statistics.median(samples)


START = {
    "ours": "from scheduler_core import IpPool\nwith IpPool('p') as pool: pool.add_cidr_range('10.0.0.0/24')",
    "raw": (
        "import sys; sys.path.insert(0, {here!r})\nfrom compare import Raw\nraw = Raw()\n"
        "pool = raw.function('ip-pool', '[constructor]ip-pool')('p')\n"
        "raw.function('ip-pool', '[method]ip-pool.add-cidr-range')(pool, '10.0.0.0/24')"
    ),
}


def start(program: str) -> float:
    """Milliseconds of a process that imports wasmtime and then does `program`, beyond the import."""
    text = "import time, wasmtime\nbegin = time.perf_counter()\n" + program + "\nprint((time.perf_counter() - begin) * 1000)"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        environment["PYTHONPYCACHEPREFIX"] = folder
        environment["SCHEDULER_CORE_CACHE_DIR"] = f"{folder}/compiled"
        samples = []
        for _ in range(6):
            done = subprocess.run([sys.executable, "-c", text], env=environment, capture_output=True, text=True, check=True)
            samples.append(float(done.stdout))
    return statistics.median(samples[1:])


def main() -> None:
    raw = Raw()
    pool = IpPool("p")
    new = raw.function("ip-pool", "[constructor]ip-pool")
    add = raw.function("ip-pool", "[method]ip-pool.add-cidr-range")
    allocate = raw.function("ip-pool", "[method]ip-pool.allocate")
    revision = raw.function("ip-pool", "[method]ip-pool.revision")
    tcp = raw.function("socket", "[static]socket.tcp-v4")
    bind = raw.function("socket", "[method]socket.bind-to-ip")
    send_to = raw.function("socket", "[method]socket.send-to")
    raw_pool = new("p")
    vm = component.Variant("vm") if hasattr(component, "Variant") else "vm"
    ip = component.Variant("ipv4", (127, 0, 0, 1))
    raw_socket = tcp()
    socket = Socket.tcp_v4()
    address = component.Record() if hasattr(component, "Record") else None
    if address is not None:
        address.__dict__.update(address=ip, port=7)
    closed = IpPool("c")
    closed.close()
    # In an instance of its own: after such a call nothing can enter it any more.
    other = Raw()
    raw_closed = other.function("ip-pool", "[constructor]ip-pool")("c")
    raw_closed.drop(other.store)
    raw_revision = other.function("ip-pool", "[method]ip-pool.revision")
    pool.add_cidr_range("10.0.0.0/8")
    add(raw_pool, "10.0.0.0/8")
    rows = [
        ("a port of 70000", lambda: socket.bind_to_ip("127.0.0.1", 70_000), lambda: bind(raw_socket, ip, 70_000)),
        ("a string for bytes", lambda: socket.send_to("abc", SocketAddress("127.0.0.1", 7)), lambda: send_to(raw_socket, "abc", address)),  # type: ignore[arg-type]
        ("a number for a string", lambda: pool.add_cidr_range(24), lambda: add(raw_pool, 24)),  # type: ignore[arg-type]
        ("an error of the component", lambda: pool.add_cidr_range("x"), lambda: add(raw_pool, "x")),
        ("an address", lambda: pool.allocate("t", "a", "vm"), lambda: allocate(raw_pool, "t", "a", vm)),
        ("the network without a grant", lambda: socket.bind_to_ip("127.0.0.1", 0), lambda: bind(raw_socket, ip, 0)),
        ("a call after `close()`", lambda: closed.stats, lambda: raw_revision(raw_closed)),
        ("the next call in that instance", lambda: pool.revision, lambda: other.function("ip-pool", "[constructor]ip-pool")("d")),
    ]
    print(f"| | `scheduler_core` | wasmtime-py {_component._wasmtime_capi.VERSION} alone |\n|---|---|---|")
    for name, ours, theirs in rows:
        print(f"| {name} | {answer(ours)} | {answer(theirs)} |".replace("\n", " "))
    counter = iter(range(10**9))
    names = ((f"vm-{next(counter)}" for _ in iter(int, 1)), (f"vm-{next(counter)}" for _ in iter(int, 1)))
    timed = [
        ("`pool.revision`", lambda: pool.revision, lambda: revision(raw_pool)),
        ("`pool.allocate(…)`", lambda: pool.allocate("t", next(names[0]), "vm"), lambda: allocate(raw_pool, "u", next(names[1]), vm)),
    ]
    for name, ours, theirs in timed:
        print(f"| {name} | {nanoseconds(ours) / 1000:.1f} µs | {nanoseconds(theirs) / 1000:.1f} µs |")
    here = str(Path(__file__).resolve().parent)
    print(f"| import and first call beyond `import wasmtime`, warm | {start(START['ours']):.0f} ms | {start(START['raw'].format(here=here)):.0f} ms |")


if __name__ == "__main__":
    main()
