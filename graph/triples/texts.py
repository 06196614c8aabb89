"""What documents tell at length: the plot, what is said, scenes, notes, the words of themes; and when they told it."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
from rdflib import RDF, SDO

from graph.identity import digest
from graph.naming import Naming
from graph.rdf import moment, paragraphs, text, triple, whole, yes_or_no
from graph.triples.base import claims, dated, makes
from ontology import facts
from ontology.facts import NoteKind
from ontology.terms import FKG
from ontology.text import slug

NOTE_KINDS = {
    NoteKind.TRIVIA: FKG.trivia,
    NoteKind.BEHIND_THE_SCENES: FKG.behindTheScenes,
    NoteKind.HIDDEN_DETAIL: FKG.hiddenDetail,
}


@claims.register
def _(fact: facts.Quoted, names: Naming) -> Iterator[ox.Triple]:
    film, quotation = names.film(fact.film), _quotation(fact, names)
    yield triple(film, FKG.hasQuotation, quotation)
    yield triple(quotation, SDO.text, text(fact.text, "en"))
    if fact.speaker is not None:
        speaker = names.character(fact, fact.speaker)
        yield triple(film, SDO.character, speaker)
        yield triple(quotation, SDO.spokenByCharacter, speaker)


@makes.register
def _(fact: facts.Quoted, names: Naming) -> Iterator[ox.Triple]:
    yield triple(_quotation(fact, names), RDF.type, SDO.Quotation)


@claims.register
def _(fact: facts.HasScene, names: Naming) -> Iterator[ox.Triple]:
    scene = _scene(fact, names)
    yield triple(names.film(fact.film), FKG.hasScene, scene)
    yield triple(scene, SDO.text, text(fact.text, "en"))
    yield from _mentions(scene, fact, names)


@makes.register
def _(fact: facts.HasScene, names: Naming) -> Iterator[ox.Triple]:
    yield triple(_scene(fact, names), RDF.type, FKG.Scene)


@claims.register
def _(fact: facts.Noted, names: Naming) -> Iterator[ox.Triple]:
    note = _note(fact, names)
    yield triple(names.film(fact.film), FKG.hasNote, note)
    yield triple(note, FKG.noteKind, NOTE_KINDS[fact.kind])
    yield triple(note, SDO.text, text(fact.text, "en"))
    yield from _mentions(note, fact, names)


@makes.register
def _(fact: facts.Noted, names: Naming) -> Iterator[ox.Triple]:
    yield triple(_note(fact, names), RDF.type, FKG.Note)


@claims.register
def _(fact: facts.Told, names: Naming) -> Iterator[ox.Triple]:
    section = _section(fact, names)
    yield triple(names.film(fact.film), FKG.hasPlotSection, section)
    yield triple(section, SDO.text, paragraphs(fact.text))
    yield triple(section, FKG.order, whole(fact.order))
    yield triple(section, FKG.spoiler, yes_or_no(value=True))
    if fact.heading is not None:
        yield triple(section, FKG.heading, text(fact.heading))
    if fact.ending:
        yield triple(section, FKG.ending, yes_or_no(value=True))


@makes.register
def _(fact: facts.Told, names: Naming) -> Iterator[ox.Triple]:
    yield triple(_section(fact, names), RDF.type, FKG.PlotSection)


@claims.register
def _(fact: facts.TouchesOn, names: Naming) -> Iterator[ox.Triple]:
    film, concept, occurrence = names.film(fact.film), names.identity.concept(fact.theme), _occurrence(fact, names)
    yield triple(film, FKG.touchesOn, concept)
    yield triple(film, FKG.hasOccurrence, occurrence)
    yield triple(occurrence, FKG.concept, concept)
    yield triple(occurrence, FKG.count, whole(fact.count))


@makes.register
def _(fact: facts.TouchesOn, names: Naming) -> Iterator[ox.Triple]:
    yield triple(_occurrence(fact, names), RDF.type, FKG.Occurrence)


@claims.register
def _(fact: facts.Updated, names: Naming) -> Iterator[ox.Triple]:
    yield triple(names.identity.document(names.document), SDO.dateModified, moment(fact.when))


def _quotation(fact: facts.Quoted, names: Naming) -> str:
    return names.part("quotation", fact, digest(fact.text))


def _scene(fact: facts.HasScene, names: Naming) -> str:
    return names.part("scene", fact, digest(fact.text))


def _note(fact: facts.Noted, names: Naming) -> str:
    return names.part("note", fact, digest(fact.text))


def _section(fact: facts.Told, names: Naming) -> str:
    return names.own("plot", str(fact.order))


def _occurrence(fact: facts.TouchesOn, names: Naming) -> str:
    return names.own("occurrence", slug(fact.theme.label))


def _mentions(thing: str, fact: facts.HasScene | facts.Noted, names: Naming) -> Iterator[ox.Triple]:
    """What a text mentions. The characters are the film's own, and are said to be."""
    for mention in fact.mentioned:
        yield triple(thing, SDO.mentions, _mentioned(mention, fact, names))
        if isinstance(mention, facts.CharacterMention):
            yield triple(names.film(fact.film), SDO.character, names.character(fact, mention))
        elif isinstance(mention, facts.FilmMention) and mention != fact.film:
            yield from dated(names.film(mention), mention.year)


def _mentioned(mention: facts.Mentioned, fact: facts.Fact, names: Naming) -> str:
    match mention:
        case facts.FilmMention():
            return names.film(mention)
        case facts.PersonMention():
            return names.person(mention, fact)
        case facts.CharacterMention():
            return names.character(fact, mention)
        case facts.PlaceMention():
            return names.identity.place(mention)
