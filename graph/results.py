"""What a query gives, whichever engine answered it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

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

    >>> result = Result("SELECT", ("title",), [(ox.Literal("Heat"),)])
    >>> result.values()
    [{'title': 'Heat'}]
    """

    kind: str
    variables: tuple[str, ...] = ()
    rows: list[tuple[Term | None, ...]] = field(default_factory=list)
    triples: list[ox.Triple] = field(default_factory=list)
    boolean: bool | None = None

    def __iter__(self) -> Iterator[Mapping[str, Term | None]]:
        return (dict(zip(self.variables, row, strict=True)) for row in self.rows)

    def __len__(self) -> int:
        return len(self.rows) if self.kind == "SELECT" else len(self.triples)

    def __bool__(self) -> bool:
        return bool(self.boolean) if self.kind == "ASK" else bool(self.rows or self.triples)

    def values(self) -> list[dict[str, str | None]]:
        """The rows with each term as text: an IRI in full, a literal by its lexical form."""
        return [{name: None if term is None else plain(term) for name, term in row.items()} for row in self]


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
