"""Where a sentence tells that somebody did something: the deed is looked for first, and then who stands beside it.

A name may start at any capital, so that a pattern that starts with one is dear. The words of a deed are few.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

import regex as re

Stretch = tuple[int, int]
"""Where a stretch of a sentence's text starts and ends."""


class Told(NamedTuple):
    """Where somebody is told to have done something.

    Attributes:
        start: where the words that tell it start.
        end: where they end.
        who: the stretch that names the people.
        words: what stands before or after the names.
    """

    start: int
    end: int
    who: Stretch
    words: re.Match[str]


Way = Callable[[str], Iterator[Told]]
"""A way of telling that somebody did something: finds it in a sentence's text."""


def does(deed: str, doer: re.Pattern[str]) -> Way:
    """The way of ``A and B wrote the script``, ``A's cutting``.

    Args:
        deed: a pattern of what is said after the names.
        doer: the names in a group "who", and what may stand between them and the deed; it ends in ``\\Z``.

    >>> way = does(" cut it", re.compile(r"(?P<who>\\p{Lu}\\p{Ll}+)(?: himself)?\\Z"))
    >>> [told.who for told in way("then Ann cut it")]
    [(5, 8)]
    """

    def who(text: str, start: int, end: int) -> Stretch | None:
        found = doer.search(text, start, end)
        return found.span("who") if found else None

    return partial(told_before, re.compile(deed), named=who)


def leads_to(lead: str, names: re.Pattern[str]) -> Way:
    """The way of ``edited by A``, ``a cameo by A``.

    Args:
        lead: a pattern of what is said before the names.
        names: the names in a group "who", and what may follow them.

    >>> way = leads_to("(?:cut|shot) by ", re.compile(r"(?P<who>\\p{Lu}\\p{Ll}+)"))
    >>> [told.who for told in way("cut by Ann, shot by hand")]
    [(7, 10)]
    """

    def who(text: str, at: int) -> Stretch | None:
        found = names.match(text, at)
        return found.span("who") if found else None

    return partial(told_after, re.compile(rf"(?:{lead})(?=\p{{Lu}})"), named=who)


def told_after(leads: re.Pattern[str], text: str, named: Callable[[str, int], Stretch | None]) -> Iterator[Told]:
    """Where words lead to people.

    Args:
        leads: the words.
        text: what to look through.
        named: finds the people at an offset.
    """
    end = 0
    for lead in leads.finditer(text, overlapped=True):
        who = named(text, lead.end()) if lead.start() >= end else None
        if who:
            end = who[1]
            yield Told(lead.start(), end, who, lead)


def told_before(verbs: re.Pattern[str], text: str, named: Callable[[str, int, int], Stretch | None]) -> Iterator[Told]:
    """Where people stand right before some words.

    Args:
        verbs: the words.
        text: what to look through.
        named: finds the people between an offset and another where they end.
    """
    end = 0
    for verb in verbs.finditer(text, overlapped=True):
        if verb.start() >= end and (who := named(text, end, verb.start())):
            end = verb.end()
            yield Told(who[0], end, who, verb)
