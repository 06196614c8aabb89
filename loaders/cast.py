"""Who plays whom: the lines of the cast's section, and what plots and introductions say in passing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import regex as re

from loaders.cast_lines import cast_lines
from loaders.names import is_person
from loaders.outline import Kind, Section
from loaders.own_film import Sentence, sentences
from loaders.page import Span
from loaders.roles import ACTOR, CHARACTER, character_before, is_actor, plot_of
from loaders.rules import Finding, Reading, Rule, rule
from ontology.facts import CharacterMention, Credit, Performed, PersonMention

_PLAYED = r"(?:played|portrayed|voiced|embodied|performed|brought to life)(?: [a-z]+){0,5}"
_ASIDE = re.compile(r" \((?P<actor>\p{Lu}[^()\n,;:]{3,50})\)")
_ASIDE_BY = re.compile(rf" \({_PLAYED} by (?:the )?(?P<actor>{ACTOR})(?:[ ,;][^()\n]{{0,150}})?\)")
_BY = re.compile(rf"\b{_PLAYED} by (?:the )?(?:[a-z]+(?:-[a-z]+)? ){{0,4}}(?P<actor>{ACTOR})(?![\p{{L}}\p{{N}}'])")
_APPOSED = re.compile(r"(?:, (?:(?:his|her|their|its|a|an|the|one) [^,.;:()\p{Lu}\n]{1,60}?,? )?| is | was )$")
_NOT_SURELY = re.compile(
    r"(?:\b(?:mother|father|parents?|sons?|daughter|children|child|wife|widow|husband|brother|sister|cousin|uncle|aunt|friend|"
    r"leader|head|owner|boss|chief|member|king|queen|lover|killer|murderer|name|mayor|manager|agent|president) of"
    r"|, (?:the|an?|his|her|their|its|one) [^,.;]{1,50} (?:of|to|for|from|with)) $"
)
_END = r"(?=[,.;:()\n]|$| -| (?:and|with|who|whose|in|as|while|opposite|alongside|that|which|the|a|an|at|on|from)\b)"
_PLAYS = re.compile(rf"(?<![\p{{L}}'-])(?P<actor>{ACTOR}) (?:plays|portrays) (?P<character>(?:the )?{CHARACTER}){_END}")
_STARS_AS = re.compile(
    rf"(?<![\p{{L}}'-])(?P<actor>{ACTOR}),? (?:(?:stars|co-stars|appears) )as (?P<character>(?:the )?{CHARACTER}){_END}"
)
_STARRING = re.compile(
    rf"\b(?:[Ss]tarring|[Ss]tars|[Ff]eaturing|with|and) (?P<actor>{ACTOR}) as (?P<character>(?:the )?{CHARACTER}){_END}"
)
_STARRING_ALONE = re.compile(
    rf"\b(?:[Ss]tarring|[Ss]tars) (?P<actors>{ACTOR}(?:, {ACTOR}){{0,6}}(?:,? and {ACTOR})?){_END}"
)
_BEFORE = 140
_MOST = 1000


@rule("actor in the plot", Kind.SUMMARY, Kind.ENDING)
def plot_actors(reading: Reading, section: Section) -> Iterator[Finding]:
    """``B (played by A)``, ``B (A)``, ``B, portrayed by A``, ``A plays B``."""
    text, plot = section.text, plot_of(reading)
    yield from _in_asides(reading, section, text, plot)
    yield from _after_by(reading, section, text, plot)
    for pattern in (_PLAYS, _STARS_AS):
        for match in islice(pattern.finditer(text), _MOST):
            actor, character = match["actor"], match["character"]
            known = pattern is _STARS_AS or len(re.findall(rf"\b{re.escape(character)}\b", plot)) > 1
            if is_actor(actor) and known and plot.count(actor) == 1:
                yield _performed(reading, section, match.span("actor"), match.span("character"))


def _in_asides(reading: Reading, section: Section, text: str, plot: str) -> Iterator[Finding]:
    title, directors = reading.film.title, reading.credited(Credit.DIRECTOR)
    for pattern in (_ASIDE, _ASIDE_BY):
        for match in islice(pattern.finditer(text), _MOST):
            actor = match["actor"]
            if is_actor(actor) and (pattern is _ASIDE_BY or actor not in plot):
                found = _character(text, match.start(), plot)
                if found and found[2] != actor and not (found[2] == title and PersonMention(actor) in directors):
                    yield _performed(reading, section, match.span("actor"), found[:2])


def _after_by(reading: Reading, section: Section, text: str, plot: str) -> Iterator[Finding]:
    for match in islice(_BY.finditer(text), _MOST):
        start = max(0, match.start() - _BEFORE)
        apposed = _APPOSED.search(text, start, match.start())
        if apposed is None or not is_actor(match["actor"]):
            continue
        found = _character(text, apposed.start(), plot)
        said = apposed[0] in {" is ", " was "}
        if found and (said or not _NOT_SURELY.search(text, max(0, found[0] - _BEFORE), found[0])):
            yield _performed(reading, section, match.span("actor"), found[:2])


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


@rule("starring", Kind.INTRO, Kind.CAST)
def starring(reading: Reading, section: Section) -> Iterator[Finding]:
    """``starring A as B``, ``A stars as B``, and in an introduction ``starring A and C``."""
    for sentence in sentences(reading, section):
        for pattern in (_STARS_AS, _STARRING):
            for match in pattern.finditer(sentence.text):
                stars = "tar" in sentence.text[: match.end()]
                if stars and is_actor(match["actor"]) and sentence.own_until(match.end()):
                    role = sentence.page.at(sentence.span(*match.span("character")))
                    actor = sentence.page.at(sentence.span(*match.span("actor")))
                    fact = Performed(reading.film, PersonMention(actor), CharacterMention(role))
                    yield sentence.span(match.start("actor"), match.end("character")), fact
        if section.kind is Kind.INTRO:
            yield from _starring_alone(reading, sentence)


def _starring_alone(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    for match in _STARRING_ALONE.finditer(sentence.text):
        role_follows = sentence.text.startswith(" as ", match.end())
        if role_follows or not sentence.own_until(match.end()):
            continue
        for part in re.finditer(ACTOR, match["actors"]):
            if is_person(part[0]) and is_actor(part[0]):
                start = match.start("actors") + part.start()
                span = sentence.span(start, start + len(part[0]))
                yield span, Performed(reading.film, PersonMention(sentence.page.at(span)))


RULES: tuple[Rule, ...] = (cast_lines, plot_actors, starring)
