"""Actors and characters as pages write them down: what is an actor's name, what a character's, and what is neither."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex as re

from loaders.headings import Kind
from loaders.names import OPENERS, is_person
from loaders.page import Page, Span
from loaders.regions import is_region
from loaders.rules import Reading, remembered
from ontology.facts import CharacterMention

_HONORIFIC = r"(?:(?:Mr|Mrs|Ms|Dr|St|Capt|Lt|Sgt|Prof|Col|Gen|Rev|Fr|Sr|Jr|Det|Cpl|Maj)\. ?)"
_INITIAL = r"(?:\p{Lu}\.[ -]?)"
_WORD = r"(?:\p{Lu}[\p{L}\p{M}]*+(?:['-]\p{L}[\p{L}\p{M}]*+)*+)"
_NICKNAME = r"(?:(?:\"[^\"\n]{1,25}\"|'[^'\n]{1,25}') )"
_PARTICLE = r"(?:(?:de|da|di|del|della|der|den|van|von|la|le|du|the|of|of the) |d')"
CHARACTER = (
    rf"(?:{_HONORIFIC}{{0,2}}{_INITIAL}{{0,3}}{_NICKNAME}?{_WORD}"
    rf"(?: (?:{_NICKNAME}|{_INITIAL} ?|{_HONORIFIC}|{_PARTICLE}){{0,2}}{_WORD}){{0,4}}(?:,? [JS]r\.)?"
    r"|\p{Lu}\.(?: ?\p{Lu}\.){1,3}(?! ?\p{Lu}))"
)
"""A character's name in running text."""

ACTOR = (
    rf"(?:(?:{_INITIAL}{{0,3}}{_WORD}(?: (?:{_NICKNAME}|{_INITIAL} ?|{_PARTICLE}){{0,2}}{_WORD}){{1,4}}"
    rf"|{_INITIAL}{{1,3}}{_WORD})(?:,? [JS]r\.)?)"
)
"""An actor's full name in running text."""

_CHARACTER_AT_END = re.compile(rf"(?<![\p{{L}}\p{{N}}'.-]){CHARACTER}$")
_SELF = re.compile(
    r"(?:(?:a |various )?(?:fictional(?:i[sz]ed)? versions? of )?(?:him|her|them|it)(?:self|selves)|sel(?:f|ves)"
    r"|various|several|multiple|additional|archive)\b.*",
    re.IGNORECASE,
)
_DESCRIPTION = re.compile(
    r",? (?:- |\.\.\.|\[|\().*$|[;:] .*$|: ?$|, .*$|,? (?:who|whose|that|which) .*$|(?<!\b\p{Lu})[.,;]$"
)
_OF_AGE = re.compile(r"(?:(?:an? |the )?(?:adult|grown-up|young|younger|old|older|elderly|teenage|little) )(?=\p{Lu})")
_NOT_PEOPLE = re.compile(
    r"^(?:new|los|las|san|santa|north|south|east|fort|port|cape|mount|the|his|her|voice)\b|\b(?:voice|dog|cat|horse|archive|"
    r"uncredited|cameo|footage|street|city|county|hotel|river|islands?|university|college|hospital|prison|station|airport|"
    r"school|avenue|road|building|studios?|pictures|academy|awards?|company|corporation|part|chapter|act|season|theater|"
    r"theatre|agency|department|beach|border|texas)$",
    re.IGNORECASE,
)
_ADJECTIVES = frozenset("young old poor little aging ageing elderly fellow dear sweet".split())
ADVERBS = OPENERS | frozenset(
    "elsewhere afterwards afterward suddenly fortunately unfortunately luckily sadly initially originally apparently "
    "secretly shortly immediately thereafter besides again unknowingly unwittingly enter "
    "have has had do does did is are was were can could should would may might must let".split()
)
"""Words that stand capitalised before a name at a sentence's start."""
_NOTED = re.compile(r"\s*\((?:voice|uncredited|cameo|archive footage|motion capture)\)$")
_MAKER_TOO = re.compile(r", the (?:film's )?(?:director|writer|composer|producer)(?: himself| herself)?$")
_PAIR = re.compile(r"(\S+(?: \S+){0,2}) (?:and|&) (\S+(?: \S+){0,2})")
_SIDE = re.compile(r"(?<=^| and | & ).+?(?=$| and | & )")
_BETWEEN_SLASHES = re.compile(r"[^/]+")
_THE_NAMED = re.compile(r"[Tt]he \p{Lu}\S*(?: \p{Lu}\S*)?")
_LETTER = re.compile(r"\p{L}")
_OPENS_NAME = re.compile(r"[\p{Lu}\p{Lo}\p{N}\"']|the \p{L}")
_ASIDE_OR_ACTOR = re.compile(rf"\([^()\n]{{1,80}}\)|\bby {CHARACTER}")
_LONGEST = 60


def actor_of(words: str) -> str | None:
    """An actor's name, without what stands in parentheses after it; None where the words are no name.

    >>> actor_of("Robert Downey Jr."), actor_of("Rufus"), actor_of("Many of the extras"), actor_of("Al Pacino (voice)")
    ('Robert Downey Jr.', 'Rufus', None, 'Al Pacino')
    >>> actor_of("Al Pacino, the director himself")
    'Al Pacino'
    """
    name = _MAKER_TOO.sub("", words.strip(" *_"))
    name = _NOTED.sub("", name) if name.endswith(")") else name
    return name if len(name) <= _LONGEST and is_person(name, mononym=True) else None


def is_actor(name: str) -> bool:
    """Whether words in parentheses after a character can be an actor: a full name and no place, thing or title.

    >>> is_actor("Val Kilmer"), is_actor("Val"), is_actor("New Mexico"), is_actor("the dog"), is_actor("Santa Fe")
    (True, False, False, False, False)
    """
    if len(name) > _LONGEST or not is_person(name):
        return False
    return not is_no_person(name) and not is_region(name)


@lru_cache(maxsize=4096)
def is_no_person(name: str) -> bool:
    """Whether a name's words are those of places, institutions and things.

    >>> is_no_person("Santa Fe"), is_no_person("Grand Hotel"), is_no_person("Val Kilmer")
    (True, True, False)
    """
    return bool(_NOT_PEOPLE.search(name))


def characters(page: Page, span: Span) -> list[tuple[Span, CharacterMention | None]]:
    """The characters that a role's words name; one None where it is the actor's own self, or only described.

    >>> page = Page("x", "Neil / Nate: a thief")
    >>> [character.name for _, character in characters(page, Span(0, len(page.text))) if character]
    ['Neil', 'Nate']
    """
    words = _DESCRIPTION.sub("", page.plain_at(span))
    if _SELF.fullmatch(words):
        return [(Span(span.start, span.start + len(words)), None)]
    found: list[tuple[Span, CharacterMention | None]] = []
    for match in _roles(words):
        part = match[0].strip(" *_")
        if age := _OF_AGE.match(part):
            part = part[age.end() :]
        at = span.start + match.start() + match[0].index(part) if part else span.start
        if not _is_character(part):
            return [(Span(span.start, span.start + len(words)), None)] if words else []
        found.append((Span(at, at + len(part)), CharacterMention(page.at(Span(at, at + len(part))))))
    return found


def _roles(words: str) -> Iterator[re.Match[str]]:
    """The roles that a slash divides, or an "and" between two names."""
    pair = _PAIR.fullmatch(words) if " and " in words or " & " in words else None
    if "/" not in words and pair and all(_is_named(side) for side in pair.groups()):
        return _SIDE.finditer(words)
    return _BETWEEN_SLASHES.finditer(words)


def _is_named(words: str) -> bool:
    return is_person(words, mononym=True) or bool(_THE_NAMED.fullmatch(words))


def _is_character(words: str) -> bool:
    if not 0 < len(words) <= _LONGEST or words.count('"') % 2 or not _LETTER.search(words):
        return False
    return bool(_OPENS_NAME.match(words)) and words.lower() not in OPENERS


@remembered
def plot_of(reading: Reading) -> str:
    """The plot's text, without what stands in parentheses and without the names after "played by"."""
    plots = (section.text for section in reading.sections if section.kind in {Kind.SUMMARY, Kind.ENDING})
    return _ASIDE_OR_ACTOR.sub(" ", "\n".join(plots))


def character_before(text: str, plot: str) -> re.Match[str] | None:
    """The character's name at the end of a text, without a sentence's opener before it.

    Args:
        text: what stands before, from the start of its sentence or a little less.
        plot: the plot, which shows whether a word belongs to a name.

    >>> character_before("At dawn When Young Neil", "Neil runs.")[0]
    'Neil'
    >>> character_before("and then he", "") is None
    True
    """
    last = text[text.rfind(" ") + 1 :]
    match = _CHARACTER_AT_END.search(text) if any(map(str.isupper, last)) else None
    while match is not None:
        first, _, rest = match[0].partition(" ")
        before = text[: match.start()].rstrip(" \"'(")
        starts = not before or before[-1] in ".!?\n:;"
        opens = first == "U.S." or (first.lower() in ADVERBS and (starts or first.lower() != "the"))
        describes = first.lower() in _ADJECTIVES and (plot.count(match[0]) < 2 or f"{first.lower()} {rest}" in plot)
        if not rest:
            return None if first.lower() in OPENERS else match
        if not (opens or describes):
            return match
        match = _CHARACTER_AT_END.search(text, match.start() + len(first) + 1)
    return None
