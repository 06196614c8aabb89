"""The words of which award lines are made: award bodies, categories, outcomes, people and what joins them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

import regex as re

from loaders.names import GROUP, OPENERS, PERSON, people
from loaders.page import Page, Span
from ontology.concepts import by_label, known
from ontology.facts import Scheme
from ontology.text import slug


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


_START = re.compile(r"(?<![\p{L}\p{N}'-])\p{L}")
_PIECE = re.compile(r"\S+")
_TRAILING = " -,:;.)\"'!?®*"
_OWNING = re.compile(r"'s$")
_LONGEST_LABEL = 10
_QUALIFIER = (
    r"(?:(?:Motion Picture )?(?:- )?(?:Drama(?:tic)?|Musical or Comedy|Comedy or Musical|Comedy/Musical|Musical/Comedy|"
    r"Comedy|Musical)|Male|Female|Black-and-White|Black and White|Colou?r|Long Form|Short Form|Adapted(?: Screenplay)?|"
    r"Original(?: Screenplay)?|Adaptation|Live Action|Animated|Foreign)\b"
)
_BROKEN = re.compile(rf"[;:\"]|[,(](?! ?{_QUALIFIER})")
_QUALIFIED = re.compile(rf"(?: - |, ){_QUALIFIER}(?! \p{{Lu}})| \({_QUALIFIER}\)")
_CAPPED = r"\p{Lu}[\p{L}\p{N}'.&-]*+"
_CAP = rf"(?!(?:Awards?|Prizes?|Winners?|Won|Nominat\w*|Nominees?|Best|Worst|Outstanding|The)\b){_CAPPED}(?<![.'])"
_SMALL = r"(?:(?:of|or|from|by an?|in an?|in the|a|an|the) ){0,2}"
_CATEGORY = re.compile(rf"(?:Best|Outstanding|Most Promising|Worst)(?: {_SMALL}{_CAP}){{1,9}}")
_CATEGORY_WORD = (
    r"(?:Actor|Actress|Film|Picture|Motion|Feature|Director|Screenplay|Writing|Performance|Performer|Newcomer|Role|Song|"
    r"Score|Music|Editing|Design|Direction|Effects|Mixing|Adaptation|Leading|Supporting|Debut|Series|Drama|Comedy|Musical|"
    r"Presentation|Album|Soundtrack|Achievement|Ensemble|Cast|Decoration|Cinematography|Screen|Duo|Team)\b"
)
_LONGER = re.compile(rf"(?: {_SMALL}{_CATEGORY_WORD})++")
_FOR = re.compile(r" for (?:the )?(?=Best |Outstanding )")
_OPENING = re.compile(r"(?:Best|Outstanding|Most Promising|Worst)\b", re.IGNORECASE)
_NAME_GOES_ON = re.compile(r" \p{Lu}")
_GOES_WITH_BODY = re.compile(
    r" (?:(?:Best|Outstanding|Most|Worst|Winn|Won|Win|Nomin|Award|Prize|Nods)|(?:Palme|Grand|Golden|Silver|Jury|Volpi)\b)"
)
_NEXT = re.compile(r"(?:, and |, & |, | and | & |/)(?=\p{Lu})")
_SUFFIXED = re.compile(
    rf"(?:{_CAP} (?:(?:of|the|de|di|du|des) ){{0,2}}){{1,7}}?"
    rf"(?:Awards?|Prizes?|Festival|Guild(?: of America)?|Critics'? (?:Circle|Association|Society)"
    rf"|(?:Society|Guild|Circle) of (?:{_CAPPED} ?){{1,3}}(?<! ))(?: Awards?)?\b"
)
_SINGULAR = re.compile(r"(?<!Guild |America |Circle |Association |Society )(?:Award|Prize)$")
_VERBS = {
    "N": re.compile(
        r"(?:nominat(?:ed|ions?)|nominees?|nods?|up for|bec[ao]mes? (?:only )?the (?:[\p{L}-]+ ){1,5}to be nominated)\b",
        re.IGNORECASE,
    ),
    "W": re.compile(
        r"(?:(?:went|goes|going) on to win|won|win|wins|winners?|winning|awarded|t(?:ook|akes|aking) home"
        r"|(?:went|goes) home with|walked (?:away|off) with|carried off|captured|claimed|picked up|shared|recipients?|honou?red with"
        r"|bec[ao]mes? (?:only )?the (?:[\p{L}-]+ ){1,5}to win)\b",
        re.IGNORECASE,
    ),
    "R": re.compile(
        r"(?:receiv(?:ed|es|ing)|earn(?:ed|s|ing)|got|garner(?:ed|s|ing)|scored|secured|landed|collected|gained|brought|netted)\b",
        re.IGNORECASE,
    ),
}
_FILLERS = (
    "for of the a an at in from by to was were has have been is are also both its their his her all total then too each "
    "respectively overall first second third only sole lone award awards prize prizes honor honors honour honours trophy "
    "statuette category categories ceremony edition prestigious coveted major annual went additionally meanwhile finally "
    "furthermore moreover him them"
).replace(" ", "|")
_ROLES = (
    "(?:co-)?(?:director|actor|actress|composer|cinematographer|screenwriter|writer|editor|producer|star|filmmaker|"
    r"songwriter)s?\b"
)
_WORKS = (
    r"(?:\p{Ll}+ ){0,3}?(?:performance|portrayal|role|turn|work|score|music|cinematography|screenplay|script|direction|"
    r"editing)\b"
)
_COUNTS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|several|multiple|numerous|many"
)
_YEARS = r"(?:18|19|20)\d\d(?:[-/]\d{2,4})?"
_GAP = re.compile(
    "|".join(
        (
            r"(?P<self>\b(?:[Tt]he|[Tt]his) (?:film|movie|picture)\b|\b[Ii]t\b)",
            rf"(?P<skip>\({_YEARS}\)|\b{_YEARS}\b|\b\d+(?:st|nd|rd|th)\b|\((?:USA?|UK|U\.S\.A?\.?|U\.K\.)\)|, (?:USA|UK)\b|®"
            rf"|\bas (?:the )?(?:{PERSON}|\p{{Lu}}\p{{L}}+)|\bon (?:his|her|their) \p{{Ll}}+ nomination\b|'s? {_WORKS}"
            rf"|\bfor (?:his|her|their|its) {_WORKS}|\b(?i:{_FILLERS})\b|\b\p{{Ll}}++(?<=ly)"
            rf"|\b{_ROLES}(?='s|,| |$)|\b(?i:{_ROLES})(?= {PERSON}))",
            r"(?P<joined>\b(?i:and|but|while|whereas|as well as|along with|plus)\b|&)",
            r"(?P<including>\b(?i:including|include[sd]?|among (?:them|these|which)|such as|namely|notably)\b)",
            r"(?P<who>\bwho\b)",
            r"(?P<quoted>\"[^\"\n]{1,120}\")",
            rf"(?P<count>\b(?:\d+|(?i:{_COUNTS}))\b)",
            rf"(?P<group>{GROUP})",
            rf"(?P<opener>\b(?i:{'|'.join(sorted(OPENERS))})\b)",
            rf"(?P<shared>\b\p{{Lu}}\p{{Ll}}+ (?:and|&) {PERSON})",
            rf"(?P<person>{PERSON})",
            r"(?P<mono>\b\p{Lu}[\p{L}\p{M}'-]*+)",
            r"(?P<mark>[,;:()/.-])",
            r"(?P<other>[^\s\p{P}][^\s,;:()]*|\S)",
        )
    )
)
_GAP_KINDS = {"joined": "&", "including": "i", "self": "s", "who": "w", "quoted": "q", "count": "k", "group": "P",
              "person": "P", "mono": "m", "other": "x", "opener": "x"}  # fmt: skip
_COUNTED = re.compile(r"\b(?:on (?:his|her|their|its)|from|out of|of)(?: (?:its|their|his|her|a total of))? \S+ $")
_FALSE_LEAD = re.compile(r"\b(?:in|with|on|over|than|like|against|of|alongside|opposite) (?:the )?$")


def award_words(page: Page, span: Span, title: str) -> list[Word]:
    """The words of a line, without those that say nothing of awards (articles, years, ceremony numbers).

    Args:
        page: the page.
        span: the line.
        title: the film's own title.

    >>> page = Page("x", "68th Academy Awards (1996): Won Best Actor (A. Player) and Actress")
    >>> "".join(word.kind for word in award_words(page, Span(0, len(page.text)), "Heat"))
    'B:WC(P)&C'
    """
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


def _anchors(page: Page, span: Span, title: str) -> Iterator[tuple[int, Word]]:
    """What may not be part of a name, each with the place where its own words start."""
    text, done = page.plain, span.start
    for start in _START.finditer(text, span.start, span.end):
        at = start.start()
        if at >= done and (found := _anchor(text, at, span.end, title, after=at - done <= 1)):
            kind, done = found
            yield at, Word(kind, Span(at, done), page.at(Span(at, done)))
            if kind == "C":
                for place, short in _short(page, Span(at, done), span.end):
                    done = short.span.end
                    yield place, short


def _short(page: Page, full: Span, limit: int) -> Iterator[tuple[int, Word]]:
    """The categories that share the first words of the one before (``Best Actor and Actress``)."""
    ends = [piece.end() for piece in _PIECE.finditer(page.plain, full.start, full.end)][-2::-1]
    at = full.end if _OPENING.match(page.plain, full.start) else limit
    while joint := _NEXT.match(page.plain, at, limit):
        found = _shared_words(page.plain, full.start, ends, joint.end(), limit)
        if found is None:
            return
        end, at = found
        label = f"{page.text[full.start : end]} {page.text[joint.end() : at]}"
        yield joint.end(), Word("C", Span(full.start, at), label)


def _shared_words(text: str, start: int, ends: list[int], at: int, limit: int) -> tuple[int, int] | None:
    """Where the first words shared with the category before end, and where the short category at a place ends."""
    if _body(text, at, limit, after=True) or _suffixed(text, at, limit):
        return None
    for piece in list(islice(_PIECE.finditer(text, at, min(limit, at + 60)), 4))[::-1]:
        phrase = text[at : piece.end()].rstrip(_TRAILING)
        if not _BROKEN.search(phrase) and not _NAME_GOES_ON.match(text, at + len(phrase)):
            for end in ends:
                if known(Scheme.CATEGORY, f"{text[start:end]} {phrase}"):
                    return end, at + len(phrase)
    return None


def _anchor(text: str, at: int, limit: int, title: str, *, after: bool) -> tuple[str, int] | None:
    if title and text.startswith(title, at) and not text[at + len(title) : at + len(title) + 1].isalnum():
        return "s", at + len(title)
    if end := _category(text, at, limit):
        return "C", end
    if end := _body(text, at, limit, after=after):
        return "B", end
    for kind, verb in _VERBS.items():
        if (match := verb.match(text, at, limit)) and not (kind == "N" and _COUNTED.search(text, max(0, at - 40), at)):
            return kind, match.end()
    if match := _suffixed(text, at, limit):
        return ("D" if _SINGULAR.search(match[0]) else "B"), match.end()
    return None


def _category(text: str, at: int, limit: int) -> int | None:
    end = _known(text, at, limit, Scheme.CATEGORY)
    if end and not _CATEGORY.match(text, at, end) and text[at].isupper():
        joint = _FOR.match(text, end, limit)
        return (_category(text, joint.end(), limit) if joint else None) or end
    if end:
        longer = _LONGER.match(text, end, limit)
        end = longer.end() if longer else end
    elif match := _CATEGORY.match(text, at, limit):
        end = next(
            (place for place in _starts(text, at, match.end()) if _body(text, place, limit, after=True)), match.end()
        )
        end = at + len(text[at:end].rstrip())
    if end and (qualified := _QUALIFIED.match(text, end, limit)):
        end = qualified.end()
    return end


def _starts(text: str, at: int, end: int) -> Iterator[int]:
    return (start.start() for start in _START.finditer(text, at + 1, end))


def _body(text: str, at: int, limit: int, *, after: bool) -> int | None:
    end = _known(text, at, limit, Scheme.AWARD) if text[at].isupper() else None
    if end is None or " " in text[at:end]:
        return end
    before = text[max(0, at - 20) : at]
    if _NAME_GOES_ON.match(text, end, limit) and not _GOES_WITH_BODY.match(text, end, limit):
        return None
    return None if not after and re.search(r"\p{Lu}[\p{L}.]+ $", before) else end


def _suffixed(text: str, at: int, limit: int) -> re.Match[str] | None:
    match = _SUFFIXED.match(text, at, limit)
    if match is None or re.split(r"[ '-]", match[0], maxsplit=1)[0].lower() in OPENERS:
        return None
    inside = _starts(text, at, match.end())
    return None if any(_body(text, place, limit, after=True) for place in inside) else match


def _known(text: str, at: int, limit: int, scheme: Scheme) -> int | None:
    first = _PIECE.match(text, at, min(limit, at + 40))
    if first is None or slug(first[0]).split("-")[0] not in _first_words(scheme):
        return None
    found = None
    for number, piece in enumerate(_PIECE.finditer(text, at, min(limit, at + 120))):
        words = _OWNING.sub("", text[at : piece.end()].rstrip(_TRAILING))
        if number >= _LONGEST_LABEL or _BROKEN.search(words):
            break
        if slug(words) in by_label(scheme):
            found = at + len(words) + ("(" in words)
    return found


@cache
def _first_words(scheme: Scheme) -> frozenset[str]:
    return frozenset(label.split("-")[0] for label in by_label(scheme))


def _between(page: Page, at: int, end: int) -> Iterator[Word]:
    for match in _GAP.finditer(page.plain, at, end):
        group, span = match.lastgroup or "skip", Span(*match.span())
        if group == "shared":
            first, second = (Word("P", each, name) for each, name in people(match[0], span.start))
            yield from (first, Word("&", span, ""), second)
        elif group != "skip":
            kind = match[0] if group == "mark" else _GAP_KINDS[group]
            if kind in "Pm" and _FALSE_LEAD.search(page.plain, at, span.start):
                kind = "X"
            if kind != "-" or not re.fullmatch(r"\S-\S", page.plain[span.start - 1 : span.end + 1]):
                yield Word(kind, span, page.at(span))
