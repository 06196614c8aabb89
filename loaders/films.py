"""The other films of a page: those that it recommends, and those of the director."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.film_lists import Entry, entries, in_prose, of_line
from loaders.headings import Kind
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section, is_bullet
from ontology.facts import Credit, Credited, FilmMention, PersonMention, Recommends
from ontology.text import slug, title_key

_OTHER_ROLE = re.compile(
    r"\b(?:produc\w+|writ\w+|wrote|actor|acted|acting|starr\w+|screenplay|cinematograph\w+|editor|edited|composer)\b",
    re.IGNORECASE,
)
_ONLY_STORY = re.compile(r"\W*story(?: only| credit)?\W*", re.IGNORECASE)
_AS_DIRECTOR = re.compile(r"\bdirect", re.IGNORECASE)
_PLURAL = re.compile(r"\bdirectors\b(?!')|\bdirectors'")


@rule("recommended film", Kind.RECOMMENDED)
def recommended(reading: Reading, section: Section) -> Iterator[Finding]:
    """``- Title (Year): reason``, and titles with their years in running text."""
    owners = frozenset(person.name.rsplit(maxsplit=1)[-1] for person in reading.credited(Credit.DIRECTOR))
    for entry in (*entries(section), *_told(reading, section, owners)):
        if not _is_same(entry.film, reading.film):
            yield entry.span, Recommends(reading.film, entry.film)


def _told(reading: Reading, section: Section, owners: frozenset[str]) -> Iterator[Entry]:
    for line, (span, text) in zip(section.lines, section.bullets(), strict=True):
        bulleted = is_bullet(reading.page.plain_at(line))
        if not bulleted and not of_line(reading.page, span, text, bulleted=False):
            yield from in_prose(reading.page, span, owners)


@rule("director's other film", Kind.OTHER_FILMS)
def other_films(reading: Reading, section: Section) -> Iterator[Finding]:
    """``- Title (Year)`` under a heading for the director's other films, if the page names one director or all."""
    people = directors(reading)
    heading = section.heading.replace("’", "'").lower()
    surnames = {person.name.rsplit(maxsplit=1)[-1].lower() for person in people}
    named = "director" in heading or heading.endswith("filmography") or any(map(heading.__contains__, surnames))
    if named and (len(surnames) == 1 or (people and _PLURAL.search(heading))):
        found = list(entries(section))
        for entry in [] if _runs_on(reading, found) else found:
            writer_only = _ONLY_STORY.fullmatch(entry.tail)
            other_role = (_OTHER_ROLE.search(entry.tail) or writer_only) and not _AS_DIRECTOR.search(entry.tail)
            if not other_role and not _is_same(entry.film, reading.film):
                for person in people:
                    yield entry.span, Credited(entry.film, person, Credit.DIRECTOR)


def _runs_on(reading: Reading, found: list[Entry]) -> bool:
    """Whether a list may run on into the page's recommendations, for want of their heading: its years go to and fro."""
    if any(section.kind is Kind.RECOMMENDED for section in reading.sections):
        return False
    years = [entry.film.year for entry in found if entry.film.year]
    return years not in (sorted(years), sorted(years, reverse=True))


def directors(reading: Reading) -> list[PersonMention]:
    """The film's directors, without a surname beside its full name and without a group beside its members.

    >>> from loaders.page import Page
    >>> reading = Reading(Page("x", ""), FilmMention("Heat"), [])
    >>> directors(reading)
    []
    """
    found = reading.credited(Credit.DIRECTOR)
    names = [slug(person.name) for person in found]
    kept = []
    for person, name in zip(found, names, strict=True):
        members = [other for other in names if other != name and other.split("-")[-1] in name.split("-")]
        is_part = any(other.endswith(f"-{name}") for other in names)
        is_group = name.endswith(("-brothers", "-sisters")) and bool(members)
        if not is_part and not is_group:
            kept.append(person)
    return kept


def _is_same(film: FilmMention, own: FilmMention) -> bool:
    years = {film.year, own.year} - {None}
    return title_key(film.title) == title_key(own.title) and len(years) < 2


RULES: tuple[Rule, ...] = (recommended, other_films)
