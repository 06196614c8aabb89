"""Who made a film, who plays whom in it, and which companies stand behind it."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
from rdflib import RDF, SDO

from graph.naming import Naming
from graph.rdf import triple
from graph.triples.base import claims, dated, makes
from ontology import facts
from ontology.facts import CompanyRole, Credit
from ontology.terms import FKG

ROLES = {
    Credit.DIRECTOR: SDO.director,
    Credit.SCREENWRITER: FKG.screenwriter,
    Credit.PRODUCER: SDO.producer,
    Credit.COMPOSER: SDO.musicBy,
    Credit.CINEMATOGRAPHER: FKG.cinematographer,
    Credit.CAMERA_OPERATOR: FKG.cameraOperator,
    Credit.EDITOR: FKG.editor,
}
COMPANY_ROLES = {CompanyRole.PRODUCTION: SDO.productionCompany, CompanyRole.DISTRIBUTION: FKG.distributor}


@claims.register
def _(fact: facts.Credited, names: Naming) -> Iterator[ox.Triple]:
    film = names.film(fact.film)
    yield triple(film, ROLES[fact.role], names.person(fact.person, fact))
    if fact.film != names.document.film:  # the words that credit somebody for another film give its year too
        yield from dated(film, fact.film.year)


@claims.register
def _(fact: facts.Performed, names: Naming) -> Iterator[ox.Triple]:
    film, actor = names.film(fact.film), names.person(fact.actor, fact)
    yield triple(film, SDO.actor, actor)
    if fact.character is not None:
        character, performance = names.character(fact, fact.character), names.performance(fact)
        yield triple(film, SDO.character, character)
        yield triple(film, FKG.hasPerformance, performance)
        yield triple(performance, SDO.actor, actor)
        yield triple(performance, FKG.performs, character)


@makes.register
def _(fact: facts.Performed, names: Naming) -> Iterator[ox.Triple]:
    if fact.character is not None:
        yield triple(names.performance(fact), RDF.type, SDO.PerformanceRole)


@claims.register
def _(fact: facts.FeaturesCharacter, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.film(fact.film), SDO.character, names.character(fact, fact.character))


@claims.register
def _(fact: facts.FeaturesMusicBy, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.film(fact.film), FKG.featuresMusicBy, names.person(fact.artist, fact))


@claims.register
def _(fact: facts.Backed, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.film(fact.film), COMPANY_ROLES[fact.role], names.identity.company(fact.company))


@claims.register
def _(fact: facts.DiedBeforeRelease, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.film(fact.film), FKG.diedBeforeRelease, names.person(fact.person, fact))


@claims.register
def _(fact: facts.CreditedPosthumously, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.film(fact.film), FKG.posthumousCredit, names.person(fact.person, fact))
