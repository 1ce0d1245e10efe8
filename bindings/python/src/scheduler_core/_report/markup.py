"""HTML for reports: one self-contained page, without scripts and without anything from outside."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple, Optional

from .._printable import printable
from .style import STYLE

ROWS = 200
"""Maximum number of rows of a table that are shown."""


class Tile(NamedTuple):
    """A figure at the top of the page. All are text."""

    name: str
    value: str
    note: str


def escaped(text: object) -> str:
    """Returns text for HTML, also for the values of attributes."""
    return escape(printable(str(text)), quote=True)


def page(
    title: str, verdict: str, reasons: Iterable[str], facts: Iterable[str], tiles: Iterable[Tile], sections: Iterable[str], foot: str
) -> str:
    """Returns the page. All arguments but `sections` are text."""
    listed = "".join(f"<li>{escaped(reason)}</li>" for reason in reasons)
    figures = "".join(
        f'<div><dt>{escaped(own.name)}</dt><dd>{escaped(own.value)}</dd><dd class="note">{escaped(own.note)}</dd></div>\n' for own in tiles
    )
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>{escaped(title)}: {escaped(verdict)}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f'<header>\n<h1>{escaped(title)}</h1>\n<p class="verdict {grade(verdict)}">{escaped(verdict)}</p>\n'
        + (f'<ul class="reasons">{listed}</ul>\n' if listed else "")
        + f'<p class="facts">{" · ".join(escaped(fact) for fact in facts if fact)}</p>\n</header>\n'
        + f'<dl class="figures">\n{figures}</dl>\n{"".join(sections)}<footer>{escaped(foot)}</footer>\n</main>\n</body>\n</html>\n'
    )


def grade(verdict: str) -> str:
    """Returns the class of a verdict in the style sheet."""
    return {"passed": "good", "done": "good", "failed": "bad"}.get(verdict, "none")


def mark(verdict: str) -> str:
    """Returns a verdict in its color, as HTML."""
    return f'<span class="mark {grade(verdict)}">{escaped(verdict)}</span>'


def section(title: str, content: str) -> str:
    """Returns a section of the page; empty if it has no content."""
    return f"<section>\n<h2>{escaped(title)}</h2>\n{content}</section>\n" if content else ""


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Returns a table; empty if it has no rows. Cells are HTML."""
    if not rows:
        return ""
    names = "".join(f'<th scope="col">{escaped(name)}</th>' for name in head)
    shown = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>\n" for row in rows[:ROWS])
    more = f'<p class="note">{len(rows) - ROWS} more rows are not shown</p>\n' if len(rows) > ROWS else ""
    return f'<div class="table"><table>\n<thead><tr>{names}</tr></thead>\n<tbody>\n{shown}</tbody>\n</table></div>\n{more}'


def picture(svg: Optional[str], caption: str, description: str) -> str:
    """Returns an SVG picture with its caption; empty if there is none. It is an image, so that its styles and ids do not affect the
    page."""
    if not svg:
        return ""
    source = b64encode(svg.encode()).decode()
    return (
        f'<figure><figcaption>{escaped(caption)}</figcaption><img class="drawn" alt="{escaped(description)}" '
        f'src="data:image/svg+xml;base64,{source}"></figure>\n'
    )
