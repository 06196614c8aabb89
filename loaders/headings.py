"""The kinds of section that a page has, told by headings that vary in wording but not in vocabulary."""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache

import regex as re

from loaders.names import people_are_named
from loaders.occurrences import starts
from loaders.site_words import is_advert
from ontology.text import straight


class Kind(Enum):
    """What a section is about."""

    INTRO = auto()
    HEADER = auto()
    ABSTRACT = auto()
    CONTENTS = auto()
    SUMMARY = auto()
    ENDING = auto()
    POST_CREDITS = auto()
    GENRE = auto()
    CAST = auto()
    MAKERS = auto()
    MUSIC = auto()
    LOCATIONS = auto()
    AWARDS = auto()
    BEHIND = auto()
    INSPIRATIONS = auto()
    ALTERNATE = auto()
    BOOK = auto()
    SCENES = auto()
    QUOTES = auto()
    HIDDEN = auto()
    TRIVIA = auto()
    RECEPTION = auto()
    WHY = auto()
    OTHER_FILMS = auto()
    RECOMMENDED = auto()
    THEMES = auto()
    BOILERPLATE = auto()
    SETTINGS = auto()
    OTHER = auto()

    __hash__ = object.__hash__  # each rule asks of each section: far faster than the hash of the name


# For each kind: the words of which a heading must hold one, and the further words that it may hold.
_VOCABULARY: dict[Kind, tuple[str, str]] = {
    Kind.CONTENTS: ("contents", "table"),
    Kind.POST_CREDITS: (
        "post-credits post-credit postcredit postcredits mid-credits end-credits credits credit",
        "are there is any anything something a scene scenes sequence stinger after does have do post mid end extra "
        "during stay through should you wait until",
    ),
    Kind.ALTERNATE: ("alternate alternative deleted cut", "ending endings scenes scene other versions unused"),
    Kind.ENDING: (
        "ending finale ends",
        "explained end what happens at how it does meaning movie's film's story story's",
    ),
    Kind.SUMMARY: (
        "summary synopsis overview plot recap storyline nutshell",
        "detailed full complete story brief whole short ending explained in",
    ),
    Kind.GENRE: ("type genre genres kind", "style tone category what kind is it this what's"),
    Kind.CAST: (
        "cast starring actors stars characters",
        "main full crew list key principal and their roles members who is plays meet top voice lead leading guide "
        "major supporting who's who whom complete long at glance faces players",
    ),
    Kind.MAKERS: (
        "makers filmmakers crew photography cinematography cutting editing craft camerawork",
        "meet key who made music sound look writing directing camera score production design team people script behind",
    ),
    Kind.MUSIC: (
        "music soundtrack soundtracks score composer composers songs",
        "original song musical heard featured sound",
    ),
    Kind.LOCATIONS: (
        "locations location filmed shot filming shooting",
        "where was it places production settings they this on",
    ),
    Kind.AWARDS: (
        "awards accolades nominations honors honours prizes trophies",
        "award recognition major key critical reception won wins nominated received other all every season oscars",
    ),
    Kind.OTHER_FILMS: (
        "director directors director's directors' filmmaker filmmaker's",
        "other works more same filmography also directed by from notable previous further",
    ),
    Kind.RECOMMENDED: (
        "recommended similar recommendations liked like enjoyed enjoy loved next viewing",
        "fans you also may might if this one more watch up further what to viewers people other who we it try these "
        "where go from here",
    ),
    Kind.INSPIRATIONS: (
        "inspirations inspiration influences influence references homages",
        "cultural origins sources legacy cinematic literary",
    ),
    Kind.BOOK: (
        "book novel page adaptation adaptations source",
        "differences vs vs. versus screen source material from based on between changes comparison story is it remake "
        "original behind close faithful how",
    ),
    Kind.QUOTES: (
        "quotes quote lines quotations dialogue",
        "iconic memorable famous best notable key unforgettable quotable we still worth remembering love great",
    ),
    Kind.SCENES: (
        "scenes moments",
        "memorable key iconic quotes quote lines dialogue best important unforgettable standout notable most to "
        "rewind we remember stand out that worth rewatching",
    ),
    Kind.BEHIND: (
        "behind production making made camera behind-the-scenes making-of",
        "scenes insights stories notes facts how it was trivia background history tales on off set from",
    ),
    Kind.HIDDEN: ("easter hidden", "eggs egg details detail references symbolism nuggets stuff gems things clues"),
    Kind.RECEPTION: (
        "box-office gross earnings reception ratings reviews budget",
        "box office critical commercial audience critics financial release performance results success response and "
        "worldwide public scores rating review total gross",
    ),
    Kind.TRIVIA: ("trivia", "facts fun interesting easter eggs hidden details tidbits stuff odds ends"),
    Kind.WHY: ("why", "watch you should it see worth watching is still works matters we love endures holds up"),
    Kind.THEMES: (
        "themes theme symbolism",
        "meaning meanings messages message main major core central key explored characters settings motifs ideas big "
        "genre questions subjects underlying deeper explained places film's movie's",
    ),
    Kind.SETTINGS: ("setting settings", "story time place places period where when is it set world main key"),
}
_ALWAYS = frozenset("and & the of in for film movie films movies a an its to / + on spoilers spoiler".split())
_VOCABULARIES = tuple(
    (kind, frozenset(keys.split()), frozenset(keys.split()) | frozenset(more.split()) | _ALWAYS)
    for kind, (keys, more) in _VOCABULARY.items()
)
_ANY_KEY = frozenset().union(*(keys for _, keys, _ in _VOCABULARIES))
_NO_PARENTHESES = str.maketrans('()"?,', "     ")
_ALSO = {
    "did you know": Kind.TRIVIA,
    "did you notice": Kind.HIDDEN,
    "did you spot": Kind.HIDDEN,
    "things you may have missed": Kind.HIDDEN,
    "things you might have missed": Kind.HIDDEN,
    "details you may have missed": Kind.HIDDEN,
    "details you might have missed": Kind.HIDDEN,
    "blink and you'll miss it": Kind.HIDDEN,
    "stories from the set": Kind.BEHIND,
    "tales from the set": Kind.BEHIND,
    "from the set": Kind.BEHIND,
    "on the set": Kind.BEHIND,
    "on set": Kind.BEHIND,
    "look and sound": Kind.MAKERS,
    "sound and vision": Kind.MAKERS,
    "who made it": Kind.MAKERS,
    "who made the": Kind.MAKERS,
    "who's in it": Kind.CAST,
    "who is in it": Kind.CAST,
    "who's who": Kind.CAST,
    "who plays whom": Kind.CAST,
    "who plays who": Kind.CAST,
    "best bits": Kind.SCENES,
    "the best bits": Kind.SCENES,
    "versions": Kind.ALTERNATE,
    "other versions": Kind.ALTERNATE,
    "where it was made": Kind.LOCATIONS,
    "where was it made": Kind.LOCATIONS,
    "where they made it": Kind.LOCATIONS,
    "jump to": Kind.CONTENTS,
    "in this article": Kind.CONTENTS,
    "on this page": Kind.CONTENTS,
    "what's inside": Kind.CONTENTS,
    "final thoughts": Kind.WHY,
    "final verdict": Kind.WHY,
    "verdict": Kind.WHY,
    "our verdict": Kind.WHY,
    "the verdict": Kind.WHY,
    "our take": Kind.WHY,
    "my take": Kind.WHY,
    "last words": Kind.WHY,
    "closing thoughts": Kind.WHY,
    "fun facts": Kind.TRIVIA,
    "from page to screen": Kind.BOOK,
    "what happens at the end": Kind.ENDING,
    "how does it end": Kind.ENDING,
    "how does the end": Kind.ENDING,
    "story": Kind.SUMMARY,
    "the story": Kind.SUMMARY,
    "full story": Kind.SUMMARY,
    "the full story": Kind.SUMMARY,
    "complete story": Kind.SUMMARY,
    "the complete story": Kind.SUMMARY,
    "what happens": Kind.SUMMARY,
    "what happens in the": Kind.SUMMARY,
    "what happens in the film": Kind.SUMMARY,
    "what happens in the movie": Kind.SUMMARY,
    "story locations": Kind.SETTINGS,
    "where is it set": Kind.SETTINGS,
    "where is the set": Kind.SETTINGS,
    "where the story takes place": Kind.SETTINGS,
    "where does it take place": Kind.SETTINGS,
    "where does the take place": Kind.SETTINGS,
    "recognition": Kind.AWARDS,
    "about": Kind.INTRO,
    "about the": Kind.INTRO,
    "about the film": Kind.INTRO,
    "about the movie": Kind.INTRO,
    "see also": Kind.RECOMMENDED,
    "also worth watching": Kind.RECOMMENDED,
    "films in the same vein": Kind.RECOMMENDED,
    "fans also watch": Kind.RECOMMENDED,
    "movies in the same vein": Kind.RECOMMENDED,
    "box office": Kind.RECEPTION,
    "box office performance": Kind.RECEPTION,
    "box office results": Kind.RECEPTION,
    "release": Kind.RECEPTION,
    "comments": Kind.BOILERPLATE,
    "leave a reply": Kind.BOILERPLATE,
    "leave a comment": Kind.BOILERPLATE,
    "about the author": Kind.BOILERPLATE,
}

_ASIDE = re.compile(r" *\([^()]*\)$")
_GLUED = re.compile(r"^Toggle(?=\p{Lu})")
_NUMBER = re.compile(r"^(?:\d{1,2}[.)]|[^\p{L}\p{N}\"'(]+)\s*")
_TAIL = re.compile(r"\s*(?:[:\u2013\u2014]| - ).*$")
_ABOUT = re.compile(r"\s+(?:of|in|to|about|from|by|for)\s+(?:the\s+)?[\p{Lu}\p{N}\"'].*$")
_VALUED = re.compile(  # a field of an event, or a link to another page
    r"(?:(?:[Ss]tory )?(?:[Ll]ocation|[Pp]lace|[Ss]etting|[Tt]ime)"
    r"|[Yy]ou (?:[Mm]ay|[Mm]ight) (?:[Aa]lso )?(?:[Ll]ike|[Ee]njoy)|[Rr]elated|[Rr]ecommended|[Ss]ee [Aa]lso) ?: *\S"
)
_OTHERS_OF = re.compile(
    r"(?:(?:other|more|further|notable|essential|also) ){1,2}(?:(?:movies|films|works)(?: directed)? )?"
    r"(?:by|from) \p{Lu}.*"
    r"|\p{Lu}.*: (?:other|further|more) (?:movies|films|works)"
    r"|\p{Lu}.*'s? (?:(?:other|further|earlier|later|best|notable|essential|known|major) )+(?:movies|films|works)"
    r"|(?:.*'s? )?(?:selected )?filmography",
    re.IGNORECASE,
)
_WORK = (
    r"(?:book|novel(?:la)?|memoir|(?:stage )?play|stage|comics?(?: book)?|manga|graphic novel|(?:short )?story|"
    r"short stories|stories|poem|musical|article|webtoon)"
)
_COMPARED = re.compile(
    rf"(?:differences between )?(?:from )?(?:the )?(?:original )?{_WORK} (?:vs\.?|versus|and|to|compared (?:to|with)|"
    rf"/|->?) "
    r"(?:the )?(?:big )?(?:screen|film|movie|adaptation)(?: adaptation| version)?(?:[:,]? (?:the )?(?:main |key )?"
    r"(?:differences|changes|comparison))?"
    r"|(?:the )?(?:(?:key|main|major|notable|biggest|important) )?(?:differences?|departures|deviations|changes) "
    rf"(?:from|to|between|with) (?:the )?(?:original|source|remake|{_WORK}).{{0,40}}"
    rf"|how (?:it|the (?:film|movie|remake)) differs(?: from (?:the )?(?:original|source|{_WORK}).{{0,30}})?"
    r"|what (?:the (?:film|movie|remake|adaptation) |was |has been |they )?chang(?:ed|es)"
    r"|(?:the )?original (?:film )?(?:vs\.?|versus|and) (?:the )?remake|(?:the )?remake (?:vs\.?|versus|and) (?:the "
    r")?original",
    re.IGNORECASE,
)
_FAITHFUL = re.compile(
    r"how (?:close|faithful|true) is (?:it|the(?: film| movie| adaptation)?) to .{2,60}|(?:the )?(?:books?|novels?|"
    r"(?:short )?stor(?:y|ies)|plays?|comics?) behind .{2,60}",
    re.IGNORECASE,
)
_HOW_IT_ENDS = re.compile(
    r"(?:.{2,60}: )?how (?:it|the(?: film| movie| story)?|everything) (?:all )?ends", re.IGNORECASE
)
_SIMILAR = re.compile(r"(?:similar|more) (?:movies|films) (?:with|like|about) .{2,60}", re.IGNORECASE)
_WORDINGS = (
    (_OTHERS_OF, Kind.OTHER_FILMS),
    (_COMPARED, Kind.BOOK),
    (_FAITHFUL, Kind.BOOK),
    (_SIMILAR, Kind.RECOMMENDED),
    (_HOW_IT_ENDS, Kind.ENDING),
)
_TELLING = tuple(
    (kind, frozenset(words.split()))
    for kind, words in (
        (Kind.TRIVIA, "trivia tidbits"),
        (Kind.QUOTES, "quote quotes quoted lines dialogue"),
        (Kind.ALTERNATE, "deleted cut alternate alternative unused"),
        (Kind.SCENES, "scene scenes moments moment"),
        (Kind.HIDDEN, "hidden missed miss details detail easter eggs"),
        (Kind.AWARDS, "award awards win won wins oscar oscars prizes honors honours trophies nominated"),
        (Kind.LOCATIONS, "filmed shot shoot filming location locations"),
        (Kind.MUSIC, "music score soundtrack songs"),
        (Kind.BOOK, "book novel adaptation adapted source"),
        (Kind.WHY, "watch should verdict worth"),
        (Kind.BEHIND, "set making production behind"),
        (Kind.GENRE, "genre genres kind sort"),
        (Kind.POST_CREDITS, "credits post-credits"),
        (Kind.INSPIRATIONS, "influences influenced inspirations inspired"),
        (Kind.THEMES, "themes theme meaning"),
    )
)
"""What words tell of a heading that is surely one; the first kind of which a word is there."""
_BOUNDARY = re.compile(r"\b")
_AFTER_TITLE = re.compile(r"(?:'s)?(?:\s\(\d{4}\))?", re.IGNORECASE)
_PLACED = re.compile(r"(?:location|place|setting|scene|music|genre|cast|(?:film |movie )?type)s?: \S", re.IGNORECASE)
_AFTER_TITLE_ALONE = re.compile(r"^the(?: [-–—] |: )")  # what is left of "Heat - Movies You Might Enjoy"
_FIGURE = re.compile(r"[$£€¥%]|\d ?(?:/ ?\d|[mM]illion)")
_LONGEST_HEADING = 80


def heading_kind(line: str, title: str | None = None) -> Kind | None:
    """What kind of section a line heads; None where it is no known heading.

    Args:
        line: one line of the page.
        title: the film's title where known; a heading may hold it.

    >>> heading_kind("Film Music and Composer"), heading_kind("ToggleDetailed Summary")
    (<Kind.MUSIC: 11>, <Kind.SUMMARY: 5>)
    >>> heading_kind("Ben Sanderson's Collapse") is None
    True
    >>> heading_kind("Cast of Heat"), heading_kind("Heat Cast", "Heat")
    (<Kind.CAST: 9>, <Kind.CAST: 9>)
    """
    if len(line) > _LONGEST_HEADING or line[-1] in ".,;!":
        return None
    return _heading_kind(line, title if title and _small(title) in _small(line) else None)


@lru_cache(maxsize=16384)  # every reader of a page's parts asks of the same lines
def _heading_kind(line: str, title: str | None) -> Kind | None:
    if is_advert(line) or _VALUED.match(line):
        return None
    text = unglued(_NUMBER.sub("", straight(line)))
    if title and _small(title) in text.lower():
        text = _without_title(text, _small(title))
    if (told := _by_wording(text)) is not None:
        return told
    value = text.partition(":")[2].strip(" *_")
    if people_are_named(value) or _FIGURE.search(value) or _PLACED.match(text):
        return None  # a field, such as "Director: A. Name" or "Budget: $4M"
    whole = _AFTER_TITLE_ALONE.sub("", text.strip(" ?:"))
    return next(
        filter(
            None,
            map(
                _kind_of_words, (whole, _ASIDE.sub("", whole).strip(" ?:"), _TAIL.sub("", whole), _ABOUT.sub("", whole))
            ),
        ),
        None,
    )


def _by_wording(text: str) -> Kind | None:
    """The kind of a heading that is a phrase: ``More films by A``, ``How It Ends``."""
    plain = text.strip(" ?")
    return next((kind for pattern, kind in _WORDINGS if pattern.fullmatch(plain)), None)


@lru_cache(maxsize=16384)
def _small(line: str) -> str:
    return straight(line).lower()


def _without_title(line: str, title: str) -> str:
    """A heading with "the" for the film's title and the year after it."""
    lower, kept, done = line.lower(), "", 0
    if len(lower) != len(line):
        return line  # a letter whose small form is longer: offsets would not hold
    for at in starts(lower, title):
        if at >= done and _BOUNDARY.match(line, at):
            after = _AFTER_TITLE.match(line, at + len(title))
            kept, done = f"{kept}{line[done:at]}the", after.end() if after else at + len(title)
    return kept + line[done:]


def _kind_of_words(text: str) -> Kind | None:
    text = text.lower().translate(_NO_PARENTHESES)
    return _kind_of(text.split()) or (_kind_of(text.replace("-", " ").split()) if "-" in text else None)


def _kind_of(words: list[str]) -> Kind | None:
    if not _ANY_KEY.isdisjoint(words):
        for kind, keys, allowed in _VOCABULARIES:
            if not keys.isdisjoint(words) and allowed.issuperset(words):
                return kind
    return _ALSO.get(" ".join(words))


def kind_by_telling_word(words: str) -> Kind:
    """The kind of a heading by the first telling word that it holds, whatever else it says."""
    held = _small(words).translate(_NO_PARENTHESES).replace("-", " ").split()
    return next((kind for kind, keys in _TELLING if not keys.isdisjoint(held)), Kind.OTHER)


def unglued(line: str) -> str:
    """A line without the label of a button that, copied with the page, stands right before its first word.

    >>> unglued("ToggleDetailed Summary"), unglued("Toggle switches")
    ('Detailed Summary', 'Toggle switches')
    """
    return _GLUED.sub("", line)
