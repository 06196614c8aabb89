"""``filmkg export``: parts of the graph, tables, schema.org markup, a description, and compressed files."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.tables import TABLES
from tests.filmkg.conftest import Run

FILM = "https://w3id.org/filmkg/id/film/requiem-for-a-dream-2000"
DOCUMENT = "requiem-for-a-dream.article.txt"


def quads(text: str, form: ox.RdfFormat = ox.RdfFormat.N_QUADS) -> set[ox.Quad]:
    return set(ox.parse(text.encode(), format=form))


@pytest.fixture(scope="session", name="everything")
def every_quad(samples_store: Path) -> set[ox.Quad]:
    from graph import FilmGraph

    with FilmGraph.open(samples_store) as kg:
        return set(kg.store.engine)


def test_a_film_comes_with_what_belongs_to_it_and_no_more(
    filmkg: Run, samples_store: Path, everything: set[ox.Quad]
) -> None:
    found = quads(filmkg("export", "--film", "Requiem for a Dream", "--format", "nquads", "--store", samples_store).out)
    assert found
    assert found < everything
    default = {quad for quad in found if isinstance(quad.graph_name, ox.DefaultGraph)}
    own = {quad for quad in everything if str(quad.subject) == f"<{FILM}>" and str(quad.graph_name) == "DEFAULT"}
    assert own <= default
    about = {str(quad.subject) for quad in default}
    assert any("/nomination/requiem-for-a-dream" in each for each in about)
    assert not any("/nomination/" in each and "requiem-for-a-dream" not in each for each in about)
    others = [quad for quad in default if "/film/black-swan" in str(quad.subject)]
    assert {str(quad.predicate).rsplit("/", 1)[-1] for quad in others} <= {
        "name>",
        "datePublished>",
        "22-rdf-syntax-ns#type>",
    }


def test_a_document_comes_with_its_claims_and_its_evidence(
    filmkg: Run, samples_store: Path, everything: set[ox.Quad]
) -> None:
    found = quads(filmkg("export", "--source", DOCUMENT, "--format", "nquads", "--store", samples_store).out)
    graphs = {str(quad.graph_name) for quad in found}
    assert len(graphs) == 2
    assert found == {quad for quad in everything if str(quad.graph_name) in graphs}
    triples = quads(
        filmkg("export", "--source", DOCUMENT, "--format", "ntriples", "--store", samples_store).out,
        ox.RdfFormat.N_TRIPLES,
    )
    claims = {quad.triple for quad in found if "#evidence" not in str(quad.graph_name)}
    assert {quad.triple for quad in triples} == claims


def test_what_a_query_constructs(filmkg: Run, samples_store: Path) -> None:
    query = "CONSTRUCT { ?a fkg:recommends ?b } WHERE { ?b fkg:recommends ?a }"
    out = filmkg("export", "--construct", query, "--format", "ntriples", "--store", samples_store).out
    assert {str(quad.predicate) for quad in quads(out, ox.RdfFormat.N_TRIPLES)} == {
        "<https://w3id.org/filmkg/ontology#recommends>"
    }


def test_a_film_as_search_engines_read_it(filmkg: Run, samples_store: Path) -> None:
    film = json.loads(
        filmkg("export", "--format", "schemaorg", "--film", "Requiem for a Dream", "--store", samples_store).out
    )
    assert film["@context"] == "https://schema.org"
    assert film["@type"] == "Movie"
    assert film["name"] == "Requiem for a Dream"
    assert film["datePublished"] == "2000"
    assert film["director"]["name"] == "Darren Aronofsky"
    assert {"@type", "@id", "name"} == set(film["actor"][0])
    assert film["isBasedOn"]["@type"] == "Book"
    assert film["isBasedOn"]["author"][0]["name"] == "Hubert Selby Jr."


def test_a_table_for_each_class(filmkg: Run, samples_store: Path, tmp_path: Path) -> None:
    assert filmkg("export", "--format", "csv", "-o", tmp_path / "tables", "--store", samples_store).code == 0
    assert {file.stem for file in (tmp_path / "tables").iterdir()} == set(TABLES)
    with (tmp_path / "tables" / "films.csv").open(encoding="utf-8", newline="") as file:
        films = {row["iri"]: row for row in csv.DictReader(file)}
    assert films[FILM]["director"] == "Darren Aronofsky"
    assert "Jared Leto" in films[FILM]["actor"].split("; ")
    one = filmkg("export", "--format", "csv", "--table", "people", "--store", samples_store).out
    people = list(csv.DictReader(io.StringIO(one)))
    assert len({row["iri"] for row in people}) == len(people) > 100


def test_the_description_counts_what_there_is(filmkg: Run, samples_store: Path, everything: set[ox.Quad]) -> None:
    void = quads(filmkg("export", "--format", "void", "--store", samples_store).out, ox.RdfFormat.TURTLE)
    said = {str(quad.predicate): str(quad.object) for quad in void if str(quad.subject).endswith("dataset>")}
    triples = sum(isinstance(quad.graph_name, ox.DefaultGraph) for quad in everything)
    assert said["<http://rdfs.org/ns/void#triples>"].startswith(f'"{triples}"')
    assert "<http://purl.org/dc/terms/license>" in said


def test_a_compressed_file_is_the_same_bytes_every_time(filmkg: Run, samples_store: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "one.nt.gz", tmp_path / "two.nt.gz"
    for target in (first, second):
        assert filmkg("export", "--format", "ntriples", "-o", target, "--store", samples_store).code == 0
    assert first.read_bytes() == second.read_bytes()
    plain = filmkg("export", "--format", "ntriples", "--store", samples_store).out
    assert gzip.decompress(first.read_bytes()).decode() == plain


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--film", "Casino", "--source", DOCUMENT], "give one"),
        (["--format", "schemaorg"], "name it with --film"),
        (["--format", "csv"], "name a folder"),
        (["--format", "gexf", "--film", "Casino"], "of the whole graph"),
        (["--construct", "SELECT ?s { ?s ?p ?o }"], "takes a CONSTRUCT"),
    ],
)
def test_what_cannot_be_written_is_said(filmkg: Run, samples_store: Path, words: list[str], says: str) -> None:
    outcome = filmkg("export", *words, "--store", samples_store)
    assert outcome.code == 2
    assert says in outcome.err
    assert outcome.out == ""


def test_an_unknown_document_is_named(filmkg: Run, samples_store: Path) -> None:
    outcome = filmkg("export", "--source", "requiem", "--store", samples_store)
    assert outcome.code in {1, 2}
    assert "no document is called “requiem”" in outcome.err
    assert DOCUMENT in outcome.err
