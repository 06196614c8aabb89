"""What the graph knows of one film, fact by fact, each with the documents that state it and their words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Protocol

import pyoxigraph as ox
from babel import Locale, UnknownLocaleError
from rdflib import SDO

from graph.catalogue import Film
from graph.results import Result
from ontology.terms import FKG


class Asks(Protocol):
    """Anything that answers SPARQL with bound variables, such as ``FilmGraph.query``."""

    def __call__(self, text: str, /, *, name: str = ..., **terms: object) -> Result:
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


# What people call the properties of a film, in the order in which they want to see them.
RELATIONS: Mapping[str, str] = {
    str(SDO.name): "title",
    str(SDO.alternateName): "other title",
    str(SDO.datePublished): "year",
    str(SDO.duration): "runtime",
    str(SDO.inLanguage): "language",
    str(SDO.countryOfOrigin): "country",
    str(SDO.genre): "genre",
    str(SDO.director): "director",
    str(FKG.screenwriter): "screenwriter",
    str(SDO.producer): "producer",
    str(SDO.musicBy): "composer",
    str(FKG.cinematographer): "cinematographer",
    str(FKG.editor): "editor",
    str(SDO.isBasedOn): "based on",
    str(FKG.hasPerformance): "cast",
    str(SDO.actor): "cast",
    str(FKG.theme): "theme",
    str(SDO.locationCreated): "filmed in",
    str(FKG.nominatedWork): "award",
    str(FKG.recommends): "recommends",
    str(SDO.abstract): "synopsis",
}
_ORDER = {relation: position for position, relation in enumerate(dict.fromkeys(RELATIONS.values()))}

# Every fact of a film as: the triple that stands for it, and its value in words.
_FACTS = """
  { ?film ?p ?o . BIND(?film AS ?s)
    OPTIONAL { ?o schema:name ?name } OPTIONAL { ?o skos:prefLabel ?label }
    OPTIONAL { ?o a schema:Movie ; schema:datePublished ?published }
    FILTER(?p NOT IN (fkg:hasPerformance, schema:isBasedOn))
    FILTER NOT EXISTS { FILTER(?p = schema:actor) ?film fkg:hasPerformance/schema:actor ?o }
    BIND(CONCAT(COALESCE(?name, ?label, STR(?o)), COALESCE(CONCAT(" (", STR(?published), ")"), "")) AS ?value) }
  UNION
  { ?film fkg:hasPerformance ?s . ?s schema:actor/schema:name ?actor ; fkg:performs ?o . ?o schema:name ?role
    BIND(fkg:performs AS ?p) BIND(fkg:hasPerformance AS ?shown) BIND(CONCAT(?actor, " as ", ?role) AS ?value) }
  UNION
  { ?film schema:isBasedOn ?o . BIND(?film AS ?s) BIND(schema:isBasedOn AS ?p)
    OPTIONAL { ?o fkg:workForm ?form }
    OPTIONAL { ?o schema:name ?name } OPTIONAL { ?o schema:author/schema:name ?author }
    OPTIONAL { ?o schema:datePublished ?published }
    BIND(CONCAT(COALESCE(?name, CONCAT("a ", COALESCE(STR(?form), "work"))), COALESCE(CONCAT(" by ", ?author), ""),
                COALESCE(CONCAT(" (", STR(?published), ")"), "")) AS ?value) }
  UNION
  { ?s fkg:nominatedWork ?film ; fkg:category/skos:prefLabel ?award ; fkg:outcome ?o .
    BIND(fkg:outcome AS ?p) BIND(fkg:nominatedWork AS ?shown)
    OPTIONAL { SELECT ?s (GROUP_CONCAT(?one; separator=", ") AS ?who) { ?s fkg:nominee/schema:name ?one } GROUP BY ?s }
    BIND(CONCAT(?award, COALESCE(CONCAT(", ", ?who), ""), IF(?o = fkg:won, " (won)", " (nominated)")) AS ?value) }
"""
_ENTRIES = f"""
SELECT ?shown ?p ?value ?source {{ {_FACTS}
  OPTIONAL {{ GRAPH ?document {{ ?s ?p ?o }} ?document a schema:Article ; schema:name ?source }} }}
"""
_QUOTES = f"""
SELECT ?shown ?p ?value ?source ?section ?start ?quote {{ {_FACTS}
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
        key=lambda entry: (_ORDER[entry.relation], entry.value),
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
    return sorted(found, key=lambda quote: (_ORDER[quote.relation], quote.value, quote.document, quote.start))


def _rows(query: Callable[..., Result], text: str, film: Film) -> Iterator[dict[str, str]]:
    for row in query(text, film=ox.NamedNode(film.iri)).values():
        relation = RELATIONS.get(row["shown"] or row["p"] or "")
        if relation is not None:
            found = {name: value or "" for name, value in row.items()}
            yield found | {"relation": relation, "value": _IN_WORDS.get(relation, str)(found["value"])}


@cache
def _language(tag: str) -> str:
    """A BCP 47 tag as the language's English name.

    >>> _language("en"), _language("zxx-nowhere")
    ('English', 'zxx-nowhere')
    """
    try:
        return str(Locale.parse(tag, sep="-").get_language_name("en") or tag)
    except (UnknownLocaleError, ValueError):
        return str(Locale("en").languages.get(tag, tag))


def _minutes(duration: str) -> str:
    """A duration in minutes.

    >>> _minutes("PT1H51M")
    '111 minutes'
    """
    hours, minutes = (re.search(rf"(\d+){unit}", duration) for unit in "HM")
    return f"{60 * int(hours[1] if hours else 0) + int(minutes[1] if minutes else 0)} minutes"


_IN_WORDS: Mapping[str, Callable[[str], str]] = {"runtime": _minutes, "language": _language}
