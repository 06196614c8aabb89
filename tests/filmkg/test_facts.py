"""``filmkg facts``: what would be loaded, and what no rule understood."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.filmkg.conftest import SAMPLES, Run

PAGE = "Tide\n\nYear: 1950\n\nRuntime: 90 min\n\nDirector: Ada Quill\n\nPrint: worn in places\n\nDrama\n"


@pytest.fixture(name="page")
def page_of_a_film(tmp_path: Path) -> Path:
    page = tmp_path / "tide.txt"
    page.write_text(PAGE, encoding="utf-8")
    return page


def test_each_fact_is_shown_with_its_rule_its_line_and_its_words(filmkg: Run, page: Path) -> None:
    outcome = filmkg("facts", page, "--format", "csv")
    assert outcome.code == 0
    assert outcome.err == ""
    assert outcome.out.splitlines()[0] == "fact,value,rule,section,line,offset,quote"
    assert "credited,Ada Quill · director,header credit,,7,45,Ada Quill" in outcome.out.splitlines()


def test_programs_get_each_fact_whole(filmkg: Run, page: Path) -> None:
    rows = [json.loads(line) for line in filmkg("facts", page, "--format", "ndjson").out.splitlines()]
    (credit,) = (row for row in rows if row["fact"]["type"] == "Credited")
    assert credit["fact"]["person"] == {"name": "Ada Quill"}
    assert credit["document"] == "tide.txt"
    assert PAGE[credit["offset"] :].startswith(credit["quote"])


def test_what_no_rule_understood_is_shown_apart(filmkg: Run, page: Path) -> None:
    rows = json.loads(filmkg("facts", page, "--unread", "--format", "json").out)
    assert [(row["line"], row["text"]) for row in rows] == [(9, "Print: worn in places")]


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt"))[::5], ids=lambda path: path.name)
def test_unread_words_and_quotes_share_nothing(filmkg: Run, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    facts = json.loads(filmkg("facts", path, "--format", "json").out)
    unread = json.loads(filmkg("facts", path, "--unread", "--format", "json").out)
    quoted = {at for row in facts for at in range(row["offset"], row["offset"] + len(row["quote"]))}
    for row in unread:
        assert text[row["offset"] : row["offset"] + len(row["text"])] == row["text"]
        assert quoted.isdisjoint(range(row["offset"], row["offset"] + len(row["text"])))


def test_a_bad_document_is_named_and_the_others_are_shown(filmkg: Run, page: Path) -> None:
    (page.parent / "empty.txt").write_text("\n", encoding="utf-8")
    outcome = filmkg("facts", page.parent)
    assert outcome.code == 3
    assert "empty.txt: the file is empty" in outcome.err
    assert "Ada Quill" in outcome.out
    assert filmkg("facts", page.parent / "nowhere.txt").code == 2


def test_more_workers_load_the_same_graph(filmkg: Run, tmp_path: Path) -> None:
    for number in ("1", "2"):
        assert filmkg("load", SAMPLES, "--workers", number, "--store", tmp_path / number).code == 0
    one, two = (filmkg("export", "--format", "nquads", "--store", tmp_path / number).out for number in ("1", "2"))
    assert one == two


def test_a_worker_names_what_it_cannot_read(filmkg: Run, page: Path) -> None:
    (page.parent / "letter.txt").write_text("Dear all,\n\nthe meeting is on Monday.\n", encoding="utf-8")
    outcome = filmkg("load", page.parent, page.parent / "gone.txt", "--workers", "2", "--store", page.parent / "store")
    assert outcome.code == 3
    assert "letter.txt: no film is found in it" in outcome.err
    assert "gone.txt: there is no such file or folder" in outcome.err
