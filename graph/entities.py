"""What the words of a question name: the films, people, places, themes … of a graph.

A value is what really is in the graph, as the graph spells it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from rapidfuzz import fuzz, process

from graph.catalogue import Catalogue
from graph.results import Result
from graph.spellings import company_key, place_key
from graph.titles import MARKS, titles_in
from ontology.errors import AmbiguousFilm
from ontology.text import person_key, slug, without_article
from queries.header import Kind, Names, Parameter
from queries.nearest import Mention
from queries.words import Word, forms_of

_CONCEPTS = "SELECT DISTINCT ?label {{ {{ SELECT DISTINCT ?used {{ {uses} }} }} {labels} }}"
_BROADER = "?used skos:broader* ?thing . ?thing skos:prefLabel|skos:altLabel ?label"
_OF_CLASS = "SELECT DISTINCT ?label {{ ?thing a {kind} ; schema:name|schema:alternateName ?label }}"
_LABELS: Final = {
    Names.PERSON: _OF_CLASS.format(kind="schema:Person"),
    Names.CHARACTER: _OF_CLASS.format(kind="fkg:Character"),
    Names.COMPANY: _OF_CLASS.format(kind="schema:Organization"),
    Names.PLACE: "SELECT DISTINCT ?label { VALUES ?kind { schema:Place schema:Country } "
    "?thing a ?kind ; schema:name|schema:alternateName ?label }",
    Names.COUNTRY: _OF_CLASS.format(kind="schema:Country"),
    Names.THEME: _CONCEPTS.format(uses="?film fkg:theme|fkg:touchesOn ?used", labels=_BROADER),
    Names.GENRE: _CONCEPTS.format(uses="?film schema:genre ?used", labels=_BROADER),
    Names.AWARD: _CONCEPTS.format(uses="?nomination fkg:category ?used", labels=_BROADER),
}
_KEYS: Final[Mapping[Names, Callable[[str], str]]] = {
    Names.PERSON: person_key,
    Names.PLACE: place_key,
    Names.COUNTRY: place_key,
    Names.COMPANY: company_key,
}
_PLURALS: Final = (("ies", "y"), ("es", ""), ("s", ""))
_LONGEST_NAME = 10
_ALIKE = 80


class Entities:
    """Finds what words name; names of a kind are read when first asked for.

    Args:
        query: asks the graph.
        catalogue: its films.
    """

    def __init__(self, query: Callable[[str], Result], catalogue: Catalogue) -> None:
        self._query, self._catalogue = query, catalogue
        self._names: dict[Names, Mapping[str, str]] = {}

    def value(self, parameter: Parameter, words: str) -> str | None:
        """What words stand for as the value of a parameter; None where they name nothing of its kind.

        Raises:
            AmbiguousFilm: several films bear the title.
        """
        text = words.strip(MARKS)
        if parameter.kind is Kind.FILM:
            return self._film(words)
        if parameter.kind is Kind.YEAR:
            return text if re.fullmatch(r"[0-9]{4}", text) else None
        if parameter.names:
            return self._called(parameter.names, text)
        return next((value for value in parameter.values if forms_of(value) == forms_of(text)), None)

    def suggestions(self, parameter: Parameter, words: str) -> tuple[str, list[str]]:
        """The name that words give, if nothing is called so, and what it could be a misspelling of."""
        if parameter.kind is Kind.FILM:
            *_, title = titles_in(words)
            return title, self._catalogue.suggestions(title)
        name = words.strip(MARKS)
        known = dict.fromkeys(self._of(parameter.names).values()) if parameter.names else {}
        found = process.extract(
            name.lower(),
            {each: each.lower() for each in known},
            scorer=fuzz.ratio,
            limit=3,
            score_cutoff=_ALIKE,
        )
        return name, [each for _, _, each in found]

    def mentions(self, words: Sequence[Word], text: str) -> list[Mention]:
        """What a text names, in order, the longest name first where two overlap."""
        found: list[Mention] = []
        at = 0
        while at < len(words):
            mention = None if words[at].loose else self._mention_at(words, at, text)
            if mention:
                found.append(mention)
            at = mention.end if mention else at + 1
        return found

    def _mention_at(self, words: Sequence[Word], start: int, text: str) -> Mention | None:
        for end in range(min(len(words), start + _LONGEST_NAME), start, -1):
            said = text[words[start].start : words[end - 1].end]
            if not words[end - 1].loose and (found := self._anything(said)):
                return Mention(start, end, *found)
        return None

    def _anything(self, said: str) -> tuple[str, str] | None:
        try:
            film = self._catalogue.known(said)
        except AmbiguousFilm:
            return Kind.FILM.value, said
        if film:
            return Kind.FILM.value, str(film)
        named = ((kind.value, self._called(kind, said)) for kind in Names)
        return next(((kind, value) for kind, value in named if value), None)

    def _film(self, words: str) -> str | None:
        known = (self._catalogue.known(title) for title in titles_in(words))
        return next((str(film) for film in known if film), None)

    def _called(self, kind: Names, text: str) -> str | None:
        names = self._of(kind)
        return next((names[key] for key in _numbers(_key(kind, text)) if key in names), None)

    def _of(self, kind: Names) -> Mapping[str, str]:
        """The names of a kind, by key."""
        if kind not in self._names:
            labels = sorted(row["label"] or "" for row in self._query(_LABELS[kind]).values())
            names = {key: said for label in labels for key, said in _parts(kind, label)}
            self._names[kind] = names | {_key(kind, label): label for label in labels}
        return self._names[kind]


def _key(kind: Names, text: str) -> str:
    return _KEYS.get(kind, lambda name: slug(without_article(name)))(text)


def _parts(kind: Names, label: str) -> Iterator[tuple[str, str]]:
    """By what else a thing is called: a character by the first or the last word of the name."""
    words = without_article(label).split()
    if kind is Names.CHARACTER and len(words) > 1:
        yield from ((slug(word), word) for word in (words[0], words[-1]) if word[0].isupper())


def _numbers(key: str) -> Iterator[str]:
    """A key, and what it would be in the singular.

    >>> list(_numbers("comedies"))
    ['comedies', 'comedy', 'comedi', 'comedie']
    """
    yield key
    yield from (f"{key.removesuffix(ending)}{single}" for ending, single in _PLURALS if key.endswith(ending))
