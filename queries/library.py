"""The named queries: found by name or by words, and run on whatever answers SPARQL."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any, Protocol, Self, TypeVar

from rapidfuzz import process
from rdflib import Literal, URIRef

from ontology import UnknownName
from queries.header import Group, Kind, Parameter, Wording, read_header
from queries.values import as_bound, term_of

SUFFIX = ".rq"
_ALIKE = 60
_WORD = re.compile(r"[^\W_]+")
_Value = TypeVar("_Value")
_Answer = TypeVar("_Answer")
_Answer_co = TypeVar("_Answer_co", covariant=True)


class Engine(Protocol[_Answer_co]):
    """Whatever answers SPARQL: a film graph, or a client of an endpoint."""

    def query(self, text: str, /, *, name: str = ..., **terms: Any) -> _Answer_co:
        """The answer to a query whose variables are bound to terms."""
        ...


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question that has a name.

    Attributes:
        name: the name of its file, without ``.rq``.
        summary: what it gives, in a few words.
        group: what it is about; None for a query that does not say.
        question: what it asks, in English, with each parameter in braces.
        parameters: the variables for which values can be given.
        tags: words to find it by.
        text: the SPARQL, header included.
        asked: other wordings of the question.
    """

    name: str
    summary: str
    group: Group | None
    question: str
    parameters: tuple[Parameter, ...]
    tags: tuple[str, ...]
    text: str
    asked: tuple[Wording, ...] = ()

    @classmethod
    def parse(cls, name: str, text: str) -> Self:
        """A query from its text: one of the library's, or a user's own file, whose header may be missing.

        Raises:
            QueryError: the header cannot be read.

        >>> NamedQuery.parse("mine", "ASK { ?s ?p ?o }").parameters
        ()
        """
        header = read_header(text, name)
        return cls(
            name, header.summary, header.group, header.question, header.parameters, header.tags, text, header.asked
        )

    def run(self, on: Engine[_Answer], /, **values: object) -> _Answer:
        """Ask.

        Args:
            on: whatever answers.
            **values: a value for each parameter that is to be bound: a term, or a plain string or number that stands
                for one (of a film its IRI; see :func:`queries.bind` for titles). The rest stays open.

        Raises:
            UnknownName: the query has no such parameter.
            QueryError: a value is no year or no IRI where it should be.
        """
        terms = {parameter.name: as_bound(parameter, value, self.name) for parameter, value in self.given(values)}
        return on.query(self.text, name=self.name, **terms)

    def given(self, values: Mapping[str, _Value]) -> Iterator[tuple[Parameter, _Value]]:
        """Each parameter that has a value, with it.

        Raises:
            UnknownName: the query has no parameter of one of the names.

        >>> list(get("counts").given({"film": "Heat"}))
        Traceback (most recent call last):
        ontology.errors.UnknownName: no parameter of counts is called “film”
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        for name, value in values.items():
            if name not in known:
                raise UnknownName(f"parameter of {self.name}", name, _alike(name, known))
            yield known[name], value


@cache
def library() -> Mapping[str, NamedQuery]:
    """Every question, by name.

    >>> library()["counts"].summary
    'what the graph holds'
    """
    return _read(files("queries"))


@cache
def checks() -> Mapping[str, NamedQuery]:
    """The queries that give no row on a sound graph, by name; a row is a fault.

    >>> list(checks())[0]
    'claim-without-evidence'
    """
    return _read(files("queries") / "check")


def grouped() -> list[NamedQuery]:
    """Every question, in the order of the groups.

    >>> [query.name for query in grouped() if query.group is Group.AWARDS][0]
    'awards-by-person'
    """
    order = list(Group)
    return sorted(library().values(), key=lambda query: order.index(query.group) if query.group else len(order))


def get(name: str) -> NamedQuery:
    """The question of a name.

    Raises:
        UnknownName: with the names that look alike.

    >>> get("cast-of-films")
    Traceback (most recent call last):
    ontology.errors.UnknownName: no query is called “cast-of-films”; did you mean “cast-of-film”...
    """
    try:
        return library()[name]
    except KeyError:
        raise UnknownName("query", name, _alike(name, library())) from None


def search(words: str) -> list[NamedQuery]:
    """The questions that hold most of the words, those that bear them in name or tags first.

    >>> [query.name for query in search("source of film")][0]
    'sources-of-film'
    >>> search("zebra")
    []
    """
    wanted = _stems(words)
    found = {query: _holds(query, wanted) for query in library().values()}
    best = max((number for number, _ in found.values()), default=0)
    hits = [query for query, (number, _) in found.items() if number == best > 0]
    return sorted(hits, key=lambda query: (-found[query][1], query.name))


def bind(query: NamedQuery, values: Mapping[str, str], resolve: Callable[[str], str]) -> dict[str, URIRef | Literal]:
    r"""The terms for what somebody wrote.

    Args:
        query: the query whose parameters they are.
        values: words by parameter.
        resolve: finds the IRI of a film by its title, its title with year, or its IRI; its errors pass through.

    Returns:
        What :meth:`NamedQuery.run` takes.

    Raises:
        UnknownName: the query has no such parameter.
        QueryError: a value is no year or no IRI where it should be.

    >>> iri = "https://w3id.org/filmkg/id/film/heat-1995"
    >>> bind(get("cast-of-film"), {"film": "Heat"}, {"Heat": iri}.__getitem__)
    {'film': rdflib.term.URIRef('https://w3id.org/filmkg/id/film/heat-1995')}
    >>> bind(get("films-of-person"), {"person": 'Wiley "} Wiggins'}, str)
    {'person': rdflib.term.Literal('Wiley "} Wiggins')}
    """
    return {
        parameter.name: term_of(parameter, resolve(words) if parameter.kind is Kind.FILM else words, query.name)
        for parameter, words in query.given(values)
    }


def _holds(query: NamedQuery, wanted: set[str]) -> tuple[int, int]:
    """How many of the words a query holds, and how prominently."""
    fields = [_stems(" ".join((query.name, *query.tags))), _stems(query.summary), _stems(query.question)]
    prominence = sum(weight * len(wanted & words) for weight, words in zip((3, 2, 1), fields, strict=True))
    return len(wanted & set().union(*fields)), prominence


def _stems(text: str) -> set[str]:
    """The words of a text, without the ending of the plural.

    >>> sorted(_stems("Co-stars of films"))
    ['co', 'film', 'of', 'star']
    """
    return {word.removesuffix("s") for word in _WORD.findall(text.lower())}


def _alike(name: str, names: Iterable[str]) -> list[str]:
    return [found for found, _, _ in process.extract(name, list(names), limit=3, score_cutoff=_ALIKE)]


def _read(folder: Traversable) -> Mapping[str, NamedQuery]:
    texts = {item.name.removesuffix(SUFFIX): item for item in folder.iterdir() if item.name.endswith(SUFFIX)}
    return MappingProxyType({name: NamedQuery.parse(name, texts[name].read_text("utf-8")) for name in sorted(texts)})
