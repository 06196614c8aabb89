"""Who plays whom: what casts, plots and introductions state, and above all what they do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.cast import RULES
from loaders.header import synopsis_outline
from loaders.outline import outline
from loaders.page import Page
from loaders.rules import Reading, apply
from loaders.sections import Section
from ontology.document import Claim, Evidence
from ontology.facts import Credit, Credited, FilmMention, Performed, PersonMention

FILM = FilmMention("Salt Road", 1987)
SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))
PLOT = (
    "Plot Summary\nTom Hale sells his horse. Tom and Ines walk to the sea, and Brother Paul follows them for a day.\n"
)


def sections_of(page: Page, title: str) -> list[Section]:
    return (synopsis_outline if ".synopsis." in page.name else outline)(page, title)


def told(text: str, *directors: str) -> set[str]:
    page = Page("page.txt", text)
    reading = Reading(page, FILM, outline(page, FILM.title))
    for name in directors:
        fact = Credited(FILM, PersonMention(name), Credit.DIRECTOR)
        reading.claims.append(Claim(fact, Evidence(0, 0, "", "test")))
    facts = [claim.fact for claim in apply(RULES, reading)]
    return {
        f"{fact.actor.name} = {fact.character.name if fact.character else None}"
        for fact in facts
        if isinstance(fact, Performed)
    }


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("- Max Orr as Tom Hale", {"Max Orr = Tom Hale"}),
        ("Max Orr as Tom Hale", {"Max Orr = Tom Hale"}),
        ("1. Max Orr as Tom Hale", {"Max Orr = Tom Hale"}),
        ("- **Max Orr** as Tom Hale", {"Max Orr = Tom Hale"}),
        ("- Max Orr – Tom Hale", {"Max Orr = Tom Hale"}),
        ("- Max Orr (Tom Hale)", {"Max Orr = Tom Hale"}),
        ("- Max Orr: Tom Hale", {"Max Orr = Tom Hale"}),
        ("- Max Orr ... Tom Hale", {"Max Orr = Tom Hale"}),
        ("- Max Orr (billed as Maximilian) – Tom Hale", {"Max Orr = Tom Hale"}),
        ("- Tom Hale – played by Max Orr, the director himself", {"Max Orr = Tom Hale"}),
        ("- Max Orr | Tom Hale", {"Max Orr = Tom Hale"}),
        ("- Max Orr plays Tom Hale", {"Max Orr = Tom Hale"}),
        ("Max Orr as Tom Hale: a farmer who owes money, and who cannot pay it.", {"Max Orr = Tom Hale"}),
        ("Max Orr as Tom Hale, a farmer", {"Max Orr = Tom Hale"}),
        ("- Max Orr as Tom Hale – a farmer", {"Max Orr = Tom Hale"}),
        ("- Max Orr as Tom Hale (voice)", {"Max Orr = Tom Hale"}),
        ("- Tom Hale – played by Max Orr", {"Max Orr = Tom Hale"}),
        ("- Tom Hale, portrayed by Max Orr", {"Max Orr = Tom Hale"}),
        ("- Tom Hale (played by Max Orr): a farmer", {"Max Orr = Tom Hale"}),
        ("- Max Orr as Tom / The Stranger", {"Max Orr = Tom", "Max Orr = The Stranger"}),
        ("- Max Orr as himself", {"Max Orr = None"}),
        ("- Zoe Orr as Herself", {"Zoe Orr = None"}),
        ("- Max Orr as a farmer", {"Max Orr = None"}),
        ("- Max Orr as the narrator", {"Max Orr = the narrator"}),
        ("- Max Orr as various characters", {"Max Orr = None"}),
        ("- Max Orr", {"Max Orr = None"}),
        ("- Vangelis as Tom Hale", {"Vangelis = Tom Hale"}),
        ("- Max Orr Jr. as Sam “Ace” Hale", {"Max Orr Jr. = Sam “Ace” Hale"}),
        ("- Lisa and Ada Orr as the Hale Sisters", {"Lisa Orr = the Hale Sisters", "Ada Orr = the Hale Sisters"}),
        ("- Max Orr – Tom’s mother", {"Max Orr = Tom’s mother"}),
        (
            "Max Orr as Tom Hale, Zoe Orr as Ines, and Lee Ray as Paul",
            {"Max Orr = Tom Hale", "Zoe Orr = Ines", "Lee Ray = Paul"},
        ),
    ],
)  # fmt: skip
def test_lines_of_the_cast(line: str, facts: set[str]) -> None:
    assert told(f"{PLOT}Cast\n{line}\n") == facts


def test_lines_are_turned_round_where_all_of_them_plainly_are() -> None:
    lines = "- Tom Hale (Max Orr)\n- Ines Vale (Zoe Orr)\n- Brother Paul (Lee Ray)\n"
    facts = {"Max Orr = Tom Hale", "Zoe Orr = Ines Vale", "Lee Ray = Brother Paul"}
    assert told(f"{PLOT}Cast\n{lines}") == facts
    assert told(f"{PLOT}Cast\n{lines.replace(' (', ' – ').replace(')', '')}") == facts
    assert told(f"{PLOT}Cast\n{lines.replace(' (', ': ').replace(')', '')}") == facts


def test_lines_whose_order_is_unsure_tell_nothing() -> None:
    assert told(f"{PLOT}Cast\n- Tom Hale (Max Orr)\n- Zoe Orr (Ines)\n") == set()
    assert told("Cast\n- Ada Bell: Max Orr\n- Cy Dunn: Zoe Orr\n") == set()


@pytest.mark.parametrize(
    "line",
    [
        "- Tom Hale",
        "- Tom Hale: a farmer who owes money",
        "Max Orr",
        "- many of the extras as villagers",
        "- The cast is good",
        "Many of the villagers are played by people of the place, among them Necro Ray.",
        "- Ines",
        "Max Orr had never acted before he came to this film.",
        "- See also: Full Cast",
        "- 1987",
    ],
)
def test_lines_that_name_no_actor(line: str) -> None:
    assert told(f"{PLOT}Cast\n{line}\n") == set()


@pytest.mark.parametrize(
    ("plot", "facts"),
    [
        ("Tom Hale (Max Orr) sells a horse.", {"Max Orr = Tom Hale"}),
        ("Then Tom Hale (played by Max Orr in a prize-winning role) sells a horse.", {"Max Orr = Tom Hale"}),
        ("Tom Hale, portrayed by Max Orr, sells a horse.", {"Max Orr = Tom Hale"}),
        ("Tom Hale, played with relish by Max Orr, sells a horse.", {"Max Orr = Tom Hale"}),
        ("Tom Hale, played by the veteran Max Orr, sells.", {"Max Orr = Tom Hale"}),
        ("Tom Hale, his brother, played by Max Orr, sells.", {"Max Orr = Tom Hale"}),
        ("He meets Tom, an old man played by Max Orr.", {"Max Orr = Tom"}),
        ("The horse is sold by the farmer Tom (Max Orr).", {"Max Orr = Tom"}),
        ("When Tom (Max Orr) leaves, it snows.", {"Max Orr = Tom"}),
        ("Young Tom (Max Orr) leaves. Later Tom is back.", {"Max Orr = Tom"}),
        ("Dr. Eva von Hale (Zoe Orr) leaves.", {"Zoe Orr = Dr. Eva von Hale"}),
        ("Sam “Ace” Hale (Max Orr) leaves.", {"Max Orr = Sam “Ace” Hale"}),
        ("J. F. Hale (Max Orr) leaves Captain O’Dell (Lee Ray).", {"Max Orr = J. F. Hale", "Lee Ray = Captain O’Dell"}),
        ("Max Orr plays Tom Hale, who sells. Tom Hale walks.", {"Max Orr = Tom Hale"}),
        ("Max Orr stars as Tom Hale, who sells.", {"Max Orr = Tom Hale"}),
        ("Tom Hale is played by Max Orr.", {"Max Orr = Tom Hale"}),
        ("Elsewhere Ines, played by Zoe Orr, waits.", {"Zoe Orr = Ines"}),
    ],
)
def test_what_plots_say_in_passing(plot: str, facts: set[str]) -> None:
    assert told(f"Plot Summary\n{plot}\n") == facts
    assert told(f"Movie Ending\n{plot}\n") == facts


@pytest.mark.parametrize(
    "plot",
    [
        "Tom Hale (1954) is born.",
        "Tom (the dog) barks, and Ines (voice) answers.",
        "They reach a town (New Mexico) at dusk. Tom comes from Ash (West Texas).",
        "Tom Hale (Big Tom) sells. Big Tom is his name in town.",
        "He (Max Orr) sells a horse. When (Max Orr) was that?",
        "Tom (Rufus) sells a horse.",
        "She reads “The Mill” (Jo Day) by the stove.",
        "A passenger, played by Ray himself, gets on.",
        "Tom Hale plays Poker with Ines. Tom Hale loses.",
        "Tom plays chess, and Ines portrays herself badly.",
        "In Union Street (Mill County) it snows.",
        "Tom Hale was to have been played by somebody else.",
        "The game played by Tom and Max Orr lasts.",
        "The music, played by Max Orr, begins.",
    ],
)
def test_what_plots_do_not_say(plot: str) -> None:
    assert told(f"Plot Summary\n{plot}\n") == set()


def test_a_film_may_bear_its_hero_s_name() -> None:
    text = "Plot Summary\nSalt Road (Max Orr) is a horse thief.\n"
    assert told(text) == {"Max Orr = Salt Road"}
    assert told(text, "Max Orr") == set()


@pytest.mark.parametrize(
    ("intro", "facts"),
    [
        ("Salt Road is a film starring Max Orr as Tom Hale.", {"Max Orr = Tom Hale"}),
        ("Max Orr stars as Tom Hale in Salt Road, a slow film.", {"Max Orr = Tom Hale"}),
        ("Salt Road stars Max Orr as Tom Hale and Zoe Orr as Ines.", {"Max Orr = Tom Hale", "Zoe Orr = Ines"}),
        ("Salt Road is a film starring Max Orr and Zoe Orr.", {"Max Orr = None", "Zoe Orr = None"}),
        ("Salt Road is a slow film. Its hero, Tom Hale (Max Orr), walks.", set()),
        ("Salt Road is a film about the life of Max Orr as Tom Hale saw it.", set()),
        ("Salt Road is a remake of a film starring Max Orr as Tom Hale.", set()),
        ("Salt Road comes after Sand Road (1980), starring Max Orr as Tom Hale.", set()),
        ("Salt Road gave Max Orr the part of his career.", set()),
        ("The stars of Salt Road are far away, as Tom Hale says.", set()),
    ],
)
def test_introductions(intro: str, facts: set[str]) -> None:
    assert told(f"{intro}\n") == facts


def test_a_long_line_is_read_in_linear_time() -> None:
    for words in ("Tom Hale ", "(Tom Hale", "A. ", "played by Max ", ", a ", "as "):
        told(f"Plot Summary\n{words * 40_000}\nCast\n- {words * 40_000}\n")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_quotes_hold_their_values(path: Path) -> None:
    page = Page(path.name, path.read_text(encoding="utf-8"))
    claims = apply(RULES, Reading(page, FILM, sections_of(page, page.at(page.lines[0]))))
    assert claims
    for claim in claims:
        quote = page.text[claim.evidence.start : claim.evidence.end]
        assert isinstance(claim.fact, Performed)
        assert claim.fact.actor.name in quote
        assert claim.fact.character is None or claim.fact.character.name in quote


@pytest.mark.parametrize(
    ("plot", "facts"),
    [
        ("Tom Hale ( Max Orr ) sells his horse.", {"Max Orr = Tom Hale"}),
        ("Tom Hale, played by [Max Orr], sells his horse.", {"Max Orr = Tom Hale"}),
        ("Tom Hale, played by [[Max Orr]], sells his horse.", {"Max Orr = Tom Hale"}),
        ("Tom and Ines, portrayed by Max Orr and Zoe Day, walk.", {"Max Orr = Tom", "Zoe Day = Ines"}),
        ("Tom, Ines and Paul, played by Max Orr, Zoe Day and Lee Ray, walk.",
         {"Max Orr = Tom", "Zoe Day = Ines", "Lee Ray = Paul"}),
        ("Tom, portrayed by Max Orr, and Ines, played by Zoe Day, walk.", {"Max Orr = Tom", "Zoe Day = Ines"}),
        ("Tom, portrayed by Max Orr and Zoe Day, walks.", set()),
        ("Glen, a foreman (Max Orr), looks on.", {"Max Orr = Glen"}),
        ("Glen, a foreman (Max Orr), and a nurse (Zoe Day) look on.", {"Max Orr = None", "Zoe Day = None"}),
        ("His mother and father (Ada Bell and Lee Ray) weep.", {"Ada Bell = None", "Lee Ray = None"}),
        ("Tom’s parents, played by Ada Bell and Lee Ray, weep.", {"Ada Bell = None", "Lee Ray = None"}),
        ("A student, played by Max Orr, gets on.", {"Max Orr = None"}),
        ("Ines, the mother of Tom, played by Zoe Day, gets on.", {"Zoe Day = None"}),
        ("Kamaji, the boiler man, who is voiced by Max Orr, helps.", {"Max Orr = Kamaji"}),
        ("Terence Hale, played by J.K. Orr, listens.", {"J.K. Orr = Terence Hale"}),
        ("A tune played by Max Orr is heard.", set()),
        ("Max Orr turns up as the salt merchant Gregor Stark.", {"Max Orr = Gregor Stark"}),
        ("They meet Ines, whom Zoe Day plays.", {"Zoe Day = Ines"}),
        ("H.W. (Max Orr) cannot hear.", {"Max Orr = H.W."}),
        ("L.D., portrayed by Max Orr, hates him.", {"Max Orr = L.D."}),
        ("Tom Jr., played by Max Orr, comes home.", {"Max Orr = Tom Jr."}),
    ],
)  # fmt: skip
def test_plots_in_other_forms(plot: str, facts: set[str]) -> None:
    assert told(f"Plot Summary\n{plot}\n") == facts


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("- The Orr as himself", {"The Orr = None"}),
        ("Max Orr → Tom Hale", {"Max Orr = Tom Hale"}),
        ("- Max Orr as adult Tom", {"Max Orr = Tom"}),
        ("Max Orr (Tom Hale), Zoe Day (Ines), Lee Ray (Paul)",
         {"Max Orr = Tom Hale", "Zoe Day = Ines", "Lee Ray = Paul"}),
    ],
)  # fmt: skip
def test_lines_in_other_forms(line: str, facts: set[str]) -> None:
    assert told(f"{PLOT}Who Stars in Salt Road?\n{line}\n") == facts
