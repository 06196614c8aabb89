"""How a fact becomes RDF. This is the only module that says so.

:func:`claims` gives the triples that a fact asserts (each gets evidence); :func:`describe` those that say what a
mentioned thing is and what it is called. A new kind of fact is one more function under ``@claims.register``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, singledispatch

import pyoxigraph as ox
from rdflib import RDF, SDO, SKOS, XSD

from graph.identity import Naming
from ontology import facts
from ontology.facts import Credit, Outcome, Scheme, WorkForm
from ontology.terms import FKG
from ontology.text import one_line

ROLES = {
    Credit.DIRECTOR: SDO.director,
    Credit.SCREENWRITER: FKG.screenwriter,
    Credit.PRODUCER: SDO.producer,
    Credit.COMPOSER: SDO.musicBy,
    Credit.CINEMATOGRAPHER: FKG.cinematographer,
    Credit.EDITOR: FKG.editor,
}
OUTCOMES = {Outcome.WON: FKG.won, Outcome.NOMINATED: FKG.nominated}
WORK_CLASSES = {WorkForm.PLAY: SDO.Play, WorkForm.SHORT_STORY: SDO.ShortStory, WorkForm.COMIC: SDO.ComicStory}


@lru_cache(maxsize=65536)
def node(iri: str) -> ox.NamedNode:
    """An IRI as a term of the engine.

    >>> node(SDO.name)
    <NamedNode value=https://schema.org/name>
    """
    return ox.NamedNode(str(iri))


def value_of(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.DefaultGraph | ox.Triple) -> str:
    """The IRI, label or lexical form of a term; empty for what has none.

    >>> value_of(node(SDO.name)), value_of(ox.DefaultGraph())
    ('https://schema.org/name', '')
    """
    return "" if isinstance(term, ox.DefaultGraph | ox.Triple) else term.value


def in_graph(triple: ox.Triple, graph: ox.NamedNode | ox.DefaultGraph | None = None) -> ox.Quad:
    """The triple as a quad of a graph: of the default graph if none is named."""
    return ox.Quad(triple.subject, triple.predicate, triple.object, graph or ox.DefaultGraph())


def text(value: str, language: str | None = None) -> ox.Literal:
    """A text on one line as a literal.

    >>> text("two\\n lines", "en")
    <Literal value=two lines language=en>
    """
    return ox.Literal(one_line(value), language=language) if language else ox.Literal(one_line(value))


def year(value: int) -> ox.Literal:
    """A year as ``xsd:gYear``.

    >>> year(1995).value
    '1995'
    """
    return ox.Literal(f"{value:04d}", datatype=node(XSD.gYear))


def minutes(value: int) -> ox.Literal:
    """A duration as ``xsd:dayTimeDuration``, in the engine's canonical form.

    >>> minutes(111).value, minutes(120).value
    ('PT1H51M', 'PT2H')
    """
    hours, rest = divmod(value, 60)
    parts = f"{hours}H" * bool(hours) + f"{rest}M" * bool(rest or not hours)
    return ox.Literal(f"PT{parts}", datatype=node(XSD.dayTimeDuration))


@singledispatch
def claims(fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    """The triples that a fact asserts.

    Args:
        fact: the fact.
        names: the IRIs of what its document mentions.

    Raises:
        TypeError: a kind of fact that no function here knows.
    """
    raise TypeError(f"no triples are defined for {type(fact).__name__}")


def _triple(subject: str, predicate: str, value: ox.NamedNode | ox.Literal | str) -> ox.Triple:
    return ox.Triple(node(subject), node(predicate), node(value) if isinstance(value, str) else value)


@claims.register
def _(fact: facts.Titled, names: Naming) -> Iterator[ox.Triple]:
    if fact.original:
        yield _triple(names.film(fact.film), SDO.alternateName, text(fact.title, fact.language))
    else:
        yield _triple(names.film(fact.film), SDO.name, text(fact.title))


@claims.register
def _(fact: facts.Released, names: Naming) -> Iterator[ox.Triple]:
    yield _triple(names.film(fact.film), SDO.datePublished, year(fact.year))


@claims.register
def _(fact: facts.Runs, names: Naming) -> Iterator[ox.Triple]:
    yield _triple(names.film(fact.film), SDO.duration, minutes(fact.minutes))


@claims.register
def _(fact: facts.SpokenIn, names: Naming) -> Iterator[ox.Triple]:
    yield _triple(names.film(fact.film), SDO.inLanguage, text(fact.language))


@claims.register
def _(fact: facts.MadeIn, names: Naming) -> Iterator[ox.Triple]:
    yield _triple(names.film(fact.film), SDO.countryOfOrigin, names.identity.place(fact.country))


@claims.register
def _(fact: facts.OfGenre, names: Naming) -> Iterator[ox.Triple]:
    yield _triple(names.film(fact.film), SDO.genre, names.identity.concept(fact.genre))


@claims.register
def _(fact: facts.HasTheme, names: Naming) -> Iterator[ox.Triple]:
    yield _triple(names.film(fact.film), FKG.theme, names.identity.concept(fact.theme))


@claims.register
def _(fact: facts.Credited, names: Naming) -> Iterator[ox.Triple]:
    film = names.film(fact.film)
    yield _triple(film, ROLES[fact.role], names.identity.person(fact.person))
    if fact.film != names.document.film:  # the words that credit somebody for another film give its year too
        yield from _dated(film, fact.film.year)


@claims.register
def _(fact: facts.Performed, names: Naming) -> Iterator[ox.Triple]:
    film, actor = names.film(fact.film), names.identity.person(fact.actor)
    yield _triple(film, SDO.actor, actor)
    if (character := names.character(fact)) is not None:
        performance = names.performance(fact)
        yield _triple(film, SDO.character, character)
        yield _triple(film, FKG.hasPerformance, performance)
        yield _triple(performance, SDO.actor, actor)
        yield _triple(performance, FKG.performs, character)


@claims.register
def _(fact: facts.BasedOn, names: Naming) -> Iterator[ox.Triple]:
    if fact.work.form is WorkForm.FILM and fact.work.title is None:
        return  # a film that nobody names is nobody's to link to
    work = names.work(fact.film, fact.work)
    yield _triple(names.film(fact.film), SDO.isBasedOn, work)
    if fact.work.author:
        is_film = fact.work.form is WorkForm.FILM
        yield _triple(work, SDO.director if is_film else SDO.author, names.identity.person(fact.work.author))
    yield from _dated(work, fact.work.year)


@claims.register
def _(fact: facts.Nominated, names: Naming) -> Iterator[ox.Triple]:
    nomination = names.nomination(fact)
    yield _triple(nomination, FKG.nominatedWork, names.film(fact.film))
    yield _triple(nomination, FKG.category, names.identity.category(fact))
    yield _triple(nomination, FKG.outcome, OUTCOMES[fact.outcome])
    if fact.nominee:
        yield _triple(nomination, FKG.nominee, names.identity.person(fact.nominee))


@claims.register
def _(fact: facts.FilmedAt, names: Naming) -> Iterator[ox.Triple]:
    yield _triple(names.film(fact.film), SDO.locationCreated, names.identity.place(fact.place))


@claims.register
def _(fact: facts.Recommends, names: Naming) -> Iterator[ox.Triple]:
    other = names.film(fact.other)
    yield _triple(names.film(fact.film), FKG.recommends, other)
    yield from _dated(other, fact.other.year)


@claims.register
def _(fact: facts.Summarised, names: Naming) -> Iterator[ox.Triple]:
    yield _triple(names.film(fact.film), SDO.abstract, text(fact.text, "en"))


def _dated(thing: str, when: int | None) -> Iterator[ox.Triple]:
    if when is not None:
        yield _triple(thing, SDO.datePublished, year(when))


def described(film: facts.FilmMention, names: Naming) -> Iterator[ox.Triple]:
    """The triples that say that a film is one and what its document calls it."""
    yield from _named(names.film(film), SDO.Movie, film.title)


def describe(fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    """The triples that say what each thing in a fact is and what the document calls it."""
    for mention in fact.mentions():
        yield from _described(mention, fact, names)
    if isinstance(fact, facts.Performed) and fact.character:
        yield from _named(names.character(fact) or "", FKG.Character, fact.character.name)
        yield _triple(names.performance(fact), RDF.type, SDO.PerformanceRole)
    if isinstance(fact, facts.Nominated):
        yield _triple(names.nomination(fact), RDF.type, FKG.Nomination)
        yield from _category(fact, names)


@singledispatch
def _described(mention: facts.Mention, fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    """What one mention is; a character is described with its performance, which alone can name it."""
    return iter(())


@_described.register
def _(mention: facts.FilmMention, fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    yield from described(mention, names)


@_described.register
def _(mention: facts.PersonMention, fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    yield from _named(names.identity.person(mention), SDO.Person, mention.name)


@_described.register
def _(mention: facts.PlaceMention, fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    kind = SDO.Country if isinstance(fact, facts.MadeIn) else SDO.Place
    yield from _named(names.identity.place(mention), kind, mention.name)


@_described.register
def _(mention: facts.WorkMention, fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    work = names.work(fact.film, mention)
    if mention.form is WorkForm.FILM and mention.title is None:
        return
    if mention.form is WorkForm.FILM:
        yield _triple(work, RDF.type, SDO.Movie)
    else:
        yield _triple(work, RDF.type, WORK_CLASSES.get(mention.form, SDO.Book))
        yield _triple(work, FKG.workForm, text(mention.form.value, "en"))
    if mention.title:
        yield _triple(work, SDO.name, text(mention.title))


@_described.register
def _(mention: facts.ConceptMention, fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    """Known concepts are described by ``concepts.ttl``; categories with the body that awards them."""
    if mention.scheme is not Scheme.CATEGORY and names.identity.known_concept(mention) is None:
        concept = names.identity.concept(mention)
        label = mention.label if mention.scheme is Scheme.AWARD else mention.label.lower()
        yield _triple(concept, RDF.type, SKOS.Concept)
        yield _triple(concept, SKOS.prefLabel, text(label, "en"))
        yield from _in_scheme(concept, mention.scheme, names)


def _category(fact: facts.Nominated, names: Naming) -> Iterator[ox.Triple]:
    """An award's category: below the award, and below the category of that kind which all awards share."""
    if fact.category is None:
        return
    category = names.identity.category(fact)
    body, kind = names.identity.known_concept(fact.body), names.identity.known_concept(fact.category)
    yield _triple(category, RDF.type, SKOS.Concept)
    yield from _in_scheme(category, Scheme.AWARD, names)
    yield _triple(category, SKOS.broader, names.identity.concept(fact.body))
    if kind:
        yield _triple(category, SKOS.broader, kind.iri)
    label = f"{body.label if body else fact.body.label}: {kind.label if kind else fact.category.label}"
    yield _triple(category, SKOS.prefLabel, text(label, "en"))


def _in_scheme(concept: str, scheme: Scheme, names: Naming) -> Iterator[ox.Triple]:
    """A concept that is the documents' own stands in a scheme of its own, apart from the known ones."""
    own = names.identity.minter.iri("scheme", scheme)
    yield _triple(concept, SKOS.inScheme, own)
    yield _triple(own, RDF.type, SKOS.ConceptScheme)
    yield _triple(own, SKOS.prefLabel, text(f"{scheme} concepts of the documents", "en"))


def _named(thing: str, kind: str, name: str) -> Iterator[ox.Triple]:
    yield _triple(thing, RDF.type, kind)
    yield _triple(thing, SDO.name, text(name))
