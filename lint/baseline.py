"""The two checked-in lists: hits that are known and may only become fewer, and true exceptions."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from rules import Hit

Counts = dict[tuple[str, str], int]

HEAD = """\
# Known hits of the lint: rule, file, count. A count may only shrink; `just lint-shrink` does that.
"""


def read(path: Path) -> Counts:
    """Reads the counts. Of both sides of a merge conflict, the smaller count is taken."""
    counts: Counts = {}
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if not line or line.startswith(("#", "<<<<<<<", "=======", ">>>>>>>")):
            continue
        fields = line.split()
        if len(fields) != 3 or not fields[2].isdigit():
            raise SystemExit(f"{path.name}:{number}: expected RULE FILE COUNT")
        key = (fields[0], fields[1])
        counts[key] = min(int(fields[2]), counts.get(key, int(fields[2])))
    return counts


def write(path: Path, counts: Counts) -> None:
    lines = [f"{rule} {file} {count}\n" for (rule, file), count in sorted(counts.items()) if count]
    path.write_text(HEAD + "".join(lines))


def count(hits: list[Hit]) -> Counts:
    return dict(Counter((hit.rule, hit.path) for hit in hits))


def allowed(path: Path) -> dict[tuple[str, str], str]:
    """Reads the exceptions: `file | phrase | reason`, one a line."""
    found: dict[tuple[str, str], str] = {}
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        fields = [field.strip() for field in line.split("|")]
        if len(fields) != 3 or not all(fields):
            raise SystemExit(f"{path.name}:{number}: expected FILE | PHRASE | REASON")
        found[fields[0], fields[1]] = fields[2]
    return found


def compare(hits: list[Hit], known: Counts) -> tuple[list[Hit], Counts]:
    """Returns the hits of files that have more than is known, and the counts that became smaller."""
    found = count(hits)
    more = {key for key, number in found.items() if number > known.get(key, 0)}
    fewer = {key: found.get(key, 0) for key, number in known.items() if found.get(key, 0) < number}
    return [hit for hit in hits if (hit.rule, hit.path) in more], fewer
