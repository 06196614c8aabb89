"""One contract for three stores: rdflib's own in memory, and Oxigraph's in memory and on disk.

Where rdflib's own store falls short, its case is a strict expected failure that says why.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pyoxigraph
import pytest
from rdflib import BNode, Dataset, Graph, Literal, Namespace, URIRef, Variable
from rdflib.collection import Collection
from rdflib.compare import isomorphic
from rdflib.extras.external_graph_libs import rdflib_to_networkx_digraph, rdflib_to_networkx_multidigraph
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.namespace import FOAF, RDF, RDFS, XSD
from rdflib.plugins.sparql import prepareQuery, prepareUpdate

from graph.rdflib_store import MendedOxigraphStore

if TYPE_CHECKING:
    from pathlib import Path

    from rdflib.term import Identifier, Node

pytestmark = pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")  # rdflib calls what it deprecates

EX = Namespace("https://example.org/")
MEMORY, OXIGRAPH, DISK = "memory", "oxigraph", "disk"
TRICKY = "He said \"{?film}\" '\\' }\n# not a comment\r\t<https://example.org/> é 😀"

Make = Callable[..., Dataset]
AnyDataset = Any  # for what rdflib's annotations do not know that it takes: patterns, names of graphs, slices
OURS = pytest.mark.parametrize("kind", [OXIGRAPH, DISK], indirect=True)


def memory_fails(reason: str, raises: type[Exception] = AssertionError) -> pytest.MarkDecorator:
    """Runs a test with all stores, and expects rdflib's own to fail it."""
    mark = pytest.mark.xfail(strict=True, raises=raises, reason=reason)
    return pytest.mark.parametrize("kind", [pytest.param(MEMORY, marks=mark), OXIGRAPH, DISK], indirect=True)


@pytest.fixture(params=[MEMORY, OXIGRAPH, DISK])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def make(kind: str, tmp_path: Path) -> Iterator[Make]:
    made: list[Dataset] = []

    def new(**options: Any) -> Dataset:
        if kind == MEMORY:
            return Dataset(**options)
        engine = pyoxigraph.Store(tmp_path / f"store{len(made)}") if kind == DISK else pyoxigraph.Store()
        made.append(Dataset(store=MendedOxigraphStore(store=engine), **options))
        return made[-1]

    yield new
    for dataset in made:
        dataset.close()


@pytest.fixture
def ds(make: Make) -> Dataset:
    return make()


@pytest.fixture
def films(ds: Dataset) -> Dataset:
    """Three films: two in the default graph, of which one is also in a named graph that holds a third."""
    return fill(ds)


def fill(ds: Dataset) -> Dataset:
    ds.bind("ex", EX)
    for name, title, year in [("m", "Metropolis", 1927), ("n", "Nosferatu", 1922)]:
        ds.add((EX[name], EX.title, Literal(title)))
        ds.add((EX[name], EX.year, Literal(year)))
    ds.add((EX.m, EX.director, EX.lang))
    more = ds.graph(EX.more)
    more.add((EX.p, EX.title, Literal("Playtime")))
    more.add((EX.m, EX.title, Literal("Metropolis")))
    ds.graph(EX.other).add((EX.m, EX.title, Literal("Metropolis")))
    return ds


def default(ds: Dataset) -> Graph:
    return ds.get_context(DATASET_DEFAULT_GRAPH_ID)


def names(result: Any, variable: str = "s") -> list[str]:
    return sorted(str(row[variable]).removeprefix(str(EX)) for row in result)


# ---------------------------------------------------------------- terms


def test_a_plain_string_stays_plain(ds: Dataset) -> None:
    ds.add((EX.m, EX.title, Literal("Metropolis")))
    (title,) = ds.objects(EX.m, EX.title)
    assert title == Literal("Metropolis")
    assert title.datatype is None  # type: ignore[attr-defined]  # rdflib says Node
    assert (EX.m, EX.title, Literal("Metropolis")) in ds
    (row,) = ds.query("SELECT ?title { ?film <https://example.org/title> ?title }")
    assert row == (Literal("Metropolis"),)


@memory_fails("to rdflib a string and the same string typed xsd:string are two terms, against RDF 1.1")
def test_a_string_is_found_and_removed_in_either_form(ds: Dataset) -> None:
    ds.add((EX.m, EX.title, Literal("Metropolis", datatype=XSD.string)))
    assert (EX.m, EX.title, Literal("Metropolis")) in ds
    assert (EX.m, EX.title, Literal("Metropolis", datatype=XSD.string)) in ds
    ds.remove((EX.m, EX.title, Literal("Metropolis")))
    assert len(ds) == 0


@pytest.mark.parametrize(
    "term",
    [
        Literal(""),
        Literal(TRICKY),
        Literal("Metropolis", lang="de"),
        Literal("Metropolis", lang="fr-CA"),
        Literal(1927),
        Literal(-3),
        Literal(7.5),
        Literal(1.5e10),
        Literal(True),
        Literal("1927-01-10", datatype=XSD.date),
        Literal("1927-01-10T20:00:00Z", datatype=XSD.dateTime),
        Literal("1927", datatype=XSD.gYear),
        Literal("PT2H33M", datatype=XSD.duration),
        Literal("2.35", datatype=XSD.decimal),
        Literal("x", datatype=EX.own),
        EX["film/é"],
        BNode("b1"),
    ],
)
def test_a_term_comes_back_equal(ds: Dataset, term: Node) -> None:
    ds.add((EX.m, EX.p, term))
    assert list(ds.objects(EX.m, EX.p)) == [term]
    assert (EX.m, EX.p, term) in ds
    assert list(ds.subjects(EX.p, term)) == [EX.m]


def test_a_pattern_that_no_triple_can_match_finds_and_removes_nothing(films: AnyDataset) -> None:
    for pattern in [(Literal("x"), None, None), (None, BNode("b"), None)]:
        assert list(films.triples(pattern)) == []
        films.remove(pattern)
    assert len(films) == 6


# ---------------------------------------------------------------- graphs out and in


def test_a_graph_is_isomorphic_to_its_copy_in_memory(films: Dataset) -> None:
    node = BNode()
    films.add((EX.m, EX.cast, node))
    films.add((node, EX.name, Literal("Brigitte Helm")))
    copy = Graph()
    copy += default(films)
    assert isomorphic(copy, default(films))
    assert copy.isomorphic(default(films))


@pytest.mark.parametrize("form", ["turtle", "nt", "xml", "json-ld"])
def test_a_graph_survives_serialisation(films: Dataset, form: str) -> None:
    films.add((EX.m, EX.note, Literal(TRICKY.replace("\r", ""))))  # XML has no carriage return
    text = default(films).serialize(format=form)
    assert "XMLSchema#string" not in text
    assert isomorphic(Graph().parse(data=text, format=form), default(films))


@pytest.mark.parametrize("form", ["nquads", "trig", "json-ld"])
def test_a_dataset_survives_serialisation(films: Dataset, make: Make, form: str) -> None:
    films.add((EX.m, EX.note, Literal(TRICKY)))
    text = films.serialize(format=form)
    assert "XMLSchema#string" not in text
    again = make()
    again.parse(data=text, format=form)
    assert set(again.quads()) == set(films.quads())


def test_turtle_uses_the_bound_prefixes(films: Dataset) -> None:
    text = default(films).serialize(format="turtle")
    assert "@prefix ex: <https://example.org/> ." in text
    assert 'ex:title "Metropolis"' in text


# ---------------------------------------------------------------- counting and contexts


def test_length_counts_distinct_triples(films: Dataset) -> None:
    assert len(films) == 6
    assert len(default(films)) == 5
    assert len(films.graph(EX.more)) == 2
    assert len(films.get_context(EX.unknown)) == 0


def test_length_without_named_graphs(ds: Dataset) -> None:
    assert len(ds) == 0
    ds.add((EX.m, RDF.type, EX.Film))
    assert len(ds) == len(default(ds)) == 1


def test_graphs_lists_default_and_named_each_once(films: Dataset) -> None:
    films.add_graph(EX.empty)
    expected = [EX.empty, EX.more, EX.other, DATASET_DEFAULT_GRAPH_ID]
    assert sorted(g.identifier for g in films.graphs()) == expected
    assert sorted(g.identifier for g in films.store.contexts()) == expected


def test_graphs_of_a_triple(films: Dataset) -> None:
    triple = (EX.m, EX.title, Literal("Metropolis"))
    found = sorted(g.identifier for g in films.store.contexts(triple))
    assert found == [EX.more, EX.other, DATASET_DEFAULT_GRAPH_ID]
    assert [g.identifier for g in films.store.contexts((EX.p, EX.title, Literal("Playtime")))] == [EX.more]
    assert list(films.store.contexts((EX.p, EX.title, Literal("Metropolis")))) == []


@memory_fails("rdflib's memory store finds graphs of whole triples only")
def test_graphs_of_a_pattern_each_once(films: AnyDataset) -> None:
    found = sorted(g.identifier for g in films.store.contexts((None, EX.title, None)))
    assert found == [EX.more, EX.other, DATASET_DEFAULT_GRAPH_ID]


def test_triples_of_the_store_come_once_with_all_their_graphs(films: Dataset) -> None:
    found = {triple: sorted(g.identifier for g in graphs if g) for triple, graphs in films.store.triples((None,) * 3)}
    assert len(found) == len(list(films.store.triples((None,) * 3))) == 6
    assert found[EX.m, EX.title, Literal("Metropolis")] == [EX.more, EX.other, DATASET_DEFAULT_GRAPH_ID]
    assert found[EX.p, EX.title, Literal("Playtime")] == [EX.more]


def test_quads_of_the_dataset(films: AnyDataset) -> None:
    assert len(list(films.quads())) == 8
    found = sorted(g for *_, g in films.quads((EX.m, EX.title, None, None)))
    assert found == [EX.more, EX.other, DATASET_DEFAULT_GRAPH_ID]


@memory_fails("rdflib's memory store gives the quads of every graph that holds a triple of the graph asked for")
def test_quads_of_one_graph_are_of_that_graph(films: AnyDataset) -> None:
    assert {g for *_, g in films.quads((None, None, None, EX.more))} == {EX.more}


def test_a_union_dataset_sees_each_triple_once(make: Make) -> None:
    ds: AnyDataset = fill(make(default_union=True))
    assert sorted(ds.subjects(EX.title)) == [EX.m, EX.n, EX.p]
    assert (EX.p, EX.title, Literal("Playtime")) in ds
    assert names(ds.query("SELECT DISTINCT ?s { ?s ex:title ?t }")) == ["m", "n", "p"]


# ---------------------------------------------------------------- adding and removing


def test_remove_with_patterns(films: AnyDataset) -> None:
    default(films).remove((None, EX.title, None))
    assert (EX.m, EX.title, None) not in default(films)
    assert len(films.graph(EX.more)) == 2
    films.remove((EX.m, None, None, EX.more))
    assert len(films.graph(EX.more)) == 1
    films.remove((EX.m, None, None))
    assert (EX.m, None, None, EX.other) not in films
    films.remove((None, None, None))
    assert len(films) == 0


def test_remove_graph(films: Dataset) -> None:
    films.remove_graph(EX.more)
    assert EX.more not in {g.identifier for g in films.graphs()}
    assert len(films) == 5
    films.remove_graph(default(films))
    assert len(default(films)) == 0
    assert len(films) == 1


def test_adding_and_removing_while_iterating(films: AnyDataset) -> None:
    for s, p, o in films.triples((None, None, None)):
        films.add((s, EX.seen, p))
        films.remove((s, p, o, DATASET_DEFAULT_GRAPH_ID))
    assert {p for _, p, _ in films.triples((None, None, None))} == {EX.seen}
    assert len(default(films)) == 5


def test_bulk_addition_with_graphs(ds: Dataset) -> None:
    ds.addN((EX[f"s{i}"], EX.p, Literal(i), ds.graph(EX[f"g{i % 2}"])) for i in range(10))
    assert len(ds.graph(EX.g0)) == len(ds.graph(EX.g1)) == 5


# ---------------------------------------------------------------- rdflib's conveniences


def test_slices_values_and_sets(films: AnyDataset) -> None:
    assert set(films[EX.m : EX.title]) == {Literal("Metropolis")}
    assert set(films[: EX.year : Literal(1922)]) == {EX.n}
    assert films.value(EX.m, EX.title) == Literal("Metropolis")
    assert films.value(predicate=EX.year, object=Literal(1922)) == EX.n
    assert films.value(EX.m, EX.unknown, default=Literal("none")) == Literal("none")
    graph: AnyDataset = default(films)
    graph.set((EX.m, EX.title, Literal("Metropolis (1927)")))
    assert list(films.objects(EX.m, EX.title)) == [Literal("Metropolis (1927)")]
    choices = [Literal("Nosferatu"), Literal("none")]
    assert list(graph.triples_choices((None, EX.title, choices))) == [(EX.n, EX.title, choices[0])]


def test_paths_and_transitive_objects(ds: Dataset) -> None:
    for a, b in [(EX.a, EX.b), (EX.b, EX.c), (EX.c, EX.a)]:
        ds.add((a, EX.follows, b))
    assert set(default(ds).transitive_objects(EX.a, EX.follows)) == {EX.a, EX.b, EX.c}
    assert set(ds.objects(EX.a, EX.follows / EX.follows)) == {EX.c}


def test_collections(ds: Dataset) -> None:
    graph, head = ds.graph(EX.g), BNode()
    Collection(graph, head, [Literal("one"), EX.two, Literal(3)])
    assert list(graph.collection(head)) == [Literal("one"), EX.two, Literal(3)]
    graph.collection(head).append(Literal("four"))
    assert list(graph.items(head)) == [Literal("one"), EX.two, Literal(3), Literal("four")]


def test_networkx_takes_the_graph(films: Dataset) -> None:
    graph = rdflib_to_networkx_multidigraph(default(films))
    assert graph.number_of_edges() == 5
    assert graph.has_edge(EX.m, Literal("Metropolis"), key=EX.title)
    assert rdflib_to_networkx_digraph(films.graph(EX.more)).has_edge(EX.p, Literal("Playtime"))


# ---------------------------------------------------------------- prefixes


def test_bound_prefixes_hold_for_queries_and_updates(films: Dataset) -> None:
    again = Dataset(store=films.store)
    assert names(again.query("SELECT ?s { ?s ex:year 1927 }")) == ["m"]
    again.update("DELETE { ?s ex:year 1927 } INSERT { ?s ex:year 1928 } WHERE { ?s ex:year 1927 }")
    assert films.value(EX.m, EX.year) == Literal(1928)
    assert dict(again.namespaces())["ex"] == URIRef(EX)


def test_core_prefixes_need_no_declaration(ds: Dataset) -> None:
    ds.add((EX.m, RDF.type, RDFS.Class))
    assert ds.query("ASK { ?s rdf:type rdfs:Class }").askAnswer
    assert ds.query("ASK { ?s rdf:type rdfs:Class FILTER(?s = e:m) }", initNs={"e": EX}).askAnswer


def test_a_namespace_class_declares_a_prefix(ds: Dataset) -> None:
    ds.add((EX.lang, FOAF.name, Literal("Fritz Lang")))
    assert names(ds.query("SELECT ?s { ?s f:name ?n }", initNs={"f": FOAF})) == ["lang"]


def test_a_namespace_that_is_no_iri_does_no_harm(films: Dataset) -> None:
    films.bind("rel", "not/absolute#")
    assert films.query("ASK { ?s ex:year 1927 }").askAnswer


def test_a_base_resolves_relative_iris(films: Dataset) -> None:
    assert films.query("ASK { <m> <title> ?t }", base=str(EX)).askAnswer


# ---------------------------------------------------------------- bindings

METROPOLIS = {"t": Literal("Metropolis")}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT ?s ?t { ?s ex:title ?t }", ["m"]),
        ("SELECT * { ?s ex:title ?t }", ["m"]),
        ("SELECT ?s { ?s ex:title ?t }", ["m"]),
        ("SELECT ?s { ?s ex:title ?x FILTER(?x = ?t) }", ["m"]),
        ("SELECT ?s { ?s ex:title ?x FILTER(STRLEN($t) = STRLEN(?x)) }", ["m"]),
        ("SELECT ?s { { ?s ex:title ?x FILTER(?x = ?t) } UNION { ?s ex:unknown ?t } }", ["m"]),
        ("SELECT ?s { { SELECT ?s { ?s ex:title ?t } } }", ["m"]),
        ("SELECT ?s ?t { { SELECT ?s { ?s ex:title ?t } } }", ["m"]),
        ("SELECT ?s { { SELECT ?s { ?s ex:title ?t } ORDER BY DESC(?s) LIMIT 1 } }", ["m"]),
        ("SELECT ?s WHERE { SELECT ?s { ?s ex:title ?t } }", ["m"]),
        ("SELECT ?s { ?s ex:year ?y FILTER EXISTS { ?s ex:title ?t } }", ["m"]),
        ("SELECT ?s { ?s ex:year ?y FILTER NOT EXISTS { ?s ex:title ?t } }", ["n"]),
        ("SELECT ?s { ?s ex:year ?y MINUS { ?s ex:title ?t } }", ["n"]),
        ("SELECT ?s { ?s ex:title ?t MINUS { ?z ex:unknown ?w } }", ["m"]),
        ("SELECT ?s { ?s ex:year ?y BIND(STR(?t) AS ?x) ?s ex:title ?x }", ["m"]),
        ("SELECT ?s { ?s ex:title ?t } ORDER BY ?t LIMIT 1", ["m"]),
        ("SELECT ?s { ?s ex:title ?t } GROUP BY ?s HAVING(COUNT(?t) > 0)", ["m"]),
        ("SELECT ?s { ?s ex:title ?t . VALUES ?t { 'Metropolis' 'Nosferatu' } }", ["m"]),
        ("SELECT ?s { ?s ex:title ?t ; ex:year ?y } VALUES (?y) { (1927) (1922) }", ["m"]),
        ("SELECT ?s { ?s ex:title ?t } VALUES ?t { 'Nosferatu' }", []),
        ('# ?t { }\nSELECT ?s { ?s ex:title ?t . # }\n FILTER(\'{\' != """}"{""") }', ["m"]),
        ("PREFIX t: <https://example.org/> SELECT ?s { ?s t:title ?t FILTER(?t != '?t') }", ["m"]),
        ("SELECT ?s { ?s ex:title ?title }", ["m", "n"]),
        ("SELECT ?s { ?s ex:year ?y FILTER(?y<1925||?y>1999) }", ["n"]),
    ],
)
def test_a_bound_variable_is_bound_wherever_it_occurs(films: Dataset, query: str, expected: list[str]) -> None:
    assert names(films.query(query, initBindings=METROPOLIS)) == expected
    assert names(films.query(query, initBindings={Variable("t"): METROPOLIS["t"]})) == expected


@memory_fails("rdflib's engine counts a binding as a variable that MINUS shares, even if MINUS does not mention it")
@pytest.mark.parametrize("comment", ["", "# not ?t\n"])
def test_a_bound_variable_does_not_enter_a_minus_that_does_not_mention_it(films: Dataset, comment: str) -> None:
    query = f"SELECT ?s {{ ?s ex:title ?t MINUS {{ ?z ex:year ?w {comment} }} }}"
    assert names(films.query(query, initBindings=METROPOLIS)) == ["m"]


@pytest.mark.parametrize("value", [TRICKY, '"', "'", "}", "{ ?s ?p ?o }", "\\", "\n", '" } #', "<x>", "?t", ""])
@pytest.mark.parametrize("query", ["SELECT ?s { ?s ex:note ?t }", "SELECT ?s { ?s ex:note ?x FILTER(?x = ?t) }"])
def test_a_binding_is_a_value_whatever_it_says(films: Dataset, query: str, value: str) -> None:
    films.add((EX.m, EX.note, Literal(value)))
    films.add((EX.n, EX.note, Literal("else")))
    assert names(films.query(query, initBindings={"t": Literal(value)})) == ["m"]


@pytest.mark.parametrize("value", [Literal(1927), EX.lang, Literal("x", lang="en"), BNode("b1")])
def test_a_binding_may_be_any_term(films: Dataset, value: Identifier) -> None:
    films.add((EX.x, EX.any, value))
    assert names(films.query("SELECT ?s { ?s ex:any ?v }", initBindings={"v": value})) == ["x"]


def test_bindings_hold_in_every_form_of_query(films: Dataset) -> None:
    assert films.query("ASK { ?s ex:title ?x FILTER(?x = ?t) }", initBindings=METROPOLIS).askAnswer
    assert not films.query("ASK { ?s ex:title ?t }", initBindings={"t": Literal("none")}).askAnswer
    for query in [
        "CONSTRUCT { ?s ex:called ?t } WHERE { ?s ex:title ?x FILTER(?x = ?t) }",
        "CONSTRUCT { ?s ex:called ?t } { ?s ex:title ?t }",
    ]:
        built = films.query(query, initBindings=METROPOLIS).graph
        assert set(built or ()) == {(EX.m, EX.called, Literal("Metropolis"))}
    short = films.query("CONSTRUCT WHERE { ?s ex:title ?t }", initBindings=METROPOLIS).graph
    assert set(short or ()) == {(EX.m, EX.title, Literal("Metropolis"))}
    described = films.query("DESCRIBE ?s { ?s ex:title ?t }", initBindings=METROPOLIS).graph
    assert set((described or Graph()).subjects()) == {EX.m}


def test_bindings_hold_in_expressions_and_counts(films: Dataset) -> None:
    (row,) = films.query("SELECT (COUNT(*) AS ?n) { ?s ex:title ?t }", initBindings=METROPOLIS)
    assert row == (Literal(1),)
    (row,) = films.query("SELECT (COUNT(*) AS ?n) { ?s ex:title ?t }", initBindings={"t": Literal("none")})
    assert row == (Literal(0),)
    (row,) = films.query("SELECT (UCASE(?t) AS ?u) { ?s ex:title ?t }", initBindings=METROPOLIS)
    assert row == (Literal("METROPOLIS"),)
    (row,) = films.query("SELECT (UCASE(?t) AS ?u) { SELECT ?s { ?s ex:year 1922 } }", initBindings=METROPOLIS)
    assert row == (Literal("METROPOLIS"),)


def test_a_binding_names_a_graph(films: Dataset) -> None:
    query = "SELECT ?s { GRAPH ?g { ?s ex:title ?t } }"
    assert names(films.query(query, initBindings={"g": EX.more})) == ["m", "p"]
    assert names(films.query(query, initBindings={"g": DATASET_DEFAULT_GRAPH_ID})) == ["m", "n"]


def test_several_bindings_hold_at_once(films: Dataset) -> None:
    both = {"t": Literal("Metropolis"), "y": Literal(1922)}
    assert not films.query("ASK { ?s ex:title ?t ; ex:year ?y }", initBindings=both).askAnswer
    assert names(films.query("SELECT ?s { { ?s ex:title ?t } UNION { ?s ex:year ?y } }", initBindings=both)) == [
        "m",
        "n",
    ]


# ---------------------------------------------------------------- datasets of queries


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT ?s FROM ex:more { ?s ex:title ?t }", ["m", "p"]),
        ("SELECT ?s FROM <https://example.org/other> { ?s ex:title ?t }", ["m"]),
        ("SELECT ?s FROM NAMED ex:other { GRAPH ?g { ?s ex:title ?t } }", ["m"]),
        ("SELECT ?s FROM NAMED ex:other { ?s ex:title ?t }", []),
        ("SELECT ?s FROM ex:more FROM NAMED ex:other { ?s ex:title ?t GRAPH ?g { ?s ex:title ?t } }", ["m"]),
        ("SELECT ?s FROM <urn:x-rdflib:default> { ?s ex:title ?t }", ["m", "n"]),
    ],
)
@pytest.mark.parametrize("union", [False, True])
def test_the_dataset_clause_decides(make: Make, query: str, expected: list[str], union: bool) -> None:
    assert names(fill(make(default_union=union)).query(query)) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT ?s { ?s ex:title ?from FILTER(?from != ' FROM ') }", ["m", "n"]),
        ("SELECT ?s { GRAPH ex:more { ?s ex:title ?t } }", ["m", "p"]),
        ("SELECT ?s { GRAPH <urn:x-rdflib:default> { ?s ex:title ?t } }", ["m", "n"]),
        ("SELECT DISTINCT ?s { GRAPH ?g { ?s ex:title ?t } }", ["m", "p"]),
    ],
)
def test_without_a_dataset_clause_the_dataset_is_queried(films: Dataset, query: str, expected: list[str]) -> None:
    assert names(films.query(query)) == expected


def test_a_union_dataset_has_its_named_graphs(make: Make) -> None:
    ds = fill(make(default_union=True))
    assert names(ds.query("SELECT DISTINCT ?g { GRAPH ?g { ?s ex:title ?t } }"), "g") == ["more", "other"]


def test_a_named_graph_is_queried_alone(films: Dataset) -> None:
    assert names(films.graph(EX.more).query("SELECT ?s { ?s ex:title ?t }")) == ["m", "p"]


# ---------------------------------------------------------------- prepared queries


def test_a_prepared_query_runs_with_its_own_prefixes_and_bindings(films: Dataset) -> None:
    films.bind("p", "https://example.org/other/")
    query = prepareQuery("SELECT ?s { ?s p:title ?t . ?s p:year ?y }", initNs={"p": EX})
    assert names(films.query(query)) == ["m", "n"]
    assert names(films.query(query, initBindings=METROPOLIS)) == ["m"]


def test_a_prepared_query_keeps_its_base(films: Dataset) -> None:
    query = prepareQuery("SELECT ?t { <m> <title> ?t }", base=str(EX))
    assert [row.t for row in films.query(query)] == [Literal("Metropolis")]  # type: ignore[union-attr]


def test_a_prepared_query_without_its_text_still_runs(films: Dataset) -> None:
    query = prepareQuery("SELECT ?s { ?s ex:year 1927 }", initNs={"ex": EX})
    del query._original_args
    assert names(films.query(query)) == ["m"]


@OURS
def test_prepared_queries_run_in_the_engine(films: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rdflib.plugins.sparql.processor.evalQuery", None)
    test_a_prepared_query_runs_with_its_own_prefixes_and_bindings(films)
    test_bindings_hold_in_every_form_of_query(films)


# ---------------------------------------------------------------- results


@pytest.fixture
def optional(films: Dataset) -> Any:
    query = "SELECT ?s ?d { ?s ex:year ?y OPTIONAL { ?s ex:director ?d } } ORDER BY ?s"
    return films.query(query)


def test_an_unbound_variable_is_absent(optional: Any) -> None:
    assert optional.vars == [Variable("s"), Variable("d")]
    assert optional.bindings == [{Variable("s"): EX.m, Variable("d"): EX.lang}, {Variable("s"): EX.n}]
    assert [tuple(row) for row in optional] == [(EX.m, EX.lang), (EX.n, None)]
    assert len(optional) == 2


def test_results_serialise_to_json(optional: Any) -> None:
    rows = json.loads(optional.serialize(format="json"))["results"]["bindings"]
    assert [sorted(row) for row in rows] == [["d", "s"], ["s"]]


def test_results_serialise_to_xml(optional: Any) -> None:
    root = ET.fromstring(optional.serialize(format="xml"))
    rows = root.findall(".//{*}result")
    assert [[binding.get("name") for binding in row] for row in rows] == [["s", "d"], ["s"]]


def test_results_serialise_to_csv(optional: Any) -> None:
    rows = list(csv.reader(io.StringIO(optional.serialize(format="csv").decode())))
    assert rows == [["s", "d"], [str(EX.m), str(EX.lang)], [str(EX.n), ""]]


def test_results_serialise_to_text(optional: Any) -> None:
    assert str(EX.lang) in optional.serialize(format="txt").decode()


def test_construct_gives_a_graph_that_knows_the_prefixes(films: Dataset) -> None:
    result = films.query("CONSTRUCT { ?s ex:called ?t } WHERE { ?s ex:title ?t }")
    assert result.type == "CONSTRUCT"
    assert result.graph is not None
    assert set(result.graph) == {
        (EX.m, EX.called, Literal("Metropolis")),
        (EX.n, EX.called, Literal("Nosferatu")),
    }
    assert (result.serialize(format="turtle") or b"").count(b"called") == 2


@memory_fails("rdflib's engine binds the graph's prefixes in the result of DESCRIBE, not of CONSTRUCT")
def test_construct_binds_the_prefixes(films: Dataset) -> None:
    result = films.query("CONSTRUCT WHERE { ?s ex:title ?t }")
    assert b"ex:m ex:title" in (result.serialize(format="turtle") or b"")


@pytest.mark.parametrize("prologue", ["", "BASE <https://x.org/ask> PREFIX ask: <https://select.org/> # ASK\n"])
def test_describe_says_so(films: Dataset, prologue: str) -> None:
    result = films.query(prologue + "DESCRIBE ex:n")
    assert result.type == "DESCRIBE"
    assert result.graph is not None
    assert set(result.graph) == {(EX.n, EX.title, Literal("Nosferatu")), (EX.n, EX.year, Literal(1922))}
    assert dict(result.graph.namespaces())["ex"] == URIRef(EX)


# ---------------------------------------------------------------- updates


@memory_fails("Dataset += triples raises in rdflib's engine: ValueError", ValueError)
def test_insert_data_into_the_default_graph(ds: Dataset) -> None:
    ds.update("INSERT DATA { <https://example.org/m> <https://example.org/title> 'Metropolis' }")
    assert set(default(ds)) == {(EX.m, EX.title, Literal("Metropolis"))}


def test_insert_and_delete_data_in_a_graph(films: Dataset) -> None:
    films.update("INSERT DATA { GRAPH ex:new { ex:a ex:title 'A', 'B' } }")
    films.update("DELETE DATA { GRAPH ex:new { ex:a ex:title 'B' } }")
    assert set(films.graph(EX.new)) == {(EX.a, EX.title, Literal("A"))}


def test_delete_and_insert_where(films: Dataset) -> None:
    films.update("DELETE { ?s ex:year ?y } INSERT { ?s ex:released ?y } WHERE { ?s ex:year ?y }")
    assert set(films.subject_objects(EX.released)) == {(EX.m, Literal(1927)), (EX.n, Literal(1922))}
    assert (None, EX.year, None) not in films


def test_updates_between_graphs(films: Dataset) -> None:
    films.update("INSERT { GRAPH ex:copy { ?s ex:title ?t } } WHERE { GRAPH ex:more { ?s ex:title ?t } }")
    assert set(films.graph(EX.copy)) == set(films.graph(EX.more))
    films.update("DELETE WHERE { GRAPH ex:copy { ?s ex:title 'Playtime' } }")
    assert set(films.graph(EX.copy)) == {(EX.m, EX.title, Literal("Metropolis"))}
    films.update("WITH ex:more DELETE { ?s ex:title ?t } WHERE { ?s ex:title ?t FILTER(?t = 'Playtime') }")
    assert set(films.graph(EX.more)) == {(EX.m, EX.title, Literal("Metropolis"))}


def test_an_update_names_the_default_graph_by_rdflibs_iri(films: Dataset) -> None:
    films.update("INSERT DATA { GRAPH <urn:x-rdflib:default> { ex:q ex:title 'Q' } }")
    assert (EX.q, EX.title, Literal("Q")) in default(films)
    assert sorted(g.identifier for g in films.graphs()) == [EX.more, EX.other, DATASET_DEFAULT_GRAPH_ID]


@pytest.mark.parametrize(
    ("update", "expected"),
    [
        ("INSERT DATA { ex:q ex:title 'Q } {' }", {"m", "p", "q"}),
        ("DELETE DATA { ex:m ex:title 'Metropolis' }", {"p"}),
        ("DELETE WHERE { ?s ex:title 'Playtime' }", {"m"}),
        ("DELETE { ?s ?p ?t } WHERE { ?s ?p ?t { ?s ex:title 'Playtime' } }", {"m"}),
        ("INSERT { ex:q ex:title ?t } WHERE { ex:m ex:title ?t }", {"m", "p", "q"}),
        ("DELETE { ?s ?p ?t } INSERT { ex:q ?p ?t } WHERE { ?s ?p ?t } # } INSERT {", {"q"}),
        ("INSERT DATA { ex:q ex:title 'Q' } ; DELETE { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(?s != ex:q) }", {"q"}),
        ("CLEAR DEFAULT", set()),
    ],
)
def test_an_update_of_a_named_graph_stays_there(films: Dataset, update: str, expected: set[str]) -> None:
    before = set(default(films))
    graph = films.graph(EX.more)
    graph.update(update)
    assert {str(s).removeprefix(str(EX)) for s in graph.subjects()} == expected
    assert set(default(films)) == before
    assert len(films.graph(EX.other)) == 1


def test_an_update_of_a_graph_without_a_name_stays_there(films: Dataset) -> None:
    graph = films.graph(BNode("b1"))
    graph.update("INSERT DATA { ex:q ex:title 'Q' }", initNs={"ex": EX})
    assert set(graph) == {(EX.q, EX.title, Literal("Q"))}
    assert (EX.q, None, None) not in default(films)


@pytest.mark.parametrize(
    "update",
    [
        "INSERT { ?s ex:found true } WHERE { ?s ex:title ?t }",
        "INSERT { ?s ex:found true } WHERE { ?s ex:title ?x FILTER(?x = ?t) }",
        "DELETE { ?s ex:year ?t } INSERT { ?s ex:found true } WHERE { { ?s ex:title ?t } UNION { ?t ex:none ?s } }",
    ],
)
def test_bindings_hold_in_updates(films: Dataset, update: str) -> None:
    films.update(update, initBindings=METROPOLIS)
    assert set(films.subjects(EX.found)) == {EX.m}


def test_bindings_hold_in_delete_where(films: Dataset) -> None:
    default(films).update("DELETE WHERE { ?s ex:title ?t }", initBindings=METROPOLIS)
    assert set(films.subjects(EX.title)) == {EX.n}


def test_a_prepared_update_runs_with_its_own_prefixes(films: Dataset) -> None:
    update = prepareUpdate("INSERT { ?s p:seen true } WHERE { ?s p:year 1927 }", initNs={"p": EX})
    films.update(update)
    assert set(films.subjects(EX.seen)) == {EX.m}


def test_an_update_of_a_union_dataset_sees_all_graphs_and_writes_to_the_default_one(make: Make) -> None:
    ds = fill(make(default_union=True))
    ds.update("INSERT { ?s ex:seen true } WHERE { ?s ex:title ?t }")
    assert set(default(ds).subjects(EX.seen)) == {EX.m, EX.n, EX.p}
    assert (None, EX.seen, None) not in ds.graph(EX.more)


@memory_fails("Dataset += triples raises in rdflib's engine: ValueError", ValueError)
def test_data_goes_to_the_default_graph_of_a_union_dataset(make: Make) -> None:
    ds = fill(make(default_union=True))
    ds.update("INSERT DATA { ex:q ex:title 'Q' }")
    assert (EX.q, EX.title, Literal("Q")) in default(ds)


@OURS
def test_updates_run_in_the_engine(films: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rdflib.plugins.sparql.processor.evalUpdate", None)
    test_bindings_hold_in_updates(films, "INSERT { ?s ex:found true } WHERE { ?s ex:title ?t }")
    test_a_prepared_update_runs_with_its_own_prefixes(films)
    films.graph(EX.more).update("DELETE { ?s ?p ?o } INSERT { ?s ?p 'x' } WHERE { ?s ?p ?o }")
    assert set(films.graph(EX.more).objects()) == {Literal("x")}


# ---------------------------------------------------------------- what is the engine's alone


@OURS
@pytest.mark.parametrize("bindings", [{}, METROPOLIS])
def test_a_malformed_request_raises_a_syntax_error(films: Dataset, bindings: dict[str, Literal]) -> None:
    with pytest.raises(SyntaxError):
        films.query("SELECT ?t { ?t }}", initBindings=bindings)
    with pytest.raises(SyntaxError):
        films.update("INSERT DATA { ")


@OURS
def test_an_unknown_option_is_left_to_rdflib(films: Dataset) -> None:
    assert films.query("ASK { ?s ex:year 1927 }", DEBUG=False).askAnswer


def test_a_disk_store_opens_again_with_everything_in_it(tmp_path: Path) -> None:
    path = tmp_path / "films"
    ds = fill(Dataset(store=MendedOxigraphStore(str(path))))
    expected = set(ds.quads())
    started = ds.triples((None, None, None))
    rows, exhausted = ds.query("SELECT * { ?s ?p ?o }"), ds.query("SELECT * { ?s ?p ?o }")
    next(started), next(iter(rows)), len(exhausted)
    ds.close()
    ds.close()

    again = Dataset(store=MendedOxigraphStore(store=pyoxigraph.Store(path)))
    assert set(again.quads()) == expected
    assert len(again) == 6
    assert again.query("ASK { ?s <https://example.org/title> 'Metropolis' }").askAnswer


def test_a_closed_store_raises_until_it_is_opened(tmp_path: Path) -> None:
    store = MendedOxigraphStore(str(tmp_path / "films"))
    ds = fill(Dataset(store=store))
    started = default(ds).triples((None, None, None))
    next(started)
    ds.close()
    with pytest.raises(ValueError, match="closed"):
        next(started)
    with pytest.raises(ValueError, match="closed"):
        len(ds)
    store.open(str(tmp_path / "films"))
    assert len(ds) == 6


def test_the_giver_of_an_engine_keeps_it(tmp_path: Path) -> None:
    engine = pyoxigraph.Store(tmp_path / "films")
    fill(Dataset(store=MendedOxigraphStore(store=engine))).close()
    assert len(engine) == 8
