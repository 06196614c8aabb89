"""What is written by one library is read back by another: every RDF format, and the network by networkx."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import RDF, SDO, SH, Dataset, Graph

from graph import FilmGraph, selection
from graph.export import DATASET_FORMATS, FORMATS, GRAPH_FORMATS, RDF_FORMATS, export
from graph.markup import movie
from tests.documents import CORPUS

RDFLIB_NAMES = {
    "turtle": "turtle",
    "ntriples": "nt",
    "rdfxml": "xml",
    "nquads": "nquads",
    "trig": "trig",
    "jsonld": "json-ld",
}
SHAPE = Path(__file__).with_name("schema-movie.ttl")


@pytest.fixture(scope="module", name="kg")
def small_graph() -> Iterator[FilmGraph]:
    with FilmGraph() as kg:
        kg.load(CORPUS)
        yield kg


def written(kg: FilmGraph, form: str) -> bytes:
    out = io.BytesIO()
    export(kg, form, out)
    return out.getvalue()


def held(kg: FilmGraph, form: str) -> set[ox.Quad]:
    """What a format is to hold: the default graph, or all."""
    graph = ox.DefaultGraph() if form in GRAPH_FORMATS else None
    return set(kg.store.engine.quads_for_pattern(None, None, None, graph))


def as_quads(source: Dataset | Graph) -> set[ox.Quad]:
    """rdflib's reading of a file, by way of N-Quads."""
    return set(ox.parse(source.serialize(format="nquads", encoding="utf-8"), format=ox.RdfFormat.N_QUADS))


def test_every_format_has_a_name_in_rdflib() -> None:
    assert set(RDFLIB_NAMES) == set(RDF_FORMATS) == set(GRAPH_FORMATS) | set(DATASET_FORMATS)


@pytest.mark.parametrize("form", RDF_FORMATS)
def test_rdflib_reads_what_pyoxigraph_wrote(kg: FilmGraph, form: str) -> None:
    dataset = Dataset()
    target = dataset.default_graph if form in GRAPH_FORMATS else dataset
    target.parse(data=written(kg, form), format=RDFLIB_NAMES[form])
    assert as_quads(dataset) == held(kg, form)


@pytest.mark.parametrize("form", RDF_FORMATS)
def test_pyoxigraph_reads_what_rdflib_wrote(kg: FilmGraph, form: str) -> None:
    source = kg.dataset.default_graph if form in GRAPH_FORMATS else kg.dataset
    text = source.serialize(format=RDFLIB_NAMES[form], encoding="utf-8")
    chosen = {**GRAPH_FORMATS, **DATASET_FORMATS}[form]
    assert {_in_default_graph(quad) for quad in ox.parse(text, format=chosen)} == held(kg, form)


def _in_default_graph(quad: ox.Quad) -> ox.Quad:
    """rdflib writes the default graph of JSON-LD as one without a name, which to JSON-LD is a blank one."""
    return ox.Quad(*quad.triple) if isinstance(quad.graph_name, ox.BlankNode) else quad


@pytest.mark.parametrize("form", RDF_FORMATS)
def test_a_large_graph_is_written_unsorted_and_says_the_same(
    kg: FilmGraph, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sorted_quads = set(ox.parse(written(kg, form), format={**GRAPH_FORMATS, **DATASET_FORMATS}[form]))
    monkeypatch.setattr(selection, "_SORTED_UP_TO", 0)
    large = written(kg, form)
    assert set(ox.parse(large, format={**GRAPH_FORMATS, **DATASET_FORMATS}[form])) == sorted_quads == held(kg, form)
    assert (b"prefix schema:" in large.lower()) == (form in ("turtle", "trig"))


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_networkx_reads_the_network_back(kg: FilmGraph, form: str) -> None:
    read = nx.read_graphml if form == "graphml" else nx.read_gexf
    found, network = read(io.BytesIO(written(kg, form))), kg.network()
    assert set(found.nodes) == set(network.nodes)
    edges = sorted((start, end, data["relation"]) for start, end, data in found.edges(data=True))
    assert edges == sorted(network.edges(keys=True))
    names = {node: data.get("label") for node, data in network.nodes(data=True)}
    assert {node: found.nodes[node].get("label") for node in found.nodes} == names
    assert len(edges) > 20


def test_the_formats_are_all_tested() -> None:
    assert set(FORMATS) == {*RDF_FORMATS, "graphml", "gexf"}


# ---------------------------------------------------------------- a film as schema.org has it


def markup(kg: FilmGraph, title: str) -> Graph:
    """The JSON-LD of a film as triples; its context is read as what it says, for the net is not asked."""
    data = movie(kg.query, kg.film(title)) | {"@context": {"@vocab": str(SDO)}}
    return Graph().parse(data=json.dumps(data), format="json-ld")


@pytest.mark.parametrize("title", ["The Harbour", "Pier"])
def test_the_markup_of_a_film_is_of_the_shape_of_a_movie(kg: FilmGraph, title: str) -> None:
    data = markup(kg, title)
    assert (None, RDF.type, SDO.Movie) in data
    conforms, _, text = pyshacl.validate(data, shacl_graph=Graph().parse(SHAPE))
    assert conforms, text


def test_markup_out_of_shape_is_noticed(kg: FilmGraph) -> None:
    data = markup(kg, "Pier")
    (film,) = data.subjects(RDF.type, SDO.Movie)
    for predicate in (SDO.name, SDO.datePublished):
        data.remove((film, predicate, None))
    conforms, report, _ = pyshacl.validate(data, shacl_graph=Graph().parse(SHAPE))
    assert not conforms
    assert isinstance(report, Graph)
    assert len({str(path) for path in report.objects(None, SH.resultPath)}) == 2
