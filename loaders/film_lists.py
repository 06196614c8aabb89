"""Films as lists have them: a title and a year, and perhaps a word on each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex as re

from loaders.names import TITLE, YEAR
from loaders.page import Page, Span
from loaders.sections import Section, is_bullet
from loaders.site_words import is_advert
from loaders.title_owners import owns
from ontology.facts import FilmMention

_IN_PARENS = rf"(?:[^()\n]{{1,60}}[,;] )?(?P<year>{YEAR})(?: (?:film|movie)|[,;] [^()\n]{{1,60}})?"
_DATED = re.compile(
    rf"(?P<title>[^\n]{{1,120}}?),? ?[\[(]{_IN_PARENS}[\])](?P<tail>$|[*_\"]{{0,2}}[ :,.;-][^\n]{{0,600}})"
)
_UNBRACKETED = re.compile(rf"(?P<title>[^\n()]{{1,100}}?)(?:,| -) (?P<year>{YEAR})(?P<tail>)")
_ONE_OF_LIST = re.compile(
    rf"(?P<title>[^\n]{{1,120}}?) \({_IN_PARENS}\)(?P<between>$|\.$|[,;] (?:and |or )?| and | or )"
)
_YEARS = re.compile(rf"\((?:[^()\n]{{1,60}}[,;] )?{YEAR}(?:[,; ][^()\n]{{1,60}})?\)")
_REASON = re.compile(
    r"(?P<title>[^\n]{1,100}?)(?:(?:: | - )(?P<tail>\p{Ll}[^\n]{0,600}|(?:An?|The|One) \p{Ll}[^\n]{0,600})"
    r"|, (?P<tail>(?:also|another|an?|the|for|by|with|directed|where|which|whose|in|if) [^\n]{0,600}))"
)
_SMALL = frozenset(
    "a an and as at by de del der des die du el en et for from in into is la le les of on or out over the to un une up "
    "upon van vs vs. von with y".split()
)
_NO_TITLE = re.compile(
    r"(?:see|read|view|watch|click|find|more|browse|visit|show|load|all|the full list|and more|and many more|"
    r"also|other)\b(?: (?:more|all|also|here|our|the|full|other|list|films|movies|recommendations?)\b)*[.…]*|"
    r"n/a|none|tba|unknown|various|(?:early|later|short|feature|television|other) (?:films?|works?|movies?)",
    re.IGNORECASE,
)
_IN_PROSE = re.compile(rf"(?P<title>{TITLE}) \({_IN_PARENS}\)")
_BIDS = frozenset(
    "try see watch like also besides if for consider begin start continue then and or perhaps maybe fans revisit check "
    "follow add pair next both even either finally with".split()
)
_OPENERS = _BIDS | {"another", "after", "in", "why", "one"}
_BEFORE_SMALL = frozenset({"from", "to", "go", "move", "turn", "stay", "look"})
_UNSAFE_BEFORE = re.compile(r"(?:\b(?:the|a|an|unlike|than|not|of|&)|\p{Lu}[\p{L}'.-]*,(?: and)?|[\"'-]) $")
_UNSAFE_IN = re.compile(r" (?:and|or|with|by) ")
_CAPITAL = re.compile(r"[\"'*_]{0,3}[\p{Lu}\p{Lo}\p{N}(¡¿.]")
_CAPITALISED = re.compile(r"[\"'(]?[\p{Lu}\p{Lo}\p{N}]")
_REASON_NEXT = re.compile(r"$|[*_\"]{0,2} ?[:;,.-]| (?:by|with|from|directed|starring|for)\b")
_DIRECTOR_NEXT = re.compile(r"$|[*_\"]{0,2}(?: ?[:-] |, (?:dir|directed|\p{Lu}))")
_BROKEN = re.compile(r"\d{4}\)|(?<!\.\.)\.$|;$|[()]")
_UNLIKE = re.compile(r"\b[Uu]nlike $")
_SMALL_WORDS = re.compile(r"^(?:\p{Ll}+ )+")
_OWNER = re.compile(r"(?P<owner>\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,3})(?:'s|s') (?P<title>[\p{Lu}\p{N}].*)")
_NO_OWNERS = frozenset({"Who", "What", "Where"})
_LONGEST_WITHOUT_YEAR = 60
_MOST_WORDS = 9
_FEW_WORDS = 6
_NAME_START = re.compile(r"[\p{Lu}\p{N}]")
_LONGEST_PROSE = 4000


@dataclass(frozen=True, slots=True)
class Entry:
    """A film of a list: the words that name it, with the year, and what follows them."""

    span: Span
    film: FilmMention
    tail: str


def entries(section: Section) -> Iterator[Entry]:
    """The films that a section lists, an item or a line each, or several on a line between commas.

    >>> from loaders.headings import Kind
    >>> from loaders.outline import outline
    >>> page = Page("x", "Similar Movies\\n- Ran (1985): a king\\nThe Good, the Bad (1966), Us (2019)\\n- Jaws")
    >>> [(entry.film.title, entry.film.year) for entry in entries(outline(page)[0])]
    [('Ran', 1985), ('The Good, the Bad', 1966), ('Us', 2019), ('Jaws', None)]
    """
    for line, (span, text) in zip(section.lines, section.bullets(), strict=True):
        if len(text) <= _LONGEST_PROSE and not is_advert(text):
            yield from of_line(section.page, span, text, bulleted=is_bullet(section.page.plain_at(line)))


def of_line(page: Page, span: Span, text: str, *, bulleted: bool) -> list[Entry]:
    """The films of one line, which holds nothing else (but reasons)."""
    if len(_YEARS.findall(text)) > 1 and (several := _several(page, span, text)):
        return several
    match = _DATED.fullmatch(text) or _UNBRACKETED.fullmatch(text)
    if match and _starts_like_title(match["title"]) and not _is_sentence(match, bulleted=bulleted):
        return [_entry(page, span, match)]
    return _undated(page, span, text) if bulleted and not match else []


def _several(page: Page, span: Span, text: str) -> list[Entry]:
    found, at = [], 0
    while at < len(text):
        match = _ONE_OF_LIST.match(text, at)
        if match is None or not _starts_like_title(match["title"]) or _is_clause(match["title"]):
            return []
        found.append(_entry(page, span, match))
        at = match.end()
    return found


def _starts_like_title(title: str) -> bool:
    return bool(_CAPITAL.match(title)) and not _YEARS.search(title)


def _is_sentence(match: re.Match[str], *, bulleted: bool) -> bool:
    """Whether a year stands in running text rather than after the title that a line starts with."""
    if bulleted and _REASON_NEXT.match(match["tail"]):
        return _is_clause(match["title"]) and len(match["title"].split()) > _MOST_WORDS
    short = len(match["title"].split()) <= _FEW_WORDS and not _is_bid(match["title"])
    if short and (not match["tail"] or (match["tail"][0] == "," and match["tail"][-1] not in ".!?")):
        return False
    return _is_clause(match["title"]) or not _DIRECTOR_NEXT.match(match["tail"])


def _is_clause(title: str) -> bool:
    """Whether words are no title: too many of them are written small, or they are a bid."""
    words = title.split()
    small = [word for word in words if word[0].islower() and word.strip(",:") not in _SMALL]
    return _is_bid(title) or len(small) > len(words) // 3


def _is_bid(title: str) -> bool:
    """Whether words tell the reader to do something."""
    words = title.split()
    return words[0].lower().strip(",") in _BIDS and any(
        word[0].islower() and word.strip(",:") not in _SMALL for word in words
    )


def _entry(page: Page, span: Span, match: re.Match[str]) -> Entry:
    title = match["title"].strip(' "*_,')
    start = span.start + match.start("title") + match["title"].index(title)
    end = span.start + match.end("year")
    closed = page.plain[end : end + 1] in {")", "]"}
    words = page.at(Span(start, start + len(title)))
    tail = page.plain_at(Span(end + closed, span.start + match.end()))
    return Entry(Span(start, end + closed), FilmMention(words, int(match["year"])), tail)


def _undated(page: Page, span: Span, text: str) -> list[Entry]:
    """A short item that is a title and nothing else, or a title and a reason."""
    match = _REASON.fullmatch(text)
    title = (match["title"] if match else text).strip(' "*_')
    short = len(title) <= _LONGEST_WITHOUT_YEAR and len(title.split()) <= _MOST_WORDS
    if not (short and _is_title(title)) or _NO_TITLE.fullmatch(title) or _BROKEN.search(title):
        return []
    start = span.start + text.index(title)
    quote = Span(start, start + len(title))
    return [Entry(quote, FilmMention(page.at(quote)), match["tail"] if match else "")]


def _is_title(words: str) -> bool:
    parts = words.split()
    capital = [bool(_CAPITALISED.match(part)) for part in parts]
    return (
        bool(parts)
        and capital[0]
        and all(is_one or part in _SMALL or part == "&" for is_one, part in zip(capital, parts, strict=True))
    )


def in_prose(page: Page, span: Span, owners: frozenset[str]) -> Iterator[Entry]:
    """The films in running text whose titles can be told from the words around them.

    Args:
        page: the page.
        span: a paragraph.
        owners: surnames that may own a film (``Mann's Thief (1981)``).

    >>> text = "Try Ran (1985), or, by the same hand, Yojimbo (1961). The Good, the Bad and the Ugly (1966)"
    >>> [entry.film.title for entry in in_prose(Page("x", text), Span(0, len(text)), frozenset())]
    ['Ran', 'Yojimbo']
    """
    text = page.plain_at(span)[:_LONGEST_PROSE]
    for match in _IN_PROSE.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        title = _without_openers(match["title"], starts=not before.strip() or before.rstrip()[-1] in ".:!?")
        title = _without_owner(title, owners)
        after_list = before.endswith(("), ", ") ", "), and ", "), or ", ") and ", ") or "))
        whole = title == match["title"]
        unsafe = not after_list and ((whole and _UNSAFE_BEFORE.search(before)) or _UNSAFE_IN.search(title))
        if title and not unsafe and not _UNLIKE.search(before) and not title.startswith("Unlike "):
            start = span.start + match.end("title") - len(title)
            quote = Span(start, span.start + match.end())
            yield Entry(quote, FilmMention(page.at(Span(start, start + len(title))), int(match["year"])), "")


def _without_openers(title: str, *, starts: bool) -> str:
    first, _, rest = title.partition(" ")
    bids = first.lower() in _OPENERS or (first.lower() in _BEFORE_SMALL and rest[:1].islower())
    if not starts or not bids:
        return title
    rest = _SMALL_WORDS.sub("", rest)
    return rest if _NAME_START.match(rest) else title


def _without_owner(title: str, owners: frozenset[str]) -> str:
    """A title without the director's name before it; empty where a name might be part of the title."""
    match = _OWNER.match(title)
    if match is None:
        return title
    if match["owner"].rpartition(" ")[2] in _NO_OWNERS:
        return title
    named = match["owner"] in owners or owns(match["owner"])
    return match["title"] if named else ""
