"""Which entities are people who made a film: those who did the same for it under the same name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from graph.enrichment.matching import Match
from graph.enrichment.wanted import PEOPLE, Person, Wanted

_IN_A_SURE_FILM, _BY_NAME = 1.0, 0.3


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

    Whoever does the same in both under the same name is one person as surely as the film is one; of two who share a
    name neither is.
    """
    roles: dict[tuple[Person, str], list[str]] = defaultdict(list)
    for role in PEOPLE:
        ours, theirs = film.named(role), match.entity.people(role)
        for key in sorted(ours.keys() & theirs.keys()):
            if len(ours[key]) == len(theirs[key]) == 1:
                roles[next(iter(ours[key])), next(iter(theirs[key]))].append(role)
    score = _IN_A_SURE_FILM if match.sure else round(match.score * 0.9, 2)
    return [
        PersonMatch(person, target, did[0], f"name, and {' and '.join(did)} of the film", score, match.sure)
        for (person, target), did in roles.items()
    ]


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
