"""Titles and names that are made of the words of questions, and a graph that changes between two questions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph import FilmGraph
from ontology import UnknownFilm, UnknownName
from ontology.facts import Credit, FilmMention
from tests.queries.conftest import credit, of_year, page, plays

TITLES = (
    "The Player",
    "Who Framed Roger Rabbit",
    "In the Bedroom",
    "The Director",
    "What's Up, Doc?",
    "Lost in Translation",
    "Please",
    "Movie Movie",
    "Set It Off",
    "The Cost of Living in Detroit",
    "1984",
    "M",
)
FILMS = [FilmMention(title, 1990 + at) for at, title in enumerate(TITLES)]


@pytest.fixture(scope="module", name="titles")
def graph_of_titles() -> Iterator[FilmGraph]:
    with FilmGraph() as made:
        made.load(
            page(
                f"{film.year}.txt",
                film,
                of_year(film, film.year or 0),
                credit(film, f"Ada Quill{film.year}", Credit.DIRECTOR),
                plays(film, "Bob Marsh", "Bob In"),
                plays(film, "Cleo Marsh"),
            )
            for film in FILMS
        )
        yield made


@pytest.mark.parametrize("film", FILMS, ids=lambda film: film.title)
@pytest.mark.parametrize(
    ("wording", "query"),
    [
        ("Who directed {}?", "film-facts"),
        ("who wrote {}", "film-facts"),
        ("When did {} come out?", "film-facts"),
        ("Who plays in {}?", "cast-of-film"),
        ("Who plays Bob in {}?", "cast-of-film"),
        ("What does {} cost?", "money-of-films"),
        ("Where is {} set?", "film-facts"),
        ("How long is the film {}?", "running-time-of-film"),
    ],
)
def test_a_title_of_the_words_of_questions_is_a_title(
    titles: FilmGraph, film: FilmMention, wording: str, query: str
) -> None:
    meaning = titles.ask(wording.format(film.title)).meaning
    assert (meaning.query.name, meaning.values["film"]) == (query, f"{film.title} ({film.year})")


def test_a_surname_is_enough_where_only_one_bears_it(titles: FilmGraph) -> None:
    assert titles.ask("films by Quill1990").meaning.values["person"] == "Ada Quill1990"


def test_a_surname_of_two_is_asked_about(titles: FilmGraph) -> None:
    with pytest.raises(UnknownName) as caught:
        titles.ask("films by marsh")
    assert caught.value.suggestions == ("Bob Marsh", "Cleo Marsh")


def test_what_was_loaded_since_is_known() -> None:
    film = FilmMention("Tide", 1950)
    with FilmGraph() as made:
        with pytest.raises(UnknownFilm):
            made.ask("Who directed Tide?")
        made.load([page("tide.txt", film, of_year(film, 1950), credit(film, "Ada Quill", Credit.DIRECTOR))])
        assert [row["value"] for row in made.ask("Who directed Tide?").result.values()] == ["Ada Quill"]
        assert made.ask("films by ada quill").result
