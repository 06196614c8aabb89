"""How good lists of recommendations are: the usual measures, over all users at once.

Definitions: Järvelin and Kekäläinen 2002, "Cumulated gain-based evaluation of IR techniques" (nDCG); Manning, Raghavan
and Schütze 2008, "Introduction to Information Retrieval", chapter 8 (average precision, here divided by the number of
hits that a list of its length could have); Castells, Hurley and Vargas 2015, "Novelty and diversity in recommender
systems" (novelty as self-information, diversity as the mean distance within a list).
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Scores = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Measures:
    """Means over the users who have anything to foretell.

    Attributes:
        average_precision: mean average precision (MAP@n).
        ndcg: normalised discounted cumulative gain (nDCG@n).
        recall: the share of what was to be foretold that is in the list.
        reciprocal_rank: 1 through the place of the first hit (MRR@n).
        coverage: the share of all films that is recommended to anybody.
        diversity: 1 less the mean likeness of a list's films to one another; NaN without a likeness.
        novelty: the mean of log2(users / users who rated it) over the recommended films, in bits.
    """

    average_precision: float
    ndcg: float
    recall: float
    reciprocal_rank: float
    coverage: float
    diversity: float
    novelty: float


def best(scores: Scores, seen: sparse.csr_array, n: int = 10) -> NDArray[np.int64]:
    """The n films of the highest scores for each user, what was seen left out; equal scores by the film's place.

    Args:
        scores: a row a user, a column a film. It is changed: what was seen gets minus infinity.
        seen: who has seen what.
        n: the length of the lists.

    >>> best(np.array([[0.5, 0.9, 0.1]]), sparse.csr_array([[0.0, 1.0, 0.0]]), 2)
    array([[0, 2]])
    """
    rows, columns = seen.nonzero()
    scores[rows, columns] = -np.inf
    return np.argsort(-scores, axis=1, kind="stable")[:, :n]


def measure(
    lists: NDArray[np.int64], train: sparse.csr_array, test: sparse.csr_array, likeness: Scores | None = None
) -> Measures:
    """How good lists are.

    Args:
        lists: the recommended films, a row a user.
        train: what was learnt from.
        test: what was to be foretold; every film of it counts alike. Where it is empty there is nothing to measure
            (NaN).
        likeness: how alike films are, a row and a column each.

    >>> lists = np.array([[1, 0]])
    >>> found = measure(lists, sparse.csr_array([[0.0, 0, 1]]), sparse.csr_array([[1.0, 0, 0]]))
    >>> found.average_precision, found.recall, found.reciprocal_rank, round(found.ndcg, 3)
    (0.5, 1.0, 0.5, 0.631)
    """
    wanted = np.diff(test.indptr)
    asked = wanted > 0
    if not asked.any():
        return Measures(*[float("nan")] * len(fields(Measures)))
    n = lists.shape[1]
    hits = np.take_along_axis(test.toarray(), lists, axis=1)[asked] > 0
    possible = np.minimum(wanted[asked], n)
    place = np.arange(1, n + 1)
    precision = np.cumsum(hits, axis=1) / place
    gain = 1 / np.log2(place + 1)
    ideal = np.cumsum(gain)[possible - 1]
    first = np.where(hits.any(axis=1), 1 / (hits.argmax(axis=1) + 1), 0.0)
    return Measures(
        average_precision=float(((precision * hits).sum(axis=1) / possible).mean()),
        ndcg=float(((hits * gain).sum(axis=1) / ideal).mean()),
        recall=float((hits.sum(axis=1) / wanted[asked]).mean()),
        reciprocal_rank=float(first.mean()),
        coverage=len(np.unique(lists[asked])) / train.shape[1],
        diversity=float("nan") if likeness is None else _diversity(lists[asked], likeness),
        novelty=_novelty(lists[asked], train),
    )


def _diversity(lists: NDArray[np.int64], likeness: Scores) -> float:
    n = lists.shape[1]
    within = likeness[lists[:, :, np.newaxis], lists[:, np.newaxis, :]]
    others = within.sum(axis=(1, 2)) - np.trace(within, axis1=1, axis2=2)
    return float(1 - (others / max(n * (n - 1), 1)).mean())


def _novelty(lists: NDArray[np.int64], train: sparse.csr_array) -> float:
    raters = np.maximum(np.asarray(train.sum(axis=0)).ravel(), 1.0)
    return float(np.log2(train.shape[0] / raters)[lists].mean())
