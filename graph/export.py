"""The graph written out, the same bytes every time.

Turtle, N-Triples and RDF/XML hold the default graph (what is known); N-Quads, TriG and JSON-LD hold the whole dataset,
with each document's graph and its evidence; GraphML and GEXF hold the network; the forms of :data:`TABLES` hold one
class each as CSV. RDF is written as it is read from the store, so that a large graph needs little memory.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping
from operator import itemgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, BinaryIO

import pyoxigraph as ox

from graph.filmgraph import FilmGraph
from graph.selection import Selection, whole
from ontology.terms import PREFIXES

if TYPE_CHECKING:
    import networkx as nx

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


def export(kg: FilmGraph, form: str, to: BinaryIO, selection: Selection = whole, kind: str = "full") -> None:
    """Write a graph.

    Args:
        kg: the graph.
        form: one of :data:`FORMATS`.
        to: where the bytes go.
        selection: which part of it; the network formats write all.
        kind: of the network formats the kind of network (see :meth:`graph.Answers.network`).

    >>> out = io.BytesIO()
    >>> with FilmGraph() as kg:
    ...     export(kg, "ntriples", out)
    >>> out.getvalue()
    b''
    """
    if form in NETWORK_FORMATS:
        _write_network(kg, form, to, kind)
    elif form in GRAPH_FORMATS:
        triples = (quad.triple for quad in selection(kg.store.engine, False))
        ox.serialize(triples, to, format=GRAPH_FORMATS[form], prefixes=_prefixes(form))
    else:
        quads = selection(kg.store.engine, True)
        ox.serialize(quads, to, format=DATASET_FORMATS[form], prefixes=_prefixes(form))


def _prefixes(form: str) -> dict[str, str]:
    return {} if form in ("ntriples", "nquads") else dict(PREFIXES)


def _write_network(kg: FilmGraph, form: str, to: BinaryIO, kind: str) -> None:
    import networkx as nx  # it takes longer to import than most graphs take to write

    writers: Mapping[str, Callable[..., None]] = {"graphml": nx.write_graphml_xml, "gexf": nx.write_gexf}
    found = kg.network(kind)
    ordered = type(found)()
    ordered.add_nodes_from(sorted(found.nodes(data=True), key=itemgetter(0)))
    ordered.add_edges_from(sorted(_edges(found), key=lambda edge: edge[:-1]))
    written = io.BytesIO()
    writers[form](ordered, written)
    to.write(_DAY_OF_WRITING.sub(b"", written.getvalue()))


def _edges(found: nx.Graph[str]) -> Iterator[tuple[Any, ...]]:
    """The edges, the ends of undirected ones in their order."""
    import networkx as nx

    if isinstance(found, nx.MultiGraph):
        yield from found.edges(keys=True, data=True)
        return
    for one, other, attributes in found.edges(data=True):
        yield (*sorted((one, other)), attributes)
