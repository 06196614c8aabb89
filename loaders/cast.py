"""Who plays whom: the lines of the cast's section, and what plots and introductions say in passing."""

from __future__ import annotations

import re as stdlib_re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

import regex as re

from loaders.cast_lines import cast_lines
from loaders.cues import cue_words
from loaders.headings import Kind
from loaders.names import is_person, people
from loaders.own_film import Sentence, sentences
from loaders.page import Span
from loaders.person_words import PERSON_NOUNS
from loaders.roles import ACTOR, CHARACTER, character_before, is_actor, plot_of
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from ontology.facts import CharacterMention, Credit, Performed, PersonMention
from ontology.text import straight

_PLAYED = r"(?:played|portrayed|voiced|embodied|performed|brought to life)(?: [a-z]+){0,5}"
_ASIDE = re.compile(r" \( ?\[{0,2}(?P<actor>\p{Lu}[^()\[\]\n,;:]{3,50}?)\]{0,2} ?\)")
_ASIDE_BY = re.compile(rf" \({_PLAYED} by (?:the )?(?P<actor>{ACTOR})(?:[ ,;][^()\n]{{0,150}})?\)")
_PLAYED_BY = re.compile(rf"\b{_PLAYED} by (?:the )?(?:[a-z]+(?:-[a-z]+)? ){{0,4}}(?=\[{{0,2}}\p{{Lu}})")
_ACTORS_NEXT = re.compile(
    rf"\[{{0,2}}(?P<actor>{ACTOR})(?![\p{{L}}\p{{N}}'])\]{{0,2}}"
    rf"(?P<others>(?:(?:, {ACTOR}){{1,4}},?)? and {ACTOR}(?![\p{{L}}\p{{N}}']| \p{{Lu}}| \(|, (?:{_PLAYED}) by))?"
)
_SEVERAL_AT_END = re.compile(rf"(?<![\p{{L}}'-]){CHARACTER}(?:, {CHARACTER}){{0,4}},? and {CHARACTER}$")
_WHOM = re.compile(rf", whom (?P<actor>{ACTOR}) (?:plays|portrays)\b")
_DESCRIBED = re.compile(rf"(?<![\p{{L}}'-])(?P<character>{CHARACTER}), (?:an?|the|his|her|their) [\p{{Ll}} -]{{2,40}}$")
_APPOSED = re.compile(
    r"(?:, (?:(?:his|her|their|its|a|an|the|one) [^,.;:()\p{Lu}\n]{1,60}?,? )?(?:who (?:is|was) )?| is | was | are | "
    r"were )$"
)
_NOT_SURELY = re.compile(
    r"(?:\b(?:mother|father|parents?|sons?|daughter|children|child|wife|widow|husband|brother|sister|cousin|uncle|"
    r"aunt|friend|"
    r"leader|head|owner|boss|chief|member|king|queen|lover|killer|murderer|name|mayor|manager|agent|president) of"
    r"|, (?:the|an?|his|her|their|its|one) [^,.;]{1,50} (?:of|to|for|from|with)) $"
)
_END = r"(?=[,.;:()\n]|$| -| (?:and|with|who|whose|in|as|while|opposite|alongside|that|which|the|a|an|at|on|from)\b)"
_PLAYS = re.compile(
    r"(?:,? (?P<stars>(?:stars|co-stars|appears|turns up|shows up|pops up|cameos)(?: \p{Ll}+ly)? as)| plays| portrays)"
    rf" (?:(?:the|an?) (?:[\p{{Ll}}-]+ ){{1,4}})?(?P<character>(?:the )?{CHARACTER}){_END}"
)
_MAY_PLAY = stdlib_re.compile(r" (?:plays|portrays) |(?:stars|appears| up|cameos)(?: [^\W\d_]+ly)? as ")
_ACTOR_AT_END = re.compile(rf"(?<![\p{{L}}'-]){ACTOR}$")
_STARRING = re.compile(
    rf"\b(?:[Ss]tarring|[Ss]tars|[Ff]eaturing|with|and) (?P<actor>{ACTOR}) as (?P<character>(?:the )?{CHARACTER}){_END}"
)
_STARRING_ALONE = re.compile(
    rf"\b(?:[Ss]tarring|[Ss]tars) (?P<actors>{ACTOR}(?:, {ACTOR}){{0,6}}(?:,? and {ACTOR})?){_END}"
)
_OTHER_VERSION = re.compile(r"\b(?:remakes?|remade|original|versions?|previous|earlier|sequel)\b", re.IGNORECASE)
_ACTOR, _CHARACTER = re.compile(ACTOR), re.compile(CHARACTER)
_ANOTHER_NEXT = re.compile(r",? and (?:an?|the|his|her) ")
_STARS = re.compile(r"\b[Ss]tar(?:s|ring)\b|\b[Ff]eaturing\b")
_STAR_CUES = cue_words("starring stars featuring appears turns shows pops cameos")
_BY_CUES = cue_words("played portrayed voiced embodied performed brought")
_VERB_CUES = cue_words("plays portrays stars appears turns shows pops cameos")
_BEFORE = 140
_MOST = 500
_SOMEBODY = re.compile(
    rf"(?:{ACTOR}(?:(?:, {ACTOR}){{1,4}},? and {ACTOR}| and {ACTOR})?|\p{{Lu}}\p{{Ll}}+ and {ACTOR})"
    r"(?![\p{L}\p{N}'])"
)
_DESCRIBING_ASIDE = re.compile(r"(?<=[\p{Ll},] )\((?P<words>\p{Lu}[^()\n]{2,200})\)")
_DESCRIBED_BEFORE = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|\p{Lu}[\p{L}-]+'s?|[Oo]ne of (?:the|his|her)|[Tt]wo|[Tt]hree) "
    r"[^.;:()\n\"]{2,70}(?<!\b(?:song|tune|music|record|piano|score|piece|trumpet|guitar|theme|band|game|match|part|"
    r"role),?),? $"
)
_NOUN_BEFORE = re.compile(
    r"(?:\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Tt]wo|[Tt]hree)|'s) (?P<noun>(?:[\p{Ll}'-]+,? ){1,5})$"
)
_NEAR = 90
_PRAISED = re.compile(r"\b(?:Award|Oscar|[Pp]erformances?|[Ff]ilm|[Mm]ovie|role|directed|screenplay|music|score)\b")


@rule("actor in the plot", Kind.SUMMARY, Kind.ENDING)
def plot_actors(reading: Reading, section: Section) -> Iterator[Finding]:
    """``B (played by A)``, ``B (A)``, ``B, portrayed by A``, ``A plays B``."""
    text, plot = section.text, plot_of(reading)
    if " (" in text:
        yield from _in_asides(reading, section, text, plot)
    if not _BY_CUES.isdisjoint(section.words):
        yield from _after_by(reading, section, text, plot)
    if not _VERB_CUES.isdisjoint(section.words):
        yield from _before_verbs(reading, section, text, plot)
    if ", whom " in text:
        yield from _whom(reading, section, text, plot)
    if " (" in text or not _BY_CUES.isdisjoint(section.words):
        yield from _only_described(reading, section, text, plot)


def _in_asides(reading: Reading, section: Section, text: str, plot: str) -> Iterator[Finding]:
    title, directors = reading.film.title, reading.credited(Credit.DIRECTOR)
    for pattern in (_ASIDE, _ASIDE_BY):
        for match in islice(pattern.finditer(text), _MOST):
            actor = match["actor"]
            if is_actor(actor) and (pattern is _ASIDE_BY or not _acts(actor, plot)):
                found = _character(text, match.start(), plot) or _described(text, match)
                if found and found[2] != actor and not (found[2] == title and PersonMention(actor) in directors):
                    yield _performed(reading, section, match.span("actor"), found[:2])


def _only_described(reading: Reading, section: Section, text: str, plot: str) -> Iterator[Finding]:
    """``a student, played by A``, ``his mother (A)``, ``his parents (A and C)``: actors of nobody who is named."""
    performed = known_actors(reading)
    for start, stretch in (*_by_somebody(text), *_in_describing_asides(text)):
        aside = text[start] == "("
        for span, name in people(text[slice(*stretch)], stretch[0]):
            if name in performed or not is_actor(name) or (aside and _acts(name, plot)):
                continue
            if (described := _description(text, start, aside=aside)) is not None:
                words = reading.page.at(Span(section.start + span.start, section.start + span.end))
                person = PersonMention(name if " and " in words or " & " in words else words)
                end = stretch[1] + aside
                yield Span(section.start + described, section.start + end), Performed(reading.film, person)


def _by_somebody(text: str) -> Iterator[tuple[int, tuple[int, int]]]:
    """Where ``played by A and C`` starts, and where the names start and end."""
    for lead in _leads(text):
        if somebody := _SOMEBODY.match(text, lead.end()):
            yield lead.start(), somebody.span()


def _in_describing_asides(text: str) -> Iterator[tuple[int, tuple[int, int]]]:
    """Where ``(A and C)`` starts after small letters, and where the names start and end."""
    for aside in islice(_DESCRIBING_ASIDE.finditer(text), _MOST):
        if _SOMEBODY.fullmatch(text, *aside.span("words")):
            yield aside.start(), aside.span("words")


@lru_cache(maxsize=4)  # asked for actors of the named and of the described
def _leads(text: str) -> tuple[re.Match[str], ...]:
    return tuple(islice(_PLAYED_BY.finditer(text), _MOST))


def _description(text: str, end: int, *, aside: bool) -> int | None:
    """Where the words start that describe somebody right before an offset; None where they describe nobody."""
    pattern = _NOUN_BEFORE if aside else _DESCRIBED_BEFORE
    match = pattern.search(text, max(0, end - _NEAR), end)
    if match is None or (aside and PERSON_NOUNS.isdisjoint(re.split(r"[ ,-]", match["noun"]))):
        return None
    return match.start()


def known_actors(reading: Reading) -> frozenset[str]:
    """The actors found so far."""
    return frozenset(straight(fact.actor.name) for fact in reading.facts(Performed))


def _acts(name: str, plot: str) -> bool:
    """Whether a name stands in the plot as somebody of the story, and not as who is praised for a part."""
    return name in plot and any(
        not _PRAISED.search(plot, max(0, at.start() - 120), at.end() + 120)
        for at in islice(re.finditer(re.escape(name), plot), 3)
    )


def _after_by(reading: Reading, section: Section, text: str, plot: str) -> Iterator[Finding]:
    for lead in _leads(text):
        start = max(0, lead.start() - _BEFORE)
        match = _ACTORS_NEXT.match(text, lead.end())
        apposed = _APPOSED.search(text, start, lead.start()) if match else None
        if match is None or apposed is None or not is_actor(match["actor"]):
            continue
        if match["others"]:
            yield from _one_each(reading, section, match, text[start : apposed.start()], start)
            continue
        found = _character(text, apposed.start(), plot)
        said = apposed[0] in {" is ", " was ", " are ", " were "}
        if found and (said or not _NOT_SURELY.search(text, max(0, found[0] - _BEFORE), found[0])):
            yield _performed(reading, section, match.span("actor"), found[:2])


def _whom(reading: Reading, section: Section, text: str, plot: str) -> Iterator[Finding]:
    """``B, whom A plays``."""
    for match in islice(_WHOM.finditer(text), _MOST):
        found = _character(text, match.start(), plot) if is_actor(match["actor"]) else None
        if found:
            yield _performed(reading, section, match.span("actor"), found[:2])


def _one_each(reading: Reading, section: Section, match: re.Match[str], before: str, start: int) -> Iterator[Finding]:
    """``B and D, played by A and C``."""
    named = _SEVERAL_AT_END.search(before)
    roles = [*_CHARACTER.finditer(named[0])] if named else []
    actors = [*_ACTOR.finditer(match.string[match.start("actor") : match.end()])]
    if named and len(roles) == len(actors) and all(is_actor(actor[0]) for actor in actors):
        for role, actor in zip(roles, actors, strict=True):
            at, by = start + named.start(), match.start("actor")
            yield _performed(
                reading,
                section,
                (by + actor.start(), by + actor.end()),
                (at + role.start(), at + role.end()),
            )


def _described(text: str, match: re.Match[str]) -> tuple[int, int, str] | None:
    """The character of ``B, a nurse (A)``, where nobody else is described after it."""
    if _ANOTHER_NEXT.match(text, match.end()):
        return None
    start = max(0, match.start() - _BEFORE)
    found = _DESCRIBED.search(text, start, match.start())
    return (*found.span("character"), found["character"]) if found else None


def _before_verbs(reading: Reading, section: Section, text: str, plot: str) -> Iterator[Finding]:
    for match in islice(_PLAYS.finditer(text), _MOST) if _MAY_PLAY.search(text) else ():
        actor = _ACTOR_AT_END.search(text, max(0, match.start() - _BEFORE), match.start())
        known = match["stars"] or _is_twice(plot, match["character"])
        if actor and known and is_actor(actor[0]) and not _is_twice(plot, actor[0]):
            yield _performed(reading, section, actor.span(), match.span("character"))


def _is_twice(text: str, words: str) -> bool:
    first = text.find(words)
    return first >= 0 and text.find(words, first + 1) >= 0


def _character(text: str, end: int, plot: str) -> tuple[int, int, str] | None:
    """Where the character stands that a text names right before an offset."""
    start = max(0, end - _BEFORE)
    match = character_before(text[start:end], plot)
    return (start + match.start(), start + match.end(), match[0]) if match else None


def _performed(reading: Reading, section: Section, actor: tuple[int, int], character: tuple[int, int]) -> Finding:
    def words(at: tuple[int, int]) -> str:
        return reading.page.at(Span(section.start + at[0], section.start + at[1]))

    quote = Span(section.start + min(actor[0], character[0]), section.start + max(actor[1], character[1]))
    return quote, Performed(reading.film, PersonMention(words(actor)), CharacterMention(words(character)))


@rule("starring", Kind.INTRO, Kind.CAST, cues=_STAR_CUES)
def starring(reading: Reading, section: Section) -> Iterator[Finding]:
    """``starring A as B``, ``A stars as B``, and in an introduction ``starring A and C``."""
    for sentence in sentences(reading, section, _STAR_CUES):
        if _OTHER_VERSION.search(sentence.text):
            continue
        for actor, role in (*_starred(sentence.text), *_starring_as(sentence.text)):
            if is_actor(sentence.text[slice(*actor)]) and sentence.own_until(role[1]):
                person, character = (sentence.page.at(sentence.span(*at)) for at in (actor, role))
                fact = Performed(reading.film, PersonMention(person), CharacterMention(character))
                yield sentence.span(actor[0], role[1]), fact
        if section.kind is Kind.INTRO:
            yield from _starring_alone(reading, sentence)


def _starred(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """``A stars as B``."""
    for match in _PLAYS.finditer(text):
        actor = _ACTOR_AT_END.search(text, max(0, match.start() - _BEFORE), match.start())
        if match["stars"] and actor:
            yield actor.span(), match.span("character")


def _starring_as(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """``starring A as B and C as D``."""
    for match in _STARRING.finditer(text):
        if _STARS.search(text, 0, match.end()):
            yield match.span("actor"), match.span("character")


def _starring_alone(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    for match in _STARRING_ALONE.finditer(sentence.text):
        role_follows = sentence.text.startswith(" as ", match.end())
        if role_follows or not sentence.own_until(match.end()):
            continue
        for part in _ACTOR.finditer(match["actors"]):
            if is_person(part[0]) and is_actor(part[0]):
                start = match.start("actors") + part.start()
                span = sentence.span(start, start + len(part[0]))
                yield span, Performed(reading.film, PersonMention(sentence.page.at(span)))


RULES: tuple[Rule, ...] = (cast_lines, plot_actors, starring)
