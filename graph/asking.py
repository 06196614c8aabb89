"""Questions in English: the named query that is meant, its values, and its answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from graph.answers import Answers, as_term
from graph.binding import bound
from graph.entities import Entities
from graph.results import Result
from graph.titles import MARKS
from ontology.errors import AmbiguousFilm, UnknownFilm, UnknownName, UnknownQuestion
from queries.header import Kind, Parameter
from queries.library import NamedQuery, bind
from queries.nearest import nearest
from queries.phrasing import Phrasing, Slot, phrasings, vocabulary
from queries.values import span_of_years
from queries.words import Word, forms_of, without_courtesies, words_of

_LONGEST = 60
_LONGEST_NAME = 8
_WAYS = 20


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a question means: a named query, and a value for some of its parameters.

    Attributes:
        query: the query.
        values: what its parameters are bound to, as a person would write it.
    """

    query: NamedQuery
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to a question in English.

    Attributes:
        meaning: the named query that was run, and its values.
        sparql: its text with the values bound.
        result: what it gave.
    """

    meaning: Meaning
    sparql: str
    result: Result


def reply(question: str, kg: Answers) -> Reply:
    """The answer of a graph to a question; its errors are those of :func:`understand`."""
    meaning = understand(question, Entities(question, kg.query, kg.catalogue))
    terms = bind(meaning.query, meaning.values, lambda title: kg.film(title).iri)
    sparql = bound(meaning.query.text, {name: as_term(term) for name, term in terms.items()})
    return Reply(meaning, sparql, meaning.query.run(kg, **terms))


def understand(question: str, entities: Entities) -> Meaning:
    """The query that a question means, with the values that it names.

    Of the wordings that the question has and whose slots name what is in the graph, the one with most fixed words is
    meant; of several such, that of the query whose name comes first.

    Args:
        question: what somebody typed.
        entities: finds what is named.

    Raises:
        UnknownQuestion: it has no wording of any query; with the nearest that are known.
        UnknownFilm: it asks what could be answered, of a film that the graph does not hold.
        UnknownName: the same, of a person, a place, a theme ….
        AmbiguousFilm: several films bear the title that it names.
    """
    words = words_of(question)
    unmet: list[tuple[Slot, str]] = []
    several: AmbiguousFilm | None = None
    for phrasing, texts in _ways(question, words) if len(words) <= _LONGEST else ():
        try:
            values = [_value(slot, text, entities) for slot, text in zip(phrasing.slots, texts, strict=True)]
        except AmbiguousFilm as error:
            several = several or error
            continue
        lacking = [at for at, value in enumerate(values) if value is None]
        if not lacking:
            return _meaning(phrasing, values)
        if len(lacking) == 1:
            unmet.append((phrasing.slots[lacking[0]], texts[lacking[0]]))
    raise several or _unknown_name(unmet, entities) or _unknown_question(question, words, entities)


def _ways(question: str, words: list[Word]) -> Iterator[tuple[Phrasing, list[str]]]:
    """The wordings that a question has, with what stands in their slots."""
    bare = without_courtesies(words)
    for said in (words, bare) if len(bare) < len(words) else (words,):
        for phrasing in phrasings():
            for spans in islice(phrasing.spans(said), _WAYS):
                yield phrasing, [question[start:end] for start, end in spans]


def _value(slot: Slot, text: str, entities: Entities) -> tuple[str, ...] | None:
    """What stands in a slot, as a value for each of its parameters."""
    if len(slot.parameters) > 1:
        return span_of_years(text.strip(MARKS))
    value = entities.value(slot.parameters[0], text)
    return None if value is None else (value,)


def _meaning(phrasing: Phrasing, values: Sequence[tuple[str, ...] | None]) -> Meaning:
    found = dict(phrasing.wording.fixed)
    for slot, value in zip(phrasing.slots, values, strict=True):
        names = (parameter.name for parameter in slot.parameters)
        found |= zip(names, value or (), strict=True)
    order = [parameter.name for parameter in phrasing.query.parameters]
    return Meaning(phrasing.query, {name: found[name] for name in order if name in found})


def _unknown_name(unmet: Sequence[tuple[Slot, str]], entities: Entities) -> UnknownName | None:
    """What is wrong where a question lacks nothing but that the graph knows what it names."""
    errors = [
        _unknown(slot.parameters[0], text, entities)
        for slot, text in dict.fromkeys(unmet)
        if _could_be_name(slot, text)
    ]
    return next((error for error in errors if error.suggestions), errors[0] if errors else None)


def _could_be_name(slot: Slot, text: str) -> bool:
    """Whether what stands in a slot reads like a name: it is short, and not all of words that questions are made of."""
    parameter, forms = slot.parameters[0], forms_of(text)
    is_named = parameter.kind is Kind.FILM or parameter.names is not None
    return is_named and len(forms) <= _LONGEST_NAME and not vocabulary().issuperset(forms)


def _unknown(parameter: Parameter, text: str, entities: Entities) -> UnknownName:
    name, suggestions = entities.suggestions(parameter, text)
    if parameter.kind is Kind.FILM:
        return UnknownFilm(name, suggestions)
    return UnknownName(str(parameter.names), name, suggestions)


def _unknown_question(question: str, words: Sequence[Word], entities: Entities) -> UnknownQuestion:
    head = words[:_LONGEST]
    return UnknownQuestion(question, nearest(head, entities.mentions(head, question)))
