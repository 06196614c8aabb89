"""What is easily taken for a film is not: remakes, namesakes, short films, versions for television."""

from __future__ import annotations

import pytest

from graph.catalogue import Film
from graph.enrichment.entities import Entity, Row
from graph.enrichment.matching import matches
from graph.enrichment.people import by_name, people_of
from graph.enrichment.record import Found, Source, record
from graph.enrichment.shapes import SHAPES
from graph.enrichment.wanted import Person, Wanted
from ontology.facts import Linked

WIKIDATA = SHAPES["wikidata"]
SHORT = "http://www.wikidata.org/entity/Q24862"
ADA, BEN = Person("urn:ada", "Ada Quill"), Person("urn:ben", "Ben A. Rook")


def film(title: str = "Tide", year: int | None = 1950, *directors: Person, minutes: int | None = None) -> Wanted:
    return Wanted(
        Film(title, year, "https://films.example.org/film/tide"),
        {title: frozenset()},
        frozenset() if minutes is None else frozenset({minutes}),
        {"director": frozenset(directors or (ADA,)), "cast": frozenset((BEN,))},
    )


def entity(name: str, *told: tuple[str, str], title: str = "Tide") -> Entity:
    people = ("director", "cast")
    rows = (Row(what, f"urn:{value}", value) if what in people else Row(what, value) for what, value in told)
    return Entity(f"urn:{name}", tuple(sorted([Row("label", title), *rows])))


def of(year: str, director: str = "Ada Quill", *told: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return (("date", year), ("director", director), *told)


def found(wanted: Wanted, *entities: Entity) -> list[tuple[str, bool, float]]:
    return [
        (match.entity.iri.removeprefix("urn:"), match.sure, match.score)
        for match in matches(wanted, entities, WIKIDATA)
    ]


NONE: list[tuple[str, bool, float]] = []
CASES = {
    "all agrees": ([entity("it", *of("1950-05-01"))], [("it", True, 1.0)]),
    "the first of several years": ([entity("it", *of("1950"), ("date", "1951"))], [("it", True, 1.0)]),
    "a later year only": ([entity("it", *of("1949"), ("date", "1950"))], [("it", False, 0.8)]),
    "a remake by the same director": (
        [entity("it", *of("1950")), entity("remake", *of("1968"))],
        [("it", True, 1.0)],
    ),
    "nothing but such a remake": ([entity("remake", *of("1968"))], NONE),
    "a remake by another": ([entity("remake", *of("1951", "Cora Finch"))], NONE),
    "one title in one year": ([entity("other", *of("1950", "Cora Finch"))], NONE),
    "one title in one year, no director told": ([entity("other", ("date", "1950"))], [("other", False, 0.7)]),
    "the same beside one without a director": (
        [entity("it", *of("1950")), entity("other", ("date", "1950"))],
        [("it", True, 1.0)],
    ),
    "the year before, by the same director": ([entity("pilot", *of("1949"))], [("pilot", False, 0.8)]),
    "no year told": ([entity("it", ("director", "Ada Quill"))], [("it", False, 0.6)]),
    "neither year nor director": ([entity("it")], NONE),
    "a short film of that year": (
        [entity("short", *of("1950", "Ada Quill", ("kind", SHORT)))],
        [("short", False, 0.5)],
    ),
    "a short film beside it": (
        [entity("short", *of("1950", "Ada Quill", ("kind", SHORT))), entity("it", *of("1950"))],
        [("it", True, 1.0)],
    ),
    "much shorter": ([entity("cut", *of("1950", "Ada Quill", ("runtime", "25 minutes")))], [("cut", False, 0.5)]),
    "a little shorter": ([entity("it", *of("1950", "Ada Quill", ("runtime", "95 minutes")))], [("it", True, 1.0)]),
    "two alike": (
        [entity("one", *of("1950")), entity("other", *of("1950"))],
        [("one", False, 0.5), ("other", False, 0.5)],
    ),
    "another title of it": (
        [entity("it", *of("1950"), ("alias", "Tide"), title="Spring Tide")],
        [("it", False, 0.9)],
    ),
    "a longer title": ([entity("sequel", *of("1950"), title="Tide II")], NONE),
    "another spelling": ([entity("it", *of("1950", "Ada M. Quill"), title="The TIDE")], [("it", True, 1.0)]),
}


@pytest.mark.parametrize(("entities", "expected"), CASES.values(), ids=CASES)
def test_only_what_agrees_in_all_is_sure(entities: list[Entity], expected: list[tuple[str, bool, float]]) -> None:
    assert found(film(minutes=100), *entities) == expected
    assert found(film(minutes=100), *reversed(entities)) == list(reversed(expected))


def test_a_film_without_year_or_director_is_never_sure() -> None:
    assert found(film("Tide", None), entity("it", *of("1950"))) == [("it", False, 0.6)]
    nobody = Wanted(Film("Tide", 1950, "urn:film"), {"Tide": frozenset()})
    assert found(nobody, entity("it", *of("1950"))) == [("it", False, 0.7)]
    assert found(nobody, entity("it", *of("1951"))) == []


def test_two_films_that_may_be_one_entity_have_a_record_each() -> None:
    source = Source("http://films.example.org/sparql", WIKIDATA, "2024-11-16")
    made = [
        record(Found(each, tuple(matches(each, [entity("it", *of("1950"))], WIKIDATA))), source, with_facts=True)
        for each in (film("Tide", 1950), film("Tide", 1951), film("Tide", None))
    ]
    assert len({each.origin.sha256 for each in made}) == 3
    assert [[claim.fact.sure for claim in each.claims if isinstance(claim.fact, Linked)] for each in made] == [
        [True],
        [False],
        [False],
    ]
    assert [len(each.claims) for each in made] == [3, 1, 1]  # the link, the year and the director; the link alone


def test_who_does_the_same_in_the_same_film_is_the_same() -> None:
    (match,) = matches(film(), [entity("it", *of("1950"), ("cast", "Ben A. Rook"), ("cast", "Ann Other"))], WIKIDATA)
    people = people_of(film(), match)
    assert [(each.person, each.target, each.sure) for each in people] == [
        (ADA, "urn:Ada Quill", True),
        (BEN, "urn:Ben A. Rook", True),
    ]
    assert [each.method for each in people] == ["name, and director of the film", "name, and cast of the film"]


def test_who_does_something_else_is_not() -> None:
    (match,) = matches(film(), [entity("it", *of("1950"), ("cast", "Ada Quill"))], WIKIDATA)
    assert [each.person for each in people_of(film(), match)] == [ADA]
    swapped = film("Tide", 1950, ADA, BEN)
    (match,) = matches(swapped, [entity("it", *of("1950"))], WIKIDATA)
    assert [each.person for each in people_of(swapped, match)] == [ADA]


def test_of_two_of_one_name_neither_is() -> None:
    rows = (Row("cast", "urn:one", "Ben A. Rook"), Row("cast", "urn:two", "Ben A. Rook"))
    told = entity("it", *of("1950"))
    (match,) = matches(film(), [Entity(told.iri, (*told.rows, *rows))], WIKIDATA)
    assert [each.person for each in people_of(film(), match)] == [ADA]


def test_the_people_of_a_near_match_are_no_nearer() -> None:
    (match,) = matches(film(), [entity("pilot", *of("1949"))], WIKIDATA)
    assert [(each.sure, each.score) for each in people_of(film(), match)] == [(False, 0.72)]


def test_a_name_alone_is_a_near_match_if_it_is_the_only_one() -> None:
    known = {"Ada Quill": {"urn:one", "urn:two"}, "Ben A. Rook": {"urn:three"}}
    assert [(each.target, each.sure) for each in by_name([ADA, BEN], known)] == [("urn:three", False)]
