"""Methods side by side on the same ratings, their settings chosen within what each may learn from."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from itertools import product
from math import isnan

import numpy as np
from scipy import sparse

from graph.taste.measures import Measures, Scores, best, measure
from graph.taste.methods import Chance, Content, Ease, ItemNeighbours, Method, PageRank, Popularity
from graph.taste.splits import Split, folds

_INNER_SEED = 1


@dataclass(frozen=True)
class Candidate:
    """A method with the settings among which one is chosen.

    Attributes:
        name: what tables call it.
        make: makes it of settings.
        grid: for each setting the values to try.
    """

    name: str
    make: Callable[..., Method]
    grid: Mapping[str, Sequence[float]] = field(default_factory=dict)

    @property
    def settings(self) -> list[dict[str, float]]:
        """Every combination of the values."""
        return [dict(zip(self.grid, values, strict=True)) for values in product(*self.grid.values())]


@dataclass(frozen=True)
class Outcome:
    """How a method did.

    Attributes:
        name: the method.
        measures: means over the splits.
        seconds: for one split, choosing the settings included.
        chosen: the settings of each split.
    """

    name: str
    measures: Measures
    seconds: float
    chosen: tuple[Mapping[str, float], ...]


def candidates(features: sparse.csr_array) -> tuple[Candidate, ...]:
    """The methods that are compared.

    Args:
        features: what films are (a row a film), so that the product of two rows is how alike they are.
    """
    kernel = (features @ features.T).toarray()
    return (
        Candidate("chance", Chance),
        Candidate("popularity", Popularity),
        Candidate("content", lambda: Content(kernel)),
        Candidate(
            "personalised PageRank",
            lambda damping, part: PageRank(features, damping=damping, part=part),
            {"damping": (0.3, 0.6, 0.85), "part": (0.1, 1.0)},
        ),
        Candidate(
            "item neighbours",
            lambda k, shrinkage: ItemNeighbours(int(k), shrinkage),
            {"k": (20, 50, 100, 200), "shrinkage": (0.0, 10.0, 50.0)},
        ),
        Candidate("EASE", Ease, {"penalty": (100.0, 200.0, 300.0, 500.0, 800.0)}),
        Candidate(
            "EASE with content",
            lambda penalty, part: Ease(penalty, kernel, part),
            {"penalty": (200.0, 300.0, 500.0, 800.0), "part": (10.0, 30.0, 100.0)},
        ),
    )


def evaluate(candidate: Candidate, splits: Iterable[Split], likeness: Scores | None = None, n: int = 10) -> Outcome:
    """How a method does on some splits.

    Args:
        candidate: the method. Settings are chosen anew in each split, by nDCG on a fifth of its training part.
        splits: what may be learnt from, and what is to be foretold.
        likeness: how alike films are, for the diversity of lists.
        n: the length of the lists.
    """
    found: list[Measures] = []
    chosen: list[Mapping[str, float]] = []
    start = time.perf_counter()
    for split in splits:
        settings = choose(candidate, split.train, n)
        chosen.append(settings)
        lists = best(candidate.make(**settings).scores(split.train), split.train, n)
        found.append(measure(lists, split.train, split.test, likeness))
    took = (time.perf_counter() - start) / max(len(found), 1)
    return Outcome(candidate.name, _mean(found), took, tuple(chosen))


def choose(candidate: Candidate, train: sparse.csr_array, n: int = 10) -> Mapping[str, float]:
    """The settings that foretell a fifth of the training part best from the rest of it; the first of equals."""
    settings = candidate.settings
    if len(settings) == 1:
        return settings[0]
    inner = next(folds(train, 5, _INNER_SEED))
    ndcg = [
        measure(best(candidate.make(**each).scores(inner.train), inner.train, n), inner.train, inner.test).ndcg
        for each in settings
    ]
    return settings[int(np.argmax(np.nan_to_num(ndcg)))]


def _mean(found: Sequence[Measures]) -> Measures:
    """The mean over the splits in which there was anything to foretell."""
    told = [each for each in found if not isnan(each.ndcg)] or found[:1]
    return Measures(*np.mean([astuple(each) for each in told], axis=0).tolist())
