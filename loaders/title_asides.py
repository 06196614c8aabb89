"""The opening paragraph of a page, and what stands in parentheses after the title there: a year, an original title."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.header_fields import header_fields, is_prose
from loaders.names import PERSON, YEAR, is_person
from loaders.occurrences import alone, is_alone
from loaders.page import Page, Span

_THIS_YEARS = re.compile(
    rf"\b[Tt]his (?P<year>{YEAR}) (?:[\p{{L}}'-]+,? ){{0,4}}?(?:film|movie|picture|feature|drama|comedy|thriller|"
    r"[Ww]estern|musical|romance|horror|mystery|documentary|adaptation|remake|sequel|classic|masterpiece|epic|noir|satire|fantasy|"
    r"melodrama|tragedy|biopic|adventure)\b"
)
_NOUN_OF_YEAR = (
    r"(?:[\p{L}'-]+,? ){0,5}?(?:film|movie|picture|drama|comedy|thriller|western|musical|romance|epic|horror)\b"
)
_LANGUAGE = re.compile(r"(?:(?P<language>\p{Lu}\p{Ll}+)(?: title)?|[Oo]riginal title): (?P<title>.+)")
_NO_TITLE = re.compile(
    r"\b(?:edition|cut|version|remake|part|chapter|volume|season|series|films?|movies?|studios?|pictures|cinema|aka|"
    r"dir|productions?|rated|unrated|starring|short for|known|directed|based|novel|sequel|trilogy|entertainment|fox|"
    r"netflix|hbo|minutes|uk|us|usa|romanized)\b",
    re.IGNORECASE,
)
_RELEASED = r"(?:[Rr]eleased|[Pp]remiered|came out|opened|was first (?:shown|screened))"
_MADE = r"(?:[Mm]ade|[Ss]hot and released)"
_SEASON = r"(?:(?:the |early |late )?(?:spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|"
_SEASON += r"August|September|October|November|December)(?: of)? )?"
_NOUN = r"(?:film|movie|picture|drama|comedy|thriller|western|musical|romance|epic|horror)"
_YEAR = re.compile(YEAR)
_MARK = "\ue000"
_SUBJECT = rf"(?:It|[Tt]he (?:film|movie|picture)|{_MARK}++)"
_TOLD_YEAR = re.compile(
    rf"(?:^|(?<=[.!?;][\"')]? ))(?:First |{_SUBJECT} (?:was (?:first )?)?)?{_RELEASED} (?:[^.;()\d]{{1,40}} )?"
    rf"in {_SEASON}(?P<year>{YEAR})(?!s)"
    rf"|(?:^|(?<=[.!?] )){_MADE}[^.;()\d]{{0,40}} in {_SEASON}(?P<year>{YEAR})(?!s)"
    rf"|(?:^|(?<=[.!?] )){PERSON}(?:'s|') (?P<year>{YEAR}) {_NOUN_OF_YEAR}"
    rf"|(?:^|(?<=[.!?] )){PERSON}(?:'s|') (?:[\p{{Ll}}-]+ ){{0,3}}{_NOUN} of (?P<year>{YEAR})(?=[ ,.])"
    rf"|{_MARK}, {PERSON}(?:'s|') (?P<year>{YEAR}) (?:[\p{{Ll}}-]+ )?adaptation\b"
    rf"|{_MARK}, {PERSON}(?:'s|') (?:[\p{{Ll}}-]+ ){{0,3}}{_NOUN} of (?P<year>{YEAR})(?=[,.])"
    rf"|\b(?:directed|made) (?:it|the film|{_MARK}++) [^.;()\d]{{0,40}}in (?P<year>{YEAR})(?=[,.]| and\b)"
    rf"|\b(?:and )?{_MADE} (?:in [\p{{Lu}}][\p{{L}} ]{{2,30}} )in (?P<year>{YEAR})(?=[,.])",
    re.MULTILINE,
)
_BESIDE = re.compile(rf"[\"_*]? \((?:[^()\n]{{0,80}}, )?(?P<year>{YEAR})\)")
_IS_OF_YEAR = (
    re.compile(
        r"[\"_*]?(?: \([^()\n]{1,80}\))?(?:, | is | was )(?:an?|the|his|her) "
        rf"(?:[\p{{Ll}}-]+ ){{0,3}}?(?P<year>{YEAR}) {_NOUN_OF_YEAR}"
    ),
    re.compile(
        r"[\"_*]?(?:, [^.;()\n]{1,100},)? (?:is|was) an? [^.;:()\n\d]{1,120}? "
        rf"(?:from|of|released in) (?P<year>{YEAR})(?=[.,]| that| which| in which| about| by| directed| starring)"
    ),
)
_ASIDE = re.compile(r"[\"_*]? \((?P<aside>[^()\n]{2,80})\)")
_DATED = re.compile(rf",? {YEAR}$")
_CAPITAL = re.compile(r"[\p{Lu}\p{Lo}¡¿]")
_BROKEN = re.compile(r"\d{4}|[,:;]")
_OPENING = 12
_SHORTEST_ALONE = 5
LONGEST_SENTENCE = 500
"""How much of a paragraph is searched."""


def opening(page: Page) -> Span | None:
    """The first paragraph of a page, which may be its first line.

    >>> opening(Page("x", "Heat")) is None
    True
    """
    for line in page.lines[:_OPENING]:
        if is_prose(page.plain_at(Span(line.start, min(line.end, line.start + LONGEST_SENTENCE)))):
            return line
    return None


def year_beside(page: Page, span: Span) -> Span | None:
    """The year in parentheses right after a title."""
    match = _BESIDE.match(page.plain, span.end)
    return Span(*match.span("year")) if match else None


def years_after(page: Page, title: str) -> Iterator[Span]:
    """The years of the opening: beside the title, and in ``this 1995 drama``."""
    paragraph = opening(page)
    if paragraph is None:
        return
    end = min(paragraph.end, paragraph.start + LONGEST_SENTENCE)
    named = [Span(at, at + len(title)) for at in alone(page.plain, title, paragraph.start, end)]
    first = next((span for span in named if is_alone(page.plain, *span)), None)
    if first and (year := year_beside(page, first)):
        yield year
    if match := _THIS_YEARS.search(page.plain, paragraph.start, end):
        yield Span(*match.span("year"))
    for pattern in _IS_OF_YEAR:
        if match := next(filter(None, (pattern.match(page.plain, span.end, end) for span in named)), None):
            yield Span(*match.span("year"))
    yield from _told_release(page, paragraph, title)


def _told_release(page: Page, paragraph: Span, title: str) -> Iterator[Span]:
    """``It was released in 1994``, ``Made in 1954 from …``, ``A's 1995 drama``, if the opening tells one year."""
    words = page.plain[paragraph.start : paragraph.end]
    if not _YEAR.search(words):
        return
    masked = words.replace(title, _MARK * len(title))  # as long as before
    found = {match["year"]: match.span("year") for match in _TOLD_YEAR.finditer(masked)}
    if len(found) == 1:
        yield from (Span(paragraph.start + start, paragraph.start + end) for start, end in found.values())


def original_titles(page: Page, title: str) -> Iterator[tuple[Span, str | None]]:
    """The titles in parentheses after the title in the opening, and of the field, with the language if stated."""
    yield from ((span, None) for label, span in header_fields(page) if label == "original title")
    paragraph = opening(page)
    if paragraph is None:
        return
    end = min(paragraph.end, paragraph.start + LONGEST_SENTENCE)
    named = alone(page.plain, title, paragraph.start, end)
    if match := next(filter(None, (_ASIDE.match(page.plain, at + len(title), end) for at in named)), None):
        words = _DATED.sub("", match["aside"])
        start = match.start("aside")
        language = _LANGUAGE.fullmatch(words)
        if language:
            start, words = start + language.start("title"), language["title"]
        stated = language is not None
        if _is_original(page, words, stated=stated, dated=len(words) < len(match["aside"]) and not stated):
            yield Span(start, start + len(words)), language["language"] if language else None


def _is_original(page: Page, words: str, *, stated: bool, dated: bool) -> bool:
    """Whether words in parentheses are a title: no note on the film, nor somebody's name."""
    if not _CAPITAL.match(words) or _NO_TITLE.search(words) or _BROKEN.search(words):
        return False
    if stated:
        return True
    if is_person(words):
        name = words.rsplit(maxsplit=1)[-1] if dated else words
        return page.plain.count(name) == 1
    alone = len(words) >= _SHORTEST_ALONE and page.plain.count(words) == 1
    return " " in words or not words.isascii() or dated or alone
