"""The rules that read awards: many forms, and as many lines that must yield nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.awards import RULES
from loaders.outline import outline
from loaders.page import Page
from loaders.rules import Reading, apply
from ontology.concepts import known
from ontology.document import Claim, Evidence
from ontology.facts import (
    CharacterMention,
    Credit,
    Credited,
    FilmMention,
    Nominated,
    Outcome,
    Performed,
    PersonMention,
    Scheme,
)

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))
FILM = FilmMention("The Long Harbor", 1994)
CAST = "- Ada Miller as Ruth\n- Tom Brandt as Cole\n- Al Vance as Lou"
Row = tuple[str, str | None, str, str | None]


def read(body: str, heading: str = "Awards and Nominations", film: FilmMention = FILM) -> list[Claim]:
    page = Page("page.txt", f"A quiet drama.\nCast\n{CAST}\n{heading}\n{body}\n")
    return list(apply(RULES, Reading(page, film, outline(page, film.title))))


def rows(claims: list[Claim]) -> list[Row]:
    facts = (claim.fact for claim in claims)
    return [row(fact) for fact in facts if isinstance(fact, Nominated)]


def row(fact: Nominated) -> Row:
    category = fact.category.label if fact.category else None
    return fact.body.label, category, fact.outcome.value, fact.nominee.name if fact.nominee else None


def oscar(category: str, outcome: str, nominee: str | None = None, body: str = "Academy Award") -> Row:
    return body, category, outcome, nominee


ONE = {
    "- Academy Award for Best Actor: Tom Brandt (won)": oscar("Best Actor", "won", "Tom Brandt"),
    "- Academy Award for Best Picture (won)": oscar("Best Picture", "won"),
    "- Academy Award for Best Actor: Tom Brandt": oscar("Best Actor", "won", "Tom Brandt"),
    "- Oscar for Best Actor": oscar("Best Actor", "won", body="Oscar"),
    "- National Board of Review: Special Recognition for Daring in Filmmaking (won)": (
        "National Board of Review",
        "Special Recognition for Daring in Filmmaking",
        "won",
        None,
    ),
    "- Oscars 1995: Film Editing (Ida Crane), winner": oscar("Film Editing", "won", "Ida Crane", "Oscars"),
    "- Directors Guild of America: nominated, Ruth Sand": (
        "Directors Guild of America",
        None,
        "nominated",
        "Ruth Sand",
    ),
    "- Ada Miller was named Best Actress by the New York Film Critics Circle, for this and two other performances": (
        "New York Film Critics Circle",
        "Best Actress",
        "won",
        "Ada Miller",
    ),
    "- The National Board of Review named it Best Film of the year": (
        "National Board of Review",
        "Best Film",
        "won",
        None,
    ),
    "- Cannes gave the film its Palme d’Or": ("Cannes", "Palme d’Or", "won", None),
    "- Golden Globe nomination for Tom Brandt (Best Actor – Drama)": oscar(
        "Best Actor – Drama", "nominated", "Tom Brandt", "Golden Globe"
    ),
    "- The film received eight Academy Award nominations and won one, for Best Sound Editing.": oscar(
        "Best Sound Editing", "won"
    ),
    "- Of its six Oscar nominations it won one, for Best Sound.": oscar("Best Sound", "won", body="Oscar"),
    "- Its visual effects won a Special Achievement Award at the Oscars": oscar(
        "Special Achievement Award", "won", body="Oscars"
    ),
    "- Academy Award for Best Actress – Ada Miller (nominated)": oscar("Best Actress", "nominated", "Ada Miller"),
    "- Academy Award for Best Actor in a Leading Role: Tom Brandt (Winner)": oscar(
        "Best Actor in a Leading Role", "won", "Tom Brandt"
    ),
    "- Academy Award for Best Actor: won by Tom Brandt": oscar("Best Actor", "won", "Tom Brandt"),
    "- Academy Award for Best Actor (Tom Brandt, winner)": oscar("Best Actor", "won", "Tom Brandt"),
    "- Won the Academy Award for Best Sound: Ida Crane": oscar("Best Sound", "won", "Ida Crane"),
    "- Nominated for the Academy Award for Best Actor: Tom Brandt": oscar("Best Actor", "nominated", "Tom Brandt"),
    "- Academy Award Winner – Best Actor (Tom Brandt)": oscar("Best Actor", "won", "Tom Brandt"),
    "- Academy Award nomination for Best Film Editing": oscar("Best Film Editing", "nominated"),
    "- Tom Brandt won the Academy Award for Best Supporting Actor": oscar("Best Supporting Actor", "won", "Tom Brandt"),
    "- Tom Brandt: Academy Award for Best Actor (won)": oscar("Best Actor", "won", "Tom Brandt"),
    "- Tom Brandt’s performance earned him an Academy Award nomination for Best Actor": oscar(
        "Best Actor", "nominated", "Tom Brandt"
    ),
    "- Best Actor – Academy Awards (Won)": oscar("Best Actor", "won", body="Academy Awards"),
    "- Best Actor Academy Award: Tom Brandt (won)": oscar("Best Actor", "won", "Tom Brandt"),
    "- Tom Brandt was nominated for Best Actor at the 67th Academy Awards.": oscar(
        "Best Actor", "nominated", "Tom Brandt", "Academy Awards"
    ),
    "- The film won the Academy Award for Best Picture in 1995.": oscar("Best Picture", "won"),
    "- The Long Harbor won the Hugo Award for Best Dramatic Presentation, Long Form": (
        "Hugo Award",
        "Best Dramatic Presentation, Long Form",
        "won",
        None,
    ),
    "- BAFTA Awards (1995): Best Makeup and Hairstyling (won)": (
        "BAFTA Awards",
        "Best Makeup and Hairstyling",
        "won",
        None,
    ),
    "- Golden Globe for Best Motion Picture – Drama (nominated)": (
        "Golden Globe",
        "Best Motion Picture – Drama",
        "nominated",
        None,
    ),
    "- Golden Globe: Best Actor – Drama: Tom Brandt (won)": ("Golden Globe", "Best Actor – Drama", "won", "Tom Brandt"),
    "- Cannes Film Festival: Won the Palme d’Or": ("Cannes Film Festival", "Palme d’Or", "won", None),
    "- Winner of the Palme d'Or at the 1994 Cannes Film Festival": ("Cannes Film Festival", "Palme d'Or", "won", None),
    "- Palme d’Or (won)": ("Palme d’Or", "Palme d’Or", "won", None),
    "- Berlin: Silver Bear for Best Actress (Ada Miller) – won": (
        "Berlin",
        "Silver Bear for Best Actress",
        "won",
        "Ada Miller",
    ),
    "- Volpi Cup for Best Actor: Tom Brandt (won)": (
        "Volpi Cup for Best Actor",
        "Volpi Cup for Best Actor",
        "won",
        "Tom Brandt",
    ),
    "- Cannes Film Festival 1994: Shared the Grand Prix": ("Cannes Film Festival", "Grand Prix", "won", None),
    "- FIPRESCI Prize at Cannes (won)": ("Cannes", "FIPRESCI Prize", "won", None),
    "- Toronto International Film Festival: Harbor Light Award (won)": (
        "Toronto International Film Festival",
        "Harbor Light Award",
        "won",
        None,
    ),
    "- Northport Film Critics Circle: Won Best Ensemble": (
        "Northport Film Critics Circle",
        "Best Ensemble",
        "won",
        None,
    ),
    "- Razzie Awards: Nominated for Worst Director (Lena Ray)": (
        "Razzie Awards",
        "Worst Director",
        "nominated",
        "Lena Ray",
    ),
    "🏆 **Academy Award** | Best Actor | Tom Brandt | Won": oscar("Best Actor", "won", "Tom Brandt"),
    "- Best Actor: Tom Brandt – Academy Award (won)": oscar("Best Actor", "won", "Tom Brandt"),
    "- Best Kiss – MTV Movie Awards (won)": ("MTV Movie Awards", "Best Kiss", "won", None),
    "- Academy Award for Best Original Song: “Tide Comes In” (nominated)": oscar("Best Original Song", "nominated"),
    "- Academy Award for Best Foreign Language Film: Freedonia Minor (nominated)": oscar(
        "Best Foreign Language Film", "nominated"
    ),
    "- Grammy: Won Best Original Song for “Tide Comes In”": ("Grammy", "Best Original Song", "won", None),
    "- Directors Guild of America Award for Ruth Sand": ("Directors Guild of America Award", None, "won", "Ruth Sand"),
    "- Ida Crane won the award of the American Society of Cinematographers": (
        "American Society of Cinematographers",
        None,
        "won",
        "Ida Crane",
    ),
}


@pytest.mark.parametrize(("line", "expected"), ONE.items(), ids=list(ONE))
def test_a_line_tells_one_award(line: str, expected: Row) -> None:
    assert rows(read(line)) == [expected]


MANY = {
    "- Golden Globe: Nominated for Best Actor and Actress": [
        ("Golden Globe", "Best Actor", "nominated", None),
        ("Golden Globe", "Best Actress", "nominated", None),
    ],
    "- BAFTA: Nominated for Best Supporting Actor and Actress, Best Sound": [
        ("BAFTA", "Best Supporting Actor", "nominated", None),
        ("BAFTA", "Best Supporting Actress", "nominated", None),
        ("BAFTA", "Best Sound", "nominated", None),
    ],
    "- Independent Spirit Awards: Won Best Feature, Best Actor, and Best Actress": [
        ("Independent Spirit Awards", "Best Feature", "won", None),
        ("Independent Spirit Awards", "Best Actor", "won", None),
        ("Independent Spirit Awards", "Best Actress", "won", None),
    ],
    "- BAFTA: Won Best Film, Best Sound; nominated for Best Actress (Ada Miller)": [
        ("BAFTA", "Best Film", "won", None),
        ("BAFTA", "Best Sound", "won", None),
        ("BAFTA", "Best Actress", "nominated", "Ada Miller"),
    ],
    "- Golden Globe: Tom Brandt won Best Actor; nominated for Best Director (Lena Ray)": [
        ("Golden Globe", "Best Actor", "won", "Tom Brandt"),
        ("Golden Globe", "Best Director", "nominated", "Lena Ray"),
    ],
    "- Academy Award nominations: Best Actress (Ada Miller), Best Director (Lena Ray)": [
        oscar("Best Actress", "nominated", "Ada Miller"),
        oscar("Best Director", "nominated", "Lena Ray"),
    ],
    "- Academy Awards: Best Actor (Tom Brandt) – Won; Best Director (Lena Ray) – Nominated": [
        oscar("Best Actor", "won", "Tom Brandt", "Academy Awards"),
        oscar("Best Director", "nominated", "Lena Ray", "Academy Awards"),
    ],
    "- Nominated for five Academy Awards, among them Best Sound and Best Film Editing": [
        oscar("Best Sound", "nominated", body="Academy Awards"),
        oscar("Best Film Editing", "nominated", body="Academy Awards"),
    ],
    "- Nominated for 5 Academy Awards, winning 2: Best Picture and Best Sound": [
        oscar("Best Picture", "won", body="Academy Awards"),
        oscar("Best Sound", "won", body="Academy Awards"),
    ],
    "- BAFTA: Tom Brandt won the EE Rising Star Award and was nominated for Best Actor": [
        ("BAFTA", "EE Rising Star Award", "won", "Tom Brandt"),
        ("BAFTA", "Best Actor", "nominated", "Tom Brandt"),
    ],
    "- Oscars (3 wins): Best Supporting Actor – Tom Brandt; Best Sound Mixing": [
        oscar("Best Supporting Actor", "won", "Tom Brandt", "Oscars"),
        oscar("Best Sound Mixing", "won", body="Oscars"),
    ],
    "- BAFTA Awards (2 nominations): Best Film, Best Actor": [
        ("BAFTA Awards", "Best Film", "nominated", None),
        ("BAFTA Awards", "Best Actor", "nominated", None),
    ],
    "- Oscars, nominated: Best Picture; Best Director – Ruth Sand": [
        oscar("Best Picture", "nominated", body="Oscars"),
        oscar("Best Director", "nominated", "Ruth Sand", "Oscars"),
    ],
    "- Two Academy Awards: Best Actor (Tom Brandt) and Best Sound (Ida Crane)": [
        oscar("Best Actor", "won", "Tom Brandt", "Academy Awards"),
        oscar("Best Sound", "won", "Ida Crane", "Academy Awards"),
    ],
    "- The film won two Oscars, for Best Actor (Tom Brandt) and Best Sound, and was nominated for Best Picture": [
        oscar("Best Actor", "won", "Tom Brandt", "Oscars"),
        oscar("Best Sound", "won", body="Oscars"),
        oscar("Best Picture", "nominated", body="Oscars"),
    ],
    "- BAFTA Awards: 2 wins (Best Actor, Best Film) and 5 nominations": [
        ("BAFTA Awards", "Best Actor", "won", None),
        ("BAFTA Awards", "Best Film", "won", None),
    ],
    "- The film received Best Film and Best Director nominations at the BAFTA Awards": [
        ("BAFTA Awards", "Best Film", "nominated", None),
        ("BAFTA Awards", "Best Director", "nominated", None),
    ],
    "- Tom Brandt won the Oscar for Best Actor, while Ada Miller was nominated for Best Actress.": [
        ("Oscar", "Best Actor", "won", "Tom Brandt"),
        ("Oscar", "Best Actress", "nominated", "Ada Miller"),
    ],
    "- Tom Brandt won both the Oscar and the Golden Globe for Best Actor": [
        ("Oscar", "Best Actor", "won", "Tom Brandt"),
        ("Golden Globe", "Best Actor", "won", "Tom Brandt"),
    ],
    "- Academy Award for Best Supporting Actor: Tom Brandt, Al Vance, and Bo Eck (nominated)": [
        oscar("Best Supporting Actor", "nominated", name) for name in ("Tom Brandt", "Al Vance", "Bo Eck")
    ],
    "- Academy Award for Best Director: Uri and Max Stein (won)": [
        oscar("Best Director", "won", "Uri Stein"),
        oscar("Best Director", "won", "Max Stein"),
    ],
    "- BAFTA: Nominated for Best Film; Ada Miller and Al Vance nominated for Best Foreign Actor": [
        ("BAFTA", "Best Film", "nominated", None),
        ("BAFTA", "Best Foreign Actor", "nominated", "Ada Miller"),
        ("BAFTA", "Best Foreign Actor", "nominated", "Al Vance"),
    ],
    "- Oscar for Best Actor: Tom Brandt (won), Golden Globe for Best Actor: Tom Brandt (nominated)": [
        ("Oscar", "Best Actor", "won", "Tom Brandt"),
        ("Golden Globe", "Best Actor", "nominated", "Tom Brandt"),
    ],
    "- Nominated for 2 Academy Awards (Best Actor, Best Sound)": [
        oscar("Best Actor", "nominated", body="Academy Awards"),
        oscar("Best Sound", "nominated", body="Academy Awards"),
    ],
    "- Nominated for two more Oscars: Best Sound and Best Picture": [
        oscar("Best Sound", "nominated", body="Oscars"),
        oscar("Best Picture", "nominated", body="Oscars"),
    ],
    "The Golden Globes went to Tom Brandt for Best Actor and to Ada Miller for Best Actress.": [
        oscar("Best Actor", "won", "Tom Brandt", "Golden Globes"),
        oscar("Best Actress", "won", "Ada Miller", "Golden Globes"),
    ],
    "Tom Brandt won the Oscar for Best Actor, and the team of Best Sound won theirs (Ida Crane, Bo Eck).": [
        oscar("Best Actor", "won", "Tom Brandt", "Oscar"),
        oscar("Best Sound", "won", "Ida Crane", "Oscar"),
        oscar("Best Sound", "won", "Bo Eck", "Oscar"),
    ],
    "Two Oscar nominations, neither of which led to anything: Best Actor (Tom Brandt), Best Sound.": [
        oscar("Best Actor", "nominated", "Tom Brandt", "Oscar"),
        oscar("Best Sound", "nominated", body="Oscar"),
    ],
    "Tom Brandt won the Oscar for Best Actor. The film was up for three others, among them Best Sound and, for "
    "Ada Miller, Best Actress.": [
        oscar("Best Actor", "won", "Tom Brandt", "Oscar"),
        oscar("Best Sound", "nominated", body="Oscar"),
        oscar("Best Actress", "nominated", "Ada Miller", "Oscar"),
    ],
    "Tom Brandt won the Oscar for Best Actor. It lost the other two it was up for, Best Sound and Best Picture.": [
        oscar("Best Actor", "won", "Tom Brandt", "Oscar"),
        oscar("Best Sound", "nominated", body="Oscar"),
        oscar("Best Picture", "nominated", body="Oscar"),
    ],
    "Tom Brandt and Ada Miller both won at the BAFTAs, as Best Actor and Best Actress.": [
        oscar("Best Actor", "won", "Tom Brandt", "BAFTAs"),
        oscar("Best Actress", "won", "Ada Miller", "BAFTAs"),
    ],
    "At the Oscars it became only the second film to win the big three: Best Picture, Best Actor (Tom Brandt), and "
    "Best Actress for Ada Miller.": [
        oscar("Best Picture", "won", body="Oscars"),
        oscar("Best Actor", "won", "Tom Brandt", "Oscars"),
        oscar("Best Actress", "won", "Ada Miller", "Oscars"),
    ],
    "At Cannes, where it was shown first, it shared the Palme d’Or with The Red Barn.": [
        ("Cannes", "Palme d’Or", "won", None)
    ],
    "The Oscar for Best Sound went to Ida Crane.": [oscar("Best Sound", "won", "Ida Crane", "Oscar")],
    "Oscars went to Ada Miller (Best Actress) and Tom Brandt (Best Actor).": [
        oscar("Best Actress", "won", "Ada Miller", "Oscars"),
        oscar("Best Actor", "won", "Tom Brandt", "Oscars"),
    ],
    "Ada Miller took the Oscar for Best Actress.": [oscar("Best Actress", "won", "Ada Miller", "Oscar")],
    "Tom Brandt lost the Oscar for Best Actor.": [oscar("Best Actor", "nominated", "Tom Brandt", "Oscar")],
    "Tom Brandt and Ada Miller were nominated for Golden Globes as Best Actor and Best Actress.": [
        oscar("Best Actor", "nominated", "Tom Brandt", "Golden Globes"),
        oscar("Best Actress", "nominated", "Ada Miller", "Golden Globes"),
    ],
    "- BAFTA: Ada Miller and Tom Brandt nominated for Best Actress and Best Actor": [
        ("BAFTA", "Best Actress", "nominated", "Ada Miller"),
        ("BAFTA", "Best Actor", "nominated", "Tom Brandt"),
    ],
    "Two Oscar nominations: Best Actor (Tom Brandt), Best Sound, but no wins.": [
        oscar("Best Actor", "nominated", "Tom Brandt", "Oscar"),
        oscar("Best Sound", "nominated", body="Oscar"),
    ],
    "It was nominated for the BAFTA for Best Sound but lost.": [("BAFTA", "Best Sound", "nominated", None)],
    "It won the BAFTA for Best Sound but lost.": [],
    "- Won the Oscar for Best Sound and Best Director: Lena Ray": [
        ("Oscar", "Best Sound", "won", None),
        ("Oscar", "Best Director", "won", None),
    ],
}


@pytest.mark.parametrize(("line", "expected"), MANY.items(), ids=list(MANY))
def test_a_line_tells_several_awards(line: str, expected: list[Row]) -> None:
    assert sorted(rows(read(line)), key=str) == sorted(expected, key=str)


def test_a_body_is_carried_over_from_the_line_before() -> None:
    claims = read(
        "- Academy Award for Best Actor: Tom Brandt (won)\n- Nominated for six Academy Awards\n"
        "- Nominated for Best Actress: Ada Miller\n- Nominated for Best Sound"
    )
    assert rows(claims)[1:] == [oscar("Best Actress", "nominated", "Ada Miller", "Academy Awards"),
                                oscar("Best Sound", "nominated", body="Academy Awards")]  # fmt: skip


def test_a_festival_prize_keeps_its_festival() -> None:
    claims = read("- Cannes Film Festival: Won the Grand Prix\n- Nominated for the Palme d’Or\n- Golden Lion (won)")
    assert [row[0] for row in rows(claims)] == ["Cannes Film Festival", "Cannes Film Festival", "Golden Lion"]
    assert known(Scheme.AWARD, "Golden Lion") == known(Scheme.AWARD, "Venice Film Festival")


@pytest.mark.parametrize("heading", ["Academy Awards", "67th Academy Awards (1995):", "- Academy Awards:"])
def test_a_body_heads_the_lines_below_it(heading: str) -> None:
    claims = read(f"{heading}\n- Best Actor – Tom Brandt (Won)\n- Best Sound (nominated)")
    assert rows(claims) == [
        oscar("Best Actor", "won", "Tom Brandt", "Academy Awards"),
        oscar("Best Sound", "nominated", body="Academy Awards"),
    ]


def test_outcomes_head_the_lines_below_them() -> None:
    claims = read(
        "BAFTA Awards\nWon:\n- Best Actor: Tom Brandt\nNominated:\n- Best Sound\nOscar Nominations:\n- Best Film"
    )
    assert [row[:3] for row in rows(claims)] == [
        ("BAFTA Awards", "Best Actor", "won"),
        ("BAFTA Awards", "Best Sound", "nominated"),
        ("Oscar", "Best Film", "nominated"),
    ]


def test_the_heading_of_the_section_may_tell_the_outcome() -> None:
    assert rows(read("- Oscar for Best Sound", "Nominations")) == [("Oscar", "Best Sound", "nominated", None)]


def test_a_single_name_is_a_nominee_if_credited() -> None:
    page = Page("x", "Intro.\nAwards\n- Oscar for Best Original Score: Orlo (nominated)")
    reading = Reading(page, FILM, outline(page, FILM.title))
    assert rows(list(apply(RULES, reading))) == [("Oscar", "Best Original Score", "nominated", None)]
    reading = Reading(page, FILM, outline(page, FILM.title))
    reading.claims.append(
        Claim(Credited(FILM, PersonMention("Orlo"), Credit.COMPOSER), read("- Oscar for Best Sound (won)")[0].evidence)
    )
    assert rows(list(apply(RULES, reading))) == [("Oscar", "Best Original Score", "nominated", "Orlo")]


@pytest.mark.parametrize(
    "line",
    [
        "- Nominated for six Academy Awards",
        "- Won 3 Oscars",
        "- Academy Awards: 4 nominations",
        "- The film was not nominated for Best Picture at the Academy Awards",
        "- Tom Brandt wasn’t nominated for the Academy Award for Best Actor",
        "- Academy Award for Best Picture: lost to Iron Meadow",
        "- Nominated for the Oscar for Best Actor, but lost to Rex Holm",
        "In that category she met Rita Falk, nominated for Glass Road.",
        "In that Oscar category Miller met Rita Falk, nominated for a very different film, Glass Road.",
        "- Rita Falk won the Academy Award for Best Actress for Glass Road",
        "- Rita Falk won the Academy Award for Best Actress for Glass Road (1994)",
        "- Glass Road won the Academy Award for Best Picture; it is from the same year as Glass Road (1994)",
        "- Ironmeadow won the Academy Award for Best Picture",
        "- Tom Brandt had won the Academy Award for Best Actor",
        "- Tom Brandt would later win the Academy Award for Best Actor",
        "- Shortlisted for the Academy Award for Best Sound",
        "- Considered a favourite for the Oscar for Best Actor",
        "- Should have won the Academy Award for Best Sound",
        "- The Oscar for Best Actor went to Rex Holm",
        "- Academy Awards: Best Actor (Tom Brandt)",
        "- Nominated for Best Actress: Ada Miller",
        "- Best Actor: Tom Brandt (won)",
        "- Won several prizes at regional festivals",
        "- Won Best Actor at a festival in the north",
        "- Venice Film Festival: shown out of competition",
        "- It premiered at the Venice Film Festival",
        "- Sundance Film Festival: Official Selection",
        "- Added to the National Film Registry in 2010",
        "- Named one of the Best Films of 1994 by the National Board of Review",
        "- Won the hearts of audiences",
        "- The Academy Award for Best Picture went to Iron Meadow",
        "- Runner-up for the Golden Globe for Best Actor: Tom Brandt",
        "- Academy Awards and Golden Globes",
        "- Grand Prix (won)",
        "- Brandt and Rita Falk won the Oscar for Best Director",
    ],
)
def test_a_line_tells_no_award(line: str) -> None:
    assert read(line) == []


@pytest.mark.parametrize(
    "first",
    [
        "- Oscar for Best Sound (won); BAFTA for Best Sound (won)",
        "- Added to the National Film Registry",
        "In that Oscar category Miller met Rita Falk, nominated for Glass Road.",
        "- Venice Film Festival: Golden Lion (won)",
        "- Won many prizes",
    ],
)
def test_a_body_is_not_carried_over_in_doubt(first: str) -> None:
    claims = read(f"{first}\n- Nominated for Best Actress: Ada Miller")
    assert not [row for row in rows(claims) if row[1] == "Best Actress"]


def test_a_carried_body_wants_a_clause_that_is_understood() -> None:
    claims = read(
        "- Oscar for Best Sound (won)\n- Won Best Actor at a small festival\n- Nominated for Best Film abroad"
    )
    assert rows(claims) == [("Oscar", "Best Sound", "won", None)]


SENTENCES = {
    "- Tom Brandt won the Best Actor Oscar on his first nomination.": ("Oscar", "Best Actor", "won", "Tom Brandt"),
    "Ada Miller was nominated for the Academy Award for Best Actress.": oscar(
        "Best Actress", "nominated", "Ada Miller"
    ),
    "It was shot in a month, and it went on to win the Academy Award for Best Picture all the same.": oscar(
        "Best Picture", "won"
    ),
    "The quiet drama that won Tom Brandt an Academy Award was made cheaply.": (
        "Academy Award",
        None,
        "won",
        "Tom Brandt",
    ),
    "The cast includes Ada Miller, who won the Golden Globe for Best Actress for her performance.": (
        "Golden Globe",
        "Best Actress",
        "won",
        "Ada Miller",
    ),
    "For his sad Cole, Tom Brandt received the Academy Award for Best Actor.": oscar("Best Actor", "won", "Tom Brandt"),
    "Tom Brandt became the first man from Northport to win the Academy Award for Best Actor.": oscar(
        "Best Actor", "won", "Tom Brandt"
    ),
    "The movie won the Palme d’Or at Cannes, to general surprise.": ("Cannes", "Palme d’Or", "won", None),
}


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES.items(), ids=list(SENTENCES))
@pytest.mark.parametrize("heading", ["Trivia", "Behind the Scenes"])
def test_a_sentence_tells_an_award(heading: str, sentence: str, expected: Row) -> None:
    assert rows(read(f"The weather was bad. {sentence} Nobody minded.", heading)) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tom Brandt won the Academy Award for Best Actor for Glass Road.",
        "Tom Brandt won the Academy Award for Best Actor, for Glass Road.",
        "Tom Brandt had won the Academy Award for Best Actor.",
        "Tom Brandt, who won the Academy Award for Best Actor, rode a horse.",
        "Tom Brandt won the Academy Award for Best Actor in 1988.",
        "Before this, Tom Brandt won the Academy Award for Best Actor.",
        "The same year Tom Brandt won the Academy Award for Best Actor.",
        "In Glass Road Tom Brandt won the Academy Award for Best Actor.",
        "Rita Falk won the Academy Award for Best Actress.",
        "Annie Hill won the Academy Award for Best Picture, and Annie Hill was loved.",
        "The film was nominated for six Academy Awards.",
        "Tom Brandt was never nominated for the Academy Award for Best Actor.",
        "Tom Brandt won an Oscar.",
        "Tom Brandt won Best Actor.",
        "Ida Crane, who had won an Academy Award for Glass Road (1990), held the camera.",
        "Brandt was the first sailor to win an Academy Award.",
        "Miller and Vance both won Oscars as the same character.",
        "The sequel was worse, but it won the Academy Award for Best Sound.",
        "Brandt refused his Oscar and sent a friend.",
        "They were only the second pair to share the Oscar for directing.",
        "Tom Brandt keeps his Best Actor Oscar in the kitchen.",
        "Many expected Tom Brandt to win the Academy Award for Best Actor.",
    ],
)
def test_a_sentence_tells_no_award_of_this_film(sentence: str) -> None:
    assert read(f"- {sentence}", "Trivia") == []


def test_an_award_without_category_is_not_repeated() -> None:
    body = "- Tom Brandt won the Oscar for Best Actor\nTrivia\n- It is the role that won Tom Brandt an Academy Award."
    assert rows(read(body)) == [("Oscar", "Best Actor", "won", "Tom Brandt")]


def test_the_quote_is_the_smallest_stretch() -> None:
    claims = read("- BAFTA: Won Best Film and Best Sound (Ida Crane) in 1995, to much applause")
    page = f"A quiet drama.\nCast\n{CAST}\nAwards and Nominations\n- BAFTA: Won Best Film and Best Sound (Ida Crane)"
    assert [page[claim.evidence.start : claim.evidence.end] for claim in claims] == [
        "BAFTA: Won Best Film",
        "BAFTA: Won Best Film and Best Sound (Ida Crane)",
    ]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_quotes_contain_their_values(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    page = Page(path.name, text)
    film = FilmMention("", None)
    carried = set[str]()
    for claim in apply(RULES, Reading(page, film, outline(page))):
        quote = text[claim.evidence.start : claim.evidence.end]
        assert "\n" not in quote
        if isinstance(claim.fact, Credited):
            assert claim.fact.person.name in quote
            continue
        assert isinstance(claim.fact, Nominated)
        if claim.fact.category:
            assert all(word in quote for word in claim.fact.category.label.split())
        if claim.fact.nominee:
            assert all(word in quote for word in claim.fact.nominee.name.split())
        assert claim.fact.body.label in quote or claim.fact.body.label in carried
        carried.add(claim.fact.body.label)
        assert claim.fact.outcome in Outcome


@pytest.mark.parametrize(
    "piece", ["Best Actor, ", "Aa ", "Al Bo and ", "won, ", "(", "Oscar and ", "Al Bo won the Oscar for Best Actor. "]
)
@pytest.mark.parametrize("heading", ["Awards", "Trivia"])
def test_long_lines_are_read_in_time(heading: str, piece: str) -> None:
    read(piece * (3900 // len(piece)), heading)
    read(piece * (200_000 // len(piece)), heading)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "- Academy Awards (won): Best Cinematography – Ida Crane; Best Sound",
            [
                oscar("Best Cinematography", "won", "Ida Crane", "Academy Awards"),
                oscar("Best Sound", "won", body="Academy Awards"),
            ],
        ),
        (
            "- Academy Award nominations: Best Film Editing; Best Cinematography (Ida Crane)",
            [oscar("Best Film Editing", "nominated"), oscar("Best Cinematography", "nominated", "Ida Crane")],
        ),
        (
            "- Academy Awards: Best Picture, Best Director and Best Sound (all won)",
            [oscar(name, "won", body="Academy Awards") for name in ("Best Picture", "Best Director", "Best Sound")],
        ),
        (
            "- Academy Awards – Best Picture, Best Sound: won",
            [oscar(name, "won", body="Academy Awards") for name in ("Best Picture", "Best Sound")],
        ),
        (
            "- Tom Brandt won the Academy Award for Best Actor and was nominated for Best Director.",
            [oscar("Best Actor", "won", "Tom Brandt"), oscar("Best Director", "nominated", "Tom Brandt")],
        ),
        (
            "It won two major Academy Awards:\n- Best Picture\n- Best Actor – Tom Brandt",
            [
                oscar("Best Picture", "won", body="Academy Awards"),
                oscar("Best Actor", "won", "Tom Brandt", "Academy Awards"),
            ],
        ),
        ("- National Board of Review: Best Actor – Tom Brandt", [("National Board of Review", "Best Actor", "won",
                                                                   "Tom Brandt")]),
        ("- Cannes Film Festival: Best Actor (Tom Brandt)", [("Cannes Film Festival", "Best Actor", "won",
                                                               "Tom Brandt")]),
    ],
)  # fmt: skip
def test_what_is_told_once_is_told_of_the_whole_list(body: str, expected: list[Row]) -> None:
    assert rows(read(body)) == expected


def test_a_surname_stands_for_who_is_credited_in_full() -> None:
    page = Page("page.txt", f"A quiet drama.\nCast\n{CAST}\nAwards\nBrandt won the Academy Award for Best Actor.\n")
    reading = Reading(page, FILM, outline(page, FILM.title))
    cast = Performed(FILM, PersonMention("Tom Brandt"), CharacterMention("Cole"))
    reading.claims.append(Claim(cast, Evidence(0, 0, "", "test")))
    assert rows(list(apply(RULES, reading))) == [oscar("Best Actor", "won", "Tom Brandt")]


@pytest.mark.parametrize(
    ("category", "role"),
    [
        ("Best Film Editing", Credit.EDITOR),
        ("Best Cinematography", Credit.CINEMATOGRAPHER),
        ("Best Adapted Screenplay", Credit.SCREENWRITER),
        ("Best Original Score", Credit.COMPOSER),
        ("Best Director", Credit.DIRECTOR),
        ("Best Sound Editing", None),
        ("Best Original Song", None),
        ("Best Art Direction", None),
        ("Best Actor", None),
    ],
)
def test_a_nomination_tells_who_did_what(category: str, role: Credit | None) -> None:
    claims = read(f"- Academy Award for {category}: Tom Brandt (won)")
    assert [claim.fact.role for claim in claims if isinstance(claim.fact, Credited)] == ([role] if role else [])
