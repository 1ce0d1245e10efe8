"""What the generated classes of `scheduler_core.aio` are made of.

An instance serves one call at a time, so each gets one worker thread (`reactor`), which makes the calls in
the order in which they were asked for. A call that has to wait does not keep the thread: it is tried again when
its socket is ready, and one `poll` of the component waits for all of them.
"""

from __future__ import annotations

from .resource import Opening, Resource, call, listing
from .sockets import Socket, poll

__all__ = ["Opening", "Resource", "Socket", "call", "listing", "poll"]
