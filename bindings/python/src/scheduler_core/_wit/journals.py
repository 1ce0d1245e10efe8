"""Journals: the component reads and writes them in pieces, Python functions take and return everything."""

# What users give is `Any` until it has been checked.
# pyright: reportUnknownArgumentType=false, reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Generic, TypeVar

from .._errors import SchedulerCoreError
from ._problem import wrong_type
from .function import Function
from .resources import Resource

_R = TypeVar("_R", covariant=True)

PIECE = 1 << 20
"""Size of a journal passed in one call, in bytes."""

_LINE = re.compile(r"at line \d+")


class JournalReader(Generic[_R]):
    """A function that returns a journal in pages."""

    def __init__(self, function: Function[Any]) -> None:
        self.function = function

    def of(self, resource: Resource, *arguments: Any) -> _R:
        """Returns all of it."""
        page: Any = self.function.of(resource, *arguments)
        texts = [page.text]
        while page.more:
            page = self.function.of(resource, page.revision)
            texts.append(page.text)
        whole: _R = replace(page, text="".join(texts)) if len(texts) > 1 else page
        return whole


class JournalTaker(Generic[_R]):
    """A function that takes a journal, of which a call takes at most 1 MiB."""

    def __init__(self, function: Function[Any]) -> None:
        self.function = function

    def of(self, resource: Resource, *arguments: Any) -> _R:
        """Passes the whole journal, its only argument."""
        (journal,) = arguments
        if isinstance(journal, str):
            if len(journal) <= PIECE // 4:
                short: _R = self.function.of(resource, journal)
                return short
            data = memoryview(journal.encode("utf-8", "surrogatepass"))
        elif isinstance(journal, (bytes, bytearray, memoryview)):
            data = memoryview(journal).cast("B")
        else:
            raise self.function.problem(1, wrong_type("a string or bytes", journal))
        at = lines = events = 0
        while True:
            # Whole lines: a file may end in the middle of a character.
            piece = bytes(data[at : at + PIECE])
            piece = piece[: piece.rfind(b"\n") + 1]
            try:
                # The component finds the line with bytes that are not UTF-8: it cannot fit its digest.
                applied = self.function.of(resource, piece.decode("utf-8", "replace"))
            except SchedulerCoreError as error:
                _shift(error, lines)
                raise
            at += applied.bytes
            events += applied.events
            lines += piece.count(b"\n", 0, applied.bytes)
            if applied.bytes == 0 or at >= len(data):
                whole: _R = replace(applied, bytes=at, events=events)
                return whole


def _shift(error: SchedulerCoreError, lines: int) -> None:
    """Counts the lines of an error from the start of the journal."""
    line = getattr(error, "line", None)
    if lines and line is not None:
        setattr(error, "line", line + lines)
        error.message = _LINE.sub(f"at line {line + lines}", error.message, count=1)
        error.args = (error.message,)
