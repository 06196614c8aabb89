"""Documents out, corrections in, and why two mentions are one thing: as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.filmkg.conftest import Run
from tests.filmkg.test_errors import one_line

PAGE = "Tide\n\nYear: {year}\n\nRuntime: 90 min\n\nDirector: {director}\n\nDrama\n"


@pytest.fixture(name="folder")
def folder_of_pages(tmp_path: Path) -> Path:
    (tmp_path / "pages").mkdir()
    for name, year, director in (("one", 1950, "Ada Quill"), ("two", 1951, "Ada Quill"), ("three", 1980, "Bo Lark")):
        page = PAGE.format(year=year, director=director)
        (tmp_path / "pages" / f"{name}.txt").write_text(page, encoding="utf-8")
    return tmp_path


@pytest.fixture(name="store")
def store_of_pages(filmkg: Run, folder: Path) -> Path:
    assert filmkg("load", folder / "pages", "--store", folder / "store").code == 0
    return folder / "store"


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("unload", "onee.txt"), 1, "no document is called “onee.txt”; did you mean “one.txt”"),
        (("unload", "one.txt", "https://w3id.org/filmkg/id/document/nix-00000000"), 1, "no document is called “https"),
        (("unload",), 2, "see: filmkg unload --help"),
        (("same", "Tide", "Tide (1950)"), 1, "say of what kind, as in film:Tide"),
        (("same", "film:Tide", "person:Tide"), 1, "a film cannot be compared with a person"),
        (("same", "A", "B", "--kind", "song"), 2, "'song' is not one of"),
        (("correct", "none.csv"), 1, "none.csv: cannot be read: No such file or directory"),
        (("correct", "same", "film:Tide (1950)"), 2, "say same A B"),
        (("correct", "same", "film:Tide (1950)", "film:Tide (1950)"), 1, "both are one IRI already"),
        (("load", "pages", "--corrections", "none.csv"), 1, "none.csv: cannot be read"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    filmkg: Run, store: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], code: int, says: str
) -> None:
    monkeypatch.chdir(store.parent)
    before = filmkg("export", "--format", "nquads", "--store", store).out
    outcome = filmkg(*words, "--store", store)
    assert outcome.code == code
    assert says in one_line(outcome)
    assert filmkg("export", "--format", "nquads", "--store", store).out == before


@pytest.mark.parametrize("columns", ["a,b", "relation,a,c", "relation;a;b"])
def test_corrections_with_other_columns_name_the_file_and_the_line(filmkg: Run, store: Path, columns: str) -> None:
    (store.parent / "c.csv").write_text(f"{columns}\nsame,film:A,film:B\n", encoding="utf-8")
    outcome = filmkg("correct", store.parent / "c.csv", "--store", store)
    assert outcome.code == 1
    assert "c.csv: line 1: the columns are" in one_line(outcome)


def test_a_document_goes_with_what_only_it_says_and_comes_back(filmkg: Run, store: Path) -> None:
    whole = filmkg("export", "--format", "nquads", "--store", store).out
    gone = filmkg("unload", "three.txt", "--store", store)
    assert gone.out.startswith("1 documents unloaded; 0 quads added, ")
    assert gone.out.endswith("the store holds 2 documents\n")
    assert "Bo Lark" not in filmkg("export", "--format", "nquads", "--store", store).out
    assert filmkg("load", store.parent / "pages", "--store", store).out.startswith("3 documents read")
    assert filmkg("export", "--format", "nquads", "--store", store).out == whole


def test_documents_are_unloaded_by_path_folder_and_iri(filmkg: Run, store: Path) -> None:
    rows = filmkg("query", "documents", "--store", store, "--format", "json").out
    assert len(json.loads(rows)) == 3
    asked = "SELECT ?d { ?d a schema:Article ; schema:name 'two.txt' }"
    iri = json.loads(filmkg("query", asked, "--store", store, "--format", "json").out)[0]["d"]
    assert "holds 2" in filmkg("unload", iri, "--store", store).out
    assert "holds 1" in filmkg("unload", store.parent / "pages" / "one.txt", "--store", store).out
    assert "holds 0" in filmkg("unload", store.parent / "pages", "--store", store).out
    assert filmkg("export", "--format", "nquads", "--store", store).out == ""


def test_a_name_that_several_documents_bear_is_asked_about(filmkg: Run, store: Path) -> None:
    (store.parent / "more").mkdir()
    page = PAGE.format(year=1990, director="Cy Marsh")
    (store.parent / "more" / "one.txt").write_text(page, encoding="utf-8")
    filmkg("load", store.parent / "more", "--store", store)
    outcome = filmkg("unload", "one.txt", "--store", store)
    assert outcome.code == 1
    assert "several documents are called “one.txt”: say “https://" in one_line(outcome)


def test_two_mentions_are_compared_in_words_and_as_data(filmkg: Run, store: Path) -> None:
    words = ("same", "Tide (1950)", "Tide (1951)", "--kind", "film", "--store", store)
    told = filmkg(*words).out.splitlines()
    assert told[0] == "the same"
    assert "- tide-1950 is tide-1951: the years 1950 and 1951, and in both ada quill" in told
    (row,) = json.loads(filmkg(*words, "--format", "json").out)
    assert row["same"] is True
    assert row["a"] == row["b"]
    assert [f"- {reason}" for reason in row["reasons"]] == told[1:]


def test_corrections_are_kept_listed_and_taken_back(filmkg: Run, store: Path) -> None:
    table = store.parent / "corrections.csv"
    table.write_text("relation,a,b\ndifferent,film:Tide (1950),film:Tide (1951)\n", encoding="utf-8")
    same = ("same", "Tide (1950)", "Tide (1951)", "--kind", "film", "--store", store)
    before = filmkg("export", "--format", "nquads", "--store", store).out
    assert "1 corrections read" in filmkg("correct", table, "--store", store).out
    assert filmkg(*same).out.startswith("not the same\n")
    assert "a correction keeps them apart" in filmkg(*same).out
    assert filmkg("load", store.parent / "pages", "--store", store).out.split("; ")[1] == "nothing changed"
    listed = json.loads(filmkg("correct", "--store", store, "--format", "json").out)
    assert [row["relation"] for row in listed] == ["different"]
    assert "the store holds 0" in filmkg("correct", "--remove", table, "--store", store).out
    assert filmkg(*same).out.startswith("the same\n")
    assert filmkg("export", "--format", "nquads", "--store", store).out == before


def test_corrections_can_come_with_the_documents(filmkg: Run, folder: Path) -> None:
    table = folder / "corrections.csv"
    table.write_text("relation,a,b\nsame,person:Ada Quill,person:Bo Lark\n", encoding="utf-8")
    assert filmkg("load", folder / "pages", "--corrections", table, "--store", folder / "store").code == 0
    people = "SELECT ?who { ?who a schema:Person }"
    assert len(json.loads(filmkg("query", people, "--store", folder / "store", "--format", "json").out)) == 1
    outcome = filmkg("correct", "different", "person:Bo Lark", "person:Ada Quill", "--store", folder / "store")
    assert outcome.code == 1
    assert "contradicts “same https://" in one_line(outcome)
