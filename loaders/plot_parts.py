"""The parts of a plot: subheadings with their paragraphs, numbered events, and what is marked as the ending."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, islice, takewhile

import regex as re

from loaders.dates import is_dated
from loaders.headings import Kind, heading_kind, unglued
from loaders.page import Page, Span
from loaders.rules import Reading, remembered
from loaders.sections import Section, is_bullet
from loaders.site_words import is_site_line

PLOT_KINDS = frozenset({Kind.SUMMARY, Kind.ENDING})

_BULLET = re.compile(r"(?:[-•*·–—▪◦]\s+|#{1,6}\s+)")
_MARKS = "#*_ \t\n\r\f\v\u00a0\u2028\u2029\u3000"
_LABEL = re.compile(r"(?:[Ee]vent|[Ss]cene|[Ss]tep) ?: ?")
_MARKS_BEFORE = re.compile(r"^(?:[#*_\s]+|Toggle(?=\p{Lu}))")
_MARKS_AFTER = re.compile(r"[\s*_#:]+$")
_NUMBER = re.compile(r"(?:\d{1,3}[.)]|(?:[Ee]vent|[Ss]cene|[Ss]tep)(?: \d{1,3})? ?[:.)-])\s*")
_NUMBERED_SCENE = re.compile(r"Scene \d{1,2}: ")
_ONLY_NUMBER = re.compile(r"\d{1,3}[.)]?")
_INLINE = re.compile(r"(?P<heading>[\p{Lu}\"][^.;!?:\n]{2,60}?)(?:: | - )(?=[\p{Lu}\"])")
_PLACED = re.compile(
    r"(?:[-•*] ?)?(?P<label>locations?|places?|settings?|where|dates?|time|when|year|characters?(?: involved)?)"
    r" ?: (?P<value>.{1,120})$",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"\p{Lu}[\p{L}\p{M}.' ]{0,40}(?: \([^()]{1,40}\))?: ?[\"']")
_SAID = re.compile(r"[,.!?][\"'] \p{Ll}")
_DESCRIBED = re.compile(r"(?:description|details?|what happens|summary) ?: (?=\S)", re.IGNORECASE)
_CLOSED = re.compile(r"[.!?;,…]$")
_ENDS = frozenset("ending endings ends finale conclusion resolution denouement dénouement aftermath epilogue".split())
_AROUND = frozenset(
    "the a an and & of in film film's movie movie's story story's plot climax climactic how it what happens at act "
    "part "
    "three four five six 3 4 5 6 iii iv v final grand tragic explained spoilers does its to is third last".split()
)
_WORDS = re.compile(r"[\p{L}\p{N}'&]+")
_NO_PLOT = re.compile(
    r"^(?:(?:critical|audience|public|box[ -]office|commercial) (?:reception|response|performance|acclaim|reaction)|"
    r"reception|reviews?|box office|ratings?|rating and reviews?|(?:our |final )?verdict|final (?:thoughts|words|"
    r"verdict)|"
    r"(?:film |character |in-depth )?analysis|characters?(?: (?:analysis|list|guide|arcs?|breakdown|development))?|"
    r"(?:the )?(?:cinematography|direction|performances?|acting|style|tone|legacy|impact|reputation|context|background|"
    r"historical context|crew|credits|release|faqs?|frequently asked questions|where to watch|how to watch|streaming|"
    r"trailer|gallery|sources?|references|notes|tags|details|specifications|technical details|the makers|about)|"
    r"(?:look|style|camera|photography|visuals|cinematography|sound|direction|themes?) (?:and|&) .{1,40}|"
    r".{1,40} (?:and|&) (?:locations?|legacy|reception|awards)|photography|(?:cultural )?impact|parental guide|"
    r"little discoveries|symbolism|takeaways?|lessons?.{0,30})$",
    re.IGNORECASE,
)
_JUDGES = re.compile(r"\b(?:films?|movies?|viewers?|audiences?|director|performances?|cinema)\b", re.IGNORECASE)
_MAKING = re.compile(
    r"\$[\d.]+ (?:million|billion)|\b(?:Academy Award|Golden Globe|BAFTA|Palme d'Or|Oscars?\b(?= for)|nominated for|"
    r"soundtrack|box office|directed by|edited by|filmed (?:in|at|on)|was shot (?:in|at|on|by)|worldwide|distributed|"
    r"grossed|cinematographer|editing|based on|costumes|premiered)\b"
)
_LONGEST_HEADING = 90
_SMALL_WORD = 3
_LINES_ABOVE = 2
_MOST = 3_000
_MOST_SECTIONS = 300


@dataclass(slots=True)
class Part:
    """A part of a plot.

    Attributes:
        ending: whether it is marked as the ending.
        heading: the words above it: its own heading, or the plot's for what stands right below that.
        paragraphs: its paragraphs.
        places: what it says of its place on a line of its own.
        event: the words of a numbered event, which are its paragraph if it has no other.
    """

    ending: bool
    heading: Span | None = None
    paragraphs: list[Span] = field(default_factory=list)
    places: list[Span] = field(default_factory=list)
    event: Span | None = None


@lru_cache(maxsize=64)  # asked by every rule that reads plots
def parts_of(section: Section, title: str) -> tuple[Part, ...]:
    """The parts of a section that tells the plot, in their order; none of any other section.

    Args:
        section: the section.
        title: the film's title, which headings may hold.

    >>> page = Page("x", "A Coin\\nNeil finds a coin. He keeps it.\\nHow It Ends\\nHe gives it back.")
    >>> section = Section(page, Kind.SUMMARY, "Plot", page.lines)
    >>> [(page.at(part.heading), len(part.paragraphs), part.ending) for part in parts_of(section, "Heat")]
    [('A Coin', 1, False), ('How It Ends', 1, True)]
    >>> page = Page("x", "1\\nA Coin\\nOslo, 1950\\nNeil finds it. He keeps it.\\n2\\nThe Bet\\nHe bets it. He loses.")
    >>> parts = parts_of(Section(page, Kind.SUMMARY, "Plot", page.lines), "Heat")
    >>> [(page.at(part.heading), [page.at(place) for place in part.places]) for part in parts]
    [('A Coin', ['Oslo, 1950']), ('The Bet', [])]
    """
    if section.kind not in PLOT_KINDS:
        return ()
    ends = section.kind is Kind.ENDING
    parts = [Part(ends, _heading_above(section))]
    for number, line in enumerate(section.lines[:_MOST]):
        words = section.page.plain_at(line)
        if is_site_line(words) or is_dated(words):
            continue
        if (
            len(words) <= 2 * _LONGEST_HEADING
            and _NO_PLOT.match(_plain_heading(words).strip(" :"))
            and not _closed(words)
        ):
            break
        if _places_event(section, number):
            parts[-1].places.append(line)
        elif not _place(parts, line, words):
            following = section.page.plain_at(section.lines[number + 1]) if number + 1 < len(section.lines) else ""
            _sort(parts, section, line, following, title)
    filled = [part for part in map(_filled, parts) if part.paragraphs and not _concludes_page(section.page, part)]
    return (*filled[:1], *takewhile(lambda part: not _is_of_the_making(section.page, part), filled[1:]))


def _sort(parts: list[Part], section: Section, line: Span, following: str, title: str) -> None:
    """Let a line start a part or continue the last one."""
    page, ends = section.page, section.kind is Kind.ENDING
    words = page.plain_at(line)
    number = _NUMBER.match(words)
    if not following and not number and is_subheading(words) and not any(part.paragraphs for part in parts):
        return  # a table of contents
    if is_subheading(words) and not (following[:1].islower() or (not following and not number)):
        event = Span(line.start + number.end(), line.end) if number else None
        parts.append(Part(ends or _is_ending(words, title), _span(page, line), event=event))
    elif number:
        start = line.start + number.end()
        inline = _INLINE.match(words, number.end())
        heading = Span(start, line.start + inline.end("heading")) if inline else None
        at = line.start + inline.end() if inline else start
        parts.append(Part(ends, heading, [Span(at, line.end)] if at < line.end else []))
    else:
        mark = _BULLET.match(words) or _DESCRIBED.match(words)
        parts[-1].paragraphs.append(Span(line.start + (mark.end() if mark else 0), line.end))


def _places_event(section: Section, number: int) -> bool:
    """Whether a line stands between an event's heading, which a line with its number alone precedes, and its text."""
    if number < _LINES_ABOVE or number + 1 >= len(section.lines):
        return False
    above, heading, place, below = map(section.page.plain_at, section.lines[number - _LINES_ABOVE : number + 2])
    numbered = _ONLY_NUMBER.fullmatch(above) and is_subheading(heading) and is_subheading(place)
    return bool(numbered) and not is_subheading(below)


def _filled(part: Part) -> Part:
    """A part whose numbered line has nothing below it tells in this line what happens."""
    if part.event is None or part.paragraphs:
        return part
    return Part(part.ending, None, [part.event], part.places)


def _place(parts: list[Part], line: Span, words: str) -> bool:
    """Whether a line only says where or when a part takes place."""
    if ":" in words and (match := _PLACED.match(words)) and not (len(words) > _LONGEST_HEADING and _closed(words)):
        if match["label"].lower().rstrip("s") in {"location", "place", "setting", "where"}:
            parts[-1].places.append(Span(line.start + match.start("value"), line.start + match.end("value")))
        return True
    return False


def is_subheading(words: str) -> bool:
    """Whether a line (plain) of a plot is a subheading: short, without an end, no item of a list, nobody's words.

    >>> [is_subheading(line) for line in ("A Red Light", '1. "The Visitor"', "Act One: Home", "Who Did It?")]
    [True, True, True, True]
    >>> [is_subheading(line) for line in ("He runs.", "- a list", 'Neil: "Go"', "and goes", '"Go," he says')]
    [False, False, False, False, False]
    """
    if (
        len(words) > _LONGEST_HEADING
        or (is_bullet(words) and not _NUMBER.match(words))
        or _SPOKEN.match(words)
        or _SAID.search(words)
    ):
        return False
    plain = _plain_heading(words)
    if not plain or plain[0].islower() or _closed(words):
        return False
    return sum(word[0].isupper() for word in plain.split()) > 0 or plain[0].isdigit()


def _plain_heading(words: str) -> str:
    number = _NUMBER.match(words)
    return _unmarked(words[number.end() if number else 0 :]).strip("\"' ")


def _unmarked(words: str) -> str:
    """Words without the marks around them, or the button before them."""
    return unglued(words).strip(_MARKS)


def _closed(words: str) -> bool:
    """Whether a line ends as sentences do; a question and a cry of a few capitalised words may be headings."""
    plain = _unmarked(words).rstrip("\"')")
    asks = plain.endswith(("?", "!")) and words.count(".") == 0 and not plain.endswith(("?!", "!!"))
    titled = [word for word in plain.split() if len(word) > _SMALL_WORD] or plain.split()
    if asks and len(plain) < _LONGEST_HEADING and all(word[0].isupper() for word in titled):
        return False
    return bool(_CLOSED.search(plain))


def _span(page: Page, line: Span) -> Span:
    """A heading's words without its number and the marks around it."""
    words = page.plain_at(line)
    label = _LABEL.match(words)
    start = len(words) - len(_MARKS_BEFORE.sub("", words))
    number = _NUMBER.match(words, start)
    start = label.end() if label else number.end() if number else start
    return Span(line.start + start, line.start + len(_MARKS_AFTER.sub("", words)))


def _heading_above(section: Section) -> Span | None:
    """Where the section's own heading stands: right before its text."""
    start = section.page.text.rfind(section.heading, 0, section.start) if section.heading else -1
    span = Span(start, start + len(section.heading))
    if start < 0 or _NUMBERED_SCENE.match(section.heading):
        return span if start >= 0 else None
    return _span(section.page, span)


def _is_ending(words: str, title: str) -> bool:
    plain = _plain_heading(words)
    parts = (plain, plain.partition(":")[2], plain.partition(":")[0], plain.partition(" - ")[2])
    return any(part.strip() and _marks_ending(part.strip(), title) for part in parts)


def _marks_ending(words: str, title: str) -> bool:
    if heading_kind(words, title or None) is Kind.ENDING or words.lower() == "the end":
        return True
    found = frozenset(_WORDS.findall(words.lower()))
    return not _ENDS.isdisjoint(found) and (_ENDS | _AROUND).issuperset(found)


def _concludes_page(page: Page, part: Part) -> bool:
    """Whether a "conclusion" is the article's, which judges the film, and not the plot's."""
    if part.heading is None or "conclusion" not in page.plain_at(part.heading).lower():
        return False
    return bool(_JUDGES.search(page.plain_at(part.paragraphs[0])[:200]))


def _is_of_the_making(page: Page, part: Part) -> bool:
    """Whether a part tells how the film was made or received: two signs of that in one of its paragraphs."""
    return any(len(set(map(str.lower, _MAKING.findall(page.plain_at(each))))) > 1 for each in part.paragraphs)


def plot_parts(reading: Reading, section: Section) -> tuple[Part, ...]:
    """The parts of a section's plot; none of a synopsis page's one short paragraph that nothing says to be a plot."""
    parts = parts_of(section, reading.film.title)
    if "overview" in section.heading.lower() and len(parts) == 1 and _JUDGES.search(section.text[:200]):
        return ()
    if section.heading or len(parts) != 1 or section.kind is not Kind.SUMMARY or len(parts[0].paragraphs) > 1:
        return parts
    span = parts[0].paragraphs[0]
    warned = any(each.kind is Kind.BOILERPLATE for each in islice(reading.sections, 4) if each.start < span.start)
    return parts if warned or span.end - span.start > 600 else ()


@remembered
def plot_paragraphs(reading: Reading) -> tuple[Span, ...]:
    """The paragraphs of a page's plot in their order."""
    plots = (section for section in reading.sections if section.kind in PLOT_KINDS)
    found = (part.paragraphs for section in islice(plots, _MOST_SECTIONS) for part in plot_parts(reading, section))
    return tuple(islice(chain.from_iterable(found), _MOST))


def plot_until(reading: Reading, section: Section) -> tuple[Span, ...]:
    """The same, of a section that belongs to the plot; none of one after the part of a page's plot that is read."""
    paragraphs = plot_paragraphs(reading)
    return paragraphs if paragraphs and section.lines and section.start <= paragraphs[-1].start else ()


def within(span: Span, section: Section) -> bool:
    """Whether a span stands in a section."""
    return bool(section.lines) and section.lines[0].start <= span.start < section.lines[-1].end
