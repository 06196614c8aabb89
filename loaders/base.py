"""What a loader is. Other packages bring theirs by entry points.

Pages have the group ``filmkg.loaders``, data sets, of which one file makes many documents, ``filmkg.datasets``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any, Protocol

from loaders.page import Page
from loaders.sections import Section
from ontology.document import Claim, Document
from ontology.errors import DocumentError, FilmKGError
from ontology.facts import FilmMention

GROUP = "filmkg.loaders"
DATA_SETS = "filmkg.datasets"


class Loader(Protocol):
    """Reads one family of source.

    Attributes:
        name: what provenance calls it.
        version: raised whenever its rules read something otherwise than before.
    """

    name: str
    version: str

    def recognises(self, page: Page) -> float:
        """How sure the loader is that a page is of its family, from 0 (it is not) to 1."""

    def read(self, page: Page) -> tuple[FilmMention, tuple[Claim, ...]] | None:
        """The film that a page is about and what the page claims; None where it is about no film."""

    def outline(self, page: Page, title: str) -> list[Section]:
        """The sections into which the loader divides a page about the film of a title."""


class DataSet(Protocol):
    """Reads one form of data set: files (or folders) that hold many films.

    Attributes:
        name: what provenance calls it.
        version: raised whenever it reads something otherwise than before.
    """

    name: str
    version: str

    def recognises(self, path: Path) -> bool:
        """Whether a file or folder is of this form; its first bytes tell."""

    def documents(self, path: Path) -> Iterator[tuple[str, Document] | DocumentError]:
        """A document for each film, one by one, each with its key in the data set; an error for what is no film.

        Raises:
            DocumentError: the data set cannot be read on.
        """


@cache
def loaders() -> tuple[Loader, ...]:
    """Every installed loader, by the name of its entry point.

    Raises:
        FilmKGError: one of them cannot be imported or made.
    """
    return tuple(_installed(GROUP))


@cache
def data_sets() -> tuple[DataSet, ...]:
    """Every installed form of data set, by the name of its entry point.

    Raises:
        FilmKGError: one of them cannot be imported or made.
    """
    return tuple(_installed(DATA_SETS))


def _installed(group: str) -> Iterator[Any]:
    for point in sorted(entry_points(group=group), key=lambda point: point.name):
        yield _made(point)


def _made(point: EntryPoint) -> Any:
    try:
        return point.load()()
    except Exception as error:  # another package's code: anything can come of it
        raise FilmKGError(f"the loader “{point.name}” ({point.value}) cannot be used: {error}") from error
