"""Other films and works from which the film takes cues: ``an homage to A (1946)``, ``films like A and B``."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.cues import holds, present
from loaders.film_lists import in_prose
from loaders.known_names import known_names
from loaders.outline import Kind, Section, is_bullet
from loaders.own_film import OWN, Sentence, another_film, sentences
from loaders.page import Span
from loaders.rules import Finding, Reading, Rule, rule
from loaders.work_lists import Named, WorkLists
from ontology.facts import BasedOn, DrawsOn, FilmMention, InspiredBy, WorkForm
from ontology.text import title_key

_HOW = r"(?:[\p{Ll}-]+ly |in part |at least in part |to some (?:degree|extent) )?"
_FEW = r"(?:[\p{Ll}-]+,? (?:and )?){0,3}?"
_CUES = re.compile(
    rf"\b(?i:(?:takes?|taking|took|draws?|drawing|drew|borrows?|borrowing|borrowed) {_FEW}(?:cues?|inspirations?|"
    rf"ideas?|elements?|notes|influences?|hints?|leads?|motifs?|imagery)?(?: {_HOW})?(?:from|on|upon)"
    rf"|(?:an? |as an? |its |loving |clear |direct )?homages? to|(?:pays?|paying|paid) {_FEW}(?:homage|tribute) to|"
    rf"(?:an? )tribute to|{_HOW}inspired {_HOW}by|{_HOW}influenced {_HOW}by|(?:under |shows? )?the influence of"
    rf"|(?:influences|inspirations|references|touchstones|reference points|models)(?: for {OWN})?,? (?:include|"
    rf"included|are|were|ranged? from|range from)"
    rf"|(?:finds?|found|finding) {_FEW}inspiration in|echo(?:es|ing|ed)?(?: of)?|(?:an? |tips? (?:its|the) |tipping "
    rf"(?:its|the) )?(?:nods?|hat) to|nodding to|salutes?|alludes? to|alluding to|allusions? to"
    rf"|(?:a )?references? to|references|owes? {_FEW}(?:debt )?to|indebted to|modell?ed {_HOW}(?:on|after)|in the "
    rf"(?:tradition|spirit|vein|footsteps) of"
    rf"|quotes from|cit(?:es|ed|ing)|riffs? on|inspiration (?:comes|came) from|inspirations? (?:for {OWN} )?(?:was|is|"
    rf"were)) (?:from |by )?"
)
_STEMS = (
    *(
        "cue",
        "inspir",
        "influen",
        "homage",
        "tribute",
        "echo",
        "nod",
        "salut",
        "allu",
        "referenc",
        "owes",
        "owed",
        "owing",
    ),
    *(
        "indebted",
        "model",
        "tradition",
        "spirit of",
        "vein of",
        "footsteps",
        "touchstone",
        "cites",
        "cited",
        "citing",
        "riff",
    ),
    *("draw", "drew", "borrow", "taking ", "takes ", "took ", "hat to", "quotes from"),
)
_PARTICIPLE = re.compile(r"(?:[\p{Ll}-]+ly )?(?:[Ii]nspired|[Ii]nfluenced|[Mm]odell?ed)")
_OTHER_THING = re.compile(
    r"\b(?:song|novel|book|play|story|author|writer|novelist|album|track|poem|sequel|remake|series),? "
    r"(?:(?:is|was|were|are) )?$"
)
_STANDS = re.compile(r"\) (?:stands?|stood|lies?|looms?|is|are|was|were) ")
_ANY_OWNER: frozenset[str] = frozenset()
_BEHIND = re.compile(
    r" (?:stands?|stood|lies?|looms?|is|are|was|were) (?:[\p{Ll}]+ ){0,2}?(?:behind|an? (?:[\p{Ll}]+ )?(?:inspiration|"
    r"influence|model|touchstone|reference))\b"
)
_NOT = re.compile(
    r"\b(?:not|never|hardly|n't|rather than|instead of|unlike|later|since|other|would|went on to|have been|has been|"
    r"had been|may have|might have|could have|"
    r"some critics|critics|viewers|fans|compared?|reviewers|rumou?red|itself)(?: [\p{L}'-]+){0,3},? $"
)
_LEGACY = re.compile(r"\b(?:legacy|impact|influence)\b(?!s)", re.IGNORECASE)
_SOURCES = re.compile(r"\b(?:inspirations?|influences|references|sources|origins)\b", re.IGNORECASE)
_OTHERS_DID = re.compile(
    r"\b(?:later|subsequent|modern|recent|contemporary|many|other|countless|numerous|future|younger) (?:[\p{Ll}-]+ "
    r"){0,2}(?:films?|movies?|directors?|filmmakers?|works?|series|songs?|artists?|bands?)\b"
)
_KINDS = (
    *(Kind.INSPIRATIONS, Kind.INTRO, Kind.ABSTRACT, Kind.GENRE, Kind.BEHIND, Kind.TRIVIA, Kind.HIDDEN),
    *(Kind.BOOK, Kind.THEMES),
)


@rule("influence", *_KINDS)
def influences(reading: Reading, section: Section) -> Iterator[Finding]:
    """The films and other works after words that say that this film takes cues from them."""
    lists, stems = None, present(section.lower, _STEMS)
    for sentence in sentences(reading, section) if stems else ():
        text, read = sentence.text, 0
        if not holds(text.lower(), stems):
            continue
        for cue in _CUES.finditer(text):
            if cue.start() < read or _NOT.search(text[max(0, cue.start() - 60) : cue.start()]):
                continue
            before = text[read : cue.start()]
            if another_film(before) or _OTHERS_DID.search(before) or _is_others(before, cue):
                continue
            lists = lists or WorkLists(reading.page, known_names(reading))
            named = list(lists.after(sentence, cue.end()))
            for each in named:
                if fact := _fact(reading, each):
                    yield sentence.span(cue.start(), each.end), fact
            read = named[-1].end if named else read


def _is_others(before: str, cue: re.Match[str]) -> bool:
    """Whether a participle belongs to something else than the film: what somebody wore, a song, a real person."""
    return bool(_PARTICIPLE.match(cue[0]) and _OTHER_THING.search(before))


def _fact(reading: Reading, named: Named) -> InspiredBy | DrawsOn | None:
    work = named.work
    if work.title and title_key(work.title) == title_key(reading.film.title):
        return None
    for source in (fact.work for fact in reading.facts(BasedOn)):
        same_title = work.title and source.title and title_key(work.title) == title_key(source.title)
        same_author = work.author and source.author and work.author.name.split()[-1] == source.author.name.split()[-1]
        if same_title or (same_author and not (work.title and source.title)):
            return None
    if work.form is WorkForm.FILM:
        return InspiredBy(reading.film, FilmMention(work.title, work.year)) if work.title else None
    return DrawsOn(reading.film, work)


@rule("listed influence", Kind.INSPIRATIONS)
def listed(reading: Reading, section: Section) -> Iterator[Finding]:
    """``- The film Title (1995)`` under a heading for inspirations; ``Title (1927) stands behind`` in its prose."""
    if not _SOURCES.search(section.heading):
        return
    lists = WorkLists(reading.page, known_names(reading))
    bullets = {
        span.start for line, (span, _) in zip(section.lines, section.bullets(), strict=True) if _is_item(section, line)
    }
    for sentence in sentences(reading, section):
        named = None
        if sentence.start in bullets and not _CUES.search(sentence.text) and not _LEGACY.search(sentence.text):
            named = lists.heading(sentence)
        if named and (fact := _fact(reading, named)):
            yield sentence.span(named.start, named.end), fact
        yield from _standing_behind(reading, sentence)


def _is_item(section: Section, line: Span) -> bool:
    return is_bullet(section.page.plain_at(line))


def _standing_behind(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    if not _STANDS.search(sentence.text):
        return
    for entry in in_prose(reading.page, sentence.span(0, len(sentence.text)), _ANY_OWNER):
        if behind := _BEHIND.match(sentence.text, entry.span.end - sentence.start):
            yield Span(entry.span.start, sentence.start + behind.end()), InspiredBy(reading.film, entry.film)


RULES: tuple[Rule, ...] = (influences, listed)
"""The rules of this module; they ask for the page's names and its source, so both are read before."""
