"""Ratings divided into what a method may learn from and what it is to foretell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ontology.ratings import Ratings


@dataclass(frozen=True, eq=False)
class Split:
    """Two matrices of one shape, a row a user and a column a film, 1 where the user rated the film.

    Attributes:
        train: what may be learnt from.
        test: what is to be foretold; it shares no cell with ``train``.
    """

    train: sparse.csr_array
    test: sparse.csr_array


def rated(ratings: Ratings, chosen: NDArray[np.bool_] | None = None) -> sparse.csr_array:
    """Who rated what: a row a user, a column a film, 1 where rated (however often).

    Args:
        ratings: the ratings.
        chosen: which of them count; all unless given.
    """
    users, films = (ratings.user, ratings.film) if chosen is None else (ratings.user[chosen], ratings.film[chosen])
    shape = (len(ratings.users), len(ratings.films))
    matrix = sparse.csr_array((np.ones(len(users)), (users, films)), shape=shape)
    matrix.sum_duplicates()
    matrix.data[:] = 1.0
    return matrix


def folds(matrix: sparse.csr_array, k: int, seed: int = 0) -> Iterator[Split]:
    """Each user's films in k parts by chance, each part the test once.

    Args:
        matrix: who rated what.
        k: how many parts.
        seed: of the chance; the same seed gives the same parts.

    >>> whole = sparse.csr_array(np.ones((2, 5)))
    >>> [(int(split.train.sum()), int(split.test.sum())) for split in folds(whole, 5)]
    [(8, 2), (8, 2), (8, 2), (8, 2), (8, 2)]
    """
    part = _parts(matrix, k, seed)
    for number in range(k):
        yield Split(_where(matrix, part != number), _where(matrix, part == number))


def latest(ratings: Ratings, share: float = 0.2) -> Split:
    """Each user's latest ratings as the test; a user of a single rating keeps it.

    Args:
        ratings: the ratings, with their times.
        share: which part of each user's ratings is the test.
    """
    order = np.lexsort((ratings.film, ratings.time, ratings.user))
    users = ratings.user[order]
    counts = np.bincount(users, minlength=len(ratings.users))
    rank = np.arange(len(users)) - np.repeat(np.cumsum(counts) - counts, counts)
    is_late = np.zeros(len(users), dtype=bool)
    is_late[order] = rank >= counts[users] - np.floor(counts[users] * share)
    train = rated(ratings, ~is_late)
    test = rated(ratings, is_late)
    return Split(train, sparse.csr_array(test - test.multiply(train)))


def _parts(matrix: sparse.csr_array, k: int, seed: int) -> NDArray[np.int64]:
    """The part of each cell, in the order of the matrix."""
    chance = np.random.default_rng(seed)
    parts = np.empty(matrix.nnz, dtype=np.int64)
    for start, end in zip(matrix.indptr[:-1], matrix.indptr[1:], strict=True):
        size = end - start
        parts[start:end] = chance.permutation(size) * k // max(size, 1)
    return parts


def _where(matrix: sparse.csr_array, chosen: NDArray[np.bool_]) -> sparse.csr_array:
    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    cells = (rows[chosen], matrix.indices[chosen])
    return sparse.csr_array((matrix.data[chosen], cells), shape=matrix.shape)
