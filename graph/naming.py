"""The IRIs of what one document mentions: what turns its facts into triples needs no more than this."""

from __future__ import annotations

from dataclasses import dataclass

from graph.identity import Identity
from ontology.document import Document
from ontology.facts import BasedOn, CharacterMention, DrawsOn, Fact, FilmMention, Nominated, Performed, PersonMention


@dataclass(frozen=True, slots=True)
class Naming:
    """The IRIs of what one document mentions.

    Attributes:
        identity: the IRIs of the whole corpus.
        document: the document.
    """

    identity: Identity
    document: Document

    def film(self, mention: FilmMention) -> str:
        """See :meth:`Identity.film`."""
        return self.identity.film(mention, self.document)

    def person(self, mention: PersonMention, fact: Fact) -> str:
        """The IRI of a person whom a fact connects with its film; see :meth:`Identity.person`."""
        return self.identity.person(mention, self.identity.film_slug(fact.film, self.document))

    def work(self, fact: BasedOn | DrawsOn) -> str:
        """The IRI of the work that a film adapts or on which it draws."""
        if isinstance(fact, DrawsOn):
            return self.identity.drawn_on(fact, self.document)
        return self.identity.work(fact.film, fact.work, self.document)

    def only_source(self, film: FilmMention) -> str | None:
        """See :meth:`Identity.only_source`."""
        return self.identity.only_source(film, self.document)

    def is_told_as_adaptation(self, film: FilmMention) -> bool:
        """See :meth:`Identity.is_told_as_adaptation`."""
        return self.identity.is_told_as_adaptation(film, self.document)

    def character(self, fact: Fact, mention: CharacterMention) -> str:
        """The IRI of a character of a fact's film: the one whom its actor plays, where it tells the actor."""
        played = self.identity.character(fact, self.document) if isinstance(fact, Performed) else None
        return played or self.identity.named_character(fact.film, mention, self.document)

    def performance(self, fact: Performed) -> str:
        """See :meth:`Identity.performance`."""
        return self.identity.performance(fact, self.document)

    def nomination(self, fact: Nominated) -> str:
        """See :meth:`Identity.nomination`."""
        return self.identity.nomination(fact, self.document)

    def part(self, kind: str, fact: Fact, *keys: str) -> str:
        """The IRI of something that is the film's alone: one for all documents; see :meth:`Identity.part`."""
        return self.identity.part(kind, fact.film, self.document, *keys)

    def own(self, kind: str, *keys: str) -> str:
        """The IRI of something that is the document's alone, such as a part of the plot as it tells it."""
        own = self.identity.document(self.document).rsplit("/", 1)[1]
        return self.identity.minter.iri(kind, own, *keys)
