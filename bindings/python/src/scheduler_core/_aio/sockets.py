"""Sockets whose calls wait without blocking other calls."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Callable, Optional, TypeVar

from .. import _wit as wit
from .._errors import ClosedError
from .._wit import Problem
from .._instance import InstanceOccupied
from . import resource
from .line import Line, Look
from .reactor import Call, Job, NotYet, Reactor
from .watcher import Watcher

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


_NAMES: dict[Any, str] = {}
"""The names of functions that were called."""


def _name(function: Any) -> str:
    name: str = function.wit.rpartition(".")[2]
    _NAMES[function] = name
    return name


@cache
def _send_some() -> Any:
    from .._generated import socket

    return socket._SOCKET_SEND_SOME


@cache
def _close() -> Any:
    from .._generated import socket

    return socket._SOCKET_CLOSE


class Socket(resource.Resource):
    """The waiting part of sockets.

    The component's socket has a timeout of 0, so that no call blocks the thread; the timeout set by the user is kept here.
    Calls of one direction (reading or writing) are made in their order.
    """

    __slots__ = ("_cancelled", "_kept", "_lines", "_timeout")

    _timeout: Optional[float]
    _kept: dict[str, deque[Any]]
    """Results of cancelled calls: the next call returns them."""
    _cancelled: list[tuple[str, Job[Any]]]
    _lines: dict[tuple[Watcher, str], Line]
    """The calls that wait, by event loop and direction."""

    def _adopt(self, within: wit.Resource) -> None:
        super()._adopt(within)
        self._timeout = None
        self._kept = {}
        self._cancelled = []
        self._lines = {}

    @staticmethod
    def _prepare(within: Any) -> None:
        within.set_timeout(0)

    def _inherit(self, source: resource.Resource) -> None:
        if isinstance(source, Socket):
            self._timeout = source._timeout

    async def _submit(self, function: Any, *arguments: Any) -> Any:
        name = _NAMES.get(function) or _name(function)
        within: Any = self._require()
        if name == "set-timeout":
            self._timeout = _checked(function, 1, arguments[0])
            return None
        if name == "timeout":
            return self._timeout
        if name == "close":
            return await self._close_within(within)
        interest = _WAITS.get(name)
        if interest is None:
            return await self._make_now(function, within, arguments)
        watcher = Watcher.of(asyncio.get_running_loop())
        if not watcher.works:
            return await self._wait_in_thread(function, name, within, interest, arguments)
        line = self._lines.get((watcher, interest)) or self._new_line(within, watcher, interest)
        action: Optional[Callable[[Call], Any]] = None
        refusal: Optional[BaseException] = None
        is_away = False
        sent = 0
        if not line.jobs and (self._timeout == 0 or not line.has_to_wait()):
            try:
                # The most frequent calls need no function that can attempt them again.
                if name == "recv" and not self._kept:
                    within._require()
                    result = line.call(function, (within, *arguments))
                elif name == "send" and type(arguments[0]) is bytes and 0 < len(arguments[0]) <= _PIECE:
                    within._require()
                    sent = line.call(_send_some(), (within, arguments[0]))
                    if sent < len(arguments[0]):
                        raise NotYet
                    result = None
                else:
                    action = self._action(function, name, within, interest, arguments)
                    result = action(line.call)
            except NotYet:
                pass
            except BlockingIOError as error:
                if self._timeout == 0:
                    raise
                refusal = error
            except InstanceOccupied:
                is_away = True
            else:
                if not next(resource.TURN) & resource.FAIR:
                    await self._yield(name, interest, result)
                return result
        if action is None:
            action = self._action(function, name, within, interest, arguments, sent)
        job = self._job(action, function, name, interest)
        job.refusal, job.is_away, job.owner = refusal, is_away, line
        return await line.join(job)

    async def _yield(self, name: str, interest: str, result: Any) -> None:
        """Lets other tasks run."""
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            if interest == "readable":
                self._keep(name, result)
            raise

    async def _close_within(self, within: Any) -> None:
        """Closes the socket; the object stays, and knows its last state."""
        instance = within._instance
        reactor = instance._reactor
        if not within.closed and not instance.poisoned and (reactor is None or reactor.is_idle()):
            try:
                instance.attempt(_close(), (within,), [])
                within._ended = True
                return
            except InstanceOccupied:
                pass
        await resource.submit(instance, within.close)

    async def _make_now(self, function: Any, within: Any, arguments: Any) -> Any:
        """Makes a call that does not wait."""
        instance = within._instance
        reactor = instance._reactor
        called: Any = function
        if type(called) is wit.Function and called.is_short and (reactor is None or reactor.is_idle()):
            within._require()
            try:
                return instance.attempt(called, (within, *resource.unwrapped(arguments)), [])
            except InstanceOccupied:
                pass
        return await super()._submit(function, *arguments)

    def _new_line(self, within: Any, watcher: Watcher, interest: str) -> Line:
        for key, line in list(self._lines.items()):
            if line.is_closed:
                del self._lines[key]
        line = self._lines[watcher, interest] = Line(within._instance, watcher)
        return line

    async def _wait_in_thread(self, function: Any, name: str, within: Any, interest: str, arguments: Any) -> Any:
        """Makes a call in a loop that cannot watch descriptors: the thread of the instance waits."""
        from .._generated.values.socket import Interest

        if interest == "readable":
            await self._settled(name)
        job = self._job(self._action(function, name, within, interest, arguments), function, name, interest)
        job.entries = [(within, Interest(interest))]
        try:
            return await Reactor.of(within._instance).submit(job)
        except asyncio.CancelledError:
            self._cancelled.append((name, job))
            raise

    async def _settled(self, name: str) -> None:
        """Waits until the results of the cancelled calls of this name are known."""
        here = asyncio.get_running_loop()
        self._cancelled = [(kind, job) for kind, job in self._cancelled if job.loop is here and job.over is not None and not job.over.done()]
        pending = [job.over for kind, job in self._cancelled if kind == name and job.over is not None]
        if pending:
            await asyncio.wait(pending)

    def _action(self, function: Any, name: str, within: Any, interest: str, arguments: Any, sent: int = 0) -> Callable[[Call], Any]:
        """Returns a function that attempts the call, after `sent` bytes of it were sent."""
        given = resource.unwrapped(arguments)
        if name == "send":
            return _sending(function, within, _checked(function, 1, given[0]), sent)
        if name in ("connect", "connect-from"):
            return _connecting(function, within, given)
        everything = (within, *given)
        if interest != "readable":

            def act(call: Call) -> Any:
                within._require()
                return call(function, everything)

            return act
        for index, argument in enumerate(given):
            _checked(function, index + 1, argument)
        kept = self._kept

        def read(call: Call) -> Any:
            results = kept.get(name)
            if results:
                return self._keep_rest(name, results.popleft(), arguments)
            within._require()
            return call(function, everything)

        return read

    def _job(self, action: Callable[[Call], Any], function: Any, name: str, interest: str) -> Job[Any]:
        job = Job(action)
        if self._timeout is not None:
            job.patience = self._timeout
            job.expire = lambda refusal: _expire(function, name, refusal, self._timeout)
        if interest == "readable":
            job.undelivered = lambda result: self._keep(name, result)
        return job

    def _keep(self, name: str, result: Any) -> None:
        """Keeps the result of a cancelled call for the next one, which may wait already."""
        self._kept.setdefault(name, deque()).append(result)
        loop = asyncio.get_running_loop()
        for line in self._lines.values():
            line.nudge(loop)

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

    def look(call: Call) -> list[Readiness]:
        found: list[Readiness] = call(function, (given, interests, 0))
        if patience != 0 and all(readiness is Readiness.NOTHING for readiness in found):
            raise BlockingIOError
        return found

    job = Job(look)
    wanted: Any = zip(given, interests) if len(given) == len(interests) else ()
    job.entries = list(wanted)
    if not job.entries:
        # Only a timeout, or an error: the component decides.
        def pass_on(_: Call) -> list[Readiness]:
            return function(chosen, given, interests, timeout)

        job.action = pass_on
    job.patience = patience
    job.expire = lambda _: [Readiness.NOTHING] * len(given)
    watcher = Watcher.of(job.loop)
    if job.entries and watcher.works:
        the_instance: Any = chosen
        job.owner = look_at_all = Look(the_instance, watcher, job)
        found: list[Readiness] = await look_at_all.outcome()
        return found
    return await Reactor.of(chosen).submit(job)


def _checked(function: wit.Function[Any], index: int, value: Any) -> Any:
    try:
        return function.parameters[index][1].check(value)
    except Problem as problem:
        raise function.problem(index, problem) from None


def _connecting(function: wit.Function[Any], within: Within, given: list[Any]) -> Callable[[Call], Any]:
    from .._generated.socket import _SOCKET_FINISH_CONNECT

    begun = False

    def connect(call: Call) -> Any:
        nonlocal begun
        within._require()
        if begun:
            return call(_SOCKET_FINISH_CONNECT, (within,))
        try:
            return call(function, (within, *given))
        except BlockingIOError:
            begun = True
            raise

    return connect


def _sending(function: Any, within: Within, data: bytes, sent: int) -> Callable[[Call], None]:
    """Sends all of `data`, as much at a time as the host accepts."""
    from .._generated.values.socket import SocketError

    view = memoryview(data).cast("B")

    def send(call: Call) -> None:
        nonlocal sent
        within._require()
        if not view:
            call(function, (within, data))
            return
        try:
            sent += call(_send_some(), (within, view[sent : sent + _PIECE]))
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
