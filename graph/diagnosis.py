"""What is wrong with a query that the engine cannot parse, where, and what would mend it.

The engine says at which character it gave up, which may lie some words behind the fault. It is therefore asked about
the beginnings of the query instead: the fault is the first token with which no query can go on. What would mend it
is found in the same way: a small change is proposed only if the engine then parses the whole.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

import pyoxigraph as ox
from rapidfuzz import fuzz, process
from rdflib import Graph

from graph.bounds import asks_service
from graph.tokens import Sort, Token, declared_prefixes, place, tokens
from ontology.errors import QueryError, did_you_mean
from ontology.terms import PREFIXES

_AT: Final = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): (?P<reason>.*)", re.DOTALL)
_PAD: Final = " " * 40 + "\0"  # longer than any keyword, which the engine reads ahead; and never a query's end
_ALIKE: Final = 70
_PAIRS: Final = {")": "(", "}": "{", "]": "["}
_UPDATES: Final = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"})
_AFTER_GROUP: Final = frozenset({"ORDER", "GROUP", "HAVING", "LIMIT", "OFFSET"})
_KEYWORDS: Final = (
    "SELECT CONSTRUCT DESCRIBE ASK WHERE FROM NAMED PREFIX BASE DISTINCT REDUCED GROUP BY HAVING ORDER ASC DESC LIMIT"
    " OFFSET VALUES OPTIONAL GRAPH UNION FILTER MINUS BIND AS SERVICE SILENT UNDEF EXISTS NOT IN COUNT SUM MIN MAX AVG"
    " SAMPLE GROUP_CONCAT SEPARATOR STR LANG LANGMATCHES DATATYPE BOUND IRI URI BNODE RAND ABS CEIL FLOOR ROUND CONCAT"
    " STRLEN SUBSTR UCASE LCASE ENCODE_FOR_URI CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER YEAR MONTH DAY HOURS"
    " MINUTES SECONDS TIMEZONE TZ NOW UUID STRUUID MD5 SHA1 SHA256 SHA384 SHA512 COALESCE IF STRLANG STRDT SAMETERM"
    " ISIRI ISURI ISBLANK ISLITERAL ISNUMERIC REGEX REPLACE true false"
).split()
_SAMPLES: Final = {
    "}": "“}”",
    ")": "“)”",
    "]": "“]”",
    "{": "“{”",
    "(": "“(”",
    ".": "“.”",
    "AS": "AS",
    "BY": "BY",
    "?x": "a variable",
    "<x:y>": "an IRI such as schema:name",
    "x:": "a prefix such as “ex:”",
    '"x"': "a text",
    "1": "a number",
    "SELECT": "SELECT, ASK, CONSTRUCT or DESCRIBE",
}
_RULES: Final = {
    "The SELECT contains a variable that is unbound": "SELECT gives a variable that is neither named in GROUP BY nor"
    " inside COUNT, SAMPLE or the like",
    "IRI parsing failed": "this is no absolute IRI: it lacks its scheme (https:), or holds a space",
    "Duplicated variable name": "SELECT names a variable twice",
    "Repeated variables": "VALUES names a variable twice",
    "same number of values": "VALUES needs as many values as variables in each row; UNDEF stands for none",
    "SELECT * is not authorized with GROUP BY": "SELECT * does not go with GROUP BY; name the variables",
}


def diagnose(text: str, name: str = "query") -> QueryError | None:
    """What is wrong with a query.

    Args:
        text: the query as its author wrote it.
        name: what messages call it.

    Returns:
        The error, with the place in this text; None if the engine can parse it.

    >>> print(diagnose("SELECT ?f { ?f a schema:Movie ..}"))
    query: line 1, column 32: “.” is one too many
    """
    if any("\ud800" <= character <= "\udfff" for character in text):
        return QueryError("the query holds bytes that are no text; save it as UTF-8", name=name)
    if _parses(text):
        return None
    found = list(tokens(text))
    index = bisect_left(range(len(found)), True, key=lambda at: _is_fault(text, found[at]))
    offset = found[index].start if index < len(found) else len(text.rstrip())
    return QueryError(_reason(text, found, index), *place(text, offset)[:2], name, place(text, offset)[2])


def _is_fault(text: str, token: Token) -> bool:
    """Whether no query begins with what ends with this token; a function's name comes with its bracket."""
    end = token.end + (token.sort is Sort.WORD and text[token.end : token.end + 1] == "(")
    return token.sort is Sort.UNCLOSED or not _can_go_on(text[:end])


def _complaint(text: str) -> re.Match[str] | None:
    """What the engine says of a text that is none of its queries; None where it parses it."""
    try:
        ox.Store().query(text, prefixes=dict(PREFIXES))  # over nothing, so that it costs nothing
    except SyntaxError as error:
        return _AT.match(str(error.msg))
    except (RuntimeError, OSError):
        return None  # it was parsed
    return None


def _can_go_on(beginning: str) -> bool:
    """Whether some query begins so: the engine then stumbles not before the padding's end."""
    complaint = _complaint(beginning + _PAD)
    if complaint is None:
        return True
    lines = beginning.count("\n") + 1
    start = beginning.rfind("\n") + 1
    return (int(complaint["line"]), int(complaint["column"])) >= (lines, len(beginning) - start + len(_PAD))


def _parses(text: str) -> bool:
    """Whether a text is a query; one that asks another service is not put to the engine whole, which would ask it."""
    return _can_go_on(text) if asks_service(text) else _complaint(text) is None


def _reason(text: str, found: Sequence[Token], index: int) -> str:
    if index == len(found):
        return _at_the_end(text, found)
    token = found[index]
    return (
        _of_token(text, found, index)
        or _broken_rule(text[: token.end] + _PAD)
        or _mended(text, token)
        or f"“{_short(token)}” cannot stand here{_expected(text[: token.start])}"
    )


def _at_the_end(text: str, found: Sequence[Token]) -> str:
    if not found:
        return "the query is empty"
    if left := _unclosed(found):
        line, column, _ = place(text, left.start)
        return f"the query ends, and the “{left.text}” of line {line}, column {column} is never closed"
    return _broken_rule(text) or f"the query ends too early{_expected(text)}"


def _of_token(text: str, found: Sequence[Token], index: int) -> str | None:
    """What is wrong with the token by itself."""
    token = found[index]
    word = token.text.upper()
    if token.sort is Sort.UNCLOSED:
        return f"the text that starts here is never closed: {_mark_of(token)} is missing"
    if token.sort is Sort.NAME and not token.text.startswith("_:"):
        return _unknown_prefix(text, token)
    if index == 0 and word in _UPDATES:
        return f"{word} changes data; a query only asks (SELECT, ASK, CONSTRUCT, DESCRIBE)"
    if token.sort is Sort.WORD and word in _AFTER_GROUP and (left := _unclosed(found[:index])):
        line, column, _ = place(text, left.start)
        return f"{word} comes after the “}}” that closes the “{left.text}” of line {line}, column {column}"
    if index and found[index - 1].sort is Sort.STRING and found[index - 1].end == token.start:
        return f"the text {_short(found[index - 1])} ends before this; a quote inside a text has a \\ before it"
    return _bound_twice(found, index) if token.text == "}" else None


def _bound_twice(found: Sequence[Token], end: int) -> str | None:
    """Whether a group that ends assigns a variable that had a value in it; the engine says so of no place."""
    group = [token.text for token in found[:end]]
    start = max((at for at, text in enumerate(group) if text == "{"), default=0)
    for at in range(start, end - 1):
        if group[at].upper() == "AS" and group[at + 1] in group[start:at]:
            return f"AS {group[at + 1]}: the variable has a value before; give the new one another name"
    return None


def _unknown_prefix(text: str, token: Token) -> str | None:
    prefix = token.text.removeprefix("^^").partition(":")[0]
    known = {*PREFIXES, *declared_prefixes(text[: token.start])}
    if prefix in known or token.text.startswith("^^<"):
        return None
    near = process.extract(prefix, sorted(known), scorer=fuzz.ratio, limit=2, score_cutoff=_ALIKE)
    usual = dict(Graph().namespaces()).get(prefix, "…")
    mend = did_you_mean([f"{name}:" for name, _, _ in near]) or f"; declare it first: PREFIX {prefix}: <{usual}>"
    return f"the prefix “{prefix}:” is neither declared nor known{mend}"


def _broken_rule(text: str) -> str | None:
    """The rule beyond grammar that the engine says is broken."""
    complaint = _complaint(text)
    reason = complaint["reason"] if complaint else ""
    return next((ours for theirs, ours in _RULES.items() if theirs in reason), None)


def _mended(text: str, token: Token) -> str | None:
    """The one small change at the token that makes a query of the text."""
    for changed, words in _changes(text, token):
        if _parses(changed) and not asks_service(changed):
            return words
    return None


def _changes(text: str, token: Token) -> Iterator[tuple[str, str]]:
    before, after = text[: token.start], text[token.end :]
    if token.sort is Sort.WORD:
        for keyword in _keywords_like(token.text):
            yield f"{before}{keyword}{after}", f"“{token.text}” cannot stand here; did you mean {keyword}?"
    if token.sort is Sort.MARK:
        yield f"{before} {after}", f"“{token.text}” is one too many"
    for missing in (".", ")", "}", "{", "(", "]"):
        yield f"{before} {missing} {token.text}{after}", f"“{missing}” is missing before “{_short(token)}”"


def _keywords_like(word: str) -> list[str]:
    return [
        found
        for found, _, _ in process.extract(word.upper(), _KEYWORDS, scorer=fuzz.ratio, limit=4, score_cutoff=_ALIKE)
    ]


def _unclosed(found: Sequence[Token]) -> Token | None:
    """The innermost bracket that has no partner."""
    stack: list[Token] = []
    for token in found:
        if token.text in _PAIRS.values() and token.sort is Sort.MARK:
            stack.append(token)
        elif stack and token.text in _PAIRS and stack[-1].text == _PAIRS[token.text]:
            stack.pop()
    return stack[-1] if stack else None


def _expected(beginning: str) -> str:
    """What could stand after a beginning, of what is most often meant."""
    fits = [words for sample, words in _SAMPLES.items() if _can_go_on(f"{beginning} {sample}")]
    return f"; expected {', '.join(fits[:-1])}{' or ' if fits[1:] else ''}{fits[-1]}" if fits else ""


def _mark_of(token: Token) -> str:
    return next(mark for mark in ('"""', "'''", '"', "'") if token.text.startswith(mark))


def _short(token: Token) -> str:
    line = token.text.splitlines()[0] if token.text else ""
    return line if len(line) <= 40 else f"{line[:39]}…"
