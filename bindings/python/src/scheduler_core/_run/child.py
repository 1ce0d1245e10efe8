"""The child process of a run of `aio.run`: see `remote`."""

from __future__ import annotations

import os
import pickle
import queue
import signal
import threading
from typing import Any

from .settings import Settings
from .stepper import Stepper


class _Parent:
    """The listener, which sends everything to the parent."""

    def __init__(self) -> None:
        self.frames: queue.SimpleQueue[tuple[Any, ...]] = queue.SimpleQueue()

    def begun(self, exports: Any) -> None:
        """See `stepper.Listener`."""
        self.frames.put(("begun", exports))

    def requested(self, requests: Any) -> None:
        """See `stepper.Listener`."""
        self.frames.put(("requested", requests))

    def progressed(self, report: Any) -> None:
        """See `stepper.Listener`."""
        self.frames.put(("progressed", report))

    def ended(self, result: Any, error: Any, report: Any) -> None:
        """See `stepper.Listener`."""
        try:
            pickle.dumps(error)
        except Exception:
            error = RuntimeError(f"{type(error).__name__}: {error}")
        self.frames.put(("ended", result, error, report))


def main() -> None:
    """Steps the run that the parent describes on standard input, and writes what happens to standard output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # The parent gets it too, and ends the run.
    # Not `sys.stdin`: the interpreter cannot end while a thread reads from it.
    source = os.fdopen(os.dup(0), "rb")
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # What this process prints must not be taken for a frame.
    try:
        text, syntax, label, kinds, network, options, inputs, heard = pickle.load(source)
    except EOFError:
        return
    settings = Settings(label, dict.fromkeys(kinds, _elsewhere), _elsewhere if heard else None, network, syntax, options, inputs)
    parent = _Parent()
    stepper = Stepper(text, settings, None, parent)
    threading.Thread(target=_obey, args=(stepper, source), daemon=True).start()
    stepper.start()
    try:
        while True:
            frame = parent.frames.get()
            sink.write(pickle.dumps(frame))
            sink.flush()
            if frame[0] == "ended":
                return
    except OSError:
        stepper.end()  # The parent is gone.


def _elsewhere(*_: object) -> None:
    raise AssertionError("the parent performs actions and hears of progress")


def _obey(stepper: Stepper, source: Any) -> None:
    try:
        while True:
            name, *arguments = pickle.load(source)
            getattr(stepper, name)(*arguments)
    except (EOFError, OSError):
        stepper.end()
