"""Characters for whom a page names no actor: those whom the plot introduces, and those of lists without actors."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex as re

from loaders.names import OPENERS
from loaders.outline import Kind, Section
from loaders.page import Page, Span
from loaders.person_words import ACTS, PERSON_NOUN, TITLE_BEFORE
from loaders.plot_parts import plot_paragraphs, within
from loaders.regions import is_region, language_tag
from loaders.roles import ADVERBS, is_no_person
from loaders.rules import Finding, Reading, Rule, rule
from ontology.facts import CharacterMention, Credited, FeaturesCharacter, Performed, PersonMention

_WORD = r"(?:\p{Lu}[\p{L}\p{M}]*+(?:(?:'(?!s\b)|-)\p{Lu}?[\p{L}\p{M}]*+)*+)"
_NICKNAME = r"(?:(?:\"[^\"\n]{1,25}\"|'[^'\n]{1,25}') )"
_FURTHER = (
    rf"(?: {_NICKNAME}?(?:\p{{Lu}}\. ?)?(?:(?:de|da|di|del|della|van|von|der|la|le|du|al|bin) ){{0,2}}{_WORD}){{0,3}}+"
)
_NAME = rf"(?:{TITLE_BEFORE}?(?:\p{{Lu}}\. ?){{0,2}}{_WORD}{_FURTHER}(?:,? [JS]r\.)?)"
_AGE = r"(?:,? (?:aged )?\d{1,3}(?:-year-old)?,?)?"
_NAMED = re.compile(
    rf"\b(?:{PERSON_NOUN}),?(?: (?:who is|who's|is|simply|only|also|once|actually|oddly|aptly|\w+ly)){{0,2}} "
    rf"(?:named|called|nicknamed|known as|by the name of) (?:only |simply )?[\"']?(?P<name>{_NAME})"
)
_OF_SOMEBODY = r"(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Tt]wo|\p{Lu}[\p{L}\p{M}]*+'s|\p{Lu}[\p{L}\p{M}]*+s')"
_ADJECTIVES = r"(?: [\p{L}\p{N}][\p{L}\p{N}'-]*+,?(?: and)?){0,5}?"
_APPOSED = re.compile(
    rf"\b{_OF_SOMEBODY}{_ADJECTIVES} (?:{PERSON_NOUN})(?P<comma>,?) (?P<name>{_NAME})(?P<after>'s\b|[,.;:)(]| -|$| \p{{L}}++)?"
)
_BEFORE_ONE = re.compile(
    rf"(?<![\p{{L}}'.])(?P<name>{_NAME}), (?:an?|the|his|her|their|\p{{Lu}}[\p{{L}}\p{{M}}]*+'s){_ADJECTIVES} (?:{PERSON_NOUN})(?=[,.;:]| (?:who|whose|whom|from|in|at|with|of|and|to|for)\b)"
)
_TITLED = re.compile(rf"\b(?P<name>{TITLE_BEFORE}(?:\p{{Lu}}\. ?)?{_WORD}{_FURTHER})")
_ACTING = re.compile(
    rf"(?<![\p{{L}}\p{{N}}'.-])(?<!'s )(?P<name>{_NAME})(?:,? (?:\w+ly|also|then|now|soon|later|still|never|finally|who))? {ACTS}\b"
)
_OBJECT = re.compile(
    r"\b(?:marr(?:y|ies|ied)|weds|murder(?:s|ed)?|befriend(?:s|ed)?|seduces|kisses|assassinates|arrests|kidnaps|abducts|"
    r"divorces|stabs|strangles|shoots|kills|dating|marrying|killing|murdering|in love with|engaged to|married to) "
    rf"(?P<name>{_NAME})(?!'s)(?=[,.;:]|$| (?:and|who|while|in|at|with|to|as|before|after|when|but|dead|for|on|by|instead)\b)"
)
_ACTOR_NEXT = re.compile(
    r",? \((?:\p{Lu}|played|portrayed|voiced)|,? (?:who is )?(?:played|portrayed|voiced|embodied|performed) "
)
_AT_PLACE = re.compile(
    rf"\b(?:in|at|near|through|across|around|into|inside|outside|throughout) (?:the )?(?P<name>{_WORD}(?: {_WORD}){{0,3}}+)(?!'s| \p{{Lu}})"
)
_TITLE_ONLY = re.compile(rf"^{TITLE_BEFORE}")
_ORGANISATION = re.compile(
    r"\b(?:Corporation|Corp|Company|Inc|Ltd|Bank|Police|Agency|Army|Navy|Force|Institute|Foundation|Group|Gang|Family|Empire|"
    r"Church|House|Motel|Inn|Bar|Club|Café|Cafe|Restaurant|Diner|Casino|Square|Park|Bridge|Lake|Mountain|Valley|Bay|Point|"
    r"Hall|Tower|Palace|Castle|Farm|Ranch|Court|Council|Congress|Senate|Committee|Bureau|Times|Post|News|Show|Project|"
    r"Operation|War|Games|Cup|Day|Night|Eve|Christmas|Bible|God|Jesus|Christ|Satan|Devil|Heaven|Hell|Earth|Moon|Mars|"
    r"Brothers|Sisters|Act|Chapter|Scene|Room|Number|Flight|Street|Road|Hotel|Guard|Resistance|Republic|Union|Mafia|Mob)$"
)
_SKIPPED = OPENERS | frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday spring summer autumn fall winter english american british french german italian "
    "russian polish latvian mexican chinese japanese irish jewish catholic christian muslim nazi european african asian "
    "spanish cuban canadian australian internet broadway hollywood oscar bible tv fbi cia nypd lapd dea kgb suddenly "
    "desperate armed unable driven determined afraid both everyone everybody nothing something people men women".split()
)
_BEFORE = ADVERBS | _SKIPPED | frozenset({"eve", "day", "night", "morning", "afternoon", "evening"})
_RUN = re.compile(rf"(?<![\p{{L}}\p{{N}}'.-])(?<!'s ){_NAME}")
_ROYAL = re.compile(r"(?:Princess|Prince|Lady|Lord|Sir|Queen|King|Duke|Duchess|Count|Private) ")
_LINE = re.compile(rf"(?P<name>{_NAME})(?:: | - )(?=[\p{{Ll}}\p{{N}}]|An? |The \p{{Ll}}|His |Her |Their |One )")
_CAST_WORD = re.compile(r"\b(?:cast|starring|actors)\b", re.IGNORECASE)
_LISTED_BY = re.compile(r"\b(?:played|portrayed|voiced|performed) by\b| as \p{Lu}|\(\p{Lu}[^()]+ \p{Lu}[^()]+\)")
_FEWEST = 2
_LONGEST = 40

Named = tuple[Span, str]


@rule("character in the plot", Kind.SUMMARY, Kind.ENDING)
def in_plot(reading: Reading, section: Section) -> Iterator[Finding]:
    """``a man named X``, ``his brother X``, ``his boss, X Y, …``, ``Dr. X``, and names that act more than once."""
    performed = frozenset(_performed(reading))
    people = frozenset(_people(reading))
    for span, name in characters_of(reading.page, plot_paragraphs(reading)):
        if within(span, section) and not _covered(name, performed) and name not in people:
            words = words_of(name)
            if not any(words == words_of(person) or words == {person.split()[-1].lower()} for person in people):
                yield span, FeaturesCharacter(reading.film, CharacterMention(name))


@rule("listed character", Kind.CAST)
def listed(reading: Reading, section: Section) -> Iterator[Finding]:
    """``- X: a screenwriter who drinks`` in a list that names no actor for X."""
    performed, people = frozenset(_performed(reading)), frozenset(_people(reading))
    plot = "\n".join(map(reading.page.plain_at, plot_paragraphs(reading)))
    only_characters = not _CAST_WORD.search(section.heading)
    for span, text in section.bullets():
        match = _LINE.match(text[:200])
        if match is None or _LISTED_BY.search(text) or _covered(match["name"], performed) or match["name"] in people:
            continue
        if is_name(match["name"]) and (only_characters or match["name"].split()[0] in plot):
            found = Span(span.start, span.start + match.end("name"))
            yield found, FeaturesCharacter(reading.film, CharacterMention(reading.page.at(found)))


def _performed(reading: Reading) -> Iterator[str]:
    for claim in reading.claims:
        if isinstance(claim.fact, Performed) and claim.fact.character:
            yield claim.fact.character.name


def _people(reading: Reading) -> Iterator[str]:
    """Who the page names as real people."""
    for claim in reading.claims:
        if isinstance(claim.fact, Performed):
            yield claim.fact.actor.name
        elif isinstance(claim.fact, Credited):
            yield claim.fact.person.name
        else:
            yield from (each.name for each in claim.fact.mentions() if isinstance(each, PersonMention))


def words_of(name: str) -> frozenset[str]:
    """The words of a name without titles and quotes, in small letters.

    >>> sorted(words_of('Dr. Ann “Dot” Lee'))
    ['ann', 'dot', 'lee']
    """
    words = re.findall(r"[\p{L}\p{M}'-]+", _TITLE_ONLY.sub("", name.replace("’", "'")))
    return frozenset(word.lower() for word in words if len(word) > 1)


def _covered(name: str, performed: frozenset[str]) -> bool:
    """Whether an actor is named for a character under this name, a longer or a shorter one."""
    words = words_of(name)
    others = [found for each in performed if (found := words_of(each))]
    return not words or any(words <= other or other <= words for other in others)


@lru_cache(maxsize=4)  # asked for each section of a plot, and by those who look for places
def characters_of(page: Page, paragraphs: tuple[Span, ...]) -> tuple[Named, ...]:
    """The named characters of a plot, each in its fullest form, with the words that name it so.

    >>> page = Page("x", "Her boss, Ann Lee, calls a man named Joe. Joe shouts.")
    >>> [name for _, name in characters_of(page, page.lines)]
    ['Ann Lee', 'Joe']
    """
    text = "\n".join(map(page.plain_at, paragraphs))
    places = {match["name"] for match in _AT_PLACE.finditer(text)}
    runs = _full_names(text)
    found: dict[str, Span] = {}
    for paragraph in paragraphs:
        for span, sure in _introduced(page, paragraph):
            name = page.plain_at(span)
            if is_name(name) and (sure or _acts_often(name, text, places)):
                full = _fullest(name, runs)
                if not (_is_played(name, text) or _is_played(full, text)):
                    found.setdefault(full, span)
    named = [(_where(page, paragraphs, name, span), name) for name, span in found.items()]
    whole = [words_of(name) for _, name in named]
    return tuple((span, page.at(span)) for span, name in named if not any(words_of(name) < each for each in whole))


def _introduced(page: Page, paragraph: Span) -> Iterator[tuple[Span, bool]]:
    """The names of a paragraph that something shows to be a person's, and whether it shows it surely."""
    for pattern in (_NAMED, _APPOSED, _BEFORE_ONE, _TITLED, _OBJECT, _ACTING):
        for match in pattern.finditer(page.plain, paragraph.start, paragraph.end):
            if pattern is _APPOSED and match["comma"] and match["after"] != ",":
                if not (match["after"] or "").strip() in {".", ";", "", "who", "whose", "and"}:
                    continue
            name = _without_openers(match["name"])
            yield Span(match.end("name") - len(name), match.end("name")), _is_sure(pattern, name)


def _is_sure(pattern: re.Pattern[str], name: str) -> bool:
    return pattern in {_NAMED, _APPOSED, _OBJECT} or (pattern is _TITLED and not _ROYAL.match(name))


def _without_openers(name: str) -> str:
    """A name without the adverbs and days that stand before it at a sentence's start."""
    words = name.split(" ")
    while len(words) > 1 and words[0].lower() in _BEFORE:
        words = words[1:]
    return " ".join(words)


def is_name(name: str) -> bool:
    """Whether words may be a person's name: no country, company, month or the like.

    >>> is_name("Ann Lee"), is_name("Texas"), is_name("March"), is_name("Acme Corporation"), is_name("FBI")
    (True, False, False, False, False)
    """
    bare = _TITLE_ONLY.sub("", name)
    first = bare.split(maxsplit=1)[0].lower() if bare.strip() else ""
    if not first or first in _SKIPPED or len(name) > _LONGEST or (bare.isupper() and len(bare) > 1):
        return False
    nation = language_tag(bare) is not None
    return not (nation or is_region(bare) or _ORGANISATION.search(bare) or is_no_person(bare))


def _acts_often(name: str, text: str, places: set[str]) -> bool:
    """Whether a name that acts occurs more than once, and never as a place."""
    first = name.split(" ")[0] if not _TITLE_ONLY.match(name) else name
    often = text.count(first) >= _FEWEST
    return often and name not in places and first not in places and f"the {name}" not in text.replace("The ", "the ")


def _is_played(name: str, text: str) -> bool:
    """Whether an actor is named right after a name somewhere."""
    at = text.find(name)
    while at >= 0:
        if _ACTOR_NEXT.match(text, at + len(name)):
            return True
        at = text.find(name, at + 1)
    return False


def _full_names(text: str) -> frozenset[str]:
    """Every name of two words or more in a text."""
    names = (_without_openers(match[0]) for match in _RUN.finditer(text))
    return frozenset(name for name in names if " " in name and is_name(name))


def _fullest(name: str, runs: frozenset[str]) -> str:
    """The one longer name of the text that starts with a name (or else ends with it); the name where there are more."""
    if " " in _TITLE_ONLY.sub("", name):
        return name
    bare = _TITLE_ONLY.sub("", name)
    for longer in (
        {run for run in runs if run.startswith(f"{bare} ")},
        {run for run in runs if run.endswith(f" {bare}")},
    ):
        untitled = {run for run in longer if not _TITLE_ONLY.match(run)} or longer
        if len(untitled) == 1:
            return untitled.pop()
        if untitled:
            break
    return name


def _where(page: Page, paragraphs: tuple[Span, ...], name: str, span: Span) -> Span:
    """Where a name stands: where it was read, or where its fullest form does first."""
    if page.plain_at(span) == name:
        return span
    for paragraph in paragraphs:
        if (at := page.plain.find(name, paragraph.start, paragraph.end)) >= 0:
            return Span(at, at + len(name))
    return span


RULES: tuple[Rule, ...] = (in_plot, listed)
