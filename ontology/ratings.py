"""Ratings: who gave which film how much, and when. Loaders read them from files; the graph learns taste from them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class RatedFilm:
    """A film as a file of ratings names it.

    Attributes:
        key: its key there (``50``).
        title: its title there, the article in front.
        year: its year, where the file has it.
        other_titles: further titles that the file gives it.
    """

    key: str
    title: str
    year: int | None = None
    other_titles: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.title} ({self.year})" if self.year else self.title


@dataclass(frozen=True, eq=False)
class Ratings:
    """Ratings as columns of equal length, in the order of their file.

    Attributes:
        users: the keys of those who rate.
        films: what is rated.
        user: of each rating the position in ``users``.
        film: of each rating the position in ``films``.
        value: of each rating its value, on the file's own scale.
        time: of each rating its time in seconds since 1970; 0 where the file has none.

    >>> heat = RatedFilm("1", "Heat", 1995)
    >>> column = np.array([0])
    >>> len(Ratings(("ann",), (heat,), column, column, np.array([4.5]), column))
    1
    """

    users: tuple[str, ...]
    films: tuple[RatedFilm, ...]
    user: NDArray[np.int64]
    film: NDArray[np.int64]
    value: NDArray[np.float64]
    time: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.value)
