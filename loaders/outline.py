"""A page's outline: its sections, one after the other, each started by a heading or by what stands for one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import regex as re

from loaders.headings import Kind, heading_kind, kind_by_telling_word, unglued
from loaders.page import Page, Span
from loaders.sections import Section, is_bullet
from loaders.site_words import is_site_line
from ontology.text import straight

_SEVERAL = re.compile(r"\d[.)] .*\d[.)] ")
_GENRES = re.compile(r"(?:(?:film |movie )?genres?|(?:film|movie) type|type): (?=\S)", re.IGNORECASE)
_MORE_OF = re.compile(r"(?:Other|More|Further|Also by) \p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,3}(?: to .{3,20})?")
_LISTED = re.compile(r"[^\n(]{1,100} \((?:18|19|20)\d\d\)(?: ?[-:,].*)?")
_LONGEST_OF_OTHERS = 60
_SHAPED = 3
_LIKE_HEADING = re.compile(r"[\"'(]?[\p{Lu}\p{N}][^.;:()\n]*[\p{L}\p{N}\"'?!)]")
_CAST_LINE = re.compile(
    r"(?:[-•*] ?)?\p{Lu}[\p{L}.'-]*(?: (?:\p{Lu}|de|van|von|del|di)[\p{L}.'-]*){1,3} (?:as |- |\.{2,4} |… |\().{2,70}"
)
_WITH_SUBHEADINGS = frozenset(
    {Kind.SUMMARY, Kind.ENDING, Kind.LOCATIONS, Kind.CAST, Kind.SETTINGS, Kind.CONTENTS, Kind.INTRO, Kind.HEADER}
)
"""The kinds of section that have headings of their own within them."""

_Line = tuple[Span, str, bool]
"""A line of a page, its words, and whether it is an item of a list."""


@lru_cache(maxsize=2)  # asked by those who recognise a page and by those who read it
def _read_lines(page: Page) -> tuple[_Line, ...]:
    lines = ((line, page.plain_at(line)) for line in page.lines)
    return tuple((line, words, is_bullet(words)) for line, words in lines)


def kinds_of(page: Page) -> frozenset[Kind]:
    """The kinds of the sections that a page's headings start, whatever its film.

    >>> sorted(kind.name for kind in kinds_of(Page("x", "Heat is a film.\\nCast\\n- Al Pacino as Hanna\\n")))
    ['CAST']
    """
    found = set[Kind]()
    for _, words, bulleted in _read_lines(page):
        kind = None if bulleted else heading_kind(words)
        if kind is not None:
            found.add(kind)
        elif found and _genre_label(words):
            found.add(Kind.GENRE)
    return frozenset(found)


class _Start(NamedTuple):
    """What starts a section.

    Attributes:
        kind: the section's.
        heading: its words as they stand.
        rest: what of the section stands on the same line.
    """

    kind: Kind
    heading: str
    rest: tuple[Span, ...] = ()


def outline(page: Page, title: str | None = None) -> list[Section]:
    """The sections of a page in their order; what stands before the first heading is the introduction.

    >>> page = Page("x", "Heat is a film.\\nCast\\n- Al Pacino as Hanna\\n")
    >>> [(section.kind.name, section.text) for section in outline(page)]
    [('INTRO', 'Heat is a film.'), ('CAST', '- Al Pacino as Hanna')]
    """
    read = _read_lines(page)
    own = straight(title).lower() if title else None
    sections: list[Section] = []
    now, lines = _Start(Kind.INTRO, ""), list[Span]()
    for number, (line, words, _) in enumerate(read):
        names_page = own is not None and not sections and not lines and own in words.lower()
        kind = _known_heading(read, number, now.kind, title, names_page=names_page)
        start = None if kind is None else _Start(kind, page.at(line))
        if start is None and sections:
            start = _strange_heading(page, read, number, now.kind) or _genre_field(page, line, words)
        if start is not None:
            sections.append(Section(page, now.kind, now.heading, tuple(lines)))
            now, lines = start, list(start.rest)
        elif not is_site_line(words):
            lines.append(line)
    sections.append(Section(page, now.kind, now.heading, tuple(lines)))
    return [section for section in sections if section.lines or section.heading]


def _known_heading(
    read: Sequence[_Line], number: int, now: Kind, title: str | None, *, names_page: bool
) -> Kind | None:
    """What kind of section starts with a line by its words, by the list below it, or by a button before it."""
    _, words, bulleted = read[number]
    found = None if bulleted or names_page else heading_kind(words, title)
    if found is None and _MORE_OF.fullmatch(words) and _films_follow(read, number):
        return Kind.OTHER_FILMS
    if found is None and now is Kind.CONTENTS and unglued(words) != words and not _SEVERAL.search(words):
        return Kind.SUMMARY  # the button of the contents stands before the first heading, which heads the plot
    return found


def _films_follow(read: Sequence[_Line], number: int) -> bool:
    """Whether a film with its year is below, so that ``More Ashby`` heads a list of somebody's films."""
    return number + 1 < len(read) and bool(_LISTED.fullmatch(read[number + 1][1]))


def _genre_field(page: Page, line: Span, words: str) -> _Start | None:
    """A line that says the genre after a colon; it is a section of its own."""
    field = _genre_label(words)
    if field is None:
        return None
    value = line.start + field.end()
    return _Start(Kind.GENRE, page.text[line.start : value].strip(" :"), (Span(value, line.end),))


def _genre_label(words: str) -> re.Match[str] | None:
    return _GENRES.match(words) if words[0] in "gfmtGFMT" else None


def _strange_heading(page: Page, read: Sequence[_Line], number: int, now: Kind) -> _Start | None:
    """The part that starts with a line that no vocabulary knows, but that looks like a heading; None if none does.

    In parts that have headings of their own only a list of the cast below it tells.
    """
    if not _heads_something(page, read, number):
        return None
    line, words, _ = read[number]
    below = [each for _, each, _ in read[number + 1 : number + 1 + _SHAPED]]
    if now is not Kind.CAST and len(below) == _SHAPED and all(_CAST_LINE.fullmatch(each) for each in below):
        return _Start(Kind.CAST, page.at(line))
    return None if now in _WITH_SUBHEADINGS else _Start(kind_by_telling_word(words), page.at(line))


def _heads_something(page: Page, read: Sequence[_Line], number: int) -> bool:
    """Whether a line that no vocabulary knows looks like a heading: short and alone, above a paragraph or a list."""
    line, words, bulleted = read[number]
    if bulleted or len(words) > _LONGEST_OF_OTHERS or not _LIKE_HEADING.fullmatch(words) or number + 1 == len(read):
        return False
    below, text, listed = read[number + 1]
    alone = "\n" in page.text[read[number - 1][0].end : line.start].strip(" \t").replace("\r", "")[1:]
    apart = "\n" in page.text[line.end : below.start].replace("\r", "").strip(" \t")[1:]
    return (
        alone and (apart or listed) and (listed or len(text) > _LONGEST_OF_OTHERS or bool(_CAST_LINE.fullmatch(text)))
    )
