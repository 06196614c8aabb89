"""Which mentions are one thing: names become IRIs with the whole corpus as witness.

Every decision is a function of the set of documents, never of their order. What the corpus leaves open stays apart:
two IRIs for one thing can be joined later, one IRI for two things cannot be parted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.films import FilmIndex, FilmKey
from graph.iris import Minter
from graph.works import WorkIndex, WorkKey
from ontology.concepts import Concept, known
from ontology.document import Document
from ontology.facts import (
    BasedOn,
    ConceptMention,
    FilmMention,
    Nominated,
    Performed,
    PersonMention,
    PlaceMention,
    WorkForm,
    WorkMention,
)
from ontology.text import slug, without_article

_COUNTRIES = {
    "us": "united-states",
    "usa": "united-states",
    "united-states-of-america": "united-states",
    "uk": "united-kingdom",
    "great-britain": "united-kingdom",
}
_FOR_A_PERFORMER = ("actor", "actress", "performance", "newcomer", "supporting", "lead", "role", "breakthrough")


class Identity:
    """The IRIs of everything that a corpus mentions.

    Args:
        documents: the whole corpus, in any order.
        minter: makes the IRIs.

    >>> from ontology.document import Origin
    >>> article = Document(Origin("a.txt", "0a", "", ""), "", FilmMention("The Heat"))
    >>> header = Document(Origin("b.txt", "0b", "", ""), "", FilmMention("Heat", 1995))
    >>> names = Identity([article, header])
    >>> names.film(article.film, article) == names.film(header.film, header)
    True
    """

    def __init__(self, documents: Iterable[Document], minter: Minter | None = None) -> None:
        corpus = tuple(documents)
        self.minter = minter or Minter()
        self.films = FilmIndex(corpus)
        self._works = WorkIndex(self._uses_of_works(corpus))
        self._characters = self._index_characters(corpus)
        self._nominees = self._index_nominees(corpus)

    def document(self, document: Document) -> str:
        """The IRI of a document; its named graph bears the same."""
        return self.minter.document(document.origin.name, document.origin.sha256)

    def film(self, mention: FilmMention, document: Document) -> str:
        """The IRI of a film as a document mentions it."""
        return self.film_iri(self.films.key(mention, document))

    def film_iri(self, key: FilmKey) -> str:
        """The IRI of a film by its key."""
        return self.minter.iri("film", key.slug)

    def person(self, mention: PersonMention) -> str:
        """The IRI of a person: one normalised name is one person."""
        return self.minter.iri("person", slug(without_article(mention.name)))

    def place(self, mention: PlaceMention) -> str:
        """The IRI of a place; what contains it, where stated, is part of its key (two towns of one name are two)."""
        key = slug(without_article(mention.name))
        return self.minter.iri("place", _COUNTRIES.get(key, key))

    def concept(self, mention: ConceptMention) -> str:
        """The IRI of a concept: the known one of that label, else one of the documents' own."""
        found = self.known_concept(mention)
        return found.iri if found else self.minter.iri(mention.scheme, slug(mention.label))

    @staticmethod
    def known_concept(mention: ConceptMention) -> Concept | None:
        """The known concept that a mention stands for; None where its words are not known."""
        return known(mention.scheme, mention.label)

    def category(self, fact: Nominated) -> str:
        """The IRI of the award category of a nomination: that of the body itself where no category is stated."""
        return self.minter.iri("award", *_award_keys(fact)) if fact.category else self.concept(fact.body)

    def work(self, film: FilmMention, work: WorkMention, document: Document) -> str:
        """The IRI of a source work; that of the film where the source is a film."""
        if work.form is WorkForm.FILM and work.title:
            return self.film(FilmMention(work.title, work.year), document)
        return self.minter.iri("work", self._works.key(self.films.key(film, document).slug, work).slug)

    def character(self, fact: Performed, document: Document) -> str | None:
        """The IRI of the character that a performance is of; None where the document names none."""
        if fact.character is None:
            return None
        film = self.films.key(fact.film, document).slug
        own = slug(fact.character.name)
        return self.minter.iri("character", film, self._characters[film].get((own, slug(fact.actor.name)), own))

    def performance(self, fact: Performed, document: Document) -> str:
        """The IRI of a performance: film, actor, and the character where there is one."""
        film = self.films.key(fact.film, document).slug
        character = self.character(fact, document)
        keys = [character.rsplit(".", 1)[1]] if character else []
        return self.minter.iri("performance", film, self.person(fact.actor).rsplit("/", 1)[1], *keys)

    def nomination(self, fact: Nominated, document: Document) -> str:
        """The IRI of a nomination: performers are nominated one by one, all others of a category together."""
        keys = (self.films.key(fact.film, document).slug, *_award_keys(fact))
        nominee = slug(fact.nominee.name) if fact.nominee else None
        if nominee is None and len(self._nominees[keys]) == 1:
            (nominee,) = self._nominees[keys]
        return self.minter.iri("nomination", *keys, *([nominee] if nominee and is_for_a_performer(fact) else []))

    def _uses_of_works(self, corpus: Iterable[Document]) -> Iterable[tuple[str, WorkMention]]:
        for document in corpus:
            for claim in document.claims:
                if isinstance(claim.fact, BasedOn) and claim.fact.work.form is not WorkForm.FILM:
                    yield self.films.key(claim.fact.film, document).slug, claim.fact.work

    def _index_characters(self, corpus: Iterable[Document]) -> Mapping[str, Mapping[tuple[str, str], str]]:
        roles: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for document in corpus:
            for claim in document.claims:
                if isinstance(claim.fact, Performed) and claim.fact.character:
                    film = self.films.key(claim.fact.film, document).slug
                    roles[film].add((slug(claim.fact.character.name), slug(claim.fact.actor.name)))
        return defaultdict(dict, {film: same_characters(found) for film, found in roles.items()})

    def _index_nominees(self, corpus: Iterable[Document]) -> Mapping[tuple[str, ...], set[str]]:
        nominees: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for document in corpus:
            for claim in document.claims:
                if isinstance(claim.fact, Nominated) and claim.fact.nominee:
                    film = self.films.key(claim.fact.film, document).slug
                    nominees[(film, *_award_keys(claim.fact))].add(slug(claim.fact.nominee.name))
        return nominees


@dataclass(frozen=True, slots=True)
class Naming:
    """The IRIs of what one document mentions: what turns its facts into triples needs no more than this."""

    identity: Identity
    document: Document

    def film(self, mention: FilmMention) -> str:
        """See :meth:`Identity.film`."""
        return self.identity.film(mention, self.document)

    def work(self, film: FilmMention, work: WorkMention) -> str:
        """See :meth:`Identity.work`."""
        return self.identity.work(film, work, self.document)

    def character(self, fact: Performed) -> str | None:
        """See :meth:`Identity.character`."""
        return self.identity.character(fact, self.document)

    def performance(self, fact: Performed) -> str:
        """See :meth:`Identity.performance`."""
        return self.identity.performance(fact, self.document)

    def nomination(self, fact: Nominated) -> str:
        """See :meth:`Identity.nomination`."""
        return self.identity.nomination(fact, self.document)


def same_characters(roles: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Which names of a film's characters mean the same one.

    A name is taken for a longer one that holds all its words if one actor bears both, or if no actor bears both and
    there is just one such longer name that the same actor could bear.

    Args:
        roles: pairs of slugs, character and actor.

    Returns:
        For each pair the slug of the fullest name.

    >>> same_characters([("yuri", "julian-sands"), ("yuri-butsov", "julian-sands"), ("sera", "elisabeth-shue")])[
    ...     ("yuri", "julian-sands")]
    'yuri-butsov'
    >>> same_characters([("bell", "x-y"), ("ed-bell", "a-b"), ("loretta-bell", "c-d")])[("bell", "x-y")]
    'bell'
    """
    known_roles = sorted(set(roles))
    same: dict[tuple[str, str], str] = {}
    for name, actor in known_roles:
        words = set(name.split("-"))
        fuller = [other for other, player in known_roles if player == actor and words <= set(other.split("-"))]
        same[name, actor] = max(fuller, key=lambda other: (other.count("-"), len(other), other))
    return same


def is_for_a_performer(fact: Nominated) -> bool:
    """Whether an award category honours one performer, so that each nominee has a nomination of their own.

    >>> from ontology.facts import Outcome, Scheme
    >>> film, body = FilmMention("Heat"), ConceptMention("BAFTA", Scheme.AWARD)
    >>> is_for_a_performer(Nominated(film, body, ConceptMention("Best Actress", Scheme.CATEGORY), Outcome.WON))
    True
    >>> is_for_a_performer(Nominated(film, body, ConceptMention("Best Director", Scheme.CATEGORY), Outcome.WON))
    False
    """
    return bool(fact.category) and not set(_award_keys(fact)[-1].split("-")).isdisjoint(_FOR_A_PERFORMER)


def _award_keys(fact: Nominated) -> tuple[str, ...]:
    """The keys of body and category: the known concepts' where there are, else the words' own."""
    mentions = [mention for mention in (fact.body, fact.category) if mention]
    concepts = [(known(mention.scheme, mention.label), mention) for mention in mentions]
    return tuple(concept.iri.rsplit("/", 1)[1] if concept else slug(mention.label) for concept, mention in concepts)


__all__ = ["FilmKey", "Identity", "Naming", "WorkKey", "is_for_a_performer", "same_characters"]
