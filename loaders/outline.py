"""A page's outline: its sections, told by headings that vary in wording but not in vocabulary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property, lru_cache

import regex as re

from loaders.cues import words_in
from loaders.names import people_are_named
from loaders.occurrences import starts
from loaders.page import Page, Span
from loaders.site_words import is_advert, is_site_line
from ontology.text import straight

__all__ = ["Kind", "Section", "heading_kind", "is_advert", "is_bullet", "kinds_of", "outline"]


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

_SEVERAL = re.compile(r"\d[.)] .*\d[.)] ")
_ASIDE = re.compile(r" *\([^()]*\)$")
_GLUED = re.compile(r"^Toggle(?=\p{Lu})")
_NUMBER = re.compile(r"^(?:\d{1,2}[.)]|[^\p{L}\p{N}\"'(]+)\s*")
_TAIL = re.compile(r"\s*(?:[:\u2013\u2014]| - ).*$")
_ABOUT = re.compile(r"\s+(?:of|in|to|about|from|by|for)\s+(?:the\s+)?[\p{Lu}\p{N}\"'].*$")
_VALUED = re.compile(  # a field of an event, or a link to another page
    r"(?:(?:[Ss]tory )?(?:[Ll]ocation|[Pp]lace|[Ss]etting|[Tt]ime)"
    r"|[Yy]ou (?:[Mm]ay|[Mm]ight) (?:[Aa]lso )?(?:[Ll]ike|[Ee]njoy)|[Rr]elated|[Rr]ecommended|[Ss]ee [Aa]lso) ?: *\S"
)
_NUMBERED = re.compile(r"\d{1,2}[.)]")
_MARKS = frozenset("-•*·–—▪◦→")
_GENRES = re.compile(r"(?:(?:film |movie )?genres?|(?:film|movie) type|type): (?=\S)", re.IGNORECASE)
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
_MORE_OF = re.compile(r"(?:Other|More|Further|Also by) \p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,3}(?: to .{3,20})?")
_LISTED = re.compile(r"[^\n(]{1,100} \((?:18|19|20)\d\d\)(?: ?[-:,].*)?")
_LONGEST_OF_OTHERS = 60
_SHAPED = 3
_LIKE_HEADING = re.compile(r"[\"'(]?[\p{Lu}\p{N}][^.;:()\n]*[\p{L}\p{N}\"'?!)]")
_CAST_LINE = re.compile(
    r"(?:[-•*] ?)?\p{Lu}[\p{L}.'-]*(?: (?:\p{Lu}|de|van|von|del|di)[\p{L}.'-]*){1,3} (?:as |- |\.{2,4} |… |\().{2,70}"
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
_WITH_SUBHEADINGS = frozenset(
    {Kind.SUMMARY, Kind.ENDING, Kind.LOCATIONS, Kind.CAST, Kind.SETTINGS, Kind.CONTENTS, Kind.INTRO, Kind.HEADER}
)
"""The kinds of section that have headings of their own within them."""
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
    text = _GLUED.sub("", _NUMBER.sub("", straight(line)))
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


@dataclass(frozen=True, eq=False)
class Section:
    """A stretch of a page under one heading.

    Attributes:
        page: the page.
        kind: what it is about.
        heading: the heading's words as they stand; empty before the first heading.
        lines: the spans of its lines; the heading and what the site says on its own account are left out.
    """

    page: Page
    kind: Kind
    heading: str
    lines: tuple[Span, ...]

    @cached_property
    def text(self) -> str:
        """The plain text from its first line to its last; an offset into it plus ``start`` is one into the page."""
        return self.page.plain[self.start : self.lines[-1].end] if self.lines else ""

    @cached_property
    def start(self) -> int:
        """Where the section's text starts in the page."""
        return self.lines[0].start if self.lines else 0

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in small letters (:func:`loaders.cues.words_in`)."""
        return frozenset().union(*(words_in(self.page.plain_at(line)) for line in self.lines))

    @cached_property
    def heading_start(self) -> int:
        """Where its heading stands in the page; -1 where it has none."""
        until = self.start or len(self.page.text)
        return self.page.text.rfind(self.heading, 0, until) if self.heading else -1

    def holds(self, span: Span) -> bool:
        """Whether words stand in one of its lines."""
        if not self.lines or not self.start <= span.start < self.lines[-1].end:
            return False
        return any(line.start <= span.start < line.end for line in self.lines)

    def span(self, match: re.Match[str], group: int | str = 0) -> Span:
        """The span in the page of a match (or its group) in the section's text."""
        return Span(self.start + match.start(group), self.start + match.end(group))

    def bullets(self) -> tuple[tuple[Span, str], ...]:
        """Each line without its bullet, as span and plain text."""
        return self._bullets

    @cached_property
    def _bullets(self) -> tuple[tuple[Span, str], ...]:
        plain = self.page.plain
        unmarked = (Span(_after_mark(plain, start, end), end) for start, end in self.lines)
        return tuple((span, plain[span.start : span.end]) for span in unmarked)


def is_bullet(line: str) -> bool:
    """Whether a line is an item of a list.

    >>> is_bullet("- one"), is_bullet("one")
    (True, False)
    """
    return _after_mark(line, 0, len(line)) > 0


def _after_mark(text: str, start: int, end: int) -> int:
    """Where a line's words start: after its bullet or number, if it has one."""
    first = text[start : start + 1]
    if first in _MARKS:
        at = start + 1
    elif first.isdecimal() and (number := _NUMBERED.match(text, start, end)):
        at = number.end()
    else:
        return start
    after = at
    while after < end and text[after].isspace():
        after += 1
    return after if after > at else start


@lru_cache(maxsize=2)  # asked by those who recognise a page and by those who read it
def _read_lines(page: Page) -> tuple[tuple[Span, str, bool], ...]:
    """The lines of a page with their words, and whether each is an item of a list."""
    lines = ((line, page.plain_at(line)) for line in page.lines)
    return tuple((line, words, is_bullet(words)) for line, words in lines)


def kinds_of(page: Page) -> frozenset[Kind]:
    """The kinds of the sections that a page's headings start, whatever its film.

    >>> sorted(kind.name for kind in kinds_of(Page("x", "Heat is a film.\\nCast\\n- Al Pacino as Hanna\\n")))
    ['CAST']
    """
    found = set[Kind]()
    for _, words, bulleted in _read_lines(page):
        kind = None if bulleted or len(words) > _LONGEST_HEADING else heading_kind(words)
        if kind is not None:
            found.add(kind)
        elif found and _genre_field(words):
            found.add(Kind.GENRE)
    return frozenset(found)


def _strange_heading(page: Page, read: Sequence[tuple[Span, str, bool]], number: int, now: Kind) -> Kind | None:
    """What kind of part starts with a line that no vocabulary knows, but that looks like a heading; None if none does.

    In parts that have headings of their own only a list of the cast below it tells.
    """
    if not _heads_something(page, read, number):
        return None
    below = [words for _, words, _ in read[number + 1 : number + 1 + _SHAPED]]
    if now is not Kind.CAST and len(below) == _SHAPED and all(_CAST_LINE.fullmatch(words) for words in below):
        return Kind.CAST
    return None if now in _WITH_SUBHEADINGS else _kind_by_key(read[number][1])


def _kind_by_key(words: str) -> Kind:
    """The kind of a heading by the first telling word that it holds, whatever else it says."""
    held = _small(words).translate(_NO_PARENTHESES).replace("-", " ").split()
    return next((kind for kind, keys in _TELLING if not keys.isdisjoint(held)), Kind.OTHER)


def _heads_something(page: Page, read: Sequence[tuple[Span, str, bool]], number: int) -> bool:
    """Whether a line that no vocabulary knows looks like a heading: short and alone, above a paragraph or a list."""
    line, words, bulleted = read[number]
    if bulleted or len(words) > _LONGEST_OF_OTHERS or not _LIKE_HEADING.fullmatch(words) or number + 1 == len(read):
        return False
    below, text, listed = read[number + 1]
    alone = "\n" in page.text[read[number - 1][0].end : line.start].strip(" \t").replace("\r", "")[1:]
    apart = "\n" in page.text[line.end : below.start].replace("\r", "").strip(" \t")[1:]
    return (
        alone and (apart or listed) and (listed or len(text) > _LONGEST_OF_OTHERS or bool(_CAST_LINE.fullmatch(text)))
    )


def _lists_films(lines: list[str]) -> bool:
    """Whether lines are films with their years, so that ``More Ashby`` above them heads a list of somebody's films."""
    return bool(lines) and all(_LISTED.fullmatch(line) for line in lines)


def _genre_field(words: str) -> re.Match[str] | None:
    return _GENRES.match(words) if words[0] in "gfmtGFMT" else None


def outline(page: Page, title: str | None = None) -> list[Section]:
    """The sections of a page in their order; what stands before the first heading is the introduction.

    >>> page = Page("x", "Heat is a film.\\nCast\\n- Al Pacino as Hanna\\n")
    >>> [(section.kind.name, section.text) for section in outline(page)]
    [('INTRO', 'Heat is a film.'), ('CAST', '- Al Pacino as Hanna')]
    """
    sections: list[Section] = []
    own = straight(title).lower() if title else None
    kind, heading, lines = Kind.INTRO, "", list[Span]()
    read = _read_lines(page)
    for number, (line, words, bulleted) in enumerate(read):
        names_page = own is not None and not sections and not lines and own in words.lower()
        found = None if bulleted or names_page or len(words) > _LONGEST_HEADING else heading_kind(words, title)
        if (
            found is None
            and _MORE_OF.fullmatch(words)
            and _lists_films([each for _, each, _ in read[number + 1 : number + 2]])
        ):
            found = Kind.OTHER_FILMS
        if found is None and kind is Kind.CONTENTS and _GLUED.match(words) and not _SEVERAL.search(words):
            found = Kind.SUMMARY  # the button of the contents stands before the first heading, which heads the plot
        if found is not None:
            sections.append(Section(page, kind, heading, tuple(lines)))
            kind, heading, lines = found, page.at(line), []
        elif sections and (strange := _strange_heading(page, read, number, kind)) is not None:
            sections.append(Section(page, kind, heading, tuple(lines)))
            kind, heading, lines = strange, page.at(line), []
        elif sections and (field := _genre_field(words)):
            sections.append(Section(page, kind, heading, tuple(lines)))
            start = line.start + field.end()
            kind, heading, lines = Kind.GENRE, page.text[line.start : start].strip(" :"), [Span(start, line.end)]
        elif not is_site_line(words):
            lines.append(line)
    sections.append(Section(page, kind, heading, tuple(lines)))
    return [section for section in sections if section.lines or section.heading]
