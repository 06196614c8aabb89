"""Characters for whom a page names no actor: those whom the plot introduces, and those of lists without actors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

import regex as re

from loaders.headings import Kind
from loaders.page import Page, Span
from loaders.person_words import ACTS, ADDRESSES, DONE_TO_PEOPLE, PERSON_NOUNS
from loaders.plot_names import NAME, Mentioned, bare, is_name, mentioned, words_of
from loaders.plot_parts import plot_paragraphs, plot_until, within
from loaders.regions import is_city
from loaders.rules import Finding, Reading, Rule, remembered, rule
from loaders.sections import Section
from ontology.facts import CharacterMention, Credited, FeaturesCharacter, Performed, PersonMention

_CALLED = frozenset("named called nicknamed".split())
_DETERMINERS = frozenset("his her their its my our a an the one another two".split())
_APPOSED_ENDS = re.compile(r"[,.;)]|$| (?:who|whose|and)\b")
_APPOSITION = re.compile(r", (?:an?|the|his|her|their|\p{Lu}[\p{L}\p{M}]*+'s) (?P<words>[^,.;:()]{3,60})")
_ADVERB_NEXT = frozenset("also then now soon later still never finally who, who".split())
_ACTOR_NEXT = re.compile(
    r",? \((?:\p{Lu}|played|portrayed|voiced)|,? (?:who is )?(?:played|portrayed|voiced|embodied|performed) "
)
_AT = frozenset("in at near through across around into inside outside throughout".split())
_ROYAL = frozenset("princess prince lady lord sir queen king duke duchess count private".split())
_LINE = re.compile(rf"(?P<name>{NAME})(?:: | - )(?=[\p{{Ll}}\p{{N}}]|An? |The \p{{Ll}}|His |Her |Their |One )")
_CAST_WORD = re.compile(r"\b(?:cast|starring|actors)\b", re.IGNORECASE)
_LISTED_BY = re.compile(r"\b(?:played|portrayed|voiced|performed) by\b| as \p{Lu}|\(\p{Lu}[^()]+ \p{Lu}[^()]+\)")
_WHO = re.compile(
    r", who(?:se|m)? (?!(?:\p{Ll}+ )?(?:novels?|books?|stories|films?|movies?|plays?|performance|screenplay|script|"
    r"score|music|"
    r"direction|songs?|wrote|directed|plays|played|won|produced)\b)\p{Ll}"
)
_PLURAL_BEFORE = re.compile(r"s,? (?=\p{Lu})")
_SEVERAL = re.compile(rf"{NAME}(?:, {NAME}){{0,4}},? and {NAME}")
_TOGETHER = re.compile(r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:[\p{Ll}-]+ ){0,3}?\Z")
_NAMES = re.compile(NAME)
_FARTHEST = 120
_OF_SCENE = re.compile(rf"(?:^|\b[Tt]he |\b[Hh]is |\b[Hh]er )(?P<noun>[\p{{L}}-]+) (?P<name>{NAME})")
_YOUNG = frozenset("young old little poor elderly aging ageing".split())
_JOINED_TO = {
    "to": frozenset("married engaged betrothed".split()),
    "with": frozenset("affair relationship romance love infatuated".split()),
    "for": frozenset("falls fell falling".split()),
}
_NAMING = frozenset({Performed, Credited})
_FEWEST = 2
_NEAR = 7
_MOST = 500

Named = tuple[Span, str]


@rule("character in the plot", Kind.SUMMARY, Kind.ENDING)
def in_plot(reading: Reading, section: Section) -> Iterator[Finding]:
    """``a man named X``, ``his brother X``, ``his boss, X Y, …``, ``Dr. X``, and names that act more than once."""
    paragraphs = plot_until(reading, section)
    named = [each for each in characters_of(reading.page, paragraphs) if within(each[0], section)] if paragraphs else []
    if not named:
        return
    performed, people = _performed(reading), _people(reading)
    surnames = {name.rpartition(" ")[2].lower() for name in people}
    whole = set(map(words_of, people))
    for span, name in named:
        words = words_of(name)
        real = words in whole or (len(words) == 1 and words <= surnames)
        if not real and not _covered(name, performed):
            yield span, FeaturesCharacter(reading.film, CharacterMention(name))


@rule("listed character", Kind.CAST)
def listed(reading: Reading, section: Section) -> Iterator[Finding]:
    """``- X: a screenwriter who drinks`` in a list that names no actor for X."""
    lines = [(span, text, match) for span, text in section.bullets() if (match := _LINE.match(text[:200]))]
    if not lines:
        return
    performed, people = _performed(reading), _people(reading)
    plot = "\n".join(map(reading.page.plain_at, plot_paragraphs(reading)))
    only_characters = not _CAST_WORD.search(section.heading)
    for span, text, match in lines:
        if _LISTED_BY.search(text) or _covered(match["name"], performed) or match["name"] in people:
            continue
        if is_name(match["name"]) and (only_characters or match["name"].partition(" ")[0] in plot):
            found = Span(span.start, span.start + match.end("name"))
            yield found, FeaturesCharacter(reading.film, CharacterMention(reading.page.at(found)))


@rule("character in a scene", Kind.SCENES)
def in_scenes(reading: Reading, section: Section) -> Iterator[Finding]:
    """``The undertaker X pleading``, ``Producer X Y waking``."""
    found = [(span, match) for span, text in section.bullets() for match in _OF_SCENE.finditer(text)]
    found = [(span, match) for span, match in found if match["noun"].lower() in PERSON_NOUNS and is_name(match["name"])]
    if not found:
        return
    performed, people = _performed(reading), _people(reading)
    for span, match in found:
        if not _covered(match["name"], performed) and match["name"] not in people:
            at = Span(span.start + match.start("name"), span.start + match.end("name"))
            yield at, FeaturesCharacter(reading.film, CharacterMention(reading.page.at(at)))


def _performed(reading: Reading) -> frozenset[frozenset[str]]:
    """The words of each character for whom the page names an actor, or that a list of characters has."""
    names = {fact.character.name for fact in reading.facts(Performed) if fact.character}
    names |= {fact.character.name for fact in reading.facts(FeaturesCharacter)}
    return frozenset(map(words_of, names)) - {frozenset()}


@remembered
def _people(reading: Reading) -> frozenset[str]:
    """Who the page names as real people."""
    found = {performed.actor.name for performed in reading.facts(Performed)}
    found |= {credited.person.name for credited in reading.facts(Credited)}
    others = (fact for fact in reading.all_facts() if type(fact) not in _NAMING)
    return frozenset(found | {each.name for fact in others for each in fact.mentions() if type(each) is PersonMention})


def _covered(name: str, performed: frozenset[frozenset[str]]) -> bool:
    """Whether an actor is named for a character under this name, a longer or a shorter one."""
    words = words_of(name)
    return not words or any(words <= other or other <= words for other in performed)


@lru_cache(maxsize=4)  # asked for each section of a plot
def characters_of(page: Page, paragraphs: tuple[Span, ...]) -> tuple[Named, ...]:
    """The named characters of a plot, each in its fullest form, with the words that name it so.

    >>> page = Page("x", "Her boss, Ann Lee, calls a man named Joe. Joe shouts.")
    >>> [name for _, name in characters_of(page, page.lines)]
    ['Ann Lee', 'Joe']
    """
    names, told = mentioned(page, paragraphs), _told(page, paragraphs)
    played = {each.name for each, how in zip(names, told, strict=True) if how.played}
    known = {word for name in played for word in words_of(name)}
    often = Counter(word for each in names for word in {each.name, each.name.partition(" ")[0]})
    places = {each.name for each in names if each.before and _place_before(each)}
    runs = _full_names(names)
    found: dict[str, Mentioned] = {}
    listed_together = _named_together(page, paragraphs)
    for each, how in zip(names, told, strict=True):
        sure = how.introduced or each.span.start in listed_together
        acts = how.acts and (often[each.name] >= _FEWEST or _is_full(each.name)) and each.name not in places
        if (sure or acts) and is_name(each.name) and not words_of(each.name) <= known:
            found.setdefault(_fullest(each.name, runs), each)
    firsts = {each.name: each.span for each in reversed(names)}
    some = islice(found.items(), _MOST)
    named = [(firsts.get(name, each.span), name) for name, each in some if not words_of(name) <= known]
    whole = [words_of(name) for _, name in named]
    return tuple((span, page.at(span)) for span, name in named if not any(words_of(name) < other for other in whole))


def _named_together(page: Page, paragraphs: tuple[Span, ...]) -> frozenset[int]:
    """Where the names of several people of one kind start: ``his brothers Al, Bo and Cy``."""
    found: set[int] = set()
    plain = page.plain
    for first, last in paragraphs:
        for plural in _PLURAL_BEFORE.finditer(plain, first, last):
            start = plain.rfind(" ", first, plural.start()) + 1
            if not _is_people(plain[start : plural.start() + 1]):
                continue
            names = _SEVERAL.match(plain, plural.end(), last)
            if names and _TOGETHER.search(plain, max(first, start - _FARTHEST), start):
                found.update(name.start() for name in _NAMES.finditer(plain, *names.span()))
    return frozenset(found)


def _is_people(noun: str) -> bool:
    singular = noun.removesuffix("s")
    return singular != noun and (singular in PERSON_NOUNS or f"{singular.removesuffix('ie')}y" in PERSON_NOUNS)


@lru_cache(maxsize=4)
def acting(page: Page, paragraphs: tuple[Span, ...]) -> frozenset[str]:
    """The words of every name of a plot that may be somebody's: who is introduced, acts, or has an actor.

    >>> page = Page("x", "Her boss, Ann Lee, calls. Joe shouts in Rome.")
    >>> sorted(acting(page, page.lines))
    ['ann', 'joe', 'lee']
    """
    told = zip(mentioned(page, paragraphs), _told(page, paragraphs), strict=True)
    somebody = (
        each.name for each, how in told if how.introduced or how.acts or how.played or each.after.startswith("'s ")
    )
    return frozenset().union(*(words_of(name) for name in set(somebody) if is_name(name)))


class _How(NamedTuple):
    """How a plot tells that a name is a person's: by the words around it, by what they do, by an actor after it."""

    introduced: bool
    acts: bool
    played: bool


@lru_cache(maxsize=4)
def _told(page: Page, paragraphs: tuple[Span, ...]) -> tuple[_How, ...]:
    names = mentioned(page, paragraphs)
    return tuple(_How(_is_introduced(each), _acts(each), _is_played(each)) for each in names)


def _is_full(name: str) -> bool:
    return " " in bare(name) and not is_city(name)


def _is_played(each: Mentioned) -> bool:
    """Whether an actor stands after a name."""
    return _ACTOR_NEXT.match(each.after) is not None


def _place_before(each: Mentioned) -> bool:
    """Whether a name stands as a place: after "in" or "at", and it is not its owner's something."""
    word = each.before[-2] if each.before[-1] == "the" and len(each.before) > 1 else each.before[-1]
    return (word.lower() in _AT and not each.after.startswith("'s")) or each.before[-1].lower() == "the"


def _is_introduced(each: Mentioned) -> bool:
    """Whether the words around a name plainly say that it is a person's."""
    first = each.name.partition(" ")[0].rstrip(".").lower()
    if first in ADDRESSES and " " in each.name and first not in _ROYAL:
        return True
    before = each.before
    is_told_of = each.after.startswith(", ")
    if (
        is_told_of
        and _WHO.match(each.after)
        and not each.name.endswith("s")
        and not (each.before and _place_before(each))
    ):
        return True
    while len(before) > 1 and before[-1] in _YOUNG:
        before = before[:-1]
    if before and (introduced := _introduced_by(each, before)) is not None:
        return introduced
    if is_told_of and (match := _APPOSITION.match(each.after)):
        return any(word in PERSON_NOUNS for word in match["words"].split()[:5])
    return False


def _introduced_by(each: Mentioned, before: tuple[str, ...]) -> bool | None:
    """Whether the words before a name say that it is a person's; None where they say nothing of it."""
    last = before[-1]
    if last in _JOINED_TO and len(before) > 1 and before[-2].lower() in _JOINED_TO[last]:
        return _is_somebody(each.after)
    if last in DONE_TO_PEOPLE and not each.after.startswith("'s"):
        return _is_somebody(each.after) and not _is_adjective(each.after)
    if last in _CALLED or (len(before) > 1 and f"{before[-2]} {last}" in {"known as", "name of"}):
        return any(word.strip(",").lower() in PERSON_NOUNS for word in before[-9:-1])
    noun = last.rstrip(",")
    if noun in PERSON_NOUNS and (noun == last or _APPOSED_ENDS.match(each.after)):
        return any(_determines(word) for word in before[-_NEAR:-1])
    return None


def _is_somebody(after: str) -> bool:
    return after[:1] == " " or _APPOSED_ENDS.match(after) is not None


def _is_adjective(after: str) -> bool:
    """Whether a name is only the first of a longer noun ("kills Yakuza soldiers")."""
    word = after[1:].partition(" ")[0].strip(",.;")
    return after[:1] == " " and word.endswith("s") and word not in {"as", "his", "this"}


def _determines(word: str) -> bool:
    return word.lower() in _DETERMINERS or (word[:1].isupper() and word.endswith(("'s", "s'")))


def _acts(each: Mentioned) -> bool:
    """Whether what follows a name is what people do; whoever owns it in the words before does it instead."""
    if each.before and each.before[-1].endswith(("'s", "'")):
        return False
    words = each.after.split(None, 2)[:2]
    if words and (words[0] in _ADVERB_NEXT or words[0].endswith("ly")):
        words = words[1:]
    return bool(words) and each.after[:1] in " ," and words[0].strip(",.;") in ACTS


def _full_names(names: tuple[Mentioned, ...]) -> dict[str, set[str]]:
    """The names of two words or more by what they start with (``Ann …``) and end with (``… Lee``)."""
    found: dict[str, set[str]] = {}
    for name in {each.name for each in names if " " in each.name}:
        if is_name(name):
            found.setdefault(f"{name.partition(' ')[0]} ", set()).add(name)
            found.setdefault(f" {name.rpartition(' ')[2]}", set()).add(name)
    return found


def _fullest(name: str, runs: dict[str, set[str]]) -> str:
    """The one longer name of the plot that starts with a name (or else ends with it); itself where there are more."""
    if " " in name:
        return name
    for longer in (runs.get(f"{name} ", set()), runs.get(f" {name}", set())):
        untitled = {run for run in longer if bare(run) == run} or longer
        if len(untitled) == 1:
            return next(iter(untitled))
        if untitled:
            break
    return name


RULES: tuple[Rule, ...] = (listed, in_plot, in_scenes)
