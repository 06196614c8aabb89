"""Which mentions are one thing: names become IRIs with all documents as witnesses.

Every decision is a function of the set of documents and corrections, never of their order, and looks at the notes of
one block (see :mod:`graph.mentions`). What the documents leave open stays apart: two IRIs for one thing can be joined
later, one IRI for two things cannot be parted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import Any, Self

from graph import people
from graph.characters import Cast, same_characters
from graph.corrections import Corrections, anywhere, kind_of
from graph.films import Cluster, FilmKey, Films, titles_of
from graph.iris import Minter
from graph.mentions import OWN, Corpus, Index, person_block, slot
from graph.merging import Link
from graph.spellings import award_words, company_key, place_key
from graph.works import WorkKey, adapted, drawn_on, only
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
    Scheme,
    WorkForm,
    WorkMention,
)
from ontology.text import person_key, slug, title_key

Decision = dict[str, Any]
"""What is decided in a block: plain values by plain keys, so that what was decided before can be compared with it."""

STAGES = ("film", "person", "author", "work", "cast", "award", "source")
"""The kinds of blocks: those of one kind ask those of the kinds before it, and no others."""

OF_FILMS = frozenset({"film", "cast", "award", "source"})
"""The kinds of blocks whose key is a film's title."""

_FOR_A_PERFORMER = ("actor", "actress", "performance", "newcomer", "supporting", "lead", "role", "breakthrough")
_REMEMBERED = 100_000


class Identity:
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

    def __init__(self, index: Index, minter: Minter | None = None, corrections: Corrections | None = None) -> None:
        self.minter = minter or Minter()
        self.corrections = corrections or Corrections()
        self.index = index
        self.films = Films(index, self.corrections, self.minter)
        self._decisions: dict[str, Decision] = {}
        self._clusters: dict[str, Cluster] = {}

    @classmethod
    def of(
        cls, documents: Iterable[Document], minter: Minter | None = None, corrections: Corrections | None = None
    ) -> Self:
        """The identity of a corpus that is at hand."""
        return cls(Corpus(documents), minter, corrections)

    def decision(self, block: str) -> Decision:
        """What is decided in a block."""
        if block not in self._decisions:
            if len(self._decisions) > _REMEMBERED:
                self._decisions.clear()
                self._clusters.clear()
            kind, key = block.split(":", 1)
            decide: Callable[[str], Decision] = getattr(self, f"_decide_{kind}")
            self._decisions[block] = decide(key)
        return self._decisions[block]

    def cluster(self, title: str) -> Cluster:
        """The films of a title and of those that some film bears beside it."""
        if title not in self._clusters:
            found = self.films.cluster(title)
            self._clusters.update(dict.fromkeys(found.titles, found))
        return self._clusters[title]

    def document(self, document: Document) -> str:
        """The IRI of a document; its named graph bears the same."""
        return self.minter.document(document.origin.name, document.origin.sha256)

    def film_slug(self, mention: FilmMention, document: Document) -> str:
        """The last part of the IRI of a film as a document mentions it."""
        return self._film_slug(document.origin.sha256, title_key(mention.title), slot(mention, document))

    def film(self, mention: FilmMention, document: Document) -> str:
        """The IRI of a film as a document mentions it."""
        return self.minter.iri("film", self.film_slug(mention, document))

    def person(self, mention: PersonMention, film: str) -> str:
        """The IRI of a person: one name is one person, but for those whom a correction names with their film.

        Args:
            mention: the mention.
            film: the slug of the film with which the document connects the person.
        """
        return self.minter.iri("person", self._person_slug(person_key(mention.name), film))

    def place(self, mention: PlaceMention) -> str:
        """The IRI of a place."""
        return self.corrections.canonical(self.minter.iri("place", place_key(mention.name)))

    def company(self, mention: CompanyMention) -> str:
        """The IRI of a company: its name, whatever its legal form."""
        return self.corrections.canonical(self.minter.iri("company", company_key(mention.name)))

    def concept(self, mention: ConceptMention) -> str:
        """The IRI of a concept: the known one of that label, else one of the documents' own."""
        return self._concept(mention.scheme, slug(mention.label))

    def known_concept(self, mention: ConceptMention) -> Concept | None:
        """The known concept that a mention stands for; None where its words are not known."""
        label = slug(mention.label)
        return known(mention.scheme, award_words(mention.scheme, label))

    def category(self, fact: Nominated) -> str:
        """The IRI of the award category of a nomination: that of the body itself where no category is stated."""
        if fact.category is None:
            return self.concept(fact.body)
        return self.corrections.canonical(self.minter.iri("award", *self._award_keys(*_labels(fact))))

    def work(self, film: FilmMention, work: WorkMention, document: Document) -> str:
        """The IRI of a source work; that of the film where the source is a film."""
        if work.form is WorkForm.FILM and work.title:
            return self.film(FilmMention(work.title, work.year), document)
        title = title_key(film.title)
        name = title_key(work.title) if work.title else None
        author = person_key(work.author.name) if work.author else None
        where = self.film_slug(film, document)
        found = self.decision(f"source:{title}").get(_key("work", where, name, author, work.year))
        return str(found or self._work_iri(WorkKey(name, author, work.year, where).slug))

    def drawn_on(self, fact: DrawsOn, document: Document) -> str:
        """The IRI of a work on which a film draws without adapting it."""
        if fact.work.form is WorkForm.FILM and fact.work.title:
            return self.film(FilmMention(fact.work.title, fact.work.year), document)
        film = self.film_slug(fact.film, document)
        title = title_key(fact.work.title) if fact.work.title else None
        author = self._person_slug(person_key(fact.work.author.name), film) if fact.work.author else None
        known_author = self.decision(f"work:{title}").get("") if title else None
        return self._work_iri(drawn_on(WorkKey(title, author, fact.work.year, film), fact.work.form, known_author))

    def only_source(self, film: FilmMention, document: Document) -> str | None:
        """The IRI of the work that a film adapts; None unless the documents name just one."""
        found = self.decision(f"source:{title_key(film.title)}").get(_key("only", self.film_slug(film, document)))
        return None if found is None else str(found)

    def is_told_as_adaptation(self, film: FilmMention, document: Document) -> bool:
        """Whether any document tells how a film adapts its source."""
        return bool(self.decision(f"source:{title_key(film.title)}").get(_key("told", self.film_slug(film, document))))

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
        return self.minter.iri("performance", film, self._person_slug(person_key(fact.actor.name), film), *keys)

    def nomination(self, fact: Nominated, document: Document) -> str:
        """The IRI of a nomination: performers are nominated one by one, all others of a category together."""
        film, award = self.film_slug(fact.film, document), self._award_keys(*_labels(fact))
        nominee: str | None = self.decision(f"award:{title_key(fact.film.title)}").get(_key(film, *award))
        if fact.nominee:
            nominee = self._person_slug(person_key(fact.nominee.name), film)
        one_by_one = fact.category is not None and _is_of_performers(award[-1])
        return self.minter.iri("nomination", film, *award, *([nominee] if nominee and one_by_one else []))

    def part(self, kind: str, film: FilmMention, document: Document, *keys: str) -> str:
        """The IRI of something that is a film's alone, such as its budget or a line that is said in it."""
        return self.minter.iri(kind, self.film_slug(film, document), *keys)

    def replaced(self, block: str) -> dict[str, str]:
        """IRIs of a block that documents have outgrown, each with the one that stands for it now."""
        kind, key = block.split(":", 1)
        if kind == "film":
            found = self.cluster(key).replaced(key)
        else:
            found = {old: new for old, new in self.decision(block).items() if old != new} if kind == "person" else {}
        return {self.minter.iri(kind, old): self.minter.iri(kind, new) for old, new in found.items()}

    def corrected(self) -> Iterator[tuple[str, str]]:
        """IRIs that a correction replaces, each with the one that stands for it."""
        for iri in self.corrections.joined():
            if (now := self.standing(iri)) != iri:
                yield iri, now

    def standing(self, iri: str) -> str:
        """The IRI that stands for another now, as far as that can be told without a document."""
        match kind_of(iri):
            case "film":
                return self._film_standing(iri)
            case "person":
                return self._settled(iri, self._full_name)
            case "character":
                return self._settled(iri, self._character_called)
            case _:
                return self.corrections.canonical(iri)

    def _film_standing(self, iri: str) -> str:
        slug_of_it = iri.rsplit("/", 1)[1]
        for title in sorted(titles_of(slug_of_it)):
            cluster = self.cluster(title)
            if cluster.is_known(slug_of_it) or len(cluster.members(slug_of_it)) > 1:
                return self.minter.iri("film", cluster.standing(slug_of_it))
        return self.minter.iri("film", self.cluster(slug_of_it).undated(slug_of_it))

    def witnesses(self, block: str) -> list[Link]:
        """The names of a block of people that some film shows to be one person's."""
        return people.links(self.index.notes(block), self._film_slug)

    def corrected_blocks(self, kind: str) -> Iterator[str]:
        """The blocks of films or of people of which corrections speak."""
        for iri in {iri for each in self.corrections.all for iri in (each.one, each.other)}:
            key = anywhere(iri).removeprefix(self.minter.iri(kind, ""))
            if "/" not in key:
                yield from (f"film:{title}" for title in titles_of(key)) if kind == "film" else (person_block(key),)

    # --- what is decided in each kind of block ---

    def _decide_film(self, title: str) -> Decision:
        return self.cluster(title).decision(title)

    def _decide_person(self, key: str) -> Decision:
        def apart(one: str, other: str) -> bool:
            return self.corrections.apart(self.minter.iri("person", one), self.minter.iri("person", other))

        return people.decision(self.index.notes(f"person:{key}"), self._film_slug, apart)

    def _decide_author(self, key: str) -> Decision:
        """The only title of an author and a year."""
        titles: dict[str, set[str | None]] = defaultdict(set)
        for notes in self.index.notes(f"author:{key}").values():
            for _, author, title, year in notes:
                titles[_key(self._person_slug(author), year)].add(title)
        return {about: only(found) for about, found in titles.items()}

    def _decide_work(self, title: str) -> Decision:
        """The only author of a title, and that of a title and a year."""
        authors: dict[str, set[str | None]] = defaultdict(set)
        for notes in self.index.notes(f"work:{title}").values():
            for _, author, year in notes:
                for about in {"", str(year or "")}:
                    authors[about].add(self._person_slug(author) if author else None)
        return {about: only(found) for about, found in authors.items()}

    def _decide_cast(self, title: str) -> Decision:
        roles: dict[str, set[tuple[str, str]]] = defaultdict(set)
        named: dict[str, set[str]] = defaultdict(set)
        own: set[tuple[str, str, str | None]] = set()
        for found_in, film, (_, _, name, actor) in self._notes_of_films("cast", title):
            player = self._person_slug(actor, film) if actor else None
            if player:
                roles[film].add((name, player))
            else:
                named[film].add(name)
            if found_in == title:
                own.add((film, name, player))
        casts = {film: Cast(roles[film], named[film]) for film in {film for film, _, _ in own}}
        return {
            _key(film, name, player): casts[film].played(name, player) if player else casts[film].named(name)
            for film, name, player in own
        }

    def _decide_award(self, title: str) -> Decision:
        """The only nominee of a film for an award."""
        nominees: dict[str, set[str | None]] = defaultdict(set)
        for _, film, (_, _, body, category, nominee) in self._notes_of_films("award", title):
            nominees[_key(film, *self._award_keys(body, category))].add(
                self._person_slug(nominee, film) if nominee else None
            )
        return {about: only(found) for about, found in nominees.items()}

    def _decide_source(self, title: str) -> Decision:
        """The works that a film adapts; the only one; whether it is told how."""
        uses: dict[str, dict[tuple[Any, ...], WorkKey]] = defaultdict(dict)
        sources: dict[str, set[str | None]] = defaultdict(set)
        decided: Decision = {}
        for _, film, (kind, _, *rest) in self._notes_of_films("source", title):
            sources[film] |= set()
            decided[_key("told", film)] = decided.get(_key("told", film), False) or kind == "told"
            if kind == "film":
                sources[film].add(rest[-1])
            elif kind == "work":
                name, author, year = rest
                uses[film][name, author, year] = WorkKey(
                    name, self._person_slug(author, film) if author else None, year, film
                )
        for film, mentions in uses.items():
            for (name, author, year), own in mentions.items():
                found = adapted(own, set(mentions.values()), self._title_by(author), self._author_of)
                iri = self._work_iri(own.slug, found.slug)
                decided[_key("work", film, name, author, year)] = iri
                sources[film].add(iri)
        return decided | {_key("only", film): only(found) for film, found in sources.items()}

    def _title_by(self, author: str | None) -> Callable[[str, int], str | None]:
        block = person_block(author or "").replace("person", "author", 1)
        return lambda known_as, year: self.decision(block).get(_key(known_as, year)) if author else None

    def _author_of(self, title: str, year: int) -> str | None:
        found = self.decision(f"work:{title}").get(str(year))
        return None if found is None else str(found)

    def _notes_of_films(self, kind: str, title: str) -> Iterator[tuple[str, str, Any]]:
        """The notes on the films that bear a title, each with the title in which it stands and the film's slug."""
        for found_in in sorted(self.cluster(title).titles):
            for document, notes in self.index.notes(f"{kind}:{found_in}").items():
                for note in notes:
                    film = self._film_slug(document, found_in, note[1])
                    if note[0] == "film":
                        source = self._film_slug(document, note[2], note[3])
                        yield found_in, film, (*note[:3], self.minter.iri("film", source))
                    else:
                        yield found_in, film, note

    # --- names ---

    def _film_slug(self, document: str, title: str, where: str) -> str:
        found = self.decision(f"film:{title}").get(f"{OWN} {document}" if where == OWN else where)
        return str(found or FilmKey(title, int(where) if where.isdigit() else None).slug)

    def _person_slug(self, key: str, film: str = "") -> str:
        iri = self.minter.iri("person", key)
        if self.corrections:
            local = self.minter.iri("person", key, film)
            iri = self._settled(local if local in self.corrections else iri, self._full_name)
        else:
            iri = self._full_name(iri)
        return iri.rsplit("/", 1)[1]

    def _full_name(self, iri: str) -> str:
        key = iri.rsplit("/", 1)[1]
        return self.minter.iri("person", str(self.decision(person_block(key)).get(key, key)))

    def _settled(self, iri: str, decide: Callable[[str], str | None]) -> str:
        """What stands for an IRI, after what corrections and documents say of it."""
        start = self.corrections.canonical(iri)
        found = decide(start) or start
        return self.corrections.canonical(start if self.corrections.apart(start, found) else found)

    def _character(self, film: FilmMention, name: str, actor: str | None, document: Document) -> str:
        where = self.film_slug(film, document)
        player = self._person_slug(actor, where) if actor else None
        decided = self.decision(f"cast:{title_key(film.title)}")
        own = self.minter.iri("character", where, name)

        found = self.minter.iri("character", where, str(decided.get(_key(where, name, player), name)))
        return self._settled(own, {own: found}.get)

    def _character_called(self, iri: str) -> str | None:
        """The one character of a film who is called so, by whichever actor."""
        film, _, name = iri.rsplit("/", 1)[1].partition(".")
        called = {
            played
            for title in titles_of(film)
            for about, played in self.decision(f"cast:{title}").items()
            if about.split(" ")[:2] == [film, name]
        }
        return self.minter.iri("character", film, str(called.pop())) if len(called) == 1 else None

    def _work_iri(self, own: str, found: str | None = None) -> str:
        start, end = self.minter.iri("work", own), self.minter.iri("work", found or own)
        return self._settled(start, {start: end}.get)

    def _concept(self, scheme: Scheme, label: str) -> str:
        label = award_words(scheme, label)
        found = known(scheme, label)
        return self.corrections.canonical(found.iri if found else self.minter.iri(scheme, label))

    def _award_keys(self, body: str, category: str | None) -> tuple[str, ...]:
        """The keys of body and category: the known concepts' where there are, else the words' own."""
        concepts = [self._concept(Scheme.AWARD, body)]
        if category:
            concepts.append(self._concept(Scheme.CATEGORY, category))
        return tuple(iri.rsplit("/", 1)[1] for iri in concepts)


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


def _key(*parts: object) -> str:
    return " ".join("" if part is None else str(part) for part in parts)


__all__ = ["Decision", "FilmKey", "Identity", "digest", "same_characters"]
