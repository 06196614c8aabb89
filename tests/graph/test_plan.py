"""The plan in words: golden for three queries, possible for all, and hints where they help."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import URIRef

import queries
from graph.plan import plan
from ontology.errors import QueryError
from ontology.terms import ID_BASE

PLANS = Path(__file__).with_name("plans")


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("cast-of-film", {"film": URIRef(f"{ID_BASE}film/casino-1995")}),
        ("co-stars", {"person": "Julian Sands"}),
        ("themes-by-genre", {}),
    ],
)
def test_the_plan_of_a_named_query(name: str, values: dict[str, object]) -> None:
    golden = (PLANS / f"{name}.txt").read_text(encoding="utf-8")
    assert plan(queries.get(name).text, values, name) == golden.splitlines()


@pytest.mark.parametrize("name", [*queries.library(), *queries.checks()])
def test_every_named_query_is_explained(name: str) -> None:
    lines = plan({**queries.library(), **queries.checks()}[name].text, {}, name)
    assert any("match " in line for line in lines)
    assert not [line for line in lines if "__" in line or "_{" in line or "CompValue" in line]
    assert all(line.isprintable() and line.strip() for line in lines)


@pytest.mark.parametrize("name", queries.library())
def test_no_named_query_multiplies_what_is_unrelated(name: str) -> None:
    assert not [line for line in plan(queries.get(name).text, {}, name) if "share no variable" in line]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("ASK { ?f schema:name ?n }", "say whether there is a match"),
        ("CONSTRUCT { ?f schema:about ?t } WHERE { ?f fkg:theme ?t }", "  ?f schema:about ?t"),
        ("DESCRIBE ?f { ?f a schema:Movie }", "describe ?f"),
        ("SELECT * { ?f schema:name ?n }", "give ?f, ?n"),
        ("SELECT ?f { { ?f a schema:Movie } UNION { ?f a schema:Book } }", "    match ?f rdf:type schema:Book"),
        ("SELECT ?f { ?f a schema:Movie MINUS { ?f fkg:theme ?t } }", "leave out what also matches (MINUS):"),
        ("SELECT ?f { ?f a schema:Movie FILTER NOT EXISTS { ?f fkg:theme ?t } }", "keep those where there is no match"),
        ("SELECT ?f { GRAPH id:g { ?f a schema:Movie } }", "in the graph id:g:"),
        ("SELECT ?f { ?f schema:name ?n } ORDER BY DESC(?n) LIMIT 3 OFFSET 2", "leave out the first 2"),
        ("SELECT ?f { ?f schema:name ?n } ORDER BY DESC(?n) LIMIT 3 OFFSET 2", "take 3 of them"),
        (
            "SELECT ?f { ?f fkg:scriptPages ?n FILTER(?n * 2 - 1 > 4 && ?n IN (1, 2)) }",
            "keep those where ?n * 2 - 1 > 4",
        ),
        ("SELECT ?f { VALUES ?f { id:a id:b } ?f a schema:Movie }", "take ?f from 2 given rows"),
        (
            "SELECT ?f { SERVICE <https://example.org/> { ?f a schema:Movie } }",
            "ask the endpoint https://example.org/ (SERVICE)",
        ),
        ("ASK { ?a a schema:Movie . ?b a schema:Book }", "note: ?a and ?b share no variable"),
        ("ASK { ?a ?b ?c }", "note: “?a ?b ?c” names nothing"),
        ("ASK { GRAPH ?g { ?a a schema:Movie } }", "note: GRAPH ?g looks into the graph of every document"),
        ("ASK { ?a a schema:Movie FILTER(?year > 1990) }", "note: ?year in a FILTER has a value nowhere"),
    ],
)
def test_each_part_of_a_query_has_its_words(text: str, line: str) -> None:
    assert [each for each in plan(text) if each.startswith(line)]


@pytest.mark.parametrize(
    "text",
    [
        "ASK { ?a a schema:Movie . ?b a schema:Book FILTER(?a = ?b) }",
        "ASK { ?a a schema:Movie ; ?p ?b . ?b a schema:Book }",
        "ASK { ?a schema:name ?n FILTER(!BOUND(?year) || ?n = ?year) }",
    ],
)
def test_nothing_is_noted_of_a_sound_query(text: str) -> None:
    assert not [line for line in plan(text) if line.startswith("note: ")]


def test_a_malformed_query_has_no_plan() -> None:
    with pytest.raises(QueryError, match="line 1, column 10: the prefix “nope:”"):
        plan("ASK { ?s nope:p ?o }")


def test_a_form_that_the_algebra_does_not_know_is_said_not_to_be_explained() -> None:
    with pytest.raises(QueryError, match="cannot be explained"):
        plan("ASK { ?s ?p <<( ?a ?b ?c )>> }")
