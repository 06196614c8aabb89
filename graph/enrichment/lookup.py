"""Asks an endpoint for the entities that bear some names, many names a question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

import pyoxigraph as ox

from graph.enrichment.entities import Entity, entities
from graph.enrichment.shapes import SHAPES, Shape, with_values
from graph.enrichment.wanted import Wanted
from graph.remote import RemoteGraph
from graph.results import Result, plain
from ontology.errors import EndpointError, QueryError, one_of

AT_A_TIME = 50
_Item = TypeVar("_Item")


def detected(endpoint: RemoteGraph) -> Shape:
    """The shape of an endpoint.

    Raises:
        EndpointError: it is of no known shape, or does not answer.
    """
    for shape in SHAPES.values():
        if asked(endpoint, shape.probe, f"whether it is of shape {shape.name}"):
            return shape
    raise EndpointError(
        f"{endpoint.endpoint}: it holds no films in a known shape; if it does, say --shape {one_of(list(SHAPES))}"
    )


def asked(endpoint: RemoteGraph, question: str, name: str) -> Result:
    """The answer to a question of ours: that an endpoint finds it malformed, or too much, is no fault of the user's.

    Raises:
        EndpointError: it refuses the question, or does not answer.
    """
    try:
        return endpoint.query(question, name=name)
    except QueryError as error:
        raise EndpointError(f"{endpoint.endpoint}: it refuses the question for {error}") from error


class Lookup:
    """Looks names up.

    Args:
        endpoint: answers.
        shape: the endpoint's.
    """

    def __init__(self, endpoint: RemoteGraph, shape: Shape) -> None:
        self._endpoint = endpoint
        self._shape = shape

    def films(self, films: Iterable[Wanted]) -> list[Entity]:
        """The entities that bear a title of one of some films, with what is told of them."""
        literals = sorted({literal for film in films for literal in self._titles(film)}, key=str)
        items: set[str] = set()
        for some in batches(literals, AT_A_TIME * 4):  # a title is a name in each language
            found = self._ask(with_values(self._shape.films, iter(some)), "films by title")
            items.update(row["item"].value for row in found if isinstance(row["item"], ox.NamedNode))
        return [entity for some in batches(sorted(items), AT_A_TIME) for entity in self._details(some)]

    def people(self, names: Iterable[str]) -> dict[str, set[str]]:
        """The IRIs of the people who bear some names, by name."""
        found: dict[str, set[str]] = defaultdict(set)
        for some in batches(sorted(set(names)), AT_A_TIME):
            literals = (_literal(name, tag) for name in some for tag in self._shape.languages)
            question = with_values(self._shape.people, literals)
            for row in self._ask(question, "people by name"):
                if row["wanted"] is not None and isinstance(row["item"], ox.NamedNode):
                    found[plain(row["wanted"])].add(row["item"].value)
        return dict(found)

    def _titles(self, film: Wanted) -> Iterator[ox.Literal]:
        for title, languages in film.titles.items():
            for label in self._shape.spellings(title, film.film.year):
                for language in {*self._shape.languages, *languages}:
                    yield _literal(label, language)

    def _details(self, items: Sequence[str]) -> list[Entity]:
        question = with_values(self._shape.details, map(ox.NamedNode, items))
        return entities(self._ask(question, "details"), self._shape)

    def _ask(self, question: str, name: str) -> Result:
        return asked(self._endpoint, question, name)


def _literal(text: str, language: str) -> ox.Literal:
    return ox.Literal(text, language=language) if language else ox.Literal(text)


def batches(items: Iterable[_Item], size: int) -> Iterator[list[_Item]]:
    """Items in lists of a size.

    >>> list(batches("abc", 2))
    [['a', 'b'], ['c']]
    """
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some
