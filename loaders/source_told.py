"""What a comparison of film and source tells of one of the two alone, and what it says was changed in other words."""

from __future__ import annotations

import regex as re

from loaders.adaptation import WORK
from loaders.cues import cue_words, words_in

_NAME = (
    r"(?:(?!(?:Two|Three|Four|Several|Many|Some|Other|Most|All|Both|Few|One|Such|These|Those|Critics|Readers|Fans|"
    r"Viewers)\b)\p{Lu}[\p{L}'-]+)"
)
_OWNER = rf"(?:{_NAME} )?(?P<owner>\p{{Lu}}[\p{{L}}-]+)"
_ASIDE = r"(?:,? (?:\([^()]{1,60}\)|[^,;()]{1,60}),)?"
_ADVERB = r"(?:(?:also|never|only|even|then|still|simply|instead|already|always|\p{Ll}+ly) )?"
_VERB = r"(?P<verb>isn't|aren't|doesn't|don't|is|are|has|have|does|do|\p{Ll}{2,}(?<!s)s)\b"
_OF_SOURCE = re.compile(
    rf"^(?:{_OWNER}'s? (?:(?:\p{{Ll}}+ ){{0,2}}{WORK}s?|(?P<whose>\p{{Lu}}[\p{{L}}-]+|\p{{Ll}}+(?: \p{{Ll}}+)?))"
    rf"|(?:The|Her|His) (?:(?:original|printed|short|first|\d{{4}}) ){{0,2}}{WORK}|(?P<title>\"[^\"]{{2,60}}\")"
    rf"|(?:His|Her) \p{{Lu}}[\p{{L}}-]+|{_OWNER}){_ASIDE} {_ADVERB}{_VERB}"
    rf"|, and (?:his|her|the) (?:\p{{Ll}}+ )?{WORK} {_ADVERB}(?:stays|begins|ends|takes|tells|runs|follows|spends)\b"
)
_GOES_ON = re.compile(
    rf"^(?:(?:He|She|It|There|Nobody|Everyone|They|We|{_NAME}) {_ADVERB}{_VERB}"
    rf"|(?:The|His|Her|Their|Its|An?) (?:[\p{{Ll}}'-]+ ){{1,4}}?{_VERB}"
    r"(?= (?:the|an?|and|his|her|him|them|it|its|their|in|on|at|to|from|into|with|by|for|not|no|out|up|down|over|off|"
    r"back|after|before|as|only|still|already|\p{Ll}+ed)\b|[,.;]))"
)
_NOT_TOLD = frozenset(
    "says said thinks considers calls likes dislikes hates loves appears remembers admits credits lives regards agrees "
    "insists believes belongs remains was were wants claims praises admires prefers deserves ranks sells counts "
    "us this his its as plus perhaps yes".split()
)
_OF_ITS_FAME = re.compile(
    r"\b(?:publish\w*|best-?sell\w+|awards?|prizes?|collection|copies|translat\w+|editions?|readers?|critics?|fans|"
    r"reviews?|sequel|trilogy|debut|masterpiece|classics?|acclaim\w*|popular\w*|famous|beloved|considered|regarded|"
    r"worth|recommend\w*|praise\w*|influen\w+|one of the|based on|adapted|screenplay|script|author|novelist|writer)\b"
)
_FILM_DOES = re.compile(
    r"^(?:But |And |Yet |Here |Instead,? )?(?:[Tt]he|[Tt]his) (?:film|movie|screen version|picture)(?: version)? "
    r"(?:(?:also|instead|even|then|simply|\p{Ll}+ly) )?(?:lets|gives|makes|puts|sets|ends|begins|opens|closes|turns|"
    r"shows|leaves|moves|brings|hands|places|pushes|shifts|hints|spells|skips|lacks|loses|goes further|spares|kills|"
    r"saves|sends|prefers|compresses|reverses|inverts|tilts|raises|lowers|ages|trades|exchanges|substitutes|"
    r"centers|centres|concentrates|dispenses|forgoes|ignores|abandons)\b"
)
_RENAMED = re.compile(
    rf"\b(?:became|becomes?|(?:has|have) become|turns? into|turned into|(?:is|was|are|were) (?:now |here )?(?:called|"
    rf"named|renamed)) (?!{_NAME}'s)(?:(?:[Dd]octor|Dr\.|Mrs?\.|[Dd]etective|Captain) )?(?:\p{{Lu}}[\p{{L}}-]+"
    rf"|one (?:\p{{Ll}}+ )?(?:woman|man|person|character|figure|boy|girl|scene)\b)"
    r"|\bunder (?:changed|other|different|new|fictional|invented|altered) names\b"
)
_GONE = re.compile(
    r"\b(?:had to go|fell away|falls away|f[ae]ll by the wayside|did(?:n't| not) survive|never made it|"
    r"(?:is|are|was|were|has|have) (?:all |both |entirely |completely )?(?:gone|disappeared|vanished)|"
    r"(?:has|have|had) no (?:counterpart|equivalent|parallel)|(?:is|are) nowhere to be found)\b"
)
_OFFERS_NO = re.compile(
    rf"\b(?:{WORK}s?|stories) (?:itself |themselves )?(?:offers?|has|have|knows?|contains?|gives?|says?|mentions?) "
    r"(?:none|no|nothing|neither|nobody)\b"
    rf"|\b(?:no|neither|nor) (?!doubt|question|change)[\p{{L}}'-]+(?: [\p{{L}}'-]+){{0,3}} (?:at all )?in "
    rf"(?:the|his|her|its|\p{{Lu}}[\p{{L}}-]+'s?) (?:\p{{Ll}}+ )?{WORK}s?\b"
)
_LEFT_UNSEEN = re.compile(
    rf"\b{WORK}\b[^.]{{4,200}}?\b(?:that|which|where|what|a (?:detail|scene|thread|fact|point|strand|twist|side)) "
    r"the (?:film|movie|screenplay|script|adaptation) (?:\p{Ll}+ly |only |never )?(?:keeps? (?:off|out|from)|leaves?|"
    r"left|skips?|skipped|omits?|omitted|drops?|dropped|cuts?|softens?|softened|turns?|turned|hints?|merely|never|"
    r"does not|doesn't|replaces?|replaced|moves?|moved|ignores?|avoids?|makes|made|suggests?|passes|changes|changed)\b"
)
_LONGER_CUES = cue_words("longer shorter bleaker darker gentler lighter kinder warmer harsher funnier")
_LONGER = re.compile(
    r"\b(?:it|the (?:film|movie|remake)) (?:is|runs|lasts) (?:[\p{Ll}-]+ ){0,6}?(?:longer|shorter|bleaker|darker|"
    r"gentler|lighter|kinder|warmer|harsher|funnier)\b"
)


def tells_of_source(text: str, authors: frozenset[str]) -> bool:
    """Whether a sentence of a comparison starts with the source (or its author) and tells what is in it.

    >>> authors = frozenset({"Writer"})
    >>> [tells_of_source(text, authors) for text in ("Writer sets her novel in Rome.", "The novel sells well.")]
    [True, False]
    """
    match = _OF_SOURCE.search(text)
    if match is None or _OF_ITS_FAME.search(text):
        return False
    if match["owner"] and match["owner"] not in authors:
        return False
    return match["verb"] is None or match["verb"] not in _NOT_TOLD


def goes_on(text: str) -> bool:
    """Whether a sentence goes on telling a story: it is in the present tense, about somebody or something of it.

    >>> goes_on("The old boiler explodes and destroys the hotel."), goes_on("They never met.")
    (True, False)
    """
    match = _GOES_ON.match(text)
    return match is not None and match["verb"] not in _NOT_TOLD and not _OF_ITS_FAME.search(text)


def is_told_otherwise(text: str) -> bool:
    """Whether a sentence says that something is otherwise in film and source, in words other than "change".

    >>> [is_told_otherwise(text) for text in ("Ann of the book becomes Bea.", "There is no Bea in the novel.")]
    [True, True]
    """
    if any(pattern.search(text) for pattern in (_FILM_DOES, _RENAMED, _GONE, _OFFERS_NO, _LEFT_UNSEEN)):
        return True
    return not _LONGER_CUES.isdisjoint(words_in(text)) and _LONGER.search(text) is not None


def film_goes_its_way(text: str, makers: frozenset[str], authors: frozenset[str]) -> bool:
    """Whether a sentence starts with what a maker of the film made of somebody or something, in the present tense.

    >>> film_goes_its_way("Bell's hero refuses to kill.", frozenset({"Bell"}), frozenset())
    True
    """
    match = _OF_SOURCE.search(text)
    if match is None or not match["whose"] or match["verb"] in _NOT_TOLD:
        return False
    return match["owner"] in makers - authors and not _OF_ITS_FAME.search(text)
