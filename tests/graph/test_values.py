"""Answers as Python values, tables, networks and pages."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from decimal import Decimal

import pandas as pd
import polars as pl
import pyoxigraph as ox
import pytest
from rdflib import XSD

from graph import FilmGraph, Result
from graph.values import Iri, python_value
from ontology.errors import MissingPart
from tests.documents import CORPUS


def literal(text: str, kind: str) -> ox.Literal:
    return ox.Literal(text, datatype=ox.NamedNode(str(XSD[kind])))


VALUES = [
    (ox.Literal("Amélie"), "Amélie"),
    (ox.Literal("Amélie", language="fr"), "Amélie"),
    (literal("12", "integer"), 12),
    (literal("12", "nonNegativeInteger"), 12),
    (literal("1.50", "decimal"), Decimal("1.5")),
    (literal("1e3", "double"), 1000.0),
    (literal("true", "boolean"), True),
    (literal("0", "boolean"), False),
    (literal("1995", "gYear"), 1995),
    (literal("-0044", "gYear"), -44),
    (literal("1995Z", "gYear"), 1995),
    (literal("PT1H51M", "dayTimeDuration"), timedelta(minutes=111)),
    (literal("P28D", "duration"), timedelta(days=28)),
    (literal("2024-02-29", "date"), date(2024, 2, 29)),
    (literal("many", "integer"), "many"),
    (literal("2024-02-30", "date"), "2024-02-30"),
    (literal("P1M", "duration"), "P1M"),
    (literal("maybe", "boolean"), "maybe"),
    (ox.Literal("x", datatype=ox.NamedNode("urn:kind")), "x"),
    (ox.BlankNode("b"), "_:b"),
]


@pytest.mark.parametrize(("term", "value"), VALUES, ids=str)
def test_a_term_is_the_value_that_it_stands_for(term: ox.Literal | ox.BlankNode, value: object) -> None:
    found = python_value(term)
    assert found == value
    assert type(found) is type(value)


@pytest.fixture(name="kg")
def graph() -> FilmGraph:
    kg = FilmGraph()
    kg.load(CORPUS)
    return kg


def test_rows_are_typed_and_things_have_their_names(kg: FilmGraph) -> None:
    rows = kg.query(
        "SELECT ?film ?year ?length { ?film a schema:Movie ; schema:name 'The Harbour' ; schema:datePublished ?year "
        "OPTIONAL { ?film schema:duration ?length } OPTIONAL { ?film schema:nothing ?none } }"
    ).records()
    film = rows[0]["film"]
    assert isinstance(film, Iri)
    assert (film.label, rows[0]["year"], rows[0]["length"]) == ("The Harbour", 1955, timedelta(minutes=99))


def test_a_thing_without_a_name_has_its_short_iri(kg: FilmGraph) -> None:
    (row,) = kg.query("SELECT DISTINCT ?class { ?film schema:name 'The Harbour' ; a ?class }").records()
    assert isinstance(row["class"], Iri)
    assert row["class"].label == "schema:Movie"


def rows(*columns: list[ox.Literal | ox.NamedNode | None]) -> Result:
    names = tuple("abcdef"[: len(columns)])
    return Result("SELECT", names, list(zip(*columns, strict=True)))


def test_columns_of_one_sort_have_its_type() -> None:
    result = rows(
        [literal("1995", "gYear"), None],
        [literal("PT1M", "dayTimeDuration"), literal("PT2M", "dayTimeDuration")],
        [ox.Literal("x"), ox.NamedNode("urn:x")],
        [literal("1.5", "double"), None],
        [literal("true", "boolean"), None],
        [literal("1", "integer"), ox.Literal("one")],
    )
    table = result.to_pandas()
    assert [str(kind) for kind in table.dtypes] == [
        "Int64", "timedelta64[us]", "string", "Float64", "boolean", "object",
    ]  # fmt: skip
    assert table["a"].isna().tolist() == [False, True]
    assert table["f"].tolist() == [1, "one"]
    frame = result.to_polars()
    assert frame.dtypes[:5] == [pl.Int64, pl.Duration("us"), pl.String, pl.Float64, pl.Boolean]
    assert frame["f"].to_list() == [1, "one"]
    assert frame["a"].to_list() == [1995, None]


def test_a_number_beyond_the_columns_type_is_kept() -> None:
    assert rows([literal("1" + "0" * 30, "integer"), None]).to_pandas()["a"].tolist() == [10**30, None]


def test_only_web_addresses_are_links() -> None:
    assert "href" not in rows([ox.NamedNode("javascript:alert(1)")])._repr_html_()


def test_an_empty_answer_is_an_empty_table_with_its_columns() -> None:
    result = Result("SELECT", ("title", "year"))
    assert list(result.to_pandas().columns) == ["title", "year"]
    assert result.to_polars().columns == ["title", "year"]
    assert len(result.to_pandas()) == 0
    assert result.records() == []


def test_a_column_without_a_value_is_missing_throughout() -> None:
    result = rows([None, None])
    assert result.to_pandas()["a"].isna().all()
    assert result.to_polars()["a"].to_list() == [None, None]


def test_a_table_of_rows_has_what_the_rows_have(kg: FilmGraph) -> None:
    result = kg.query("SELECT ?s ?p ?o { ?s ?p ?o }")
    assert len(result) > 100
    expected = [tuple(record.values()) for record in result.records()]
    assert [tuple(row) for row in result.to_pandas().astype(object).itertuples(index=False)] == expected


def test_a_construct_is_a_network(kg: FilmGraph) -> None:
    asked = "{ ?film schema:director ?who . ?who schema:name ?name }"
    network = kg.query(f"CONSTRUCT {asked} WHERE {asked}").to_networkx()
    edges = {(relation, network.nodes[end].get("label")) for _, end, relation in network.edges(keys=True)}
    assert ("schema:director", "Ada Quill") in edges


def test_only_rows_are_tables_and_only_triples_networks(kg: FilmGraph) -> None:
    yes = kg.query("ASK { ?s ?p ?o }")
    for convert in (yes.to_pandas, yes.to_polars, yes.to_networkx):
        with pytest.raises(TypeError):
            convert()


@pytest.mark.parametrize("package", ["pandas", "polars"])
def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch, package: str) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingPart, match=rf"{package}.*filmkg\[frames\]"):
        getattr(Result("SELECT"), f"to_{package}")()


def test_a_notebook_shows_escaped_rows_and_how_many_there_are() -> None:
    page = rows([ox.Literal("<script>")] * 60)._repr_html_()
    assert "<script>" not in page
    assert page.count("&lt;script&gt;") == 50
    assert "60 in all, of which 50 are shown" in page


def test_a_notebook_shows_truths_and_triples(kg: FilmGraph) -> None:
    assert kg.query("ASK { ?s ?p ?o }")._repr_html_() == "<p>yes</p>"
    page = kg.query("DESCRIBE ?film { ?film schema:name 'The Harbour' }")._repr_html_()
    assert page.startswith("<pre>")
    assert "&lt;" in page or "schema:" in page


def test_pandas_is_what_the_table_is(kg: FilmGraph) -> None:
    assert isinstance(kg.query("SELECT ?s { ?s a schema:Movie }").to_pandas(), pd.DataFrame)
