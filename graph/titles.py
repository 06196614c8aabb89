"""Titles as sentences have them: with “the film” about them, in quotes, with the year where people put it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

MARKS: Final = " \t\r\n\"'“”‘’«»,;:.?!"
_FILM: Final = r"(?:film|movie|picture|flick)"
_BEFORE: Final = re.compile(
    rf"(?:the\s+)?(?:(?P<year>\d{{4}})\s+)?(?:{_FILM}\s+)?(?:(?:called|named|titled|entitled)\s+)?", re.IGNORECASE
)
_BEHIND: Final = re.compile(
    rf"(?:[\s,]+(?:the\s+)?(?:(?P<early>\d{{4}})\s+)?{_FILM})?"
    r"(?:[\s,]+(?:(?:from|of|in)\s+)?\(?(?P<year>\d{4})\)?)?$",
    re.IGNORECASE,
)


def titles_in(words: str) -> Iterator[str]:
    """The titles that words could mean, as they stand first; with a year where the words have one.

    >>> list(titles_in("the 1972 film “Solaris”"))
    ['the 1972 film “Solaris', 'Solaris (1972)']
    >>> list(titles_in("Heat, the movie from 1995?"))
    ['Heat, the movie from 1995', 'Heat (1995)']
    >>> list(titles_in("Heat")), list(titles_in("Blade Runner 2049"))
    (['Heat'], ['Blade Runner 2049', 'Blade Runner (2049)'])
    """
    return iter(dict.fromkeys(_readings(words.strip(MARKS))))


def _readings(text: str) -> Iterator[str]:
    yield text
    before = _BEFORE.match(text)
    year = before["year"] if before else None
    rest = text[before.end() if before else 0 :].strip(MARKS)
    if rest and not year:
        yield rest
    for start, early in ((rest, year), (text, None)):
        behind = _BEHIND.search(start)
        title = start[: behind.start() if behind else None].strip(MARKS)
        said = next((each for each in (early, *(behind.groups() if behind else ())) if each), None)
        if title:
            yield f"{title} ({said})" if said else title
