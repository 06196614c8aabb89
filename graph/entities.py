"""What the words of a question name: the films, people, places, themes … of a graph.

A value is what really is in the graph, as the graph spells it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from rapidfuzz import fuzz, process

from graph.catalogue import Catalogue
from graph.dossier import Asks
from graph.labels import Labels
from graph.titles import MARKS, titles_in
from ontology.errors import AmbiguousFilm
from ontology.text import title_key
from queries.header import Kind, Names, Parameter
from queries.nearest import Mention
from queries.words import Word, forms_of

_LONGEST_NAME = 10
_LONGEST_QUESTION = 1000
_FEW = 3
_ALIKE = 84
_HARDLY_ALIKE = 60


class Entities:
    """Finds what the words of a question name.

    Args:
        question: the question.
        query: asks the graph.
        catalogue: its films.
    """

    def __init__(self, question: str, query: Asks, catalogue: Catalogue) -> None:
        self._labels, self._catalogue = Labels(query, question[:_LONGEST_QUESTION]), catalogue

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
            return self._labels.find(parameter.names, text)
        return next((value for value in parameter.values if forms_of(value) == forms_of(text)), None)

    def suggestions(self, parameter: Parameter, words: str) -> tuple[str, list[str]]:
        """The name that words give, if nothing is called so, and what it could be a misspelling of."""
        if parameter.kind is Kind.FILM:
            *_, title = titles_in(words)
            return title, [film for film in self._catalogue.suggestions(title) if _could_be(title, film)]
        name = words.strip(MARKS)
        known = self._labels.every(parameter.names) if parameter.names else []
        lower = {each: each.lower() for each in known}
        alike = process.extract(name.lower(), lower, scorer=fuzz.ratio, limit=_FEW, score_cutoff=_ALIKE)
        longer = (each for each in known if {*name.lower().split()} <= {*lower[each].split()})
        return name, [*islice(dict.fromkeys([*(each for _, _, each in alike), *longer]), _FEW)]

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
        named = ((kind.value, self._labels.find(kind, said)) for kind in Names)
        return next(((kind, value) for kind, value in named if value), None)

    def _film(self, words: str) -> str | None:
        known = (self._catalogue.known(title) for title in titles_in(words))
        return next((str(film) for film in known if film), None)


def _could_be(said: str, film: str) -> bool:
    """Whether words could be meant for a film: much like its title, or some of its words.

    >>> _could_be("Leaving Las Vegs", "Leaving Las Vegas (1995)"), _could_be("las vegas", "Leaving Las Vegas (1995)")
    (True, True)
    >>> _could_be("a piece of string", "A.I. Artificial Intelligence (2001)")
    False
    """
    one, other = title_key(said).split("-"), title_key(film).split("-")
    return set(one) <= set(other) or fuzz.partial_ratio(" ".join(one), " ".join(other)) >= _HARDLY_ALIKE
