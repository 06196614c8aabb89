"""Who and what a page has named so far: its people, characters, places and films, under every form of their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex as re

from loaders.names import OPENERS
from loaders.rules import Reading, remembered
from loaders.titles import page_form
from ontology.facts import (
    BasedOn,
    CharacterMention,
    Credit,
    Credited,
    Fact,
    FeaturesCharacter,
    FeaturesMusicBy,
    FilmedAt,
    FilmMention,
    MadeIn,
    Mention,
    Nominated,
    Performed,
    PersonMention,
    PlaceMention,
    Recommends,
    SetIn,
)
from ontology.text import title_key

Somebody = PersonMention | CharacterMention

_NAMING: dict[type[Fact], tuple[str, ...]] = {
    Credited: ("film", "person"),
    Performed: ("film", "actor", "character"),
    FeaturesCharacter: ("film", "character"),
    FeaturesMusicBy: ("film", "artist"),
    FilmedAt: ("film", "place"),
    SetIn: ("film", "place"),
    MadeIn: ("film", "country"),
}
_SUFFIX = re.compile(r",? (?:[JS]r\.?|I{2,3}|IV)$")
_NICKNAME = re.compile(r" \"(?P<name>[^\"]+)\"| '(?P<name>[^']+)'(?= )")
_DESCRIBED = re.compile(r"'s? \p{Ll}|^(?:an?|his|her) ")
_RANKS = frozenset(
    "the a an old young big little mr mrs ms dr st sheriff detective captain agent officer doctor father brother "
    "sister "
    "sir king queen prince princess lord lady uncle aunt mother professor general colonel sergeant lieutenant private "
    "president senator judge mayor reverend inspector chief don doña madame saint miss master deputy commander major "
    "nurse grandma grandpa baby count baron jr sr of von van de del la le".split()
)
_ORDINARY = OPENERS | frozenset(
    "will may hope grace mark bill art rich april june august faith joy mercy low long best young day love".split()
)


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The names that a page's claims bear, in their plain forms.

    Attributes:
        people: who made the film, acts in it or wrote its source.
        actors: who of them acts in it.
        characters: who it is about.
        parts: a surname or a character's given name, where it is one person's alone.
        places: the places that the page claims.
        films: other films than the page's own, by their titles.
    """

    people: dict[str, PersonMention]
    actors: frozenset[str]
    characters: dict[str, CharacterMention]
    parts: dict[str, Somebody]
    places: dict[str, PlaceMention]
    films: dict[str, FilmMention]

    def somebody(self, words: str) -> Somebody | None:
        """The person or character whom words name, in the page's fullest form; None where that is not sure.

        >>> names = known_names_of([Performed(FilmMention("Heat"), PersonMention("Al Pacino"))], FilmMention("Heat"))
        >>> names.somebody("Pacino"), names.somebody("Al")
        (PersonMention(name='Al Pacino'), None)
        """
        return self.parts.get(words) or self.people.get(words) or self.characters.get(words)

    def character(self, words: str) -> CharacterMention | None:
        """The character whom words name; None where they name nobody, or a person."""
        found = self.somebody(words)
        return found if isinstance(found, CharacterMention) else None


@remembered
def known_names(reading: Reading) -> KnownNames:
    """The names in what was found on a page, kept: ask when the rules that find names have been applied."""
    return known_names_so_far(reading)


def known_names_so_far(reading: Reading) -> KnownNames:
    """The names in what was found on a page so far, kept until another fact is found."""
    facts = reading.all_facts()
    key = (known_names_so_far, len(facts))
    if key not in reading.memory:
        reading.memory[key] = known_names_of(facts, reading.film, reading.page.plain)
    found: KnownNames = reading.memory[key]
    return found


def known_names_of(facts: Sequence[Fact], own: FilmMention, text: str = "") -> KnownNames:
    """The names in facts.

    Args:
        facts: the facts.
        own: the page's own film, which is none of the films.
        text: the page's plain text, which shows who of a family is called by the surname.
    """
    people: dict[str, PersonMention] = {}
    characters: dict[str, CharacterMention] = {}
    places: dict[str, PlaceMention] = {}
    films: dict[str, FilmMention] = {}
    for mention in dict.fromkeys(mention for fact in facts for mention in _named(fact, own)):
        match mention:
            case PersonMention():
                people.setdefault(page_form(mention.name), mention)
            case CharacterMention():
                characters.setdefault(page_form(mention.name), mention)
            case PlaceMention():
                places.setdefault(page_form(mention.name), mention)
            case FilmMention() if title_key(mention.title) != title_key(own.title):
                words = page_form(mention.title)
                films[words] = films[words] if words in films and films[words].year else mention
    for words, place in list(places.items()):
        if ", " in words:
            places.setdefault(words.partition(", ")[0], place)
    actors = frozenset(page_form(fact.actor.name) for fact in facts if isinstance(fact, Performed))
    makers = {fact.person for fact in facts if isinstance(fact, Credited) and fact.role is Credit.DIRECTOR}
    makers |= {fact.work.author for fact in facts if isinstance(fact, BasedOn) and fact.work.author}
    return KnownNames(people, actors, characters, _parts(people, characters, frozenset(makers), text), places, films)


def _named(fact: Fact, own: FilmMention) -> Iterator[Mention]:
    if names := _NAMING.get(type(fact)):
        mentions = (getattr(fact, name) for name in names)
        yield from (mention for mention in mentions if mention is not None and mention != own)
    elif isinstance(fact, BasedOn) and fact.work.author:
        yield fact.work.author
    elif isinstance(fact, Nominated) and fact.nominee:
        yield fact.nominee
    elif isinstance(fact, Recommends):
        yield fact.other


def _parts(
    people: dict[str, PersonMention], characters: dict[str, CharacterMention], makers: frozenset[Somebody], text: str
) -> dict[str, Somebody]:
    """What may stand for a full name; a part that two share stands for neither."""
    found: dict[str, set[Somebody]] = {}
    for words, person in people.items():
        for part in _ends(_without_suffix(words).split()):
            found.setdefault(part, set()).add(person)
    for words, character in characters.items():
        if _DESCRIBED.search(words):
            continue
        nickname = _NICKNAME.search(words) if '"' in words or "'" in words else None
        bare = _without_suffix(_NICKNAME.sub("", words)).split()
        for part in {*_ends(bare), *_starts(bare), *([nickname["name"], " ".join(bare)] if nickname else [])}:
            found.setdefault(part, set()).add(character)
    everybody: list[tuple[str, Somebody]] = [*people.items(), *characters.items()]
    for words, mention in everybody:
        if len(words.split()) > 1:
            found[words] = {mention}
        else:
            found.setdefault(words, set()).add(mention)
    sure = ((part, _one(mentions, makers, text)) for part, mentions in found.items())
    return {part: mention for part, mention in sure if mention}


def _ends(words: list[str]) -> Iterator[str]:
    if words[-1].lower() in _ORDINARY | _RANKS:
        return
    for number in range(1, len(words)):
        if words[number][0].isupper() or words[number].lower() in _RANKS:
            yield " ".join(words[number:])


def _without_suffix(name: str) -> str:
    return _SUFFIX.sub("", name) if name[-1:] in {".", "r", "I", "V"} else name


def _starts(words: list[str]) -> Iterator[str]:
    while words and words[0].lower().strip(".") in _RANKS:
        words = words[1:]
    if len(words) > 1 and words[0].lower() not in _ORDINARY:
        yield words[0]


def _one(mentions: set[Somebody], makers: frozenset[Somebody], text: str) -> Somebody | None:
    """Whom a name stands for; of a family the film's maker, else the only one whom no given name stands for."""
    if len(mentions) == 1:
        return next(iter(mentions))
    fullest = _fullest(mentions)
    left = {mention for mention in mentions if page_form(mention.name) in fullest}
    if len(left) > 1:
        left = left & makers or {mention for mention in left if not _is_called_otherwise(mention, text)}
    return left.pop() if len(left) == 1 else None


def _is_called_otherwise(mention: Somebody, text: str) -> bool:
    name = page_form(mention.name)
    given = name.rpartition(" ")[0]
    return not given or text.count(given) > text.count(name)


def _fullest(mentions: set[Somebody]) -> set[str]:
    """The names that are no part of another of them."""
    names = {page_form(mention.name) for mention in mentions}
    return {
        name for name in names if not any(name != other and set(name.split()) < set(other.split()) for other in names)
    }


def surnames(reading: Reading, *roles: Credit, authors: bool = False) -> frozenset[str]:
    """The surnames of those who have one of some roles in the page's own film, or who wrote its source.

    >>> from loaders.page import Page
    >>> surnames(Reading(Page("x", ""), FilmMention("Heat"), []), Credit.DIRECTOR)
    frozenset()
    """
    people = [person for role in roles for person in reading.credited(role)]
    if authors:
        works = (fact.work for fact in reading.facts(BasedOn))
        people += [work.author for work in works if work.author]
    names = (_without_suffix(page_form(person.name)) for person in people)
    return frozenset(name.rsplit(maxsplit=1)[-1] for name in names)
