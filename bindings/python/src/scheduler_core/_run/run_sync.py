"""`scheduler_core.run`."""

from __future__ import annotations

import inspect
import threading
from collections.abc import Mapping, Sequence
from typing import Any, Callable, Optional, Union

from .._generated.values.runner import RunEvent, RunPhase, RunProgress, StopMode
from .._generated.values.workflow import ActionRequest

from .._generated.parser import parse
from .._generated.runner import Run
from .._generated.types import Scenario
from .._instance import Instance
from .._wit import SourceLike, ValueLike
from .options import RunSettings, Unpack, with_settings
from .outcomes import Outcomes, declared, discard
from .report import RunResult, named, with_text
from .scenario import check, text_of
from .settings import PAGE, STEP, Settings, read

ActionFunction = Callable[[ActionRequest], Optional[Mapping[str, ValueLike]]]
"""Performs a custom action: takes the request and returns the exports by name, or `None`. If it raises, the attempt
fails with the exception as the reason."""

_ADVICE = "await scheduler_core.aio.run(...) instead"

ProgressFunction = Callable[[RunProgress, Sequence[RunEvent]], object]
"""Receives the progress of a run and the events since the last call."""


@with_settings
def run(
    scenario: Union[SourceLike, Scenario],
    *,
    actions: Optional[Mapping[str, ActionFunction]] = None,
    on_progress: Optional[ProgressFunction] = None,
    stop: Optional[threading.Event] = None,
    **settings: Unpack[RunSettings],
) -> RunResult:
    """Runs a whole scenario over real sockets: its users arrive, get addresses, perform the actions, and leave.

    Args:
        scenario: A source text, the path of a file, or the result of `parse`.
        actions: A function for each kind of action that is not built in. It is called in this thread, so one that
            blocks keeps all users waiting; `aio.run` takes coroutine functions.
        on_progress: Called with a `RunProgress` and the `RunEvent`s since the last call, about twenty times a second and at the end.
            It is called in this thread too, so it must not block.
        stop: Stops the run gracefully when it is set. `Ctrl-C` ends it at once.
        syntax: Syntax of a source text; if `None`, that of the file's extension, else `"text"`.
        network: Network access of sockets: `True`, or a list of rules as in `Instance`; if `None`, what `configure` granted.
            A list applies to every connection: also to those of redirects, and to the addresses of names, which need the
            rule `"resolve"`. An attempt to reach another address fails.
        properties: Properties of resources that differ in this run, such as `{"server": {"port": 8080}}`.
        inputs: Bytes that requests send, such as `{"avatar": data}`; a `str` is sent as UTF-8.
        fallbacks: Pool to use when a pool is exhausted, such as `{"red": "spare"}`.
        seed, start, model, exhaustion, events, action_timeout, stop_timeout, max_duration, max_connections,
            max_body_bytes, max_buffered_bytes, request_id_header, resolve, resolve_every: As in `Run.from_scenario`.
            `RunSettings` is the type of all settings together.

    Returns:
        RunResult: The report, with its text in `text`. A run that does not pass has a report too: its verdict is `failed`, or `stopped` if it ended
            before its plan was done, by `stop` or `max_duration`, or `no-data` if nothing was attempted; `reasons`
            lists why.

    Raises:
        ParserError, WorkflowError, RunnerError: The scenario or an option is invalid.
        PermissionError: The scenario needs network access that was not granted.
        TypeError: The scenario has an action without a function, or a function returned something other than declared exports.
        Exception: An exception of `on_progress`. Everything is closed before.

    The first failure of each kind of action and type of exception is logged with its traceback by the logger
    `scheduler_core.run`.

    Example:
        >>> report = run('''scenario "pause"
        ... action rest = sleep { for = 1ms }
        ... workflow { start: rest { -> end } end }
        ... load { at 0s spawn 3 tenant "a" }''')
        >>> report.progress.done
        3
    """
    taken = read("run()", actions, on_progress, settings)
    for kind, function in taken.actions.items():
        if inspect.iscoroutinefunction(function):
            raise TypeError(f"run(): actions[{kind!r}] is a coroutine function; {_ADVICE}")
    if inspect.iscoroutinefunction(on_progress):
        raise TypeError(f"run(): on_progress is a coroutine function; {_ADVICE}")
    text, syntax = text_of(scenario, taken.syntax, "run()")
    instance = Instance(network=taken.network)
    with parse(text, syntax, instance=instance) as parsed:
        model = parsed.to_json()
        check(model, taken.actions, taken.network, "run()")
        with Run.from_scenario(parsed, **taken.options) as running:
            for name, piece in taken.pieces():
                running.add_input(name, piece)
            outcomes = Outcomes("run()", declared(model))
            try:
                return named(_drive(running, taken, outcomes, stop), parsed.name)
            finally:
                outcomes.close()


def _drive(running: Run, settings: Settings, outcomes: Outcomes, stop: Optional[threading.Event]) -> RunResult:
    while True:
        if stop is not None and stop.is_set():
            running.stop(StopMode.GRACEFUL)
        step = running.step(STEP)
        for request in running.next_actions(PAGE) if step.progress.requested else ():
            try:
                returned: Any = settings.actions[request.kind](request)
            except Exception as error:
                outcome = outcomes.failure(request, error)
            else:
                outcome = outcomes.success(request, returned)
            running.complete(request.token, outcome)
        if settings.on_progress is not None:
            returned = settings.on_progress(step.progress, step.events)
            if inspect.isawaitable(returned):
                discard(returned)
                raise TypeError(f"run(): on_progress returned an awaitable; {_ADVICE}")
        if step.progress.phase is RunPhase.FINISHED and not step.events:
            return with_text(running.summary(), running.summary_text())
