"""A sound graph passes every check; each way of breaking it is found, and named."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import RDF, SDO, SH, Graph

import queries
from graph import FilmGraph, shapes
from graph.checking import FILMS, QUOTES, SHAPES, Report
from graph.iris import Minter
from graph.provenance import OA
from graph.rdf import in_graph, node, text, triple, value_of, whole, year
from ontology.errors import MissingPart
from ontology.facts import FilmMention, Recommends, Released, Runs
from ontology.terms import FKG, shorten
from tests.documents import CORPUS, PIER, directed, document

ID = Minter().base
FILM, EVIDENCE = f"{ID}film/harbour-1955", "#evidence"
EXAMPLES = Path(__file__).parents[1] / "ontology" / "shapes"
NAMES = sorted({path.name.split(".")[0] for path in EXAMPLES.iterdir()})


@pytest.fixture(name="kg")
def sound_graph() -> Iterator[FilmGraph]:
    with FilmGraph() as kg:
        kg.load(CORPUS)
        yield kg


def found(report: Report) -> set[tuple[str, str]]:
    return {(finding.check, shorten(finding.thing)) for finding in report.faults}


def one(kg: FilmGraph, predicate: str) -> ox.Quad:
    """The first quad, in order, of the evidence that has a predicate."""
    quads = kg.store.engine.quads_for_pattern(None, node(predicate), None, None)
    return min((quad for quad in quads if str(quad.graph_name).endswith(f"{EVIDENCE}>")), key=str)


def test_a_sound_graph_has_no_faults(kg: FilmGraph) -> None:
    report = kg.check()
    assert report
    assert (report.faults, report.doubts) == ((), ())
    assert set(report.checks) == {SHAPES, QUOTES, FILMS, *queries.checks()}
    assert report.shacl is not None
    assert [bool(conforms) for conforms in report.shacl.objects(None, SH.conforms)] == [True]


def test_an_empty_graph_is_sound() -> None:
    with FilmGraph() as kg:
        report = kg.check()
        assert report
        assert {each.share for each in report.completeness} == {1.0}


def test_a_thing_out_of_shape_is_named_with_what_is_wrong(kg: FilmGraph) -> None:
    kg.store.engine.add(in_graph(triple(FILM, SDO.datePublished, year(1956))))
    kg.store.engine.add(in_graph(triple(f"{ID}person/nobody", RDF.type, SDO.Person)))
    report = kg.check()
    assert {("shapes", "id:film/harbour-1955"), ("shapes", "id:person/nobody")} <= found(report)
    messages = [finding.message for finding in report.faults if finding.check == SHAPES]
    assert "A film has one year at most, an xsd:gYear." in messages
    assert report.shacl is not None
    results = set(report.shacl.subjects(RDF.type, SH.ValidationResult))
    assert len(results) == len(messages)
    assert {str(report.shacl.value(result, SH.focusNode)) for result in results} == {FILM, f"{ID}person/nobody"}


def test_a_quote_must_stand_where_it_says(kg: FilmGraph) -> None:
    start = one(kg, OA.start)
    kg.store.engine.remove(start)
    moved = ox.Quad(start.subject, start.predicate, whole(3), start.graph_name)
    kg.store.engine.add(moved)
    (fault,) = kg.check().faults
    assert (fault.check, fault.thing) == (QUOTES, value_of(moved.subject))
    assert ".txt, 3 to " in fault.message
    assert "but there stands" in fault.message


def test_evidence_that_says_nothing_of_its_place_is_found(kg: FilmGraph) -> None:
    kg.store.engine.remove(one(kg, OA.end))
    checks = {check for check, _ in found(kg.check())}
    assert checks == {SHAPES, QUOTES}


def test_a_fact_loses_its_evidence(kg: FilmGraph) -> None:
    for quad in list(kg.store.engine.quads_for_pattern(None, None, node(f"{ID}person/ada-quill"), None)):
        if str(quad.graph_name).endswith(f"{EVIDENCE}>"):
            kg.store.engine.remove(quad)
    names = {check for check, _ in found(kg.check(shapes=False))}
    assert names == {"fact-without-evidence", "claim-without-evidence"}


@pytest.mark.parametrize(
    ("quad", "check"),
    [
        (in_graph(triple(FILM, FKG.recommends, FILM)), "points-at-itself"),
        (in_graph(triple(FILM, SDO.director, f"{ID}person/nowhere")), "dangling-iri"),
        (in_graph(triple(FILM, FKG.scriptPages, text("many"))), "fact-without-evidence"),
        (in_graph(triple(f"{ID}film/bare", RDF.type, SDO.Movie)), "film-without-name"),
        (in_graph(triple(f"{ID}nomination/bare", RDF.type, FKG.Nomination)), "incomplete-nomination"),
    ],
)
def test_what_is_added_by_hand_is_found(kg: FilmGraph, quad: ox.Quad, check: str) -> None:
    kg.store.engine.add(quad)
    report = kg.check(shapes=False)
    assert not report
    assert check in {name for name, _ in found(report)}
    assert SHAPES not in report.checks
    assert report.shacl is None


def test_a_film_without_its_year_that_could_be_two_is_a_doubt() -> None:
    tides = [
        document(f"{when}.txt", FilmMention("Tide", when), Released(FilmMention("Tide", when), when))
        for when in (1950, 1980)
    ]
    undated = FilmMention("The Tide")
    pages = [
        *tides,
        document("list.txt", PIER, Recommends(PIER, undated)),
        document("own.txt", undated, Runs(undated, 90)),
    ]
    with FilmGraph() as kg:
        kg.load(pages)
        report = kg.check()
    assert report
    (doubt,) = report.doubts
    assert (doubt.check, shorten(doubt.thing)) == (FILMS, "id:film/tide")
    assert doubt.message == (
        "“The Tide” could be “The Tide (1950)” or “The Tide (1980)”; mentioned without a year in list.txt, own.txt"
    )


def test_a_witness_settles_which_film_is_meant() -> None:
    tides = [
        document(f"{when}.txt", tide, Released(tide, when), directed(tide, name))
        for when, name in ((1950, "Ada Quill"), (1980, "Ben Rook"))
        for tide in [FilmMention("Tide", when)]
    ]
    undated = FilmMention("Tide")
    with FilmGraph() as kg:
        kg.load([*tides, document("own.txt", undated, directed(undated, "Ada Quill"))])
        assert kg.check().doubts == ()


def test_completeness_counts_things_that_have_something() -> None:
    with FilmGraph() as kg:
        kg.load([*CORPUS, document("bare.txt", FilmMention("Mole", 1970))])
        shares = {(each.things, each.having): (each.number, each.of) for each in kg.check(shapes=False).completeness}
    assert shares["films with a document", "director"] == (2, 3)
    assert shares["films with a document", "genre"] == (1, 3)
    assert shares["characters", "actor"] == (2, 3)
    assert shares["source works", "title"] == (1, 1)


def test_without_pyshacl_the_rest_can_be_checked(kg: FilmGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyshacl", None)
    with pytest.raises(MissingPart, match=r'pip install "filmkg\[check\]"'):
        kg.check()
    assert kg.check(shapes=False)


# ---------------------------------------------------------------- the shapes, in portions


def messages(report: Graph) -> list[tuple[str, str]]:
    results = report.subjects(RDF.type, SH.ValidationResult)
    return sorted(
        (str(report.value(each, SH.focusNode)), str(report.value(each, SH.resultMessage))) for each in results
    )


@pytest.mark.parametrize("verdict", ["pass", "fail"])
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("portion", [1, 3, 1000])
def test_portions_give_the_same_report_as_the_whole(
    name: str, verdict: str, portion: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shapes, "_PORTION", portion)
    data = Graph().parse(EXAMPLES / f"{name}.{verdict}.ttl")
    store, document_iri = ox.Store(), "https://example.org/d"
    graph = node(document_iri + EVIDENCE) if name == "evidence" else None
    store.load(data.serialize(format="nt"), format=ox.RdfFormat.N_TRIPLES, to_graph=graph)
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes._shapes())
    assert isinstance(report, Graph)
    assert messages(shapes.validation(store, [document_iri])) == messages(report)


def test_only_irregular_evidence_is_left_to_shacl(kg: FilmGraph) -> None:
    statements: dict[str, list[ox.Triple]] = {}
    for quad in kg.store.engine.quads_for_pattern(None, None, None, None):
        if str(quad.graph_name).endswith(f"{EVIDENCE}>"):
            statements.setdefault(str(quad.subject), []).append(quad.triple)
    irregular = [subject for subject, triples in statements.items() if not shapes.is_regular(triples)]
    assert len(statements) - len(irregular) > 40
    assert all("statement" not in subject for subject in irregular)
