"""Input files that requests send."""

from __future__ import annotations

import argparse
import sys
from typing import BinaryIO

from .._errors import SchedulerCoreError
from .._generated.runner import Run
from .failure import Failure

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
