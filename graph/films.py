"""Which mentions of films are one film: by title, year, people who witness it, and titles that it also bears."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from graph.corrections import Corrections
from graph.iris import Minter
from graph.mentions import OWN, Index, Notes
from graph.merging import Apart, Link, joined


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


@dataclass(slots=True)
class _Dated:
    """A title with a year, as documents give it."""

    key: FilmKey
    support: int = 0
    people: set[str] = field(default_factory=set)


class Films:
    """The films of an index, decided title by title.

    * A mention with a year is the film of that title and year. Two years that differ by one are one film where a person
      witnesses both (a festival year and a release year).
    * A film whose original title some document gives is the film of that title and the same year; of a year that
      differs by one where a person witnesses both.
    * A mention without a year is the only film that bears the title; where there are several, the one with whose
      people those of the document agree, if the document is about it and that is one.

    Args:
        index: where the notes are.
        corrections: what people say of it.
        minter: makes the IRIs that corrections speak of.
    """

    def __init__(self, index: Index, corrections: Corrections, minter: Minter) -> None:
        self._index = index
        self._corrections = corrections
        self._minter = minter
        self._corrected: dict[str, set[str]] = defaultdict(set)
        prefix = minter.iri("film", "")
        for iri in corrections.joined():
            if iri.startswith(prefix):
                for title in titles_of(iri.removeprefix(prefix)):
                    self._corrected[title] |= {same.removeprefix(prefix) for same in corrections.same(iri)}

    def cluster(self, title: str) -> Cluster:
        """The films of a title and of those that some film bears beside it."""
        found: dict[str, Notes] = {}
        waiting = [title]
        while waiting:
            title = waiting.pop()
            if title not in found:
                found[title] = self._index.notes(f"film:{title}")
                waiting += (note[-1] for notes in found[title].values() for note in notes if note[0] in ("also", "of"))
                waiting += (other for slug in self._corrected.get(title, ()) for other in titles_of(slug))
        sure = {slug: other for title in found for slug in self._corrected.get(title, ()) for other in self._same(slug)}
        links = [Link(one, other, "a correction says so", sure=True) for one, other in sure.items()]
        return Cluster(found, links, self._apart)

    def _same(self, slug: str) -> Iterator[str]:
        """The first of the films that a correction makes one with a film."""
        iri = self._minter.iri("film", slug)
        first = min(self._corrections.same(iri))
        if first != iri:
            yield first.removeprefix(self._minter.iri("film", ""))

    def _apart(self, one: str, other: str) -> bool:
        return self._corrections.apart(self._minter.iri("film", one), self._minter.iri("film", other))


class Cluster:
    """Titles that some film bears side by side, and which of their mentions are one film.

    Args:
        notes: the notes by title.
        sure: links that corrections make.
        apart: what corrections keep apart.
    """

    def __init__(self, notes: Mapping[str, Notes], sure: list[Link], apart: Apart) -> None:
        self.notes = notes
        self._apart = apart
        self._dated: dict[str, _Dated] = {}
        self._years: dict[str, list[int]] = {}
        for title, found in notes.items():
            self._witness(title, found)
        self.links = [*sure, *self._festivals()]
        self._class, _ = joined(self.links, apart)
        self._also: Mapping[str, set[str]] = {}
        self._also = self._other_titles()
        self.links += self._originals()
        self._class, self.links = joined(self.links, apart)

    @property
    def titles(self) -> frozenset[str]:
        """The titles."""
        return frozenset(self.notes)

    def decision(self, title: str) -> dict[str, str]:
        """The slug of the film for each way in which documents mention one of a title."""
        decided: dict[str, str] = {}
        for document, notes in self.notes[title].items():
            for note in notes:
                if note[0] == "year":
                    own = note[1] == OWN
                    decided[f"{OWN} {document}" if own else note[1]] = self._meant(title, note[1], note[2])
        return decided

    def replaced(self, title: str) -> dict[str, str]:
        """Slugs of a title that the corpus has outgrown, each with the one that stands for it now."""
        undated = any(note[:2] in _UNDATED for notes in self.notes[title].values() for note in map(tuple, notes))
        slugs = [FilmKey(title, year).slug for year in self._years[title]]
        now = {slug: self.standing(slug) for slug in slugs} | ({title: self.undated(title)} if undated else {})
        return {old: new for old, new in now.items() if old != new}

    def candidates(self, title: str) -> list[str]:
        """The films that bear a title."""
        dated = {self.standing(FilmKey(title, year).slug) for year in self._years[title]}
        return sorted(dated | {self.standing(film) for film in self._also.get(title, ())})

    def is_known(self, slug: str) -> bool:
        """Whether a document tells this title with this year."""
        return slug in self._dated

    def members(self, slug: str) -> frozenset[str]:
        """The slugs that are one film with a slug."""
        return self._class.get(slug, frozenset((slug,)))

    def people(self, slug: str) -> set[str]:
        """Who worked on a film, by all its slugs."""
        return {
            person for member in self.members(slug) if member in self._dated for person in self._dated[member].people
        }

    def _witness(self, title: str, found: Notes) -> None:
        for notes in found.values():
            for note in notes:
                if note[0] == "year" and note[1] not in ("", OWN):
                    key = FilmKey(title, int(note[1]))
                    dated = self._dated.setdefault(key.slug, _Dated(key))
                    dated.support += 1
                    dated.people.update(note[2])
        self._years[title] = sorted(
            dated.key.year for dated in self._dated.values() if dated.key.title == title and dated.key.year is not None
        )

    def _festivals(self) -> Iterator[Link]:
        for title, years in self._years.items():
            for before in years:
                if before + 1 in years:
                    one, other = FilmKey(title, before).slug, FilmKey(title, before + 1).slug
                    if common := self._dated[one].people & self._dated[other].people:
                        yield Link(one, other, f"the years {before} and {before + 1}, and in both {_named(common)}")

    def _other_titles(self) -> Mapping[str, set[str]]:
        """For each title the films that are said to bear it as their original one."""
        found: dict[str, set[str]] = defaultdict(set)
        for title, by_document in self.notes.items():
            for notes in by_document.values():
                own: list[str] = next((note[2] for note in notes if tuple(note[:2]) == ("year", OWN)), [])
                for kind, where, *rest in notes:
                    if kind == "also":
                        found[rest[-1]].add(self._meant(title, where, own if where == OWN else []))
        return found

    def _originals(self) -> Iterator[Link]:
        for title, films in self._also.items():
            for one in sorted(films):
                for year in self._years.get(title, ()):
                    other = FilmKey(title, year).slug
                    if one in self._dated and one != other and (why := self._one_film(one, other)):
                        yield Link(one, other, f"the one's original title is the other's title, and {why}")

    def _one_film(self, one: str, other: str) -> str:
        """What makes a film and one of its original title the same; empty where nothing does."""
        years = {self._dated[member].key.year for member in self.members(one) if member in self._dated}
        year = self._dated[other].key.year or 0
        if year in years:
            return f"both are of {year}"
        common = self.people(one) & self.people(other)
        return f"both have {_named(common)}" if common and {year - 1, year + 1} & years else ""

    def _meant(self, title: str, where: str, people: list[str]) -> str:
        if where not in ("", OWN):
            return self.standing(FilmKey(title, int(where)).slug)
        found = self.undated(title)
        if where == OWN and found == title and title not in self._class:
            witnessed = [film for film in self.candidates(title) if self.people(film).intersection(people)]
            if len(witnessed) == 1 and not self._apart(title, witnessed[0]):
                return witnessed[0]
        return found

    def undated(self, title: str) -> str:
        """The film that is meant by a title without a year: the title's own slug where nobody can tell."""
        if title in self._class:
            return self.standing(title)
        films = self.candidates(title)
        return films[0] if len(films) == 1 and not self._apart(title, films[0]) else title

    def standing(self, slug: str) -> str:
        """The slug under which a film goes: the best supported of those that tell a year."""
        return min(self.members(slug), key=self._order)

    def _order(self, slug: str) -> tuple[bool, int, int, str]:
        dated = self._dated.get(slug)
        return dated is None, -dated.support if dated else 0, (dated.key.year or 0) if dated else 0, slug


_UNDATED = (("year", ""), ("year", OWN))


def titles_of(slug: str) -> set[str]:
    """The titles of which a slug may be.

    >>> sorted(titles_of("blade-runner-2049"))
    ['blade-runner', 'blade-runner-2049']
    """
    title, _, year = slug.rpartition("-")
    return {slug, title} if title and len(year) == 4 and year.isdigit() else {slug}


def _named(people: set[str]) -> str:
    """Some people in words.

    >>> _named({"bo-lark", "ada-quill"})
    'ada quill, bo lark'
    """
    return ", ".join(key.replace("-", " ") for key in sorted(people)[:3])
