"""Each wording of each query, with the examples of its parameters in its slots, means this query and these values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest

import queries
from graph import FilmGraph
from ontology.facts import (
    CompanyRole,
    ConceptMention,
    Credit,
    FilmedAt,
    FilmMention,
    HasTheme,
    MadeIn,
    Outcome,
    PlaceMention,
    Scheme,
)
from queries import Kind, Parameter
from queries.header import Names, Wording
from queries.phrasing import Phrasing, Slot, phrasings
from tests.queries.conftest import Line, backed, credit, genre, of_year, oscar, page, plays, stated

FILM = FilmMention("Tide", 1950)

EVERY = pytest.mark.parametrize("phrasing", phrasings(), ids=lambda each: f"{each.query.name}: {each.wording.text}")


def meant(phrasing: Phrasing) -> dict[str, str]:
    """The values that a wording means when each slot holds its example."""
    slots = {parameter.name: parameter.example for slot in phrasing.slots for parameter in slot.parameters}
    return dict(phrasing.wording.fixed) | slots


def in_words(slot: Slot) -> str:
    return " to ".join(parameter.example for parameter in slot.parameters)


def told(parameter: Parameter) -> Line:
    """A line that states something of what the example of a parameter names."""
    words, of = parameter.example, ConceptMention(parameter.example, Scheme.THEME)
    match parameter.names:
        case Names.CHARACTER:
            return plays(FILM, "Ada Quill", words)
        case Names.PLACE:
            return stated(words, FilmedAt(FILM, PlaceMention(words)))
        case Names.COUNTRY:
            return stated(words, MadeIn(FILM, PlaceMention(words)))
        case Names.COMPANY:
            return backed(FILM, words, CompanyRole.PRODUCTION)
        case Names.THEME:
            return stated(words, HasTheme(FILM, of))
        case Names.GENRE:
            return genre(FILM, words)
        case Names.AWARD:
            return oscar(FILM, "Best Picture", Outcome.WON)
        case _:
            return credit(FILM, words, Credit.DIRECTOR)


@pytest.fixture(scope="module")
def kg() -> Iterator[FilmGraph]:
    """A graph that holds what the examples name."""
    every = {parameter for query in queries.library().values() for parameter in query.parameters}
    named = [told(parameter) for parameter in every if parameter.names]
    films = {parameter.example.rpartition(" (") for parameter in every if parameter.kind is Kind.FILM}
    mentions = [FilmMention(title, int(year[:4])) for title, _, year in films]
    with FilmGraph() as made:
        made.load(
            [
                page("film.txt", FILM, *named),
                *(page(str(film), film, of_year(film, film.year or 0)) for film in mentions),
            ]
        )
        yield made


@EVERY
def test_a_wording_means_its_query(phrasing: Phrasing, kg: FilmGraph) -> None:
    reply = kg.ask(phrasing.filled([in_words(slot) for slot in phrasing.slots]))
    assert (reply.meaning.query.name, reply.meaning.values) == (phrasing.query.name, meant(phrasing))


@EVERY
def test_a_wording_holds_in_lower_case_without_its_mark(phrasing: Phrasing, kg: FilmGraph) -> None:
    text = phrasing.filled([in_words(slot) for slot in phrasing.slots]).rstrip("?").lower()
    meaning = kg.ask(text).meaning
    assert meaning.query.name == phrasing.query.name
    assert {name: value.lower() for name, value in meaning.values.items()} == {
        name: value.lower() for name, value in meant(phrasing).items()
    }


@EVERY
def test_slots_can_be_told_apart_and_verified(phrasing: Phrasing) -> None:
    assert phrasing.fixed_words
    assert not any(isinstance(one, Slot) and isinstance(two, Slot) for one, two in pairwise(phrasing.parts))
    for slot in phrasing.slots:
        for parameter in slot.parameters:
            assert parameter.kind in (Kind.FILM, Kind.YEAR) or parameter.names or parameter.values
        assert len(slot.parameters) == 1 or {parameter.kind for parameter in slot.parameters} == {Kind.YEAR}


@EVERY
def test_what_a_wording_fixes_are_values_of_the_query(phrasing: Phrasing) -> None:
    known = {parameter.name: parameter for parameter in phrasing.query.parameters}
    slots = {parameter.name for slot in phrasing.slots for parameter in slot.parameters}
    for name, value in phrasing.wording.fixed:
        assert value in known[name].values
        assert name not in slots


def test_no_two_queries_share_a_wording() -> None:
    bearers: dict[tuple[object, ...], set[str]] = {}
    for phrasing in phrasings():
        parts = tuple((part.kind,) if isinstance(part, Slot) else part for part in phrasing.parts)
        bearers.setdefault(parts, set()).add(phrasing.query.name)
    assert [names for names in bearers.values() if len(names) > 1] == []


def test_every_query_is_asked_in_several_ways() -> None:
    ways = Counter(phrasing.query.name for phrasing in phrasings())
    assert min(ways.values()) > 2


def test_the_surest_wording_comes_first() -> None:
    order = [(-phrasing.fixed_words, phrasing.query.name) for phrasing in phrasings()]
    assert order == sorted(order)
    assert isinstance(phrasings()[0].wording, Wording)
