"""The kinds of fact that a document can state: one small frozen dataclass each.

A fact is a proposition in the document's own names (mentions); it knows nothing of RDF and nothing of where it was
read. Two documents that say the same in the same words yield equal facts. To add a kind: a dataclass here, a function
in ``graph/triples.py``, a term in ``film.ttl``, a shape in ``shapes.ttl``, a competency question in ``queries/``.

>>> Directed = Credited(FilmMention("Heat", 1995), PersonMention("Michael Mann"), Credit.DIRECTOR)
>>> Directed.film.year
1995
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum


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
    EDITOR = "editor"


class Outcome(StrEnum):
    """What came of a nomination. A win is the stronger statement: who won was nominated."""

    WON = "won"
    NOMINATED = "nominated"


Mention = FilmMention | PersonMention | CharacterMention | PlaceMention | WorkMention | ConceptMention


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
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, Mention):
                yield value
                if isinstance(value, WorkMention) and value.author:
                    yield value.author


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
