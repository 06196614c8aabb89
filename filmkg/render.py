"""Rows as a person or a program wants them: a table, CSV, TSV, JSON, one JSON object a line."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

FORMATS = ("table", "csv", "tsv", "json", "ndjson")
WIDE = 200

Row = Mapping[str, Any]


def render(columns: Sequence[str], rows: Iterable[Row], form: str, width: int | None = None) -> str:
    """Rows as text.

    Args:
        columns: their names, in order.
        rows: a value for each column; lists are joined in tables and stay lists in JSON.
        form: one of :data:`FORMATS`.
        width: characters to a line of a table; wide if there is no telling.

    >>> print(render(["title", "year"], [{"title": "Heat", "year": 1995}], "csv"), end="")
    title,year
    Heat,1995
    >>> render(["title"], [{"title": "Heat"}], "ndjson")
    '{"title": "Heat"}\\n'
    """
    if form == "json":
        return json.dumps([_chosen(columns, row) for row in rows], ensure_ascii=False, indent=2) + "\n"
    if form == "ndjson":
        return "".join(json.dumps(_chosen(columns, row), ensure_ascii=False) + "\n" for row in rows)
    if form in ("csv", "tsv"):
        return _separated(columns, rows, "," if form == "csv" else "\t")
    return _table(columns, rows, width or WIDE)


def markdown(columns: Sequence[str], rows: Iterable[Row]) -> str:
    r"""Rows as a table of GitHub Flavored Markdown (https://github.github.com/gfm/, section 4.10).

    >>> print(markdown(["title"], [{"title": "A | B\nC"}]), end="")
    | title |
    | --- |
    | A \| B<br>C |
    """
    lines = [columns, ["---"] * len(columns), *([cell(row.get(column)) for column in columns] for row in rows)]
    return "".join(f"| {' | '.join(map(_in_cell, line))} |\n" for line in lines)


def _in_cell(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
    return "<br>".join(escaped.splitlines())


def cell(value: Any) -> str:
    """A value as the text of one cell.

    >>> cell(None), cell(["a", "b"]), cell(0.51234)
    ('', 'a; b', '0.512')
    """
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(map(cell, value))
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def _chosen(columns: Sequence[str], row: Row) -> dict[str, Any]:
    return {column: row.get(column) for column in columns}


def _separated(columns: Sequence[str], rows: Iterable[Row], separator: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(row.get(column)) for column in columns] for row in rows)
    return out.getvalue()


def _table(columns: Sequence[str], rows: Iterable[Row], width: int) -> str:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell(row.get(column))) for column in columns))
    console = Console(file=io.StringIO(), width=width, color_system=None, legacy_windows=False)
    console.print(table)
    lines = console.file.getvalue().splitlines()  # type: ignore[attr-defined]
    return "".join(line.rstrip() + "\n" for line in lines)
