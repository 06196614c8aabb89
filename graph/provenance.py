"""Who says so, and in which words: documents and evidence as RDF.

A document's claims stand in the named graph that bears its IRI; their evidence stands in ``<document>#evidence`` as
standard reification (RDF 1.1 Semantics, appendix D.1) with terms of PROV-O and the Web Annotation vocabulary.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

import pyoxigraph as ox
from rdflib import PROV, RDF, SDO, XSD, Namespace

from graph.naming import Naming
from graph.rdf import node, text
from ontology.document import Claim, Document
from ontology.terms import FKG

OA = Namespace("http://www.w3.org/ns/oa#")
_INTEGER, _STATEMENT = node(XSD.integer), node(RDF.Statement)
_TOLD_OF_EVIDENCE = tuple(
    map(
        node,
        (
            RDF.type,
            RDF.subject,
            RDF.predicate,
            RDF.object,
            PROV.wasDerivedFrom,
            OA.exact,
            OA.start,
            OA.end,
            FKG.section,
            FKG.rule,
        ),
    )
)


def evidence_graph(document_iri: str) -> ox.NamedNode:
    """The name of the graph that holds a document's evidence.

    >>> evidence_graph("https://w3id.org/filmkg/id/document/heat-00").value
    'https://w3id.org/filmkg/id/document/heat-00#evidence'
    """
    return ox.NamedNode(f"{document_iri}#evidence")


def evidence(document: Document, claim: Claim, triple: ox.Triple, document_iri: str) -> Iterator[ox.Triple]:
    """The evidence of one triple: its document, the quote and where it stands, and the rule that read it."""
    where = claim.evidence
    key = sha256(f"{triple} {where.start} {where.end} {where.rule}".encode()).hexdigest()[:16]
    statement = ox.NamedNode(f"{document_iri}#statement-{key}")
    values = (
        _STATEMENT,
        triple.subject,
        triple.predicate,
        triple.object,
        node(document_iri),
        ox.Literal(document.quote(claim)),
        ox.Literal(str(where.start), datatype=_INTEGER),
        ox.Literal(str(where.end), datatype=_INTEGER),
        text(where.section),
        text(where.rule),
    )
    for predicate, value in zip(_TOLD_OF_EVIDENCE, values, strict=True):
        yield ox.Triple(statement, predicate, value)


def description(document: Document, names: Naming) -> Iterator[ox.Triple]:
    """What a document is: its name, its fingerprint, its film, and the loader that read it."""
    iri = names.identity.document(document)
    reading = f"{iri}#reading"
    origin = document.origin
    for subject, predicate, value in (
        (iri, RDF.type, node(SDO.Article)),
        (iri, RDF.type, node(PROV.Entity)),
        (iri, SDO.name, text(origin.name)),
        (iri, SDO.sha256, text(origin.sha256)),
        (iri, SDO.mainEntity, node(names.film(document.film))),
        (iri, PROV.wasGeneratedBy, node(reading)),
        (reading, RDF.type, node(PROV.Activity)),
        (reading, FKG.loader, text(origin.loader)),
        (reading, FKG.loaderVersion, text(origin.version)),
    ):
        yield ox.Triple(node(subject), node(predicate), value)
