"""What the page's own film is based on, from prose: ``based on A's 1978 novel of the same name``, ``a remake of T``.

A work is yielded where a phrase says that the own film comes from it (the leads below) and names it by its title or
by its author's full name. What inspired, coloured or followed the film is no source of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex as re

from loaders.cues import cue_words, holds
from loaders.headings import Kind
from loaders.names import PERSON
from loaders.own_film import CLAUSE, FILM, OWN, Sentence, another_film, sentences
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from loaders.works import Found, film_at, work_at, works_at
from ontology.facts import BasedOn, Credit

_KINDS = (
    *(Kind.INTRO, Kind.BOOK, Kind.INSPIRATIONS, Kind.BEHIND, Kind.GENRE, Kind.TRIVIA),
    *(Kind.SUMMARY, Kind.ABSTRACT, Kind.BOILERPLATE),
)
_HOW = r"(?:(?!(?:originally|reportedly|supposedly|allegedly)\b)\p{Ll}+ly )?"
_FEW = r"(?:[\p{L}\p{N}-]++,? ){0,5}?"
_ITS = rf"(?:[Ii]ts|[Tt]he(?: film's| movie's)?|{OWN}'s)"
_SCRIPT = rf"(?:{_ITS} (?:screenplay|script|story|plot))"
_AN = rf"(?:an?|the|{PERSON}'s?)"

_BASED = re.compile(
    rf"\b(?i:{_HOW}(?:based|adapted|drawn|taken|derived) {_HOW}(?:on|upon|from)) |\b[Aa]dapted by {PERSON} from "
)
_BASED_CUES = cue_words("based adapted drawn taken derived")
_ADAPTED = re.compile(
    rf"(?:\p{{Lu}}[\p{{L}}'-]++|{OWN}|\b(?:[Ii]t|film|movie|director|filmmaker|brothers|sisters)) "
    rf"(?P<verb>{_HOW}adapt(?:ed|s) )"
)
_BRINGS = re.compile(rf"{CLAUSE}{FILM} (?P<verb>(?:brings|brought) )")
_TO_THE_SCREEN = re.compile(r" (?:\p{Ll}+ly )?to (?:the (?:big )?screen|life|film|cinemas)\b")
_YEARS_WORK = re.compile(r"(?<=\b(?:the|to|on|of|and) )(?=(?:18|19|20)\d\d )")
_BEHIND = re.compile(rf" (?:behind|that inspired|on which) {FILM}(?:[.,;]|$|(?:'s| is| was) based)")
_ONLY_A_FORM = re.compile(r"(?=[,.;)]|$| (?:from|that|which|and|called|series|published)\b)")
_REMAKE = re.compile(
    rf"\b[Tt]his {_FEW}remake of |{CLAUSE}{FILM},? (?:is|was) {_AN} {_FEW}(?:and an? {_FEW})?remake of "
    rf"|^An? {_FEW}remake of |\b(?:screenplay|script), (?:itself )?an? {_FEW}remake of "
)
_LEADS = tuple(
    (cue_words(cues), re.compile(lead))
    for cues, lead in (
        (  # The film is a faithful adaptation of …
            "adaptation",
            rf"{CLAUSE}{FILM},? (?:is|was|remains) {_AN} {_FEW}adaptation of "
            rf"|\b[Tt]his {_FEW}adaptation of |^An? {_FEW}adaptation of |{OWN}, {_AN} {_FEW}adaptation of ",
        ),
        (  # Written by A from …
            "written directed scripted adapted",
            r"\b(?:[Ww]ritten|[Dd]irected|[Ss]cripted|[Aa]dapted)(?: for the screen)? by [\p{L} .,'&-]{3,90}? "
            r"(?:from|after|based on) (?=an? |the |his |her |[\p{Lu}\"])",
        ),
        (  # They took the plot from …
            "took takes taking drew draws drawing adapting",
            r"\b(?:took|takes|taking|drew|draws|drawing) (?:the|its|their) (?:[\p{Ll}-]+ ){0,2}?(?:case|story|plot|"
            r"premise|idea|material|characters) from |^Adapting ",
        ),
        (  # The film stays faithful to …
            "faithful true",
            rf"{CLAUSE}{FILM} (?:is|was|stays|stayed|remains) {_HOW}(?:very |quite )?(?:faithful|true) to ",
        ),
        (  # A's screenplay comes from …
            "screenplay script story plot",
            rf"{CLAUSE}(?:{_SCRIPT}|\p{{Lu}}[\p{{L}}' .-]{{1,60}}'s? (?:screenplay|script)) {_HOW}"
            rf"(?:comes|came|is|was) {_HOW}(?:(?:based|adapted|drawn|taken) {_HOW})?(?:from|after|on|upon) ",
        ),
        (  # … wrote the screenplay from …
            "screenplay script",
            r"\b(?:wrote|writes|penned|co-wrote) (?:the|its|a|an|this) (?:[\p{Ll}-]++ ){0,3}?(?:screenplay|script) "
            r"(?:from|after|based on) |\b(?:screenplay|script) by [\p{L} .,'-]{3,80}?,? (?:from|after|based on) ",
        ),
        (  # Its source is …, The primary inspiration is …
            "source inspiration",
            rf"\b{_ITS} (?:(?:primary|main|chief|principal|direct|literary|original) )?source(?: material)?"
            rf"(?: (?:for|of) {FILM})? (?:is|was) "
            rf"|\b{_ITS} (?:primary|main|chief|principal|direct) inspiration(?: (?:for|of|behind) {FILM})? "
            r"(?:is|was|comes from|came from) ",
        ),
        (  # The film rests on …
            "rests stems derives springs comes grew began started",
            rf"{CLAUSE}(?:{FILM}|{_SCRIPT}) {_HOW}(?:(?:rests on|stems from|derives from|springs from|comes from|"
            r"grew out of|began as|started as|began life as)) ",
        ),
        ("goes go went", rf"{CLAUSE}(?:{FILM}|both|they) (?:both )?(?:goes|go|went) back to (?=an? |the |\p{{Lu}})"),
        ("start", rf"(?:\b(?:screenplay|script)|{CLAUSE}{FILM}) takes its start from "),
        ("taking", r"^Taking its (?:(?:basic|central) )?(?:idea|premise|story|plot) from "),
    )
)
"""What leads to a work, each with words of which a sentence must hold one."""

_TURNED = re.compile(r"\b(?P<verb>(?:turned|turns|made|reworked|condensed|transformed|boiled down|adapted) )")
_INTO = re.compile(r",? into (?:an?|the|his|her|their) (?:[\p{Ll}-]+ ){0,2}?(?:screenplay|script|film|movie|picture)\b")
_TOOK = re.compile(rf"{CLAUSE}{FILM} (?P<verb>(?:took|takes) )")
_THEN_TURNED = re.compile(r",?[^.;]{0,40}? and (?:turn|ma[dk]e)(?:ed|s)? (?:it|a film|something)\b")
_OPENS = re.compile(r"^(?=[\p{Lu}\"])")
_SERVES = re.compile(
    r",?[^.;]{0,40}? (?:served as|serves as|provided|supplied|is|was|forms|formed) (?:the|its) (?:[\p{Ll}]+ )?"
    r"(?:basis|source|source material|starting point|foundation|raw material)\b"
)
_QUOTED_WORK = re.compile(r"(?<![\p{L}\p{N}])(?=\"[^\"\n]{2,60}\",? (?:an?|the) )")
_ENDED = (  # what leads to a work, what bears it out after the work, and words of which one must be there
    (_ADAPTED, None, ("adapt",)),
    (_BRINGS, _TO_THE_SCREEN, ("brings", "brought")),
    (_YEARS_WORK, _BEHIND, ("behind", "inspired", "on which")),
    (_QUOTED_WORK, _BEHIND, ("behind", "inspired", "on which")),
    (_TURNED, _INTO, (" into ",)),
    (_TOOK, _THEN_TURNED, ("took", "takes")),
    (_OPENS, _SERVES, ("basis", "source", "starting point", "foundation", "raw material")),
)
_CUES = cue_words(
    "based turned turns reworked condensed transformed served serves basis written directed scripted took takes drew "
    "draws adapt adapts adapted adapting adaptation adaptations drawn taken derived derives faithful true screenplay "
    "script source inspiration inspired goes go went start takes rests stems springs comes grew began started life "
    "taking remake brings brought "
    "behind which"
)
"""One of these stands in whatever tells of a source."""
_AT_ANOTHER_TIME = re.compile(
    r"\b(?:later|also|earlier|previously|had|again|next|another|went on|would|once|before|after(?:wards)?)\b"
)


@dataclass(frozen=True, slots=True)
class _Lead:
    """Where words that lead to the film's source start and end."""

    start: int
    end: int


@rule("based on", *_KINDS, cues=_CUES)
def based_on(reading: Reading, section: Section) -> Iterator[Finding]:
    """The works that a section says the own film is based on."""
    for sentence in sentences(reading, section, _CUES):
        read = -1
        for lead, found in sorted(_works(reading, section, sentence), key=lambda each: each[0].start):
            if found.end > read and _is_believed(sentence, lead, found):
                read = found.end
                yield sentence.span(lead.start, found.end), BasedOn(reading.film, found.work)


def _works(reading: Reading, section: Section, sentence: Sentence) -> Iterator[tuple[_Lead, Found]]:
    for lead in _leads(reading, sentence):
        if several := works_at(sentence, lead.end):
            yield from ((lead, found) for found in several)
        elif found := work_at(sentence, lead.end, reading.film.title):
            yield lead, found
    for match in _REMAKE.finditer(sentence.text) if "remake" in sentence.words else ():
        if found := film_at(sentence, match.end(), reading.film.title):
            yield _Lead(*match.span()), found
    yield from _with_an_end(reading, section, sentence)


def _leads(reading: Reading, sentence: Sentence) -> Iterator[_Lead]:
    words = sentence.words
    for match in _BASED.finditer(sentence.text) if not _BASED_CUES.isdisjoint(words) else ():
        if sentence.headed(match.start()) or _is_directors(reading, sentence.text[: match.start()]):
            yield _Lead(*match.span())
    for cues, pattern in _LEADS:
        if not cues.isdisjoint(words):
            yield from (_Lead(*match.span()) for match in pattern.finditer(sentence.text))


def _with_an_end(reading: Reading, section: Section, sentence: Sentence) -> Iterator[tuple[_Lead, Found]]:
    """Leads that are believed only if the words after the work bear them out."""
    told_now = section.kind in {Kind.BOOK, Kind.BEHIND} and not _AT_ANOTHER_TIME.search(sentence.text)
    for pattern, end, cue in _ENDED:
        if not holds(sentence.text, cue):
            continue
        if end is None and not (section.kind is Kind.INTRO or told_now):
            continue
        for match in pattern.finditer(sentence.text):
            lead = _Lead(*match.span("verb" if "verb" in match.groupdict() else 0))
            found = work_at(sentence, lead.end, reading.film.title)
            if not found:
                continue
            borne_out = end.match(sentence.text, found.end) if end else not another_film(sentence.text[found.end :])
            if borne_out:
                yield lead, found


def _is_believed(sentence: Sentence, lead: _Lead, found: Found) -> bool:
    title, author = found.work.title, found.work.author.name if found.work.author else None
    if sentence.elsewhere and (author is None or author in sentence.elsewhere):
        return False
    named = title or author or _is_only_a_form(sentence, lead, found)
    return bool(named) and sentence.own_until(lead.start)


def _is_only_a_form(sentence: Sentence, lead: _Lead, found: Found) -> bool:
    """Whether words say no more of a source than what it is: ``based on a Japanese manga``."""
    based = _BASED.match(sentence.text, lead.start) and re.match(r"(?:an?|the) ", sentence.text[lead.end :])
    return bool(based) and bool(_ONLY_A_FORM.match(sentence.text, found.end))


def _is_directors(reading: Reading, left: str) -> bool:
    """Whether the words before a participle are "(the director)'s film is"."""
    owner = re.search(
        rf"{CLAUSE}(?P<surname>\p{{Lu}}[\p{{L}}'-]*?)'s? (?:film|movie|picture|version) (?:is|was) $", left
    )
    directors = (person.name.rsplit(maxsplit=1)[-1] for person in reading.credited(Credit.DIRECTOR))
    return owner is not None and owner["surname"] in directors


RULES: tuple[Rule, ...] = (based_on,)
"""The rules of this module; they ask for the director, so credits are read before."""
