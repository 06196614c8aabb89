"""Which part of a graph is written out: all of it, one film with what belongs to it, one document's, or a query's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox
from rdflib import RDF, SDO, SKOS

from graph.rdf import in_graph, node, value_of
from ontology.terms import FKG

_SHARED = frozenset({"film", "person", "place", "company", "genre", "theme", "award", "category", "document", "scheme"})
_CALLED = frozenset(map(node, (RDF.type, SDO.name, SKOS.prefLabel, SDO.datePublished)))
_POINTS_AT_FILM = (node(FKG.nominatedWork), node(RDF.subject), node(SDO.mainEntity), node(FKG.result))
_SORTED_UP_TO = 200_000

Quads = Iterable[ox.Quad]
Selection = Callable[[ox.Store, bool], Quads]
"""Gives the quads to write: of a store, and whether named graphs are wanted beside the default one."""


def whole(store: ox.Store, named: bool) -> Iterator[ox.Quad]:
    """Everything. A small graph is sorted; a large one comes in the engine's order, which depends on its content alone.

    >>> quads = [ox.Quad(node(f"https://example.org/{name}"), node(RDF.type), node(SDO.Movie)) for name in "ba"]
    >>> store = ox.Store()
    >>> store.extend(quads)
    >>> [quad.subject.value for quad in whole(store, True)]
    ['https://example.org/a', 'https://example.org/b']
    """
    quads = store.quads_for_pattern(None, None, None, None if named else ox.DefaultGraph())
    yield from in_order(quads) if len(store) <= _SORTED_UP_TO else quads


def in_order(quads: Quads) -> list[ox.Quad]:
    """Quads by graph and then by their text, so that the same content is the same bytes."""
    return sorted(quads, key=lambda quad: (value_of(quad.graph_name), str(quad)))


@dataclass(frozen=True, slots=True)
class OfFilm:
    """A film with all that belongs to it: its facts, its performances, nominations, notes.

    Of what it shares with others (people, places, concepts, further films) come what they are and are called.

    Attributes:
        iri: the film's IRI.
    """

    iri: str

    def __call__(self, store: ox.Store, named: bool) -> Quads:
        """See :data:`Selection`; with named graphs each statement stands in that of the documents that make it too."""
        triples = set(self._triples(store))
        graphs = (in_graph(triple) for triple in triples)
        said = (quad for triple in triples for quad in _who_says(store, triple)) if named else ()
        return in_order({*graphs, *said})

    def _triples(self, store: ox.Store) -> Iterator[ox.Triple]:
        film = node(self.iri)
        pointing = (
            quad.subject
            for predicate in _POINTS_AT_FILM
            for quad in store.quads_for_pattern(None, predicate, film, ox.DefaultGraph())
        )
        waiting: list[ox.NamedNode | ox.BlankNode | ox.Triple] = [film, *pointing]
        described: set[str] = set()
        while waiting:
            thing = waiting.pop()
            if str(thing) in described:
                continue
            described.add(str(thing))
            own = thing == film or not is_shared(value_of(thing))
            for quad in store.quads_for_pattern(thing, None, None, ox.DefaultGraph()):
                if own or quad.predicate in _CALLED:
                    yield quad.triple
                    waiting += [quad.object] if own and isinstance(quad.object, ox.NamedNode) else []


def _who_says(store: ox.Store, triple: ox.Triple) -> Iterator[ox.Quad]:
    return store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)


def is_shared(iri: str) -> bool:
    """Whether an IRI is that of something that several films may have, such as a person.

    >>> is_shared("https://w3id.org/filmkg/id/person/a-b"), is_shared("https://w3id.org/filmkg/id/note/heat-1995.0a")
    (True, False)
    """
    parts = iri.rsplit("/", 2)
    return len(parts) < 3 or parts[1] in _SHARED or "/id/" not in iri


@dataclass(frozen=True, slots=True)
class OfDocument:
    """What one document claims, and with named graphs its evidence.

    Attributes:
        iri: the document's IRI.
    """

    iri: str

    def __call__(self, store: ox.Store, named: bool) -> Quads:
        """See :data:`Selection`."""
        graph, evidence = node(self.iri), node(f"{self.iri}#evidence")
        claims = store.quads_for_pattern(None, None, None, graph)
        if not named:
            return in_order(in_graph(quad.triple) for quad in claims)
        return in_order([*claims, *store.quads_for_pattern(None, None, None, evidence)])


@dataclass(frozen=True, slots=True)
class OfQuery:
    """The triples that a CONSTRUCT gave.

    Attributes:
        triples: the triples.
    """

    triples: tuple[ox.Triple, ...]

    def __call__(self, store: ox.Store, named: bool) -> Quads:  # noqa: ARG002
        """See :data:`Selection`."""
        return in_order(in_graph(triple) for triple in self.triples)
