"""Pieces of matrix arithmetic that films' likeness and people's taste share."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse


def quotient(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    """One through the other, cell by cell; 0 where the other is not above 0.

    >>> quotient(np.array([1.0, 1.0]), np.array([4.0, 0.0])).tolist()
    [0.25, 0.0]
    """
    return np.divide(one, other, out=np.zeros_like(one), where=other > 0)


def by_rows(matrix: sparse.csr_array) -> sparse.csr_array:
    """The matrix with each row summing to 1 (or empty).

    >>> by_rows(sparse.csr_array([[1.0, 3.0], [0.0, 0.0]])).toarray().tolist()
    [[0.25, 0.75], [0.0, 0.0]]
    """
    sums = np.asarray(matrix.sum(axis=1), dtype=np.float64).ravel()
    return sparse.csr_array(sparse.diags_array(quotient(np.ones_like(sums), sums)) @ matrix)
