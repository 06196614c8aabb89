"""Whose film a sentence speaks of."""

from __future__ import annotations

import pytest

from loaders.outline import outline
from loaders.own_film import another_film, mask, sentences
from loaders.page import Page
from loaders.rules import Reading
from ontology.facts import FilmMention

FILM = FilmMention("The Quay", 1991)


@pytest.mark.parametrize(
    "text",
    [
        "The Quay is",
        "the Quay, a",
        "Ann Bell's The Quay was",
        "(The Quay)",
        '"The Quay" is',
        "In Quay, a",
        "Quay (1991)",
    ],
)
def test_the_own_title_is_masked(text: str) -> None:
    masked = mask(text, FILM)
    assert "Quay" not in masked
    assert len(masked) == len(text)


@pytest.mark.parametrize(
    "text",
    ["The Quay 2 is", "The Quay Returns", "Stone Quay is", "The Quay: Reborn", "The Quay (1950) is", "Quays are"],
)
def test_a_longer_title_or_another_year_is_not(text: str) -> None:
    assert mask(text, FILM) == text


def test_the_first_two_sentences_of_prose_are_the_opening() -> None:
    page = Page("x", "Home » The Quay (1991)\n\nThe Quay is one. It is two.\nIt is three.")
    reading = Reading(page, FILM, outline(page))
    assert [sentence.opening for sentence in sentences(reading, reading.sections[0])] == [False, True, True, False]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Stone Quay (1950) is", True),
        ("a television series", True),
        ("a remake", True),
        ("his next film", True),
        ("this remake", False),
        ("the original score", False),
        ("Joe (Ann Bell) dives", False),
    ],
)
def test_other_films_are_noticed(text: str, other: bool) -> None:
    assert another_film(text) is other
