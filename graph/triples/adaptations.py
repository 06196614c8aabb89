"""What a film comes from: the work that it adapts, what it makes of that, and works on which it draws.

What documents say of the film as an adaptation hangs on one thing, the ``fkg:Adaptation``; its source is the work that
the film adapts, if they name just one.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
from rdflib import RDF, SDO

from graph.naming import Naming
from graph.rdf import text, triple
from graph.triples.base import claims, dated, makes
from ontology import facts
from ontology.facts import Autobiography, Fidelity, WorkForm
from ontology.terms import FKG

FIDELITIES = {
    Fidelity.FAITHFUL: FKG.faithful,
    Fidelity.FAIRLY_FAITHFUL: FKG.fairlyFaithful,
    Fidelity.LOOSE: FKG.loose,
}
DEGREES = {
    Autobiography.WHOLLY: FKG.wholly,
    Autobiography.LARGELY: FKG.largely,
    Autobiography.PARTLY: FKG.partly,
}


@claims.register
def _(fact: facts.BasedOn, names: Naming) -> Iterator[ox.Triple]:
    if _is_nameless_film(fact.work):
        return  # a film that nobody names is nobody's to link to
    work = names.work(fact)
    yield triple(names.film(fact.film), SDO.isBasedOn, work)
    if work == names.only_source(fact.film) and names.is_told_as_adaptation(fact.film):
        yield triple(names.part("adaptation", fact), FKG.source, work)
    yield from _by_and_when(fact, work, names)


@claims.register
def _(fact: facts.DrawsOn, names: Naming) -> Iterator[ox.Triple]:
    if _is_nameless_film(fact.work):
        return
    work = names.work(fact)
    yield triple(names.film(fact.film), FKG.inspiredBy, work)
    yield from _by_and_when(fact, work, names)


@claims.register
def _(fact: facts.Follows, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.part("adaptation", fact), FKG.result, names.film(fact.film))
    yield triple(names.part("adaptation", fact), FKG.fidelity, FIDELITIES[fact.fidelity])


@claims.register
def _(fact: facts.Differs, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.part("adaptation", fact), FKG.result, names.film(fact.film))
    yield triple(names.part("adaptation", fact), FKG.difference, text(fact.text, "en"))


@makes.register(facts.Follows)
@makes.register(facts.Differs)
def _(fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.part("adaptation", fact), RDF.type, FKG.Adaptation)


@claims.register
def _(fact: facts.DrawnFromLife, names: Naming) -> Iterator[ox.Triple]:
    source = names.only_source(fact.film)
    if source is not None:  # of several works nobody says which is meant
        yield triple(source, FKG.autobiographical, DEGREES[fact.degree])


def _is_nameless_film(work: facts.WorkMention) -> bool:
    return work.form is WorkForm.FILM and work.title is None


def _by_and_when(fact: facts.BasedOn | facts.DrawsOn, work: str, names: Naming) -> Iterator[ox.Triple]:
    mention = fact.work
    if mention.author:
        by = SDO.director if mention.form is WorkForm.FILM else SDO.author
        yield triple(work, by, names.person(mention.author, fact))
    yield from dated(work, mention.year)
