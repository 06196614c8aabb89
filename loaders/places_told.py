"""Places told otherwise than by "in" and "to": ``a Texas diner``, ``leaves Vienna``, ``a bar called P``."""

from __future__ import annotations

import regex as re

from loaders.plot_names import Mentioned
from loaders.travel_words import OPEN, SITES
from loaders.whereabouts import Told

_ARTICLES = frozenset("a an the his her their its one another some two three".split())
_REACHES = frozenset(
    "leave leaves leaving reach reaches reached reaching enter enters entered entering flee flees fled fleeing visit "
    "visits visited visiting cross crosses crossed crossing roam roams roamed roaming explore explores explored "
    "exploring "
    "tour tours toured rule rules ruled ruling runs ran running control controls controlled terrorize terrorizes "
    "terrorise terrorises patrol patrols patrolled patrolling invade invades invaded approach approaches approached "
    "approaching prowl prowls haunts depart departs".split()
)
_OWN_NOUNS = frozenset(
    "territory motel hotel home hometown house town bar village base destination city school neighborhood "
    "neighbourhood "
    "street address haunt hangout island square".split()
)
_CALLERS = frozenset("regulars locals residents natives everyone everybody people inhabitants there neighbors".split())
_SITE_NEXT = re.compile(
    r" (?P<site>\p{Ll}+)(?![\p{L}-])(?!(?:'s?)? (?:owner|manager|boss|star|singer|dancer|host|girl|boy|man|woman)\b)"
)
_IS = re.compile(r" (?:is|was|has become|has been|seems|looks|turns out)\b")
_BEGINS = frozenset({"and", "but", "while"})
_INTO = frozenset("in at into to from inside outside near".split())
_CLAUSE_ENDS = (".", ",", ";", ":", "!", "?", ")")
_FEW = 3
_NEAR = 6


def told_otherwise(each: Mentioned) -> Told | None:
    """How a plot tells, by no preposition before a name, that the story is there; None where it does not.

    >>> from loaders.page import Page
    >>> from loaders.plot_names import mentioned
    >>> page = Page("x", "He works in a Texas diner. He leaves Vienna, sits in a bar called Zorro, not for Rome.")
    >>> [told_otherwise(each) for each in mentioned(page, page.lines)]
    [<Told.KNOWN: 2>, <Told.KNOWN: 2>, <Told.PLAINLY: 1>, None]
    """
    before = [word.lower() for word in each.before[-_NEAR:]]
    told = _told(each, before)
    if told is None or not OPEN.isdisjoint(clause := _clause(before)) or any(word.endswith("n't") for word in clause):
        return None
    return told


def _told(each: Mentioned, before: list[str]) -> Told | None:
    last = before[-1] if before else ""
    if not last or last.endswith((".", "!", "?")) or last in _BEGINS:
        return Told.KNOWN if _IS.match(each.after) else None
    if last in {"called", "named"}:
        is_site = len(before) > 1 and before[-2].strip(",") in SITES and not _INTO.isdisjoint(before)
        return Told.PLAINLY if is_site else None
    if _has_article(before) and (site := _SITE_NEXT.match(each.after)) and site["site"] in SITES:
        return Told.KNOWN
    words = before[:-1] if last == "the" else before
    if not words:
        return None
    named = words[-1] == "is" and len(words) > 1 and words[-2] in _OWN_NOUNS
    called = words[-1] in {"call", "calls"} and len(words) > 1 and words[-2] in _CALLERS
    reached = words[-1] in _REACHES and words[-2:-1] != ["to"]
    return Told.KNOWN if named or called or reached else None


def _has_article(before: list[str]) -> bool:
    """Whether an article stands before a name, with adjectives at most between the two."""
    for word in reversed(before[-_FEW:]):
        if word in _ARTICLES:
            return True
        if word.endswith(_CLAUSE_ENDS) and not word.endswith(","):
            return False
    return False


def _clause(before: list[str]) -> list[str]:
    start = max((number + 1 for number, word in enumerate(before) if word.endswith(_CLAUSE_ENDS)), default=0)
    return before[start:]
