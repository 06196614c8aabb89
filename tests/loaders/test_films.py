"""The other films of a page: recommended ones, and those of its director."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.films import RULES
from loaders.header import synopsis_outline
from loaders.outline import outline
from loaders.page import Page
from loaders.rules import Reading, apply
from ontology.document import Claim, Evidence
from ontology.facts import Credit, Credited, FilmMention, PersonMention, Recommends

FILM = FilmMention("Salt Road", 1987)
SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))


def claims_of(text: str, *directors: str) -> list[Claim]:
    page = Page("page.txt", text)
    reading = Reading(page, FILM, outline(page, FILM.title))
    for name in directors:
        fact = Credited(FILM, PersonMention(name), Credit.DIRECTOR)
        reading.claims.append(Claim(fact, Evidence(0, 0, "", "test")))
    return [claim for claim in apply(RULES, reading) if claim.evidence.rule != "test"]


def recommended(text: str, *directors: str) -> list[tuple[str, int | None]]:
    facts = [claim.fact for claim in claims_of(f"Similar Movies\n{text}\n", *directors)]
    return [(fact.other.title, fact.other.year) for fact in facts if isinstance(fact, Recommends)]


def directed(text: str, *directors: str, heading: str = "Director’s Other Movies") -> list[tuple[str, int | None, str]]:
    facts = [claim.fact for claim in claims_of(f"{heading}\n{text}\n", *directors)]
    return [(fact.film.title, fact.film.year, fact.person.name) for fact in facts if isinstance(fact, Credited)]


@pytest.mark.parametrize(
    ("text", "films"),
    [
        ("- Sand Road (1990)", [("Sand Road", 1990)]),
        ("Sand Road (1990)", [("Sand Road", 1990)]),
        ("* Sand Road (1990): a road again, and no salt.", [("Sand Road", 1990)]),
        ("- Sand Road (1990) – a road again (and no salt).", [("Sand Road", 1990)]),
        ("Sand Road (1990): better than Mud Road (1991).", [("Sand Road", 1990)]),
        ("- Sand Road (1990, dir. Jo Day)", [("Sand Road", 1990)]),
        ("- Sand Road (Jo Day, 1990)", [("Sand Road", 1990)]),
        ("- Sand Road [1990]", [("Sand Road", 1990)]),
        ("- Sand Road, 1990", [("Sand Road", 1990)]),
        ("- **Sand Road** (1990)", [("Sand Road", 1990)]),
        ("- “Sand Road” (1990)", [("Sand Road", 1990)]),
        ("1. Sand Road (1990)\n2. 12 Men (1957)", [("Sand Road", 1990), ("12 Men", 1957)]),
        ("- 1917 (2019)", [("1917", 2019)]),
        ("- 2001: A Salt Odyssey (1968)", [("2001: A Salt Odyssey", 1968)]),
        ("- The Salt, the Sand and the Mud (1966)", [("The Salt, the Sand and the Mud", 1966)]),
        ("- (500) Days of Sand (2009)", [("(500) Days of Sand", 2009)]),
        ("- Sandman or (The Virtue of Salt) (2014)", [("Sandman or (The Virtue of Salt)", 2014)]),
        ("- Sand! (2017)\n- M (1931)", [("Sand!", 2017), ("M", 1931)]),
        ("- Schatz’s List (1993)", [("Schatz’s List", 1993)]),
        ("- Il sale della terra (2014)", [("Il sale della terra", 2014)]),
        ("Sand (1990), Days of Mud and Salt (1991)", [("Sand", 1990), ("Days of Mud and Salt", 1991)]),
        ("Sand (1990), Mud (1991) and Ran (1985).", [("Sand", 1990), ("Mud", 1991), ("Ran", 1985)]),
        ("- Sand Road", [("Sand Road", None)]),
        ("- Sand Road: a road again", [("Sand Road", None)]),
        ("- Mad Sand: Red Road", [("Mad Sand: Red Road", None)]),
        ("- Sand Road 2049", [("Sand Road 2049", None)]),
        ("Try Sand Road (1990), which is slow, or Mud (1991).", [("Sand Road", 1990), ("Mud", 1991)]),
        ("Go on with others, such as Sand (1990) or the older Mud (1991).", [("Sand", 1990), ("Mud", 1991)]),
        ("Begin with the original, Sand (1990); then see The Mud (1991).", [("Sand", 1990), ("The Mud", 1991)]),
        ("Slow roads are found in Jo Day’s Sand Road (1990).", [("Sand Road", 1990)]),
        ("- Salt Road (1950)", [("Salt Road", 1950)]),
    ],
)  # fmt: skip
def test_recommended_films(text: str, films: list[tuple[str, int | None]]) -> None:
    assert recommended(text) == films


@pytest.mark.parametrize(
    "text",
    [
        "Discover movies like Salt Road that share its genres, themes, and stories.",
        "Would you like to stay in this mood? We have lined up films for you.",
        "Sand Road",
        "- See more",
        "- Read our full list here",
        "- anything by the same hand",
        "- A film that is slow, and that ends in the sea, and that is long.",
        "- Salt Road (1987)",
        "- Salt Road",
        "Sex, Salt, and Sand (1989) is a film that we like.",
        "We like the Mud and the Sand (1966) too.",
        "Try Sand and Mud (1991), if you can.",
        "Unlike Sand Road (1990), these are short.",
        "Schatz's List (1993) is one that we like.",
        "Nothing since (1990) is like it.",
        "⇢ SEE WHAT OTHERS WATCH (2024)",
        "- (1990)",
        "- N/A",
    ],
)
def test_what_recommends_nothing(text: str) -> None:
    assert recommended(text) == []


def test_a_known_director_may_own_a_film_in_prose() -> None:
    assert recommended("Go on with Day’s Sand Road (1990).") == []
    assert recommended("Go on with Day’s Sand Road (1990).", "Jo Day") == [("Sand Road", 1990)]


def test_the_quote_holds_title_and_year() -> None:
    text = "Similar Movies\n- Sand Road (1990): a road.\n"
    (claim,) = claims_of(text)
    assert text[claim.evidence.start : claim.evidence.end] == "Sand Road (1990)"


def test_films_of_the_director() -> None:
    text = "- Sand Road (1990)\nMud (1991)\n- Clay"
    assert directed(text, "Jo Day") == [
        ("Sand Road", 1990, "Jo Day"),
        ("Mud", 1991, "Jo Day"),
        ("Clay", None, "Jo Day"),
    ]
    assert directed("Sand (1990), Mud (1991)", "Jo Day") == [("Sand", 1990, "Jo Day"), ("Mud", 1991, "Jo Day")]


@pytest.mark.parametrize(
    ("directors", "heading", "people"),
    [
        (["Jo Day"], "Other Films by the Director", ["Jo Day"]),
        (["Jo Day", "Day"], "Director’s Other Movies", ["Jo Day"]),
        (["the Day brothers"], "Other Films by the Directors", ["the Day brothers"]),
        (["Jo Day", "Al Day"], "Other Films by the Directors", ["Jo Day", "Al Day"]),
        (["Jo Day", "Al Day"], "Directors’ Other Movies", ["Jo Day", "Al Day"]),
        (["the Day brothers", "Jo Day", "Al Day"], "Other Films by the Directors", ["Jo Day", "Al Day"]),
        (["Jo Day", "Al Ray"], "Director’s Other Movies", []),
        ([], "Director’s Other Movies", []),
        ([], "Other Films by the Directors", []),
    ],
)
def test_whose_films_they_are(directors: list[str], heading: str, people: list[str]) -> None:
    assert [person for _, _, person in directed("- Sand (1990)", *directors, heading=heading)] == people


@pytest.mark.parametrize(
    "text",
    [
        "- Sand Road (1990) – as producer",
        "- Sand Road (1990, writer)",
        "- Sand Road (1990): screenplay only",
        "- Salt Road (1987)",
        "Jo Day also made films for television.",
        "- More to come",
        "Before that came Sand Road (1990), a film by someone else.",
    ],
)
def test_what_is_no_film_of_the_director(text: str) -> None:
    assert directed(text, "Jo Day") == []


def test_a_film_both_written_and_directed_counts() -> None:
    assert directed("- Sand Road (1990) – wrote and directed", "Jo Day") == [("Sand Road", 1990, "Jo Day")]


def test_a_long_line_is_read_in_linear_time() -> None:
    for words in ("Sand ", "Sand (1990), ", "A: ", "(1990) ", "and Sand "):
        recommended(f"{words * 20_000}\n- {words * 20_000}")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_quotes_hold_their_values(path: Path) -> None:
    page = Page(path.name, path.read_text(encoding="utf-8"))
    film = FilmMention(page.at(page.lines[0]))
    sections = (synopsis_outline if ".synopsis." in path.name else outline)(page, film.title)
    reading = Reading(page, film, sections)
    reading.claims.append(Claim(Credited(film, PersonMention("Jo Day"), Credit.DIRECTOR), Evidence(0, 0, "", "test")))
    for claim in apply(RULES, reading):
        quote = page.text[claim.evidence.start : claim.evidence.end]
        if claim.evidence.rule != "test":
            assert isinstance(claim.fact, Recommends | Credited)
            other = claim.fact.other if isinstance(claim.fact, Recommends) else claim.fact.film
            assert other.title in quote
            assert other.year is None or str(other.year) in quote


@pytest.mark.parametrize(
    ("text", "films"),
    [
        ("To Kill a Salt Road (1962), for the child’s eye", [("To Kill a Salt Road", 1962)]),
        ("Sand, je t’aime (2006)", [("Sand, je t’aime", 2006)]),
        ("- Sand Road (1990) by Jo Day", [("Sand Road", 1990)]),
        ("- Sand Road, also by Day", [("Sand Road", None)]),
        ("- When Sand Met Mud...", [("When Sand Met Mud...", None)]),
    ],
)
def test_recommended_films_in_other_forms(text: str, films: list[tuple[str, int | None]]) -> None:
    assert recommended(text) == films


@pytest.mark.parametrize(
    "heading",
    ["Jo Day’s Other Films", "Other Movies by Jo Day", "More from Jo Day", "Jo Day: Other Films", "Filmography"],
)
def test_headings_that_name_the_director(heading: str) -> None:
    assert directed("- Sand Road (1990)", "Jo Day", heading=heading) == [("Sand Road", 1990, "Jo Day")]
    if "Jo" in heading:
        assert directed("- Sand Road (1990)", "Ann Ray", heading=heading) == []


def test_films_of_siblings_are_those_of_both() -> None:
    assert [name for _, _, name in directed("- Sand Road (1990)", "Jo Day", "Al Day")] == ["Jo Day", "Al Day"]
    assert directed("- Sand Road (1990)\n- Mud (1991) – story", "Jo Day") == [("Sand Road", 1990, "Jo Day")]


@pytest.mark.parametrize(
    "heading", ["What to Watch Next", "If You Like Salt Road, Watch", "See Also", "Viewers Also Liked"]
)
def test_headings_of_recommended_films(heading: str) -> None:
    facts = [claim.fact for claim in claims_of(f"A road ends in the sea.\n{heading}\n- Sand Road (1990)\n")]
    assert facts == [Recommends(FILM, FilmMention("Sand Road", 1990))]
