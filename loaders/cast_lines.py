"""The lines of a cast's section: an actor and a character each, in this order or plainly in the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex as re

from loaders.headings import Kind
from loaders.names import OPENERS, is_person, people
from loaders.page import Page, Span
from loaders.roles import ACTOR, CHARACTER, actor_of, characters, plot_of
from loaders.rules import Finding, Reading, remembered, rule
from loaders.sections import Section, is_bullet
from ontology.facts import Performed, PersonMention

_AS = re.compile(r"(?P<one>[^:;()|]{2,80}?)(?:,? (?:(?:stars|appears) )?as| plays| portrays| voices) (?P<two>.{1,400})")
_PLAYED_BY = re.compile(
    r"(?P<two>.{1,60}?)(?:,| -|:| \.\.\.)? \(?(?:played|portrayed|voiced|performed) by (?P<one>[^():;,]{3,60}?)"
    r"\)?(?:(?: - |[:;,.(]).*)?"
)
_PAIRS = (
    re.compile(
        r"(?P<one>[^()|]{2,60}?)(?: \((?:billed|credited) as [^()]{2,40}\))?"
        r"(?P<between> - | ?\.{2,} ?| ?… ?| ?\| ?| ?[→⇒] ?| [=-]> |: )(?P<two>.{1,400})"
    ),
    re.compile(r"(?P<one>[^()|:]{2,60}?)(?P<between> )\((?P<two>[^()]{1,80})\)(?: ?(?:[:;,.-] ?.*)?)?"),
)
_EACH = re.compile(
    rf"(?P<actor>{ACTOR}) (?:(?:stars|co-stars|appears|returns) )?as (?P<character>(?:the )?{CHARACTER})"
    r"(?=[,.;:()]|$| (?:and|with|while|who|whose|plus|opposite|in|-) ?)"
)
_ONE_OF_LINE = re.compile(r"(?P<one>[^(),;]{2,60}?) \((?P<two>[^()]{1,60})\)(?:[,;] (?:and )?|\.?$)")
_IN_ONE_LINE = re.compile(r"(?:[^(),;]{2,60} \([^()]{1,60}\)(?:[,;] (?:and )?|\.?$)){2,40}")
_STAGE_NAME = re.compile(r"The \p{Lu}[\p{L}]+")
_CAPITALISED = re.compile(r"(?<![\p{L}'-])\p{Lu}[\p{L}'-]+")
_PARTS = re.compile(r"\p{Lu}[\p{L}'-]+")
_JOINED = re.compile(r" (?:as|plays) |[:()…|]| - |\.{2}")
_LONGEST = 600
_LONGEST_NAME = 60
_FEWEST = 3
_TELLING = 60


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two names of a line, one of them the actor's."""

    one: Span
    two: Span
    between: str


@rule("cast line", Kind.CAST)
def cast_lines(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Actor as Character: who that is``, ``Actor – Character``, ``Character (Actor)``, an actor alone."""
    if alternating := _alternating(reading, section):
        for actor, role in alternating:
            yield from _performed(reading, actor, role)
    else:
        yield from _line_by_line(reading, section)


def _line_by_line(reading: Reading, section: Section) -> Iterator[Finding]:
    plot = plot_of(reading)
    page = reading.page
    pairs: list[_Pair] = []
    for line, (span, text) in zip(section.lines, section.bullets(), strict=True):
        if len(text) > _LONGEST:
            continue
        if text.count(" as ") > 1 and len(several := list(_EACH.finditer(text))) > 1:
            yield from _each_of(reading, span, several)
        elif text.count("(") > 1 and _IN_ONE_LINE.fullmatch(text):
            pairs += [_spans(span, match, "") for match in _ONE_OF_LINE.finditer(text)]
        elif found := _sure(page, span, text):
            yield from _performed(reading, found.one, found.two)
        elif found := _pair(span, text):
            pairs.append(found)
        elif is_bullet(page.plain_at(line)) and is_person(text) and text not in plot:
            yield span, Performed(reading.film, PersonMention(page.at(span)))
    if (forward := _is_forward(reading, pairs)) is not None:
        for pair in pairs:
            yield from _performed(reading, *((pair.one, pair.two) if forward else (pair.two, pair.one)))


def _alternating(reading: Reading, section: Section) -> list[tuple[Span, Span]]:
    """The actors and roles of a cast that has each on a line of its own, the actor first; none if it is not surely so.

    Every other line is then a person's full name, and the plot tells of the roles, not of the actors.
    """
    lines = [span for span, text in section.bullets() if len(text) <= _LONGEST_NAME]
    words = [reading.page.plain_at(span) for span in lines]
    start = next((number for number, name in enumerate(words) if is_person(name)), 0)
    actors, roles = words[start::2], words[start + 1 :: 2]
    named = len(actors) == len(roles) >= _FEWEST and all(map(is_person, actors)) and not any(map(_JOINED.search, words))
    if not named:
        return []
    plot = _plot_words(reading)
    told, played = (sum(_is_called(name, plot) for name in names) for names in (roles, actors))
    return list(zip(lines[start::2], lines[start + 1 :: 2], strict=True)) if told > played else []


def _each_of(reading: Reading, span: Span, several: list[re.Match[str]]) -> Iterator[Finding]:
    for match in several:
        actor, role = (
            Span(span.start + match.start(name), span.start + match.end(name)) for name in ("actor", "character")
        )
        yield from _performed(reading, actor, role)


def _sure(page: Page, span: Span, text: str) -> _Pair | None:
    """The actor and the role of a line whose words say which is which."""
    for pattern in (_AS, _PLAYED_BY):
        if match := pattern.fullmatch(text):
            pair = _spans(span, match, "")
            if actors_of(page, pair.one) or (pattern is _AS and _STAGE_NAME.fullmatch(page.plain_at(pair.one))):
                return pair
    return None


def _pair(span: Span, text: str) -> _Pair | None:
    for pattern in _PAIRS:
        if match := pattern.fullmatch(text):
            return _spans(span, match, match["between"].strip())
    return None


def _spans(span: Span, match: re.Match[str], between: str) -> _Pair:
    one, two = (Span(span.start + match.start(name), span.start + match.end(name)) for name in ("one", "two"))
    return _Pair(one, two, between)


def actors_of(page: Page, span: Span) -> list[str]:
    """The actors that words name: one, or several with an "and".

    >>> page = Page("x", "Lisa and Louise Burns")
    >>> actors_of(page, Span(0, len(page.text)))
    ['Lisa Burns', 'Louise Burns']
    """
    words = page.plain_at(span)
    if _STAGE_NAME.fullmatch(words):
        return [page.at(span)]
    if name := actor_of(words):
        start = span.start + words.index(name)
        return [page.at(Span(start, start + len(name)))]
    if " and " in words or " & " in words:
        found = [name for _, name in people(words)]
        left = re.sub(r"\s*(?:,|and|&|\b)\s*", "", re.sub("|".join(map(re.escape, " ".join(found).split())), "", words))
        return found if found and not left else []
    return []


def _performed(reading: Reading, actor: Span, role: Span) -> Iterator[Finding]:
    for name in actors_of(reading.page, actor):
        for span, character in characters(reading.page, role):
            quote = Span(min(actor.start, span.start), max(actor.end, span.end))
            yield quote, Performed(reading.film, PersonMention(name), character)


def _is_forward(reading: Reading, pairs: list[_Pair]) -> bool | None:
    """Whether the actors come first in a section's pairs; None where that cannot be told.

    The plot tells it: it calls the characters by their names, and has actors in parentheses or after "by".
    """
    forward = backward = 0
    words, plots = _plot_words(reading), _plots(reading)
    for pair in pairs[:_TELLING]:
        one, two = (reading.page.plain_at(span).split(":", maxsplit=1)[0] for span in (pair.one, pair.two))
        first, second = _is_called(one, words), _is_called(two, words)
        forward += (second and not first) or _is_credited(plots, one)
        backward += (first and not second) or _is_credited(plots, two)
    if forward != backward:
        return forward > backward
    return None if forward or any(pair.between == ":" for pair in pairs) else True


@remembered
def _plot_words(reading: Reading) -> frozenset[str]:
    return frozenset(_CAPITALISED.findall(plot_of(reading)))


@remembered
def _plots(reading: Reading) -> str:
    return "\n".join(section.text for section in reading.sections if section.kind in {Kind.SUMMARY, Kind.ENDING})


def _is_called(name: str, words: frozenset[str]) -> bool:
    parts = (part.removesuffix("'s") for part in _PARTS.findall(name))
    return any(part in words for part in parts if part.lower() not in OPENERS)


def _is_credited(plots: str, name: str) -> bool:
    return " " in name and (f"({name})" in plots or f" by {name}" in plots)
