"""The kinds of fact that a document can state: one small frozen dataclass each.

A fact is a proposition in the document's own names (mentions); it knows nothing of RDF and nothing of where it was
read. Two documents that say the same in the same words yield equal facts. To add a kind: a dataclass here, a function
in ``graph/triples/``, a term in ``film.ttl``, a shape in ``shapes.ttl``, a competency question in ``queries/``.

>>> Directed = Credited(FilmMention("Heat", 1995), PersonMention("Michael Mann"), Credit.DIRECTOR)
>>> Directed.film.year
1995
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import get_args


@dataclass(frozen=True, slots=True)
class FilmMention:
    """A film as a document names it; the year is None where the document gives none."""

    title: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person (or a group credited as one) as a document names them."""

    name: str


@dataclass(frozen=True, slots=True)
class CharacterMention:
    """A character of the fact's film as a document names them."""

    name: str


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as a document names it."""

    name: str


@dataclass(frozen=True, slots=True)
class CompanyMention:
    """A company as a document names it."""

    name: str


class WorkForm(StrEnum):
    """What kind of work a film is based on."""

    NOVEL = "novel"
    NOVELLA = "novella"
    SHORT_STORY = "short story"
    BOOK = "book"
    MEMOIR = "memoir"
    PLAY = "play"
    COMIC = "comic"
    FILM = "film"


@dataclass(frozen=True, slots=True)
class WorkMention:
    """A source work as a document names it: often by its author alone (``John O'Brien's 1990 novel``)."""

    form: WorkForm
    title: str | None = None
    author: PersonMention | None = None
    year: int | None = None


class Scheme(StrEnum):
    """The concept schemes in which a document's words are looked up."""

    GENRE = "genre"
    THEME = "theme"
    AWARD = "award"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class ConceptMention:
    """A word or phrase that stands for a concept of a scheme."""

    label: str
    scheme: Scheme


class Credit(StrEnum):
    """What a person did for a film, cast apart."""

    DIRECTOR = "director"
    SCREENWRITER = "screenwriter"
    PRODUCER = "producer"
    COMPOSER = "composer"
    CINEMATOGRAPHER = "cinematographer"
    CAMERA_OPERATOR = "camera operator"
    EDITOR = "editor"


class Outcome(StrEnum):
    """What came of a nomination. A win is the stronger statement: who won was nominated."""

    WON = "won"
    NOMINATED = "nominated"


class CompanyRole(StrEnum):
    """What a company did for a film."""

    PRODUCTION = "production"
    DISTRIBUTION = "distribution"


class Bound(StrEnum):
    """How a document qualifies a figure ("over $32 million")."""

    EXACTLY = "exactly"
    OVER = "over"
    UNDER = "under"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money: whole units of a currency (ISO 4217), and how the document qualifies it.

    >>> Amount(32_000_000, "USD", Bound.OVER).value
    32000000
    """

    value: int
    currency: str
    bound: Bound = Bound.EXACTLY


class Territory(StrEnum):
    """Where a film took its money."""

    WORLDWIDE = "worldwide"
    DOMESTIC = "domestic"
    INTERNATIONAL = "international"


class Feature(StrEnum):
    """What documents tell of a film by yes or no."""

    POST_CREDITS_SCENE = "post-credits scene"
    ALTERNATE_ENDING = "alternate ending"
    DELETED_SCENES = "deleted scenes"
    ORIGINAL_SCREENPLAY = "original screenplay"


class Fidelity(StrEnum):
    """How faithfully a film follows its source."""

    FAITHFUL = "faithful"
    FAIRLY_FAITHFUL = "fairly faithful"
    LOOSE = "loose"


class Autobiography(StrEnum):
    """How much of an author's own life is in a work."""

    WHOLLY = "autobiographical"
    LARGELY = "largely autobiographical"
    PARTLY = "semi-autobiographical"


class NoteKind(StrEnum):
    """What kind of note a document makes on a film."""

    TRIVIA = "trivia"
    BEHIND_THE_SCENES = "behind the scenes"
    HIDDEN_DETAIL = "hidden detail"


Mentioned = FilmMention | PersonMention | CharacterMention | PlaceMention
"""What a note or a scene can mention."""

Mention = Mentioned | WorkMention | ConceptMention | CompanyMention
_MENTIONS = get_args(Mention)


@dataclass(frozen=True, slots=True)
class Fact:
    """What a document states about a film. Every kind of fact is a subclass."""

    film: FilmMention

    def mentions(self) -> Iterator[Mention]:
        """Every mention in the fact, the film first, a work's author after the work.

        >>> fact = BasedOn(FilmMention("Heat"), WorkMention(WorkForm.NOVEL, author=PersonMention("A. Writer")))
        >>> [type(mention).__name__ for mention in fact.mentions()]
        ['FilmMention', 'WorkMention', 'PersonMention']
        """
        for name in _names(self):
            value = getattr(self, name)
            for part in value if isinstance(value, tuple) else (value,):
                if isinstance(part, _MENTIONS):
                    yield part
                if isinstance(part, WorkMention) and part.author:
                    yield part.author


_FIELDS: dict[str, tuple[str, ...]] = {}


def _names(fact: Fact) -> tuple[str, ...]:
    """The names of a fact's fields, found once for each kind."""
    kind = type(fact).__name__
    if kind not in _FIELDS:
        _FIELDS[kind] = tuple(field.name for field in fields(fact))
    return _FIELDS[kind]


@dataclass(frozen=True, slots=True)
class Titled(Fact):
    """The film bears this title; an original title bears its language (BCP 47) where the document tells it."""

    title: str
    original: bool = False
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Released(Fact):
    """The film is of this year."""

    year: int


@dataclass(frozen=True, slots=True)
class Runs(Fact):
    """The film lasts so many minutes."""

    minutes: int


@dataclass(frozen=True, slots=True)
class SpokenIn(Fact):
    """A language of the film, as a BCP 47 tag (``en``)."""

    language: str


@dataclass(frozen=True, slots=True)
class MadeIn(Fact):
    """A country that made the film."""

    country: PlaceMention


@dataclass(frozen=True, slots=True)
class OfGenre(Fact):
    """A genre or film type of the film."""

    genre: ConceptMention


@dataclass(frozen=True, slots=True)
class HasTheme(Fact):
    """A theme that the document says the film has."""

    theme: ConceptMention


@dataclass(frozen=True, slots=True)
class Credited(Fact):
    """A person did something for the film."""

    person: PersonMention
    role: Credit


@dataclass(frozen=True, slots=True)
class Performed(Fact):
    """An actor plays in the film, as a character where the document says which."""

    actor: PersonMention
    character: CharacterMention | None = None


@dataclass(frozen=True, slots=True)
class BasedOn(Fact):
    """The film adapts a work."""

    work: WorkMention


@dataclass(frozen=True, slots=True)
class Nominated(Fact):
    """The film, or somebody for it, was nominated for an award or won it."""

    body: ConceptMention
    category: ConceptMention | None
    outcome: Outcome
    nominee: PersonMention | None = None


@dataclass(frozen=True, slots=True)
class FilmedAt(Fact):
    """A place where the film was shot."""

    place: PlaceMention


@dataclass(frozen=True, slots=True)
class Recommends(Fact):
    """The document recommends another film to those who like this one."""

    other: FilmMention


@dataclass(frozen=True, slots=True)
class Summarised(Fact):
    """A short synopsis of the film, in the document's words."""

    text: str


@dataclass(frozen=True, slots=True)
class FeaturesCharacter(Fact):
    """The film has this character; the document does not say here who plays it."""

    character: CharacterMention


@dataclass(frozen=True, slots=True)
class FeaturesMusicBy(Fact):
    """Music by this artist is heard in the film, as a song or a recording; who composed the score is a credit."""

    artist: PersonMention


@dataclass(frozen=True, slots=True)
class Backed(Fact):
    """A company produced the film or brought it out."""

    company: CompanyMention
    role: CompanyRole


@dataclass(frozen=True, slots=True)
class SetIn(Fact):
    """A place where the story takes place."""

    place: PlaceMention


@dataclass(frozen=True, slots=True)
class Cost(Fact):
    """The film's budget."""

    amount: Amount


@dataclass(frozen=True, slots=True)
class Grossed(Fact):
    """What the film took at the box office; in the whole world unless the document names a territory."""

    amount: Amount
    territory: Territory | None = None


@dataclass(frozen=True, slots=True)
class ShotFor(Fact):
    """How many days the shooting took."""

    days: int


@dataclass(frozen=True, slots=True)
class ShotOn(Fact):
    """The gauge of the film stock, in millimetres (16, 35, 70; 8 for Super 8)."""

    gauge: int


@dataclass(frozen=True, slots=True)
class ScriptRuns(Fact):
    """How many pages the script has."""

    pages: int


@dataclass(frozen=True, slots=True)
class HasFeature(Fact):
    """The film has, or has not, something that documents tell of by yes or no."""

    feature: Feature
    present: bool


@dataclass(frozen=True, slots=True)
class Follows(Fact):
    """How faithfully the film follows the work that it adapts."""

    fidelity: Fidelity


@dataclass(frozen=True, slots=True)
class Differs(Fact):
    """One way in which the film differs from the work that it adapts, in the document's words."""

    text: str


@dataclass(frozen=True, slots=True)
class DrawnFromLife(Fact):
    """The work that the film adapts is to some degree its author's own life."""

    degree: Autobiography


@dataclass(frozen=True, slots=True)
class DiedBeforeRelease(Fact):
    """Somebody who had a part in the film or wrote its source was dead when it came out."""

    person: PersonMention


@dataclass(frozen=True, slots=True)
class CreditedPosthumously(Fact):
    """The film credits somebody who was dead."""

    person: PersonMention


@dataclass(frozen=True, slots=True)
class InspiredBy(Fact):
    """The film takes cues from another film without adapting it."""

    other: FilmMention


@dataclass(frozen=True, slots=True)
class DrawsOn(Fact):
    """The film takes cues from a work other than a film without adapting it."""

    work: WorkMention


@dataclass(frozen=True, slots=True)
class Quoted(Fact):
    """A line that is said in the film."""

    text: str
    speaker: CharacterMention | None = None


@dataclass(frozen=True, slots=True)
class HasScene(Fact):
    """A scene that the document points out, in its words."""

    text: str
    mentioned: tuple[Mentioned, ...] = ()


@dataclass(frozen=True, slots=True)
class Noted(Fact):
    """A note on the film in the document's words, and who and what it mentions."""

    kind: NoteKind
    text: str
    mentioned: tuple[Mentioned, ...] = ()


@dataclass(frozen=True, slots=True)
class Told(Fact):
    """A part of the plot in the document's words; a spoiler by nature.

    Attributes:
        text: the part's paragraphs, a line break between them.
        order: its place among the parts of the document's plot, from 1.
        heading: the heading above it; None where it has none of its own.
        ending: whether the document marks it as the ending.
    """

    text: str
    order: int
    heading: str | None = None
    ending: bool = False


@dataclass(frozen=True, slots=True)
class TouchesOn(Fact):
    """A known theme's word occurs in the plot: weaker than :class:`HasTheme`, for nobody says that it is a theme."""

    theme: ConceptMention
    count: int


@dataclass(frozen=True, slots=True)
class Rated(Fact):
    """What a source of ratings gives the film.

    Attributes:
        rater: whose rating it is (``IMDb``).
        value: the rating.
        best: the highest that the scale allows; None where the document does not tell.
        votes: how many votes it rests on; None where the document does not tell.
    """

    rater: str
    value: float
    best: float | None = None
    votes: int | None = None


@dataclass(frozen=True, slots=True)
class Updated(Fact):
    """The document bears a date: when it was last changed (or published), ISO 8601, with the time where it is told."""

    when: str


@dataclass(frozen=True, slots=True)
class Linked(Fact):
    """Another data set has an entity for the film, or for a person whom the document connects with it.

    Attributes:
        target: its IRI there.
        method: what shows it ("title, year and director").
        score: how much that shows, from 0 to 1.
        date: the day on which it was found, ISO 8601.
        sure: whether the two are one and the same; else they may be.
        person: the person, where the entity is not the film's.
    """

    target: str
    method: str
    score: float
    date: str
    sure: bool
    person: PersonMention | None = None
