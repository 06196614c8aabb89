"""Who says a quoted line: the name before it or after it, told from labels, descriptions and critics."""

from __future__ import annotations

from dataclasses import dataclass

import regex as re

from loaders.known_names import KnownNames
from loaders.names import OPENERS
from loaders.page import Page, Span
from loaders.roles import CHARACTER

SAYS = (
    r"(?:says?|said|tells?|told|asks?|asked|repl(?:y|ies|ied)|shouts?|shouted|yells?|yelled|whispers?|whispered|"
    r"explains?|explained|declares?|declared|admits?|admitted|confess(?:es|ed)?|mutters?|muttered|answers?|answered|"
    r"narrates?|narrated|insists?|insisted|warns?|warned|screams?|screamed|cries|cried|quips?|quipped|remarks?|"
    r"remarked|promises|promised|begs|begged|pleads|pleaded|responds?|responded|exclaims?|exclaimed|adds|added|"
    r"reflects|reflected|proclaims?|announces|announced|observes|observed|puts it|saying|telling|asking|shouting|"
    r"whispering|explaining|declaring|confessing|yelling|screaming|muttering|replying|insisting|warning|snaps|sighs)"
)
"""Verbs that lead to a line."""

LINE = (
    r"(?:lines?|words?|quotes?|declarations?|monologues?|phrases?|exchanges?|catchphrases?|remarks?|repl(?:y|ies)|"
    r"advice|motto|mantra|confession|speech|narration|voice-?over|question|answer|plea|quip|retort|toast)"
)
"""What a line is called."""

_NUMBERED = r"(?=[\p{L}-]*\d)[\p{Lu}\d][\p{L}\d-]*+"
_NAME = re.compile(
    rf"(?:[Tt]he )?(?:{_NUMBERED}|{CHARACTER}(?: \d+)?)(?: (?:girls|twins|sisters|brothers|boys|kids|children|family))?"
)
_REST = re.compile(
    rf"[*_]{{0,3}}(?:$| ?[,;(\[]|\.(?: |$)|(?<='s|s') (?:\p{{L}}+ ){{0,4}}{LINE}\b|(?<='s|s') [\p{{L}} ]{{0,40}}$|,? - "
    rf"|,? (?:\p{{Ll}}+ly )?{SAYS}\b| (?:to|on|at|in|as|after|before|about|during|when|while|near|from|upon)\b)"
)
_AS = re.compile(rf" as (?P<role>(?:[Tt]he )?{CHARACTER})")
_LABEL = re.compile(
    r"\b(?:scenes?|lines?|monologues?|narration|narrator's|opening|closing|final|last|first|ending|speech|quotes?|"
    r"context|"
    r"meaning|significance|voice-?over|dialogue|famous|iconic|memorable|best|favou?rite|exchange|prologue|epilogue|"
    r"title|"
    r"caption|song|lyrics?|note|notes|chapter|act|part|theme|on|various|everyone|others?|all|both|chorus|crowd)\b",
    re.IGNORECASE,
)
_NOBODY_IN_IT = re.compile(
    r"\b(?:tagline|poster|trailer|slogan|critics?|reviews?|reviewer|magazine|newspaper|times|post|variety|guardian|"
    r"rolling stone|empire|director|author|novelist|screenwriter|writer|producer|composer|cinematographer|interview|"
    r"from the (?:book|novel)|misquot\w+|the (?:book|novel)|imdb|rotten tomatoes|hollywood reporter|logline|synopsis|"
    r"premise)\b",
    re.IGNORECASE,
)
_COMMON = frozenset(
    "narrator priest cop doctor nurse waitress waiter bartender landlady landlord man woman boy girl child mother "
    "father "
    "son daughter wife husband friend soldier officer policeman detective driver stranger voice host teacher student "
    "guard boss judge lawyer reporter clerk old young little first second other unknown unnamed radio announcer kid "
    "clown barman lady guy patient psychiatrist therapist secretary preacher singer customer sergeant captain sheriff "
    "mom dad grandfather grandmother brother sister uncle aunt neighbor neighbour hooker prostitute dealer thug".split()
)
_FIRST_OF_TWO = re.compile(r"(?P<word>\p{Lu}\p{L}*+) (?=\p{Lu})")
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Speaker:
    """What was made of the words that should tell who speaks.

    Attributes:
        name: where the character's name stands in the words; None where nobody is named.
        is_line: whether what they belong to can be a line of the film at all.
    """

    name: Span | None
    is_line: bool = True


def speaker_of(words: str, known: KnownNames, page: Page) -> Speaker:
    """The speaker whom the words before or after a line name.

    >>> from ontology.facts import FilmMention
    >>> from loaders.known_names import known_names_of
    >>> names, page = known_names_of([], FilmMention("Heat")), Page("x", "a cop speaks")
    >>> [speaker_of(words, names, page).name for words in ("Neil McCauley (to Eady)", "Cop", "Final scene")]
    [Span(start=0, end=13), None, None]
    >>> speaker_of("Tagline", names, page).is_line
    False
    """
    words = words.rstrip()
    at = _opening(words)
    match = _NAME.match(words, at, at + _LONGEST)
    if match is None or not _REST.match(words, match.end()):
        return Speaker(None, is_line=not _NOBODY_IN_IT.search(words))
    if acted := _AS.match(words, match.end()):
        return Speaker(Span(*acted.span("role")))
    name = match[0].removesuffix("'s")
    span = Span(at, at + len(name))
    if known.character(name) or known.character(name.removeprefix("The ").removeprefix("the ")):
        return Speaker(span)
    if _NOBODY_IN_IT.search(words) or (name in known.people and name not in known.actors):
        return Speaker(None, is_line=False)
    named = not (known.somebody(name) or _LABEL.search(name)) and _is_name(name, page)
    return Speaker(span if named else None)


def is_of_somebody_else(words: str) -> bool:
    """Whether words speak of those who write on the film or made it, or of a tagline.

    >>> is_of_somebody_else("Critics called it"), is_of_somebody_else("Neil says")
    (True, False)
    """
    return bool(_NOBODY_IN_IT.search(words))


def _opening(words: str) -> int:
    """How much of some words stands before a name: markup, and a sentence's opener ("When ")."""
    at = len(words) - len(words.lstrip(" *_"))
    while match := _FIRST_OF_TWO.match(words, at):
        if match["word"].lower() not in OPENERS - {"the", "a", "an"}:
            break
        at = match.end()
    return at


def _is_name(words: str, page: Page) -> bool:
    """Whether capitalised words are a name and no description; a description's words stand elsewhere in small."""
    parts = words.split()
    if parts[0].lower() in OPENERS - {"the"}:
        return False
    telling = [part for part in parts if part[0].isupper() and part.lower() != "the"]
    return any(part.lower() not in _COMMON and not _stands_in(page.plain, part.lower()) for part in telling)


def _stands_in(text: str, word: str) -> bool:
    """Whether a text holds a word, not as the start of another."""
    at = text.find(f" {word}")
    while at >= 0 and text[at + len(word) + 1 : at + len(word) + 2].isalpha():
        at = text.find(f" {word}", at + 1)
    return at >= 0
