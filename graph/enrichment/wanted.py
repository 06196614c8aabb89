"""The films of the graph that are looked up elsewhere, with what they can be told by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from rdflib import SDO

from graph.catalogue import Catalogue, Film
from graph.dossier import Asks
from graph.nearness import minutes
from graph.triples.people import ROLES
from ontology.text import person_key, title_key

PEOPLE: Mapping[str, str] = {**{str(role): str(term) for role, term in ROLES.items()}, "cast": str(SDO.actor)}
"""The properties that connect people with films, by what the people do."""

_STATED = """
SELECT DISTINCT {columns} {{
  ?document a schema:Article ; prov:wasGeneratedBy/fkg:loader ?loader . FILTER(?loader != ?own)
  GRAPH ?document {{ {pattern} }}
}}
"""
_ROLES = " ".join(f'(<{term}> "{role}")' for role, term in PEOPLE.items())
_PEOPLE = _STATED.format(
    columns="?film ?role ?person ?name",
    pattern=f"""?film a schema:Movie . ?person a schema:Person ; schema:name ?name .
    {{ VALUES (?property ?role) {{ {_ROLES} }} ?film ?property ?person }} UNION
    {{ ?film fkg:featuresMusicBy|schema:isBasedOn/schema:author ?person . BIND("beside" AS ?role) }}""",
)
_KNOWN = _STATED.format(columns="?person", pattern="?person a schema:Person")
_TITLES = _STATED.format(
    columns="?film ?title ?language",
    pattern="?film a schema:Movie ; schema:name|schema:alternateName ?title . BIND(LANG(?title) AS ?language)",
)
_SPOKEN = _STATED.format(columns="?film ?language", pattern="?film schema:inLanguage ?language")
_RUNTIMES = _STATED.format(columns="?film ?duration", pattern="?film schema:duration ?duration")


@dataclass(frozen=True, slots=True, order=True)
class Person:
    """Somebody who made a film: the IRI and the name."""

    iri: str
    name: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """A film that is looked up.

    Attributes:
        film: the film.
        titles: its titles, each with the tags of the languages in which it may be one; none where any may be.
        minutes: how long it lasts, as documents tell.
        people: who made it, by what they did; "beside" are those whose music it has or on whose work it is based.
    """

    film: Film
    titles: Mapping[str, frozenset[str]]
    minutes: frozenset[int] = frozenset()
    people: Mapping[str, frozenset[Person]] = field(default_factory=dict)

    @property
    def keys(self) -> set[str]:
        """The keys of its titles."""
        return {title_key(title) for title in self.titles}

    def named(self, role: str) -> dict[str, set[Person]]:
        """Who did something for it, by the keys of their names."""
        found: dict[str, set[Person]] = defaultdict(set)
        for person in self.people.get(role, ()):
            found[person_key(person.name)].add(person)
        return dict(found)


def wanted(query: Asks, catalogue: Catalogue, own: str, only: Collection[Film] = ()) -> list[Wanted]:
    """The films of a graph, ready to be looked up.

    Args:
        query: asks the graph.
        catalogue: its films.
        own: the loader whose documents are left out: what the other side told before is no witness of what it tells.
        only: the films that are wanted; all of them where none is named.

    Returns:
        In the order of their titles.
    """

    def stated(text: str) -> list[dict[str, str]]:
        return [{name: value or "" for name, value in row.items()} for row in query(text, own=own).values()]

    spoken: dict[str, set[str]] = defaultdict(set)
    titles: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    lasting: dict[str, set[int]] = defaultdict(set)
    for row in stated(_SPOKEN):
        spoken[row["film"]].add(row["language"])
    for row in stated(_TITLES):
        told = frozenset((row["language"],) if row["language"] else spoken[row["film"]])
        titles[row["film"]][row["title"]] = told
    for row in stated(_RUNTIMES):
        lasting[row["film"]].add(minutes(row["duration"]))
    people = _people(stated(_PEOPLE))
    return [
        Wanted(film, titles[film.iri], frozenset(lasting[film.iri]), people.get(film.iri, {}))
        for film in catalogue.films
        if film.iri in titles and (not only or film in only)
    ]


def known_people(query: Asks, own: str) -> frozenset[str]:
    """The IRIs of the people whom documents name, those of a loader left out."""
    return frozenset(row["person"] or "" for row in query(_KNOWN, own=own).values())


def _people(rows: Iterable[Mapping[str, str]]) -> dict[str, dict[str, frozenset[Person]]]:
    """The people of films by role, each by the fullest of the names that documents give."""
    names: dict[str, str] = {}
    roles: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        person = row["person"]
        names[person] = max(names.get(person, ""), row["name"], key=lambda name: (len(name), name))
        roles[row["film"]][row["role"]].add(person)
    return {
        film: {role: frozenset(Person(each, names[each]) for each in some) for role, some in by_role.items()}
        for film, by_role in roles.items()
    }
