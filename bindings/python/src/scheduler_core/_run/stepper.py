"""The thread that steps a run of `aio.run`, so that its event loop and the run do not wait for each other."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Optional, Protocol

from .._generated.parser import parse
from .._generated.runner import Run
from .._generated.values.runner import RunEvent, RunPhase, RunProgress, StopMode
from .._generated.values.workflow import ActionOutcome, ActionRequest
from .._instance import Instance
from .._wit.listings import LazyList
from .outcomes import declared
from .report import RunResult, named, with_text
from .scenario import check, text_of
from .settings import PAGE, STEP, Settings

LONG_STEP = 1.0
"""Length of a step of a run without progress reports, in seconds."""

_ROUND = 250
"""Number of outcomes that are passed on between two steps, so that many of them do not delay the run."""

MOST_EVENTS = 100_000
"""Number of events that `on_progress` can be behind."""

Report = tuple[RunProgress, Sequence[RunEvent]]


class Listener(Protocol):
    """What the thread calls, which must not block."""

    def begun(self, exports: Mapping[str, Sequence[str]]) -> None:
        """Receives the exports of each action, before any action is requested."""
        ...

    def requested(self, requests: Sequence[ActionRequest]) -> None:
        """Receives actions to perform."""
        ...

    def progressed(self, report: Report) -> None:
        """Receives a report. The next one follows after `reported`."""
        ...

    def ended(self, result: Optional[RunResult], error: Optional[BaseException], report: Optional[Report]) -> None:
        """Receives the end and the last report. Everything is closed."""
        ...


End = tuple[RunResult, Report]
"""The result of a run and its last report."""


def deliver_end(listener: Listener, run: Callable[[], Optional[End]]) -> None:
    """Calls `run`, and passes what it returns or raises to the listener. It returns `None` if the run was ended."""
    found: Optional[End] = None
    error: Optional[BaseException] = None
    try:
        found = run()
    except BaseException as raised:
        error = raised
    result, report = found or (None, None)
    try:
        listener.ended(result, error, report)
    except RuntimeError:
        pass  # The event loop was closed without waiting for the run.


def _nothing() -> None:
    pass


class Stepper:
    """Steps one run. The methods are called from any thread."""

    def __init__(self, scenario: Any, settings: Settings, stop: Any, listener: Listener) -> None:
        self._scenario = scenario
        self._settings = settings
        self._stop: Any = stop
        self._listener = listener
        self._changed = threading.Condition()
        self._outcomes: deque[tuple[int, ActionOutcome]] = deque()
        self._end_wait: Callable[[], None] = _nothing
        self._is_woken = False
        self._is_stopped = False
        self._is_ending = False
        self._is_open = False
        self._is_reporting = False
        self._events: list[Sequence[RunEvent]] = []
        self._event_count = 0

    def start(self) -> None:
        """Starts the thread."""
        threading.Thread(target=self._main, name="scheduler_core.aio.run", daemon=True).start()

    def complete(self, token: int, outcome: ActionOutcome) -> None:
        """Reports an outcome, which ends the wait of the current step."""
        self._outcomes.append((token, outcome))
        self._wake()

    def stop(self) -> None:
        """Stops the run gracefully."""
        self._is_stopped = True
        self._wake()

    def end(self) -> bool:
        """Ends the run at once. Returns whether it is open, so that `ended` follows soon."""
        with self._changed:
            self._is_ending = True
            self._changed.notify_all()
            is_open = self._is_open
        self._wake()
        return is_open

    def reported(self) -> None:
        """Requests the next report."""
        with self._changed:
            self._is_reporting = False
            self._changed.notify_all()

    def _wake(self) -> None:
        if not self._is_woken:
            self._is_woken = True
            self._end_wait()

    def _main(self) -> None:
        deliver_end(self._listener, self._run)

    def _run(self) -> Optional[End]:
        """Returns the result and the last report, or `None` if the run was ended."""
        settings = self._settings
        text, syntax = text_of(self._scenario, settings.syntax, settings.label)
        instance = Instance(network=settings.network)
        with parse(text, syntax, instance=instance) as parsed:
            model = parsed.to_json()
            check(model, settings.actions, settings.network, settings.label)
            self._listener.begun(declared(model))
            with Run.from_scenario(parsed, **settings.options) as running:
                for name, piece in settings.pieces():
                    running.add_input(name, piece)
                with self._changed:
                    if self._is_ending:
                        return None
                    self._is_open = True
                found: Optional[End] = None
                with instance.ending_waits() as self._end_wait:
                    try:
                        found = self._drive(running)
                    finally:
                        if found is None:
                            instance.discard_unsent()
                return found and (named(found[0], parsed.name), found[1])

    def _drive(self, running: Run) -> Optional[End]:
        settings = self._settings
        heard = settings.on_progress is not None
        length = STEP if heard or self._stop is not None else LONG_STEP
        due = time.monotonic() + STEP
        while True:
            self._is_woken = False
            if self._is_ending:
                return None
            if self._is_stopped or (self._stop is not None and self._stop.is_set()):
                running.stop(StopMode.GRACEFUL)
            for _ in range(min(len(self._outcomes), _ROUND)):
                running.complete(*self._outcomes.popleft())
            if heard:
                length = min(max(due - time.monotonic(), 0.001), STEP)
            step = running.step(0 if self._outcomes else length)
            if step.progress.requested:
                self._listener.requested(running.next_actions(PAGE))
            if heard and step.events:
                self._events.append(step.events)
                self._event_count += len(step.events)
            if step.progress.phase is RunPhase.FINISHED and not step.events:
                return with_text(running.summary(), running.summary_text()), (step.progress, self._take_events())
            if heard and time.monotonic() >= due:
                due = time.monotonic() + STEP
                self._report(step.progress)

    def _report(self, progress: RunProgress) -> None:
        """Sends a report if the last one was taken, and waits for that if too many events have gathered."""
        with self._changed:
            if self._is_reporting and self._event_count >= MOST_EVENTS:
                self._changed.wait_for(lambda: not self._is_reporting or self._is_ending)
            if self._is_reporting or self._is_ending:
                return
            self._is_reporting = True
        self._listener.progressed((progress, self._take_events()))

    def _take_events(self) -> Sequence[RunEvent]:
        parts, count = self._events, self._event_count
        self._events, self._event_count = [], 0
        return LazyList(count, lambda: [event for part in parts for event in part]) if count else []
