"""What is decided in each block of notes, in the order in which blocks ask each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from graph import people
from graph.characters import Cast
from graph.corrections import Corrections
from graph.films import Cluster, FilmKey, Films
from graph.iris import Minter
from graph.mentions import OWN, Index, person_block
from graph.merging import Link
from graph.spellings import award_words
from graph.works import WorkKey, adapted, only
from ontology.concepts import known
from ontology.facts import Scheme

Decision = dict[str, Any]
"""What is decided in a block: plain values by plain keys, so that what was decided before can be compared with it.

Every key for which a document of the block may ask is in it, or else an answer that changes would go unnoticed.
"""

STAGES = ("film", "person", "author", "work", "cast", "award", "source")
"""The kinds of blocks: those of one kind ask those of the kinds before it, and no others."""

OF_FILMS = frozenset({"film", "cast", "award", "source"})
"""The kinds of blocks whose key is a film's title."""

_REMEMBERED = 20_000


class Decisions:
    """What is decided, block by block, each when it is first asked for.

    Args:
        index: the notes of the documents.
        minter: makes the IRIs.
        corrections: what people say of it.

    >>> from graph.mentions import Corpus
    >>> Decisions(Corpus([])).decision("film:heat")
    {}
    """

    def __init__(self, index: Index, minter: Minter | None = None, corrections: Corrections | None = None) -> None:
        self.minter = minter or Minter()
        self.corrections = corrections or Corrections()
        self.index = index
        self.films = Films(index, self.corrections, self.minter)
        self._decisions: dict[str, Decision] = {}
        self._clusters: dict[str, Cluster] = {}

    def decision(self, block: str) -> Decision:
        """What is decided in a block."""
        if block not in self._decisions:
            if len(self._decisions) > _REMEMBERED:
                self._decisions.clear()
            kind, key = block.split(":", 1)
            decide: Callable[[str], Decision] = getattr(self, f"_decide_{kind}")
            self._decisions[block] = decide(key)
        return self._decisions[block]

    def cluster(self, title: str) -> Cluster:
        """The films of a title and of those that some film bears beside it."""
        if title not in self._clusters:
            if len(self._clusters) > _REMEMBERED:
                self._clusters.clear()
            found = self.films.cluster(title)
            self._clusters.update(dict.fromkeys(found.titles, found))
        return self._clusters[title]

    def film_at(self, document: str, title: str, where: str) -> str:
        """The slug of the film that a document means by a title and a slot (see :func:`graph.mentions.slot`)."""
        found = self.decision(f"film:{title}").get(f"{OWN} {document}" if where == OWN else where)
        return str(found or FilmKey(title, int(where) if where.isdigit() else None).slug)

    def person_slug(self, key: str, film: str = "") -> str:
        """The last part of the IRI of a person whom documents connect with a film by a name."""
        iri = self.minter.iri("person", key)
        if self.corrections:
            local = self.minter.iri("person", key, film)
            iri = self.settled(local if local in self.corrections else iri, self.full_name)
        else:
            iri = self.full_name(iri)
        return iri.rsplit("/", 1)[1]

    def witnesses(self, block: str) -> list[Link]:
        """The names of a block of people that some film shows to be one person's."""
        return people.links(self.index.notes(block), self.film_at)

    def full_name(self, iri: str) -> str:
        """The IRI of the fullest name that documents show to be the same person's."""
        key = iri.rsplit("/", 1)[1]
        return self.minter.iri("person", str(self.decision(person_block(key)).get(key, key)))

    def settled(self, iri: str, decide: Callable[[str], str | None]) -> str:
        """What stands for an IRI, after what corrections and documents say of it."""
        start = self.corrections.canonical(iri)
        found = decide(start) or start
        return self.corrections.canonical(start if self.corrections.apart(start, found) else found)

    def work_iri(self, own: str, found: str | None = None) -> str:
        """The IRI of a work, of its mention's own key and what was found for it."""
        start, end = self.minter.iri("work", own), self.minter.iri("work", found or own)
        return self.settled(start, {start: end}.get)

    def concept_iri(self, scheme: Scheme, label: str) -> str:
        """The IRI of the concept of a label's slug."""
        label = award_words(scheme, label)
        found = known(scheme, label)
        return self.corrections.canonical(found.iri if found else self.minter.iri(scheme, label))

    def award_keys(self, body: str, category: str | None) -> tuple[str, ...]:
        """The keys of body and category: the known concepts' where there are, else the words' own."""
        concepts = [self.concept_iri(Scheme.AWARD, body)]
        if category:
            concepts.append(self.concept_iri(Scheme.CATEGORY, category))
        return tuple(iri.rsplit("/", 1)[1] for iri in concepts)

    def _decide_film(self, title: str) -> Decision:
        return self.cluster(title).decision(title)

    def _decide_person(self, key: str) -> Decision:
        def apart(one: str, other: str) -> bool:
            return self.corrections.apart(self.minter.iri("person", one), self.minter.iri("person", other))

        return people.decision(self.index.notes(f"person:{key}"), self.film_at, apart)

    def _decide_author(self, key: str) -> Decision:
        """The only title of an author and a year."""
        titles: dict[str, set[str | None]] = defaultdict(set)
        for notes in self.index.notes(f"author:{key}").values():
            for _, author, title, year in notes:
                titles[key_of(self.person_slug(author), year)].add(title)
        return {about: only(found) for about, found in titles.items()}

    def _decide_work(self, title: str) -> Decision:
        """The only author of a title, and that of a title and a year."""
        authors: dict[str, set[str | None]] = defaultdict(set)
        for notes in self.index.notes(f"work:{title}").values():
            for _, author, year in notes:
                for about in {"", str(year or "")}:
                    authors[about].add(self.person_slug(author) if author else None)
        return {about: only(found) for about, found in authors.items()}

    def _decide_cast(self, title: str) -> Decision:
        roles: dict[str, set[tuple[str, str]]] = defaultdict(set)
        named: dict[str, set[str]] = defaultdict(set)
        own: set[tuple[str, str, str | None]] = set()
        for found_in, film, (_, _, name, actor) in self._notes_of_films("cast", title):
            player = self.person_slug(actor, film) if actor else None
            if player:
                roles[film].add((name, player))
            else:
                named[film].add(name)
            if found_in == title:
                own.add((film, name, player))
        casts = {film: Cast(roles[film], named[film]) for film in {film for film, _, _ in own}}
        return {
            key_of(film, name, player): casts[film].played(name, player) if player else casts[film].named(name)
            for film, name, player in own
        }

    def _decide_award(self, title: str) -> Decision:
        """The only nominee of a film for an award."""
        nominees: dict[str, set[str | None]] = defaultdict(set)
        for _, film, (_, _, body, category, nominee) in self._notes_of_films("award", title):
            nominees[key_of(film, *self.award_keys(body, category))].add(
                self.person_slug(nominee, film) if nominee else None
            )
        return {about: only(found) for about, found in nominees.items()}

    def _decide_source(self, title: str) -> Decision:
        """The works that a film adapts; the only one; whether it is told how."""
        uses: dict[str, dict[tuple[Any, ...], WorkKey]] = defaultdict(dict)
        sources: dict[str, set[str | None]] = defaultdict(set)
        decided: Decision = {}
        for _, film, (kind, _, *rest) in self._notes_of_films("source", title):
            sources[film] |= set()
            decided[key_of("told", film)] = decided.get(key_of("told", film), False) or kind == "told"
            if kind == "film":
                sources[film].add(rest[-1])
            elif kind == "work":
                name, author, year = rest
                uses[film][name, author, year] = WorkKey(
                    name, self.person_slug(author, film) if author else None, year, film
                )
        for film, mentions in uses.items():
            for (name, author, year), own in mentions.items():
                found = adapted(own, set(mentions.values()), self._title_by(author), self._author_of)
                iri = self.work_iri(own.slug, found.slug)
                decided[key_of("work", film, name, author, year)] = iri
                sources[film].add(iri)
        return decided | {key_of("only", film): only(found) for film, found in sources.items()}

    def _title_by(self, author: str | None) -> Callable[[str, int], str | None]:
        block = person_block(author or "").replace("person", "author", 1)
        return lambda known_as, year: self.decision(block).get(key_of(known_as, year)) if author else None

    def _author_of(self, title: str, year: int) -> str | None:
        found = self.decision(f"work:{title}").get(str(year))
        return None if found is None else str(found)

    def _notes_of_films(self, kind: str, title: str) -> Iterator[tuple[str, str, Any]]:
        """The notes on the films that bear a title, each with the title in which it stands and the film's slug."""
        for found_in in sorted(self.cluster(title).titles):
            for document, notes in self.index.notes(f"{kind}:{found_in}").items():
                for note in notes:
                    film = self.film_at(document, found_in, note[1])
                    if note[0] == "film":
                        source = self.film_at(document, note[2], note[3])
                        yield found_in, film, (*note[:3], self.minter.iri("film", source))
                    else:
                        yield found_in, film, note


def key_of(*parts: object) -> str:
    """The key of a decision: what it is about.

    >>> key_of("only", "heat-1995"), key_of("heat-1995", None)
    ('only heat-1995', 'heat-1995 ')
    """
    return " ".join("" if part is None else str(part) for part in parts)
