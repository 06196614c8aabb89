"""What a query gives, whichever engine answered it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyoxigraph as ox

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    import polars as pl

    from graph.values import Value

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


@dataclass(frozen=True)
class Result:
    """The answer to a SPARQL query; iterating gives the rows of a SELECT.

    Attributes:
        kind: ``SELECT``, ``ASK`` or ``CONSTRUCT`` (which stands for DESCRIBE too).
        variables: the projected variables, in their order.
        rows: for each solution a term for each variable, None where unbound.
        triples: what a CONSTRUCT gave.
        boolean: what an ASK gave.
        labels: finds what people call some IRIs, in the graph that answered.

    >>> result = Result("SELECT", ("title",), [(ox.Literal("Heat"),)])
    >>> result.values()
    [{'title': 'Heat'}]
    """

    kind: str
    variables: tuple[str, ...] = ()
    rows: list[tuple[Term | None, ...]] = field(default_factory=list)
    triples: list[ox.Triple] = field(default_factory=list)
    boolean: bool | None = None
    labels: Callable[[Iterable[str]], Mapping[str, str]] | None = field(default=None, repr=False, compare=False)

    def __iter__(self) -> Iterator[Mapping[str, Term | None]]:
        return (dict(zip(self.variables, row, strict=True)) for row in self.rows)

    def __len__(self) -> int:
        return len(self.rows) if self.kind == "SELECT" else len(self.triples)

    def __bool__(self) -> bool:
        return bool(self.boolean) if self.kind == "ASK" else bool(self.rows or self.triples)

    def values(self) -> list[dict[str, str | None]]:
        """The rows with each term as text: an IRI in full, a literal by its lexical form."""
        return [{name: None if term is None else plain(term) for name, term in row.items()} for row in self]

    def records(self) -> list[dict[str, Value | None]]:
        """The rows with each term as the Python value that it stands for: numbers, dates, durations, text.

        IRIs are text with a ``label`` (:class:`graph.values.Iri`), which is looked up in the graph that answered, all
        of an answer's in one question.

        >>> from rdflib import XSD
        >>> year = ox.Literal("1995", datatype=ox.NamedNode(str(XSD.gYear)))
        >>> Result("SELECT", ("year", "end"), [(year, None)]).records()
        [{'year': 1995, 'end': None}]
        """
        from graph.values import Iri, python_value

        iris = {term.value for row in self.rows for term in row if isinstance(term, ox.NamedNode)}
        called = self.labels(sorted(iris)) if self.labels and iris else {}

        def value(term: Term | None) -> Value | None:
            if isinstance(term, ox.NamedNode):
                return Iri(term.value, called.get(term.value))
            return None if term is None else python_value(term)

        return [dict(zip(self.variables, map(value, row), strict=True)) for row in self.rows]

    def to_pandas(self) -> pd.DataFrame:
        """The rows as a pandas table with typed columns; see :mod:`graph.frames`."""
        from graph.frames import to_pandas

        return to_pandas(self)

    def to_polars(self) -> pl.DataFrame:
        """The rows as a polars table with typed columns; see :mod:`graph.frames`."""
        from graph.frames import to_polars

        return to_polars(self)

    def to_networkx(self) -> nx.MultiDiGraph[str]:
        """The triples of a CONSTRUCT or DESCRIBE as a networkx graph; see :func:`graph.network.of_triples`."""
        from graph.frames import to_networkx

        return to_networkx(self)

    def _repr_html_(self) -> str:
        """What a notebook shows of it."""
        from graph.frames import to_html

        return to_html(self)


def plain(term: Term) -> str:
    """A term as text.

    >>> plain(ox.NamedNode("https://schema.org/name")), plain(ox.Literal("1995"))
    ('https://schema.org/name', '1995')
    """
    return str(term) if isinstance(term, ox.Triple) else term.value


def of_answer(answer: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Result:
    """The engine's answer, read to its end."""
    if isinstance(answer, ox.QuerySolutions):
        variables = tuple(variable.value for variable in answer.variables)
        return Result("SELECT", variables, [tuple(solution) for solution in answer])
    if isinstance(answer, ox.QueryBoolean):
        return Result("ASK", boolean=bool(answer))
    return Result("CONSTRUCT", triples=list(answer))
