"""Binding variables of a SPARQL request to terms, as rdflib's ``initBindings`` does, in any engine's own text.

A value is written in its N-Triples form into VALUES clauses, so it can only ever be a value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

import pyoxigraph as ox

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

_TEXTS: Final = 256  # a text is asked again and again with other values: what it says is looked up once

# What must not be taken for SPARQL's own words and braces: the patterns below read text with these blanked out.
_OPAQUE: Final = re.compile(
    r"""(?P<iri><[^<>"{}|^`\\\x00-\x20]*>) | (?P<comment>\#[^\n\r]*)
      | (?P<quote>\"{3}|'{3})(?:\\.|(?!(?P=quote))[^\\])*(?P=quote)
      | (?P<mark>["'])(?:\\.|(?!(?P=mark))[^\\\n\r])*(?P=mark)
      | (?<![\w.-])[\w.-]*+:(?:\\.|[\w.:%-])*""",
    re.VERBOSE | re.DOTALL,
)
_NO_GROUP: Final = re.compile(
    r"""\bVALUES\s*(?:[?$]\w+|\([^()]*\))\s*\{[^{}]*\} | \bCONSTRUCT\s*\{[^{}]*\}
      | \b(?:INSERT|DELETE)(?:\s+DATA)?\s*\{(?:[^{}]|\{[^{}]*\})*\}""",
    re.VERBOSE | re.IGNORECASE,
)
_BRACE: Final = re.compile(r"\{(?!\|)|(?<!\|)\}")  # not {| and |}, which annotate a triple
_SELECT: Final = re.compile(r"\s*SELECT\b", re.IGNORECASE)


@lru_cache(maxsize=_TEXTS)
def code_of(text: str, *, iris: bool = False) -> str:
    """The text, as long as before, with comments, strings, prefixed names and (unless wanted) IRIs blanked out."""
    return _OPAQUE.sub(lambda match: match[0] if iris and match["iri"] else " " * len(match[0]), text)


def without_comments(text: str) -> str:
    """The text without its comments, line for line: shorter to send, and with no words that a client takes for code.

    >>> without_comments("#+ asked: load it\\nASK { ?s <urn:a#b> 'x # y' } # all")
    "\\nASK { ?s <urn:a#b> 'x # y' } "
    """
    return _OPAQUE.sub(lambda match: "" if match["comment"] else match[0], text)


def bound(text: str, terms: Mapping[str, Term]) -> str:
    r"""The request with a VALUES clause at the head of each group graph pattern that mentions a bound variable.

    So each is bound wherever it occurs, as rdflib has it, and stays out of a MINUS that does not mention it. (A VALUES
    clause at the end of the query would come too late for FILTER, BIND and COUNT.)

    >>> bound("ASK { ?film a ?class }", {"film": ox.Literal('a "b" }')})
    'ASK { VALUES (?film) { ("a \\"b\\" }") } ?film a ?class }'
    """
    if not terms:
        return text
    legible = code_of(text, iris=True)
    inserts: list[tuple[int, str]] = []
    for start, end, scope, wraps in _groups_of(text):
        names = [name for name in terms if re.search(rf"[?$]{name}(?!\w)", legible[scope])]
        if names:
            variables, values = " ".join(f"?{name}" for name in names), " ".join(str(terms[name]) for name in names)
            inserts.append((start, f" VALUES ({variables}) {{ ({values}) }} " + "{" * wraps))
            inserts.append((end, "}" * wraps))
    return with_inserts(text, inserts)


@lru_cache(maxsize=_TEXTS)
def _groups_of(text: str) -> tuple[tuple[int, int, slice, bool], ...]:
    return tuple(_groups(_NO_GROUP.sub(lambda match: " " * len(match[0]), code_of(text))))


def _groups(code: str) -> Iterator[tuple[int, int, slice, bool]]:
    """The groups that can hold VALUES: where they start and end, the text they speak for, if they wrap a subquery."""
    found: list[list[int]] = []  # start, end, parent
    stack = [-1]
    for brace in _BRACE.finditer(code):
        if brace[0] == "{":
            found.append([brace.end(), len(code), stack[-1]])
            stack.append(len(found) - 1)
        elif len(stack) > 1:
            found[stack.pop()][1] = brace.start()
    subqueries = [bool(_SELECT.match(code, start)) for start, _, _ in found]
    for (start, end, parent), subquery in zip(found, subqueries, strict=True):
        if parent < 0:
            yield start, end, slice(None), subquery
        elif not subquery:
            yield start, end, slice(*found[parent][:2]) if subqueries[parent] else slice(start, end), False


def with_inserts(text: str, inserts: Iterable[tuple[int, str]]) -> str:
    """The text with each insert put at its offset into the text as it was.

    >>> with_inserts("ad", [(1, "b"), (1, "c")])
    'abcd'
    """
    for position, insert in sorted(inserts, reverse=True):
        text = text[:position] + insert + text[position:]
    return text
