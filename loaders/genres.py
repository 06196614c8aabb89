"""The genres that a page names for its film, in its words: "romantic drama" is one, "drama and romance" are two."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.cues import cue_words
from loaders.genre_words import label_pattern, listed_labels
from loaders.headings import Kind
from loaders.names import YEAR
from loaders.own_film import OWN, Sentence, another_film, sentences
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section, is_bullet
from ontology.facts import ConceptMention, OfGenre, Scheme

_IS = re.compile(
    rf"(?:{OWN}(?:, (?:directed|based|adapted|written|released|made|from|starring|an?|the)\b[^.;:]{{1,200}}?,)?"
    r"|(?:^|[,;] (?:and |but )?|\b(?:[Bb]ecause|[Ss]ince|that|and) )(?:[Ii]t|[Tt]his|[Tt]he (?:film|movie|picture"
    r"|result)))"
    r",?(?: is| was| remains| stands as| works as| plays as| unfolds as| ranks (?:among|as)| counts as| qualifies as"
    r"| became| "
    r"has become|'s)"
    r"(?: (?:both|also|at once|still|\p{Ll}+ly|above all|at heart|at its (?:core|heart)|in the end|in essence|often|"
    r"(?:best |usually |generally |often |widely )?(?:described|classified|categori[sz]ed|labell?ed|regarded"
    r"|considered|seen|"
    r"known|billed|marketed|filed) (?:as|under)),?)* "
)
_SUBJECTS = cue_words("it this film movie picture result")
_THIS = re.compile(rf"\b[Tt]his (?:{YEAR} )?(?!is |was |film |movie |picture )")
_APPOSED = re.compile(
    rf"{OWN}, (?=an? )|^(?=(?:An? |One of the )[^.;:]{{1,80}}\b(?:about|that|in which|from|set|with|of|by)\b)"
)
_BEFORE_TITLE = re.compile(rf"(?:'s?|{YEAR}) (?P<words>(?:[\p{{Ll}}-]+ ){{1,5}}){OWN}")
_PHRASE_END = re.compile(
    r"[.;:!?()]| - |\b(?:that|which|who|whom|whose|where|when|about|because|while|although|though|in which|against|set"
    r"|told|"
    r"made|directed|starring|written|based|is|was|has|does|shot|released|without|by|after|before|from|whom|rather|than|"
    r"with|(?<!\b[Oo]ne |\b(?:blend|mix|fusion|hybrid|mixture|combination|cocktail|marriage"
    r"|kind|sort|piece|work) )of (?!manners|errors))\b"
)
_VERB = re.compile(r"\b(?!series\b)\p{Ll}{3,}(?<!s)s\b")
_CLAUSE = re.compile(r"[.;:!?(]|\b(?:but|yet|though|although|while|whereas)\b|, (?=[\p{Ll}]+ly\b)")
_ONLY = re.compile(r"\bnot (?:only|just|merely|simply|so much)\b")
_DENIED = re.compile(
    r"\b(?:not|never|no|nor|neither|hardly|barely|rarely|scarcely|less|more|isn't|wasn't|\p{L}+n't|anything|almost"
    r"|nearly|"
    r"far from|instead of|rather than|unlike|than|expect\w*|wants?|wanted|looking for|hop(?:e|es|ing) for|homage"
    r"|nod to|"
    r"tribute|parod(?:y|ies) of|lovers|fans|manner of|look of|feel of|style of|anti-|mistaken"
    r"|confused|like|resembles?|novels?|books?|source|other"
    r"|another|"
    r"earlier|previous|later|most (?:films|movies|thrillers|dramas)|writer|teacher|many|few)\b",
    re.IGNORECASE,
)
_EITHER = re.compile(r" or (?:an? )?")
_JOIN = re.compile(r",? and (?:an? )?|, (?:an? )?|/| & ")
_NAMED = re.compile(OWN)
_LONGEST = 300

Item = tuple[int, int]


@rule("genre", Kind.GENRE)
def genre(reading: Reading, section: Section) -> Iterator[Finding]:
    """``X is a romantic drama that …``, ``Urban drama, with flashes of dark comedy``, a list of genres."""
    for sentence in sentences(reading, section):
        text = sentence.text[:_LONGEST]
        label = _LABELLED.match(text)
        start = label.end() if label else 0
        if found := listed_labels(text[start:]):
            yield from _findings(reading, sentence, [(start + begin, start + end) for begin, end in found])
        else:
            yield from _findings(reading, sentence, labels(text, 0, len(text)))


_LABELLED = re.compile(
    r"(?:(?:[Gg]enres?|[Tt]ypes?|[Ss]ub-?genres?|[Cc]ategory|[Ss]tyle|[Tt]one)(?: of (?:movie|film))?): "
)


@rule("genre in prose", Kind.INTRO, Kind.THEMES, Kind.WHY, Kind.ABSTRACT, Kind.SUMMARY)
def told_genre(reading: Reading, section: Section) -> Iterator[Finding]:
    """``X is a Scottish black comedy about …``, ``this 1995 drama``, ``X, an unexpectedly gentle drama``."""
    for sentence in sentences(reading, section):
        if is_bullet(sentence.text):
            continue
        for pattern in _fitting(sentence, of_plot=section.kind is Kind.SUMMARY):
            match = pattern.search(sentence.text)
            if match and section.kind is Kind.SUMMARY and not _NAMED.search(match[0]):
                continue
            if match and _is_own(sentence, match):
                yield from _findings(reading, sentence, labels(sentence.text, match.end(), _end(sentence.text, match)))
        match = _BEFORE_TITLE.search(sentence.text) if sentence.opening else None
        if match:
            yield from _findings(reading, sentence, labels(sentence.text, match.start("words"), match.end("words") - 1))


def _fitting(sentence: Sentence, *, of_plot: bool) -> Iterator[re.Pattern[str]]:
    """The patterns that a sentence may fit; in a plot only what names the film speaks of it."""
    if _NAMED.search(sentence.text) or not (of_plot or _SUBJECTS.isdisjoint(sentence.words)):
        yield _IS
    if not of_plot and "this" in sentence.words:
        yield _THIS
    if not of_plot and sentence.opening:
        yield _APPOSED


def _is_own(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a clause speaks of the page's film: it names it, or no other film was spoken of before."""
    named = _NAMED.search(match[0]) is not None
    return not (another_film(sentence.text[: match.end()]) or (another_film(sentence.before) and not named))


def _end(text: str, match: re.Match[str]) -> int:
    """Where the phrase after a copula ends; one that is a subject ends before its verb."""
    limit = min(len(text), match.end() + _LONGEST)
    stop = _PHRASE_END.search(text, match.end(), limit)
    end = stop.start() if stop else limit
    verb = _VERB.search(text, match.end(), end) if match.re is _THIS else None
    return verb.start() if verb else end


def _findings(reading: Reading, sentence: Sentence, found: list[Item]) -> Iterator[Finding]:
    for start, end in found:
        span = sentence.span(start, end)
        yield span, OfGenre(reading.film, ConceptMention(reading.page.at(span), Scheme.GENRE))


def labels(text: str, start: int, end: int) -> list[Item]:
    """The genres that a stretch of a sentence gives to a film.

    >>> text = "a lean and dark neo-noir and crime drama about a family"
    >>> [text[start:end] for start, end in labels(text, 0, len(text))]
    ['neo-noir', 'crime drama']
    >>> labels("not a drama", 0, 11), labels("a drama teacher's film about war", 0, 32)
    ([], [])
    """
    sure: list[Item] = []
    weak: list[Item] = []
    text = text[:end].rstrip()
    for match in label_pattern().finditer(text, start):
        item = (match.start(), match.end() - len(match["plural"] or ""))
        if _is_given(text, start, item, match.end()):
            (weak if match["weak"] else sure).append(item)
    joined = [item for item in weak if any(_are_joined(text, *sorted([item, other])) for other in sure)]
    return sorted(sure + joined)


def _are_joined(text: str, one: Item, other: Item) -> bool:
    return _JOIN.fullmatch(text, one[1], other[0]) is not None


def _is_given(text: str, start: int, item: Item, end: int) -> bool:
    """Whether a genre is said to be the film's: not denied, not one of two, not what somebody expects."""
    clause = start
    for mark in _CLAUSE.finditer(text, max(start, item[0] - _LONGEST), item[0]):
        clause = mark.end()
    before = _ONLY.sub("", text[clause : item[0]])
    either = _EITHER.match(text, end) or _EITHER.search(text, max(start, item[0] - 6), item[0])
    return not (_DENIED.search(before) or either or text[end : end + 6] == " than ")


RULES: tuple[Rule, ...] = (genre, told_genre)
"""The rules of this module."""
