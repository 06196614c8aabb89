"""``film.ttl`` and ``terms.FKG`` are one vocabulary, well described, and no contradiction follows from it."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SDO, SKOS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

import ontology
from ontology.terms import FKG, PREFIXES, shorten

PACKAGE = Path(ontology.__file__).parent
owlrl = importlib.import_module("owlrl")  # it has no types
ONTOLOGY = URIRef("https://w3id.org/filmkg/ontology")
VANN = Namespace("http://purl.org/vocab/vann/")
OWLRL_ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
KINDS = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.NamedIndividual}
TERMS = sorted(str(term) for term in FKG.__annotations__ if not term.startswith("_"))
RESERVED = (str(OWL), str(RDF), str(RDFS), str(XSD))


@pytest.fixture(scope="module")
def film() -> Graph:
    return Graph().parse(PACKAGE / "film.ttl")


def contradictions(graph: Graph) -> list[str]:
    """What OWL RL finds wrong with a graph, with what it implies."""
    closed = Graph() + graph
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, rdfs_closure=True).expand(closed)
    return [*map(str, closed.objects(None, OWLRL_ERROR)), *map(str, closed.subjects(RDF.type, OWL.Nothing))]


def described(graph: Graph, term: URIRef, predicate: URIRef) -> Node:
    """The one value that a term has for a predicate."""
    (value,) = graph.objects(term, predicate)
    return value


def test_defines_the_terms_of_python_and_no_others(film: Graph) -> None:
    defined = {subject for subject in film.subjects(RDFS.isDefinedBy) if isinstance(subject, URIRef)}
    assert defined == {FKG._NS[name] for name in TERMS}
    mentioned = {term for triple in film for term in triple if str(term).startswith(str(FKG._NS))}
    assert mentioned - {Literal(str(FKG._NS))} == defined


@pytest.mark.parametrize("name", TERMS)
def test_every_term_is_described(film: Graph, name: str) -> None:
    term = FKG._NS[name]
    assert len(KINDS & set(film.objects(term, RDF.type))) == 1
    assert described(film, term, RDFS.isDefinedBy) == ONTOLOGY
    label, definition = described(film, term, RDFS.label), described(film, term, SKOS.definition)
    assert isinstance(label, Literal)
    assert isinstance(definition, Literal)
    assert label.language == definition.language == "en"
    assert str(definition).endswith(".")


def test_the_header_tells_version_and_namespace(film: Graph) -> None:
    assert described(film, ONTOLOGY, RDF.type) == OWL.Ontology
    version = described(film, ONTOLOGY, OWL.versionInfo)
    assert described(film, ONTOLOGY, OWL.versionIRI) == URIRef(f"{ONTOLOGY}/{version}")
    prefix = described(film, ONTOLOGY, VANN.preferredNamespacePrefix)
    assert PREFIXES[str(prefix)] == str(described(film, ONTOLOGY, VANN.preferredNamespaceUri))


def test_the_kind_of_every_term_is_told_once(film: Graph) -> None:
    used = {term for triple in film for term in triple if isinstance(term, URIRef)}
    things = used - {ONTOLOGY, *film.objects(ONTOLOGY)}
    unknown = {
        shorten(term)
        for term in things
        if not str(term).startswith(RESERVED) and not KINDS & {*film.objects(term, RDF.type)}
    }
    assert not unknown
    several = {shorten(term) for term in things if len(KINDS & {*film.objects(term, RDF.type)}) > 1}
    assert not several


def test_nothing_contradicts_itself(film: Graph) -> None:
    assert contradictions(film) == []


@pytest.mark.parametrize(
    ("subject", "predicate", "value"),
    [
        (FKG.won, RDF.type, FKG.Character),
        (FKG.won, OWL.sameAs, FKG.nominated),
        (URIRef("urn:x"), FKG.performs, FKG.won),
    ],
)
def test_a_contradiction_is_noticed(film: Graph, subject: URIRef, predicate: URIRef, value: URIRef) -> None:
    assert contradictions(Graph() + film + Graph().add((subject, predicate, value)))


def test_what_follows_from_a_screenplay_and_a_theme(film: Graph) -> None:
    work, writer, idea = URIRef("urn:film"), URIRef("urn:writer"), URIRef("urn:idea")
    graph = Graph() + film
    graph.add((work, FKG.screenwriter, writer)).add((work, FKG.theme, idea))
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    assert (work, SDO.author, writer) in graph
    assert (work, SDO.about, idea) in graph
    assert (work, RDF.type, SDO.Movie) in graph
