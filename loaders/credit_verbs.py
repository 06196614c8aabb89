"""What people did for the film, told with verbs: ``A wrote and directed it``, ``A, …, composed the score``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import regex as re

from loaders.billing import BILLED, JOB, billed, billed_at, credited, is_billable
from loaders.cues import cue_words
from loaders.names import PERSON, without_openers
from loaders.occurrences import between
from loaders.own_film import FILM, OWN, Sentence
from loaders.rules import Finding, Reading
from loaders.told import Stretch, told_after
from ontology.facts import Credit, Credited, PersonMention
from ontology.text import straight

_DID = (
    r"(?:co-)?(?:direct(?:ed|s)|helm(?:ed|s)|wr(?:ote|ites)|produce[ds]|score[ds]|photograph(?:ed|s)|edit(?:ed|s)|cut)"
)
_ROLES = {
    "direct": Credit.DIRECTOR,
    "helm": Credit.DIRECTOR,
    "wr": Credit.SCREENWRITER,
    "produce": Credit.PRODUCER,
    "score": Credit.COMPOSER,
    "photograph": Credit.CINEMATOGRAPHER,
    "edit": Credit.EDITOR,
    "cut": Credit.EDITOR,
}
_FEW = r"(?:(?!(?:additional|first|second|early|earlier|unused|rejected|next|last|draft)\b)[\p{Ll}\p{N}-]++,? ){0,5}?"
_NOT_ANOTHER = (
    rf"(?!(?: \p{{Ll}}++){{0,2}} (?:for|of|to) (?!{FILM}(?![\p{{L}}\p{{N}}]))(?:(?:the |an? )?[\"'\p{{Lu}}]"
    r"|(?:his|her|their|an?|other|another|several|many|most|both|the (?!film|movie|picture)) ))"
)
_THE = rf"(?:the|its|this|an?|(?:the film|the movie|{OWN})'s)"
_MADE = (
    rf"(?P<did>\b{_DID}(?:(?:, and |, | and ){_DID}){{0,4}})(?:,? and (?:stars|starred|acts) in)? {FILM}"
    r"(?![\p{L}\p{N}'-]| (?:by|down|short|to) )"
)
_WROTE = rf"(?P<wrote>\b(?:co-)?(?:wrote|writes|penned|scripted) {_THE} {_FEW}(?:screenplay|script))\b{_NOT_ANOTHER}"
_SCORED = (
    r"(?P<scored>\b(?:compose[ds]|wr(?:ote|ites)|create[ds]|provide[ds]|supplie[ds]|penned|pens|craft(?:ed|s)|"
    rf"deliver(?:ed|s)|contribute[ds]|add(?:ed|s)|buil(?:t|ds)) (?:{_THE}|his|her) {_FEW}score"
    rf"|\bcompose[ds] the {_FEW}(?:music|soundtrack)"
    rf"|\bwr(?:ote|ites) the {_FEW}music(?= (?:for|of)|[.,;]|$))(?!\w){_NOT_ANOTHER}"
)
_ADAPTED = (
    r"(?P<adapted>\b(?:turn|adapt)(?:ed|s) (?:it|the (?:novel|novella|book|play|story|memoir)) (?:into|for) (?:the|a) "
    r"(?:screenplay|script|screen))\b"
)
_DEED = re.compile(rf"{_MADE}|{_WROTE}|{_SCORED}|{_ADAPTED}")
_AND = re.compile(r"(?: (?:for|in|at|as|on) [^,.;]{1,40}?)?,? and (?:also )?(?=\p{Ll})")
_WITH = re.compile(r" (?:together |along )?with ")
_WROTE_IT = re.compile(r"(?P<wrote>(?:co-)?wrote it)\b")
_WROTE_WITH = re.compile(r"\b(?:co-)?wrote the (?:screenplay|script) (?:together )?with ")

_ALSO = re.compile(r"(?: himself| herself| themselves)?,? who also ")
_ALSO_DID = re.compile(
    rf"(?P<did>{_DID})(?: (?:it|the (?:film|movie|picture)))?(?=[.,;)]|$| and )"
    r"|(?P<wrote>(?:co-)?(?:wrote|penned) (?:the|its) (?:screenplay|script)|wrote(?= and directed\b))\b"
    rf"|(?P<scored>composed the (?:score|music))\b{_NOT_ANOTHER}"
)
_ALSO_AND = re.compile(r", and |, | and ")

VERB_CUES = cue_words(
    "directed directs helmed helms wrote writes penned scripted produced produces score scored scores photographed "
    "photographs edited edits cut soundtrack music screenplay script screen"
)
"""One of these stands in whatever :func:`told_by_verbs` and :func:`told_by_surnames` find."""
_DEEDS = cue_words(
    "directed directs helmed helms wrote writes produced produces scored scores photographed photographs edited "
    "edits cut penned pens scripted composed composes created creates provided provides supplied supplies crafted "
    "crafts delivered delivers contributed contributes added adds built builds turned turns adapted adapts"
)
_NAME = r"\p{Lu}[\p{L}-]++"
_FAMILY = rf"(?:[Tt]he (?P<family>{_NAME}(?<=s)), (?P<given>{_NAME}(?:, {_NAME})? and {_NAME}),)"
_ASIDE = (
    r"(?:, (?:who|the|an?|his|her|already|best|better|also|formerly|professionally|working|long|known|then|fresh|"
    rf"{JOB}|\p{{Lu}}[\p{{L}}]++'s?)\b[^;.]{{0,110}}?,)?"
)
_SUBJECT = re.compile(
    r"(?<!\b(?:of|by|with|for|to|from|about|like|than|in|at|neither|nor|or|had|Had|not|'s) )"
    r"(?<!\b(?:by|with|for|from) (?:\p{Ll}{2,15} ){1,2})(?<![\p{L}-])"
    rf"(?:{_FAMILY}|(?P<who>{BILLED})){_ASIDE} (?:himself |herself |themselves |both |also )?\Z"
)

_STARTS = r"(?:^|(?<=[,;] )|(?<=\b(?:and|but|while|when|because|as|that|before|after|since|though) ))"
_SELF = r"(?:himself |herself |both |also |then )?"
_ONE = rf"(?:{PERSON}|\p{{Lu}}[\p{{L}}'-]{{2,}})"
_GIVEN_NAMES = re.compile(r"(?<![\p{L}.'-])(?:\p{Lu}[\p{L}'-]+ |(?:\p{Lu}\. ?)+){1,3}\Z")
_ENDED = re.compile(r"(?![\p{L}\p{N}-])")
_LONGEST_GIVEN = 120
_STEM, _VERB = re.compile("|".join(_ROLES)), re.compile(r"\p{L}++(?!-)")
_SURNAMED = re.compile(
    rf"{_STARTS}(?:(?P<one>\p{{Lu}}[\p{{L}}'-]{{2,}})(?: and (?P<two>{_ONE}))?|(?P<one>{PERSON}) and "
    rf"(?P<two>\p{{Lu}}[\p{{L}}'-]{{2,}})){_ASIDE} {_SELF}\Z"
)
_WITH_SURNAME = re.compile(r" (?:together )?with (?P<name>\p{Lu}[\p{L}'-]{2,})(?=[.,;]|$)")
SHOT_CUES = cue_words("shot shoots filmed lensed")
"""One of these stands in whatever :func:`shot_it` finds."""
_SHOT_IT = re.compile(
    rf"(?:^|(?<=[,;] )|(?<=\band ))(?P<who>{PERSON}){_ASIDE} {_SELF}(?:shot|shoots|filmed|lensed) "
    rf"(?:it|the (?:whole |entire )?(?:film|movie|picture)|{OWN}"
    r"|(?:most|many|all|some)(?: of (?:the|its))? (?:scenes|shots)"
    r"|(?:mostly |mainly |largely )?(?:on|with|in) (?:Super|16|35|65|70|digital|IMAX|anamorphic|black|high-speed|"
    r"natural|available|grainy|Kodak))(?![\p{L}'-])"
)


class _Deed(NamedTuple):
    """What somebody did.

    Attributes:
        start: where the words that tell it start.
        end: where they end.
        roles: what it makes them.
        partner: the stretch that bills those with whom they wrote the script, if any.
        wrote: whether it is the writing of the script.
    """

    start: int
    end: int
    roles: tuple[Credit, ...]
    partner: Stretch | None
    wrote: bool


def told_by_verbs(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """The credits that a sentence tells with active verbs.

    Args:
        reading: the page while it is read.
        sentence: one sentence of it.
    """
    read, text = -1, sentence.text
    if _DEEDS.isdisjoint(sentence.words):
        return
    for subject, first in _done_by(_SUBJECT, text):
        for deed in _and_then(text, first) if sentence.own_until(subject.start()) else ():
            yield from _told(reading, sentence, subject, deed)
            read = deed.end
    for told in told_after(_WROTE_WITH, text, billed_at) if " with " in text else ():
        if told.end > read and sentence.own_until(told.start):
            yield from _with(reading, sentence, (told.start, told.end), told.who)


def _done_by(subjects: re.Pattern[str], text: str) -> Iterator[tuple[re.Match[str], _Deed]]:
    """Who stands before the deeds of a text, each with the first of their deeds."""
    done = 0
    for deed in _deeds(text):
        if subject := subjects.search(text, done, deed.start):
            done = deed.start
            yield subject, deed


@lru_cache(maxsize=512)  # asked of a page's sentences for full names and for surnames
def _deeds(text: str) -> tuple[_Deed, ...]:
    return tuple(_deed(text, match) for match in _DEED.finditer(text, overlapped=True))


def _deed(text: str, match: re.Match[str]) -> _Deed:
    wrote = bool(match.groupdict().get("wrote"))
    joint = _WITH.match(text, match.end()) if wrote else None
    partner = billed_at(text, joint.end()) if joint else None
    return _Deed(match.start(), partner[1] if partner else match.end(), _roles(match), partner, wrote)


def _and_then(text: str, deed: _Deed) -> Iterator[_Deed]:
    """A deed and those that follow it (``wrote the script and composed the score``)."""
    yield deed
    while joint := _AND.match(text, deed.end):
        match = _WROTE_IT.match(text, joint.end()) or _DEED.match(text, joint.end())
        if match is None:
            return
        deed = _deed(text, match)
        yield deed


def told_by_surnames(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """What those did who are named in full elsewhere (``Marn wrote the script himself``, ``Marn and Bell wrote …``).

    Args:
        reading: the page while it is read.
        sentence: one sentence of it.
    """
    if sentence.elsewhere or _DEEDS.isdisjoint(sentence.words):
        return
    for subject, first in _done_by(_SURNAMED, sentence.text):
        names = [_in_full(reading, name) for name in (subject["one"], subject["two"]) if name]
        if None in names or not sentence.own_until(subject.start()):
            continue
        for deed in _and_then(sentence.text, first):
            partner = _WITH_SURNAME.match(sentence.text, deed.end)
            helped = [_in_full(reading, partner["name"])] if partner and deed.wrote else []
            span = sentence.span(subject.start(), partner.end() if partner else deed.end)
            for name in filter(None, [*names, *helped]):
                for role in deed.roles:
                    yield span, Credited(reading.film, PersonMention(name), role)


def _in_full(reading: Reading, name: str) -> str | None:
    """A person's full name by the surname, where just one on the page bears it and is no character of the plot."""
    if " " in name:
        return name
    found = full_names(reading.page.plain, name)
    directors = [straight(person.name) for person in reading.credited(Credit.DIRECTOR)]
    sure = [full for full in found if full in directors] or found
    return sure[0] if len(sure) == 1 and is_billable(sure[0]) else None


@lru_cache(maxsize=256)
def full_names(text: str, surname: str) -> tuple[str, ...]:
    """The full names on a page that end in a surname, without those that only leave out a part of another.

    >>> full_names("Ann Marn and Bo Marn met Dr. Bell and Cy Bell.", "Bell")
    ('Cy Bell',)
    """
    given = (_GIVEN_NAMES.search(text, max(0, at - _LONGEST_GIVEN), at) for at in between(text, surname, after=_ENDED))
    names = dict.fromkeys(without_openers(f"{match[0]}{surname}") for match in given if match)
    kept = [name for name in names if " " in name]
    return tuple(name for name in kept if not any(other != name and other.endswith(f" {name}") for other in kept))


def shot_it(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """``A shot the film``, where nobody else is its cinematographer and A is not its director."""
    if reading.credited(Credit.CINEMATOGRAPHER) or sentence.elsewhere:
        return
    directors = {person.name for person in reading.credited(Credit.DIRECTOR)}
    for match in _SHOT_IT.finditer(sentence.text):
        names = list(billed(sentence, match.span("who")))
        if len(names) == 1 and directors and names[0] not in directors and sentence.own_until(match.end()):
            yield sentence.span(*match.span()), Credited(reading.film, PersonMention(names[0]), Credit.CINEMATOGRAPHER)


def told_by_also(reading: Reading, sentence: Sentence, at: tuple[int, int]) -> Iterator[Finding]:
    """What those named in a stretch of a sentence also did (``…, who also directed and wrote the screenplay``).

    Args:
        reading: the page while it is read.
        sentence: one sentence of it.
        at: where the names start and end.
    """
    also = _ALSO.match(sentence.text, at[1])
    deed = also and _ALSO_DID.match(sentence.text, also.end())
    while deed:
        for name in billed(sentence, at):
            for role in _roles(deed):
                yield sentence.span(at[0], deed.end()), Credited(reading.film, PersonMention(name), role)
        joint = _ALSO_AND.match(sentence.text, deed.end())
        deed = joint and _ALSO_DID.match(sentence.text, joint.end())


def _told(reading: Reading, sentence: Sentence, subject: re.Match[str], deed: _Deed) -> Iterator[Finding]:
    span = sentence.span(subject.start(), deed.end)
    for name in _siblings(sentence, subject) if subject["family"] else billed(sentence, subject.span("who")):
        for role in deed.roles:
            yield span, Credited(reading.film, PersonMention(name), role)
    if deed.partner:
        yield from _with(reading, sentence, (deed.start, deed.end), deed.partner)


def _with(reading: Reading, sentence: Sentence, quote: Stretch, partner: Stretch) -> Iterator[Finding]:
    yield from credited(reading, sentence, quote, partner, Credit.SCREENWRITER)
    yield from told_by_also(reading, sentence, partner)


def _roles(deed: re.Match[str]) -> tuple[Credit, ...]:
    groups = deed.groupdict()
    if did := groups.get("did"):
        stems = (_STEM.match(verb) for verb in _VERB.findall(did))
        roles = tuple(_ROLES[stem[0]] for stem in stems if stem)
        # who "wrote it" may have written the book
        return () if roles == (Credit.SCREENWRITER,) else roles
    return (Credit.COMPOSER,) if groups.get("scored") else (Credit.SCREENWRITER,)


def _siblings(sentence: Sentence, subject: re.Match[str]) -> Iterator[str]:
    family = sentence.page.at(sentence.span(*subject.span("family")))
    surname = re.sub(r"(?<=s|x|z|ch|sh)es$|s$", "", family)
    for given in re.split(r", | and ", sentence.page.at(sentence.span(*subject.span("given")))):
        yield f"{given} {surname}"
