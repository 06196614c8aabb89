"""What kind of film it is, what it is about, and where it was shot."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex as re

from loaders.names import PLACE
from loaders.outline import Kind, Section, is_bullet
from loaders.page import Span
from loaders.rules import Finding, Reading, rule
from ontology.concepts import by_label
from ontology.facts import ConceptMention, FilmedAt, HasTheme, OfGenre, PlaceMention, Scheme
from ontology.text import slug

# Labels that are ordinary words too: a genre only before another genre or a word for a film.
_WEAK = frozenset("short silent family music history war sport sports independent experimental psychological epic romantic historical animated crime".split())
_FILM_WORD = r"(?:films?|movies?|pictures?|features?|drama|comedy|thriller|story|tale|saga|epic)"
_HEAD_END = re.compile(
    r"[.;:!?()]|, (?!\p{Ll}+(?:-\p{L}+)? )|\b(?:that|which|who|whose|with|about|of|in|on|from|where|set|built|told|made|directed|based|for|by|as|but|rather|less|not|never|without|yet)\b"
)
_IS_A = re.compile(r"\b(?:is|remains|was) (?:both )?(?:an?|the|one of the) (?P<head>[^.\n]{3,160})|\b[Tt]his (?:\d{4} )?(?P<this>[^.\n]{3,80})|\bIt's (?:an?|the) (?P<its>[^.\n]{3,160})")
_THEMES_OF = re.compile(
    r"\b(?:explor(?:es|ing|ation of)|examin(?:es|ing|ation of)|deals? with|themes? (?:of|such as|include|including|like)|tackles|focus(?:es)? on|meditation on|study of)"
    r"(?: (?:the |its )?(?:central |major |main |key )?themes (?:of|such as|like))? (?P<list>[^.;:!?\n]{3,200})"
)
_OTHERS = re.compile(r"\b(?:both|each|all) of which|\b(?:which|who) (?:also|both)\b|\bother films?\b|\bfilms like\b")
_ITEM_END = re.compile(r"\s(?:with|in|through|against|while|as|under|that|which|who|whose|by|at|on|from|for|without|via|when|where|between|among|amid|during|than|but|are|is|run|runs)\b.*|\s-\s.*")
_ITEMS = re.compile(r",? and |, | & ")
_ARTICLES = re.compile(r"^(?:the|an?|its|their|his|her|both|such|complex|deep|raw|profound) (?:(?:dark|complex|destructive) )?", re.IGNORECASE)
_ABSTRACT_OF = re.compile(r"^(?:(?:the )?(?:nature|power|price|cost|weight|burden|meaning|complexities|consequences|dangers|limits|effects) of )")
_MOST_WORDS = 4


@cache
def _labels(scheme: Scheme) -> re.Pattern[str]:
    """Every known label of a scheme, the longest first, hyphens and spaces alike."""
    words = {label.lower() for concept in by_label(scheme).values() for label in concept.labels}
    forms = (re.escape(word).replace(r"\ ", "[ -]").replace(r"\-", "[ -]") for word in sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<![\p{{L}}\p{{N}}-])(?:{'|'.join(forms)})(?![\p{{L}}\p{{N}}])", re.IGNORECASE)


def _genres(reading: Reading, section: Section, start: int, end: int) -> Iterator[Finding]:
    """The known genres of a noun phrase; ``start`` and ``end`` are offsets into the section's text."""
    stop = _HEAD_END.search(section.text, start, end)
    found = list(_labels(Scheme.GENRE).finditer(section.text, start, stop.start() if stop else end))
    for match in found:
        after = section.text[match.end() : match.end() + 24].lstrip(" -")
        next_to_genre = any(0 <= other.start() - match.end() <= 1 for other in found)
        if match[0].lower() not in _WEAK or next_to_genre or re.match(rf"{_FILM_WORD}\b", after):
            span = section.span(match)
            yield span, OfGenre(reading.film, ConceptMention(section.page.at(span), Scheme.GENRE))


@rule("genre section", Kind.GENRE)
def genre_section(reading: Reading, section: Section) -> Iterator[Finding]:
    """``B is a romantic drama that …``, ``It's a character study …``, or the bare phrase."""
    first = section.lines[0] if section.lines else None
    for match in _IS_A.finditer(section.text):
        group = next(name for name in ("head", "its", "this") if match[name])
        if group != "this" and not _is_denied(section.text, match.start()):
            yield from _genres(reading, section, match.start(group), match.end(group))
    if first and not _IS_A.search(section.text[:200]):
        for line in section.lines if all(is_bullet(section.page.plain_at(line)) for line in section.lines) else [first]:
            start = line.start - section.start
            yield from _genres(reading, section, start + (2 if is_bullet(section.page.plain_at(line)) else 0), line.end - section.start)


def _is_denied(text: str, at: int) -> bool:
    return bool(re.search(r"\b(?:not|never|neither|hardly)\W*(?:\w+\W+)?$", text[max(0, at - 24) : at]))


@rule("genre in the opening", Kind.INTRO)
def genre_in_opening(reading: Reading, section: Section) -> Iterator[Finding]:
    """The first sentence's ``is a romantic comedy about …`` or ``this 1995 drama``."""
    opening = re.match(r"[^\n]*?(?:[.!?](?=\s)|$)", section.text) if section is reading.sections[0] else None
    title = re.escape(reading.film.title)
    if opening is None or len(section.text) < 80:
        return
    for line in section.lines[:3]:
        start, end = line.start - section.start, line.end - section.start
        sentence = re.compile(rf"[^\n]*?[^\s.]{{3,}}[.!?](?=\s|$)").match(section.text, start, end)
        if sentence and len(sentence[0]) > 60:
            for match in re.compile(rf"{title}[^.\n]{{0,120}}? is an? (?P<head>[^.\n]{{3,160}})|\b[Tt]his {r'(?:18|19|20)'}\d\d (?P<this>[^.\n]{{3,60}})").finditer(section.text, start, sentence.end()):
                group = "head" if match["head"] else "this"
                yield from _genres(reading, section, match.start(group), match.end(group))
            return


@rule("themes in words", Kind.INTRO, Kind.GENRE, Kind.THEMES, Kind.WHY)
def themes_in_words(reading: Reading, section: Section) -> Iterator[Finding]:
    """``explores themes of A, B and C``: known themes, and in an explicit list short phrases that are not known."""
    for match in _THEMES_OF.finditer(section.text):
        before = section.text[max(0, match.start() - 60) : match.start()]
        if not _OTHERS.search(before) and not _is_denied(section.text, match.start()):
            explicit = re.search(r"\bthemes?\b", match[0][: match.start("list") - match.start()]) is not None
            yield from _listed_themes(reading, section, match.span("list"), explicit=explicit)


def _listed_themes(reading: Reading, section: Section, span: tuple[int, int], *, explicit: bool) -> Iterator[Finding]:
    for item in _items(section.text, *span):
        phrase = section.text[item.start : item.end]
        known = slug(phrase) in by_label(Scheme.THEME)
        if known or (explicit and len(phrase.split()) <= 2 and phrase.islower()):
            at = Span(section.start + item.start, section.start + item.end)
            yield at, HasTheme(reading.film, ConceptMention(section.page.at(at), Scheme.THEME))


def _items(text: str, start: int, end: int) -> Iterator[Span]:
    """The items of an enumeration, without articles before and clauses after."""
    at = start
    for stop, after in [*(match.span() for match in _ITEMS.finditer(text, start, end)), (end, end)]:
        words = text[at:stop]
        is_cut = _ITEM_END.search(words)
        words = words[: is_cut.start()] if is_cut else words
        for lead in (_ABSTRACT_OF, _ARTICLES):
            if match := lead.match(words):
                at, words = at + match.end(), words[match.end() :]
        if words.strip() and len(words.split()) <= _MOST_WORDS:
            yield Span(at + len(words) - len(words.lstrip()), at + len(words.rstrip()))
        if is_cut:
            return
        at = after


@rule("theme section", Kind.THEMES)
def theme_section(reading: Reading, section: Section) -> Iterator[Finding]:
    """Bullets that begin with a theme, and sentences that begin with a list of mostly known themes."""
    for span, text in section.bullets():
        start = span.start - section.start
        if span.start != next(line.start for line in section.lines if line.end == span.end):
            head = re.match(r"[^:.\n]{2,60}?(?=\s*(?::|\s-\s|$))", text)
            yield from _known_themes(reading, section, start, start + head.end()) if head else ()
        elif lead := re.match(r"(?P<list>[^.;:!?\n]{3,160}?) (?:are|run|runs|lie|lies|meet|dominate|stand|is|shape|drive)\b", text):
            yield from _known_themes(reading, section, start, start + lead.end("list"))


def _known_themes(reading: Reading, section: Section, start: int, end: int) -> Iterator[Finding]:
    items = list(_items(section.text, start, end))
    known = [item for item in items if slug(section.text[item.start : item.end]) in by_label(Scheme.THEME)]
    if 2 * len(known) >= len(items):
        for item in known:
            at = Span(section.start + item.start, section.start + item.end)
            yield at, HasTheme(reading.film, ConceptMention(section.page.at(at), Scheme.THEME))


_SHOT = re.compile(
    rf"\b(?:shot|filmed|photographed|made|done|shooting took place|filming took place)(?: (?:largely|mostly|mainly|almost entirely|entirely|partly|on location|almost wholly|chiefly|primarily))*"
    rf" (?:in|at|on|around|near) (?P<list>(?:{PLACE}|the)(?:[^.;:!?\n]{{0,200}}))"
)
_PLACE_ITEM = re.compile(rf"(?:^|(?<=, )|(?<= and )|(?<=and in )|(?<=and at )|(?<=, in )|(?<=, at )|(?<=, on )|(?<=, around )|(?<= around )){PLACE}")
_PLACE_LIST_END = re.compile(r",? (?:with|which|where|while|but|so|because|as|after|before|often|for|standing|doubling|though|although|adding|whose|who|rather|not|instead|during|when|using|playing|under|by)\b| - |, (?=\p{Ll}+(?:ing|ed)\b)")
_DENIED = re.compile(r"\b(?:not|never|nothing|none|rather than|instead of|double[ds]? for|stands? in for|set in|played|although|supposed)\b")


@rule("filming places", Kind.LOCATIONS)
def filming_places(reading: Reading, section: Section) -> Iterator[Finding]:
    """``shot on location in A``, ``filmed at A, B and in C``, and bullets that begin with a place."""
    for span, text in section.bullets():
        start = span.start - section.start
        if span.start != next(line.start for line in section.lines if line.end == span.end):
            if place := re.match(rf"{PLACE}(?=\s*(?::|\s-\s|$|\())", text):
                yield from _place(reading, section, start, start + place.end())
            continue
        for match in _SHOT.finditer(text):
            if not _DENIED.search(text[max(0, text.rfind(". ", 0, match.start())) : match.start()]):
                yield from _places(reading, section, start + match.start("list"), start + match.end("list"))


def _places(reading: Reading, section: Section, start: int, end: int) -> Iterator[Finding]:
    stop = _PLACE_LIST_END.search(section.text, start, end)
    words = section.text[start : stop.start() if stop else end]
    for match in _PLACE_ITEM.finditer(words):
        yield from _place(reading, section, start + match.start(), start + match.end())


def _place(reading: Reading, section: Section, start: int, end: int) -> Iterator[Finding]:
    at = Span(section.start + start, section.start + end)
    yield at, FilmedAt(reading.film, PlaceMention(section.page.at(at)))


RULES = (genre_section, genre_in_opening, themes_in_words, theme_section, filming_places)
