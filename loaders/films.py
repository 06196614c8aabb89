"""Other films that a page names: those it recommends, and the others of its director."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.names import YEAR
from loaders.outline import Kind, Section, is_bullet
from loaders.page import Span
from loaders.rules import Finding, Reading, rule
from ontology.facts import Credit, Credited, FilmMention, PersonMention, Recommends
from ontology.text import slug

_TITLE = r"(?P<title>[^\s\"(),;][^\n;]{0,99}?)"
_DATED = re.compile(rf"[\"']?{_TITLE}[\"']?,? \((?P<year>{YEAR})(?:[^()\n]{{0,60}})?\)(?P<rest>.*)")
_REST = re.compile(r"\s*(?:$|[-:,;.|]\s*.*)")
_BARE = re.compile(r"[\"']?(?P<title>[\p{Lu}\p{N}][^\n.;:()\"]{0,59}[^\s.;:()\"])[\"']?(?: - .*)?")
_SEVERAL = re.compile(rf"(?:^|[,;] (?:and )?){_TITLE} \((?P<year>{YEAR})\)")
_PLURAL = re.compile(r"directors'?(?:\s|$)|\bdirectors\b", re.IGNORECASE)


def listed_films(section: Section) -> Iterator[tuple[Span, FilmMention]]:
    """The films of a list: ``Title (Year)``, with or without a reason, one a line or several with commas.

    Args:
        section: the section of the list; its prose is left out.

    Yields:
        The words that hold title and year, and the film.
    """
    for span, text in section.bullets():
        several = list(_SEVERAL.finditer(text))
        if len(several) > 1 and _covers(several, text):
            yield from (_film(section, span, match) for match in several)
        elif (match := _DATED.fullmatch(text)) and _REST.fullmatch(match["rest"]) and not _is_prose(match["title"]):
            yield _film(section, span, match)
        elif is_bullet(section.page.plain[span.start - 2 : span.end]) and (match := _BARE.fullmatch(text)):
            yield _film(section, span, match)


def _covers(matches: list[re.Match[str]], text: str) -> bool:
    """Whether a line is nothing but the list."""
    return not _SEVERAL.sub("", text).strip(" .,;")


def _is_prose(title: str) -> bool:
    """Whether words before a year are a clause rather than a title: several words in lower case in a row."""
    return bool(re.search(r"(?:\b\p{Ll}{2,}\b ){4,}", title + " ")) or title[:1].islower()


def _film(section: Section, line: Span, match: re.Match[str]) -> tuple[Span, FilmMention]:
    dated = "year" in match.re.groupindex
    end = match.end("year") + 1 if dated else match.end("title")
    at = Span(line.start + match.start("title"), line.start + match.end("title"))
    film = FilmMention(section.page.at(at), int(match["year"]) if dated else None)
    return Span(at.start, line.start + end), film


@rule("recommended films", Kind.RECOMMENDED)
def recommended(reading: Reading, section: Section) -> Iterator[Finding]:
    """The films that a page recommends to those who like this one."""
    for span, other in listed_films(section):
        if slug(other.title) != slug(reading.film.title) or other.year not in (None, reading.film.year):
            yield span, Recommends(reading.film, other)


@rule("director's other films", Kind.OTHER_FILMS)
def of_the_director(reading: Reading, section: Section) -> Iterator[Finding]:
    """The other films of the page's director: of the only one, or of each under a heading in the plural."""
    directors = reading.credited(Credit.DIRECTOR)
    if len(directors) == 1 or _PLURAL.search(section.heading):
        for span, other in listed_films(section):
            yield from ((span, _directed(other, director)) for director in directors)


def _directed(film: FilmMention, director: PersonMention) -> Credited:
    return Credited(film, director, Credit.DIRECTOR)


RULES = (recommended, of_the_director)
