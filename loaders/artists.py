"""Whose songs and recordings are heard in the film, apart from the score's composer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

import regex as re

from loaders.artist_names import artists
from loaders.artist_words import (
    ANYWHERE,
    BY_ACT,
    COVERED,
    CREDIT,
    DUO,
    HEARD,
    IN_MUSIC,
    INSTRUMENT,
    LINE_TITLED,
    LINES,
    MUSIC_BY,
    NOT_HEARD,
    OWN_TITLE,
    QUOTED,
    SCORE,
    SEVERAL,
    SINGS,
    SOUNDTRACK,
    SUNG_BY,
    TITLED_BY,
    VERSIONS,
)
from loaders.headings import Kind
from loaders.occurrences import stands
from loaders.own_film import Sentence, another_film, sentences
from loaders.page import Span
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from loaders.wordings import Told, told
from ontology.facts import Credit, Credited, FeaturesMusicBy, Performed, PersonMention

_ELSEWHERE = (
    Kind.INTRO,
    Kind.BEHIND,
    Kind.BOILERPLATE,
    Kind.SUMMARY,
    Kind.TRIVIA,
    Kind.INSPIRATIONS,
    Kind.HIDDEN,
    Kind.WHY,
)
_FORENAME = re.compile(r"\p{Lu}[\p{L}.'’-]*+ \Z")
_WORD_END = re.compile(r"\b")


@rule("artist heard", Kind.MUSIC, Kind.MAKERS, Kind.OTHER, *_ELSEWHERE)
def heard(reading: Reading, section: Section) -> Iterator[Finding]:
    """``songs by A and B``, ``A sings “X”``, ``A's “X”``, ``“X” by A``, ``The soundtrack features A and B``."""
    music = section.kind is Kind.MUSIC
    if not (music or SOUNDTRACK.search(section.text)):
        return
    for sentence in sentences(reading, section):
        told = music or SOUNDTRACK.search(sentence.text)
        if told and not another_film(VERSIONS.sub("", sentence.text)) and not NOT_HEARD.search(sentence.text):
            yield from _in_sentence(reading, sentence, music=music)


def _with_songs(sentence: Sentence) -> str:
    """A sentence's text, the film's title unmasked where it stands in quotes: it may be a song's as well."""

    def show(match: re.Match[str]) -> str:
        words = sentence.page.plain_at(sentence.span(*match.span()))
        return words if words[0] == words[-1] == '"' else match[0]

    return OWN_TITLE.sub(show, sentence.text)


def _lines(text: str, *, music: bool) -> list[Told]:
    """What a line of a list tells, by the first wording that fits."""
    return list(islice(chain.from_iterable(told(text, wording) for wording in LINES), 1)) if music else []


def _in_sentence(reading: Reading, sentence: Sentence, *, music: bool) -> Iterator[Finding]:
    text = _with_songs(sentence)
    seen = set[str]()
    wordings = IN_MUSIC if music or QUOTED.search(text) else ANYWHERE
    for each in (*_lines(text, music=music), *chain.from_iterable(told(text, wording) for wording in wordings)):
        if _is_of_score(text, each):
            continue
        for start, end in _each(text, each):
            name = reading.page.at(sentence.span(start, end))
            if name not in seen and _is_heard(reading, name, each):
                seen.add(name)
                yield _short(sentence, each, start, end), FeaturesMusicBy(reading.film, PersonMention(name))


def _is_of_score(text: str, found: Told) -> bool:
    """Whether a sentence tells of the film's score, or of a song that somebody else covers."""
    before = found.who[0]
    if found.wording is MUSIC_BY and found.start and not HEARD.search(text, 0, found.start):
        return True
    if found.wording in LINES:
        return found.wording is LINE_TITLED and CREDIT.search(text, 0, before) is not None
    if found.wording is SUNG_BY and INSTRUMENT.match(text, found.start):
        return False
    return bool(SCORE.search(text, 0, before) or COVERED.search(text, 0, before))


def _each(text: str, found: Told) -> Iterator[tuple[int, int]]:
    """The artists of a wording; two surnames after one song's title are a duo ("Flanagan and Allen")."""
    if found.wording is TITLED_BY and DUO.fullmatch(text, *found.who) and not SEVERAL.match(text, found.start):
        return iter([found.who])
    return artists(text, *found.who)


def _short(sentence: Sentence, found: Told, start: int, end: int) -> Span:
    """The wording from its start to the artist's name, or from the name to its end where that comes first."""
    if found.who[0] > found.start + 1:
        return sentence.span(found.start, end)
    return sentence.span(start, found.end)


def _is_heard(reading: Reading, name: str, found: Told) -> bool:
    """Whether a name is that of an artist: no character, and not the composer unless said to sing."""
    composers = {person.name for person in reading.credited(Credit.COMPOSER)}
    surnames = {composer.rsplit(maxsplit=1)[-1] for composer in composers}
    if (name in composers or name in surnames) and found.wording not in {SINGS, SUNG_BY}:
        return False
    if found.wording in BY_ACT and name in _makers(reading):
        return False
    if " " not in name and stands(reading.page.text, name, _FORENAME, _WORD_END):
        return False  # a surname, whose bearer the page names in full elsewhere
    return name not in _characters(reading)


def _makers(reading: Reading) -> set[str]:
    names = {fact.person.name for fact in reading.facts(Credited)}
    names |= {fact.actor.name for fact in reading.facts(Performed)}
    return names | {name.rsplit(maxsplit=1)[-1] for name in names}


def _characters(reading: Reading) -> set[str]:
    names = {fact.character.name for fact in reading.facts(Performed) if fact.character}
    return names | {name.split()[0] for name in names}


RULES: tuple[Rule, ...] = (heard,)
"""The rules of this module."""
