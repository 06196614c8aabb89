"""The forms in which the answer to a query is printed, and which answers each can hold."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import click
import pyoxigraph as ox

from filmkg.cli.common import show
from filmkg.cli.files import in_its_place
from filmkg.render import FORMATS, markdown
from graph import Result
from graph.results import plain
from ontology.errors import needs
from ontology.terms import shorten

_Bytes = Callable[[Result], bytes]


@dataclass(frozen=True, slots=True)
class _Form:
    """A form of bytes, beside the tables of :mod:`filmkg.render`.

    Attributes:
        kinds: the kinds of answer that it holds.
        write: writes an answer.
        is_text: whether a terminal can show it.
    """

    kinds: tuple[str, ...]
    write: _Bytes
    is_text: bool = True


def _rdf(form: ox.RdfFormat) -> _Bytes:
    def write(result: Result) -> bytes:
        from graph.frames import serialized

        return serialized(result.triples, form)

    return write


def _sparql_results(form: str) -> _Bytes:
    """Rows or a truth as the W3C's "SPARQL 1.1 Query Results" in JSON or XML, written by rdflib."""

    def write(result: Result) -> bytes:
        from rdflib import Variable
        from rdflib.query import Result as Rows

        from graph.rdflib_store import plain_term

        rows = Rows(result.kind)
        if result.kind == "ASK":
            rows.askAnswer = bool(result)
        else:
            rows.vars = [Variable(name) for name in result.variables]
            rows.bindings = [
                {Variable(name): plain_term(term) for name, term in row.items() if term is not None} for row in result
            ]
        return rows.serialize(format=form) or b""

    return write


def _parquet(result: Result) -> bytes:
    import io

    with needs("Parquet files", "pyarrow", "frames"):
        import pyarrow  # noqa: F401 - pandas writes with it
    out = io.BytesIO()
    table = result.to_pandas()
    mixed = {name: "string" for name in table.columns if table[name].dtype == object}
    table.astype(mixed).to_parquet(out, index=False)
    return out.getvalue()


def _html(result: Result) -> bytes:
    return f"{result._repr_html_()}\n".encode()


def _markdown(result: Result) -> bytes:
    columns, rows = _rows(result, brief=True)
    return markdown(columns, rows).encode()


_ROWS, _GRAPH = ("SELECT",), ("CONSTRUCT",)
_FORMS: Mapping[str, _Form] = MappingProxyType(
    {
        "markdown": _Form((*_ROWS, "ASK", *_GRAPH), _markdown),
        "html": _Form((*_ROWS, "ASK", *_GRAPH), _html),
        "results-json": _Form((*_ROWS, "ASK"), _sparql_results("json")),
        "results-xml": _Form((*_ROWS, "ASK"), _sparql_results("xml")),
        "parquet": _Form(_ROWS, _parquet, is_text=False),
        "ttl": _Form(_GRAPH, _rdf(ox.RdfFormat.TURTLE)),
        "nt": _Form(_GRAPH, _rdf(ox.RdfFormat.N_TRIPLES)),
        "jsonld": _Form(_GRAPH, _rdf(ox.RdfFormat.JSON_LD)),
        "rdfxml": _Form(_GRAPH, _rdf(ox.RdfFormat.RDF_XML)),
    }
)
RESULT_FORMATS = (*FORMATS, *_FORMS)
"""The names of the forms; the first is the default."""

_WORDS = {"SELECT": "rows", "ASK": "yes or no", "CONSTRUCT": "triples"}


def show_result(result: Result, form: str, output: Path | None = None, limit: int | None = None) -> None:
    """Print what a query gave.

    Args:
        result: what it gave.
        form: one of :data:`RESULT_FORMATS`.
        output: the file to write; stdout unless given.
        limit: how many rows or triples at most; that there are more is said on stderr.

    Raises:
        click.UsageError: the form cannot hold such an answer, or a terminal cannot show it.
    """
    if limit is not None and len(result) > limit:
        click.echo(f"filmkg: {limit} of {len(result)} are shown", err=True)
        result = replace(result, rows=result.rows[:limit], triples=result.triples[:limit])
    chosen = _FORMS.get("ttl" if form == "table" and result.kind == "CONSTRUCT" else form)
    if chosen is None:
        columns, rows = _rows(result, brief=form == "table")
        show(columns, rows, form, output)
        return
    if result.kind not in chosen.kinds:
        fitting = ", ".join((*FORMATS, *(name for name, each in _FORMS.items() if result.kind in each.kinds)))
        raise click.UsageError(f"--format {form} does not hold {_WORDS[result.kind]}; these do: {fitting}")
    _write(chosen, chosen.write(result), output)


def _write(form: _Form, written: bytes, output: Path | None) -> None:
    if output is not None:
        with in_its_place(output) as file:
            file.write(written)
    elif form.is_text:
        click.echo(written.decode(), nl=not written.endswith(b"\n"))
    elif sys.stdout.isatty():
        raise click.UsageError("this form is for files: name one with -o, or redirect stdout")
    else:
        sys.stdout.buffer.write(written)


def _rows(result: Result, *, brief: bool) -> tuple[list[str], list[dict[str, Any]]]:
    """An answer as rows of text: a truth as one, triples by the alphabet; IRIs are shortened for people."""
    if result.kind == "ASK":
        return ["answer"], [{"answer": result.boolean}]
    if result.kind == "CONSTRUCT":
        parts = ("subject", "predicate", "object")
        triples = sorted(result.triples, key=str)
        return list(parts), [{part: _text(getattr(each, part), brief=brief) for part in parts} for each in triples]
    return list(result.variables), [
        {name: None if term is None else _text(term, brief=brief) for name, term in row.items()} for row in result
    ]


def _text(term: Any, *, brief: bool) -> str:
    return shorten(term.value) if brief and isinstance(term, ox.NamedNode) else plain(term)
