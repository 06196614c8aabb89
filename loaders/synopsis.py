"""The family of synopsis pages: header fields, a run-together genre line, an abstract, the plot."""

from __future__ import annotations

from loaders import header, titles
from loaders.page import Page
from loaders.rulebook import RULES
from loaders.rules import Reading, apply
from loaders.sections import Section
from ontology.document import Claim
from ontology.facts import FilmMention

_FEWEST = 2


class SynopsisLoader:
    """Reads synopsis pages."""

    name = "synopsis"
    version = "1"

    def recognises(self, page: Page) -> float:
        """By its header fields: two or more make the family."""
        return 0.9 if len(header.header_fields(page)) >= _FEWEST else 0.0

    def read(self, page: Page) -> tuple[FilmMention, tuple[Claim, ...]] | None:
        """See :class:`loaders.base.Loader`."""
        film = titles.film_of(page)
        if film is None:
            return None
        return film, apply(RULES, Reading(page, film, self.outline(page, film.title)))

    def outline(self, page: Page, title: str) -> list[Section]:
        """See :class:`loaders.base.Loader`."""
        return header.synopsis_outline(page, title)
