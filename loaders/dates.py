"""When a page says that it was last changed, or published."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import regex as re

from loaders.headings import Kind
from loaders.page import Span
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from ontology.facts import Updated

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DATES = (
    re.compile(rf"{_MONTH} {_DAY},? {_YEAR}", re.IGNORECASE),
    re.compile(rf"{_DAY}(?: of)?[ -]{_MONTH},?[ -]{_YEAR}", re.IGNORECASE),
    re.compile(rf"{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)"),
    re.compile(rf"(?P<one>\d{{1,2}})[-/.](?P<two>\d{{1,2}})[-/.]{_YEAR}"),
)
_TIME = re.compile(
    r"(?:T|,? (?:at|@|-|\|)? ?|, ?)\(?(?P<hour>\d{1,2})(?::(?P<minute>\d\d)(?::\d\d)?)?"
    r" ?(?P<half>[ap]\.?m\b\.?)?(?![\d:/.-]\d)",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"(?:^|[|·•(,;-] ?|\b(?:by|and) (?:[\p{L}.]+ ){0,4}?)(?:(?:this|the) (?:page|article|post|entry|summary|text|"
    r"review)"
    r" (?:was|has been) )?(?:(?:last|first|originally|recently|most recently|date|page|article|time|latest) )?"
    r"(?:updat(?:ed?|es?)|modified|edited|revised|reviewed|changed|published|posted|publication date|date(?: "
    r"published)?|"
    r"written)(?: by (?:[\p{L}.'-]+ ){1,4}?)?(?: date)?(?: on)? ?[:|-]? ?"
    r"(?:(?:on )?(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?\.?,? )?(?=\p{L}{3}|\d)",
    re.IGNORECASE,
)
_CUE_WORD = re.compile(r"updat|modified|edited|revis|review|changed|publi|posted|date|written", re.IGNORECASE)
_LONGEST = 200
_HALF_DAY, _HOUR = 12, 60


@rule("date", *Kind)
def updated(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Last Updated: May 1, 2024 at 16:36``, ``Published on 3 May 2021``, ``Updated 2023-04-02``."""
    for line in section.lines:
        if line.end - line.start > _LONGEST or not _may_be_dated(text := reading.page.plain_at(line)):
            continue
        for cue in _CUE.finditer(text):
            if (found := date_at(text, cue.end())) is not None:
                quote = text[cue.start() : found[1]]
                start = line.start + cue.start() + len(quote) - len(quote.lstrip("|·•(,;- "))
                yield Span(start, line.start + found[1]), Updated(reading.film, found[0])


def is_dated(line: str) -> bool:
    """Whether a line (plain) only says when the page was written.

    >>> is_dated("Last updated on 04/25/2023"), is_dated("He was last seen in 2023")
    (True, False)
    """
    cue = _CUE.search(line) if len(line) <= _LONGEST and _may_be_dated(line) else None
    return bool(cue and any(pattern.match(line, cue.end()) for pattern in _DATES))


def _may_be_dated(line: str) -> bool:
    return ("20" in line or "19" in line) and _CUE_WORD.search(line) is not None


def date_at(text: str, start: int) -> tuple[str, int] | None:
    """The date at an offset (ISO 8601, with the minute where told) and where it ends; None where it is open.

    >>> date_at("May 1, 2024 at 4:36 PM", 0), date_at("1.5.2024", 0), date_at("25/12/2020", 0)
    (('2024-05-01T16:36', 22), None, ('2020-12-25', 10))
    """
    for pattern in _DATES:
        if match := pattern.match(text, start):
            numbers = _month_and_day(parts := match.groupdict())
            time = _TIME.match(text, match.end())
            return _iso(int(parts["year"]), *numbers, time, match.end()) if numbers else None
    return None


def _month_and_day(parts: dict[str, str]) -> tuple[int, int] | None:
    """The month and the day; None where it is open which of two numbers is which."""
    if "one" in parts:
        one, two = int(parts["one"]), int(parts["two"])
        if one <= len(_MONTHS) and two <= len(_MONTHS) and one != two:
            return None
        return (two, one) if one > len(_MONTHS) else (one, two)
    month = parts["month"].lower()
    number = int(month) if month.isdigit() else next(n for n, name in enumerate(_MONTHS, 1) if name[:3] == month[:3])
    return number, int(parts["day"])


def _iso(year: int, month: int, day: int, time: re.Match[str] | None, end: int) -> tuple[str, int] | None:
    try:
        told = date(year, month, day).isoformat()
    except ValueError:
        return None
    clock = _clock(time) if time else None
    return (f"{told}T{clock}", time.end()) if time and clock else (told, end)


def _clock(time: re.Match[str]) -> str | None:
    """The time of day as ``16:36``; None where the words are none."""
    if not (time["minute"] or time["half"]):
        return None
    hour, minute = int(time["hour"]), int(time["minute"] or 0)
    if time["half"]:
        hour = hour % _HALF_DAY + (_HALF_DAY if time["half"].lower().startswith("p") else 0)
    return f"{hour:02}:{minute:02}" if hour < 2 * _HALF_DAY and minute < _HOUR else None


RULES: tuple[Rule, ...] = (updated,)
