"""How faithfully the film follows the work that it adapts."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.cues import cue_words
from loaders.headings import Kind
from loaders.own_film import OWN, Sentence, another_film, sentences
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from ontology.facts import BasedOn, Fidelity, Follows, WorkForm

WORK = (
    r"(?:novella|novel|book|short story|story|play|memoir|comic|manga|graphic novel|source(?: material| text| work)?)"
)
"""What a source is called."""

_NAMES_WORK = re.compile(rf"\b{WORK}\b")
_NAMES_ADAPTATION = re.compile(
    rf"\b(?:{WORK}|adaptation|retelling|reworking|rendering|rendition|version|transposition|based|adapted)\b"
)
_TO_WORK = rf"(?=[^.;]{{0,80}}(?:\b{WORK}|\b\p{{Lu}}[\p{{L}}'-]+'s?\b|\boriginal\b))"
_SOFTLY = (
    r"(?:fairly|largely|mostly|generally|relatively|reasonably|broadly|rather|somewhat|pretty|more or less|mainly|"
    r"basically|quite|essentially|in the main|for the most part|by and large|in many ways|overall,?)"
)
_FAITHFUL = r"(?:faithful|true|close|loyal)"
_STAYS = (
    r"(?:stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|is|was|keeps|kept|sticks|stuck|hews|hewed|follows|adheres|adhered|runs)"
)
_CLOSELY = re.compile(
    rf"\b{_STAYS} (?:(?P<soft>{_SOFTLY}) |(?:\p{{Ll}}+ly|very|quite) )?{_FAITHFUL}(?:ly)? to {_TO_WORK}"
    rf"|\b(?P<soft>{_SOFTLY}) {_FAITHFUL} to {_TO_WORK}"
    rf"|\b(?:a|an|the) (?:(?P<soft>{_SOFTLY}) |(?:\p{{Ll}}+ly|very) )?(?:faithful|close|loyal) "
    r"(?:[\p{Ll}-]+ ){0,2}?(?:adaptation|retelling|rendering|rendition|translation|version|transposition)\b"
    rf"|\b(?:(?P<soft>{_SOFTLY}) )?(?:closely|faithfully) (?:follows?|adapts?|adapted|hews?|tracks?|mirrors?|"
    rf"reproduces?) {_TO_WORK}"
    rf"|\b(?:follows?|followed|sticks?|stuck|hews?|hewed|adheres?|adhered|cleaves?|keeps?) (?:(?P<soft>{_SOFTLY}) )?"
    rf"(?:very |quite |remarkably )?(?:closely|faithfully) to {_TO_WORK}"
    rf"|\b(?:follows|followed|adapts|adapted) (?:(?:the|its|his|her) )?[^,.;]{{1,60}}? (?:(?P<soft>{_SOFTLY}) |very |"
    rf"quite |"
    r"remarkably )?(?:closely|faithfully)(?=[,.;]| (?:but|though|and|with|while)\b)"
    rf"|(?:^|\b(?:[Ww]hile|[Tt]hough|[Aa]lthough) )(?:(?P<soft>(?i:{_SOFTLY})) |\p{{Ll}}+ly )?"
    rf"(?:[Ff]aithful|[Tt]rue|[Cc]lose|[Ff]aithfully adapted) (?:to|from) {_TO_WORK}"
    r"|\bone of the most faithful (?:[\p{Ll}-]+ ){0,2}?adaptations\b"
    rf"|(?:(?P<soft>(?i:by and large|on the whole|overall|in the main|for the most part|all in all|generally)),? "
    rf"(?:the |"
    rf"this )?)?\badaptation is (?:an? )?(?:(?P<soft>{_SOFTLY}) |\p{{Ll}}+ly |very )?(?:faithful|close)(?: "
    rf"one)?(?=[,.;:]| \p{{Ll}})"
    rf"|(?:^(?P<soft>In (?!every)[\p{{Ll}}]+(?:,? [\p{{Ll}}]+){{0,4}},? ))?\b(?:{OWN}|(?:[Tt]he|[Tt]his) "
    r"(?:film|movie|script|screenplay|adaptation|screen version)|\p{Lu}[\p{L}'-]+) (?:stays|stayed|remains|remained|"
    rf"keeps|sticks|hews) (?:(?P<soft>{_SOFTLY}) |(?:\p{{Ll}}+ly|very) )?(?:faithful|close|true|loyal)"
    r"(?= throughout|[.,;:]| (?:but|though|and|while)\b)"
)
_KEPT = re.compile(
    rf"\b(?:film|movie|script|screenplay|adaptation) (?:keeps|kept|retains|retained|preserves|preserved|follows|"
    rf"followed|reproduces) (?P<soft>(?:the|its) (?:broad|main|basic|essential|general|overall|rough)? ?)"
    rf"(?:course|plot|events|structure|shape|outline|story|storyline|lines|spine) of (?:the|its|his|her|"
    rf"\p{{Lu}}[\p{{L}}'-]+) "
    rf"(?:\p{{Ll}}+ )?{WORK}\b"
    r"|\b[Tt]he (?P<soft>(?:broad|main|basic|essential|overall|central) )(?:plot|story|outline|storyline|events|"
    r"structure|lines)\b[^.;]{0,80}? (?:(?:is|are|was|were) (?:all |largely |mostly )?(?:kept|retained|preserved|"
    r"intact|"
    r"unchanged|the same)|survives?|remains?)\b"
)
_LOOSELY = re.compile(
    rf"\b(?:very |quite |rather |only )?(?:[Ll]oosely|[Ff]reely) (?:based (?:up)?on|adapted|adapts?|follows?|inspired "
    rf"adaptation) {_TO_WORK}"
    r"|\b(?:a|an|the) (?:very |rather |quite |extremely )?(?:loose|free) (?:[\p{Ll}-]+ ){0,2}?"
    r"(?:adaptation|retelling|reworking|rendering|version|transposition)\b"
    rf"|\b(?:takes?|took|taking) (?:[\p{{Ll}}-]+ ){{0,2}}?libert(?:y|ies) (?:with|in) {_TO_WORK}"
    r"|\bbears? (?:very )?(?:little|scant|only (?:a )?(?:passing|slight|superficial)|no|hardly any) resemblance to "
    rf"{_TO_WORK}|\b(?:departs?|departed|deviates?|deviated|diverges?|diverged|strays?|strayed) "
    r"(?:radically|significantly|considerably|substantially|dramatically|greatly|drastically|wildly|far|a long way|"
    rf"markedly|heavily|sharply) from {_TO_WORK}"
    r"|\b(?:little more than|(?:keeps|kept|retains|takes|took|uses|borrows) (?:only|little more than|just)) (?:its|"
    r"the) (?:\p{Ll}+ )?(?:premise|idea|title|outline|concept|setting)\b"
    r"|\b(?:keeps?|kept|retains?|retained|takes|took|borrows|borrowed|uses|used) (?:only )?(?:the|its|his|her|"
    r"\p{Lu}[\p{L}]+'s?)"
    r" (?:\p{Ll}+ )?(?:premise|idea|title|outline|concept|setting|situation|set-?up|hook)\b[^.;]{0,60}?,? (?:and|but) "
    r"(?:invents?|invented|changes|changed|discards?|discarded|rewrites?|rewrote|replaces?|replaced|drops|dropped|"
    r"makes up|made up|throws out|threw out|reinvents?|reinvented|reimagines?) (?:nearly|almost|virtually|much|most|"
    r"all|"
    r"everything|the rest)\b"
    rf"|\badaptation is (?:an? )?(?:very |rather |quite |extremely )?(?:loose|free)(?: one)?(?=[,.;:]| \p{{Ll}})"
    r"|\b(?:shares?|shared|has|had|have) (?:very )?(?:little|almost nothing|next to nothing|hardly anything|only "
    r"(?:its|"
    rf"the|a) \p{{Ll}}+) (?:in common )?with {_TO_WORK}"
)
_CLOSE_CUES = cue_words("faithful faithfully true close closely loyal loyally")
_CUES = _CLOSE_CUES | cue_words(
    "loosely freely loose free liberty liberties resemblance departs depart departed deviates deviate deviated "
    "diverges diverge diverged strays stray strayed little only just keep keeps kept retain retains retained premise "
    "idea nothing anything preserves preserved follows reproduces intact unchanged same survive survives"
)
"""One of these stands in whatever tells how faithful the film is."""
_MEASURES = (
    (Fidelity.LOOSE, ((_CUES, _LOOSELY),)),
    (Fidelity.FAITHFUL, ((_CLOSE_CUES, _CLOSELY), (_CUES, _KEPT))),
)
_DENIED = re.compile(
    r"\b(?:not|never|hardly|scarcely|far from|n't|neither|nor|rather than|instead of|less|if|would|could|should|might|"
    r"wanted|hoped|planned|more|most|than|whether|how|another|other|first|too)(?: \p{Ll}+){0,3} $|n't(?: \p{Ll}+){0,3} "
    r"$"
)
_SPIRIT = re.compile(
    r"[^,.;]{0,30}\b(?:spirit|essence|heart|soul|core|mood|emotions?|history|life|facts|period)\b(?! and)"
)
_NOT_WORKS = re.compile(
    r"\b(?:true stor(?:y|ies)|real (?:events?|life|people)|actual events?|true events?|the facts)\b"
)

_ORIGINAL = re.compile(
    rf"\bthe original (?:{WORK}|ending|text|author|title|manuscript|setting|characters?|stor(?:y|ies))\b"
    r"|\b(?:a|the|its|his|their) (?:film|screen|movie) version\b|\bthis version\b|\bepisodes?\b"
)
_LATER_FILM = re.compile(
    r"\b(?:[Rr]emakes?|[Mm]iniseries|[Ss]equels?|(?:TV|television|stage|Broadway|radio|later|earlier|previous) (?:film "
    r"|television )?(?:version|adaptation|production|series|film|play|musical))\b"
)


@rule("fidelity", Kind.BOOK, Kind.INSPIRATIONS, Kind.INTRO, Kind.BEHIND, Kind.TRIVIA, cues=_CUES)
def fidelity(reading: Reading, section: Section) -> Iterator[Finding]:
    """``a faithful adaptation of …``, ``stays fairly true to the book``, ``loosely based on …``."""
    for sentence in sentences(reading, section, _CUES):
        if found := _fidelity(sentence, section):
            match, measure = found
            if adapts(reading, sentence, section):
                yield sentence.span(*match.span()), Follows(reading.film, measure)


def _fidelity(sentence: Sentence, section: Section) -> tuple[re.Match[str], Fidelity] | None:
    text = sentence.text
    for measure, told in _MEASURES:
        found = (pattern.search(text) for cues, pattern in told if not cues.isdisjoint(sentence.words))
        match = min(filter(None, found), key=re.Match.start, default=None)
        if not match or _DENIED.search(text[: match.start()][-60:]) or is_of_another(sentence, match.start()):
            continue
        if _SPIRIT.match(text, match.end()) or _NOT_WORKS.search(text[match.start() : match.end() + 80]):
            continue
        if section.kind is not Kind.BOOK and not _NAMES_ADAPTATION.search(text):
            continue
        soft = measure is Fidelity.FAITHFUL and match["soft"] not in {None, "the ", "its "}
        return match, Fidelity.FAIRLY_FAITHFUL if soft else measure
    return None


def is_of_another(sentence: Sentence, until: int) -> bool:
    """Whether a sentence speaks of another film, or a version for another medium, before an offset.

    >>> from loaders.page import Page
    >>> def told(text: str) -> bool:
    ...     return is_of_another(Sentence(Page("x", text), 0, text), len(text))
    >>> told("The remake cuts"), told("The original novel")
    (True, False)
    """
    text = _ORIGINAL.sub("", sentence.text[:until])
    return another_film(text) or bool(_LATER_FILM.search(text))


def adapts(reading: Reading, sentence: Sentence, section: Section) -> bool:
    """Whether the film adapts a written work: the page was found to say so, or a section on that names one."""
    works = [fact.work for fact in reading.facts(BasedOn)]
    if works:
        return section.kind is Kind.BOOK or any(work.form is not WorkForm.FILM for work in works)
    text = section.text if section.kind is Kind.BOOK else sentence.text
    return bool(_NAMES_WORK.search(text))


RULES: tuple[Rule, ...] = (fidelity,)
"""The rules of this module; they ask whether the film adapts a work, so sources are read before."""
