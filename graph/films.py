"""Which mentions of films are one film: by title, year, and the people who witness it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ontology.document import Document
from ontology.facts import Credited, FilmMention, Performed, WorkForm, WorkMention
from ontology.text import slug, title_key


class FilmKey(NamedTuple):
    """The key of a film: its normalised title and its year, where the corpus tells one.

    >>> FilmKey("heat", 1995).slug, FilmKey("heat", None).slug
    ('heat-1995', 'heat')
    """

    title: str
    year: int | None

    @property
    def slug(self) -> str:
        """The last part of the film's IRI."""
        return self.title if self.year is None else f"{self.title}-{self.year}"


class FilmIndex:
    """The films of a corpus, by title (the block in which mentions are compared).

    * A mention with a year is the film of that title and year; two years that differ by one are one film where a
      person witnesses both (a festival year and a release year).
    * A mention without a year is the only film of that title; where there are several, the one with whose people the
      document's own agree, if that is one.
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        self._years: dict[str, set[int]] = defaultdict(set)
        self._support: dict[FilmKey, int] = defaultdict(int)
        self._people: dict[FilmKey, set[str]] = defaultdict(set)
        self._yearless: dict[str, set[str]] = defaultdict(set)
        corpus = tuple(documents)
        for document in corpus:
            self._witness(document)
        self._merged = {title: self._merge_years(title, years) for title, years in self._years.items()}
        self._own = {document.origin.sha256: self._settle(document) for document in corpus}

    def key(self, mention: FilmMention, document: Document) -> FilmKey:
        """The film that a document means by a mention."""
        if mention == document.film and document.origin.sha256 in self._own:
            return self._own[document.origin.sha256]
        title = title_key(mention.title)
        if mention.year is not None:
            return FilmKey(title, self._merged.get(title, {}).get(mention.year, mention.year))
        years = self._films_of(title)
        return FilmKey(title, years[0] if len(years) == 1 else None)

    def replaced(self) -> Iterable[tuple[FilmKey, FilmKey]]:
        """Keys that the corpus has outgrown, each with the key that stands for it now."""
        for title, names in self._yearless.items():
            years = self._films_of(title)
            if names and len(years) == 1:
                yield FilmKey(title, None), FilmKey(title, years[0])
        for title, merged in self._merged.items():
            yield from ((FilmKey(title, old), FilmKey(title, new)) for old, new in merged.items() if old != new)

    def ambiguous(self) -> Mapping[str, list[int]]:
        """Titles that some document gives without a year while the corpus knows several films of that title."""
        several = {title: self._films_of(title) for title, names in self._yearless.items() if names}
        return {title: years for title, years in several.items() if len(years) > 1}

    def _films_of(self, title: str) -> list[int]:
        return sorted(set(self._merged.get(title, {}).values()))

    def _witness(self, document: Document) -> None:
        mentioned = {document.film, *_films_in(document)}
        for mention, people in ((film, people_of(document, film)) for film in mentioned):
            title = title_key(mention.title)
            if mention.year is None:
                self._yearless[title].add(document.origin.sha256)
            else:
                self._years[title].add(mention.year)
                self._support[FilmKey(title, mention.year)] += 1
                self._people[FilmKey(title, mention.year)] |= people

    def _merge_years(self, title: str, years: Iterable[int]) -> dict[int, int]:
        """For each year of a title the year under which its film goes."""
        merged: dict[int, int] = {}
        for year in sorted(years):
            before = year - 1
            same = before in merged and self._people[FilmKey(title, before)] & self._people[FilmKey(title, year)]
            merged[year] = merged[before] if same else year
        return {year: self._best_supported(title, merged, first) for year, first in merged.items()}

    def _best_supported(self, title: str, merged: Mapping[int, int], first: int) -> int:
        members = [year for year, start in merged.items() if start == first]
        return max(members, key=lambda year: (self._support[FilmKey(title, year)], -year))

    def _settle(self, document: Document) -> FilmKey:
        """The film that a document is about."""
        title = title_key(document.film.title)
        if document.film.year is not None:
            return FilmKey(title, self._merged[title][document.film.year])
        years = self._films_of(title)
        if len(years) == 1:
            return FilmKey(title, years[0])
        own = people_of(document, document.film)
        witnessed = [year for year in years if own & self._people[FilmKey(title, year)]]
        return FilmKey(title, witnessed[0] if len(witnessed) == 1 else None)


def _films_in(document: Document) -> Iterator[FilmMention]:
    """The films that a document's claims mention, those among them that are another film's source."""
    for claim in document.claims:
        for mention in claim.fact.mentions():
            if isinstance(mention, FilmMention):
                yield mention
            elif isinstance(mention, WorkMention) and mention.form is WorkForm.FILM and mention.title:
                yield FilmMention(mention.title, mention.year)


def people_of(document: Document, film: FilmMention) -> set[str]:
    """The slugs of the people whom a document connects with a film."""
    facts = (claim.fact for claim in document.claims if claim.fact.film == film)
    people = (
        fact.person if isinstance(fact, Credited) else fact.actor
        for fact in facts
        if isinstance(fact, Credited | Performed)
    )
    return {slug(person.name) for person in people}
