"""The library: queries by name and by words, and values from words to terms."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType
from typing import Any

import pytest
from rdflib import XSD, Literal, URIRef

import queries
from ontology import AmbiguousFilm, QueryError, UnknownName
from queries import Kind, NamedQuery, Parameter
from queries.header import Names, Wording
from queries.phrasing import Phrasing

HEAT = "https://w3id.org/filmkg/id/film/heat-1995"
ASK = "ASK { ?film ?p ?since }"


class Recorder:
    """An engine that gives back what it was asked."""

    def query(self, text: str, /, *, name: str = "query", **terms: Any) -> tuple[str, str, dict[str, Any]]:
        return text, name, terms


def with_header(*lines: str) -> NamedQuery:
    return NamedQuery.parse("mine", "\n".join([*(f"#+ {line}" for line in lines), ASK]))


MINE = with_header(
    "parameters:",
    "  - {name: film, type: film, example: Heat}",
    "  - {name: page, type: iri, example: 'https://example.org/'}",
    "  - {name: since, type: year, example: 1990}",
    "  - {name: person, type: text, example: no, optional: true}",
)


def test_the_public_names() -> None:
    classes, functions = "Engine Group Kind NamedQuery Parameter", "bind checks get grouped library search"
    assert set(queries.__all__) == {*classes.split(), *functions.split()}


def test_the_library_is_listed_by_groups() -> None:
    listed = queries.grouped()
    assert {query.name for query in listed} == set(queries.library())
    groups = [query.group for query in listed]
    assert list(dict.fromkeys(groups)) == list(queries.Group)
    assert sum(one is not other for one, other in pairwise(groups)) == len(queries.Group) - 1


def test_the_library_cannot_be_changed() -> None:
    assert isinstance(queries.library(), MappingProxyType)
    assert isinstance(queries.checks(), MappingProxyType)


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("cast", "cast-of-film"),
        ("costars", "co-stars"),
        ("award-by-persons", "awards-by-person"),
        ("adaptation", "adaptations"),
    ],
)
def test_a_misspelt_name_is_met_with_suggestions(given: str, meant: str) -> None:
    with pytest.raises(UnknownName) as caught:
        queries.get(given)
    assert caught.value.kind == "query"
    assert meant in caught.value.suggestions


def test_a_name_like_no_other_has_no_suggestions() -> None:
    with pytest.raises(UnknownName, match=r"^no query is called “€€”$"):
        queries.get("€€")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("awards person", "awards-by-person"),
        ("source author", "films-by-source-author"),
        ("THEME by genre", "themes-by-genre"),
        ("disagree", "disagreements"),
        ("evidence quotation", "sources-of-film"),
        ("statistics overview", "counts"),
    ],
)
def test_search_finds_by_words(words: str, first: str) -> None:
    assert queries.search(words)[0].name == first


def test_a_search_for_nothing_finds_nothing() -> None:
    assert queries.search("") == queries.search("?!") == []


def test_a_query_without_a_header_is_a_query() -> None:
    query = NamedQuery.parse("mine", ASK)
    assert (query.text, query.summary, query.group, query.question) == (ASK, "", None, "")
    assert (query.parameters, query.tags) == ((), ())
    assert query.run(Recorder()) == (ASK, "mine", {})


def test_examples_are_words_whatever_yaml_makes_of_them() -> None:
    assert [parameter.example for parameter in MINE.parameters] == ["Heat", "https://example.org/", "1990", "False"]
    assert MINE.parameters[2] == Parameter("since", Kind.YEAR, "1990")


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (("summary: a", "question: {"), "mine: line 3, column 1: the header is no YAML"),
        (("just words",), "must say “key: value”"),
        (("parameters: [{name: film, type: movie}]",), "'movie' is not a valid Kind"),
        (("group: gossip",), "'gossip' is not a valid Group"),
        (("parameters: [{type: film}]",), "'name'"),
        (("parameters: [{name: a, type: text, names: mood}]",), "'mood' is not a valid Names"),
        (("asked: [{about: year}]",), "'ask'"),
        (("parameters: [film]",), "the header is not as it should be"),
        (("summary: \x07",), "the header is no YAML"),
    ],
)
def test_a_bad_header_is_one_plain_line(lines: tuple[str, ...], message: str) -> None:
    with pytest.raises(QueryError) as caught:
        with_header(*lines)
    assert message in str(caught.value)
    assert str(caught.value).startswith("mine: ")
    assert "\n" not in str(caught.value)


def test_wordings_and_what_a_text_can_be_are_read() -> None:
    query = with_header(
        "parameters:",
        "  - {name: theme, type: text, example: fame}",
        "  - {name: actor, type: text, names: person, example: Ada Quill}",
        "  - {name: kind, type: text, values: [trivia, gossip], example: trivia}",
        'asked: ["Who is {actor}?", {ask: "Any gossip about {actor}?", kind: gossip}]',
    )
    theme, actor, kind = query.parameters
    assert (theme.names, actor.names, kind.names) == (Names.THEME, Names.PERSON, None)
    assert kind.values == ("trivia", "gossip")
    assert query.asked == (
        Wording("Who is {actor}?"),
        Wording("Any gossip about {actor}?", (("kind", "gossip"),)),
    )


def test_a_slot_that_is_no_parameter_is_named() -> None:
    phrasing = Phrasing(with_header("question: Who?"), Wording("Who wrote {film}?"))
    with pytest.raises(QueryError, match=r"“Who wrote {film}\?” has no parameter 'film'"):
        list(phrasing.parts)


def test_run_hands_on_text_name_and_terms() -> None:
    text, name, terms = MINE.run(Recorder(), film=URIRef(HEAT), since=1990, person='say "} {"\n')
    assert (text, name) == (MINE.text, "mine")
    assert terms == {
        "film": URIRef(HEAT),
        "since": Literal("1990", datatype=XSD.gYear),
        "person": Literal('say "} {"'),
    }


def test_terms_stay_as_they_are() -> None:
    term = Literal(" Nicolas Cage ", lang="en")
    assert MINE.run(Recorder(), person=term)[2]["person"] is term


@pytest.mark.parametrize(
    "values", [{"film": "Heat"}, {"page": "a b"}, {"page": "https://a.org/>"}, {"since": "95"}, {"since": 19950}]
)
def test_run_refuses_what_is_no_term(values: dict[str, object]) -> None:
    with pytest.raises(QueryError, match=r"^mine: \w+: “.*” is no (IRI|year)"):
        MINE.run(Recorder(), **values)


def test_an_unknown_parameter_is_met_with_suggestions() -> None:
    with pytest.raises(UnknownName) as caught:
        MINE.run(Recorder(), persn="x")
    assert str(caught.value) == "no parameter of mine is called “persn”; did you mean “person”?"
    with pytest.raises(UnknownName):
        queries.bind(MINE, {"persn": "x"}, str)


def test_bind_finds_films_by_title_and_nothing_else() -> None:
    asked: list[str] = []

    def resolve(title: str) -> str:
        asked.append(title)
        return HEAT

    bound = queries.bind(
        MINE, {"film": "Heat (1995)", "page": "id:film/heat-1995", "since": "1990", "person": "Heat"}, resolve
    )
    assert asked == ["Heat (1995)"]
    assert bound == {
        "film": URIRef(HEAT),
        "page": URIRef(HEAT),
        "since": Literal("1990", datatype=XSD.gYear),
        "person": Literal("Heat"),
    }
    assert MINE.run(Recorder(), **bound)[2] == bound


def test_the_errors_of_resolving_pass_through() -> None:
    def resolve(title: str) -> str:
        raise AmbiguousFilm(title, ["Heat (1986)", "Heat (1995)"])

    with pytest.raises(AmbiguousFilm):
        queries.bind(MINE, {"film": "Heat"}, resolve)
