"""Amounts of money in running text: figure, scale, currency and how the text qualifies them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

import regex as re

from loaders.cues import holds, words_in
from loaders.numbers import IN_WORDS, whole_number
from ontology.facts import Amount, Bound

_SIGNS = {
    "US$": "USD", "U.S.$": "USD", "USD$": "USD", "USD": "USD", "C$": "CAD", "CA$": "CAD", "CAN$": "CAD", "CDN$": "CAD",
    "CAD$": "CAD", "CAD": "CAD", "A$": "AUD", "AU$": "AUD", "AUD$": "AUD", "AUD": "AUD", "NZ$": "NZD", "NZD": "NZD",
    "HK$": "HKD", "HKD": "HKD", "NT$": "TWD", "S$": "SGD", "R$": "BRL", "MX$": "MXN", "$": "USD", "£": "GBP",
    "GBP": "GBP", "€": "EUR", "EUR": "EUR", "CN¥": "CNY", "CNY": "CNY", "RMB": "CNY", "JP¥": "JPY", "¥": "JPY",
    "JPY": "JPY", "₩": "KRW", "KRW": "KRW", "₹": "INR", "INR": "INR", "Rs.": "INR", "Rs": "INR", "₽": "RUB",
    "RUB": "RUB", "DM": "DEM", "DEM": "DEM", "FRF": "FRF", "CHF": "CHF", "SEK": "SEK", "NOK": "NOK", "DKK": "DKK",
    "ITL": "ITL", "ESP": "ESP", "MXN": "MXN", "BRL": "BRL", "PLN": "PLN", "₺": "TRY", "₪": "ILS", "฿": "THB",
}  # fmt: skip
_WORDS = {
    "canadian dollars": "CAD", "australian dollars": "AUD", "new zealand dollars": "NZD", "hong kong dollars": "HKD",
    "new taiwan dollars": "TWD", "us dollars": "USD", "u.s. dollars": "USD", "american dollars": "USD",
    "dollars": "USD", "pounds sterling": "GBP", "british pounds": "GBP", "pounds": "GBP", "euros": "EUR", "euro": "EUR",
    "japanese yen": "JPY", "yen": "JPY", "swiss francs": "CHF", "belgian francs": "BEF", "french francs": "FRF",
    "francs": "FRF", "italian lire": "ITL", "turkish lira": "TRY", "lire": "ITL", "lira": "ITL",
    "deutsche marks": "DEM", "deutschmarks": "DEM", "german marks": "DEM", "d-marks": "DEM", "marks": "DEM",
    "south korean won": "KRW", "korean won": "KRW", "won": "KRW", "indian rupees": "INR", "rupees": "INR",
    "mexican pesos": "MXN", "argentine pesos": "ARS", "philippine pesos": "PHP", "pesos": "MXN",
    "swedish kronor": "SEK", "kronor": "SEK", "danish kroner": "DKK", "norwegian kroner": "NOK", "yuan": "CNY",
    "renminbi": "CNY", "soviet rubles": "SUR", "soviet roubles": "SUR", "rubles": "RUB", "roubles": "RUB",
    "pesetas": "ESP", "guilders": "NLG", "schillings": "ATS", "zloty": "PLN", "zlotys": "PLN", "forints": "HUF",
    "baht": "THB", "rand": "ZAR", "shekels": "ILS", "reais": "BRL", "drachmas": "GRD", "escudos": "PTE",
}  # fmt: skip
_SCALES = {
    "thousand": 10**3, "k": 10**3, "lakh": 10**5, "lakhs": 10**5, "million": 10**6, "millions": 10**6, "mil": 10**6,
    "mn": 10**6, "mm": 10**6, "m": 10**6, "crore": 10**7, "crores": 10**7, "billion": 10**9, "bn": 10**9, "b": 10**9,
    "trillion": 10**12,
}  # fmt: skip
_BOUNDS = {
    Bound.OVER: r"(?:over|more than|above|upwards? of|in excess of|exceed(?:ed|ing|s)|at least|north of|beyond|"
    r"no less than|(?:surpass|topp|pass|cross)(?:ed|ing))",
    Bound.UNDER: r"(?:under|less than|below|nearly|almost|not quite|just shy of|up to|at most|no more than|fewer than)",
    Bound.ABOUT: r"(?:about|around|approximately|approx\.?|roughly|(?:an )?estimated(?: (?:at|to be))?|est\.|some|"
    r"circa|ca\.|c\.|~|close to|in the (?:region|neighbou?rhood|vicinity) of|somewhere (?:around|near)|barely)",
}

_EACH_BOUND = tuple((bound, re.compile(pattern)) for bound, pattern in _BOUNDS.items())


def _either(words: dict[str, str] | dict[str, int]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_SIGN = rf"(?:(?<![\p{{L}}\p{{N}}$])(?:{_either(_SIGNS)}))"
_FIGURE = (
    r"(?:\d{1,3}(?:,\d{3})++(?:\.\d{1,2})?|\d{1,3}(?:\.\d{3}){2,5}|\d{1,3}(?: \d{3}){1,4}(?!\d)|\d{1,12},\d{1,2}"
    r"(?=[ -](?:m|b))|\d{1,15}(?:\.\d{1,3})?)(?![\d,.]*\d)"
)
_SCALE = rf"(?:[ -]?(?P<scale>(?i:{_either(_SCALES)}))\b)"
_TAIL = r"(?P<tail>\+| or more\b| or so\b| ?\((?:estimated|est\.?|approx\.?|approximately)\))?"
_SIGNED = re.compile(rf"(?=[$£€¥₩₹₽₺₪฿A-Z])(?P<sign>{_SIGN}) ?(?P<figure>{_FIGURE})(?P<plus>\+)?{_SCALE}?{_TAIL}")
_NAMED = re.compile(
    rf"(?:(?<![\p{{L}}\p{{N}}.,$£€-])(?P<number>{_FIGURE})(?P<plus>\+)?|(?P<half>(?<!\band )(?:\ba )?\bhalf(?: a)?)|"
    rf"(?P<words>{IN_WORDS}(?P<and> and a half)?)|(?P<a>(?<!\bof )\b[Aa](?! [$£€A-Z]))){_SCALE}?[ -]?"
    rf"(?P<currency>(?i:{_either(_WORDS)})\b|{_either(_SIGNS)}(?![\p{{L}}\d])){_TAIL}"
)
_CURRENCY = re.compile(rf"(?<=[ -])(?i:{_either(_WORDS)})\b|(?<=\d|\d |\p{{L}} )(?:{_either(_SIGNS)})(?![\p{{L}}\d])")
_BARE = re.compile(
    rf"(?<![\p{{L}}\p{{N}}.,$£€-])(?:(?P<number>{_FIGURE})|(?P<words>{IN_WORDS}(?P<and> and a half)?)) "
    r"(?P<scale>million|billion)\b"
    r"(?=[.,;)]|$| (?:in|at|worldwide|globally|domestically|internationally|overseas|abroad|on a|against|from)\b)"
)
_BOUND = re.compile(rf"(?:\b(?P<bound>(?i:{'|'.join(_BOUNDS.values())}))|(?P<bound>~)) ?(?:(?:just|only|an?|the) )?$")
_SIGN_CUES = tuple("$£€¥₩₹₽₺₪฿")
_NUMBER_CUES = ("illion", "thousand", "hundred", "crore", "lakh")
_CURRENCY_WORDS = frozenset(
    name.rpartition(" ")[2].rpartition("-")[2].lower() for name in (*_WORDS, *_SIGNS) if name[-1].isalpha()
)
_COMMA_FOR_POINT = re.compile(r"\d+,\d{1,2}")
_BETWEEN_TWO = re.compile(r"\bbetween\b")
_DIGITS = re.compile(r"\d{2}|\d[kKmMbB ]")
_RANGE_BEFORE = re.compile(
    rf"(?:(?:{_SIGN}|\b)? ?{_FIGURE}{_SCALE}?|\b{IN_WORDS}{_SCALE}?) ?(?:-|to|or|and) ?"
    r"(?:(?:over|almost|nearly|about|around|even|perhaps) )?$"
)
_RANGE_AFTER = re.compile(rf" ?(?:-|to|or) ?(?:{_SIGN}|\d|{IN_WORDS} (?:million|thousand|billion))")
_BETWEEN = re.compile(r"\b(?:between|from) $", re.IGNORECASE)
_PLAIN = frozenset({"dollars", "euros", "euro", "us dollars", "u.s. dollars", "american dollars"})
_LOOK_BACK = 40
MARK = "\ue001"
"""What masks each character of an amount."""

MONEY = rf"(?:{MARK}++)"
"""An amount with its bound, in a text in which amounts are masked."""


class Money(NamedTuple):
    """An amount and where it stands, the words that qualify it with it."""

    start: int
    end: int
    amount: Amount


def amounts(text: str) -> Iterator[Money]:
    """The amounts of a (plain) text; none of them the end of a range.

    >>> for text in ("nearly 30 million dollars", "US$1.2 billion", "four million pounds", "€11.4 million or so"):
    ...     print(*[(money.amount.value, money.amount.currency, money.amount.bound.value) for money in amounts(text)])
    (30000000, 'USD', 'under')
    (1200000000, 'USD', 'exactly')
    (4000000, 'GBP', 'exactly')
    (11400000, 'EUR', 'about')
    >>> list(amounts("from $4 to $6 million, $3-4 million, and she lost 30 pounds"))
    []
    """
    if names_money(text):
        end = 0
        for match in sorted(_matches(text), key=lambda match: match.start()):
            amount = None if match.start() < end or _is_of_range(text, match) else _amount(match)
            end = max(end, match.end())
            if amount is not None:
                yield _qualified(text, match, amount)


def _matches(text: str) -> Iterator[re.Match[str]]:
    yield from _SIGNED.finditer(text)
    for currency in _CURRENCY.finditer(text):
        start, stop = max(0, currency.start() - _LOOK_BACK), currency.end() + _LOOK_BACK
        for match in _NAMED.finditer(text, start, stop):
            if match.start("currency") == currency.start():
                yield match


def _qualified(text: str, match: re.Match[str], amount: Amount) -> Money:
    """An amount together with the words before it that say how exact it is."""
    before = _BOUND.search(text, max(0, match.start() - _LOOK_BACK), match.start())
    bound = _bound(match, before["bound"].lower() if before else "")
    return Money(before.start() if before else match.start(), match.end(), replace(amount, bound=bound))


def names_money(text: str, words: frozenset[str] | None = None) -> bool:
    """Whether a text may hold an amount: a quick test.

    Args:
        text: the text.
        words: its words (:func:`loaders.cues.words_in`), where they are at hand.

    >>> names_money("for $4"), names_money("for four days")
    (True, False)
    """
    if holds(text, _SIGN_CUES):
        return True
    if _CURRENCY_WORDS.isdisjoint(words_in(text) if words is None else words):
        return False
    return holds(text, _NUMBER_CUES) or _DIGITS.search(text) is not None


def with_bare(text: str, found: list[Money]) -> list[Money]:
    """The amounts of a text and those after them whose currency goes without saying.

    >>> text = "It cost $4 million and took over thirty million in theaters."
    >>> with_bare(text, list(amounts(text)))[1].amount.currency
    'USD'
    """
    if not found:
        return found
    taken = [range(money.start, money.end) for money in found]
    bare = [
        _qualified(text, match, Amount(int(value), found[0].amount.currency))
        for match in _BARE.finditer(text, found[0].end)
        if not any(match.start("scale") in each for each in taken) and not _is_of_range(text, match)
        for value in (_figure(match) * _SCALES[match["scale"]],)
    ]
    return sorted([*found, *bare])


def masked(text: str, found: list[Money]) -> str:
    """A text in which amounts are masked, as long as before.

    >>> masked("It cost $4.", [Money(8, 10, Amount(4, "USD"))]).replace(chr(0xE001), "#")
    'It cost ##.'
    """
    for money in found:
        text = text[: money.start] + MARK * (money.end - money.start) + text[money.end :]
    return text


def _is_of_range(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    joined = _RANGE_BEFORE.search(before)
    if joined and (not joined[0].rstrip().endswith("and") or _BETWEEN_TWO.search(before)):
        return True
    if _BETWEEN.search(before):
        return True
    return _RANGE_AFTER.match(text, match.end()) is not None


def _amount(match: re.Match[str]) -> Amount | None:
    scale = _SCALES[match["scale"].lower()] if match["scale"] else 1
    if match.re is _SIGNED:
        currency = _SIGNS[match["sign"]]
    else:
        word = match["currency"].lower()
        currency = _WORDS.get(word) or _SIGNS[match["currency"]]
        if scale == 1 and word in _WORDS and word not in _PLAIN and len(match["number"] or "") < 5:
            return None  # "30 pounds", "2 won"
    value = _figure(match) * scale
    return Amount(int(value), currency) if value == int(value) else None


def _figure(match: re.Match[str]) -> Decimal:
    groups = match.groupdict()
    if groups.get("half"):
        return Decimal("0.5")
    if groups.get("a"):
        return Decimal(1)
    if groups.get("words"):
        words = match["words"].removesuffix(match["and"] or "")
        return whole_number(words) + Decimal("0.5" if match["and"] else 0)
    digits = (groups.get("figure") or match["number"]).replace(" ", "")
    if _COMMA_FOR_POINT.fullmatch(digits):
        return Decimal(digits.replace(",", "."))
    if digits.count(".") > 1:
        digits = digits.replace(".", "")
    return Decimal(digits.replace(",", ""))


def _bound(match: re.Match[str], words: str) -> Bound:
    groups = match.groupdict()
    tail = groups.get("tail") or ""
    if "+" in (groups.get("plus"), tail) or "more" in tail:
        return Bound.OVER
    if tail:
        return Bound.ABOUT
    return next((bound for bound, pattern in _EACH_BOUND if words and pattern.fullmatch(words)), Bound.EXACTLY)
