"""Figures about a film: what it cost and took, how it was shot, how it is rated."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
from rdflib import RDF, SDO

from graph.naming import Naming
from graph.rdf import days, decimal, text, triple, whole, yes_or_no
from graph.triples.base import claims, makes
from ontology import facts
from ontology.facts import Bound, Territory
from ontology.terms import FKG
from ontology.text import slug

BOUNDS = {Bound.OVER: SDO.minValue, Bound.UNDER: SDO.maxValue}
TERRITORIES = {
    Territory.WORLDWIDE: FKG.worldwide,
    Territory.DOMESTIC: FKG.domestic,
    Territory.INTERNATIONAL: FKG.international,
}


@claims.register
def _(fact: facts.Cost, names: Naming) -> Iterator[ox.Triple]:
    budget = _budget(fact, names)
    yield triple(names.film(fact.film), FKG.budget, budget)
    yield from _amount(budget, fact.amount)


@claims.register
def _(fact: facts.Grossed, names: Naming) -> Iterator[ox.Triple]:
    gross = _gross(fact, names)
    yield triple(names.film(fact.film), FKG.gross, gross)
    yield from _amount(gross, fact.amount)
    if fact.territory is not None:
        yield triple(gross, FKG.territory, TERRITORIES[fact.territory])


@makes.register
def _(fact: facts.Cost, names: Naming) -> Iterator[ox.Triple]:
    yield triple(_budget(fact, names), RDF.type, SDO.MonetaryAmount)


@makes.register
def _(fact: facts.Grossed, names: Naming) -> Iterator[ox.Triple]:
    yield triple(_gross(fact, names), RDF.type, SDO.MonetaryAmount)


@claims.register
def _(fact: facts.ShotFor, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.film(fact.film), FKG.shootingDuration, days(fact.days))


@claims.register
def _(fact: facts.ShotOn, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.film(fact.film), FKG.filmGauge, text(f"{fact.gauge} mm"))


@claims.register
def _(fact: facts.ScriptRuns, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.film(fact.film), FKG.scriptPages, whole(fact.pages))


@claims.register
def _(fact: facts.Rated, names: Naming) -> Iterator[ox.Triple]:
    rating = _rating(fact, names)
    yield triple(names.film(fact.film), SDO.aggregateRating, rating)
    yield triple(rating, FKG.rater, text(fact.rater))
    yield triple(rating, SDO.ratingValue, decimal(fact.value))
    if fact.best is not None:
        yield triple(rating, SDO.bestRating, decimal(fact.best))
    if fact.votes is not None:
        yield triple(rating, SDO.ratingCount, whole(fact.votes))


@makes.register
def _(fact: facts.Rated, names: Naming) -> Iterator[ox.Triple]:
    yield triple(_rating(fact, names), RDF.type, SDO.AggregateRating)


def _budget(fact: facts.Cost, names: Naming) -> str:
    return names.part("amount", fact, "budget", _key(fact.amount))


def _gross(fact: facts.Grossed, names: Naming) -> str:
    """A gross of no named territory is the whole world's."""
    return names.part("amount", fact, "gross", fact.territory or Territory.WORLDWIDE, _key(fact.amount))


def _rating(fact: facts.Rated, names: Naming) -> str:
    """A rating goes by its value too: that of another day is another rating, and contradicts nothing."""
    return names.part("rating", fact, slug(fact.rater), slug(decimal(fact.value).value))


def _key(amount: facts.Amount) -> str:
    """The key of an amount.

    >>> _key(facts.Amount(32_000_000, "USD", Bound.OVER)), _key(facts.Amount(32_000_000, "USD"))
    ('over-32000000-usd', '32000000-usd')
    """
    bound = "" if amount.bound is Bound.EXACTLY else amount.bound
    return slug(f"{bound} {amount.value} {amount.currency}")


def _amount(thing: str, amount: facts.Amount) -> Iterator[ox.Triple]:
    yield triple(thing, BOUNDS.get(amount.bound, SDO.value), whole(amount.value))
    yield triple(thing, SDO.currency, text(amount.currency))
    if amount.bound is Bound.ABOUT:
        yield triple(thing, FKG.approximate, yes_or_no(value=True))
