"""`scheduler_core.aio.run`."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Awaitable, Mapping
from typing import Any, Callable, Optional, Union

from .._generated.aio.parser import parse
from .._generated.aio.runner import Run
from .._generated.aio.types import Scenario as AioScenario
from .._generated.values.runner import RunPhase, StopMode
from .._generated.types import Scenario
from .._generated.values.workflow import ActionOutcome, ActionRequest
from .._instance import Instance
from .._wit import SourceLike, ValueLike
from .run_sync import ProgressFunction
from .options import RunSettings, Unpack, with_settings
from .report import RunResult, with_text
from .scenario import check, text_of
from .settings import PAGE, STEP, Settings, failure, read, success

AsyncActionFunction = Callable[
    [ActionRequest], Union[Optional[Mapping[str, ValueLike]], Awaitable[Optional[Mapping[str, ValueLike]]]]
]
"""Performs a custom action: a function or a coroutine function. If it raises, the attempt fails with the exception as the reason."""

_SHORT_STEP = 0.001
"""Length of a step while custom actions run, because their outcomes wait for its end."""


@with_settings
async def run(
    scenario: Union[SourceLike, Scenario, AioScenario],
    *,
    actions: Optional[Mapping[str, AsyncActionFunction]] = None,
    on_progress: Optional[ProgressFunction] = None,
    stop: Optional[asyncio.Event] = None,
    **settings: Unpack[RunSettings],
) -> RunResult:
    """Runs a whole scenario over real sockets, as `scheduler_core.run` does, and keeps the event loop free.

    Args:
        scenario: A source text, the path of a file, or the result of `parse` or `aio.parse`.
        actions: A function for each kind of action that is not built in; many coroutine functions run at the same time.
        on_progress: As in `scheduler_core.run`.
        stop: Stops the run gracefully when it is set. Cancelling the task ends the run at once: its sockets
            are closed before the cancellation continues.
        **settings: As in `scheduler_core.run`.

    Returns:
        RunResult: The report.

    Raises:
        ParserError, WorkflowError, RunnerError: The scenario or an option is invalid.
        PermissionError: The scenario needs network access that was not granted.
        TypeError: The scenario has an action without a function.
    """
    taken = read("aio.run()", actions, on_progress, settings)
    if isinstance(scenario, AioScenario):
        scenario = scenario._require()  # type: ignore[assignment]
    loop = asyncio.get_running_loop()

    def begin() -> tuple[str, Any, Instance]:
        # Compiling or loading the component takes time.
        return (*text_of(scenario, taken.syntax, "aio.run()"), Instance(network=taken.network))

    text, read_as, instance = await loop.run_in_executor(None, begin)
    async with parse(text, read_as, instance=instance) as parsed:
        check(await parsed.to_json(), taken.actions, taken.network, "aio.run()")
        async with Run.from_scenario(parsed, **taken.options) as running:
            for name, piece in taken.pieces():
                await running.add_input(name, piece)
            work = _Work(taken)
            try:
                return await _drive(running, work, taken, stop)
            finally:
                await work.cancel()


async def _drive(running: Run, work: _Work, settings: Settings, stop: Optional[asyncio.Event]) -> RunResult:
    while True:
        if stop is not None and stop.is_set():
            await running.stop(StopMode.GRACEFUL)
        for token, outcome in work.take():
            await running.complete(token, outcome)
        step = await running.step(_SHORT_STEP if work.tasks else STEP)
        for request in await running.next_actions(PAGE) if step.progress.requested else ():
            work.begin(request)
        if settings.on_progress is not None:
            settings.on_progress(step.progress, step.events)
        if step.progress.phase is RunPhase.FINISHED and not step.events:
            return with_text(await running.summary(), await running.summary_text())
        # Lets actions that never wait run too.
        await asyncio.sleep(0)


class _Work:
    """The custom actions that are running."""

    def __init__(self, settings: Settings) -> None:
        self.tasks: set[asyncio.Task[None]] = set()
        self._settings = settings
        self._settled: list[tuple[int, ActionOutcome]] = []
        self._bug: Optional[TypeError] = None

    def begin(self, request: ActionRequest) -> None:
        task = asyncio.get_running_loop().create_task(self._do(request))
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def _do(self, request: ActionRequest) -> None:
        try:
            exports: Any = self._settings.actions[request.kind](request)
            if inspect.isawaitable(exports):
                exports = await exports
        except Exception as error:
            self._settled.append((request.token, failure(error)))
            return
        try:
            self._settled.append((request.token, success(self._settings, request.kind, exports)))
        except TypeError as error:
            self._bug = self._bug or error

    def take(self) -> list[tuple[int, ActionOutcome]]:
        """Returns the outcomes since the last call. Raises an error of the program itself."""
        if self._bug is not None:
            raise self._bug
        settled, self._settled = self._settled, []
        return settled

    async def cancel(self) -> None:
        """Cancels the tasks that are still running."""
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
