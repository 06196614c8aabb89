"""The known concepts (``concepts.ttl``) and the labels by which documents call them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import pyoxigraph as ox

from ontology.facts import Scheme
from ontology.terms import CONCEPT
from ontology.text import slug

SKOS = "http://www.w3.org/2004/02/skos/core#"


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of ``concepts.ttl``.

    Attributes:
        iri: its IRI.
        label: its preferred label.
        labels: every label, the preferred one first.
        broader: the IRIs of the concepts just above it.
    """

    iri: str
    label: str
    labels: tuple[str, ...]
    broader: tuple[str, ...]


def known(scheme: Scheme, label: str) -> Concept | None:
    """The concept that a scheme knows by a label, without regard to case, hyphens and accents; None if there is none.

    >>> known(Scheme.GENRE, "Sci-Fi").label
    'science fiction'
    >>> known(Scheme.THEME, "alcohol addiction").broader
    ('https://w3id.org/filmkg/concept/theme/addiction',)
    >>> known(Scheme.GENRE, "prose") is None
    True
    """
    return by_label(scheme).get(slug(label))


@cache
def by_label(scheme: Scheme) -> Mapping[str, Concept]:
    """The concepts of a scheme by the slug of each label."""
    concepts = [concept for concept in all_concepts().values() if concept.iri.startswith(f"{CONCEPT}{scheme}/")]
    return {slug(label): concept for concept in concepts for label in concept.labels}


@cache
def all_concepts() -> Mapping[str, Concept]:
    """Every known concept by IRI."""
    labels: dict[str, dict[str, list[str]]] = {}
    for triple in triples():
        if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode | ox.Literal):
            predicate = triple.predicate.value.removeprefix(SKOS)
            labels.setdefault(triple.subject.value, {}).setdefault(predicate, []).append(triple.object.value)
    return {
        iri: Concept(
            iri,
            found["prefLabel"][0],
            (*found["prefLabel"], *found.get("altLabel", ())),
            tuple(found.get("broader", ())),
        )
        for iri, found in labels.items()
        if "inScheme" in found
    }


@cache
def triples() -> tuple[ox.Triple, ...]:
    """Every triple of ``concepts.ttl``."""
    return tuple(quad.triple for quad in _parse("concepts.ttl"))


def _parse(name: str) -> Iterator[ox.Quad]:
    return ox.parse((files("ontology") / name).read_bytes(), format=ox.RdfFormat.TURTLE)
