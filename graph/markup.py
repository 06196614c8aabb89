"""A film as schema.org's ``Movie`` in JSON-LD, as search engines read it (https://schema.org/Movie).

Plain nested objects and no terms but schema.org's: what the graph says with terms of its own is said here with the
nearest that a search engine knows, or left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pyoxigraph as ox
from rdflib import SDO

from graph.catalogue import Film
from graph.results import Result

_PEOPLE = """
SELECT ?role ?thing ?name ?type {
  VALUES (?property ?role) { (schema:director "director") (fkg:screenwriter "author") (schema:producer "producer")
    (schema:musicBy "musicBy") (fkg:cinematographer "contributor") (fkg:editor "editor") (schema:actor "actor")
    (schema:productionCompany "productionCompany") (schema:countryOfOrigin "countryOfOrigin")
    (schema:locationCreated "locationCreated") (schema:contentLocation "contentLocation")
    (schema:character "character") }
  ?film ?property ?thing . ?thing schema:name ?name .
  BIND(IF(?role = "productionCompany", "Organization", IF(?role = "countryOfOrigin", "Country",
       IF(?role IN ("locationCreated", "contentLocation"), "Place", "Person"))) AS ?type)
} ORDER BY ?role ?name ?thing
"""
_LITERALS = """
SELECT ?property ?value {
  VALUES ?property {
    schema:name schema:alternateName schema:datePublished schema:duration schema:inLanguage schema:abstract
  }
  ?film ?property ?value
} ORDER BY ?property ?value
"""
_CONCEPTS = """
SELECT ?role ?label {
  VALUES (?property ?role) { (schema:genre "genre") (fkg:theme "keywords") }
  ?film ?property ?concept . ?concept skos:prefLabel ?label
} ORDER BY ?role ?label
"""
_WORKS = """
SELECT ?work ?type ?name ?author ?year {
  ?film schema:isBasedOn ?work . ?work a ?class .
  FILTER(?class IN (schema:Book, schema:Play, schema:ShortStory, schema:ComicStory, schema:Movie))
  BIND(STRAFTER(STR(?class), "https://schema.org/") AS ?type)
  OPTIONAL { ?work schema:name ?name } OPTIONAL { ?work schema:datePublished ?year }
  OPTIONAL { ?work schema:author/schema:name ?author }
} ORDER BY ?work ?author
"""
_AWARDS = """
SELECT ?award ?outcome ?who {
  ?nomination fkg:nominatedWork ?film ; fkg:category/skos:prefLabel ?award ; fkg:outcome ?came .
  BIND(IF(?came = fkg:won, "won", "nominated") AS ?outcome)
  OPTIONAL { ?nomination fkg:nominee/schema:name ?who }
} ORDER BY ?outcome ?award ?who
"""
_SAME = "SELECT ?there { ?film owl:sameAs ?there } ORDER BY ?there"
_RATINGS = """
SELECT ?rater ?value ?best ?count {
  ?film schema:aggregateRating ?rating .
  ?rating schema:ratingValue ?value ; fkg:rater ?rater ; schema:ratingCount ?count .
  OPTIONAL { ?rating schema:bestRating ?best }
} ORDER BY ?rater ?value
"""
_SINGLE = frozenset({"name", "datePublished", "duration", "abstract"})


def movie(query: Callable[..., Result], film: Film) -> dict[str, Any]:
    """A film as a ``Movie``.

    Args:
        query: asks the graph.
        film: the film.

    Returns:
        JSON-LD with the context ``https://schema.org``; each list has a settled order.
    """
    about: dict[str, list[Any]] = defaultdict(list)
    term = ox.NamedNode(film.iri)
    for name, value in _facts(query, term):
        if value not in about[name]:
            about[name].append(value)
    found = {name: _one_or_all(name, values) for name, values in sorted(about.items())}
    return {"@context": str(SDO).rstrip("/"), "@type": "Movie", "@id": film.iri, **found}


def _one_or_all(name: str, values: list[Any]) -> Any:
    return values[0] if name in _SINGLE or len(values) == 1 else values


def _facts(query: Callable[..., Result], film: ox.NamedNode) -> Iterator[tuple[str, Any]]:
    rows = (_rows(query, text, film) for text in (_LITERALS, _PEOPLE, _CONCEPTS, _WORKS, _AWARDS, _RATINGS, _SAME))
    literals, people, concepts, works, awards, ratings, same = rows
    yield from ((row["property"].removeprefix(str(SDO)), row["value"]) for row in literals)
    yield from ((row["role"], _thing(row["type"], row["thing"], name=row["name"])) for row in people)
    yield from ((row["role"], row["label"]) for row in concepts)
    yield from (("isBasedOn", work) for work in _works(works))
    yield from (("award", _award(row)) for row in awards)
    yield from (("aggregateRating", _rating(row)) for row in ratings)
    yield from (("sameAs", row["there"]) for row in same)


def _rows(query: Callable[..., Result], text: str, film: ox.NamedNode) -> list[dict[str, str]]:
    return [{name: value or "" for name, value in row.items()} for row in query(text, film=film).values()]


def _thing(kind: str, iri: str, **fields: Any) -> dict[str, Any]:
    return {"@type": kind, "@id": iri, **{name: value for name, value in fields.items() if value}}


def _works(rows: Iterable[dict[str, str]]) -> Iterator[dict[str, Any]]:
    """Each source once, with its authors."""
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        work = found.setdefault(
            row["work"], _thing(row["type"], row["work"], name=row["name"], datePublished=row["year"])
        )
        if row["author"]:
            work.setdefault("author", []).append({"@type": "Person", "name": row["author"]})
    yield from found.values()


def _award(row: dict[str, str]) -> str:
    """An award in words: schema.org's ``award`` is a text.

    >>> _award({"award": "Academy Award: Best Actor", "outcome": "won", "who": "Nicolas Cage"})
    'Academy Award: Best Actor, Nicolas Cage (won)'
    """
    return f"{row['award']}{', ' * bool(row['who'])}{row['who']} ({row['outcome']})"


def _rating(row: dict[str, str]) -> dict[str, Any]:
    best = {"bestRating": row["best"]} if row["best"] else {}
    count = {"ratingCount": int(row["count"])}
    return {"@type": "AggregateRating", "name": row["rater"], "ratingValue": row["value"], **best, **count}
