"""What the film takes cues from, and where one title ends and the next begins."""

from __future__ import annotations

import pytest

from loaders import films, influences
from loaders.outline import outline
from loaders.page import Page
from loaders.rules import Reading, apply
from ontology.document import Claim, Evidence
from ontology.facts import BasedOn, DrawsOn, FilmMention, InspiredBy, PersonMention, WorkForm, WorkMention

FILM = FilmMention("Salt Road", 1987)
SOURCE = BasedOn(FILM, WorkMention(WorkForm.NOVEL, "The Long Way", PersonMention("Ann Writer"), 1979))
RECOMMENDED = "Recommended Films\n- Days of Fog and Iron (1962)\n- Barley (1970)\n"


def told(text: str) -> list[str]:
    page = Page("page.txt", text + RECOMMENDED)
    reading = Reading(page, FILM, outline(page, FILM.title))
    reading.claims.append(Claim(SOURCE, Evidence(0, 0, "", "test")))
    found = []
    for claim in apply((*films.RULES, *influences.RULES), reading):
        quote = page.text[claim.evidence.start : claim.evidence.end]
        match claim.fact:
            case InspiredBy():
                assert claim.fact.other.title in quote
                found.append(f"{claim.fact.other.title} ({claim.fact.other.year})")
            case DrawsOn():
                work = claim.fact.work
                assert (work.title or "") in quote
                found.append(f"{work.form}: {work.title}, {work.author.name if work.author else None}")
    return found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The film is an homage to The Quay (1946).", ["The Quay (1946)"]),
        ("It pays tribute to Karl Voss’s Night Harbor (1931).", ["Night Harbor (1931)"]),
        ("It was inspired by Stone Quay (1961) and Red Harbor (1963).", ["Stone Quay (1961)", "Red Harbor (1963)"]),
        ("The look was influenced by “Stone Quay” (1961).", ["Stone Quay (1961)"]),
        ("It nods to *Stone Quay* (1961) and _Red Harbor_ (1963).", ["Stone Quay (1961)", "Red Harbor (1963)"]),
        ("It owes a debt to the 1961 film Stone Quay.", ["Stone Quay (1961)"]),
        ("The ending echoes the last shot of Stone Quay (1961).", ["Stone Quay (1961)"]),
        ("Tom’s walk was inspired by Karl Voss’s gait in Stone Quay (1961).", ["Stone Quay (1961)"]),
        ("Influences include Stone Quay (1961), Red Harbor (1963), and the western Dust (1950).",
         ["Stone Quay (1961)", "Red Harbor (1963)", "Dust (1950)"]),
        ("It takes cues from films like Stone Quay and Red Harbor, both bleak.",
         ["Stone Quay (None)", "Red Harbor (None)"]),
        ("It takes thematic cues from films like Days of Fog and Iron and Barley.",
         ["Days of Fog and Iron (None)", "Barley (None)"]),
        ("It draws inspiration from road movies such as Dust, Rain and Stone Quay.",
         ["Dust (None)", "Rain (None)", "Stone Quay (None)"]),
        ("It draws inspiration from movies like Dust, Stone Quay, and Ann and Bo.",
         ["Dust (None)", "Stone Quay (None)", "Ann and Bo (None)"]),
        ("It draws inspiration from movies like Dust and The Rain.", ["Dust (None)", "The Rain (None)"]),
        ("It draws inspiration from Ann and Bo (1967).", ["Ann and Bo (1967)"]),
        ("It draws inspiration from Bo Cassel and the Dust Kid (1969).", ["Bo Cassel and the Dust Kid (1969)"]),
        ("Bell was influenced by Voss’s films Late Rain and Stone Quay.", ["Late Rain (None)", "Stone Quay (None)"]),
        ("Bell has cited Stone Quay (1961) as an influence.", ["Stone Quay (1961)"]),
        ("Stone Quay (1961) stands behind its skyline.", ["Stone Quay (1961)"]),
        ("It draws on Joe Marlow’s novel Victory and on Ada Sten’s play The Wild Duck.",
         ["novel: Victory, Joe Marlow", "play: The Wild Duck, Ada Sten"]),
        ("It was loosely inspired by Joe Marlow’s 1915 novel Victory.", ["novel: Victory, Joe Marlow"]),
        ("It borrows from the short story “Dust” by Joe Marlow.", ["short story: Dust, Joe Marlow"]),
        ("Bell has named Stone Quay (1961) and Rosa’s Boat (1968) as her guiding lights.",
         ["Stone Quay (1961)", "Rosa’s Boat (1968)"]),
        ("Bell screened Stone Quay (1961) for the cast.", ["Stone Quay (1961)"]),
        ("The plot is a dark mirror of Guess Who’s Sailing (1967).", ["Guess Who’s Sailing (1967)"]),
        ("A poster shows Stone Quay (1961), and the last walk is Bell’s wink to that film.", ["Stone Quay (1961)"]),
        ("The staircase comes straight from Stone Quay (1961).", ["Stone Quay (1961)"]),
        ("Hitchcock’s Stone Quay (1961), for one, was the obvious model.", ["Stone Quay (1961)"]),
        ("The title comes from a line in Joe Marlow’s novel Victory.", ["novel: Victory, Joe Marlow"]),
        ("The title is not hers: it was taken from a novel by Joe Marlow by way of a play by Ada Sten.",
         ["novel: None, Joe Marlow", "play: None, Ada Sten"]),
        ("It draws on the stories of Joe Marlow.", ["short story: None, Joe Marlow"]),
        ("- Joe Marlow, whose novels are full of the sea.", ["novel: None, Joe Marlow"]),
        ("- Joe Marlow’s Alice books, with their sea.", ["book: Alice, Joe Marlow"]),
        ("- Stone Quay (1961): the long walk.", ["Stone Quay (1961)"]),
        ("- The Swedish film Stone Quay (1961).", ["Stone Quay (1961)"]),
        ("- Barley: a farmer’s days.", ["Barley (None)"]),
        ("- Joe Marlow’s novel Victory (1915), which has the same sea.", ["novel: Victory, Joe Marlow"]),
    ],
)  # fmt: skip
def test_cues(sentence: str, found: list[str]) -> None:
    assert told(f"Inspirations and References\n{sentence}\n") == found


@pytest.mark.parametrize(
    "sentence",
    [
        "It influenced later films such as Stone Quay (1999).",
        "It went on to inspire films like Stone Quay and Red Harbor.",
        "Later films like Stone Quay (1999) were inspired by Salt Road.",
        "Stone Quay (1999) is an homage to Salt Road.",
        "It was itself an influence on Stone Quay (1999).",
        "Critics compared it to Stone Quay (1961).",
        "It was not inspired by Stone Quay (1961).",
        "The song, inspired by Stone Quay (1961), plays twice.",
        "The film is inspired by Ann Writer’s novel The Long Way.",
        "The primary inspiration is Ann Writer’s 1979 novel.",
        "It was inspired by a true story.",
        "It was inspired by the dust storms of Texas (1935).",
        "The look was influenced by the paintings of Ed Hopper.",
        "It echoes Ed Hopper’s painting Nighthawk (1942).",
        "It draws from films by Ada Sten and Karl Voss.",
        "Bell was influenced by directors like Ada Sten and Karl Voss.",
        "It takes cues from films like Ann and Bo.",
        "It references legends like Sten and Voss.",
        "It was inspired by the long walk that Bell took in Spain.",
        "- The poems of Ada Sten, who loved the sea.",
        "- A long walk in Spain.",
        "Bell showed Stone Quay (1961) to her father as a child.",
        "Critics named Stone Quay (1961) as its model.",
        "Stone Quay (1999) has been called a remake of it.",
    ],
)
def test_what_is_no_cue_or_no_sure_title(sentence: str) -> None:
    assert told(f"Inspirations and References\n{sentence}\n") == []


def test_cues_stand_in_introductions_and_notes_too() -> None:
    assert told("Salt Road is a drama in the tradition of westerns like Dust (1950).\n") == ["Dust (1950)"]
    assert told("Hidden Details\n- The bar is a nod to Stone Quay (1961).\n") == ["Stone Quay (1961)"]
    assert told("Legacy and Influence\n- Stone Quay (1999) has the same ending.\n") == []
