"""Stretches between quotation marks, of whatever shape, and what stands before and after each on its line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import regex as re

_DOUBLE = re.compile(r"[\"«»]")
_BEFORE_OPENING = " ([{-/:>*_~|,"
_AFTER_CLOSING = " )]}-/:;,.!?<*_~|…"
_SINGLE_OPENS = re.compile(r"(?:^|[:(] ?| - |[/|] ?)[*_]{0,3}(?P<mark>')(?=\S)")
_SINGLE_CLOSES = re.compile(r"(?<=[^\s'])'(?=$|[*_.,;]{0,3}(?:$| [-(/|]))")
_MOST = 40
_MOST_MARKS = 4_000


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands between quotation marks in a text.

    Attributes:
        start: the first character after the opening mark.
        end: the closing mark; the text's end where there is none.
        closed: whether there is a closing mark.
    """

    start: int
    end: int
    closed: bool = True


def quoted(text: str) -> list[Stretch]:
    """The outermost stretches between quotation marks of a plain text.

    Single marks count only where there are no double ones and they enclose a whole line or what follows a colon.

    >>> text = 'Ann: "He said "no" to me." / Bo: "Did he?"'
    >>> [text[each.start : each.end] for each in quoted(text)]
    ['He said "no" to me.', 'Did he?']
    >>> text = "Ann: 'It's the boys' house.' - Bo"
    >>> [text[each.start : each.end] for each in quoted(text)]
    ["It's the boys' house."]
    """
    if _DOUBLE.search(text):
        return _between_double(text)
    return list(_between_single(text)) if "'" in text else []


def _between_double(text: str) -> list[Stretch]:
    found: list[Stretch] = []
    start = depth = 0
    last_closing = None
    for match in islice(_DOUBLE.finditer(text), _MOST_MARKS):
        at = match.start()
        if _opens(text, at):
            start, depth = (at + 1 if depth == 0 else start), depth + 1
        elif depth:
            depth, last_closing = depth - 1, at
            if depth == 0:
                found.append(Stretch(start, at))
        if len(found) == _MOST:
            return found
    if depth and last_closing is not None and last_closing > start:
        found.append(Stretch(start, last_closing))
    elif depth:
        found.append(Stretch(start, len(text), closed=False))
    return found


def _opens(text: str, at: int) -> bool:
    if text[at] in "«»":
        return text[at] == "«"
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not before or (before in _BEFORE_OPENING and after.strip() and after not in ").,;"):
        return bool(after.strip())
    return bool(after.strip()) and after not in _AFTER_CLOSING and before == " "


def _between_single(text: str) -> Iterator[Stretch]:
    opening = _SINGLE_OPENS.search(text)
    while opening is not None:
        start = opening.end("mark")
        next_opening = _SINGLE_OPENS.search(text, start)
        closings = list(_SINGLE_CLOSES.finditer(text, start, next_opening.start() + 1 if next_opening else len(text)))
        if closings:
            yield Stretch(start, closings[-1].start())
        opening = next_opening
