"""Who is seen or heard in the film for a moment: what notes tell, and what they tell of something else."""

from __future__ import annotations

import pytest

from loaders import cameos, cast, credits
from loaders.outline import outline
from loaders.page import Page
from loaders.rules import Reading, apply
from ontology.facts import FilmMention, Performed

FILM = FilmMention("Salt Road", 1987)
HEAD = (
    "Salt Road is a film directed by Ann Ray.\nPlot Summary\nTom Hale (Max Orr) sells his horse.\nCast\n"
    "- Max Orr as Tom Hale\nTrivia\n"
)


def told(note: str) -> set[str]:
    page = Page("page.txt", f"{HEAD}- {note}\n")
    rules = (*credits.RULES, *cast.RULES, *cameos.RULES)
    claims = apply(rules, Reading(page, FILM, outline(page, FILM.title)))
    facts = [claim.fact for claim in claims if isinstance(claim.fact, Performed) and claim.evidence.rule == "cameo"]
    return {f"{fact.actor.name} = {fact.character.name if fact.character else None}" for fact in facts}


@pytest.mark.parametrize(
    ("note", "facts"),
    [
        (
            "Bob Dale and Zoe Day can be glimpsed among the passengers on a train.",
            {"Bob Dale = None", "Zoe Day = None"},
        ),
        ("The director’s mother, Eva Ray, can be seen among the neighbours.", {"Eva Ray = None"}),
        ("Bob Dale has a small part as a doctor.", {"Bob Dale = None"}),
        ("Bob Dale has an uncredited cameo as the manager of the grill.", {"Bob Dale = None"}),
        ("Bob Dale turns up as Mikey Stone, a dealer.", {"Bob Dale = Mikey Stone"}),
        ("Bob Dale, then mayor of the town, appears as himself.", {"Bob Dale = None"}),
        ("Bob Dale makes a cameo appearance.", {"Bob Dale = None"}),
        ("Bob Dale plays police officer Mikey Stone.", {"Bob Dale = Mikey Stone"}),
        ("Bob Dale plays piano in Mikey Stone.", set()),
        ("Bob Dale can be spotted in a market scene.", {"Bob Dale = None"}),
        ("There is a cameo by the novelist Bob Dale.", {"Bob Dale = None"}),
        ("Look for Ray winding a clock in the kitchen.", {"Ann Ray = None"}),
        ("The dying deer was voiced by Ray.", {"Ann Ray = None"}),
        ("Ray gave herself a small part as one of the thieves.", {"Ann Ray = None"}),
        ("Ray’s cameo comes early.", {"Ann Ray = None"}),
        ("Bob Dale plays one of the prison guards.", {"Bob Dale = None"}),
        ("The infant in the finale is Eva Ray, later a director.", {"Eva Ray = None"}),
        ("The twins in the corridor, played by Lisa and Eva Dale.", {"Lisa Dale = None", "Eva Dale = None"}),
    ],
)
def test_who_is_seen(note: str, facts: set[str]) -> None:
    assert told(note) == facts


@pytest.mark.parametrize(
    "note",
    [
        "Bob Dale was offered a small part as a doctor.",
        "Bob Dale has a small part in the remake.",
        "Bob Dale had a cameo in Sand Road (1980).",
        "A cameo by Bob Dale was cut from the film.",
        "Tom Hale can be seen among the passengers.",
        "Tower Bridge can be seen in the background.",
        "A poster for Red Dust can be spotted in the hall.",
        "Max Orr has a small role.",
        "Bob Dale plays the piano.",
        "Reportedly Bob Dale appears in a cameo.",
        "The music is by Bob Dale.",
    ],
)
def test_who_is_not(note: str) -> None:
    assert told(note) == set()


def test_a_long_note_is_read_in_linear_time() -> None:
    for words in ("Bob Dale ", "Bob Dale, a man, ", "can be seen ", "a small part "):
        told(words * 20_000)
