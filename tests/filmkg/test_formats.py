"""The forms in which ``query`` prints, read back by those for whom they are."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pandas as pd
import pyoxigraph as ox
import pytest
from rdflib import Graph
from rdflib.query import Result as Rows

from tests.filmkg.conftest import Run

ROWS = """
SELECT ?film ?title ?none {
  ?film schema:name ?title ; schema:director/schema:name 'Darren Aronofsky'
  OPTIONAL { ?film schema:duration ?none FILTER(false) }
} ORDER BY ?title
"""
AWKWARD = "SELECT ('a|b' AS ?pipe) ('c,\"d\"\\ne' AS ?comma) ('<b>' AS ?html) {}"
GRAPH = "CONSTRUCT { ?film schema:director ?who } WHERE { ?film schema:director ?who }"
YES = "ASK { ?s ?p ?o }"


def asked(filmkg: Run, store: Path, text: str, form: str, *more: object) -> str:
    done = filmkg("query", "-e", text, "--format", form, *more, "--store", store)
    assert (done.code, done.err) == (0, "")
    return done.out


@pytest.mark.parametrize(
    ("form", "theirs", "media"),
    [("results-json", "json", ox.QueryResultsFormat.JSON), ("results-xml", "xml", ox.QueryResultsFormat.XML)],
)
def test_sparql_results_are_read_back_alike(
    filmkg: Run, samples_store: Path, form: str, theirs: str, media: ox.QueryResultsFormat
) -> None:
    out = asked(filmkg, samples_store, ROWS, form)
    by_oxigraph = [[term and term.value for term in row] for row in ox.parse_query_results(out.encode(), format=media)]  # type: ignore[union-attr]
    by_rdflib = [[term and str(term) for term in row] for row in Rows.parse(io.BytesIO(out.encode()), format=theirs)]  # type: ignore[union-attr]
    plain = [[row["film"], row["title"], row["none"]] for row in json.loads(asked(filmkg, samples_store, ROWS, "json"))]
    assert by_oxigraph == by_rdflib == plain
    assert len(plain) > 2
    assert "XMLSchema#string" not in out


@pytest.mark.parametrize("form", ["results-json", "results-xml"])
def test_a_truth_is_one_in_sparql_results(filmkg: Run, samples_store: Path, form: str) -> None:
    out = asked(filmkg, samples_store, YES, form)
    assert Rows.parse(io.BytesIO(out.encode()), format=form.removeprefix("results-")).askAnswer is True


@pytest.mark.parametrize(("form", "theirs"), [("ttl", "turtle"), ("jsonld", "json-ld"), ("rdfxml", "xml")])
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_triples_are_read_back_alike(filmkg: Run, samples_store: Path, form: str, theirs: str) -> None:
    whole = Graph().parse(data=asked(filmkg, samples_store, GRAPH, "nt"), format="nt")
    assert len(whole) > 20
    assert set(Graph().parse(data=asked(filmkg, samples_store, GRAPH, form), format=theirs)) == set(whole)


def test_awkward_values_stay_in_their_cells(filmkg: Run, samples_store: Path) -> None:
    table = list(csv.reader(io.StringIO(asked(filmkg, samples_store, AWKWARD, "csv"))))
    assert table == [["pipe", "comma", "html"], ["a|b", 'c,"d"\ne', "<b>"]]
    lines = asked(filmkg, samples_store, AWKWARD, "markdown").splitlines()
    assert lines == ["| pipe | comma | html |", "| --- | --- | --- |", '| a\\|b | c,"d"<br>e | &lt;b> |']
    assert "<b>" not in asked(filmkg, samples_store, AWKWARD, "html")


def test_parquet_goes_into_a_file_with_its_types(filmkg: Run, samples_store: Path, tmp_path: Path) -> None:
    text = (
        "SELECT ?title ?year ?length { ?f schema:name ?title ; schema:datePublished ?year ; schema:duration ?length }"
    )
    file = tmp_path / "films.parquet"
    asked(filmkg, samples_store, text, "parquet", "-o", file)
    table = pd.read_parquet(file)
    assert len(table) == len(json.loads(asked(filmkg, samples_store, text, "json")))
    assert str(table["year"].dtype) == "Int64"
    assert table["length"].dt.total_seconds().min() > 3600
    assert [each.name for each in tmp_path.iterdir()] == ["films.parquet"]


def test_a_limit_cuts_and_says_so(filmkg: Run, samples_store: Path) -> None:
    for text in (ROWS, GRAPH):
        done = filmkg("query", "-e", text, "--limit", "2", "--format", "json", "--store", samples_store)
        assert len(json.loads(done.out)) == 2
        assert done.err.startswith("filmkg: 2 of ")
    assert filmkg("query", "-e", ROWS, "--limit", "99", "--store", samples_store).err == ""


def test_any_form_can_go_into_a_file(filmkg: Run, samples_store: Path, tmp_path: Path) -> None:
    for form in ("table", "csv", "results-json", "markdown"):
        assert asked(filmkg, samples_store, ROWS, form, "-o", tmp_path / form) == ""
        assert "The Wrestler" in (tmp_path / form).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "form", "complaint"),
    [
        (ROWS, "ttl", "does not hold rows; these do: table, csv"),
        (YES, "parquet", "does not hold yes or no"),
        (GRAPH, "results-json", "does not hold triples; these do: table"),
    ],
)
def test_a_form_that_does_not_fit_is_refused(
    filmkg: Run, samples_store: Path, text: str, form: str, complaint: str
) -> None:
    done = filmkg("query", "-e", text, "--format", form, "--store", samples_store)
    assert (done.code, done.out) == (2, "")
    assert complaint in done.err


def test_a_query_must_be_named_or_given(filmkg: Run, samples_store: Path) -> None:
    assert filmkg("query", "--store", samples_store).code == 2


def test_a_folder_that_is_missing_is_told(filmkg: Run, samples_store: Path, tmp_path: Path) -> None:
    done = filmkg("query", "-e", ROWS, "-o", tmp_path / "no" / "x.csv", "--store", samples_store)
    assert done.code == 1
    assert done.err.count("\n") == 1
