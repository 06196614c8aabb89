"""The names in a paragraph of the plot, each with the words around it."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

import regex as re

from loaders.names import OPENERS
from loaders.page import Page, Span
from loaders.person_words import ADDRESSES
from loaders.regions import is_region, language_tag
from loaders.roles import ADVERBS, is_no_person
from loaders.sections import Section

_WORD = r"(?:\p{Lu}[\p{L}\p{M}]*+(?:(?:'(?!s\b)|-)\p{Lu}?[\p{L}\p{M}]++)*+)"
_NICKNAME = r"(?:(?:\"[^\"\n]{1,25}\"|'[^'\n]{1,25}') )"
_PARTICLE = r"(?:(?:de|da|di|del|della|van|von|der|la|le|du|al|bin) )"
NAME = (
    rf"(?:(?:(?:Mr|Mrs|Ms|Dr|Lt|Sgt|Capt|Col|Gen|Prof|Rev|Det|Fr)\. ?)?+(?:\p{{Lu}}\. ?){{0,2}}+{_WORD}"
    rf"(?: {_NICKNAME}?(?:\p{{Lu}}\. ?)?{_PARTICLE}{{0,2}}{_WORD}){{0,3}}+(?:,? [JS]r\.)?)"
)
"""A name in running text, of any number of words."""

_RUN = re.compile(rf"\b(?=\p{{Lu}})(?<!['.-]){NAME}")
_NEXT_SENTENCE = re.compile(rf"\. (?:{'|'.join(word.capitalize() for word in sorted(OPENERS) if word != 'a')})$")
_WORDS = re.compile(r"[\p{L}\p{M}'-]+")
_TIMES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday spring summer autumn fall winter eve day night morning afternoon evening".split()
)
_SKIPPED = frozenset(
    "english american british french german italian "
    "russian polish latvian mexican chinese japanese irish jewish catholic christian muslim nazi european african "
    "asian "
    "spanish cuban canadian australian internet broadway hollywood oscar bible tv fbi cia nypd lapd dea kgb suddenly "
    "desperate armed unable driven determined afraid both everyone everybody nothing something people men women".split()
)
_BEFORE = ADVERBS | _TIMES
_NO_NAMES = _BEFORE | _SKIPPED
_NO_NAME = re.compile(
    r"\b(?:Corporation|Corp|Company|Inc|Ltd|Bank|Police|Agency|Army|Navy|Force|Institute|Foundation|Group|Gang|Family|"
    r"Empire|Church|House|Motel|Inn|Bar|Club|Café|Cafe|Restaurant|Diner|Casino|Square|Park|Bridge|Lake|Mountain|Valley|"
    r"Bay|Point|Hall|Tower|Palace|Castle|Farm|Ranch|Court|Council|Congress|Senate|Committee|Bureau|Times|Post|News|"
    r"Show|"
    r"Project|Operation|War|Games|Cup|Day|Night|Eve|Christmas|Bible|God|Jesus|Christ|Satan|Devil|Heaven|Hell|Earth|"
    r"Moon|"
    r"Mars|Brothers|Sisters|Act|Chapter|Scene|Room|Number|Flight|Street|Road|Hotel|Guard|Resistance|Republic|Union|"
    r"Mafia|"
    r"Mob|Strip|Beach|Avenue|Island|Mountains|Hills)$"
)
_AROUND = 90
_LONGEST = 40


class Mentioned(NamedTuple):
    """A name where it stands in the plot.

    Attributes:
        span: where it stands.
        name: the name in plain characters.
        before: the words before it, in their order, the marks after them left on.
        after: the text right after it.
        paragraph: the paragraph in which it stands.
    """

    span: Span
    name: str
    before: tuple[str, ...]
    after: str
    paragraph: Span


@lru_cache(maxsize=4)  # asked of one page for characters and for places
def mentioned(page: Page, paragraphs: tuple[Span, ...]) -> tuple[Mentioned, ...]:
    """Every name of some paragraphs in their order.

    >>> page = Page("x", "Then Ann Lee left Rome.")
    >>> [(each.name, each.before) for each in mentioned(page, page.lines)]
    [('Ann Lee', ('Then',)), ('Rome', ('Then', 'Ann', 'Lee', 'left'))]
    """
    found = []
    plain = page.plain
    for paragraph in paragraphs:
        first, last = paragraph
        for match in _RUN.finditer(plain, first, last):
            run = _NEXT_SENTENCE.sub("", match[0]) if ". " in match[0] else match[0]
            name, end = without_openers(run), match.start() + len(run)
            if name.lower() not in _BEFORE:
                start = end - len(name)
                before = plain[max(first, start - _AROUND) : start]
                words = before.split()
                whole = not words or start - _AROUND <= first or before[0] == " "
                after = plain[end : min(last, end + _AROUND)]
                found.append(Mentioned(Span(start, end), name, tuple(words if whole else words[1:]), after, paragraph))
    return tuple(found)


def mentioned_in(section: Section, names: tuple[Mentioned, ...]) -> tuple[Mentioned, ...]:
    """Those of a page's names, in their order, that stand in a section."""
    if not section.lines:
        return ()
    first, last = (
        bisect_left(names, at, key=lambda each: each.span.start) for at in (section.start, section.lines[-1].end)
    )
    return names[first:last]


def without_openers(name: str) -> str:
    """A name without the adverbs and days that stand before it at a sentence's start.

    >>> without_openers("Afterward Connie"), without_openers("Eve")
    ('Connie', 'Eve')
    """
    while " " in name and name.partition(" ")[0].lower() in _BEFORE:
        name = name.partition(" ")[2]
    return name


def bare(name: str) -> str:
    """A name without the titles before it.

    >>> bare("Dr. Lee"), bare("Captain Ann Lee")
    ('Lee', 'Ann Lee')
    """
    while " " in name and name.partition(" ")[0].rstrip(".").lower() in ADDRESSES:
        name = name.partition(" ")[2]
    return name


@lru_cache(maxsize=4096)
def words_of(name: str) -> frozenset[str]:
    """The words of a name without titles and quotes, in small letters.

    >>> sorted(words_of('Dr. Ann “Dot” Lee'))
    ['ann', 'dot', 'lee']
    """
    return frozenset(word.lower() for word in _WORDS.findall(bare(name.replace("’", "'"))) if len(word) > 1)


@lru_cache(maxsize=4096)
def is_name(name: str) -> bool:
    """Whether words may be a person's name: no country, company, month or the like.

    >>> is_name("Ann Lee"), is_name("Texas"), is_name("March"), is_name("Acme Corporation"), is_name("FBI")
    (True, False, False, False, False)
    """
    plain = bare(name)
    if plain.partition(" ")[0].lower() in _NO_NAMES or len(name) > _LONGEST or (plain.isupper() and len(plain) > 1):
        return False
    nation = language_tag(plain) is not None
    return not (nation or is_region(plain) or _NO_NAME.search(plain) or is_no_person(plain))
