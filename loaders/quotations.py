"""Lines that are said in the film: ``Ben: “…”``, ``“…” – Ben``, ``As Ben says, “…”``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex as re

from loaders.headings import Kind
from loaders.items import Item, items
from loaders.known_names import KnownNames, known_names
from loaders.page import Page, Span
from loaders.quotation_marks import Stretch, quoted
from loaders.roles import CHARACTER
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from loaders.speakers import LINE, SAYS, is_of_somebody_else, speaker_of
from loaders.titles import page_form
from ontology.facts import CharacterMention, Quoted

_OF_QUOTES = re.compile(r"\b(?:quotes?|quotations?|lines?|dialogue)\b", re.IGNORECASE)
_MARKUP = r"[*_]{0,3}"
_LABELLED = re.compile(
    rf"(?:^|[/|;] ?|[.!?)] | - ){_MARKUP}(?P<who>[^:/|;\"(]{{1,90}}?(?: ?\([^()\"]{{1,60}}\))?[^:/|"
    rf";\"(]{{0,40}}?)(?P<end>:{_MARKUP} ?{_MARKUP}| - | ?→ )$"
)
_TOLD = re.compile(
    rf"(?P<who>(?:[Tt]he )?{CHARACTER}|\b[Hh]e|\b[Ss]he|\b[Tt]hey|\bwho)"
    rf"(?:(?<='s|s') (?:[\p{{L}}-]+,? ){{0,4}}{LINE}\b[^\".:;]{{0,40}}|(?<='s) (?:\p{{Ll}}+,? ){{0,3}}"
    rf"|,? (?:\p{{Ll}}+ly |simply |then |also ){{0,2}}{SAYS}\b[^\".:;]{{0,80}})[,:]? ?$"
)
_ALONE = re.compile(r"[*_]{0,3}(?:\p{Lu}[\p{L}.'-]*+ ?){1,5}(?:\([^()\"]{1,40}\))?[*_]{0,3} *")
_CALLED = re.compile(rf"\b{LINE}\b[^\".;]{{0,40}}[,:]? ?$|\b{SAYS}\b[^\".:;]{{0,60}}[,:]? $")
_AFTER = re.compile(
    rf"[.,]?{_MARKUP} ?(?:(?:-+|~) ?(?P<who>[^/|\"]{{1,300}}?)|[(\[](?P<who>[^)\]\"]{{1,90}})[)\]])"
    rf"{_MARKUP}(?=$| ?[/|]| {CHARACTER}: ?$| - {CHARACTER}: ?$|(?<=[)\]]))"
    rf"|,? ?(?P<who>(?:as )?(?:said|says|spoken|delivered|uttered)(?: by)? [^\"/|]{{1,80}})"
    rf"|,? ?(?P<who>(?:[Tt]he )?{CHARACTER} {SAYS}\b[^\"/|]{{0,80}})|, (?P<who>{CHARACTER})\.?$"
)
_BY = re.compile(r"(?:as )?(?:(?:said|spoken|delivered|uttered|told|screamed|shouted|whispered) by|by|said|says) ")
_BARE = re.compile(rf"{_MARKUP}(?P<who>[^:\"]{{1,60}}?)(?:{_MARKUP}:{_MARKUP}) ?(?P<text>\S.*)")
_ENDED = re.compile(rf"[.!?…-][)\]']*{_MARKUP}$")
_NO_TEXT = re.compile(r"\P{L}*")
_FEWEST_WORDS = 4
_CONTINUED = re.compile(r"[^\S\n\r]*[\r\n\u2028\u2029]\s*[\"“«]?")
_IN_RELATION = re.compile(r"^(?:Mrs?|Miss|Ms)\b|'s ")  # a family's others
_LONGEST_BARE = 400
_LONGEST_LEFT = 240
_SHORT_NOTE = 12


@dataclass(frozen=True, slots=True)
class Line:
    """A quoted line: where its text and its speaker's name stand in the item, and whether it is all of the item."""

    text: Span
    speaker: Span | None
    quote: Span
    is_whole: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """A stretch between quotation marks with what stands around it, as far as its neighbours."""

    item: Item
    stretch: Stretch
    left: str
    right: str
    is_first: bool

    @property
    def words(self) -> str:
        return self.item.text[self.stretch.start : self.stretch.end]

    @property
    def left_at(self) -> int:
        return self.stretch.start - 1 - len(self.left)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the lines of a section; where its heading speaks of scenes alone, a line must have a speaker."""

    known: KnownNames
    page: Page
    of_quotes: bool

    def line(self, place: _Place) -> Line | None:
        """The quoted line at a place; None where what is quoted there is no line."""
        labelled, told = _LABELLED.search(place.left), _last_told(place.left)
        if labelled and (told is None or labelled["end"] == " - "):
            is_whole = not place.is_first or not place.left[: labelled.start()].strip()
            return self._said_by(place, place.left_at + labelled.start("who"), labelled["who"], is_whole=is_whole)
        if place.is_first and _ALONE.fullmatch(place.left):
            named = self._said_by(place, place.left_at, place.left, is_whole=True)
            if named and named.speaker:
                return named
        if not place.left.strip(" *_/|;"):
            return self._opening(place)
        if told:
            who = place.left_at + told.start("who")
            return self._said_by(place, who, told["who"], is_whole=False) if _is_speech(place.words) else None
        if is_of_somebody_else(place.left):
            return None
        called = self.of_quotes and _is_speech(place.words) and (place.is_first or _CALLED.search(place.left))
        return _made(place, None, is_whole=False) if called else None

    def _opening(self, place: _Place) -> Line | None:
        """The line that an item starts with, which may be followed by its speaker."""
        if after := _AFTER.match(place.right):
            start = after.start("who") + (by.end() if (by := _BY.match(after["who"])) else 0)
            words = place.right[start : after.end("who")]
            return self._said_by(place, place.stretch.end + 1 + start, words, is_whole=True)
        is_whole = not place.right.strip(" *_.,")
        return (
            _made(place, None, is_whole=is_whole) if self.of_quotes and (is_whole or _is_speech(place.words)) else None
        )

    def _said_by(self, place: _Place, at: int, who: str, *, is_whole: bool) -> Line | None:
        speaker = speaker_of(who, self.known, self.page)
        if not speaker.is_line or not (self.of_quotes or speaker.name):
            return None
        name = Span(at + speaker.name.start, at + speaker.name.end) if speaker.name else None
        alone = speaker.name is not None and len(who) - speaker.name.end <= _SHORT_NOTE
        return _made(place, name, is_whole=is_whole and (self.of_quotes or alone))

    def bare(self, item: Item) -> Line | None:
        """``Ben: I came here`` without quotation marks, for sections that use none."""
        match = _BARE.fullmatch(item.text) if len(item.text) <= _LONGEST_BARE else None
        if match is None:
            return None
        speaker, at = speaker_of(match["who"], self.known, self.page), match.start("who")
        if not (speaker.is_line and speaker.name):
            return None
        who = Span(at + speaker.name.start, at + speaker.name.end)
        return Line(Span(*match.span("text")), who, Span(who.start, match.end("text")), is_whole=True)


@rule("quotation", Kind.QUOTES, Kind.SCENES)
def quotations(reading: Reading, section: Section) -> Iterator[Finding]:
    """The lines that a section sets down as said in the film."""
    known, every = known_names(reading), items(section)
    found = [(item, line) for item in every for line in lines_of(item, section, known)]
    if not found and section.kind is Kind.QUOTES:
        reader = _Reader(known, section.page, of_quotes=True)
        found = [(item, line) for item in every if (line := reader.bare(item))]
    for item, line in found:
        name = reading.page.at(item.span(*line.speaker)).strip(" *_") if line.speaker else None
        speaker = _in_full(name, known) if name else None
        text = _CONTINUED.sub("\n", reading.page.at(item.span(*line.text)).strip(" *_,\u00a0\u202f"))
        yield item.span(*line.quote), Quoted(reading.film, text, speaker)


def _in_full(name: str, known: KnownNames) -> CharacterMention:
    """The speaker by the page's fullest name: the only character whose name holds all the words of the one given."""
    words = page_form(name)
    if found := known.character(words):
        name, words = found.name, page_form(found.name)
    parts = set(words.split())
    holding = [
        each for form, each in known.characters.items() if parts < set(form.split()) and not _IN_RELATION.search(form)
    ]
    fullest = max(holding, key=lambda each: len(each.name), default=None)
    sure = fullest and all(set(each.name.split()) <= set(fullest.name.split()) for each in holding)
    return fullest if fullest and sure else CharacterMention(name)


def lines_of(item: Item, section: Section, known: KnownNames) -> list[Line]:
    r"""The quoted lines of an item of a section.

    >>> from loaders.known_names import known_names_of
    >>> from loaders.outline import outline
    >>> from ontology.facts import FilmMention
    >>> page = Page("x", "Quotes\n“A deal?” – Neil")
    >>> section = outline(page)[0]
    >>> [line.is_whole for line in lines_of(items(section)[0], section, known_names_of([], FilmMention("Heat")))]
    [True]
    """
    of_quotes = section.kind is Kind.QUOTES or bool(_OF_QUOTES.search(section.heading))
    reader = _Reader(known, section.page, of_quotes)
    places = _places(item)
    return [line for place in places if (line := reader.line(place))]


def _places(item: Item) -> Iterator[_Place]:
    text, before = item.text, 0
    stretches = [each for each in quoted(text) if not _NO_TEXT.fullmatch(text, each.start, each.end)]
    afters = [*(each.start - 1 for each in stretches[1:]), len(text)]
    for stretch, after in zip(stretches, afters, strict=False):
        left = text[max(before, stretch.start - 1 - _LONGEST_LEFT) : stretch.start - 1]
        yield _Place(item, stretch, left, text[stretch.end + 1 : after], before == 0)
        before = stretch.end + 1


def _made(place: _Place, who: Span | None, *, is_whole: bool) -> Line:
    text = Span(place.stretch.start, place.stretch.end)
    start = min(text.start - 1, who.start if who else text.start)
    end = max(text.end + (1 if place.stretch.closed else 0), who.end if who else 0)
    return Line(text, who, Span(start, end), is_whole)


def _last_told(left: str) -> re.Match[str] | None:
    """The last of the words that say that somebody says something."""
    found, match = None, _TOLD.search(left)
    while match:
        found, match = match, _TOLD.search(left, match.end("who"))
    return found


def _is_speech(words: str) -> bool:
    return bool(_ENDED.search(words)) or len(words.split()) >= _FEWEST_WORDS


RULES: tuple[Rule, ...] = (quotations,)
