"""Each bad input gets one plain line on stderr, an exit code, and loses nothing."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph import FilmGraph
from graph.remote import RemoteGraph
from tests.filmkg.conftest import SAMPLES, Outcome, Run
from tests.servers import Reply, oxigraph_server, scripted_server

PAGE = "Tide\n\nYear: 1950\n\nRuntime: 90 min\n\nDirector: Ada Quill\n\nDrama\n"


@pytest.fixture(name="folder")
def folder_with_inputs(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "empty.txt").write_text(" \n\n", encoding="utf-8")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    (tmp_path / "letter.txt").write_text("Dear all,\n\nthe meeting is on Monday.\n", encoding="utf-8")
    (tmp_path / "bare").mkdir()
    return tmp_path


def one_line(outcome: Outcome) -> str:
    lines = outcome.err.splitlines()
    assert len(lines) == 1, outcome.err
    assert lines[0].startswith("filmkg: ")
    assert "Traceback" not in outcome.err
    return lines[0]


@pytest.mark.parametrize(
    ("name", "code", "says"),
    [
        ("missing.txt", 2, "missing.txt: there is no such file or folder"),
        ("bare", 1, "bare: the folder holds no document"),
        ("picture.txt", 1, "picture.txt: this is a binary file"),
        ("empty.txt", 1, "empty.txt: the file is empty"),
        ("letter.txt", 1, "letter.txt: no film is found in it"),
    ],
)
def test_what_cannot_be_loaded_is_named_with_the_reason(
    filmkg: Run, folder: Path, name: str, code: int, says: str
) -> None:
    outcome = filmkg("load", folder / name, "--store", folder / "store")
    assert outcome.code == code
    assert says in one_line(outcome)
    assert outcome.out == ""
    assert not (folder / "store").exists()


def test_one_bad_document_never_stops_the_others(filmkg: Run, folder: Path) -> None:
    outcome = filmkg("load", folder, "--store", folder / "store")
    assert outcome.code == 3
    assert len(outcome.err.splitlines()) == 3
    assert outcome.out.startswith("1 documents read")
    assert (
        '"Tide"'
        in filmkg(
            "query", "SELECT ?n { ?f a schema:Movie ; schema:name ?n }", "--store", folder / "store", "--format", "json"
        ).out
    )


def test_a_text_in_another_encoding_is_read(filmkg: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(PAGE.replace("Ada Quill", "Adèle Quill").encode("cp1252"))
    assert filmkg("load", page, "--store", tmp_path / "store").code == 0
    assert "Adèle Quill" in filmkg("film", "Tide", "--store", tmp_path / "store").out


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("SELECT ?s {\n ?s ?p }", "line 2, column 8"),
        ("SELECT ?s { ?s nope:p ?o }", "line 1, column 16: the prefix “nope:” is neither declared nor known"),
    ],
)
def test_a_malformed_query_names_its_place_and_shows_it(
    filmkg: Run, samples_store: Path, text: str, place: str
) -> None:
    outcome = filmkg("query", text, "--store", samples_store)
    assert outcome.code == 2
    message, line, caret = outcome.err.splitlines()
    assert place in message
    assert line in text.splitlines()
    assert f"column {len(caret)}:" in message
    assert caret.strip() == "^"


def test_a_malformed_query_in_a_file_names_the_file(filmkg: Run, samples_store: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.rq").write_text("SELECT ?s WHERE { ?s ?p ", encoding="utf-8")
    outcome = filmkg("query", tmp_path / "mine.rq", "--store", samples_store)
    assert outcome.code == 2
    assert "mine.rq: line 1, column 24: the query ends, and the “{” of line 1, column 17" in outcome.err.splitlines()[0]


@pytest.mark.parametrize("values", [(), ("--film", "Casino")])
def test_the_place_is_that_of_the_users_own_text(
    filmkg: Run, samples_store: Path, tmp_path: Path, values: tuple[str, ...]
) -> None:
    header = "#+ parameters:\r\n#+   - {name: film, type: film}\r\n"
    (tmp_path / "mine.rq").write_bytes(f"{header}SELECT ?n {{\r\n\t?film schema:name 'é', ?n ..\r\n}}".encode())
    outcome = filmkg("query", tmp_path / "mine.rq", *values, "--store", samples_store)
    assert "mine.rq: line 4, column 29: “.” is one too many" in outcome.err.splitlines()[0]


def test_a_misspelt_term_is_noted_and_no_failure(filmkg: Run, samples_store: Path) -> None:
    outcome = filmkg("query", "SELECT ?f ?x { ?f fkg:directer ?who }", "--store", samples_store, "--format", "csv")
    assert (outcome.code, outcome.out) == (0, "f,x\n")
    assert outcome.err.splitlines() == [
        "filmkg: note: fkg:directer is no term of this graph; did you mean “schema:director”?",
        "filmkg: note: ?x is selected, but nothing in the query gives it a value",
    ]


def test_an_endless_query_ends_at_its_timeout_and_leaves_the_store_usable(filmkg: Run, samples_store: Path) -> None:
    before = sorted(path.name for path in samples_store.iterdir())
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    outcome = filmkg("query", endless, "--timeout", "0.5", "--store", samples_store)
    assert outcome.code == 4
    assert "query: no answer within 0.5 seconds" in one_line(outcome)
    assert sorted(path.name for path in samples_store.iterdir()) == before
    assert filmkg("stats", "--store", samples_store).code == 0


def test_service_is_refused_unless_allowed(filmkg: Run, samples_store: Path) -> None:
    asks = ("query", "ASK { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "--store", samples_store)
    refused = filmkg(*asks)
    assert refused.code == 2
    assert "allow it with --allow-service" in one_line(refused)
    allowed = filmkg(*asks, "--allow-service")
    assert allowed.code == 2
    assert "refused, as it asks" not in one_line(allowed)


def test_a_plan_is_told_without_running_the_query(filmkg: Run, samples_store: Path) -> None:
    outcome = filmkg("query", "cast-of-film", "--film", "Casino", "--explain", "--store", samples_store)
    assert outcome.code == 0
    assert outcome.out.splitlines()[:2] == ["with ?film = id:film/casino-1995", "match ?film schema:actor ?who"]


def test_memory_goes_with_a_timeout(filmkg: Run, samples_store: Path) -> None:
    outcome = filmkg("query", "ASK { }", "--memory", "100", "--store", samples_store)
    assert outcome.code == 2
    assert "--memory goes with --timeout" in one_line(outcome)


def test_a_named_query_is_shown_as_it_stands(filmkg: Run) -> None:
    import queries

    assert filmkg("queries", "--show", "cast-of-film").out == queries.get("cast-of-film").text
    assert "did you mean “cast-of-film”" in one_line(filmkg("queries", "--show", "cast-of-flm"))


@pytest.mark.parametrize("command", ["film", "similar", "sources"])
def test_an_unknown_film_gets_suggestions(filmkg: Run, samples_store: Path, command: str) -> None:
    outcome = filmkg(command, "Blade Runer", "--store", samples_store)
    assert outcome.code == 1
    assert "no film is called “Blade Runer”; did you mean “Blade Runner (1982)”" in one_line(outcome)


def test_a_title_of_two_films_is_asked_about(filmkg: Run, samples_store: Path) -> None:
    outcome = filmkg("film", "Solaris", "--store", samples_store)
    assert outcome.code == 1
    assert "say “Solaris (1972)” or “Solaris (2002)”" in one_line(outcome)


def test_an_unknown_query_gets_suggestions(filmkg: Run, samples_store: Path) -> None:
    outcome = filmkg("query", "cast-of-flm", "--store", samples_store)
    assert outcome.code == 2
    assert "did you mean “cast-of-film”" in one_line(outcome)


def test_a_store_that_is_not_there_says_how_to_make_one(filmkg: Run, tmp_path: Path) -> None:
    outcome = filmkg("stats", "--store", tmp_path / "nowhere")
    assert outcome.code == 1
    assert "make one with: filmkg load" in one_line(outcome)


def test_a_folder_of_something_else_is_not_written_into(filmkg: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    outcome = filmkg("load", SAMPLES / "casino.article.txt", "--store", tmp_path)
    assert outcome.code == 1
    assert "something other than a store" in one_line(outcome)
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]


def test_an_endpoint_that_does_not_answer(filmkg: Run) -> None:
    outcome = filmkg("stats", "--store", "http://127.0.0.1:9/sparql")
    assert outcome.code == 1
    assert "http://127.0.0.1:9/sparql: no answer" in one_line(outcome)


def test_an_endpoint_can_be_asked_like_a_store(filmkg: Run, samples_store: Path) -> None:
    with FilmGraph.open(samples_store) as kg:
        data = ox.serialize(kg.store.engine, format=ox.RdfFormat.N_QUADS)
    with oxigraph_server(data or b"") as url:
        there = filmkg("sources", "Blade Runner", "director", "--endpoint", url)
    assert there.code == 0
    assert there.out == filmkg("sources", "Blade Runner", "director", "--store", samples_store).out


def test_an_endpoint_that_takes_too_long_is_out_of_time(filmkg: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("filmkg.cli.common.RemoteGraph", partial(RemoteGraph, timeout=1))
    with scripted_server(Reply(pause=30)) as server:
        outcome = filmkg("query", "ASK { ?s ?p ?o }", "--endpoint", server.url)
    assert outcome.code == 4
    assert "no answer within 1 seconds" in one_line(outcome)


def test_an_endpoint_is_not_written_to(filmkg: Run) -> None:
    outcome = filmkg("load", SAMPLES / "casino.article.txt", "--store", "http://127.0.0.1:9/sparql")
    assert outcome.code == 1
    assert "can be asked only" in one_line(outcome)


def test_wrong_usage_is_one_line(filmkg: Run) -> None:
    assert filmkg("load").code == 2
    assert "see: filmkg load --help" in one_line(filmkg("load"))
    assert filmkg("similar", "Casino", "--format", "poem").code == 2


def test_an_export_that_fails_leaves_the_old_file(
    filmkg: Run, samples_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "films.ttl"
    target.write_text("old", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", str(target))

    monkeypatch.setattr("filmkg.cli.writing.write", full)
    outcome = filmkg("export", "-o", target, "--store", samples_store)
    assert outcome.code == 1
    assert "films.ttl: No space left on device" in one_line(outcome)
    assert target.read_text(encoding="utf-8") == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["films.ttl"]
