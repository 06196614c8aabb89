"""The known concepts: each label stands for one concept of its scheme, and the hierarchies are sound."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from rdflib import RDF, SKOS, Graph, Literal, URIRef

import ontology
from ontology.concepts import all_concepts, by_label, known
from ontology.facts import Scheme
from ontology.terms import CONCEPT
from ontology.text import slug

PACKAGE = Path(ontology.__file__).parent


@pytest.fixture(scope="module")
def concepts() -> Graph:
    return Graph().parse(PACKAGE / "concepts.ttl")


def test_the_schemes_are_those_of_the_facts(concepts: Graph) -> None:
    assert set(concepts.subjects(RDF.type, SKOS.ConceptScheme)) == {URIRef(f"{CONCEPT}{scheme}") for scheme in Scheme}


def test_every_concept_is_in_the_scheme_of_its_iri(concepts: Graph) -> None:
    for concept in concepts.subjects(RDF.type, SKOS.Concept):
        assert list(concepts.objects(concept, SKOS.inScheme)) == [URIRef(str(concept).rsplit("/", 1)[0])], concept


def test_every_concept_has_one_preferred_label_in_english(concepts: Graph) -> None:
    for concept in concepts.subjects(RDF.type, SKOS.Concept):
        (label,) = concepts.objects(concept, SKOS.prefLabel)
        assert isinstance(label, Literal)
        assert label.language == "en", concept
        assert str(label).strip() == str(label), concept


def test_every_label_is_in_english(concepts: Graph) -> None:
    labels = [*concepts.objects(None, SKOS.altLabel), *concepts.objects(None, SKOS.definition)]
    assert {label.language for label in labels if isinstance(label, Literal)} == {"en"}
    assert all(isinstance(label, Literal) for label in labels)


def test_every_concept_is_defined_in_one_sentence(concepts: Graph) -> None:
    for concept in concepts.subjects(RDF.type, SKOS.Concept):
        (definition,) = concepts.objects(concept, SKOS.definition)
        assert str(definition).endswith("."), concept
        assert ". " not in str(definition), concept


@pytest.mark.parametrize(
    ("scheme", "label", "above"),
    [
        (Scheme.THEME, "alcohol addiction", ["alcoholism", "addiction"]),
        (Scheme.THEME, "fathers and sons", ["father and son", "fatherhood", "parenthood", "family"]),
        (Scheme.THEME, "Shakespearean weather", []),
        (Scheme.GENRE, "Screwball", ["screwball comedy", "romantic comedy", "romance"]),
        (Scheme.GENRE, "Kaiju film", ["kaiju", "monster film", "horror"]),
    ],
)
def test_what_stands_above_a_label(scheme: Scheme, label: str, above: list[str]) -> None:
    concept, found = known(scheme, label), list[str]()
    while concept:
        found.append(concept.label)
        concept = all_concepts()[concept.broader[0]] if concept.broader else None
    assert found == above


@pytest.mark.parametrize("scheme", Scheme)
def test_a_label_stands_for_one_concept(scheme: Scheme) -> None:
    found = [concept for concept in all_concepts().values() if concept.iri.startswith(f"{CONCEPT}{scheme}/")]
    slugs = Counter(slug(label) for concept in found for label in concept.labels)
    assert found
    assert [label for label, times in slugs.items() if times > 1 or not label] == []
    assert len(by_label(scheme)) == len(slugs)


@pytest.mark.parametrize("scheme", Scheme)
def test_a_concept_is_known_by_each_of_its_labels(scheme: Scheme) -> None:
    for concept in by_label(scheme).values():
        for label in concept.labels:
            assert known(scheme, label) is concept
            assert known(scheme, label.upper().replace("-", " ")) is concept
    assert known(scheme, "") is None


def test_python_knows_every_concept_of_the_file(concepts: Graph) -> None:
    assert set(all_concepts()) == {str(concept) for concept in concepts.subjects(RDF.type, SKOS.Concept)}


def test_what_is_broader_is_another_concept_of_the_same_scheme() -> None:
    concepts = all_concepts()
    for concept in concepts.values():
        for broader in concept.broader:
            assert broader in concepts, concept
            assert broader.rsplit("/", 1)[0] == concept.iri.rsplit("/", 1)[0], concept


@pytest.mark.parametrize("iri", sorted(all_concepts()))
def test_nothing_is_broader_than_itself(iri: str) -> None:
    concepts, above = all_concepts(), set[str]()
    waiting = list(concepts[iri].broader)
    while waiting:
        broader = waiting.pop()
        if broader not in above:
            above.add(broader)
            waiting += concepts[broader].broader
    assert iri not in above


def test_nothing_is_said_to_be_broader_twice() -> None:
    """Neither a parent that is a grandparent as well, nor one parent in two ways."""
    concepts = all_concepts()

    def above(iri: str) -> set[str]:
        return {iri}.union(*(above(broader) for broader in concepts[iri].broader))

    for concept in concepts.values():
        for broader in concept.broader:
            others = set(concept.broader) - {broader}
            assert not any(broader in above(other) for other in others), (concept.iri, broader)
