"""Python's signal handlers during a call of the component.

A handler such as that of Ctrl-C may raise anywhere between two steps of the interpreter: also while a callback of the
component begins, where nothing can catch the exception. So during a call the handlers only note their signal. The
handlers themselves run where a call waits, and after the call.
"""

from __future__ import annotations

import importlib
import os
import signal
import threading
from types import FrameType
from typing import Any, Optional

# The functions that those of `signal` wrap, which turn numbers into enums.
_plain: Any = importlib.import_module("_signal")
_getsignal, _set_handler = _plain.getsignal, _plain.signal
_get_ident = threading.get_ident

WATCHED = tuple(
    int(getattr(signal, name))
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGALRM", "SIGUSR1", "SIGUSR2", "SIGBREAK")
    if hasattr(signal, name)
)
"""The signals whose handlers are delayed: those that programs handle. SIGINT is delayed first and restored last."""

SLICE = 0.05
"""Longest wait of the main thread without a look at its signals, in seconds. The system may deliver a signal to another
thread, which does not end the wait of this one."""


class Woken(Exception):
    """Ends a wait of the main thread, because a signal arrived."""


class Signals:
    """The signals of a process, while calls delay their handlers. There is one, `SIGNALS`."""

    def __init__(self) -> None:
        self.waiting = False
        """Whether the main thread waits, so that a signal must end its wait."""
        self._note = self.note
        self._main = threading.main_thread().ident
        self._noted: list[tuple[int, Optional[FrameType]]] = []
        self._handlers: dict[int, Any] = {}
        self._found: list[Any] = []
        self._python: list[tuple[int, Any]] = []
        """The signals that Python handles, when their handlers were `_found`."""

    def note(self, number: int, frame: Optional[FrameType]) -> None:
        """Handles a signal during a call."""
        self._noted.append((number, frame))
        if self.waiting:
            self.waiting = False
            raise Woken

    def delay(self) -> bool:
        """Delays the handlers until `restore`. Returns whether it did: only the main thread runs handlers."""
        handlers = self._handlers
        if handlers or _get_ident() != self._main:
            return False
        try:
            found: list[Any] = list(map(_getsignal, WATCHED))
            if found != self._found:
                self._found = found
                self._python = [(number, handler) for number, handler in zip(WATCHED, found) if callable(handler)]
            for number, handler in self._python:
                handlers[number] = handler
                _set_handler(number, self._note)
        except ValueError:
            self._handlers.clear()  # Not the main interpreter, which alone runs handlers.
        except BaseException:
            self.restore()
            raise
        return bool(self._handlers)

    def restore(self) -> None:
        """Restores the handlers, then runs those of the signals that arrived. Raises the first exception of a handler."""
        handlers = self._handlers
        raised: Optional[BaseException] = None
        while handlers:
            try:
                number = next(reversed(handlers))
                if _getsignal(number) is self._note:  # Otherwise a handler has installed another one.
                    _set_handler(number, handlers[number])
                del handlers[number]
            except BaseException as error:
                raised = raised or error
        while self._noted:
            number, frame = self._noted.pop(0)
            handler = _getsignal(number)
            try:
                if callable(handler):
                    handler(number, frame)
            except BaseException as error:
                raised = raised or error
        if raised is not None:
            raise raised

    def is_delayed(self) -> bool:
        """Returns whether the calling thread must look at its signals while it waits."""
        return bool(self._handlers) and _get_ident() == self._main

    def begin_process(self) -> None:
        """Makes the thread that forked the main thread of the child, and forgets the signals of the parent."""
        self._noted.clear()
        forked_here = _get_ident() == self._main
        self._main = _get_ident()
        if not forked_here:
            # The call during which handlers are delayed does not exist here.
            self.waiting = False
            self.restore()

    def run(self) -> None:
        """Runs the handlers of the signals that arrived, where they may raise."""
        while self._noted:
            number, frame = self._noted.pop(0)
            handler = self._handlers.get(number)
            if handler is not None:
                handler(number, frame)


SIGNALS = Signals()
"""The signals of this process."""

if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=SIGNALS.begin_process)
