"""How fast likeness is: ``python -m benchmarks.likeness [FILMS…]`` (1,000, 14,000, 40,000 and 200,000 unless given).

Made-up films with features as films have them: few genres that many share, many actors that few share, by power laws.
Measured: to prepare them, one question with its ten films and their reasons, all pairs with the twenty nearest of each,
and the peak memory. The rivals, on the sizes that they can do: networkx's Jaccard coefficient (one film against all)
and its personalised PageRank, on the bipartite network of the same films.
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Callable

import networkx as nx
import numpy as np
from scipy import sparse

from graph.catalogue import Film
from graph.likeness import Likeness
from graph.likeness.space import Feature, Numbers, Space
from graph.relations import RELATIONS

SIZES = (1_000, 14_000, 40_000, 200_000)
LARGEST_OF_NETWORKX = 14_000
_ASKED = 20
_SHAPES: dict[str, tuple[float, float, float]] = {  # features a film, mean of features, exponent of the power law
    "genre": (0, 3, 1.1),
    "theme": (0, 4, 1.0),
    "country": (0, 1.2, 1.5),
    "actor": (1.2, 6, 0.8),
    "director": (0.35, 1, 0.7),
    "screenwriter": (0.5, 1.5, 0.7),
    "composer": (0.2, 1, 0.9),
    "producer": (0.4, 2, 0.7),
    "company": (0.05, 1, 1.0),
    "filming place": (0.05, 1, 1.0),
    "story place": (0.05, 1, 1.0),
    "source author": (0.1, 0.3, 0.8),
    "cinematographer": (0.2, 0.8, 0.8),
    "recommendation": (1, 3, 0.6),
}
_FIXED = {"genre": 60, "theme": 400, "country": 60}


def made_up(films: int, seed: int = 0) -> Space:
    """So many films with features of every kind."""
    chance = np.random.default_rng(seed)
    relations = {relation.name: relation for relation in RELATIONS}
    rows, columns, blocks, features = [], [], [], list[Feature]()
    for name, (share, mean, exponent) in _SHAPES.items():
        count = _FIXED.get(name) or max(int(films * share), 5)
        weights = 1 / np.arange(1, count + 1) ** exponent
        row = np.repeat(np.arange(films), chance.poisson(mean, films))
        rows.append(row)
        columns.append(len(features) + chance.choice(count, size=len(row), p=weights / weights.sum()))
        blocks.append((relations[name], slice(len(features), len(features) + count)))
        features += [Feature(relations[name], f"urn:{name}:{number}", f"{name} {number}") for number in range(count)]
    cells = (np.concatenate(rows), np.concatenate(columns))
    matrix = sparse.csr_array((np.ones(len(cells[0])), cells), shape=(films, len(features)))
    matrix.sum_duplicates()
    matrix.data[:] = 1.0
    owners: Numbers = np.asarray(matrix.sum(axis=0), dtype=np.float64).ravel()
    content = np.log2((films + 1) / np.maximum(owners, 1.0))
    named = tuple(Film(f"Film {number}", None, f"urn:film:{number}") for number in range(films))
    return Space(named, tuple(features), matrix, content, tuple(blocks), films)


def timed(work: Callable[[], object]) -> float:
    """How many seconds some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ours(space: Space) -> str:
    """Prepare, ask, and compare all pairs: a row of the table."""
    start = time.perf_counter()
    likeness = Likeness(space)
    prepared = time.perf_counter() - start
    asked = statistics.median(timed(lambda film=film: likeness.similar(film)) for film in space.films[:_ASKED])  # type: ignore[misc]
    pairs = timed(lambda: sum(1 for _ in likeness.nearest(20)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"{prepared:.2f} | {1000 * asked:.1f} | {pairs:.1f} | {peak:.0f}"


def networkx(space: Space) -> str:
    """The same films in networkx: one film's Jaccard coefficients and PageRank, in milliseconds."""
    graph: nx.Graph[tuple[str, int]] = nx.Graph()
    graph.add_nodes_from(("film", row) for row in range(len(space.films)))
    cells = space.incidence.tocoo()
    ends = zip(*cells.coords, strict=True)
    graph.add_edges_from((("film", int(row)), ("feature", int(column))) for row, column in ends)
    pairs = [(("film", 0), ("film", row)) for row in range(1, len(space.films))]
    jaccard = timed(lambda: list(nx.jaccard_coefficient(graph, pairs)))
    walk = timed(lambda: nx.pagerank(graph, personalization={("film", 0): 1.0}))
    return f"{1000 * jaccard:.0f} | {1000 * walk:.0f}"


def main() -> None:
    """Print a Markdown table."""
    print("| films | features | prepared, s | one question, ms | all pairs, top 20, s | peak, MB |", end="")
    print(" networkx: Jaccard, ms | PageRank, ms |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for films in map(int, sys.argv[1:] or SIZES):
        space = made_up(films)
        mine = ours(space)
        theirs = networkx(space) if films <= LARGEST_OF_NETWORKX else " | "
        print(f"| {films:,} | {space.incidence.nnz:,} | {mine} | {theirs} |", flush=True)


if __name__ == "__main__":
    main()
