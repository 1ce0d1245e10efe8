"""The result of `run`: the report of the run, as text, JSON, HTML and tables."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Optional

from .._generated.values.runner import RunReport
from .._report.columns import Columns
from .._report.run_data import summary, tables
from .._report.run_page import run_page


class RunResult(RunReport):
    """Result of `run`: a `RunReport` with its text. `print(report)` prints the text."""

    if TYPE_CHECKING:
        text: str
        """The report as text, for people: tables, failures, thresholds and the verdict. `str(report)` is the same."""
        name: str
        """Name of the scenario."""

    def __str__(self) -> str:
        text: Optional[str] = self.__dict__.get("text")
        # `dataclasses.replace` makes a report without its text.
        return "\n".join([*self.reasons, f"verdict: {self.verdict}", ""]) if text is None else text

    def to_json(self, *, indent: Optional[int] = None) -> str:
        """Returns the report as a JSON document, which has the members of the last line of `run --json`.

        Times are in milliseconds, and the names of their members end in `_ms`.

        Args:
            indent: Number of spaces of an indent. If `None`, the document is one line.
        """
        return json.dumps(summary(self), indent=indent, ensure_ascii=False)

    def to_html(self, *, title: Optional[str] = None) -> str:
        """Returns the report as one HTML page, which needs no other file and no network. It has a light and a dark style.

        Args:
            title: Title of the page. If `None`, the name of the scenario.
        """
        from .. import __version__

        # `dataclasses.replace` makes a report without its name.
        name: str = self.__dict__.get("name", "")
        return run_page(self, name or "Run" if title is None else title, version=__version__)

    def tables(self) -> dict[str, Columns]:
        """Returns tables by name, each a dict of columns: `pandas.DataFrame(report.tables()["actions"])`.

        The tables are `tenants`, `actions`, `pools`, `failures`, `thresholds`, `tenant_statuses` and `action_statuses`. The
        columns have the names of the fields; counts of attempts, requests and transfer begin with those words, as in
        `attempts_failed`. Times are in seconds.
        """
        return tables(self)


def with_text(report: RunReport, text: str) -> RunResult:
    """Returns the report with its text."""
    result: RunResult = object.__new__(RunResult)
    own: dict[str, Any] = result.__dict__
    own.update(report.__dict__, text=text, name="")
    return result


def named(report: RunResult, name: str) -> RunResult:
    """Adds the name of its scenario to a report."""
    own: dict[str, Any] = report.__dict__
    own["name"] = name
    return report
