"""What sources of ratings give the film: sites, critics, magazines; never a certificate."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.cues import cue_words, holds
from loaders.headings import Kind
from loaders.names import PERSON
from loaders.numbers import IN_WORDS, whole_number
from loaders.own_film import FILM, Sentence, another_film, sentences
from loaders.page import Span
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from ontology.facts import Rated

_KINDS = (
    *(
        Kind.INTRO,
        Kind.HEADER,
        Kind.ABSTRACT,
        Kind.GENRE,
        Kind.CAST,
        Kind.MUSIC,
        Kind.MAKERS,
        Kind.OTHER,
        Kind.AWARDS,
        Kind.BEHIND,
        Kind.RECEPTION,
    ),
    *(Kind.HIDDEN, Kind.TRIVIA, Kind.WHY, Kind.BOILERPLATE, Kind.THEMES),
)
_SITE = (
    r"(?P<rater>(?i:IMDb|Rotten ?Tomatoes|Metacritic|Letterboxd|TMDb|The Movie Database|Internet Movie Database|"
    r"RogerEbert\.com|AlloCin[ée]|Douban|Kinopoisk|FilmAffinity|Filmweb|Common Sense Media|MyAnimeList|Moviefone|"
    r"Fandango|"
    r"MUBI|Trakt|Criticker|Flixster|Yahoo! Movies))"
)
_NUMBER = r"(?<![\d.,$£€/])(?P<value>\d{1,3}(?:\.\d{1,2})?)(?![\d,]*\d|\.\d)"
_OUT_OF = r"(?: ?/ ?| out of (?:a possible )?| of )(?P<best>\d{1,3})(?! ?[\d/])(?:\.0)?"
_VALUE = rf"(?:{_NUMBER}(?:{_OUT_OF}(?: stars)?| ?(?P<percent>%|percent\b|per cent\b)))"
_LOOSE = rf"(?:{_NUMBER}(?:{_OUT_OF}(?: stars)?| ?(?P<percent>%|percent\b))?)"
_VOTES = (
    r"(?: ?[(,-]? ?(?:based on |from |by )?(?P<votes>\d[\d,]*+(?:\.\d)?[KkMm]?) ?(?:user |critic |critics' )?(?:votes|"
    r"ratings|reviews|users)\)?)?"
)
_LABEL = r"(?: (?:users?'?|critics?'?|user|score|rating|ratings|metascore|tomatometer|approval|average|fresh)){0,3}"
_FIELD = re.compile(
    rf"^\W{{0,3}}{_SITE}{_LABEL}(?: \([^()]{{1,20}}\))?(?: ?[:=]| -) ?(?:\(?[Tt]omatometer\)?:? "
    rf")?{_LOOSE}{_VOTES}\W{{0,3}}(?=$|[|•,;]| \()",
    re.IGNORECASE,
)
_PLAIN_FIELD = re.compile(
    rf"^\W{{0,3}}(?P<label>(?:(?P<users>user|users'|audience|viewer|average|overall|critics?) )?(?:rating|score)) ?: "
    rf"?{_LOOSE}"
    rf"{_VOTES}(?:,? ?(?:\(|on |at |from |- |by ){_SITE}\)?)?\W{{0,3}}$",
    re.IGNORECASE,
)
_INLINE = re.compile(rf"{_SITE}{_LABEL}(?: ?:| -| \(| at| is| was)? ?{_VALUE}")
_SCORED = re.compile(
    rf"{_SITE}(?:'s)?(?: (?:user|users'|average|overall|critics'?))? (?:rating|score) (?:of|is|stands at|was) {_LOOSE}"
    rf"|(?<![\d.])(?P<value>\d\.\d) (?:rating |score )?(?:on|at|from) {_SITE}"
)
_ON_SITE = re.compile(
    rf"{_VALUE}(?P<between>(?: \([^()]{{1,30}}\))?(?: [\p{{Ll}}'\"-]++){{0,5}}?) (?:on|at|from|by|\() ?(?:the )?"
    rf"(?:[\p{{Ll}}-]++ ){{0,3}}?{_SITE}|{_VALUE} {_SITE} (?:score|rating)"
)
_SITE_FIRST = re.compile(
    rf"{_SITE}(?P<between>(?:'s)?,? [^.;!?\d]{{0,110}}?)(?:(?:score|rating|average|Tomatometer|Metascore) of |(?:rated|"
    rf"rates|scored|at|holds?|has|gives?|gave|with|a|an|"
    rf"stands at|received|awarded|it|is|film|scores?) ){_VALUE}"
)
_STARS = (
    rf"(?P<value>\d(?:\.\d)?|(?i:{IN_WORDS})(?P<half> and a half)?)(?: out of (?P<best>\d|{IN_WORDS}))?[- ]stars?(?: "
    rf"out of (?P<best>\d{{1,2}}|{IN_WORDS}))?"
)
_CRITIC = rf"(?P<rater>{PERSON}|(?:[Tt]he )?\p{{Lu}}[\p{{L}}'-]++(?: (?:of )?\p{{Lu}}[\p{{L}}'-]++){{0,3}})"
_FROM_CRITIC = re.compile(
    rf"\b{_STARS}(?: review| rating)? (?:from|by) (?:(?:the )?(?:[\p{{Ll}}-]++ ){{0,3}})?{_CRITIC}"
)
_CRITIC_GAVE = re.compile(
    rf"{_CRITIC}(?: of [^.,;]{{3,40}}| \([^()]{{3,40}}\)|, [^.,;]{{3,50}},)? (?:gave|awarded|rated) (?:{FILM}|it) (?:a "
    rf"(?:perfect |full |rare )?)?(?:{_STARS}|{_VALUE})"
)
_SITES = (
    *("imdb", "tomatoes", "metacritic", "letterboxd", "tmdb", "movie database", "rogerebert", "allocin", "douban"),
    *("kinopoisk", "filmaffinity", "filmweb", "common sense", "myanimelist", "moviefone", "fandango", "mubi", "trakt"),
    *("criticker", "flixster", "yahoo"),
)
_LABELS = ("rating", "score")
_STARRED = (" star ", " stars", "-star")
_GIVEN = ("gave ", "rated ", "awarded ")
_CUES = cue_words(
    "imdb tomatoes rottentomatoes metacritic letterboxd tmdb database rogerebert allocin allocine douban kinopoisk "
    "filmaffinity filmweb sense myanimelist moviefone fandango mubi trakt criticker flixster yahoo "
    "rating score star stars gave rated awarded"
)
_NOT_RATING = re.compile(r"\b(?:audience|audiences|popcorn|weekend|increase|drop|top|list|rank\w*|#)\b", re.IGNORECASE)
_TOP = re.compile(r"\b(?:top|no\.|number|rank\w*) ?$|#$", re.IGNORECASE)
_LEADS = re.compile(r"^(?:[Cc]ritics?|[Rr]eviewer|[Ww]riter|[Ll]egendary|[Ff]ilm critic) ")
_HALF = 0.5


@rule("rating", *_KINDS, cues=_CUES)
def rated(reading: Reading, section: Section) -> Iterator[Finding]:
    """``IMDb: 7.5/10``, ``a score of 94% on Rotten Tomatoes``, ``Roger Ebert gave it four stars``."""
    for sentence in sentences(reading, section, _CUES):
        if (patterns := _patterns(sentence.text)) and not another_film(sentence.before):
            yield from _in_sentence(reading, sentence, patterns)


def _patterns(text: str) -> list[re.Pattern[str]]:
    """The patterns that a text may fit, by its words."""
    words = text.lower()
    found = list[re.Pattern[str]]()
    if holds(words, _SITES):
        found += [_FIELD, _INLINE, _ON_SITE, _SCORED, _SITE_FIRST]
    if holds(words, _LABELS) and ":" in words:
        found.insert(0, _PLAIN_FIELD)
    if holds(words, _STARRED):
        found += [_FROM_CRITIC, _CRITIC_GAVE]
    elif holds(words, _GIVEN) and holds(words, ("%", "/", " out of ")):
        found.append(_CRITIC_GAVE)
    return found


def _in_sentence(reading: Reading, sentence: Sentence, patterns: list[re.Pattern[str]]) -> Iterator[Finding]:
    text, raters = sentence.text, set[str]()
    for pattern in patterns:
        for match in pattern.finditer(text):
            told = _fact(reading, sentence, match)
            if told is not None and told[1].rater.lower() not in raters:
                raters.add(told[1].rater.lower())
                yield told


def _fact(reading: Reading, sentence: Sentence, match: re.Match[str]) -> tuple[Span, Rated] | None:
    groups = match.groupdict()
    who = "rater" if groups.get("rater") else "label"
    if _is_no_rating(sentence.text, match) or another_film(sentence.text[: match.end()]):
        return None
    if who == "label" and not (groups.get("best") or groups.get("percent") or groups.get("users")):
        return None  # "Rating: 7" may be an age
    value = _value(match)
    best = 100.0 if groups.get("percent") else _best(groups.get("best"))
    if best is not None and not 0 <= value <= best:
        return None
    start = match.start(who) + (len(lead[0]) if (lead := _LEADS.match(match[who])) else 0)
    rater = sentence.page.at(sentence.span(start, match.end(who)))
    return sentence.span(*match.span()), Rated(reading.film, rater, value, best, _votes(groups.get("votes")))


def _is_no_rating(text: str, match: re.Match[str]) -> bool:
    return bool(_NOT_RATING.search(text, match.start(), match.end() + 20) or _TOP.search(text[: match.start()]))


def _value(match: re.Match[str]) -> float:
    words = match["value"]
    if words[0].isdigit():
        return float(words)
    half = match.groupdict().get("half")
    return float(whole_number(words.removesuffix(half or "")) + (_HALF if half else 0))


def _best(words: str | None) -> float | None:
    return float(whole_number(words)) if words else None


def _votes(words: str | None) -> int | None:
    if not words:
        return None
    scale = {"k": 1_000, "m": 1_000_000}.get(words[-1].lower(), 1)
    return int(float(words.rstrip("KkMm").replace(",", "")) * scale)


RULES: tuple[Rule, ...] = (rated,)
"""The rules of this module."""
