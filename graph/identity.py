"""Which mentions are one thing: names become IRIs with all documents as witnesses.

Every decision is a function of the set of documents and corrections, never of their order, and looks at the notes of
one block (see :mod:`graph.mentions`). What the documents leave open stays apart: two IRIs for one thing can be joined
later, one IRI for two things cannot be parted.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Self

from graph.corrections import Corrections
from graph.decisions import Decisions, key_of
from graph.iris import Minter
from graph.mentions import Corpus, slot
from graph.spellings import award_words, company_key, place_key
from graph.works import WorkKey, drawn_on
from ontology.concepts import Concept, known
from ontology.document import Document
from ontology.facts import (
    CharacterMention,
    CompanyMention,
    ConceptMention,
    DrawsOn,
    FilmMention,
    Nominated,
    Performed,
    PersonMention,
    PlaceMention,
    WorkForm,
    WorkMention,
)
from ontology.text import person_key, slug, title_key

_FOR_A_PERFORMER = ("actor", "actress", "performance", "newcomer", "supporting", "lead", "role", "breakthrough")


class Identity(Decisions):
    """The IRIs of everything that documents mention.

    Args:
        index: the notes of the documents.
        minter: makes the IRIs.
        corrections: what people say of it.

    >>> from ontology.document import Origin
    >>> article = Document(Origin("a.txt", "0a", "", ""), "", FilmMention("The Heat"))
    >>> header = Document(Origin("b.txt", "0b", "", ""), "", FilmMention("Heat", 1995))
    >>> names = Identity.of([article, header])
    >>> names.film(article.film, article) == names.film(header.film, header)
    True
    """

    @classmethod
    def of(
        cls, documents: Iterable[Document], minter: Minter | None = None, corrections: Corrections | None = None
    ) -> Self:
        """The identity of a corpus that is at hand."""
        return cls(Corpus(documents), minter, corrections)

    def document(self, document: Document) -> str:
        """The IRI of a document; its named graph bears the same."""
        return self.minter.document(document.origin.name, document.origin.sha256)

    def film_slug(self, mention: FilmMention, document: Document) -> str:
        """The last part of the IRI of a film as a document mentions it."""
        return self.film_at(document.origin.sha256, title_key(mention.title), slot(mention, document))

    def film(self, mention: FilmMention, document: Document) -> str:
        """The IRI of a film as a document mentions it."""
        return self.minter.iri("film", self.film_slug(mention, document))

    def person(self, mention: PersonMention, film: str) -> str:
        """The IRI of a person: one name is one person, but for those whom a correction names with their film.

        Args:
            mention: the mention.
            film: the slug of the film with which the document connects the person.
        """
        return self.minter.iri("person", self.person_slug(person_key(mention.name), film))

    def place(self, mention: PlaceMention) -> str:
        """The IRI of a place."""
        return self.corrections.canonical(self.minter.iri("place", place_key(mention.name)))

    def company(self, mention: CompanyMention) -> str:
        """The IRI of a company: its name, whatever its legal form."""
        return self.corrections.canonical(self.minter.iri("company", company_key(mention.name)))

    def concept(self, mention: ConceptMention) -> str:
        """The IRI of a concept: the known one of that label, else one of the documents' own."""
        return self.concept_iri(mention.scheme, slug(mention.label))

    def known_concept(self, mention: ConceptMention) -> Concept | None:
        """The known concept that a mention stands for; None where its words are not known."""
        label = slug(mention.label)
        return known(mention.scheme, award_words(mention.scheme, label))

    def category(self, fact: Nominated) -> str:
        """The IRI of the award category of a nomination: that of the body itself where no category is stated."""
        if fact.category is None:
            return self.concept(fact.body)
        return self.corrections.canonical(self.minter.iri("award", *self.award_keys(*_labels(fact))))

    def work(self, film: FilmMention, work: WorkMention, document: Document) -> str:
        """The IRI of a source work; that of the film where the source is a film."""
        if work.form is WorkForm.FILM and work.title:
            return self.film(FilmMention(work.title, work.year), document)
        title = title_key(film.title)
        name = title_key(work.title) if work.title else None
        author = person_key(work.author.name) if work.author else None
        where = self.film_slug(film, document)
        found = self.decision(f"source:{title}").get(key_of("work", where, name, author, work.year))
        return str(found or self.work_iri(WorkKey(name, author, work.year, where).slug))

    def drawn_on(self, fact: DrawsOn, document: Document) -> str:
        """The IRI of a work on which a film draws without adapting it."""
        if fact.work.form is WorkForm.FILM and fact.work.title:
            return self.film(FilmMention(fact.work.title, fact.work.year), document)
        film = self.film_slug(fact.film, document)
        title = title_key(fact.work.title) if fact.work.title else None
        author = self.person_slug(person_key(fact.work.author.name), film) if fact.work.author else None
        known_author = self.decision(f"work:{title}").get("") if title else None
        return self.work_iri(drawn_on(WorkKey(title, author, fact.work.year, film), fact.work.form, known_author))

    def only_source(self, film: FilmMention, document: Document) -> str | None:
        """The IRI of the work that a film adapts; None unless the documents name just one."""
        found = self.decision(f"source:{title_key(film.title)}").get(key_of("only", self.film_slug(film, document)))
        return None if found is None else str(found)

    def is_told_as_adaptation(self, film: FilmMention, document: Document) -> bool:
        """Whether any document tells how a film adapts its source."""
        return bool(
            self.decision(f"source:{title_key(film.title)}").get(key_of("told", self.film_slug(film, document)))
        )

    def character(self, fact: Performed, document: Document) -> str | None:
        """The IRI of the character that a performance is of; None where the document names none."""
        if fact.character is None:
            return None
        return self._character(fact.film, slug(fact.character.name), person_key(fact.actor.name), document)

    def named_character(self, film: FilmMention, character: CharacterMention, document: Document) -> str:
        """The IRI of a character of a film whom a document names without an actor."""
        return self._character(film, slug(character.name), None, document)

    def performance(self, fact: Performed, document: Document) -> str:
        """The IRI of a performance: film, actor, and the character where there is one."""
        film = self.film_slug(fact.film, document)
        character = self.character(fact, document)
        keys = [character.rsplit(".", 1)[1]] if character else []
        return self.minter.iri("performance", film, self.person_slug(person_key(fact.actor.name), film), *keys)

    def nomination(self, fact: Nominated, document: Document) -> str:
        """The IRI of a nomination: performers are nominated one by one, all others of a category together."""
        film, award = self.film_slug(fact.film, document), self.award_keys(*_labels(fact))
        nominee: str | None = self.decision(f"award:{title_key(fact.film.title)}").get(key_of(film, *award))
        if fact.nominee:
            nominee = self.person_slug(person_key(fact.nominee.name), film)
        one_by_one = fact.category is not None and _is_of_performers(award[-1])
        return self.minter.iri("nomination", film, *award, *([nominee] if nominee and one_by_one else []))

    def part(self, kind: str, film: FilmMention, document: Document, *keys: str) -> str:
        """The IRI of something that is a film's alone, such as its budget or a line that is said in it."""
        return self.minter.iri(kind, self.film_slug(film, document), *keys)

    def _character(self, film: FilmMention, name: str, actor: str | None, document: Document) -> str:
        where = self.film_slug(film, document)
        player = self.person_slug(actor, where) if actor else None
        decided = self.decision(f"cast:{title_key(film.title)}")
        own = self.minter.iri("character", where, name)

        found = self.minter.iri("character", where, str(decided.get(key_of(where, name, player), name)))
        return self.settled(own, {own: found}.get)


def digest(words: str) -> str:
    """The key of a text: the same for two spellings that differ in case, marks and spaces alone.

    >>> digest("“Maybe, maybe not.”") == digest('Maybe maybe  not!')
    True
    """
    return sha256(slug(words).encode()).hexdigest()[:12]


def _is_of_performers(category: str) -> bool:
    """Whether an award category honours one performer, so that each nominee has a nomination of their own.

    >>> _is_of_performers("best-actress"), _is_of_performers("best-director")
    (True, False)
    """
    return not set(category.split("-")).isdisjoint(_FOR_A_PERFORMER)


def _labels(fact: Nominated) -> tuple[str, str | None]:
    return slug(fact.body.label), slug(fact.category.label) if fact.category else None
