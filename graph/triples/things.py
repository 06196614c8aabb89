"""What the things are that a fact mentions, and what its document calls them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

import pyoxigraph as ox
from rdflib import RDF, SDO, SKOS

from graph.naming import Naming
from graph.rdf import text, triple
from graph.triples.base import makes, named
from ontology import facts
from ontology.concepts import all_concepts
from ontology.facts import Scheme, WorkForm
from ontology.terms import FKG

WORK_CLASSES = {WorkForm.PLAY: SDO.Play, WorkForm.SHORT_STORY: SDO.ShortStory, WorkForm.COMIC: SDO.ComicStory}


def described(film: facts.FilmMention, names: Naming) -> Iterator[ox.Triple]:
    """The triples that say that a film is one and what its document calls it."""
    yield from named(names.film(film), SDO.Movie, film.title)


def describe(fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    """The triples that say what each thing in a fact is and what the document calls it."""
    for mention in fact.mentions():
        yield from _described(mention, fact, names)
    yield from makes(fact, names)


@singledispatch
def _described(mention: facts.Mention, fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    raise TypeError(f"no description is defined for {type(mention).__name__}")


@_described.register
def _(mention: facts.FilmMention, fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    yield from described(mention, names)


@_described.register
def _(mention: facts.PersonMention, fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    yield from named(names.person(mention, fact), SDO.Person, mention.name)


@_described.register
def _(mention: facts.CharacterMention, fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    yield from named(names.character(fact, mention), FKG.Character, mention.name)


@_described.register
def _(mention: facts.CompanyMention, fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    yield from named(names.identity.company(mention), SDO.Organization, mention.name)


@_described.register
def _(mention: facts.PlaceMention, fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    kind = SDO.Country if isinstance(fact, facts.MadeIn) else SDO.Place
    yield from named(names.identity.place(mention), kind, mention.name)


@_described.register
def _(mention: facts.WorkMention, fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    if not isinstance(fact, facts.BasedOn | facts.DrawsOn) or (mention.form is WorkForm.FILM and not mention.title):
        return
    work = names.work(fact)
    if mention.form is WorkForm.FILM:
        yield triple(work, RDF.type, SDO.Movie)
    else:
        yield triple(work, RDF.type, WORK_CLASSES.get(mention.form, SDO.Book))
        yield triple(work, FKG.workForm, text(mention.form.value, "en"))
    if mention.title:
        yield triple(work, SDO.name, text(mention.title))


@_described.register
def _(mention: facts.ConceptMention, fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    """Known concepts are described by ``concepts.ttl``; categories with the body that awards them."""
    concept = names.identity.concept(mention)
    if mention.scheme is not Scheme.CATEGORY and concept not in all_concepts():
        label = mention.label if mention.scheme is Scheme.AWARD else mention.label.lower()
        yield triple(concept, RDF.type, SKOS.Concept)
        yield triple(concept, SKOS.prefLabel, text(label, "en"))
        yield from in_scheme(concept, mention.scheme, names)


def in_scheme(concept: str, scheme: Scheme, names: Naming) -> Iterator[ox.Triple]:
    """A concept that is the documents' own stands in a scheme of its own, apart from the known ones."""
    own = names.identity.minter.iri("scheme", scheme)
    yield triple(concept, SKOS.inScheme, own)
    yield triple(own, RDF.type, SKOS.ConceptScheme)
    yield triple(own, SKOS.prefLabel, text(f"{scheme} concepts of the documents", "en"))
