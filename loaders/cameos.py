"""Who is seen or heard in the film for a moment: ``A can be glimpsed among …``, ``the deer was voiced by A``."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.known_names import KnownNames, known_names_so_far
from loaders.names import PERSON, people
from loaders.outline import Kind, Section
from loaders.own_film import Sentence, another_film, follows_another_film, sentences
from loaders.person_words import PERSON_NOUNS
from loaders.plot_names import is_name
from loaders.roles import ACTOR, CHARACTER, is_actor, plot_of
from loaders.rules import Finding, Reading, Rule, rule
from ontology.facts import CharacterMention, Performed, PersonMention
from ontology.text import straight

_KINDS = (
    Kind.TRIVIA,
    Kind.HIDDEN,
    Kind.BEHIND,
    Kind.CAST,
    Kind.MUSIC,
    Kind.MAKERS,
    Kind.INSPIRATIONS,
    Kind.SCENES,
    Kind.QUOTES,
)
_CUE = re.compile(
    r"\b(?:cameos?|appear(?:s|ed|ances?)|seen|spotted|glimpsed|glimpse|turn(?:s|ed) up|shows? up|pops? up|voiced?|"
    r"voices|"
    r"played|plays|portray(?:s|ed)|part|role|walk-on|look for|watch for|look out|spot|eye out|himself|herself|"
    r"themselves|"
    r"infant|baby|boy|girl|child|man|woman)\b",
    re.IGNORECASE,
)
_NOT_SEEN = re.compile(
    r"\b(?:consider\w*|offered|originally|audition\w*|turned down|declined|refused|rejected|wanted|cut from|deleted|"
    r"cutting-room|"
    r"was to|were to|would have|almost|nearly|planned|was set to|instead of|before (?:he|she) (?:was|got)|later|went "
    r"on|"
    r"sequel|remake|series|musical|episode|unused|scrapped|dropped|next|previous(?:ly)?|earlier|first choice|not|"
    r"never|no|rumou?r\w*|claim\w*|"
    r"alleged\w*|reportedly|supposedly|said to)\b|n't\b",
    re.IGNORECASE,
)
_NAME = rf"(?:{ACTOR}|\p{{Lu}}[\p{{L}}'-]+)"
_NAMES = rf"(?P<who>(?:{ACTOR}(?:, {ACTOR}){{0,5}},? and {ACTOR}|{_NAME}))"
_ASIDE = r"(?:,? (?:himself|herself|themselves|too|also)|, [^,;:.()]{3,80},| \([^()]{2,60}\)|,)?"
_ADVERB = r"(?: (?:also|briefly|even|then|only|himself|herself|themselves|\p{Ll}+ly))?"
_END = r"(?=[,.;:()]|$| -| (?:and|with|who|in|while|at|on|for|whose|from)\b)"
_ROLE = (
    r"(?: as (?:(?:an?|the|one of the|one of) (?:(?!of |for |to |from |in )[\p{Ll}'-]+ ){0,4}?)?"
    rf"(?P<character>{CHARACTER})(?<!'s){_END})?"
)
_SMALL = (
    r"(?:an?|the|his|her|their|one of his|one of her) (?:[\p{L}-]+ ){0,4}?"
    r"(?:cameos?|bit part|walk-on(?: part| role)?|(?:small|tiny|brief|short|minor|supporting|speaking|little|"
    r"uncredited|blink-and-you\S*) "
    r"(?:role|part|appearance|turn|cameo))"
)
_SEEN_AT = (
    r"(?= (?:as|among|amongst|playing|sitting|standing|walking|dancing|in (?:an?|the|his|her) (?:\p{Ll}+ )?(?:cameo|"
    r"crowd|"
    r"background|audience|small (?:part|role)|brief|bit part|uncredited)|for a (?:moment|second)))"
)
_DOING = rf"{_NAMES}{_ASIDE}{_ADVERB}"
_IS = (
    rf"^(?:The|That|His|Her) (?P<part>[\p{{Ll}}' -]{{3,40}}?)(?: (?:who|in|at|on|with|behind|by) [^,;:.]{{3,60}}?|)"
    rf" (?:is|was) (?:actually |really |in fact |none other than )?(?:the director's \p{{Ll}}+,? "
    rf")?(?P<who>{ACTOR})(?=[,.;]|$)"
)
_PATTERNS = tuple(
    map(
        re.compile,
        (
            _IS,
            rf"{_DOING} (?:makes?|made|has|had|plays?|played|gets|got|takes|took|put in|puts in|gave (?:him|her)self|"
            rf"does|did) "
            rf"{_SMALL}{_ROLE}",
            rf"{_DOING} (?:appears?|appeared|turns? up|turned up|shows? up|showed up|pops? up|popped up|cameos?|"
            rf"cameoed)"
            rf"{_ADVERB}(?:{_SEEN_AT}|(?<=cameos?|up)(?=[,.;]| in\b| at\b)){_ROLE}",
            rf"{_DOING} (?:can|may|could) (?:be|also be|briefly be) (?:\p{{Ll}}+ly )?(?:seen|spotted|"
            rf"glimpsed){_SEEN_AT}{_ROLE}",
            rf"{_DOING} is (?:\p{{Ll}}+ly )?(?:seen|glimpsed|spotted) {_SEEN_AT[4:-1]}",
            rf"{_DOING} (?:[\p{{Ll}}]+ ){{1,8}}as (?:himself|herself|themselves)\b",
            rf"\b(?:cameos?|cameo appearances?|(?:brief|small|uncredited) appearances?) (?:is |are )?(?:made )?"
            rf"(?:by|from|for|of) (?:the )?(?:director |producer |composer |(?:co-)?writer |author |novelist |singer "
            rf"|musician )?{_NAMES}",
            rf"\b(?:[Ll]ook|[Ww]atch)(?: out)? for (?:a (?:[\p{{Ll}}-]+ ){{0,3}}?(?:of|from|by) )?"
            rf"(?:the )?(?:director |producer |composer |writer |author |novelist |singer |musician )?{_NAMES}"
            r"(?= (?:\p{Ll}+ing|as|in|among|at)\b|'s? (?:\p{Ll}+ ){0,3}cameo)",
            rf"\b(?:[Kk]eep an eye out|[Kk]eep your eyes (?:open|peeled)) for (?:the )?(?:director )?{_NAMES}",
            rf"{_NAMES}'s? (?:[\p{{Ll}}-]+ ){{0,3}}(?:cameo(?: appearance)?|walk-on)\b",
            rf"\b(?:is|was|are|were) (?:actually |really |in fact )?(?:played|voiced|portrayed|provided|spoken)(?: "
            rf"\(?uncredited\)?)? by "
            rf"(?:(?:the )?(?:film's )?(?:director|producer|writer|composer|author)(?: himself| herself)?,? )?{_NAMES}",
            rf"^The [^,.;:]{{3,60}}, (?:played|voiced|portrayed) by (?P<who>{PERSON}|\p{{Lu}}\p{{Ll}}+ and {PERSON})",
            rf"{_DOING} (?:provides|provided|supplies|supplied|lends|lent|is) (?:the|his|her) (?:[\p{{Ll}}-]+ "
            rf"){{0,2}}?voices?\b",
            rf"{_DOING}{_ADVERB} (?:plays|played|voices|voiced|portrays) (?P<part>(?:an?|the|one of the|one of|two|"
            rf"several) [\p{{Ll}} '-]{{3,40}})",
        ),
    )
)
_SURNAMES = frozenset("Day Hall Lake Moon Church Hills War Chapel".split())
_CLAUSE = re.compile(r"[^,;.:]*")


@rule("cameo", *_KINDS)
def cameos(reading: Reading, section: Section) -> Iterator[Finding]:
    """Those of whom notes say that they are seen or heard in the film, and whom no cast names."""
    if not _CUE.search(section.text):
        return
    for sentence in sentences(reading, section):
        if _CUE.search(sentence.text) and not another_film(sentence.text):
            yield from _seen(reading, sentence)


def _seen(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    matches = [match for pattern in _PATTERNS for match in pattern.finditer(sentence.text) if _is_told(sentence, match)]
    if not matches or follows_another_film(sentence):
        return
    known = known_names_so_far(reading)
    for match in matches:
        character = _role(sentence, match)
        for start, end, person in _who(reading, sentence, match, known):
            if character or straight(person.name) not in known.actors:
                span = sentence.span(min(start, match.start()), max(end, match.end()))
                yield span, Performed(reading.film, person, character)


def _is_told(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether it is somebody who is seen, and whether the clause says that they really are."""
    clause = _CLAUSE.match(sentence.text, match.end())
    part = match.groupdict().get("part")
    denied = _NOT_SEEN.search(sentence.text, 0, clause.end() if clause else match.end())
    return denied is None and (part is None or _is_somebody(part))


def _is_somebody(words: str) -> bool:
    last = [word.removesuffix("s") for word in re.findall(r"[\p{L}-]+", words)]
    return any(word in PERSON_NOUNS for word in last)


def _who(
    reading: Reading, sentence: Sentence, match: re.Match[str], known: KnownNames
) -> Iterator[tuple[int, int, PersonMention]]:
    """The people of a match: by their full names, or by the surname of somebody whom the page credits."""
    plot = plot_of(reading)
    words, at = match["who"], match.start("who")
    found = list(people(words)) if " " in words else []
    if not found:
        person = known.people.get(words) or known.parts.get(words)
        if isinstance(person, PersonMention):
            yield at, at + len(words), person
        return
    for span, name in found:
        mention = known.somebody(name)
        if isinstance(mention, CharacterMention) or not is_actor(name) or not _may_be_person(name) or name in plot:
            continue
        page_words = sentence.page.at(sentence.span(at + span.start, at + span.end))
        plain = name if " and " in page_words or " & " in page_words else page_words
        yield at + span.start, at + span.end, mention or PersonMention(plain)


def _may_be_person(name: str) -> bool:
    return is_name(name) or name.rpartition(" ")[2] in _SURNAMES


def _role(sentence: Sentence, match: re.Match[str]) -> CharacterMention | None:
    words = match.groupdict().get("character")
    return CharacterMention(sentence.page.at(sentence.span(*match.span("character")))) if words else None


RULES: tuple[Rule, ...] = (cameos,)
"""The rules of this module; they ask who is known, so casts and credits are read before."""
