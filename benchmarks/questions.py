"""How long the named queries take: ``python -m benchmarks.questions [--rival SECONDS] [STORE|FOLDER]``.

They are asked over the samples, and over a store or a folder of ``movies-*.json`` (see ``benchmarks.identity``) if one
is named: by filmkg, by pyoxigraph alone on the same store with the same text, and by rdflib's own engine on the same
quads, in a process of its own that is ended after some seconds (``--rival 0`` leaves it out). Parameters without which
a question makes no sense have the values of the examples; a film that the graph does not know is that with the largest
cast. Times are those of the processor, so that other work on the machine counts for little. It prints Markdown tables.
"""

from __future__ import annotations

import argparse
import multiprocessing
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pyoxigraph as ox
from rdflib import Dataset

import queries
from benchmarks import identity
from graph import FilmGraph
from graph.answers import as_term
from graph.binding import bound
from loaders import read_all
from ontology.document import Document
from ontology.errors import DocumentError, UnknownFilm
from ontology.terms import PREFIXES
from queries import NamedQuery

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
_RUNS, _MOST_RUNS, _LONG = 5, 50, 0.2
_LARGEST_CAST = """
SELECT ?film { { SELECT ?film (COUNT(?who) AS ?cast) { ?film schema:actor ?who } GROUP BY ?film } }
ORDER BY DESC(?cast) ?film LIMIT 1
"""


def seconds(work: Callable[[], object], runs: int = _RUNS) -> float:
    """The median time of the processor that some work takes."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def side_by_side(*works: Callable[[], object]) -> list[float]:
    """The median times of several pieces of work, done in turn once each has been done: quick ones more often."""
    longest = max(seconds(work, 1) for work in works)
    runs = range(max(_RUNS, min(_MOST_RUNS, int(_LONG / longest))))
    times = [[seconds(work, 1) for work in works] for _ in runs]
    return [statistics.median(each) for each in zip(*times, strict=True)]


def documents() -> list[Document]:
    """The samples, read."""
    return [found[1] for found in read_all([SAMPLES]) if not isinstance(found, DocumentError)]


@contextmanager
def large(path: Path) -> Iterator[FilmGraph]:
    """The graph of a store, or of the films in a folder."""
    if not any(path.glob("*.json")):
        with FilmGraph.open(path) as kg:
            yield kg
        return
    with tempfile.TemporaryDirectory() as scratch, FilmGraph(Path(scratch, "store")) as kg:
        kg.load(identity.documents(path))
        yield kg


def values(kg: FilmGraph, query: NamedQuery) -> dict[str, Any]:
    """Terms for the parameters without which the question makes no sense."""
    given = {parameter.name: parameter.example for parameter in query.parameters if not parameter.optional}
    return dict(queries.bind(query, given, partial(_film, kg)))


def _film(kg: FilmGraph, title: str) -> str:
    try:
        return kg.film(title).iri
    except UnknownFilm:
        return str(kg.query(_LARGEST_CAST).values()[0]["film"])


def raw(store: ox.Store, text: str) -> int:
    """Ask pyoxigraph alone, and take every row."""
    answer = store.query(text)
    return 1 if isinstance(answer, ox.QueryBoolean) else len(list(answer))


def in_rdflib(kg: FilmGraph) -> Dataset:
    """The same graph in rdflib's memory store."""
    dataset = Dataset()
    for prefix, namespace in PREFIXES.items():
        dataset.bind(prefix, namespace)
    quads = kg.store.engine.quads_for_pattern(None, None, None, None)
    dataset.parse(data=ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"", format="nquads")
    return dataset


def by_rdflib(dataset: Dataset, text: str, terms: Mapping[str, Any], limit: float) -> float | None:
    """How long rdflib's engine takes; None if it was not done in time."""
    processes = multiprocessing.get_context("fork")
    result, answer = processes.Pipe(duplex=False)
    process = processes.Process(target=_answer, args=(dataset, text, terms, answer))
    process.start()
    found: float | None = result.recv() if result.poll(limit) else None
    process.kill()
    process.join()
    return found


def _answer(dataset: Dataset, text: str, terms: Mapping[str, Any], out: Connection) -> None:
    out.send(seconds(lambda: list(dataset.query(text, initBindings=dict(terms))), 1))


def table(kg: FilmGraph, limit: float) -> None:
    """Measure each query, and print."""
    dataset = in_rdflib(kg) if limit else None
    print("| query | filmkg, ms | pyoxigraph, ms | filmkg / pyoxigraph | rdflib, ms |\n| --- | --- | --- | --- | --- |")
    ratios = []
    for name, query in queries.library().items():
        terms = values(kg, query)
        text = bound(query.text, {key: as_term(term) for key, term in terms.items()})
        ours, alone = side_by_side(partial(query.run, kg, **terms), partial(raw, kg.store.engine, text))
        ratios.append(ours / alone)
        theirs = by_rdflib(dataset, query.text, terms, limit) if dataset is not None else None
        told = f"{theirs * 1000:.0f}" if theirs is not None else f"> {limit * 1000:.0f}" if limit else ""
        print(f"| {name} | {ours * 1000:.1f} | {alone * 1000:.1f} | {ours / alone:.2f} | {told} |", flush=True)
    print(f"\nfilmkg / pyoxigraph, median of {len(ratios)} queries: {statistics.median(ratios):.2f}\n")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure the named queries.")
    parser.add_argument("path", nargs="?", type=Path, help="a store, or a folder of movies-*.json")
    parser.add_argument("--rival", type=float, default=60, metavar="SECONDS", help="how long rdflib may take; 0: skip")
    options = parser.parse_args()
    pages = documents()
    reading = seconds(documents)
    print(f"reading: {len(pages)} pages in {reading:.2f} s: {len(pages) / reading:.0f} a second")
    with FilmGraph() as kg:
        first, again = (seconds(lambda: kg.load(pages), 1) for _ in range(2))
        print(f"loading into memory: {first:.2f} s; again: {again:.2f} s")
        print(f"likeness of all films, computed: {seconds(lambda: kg.likeness, 1):.2f} s\n")
        table(kg, options.rival)
    if options.path:
        with large(options.path) as kg:
            print(f"{kg.size} documents\n")
            table(kg, options.rival)


if __name__ == "__main__":
    main()
