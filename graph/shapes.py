"""The graph held against ``shapes.ttl`` by pySHACL, in portions that are copied into memory: it takes Python a while.

What the shapes promise holds of the default graph and of each document's evidence. Nearly all of the latter is of one
kind, so that it is looked through here, and only what is not as it should be is given to pySHACL.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain, islice
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

import pyoxigraph as ox
from rdflib import PROV, RDF, SH, XSD, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from graph.provenance import OA, evidence_graph
from graph.rdf import node, value_of
from ontology.errors import needs
from ontology.terms import FKG

_PORTION = 250
_T = TypeVar("_T")
_IRIS, _TEXT, _NUMBER = frozenset({"iri"}), frozenset({str(XSD.string)}), frozenset({str(XSD.integer)})
_REGULAR: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        str(RDF.type): _IRIS,
        str(RDF.subject): _IRIS,
        str(RDF.predicate): _IRIS,
        str(PROV.wasDerivedFrom): _IRIS,
        str(OA.exact): _TEXT,
        str(OA.start): _NUMBER,
        str(OA.end): _NUMBER,
        str(FKG.section): _TEXT,
        str(FKG.rule): _TEXT,
    }
)


def validation(engine: ox.Store, documents: Iterable[str]) -> Graph:
    """Validate a graph.

    Args:
        engine: where it is kept.
        documents: the IRIs of the documents whose evidence is validated.

    Returns:
        One SHACL validation report (https://www.w3.org/TR/shacl/#validation-report).

    Raises:
        MissingPart: pySHACL is not installed.

    >>> report = validation(ox.Store(), [])
    >>> [bool(conforms) for conforms in report.objects(None, SH.conforms)]
    [True]
    """
    validate = _validator()
    total, name = Graph(), BNode()
    for portion in chain(_knowledge(engine), _evidence(engine, documents)):
        report = validate(portion)
        for result in report.objects(None, SH.result):
            total.add((name, SH.result, result))
            _copy(report, result, total)
    total.add((name, RDF.type, SH.ValidationReport))
    total.add((name, SH.conforms, Literal((name, SH.result, None) not in total)))
    return total


class _Portion(NamedTuple):
    """Triples, and the things of one shape in them that are validated: all of every shape where none are named.

    The shape is named because pySHACL, told the things alone, leaves out the alternatives (sh:or) of their shapes.
    """

    triples: Iterable[ox.Triple]
    shape: str | None = None
    things: Iterable[str] = ()


def _validator() -> Callable[[_Portion], Graph]:
    with needs("the shapes", "pyshacl", "check", "leave them out: --no-shapes"):
        import pyshacl

    def validate(portion: _Portion) -> Graph:
        graph = Graph()
        for triple in portion.triples:
            graph.add((_of(triple.subject), _of(triple.predicate), _of(triple.object)))
        only: dict[str, Any] = {}
        if portion.shape:
            only = {"use_shapes": [URIRef(portion.shape)], "focus_nodes": [*map(URIRef, portion.things)]}
        done: tuple[bool, Graph, str] = pyshacl.validate(graph, shacl_graph=_shapes(), inplace=True, **only)
        return done[1]

    return validate


@cache
def _shapes() -> Graph:
    """The shapes, but for what they ask in SPARQL: that each quote is as long as it says is checked on the text."""
    shapes = Graph().parse(data=(files("ontology") / "shapes.ttl").read_bytes(), format="turtle")
    shapes.remove((None, SH.sparql, None))
    return shapes


def _knowledge(engine: ox.Store) -> Iterator[_Portion]:
    """The default graph in portions of so many things, each with what it points at and what points at it."""
    shapes = _shapes()
    back = [node(str(path)) for path in shapes.objects(None, SH.inversePath)]
    onward = {str(step) for path in shapes.objects(None, SH.path) for step in shapes.items(path)} | {str(RDF.type)}
    for shape in sorted(map(str, shapes.subjects(RDF.type, SH.NodeShape))):
        things = {
            value_of(quad.subject)
            for kind in shapes.objects(URIRef(shape), SH.targetClass)
            for quad in engine.quads_for_pattern(None, node(RDF.type), node(str(kind)), ox.DefaultGraph())
        }
        for portion in _portions(sorted(things), _PORTION):
            yield _Portion(set(_around(engine, portion, back, onward)), shape, portion)


def _around(engine: ox.Store, things: list[str], back: list[ox.NamedNode], onward: set[str]) -> Iterator[ox.Triple]:
    neighbours: set[ox.NamedNode] = set()
    for thing in map(node, things):
        for quad in engine.quads_for_pattern(thing, None, None, ox.DefaultGraph()):
            yield quad.triple
            neighbours |= {quad.object} if isinstance(quad.object, ox.NamedNode) else set()
        for predicate in back:
            for quad in engine.quads_for_pattern(None, predicate, thing, ox.DefaultGraph()):
                yield quad.triple
                neighbours |= {quad.subject} if isinstance(quad.subject, ox.NamedNode) else set()
    for neighbour in neighbours:
        for quad in engine.quads_for_pattern(neighbour, None, None, ox.DefaultGraph()):
            if quad.predicate.value in onward:
                yield quad.triple


def _evidence(engine: ox.Store, documents: Iterable[str]) -> Iterator[_Portion]:
    """What the evidence of documents holds beside regular statements."""
    for portion in _portions(documents, _PORTION):
        yield _Portion([triple for document in portion for triple in _irregular(engine, document)])


def _irregular(engine: ox.Store, document: str) -> Iterator[ox.Triple]:
    described: dict[str, list[ox.Triple]] = {}
    for quad in engine.quads_for_pattern(None, None, None, evidence_graph(document)):
        described.setdefault(str(quad.subject), []).append(quad.triple)
    for triples in described.values():
        if not is_regular(triples):
            yield from triples


def is_regular(statement: Iterable[ox.Triple]) -> bool:
    """Whether the evidence of a statement is as its shape has it: each property once, with a value of its kind."""
    wanted = dict(_REGULAR)
    objects = 0
    for triple in statement:
        if triple.predicate.value == str(RDF.object):
            objects += not isinstance(triple.object, ox.BlankNode)
        elif _kind(triple.object) not in wanted.pop(triple.predicate.value, ()) or not _is_in_bounds(triple):
            return False
    return objects == 1 and not wanted


def _is_in_bounds(triple: ox.Triple) -> bool:
    value = value_of(triple.object)
    if triple.predicate.value == str(RDF.type):
        return value == str(RDF.Statement)
    if triple.predicate.value == str(OA.start):
        return int(value) >= 0
    return bool(value) or triple.predicate.value == str(FKG.section)


def _kind(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    if isinstance(term, ox.Literal):
        return term.datatype.value
    return "iri" if isinstance(term, ox.NamedNode) else "other"


def _portions(items: Iterable[_T], size: int) -> Iterator[list[_T]]:
    source = iter(items)
    while portion := list(islice(source, size)):
        yield portion


@lru_cache(maxsize=65536)
def _of(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Node:
    """A term of the engine as one of rdflib's."""
    if isinstance(term, ox.Literal):
        typed = None if term.language or term.datatype.value == str(XSD.string) else URIRef(term.datatype.value)
        return Literal(term.value, lang=term.language, datatype=typed)
    return BNode(term.value) if isinstance(term, ox.BlankNode) else URIRef(value_of(term))


def _copy(source: Graph, subject: Node, target: Graph) -> None:
    """Copy what a graph says of a node, and of the blank nodes that it leads to."""
    waiting = [subject]
    seen: set[Node] = set()
    while waiting:
        subject = waiting.pop()
        seen.add(subject)
        for predicate, value in source.predicate_objects(subject):
            target.add((subject, predicate, value))
            waiting += [value] if isinstance(value, BNode) and value not in seen else []
