"""The tokens of SPARQL text, for telling people where in it something is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise


class Sort(StrEnum):
    """What a token is."""

    IRI = "iri"
    STRING = "string"
    UNCLOSED = "unclosed"
    VARIABLE = "variable"
    NAME = "name"
    LANGUAGE = "language"
    NUMBER = "number"
    WORD = "word"
    MARK = "mark"


_IRI = r'<[^<>"{}|^`\\\x00-\x20]*>'
_ESCAPED = r"%[0-9A-Fa-f]{2}|\\."
_PREFIX = r"(?:[^\W\d_](?:[\w.·-]*[\w·-])?)?"
_NAME = rf"{_PREFIX}:(?:(?:{_ESCAPED}|[\w:·-])(?:(?:{_ESCAPED}|[\w.:·-])*(?:{_ESCAPED}|[\w:·-]))?)?"
_TOKEN = re.compile(
    rf"""\#[^\n\r]*
      | (?P<iri>{_IRI})
      | (?P<string>\"{{3}}(?:\\.|(?!\"{{3}})[^\\])*\"{{3}} | '{{3}}(?:\\.|(?!'{{3}})[^\\])*'{{3}}
          | (?!\"{{3}}|'{{3}})(?:\"(?:\\.|[^"\\\n\r])*\" | '(?:\\.|[^'\\\n\r])*'))
      | (?P<unclosed>\"{{3}}.* | '{{3}}.* | ["'][^\n\r]*)
      | (?P<variable>[?$]\w+)
      | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
      | (?P<name>(?:\^\^(?:{_IRI}|{_NAME})) | _:\w(?:[\w.-]*\w)? | {_NAME})
      | (?P<number>(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)
      | (?P<word>[^\W\d]\w*)
      | (?P<mark>&&|\|\||!=|<=|>=|\^\^|<<\(|\)>>|<<|>>|\{{\||\|\}}|\S)""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A token and its offsets into the text."""

    sort: Sort
    text: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a query, comments and white space left out; what cannot be a token comes as marks.

    >>> [token.text for token in tokens("ASK { ?f a schema:Movie . } # all")]
    ['ASK', '{', '?f', 'a', 'schema:Movie', '.', '}']
    >>> [(str(token.sort), token.text) for token in tokens("'never closed")]
    [('unclosed', "'never closed")]
    """
    for match in _TOKEN.finditer(text):
        if match.lastgroup is not None:
            yield Token(Sort(match.lastgroup), match[0], match.start(), match.end())


def place(text: str, offset: int) -> tuple[int, int, str]:
    r"""Where an offset is: its line and column (from 1, in characters), and that line; CRLF, CR and LF end lines.

    >>> place("ASK {\r\n\té }", 8)
    (2, 2, '\té }')
    """
    before = re.split(r"\r\n|\r|\n", text[:offset])
    rest = re.match(r"[^\r\n]*", text[offset:])
    return len(before), len(before[-1]) + 1, before[-1] + (rest[0] if rest else "")


def declared_prefixes(text: str) -> set[str]:
    """The prefixes that a query declares.

    >>> sorted(declared_prefixes("prefix ex: <https://example.org/> ASK { ?s ex:p 'PREFIX no:' }"))
    ['ex']
    """
    found = list(tokens(text))
    return {
        name.text.partition(":")[0]
        for word, name in pairwise(found)
        if word.sort is Sort.WORD and word.text.upper() == "PREFIX" and name.sort is Sort.NAME
    }
