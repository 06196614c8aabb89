"""What pages tell by yes or no: other endings, deleted scenes, and whether the screenplay is an original one."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.after_credits import after_credits
from loaders.cues import cue_words
from loaders.headings import Kind
from loaders.own_film import FILM, Sentence, sentences
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from ontology.facts import BasedOn, Feature, HasFeature

_STILL = r"(?:(?!(?:was|were|is|are|but|however|has|have|though|while|which)\b)[\w'-]++,? ){0,7}?"
_BE = r"(?:was|were|is|are|had been|has been|have been|got|ended up)"
_ALSO = r"(?:also |actually |even |reportedly |\w+ly |first |later |once ){0,2}"
_OTHER = r"(?:alternat(?:e|ive)|different|other|second|happier|darker|bleaker|sadder|upbeat|unused|original)"
_ENDING = rf"{_OTHER} (?:[\w-]+ )?(?:endings?|conclusions?|finales?)"
_NO_ENDING = re.compile(
    rf"\bno {_STILL}(?:endings?|conclusions?)\b"
    rf"|\b{_OTHER} endings? (?:was|were|is|are|has been|have been)(?:n't| not| never)\b"
    rf"|\b(?:never|didn't|did not|does not|doesn't|do not) (?:\w+ ){{0,2}}?(?:an?|any) {_ENDING}"
    r"|\b(?:the|this|its) (?:ending|finale|conclusion) (?:was|has|had) (?:never|not) (?:been )?(?:changed|altered|"
    r"reshot|"
    r"replaced|in (?:doubt|question))\b|\b(?:the|this|its) (?:ending|finale) (?:was|has) always (?:been )?(?:the|this|"
    r"meant|"
    r"fixed|intended|as)\b|\bonly (?:one|a single|this) ending (?:was|has been|had been|is|were)\b"
    r"|\b(?:has|had) only ever had (?:one|this) ending\b",
    re.IGNORECASE,
)
_SHOT = r"(?:shot|filmed|made|tested|screened|recorded|included|released|completed|produced|photographed|previewed)"
_AN_ENDING = re.compile(
    rf"\b(?:an?|one|two|three|several|multiple|another|the|its|this|at least one|some) (?:\w+ ){{0,2}}?{_ENDING}"
    rf"[^.;]{{0,60}}? {_BE} {_ALSO}{_SHOT}\b"
    rf"|\b(?:shot|filmed|tested) (?:[\w-]+ ){{0,3}}?(?:{_OTHER}|two|three|multiple|several)(?: [\w-]+)? endings?\b"
    rf"|(?<!\bno )\b{_ENDING} (?:exists?|shows?|sees|saw|features?|featured|depicts?|reveals?|has|had|appears?|can be|"
    r"is (?:available|included|featured)|in which|where|on the (?:dvd|blu-ray|disc|home))\b"
    rf"|\b(?:dvds?|blu-rays?|discs?|laserdisc|home video|releases?|editions?) (?:also )?(?:has|have|includes?|"
    rf"features?|"
    rf"contains?|offers?|adds?|carr(?:y|ies)) (?:[\w,'-]+ ){{0,5}}?{_ENDING}"
    rf"|\b(?:director's|final|theatrical|european|american|british|japanese|international|extended|television|tv|first|"
    rf"earlier|later|rough|release|festival|other) (?:cuts?|versions?)\b[^.;]{{0,60}}? (?:ends?|ended|closes?|closed|"
    rf"concludes?|concluded) (?!up)"
    rf"|\b(?:cuts?|versions?|releases?)\b[^.;]{{0,60}}? (?:drops?|dropped|omits?|omitted|removes?|removed|replaces?|"
    rf"replaced|changes?|changed|alters?|altered|restores?|restored) [^.;]{{0,60}}?(?:endings?|farewell|epilogue|coda|"
    rf"(?:last|final|closing) (?:scenes?|shots?|minutes|images?)|finale)\b",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(
    r"^(?:originally|at first|initially|in the (?:original|first|earlier|early|rough) (?:ending|cut|version|edit)|the "
    r"(?:original|first) (?:ending|cut|version|finale)|in an (?:early|earlier|original) (?:cut|version|ending)|an "
    r"(?:early|earlier) (?:cut|version|ending))\b",
    re.IGNORECASE,
)
_OF_THE_END = re.compile(
    r"\b(?:ends?|ended|ending|finale|conclusion|(?:final|last|closing) (?:scenes?|shots?|moments?|minutes?|images?)|"
    r"closed|concluded)\b",
    re.IGNORECASE,
)
_WAS_DONE = re.compile(
    r"\b(?:filmed|shot (?!for shot)|was shot|were shot|tested|test (?:audiences?|screenings?)|previews?|preview "
    r"audiences?|"
    r"reshot|reshoots?|re-?shot|included on|can be seen on|appears on|survives|on the (?:dvd|blu-ray|disc))\b",
    re.IGNORECASE,
)
_SCENES = r"(?:scenes?|footage|sequences?|subplots?|moments?|material|minutes)"
_CUT = r"(?:cut|deleted|removed|trimmed|dropped|left out|excised|omitted|left on the cutting)"
_NO_DELETED = re.compile(
    rf"\bno {_STILL}(?:deleted|cut|excised|unused) {_SCENES}|\bno {_STILL}scenes? (?:is|are|was|were|have been) "
    rf"{_ALSO}{_CUT}\b",
    re.IGNORECASE,
)
_DELETED = re.compile(
    rf"\b(?:deleted|cut|trimmed|excised|unused) {_SCENES}\b"
    rf"|\b{_SCENES}[^.;:]{{0,80}}? {_BE} {_ALSO}{_CUT}\b"
    rf"|\b(?:cut|deleted|removed|trimmed|dropped) (?:several|some|a few|two|three|four|many|an?|one|numerous|about|"
    rf"around|over) "
    rf"(?:[\w-]+ ){{0,3}}?{_SCENES}\b"
    rf"|\b(?:had|have|has) (?:it|them|that|these|this|both) {_CUT}\b",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"ending|conclusion|finale|scene|footage|sequence|subplot|moment|material|minutes|\bnone\b|\bcuts?\b|version|"
    r"originally|at first|initially",
    re.IGNORECASE,
)
_ENDING_CUES = cue_words("ending endings conclusion conclusions finale finales")
_CUT_CUES = cue_words("deleted cut trimmed excised unused removed dropped left omitted")
_NEITHER = re.compile(r"^(?:none\b|no[,.;]|there (?:are|is|were) none\b|nothing\b|neither\b)", re.IGNORECASE)
_HEDGED = re.compile(
    r"\b(?:rumou?r\w*|alleged\w*|unconfirmed|speculat\w*|supposed\w*|claims?|claimed|whether|might|may have|could have|"
    r"if any|unknown|unclear|hop(?:e|ed|es))\b",
    re.IGNORECASE,
)
_ONLY_PLANNED = re.compile(
    r"\b(?:planned|considered|scripted|discussed|proposed|conceived|envisioned|written|storyboarded|drafts?|imagined|"
    r"wanted|toyed|debated|pitched|never|rejected|novel|book|play|novella|short story)\b",
    re.IGNORECASE,
)
_WRITTEN_ONLY = re.compile(
    r"\b(?:script\w*|drafts?|screenplay|storyboard\w*|novel|book|planned|wrote|written|considered|discussed)\b",
    re.IGNORECASE,
)
_FILMED = re.compile(r"\b(?:shot|filmed|tested|screened|released)\b", re.IGNORECASE)
_NEVER = re.compile(r"\b(?:never|not|n't)\b", re.IGNORECASE)

_SOURCE = (
    r"(?:books?|novels?|novellas?|plays?|short stor(?:y|ies)|comics?|graphic novels?|source material|"
    r"literary \w+|memoirs?)"
)
_ORIGINAL_CUE = re.compile(
    r"[Oo]riginal|\bnot (?:actually |directly )?(?:based|adapted|an adaptation)|n't (?:based|adapted|an adaptation)|"
    r"\b[Nn]o (?:[\w-]+ )?(?:books?|novels?|literary|source|play|adaptation)|for the (?:screen|film|cinema)"
)
_ORIGINAL = re.compile(
    rf"\b(?:{FILM}|(?:story|screenplay|script)) (?:is|was)(?: not|n't)(?: actually| directly)? (?:based on|adapted "
    rf"from|an adaptation of|drawn from|taken from)"
    rf" (?:an?y?|one|existing|pre-existing|previously published)(?: [\w-]+){{0,3}}? {_SOURCE}\b"
    rf"|\bnot (?:based on|adapted from|an adaptation of) (?:an?y?)(?: [\w-]+){{0,3}}? {_SOURCE}\b"
    rf"|\b(?:[Aa]n|is|was|[Ff]rom an|entirely|wholly|completely|fully|[Tt]he film's|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) "
    rf"original (?:screenplay|script|story)\b(?! (?:called|had|would|was (?:longer|darker|set|much)|draft))"
    rf"|^(?:[Aa]n )?[Oo]riginal (?:screenplay|script|story)(?= by|,|\.|$|;)"
    rf"|\b(?:story|screenplay|script|film|movie|plot)(?: itself)? (?:is|was) (?:an? )?(?:entirely |wholly |completely "
    rf"|fully |purely )?original(?: one| creation| work| idea)?(?=[,.;:]|$| by| and| to)"
    rf"|\b(?:based on|adapted from|adapts|comes from|drawn from) no (?:[\w-]+ ){{0,2}}?{_SOURCE}\b"
    r"|\bwrote (?:the|an|this|his|her|its) (?:[\w-]+ )?original (?:screenplay|script|story)\b"
    rf"|\b[Tt]here (?:is|was) no (?:[\w-]+ )?(?:{_SOURCE}|adaptation)(?: adaptation)?(?! (?:scene|version))|\b[Nn]o "
    rf"(?:book|novel|literary|source) (?:adaptations?|source)\b"
    rf"|\b(?:written|conceived|created) (?:directly|specifically|expressly|originally) for the (?:screen|film|cinema)\b"
)
_NOT_ORIGINAL = re.compile(
    r"\b[Bb]est\b|\bnominat|\b[Aa]ward|\bOscar|\b(?:remake|sequel|prequel|adapted from (?:the|his|her|an?) )|"
    r"\bsoundtrack\b|"
    r"\b(?:unlike|differs?|different from|changed|departs?|compared|drafts?|version of the original)\b"
)


@rule("other ending or deleted scenes", Kind.ALTERNATE, Kind.BEHIND, Kind.TRIVIA, Kind.HIDDEN)
def cut(reading: Reading, section: Section) -> Iterator[Finding]:
    """``There are no known alternate endings``, ``An alternate ending was shot``, ``Several scenes were cut``."""
    ends = not _ENDING_CUES.isdisjoint(section.words) and _AN_ENDING.search(section.text)
    cuts = not ends and not _CUT_CUES.isdisjoint(section.words) and _DELETED.search(section.text)
    if section.kind is not Kind.ALTERNATE and not (ends or cuts):
        return
    found: dict[Feature, bool] = {}
    for sentence in sentences(reading, section):
        if not _CUE.search(sentence.text) or _HEDGED.search(sentence.text):
            continue
        if section.kind is not Kind.ALTERNATE and not sentence.own_until(len(sentence.text)):
            continue
        told = _told(sentence.text, sure=section.kind is Kind.ALTERNATE)
        if section.kind is Kind.ALTERNATE and _ended_otherwise(sentence.text, section):
            told = iter([(Feature.ALTERNATE_ENDING, True)])
        for feature, present in told:
            if found.setdefault(feature, present) is present:
                yield sentence.span(0, len(sentence.text)), HasFeature(reading.film, feature, present)


def _told(text: str, *, sure: bool) -> Iterator[tuple[Feature, bool]]:
    """What a sentence tells; outside the section of its own only what was done."""
    if sure and _NEITHER.match(text) and not (_NO_ENDING.search(text) or _NO_DELETED.search(text)):
        yield Feature.ALTERNATE_ENDING, False
        yield Feature.DELETED_SCENES, False
        return
    if _NO_ENDING.search(text):
        if sure:
            yield Feature.ALTERNATE_ENDING, False
    elif (match := _AN_ENDING.search(text)) and (sure or _FILMED.search(text)) and _is_made(text, match.start()):
        yield Feature.ALTERNATE_ENDING, True
    if _NO_DELETED.search(text):
        if sure:
            yield Feature.DELETED_SCENES, False
    elif (match := _DELETED.search(text)) and not _NEVER.search(text[: match.end()]):
        yield Feature.DELETED_SCENES, True


def _ended_otherwise(text: str, section: Section) -> bool:
    """Whether a sentence tells how the film ended at first, and the section that this was shot."""
    if not (_AT_FIRST.match(text) and _OF_THE_END.search(text)) or _NEVER.search(text):
        return False
    return bool(_WAS_DONE.search(section.text)) and not _WRITTEN_ONLY.search(text)


def _is_made(text: str, start: int) -> bool:
    """Whether an ending of which a sentence speaks was more than a plan."""
    return not _ONLY_PLANNED.search(text) or (bool(_FILMED.search(text)) and not _NEVER.search(text, start))


@rule("original screenplay", Kind.BOOK, Kind.BEHIND, Kind.TRIVIA, Kind.INSPIRATIONS, Kind.INTRO, Kind.SUMMARY)
def original(reading: Reading, section: Section) -> Iterator[Finding]:
    """``It is not based on a book``, ``an original screenplay by A``; nothing where the page names a source."""
    told = None if reading.facts(BasedOn) else _ORIGINAL_CUE.search(section.text)
    if told is None:
        return
    for sentence in sentences(reading, section):
        text = sentence.text
        if not _ORIGINAL_CUE.search(text) or _NOT_ORIGINAL.search(text) or _HEDGED.search(text):
            continue
        if (match := _ORIGINAL.search(text)) and _own(sentence, match):
            yield sentence.span(*match.span()), HasFeature(reading.film, Feature.ORIGINAL_SCREENPLAY, True)
            return


def _own(sentence: Sentence, match: re.Match[str]) -> bool:
    clause = sentence.text[max(sentence.text.rfind(mark, 0, match.start()) for mark in ",;:(") + 1 : match.start()]
    return sentence.own_until(match.start()) and not _NEVER.search(clause)


RULES: tuple[Rule, ...] = (after_credits, cut, original)
