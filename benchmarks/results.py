"""Answers as tables: ``python -m benchmarks.results``. 50,000 rows of four columns become a DataFrame of pandas.

The rival, in the same run: the same rows from rdflib's own graph, each term by ``toPython()``, row by row.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

import pandas as pd
import pyoxigraph as ox
from rdflib import Graph

from graph import FilmGraph, Result

ROWS = 50_000
ROUNDS = 5
_QUERY = (
    "SELECT ?film ?title ?year ?length "
    "{ ?film schema:name ?title ; schema:datePublished ?year ; schema:duration ?length }"
)
_XSD = "http://www.w3.org/2001/XMLSchema#"


def triples() -> list[ox.Triple]:
    """Films with a title, a year and a running time, one a row."""

    def literal(text: str, kind: str) -> ox.Literal:
        return ox.Literal(text, datatype=ox.NamedNode(_XSD + kind))

    schema = "https://schema.org/"
    found = []
    for number in range(ROWS):
        film = ox.NamedNode(f"https://w3id.org/filmkg/id/film/film-{number}")
        found += [
            ox.Triple(film, ox.NamedNode(f"{schema}name"), ox.Literal(f"Film {number}")),
            ox.Triple(film, ox.NamedNode(f"{schema}datePublished"), literal(str(1900 + number % 120), "gYear")),
            ox.Triple(film, ox.NamedNode(f"{schema}duration"), literal(f"PT{60 + number % 120}M", "dayTimeDuration")),
        ]
    return found


def median(work: Callable[[], object]) -> float:
    """The median of some runs, in seconds."""
    took = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return statistics.median(took)


def by_rdflib(graph: Graph) -> pd.DataFrame:
    """The rows of rdflib's answer, term by term."""
    answer = graph.query(f"PREFIX schema: <https://schema.org/> {_QUERY}")
    rows = [[None if term is None else term.toPython() for term in row] for row in answer]  # type: ignore[union-attr]
    return pd.DataFrame(rows, columns=[str(name) for name in answer.vars or ()])


def main() -> None:
    """Print the times and their ratios."""
    made = triples()
    with FilmGraph() as kg:
        kg.store.engine.extend(ox.Quad(*each) for each in made)
        result: Result = kg.query(_QUERY)
        works: tuple[Callable[[], object], ...] = (lambda: kg.query(_QUERY), result.to_pandas, result.to_polars)
        asked, pandas, polars = map(median, works)
    print(f"{len(result)} rows asked for in {asked:.2f} s; as a pandas table {pandas:.2f} s, polars {polars:.2f} s")
    graph = Graph().parse(data=ox.serialize(made, format=ox.RdfFormat.N_TRIPLES), format="nt")
    start = time.perf_counter()
    by_rdflib(graph)
    theirs = time.perf_counter() - start
    print(f"rdflib: {theirs:.2f} s for both; ratio {theirs / (asked + pandas):.1f}")


if __name__ == "__main__":
    main()
