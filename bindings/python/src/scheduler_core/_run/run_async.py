"""`scheduler_core.aio.run`."""

from __future__ import annotations

import asyncio
import inspect
import threading
from collections.abc import Awaitable, Coroutine, Mapping, Sequence
from contextvars import copy_context
from typing import Any, Callable, Optional, Union

from .._generated.aio.types import Scenario as AioScenario
from .._generated.types import Scenario
from .._generated.values.runner import RunEvent, RunProgress
from .._generated.values.workflow import ActionRequest
from .._wit import SourceLike, ValueLike
from .options import RunSettings, Unpack, with_settings
from .outcomes import Outcomes
from .report import RunResult
from .remote import Remote
from .settings import Settings, read
from .stepper import Report, Stepper

AsyncActionFunction = Callable[
    [ActionRequest], Union[Optional[Mapping[str, ValueLike]], Awaitable[Optional[Mapping[str, ValueLike]]]]
]
"""Performs a custom action: a function or a coroutine function. If it raises, the attempt fails with the exception as the reason."""

AsyncProgressFunction = Callable[[RunProgress, Sequence[RunEvent]], object]
"""Receives the progress of a run and the events since the last call: a function or a coroutine function, which is awaited."""


@with_settings
async def run(
    scenario: Union[SourceLike, Scenario, AioScenario],
    *,
    actions: Optional[Mapping[str, AsyncActionFunction]] = None,
    on_progress: Optional[AsyncProgressFunction] = None,
    stop: Union[asyncio.Event, threading.Event, None] = None,
    process: bool = False,
    **settings: Unpack[RunSettings],
) -> RunResult:
    """Runs a whole scenario over real sockets, as `scheduler_core.run` does, and keeps the event loop free.

    The run has a thread and an instance of its own. Only custom actions, `on_progress` and the result need the event loop, so
    a loop that is busy does not delay the built-in actions.

    Args:
        scenario: A source text, the path of a file, or the result of `parse` or `aio.parse`.
        actions: A function for each kind of action that is not built in; many coroutine functions run at the same time.
        on_progress: As in `scheduler_core.run`; a coroutine function is awaited. While it is called, events gather for the
            next call. If it is 100,000 events behind, the run waits for it.
        stop: Stops the run gracefully when it is set. Cancelling the task ends the run at once: its custom actions are
            cancelled and its sockets are closed before the cancellation continues.
        process: Whether the run has a process of its own instead of a thread. A thread shares Python's interpreter lock with the
            event loop, so a loop that computes delays each event of the run by up to `sys.getswitchinterval()`, and the
            measured times contain that. A process does not, but takes some tenths of a second to start.
        **settings: As in `scheduler_core.run`.

    Returns:
        RunResult: The report.

    Raises:
        ParserError, WorkflowError, RunnerError: The scenario or an option is invalid.
        PermissionError: The scenario needs network access that was not granted.
        TypeError: The scenario has an action without a function, or a function returned something other than declared exports.
        Exception: An exception of `on_progress`. Everything is closed before.

    The first failure of each kind of action and type of exception is logged with its traceback by the logger
    `scheduler_core.run`.
    """
    taken = read("aio.run()", actions, on_progress, settings)
    if stop is not None and not callable(getattr(stop, "is_set", None)):
        raise TypeError(f"aio.run(): stop must be an asyncio.Event, not {stop!r}")
    if isinstance(scenario, AioScenario):
        scenario = scenario._require()  # type: ignore[assignment]
    given: Any = process
    if not isinstance(given, bool):
        raise TypeError(f"aio.run(): process must be True or False, not {given!r}")
    return await _Conductor(scenario, taken, stop, Remote if process else Stepper).run()


class _Conductor:
    """The part of a run that is in the event loop: custom actions, reports, and the end."""

    def __init__(self, scenario: Any, settings: Settings, stop: Any, kind: type[Union[Remote, Stepper]]) -> None:
        self._loop = asyncio.get_running_loop()
        self._context = copy_context()
        self._settings = settings
        self._stop = stop
        self._stepper = kind(scenario, settings, stop, self)
        self._outcomes = Outcomes(settings.label, {})
        self._tasks: set[asyncio.Task[None]] = set()
        self._hearing: Optional[asyncio.Task[None]] = None
        self._end: asyncio.Future[RunResult] = self._loop.create_future()
        self._closed: asyncio.Future[None] = self._loop.create_future()

    async def run(self) -> RunResult:
        """Returns the result."""
        self._stepper.start()
        if isinstance(self._stop, asyncio.Event):
            self._begin(self._await_stop(self._stop))
        try:
            result = await self._end
        except GeneratorExit:
            # The loop is gone, and nothing can be awaited.
            self._stepper.end()
            raise
        except BaseException:
            await self._close()
            raise
        await self._close()
        return result

    async def _close(self) -> None:
        """Ends everything. Another cancellation does not keep it from that."""
        if self._end.done() and not self._end.cancelled():
            self._end.exception()  # A cancellation may be first, and then nothing else takes it.
        self._end.cancel()
        waiting: set[asyncio.Future[Any]] = {*self._tasks}
        if self._stepper.end():
            waiting.add(self._closed)
        for task in self._tasks:
            task.cancel()
        cancelled: Optional[asyncio.CancelledError] = None
        while waiting:
            try:
                _, waiting = await asyncio.wait(waiting)
            except asyncio.CancelledError as error:
                cancelled = error
                for task in self._tasks:
                    task.cancel()
        self._outcomes.close()
        if cancelled is not None:
            raise cancelled

    # What the thread calls. The loop does the rest, in the context of the caller of `run`.

    def begun(self, exports: Mapping[str, Sequence[str]]) -> None:
        """See `stepper.Listener`."""
        self._outcomes = Outcomes(self._settings.label, exports)

    def requested(self, requests: Sequence[ActionRequest]) -> None:
        """See `stepper.Listener`."""
        self._loop.call_soon_threadsafe(self._perform, requests, context=self._context)

    def progressed(self, report: Report) -> None:
        """See `stepper.Listener`."""
        self._loop.call_soon_threadsafe(self._hear_soon, report, context=self._context)

    def ended(self, result: Optional[RunResult], error: Optional[BaseException], report: Optional[Report]) -> None:
        """See `stepper.Listener`."""
        self._loop.call_soon_threadsafe(self._ended, result, error, report, context=self._context)

    def _perform(self, requests: Sequence[ActionRequest]) -> None:
        if not self._end.done():
            for request in requests:
                self._begin(self._act(request))

    def _hear_soon(self, report: Report) -> None:
        if not self._end.done():
            self._hearing = self._begin(self._hear(report))

    def _ended(self, result: Optional[RunResult], error: Optional[BaseException], report: Optional[Report]) -> None:
        self._closed.set_result(None)
        if error is not None:
            self._fail(error)
        elif result is not None and not self._end.done():
            self._begin(self._conclude(result, report))

    def _begin(self, coroutine: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = self._loop.create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def _fail(self, error: BaseException) -> None:
        if not self._end.done():
            self._end.set_exception(error)

    async def _await_stop(self, stop: asyncio.Event) -> None:
        await stop.wait()
        self._stepper.stop()

    async def _act(self, request: ActionRequest) -> None:
        try:
            returned: Any = self._settings.actions[request.kind](request)
            if inspect.isawaitable(returned):
                returned = await returned
        except asyncio.CancelledError as error:
            if not self._end.done():
                # Not by this run: the action cancelled itself, or another task did.
                self._stepper.complete(request.token, self._outcomes.failure(request, error))
            raise
        except Exception as error:
            outcome = self._outcomes.failure(request, error)
        else:
            try:
                outcome = self._outcomes.success(request, returned)
            except TypeError as error:
                self._fail(error)
                return
        self._stepper.complete(request.token, outcome)

    async def _hear(self, report: Report) -> None:
        assert self._settings.on_progress is not None
        try:
            returned: Any = self._settings.on_progress(*report)
            if inspect.isawaitable(returned):
                await returned
        except asyncio.CancelledError:
            self._end.cancel()
            raise
        except Exception as error:
            self._fail(error)
        self._stepper.reported()

    async def _conclude(self, result: RunResult, report: Optional[Report]) -> None:
        """Makes the last report, after the one before it, and ends the run."""
        if self._hearing is not None:
            await asyncio.wait({self._hearing})
        if report is not None and self._settings.on_progress is not None and not self._end.done():
            await self._hear(report)
        if not self._end.done():
            self._end.set_result(result)
