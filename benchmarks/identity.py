"""One graph from many documents: ``python -m benchmarks.identity FOLDER`` (a folder of ``movies-*.json``).

Each film of the files (title, year, cast, genres, extract, href) becomes a document of its own. All are loaded into a
store on disk; then what one document more costs, and one fewer. The rival, in the same run: rdflib's graph in memory
takes the same triples, once as they are known and once with who says so.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

import pyoxigraph as ox
from oxrdflib._converter import from_ox
from rdflib import Dataset, Graph, URIRef

from graph import FilmGraph
from ontology.document import Claim, Document, Evidence, Origin
from ontology.facts import (
    ConceptMention,
    Fact,
    FilmMention,
    OfGenre,
    Performed,
    PersonMention,
    Released,
    Scheme,
    Summarised,
    Titled,
)

ROUNDS = 5


def documents(folder: Path) -> Iterator[Document]:
    """A document for each film of the files."""
    for file in sorted(folder.glob("*.json")):
        for row in json.loads(file.read_text(encoding="utf-8")):
            yield document(row)


def document(row: dict[str, Any]) -> Document:
    """A film's row as a document: a line a fact.

    >>> found = document({"title": "Heat", "year": 1995, "cast": ["Al Pacino"], "genres": ["Crime"], "extract": "Two."})
    >>> [found.quote(claim) for claim in found.claims]
    ['Heat', '1995', 'Al Pacino', 'Crime', 'Two.']
    """
    film = FilmMention(row["title"], row["year"])
    facts: list[tuple[str, Fact]] = [
        (row["title"], Titled(film, row["title"])),
        (str(row["year"]), Released(film, row["year"])),
    ]
    facts += [(name, Performed(film, PersonMention(name))) for name in row["cast"] if name.strip()]
    facts += [(name, OfGenre(film, ConceptMention(name, Scheme.GENRE))) for name in row["genres"] if name.strip()]
    if row.get("extract"):
        facts.append((row["extract"], Summarised(film, row["extract"])))
    text, claims = "", []
    for words, fact in facts:
        claims.append(Claim(fact, Evidence(len(text), len(text) + len(words), "", type(fact).__name__.lower())))
        text += f"{words}\n"
    name = f"{row.get('href') or row['title']}.{row['year']}.json"
    return Document(
        Origin(name, sha256(f"{name}\n{text}".encode()).hexdigest(), "rows", "1"), text, film, tuple(claims)
    )


@contextmanager
def told(what: str) -> Iterator[None]:
    """Tell how long something took."""
    start, busy = time.perf_counter(), time.process_time()
    yield
    took, cpu = time.perf_counter() - start, time.process_time() - busy
    print(f"{what}: {took:.1f} s ({cpu:.1f} s of processor); peak {peak():.0f} MB", flush=True)


def peak() -> float:
    """The most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def median(work: Callable[[Document], object], each: Iterable[Document]) -> str:
    """The median of the times that something takes for some documents, in milliseconds; of the processor too."""
    took, busy = [], []
    for one in each:
        start, cpu = time.perf_counter(), time.process_time()
        work(one)
        took.append(1000 * (time.perf_counter() - start))
        busy.append(1000 * (time.process_time() - cpu))
    return f"{statistics.median(took):.0f} ms ({statistics.median(busy):.0f} ms of processor)"


def ours(folder: Path, store: Path) -> None:
    """Load all but a few, then these one by one; unload them again."""
    few = list(islice(documents(folder), 0, None, 2800))[:ROUNDS]
    names = {one.origin.sha256 for one in few}
    with FilmGraph(store) as kg:
        with told("loaded into a store on disk"):
            change = kg.load(one for one in documents(folder) if one.origin.sha256 not in names)
        print(f"{change.documents} documents, {len(kg.store.engine)} quads")
        print(f"one document more: {median(lambda one: kg.load([one]), few)}; median of {ROUNDS}")
        before = len(kg.store.engine)
        print(f"the same again: {median(lambda one: kg.load([one]), few)}")
        print(f"one document fewer: {median(lambda one: kg.unload(one.origin.name), few)}")
        kg.load(few)
        print(f"the same number of quads when they are back: {len(kg.store.engine) == before}")
    size = sum(file.stat().st_size for file in store.rglob("*") if file.is_file())
    print(f"on disk: {size / 1e6:.0f} MB")


def rival(store: Path) -> None:
    """The same triples into rdflib's graph in memory."""
    engine = ox.Store.read_only(str(store / "oxigraph"))
    terms: dict[object, Any] = {}

    def term(one: Any) -> Any:
        if one not in terms:
            terms[one] = from_ox(one)
        return terms[one]

    graph = Graph()
    known = [
        (term(quad.subject), term(quad.predicate), term(quad.object), graph)
        for quad in engine.quads_for_pattern(None, None, None, ox.DefaultGraph())
    ]
    with told(f"rdflib, in memory: {len(known)} triples of what is known, addN"):
        graph.addN(known)
    dataset = Dataset()
    graphs = {graph: dataset.graph(URIRef(graph.value)) for graph in engine.named_graphs()}
    said = [
        (term(quad.subject), term(quad.predicate), term(quad.object), graphs[quad.graph_name])
        for quad in engine
        if quad.graph_name in graphs
    ]
    with told(f"rdflib, in memory: {len(said)} quads of who says so beside it, addN"):
        dataset.addN(said)


if __name__ == "__main__":
    if sys.argv[1] == "--rival":  # in a process of its own, so that its memory is its own
        rival(Path(sys.argv[2]))
    else:
        with tempfile.TemporaryDirectory() as scratch:
            ours(Path(sys.argv[1]), Path(scratch, "store"))
            subprocess.run([sys.executable, "-m", "benchmarks.identity", "--rival", f"{scratch}/store"], check=True)
