"""Places told otherwise than by "in" and "to": ``a Texas diner``, ``leaves Vienna``, ``a bar called P``."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.travel_words import OPEN, SITES

_WORD = r"(?:St\.|\p{Lu}[\p{L}\p{M}-]*+)"
_NAME = rf"(?P<place>{_WORD}(?: {_WORD}){{0,2}}+)"
_ADJECTIVE = r"(?:(?!(?:and|or|the|of)\b)[\p{Ll}-]+,? )"
_SITE = (
    r"(?P<site>[\p{Ll}]+)(?:'s?)?(?! (?:owner|manager|boss|star|singer|dancer|host|girl|boy|man|woman)\b)(?![\p{L}-])"
)
_ATTRIBUTIVE = re.compile(
    rf"\b(?:an?|the|his|her|their|its|one|another|some|two|three) {_ADJECTIVE}{{0,2}}{_NAME} {_SITE}"
)
_DIRECT = re.compile(
    r"\b(?:leaves?|leaving|reach(?:es|ed|ing)?|enters?|entered|entering|flees?|fled|fleeing|visit(?:s|ed|ing)?|"
    r"cross(?:es|ed|ing)?|roams?|roamed|roaming|explor(?:es?|ed|ing)|tours?|toured|rules?|ruled|ruling|runs|ran|"
    r"running|"
    r"controls?|controlled|terrori[sz](?:es?|ed|ing)|patrols?|patrolled|patrolling|invad(?:es?|ed|ing)|"
    rf"approach(?:es|ed|ing)?|prowls?|haunts?|depart(?:s|ed)?) (?:all of |most of |the city of |the )?{_NAME}(?!'s? "
    rf"\p{{L}}|[-\p{{L}}])"
)
_SUBJECT = re.compile(
    rf"(?:^|(?<=[.!?] )|(?<=\b(?:and|but|while) )){_NAME} (?:is|was|has become|has been|seems|looks|turns out)\b"
)
_CALLED = re.compile(
    rf"\b(?i:in|at|into|to|from|inside|outside|near) (?:an?|the|his|her|their) (?:[\p{{Ll}}-]+,? "
    rf"){{0,3}}?(?P<site>\p{{Ll}}+),? "
    rf"(?:called|named|known as) (?:the )?(?P<place>(?:The )?{_WORD}(?: (?:(?:of|the|de|la) )?{_WORD}){{0,3}}+)"
)
_IDENTIFIED = re.compile(
    r"\b(?:territory|motel|hotel|home|hometown|home town|house|town|bar|village|base|destination|city|school|"
    r"neighbou?rhood|"
    rf"street|address|haunt|hangout|island|square) is (?:called |named )?(?:the )?{_NAME}(?![-\p{{L}}])"
    r"|\b(?:regulars|locals|residents|natives|everyone|everybody|people|inhabitants|there|neighbou?rs) calls? (?:the )?"
    rf"{_NAME}(?![-\p{{L}}])"
)
_LEAD = 60


def known_places(text: str) -> Iterator[tuple[int, int]]:
    """Where names stand in a paragraph of a plot that, if they are places' names, tell where the story is.

    >>> text = "He washes up in a Texas diner. Then he leaves Vienna, and would like to visit Rome."
    >>> [text[slice(*at)] for at in known_places(text)]
    ['Texas', 'Vienna']
    """
    for pattern in (_ATTRIBUTIVE, _DIRECT, _SUBJECT, _IDENTIFIED):
        for match in pattern.finditer(text):
            if pattern is _ATTRIBUTIVE and match["site"] not in SITES:
                continue
            if not _is_open(text, match.start()):
                yield match.span("place")


def called_places(text: str) -> Iterator[tuple[int, int]]:
    """Where the names of sites stand in a paragraph of a plot.

    >>> text = "She meets him in a bar called The Last Stop, and a man named Tom."
    >>> [text[slice(*at)] for at in called_places(text)]
    ['The Last Stop']
    """
    for match in _CALLED.finditer(text):
        if match["site"] in SITES and not _is_open(text, match.start()):
            yield match.span("place")


def _is_open(text: str, at: int) -> bool:
    """Whether the clause before an offset leaves open that anybody is there."""
    before = text[max(0, at - _LEAD) : at]
    clause = re.split(r"[.;:!?,]", before)[-1]
    words = clause.lower().split()
    return not OPEN.isdisjoint(words) or any(word.endswith("n't") for word in words) or "to" in words[-1:]
