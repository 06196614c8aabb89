"""People as prose bills them: lists of full names, told from companies, prizes, jobs and surnames."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex as re

from loaders.cues import any_of
from loaders.full_names import full_name
from loaders.names import GROUP, OPENERS, PERSON, people
from loaders.occurrences import stands
from loaders.own_film import Sentence
from loaders.page import Span
from loaders.rules import Reading
from loaders.told import Stretch
from ontology.facts import Credit, Credited, PersonMention

JOB = (
    r"(?:(?:writer|actor|producer)-(?:director|producer)|director of photography|(?:film-?|film )maker|director|"
    r"(?:screen|script|co-)?-?writer|cinematographer|composer|producer|editor|author|novelist|playwright|dramatist|"
    r"journalist|reporter|musician|partner|collaborator|colleague|friend|brother|sister|wife|husband|newcomer|veteran|"
    r"winner|laureate|master|auteur|maestro|legend)"
)
_PRAISE = r"(?:late |great |legendary |visionary |acclaimed |renowned |celebrated |famed |famous |veteran )"
TITLED = rf"(?:(?:the |an? |his |her |their |its )?(?:(?:\p{{L}}[\p{{L}}'-]*+ ){{0,4}}?{JOB}s?,? |{_PRAISE}{{1,3}}))?"
"""What may stand before a name (``his regular partner``, ``the great``)."""

_FIRST = rf"(?:{GROUP}|(?:\p{{Lu}}[\p{{L}}'-]++ and )?{PERSON})"
_LATER = rf"(?:{TITLED}(?:{GROUP}|{PERSON}))"
BILLED = rf"(?:{_FIRST}(?:(?:, {_LATER}){{0,6}},? (?:and|&) {_LATER})?)"
"""One person or several; a list is one only if an "and" closes it (what follows a comma alone may be anything)."""

AFTER_NAME = (
    r"(?=[,.;:!?)\"]|$| -| \(| (?:and|&|who|whose|with|in|from|for|as|at|is|was|are|were|after|before|on|to|that|which|"
    r"but|while|has|had|himself|herself|themselves|follows|tells|starring|based|behind|during|under|using|shortly|when|"
    r"where|since|he|she|it|they|the|this|a|an|by|of)\b)"
)
"""What may follow a name: no noun that it might describe."""

_NOT_PEOPLE = frozenset(
    "academy award awards oscars oscar-winner oscar-winning golden globe best prize pulitzer festival picture "
    "pictures studio studios film films entertainment productions production company corporation artists media "
    "features bros television network orchestra quartet ensemble philharmonic symphony university press library "
    "institute hotel hollywood broadway york angeles world war new century zoetrope ghibli searchlight".split()
)
_NO_FIRST_WORD = OPENERS | frozenset(
    "also are can could did do does had has have is originally perhaps reportedly should thanks was were will "
    "would".split()
)
_COMPANIES = frozenset({"castle rock", "working title", "blue sky", "plan b", "bad robot"})
_PARTICLES = frozenset("von van de del della di da du la le der den ten ter".split())
_GROUP = re.compile(GROUP)
_JOB_BEFORE = re.compile(rf"(?i:(?:{JOB}|both|and)\b ?)+(?=\p{{Lu}})")
_GIVEN = rf"\b(?!(?i:{any_of(OPENERS)}|{JOB}) )\p{{Lu}}[\p{{L}}.'-]*+"

_BILLED = re.compile(BILLED)
_NEXT = re.compile(rf"{TITLED}{BILLED}{AFTER_NAME}")
_ONE_BEFORE = re.compile(rf"(?<!\p{{L}}){PERSON}\Z")
_GIVEN_NAME = re.compile(rf"{_GIVEN} \Z")
_NO_NAME_NEXT = re.compile(r"\b(?! \p{Lu})")
_WORD_START = re.compile(r"(?<!\w)\Z")
_OWNS = re.compile(r"'s\b")


def is_billable(name: str) -> bool:
    """Whether a name of two words or more may be a person's.

    >>> is_billable("Mike Figgis"), is_billable("Academy Award"), is_billable("Acme Pictures")
    (True, False, False)
    """
    words = name.lower().split()
    if _GROUP.fullmatch(name):
        return True
    named = len(words) > 1 and words[0] not in _NO_FIRST_WORD
    return named and name.lower() not in _COMPANIES and _NOT_PEOPLE.isdisjoint(words)


def billed(sentence: Sentence, at: tuple[int, int]) -> Iterator[str]:
    """The people whom a stretch of a sentence bills by their full names.

    A surname beside a full name (``Kubrick and Diane Johnson``) is not the given name of somebody of that family.

    >>> from loaders.page import Page
    >>> text = "Joel and Ethan Coen"
    >>> list(billed(Sentence(Page("x", text), 0, text), (0, len(text))))
    ['Joel Coen', 'Ethan Coen']
    """
    page, stretch = sentence.page, sentence.span(*at)
    for span, name in people(page.plain_at(stretch), stretch.start):
        words = page.at(span)
        if " and " in words or " & " in words:
            surname, words = _is_surname(sentence, words.split(" ")[0]), name
        else:
            surname, words = False, _in_full(page.plain, words[_opener_length(name) :])
        if surname:
            found = [owner] if (owner := full_name(page.text, page.at(span).split(" ")[0])) else []
        else:
            found = (_GROUP.fullmatch(words) and members(page.plain, words)) or [words]
        yield from (each for each in found if is_billable(each) and each not in sentence.elsewhere)


def billed_at(text: str, at: int) -> Stretch | None:
    """The stretch of a text from an offset on that bills people, what stands before their names included.

    >>> billed_at("by the great Ann Bell and Bo Cole.", 3)
    (3, 33)
    """
    match = _NEXT.match(text, at)
    return match.span() if match else None


def billed_from(text: str, at: int) -> Stretch | None:
    """The stretch of a text that bills people by their names alone and starts at an offset."""
    match = _BILLED.match(text, at)
    return match.span() if match else None


def billed_within(text: str, start: int, end: int) -> Stretch | None:
    """A stretch of a text, where it does nothing but bill people by their names; else None."""
    return (start, end) if _BILLED.fullmatch(text, start, end) else None


def billed_until(text: str, start: int, end: int) -> Stretch | None:
    """The stretch of a text that bills people right before an offset.

    >>> billed_until("Then Al Day left. Ann Bell and Bo Cole share", 0, 38)
    (18, 38)
    """
    runs = (match.span() for match in _BILLED.finditer(text, start, end))
    return next((run for run in runs if run[1] == end), None)


def one_until(text: str, start: int, end: int) -> Stretch | None:
    """The stretch of a text that names one person in full right before an offset."""
    match = _ONE_BEFORE.search(text, start, end)
    return match.span() if match else None


def credited(
    reading: Reading, sentence: Sentence, quote: Stretch, who: Stretch, role: Credit
) -> Iterator[tuple[Span, Credited]]:
    """A credit for each person whom a stretch of a sentence bills."""
    for name in billed(sentence, who):
        yield sentence.span(*quote), Credited(reading.film, PersonMention(name), role)


def credits_of(
    reading: Reading, sentence: Sentence, match: re.Match[str], role: Credit
) -> Iterator[tuple[Span, Credited]]:
    """A credit for each person in the group "who" of a match, which is the quote."""
    yield from credited(reading, sentence, match.span(), match.span("who"), role)


def members(text: str, group: str) -> list[str]:
    """The members of a group (``the Dorn brothers``, ``the Dorns``) by their full names, where a page names them.

    >>> members("the Dorns, that is Al and Bo Dorn", "the Dorns"), members("the Dorns", "the Dorns")
    (['Al Dorn', 'Bo Dorn'], [])
    """
    words = group.split(" ")
    surname = re.escape(words[1] if len(words) > 2 else words[1].removesuffix("s"))
    first = r"\p{Lu}[\p{Ll}-]+"
    if pair := re.search(rf"\b({first}) and ({first}) ({surname})\b", text):
        return [f"{name} {pair[3]}" for name in pair.groups()[:2]]
    names = dict.fromkeys(re.findall(rf"(?<![\p{{L}}.] )\b({first} {surname})\b", text))
    found = [name for name in names if name.split(" ")[0].lower() not in OPENERS]
    return found if len(found) > 1 else []


def _in_full(text: str, name: str) -> str:
    """A name that starts with a particle (``Von Trier``) as the page has it in full."""
    particle, _, surname = name.partition(" ")
    if particle.lower() not in _PARTICLES or not surname:
        return name
    full = re.search(rf"(?<![\p{{L}}.])\p{{Lu}}[\p{{Ll}}-]+ (?i:{particle}) {re.escape(surname)}\b", text)
    return full[0] if full and not full[0].startswith(("The ", "And ")) else name


def _opener_length(name: str) -> int:
    """How much of the start of a run of capitalised words is no name ("Although ", "Director ")."""
    length = 0
    while True:
        rest = name[length:]
        first, _, more = rest.partition(" ")
        if job := _JOB_BEFORE.match(rest):
            length += job.end()
        elif more and first.lower() in OPENERS and not _GROUP.fullmatch(rest):
            length += len(first) + 1
        else:
            return length


def _is_surname(sentence: Sentence, word: str) -> bool:
    """Whether the page has a word as somebody's surname: after another name, or owning something."""
    return _bears_surname(sentence.page.plain, word)


@lru_cache(maxsize=32)
def _bears_surname(text: str, word: str) -> bool:
    return stands(text, word, _GIVEN_NAME, _NO_NAME_NEXT) or stands(text, word, _WORD_START, _OWNS)
