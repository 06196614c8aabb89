"""Which family a page is of: many headings of an article outweigh fields at its head."""

from __future__ import annotations

import pytest

from loaders import read_text

FIELDS = "Salt Road\n\n{0}Director:{0} Ann Ray\n{0}Year:{0} 1987\n{0}Runtime:{0} 90 min\n\n"
STORY = "A farmer leaves his land and his family one winter, walks to the coast and learns what salt is worth.\n\n"
ARTICLE = "".join(
    f"{heading}\n\n{text}\n\n"
    for heading, text in (
        ("Movie Ending", "He comes home."),
        ("Are There Post-Credits Scenes?", "No."),
        ("Type of Movie", "Drama."),
        ("Cast", "- Max Orr as Joe Farmer"),
        ("Filming Locations", "It was shot in Bergen."),
        ("Trivia", "- It took a year."),
        ("Why Watch?", "For the sea."),
        ("Recommended Films for Fans", "- Sand Road (1980)"),
    )
)


@pytest.mark.parametrize(
    ("text", "family"),
    [
        (FIELDS.format("") + STORY + ARTICLE, "article"),
        (FIELDS.format("**") + STORY + ARTICLE, "article"),
        (FIELDS.format("") + STORY + "Joe walks.\n\nSimilar Movies to Salt Road\n\nSand Road (1980)\n", "synopsis"),
        (FIELDS.format("") + STORY + "Joe walks.\n\nTrivia\n\n- It took a year.\n", "synopsis"),
    ],
)
def test_the_family_of_a_page(text: str, family: str) -> None:
    document = read_text("page.txt", text)
    assert document.origin.loader == family
    assert {"1987", "Ann Ray"} <= {document.quote(claim) for claim in document.claims}


def test_a_timeline_of_numbered_events_is_the_plot() -> None:
    events = (
        "Salt Road Timeline\n\n1. The farm\nPlace: a farm\nJoe, played by Max Orr, leaves.\n\n2. The sea\nHe sees it.\n"
    )
    page = FIELDS.format("") + STORY + events
    document = read_text("page.txt", page)
    assert "Max Orr" in " ".join(document.quote(claim) for claim in document.claims)
    document = read_text(
        "page.txt",
        FIELDS.format("") + STORY + "Joe walks.\n\nSalt Road Timeline\n\nFollow Max Orr as Joe, event by event.\n",
    )
    assert "Max Orr" not in " ".join(document.quote(claim) for claim in document.claims)
