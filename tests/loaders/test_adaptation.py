"""How the film stands to its source: fidelity, differences, and the lives of its authors."""

from __future__ import annotations

import pytest

from loaders import adaptation, authors_lives, differences
from loaders.outline import outline
from loaders.page import Page
from loaders.rules import Reading, apply
from ontology.document import Claim, Evidence
from ontology.facts import (
    Autobiography,
    BasedOn,
    Credit,
    Credited,
    CreditedPosthumously,
    DiedBeforeRelease,
    Differs,
    DrawnFromLife,
    Fact,
    Fidelity,
    FilmMention,
    Follows,
    Performed,
    PersonMention,
    WorkForm,
    WorkMention,
)

FILM = FilmMention("Salt Road", 1987)
SOURCE = BasedOn(FILM, WorkMention(WorkForm.NOVEL, "The Long Way", PersonMention("Ann Writer")))
RULES = (*adaptation.RULES, *differences.RULES, *authors_lives.RULES)


def facts(text: str, *known: Fact) -> list[Fact]:
    page = Page("page.txt", text)
    reading = Reading(page, FILM, outline(page, FILM.title))
    people = (
        Credited(FILM, PersonMention("Ada Bell"), Credit.DIRECTOR),
        Performed(FILM, PersonMention("Max Orr"), None),
    )
    reading.claims += [Claim(fact, Evidence(0, 0, "", "test")) for fact in (*people, *known)]
    return [claim.fact for claim in apply(RULES, reading) if claim.evidence.rule != "test"]


@pytest.mark.parametrize(
    ("sentence", "fidelity"),
    [
        ("The movie is a faithful adaptation of Ann Writer’s novel.", Fidelity.FAITHFUL),
        ("It is a remarkably faithful screen adaptation of the book.", Fidelity.FAITHFUL),
        ("The film remains true to the novel.", Fidelity.FAITHFUL),
        ("The film sticks closely to the plot of the book.", Fidelity.FAITHFUL),
        ("The film follows the novel closely, scene by scene.", Fidelity.FAITHFUL),
        ("The script closely follows the novel.", Fidelity.FAITHFUL),
        ("Faithful to the book, the film is slow.", Fidelity.FAITHFUL),
        ("While faithful to the novel’s plot, the film is slow.", Fidelity.FAITHFUL),
        ("It is one of the most faithful adaptations of Writer’s work.", Fidelity.FAITHFUL),
        ("The movie stays fairly true to the tone and plot of the book.", Fidelity.FAIRLY_FAITHFUL),
        ("It is a largely faithful adaptation of the novel.", Fidelity.FAIRLY_FAITHFUL),
        ("The film is mostly faithful to Writer’s book.", Fidelity.FAIRLY_FAITHFUL),
        ("For a film, it stays relatively close to the source material.", Fidelity.FAIRLY_FAITHFUL),
        ("The adaptation is a faithful one, line by line.", Fidelity.FAITHFUL),
        ("In tone and dialogue Bell stays remarkably close, but she drops a lot.", Fidelity.FAIRLY_FAITHFUL),
        ("By and large the adaptation is faithful.", Fidelity.FAIRLY_FAITHFUL),
        ("The script keeps the course of the novel.", Fidelity.FAITHFUL),
        ("The broad plot and the fates of the four are kept.", Fidelity.FAIRLY_FAITHFUL),
        ("The film keeps its premise and invents nearly all the rest.", Fidelity.LOOSE),
        ("The film is loosely based on Ann Writer’s novel.", Fidelity.LOOSE),
        ("Loosely adapted from the novel, it wanders.", Fidelity.LOOSE),
        ("The film is a loose adaptation of the novel.", Fidelity.LOOSE),
        ("The script takes great liberties with the novel.", Fidelity.LOOSE),
        ("The film bears little resemblance to the book.", Fidelity.LOOSE),
        ("The film departs significantly from the novel.", Fidelity.LOOSE),
        ("The film keeps little more than the premise of the novel.", Fidelity.LOOSE),
    ],
)
def test_fidelity(sentence: str, fidelity: Fidelity) -> None:
    found = facts(f"Book Adaptations and Differences\n{sentence}\n", SOURCE)
    assert [fact for fact in found if isinstance(fact, Follows)] == [Follows(FILM, fidelity)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The movie is not a faithful adaptation of the novel.",
        "It is far from faithful to the book.",
        "The film is true to the spirit of the novel.",
        "The film is loosely based on a true story.",
        "The 1999 remake is a faithful adaptation of the novel.",
        "Stone Quay (1999) is a faithful adaptation of the novel.",
        "Ines remains faithful to Tom.",
        "He stays close to the sea.",
        "A more faithful adaptation of the novel was planned.",
        "Bell wanted to make a faithful adaptation of the novel.",
    ],
)
def test_no_fidelity(sentence: str) -> None:
    found = facts(f"From Page to Screen\n{sentence}\n", SOURCE)
    assert not [fact for fact in found if isinstance(fact, Follows)]


def test_a_film_that_adapts_nothing_is_faithful_to_nothing() -> None:
    assert facts("Inspirations\nThe film is a faithful portrait of a town.\n") == []
    assert facts("Salt Road is a film that remains true to Ada’s vision.\n") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The film simplifies some of the characters and omits the sons.",
        "The movie is a faithful adaptation of the novel, though it omits the sons.",
        "The biggest difference lies in tone: the novel is darker.",
        "Key differences include the name of the horse.",
        "Unlike the book, the film ends at the sea.",
        "In the novel, Tom has two sons; in the film he has none.",
        "In Writer’s book the horse dies.",
        "Tom is a kind man on the page, while the film makes him hard.",
        "The novel spans ten years, whereas the film tells of one winter.",
        "The ending was changed for the screen.",
        "Several characters were merged.",
        "The letter was added for the film.",
        "Bell moves the story from Spain to Texas.",
        "The script leaves the sons out.",
        "Ines does not appear in the novel.",
        "The chapel is missing from the film.",
        "The novel goes deeper into Tom’s thoughts.",
        "The book offers more background on Ines.",
        "The novel ends on the pier.",
        "The fire is an invention of the film.",
        "The adaptation condenses three chapters into one scene.",
        "Writer’s Tom is a younger man who talks a lot.",
        "The film gives Ines more to do.",
        "Ines is older in the novel.",
        "There is no Bea in the story, and no nurse.",
        "Paul Orr of the book has become Paul Lund.",
        "The wife, called Rosa in Spanish, became Hari.",
        "The novel describes its murders in detail that the film keeps off screen.",
        "The neighbors are mostly Bell’s additions.",
        "Bell stays close in tone, but she had to leave a great deal out.",
        "The people appear under changed names.",
        "The film also lets Ines narrate.",
        "The title had to go as well.",
        "Much of the training was cut.",
        "Writer ends with a party; the film puts her in a television studio instead.",
        "The location was shifted from Spain to Texas.",
        "The novel is told by Ines, the film has no narrator.",
    ],
)
def test_differences_are_whole_sentences(sentence: str) -> None:
    text = f"Book vs. Movie\nAnn Writer wrote the novel in Spain. {sentence} Readers like both.\n"
    assert [fact for fact in facts(text, SOURCE) if isinstance(fact, Differs)] == [Differs(FILM, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The film is a faithful adaptation of the novel.",
        "The film keeps the ending of the novel.",
        "Like the book, the film is quiet.",
        "There are no major differences between the two.",
        "The film does not change the ending.",
        "Hardly anything was changed.",
        "The novel follows Tom, whose life changes when he meets Ines.",
        "The novel won several prizes and sold a million copies.",
        "Ann Writer liked the film.",
        "The novel was published in 1979.",
        "Both the novel and the film begin in winter.",
        "The later television version changed the ending.",
        "The 1999 remake omits the sons.",
        "He moved to Spain and dropped out of school.",
        "Ada Bell wrote the script with Ann Writer.",
        "The novel is a masterpiece, and the film does it justice.",
    ],
)
def test_what_is_no_difference(sentence: str) -> None:
    found = facts(f"Book vs. Movie\n{sentence}\n", SOURCE)
    assert not [fact for fact in found if isinstance(fact, Differs)]


def test_what_is_told_of_the_source_beside_a_difference() -> None:
    text = (
        "Writer sets her novel in Spain. Her Tom is married. The film leaves this out. The book sold well.\n"
        "There is no Bea in the story. We are not told until the end why he cannot walk. They never met.\n"
    )
    found = [fact.text for fact in facts(f"Short Story vs. Film\n{text}", SOURCE) if isinstance(fact, Differs)]
    assert found == [
        "Writer sets her novel in Spain.",
        "Her Tom is married.",
        "The film leaves this out.",
        "There is no Bea in the story.",
        "We are not told until the end why he cannot walk.",
    ]


def test_differences_from_an_earlier_film() -> None:
    earlier = BasedOn(FILM, WorkMention(WorkForm.FILM, "Long Way", None, 1955))
    text = "Differences from the Original Film\n- The setting moves from Spain to Texas.\n- Here Tom dies in Texas.\n"
    assert len([fact for fact in facts(text, earlier) if isinstance(fact, Differs)]) == 2


def test_bullets_under_a_label_are_differences_each() -> None:
    text = "Book vs. Movie\nThe film has a few differences:\n- Tom has no sons.\n- It is set in Texas.\n"
    found = [fact.text for fact in facts(text, SOURCE) if isinstance(fact, Differs)]
    assert found == ["Tom has no sons.", "It is set in Texas."]
    assert "Differs" not in {type(fact).__name__ for fact in facts(text.replace("a few differences", "love"), SOURCE)}


def test_differences_need_a_source() -> None:
    assert facts("Inspirations\nThe film drops its hero and adds a horse.\n") == []
    assert facts("From Page to Screen\nThe script changes much of what Tom does at the sea.\n") == []


@pytest.mark.parametrize(
    ("sentence", "degree"),
    [
        ("It is based on a semi-autobiographical novel by Ann Writer.", Autobiography.PARTLY),
        ("The semiautobiographical book sold well.", Autobiography.PARTLY),
        ("The novel is partly autobiographical.", Autobiography.PARTLY),
        ("The novel, which is largely autobiographical, sold well.", Autobiography.LARGELY),
        ("Writer’s heavily autobiographical novel sold well.", Autobiography.LARGELY),
        ("The novel was largely drawn from her own experiences.", Autobiography.LARGELY),
        ("Writer’s autobiographical novel sold well.", Autobiography.WHOLLY),
        ("The novel is drawn from her own life.", Autobiography.WHOLLY),
    ],
)
def test_drawn_from_life(sentence: str, degree: Autobiography) -> None:
    assert DrawnFromLife(FILM, degree) in facts(f"Trivia\n{sentence}\n", SOURCE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Salt Road is Ada Bell’s most autobiographical film.",
        "The novel is not autobiographical.",
        "Her other, semi-autobiographical novels are longer.",
        "The memoir sold well.",
        "Bell wrote a semi-autobiographical script.",
    ],
)
def test_not_drawn_from_life(sentence: str) -> None:
    assert not [fact for fact in facts(f"Trivia\n{sentence}\n", SOURCE) if isinstance(fact, DrawnFromLife)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Writer died in May 1986, a year before the film opened.", "Ann Writer"),
        ("Writer died before filming began.", "Ann Writer"),
        ("The novel’s author, Ann Writer, died by suicide weeks after learning that it would be filmed.", "Ann Writer"),
        ("Ann Writer, who had been ill for years, passed away during production.", "Ann Writer"),
        ("Ann Writer did not live to see the film.", "Ann Writer"),
        ("Writer never saw the finished film.", "Ann Writer"),
        ("Writer knew the road herself. She died in 1985, before shooting got under way.", "Ann Writer"),
        ("Max Orr’s last film was released three months after his death.", "Max Orr"),
        ("Editor Lou Kane, who died before the premiere, cut it by hand.", "Lou Kane"),
        ("Ann Writer died in 1983.", "Ann Writer"),
        ("Max Orr was accidentally killed on set during filming.", "Max Orr"),
        ("The film was released six months after Orr’s death.", "Max Orr"),
    ],
)
def test_who_was_dead_when_the_film_came_out(text: str, name: str) -> None:
    found = facts(f"Behind the Scenes\n- {text}\n", SOURCE)
    assert [fact for fact in found if isinstance(fact, DiedBeforeRelease)] == [
        DiedBeforeRelease(FILM, PersonMention(name))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Writer died in 1994.",
        "Ann Writer died two years after the film’s release.",
        "Tom’s wife died before the film begins.",
        "Writer’s father died before filming began.",
        "The horse died during filming.",
        "Gus Moran died in 1983.",
    ],
)
def test_who_was_not(text: str) -> None:
    found = facts(f"Behind the Scenes\n- {text}\n", SOURCE)
    assert not [fact for fact in found if isinstance(fact, DiedBeforeRelease)]


def test_posthumous_credits() -> None:
    for text in (
        "The novel’s author, Ann Writer, is credited posthumously.",
        "Writer was posthumously credited in the film.",
        "Ann Writer received a posthumous screenplay credit.",
    ):
        assert CreditedPosthumously(FILM, PersonMention("Ann Writer")) in facts(f"Trivia\n- {text}\n", SOURCE)
    assert facts("Trivia\n- Max Orr won a posthumous Oscar.\n", SOURCE) == []
