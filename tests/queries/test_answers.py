"""What each query answers: over the samples as is expected, and in three engines alike.

The engines are Oxigraph in this process, rdflib's own over rdflib's own store, and a SPARQL server.
``expected/<query>.csv`` holds what a query answers over the samples with the examples of its header for its parameters
(those that are optional left open).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Dataset, Literal

import queries
from graph import FilmGraph
from graph.remote import RemoteGraph
from ontology import Claim, Document, Evidence, Origin
from ontology.facts import Credit, Credited, FilmMention, PersonMention
from queries import NamedQuery
from tests.queries.engines import NativeEngine, RdflibEngine, Rows, Table, bound, examples, native

EXPECTED = Path(__file__).parent / "expected"

EVERY = pytest.mark.parametrize("query", queries.library().values(), ids=lambda query: query.name)
EVERY_CHECK = pytest.mark.parametrize("query", queries.checks().values(), ids=lambda query: query.name)
KINDS = pytest.mark.parametrize("kind", ["open", "needed", "all"])


def expected(query: NamedQuery) -> Table:
    with (EXPECTED / f"{query.name}.csv").open(encoding="utf-8", newline="") as file:
        columns, *rows = csv.reader(file)
    return Table(tuple(columns), [tuple(row) for row in rows])


def rows(kg: FilmGraph, name: str, **values: str) -> Rows:
    return native(kg, queries.get(name), values).rows


def test_every_query_has_its_expected_answer() -> None:
    assert {path.stem for path in EXPECTED.glob("*.csv")} == set(queries.library())


@EVERY
def test_the_answer_over_the_samples_is_as_expected(query: NamedQuery, samples: FilmGraph) -> None:
    assert native(samples, query, examples(query, optional=False)) == expected(query)


@EVERY
def test_rdflib_answers_alike_over_the_samples(query: NamedQuery, samples: FilmGraph, samples_copy: Dataset) -> None:
    terms = bound(samples, query, examples(query, optional=False))
    assert query.run(RdflibEngine(samples_copy), **terms) == expected(query)


@EVERY
def test_a_server_answers_alike_over_the_samples(
    query: NamedQuery, samples: FilmGraph, samples_server: RemoteGraph
) -> None:
    terms = bound(samples, query, examples(query, optional=False))
    assert query.run(NativeEngine(samples_server), **terms) == expected(query)


@EVERY
def test_every_query_finds_something(query: NamedQuery, kg: FilmGraph) -> None:
    assert expected(query).rows or native(kg, query, {}).rows


@EVERY
@KINDS
def test_the_engines_answer_alike(
    query: NamedQuery, kind: str, kg: FilmGraph, copy: Dataset, server: RemoteGraph
) -> None:
    values = {} if kind == "open" else known(query, optional=kind == "all")
    found, terms = native(kg, query, values), bound(kg, query, values)
    assert found == query.run(RdflibEngine(copy), **terms)
    assert found == query.run(NativeEngine(server), **terms)
    assert len(set(found.rows)) == len(found.rows), "a row stands twice"


def known(query: NamedQuery, *, optional: bool) -> dict[str, str]:
    """Examples, with films of the small corpus."""
    values = examples(query, optional=optional)
    return {name: "Leaving Las Vegas (1995)" if name == "film" else value for name, value in values.items()}


@EVERY
def test_what_is_bound_is_part_of_what_is_open(query: NamedQuery, kg: FilmGraph) -> None:
    if query.name in {"co-stars", "collaborations"}:  # where each pair stands once, either of the two first
        return
    if query.name == "genres-of-theme":  # which counts films by genre, whatever themes are asked for
        return
    assert set(native(kg, query, known(query, optional=False)).rows) <= set(native(kg, query, {}).rows)


@EVERY
def test_a_value_is_never_more_than_a_value(query: NamedQuery, kg: FilmGraph, copy: Dataset) -> None:
    nasty = Literal("x\" ) } # {?film} ' \\ \n UNION { ?s ?p ?o }")
    for parameter in query.parameters:
        if parameter.kind is queries.Kind.TEXT:
            nothing = [("false",)] if query.name == "did-film-win" else []
            assert query.run(NativeEngine(kg), **{parameter.name: nasty}).rows == nothing
            assert query.run(RdflibEngine(copy), **{parameter.name: nasty}).rows == nothing


def test_a_name_full_of_marks_is_found() -> None:
    name = "Say \"{?film}\" '\\' } # <https://example.org/> O’Brien"
    film = FilmMention("Heat", 1995)
    fact = Credited(film, PersonMention(name), Credit.EDITOR)
    page = Document(
        Origin("heat.txt", "00", "hand", "1"), name, film, (Claim(fact, Evidence(0, len(name), "", "editor")),)
    )
    with FilmGraph() as made:
        made.load([page])
        assert [row["name"] for row in queries.get("films-of-person").run(made, person=name.upper()).values()] == [name]


# ---------------------------------------------------------------- what the optional parameters and the words do


def test_a_name_is_found_in_any_case(kg: FilmGraph) -> None:
    assert (
        rows(kg, "films-of-person", person="nicolas CAGE") == rows(kg, "films-of-person", person="Nicolas Cage") != []
    )


def test_a_persons_films_by_credit(kg: FilmGraph) -> None:
    found = rows(kg, "films-of-person", person="Mike Figgis", credit="Composer")
    assert found == [("Mike Figgis", "Leaving Las Vegas", "1995", "composer", "", "id:film/leaving-las-vegas-1995")]
    assert len(rows(kg, "films-of-person", person="Mike Figgis")) == 4


def test_addiction_finds_alcoholism_and_alcoholism_no_other(kg: FilmGraph) -> None:
    broad, narrow = rows(kg, "films-with-theme", theme="addiction"), rows(kg, "films-with-theme", theme="Alcohol abuse")
    assert broad == narrow
    assert {row[0] for row in broad} == {"alcoholism"}
    assert rows(kg, "films-with-theme", theme="fame") != []
    assert rows(kg, "films-with-theme", theme="friendship") == []


@pytest.mark.parametrize("award", ["Oscar", "best actor", "academy award: BEST ACTOR"])
def test_an_award_by_giver_category_or_both(kg: FilmGraph, award: str) -> None:
    found = rows(kg, "films-with-award", award=award, result="won")
    row = (
        "Academy Award: Best Actor",
        "won",
        "Nicolas Cage",
        "Leaving Las Vegas",
        "1995",
        "id:film/leaving-las-vegas-1995",
    )
    assert row in found
    assert {row[1] for row in found} == {"won"}


@pytest.mark.parametrize(
    ("values", "years"),
    [
        ({"since": "1995"}, ["1995", "1999", "2000"]),
        ({"until": "1945"}, ["1945"]),
        ({"since": "1946", "until": "1962"}, ["1950", "1962"]),
        ({"since": "2001"}, []),
    ],
)
def test_a_span_of_years_holds_its_ends(kg: FilmGraph, values: dict[str, str], years: list[str]) -> None:
    assert [row[0] for row in rows(kg, "films-by-year", **values)] == years


@pytest.mark.parametrize(("one", "other"), [("Julian Sands", "Saffron Burrows"), ("Saffron Burrows", "Julian Sands")])
def test_co_stars_from_either_side(kg: FilmGraph, one: str, other: str) -> None:
    assert [row[:4] for row in rows(kg, "co-stars", person=one)] == [
        (one, other, "2", "The Loss of Sexual Innocence"),
        (one, other, "2", "Timecode"),
    ]


def test_collaborations_from_either_side(kg: FilmGraph) -> None:
    assert rows(kg, "collaborations", person="charles brackett") == [
        ("Charles Brackett", "screenwriter", "Billy Wilder", "director", "2")
    ]
    assert rows(kg, "collaborations", person="Nicolas Cage") == []


@pytest.mark.parametrize(
    ("values", "characters"),
    [
        ({"part": "ben"}, ["Ben Sanderson"]),
        ({"part": "Ben Sanderson", "player": "nicolas cage"}, ["Ben Sanderson"]),
        ({"player": "Julian Sands"}, ["Yuri"]),
        ({"part": "Ben", "player": "Julian Sands"}, []),
        ({"part": "en Sand"}, []),
    ],
)
def test_a_cast_by_part_and_by_player(kg: FilmGraph, values: dict[str, str], characters: list[str]) -> None:
    assert [row[3] for row in rows(kg, "cast-of-film", film="Leaving Las Vegas", **values)] == characters


def test_awards_by_prize_and_result(kg: FilmGraph) -> None:
    found = rows(kg, "awards-of-film", film="Leaving Las Vegas", prize="oscar", result="won")
    assert [row[2:] for row in found] == [("Academy Award: Best Actor", "won", "Nicolas Cage")]
    assert rows(kg, "awards-of-film", film="Leaving Las Vegas", prize="best director", result="won") == []
    assert len(rows(kg, "awards-by-person", person="Mike Figgis", prize="Best Director", result="nominated")) == 1


def test_one_kind_of_fact_of_a_film(kg: FilmGraph) -> None:
    assert rows(kg, "film-facts", film="Timecode", about="Director") == [("Timecode", "director", "Mike Figgis")]


def test_adaptations_by_the_form_of_the_source(kg: FilmGraph) -> None:
    assert len(rows(kg, "adaptations", source="Novel")) == 2
    assert rows(kg, "adaptations", source="play") == []
    assert [row[0] for row in rows(kg, "adaptations", film="The Lost Weekend")] == ["The Lost Weekend"]


@pytest.mark.parametrize(
    ("kind", "number"), [("trivia", 1), ("Behind the Scenes", 3), ("hidden detail", 1), ("gossip", 0)]
)
def test_notes_by_their_kind(kg: FilmGraph, kind: str, number: int) -> None:
    assert len(rows(kg, "notes-of-film", film="Leaving Las Vegas", kind=kind)) == number


def test_a_rough_amount_is_about_so_much(kg: FilmGraph) -> None:
    assert [row[3:6] for row in rows(kg, "money-of-films", film="The Lost Weekend")] == [("about", "11000000", "USD")]
    assert ("The Lost Weekend", "gross", "about 11000000 USD") in rows(kg, "film-facts", film="The Lost Weekend")


def test_companies_and_story_places_are_found_in_any_case(kg: FilmGraph) -> None:
    assert [row[1] for row in rows(kg, "companies", company="united ARTISTS")] == ["distribution"]
    assert [row[1] for row in rows(kg, "films-set-in-place", place="new york")] == ["The Lost Weekend"]


@pytest.mark.parametrize("name", ["who-says-what", "sources-of-film"])
@pytest.mark.parametrize(
    ("about", "values"),
    [
        ("runtime", ["PT1H51M", "PT1H52M"]),
        ("Role", ["Julian Sands as Yuri", "Nicolas Cage as Ben Sanderson", "Nicolas Cage as Ben Sanderson"]),
        ("award", ["nominated: Academy Award: Best Director", "won: Academy Award: Best Actor"]),
        ("year of the source", ["1990"]),
        ("author of the source", ["John O'Brien"]),
        ("budget", ["under 4000000 USD"]),
        ("adaptation", ["loose"]),
        ("autobiographical degree of the source", ["largely"]),
        ("scene", ["A man fills a trolley."]),
    ],
)
def test_one_property_of_a_film_by_source(kg: FilmGraph, name: str, about: str, values: list[str]) -> None:
    result = queries.get(name).run(kg, film=kg.film("Leaving Las Vegas").iri, about=about)
    assert [row["value"] for row in result.values()] == values


def test_the_quote_is_what_the_document_says_there(kg: FilmGraph) -> None:
    texts = {document.origin.name: document.text for document in kg.documents()}
    found = queries.get("sources-of-film").run(kg).values()
    assert len(found) > 40
    for row in found:
        start, quote = int(row["start"] or ""), row["quote"] or ""
        assert texts[row["document"] or ""][start : start + len(quote)] == quote


def test_a_disagreement_on_a_source_is_found_by_the_film_and_without_it(kg: FilmGraph) -> None:
    assert rows(kg, "disagreements") == rows(kg, "disagreements", film="Leaving Las Vegas")
    assert rows(kg, "disagreements", film="Timecode") == []


def test_a_document_that_claims_nothing_is_still_a_document() -> None:
    page = Document(Origin("empty.txt", "00", "hand", "1"), "Heat", FilmMention("Heat", 1995))
    with FilmGraph() as made:
        made.load([page])
        assert [row[0] for row in rows(made, "documents")] == ["empty.txt"]


# ---------------------------------------------------------------- checks

BROKEN = """
PREFIX fkg: <https://w3id.org/filmkg/ontology#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX id: <https://w3id.org/filmkg/id/>
id:film\\/nameless a schema:Movie .
id:film\\/two schema:name "Two" ; schema:duration "PT1H", "PT2H" .
id:nomination\\/bare a fkg:Nomination ; fkg:outcome fkg:won .
id:theme\\/two skos:prefLabel "two"@en, "both"@en, "zwei"@de .
id:film\\/own fkg:recommends id:film\\/own .
id:theme\\/up skos:broader id:theme\\/down . id:theme\\/down skos:broader id:theme\\/up .
id:conflict\\/c a fkg:Conflict ; rdf:subject id:film\\/two ; rdf:predicate schema:duration ;
  fkg:taken "PT9H" ; fkg:rejected "PT1H" .
id:document\\/d a schema:Article ; schema:name "d" ; schema:mainEntity id:film\\/silent .
id:document\\/d {
  id:film\\/two a schema:Movie ; schema:name "Two" ; fkg:recommends id:film\\/one ; schema:director id:person\\/p .
}
<https://w3id.org/filmkg/id/document/d#evidence> {
  <urn:x> a rdf:Statement ; rdf:subject id:film\\/two ; rdf:predicate schema:director ; rdf:object id:person\\/p ;
    prov:wasDerivedFrom id:document\\/d ; oa:exact "" .
  <urn:y> a rdf:Statement ; rdf:subject id:film\\/two ; rdf:predicate schema:producer ; rdf:object id:person\\/q ;
    prov:wasDerivedFrom id:document\\/d ; oa:exact "q" .
}
"""
FAULTS: dict[str, Rows] = {
    "film-without-name": [("id:film/nameless",), ("id:film/silent",)],
    "incomplete-nomination": [("id:nomination/bare", "award"), ("id:nomination/bare", "film")],
    "evidence-without-document": [
        ("id:document/d#evidence", "urn:x", "document"),
        ("id:document/d#evidence", "urn:x", "quotation"),
        ("id:document/d#evidence", "urn:y", "document"),
    ],
    "evidence-without-claim": [("id:document/d", "urn:y", "id:film/two", "schema:producer", "id:person/q")],
    "fact-without-evidence": [
        ("id:film/own", "fkg:recommends", "id:film/own"),
        ("id:film/two", "schema:duration", "PT1H"),
        ("id:film/two", "schema:duration", "PT2H"),
        ("id:nomination/bare", "fkg:outcome", "fkg:won"),
    ],
    "dangling-iri": [
        ("id:film/own", "fkg:recommends", "id:film/own"),
        ("id:film/silent", "schema:mainEntity", "id:document/d"),
        ("id:film/two", "rdf:subject", "id:conflict/c"),
        ("id:theme/down", "skos:broader", "id:theme/up"),
        ("id:theme/up", "skos:broader", "id:theme/down"),
    ],
    "points-at-itself": [
        ("id:film/own", "fkg:recommends"),
        ("id:theme/down", "skos:broader"),
        ("id:theme/up", "skos:broader"),
    ],
    "conflict-without-claims": [("id:conflict/c", "rejected", "PT1H"), ("id:conflict/c", "taken", "PT9H")],
    "claim-without-evidence": [("id:document/d", "id:film/two", "fkg:recommends", "id:film/one")],
    "several-values": [("id:film/two", "schema:duration", "", "2"), ("id:theme/two", "skos:prefLabel", "en", "2")],
}


@pytest.fixture(scope="module")
def broken() -> Iterator[FilmGraph]:
    with FilmGraph() as made:
        made.store.engine.load(BROKEN, format=ox.RdfFormat.TRIG)
        yield made


@EVERY_CHECK
def test_a_sound_graph_passes_the_check(query: NamedQuery, kg: FilmGraph, copy: Dataset) -> None:
    assert native(kg, query, {}).rows == query.run(RdflibEngine(copy)).rows == []


@EVERY_CHECK
def test_a_broken_graph_fails_the_check(query: NamedQuery, broken: FilmGraph) -> None:
    dataset = Dataset()
    dataset.parse(data=BROKEN, format="trig")
    assert native(broken, query, {}).rows == query.run(RdflibEngine(dataset)).rows == FAULTS[query.name]
