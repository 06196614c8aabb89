"""The words of which award lines are made: bodies, categories, outcomes, people and what joins them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import regex as re

from loaders.award_names import (
    WORDS,
    body_at,
    category_at,
    honour_at,
    may_start_name,
    short_categories,
    suffixed_at,
)
from loaders.cues import any_of
from loaders.names import GROUP, OPENERS, PERSON, people
from loaders.page import Page, Span
from ontology.concepts import known
from ontology.facts import Scheme


class Word(NamedTuple):
    """A word of an award line.

    Attributes:
        kind: a letter: ``B`` a body, ``D`` a prize that may be either, ``C`` a category, ``W`` won, ``R`` received,
            ``N`` nominated, ``P`` a person, ``m`` a single capitalised word, ``s`` the film itself, ``w`` who, ``k`` a
            count, ``i`` including, ``&`` and, ``q`` a quotation, ``x`` and ``X`` any other word; a mark is itself.
        span: where it stands in the page.
        label: what it says.
    """

    kind: str
    span: Span
    label: str


_SINGULAR = re.compile(r"(?<!Guild |America |Circle |Association |Society )(?:Award|Prize)$")
_VERBS = {
    kind: re.compile(rf"(?:{words})\b", re.IGNORECASE)
    for kind, words in {
        "N": r"nominat(?:ed|ions?)|nominees?|nods?|noms?|up for|"
        r"bec[ao]mes? (?:only )?the (?:[\p{L}-]+ ){1,5}to be nominated",
        "W": r"(?:went|goes|going) on to win|won|win|wins|winners?|winning|awarded|t(?:ook|akes|aking) home|captured|"
        r"(?:went|goes) home with|walked (?:away|off) with|carried off|claimed|picked up|shared|recipients?|"
        r"honou?red with|bec[ao]mes? (?:only )?the (?:[\p{L}-]+ ){1,5}to win",
        "R": r"receiv(?:ed|es|ing)|earn(?:ed|s|ing)|got|garner(?:ed|s|ing)|scored|secured|landed|collected|gained|"
        r"brought|netted|gave|given|(?:named|voted|chosen|declared)(?! one of)"
        r"(?= (?:[^,.;:]{1,40} )??(?:Best|Most|Outstanding|Worst)\b)",
    }.items()
}
_VERB_STARTS = (
    *("nominat", "nomine", "nod", "nom", "up", "becom", "becam", "went", "goes", "going", "won", "win", "awarded"),
    *(
        "took",
        "takes",
        "taking",
        "captured",
        "walked",
        "carried",
        "claimed",
        "picked",
        "shared",
        "recipient",
        "honored",
    ),
    *("honoured", "receiv", "earn", "got", "garner", "scored", "secured", "landed", "collected", "gained", "brought"),
    *("netted", "gave", "given", "named", "voted", "chosen", "declared"),
)
_VERB_LETTERS = frozenset(verb[0] for verb in _VERB_STARTS)
_FILLERS = any_of(
    "for of the a an at in from by to was were has have been is are also both its their his her him them all then too "
    "each respectively overall first second third only sole lone award awards prize prizes honor honors honour "
    "honours trophy statuette category categories ceremony edition prestigious coveted major annual went "
    "additionally meanwhile finally furthermore moreover total with".split()
)
_ANOTHER = r"another(?= (?:\d|two|three|four|five|six|seven|eight|nine|ten))|(?:more|further)(?= $)"
_ROLES = (
    "(?:co-)?(?:director|actor|actress|composer|cinematographer|screenwriter|writer|editor|producer|star|filmmaker|"
    r"songwriter)s?\b"
)
WORKS = (
    r"(?:\p{Ll}+ ){0,3}?(?:performance|portrayal|role|turn|work|score|music|cinematography|screenplay|script|direction|"
    r"editing|effects|costumes?|designs?|makeup|sound|camerawork|photography)\b"
)
"""What somebody did for a film, after "his" or a name."""

_COUNTS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|several|multiple|numerous|many"
)
_YEARS = r"(?:18|19|20)\d\d(?:[-/]\d{2,4})?"
_GAP = re.compile(
    "|".join(
        (
            r"(?P<self>\b(?:[Tt]he|[Tt]his) (?:film|movie|picture)\b|\b[Ii]t\b"
            rf"|\b[Ii]ts {WORKS}(?=\s*$| (?:\p{{Ll}}+ly |also |even )*(?:$|(?:was|were|has|have)\b)))",
            rf"(?P<skip>\({_YEARS}\)|\b{_YEARS}\b|\b\d+(?:st|nd|rd|th)\b|\((?:USA?|UK|U\.S\.A?\.?|U\.K\.)\)|"
            rf"[\p{{So}}*_]+\uFE0F?"
            rf"|, (?:USA|UK)\b|\bas (?:the )?(?:{PERSON}|\p{{Lu}}\p{{L}}+)|'s? {WORKS}"
            r"|\bon (?:his|her|their) \p{Ll}+ nomination\b"
            rf"|\bfor (?:his|her|their|its) {WORKS}|\b(?i:{_FILLERS}|{_ANOTHER})\b|\b\p{{Ll}}++(?<=ly)"
            rf"|\b{_ROLES}(?='s|,| |$)|\b(?i:{_ROLES})(?= {PERSON}))",
            r"(?P<joined>\b(?i:and|but|while|whereas|as well as|along with|plus)\b|&)",
            r"(?P<including>\b(?i:including|include[sd]?|among (?:them|these|which)|such as|namely|notably)\b)",
            r"(?P<who>\bwho\b)",
            r"(?P<quoted>\"[^\"\n]{1,120}\")",
            rf"(?P<count>\b(?:\d+|(?i:{_COUNTS}))\b)",
            rf"(?P<group>{GROUP})",
            rf"(?P<opener>\b(?i:{any_of(OPENERS)})\b)",
            rf"(?P<shared>\b\p{{Lu}}\p{{Ll}}+ (?:and|&) {PERSON})",
            rf"(?P<person>{PERSON})",
            r"(?P<mono>\b\p{Lu}[\p{L}\p{M}'-]*+)",
            r"(?P<mark>[,;:()/.|-])",
            r"(?P<other>[^\s\p{P}][^\s,;:()]*|\S)",
        )
    )
)
_GAP_KINDS = {"joined": "&", "including": "i", "self": "s", "who": "w", "quoted": "q", "count": "k", "group": "P",
              "person": "P", "mono": "m", "other": "x", "opener": "x"}  # fmt: skip
_ALL = re.compile(r"\((?:all|both) (won|wins|nominated|nominations)\)", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:on (?:his|her|their|its)|from|out of|of)(?: (?:its|their|his|her|a total of))? (?:\d+|\p{Ll}+) $"
)
_LONGEST_PIECE = 40
_HYPHEN = re.compile(r"\S-\S")
_FALSE_LEAD = re.compile(r"\b(?:in|with|on|over|than|like|against|of|alongside|opposite) (?:[Tt]he )?$")
_NEVER = re.compile(
    r"\b(?:not|no|none|never|neither|nor|without|lost|los(?:e|es|ing)|instead|snub\w*|overlooked|rival|beat\w*|"
    r"defeat\w*|"
    r"against|ineligible|disqualified|withdrawn|rescinded|revoked|previous(?:ly)?|earlier|former(?:ly)?|already|had|"
    r"later|"
    r"next|following|another(?! (?:\d|two|three|four|five|six|seven|eight|nine|ten))|different|other(?! (?:awards?|"
    r"nominations?|categor|honou?rs|performances|roles|parts|wins|prizes))|short-?listed|longlisted|submi\w+|"
    r"consider\w*|expected|predicted|hop(?:ed|ing)|"
    r"almost|nearly|narrowly|favou?rites?|deserv\w+|should|could|might|may|if|runner-?up|finalist|mentions?|"
    r"recognition|"
    r"presented|hosted|would|failed|denied|missed|despite|although)\b|n't\b",
    re.IGNORECASE,
)


def award_words(page: Page, span: Span, title: str) -> list[Word]:
    """The words of a line, without those that say nothing of awards (articles, years, ceremony numbers).

    Args:
        page: the page.
        span: the line.
        title: the film's own title.

    >>> page = Page("x", "68th Academy Awards (1996): Won Best Actor and Actress (Al Player)")
    >>> "".join(word.kind for word in award_words(page, Span(0, len(page.text)), "Heat"))
    'B:WC&C(P)'
    """
    if all_of := _ALL.search(page.plain, span.start, span.end):
        said = Word("W" if all_of[1][0] in "wW" else "N", Span(*all_of.span()), page.at(Span(*all_of.span())))
        before, after = Span(span.start, all_of.start()), Span(all_of.end(), span.end)
        return [*award_words(page, before, title), said, *award_words(page, after, title)]
    found, at = list[Word](), span.start
    for start, anchor in _anchors(page, span, title):
        found += [*_between(page, at, start), anchor]
        at = anchor.span.end
    return [*found, *_between(page, at, span.end)]


def is_festival(label: str) -> bool:
    """Whether a body is a festival.

    >>> is_festival("Cannes"), is_festival("Oscar")
    (True, False)
    """
    concept = known(Scheme.AWARD, label)
    return "festival" in (concept.label if concept else label).lower()


def around(plain: str, words: list[Word]) -> str:
    """What stands between the names, awards and outcomes of a line."""
    pieces, at = [], words[0].span.start if words else 0
    for word in words:
        if word.kind in "sBCDPWNRq":
            pieces.append(plain[at : word.span.start])
            at = max(at, word.span.end)
    return " ".join([*pieces, plain[at : words[-1].span.end] if words else ""])


def is_denied(plain: str, words: list[Word]) -> bool:
    """Whether the words around the names deny, doubt or belong to another time."""
    return bool(_NEVER.search(around(plain, words)))


def _anchors(page: Page, span: Span, title: str) -> Iterator[tuple[int, Word]]:
    """What may not be part of a person's name, each with the place where its own words start."""
    done = span.start
    for start in WORDS.finditer(page.plain, span.start, span.end):
        at = start.start()
        piece = page.plain[at : at + _LONGEST_PIECE].split(None, 1)[0]
        may_be = at >= done and (_may_be_anchor(piece) or (title and piece[0] == title[0]))
        if may_be and (found := _anchor(page.plain, at, span.end, title, after=at - done <= 1)):
            kind, done = found
            yield at, Word(kind, Span(at, done), page.at(Span(at, done)))
            if kind == "C":
                for shared, own, end in short_categories(page.plain, at, done, span.end):
                    yield own, Word("C", Span(at, end), f"{page.text[at:shared]} {page.text[own:end]}")
                    done = end


@lru_cache(maxsize=8192)
def _may_be_anchor(piece: str) -> bool:
    """Whether an anchor other than the title may start with some characters without a space."""
    return may_start_name(piece) or piece.lower().startswith(_VERB_STARTS)


def _anchor(text: str, at: int, limit: int, title: str, *, after: bool) -> tuple[str, int] | None:
    if title and text.startswith(title, at) and not text[at + len(title) : at + len(title) + 1].isalnum():
        return "s", at + len(title)
    if end := category_at(text, at, limit) or honour_at(text, at, limit):
        return "C", end
    if end := body_at(text, at, limit, after=after):
        return "B", end
    for kind, verb in _VERBS.items() if text[at].lower() in _VERB_LETTERS else ():
        if (match := verb.match(text, at, limit)) and not (kind == "N" and _COUNTED.search(text, max(0, at - 40), at)):
            return kind, match.end()
    if end := suffixed_at(text, at, limit):
        return ("D" if _SINGULAR.search(text, at, end) else "B"), end
    return None


def _between(page: Page, at: int, end: int) -> Iterator[Word]:
    if at < end and page.plain[at:end].isspace():
        return
    for match in _GAP.finditer(page.plain, at, end):
        group, span = match.lastgroup or "skip", Span(*match.span())
        if group == "shared":
            yield from _shared(page, match[0], span)
        elif group != "skip":
            kind = match[0].replace("|", "-") if group == "mark" else _GAP_KINDS[group]
            if kind in "Pm" and _FALSE_LEAD.search(page.plain, at, span.start):
                kind = "X"
            if kind != "-" or not _HYPHEN.fullmatch(page.plain[span.start - 1 : span.end + 1]):
                yield Word(kind, span, page.at(span))


def _shared(page: Page, words: str, span: Span) -> Iterator[Word]:
    """Two people who share a surname, unless the first of them is named by a surname of their own."""
    first, second = people(words, span.start)
    if _has_own_surname(page.plain, first[1]):
        yield Word("X", span, page.at(span))
    else:
        yield from (Word("P", first[0], first[1]), Word("&", span, ""), Word("P", second[0], page.at(second[0])))


@lru_cache(maxsize=64)
def _has_own_surname(plain: str, name: str) -> bool:
    """Whether the first word of a name stands on the page as a surname, and the name does not."""
    surname = re.search(rf"\p{{Lu}}[\p{{L}}.]+ {name[: name.index(' ')]}\b", plain)
    return surname is not None and name not in plain
