"""How prose names a work: ``Ann Writer's 1968 novel The Long Way``, ``a play by A, first published in 1950``."""

from __future__ import annotations

from dataclasses import dataclass

import regex as re

from loaders.billing import AFTER_NAME, JOB, is_billable
from loaders.full_names import full_name
from loaders.names import PERSON, TITLE, YEAR, is_person
from loaders.own_film import Sentence
from loaders.page import Span
from ontology.facts import PersonMention, WorkForm, WorkMention

FORMS = {
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
"""What works are called, and the form that each word stands for."""
_FORM = (
    r"(?P<form>graphic novel|comic(?! (?:novel|play|memoir|story|short))|manga|novella|novelette|novel|short story|"
    r"story|book|memoir|autobiography|play)(?: book)?(?: series)?(?![\p{L}\p{N}-])"
)
_STOP = (
    r"of|by|from|with|that|which|who|whose|in|on|for|to|is|was|are|were|as|at|but|or|than|about|true|real|real-life|"
    r"unpublished|interviews|articles|both|many|several|two|three|one|same"
)
_WORDS = rf"(?:(?!(?:{_STOP})(?![\p{{L}}-]))[\p{{L}}\p{{N}}'-]+,? )"
_OWNER = rf"(?P<owner>{PERSON}|\p{{Lu}}[\p{{L}}-]{{2,}})(?:'s|(?<=s)') "
_ITS_JOB = rf"(?:(?:the )?(?:[\p{{L}}-]+ ){{0,3}}?{JOB},? )?"
_WORK = re.compile(
    rf"{_ITS_JOB}(?:{_OWNER}|(?:the |an? |his |her |its |their )?(?:own )?)(?P<adjectives>{_WORDS}{{0,7}}?){_FORM}"
)
_JOB = re.compile(JOB, re.IGNORECASE)
_YEAR = re.compile(rf"\b{YEAR}\b")
_TITLE_FIRST = re.compile(
    rf"(?:{_OWNER})?(?:\"(?P<quoted>[^\"\n]{{1,100}}?)[,.]?\"|(?P<plain>{TITLE})(?=, | \())(?: "
    rf"\((?P<year>{YEAR})\))?,? "
    rf"(?=(?:an?|the|his|her|their|{PERSON}(?:'s|(?<=s)')) )"
)
_SEVERAL_FORMS = {
    "short stories": WorkForm.SHORT_STORY,
    "stories": WorkForm.SHORT_STORY,
    "novels": WorkForm.NOVEL,
    "novellas": WorkForm.NOVELLA,
    "plays": WorkForm.PLAY,
    "books": WorkForm.BOOK,
    "comics": WorkForm.COMIC,
    "graphic novels": WorkForm.COMIC,
}
_SEVERAL = re.compile(
    rf"(?:{_OWNER})?(?:two|three|four|several|both|his|her|the)(?: (?:of )?(?:his|her|the|[\p{{Ll}}-]+)){{0,2}}? "
    rf"(?P<form>{'|'.join(_SEVERAL_FORMS)})(?: (?:written )?by (?P<author>{PERSON}){AFTER_NAME})?"
)
_ONE_OF_SEVERAL = re.compile(
    rf"(?:,? (?:and )?|: ?| - )(?:\"(?P<title>[^\"\n]{{1,80}}?)[,.]?\"|(?P<title>{TITLE}))(?: \((?P<year>{YEAR})\))?"
)
_EARLIER_FILM = re.compile(
    rf"(?:{_OWNER}|(?:the |an? )?)"
    rf"(?P<adjectives>{_WORDS}{{0,5}}?(?:film|movie|picture|classic|western|thriller|comedy|drama) )?"
)
_SAME_NAME = re.compile(r",? (?:of|with|by|bearing) the same (?:name|title)\b")
_CALLED = r"(?:,? (?:entitled|titled|called|named))?"
_QUOTED = re.compile(rf"{_CALLED},? ?\"(?P<title>[^\"\n]{{1,100}}?)[,.]?\"")
_PLAIN = re.compile(rf"{_CALLED} (?P<title>{TITLE})")
_YEAR_AFTER = re.compile(rf" \((?P<year>{YEAR})\)")
_AUTHOR = re.compile(
    rf",?(?: (?:written|published|penned))? by {_ITS_JOB}(?P<author>{PERSON}){AFTER_NAME}"
    rf"|,? (?:that|which) (?P<author>{PERSON}) (?:had )?(?:first )?(?:published|wrote|written|released)\b"
)
_AUTHOR_OF = re.compile(rf" (?:of|from) (?P<author>{PERSON})(?=[,.;)]|$| and\b)")
_DEBUT = re.compile(r"\b(?:first|second|third|last|final|debut|only)\b")
_DATED = re.compile(
    r",? (?:(?:first |originally |itself )?(?:published|written|released|printed|staged) (?:back )?in|of|from|in) "
    rf"(?P<year>{YEAR})\b|, which (?:first )?(?:appeared|came out|was published) in (?P<year>{YEAR})\b"
    rf"|, a best-?seller (?:from|of|in) (?P<year>{YEAR})\b"
    rf"|,? that (?:the )?\p{{Lu}}[\p{{L}} ]{{1,30}} (?:printed|published|ran) in (?P<year>{YEAR})\b"
    rf"|,? (?:from|in) (?:his|her|the) (?P<year>{YEAR}) (?:[\p{{Ll}}-]+ )?collection\b"
)
_UNSAFE_END = re.compile(r"(?:'s|\b(?:A|An|The|Of|And|In))$")
_WITH_SOMEBODY = re.compile(r" (?:with|for|at|from|by) (?!the |a |an )")
_TRAILING_YEAR = re.compile(rf" (?:in|of|from) {YEAR}$")


@dataclass(frozen=True, slots=True)
class Found:
    """A work that was found, and where in its sentence the words about it end."""

    work: WorkMention
    end: int


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
    if first := _title_first(sentence, start, own_title):
        return first
    reader = _Reader(sentence, own_title, start)
    match = _WORK.match(reader.text, start)
    if not match or not reader.begin(match, match.end()):
        return None
    reader.read_tail(debut=bool(_DEBUT.search(match["adjectives"])))
    if match["form"] == "story" and "short" not in match["adjectives"] and reader.year is None:
        return None
    return reader.found(FORMS[match["form"]])


def _title_first(sentence: Sentence, start: int, own_title: str) -> Found | None:
    """The work of ``The Long Way, a 1968 novel by Ann Writer``; an unquoted title must have an author or a year."""
    reader = _Reader(sentence, own_title, start)
    lead = _TITLE_FIRST.match(reader.text, start)
    match = lead and _WORK.match(reader.text, lead.end())
    if not lead or not match or not reader.begin(match, match.end()):
        return None
    group = "quoted" if lead["quoted"] else "plain"
    reader.title = sentence.page.at(sentence.span(*lead.span(group)))
    if lead["owner"] and not reader.take_author(lead, "owner"):
        return None
    reader.year = reader.year or (int(lead["year"]) if lead["year"] else None)
    reader.read_tail(debut=False)
    sure = lead["quoted"] or reader.author or (reader.year and not is_person(reader.title))
    return reader.found(FORMS[match["form"]]) if sure else None


def works_at(sentence: Sentence, start: int) -> list[Found]:
    """The works of ``two short stories by A, "T" (1922) and "U" (1915)``; a list of one where it names no titles.

    >>> from loaders.page import Page
    >>> text = 'two short stories by Ann Writer, "One" (1922) and "Two"'
    >>> [found.work.title for found in works_at(Sentence(Page("x", text), 0, text), 0)]
    ['One', 'Two']
    """
    reader = _Reader(sentence, "", start)
    match = _SEVERAL.match(reader.text, start)
    group = match and ("author" if match["author"] else "owner")
    if not match or not group or not match[group] or not reader.take_author(match, group):
        return []
    form, author, end = _SEVERAL_FORMS[match["form"]], PersonMention(reader.author or ""), match.end()
    found = []
    while one := _ONE_OF_SEVERAL.match(reader.text, end):
        title, end = sentence.page.at(sentence.span(*one.span("title"))), one.end()
        found.append(Found(WorkMention(form, title, author, int(one["year"]) if one["year"] else None), end))
    return found or [Found(WorkMention(form, None, author, None), match.end())]


def film_at(sentence: Sentence, start: int, own_title: str) -> Found | None:
    """The earlier film that a remake is of; None where it is named neither by a title nor by its maker.

    >>> from loaders.page import Page
    >>> text = "Ann Maker's The Long Way (1954)."
    >>> film_at(Sentence(Page("x", text), 0, text), 0, "Heat").work.year
    1954
    """
    reader = _Reader(sentence, own_title, start)
    match = _EARLIER_FILM.match(reader.text, start)
    # a title takes the space before it
    if not match or not reader.begin(match, match.end() - 1):
        return None
    reader.read_tail(debut=False)
    return reader.found(WorkForm.FILM)


class _Reader:
    """Reads on from the words that name a work's kind: its title, its author, its year."""

    def __init__(self, sentence: Sentence, own_title: str, start: int) -> None:
        self.sentence, self.own_title, self.end = sentence, own_title, start
        self.text = sentence.page.plain_at(sentence.span(0, len(sentence.text)))
        self.title: str | None = None
        self.author: str | None = None
        self.year: int | None = None

    def begin(self, match: re.Match[str], end: int) -> bool:
        """Take what stands before the kind; whether an owner, if any, may be an author."""
        if year := _YEAR.search(match["adjectives"] or ""):
            self.year = int(year[0])
        self.end = end
        return not match["owner"] or self.take_author(match, "owner")

    def read_tail(self, *, debut: bool) -> None:
        """Take what follows the kind; "of A" names an author only after "the first novel" and the like."""
        if not self._same_name() and (title := _title(self.text, self.end, self.own_title)):
            (start, end), self.end = title
            self.title = self.sentence.page.at(self.sentence.span(start, end))
        self._dated(_YEAR_AFTER)
        author = _AUTHOR.match(self.text, self.end) or (debut and _AUTHOR_OF.match(self.text, self.end))
        if not self.author and author and self.take_author(author, "author"):
            self.end = author.end()
        self._same_name()
        self._dated(_YEAR_AFTER)
        self._dated(_DATED)

    def found(self, form: WorkForm) -> Found:
        """The work that was read."""
        author = PersonMention(self.author) if self.author else None
        return Found(WorkMention(form, self.title, author, self.year), self.end)

    def _same_name(self) -> bool:
        if same := _SAME_NAME.match(self.text, self.end):
            self.title, self.end = self.title or self.own_title, same.end()
        return bool(same)

    def _dated(self, pattern: re.Pattern[str]) -> None:
        if dated := pattern.match(self.text, self.end):
            self.year, self.end = self.year or int(dated["year"]), dated.end()

    def take_author(self, match: re.Match[str], group: str) -> bool:
        """Take the author whom a group of a match names; whether it may be one."""
        name = self.sentence.page.at(self.sentence.span(*match.span(group)))
        if " " not in name:  # a surname, whose bearer the page names in full
            name = full_name(self.sentence.page.text, name) or name
        if is_billable(name) and not _JOB.match(name):
            self.author = name
        return self.author is not None


def _title(text: str, start: int, own_title: str) -> tuple[Span, int] | None:
    """The title that follows a work's kind, and where its words end; None where it cannot be told where that is."""
    if quoted := _QUOTED.match(text, start):
        return Span(*quoted.span("title")), quoted.end()
    match = _PLAIN.match(text, start)
    if not match:
        return None
    begin, title = match.start("title"), match["title"]
    by = title.rfind(" by ")
    if by > 0 and _AUTHOR.match(text, begin + by):
        title = title[:by]
    title = _TRAILING_YEAR.sub("", title)
    if title != own_title:
        title = title.removesuffix(f" in {own_title}").removesuffix(f" as {own_title}")
    somebody = _WITH_SOMEBODY.search(title)
    if _UNSAFE_END.search(title) or (somebody and is_person(title[somebody.end() :])):
        return None
    end = begin + len(title)
    return Span(begin, end), end
