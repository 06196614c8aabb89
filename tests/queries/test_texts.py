"""Every query file: its header is complete, its text is SPARQL that stands alone, its order leaves nothing open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib.paths import Path as PropertyPath
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parserutils import CompValue

import queries
from ontology.terms import PREFIXES
from queries import Kind, NamedQuery

FOLDER = Path(queries.__file__).parent
QUESTIONS = list(queries.library().values())
CHECKS = list(queries.checks().values())
EVERY = pytest.mark.parametrize("query", [*QUESTIONS, *CHECKS], ids=lambda query: query.name)
EVERY_QUESTION = pytest.mark.parametrize("query", QUESTIONS, ids=lambda query: query.name)
FORM = re.compile(r"^(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.MULTILINE)


def code(query: NamedQuery) -> str:
    """The text without comments and header."""
    return re.sub(r"^#.*$", "", query.text, flags=re.MULTILINE)


def form(query: NamedQuery) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE."""
    found = FORM.search(code(query))
    assert found
    return found[0]


EVERY_SELECT = pytest.mark.parametrize(
    "query", [query for query in (*QUESTIONS, *CHECKS) if form(query) == "SELECT"], ids=lambda query: query.name
)


def projected(query: NamedQuery) -> list[str]:
    """The columns of the outer SELECT, in their order."""
    head = code(query).partition("WHERE")[0].partition("SELECT")[2]
    return re.findall(r"\?(\w+)(?=\)|\s|$)", re.sub(r"\([^?]*\([^)]*\)+ AS", "(", head))


def test_every_file_is_read() -> None:
    files = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.rq")}
    assert files == {f"{name}.rq" for name in queries.library()} | {f"check/{name}.rq" for name in queries.checks()}


@EVERY
def test_the_header_is_complete(query: NamedQuery) -> None:
    assert query.text.startswith("#+ summary: ")
    assert query.summary
    assert query.summary[0].islower()
    assert not query.summary.endswith(".")
    assert query.question.endswith("?")
    assert query.tags
    assert query.tags == tuple(dict.fromkeys(query.tags))


@EVERY_QUESTION
def test_it_belongs_to_a_group(query: NamedQuery) -> None:
    assert query.group is not None


@EVERY
def test_the_name_is_words_joined_by_hyphens(query: NamedQuery) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", query.name)


@EVERY_QUESTION
def test_the_question_names_the_parameters_that_it_needs(query: NamedQuery) -> None:
    named = set(re.findall(r"\{(\w+)\}", query.question))
    assert {parameter.name for parameter in query.parameters if not parameter.optional} <= named
    assert named <= {parameter.name for parameter in query.parameters}


@EVERY
def test_parameters_are_variables_of_the_query(query: NamedQuery) -> None:
    for parameter in query.parameters:
        assert re.search(rf"\?{parameter.name}\b", code(query)), parameter.name
        assert parameter.name not in {"text", "name", "query"}, "an engine's query() has a parameter of that name"
        assert parameter.name.isidentifier()
        assert parameter.example


@EVERY_SELECT
def test_only_films_are_columns_as_well_as_parameters(query: NamedQuery) -> None:
    texts = {parameter.name for parameter in query.parameters if parameter.kind is not Kind.FILM}
    assert texts.isdisjoint(projected(query)), "what was typed would stand in the column instead of what was found"


@EVERY
def test_it_is_sparql_in_both_engines_with_its_own_prefixes(query: NamedQuery) -> None:
    ox.Store().query(query.text)
    prepareQuery(query.text)


@EVERY
def test_it_declares_the_prefixes_that_it_uses_as_they_are_everywhere(query: NamedQuery) -> None:
    declared = dict(re.findall(r"^PREFIX (\w+): <([^>]+)>$", query.text, re.MULTILINE))
    body = re.sub(r"^PREFIX .*$", "", code(query), flags=re.MULTILINE)
    used = set(re.findall(r"(?<![\w?])([a-z]+):(?=[\w)])", re.sub(r'"[^"]*"', "", body)))
    assert set(declared) == used
    assert declared == {prefix: PREFIXES[prefix] for prefix in declared}


@EVERY_SELECT
def test_the_order_leaves_nothing_open(query: NamedQuery) -> None:
    order = code(query).rpartition("ORDER BY")[2]
    assert set(projected(query)) <= set(re.findall(r"\?(\w+)", order))


@EVERY_SELECT
def test_the_columns_are_as_declared(query: NamedQuery) -> None:
    answer = ox.Store().query(query.text)
    assert isinstance(answer, ox.QuerySolutions)
    assert [variable.value for variable in answer.variables] == projected(query)


LANGUAGE = {
    *("SelectQuery", "AskQuery", "ConstructQuery", "DescribeQuery"),
    *("LeftJoin", "Union", "Minus", "Filter", "Graph", "values", "Extend", "Builtin_NOTEXISTS"),
    *("Group", "AggregateJoin", "Aggregate_Count", "Aggregate_Sum", "Aggregate_Avg", "Distinct", "OrderBy"),
    *("AlternativePath", "SequencePath", "MulPath", "subquery"),
}
"""What rdflib's algebra calls the parts of the language; a subquery is a projection inside another."""


def test_together_the_queries_use_the_whole_language() -> None:
    used: set[str] = set()
    for query in QUESTIONS:
        parts = list(parts_of(prepareQuery(query.text).algebra))
        used.update(parts, ["subquery"] * (parts.count("Project") > 1))
    assert used >= LANGUAGE, LANGUAGE - used


def parts_of(node: object) -> Iterator[str]:
    """The names of the nodes of an algebra, and of the paths in it."""
    if isinstance(node, CompValue):
        yield str(node.name)
        for value in node.values():
            yield from parts_of(value)
    elif isinstance(node, PropertyPath):
        yield type(node).__name__
    elif isinstance(node, list | tuple | set):
        for each in node:
            yield from parts_of(each)


def test_what_a_property_is_called_is_the_same_wherever_it_is_named() -> None:
    called: dict[str, set[str]] = {}
    for query in (queries.get(name) for name in ("film-facts", "who-says-what", "sources-of-film", "disagreements")):
        for predicate, label in re.findall(r'((?:schema|fkg):\w+) "([^"]+)"\)', query.text):
            if not label.endswith("of the source"):
                called.setdefault(predicate, set()).add(label)
    assert len(called) > 18
    assert {predicate: labels for predicate, labels in called.items() if len(labels) > 1} == {}
