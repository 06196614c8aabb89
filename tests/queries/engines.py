"""What a query answers as a table of text, whichever engine was asked: so that answers can be compared and kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import pyoxigraph as ox
from rdflib import Dataset, Literal, URIRef
from rdflib.query import ResultRow

import queries
from graph import Answers, FilmGraph, Result
from graph.answers import as_term
from graph.results import plain
from ontology.terms import shorten
from queries import NamedQuery

Rows = list[tuple[str, ...]]


class Table(NamedTuple):
    """Columns and rows: of a SELECT as it stands; triples in order; the answer of an ASK as one row."""

    columns: tuple[str, ...]
    rows: Rows


class RdflibEngine:
    """rdflib's own engine over rdflib's own store."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset

    def query(self, text: str, /, *, name: str = "query", **terms: Any) -> Table:
        found = self.dataset.query(text, initBindings=terms)
        if found.type == "ASK":
            return _of_ask(bool(found.askAnswer))
        if found.type == "SELECT":
            rows = [tuple(_cell(term) for term in row) for row in found if isinstance(row, ResultRow)]
            return Table(tuple(map(str, found.vars or ())), rows)
        return _of_triples({tuple(map(_term, triple)) for triple in found.graph or ()})


class NativeEngine:
    """A film graph, here or behind an endpoint."""

    def __init__(self, graph: Answers) -> None:
        self.graph = graph

    def query(self, text: str, /, *, name: str = "query", **terms: Any) -> Table:
        return table(self.graph.query(text, name=name, **terms))


def table(found: Result) -> Table:
    if found.kind == "ASK":
        return _of_ask(bool(found.boolean))
    if found.kind == "SELECT":
        rows = [tuple("" if term is None else shorten(plain(term)) for term in row) for row in found.rows]
        return Table(found.variables, rows)
    return _of_triples({tuple(map(_term, triple)) for triple in found.triples})


def _of_ask(answer: bool) -> Table:
    return Table(("answer",), [(str(answer).lower(),)])


def _of_triples(triples: set[tuple[str, ...]]) -> Table:
    return Table(("subject", "predicate", "object"), sorted(triples))


def _cell(term: Any) -> str:
    return "" if term is None else shorten(str(term))


def _term(term: Any) -> str:
    """An IRI with its prefix; a literal as N-Triples has it."""
    found = term if isinstance(term, ox.NamedNode | ox.Literal) else as_term(term)
    return shorten(found.value) if isinstance(found, ox.NamedNode) else str(found)


def bound(kg: FilmGraph, query: NamedQuery, values: Mapping[str, str]) -> dict[str, URIRef | Literal]:
    return queries.bind(query, values, lambda title: kg.film(title).iri)


def native(kg: FilmGraph, query: NamedQuery, values: Mapping[str, str]) -> Table:
    """What a query answers with its parameters bound to what people would write."""
    return query.run(NativeEngine(kg), **bound(kg, query, values))


def examples(query: NamedQuery, *, optional: bool) -> dict[str, str]:
    return {parameter.name: parameter.example for parameter in query.parameters if optional or not parameter.optional}
