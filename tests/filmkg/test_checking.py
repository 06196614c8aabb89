"""``filmkg conflicts`` and ``filmkg check`` as a user runs them, and the order of trust that ``load`` sets."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import RDF, SDO, SH, Graph

from graph import FilmGraph
from graph.rdf import in_graph, text, triple
from ontology.terms import ID_BASE
from tests.filmkg.conftest import Run

PAGE = "Tide\n\nYear: 1950\n\nRuntime: {} min\n\nDirector: Ada Quill\n\nDrama\n"


@pytest.fixture(name="store")
def store_of_two_voices(filmkg: Run, tmp_path: Path) -> Path:
    """Two pages that disagree on how long a film is."""
    for name, minutes in (("harbour-archive", 90), ("film-club", 120)):
        (tmp_path / f"{name}.txt").write_text(PAGE.format(minutes), encoding="utf-8")
    assert (
        filmkg("load", tmp_path / "harbour-archive.txt", tmp_path / "film-club.txt", "--store", tmp_path / "store").code
        == 0
    )
    return tmp_path / "store"


def runtime(filmkg: Run, store: Path) -> str:
    facts = json.loads(filmkg("film", "Tide", "--store", store, "--format", "json").out)
    (found,) = [fact["value"] for fact in facts if fact["fact"] == "runtime"]
    return str(found)


def test_a_conflict_is_told_with_documents_quotes_and_reason(filmkg: Run, store: Path) -> None:
    out = filmkg("conflicts", "--store", store).out
    for words in ("Tide (1950)", "runtime", "90 minutes", "120 minutes", "equally supported", "film-club.txt: “"):
        assert words in out
    taken, other = json.loads(filmkg("conflicts", "Tide", "--store", store, "--format", "json").out)
    assert (taken["value"], taken["taken"], other["value"], other["taken"]) == (
        "90 minutes",
        True,
        "120 minutes",
        False,
    )
    assert (taken["documents"], other["documents"]) == (["harbour-archive.txt"], ["film-club.txt"])
    assert ("90" in taken["quotes"][0], "120" in other["quotes"][0]) == (True, True)
    assert (taken["why"], other["why"]) == ("equally supported; the smaller", None)


def test_where_nothing_is_disputed_it_says_so(filmkg: Run, tmp_path: Path) -> None:
    page = tmp_path / "tide.txt"
    page.write_text(PAGE.format(90), encoding="utf-8")
    filmkg("load", page, "--store", tmp_path / "store")
    assert filmkg("conflicts", "--store", tmp_path / "store").out == "no documents contradict one another\n"
    assert json.loads(filmkg("conflicts", "--store", tmp_path / "store", "--format", "json").out) == []


def test_near_agreement_is_shown_when_asked_for(filmkg: Run, samples_store: Path) -> None:
    plain = json.loads(filmkg("conflicts", "--store", samples_store, "--format", "json").out)
    near = json.loads(filmkg("conflicts", "--near", "--store", samples_store, "--format", "json").out)
    assert {row["near"] for row in plain} <= {False}
    assert [row for row in near if not row["near"]] == plain
    assert any(row["near"] for row in near)


def test_an_order_of_trust_is_set_kept_and_ended(filmkg: Run, store: Path, tmp_path: Path) -> None:
    assert runtime(filmkg, store) == "90 minutes"
    outcome = filmkg("load", "--trust", "film-club.*,synopsis", "--store", store)
    assert outcome.code == 0
    assert outcome.out.startswith("most trusted: film-club.*, then synopsis; ")
    assert runtime(filmkg, store) == "120 minutes"
    assert "a more trusted source" in filmkg("conflicts", "--store", store, "--format", "csv").out
    filmkg("load", tmp_path / "film-club.txt", "--store", store)
    assert runtime(filmkg, store) == "120 minutes"
    assert filmkg("load", "--trust", "", "--store", store).out.startswith("all sources are trusted alike; ")
    assert runtime(filmkg, store) == "90 minutes"


def test_a_sound_store_passes(filmkg: Run, samples_store: Path) -> None:
    outcome = filmkg("check", "--store", samples_store)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.endswith("the graph is sound; 0 doubts\n")
    assert "films with a document" in outcome.out
    report = json.loads(filmkg("check", "--store", samples_store, "--format", "json", "--no-shapes").out)
    assert report["sound"] is True
    assert report["faults"] == []
    assert "shapes" not in report["checks"]
    assert all(0 <= each["share"] <= 1 for each in report["completeness"])


def test_a_broken_store_fails_and_says_why(filmkg: Run, store: Path) -> None:
    with FilmGraph.open(store) as kg:
        kg.store.engine.add(in_graph(triple(f"{ID_BASE}film/tide-1950", SDO.datePublished, text("long ago"))))
    outcome = filmkg("check", "--store", store)
    assert outcome.code == 1
    assert "A film has one year at most" in " ".join(outcome.out.split())
    assert "the graph has 4 faults; 0 doubts" in outcome.out
    report = json.loads(filmkg("check", "--store", store, "--format", "json").out)
    assert report["sound"] is False
    assert {fault["check"] for fault in report["faults"]} == {"shapes", "several-values", "fact-without-evidence"}


def test_the_shacl_report_is_turtle_that_both_libraries_read(filmkg: Run, store: Path) -> None:
    with FilmGraph.open(store) as kg:
        kg.store.engine.add(in_graph(triple(f"{ID_BASE}person/nobody", RDF.type, SDO.Person)))
    outcome = filmkg("check", "--format", "shacl", "--store", store)
    assert outcome.code == 1
    report = Graph().parse(data=outcome.out, format="turtle")
    assert len(list(ox.parse(outcome.out.encode(), format=ox.RdfFormat.TURTLE))) == len(report)
    (result,) = report.subjects(RDF.type, SH.ValidationResult)
    assert str(report.value(result, SH.focusNode)) == f"{ID_BASE}person/nobody"
    assert [bool(conforms) for conforms in report.objects(None, SH.conforms)] == [False]


def test_a_missing_part_is_one_line(filmkg: Run, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyshacl", None)
    outcome = filmkg("check", "--store", store)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        'filmkg: the shapes need pyshacl, which is not installed; install it with: pip install "filmkg[check]" '
        "(or leave them out: --no-shapes)\n"
    )
    assert filmkg("check", "--no-shapes", "--store", store).code == 0


def test_what_cannot_be_checked_is_said(filmkg: Run, store: Path) -> None:
    assert filmkg("check", "--no-shapes", "--format", "shacl", "--store", store).code == 2
    assert "can be asked only" in filmkg("check", "--store", "http://127.0.0.1:9/sparql").err
    assert "no film is called “Mole”" in filmkg("conflicts", "Mole", "--store", store).err
