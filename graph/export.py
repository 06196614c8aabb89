"""The graph written out, the same bytes every time.

Turtle, N-Triples and RDF/XML hold the default graph (what is known); N-Quads, TriG and JSON-LD hold the whole dataset,
with each document's graph and its evidence; GraphML and GEXF hold the network.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import BinaryIO

import networkx as nx
import pyoxigraph as ox

from graph.filmgraph import FilmGraph
from graph.network import network
from graph.rdf import value_of
from ontology.terms import PREFIXES

GRAPH_FORMATS: Mapping[str, ox.RdfFormat] = MappingProxyType(
    {
        "turtle": ox.RdfFormat.TURTLE,
        "ntriples": ox.RdfFormat.N_TRIPLES,
        "rdfxml": ox.RdfFormat.RDF_XML,
    }
)
DATASET_FORMATS: Mapping[str, ox.RdfFormat] = MappingProxyType(
    {
        "nquads": ox.RdfFormat.N_QUADS,
        "trig": ox.RdfFormat.TRIG,
        "jsonld": ox.RdfFormat.JSON_LD,
    }
)
NETWORK_FORMATS: Mapping[str, Callable[..., None]] = MappingProxyType(
    {
        "graphml": nx.write_graphml_xml,
        "gexf": nx.write_gexf,
    }
)
_DAY_OF_WRITING = re.compile(rb' lastmodifieddate="[^"]*"')  # GEXF's; it would make each day's bytes others
FORMATS = (*GRAPH_FORMATS, *DATASET_FORMATS, *NETWORK_FORMATS)


def export(kg: FilmGraph, form: str, to: BinaryIO) -> None:
    """Write a graph.

    Args:
        kg: the graph.
        form: one of :data:`FORMATS`.
        to: where the bytes go.

    >>> out = io.BytesIO()
    >>> with FilmGraph() as kg:
    ...     export(kg, "ntriples", out)
    >>> out.getvalue()
    b''
    """
    if form in NETWORK_FORMATS:
        _write_network(kg, form, to)
    elif form in GRAPH_FORMATS:
        quads = kg.store.engine.quads_for_pattern(None, None, None, ox.DefaultGraph())
        triples = sorted((quad.triple for quad in quads), key=str)
        ox.serialize(triples, to, format=GRAPH_FORMATS[form], prefixes=_prefixes(form))
    else:
        quads = kg.store.engine.quads_for_pattern(None, None, None, None)
        in_order = sorted(quads, key=lambda quad: (value_of(quad.graph_name), str(quad)))
        ox.serialize(in_order, to, format=DATASET_FORMATS[form], prefixes=_prefixes(form))


def _prefixes(form: str) -> dict[str, str]:
    return {} if form in ("ntriples", "nquads") else dict(PREFIXES)


def _write_network(kg: FilmGraph, form: str, to: BinaryIO) -> None:
    found = network(kg.query)
    ordered: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    ordered.add_nodes_from(sorted(found.nodes(data=True)))
    for start, end, key in sorted(found.edges(keys=True)):
        ordered.add_edge(start, end, key=key, relation=key)
    written = io.BytesIO()
    NETWORK_FORMATS[form](ordered, written)
    to.write(_DAY_OF_WRITING.sub(b"", written.getvalue()))
