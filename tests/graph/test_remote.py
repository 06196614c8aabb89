"""A graph behind an endpoint answers as the same graph here does, and an endpoint that fails is told of in a line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pyoxigraph as ox
import pytest

from graph import FilmGraph
from graph.remote import RemoteGraph
from graph.waiting import Patience
from ontology.errors import EndpointError, EndpointTimeout, QueryError, UnknownFilm
from tests.documents import CORPUS
from tests.servers import Reply, free_port, oxigraph_server, scripted_server

QUESTIONS = [
    "SELECT ?n { ?f a schema:Movie ; schema:name ?n } ORDER BY ?n",
    "ASK { ?f fkg:theme theme:addiction }",
    "CONSTRUCT { ?f schema:name ?n } WHERE { ?f a schema:Movie ; schema:name ?n }",
]
ASK = "ASK { ?s ?p ?o }"
SELECT = "SELECT ?x { ?x ?p ?o }"
THREE_ROWS = (
    b'{"head": {"vars": ["x"]}, "results": {"bindings": ['
    b'{"x": {"type": "uri", "value": "urn:a"}}, {"x": {"type": "uri", "value": "urn:b"}}, {}]}}'
)
JSON = {"Content-Type": "application/sparql-results+json"}
PAGE = Reply(200, b"<!DOCTYPE html><title>Welcome</title>", {"Content-Type": "text/html; charset=utf-8"})


@pytest.fixture(scope="module", name="here")
def graph() -> Iterator[FilmGraph]:
    with FilmGraph() as kg:
        kg.load(CORPUS)
        yield kg


@pytest.fixture(scope="module", name="there")
def endpoint(here: FilmGraph) -> Iterator[RemoteGraph]:
    data = ox.serialize(here.store.engine, format=ox.RdfFormat.N_QUADS)
    with oxigraph_server(data or b"") as url:
        yield RemoteGraph(url)


class Sleeper:
    """Notes how long it was to sleep instead of sleeping."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def patience(self, tries: int = 5, longest: float = 60.0) -> Patience:
        return Patience(tries, longest=longest, sleep=self.slept.append, jitter=lambda: 0.0)


@pytest.mark.parametrize("text", QUESTIONS, ids=["select", "ask", "construct"])
def test_a_question_has_the_same_answer_here_and_there(here: FilmGraph, there: RemoteGraph, text: str) -> None:
    one, other = here.query(text), there.query(text)
    assert (one.kind, one.variables, one.rows, one.boolean) == (other.kind, other.variables, other.rows, other.boolean)
    assert set(one.triples) == set(other.triples)
    assert one


def test_bound_values_are_only_values(there: RemoteGraph) -> None:
    text = "SELECT ?f { ?f schema:name ?name }"
    assert len(there.query(text, name="q", title="unused")) > 0
    assert there.query("SELECT ?f { ?f schema:name ?given }", given='" } #\n').values() == []
    assert len(there.query("SELECT ?f { ?f schema:name ?given }", given="Pier")) == 1


def test_films_are_found_and_compared_there_too(here: FilmGraph, there: RemoteGraph) -> None:
    assert there.similar("Pier") == here.similar("Pier")
    assert there.facts("Pier") == here.facts("Pier")
    assert there.quotes("Pier", "director") == here.quotes("Pier", "director")
    assert there.conflicts(near=True) == here.conflicts(near=True) != here.conflicts() != []
    with pytest.raises(UnknownFilm):
        there.film("Nothing of the kind")


def test_a_malformed_query_is_the_questions_fault(there: RemoteGraph) -> None:
    with pytest.raises(QueryError) as raised:
        there.query("SELECT ?s { ?s ?p }", name="mine.rq")
    assert str(raised.value).startswith("mine.rq: error at 1:")
    assert len(str(raised.value).splitlines()) == 1


def test_a_short_question_can_be_cached_and_a_long_one_is_posted() -> None:
    with scripted_server(Reply()) as server:
        remote = RemoteGraph(server.url)
        assert remote.query(ASK)
        assert remote.query("ASK { ?s ?p ?o FILTER(?o != '%s') }" % ("é" * 500))
    short, long = server.asked
    assert (short.method, long.method) == ("GET", "POST")
    assert short.query == ASK
    assert "é" * 500 in long.query
    assert "format=" not in short.path
    assert short.headers["User-Agent"].startswith("filmkg/")
    assert "application/sparql-results+json" in short.headers["Accept"]


def test_results_in_xml_are_results_too() -> None:
    body = (
        b'<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#">'
        b"<head/><boolean>true</boolean></sparql>"
    )
    with scripted_server(Reply(200, body, {"Content-Type": "application/sparql-results+xml"})) as server:
        assert RemoteGraph(server.url).query(ASK)


@pytest.mark.parametrize("code", [429, 503])
def test_a_busy_endpoint_is_asked_again_when_it_says(code: int) -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=20), usegmt=True)
    busy = [Reply(code, b"", {}), Reply(code, b"", {"Retry-After": "7"}), Reply(code, b"", {"Retry-After": soon})]
    sleeper = Sleeper()
    with scripted_server(*busy, Reply()) as server:
        assert RemoteGraph(server.url, patience=sleeper.patience()).query(ASK)
    assert sleeper.slept[:2] == [1.0, 7.0]
    assert 10 < sleeper.slept[2] <= 20
    assert len(server.asked) == 4


def test_an_endpoint_that_is_busy_for_ever_is_left_alone_in_the_end() -> None:
    sleeper = Sleeper()
    with scripted_server(Reply(503, b"", {})) as server, pytest.raises(EndpointError) as raised:
        RemoteGraph(server.url, patience=sleeper.patience(tries=4)).query(ASK)
    assert str(raised.value) == f"{server.url}: it is too busy (503), asked 4 times; it wants 8 seconds more"
    assert sleeper.slept == [1.0, 2.0, 4.0]


def test_no_wait_is_longer_than_anybody_would_wait() -> None:
    sleeper = Sleeper()
    with scripted_server(Reply(429, b"", {"Retry-After": "3600"})) as server, pytest.raises(EndpointError) as raised:
        RemoteGraph(server.url, patience=sleeper.patience()).query(ASK)
    assert "asked once; it wants 3600 seconds more" in str(raised.value)
    assert sleeper.slept == []


def test_waits_get_longer_and_differ_from_one_another() -> None:
    waits = [[Patience().wait(attempt, None) for attempt in (1, 2, 3)] for _ in range(20)]
    assert all(0.5 <= one <= 1 <= two <= 2 <= three <= 4 for one, two, three in waits)
    assert len({tuple(each) for each in waits}) > 1


FAULTS = {
    "a web page": (PAGE, ASK, "no SPARQL endpoint? it answered with text/html"),
    "an error": (Reply(500, b"\nout of memory\n at line 7", {}), ASK, "it failed (500): out of memory"),
    "an error without a word": (Reply(500, b"", {}), ASK, "it failed (500): no reason told"),
    "nothing there": (Reply(404, b"", {}), ASK, "no answer: It was not possible to connect"),
    "forbidden": (Reply(403, b"", {}), ASK, "it answered 403 Forbidden"),
    "less than promised": (Reply(promised=500), ASK, "its answer is cut off"),
    "half of the rows": (Reply(200, THREE_ROWS[:90]), SELECT, "is no SPARQL result, or is cut off"),
    "an error behind the rows": (Reply(200, THREE_ROWS + b"Query timeout"), SELECT, "is no SPARQL result, or is cut"),
    "half of the triples": (Reply(200, b"<urn:a> <urn:b> ", {}), QUESTIONS[2], "is no SPARQL result, or is cut off"),
    "an error behind the triples": (
        Reply(200, b"<urn:a> <urn:b> <urn:c> .\nThe query took too long", {}),
        QUESTIONS[2],
        "is no SPARQL result, or is cut off",
    ),
    "as many rows as it gives": (
        Reply(200, THREE_ROWS, {**JSON, "X-SPARQL-MaxRows": "3"}),
        SELECT,
        "its answer is cut off, it gives no more than 3 rows; ask for fewer (LIMIT)",
    ),
    "what it has so far": (
        Reply(200, THREE_ROWS, {**JSON, "X-SQL-State": "S1TAT", "X-SQL-Message": "Anytime query timed out"}),
        SELECT,
        "its answer is cut off, it gave up: Anytime query timed out",
    ),
}


@pytest.mark.parametrize(("reply", "text", "says"), FAULTS.values(), ids=FAULTS)
def test_what_is_no_answer_is_told_in_a_line(reply: Reply, text: str, says: str) -> None:
    with scripted_server(reply) as server, pytest.raises(EndpointError) as raised:
        RemoteGraph(server.url).query(text)
    assert str(raised.value).startswith(f"{server.url}: ")
    assert says in str(raised.value)
    assert len(str(raised.value).splitlines()) == 1


def test_an_answer_that_is_whole_is_one_although_the_server_has_a_bound() -> None:
    whole = Reply(200, THREE_ROWS, {**JSON, "X-SPARQL-MaxRows": "4"})
    just_so = Reply(200, THREE_ROWS, {**JSON, "X-SPARQL-MaxRows": "3"})
    with scripted_server(whole, just_so) as server:
        assert len(RemoteGraph(server.url).query(SELECT)) == 3
        assert len(RemoteGraph(server.url).query(f"{SELECT} LIMIT 3")) == 3


def test_a_slow_endpoint_has_its_time() -> None:
    with scripted_server(Reply(pause=30)) as server, pytest.raises(EndpointTimeout) as raised:
        RemoteGraph(server.url, timeout=1).query(ASK)
    assert str(raised.value) == f"{server.url}: no answer within 1 seconds"


def test_an_endpoint_that_is_down_is_named() -> None:
    url = f"http://127.0.0.1:{free_port()}/sparql"
    with pytest.raises(EndpointError) as raised:
        RemoteGraph(url).query(ASK)
    assert str(raised.value) == f"{url}: no answer: Connection refused"


def test_a_host_that_nobody_knows_is_told() -> None:
    with pytest.raises(EndpointError, match="there is no host of that name"):
        RemoteGraph("http://nowhere.invalid/sparql").query(ASK)
