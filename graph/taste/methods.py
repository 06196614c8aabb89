"""Methods that score films for users from what the users rated, from what the films are, or from both.

A method is fitted to a matrix of who rated what and gives a score for each user and film; what a user rated is not
left out here. All matrices have a row a user and a column a film; a kernel has a row and a column a film.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from scipy import sparse

from graph.matrices import by_rows, quotient
from graph.taste.measures import Scores


class Method(Protocol):
    """Recommends films to users."""

    def scores(self, seen: sparse.csr_array) -> Scores:
        """A score for each user and film: the higher, the sooner it is recommended.

        Args:
            seen: who rated what; all that the method may know.
        """
        ...


class Weighing(Protocol):
    """A method whose score is a sum over the user's own films, so that these can say why."""

    def weights(self, seen: sparse.csr_array) -> Scores:
        """How much each film (a row) speaks for each (a column)."""
        ...


@dataclass(frozen=True)
class Popularity:
    """What most people rated."""

    def scores(self, seen: sparse.csr_array) -> Scores:
        """See :class:`Method`."""
        return np.tile(np.asarray(seen.sum(axis=0)).ravel(), (seen.shape[0], 1))


@dataclass(frozen=True)
class Chance:
    """Films at random: the floor below all methods."""

    seed: int = 0

    def scores(self, seen: sparse.csr_array) -> Scores:
        """See :class:`Method`."""
        return np.random.default_rng(self.seed).random(seen.shape)


@dataclass(frozen=True, eq=False)
class Content:
    """What is most like the user's films: the sum of the likeness to each.

    Attributes:
        kernel: how alike films are.
    """

    kernel: Scores

    def weights(self, seen: sparse.csr_array) -> Scores:  # noqa: ARG002 - all methods are asked alike
        """See :class:`Weighing`."""
        without_self = self.kernel.copy()
        np.fill_diagonal(without_self, 0.0)
        return without_self

    def scores(self, seen: sparse.csr_array) -> Scores:
        """See :class:`Method`."""
        return np.asarray(seen @ self.weights(seen))


@dataclass(frozen=True)
class ItemNeighbours:
    """Films rated by the same people: cosine over the k nearest, shrunk where few rated.

    Sarwar et al. 2001, "Item-based collaborative filtering recommendation algorithms"; the shrinkage as in Bell and
    Koren 2007, "Scalable collaborative filtering with jointly derived neighborhood interpolation weights".

    Attributes:
        k: how many neighbours of a film count.
        shrinkage: how many common raters halve the doubt.
    """

    k: int = 100
    shrinkage: float = 10.0

    def weights(self, seen: sparse.csr_array) -> Scores:
        """See :class:`Weighing`."""
        common = (seen.T @ seen).toarray()
        raters = np.diag(common).copy()
        lengths = np.sqrt(np.outer(raters, raters))
        cosine = quotient(common, lengths + self.shrinkage)
        np.fill_diagonal(cosine, 0.0)
        if self.k < len(cosine):
            floor = np.partition(cosine, -self.k, axis=0)[-self.k]
            cosine[cosine < floor] = 0.0
        return np.asarray(cosine)

    def scores(self, seen: sparse.csr_array) -> Scores:
        """See :class:`Method`."""
        return np.asarray(seen @ self.weights(seen))


@dataclass(frozen=True, eq=False)
class PageRank:
    """Random walks from a user's films over raters and over what films are about, with a return to the start.

    Page et al. 1999, "The PageRank citation ranking"; personalised as in Haveliwala 2002, "Topic-sensitive PageRank".
    All users are walked at once by power iteration.

    Attributes:
        features: what films are: a row a film, a column a feature, its weight in the cell.
        damping: how likely a walk goes on.
        steps: how many iterations.
        part: the weight of the features' edges beside those of ratings.
    """

    features: sparse.csr_array
    damping: float = 0.85
    steps: int = 15
    part: float = 1.0

    def scores(self, seen: sparse.csr_array) -> Scores:
        """See :class:`Method`."""
        films = seen.shape[1]
        edges = sparse.csr_array(sparse.hstack([seen.T, self.features * self.part]))
        to_others = by_rows(edges)
        to_films = by_rows(sparse.csr_array(edges.T))
        start = by_rows(seen).toarray()
        at_films = start.copy()
        for _ in range(self.steps):
            at_others = self.damping * (at_films @ to_others)
            at_films = self.damping * (at_others @ to_films) + (1 - self.damping) * start
        return np.asarray(at_films)[:, :films]


@dataclass(frozen=True, eq=False)
class Ease:
    """The linear model whose weights have a closed form, with the films' likeness as further evidence.

    Steck 2019, "Embarrassingly shallow autoencoders for sparse data": B = I - P diag(1 / diag P) with
    P = (XᵀX + λI)⁻¹. Here the Gram matrix is XᵀX + a·K: a films' likeness counts as a people who rated both.

    Attributes:
        penalty: λ.
        kernel: K, how alike films are; None leaves them out.
        part: a.
    """

    penalty: float = 300.0
    kernel: Scores | None = None
    part: float = 0.0

    def weights(self, seen: sparse.csr_array) -> Scores:
        """See :class:`Weighing`."""
        gram = (seen.T @ seen).toarray()
        if self.kernel is not None and self.part:
            gram += self.part * self.kernel
        gram[np.diag_indices_from(gram)] += self.penalty
        inverse = np.linalg.inv(gram)
        weights = inverse / -np.diag(inverse)
        np.fill_diagonal(weights, 0.0)
        return np.asarray(weights)

    def scores(self, seen: sparse.csr_array) -> Scores:
        """See :class:`Method`."""
        return np.asarray(seen @ self.weights(seen))
