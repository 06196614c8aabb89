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
from collections.abc import Iterable, Iterator, Mapping, Sequence

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
_SETTLED = {*map(node, SINGLE_VALUED), *_OTHER_NAMES, *_LESSER, *_SPELT}

Support = Mapping[ox.Triple, set[str]]
"""Who states a triple: the IRIs of documents."""


class Knowledge:
    """The consolidated graph of a corpus.

    Args:
        support: for each triple the documents that state it.
        about: for each thing the documents whose main subject it is.
        minter: names the conflicts.
        ranks: for each document its place in the order of trust; see :class:`graph.trust.Trust`.

    >>> film = node("https://w3id.org/filmkg/id/film/heat")
    >>> def runs(value): return ox.Triple(film, node(SDO.duration), ox.Literal(value))
    >>> found = Knowledge({runs("PT2H"): {"a"}, runs("PT3H"): {"b", "c"}}, {}, Minter()).triples()
    >>> sorted(triple.object.value for triple in found if triple.predicate == node(SDO.duration))
    ['PT3H']
    """

    def __init__(
        self, support: Support, about: Mapping[str, set[str]], minter: Minter, ranks: Mapping[str, int] | None = None
    ) -> None:
        self._support = support
        self._about = about
        self._minter = minter
        self._ranks = ranks or {}

    def triples(self) -> Iterator[ox.Triple]:
        """Every triple of the default graph that documents account for."""
        rivals: dict[tuple[str, ox.NamedNode], list[ox.Triple]] = defaultdict(list)
        for triple in self._support:
            if triple.predicate in _SETTLED:
                rivals[value_of(triple.subject), triple.predicate].append(triple)
            else:
                yield triple
        for found in rivals.values():
            yield from self._settle(found)

    def _settle(self, rivals: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
        taken, *rejected = sorted(rivals, key=self._rank)
        yield taken
        if taken.predicate in _OTHER_NAMES:
            also = _OTHER_NAMES[taken.predicate]
            yield from (ox.Triple(taken.subject, also, other.object) for other in rejected)
        elif taken.predicate not in _LESSER and taken.predicate not in _SPELT:
            yield from self._conflict(taken, rejected)

    def _rank(self, triple: ox.Triple) -> tuple[bool, int, int, int, int, str]:
        supporters = self._support[triple]
        at_home = supporters & self._about.get(value_of(triple.subject), set())
        value = value_of(triple.object)
        is_lesser = triple.predicate in _LESSER and value == str(_LESSER[triple.predicate])
        fullness = len(value) if triple.predicate in _OTHER_NAMES or triple.predicate in _SPELT else 0
        return is_lesser, -len(at_home), -len(supporters), self._distrust(supporters), -fullness, value

    def _distrust(self, supporters: Iterable[str]) -> int:
        """The best place in the order of trust among documents."""
        return min(self._ranks.get(document, 0) for document in supporters)

    def _conflict(self, taken: ox.Triple, rejected: Sequence[ox.Triple]) -> Iterator[ox.Triple]:
        thing = "-".join(value_of(taken.subject).rsplit("/", 2)[-2:])
        conflict = node(self._minter.iri("conflict", thing, _LOCAL_NAME.split(taken.predicate.value)[-1]))
        for other in rejected:
            yield ox.Triple(conflict, node(RDF.type), node(FKG.Conflict))
            yield ox.Triple(conflict, node(RDF.subject), taken.subject)
            yield ox.Triple(conflict, node(RDF.predicate), taken.predicate)
            yield ox.Triple(conflict, node(FKG.taken), taken.object)
            yield ox.Triple(conflict, node(FKG.rejected), other.object)
        if rejected and all(_nearly_agree(taken, other) for other in rejected):
            yield ox.Triple(conflict, node(FKG.nearAgreement), yes_or_no(value=True))


def _nearly_agree(one: ox.Triple, other: ox.Triple) -> bool:
    return nearly_agree(one.predicate.value, value_of(one.object), value_of(other.object))
