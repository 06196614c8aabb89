"""The themes that a page says its film has."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import regex as re

from loaders.cues import cue_words
from loaders.outline import Kind, Section, is_bullet
from loaders.own_film import OWN, Sentence, sentences
from loaders.rules import Finding, Reading, rule
from ontology.concepts import known
from ontology.facts import ConceptMention, HasTheme, Scheme

_EXPLICIT = re.compile(
    r"\b[Tt]hemes?(?:(?: explored| here| (?:of|in) (?:the|this) (?:film|movie))? (?:are|is|include|includes)"
    r"| of| like| such as| including|:) "
)
_EXPLORES = re.compile(
    r"\b(?:explores|examines|tackles|addresses|deals with|grapples with|wrestles with|confronts|reflects on|tells of|"
    r"delves into|touches on|speaks of) (?!themes|the themes)"
)
_FOCUSES = re.compile(
    r"\b(?:focus(?:es|ing)? on|threads of|motifs of|ideas about|questions of|deals with|grapples with|dealing with) "
)
_EXPLORATION = re.compile(
    r"\b(?:exploration|examination|meditation|reflection|rumination|study|portrait|parable|portrayal|tale|fable|"
    r"critique|look|indictment|story|commentary)s? (?:of|on|about|at|into) "
)
_ABOUT = re.compile(
    rf"\b(?:(?:is|as|an?|this) (?:[a-z-]+,? (?:and )?){{0,5}}(?:film|movie|picture|drama|story|tale|romance|fable)"
    rf"|{OWN}(?: is)?) about "
)
_GREAT = re.compile(
    r"^(?P<item>[^.,;:]{2,60}?) (?:is|remains|are|lies at|sits at|stands at) (?:the|its|another|a) (?:[a-z]+ ){0,3}"
    r"(?:themes?|subjects?|heart|core|cent(?:er|re)|concerns?)\b"
)
_AS_SUBJECT = re.compile(
    r"(?P<one>\p{Lu}[\p{Ll}-]+(?: [\p{Ll}-]+){0,2}?) (?:comes|runs|hangs|feeds|grows|survives|drives|shapes|haunts|"
    r"pervades|looms|stands|defines|dominates|(?:is|are) (?:everywhere|treated|tested|central|examined|explored|"
    r"another|also|at))\b"
)
_OTHERS = re.compile(
    r"\b(?:both|all|each) of (?:which|them)\b|\b(?:films|movies|pictures|stories|books) (?:like|such as|about)\b|"
    r"\b(?:few|many|most|other|later|earlier) (?:films|movies|pictures)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    rf"{OWN}|\b(?P<own>film|movie|picture|it|drama|story|thriller|script|screenplay)\b"
    r"|\b(?P<other>novels?|books?|plays?|memoirs?|films|movies|novella|sequels?|remake|original|series|author|poem|album)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|never|isn't|doesn't|hardly|neither|rather than|instead of|less)\b")
_STOP = re.compile(
    r"[.;:!?()\"]|,? - |,? \b(?:with|that|which|who|whose|where|when|through|while|as|in|on|by|under|against|from|"
    r"set|without|amid|among|amongst|within|at|for|to|but|both|is|are|was|were|run|runs|has|have|if|because|so|than|"
    r"rather|not|yet|all|one|it|he|she|they|during|beneath|behind|between|across|into|over|until|since|after|before|"
    r"surrounding|facing|inside|around|versus|via)\b"
)
_AMONG = re.compile(r" ?(?:among|amongst|between|in|within|against)(?: [\p{L}'-]+){1,3}")
_JOIN = re.compile(r",? (?:and|&|as well as) |, (?:and )?")
_CLAUSE = re.compile(r"(?:but|though|while|who|which|that|where|when|it|he|she|they|with|as|in|is|not)\b")
_DETERMINER = re.compile(r"(?:(?:the|an?|its|his|her|their|our|of|about|even|also) )+", re.IGNORECASE)
_MATTER = re.compile(
    r"(?:(?:the )?(?:[a-z]+ )?(?:complexit(?:y|ies)|nature|power|meaning|cost|price|weight|burden|pain|pains|fragility|"
    r"consequences?|limits|dangers?|effects?|force|toll|nuances|search for|quest for|pursuit|roots|origins|impact|"
    r"aftermath|possibility|importance|value|corrosiveness|destructiveness|depths?|dark side) (?:of )?)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\p{L}\p{N}][\p{L}\p{N}'-]*")
_RUNS = re.compile(
    r",| *$| (?:runs?|hangs?|opens?|lies|lie|looms?|drives?|shapes?|"
    r"pervades?|defines?|holds?|ties|sits?|stands?|emerges?|recurs?|dominates?|weaves?|fills?|haunts?|binds?)\b"
)
_FOR_OR_TO = re.compile(r" (?:for|to)\b")
_HANGING = re.compile(r" (?:for|to) (?:[\p{Ll}'-]+ )?[\p{Ll}'-]+(?=[,.;]|$| and\b)")
_FREE = re.compile(r"[\p{Ll}][\p{Ll}'-]*(?: [\p{Ll}][\p{Ll}'-]*){0,3}")
_NO_THEME = frozenset(
    "more other others film movie story characters people life lives world things everything way what how why this "
    "that these those many much some such relationship relationships his her their its dark deep first etc "
    "you your novel book original work genre play same".split()
)
_LONGEST_LIST = 300
_LONG = 3
_LONGEST_THEME = 6

_EXPLORED_CUES = cue_words(
    "theme themes explores examines tackles addresses deals grapples wrestles confronts reflects tells delves touches "
    "speaks"
)
_FOCUS_CUES = cue_words(
    "focus focuses focusing threads motifs ideas questions deals grapples dealing exploration examination meditation "
    "reflection rumination study portrait parable portrayal tale fable critique look indictment story commentary "
    "explorations examinations meditations reflections ruminations studys portraits parables portrayals tales fables "
    "critiques looks indictments storys commentarys about"
)

Item = tuple[int, int]


@rule("explored theme", Kind.INTRO, Kind.GENRE, Kind.WHY, Kind.THEMES, cues=_EXPLORED_CUES)
def explored(reading: Reading, section: Section) -> Iterator[Finding]:
    """``explores themes of A, B, and C``: here, and only here, a theme need not be known."""
    for sentence in sentences(reading, section, _EXPLORED_CUES):
        for pattern in (_EXPLICIT, _EXPLORES):
            match = pattern.search(sentence.text)
            if match is None or not _is_said_of_film(sentence, match.start(), match.end()):
                continue
            found = items(sentence.text, match.end())
            sure = [item for item in found if _known(sentence.text, item)]
            themes = pattern is _EXPLICIT and match[0].lower().startswith("themes")
            if themes or (pattern is _EXPLORES and sure and len(found) > 1):
                whole = [item if item in sure else _with_object(sentence.text, item) for item in found]
                free = [item for item in whole if item and (item in sure or _is_free(sentence.text, item))]
                yield from _findings(reading, sentence, free)
            elif pattern is _EXPLICIT:
                yield from _findings(reading, sentence, sure)


@rule("theme", Kind.INTRO, Kind.GENRE, Kind.WHY, Kind.THEMES, cues=_FOCUS_CUES)
def meant(reading: Reading, section: Section) -> Iterator[Finding]:
    """``focuses on A and B``, ``an exploration of A``, ``a film about A and B``: known themes."""
    for sentence in sentences(reading, section, _FOCUS_CUES):
        for pattern in (_FOCUSES, _EXPLORATION, _ABOUT):
            for match in pattern.finditer(sentence.text):
                if not _is_said_of_film(sentence, match.start(), match.end()):
                    continue
                found = items(sentence.text, match.end())
                sure = [item for item in found if _known(sentence.text, item)]
                long_list = pattern is _EXPLORATION and sure and len(found) >= _LONG
                if long_list and all(_is_free(sentence.text, item) for item in found):
                    yield from _findings(reading, sentence, found)
                elif sure and (len(sure) == len(found) or (pattern is not _ABOUT and 2 * len(sure) >= len(found))):
                    yield from _findings(reading, sentence, sure)


@rule("theme list", Kind.THEMES, Kind.BOILERPLATE)
def listed(reading: Reading, section: Section) -> Iterator[Finding]:
    """``- Addiction: …``, ``Family, betrayal and power run through it``, ``Loneliness is the true subject``."""
    if "theme" not in section.heading.lower() and section.kind is not Kind.THEMES:
        return
    lines = zip(section.lines, section.bullets(), strict=True)
    bullets = {span.start for line, (span, _) in lines if is_bullet(reading.page.plain_at(line))}
    for sentence in sentences(reading, section):
        if _DENIED.search(sentence.text[:_LONGEST_LIST]) and sentence.start not in bullets:
            continue
        text = sentence.text
        found = items(text, 0)
        sure = [item for item in found if _known(text, item)]
        great = _GREAT.match(text)
        in_list = len(found) > 1 and 2 * len(sure) > len(found)
        if section.kind is Kind.THEMES and sure and _is_bare_list(text, found):
            yield from _findings(reading, sentence, found)
            continue
        if sentence.start in bullets or in_list:
            yield from _findings(reading, sentence, sure)
        elif (great and (item := _trimmed(text, *great.span("item"))) and _known(text, item)) or (
            section.kind is Kind.THEMES and (item := _subject(text))
        ):
            yield from _findings(reading, sentence, [item])


def _is_said_of_film(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a clause is about the page's film, and says that it does."""
    before = sentence.text[:start]
    subjects = [match for match in _SUBJECT.finditer(sentence.text[:end]) if match.start() < start]
    of_another = bool(subjects) and subjects[-1]["other"] is not None
    clause = before[max(before.rfind(mark) for mark in ",;:") + 1 :]
    return not (of_another or _OTHERS.search(before) or _DENIED.search(clause)) and sentence.own_until(end)


def items(text: str, start: int) -> list[Item]:
    """Where the items of a list stand, without determiners and without what hangs on them.

    >>> text = "themes of addiction, the complexities of love and urban decay with honesty"
    >>> [text[start:end] for start, end in items(text, 10)]
    ['addiction', 'love', 'urban decay']
    """
    found: list[Item] = []
    at, limit = start, min(len(text), start + _LONGEST_LIST)
    closed = last = False
    while at < limit:
        if closed and not _known_from(text, at, limit):
            break
        if _CLAUSE.match(text, at, limit):
            break
        join = _JOIN.search(text, at, limit)
        end = join.start() if join else limit
        whole = _known_from(text, at, limit)
        if whole and whole[1] > end:
            found.append(whole)
            join = _JOIN.match(text, whole[1], limit)
        else:
            stop = _STOP.search(text, at, end + 1 if end < limit else end)
            if item := _trimmed(text, at, stop.start() if stop else end):
                found.append(item)
            join = join if stop is None or _AMONG.fullmatch(text, stop.start(), end) else None
        if join is None:
            break
        closed = last and join[0].strip() == ","
        last = last or "and" in join[0] or "&" in join[0]
        at = join.end()
    return found


def _trimmed(text: str, start: int, end: int) -> Item | None:
    """An item without its determiners; of its words, those at its start that are a known theme, else all of them."""
    if match := _DETERMINER.match(text, start, end):
        start = match.end()
    if known_from := _known_from(text, start, end):
        return known_from
    if (
        (match := _MATTER.match(text, start, end))
        and (theme := _trimmed(text, match.end(), end))
        and _known(text, theme)
    ):
        return theme
    return (start, start + len(text[start:end].rstrip())) if text[start:end].strip() else None


def _known_from(text: str, start: int, end: int) -> Item | None:
    """The longest known theme at an offset that no further noun makes into something else."""
    if match := _DETERMINER.match(text, start, end):
        start = match.end()
    words = list(islice(_WORD.finditer(text[start:end][:80]), _LONGEST_THEME))
    for word in reversed(words):
        item = (start, start + word.end())
        if "," not in text[start : item[1]] and _known(text, item) and _ends(text, item[1], end):
            return item
    return None


def _ends(text: str, at: int, end: int) -> bool:
    rest = text[at:]
    return at >= end or bool(
        _STOP.match(rest)
        or _JOIN.match(rest)
        or _RUNS.match(rest)
    )


def _known(text: str, item: Item) -> bool:
    return known(Scheme.THEME, text[item[0] : item[1]]) is not None


def _with_object(text: str, item: Item) -> Item | None:
    """An item with what hangs on it (``longing for home``); None where that is more than a word or two."""
    if not _FOR_OR_TO.match(text, item[1]):
        return item
    hanging = _HANGING.match(text, item[1])
    return (item[0], hanging.end()) if hanging else None


def _subject(text: str) -> Item | None:
    """The known theme that is a sentence's subject (``Loneliness comes first``)."""
    match = _AS_SUBJECT.match(text)
    return match.span("one") if match and _known(text, match.span("one")) else None


def _is_bare_list(text: str, found: list[Item]) -> bool:
    """Whether a sentence is a list of themes and nothing else, of which most need not be known."""
    ends = not text[found[-1][1] :].strip(" .") if found else False
    return ends and len(found) > 1 and all(_is_free(text[:1].lower() + text[1:], item) for item in found)


def _is_free(text: str, item: Item) -> bool:
    """Whether words may be a theme that no vocabulary has: a short noun phrase in small letters."""
    words = text[item[0] : item[1]]
    return bool(_FREE.fullmatch(words)) and _NO_THEME.isdisjoint(words.split()) and "'s" not in words


def _findings(reading: Reading, sentence: Sentence, found: list[Item]) -> Iterator[Finding]:
    for start, end in found:
        span = sentence.span(start, end)
        yield span, HasTheme(reading.film, ConceptMention(reading.page.at(span), Scheme.THEME))
