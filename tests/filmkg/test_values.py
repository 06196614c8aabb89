"""Values that are malicious or awkward are values and no more: nothing changes, nothing breaks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

import queries
from graph import FilmGraph
from ontology.errors import FilmKGError
from tests.documents import CORPUS
from tests.filmkg.conftest import Run

VALUES = {
    "quote": '"',
    "single quote": "O'Brien' UNION { ?s ?p ?o } '",
    "closing brace and update": '"} DROP ALL #',
    "closing VALUES": '") } } ; INSERT DATA { <a:b> <a:b> <a:b> } #',
    "line break": "Heat\n} DROP ALL",
    "carriage return and tab": "Heat\r\tSands",
    "backslashes": '\\\\" \\u0022 } \\',
    "NUL": "He\0at",
    "right-to-left marks": "\u202eevird\u202c",
    "bytes that are no text": "\udcff\udcfe",
    "a megabyte": "x" * 1_000_000,
    "emoji": "🎬👩‍🚀",
    "variable": "?film",
    "other variable": "$film",
    "IRI": "<https://example.org/>",
    "IRI with a space": "https://example.org/a b",
    "IRI that closes": "https://example.org/> } DROP ALL #",
    "percent signs": "%s%d%n{0}",
    "percent-encoded": "https://example.org/%22%7D%zz",
    "spaces behind": "Pier   ",
    "nothing": "",
    "only spaces": "   ",
    "no number": "NaN",
    "many digits": "9" * 400,
    "digits of another script": "١٩٩٥",
    "comment": "#",
    "option": "--store",
}
QUERY = """\
#+ parameters:
#+   - {name: film, type: film}
#+   - {name: text, type: text}
#+   - {name: year, type: year}
#+   - {name: iri, type: iri}
SELECT ?film ?name ?iri {
  ?film a schema:Movie ; schema:name ?name ; schema:datePublished ?year .
  OPTIONAL { ?film schema:director ?iri }
  FILTER(!BOUND(?text) || CONTAINS(STR(?name), ?text))
}
"""
KINDS = ("film", "text", "year", "iri")


@pytest.fixture(scope="module", name="store")
def store_of_corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("values")
    with FilmGraph(folder / "store") as kg:
        kg.load(CORPUS)
    (folder / "mine.rq").write_text(QUERY, encoding="utf-8")
    return folder / "store"


@pytest.fixture(autouse=True)
def unchanged(store: Path) -> Iterator[None]:
    """The store holds after each test what it held before."""
    before = dump(store)
    yield
    assert dump(store) == before


def dump(store: Path) -> set[str]:
    with FilmGraph.open(store) as kg:
        return {str(quad) for quad in kg.store.engine}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_a_value_on_the_command_line_is_only_a_value(filmkg: Run, store: Path, value: str, kind: str) -> None:
    outcome = filmkg("query", store.parent / "mine.rq", f"--{kind}", value, "--store", store, "--format", "ndjson")
    assert outcome.code in (0, 1, 2)
    assert len(outcome.err.splitlines()) == (outcome.code != 0), outcome.err
    assert len(outcome.err) < 3000
    assert "Traceback" not in outcome.err
    # what is found holds the value: nothing that it might say is taken for more
    assert kind != "text" or all(value.strip() in line for line in outcome.out.splitlines())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_a_value_in_python_is_only_a_value(store: Path, value: str, kind: str) -> None:
    with FilmGraph.open(store) as kg:
        mine = queries.NamedQuery.parse("mine", QUERY)
        found = []
        with suppress(FilmKGError):
            found = mine.run(kg, **{kind: value}).values()
        assert kind != "text" or all(value.strip() in (row["name"] or "") for row in found)


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_a_value_for_any_variable_is_only_a_value(filmkg: Run, store: Path, value: str) -> None:
    text = "SELECT ?film ?name { ?film schema:name ?name }"
    outcome = filmkg("query", text, "--name", value, "--store", store, "--format", "csv")
    assert outcome.code in (0, 1, 2)
    assert len(outcome.err.splitlines()) == (outcome.code != 0), outcome.err
    if outcome.code == 0:
        assert outcome.out == "film,name\n"


@pytest.mark.parametrize("name", ["", "a b", "film)", "film}", "9", "\udcff"])
def test_a_name_that_is_no_variable_is_told_of(filmkg: Run, store: Path, name: str) -> None:
    outcome = filmkg("query", "SELECT ?film { ?film schema:name ?n }", f"--{name}=x", "--store", store)
    assert outcome.code == 2
    assert len(outcome.err.splitlines()) == 1


def test_values_that_fit_are_found(filmkg: Run, store: Path) -> None:
    outcome = filmkg("query", store.parent / "mine.rq", "--film", "Pier", "--year", "1957", "--store", store)
    assert outcome.code == 0
    assert "Pier" in outcome.out
