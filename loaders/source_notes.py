"""What sections on the source add to it: its title, its author and its year, told apart over several sentences.

``A published T in 1991``; ``the story first appeared under the title "T"``; ``T is a short story by A``.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.billing import is_billable
from loaders.cues import cue_words
from loaders.headings import Kind
from loaders.names import PERSON, TITLE, YEAR, without_openers
from loaders.own_film import Sentence, another_film, is_synopsis, sentences
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from loaders.works import FORMS
from ontology.facts import BasedOn, Credit, PersonMention, WorkForm, WorkMention
from ontology.text import title_key

_FORM = (
    r"(?P<form>graphic novel|comic|manga|novella|novelette|novel|short story|story|book|memoir|autobiography|play)\b"
)
_SOME = r"(?:(?!(?:other|second|next|new|last|final|sequel|later|earlier|previous)\b)[\p{L}\p{N}-]+ ){0,3}?"
_NAME = rf"(?P<author>{PERSON}|\p{{Lu}}[\p{{L}}-]+)(?:, (?:an?|the|then|himself|herself) [^,;.]{{2,60}},)?"
_OWNER = rf"(?P<author>{PERSON}|\p{{Lu}}[\p{{L}}-]+)'s?"
_TITLED = rf"(?:\"(?P<title>[^\"\n]{{1,80}}?)[,.]?\"|(?P<plain>{TITLE}))"
_NOW_AND_THEN = r"(?:first |originally |had |had first |had already |already )?"
_WHERE = r"(?: (?:in|as|by|with) (?!(?:18|19|20)\d\d)[^,.;:()]{2,40}?)?"
_IN = rf"(?:,? (?:back |first |published |only )?in (?:\p{{Lu}}\p{{Ll}}+ )?(?P<year>{YEAR})\b| \((?P<year>{YEAR})\))"
_PATTERNS = tuple(
    map(
        re.compile,
        (
            # A published (his novel) T in 1991
            rf"(?:^|; |, )(?:In (?P<year>{YEAR}),? )?{_NAME} {_NOW_AND_THEN}(?:published|wrote|brought out|released) "
            rf"(?:(?:his|her|the|a) {_SOME}{_FORM}(?:,? (?:called|titled|entitled))? )?{_TITLED}(?:{_WHERE}{_IN})?",
            # A's story was first published under the title "T" (in 1942)
            rf"(?:{_NAME}'s? |[Tt]he |[Ii]ts )(?:own )?(?:original )?{_SOME}{_FORM}(?: itself)? "
            rf"(?:{_NOW_AND_THEN}(?:was |had been |is )?{_NOW_AND_THEN}"
            r"(?:published|printed|appeared|released|came out|called|titled|entitled|known|serialized))"
            rf"{_WHERE}(?:{_IN})?(?: (?:under the (?:title|name)|as))? "
            rf"(?P<needs>\"(?P<title>[^\"\n]{{1,80}}?)[,.]?\")(?:{_IN})?",
            # A's novel came out in 1987
            rf"(?:{_NAME}'s? |[Tt]he |[Ii]ts )(?:own )?(?:original )?{_SOME}{_FORM} {_NOW_AND_THEN}(?:was |had been "
            rf")?{_NOW_AND_THEN}"
            rf"(?:published|printed|appeared|released|came out|dates from|is from){_WHERE}(?: in| from|,)? ?(?:in "
            rf")?(?P<year>{YEAR})\b",
            # In A's 1968 novel (T), A's novel T
            rf"{_OWNER} (?:own )?(?:original )?(?P<year>{YEAR}) {_SOME}{_FORM}(?: {_TITLED})?(?P<owned>)",
            rf"{_OWNER} (?:own )?(?:original )?{_SOME}{_FORM} {_TITLED}{_IN}?(?P<owned>)",
            # The manga (T), written by A
            rf"^(?:The )?(?:original )?{_SOME}{_FORM}(?: {_TITLED})?,? (?:(?:is|was) )?(?:written|created|penned|"
            rf"drawn) by {_NAME}(?P<owned>)",
            # with A, whose novel appeared in 1987
            rf"{_NAME}, whose {_SOME}{_FORM} {_NOW_AND_THEN}(?:was )?(?:published|appeared|came out){_WHERE} in "
            rf"(?P<year>{YEAR})\b",
            # "T" is a short story (by A)
            rf"(?:^|; ){_TITLED}{_IN}? (?:is|was) (?:an?|the) {_SOME}{_FORM}(?: (?:written )?(?:by|from) {_NAME})?",
            # Yes, on a 1966 novel by A
            rf"^(?P<sure>Yes|It is|Indeed)[,.:;]* (?:it is |the film is |it was )?(?:\p{{Ll}}+ly )?(?:based |adapted "
            rf")?(?:on|from) (?:an?|the) "
            rf"(?:(?P<year>{YEAR}) )?{_SOME}{_FORM}(?: of the same (?:name|title))?(?: by {_NAME})?",
        ),
    )
)
_DATED = re.compile(rf" in (?P<year>{YEAR})$")
_CUES = cue_words(
    "published wrote brought released comic manga novella novelette novel story book memoir autobiography play"
)
"""One of these stands in whatever is told of a source."""
_CUE = re.compile(
    r"\b(?:publish|appear|came out|wrote|printed|dates from|is an? |was an? |Yes|called|titled|released|written by|"
    r"created by|'s? [\p{L}\p{N} -]{0,40}(?:novel|story|book|play|memoir|comic|manga))",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:other|another|sequels?|later|earlier|previous|next|also|second|again|collection|screenplay|script|scripts|"
    r"essays?)\b",
    re.IGNORECASE,
)
_BOOKS = frozenset({WorkForm.BOOK, WorkForm.NOVEL, WorkForm.MEMOIR})
_TURNED = re.compile(r"\b(?:screenplay|script|adapted|adaptation|turned)\b")


@rule("source told on", Kind.BOOK, Kind.BOILERPLATE, cues=_CUES)
def told_on(reading: Reading, section: Section) -> Iterator[Finding]:
    """Titles, authors and years of the source, from a section about it."""
    for sentence in sentences(reading, section, _CUES):
        if section.kind is Kind.BOILERPLATE and not (is_synopsis(reading) and _TURNED.search(sentence.text)):
            continue
        if _CUE.search(sentence.text) and not another_film(sentence.text):
            yield from _told(reading, sentence)


def _told(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.page.plain_at(sentence.span(0, len(sentence.text)))
    for pattern in _PATTERNS:
        match = pattern.search(text)
        if match and not _OTHER.search(match[0]):
            work = _work(reading, sentence, match)
            if work and (work.title or work.author or work.year) and _agrees(reading, work, match):
                yield sentence.span(*match.span()), BasedOn(reading.film, work)


def _work(reading: Reading, sentence: Sentence, match: re.Match[str]) -> WorkMention | None:
    named = match.groupdict()
    author = _author(reading, named["author"]) if named.get("author") else None
    if named.get("author") and author is None:
        return None
    form = FORMS[named["form"]] if named.get("form") else _only_form(reading, author)
    if named.get("form") == "story":
        form = _only_form(reading, author) or WorkForm.SHORT_STORY
    if form is None:
        return None
    dated = _DATED.search(named.get("plain") or "")
    told = named.get("year") or (dated and dated["year"])
    year = int(told) if told else None
    if year and reading.film.year and year > reading.film.year:
        return None
    title = _title(reading, sentence, match)
    return WorkMention(form, title, PersonMention(author) if author else None, year)


def _title(reading: Reading, sentence: Sentence, match: re.Match[str]) -> str | None:
    named = match.groupdict()
    group = "title" if named.get("title") else "plain"
    words = _DATED.sub("", sentence.page.at(sentence.span(*match.span(group)))) if named.get(group) else None
    return reading.film.title if words and title_key(words) == title_key(reading.film.title) else words


def _works(reading: Reading) -> list[WorkMention]:
    """The written works that the page was found to say the film is based on."""
    return [fact.work for fact in reading.facts(BasedOn) if fact.work.form is not WorkForm.FILM]


def _only_form(reading: Reading, author: str | None) -> WorkForm | None:
    forms = {work.form for work in _works(reading) if not author or not work.author or work.author.name == author}
    return next(iter(forms)) if len(forms) == 1 else None


def _author(reading: Reading, name: str) -> str | None:
    """An author's full name; a surname's is that of a source's author, or of a screenwriter."""
    name = without_openers(name)
    if " " in name:
        return name if is_billable(name) else None
    known = {work.author.name for work in _works(reading) if work.author and work.author.name.endswith(f" {name}")}
    known = known or {each.name for each in reading.credited(Credit.SCREENWRITER) if each.name.endswith(f" {name}")}
    return next(iter(known)) if len(known) == 1 else None


def _agrees(reading: Reading, work: WorkMention, match: re.Match[str]) -> bool:
    """Whether a work may be the source that the page names, or the page names none."""
    named, known = match.groupdict(), _works(reading)
    if named.get("plain") and not named.get("form") and work.title != reading.film.title:
        return False
    if not known and "owned" in named:
        return False
    if not known:
        return work.author is not None and (work.title is not None or bool(named.get("sure")))
    return any(_may_be(work, each) for each in known)


def _may_be(work: WorkMention, known: WorkMention) -> bool:
    pairs = ((work.author, known.author), (work.title, known.title), (work.year, known.year))
    forms = {work.form, known.form}
    alike = len(forms) == 1 or forms <= _BOOKS
    return alike and all(one is None or other is None or one == other for one, other in pairs)


RULES: tuple[Rule, ...] = (told_on,)
"""The rules of this module; they ask for the source, so the rules that find it are applied before."""
