"""The store: documents in, knowledge out, nothing lost."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from rdflib import SDO, Dataset, Literal, URIRef

from graph import FilmGraph
from graph.iris import Minter
from graph.store import EmbeddedStore
from ontology.errors import AmbiguousFilm, QueryError, StoreError, UnknownFilm
from ontology.facts import Amount, Bound, Cost, FilmMention, Rated, Released, Runs, ShotFor, Told, Updated
from tests.documents import ARTICLE, CORPUS, HARBOUR, OTHER, SYNOPSIS, document

ID = Minter().base


def dump(kg: FilmGraph) -> list[str]:
    return sorted(str(quad) for quad in kg.store.engine.quads_for_pattern(None, None, None, None))


def test_any_grouping_of_loads_ends_in_the_same_graph() -> None:
    with FilmGraph() as whole:
        whole.load(CORPUS)
        wanted = dump(whole)
    for order in itertools.permutations(CORPUS):
        with FilmGraph() as kg:
            for page in order:
                kg.load([page])
            assert dump(kg) == wanted


def test_loading_again_changes_nothing() -> None:
    with FilmGraph() as kg:
        assert kg.load(CORPUS)
        assert not kg.load(CORPUS)


def test_a_store_is_found_again_as_it_was_left(tmp_path: Path) -> None:
    with FilmGraph(tmp_path / "store") as kg:
        kg.load(CORPUS)
        before = dump(kg)
    with FilmGraph.open(tmp_path / "store") as kg:
        assert dump(kg) == before


def test_a_changed_file_replaces_what_it_said(tmp_path: Path) -> None:
    changed = document("pier.txt", OTHER.film, Runs(OTHER.film, 81))
    with FilmGraph(tmp_path / "store") as kg:
        kg.load([OTHER], {OTHER.origin.sha256: "pier.txt"})
        kg.load([changed], {changed.origin.sha256: "pier.txt"})
        assert [page.origin.sha256 for page in kg.documents()] == [changed.origin.sha256]
        assert [entry.value for entry in kg.facts("Pier") if entry.relation == "runtime"] == ["81 minutes"]


def test_a_file_that_changed_is_kept_where_another_copy_still_says_the_same() -> None:
    changed = document("pier.txt", OTHER.film, Runs(OTHER.film, 81))
    with FilmGraph() as kg:
        kg.load([OTHER], {OTHER.origin.sha256: "a/pier.txt"})
        kg.load([OTHER], {OTHER.origin.sha256: "b/pier.txt"})
        kg.load([changed], {changed.origin.sha256: "a/pier.txt"})
        assert len(list(kg.documents())) == 2


def test_a_load_that_was_interrupted_before_the_graph_was_touched_is_made_good_on_opening(tmp_path: Path) -> None:
    with FilmGraph() as kg:
        kg.load(CORPUS)
        wanted = dump(kg)
    with FilmGraph(tmp_path / "store") as kg:
        kg.load([SYNOPSIS])
        kg._archive.put([(ARTICLE, None), (OTHER, None)])
    with FilmGraph.open(tmp_path / "store") as kg:
        assert dump(kg) == wanted


@pytest.mark.parametrize("at", range(4))
def test_a_load_that_was_interrupted_while_the_graph_was_written_is_made_good_on_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    with FilmGraph() as kg:
        kg.load(CORPUS)
        wanted = dump(kg)
    calls = itertools.count()
    change = EmbeddedStore.change

    def breaks(store: EmbeddedStore, added: Any, removed: Any) -> None:
        if next(calls) == at:
            change(store, list(added)[::2], [])
            raise StoreError("the disk is full")
        change(store, added, removed)

    with FilmGraph(tmp_path / "store") as kg:
        kg.load([SYNOPSIS])
        kg.load([document("gone.txt", HARBOUR, Runs(HARBOUR, 7))], {})
        kg.unload("gone.txt")
        monkeypatch.setattr(EmbeddedStore, "change", breaks)
        with pytest.raises(StoreError, match="full"):
            kg.load([ARTICLE, OTHER])
        monkeypatch.undo()
    with FilmGraph.open(tmp_path / "store") as kg:
        assert dump(kg) == wanted


def test_a_failing_document_leaves_the_store_as_it_was() -> None:
    def failing() -> object:
        yield OTHER
        raise RuntimeError("the reader broke")

    with FilmGraph() as kg:
        kg.load([SYNOPSIS])
        before = dump(kg)
        with pytest.raises(RuntimeError):
            kg.load(failing())  # type: ignore[arg-type]
        assert dump(kg) == before
        assert len(list(kg.documents())) == 1


def test_graphs_of_ones_own_survive_a_load() -> None:
    own = ox.Quad(
        ox.NamedNode("https://example.org/s"),
        ox.NamedNode("https://example.org/p"),
        ox.Literal("o"),
        ox.NamedNode("https://example.org/g"),
    )
    with FilmGraph() as kg:
        kg.store.engine.add(own)
        kg.load(CORPUS)
        assert own in kg.store.engine


def test_knowledge_states_each_fact_once_and_graphs_say_who_says_it() -> None:
    with FilmGraph() as kg:
        kg.load(CORPUS)
        director = "SELECT ?d { ?f schema:name 'The Harbour' ; schema:director ?d }"
        assert len(kg.query(director)) == 1
        sources = kg.query("SELECT ?g { GRAPH ?g { ?f schema:director ?d } }", f=ox.NamedNode(f"{ID}film/harbour-1955"))
        assert len(sources) == 2


def test_the_better_supported_value_is_taken_and_the_dispute_is_kept() -> None:
    third = document("third.txt", HARBOUR, Runs(HARBOUR, 99))
    with FilmGraph() as kg:
        kg.load([*CORPUS, third])
        assert [entry.value for entry in kg.facts("The Harbour") if entry.relation == "runtime"] == ["99 minutes"]
        rows = kg.query(
            "SELECT ?taken ?rejected { ?c a fkg:Conflict ; rdf:predicate schema:duration ; fkg:taken ?taken ;"
            " fkg:rejected ?rejected }"
        ).values()
        assert rows == [{"taken": "PT1H39M", "rejected": "PT1H40M"}]


def test_yes_here_and_no_there_is_a_dispute() -> None:
    with FilmGraph() as kg:
        kg.load(CORPUS)
        rows = kg.query(
            "SELECT ?c ?taken ?rejected { ?c rdf:predicate fkg:hasAlternateEnding ; fkg:taken ?taken ;"
            " fkg:rejected ?rejected }"
        ).values()
        conflict = f"{ID}conflict/film-harbour-1955.hasAlternateEnding"
        assert rows == [{"c": conflict, "taken": "false", "rejected": "true"}]


def test_a_film_is_told_of_in_words() -> None:
    with FilmGraph() as kg:
        kg.load(CORPUS)
        found = {(entry.relation, entry.value) for entry in kg.facts("The Harbour")}
        assert {
            ("budget", "$2 million"),
            ("production company", "Lark Brothers Inc."),
            ("character", "Ann"),
            ("adaptation", "loose"),
            ("differs from source", "In the novel he sails."),
            ("source autobiographical", "partly"),
            ("alternate ending", "no"),
            ("plot", "1. Ashore: He lands.\nHe drinks."),
        } <= found
        assert [value for relation, value in found if relation == "quotation"] == ["Tom Marlin: “The tide waits.”"]
        assert len([value for relation, value in found if relation == "trivia"]) == 1
        assert ("character", "Tom Marlin") not in found
        assert ("inspired by", "The Harbour (1955)") in {(entry.relation, entry.value) for entry in kg.facts("Pier")}
        assert {quote.document for quote in kg.quotes("The Harbour", "trivia")} == {
            ARTICLE.origin.name,
            SYNOPSIS.origin.name,
        }


def test_literals_are_kept_as_they_are_given_back() -> None:
    """Else every load would take some out and put others in."""
    facts = (
        Rated(HARBOUR, "A Page", 8.0, 10.0, 1000),
        Rated(HARBOUR, "Another", 7.25),
        ShotFor(HARBOUR, 28),
        Updated(HARBOUR, "2024-11-16T16:36"),
        Updated(HARBOUR, "2024-11-16T16:36:07.5+00:00"),
        Updated(HARBOUR, "2024-11-16"),
        Cost(HARBOUR, Amount(10**12, "JPY", Bound.ABOUT)),
        Told(HARBOUR, "One.\n\nTwo.", 10),
    )
    with FilmGraph() as kg:
        kg.load([document("f.txt", HARBOUR, *facts)])
        kg._archive.put([(OTHER, None)])
        assert kg._put_in_step().removed == 0


def test_a_win_outdoes_a_nomination() -> None:
    with FilmGraph() as kg:
        kg.load(CORPUS)
        assert [entry.value for entry in kg.facts("The Harbour") if entry.relation == "award"] == [
            "Academy Award: Best Actor, Ben Rook (won)"
        ]


def test_every_claim_has_evidence_that_quotes_its_document() -> None:
    with FilmGraph() as kg:
        kg.load(CORPUS)
        texts = {
            f"{ID}document/{page.origin.name.rsplit('.', 1)[0].replace('.', '-')}-{page.origin.sha256[:8]}": page.text
            for page in CORPUS
        }
        rows = kg.query(
            "SELECT ?d ?start ?end ?quote { GRAPH ?g {"
            " ?e prov:wasDerivedFrom ?d ; oa:start ?start ; oa:end ?end ; oa:exact ?quote } }"
        ).values()
        assert rows
        assert all(texts[row["d"] or ""][int(row["start"] or 0) : int(row["end"] or 0)] == row["quote"] for row in rows)


def test_a_title_is_found_without_its_article_and_a_misspelt_one_is_guessed_at() -> None:
    with FilmGraph() as kg:
        kg.load(CORPUS)
        assert str(kg.film("harbour")) == str(kg.film("The Harbour (1955)")) == "The Harbour (1955)"
        with pytest.raises(UnknownFilm, match=r"did you mean “The Harbour \(1955\)”"):
            kg.film("The Harbor")


def test_a_title_of_two_films_is_asked_about() -> None:
    with FilmGraph() as kg:
        kg.load(
            [
                document("a.txt", film, Released(film, film.year or 0))
                for film in (FilmMention("Tide", 1950), FilmMention("Tide", 1980))
            ]
        )
        with pytest.raises(AmbiguousFilm, match=r"“Tide \(1950\)” or “Tide \(1980\)”"):
            kg.film("Tide")


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("SELECT ?s {\n  ?s ?p ", 2, 9), ("SELEC ?s {}", 1, 10), ("ASK { ?s nope:p ?o }", 1, 10)],
)
def test_a_malformed_query_is_told_with_its_place(text: str, line: int, column: int) -> None:
    with FilmGraph() as kg, pytest.raises(QueryError) as raised:
        kg.query(text)
    assert raised.value.line == line
    assert "\n" not in str(raised.value)


def test_a_query_reaches_no_other_service() -> None:
    with FilmGraph() as kg, pytest.raises(QueryError, match="SERVICE is refused"):
        kg.query("SELECT * { SERVICE <https://example.org/sparql> { ?s ?p ?o } }")


def test_a_folder_of_something_else_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(StoreError, match="something other than a store"):
        FilmGraph(tmp_path)
    with pytest.raises(StoreError, match="no store is here"):
        FilmGraph.open(tmp_path)


def test_a_store_that_is_open_elsewhere_says_so(tmp_path: Path) -> None:
    with FilmGraph(tmp_path / "store"), pytest.raises(StoreError, match="open in another process"):
        FilmGraph(tmp_path / "store")


def test_the_dataset_is_a_true_rdflib_dataset() -> None:
    with FilmGraph() as kg:
        kg.load(CORPUS)
        film = URIRef(f"{ID}film/harbour-1955")
        assert isinstance(kg.dataset, Dataset)
        assert kg.dataset.value(film, SDO.name) == Literal("The Harbour")
        rows = kg.dataset.query("SELECT ?n { ?film schema:name ?n }", initBindings={"film": film})
        assert [str(row.n) for row in rows] == ["The Harbour"]  # type: ignore[union-attr]
