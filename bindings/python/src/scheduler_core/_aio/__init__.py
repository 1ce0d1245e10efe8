"""The base of the generated classes of `scheduler_core.aio`.

An instance serves one call at a time, so each has one worker thread (`reactor`), which makes the calls in
order. A call that must wait does not block the thread: it is tried again when its socket is ready, and one
`poll` of the component waits for all of them.
"""

from __future__ import annotations

from .resource import Opening, Resource, call, listing
from .sockets import Socket, poll

__all__ = ["Opening", "Resource", "Socket", "call", "listing", "poll"]
