"""From documents to quads: a pure function of the set of documents, so that every order of loading ends alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox
from rdflib import DCTERMS

from graph import provenance
from graph.consolidation import Knowledge
from graph.corrections import Corrections
from graph.identity import Identity
from graph.iris import Minter
from graph.mentions import notes_of
from graph.naming import Naming
from graph.rdf import in_graph, node, value_of
from graph.standing import corrected, replaced
from graph.triples import claims, describe, described
from graph.trust import NO_ORDER, Trust
from ontology import concepts
from ontology.document import Document


def quads(
    documents: Iterable[Document],
    minter: Minter | None = None,
    trust: Trust = NO_ORDER,
    corrections: Corrections | None = None,
) -> set[ox.Quad]:
    """Every quad of a corpus.

    This says what a store must hold; a store that grows is brought there step by step (:mod:`graph.upkeep`).

    Args:
        documents: the whole corpus.
        minter: makes the IRIs; with another base the same graph stands under another domain.
        trust: which sources are trusted before others.
        corrections: what people say of identity.

    Returns:
        For each document its named graph and its evidence; the consolidated knowledge in the default graph.

    >>> quads([])
    set()
    """
    corpus = tuple(documents)
    identity = Identity.of(corpus, minter, corrections)
    support: dict[ox.Triple, set[str]] = defaultdict(set)
    about: dict[str, set[str]] = defaultdict(set)
    ranks: dict[str, int] = {}
    found: set[ox.Quad] = set()
    for document in corpus:
        names, iri = Naming(identity, document), identity.document(document)
        about[names.film(document.film)].add(iri)
        ranks[iri] = trust.rank(document)
        for quad in of_document(document, names):
            found.add(quad)
            if value_of(quad.graph_name) == iri:
                support[quad.triple].add(iri)
        found.update(_in_default_graph(provenance.description(document, names)))
        found.update(_in_default_graph(trust.triples(document, iri)))
    knowledge = set(Knowledge(identity.minter).triples(support, about, ranks))
    blocks = {block for document in corpus for block in notes_of(document)}
    found.update(_in_default_graph(knowledge))
    found.update(_in_default_graph(outgrown(identity, blocks)))
    used = {triple.object.value for triple in knowledge if isinstance(triple.object, ox.NamedNode)}
    found.update(_in_default_graph(concepts_behind(used)))
    return found


def of_document(document: Document, names: Naming) -> Iterator[ox.Quad]:
    """The quads of one document: what it claims, and the evidence."""
    iri = names.identity.document(document)
    graph, evidence = node(iri), provenance.evidence_graph(iri)
    for triple in described(document.film, names):
        yield in_graph(triple, graph)
    for claim in document.claims:
        for triple in describe(claim.fact, names):
            yield in_graph(triple, graph)
        for triple in claims(claim.fact, names):
            yield in_graph(triple, graph)
            for part in provenance.evidence(document, claim, triple, iri):
                yield in_graph(part, evidence)
    for part in provenance.description(document, names):
        yield in_graph(part, evidence)


def _in_default_graph(triples: Iterable[ox.Triple]) -> Iterator[ox.Quad]:
    return map(in_graph, triples)


def outgrown(identity: Identity, blocks: Iterable[str]) -> Iterator[ox.Triple]:
    """IRIs that documents have outgrown or corrections replace stay as pointers to those that stand for them now."""
    yield from pointers(dict(corrected(identity)))
    for block in blocks:
        yield from pointers(replaced(identity, block))


def pointers(now: Mapping[str, str]) -> Iterator[ox.Triple]:
    """Pointers from IRIs to those that stand for them now."""
    yield from (ox.Triple(node(old), node(DCTERMS.isReplacedBy), node(new)) for old, new in now.items())


def concepts_behind(used: Iterable[str]) -> Iterator[ox.Triple]:
    """What is known of the concepts that a graph uses (by their IRIs), and of those above them."""
    known = concepts.all_concepts()
    waiting = [iri for iri in used if iri in known]
    reached: set[str] = set()
    while waiting:
        iri = waiting.pop()
        if iri not in reached:
            reached |= {iri, iri.rsplit("/", 1)[0]}
            waiting += known[iri].broader
    yield from (triple for triple in concepts.triples() if value_of(triple.subject) in reached)
