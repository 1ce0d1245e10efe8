"""Sockets whose calls wait without blocking other calls."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING, Any, Callable, Optional, TypeVar

from .. import _wit as wit
from .._errors import ClosedError
from .._wit import Problem
from . import resource
from .reactor import Job, NotYet, Reactor

if TYPE_CHECKING:
    from .._generated.values.socket import InterestLike, Readiness
    from .._generated.socket import Socket as Within

_Self = TypeVar("_Self", bound="Socket")

_PIECE = 262_144
"""Number of bytes that `send` passes before other calls run."""

_WAITS = {
    "accept": "readable",
    "recv": "readable",
    "recv-from": "readable",
    "recv-many": "readable",
    "connect": "writable",
    "finish-connect": "writable",
    "send": "writable",
    "send-some": "writable",
    "send-to": "writable",
    "send-many": "writable",
    "shutdown": "writable",
}
"""Methods that wait, with the readiness that they wait for."""


class Socket(resource.Resource):
    """The waiting part of sockets.

    The component's socket has a timeout of 0, so that no call blocks the thread; the timeout set by the user is kept here.
    """

    __slots__ = ("_cancelled", "_kept", "_timeout")

    _timeout: Optional[float]
    _kept: dict[str, deque[Any]]
    """Results of cancelled calls: the next call returns them."""
    _cancelled: list[tuple[str, Job[Any]]]

    def _adopt(self, within: wit.Resource) -> None:
        super()._adopt(within)
        self._timeout = None
        self._kept = {}
        self._cancelled = []

    @staticmethod
    def _prepare(within: Any) -> None:
        within.set_timeout(0)

    def _inherit(self, source: resource.Resource) -> None:
        if isinstance(source, Socket):
            self._timeout = source._timeout

    async def _submit(self, function: Any, *arguments: Any) -> Any:
        name = function.wit.rpartition(".")[2]
        within: Any = self._require()
        if name == "set-timeout":
            self._timeout = _checked(function, 1, arguments[0])
            return None
        if name == "timeout":
            return self._timeout
        if name == "close":
            return await resource.submit(within._instance, within.close)
        interest = _WAITS.get(name)
        if interest is None:
            return await super()._submit(function, *arguments)
        if interest == "readable":
            await self._settled(name)
            kept = self._kept.get(name)
            if kept:
                return self._keep_rest(name, kept.popleft(), arguments)
        job = self._job(function, name, within, interest, arguments)
        try:
            return await Reactor.of(within._instance).submit(job)
        except asyncio.CancelledError:
            self._cancelled.append((name, job))
            raise

    async def _settled(self, name: str) -> None:
        """Waits until the results of the cancelled calls of this name are known."""
        here = asyncio.get_running_loop()
        self._cancelled = [(kind, job) for kind, job in self._cancelled if job.loop is here and not job.over.done()]
        pending = [job.over for kind, job in self._cancelled if kind == name]
        if pending:
            await asyncio.wait(pending)

    def _job(self, function: wit.Function[Any], name: str, within: Within, interest: str, arguments: Any) -> Job[Any]:
        from .._generated.values.socket import Interest

        given = resource.unwrapped(arguments)
        if name == "send":
            action = _sending(function, within, _checked(function, 1, given[0]))
        elif name == "connect":
            action = _connecting(function, within, given)
        else:

            def action() -> Any:
                return function.of(within, *given)

        job = Job(action)
        job.entries = [(within, Interest(interest))]
        job.patience = self._timeout
        job.expire = lambda refusal: _expire(function, name, refusal, self._timeout)
        if interest == "readable":
            job.undelivered = lambda result: self._kept.setdefault(name, deque()).append(result)
        return job

    def _keep_rest(self, name: str, result: Any, arguments: Any) -> Any:
        """Returns the part of another call's result that a call takes; the rest is kept."""
        if name == "recv" and len(result) > arguments[0] > 0:
            self._kept[name].appendleft(result[arguments[0] :])
            return result[: arguments[0]]
        if name == "recv-from" and len(result.data) > arguments[0] > 0:
            return type(result)(result.data[: arguments[0]], result.remote, True)
        return result

    async def connections(self: _Self) -> AsyncIterator[_Self]:
        """Yields incoming connections until this socket is closed.

        Skips connections that were aborted before they were accepted. Example: `async for peer in server.connections(): …`
        """
        from .._generated.values.socket import SocketError, SocketState

        while True:
            try:
                yield await self.accept()  # type: ignore[attr-defined]
            except ClosedError:
                return
            except SocketError.ConnectionAborted:
                continue
            except SocketError.InvalidState as error:
                if error.state is SocketState.CLOSED:
                    return
                raise

    def __aiter__(self: _Self) -> AsyncIterator[_Self]:
        return self.connections()


async def poll(
    function: wit.Function[list[Readiness]],
    sockets: Sequence[resource.Resource],
    interests: Sequence[InterestLike],
    timeout: Any,
    instance: Any,
) -> list[Readiness]:
    """`poll` of the interface, which waits like all calls here."""
    from .._generated.values.socket import Readiness

    given = resource.unwrapped([sockets])[0]
    first = wit.instance_of(given)
    chosen = instance if instance is not None else first
    if chosen is None:
        return await resource.call(function, None, given, interests, timeout)
    interests, patience = _checked(function, 1, interests), _checked(function, 2, timeout)

    def look() -> list[Readiness]:
        found = function(chosen, given, interests, 0)
        if patience != 0 and all(readiness is Readiness.NOTHING for readiness in found):
            raise BlockingIOError
        return found

    job = Job(look)
    wanted: Any = zip(given, interests) if len(given) == len(interests) else ()
    job.entries = list(wanted)
    if not job.entries:
        # Only a timeout, or an error: the component decides.
        job.action = lambda: function(chosen, given, interests, timeout)
    job.patience = patience
    job.expire = lambda _: [Readiness.NOTHING] * len(given)
    return await Reactor.of(chosen).submit(job)


def _checked(function: wit.Function[Any], index: int, value: Any) -> Any:
    try:
        return function.parameters[index][1].check(value)
    except Problem as problem:
        raise function.problem(index, problem) from None


def _connecting(function: wit.Function[Any], within: Within, given: list[Any]) -> Callable[[], Any]:
    begun = False

    def connect() -> Any:
        nonlocal begun
        if begun:
            return within.finish_connect()
        try:
            return function.of(within, *given)
        except BlockingIOError:
            begun = True
            raise

    return connect


def _sending(function: wit.Function[Any], within: Within, data: bytes) -> Callable[[], None]:
    """Sends all of `data`, as much at a time as the host accepts."""
    from .._generated.values.socket import SocketError

    view, sent = memoryview(data).cast("B"), 0

    def send() -> None:
        nonlocal sent
        if not view:
            function.of(within, data)
            return
        try:
            sent += within.send_some(view[sent : sent + _PIECE])
        except SocketError as error:
            error.transferred += sent  # type: ignore[attr-defined]
            raise
        if sent < len(view):
            raise NotYet

    return send


def _expire(function: wit.Function[Any], name: str, refusal: Any, timeout: Optional[float]) -> Any:
    """Raises the timeout error of a call, based on the error of its last attempt."""
    _, _, where = refusal.message.partition(": the call would")[0].partition(refusal.operation)
    detail = {field: getattr(refusal, field) for field in ("operation", "local", "remote", "state", "transferred")}
    milliseconds = round((timeout or 0) * 1_000)
    assert function.error is not None
    raise function.error.make("timed-out", f"{name}{where}: timed out after {milliseconds} ms", **detail)
