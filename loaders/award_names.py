"""The names of award bodies and of categories: the known ones of ``concepts.ttl``, and others by their shape."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

import regex as re

from loaders.cues import holds
from loaders.names import OPENERS
from ontology.concepts import by_label, known
from ontology.facts import Scheme
from ontology.text import slug

STARTS = re.compile(r"(?<![\p{L}\p{N}'-])\p{L}")
"""Where a word starts."""

WORDS = re.compile(r"(?<![\p{L}\p{N}'-])\p{L}[\p{L}\p{N}'-]*+")
"""A word."""

_PIECE = re.compile(r"\S+")
_TRAILING = " -,:;.)\"'!?®*"
_LONGEST_LABEL = 10
_LONGEST_LABEL_CHARACTERS = 120
_SURNAME_BEFORE = re.compile(
    r"\b(?!(?:At|In|From|Of|The|For|With|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several) )\p{Lu}[\p{L}.]+ $"
)
_NAME_GOES_ON = re.compile(r" \p{Lu}")
_GOES_WITH_BODY = re.compile(
    r" (?:Best|Outstanding|Most|Worst|Winn|Won|Win|Nomin|Award|Prize|Nods|(?:Palme|Grand|Golden|Silver|Jury|Volpi)\b)"
)

# A category is a known label or starts so; capitalised words and the small words between them belong to it.
_OPENING = re.compile(r"(?:Best|Outstanding|Most Promising|Worst)\b", re.IGNORECASE)
_CAPPED = r"\p{Lu}[\p{L}\p{N}'.&-]*+"
_CAP = rf"(?!(?:Awards?|Prizes?|Winners?|Won|Nominat\w*|Nominees?|Best|Worst|Outstanding|The)\b){_CAPPED}(?<![.'])"
_SMALL = r"(?:(?:of|or|from|by an?|in an?|in the|a|an|the) ){0,2}"
_CATEGORY = re.compile(rf"(?:Best|Outstanding|Most Promising|Worst)(?:(?: {_SMALL}|(?<!Best)/){_CAP}){{1,9}}")
_CATEGORY_WORD = (
    r"(?:Actor|Actress|Film|Picture|Motion|Feature|Director|Screenplay|Writing|Performance|Performer|Newcomer|Role|"
    r"Song|"
    r"Score|Music|Editing|Design|Direction|Effects|Mixing|Adaptation|Leading|Supporting|Debut|Series|Drama|Comedy|"
    r"Musical|Presentation|Album|Soundtrack|Achievement|Ensemble|Cast|Decoration|Cinematography|Screen|Duo|Team)\b"
)
_LONGER = re.compile(rf"(?: {_SMALL}{_CATEGORY_WORD})++")
_QUALIFIER = (
    r"(?:(?:Motion Picture )?(?:- )?(?:Drama(?:tic)?|Musical or Comedy|Comedy or Musical|Comedy/Musical|Musical/Comedy|"
    r"Comedy|Musical)|Male|Female|Black-and-White|Black and White|Colou?r|Long Form|Short Form|Adapted(?: Screenplay)?|"
    r"Original(?: (?:Screenplay|Score|Song))?|Adaptation|Live Action|Animated|Foreign(?: Language)?)\b"
)
_QUALIFIED = re.compile(rf"(?: - |, ){_QUALIFIER}(?! \p{{Lu}})| \({_QUALIFIER}\)")
_BROKEN = re.compile(rf"[;:\"]|[,(](?! ?{_QUALIFIER})")
_HONOUR = re.compile(
    rf"(?:{_CAPPED} ){{0,4}}?(?:Recognition|Citation|Achievement|Commendation|Distinction|Excellence|(?:{_CAPPED} "
    rf")?(?:of|in) the Year|"
    rf"Top (?:Ten|10) Films?|(?:Breakthrough|Breakout|Debut) (?:Performance|Performer|Actor|Actress|Director|Film))\b"
    rf"(?: Awards?\b| Prize\b)?(?: (?:for|in|of) (?:(?:the|an?|by an?) )?{_CAPPED})*"
)
_UNBROKEN = re.compile(r"[^,;:()\n]*+")
_NEAR = 60
_HONOUR_CUES = (
    *("Recog", "Citat", "Achiev", "Commend", "Distinct", "Excell", " the Year", "Top Ten", "Top 10", "Break", "Debut"),
)
_AFTER_BODY = (": ", " - ")
_DETERMINER = re.compile(r"\b(?:the|a|its) $")
_LISTED = re.compile(r"(?:: |, | and |; | for )$")
_SHORT = re.compile(
    r"(?:(?:Motion )?Picture|Director|Directing|Actor|Actress|Supporting Act(?:or|ress)|(?:Original|Adapted) "
    r"(?:Screenplay|Score|"
    r"Song)|Screenplay|Cinematography|(?:Film |Sound )?Editing|(?:Production|Costume|Sound) Design|Art Direction|"
    r"Sound Mixing|Sound|"
    r"Visual Effects|Makeup(?: and Hairstyling)?|Foreign(?: |-)Language Film|(?:Original )?Score|Original Song)"
    r"(?= \(|[,;:.]| - |$| and \p{Lu})"
)
_BREAKS = frozenset(';:",(')
_FOR = re.compile(r" for (?:the )?(?=Best |Outstanding )")
_NEXT = re.compile(r"(?:, and |, & |, | and | & |/)(?=\p{Lu})")

_SUFFIXES = ("Award", "Prize", "Festival", "Guild", "Critics", "Society", "Circle")
_SUFFIXED = re.compile(
    rf"(?:{_CAP} (?:(?:of|the|de|di|du|des) ){{0,2}}){{1,7}}?"
    rf"(?:Awards?|Prizes?|Festival|Guild(?: of America)?|Critics'? (?:Circle|Association|Society)"
    rf"|(?:Society|Guild|Circle) of (?:{_CAPPED} ?){{1,3}}(?<! ))(?: Awards?)?\b"
)


def category_at(text: str, at: int, limit: int) -> int | None:
    """Where the category that starts at a place ends; None if none starts there.

    >>> text = "Best Motion Picture - Drama, Best Kiss"
    >>> text[: category_at(text, 0, len(text))], category_at(text, 5, len(text))
    ('Best Motion Picture - Drama', None)
    """
    end = _known(text, at, limit, Scheme.CATEGORY)
    if end and not _OPENING.match(text, at):
        joint = _FOR.match(text, end, limit)
        return (category_at(text, joint.end(), limit) if joint else None) or end
    if end:
        longer = _LONGER.match(text, end, limit)
        end = longer.end() if longer else end
    elif match := _CATEGORY.match(text, at, limit):
        bodies = (place for place in _inside(text, at, match.end()) if body_at(text, place, limit, after=True))
        end = at + len(text[at : next(bodies, match.end())].rstrip())
    if end and (qualified := _QUALIFIED.match(text, end, limit)):
        end = qualified.end()
    return end


def honour_at(text: str, at: int, limit: int) -> int | None:
    """Where a prize in capitals that starts at a place ends, if it is named after its body and begins no "Best …".

    >>> text = "Foo Awards: Special Recognition for Daring (won), Film Editing, Sound"
    >>> text[12 : honour_at(text, 12, len(text))], text[50 : honour_at(text, 50, len(text))]
    ('Special Recognition for Daring', 'Film Editing')
    """
    if not text[at].isupper():
        return None
    before = text[max(0, at - 6) : at]
    if _LISTED.search(before) and (short := _SHORT.match(text, at, limit)):
        return short.end()
    after_body = not before or before.endswith(_AFTER_BODY) or (before[-1] == " " and _DETERMINER.search(before))
    if after_body and _names_honour(text, at, limit) and (honour := _HONOUR.match(text, at, limit)):
        return honour.end()
    return None


def _names_honour(text: str, at: int, limit: int) -> bool:
    near = _UNBROKEN.match(text, at, min(limit, at + _NEAR))
    return near is not None and holds(near[0], _HONOUR_CUES)


def short_categories(text: str, start: int, at: int, limit: int) -> Iterator[tuple[int, int, int]]:
    """The categories after one that share its first words (``Best Actor and Actress``).

    Args:
        text: the plain text.
        start: where the full category starts.
        at: where it ends.
        limit: where the line ends.

    Yields:
        Where the shared words end, and where the category's own words start and end.

    >>> text = "Best Supporting Actor and Actress"
    >>> [(text[:shared], text[own:end]) for shared, own, end in short_categories(text, 0, 21, len(text))]
    [('Best Supporting', 'Actress')]
    """
    ends = [piece.end() for piece in _PIECE.finditer(text, start, at)][-2::-1]
    while ends and _OPENING.match(text, start) and (joint := _NEXT.match(text, at, limit)):
        found = _shared_words(text, start, ends, joint.end(), limit)
        if found is None:
            return
        shared, at = found
        yield shared, joint.end(), at


def _shared_words(text: str, start: int, ends: list[int], at: int, limit: int) -> tuple[int, int] | None:
    if body_at(text, at, limit, after=True) or suffixed_at(text, at, limit):
        return None
    for piece in list(islice(_PIECE.finditer(text, at, min(limit, at + 60)), 4))[::-1]:
        phrase = text[at : piece.end()].rstrip(_TRAILING)
        if not _BROKEN.search(phrase) and not _NAME_GOES_ON.match(text, at + len(phrase)):
            for end in ends:
                if known(Scheme.CATEGORY, f"{text[start:end]} {phrase}"):
                    return end, at + len(phrase)
    return None


def body_at(text: str, at: int, limit: int, *, after: bool) -> int | None:
    """Where the known award body that starts at a place ends; None if none starts there.

    Args:
        text: the plain text.
        at: the place.
        limit: where the line ends.
        after: whether a category or an outcome stands right before, so that no person's first name does.

    >>> body_at("Oscar for Best Actor", 0, 20, after=False), body_at("Oscar Wilde", 0, 11, after=False)
    (5, None)
    """
    end = _known(text, at, limit, Scheme.AWARD) if text[at].isupper() else None
    if end is None or " " in text[at:end]:
        return end
    if _NAME_GOES_ON.match(text, end, limit) and not _GOES_WITH_BODY.match(text, end, limit):
        return None
    return None if not after and _SURNAME_BEFORE.search(text, max(0, at - 20), at) else end


def suffixed_at(text: str, at: int, limit: int) -> int | None:
    """Where a name of a body's shape (``Brit Awards``) ends, one with no known body in it; None if none starts there.

    >>> suffixed_at("Foo Bar Critics Circle: Best Film", 0, 33), suffixed_at("A. Player", 0, 9)
    (22, None)
    """
    may_be = text[at].isupper() and holds(text[at : min(limit, at + _LONGEST_LABEL_CHARACTERS)], _SUFFIXES)
    match = _SUFFIXED.match(text, at, limit) if may_be else None
    if match is None or re.split(r"[ '-]", match[0], maxsplit=1)[0].lower() in OPENERS:
        return None
    known_inside = any(body_at(text, place, limit, after=True) for place in _inside(text, at, match.end()))
    return None if known_inside else match.end()


def may_start_name(piece: str) -> bool:
    """Whether the name of a category or a body may start with some characters without a space.

    >>> may_start_name("Oscar"), may_start_name("best"), may_start_name("yellow")
    (True, True, False)
    """
    return piece[0].isupper() or _OPENING.match(piece) is not None or _longest_from(piece, Scheme.CATEGORY) > 0


def _inside(text: str, at: int, end: int) -> Iterator[int]:
    return (start.start() for start in STARTS.finditer(text, at + 1, end))


def _known(text: str, at: int, limit: int, scheme: Scheme) -> int | None:
    """Where the longest known label that starts at a place ends."""
    longest = _longest_from(text[at : min(limit, at + 40)].split(None, 1)[0], scheme)
    if not longest:
        return None
    found, last, labels = None, "", by_label(scheme)
    for piece in islice(_PIECE.finditer(text, at, min(limit, at + _LONGEST_LABEL_CHARACTERS)), _LONGEST_LABEL):
        words = text[at : piece.end()].rstrip(_TRAILING).removesuffix("'s")
        if not _BREAKS.isdisjoint(words) and _BROKEN.search(words):
            break
        key = slug(words)
        if key != last and key in labels:
            found = at + len(words) + ("(" in words)
        last = key
        if key.count("-") >= longest:
            break
    return found


@lru_cache(maxsize=8192)
def _longest_from(piece: str, scheme: Scheme) -> int:
    """Of how many words the longest label of a scheme is that starts with the first word of some characters."""
    return _first_words(scheme).get(slug(piece).partition("-")[0], 0)


@cache
def _first_words(scheme: Scheme) -> dict[str, int]:
    """The first word of each label of a scheme, with the number of words of the longest that starts so."""
    longest: dict[str, int] = {}
    for label in by_label(scheme):
        first = label.partition("-")[0]
        longest[first] = max(longest.get(first, 0), label.count("-") + 1)
    return longest
