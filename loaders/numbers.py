"""Whole numbers in digits and in words."""

from __future__ import annotations

import regex as re

_UNITS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: number * 10
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_UNDER_100 = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(list(_UNITS)[1:10])})\b)?|{'|'.join(reversed(_UNITS))})"
IN_WORDS = rf"(?:\b(?:{_UNDER_100}|a(?= hundred))(?: hundred(?:(?: and)? {_UNDER_100})?)?\b)"
"""A whole number under a thousand in (lower-case) words."""

_PART = re.compile(r"\p{L}+")


def whole_number(words: str) -> int:
    """The number that words for it, or digits, stand for.

    >>> [whole_number(words) for words in ("twenty-eight", "a hundred and five", "Seven", "1,250")]
    [28, 105, 7, 1250]
    """
    if words[0].isdigit():
        return int(words.replace(",", ""))
    total = 0
    for part in _PART.findall(words.lower()):
        total = max(total, 1) * 100 if part == "hundred" else total + _UNITS.get(part, _TENS.get(part, 0))
    return total
