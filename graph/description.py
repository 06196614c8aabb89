"""What a data set that is published holds: a VoID and DCAT description (https://www.w3.org/TR/void/, DCAT 3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib.metadata import version
from typing import NamedTuple

import pyoxigraph as ox
from rdflib import DCAT, DCTERMS, PROV, RDF, SDO, VOID

from graph.filmgraph import FilmGraph
from graph.rdf import node, text, triple, value_of, whole
from ontology.terms import FKG, PREFIXES

LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"


def description(kg: FilmGraph, dataset: str, licence: str = LICENCE) -> Iterator[ox.Triple]:
    """Describe a graph as a data set: its size, its classes and properties, its vocabularies, sources and licence.

    Args:
        kg: the graph.
        dataset: the IRI of the data set.
        licence: the IRI of the licence under which its publisher puts the facts.

    >>> with FilmGraph() as kg:
    ...     found = list(description(kg, "https://example.org/films"))
    >>> str(found[0].predicate)
    '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>'
    """
    counted = _Counted(kg)
    yield triple(dataset, RDF.type, str(VOID.Dataset))
    yield triple(dataset, RDF.type, str(DCAT.Dataset))
    yield triple(dataset, DCTERMS.title, text("A film knowledge graph", "en"))
    yield triple(dataset, DCTERMS.license, licence)
    yield triple(dataset, VOID.uriSpace, text(kg.base))
    yield triple(dataset, VOID.triples, whole(counted.triples))
    yield triple(dataset, VOID.distinctSubjects, whole(len(counted.subjects)))
    yield triple(dataset, VOID.entities, whole(sum(counted.classes.values())))
    yield from _partitions(dataset, _Partition("class", VOID["class"], VOID.entities), counted.classes)
    yield from _partitions(dataset, _Partition("property", VOID.property, VOID.triples), counted.properties)
    for namespace in sorted({FKG._NS, str(SDO), *_used(counted)}):
        yield triple(dataset, VOID.vocabulary, str(namespace))
    yield from _provenance(kg, dataset)


class _Counted:
    """How often each class and property stands in the default graph."""

    def __init__(self, kg: FilmGraph) -> None:
        self.triples, self.subjects = 0, set[str]()
        self.classes, self.properties = Counter[str](), Counter[str]()
        for quad in kg.store.engine.quads_for_pattern(None, None, None, ox.DefaultGraph()):
            self.triples += 1
            self.subjects.add(str(quad.subject))
            self.properties[quad.predicate.value] += 1
            if quad.predicate.value == str(RDF.type):
                self.classes[value_of(quad.object)] += 1


class _Partition(NamedTuple):
    """A kind of part of a data set: what names it, and what counts it."""

    kind: str
    names: str
    counts: str


def _partitions(dataset: str, partition: _Partition, numbers: Counter[str]) -> Iterator[ox.Triple]:
    for iri, number in sorted(numbers.items()):
        part = f"{dataset}#{partition.kind}-{iri.rsplit('/', 1)[-1].rsplit('#', 1)[-1]}"
        yield triple(dataset, VOID[f"{partition.kind}Partition"], part)
        yield triple(part, partition.names, iri)
        yield triple(part, partition.counts, whole(number))


def _used(counted: _Counted) -> Iterator[str]:
    for iri in (*counted.classes, *counted.properties):
        yield from (namespace for namespace in PREFIXES.values() if iri.startswith(namespace))


def _provenance(kg: FilmGraph, dataset: str) -> Iterator[ox.Triple]:
    """The documents that the facts come from, and what made the graph of them."""
    making = f"{dataset}#making"
    yield triple(dataset, PROV.wasGeneratedBy, making)
    yield triple(making, RDF.type, str(PROV.Activity))
    yield triple(making, SDO.softwareVersion, text(f"filmkg {version('filmkg')}"))
    documents = kg.store.engine.quads_for_pattern(None, node(RDF.type), node(SDO.Article), ox.DefaultGraph())
    for iri in sorted(value_of(quad.subject) for quad in documents):
        yield triple(dataset, PROV.wasDerivedFrom, iri)


__all__ = ["LICENCE", "description"]
