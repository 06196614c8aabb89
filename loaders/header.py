"""What the head of a page says field by field, and the page's short account of its film."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.header_fields import fields_within, genre_parts, header_fields, is_prose
from loaders.header_values import ASIDE, minutes_of, people_of, pieces, work_of
from loaders.headings import Kind
from loaders.names import YEAR
from loaders.page import Page, Span
from loaders.regions import is_country, language_tag
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from loaders.synopsis_parts import synopsis_outline
from ontology.concepts import known
from ontology.facts import (
    BasedOn,
    ConceptMention,
    Credit,
    Credited,
    MadeIn,
    OfGenre,
    Performed,
    PersonMention,
    PlaceMention,
    Released,
    Runs,
    Scheme,
    SpokenIn,
    Summarised,
)

__all__ = ["RULES", "header_fields", "synopsis_outline"]

_YEAR = re.compile(rf"(?<!\d){YEAR}(?!\d)")
_NO_WRITER = re.compile(r"\b(?:novel|book|play|short stor|memoir|comic|characters|based|novella|source|article)", re.I)
_BASED_ON = re.compile(r",? (?:based on|adapted from) ")
_ROLES = {
    "director": Credit.DIRECTOR,
    "writer": Credit.SCREENWRITER,
    "composer": Credit.COMPOSER,
    "producer": Credit.PRODUCER,
    "cinematographer": Credit.CINEMATOGRAPHER,
    "editor": Credit.EDITOR,
    "camera operator": Credit.CAMERA_OPERATOR,
}


@rule("header year", Kind.HEADER, Kind.INTRO)
def year(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Year: 1995``, or a year that is a line of its own; a value that holds two years tells nothing."""
    for _, span in fields_within(section, "year", "release date"):
        found = list(_YEAR.finditer(reading.page.plain_at(span)))
        if len({match[0] for match in found}) == 1:
            start = span.start + found[0].start()
            yield Span(start, start + 4), Released(reading.film, int(found[0][0]))
    for line in section.lines if section.kind is Kind.HEADER else ():
        if _YEAR.fullmatch(words := reading.page.plain_at(line)):
            yield line, Released(reading.film, int(words))


@rule("header runtime", Kind.HEADER, Kind.INTRO)
def runtime(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Runtime: 1h 51m``."""
    for _, span in fields_within(section, "runtime"):
        if minutes := minutes_of(reading.page.plain_at(span)):
            yield span, Runs(reading.film, minutes)


@rule("header language", Kind.HEADER, Kind.INTRO)
def language(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Language: English, Mandarin``."""
    for _, span in fields_within(section, "language"):
        for piece in pieces(reading.page, span):
            if tag := language_tag(reading.page.plain_at(piece)):
                yield piece, SpokenIn(reading.film, tag)


@rule("header country", Kind.HEADER, Kind.INTRO)
def country(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Country: France, West Germany``."""
    page = reading.page
    for _, span in fields_within(section, "country"):
        for whole in pieces(page, span, split_and=False):
            parts = [whole] if is_country(page.plain_at(whole)) else pieces(page, whole)
            for part in parts:
                if is_country(page.plain_at(part)):
                    yield part, MadeIn(reading.film, PlaceMention(page.at(part)))


@rule("header credit", Kind.HEADER, Kind.INTRO)
def credit(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Director: A``, ``Writers: A, B (novel)``, ``Music by: A``, ``Starring: A, B``."""
    for label, span in fields_within(section, *_ROLES, "starring"):
        for found, name in people_of(reading.page, span):
            if label == "starring":
                yield found, Performed(reading.film, PersonMention(name))
            elif not (label == "writer" and _NO_WRITER.search(_aside_after(reading.page, found, span))):
                yield found, Credited(reading.film, PersonMention(name), _ROLES[label])


def _aside_after(page: Page, span: Span, field: Span) -> str:
    match = ASIDE.match(page.plain_at(Span(span.end, field.end)))
    return match[0] if match else ""


@rule("header source", Kind.HEADER, Kind.INTRO)
def source(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Based on: The Godfather by Mario Puzo (1969)``; a work of no stated form is a book."""
    for label, span in fields_within(section, "based on", "writer"):
        told = _BASED_ON.search(reading.page.plain, span.start, span.end) if label == "writer" else None
        named = Span(told.end(), span.end) if told else span
        if (told or label != "writer") and (work := work_of(reading.page, named)):
            yield named, BasedOn(reading.film, work)


@rule("header genre", Kind.HEADER, Kind.INTRO)
def genre(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Genres: Drama, Romance``."""
    page = reading.page
    for _, span in fields_within(section, "genre"):
        parts = genre_parts(page.plain_at(span))
        spans = [Span(span.start + start, span.start + end) for start, end in parts] or list(pieces(page, span))
        for part in spans:
            if known(Scheme.GENRE, page.at(part)):
                yield part, OfGenre(reading.film, ConceptMention(page.at(part), Scheme.GENRE))


@rule("genre line", Kind.HEADER)
def genre_line(reading: Reading, section: Section) -> Iterator[Finding]:
    """``DramaScience FictionThriller``: a line of genres and nothing else."""
    page = reading.page
    values = {span for _, span in header_fields(page)}
    for line in section.lines:
        if line not in values and page.at(line).casefold() != reading.film.title.casefold():
            for start, end in genre_parts(page.plain_at(line)):
                part = Span(line.start + start, line.start + end)
                yield part, OfGenre(reading.film, ConceptMention(page.at(part), Scheme.GENRE))


@rule("abstract", Kind.ABSTRACT)
def abstract(reading: Reading, section: Section) -> Iterator[Finding]:
    """The first paragraph of a synopsis page."""
    for line in section.lines[:1]:
        yield line, Summarised(reading.film, reading.page.at(line))


@rule("introduction", Kind.INTRO)
def introduction(reading: Reading, section: Section) -> Iterator[Finding]:
    """The first paragraph of an article."""
    for line in section.lines:
        if is_prose(reading.page.plain_at(line)):
            yield line, Summarised(reading.film, reading.page.at(line))
            return


RULES: tuple[Rule, ...] = (
    *(year, runtime, language, country, credit, source),
    *(genre, genre_line, abstract, introduction),
)
