"""What people like besides films: people, themes, novels, genres, places. Each stands for a film with nothing else."""

from __future__ import annotations

from collections.abc import Callable

from rapidfuzz import process

from graph.catalogue import Catalogue, Film
from graph.likeness.space import Feature, Space
from graph.results import Result
from ontology.errors import UnknownFilm, UnknownName
from ontology.text import slug, title_key

_ALIKE = 75
_AUTHORS = (
    "SELECT ?work ?name ?author { ?film schema:isBasedOn ?work . ?work schema:name ?name ; schema:author ?author }"
)


class Wish:
    """Finds what somebody likes.

    Args:
        catalogue: the films.
        space: their features.
        query: asks the graph.
    """

    def __init__(self, catalogue: Catalogue, space: Space, query: Callable[[str], Result]) -> None:
        self._catalogue = catalogue
        self._space = space
        self._query = query

    def find(self, name: str) -> Film | tuple[Film, frozenset[str]]:
        """The film of a title; or a thing as a film that does not exist, with the IRIs of its features.

        Args:
            name: a film's title (with its year if need be), or the name of a person, a theme, a genre, a place, a
                company or a source work; or an IRI.

        Raises:
            UnknownName: nothing that films could share is called so.
            AmbiguousFilm: several films bear the title.
        """
        try:
            return self._catalogue.find(name)
        except UnknownFilm:
            pass
        iris = self._things(name)
        if not iris:
            raise UnknownName("film, person, theme or source work", name, self._suggestions(name))
        return Film(name, None, min(iris)), frozenset(iris)

    def _things(self, name: str) -> set[str]:
        key = slug(name)
        named = {each.iri for each in self._space.features if name == each.iri or slug(each.label) == key}
        return named or self._works(name)

    def _works(self, name: str) -> set[str]:
        """A source work's own feature and its author's."""
        rows = self._query(_AUTHORS).values()
        found = [row for row in rows if title_key(row["name"] or "") == title_key(name)]
        return {row[column] or "" for row in found for column in ("work", "author")}

    def _suggestions(self, name: str) -> list[str]:
        labels = {each.iri: each.label for each in self._space.features if _is_nameable(each)}
        found = process.extract(name, labels, limit=3, score_cutoff=_ALIKE)
        return list(dict.fromkeys([*self._catalogue.suggestions(name), *(label for label, _, _ in found)]))[:3]


def _is_nameable(feature: Feature) -> bool:
    return bool(feature.label) and not feature.relation.outward
