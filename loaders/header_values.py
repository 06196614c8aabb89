"""The values of the fields at the head of a page: lists, running times, people, works."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.names import PEOPLE, YEAR, is_person, people
from loaders.page import Page, Span
from ontology.facts import PersonMention, WorkForm, WorkMention

_MINUTES = re.compile(
    r"(?:(?P<hours>\d{1,2}) ?(?:h|hrs?|hours?)\b\.?,?(?: and)? ?(?:(?P<rest>\d{1,2}) ?(?:m|mins?|minutes?)?\b\.?)?"
    r"|(?P<glued>\d{1,2})h(?P<after>\d{1,2})(?:m|min)?\b|(?P<minutes>\d{1,3}) ?(?:m|mins?|minutes?|')?(?!\w)\.?)"
    r"(?P<aside> ?\([^()\d]{0,40}\))?",
    re.IGNORECASE,
)
_SHORTEST = 1
_LONGEST = 900
ASIDE = re.compile(r" ?[(\[][^()\[\]]*[)\]]")
_CAPITAL = re.compile(r"[\"'“‘]?[\p{Lu}\p{N}]")
_LINKED = re.compile(r"(?:^|(?<=[,/;|•·&] ?))\[{1,2}[^\[\]]{2,60}\]{1,2}")
_FROM_WORK = re.compile(r",? \(?(?:based on|adapted from|from|after|inspired by) (?:the|an?|his|her|\p{Lu})")
_PIECE = re.compile(r"[^,/;|•·&]+")
_AND = re.compile(r" and ")
_NAME = re.compile(r"[^,/;|•·]+(?:, ?(?:Jr|Sr)\b\.?)?")
_PEOPLE = re.compile(PEOPLE)
_NOT_NAMES = frozenset(
    "unknown various n/a none tba tbd anonymous uncredited available coming soon see not multiple others more".split()
)
_FORMS = "|".join(sorted(WorkForm, key=len, reverse=True))
_WORK = re.compile(
    rf"(?:(?:the |an? )?(?:\d{{4}} )?(?:[a-z-]+ )?(?P<form>{_FORMS}) )?(?P<title>.{{1,80}}?)"
    rf"(?: \((?P<kind>{_FORMS})\)|, an? (?P<sort>{_FORMS}))? by (?P<author>(?:(?! by )[^()\d,]){{3,60}}?)"
    rf"(?:,? \(?(?P<year>{YEAR})\)?)?",
    re.IGNORECASE,
)
_UNTITLED = re.compile(
    rf"(?:the |an? )?(?:(?P<year>{YEAR}) )?(?:[a-z-]+ )?(?P<form>{_FORMS}) by (?P<author>(?:(?! by )[^()\d,]){{3,60}}?)"
    rf"(?:,? \(?(?P<then>{YEAR})\)?)?",
    re.IGNORECASE,
)


def pieces(page: Page, span: Span, *, split_and: bool = True) -> Iterator[Span]:
    """The items of a list of words, without what stands in parentheses.

    >>> page = Page("x", "English, French (some) and Thai")
    >>> [page.at(span) for span in pieces(page, Span(0, len(page.text)))]
    ['English', 'French', 'Thai']
    """
    plain = page.plain_at(span)
    plain = ASIDE.sub(lambda aside: " " * len(aside[0]), plain)
    if split_and:
        plain = _AND.sub("  ,  ", plain)
    for match in _PIECE.finditer(plain):
        if words := match[0].strip(" ."):
            start = span.start + match.start() + match[0].index(words)
            yield Span(start, start + len(words))


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


def people_of(page: Page, span: Span) -> list[tuple[Span, str]]:
    """The people of a field's value; none where it holds anything but names.

    >>> page = Page("x", "Joel and Ethan Coen, Vangelis (score)")
    >>> [name for _, name in people_of(page, Span(0, len(page.text)))]
    ['Joel Coen', 'Ethan Coen', 'Vangelis']
    """
    found: list[tuple[Span, str]] = []
    if tail := _FROM_WORK.search(page.plain, span.start, span.end):
        span = Span(span.start, tail.start())
    plain = _LINKED.sub(lambda link: link[0].replace("[", " ").replace("]", " "), page.plain_at(span))
    plain = ASIDE.sub(lambda aside: " " * len(aside[0]), plain)
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
    if match is None or not is_person(match["author"]) or not _CAPITAL.match(match["title"]):
        return None
    form = WorkForm((match["form"] or match["kind"] or match["sort"] or WorkForm.BOOK).lower())
    when = match["year"]
    return WorkMention(form, words(match, "title"), PersonMention(words(match, "author")), int(when) if when else None)
