"""Further ways in which a sentence tells of prizes: who shared them out, what a film was up for besides, who lost."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.award_lines import Stated
from loaders.award_words import Word, is_festival
from ontology.facts import Outcome

_PEOPLE = r"P(?:[,&]++P)*+"
_ITEM = rf"(?:(?:,?P,)?C(?:\({_PEOPLE}\))?)"
_LIST = rf"(?P<list>{_ITEM}(?:[,&]++{_ITEM})*+)"
_END = r"(?=[xks]*+[.,;&]|[xks]*+$)"
_WENT_TO = re.compile(rf"(?P<body>B)(?P<list>PC(?:[,&]++PC)*+){_END}")
_WENT_TO_EACH = re.compile(rf"(?P<body>B)(?P<list>P\(C\)(?:[,&]++P\(C\))*+){_END}")
_PRIZE_WENT_TO = re.compile(rf"(?P<body>B),?(?P<category>C),?(?P<people>{_PEOPLE}){_END}")
_TOOK = re.compile(rf"(?:^|[,&;])(?P<people>{_PEOPLE}|s)(?P<did>x)(?P<body>B)(?P<category>C){_END}")
_OF_TEAM = re.compile(rf"(?P<body>B)[^.;]*?xCWx?\((?P<people>{_PEOPLE})\)")
_UP_FOR = re.compile(rf"(?:^|[,&;])s(?P<said>N)(?P<count>k?xk?)[,:]?i?:?{_LIST}{_END}")
_LOST = re.compile(rf"(?:^|[,&;])(?P<lead>[sP]x++k?x?[sP]?)(?P<said>N)?[,:]{_LIST}{_END}")
_NONE_WON = re.compile(rf"^k?(?P<body>B)(?P<said>N)(?P<aside>,x++):{_LIST}{_END}")
_SHARED = re.compile(r"^(?P<body>B),[xks]*+,s(?P<said>W)(?P<list>C)(?=[.,;&PX]|$)")
_EACH_ONE = re.compile(
    r"(?P<people>P(?:,P)*+,?&P)(?P<said>[WN])(?P<body>B),?(?P<as>x?)(?P<list>C(?:,C)*+,?&C)(?=[.,;]|$)"
)
_ITEMS = re.compile(rf"(?:,?P,(?=C)|P(?=C))?C(?:\({_PEOPLE}\))?")

_WENT = re.compile(r",? (?:also |both |all )?(?:went|goes|go) to (?:the )?")
_TAKES, _MISSES = frozenset({"took", "takes"}), frozenset({"lost", "loses"})
_FOR = re.compile(r" for (?:the )?")
_OTHERS = re.compile(r"\b(?:others?|more|further|besides)\b")
_LOSES = re.compile(r"\b(?:lost|loses)\b")
_NO_PRIZE = re.compile(r"\b(?:none|neither)\b")
_ALSO_WON = re.compile(r"won (?:theirs|too|one|it)?")


def told(plain: str, words: list[Word], before: Word | None) -> Iterator[list[Stated]]:
    """What a sentence tells in one of the ways of this module, what is told together in one list.

    Args:
        plain: the plain text of the page, into which the words' spans point.
        words: the words of the sentence, people by their full names.
        before: the only body that the sentence before names, if any: other prizes are its prizes.

    >>> from loaders.award_words import award_words
    >>> from loaders.page import Page, Span
    >>> page = Page("x", "The Golden Globes went to Al Bo for Best Director and to Cy Du for Best Actor.")
    >>> line = award_words(page, Span(0, len(page.text)), "Heat")
    >>> [(each.category.label, each.nominees[0].label) for found in told(page.plain, line, None) for each in found]
    [('Best Director', 'Al Bo'), ('Best Actor', 'Cy Du')]
    """
    kinds = "".join(word.kind for word in words)
    if "C" not in kinds:
        return
    for way in (_went_to, _prize_went_to, _took, _team, _further, _shared, _one_each):
        if found := list(way(plain, words, kinds, before)):
            yield found


def only_body(words: list[Word]) -> Word | None:
    """The body that a sentence names, if it names just one that is no festival."""
    bodies = [word for word in words if word.kind == "B"]
    return bodies[0] if len({body.label for body in bodies}) == 1 and not is_festival(bodies[0].label) else None


def _went_to(plain: str, words: list[Word], kinds: str, _: Word | None) -> Iterator[Stated]:
    """``The B went to P for C and to P for C``."""
    for match in _WENT_TO.finditer(kinds):
        body, first = words[match.start("body")], words[match.start("list")]
        pairs = [words[slice(*item.span())] for item in _ITEMS.finditer(kinds, *match.span("list"))]
        given = all(_FOR.fullmatch(plain, who.span.end, what.span.start) for who, what in pairs)
        if given and _WENT.fullmatch(plain, body.span.end, first.span.start):
            for who, what in pairs:
                yield _stated(body, what, Outcome.WON, None, (who,))

    for match in _WENT_TO_EACH.finditer(kinds):
        body, first = words[match.start("body")], words[match.start("list")]
        if _WENT.fullmatch(plain, body.span.end, first.span.start):
            inner = words[slice(*match.span("list"))]
            people, categories = ([word for word in inner if word.kind == kind] for kind in "PC")
            for who, what in zip(people, categories, strict=True):
                yield _stated(body, what, Outcome.WON, None, (who,))


def _prize_went_to(plain: str, words: list[Word], kinds: str, _: Word | None) -> Iterator[Stated]:
    """``The B for C went to P``."""
    for match in _PRIZE_WENT_TO.finditer(kinds):
        category, people = words[match.start("category")], _of_kind(words, match.span("people"), "P")
        if _WENT.fullmatch(plain, category.span.end, people[0].span.start):
            yield _stated(words[match.start("body")], category, Outcome.WON, None, people)


def _took(_: str, words: list[Word], kinds: str, __: Word | None) -> Iterator[Stated]:
    """``P took the B for C``, ``P lost the B for C``."""
    for match in _TOOK.finditer(kinds):
        did = words[match.start("did")].label
        if did in _TAKES | _MISSES:
            outcome = Outcome.WON if did in _TAKES else Outcome.NOMINATED
            people = _of_kind(words, match.span("people"), "P")
            yield _stated(words[match.start("body")], words[match.start("category")], outcome, None, people)


def _team(plain: str, words: list[Word], kinds: str, _: Word | None) -> Iterator[Stated]:
    """``… the B for C, and the team of C won theirs (P, P)``."""
    for match in _OF_TEAM.finditer(kinds):
        people = _of_kind(words, match.span("people"), "P")
        said = words[match.start("people") - (3 if kinds[match.start("people") - 2] == "x" else 2)]
        if _ALSO_WON.match(plain, said.span.start):
            category = words[words.index(said) - 1]
            yield _stated(words[match.start("body")], category, Outcome.WON, said, people)


def _further(plain: str, words: list[Word], kinds: str, before: Word | None) -> Iterator[Stated]:
    """``It was up for six others, among them C``, ``It lost the other two, C and C``, ``Three B nominations, …: C``."""
    for form, group, cue in ((_UP_FOR, "count", _OTHERS), (_LOST, "lead", _LOSES), (_NONE_WON, "aside", _NO_PRIZE)):
        match = form.search(kinds)
        if match is None:
            continue
        body = words[match.start("body")] if form is _NONE_WON else before
        at = match.span(group)
        if body and cue.search(plain, words[at[0]].span.start, words[at[1] - 1].span.end):
            said = words[match.start("said")] if match["said"] else None
            yield from _listed(words, match, body, Outcome.NOMINATED, said)


def _shared(_: str, words: list[Word], kinds: str, __: Word | None) -> Iterator[Stated]:
    """``At B, where it was shown, it shared the C with …``."""
    if match := _SHARED.search(kinds):
        yield from _listed(words, match, words[match.start("body")], Outcome.WON, words[match.start("said")])


def _one_each(_: str, words: list[Word], kinds: str, __: Word | None) -> Iterator[Stated]:
    """``P and P both won at the B, as C and C``."""
    for match in _EACH_ONE.finditer(kinds):
        people = _of_kind(words, match.span("people"), "P")
        categories = _of_kind(words, match.span("list"), "C")
        if len(people) == len(categories) and match["as"] and words[match.start("as")].label == "as":
            for who, what in zip(people, categories, strict=True):
                said = words[match.start("said")]
                outcome = Outcome.WON if said.kind == "W" else Outcome.NOMINATED
                yield _stated(words[match.start("body")], what, outcome, said, (who,))


def _listed(
    words: list[Word], match: re.Match[str], body: Word, outcome: Outcome, said: Word | None
) -> Iterator[Stated]:
    for item in _ITEMS.finditer(match.string, *match.span("list")):
        (category,) = _of_kind(words, item.span(), "C")
        yield _stated(body, category, outcome, said, _of_kind(words, item.span(), "P"))


def _of_kind(words: list[Word], at: tuple[int, int], kind: str) -> tuple[Word, ...]:
    return tuple(word for word in words[slice(*at)] if word.kind == kind)


def _stated(body: Word, category: Word, outcome: Outcome, said: Word | None, nominees: tuple[Word, ...]) -> Stated:
    return Stated((body,), category, outcome, said, nominees, (), whole=True)
