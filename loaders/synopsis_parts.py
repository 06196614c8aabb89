"""The parts of a synopsis page: its head, the abstract, the plot, and what the site adds around them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import regex as re

from loaders.header_fields import head_lines, is_about_credits, is_prose, is_warning
from loaders.headings import Kind, heading_kind
from loaders.names import YEAR
from loaders.occurrences import starts
from loaders.page import Page, Span
from loaders.sections import Section, is_bullet
from loaders.site_words import is_advert, is_site_line
from ontology.text import straight

_UPDATED = re.compile(
    r"(?:(?:last|recently|first|originally) )?(?:updated?|modified|edited|revised|reviewed|published|posted)(?: on)?\b"
    r" ?:?.{0,60}\d{4}",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"\b(?:you|your|you'd|you're|yours|newcomers|readers|everybody else|everyone else|this page|the page|this text|"
    r"the text|this summary|this article|bookmark|watchlist)\b",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"^(?:read|discover|here(?:'s| is)|below|what follows|follow|explore|find out|dive|get|from|in this|this page|this "
    r"retelling|the following|scene after scene|the events of|who (?:is|are)|past and present)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:plot|story|retell(?:ing|s)?|retold|told|tells?|page|ending|twists?|events|recap|breakdown|summary|follow|"
    r"unfolds|step by step|in order|turning points|scene by scene|chronological)\b",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"timeline$|^(?:more|even more) (?:about|on|from|ways)\b|\bcharacters?\b|^(?:people|places|unlock|explore|discover|"
    r"go deeper|see everything|find out|read more|learn more|stay with|dive)\b",
    re.IGNORECASE,
)
_PLOT_TITLE = re.compile(
    rf" ?(?:\({YEAR}\))? ?(?:timeline ?)?(?:- |: |\| ).*\b(?:plot|story|summary|synopsis|ending|explained|explanation|"
    rf"retold|recap|spoilers?|happens|scene|start to finish|step by step|full|complete|detailed)\b.*",
    re.IGNORECASE,
)
_ENTRY = re.compile(rf"\({YEAR}\)")
_YEAR_NEXT = re.compile(rf" \({YEAR}\)")
_EVENT = re.compile(r"(?:\d{1,3}(?:[.)]|$)|[Ee]vent\b.{0,5}:|[Ss]cene \d+\b) ?")
_SCENE = re.compile(
    r"Scene \d{1,2}: [^.]{2,80}|.{0,60}\b(?:end|post|mid|after)[ -]credits? scenes?(?: \d| one| two)?:? explained",
    re.IGNORECASE,
)
_SITE_PARTS = frozenset({Kind.RECOMMENDED, Kind.OTHER_FILMS, Kind.AWARDS, Kind.TRIVIA, Kind.BEHIND})
_LONGEST_HEADING = 140
_LONGEST_READ = 600
_FAREST = 12
_NEAR = 3
_SHORT = 90

Part = tuple[Kind, str, Span | None]


def synopsis_outline(page: Page, title: str | None = None) -> list[Section]:
    """The sections of a synopsis page in their order.

    Args:
        page: the page.
        title: the film's title where known.

    >>> page = Page("x", '''Heat
    ... Year: 1995
    ... A thief and a policeman, both lonely, sit down for coffee and find that they like each other.
    ... Spoilers ahead!
    ... Heat (1995) – Full Story
    ... Neil leads a crew. He has a rule.
    ... Last Updated: May 1, 2024
    ... Similar Movies to Heat
    ... Thief (1981)''')
    >>> [(section.kind.name, len(section.lines)) for section in synopsis_outline(page, "Heat")]
    [('HEADER', 2), ('ABSTRACT', 1), ('BOILERPLATE', 1), ('SUMMARY', 1), ('BOILERPLATE', 1), ('RECOMMENDED', 1)]
    """
    head = head_lines(page)
    asked = [line for line in page.lines[:_FAREST] if is_about_credits(_words(page, line))]
    taken = frozenset([*head, *asked])
    body = [line for line in page.lines if line not in taken and not is_advert(page.plain_at(line))]
    known = straight(title or "").casefold()
    parts: list[Part] = [(Kind.POST_CREDITS, "", line) for line in asked]
    parts += [(Kind.HEADER, "", line) for line in head]
    while body and is_site_line(first := _words(page, body[0])) and not is_warning(first):
        parts.append((Kind.BOILERPLATE, "", body.pop(0)))
    start = _start_of_plot(page, body, known)
    parts += _before_plot(page, body[:start])
    parts += _from_plot(page, body[start:], known)
    sections = []
    for (kind, heading), group in groupby(parts, key=lambda part: part[:2]):
        sections.append(Section(page, kind, heading, tuple(line for _, _, line in group if line is not None)))
    filled = {section.heading for section in sections if section.lines}
    return [section for section in sections if section.lines or section.heading not in filled]


def _start_of_plot(page: Page, body: list[Span], title: str) -> int:
    """Which line of the body the plot starts with: its heading, else the first that warns no more."""
    words = [_words(page, line) for line in body[:_FAREST]]
    for number, line in enumerate(words):
        if _is_plot_heading(line, title) or _heads_events(words[number : number + _NEAR]):
            return number
    number = 1 if words and is_prose(words[0]) and not is_warning(words[0]) else 0
    warned = False
    while number < len(words) and (is_warning(words[number]) or (warned and _is_address(words[number], title))):
        number, warned = number + 1, True
    return number


def _before_plot(page: Page, lines: list[Span]) -> Iterator[Part]:
    """The abstract, if there is one, the scenes that credits hide, and warnings, which are of no use."""
    told = [line for line in lines if not is_about_credits(_words(page, line))]
    abstract = told[0] if told and is_prose(words := _words(page, told[0])) and not is_warning(words) else None
    scene = ""
    for line in lines:
        words = _words(page, line)
        if _SCENE.fullmatch(words):
            scene = page.at(line)
            continue
        if scene and is_prose(words) and not is_warning(words) and not is_about_credits(words):
            yield Kind.SUMMARY, scene, line
            continue
        kind = Kind.BOILERPLATE if line in told else Kind.POST_CREDITS
        yield (Kind.ABSTRACT if line == abstract else kind), "", line


def _from_plot(page: Page, lines: list[Span], title: str) -> Iterator[Part]:
    """The plot, without what the site says in it, and the parts after it; a heading has no line of its own."""
    kind, heading, told = Kind.SUMMARY, "", False
    for number, line in enumerate(lines):
        words = _words(page, line)
        found = Kind.SUMMARY if number == 0 and _is_plot_heading(words, title) else _part_kind(words, kind, title)
        if found is Kind.BOILERPLATE and _heads_events([_words(page, each) for each in lines[number : number + _NEAR]]):
            found = Kind.SUMMARY
        updated = _UPDATED.match(words)
        if updated and not told:  # the story is still to come
            yield Kind.BOILERPLATE, "", line
        elif found is not None:
            if page.at(line) != heading:
                kind, heading = found, "" if updated else page.at(line)
                yield kind, heading, (line if updated else None)
        elif (number == 1 and kind is Kind.SUMMARY and heading and _is_announcement(words, title)) or (
            kind in {Kind.SUMMARY, Kind.ENDING} and is_site_line(words)
        ):
            if not told:
                yield Kind.BOILERPLATE, "", line
        else:
            told = told or kind in {Kind.SUMMARY, Kind.ENDING}
            yield kind, heading, line


def _heads_events(lines: list[str]) -> bool:
    """Whether a line heads a timeline whose events follow one by one, and does not invite to read of them elsewhere."""
    heading, *events = lines
    return len(heading) <= _SHORT and "timeline" in heading.lower() and any(map(_EVENT.match, events))


def _part_kind(words: str, now: Kind, title: str) -> Kind | None:
    """What kind of part a line starts; None where it starts none."""
    if _UPDATED.match(words):
        return Kind.BOILERPLATE
    if len(words) > _SHORT or is_bullet(words) or words[-1] in ".,;!" or _ENTRY.search(words):
        return None
    if (kind := heading_kind(words, title or None)) in _SITE_PARTS:
        return kind
    if _SITE.search(words) and (now is Kind.BOILERPLATE or title in words.casefold()):
        return Kind.BOILERPLATE
    if kind is None and title and now is not Kind.RECOMMENDED and title in words.casefold() and not is_prose(words):
        return Kind.BOILERPLATE
    return kind


def _is_plot_heading(words: str, title: str) -> bool:
    if len(words) > _LONGEST_HEADING or is_bullet(words):
        return False
    titled = bool(title) and words.casefold().startswith(title)
    return (titled and bool(_PLOT_TITLE.match(words[len(title) :]))) or heading_kind(
        words, title or None
    ) is Kind.SUMMARY


def _is_address(words: str, title: str) -> bool:
    """Whether a paragraph speaks to the reader of the page, not of the story."""
    return len(_ADDRESSED.findall(words)) > 1 or (
        bool(title) and title in words.casefold() and _ADDRESSED.search(words) is not None
    )


def _is_announcement(words: str, title: str) -> bool:
    """Whether a paragraph tells what the page will tell."""
    folded = words.casefold()
    dated = title and any(_YEAR_NEXT.match(folded, at + len(title)) for at in starts(folded, title))
    return bool(dated or (_ANNOUNCED.match(words) and _TOLD.search(words)))


def _words(page: Page, line: Span) -> str:
    return page.plain_at(Span(line.start, min(line.end, line.start + _LONGEST_READ)))
