"""Chooses the command and returns its exit code."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from importlib import import_module

from .arguments import print_help, read
from .failure import CLOSED, INTERRUPTED, UNUSABLE, Failure
from .output import Terminal


def main(arguments: Sequence[str]) -> int:
    """Runs a command, and returns the exit code of the process."""
    if not arguments:
        print_help()
        return UNUSABLE
    chosen = read(arguments)
    terminal = Terminal(getattr(chosen, "color", "auto"))
    try:
        return _command(chosen.command)(chosen, terminal)
    except Failure as failure:
        terminal.complain(failure.message)
        return failure.code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return CLOSED


def _command(name: str) -> Callable[[argparse.Namespace, Terminal], int]:
    # Each command imports only what it needs.
    command: Callable[[argparse.Namespace, Terminal], int] = import_module(f".{name}", __package__).run
    return command
