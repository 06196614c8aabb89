"""The errors: one tree, and messages of one plain line that tell the place and the mend."""

from __future__ import annotations

import pytest

import ontology
from ontology import errors
from ontology.errors import (
    AmbiguousFilm,
    CorrectionError,
    DocumentError,
    EndpointError,
    EndpointTimeout,
    FilmKGError,
    MissingPart,
    NotAFilm,
    QueryError,
    QueryTimeout,
    StoreError,
    UnknownFilm,
    UnknownName,
    UnknownQuestion,
    did_you_mean,
    one_of,
)

TREE = {
    DocumentError: FilmKGError,
    NotAFilm: DocumentError,
    UnknownName: FilmKGError,
    UnknownFilm: UnknownName,
    UnknownQuestion: FilmKGError,
    AmbiguousFilm: FilmKGError,
    CorrectionError: FilmKGError,
    QueryError: FilmKGError,
    QueryTimeout: FilmKGError,
    StoreError: FilmKGError,
    EndpointError: FilmKGError,
    EndpointTimeout: EndpointError,
    MissingPart: FilmKGError,
}
MESSAGES = [
    (FilmKGError("the store is empty"), "the store is empty"),
    (DocumentError("plot.txt", "the file is empty"), "plot.txt: the file is empty"),
    (NotAFilm("plot.txt", "no film is named"), "plot.txt: no film is named"),
    (UnknownName("query", "casts"), "no query is called “casts”"),
    (UnknownName("query", "casts", ["cast"]), "no query is called “casts”; did you mean “cast”?"),
    (
        UnknownFilm("Heet", ["Heat (1995)", "Heat (1986)"]),
        "no film is called “Heet”; did you mean “Heat (1995)” or “Heat (1986)”?",
    ),
    (UnknownQuestion("why?"), "no query answers “why?”"),
    (
        UnknownQuestion("who \n wrote", ["Who wrote {film}?", "Who made {film}?"]),
        "no query answers “who wrote”; the nearest questions are “Who wrote {film}?”, “Who made {film}?”",
    ),
    (
        AmbiguousFilm("Solaris", ["Solaris (1972)", "Solaris (2002)"]),
        "several films are called “Solaris”: say “Solaris (1972)” or “Solaris (2002)”",
    ),
    (CorrectionError("line 2: “alike” is no relation"), "line 2: “alike” is no relation"),
    (QueryError("expected }"), "query: expected }"),
    (QueryError("expected }", line=3, column=7), "query: line 3, column 7: expected }"),
    (QueryError("expected }", line=1, column=1, name="mine.rq"), "mine.rq: line 1, column 1: expected }"),
    (StoreError("films: no store is here"), "films: no store is here"),
    (
        MissingPart("the shapes", "pyshacl", "check"),
        'the shapes need pyshacl, which is not installed; install it with: pip install "filmkg[check]"',
    ),
    (EndpointError("https://example.org/sparql: no answer"), "https://example.org/sparql: no answer"),
    (EndpointTimeout("https://example.org/sparql: no answer"), "https://example.org/sparql: no answer"),
]


@pytest.mark.parametrize(("error", "message"), MESSAGES, ids=lambda value: type(value).__name__)
def test_the_message_is_one_plain_line(error: FilmKGError, message: str) -> None:
    assert str(error) == message
    assert "\n" not in message


def test_the_tree_is_whole_and_as_drawn() -> None:
    found = {kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, FilmKGError)}
    assert found == {FilmKGError, *TREE}
    assert {kind: kind.__base__ for kind in TREE} == TREE
    drawing = errors.__doc__ or ""
    assert all(kind.__name__ in drawing for kind in found)
    assert {kind.__name__ for kind in found} <= set(ontology.__all__)


def test_an_error_keeps_what_it_was_told() -> None:
    unknown = UnknownFilm("Heet", ["Heat"])
    assert (unknown.kind, unknown.name, unknown.suggestions) == ("film", "Heet", ("Heat",))
    assert DocumentError("a.txt", "empty").name == "a.txt"
    assert AmbiguousFilm("Solaris", ["a", "b"]).candidates == ("a", "b")
    malformed = QueryError("expected }", 3, 7, "mine.rq")
    assert (malformed.reason, malformed.line, malformed.column, malformed.name) == ("expected }", 3, 7, "mine.rq")


@pytest.mark.parametrize(
    ("names", "text"),
    [([], ""), (["a"], "“a”"), (["a", "b"], "“a” or “b”"), (["a", "b", "c", "d"], "“a”, “b”, “c” or “d”")],
)
def test_names_are_joined_as_people_do(names: list[str], text: str) -> None:
    assert one_of(names) == text
    assert did_you_mean(names) == (f"; did you mean {text}?" if names else "")
