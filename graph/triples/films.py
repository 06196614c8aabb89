"""What a film is: its titles, its year, its kind, its places, and the films that it leads to."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
from rdflib import SDO

from graph.naming import Naming
from graph.rdf import minutes, text, triple, year, yes_or_no
from graph.triples.base import claims, dated
from ontology import facts
from ontology.facts import Feature
from ontology.terms import FKG

FEATURES = {
    Feature.POST_CREDITS_SCENE: FKG.hasPostCreditsScene,
    Feature.ALTERNATE_ENDING: FKG.hasAlternateEnding,
    Feature.DELETED_SCENES: FKG.hasDeletedScenes,
    Feature.ORIGINAL_SCREENPLAY: FKG.originalScreenplay,
}


@claims.register
def _(fact: facts.Titled, names: Naming) -> Iterator[ox.Triple]:
    if fact.original:
        yield triple(names.film(fact.film), SDO.alternateName, text(fact.title, fact.language))
    else:
        yield triple(names.film(fact.film), SDO.name, text(fact.title))


@claims.register
def _(fact: facts.Released, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.film(fact.film), SDO.datePublished, year(fact.year))


@claims.register
def _(fact: facts.Runs, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.film(fact.film), SDO.duration, minutes(fact.minutes))


@claims.register
def _(fact: facts.SpokenIn, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.film(fact.film), SDO.inLanguage, text(fact.language))


@claims.register
def _(fact: facts.MadeIn, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.film(fact.film), SDO.countryOfOrigin, names.identity.place(fact.country))


@claims.register
def _(fact: facts.FilmedAt, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.film(fact.film), SDO.locationCreated, names.identity.place(fact.place))


@claims.register
def _(fact: facts.SetIn, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.film(fact.film), SDO.contentLocation, names.identity.place(fact.place))


@claims.register
def _(fact: facts.OfGenre, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.film(fact.film), SDO.genre, names.identity.concept(fact.genre))


@claims.register
def _(fact: facts.HasTheme, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.film(fact.film), FKG.theme, names.identity.concept(fact.theme))


@claims.register
def _(fact: facts.HasFeature, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.film(fact.film), FEATURES[fact.feature], yes_or_no(fact.present))


@claims.register
def _(fact: facts.Recommends, names: Naming) -> Iterator[ox.Triple]:
    other = names.film(fact.other)
    yield triple(names.film(fact.film), FKG.recommends, other)
    yield from dated(other, fact.other.year)


@claims.register
def _(fact: facts.InspiredBy, names: Naming) -> Iterator[ox.Triple]:
    other = names.film(fact.other)
    yield triple(names.film(fact.film), FKG.inspiredBy, other)
    yield from dated(other, fact.other.year)


@claims.register
def _(fact: facts.Summarised, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.film(fact.film), SDO.abstract, text(fact.text, "en"))
