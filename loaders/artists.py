"""Whose songs and recordings are heard in the film, apart from the score's composer."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.artist_names import artists
from loaders.artist_words import (
    ARE_HEARD,
    ARTISTS_ARE,
    BY_LIST,
    COVERED,
    CREDIT,
    DUO,
    HEARD,
    INSTRUMENT,
    LINES,
    MUSIC_BY,
    NAMED_SONG_BY,
    NOT_HEARD,
    OVER,
    OWN_TITLE,
    OWNED,
    OWNED_BARE,
    QUARTET_PLAYS,
    SCORE,
    SEVERAL,
    SINGS,
    SOUNDTRACK,
    SOUNDTRACK_HAS,
    SUNG_BY,
    TITLED_BY,
    VERSION_BY,
    VERSIONS,
    WRITTEN_BY,
    WROTE_SONG,
)
from loaders.cues import holds
from loaders.outline import Kind, Section
from loaders.own_film import Sentence, another_film, sentences
from loaders.page import Span
from loaders.rules import Finding, Reading, Rule, rule
from ontology.facts import Credit, Credited, FeaturesMusicBy, Performed, PersonMention

_ELSEWHERE = (Kind.INTRO, Kind.BEHIND, Kind.TRIVIA, Kind.INSPIRATIONS, Kind.HIDDEN, Kind.WHY)


@rule("artist heard", Kind.MUSIC, Kind.MAKERS, *_ELSEWHERE)
def heard(reading: Reading, section: Section) -> Iterator[Finding]:
    """``songs by A and B``, ``A sings “X”``, ``A's “X”``, ``“X” by A``, ``The soundtrack features A and B``."""
    music = section.kind is Kind.MUSIC
    if not (music or "soundtrack" in section.text or "song" in section.text):
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


def _in_sentence(reading: Reading, sentence: Sentence, *, music: bool) -> Iterator[Finding]:
    text = _with_songs(sentence)
    seen = set[str]()
    lines = next((found for pattern in LINES if (found := pattern.search(text))), None) if music else None
    patterns = [pattern for pattern, cues in (_IN_MUSIC if music else _ANYWHERE) if holds(text, cues)]
    for match in [*([lines] if lines else []), *(match for pattern in patterns for match in pattern.finditer(text))]:
        if match.re is MUSIC_BY and match.start() and not HEARD.search(text, 0, match.start()):
            continue
        if match.re is LINES[-1] and CREDIT.search(text, 0, match.start("who")):
            continue
        if (
            match.re not in LINES
            and not (match.re is SUNG_BY and INSTRUMENT.match(match[0]))
            and (SCORE.search(text, 0, match.start("who")) or COVERED.search(text, 0, match.start("who")))
        ):
            continue
        for start, end in _each(text, match):
            name = reading.page.at(sentence.span(start, end))
            if name not in seen and _is_heard(reading, name, match):
                seen.add(name)
                span = sentence.span(min(match.start(), start), max(match.end(), end))
                yield _short(sentence, match, start, end, span), FeaturesMusicBy(reading.film, PersonMention(name))


def _each(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The artists of a match; two surnames after one song's title are a duo ("Flanagan and Allen")."""
    if match.re is TITLED_BY and DUO.fullmatch(match["who"]) and not SEVERAL.match(text, match.start()):
        return iter([match.span("who")])
    return artists(text, *match.span("who"))


def _short(sentence: Sentence, match: re.Match[str], start: int, end: int, span: Span) -> Span:
    """The match from its start to the artist's name, or from the name to its end where that comes first."""
    if match.start("who") > match.start() + 1:
        return sentence.span(match.start(), end)
    return sentence.span(start, match.end()) if start >= match.start() else span


def _is_heard(reading: Reading, name: str, match: re.Match[str]) -> bool:
    """Whether a name is that of an artist: no character, and not the composer unless said to sing."""
    composers = {person.name for person in reading.credited(Credit.COMPOSER)}
    surnames = {composer.rsplit(maxsplit=1)[-1] for composer in composers}
    if (name in composers or name in surnames) and match.re not in {SINGS, SUNG_BY}:
        return False
    if match.re in _BY_ACT and name in _makers(reading):
        return False
    if " " not in name and re.search(rf"\p{{Lu}}[\p{{L}}.'’-]*+ {re.escape(name)}\b", reading.page.text):
        return False  # a surname, whose bearer the page names in full elsewhere
    return name not in _characters(reading)


def _makers(reading: Reading) -> set[str]:
    names = {fact.person.name for fact in reading.facts(Credited)}
    names |= {fact.actor.name for fact in reading.facts(Performed)}
    return names | {name.rsplit(maxsplit=1)[-1] for name in names}


def _characters(reading: Reading) -> set[str]:
    names = {fact.character.name for fact in reading.facts(Performed) if fact.character}
    return names | {name.split()[0] for name in names}


_BY = (" by ", " from ")
_OWNS = ("'s ", "s' ")
_SUNG = (
    "sing",
    "sang",
    "perform",
    "cover",
    "croon",
    "record",
    "contribut",
    "provid",
    "suppl",
    "lend",
    "lent",
    "play",
    "offer",
    "add",
)
_BY_ACT = {OVER, WROTE_SONG, QUARTET_PLAYS}
_IN_MUSIC = (
    (ARTISTS_ARE, ("such as", "like", "includ", " are", " were", "range")),
    (BY_LIST, _BY),
    (MUSIC_BY, ("usic by", "music from", "music of", "works", "excerpts")),
    (SINGS, (*_SUNG, 'ing "')),
    (OWNED, _OWNS),
    (OWNED_BARE, _OWNS),
    (TITLED_BY, _BY),
    (SUNG_BY, (*_BY, " of ")),
    (VERSION_BY, (" in the ", " in a", " in its ")),
    (WRITTEN_BY, ("written by", "composed by", "penned by")),
    (
        OVER,
        (
            "over",
            "under",
            "from",
            "beneath",
            "through",
            "out of",
            "across",
            "accompan",
            " film",
            " movie",
            "credits",
            "played",
            "heard",
            "play",
            "suppl",
            "provid",
            "sung",
            "blasting",
        ),
    ),
    (WROTE_SONG, ("song", "ballad", "track")),
    (QUARTET_PLAYS, ("Quartet", "Quintet", "Trio", "Band")),
    (NAMED_SONG_BY, _BY),
    (ARE_HEARD, ("heard", "featured", "soundtrack")),
    (SOUNDTRACK_HAS, ("soundtrack", "usic", "ongs", "list", "drops", "collection", "jukebox")),
)
_ANYWHERE = tuple(
    (pattern, cues) for pattern, cues in _IN_MUSIC if pattern in {BY_LIST, SUNG_BY, SOUNDTRACK_HAS, ARTISTS_ARE}
)
RULES: tuple[Rule, ...] = (heard,)
"""The rules of this module."""
