"""People as prose bills them: lists of full names, told from companies, prizes, jobs and surnames."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.names import GROUP, OPENERS, PERSON, people
from loaders.own_film import Sentence
from loaders.page import Span

JOB = (
    r"(?:(?:writer|actor|producer)-(?:director|producer)|director of photography|(?:film-?|film )maker|director|"
    r"(?:screen|script|co-)?-?writer|cinematographer|composer|producer|editor|author|novelist|playwright|dramatist|"
    r"journalist|reporter|musician|partner|collaborator|colleague|friend|brother|sister|wife|husband|newcomer|veteran|"
    r"winner|laureate|master|auteur|maestro|legend|great)"
)
TITLED = rf"(?:(?:the |an? |his |her |their |its )?(?:\p{{L}}[\p{{L}}'-]*+ ){{0,4}}?{JOB},? )?"
"""What may stand before a name (``his regular partner``)."""

_FIRST, _LATER = rf"(?:\p{{Lu}}[\p{{L}}'-]++ and {PERSON}|{GROUP}|{PERSON})", rf"(?:{TITLED}(?:{GROUP}|{PERSON}))"
BILLED = rf"(?:{_FIRST}(?:(?:, {_LATER}){{0,6}},? (?:and|&) {_LATER})?)"
"""One person or several; a list is one only if an "and" closes it (what follows a comma alone may be anything)."""

AFTER_NAME = (
    r"(?=[,.;:!?)\"]|$| -| \(| (?:and|&|who|whose|with|in|from|for|as|at|is|was|are|were|after|before|on|to|that|which|"
    r"but|while|has|had|himself|herself|themselves|follows|tells|starring|based|behind|during|under|using|shortly|when|where|"
    r"since|he|she|it|they|the|this)\b)"
)
"""What may follow a name: no noun that it might describe."""

_NOT_PEOPLE = frozenset(
    "academy award awards oscars oscar-winner oscar-winning golden globe best prize pulitzer festival picture pictures studio "
    "studios film films entertainment productions production company corporation artists media features bros warner's "
    "television network orchestra quartet ensemble philharmonic symphony university press library institute hotel "
    "hollywood broadway york angeles world war new century zoetrope ghibli searchlight".split()
)
_NO_FIRST_WORD = OPENERS | frozenset(
    "also are can could did do does had has have is originally perhaps reportedly should thanks was were will would".split()
)
_COMPANIES = frozenset({"castle rock", "working title", "blue sky", "plan b", "orion", "bad robot", "dreamworks"})
_JOB_BEFORE = re.compile(rf"(?i:(?:{JOB}|both|and)\b ?)+(?=\p{{Lu}})")
_JOB_WORD = re.compile(JOB, re.IGNORECASE)


def is_billable(name: str) -> bool:
    """Whether a name of two words or more may be a person's.

    >>> is_billable("Mike Figgis"), is_billable("Academy Award"), is_billable("Acme Pictures")
    (True, False, False)
    """
    words = name.lower().split()
    if re.fullmatch(GROUP, name):
        return True
    return len(words) > 1 and name.lower() not in _COMPANIES and _NOT_PEOPLE.isdisjoint(words) and words[0] not in _NO_FIRST_WORD


def billed(sentence: Sentence, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """The people whom a stretch of a sentence bills by their full names, each with the span of the words.

    A surname beside a full name (``Kubrick and Diane Johnson``) is not the given name of somebody of that family.

    >>> from loaders.page import Page
    >>> text = "Joel and Ethan Coen"
    >>> [name for _, name in billed(Sentence(Page("x", text), 0, text), 0, len(text))]
    ['Joel Coen', 'Ethan Coen']
    """
    page = sentence.page
    at = sentence.span(start, end)
    for span, name in people(page.plain_at(at), at.start):
        words = page.plain_at(span)
        if " and " in words or " & " in words:
            if _is_surname(sentence, words.split(" ")[0]):
                continue
            own = name
        else:
            skipped = _opener_length(name)
            span, own = Span(span.start + skipped, span.end), page.at(Span(span.start + skipped, span.end))
        if is_billable(own) and own not in sentence.elsewhere:
            yield span, own


def _opener_length(name: str) -> int:
    """How much of the start of a run of capitalised words is no name ("Although ", "Director ")."""
    length = 0
    while True:
        rest = name[length:]
        job = _JOB_BEFORE.match(rest)
        first, _, more = rest.partition(" ")
        if job:
            length += job.end()
        elif more and first.lower() in OPENERS and not re.fullmatch(GROUP, rest):
            length += len(first) + 1
        else:
            return length


def _is_surname(sentence: Sentence, word: str) -> bool:
    before = re.finditer(rf"\b(\p{{Lu}}[\p{{L}}.'-]*+) {re.escape(word)}\b(?! \p{{Lu}})", sentence.page.plain)
    given = (match[1].lower() for match in before)
    return any(first not in OPENERS and not _JOB_WORD.fullmatch(first) for first in given) or bool(
        re.search(rf"\b{re.escape(word)}'s\b", sentence.page.plain)
    )
