"""What can be asked of any film graph, wherever it is kept."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from graph import dossier
from graph.binding import Term
from graph.catalogue import Catalogue, Film
from graph.results import Result

if TYPE_CHECKING:
    import networkx as nx

    from graph.asking import Reply
    from graph.conflicts import Conflict
    from graph.likeness import Likeness, Resemblance


class Answers(ABC):
    """Answers questions about films by asking a graph in SPARQL; where that graph is kept is the subclass's matter."""

    @abstractmethod
    def _ask(self, text: str, terms: Mapping[str, Term], name: str) -> Result:
        """Evaluate a query with values for some of its variables."""

    def query(self, text: str, /, *, name: str = "query", **terms: Any) -> Result:
        """Ask in SPARQL.

        Args:
            text: a query; the known prefixes (``fkg:``, ``schema:``, …) need not be declared.
            name: what messages call the query.
            **terms: values for the query's variables: pyoxigraph or rdflib terms, or plain Python values.

        Returns:
            The rows of a SELECT, the triples of a CONSTRUCT or DESCRIBE, the answer of an ASK.

        Raises:
            QueryError: the query is malformed.
        """
        return self._ask(text, {variable: as_term(value) for variable, value in terms.items()}, name)

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

    def similar(self, title: str, n: int = 10) -> list[Resemblance]:
        """The films most like one, the likest first, each with its reasons.

        Raises:
            UnknownFilm: the graph holds no such film.
        """
        return self.likeness.similar(self.film(title), n)

    def why(self, one: str, other: str) -> Resemblance:
        """How alike two films are, and by what; a score of 0 and no reasons where nothing links them."""
        return self.likeness.why(self.film(one), self.film(other))

    def recommend(self, liked: Iterable[str], n: int = 10) -> list[Resemblance]:
        """The films most like several that somebody likes, these left out, each with its reasons."""
        return self.likeness.recommend([self.film(title) for title in liked], n)

    def network(self) -> nx.MultiDiGraph[str]:
        """The default graph as a networkx graph: things as nodes with their names, relations as edges."""
        from graph.network import network  # as above: networkx is needed here alone

        return network(self.query)

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
