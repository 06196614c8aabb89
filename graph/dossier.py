"""What the graph knows of one film, fact by fact, each with the documents that state it and their words."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

import pyoxigraph as ox

from graph.catalogue import Film
from graph.results import Result
from graph.wording import FACTS, RELATIONS, in_words


class Asks(Protocol):
    """Anything that answers SPARQL with bound variables, such as ``FilmGraph.query``."""

    def __call__(self, text: str, /, *, name: str = ..., **terms: Any) -> Result:
        """The answer to a query."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact about a film.

    Attributes:
        relation: what it says of the film ("director").
        value: the value in words ("Mike Figgis").
        sources: the names of the documents that state it, sorted.
    """

    relation: str
    value: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of a document that state a fact.

    Attributes:
        relation: what the fact says of the film.
        value: its value in words.
        document: the document's name.
        section: the heading under which the words stand.
        start: their offset into the document.
        quote: the words.
    """

    relation: str
    value: str
    document: str
    section: str
    start: int
    quote: str


_ORDER = {relation: position for position, relation in enumerate(dict.fromkeys(RELATIONS.values()))}
_NUMBER = re.compile(r"\d+")

_ENTRIES = f"""
SELECT ?shown ?p ?value ?source {{ {FACTS}
  OPTIONAL {{ GRAPH ?document {{ ?s ?p ?o }} ?document a schema:Article ; schema:name ?source }} }}
"""
_QUOTES = f"""
SELECT ?shown ?p ?value ?source ?section ?start ?quote {{ {FACTS}
  GRAPH ?evidence {{ ?e rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; prov:wasDerivedFrom ?document ;
    oa:exact ?quote ; oa:start ?start ; fkg:section ?section }}
  ?document a schema:Article ; schema:name ?source }}
"""


def entries(query: Asks, film: Film) -> list[Entry]:
    """What is known of a film.

    Args:
        query: asks the graph.
        film: the film.

    Returns:
        Its facts in the order of :data:`RELATIONS`, each with the names of its documents.
    """
    sources: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in _rows(query, _ENTRIES, film):
        sources[row["relation"], row["value"]] |= {row["source"]} - {""}
    return sorted(
        (Entry(relation, value, tuple(sorted(names))) for (relation, value), names in sources.items()),
        key=lambda entry: _rank(entry.relation, entry.value),
    )


def quotes(query: Asks, film: Film, relation: str | None = None) -> list[Quote]:
    """The words in which documents state what is known of a film.

    Args:
        query: asks the graph.
        film: the film.
        relation: only facts of this relation ("director").

    Returns:
        In the order of the relations, then of the documents.
    """
    found = {
        Quote(row["relation"], row["value"], row["source"], row["section"], int(row["start"]), row["quote"])
        for row in _rows(query, _QUOTES, film)
        if relation in (None, row["relation"])
    }
    return sorted(found, key=lambda quote: (*_rank(quote.relation, quote.value), quote.document, quote.start))


def _rows(query: Callable[..., Result], text: str, film: Film) -> Iterator[dict[str, str]]:
    for row in query(text, film=ox.NamedNode(film.iri)).values():
        relation = RELATIONS.get(row["shown"] or row["p"] or "")
        if relation is not None:
            found = {name: value or "" for name, value in row.items()}
            yield found | {"relation": relation, "value": in_words(relation, found["value"])}


def _rank(relation: str, value: str) -> tuple[int, int, str]:
    """Where a fact stands: numbered values by number (part 2 of a plot before part 10), then all others."""
    number = _NUMBER.match(value)
    return _ORDER[relation], int(number[0]) if number else sys.maxsize, value
