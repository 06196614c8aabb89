"""Is the graph what it promises to be? Its shapes, its questions that must have no answer, its quotes, its doubts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import SH
from rdflib import Graph as RdfGraph

from graph.completeness import Share, completeness
from graph.provenance import OA, evidence_graph
from graph.rdf import node, value_of
from graph.shapes import validation
from ontology.document import Document
from ontology.errors import one_of
from ontology.facts import FilmMention
from ontology.terms import shorten
from ontology.text import title_key
from queries import checks

if TYPE_CHECKING:
    from graph.filmgraph import FilmGraph

SHAPES, QUOTES, FILMS = "shapes", "quotes", "ambiguous-films"
_QUESTIONS = {
    SHAPES: "What is not of the shape that shapes.ttl gives things of its class?",
    QUOTES: "Which evidence quotes words that do not stand in its document where it says?",
    FILMS: "Which films are mentioned without a year and could be one of several?",
}


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something that is not as it should be.

    Attributes:
        check: the name of the check that found it.
        thing: the IRI of what it is about.
        message: what is the matter.
    """

    check: str
    thing: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """What the checks of a graph came to.

    Attributes:
        checks: what each check asks, by name.
        faults: what violates a promise of the graph.
        doubts: what the documents leave open.
        completeness: how much of what could be known is.
        shacl: the SHACL validation report; None where the shapes were left out.
    """

    checks: dict[str, str]
    faults: tuple[Finding, ...]
    doubts: tuple[Finding, ...]
    completeness: tuple[Share, ...]
    shacl: RdfGraph | None

    def __bool__(self) -> bool:
        """Whether the graph is sound."""
        return not self.faults


def check(kg: FilmGraph, *, shapes: bool = True) -> Report:
    """Check a graph.

    Args:
        kg: the graph.
        shapes: whether to hold it against the shapes, which takes longest.

    Raises:
        MissingPart: the shapes are wanted and pySHACL is not installed.

    >>> from graph import FilmGraph
    >>> with FilmGraph() as kg:
    ...     bool(check(kg, shapes=False))
    True
    """
    documents = {_iri(kg, document): document for document in _without_text(kg.documents())}
    report = validation(kg.store.engine, documents) if shapes else None
    asked = {SHAPES: _QUESTIONS[SHAPES]} if shapes else {}
    asked |= {name: query.question for name, query in checks().items()}
    faults = [*_misshapen(report), *_answered(kg), *_misquoted(kg)]
    return Report(
        asked | {name: _QUESTIONS[name] for name in (QUOTES, FILMS)},
        tuple(sorted(faults)),
        tuple(sorted(_ambiguous(kg, documents.values()))),
        tuple(completeness(kg.query)),
        report,
    )


def _iri(kg: FilmGraph, document: Document) -> str:
    return kg.minter.document(document.origin.name, document.origin.sha256)


def _without_text(documents: Iterable[Document]) -> Iterator[Document]:
    """Documents as names need them: a large corpus is not held in memory with its text."""
    return (replace(document, text="") for document in documents)


def _misshapen(report: RdfGraph | None) -> Iterator[Finding]:
    if report is None:
        return
    for result in report.objects(None, SH.result):
        thing, message = report.value(result, SH.focusNode), report.value(result, SH.resultMessage)
        value = report.value(result, SH.value)
        yield Finding(SHAPES, str(thing), f"{message}{f' It has: {shorten(str(value))}' if value is not None else ''}")


def _answered(kg: FilmGraph) -> Iterator[Finding]:
    """The rows of the questions that must have none."""
    for name, query in checks().items():
        for row in query.run(kg).values():
            (_, thing), *rest = row.items()
            said = ", ".join(f"{column} {shorten(value)}" for column, value in rest if value)
            yield Finding(name, thing or "", f"{query.summary}{': ' * bool(said)}{said}")


def _misquoted(kg: FilmGraph) -> Iterator[Finding]:
    """Evidence whose words are not the document's at its offsets."""
    for document in kg.documents():
        for statement, said in _quotes(kg.store.engine, _iri(kg, document)):
            start, end, exact = (said.get(str(term), "") for term in (OA.start, OA.end, OA.exact))
            words = document.text[int(start) : int(end)] if start.isdecimal() and end.isdecimal() else ""
            if words != exact or not exact:
                where = f"{document.origin.name}, {start or '?'} to {end or '?'}"
                yield Finding(QUOTES, statement, f"the quote is “{exact}”, but there stands “{words}” ({where})")


def _quotes(engine: ox.Store, document: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The evidence of a document: each statement's quote and where it stands."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for predicate in map(node, (OA.exact, OA.start, OA.end)):
        for quad in engine.quads_for_pattern(None, predicate, None, evidence_graph(document)):
            found[value_of(quad.subject)][predicate.value] = value_of(quad.object)
    return iter(found.items())


def _ambiguous(kg: FilmGraph, documents: Iterable[Document]) -> Iterator[Finding]:
    """Films that documents mention without a year while several are known."""
    identity = kg.identity
    mentions: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for document in documents:
        for mention in _films_in(document):
            key = title_key(mention.title)
            if mention.year is None and identity.film_slug(mention, document) == key:
                mentions[key].add((mention.title, document.origin.name))
    for key, found in mentions.items():
        candidates = [slug.removeprefix(f"{key}-") for slug in identity.cluster(key).candidates(key)]
        if len(candidates) < 2:
            continue
        iri, title = identity.minter.iri("film", key), min(found)[0]
        could_be = one_of([f"{title} ({year})" for year in candidates])
        names = ", ".join(sorted({name for _, name in found}))
        yield Finding(FILMS, iri, f"“{title}” could be {could_be}; mentioned without a year in {names}")


def _films_in(document: Document) -> Iterator[FilmMention]:
    yield document.film
    for claim in document.claims:
        yield from (mention for mention in claim.fact.mentions() if isinstance(mention, FilmMention))
