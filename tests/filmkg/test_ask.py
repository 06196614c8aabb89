"""The command ``filmkg ask``: the answer on stdout, what was run on stderr, and one plain line where there is none."""

from __future__ import annotations

import csv
import io
import json
import shlex
from pathlib import Path

import pytest

from tests.filmkg.conftest import Outcome, Run

QUESTION = "who plays sera in leaving las vegas"


def shown(outcome: Outcome) -> list[str]:
    """The words of the command that is shown, without the name of the program."""
    program, *words = shlex.split(outcome.err.splitlines()[0].removeprefix("asked: "))
    assert program == "filmkg"
    return words


def test_the_answer_is_on_stdout_and_the_query_on_stderr(filmkg: Run, samples_store: Path) -> None:
    outcome = filmkg("ask", QUESTION, "--store", samples_store, "--format", "csv")
    assert outcome.code == 0
    assert list(csv.DictReader(io.StringIO(outcome.out))) == [
        {"title": "Leaving Las Vegas", "year": "1995", "actor": "Elisabeth Shue", "character": "Sera"}
    ]
    assert shown(outcome)[:2] == ["query", "cast-of-film"]


@pytest.mark.parametrize(
    "question", [QUESTION, "who directed fargo", "did the godfather win the oscar", "how many films are there"]
)
@pytest.mark.parametrize("form", ["table", "csv", "tsv", "json", "ndjson"])
def test_the_command_that_is_shown_gives_the_same(filmkg: Run, samples_store: Path, question: str, form: str) -> None:
    asked = filmkg("ask", question, "--store", samples_store, "--format", form)
    assert asked.out
    assert filmkg(*shown(asked), "--format", form).out == asked.out


def test_the_sparql_that_is_shown_gives_the_same(filmkg: Run, samples_store: Path) -> None:
    asked = filmkg("ask", QUESTION, "--store", samples_store, "--show", "--format", "json")
    sparql = asked.err.partition("\n")[2]
    again = filmkg("query", sparql, "--store", samples_store, "--format", "json")
    assert json.loads(again.out) == json.loads(asked.out) != []


def test_words_need_no_quotes(filmkg: Run, samples_store: Path) -> None:
    assert filmkg("ask", *QUESTION.split(), "--store", samples_store).code == 0


def test_no_answer_is_said_plainly(filmkg: Run, samples_store: Path) -> None:
    outcome = filmkg("ask", "Who scored Ran?", "--store", samples_store, "--format", "json")
    assert (outcome.code, json.loads(outcome.out)) == (0, [])
    assert outcome.err.splitlines()[1:] == ["no answer in this graph"]
    denied = filmkg("ask", "Did Casino win an Oscar?", "--store", samples_store, "--format", "json")
    assert denied.err.splitlines()[1:] == ["no document in this graph says so"]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What is the weather like?", "no query answers “What is the weather like?”; the nearest questions are “"),
        (
            "Who directed Leaving Las Vegs?",
            "no film is called “Leaving Las Vegs”; did you mean “Leaving Las Vegas (1995)”",
        ),
        ("Who directed Solaris?", "several films are called “Solaris”: say “Solaris (1972)” or “Solaris (2002)”"),
        ("films with Nicholas Cage", "no person is called “Nicholas Cage”; did you mean “Nicolas Cage”?"),
        ("", "no query answers “”; the nearest questions are “"),
        ("y" * 10_000, "no query answers “yyy"),
    ],
    ids=["weather", "misspelt", "ambiguous", "person", "empty", "long"],
)
def test_what_is_not_answered_is_one_plain_line(filmkg: Run, samples_store: Path, question: str, words: str) -> None:
    outcome = filmkg("ask", question, "--store", samples_store)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith(f"filmkg: {words}")
    assert outcome.err.count("\n") == 1


def test_without_a_question_the_usage_is_wrong(filmkg: Run, samples_store: Path) -> None:
    assert filmkg("ask", "--store", samples_store).code == 2
    assert filmkg("ask", QUESTION, "--store", samples_store, "--format", "ttl").code == 2
