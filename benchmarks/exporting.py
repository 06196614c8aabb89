"""How long a large graph takes to write out, and how much memory; beside rdflib's serializers on what they can do.

Run: ``python -m benchmarks.exporting [TRIPLES]`` (5,000,000 unless told otherwise). It makes a store in a temporary
folder, exports it in child processes whose peak memory the system counts, and prints Markdown tables; figures of
machines and days are in README.md.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pyoxigraph as ox
from rdflib import RDF, SDO, Graph

from graph import FilmGraph
from graph.export import export
from graph.rdf import in_graph, node, text, triple, year
from ontology.terms import FKG, ID_BASE

FORMS = ("ntriples", "turtle", "nquads")
RIVAL_FORMS = {"ntriples": "nt", "turtle": "turtle"}
RIVAL_TRIPLES = 200_000
_TRIPLES = 5_000_000
_CHUNK = 500_000
_CAST = 12
_IN_A_DOCUMENT = 5  # of so many triples of the default graph one stands in its document's graph too


def triples() -> Iterator[ox.Triple]:
    """Films without end, each with a cast of its own shape and with people who come back."""
    number = 0
    while True:
        number += 1
        film = f"{ID_BASE}film/film-{number}"
        yield triple(film, RDF.type, SDO.Movie)
        yield triple(film, SDO.name, text(f"The Film of the Number {number}"))
        yield triple(film, SDO.datePublished, year(1920 + number % 100))
        yield triple(film, SDO.genre, f"{ID_BASE}genre/genre-{number % 40}")
        yield triple(film, FKG.theme, f"{ID_BASE}theme/theme-{number % 300}")
        yield triple(film, SDO.director, f"{ID_BASE}person/person-{number % 5000}")
        yield triple(
            film, SDO.abstract, text(f"A film in which {number} things happen, told in a sentence or so.", "en")
        )
        for place in range(_CAST):
            yield from _performance(film, number, place)


def _performance(film: str, number: int, place: int) -> Iterator[ox.Triple]:
    actor, role = f"{ID_BASE}person/person-{(number * 7 + place * 131) % 60_000}", f"film-{number}.role-{place}"
    performance, character = f"{ID_BASE}performance/{role}", f"{ID_BASE}character/{role}"
    yield triple(film, SDO.actor, actor)
    yield triple(film, FKG.hasPerformance, performance)
    yield triple(performance, RDF.type, SDO.PerformanceRole)
    yield triple(performance, SDO.actor, actor)
    yield triple(performance, FKG.performs, character)
    yield triple(character, RDF.type, FKG.Character)
    yield triple(character, SDO.name, text(f"Role {place} of {number}"))


def quads(number: int) -> Iterator[ox.Quad]:
    """So many triples in the default graph, a part of them in documents' graphs too."""
    for position, stated in enumerate(islice(triples(), number)):
        yield in_graph(stated)
        if position % _IN_A_DOCUMENT == 0:
            yield in_graph(stated, node(f"{ID_BASE}document/document-{position // 500}"))


def make(folder: str, number: str) -> None:
    """Make a store of so many triples, filled in chunks (in a child process)."""
    with FilmGraph(folder) as kg:
        source = quads(int(number))
        while chunk := list(islice(source, _CHUNK)):
            kg.store.engine.bulk_extend(chunk)


def ours(store: str, form: str, target: str) -> None:
    """Open a store and export it (in a child process)."""
    with FilmGraph.open(store) as kg, Path(target).open("wb") as file:
        export(kg, form, file)


def theirs(source: str, form: str, target: str) -> None:
    """Write what was read into rdflib's memory (in a child process); reading it is not counted in the time."""
    graph = Graph().parse(source, format="nt")
    print(json.dumps({"before": time.process_time()}))
    graph.serialize(target, format=RIVAL_FORMS[form])


def measured(what: str, *words: object) -> tuple[float, float]:
    """Processor seconds and peak memory in MB of some work in a process of its own.

    This process stays small: the system counts a child's peak from that of its parent at its birth.
    """
    command = [sys.executable, "-m", "benchmarks.exporting", what, *map(str, words)]
    child = subprocess.run(command, capture_output=True, check=True, text=True)
    said: dict[str, float] = {}
    for line in child.stdout.splitlines():
        said |= json.loads(line)
    return said["after"] - said["before"], said["peak"]


def main(number: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        large, small, out, source = (Path(name) / part for part in ("large", "small", "out", "source.nt"))
        made, _ = measured("make", large, number)
        more = -(-number // _IN_A_DOCUMENT)
        print(f"{number:,} triples and {more:,} quads of documents, made in {made:.0f} s\n")
        print("| format | CPU, s | peak, MB | written, MB |\n| --- | --- | --- | --- |")
        for form in FORMS:
            seconds, peak = measured("ours", large, form, out)
            print(f"| {form} | {seconds:.1f} | {peak:.0f} | {out.stat().st_size / 1e6:.0f} |", flush=True)
        measured("make", small, RIVAL_TRIPLES)
        measured("ours", small, "ntriples", source)
        print(f"\n{RIVAL_TRIPLES:,} triples\n")
        print("| format | filmkg, CPU s | peak, MB | rdflib, CPU s | peak, MB |\n| --- | --- | --- | --- | --- |")
        for form in RIVAL_FORMS:
            seconds, peak = measured("ours", small, form, out)
            slow, fat = measured("theirs", source, form, out)
            print(f"| {form} | {seconds:.1f} | {peak:.0f} | {slow:.1f} | {fat:.0f} |", flush=True)


_WORK: dict[str, Callable[..., None]] = {"make": make, "ours": ours, "theirs": theirs}

if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in _WORK:
        print(json.dumps({"before": time.process_time()}))
        _WORK[sys.argv[1]](*sys.argv[2:])
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps({"after": time.process_time(), "peak": peak}))
    else:
        main(int(sys.argv[1].replace(",", "")) if sys.argv[1:] else _TRIPLES)
