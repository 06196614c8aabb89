"""What a query gave as a table of pandas or polars, as a networkx graph, or for a notebook's page.

The columns of a table have types: whole numbers, numbers, truths, times and durations where all values of a column are
of one sort (missing ones aside), text where all are text; a column of several sorts keeps Python's own values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from graph.values import Iri, Value, python_value
from ontology.errors import needs
from ontology.terms import PREFIXES

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    import polars as pl

    from graph.results import Result, Term

_SHOWN = 50
_EXTRA = "frames"
_DTYPES: Mapping[type | None, str] = MappingProxyType(
    {bool: "boolean", int: "Int64", float: "Float64", timedelta: "timedelta64[us]", str: "string"}
)
"""The type of a pandas column by the one sort of its values; that of any other is ``object``."""


def columns(result: Result) -> dict[str, list[Value | None]]:
    """The values of each variable, in the order of the rows; None where unbound. IRIs are plain text."""
    by_column = zip(*result.rows, strict=True) if result.rows else ([] for _ in result.variables)
    return {name: _values(terms) for name, terms in zip(result.variables, by_column, strict=True)}


def _values(terms: Sequence[Term | None]) -> list[Value | None]:
    """The values of a column; a term that comes again is read once."""
    known: dict[str, Value | None] = {}
    found: list[Value | None] = []
    for term in terms:
        if isinstance(term, ox.NamedNode):
            found.append(term.value)
        elif term is None:
            found.append(None)
        else:
            key = str(term)
            if key not in known:
                known[key] = python_value(term)
            found.append(known[key])
    return found


def _sort_of(values: Sequence[Value | None]) -> type | None:
    """The one type of a column's values; None where there are several, or none."""
    sorts = {type(value) for value in values} - {type(None)}
    return next(iter(sorts)) if len(sorts) == 1 else None


def to_pandas(result: Result) -> pd.DataFrame:
    """The rows of a SELECT as a pandas table.

    Raises:
        MissingPart: pandas is not installed.
    """
    with needs("tables", "pandas", _EXTRA):
        import pandas as pd
    _of_rows(result)

    def series(values: list[Value | None]) -> pd.Series[Any]:
        try:
            return pd.Series(values, dtype=_DTYPES.get(_sort_of(values), "object"))
        except (OverflowError, ValueError):  # a number or a duration beyond what the type of column holds
            return pd.Series(values, dtype="object")

    return pd.DataFrame(
        {name: series(values) for name, values in columns(result).items()}, columns=list(result.variables)
    )


def to_polars(result: Result) -> pl.DataFrame:
    """The rows of a SELECT as a polars table; a column of several sorts of value is one of objects.

    Raises:
        MissingPart: polars is not installed.
    """
    with needs("tables", "polars", _EXTRA):
        import polars as pl
    _of_rows(result)

    def series(name: str, values: list[Value | None]) -> pl.Series:
        mixed = _sort_of(values) is None and any(value is not None for value in values)
        return pl.Series(name, values, dtype=pl.Object if mixed else None)

    return pl.DataFrame([series(name, values) for name, values in columns(result).items()])


def to_networkx(result: Result) -> nx.MultiDiGraph[str]:
    """The triples of a CONSTRUCT or DESCRIBE as a directed multigraph; see :func:`graph.network.of_triples`."""
    from graph.network import of_triples

    if result.kind != "CONSTRUCT":
        raise TypeError("a network is made of the triples of CONSTRUCT or DESCRIBE; this query gave none")
    return of_triples(result.triples)


def to_html(result: Result) -> str:
    """What a notebook shows: the first rows as a table, triples as Turtle, an answer as yes or no."""
    if result.kind == "ASK":
        return f"<p>{'yes' if result else 'no'}</p>"
    if result.kind == "CONSTRUCT":
        return f"<pre>{escape(serialized(result.triples[:_SHOWN]).decode())}</pre>{_more(len(result))}"
    head = "".join(f"<th>{escape(name)}</th>" for name in result.variables)
    shown = replace(result, rows=result.rows[:_SHOWN]).records()
    rows = "".join(f"<tr>{''.join(map(_cell, record.values()))}</tr>" for record in shown)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{_more(len(result))}"


def serialized(triples: Iterable[ox.Triple], form: ox.RdfFormat = ox.RdfFormat.TURTLE) -> bytes:
    """Triples in a form of RDF, each once, in a fixed order."""
    prefixes = dict(PREFIXES) if form == ox.RdfFormat.TURTLE else {}
    return ox.serialize(sorted(set(triples), key=str), format=form, prefixes=prefixes) or b""


def _cell(value: Value | None) -> str:
    if isinstance(value, Iri) and value.startswith(("http://", "https://")):
        return f'<td><a href="{escape(value)}">{escape(value.label)}</a></td>'
    return f"<td>{'' if value is None else escape(str(value))}</td>"


def _more(count: int) -> str:
    shown = f", of which {_SHOWN} are shown" if count > _SHOWN else ""
    return f"<p>{count} in all{shown}</p>"


def _of_rows(result: Result) -> None:
    if result.kind != "SELECT":
        raise TypeError("a table is made of the rows of SELECT; this query gave none")
