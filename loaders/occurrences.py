"""Where given words stand in a text: by their characters, so that no pattern need be made for each name of a page."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

_LETTER = re.compile(r"[\p{L}\p{N}]")
_WINDOW = 130


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


def between(
    text: str, of: str, before: re.Pattern[str] | None = None, after: re.Pattern[str] | None = None
) -> Iterator[int]:
    """Where some words start in a text with given words around them.

    Args:
        text: the text.
        of: the words.
        before: what stands right before them: a pattern that ends in ``\\Z``.
        after: what follows them.

    >>> list(between("that hat, my hat's", "hat", re.compile(r"my \\Z"), re.compile("'s")))
    [13]
    """
    for at in starts(text, of):
        if (after is None or after.match(text, at + len(of))) and (
            before is None or before.search(text, max(0, at - _WINDOW), at)
        ):
            yield at


def stands(text: str, of: str, before: re.Pattern[str] | None = None, after: re.Pattern[str] | None = None) -> bool:
    """Whether some words stand in a text with given words around them, as :func:`between` has them.

    >>> stands("that hat", "hat", re.compile(r"my \\Z"))
    False
    """
    return next(between(text, of, before, after), None) is not None
