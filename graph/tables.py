"""The graph as tables for spreadsheets and data frames, one a class; a row is a thing, and its IRI comes first."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from types import MappingProxyType

from graph.results import Result

_SEVERAL = "; "


def _all(path: str, name: str, of: str = "schema:name") -> str:
    """A subquery for the names at the end of a path, in order and joined.

    >>> "GROUP BY ?thing" in _all("schema:director", "director")
    True
    """
    return (
        f'  OPTIONAL {{ SELECT ?thing (GROUP_CONCAT(?one; separator="{_SEVERAL}") AS ?{name}) '
        f"{{ SELECT DISTINCT ?thing ?one {{ ?thing {path} ?node . ?node {of} ?one }} ORDER BY ?one }} "
        "GROUP BY ?thing }\n"
    )


_NAMED = "  OPTIONAL { ?thing schema:name ?name }\n"
_YEAR = "  OPTIONAL { ?thing schema:datePublished ?date BIND(STR(?date) AS ?year) }\n"

TABLES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "films": (
            "?name ?year ?minutes ?director ?screenwriter ?composer ?actor ?genre ?theme ?country",
            "?thing a schema:Movie .\n" + _NAMED + _YEAR + "  OPTIONAL { ?thing schema:duration ?duration "
            "BIND(60 * HOURS(?duration) + MINUTES(?duration) AS ?minutes) }\n"
            + _all("schema:director", "director")
            + _all("fkg:screenwriter", "screenwriter")
            + _all("schema:musicBy", "composer")
            + _all("schema:actor", "actor")
            + _all("schema:genre", "genre", "skos:prefLabel")
            + _all("fkg:theme", "theme", "skos:prefLabel")
            + _all("schema:countryOfOrigin", "country"),
        ),
        "people": ("?name", "?thing a schema:Person .\n" + _NAMED),
        "characters": (
            "?name ?film ?actor",
            "?thing a fkg:Character .\n" + _NAMED + "  OPTIONAL { ?film schema:character ?thing }\n"
            "  OPTIONAL { ?role fkg:performs ?thing ; schema:actor/schema:name ?actor }\n",
        ),
        "works": (
            "?form ?name ?year ?author",
            "{ ?film schema:isBasedOn ?thing } UNION { ?film fkg:inspiredBy ?thing } ?thing fkg:workForm ?form .\n"
            + _NAMED
            + _YEAR
            + _all("schema:author", "author"),
        ),
        "nominations": (
            "?film ?award ?outcome ?nominee",
            "?thing a fkg:Nomination ; fkg:nominatedWork ?film ; fkg:outcome ?came ; fkg:category ?category .\n"
            "  ?category skos:prefLabel ?award\n"
            '  BIND(IF(?came = fkg:won, "won", "nominated") AS ?outcome)\n' + _all("fkg:nominee", "nominee"),
        ),
        "places": ("?name", "{ ?thing a schema:Place } UNION { ?thing a schema:Country }\n" + _NAMED),
        "companies": ("?name", "?thing a schema:Organization .\n" + _NAMED),
        "notes": (
            "?film ?kind ?text",
            "?thing a fkg:Note ; schema:text ?text ; fkg:noteKind ?sort . ?film fkg:hasNote ?thing\n"
            '  BIND(STRAFTER(STR(?sort), "#") AS ?kind)\n',
        ),
        "quotations": (
            "?film ?speaker ?text",
            "?thing a schema:Quotation ; schema:text ?text . ?film fkg:hasQuotation ?thing .\n"
            "  OPTIONAL { ?thing schema:spokenByCharacter/schema:name ?speaker }\n",
        ),
        "links": (
            "?name ?relation ?target ?score ?method ?date",
            "?thing a fkg:Link ; rdf:subject ?of ; rdf:predicate ?property ; rdf:object ?there ; fkg:method ?method ;\n"
            "    fkg:score ?score ; schema:dateCreated ?date . ?of schema:name ?name\n"
            '  BIND(IF(?property = owl:sameAs, "same as", "close match") AS ?relation) BIND(STR(?there) AS ?target)\n',
        ),
        "documents": (
            "?name ?sha256 ?film",
            "?thing a schema:Article ; schema:name ?name ; schema:sha256 ?sha256 ; schema:mainEntity ?film\n",
        ),
    }
)
"""For each table its columns after the first, and the pattern that they come from."""


def table(query: Callable[[str], Result], name: str) -> str:
    """One table as CSV (RFC 4180).

    Args:
        query: asks the graph.
        name: one of :data:`TABLES`.

    Raises:
        KeyError: there is no table of that name.
    """
    columns, pattern = TABLES[name]
    names = columns.replace("?", "").split()
    found = query(f"SELECT DISTINCT ?thing {columns} WHERE {{ {pattern} }} ORDER BY ?thing {columns}")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["iri", *names])
    writer.writerows([row[each] or "" for each in ("thing", *names)] for row in found.values())
    return out.getvalue()
