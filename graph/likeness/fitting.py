"""The weights of the relations, fitted to what people say of pairs of films."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import optimize

from graph.catalogue import Film
from graph.likeness.measures import Cosine
from graph.likeness.space import Numbers, Space

_PENALTY = 0.01
_PARTS = 5


@dataclass(frozen=True, slots=True)
class Judgement:
    """What somebody says of two films.

    Attributes:
        one: a film.
        other: another.
        alike: how alike they are, from 0 (not at all) to 1.
    """

    one: Film
    other: Film
    alike: float


@dataclass(frozen=True, slots=True)
class Fit:
    """Fitted weights, and how well they tell alike pairs from others that they were not fitted to.

    Attributes:
        weights: of each relation, on the scale of those that were given: their sum is the same.
        auc_before: the area under the ROC curve with the weights as given.
        auc_after: the same with fitted ones, each fifth of the pairs judged by weights fitted to the others.
    """

    weights: Mapping[str, float]
    auc_before: float
    auc_after: float


def fit(space: Space, judgements: Sequence[Judgement]) -> Fit:
    """Fit the relations' weights by logistic regression with weights of at least 0.

    Args:
        space: the films; its relations' weights say where the fit starts and what its weights sum to.
        judgements: what people say.

    Raises:
        ValueError: the judgements hold no pair that is alike, or none that is not.
    """
    told = np.array([each.alike for each in judgements])
    if not ((told > 0.5).any() and (told <= 0.5).any()):
        raise ValueError("some pairs must be alike (above 0.5) and some not")
    shared = _by_relation(space, judgements)
    given = np.array([relation.weight for relation, _ in space.blocks])
    part = np.arange(len(told)) % _PARTS
    foretold = np.zeros(len(told))
    for number in range(_PARTS):
        foretold[part == number] = shared[part == number] @ _weights(shared[part != number], told[part != number])
    fitted = _weights(shared, told)
    scaled = fitted * given.sum() / (fitted.sum() or 1.0)
    names = [relation.name for relation, _ in space.blocks]
    return Fit(
        dict(zip(names, map(float, scaled), strict=True)), auc(shared @ given, told > 0.5), auc(foretold, told > 0.5)
    )


def auc(scores: Numbers, positive: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> float:
    """How likely a positive scores above a negative, equal scores counting half.

    Hanley and McNeil 1982, "The meaning and use of the area under a receiver operating characteristic (ROC) curve".

    >>> auc(np.array([0.9, 0.5, 0.5, 0.1]), np.array([True, True, False, False]))
    0.875
    """
    lower = np.sort(scores[~positive])
    ranks = np.searchsorted(lower, scores[positive], "left") + np.searchsorted(lower, scores[positive], "right")
    return float(ranks.mean() / 2 / max(len(lower), 1))


def _by_relation(space: Space, judgements: Sequence[Judgement]) -> Numbers:
    """How alike each pair is by each relation alone: a row a pair, a column a relation."""
    matrix = Cosine(space).matrix
    rows = {film.iri: row for row, film in enumerate(space.films)}
    ones = matrix[[rows[each.one.iri] for each in judgements]]
    others = matrix[[rows[each.other.iri] for each in judgements]]
    products = ones.multiply(others).tocsc()
    weights = space.weights
    columns = [
        np.asarray(products[:, block].sum(axis=1), dtype=np.float64).ravel() / (weights[block][0] or 1.0)
        if block.stop > block.start
        else np.zeros(len(judgements))
        for _, block in space.blocks
    ]
    return np.column_stack(columns)


def _weights(shared: Numbers, told: Numbers) -> Numbers:
    """The weights, none below 0, that make told pairs likeliest; a small penalty keeps them from running away."""

    def loss(parameters: Numbers) -> tuple[float, Numbers]:
        signal = parameters[0] + shared @ parameters[1:]
        probability = 1 / (1 + np.exp(-signal))
        error = probability - told
        penalty = _PENALTY * parameters[1:]
        value = float(np.mean(np.logaddexp(0, signal) - told * signal) + (penalty * parameters[1:]).sum() / 2)
        slope = np.concatenate([[error.mean()], shared.T @ error / len(told) + penalty])
        return value, slope

    count = shared.shape[1]
    bounds = [(None, None), *[(0.0, None)] * count]
    found = optimize.minimize(loss, np.concatenate([[0.0], np.ones(count)]), jac=True, bounds=bounds, method="L-BFGS-B")
    return np.asarray(found.x[1:], dtype=np.float64)
