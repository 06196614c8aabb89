"""Values that nearly agree: two documents that differ so little contradict one another in nothing that matters."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from rdflib import SDO

from ontology.terms import FKG
from ontology.text import slug

_MINUTES_APART = 2
_UNIT = re.compile(r"(\d+)([DHM])")
_MINUTES = {"D": 24 * 60, "H": 60, "M": 1}


def nearly_agree(predicate: str, one: str, other: str) -> bool:
    """Whether two values of a property are as good as one.

    Runtimes may differ by two minutes (where a reel is counted from, a rounding); names and texts in case, accents and
    punctuation, or by words that one leaves out; a book is what a novel is, told less exactly.

    >>> nearly_agree(str(SDO.duration), "PT1H51M", "PT1H52M"), nearly_agree(str(SDO.duration), "PT1H51M", "PT2H")
    (True, False)
    >>> nearly_agree(str(SDO.name), "Yuri", "Yuri Butsov"), nearly_agree(str(SDO.name), "Amélie", "AMELIE!")
    (True, True)
    >>> nearly_agree(str(SDO.datePublished), "1995", "1996")
    False
    """
    return _NEAR.get(predicate, _never)(one, other)


def _runtimes(one: str, other: str) -> bool:
    return abs(minutes(one) - minutes(other)) <= _MINUTES_APART


def minutes(duration: str) -> int:
    """The minutes of an ``xsd:dayTimeDuration``.

    >>> minutes("PT1H51M"), minutes("P1DT1M")
    (111, 1441)
    """
    return sum(int(number) * _MINUTES[unit] for number, unit in _UNIT.findall(duration))


def _spellings(one: str, other: str) -> bool:
    """Whether one text has all the words of the other.

    >>> _spellings("Dr. Hannibal Lecter", "Hannibal Lecter"), _spellings("Ann", "Anna")
    (True, False)
    """
    words, others = set(slug(one).split("-")), set(slug(other).split("-"))
    return words <= others or others <= words


def _forms(one: str, other: str) -> bool:
    return "book" in (one, other)


def _never(one: str, other: str) -> bool:
    return one == other


_NEAR: Mapping[str, Callable[[str, str], bool]] = {
    str(SDO.duration): _runtimes,
    str(SDO.name): _spellings,
    str(SDO.text): _spellings,
    str(FKG.rater): _spellings,
    str(FKG.workForm): _forms,
}
