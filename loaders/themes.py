"""The themes that a page says its film has, in its words."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.cues import cue_words
from loaders.headings import Kind
from loaders.names import YEAR
from loaders.own_film import OWN, Sentence, another_film, sentences
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section, is_bullet
from loaders.theme_items import Item, is_abstract, is_free, items
from loaders.theme_lists import DENIED, of_bullet, of_sentence, sure_items, words_at
from ontology.facts import ConceptMention, HasTheme, Scheme

_EXPLICIT_CUES = cue_words("theme themes subjects motifs concerns preoccupations topics")
_EXPLICIT = re.compile(
    r"\b(?:[Tt]hemes?|[Ss]ubjects|[Mm]otifs|[Cc]oncerns|[Pp]reoccupations|[Tt]opics)"
    r"(?: (?:explored|here|at work|at play|on display|in play|(?:of|in|throughout) (?:the|this) (?:film|movie|picture"
    r"|story)))*"
    r"(?: (?:are|is|include|includes|range from|revolve around)| of| like| such as| including|:| -) (?!the (?:film"
    r"|movie|music)\b)"
)
_STEMS = (
    "explor examin tackl address confront prob interrogat investigat dissect contemplat ponder illuminat dramatis "
    "dramatiz portray depict captur treat evok"
).split()
_DOES = (
    rf"(?:{'|'.join(_STEMS)})(?:es|ed|s|ing)|"
    r"(?:delv|div)(?:es|ing) (?:deep(?:ly)? )?into|deal(?:s|ing) with|grappl(?:es|ing) with|wrestl(?:es|ing) with|"
    r"touch(?:es|ing) (?:on|upon)|look(?:s|ing) at|reflect(?:s|ing) (?:on|upon)|meditat(?:es|ing) (?:on|upon)|"
    r"rais(?:es|ing) questions (?:about|of|on)|(?:is |are )?(?:concerned|preoccupied|obsessed) with|concern(?:s"
    r"|ing) itself with|"
    r"revolv(?:es|ing) around|cent(?:re|er)(?:s|ing) (?:on|around)|focus(?:es|ing) on|turn(?:s|ing) on|hing(?:es"
    r"|ing) on|"
    r"comment(?:s|ing) on|speaks (?:of|to|about)|asks (?:questions )?about|weav(?:es|ing) together|threads of|"
    r"keep(?:s|ing) (?:coming back|returning) to(?: is)?|pok(?:es?|ing) fun at|"
    r"ideas about|questions of|has (?:much|a lot|something) to say about|says? (?:so|as|this|too) (?:much|little) about"
)
_EXPLORES = re.compile(rf"\b(?:{_DOES})(?! (?:themes|the themes)\b) ")
_DOES_CUES = frozenset(stem + end for stem in _STEMS for end in ("es", "ed", "s", "ing")) | cue_words(
    "delves delving dives diving deals dealing grapples grappling wrestles wrestling touches touching looks looking "
    "reflects reflecting meditates meditating raises raising concerned preoccupied obsessed concerns concerning "
    "revolves revolving centers centres centering centring focuses focusing turns turning hinges "
    "keeps keeping poke pokes poking hinging comments "
    "commenting speaks asks weaves weaving threads ideas questions say says"
)
_SAYS_MUCH = re.compile(
    r"\bsays? (?:so|as|this) much about |\b[Ff]ew (?:films|movies|pictures)\b[^.;,]{0,50}? (?:so|as|this|more"
    r"|such) [^.;,]{1,40}? "
    r"(?:about|with|of|on) |\bone of the (?:[\p{Ll}-]+,? (?:and )?){0,4}(?:films?|movies|pictures|portraits?|studies"
    r"|dramas|stories|"
    r"accounts|treatments|explorations|depictions)(?: ever made)? (?:about|of|on) "
)
_ALSO_CUES = _EXPLICIT_CUES | cue_words("human say says few one")
_MEANS = re.compile(r"\bwhat (?:it (?:means|is) to be|makes (?:us|someone|a person)) human\b")
_EXPLORATION = re.compile(
    r"\b(?:exploration|examination|meditation|reflection|rumination|study|critique|portrait|portrayal|depiction|look"
    r"|allegory|parable|"
    r"fable|essay|lament|elegy|commentary|treatise|inquiry|investigation|contemplation|mirror|indictment|celebration|"
    r"dissection|tale|story|chronicle|poem|testament|warning)s? (?:of|on|about|into|at|to|for) "
)
_EXPLORATION_CUES = cue_words(
    "exploration explorations examination examinations meditation meditations reflection reflections rumination "
    "ruminations study critique critiques portrait portraits portrayal portrayals depiction depictions look looks "
    "allegory parable parables fable fables essay essays lament laments elegy commentary treatise treatises inquiry "
    "investigation investigations contemplation contemplations mirror mirrors indictment indictments celebration "
    "celebrations dissection dissections tale tales story chronicle chronicles poem poems testament testaments warning "
    "warnings"
)
_TALE = re.compile(
    r"\b(?:its|this|the film's|the movie's) (?:tale|story|exploration|portrait|study) of (?=[\p{Ll}-]+(?:,| and) )"
)
_OWN_ABOUT = re.compile(  # in a plot only what names the film speaks of it
    rf"{OWN} (?:is|was) an? (?:[\p{{Ll}}-]+,? (?:and )?){{0,4}}?(?:film|movie|drama|story|tale|romance|fable|thriller|"
    r"comedy|tragedy|parable|satire|western) about "
)
_ABOUT = re.compile(
    rf"(?:\b(?:is|as|an?|this|one|a film|a movie) (?:[\p{{Ll}}-]+,? (?:and )?){{0,5}}?(?:film|movie|picture|drama"
    rf"|story|tale|romance|fable|"
    rf"thriller|comedy|tragedy|parable|satire|western|horror|mystery|epic|saga)|{OWN}(?: is| was)?|"
    r"\b(?:it|It|film|movie|picture|story)(?: is| was)?(?: really| ultimately| also| above all| finally| at heart"
    r"|, at heart,)?"
    r"|\b(?:that|which) (?:is|was)(?: really| ultimately| above all| finally| at heart)?"
    r") about "
)
_OTHERS = re.compile(
    r"\b(?:both|all|each) of (?:which|them)\b|\b(?:films|movies|pictures|stories|books) (?:like|such as|about)\b|"
    r"\b(?:few|many|most|other|later|earlier) (?:films|movies|pictures)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    rf"{OWN}|\b(?P<own>film|movie|picture|it|drama|story|thriller|script|screenplay)\b"
    r"|\b(?P<other>novels?|books?|plays?|memoirs?|films|movies|novella|sequels?|remake|original|series|author|poem"
    r"|album)\b",
    re.IGNORECASE,
)

_CENTRE = re.compile(
    r"\b(?:moves?|puts?|places?|keeps?|sets?|brings?) (?P<list>[^.;:,()]{3,60}?) (?:to|at|in|into) (?:the"
    r"|its) (?:very )?"
    r"(?:cent(?:re|er)|heart|core|foreground)\b"
)
_CENTRE_CUES = cue_words("centre center heart core foreground")
_NAMED = re.compile(OWN)
_DATED = re.compile(rf"[\p{{Lu}}\p{{N}}][^\s()]*+ \({YEAR}\)")
_LONGEST = 400


@rule("explored theme", Kind.INTRO, Kind.GENRE, Kind.WHY, Kind.THEMES, Kind.ABSTRACT, cues=_ALSO_CUES)
def explored(reading: Reading, section: Section) -> Iterator[Finding]:
    """``explores themes of A, B, and C``: here, and only here, a theme need not be known."""
    for sentence in sentences(reading, section, _ALSO_CUES):
        text = sentence.text
        match = None if _EXPLICIT_CUES.isdisjoint(sentence.words) else _EXPLICIT.search(text)
        if match and _is_said_of_film(sentence, match.start(), match.end()):
            found = items(text, match.end())
            many = match[0].lower().startswith(("themes", "motifs", "concerns", "preoccupations", "topics", "subjects"))
            yield from _findings(
                reading, sentence, [i for i in found if (is_free if many else is_abstract)(words_at(text, i))]
            )
        elif (match := _MEANS.search(text)) and _is_said_of_film(sentence, match.start(), match.end()):
            yield from _findings(reading, sentence, [match.span()])
        elif (match := _SAYS_MUCH.search(text)) and not another_film(text[: match.end()]):
            yield from _findings(reading, sentence, sure_items(text, items(text, match.end())))


_CUES = {
    _EXPLORES: _DOES_CUES,
    _EXPLORATION: _EXPLORATION_CUES,
    _ABOUT: cue_words("about"),
    _CENTRE: _CENTRE_CUES,
    _TALE: cue_words("tale story exploration portrait study"),
    _OWN_ABOUT: cue_words("about"),
}
"""Words of which each sentence that a pattern fits holds one."""

_STRICTER = {Kind.BOOK: (_CENTRE,), Kind.SUMMARY: (_TALE, _OWN_ABOUT)}


@rule("theme", Kind.INTRO, Kind.GENRE, Kind.WHY, Kind.THEMES, Kind.ABSTRACT, Kind.BOOK, Kind.SUMMARY)
def meant(reading: Reading, section: Section) -> Iterator[Finding]:
    """``focuses on A and B``, ``an exploration of A``, ``a film about A``: abstract nouns and their lists."""
    for sentence in sentences(reading, section):
        for pattern in _STRICTER.get(section.kind, (_EXPLORES, _EXPLORATION, _ABOUT, _CENTRE)):
            for match in () if _CUES[pattern].isdisjoint(sentence.words) else pattern.finditer(sentence.text):
                if _is_said_of_film(sentence, match.start(), match.end()):
                    at = match.span("list") if pattern is _CENTRE else (match.end(), None)
                    strict = pattern in {_ABOUT, _OWN_ABOUT, _EXPLORATION, _TALE}
                    yield from _findings(
                        reading, sentence, sure_items(sentence.text, items(sentence.text, *at), strict=strict)
                    )


def _is_said_of_film(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a clause is about the page's film, and says that it does."""
    before = sentence.text[:start]
    subjects = [match for match in _SUBJECT.finditer(sentence.text[:end]) if match.start() < start]
    of_another = bool(subjects) and subjects[-1]["other"] is not None
    clause = before[max(before.rfind(mark) for mark in ",;:") + 1 :]
    told_of = another_film(sentence.text[:end]) or (
        another_film(sentence.before) and not _NAMED.search(sentence.text, 0, end)
    )
    return not (of_another or told_of or _OTHERS.search(before) or DENIED.search(clause))


@rule("theme list", Kind.THEMES, Kind.BOILERPLATE)
def listed(reading: Reading, section: Section) -> Iterator[Finding]:
    """``- Addiction: …``, ``Family, betrayal and power run through it``, ``Loneliness is the true subject``."""
    if "theme" not in section.heading.lower() and section.kind is not Kind.THEMES:
        return
    lines = zip(section.lines, section.bullets(), strict=True)
    bullets = {span.start for line, (span, _) in lines if is_bullet(reading.page.plain_at(line))}
    for number, sentence in enumerate(sentences(reading, section)):
        if _DATED.search(sentence.text, 0, _LONGEST) and sentence.start not in bullets:
            continue
        if sentence.start in bullets:
            found = of_bullet(sentence.text)
        else:
            found = of_sentence(sentence.text, first=number == 0 or not sentence.before)
        yield from _findings(reading, sentence, found)


def _findings(reading: Reading, sentence: Sentence, found: list[Item]) -> Iterator[Finding]:
    for start, end in found:
        span = sentence.span(start, end)
        yield span, HasTheme(reading.film, ConceptMention(reading.page.at(span), Scheme.THEME))


RULES: tuple[Rule, ...] = (explored, meant, listed)
"""The rules of this module."""
