"""Rules that read awards and nominations, from lists of them and from sentences about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex as re

from loaders.award_credits import credit_of
from loaders.award_lines import Stated, prose, statements
from loaders.award_nominees import Nominees, body_key
from loaders.award_prose import only_body
from loaders.award_prose import told as told_otherwise
from loaders.award_words import Word, around, award_words, is_festival
from loaders.headings import Kind
from loaders.page import Span
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section, is_bullet
from ontology.concepts import known
from ontology.facts import ConceptMention, Nominated, Outcome, PersonMention, Scheme
from ontology.text import one_line, slug

_PROSE = (
    *(Kind.TRIVIA, Kind.INTRO, Kind.BEHIND, Kind.RECEPTION, Kind.MUSIC, Kind.MAKERS, Kind.OTHER, Kind.GENRE, Kind.WHY),
    *(Kind.HIDDEN, Kind.SUMMARY, Kind.ABSTRACT, Kind.BOILERPLATE),
)
_LONGEST_LINE = 4000
_LONGEST_SENTENCE = 800
_SUBHEADING = re.compile(r"B?(?P<outcome>[WN])?[-]?(?P<colon>:?)(?<=[BWN][-:]?)")
_ANNOUNCES = re.compile(r"[^BCDPWNR]*[WN][^BCDPWNR]*B[^BCDPWNR]*:")
_BODY = re.compile(
    r"\b(?=[ABCDEFGHNOPRSTV])(?:Oscar|Academy|Award|Golden|BAFTA|Bafta|Cannes|Venice|Berlin|Sundance|Toronto|Festival|Guild|Critics|Prize|"
    r"C[ée]sar|"
    r"Goya|Palme|Grand|Silver|National Board|Emmy|Grammy|Razzie|Saturn|Spirit|Hugo|David|European|Gotham)"
)
_OUTCOME = re.compile(
    r"\b(?:won|wins?|winn\w+|nomin\w+|nods?|award(?:ed|s)?|prizes?|earn\w*|receiv\w+|gave|given|gives|named|got|took|"
    r"takes|brought|"
    r"shared|garner\w*|collected|picked up|voted|chosen|went home|walked|carried|claimed|captured|honou?red|landed|"
    r"scored|"
    r"secured|gained|netted)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=\p{L}{3}[\])\"']{0,2}|\d{2})[.!?]++[\"']?\s+(?=[\p{Lu}\"'(])")
_NO_WIN = re.compile(
    r"[,;]? (?:but |and |yet )?(?:it |they |he |she )?(?:didn't win|did not win|won none|no wins?|lost|without winning)"
    r"(?: (?:it|any|either|them|one|a single one|of them|any of them)){0,2}[.\s]*$"
)
_CRAFT = re.compile(r"Screenplay|Score|graphy|Edit|Design|Sound|Effects|Makeup")
_FOR_TITLE = re.compile(r"\b(?:for|in) (?:the )?[\"'\p{Lu}]")
_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
_OUTCOME_HEADINGS = {
    "nominations": Outcome.NOMINATED,
    "nominated": Outcome.NOMINATED,
    "awards-won": Outcome.WON,
    "wins": Outcome.WON,
}
_ELSEWHERE = re.compile(r"\b(?:in|for|from|of) (?:the |a |an )?[\"']?$")
_OTHER_TIMES = re.compile(
    r"\b(?:same year|that year|the year|years|before|after|since|until|by the time|sequel|remake|prequel|"
    r"original|novel|book|play|series|short|first film|debut)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Told:
    """What earlier lines of a section leave to be understood: the one body they named, and an outcome."""

    body: Word | None = None
    outcome: Outcome | None = None
    is_heading: bool = False


@rule("award line", Kind.AWARDS)
def award_lines(reading: Reading, section: Section) -> Iterator[Finding]:
    """The awards that the lines of a list tell."""
    default = _OUTCOME_HEADINGS.get(slug(section.heading))
    told, people = _Told(outcome=default), Nominees(reading)
    for line, (span, text) in zip(section.lines, section.bullets(), strict=True):
        if len(text) > _LONGEST_LINE:
            told = _Told(outcome=default)
            continue
        words = people.in_full(award_words(section.page, span, reading.film.title))
        if heading := _subheading(words, told, default, is_item=is_bullet(section.page.plain_at(line))):
            told = heading
            continue
        festival = told.body is not None and is_festival(told.body.label)
        stated = list(statements(section.page.plain, words, told.outcome, festival=festival))
        found = [finding for each in stated for finding in _findings(reading, people, each, told)]
        yield from found
        yield from _sentences(reading, people, span, [quote for quote, _ in found])
        told = _after(words, stated, told, found=bool(found))


@rule("award sentence", *_PROSE)
def award_sentences(reading: Reading, section: Section) -> Iterator[Finding]:
    """The awards of this film that a sentence tells beyond doubt."""
    if not (_BODY.search(section.text) and _OUTCOME.search(section.text)):
        return
    people = Nominees(reading)
    for span, text in section.bullets():
        for sentence in _split(span, text) if _BODY.search(text) else ():
            at, end = sentence.start - span.start, sentence.end - span.start
            if end - at <= _LONGEST_SENTENCE and _BODY.search(text, at, end) and _OUTCOME.search(text, at, end):
                words = people.in_full(award_words(section.page, sentence, reading.film.title))
                yield from _sentence(reading, people, sentence, words)


def _split(span: Span, text: str) -> Iterator[Span]:
    """The sentences of a line."""
    at = 0
    for end in [*(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]:
        yield Span(span.start + at, span.start + end)
        at = end


def _sentences(reading: Reading, people: Nominees, line: Span, found: list[Span]) -> Iterator[Finding]:
    """What those sentences of a line tell of which nothing was found as of a list."""
    before: Word | None = None
    for span in _split(line, reading.page.plain_at(line)):
        words = people.in_full(award_words(reading.page, span, reading.film.title))
        if not any(span.start <= quote.start < span.end for quote in found):
            yield from _sentence(reading, people, span, words)
            yield from _without_win(reading, people, span)
        yield from _otherwise(reading, people, span, words, before)
        before = only_body(words) or before


def _subheading(words: list[Word], told: _Told, default: Outcome | None, *, is_item: bool) -> _Told | None:
    """What a line tells that names no more than a body, an outcome or both, for the lines below it."""
    kinds = "".join(word.kind for word in words)
    if not is_item and kinds.endswith(":") and _ANNOUNCES.fullmatch(kinds):
        kinds = re.sub(r"[^BWN]", "", kinds)
    match = _SUBHEADING.fullmatch("".join(sorted(kinds)) if len(kinds) == 2 and ":" not in kinds else kinds)
    if match is None or (is_item and match["outcome"] and not match["colon"]):
        return None
    body = next((word for word in words if word.kind == "B"), told.body)
    outcome = {"W": Outcome.WON, "N": Outcome.NOMINATED}.get(match["outcome"] or "", default)
    return _Told(body, outcome, is_heading=True)


def _after(words: list[Word], stated: list[Stated], told: _Told, *, found: bool) -> _Told:
    """What the lines after a line may take as told."""
    named = [word for word in words if word.kind == "B"] + [body for each in stated for body in each.bodies]
    bodies = {body_key(body.label): body for body in named}
    understood = found or not {"P", "m", "X", "q"} & {word.kind for word in words}
    if not bodies and (found or told.is_heading):
        return told
    only = next(iter(bodies.values())) if len(bodies) == 1 and understood else None
    return _Told(only, told.outcome)


def _findings(reading: Reading, people: Nominees, stated: Stated, told: _Told) -> Iterator[Finding]:
    """The facts of a statement: one for each body and nominee."""
    nominees = people.of(stated)
    if nominees is None:
        return
    bodies = stated.bodies or tuple(filter(None, [_understood_body(stated, told)]))
    category = stated.category and ConceptMention(one_line(stated.category.label), Scheme.CATEGORY)
    for body in bodies:
        mention = ConceptMention(one_line(body.label), Scheme.AWARD)
        in_line = [*([body] if stated.bodies else []), *filter(None, [stated.category, stated.said])]
        for nominee in (*nominees, *([] if nominees else [None])):
            spans = [word.span for word in [*in_line, *filter(None, [nominee])]]
            quote = _closed(reading, Span(min(span.start for span in spans), max(span.end for span in spans)))
            person = PersonMention(one_line(nominee.label)) if nominee else None
            nomination = Nominated(reading.film, mention, category, stated.outcome, person)
            yield quote, nomination
            if credit := credit_of(nomination):
                yield quote, credit


def _closed(reading: Reading, span: Span) -> Span:
    """A span with the parenthesis that closes it."""
    words = reading.page.plain_at(span)
    is_open = words.count("(") > words.count(")") and reading.page.plain[span.end : span.end + 1] == ")"
    return Span(span.start, span.end + is_open)


def _understood_body(stated: Stated, told: _Told) -> Word | None:
    """The body of a statement that names none: the festival whose prize it is, or the one that was told before."""
    if stated.category is None or not stated.whole:
        return None
    own = known(Scheme.AWARD, stated.category.label.split(" for ")[0])
    if own:
        return told.body if told.body and body_key(told.body.label) == own.iri else stated.category
    if told.body is None or told.is_heading or not is_festival(told.body.label):
        return told.body
    return told.body if stated.outcome is Outcome.WON else None


def _without_win(reading: Reading, people: Nominees, span: Span) -> Iterator[Finding]:
    """The nominations of a sentence that closes with the words that no prize came of them."""
    plain = reading.page.plain
    no_win = _NO_WIN.search(plain, span.start, span.end)
    if no_win is None:
        return
    words = people.in_full(award_words(reading.page, Span(span.start, no_win.start()), reading.film.title))
    for stated in statements(plain, words):
        if stated.outcome is Outcome.NOMINATED and stated.bodies:
            yield from _findings(reading, people, stated, _Told())


def _otherwise(
    reading: Reading, people: Nominees, span: Span, words: list[Word], before: Word | None
) -> Iterator[Finding]:
    """What a sentence of an awards section tells less plainly, after one that names a body."""
    if _of_other_times(reading, words, span):
        return
    for together in told_otherwise(reading.page.plain, words, before):
        for stated in together:
            if all(people.is_corroborated(word) or _is_sure(reading, stated, span) for word in stated.nominees):
                yield from _findings(reading, people, stated, _Told())


def _sentence(reading: Reading, people: Nominees, span: Span, words: list[Word]) -> Iterator[Finding]:
    """What one sentence of running text tells of this film's awards."""
    plain = reading.page.plain
    if _of_other_times(reading, words, span):
        return
    for stated in prose(plain, words):
        used = {*stated.nominees, *stated.subject}
        others = [word for word in words if word.kind in "PXmq" and word not in used]
        strange = any(_ELSEWHERE.search(plain, span.start, word.span.start) for word in others)
        if (
            strange
            or people.is_told(stated)
            or people.may_be_work(stated)
            or not all(people.is_corroborated(word) or _is_sure(reading, stated, span) for word in used)
        ):
            continue
        yield from _findings(reading, people, stated, _Told())


def _is_sure(reading: Reading, stated: Stated, span: Span) -> bool:
    """Whether the prize of somebody whom the page names but once is for a craft, and for no other film."""
    if stated.category is None or not _CRAFT.search(stated.category.label):
        return False
    return not _FOR_TITLE.search(reading.page.plain, stated.category.span.end, span.end)


def _of_other_times(reading: Reading, words: list[Word], span: Span) -> bool:
    """Whether a sentence speaks of another year or another work."""
    year = reading.film.year
    years = {int(match[0]) for match in _YEAR.finditer(reading.page.plain_at(span))}
    if years and (year is None or not years <= {year, year + 1, year + 2}):
        return True
    return bool(_OTHER_TIMES.search(around(reading.page.plain, words)))


RULES: tuple[Rule, ...] = (award_lines, award_sentences)
"""The rules of this module."""
