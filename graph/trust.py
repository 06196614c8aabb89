"""Which sources are trusted before others where documents support two values equally."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase

import pyoxigraph as ox

from graph.rdf import triple, whole
from ontology.document import Document
from ontology.terms import FKG


@dataclass(frozen=True, slots=True)
class Trust:
    """An order of sources, the most trusted first.

    Attributes:
        order: names of loaders (``article``) and patterns of documents' names (``*.synopsis.txt``). A document has the
            place of the first that fits it; those that none fits come last, and without an order all are equal.

    >>> from ontology.document import Origin
    >>> from ontology.facts import FilmMention
    >>> def page(name): return Document(Origin(name, "00", "article", "1"), "", FilmMention("Heat"))
    >>> trust = Trust(("archive-*.txt", "article"))
    >>> trust.rank(page("Archive-7.txt")), trust.rank(page("heat.txt")), Trust(("synopsis",)).rank(page("heat.txt"))
    (1, 2, 2)
    """

    order: tuple[str, ...] = ()

    @classmethod
    def of(cls, names: Iterable[str]) -> Trust:
        """An order from names as people write them; blank ones and repetitions are left out.

        >>> Trust.of([" article", "", "synopsis", "article"]).order
        ('article', 'synopsis')
        """
        return cls(tuple(dict.fromkeys(filter(None, (name.strip() for name in names)))))

    def rank(self, document: Document) -> int:
        """The place of a document in the order, from 1."""
        name, loader = document.origin.name.casefold(), document.origin.loader
        fits = (position for position, wanted in enumerate(self.order, 1) if _fits(wanted, name, loader))
        return next(fits, len(self.order) + 1)

    def triples(self, document: Document, iri: str) -> Iterator[ox.Triple]:
        """What the graph says of the trust in a document: its place, where there is an order."""
        if self.order:
            yield triple(iri, FKG.trustRank, whole(self.rank(document)))


NO_ORDER = Trust()


def _fits(wanted: str, name: str, loader: str) -> bool:
    return wanted == loader or fnmatchcase(name, wanted.casefold())
