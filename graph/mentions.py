"""What a document says that bears on which things are one: compact notes, kept by the block in which they are compared.

A block is a kind and a key, ``film:heat`` or ``person:al-pacino``. A decision of identity is a function of the notes of
its block, and of those blocks that its notes lead to; so one document more costs no more than the blocks that it is in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

from ontology.document import Document
from ontology.facts import (
    BasedOn,
    CharacterMention,
    Credited,
    Differs,
    DrawnFromLife,
    DrawsOn,
    Fact,
    FilmMention,
    Follows,
    Nominated,
    Performed,
    PersonMention,
    Titled,
    WorkForm,
    WorkMention,
)
from ontology.text import person_key, slug, title_key

Note = tuple[Any, ...]
"""A note: its kind, and strings, numbers, None or lists of these; JSON gives it back as a list."""

Notes = Mapping[str, list[Note]]
"""The notes of a block, by the fingerprint of the document that they are of."""

OWN = "own"
"""Stands for the year of a document's own film where it gives none."""


class Index(Protocol):
    """Where the notes of a block are found."""

    def notes(self, block: str) -> Notes:
        """The notes of a block."""
        ...


class Corpus:
    """The notes of documents that are at hand.

    >>> from ontology.document import Origin
    >>> page = Document(Origin("a.txt", "0a", "", ""), "", FilmMention("The Heat", 1995))
    >>> Corpus([page]).notes("film:heat")
    {'0a': [('year', '1995', [])]}
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        self._blocks: dict[str, dict[str, list[Note]]] = defaultdict(dict)
        for document in documents:
            for block, notes in notes_of(document).items():
                self._blocks[block][document.origin.sha256] = notes

    def notes(self, block: str) -> Notes:
        """See :meth:`Index.notes`."""
        return self._blocks.get(block, {})


def notes_of(document: Document) -> dict[str, list[Note]]:
    """The notes of a document by block. It is in every block on which the IRIs of what it mentions depend."""
    found: dict[str, dict[str, Note]] = defaultdict(dict)
    for block, note in _notes(document):
        found[block].setdefault(repr(note), note)
    return {block: list(notes.values()) for block, notes in found.items()}


def slot(mention: FilmMention, document: Document) -> str:
    """Which of the films of its title a document means: a year, none, or the one that the document is about.

    >>> from ontology.document import Origin
    >>> page = Document(Origin("a.txt", "0a", "", ""), "", FilmMention("Heat"))
    >>> slot(FilmMention("Heat", 1995), page), slot(FilmMention("Heat"), page), slot(FilmMention("Hitze"), page)
    ('1995', 'own', '')
    """
    if mention.year is not None:
        return str(mention.year)
    return OWN if mention == document.film else ""


def person_block(key: str) -> str:
    """The block of a name: first and last name, and junior.

    >>> person_block("samuel-l-jackson"), person_block("samuel-l-jackson-jr"), person_block("cher")
    ('person:samuel-jackson', 'person:samuel-jackson-jr', 'person:cher')
    """
    words = key.split("-")
    last = 2 if words[-1] in ("jr", "sr") and len(words) > 2 else 1
    return f"person:{'-'.join([words[0], *words[-last:]] if len(words) > last else words)}"


def _notes(document: Document) -> Iterator[tuple[str, Note]]:
    yield from _of_films(document)
    for claim in document.claims:
        fact = claim.fact
        place = title_key(fact.film.title), slot(fact.film, document)
        yield from _of_people(fact, *place)
        yield from _of_characters(fact, *place)
        if isinstance(fact, Nominated):
            nominee = person_key(fact.nominee.name) if fact.nominee else None
            award = slug(fact.body.label), slug(fact.category.label) if fact.category else None
            yield f"award:{place[0]}", ("nominee", place[1], *award, nominee)
        elif isinstance(fact, BasedOn | DrawsOn):
            yield from _of_work(fact, document, *place)
        elif isinstance(fact, Follows | Differs):
            yield f"source:{place[0]}", ("told", place[1])
        elif isinstance(fact, DrawnFromLife):
            yield f"source:{place[0]}", ("asked", place[1])


def _of_films(document: Document) -> Iterator[tuple[str, Note]]:
    people: dict[FilmMention, set[str]] = defaultdict(set)
    for fact in (claim.fact for claim in document.claims):
        if isinstance(fact, Credited | Performed):
            people[fact.film].add(person_key((fact.person if isinstance(fact, Credited) else fact.actor).name))
    for mention in {document.film: None} | dict.fromkeys(_films_in(document)):
        yield f"film:{title_key(mention.title)}", ("year", slot(mention, document), sorted(people[mention]))
    for fact in (claim.fact for claim in document.claims):
        if isinstance(fact, Titled) and fact.original and title_key(fact.title) != title_key(fact.film.title):
            title, original = title_key(fact.film.title), title_key(fact.title)
            yield f"film:{title}", ("also", slot(fact.film, document), original)
            yield f"film:{original}", ("of", title)


def _films_in(document: Document) -> Iterator[FilmMention]:
    """The films that a document's claims mention, those among them that are another film's source."""
    for claim in document.claims:
        for mention in claim.fact.mentions():
            if isinstance(mention, FilmMention):
                yield mention
            elif isinstance(mention, WorkMention) and mention.form is WorkForm.FILM and mention.title:
                yield FilmMention(mention.title, mention.year)


def _of_people(fact: Fact, title: str, year: str) -> Iterator[tuple[str, Note]]:
    for mention in fact.mentions():
        if isinstance(mention, PersonMention):
            key = person_key(mention.name)
            yield person_block(key), ("name", key)
    if isinstance(fact, Credited):
        key = person_key(fact.person.name)
        yield person_block(key), ("credit", key, title, year, str(fact.role))
    elif isinstance(fact, Performed) and fact.character is not None:
        key = person_key(fact.actor.name)
        yield person_block(key), ("role", key, title, year, slug(fact.character.name))


def _of_characters(fact: Fact, title: str, year: str) -> Iterator[tuple[str, Note]]:
    for mention in fact.mentions():
        if isinstance(mention, CharacterMention):
            actor = person_key(fact.actor.name) if isinstance(fact, Performed) else None
            yield f"cast:{title}", ("character", year, slug(mention.name), actor)


def _of_work(fact: BasedOn | DrawsOn, document: Document, title: str, year: str) -> Iterator[tuple[str, Note]]:
    work = fact.work
    if work.form is WorkForm.FILM:
        if isinstance(fact, BasedOn) and work.title:
            film = FilmMention(work.title, work.year)
            yield f"source:{title}", ("film", year, title_key(film.title), slot(film, document))
        return
    name = title_key(work.title) if work.title else None
    author = person_key(work.author.name) if work.author else None
    adapts = isinstance(fact, BasedOn)
    if adapts:
        yield f"source:{title}", ("work", year, name, author, work.year)
    if author:
        yield (
            person_block(author).replace("person", "author", 1),
            ("wrote", author, name if adapts else None, work.year),
        )
    if name:
        yield f"work:{name}", ("by", author, work.year if adapts else None)
