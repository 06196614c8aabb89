"""Wordings that tell something of names: what stands before and after these, the names by one pattern for all.

A pattern that holds the names' own takes long to make, and tries them at each capital. So the words around are looked
for first, and the names are matched where they must stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex as re

from loaders.cues import holds


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """A wording around names.

    Attributes:
        who: the names.
        after: what follows them.
        before: what stands before them; it ends where they may start.
        cues: words, one of which stands in each text that has the wording; the empty word stands in all.
        joined: words by which further names may follow the first.
    """

    who: re.Pattern[str]
    after: re.Pattern[str]
    before: re.Pattern[str]
    cues: tuple[str, ...] = ("",)
    joined: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """Where a wording stands in a text, and the names in it."""

    wording: Wording
    start: int
    end: int
    who: tuple[int, int]


def told(text: str, wording: Wording) -> Iterator[Told]:
    """Where a wording stands in a text, one place after the other.

    >>> by = Wording(re.compile("[A-Z][a-z]+"), re.compile(r"(?=[.,])"), re.compile("song by "), ("by",), (" and ",))
    >>> text = "A song by Ann and Bob, a song by Cher or Dan."
    >>> [text[slice(*each.who)] for each in told(text, by)]
    ['Ann and Bob']
    """
    before = wording.before.search(text) if holds(text, wording.cues) else None
    if before and not wording.after.search(text, before.end()):
        return
    while before:
        at = before.start() + 1
        for end in _ends(text, before.end(), wording):
            if after := wording.after.match(text, end):
                yield Told(wording, before.start(), after.end(), (before.end(), end))
                at = max(at, after.end())
                break
        before = wording.before.search(text, at)


@lru_cache(maxsize=2048)  # several wordings ask of the same text
def _end(who: re.Pattern[str], text: str, start: int) -> int | None:
    names = who.match(text, start)
    return names.end() if names else None


def _ends(text: str, start: int, wording: Wording) -> Iterator[int]:
    """Where names that start at an offset may end, the longest first."""
    first = _end(wording.who, text, start)
    if first is not None:
        for word in wording.joined:
            further = _end(wording.who, text, first + len(word)) if text.startswith(word, first) else None
            if further is not None:
                yield further
        yield first
