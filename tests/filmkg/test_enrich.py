"""``filmkg enrich`` as a user runs it, over the samples and a server with data of ours."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph import FilmGraph
from graph.enrichment import Options, enrich
from graph.remote import RemoteGraph
from tests.elsewhere import ID_OF, NEAR, SAMPLES, Item, changelings, wikidata
from tests.filmkg.conftest import Run
from tests.filmkg.test_errors import one_line
from tests.servers import Reply, free_port, oxigraph_server, scripted_server

FILM = "https://w3id.org/filmkg/id/film/"
PAGE = "Tide\n\nYear: 1950\n\nRuntime: 90 min\n\nDirector: Ada Quill\n\nDrama\n"
YES = Reply(200, b'{"head": {}, "boolean": true}')
PROBED = Reply(200, b'{"head": {"vars": ["item"]}, "results": {"bindings": []}}')


@pytest.fixture(scope="module", name="url")
def server() -> Iterator[str]:
    with oxigraph_server(wikidata()) as url:
        yield url


@pytest.fixture(scope="module", name="enriched")
def enriched_store(samples_store: Path, url: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples with what the other side tells of them."""
    store = tmp_path_factory.mktemp("enriched") / "store"
    shutil.copytree(samples_store, store)
    with FilmGraph.open(store) as kg:
        enrich(kg, RemoteGraph(url), Options(with_facts=True))
    return store


@pytest.fixture(name="tide")
def store_of_one_film(filmkg: Run, tmp_path: Path) -> Path:
    (tmp_path / "tide.txt").write_text(PAGE, encoding="utf-8")
    assert filmkg("load", tmp_path / "tide.txt", "--store", tmp_path / "store").code == 0
    return tmp_path / "store"


def rows(filmkg: Run, *words: object) -> list[dict[str, Any]]:
    outcome = filmkg(*words, "--format", "json")
    assert outcome.code == 0, outcome.err
    found: list[dict[str, Any]] = json.loads(outcome.out)
    return found


def test_the_links_of_all_samples_are_right_and_none_that_looks_alike_is_sure(filmkg: Run, enriched: Path) -> None:
    question = (
        "SELECT ?film ?target ?sure { VALUES (?property ?sure) { (owl:sameAs true) (skos:closeMatch false) }"
        " ?film a schema:Movie ; ?property ?target }"
    )
    found = {(row["film"], row["target"], row["sure"]) for row in rows(filmkg, "query", question, "--store", enriched)}
    assert found == {(f"{FILM}{slug}", ID_OF[slug], "true") for slug in SAMPLES} | {
        (f"{FILM}{slug}", ID_OF[slug], "false") for slug in NEAR
    }
    with FilmGraph.open(enriched) as kg:
        about = kg.query("SELECT DISTINCT ?film { ?d schema:mainEntity ?film }").values()
    assert {row["film"] for row in about} == {f"{FILM}{slug}" for slug in ID_OF}


def test_nobody_is_surely_a_namesake(filmkg: Run, enriched: Path) -> None:
    question = "SELECT ?name ?target { ?p a schema:Person ; schema:name ?name ; owl:sameAs ?target }"
    found = rows(filmkg, "query", question, "--store", enriched)
    assert len(found) > 50
    assert len({row["name"] for row in found}) == len({row["target"] for row in found}) == len(found)
    with oxigraph_server(wikidata((*SAMPLES.values(), *NEAR.values()))) as without_lookalikes:
        assert {row["target"] for row in found} <= people(without_lookalikes)


def test_nothing_is_sure_where_only_lookalikes_are(samples_store: Path, tmp_path: Path) -> None:
    shutil.copytree(samples_store, tmp_path / "store")
    with oxigraph_server(wikidata(changelings())) as url, FilmGraph.open(tmp_path / "store") as kg:
        found = enrich(kg, RemoteGraph(url), Options(with_facts=True))
        assert not kg.query("ASK { ?thing a ?kind ; owl:sameAs ?there FILTER(?kind IN (schema:Movie, schema:Person)) }")
    assert {link.film for link in found.links if not link.is_person}
    assert {link.sure for link in found.links} == {False}


def people(url: str) -> set[str | None]:
    text = "SELECT ?p { ?p <http://www.wikidata.org/prop/direct/P31> <http://www.wikidata.org/entity/Q5> }"
    return {row["p"] for row in RemoteGraph(url).query(text).values()}


def test_the_contradiction_that_it_brings_shows(filmkg: Run, enriched: Path, samples_store: Path) -> None:
    assert rows(filmkg, "conflicts", "--store", samples_store) == []
    found = rows(filmkg, "conflicts", "--store", enriched)
    assert {(row["thing"], row["fact"], row["value"], *row["documents"]) for row in found} == {
        ("Blade Runner (1982)", "runtime", "110 minutes", "blade-runner-1982.wikidata.txt"),
        ("Blade Runner (1982)", "runtime", "117 minutes", "blade-runner.synopsis.txt"),
    }
    assert {row["quotes"][0] for row in found} == {"runtime: 110 minutes", "117 min"}


def test_the_links_are_in_what_is_exported(filmkg: Run, enriched: Path) -> None:
    movie = json.loads(filmkg("export", "--format", "schemaorg", "--film", "Blade Runner", "--store", enriched).out)
    assert movie["sameAs"] == ID_OF["blade-runner-1982"]
    table = filmkg("export", "--format", "csv", "--table", "links", "--store", enriched).out
    (line,) = [line for line in table.splitlines() if ID_OF["blade-runner-1982"] in line]
    assert ",Blade Runner,same as," in line
    assert ',1,"title, year and director",' in line


def test_the_graph_is_sound_with_it(filmkg: Run, enriched: Path) -> None:
    assert filmkg("check", "--no-shapes", "--store", enriched).code == 0


def test_the_table_and_the_tally(filmkg: Run, tide: Path) -> None:
    there = (Item("Tide", ("1950-02-01",), ("Ada Quill",)), Item("Tide", ("1950-03-01",), ("Another",)))
    with oxigraph_server(wikidata(there)) as url:
        trial = filmkg("enrich", "--endpoint", url, "--dry-run", "--store", tide)
        done = filmkg("enrich", "--endpoint", url, "--store", tide)
        again = filmkg("enrich", "--endpoint", url, "--film", "Tide", "--shape", "wikidata", "--store", tide)
        data = filmkg("enrich", "--endpoint", url, "--store", tide, "--format", "ndjson")
    assert (trial.code, done.code, again.code, data.code) == (0, 0, 0, 0)
    tally = "1 films: 1 the same, 0 close, 0 not found; 1 people: 1 the same, 0 close, 0 not found"
    assert f"{tally}; nothing kept (a dry run)\n" in trial.out
    assert f"{tally}; " in done.out
    assert " quads added, 0 removed" in done.out
    assert f"{tally}; nothing changed\n" in again.out
    assert (trial.err, done.err, again.err) == ("", "", "")
    assert "Tide (1950)   Tide (1950)   same as    http://www.wikidata.org/entity/Q9000001" in done.out
    film, person = map(json.loads, data.out.splitlines())
    assert (film["of"], film["relation"], film["score"]) == ("Tide (1950)", "same as", 1.0)
    assert (person["of"], person["method"]) == ("Ada Quill", "name, and director of the film")
    assert data.err == f"{tally}; nothing changed\n"


FAULTS = {
    "slow": ([YES, Reply(pause=30)], 4, "no answer within 1 seconds"),
    "cut off": ([YES, Reply(200, PROBED.body[:30])], 1, "is no SPARQL result, or is cut off"),
    "a web page": ([Reply(200, b"<html>", {"Content-Type": "text/html"})], 1, "no SPARQL endpoint? it answered with"),
    "an error": ([YES, Reply(500, b"out of memory", {})], 1, "it failed (500): out of memory"),
    "too much": ([YES, Reply(400, b"the estimated time is too long", {})], 1, "it refuses the question for films by"),
    "too busy": ([YES, Reply(429, b"", {"Retry-After": "900"})], 1, "it is too busy (429), asked once"),
}


@pytest.mark.parametrize(("replies", "code", "says"), FAULTS.values(), ids=FAULTS)
def test_an_endpoint_that_fails_is_told_in_a_line(
    filmkg: Run, tide: Path, replies: list[Reply], code: int, says: str
) -> None:
    with scripted_server(*replies) as server:
        outcome = filmkg("enrich", "--endpoint", server.url, "--timeout", 1, "--store", tide)
    assert outcome.code == code
    assert f"{server.url}: " in one_line(outcome)
    assert says in one_line(outcome)
    assert outcome.out == ""


def test_an_endpoint_that_is_down_is_told_in_a_line(filmkg: Run, tide: Path) -> None:
    outcome = filmkg("enrich", "--endpoint", f"http://127.0.0.1:{free_port()}/sparql", "--store", tide)
    assert outcome.code == 1
    assert "no answer: Connection refused" in one_line(outcome)


def test_what_was_found_before_it_failed_is_kept_and_told(
    filmkg: Run, tmp_path: Path, tide: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "wave.txt").write_text(PAGE.replace("Tide", "Wave"), encoding="utf-8")
    filmkg("load", tmp_path / "wave.txt", "--store", tide)
    monkeypatch.setattr("graph.enrichment.enriching.AT_A_TIME", 1)
    item = b'{"item": {"type": "uri", "value": "urn:tide"}}'
    found = PROBED.body.replace(b"[]", b"[" + item + b"]")
    told = [
        b'{"item": {"type": "uri", "value": "urn:tide"}, "what": {"type": "literal", "value": "%s"},'
        b' "value": {"type": "literal", "value": "%s"}}' % pair
        for pair in ((b"label", b"Tide"), (b"date", b"1950-01-01"))
    ]
    variables = b'["item", "what", "value", "name", "code", "author", "form"]'
    details = b'{"head": {"vars": %s}, "results": {"bindings": [%s]}}' % (variables, b", ".join(told))
    with scripted_server(YES, Reply(200, found), Reply(200, details), Reply(500, b"gone", {})) as server:
        outcome = filmkg("enrich", "--endpoint", server.url, "--store", tide)
    assert outcome.code == 3
    assert f"stopped with 1 films left: {server.url}: it failed (500): gone; what was found" in one_line(outcome)
    assert "1 films: 0 the same, 1 close, 0 not found" in outcome.out
    links = rows(filmkg, "query", "links-of-film", "--film", "Tide", "--store", tide)
    assert [(row["target"], row["relation"]) for row in links] == [("urn:tide", "close match")]


def test_wrong_usage(filmkg: Run, tide: Path) -> None:
    assert filmkg("enrich", "--store", tide).code == 2
    assert filmkg("enrich", "--endpoint", "http://127.0.0.1:9/", "--shape", "round", "--store", tide).code == 2
    unknown = filmkg(
        "enrich", "--endpoint", "http://127.0.0.1:9/", "--shape", "wikidata", "--film", "X", "--store", tide
    )
    assert unknown.code == 1
    assert "no film is called “X”" in one_line(unknown)
