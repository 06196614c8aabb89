"""Who operated the camera: a credit apart from the cinematographer's."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.billing import billed, credits_of
from loaders.cues import holds
from loaders.headings import Kind
from loaders.names import PERSON
from loaders.own_film import Sentence, sentences
from loaders.page import Span
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from ontology.facts import Credit, Credited, PersonMention

_KINDS = (
    *(
        Kind.INTRO,
        Kind.SUMMARY,
        Kind.GENRE,
        Kind.MUSIC,
        Kind.MAKERS,
        Kind.OTHER,
        Kind.LOCATIONS,
        Kind.BEHIND,
        Kind.INSPIRATIONS,
        Kind.BOOK,
    ),
    *(Kind.HIDDEN, Kind.TRIVIA, Kind.RECEPTION, Kind.WHY, Kind.BOILERPLATE),
)
_CUES = ("camera", "Camera")
_OPERATED = re.compile(
    r"\b(?:operat(?:ed|ing|es)|handl(?:ed|ing|es)|(?:worked|ran|manned|held)) (?:(?:much|most|some|all) of )?"
    r"(?:the |a |one of the |his own |her own |their own )(?:main |second |hand-?held |film |A |B )?cameras?(?: "
    r"work)?\b"
    r"|\b(?:serv|work|act|doubl)(?:ed|es|ing) as (?:his own |her own |the |a |its )?(?:film's )?(?:main |first "
    r")?camera operator\b"
    r"|\b(?:was|is) (?:also )?(?:the |a |his own |her own )(?:film's )?(?:main )?camera operator\b"
)
_OPERATOR = re.compile(
    rf"\b(?:[Cc]amera operators?:?|[Cc]ameras? (?:was |were )?operated by) (?P<who>{PERSON}(?: and "
    rf"{PERSON})?)(?=[,.;:!?)]|$|'s| \p{{Ll}})"
    rf"|(?P<who>{PERSON}),? (?:as|the film's|its) camera operator\b"
)
_SUBJECT = re.compile(
    rf"(?:^|, (?:and |while |with )?|\b(?i:and|while|where|because|since|director|filmmaker) )(?P<who>{PERSON})"
)
_SURNAME = re.compile(r"^(?:[Dd]irector )?(?P<name>\p{Lu}[\p{L}\p{M}'-]++)(?= )")
_NEARBY = 300
_FEW_WORDS = 5


@rule("camera operator", *_KINDS)
def operator(reading: Reading, section: Section) -> Iterator[Finding]:
    """``A lit the film and operated the camera``, ``camera operator A``."""
    if not holds(section.text, _CUES):
        return
    for sentence in (sentence for sentence in sentences(reading, section) if holds(sentence.text, _CUES)):
        for match in _OPERATED.finditer(sentence.text):
            if sentence.own_until(match.start()):
                yield from _operating(reading, sentence, match)
        for match in _OPERATOR.finditer(sentence.text):
            if sentence.own_until(match.start()):
                yield from credits_of(reading, sentence, match, Credit.CAMERA_OPERATOR)


def _operating(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Finding]:
    """The one person who can be the subject of a verb: named in full before it, or by surname if named nearby."""
    left = sentence.text[: match.start()]
    named = list(_SUBJECT.finditer(left))
    everybody = [name for each in re.finditer(PERSON, left) for name in billed(sentence, each.span())]
    if len(named) == 1 and len(everybody) == 1:
        for name in billed(sentence, named[0].span("who")):
            span = sentence.span(named[0].start("who"), match.end())
            yield span, Credited(reading.film, PersonMention(name), Credit.CAMERA_OPERATOR)
    elif not everybody and (surname := _SURNAME.match(left)) and left.count(" ") < _FEW_WORDS:
        yield from _by_surname(reading, sentence, surname["name"], match.end())


def _by_surname(reading: Reading, sentence: Sentence, surname: str, end: int) -> Iterator[Finding]:
    """A surname is the one credited person's who bears it, if a quote that is not too long holds the full name."""
    people = {fact.person.name for fact in reading.facts(Credited) if fact.film == reading.film}
    bearers = [name for name in people if name.rsplit(maxsplit=1)[-1] == surname]
    if len(bearers) == 1:
        start = reading.page.text.rfind(bearers[0], max(0, sentence.start - _NEARBY), sentence.start)
        if start >= 0 and "\n" not in reading.page.plain[start : sentence.start]:
            span = Span(start, sentence.start + end)
            yield span, Credited(reading.film, PersonMention(bearers[0]), Credit.CAMERA_OPERATOR)


RULES: tuple[Rule, ...] = (operator,)
"""The rules of this module."""
