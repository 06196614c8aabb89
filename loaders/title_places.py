"""The places where a page names its film: lines at the top, the opening sentence, later sentences, the furniture."""

from __future__ import annotations

import re as stdlib_re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex as re

from loaders.cues import cue_words, words_in
from loaders.header_fields import header_fields, is_field, is_genre_line, is_known_field, is_prose
from loaders.headings import Kind, heading_kind
from loaders.names import GROUP, PEOPLE, PERSON, YEAR, is_person
from loaders.occurrences import stands, starts
from loaders.page import Page, Span
from loaders.sections import is_bullet
from loaders.site_words import is_advert
from loaders.title_asides import LONGEST_SENTENCE, opening, year_beside

YEAR_OF_FIELD = re.compile(rf"(?<!\d){YEAR}(?!\d)")
_T = r"(?P<title>[\p{Lu}\p{N}(¡¿][^\n;]{0,99}?(?<!,))"
_CRUMB = re.compile(r" ?[»›→] | > ")
_HOME = re.compile(r"(?:home|start|main)\b[^\n]*/", re.IGNORECASE)
_DATED = re.compile(rf"(?P<title>.{{1,100}}?) [(\[](?P<year>{YEAR})(?: film| movie)?[)\]](?P<tail>(?:[ :|-].*)?)")
_PARTED = re.compile(r"(?P<title>.{1,100}?) ?(?: - |: | \| )(?P<tail>.*)")
_ENDED = re.compile(
    r"(?P<title>.{1,100}?) (?:(?:movie|film) )?(?:ending explained|plot summary|full (?:plot|story|summary)|"
    r"movie review|film review|synopsis|plot explained|recap)\b(?P<tail>.*)",
    re.IGNORECASE,
)
_KEYS = frozenset(
    "plot story ending endings cast summary synopsis explained explanation review recap spoilers spoiler full guide "
    "analysis themes trivia characters everything overview breakdown wiki".split()
)
_FILLING = _KEYS | frozenset(
    "a about all an and around awards complete detailed does explained facts film how in included it its locations "
    "mean meaning means movie of on quotes scene scenes soundtrack start finish step by the to what happens watch why "
    "with you need know music behind every everyone key & who".split()
)
_HEADING_CUE = stdlib_re.compile(r"\(\d{4}\) ?[-:|]")
_HEADING = re.compile(rf"[ \t]*(?P<title>[^\n]{{1,100}}?) \((?P<year>{YEAR})\) ?(?:-|:|\|) (?P<tail>[^\n]{{1,100}})")
_TELLING = re.compile(
    r"\b(?:plot|story|summary|synopsis|ending|explained|happens|scene to|retold|recap)\b", re.IGNORECASE
)
_VERB = (
    r"(?:is|was|remains|tells|follows|has|stands|takes|explores|examines|chronicles|depicts|charts|watches|spends|"
    r"marks|offers|begins|opens|turns|may be|isn't|asks|made|won|brings|plunges|drops|traces|captures|delivers|proves|"
    r"stars|arrives|centers|centres|makes|puts|sets|uses|gives|starts|belongs|never)"
)
_ASIDE = r"(?: \((?P<aside>[^()\n]{1,80})\))?"
_APPOSED = (
    r", (?:directed|co-directed|written|based|adapted|released|made|shot|starring|produced|set|from)\b"
    rf"|, (?:an?|the|his|her|{PERSON}'s?) [^.;\n]{{1,160}}?, {_VERB}\b"
)
_THEN = rf"(?={_ASIDE}(?: {_VERB}\b|{_APPOSED}))"
_NO_OWNER = r"(?!(?:An?|The|This|Another|My|Your|His|Her|Our|No) )"
_OWNED = re.compile(
    rf"(?:(?:[Dd]irector|[Ff]ilmmaker|Writer-director|In) )?(?:{_NO_OWNER}{PERSON}|(?P<group>{GROUP}))(?:'s|') "
    rf"(?:{YEAR} )?(?:(?!novel|book|story|play|memoir|series|bestseller)[a-z][\w-]* ){{0,5}}"
    rf"[\"_*]?{_T}[\"_*]?{_THEN}"
)
_CREDITED = re.compile(
    rf"\p{{Lu}}[\p{{Ll}}-]+(?:,? (?:and )?[\p{{Ll}}-]+){{0,3}} by {PEOPLE}, [\"_*]?{_T}[\"_*]?{_THEN}"
)
_STATED = re.compile(rf"[\"_*]?{_T}[\"_*]?{_THEN}")
_DOES = re.compile(r" (?:made|won|brings|gives|uses|sets|puts|takes|delivers|turns|makes|stars|has|spends|explores)\b")
_OF_A_FILM = re.compile(
    r"\b(?:film|movie|picture|directed|director|drama|comedy|thriller|documentary|western|musical|romance|adaptation|"
    r"starring|screenplay|cinema|audiences|horror|mystery|science fiction|adventure)\b",
    re.IGNORECASE,
)
_WITHIN_LINES = {
    "music": (
        ("The original ", "The film ", "The music ", "The score ", "The soundtrack "),
        re.compile(
            rf"\bThe (?:original )?(?:film )?(?:music|score|soundtrack) (?:for|of|to|in) {_T} "
            r"(?:was|is|were|comes|features)\b"
        ),
    ),
    "ending": (
        ("The ending of ", "the ending of "),
        re.compile(rf"\b[Tt]he ending of {_T} (?:is|was|remains|sees|has|leaves|shows|can|may|comes|brings)\b"),
    ),
}
"""What names the film in a sentence: the words that it starts with, and the whole of it."""

_LINE_END = r"(?=\s*(?:\n|$))"
_LINES = {
    "post-credits": (
        ("No,", "No."),
        re.compile(rf"(?:- )?No[,.] {_T} (?:does|doesn't|has|contains|did|didn't|features|offers|includes|ends)\b"),
    ),
    "reader": (
        ("Haven't ", "New to ", "Never seen ", "Not seen "),
        re.compile(rf"(?:Haven't (?:you )?seen|New to|Never seen|Not seen) {_T}(?: yet)?\?"),
    ),
    "timeline": ((" Timeline", "'s Timeline"), re.compile(rf"{_T}(?:'s)? Timeline{_LINE_END}")),
    "more": (("More about ", "More About "), re.compile(rf"More [Aa]bout {_T}{_LINE_END}")),
    "similar": (
        ("Similar ", "More ", "Other "),
        re.compile(rf"(?:Similar|More|Other) (?:Movies|Films|movies|films) (?:[Tt]o|[Ll]ike) {_T}{_LINE_END}"),
    ),
    "people": (
        ("Characters", "People", "Themes"),
        re.compile(rf"(?:Characters|People|Themes)[^\n]{{0,40}} (?:in|of) {_T}{_LINE_END}"),
    ),
    "unlock": (("Unlock the ",), re.compile(rf"Unlock the [Ff]ull [Ss]tory of {_T}{_LINE_END}")),
}
"""Lines that name the film: words that they hold, and how they start."""
_IS = re.compile(rf"{_T} (?:is|was) (?:an? |one |the |best )")
_PART = (
    r"(?:(?:full |main |detailed |plot |movie |film |complete )*(?:cast|summary|synopsis|plot|ending|soundtrack|music|"
    r"score|filming locations|locations|awards|trivia|themes|genre)(?: (?:and|&) (?:nominations|characters|crew|quotes|"
    r"composer|meaning|summary|accolades))?(?: explained)?)"
)
_PART_CUES = cue_words(
    "cast summary synopsis plot ending soundtrack music score locations awards trivia themes genre making how where "
    "when who why what does is are"
)
_HEADED = {
    "part of": re.compile(rf"(?P<before>(?i:{_PART}|making)) (?:of|in|for|to) {_T}(?: \((?P<year>{YEAR})\))?"),
    "part": re.compile(rf"{_T}(?: \((?P<year>{YEAR})\))?(?:'s)? (?P<before>(?i:{_PART}))"),
    "question": re.compile(
        rf"(?:How Does|Where Was|Where Is|When Was|Who Stars in|Who Is in|Why (?:You Should |Should You )?Watch|"
        rf"What Happens (?:at|in) the End of|What Is|Does|Is There (?:an?|any) [Pp]ost-[Cc]redits? [Ss]cene in|"
        rf"Are There (?:any )?[Pp]ost-[Cc]redits? [Ss]cenes in) {_T}(?: \((?P<year>{YEAR})\))?"
        rf"(?: (?:[Ee]nds?|[Ff]ilmed|[Ss]hot|[Ss]et|[Aa]bout|[Hh]ave|[Ii]nclude)\b[^?\n]{{0,60}})?\?"
    ),
}
_INTRODUCED = re.compile(
    rf"\b(?:[Ww]ith|[Dd]irected|[Mm]ade|[Ii]n|[Oo]f) [\"_*]?{_T}[\"_*]?(?: \({YEAR}\))?, (?:an?|the|his|her|their) "
    rf"(?:{YEAR} )?(?:[\p{{Ll}}-]+ ){{0,5}}(?:film|movie|picture|drama|musical|comedy|thriller|western|feature)\b"
)
_STOP = re.compile(r"(?<!\b(?:Mrs?|Ms|Dr|St|Vol|vs|Jr|Sr|No|Pt|Lt|Sgt|Capt|Col|Prof|\p{Lu}))\. ")
_NO_OWNER_BEFORE = re.compile(r"(?<!(?:'s|s'|\p{Lu}[\p{L}.]*) )(?<![\p{L}\p{N}-])\Z")
_ENDS_TITLE = re.compile(r"(?![\p{L}\p{N}-]| \p{Lu})")
_SMALL = re.compile(
    r"(?:of|the|and|in|a|an|for|to|on|at|with|from|by|or|as|but|into|than|that|de|la|le|du|des|et|no|vs|og|und|der|die|"
    r"das|e|y|el|il|lo|les|los|las|do|da|del|di)\b"
)
_LABEL = re.compile(r"([^:]{1,40}): (?=\S)")
_CAPITAL = re.compile(r"[\p{Lu}\p{Lo}\p{N}(¡¿]")
_WORD = re.compile(r"[\p{L}&]+")
_HEAD = 4
_LONGEST_TITLE = 100


@dataclass(frozen=True, slots=True)
class Sighting:
    """A place that may name the page's film.

    Attributes:
        span: the title.
        place: what kind of place it is; each kind votes once.
        votes: how much the place is to be trusted.
        year: the year that stands right beside the title.
    """

    span: Span
    place: str
    votes: int
    year: Span | None = None


@lru_cache(maxsize=4)
def sightings(page: Page) -> tuple[Sighting, ...]:
    """Every place that may name the page's film.

    >>> page = Page("x", "Heat (1995): Plot and Cast\\n\\nNo, Heat does not have one.")
    >>> [(sighting.place, page.at(sighting.span)) for sighting in sightings(page)]
    [('title line', 'Heat'), ('post-credits', 'Heat'), ('heading', 'Heat')]
    """
    fields = (Sighting(span, "field", 4) for label, span in header_fields(page) if label == "title")
    return (
        *_at_the_top(page),
        *fields,
        *_in_the_opening(page),
        *_in_sentences(page),
        *_in_genre(page),
        *_headings(page),
        *_parts(page),
    )


def _in_sentences(page: Page) -> Iterator[Sighting]:
    plain = page.plain
    for place, (cues, pattern) in _LINES.items():
        lines = {plain.rfind("\n", 0, at) + 1 for cue in cues for at in starts(plain, cue)}
        for match in filter(None, (pattern.match(plain, start) for start in sorted(lines))):
            yield Sighting(Span(*match.span("title")), place, 2)
    for place, (cues, pattern) in _WITHIN_LINES.items():
        for match in filter(None, (pattern.match(plain, at) for cue in cues for at in starts(plain, cue))):
            yield Sighting(Span(*match.span("title")), place, 2)


def _headings(page: Page) -> Iterator[Sighting]:
    """``Heat (1995) – Full Plot Summary``."""
    starts = dict.fromkeys(page.plain.rfind("\n", 0, cue.start()) + 1 for cue in _HEADING_CUE.finditer(page.plain))
    for match in filter(None, (_HEADING.match(page.plain, start) for start in starts)):
        if _TELLING.search(match["tail"]) and not is_bullet(match["title"]):
            yield Sighting(Span(*match.span("title")), "heading", 2, Span(*match.span("year")))


def _parts(page: Page) -> Iterator[Sighting]:
    """``Cast of Heat``, ``Heat Filming Locations``, ``How Does Heat End?``."""
    for line in page.lines:
        words = page.plain_at(line) if line.end - line.start <= _LONGEST_TITLE else ""
        if not words or words[-1] in ".,;:!" or _PART_CUES.isdisjoint(words_in(words)) or is_bullet(words):
            continue
        for place, pattern in _HEADED.items():
            if place == "part" and heading_kind(words) is not None:
                continue  # "Main Cast"
            match = pattern.fullmatch(words)
            if match and _is_title_like(match["title"]) and not _is_cut(match["title"]):
                start, end = match.span("title")
                year = Span(line.start + match.start("year"), line.start + match.end("year")) if match["year"] else None
                yield Sighting(Span(line.start + start, line.start + end), place, 2, year)


def _is_cut(title: str) -> bool:
    """Whether a title's last word cannot end one, or is of those that follow titles."""
    return title.rsplit(maxsplit=1)[-1].lower().strip("&:,") in _FILLING | {""}


def _at_the_top(page: Page) -> Iterator[Sighting]:
    """Breadcrumbs and title lines before the first paragraph."""
    for number, line in enumerate(page.lines[:_HEAD]):
        words = page.plain_at(line)
        if len(words) > 3 * _LONGEST_TITLE or is_prose(words) or _is_no_title_line(words):
            break
        crumbs = [*_CRUMB.finditer(words)] or ([*re.finditer("/", words)] if _HOME.match(words) else [])
        start = crumbs[-1].end() if crumbs else 0
        sighting = _of_line(page, Span(line.start + start, line.end), "breadcrumb" if crumbs else "title line")
        if sighting:
            yield sighting
            yield from _before_fields(page, number, sighting)


def _is_no_title_line(words: str) -> bool:
    """Whether a line belongs to what follows the title: a field, an item, a heading (none of them with a year)."""
    heads = is_known_field(words) or heading_kind(words) is not None
    return is_bullet(words) or (heads and not _DATED.fullmatch(words))


def _before_fields(page: Page, number: int, sighting: Sighting) -> Iterator[Sighting]:
    """A title line right before the fields, or before a paragraph that names it too, is no site's name."""
    own = page.plain_at(sighting.span)
    after = (Span(line.start, min(line.end, line.start + LONGEST_SENTENCE)) for line in page.lines[number + 1 :][:2])
    rest = [words for words in map(page.plain_at, after) if words != own]
    if rest and is_field(rest[0]):
        yield Sighting(sighting.span, "before fields", 2)
    elif rest and is_prose(rest[0]) and own in rest[0]:
        yield Sighting(sighting.span, "before opening", 1)


def _of_line(page: Page, line: Span, place: str) -> Sighting | None:
    """The title that a line is, without what follows it."""
    words = page.plain_at(line)
    start = line.start + len(words) - len(words.lstrip(' "_*#'))
    words = words.strip(' "_*#')
    if _HEADED["question"].fullmatch(words):
        return None
    if (before := _LABEL.match(words)) and _is_furniture(before[1]):
        start, words = start + before.end(), words[before.end() :]
    if match := _DATED.fullmatch(words):
        year = Span(start + match.start("year"), start + match.end("year"))
        return Sighting(Span(start, start + match.end("title")), place, 3, year)
    for pattern in () if heading_kind(words or ".") else (_PARTED, _ENDED):
        if (match := pattern.fullmatch(words)) and (pattern is _ENDED or _is_furniture(match["tail"])):
            return Sighting(Span(start, start + match.end("title")), place, 3)
    crumb = place == "breadcrumb"
    if not crumb and (heading_kind(words or ".") or is_genre_line(words) or is_bullet(words) or is_advert(words)):
        return None
    if not _CAPITAL.match(words) or len(words) > _LONGEST_TITLE or words[-1] in ",;:.":
        return None
    return Sighting(Span(start, start + len(words)), place, 3 if crumb else 1)


def _is_furniture(tail: str) -> bool:
    words = _WORD.findall(tail.lower())
    return bool(words) and _FILLING.issuperset(words) and not _KEYS.isdisjoint(words)


def _in_the_opening(page: Page) -> Iterator[Sighting]:
    paragraph = opening(page)
    if paragraph is None:
        return
    text = page.plain[paragraph.start : min(paragraph.end, paragraph.start + LONGEST_SENTENCE)]
    for pattern, votes in ((_CREDITED, 3), (_OWNED, 2), (_STATED, 1)):
        match = pattern.match(text)
        if pattern is _STATED and match and is_person(match["title"]) and _DOES.match(text, match.end()):
            continue
        if match and _is_title_like(match["title"]) and not (pattern is _OWNED and _owner_is_of_title(page, match)):
            span = Span(paragraph.start + match.start("title"), paragraph.start + match.end("title"))
            of_a_film = pattern is not _CREDITED and _OF_A_FILM.search(text) is not None
            yield Sighting(span, "opening", votes + of_a_film, year_beside(page, span))
            return
    match = _INTRODUCED.search(text)
    if match and _is_title_like(match["title"]):
        span = Span(paragraph.start + match.start("title"), paragraph.start + match.end("title"))
        yield Sighting(span, "opening", 2, year_beside(page, span))


def _owner_is_of_title(page: Page, match: re.Match[str]) -> bool:
    """Whether the possessive before a title is more likely a part of it (``Ferris Bueller's Day Off``)."""
    whole = match[0][: match.end("title")].strip(' "_*')
    if match["group"] or whole == match["title"]:
        return False
    apart = stands(page.plain, match["title"], _NO_OWNER_BEFORE, _ENDS_TITLE)
    owner = whole[: -len(match["title"])].split("'")[0].rsplit(maxsplit=1)[-1]
    return page.plain.count(whole) > 1 or (not apart and page.plain.count(owner) == 1)


def _is_title_like(title: str) -> bool:
    """Whether words are those of a title rather than of a clause."""
    words = title.split()
    return not _STOP.search(title) and all(not word[0].islower() or _SMALL.match(word) for word in words)


def _in_genre(page: Page) -> Iterator[Sighting]:
    """``X is a …`` right under the heading of the genre."""
    for heading, line in zip(page.lines, page.lines[1:], strict=False):
        if heading.end - heading.start < 40 and heading_kind(page.plain_at(heading)) is Kind.GENRE:
            match = _IS.match(page.plain, line.start, min(line.end, line.start + 200))
            if match and _is_title_like(match["title"]):
                yield Sighting(Span(*match.span("title")), "genre", 2)
