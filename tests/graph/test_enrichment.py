"""Films and people are looked up in a real server with data of ours, and what is found is one more source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date

import pytest

from graph import FilmGraph
from graph.binding import Term
from graph.bounds import Bounds
from graph.building import quads
from graph.corrections import Correction, Relation
from graph.enrichment import Options, enrich
from graph.remote import RemoteGraph
from graph.results import Result
from ontology.document import Document
from ontology.errors import EndpointError, UnknownFilm
from ontology.facts import (
    Credit,
    Credited,
    Fact,
    FilmMention,
    Linked,
    MadeIn,
    PersonMention,
    PlaceMention,
    Released,
    Runs,
    SpokenIn,
    Titled,
    WorkMention,
)
from tests.documents import CORPUS, HARBOUR, PIER, directed, document, made_by, novel, of_genre, plays
from tests.elsewhere import DBO, DBR, RDFS, WD, WDT, Item, dbpedia, person_id, resource, wikidata
from tests.servers import oxigraph_server

BULLITT, HUNGER, SHAME = FilmMention("Bullitt", 1968), FilmMention("Hunger", 2008), FilmMention("Shame", 2011)
TWO_OF_ONE_NAME = (
    document(
        "bullitt.txt",
        BULLITT,
        Released(BULLITT, 1968),
        directed(BULLITT, "Peter Yates"),
        plays(BULLITT, "Steve McQueen"),
    ),
    document(
        "hunger.txt",
        HUNGER,
        Released(HUNGER, 2008),
        directed(HUNGER, "Steve McQueen"),
        plays(HUNGER, "Michael Fassbender"),
    ),
    document(
        "shame.txt", SHAME, Released(SHAME, 2011), directed(SHAME, "Steve McQueen"), plays(SHAME, "Michael Fassbender")
    ),
)
THEIRS = (
    Item("The Harbour", ("1955-03-01",), ("Ada Quill",), ("Ben Rook", "Cy Wren"), 120, more=(("P162", "Dot Crane"),)),
    Item("Pier", ("1957-03-01",), ("Ada Quill",), ("Ben Rook",), 80, original=("Jetée", "fr")),
    Item("Bullitt", ("1968-10-17",), ("Peter Yates",), ("Steve McQueen",)),
    Item("Hunger", ("2008-05-15",), ("Steve McQueen#2",), ("Michael Fassbender",)),
    Item("Shame", ("2011-09-04",), ("Steve McQueen#2",), ("Michael Fassbender",)),
)
FIRST, LATER = date(2024, 11, 16), date(2025, 1, 2)


@pytest.fixture(scope="module", name="url")
def server() -> Iterator[str]:
    with oxigraph_server(wikidata(THEIRS)) as url:
        yield url


@pytest.fixture(name="kg")
def graph() -> Iterator[FilmGraph]:
    with FilmGraph() as kg:
        kg.load((*CORPUS, *TWO_OF_ONE_NAME))
        yield kg


def links(kg: FilmGraph) -> dict[tuple[str, str], bool]:
    """Whether each link of the graph is sure, by the name of the thing and the entity."""
    text = """SELECT ?name ?target ?sure {
        VALUES (?property ?sure) { (owl:sameAs true) (skos:closeMatch false) }
        ?thing ?property ?target ; schema:name ?name FILTER(!STRSTARTS(STR(?target), STR(schema:))) }"""
    return {
        (row["name"] or "", (row["target"] or "").rsplit("/", 1)[1]): row["sure"] == "true"
        for row in kg.query(text).values()
    }


def q(name: str) -> str:
    return person_id(name).rsplit("/", 1)[1]


def records(kg: FilmGraph, loader: str = "wikidata") -> list[Document]:
    return list(kg.documents(loader))


def test_films_and_people_are_linked(kg: FilmGraph, url: str) -> None:
    found = enrich(kg, RemoteGraph(url), Options(today=FIRST))
    assert (found.films, found.left, found.stopped) == (5, 0, None)
    assert links(kg) == {
        ("The Harbour", "Q9000001"): True,
        ("Pier", "Q9000002"): True,
        ("Bullitt", "Q9000003"): True,
        ("Hunger", "Q9000004"): True,
        ("Shame", "Q9000005"): True,
        ("Ada Quill", q("Ada Quill")): True,
        ("Ben Rook", q("Ben Rook")): True,
        ("Peter Yates", q("Peter Yates")): True,
        ("Michael Fassbender", q("Michael Fassbender")): True,
        # one person here, two there
        ("Steve McQueen", q("Steve McQueen")): False,
        ("Steve McQueen", q("Steve McQueen#2")): False,
    }


def test_namesakes_that_are_parted_are_sure(kg: FilmGraph, url: str) -> None:
    two = (kg.reference("person:Steve McQueen"), kg.reference("person:Steve McQueen @ Bullitt (1968)"))
    kg.correct([Correction(Relation.DIFFERENT, *sorted(two))])
    enrich(kg, RemoteGraph(url))
    told = kg.query("SELECT ?p ?t { ?p a schema:Person ; schema:name 'Steve McQueen' ; owl:sameAs ?t }").values()
    assert {(row["p"], row["t"]) for row in told} == {
        (two[0], person_id("Steve McQueen#2")),
        (two[1], person_id("Steve McQueen")),
    }


def test_what_one_film_shows_is_taken_back_when_another_contradicts(kg: FilmGraph, url: str) -> None:
    enrich(kg, RemoteGraph(url), Options(films=("Bullitt",)))
    assert links(kg)["Steve McQueen", q("Steve McQueen")]
    enrich(kg, RemoteGraph(url), Options(films=("Hunger",)))
    assert not links(kg)["Steve McQueen", q("Steve McQueen")]
    assert not links(kg)["Steve McQueen", q("Steve McQueen#2")]
    assert links(kg)["Bullitt", "Q9000003"]


def test_whom_no_film_shows_is_near_by_name_if_nobody_shares_it(kg: FilmGraph) -> None:
    others = (Item("Unrelated", directors=("Cora Finch", "Ben Rook", "Ben Rook#2")),)
    with oxigraph_server(wikidata(others)) as there:
        found = enrich(kg, RemoteGraph(there))
    assert links(kg) == {("Cora Finch", q("Cora Finch")): False}  # she wrote the novel
    assert [(link.film, link.method) for link in found.links] == [("The Harbour (1955)", "name alone")]


def test_every_link_says_what_shows_it(kg: FilmGraph, url: str) -> None:
    enrich(kg, RemoteGraph(url), Options(today=FIRST, films=("Pier",)))
    told = kg.query(
        "SELECT ?method ?score ?date { ?link a fkg:Link ; rdf:subject ?film ; rdf:object ?there ; fkg:method ?method ;"
        " fkg:score ?score ; schema:dateCreated ?date . ?film owl:sameAs ?there ; schema:name 'Pier' }"
    )
    assert told.values() == [{"method": "title, year and director", "score": "1", "date": "2024-11-16"}]
    (quote,) = {quote.quote for quote in kg.quotes("Pier", "same as")}
    assert quote == "http://www.wikidata.org/entity/Q9000002"
    assert ("same as", quote, ("pier-1957.wikidata.txt",)) in {
        (entry.relation, entry.value, entry.sources) for entry in kg.facts("Pier")
    }


def test_looking_up_again_changes_nothing_and_keeps_the_day(kg: FilmGraph, url: str) -> None:
    for options in (Options(today=FIRST), Options(today=FIRST, with_facts=True)):
        enrich(kg, RemoteGraph(url), options)
        again = enrich(kg, RemoteGraph(url), Options(with_facts=options.with_facts, today=LATER))
        assert not again.change
    assert {fact.date for each in records(kg) for fact in facts(each) if isinstance(fact, Linked)} == {"2024-11-16"}


def test_the_graph_is_the_same_whatever_the_order(kg: FilmGraph, url: str) -> None:
    enrich(kg, RemoteGraph(url), Options(with_facts=True))
    held = list(kg.documents())
    with FilmGraph() as other:
        other.load(reversed(held))
        assert set(other.store.engine) == set(kg.store.engine) == quads(held)
    assert kg.check(), kg.check().faults


def test_what_was_found_can_be_taken_out(kg: FilmGraph, url: str) -> None:
    before = set(kg.store.engine)
    enrich(kg, RemoteGraph(url), Options(with_facts=True))
    kg.unload(*(each.origin.name for each in records(kg)))
    assert set(kg.store.engine) == before


def test_a_trial_keeps_nothing(kg: FilmGraph, url: str) -> None:
    found = enrich(kg, RemoteGraph(url), Options(with_facts=True, is_trial=True))
    assert {link.thing for link in found.links if link.sure} > {"Pier (1957)", "Ada Quill"}
    assert (links(kg), records(kg)) == ({}, [])


def facts(document: Document) -> list[Fact]:
    return [claim.fact for claim in document.claims]


def test_without_facts_nothing_else_is_claimed(kg: FilmGraph, url: str) -> None:
    enrich(kg, RemoteGraph(url))
    assert {type(fact) for each in records(kg) for fact in facts(each)} == {Linked}


def test_facts_bring_what_contradicts(kg: FilmGraph, url: str) -> None:
    before = {each.fact for each in kg.conflicts("Pier")}
    enrich(kg, RemoteGraph(url), Options(with_facts=True))
    (harbour,) = [each for each in records(kg) if each.film.title == HARBOUR.title]
    assert Runs(HARBOUR, 120) in facts(harbour)
    assert Released(HARBOUR, 1955) in facts(harbour)
    assert {each.fact for each in kg.conflicts("Pier")} == before == set()
    (conflict,) = [each for each in kg.conflicts("The Harbour") if each.fact == "runtime"]
    told = {position.value: {voice.document for voice in position.voices} for position in conflict.positions}
    assert told["120 minutes"] == {"harbour-1955.wikidata.txt"}
    assert any(entry.value == "Cy Wren" for entry in kg.facts("The Harbour"))
    assert links(kg)["Cy Wren", q("Cy Wren")]
    (pier,) = [each for each in records(kg) if each.film.title == PIER.title]
    assert Titled(PIER, "Jetée", original=True, language="fr") in facts(pier)


def things() -> bytes:
    """What is told of the first film besides, each a thing with its label, and of some with more."""
    lines = []
    for code, item, label, *more in (
        ("P136", "Q9100001", "crime film"),
        ("P136", "Q9100002", "film with a very odd genre"),
        ("P364", "Q9100003", "English", ("P218", '"en"')),
        ("P495", "Q9100004", "United States"),
        ("P272", "Q9100005", "Lark Brothers"),
        ("P144", "Q9100006", "Salt", ("P50", "Q9100007"), ("P31", "Q9100008"), ("P31", "Q9100009")),
        ("", "Q9100007", "Cora Finch"),
        ("", "Q9100008", "literary work"),
        ("", "Q9100009", "novel"),
    ):
        if code:
            lines.append(f"<{WD}Q9000001> <{WDT}{code}> <{WD}{item}> .")
        lines.append(f'<{WD}{item}> <{RDFS}label> "{label}"@en .')
        lines.append(f'<{WD}{item}> <{RDFS}label> "{label} anderswo"@mul .')
        lines += (
            f"<{WD}{item}> <{WDT}{p}> {value if value.startswith(chr(34)) else f'<{WD}{value}>'} ." for p, value in more
        )
    return "\n".join(lines).encode()


def test_all_that_is_told_of_a_film_becomes_facts(kg: FilmGraph) -> None:
    with oxigraph_server(wikidata(THEIRS) + things()) as there:
        enrich(kg, RemoteGraph(there), Options(with_facts=True, films=("The Harbour",)))
    (harbour,) = records(kg)
    assert {fact for fact in facts(harbour) if not isinstance(fact, Linked)} == {
        Released(HARBOUR, 1955),
        Runs(HARBOUR, 120),
        directed(HARBOUR, "Ada Quill"),
        plays(HARBOUR, "Ben Rook"),
        plays(HARBOUR, "Cy Wren"),
        Credited(HARBOUR, PersonMention("Dot Crane"), Credit.PRODUCER),
        of_genre(HARBOUR, "crime film"),
        SpokenIn(HARBOUR, "en"),
        MadeIn(HARBOUR, PlaceMention("United States")),
        made_by(HARBOUR, "Lark Brothers"),
        novel(HARBOUR, "Cora Finch", "Salt"),
    }
    assert_quotes_hold([harbour])
    assert kg.check(), kg.check().faults


def test_every_quote_holds_what_is_claimed(kg: FilmGraph, url: str) -> None:
    enrich(kg, RemoteGraph(url), Options(with_facts=True))
    assert assert_quotes_hold(records(kg)) > 30


def assert_quotes_hold(documents: list[Document]) -> int:
    claims = [(each, claim) for each in documents for claim in each.claims]
    for each, claim in claims:
        quote = each.quote(claim)
        for value in said(claim.fact):
            assert value in quote, (value, quote)
    return len(claims)


def said(fact: Fact) -> list[str]:
    """The words of a fact, without what is found by comparing."""
    if isinstance(fact, Linked):
        return [fact.target, *([fact.person.name] if fact.person else [])]
    parts = (getattr(fact, field.name) for field in fields(fact) if field.name not in ("film", "role", "original"))
    named = [one for part in parts for one in ((part.title, part.author) if isinstance(part, WorkMention) else (part,))]
    return [str(getattr(one, "name", getattr(one, "label", one))) for one in named if one is not None]


class Failing(RemoteGraph):
    """An endpoint that fails after some questions."""

    def __init__(self, url: str, after: int, error: BaseException) -> None:
        super().__init__(url)
        self._left, self._error = after, error

    def _ask(self, text: str, terms: Mapping[str, Term], name: str, bounds: Bounds) -> Result:
        self._left -= 1
        if self._left < 0:
            raise self._error
        return super()._ask(text, terms, name, bounds)


@pytest.mark.parametrize("error", [EndpointError("gone"), KeyboardInterrupt()], ids=lambda error: type(error).__name__)
def test_what_was_found_before_it_failed_is_kept(
    kg: FilmGraph, url: str, error: EndpointError | KeyboardInterrupt, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.enrichment.enriching.AT_A_TIME", 2)
    found = enrich(kg, Failing(url, 5, error))  # its shape, and two batches of two questions each
    assert (found.films, found.left, found.stopped) == (4, 1, error)
    assert {name for name, _ in links(kg)} >= {"Bullitt", "Hunger", "Pier"}
    assert "Shame" not in {name for name, _ in links(kg)}
    rest = enrich(kg, RemoteGraph(url))
    assert rest.stopped is None
    assert links(kg)["Shame", "Q9000005"]


def test_a_failure_before_anything_is_found_is_an_error(kg: FilmGraph, url: str) -> None:
    with pytest.raises(EndpointError, match="gone"):
        enrich(kg, Failing(url, 1, EndpointError("gone")))
    assert links(kg) == {}


def test_what_is_there_no_more_is_let_go(kg: FilmGraph) -> None:
    with oxigraph_server(wikidata(THEIRS[:2])) as url:
        enrich(kg, RemoteGraph(url))
        assert len(records(kg)) == 2
        changed = RemoteGraph(url)
        changed._http.url = "http://127.0.0.1:9/"
    with oxigraph_server(wikidata(THEIRS[1:2])) as other:
        changed._http.url = other  # the same address, another content
        enrich(kg, changed)
    assert {name for name, _ in links(kg)} == {"Pier", "Ada Quill", "Ben Rook"}
    assert len(records(kg)) == 1


def test_a_film_that_no_document_names_is_let_go(kg: FilmGraph, url: str) -> None:
    enrich(kg, RemoteGraph(url))
    kg.unload("bullitt.txt")
    enrich(kg, RemoteGraph(url), Options(films=("Hunger",)))
    assert "bullitt-1968.wikidata.txt" in {each.origin.name for each in records(kg)}
    enrich(kg, RemoteGraph(url))
    assert "bullitt-1968.wikidata.txt" not in {each.origin.name for each in records(kg)}
    assert not kg.query("ASK { ?film schema:name 'Bullitt' }")


def test_a_film_that_is_not_there_is_told(kg: FilmGraph, url: str) -> None:
    with pytest.raises(UnknownFilm):
        enrich(kg, RemoteGraph(url), Options(films=("Nothing of the kind",)))


def test_an_endpoint_of_another_shape_is_told(kg: FilmGraph) -> None:
    with oxigraph_server(b"<urn:a> <urn:b> <urn:c> .") as url, pytest.raises(EndpointError) as raised:
        enrich(kg, RemoteGraph(url))
    assert "it holds no films in a known shape; if it does, say --shape “wikidata” or “dbpedia”" in str(raised.value)


def test_an_endpoint_in_dbpedias_shape_is_looked_up_too(kg: FilmGraph, url: str) -> None:
    items = (*THEIRS, Item("Pier", ("2001-01-01",), ("Ada Quill",)), Item("Hunger", ("2009-01-01",), ("Ann Other",)))
    with oxigraph_server(dbpedia(items)) as there:
        found = enrich(kg, RemoteGraph(there), Options(with_facts=True))
        assert not enrich(kg, RemoteGraph(there), Options(with_facts=True)).change
        assert found.films == 5
        assert {link.target for link in found.links if not link.is_person and link.sure} == {
            resource(f"{item.title} ({item.dates[0][:4]} film)") for item in THEIRS
        }
        enrich(kg, RemoteGraph(url))
    assert len(records(kg, "dbpedia")) == len(records(kg)) == 5
    (harbour,) = [each for each in records(kg, "dbpedia") if each.film.title == HARBOUR.title]
    assert {Runs(HARBOUR, 120), Released(HARBOUR, 1955), plays(HARBOUR, "Cy Wren")} <= set(facts(harbour))
    same = kg.query("SELECT ?t { ?p schema:name 'Ada Quill' ; owl:sameAs ?t }").values()
    assert {row["t"] for row in same} == {person_id("Ada Quill"), f"{DBR}Ada_Quill"}
    assert DBO not in str(same)
