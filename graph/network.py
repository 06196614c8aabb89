"""The graph as a networkx graph, for its algorithms and its file formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import networkx as nx
import pyoxigraph as ox
from rdflib import RDF, SDO, SKOS

from graph.results import Result, plain
from ontology.terms import FKG, shorten

_NAMES = (str(SDO.name), str(SKOS.prefLabel))
_SINGLE = {str(SDO.datePublished): "year", str(SDO.duration): "duration"}
_LEFT_OUT = {
    str(SDO.abstract),
    str(SDO.text),
    str(SDO.sha256),
    str(SKOS.definition),
    str(SKOS.altLabel),
    str(FKG.loaderVersion),
}


def network(query: Callable[[str], Result]) -> nx.MultiDiGraph[str]:
    """The default graph as a directed multigraph.

    Args:
        query: asks the graph.

    Returns:
        Nodes are IRIs with ``label``, ``kind`` (the class, shortened) and, where known, ``year`` and ``duration``;
        edges carry ``relation`` (the property, shortened), which is their key too. Attributes are text, so that
        every format of networkx can write them.
    """
    return of_triples(query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }").triples)


def of_triples(triples: Iterable[ox.Triple]) -> nx.MultiDiGraph[str]:
    """Triples as a directed multigraph, of the form that :func:`network` gives."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for triple in triples:
        subject, predicate = plain(triple.subject), triple.predicate.value
        if predicate in _LEFT_OUT:
            continue
        if isinstance(triple.object, ox.NamedNode) and predicate != str(RDF.type):
            graph.add_edge(subject, triple.object.value, key=shorten(predicate), relation=shorten(predicate))
        else:
            graph.add_node(subject, **_attributes(predicate, plain(triple.object)))
    for iri, attributes in graph.nodes(data=True):
        attributes.setdefault("label", shorten(iri))
    return graph


def _attributes(predicate: str, value: str) -> dict[str, Any]:
    if predicate in _NAMES:
        return {"label": value}
    if predicate == str(RDF.type):
        return {"kind": shorten(value)}
    return {_SINGLE[predicate]: value} if predicate in _SINGLE else {}
