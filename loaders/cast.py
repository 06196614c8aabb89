"""Who plays whom: cast lists, and the actors whom a plot names beside their characters."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.names import PERSON, is_person, without_openers
from loaders.outline import Kind, Section, is_bullet
from loaders.page import Span
from loaders.rules import Finding, Reading, rule
from ontology.facts import CharacterMention, Performed, PersonMention
from ontology.text import slug

_PLOT = (Kind.SUMMARY, Kind.ENDING)
_ACTOR = r"(?P<actor>[^\n,:()]{2,60}?)"
_ROLE = r"(?P<role>[^\n:()]{1,60}?)"
_DESCRIPTION = r"(?:\s*(?::| - |, (?=\p{Ll}|an? |the ))\s*(?P<about>[^\n]*)|\s*\((?P<note>[^()\n]*)\).*)?"
_LINES = (
    re.compile(rf"{_ACTOR} (?:as|plays|is|stars as|playing) {_ROLE}{_DESCRIPTION}"),
    re.compile(rf"{_ROLE},? (?:- )?\(?(?:played|portrayed|voiced) by {_ACTOR}\)?{_DESCRIPTION}"),
    re.compile(rf"{_ACTOR}\s+(?:\.{{2,}}|…)\s+{_ROLE}{_DESCRIPTION}"),
    re.compile(rf"{_ACTOR} - {_ROLE}{_DESCRIPTION}"),
    re.compile(rf"{_ACTOR} \((?P<role>[^()\n]{{1,60}})\)(?:\s*(?::|-)\s*(?P<about>[^\n]*))?"),
)
_HIMSELF = re.compile(r"(?:him|her|them)sel(?:f|ves)", re.IGNORECASE)
_ROLE_START = re.compile(r"[\"']?(?:[\p{Lu}\p{N}]|the \p{Lu}|the \p{Ll})")

_WITHOUT = r"(?!\d)"
_CHARACTER = r"(?:(?:Mr|Mrs|Ms|Dr|St)\. )?\p{Lu}[\p{L}\p{M}'.-]*(?: (?:\"[^\"\n]{1,20}\" )?(?:(?:de|of|the|von|van|la|le|del|da|di) )?\p{Lu}[\p{L}\p{M}'-]*\.?){0,4}"
_BY = r"(?:(?:played|portrayed|voiced|brought to life|embodied|performed)(?: [\p{Ll} ]{2,30}?)? by)"
_NAMED = re.compile(rf"(?<![\p{{L}}\p{{N}}])(?P<role>{_CHARACTER}),? \(?{_BY} (?P<actor>{PERSON})")
_BESIDE = re.compile(rf"(?<![\p{{L}}\p{{N}}])(?P<role>{_CHARACTER}) \((?P<actor>{PERSON})\)")
_PLAYS = re.compile(rf"(?P<actor>{PERSON}) (?:plays|portrays|stars as|co-stars as|appears as) (?P<role>{_CHARACTER})(?![\p{{L}}'])")
_NO_ROLE = frozenset({"Part", "Chapter", "Act", "Scene", "Hotel", "Street", "Avenue", "City", "County", "Best", "Academy", "Award", "Awards", "Oscar"})


def _cast_line(text: str) -> re.Match[str] | None:
    for pattern in _LINES:
        match = pattern.fullmatch(text)
        if match and is_person(match["actor"].strip(), mononym=True) and _ROLE_START.match(match["role"].strip()):
            return match
    return None


@rule("cast list", Kind.CAST)
def cast_list(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Actor as Character`` and its kin, a line each; two roles of one actor are parted by a slash."""
    for span, text in section.bullets():
        if match := _cast_line(text):
            yield from _performances(reading, section, span, match)
        elif is_person(text.strip()) and _is_listed(section, span):
            yield span, Performed(reading.film, PersonMention(section.page.at(span)))


def _is_listed(section: Section, span: Span) -> bool:
    return any(line.end == span.end and is_bullet(section.page.plain_at(line)) for line in section.lines)


def _performances(reading: Reading, section: Section, line: Span, match: re.Match[str]) -> Iterator[Finding]:
    start, end = (min(match.start("actor"), match.start("role")), max(match.end("actor"), match.end("role")))
    span = Span(line.start + start, line.start + end)
    actor = _words(section, line, match.span("actor"))
    if _HIMSELF.fullmatch(match["role"].strip()):
        yield span, Performed(reading.film, PersonMention(actor))
        return
    for role in re.split(r"\s+/\s+", _words(section, line, match.span("role"))):
        yield span, Performed(reading.film, PersonMention(actor), CharacterMention(role.strip(" \"“”,")))


def _words(section: Section, line: Span, inside: tuple[int, int]) -> str:
    return section.page.at(Span(line.start + inside[0], line.start + inside[1])).strip()


@rule("character beside actor", *_PLOT)
def in_the_plot(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Character, played by Actor`` and ``Character (Actor)``."""
    for pattern in (_NAMED, _BESIDE):
        for match in pattern.finditer(section.text):
            yield from _beside(reading, section, match)


@rule("actor plays character", Kind.INTRO, *_PLOT)
def in_words(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Actor plays Character``."""
    for match in _PLAYS.finditer(section.text):
        yield from _beside(reading, section, match)


def _beside(reading: Reading, section: Section, match: re.Match[str]) -> Iterator[Finding]:
    role = without_openers(match["role"])
    if not is_person(match["actor"]) or not _is_role(reading, role):
        return
    start = section.start + match.end("role") - len(role)
    actor = section.span(match, "actor")
    span = Span(min(start, actor.start), max(start + len(role), actor.end))
    shown = section.page.at(Span(start, start + len(role)))
    yield span, Performed(reading.film, PersonMention(section.page.at(actor)), CharacterMention(shown))


def _is_role(reading: Reading, role: str) -> bool:
    """Whether capitalised words can name a character: not the film itself, and nothing that is no person's name."""
    return slug(role) != slug(reading.film.title) and _NO_ROLE.isdisjoint(role.split()) and not role.isupper()


RULES = (cast_list, in_the_plot, in_words)
