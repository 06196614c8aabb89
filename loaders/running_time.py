"""How long the film lasts, told in prose: ``It runs 139 minutes``, ``with a running time of 2 hours and 7 minutes``."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.cues import cue_words
from loaders.header_values import minutes_of
from loaders.headings import Kind
from loaders.own_film import FILM, OWN, sentences
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from ontology.facts import Runs

_CUES = cue_words("minutes minute hours hour")
_LONG = r"(?P<long>(?:\d{1,2} hours?(?:,? (?:and )?\d{1,2} minutes?)?|\d{2,3} minutes?))(?![\p{L}\d])"
_RUNS = re.compile(
    rf"\b(?:{FILM}|{OWN}) (?:runs|lasts|clocks in at|comes in at|is)(?: for)?"
    rf"(?: (?:just|exactly|a (?:lean|brisk)))? {_LONG}"
    rf"|\b(?:running time|runtime|running length) (?:of|is|was)(?: (?:just|exactly))? {_LONG}"
)
_ROUGH = re.compile(r"\b(?:cut|version|edition|scene|sequence|originally|director's|original|extended)\b")


@rule("running time", Kind.INTRO, Kind.TRIVIA, Kind.BEHIND, Kind.GENRE, Kind.RECEPTION, Kind.WHY, cues=_CUES)
def running_time(reading: Reading, section: Section) -> Iterator[Finding]:
    """``The movie runs for 158 minutes``; nothing of cuts and versions."""
    for sentence in sentences(reading, section, _CUES):
        match = _RUNS.search(sentence.text)
        if match and not _ROUGH.search(sentence.text) and sentence.own_until(match.end()):
            span = sentence.span(*match.span("long"))
            if minutes := minutes_of(reading.page.plain_at(span)):
                yield span, Runs(reading.film, minutes)


RULES: tuple[Rule, ...] = (running_time,)
