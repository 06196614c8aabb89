"""The words of a question, each in the form under which its variants meet.

Only what the tables below list is taken for the same word: there is no stemming.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ontology.text import straight

# The form that stands for each: its other number, other tenses, and words that ask the same of a film.
_VARIANTS: Final = {
    "which": "what",
    "who": "whom",
    "is": "are was were be",
    "does": "do did",
    "has": "have had",
    "film": "films movie movies picture pictures flick flicks",
    "director": "directors filmmaker filmmakers",
    "direct": "directs directed directing helm helmed",
    "screenwriter": "screenwriters scriptwriter scriptwriters writer writers",
    "write": "writes wrote written writing",
    "screenplay": "screenplays script scripts",
    "composer": "composers",
    "compose": "composes composed",
    "score": "scores scored",
    "cinematographer": "cinematographers",
    "photograph": "photographs photographed",
    "editor": "editors",
    "edit": "edits edited cut",
    "producer": "producers",
    "produce": "produces produced producing",
    "distribute": "distributes distributed",
    "actor": "actors actress actresses performer performers",
    "play": "plays played playing act acts acted acting star stars starred starring portray portrays portrayed"
    " appear appears appeared appearing",
    "character": "characters role roles part parts",
    "make": "makes made making",
    "shoot": "shoots shot shooting filmed filming",
    "place": "places location locations",
    "set": "sets",
    "take": "takes took",
    "happen": "happens happened",
    "come": "comes came",
    "release": "releases released",
    "year": "years",
    "run": "runs ran",
    "last": "lasts lasted",
    "runtime": "runtimes",
    "language": "languages",
    "country": "countries",
    "genre": "genres",
    "theme": "themes topic topics",
    "deal": "deals dealt",
    "adapt": "adapts adapted",
    "adaptation": "adaptations",
    "source": "sources",
    "book": "books",
    "novel": "novels",
    "work": "works worked working",
    "story": "stories",
    "author": "authors",
    "inspire": "inspires inspired",
    "inspiration": "inspirations",
    "influence": "influences influenced",
    "award": "awards prize prizes",
    "win": "wins won",
    "nomination": "nominations",
    "cost": "costs",
    "earn": "earns earned gross grosses grossed",
    "budget": "budgets",
    "company": "companies studio studios",
    "recommend": "recommends recommended",
    "recommendation": "recommendations",
    "like": "likes liked",
    "document": "documents",
    "say": "says said",
    "state": "states stated",
    "disagree": "disagrees disagreed",
    "quote": "quotes quotation quotations",
    "line": "lines",
    "rating": "ratings",
    "rate": "rates rated",
    "scene": "scenes",
    "end": "ends ended",
    "change": "changes changed",
    "differ": "differs differed",
    "difference": "differences",
}
_MEANT: Final = {variant: word for word, variants in _VARIANTS.items() for variant in variants.split()}
_RUN_TOGETHER: Final = {f"{word}s": (word, "is") for word in ("who", "what", "where", "when", "how")}
_ASKING: Final = frozenset("who what which where when how that it there".split())
_ARTICLES: Final = frozenset(("the", "a", "an"))
_TOKEN: Final = re.compile(r"'s\b|[^\W_]+|[^\w\s]|_")
_COURTESIES: Final = tuple(
    tuple(phrase.split())
    for phrase in (
        "please",
        "tell me",
        "please tell me",
        "can you tell me",
        "could you tell me",
        "can you please tell me",
        "do you know",
        "i want to know",
        "i would like to know",
        "i wonder",
        "show me",
        "show me all",
        "give me",
        "list",
        "list all",
        "name",
        "name all",
        "find",
        "hey",
        "hi",
        "so",
    )
)
_THANKS: Final = frozenset(("please", "thanks"))


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark of a question.

    Attributes:
        form: the form under which its variants meet.
        start: where it starts in the text.
        end: where it ends.
        loose: whether it can be passed over: an article or a mark.
    """

    form: str
    start: int
    end: int
    loose: bool = False


def words_of(text: str) -> list[Word]:
    """The words and marks of a text.

    >>> [word.form for word in words_of("Who’s the star of “Heat”?") if not word.loose]
    ['who', 'is', 'play', 'of', 'heat']
    """
    found: list[Word] = []
    for match in _TOKEN.finditer(straight(text)):
        written, (start, end) = match[0].lower(), match.span()
        if written == "'s" and found and found[-1].form in _ASKING_FORMS:
            written = "is"
        for part in _RUN_TOGETHER.get(written, (written,)):
            loose = part in _ARTICLES or not any(map(str.isalnum, part))
            found.append(Word(_MEANT.get(part, part), start, end, loose))
    return found


def forms_of(text: str) -> list[str]:
    """The forms of a text's words, without articles and marks.

    >>> forms_of("the Writers") == forms_of("screenwriter")
    True
    """
    return [word.form for word in words_of(text) if not word.loose]


def without_courtesies(words: list[Word]) -> list[Word]:
    """The words without what politeness puts around a question.

    >>> [word.form for word in without_courtesies(words_of("Please, who wrote Heat? Thanks!")) if not word.loose]
    ['who', 'write', 'heat']
    """
    firm = [at for at, word in enumerate(words) if not word.loose]
    forms = [words[at].form for at in firm]
    while forms and forms[-1] in _THANKS:
        words = words[: firm.pop()]
        forms.pop()
    longest = max((len(each) for each in _COURTESY_FORMS if tuple(forms[: len(each)]) == each), default=0)
    return words[firm[longest - 1] + 1 :] if longest else words


_ASKING_FORMS: Final = frozenset(_MEANT.get(word, word) for word in _ASKING)
_COURTESY_FORMS: Final = tuple(tuple(_MEANT.get(word, word) for word in phrase) for phrase in _COURTESIES)
