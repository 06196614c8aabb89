"""The people, characters, places and films that a note or a scene mentions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex as re

from loaders.billing import JOB, is_billable
from loaders.cues import holds
from loaders.film_lists import in_prose
from loaders.items import Item
from loaders.known_names import KnownNames
from loaders.names import OPENERS, YEAR
from loaders.own_film import mask
from loaders.page import Page
from loaders.regions import is_region
from loaders.roles import CHARACTER, is_actor
from loaders.titles import page_form
from ontology.facts import FilmMention, Mentioned, PersonMention, PlaceMention
from ontology.text import title_key

_GIVEN = r"\p{Lu}[\p{L}\p{M}'-]+"
_HIDDEN = "\ue000"
_SIBLINGS = re.compile(rf"(?P<given>{_GIVEN}) (?:and|&) (?P<second>{_GIVEN}) (?P<surname>{_GIVEN})(?!\p{{L}})")
_DATED = re.compile(rf"\([^()\n]{{0,60}}{YEAR}")
_FILM_WORD = r"(?:film|movie|picture|classic|sequel|prequel|remake|documentary|thriller|western|comedy|drama|musical)"
_QUOTED_FILM = re.compile(
    rf"\b{_FILM_WORD},? (?:\"(?P<title>[^\"\n]{{2,80}}?),?\"|(?P<mark>[*_])(?P<title>[^*_\"\n]{{2,80}})(?P=mark))"
    rf"(?: \((?P<year>{YEAR})\))?"
)
_YEAR_AFTER = re.compile(rf"[\"*_]{{0,2}} \((?P<year>{YEAR})\)")
_NO_FILM = re.compile(
    r"\b(?:novels?|books?|plays?|stor(?:y|ies)|albums?|songs?|series|episodes?|poems?|musical|opera|comics?|paintings?|"
    r"novella|memoir|manga|sitcom|show|track|single|game)(?:,? (?:called|titled|entitled|named))?,? [\"*_]?$"
)
_PLAYED = re.compile(r"\b(?:play(?:s|ed|ing)|portray(?:s|ed|ing)|as) $")
_SOMEBODY_IS = re.compile(r"\p{Lu}[^.!?\n]*\b(?:is|was) $")
_GOES_ON = re.compile(r" [\p{Lu}\p{N}]")
_RUN = re.compile(rf"{CHARACTER}(?:(?<=\b[JS]r)\.|,? [JS]r\b\.?)?")
_OWNED = re.compile(r"'s? | of the (?=\p{Lu})")
_ROLE = (
    rf"(?:{JOB}|actors?|actress(?:es)?|singers?|rapper|designer|artist|painter|poet|photographer|critic|comedian|comic|"
    r"star|co-star|stars|researcher|scientist|inventor|prosecutor|gangster|mobster|boxer|wrestler|coach|choreographer|"
    r"dancer|songwriter|guitarist|pianist|drummer|saxophonist|model|historian|philosopher|professor|president|"
    r"executive|"
    r"supervisor|operator|coordinator|consultant|adviser|advisor|stuntman|stuntwoman|stunt double|agent|manager|"
    r"daughter|son|mother|father|grandson|granddaughter|nephew|niece|cousin|uncle|aunt|widow|partner|"
    r"screenwriters?|filmmakers?|directors?|writers?|authors?|novelists?|composers?|cinematographers?|editors?|"
    r"producers?)"
)
_ROLE_BEFORE = re.compile(rf"(?i:\b{_ROLE}),? $")
_ROLE_FIRST = re.compile(
    rf"(?i:(?:former |real-life |late |fellow |(?:production|costume|sound|special effects) )?{_ROLE}) (?=\p{{Lu}})"
)
_DONE_BY = re.compile(
    r"\b(?:played|portrayed|voiced|written|co-written|directed|composed|performed|sung|designed|shot|photographed|"
    r"filmed|"
    r"edited|painted|created|invented|choreographed|conducted|narrated|penned|authored|scripted|scored|recorded|drawn|"
    r"sculpted|taught|trained|coached|starring|stars|co-starring) (?:by )?$"
)
_OF_WHOM = re.compile(
    r"\b(?:(?:advice|ideas?|suggestion|request|insistence|style|direction|voice|memory|death|performance|help|widow) "
    r"of|(?:photography|"
    r"music|score|screenplay|script|poems?|paintings?|songs?|novel|play|cameo|appearance|designs?|costumes|editing|"
    r"photographs?|"
    r"choreography|advice|remark|drawings?) (?:by|from)|dedicated to|thanks to|according to) $"
)
_OF_PERSON = re.compile(
    rf", (?:who|whose)\b|'s? {_HIDDEN}|,? (?:an?|the|his|her|its|their|then|later|himself|herself)\b(?: "
    rf"[\p{{Ll}}'-]+){{0,4}}? {_ROLE}\b"
    rf"|'s? (?:own |real |late )?(?:[\p{{Ll}}-]+ )?(?:{_ROLE}|cutting|editing|score|music|(?:cinemato|photo)graphy|"
    rf"camera|"
    r"performance|direction|screenplay|script|novel|designs?|costumes)\b"
    r"|,? (?:also |later |then |originally |first |once |reportedly |apparently |himself |herself )?(?:"
    r"plays?|played|wrote|was (?:brought in|hired|chosen|replaced)|joined|took over|returned|had (?:never|no|worked)|"
    r"wrote|co-wrote|directed|composed|photographed|edited|starred|stars|auditioned|improvised|declined|"
    r"turned down|gave|has (?:named|called)|called|praised|described|loved|admired|explained|revealed|stated|claimed|"
    r"refused|insisted|suggested|prepared|learned|learnt|wore|studied|trained|researched|spent|"
    r"gained|lost \w+ (?:pounds|kilos)|was (?:offered|considered|cast|paid|nominated|born|originally|initially|first)|"
    r"were (?:offered|considered|cast|nominated)|had to|sang|recalled|recalls|admitted|said|says|has said|shares?|"
    r"appears?|"
    r"turns up|lit|makes? (?:a|an|brief|his|her)|can be (?:seen|glimpsed|spotted|heard)|died|filmed|operated|"
    r"designed)\b"
)
_INITIAL = re.compile(r"^(?:\p{Lu}\. ?)+\p{Lu}|\p{L} \p{Lu}\.? \p{Lu}|[JS]r\b\.?$")
_NO_PERSON = re.compile(
    r"\b(?:valley|park|bridge|lake|bay|square|house|hall|mountains?|desert|church|museum|registry|library|congress|"
    r"award|prize|festival|society|institute|center|centre|bar|casino|club|band|orchestra|war|day|street|records|"
    r"times|post|magazine|journal|review|guild|force|army|navy|police|strip|world|show|theory|theater|theatre|stadium|"
    r"motel|restaurant|cafe|diner|store|mall|opera|symphony|church|cathedral|castle|tower|palace|wall)$",
    re.IGNORECASE,
)
_NAMELIKE_REGIONS = frozenset(
    "georgia jordan chad victoria virginia washington israel kent devon montana carolina guinea turkey queens jersey "
    "dominica grenada mali india america ireland england wales holland france paris dakota florida".split()
)
_WHERE = re.compile(
    r"\b(?:in|from|to|of|across|throughout|near|around|outside|through|into|over|between|and|at|,) $|, $"
)
_TOGETHER = frozenset({", ", " and ", ", and ", " & ", " or "})
_LONGEST = 4_000


@dataclass(frozen=True, slots=True)
class _Sighting:
    """Where something is mentioned; a name that the page does not know elsewhere is sure only with a cue."""

    start: int
    end: int
    what: Mentioned
    sure: bool = True


def mentioned(
    item: Item, page: Page, known: KnownNames, own: FilmMention, *, told: bool = False
) -> tuple[Mentioned, ...]:
    """What an item mentions, in the order of its text, each once; the page's own film never.

    Args:
        item: the item.
        page: its page.
        known: the page's names.
        own: the page's own film.
        told: whether it tells of the story, whose unknown people are characters.
    """
    text = mask(item.text[:_LONGEST], own)
    films = list(_films(item, text, page, known))
    text = _without(text, films)
    places = list(_places(text, known))
    text = _without(text, places)
    siblings = list(_siblings(text, page, item, known))
    text = _without(text, siblings)
    names = _believed(text, list(_names(text, page, item, known, told=told)))
    order = sorted([*films, *places, *siblings, *names], key=lambda each: each.start)
    return tuple(dict.fromkeys(each.what for each in order if each.sure and not _is_own(each.what, own)))


def _without(text: str, found: list[_Sighting]) -> str:
    for each in found:
        text = text[: each.start] + _HIDDEN * (each.end - each.start) + text[each.end :]
    return text


def _is_own(what: Mentioned, own: FilmMention) -> bool:
    return (
        isinstance(what, FilmMention)
        and title_key(what.title) == title_key(own.title)
        and (what.year in {None, own.year} or own.year is None)
    )


def _films(item: Item, text: str, page: Page, known: KnownNames) -> Iterator[_Sighting]:
    yielded: list[tuple[int, int]] = []
    for each in (*_known_films(text, known), *_told_films(item, text, page, known)):
        if not any(start < each.end and each.start < end for start, end in yielded):
            yielded.append((each.start, each.end))
            yield each


def _known_films(text: str, known: KnownNames) -> Iterator[_Sighting]:
    """Films that the page names elsewhere; a title of one word may be anything unless its year stands after it."""
    for words, film in known.films.items():
        at = text.find(words)
        end = at + len(words)
        if at >= 0 and _stands_alone(text, at, end):
            year = _YEAR_AFTER.match(text, end)
            if year or (" " in words and not _GOES_ON.match(text, end)):
                yield _Sighting(
                    at, year.end() if year else end, FilmMention(film.title, int(year["year"]) if year else None)
                )


def _told_films(item: Item, text: str, page: Page, known: KnownNames) -> Iterator[_Sighting]:
    if "(" in text and _DATED.search(text):
        owners = frozenset(name.rsplit(maxsplit=1)[-1] for name in known.people)
        for entry in in_prose(page, item.span(0, len(text)), owners):
            start, end = entry.span.start - item.start, entry.span.end - item.start
            if _HIDDEN not in text[start:end] and not _NO_FILM.search(text[max(0, start - 40) : start]):
                yield _Sighting(start, end, _without_part(entry.film, known, before=text[max(0, start - 80) : start]))
    for match in _QUOTED_FILM.finditer(text) if holds(text, '"*_') else ():
        title = page.at(item.span(*match.span("title")))
        yield _Sighting(*match.span("title"), FilmMention(title, int(match["year"]) if match["year"] else None))


def _without_part(film: FilmMention, known: KnownNames, *, before: str) -> FilmMention:
    """A film without the part that somebody plays in it (``Tyrell in Blade Runner (1982)``)."""
    part, _, title = film.title.partition(" in ")
    is_part = title.startswith(("The ", "A ", "An ")) and _SOMEBODY_IS.search(before)
    played = is_part or _PLAYED.search(before) or known.somebody(page_form(part))
    return FilmMention(title, film.year) if title and played else film


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or before == "-" or after.isalnum() or after == "-")


def _places(text: str, known: KnownNames) -> Iterator[_Sighting]:
    taken: list[_Sighting] = []
    for words in sorted(known.places, key=len, reverse=True):
        at = text.find(words)
        end = at + len(words)
        alone = at >= 0 and _stands_alone(text, at, end) and not _GOES_ON.match(text, end)
        if alone and not any(each.start <= at < each.end for each in taken):
            taken.append(_Sighting(at, end, known.places[words]))
    yield from taken


def _siblings(text: str, page: Page, item: Item, known: KnownNames) -> Iterator[_Sighting]:
    """Two who share a surname that is told once, where the page knows both or says that they did something."""
    for match in _SIBLINGS.finditer(text) if holds(text, (" and ", " & ")) else ():
        names = [f"{match[given]} {match['surname']}" for given in ("given", "second")]
        both = [known.somebody(name) for name in names]
        by = _DONE_BY.search(text[max(0, match.start() - 60) : match.start()])
        if all(both) or (by and not (any(both) or known.somebody(match["given"]))):
            surname = page.at(item.span(*match.span("surname")))
            for found, given in zip(both, ("given", "second"), strict=True):
                words = f"{page.at(item.span(*match.span(given)))} {surname}"
                yield _Sighting(match.start(given), match.end(given), found or PersonMention(words))


def _names(text: str, page: Page, item: Item, known: KnownNames, *, told: bool) -> Iterator[_Sighting]:
    for match in _RUN.finditer(text):
        start = match.start()
        for part in _OWNED.split(match[0]):
            at = text.index(part, start) if part else start
            start = at + len(part)
            if sighting := _name(text, at, part.removesuffix("'s"), known, told=told):
                name = sighting.what
                if isinstance(name, PersonMention | PlaceMention) and name.name == text[sighting.start : sighting.end]:
                    name = type(name)(page.at(item.span(sighting.start, sighting.end)))
                yield _Sighting(sighting.start, sighting.end, name, sighting.sure)


def _name(text: str, at: int, words: str, known: KnownNames, *, told: bool) -> _Sighting | None:
    """Whom or what a run of capitalised words names."""
    start = at
    while words:
        if found := known.somebody(words):
            return _Sighting(start, start + len(words), found)
        if _is_place(text, start, words):
            return _Sighting(start, start + len(words), PlaceMention(words))
        if (job := _ROLE_FIRST.match(words)) or _opens(words):
            length = job.end() if job else words.index(" ") + 1
            start, words = start + length, words[length:]
        else:
            break
    introduced = start > at and text[at:start].strip().lower() not in OPENERS
    return _part(start, words, known) or _stranger(text, start, words, introduced=introduced, told=told)


def _opens(words: str) -> bool:
    first, _, rest = words.partition(" ")
    return bool(rest) and first.lower() in OPENERS


def _part(start: int, words: str, known: KnownNames) -> _Sighting | None:
    """A known full name at the end of a run of capitalised words, or a part of one after a rank ("Sheriff Bell")."""
    parts = words.split(" ")
    for first in range(1, len(parts)):
        name = " ".join(parts[first:])
        found = known.somebody(name)
        if found and (" " in name or parts[first - 1].lower().strip(".") in _TITLES):
            return _Sighting(start + len(words) - len(name), start + len(words), found)
    return None


def _stranger(text: str, start: int, words: str, *, introduced: bool, told: bool) -> _Sighting | None:
    """A full name that the page does not know, sure only if the words around it tell a person."""
    if not (" " in words and is_actor(words) and is_billable(words)) or _NO_PERSON.search(words):
        return None
    before, after = text[max(0, start - 60) : start], text[start + len(words) : start + len(words) + 80]
    if before.endswith(("the ", "The ")):
        return None
    by = _DONE_BY.search(before)
    of_whom = _OF_WHOM.search(before)
    sure = bool(
        by or of_whom or introduced or _INITIAL.search(words) or _ROLE_BEFORE.search(before) or _OF_PERSON.match(after)
    )
    return _Sighting(start, start + len(words), PersonMention(words), bool(by) if told else sure)


_TITLES = frozenset(
    "mr mrs ms dr sheriff detective captain agent officer doctor father brother sister sir lord lady uncle aunt "
    "professor "
    "general colonel sergeant lieutenant judge mayor inspector young old little big poor deputy commander nurse".split()
)


def _is_place(text: str, start: int, words: str) -> bool:
    if not is_region(words):
        return False
    return words.lower() not in _NAMELIKE_REGIONS or bool(_WHERE.search(text[max(0, start - 12) : start]))


def _believed(text: str, names: list[_Sighting]) -> list[_Sighting]:
    """The names with those made sure by a person beside them in a list of people."""
    kept = list(names)
    for order in (range(1, len(kept)), range(len(kept) - 2, -1, -1)):
        for number in order:
            other = kept[number - 1] if order.step > 0 else kept[number + 1]
            one = kept[number]
            gap = text[min(one.end, other.end) : max(one.start, other.start)]
            if not one.sure and other.sure and isinstance(other.what, PersonMention) and gap in _TOGETHER:
                kept[number] = _Sighting(one.start, one.end, one.what)
    return kept
