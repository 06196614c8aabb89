"""What the film cost and what it took: header fields, sentences and bullets that name an amount of money."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex as re

from loaders.finance_words import (
    ABOUT,
    ADJUSTED,
    BUDGET,
    DOUBTED,
    GROSS,
    NOT_BUDGET,
    NOT_GROSS,
    OF_THE_FILM,
    UNDONE,
    gross_is_meant,
    owned_elsewhere,
    territory_of,
    territory_span,
)
from loaders.header_fields import fields_within
from loaders.headings import Kind
from loaders.money import MONEY, Money, amounts, masked, names_money, with_bare
from loaders.own_film import Sentence, another_film, follows_another_film, sentences
from loaders.page import Span
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from ontology.facts import Amount, Bound, Cost, Grossed, Territory

_KINDS = frozenset(Kind) - {
    *(Kind.HEADER, Kind.CONTENTS, Kind.ENDING, Kind.QUOTES, Kind.SCENES, Kind.RECOMMENDED, Kind.OTHER_FILMS)
}
_TOLD_IN_PASSING = frozenset({Kind.SUMMARY, Kind.ABSTRACT, Kind.THEMES, Kind.CAST, Kind.POST_CREDITS, Kind.WHY})
_LEAST = 500
_NEAR = 30
_FIELD_TERRITORY = {
    "gross": None,
    "worldwide gross": Territory.WORLDWIDE,
    "domestic gross": Territory.DOMESTIC,
    "international gross": Territory.INTERNATIONAL,
}
_IN_FIELD = re.compile(r"\s*(?:\([^()]*\)|USD|US|est\.?|estimated|approx\.?|approximately|[.*~≈])?\s*", re.IGNORECASE)
_ASIDE = re.compile(r" ?\((?P<words>[^()]{1,40})\)| (?P<more>[^,;/|$£€\d]{1,40})")
_PAUSE = re.compile(r"[.;:()]")
_STOP = re.compile(r"[.;:](?! ?\p{Ll})|, (?!(?:when |if |once )?adjust)|(?<!^ )\(")
_ALONE = re.compile(rf"^(?:(?P<where>[\p{{L}}.& -]{{2,40}}): ){MONEY}")
_SENTENCE_ADVERB = re.compile(r"^[\p{L}. ]{4,40}?, ")


@rule("header budget", Kind.HEADER, Kind.INTRO)
def budget_field(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Budget: $46M``; a value that holds a range, two amounts or other words tells nothing."""
    for label, span in fields_within(section, "budget", "estimated budget"):
        words = reading.page.plain_at(span)
        found = list(amounts(words))
        if len(found) == 1 and found[0].amount.value >= _LEAST:
            money = found[0]
            if _IN_FIELD.fullmatch(words[: money.start]) and _IN_FIELD.fullmatch(words[money.end :]):
                estimated = label != "budget" or ABOUT.search(words)
                yield span, Cost(reading.film, _about(money.amount) if estimated else money.amount)


@rule("header gross", Kind.HEADER, Kind.INTRO)
def gross_field(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Box Office: $123.4 million (worldwide)``, ``Gross (domestic): $32M``."""
    taken = {span for _, span in fields_within(section, "budget", "estimated budget")}
    for label, span in fields_within(section, *_FIELD_TERRITORY):
        words = reading.page.plain_at(span)
        found = [money for money in amounts(words) if money.amount.value >= _LEAST]
        for number, money in enumerate(found if span not in taken else ()):
            aside = _ASIDE.match(words, money.end)
            where = (aside["words"] or aside["more"] or "") if aside else ""
            told = territory_of(where)
            if NOT_GROSS.search(where) or (where and told is None and not ABOUT.search(where)) or told == "several":
                continue
            if told is None and number:
                break
            territory = Territory(told) if told else _FIELD_TERRITORY[label]
            amount = _about(money.amount) if ABOUT.search(where) else money.amount
            quote = Span(span.start + money.start, span.start + (aside.end() if aside and told else money.end))
            yield quote, Grossed(reading.film, amount, territory)


@rule("budget and gross", *sorted(_KINDS, key=lambda kind: kind.value))
def told(reading: Reading, section: Section) -> Iterator[Finding]:
    """``made for under £2 million``, ``Its budget was a mere $5 million``."""
    if not names_money(section.text, section.words):
        return
    for sentence in sentences(reading, section):
        found = with_bare(sentence.text, list(amounts(sentence.text)))
        if found and not DOUBTED.search(sentence.text):
            if section.kind in _TOLD_IN_PASSING and not OF_THE_FILM.search(sentence.text):
                continue
            yield from _told_in(reading, sentence, found, section)


def _told_in(reading: Reading, sentence: Sentence, found: list[Money], section: Section) -> Iterator[Finding]:
    text = masked(sentence.text, found)
    taken = set[int]()
    for pattern in BUDGET:
        for match in pattern.finditer(text):
            money = _of(found, match.start("m"))
            if money.start not in taken and _is_budget(sentence, text, match, money):
                taken.add(money.start)
                estimated = ABOUT.search(text, max(0, match.start() - 30), match.end())
                yield _quote(sentence, match), Cost(reading.film, _about(money.amount) if estimated else money.amount)
    for pattern in GROSS:
        for match in pattern.finditer(text):
            money = _of(found, match.start("m"))
            if money.start not in taken and _is_gross(sentence, text, match, money):
                taken.add(money.start)
                yield from _gross(reading, sentence, text, match, money)
    alone = _ALONE.match(text) if section.kind is Kind.RECEPTION else None
    if alone and not taken and (where := territory_of(alone["where"])) in set(Territory):
        yield _quote(sentence, alone), Grossed(reading.film, found[0].amount, Territory(where))


def _of(found: list[Money], start: int) -> Money:
    return next(money for money in found if money.start <= start < money.end)


def _is_budget(sentence: Sentence, text: str, match: re.Match[str], money: Money) -> bool:
    left, right = _around(text, match.start(), money)
    if money.amount.value < _LEAST or NOT_BUDGET.search(left + match[0] + right):
        return False
    return not (
        ADJUSTED.search(text, 0, match.end()) or owned_elsewhere(text, match) or UNDONE.search(left)
    ) and _is_own(sentence, text, match.end())


def _is_gross(sentence: Sentence, text: str, match: re.Match[str], money: Money) -> bool:
    left, right = _around(text, match.start(), money)
    if money.amount.value < _LEAST or NOT_GROSS.search(left + match[0] + right):
        return False
    if (
        ADJUSTED.search(text, 0, match.end())
        or owned_elsewhere(text, match)
        or not gross_is_meant(text, match, left, right)
    ):
        return False
    return _is_own(sentence, text, match.end())


def _is_own(sentence: Sentence, text: str, end: int) -> bool:
    """Whether no other film is spoken of before an offset, nor in the sentence before unless the own title is here."""
    return not another_film(text[:end]) and not follows_another_film(sentence)


def _around(text: str, start: int, money: Money) -> tuple[str, str]:
    """What stands in the clause before a match, and after its amount up to the next amount or pause."""
    left = text[max(0, start - 120) : start]
    cut = max(left.rfind(mark) for mark in (*",;:(\ue001", *((" and ", " but ") if start == money.start else ())))
    right = text[money.end : money.end + 90]
    stop = min((at for at in (right.find("\ue001"), _pause(right)) if at >= 0), default=len(right))
    return left[cut + 1 :], right[:stop]


def _pause(right: str) -> int:
    match = _STOP.search(right)
    return match.start() if match else -1


def _gross(
    reading: Reading, sentence: Sentence, text: str, match: re.Match[str], money: Money
) -> Iterator[tuple[Span, Grossed]]:
    start, end = match.span()
    adverb = _SENTENCE_ADVERB.match(text)
    opened = territory_of(adverb[0]) if adverb and start - adverb.end() < _NEAR else None
    inside = territory_of(text[start : money.start])
    after, where = territory_span(text, money.end)
    told = [each for each in (inside, after) if each] or ([opened] if opened else [])
    if "several" in told or len(set(told)) > 1:
        return
    if after:
        end = max(end, where)
    if told and told[0] == opened and not (inside or after):
        start = 0
    territory = Territory(told[0]) if told else None
    yield sentence.span(start, end), Grossed(reading.film, money.amount, territory)


def _quote(sentence: Sentence, match: re.Match[str]) -> Span:
    words = match[0]
    lead = len(words) - len(words.lstrip(" ,;:("))
    return sentence.span(match.start() + lead, match.end())


def _about(amount: Amount) -> Amount:
    return replace(amount, bound=Bound.ABOUT) if amount.bound is Bound.EXACTLY else amount


RULES: tuple[Rule, ...] = (budget_field, gross_field, told)
"""The rules of this module."""
