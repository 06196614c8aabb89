"""The graph written out, the same bytes every time.

Turtle, N-Triples and RDF/XML hold the default graph (what is known); N-Quads, TriG and JSON-LD hold the whole dataset,
with each document's graph and its evidence; GraphML and GEXF hold the network; the forms of :data:`TABLES` hold one
class each as CSV. RDF is written as it is read from the store, so that a large graph needs little memory.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import BinaryIO

import pyoxigraph as ox

from graph.filmgraph import FilmGraph
from graph.selection import Selection, whole
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
NETWORK_FORMATS = ("graphml", "gexf")
_DAY_OF_WRITING = re.compile(rb' lastmodifieddate="[^"]*"')  # GEXF's; it would make each day's bytes others
RDF_FORMATS = (*GRAPH_FORMATS, *DATASET_FORMATS)
FORMATS = (*RDF_FORMATS, *NETWORK_FORMATS)


def export(kg: FilmGraph, form: str, to: BinaryIO, selection: Selection = whole) -> None:
    """Write a graph.

    Args:
        kg: the graph.
        form: one of :data:`FORMATS`.
        to: where the bytes go.
        selection: which part of it; the network formats write all.

    >>> out = io.BytesIO()
    >>> with FilmGraph() as kg:
    ...     export(kg, "ntriples", out)
    >>> out.getvalue()
    b''
    """
    if form in NETWORK_FORMATS:
        _write_network(kg, form, to)
    elif form in GRAPH_FORMATS:
        triples = (quad.triple for quad in selection(kg.store.engine, False))
        ox.serialize(triples, to, format=GRAPH_FORMATS[form], prefixes=_prefixes(form))
    else:
        quads = selection(kg.store.engine, True)
        ox.serialize(quads, to, format=DATASET_FORMATS[form], prefixes=_prefixes(form))


def _prefixes(form: str) -> dict[str, str]:
    return {} if form in ("ntriples", "nquads") else dict(PREFIXES)


def _write_network(kg: FilmGraph, form: str, to: BinaryIO) -> None:
    import networkx as nx  # it takes longer to import than most graphs take to write

    from graph.network import network

    writers: Mapping[str, Callable[..., None]] = {"graphml": nx.write_graphml_xml, "gexf": nx.write_gexf}
    found = network(kg.query)
    ordered: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    ordered.add_nodes_from(sorted(found.nodes(data=True)))
    for start, end, key in sorted(found.edges(keys=True)):
        ordered.add_edge(start, end, key=key, relation=key)
    written = io.BytesIO()
    writers[form](ordered, written)
    to.write(_DAY_OF_WRITING.sub(b"", written.getvalue()))
