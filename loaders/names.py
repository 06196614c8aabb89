"""The shapes of names: of people, of titles, of places, and of lists of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex as re

from loaders.page import Span

_WORD = r"\p{Lu}[\p{L}\p{M}]*+(?:'\p{Lu}[\p{L}\p{M}]*+)?(?:-\p{L}[\p{L}\p{M}]*+)*"
_INITIAL = r"(?:\p{Lu}\.[ -]?){1,4}"
_PARTICLE = r"(?:d'|(?:d[aeiou]|d[eo]s|del(?:la)?|de[nr]|v[ao]n|l[ae]|te[nr]|zu|bin|ibn|[ae]l|y) )"
_NICKNAME = r"(?:\"[^\"\n]{1,20}\"|'[^'\n]{1,20}'|\([^()\n]{1,20}\)) "
_SUFFIX = r"(?:,? (?:Jr|Sr)\b\.?| I{2,3}\b| IV\b)?"

_BETWEEN = rf" (?:{_NICKNAME})?(?:{_INITIAL} ?|{_PARTICLE}){{0,3}}(?!(?:Jr|Sr)\b)"

PERSON = (
    rf"(?:(?:(?!(?:U\.S|U\.K|L\.A|D\.C)\.){_INITIAL} ?|{_WORD}{_BETWEEN}){_WORD}(?:{_BETWEEN}{_WORD}){{0,5}}{_SUFFIX})"
)
"""A person's name of two words or more."""

GROUP = rf"(?:[Tt]he {_WORD} (?:[Bb]rothers|[Ss]isters|[Tt]wins))"
"""People credited under one name (``the Coen brothers``)."""

FAMILY = r"(?:the \p{Lu}[\p{L}-]{2,}s)"
"""Directors credited by the plural of their surname (``the Coens``)."""

_SHARED = rf"(?:{_WORD} (?:and|&) {PERSON})"
ONE_CREDITED = rf"(?:{GROUP}|{PERSON})"
PEOPLE = rf"(?:(?:{_SHARED}|{ONE_CREDITED})(?:(?:, and |, & |, | and | & )(?:{ONE_CREDITED}))*)"
"""One or more people: ``A B``, ``A B, C D and E F``, ``A and C B`` (who share a surname)."""

_SMALL = r"(?:of|the|and|in|a|an|for|to|on|at|with|from|by|or|de|la|le|du|des|et|no|vs\.?|&)"
_HONORIFIC = r"(?:Mrs?|Ms|Dr|St|Lt|Col|Sgt|Capt|Prof)\.(?= \p{Lu})"
_TITLE_WORD = rf"(?:{_HONORIFIC}|" + r"[\p{Lu}\p{N}][^\s,;:()\"]*[^\s,;:().\"]|[\p{Lu}\p{N}][?!]?)"
TITLE = rf"(?:{_TITLE_WORD}(?:(?:: | )(?:(?:{_SMALL} ){{0,3}}{_TITLE_WORD}))*)"
"""A title in running text: capitalised words and the small words between them."""

_WITHIN = r"(?: (?:of|the|de|del|la|les|le|upon|on|am|sur) (?:the )?| |, (?=\p{Lu}))"
PLACE = rf"(?:(?:the |The )?{_WORD}(?:{_WITHIN}(?:{_INITIAL} ?)?{_WORD})*)"
"""A place in running text, with the places that contain it (``Brooklyn, New York``)."""

YEAR = r"(?:18[89]\d|19\d\d|20\d\d)"

_FULL_PERSON = re.compile(rf"{PERSON}|{GROUP}")
_GROUP = re.compile(GROUP)
_MONONYM = re.compile(_WORD)
_PEOPLE = re.compile(PEOPLE)
_EACH_CREDITED = re.compile(rf"(?P<shared>{_SHARED})|{ONE_CREDITED}")
_SHARED_PARTS = re.compile(rf"(?P<first>{_WORD}) (?:and|&) (?P<second>{PERSON})")

OPENERS = frozenset(
    "a after all although amid among an and as at away back because before behind but by despite down during each "
    "even eventually every except finally first following for from he her here his how however if in inside instead "
    "into is it its just later leaving like many meanwhile more most near nearby next no nobody not now of off on "
    "once one only or our out outside over played portrayed she since so some somewhere soon still such that the "
    "their then there these they this those though through throughout to today together tonight too two under "
    "unlike until up upon what whatever when whenever where whether which while who whose why with within without "
    "yet you your".split()
)
"""Words that stand capitalised at a sentence's start and belong to no name."""


@lru_cache(maxsize=8192)
def is_person(text: str, *, mononym: bool = False) -> bool:
    """Whether a text is, as a whole, a person's name (or a group's).

    >>> is_person("Hubert Selby Jr."), is_person("the Coen brothers"), is_person("won best actor")
    (True, True, False)
    >>> is_person("Sting"), is_person("Sting", mononym=True)
    (False, True)
    """
    if _FULL_PERSON.fullmatch(text):
        return text.split(maxsplit=1)[0].lower() not in OPENERS or bool(_GROUP.fullmatch(text))
    return mononym and bool(_MONONYM.fullmatch(text)) and text.lower() not in OPENERS


def people(text: str, offset: int = 0) -> Iterator[tuple[Span, str]]:
    """The people of a list in words, with the span of the words that name each.

    >>> [name for _, name in people("Joel and Ethan Coen")]
    ['Joel Coen', 'Ethan Coen']
    >>> [name for _, name in people("Mario Puzo, Clint Mansell and the Coen brothers")]
    ['Mario Puzo', 'Clint Mansell', 'the Coen brothers']
    """
    for match in _EACH_CREDITED.finditer(text):
        span = Span(offset + match.start(), offset + match.end())
        if match["shared"] and (parts := _SHARED_PARTS.fullmatch(match["shared"])):
            second = parts["second"]
            yield span, f"{parts['first']} {second.split(' ')[-1]}"
            yield Span(span.end - len(second), span.end), second
        else:
            yield span, match[0]


def people_are_named(text: str) -> bool:
    """Whether a text is, as a whole, a list of people.

    >>> people_are_named("Joel Coen, Ethan Coen"), people_are_named("Who Plays Whom?")
    (True, False)
    """
    return bool(_PEOPLE.fullmatch(text))


def without_openers(words: str) -> str:
    """A run of capitalised words without the sentence opener before it.

    >>> without_openers("When Harry"), without_openers("Harry")
    ('Harry', 'Harry')
    """
    parts = words.split(" ")
    while len(parts) > 1 and parts[0].lower() in OPENERS:
        parts = parts[1:]
    return " ".join(parts)
