"""The films most like some, each with its reasons; what two films share.

Every score is the sum of its reasons, whichever measure gives it (see :mod:`graph.likeness.measures`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from graph.catalogue import Catalogue, Film
from graph.likeness.measures import Cosine, Measure
from graph.likeness.space import Numbers, Space
from graph.relations import RELATIONS, Relation
from graph.results import Result

_NEGLIGIBLE = 1e-12


@dataclass(frozen=True, slots=True)
class Reason:
    """Something that films share.

    Attributes:
        relation: the relation by which they share it.
        feature: what they share: an IRI.
        label: what people call it.
        share: its part of the score; below 0 where it speaks against the film.
        words: the reason as a phrase.
    """

    relation: str
    feature: str
    label: str
    share: float
    words: str


@dataclass(frozen=True, slots=True)
class Resemblance:
    """How alike a film is to another (or to several).

    Attributes:
        film: the film.
        score: from 0 (nothing shared) to 1; the sum of the reasons' shares.
        reasons: what is shared, the weightiest first.
    """

    film: Film
    score: float
    reasons: tuple[Reason, ...]


class Likeness:
    """Likeness among the films of a graph as it stands.

    Args:
        space: the films and their features.
        measure: how they are compared.
    """

    def __init__(self, space: Space, measure: type[Measure] = Cosine) -> None:
        self._space = space
        self._measure = measure(space)
        self._row = {film.iri: row for row, film in enumerate(space.films)}

    @classmethod
    def of(
        cls,
        query: Callable[[str], Result],
        catalogue: Catalogue,
        relations: Iterable[Relation] = RELATIONS,
        measure: type[Measure] = Cosine,
    ) -> Likeness:
        """The likeness of a graph's films.

        Args:
            query: asks the graph.
            catalogue: its films.
            relations: the relations to compare by.
            measure: how to compare.
        """
        return cls(Space.of(query, catalogue.films, relations), measure)

    def features(self, films: Sequence[Film | None]) -> sparse.csr_array:
        """What films are, as numbers: a row a film, a column a feature; the product of two rows is their cosine.

        Args:
            films: films of the graph; of None nothing is known.
        """
        cosine = self._measure if isinstance(self._measure, Cosine) else Cosine(self._space)
        rows = [-1 if film is None else self._row[film.iri] for film in films]
        blank = sparse.csr_array((1, cosine.matrix.shape[1]))
        return sparse.csr_array(sparse.vstack([cosine.matrix, blank]))[rows]

    @property
    def space(self) -> Space:
        """The films and their features."""
        return self._space

    def wishing(self, wishes: Sequence[tuple[Film, Iterable[str]]]) -> Likeness:
        """The same likeness with further films that do not exist; see :meth:`Space.with_wishes`."""
        return Likeness(self._space.with_wishes(wishes), type(self._measure)) if wishes else self

    def among(self, films: Sequence[Film]) -> Numbers:
        """How alike some films are to one another: a row and a column each."""
        rows = [self._row[film.iri] for film in films]
        return np.array([self._measure.scores({row: 1.0})[rows] for row in rows]).reshape(len(rows), len(rows))

    def nearest(self, n: int) -> Iterator[tuple[Film, Film, float]]:
        """For each film of the graph the n that are most like it, with how much: all pairs at once."""
        found = self._measure.nearest(n).tocoo()
        for row, column, score in zip(*found.coords, found.data, strict=True):
            yield self._space.films[row], self._space.films[column], float(score)

    def similar(self, film: Film, n: int = 10) -> list[Resemblance]:
        """The films most like one.

        Args:
            film: a film of the graph.
            n: how many at most.

        Returns:
            The likest first; films with which it shares nothing are left out.
        """
        return self.recommend([film], n)

    def recommend(
        self, liked: Sequence[Film], n: int = 10, *, disliked: Sequence[Film] = (), among: Iterable[str] | None = None
    ) -> list[Resemblance]:
        """The films most like several, these left out.

        Args:
            liked: films of the graph.
            n: how many at most.
            disliked: films of the graph to which likeness speaks against a film.
            among: the IRIs of the films to choose from; all unless given.

        Returns:
            The likest on average first.
        """
        taste = self._taste(liked, disliked)
        scores = self._measure.scores(taste)
        scores[list(taste)] = 0.0
        if among is not None:
            allowed = [self._row[iri] for iri in among if iri in self._row]
            scores = _only(scores, allowed)
        best = sorted(
            np.flatnonzero(scores > _NEGLIGIBLE).tolist(), key=lambda row: (-scores[row], self._space.films[row].iri)
        )[:n]
        return [self._resemblance(taste, row) for row in best]

    def why(self, one: Film, other: Film) -> Resemblance:
        """How alike another film is to one, and by what."""
        return self._resemblance(self._taste([one]), self._row[other.iri])

    def _taste(self, liked: Sequence[Film], disliked: Sequence[Film] = ()) -> dict[int, float]:
        """The films as rows with their weights: those of each sort sum to 1, or to -1."""
        taste: dict[int, float] = {}
        for films, sign in ((liked, 1.0), (disliked, -1.0)):
            rows = dict.fromkeys(self._row[film.iri] for film in films)
            taste |= dict.fromkeys(rows, sign / max(len(rows), 1))
        return taste

    def _resemblance(self, taste: Mapping[int, float], row: int) -> Resemblance:
        shares = self._measure.shares(taste, row)
        heaviest = sorted(shares, key=lambda column: (-shares[column], self._space.features[column].iri))
        reasons = tuple(self._reason(column, shares[column], row, taste) for column in heaviest if shares[column])
        return Resemblance(self._space.films[row], float(sum(reason.share for reason in reasons)), reasons)

    def _reason(self, column: int, share: float, row: int, taste: Mapping[int, float]) -> Reason:
        feature = self._space.features[column]
        wished = all(other >= self._space.real for other in taste if self._space.incidence[other, column])
        words = (feature.relation.alone if wished else feature.relation.phrase).format(feature.label)
        if feature.relation.outward:
            words = self._between(column, row, taste) or words
        return Reason(feature.relation.name, feature.iri, feature.label, share, words)

    def _between(self, column: int, row: int, taste: Mapping[int, float]) -> str | None:
        """Which film leads to which, where what is shared is one of the films themselves."""
        feature = self._space.features[column]
        named = self._row.get(feature.iri)
        if named == row:
            owners = [self._space.films[other].title for other in taste if self._space.incidence[other, column]]
            return feature.relation.inward.format(" and ".join(owners))
        if named is not None and named in taste:
            return feature.relation.outward.format(self._space.films[named].title)
        return None


def _only(scores: Numbers, rows: Sequence[int]) -> Numbers:
    kept = np.zeros_like(scores)
    kept[list(rows)] = scores[list(rows)]
    return kept
