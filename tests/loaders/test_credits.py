"""Who made the film: what prose states, and above all what it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.credit_sections import RULES as SECTION_RULES
from loaders.credits import RULES
from loaders.headings import Kind
from loaders.outline import outline
from loaders.page import Page
from loaders.rules import Reading, apply
from loaders.sections import Section
from ontology.document import Claim
from ontology.facts import Credit, Credited, FilmMention, Performed

FILM = FilmMention("Glass Harbor", 1991)
SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))
SHORT = {
    Credit.DIRECTOR: "dir",
    Credit.SCREENWRITER: "scr",
    Credit.COMPOSER: "mus",
    Credit.PRODUCER: "pro",
    Credit.CINEMATOGRAPHER: "cam",
    Credit.EDITOR: "cut",
}


def claims_of(text: str, film: FilmMention = FILM) -> tuple[Claim, ...]:
    page = Page("page.txt", text)
    return apply(RULES, Reading(page, film, outline(page, film.title)))


def told(text: str, film: FilmMention = FILM) -> set[str]:
    facts = (claim.fact for claim in claims_of(text, film))
    return {f"{SHORT[fact.role]} {fact.person.name}" for fact in facts if isinstance(fact, Credited)}


INTRO = [
    ("Glass Harbor, directed by Ann Bell, is a slow film.", {"dir Ann Bell"}),
    ("Glass Harbor (1991), directed by the Dorn brothers, is a slow film.", {"dir the Dorn brothers"}),
    ("Directed by Ann Bell, Glass Harbor (1991) is a slow film.", {"dir Ann Bell"}),
    ("Written and directed by Ann Bell, this 1991 drama takes its time.", {"scr Ann Bell", "dir Ann Bell"}),
    ("Glass Harbor is a tense 1991 thriller directed by Ann Bell and the Dorn brothers.",
     {"dir Ann Bell", "dir the Dorn brothers"}),
    ("Glass Harbor is a tense thriller directed by Ann Bell from a screenplay by Carl Dorn and Eva Finch.",
     {"dir Ann Bell", "scr Carl Dorn", "scr Eva Finch"}),
    ("Directed by Ann Bell and written by Carl Dorn, Glass Harbor is a slow film.", {"dir Ann Bell", "scr Carl Dorn"}),
    ("Based on a play and directed by Ann Bell, Glass Harbor is a slow film.", {"dir Ann Bell"}),
    ("It was written, produced and directed by Ann Bell.", {"scr Ann Bell", "pro Ann Bell", "dir Ann Bell"}),
    ("Joel and Ethan Dorn wrote and directed it.",
     {"dir Joel Dorn", "dir Ethan Dorn", "scr Joel Dorn", "scr Ethan Dorn"}),
    ("The film was directed by Ann Bell, Carl Dorn and Eva Finch.", {"dir Ann Bell", "dir Carl Dorn", "dir Eva Finch"}),
    ("Directed by Ann Bell, Carl Dorn stars as a diver.", {"dir Ann Bell"}),
    ("Directed by Ann Bell, Jack Stone and Mary Reed star in this drama.", {"dir Ann Bell"}),
    ("Glass Harbor was directed by veteran filmmaker Ann Bell.", {"dir Ann Bell"}),
    ("Glass Harbor was directed by J. J. O’Bell Jr. in 1990.", {"dir J. J. O’Bell Jr."}),
    ("Ann Bell’s Glass Harbor is a slow film.", {"dir Ann Bell"}),
    ("Glass Harbor is Ann Bell’s haunting adaptation of a play.", {"dir Ann Bell"}),
    ("Glass Harbor, a 1991 thriller from director Ann Bell, is slow.", {"dir Ann Bell"}),
    ("From the visionary director Ann Bell comes Glass Harbor, a slow film.", {"dir Ann Bell"}),
    ("Directed by brothers Carl and Emil Dorn, Glass Harbor is slow.", {"dir Carl Dorn", "dir Emil Dorn"}),
    ("Ann Bell directs and stars in Glass Harbor, a Western.", {"dir Ann Bell"}),
    ("Glass Harbor marks the directorial debut of Ann Bell.", {"dir Ann Bell"}),
    ("In Ann Bell's Glass Harbor, a diver comes home.", {"dir Ann Bell"}),
    ("Director Ann Bell and screenwriter Carl Dorn made Glass Harbor in a hurry.", {"dir Ann Bell", "scr Carl Dorn"}),
    ("Home » Movies » Glass Harbor (1991)\n\nAnn Bell’s Glass Harbor is slow. It’s dark.", {"dir Ann Bell"}),
    ("Glass Harbor is slow. Ann Bell directed it for Acme in 1991 and wrote it with her old friend Carl Dorn, who also "
     "produced.", {"dir Ann Bell", "scr Ann Bell", "scr Carl Dorn", "pro Carl Dorn"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), INTRO)
def test_the_opening_tells_who_made_the_film(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Glass Harbor is a remake of a film directed by Carl Dorn.",
        "Glass Harbor is a film about a play directed by Carl Dorn.",
        "Glass Harbor is the sequel to Stone Quay (1985), directed by Carl Dorn.",
        "Few remember Stone Quay (1985), directed by Carl Dorn, but Glass Harbor lives on.",
        "Directed by Bell, Glass Harbor is a slow film.",
        "Few directors are as bold as Carl Dorn, and Glass Harbor is a slow film.",
        "Glass Harbor is not the film that director Carl Dorn wanted.",
        "Glass Harbor owes much to the comedies of director Carl Dorn.",
        "Directed by Academy Award winner Bell, Glass Harbor is a slow film.",
        "Glass Harbor 2 (1994), directed by Carl Dorn, was made in its wake.",
        "Glass Harbor (1954), directed by Carl Dorn, came first.",
        "It is rumoured that Carl Dorn directed the film.",
        "Carl Dorn was originally attached. Bell directed it.",
        "Carl Dorn’s novel Glass Harbor is a classic. Ann Bell’s Glass is not.",
        "Carl Dorn’s Glass Harbor is a slow film. It keeps close to Dorn’s novel.",
        "Carl Dorn’s Glass Harbor is a slow film. It was directed by Bell.\nCast\n- Carl Dorn as Joe",
        "Carl Dorn’s Glass Harbor Nights is another film.",
        "The Hotel New Dover was directed by its owner, a fan of Glass Harbor.",
        "A making-of about Glass Harbor was directed by Carl Dorn.",
        "In Glass Harbor a diver named Ann Bell directed traffic.",
        "Glass Harbor was not directed by Carl Dorn.",
        "Starring Ann Bell and Carl Dorn, Glass Harbor is a slow film.",
    ],
)
def test_the_opening_says_nothing_of_the_films_makers(text: str) -> None:
    assert told(text) == set()


def test_a_possessor_yields_to_a_director_who_is_told() -> None:
    assert told("Ann Bell’s Glass Harbor is slow. It was directed by Carl Dorn.") == {"dir Carl Dorn"}


def test_a_starring_director_is_in_the_film() -> None:
    text = "Written, directed by, and starring Ann Bell, Glass Harbor is a slow film."
    assert told(text) == {"scr Ann Bell", "dir Ann Bell"}
    assert [claim.fact.actor.name for claim in claims_of(text) if isinstance(claim.fact, Performed)] == ["Ann Bell"]


LATER = [
    ("Music", "Ann Bell composed the score.", {"mus Ann Bell"}),
    ("Music", "The music for Glass Harbor was composed by Ann Bell herself, who also directed and wrote the script.",
     {"mus Ann Bell", "dir Ann Bell", "scr Ann Bell"}),
    ("Music", "The score was composed by Kryptos, who owns three organs.", {"mus Kryptos"}),
    ("Music", "The haunting score by Ann Bell and Carl Dorn was taped in a church.", {"mus Ann Bell", "mus Carl Dorn"}),
    ("Music", "Ann Bell’s spare, ringing score follows the tides.", {"mus Ann Bell"}),
    ("Music", "Ann Bell, the director’s neighbour and friend, wrote a restless piano score.", {"mus Ann Bell"}),
    ("Music", "Ann Bell, composer of Stone Quay (1985), supplied a sparse score.", {"mus Ann Bell"}),
    ("Music", "Cinematographer Ann Bell shot on 16 mm film.", {"cam Ann Bell"}),
    ("Behind the Scenes", "- Ann Bell photographed it, and Carl Dorn edited it.", {"cam Ann Bell", "cut Carl Dorn"}),
    ("Behind the Scenes", "- The film was edited by Ann Bell.", {"cut Ann Bell"}),
    ("Behind the Scenes", "- Ann Bell produced the film.", {"pro Ann Bell"}),
    ("Behind the Scenes", "- Ann Bell was the director of photography.", {"cam Ann Bell"}),
    ("Behind the Scenes", "- Director of photography Ann Bell used natural light only.", {"cam Ann Bell"}),
    ("Behind the Scenes", "- The film was shot in spring and edited by Ann Bell.", {"cut Ann Bell"}),
    ("Music", "- Composer: Ann Bell", {"mus Ann Bell"}),
    ("Music", "The film’s score, by the late Ann Bell, is quiet.", {"mus Ann Bell"}),
    ("Behind the Scenes", "- Cinematographer Ann Bell and editor Carl Dorn built the storm out of eighty shots.",
     {"cam Ann Bell", "cut Carl Dorn"}),
    ("Behind the Scenes", "- The picture was shot by cinematographer Ann Bell in the rain.", {"cam Ann Bell"}),
    ("Behind the Scenes", "- Ann Bell and Carl Dorn share the screenplay credit.", {"scr Ann Bell", "scr Carl Dorn"}),
    ("Behind the Scenes", "- Finch wrote the script with Ann Bell and Carl Dorn.", {"scr Ann Bell", "scr Carl Dorn"}),
    ("Behind the Scenes", "- The Finches, Ann and Carl, wrote and directed the film.",
     {"scr Ann Finch", "scr Carl Finch", "dir Ann Finch", "dir Carl Finch"}),
    ("Book vs. Film", "Ann Bell wrote the screenplay from Carl Dorn’s novel.", {"scr Ann Bell"}),
    ("Book vs. Film", "The screenplay is by Ann Bell.", {"scr Ann Bell"}),
    ("Book vs. Film", "Ann Bell’s screenplay drops two chapters.", {"scr Ann Bell"}),
    ("Book vs. Film", "Edna Bell liked it. Bell and Carl Dorn wrote the screenplay together.",
     {"scr Carl Dorn", "scr Edna Bell"}),
    ("Trivia", "- It was directed by Ann Bell.", {"dir Ann Bell"}),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "text", "expected"), LATER)
def test_later_sections_tell_who_made_the_film(heading: str, text: str, expected: set[str]) -> None:
    assert told(f"A film.\n{heading}\n{text}") == expected


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Music", "Ann Bell wrote the music for Stone Quay."),
        ("Music", "Ann Bell had earlier composed the score for Stone Quay (1985)."),
        ("Music", "Ann Bell’s score for Stone Quay is louder."),
        ("Music", "The songs were written by Ann Bell and sung by Carl Dorn."),
        ("Music", "Songs by Ann Bell and Carl Dorn are heard in the bar."),
        ("Music", "Artists include Ann Bell and Carl Dorn."),
        ("Music", "Ann Bell contributed additional music."),
        ("Music", "Ann Bell composed the score for Stone Quay as well."),
        ("Behind the Scenes", "- Cinematographer Ann Bell once said that the sea is grey."),
        ("Behind the Scenes", "- It was the last film that Ann Bell directed badly."),
        ("Behind the Scenes", "- Ann Bell was the editor of a newspaper."),
        ("Music", "He composed the score himself. Bell plays the organ."),
        ("Music", "Edna Bell is deaf. The score was composed by Bell."),
        ("Music", "Johann Sebastian Bach’s music is heard twice."),
        ("Music", "The title song was composed by Ann Bell."),
        ("Behind the Scenes", "- A 1999 remake directed by Carl Dorn failed."),
        ("Behind the Scenes", "- A remake followed in 1999. Carl Dorn directed it."),
        ("Behind the Scenes", "- Carl Dorn directed the sequel."),
        ("Behind the Scenes", "- Carl Dorn made an American version in 2002."),
        ("Behind the Scenes", "- Carl Dorn was the first choice to direct it."),
        ("Behind the Scenes", "- Carl Dorn directed the film’s trailer."),
        ("Behind the Scenes", "- Reportedly, Carl Dorn directed the film in secret."),
        ("Behind the Scenes", "- Had Carl Dorn directed it, the harbor would be brighter."),
        ("Behind the Scenes", "- Director Carl Dorn is a man in a bar."),
        ("Behind the Scenes", "- Cinematographer Carl Dorn was replaced after a week."),
        ("Behind the Scenes", "- An early script by Carl Dorn was rejected."),
        ("Behind the Scenes", "- The film was produced by Acme Pictures."),
        ("Behind the Scenes", "- The camera was directed by hand, as Ann Bell remembers."),
        ("Behind the Scenes", "- Bell turned it into a small film."),
        ("Book vs. Film", "Carl Dorn wrote it in 1980."),
        ("Book vs. Film", "Carl Dorn wrote the script of a television version himself."),
        ("Trivia", "- Stone Quay (1999), directed by Carl Dorn, tells what came next."),
        ("Trivia", "- The cast returned for Glass Harbor 2 (1994), directed by Carl Dorn."),
        ("Plot Summary", "Carl Dorn directed the film within the film."),
        ("Awards", "- Best Director: Carl Dorn directed it"),
    ],
)
def test_later_sections_say_nothing_of_the_films_makers(heading: str, text: str) -> None:
    assert told(f"A film.\n{heading}\n{text}") == set()


def synopsis(*plot: str) -> set[str]:
    page = Page("page.txt", "\n".join(["Year: 1991", *plot]))
    header = Section(page, Kind.HEADER, "", page.lines[:1])
    reading = Reading(page, FILM, [header, Section(page, Kind.SUMMARY, "", page.lines[1:])])
    facts = (claim.fact for claim in apply(RULES, reading))
    return {f"{SHORT[fact.role]} {fact.person.name}" for fact in facts if isinstance(fact, Credited)}


def test_a_plot_may_end_with_its_makers() -> None:
    assert synopsis("Joe dives.", "He drowns.", "Ann Bell directed this remake of Stone Quay (1985).") == {
        "dir Ann Bell"
    }


def test_a_character_of_the_plot_made_nothing() -> None:
    assert synopsis("Carl Dorn is a director.", "Carl Dorn directed the film, and drowns.") == set()


def test_a_line_of_millions_of_words_is_read_in_time() -> None:
    assert told("Glass Harbor was directed by " + "Ann Bell, " * 500_000 + "and Carl Dorn") == set()
    assert told("Glass Harbor " * 300_000 + ".") == set()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_quotes_hold_the_names(path: Path) -> None:
    page = Page(path.name, path.read_text(encoding="utf-8"))
    title = page.at(page.lines[0])
    reading = Reading(page, FilmMention(title), outline(page, title))
    for claim in apply(RULES, reading):
        assert isinstance(claim.fact, Credited | Performed)
        person = claim.fact.person if isinstance(claim.fact, Credited) else claim.fact.actor
        quote = page.text[claim.evidence.start : claim.evidence.end]
        surname = person.name.rsplit(maxsplit=1)[-1]  # a quote may name by surname who is named in full elsewhere
        assert person.name in quote or (surname in quote and (person.name in page.text or " and " in quote))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dorn wrote the screenplay himself.", {"scr Carl Dorn"}),
        ("The camera belongs to nobody, and Dorn edited the film.", {"cut Carl Dorn"}),
        ("Ann Bell shot the film on 35mm.", {"cam Ann Bell"}),
        ("Carl Dorn shot the film on 35mm.", set()),
        ("Ann Bell was behind the camera, and Eva Finch edited.", {"cam Ann Bell", "cut Eva Finch"}),
        ("Ann Bell photographed the film and Eva Finch cut it.", {"cam Ann Bell", "cut Eva Finch"}),
        ("Eva Finch cut the film by ten minutes.", set()),
        ("The producers were Ann Bell and Eva Finch.", {"pro Ann Bell", "pro Eva Finch"}),
        ("Producers Ann Bell and Eva Finch bought the rights.", {"pro Ann Bell", "pro Eva Finch"}),
        ("Cinematographer Ann Bell hid a cross in every frame.", {"cam Ann Bell"}),
        ("Cinematographer Ann Bell left after a week.", set()),
        ("Ann Bell, better known as Salt, composed the score.", {"mus Ann Bell"}),
        ("Composed by Ann Bell, the music leans on waltzes.", {"mus Ann Bell"}),
        ("Ann Bell wrote the songs with lyricist Eva Finch, and Jack Stone added a score.", {"mus Jack Stone"}),
    ],
)
def test_the_making_in_other_words(text: str, expected: set[str]) -> None:
    opening = "Glass Harbor, directed by Carl Dorn, is slow.\nBehind the Scenes\n"
    assert told(opening + text) - {"dir Carl Dorn"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Directed by the Dorns, Glass Harbor is slow.", {"dir the Dorns"}),
        ("Ann Bell made her feature debut with Glass Harbor.", {"dir Ann Bell"}),
        ("Ann Bell’s Glass Harbor is a walk that never feels long.", {"dir Ann Bell"}),
        ("Directed by Ann Bell and adapted by Carl Dorn from Eva Finch’s 1950 novel, Glass Harbor is slow.",
         {"dir Ann Bell", "scr Carl Dorn"}),
        ("Glass Harbor is a musical directed by Ann Bell.", {"dir Ann Bell"}),
        ("Glass Harbor is the first part of Lars von Dorn’s trilogy. Von Dorn wrote and directed the film.",
         {"scr Lars von Dorn", "dir Lars von Dorn"}),
    ],
)  # fmt: skip
def test_openings_in_other_words(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dorn and Bell wrote the screenplay together.", {"scr Carl Dorn", "scr Ann Bell"}),
        ("Dorn, a diver before he was a director, wrote the score himself.", {"mus Carl Dorn"}),
        ("Bell, a reporter, wrote the script with Dorn.", {"scr Ann Bell", "scr Carl Dorn"}),
        ("Finch wrote the screenplay.", set()),
    ],
)
def test_surnames_of_those_who_are_named_in_full(text: str, expected: set[str]) -> None:
    opening = "Glass Harbor, directed by Carl Dorn, is based on a book by Ann Bell.\nBehind the Scenes\n"
    assert told(opening + text) - {"dir Carl Dorn"} == expected


def test_a_group_is_its_members_where_they_are_named() -> None:
    text = "Glass Harbor was directed by the Dorn brothers.\nTrivia\n- Al and Bo Dorn dive.\n"
    assert told(text) == {"dir Al Dorn", "dir Bo Dorn"}
    assert told(text.replace("Dorn brothers", "Dorns")) == {"dir Al Dorn", "dir Bo Dorn"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was produced by Ann Bell, shot by Carl Dorn and cut by Eva Finch.",
         {"pro Ann Bell", "cam Carl Dorn", "cut Eva Finch"}),
        ("The actor was shot by Carl Dorn with an air gun.", set()),
        ("Four editors, Ann Bell, Carl Dorn, Bo Reed and Eva Finch, worked on it.",
         {"cut Ann Bell", "cut Carl Dorn", "cut Bo Reed", "cut Eva Finch"}),
        ("The script is credited to Ann Bell, Carl Dorn and Eva Finch.",
         {"scr Ann Bell", "scr Carl Dorn", "scr Eva Finch"}),
        ("Ann Bell was one of the producers.", {"pro Ann Bell"}),
        ("Ann Bell did the score in a week.", {"mus Ann Bell"}),
        ("Ann Bell of Saltwater wrote the score.", {"mus Ann Bell"}),
        ("Ann Bell photographed every chapter.", {"cam Ann Bell"}),
        ("The music is Ann Bell’s, and behind the camera was Carl Dorn.", {"mus Ann Bell", "cam Carl Dorn"}),
        ("The music is Ann Bell’s weakest.", set()),
        ("Music: Ann Bell. Camera: Carl Dorn.", {"mus Ann Bell", "cam Carl Dorn"}),
        ("Ann Bell was the editor, Carl Dorn the composer.", {"cut Ann Bell"}),
        ("Ann Bell was in charge of the music.", {"mus Ann Bell"}),
        ("Scored by Ann Bell, it is slow.", {"mus Ann Bell"}),
        ("Ann Bell scripted it with Carl Dorn.", {"scr Ann Bell", "scr Carl Dorn"}),
        ("Carl Dorn and Eva Finch edited.", {"cut Carl Dorn", "cut Eva Finch"}),
        ("Ann Bell, who scored the rest, scored this one too.", {"mus Ann Bell"}),
        ("Ann Bell rewrote a first script by Carl Dorn, and the two share the credit.",
         {"scr Ann Bell", "scr Carl Dorn"}),
    ],
)  # fmt: skip
def test_makers_in_running_text(text: str, expected: set[str]) -> None:
    page = Page("page.txt", f"A slow film.\n\nMakers\n\n{text}")
    claims = apply((*RULES, *SECTION_RULES), Reading(page, FILM, outline(page, FILM.title)))
    facts = (claim.fact for claim in claims)
    found = {f"{SHORT[fact.role]} {fact.person.name}" for fact in facts if isinstance(fact, Credited)}
    assert found == expected


def test_a_director_in_the_cast() -> None:
    assert told("A slow film.\n\nCast\n\nDiver: Carl Dorn\nBarber: Ann Bell, the director herself") == {"dir Ann Bell"}
