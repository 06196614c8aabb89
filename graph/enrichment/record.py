"""The record of a look-up: one more document about a film, whose text is what the endpoint told.

Its claims are the links, each with the line that names the entity for its evidence, and, where they are wanted, the
facts that a sure entity tells, each with its own line. The same answer is the same text and so the same document.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from graph.enrichment.entities import Row
from graph.enrichment.matching import Match
from graph.enrichment.people import PersonMatch
from graph.enrichment.shapes import Shape
from graph.enrichment.told import facts
from graph.enrichment.wanted import Wanted
from ontology.document import Claim, Document, Evidence, Origin
from ontology.facts import Fact, FilmMention, Linked, PersonMention

VERSION = "1"


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for a film.

    Attributes:
        film: the film.
        matches: the entities that are it, or may be.
        people: those that are its people, or may be.
    """

    film: Wanted
    matches: tuple[Match, ...] = ()
    people: tuple[PersonMatch, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.matches or self.people)


@dataclass(frozen=True, slots=True)
class Source:
    """Where it was found.

    Attributes:
        endpoint: the URL of the endpoint.
        shape: its shape.
        date: the day, ISO 8601.
    """

    endpoint: str
    shape: Shape
    date: str

    @property
    def heading(self) -> str:
        """The first line of every record from there."""
        return f"Looked up at {self.endpoint}"

    def location(self, film: str) -> str:
        """The place of the record of a film (its IRI): a new record replaces the one that stood there."""
        return f"{self.endpoint}#{film.rsplit('/', 1)[1]}"

    def wrote(self, document: Document) -> bool:
        """Whether a document is a record of a look-up there."""
        return document.origin.loader == self.shape.name and document.text.partition("\n")[0] == self.heading


def record(found: Found, source: Source, *, with_facts: bool) -> Document:
    """What was found for a film as a document.

    Args:
        found: the entities.
        source: where they were found.
        with_facts: whether what the sure one tells of the film is to be claimed too.
    """
    film = FilmMention(found.film.film.title, found.film.film.year)
    writer = _Writer(source, str(found.film.film))
    for match in found.matches:
        writer.entity(film, match, with_facts=with_facts)
    for person in found.people:
        writer.person(film, person)
    slug = found.film.film.iri.rsplit("/", 1)[1]
    text = "".join(writer.lines)
    digest = sha256(text.encode()).hexdigest()
    origin = Origin(f"{slug}.{source.shape.name}.txt", digest, source.shape.name, VERSION)
    return Document(origin, text, film, tuple(writer.claims))


def with_dates_of(document: Document, held: Document) -> Document:
    """The same record with the days on which its links were found first."""
    first = {replace(fact, date=""): fact.date for fact in links(held)}
    claims = tuple(
        replace(claim, fact=replace(claim.fact, date=first.get(replace(claim.fact, date=""), claim.fact.date)))
        if isinstance(claim.fact, Linked)
        else claim
        for claim in document.claims
    )
    return replace(document, claims=claims)


def links(document: Document) -> Iterator[Linked]:
    """The links of a record."""
    return (claim.fact for claim in document.claims if isinstance(claim.fact, Linked))


class _Writer:
    """Writes the text of a record and notes where each claim stands in it."""

    def __init__(self, source: Source, film: str) -> None:
        self._source = source
        self.lines = [f"{source.heading}\n", f"film: {film}\n"]
        self._end = sum(map(len, self.lines))
        self.claims: list[Claim] = []
        self._of_people: dict[tuple[str, str], Evidence] = {}

    def _write(self, line: str, section: str, rule: str) -> Evidence:
        start = self._end
        self.lines.append(f"{line}\n")
        self._end += len(line) + 1
        return Evidence(start, start + len(line), section, f"{self._source.shape.name} {rule}")

    def _claim(self, fact: Fact, evidence: Evidence) -> None:
        self.claims.append(Claim(fact, evidence))

    def entity(self, film: FilmMention, match: Match, *, with_facts: bool) -> None:
        """An entity with its rows; the link to it, and the facts."""
        iri = match.entity.iri
        self._write("", "", "")
        link = Linked(film, iri, match.method, match.score, self._source.date, match.sure)
        self._claim(link, self._write(iri, iri, "entity"))
        where = {row: self._write(row.line, iri, row.what) for row in match.entity.rows}
        self._of_people |= {(row.what, row.value): evidence for row, evidence in where.items()}
        if match.sure and with_facts:
            for row, fact in facts(film, match.entity):
                self._claim(fact, where[row])

    def person(self, film: FilmMention, match: PersonMatch) -> None:
        """The link of a person; a line of its own where none of the rows tells the entity."""
        evidence = self._of_people.get((match.what, match.target))
        if evidence is None:
            row = Row(match.what, match.target, match.person.name)
            evidence = self._write(row.line, "", row.what)
        name = PersonMention(match.person.name)
        self._claim(
            Linked(film, match.target, match.method, match.score, self._source.date, match.sure, name), evidence
        )
