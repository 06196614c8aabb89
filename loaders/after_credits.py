"""Whether a scene comes after the credits: what sections that ask so answer, and what is said of it elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.cues import cue_words
from loaders.headings import Kind
from loaders.own_film import Sentence, sentences
from loaders.page import Span
from loaders.rules import Finding, Reading, rule
from loaders.sections import Section
from ontology.facts import Feature, HasFeature

_WHERE = r"(?:post|mid|after|end)(?:[- ](?:the )?)?(?:credits?|titles?)"
_SCENE = (
    rf"(?:{_WHERE}(?:(?: and | or | nor |/| & ){_WHERE})?(?: (?:scenes?|sequences?|stingers?|moments?|teasers?|clips?|"
    r"footage|gags?|bloopers?|tags?))?|stingers?|scenes? (?:after|during|following|at the end of) the (?:\w+ )?credits)"
)
_NOT = r"(?:n't| not|n’t)"
_NONE = re.compile(
    r"^(?:(?:well|sadly|unfortunately|technically|short answer|simply put|answer)[:,] )?(?:no(?=[,.;:!]|$| -)|nope\b|"
    r"none\b|"
    r"nothing\b|not at all\b|no \w+ )"
    rf"|\bthere (?:(?:is|are|was|were) (?:also |absolutely |simply |actually )?(?:no|none|nothing|not any|neither)\b"
    rf"|(?:is|are|was|were){_NOT} (?:any|an?|one)\b)"
    rf"|\b(?:does|did|do){_NOT} (?:actually )?(?:have|include|feature|contain|offer|show|hide|boast|come with)\b"
    rf"|\b(?:has|have|had)(?:{_NOT}| no)\b|\bno (?:[\w-]+ ){{0,3}}?(?:{_SCENE}|scenes?)\b"
    r"|\bnothing (?:\w+ )?(?:follows|comes|plays|happens|appears|awaits|is hidden|after|during|extra|more|else|"
    r"further)\b"
    rf"|\bnothing after\b|\bwithout (?:any|an?|further) (?:[\w-]+ ){{0,2}}?(?:{_SCENE}|scenes?|extras?)\b"
    r"|\b(?:lacks|skips|forgoes)\b",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"^yes\b"
    r"|\bthere(?:'s| (?:is|are|was|were))(?: also| indeed| actually| in fact)? (?:an?|one|two|three|four|five|several|"
    rf"multiple|some|both)\b(?: [\w-]+){{0,3}}? (?:{_SCENE}|scenes?)\b"
    r"|\b(?:has|have|includes?|features?|contains?|offers?|boasts|delivers) (?:an?|one|two|three|four|several|"
    r"multiple|both|"
    rf"some)\b(?: [\w-]+){{0,3}}? {_SCENE}"
    rf"|\b(?:does|do) (?:indeed |actually )?have {_SCENE}(?=[.!]|$)"
    rf"|\b(?:an?|the|one|first|second|this) (?:[\w-]+ ){{0,2}}?{_SCENE} (?:shows?|reveals?|features?|teases?|sets? up|"
    rf"sees|"
    r"finds|follows|plays|depicts|appears|hints)\b",
    re.IGNORECASE,
)
_STAY = re.compile(
    r"\b(?:stay|stick|wait|remain)\b(?: around| seated| put| in your seats?| tuned| through| until| till| for)",
    re.IGNORECASE,
)
_STAY_NOT = re.compile(
    r"\b(?:no|not|never|\w+n't|without)\b[^.]{0,40}\b(?:stay|stick|wait|remain|linger)\b", re.IGNORECASE
)
_TURN = re.compile(r"\b(?:but|however|though|although|while|instead|only)\b", re.IGNORECASE)
_HEDGED = re.compile(
    r"\b(?:rumou?r\w*|alleged\w*|supposed\w*|unconfirmed|speculat\w*|some (?:fans|viewers|people|sources)|may|might|"
    r"perhaps|"
    r"possibly|unclear|unknown|whether|not in the (?:traditional|usual)|not exactly|sort of|kind of)\b",
    re.IGNORECASE,
)
_CREDITS = re.compile(r"\bcredits?\b|-credits?\b|\bstinger", re.IGNORECASE)
_SURELY_NONE = re.compile(
    rf"\bno (?:[\w-]+ ){{0,3}}?{_SCENE}|\bnothing (?:(?:else|extra|more|further|hidden|at all) )?(?:(?:follows|comes|"
    rf"plays|"
    r"happens|appears|awaits|is hidden|waits) )?(?:(?:you|us|in|for) )?(?:during or )?(?:after|following|behind|"
    r"beyond)?"
    r" ?the (?:\w+ )?credits\b|\bcredits (?:follow|roll|run|begin)[^.;]{0,20}\bwith nothing (?:\w+ )?after\b"
    r"|\bno (?:[\w-]+ ){0,2}?scenes? (?:[\w-]+ ){0,3}?(?:after|during|behind) the (?:\w+ )?credits\b"
    rf"|^{_SCENE} ?\?? ?[:-] ?(?:no|none|nothing)\b",
    re.IGNORECASE,
)
_SURELY_SOME = re.compile(
    rf"\b(?:there (?:is|are) |has |includes |features |contains )(?:also )?(?:an?|one|two|three|several) (?:[\w-]+ "
    rf"){{0,2}}?{_SCENE}"
    rf"|\b(?:[Aa]|[Ii]n an?|[Tt]he) (?:[\w-]+ ){{0,2}}?{_WHERE} (?:scene|sequence|stinger) (?:shows|reveals|features|"
    rf"teases|sets up|sees|finds|depicts|hints)\b"
    rf"|\b[Ii]n an? (?:[\w-]+ ){{0,2}}?{_WHERE} (?:scene|sequence|stinger),",
)
_ASKED = re.compile(r"\bcredits?\b[^?.!\n]{0,60}\?[ \"*]*(?P<answer>yes|no)\b[^\n]{0,80}", re.IGNORECASE)
_CREDITS_CUES = cue_words("credit credits stinger stingers")
_SHORT = 8
_ELSEWHERE = frozenset({Kind.INTRO, Kind.TRIVIA, Kind.SUMMARY, Kind.ENDING, Kind.HIDDEN, Kind.BEHIND, Kind.ABSTRACT})


@rule("scene after the credits", Kind.POST_CREDITS, *_ELSEWHERE)
def after_credits(reading: Reading, section: Section) -> Iterator[Finding]:
    """``No, it has none``, ``Yes, there is a mid-credits scene``; where the section doubts, nothing."""
    told = _answer(reading, section) if section.kind is Kind.POST_CREDITS else _said(reading, section)
    if told is not None:
        yield told[0], HasFeature(reading.film, Feature.POST_CREDITS_SCENE, told[1])


def _answer(reading: Reading, section: Section) -> tuple[Span, bool] | None:
    """What a section that asks for such a scene answers in the first sentence that answers anything."""
    for sentence in sentences(reading, section):
        if _HEDGED.search(sentence.text):
            return None
        if (present := _verdict(sentence.text)) is not None:
            return _quote(reading, section, sentence), present
    return None


def _verdict(text: str) -> bool | None:
    none, some = _NONE.search(text), _SOME.search(text)
    if none and some:
        first, last = sorted((none.start(), some.start()))
        turned = bool(_TURN.search(text[first:last])) or bool(_TURN.match(text))
        return turned or some.start() == 0
    if none or some:
        return none is None
    if _STAY.search(text):
        return not _STAY_NOT.search(text)
    return False if _STAY_NOT.search(text) else None


def _quote(reading: Reading, section: Section, sentence: Sentence) -> Span:
    """The sentence, together with what follows a bare "No."."""
    end = sentence.start + len(sentence.text)
    if len(sentence.text) <= _SHORT:
        line = next(line for line in section.lines if line.start <= sentence.start < line.end)
        stop = reading.page.plain.find(". ", end + 1, line.end)
        end = stop + 1 if stop >= 0 else line.end
    return Span(sentence.start, end)


def _said(reading: Reading, section: Section) -> tuple[Span, bool] | None:
    """What is plainly said of such a scene where nobody asks."""
    if _CREDITS_CUES.isdisjoint(section.words):
        return None
    for line in section.lines:
        text = reading.page.plain_at(line)
        if "?" in text and (asked := _ASKED.search(text)):
            return Span(line.start + asked.start(), line.start + asked.end()), asked["answer"].lower() == "yes"
    for sentence in sentences(reading, section):
        if _CREDITS.search(sentence.text) and not _HEDGED.search(sentence.text):
            for pattern in (_SURELY_NONE, _SURELY_SOME):
                if (match := pattern.search(sentence.text)) and sentence.own_until(match.end()):
                    return sentence.span(0, len(sentence.text)), pattern is _SURELY_SOME
    return None
