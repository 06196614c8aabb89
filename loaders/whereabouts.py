"""Whether the words before a name tell that somebody of the story is there."""

from __future__ import annotations

from enum import Enum, auto

from loaders.person_words import PERSON_NOUNS
from loaders.travel_words import GOES, OPEN, PARTS, SITES, STAYS, TRAVELS

_INTO = frozenset("to into for".split())
_IN = frozenset(
    "in at on near outside aboard around throughout inside within across through beyond under beneath above "
    "along up down".split()
)
_PLACING = _INTO | _IN
_BREAKS = frozenset("by with about from whose that which who than is are was were has had have".split())
"""Words before a name after which no preposition before them can be its own."""
_WAYS = frozenset("down over out up across back off".split())
_STARTS = frozenset("meanwhile later back there once soon elsewhere then finally eventually now here".split())
_DONE = frozenset("forced has have begins begin compelled manages continues sent starts sets out off way able".split())
_MODAL = frozenset("to will would can could may might must should not".split())
_NEITHER = frozenset("interest interested confides believes believe trust trusts faith confidence".split())
_THEN = frozenset({"and", "but", "then"})
_KINDS_OF_PLACE = frozenset("planet moon village town island".split())
"""Nouns before a name that say what sort of place it is (``on the planet P``)."""
_ARTICLE_AND_KIND = 3
_FAREST = 10
_LEAD = 8
_NEAR = 4


class Told(Enum):
    """How plainly it is told: of whatever place the name is, or only if it is known to be a place's."""

    PLAINLY = auto()
    KNOWN = auto()


def whereabouts(before: tuple[str, ...]) -> Told | None:
    """How the words before a name tell that somebody is there or goes there; None where they do not.

    Args:
        before: the words before a name, the marks after them left on.

    >>> [whereabouts(tuple(words.split())) for words in ("She moves to", "He hopes to move to", "a bar in", "He saw")]
    [<Told.PLAINLY: 1>, None, <Told.PLAINLY: 1>, None]
    """
    at = _preposition(before)
    if at is None:
        return None
    word, lead = before[at].lower(), [each.lower() for each in before[_start_of_clause(before) : at]]
    if _is_open(lead):
        return None
    if before[-1].lower() in _KINDS_OF_PLACE and word in _IN and len(before) - at == _ARTICLE_AND_KIND:
        return Told.PLAINLY
    return _goes(lead) if word in _INTO else _is_there(lead)


def _start_of_clause(before: tuple[str, ...]) -> int:
    """Where the words of the clause start in which the name stands."""
    for at in range(len(before) - 1, -1, -1):
        if _ends_clause(before[at]):
            return at + 1
    return 0


def _ends_clause(word: str) -> bool:
    return word[-1] in ".;:!?)" and len(word) > 2


def _preposition(before: tuple[str, ...]) -> int | None:
    """Where the preposition stands on which the name depends."""
    for at in range(len(before) - 1, max(-1, len(before) - 1 - _FAREST), -1):
        word = before[at]
        small = word.lower()
        if small in _PLACING:
            return at
        if small in _BREAKS or _ends_clause(word) or word.endswith((",", "'s", '"')):
            return None
        starts = not at or _ends_clause(before[at - 1])
        if small == "of":
            if starts or before[at - 1].lower() not in PARTS:
                return None
        elif word[0].isupper() and not starts:
            return None
    return None


def _is_open(lead: list[str]) -> bool:
    """Whether the clause leaves open that anybody comes there."""
    last = max((number + 1 for number, word in enumerate(lead) if word.endswith(",")), default=0)
    words = lead[last:] or lead[-3:]
    for number in range(len(words) - 2, -1, -1):  # "writes a letter and flees to P"
        if words[number] in _THEN and words[number + 1].endswith(("s", "ed")) and words[number + 1] in GOES | STAYS:
            words = words[number + 1 :]
            break
    for number, word in enumerate(words):
        plain = word.strip(",\"'")
        if plain in OPEN or plain.endswith("n't"):
            return True
        if plain in _MODAL and number + 1 < len(words) and words[number + 1] in GOES | STAYS:
            return not (number and words[number - 1] in _DONE)
    return False


def _goes(lead: list[str]) -> Told | None:
    near = [word.strip(",") for word in lead[-_LEAD:]]
    if not TRAVELS.isdisjoint(near[-_NEAR:]):
        return Told.PLAINLY
    if near and near[-1] in _WAYS:
        return Told.PLAINLY
    return Told.KNOWN if not GOES.isdisjoint(near) else None


def _is_there(lead: list[str]) -> Told | None:
    if not lead or (len(lead) == 1 and lead[0].strip(",") in _STARTS):
        return Told.PLAINLY
    last = lead[-1].strip(",")
    if last in _NEITHER or (last == "back" and len(lead) > 1):
        return None
    near = {word.strip(",") for word in lead[-_NEAR - 1 :]}
    if last in PERSON_NOUNS or last in SITES or not STAYS.isdisjoint(near):
        return Told.PLAINLY
    return Told.KNOWN
