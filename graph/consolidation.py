"""What is taken for known: each fact once, whoever says it, and what is disputed kept as a dispute.

Of a single-valued property the better supported value is taken: the one that more documents about the thing itself
state, then that which more documents state at all, then that of the more trusted source, then the smaller (of names and
texts the fuller). A win outdoes a nomination, of which it is one, as a novel does a book. Two spellings of one text are
no dispute. What documents tell differently of what a film cost and took, of its gauge and of its ratings is all kept:
several can be true.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

import pyoxigraph as ox
from rdflib import RDF, SDO, SKOS

from graph.iris import Minter
from graph.nearness import nearly_agree
from graph.rdf import node, value_of, yes_or_no
from ontology.terms import FKG

SINGLE_VALUED = (
    SDO.datePublished,
    SDO.duration,
    FKG.shootingDuration,
    FKG.scriptPages,
    FKG.hasPostCreditsScene,
    FKG.hasAlternateEnding,
    FKG.hasDeletedScenes,
    FKG.originalScreenplay,
)
_OTHER_NAMES = {node(SDO.name): node(SDO.alternateName), node(SKOS.prefLabel): node(SKOS.altLabel)}
_LOCAL_NAME = re.compile(r"[/#]")
_OUTCOME, _FORM = node(FKG.outcome), node(FKG.workForm)
_LESSER = {_OUTCOME: FKG.nominated, _FORM: "book"}  # said of the same thing, these say less than any other value
_SPELT = {node(SDO.text), node(FKG.rater)}  # a thing of these has one key for all spellings
_DISPUTED = frozenset(map(node, SINGLE_VALUED))
_SETTLED = {*_DISPUTED, *_OTHER_NAMES, *_LESSER, *_SPELT}

_NAME_OF = {other: name for name, other in _OTHER_NAMES.items()}

Support = Mapping[ox.Triple, Set[str]]
"""Who states a triple: the IRIs of documents."""


class Question(NamedTuple):
    """What is settled as a whole: the values of one property of one thing, whoever tells them."""

    subject: ox.NamedNode
    predicate: ox.NamedNode


def question(stated: ox.Triple) -> Question | None:
    """The question that a triple answers; None for what is taken as it is stated.

    >>> film = node("https://w3id.org/filmkg/id/film/heat")
    >>> question(ox.Triple(film, node(SDO.alternateName), ox.Literal("Hitze"))) == Question(film, node(SDO.name))
    True
    >>> question(ox.Triple(film, node(SDO.director), film)) is None
    True
    """
    predicate = _NAME_OF.get(stated.predicate, stated.predicate)
    if predicate in _SETTLED and isinstance(stated.subject, ox.NamedNode):
        return Question(stated.subject, predicate)
    return None


class Knowledge:
    """How the consolidated graph answers its questions.

    Args:
        minter: names the conflicts.

    >>> film = node("https://w3id.org/filmkg/id/film/heat")
    >>> def runs(value): return ox.Triple(film, node(SDO.duration), ox.Literal(value))
    >>> found = Knowledge(Minter()).answer({runs("PT2H"): {"a"}, runs("PT3H"): {"b", "c"}}, set())
    >>> sorted(triple.object.value for triple in found if triple.predicate == node(SDO.duration))
    ['PT3H']
    """

    def __init__(self, minter: Minter) -> None:
        self._minter = minter

    def triples(
        self, support: Support, about: Mapping[str, Set[str]], ranks: Mapping[str, int] | None = None
    ) -> Iterator[ox.Triple]:
        """Every triple of the default graph that documents account for.

        Args:
            support: for each triple the documents that state it.
            about: for each thing the documents whose main subject it is.
            ranks: for each document its place in the order of trust; see :class:`graph.trust.Trust`.
        """
        asked: dict[Question, dict[ox.Triple, Set[str]]] = defaultdict(dict)
        for triple, documents in support.items():
            if (found := question(triple)) is None:
                yield triple
            else:
                asked[found][triple] = documents
        for found, rivals in asked.items():
            yield from self.answer(rivals, about.get(found.subject.value, frozenset()), ranks)

    def answer(
        self, support: Support, at_home: Set[str], ranks: Mapping[str, int] | None = None
    ) -> Iterator[ox.Triple]:
        """The triples that answer a question.

        Args:
            support: the triples that documents state in answer to it, each with the documents.
            at_home: the documents whose main subject the thing is.
            ranks: for each document its place in the order of trust.
        """
        rivals = [triple for triple in support if triple.predicate not in _NAME_OF]
        yield from (triple for triple in support if triple.predicate in _NAME_OF)
        if not rivals:
            return
        taken, *rejected = sorted(rivals, key=lambda triple: _rank(triple, support[triple], at_home, ranks or {}))
        yield taken
        if taken.predicate in _OTHER_NAMES:
            also = _OTHER_NAMES[taken.predicate]
            yield from (ox.Triple(taken.subject, also, other.object) for other in rejected)
        elif taken.predicate not in _LESSER and taken.predicate not in _SPELT:
            yield from self._conflict(taken, rejected)

    @staticmethod
    def predicates(asked: Question) -> list[ox.NamedNode]:
        """The properties that bear on a question."""
        return [asked.predicate, *filter(None, [_OTHER_NAMES.get(asked.predicate)])]

    def held(self, asked: Question, graph: ox.Store) -> Iterator[ox.Triple]:
        """The triples with which the default graph of a store answers a question now."""
        for predicate in self.predicates(asked):
            yield from _found(graph, asked.subject, predicate)
        if asked.predicate in _DISPUTED:
            yield from _found(graph, self._conflict_of(asked), None)

    def _conflict_of(self, asked: Question) -> ox.NamedNode:
        thing = "-".join(asked.subject.value.rsplit("/", 2)[-2:])
        return node(self._minter.iri("conflict", thing, _LOCAL_NAME.split(asked.predicate.value)[-1]))

    def _conflict(self, taken: ox.Triple, rejected: Sequence[ox.Triple]) -> Iterator[ox.Triple]:
        if not isinstance(taken.subject, ox.NamedNode):
            return
        conflict = self._conflict_of(Question(taken.subject, taken.predicate))
        for other in rejected:
            yield ox.Triple(conflict, node(RDF.type), node(FKG.Conflict))
            yield ox.Triple(conflict, node(RDF.subject), taken.subject)
            yield ox.Triple(conflict, node(RDF.predicate), taken.predicate)
            yield ox.Triple(conflict, node(FKG.taken), taken.object)
            yield ox.Triple(conflict, node(FKG.rejected), other.object)
        if rejected and all(_nearly_agree(taken, other) for other in rejected):
            yield ox.Triple(conflict, node(FKG.nearAgreement), yes_or_no(value=True))


def _rank(
    triple: ox.Triple, supporters: Set[str], at_home: Set[str], ranks: Mapping[str, int]
) -> tuple[bool, int, int, int, int, str]:
    value = value_of(triple.object)
    is_lesser = triple.predicate in _LESSER and value == str(_LESSER[triple.predicate])
    fullness = len(value) if triple.predicate in _OTHER_NAMES or triple.predicate in _SPELT else 0
    distrust = min(ranks.get(document, 0) for document in supporters)
    return is_lesser, -len(supporters & at_home), -len(supporters), distrust, -fullness, value


def _nearly_agree(one: ox.Triple, other: ox.Triple) -> bool:
    return nearly_agree(one.predicate.value, value_of(one.object), value_of(other.object))


def _found(graph: ox.Store, subject: ox.NamedNode, predicate: ox.NamedNode | None) -> Iterator[ox.Triple]:
    return (quad.triple for quad in graph.quads_for_pattern(subject, predicate, None, ox.DefaultGraph()))
