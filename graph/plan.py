"""The plan of a query in words: what is matched, joined, kept, grouped, ordered and given, one step a line.

It is the algebra of SPARQL 1.1 (section 18.2) as rdflib builds it, in the order in which its meaning is built up; an
engine may take another way to the same answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

from rdflib import RDFS, Graph, URIRef, Variable
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue

from graph.cautions import cautions
from graph.diagnosis import diagnose
from graph.phrases import expression, term
from ontology.errors import QueryError
from ontology.terms import PREFIXES, shorten

_STEP: Final = "  "


def plan(text: str, values: Mapping[str, Any] | None = None, name: str = "query") -> list[str]:
    """The lines that say what a query does; it is not run.

    Args:
        text: the query; the known prefixes need not be declared.
        values: what is bound to variables.
        name: what messages call the query.

    Raises:
        QueryError: the query is malformed, or of a form that cannot be explained.

    >>> for line in plan("SELECT ?t { ?f fkg:theme ?t } LIMIT 3"):
    ...     print(line)
    match ?f fkg:theme ?t (theme)
    give ?t
    take 3 of them
    """
    if error := diagnose(text, name):
        raise error
    try:
        parsed = parseQuery(text)
        gives_all = "projection" not in parsed[1]  # translating adds one
        algebra = translateQuery(parsed, initNs=dict(PREFIXES)).algebra
    except Exception as error:
        raise QueryError(f"cannot be explained: {' '.join(str(error).split())}", name=name) from error
    given = dict(values or {})
    narrator = _Narrator(gives_all=gives_all)
    bound = [f"with ?{variable} = {_value(value)}" for variable, value in given.items()]
    return [*bound, *narrator.form(algebra), *(f"note: {each}" for each in cautions(algebra, given))]


def _value(value: Any) -> str:
    return shorten(str(value)) if isinstance(value, URIRef) else f"“{value}”"


class _Narrator:
    """Says an algebra line by line."""

    def __init__(self, *, gives_all: bool) -> None:
        self._gives_all = gives_all  # SELECT *, of which the algebra knows no order
        self._names: dict[str, str] = {}  # what stands for the variables that the algebra made up

    def form(self, query: CompValue) -> Iterator[str]:
        yield from (f"from graph {term(clause.default or clause.named)}" for clause in query.datasetClause or ())
        has_rows = query.name == "SelectQuery"
        yield from self.lines(query.p if has_rows or query.p.name != "Project" else query.p.p)
        if query.name == "AskQuery":
            yield "say whether there is a match"
        elif query.name == "ConstructQuery":
            yield "make for each match:"
            yield from (f"{_STEP}{_triple(triple)}" for triple in query.template or ())
        elif query.name == "DescribeQuery":
            yield f"describe {', '.join(map(term, query.PV))}"

    def lines(self, node: Any) -> Iterator[str]:
        """The steps of one node of the algebra, those within it first."""
        say: Callable[[Any], Iterator[str]] | None = getattr(self, f"_{str(node.name).lower()}", None)
        yield from say(node) if say else self.lines(node.p)

    def _nested(self, node: Any) -> Iterator[str]:
        return (f"{_STEP}{line}" for line in self.lines(node))

    def _say(self, value: Any) -> str:
        return expression(value, lambda graph: "; ".join(line.strip() for line in self.lines(graph)), self._names)

    def _bgp(self, node: Any) -> Iterator[str]:
        return (f"match {_triple(triple)}" for triple in node.triples)

    def _join(self, node: Any) -> Iterator[str]:
        for part in (node.p1, node.p2):
            if part.name in ("Project", "Distinct", "Slice", "ToMultiSet") and "p" in part and part.p.name != "values":
                yield "join with the answer of an inner query:"
                yield from self._nested(part)
            else:
                yield from self.lines(part)

    def _leftjoin(self, node: Any) -> Iterator[str]:
        yield from self.lines(node.p1)
        yield "add, where there is such a match (OPTIONAL):"
        yield from self._nested(node.p2)
        if not (isinstance(node.expr, CompValue) and node.expr.name == "TrueFilter"):
            yield f"{_STEP}where {self._say(node.expr)}"

    def _union(self, node: Any) -> Iterator[str]:
        yield "take together (UNION):"
        for number, part in enumerate(_branches(node), start=1):
            yield f"{_STEP}{number}."
            yield from (f"{_STEP}{line}" for line in self._nested(part))

    def _minus(self, node: Any) -> Iterator[str]:
        yield from self.lines(node.p1)
        yield "leave out what also matches (MINUS):"
        yield from self._nested(node.p2)

    def _filter(self, node: Any) -> Iterator[str]:
        yield from self.lines(node.p)
        yield f"keep those where {self._say(node.expr)}"

    def _extend(self, node: Any) -> Iterator[str]:
        yield from self.lines(node.p)
        said = self._say(node.expr)
        if not said.startswith("SAMPLE(") or not said.endswith(f"{node.var.n3()})"):  # so it hands on a group's key
            yield f"set {node.var.n3()} to {said}"

    def _aggregatejoin(self, node: Any) -> Iterator[str]:
        yield from self.lines(node.p)
        for each in node.A:
            self._names[str(each.res)] = self._say(each)

    def _group(self, node: Any) -> Iterator[str]:
        yield from self.lines(node.p)
        yield f"group by {self._say(node.expr)}" if node.expr else "take all as one group"

    def _graph(self, node: Any) -> Iterator[str]:
        yield (
            f"in each named graph, as {term(node.term)}:"
            if isinstance(node.term, Variable)
            else (f"in the graph {term(node.term)}:")
        )
        yield from self._nested(node.p)

    def _servicegraphpattern(self, node: Any) -> Iterator[str]:
        yield f"ask the endpoint {term(node.term)} (SERVICE)"

    def _tomultiset(self, node: Any) -> Iterator[str]:
        if node.p.name == "values":
            yield from self._values(node.p)
        else:
            yield from self.lines(node.p)

    def _values(self, node: Any) -> Iterator[str]:
        rows = node.res or []
        names = ", ".join(sorted({variable.n3() for row in rows for variable in row}))
        yield f"take {names or 'nothing'} from {len(rows)} given row{'' if len(rows) == 1 else 's'}"

    def _orderby(self, node: Any) -> Iterator[str]:
        yield from self.lines(node.p)
        keys = [self._say(one.expr) + (" descending" if one.order == "DESC" else "") for one in node.expr]
        yield f"order by {', '.join(keys)}"

    def _project(self, node: Any) -> Iterator[str]:
        yield from self.lines(node.p)
        yield f"give {', '.join(sorted(map(term, node.PV)) if self._gives_all else map(term, node.PV))}"

    def _distinct(self, node: Any) -> Iterator[str]:
        yield from self.lines(node.p)
        yield "leave out repeated rows"

    def _slice(self, node: Any) -> Iterator[str]:
        yield from self.lines(node.p)
        if node.start:
            yield f"leave out the first {node.start}"
        if node.length is not None:
            yield f"take {node.length} of them"


def _branches(node: Any) -> Iterator[Any]:
    if node.name == "Union":
        yield from _branches(node.p1)
        yield from _branches(node.p2)
    else:
        yield node


def _triple(triple: tuple[Any, Any, Any]) -> str:
    own = [_labels()[str(part)] for part in triple if str(part) in _labels()]
    return " ".join(map(term, triple)) + (f" ({', '.join(own)})" if own else "")


@cache
def _labels() -> Mapping[str, str]:
    """The labels of the own terms, by IRI."""
    film = Graph().parse(data=(files("ontology") / "film.ttl").read_text("utf-8"), format="turtle")
    labels = {str(thing): str(label) for thing, label in film.subject_objects(RDFS.label)}
    return {iri: label for iri, label in labels.items() if iri.startswith(PREFIXES["fkg"])}
