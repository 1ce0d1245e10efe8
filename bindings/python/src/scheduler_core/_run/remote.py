"""A run of `aio.run` in a process of its own, which shares no interpreter lock with the event loop.

`Remote` stands for the `Stepper`, which is in the child process (`child`). Both send each other pickled tuples: the name of a
method of the stepper or of its listener, and the arguments.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, Optional

from .._generated.values.workflow import ActionOutcome
from .scenario import text_of
from .settings import STEP, Settings
from .stepper import End, Listener, deliver_end

_PROGRAM = "from scheduler_core._run.child import main; main()"

_LONGEST_END = 5.0
"""Time that the child has to close its sockets before it is killed, in seconds."""


class Remote:
    """The stepper of a child process. The methods are called from any thread."""

    def __init__(self, scenario: Any, settings: Settings, stop: Any, listener: Listener) -> None:
        self._scenario = scenario
        self._settings = settings
        self._stop = stop
        self._listener = listener
        self._lock = threading.Lock()
        self._frames: queue.SimpleQueue[Optional[tuple[Any, ...]]] = queue.SimpleQueue()
        self._process: Optional[subprocess.Popen[bytes]] = None
        self._is_ending = False
        self._is_over = threading.Event()
        self._failure: Optional[Exception] = None

    def start(self) -> None:
        """Starts the process."""
        threading.Thread(target=self._main, name="scheduler_core.aio.run", daemon=True).start()

    def complete(self, token: int, outcome: ActionOutcome) -> None:
        """See `Stepper`."""
        self._frames.put(("complete", token, outcome))

    def stop(self) -> None:
        """See `Stepper`."""
        self._frames.put(("stop",))

    def reported(self) -> None:
        """See `Stepper`."""
        self._frames.put(("reported",))

    def end(self) -> bool:
        """See `Stepper`."""
        with self._lock:
            process, was_ending, self._is_ending = self._process, self._is_ending, True
        if process is None:
            return False
        if not was_ending and not self._is_over.is_set():
            self._frames.put(("end",))
            threading.Thread(target=self._kill_late, args=(process,), daemon=True).start()
        return True

    def _kill_late(self, process: subprocess.Popen[bytes]) -> None:
        if not self._is_over.wait(_LONGEST_END):
            process.kill()

    def _main(self) -> None:
        deliver_end(self._listener, self._run)

    def _run(self) -> Optional[End]:
        settings = self._settings
        text, syntax = text_of(self._scenario, settings.syntax, settings.label)
        if not sys.executable:
            raise RuntimeError(f"{settings.label}: process=True needs a Python interpreter (sys.executable is empty); leave it out")
        heard = settings.on_progress is not None
        self._frames.put((
            text, syntax, settings.label, list(settings.actions), settings.network, settings.options, dict(settings.inputs), heard,
        ))  # fmt: skip
        package = str(Path(__file__).resolve().parents[2])
        path = os.pathsep.join([package, *filter(None, [os.environ.get("PYTHONPATH")])])
        with self._lock:
            if self._is_ending:
                return None
            process = self._process = subprocess.Popen(
                [sys.executable, "-c", _PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": path}
            )
        with process:
            threading.Thread(target=self._write, args=(process.stdin,), daemon=True).start()
            if self._stop is not None:
                threading.Thread(target=self._watch_stop, daemon=True).start()
            try:
                return self._read(process)
            finally:
                self._is_over.set()
                self._frames.put(("end",))
                self._frames.put(None)
                try:
                    process.wait(_LONGEST_END)  # It may still send the last data of its connections.
                except subprocess.TimeoutExpired:
                    process.kill()

    def _read(self, process: subprocess.Popen[bytes]) -> Optional[End]:
        """Calls the listener until the run has ended."""
        while True:
            try:
                name, *arguments = pickle.load(process.stdout)  # type: ignore[arg-type]  # It is a pipe.
            except EOFError:
                if self._is_ending:
                    return None
                if self._failure is not None:
                    raise self._failure from None
                raise RuntimeError(f"{self._settings.label}: the process of the run ended early, with status {process.wait()}") from None
            if name != "ended":
                getattr(self._listener, name)(*arguments)
                continue
            result, error, report = arguments
            error = error or self._failure
            if error is not None:
                raise error
            return None if result is None else (result, report)

    def _write(self, pipe: Any) -> None:
        try:
            for frame in iter(self._frames.get, None):
                pipe.write(pickle.dumps(frame))
                pipe.flush()
        except OSError:
            pass  # The process has ended.
        except Exception as error:
            self._failure = TypeError(f"{self._settings.label}: process=True: an argument cannot be sent to the process of the run: {error}")
        finally:
            # This ends the process too, which the reader sees.
            with contextlib.suppress(OSError):
                pipe.close()

    def _watch_stop(self) -> None:
        while not self._is_over.wait(STEP):
            if self._stop.is_set():
                self.stop()
                return
