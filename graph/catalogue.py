"""The films of a graph by title: how people find the one they mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from graph.results import Result
from ontology.errors import AmbiguousFilm, UnknownFilm
from ontology.text import slug, title_key

_FILMS = """
SELECT ?film ?title ?year ?other ?document {
  ?film a schema:Movie ; schema:name ?title .
  OPTIONAL { ?film schema:datePublished ?year }
  OPTIONAL { ?film schema:alternateName ?other }
  OPTIONAL { ?document a schema:Article ; schema:mainEntity ?film }
}
"""
_TITLE_AND_YEAR = re.compile(r"^(?P<title>.*\S)\s*\((?P<year>\d{4})\)$")
_ALIKE = 70


@dataclass(frozen=True, slots=True, order=True)
class Film:
    """A film of the graph.

    Attributes:
        title: its title.
        year: its year, where known.
        iri: its IRI.
        documents: how many documents are about it.

    >>> str(Film("Heat", 1995, "https://w3id.org/filmkg/id/film/heat-1995"))
    'Heat (1995)'
    """

    title: str
    year: int | None
    iri: str
    documents: int = field(default=0, compare=False)

    def __str__(self) -> str:
        return f"{self.title} ({self.year})" if self.year else self.title


class Catalogue:
    """Finds films by title, title and year, or IRI.

    Args:
        query: asks the graph.
    """

    def __init__(self, query: Callable[[str], Result]) -> None:
        found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for row in query(_FILMS).values():
            for name in ("title", "year", "other", "document"):
                if (value := row[name]) is not None:
                    found[row["film"] or ""][name].add(value)
        self.by_iri = {iri: _film(iri, about) for iri, about in found.items()}
        self._by_key: dict[str, set[Film]] = defaultdict(set)
        for iri, about in found.items():
            for title in about["title"] | about["other"]:
                self._by_key[title_key(title)].add(self.by_iri[iri])

    @property
    def films(self) -> list[Film]:
        """Every film, by title and year."""
        return sorted(self.by_iri.values(), key=lambda film: (title_key(film.title), film.year or 0, film.iri))

    def titled(self, title: str) -> frozenset[Film]:
        """The films that bear a title, whatever its article, case and punctuation."""
        return frozenset(self._by_key.get(title_key(title), ()))

    def find(self, name: str) -> Film:
        """The film that somebody means.

        Args:
            name: a title, a title with its year in parentheses, or an IRI.

        Raises:
            UnknownFilm: with the films whose titles look alike.
            AmbiguousFilm: several films bear the title.
        """
        if film := self.known(name):
            return film
        raise UnknownFilm(name, self.suggestions(name))

    def known(self, name: str) -> Film | None:
        """The film that somebody means, None if there is no such film.

        Raises:
            AmbiguousFilm: several films bear the title.
        """
        if name in self.by_iri:
            return self.by_iri[name]
        candidates = self._by_key.get(title_key(name)) or self._with_year(name)
        if len(candidates) > 1:
            raise AmbiguousFilm(name, [str(film) for film in sorted(candidates, key=lambda film: film.year or 0)])
        return next(iter(candidates), None)

    def _with_year(self, name: str) -> set[Film]:
        if (match := _TITLE_AND_YEAR.match(name.strip())) is None:
            return set()
        films = self._by_key.get(title_key(match["title"]), set())
        return {film for film in films if film.year == int(match["year"])}

    def suggestions(self, name: str, n: int = 3) -> list[str]:
        """The films whose titles look most like a name."""
        match = _TITLE_AND_YEAR.match(name.strip())
        wanted = slug(match["title"] if match else name).replace("-", " ")
        titles = {film: slug(film.title).replace("-", " ") for film in self.films}
        best = process.extract(wanted, titles, scorer=fuzz.WRatio, limit=n, score_cutoff=_ALIKE)
        return [str(film) for _, _, film in best]


def _film(iri: str, about: dict[str, set[str]]) -> Film:
    years = sorted(about["year"])
    return Film(min(about["title"]), int(years[0][:4]) if years else None, iri, len(about["document"]))
