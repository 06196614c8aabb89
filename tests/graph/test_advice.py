"""Notes on queries that are well formed but odd, and none on the others."""

from __future__ import annotations

import pytest

import queries
from graph import FilmGraph
from graph.advice import notes, own_terms
from tests.documents import CORPUS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "SELECT ?f { ?f fkg:directer ?d }",
            ["fkg:directer is no term of this graph; did you mean “schema:director”?"],
        ),
        ("SELECT ?f { ?f <https://w3id.org/filmkg/ontology#themee> ?d }", ["fkg:themee is no term of this graph"]),
        (
            "PREFIX f: <https://w3id.org/filmkg/ontology#> ASK { ?f f:Nomination ?d . ?d f:zzz 1 }",
            ["fkg:zzz is no term"],
        ),
        ("ASK { ?f schema:dirctor ?d }", ["schema:dirctor is no term of this graph; did you mean “schema:director”?"]),
        ("SELECT ?f ?who (1 AS ?n) { ?f a schema:Movie }", ["?who is selected, but nothing in the query gives it"]),
        ("SELECT ?f { ?f a schema:Movie ; fkg:theme theme:loss } # fkg:nope", []),
        ("SELECT ?f { ?f a schema:Movie ; schema:award ?x }", []),
        ("ASK { ?f schema:name 'fkg:nope' ; <https://example.org/x> ?y }", []),
        ("SELECT * { ?f a schema:Movie }", []),
    ],
)
def test_what_is_odd_is_noted(text: str, expected: list[str]) -> None:
    found = notes(text)
    assert len(found) == len(expected)
    assert all(note.startswith(start) for note, start in zip(found, expected, strict=True))


def test_a_term_that_this_graph_does_not_use_is_noted_where_nothing_was_found() -> None:
    assert notes("ASK { ?f schema:award ?x }", is_empty=True)[0].startswith("schema:award is no term of this graph")


def test_a_variable_with_a_value_is_not_noted() -> None:
    assert notes("SELECT ?who { ?f a schema:Movie }", ["who"]) == []


@pytest.mark.parametrize("name", [*queries.library(), *queries.checks()])
def test_the_named_queries_have_no_notes(name: str) -> None:
    asked = {**queries.library(), **queries.checks()}[name]
    assert notes(asked.text, [each.name for each in asked.parameters], is_empty=True) == []


def test_the_terms_of_a_graph_are_among_its_own_terms() -> None:
    with FilmGraph() as kg:
        kg.load(CORPUS)
        used = {
            row["t"] or ""
            for row in kg.query(
                "SELECT DISTINCT ?t { { ?s ?t ?o } UNION { ?s a ?t } UNION { GRAPH ?g { ?s ?t ?o } }"
                " FILTER(STRSTARTS(STR(?t), STR(schema:)) || STRSTARTS(STR(?t), STR(fkg:))) }"
            ).values()
        }
    assert len(used) > 30
    assert used <= own_terms()
