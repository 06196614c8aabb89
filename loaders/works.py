"""How prose names a work: ``John Writer's acclaimed 1968 novel The Long Way``, ``a play by A, first published in 1950``."""

from __future__ import annotations

from dataclasses import dataclass

import regex as re

from loaders.billing import AFTER_NAME, JOB, is_billable
from loaders.names import PERSON, TITLE, YEAR, is_person
from loaders.own_film import Sentence
from loaders.page import Span
from ontology.facts import PersonMention, WorkForm, WorkMention

_FORMS = {
    "graphic novel": WorkForm.COMIC,
    "comic": WorkForm.COMIC,
    "manga": WorkForm.COMIC,
    "novella": WorkForm.NOVELLA,
    "novelette": WorkForm.NOVELLA,
    "novel": WorkForm.NOVEL,
    "short story": WorkForm.SHORT_STORY,
    "story": WorkForm.SHORT_STORY,
    "book": WorkForm.BOOK,
    "memoir": WorkForm.MEMOIR,
    "autobiography": WorkForm.MEMOIR,
    "play": WorkForm.PLAY,
}
_FORM = (
    r"(?P<form>graphic novel|comic(?: book)?(?! (?:novel|play|memoir|story|book|short))|manga|novella|novelette|novel|"
    r"short story|story|book|memoir|autobiography|play)s?(?<!nov\p{L}*s|story?s|books|plays)(?: series)?(?![\p{L}\p{N}-])"
)
_STOP = (
    r"of|by|from|with|that|which|who|whose|in|on|for|to|is|was|are|were|as|at|but|or|than|about|true|real|real-life|"
    r"unpublished|interviews|articles|both|many|several|two|three|one|same"
)
_ADJECTIVES = rf"(?P<adjectives>(?:(?!(?:{_STOP})\b)[\p{{L}}\p{{N}}'-]+,? ){{0,7}}?)"
_ITS_JOB = rf"(?:(?:the )?(?:[\p{{L}}-]+ ){{0,3}}?{JOB},? )?"
_WORK = re.compile(rf"{_ITS_JOB}(?:(?P<owner>{PERSON})(?:'s|(?<=s)') |(?:the |an? |his |her |its |their )?(?:own )?){_ADJECTIVES}{_FORM}")
_EARLIER_FILM = re.compile(
    rf"(?:(?P<owner>{PERSON})(?:'s|(?<=s)') |(?:the |an? )?)(?P<adjectives>(?:(?!(?:{_STOP})\b)[\p{{L}}\p{{N}}'-]+ ){{0,5}}?"
    r"(?:film|movie|picture|classic|western|thriller|comedy|drama) )?"
)
_SAME_NAME = re.compile(r",? (?:of|with|by|bearing) the same (?:name|title)\b|,? also (?:called|titled)(?= )")
_QUOTED = re.compile(r"(?:,? (?:entitled|titled|called|named))?,? ?\"(?P<title>[^\"\n]{1,100}?)[,.]?\"")
_PLAIN = re.compile(rf"(?:,? (?:entitled|titled|called|named))?,? ?(?<=[ ,])(?P<title>{TITLE})")
_YEAR_AFTER = re.compile(rf" \((?P<year>{YEAR})\)")
_AUTHOR = re.compile(
    rf",?(?: (?:written|published|penned))? by {_ITS_JOB}(?P<author>{PERSON}){AFTER_NAME}"
    rf"|,? (?:that|which) (?P<author>{PERSON}) (?:had )?(?:first )?(?:published|wrote|written|released)\b"
)
_AUTHOR_OF = re.compile(rf" (?:of|from) (?P<author>{PERSON})(?=[,.;)]|$| and\b)")
_DEBUT = re.compile(r"\b(?:first|second|third|last|final|debut|only|early|late)\b")
_DATED = re.compile(rf",? (?:(?:first |originally |itself )?(?:published|written|released|printed|staged) (?:back )?in|of|from|in) (?P<year>{YEAR})\b")
_UNSAFE_END = re.compile(r"(?:'s|\b(?:A|An|The|Of|And|In))$")
_WITH_SOMEBODY = re.compile(r" (?:with|for|at|from|by) (?!the |a |an )")
_TRAILING_YEAR = re.compile(rf" (?:in|of|from) {YEAR}$")


@dataclass(frozen=True, slots=True)
class Found:
    """A work that was found, and where in its sentence the words about it end."""

    work: WorkMention
    end: int


@dataclass(slots=True)
class _Parts:
    title: str | None = None
    author: str | None = None
    year: int | None = None


def work_at(sentence: Sentence, start: int, own_title: str) -> Found | None:
    """The work that a sentence names from an offset on; None where it names none.

    Args:
        sentence: the sentence.
        start: where the words about the work start.
        own_title: the title of the page's own film, which is that of a work "of the same name".

    >>> from loaders.page import Page
    >>> text = "Ann Writer's 1968 novel The Long Way, it"
    >>> work_at(Sentence(Page("x", text), 0, text), 0, "Heat").work.title
    'The Long Way'
    """
    text = sentence.page.plain_at(sentence.span(0, len(sentence.text)))
    match = _WORK.match(text, start)
    if not match:
        return None
    parts = _Parts()
    year = re.search(rf"\b{YEAR}\b", match["adjectives"])
    parts.year = int(year[0]) if year else None
    if match["owner"]:
        _take_author(parts, sentence, match.span("owner"))
        if parts.author is None:
            return None
    end = _read_tail(parts, sentence, text, match.end(), own_title, bool(_DEBUT.search(match["adjectives"])))
    form = match["form"].split(" book")[0]
    if form == "story" and "short" not in match["adjectives"] and parts.year is None:
        return None
    author = PersonMention(parts.author) if parts.author else None
    return Found(WorkMention(_FORMS[form], parts.title, author, parts.year), end)


def film_at(sentence: Sentence, start: int, own_title: str) -> Found | None:
    """The earlier film that a remake is of; None where it is not named by a title or by its maker.

    >>> from loaders.page import Page
    >>> text = "Ann Maker's The Long Way (1954)."
    >>> film_at(Sentence(Page("x", text), 0, text), 0, "Heat").work.year
    1954
    """
    text = sentence.page.plain_at(sentence.span(0, len(sentence.text)))
    match = _EARLIER_FILM.match(text, start)
    if not match:
        return None
    parts = _Parts()
    year = re.search(rf"\b{YEAR}\b", match["adjectives"] or "")
    parts.year = int(year[0]) if year else None
    if match["owner"]:
        _take_author(parts, sentence, match.span("owner"))
    # a title takes the space before it
    end = _read_tail(parts, sentence, text, match.end() - 1, own_title, debut=False)
    author = PersonMention(parts.author) if parts.author else None
    return Found(WorkMention(WorkForm.FILM, parts.title, author, parts.year), end)


def _read_tail(parts: _Parts, sentence: Sentence, text: str, end: int, own_title: str, debut: bool) -> int:
    if same := _SAME_NAME.match(text, end):
        parts.title, end = own_title, same.end()
    elif title := _title(text, end):
        parts.title, end = sentence.page.at(sentence.span(*title)), title.end
        end += text[end : end + 1] == '"'
    if year := _YEAR_AFTER.match(text, end):
        parts.year, end = int(year["year"]), year.end()
    if not parts.author and (author := _AUTHOR.match(text, end) or (debut and _AUTHOR_OF.match(text, end))):
        _take_author(parts, sentence, author.span("author"))
        end = author.end() if parts.author else end
    for pattern in (_SAME_NAME, _YEAR_AFTER, _DATED):
        if more := pattern.match(text, end):
            end = more.end()
            if pattern is _SAME_NAME:
                parts.title = parts.title or own_title
            else:
                parts.year = parts.year or int(more["year"])
    return end


def _title(text: str, start: int) -> Span | None:
    if quoted := _QUOTED.match(text, start):
        return Span(*quoted.span("title"))
    match = _PLAIN.match(text, start)
    if not match or text[match.start("title") - 2] == ",":
        return None
    begin, title = match.start("title"), match["title"]
    by = title.rfind(" by ")
    if by > 0 and is_person(title[by + 4 :]):
        title = title[:by]
    title = _TRAILING_YEAR.sub("", title)
    somebody = _WITH_SOMEBODY.search(title)
    if _UNSAFE_END.search(title) or (somebody and is_person(title[somebody.end() :])):
        return None
    return Span(begin, begin + len(title))


def _take_author(parts: _Parts, sentence: Sentence, at: tuple[int, int]) -> None:
    name = sentence.page.at(sentence.span(*at))
    if is_billable(name) and not re.match(JOB, name, re.IGNORECASE):
        parts.author = name
