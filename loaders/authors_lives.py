"""What of an author's own life is in the source, and who did not live to see the film."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.adaptation import WORK, adapts
from loaders.billing import billed
from loaders.cues import holds, present
from loaders.headings import Kind
from loaders.known_names import KnownNames, known_names
from loaders.names import PERSON, YEAR
from loaders.own_film import OWN, Sentence, another_film, sentences
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from ontology.facts import (
    Autobiography,
    CreditedPosthumously,
    DiedBeforeRelease,
    DrawnFromLife,
    PersonMention,
)

_KINDS = (
    *(Kind.INTRO, Kind.BOOK, Kind.INSPIRATIONS, Kind.BEHIND, Kind.TRIVIA, Kind.HIDDEN, Kind.GENRE),
    *(Kind.ABSTRACT, Kind.SUMMARY, Kind.BOILERPLATE, Kind.CAST, Kind.MUSIC, Kind.MAKERS, Kind.OTHER),
)
_MUCH = r"(?:largely|mostly|heavily|highly|deeply|strongly|mainly|essentially|substantially|very|almost entirely)"
_LITTLE = r"(?:partly|partially|in part|loosely|somewhat|thinly|vaguely)"
_LIFE = re.compile(
    rf"\b(?:(?P<partly>(?:semi|quasi)[- ]?|{_LITTLE}(?: veiled)? )|(?P<much>{_MUCH} ))?auto-?biographical\b"
    rf"|\b(?:(?P<partly>{_LITTLE}) |(?P<much>{_MUCH}) )?(?:drawn|taken|derived) (?:(?P<partly>in part) )?"
    r"(?:(?:directly|straight) )?from (?:his|her|their|the (?:author|writer|novelist|playwright)'s) own "
    r"life(?:time)?\b(?! and times)"
    rf"|\b(?:(?P<partly>{_LITTLE}) |(?P<much>{_MUCH}) )(?:drawn|taken|derived|based) (?:from|on|upon) (?:his|her|their|"
    rf"the (?:author|writer|"
    r"novelist|playwright)'s) own (?:[\p{Ll}-]+ )?(?:life|experiences?)\b"
)
_OF_WORK = re.compile(rf"\b{WORK}s?\b")
_OF_FILM = re.compile(r" (?:[\p{Ll}-]+ ){0,3}?(?:film|movie|screenplay|script|drama|series|album|song|picture)\b")
_OTHER_WORK = re.compile(
    r"\b(?:other|another|earlier|later|previous|next|subsequent|more|many|several|unpublished),? "
    rf"(?:[\p{{Ll}}-]+,? ){{0,3}}{WORK}s?\b"
)
_NOT = re.compile(r"\b(?:not|never|hardly|denied|denies|n't|isn't|wasn't)(?: \p{Ll}+){0,4} $")

_THE_FILM = (
    rf"(?:(?:the|its|this|that|his|her|their) (?:[\p{{L}}'-]+ ){{0,3}}?(?:film|movie|picture|adaptation|production|"
    rf"filming|shooting|release|premiere|shoot|"
    rf"cameras|principal photography|opening|project|cut)\w*|{OWN}|filming|production|shooting|release|post-production|"
    rf"principal photography|it was (?:still )?being (?:edited|cut|shot|filmed|finished|made|mixed)|"
    r"(?:he|she|they) (?:could|was able|were able) (?:to )?(?:finish|complete|see)|it (?:was|could be) (?:released|"
    r"finished|completed|shown|made|filmed|shot)|it (?:opened|premiered|came out|reached))"
)
_DIED = (
    r"(?:died|drowned|perished|passed away|passed on|took (?:his|her|their) own li(?:fe|ves)|committed suicide|killed "
    r"(?:him|her)self|was (?:\p{Ll}+ly )?(?:killed|murdered|dead)|"
    r"shot (?:him|her)self|had died|had (?:already |recently )?passed away|suffered a fatal [\p{Ll} ]{3,20})"
)
_BEFORE = r"(?:before|prior to|ahead of|during|in the middle of|midway through|while)"
_LEARNT = (
    r"(?:after|of) (?:learning|hearing|being told|finding out|selling|signing|agreeing|(?:completing|finishing|filming|"
    r"shooting|wrapping|recording) "
    r"(?:his|her|their|the) |(?:his|her|the|its|their) (?:\p{Ll}+ )?(?:rights|scenes|work|final scene) (?:were|was|"
    r"had))"
)
_DEATH = re.compile(
    rf"\b(?P<verb>(?:had |has )?(?:already |sadly |tragically |suddenly |unexpectedly "
    rf")?{_DIED})\b(?P<when>[^.;]{{0,90}}?\b{_BEFORE} (?:[\p{{L}}-]+ ){{0,2}}?{_THE_FILM}"
    rf"|[^.;]{{0,60}}?\b{_LEARNT}[^.;]{{0,80}}|(?: [\p{{Ll}}, -]{{0,40}})? (?:back )?in (?:\p{{L}}+ (?:\d{{1,2}},? "
    rf")?)?(?P<year>{YEAR})\b)"
    r"|\b(?P<verb>did not|didn't|never|would not|would never|failed to) (?:live|lived|survive|survived) (?:long enough "
    r")?to see (?P<when>[^.;]{0,60})"
    r"|\b(?P<verb>never (?:saw|got to see|had the chance to see)|did not get to see) (?P<when>(?:the|its|his|her) "
    r"(?:finished|completed|final|film|movie|release|premiere)[^.;]{0,40})"
)
_LAST = re.compile(
    rf"\b(?P<who>{PERSON})'s? (?:final|last) (?:film|role|performance|screen role|screen appearance|movie|"
    rf"score)\b[^.]{{0,80}}?\b(?:released (?:\p{{Ll}}+ ){{0,3}}?"
    r"(?:after (?:his|her) death|posthumously)|(?:he|she) died [^.]{0,40}?before)"
    rf"|\b(?:released|premiered|opened|came out) (?:[\p{{Ll}}]+ ){{0,3}}?after (?P<who>{PERSON}|"
    rf"\p{{Lu}}[\p{{L}}-]+)'s? "
    r"(?:[\p{Ll}]+ )?death\b"
)
_CREDITED = re.compile(
    r"\b(?P<verb>(?:is|was|were|are|has been|being) (?:posthumously credited|credited posthumously)|(?:received|"
    r"receives|got|gets|earned|has|was given|was awarded|shares?) "
    r"(?:an? )?(?:[\p{Ll}-]+ )?posthumous (?:[\p{Ll}-]+ ){0,2}?credit)\b"
)
_NAMED = re.compile(rf"(?P<who>{PERSON})|(?P<who>\b\p{{Lu}}[\p{{L}}'-]+)")
_GAP = re.compile(
    r"(?:,? who|,? [^.;]{0,90},|,| \([^()]{1,40}\))?(?: himself| herself| also| sadly| tragically| later| then| "
    r"reportedly| never)?\s*"
)
_PRONOUN = re.compile(r"(?:^|[;,:] |\b(?:and|but|as|because|since|for|when) )(?:[Hh]e|[Ss]he)(?: himself| herself)? $")
_AFTER = re.compile(
    r"\b(?:years|months|weeks|days) after (?:the|its) (?:film|movie|release|premiere)|\bafter (?:the|its) (?:film|"
    r"movie|release|premiere)"
)
_OF_STORY = re.compile(r"(?:'s)? (?:begins?|starts?|ends?|ending|climax|finale|events|story|proper)\b")
_OF_DEATH = (
    *(
        "died",
        "drown",
        "perish",
        "passed",
        "suicide",
        "killed",
        "murdered",
        "shot h",
        "own li",
        "fatal",
        "dead",
        "death",
    ),
    *("to see", "never saw", "posthumous"),
)


@rule("drawn from life", *_KINDS)
def drawn_from_life(reading: Reading, section: Section) -> Iterator[Finding]:
    """``semi-autobiographical novel``, ``the book, which is largely autobiographical``."""
    if not holds(section.text, ("biographical", " own ")):
        return
    for sentence in sentences(reading, section):
        text = sentence.text
        match = _LIFE.search(text) if "biographical" in text or " own " in text else None
        if match is None or not _OF_WORK.search(text) or _OF_FILM.match(text, match.end()):
            continue
        denied = _NOT.search(text[: match.start()]) or _OTHER_WORK.search(text)
        if not denied and not another_film(text[: match.start()]) and adapts(reading, sentence, section):
            yield sentence.span(*match.span()), DrawnFromLife(reading.film, _degree(match))


def _degree(match: re.Match[str]) -> Autobiography:
    if match["partly"]:
        return Autobiography.PARTLY
    return Autobiography.LARGELY if match["much"] else Autobiography.WHOLLY


@rule("died before the release", *_KINDS)
def died(reading: Reading, section: Section) -> Iterator[Finding]:
    """``who died before filming began``, ``never lived to see the film``; a year of death before the film's own."""
    cues = present(reading.page.plain, _OF_DEATH)
    for sentence in sentences(reading, section) if holds(section.text, cues) else ():
        if holds(sentence.text, cues):
            for match in (*_DEATH.finditer(sentence.text), *_LAST.finditer(sentence.text)):
                if found := _dead(reading, section, sentence, match):
                    yield sentence.span(found[0], match.end()), DiedBeforeRelease(reading.film, found[1])


def _dead(
    reading: Reading, section: Section, sentence: Sentence, match: re.Match[str]
) -> tuple[int, PersonMention] | None:
    """Who was dead when the film came out, and where they are named."""
    known, parts = known_names(reading), match.groupdict()
    if "verb" not in parts:
        person = _person(sentence, match["who"].removesuffix("'s"), match.start("who"), known)
        return (min(match.start(), match.start("who")), person) if person else None
    if not _is_before(match, reading.film.year) or _OF_STORY.match(sentence.text, match.end()):
        return None
    found = _subject(sentence, match.start("verb"), known)
    sure = match["year"] is None and section.kind is not Kind.SUMMARY
    return found if found and (sure or found[1] in known.people.values()) else None


def _is_before(match: re.Match[str], film_year: int | None) -> bool:
    if _AFTER.search(match[0]):
        return False
    return match["year"] is None or (film_year is not None and int(match["year"]) < film_year)


@rule("posthumous credit", *_KINDS)
def credited_posthumously(reading: Reading, section: Section) -> Iterator[Finding]:
    """``A, the novel's author, is credited posthumously``."""
    if "posthumous" not in section.text:
        return
    for sentence in sentences(reading, section):
        match = _CREDITED.search(sentence.text) if "posthumous" in sentence.text else None
        if match and (found := _subject(sentence, match.start(), known_names(reading))):
            yield sentence.span(found[0], match.end()), CreditedPosthumously(reading.film, found[1])


def _subject(sentence: Sentence, verb: int, known: KnownNames) -> tuple[int, PersonMention] | None:
    """Who does what a verb says, and where they are named: before it, or for a pronoun in the sentence before.

    A start before the sentence is negative.
    """
    left = sentence.text[:verb]
    if _PRONOUN.search(left):
        return _named_in(sentence, left, known, first=True) or _named_before(sentence, known)
    return _named_in(sentence, left, known, first=False)


def _named_in(sentence: Sentence, left: str, known: KnownNames, *, first: bool) -> tuple[int, PersonMention] | None:
    found = [
        (match.start(), match.start() + len(match["who"].removesuffix("'s")), person)
        for match in _NAMED.finditer(left)
        if (person := _person(sentence, match["who"].removesuffix("'s"), match.start(), known))
    ]
    if not first:
        found = [each for each in found if _GAP.fullmatch(left, each[1])]
    people = {person for _, _, person in found}
    if not found or (first and len(people) > 1):
        return None
    start, _, person = found[0 if first else -1]
    return start, person


def _named_before(sentence: Sentence, known: KnownNames) -> tuple[int, PersonMention] | None:
    """The only person of the sentence before, which must start with the name."""
    match = _NAMED.match(sentence.before)
    if match is None:
        return None
    at = sentence.page.plain.rfind(match[0], 0, sentence.start)
    near = at >= 0 and sentence.start - at <= len(sentence.before) + 4
    person = known.somebody(match["who"].removesuffix("'s"))
    return (at - sentence.start, person) if near and isinstance(person, PersonMention) else None


def _person(sentence: Sentence, words: str, at: int, known: KnownNames) -> PersonMention | None:
    """The person of a name: one whom the page knows, or a full name that is nobody's in the story."""
    found = known.somebody(words)
    if found is None and " " in words:
        name = next(billed(sentence, (at, at + len(words))), None)
        return PersonMention(name) if name else None
    return found if isinstance(found, PersonMention) else None


RULES: tuple[Rule, ...] = (drawn_from_life, died, credited_posthumously)
"""The rules of this module; they ask for the page's names and for its source, so both are read before."""
