"""Films and people of the graph are looked up in another data set, and what is found is kept as one more source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date

from graph.enrichment.lookup import AT_A_TIME, Lookup, batches, detected
from graph.enrichment.matching import matches
from graph.enrichment.people import PersonMatch, by_name, people_of, told_alone
from graph.enrichment.record import Found, Source, links, record, with_dates_of
from graph.enrichment.settling import settled
from graph.enrichment.shapes import SHAPES
from graph.enrichment.wanted import Person, Wanted, known_people, wanted
from graph.filmgraph import Change, FilmGraph
from graph.identity import Identity
from graph.remote import RemoteGraph
from ontology.document import Document
from ontology.errors import EndpointError
from ontology.facts import PersonMention

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Options:
    """How to look up.

    Attributes:
        shape: the name of the endpoint's shape; found by asking where it is None.
        films: the films (title, title and year, or IRI) that are looked up; all of them where none is named.
        with_facts: whether what sure entities tell of the films is wanted too.
        is_trial: whether to leave the graph as it is.
        today: the day that new links bear.
    """

    shape: str | None = None
    films: tuple[str, ...] = ()
    with_facts: bool = False
    is_trial: bool = False
    today: date = field(default_factory=date.today)


@dataclass(frozen=True, slots=True)
class Link:
    """A link that was found: of which film and of what in it, whereto, and what shows it."""

    film: str
    thing: str
    is_person: bool
    target: str
    sure: bool
    score: float
    method: str


@dataclass(frozen=True, slots=True)
class Enrichment:
    """What came of looking up.

    Attributes:
        films: how many films were looked up.
        people: how many people they have.
        left: how many films were not reached.
        links: what was found.
        change: what it changed in the graph.
        stopped: why it stopped before the end; None if it did not.
    """

    films: int
    people: int
    left: int
    links: tuple[Link, ...]
    change: Change
    stopped: EndpointError | KeyboardInterrupt | None = None


def _in_silence(_: str) -> None:
    """Tell nobody."""


def enrich(
    kg: FilmGraph, endpoint: RemoteGraph, options: Options | None = None, progress: Progress = _in_silence
) -> Enrichment:
    """Look the films and people of a graph up, and keep what is found: links, and facts where they are wanted.

    What was found is kept even where the endpoint fails half-way; what an earlier run kept of films that are not looked
    up now stays, as long as a document names them. Looking up again what has not changed changes nothing.

    Args:
        kg: the graph.
        endpoint: the other data set.
        options: how.
        progress: is told how far it is.

    Raises:
        EndpointError: the endpoint fails before anything is found.
        UnknownFilm: the graph holds no film that is named.
        StoreError: the graph cannot be written.
    """
    chosen = options or Options()
    shape = SHAPES[chosen.shape] if chosen.shape else detected(endpoint)
    films = wanted(kg.query, kg.catalogue, shape.name, [kg.film(title) for title in chosen.films])
    search = _Search(Lookup(endpoint, shape), Source(endpoint.endpoint, shape, chosen.today.isoformat()), progress)
    found = search.run(films)
    if search.stopped and not found:
        raise search.stopped
    held = _held(kg, search.source)
    named = held.keys() if chosen.films else {each.film.iri for each in films}
    stay = {iri: document for iri, document in held.items() if iri in named}
    records = _records(kg, found, stay, search.source, with_facts=chosen.with_facts)
    gone = [document for iri, document in held.items() if iri not in records]
    change = Change(kg.size, 0, 0) if chosen.is_trial else _keep(kg, records, gone, search.source)
    looked_up = {each.film.film.iri for each in found}
    return Enrichment(
        len(found),
        len({person for each in found for person in _people(each.film)}),
        len(films) - len(found),
        tuple(link for iri, each in sorted(records.items()) if iri in looked_up for link in _links(each)),
        change,
        search.stopped,
    )


class _Search:
    """Looks films up, some at a time, until the end or until the endpoint fails."""

    def __init__(self, lookup: Lookup, source: Source, progress: Progress) -> None:
        self.source = source
        self.stopped: EndpointError | KeyboardInterrupt | None = None
        self._lookup = lookup
        self._progress = progress

    def run(self, films: Sequence[Wanted]) -> list[Found]:
        found: list[Found] = []
        try:
            for some in batches(films, AT_A_TIME):
                found += self._films(some)
                self._progress(f"{len(found)} of {len(films)} films looked up")
            return self._with_names(found)
        except (EndpointError, KeyboardInterrupt) as error:
            self.stopped = error
            return found

    def _films(self, films: Iterable[Wanted]) -> Iterator[Found]:
        films = list(films)
        candidates = self._lookup.films(films)
        for film in films:
            some = matches(film, candidates, self.source.shape)
            yield Found(film, tuple(some), tuple(person for match in some for person in people_of(film, match)))

    def _with_names(self, found: list[Found]) -> list[Found]:
        """The people who are not found with a film by their names alone, each with the first of their films."""
        known = {match.person for each in found for match in each.people}
        first: dict[Person, str] = {}
        for each in found:
            for person in sorted(_people(each.film) - known):
                first.setdefault(person, each.film.film.iri)
        self._progress(f"{len(first)} people are looked up by name")
        taken = {match.target for each in found for match in each.people if match.sure}
        also: dict[str, list[PersonMatch]] = defaultdict(list)
        for match in by_name(first, self._lookup.people(person.name for person in first)):
            if match.target not in taken:
                also[first[match.person]].append(match)
        return [replace(each, people=(*each.people, *also[each.film.film.iri])) for each in found]


def _people(film: Wanted) -> set[Person]:
    return set().union(*film.people.values())


def _held(kg: FilmGraph, source: Source) -> dict[str, Document]:
    """The records of the endpoint that the graph holds, by film."""
    names = kg.identity
    return {names.film(each.film, each): each for each in kg.documents(source.shape.name) if source.wrote(each)}


def _records(
    kg: FilmGraph, found: Iterable[Found], held: dict[str, Document], source: Source, *, with_facts: bool
) -> dict[str, Document]:
    """The records of the endpoint by film: the new ones, and those that stay of films that were not looked up."""
    names = kg.identity
    known = known_people(kg.query, source.shape.name) if with_facts else frozenset()
    made = dict(held)
    for each in found:
        iri = each.film.film.iri
        made.pop(iri, None)
        people = [match for match in each.people if _is_meant(match, iri, names)]
        if with_facts:
            people += _told_alone(replace(each, people=tuple(people)), known, names)
        meant = replace(each, people=tuple(people))
        document = record(meant, source, with_facts=with_facts)
        if meant and names.film(document.film, document) == iri:
            made[iri] = document
    records = dict(zip(made, settled(made.values(), names), strict=True))
    return {iri: with_dates_of(each, held[iri]) if iri in held else each for iri, each in records.items()}


def _told_alone(found: Found, known: Set[str], names: Identity) -> Iterator[PersonMatch]:
    slug = found.film.film.iri.rsplit("/", 1)[1]
    linked = {match.target for match in found.people}
    for match in found.matches:
        yield from told_alone(match, linked, known, lambda mention: names.person(mention, slug))


def _is_meant(match: PersonMatch, film: str, names: Identity) -> bool:
    """Whether the name of a person, said of a film, means that person."""
    return names.person(PersonMention(match.person.name), film.rsplit("/", 1)[1]) == match.person.iri


def _keep(kg: FilmGraph, records: dict[str, Document], gone: Iterable[Document], source: Source) -> Change:
    locations = {each.origin.sha256: source.location(iri) for iri, each in records.items()}
    change = kg.load(records.values(), locations)
    names = kg.identity
    if iris := [names.document(each) for each in gone]:
        also = kg.unload(*iris)
        change = Change(also.documents, change.added + also.added, change.removed + also.removed)
    return change


def _links(document: Document) -> Iterator[Link]:
    film = _titled(document)
    for link in links(document):
        thing = link.person.name if link.person else film
        yield Link(film, thing, link.person is not None, link.target, link.sure, link.score, link.method)


def _titled(document: Document) -> str:
    title, year = document.film.title, document.film.year
    return f"{title} ({year})" if year else title
