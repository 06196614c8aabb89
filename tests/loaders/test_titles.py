from __future__ import annotations

from pathlib import Path

import pytest

from loaders.header import synopsis_outline
from loaders.outline import outline
from loaders.page import Page
from loaders.rules import Reading, apply
from loaders.titles import RULES, film_of
from ontology.document import Claim
from ontology.facts import FilmMention, Released, Titled

SAMPLES = sorted(Path("samples").glob("*.txt"))
PROSE = "He leaves the farm one winter and walks to the coast, where nobody knows what he has done or why."


def claims_of(text: str, name: str = "page.txt") -> tuple[FilmMention, tuple[Claim, ...]]:
    page = Page(name, text)
    film = film_of(page)
    assert film is not None
    return film, apply(RULES, Reading(page, film, outline(page, film.title)))


@pytest.mark.parametrize(
    ("text", "title", "year"),
    [
        (f"Salt Road (1987): Story, Ending and Cast\n\n{PROSE}", "Salt Road", 1987),
        (f"Salt Road – Plot in Full\n\n{PROSE}", "Salt Road", None),
        ("Home » Movies » Salt Road (2004)\n", "Salt Road", 2004),
        ("Home › Guides › Salt Road (2004)\n", "Salt Road", 2004),
        ("Films > Drama > Salt Road\n", "Salt Road", None),
        ("Salt Road\n\nSalt Road\n\nYear: 1999\nRuntime: 90 min\n", "Salt Road", 1999),
        ("SALT ROAD\nYEAR: 1999\n", "SALT ROAD", 1999),
        ("Year: 1999\nTitle: Salt Road\n", "Salt Road", 1999),
        ("Mad Max: Salt Road (2015)\nYear: 2015", "Mad Max: Salt Road", 2015),
        ("Cy Dunn's Day at Sea is a film about Cy.\nNo, Cy Dunn's Day at Sea has none.", "Cy Dunn's Day at Sea", None),
        (
            "I, the Thief is a film about a thief who steals salt.\nNo, I, the Thief does not have one.",
            "I, the Thief",
            None,
        ),
        ("Mad Salt: Red Road\nYear: 2015", "Mad Salt: Red Road", 2015),
        ("1917\n\nYear: 2019\n", "1917", 2019),
        ("(500) Days of Salt\nYear: 2009\n", "(500) Days of Salt", 2009),
        ("Salt, Sand & Snow\nRelease date: 3 May 1971\n", "Salt, Sand & Snow", 1971),
        ("What's Salt?\nYear: 1972\n", "What's Salt?", 1972),
        (
            "Directed by Ann Ray, Salt Road (1990) is a slow walk along a coast.\n\nThat is Salt Road.",
            "Salt Road",
            1990,
        ),
        ("Salt Road (1954), directed by Ann Ray, is a film about a road that ends in the sea.", "Salt Road", 1954),
        (
            f"Ann Ray’s Salt Road is a film about a road. It goes on to the very end of the land.\nSalt Road\n{PROSE}",
            "Salt Road",
            None,
        ),
        (
            "Salt Road, based on Ann Ray's 1944 novel, is a film about a road.\nNo, Salt Road has none.",
            "Salt Road",
            None,
        ),
        (
            "Ann Ray's Salt Road (Solnaya Doroga, 1972) is a film about a road, as Ray often made them.",
            "Salt Road",
            1972,
        ),
        (f"{PROSE}\nHaven't seen Salt Road yet?\nSalt Road Timeline\nMore About Salt Road", "Salt Road", None),
        (
            f"{PROSE}\nThe music for Salt Road was composed by nobody.\nNo, Salt Road does not include any.",
            "Salt Road",
            None,
        ),
        (f"{PROSE}\nSalt Road (1995) – Full Plot Summary\nSimilar Movies to Salt Road", "Salt Road", 1995),
    ],
)
def test_the_film_is_found(text: str, title: str, year: int | None) -> None:
    assert film_of(Page("page.txt", text)) == FilmMention(title, year)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dear all, the meeting is on Monday.",
        "FilmSite\nMovies\nReviews\n",
        f"Skip to content\nMenu\n{PROSE}",
        f"{PROSE}\n{PROSE}",
        "Paul is a writer who lives in Paris with three cats and a debt that he will never pay.\nPaul sleeps.",
        "It is a film that nobody has seen, and that nobody will see while the studio keeps it locked away.\nIt is.",
        "Table of Contents\nPlot Summary\nCast\n",
        "Year: 1999\nRuntime: 90 min\n",
        "Similar Movies\n- Ran (1985)\n- Us (2019)\n",
        "DramaRomance\n",
    ],
)
def test_no_film_is_found(text: str) -> None:
    assert film_of(Page("page.txt", text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Salt Road, based on Ann Ray's 1944 novel, is a film about a road.\nNo, Salt Road does not have one.",
        "Salt Road\n\nMade in the shadow of a film of 1954, Salt Road gave the cinema a plot that was used again.",
        "Salt Road\n\nSalt Road is a film that was shown at a festival in 1961, and that won there. It is about salt.",
        "Salt Road\nYear:\nRuntime: 90 min",
        "Salt Road\nYear: 1994 or 1995\n",
    ],
)
def test_no_year_is_taken_from_elsewhere(text: str) -> None:
    film = film_of(Page("salt-road.txt", text))
    assert film == FilmMention("Salt Road", None)


@pytest.mark.parametrize(
    "sentence",
    [
        *("It was released in 1954 to little notice.", "Released in 1954, it drew few.", "The film premiered in 1954."),
        *("Made in 1954 from a play, it drew few.", "Ann Ray directed it for Harbour Pictures in 1954 and cut it too."),
        *("Freely adapted and made in Spain in 1954, it drew few.", "It opened in the summer of 1954."),
    ],
)
def test_the_opening_may_tell_when_it_was_released(sentence: str) -> None:
    text = f"Salt Road\n\nAnn Ray's Salt Road is a slow film about a road that ends in the sea. {sentence}"
    assert film_of(Page("salt-road.txt", text)) == FilmMention("Salt Road", 1954)


def test_two_years_of_release_in_the_opening_are_none() -> None:
    text = "Salt Road\n\nSalt Road is a film. It was released in 1954. It was released in 1956 abroad."
    assert film_of(Page("salt-road.txt", text)) == FilmMention("Salt Road", None)


def test_the_file_name_is_one_more_witness() -> None:
    text = "Harbour News\n\nSalt Road is told slowly, and by the end of it the listener may well be asleep."
    assert film_of(Page("notes.txt", text)) is None
    assert film_of(Page("salt-road.article.txt", text)) == FilmMention("Salt Road", None)


def test_a_longer_title_wins_over_its_start() -> None:
    text = "Salt Road Part II\nYear: 1974\n\nSalt Road was the first, and this one goes on where that one had to end."
    assert film_of(Page("salt-road-part-ii.synopsis.txt", text)) == FilmMention("Salt Road Part II", 1974)


@pytest.mark.parametrize(
    ("opening", "originals"),
    [
        ("Salt Road (Shio no Michi), directed by Ann Ray, is a film", [("Shio no Michi", None)]),
        ("Salt Road (Соль, 1972) is a film", [("Соль", None)]),
        ("Salt Road (French: La Route du sel) is a film", [("La Route du sel", "fr")]),
        ("Salt Road (original title: La Route du sel) is a film", [("La Route du sel", None)]),
        ("Salt Road (1972) is a film", []),
        ("Salt Road (Ann Ray, 1972) is a film by Ray", []),
        ("Salt Road (Director's Cut) is a film", []),
        ("Salt Road (also known as Sand Road) is a film", []),
        ("Salt Road (the remake) is a film", []),
        ("Salt Road (Netflix) is a film", []),
        ("Salt Road (PG) is a film", []),
    ],
)
def test_original_titles(opening: str, originals: list[tuple[str, str | None]]) -> None:
    film, claims = claims_of(f"{opening} about a road that goes to the sea and stops there.\n", "salt-road.txt")
    facts = [claim.fact for claim in claims if isinstance(claim.fact, Titled) and claim.fact.original]
    assert [(fact.title, fact.language) for fact in facts] == originals
    assert film.title == "Salt Road"


def test_a_year_is_told_by_this_years_drama() -> None:
    text = "Home » Salt Road\n\nWritten and directed by Ann Ray, this 1995 drama watches a road, and very little else."
    _, claims = claims_of(text)
    years = [claim for claim in claims if isinstance(claim.fact, Released)]
    assert [text[claim.evidence.start : claim.evidence.end] for claim in years] == ["1995"]


def test_this_years_novel_tells_no_year() -> None:
    film, _ = claims_of(
        "Home » Salt Road\n\nAnn Ray took this 1995 novel and made of it a film which has next to nothing in it."
    )
    assert film.year is None


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_quotes_hold_their_values(path: Path) -> None:
    page = Page(path.name, path.read_text(encoding="utf-8"))
    film = film_of(page)
    assert film is not None
    assert path.name.startswith(film.title.split()[0].lower()[:3]) or not film.title.isascii()
    sections = (synopsis_outline if ".synopsis." in path.name else outline)(page, film.title)
    claims = apply(RULES, Reading(page, film, sections))
    assert any(isinstance(claim.fact, Titled) for claim in claims)
    for claim in claims:
        quote = page.text[claim.evidence.start : claim.evidence.end]
        assert isinstance(claim.fact, Titled | Released)
        assert str(claim.fact.title if isinstance(claim.fact, Titled) else claim.fact.year) in quote


@pytest.mark.parametrize(
    ("text", "title", "year"),
    [
        ("As Good as Salt (1997) is a film about a man who hates salt.\nNo, As Good as Salt has none.",
         "As Good as Salt", 1997),
        (f"{PROSE}\nCast of Salt Road\nSalt Road Filming Locations\nAwards & Nominations of Salt Road (2004)",
         "Salt Road", 2004),
        (f"{PROSE}\nHow Does Salt Road End?\nMaking of Salt Road", "Salt Road", None),
        ("Does Salt Road (2007) have end credit scenes?\nNo!\nSalt Road\nYear: 2007", "Salt Road", 2007),
        ("Ann Ray made her feature debut with Salt Road, the 2002 musical in which it snows.\nHow Does Salt Road End?",
         "Salt Road", 2002),
        (
            "Salt Road is a slow and bitter thriller from 2014, which was written in a week.\nNo, Salt Road has none.",
            "Salt Road",
            2014,
        ),
        ("Salt Road<br>\nYear: 2014", "Salt Road", 2014),
    ],
)  # fmt: skip
def test_titles_and_years_in_other_places(text: str, title: str, year: int | None) -> None:
    assert film_of(Page("page.txt", text)) == FilmMention(title, year)


def test_the_file_may_tell_the_year() -> None:
    text = "Salt Road is a film about a road that ends.\nNo, Salt Road has none."
    assert film_of(Page("salt-road-2019.txt", text)) == FilmMention("Salt Road", 2019)
    assert film_of(Page("salt-2019.txt", text)) == FilmMention("Salt Road", None)


def test_a_title_in_another_language_may_be_one_word() -> None:
    _, claims = claims_of(
        "Ann Ray’s Salt Road (Suolatie) is a film about salt and those who carry it.\nNo, Salt Road has none."
    )
    titles = [claim.fact for claim in claims if isinstance(claim.fact, Titled)]
    assert [title.title for title in titles if title.original] == ["Suolatie"]


@pytest.mark.parametrize(
    "text",
    [
        "Salt Road\nSalt Road is a Danish crime drama television series created by Ann Ray in two years.\nCast\n",
        "Salt Road\nSalt Road is a 2006 novel by Ann Ray, in which a father and a son walk along the sea.\nThemes\n",
        "Ann Ray\nAnn Ray is a Danish actress who has worked with everybody that one can think of.\nAwards\nTrivia\n",
        "Salt Road (2005) vs. Sand Road (2006): Which Is Better?\nSalt Road is a film about salt.\nCast\nAwards\n",
        "Salt Road\nYear: 2019\nEpisodes: 5\nDirector: Ann Ray\nDrama\n",
    ],
)
def test_pages_about_something_else_are_about_no_film(text: str) -> None:
    assert film_of(Page("page.txt", text)) is None
