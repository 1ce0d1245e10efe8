"""The result of `run`: the report of the run, and its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._generated.values.runner import RunReport


class RunResult(RunReport):
    """Result of `run`: a `RunReport` with its text."""

    if TYPE_CHECKING:
        text: str
        """The report as text, for people: tables, failures, thresholds and the verdict. `str(report)` is the same."""

    def __str__(self) -> str:
        own: Any = self
        text: str = own.text
        return text


def with_text(report: RunReport, text: str) -> RunResult:
    """Returns the report with its text."""
    result: RunResult = object.__new__(RunResult)
    result.__dict__.update(report.__dict__, text=text)
    return result
