"""The family of long articles: sections under headings, from the plot to recommended films."""

from __future__ import annotations

from loaders import titles
from loaders.headings import Kind
from loaders.outline import kinds_of, outline
from loaders.page import Page
from loaders.rulebook import RULES
from loaders.rules import Reading, apply
from loaders.sections import Section
from ontology.document import Claim
from ontology.facts import FilmMention

_TELLING = frozenset(Kind) - {Kind.INTRO, Kind.HEADER, Kind.CONTENTS, Kind.SUMMARY, Kind.BEHIND, Kind.BOILERPLATE}
_ENOUGH = 3
_FEWEST = 2
_MANY = 7


class ArticleLoader:
    """Reads long articles about one film."""

    name = "article"
    version = "1"

    def recognises(self, page: Page) -> float:
        """By the headings that only a film article has: two are a hint; many outweigh any fields at the head."""
        kinds = kinds_of(page) & _TELLING
        if len(kinds) >= _MANY:
            return 1.0
        return min(len(kinds) / _ENOUGH, 1.0) * 0.8 if len(kinds) >= _FEWEST else 0.0

    def read(self, page: Page) -> tuple[FilmMention, tuple[Claim, ...]] | None:
        """See :class:`loaders.base.Loader`."""
        film = titles.film_of(page)
        if film is None:
            return None
        return film, apply(RULES, Reading(page, film, self.outline(page, film.title)))

    def outline(self, page: Page, title: str) -> list[Section]:
        """See :class:`loaders.base.Loader`."""
        return outline(page, title)
