"""How alike films are, and why: a cosine that decomposes into its reasons.

Each relation gives each film a set of features. A feature weighs its information content, log2((N + 1) / n) where n
of N films have it (Spärck Jones 1972, "A statistical interpretation of term specificity"; read as information content
by Meymandpour and Davis 2016, "A semantic similarity measure for linked data", PICSS). Per relation two films are as
alike as the cosine of their weighted features; over all they are as alike as the weighted mean of these. A film of
which little is known (another work of a director, named in a list) counts for less, as in the significance weighting
of Herlocker et al. 1999, "An algorithmic framework for performing collaborative filtering". All of this is a sum over
shared features, so every score is the sum of its reasons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from graph.catalogue import Catalogue, Film
from graph.relations import RELATIONS, Relation
from graph.results import Result

_NEGLIGIBLE = 1e-12
_WELL_KNOWN = 10  # the number of features from which a film counts in full


@dataclass(frozen=True, slots=True)
class Reason:
    """Something that films share.

    Attributes:
        relation: the relation by which they share it.
        feature: what they share: an IRI.
        label: what people call it.
        share: its part of the score.
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


@dataclass(frozen=True, slots=True)
class _Feature:
    relation: Relation
    iri: str
    label: str


class Likeness:
    """Likeness among the films of a graph as it stands.

    Args:
        films: the films, one a row.
        features: the features, one a column.
        matrix: the weight of each feature for each film; the product of two rows is the films' likeness.
    """

    def __init__(self, films: Sequence[Film], features: Sequence[_Feature], matrix: sparse.csr_array) -> None:
        self._films = films
        self._features = features
        self._matrix = matrix
        self._row = {film.iri: row for row, film in enumerate(films)}

    @classmethod
    def of(
        cls, query: Callable[[str], Result], catalogue: Catalogue, relations: Iterable[Relation] = RELATIONS
    ) -> Likeness:
        """The likeness of a graph's films.

        Args:
            query: asks the graph.
            catalogue: its films.
            relations: the relations to compare by.
        """
        films = catalogue.films
        table = tuple(relations)
        total = sum(relation.weight for relation in table) or 1.0
        features: list[_Feature] = []
        blocks = [sparse.csr_array((len(films), 0))]
        for relation in table:
            found, block = _block(relation, films, query)
            features += found
            blocks.append(block * np.sqrt(relation.weight / total))
        return cls(films, features, _by_significance(sparse.csr_array(sparse.hstack(blocks))))

    def features(self, films: Sequence[Film | None]) -> sparse.csr_array:
        """What films are, as numbers: a row a film, a column a feature; the product of two rows is their likeness.

        Args:
            films: films of the graph; of None nothing is known.
        """
        rows = [-1 if film is None else self._row[film.iri] for film in films]
        blank = sparse.csr_array((1, self._matrix.shape[1]))
        return sparse.csr_array(sparse.vstack([self._matrix, blank]))[rows]

    def similar(self, film: Film, n: int = 10) -> list[Resemblance]:
        """The films most like one.

        Args:
            film: a film of the graph.
            n: how many at most.

        Returns:
            The likest first; films with which it shares nothing are left out.
        """
        return self.recommend([film], n)

    def recommend(self, liked: Sequence[Film], n: int = 10) -> list[Resemblance]:
        """The films most like several, these left out.

        Args:
            liked: films of the graph.
            n: how many at most.

        Returns:
            The likest on average first.
        """
        rows = [self._row[film.iri] for film in dict.fromkeys(liked)]
        taste = self._mean(rows)
        scores = (self._matrix @ taste.T).toarray().ravel()
        scores[rows] = 0.0
        best = sorted(
            np.flatnonzero(scores > _NEGLIGIBLE).tolist(), key=lambda row: (-scores[row], self._films[row].iri)
        )[:n]
        return [self._resemblance(taste, row, rows) for row in best]

    def why(self, one: Film, other: Film) -> Resemblance:
        """How alike another film is to one, and by what."""
        row = self._row[one.iri]
        return self._resemblance(self._mean([row]), self._row[other.iri], [row])

    def _mean(self, rows: Sequence[int]) -> sparse.csr_array:
        return sparse.csr_array(self._matrix[rows].sum(axis=0)[np.newaxis, :] / max(len(rows), 1))

    def _resemblance(self, taste: sparse.csr_array, row: int, liked: Sequence[int]) -> Resemblance:
        products = sparse.coo_array(taste.multiply(self._matrix[[row]]))
        shares = {int(column): float(share) for column, share in zip(products.coords[1], products.data, strict=True)}
        heaviest = sorted(shares, key=lambda column: (-shares[column], self._features[column].iri))
        reasons = tuple(self._reason(column, shares[column], row, liked) for column in heaviest if shares[column] > 0)
        return Resemblance(self._films[row], sum(reason.share for reason in reasons), reasons)

    def _reason(self, column: int, share: float, row: int, liked: Sequence[int]) -> Reason:
        feature = self._features[column]
        words = feature.relation.phrase.format(feature.label)
        if feature.relation.outward:
            words = self._between(column, row, liked) or words
        return Reason(feature.relation.name, feature.iri, feature.label, share, words)

    def _between(self, column: int, row: int, liked: Sequence[int]) -> str | None:
        """Which film leads to which, where what is shared is one of the films themselves."""
        feature = self._features[column]
        named = self._row.get(feature.iri)
        if named == row:
            owners = [self._films[other].title for other in liked if self._matrix[other, column]]
            return feature.relation.inward.format(" and ".join(owners))
        if named is not None and named in liked:
            return feature.relation.outward.format(self._films[named].title)
        return None


def _block(
    relation: Relation, films: Sequence[Film], query: Callable[[str], Result]
) -> tuple[list[_Feature], sparse.csr_array]:
    """The features of one relation and their weights: information content, each film's row of length 1."""
    rows = {film.iri: row for row, film in enumerate(films)}
    labels: dict[str, str] = {}
    owners: dict[str, set[int]] = defaultdict(set)
    for found in query(f"SELECT DISTINCT ?film ?feature ?label {{ {relation.pattern} }}").values():
        if found["film"] in rows and found["feature"]:
            owners[found["feature"]].add(rows[found["film"]])
            labels[found["feature"]] = min(filter(None, (labels.get(found["feature"]), found["label"])), default="")
    columns = sorted(owners)
    features = [_Feature(relation, iri, labels[iri]) for iri in columns]
    return features, _normalised(_weights(columns, owners, len(films)))


def _weights(columns: Sequence[str], owners: Mapping[str, set[int]], films: int) -> sparse.csr_array:
    cells = [
        (row, column, np.log2((films + 1) / len(owners[iri])))
        for column, iri in enumerate(columns)
        for row in sorted(owners[iri])
    ]
    at_rows, at_columns, values = zip(*cells, strict=True) if cells else ((), (), ())
    return sparse.csr_array((np.array(values, dtype=float), (at_rows, at_columns)), shape=(films, len(columns)))


def _normalised(block: sparse.csr_array) -> sparse.csr_array:
    lengths = np.sqrt(np.asarray(block.multiply(block).sum(axis=1)).ravel())
    inverse = np.divide(1.0, lengths, out=np.zeros_like(lengths), where=lengths > 0)
    return sparse.csr_array(sparse.diags_array(inverse) @ block)


def _by_significance(matrix: sparse.csr_array) -> sparse.csr_array:
    """The weights of a film of n features times the root of n / 10, up to 1."""
    features = np.diff(matrix.indptr)
    return sparse.csr_array(sparse.diags_array(np.sqrt(np.minimum(features / _WELL_KNOWN, 1.0))) @ matrix)
