"""Quick tests of whether a text may say something at all, before a pattern is tried on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import regex

_WORD = re.compile("[a-z]+")
_LETTER = regex.compile(r"[\p{L}\p{N}]")
_LONGEST_KEPT = 10_000


@lru_cache(maxsize=64)  # asked of one page for each of its sections
def present(text: str, cues: tuple[str, ...]) -> tuple[str, ...]:
    """The cues that a text holds: of a page, so that its sections need be asked for these alone.

    >>> present("shot in ten days", ("day", "week"))
    ('day',)
    """
    return tuple(cue for cue in cues if cue in text)


def holds(text: str, cues: Iterable[str]) -> bool:
    """Whether a text holds one of some cues.

    >>> holds("shot in ten days", ("day", "week")), holds("shot", ("day", "week"))
    (True, False)
    """
    return any(cue in text for cue in cues)


def words_in(text: str) -> frozenset[str]:
    """The words of a text in small letters, cut at whatever is no letter from a to z.

    >>> sorted(words_in("Shot in ten days, wasn't it?"))
    ['days', 'in', 'it', 'shot', 't', 'ten', 'wasn']
    """
    return _words_kept(text) if len(text) <= _LONGEST_KEPT else frozenset(_WORD.findall(text.lower()))


@lru_cache(maxsize=4096)
def _words_kept(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def cue_words(text: str) -> frozenset[str]:
    """Words to look for by :func:`words_in`, written in one string.

    >>> cue_words("budget gross").isdisjoint(words_in("The budget was low."))
    False
    """
    return frozenset(text.split())


def starts(text: str, of: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Where some words start in a (stretch of a) text.

    >>> list(starts("that hat", "hat"))
    [1, 5]
    """
    at = text.find(of, start, end)
    while at >= 0:
        yield at
        at = text.find(of, at + 1, end)


def alone(text: str, of: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Where some words start in a (stretch of a) text with no letter or digit before them.

    >>> list(alone("that hat, hats", "hat"))
    [5, 10]
    """
    for at in starts(text, of, start, end):
        if not (at and _LETTER.match(text, at - 1)):
            yield at


def is_alone(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit stands right before or after a stretch of a text.

    >>> is_alone("that hat", 1, 4), is_alone("that hat", 5, 8)
    (False, True)
    """
    return not (start and _LETTER.match(text, start - 1)) and not _LETTER.match(text, end)
