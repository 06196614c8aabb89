"""How long the samples take to read and load, and the named queries against rdflib's own engine on the same graph.

Run: ``python benchmarks/questions.py``. It prints a Markdown table; figures of machines and days are in README.md.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pyoxigraph as ox
from rdflib import Dataset

import queries
from graph import FilmGraph
from loaders import read_all
from ontology.document import Document
from ontology.errors import DocumentError
from ontology.terms import PREFIXES

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
_RUNS = 5


def seconds(work: Callable[[], object], runs: int = _RUNS) -> float:
    """The median time of some work."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def documents() -> list[Document]:
    """The samples, read."""
    return [found[1] for found in read_all([SAMPLES]) if not isinstance(found, DocumentError)]


def in_rdflib(kg: FilmGraph) -> Dataset:
    """The same graph in rdflib's memory store."""
    dataset = Dataset()
    for prefix, namespace in PREFIXES.items():
        dataset.bind(prefix, namespace)
    quads = kg.store.engine.quads_for_pattern(None, None, None, None)
    dataset.parse(data=ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"", format="nquads")
    return dataset


def answer(dataset: Dataset, text: str) -> int:
    """Ask rdflib's engine, and take every row."""
    return len(list(dataset.query(text)))


def main() -> None:
    """Measure and print."""
    pages = documents()
    size = sum(len(page.text) for page in pages)
    reading = seconds(documents)
    speed = f"{len(pages) / reading:.0f} a second"
    print(f"reading: {len(pages)} pages of {size / len(pages) / 1000:.1f} kB in {reading:.2f} s: {speed}")
    with FilmGraph() as kg:
        first, again = (seconds(lambda: kg.load(pages), 1) for _ in range(2))
        print(f"loading into memory: {first:.2f} s; again: {again:.2f} s")
        print(f"likeness of all films, computed: {seconds(lambda: kg.likeness, 1):.2f} s")
        rival = in_rdflib(kg)
        print("\n| query | filmkg, ms | rdflib memory, ms | ratio |\n| --- | --- | --- | --- |")
        for name, query in queries.library().items():
            ours = seconds(partial(query.run, kg))
            theirs = seconds(partial(answer, rival, query.text), 1)
            print(f"| {name} | {ours * 1000:.1f} | {theirs * 1000:.1f} | {theirs / ours:.0f} |")


if __name__ == "__main__":
    main()
