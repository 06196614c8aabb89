"""Who is seen or heard in the film for a moment: ``A can be glimpsed among …``, ``the deer was voiced by A``."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.cues import cue_words
from loaders.headings import Kind
from loaders.known_names import KnownNames, known_names_so_far
from loaders.names import PERSON, people
from loaders.own_film import Sentence, another_film, follows_another_film, sentences
from loaders.person_words import PERSON_NOUNS
from loaders.plot_names import is_name
from loaders.roles import ACTOR, CHARACTER, is_actor, plot_of
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from loaders.told import Stretch, Told, Way, does, leads_to
from ontology.facts import CharacterMention, Performed, PersonMention
from ontology.text import straight

_KINDS = (
    Kind.TRIVIA,
    Kind.HIDDEN,
    Kind.BEHIND,
    Kind.CAST,
    Kind.MUSIC,
    Kind.MAKERS,
    Kind.OTHER,
    Kind.INSPIRATIONS,
    Kind.SCENES,
    Kind.QUOTES,
    Kind.BOILERPLATE,
)
_CUES = cue_words(
    "cameo cameos appears appeared appearance appearances seen spotted glimpsed turns turned show shows "
    "pop pops voice voiced voices played plays portrayed portrays part role walk look watch eye himself herself "
    "themselves infant baby boy girl child man woman spot glimpse"
)
"""One of these stands in whatever says that somebody is seen or heard."""
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
    r"background|audience|(?:\p{Ll}+ )?scene|small (?:part|role)|brief|bit part|uncredited)|for a (?:moment|second)))"
)
_DOER = re.compile(rf"{_NAMES}{_ASIDE}{_ADVERB}\Z")
_BEFORE, _NEXT = re.compile(rf"{_NAMES}\Z"), re.compile(_NAMES)
_WATCHED = re.compile(rf"{_NAMES}(?= (?:\p{{Ll}}+ing|as|in|among|at)\b|'s? (?:\p{{Ll}}+ ){{0,3}}cameo)")
_TITLES = r"(?:director |producer |composer |(?:co-)?writer |author |novelist |singer |musician )"


def _does(deed: str, doer: re.Pattern[str] = _DOER) -> Way:
    """``A briefly appears among the guests``, ``A's cameo``."""
    return does(deed, doer)


def _leads_to(lead: str, names: re.Pattern[str] = _NEXT) -> Way:
    """``a cameo by A``, ``look for A in the crowd``."""
    return leads_to(lead, names)


def _says(sentence: str) -> Way:
    """``The shopkeeper is none other than A``: the people stand within the words."""
    pattern = re.compile(sentence)

    def told(text: str) -> Iterator[Told]:
        return (Told(*match.span(), match.span("who"), match) for match in pattern.finditer(text))

    return told


_WAYS = tuple(
    (cue_words(cues), way)
    for cues, way in (
        (
            "is was",
            _says(
                rf"^(?:The|That|His|Her) (?P<part>[\p{{Ll}}' -]{{3,40}}?)"
                rf"(?: (?:who|in|at|on|with|behind|by) [^,;:.]{{3,60}}?|)"
                rf" (?:is|was) (?:actually |really |in fact |none other than )?(?:the director's \p{{Ll}}+,? "
                rf")?(?P<who>{ACTOR})(?=[,.;]|$)"
            ),
        ),
        (
            "cameo cameos part walk role appearance turn",
            _does(
                r" (?:makes?|made|has|had|plays?|played|gets|got|takes|took|put in|puts in|gave (?:him|her)self|"
                rf"does|did) {_SMALL}{_ROLE}"
            ),
        ),
        (
            "appear appears appeared turn turns turned show shows showed pop pops popped cameo cameos cameoed",
            _does(
                r" (?:appears?|appeared|turns? up|turned up|shows? up|showed up|pops? up|popped up|cameos?|"
                rf"cameoed){_ADVERB}(?:{_SEEN_AT}|(?<=cameos?|up)(?=[,.;]| in\b| at\b)){_ROLE}"
            ),
        ),
        (
            "seen spotted glimpsed",
            _does(
                r" (?:can|may|could) (?:be|also be|briefly be) (?:\p{Ll}+ly )?(?:seen|spotted|"
                rf"glimpsed){_SEEN_AT}{_ROLE}"
            ),
        ),
        ("seen spotted glimpsed", _does(rf" is (?:\p{{Ll}}+ly )?(?:seen|glimpsed|spotted) {_SEEN_AT[4:-1]}")),
        ("himself herself themselves", _does(r" (?:[\p{Ll}]+ ){1,8}as (?:himself|herself|themselves)\b")),
        (
            "cameo cameos appearance appearances",
            _leads_to(
                r"\b(?:cameos?|cameo appearances?|(?:brief|small|uncredited) appearances?) (?:is |are )?(?:made )?"
                rf"(?:by|from|for|of) (?:the )?{_TITLES}?"
            ),
        ),
        (
            "look watch",
            _leads_to(
                r"\b(?:[Ll]ook|[Ww]atch)(?: out)? for (?:a (?:[\p{Ll}-]+ ){0,3}?(?:of|from|by) )?(?:the )?"
                r"(?:director |producer |composer |writer |author |novelist |singer |musician )?",
                _WATCHED,
            ),
        ),
        (
            "eye eyes",
            _leads_to(r"\b(?:[Kk]eep an eye out|[Kk]eep your eyes (?:open|peeled)) for (?:the )?(?:director )?"),
        ),
        ("cameo walk", _does(r"'s? (?:[\p{Ll}-]+ ){0,3}(?:cameo(?: appearance)?|walk-on)\b", _BEFORE)),
        (
            "played voiced portrayed provided spoken",
            _leads_to(
                r"\b(?:is|was|are|were) (?:actually |really |in fact )?(?:played|voiced|portrayed|provided|spoken)"
                r"(?: \(?uncredited\)?)? by "
                r"(?:(?:the )?(?:film's )?(?:director|producer|writer|composer|author)(?: himself| herself)?,? )?"
            ),
        ),
        (
            "played voiced portrayed",
            _says(
                r"^The [^,.;:]{3,60}, (?:played|voiced|portrayed) by "
                rf"(?P<who>{PERSON}|\p{{Lu}}\p{{Ll}}+ and {PERSON})"
            ),
        ),
        (
            "voice voices",
            _does(
                r" (?:provides|provided|supplies|supplied|lends|lent|is) (?:the|his|her) (?:[\p{Ll}-]+ "
                r"){0,2}?voices?\b"
            ),
        ),
        (
            "plays played voices voiced portrays",
            _does(
                rf"{_ADVERB} (?:plays|played|voices|voiced|portrays) (?P<part>(?:an?|the|one of the|one of|two|"
                r"several) [\p{Ll} '-]{3,40})"
            ),
        ),
        (
            "plays played voices voiced portrays",
            _does(
                rf"{_ADVERB} (?:plays|played|voices|voiced|portrays) (?P<part>(?:the |an? )?(?:\p{{Lu}}{{2,5}} )?"
                rf"[\p{{Ll}}-]+(?: [\p{{Ll}}-]+){{0,2}}) (?P<character>{CHARACTER}){_END}"
            ),
        ),
    )
)
"""How it is said that somebody is seen or heard, each with words of which a sentence must hold one."""

_SURNAMES = frozenset("Day Hall Lake Moon Church Hills War Chapel".split())
_CLAUSE = re.compile(r"[^,;.:]*")


@rule("cameo", *_KINDS, cues=_CUES)
def cameos(reading: Reading, section: Section) -> Iterator[Finding]:
    """Those of whom notes say that they are seen or heard in the film, and whom no cast names."""
    for sentence in sentences(reading, section, _CUES):
        if not another_film(sentence.text):
            yield from _seen(reading, sentence)


def _seen(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    words, text = sentence.words, sentence.text
    ways = [way for cues, way in _WAYS if not cues.isdisjoint(words)]
    found = [told for way in ways for told in way(text) if _is_told(sentence, told)]
    if not found or follows_another_film(sentence):
        return
    known = known_names_so_far(reading)
    for told in found:
        character = _role(sentence, told)
        for start, end, person in _who(reading, sentence, told.who, known):
            if character or straight(person.name) not in known.actors:
                span = sentence.span(min(start, told.start), max(end, told.end))
                yield span, Performed(reading.film, person, character)


def _is_told(sentence: Sentence, told: Told) -> bool:
    """Whether it is somebody who is seen, and whether the clause says that they really are."""
    clause = _CLAUSE.match(sentence.text, told.end)
    part = told.words.groupdict().get("part")
    denied = _NOT_SEEN.search(sentence.text, 0, clause.end() if clause else told.end)
    return denied is None and (part is None or _is_somebody(part))


def _is_somebody(words: str) -> bool:
    last = [word.removesuffix("s") for word in re.findall(r"[\p{L}-]+", words)]
    return any(word in PERSON_NOUNS for word in last)


def _who(
    reading: Reading, sentence: Sentence, stretch: Stretch, known: KnownNames
) -> Iterator[tuple[int, int, PersonMention]]:
    """The people of a stretch: by their full names, or by the surname of somebody whom the page credits."""
    plot = plot_of(reading)
    words, at = sentence.text[slice(*stretch)], stretch[0]
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


def _role(sentence: Sentence, told: Told) -> CharacterMention | None:
    if not told.words.groupdict().get("character"):
        return None
    return CharacterMention(sentence.page.at(sentence.span(*told.words.span("character"))))


RULES: tuple[Rule, ...] = (cameos,)
"""The rules of this module; they ask who is known, so casts and credits are read before."""
