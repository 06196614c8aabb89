"""Who made the page's own film, from prose: directors, writers, composers, producers, cinematographers and editors.

A credit is believed where its clause is about the own film (``loaders.own_film``) and its person is named in full.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.billing import (
    AFTER_NAME,
    TITLED,
    billed,
    billed_at,
    credited,
    credits_of,
    members,
)
from loaders.credit_nouns import JOBS, NOUN_CUES, told_by_jobs, told_by_one_name, told_by_works
from loaders.credit_verbs import SHOT_CUES, VERB_CUES, shot_it, told_by_also, told_by_surnames, told_by_verbs
from loaders.headings import Kind
from loaders.names import FAMILY, PERSON
from loaders.occurrences import stands
from loaders.own_film import NOUN, OWN, Sentence, another_film, sentences
from loaders.page import Span
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from loaders.told import Stretch, Told, told_after
from ontology.facts import Credit, Credited, Performed, PersonMention

_KINDS = (
    *(Kind.INTRO, Kind.GENRE, Kind.MUSIC, Kind.MAKERS, Kind.OTHER, Kind.BEHIND, Kind.BOOK, Kind.TRIVIA),
    *(Kind.BOILERPLATE, Kind.SUMMARY),
)
_PARTICIPLES = {
    "directed": Credit.DIRECTOR,
    "helmed": Credit.DIRECTOR,
    "written": Credit.SCREENWRITER,
    "scripted": Credit.SCREENWRITER,
    "adapted": Credit.SCREENWRITER,
    "produced": Credit.PRODUCER,
    "scored": Credit.COMPOSER,
    "photographed": Credit.CINEMATOGRAPHER,
    "lensed": Credit.CINEMATOGRAPHER,
    "edited": Credit.EDITOR,
}
_DONE_CUES = frozenset(_PARTICIPLES)
_DONE = rf"(?:co-)?(?i:{'|'.join(_PARTICIPLES)})"
_BY = re.compile(rf"(?P<done>\b{_DONE}(?:(?:, and |, | and ){_DONE}){{0,4}})(?: by|,? by,?(?P<star> and starring),?) ")
_FAMILY_NEXT = re.compile(rf"{FAMILY}{AFTER_NAME}")
_NEXT = re.compile(r",? and |, ")

_JOB = rf"(?i:{'|'.join(sorted(JOBS, key=len, reverse=True))})"
_MAKERS = re.compile(
    rf"(?P<makers>\b{_JOB} {PERSON}(?:(?:, and |, | and )(?:(?:his |her |their )?{_JOB} {PERSON})){{0,4}}) "
    r"(?:made|makes?|craft(?:ed|s)?|create[ds]?|turn(?:ed|s)?|br(?:ought|ings?)|buil(?:t|ds?)|adapt(?:ed|s)?|"
    r"deliver(?:ed|s)?)\b"
)
_FROM = re.compile(
    rf"(?:(?:{NOUN}|{OWN}),? from |^From )(?:the )?(?:[\p{{L}}-]++ ){{0,3}}?(?P<makers>{_JOB} {PERSON})"
    r"(?=[,.;]|$| (?:and|comes|that|which|is)\b)"
)
_OF_IT = re.compile(rf"{OWN}|\b(?:adapt(?:ed|s)|their|this|the) (?:{NOUN}\b|{PERSON}'s?)")
_EACH_MAKER = re.compile(rf"(?P<job>{_JOB}) (?P<who>{PERSON})")
_POSSESSOR = re.compile(
    rf"(?:^|, )(?:In |With )?{TITLED}(?P<who>{PERSON})'s? (?P<own>{OWN})(?=,| \p{{Ll}})"
    rf"|^{OWN},(?: {TITLED})? ?(?P<who>{PERSON})'s? (?P<own>(?:[\p{{L}}\p{{N}}-]++,? ){{0,6}}?{NOUN})\b"
    rf"|^{OWN},? (?:is|was|remains) {TITLED}(?P<who>{PERSON})'s? (?P<own>(?:[\p{{L}}\p{{N}}-]++,? ){{0,6}}?{NOUN})\b"
)
_POSSESSED = re.compile(rf"'s? {OWN}|^{OWN}")
_WORK = r"(?:novel|novella|book|memoir|play|short story|comics?|source)"
_WORD_START, _WORD_END = re.compile(r"(?<!\w)\Z"), re.compile(r"\b")
_OWNS = re.compile(rf"'s? (?:(?!of|adaptation|film|movie)[\w'-]+ ){{0,4}}{_WORK}\b")
_WROTE = re.compile(rf"\b{_WORK}\b[^.\n]{{0,60}}\b(?:by|of) [^.\n]{{0,40}}(?<!\w)\Z")
_FAMILY = re.compile(FAMILY)
_DIRECTOR_HIMSELF = re.compile(rf"(?<=^|: |- )(?P<who>{PERSON}), the (?:film's )?director (?:him|her)self$")
_VERB = re.compile(r"\p{L}++(?!-)")


@rule("credited by participle", *_KINDS, cues=_DONE_CUES)
def by_participle(reading: Reading, section: Section) -> Iterator[Finding]:
    """``directed by A``, ``Written, directed by, and starring A``, and what is coordinated with it."""
    for sentence in sentences(reading, section, _DONE_CUES):
        end = -1
        for told in told_after(_BY, sentence.text, _makers_at):
            chained = told.start > end >= 0 and _NEXT.fullmatch(sentence.text, end, told.start)
            if not chained and not (sentence.headed(told.start) and sentence.own_until(told.start)):
                continue
            end = told.end
            yield from _participles(reading, sentence, told)
            yield from told_by_also(reading, sentence, told.who)


def _makers_at(text: str, at: int) -> Stretch | None:
    family = _FAMILY_NEXT.match(text, at)
    return billed_at(text, at) or (family.span() if family else None)


@rule("credited by verb", *_KINDS, cues=VERB_CUES)
def by_verb(reading: Reading, section: Section) -> Iterator[Finding]:
    """``A directed it``, ``A composed the score``, ``A and B wrote the screenplay``, ``wrote the script with B``."""
    for sentence in sentences(reading, section, VERB_CUES):
        yield from told_by_verbs(reading, sentence)


@rule("credited by noun", *_KINDS, cues=NOUN_CUES)
def by_noun(reading: Reading, section: Section) -> Iterator[Finding]:
    """``screenplay by A``, ``A's score``, ``A was the cinematographer``, ``Cinematographer A shot …``."""
    for sentence in sentences(reading, section, NOUN_CUES):
        yield from told_by_works(reading, sentence)
        yield from told_by_jobs(reading, sentence)
        if section.kind is Kind.MUSIC:
            yield from told_by_one_name(reading, sentence)


@rule("makers in the opening", Kind.INTRO)
def by_opening(reading: Reading, section: Section) -> Iterator[Finding]:
    """``director A and screenwriter B made TITLE``, ``TITLE, from director A`` in the page's first two sentences."""
    for sentence in sentences(reading, section):
        told = sentence.opening and _OF_IT.search(sentence.text)
        for makers in (*_MAKERS.finditer(sentence.text), *_FROM.finditer(sentence.text)) if told else ():
            if sentence.own_until(makers.end()):
                for match in _EACH_MAKER.finditer(sentence.text, *makers.span("makers")):
                    for role in JOBS[match["job"].lower()]:
                        yield from credits_of(reading, sentence, match, role)


@rule("director by possessive", Kind.INTRO)
def by_possessive(reading: Reading, section: Section) -> Iterator[Finding]:
    """``A's TITLE is …`` in the opening: the director, unless A wrote the source or acts, or another directed it."""
    for sentence in sentences(reading, section):
        may_be = sentence.opening and "'" in sentence.text and _POSSESSED.search(sentence.text)
        match = _POSSESSOR.search(sentence.text) if may_be else None
        if match and not another_film(sentence.text[: match.start()]):
            span = sentence.span(match.start("who"), match.end("own"))
            for name in billed(sentence, match.span("who")):
                others = any(person.name != name for person in reading.credited(Credit.DIRECTOR))
                if not others and not _is_author(reading, name) and not _is_cast(reading, name):
                    yield span, Credited(reading.film, PersonMention(name), Credit.DIRECTOR)


@rule("credited by surname", *_KINDS, cues=VERB_CUES)
def by_surname(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Marn wrote the screenplay himself``, of a director whom the page names in full elsewhere."""
    for sentence in sentences(reading, section, VERB_CUES):
        yield from told_by_surnames(reading, sentence)


@rule("who shot it", *_KINDS, cues=SHOT_CUES)
def by_shooting(reading: Reading, section: Section) -> Iterator[Finding]:
    """``A shot the film``: the cinematographer, if the page names no other."""
    for sentence in sentences(reading, section, SHOT_CUES):
        yield from shot_it(reading, sentence)


@rule("director in the cast", Kind.CAST, cues=frozenset({"director"}))
def in_cast(reading: Reading, section: Section) -> Iterator[Finding]:
    """``The barber: A, the director himself``."""
    for span, text in section.bullets():
        if match := _DIRECTOR_HIMSELF.search(text):
            who = Span(span.start + match.start("who"), span.start + match.end("who"))
            yield (
                Span(who.start, span.start + match.end()),
                Credited(reading.film, PersonMention(reading.page.at(who)), Credit.DIRECTOR),
            )


def _participles(reading: Reading, sentence: Sentence, told: Told) -> Iterator[Finding]:
    words, quote = told.words["done"], sentence.span(told.start, told.end)
    if _FAMILY.fullmatch(sentence.text, *told.who) and "directed" in words.lower():
        family = sentence.page.at(sentence.span(*told.who))
        for name in members(sentence.page.plain, family) or [family]:
            yield quote, Credited(reading.film, PersonMention(name), Credit.DIRECTOR)
        return
    done = [word.lower() for word in _VERB.findall(words) if word.lower() in _PARTICIPLES]
    for word in done:
        for span, fact in credited(reading, sentence, (told.start, told.end), told.who, _PARTICIPLES[word]):
            if done != ["written"] or not _is_author(reading, fact.person.name):
                yield span, fact
    if told.words["star"]:
        for name in billed(sentence, told.who):
            yield quote, Performed(reading.film, PersonMention(name))


def _is_author(reading: Reading, name: str) -> bool:
    surname = name.removesuffix(" Jr.").rsplit(maxsplit=1)[-1]
    return any(stands(reading.page.plain, surname, *around) for around in ((_WORD_START, _OWNS), (_WROTE, _WORD_END)))


def _is_cast(reading: Reading, name: str) -> bool:
    casts = (section for section in reading.sections if section.kind is Kind.CAST and section.lines)
    return any(name in reading.page.at(Span(cast.start, cast.lines[-1].end)) for cast in casts)


RULES: tuple[Rule, ...] = (by_participle, by_verb, by_noun, by_opening, by_possessive, by_surname, by_shooting, in_cast)
"""The rules of this module; the director by possessive yields to any other, and what follows asks for directors."""
