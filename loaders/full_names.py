"""The full names of people whom a page names by their surnames."""

from __future__ import annotations

from functools import lru_cache

import regex as re

from loaders.cues import any_of
from loaders.names import OPENERS, is_person
from loaders.occurrences import starts

_GIVEN = re.compile(r"(?<![\p{L}'-])(?:\p{Lu}[\p{L}.'-]*+ ){1,3}\Z")
_ENDED = re.compile(r"(?:,? [JS]r\.)?(?![\p{L}-])")
_LONGEST_GIVEN = 120
_NOT_GIVEN = re.compile(
    r"(?i:director|screenwriter|writer|composer|cinematographer|producer|editor|actor|actress|author|novelist|best|award|"
    r"academy|golden|won|mr|mrs|ms|dr|like|"
    rf"{any_of(OPENERS)})\.?"
)


@lru_cache(maxsize=256)
def full_name(text: str, surname: str) -> str | None:
    """The only full name on a page that ends in a surname; None where there is none or more than one.

    Args:
        text: the page's text.
        surname: a name of one word.

    >>> full_name("Ann Bell wrote it. Bell was young.", "Bell")
    'Ann Bell'
    >>> full_name("Ann Bell and Joe Bell", "Bell") is None
    True
    """
    found = _full_names(text, surname)
    longest = max(found, key=len, default=None)
    if longest is None or any(not _is_part(name, longest) for name in found):
        return None
    return longest


def _full_names(text: str, surname: str) -> set[str]:
    found = set()
    for at in starts(text, surname):
        ended = _ENDED.match(text, at + len(surname))
        given = _GIVEN.search(text, max(0, at - _LONGEST_GIVEN), at) if ended else None
        if not (ended and given):
            continue
        words = text[given.start() : ended.end()].split(" ")
        while len(words) > 1 and _NOT_GIVEN.fullmatch(words[0]):
            words = words[1:]
        name = " ".join(words)
        if len(words) > 1 and is_person(name) and not any(_NOT_GIVEN.fullmatch(word) for word in words[1:]):
            found.add(name)
    return found


def _is_part(name: str, whole: str) -> bool:
    return set(name.split(" ")) <= set(whole.split(" "))
