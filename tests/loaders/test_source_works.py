"""What the film is based on: what prose states, and above all what it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders import credits, source_notes, source_works
from loaders.headings import Kind
from loaders.outline import outline
from loaders.page import Page
from loaders.rules import Reading, apply
from loaders.sections import Section
from ontology.facts import BasedOn, FilmMention, WorkMention

FILM = FilmMention("Glass Harbor", 1991)
SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))


def shown(work: WorkMention) -> str:
    author = work.author.name if work.author else "-"
    return f"{work.form} | {work.title or '-'} | {author} | {work.year or '-'}"


def told(text: str, film: FilmMention = FILM) -> list[str]:
    page = Page("page.txt", text)
    claims = apply((*source_works.RULES, *source_notes.RULES), Reading(page, film, outline(page, film.title)))
    return [shown(claim.fact.work) for claim in claims if isinstance(claim.fact, BasedOn)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Based on the novel by Ann Bell, the film is slow.", "novel | - | Ann Bell | -"),
        ("Loosely based on the semi-autobiographical 1980 novel Salt by Ann Bell, it is slow.",
         "novel | Salt | Ann Bell | 1980"),
        ("Glass Harbor, based on Ann Bell’s 1978 novel of the same name, is slow.",
         "novel | Glass Harbor | Ann Bell | 1978"),
        ("Adapted from Ann Bell’s 1968 novel Who Asks the Sea?, it moves slowly.",
         "novel | Who Asks the Sea? | Ann Bell | 1968"),
        ("Adapted from J. R. Bell’s nonfiction book Salt: A Life on the Water, it moves slowly.",
         "book | Salt: A Life on the Water | J. R. Bell | -"),
        ("The film is a faithful adaptation of Ann Bell’s novel, though it drops much.", "novel | - | Ann Bell | -"),
        ("It is a loose adaptation of the novella “The Diver and the Bell” by Carl Dorn.",
         "novella | The Diver and the Bell | Carl Dorn | -"),
        ("Finch adapted Ann Bell’s 2005 novel and kept its silence.", "novel | - | Ann Bell | 2005"),
        ("Carl Dorn wrote the screenplay from Ann Bell’s memoir Salt.", "memoir | Salt | Ann Bell | -"),
        ("Carl Dorn wrote the script after Ann Bell’s novel of 1961, which sold badly.", "novel | - | Ann Bell | 1961"),
        ("Carl Dorn wrote the screenplay from the 1983 novel by Ann Bell.", "novel | - | Ann Bell | 1983"),
        ("The primary inspiration is Ann Bell’s 1980 novel, a bleak book.", "novel | - | Ann Bell | 1980"),
        ("Its source is the first novel of Ann Bell, published in 1980.", "novel | - | Ann Bell | 1980"),
        ("The film is taken from a novel that Philip K. Bell published in 1977.", "novel | - | Philip K. Bell | 1977"),
        ("Taking its idea from a 1956 story by Ann Bell, the film looks ahead.", "short story | - | Ann Bell | 1956"),
        ("It’s based on Ann Bell’s one-act play.", "play | - | Ann Bell | -"),
        ("While the film stays true to Ann Bell’s novel, it drops much.", "novel | - | Ann Bell | -"),
        ("The film brings Ann Bell’s novel Salt to the screen.", "novel | Salt | Ann Bell | -"),
        ("Finch adapts Ann Bell’s 2002 novel Salt in Glass Harbor.", "novel | Salt | Ann Bell | 2002"),
        ("Read on for the story of its songs and the 1965 novel by Ann Bell behind it.", "novel | - | Ann Bell | 1965"),
        ("It is based on a short story by Ann Bell.", "short story | - | Ann Bell | -"),
        ("Its story comes from Ann Bell’s first novel, which appeared in 1980.", "novel | - | Ann Bell | 1980"),
        ("Ann Bell is dead. The film is based on Bell’s last novel.", "novel | - | Ann Bell | -"),
        ("It took Ann Bell’s novel of the same name, a bestseller of 1980, and turned it into a dream.",
         "novel | Glass Harbor | Ann Bell | 1980"),
        ("It goes back to a short story by Ann Bell that Tidewater printed in 1957.",
         "short story | - | Ann Bell | 1957"),
        ("The screenplay takes its start from Ann Bell’s 1980 novel Salt.", "novel | Salt | Ann Bell | 1980"),
        ("The film rests on Ann Bell’s book Salt, published in 1980.", "book | Salt | Ann Bell | 1980"),
        ("Glass Harbor is based on the play Low Tide (1950) by Ann Bell.", "play | Low Tide | Ann Bell | 1950"),
        ("The movie is based on Ann Bell's play Low Tide, first staged in 1950.", "play | Low Tide | Ann Bell | 1950"),
        ("It is based on the graphic novel Salt by Ann Bell and Carl Dorn.", "comic | Salt | Ann Bell | -"),
        ("It is based on the comic book series Salt by Ann Bell.", "comic | Salt | Ann Bell | -"),
        ("It was adapted from Carl Jones’ novel Salt.", "novel | Salt | Carl Jones | -"),
        ("It is based on a novel by Pulitzer Prize winner Ann Bell.", "novel | - | Ann Bell | -"),
        ("It is a remake of Stone Quay (1954).", "film | Stone Quay | - | 1954"),
        ("This remake of Ann Bell’s Stone Quay (1954) is slower.", "film | Stone Quay | Ann Bell | 1954"),
        ("Glass Harbor is a 1991 remake of the 1954 Danish film Stone Quay.", "film | Stone Quay | - | 1954"),
        ("Directed by Carl Dorn and based on the novel by Ann Bell, Glass Harbor is slow.", "novel | - | Ann Bell | -"),
        ("Glass Harbor is a drama directed by Carl Dorn, based on the novel Salt by Ann Bell.",
         "novel | Salt | Ann Bell | -"),
        ("The screenplay, by Carl Dorn, is slow. The screenplay is based on Ann Bell’s novel Mr. Salt of St. Ives.",
         "novel | Mr. Salt of St. Ives | Ann Bell | -"),
    ],
)  # fmt: skip
def test_the_source_is_read(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize("heading", ["Type of Movie", "Behind the Scenes", "Inspirations", "Book vs. Film", "Trivia"])
def test_the_source_is_read_under_other_headings(heading: str) -> None:
    text = f"A film.\n{heading}\n- The film is based on a novel by Ann Bell, who was a diver."
    assert told(text) == ["novel | - | Ann Bell | -"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is based on the novel Salt and it shows.", ["novel | Salt | - | -"]),
        ("Dorn adapted Ann Bell’s novel Salt with Eva Finch.", ["novel | - | Ann Bell | -"]),
        ("It is based on Ann Bell’s novel Salt by the sea.", ["novel | Salt | Ann Bell | -"]),
        ("It is based on a novel by Bell called “Salt”.", []),
    ],
)
def test_a_title_that_cannot_be_delimited_is_left_out(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It was inspired loosely by Ann Bell’s novel Salt.",
        "The film takes thematic cues from films like Stone Quay and Low Tide.",
        "It was inspired by true events.",
        "It is based on a true story.",
        "It is based on the true story of Ann Bell.",
        "The film is not based on Ann Bell’s novel.",
        "The film isn’t based on the novel by Ann Bell.",
        "Made in 1991 from an original screenplay, it is slow.",
        "A novel based on the film was written by Ann Bell.",
        "Ann Bell’s novelization of the film appeared in 1992.",
        "Her earlier book Low Tide, published in 1964, was itself filmed in 1989.",
        "The sequel is based on Ann Bell’s 1990 novel Brine.",
        "Stone Quay (1999), based on Ann Bell’s 1990 novel Brine, tells what came next.",
        "A sequel followed. It is based on Ann Bell’s 1990 novel.",
        "Bell’s novel is darker than the film.",
        "It is based on Bell’s novel.",
        "It is based on the 1977 novel by Bell.",
        "The character of Joe is based on a novel by Ann Bell.",
        "The diver’s house is adapted from a book by Ann Bell.",
        "It is based on a story by Ann Bell.",
        "It is a remake of an old film.",
        "Stone Quay (1999) is a remake of Glass Harbor.",
        "A 1999 remake of the film was made in Rome.",
        "Joe reads Ann Bell’s novel Salt in the bar.",
        "Carl Dorn later adapted Ann Bell’s novel Brine.",
        "The title was taken from a novel by Ann Bell.",
        "It is based on the life of Ann Bell.",
        "It is based on characters created by Ann Bell.",
        "It is based on real events as told in Ann Bell’s book Salt.",
        "Not a direct adaptation of any book, it borrows from Ann Bell’s novella Salt.",
        "The film was turned into a novel by Ann Bell.",
        "The film brings Ann Bell’s novel to mind.",
        "It is based on interviews and on the memory of a book by Ann Bell.",
        "It is rumoured to be based on a novel by Ann Bell.",
        "Another film, based on the novel by Ann Bell, came out in the same year.",
    ],
)
def test_no_source_is_read(text: str) -> None:
    assert told(f"A film.\nTrivia\n- {text}") == []


def test_the_opening_says_nothing_of_another_films_source() -> None:
    assert told("Unlike Stone Quay (1985), based on Ann Bell’s novel, Glass Harbor is slow.") == []
    assert told("Glass Harbor is the sequel to a film based on Ann Bell’s novel.") == []


def synopsis(*plot: str, header: str = "Director: Carl Dorn") -> list[str]:
    page = Page("page.txt", "\n".join([f"Directed by {header.partition(': ')[2]}.", *plot]))
    reading = Reading(page, FILM, [Section(page, Kind.INTRO, "", page.lines[:1])])
    apply(credits.RULES, reading)
    reading.sections = [Section(page, Kind.ABSTRACT, "", ()), Section(page, Kind.SUMMARY, "", page.lines[1:])]
    claims = apply(source_works.RULES, reading)
    return [shown(claim.fact.work) for claim in claims if isinstance(claim.fact, BasedOn)]


def test_a_plot_may_begin_with_its_source() -> None:
    plot = ("Dorn’s film is taken from a novel by Ann Bell.", "Joe dives.", "He drowns.")
    assert synopsis(*plot) == ["novel | - | Ann Bell | -"]
    assert synopsis(*plot, header="Director: Eva Finch") == []


def test_a_book_of_the_plot_is_no_source() -> None:
    assert synopsis("Ann Bell is a novelist.", "The film is based on a novel by Ann Bell.") == []


def test_an_article_plot_is_not_read() -> None:
    assert told("A film.\nPlot Summary\nThe film is based on a novel by Ann Bell.") == []


def test_a_line_of_millions_of_words_is_read_in_time() -> None:
    assert told("Glass Harbor is based on the " + "Long, " * 1_000_000 + "novel by Ann Bell") == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_quotes_hold_the_values(path: Path) -> None:
    page = Page(path.name, path.read_text(encoding="utf-8"))
    title = page.at(page.lines[0])
    for claim in apply(source_works.RULES, Reading(page, FilmMention(title), outline(page, title))):
        quote = page.text[claim.evidence.start : claim.evidence.end]
        assert isinstance(claim.fact, BasedOn)
        work = claim.fact.work
        values = [work.author and work.author.name, work.year and str(work.year), work.title]
        assert all(value in quote or "the same name" in quote for value in values if value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Carl Dorn’s Glass Harbor is a monumental drama based on Ann Bell’s 1965 novel.",
            "novel | - | Ann Bell | 1965",
        ),
        (
            "Carl Dorn wrote the screenplay, a remake of the Danish film Stone Quay (1954).",
            "film | Stone Quay | - | 1954",
        ),
    ],
)
def test_sources_of_a_film_that_its_director_owns(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("opening", "works"),
    [
        (
            "Glass Harbor is based on “The Long Way,” a 1968 novella by Ann Writer.",
            ["novella | The Long Way | Ann Writer | 1968"],
        ),
        (
            "Glass Harbor is based on The Long Way, Ann Writer’s 1968 novel.",
            ["novel | The Long Way | Ann Writer | 1968"],
        ),
        ("Loosely adapted from a Japanese manga, Glass Harbor is slow.", ["comic | - | - | -"]),
        ("Written by Ted Orr from the novel by Ann Writer, Glass Harbor is slow.", ["novel | - | Ann Writer | -"]),
        (
            "Glass Harbor, Max Orr’s 1991 adaptation of Ann Writer’s notorious novel, is slow.",
            ["novel | - | Ann Writer | -"],
        ),
        (
            "They took the plot from two short stories by Ann Writer, “One” (1922) and “Two” (1925).",
            ["short story | One | Ann Writer | 1922", "short story | Two | Ann Writer | 1925"],
        ),
        ("Ann Writer’s 1968 novel provided the basis for Glass Harbor.", ["novel | - | Ann Writer | 1968"]),
        ("Ted Orr turned Ann Writer’s 1968 novel into a screenplay.", ["novel | - | Ann Writer | 1968"]),
        ("Glass Harbor is based on a novel idea.", []),
        ("Glass Harbor is not based on a book.", []),
    ],
)
def test_sources_in_other_forms(opening: str, works: list[str]) -> None:
    assert told(f"{opening}\n") == works


@pytest.mark.parametrize(
    ("words", "work"),
    [
        ("Writer published Glass Harbor in 1968, after years of work.", "novel | Glass Harbor | Ann Writer | 1968"),
        ("The novel came out in 1968.", "novel | - | - | 1968"),
        ("Writer’s novel was published in 1968.", "novel | - | Ann Writer | 1968"),
        ("Writer’s novel was first published under the title “The Long Way.”", "novel | The Long Way | Ann Writer | -"),
        ("“The Long Way” is a novel.", "novel | The Long Way | - | -"),
        ("In Writer’s 1968 novel the hero dies.", "novel | - | Ann Writer | 1968"),
        ("Writer later wrote a sequel, Sugar Road, in 1990.", None),
        ("Writer wrote several other novels.", None),
        ("Like Dickens’s 1861 novel Great Expectations, it is long.", None),
        ("The novel came out in 1995.", None),
    ],
)
def test_sources_told_on_in_their_section(words: str, work: str | None) -> None:
    page = f"Glass Harbor is a film based on a novel by Ann Writer.\nFrom Page to Screen\n{words}\n"
    assert told(page)[1:] == ([work] if work else [])


def test_a_source_named_only_in_its_section() -> None:
    head = "Glass Harbor is a slow film.\nIs Glass Harbor Based on a Book?\n"
    assert told(f"{head}Yes, on a 1966 novel by Ann Writer.\n") == ["novel | - | Ann Writer | 1966"]
    assert told(f"{head}Ann Writer wrote the novel Glass Harbor in 1985.\n") == [
        "novel | Glass Harbor | Ann Writer | 1985"
    ]
    assert told(f"{head}No. It echoes Ann Writer’s 1968 novel The Long Way.\n") == []
