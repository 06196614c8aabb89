"""Sentences of a page's prose, and whether what they say is said of the page's own film.

Pages credit, date and compare many films. A rule that reads prose must know whose film a clause is about. So the own
title is masked in each sentence, character for character: patterns need not know the title, and offsets stay.
"""

from __future__ import annotations

import re as stdlib_re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

import regex as re

from loaders.cues import cue_words, words_in
from loaders.headings import Kind
from loaders.names import OPENERS, YEAR
from loaders.occurrences import starts
from loaders.page import Page, Span
from loaders.rules import Reading, remembered
from loaders.sections import Section
from ontology.facts import FilmMention
from ontology.text import straight

_MARK = "\ue000"
OWN = rf"(?:{_MARK}++)"
"""The own film's title in a masked sentence, with its quotes and the parenthesis after it."""

NOUN = (
    r"(?:film|movie|picture|feature|drama|comedy|thriller|romance|western|musical|noir|epic|adaptation|remake|sequel|"
    r"prequel|classic|masterpiece|fable|satire|tragedy|saga|chiller|mystery|debut|biopic|documentary)"
)
"""What a film is called."""

_WORDS = r"(?:[\p{L}\p{N}'-]++,? ){0,5}"
FILM = rf"(?:{OWN}|[Ii]t|[Tt]he (?:finished )?(?:film|movie|picture|drama|thriller|comedy)|[Tt]his {_WORDS}{NOUN})"
"""What stands for the own film in a masked sentence."""

CLAUSE = r"(?:^|(?:[,;:(]|\b(?i:and|but|while|though|although|since|because|when|as|that|whereas)) )"
"""Where a clause starts."""

_HEADS = re.compile(
    rf"{OWN},? ?$|{CLAUSE}{FILM}(?:(?:,? (?:is|was|has been)|'s)(?: \p{{Ll}}+ly| also| both| itself)?|,|) ?$"
    rf"|(?:{CLAUSE}|'s? ){FILM},? (?:is|was|remains) (?:an?|the) (?P<nature>[^.;:()]{{0,120}}) $"
    rf"|{CLAUSE}{FILM} (?:is|was) (?:shot|filmed|made|released|written|produced)\b[^.;:()]{{0,100}}(?:,| and) $"
    rf"|{OWN},? (?:directed|written|produced|released|made|starring|based|adapted)\b[^.;:()]{{0,120}}(?:,| and) $"
)
_OPENING_HEADS = re.compile(
    rf"^(?:Directed|Written|Produced|Released|Made|Shot|Starring|Based|Adapted|Set)\b[^.;:]{{0,150}}(?:,| and) $"
    rf"|^(?:A|An) {_WORDS}{NOUN},? $"
)
_NOT_ITS_NATURE = re.compile(
    r"\b(?:remake|reimagining|sequel|prequel|version|follow-up|spin-off|homage|tribute|parody|reboot|adaptation|"
    r"novel|book|play|about|film of|answer to|documentary)\b"
)
_ANOTHER = re.compile(
    rf"[\p{{Lu}}\p{{N}}][^\s()]*+ \((?:[^()]{{0,40}}, )?{YEAR}\)"
    r"|(?<!\b[Tt]his )\b(?:remakes?|sequels?|prequels?|reboot|spin-offs?|versions?|documentar(?:y|ies)|(?:mini)?series|"
    r"(?:television|TV)(?! (?:sets?|screens?|studios?|reporters?|interviews?|crews?|hosts?|news|stations?|commercials?|"
    r"company|executives?)\b)|Broadway|on stage|stage (?:play|show|production)|musical|opera|episodes?|pilot|trailers?|"
    r"music video|short film|video game|the original(?! (?:screenplay|script|score|music))|"
    r"(?:another|other|earlier|previous|next|later|first|second|third) (?:films?|movies?|pictures?|features?))\b"
)
_ANOTHER_CUES = cue_words(
    "remake remakes sequel sequels prequel prequels reboot spin version versions documentary documentaries series "
    "miniseries television tv broadway stage musical opera episode episodes pilot trailer trailers video short "
    "original another other earlier previous next later first second third"
)
_THIS_REMAKE = re.compile(rf"\b[Tt]his remake of [^,.;]{{0,80}} \({YEAR}\)")
_NATURE = re.compile(rf"{OWN},? (?:(?:is|was|remains) )?(?:an?|the) (?:[\p{{L}}\p{{N}}'-]++,? ){{0,6}}?{NOUN}\b")
_DOUBTED = re.compile(
    r"\b(?:rumou?r\w*|claim\w*|alleged\w*|reportedly|supposedly|uncredited|ghost\w*)\b", re.IGNORECASE
)
_NOT_DONE = re.compile(
    r"\b(?:said to|considered|offered|almost|nearly|planned|originally|initially|was to|were to|would have|could have|"
    r"might have|instead of|turned down|replaced|fired|attached|approached|intended|wanted|refused|declined|rejected|"
    r"never|unused|abandoned|hoped)\b",
    re.IGNORECASE,
)
_OWN_FIRST = re.compile(rf"{OWN}|(?:The|This) {NOUN}\b")
_FILM_FIRST = re.compile(rf"{FILM}(?![\p{{L}}\p{{N}}])")
_OWN_NEXT = re.compile(rf", {FILM}(?![\p{{L}}\p{{N}}])")
_PAUSE = re.compile(r"[,;:()]")
_STOP = stdlib_re.compile(r"[.!?][\"')\]]*+ ++")  # looked for in every line of a page: scans far faster
_ABBREVIATED = re.compile(r"(?:\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|St|Lt|vs|No|Vol|Bros))\Z")
_OPENS = re.compile(r"[\"'(\[]*+[\p{Lu}\p{N}\ue000]")
_TWO_WORDS = re.compile(r"\p{Ll} \p{Ll}")
_WORD_BEFORE = re.compile(r"[\p{Lu}\p{N}][\p{L}\p{N}'.-]* $")
_ARTICLES = ("The ", "the ")
_LETTER_END = re.compile(r"(?<![\p{L}\p{N}'-])")
_AFTER_TITLE = re.compile(r"\"?(?![\p{L}\p{N}-])(?! [\p{Lu}\p{N}]|: [\p{Lu}\p{N}])(?P<aside> \([^()\n]{1,60}\))?")
_YEARS = re.compile(rf"\b{YEAR}\b")
_LONGEST = 2_000
_LONGEST_ABBREVIATION = 4
_MOST = 500
_EDGE = 4
_FIRST = 12
_SHORT = 80
_SUBJECT = 30


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a page.

    Attributes:
        page: the page.
        start: where the sentence starts in the page.
        text: its plain form, the own film's title masked.
        before: the sentence before it in its paragraph, masked too; empty for the first.
        opening: whether it is one of the page's first two.
        elsewhere: of a plot, the other paragraphs, whose people are characters; else empty.
    """

    page: Page
    start: int
    text: str
    before: str = ""
    opening: bool = False
    elsewhere: str = ""

    @property
    def words(self) -> frozenset[str]:
        """Its words in small letters (:func:`loaders.cues.words_in`)."""
        return words_in(self.text)

    def span(self, start: int, end: int) -> Span:
        """The span in the page of a stretch of the sentence."""
        return Span(self.start + start, self.start + end)

    def own_until(self, end: int) -> bool:
        """Whether no other film is spoken of from the sentence before up to an offset, and all is said as certain."""
        pauses = [match.start() for match in _PAUSE.finditer(self.text)]
        start = max((pause for pause in pauses if pause < end), default=0)
        stop = min((pause for pause in pauses if pause >= end), default=len(self.text))
        doubted = _DOUBTED.search(self.text) or _NOT_DONE.search(self.text, start, stop)
        another = _may_name_another(self.text) and _ANOTHER.search(_without_nature(self.text[:end]))
        return not (doubted or another or self._of_another_before())

    def _of_another_before(self) -> bool:
        """Whether the sentence before speaks of another film; only of it, where this one starts with the own film."""
        if not _may_name_another(self.before):
            return False
        other = _ANOTHER.search(_THIS_REMAKE.sub("", _without_nature(self.before)))
        return other is not None and not (_OWN_FIRST.match(self.text) and other.start() > _SUBJECT)

    def headed(self, start: int) -> bool:
        """Whether a participle at an offset ("directed by …") belongs to the own film.

        >>> page, heat = Page("x", ""), FilmMention("Heat", 1995)
        >>> [Sentence(page, 0, mask(text, heat)).headed(text.index("directed")) for text in
        ... ("Heat, directed by", "The film was directed by", "Heat is a remake of a film directed by")]
        [True, True, False]
        """
        left = self.text[:start]
        if not left.strip('"( '):
            return self.opening or self._then_own(start)
        if self.opening and _OPENING_HEADS.search(left):
            return True
        head = _HEADS.search(left)
        return head is not None and not (head["nature"] and _NOT_ITS_NATURE.search(head["nature"]))

    def _then_own(self, start: int) -> bool:
        """Whether a participle that opens a sentence is followed by the own film, or makes up the whole of it."""
        rest = self.text[start:]
        return bool(_OWN_NEXT.search(rest)) or (len(rest) < _SHORT and not _PAUSE.search(rest))


def sentences(reading: Reading, section: Section, cues: frozenset[str] = frozenset()) -> tuple[Sentence, ...]:
    """The sentences of a section; of a plot only those in which its teller may step out of it.

    A plot is read on pages of the synopsis family alone, in its first paragraphs and its last: there it may be told who
    made the film. What an article tells of the making stands under headings of its own.

    Args:
        reading: the page while it is read.
        section: a section of it.
        cues: words in small letters; where there are any, the sentences that hold none of them are left out.

    >>> from loaders.outline import outline
    >>> page = Page("x", "Heat is by Philip K. Dick. It runs.")
    >>> reading = Reading(page, FilmMention("Heat"), outline(page))
    >>> [sentence.text[-5:] for sentence in sentences(reading, reading.sections[0])]
    ['Dick.', 'runs.']
    """
    found = _sentences_of(reading, section)
    return tuple(each for each in found if not cues.isdisjoint(each.words)) if cues else found


@remembered
def _sentences_of(reading: Reading, section: Section) -> tuple[Sentence, ...]:
    return tuple(islice(_sentences(reading, section), _MOST))


def _sentences(reading: Reading, section: Section) -> Iterator[Sentence]:
    plot = section.kind is Kind.SUMMARY
    openings = _openings(reading) if section.kind is Kind.INTRO else frozenset()
    for span, text in _plot_edges(reading, section) if plot else section.bullets():
        elsewhere = section.text.replace(text, "") if plot else ""
        before = ""
        for start, words in _split(mask(text, reading.film)):
            yield Sentence(reading.page, span.start + start, words, before, span.start + start in openings, elsewhere)
            before = words


def _plot_edges(reading: Reading, section: Section) -> list[tuple[Span, str]]:
    prose = [line for line in section.bullets() if _is_prose(line[1])] if is_synopsis(reading) else []
    return prose if len(prose) <= _EDGE else [*prose[:_EDGE], prose[-1]]


def _is_prose(line: str) -> bool:
    return line.rstrip("\"')")[-1:] in {".", "!", "?"} and bool(_TWO_WORDS.search(line))


def _without_nature(text: str) -> str:
    """A masked text without what it calls the own film (``X is a musical``, ``X, the first sequel``)."""
    return _NATURE.sub(lambda match: " " * len(match[0]), text) if _MARK in text else text


def another_film(text: str) -> bool:
    """Whether a masked text speaks of some other film.

    >>> another_film("as Stone Quay (1985)"), another_film("a remake"), another_film("this remake")
    (True, True, False)
    """
    return _may_name_another(text) and _ANOTHER.search(text) is not None


def _may_name_another(text: str) -> bool:
    return "(" in text or not _ANOTHER_CUES.isdisjoint(words_in(text))


def follows_another_film(sentence: Sentence) -> bool:
    """Whether the sentence before speaks of some other film, so that "it" and "the film" may be that.

    It does not matter where the sentence before is about the own film, or this one names it.

    >>> page = Page("x", "")
    >>> sentences = (Sentence(page, 0, "It cost more.", before) for before in ("See Dune (1984).", "It is a remake."))
    >>> [follows_another_film(sentence) for sentence in sentences]
    [True, False]
    """
    return another_film(sentence.before) and not (_FILM_FIRST.match(sentence.before) or _MARK in sentence.text)


@remembered
def is_synopsis(reading: Reading) -> bool:
    """Whether a page is of the synopsis family, which alone has a header or an abstract."""
    return any(section.kind in {Kind.HEADER, Kind.ABSTRACT} for section in reading.sections[:_FIRST])


@lru_cache(maxsize=2048)  # every rule that reads prose asks of the same lines
def mask(text: str, film: FilmMention) -> str:
    """A text with the film's title masked, as long as before; a longer title or another year is another film's.

    >>> heat = FilmMention("Heat", 1995)
    >>> mask("Heat (1995) is", heat).count(" "), mask("Heat (1986), Red Heat and Heat 2", heat)
    (1, 'Heat (1986), Red Heat and Heat 2')
    """
    title = straight(film.title)
    words = title[4:] if title.startswith(_ARTICLES) else title
    masked, done = "", 0
    for at in starts(text, words):
        start = _start_of_title(text, at, done, article=words != title)
        after = _AFTER_TITLE.match(text, at + len(words)) if start is not None else None
        if start is not None and after is not None:
            hidden = text[start : after.end()] if _is_other(text, start, after, film) else _MARK * (after.end() - start)
            masked, done = masked + text[done:start] + hidden, after.end()
    return masked + text[done:]


def _start_of_title(text: str, at: int, least: int, *, article: bool) -> int | None:
    """Where a title starts whose words stand at an offset, with its article and its quotation mark; None: it is longer.

    Args:
        text: the text.
        at: where the title's words stand, its article left out.
        least: where the title before ends.
        article: whether the title has an article, which may be left out.
    """
    from_article = [at - 4] if article and text.startswith(_ARTICLES, at - 4) and at >= 4 else []
    for start in (*from_article, at):
        for each in (start - 1, start) if text[start - 1 : start] == '"' else (start,):
            if each >= least and _LETTER_END.match(text, each):
                return each
    return None


def _is_other(text: str, start: int, after: re.Match[str], film: FilmMention) -> bool:
    """Whether a title is another film's: longer, or of another year."""
    word = _WORD_BEFORE.search(text[max(0, start - 40) : start])
    if word is not None and not word[0].endswith(("'s ", "s' ")) and word[0].strip().lower() not in OPENERS:
        return True
    years = _YEARS.findall(after["aside"]) if film.year and after["aside"] else []
    return bool(years) and str(film.year) not in years


def _openings(reading: Reading) -> frozenset[int]:
    first = reading.sections[0]
    prose = (line for line in first.bullets() if _is_prose(line[1]))
    starts = (span.start + start for span, text in islice(prose, 2) for start, _ in _split(mask(text, reading.film)))
    return frozenset(islice(starts, 2)) if first.kind is Kind.INTRO else frozenset()


def _split(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for end in [*_sentence_ends(text), len(text)]:
        if 0 < end - start <= _LONGEST:
            yield start, text[start:end].rstrip()
        start = end


def _sentence_ends(text: str) -> Iterator[int]:
    for stop in _STOP.finditer(text):
        at = stop.start()
        if not _ABBREVIATED.search(text, max(0, at - _LONGEST_ABBREVIATION), at) and _OPENS.match(text, stop.end()):
            yield stop.end()
