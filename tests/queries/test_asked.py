"""Each wording of each query, with the examples of its parameters in its slots, means this query and these values."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from graph import FilmGraph
from queries import Kind
from queries.header import Wording
from queries.phrasing import Phrasing, Slot, phrasings

EVERY = pytest.mark.parametrize("phrasing", phrasings(), ids=lambda each: f"{each.query.name}: {each.wording.text}")


def meant(phrasing: Phrasing) -> dict[str, str]:
    """The values that a wording means when each slot holds its example."""
    slots = {parameter.name: parameter.example for slot in phrasing.slots for parameter in slot.parameters}
    return dict(phrasing.wording.fixed) | slots


def in_words(slot: Slot) -> str:
    return " to ".join(parameter.example for parameter in slot.parameters)


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


def test_no_two_wordings_are_the_same() -> None:
    alike = Counter(
        tuple((part.kind,) if isinstance(part, Slot) else part for part in phrasing.parts) for phrasing in phrasings()
    )
    assert [parts for parts, number in alike.items() if number > 1] == []


def test_every_query_is_asked_in_several_ways() -> None:
    ways = Counter(phrasing.query.name for phrasing in phrasings())
    assert min(ways.values()) > 2


def test_the_surest_wording_comes_first() -> None:
    order = [(-phrasing.fixed_words, phrasing.query.name) for phrasing in phrasings()]
    assert order == sorted(order)
    assert isinstance(phrasings()[0].wording, Wording)
