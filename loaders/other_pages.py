"""Pages that look like a film's and are about something else: a series, a book, a person, two films side by side."""

from __future__ import annotations

import regex as re

from loaders.names import YEAR
from loaders.page import Page, Span
from loaders.title_asides import LONGEST_SENTENCE, opening

_NO_FILM = (
    r"(?:(?:television|TV|web|drama|comedy|animated|limited|anime|sitcom|streaming) (?:mini-?)?series|mini-?series|"
    r"sitcom|soap opera|(?:graphic |debut )?novel|novella|book|short story|play|stage musical|memoir|autobiography|"
    r"comic|manga|album|song|video game|actor|actress|(?:film )?director|filmmaker|writer|novelist|author|singer|"
    r"musician|composer|screenwriter|(?:film )?producer|cinematographer|comedian)"
)
_WORDS = (
    r"(?:(?!(?:film|movie|picture|by|of|about|based|on|from|that|which|in|for|adaptation)\b)"
    r"[\p{L}\p{N}'-]++,? ){0,8}?"
)
_IS_NO_FILM = re.compile(
    rf"[^.;:]{{1,100}}?(?: \([^()\n]{{1,80}}\))? (?:is|was) (?:an?|the) {_WORDS}{_NO_FILM}"
    r"(?:,? (?:and|,) [\p{L}' -]{3,40})?(?=[.,;]|$| (?:by|who|that|which|created|written|published|in|for|about|whose|"
    r"known|best|born|from|developed|set|on)\b)"
)
_TWO_FILMS = re.compile(
    rf"\({YEAR}\)[^()\n]{{0,20}}\b(?:vs?\b\.?|versus|against|compared (?:to|with)|or|and) [^()\n]{{2,80}}\({YEAR}\)"
)
_NO_FILM_FIELD = re.compile(
    r"(?:seasons?|(?:number of )?episodes?|no\. of episodes|isbn|publisher|born|occupation)s? ?: ?\S|type ?: ?tv",
    re.IGNORECASE,
)
_HEAD = 12


def is_about_no_film(page: Page) -> bool:
    """Whether a page says of itself that it is about something other than one film.

    >>> [is_about_no_film(Page("x", text)) for text in (
    ...     "Salt Road is a long and bitter novel by Jo Day, published in 1968 by a small press in Oslo.",
    ...     "Salt Road is a long and bitter film that is based on a novel by Jo Day, who lived in Oslo.",
    ...     "Salt Road (1987) vs. Sand Road (1990)",
    ... )]
    [True, False, True]
    """
    for line in page.lines[:_HEAD]:
        words = page.plain_at(Span(line.start, min(line.end, line.start + LONGEST_SENTENCE)))
        if _NO_FILM_FIELD.match(words) or (len(words) < LONGEST_SENTENCE // 2 and _TWO_FILMS.search(words)):
            return True
    first = opening(page)
    return first is not None and bool(
        _IS_NO_FILM.match(page.plain, first.start, min(first.end, first.start + LONGEST_SENTENCE))
    )
