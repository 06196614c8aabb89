"""Queries within bounds: a deadline that holds, memory that is limited, no other service."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Dataset, Graph
from rdflib.plugins.sparql import prepareQuery, prepareUpdate

from graph import FilmGraph
from graph.bounds import asks_service
from graph.diagnosis import diagnose
from graph.plan import plan
from graph.rdflib_store import MendedOxigraphStore
from ontology.errors import QueryError, QueryTimeout
from tests.documents import CORPUS

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
HUNGRY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?f ?c"


@pytest.fixture(name="kg", params=["folder", "memory"])
def graph(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[FilmGraph]:
    with FilmGraph(tmp_path / "store" if request.param == "folder" else None) as kg:
        kg.load(CORPUS)
        yield kg


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?n ?g { ?f schema:name ?n OPTIONAL { ?f schema:genre ?g } } ORDER BY ?n ?g",
        "ASK { ?f a schema:Movie }",
        "ASK { ?f a schema:Book ; schema:director ?d }",
        "CONSTRUCT { ?f schema:name ?n } WHERE { ?f schema:name ?n } ORDER BY ?n",
        "SELECT * { ?s ?p ?o . ?f a schema:Movie } ORDER BY ?s ?p ?o ?f",
    ],
)
def test_an_answer_with_a_deadline_is_the_answer_without(kg: FilmGraph, text: str) -> None:
    assert kg.query(text, timeout=60) == kg.query(text)


def test_values_are_bound_in_a_query_with_a_deadline(kg: FilmGraph) -> None:
    found = kg.query("SELECT ?f { ?f schema:name ?n }", timeout=60, n=ox.Literal("The Harbour", language="en"))
    assert found.values() == kg.query("SELECT ?f { ?f schema:name ?n FILTER(?n = 'The Harbour'@en) }").values()


def test_an_endless_query_ends_at_its_deadline(kg: FilmGraph) -> None:
    with pytest.raises(QueryTimeout, match=r"^mine: no answer within 0\.3 seconds"):
        kg.query(ENDLESS, timeout=0.3, name="mine")
    assert kg.query("ASK { ?f a schema:Movie }")
    assert kg.load(CORPUS).added == 0


def test_a_timeout_leaves_nothing_and_the_store_to_others(tmp_path: Path) -> None:
    with FilmGraph(tmp_path / "store") as kg:
        kg.load(CORPUS)
        before = sorted((tmp_path / "store").iterdir())
        with pytest.raises(QueryTimeout):
            kg.query(ENDLESS, timeout=0.3)
        assert sorted((tmp_path / "store").iterdir()) == before
    with FilmGraph.open(tmp_path / "store") as kg:
        assert kg.query("ASK { ?f a schema:Movie }")


def test_memory_is_limited(tmp_path: Path) -> None:
    with FilmGraph(tmp_path / "store") as kg:
        kg.load(CORPUS)
        with pytest.raises(QueryError, match="more memory than the 300 MB it may have"):
            kg.query(HUNGRY, timeout=120, memory=300)


def test_a_malformed_query_with_a_deadline_is_told_as_any_other(kg: FilmGraph) -> None:
    with pytest.raises(QueryError, match="line 1, column 10: the prefix “nope:”"):
        kg.query("ASK { ?s nope:p ?o }", timeout=60)


def test_a_query_ends_with_the_process_that_asked(tmp_path: Path) -> None:
    store = tmp_path / "store"
    with FilmGraph(store) as kg:
        kg.load(CORPUS)
    asks = "import sys; from graph import FilmGraph; FilmGraph.open(sys.argv[1]).query(sys.argv[2], timeout=600)"
    process = subprocess.Popen([sys.executable, "-c", asks, str(store), ENDLESS])
    while not list(store.glob("question-*/request.json")):
        assert process.poll() is None
        time.sleep(0.05)
    time.sleep(1)  # until the worker has begun
    process.kill()
    process.wait()
    for _ in range(600):
        if not list(store.glob("question-*")):
            break
        time.sleep(0.05)
    with FilmGraph.open(store) as kg:  # the worker cleans up as it ends
        assert not list(store.glob("question-*"))
        assert kg.query("ASK { ?f a schema:Movie }")


def test_what_a_killed_process_left_is_cleared_away(tmp_path: Path) -> None:
    with FilmGraph(tmp_path / "store") as kg:
        left = tmp_path / "store" / "question-0-left"
        left.mkdir()
        kg.query("ASK { }", timeout=60)
        assert not left.exists()


@pytest.mark.parametrize(
    "text",
    [
        "ASK { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "ask{service<http://127.0.0.1:1/>{?s ?p ?o}}",
        "ASK { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "ASK { SERVICE # <x>\n<http://127.0.0.1:1/> { ?s ?p ?o } }",
        "PREFIX e: <http://127.0.0.1:> ASK { Service e:1 { ?s ?p ?o } }",
        "ASK { ?s ?p ?service . SERVICE ?service { ?s ?p ?o } }",
        'ASK { ?s ?p "}" . { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }',
        r"ASK { \u0053ERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { { SELECT * { OPTIONAL { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } } }",
    ],
)
def test_no_query_reaches_another_service(text: str) -> None:
    assert asks_service(text)
    with FilmGraph() as kg:
        with pytest.raises(QueryError, match=r"SERVICE is refused.*allow_service=True"):
            kg.query(text)
        with pytest.raises(QueryError, match="refused"):
            kg.dataset.query(text)


@pytest.mark.parametrize(
    "text",
    [
        "ASK { ?service ?p 'SERVICE <x>' }",
        "ASK { ?s <http://example.org/SERVICE> ?o } # SERVICE <x>",
        "PREFIX e: <https://example.org/> ASK { ?s e:service ?o . ?o e:SERVICE $SERVICE }",
    ],
)
def test_the_word_service_alone_is_no_service(text: str) -> None:
    with FilmGraph() as kg:
        assert not kg.query(text)


def test_service_is_asked_where_it_is_allowed() -> None:
    with FilmGraph() as kg:
        text = "ASK { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }"
        assert kg.query(text, allow_service=True)
        with pytest.raises(QueryError, match="query: "):
            kg.query(text.replace("SILENT", ""), allow_service=True)


@pytest.mark.parametrize(
    "update",
    ["LOAD <http://127.0.0.1:1/>", "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"],
)
def test_the_dataset_reaches_nothing_by_an_update_or_a_prepared_request(update: str) -> None:
    with FilmGraph() as kg:
        for request in (update, prepareUpdate(update)):
            with pytest.raises(QueryError, match="refused"):
                kg.dataset.update(request)
        prepared = prepareQuery("ASK { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")
        with pytest.raises(QueryError, match="refused"):
            kg.dataset.query(prepared)


def test_neither_a_plan_nor_a_diagnosis_asks_a_service() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        server.setblocking(False)
        text = f"ASK {{ SERVICE <http://127.0.0.1:{server.getsockname()[1]}/> {{ ?s ?p ?o }} }}"
        assert plan(text)
        assert diagnose(text) is None
        assert diagnose(f"{text} }}") is not None
        with pytest.raises(BlockingIOError):
            server.accept()


def test_a_store_can_be_made_that_allows_service() -> None:
    dataset = Dataset(store=MendedOxigraphStore(store=ox.Store(), allow_service=True))
    assert isinstance(dataset.default_graph, Graph)
    assert dataset.query("ASK { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }").askAnswer


@pytest.mark.parametrize(
    "update", ["INSERT DATA { <a:b> <a:b> 1 }", "DROP ALL", "LOAD <http://127.0.0.1:1/>", "clear all"]
)
def test_an_update_is_no_query(update: str) -> None:
    with FilmGraph() as kg:
        with pytest.raises(QueryError, match="changes data; a query only asks"):
            kg.query(update)
        assert len(kg.store.engine) == 0
