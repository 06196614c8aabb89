"""What a loader is. Other packages bring theirs by an entry point of the group ``filmkg.loaders``."""

from __future__ import annotations

from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Protocol

from loaders.outline import Section
from loaders.page import Page
from ontology.document import Claim
from ontology.errors import FilmKGError
from ontology.facts import FilmMention

GROUP = "filmkg.loaders"


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


@cache
def loaders() -> tuple[Loader, ...]:
    """Every installed loader, by the name of its entry point.

    Raises:
        FilmKGError: one of them cannot be imported or made.
    """
    return tuple(_made(point) for point in sorted(entry_points(group=GROUP), key=lambda point: point.name))


def _made(point: EntryPoint) -> Loader:
    try:
        loader: Loader = point.load()()
    except Exception as error:  # another package's code: anything can come of it
        raise FilmKGError(f"the loader “{point.name}” ({point.value}) cannot be used: {error}") from error
    return loader
