"""Films and their features as numbers: a row a film, a column a feature, the columns of each relation together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from graph.catalogue import Film
from graph.relations import Relation
from graph.results import Result

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Feature:
    """Something that films can share: a thing by a relation.

    Attributes:
        relation: the relation.
        iri: the thing.
        label: what people call it.
    """

    relation: Relation
    iri: str
    label: str


@dataclass(frozen=True, eq=False)
class Space:
    """The films of a graph by their features.

    Attributes:
        films: a row each.
        features: a column each.
        incidence: 1 where a film has a feature.
        content: the information content of each feature, log2((N + 1) / n) where n of N films have it (Spärck Jones
            1972, "A statistical interpretation of term specificity"; Meymandpour and Davis 2016, "A semantic similarity
            measure for linked data").
        blocks: the relations with their columns.
        real: how many rows are films of the graph; those behind them are wishes.
    """

    films: tuple[Film, ...]
    features: tuple[Feature, ...]
    incidence: sparse.csr_array
    content: Numbers
    blocks: tuple[tuple[Relation, slice], ...]
    real: int

    @classmethod
    def of(cls, query: Callable[[str], Result], films: Sequence[Film], relations: Iterable[Relation]) -> Space:
        """The space of a graph's films.

        Args:
            query: asks the graph.
            films: its films.
            relations: the relations by which they are compared.
        """
        features: list[Feature] = []
        cells: list[tuple[int, int]] = []
        blocks: list[tuple[Relation, slice]] = []
        for relation in relations:
            start = len(features)
            for feature, rows in _features(relation, films, query):
                cells += [(row, len(features)) for row in rows]
                features.append(feature)
            blocks.append((relation, slice(start, len(features))))
        shape = (len(films), len(features))
        owners = np.bincount([column for _, column in cells], minlength=shape[1]).astype(float)
        content = np.log2((len(films) + 1) / np.maximum(owners, 1.0))
        return cls(tuple(films), tuple(features), _incidence(cells, shape), content, tuple(blocks), len(films))

    @property
    def weights(self) -> Numbers:
        """The weight of each feature's relation; those of all relations sum to 1."""
        total = sum(relation.weight for relation, _ in self.blocks) or 1.0
        found = np.zeros(len(self.features))
        for relation, columns in self.blocks:
            found[columns] = relation.weight / total
        return found

    def with_wishes(self, wishes: Sequence[tuple[Film, Iterable[str]]]) -> Space:
        """The space with further rows: films that do not exist, each with the features that some things are.

        So that somebody who likes a person, a theme or a novel can be asked for as a film with nothing else. What a
        feature weighs stays as it is.

        Args:
            wishes: for each its film and the IRIs of its features.
        """
        if not wishes:
            return self
        columns = defaultdict(list)
        for column, feature in enumerate(self.features):
            columns[feature.iri].append(column)
        cells = [
            (row, column) for row, (_, iris) in enumerate(wishes) for iri in iris for column in columns.get(iri, ())
        ]
        further = _incidence(cells, (len(wishes), len(self.features)))
        films = (*self.films, *(film for film, _ in wishes))
        both = sparse.csr_array(sparse.vstack([self.incidence, further]))
        return Space(films, self.features, both, self.content, self.blocks, self.real)


def _incidence(cells: Sequence[tuple[int, int]], shape: tuple[int, int]) -> sparse.csr_array:
    rows, columns = np.array(cells, dtype=np.int64).reshape(-1, 2).T
    return sparse.csr_array((np.ones(len(cells)), (rows, columns)), shape=shape)


def _features(
    relation: Relation, films: Sequence[Film], query: Callable[[str], Result]
) -> Iterable[tuple[Feature, list[int]]]:
    """The features of a relation by IRI, each with the rows of the films that have it."""
    rows = {film.iri: row for row, film in enumerate(films)}
    labels: dict[str, str] = {}
    owners: dict[str, set[int]] = defaultdict(set)
    for found in query(f"SELECT DISTINCT ?film ?feature ?label {{ {relation.pattern} }}").values():
        if found["film"] in rows and found["feature"]:
            owners[found["feature"]].add(rows[found["film"]])
            labels[found["feature"]] = min(filter(None, (labels.get(found["feature"]), found["label"])), default="")
    for iri in sorted(owners):
        yield Feature(relation, iri, labels[iri]), sorted(owners[iri])


Shares = Mapping[int, float]
"""What each feature (by its column) adds to a score."""
