"""The commands over the samples: each format, stdout apart from stderr, and the tour of the README."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Dataset, Graph
from rdflib.compare import isomorphic

from tests.filmkg.conftest import SAMPLES, Run

ANSWERS = {
    "stats": ("stats",),
    "film": ("film", "Requiem for a Dream"),
    "sources": ("sources", "Requiem for a Dream", "director"),
    "similar": ("similar", "Requiem for a Dream"),
    "why": ("why", "Requiem for a Dream", "The Wrestler"),
    "recommend": ("recommend", "--like", "Requiem for a Dream", "--like", "Trainspotting"),
    "conflicts": ("conflicts", "--near"),
    "query": ("query", "SELECT ?title { ?film a schema:Movie ; schema:name ?title } ORDER BY ?title"),
}


@pytest.mark.parametrize("words", ANSWERS.values(), ids=ANSWERS)
def test_every_format_says_the_same(filmkg: Run, samples_store: Path, words: tuple[str, ...]) -> None:
    table, comma, data, lines = (
        filmkg(*words, "--store", samples_store, "--format", form) for form in ("table", "csv", "json", "ndjson")
    )
    assert {table.code, comma.code, data.code, lines.code} == {0}
    assert table.err == comma.err == data.err == lines.err == ""
    rows = json.loads(data.out)
    assert rows
    assert [json.loads(line) for line in lines.out.splitlines()] == rows
    read = list(csv.DictReader(io.StringIO(comma.out)))
    assert len(read) == len(rows)
    assert list(read[0]) == list(rows[0])


def test_scores_add_up_from_their_reasons(filmkg: Run, samples_store: Path) -> None:
    for found in json.loads(filmkg(*ANSWERS["similar"], "--store", samples_store, "--format", "json").out):
        assert found["score"] == pytest.approx(sum(reason["share"] for reason in found["reasons"]), abs=1e-9)


def test_loading_twice_changes_nothing(filmkg: Run, tmp_path: Path) -> None:
    first = filmkg("load", SAMPLES, "--store", tmp_path / "store")
    exported = filmkg("export", "--format", "nquads", "--store", tmp_path / "store").out
    second = filmkg("load", SAMPLES, "--store", tmp_path / "store")
    assert (first.code, second.code) == (0, 0)
    assert "nothing changed" in second.out
    assert filmkg("export", "--format", "nquads", "--store", tmp_path / "store").out == exported


def test_turtle_is_the_same_graph_to_rdflib_and_to_pyoxigraph(filmkg: Run, samples_store: Path, tmp_path: Path) -> None:
    target = tmp_path / "films.ttl"
    assert filmkg("export", "-o", target, "--store", samples_store).code == 0
    by_rdflib = Graph().parse(target)
    by_pyoxigraph = Graph()
    triples = (quad.triple for quad in ox.parse(path=str(target)))
    by_pyoxigraph.parse(data=ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"", format="nt")
    assert len(by_rdflib) > 3000
    assert isomorphic(by_rdflib, by_pyoxigraph)


@pytest.mark.parametrize("form", ["nquads", "trig", "json-ld"])
def test_datasets_are_read_back_whole(filmkg: Run, samples_store: Path, tmp_path: Path, form: str) -> None:
    target = tmp_path / "films"
    assert filmkg("export", "--format", form.replace("-", ""), "-o", target, "--store", samples_store).code == 0
    dataset = Dataset()
    dataset.parse(target, format=form)
    wanted = filmkg("export", "--format", "nquads", "--store", samples_store).out
    assert len(set(dataset.quads())) == len(wanted.splitlines())


@pytest.mark.parametrize("form", ["turtle", "ntriples", "nquads", "trig", "jsonld", "rdfxml", "graphml", "gexf"])
def test_an_export_is_the_same_bytes_every_time(filmkg: Run, samples_store: Path, form: str) -> None:
    first, second = (filmkg("export", "--format", form, "--store", samples_store) for _ in range(2))
    assert first.code == 0
    assert first.out
    assert first.out == second.out


def test_every_command_has_help(filmkg: Run) -> None:
    from filmkg.cli.main import cli

    for name in cli.commands:
        outcome = filmkg(name, "--help")
        assert outcome.code == 0
        assert f"Usage: filmkg {name}" in outcome.out
