"""`scheduler_core.run`."""

from __future__ import annotations

import inspect
import threading
from collections.abc import Mapping
from typing import Any, Callable, Optional, Union

from .._generated.parser import parse
from .._generated.runner import Run, RunEvents, RunPhase, RunProgress, RunReport, StopMode
from .._generated.types import Scenario
from .._generated.workflow import ActionRequest
from .._instance import Instance
from .._wit import ValueLike
from .keywords import RunSettings, Unpack, with_settings
from .scenario import check, pages, text_of
from .settings import PAGE, STEP_MS, Settings, failure, read, success

ActionFunction = Callable[[ActionRequest], Optional[Mapping[str, ValueLike]]]
"""Does a custom action: takes what is asked for and returns the exports by name, or `None`. What it raises is the
reason for which the attempt failed."""

ProgressFunction = Callable[[RunProgress, RunEvents], object]
"""Hears how far a run has come, and what happened since."""


@with_settings
def run(
    scenario: Union[str, Scenario],
    *,
    actions: Optional[Mapping[str, ActionFunction]] = None,
    on_progress: Optional[ProgressFunction] = None,
    stop: Optional[threading.Event] = None,
    **settings: Unpack[RunSettings],
) -> RunReport:
    """Runs a whole scenario over real sockets: its users arrive, get their addresses, do the actions, and leave.

    `scenario` is a text, in `syntax`, or what `parse` returned. `network` grants the sockets their network: `True`; unless given, what
    `configure` granted. `actions` has a function for each kind of action that is not built in; it is called in this thread,
    so one that blocks keeps all users waiting (`aio.run` takes coroutine functions). `on_progress` is called about
    twenty times a second and at the end. `stop` stops the run gracefully when it is set, and `Ctrl-C` ends it where it stands.
    `properties` are those of resources that are different in this run, `{"server": {"port": 8080}}`; `fallbacks` name the pool
    to ask when one has no address left; `inputs` are bytes that requests send, `{"avatar": data}`. `RunOptions` says what the others mean; `RunSettings` is the type of them together.

    A run that ends badly has a report: its verdict is `failed`, or `stopped` if it was ended before its plan was done, by `stop` or
    by `max_duration_ms`, or `no-data` if nothing was attempted; `reasons` says why. Raised, after everything has been closed: `ParserError` and
    `WorkflowError` for a scenario that is wrong, `PermissionError` where the network is missing, `TypeError` for an action that
    nobody can do, and whatever `on_progress` raises.

    Example: `run('scenario "s" …', network=True).verdict`.
    """
    taken = read("run()", actions, on_progress, settings)
    for kind, function in taken.actions.items():
        if inspect.iscoroutinefunction(function):
            raise TypeError(f"run(): actions[{kind!r}] is a coroutine function; await scheduler_core.aio.run(...) with it")
    text, syntax = text_of(scenario, taken.syntax, "run()")
    instance = Instance(network=taken.network)
    with parse(text, syntax, instance=instance) as parsed:
        check(pages(parsed), taken.actions, taken.network, "run()")
        with Run.from_scenario(parsed, taken.options) as running:
            for name, piece in taken.pieces():
                running.add_input(name, piece)
            return _drive(running, taken, stop)


def _drive(running: Run, settings: Settings, stop: Optional[threading.Event]) -> RunReport:
    while True:
        if stop is not None and stop.is_set():
            running.stop(StopMode.GRACEFUL)
        step = running.step(STEP_MS)
        for request in running.next_actions(PAGE) if step.progress.requested else ():
            try:
                exports: Any = settings.actions[request.kind](request)
            except Exception as error:
                running.complete(request.token, failure(error))
            else:
                running.complete(request.token, success(settings, request.kind, exports))
        if settings.on_progress is not None:
            settings.on_progress(step.progress, step.events)
        if step.progress.phase is RunPhase.FINISHED and not step.events.kinds:
            return running.summary()
