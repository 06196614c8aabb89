"""Measures of likeness behind one interface. Each is a sum over features, so that every score has its reasons.

A measure compares films of a :class:`graph.likeness.space.Space`. Towards several films a score is the weighted sum of
the scores towards each.
"""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from scipy import sparse

from graph.likeness.space import Numbers, Shares, Space
from graph.matrices import by_rows, quotient

_WELL_KNOWN = 10  # the number of features from which a film counts in full


class Measure(ABC):
    """How alike films are.

    Args:
        space: the films.
    """

    def __init__(self, space: Space) -> None:
        self.space = space

    @abstractmethod
    def scores(self, taste: Mapping[int, float]) -> Numbers:
        """How alike every film is to some.

        Args:
            taste: the rows of the films that are liked (or, with a weight below 0, disliked), each with its weight.
        """

    @abstractmethod
    def shares(self, taste: Mapping[int, float], row: int) -> Shares:
        """What each feature adds to a film's score; they sum to it."""

    def nearest(self, n: int) -> sparse.csr_array:
        """For each film the n that are most like it: a row a film, a column a film, the score in the cell."""
        count = len(self.space.films)
        rows, columns, values = [], [], []
        for row in range(count):
            scores = self.scores({row: 1.0})
            scores[row] = 0.0
            for column in np.argsort(-scores, kind="stable")[:n]:
                if scores[column] > 0:
                    rows.append(row)
                    columns.append(int(column))
                    values.append(float(scores[column]))
        return sparse.csr_array((values, (rows, columns)), shape=(count, count))


class Cosine(Measure):
    """Per relation the cosine of features that weigh their information content, over all the weighted mean of these.

    Salton and McGill 1983, "Introduction to Modern Information Retrieval"; a film of which little is known (another
    work of a director, named in a list) counts for less, as in the significance weighting of Herlocker et al. 1999, "An
    algorithmic framework for performing collaborative filtering".
    """

    def __init__(self, space: Space) -> None:
        super().__init__(space)
        weighted = sparse.csr_array(space.incidence * space.content)
        roots = np.sqrt(space.weights)
        blocks = [_normalised(weighted[:, columns]) * roots[columns] for _, columns in space.blocks]
        whole = sparse.csr_array(sparse.hstack(blocks)) if blocks else weighted
        known = np.sqrt(np.minimum(np.diff(space.incidence.indptr) / _WELL_KNOWN, 1.0))
        self.matrix = sparse.csr_array(sparse.diags_array(known) @ whole)

    def scores(self, taste: Mapping[int, float]) -> Numbers:
        """See :meth:`Measure.scores`."""
        return np.asarray((self.matrix @ self._mean(taste).T).todense()).ravel()

    def shares(self, taste: Mapping[int, float], row: int) -> Shares:
        """See :meth:`Measure.shares`."""
        return _cells(self._mean(taste).multiply(self.matrix[[row]]))

    def nearest(self, n: int) -> sparse.csr_array:
        """See :meth:`Measure.nearest`; on all processors at once."""
        from sparse_dot_topn import sp_matmul_topn

        whole = sparse.csr_matrix(self.matrix)
        found = sparse.csr_array(sp_matmul_topn(whole, whole.T.tocsr(), top_n=n + 1, n_threads=os.cpu_count()))
        found.setdiag(0)
        found.eliminate_zeros()
        return _largest(found, n)

    def _mean(self, taste: Mapping[int, float]) -> sparse.csr_array:
        weights = sparse.csr_array(np.array([list(taste.values())], dtype=float))
        return sparse.csr_array(weights @ self.matrix[list(taste)])


class _Shared(Measure):
    """The weight T of what two films share, through a whole that each measure says."""

    def __init__(self, space: Space) -> None:
        super().__init__(space)
        self._weight = self._of_features()

    @abstractmethod
    def _of_features(self) -> Numbers:
        """What each feature weighs."""

    @abstractmethod
    def _whole(self, shared: Numbers, row: int | slice, liked: int) -> Numbers:
        """What T is divided by.

        Args:
            shared: T of the film of a row, or of all films.
            row: that film, or all.
            liked: the film that it is compared to.
        """

    def scores(self, taste: Mapping[int, float]) -> Numbers:
        """See :meth:`Measure.scores`."""
        found = np.zeros(len(self.space.films))
        for liked, weight in taste.items():
            own = sparse.csr_array(self.space.incidence[[liked]].multiply(self._weight))
            shared = np.asarray((self.space.incidence @ own.T).todense()).ravel()
            found += weight * quotient(shared, self._whole(shared, slice(None), liked))
        return found

    def shares(self, taste: Mapping[int, float], row: int) -> Shares:
        """See :meth:`Measure.shares`."""
        found: dict[int, float] = {}
        for liked, weight in taste.items():
            shared = _cells(self.space.incidence[[liked]].multiply(self.space.incidence[[row]]).multiply(self._weight))
            whole = float(self._whole(np.asarray(sum(shared.values())), row, liked))
            for column, share in shared.items():
                found[column] = found.get(column, 0.0) + weight * share / whole
        return found


class _Overlap(_Shared):
    """Weight of what two films share through the weight of what either has."""

    def __init__(self, space: Space) -> None:
        super().__init__(space)
        self._size = np.asarray(space.incidence @ self._weight).ravel()

    def _whole(self, shared: Numbers, row: int | slice, liked: int) -> Numbers:
        return np.asarray(self._size[liked] + self._size[row] - shared)


class Jaccard(_Overlap):
    """How many features two films share, through how many either has.

    Jaccard 1912, "The distribution of the flora in the alpine zone". Neither relations nor features are weighted.
    """

    def _of_features(self) -> Numbers:
        return np.ones(len(self.space.features))


class Picss(_Overlap):
    """The information content of what is shared through that of what either has; relations have their weights.

    Meymandpour and Davis 2016, "A semantic similarity measure for linked data: an information content-based approach".
    """

    def _of_features(self) -> Numbers:
        return self.space.content * self.space.weights


class Ldsd(_Shared):
    """One less the linked data semantic distance, in its indirect, weighted form.

    Passant 2010, "Measuring semantic distance on linking data and using it for resources recommendations" (LDSDcw): a
    shared feature of n films adds 1 / (1 + ln n) to a sum T, and the likeness is T / (1 + T).
    """

    def _of_features(self) -> Numbers:
        owners = np.asarray(self.space.incidence.sum(axis=0)).ravel()
        return np.asarray(1 / (1 + np.log(np.maximum(owners, 1.0))))

    def _whole(self, shared: Numbers, row: int | slice, liked: int) -> Numbers:  # noqa: ARG002 - T is enough
        return 1 + shared


class Walk(Measure):
    """How often a walk from the liked films, that starts anew now and then, comes by: personalised PageRank.

    Page et al. 1999, "The PageRank citation ranking"; Haveliwala 2002, "Topic-sensitive PageRank". Films and features
    are the nodes; an edge weighs the feature's information content times its relation's weight. A film's score is what
    its features pass on to it, so these are its reasons.
    """

    damping = 0.85
    steps = 30

    def __init__(self, space: Space) -> None:
        super().__init__(space)
        edges = sparse.csr_array(space.incidence * (space.content * space.weights))
        self._to_features = by_rows(edges)
        self._to_films = by_rows(sparse.csr_array(edges.T))

    def scores(self, taste: Mapping[int, float]) -> Numbers:
        """See :meth:`Measure.scores`."""
        return self.damping * np.asarray(self._at_features(taste) @ self._to_films)

    def shares(self, taste: Mapping[int, float], row: int) -> Shares:
        """See :meth:`Measure.shares`."""
        passed = self._to_films[:, [row]].multiply(self._at_features(taste)[:, np.newaxis])
        found = sparse.coo_array(passed)
        return {
            int(column): self.damping * float(share) for column, share in zip(found.coords[0], found.data, strict=True)
        }

    def _at_features(self, taste: Mapping[int, float]) -> Numbers:
        start = np.zeros(len(self.space.films))
        start[list(taste)] = list(taste.values())
        at_films = start
        for _ in range(self.steps):
            at_features = self.damping * (at_films @ self._to_features)
            at_films = self.damping * (at_features @ self._to_films) + (1 - self.damping) * start
        return np.asarray(self.damping * (at_films @ self._to_features))


MEASURES: Mapping[str, type[Measure]] = MappingProxyType(
    {"cosine": Cosine, "jaccard": Jaccard, "picss": Picss, "ldsd": Ldsd, "pagerank": Walk}
)
"""The measures by the names that people give on the command line; the first is the default."""


def _largest(matrix: sparse.csr_array, n: int) -> sparse.csr_array:
    """The n largest cells of each row; of equal ones those of the first columns."""
    order = np.lexsort((matrix.indices, -matrix.data, np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))))
    rank = np.arange(matrix.nnz) - np.repeat(matrix.indptr[:-1], np.diff(matrix.indptr))
    kept = order[rank < n]
    rows = np.repeat(np.arange(matrix.shape[0]), np.minimum(np.diff(matrix.indptr), n))
    return sparse.csr_array((matrix.data[kept], (rows, matrix.indices[kept])), shape=matrix.shape)


def _normalised(block: sparse.csr_array) -> sparse.csr_array:
    """The block with each row of length 1 (or empty)."""
    lengths = np.sqrt(np.asarray(block.multiply(block).sum(axis=1)).ravel())
    return sparse.csr_array(sparse.diags_array(quotient(np.ones_like(lengths), lengths)) @ block)


def _cells(row: sparse.csr_array | sparse.coo_array) -> Shares:
    found = sparse.coo_array(row)
    return {int(column): float(value) for column, value in zip(found.coords[1], found.data, strict=True)}
