"""The package for asyncio: the same names, with methods that are awaited.

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

- What makes an object is awaited, or entered by `async with`, which closes it in the end: `await aio.IpPool("p")`,
  `async with server.accept() as connection`. Records, enums and errors are those of `scheduler_core`.
- No call blocks the event loop, and no socket that waits keeps another one of its instance waiting. `resolve` is the
  exception: a look-up holds up its instance's other calls as long as the name server takes.
- Cancelling a call ends the waiting. Nothing that came in is lost: the next call gets it. A `send` that was cancelled
  may have sent a part; a `connect` goes on, and `finish_connect` has its outcome.
- `run` runs a whole scenario in a thread of its own; custom actions are coroutine functions.
- `set_timeout` counts as ever, and `asyncio.timeout` does as well.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from . import _generated
from ._aio import Opening, Resource
from ._generated import aio as _names

__all__ = ["Opening", "Resource"]
__all__ += _names.__all__
__all__ += ["AsyncActionFunction", "run"]

if TYPE_CHECKING:
    from ._generated.aio import *  # noqa: F403
    from ._run.awaited import AsyncActionFunction, run
else:

    def __getattr__(name: str) -> object:
        if name in ("AsyncActionFunction", "run"):
            from ._run import awaited

            return getattr(awaited, name)
        if name not in _names.HOMES:
            from ._errors import no_attribute

            raise no_attribute(__name__, name, __all__)
        module = import_module(f".{_names.HOMES[name]}", _generated.__name__)
        found = globals()[name] = getattr(module, name)
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
