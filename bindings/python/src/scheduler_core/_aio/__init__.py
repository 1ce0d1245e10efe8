"""The base of the generated classes of `scheduler_core.aio`.

An instance serves one call at a time. Short calls are made in the thread of the event loop if the instance is free (`resource`),
all others in order by one worker thread of the instance (`reactor`). A call that must wait for a socket is tried again when its
descriptor is ready, which the event loop watches (`watcher`, `line`). For a loop that cannot, the worker thread waits: one `poll` of
the component for all such calls.
"""

from __future__ import annotations

from .pools import Pool
from .resource import Opening, Resource, call, listing
from .sockets import Socket, poll

__all__ = ["Opening", "Pool", "Resource", "Socket", "call", "listing", "poll"]
