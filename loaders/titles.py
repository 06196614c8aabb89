"""Which film a page is about: its title, by votes over the places where pages name it, and its year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex as re

from loaders.header_fields import header_fields
from loaders.headings import Kind, heading_kind
from loaders.names import OPENERS, YEAR
from loaders.occurrences import alone, is_alone
from loaders.other_pages import is_about_no_film
from loaders.page import Page, Span
from loaders.regions import language_tag
from loaders.rules import Finding, Reading, Rule, remembered, rule
from loaders.sections import Section, is_bullet
from loaders.title_asides import original_titles, years_after
from loaders.title_places import YEAR_OF_FIELD, Sighting, sightings
from ontology.facts import FilmMention, Released, Titled
from ontology.text import slug, title_key

_ENOUGH = 3
_FILE_IS_TITLE = 2
_FILE_STARTS_WITH_TITLE = 1
_SHORTEST_STEM = 3
_LONGEST_HEADING = 100
_IN_PARENTHESES = re.compile(rf" \((?P<year>{YEAR})\)")
_DATED = re.compile(r"(?P<title>.+)-(?P<year>(?:18|19|20)\d\d)")
_TOLD = (Kind.INTRO, Kind.HEADER)
_LATER = (Kind.ABSTRACT, Kind.SUMMARY, Kind.ENDING, Kind.POST_CREDITS, Kind.GENRE, Kind.MUSIC, Kind.BOILERPLATE)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A title with all the places that name it."""

    title: str
    votes: int
    first: int


def film_of(page: Page) -> FilmMention | None:
    """The film that a page is about.

    Args:
        page: the page.

    Returns:
        Its title in the page's words and its year where the page states it; None where no title has enough witnesses.

    >>> film_of(Page("x.txt", "Home » Movies » Heat (1995)\\n\\nHeat is a crime film about a thief.\\n"))
    FilmMention(title='Heat', year=1995)
    >>> film_of(Page("x.txt", "Dear all, the meeting is on Monday.")) is None
    True
    """
    if is_about_no_film(page):
        return None
    seen = sightings(page)
    candidates = [_candidate(page, group) for group in _groups(page, seen)]
    sure = [candidate for candidate in candidates if candidate.votes >= _ENOUGH]
    if not sure:
        return None
    best = max(sure, key=lambda candidate: (candidate.votes, -candidate.first))
    return FilmMention(best.title, _year(page, best.title, seen))


def _groups(page: Page, seen: Sequence[Sighting]) -> list[list[Sighting]]:
    groups: dict[str, list[Sighting]] = {}
    for sighting in seen:
        if key := title_key(page.at(sighting.span)):
            groups.setdefault(key, []).append(sighting)
    return list(groups.values())


def _candidate(page: Page, group: list[Sighting]) -> _Candidate:
    """The most frequent spelling (capitals alone last), with a vote for each kind of place and each further witness."""
    spellings = Counter(page.at(sighting.span) for sighting in group)
    title = max(spellings, key=lambda words: (not words.isupper() or len(words) < 5, spellings[words]))
    kinds = {sighting.place: sighting.votes for sighting in group}
    votes = sum(kinds.values()) + _file_votes(page, title) + _is_told_of(page, title)
    if title.lower() in OPENERS and len(kinds) < 2:
        votes = 0
    return _Candidate(title, votes, min(sighting.span.start for sighting in group))


def _file_votes(page: Page, title: str) -> int:
    stem, key = slug(page.name.split(".", maxsplit=1)[0]), slug(title)
    if len(key) < _SHORTEST_STEM:
        return 0
    dated = _DATED.fullmatch(stem)
    if key in {stem, dated["title"] if dated else stem}:
        return _FILE_IS_TITLE
    return _FILE_STARTS_WITH_TITLE if stem.startswith(f"{key}-") else 0


def _is_told_of(page: Page, title: str) -> bool:
    """Whether a title stands in running text too, and not only as a line of its own."""
    words = page_form(title)
    for at in alone(page.plain, words):
        end = at + len(words)
        around = page.plain[max(0, at - 30) : end + 30].split("\n")
        if is_alone(page.plain, at, end) and any(words in line and len(line) > len(words) + 15 for line in around):
            return True
    return False


@lru_cache(maxsize=8192)
def page_form(title: str) -> str:
    """A title as the plain form of a page has it.

    >>> page_form("Ocean’s Eleven – Again")
    "Ocean's Eleven - Again"
    """
    return Page("", title).plain


def _year(page: Page, title: str, seen: Sequence[Sighting]) -> int | None:
    stated = next((int(page.plain_at(span)) for span in _years(page, title, seen)), None)
    return stated or _year_of_file(page, title)


def _year_of_file(page: Page, title: str) -> int | None:
    """The year that follows the title in the file's name."""
    match = _DATED.fullmatch(slug(page.name.split(".", maxsplit=1)[0]))
    return int(match["year"]) if match and match["title"] == slug(title) else None


def _years(page: Page, title: str, seen: Sequence[Sighting]) -> Iterator[Span]:
    """Where a page states its film's year: the field first, then beside the title, then the opening."""
    for label, span in header_fields(page):
        found = list(YEAR_OF_FIELD.finditer(page.plain_at(span))) if label in {"year", "release date"} else []
        if len({match[0] for match in found}) == 1:
            yield Span(span.start + found[0].start(), span.start + found[0].end())
    yield from (each.year for each in seen if each.year and title_key(page.at(each.span)) == title_key(title))
    yield from years_after(page, page_form(title))
    yield from _in_headings(page, page_form(title))


def _in_headings(page: Page, title: str) -> Iterator[Span]:
    """``Awards of Heat (1995)``."""
    for at in alone(page.plain, title):
        match = _IN_PARENTHESES.match(page.plain, at + len(title))
        start = page.plain.rfind("\n", max(0, at - _LONGEST_HEADING), at) + 1
        if not match or (not start and at > _LONGEST_HEADING):
            continue
        line = page.plain[start : match.end()]
        if not is_bullet(line) and heading_kind(line.strip() or ".", title) is not None:
            yield Span(*match.span("year"))


@rule("title", *_TOLD, *_LATER)
def titled(reading: Reading, section: Section) -> Iterator[Finding]:
    """The title at the top of the page; if it is not named there, wherever it is named first."""
    found = bool(reading.facts(Titled))
    if section.kind in _TOLD or not found:
        for span in _title_spans(reading):
            if _stands_in(section, span):
                yield span, Titled(reading.film, reading.film.title)


@rule("original title", Kind.INTRO, Kind.HEADER)
def original_title(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Seven Samurai (Shichinin no Samurai) is`` in the opening, or the field ``Original title:``."""
    for span, language in _original_titles(reading):
        if _stands_in(section, span) and slug(reading.page.at(span)) != slug(reading.film.title):
            tag = language_tag(language) if language else None
            yield span, Titled(reading.film, reading.page.at(span), original=True, language=tag)


@remembered
def _title_spans(reading: Reading) -> tuple[Span, ...]:
    seen = (sighting.span for sighting in sightings(reading.page))
    return tuple(span for span in seen if reading.page.at(span) == reading.film.title)


@remembered
def _year_spans(reading: Reading) -> tuple[Span, ...]:
    page = reading.page
    fields = {span for label, span in header_fields(page) if label in {"year", "release date"}}
    years = dict.fromkeys(_years(page, reading.film.title, sightings(page)))
    return tuple(span for span in years if not any(field.start <= span.start < field.end for field in fields))


@remembered
def _original_titles(reading: Reading) -> tuple[tuple[Span, str | None], ...]:
    return tuple(original_titles(reading.page, page_form(reading.film.title)))


@rule("year", *Kind)
def released(reading: Reading, section: Section) -> Iterator[Finding]:
    """The year beside the title in a title line, breadcrumb, heading or opening, and ``this 1995 drama``."""
    for span in _year_spans(reading):
        if _stands_in(section, span):
            yield span, Released(reading.film, int(reading.page.plain_at(span)))


def _stands_in(section: Section, span: Span) -> bool:
    """Whether words stand in a section or in its heading."""
    start = section.heading_start
    return section.holds(span) or (start >= 0 and start <= span.start < start + len(section.heading))


RULES: tuple[Rule, ...] = (titled, original_title, released)
