"""Credits that an article tells in the sections on the making: by surnames, by instruments, by prizes."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.billing import is_billable
from loaders.credit_ways import BY_JOB, CALLED, CUES, JOB_CUES, PARTNER, SURNAME, WAYS, WORKS, told_in
from loaders.full_names import full_name
from loaders.headings import Kind
from loaders.names import OPENERS, PERSON, YEAR
from loaders.own_film import Sentence, another_film, sentences
from loaders.page import Span
from loaders.roles import plot_of
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from loaders.told import Stretch
from ontology.concepts import known
from ontology.facts import Credit, Credited, Nominated, PersonMention, Scheme

_MAKING = (
    *(
        Kind.INTRO,
        Kind.GENRE,
        Kind.MUSIC,
        Kind.MAKERS,
        Kind.OTHER,
        Kind.BEHIND,
        Kind.BOOK,
        Kind.TRIVIA,
        Kind.HIDDEN,
        Kind.LOCATIONS,
    ),
    *(Kind.INSPIRATIONS, Kind.WHY, Kind.ALTERNATE, Kind.THEMES),
    *(Kind.SUMMARY, Kind.BOILERPLATE),
)
_MONONYM = re.compile(
    r"(?:^|[;,] )(?P<who>\p{Lu}\p{Ll}{3,}) (?:also )?(?:composed|wrote|created|supplied|provided) (?:the|its|a"
    r"|an) (?:[\p{Ll}-]+,? ){0,4}?score\b"
    r"|\bscore (?:is|was) (?:the work of|composed by|written by) (?P<who>\p{Lu}\p{Ll}{3,})(?! \p{Lu})"
)
_DOUBTED = re.compile(
    r"\b(?:rumou?r\w*|alleged\w*|reportedly|supposedly|uncredited|ghost\w*|rejected|unused|abandoned|refused|declined"
    r"|never|"
    r"originally|would have|first draft|early draft|earlier draft|considered|offered|replaced|fired|television version"
    r"|dropped|"
    r"taken out|thrown out|not used|discarded|scrapped|left out|withdrawn)\b",
    re.IGNORECASE,
)
_IN_PASSING = re.compile(
    rf"\b(?:after|since|before|like|than|for|of|with|from|on|in) (?:[\p{{L}}\p{{N}}'.:-]+ ){{1,6}}?\({YEAR}\)"
)
_EACH = re.compile(rf"{PERSON}|{SURNAME}")
_NO_NAME = OPENERS | frozenset(
    "he she they it director writer screenwriter cinematographer editor producer novelist co-writer "
    "writer-director soviet british american french german italian japanese composer music both "
    "film movie nobody everyone someone critics studio paramount warner universal hollywood".split()
)
_OF_MUSIC = re.compile("score|music")
_PRIZES = {
    "best-director": Credit.DIRECTOR, "best-cinematography": Credit.CINEMATOGRAPHER, "best-film-editing": Credit.EDITOR,
    "best-original-score": Credit.COMPOSER, "best-adapted-screenplay": Credit.SCREENWRITER,
    "best-original-screenplay": Credit.SCREENWRITER, "best-screenplay": Credit.SCREENWRITER,
    "silver-lion-for-best-director": Credit.DIRECTOR, "silver-bear-for-best-director": Credit.DIRECTOR,
    "worst-director": Credit.DIRECTOR,
}  # fmt: skip


@rule("credited in its section", *_MAKING, cues=CUES)
def in_sections(reading: Reading, section: Section) -> Iterator[Finding]:
    """``A and B wrote the script with C D``, ``A B's cutting``, ``A B operated the Steadicam``."""
    for sentence in sentences(reading, section, CUES):
        words, text = sentence.words, sentence.text
        for role, cues, ways in WAYS:
            for told in told_in(ways, text) if not cues.isdisjoint(words) else ():
                partner = PARTNER.match(text, told.end) if role is Credit.SCREENWRITER else None
                end = partner.end() if partner else told.end
                elsewhere = role is Credit.COMPOSER and section.kind is not Kind.MUSIC
                if (elsewhere and not _OF_MUSIC.search(text, told.start, end)) or not _is_own(sentence, end):
                    continue
                for who in (told.who, *([partner.span("who")] if partner else [])):
                    yield from _credited(reading, sentence, (told.who[0], end), who, role)


@rule("credited by job", *_MAKING, cues=JOB_CUES)
def by_job(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Cinematographer A B used …``, ``A B, the editor, …``, ``the script is credited to A B and C D``."""
    plot = plot_of(reading)
    for sentence in sentences(reading, section, JOB_CUES):
        for told in told_in(BY_JOB, sentence.text):
            if _is_own(sentence, told.end):
                words, who = told.words.groupdict(), sentence.text[slice(*told.who)]
                role = CALLED[words["job"].lower()] if words.get("job") else WORKS[words["work"].lower()]
                acted = who in plot or f" as {who}" in reading.page.plain
                if section.kind is Kind.SUMMARY or not acted:
                    yield from _credited(reading, sentence, (told.who[0], told.end), told.who, role)
        if section.kind is Kind.MUSIC:
            yield from _by_one_name(reading, sentence)


def _by_one_name(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """A composer of one name that is part of no longer one (``Vangelis composed the score``)."""
    match = _MONONYM.search(sentence.text)
    if match and _is_own(sentence, match.end()) and _stands_alone(reading.page.plain, match["who"]):
        span = sentence.span(match.start("who"), match.end())
        yield span, Credited(reading.film, PersonMention(match["who"]), Credit.COMPOSER)


def _stands_alone(text: str, name: str) -> bool:
    """Whether a name is nowhere a part of a longer one."""
    return name.lower() not in _NO_NAME and not re.search(rf"\p{{Lu}}[\p{{L}}.'-]*+ {name}\b|\b{name} \p{{Lu}}", text)


def _credited(reading: Reading, sentence: Sentence, quote: Stretch, who: Stretch, role: Credit) -> Iterator[Finding]:
    for name in names(reading, sentence.text[slice(*who)]):
        if name not in sentence.elsewhere:
            yield sentence.span(*quote), Credited(reading.film, PersonMention(name), role)


def names(reading: Reading, words: str) -> Iterator[str]:
    """The full names of those whom words name, surnames among them by what the page calls their bearers elsewhere.

    Args:
        reading: the page while it is read.
        words: names joined by commas and "and".
    """
    for match in _EACH.finditer(words):
        parts = match[0].split(" ")
        while parts and parts[0].lower() in _NO_NAME:
            parts = parts[1:]
        name = " ".join(parts)
        if len(parts) > 1 and is_billable(name):
            yield name
        elif len(parts) == 1:
            owner = _of_surname(reading, name)
            if owner is not None:
                yield owner


def _of_surname(reading: Reading, surname: str) -> str | None:
    credited = {
        fact.person.name
        for fact in reading.facts(Credited)
        if fact.film == reading.film and fact.person.name.endswith(f" {surname}")
    }
    directors = {person.name for person in reading.credited(Credit.DIRECTOR)}
    sure = credited & directors or credited
    if len(sure) == 1:
        return next(iter(sure))
    return full_name(reading.page.text, surname)


def _is_own(sentence: Sentence, end: int) -> bool:
    """Whether a credit is the page's film's: no other film is spoken of but in passing, and nothing is doubted."""
    before = _IN_PASSING.sub("", sentence.before)
    aside = _IN_PASSING.sub("", sentence.text[:end])
    return not (another_film(before) or another_film(aside) or _DOUBTED.search(sentence.text))


@rule("credited by an award", Kind.AWARDS)
def by_award(reading: Reading, section: Section) -> Iterator[Finding]:
    """Who was nominated for the editing edited it; whose words state the nomination state the credit."""
    if not section.lines:
        return
    start, end = section.lines[0].start, section.lines[-1].end
    for claim in [each for each in reading.claims if start <= each.evidence.start < end]:
        fact = claim.fact
        if (
            not isinstance(fact, Nominated)
            or fact.category is None
            or fact.nominee is None
            or fact.film != reading.film
        ):
            continue
        concept = known(Scheme.CATEGORY, fact.category.label)
        if role := _PRIZES.get(concept.iri.rsplit("/", 1)[1]) if concept else None:
            for name in names(reading, fact.nominee.name):
                yield Span(claim.evidence.start, claim.evidence.end), Credited(reading.film, PersonMention(name), role)


RULES: tuple[Rule, ...] = (in_sections, by_job)
AWARD_RULES: tuple[Rule, ...] = (by_award,)
"""The rules of this module; the second need the awards."""
