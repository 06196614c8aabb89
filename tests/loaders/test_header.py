from __future__ import annotations

from pathlib import Path

import pytest

from loaders.header import RULES, header_fields, synopsis_outline
from loaders.headings import Kind
from loaders.page import Page
from loaders.rules import Reading, apply
from ontology.document import Claim
from ontology.facts import (
    BasedOn,
    Credited,
    Fact,
    FilmMention,
    MadeIn,
    OfGenre,
    Performed,
    PersonMention,
    Released,
    Runs,
    SpokenIn,
    Summarised,
    WorkForm,
    WorkMention,
)

FILM = FilmMention("Salt Road", 1987)
SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.synopsis.txt"))
ABSTRACT = "A farmer leaves his land one winter and walks to the coast, where nobody knows what he has done or why."
PLOT = "Tom Hale, played by Max Orr, sells the horse. He goes on foot along the river until the snow has covered him."


def claims_of(text: str) -> tuple[Claim, ...]:
    page = Page("page.txt", text)
    return apply(RULES, Reading(page, FILM, synopsis_outline(page, FILM.title)))


def value(fact: Fact) -> object:
    match fact:
        case Released():
            return fact.year
        case Runs():
            return fact.minutes
        case SpokenIn():
            return fact.language
        case MadeIn():
            return fact.country.name
        case OfGenre():
            return fact.genre.label
        case Credited():
            return f"{fact.role} {fact.person.name}"
        case Performed():
            return fact.actor.name
        case _:
            return fact


def told(head: str) -> list[object]:
    return [value(claim.fact) for claim in claims_of(f"Salt Road\n{head}")]


@pytest.mark.parametrize(
    ("head", "values"),
    [
        ("Year: 1987", [1987]),
        ("YEAR : 1987", [1987]),
        ("year: (1987)", [1987]),
        ("Release Date: October 27, 1987 (USA)", [1987]),
        ("Year:\n1987\nRuntime: 90 min", [1987, 90]),
        ("Runtime: 111 min", [111]),
        ("RUNTIME: 1h 51m", [111]),
        ("Running time: 1 hr 51 min", [111]),
        ("Duration: 2h", [120]),
        ("Runtime: 95 minutes (theatrical cut)", [95]),
        ("Runtime: 1 hour and 5 minutes", [65]),
        ("Runtime: 1h05", [65]),
        ("Language: English", ["en"]),
        ("Languages: English, Italian / Mandarin and Cantonese", ["en", "it", "cmn", "yue"]),
        ("Language: Brazilian Portuguese", ["pt-BR"]),
        ("Language: french (some German)", ["fr"]),
        ("Country: France", ["France"]),
        ("Countries: United States, West Germany & UK", ["United States", "West Germany", "UK"]),
        ("Country of origin: Bosnia and Herzegovina", ["Bosnia and Herzegovina"]),
        ("Country: Italy and Soviet Union", ["Italy", "Soviet Union"]),
        ("Director: Ann Ray", ["director Ann Ray"]),
        ("Director(s): Ann Ray, Bo Li", ["director Ann Ray", "director Bo Li"]),
        ("Directed by\nAnn Ray\nYear: 1987", ["director Ann Ray", 1987]),
        ("Directed by: Joel and Ethan Roe", ["director Joel Roe", "director Ethan Roe"]),
        ("Directors: the Roe brothers", ["director the Roe brothers"]),
        ("Written and directed by: Ann Ray", ["screenwriter Ann Ray", "director Ann Ray"]),
        ("Director/Writer: Ann Ray", ["director Ann Ray", "screenwriter Ann Ray"]),
        ("Screenplay: Ann Ray, Hubert Ray, Jr.", ["screenwriter Ann Ray", "screenwriter Hubert Ray, Jr."]),
        ("Writers: Ann Ray (screenplay), Bo Li (novel)", ["screenwriter Ann Ray"]),
        ("Music by: Vangelis", ["composer Vangelis"]),
        ("Producers: Ann Ray; Bo O’Li", ["producer Ann Ray", "producer Bo O’Li"]),
        ("Cinematography: Ann Ray", ["cinematographer Ann Ray"]),
        ("Director of Photography: Ann Ray", ["cinematographer Ann Ray"]),
        ("Edited by: Ann Ray & Bo Li", ["editor Ann Ray", "editor Bo Li"]),
        ("Starring: Max Orr, Zoe Orr", ["Max Orr", "Zoe Orr"]),
        ("Genre: Drama, Sci-Fi", ["Drama", "Sci-Fi"]),
        ("Genres: DramaRomance", ["Drama", "Romance"]),
        ("Genre:\nWar\nYear: 1987", ["War", 1987]),
        ("Year: 1987 | Runtime: 90 min | Director: Ann Ray", [1987, 90, "director Ann Ray"]),
        ("- Year: 1987\n- Director: Ann Ray", [1987, "director Ann Ray"]),
        ("**Year:** 1987", [1987]),
        ("DramaScience FictionThriller", ["Drama", "Science Fiction", "Thriller"]),
        ("DramaRomance", ["Drama", "Romance"]),
        ("Drama", ["Drama"]),
        ("Comedy, Crime | Film-Noir", ["Comedy", "Crime", "Film-Noir"]),
        ("CrimeTV MovieWar", ["Crime", "TV Movie", "War"]),
        ("DRAMAROMANCE", ["DRAMA", "ROMANCE"]),
        ("ComedyComing-of-AgeMartial Arts", ["Comedy", "Coming-of-Age", "Martial Arts"]),
    ],
)
def test_what_the_head_says(head: str, values: list[object]) -> None:
    assert told(head) == values


@pytest.mark.parametrize(
    "head",
    [
        "Year:",
        "Year: 1986–1987",
        "Year: unknown",
        "Year: 19877",
        "Year: '87",
        "Year: 3087",
        "Runtime: 95 min / 97 min",
        "Runtime: long",
        "Runtime: 0 min",
        "Runtime: 10 episodes",
        "Runtime: 1:51",
        "Language: Silent",
        "Language: Loud and clear",
        "Language:\nDirector of nothing at all",
        "Country: Drama",
        "Country: Nowhere",
        "Director: unknown",
        "Director: N/A",
        "Director: to be announced",
        "Director: Ann Ray and a great many others",
        "Director:\nYear:",
        "Score: 8/10",
        "Stars: 4 of 5",
        "Budget: $7M",
        "Executive producer: Ann Ray",
        "Director of nothing: Ann Ray",
        "Genre: Nonsense",
        "Based on: a true story",
        "Based on: The Mill",
        "Based on: the play by play of a game",
        "Drama Queen",
        "DramaQueen",
        "Dramaromance",
        "A Drama",
        "Drama and more",
    ],
)
def test_what_the_head_does_not_say(head: str) -> None:
    assert told(head) == []


@pytest.mark.parametrize(
    ("words", "work"),
    [
        ("The Mill by Jo Day (1969)", WorkMention(WorkForm.BOOK, "The Mill", PersonMention("Jo Day"), 1969)),
        ("The Mill by Jo Day", WorkMention(WorkForm.BOOK, "The Mill", PersonMention("Jo Day"))),
        ("the novel The Mill by Jo Day", WorkMention(WorkForm.NOVEL, "The Mill", PersonMention("Jo Day"))),
        ("“The Mill” (short story) by Jo Day", WorkMention(WorkForm.SHORT_STORY, "The Mill", PersonMention("Jo Day"))),
        ("The Mill, a play by Jo Day", WorkMention(WorkForm.PLAY, "The Mill", PersonMention("Jo Day"))),
        ("the 1969 novel by Jo Day", WorkMention(WorkForm.NOVEL, None, PersonMention("Jo Day"), 1969)),
        ("Death by the Mill by Jo Day", WorkMention(WorkForm.BOOK, "Death by the Mill", PersonMention("Jo Day"))),
    ],
)
def test_source_works(words: str, work: WorkMention) -> None:
    assert told(f"Based on: {words}") == [BasedOn(FILM, work)]


def test_fields_stand_in_any_order_and_only_at_the_top() -> None:
    page = Page(
        "x", f"Salt Road\nRuntime: 90 min\nYEAR: 1987\n{ABSTRACT}\nSalt Road (1987) – Full Story\n{PLOT}\nYear: 1950"
    )
    assert [(label, page.at(span)) for label, span in header_fields(page)] == [("runtime", "90 min"), ("year", "1987")]


def kinds(text: str, title: str = "Salt Road") -> list[str]:
    return [section.kind.name for section in synopsis_outline(Page("x", text), title)]


HEAD = "Salt Road\n\nYear: 1987\n\nDrama\n\n"


@pytest.mark.parametrize(
    ("body", "outlined"),
    [
        (f"{ABSTRACT}\n\n{PLOT}", ["HEADER", "ABSTRACT", "SUMMARY"]),
        (f"{ABSTRACT}\n\nSpoilers ahead!\n\n{PLOT}", ["HEADER", "ABSTRACT", "BOILERPLATE", "SUMMARY"]),
        (
            f"{ABSTRACT}\n\nWarning: spoilers below!\n\nNew to Salt Road? This page tells it all to you.\n\n{PLOT}",
            ["HEADER", "ABSTRACT", "BOILERPLATE", "SUMMARY"],
        ),
        (f"{ABSTRACT}\n\nSalt Road (1987) – Full Plot Summary\n\n{PLOT}", ["HEADER", "ABSTRACT", "SUMMARY"]),
        (f"{ABSTRACT}\n\nPlot Summary\n\n{PLOT}", ["HEADER", "ABSTRACT", "SUMMARY"]),
        (
            f"{ABSTRACT}\n\nSalt Road (1987) – Full Story\n\nAll of Salt Road (1987), to the very end.\n\n{PLOT}",
            ["HEADER", "ABSTRACT", "BOILERPLATE", "SUMMARY"],
        ),
        (
            f"{ABSTRACT}\n\n{PLOT}\n\nLast Updated: May 1, 2024\n\n"
            "Salt Road Timeline\n\nAll.\n\nMovies Like Salt Road\n\nRan",
            ["HEADER", "ABSTRACT", "SUMMARY", "BOILERPLATE", "BOILERPLATE", "RECOMMENDED"],
        ),
        (
            f"{ABSTRACT}\n\n{PLOT}\n\nTrivia\n\n- It is so.\n\nAwards\n\n- None\n\nMore About Salt Road\n\nMore.",
            ["HEADER", "ABSTRACT", "SUMMARY", "TRIVIA", "AWARDS", "BOILERPLATE"],
        ),
        (
            f"{ABSTRACT}\n\n{PLOT}\n\nCharacters, Settings & Themes in Salt Road\n\nLove, death and salt.",
            ["HEADER", "ABSTRACT", "SUMMARY", "BOILERPLATE"],
        ),
        (f"Careful, spoilers!\n\n{PLOT}", ["HEADER", "BOILERPLATE", "SUMMARY"]),
    ],
)
def test_the_outline_of_a_synopsis_page(body: str, outlined: list[str]) -> None:
    assert kinds(HEAD + body) == outlined
    assert kinds((HEAD + body).replace("\n\n", "\n")) == outlined


def test_every_line_is_in_one_section_at_most() -> None:
    for path in SAMPLES:
        page = Page(path.name, path.read_text(encoding="utf-8"))
        lines = [line for section in synopsis_outline(page, page.at(page.lines[0])) for line in section.lines]
        assert len(lines) == len(set(lines))
        assert lines == sorted(lines)


def test_an_empty_page_has_no_outline() -> None:
    assert [section.lines for section in synopsis_outline(Page("x", ""), "x") if section.lines] == []


def test_the_abstract_is_the_summary_and_a_warning_is_not() -> None:
    facts = [claim.fact for claim in claims_of(f"{HEAD}{ABSTRACT}\n\nSpoilers ahead\n\n{PLOT}")]
    assert [fact.text for fact in facts if isinstance(fact, Summarised)] == [ABSTRACT]
    facts = [claim.fact for claim in claims_of(f"{HEAD}Spoilers ahead\n\n{PLOT}")]
    assert not any(isinstance(fact, Summarised) for fact in facts)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_quotes_hold_their_values(path: Path) -> None:
    page = Page(path.name, path.read_text(encoding="utf-8"))
    film = FilmMention(page.at(page.lines[0]))
    sections = synopsis_outline(page, film.title)
    assert {Kind.HEADER, Kind.ABSTRACT, Kind.SUMMARY} <= {section.kind for section in sections}
    claims = apply(RULES, Reading(page, film, sections))
    assert len(claims) >= 3
    for claim in claims:
        quote = page.text[claim.evidence.start : claim.evidence.end]
        match claim.fact:
            case Released(year=year):
                assert quote == str(year)
            case Credited(person=person):
                assert person.name in quote
            case OfGenre(genre=genre):
                assert quote == genre.label
            case Summarised(text=text):
                assert quote == text
            case BasedOn(work=work):
                assert work.title is None or work.title in quote


@pytest.mark.parametrize(
    ("head", "values"),
    [
        ("Stars: [Max Orr], [[Zoe Day]]", ["Max Orr", "Zoe Day"]),
        ("Starring: Max Orr | Zoe Day", ["Max Orr", "Zoe Day"]),
        ("Genres: Drama • Romance • Western", ["Drama", "Romance", "Western"]),
        ("Genres: Drama &amp; Romance<br>Year: 1987", ["Drama", "Romance", 1987]),
        (
            "Writer(s): Jo Day, based on the novel by Ann Ray",
            ["screenwriter Jo Day", BasedOn(FILM, WorkMention(WorkForm.NOVEL, None, PersonMention("Ann Ray")))],
        ),
        ("Salt Road does not have end credit scenes. You can leave when the lights come up.\nYear: 1987", [1987]),
    ],
)
def test_heads_in_other_forms(head: str, values: list[object]) -> None:
    assert told(head) == values


def test_an_answer_about_the_credits_is_no_abstract() -> None:
    asked = "Does Salt Road have end credit scenes?\nNo, Salt Road has none at all after its credits."
    text = f"{asked}\nYear: 1987\n{ABSTRACT}\n"
    assert [claim.fact.text for claim in claims_of(text) if isinstance(claim.fact, Summarised)] == [ABSTRACT]
