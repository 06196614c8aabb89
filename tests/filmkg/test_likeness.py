"""``similar``, ``why``, ``recommend`` and ``fit`` with their options, as a user runs them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.filmkg.conftest import Run

PAIRS = "one,other,alike\nCasino,Goodfellas,1\nThe Shining,Misery,1\nCasino,The Shining,0\nFargo,Misery,0\n"


@pytest.mark.parametrize("measure", ["cosine", "jaccard", "picss", "ldsd", "pagerank"])
def test_each_measure_answers(filmkg: Run, samples_store: Path, measure: str) -> None:
    done = filmkg("similar", "Casino", "--measure", measure, "--store", samples_store, "--format", "json", "-n", "3")
    rows = json.loads(done.out)
    assert rows[0]["film"] == "Goodfellas (1990)"
    for row in rows:
        assert row["score"] == pytest.approx(sum(reason["share"] for reason in row["reasons"]), abs=1e-9)


def test_weights_can_be_set_and_fitted(filmkg: Run, samples_store: Path, tmp_path: Path) -> None:
    (tmp_path / "pairs.csv").write_text(PAIRS, encoding="utf-8")
    done = filmkg("fit", tmp_path / "pairs.csv", "--store", samples_store, "--format", "csv")
    assert "4 pairs; AUC" in done.err
    weights = {row["relation"]: float(row["weight"]) for row in csv.DictReader(io.StringIO(done.out))}
    assert sum(weights.values()) > 0
    (tmp_path / "weights.csv").write_text(done.out, encoding="utf-8")
    for words in (("--weights", tmp_path / "weights.csv"), ("--weight", "director=5")):
        assert filmkg("why", "Casino", "Goodfellas", *words, "--store", samples_store).code == 0


def test_a_list_is_summed_up_below_it(filmkg: Run, samples_store: Path) -> None:
    done = filmkg("recommend", "--like", "Martin Scorsese", "--store", samples_store)
    table, summary = done.out.split("in common: ")
    assert summary.startswith("directed by Martin Scorsese (")
    assert "directed by Martin Scorsese" in table
    assert done.err == ""


def test_filters_dislikes_and_order(filmkg: Run, samples_store: Path) -> None:
    options = ("--dislike", "horror", "--since", "1990", "--genre", "crime", "--diverse", "--novel")
    done = filmkg("recommend", "--like", "Casino", *options, "--store", samples_store, "--format", "json")
    rows = json.loads(done.out)
    assert rows
    assert all(int(row["film"][-5:-1]) >= 1990 for row in rows)


@pytest.mark.parametrize(
    ("words", "code", "complaint"),
    [
        (("similar", "Casino", "--weight", "theme"), 2, "write RELATION=NUMBER"),
        (("similar", "Casino", "--weight", "theme=-1"), 2, "at least 0"),
        (("similar", "Casino", "--weight", "themes=1"), 2, "did you mean “theme”"),
        (("similar", "Casino", "--weights", "nowhere.csv"), 1, "nowhere.csv: cannot be read"),
        (("recommend", "--like", "Nobody Ever"), 2, "no film, person, theme or source work is called"),
        (("recommend", "--like", "Casino", "--where", "?film x"), 2, "--where"),
        (("fit", "nowhere.csv"), 1, "nowhere.csv: cannot be read"),
    ],
)
def test_what_is_wrong_is_told_first(
    filmkg: Run, samples_store: Path, words: tuple[str, ...], code: int, complaint: str
) -> None:
    done = filmkg(*words, "--store", samples_store)
    assert (done.code, done.out) == (code, "")
    assert complaint in done.err.split("\n")[0]
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("a,b\n1,2\n", "must be CSV with the columns one, other, alike"),
        (PAIRS + "Casino,Fargo,very\n", "line 6: alike is “very”"),
        ("one,other,alike\nCasino,Goodfellas,1\n", "some pairs must be alike"),
        ("one,other,alike\nCasino,Godfellas,1\n", "did you mean “Goodfellas (1990)”"),
    ],
)
def test_bad_pairs_are_told(filmkg: Run, samples_store: Path, tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "pairs.csv").write_text(text, encoding="utf-8")
    done = filmkg("fit", tmp_path / "pairs.csv", "--store", samples_store)
    assert done.code == 1
    assert complaint in done.err
