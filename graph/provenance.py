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
_INTEGER = node(XSD.integer)


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
    for predicate, value in (
        (RDF.type, node(RDF.Statement)),
        (RDF.subject, triple.subject),
        (RDF.predicate, triple.predicate),
        (RDF.object, triple.object),
        (PROV.wasDerivedFrom, node(document_iri)),
        (OA.exact, ox.Literal(document.quote(claim))),
        (OA.start, ox.Literal(str(where.start), datatype=_INTEGER)),
        (OA.end, ox.Literal(str(where.end), datatype=_INTEGER)),
        (FKG.section, text(where.section)),
        (FKG.rule, text(where.rule)),
    ):
        yield ox.Triple(statement, node(predicate), value)


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
