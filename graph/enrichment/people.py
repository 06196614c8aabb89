"""Which entities are people who made a film: those who did the same for it under the same name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from graph.enrichment.matching import Match
from graph.enrichment.wanted import PEOPLE, Person, Wanted
from graph.people import may_be_one
from ontology.facts import PersonMention

_IN_A_SURE_FILM, _BY_NAME = 1.0, 0.3
_ALONE = "told of in the film by nobody else"


@dataclass(frozen=True, slots=True)
class PersonMatch:
    """An entity that is a person, or may be.

    Attributes:
        person: the person.
        target: the IRI of the entity.
        what: the property of the film under which the entity is told.
        method: what shows it.
        score: how much that shows, from 0 to 1.
        sure: whether the two are one, as far as this film tells.
    """

    person: Person
    target: str
    what: str
    method: str
    score: float
    sure: bool


def people_of(film: Wanted, match: Match) -> list[PersonMatch]:
    """The people of a film among those of an entity that is the film, or may be.

    Whoever does the same in both under the same name (but for a middle one) is one person as surely as the film is one;
    of two who share a name neither is.
    """
    roles: dict[tuple[Person, str], list[str]] = defaultdict(list)
    for role in PEOPLE:
        for person, target in _pairs(film.named(role), match.entity.people(role)):
            roles[person, target].append(role)
    score = _IN_A_SURE_FILM if match.sure else round(match.score * 0.9, 2)
    return [
        PersonMatch(person, target, did[0], f"name, and {' and '.join(did)} of the film", score, match.sure)
        for (person, target), did in roles.items()
    ]


def _pairs(ours: Mapping[str, Set[Person]], theirs: Mapping[str, Set[str]]) -> Iterator[tuple[Person, str]]:
    """Each person with the only entity that bears the name, and that bears no other's."""
    for key, people in sorted(ours.items()):
        targets = {target for other in theirs if may_be_one(key, other) for target in theirs[other]}
        namesakes = {person for other in ours if may_be_one(key, other) for person in ours[other]}
        if len(people) == len(targets) == len(namesakes) == 1:
            yield next(iter(people)), next(iter(targets))


def told_alone(
    match: Match, linked: Set[str], known: Set[str], name: Callable[[PersonMention], str]
) -> list[PersonMatch]:
    """The people of whom the entity of a film alone tells: nobody else can be meant by what it says of them.

    Args:
        match: the entity.
        linked: entities that are somebody already.
        known: the people (their IRIs) whom documents name.
        name: the IRI of somebody of a name in that film.
    """
    found = {
        row.value: PersonMatch(Person(name(PersonMention(row.name)), row.name), row.value, row.what, _ALONE, 1.0, True)
        for row in match.entity.told(*PEOPLE)
        if match.sure and row.name and row.value not in linked
    }
    return [each for each in found.values() if each.person.iri not in known]


def by_name(people: Iterable[Person], entities: Mapping[str, Set[str]]) -> list[PersonMatch]:
    """The only entity that bears a person's name: a near match, for namesakes are many.

    Args:
        people: the people.
        entities: the IRIs of people by the keys of their names there.
    """
    found = ((person, entities.get(person.name, set())) for person in people)
    return [
        PersonMatch(person, next(iter(targets)), "name", "name alone", _BY_NAME, sure=False)
        for person, targets in found
        if len(targets) == 1
    ]
