"""``film.ttl`` and ``terms.FKG`` are one vocabulary, well described, and no contradiction follows from it."""

from __future__ import annotations

import importlib
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import OWL, RDF, RDFS, SDO, SKOS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

import ontology
from graph.building import quads
from ontology.terms import FKG, PREFIXES, shorten
from tests.ontology.test_shapes import corpus

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


# ---------------------------------------------------------------- OWL 2 DL (https://www.w3.org/TR/owl2-syntax/)

DATATYPES = {
    *(XSD[name] for name in "string integer decimal boolean dateTime anyURI double".split()),
    RDF.PlainLiteral,
    RDFS.Literal,
}
OWN = [FKG._NS[name] for name in TERMS]


def of_kind(film: Graph, kind: Node) -> set[URIRef]:
    return {term for term in film.subjects(RDF.type, kind) if isinstance(term, URIRef)}


def test_an_object_property_leads_from_class_to_class(film: Graph) -> None:
    classes = of_kind(film, OWL.Class)
    for term in of_kind(film, OWL.ObjectProperty) & set(OWN):
        assert described(film, term, RDFS.domain) in classes, term
        assert described(film, term, RDFS.range) in classes, term


def test_a_datatype_property_leads_to_a_datatype_of_owl_2(film: Graph) -> None:
    for term in of_kind(film, OWL.DatatypeProperty) & set(OWN):
        assert described(film, term, RDFS.range) in DATATYPES, term
        assert set(film.objects(term, RDFS.domain)) <= of_kind(film, OWL.Class), term


def test_a_property_is_of_the_kind_of_the_one_above_it(film: Graph) -> None:
    for below, above in film.subject_objects(RDFS.subPropertyOf):
        assert KINDS & {*film.objects(below, RDF.type)} == KINDS & {*film.objects(above, RDF.type)}, below


def test_each_value_is_of_the_class_that_lists_it_and_of_no_other(film: Graph) -> None:
    listed: dict[Node, set[Node]] = {}
    for kind, enumeration in film.subject_objects(OWL.equivalentClass):
        listed[kind] = {*Collection(film, described_list(film, enumeration))}
    values = of_kind(film, OWL.NamedIndividual)
    assert {value for values in listed.values() for value in values} == values
    for value in values:
        assert {*film.objects(value, RDF.type)} - {OWL.NamedIndividual} == {
            kind for kind, members in listed.items() if value in members
        }


def described_list(graph: Graph, enumeration: Node) -> Node:
    (members,) = graph.objects(enumeration, OWL.oneOf)
    return members


def test_the_values_of_a_class_are_different(film: Graph) -> None:
    apart = [{*Collection(film, members)} for members in film.objects(None, OWL.distinctMembers)]
    apart += [{one, other} for one, other in film.subject_objects(OWL.differentFrom)]
    for kind, enumeration in film.subject_objects(OWL.equivalentClass):
        assert {*Collection(film, described_list(film, enumeration))} in apart, kind


def test_the_own_classes_are_disjoint(film: Graph) -> None:
    (members,) = film.objects(None, OWL.members)
    assert {*Collection(film, members)} == of_kind(film, OWL.Class) & set(OWN)


def test_what_the_graph_says_contradicts_nothing_in_the_ontology(film: Graph) -> None:
    known = (quad.triple for quad in quads(corpus()) if isinstance(quad.graph_name, ox.DefaultGraph))
    data = Graph().parse(data=ox.serialize(known, format=ox.RdfFormat.N_TRIPLES), format="nt")
    assert len(data) > 300
    assert contradictions(Graph() + film + data) == []
