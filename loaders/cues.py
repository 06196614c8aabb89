"""Quick tests of whether a text may say something at all, before a pattern is tried on it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile("[a-z]+")
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
    return any(map(text.__contains__, cues))


def words_in(text: str) -> frozenset[str]:
    """The words of a text in small letters, cut at whatever is no letter from a to z.

    >>> sorted(words_in("Shot in ten days, wasn't it?"))
    ['days', 'in', 'it', 'shot', 't', 'ten', 'wasn']
    """
    return _words_kept(text) if len(text) <= _LONGEST_KEPT else frozenset(_WORD.findall(text.lower()))


@lru_cache(maxsize=4096)
def _words_kept(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of some words, by their first letters: quick to refuse all the others.

    It is to stand where the word ends with it, before a word boundary for example.

    >>> any_of(("at", "in", "as"))
    '(?:a(?:s|t)|i(?:n))'
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(words):
        rests.setdefault(word[0], []).append(word[1:])
    each = (f"{letter}(?:{'|'.join(rest)})" for letter, rest in rests.items())
    return f"(?:{'|'.join(each)})"


def longest_word(text: str) -> str:
    """The longest of the words of a text in small letters: a gate for what the whole text stands for.

    >>> longest_word("20th Century-Fox")
    'century'
    """
    return max(sorted(words_in(text)), key=len)


def cue_words(text: str) -> frozenset[str]:
    """Words to look for by :func:`words_in`, written in one string.

    >>> cue_words("budget gross").isdisjoint(words_in("The budget was low."))
    False
    """
    return frozenset(text.split())
