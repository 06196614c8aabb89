"""A graph behind an endpoint answers as the same graph here does; the tests start an endpoint of their own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pyoxigraph as ox
import pytest

from graph import FilmGraph
from graph.remote import RemoteGraph
from ontology.errors import EndpointError, QueryError, UnknownFilm
from tests.documents import CORPUS

QUESTIONS = [
    "SELECT ?n { ?f a schema:Movie ; schema:name ?n } ORDER BY ?n",
    "ASK { ?f fkg:theme theme:addiction }",
    "CONSTRUCT { ?f schema:name ?n } WHERE { ?f a schema:Movie ; schema:name ?n }",
]


class Endpoint(BaseHTTPRequestHandler):
    """SPARQL 1.1 Protocol, query by POST with a form, as far as these tests go."""

    store: ox.Store
    broken = False

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        try:
            answer = self.store.query(form["query"][0])
        except SyntaxError as error:
            self._send(400, str(error).encode())
            return
        if isinstance(answer, ox.QueryTriples):
            self._send(200, ox.serialize(answer, format=ox.RdfFormat.TURTLE) or b"")
        else:
            self._send(200, b"<html>" if self.broken else answer.serialize(format=ox.QueryResultsFormat.JSON) or b"")

    def _send(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the name is http.server's)
        """Say nothing."""


@pytest.fixture(name="here")
def graph() -> Iterator[FilmGraph]:
    with FilmGraph() as kg:
        kg.load(CORPUS)
        yield kg


@pytest.fixture(name="there")
def endpoint(here: FilmGraph, monkeypatch: pytest.MonkeyPatch) -> Iterator[RemoteGraph]:
    monkeypatch.setattr(Endpoint, "store", here.store.engine, raising=False)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield RemoteGraph(f"http://127.0.0.1:{server.server_port}/sparql")
    server.shutdown()
    server.server_close()
    thread.join()


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
    with pytest.raises(QueryError):
        there.query("SELECT ?s { ?s ?p }")


def test_an_answer_that_is_none_is_the_endpoints_fault(there: RemoteGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Endpoint, "broken", True)
    with pytest.raises(EndpointError, match="no SPARQL result"):
        there.query("ASK { ?s ?p ?o }")


def test_an_endpoint_that_is_down_is_named() -> None:
    with pytest.raises(EndpointError, match=r"127\.0\.0\.1:9/sparql: no answer"):
        RemoteGraph("http://127.0.0.1:9/sparql").query("ASK { ?s ?p ?o }")
