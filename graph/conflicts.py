"""What documents tell differently of one thing: each value with who states it and in which words, and which was taken.

A conflict is a single-valued property of which documents state several values, an award that one document tells as won
and another as no more than a nomination, or a source work of two forms. Values that nearly agree, and the spellings of
one name, are told apart from these.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rdflib import SDO

from graph.catalogue import Catalogue, Film
from graph.nearness import nearly_agree
from graph.results import Result
from graph.wording import RELATIONS, in_words
from ontology.terms import FKG

_Query = Callable[[str], Result]
_Pair = tuple[str, str]
"""A thing and a property of it."""

_OUTCOME, _FORM, _NAME = str(FKG.outcome), str(FKG.workForm), str(SDO.name)
_TRUE = ("true", "1")
_SPELT = (_NAME, str(SDO.text), str(FKG.rater))
_CALLED = {
    **RELATIONS,
    _OUTCOME: "outcome",
    _FORM: "form",
    _NAME: "name",
    str(SDO.text): "text",
    str(FKG.rater): "rater",
}

_DISPUTED = """
  {{ SELECT DISTINCT ?thing ?predicate {{
    {{ ?conflict a fkg:Conflict ; rdf:subject ?thing ; rdf:predicate ?predicate }} UNION
    {{ VALUES ?predicate {{ {predicates} }} ?thing ?predicate ?known . GRAPH ?any {{ ?thing ?predicate ?other }}
       FILTER(?other != ?known) }}
  }} }}
"""
_CONTRADICTED = _DISPUTED.format(predicates="fkg:outcome fkg:workForm")
_VARIED = _DISPUTED.format(predicates="fkg:outcome fkg:workForm schema:name schema:text fkg:rater")
_STATED = """
SELECT ?thing ?predicate ?value ?document ?rank ?quote ?taken ?home {{ {disputed}
  GRAPH ?graph {{ ?thing ?predicate ?value }}
  ?graph a schema:Article ; schema:name ?document
  OPTIONAL {{ ?graph fkg:trustRank ?rank }}
  OPTIONAL {{ GRAPH ?evidence {{ ?e rdf:subject ?thing ; rdf:predicate ?predicate ; rdf:object ?value ;
    prov:wasDerivedFrom ?graph ; oa:exact ?quote }} }}
  BIND(EXISTS {{ ?thing ?predicate ?value }} AS ?taken)
  BIND(EXISTS {{ ?graph schema:mainEntity ?thing }} AS ?home)
}}
"""
_REASONS = (
    "stated by more documents about it ({} to {})",
    "stated by more documents ({} to {})",
    "stated by a more trusted source (place {} before {})",
)
# What a thing is called and what form it has are no claims: their words are those of a claim about the thing.
_WORDS = """
SELECT ?thing ?predicate ?value ?document ?quote {{ {disputed}
  FILTER(?predicate IN (schema:name, fkg:workForm))
  GRAPH ?graph {{ ?thing ?predicate ?value }}
  ?graph a schema:Article ; schema:name ?document .
  {{ GRAPH ?evidence {{ ?e rdf:object ?thing }} }} UNION {{ GRAPH ?evidence {{ ?e rdf:subject ?thing }} }}
  GRAPH ?evidence {{ ?e prov:wasDerivedFrom ?graph ; oa:exact ?quote }}
  FILTER(CONTAINS(LCASE(?quote), LCASE(STR(?value))))
}}
"""
_THINGS = """
SELECT DISTINCT ?thing ?name ?award ?film {{ {disputed}
  OPTIONAL {{ ?thing schema:name ?name }}
  OPTIONAL {{ ?thing fkg:category/skos:prefLabel ?award }}
  OPTIONAL {{ ?thing fkg:nominatedWork|^schema:isBasedOn|^fkg:inspiredBy|^schema:character|^fkg:hasQuotation|
    ^fkg:hasScene|^fkg:hasNote|^schema:aggregateRating ?film }}
}}
"""


@dataclass(frozen=True, slots=True)
class Voice:
    """A document that states a value.

    Attributes:
        document: its name.
        quote: the words in which it does, the shortest where there are several; empty where none can be told.
    """

    document: str
    quote: str


@dataclass(frozen=True, slots=True)
class Position:
    """A value with the documents that state it.

    Attributes:
        value: the value in words.
        taken: whether it is the one that was taken for known.
        voices: the documents, by name.
    """

    value: str
    taken: bool
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A property of a thing of which documents tell several values.

    Attributes:
        thing: what it is about, in words.
        iri: its IRI.
        films: the IRIs of the films that it concerns.
        fact: the property as people call it ("runtime").
        positions: each value, the one that was taken first, then the better supported.
        why: why that one was taken.
        near: whether the values nearly agree.
    """

    thing: str
    iri: str
    films: tuple[str, ...]
    fact: str
    positions: tuple[Position, ...]
    why: str
    near: bool


def conflicts(query: _Query, catalogue: Catalogue, *, near: bool = False) -> list[Conflict]:
    """What documents disagree on.

    Args:
        query: asks the graph.
        catalogue: its films.
        near: whether to give what nearly agrees too.

    Returns:
        By thing and fact, those that nearly agree last.
    """
    disputed = _VARIED if near else _CONTRADICTED
    things = _things(query, catalogue, disputed)
    found = [
        _conflict(pair, values, things.get(pair[0]) or _Thing(pair[0]))
        for pair, values in _stated(query, disputed).items()
    ]
    wanted = [each for each in found if len(each.positions) > 1 and (near or not each.near)]
    return sorted(wanted, key=lambda each: (each.near, each.thing.casefold(), each.fact, each.iri))


@dataclass(slots=True)
class _Value:
    """What supports a value."""

    words: str
    taken: bool
    quotes: dict[str, set[str]]
    home: set[str]
    rank: int

    @property
    def support(self) -> tuple[int, int, int]:
        """How many documents about the thing itself state it, how many at all, and how trusted the best is."""
        return len(self.home), len(self.quotes), -self.rank


@dataclass(frozen=True, slots=True)
class _Thing:
    words: str
    films: tuple[str, ...] = ()


def _stated(query: _Query, disputed: str) -> Mapping[_Pair, dict[str, _Value]]:
    """For each disputed property the values that documents state, with what supports them."""
    found: dict[_Pair, dict[str, _Value]] = defaultdict(dict)
    for row in _rows(query, _STATED, disputed):
        values = found[row["thing"], row["predicate"]]
        rank = int(row["rank"] or 0)
        value = values.setdefault(
            row["value"], _Value(row["value"], row["taken"] in _TRUE, defaultdict(set), set(), rank)
        )
        value.rank = min(value.rank, rank)
        value.quotes[row["document"]] |= {row["quote"]} - {""}
        value.home |= {row["document"]} if row["home"] in _TRUE else set()
    for row in _rows(query, _WORDS, disputed):
        found[row["thing"], row["predicate"]][row["value"]].quotes[row["document"]].add(row["quote"])
    return found


def _things(query: _Query, catalogue: Catalogue, disputed: str) -> Mapping[str, _Thing]:
    names: dict[str, str] = {}
    films: dict[str, set[str]] = defaultdict(set)
    for row in _rows(query, _THINGS, disputed):
        names[row["thing"]] = row["award"] or row["name"]
        films[row["thing"]] |= {row["film"]} & catalogue.by_iri.keys()
    return {thing: _in_words(thing, name, films[thing], catalogue.by_iri) for thing, name in names.items()}


def _in_words(iri: str, name: str, films: Iterable[str], known: Mapping[str, Film]) -> _Thing:
    """What a thing is called: a film by its title and year, what belongs to a film with it."""
    if iri in known:
        return _Thing(str(known[iri]), (iri,))
    ordered = tuple(sorted(films))
    where = ", ".join(str(known[film]) for film in ordered)
    kind = iri.rsplit("/", 2)[-2] if iri.count("/") > 1 else "thing"
    return _Thing(f"{name or f'the {kind}'}, {where}" if where else name or iri, ordered)


def _conflict(pair: _Pair, values: Mapping[str, _Value], thing: _Thing) -> Conflict:
    iri, predicate = pair
    fact = "title" if predicate == _NAME and iri in thing.films else _CALLED.get(predicate, predicate)
    ordered = sorted(values.values(), key=lambda value: (not value.taken, *(-number for number in value.support)))
    near = all(nearly_agree(predicate, ordered[0].words, other.words) for other in ordered[1:])
    return Conflict(
        thing.words,
        iri,
        thing.films,
        fact,
        tuple(_position(fact, value) for value in ordered),
        _why(predicate, ordered),
        near or predicate in _SPELT,
    )


def _position(fact: str, value: _Value) -> Position:
    voices = (
        Voice(document, min(quotes, key=_length, default="")) for document, quotes in sorted(value.quotes.items())
    )
    said = value.words.rsplit("#", 1)[-1] if fact == "outcome" else in_words(fact, value.words)
    return Position(said, value.taken, tuple(voices))


def _length(quote: str) -> tuple[int, str]:
    return len(quote), quote


def _why(predicate: str, ordered: Sequence[_Value]) -> str:
    """Why the first of several values was taken, in the order in which consolidation weighs them."""
    taken, *rejected = ordered
    if predicate == _OUTCOME:
        return "who won was nominated too"
    if predicate == _FORM and all(other.words == "book" for other in rejected):
        return f"a {taken.words} is a book too"
    for place, reason in enumerate(_REASONS):
        best = max((other.support[place] for other in rejected), default=0)
        if taken.support[place] > best:
            return reason.format(abs(taken.support[place]), abs(best))
    return f"equally supported; {_tie(predicate, taken.words)}"


def _tie(predicate: str, value: str) -> str:
    if predicate in _SPELT:
        return "the fuller"
    return "no before yes" if value == "false" else "the smaller"


def _rows(query: _Query, text: str, disputed: str) -> Iterator[dict[str, str]]:
    for row in query(text.format(disputed=disputed)).values():
        yield {name: value or "" for name, value in row.items()}
