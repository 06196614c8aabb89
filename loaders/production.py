"""How the film was made, in figures: the days of shooting, the script's pages, the gauge of the film stock."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.cues import cue_words
from loaders.headings import Kind
from loaders.numbers import IN_WORDS, whole_number
from loaders.own_film import OWN, Sentence, another_film, follows_another_film, sentences
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from ontology.facts import ScriptRuns, ShotFor, ShotOn

_KINDS = (
    *(
        Kind.INTRO,
        Kind.SUMMARY,
        Kind.GENRE,
        Kind.MUSIC,
        Kind.MAKERS,
        Kind.OTHER,
        Kind.LOCATIONS,
        Kind.AWARDS,
        Kind.BEHIND,
        Kind.INSPIRATIONS,
    ),
    *(Kind.ALTERNATE, Kind.BOOK, Kind.HIDDEN, Kind.TRIVIA, Kind.RECEPTION, Kind.WHY, Kind.BOILERPLATE),
)
_N = rf"(?<!-)(?P<n>\d{{1,3}}|(?i:{IN_WORDS})|a single|a)"
_UNIT = r"(?P<unit>days?|weeks?)"
_LEAD = (
    r"(?:(?:in|over|for|within|during|across|inside) )?(?:(?:just|only|a mere|a brisk|a scant|a total of|the course of|"
    r"a period of|a breakneck|a frantic|a hectic|barely|exactly) ){0,2}"
)
_SHOT_ADVERBS = r"(?:(?!(?:when|while|after|before|because|but|and|for \p{Lu}|by)\b)[\p{L}\p{N}'.$£€-]++,? ){0,8}?"
_SHOOTING = (
    r"(?:(?:[Pp]rincipal )?(?:[Ss]hooting|[Ff]ilming|[Pp]hotography|[Pp]roduction)|"
    r"(?:[Tt]he |[Aa] |[Ii]ts )(?:[\p{Ll}'-]++ ){0,2}?(?:shoot|schedule)|(?:[Ss]hooting|[Ff]ilming|[Pp]roduction) "
    r"schedule)"
)
_SHOT_FOR = tuple(
    map(
        re.compile,
        (
            rf"(?P<verb>\b(?:[Ss]hot|[Ff]ilmed|[Pp]hotographed|[Cc]ompleted|[Ff]inished|[Ww]rapped))\b,? "
            rf"{_SHOT_ADVERBS}"
            rf"(?:in|over|for|within|during|across|after) {_LEAD}{_N} {_UNIT}\b",
            rf"\b{_SHOOTING}(?: (?:itself|for {OWN}|of the film|on the film|in \p{{Lu}}\p{{L}}+))?,?(?: (?:was|were|"
            rf"had|has|"
            rf"reportedly|in all|only|eventually|finally|ultimately|completed|finished|done|wrapped|conducted)){{0,3}} "
            rf"?"
            r"(?:lasted|took(?: place)?|ran|spanned|stretched|occupied|went on|continued|consumed|required|of|was|were|"
            r"in|"
            rf"completed|finished|wrapped)(?: (?:up|about))?(?: {_LEAD}|,? ){_N}(?: \p{{Ll}}{{3,9}})? {_UNIT}\b",
            rf"(?<!-)\b(?P<n>\d{{1,3}}|(?i:{IN_WORDS}))[- ](?P<unit>day|week)[- ](?:(?:long|location|film|production|"
            rf"movie|principal) )?"
            r"(?:shoot|shooting schedule|shooting|filming|schedule|production schedule|production period)\b",
            rf"\b{_N} {_UNIT}(?:'|'s)?(?: of)? (?:principal )?(?:shooting|filming|photography)\b",
            rf"\b(?:[Tt]he (?:film|movie|picture|production)|[Ii]t|{OWN}) (?:only |just )?(?:took|needed|required) "
            rf"{_LEAD}{_N} {_UNIT} "
            rf"to "
            r"(?:shoot|film)\b",
            rf"\b(?:[Ss]hooting|[Ff]ilming|[Pp]hotography|[Pp]roduction) (?:began|started|commenced) [^.;]{{1,80}}? "
            rf"and "
            rf"(?:lasted|ran|took|wrapped|finished|ended) {_LEAD}{_N} {_UNIT}\b",
            rf"\bhad {_LEAD}{_N} {_UNIT} (?:in which )?to (?:shoot|film) (?:the (?:whole |entire )?(?:film|movie|"
            rf"picture)|it|{OWN})",
        ),
    )
)  # fmt: skip
_DAYS_CUES = cue_words("day days week weeks")
_NOT_SHOOTING = re.compile(
    r"\b(?:scenes?|(?<!in )sequences?|shots|both|films|parts?|roles?|lines?|cameos?|his|her|their|he|she|they|who|"
    r"reshoots?|"
    r"pick-?ups?|dialogue|"
    r"fights?|battles?|songs?|written|wrote|edit\w*|rehears\w*|train\w*|scripts?|screenplay|novel|book|trailer|chase|"
    r"climax|finale|opening|ending|monologue|footage|flashbacks?|montage|interiors|exteriors|planned|scheduled|"
    r"intended|"
    r"supposed|originally|initially|first|last|final|remaining|behind|late|early|extra|additional|another|second unit|"
    r"would|could|should|delayed|interrupted|shut|not|never|pilot|episodes?|workshop)\b|n't\b",
    re.IGNORECASE,
)
_ROUGH_DAYS = re.compile(
    r"\b(?:more than|less than|under|almost|nearly|about|around|approximately|roughly|some|at least|fewer than|up to|"
    r"close to|well over|just over|just under|an estimated|(?:lasted|took|ran|for|spanned|required|needed) (?:just |"
    r"well )?"
    r"over) $"
)
_IN_RANGE = re.compile(rf"(?:\d|{IN_WORDS}) ?(?:-|to|or|and) $|\bbetween [^.;]{{1,20}}$")
_AFTERWARDS = re.compile(
    r",? (?:before|after|of (?:rehears|prepar|edit|post|pre)|into (?:the )?(?:shoot|film|production)|later|earlier|"
    r"ahead|"
    r"behind|late|per|a week|to (?!shoot|film)|or \d|- ?\d)"
)
_MOST_DAYS = 1_000

_SCRIPT = r"(?:(?:[Ff]inished |[Ff]inal |[Ss]hooting )?(?:[Ss]cript|[Ss]creenplay))"
_PAGES = r"(?P<n>\d{2,3}|" + IN_WORDS + ")"
_SCRIPT_RUNS = tuple(
    map(
        re.compile,
        (
            rf"\b{_SCRIPT}(?:,? (?:itself|for {OWN}|for the film|of {OWN}|reportedly|only|just|that))?,?(?: by "
            rf"[^,.;]{{3,40}},?)? "
            r"(?:was|is|ran|runs|came|totall?ed|clocked|had|has|consisted|consists|comprised|contains?|contained|"
            r"weighed|"
            r"weighs|stretched|amounted|spanned|filled|fills|numbered|measured|took up|covered|covers|at)(?: in)?"
            rf"(?: (?:only|just|to|at|of|in|a|mere|lean|slim|brisk|scant|exactly|hefty|whopping|barely)){{0,4}} "
            rf"{_PAGES} pages?\b",
            rf"\b(?P<n>\d{{2,3}}|{IN_WORDS})[- ]pages?(?:[- ]long)? (?:(?:original|shooting|finished|final|lean) )?"
            r"(?:script|screenplay)\b",
            rf"\b{_SCRIPT} (?:of|with) (?:only |just )?{_PAGES} pages\b",
        ),
    )
)
_PAGES_CUES = cue_words("page pages")
_NOT_SCRIPT = re.compile(
    r"\b(?:drafts?|treatment|outline|novel|book|story|original(?! (?:script|screenplay)\b)|cut|trimmed|reduced|scene|"
    r"(?:first|early|earlier|initial|previous|rejected|unused) (?:\w+ )?(?:script|screenplay|version))\b",
    re.IGNORECASE,
)

_GAUGE = (
    r"(?:[Ss]uper[- ]?(?P<super>8|16|35)(?: ?-?(?:mm|millimet(?:er|re)s?))?"
    r"|(?P<gauge>8|16|35|65|70)[ -]?(?:mm|millimet(?:er|re)s?)|(?P<words>eight|sixteen|thirty-five|seventy)[ "
    r"-]millimet(?:er|re)s?)"
    r"(?![\p{L}\d])"
)
_GAUGE_CUES = cue_words("mm millimeter millimeters millimetre millimetres super")
_ON = (
    r"(?:(?!(?:not|rather|instead|than|before|lens|lenses|prints?|blow|released|projected)\b)[\p{L}\p{N}'-]++,? "
    r"){0,7}?"
)
_SHOT_ON = re.compile(
    r"\b(?:[Ss]hot|[Ff]ilmed|[Pp]hotographed|[Cc]aptured|[Ll]ensed|[Rr]ecorded|[Ss]hooting|[Ff]ilming|[Ss]hoot|[Uu]sed|"
    r"[Uu]sing|[Uu]se of|[Cc]hose|[Oo]pted for|[Ff]avou?red|[Ee]mployed|[Rr]elied on|[Ii]nsisted on|[Uu]ses|[Ww]orking "
    r"(?:on|in|"
    rf"with)|[Mm]ade (?:on|in)|[Oo]n|[Cc]hoice of|[Cc]hoosing),? {_ON}{_GAUGE}(?:(?:,|,? and|,? or| &| mixed with| as "
    rf"well as) "
    r"(?:some |also )?(?P<more>(?:[Ss]uper[- ]?)?(?:8|16|35|65|70)[ -]?(?:mm|millimet(?:er|re)s?)))?"
)
_AS_STOCK = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Gg]rainy|[Gg]ritty|[Tt]his) {_GAUGE} (?:film|stock|film stock|photography|cinematography|"
    rf"negative|"
    r"camerawork|camera work|cameras?|format)\b"
)
_GAUGE_FIELD = re.compile(
    rf"^(?:[Nn]egative format|[Ff]ilm (?:format|gauge|stock|negative format)|[Ff]ormat|[Gg]auge|[Ss]hot on|[Ff]ilmed "
    rf"(?:on|in)|"
    rf"[Cc]inematographic process): ?{_GAUGE}"
)
_NOT_STOCK = re.compile(
    r"^[ -](?:(?:[\p{Ll}-]++) ){0,2}?(?:lens|lenses|prime|primes|zoom|focal|prints?|blow-?up|release|projection|"
    r"projectors?|"
    r"copies|copy|equivalent|screenings?|roadshow|home movies?|still|stills|slides?|screens?|theat)|^ (?:and "
    r")?(?:shown|"
    r"presented|projected|released|screened)"
)
_NOT_SHOT = re.compile(
    r"\b(?:blown|blow|enlarged|transferred|converted|printed|prints?|released|release|projected|screened|shown|"
    r"presented|"
    r"restor\w+|scann?\w*|exhibit\w*|rather than|instead of|never|not|n't|test\w*|lens|lenses|wanted|considered|"
    r"planned|hoped|"
    r"originally|scenes?|sequences?|flashbacks?|footage|interviews?|home movies?|moments|segments?|portions|parts|"
    r"inserts?|"
    r"opening|short|shorts|student|documentary|would have)\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\b(?:[Aa]fter|[Bb]efore|[Ww]ith|[Ww]ithin|[Dd]uring|[Tt]hrough)(?: (?:the|just|only|first|a|about)){0,2} $"
)
_NUMBERS = {"eight": 8, "sixteen": 16, "thirty-five": 35, "seventy": 70}


@rule("shooting days", *_KINDS, cues=_DAYS_CUES)
def shot_for(reading: Reading, section: Section) -> Iterator[Finding]:
    """``shot in just 31 days``, ``a 23-day shoot``, ``filming lasted six weeks``."""
    for sentence in sentences(reading, section, _DAYS_CUES):
        text = sentence.text
        for match in (match for pattern in _SHOT_FOR for match in pattern.finditer(text)):
            number = text[: match.start("n")]
            days = _days(match)
            if not days or days > _MOST_DAYS or _ROUGH_DAYS.search(number) or _IN_RANGE.search(number[match.start() :]):
                continue
            if _clause_holds(text, match, _NOT_SHOOTING) or _AFTERWARDS.match(text, match.end()) or _after(text, match):
                continue
            if _is_own(sentence, match.end()):
                yield sentence.span(*match.span()), ShotFor(reading.film, days)
                break


@rule("script pages", *_KINDS, cues=_PAGES_CUES)
def script_runs(reading: Reading, section: Section) -> Iterator[Finding]:
    """``The script was just 104 pages``, ``a 126-page screenplay``."""
    for sentence in sentences(reading, section, _PAGES_CUES):
        for match in (match for pattern in _SCRIPT_RUNS for match in pattern.finditer(sentence.text)):
            before = sentence.text[: match.start("n")]
            rough = _ROUGH_DAYS.search(before) or _IN_RANGE.search(before[match.start() :])
            if not rough and not _clause_holds(sentence.text, match, _NOT_SCRIPT) and _is_own(sentence, match.end()):
                yield sentence.span(*match.span()), ScriptRuns(reading.film, whole_number(match["n"]))
                break


@rule("film gauge", Kind.HEADER, *_KINDS, cues=_GAUGE_CUES)
def shot_on(reading: Reading, section: Section) -> Iterator[Finding]:
    """``shot on Super 16``, ``chose 16mm film``; no lens, no print, no blow-up, no single scene."""
    for sentence in sentences(reading, section, _GAUGE_CUES):
        if field := _GAUGE_FIELD.match(sentence.text):
            yield sentence.span(*field.span()), ShotOn(reading.film, _gauge(field))
            continue
        for match in (*_SHOT_ON.finditer(sentence.text), *_AS_STOCK.finditer(sentence.text)):
            if _NOT_STOCK.search(sentence.text[match.end() :][:60]) or _clause_holds(sentence.text, match, _NOT_SHOT):
                continue
            if _is_own(sentence, match.end()):
                yield from _gauges(reading, sentence, match)


def _gauges(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Finding]:
    yield sentence.span(*match.span()), ShotOn(reading.film, _gauge(match))
    if match.groupdict().get("more") and (digits := re.search(r"\d+", match["more"])):
        yield sentence.span(*match.span()), ShotOn(reading.film, int(digits[0]))


def _gauge(match: re.Match[str]) -> int:
    return int(match["super"] or match["gauge"] or _NUMBERS[match["words"]])


def _days(match: re.Match[str]) -> int:
    number = 1 if match["n"].startswith("a") and "hundred" not in match["n"] else whole_number(match["n"])
    return number * (7 if match["unit"].startswith("week") else 1)


def _after(text: str, match: re.Match[str]) -> bool:
    """Whether days of shooting only date something (``After three days of filming``)."""
    verb = match.groupdict().get("verb")
    return verb is None and _DATED.search(text[: match.start()]) is not None


def _clause_holds(text: str, match: re.Match[str], words: re.Pattern[str]) -> bool:
    """Whether the clause up to a match's end holds certain words."""
    left = max(text.rfind(mark, 0, match.start()) for mark in ",;:(")
    return words.search(text, left + 1, match.end()) is not None


def _is_own(sentence: Sentence, end: int) -> bool:
    return not another_film(sentence.text[:end]) and not follows_another_film(sentence)


RULES: tuple[Rule, ...] = (shot_for, script_runs, shot_on)
"""The rules of this module."""
