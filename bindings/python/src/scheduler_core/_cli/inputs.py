"""Input files that requests send."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, Optional

from .._errors import SchedulerCoreError
from .._generated.runner import Run
from .._run.scenario import ONLINE
from .document import Document
from .failure import Failure
from .kinds import declaration

HTTP = tuple(kind for kind in ONLINE if kind not in ("tcp", "udp"))
"""Kinds of actions that can send inputs."""

_PIECE = 512 * 1024
"""Number of bytes read at a time."""


def check_inputs(arguments: argparse.Namespace) -> None:
    """Raises `Failure` if an input is given twice, or standard input is needed twice."""
    names = [name for name, _ in arguments.input]
    for index, name in enumerate(names):
        if name in names[:index]:
            raise Failure(f"--input {name} is given twice; give each input once")
    if [file for _, file in arguments.input].count("-") + (arguments.file == "-") > 1:
        raise Failure("standard input can be read only once; use files for the other inputs")


def missing_and_unused(arguments: argparse.Namespace, document: Document, scenario: Mapping[str, Any]) -> list[str]:
    """Returns warnings about inputs that no action sends. Raises `Failure` if an action sends an input that is not given."""
    given = dict(arguments.input)
    sent = [(action["id"], name) for action in scenario.get("actions", []) if action["type"] in HTTP for name in _names(action)]
    missing = [
        f"{document.shown}:{declaration(document.text, action).start.line}: action {action} sends the input `{name}`, which is missing; add "
        f"`--input {name}=FILE`"
        for action, name in sent
        if name is not None and name not in given
    ]
    known = {name for _, name in sent}
    unused = [f"`--input {name}={file}` is not sent by any action" for name, file in given.items() if not known & {name, None}]
    if missing:
        # An unused input may be a misspelling of the missing one.
        raise Failure("\n".join([*missing, *unused]))
    return unused


def _names(action: Mapping[str, Any]) -> Iterator[Optional[str]]:
    """Yields the names of inputs that an action sends, and `None` if there may be others, whose names are known only in the run."""
    parameters: Mapping[str, Any] = action.get("parameters", {})
    sources = [parameters["input"]] if "input" in parameters else []
    given: Any = parameters.get("multipart", [])
    if isinstance(given, str):
        yield None
    parts: list[Any] = [] if isinstance(given, str) else given
    for part in parts:
        sources += [part["input"]] if isinstance(part, dict) and "input" in part else [part] if isinstance(part, str) else []
    for source in sources:
        yield source if isinstance(source, str) and "{{" not in source else None


def add_inputs(running: Run, arguments: argparse.Namespace) -> None:
    """Adds the inputs to a run. Raises `Failure` if a file cannot be read, or the inputs exceed a limit."""
    for name, path in arguments.input:
        try:
            if path == "-":
                _copy(running, name, sys.stdin.buffer)
            else:
                with open(path, "rb") as file:
                    _copy(running, name, file)
        except (OSError, SchedulerCoreError) as error:
            told = error.strerror if isinstance(error, OSError) else error
            raise Failure(f"--input {name}={path}: {told}") from None


def _copy(running: Run, name: str, source: BinaryIO) -> None:
    while True:
        piece = source.read(_PIECE)
        running.add_input(name, piece)
        if len(piece) < _PIECE:
            return
