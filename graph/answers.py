"""What can be asked of any film graph, wherever it is kept."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, overload

import pyoxigraph as ox

from graph import dossier
from graph.binding import Term
from graph.bounds import UNBOUNDED, Bounds
from graph.catalogue import Catalogue, Film
from graph.results import Result, plain
from ontology.errors import QueryError, UnknownName

if TYPE_CHECKING:
    import networkx as nx

    from graph.asking import Reply
    from graph.conflicts import Conflict
    from graph.likeness import Likeness, Resemblance

_AT_ONCE = 500  # IRIs in one question for their labels


class Answers(ABC):
    """Answers questions about films by asking a graph in SPARQL; where that graph is kept is the subclass's matter."""

    @abstractmethod
    def _ask(self, text: str, terms: Mapping[str, Term], name: str, bounds: Bounds) -> Result:
        """Evaluate a query with values for some of its variables, within bounds."""

    def query(
        self,
        text: str,
        /,
        *,
        name: str = "query",
        timeout: float | None = None,
        memory: int | None = None,
        allow_service: bool = False,
        **terms: Any,
    ) -> Result:
        """Ask in SPARQL.

        Args:
            text: a query; the known prefixes (``fkg:``, ``schema:``, …) need not be declared.
            name: what messages call the query.
            timeout: the seconds within which the whole answer must be there. A query here then runs in a process of
                its own, which is ended at the deadline; at an endpoint it is how long the endpoint is waited for.
            memory: the megabytes of memory that a query here with a timeout may take.
            allow_service: whether the query may ask other endpoints with SERVICE.
            **terms: values for the query's variables: pyoxigraph or rdflib terms, or plain Python values.

        Returns:
            The rows of a SELECT, the triples of a CONSTRUCT or DESCRIBE, the answer of an ASK.

        Raises:
            QueryError: the query is malformed, asks another endpoint, or a value is no term of RDF.
            QueryTimeout: the answer was not there in time; the graph is as it was.
        """
        return self.answer(text, terms, name, Bounds(timeout, memory, allow_service))

    def answer(self, text: str, terms: Mapping[str, Any], name: str = "query", bounds: Bounds = UNBOUNDED) -> Result:
        """Ask as :meth:`query` does, with the values in a mapping: its variables may bear any name.

        Raises:
            QueryError: as there.
            QueryTimeout: as there.
        """
        return replace(self._ask(text, terms_of(terms, name), name, bounds), labels=self._labels)

    def _labels(self, iris: Iterable[str]) -> Mapping[str, str]:
        """What people call things, by IRI; of several names the first by alphabet."""
        found: dict[str, str] = {}
        asked = list(iris)
        for start in range(0, len(asked), _AT_ONCE):
            values = " ".join(f"<{iri}>" for iri in asked[start : start + _AT_ONCE])
            text = f"SELECT ?thing ?label {{ VALUES ?thing {{ {values} }} ?thing schema:name|skos:prefLabel ?label }}"
            for thing, label in self._ask(text, {}, "labels", UNBOUNDED).rows:
                if thing is not None and label is not None:
                    found[plain(thing)] = min(found.get(plain(thing), plain(label)), plain(label))
        return found

    @cached_property
    def catalogue(self) -> Catalogue:
        """The films of the graph by title."""
        return Catalogue(self.query)

    def film(self, title: str) -> Film:
        """The film of a title, a title with its year (``Solaris (1972)``), or an IRI.

        Raises:
            UnknownFilm: with the films whose titles look alike.
            AmbiguousFilm: several films bear the title.
        """
        return self.catalogue.find(title)

    def ask(self, question: str) -> Reply:
        """Answer a question in English by the named query that it means.

        Args:
            question: a wording of a named query with names in its gaps ("Who directed Heat?").

        Raises:
            UnknownQuestion: no query has such a wording; with the nearest questions.
            UnknownFilm: the graph does not hold the film that it names.
            UnknownName: the same of a person, a place, a theme ….
            AmbiguousFilm: several films bear the title that it names.
        """
        from graph.asking import reply  # as below: with what it needs of the named queries

        return reply(question, self)

    @cached_property
    def likeness(self) -> Likeness:
        """How alike films are; computed once for the graph as it stands."""
        from graph.likeness import Likeness  # scipy takes longer to import than most commands take to run

        return Likeness.of(self.query, self.catalogue)

    def likeness_by(self, measure: str = "cosine", **weights: float) -> Likeness:
        """How alike films are by another measure, or with other weights of the relations; computed anew.

        Args:
            measure: one of :data:`graph.likeness.MEASURES`.
            **weights: a weight for each relation that is to have another than :mod:`graph.relations` gives it; 0
                leaves it out.

        Raises:
            UnknownName: no measure, or no relation, is called so.
        """
        from graph.likeness.asking import likeness

        return likeness(self, measure, weights)

    def similar(self, title: str, n: int = 10, *, by: Likeness | None = None) -> list[Resemblance]:
        """The films most like one, the likest first, each with its reasons.

        Args:
            title: the film.
            n: how many at most.
            by: how alike films are; :attr:`likeness` unless given.

        Raises:
            UnknownFilm: the graph holds no such film.
        """
        return (by or self.likeness).similar(self.film(title), n)

    def why(self, one: str, other: str, *, by: Likeness | None = None) -> Resemblance:
        """How alike two films are, and by what; a score of 0 and no reasons where nothing links them."""
        return (by or self.likeness).why(self.film(one), self.film(other))

    def recommend(
        self, liked: Iterable[str], n: int = 10, *, by: Likeness | None = None, **wanted: Any
    ) -> list[Resemblance]:
        """What somebody may like who likes some things, these left out, each film with its reasons.

        Args:
            liked: films, people, themes, source works…: their names, or IRIs.
            n: how many at most.
            by: how alike films are; :attr:`likeness` unless given.
            **wanted: what else is wanted; see :class:`graph.likeness.asking.Request`.

        Raises:
            UnknownName: nothing is called so.
        """
        from graph.likeness.asking import Request, recommend

        return recommend(self, Request(tuple(liked), **wanted), n, by or self.likeness)

    @overload
    def network(self) -> nx.MultiDiGraph[str]: ...

    @overload
    def network(self, kind: str) -> nx.Graph[str]: ...

    def network(self, kind: str = "full") -> nx.Graph[str]:
        """The graph as a networkx graph.

        Args:
            kind: ``full`` (things as nodes, relations as edges), ``films`` (joined by likeness), ``people`` (joined by
                films that they made together) or ``bipartite`` (films and what they can share).

        Raises:
            UnknownName: there is no such kind.
        """
        from graph.networks import KINDS  # as above: networkx is needed here alone

        if kind not in KINDS:
            raise UnknownName("kind of network", kind, list(KINDS))
        found: nx.Graph[str] = KINDS[kind](self)
        return found

    def facts(self, title: str) -> list[dossier.Entry]:
        """What is known of a film, each fact with the names of the documents that state it."""
        return dossier.entries(self.query, self.film(title))

    def quotes(self, title: str, relation: str | None = None) -> list[dossier.Quote]:
        """The words in which documents state what is known of a film.

        Args:
            title: the film.
            relation: only facts of this relation ("director").
        """
        return dossier.quotes(self.query, self.film(title), relation)

    def conflicts(self, title: str | None = None, *, near: bool = False) -> list[Conflict]:
        """What documents tell differently: each value with its documents and their words, and the one that was taken.

        Args:
            title: only what concerns this film.
            near: whether to give what nearly agrees too: runtimes a minute apart, spellings of one name.

        Raises:
            UnknownFilm: the graph holds no such film.
        """
        from graph.conflicts import conflicts

        film = self.film(title).iri if title is not None else None
        found = conflicts(self.query, self.catalogue, near=near)
        return [each for each in found if film is None or film in each.films]

    def _forget(self) -> None:
        """Drop what was computed from the graph as it was."""
        for computed in ("catalogue", "likeness"):
            self.__dict__.pop(computed, None)


def terms_of(values: Mapping[str, Any], name: str = "query") -> dict[str, Term]:
    """The values for variables as terms of the engine.

    Raises:
        QueryError: a value is no term of RDF, or a name is none that a variable can have.

    >>> terms_of({"a b": "Heat"})
    Traceback (most recent call last):
    ontology.errors.QueryError: query: “a b” is no name of a variable
    """
    for variable in values:
        if not variable.isidentifier():
            raise QueryError(f"“{variable}” is no name of a variable", name=name)
    try:
        return {variable: as_term(value) for variable, value in values.items()}
    except ValueError as error:
        raise QueryError(f"a value is no term of RDF: {error}", name=name) from error


def as_term(value: Any) -> Term:
    """A Python value or an rdflib term as a term of the engine.

    >>> str(as_term("Heat")), str(as_term(1995))
    ('"Heat"', '"1995"^^<http://www.w3.org/2001/XMLSchema#integer>')
    """
    from rdflib import URIRef

    if isinstance(value, ox.NamedNode | ox.Literal):
        return value
    if isinstance(value, URIRef):
        return ox.NamedNode(str(value))
    if language := getattr(value, "language", None):
        return ox.Literal(str(value), language=language)
    if datatype := getattr(value, "datatype", None):
        return ox.Literal(str(value), datatype=ox.NamedNode(str(datatype)))
    return ox.Literal(str(value)) if isinstance(value, str) else ox.Literal(value)
