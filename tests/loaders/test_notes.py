"""Scenes and notes, and the people, characters, places and films that they mention."""

from __future__ import annotations

import pytest

from loaders import read_text
from loaders.notes import RULES as NOTES
from loaders.outline import outline
from loaders.page import Page
from loaders.rules import Reading, apply
from loaders.scenes import RULES as SCENES
from ontology.document import Claim, Evidence
from ontology.facts import (
    CharacterMention,
    Credit,
    Credited,
    Fact,
    FilmedAt,
    FilmMention,
    HasScene,
    Noted,
    NoteKind,
    Performed,
    PersonMention,
    PlaceMention,
    Recommends,
)

FILM = FilmMention("Salt Road", 1987)
KNOWN: tuple[Fact, ...] = (
    Performed(FILM, PersonMention("Max Orr"), CharacterMention("Tom Hale")),
    Performed(FILM, PersonMention("Zoe Lind"), CharacterMention("Ines")),
    Performed(FILM, PersonMention("Paul Reed"), CharacterMention("Sheriff Ed Cobb")),
    Performed(FILM, PersonMention("Mia Reed"), None),
    Credited(FILM, PersonMention("Ada Bell"), Credit.DIRECTOR),
    FilmedAt(FILM, PlaceMention("Marfa, Texas")),
    Recommends(FILM, FilmMention("Days of Fog and Iron", 1962)),
)


def facts(text: str) -> list[Noted | HasScene]:
    page = Page("page.txt", text)
    reading = Reading(page, FILM, outline(page, FILM.title))
    reading.claims += [Claim(fact, Evidence(0, 0, "", "test")) for fact in KNOWN]
    found = [claim.fact for claim in apply((*NOTES, *SCENES), reading)]
    return [fact for fact in found if isinstance(fact, Noted | HasScene)]


def mentions(note: str, heading: str = "Trivia") -> list[str]:
    (fact,) = facts(f"{heading}\n- {note}\n")
    assert fact.text == note
    return [
        f"{each.title} ({each.year})" if isinstance(each, FilmMention) else f"{type(each).__name__[0]} {each.name}"
        for each in fact.mentioned
    ]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Trivia", NoteKind.TRIVIA),
        ("Fun Facts", NoteKind.TRIVIA),
        ("Did You Know?", NoteKind.TRIVIA),
        ("Trivia and Fun Facts", NoteKind.TRIVIA),
        ("Behind the Scenes Insights", NoteKind.BEHIND_THE_SCENES),
        ("Behind-the-Scenes Facts", NoteKind.BEHIND_THE_SCENES),
        ("Production Notes", NoteKind.BEHIND_THE_SCENES),
        ("Making of", NoteKind.BEHIND_THE_SCENES),
        ("Easter Eggs and Hidden Details", NoteKind.HIDDEN_DETAIL),
        ("Hidden Details", NoteKind.HIDDEN_DETAIL),
    ],
)
def test_the_kinds_of_note(heading: str, kind: NoteKind) -> None:
    assert facts(f"{heading}\n- It rained.\n- The horse bit him.\n") == [
        Noted(FILM, kind, "It rained."),
        Noted(FILM, kind, "The horse bit him."),
    ]


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        ("It took a year.\nIt rained.", ["It took a year.", "It rained."]),
        ("Some facts about the film:\n- It took a year.\n- It rained.", ["It took a year.", "It rained."]),
        ("On the Road\nIt took a year.", ["It took a year."]),
        ("- Weather:\n- It rained.", ["It rained."]),
        ("1. It took a year.\n2. It rained.", ["It took a year.", "It rained."]),
        ("It rained.\nCritical Reception\nCritics liked it.", ["It rained."]),
        ("- It rained.\nFinal Thoughts\n- It is good.", ["It rained."]),
        ("- **Weather**: It rained.", ["**Weather**: It rained."]),
        ("It rained.\nRead more: Salt Road explained", ["It rained."]),
        ("- It rained.\n⇢ MOST SHARED RIGHT NOW\n- It took a year.", ["It rained.", "It took a year."]),
    ],
)
def test_what_is_an_item(lines: str, texts: list[str]) -> None:
    assert [fact.text for fact in facts(f"Trivia\n{lines}\n")] == texts


@pytest.mark.parametrize(
    ("note", "named"),
    [
        ("Max Orr walked the whole road.", ["P Max Orr"]),
        ("Orr walked the whole road, and so did Bell.", ["P Max Orr", "P Ada Bell"]),
        ("Orr’s horse was Max Orr’s own.", ["P Max Orr"]),
        ("Reed fell off his horse.", []),
        ("Tom’s coat was Ines’s idea.", ["C Tom Hale", "C Ines"]),
        ("Sheriff Cobb rides a mare.", ["C Sheriff Ed Cobb"]),
        ("Cinematographer Lou Kane used no lamps.", ["P Lou Kane"]),
        ("The songs were written by Ann Vale and Joe Dunn.", ["P Ann Vale", "P Joe Dunn"]),
        ("Gus Moran was offered the part of Tom.", ["P Gus Moran", "C Tom Hale"]),
        ("The title is from a poem by W. H. Mott.", ["P W. H. Mott"]),
        ("It was shot on the advice of Ora Wells, with photography by Lou Kov.", ["P Ora Wells", "P Lou Kov"]),
        ("Sam Tull Jr. can be seen at the bar.", ["P Sam Tull Jr."]),
        ("Nora Quist, the inventor of the crane, came by.", ["P Nora Quist"]),
        ("Lena Orr, who plays a nun, is his sister.", ["P Lena Orr"]),
        ("The nuns are played by Ida and Ruth Falk.", ["P Ida Falk", "P Ruth Falk"]),
        ("The crew went from Marfa to New Mexico and Portugal.", ["P Marfa, Texas", "P New Mexico", "P Portugal"]),
        ("Georgia was a warm place for the crew in Georgia.", ["P Georgia"]),
        (
            "It recalls Stone Quay (1961) and Days of Fog and Iron.",
            ["Stone Quay (1961)", "Days of Fog and Iron (None)"],
        ),
        ("It opens like Days of Fog and Iron (1962).", ["Days of Fog and Iron (1962)"]),
        ("The horse had been in the film “Red Harbor” before.", ["Red Harbor (None)"]),
        ("Orr played Gus in Red Harbor (1980).", ["P Max Orr", "Red Harbor (1980)"]),
        ("Orr, the brother here, is Al Gus in The Harbor (1980).", ["P Max Orr", "The Harbor (1980)"]),
        ("The finest of them is Red Dawn in Harbor (1980).", ["Red Dawn in Harbor (1980)"]),
        ("Salt Road (1987) opened in spring; Salt Road is long.", []),
        ("The novel Red Harbor (1951) lies on the table.", []),
        ("The Golden Gate Bridge and Union Station were closed.", []),
        ("The Library of Congress chose it for the National Film Registry.", []),
        ("It was nominated for Best Picture at the Academy Awards.", []),
        ("Released by Acme Pictures, it was shown in Union Square.", []),
        ("The British Film Institute and Rotten Tomatoes like it.", []),
        ("Originally, the Steadicam was new. Finally it worked.", []),
        ("New York Times readers and Los Angeles Lakers fans wrote in.", []),
    ],
)
def test_what_notes_mention(note: str, named: list[str]) -> None:
    assert mentions(note) == named


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        ("- Tom sells the horse.\n- The walk to the sea", ["Tom sells the horse.", "The walk to the sea"]),
        ("Tom sells the horse.\nInes waits.", ["Tom sells the horse.", "Ines waits."]),
        ("The Horse\nTom sells it on the pier.", ["Tom sells it on the pier."]),
        ("- Tom: “I sold the horse.”\n- Ines waits.", ["Ines waits."]),
        ("- Tom tells Ines, “I sold the horse.”", ["Tom tells Ines, “I sold the horse.”"]),
        ("- The “white horse” scene.", ["The “white horse” scene."]),
    ],
)
def test_scenes(lines: str, texts: list[str]) -> None:
    found = facts(f"Memorable Scenes\n{lines}\n")
    assert [fact.text for fact in found] == texts
    assert all(isinstance(fact, HasScene) for fact in found)


def test_scenes_mention_characters_and_take_no_stranger_for_a_person() -> None:
    named = ["C Tom Hale", "P Marfa, Texas"]
    assert mentions("Producer Jack Voss wakes up beside Tom in Marfa.", "Key Scenes") == named


def test_quotes_under_a_common_heading_are_no_scenes() -> None:
    text = (
        "Salt Road (1987)\nSalt Road is a 1987 film by Ada Bell.\nCast\n- Max Orr as Tom Hale\n- Zoe Lind as Ines\n"
        "Memorable Scenes and Quotes\nKey Scenes\n- Tom sells the horse.\nIconic Quotes\n- Tom: “It is sold.”\n"
        "Trivia\n- It rained.\n"
    )
    kinds = [type(claim.fact).__name__ for claim in read_text("salt-road.txt", text).claims]
    assert [kind for kind in kinds if kind in {"HasScene", "Quoted", "Noted"}] == ["HasScene", "Quoted", "Noted"]
