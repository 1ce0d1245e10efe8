"""The package for asyncio: the same names, with awaitable methods. Attributes are methods here, and listings are asynchronous iterators.

```python
import asyncio
from scheduler_core import aio, configure

async def main() -> None:
    configure(network=True)
    async with aio.Socket.tcp_v4() as server:
        await server.bind_to_ip("127.0.0.1", 8080)
        await server.listen(16)
        async for connection in server.connections():
            async with connection:
                await connection.send(b"hello")

asyncio.run(main())
```

- A call that creates an object is awaited, or used with `async with`, which closes it at the end: `await aio.IpPool("p")`,
  `async with server.accept() as connection`. Records, enums and errors are those of `scheduler_core`.
- No call blocks the event loop, and a waiting socket does not block other sockets of its instance. The exception is
  `resolve`: a lookup blocks the other calls of its instance until the name server answers.
- Short calls, such as `allocate`, run in the loop's thread while no other call of their instance is running. All others run
  in a thread of the instance: those whose time grows with their input or result (source texts, snapshots, diagrams, listings,
  batches), and those during another call. No call overtakes an earlier one of its instance.
- A call of a socket that has to wait waits in the event loop (`loop.add_reader`, `loop.add_writer`). Calls of one socket
  that read are made in their order, and so are those that write: the data of two tasks is not mixed. A loop that cannot
  watch descriptors, such as the Proactor loop of Windows, leaves the wait to the thread of the instance.
- Cancelling a call ends the wait. Received data is not lost: the next call returns it. A cancelled `send` may have sent
  a part; a cancelled `connect` continues, and `finish_connect` returns its outcome.
- `run` runs a whole scenario in a separate thread, with an instance of its own, or in a separate process with `process=True`.
  Custom actions and `on_progress` can be coroutine functions, which run in the event loop. Cancelling `run` closes its sockets
  before the cancellation continues.
- Both `set_timeout` and `asyncio.timeout` apply.
- `drive` performs the actions of a `Machine` with coroutine functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

from ._aio import Opening as Opening
from ._aio import Resource as Resource

if _TYPE_CHECKING:
    from ._generated.aio import *  # noqa: F403
    from ._drive.drive_async import DrivenAction as DrivenAction
    from ._drive.drive_async import InFlight as InFlight
    from ._drive.drive_async import drive as drive
    from ._run.run_async import AsyncActionFunction as AsyncActionFunction
    from ._run.run_async import run as run
else:
    import builtins as _builtins
    from importlib import import_module as _import_module

    from . import _generated
    from ._generated._names import HOMES as _HOMES

    _MODULES = {
        "AsyncActionFunction": "_run.run_async",
        "DrivenAction": "_drive.drive_async",
        "InFlight": "_drive.drive_async",
        "drive": "_drive.drive_async",
        "run": "_run.run_async",
    }

    __all__ = sorted({"Opening", "Resource", *_HOMES, *_MODULES} - {*dir(_builtins)})  # pyright: ignore[reportUnsupportedDunderAll]

    def __getattr__(name: str) -> object:
        if name in _MODULES:
            return getattr(_import_module(f".{_MODULES[name]}", __package__), name)
        if name not in _HOMES:
            from ._errors import no_attribute

            raise no_attribute(__name__, name, __all__)
        home = _HOMES[name]
        # Values are those of the package; functions and classes have a form for asyncio.
        module = home if home.startswith("values.") else f"aio.{home}"
        found = globals()[name] = getattr(_import_module(f".{module}", _generated.__name__), name)
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
