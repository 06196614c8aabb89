"""What is said of a malformed query: the place in its author's text, the fault, the mend."""

from __future__ import annotations

import pytest

import queries
from graph.diagnosis import diagnose
from graph.tokens import tokens

FAULTS = {
    "misspelt keyword": ("SELEC ?s { ?s ?p ?o }", 1, 1, "“SELEC” cannot stand here; did you mean SELECT?"),
    "misspelt in a group": ("ASK { ?s ?p ?o . OPTOINAL { ?s ?q ?r } }", 1, 18, "did you mean OPTIONAL?"),
    "misspelt in lower case": ("select ?s where { ?s ?p ?o } lmiit 4", 1, 30, "did you mean LIMIT?"),
    "prefix like a known one": ("ASK { 'äé😀' shcema:p ?o }", 1, 13, "did you mean “schema:”?"),
    "prefix of a usual vocabulary": (
        "ASK { ?s foaf:name ?o }",
        1,
        10,
        "declare it first: PREFIX foaf: <http://xmlns.com/foaf/0.1/>",
    ),
    "prefix of a datatype": ("ASK { ?s ?p 'x'^^nope:t }", 1, 16, "the prefix “nope:” is neither declared nor known"),
    "prefix after tabs": ("ASK {\n\t\t?s nope:p ?o }", 2, 6, "the prefix “nope:”"),
    "prefix after CRLF": ("ASK {\r\n ?s nope:p ?o }", 2, 5, "the prefix “nope:”"),
    "prefix after CR": ("ASK {\r ?s nope:p ?o }", 2, 5, "the prefix “nope:”"),
    "brace missing": ("SELECT ?a {\n GRAPH ?g { ?a ?b ?c }\n", 2, 23, "the “{” of line 1, column 11 is never closed"),
    "brace too much": ("SELECT ?s { ?s ?p ?o }}", 1, 23, "“}” is one too many"),
    "no brace": ("SELECT * WHERE ?s ?p ?o", 1, 16, "“?s” cannot stand here; expected “{”"),
    "bracket missing": ("ASK { ?s ?p ?o FILTER(?o > 3 }", 1, 30, "“)” is missing before “}”"),
    "dot too much": ("ASK {\r\n\t?s ?p 'é' ..\r\n}", 2, 13, "“.” is one too many"),
    "dot missing": ("ASK { ?s ?p ?o ?a ?b ?c }", 1, 16, "“.” is missing before “?a”"),
    "semicolon after the end": ("SELECT ?s { ?s ?p ?o } LIMIT 10;", 1, 32, "“;” is one too many"),
    "comma between variables": ("SELECT ?s, ?o { ?s ?p ?o }", 1, 10, "“,” is one too many"),
    "quote missing": ("ASK { ?s ?p 'x }", 1, 13, "the text that starts here is never closed: ' is missing"),
    "line break in a text": ('ASK { ?s ?p "a\nb" }', 1, 13, 'never closed: " is missing'),
    "long quote missing": ("ASK { ?s ?p '''a\nb' }", 1, 13, "never closed: ''' is missing"),
    "quote within a text": ("ASK { ?s ?p 'it's' }", 1, 17, "a quote inside a text has a \\ before it"),
    "modifier within the group": ("SELECT ?t { ?f ?p ?t ORDER BY ?t }", 1, 22, "closes the “{” of line 1, column 11"),
    "number expected": ("SELECT ?s { ?s ?p ?o } LIMIT ten", 1, 30, "“ten” cannot stand here; expected a number"),
    "end too early": ("SELECT ?s { ?s ?p ?o } ORDER BY", 1, 32, "the query ends too early; expected “(”"),
    "nothing": (" # nothing", 1, 11, "the query is empty"),
    "relative IRI": ("ASK { ?s a <Movie> }", 1, 12, "this is no absolute IRI"),
    "ungrouped variable": ("SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o }", 1, 41, "neither named in GROUP BY"),
    "variable assigned twice": ("ASK { ?s ?p ?o BIND(1 AS ?s) }", 1, 30, "AS ?s: the variable has a value before"),
    "no AS": ("SELECT (COUNT(?s) ?n) { ?s ?p ?o }", 1, 19, "“?n” cannot stand here; expected AS"),
    "update": ("INSERT DATA { <a:b> <a:b> 1 }", 1, 1, "INSERT changes data; a query only asks"),
}


@pytest.mark.parametrize(("text", "line", "column", "says"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_place_and_mend(text: str, line: int, column: int, says: str) -> None:
    error = diagnose(text)
    assert error is not None
    assert (error.line, error.column) == (line, column), error
    assert says in error.reason
    assert "\n" not in str(error)


@pytest.mark.parametrize("name", [*queries.library(), *queries.checks()])
def test_a_query_with_nothing_wrong_has_no_diagnosis(name: str) -> None:
    assert diagnose({**queries.library(), **queries.checks()}[name].text) is None


@pytest.mark.parametrize("name", queries.library())
def test_a_mark_that_is_lost_anywhere_is_told_of_nearby(name: str) -> None:
    """The place is never before the mark that was taken out, as all that stands before it is right."""
    text = queries.get(name).text
    marks = [token for token in tokens(text) if token.text in "{}()" and token.text]
    for mark in marks[:: max(1, len(marks) // 6)]:
        broken = text[: mark.start] + " " + text[mark.end :]
        error = diagnose(broken, name)
        assert error is not None
        assert error.line is not None
        assert error.line >= text.count("\n", 0, mark.start) + 1


def test_bytes_that_are_no_text_are_told_of() -> None:
    assert "bytes that are no text" in str(diagnose("ASK { '\udcff' ?p ?o }"))


def test_the_caret_stands_under_the_place() -> None:
    error = diagnose("ASK {\n\t'片' nope:p ?o }")
    assert error is not None
    assert error.excerpt == " '片' nope:p ?o }\n      ^"
    long = diagnose(f"ASK {{ ?s ?p '{'x' * 5000}' . ?s nope:p ?o }}")
    assert long is not None
    line, caret = long.excerpt.splitlines()
    assert line[len(caret) - 1 :].startswith("nope:p")
    assert len(line) <= 100
