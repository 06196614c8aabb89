"""How the endpoints are shaped that can be asked for the entities of films: one entry of :data:`SHAPES` each.

A shape is what differs from one to another: the questions, as SPARQL with a place for the values, and how labels read.
The properties are those of ``ontology/mappings.ttl``. A question about entities answers with ``?item`` (the entity),
``?what`` (the name of a property here) and ``?value``; where that is a thing, with its ``?name``, ``?code`` (of a
language), ``?author`` and ``?form`` (of a work).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import pyoxigraph as ox

HERE = "{VALUES}"
"""Stands in a question for the values that it asks about."""

_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of an endpoint.

    Attributes:
        name: what it is called; documents from such an endpoint bear it as their loader.
        probe: an ASK that is true of such an endpoint.
        films: asks for the films (``?item``) that bear one of some names.
        people: asks for the people (``?item``) that bear one of some names (``?wanted``).
        details: asks for what is told of some entities.
        languages: the languages in which names are looked up, as tags; an empty one for names without.
        title_forms: the forms that the label of a film takes; ``{title}`` and ``{year}`` stand for these.
        per_minute: how much of a runtime is a minute.
        qualified: whether labels end in a word in brackets that tells two of one name apart.
        year_in_label: finds a film's year in a label or a category, where no date tells it.
        lesser: kinds of film that are easily taken for another of the same name, of which none is ever sure.
    """

    name: str
    probe: str
    films: str
    people: str
    details: str
    languages: tuple[str, ...]
    title_forms: tuple[str, ...] = ("{title}",)
    per_minute: float = 1.0
    qualified: bool = False
    year_in_label: re.Pattern[str] | None = None
    lesser: frozenset[str] = frozenset()

    def label(self, name: str) -> str:
        """A label as a name.

        >>> SHAPES["dbpedia"].label("Heat (1995 film)"), SHAPES["wikidata"].label("(500) Days of Summer")
        ('Heat', '(500) Days of Summer')
        """
        return _IN_BRACKETS.sub("", name) or name if self.qualified else name

    def spellings(self, title: str, year: int | None) -> Iterator[str]:
        """The labels that a film may have.

        >>> list(SHAPES["dbpedia"].spellings("Heat", 1995))[:3]
        ['Heat', 'Heat (film)', 'Heat (1994 film)']
        """
        for form in self.title_forms:
            if "{year}" not in form:
                yield form.format(title=title)
            elif year is not None:
                yield from (form.format(title=title, year=near) for near in (year - 1, year, year + 1))


def with_values(question: str, values: Iterator[ox.Literal | ox.NamedNode]) -> str:
    """A question about some values, which are written as terms and so are never more than values.

    >>> with_values("ASK { VALUES ?x { {VALUES} } }", iter([ox.Literal('"}', language="en")]))
    'ASK { VALUES ?x { "\\\\"}"@en } }'
    """
    return question.replace(HERE, " ".join(map(str, values)))


_WIKIDATA = """
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
_DBPEDIA = """
PREFIX dbo: <http://dbpedia.org/ontology/>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""

_SHAPES = (
    Shape(
        name="wikidata",
        probe=f"{_WIKIDATA}ASK {{ ?film wdt:P31 ?kind . ?kind wdt:P279* wd:Q11424 }}",
        films=f"""{_WIKIDATA}
SELECT DISTINCT ?item WHERE {{
  VALUES ?wanted {{ {HERE} }}
  ?item rdfs:label|skos:altLabel|wdt:P1476 ?wanted .
  ?item wdt:P31/wdt:P279* wd:Q11424 .
}}""",
        people=f"""{_WIKIDATA}
SELECT DISTINCT ?wanted ?item WHERE {{
  VALUES ?wanted {{ {HERE} }}
  ?item rdfs:label ?wanted ; wdt:P31 wd:Q5 .
}}""",
        details=f"""{_WIKIDATA}
SELECT DISTINCT ?item ?what ?value ?name ?code ?author ?form WHERE {{
  VALUES ?item {{ {HERE} }}
  {{ VALUES (?property ?what) {{
      (wdt:P577 "date") (wdt:P2047 "runtime") (wdt:P31 "kind") (wdt:P136 "genre") (wdt:P364 "language")
      (wdt:P495 "country") (wdt:P57 "director") (wdt:P58 "screenwriter") (wdt:P162 "producer") (wdt:P86 "composer")
      (wdt:P344 "cinematographer") (wdt:P1040 "editor") (wdt:P161 "cast") (wdt:P272 "production company")
      (wdt:P750 "distributor") (wdt:P1476 "title")
    }}
    ?item ?property ?value .
    OPTIONAL {{ ?value rdfs:label ?name . FILTER(LANG(?name) IN ("en", "mul")) }}
    OPTIONAL {{ ?value wdt:P218 ?code }} }}
  UNION
  {{ VALUES (?property ?what) {{ (rdfs:label "label") (skos:altLabel "alias") }}
    ?item ?property ?value . FILTER(LANG(?value) IN ("en", "mul")) }}
  UNION
  {{ ?item wdt:P144 ?value . BIND("source" AS ?what)
    ?value rdfs:label ?name . FILTER(LANG(?name) IN ("en", "mul"))
    OPTIONAL {{ ?value wdt:P50/rdfs:label ?author . FILTER(LANG(?author) IN ("en", "mul")) }}
    OPTIONAL {{ ?value wdt:P31/rdfs:label ?form . FILTER(LANG(?form) IN ("en", "mul")) }} }}
}}""",
        languages=("en", "mul"),
        # a short film, one for television, an episode
        lesser=frozenset(f"http://www.wikidata.org/entity/{item}" for item in ("Q24862", "Q506240", "Q21191270")),
    ),
    Shape(
        name="dbpedia",
        probe=f"{_DBPEDIA}ASK {{ ?film a dbo:Film }}",
        films=f"""{_DBPEDIA}
SELECT DISTINCT ?item WHERE {{
  VALUES ?wanted {{ {HERE} }}
  ?item rdfs:label|foaf:name ?wanted ; a dbo:Film .
}}""",
        people=f"""{_DBPEDIA}
SELECT DISTINCT ?wanted ?item WHERE {{
  VALUES ?wanted {{ {HERE} }}
  ?item rdfs:label|foaf:name ?wanted ; a dbo:Person .
}}""",
        details=f"""{_DBPEDIA}
SELECT DISTINCT ?item ?what ?value ?name ?code ?author ?form WHERE {{
  VALUES ?item {{ {HERE} }}
  {{ VALUES (?property ?what) {{
      (dbo:releaseDate "date") (dbo:runtime "runtime") (dct:subject "category") (dbo:genre "genre")
      (dbo:director "director") (dbo:producer "producer") (dbo:musicComposer "composer")
      (dbo:cinematography "cinematographer") (dbo:editing "editor") (dbo:starring "cast")
      (dbo:distributor "distributor")
    }}
    ?item ?property ?value .
    OPTIONAL {{ ?value rdfs:label ?name . FILTER(LANG(?name) = "en") }} }}
  UNION
  {{ VALUES (?property ?what) {{ (rdfs:label "label") (foaf:name "label") }}
    ?item ?property ?value . FILTER(LANG(?value) IN ("en", "")) }}
}}""",
        languages=("en", ""),
        title_forms=("{title}", "{title} (film)", "{title} ({year} film)"),
        per_minute=60.0,
        qualified=True,
        year_in_label=re.compile(r"[(:](\d{4})[ _]films?\b"),
    ),
)
SHAPES: Mapping[str, Shape] = MappingProxyType({shape.name: shape for shape in _SHAPES})
"""The shapes by name."""
