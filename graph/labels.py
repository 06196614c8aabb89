"""What the people, characters, places, themes … of a graph are called, in the spellings of a question."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from graph.dossier import Asks
from graph.spellings import company_key, place_key
from ontology.text import person_key, slug, straight, without_article
from queries.header import Names

_OF_CLASS: Final = "SELECT DISTINCT ?label ?thing {{ ?thing a {kind} ; schema:name|schema:alternateName ?label }}"
# Of these there are many: only those whose last (or first) word the question has, and what lower case may not meet.
_LAST_WORD: Final = 'CONTAINS(?asked, REPLACE(LCASE(STR(?label)), "^.* |[.]$", "")) || REGEX(STR(?label), "[^ -~]")'
_FIRST_WORD: Final = 'CONTAINS(?asked, STRBEFORE(CONCAT(LCASE(STR(?label)), " "), " "))'
_MANY: Final = {Names.PERSON: _LAST_WORD, Names.CHARACTER: f"{_LAST_WORD} || {_FIRST_WORD}"}
_USED: Final = (
    "SELECT DISTINCT ?label {{ {{ SELECT DISTINCT ?used {{ {use} }} }} "
    "?used skos:broader*/(skos:prefLabel|skos:altLabel) ?label }}"
)
_QUERIES: Final = {
    Names.PERSON: _OF_CLASS.format(kind="schema:Person"),
    Names.CHARACTER: _OF_CLASS.format(kind="fkg:Character"),
    Names.COMPANY: _OF_CLASS.format(kind="schema:Organization"),
    Names.PLACE: "SELECT DISTINCT ?label ?thing { VALUES ?kind { schema:Place schema:Country } "
    "?thing a ?kind ; schema:name|schema:alternateName ?label }",
    Names.COUNTRY: _OF_CLASS.format(kind="schema:Country"),
    Names.THEME: _USED.format(use="?film fkg:theme|fkg:touchesOn ?used"),
    Names.GENRE: _USED.format(use="?film schema:genre ?used"),
    Names.AWARD: _USED.format(use="?nomination fkg:category ?used"),
}
_AWARDS_WITH_CATEGORY: Final = """
SELECT DISTINCT ?label ?one ?other {
  { SELECT DISTINCT ?used { ?nomination fkg:category ?used } }
  ?used skos:prefLabel ?label ; skos:broader ?first, ?second .
  ?first skos:prefLabel|skos:altLabel ?one .
  ?second skos:prefLabel|skos:altLabel ?other .
  FILTER(?first != ?second)
}
"""
_KEYS: Final[Mapping[Names, Callable[[str], str]]] = {
    Names.PERSON: person_key,
    Names.PLACE: place_key,
    Names.COUNTRY: place_key,
    Names.COMPANY: company_key,
}
_COUNTED: Final = frozenset((Names.GENRE, Names.AWARD, Names.THEME))
_PLURALS: Final = (("ies", "y"), ("es", ""), ("s", ""))
Row = tuple[str, str | None]
"""A label, and the IRI of what it is of."""


class Labels:
    """The labels that a question can have of each kind of thing, read from the graph when first asked for.

    Args:
        query: asks the graph.
        question: the question.
    """

    def __init__(self, query: Asks, question: str) -> None:
        self._query, self._asked = query, straight(question).lower()
        self._labels: dict[Names, Mapping[str, str]] = {}

    def find(self, kind: Names, words: str) -> str | None:
        """The label by which words call a thing of a kind, as the graph spells it; None where nothing is called so."""
        labels, key = self._of(kind), _key(kind, words)
        keys = (words.lower(), *(_numbers(key) if kind in _COUNTED else (key,)))
        return next((labels[each] for each in keys if each in labels), None)

    def every(self, kind: Names) -> list[str]:
        """Each label of a kind in the whole graph once."""
        return sorted({row["label"] or "" for row in self._query(_QUERIES[kind]).values()})

    def _of(self, kind: Names) -> Mapping[str, str]:
        """The labels of a kind, each as it stands in lower case and by its key.

        What a thing is called in full goes before what it is called for short.
        """
        if kind not in self._labels:
            rows = self._rows(kind)
            by_key = {_key(kind, label): label for label, _ in rows}
            self._labels[kind] = self._short(kind, rows) | by_key | {label.lower(): label for label, _ in rows}
        return self._labels[kind]

    def _rows(self, kind: Names) -> list[Row]:
        text, terms = _QUERIES[kind], {}
        if kind in _MANY:
            text, terms = f"{text.removesuffix('}')} FILTER({_MANY[kind]}) }}", {"asked": self._asked}
        return sorted(((row["label"] or "", row.get("thing")) for row in self._query(text, **terms).values()), key=str)

    def _short(self, kind: Names, rows: Sequence[Row]) -> dict[str, str]:
        if kind is Names.AWARD:
            return self._awards_with_category()
        if kind is Names.PERSON:
            return _only_surnames(rows)
        return _parts_of_characters(rows) if kind is Names.CHARACTER else {}

    def _awards_with_category(self) -> dict[str, str]:
        """The labels of categories of awards by how people say them: “Oscar for best actor”, “best actor Oscar”."""
        rows = self._query(_AWARDS_WITH_CATEGORY).values()
        said = (
            (f"{row['one']}{between}{row['other']}", row["label"] or "") for row in rows for between in (" ", " for ")
        )
        return {_key(Names.AWARD, words): label for words, label in said}


def _key(kind: Names, text: str) -> str:
    key = _KEYS.get(kind)
    return key(text) if key else slug(without_article(text))


def _parts_of_characters(rows: Sequence[Row]) -> dict[str, str]:
    """Characters are called by the first or the last word of their name, too, and a query takes that."""
    names = (without_article(label).split() for label, _ in rows)
    return {slug(word): word for words in names for word in (words[0], words[-1]) if word[0].isupper()}


def _only_surnames(rows: Sequence[Row]) -> dict[str, str]:
    """People by the last word of their name, where the graph holds only one of that.

    >>> _only_surnames([("Michael Mann", "1"), ("Joel Coen", "2"), ("Ethan Coen", "3")])
    {'mann': 'Michael Mann'}
    """
    bearers: dict[str, dict[str | None, str]] = {}
    for label, thing in rows:
        bearers.setdefault(person_key(label).split("-")[-1], {})[thing] = label
    return {surname: next(iter(names.values())) for surname, names in bearers.items() if len(names) == 1}


def _numbers(key: str) -> Iterator[str]:
    """A key, and what it would be in the singular.

    >>> list(_numbers("comedies"))
    ['comedies', 'comedy', 'comedi', 'comedie']
    """
    yield key
    yield from (f"{key.removesuffix(ending)}{single}" for ending, single in _PLURALS if key.endswith(ending))
