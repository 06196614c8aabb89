"""Networks of one kind of thing each, for the algorithms of networkx and for Gephi.

Nodes are IRIs with ``label`` and ``kind``; edges have ``weight``. Attributes are text and numbers, so that GraphML and
GEXF hold them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from itertools import combinations
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import networkx as nx

from graph.network import network

if TYPE_CHECKING:
    from graph.answers import Answers

_NEAREST = 10
_REASONS = 3
_PEOPLE = """
SELECT DISTINCT ?film ?title ?person ?name {
  ?film ?role ?person .
  VALUES ?role {
    schema:director schema:actor schema:producer schema:musicBy fkg:screenwriter fkg:cinematographer fkg:editor
  }
  ?film schema:name ?title . ?person schema:name ?name
}
"""


def bipartite(kg: Answers) -> nx.Graph[str]:
    """Films on the one side, what they can share on the other (``bipartite`` 0 and 1).

    An edge weighs what the feature adds to likeness: its information content times its relation's weight.
    """
    space = kg.likeness.space
    graph: nx.Graph[str] = nx.Graph()
    for film in space.films:
        graph.add_node(film.iri, label=str(film), kind="film", bipartite=0)
    weights = space.content * space.weights
    cells = space.incidence.tocoo()
    for row, column in zip(*cells.coords, strict=True):
        feature = space.features[column]
        if feature.relation.outward:  # films lead to films: that is no two sides
            continue
        node = f"{feature.relation.name} {feature.iri}"
        graph.add_node(node, label=feature.label, kind=feature.relation.name, bipartite=1)
        graph.add_edge(space.films[row].iri, node, weight=float(weights[column]), relation=feature.relation.name)
    return graph


def films(kg: Answers) -> nx.Graph[str]:
    """Films, each joined with those that it is most like; an edge weighs their likeness and has its chief reasons."""
    graph: nx.Graph[str] = nx.Graph()
    for film in kg.catalogue.films:
        graph.add_node(film.iri, label=str(film), kind="film", **({"year": film.year} if film.year else {}))
    for film, other, score in kg.likeness.nearest(_NEAREST):
        if not graph.has_edge(film.iri, other.iri):
            reasons = "; ".join(reason.words for reason in kg.likeness.why(film, other).reasons[:_REASONS])
            graph.add_edge(film.iri, other.iri, weight=score, reasons=reasons)
    return graph


def people(kg: Answers) -> nx.Graph[str]:
    """People, joined where they made films together; an edge weighs the number of these and names them."""
    cast: dict[str, set[str]] = defaultdict(set)
    titles: dict[str, str] = {}
    graph: nx.Graph[str] = nx.Graph()
    for row in kg.query(_PEOPLE).values():
        film, person = row["film"] or "", row["person"] or ""
        cast[film].add(person)
        titles[film] = row["title"] or ""
        graph.add_node(person, label=row["name"] or "", kind="person")
    for film in sorted(cast):
        for one, other in combinations(sorted(cast[film]), 2):
            together = graph.get_edge_data(one, other, {"weight": 0, "films": ""})
            named = f"{together['films']}; {titles[film]}" if together["films"] else titles[film]
            graph.add_edge(one, other, weight=together["weight"] + 1, films=named)
    return graph


def full(kg: Answers) -> nx.MultiDiGraph[str]:
    """Everything that is known: see :func:`graph.network.network`."""
    return network(kg.query)


KINDS: Mapping[str, Callable[[Answers], Any]] = MappingProxyType(
    {"full": full, "films": films, "people": people, "bipartite": bipartite}
)
"""The kinds of network by name."""
