"""Who made the page's own film, from prose: directors, writers, composers, producers, cinematographers and editors.

A credit is believed where its clause is about the own film (``loaders.own_film``) and its person is named in full.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.billing import AFTER_NAME, BILLED, JOB, TITLED, billed, is_billable
from loaders.credit_verbs import told_by_also, told_by_verbs
from loaders.names import PERSON
from loaders.outline import Kind, Section
from loaders.own_film import FILM, OWN, Sentence, sentences
from loaders.page import Span
from loaders.rules import Finding, Reading, Rule, rule
from ontology.facts import Credit, Credited, Performed, PersonMention

_KINDS = (
    Kind.INTRO, Kind.GENRE, Kind.MUSIC, Kind.BEHIND, Kind.BOOK, Kind.TRIVIA, Kind.BOILERPLATE, Kind.SUMMARY,
)  # fmt: skip
_PARTICIPLES = {
    "directed": Credit.DIRECTOR,
    "helmed": Credit.DIRECTOR,
    "written": Credit.SCREENWRITER,
    "scripted": Credit.SCREENWRITER,
    "produced": Credit.PRODUCER,
    "scored": Credit.COMPOSER,
    "photographed": Credit.CINEMATOGRAPHER,
    "lensed": Credit.CINEMATOGRAPHER,
    "edited": Credit.EDITOR,
}
_WORKS = {
    "screenplay": Credit.SCREENWRITER,
    "script": Credit.SCREENWRITER,
    "score": Credit.COMPOSER,
    "music": Credit.COMPOSER,
    "cinematography": Credit.CINEMATOGRAPHER,
    "photography": Credit.CINEMATOGRAPHER,
    "editing": Credit.EDITOR,
}
_JOBS = {
    "director": (Credit.DIRECTOR,),
    "filmmaker": (Credit.DIRECTOR,),
    "writer-director": (Credit.SCREENWRITER, Credit.DIRECTOR),
    "screenwriter": (Credit.SCREENWRITER,),
    "scriptwriter": (Credit.SCREENWRITER,),
    "co-writer": (Credit.SCREENWRITER,),
    "composer": (Credit.COMPOSER,),
    "cinematographer": (Credit.CINEMATOGRAPHER,),
    "director of photography": (Credit.CINEMATOGRAPHER,),
    "producer": (Credit.PRODUCER,),
    "editor": (Credit.EDITOR,),
}

_DONE = rf"(?:co-)?(?i:{'|'.join(_PARTICIPLES)})"
_BY = re.compile(
    rf"(?P<done>\b{_DONE}(?:(?:, and |, | and ){_DONE}){{0,4}})(?: by|,? by,?(?P<star> and starring),?) "
    rf"(?P<who>{TITLED}{BILLED}){AFTER_NAME}"
)
_FROM_SCRIPT = re.compile(
    rf"(?: himself| herself| themselves)?,? (?:from|with) (?:an?|the) (?:[\p{{L}}-]++ ){{0,3}}?(?:screenplay|script) "
    rf"(?:(?:written|co-written) )?by (?P<who>{TITLED}{BILLED}){AFTER_NAME}"
)
_NEXT = re.compile(r",? and |, ")
_WORK_BY = re.compile(
    rf"(?P<work>\b(?i:screenplay|script|score|cinematography|photography|editing)\b|\b(?:[Tt]he (?:film's |movie's )?|[Oo]riginal )"
    rf"(?:(?!original)[\p{{Ll}}-]++ )?music\b)"
    rf"(?: (?:for|of) {FILM})?,?(?: is| was| are| were)?(?: also)?"
    rf"(?: \p{{Ll}}+ly)?(?: (?:co-)?(?:written|composed|penned|created|adapted|done|provided))?(?: \p{{Ll}}+ly)? by,? "
    rf"(?P<who>{TITLED}{BILLED}){AFTER_NAME}"
)
_ONE_NAME = re.compile(
    rf"\b[Tt]he (?:[\p{{Ll}}-]++ )?(?:score|music)(?: for {FILM})? (?:is|was) (?:composed|written) by (?P<who>\p{{Lu}}\p{{Ll}}{{2,}})"
    r"(?=[,.;]|$| and | himself| herself)"
)
_WORK_OF = re.compile(
    rf"(?:(?<!\p{{L}})(?P<who>{PERSON})'s? (?:(?!(?:first|early|earlier|next|last|previous|other|own|unused)\b)[\p{{Ll}}\p{{N}}-]++,? ){{0,4}}?"
    r"(?P<work>screenplay|script|score|cinematography|editing)\b"
    r"|(?<!\p{L})(?P<who>" + PERSON + r")'s? (?:[\p{Ll}-]++ ){0,3}?(?P<work>music) (?=(?:was|is) nominated|won|received|earned))"
    rf"(?!(?: \p{{Ll}}++){{0,2}} (?:for|of|to) (?!{OWN})(?:the |a )?[\"'\p{{Lu}}]|-)"
)
_ELSE_S = re.compile(r"(?:\p{Lu}[\p{L}'-]*'s?|\b(?:his|her|their|earlier|unproduced|unused|rejected|first|early|previous|"
                     r"another|temp|temporary|different|new|not)) (?:[\p{Ll}-]+ ){0,3}$")  # fmt: skip
_WAS = re.compile(
    rf"(?P<who>{BILLED})(?:, [^,.;]{{1,90}},)? (?:was|is|served as|acted as|were) (?:the |its |both )?(?:film's )?"
    rf"(?P<job>cinematographers?|director of photography|composers?|editors?|producers?|screenwriters?)"
    rf"(?=[.,;]|$| (?:and|on|of|for) {FILM})"
)
_SHARES = re.compile(
    rf"(?P<who>{BILLED}),? (?:who )?(?:shares?|shared) (?:the |a |its )?(?:screenplay|script|writing|screenwriting) credits?\b"
    rf"(?! (?:for|on) (?!{FILM}))"
)
_WORKED = (
    r"(?:sho(?:t|ots)|film(?:ed|s)|use[ds]|li(?:t|ghts)|bathe[ds]|g[ai]ve?s?|drain(?:ed|s)|buil(?:t|ds)|capture[ds]|"
    r"frame[ds]|chooses|chose|employ(?:ed|s)|work(?:ed|s)|rel(?:ied|ies)|create[ds]|paint(?:ed|s)|favou?r(?:ed|s)|"
    r"photograph(?:ed|s)|achieve[ds]|turn(?:ed|s)|ma[dk]es?|br(?:ought|ings)|ke(?:pt|eps)|place[ds]|lets?|mixe[ds])"
)
_CAMERA = re.compile(
    rf"\b[Cc]inematographer (?P<who>{PERSON})(?: and (?:the )?(?:(?P<job>editor)|director|[\p{{Ll}} ]{{1,30}})(?: (?P<cutter>{PERSON}))?)?"
    rf" (?:often |mostly |deliberately |largely |also )?{_WORKED}\b"
    rf"|\b(?:shot|photographed|filmed|lensed|captured) by (?:the |his |her )?(?:[\p{{Ll}}-]++ ){{0,2}}?cinematographer (?P<who>{PERSON}){AFTER_NAME}"
)
_BY_JOB = rf"(?i:{'|'.join(_JOBS)}) {PERSON}"
_MAKERS = re.compile(
    rf"(?P<makers>\b{_BY_JOB}(?:(?:, and |, | and )(?:(?:his |her |their )?{_BY_JOB})){{0,4}}) "
    rf"(?:made|makes?|craft(?:ed|s)?|create[ds]?|turn(?:ed|s)?|br(?:ought|ings?)|buil(?:t|ds?)|adapt(?:ed|s)?|deliver(?:ed|s)?)\b"
)
_EACH_MAKER = re.compile(rf"(?P<job>(?i:{'|'.join(_JOBS)})) (?P<who>{PERSON})")
_POSSESSOR = re.compile(rf"(?:^|, )(?:In )?(?:(?i:{JOB}) )?(?P<who>{PERSON})'s? (?P<own>{OWN})(?=,| \p{{Ll}})")


@rule("credited by participle", *_KINDS)
def by_participle(reading: Reading, section: Section) -> Iterator[Finding]:
    """``directed by A``, ``Written, directed by, and starring A``, and what is coordinated with it."""
    for sentence in sentences(reading, section):
        end = -1
        for match in _BY.finditer(sentence.text):
            start = match.start()
            chained = start > end >= 0 and _NEXT.fullmatch(sentence.text, end, start)
            if not chained and not (sentence.headed(start) and sentence.own_until(start)):
                continue
            end = match.end()
            yield from _participles(reading, sentence, match)
            if script := _FROM_SCRIPT.match(sentence.text, end):
                end = script.end()
                yield from _each(reading, sentence, script, Credit.SCREENWRITER)
            yield from told_by_also(reading, sentence, match.start("who"), match.end())


def _participles(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Finding]:
    done = [word.lower() for word in re.findall(r"\p{L}++(?!-)", match["done"]) if word.lower() in _PARTICIPLES]
    for word in done:
        for span, fact in _each(reading, sentence, match, _PARTICIPLES[word]):
            if done != ["written"] or not _is_author(reading, fact.person.name):
                yield span, fact
    if match["star"]:
        for _, name in billed(sentence, *match.span("who")):
            yield sentence.span(*match.span()), Performed(reading.film, PersonMention(name))


@rule("credited for a part of the work", *_KINDS)
def by_work(reading: Reading, section: Section) -> Iterator[Finding]:
    """``screenplay by A and B``, ``The score was composed by A``, ``A's screenplay``."""
    for sentence in sentences(reading, section):
        for match in _WORK_BY.finditer(sentence.text):
            if sentence.own_until(match.start()) and not _ELSE_S.search(sentence.text, 0, match.start()):
                role = _WORKS[match["work"].lower().split()[-1]]
                yield from _each(reading, sentence, match, role)
                yield from told_by_also(reading, sentence, match.start("who"), match.end())
        for match in _WORK_OF.finditer(sentence.text):
            if sentence.own_until(match.end()):
                yield from _each(reading, sentence, match, _WORKS[match["work"]])


@rule("composer of one name", Kind.MUSIC)
def by_one_name(reading: Reading, section: Section) -> Iterator[Finding]:
    """``The score was composed by Vangelis``, where the word is no part of a longer name on the page."""
    for sentence in sentences(reading, section):
        for match in _ONE_NAME.finditer(sentence.text):
            name = re.escape(match["who"])
            longer = re.search(rf"\p{{Lu}}[\p{{L}}.'-]*+ {name}\b|\b{name} \p{{Lu}}", reading.page.plain)
            if sentence.own_until(match.start()) and not longer:
                person = PersonMention(reading.page.at(sentence.span(*match.span("who"))))
                yield sentence.span(*match.span()), Credited(reading.film, person, Credit.COMPOSER)


@rule("credited by verb", *_KINDS)
def by_verb(reading: Reading, section: Section) -> Iterator[Finding]:
    """``A directed it``, ``A composed the score``, ``A and B wrote the screenplay``, ``wrote the script with B``."""
    for sentence in sentences(reading, section):
        yield from told_by_verbs(reading, sentence)


@rule("credited by job", *_KINDS)
def by_job(reading: Reading, section: Section) -> Iterator[Finding]:
    """``A was the cinematographer``, ``Cinematographer A shot …``, ``A and B share the screenplay credit``."""
    for sentence in sentences(reading, section):
        for match in _WAS.finditer(sentence.text):
            job = match["job"].removesuffix("s")
            if sentence.own_until(match.start()) and re.search(r"(?:^|[;:,] |\band )$", sentence.text[: match.start()]):
                yield from _each(reading, sentence, match, _JOBS[job][0])
        for match in _SHARES.finditer(sentence.text):
            if sentence.own_until(match.end()):
                yield from _each(reading, sentence, match, Credit.SCREENWRITER)
        for match in _CAMERA.finditer(sentence.text):
            if sentence.own_until(match.end()):
                yield from _each(reading, sentence, match, Credit.CINEMATOGRAPHER)
                if match["job"] and match["cutter"]:
                    yield from _each(reading, sentence, match, Credit.EDITOR, "cutter")


@rule("makers in the opening", Kind.INTRO)
def by_opening(reading: Reading, section: Section) -> Iterator[Finding]:
    """``director A and screenwriter B made TITLE`` in the page's first two sentences."""
    for sentence in sentences(reading, section):
        if not sentence.opening:
            continue
        for makers in _MAKERS.finditer(sentence.text):
            if sentence.own_until(makers.end()):
                for match in _EACH_MAKER.finditer(sentence.text, *makers.span("makers")):
                    for role in _JOBS[match["job"].lower()]:
                        yield from _each(reading, sentence, match, role)


@rule("director by possessive", Kind.INTRO)
def by_possessive(reading: Reading, section: Section) -> Iterator[Finding]:
    """``A's TITLE is …`` in the opening: the director, unless A wrote the source, plays in it, or another directed it."""
    for sentence in sentences(reading, section):
        match = _POSSESSOR.search(sentence.text) if sentence.opening else None
        if not match or not sentence.own_until(match.start()):
            continue
        for _, name in billed(sentence, *match.span("who")):
            others = any(person.name != name for person in reading.credited(Credit.DIRECTOR))
            if not others and not _is_author(reading, name) and not _is_cast(reading, name):
                yield sentence.span(match.start("who"), match.end("own")), _credit(reading, name, Credit.DIRECTOR)


def _each(
    reading: Reading, sentence: Sentence, match: re.Match[str], role: Credit, who: str = "who"
) -> Iterator[tuple[Span, Credited]]:
    for _, name in billed(sentence, *match.span(who)):
        yield sentence.span(*match.span()), _credit(reading, name, role)


def _credit(reading: Reading, name: str, role: Credit) -> Credited:
    return Credited(reading.film, PersonMention(name), role)


def _is_author(reading: Reading, name: str) -> bool:
    surname = re.escape(name.split()[-1])
    work = r"(?:novel|novella|book|memoir|play|short story|comics?|source)"
    return bool(
        re.search(rf"\b{surname}'s? (?:[\w'-]+ ){{0,4}}{work}\b|\b{work}\b[^.\n]{{0,60}}\b(?:by|of) [^.\n]{{0,40}}\b{surname}\b",
                  reading.page.plain)
    )  # fmt: skip


def _is_cast(reading: Reading, name: str) -> bool:
    return any(section.kind is Kind.CAST and name in reading.page.at(Span(section.start, section.lines[-1].end))
               for section in reading.sections if section.lines)  # fmt: skip


RULES: tuple[Rule, ...] = (by_participle, by_work, by_one_name, by_verb, by_job, by_opening, by_possessive)
"""The rules of this module; the director by possessive comes last, for it yields to any other."""
