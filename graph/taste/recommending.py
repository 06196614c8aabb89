"""What a user of a ratings file may like next, each film with those of the user's own films that speak for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from graph.catalogue import Catalogue, Film
from graph.likeness import Likeness, Reason
from graph.taste.matching import matched
from graph.taste.measures import best
from graph.taste.methods import Ease, ItemNeighbours, Weighing
from graph.taste.splits import rated
from ontology.errors import UnknownName
from ontology.ratings import RatedFilm, Ratings

LARGEST_DENSE = 10_000
_PENALTY = 500.0
_CONTENT = 100.0
_REASONS = 3
_WITNESSES = 3


@dataclass(frozen=True, slots=True)
class Because:
    """A film of the user's own that speaks for a recommendation.

    Attributes:
        liked: the user's film.
        weight: how much of the score comes from it.
        reasons: what the graph knows the two films to share, the weightiest first; none where it knows nothing.
    """

    liked: RatedFilm
    weight: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A film that a user may like.

    Attributes:
        rated: the film as the ratings name it.
        film: the same film in the graph; None where the graph does not know it.
        score: the sum of what the user's films say for it.
        because: those that say most, films with a reason that the graph knows first.
    """

    rated: RatedFilm
    film: Film | None
    score: float
    because: tuple[Because, ...]


class Recommender:
    """Learns from ratings and from what the graph knows of the rated films.

    Args:
        ratings: who rated what.
        catalogue: the graph's films.
        likeness: how alike they are.
    """

    def __init__(self, ratings: Ratings, catalogue: Catalogue, likeness: Likeness) -> None:
        self._ratings = ratings
        self._likeness = likeness
        self._seen = rated(ratings)
        self.films = matched(ratings, catalogue)
        self._features = likeness.features(self.films)
        self._weights = _method(self._features).weights(self._seen)

    def recommend(self, user: str, n: int = 10) -> list[Suggestion]:
        """What a user may like next.

        Args:
            user: the user's key in the ratings.
            n: how many at most.

        Raises:
            UnknownName: nobody of this key rates.
        """
        if user not in self._ratings.users:
            raise UnknownName("user", user, self._ratings.users[:3])
        row = self._seen[[self._ratings.users.index(user)]]
        scores = np.asarray(row @ self._weights)
        found = best(scores.copy(), row, n)[0]
        own = row.indices
        return [self._suggestion(int(film), float(scores[0, film]), own) for film in found]

    def _suggestion(self, film: int, score: float, own: NDArray[np.int32]) -> Suggestion:
        return Suggestion(
            self._ratings.films[film], self.films[film], score, tuple(self._because(film, own))[:_WITNESSES]
        )

    def _because(self, film: int, own: NDArray[np.int32]) -> Iterator[Because]:
        weights = self._weights[own, film]
        shared = (self._features[own] @ self._features[[film]].T).toarray().ravel()
        order = np.lexsort((own, -weights, shared <= 0))
        for number in order[:_WITNESSES]:
            yield Because(
                self._ratings.films[own[number]], float(weights[number]), self._reasons(int(own[number]), film)
            )

    def _reasons(self, one: int, other: int) -> tuple[Reason, ...]:
        mine, theirs = self.films[one], self.films[other]
        if mine is None or theirs is None:
            return ()
        return self._likeness.why(mine, theirs).reasons[:_REASONS]


def _method(features: sparse.csr_array) -> Weighing:
    """EASE with content where its dense matrix can be held, neighbours beyond."""
    if features.shape[0] > LARGEST_DENSE:
        return ItemNeighbours()
    return Ease(_PENALTY, (features @ features.T).toarray(), _CONTENT)
