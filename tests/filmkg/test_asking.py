"""Questions as strangers type them, over the samples: what they mean, and what is not answered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from filmkg import FilmGraph
from ontology import AmbiguousFilm, FilmKGError, UnknownFilm, UnknownName, UnknownQuestion

VEGAS, FARGO, CASINO = "Leaving Las Vegas (1995)", "Fargo (1996)", "Casino (1995)"
SHINING, MATRIX, REQUIEM = "The Shining (1980)", "The Matrix (1999)", "Requiem for a Dream (2000)"
CAGE, SCORSESE, DE_NIRO = "Nicolas Cage", "Martin Scorsese", "Robert De Niro"
MEANT: dict[str, tuple[str, dict[str, str]]] = {
    "who directed leaving las vegas": ("film-facts", {"film": VEGAS, "about": "director"}),
    "Who’s the director of “The Shining”?": ("film-facts", {"film": SHINING, "about": "director"}),
    "Who is Casino's director?": ("film-facts", {"film": CASINO, "about": "director"}),
    "whos the director of fargo": ("film-facts", {"film": FARGO, "about": "director"}),
    "who was the movie Fargo directed by": ("film-facts", {"film": FARGO, "about": "director"}),
    "WHO DIRECTED FARGO???": ("film-facts", {"film": FARGO, "about": "director"}),
    "Who directed\n  Fargo ?": ("film-facts", {"film": FARGO, "about": "director"}),
    "Please tell me who directed Fargo": ("film-facts", {"film": FARGO, "about": "director"}),
    "Who directed Fargo, please?": ("film-facts", {"film": FARGO, "about": "director"}),
    "who directed the 1972 film Solaris?": ("film-facts", {"film": "Solaris (1972)", "about": "director"}),
    "who directed solaris (2002)": ("film-facts", {"film": "Solaris (2002)", "about": "director"}),
    "Who directed the movie Solaris from 1972?": ("film-facts", {"film": "Solaris (1972)", "about": "director"}),
    "who directed mother": ("film-facts", {"film": "Mother! (2017)", "about": "director"}),
    "who directed The Godfather 2": ("film-facts", {"film": "The Godfather Part II (1974)", "about": "director"}),
    "Who directed When Harry Met Sally?": (
        "film-facts",
        {"film": "When Harry Met Sally... (1989)", "about": "director"},
    ),
    "When did When Harry Met Sally come out?": (
        "film-facts",
        {"film": "When Harry Met Sally... (1989)", "about": "year"},
    ),
    "Who directed There Will Be Blood?": ("film-facts", {"film": "There Will Be Blood (2007)", "about": "director"}),
    "who wrote This Is Spinal Tap": ("film-facts", {"film": "This Is Spinal Tap (1984)", "about": "screenwriter"}),
    "who wrote the script for taxi driver?": ("film-facts", {"film": "Taxi Driver (1976)", "about": "screenwriter"}),
    "who are the writers of the matrix": ("film-facts", {"film": MATRIX, "about": "screenwriter"}),
    "who composed the music of Requiem for a Dream": ("film-facts", {"film": REQUIEM, "about": "composer"}),
    "Who shot Requiem For A Dream": ("film-facts", {"film": REQUIEM, "about": "cinematographer"}),
    "in what year did Amelie come out?": ("film-facts", {"film": "Amélie (2001)", "about": "year"}),
    "what's Amélie's original title?": ("film-facts", {"film": "Amélie (2001)", "about": "other title"}),
    "what language is Rashomon in": ("film-facts", {"film": "Rashomon (1950)", "about": "language"}),
    "What genre is Blade Runner 2049?": ("film-facts", {"film": "Blade Runner 2049 (2017)", "about": "genre"}),
    "Where was The Shining filmed?": ("film-facts", {"film": SHINING, "about": "filming place"}),
    "where is fargo set": ("film-facts", {"film": FARGO, "about": "story place"}),
    "what is leaving las vegas about?": ("film-facts", {"film": VEGAS, "about": "synopsis"}),
    "what are the themes of leaving las vegas": ("film-facts", {"film": VEGAS, "about": "theme"}),
    "how long is 28 days later": ("running-time-of-film", {"film": "28 Days Later (2002)"}),
    "How long does the film Black Swan last": ("running-time-of-film", {"film": "Black Swan (2010)"}),
    "whats the plot of Misery": ("plot-of-film", {"film": "Misery (1990)"}),
    "what happens in the film “The Shining” (1980)?": ("plot-of-film", {"film": SHINING}),
    "Who plays Ben in Leaving Las Vegas?": ("cast-of-film", {"film": VEGAS, "part": "Ben"}),
    "Who plays the Oracle in The Matrix?": ("cast-of-film", {"film": MATRIX, "part": "the Oracle"}),
    "Who played Jack Torrance?": ("cast-of-film", {"part": "Jack Torrance"}),
    "which character does nicolas cage play in leaving las vegas": ("cast-of-film", {"film": VEGAS, "player": CAGE}),
    "who's in The Man with the Golden Arm": ("cast-of-film", {"film": "The Man with the Golden Arm (1955)"}),
    "who acted in Some Like It Hot": ("cast-of-film", {"film": "Some Like It Hot (1959)"}),
    "did The Godfather win an Oscar": ("did-film-win", {"film": "The Godfather (1972)", "award": "oscar"}),
    "what was black swan nominated for": ("awards-of-film", {"film": "Black Swan (2010)"}),
    "Has Nicolas Cage won an Academy Award?": (
        "awards-by-person",
        {"person": CAGE, "prize": "Academy Award", "result": "won"},
    ),
    "Who won the Oscar for Best Actor?": (
        "films-with-award",
        {"award": "Academy Award: Best Actor", "result": "won"},
    ),
    "which films won the best picture oscar": (
        "films-with-award",
        {"award": "Academy Award: Best Picture", "result": "won"},
    ),
    "movies directed by martin scorsese": ("films-of-person", {"person": SCORSESE, "credit": "director"}),
    "Films by Kubrick": ("films-of-person", {"person": "Stanley Kubrick", "credit": "director"}),
    "which films does robert de niro appear in": ("films-of-person", {"person": DE_NIRO, "credit": "actor"}),
    "Which movies star Nicolas Cage?": ("films-of-person", {"person": CAGE, "credit": "actor"}),
    "what has nicolas cage been in?": ("films-of-person", {"person": CAGE}),
    "Which films are based on Stephen King novels?": ("films-by-source-author", {"author": "Stephen King"}),
    "what's The Shining based on?": ("adaptations", {"film": SHINING}),
    "Who wrote the novel that The Shining is based on": ("adaptations", {"film": SHINING}),
    "Is the Shining faithful to the book": ("adaptation-differences", {"film": SHINING}),
    "show me movies about loneliness": ("films-with-theme", {"theme": "loneliness"}),
    "Which films are comedies?": ("films-of-genre", {"genre": "comedy"}),
    "list crime movies": ("films-of-genre", {"genre": "crime"}),
    "which movies were shot in New York City": ("filming-places", {"place": "New York City"}),
    "which films are set in las vegas?": ("films-set-in-place", {"place": "Las Vegas"}),
    "what movies came out in 1995": ("films-by-year", {"since": "1995", "until": "1995"}),
    "movies from the nineties": ("films-by-year", {"since": "1990", "until": "1999"}),
    "Which films were made between 1990 and 1994?": ("films-by-year", {"since": "1990", "until": "1994"}),
    "how much did the film leaving las vegas cost?": ("money-of-films", {"film": VEGAS}),
    "tell me some trivia about leaving las vegas": ("notes-of-film", {"film": VEGAS, "kind": "trivia"}),
    "quotes from Taxi Driver": ("quotations-of-film", {"film": "Taxi Driver (1976)"}),
    "movies like Requiem for a Dream": ("recommended-films", {"film": REQUIEM}),
    "I liked Trainspotting. What should I watch next?": ("recommended-films", {"film": "Trainspotting (1996)"}),
    "What inspired The Matrix": ("influences", {"film": MATRIX}),
    "how many movies are there?": ("counts", {}),
}
NOT_MEANT = [
    "What is the weather like today?",
    "who directed",
    "who plays in",
    "who",
    "hello",
    "Leaving Las Vegas",
    "How tall is Nicolas Cage?",
    "When was Nicolas Cage born?",
    "Who is the wife of Martin Scorsese?",
    "who didn't direct Fargo",
    "What is the meaning of life?",
    "Is Fargo better than Casino?",
    "Translate “Fargo” into French",
    "why is The Shining so scary?",
    "Does it rain in Blade Runner?",
    "did leaving las vegas win",
    "Which films are from last year?",
    "where can I stream The Matrix?",
    "I like that movie",
    "Who directed {film}?",
    "{film}",
    "?",
    "",
    " \n\t",
    '"; DROP { ?s ?p ?o } # \\',
    "Who directed " + "very " * 2500 + "Fargo?",
    "x" * 10_000,
    "“" * 10_000,
]


@pytest.fixture(scope="module")
def kg(samples_store: Path) -> Iterator[FilmGraph]:
    with FilmGraph.open(samples_store) as opened:
        yield opened


@pytest.mark.parametrize("question", MEANT)
def test_a_strangers_question_is_understood(kg: FilmGraph, question: str) -> None:
    meaning = kg.ask(question).meaning
    assert (meaning.query.name, meaning.values) == MEANT[question]


@pytest.mark.parametrize("question", NOT_MEANT, ids=lambda question: question[:40])
def test_what_is_no_question_of_the_library_is_met_with_the_nearest(kg: FilmGraph, question: str) -> None:
    with pytest.raises(UnknownQuestion) as caught:
        kg.ask(question)
    assert len(caught.value.suggestions) == 3
    assert len(str(caught.value)) < 700
    assert "\n" not in str(caught.value)


def test_the_nearest_questions_hold_what_was_named(kg: FilmGraph) -> None:
    with pytest.raises(UnknownQuestion) as caught:
        kg.ask("what year was it that the matrix was released, do you think")
    assert "What year was The Matrix (1999) released in?" in caught.value.suggestions


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("Who directed Leaving Las Vegs?", VEGAS),
        ("who stars in the depatred", "The Departed (2006)"),
        ("How long is the movie Requeim for a Dream (2000)?", REQUIEM),
    ],
)
def test_a_misspelt_title_is_met_with_the_film(kg: FilmGraph, question: str, meant: str) -> None:
    with pytest.raises(UnknownFilm) as caught:
        kg.ask(question)
    assert meant in caught.value.suggestions


@pytest.mark.parametrize("question", ["Who directed Parasite?", "How long is a piece of string?"])
def test_a_film_that_is_not_here_is_named(kg: FilmGraph, question: str) -> None:
    with pytest.raises(UnknownFilm) as caught:
        kg.ask(question)
    assert caught.value.suggestions == ()


@pytest.mark.parametrize(
    ("question", "kind", "meant"),
    [
        ("films with Nicholas Cage", "person", (CAGE,)),
        ("Which films are about plumbing?", "theme", ()),
        ("Which films were made in Narnia?", "place", ()),
        ("Who plays the plumber in Fargo?", "character", ()),
    ],
)
def test_a_name_that_nothing_has_is_named(kg: FilmGraph, question: str, kind: str, meant: tuple[str, ...]) -> None:
    with pytest.raises(UnknownName) as caught:
        kg.ask(question)
    assert (caught.value.kind, caught.value.suggestions) == (kind, meant)


def test_a_title_of_two_films_is_asked_about(kg: FilmGraph) -> None:
    with pytest.raises(AmbiguousFilm, match=r"say “Solaris \(1972\)” or “Solaris \(2002\)”"):
        kg.ask("Who directed Solaris?")


def test_the_reply_has_the_answer_and_the_text_that_was_run(kg: FilmGraph) -> None:
    reply = kg.ask("Who plays Sera in Leaving Las Vegas?")
    assert [row["actor"] for row in reply.result.values()] == ["Elisabeth Shue"]
    assert kg.query(reply.sparql).values() == reply.result.values()


def test_a_question_is_only_ever_a_question(kg: FilmGraph) -> None:
    before = kg.ask("How many films are there?").result.values()
    with pytest.raises(FilmKGError):
        kg.ask('Who directed Fargo" } ; DROP ALL #?')
    assert kg.ask("How many films are there?").result.values() == before
