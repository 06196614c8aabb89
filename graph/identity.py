"""Which mentions are one thing: names become IRIs with the whole corpus as witness.

Every decision is a function of the set of documents, never of their order. What the corpus leaves open stays apart:
two IRIs for one thing can be joined later, one IRI for two things cannot be parted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from graph.characters import Cast, casts, same_characters
from graph.films import FilmIndex, FilmKey
from graph.iris import Minter
from graph.works import WorkIndex, WorkKey
from ontology.concepts import Concept, known
from ontology.document import Document
from ontology.facts import (
    BasedOn,
    CharacterMention,
    CompanyMention,
    ConceptMention,
    Differs,
    DrawsOn,
    Fact,
    FilmMention,
    Follows,
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
_COMPANY_FORMS = frozenset("inc incorporated ltd limited llc corp corporation gmbh plc".split())
_COMPANY_WORDS = {"bros": "brothers"}
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
        self._works = WorkIndex(self._uses_of_works(corpus), _drawn_on(corpus))
        self._sources, self._adaptations = self._index_sources(corpus)
        self._casts = self._index_characters(corpus)
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

    def company(self, mention: CompanyMention) -> str:
        """The IRI of a company: its name, whatever its legal form.

        >>> Identity([]).company(CompanyMention("The Lark Bros., Inc."))
        'https://w3id.org/filmkg/id/company/lark-brothers'
        """
        words = slug(without_article(mention.name)).split("-")
        plain = [_COMPANY_WORDS.get(word, word) for word in words if word not in _COMPANY_FORMS]
        return self.minter.iri("company", "-".join(plain or words))

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

    def drawn_on(self, fact: DrawsOn, document: Document) -> str:
        """The IRI of a work on which a film draws without adapting it."""
        if fact.work.form is WorkForm.FILM and fact.work.title:
            return self.film(FilmMention(fact.work.title, fact.work.year), document)
        return self.minter.iri("work", self._works.drawn_on(self.films.key(fact.film, document).slug, fact.work))

    def only_source(self, film: FilmMention, document: Document) -> str | None:
        """The IRI of the work that a film adapts; None unless the documents name just one."""
        sources = self._sources[self.films.key(film, document).slug]
        return next(iter(sources)) if len(sources) == 1 else None

    def is_told_as_adaptation(self, film: FilmMention, document: Document) -> bool:
        """Whether any document tells how a film adapts its source."""
        return self.films.key(film, document).slug in self._adaptations

    def character(self, fact: Performed, document: Document) -> str | None:
        """The IRI of the character that a performance is of; None where the document names none."""
        if fact.character is None:
            return None
        film = self.films.key(fact.film, document).slug
        played = self._casts[film].played(slug(fact.character.name), slug(fact.actor.name))
        return self.minter.iri("character", film, played)

    def named_character(self, film: FilmMention, character: CharacterMention, document: Document) -> str:
        """The IRI of a character of a film whom a document names without an actor."""
        key = self.films.key(film, document).slug
        return self.minter.iri("character", key, self._casts[key].named(slug(character.name)))

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

    def part(self, kind: str, film: FilmMention, document: Document, *keys: str) -> str:
        """The IRI of something that is a film's alone, such as its budget or a line that is said in it."""
        return self.minter.iri(kind, self.films.key(film, document).slug, *keys)

    def _uses_of_works(self, corpus: Iterable[Document]) -> Iterable[tuple[str, WorkMention]]:
        for document in corpus:
            for claim in document.claims:
                if isinstance(claim.fact, BasedOn) and claim.fact.work.form is not WorkForm.FILM:
                    yield self.films.key(claim.fact.film, document).slug, claim.fact.work

    def _index_sources(self, corpus: Iterable[Document]) -> tuple[Mapping[str, set[str]], set[str]]:
        """By film the works that documents say it adapts; the films of which they tell how."""
        sources: dict[str, set[str]] = defaultdict(set)
        adaptations: set[str] = set()
        for document in corpus:
            for fact in (claim.fact for claim in document.claims):
                if isinstance(fact, BasedOn) and (fact.work.title or fact.work.form is not WorkForm.FILM):
                    film = self.films.key(fact.film, document).slug
                    sources[film].add(self.work(fact.film, fact.work, document))
                elif isinstance(fact, Follows | Differs):
                    adaptations.add(self.films.key(fact.film, document).slug)
        return sources, adaptations

    def _index_characters(self, corpus: Iterable[Document]) -> Mapping[str, Cast]:
        roles: dict[str, set[tuple[str, str]]] = defaultdict(set)
        named: dict[str, set[str]] = defaultdict(set)
        for document in corpus:
            for fact, character in _characters_in(document):
                film, name = self.films.key(fact.film, document).slug, slug(character.name)
                if isinstance(fact, Performed):
                    roles[film].add((name, slug(fact.actor.name)))
                else:
                    named[film].add(name)
        return casts(roles, named)

    def _index_nominees(self, corpus: Iterable[Document]) -> Mapping[tuple[str, ...], set[str]]:
        nominees: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for document in corpus:
            for claim in document.claims:
                if isinstance(claim.fact, Nominated) and claim.fact.nominee:
                    film = self.films.key(claim.fact.film, document).slug
                    nominees[(film, *_award_keys(claim.fact))].add(slug(claim.fact.nominee.name))
        return nominees


def digest(words: str) -> str:
    """The key of a text: the same for two spellings that differ in case, marks and spaces alone.

    >>> digest("“Maybe, maybe not.”") == digest('Maybe maybe  not!')
    True
    """
    return sha256(slug(words).encode()).hexdigest()[:12]


def _characters_in(document: Document) -> Iterator[tuple[Fact, CharacterMention]]:
    for claim in document.claims:
        for mention in claim.fact.mentions():
            if isinstance(mention, CharacterMention):
                yield claim.fact, mention


def _drawn_on(corpus: Iterable[Document]) -> Iterator[WorkMention]:
    for document in corpus:
        yield from (claim.fact.work for claim in document.claims if isinstance(claim.fact, DrawsOn))


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


__all__ = ["FilmKey", "Identity", "WorkKey", "digest", "is_for_a_performer", "same_characters"]
