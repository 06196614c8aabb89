"""Which entities of other data sets are a film, or somebody who made it, or may be."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

import pyoxigraph as ox
from rdflib import OWL, RDF, SDO, SKOS

from graph.naming import Naming
from graph.rdf import decimal, moment, text, triple
from graph.triples.base import claims, makes
from ontology import facts
from ontology.terms import FKG


@claims.register
def _(fact: facts.Linked, names: Naming) -> Iterator[ox.Triple]:
    yield triple(_thing(fact, names), _predicate(fact), fact.target)


@makes.register
def _(fact: facts.Linked, names: Naming) -> Iterator[ox.Triple]:
    """What a link rests on is found by comparing, and stands in nobody's words: it is described and not claimed."""
    thing, predicate = _thing(fact, names), _predicate(fact)
    link = names.own("link", sha256(f"{thing} {fact.target}".encode()).hexdigest()[:12])
    yield triple(link, RDF.type, FKG.Link)
    yield triple(link, RDF.subject, thing)
    yield triple(link, RDF.predicate, predicate)
    yield triple(link, RDF.object, fact.target)
    yield triple(link, FKG.method, text(fact.method))
    yield triple(link, FKG.score, decimal(fact.score))
    yield triple(link, SDO.dateCreated, moment(fact.date))


def _thing(fact: facts.Linked, names: Naming) -> str:
    return names.film(fact.film) if fact.person is None else names.person(fact.person, fact)


def _predicate(fact: facts.Linked) -> str:
    return OWL.sameAs if fact.sure else SKOS.closeMatch
