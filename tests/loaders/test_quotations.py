"""Lines of dialogue, with who says them, and what is no line or no speaker."""

from __future__ import annotations

import pytest

from loaders.outline import outline
from loaders.page import Page
from loaders.quotations import RULES
from loaders.rules import Reading, apply
from ontology.document import Claim, Evidence
from ontology.facts import CharacterMention, Credit, Credited, Fact, FilmMention, Performed, PersonMention, Quoted

FILM = FilmMention("Salt Road", 1987)
KNOWN: tuple[Fact, ...] = (
    Performed(FILM, PersonMention("Max Orr"), CharacterMention("Tom Hale")),
    Performed(FILM, PersonMention("Zoe Orr"), CharacterMention("Ines")),
    Performed(FILM, PersonMention("Kate Lund"), CharacterMention("the Priest")),
    Credited(FILM, PersonMention("Ada Bell"), Credit.DIRECTOR),
)


def told(text: str) -> list[tuple[str | None, str]]:
    page = Page("page.txt", text)
    reading = Reading(page, FILM, outline(page, FILM.title))
    reading.claims += [Claim(fact, Evidence(0, 0, "", "test")) for fact in KNOWN]
    found = []
    for claim in apply(RULES, reading):
        if isinstance(claim.fact, Quoted):
            quote = page.text[claim.evidence.start : claim.evidence.end]
            name = claim.fact.speaker.name if claim.fact.speaker else None
            assert name is None or any(word in quote for word in name.split())
            assert claim.fact.text.split("\n")[-1] in quote
            found.append((name, claim.fact.text))
    return found


SAID = "I sold the horse."


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        (f"- Tom: “{SAID}”", "Tom Hale"),
        (f"Tom: “{SAID}”", "Tom Hale"),
        (f'- Tom: "{SAID}"', "Tom Hale"),
        (f"- Tom: ‘{SAID}’", "Tom Hale"),
        (f"- Tom: '{SAID}'", "Tom Hale"),
        (f"- Tom: «{SAID}»", "Tom Hale"),
        (f"- Tom: „{SAID}“", "Tom Hale"),
        (f"- **Tom:** “{SAID}”", "Tom Hale"),
        (f"- **Tom**: *“{SAID}”*", "Tom Hale"),
        (f"1. Tom: “{SAID}”", "Tom Hale"),
        (f"- Tom – “{SAID}”", "Tom Hale"),
        (f"- Tom Hale (Max Orr): “{SAID}”", "Tom Hale"),
        (f"- Ines (final monologue): “{SAID}”", "Ines"),
        (f"- Ines, to Tom: “{SAID}”", "Ines"),
        (f"- Ines to Tom: “{SAID}”", "Ines"),
        (f"- Ines’s last words: “{SAID}”", "Ines"),
        (f"- The Priest: “{SAID}”", "The Priest"),
        (f"- Priest: “{SAID}”", "the Priest"),
        (f"- Tappy Reed: “{SAID}”", "Tappy Reed"),
        (f"- The Hale girls: “{SAID}”", "The Hale girls"),
        (f"- Tom Hale (quoting John 3:16): “{SAID}”", "Tom Hale"),
        (f"- RAL 900: “{SAID}”", "RAL 900"),
        (f"- T-80: “{SAID}”", "T-80"),
        (f"- “{SAID}” – Tom Hale", "Tom Hale"),
        (f"- “{SAID}” – Tom Hale’s dying words", "Tom Hale"),
        (f"- “{SAID}” — Tom Hale, leaving", "Tom Hale"),
        (f"- “{SAID}” — Ines (to Tom)", "Ines"),
        (f"- “{SAID}” (Ines)", "Ines"),
        (f"- “{SAID}” – Max Orr as Tom Hale", "Tom Hale"),
        (f"- “{SAID}” – said by Ines as she leaves", "Ines"),
        ("- “I sold the horse,” says Tom.", "Tom Hale"),
        ("- “I sold the horse,” Ines tells Tom.", "Ines"),
        (f"As Tom says, “{SAID}”", "Tom Hale"),
        (f"When Ines asks him why, Tom answers: “{SAID}”", "Tom Hale"),
        (f"The film’s best line is Tom’s “{SAID}”", "Tom Hale"),
        (f"Tom:\n“{SAID}”", "Tom Hale"),
        (f"- Tom (voiceover)\n“{SAID}”", "Tom Hale"),
        (f"- Tom → “{SAID}”", "Tom Hale"),
        (f"“{SAID}”\n– Tom Hale", "Tom Hale"),
        (f"Here are some of the lines that people remember:\n- “{SAID}” – Ines", "Ines"),
        (f"- “{SAID}”", None),
        (f"- “{SAID}” – said as he leaves", None),
        (f"- “{SAID}” – The last line of the film", None),
        (f"- “{SAID}” – Max Orr", None),
        (f"- Stranger: “{SAID}”", None),
        (f"- A boy at the mill: “{SAID}”", None),
        (f"- Opening line: “{SAID}”", None),
        (f"- Tom and Ines: “{SAID}”", None),
        (f"In one of the quietest moments we hear, “{SAID}”", None),
    ],
)
def test_a_line_and_its_speaker(line: str, speaker: str | None) -> None:
    assert [(name, text.removesuffix(".")) for name, text in told(f"Memorable Quotes\n{line}\n")] == [
        (speaker, SAID.removesuffix("."))
    ]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("- Tom: “Why?” / Ines: “Because.”", [("Tom Hale", "Why?"), ("Ines", "Because.")]),
        ("- Tom: “Why?” Ines: “Because.”", [("Tom Hale", "Why?"), ("Ines", "Because.")]),
        ("- Stranger: “Why?” Tom: “Because.”", [(None, "Why?"), ("Tom Hale", "Because.")]),
        ('- Tom: "Did she say "no" to me?"', [("Tom Hale", 'Did she say "no" to me?')]),
        ("- Tom: “Did she say ‘no’ to me?”", [("Tom Hale", "Did she say ‘no’ to me?")]),
        ("- Tom: 'It's the boys' horse.'", [("Tom Hale", "It's the boys' horse.")]),
        ("- “One road\nand no other.” – Tom", [("Tom Hale", "One road\nand no other.")]),
        ("“One road.\n\n“No other.” – Tom", [("Tom Hale", "One road.\nNo other.")]),
        ("- Tom: “One road\n- Ines: “No other.”", [("Tom Hale", "One road"), ("Ines", "No other.")]),
        ("- Tom Hale: One road.\n- Ines: No other.", [("Tom Hale", "One road."), ("Ines", "No other.")]),
    ],
)
def test_several_lines_and_what_is_within_them(lines: str, found: list[tuple[str | None, str]]) -> None:
    assert told(f"Iconic Quotes\n{lines}\n") == found


@pytest.mark.parametrize(
    "line",
    [
        "Tagline: “Every road ends.”",
        "- “Every road ends.” (tagline)",
        "- “Every road ends.” – poster",
        "- “A masterpiece.” – Roy Ebb, critic",
        "- “A masterpiece.” – The Daily Times",
        "- “I wanted silence.” – Ada Bell",
        "- Director Ada Bell: “I wanted silence.”",
        "The dialogue is dry and “poetic” throughout.",
        "Critics called it “a film of salt and silence”.",
        "The script has few words.",
    ],
)
def test_what_is_no_line_of_the_film(line: str) -> None:
    assert told(f"Memorable Quotes\n{line}\n") == []


@pytest.mark.parametrize(
    ("heading", "line", "found"),
    [
        ("Key Scenes", "- The “white horse” scene on the pier.", []),
        ("Key Scenes", "- “No horse, no road”: Tom gives up.", []),
        ("Key Scenes", "- Tom tells Ines, “I sold the horse.”", [("Tom Hale", "I sold the horse.")]),
        ("Key Scenes", "- Tom sells the horse.", []),
        ("Memorable Scenes and Quotes", "- “I sold the horse.”", [(None, "I sold the horse.")]),
        ("Trivia", "- Tom: “I sold the horse.”", []),
    ],
)
def test_scenes_hold_lines_only_where_somebody_says_them(
    heading: str, line: str, found: list[tuple[str | None, str]]
) -> None:
    assert told(f"{heading}\n{line}\n") == found
