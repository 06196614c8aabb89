"""Films that nobody has rated yet: whether what they are tells who will watch them.

Each film's ratings are hidden in turn. A score for a user and the hidden film is then compared among users (does it
put those who watch the film above the others?) and among films (does it put the films that a user watches above the
others, each of these scored while hidden?).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from graph.likeness.fitting import auc
from graph.taste.measures import Scores

_SMOOTHING = 3.0


@dataclass(frozen=True, slots=True)
class Cold:
    """How well a score foretells who watches a film that nobody has rated yet; means over films, or over users.

    Attributes:
        auc_of_film: how likely somebody who watches the film scores above somebody who does not.
        precision_of_film: the share of the ten users of the highest scores who watch it.
        auc_of_user: how likely a film that the user watches scores above one that she does not.
        precision_of_user: the share of the ten films of the highest scores that she watches.
    """

    auc_of_film: float
    precision_of_film: float
    auc_of_user: float
    precision_of_user: float


def cold_scores(seen: sparse.csr_array, kernel: Scores, seed: int = 0) -> Mapping[str, Scores]:
    """Scores for each user and film, the film's own ratings unknown to them.

    Args:
        seen: who rated what.
        kernel: how alike films are.
        seed: of chance.

    Returns:
        By method: chance; popularity, which of a film without ratings knows nothing and of users how much they watch;
        content, the sum of the likeness to the user's other films; content smoothed, kernel ridge regression on what
        the user watches, each film foretold from the others in closed form (Rasmussen and Williams 2006, "Gaussian
        Processes for Machine Learning", section 5.4.2).
    """
    watched = seen.toarray()
    others = kernel.copy()
    np.fill_diagonal(others, 0.0)
    inverse = np.linalg.inv(kernel + _SMOOTHING * np.eye(len(kernel)))
    activity = watched.sum(axis=1, keepdims=True) - watched
    return {
        "chance": np.random.default_rng(seed).random(watched.shape),
        "popularity": activity,
        "content": watched @ others,
        "content, smoothed": watched - (watched @ inverse) / np.diag(inverse),
    }


def cold(seen: sparse.csr_array, scores: Scores, least: int = 5) -> Cold:
    """How well scores foretell.

    Args:
        seen: who rated what.
        scores: for each user and film, made without the film's ratings.
        least: how many ratings a film or a user must have to count.
    """
    watched = seen.toarray() > 0
    by_film = _foretold(watched.T, scores.T, least)
    return Cold(*by_film, *_foretold(watched, scores, least))


def _foretold(
    watched: np.ndarray[tuple[int, ...], np.dtype[np.bool_]], scores: Scores, least: int
) -> tuple[float, float]:
    rows = [
        (auc(score, row), float(row[np.argsort(-score, kind="stable")[:10]].mean()))
        for row, score in zip(watched, scores, strict=True)
        if row.sum() >= least and not row.all()
    ]
    areas, precisions = np.array(rows).T if rows else (np.array([np.nan]), np.array([np.nan]))
    return float(areas.mean()), float(precisions.mean())
