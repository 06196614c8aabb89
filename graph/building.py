"""From documents to quads: a pure function of the set of documents, so that every order of loading ends alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox
from rdflib import DCTERMS

from graph import provenance
from graph.consolidation import Knowledge
from graph.identity import Identity
from graph.iris import Minter
from graph.naming import Naming
from graph.rdf import in_graph, node, value_of
from graph.triples import claims, describe, described
from graph.trust import NO_ORDER, Trust
from ontology import concepts
from ontology.document import Document


def quads(documents: Iterable[Document], minter: Minter | None = None, trust: Trust = NO_ORDER) -> set[ox.Quad]:
    """Every quad of a corpus.

    Args:
        documents: the whole corpus.
        minter: makes the IRIs; with another base the same graph stands under another domain.
        trust: which sources are trusted before others.

    Returns:
        For each document its named graph and its evidence; the consolidated knowledge in the default graph.

    >>> quads([])
    set()
    """
    corpus = tuple(documents)
    identity = Identity(corpus, minter)
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
    knowledge = set(Knowledge(support, about, identity.minter, ranks).triples())
    found.update(_in_default_graph(knowledge))
    found.update(_in_default_graph(_replaced(identity)))
    found.update(_in_default_graph(_concepts_behind(knowledge)))
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


def _replaced(identity: Identity) -> Iterator[ox.Triple]:
    """IRIs that the corpus has outgrown stay as pointers to those that stand for them now."""
    for old, new in identity.films.replaced():
        yield ox.Triple(node(identity.film_iri(old)), node(DCTERMS.isReplacedBy), node(identity.film_iri(new)))


def _concepts_behind(triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    """What is known of the concepts that a graph uses, and of those above them."""
    wanted = {triple.object.value for triple in triples if isinstance(triple.object, ox.NamedNode)}
    known = concepts.all_concepts()
    waiting = [iri for iri in wanted if iri in known]
    used: set[str] = set()
    while waiting:
        iri = waiting.pop()
        if iri not in used:
            used |= {iri, iri.rsplit("/", 1)[0]}
            waiting += known[iri].broader
    yield from (triple for triple in concepts.triples() if value_of(triple.subject) in used)
