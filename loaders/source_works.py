"""What the page's own film is based on, from prose: ``based on A's 1978 novel of the same name``, ``a remake of T``.

A work is yielded where a phrase says that the own film comes from it (``_LEADS``) and names it by its title or by its
author's full name. What inspired, coloured or followed the film is no source of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex as re

from loaders.outline import Kind, Section
from loaders.own_film import FILM, OWN, Sentence, sentences
from loaders.page import Span
from loaders.rules import Finding, Reading, Rule, rule
from loaders.works import Found, film_at, work_at
from ontology.facts import BasedOn, Credit

_KINDS = (
    Kind.INTRO, Kind.BOOK, Kind.INSPIRATIONS, Kind.BEHIND, Kind.GENRE, Kind.TRIVIA,
    Kind.SUMMARY, Kind.ABSTRACT, Kind.BOILERPLATE,
)  # fmt: skip
_SELDOM = r"(?:(?!(?:not|never|also|originally|reportedly|supposedly|allegedly)\b)\p{Ll}+ly )?"
_CLAUSE = r"(?:^|(?:[,;:(]|\b(?:and|but|while|though|although|since|because|when|as|that|whereas)) )"
_SCRIPT = rf"(?:[Tt]he |[Ii]ts |(?:[Tt]he (?:film|movie)|{OWN})'s )(?:screenplay|script|story|plot)"

_BASED = re.compile(rf"\b(?i:{_SELDOM}(?:based|adapted|drawn|taken|derived) {_SELDOM}(?:on|upon|from)) ")
_ADAPTATION = re.compile(rf"{_CLAUSE}{FILM},? (?:is|was|remains) (?:an?|the) (?:[\p{{L}}-]++,? ){{0,5}}?adaptation of "
                         rf"|\b[Tt]his (?:[\p{{L}}-]++,? ){{0,4}}?adaptation of |^An? (?:[\p{{L}}-]++,? ){{0,4}}?adaptation of ")  # fmt: skip
_ADAPTED = re.compile(
    rf"(?:\p{{Lu}}[\p{{L}}'-]++|{OWN}|\b[Ii]t|\b(?:film|movie|director|filmmaker|brothers|sisters)) "
    rf"(?P<verb>(?:faithfully |loosely |closely )?adapt(?:ed|s) )"
)
_SCRIPTED = re.compile(
    rf"{_CLAUSE}(?:{_SCRIPT}|\p{{Lu}}[\p{{L}}' .-]{{1,60}}'s? (?:screenplay|script)) {_SELDOM}(?:comes|came|is|was) "
    rf"{_SELDOM}(?:(?:based|adapted|drawn|taken) {_SELDOM})?(?:from|after|on|upon) "
    r"|\b(?:wrote|writes|penned|co-wrote) (?:the|its|a|an|this) (?:[\p{Ll}-]++ ){0,3}?(?:screenplay|script) "
    r"(?:from|after|based on) |\b(?:screenplay|script) by [\p{L} .,'-]{3,80}?,? (?:from|after|based on) "
)
_SOURCE = re.compile(
    rf"\b(?:[Ii]ts|[Tt]he(?: film's| movie's)?|{OWN}'s) (?:(?:primary|main|chief|principal|direct|literary|original) )?"
    rf"source(?: material)?(?: (?:for|of) {FILM})? (?:is|was) "
    rf"|\b(?:[Ii]ts|[Tt]he(?: film's| movie's)?|{OWN}'s) (?:primary|main|chief|principal|direct) inspiration"
    rf"(?: (?:for|of|behind) {FILM})? (?:is|was|comes from|came from) "
)
_RESTS = re.compile(
    rf"{_CLAUSE}(?:{FILM}|{_SCRIPT}) (?:closely |faithfully |firmly )?(?:rests|stems|derives|springs|comes|grew|began as|started as)"
    rf"(?: on| from| out of| life as)? "
)
_TAKING = re.compile(r"^Taking its (?:idea|premise|story|plot|basic idea|central idea) from ")
_BEHIND = re.compile(r"(?<=\b(?:the|to|on|of|and) )(?=(?:18|19|20)\d\d )")
_BEHIND_IT = re.compile(rf" (?:behind|that inspired|on which) {FILM}(?! (?:is|was|\p{{Lu}})\b(?! based))")
_REMAKE = re.compile(
    rf"\b[Tt]his (?:[\p{{L}}-]++,? ){{0,4}}?remake of |{_CLAUSE}{FILM},? (?:is|was) (?:an?|the) (?:[\p{{L}}\p{{N}}-]++,? ){{0,4}}?remake of "
    rf"|^An? (?:[\p{{L}}\p{{N}}-]++,? ){{0,4}}?remake of "
)
_PAST = re.compile(r"\b(?:later|also|earlier|previously|had|again|next|another|went on|would|once|before|after(?:wards)?)\b")


@dataclass(frozen=True, slots=True)
class _Lead:
    """Words after which the film's source is named, where they start, and where they end."""

    start: int
    end: int
    film: bool = False


@rule("based on", *_KINDS)
def based_on(reading: Reading, section: Section) -> Iterator[Finding]:
    """The works that a section says the own film is based on."""
    for sentence in sentences(reading, section):
        read = -1
        for lead in sorted(_leads(reading, section, sentence), key=lambda lead: lead.start):
            found = (film_at if lead.film else work_at)(sentence, lead.end, reading.film.title)
            if found and found.end > read and _is_believed(reading, sentence, lead, found):
                read = found.end
                yield sentence.span(lead.start, found.end), BasedOn(reading.film, found.work)


def _leads(reading: Reading, section: Section, sentence: Sentence) -> Iterator[_Lead]:
    text = sentence.text
    for match in _BASED.finditer(text):
        if sentence.headed(match.start()) or _is_director_s(reading, text[: match.start()]):
            yield _Lead(*match.span())
    for pattern in (_ADAPTATION, _SCRIPTED, _SOURCE, _RESTS, _TAKING):
        yield from (_Lead(*match.span()) for match in pattern.finditer(text))
    if section.kind is Kind.INTRO or (section.kind in {Kind.BOOK, Kind.BEHIND} and not _PAST.search(text)):
        yield from (_Lead(*match.span("verb")) for match in _ADAPTED.finditer(text))
    yield from (_Lead(*match.span(), film=True) for match in _REMAKE.finditer(text))
    for match in _BEHIND.finditer(text):
        found = work_at(sentence, match.start(), reading.film.title)
        if found and _BEHIND_IT.match(text, found.end):
            yield _Lead(*match.span())


def _is_believed(reading: Reading, sentence: Sentence, lead: _Lead, found: Found) -> bool:
    work = found.work
    if work.title is None and work.author is None:
        return False
    author = work.author.name if work.author else ""
    if sentence.elsewhere and (not author or author in sentence.elsewhere):
        return False
    return sentence.own_until(lead.start if lead.film else found.end)


def _is_director_s(reading: Reading, left: str) -> bool:
    """Whether the words before a participle are "(the director)'s film is"."""
    match = re.search(rf"{_CLAUSE}(?P<surname>\p{{Lu}}[\p{{L}}'-]*?)'s? (?:film|movie|picture|version) (?:is|was) $", left)
    directors = (person.name.split()[-1] for person in reading.credited(Credit.DIRECTOR))
    return bool(match) and match["surname"] in directors


RULES: tuple[Rule, ...] = (based_on,)
