"""The awards of a film: a nomination, its category, what came of it."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
from rdflib import RDF, SKOS

from graph.naming import Naming
from graph.rdf import text, triple
from graph.triples.base import claims, makes
from graph.triples.things import in_scheme
from ontology import facts
from ontology.facts import Outcome, Scheme
from ontology.terms import FKG

OUTCOMES = {Outcome.WON: FKG.won, Outcome.NOMINATED: FKG.nominated}


@claims.register
def _(fact: facts.Nominated, names: Naming) -> Iterator[ox.Triple]:
    nomination = names.nomination(fact)
    yield triple(nomination, FKG.nominatedWork, names.film(fact.film))
    yield triple(nomination, FKG.category, names.identity.category(fact))
    yield triple(nomination, FKG.outcome, OUTCOMES[fact.outcome])
    if fact.nominee:
        yield triple(nomination, FKG.nominee, names.person(fact.nominee, fact))


@makes.register
def _(fact: facts.Nominated, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.nomination(fact), RDF.type, FKG.Nomination)
    yield from _category(fact, names)


def _category(fact: facts.Nominated, names: Naming) -> Iterator[ox.Triple]:
    """An award's category: below the award, and below the category of that kind which all awards share."""
    if fact.category is None:
        return
    category = names.identity.category(fact)
    body, kind = names.identity.known_concept(fact.body), names.identity.known_concept(fact.category)
    yield triple(category, RDF.type, SKOS.Concept)
    yield from in_scheme(category, Scheme.AWARD, names)
    yield triple(category, SKOS.broader, names.identity.concept(fact.body))
    if kind:
        yield triple(category, SKOS.broader, names.identity.concept(fact.category))
    label = f"{body.label if body else fact.body.label}: {kind.label if kind else fact.category.label}"
    yield triple(category, SKOS.prefLabel, text(label, "en"))
