"""Records as columns, which `pandas.DataFrame` and `polars.DataFrame` take as they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import Any

from .._wit import Field, List, Record

Columns = dict[str, list[Any]]
"""A table: the values of each column, by its name. All columns have the same length."""


def columns(descriptor: Record, records: Iterable[Any]) -> Columns:
    """Returns the fields of records as columns. A field of a nested record has the name of both: `attempts_failed`. Lists are
    left out: each is a table of its own."""
    rows = list(records)
    table: Columns = {}
    _add(table, descriptor.fields, rows, "")
    return table


def pairs(owner: str, owners: Iterable[str], descriptor: Record, lists: Iterable[Sequence[Any]]) -> Columns:
    """Returns the records of several lists as columns, after a column with the owner of each list."""
    flat = [(name, record) for name, records in zip(owners, lists) for record in records]
    return {owner: [name for name, _ in flat], **columns(descriptor, (record for _, record in flat))}


def _add(table: Columns, fields: Sequence[Field], rows: list[Any], prefix: str) -> None:
    for field in fields:
        if isinstance(field.type, List):
            continue
        values = [getattr(row, field.name) for row in rows]
        if isinstance(field.type, Record):
            _add(table, field.type.fields, values, f"{prefix}{field.name}_")
        else:
            table[prefix + field.name] = [plain(value) for value in values]


def plain(value: Any) -> Any:
    """Returns a value as tables show it: the word of an enum."""
    return str(value.value) if isinstance(value, Enum) else value
