"""Headings that no list of headings holds, and heads of pages laid out otherwise."""

from __future__ import annotations

import pytest

from loaders import read_text
from loaders.headings import Kind, heading_kind
from loaders.outline import outline
from loaders.page import Page
from loaders.plot_parts import parts_of
from ontology.facts import Credit, Credited, OfGenre, Performed, Released, Runs

LONG = "Nobody in the town would have said so at the time, but the harbour had been dying for years before that night."


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("What Kind of Film Is This?", Kind.GENRE),
        ("Who’s in It", Kind.CAST),
        ("Who Plays Whom? (the long list)", Kind.CAST),
        ("Anything After the Credits?", Kind.POST_CREDITS),
        ("Music, Camera, Cutting", Kind.MAKERS),
        ("The Makers", Kind.MAKERS),
        ("All the Prizes", Kind.AWARDS),
        ("Stories from the Set", Kind.BEHIND),
        ("Did You Notice?", Kind.HIDDEN),
        ("How Close Is It to the Novel?", Kind.BOOK),
        ("The Books Behind the Movie", Kind.BOOK),
        ("The Last Ferry: How Harbour Lights Ends", Kind.ENDING),
        ("Harbour Lights – Movies You Might Enjoy", Kind.RECOMMENDED),
        ("Similar movies with a twist", Kind.RECOMMENDED),
        ("If You Liked This, Try", Kind.RECOMMENDED),
        ("Final Thoughts", Kind.WHY),
        ("A Walk to the Pier", None),
        ("The Cast Iron Door", None),
    ],
)
def test_headings_vary(line: str, kind: Kind | None) -> None:
    assert heading_kind(line, "Harbour Lights") is kind


def kinds(text: str) -> list[tuple[str, str]]:
    return [(section.kind.name, section.heading) for section in outline(Page("x", text), "Harbour Lights")]


def test_a_strange_heading_tells_its_kind_by_a_word_and_ends_the_part_before_it() -> None:
    trivia = "Harbour Lights is a film.\n\nTrivia\n\n- A gull was real.\n\n"
    text = f"{trivia}Quote Unquote\n\n{LONG}\n\nOdds and Sods\n\n{LONG}\n"
    assert kinds(text) == [("INTRO", ""), ("TRIVIA", "Trivia"), ("QUOTES", "Quote Unquote"), ("OTHER", "Odds and Sods")]


def test_a_line_amid_others_heads_nothing() -> None:
    text = f"Harbour Lights is a film.\n\nTrivia\nA gull\nThe pier\n{LONG}\n"
    assert kinds(text) == [("INTRO", ""), ("TRIVIA", "Trivia")]


def test_a_cast_is_known_by_its_lines_even_after_the_plot() -> None:
    cast = "Ada Quill as Tess\nBen Rook as Tom\nCora Finch as Aunt May\n"
    text = f"Harbour Lights is a film.\n\nPlot\n\n{LONG}\n\nThe Players\n\n{cast}"
    assert kinds(text)[-1] == ("CAST", "The Players")
    intro = "Harbour Lights (1955) is a drama directed by Dora Pell.\n\nPlot Summary\n\n"
    page = f"{intro}{LONG}\n\nTrivia\n\n- A gull was real.\n\nAwards\n\nNone.\n\nThe Players\n\n{cast}"
    found = [claim.fact for claim in read_text("harbour.txt", page).claims if isinstance(claim.fact, Performed)]
    assert {(fact.actor.name, fact.character and fact.character.name) for fact in found} == {
        ("Ada Quill", "Tess"),
        ("Ben Rook", "Tom"),
        ("Cora Finch", "Aunt May"),
    }


def test_the_heading_behind_the_button_of_the_contents_heads_the_plot() -> None:
    text = (
        f"Harbour Lights is a film.\n\nTable of Contents\nToggleTwo Nights on the Water\n\n{LONG}\n\nCast\n\n- A as B\n"
    )
    assert ("SUMMARY", "ToggleTwo Nights on the Water") in kinds(text)


def test_more_of_somebody_heads_that_persons_films_if_films_follow() -> None:
    films = "The Pier (1957)\nSalt (1961)\n"
    assert kinds(f"Harbour Lights is a film.\n\nTrivia\n\n- One.\n\nMore Quill\n\n{films}")[-1] == (
        "OTHER_FILMS",
        "More Quill",
    )
    assert (
        kinds("Harbour Lights is a film.\n\nTrivia\n\n- One.\n\nMore Gulls\n\n- They cried.\n")[-1][0] != "OTHER_FILMS"
    )


def test_labels_in_capitals_have_their_values_on_the_next_line() -> None:
    head = "YEAR\n1955\n\nRUNTIME\n101 min\n\nDIRECTOR\nAda Quill\n\nGENRES\nDramaMystery\n\n"
    page = f"Harbour Lights (1955) – Plot Summary\n\n{head}{LONG}\n\nHarbour Lights – Full Plot\n\n{LONG}\n"
    facts = [claim.fact for claim in read_text("harbour.synopsis.txt", page).claims]
    assert [fact.year for fact in facts if isinstance(fact, Released)][:1] == [1955]
    assert [fact.minutes for fact in facts if isinstance(fact, Runs)] == [101]
    assert [fact.person.name for fact in facts if isinstance(fact, Credited) and fact.role is Credit.DIRECTOR] == [
        "Ada Quill"
    ]
    assert [fact.genre.label for fact in facts if isinstance(fact, OfGenre)] == ["Drama", "Mystery"]


def test_a_plot_ends_where_the_page_speaks_of_the_making() -> None:
    making = "Made for $2 million, it was nominated for a BAFTA and grossed little."
    page = Page("x", f"A Coin\n{LONG}\nWhat to Expect\n{making}\n{LONG}\n")
    from loaders.sections import Section

    parts = parts_of(Section(page, Kind.SUMMARY, "Plot", page.lines), "Harbour Lights")
    assert [page.at(part.heading) for part in parts if part.heading] == ["A Coin"]
