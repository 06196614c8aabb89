"""What the head of a page says field by field, and the page's short account of its film."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.header_fields import genre_parts, header_fields, is_prose
from loaders.names import PEOPLE, YEAR, is_person, people
from loaders.outline import Kind, Section
from loaders.page import Page, Span
from loaders.regions import is_country, language_tag
from loaders.rules import Finding, Reading, Rule, rule
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
    WorkForm,
    WorkMention,
)

__all__ = ["RULES", "header_fields", "synopsis_outline"]

_ROLES = {
    "director": Credit.DIRECTOR,
    "writer": Credit.SCREENWRITER,
    "composer": Credit.COMPOSER,
    "producer": Credit.PRODUCER,
    "cinematographer": Credit.CINEMATOGRAPHER,
    "editor": Credit.EDITOR,
}
_YEAR = re.compile(rf"(?<!\d){YEAR}(?!\d)")
_MINUTES = re.compile(
    r"(?:(?P<hours>\d{1,2}) ?(?:h|hrs?|hours?)\b\.?,?(?: and)? ?(?:(?P<rest>\d{1,2}) ?(?:m|mins?|minutes?)?\b\.?)?"
    r"|(?P<glued>\d{1,2})h(?P<after>\d{1,2})(?:m|min)?\b|(?P<minutes>\d{1,3}) ?(?:m|mins?|minutes?|')?(?!\w)\.?)"
    r"(?P<aside> ?\([^()\d]{0,40}\))?",
    re.IGNORECASE,
)
_SHORTEST = 1
_LONGEST = 900
_ASIDE = re.compile(r" ?[(\[][^()\[\]]*[)\]]")
_PIECE = re.compile(r"[^,/;|•·&]+")
_AND = re.compile(r" and ")
_NO_WRITER = re.compile(r"\b(?:novel|book|play|short stor|memoir|comic|characters|based|novella|source|article)", re.I)
_NAME = re.compile(r"[^,/;|•·]+(?:, ?(?:Jr|Sr)\b\.?)?")
_PEOPLE = re.compile(PEOPLE)
_NOT_NAMES = frozenset(
    "unknown various n/a none tba tbd anonymous uncredited available coming soon see not multiple others more".split()
)
_FORMS = "|".join(sorted(WorkForm, key=len, reverse=True))
_WORK = re.compile(
    rf"(?:(?:the |an? )?(?:\d{{4}} )?(?:[a-z-]+ )?(?P<form>{_FORMS}) )?(?P<title>.{{1,80}}?)"
    rf"(?: \((?P<kind>{_FORMS})\)|, an? (?P<sort>{_FORMS}))? by (?P<author>[^()\d,]{{3,60}}?)"
    rf"(?:,? \(?(?P<year>{YEAR})\)?)?",
    re.IGNORECASE,
)
_UNTITLED = re.compile(
    rf"(?:the |an? )?(?:(?P<year>{YEAR}) )?(?:[a-z-]+ )?(?P<form>{_FORMS}) by (?P<author>[^()\d,]{{3,60}}?)"
    rf"(?:,? \(?(?P<then>{YEAR})\)?)?",
    re.IGNORECASE,
)
_LONGEST_VALUE = 300


def _fields(section: Section, *labels: str) -> Iterator[tuple[str, Span]]:
    """The fields of some labels whose values stand in a section."""
    within = range(section.start, section.lines[-1].end) if section.lines else range(0)
    for label, span in header_fields(section.page):
        if span.start in within and span.end - span.start <= _LONGEST_VALUE and label in labels:
            yield label, span


def pieces(page: Page, span: Span, *, split_and: bool = True) -> Iterator[Span]:
    """The items of a list of words, without what stands in parentheses.

    >>> page = Page("x", "English, French (some) and Thai")
    >>> [page.at(span) for span in pieces(page, Span(0, len(page.text)))]
    ['English', 'French', 'Thai']
    """
    plain = page.plain_at(span)
    plain = _ASIDE.sub(lambda aside: " " * len(aside[0]), plain)
    if split_and:
        plain = _AND.sub("  ,  ", plain)
    for match in _PIECE.finditer(plain):
        if words := match[0].strip(" ."):
            start = span.start + match.start() + match[0].index(words)
            yield Span(start, start + len(words))


@rule("header year", Kind.HEADER, Kind.INTRO)
def year(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Year: 1995``; a value that holds two years tells nothing."""
    for _, span in _fields(section, "year", "release date"):
        found = list(_YEAR.finditer(reading.page.plain_at(span)))
        if len({match[0] for match in found}) == 1:
            start = span.start + found[0].start()
            yield Span(start, start + 4), Released(reading.film, int(found[0][0]))


@rule("header runtime", Kind.HEADER, Kind.INTRO)
def runtime(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Runtime: 1h 51m``."""
    for _, span in _fields(section, "runtime"):
        if minutes := minutes_of(reading.page.plain_at(span)):
            yield span, Runs(reading.film, minutes)


def minutes_of(words: str) -> int | None:
    """How many minutes a running time is; None where the words hold none, or more than one.

    >>> [minutes_of(words) for words in ("111 min", "1h 51m", "1 hr 51 min", "2h", "95 minutes", "long", "95, 97 min")]
    [111, 111, 111, 120, 95, None, None]
    """
    match = _MINUTES.fullmatch(words.strip())
    if match is None:
        return None
    hours, rest = match["hours"] or match["glued"] or 0, match["rest"] or match["after"] or match["minutes"] or 0
    minutes = int(hours) * 60 + int(rest)
    return minutes if _SHORTEST <= minutes <= _LONGEST else None


@rule("header language", Kind.HEADER, Kind.INTRO)
def language(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Language: English, Mandarin``."""
    for _, span in _fields(section, "language"):
        for piece in pieces(reading.page, span):
            if tag := language_tag(reading.page.plain_at(piece)):
                yield piece, SpokenIn(reading.film, tag)


@rule("header country", Kind.HEADER, Kind.INTRO)
def country(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Country: France, West Germany``."""
    page = reading.page
    for _, span in _fields(section, "country"):
        for whole in pieces(page, span, split_and=False):
            parts = [whole] if is_country(page.plain_at(whole)) else pieces(page, whole)
            for part in parts:
                if is_country(page.plain_at(part)):
                    yield part, MadeIn(reading.film, PlaceMention(page.at(part)))


@rule("header credit", Kind.HEADER, Kind.INTRO)
def credit(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Director: A``, ``Writers: A, B (novel)``, ``Music by: A``, ``Starring: A, B``."""
    for label, span in _fields(section, *_ROLES, "starring"):
        for found, name in people_of(reading.page, span):
            if label == "starring":
                yield found, Performed(reading.film, PersonMention(name))
            elif not (label == "writer" and _NO_WRITER.search(_aside_after(reading.page, found, span))):
                yield found, Credited(reading.film, PersonMention(name), _ROLES[label])


def people_of(page: Page, span: Span) -> list[tuple[Span, str]]:
    """The people of a field's value; none where it holds anything but names.

    >>> page = Page("x", "Joel and Ethan Coen, Vangelis (score)")
    >>> [name for _, name in people_of(page, Span(0, len(page.text)))]
    ['Joel Coen', 'Ethan Coen', 'Vangelis']
    """
    found: list[tuple[Span, str]] = []
    plain = _ASIDE.sub(lambda aside: " " * len(aside[0]), page.plain_at(span))
    for match in _NAME.finditer(plain):
        if words := match[0].strip(" "):
            start = span.start + match.start() + match[0].index(words)
            found += _people_of_piece(page, Span(start, start + len(words)))
            if not found or found[-1][0].start < start or _is_no_name(found[-1][1]):
                return []
    return found


def _people_of_piece(page: Page, span: Span) -> list[tuple[Span, str]]:
    words = page.plain_at(span)
    if is_person(words, mononym=True):
        return [(span, page.at(span))]
    if _PEOPLE.fullmatch(words):
        return [(at, page.at(at) if page.plain_at(at) == name else name) for at, name in people(words, span.start)]
    parts = list(pieces(page, span))
    each = len(parts) > 1 and all(is_person(page.plain_at(part), mononym=True) for part in parts)
    return [(part, page.at(part)) for part in parts] if each else []


def _is_no_name(name: str) -> bool:
    return not _NOT_NAMES.isdisjoint(name.lower().split())


def _aside_after(page: Page, span: Span, field: Span) -> str:
    match = _ASIDE.match(page.plain_at(Span(span.end, field.end)))
    return match[0] if match else ""


@rule("header source", Kind.HEADER, Kind.INTRO)
def source(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Based on: The Godfather by Mario Puzo (1969)``; a work of no stated form is a book."""
    for _, span in _fields(section, "based on"):
        if work := work_of(reading.page, span):
            yield span, BasedOn(reading.film, work)


def work_of(page: Page, span: Span) -> WorkMention | None:
    """The work that a field names with its author; None where it is not plainly a work.

    >>> page = Page("x", "the novel Hunger Road by Jane Doe (1969)")
    >>> work_of(page, Span(0, len(page.text)))
    WorkMention(form=<WorkForm.NOVEL: 'novel'>, title='Hunger Road', author=PersonMention(name='Jane Doe'), year=1969)
    """
    plain = page.plain_at(span)

    def words(match: re.Match[str], group: str) -> str:
        start, end = match.span(group)
        return page.at(Span(span.start + start, span.start + end)).strip("\"'“”‘’ ")

    if (match := _UNTITLED.fullmatch(plain)) and is_person(match["author"]):
        when = match["year"] or match["then"]
        author = PersonMention(words(match, "author"))
        return WorkMention(WorkForm(match["form"].lower()), None, author, int(when) if when else None)
    match = _WORK.fullmatch(plain)
    if match is None or not is_person(match["author"]) or not re.match(r"[\"'“‘]?[\p{Lu}\p{N}]", match["title"]):
        return None
    form = WorkForm((match["form"] or match["kind"] or match["sort"] or WorkForm.BOOK).lower())
    when = match["year"]
    return WorkMention(form, words(match, "title"), PersonMention(words(match, "author")), int(when) if when else None)


@rule("header genre", Kind.HEADER, Kind.INTRO)
def genre(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Genres: Drama, Romance``."""
    page = reading.page
    for _, span in _fields(section, "genre"):
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
