# ruff: noqa: N803  (the parameters of query and update bear the names that rdflib gives them)
"""An rdflib store over Oxigraph that keeps the promises of rdflib's own memory store.

``oxrdflib`` carries rdflib's calls to Oxigraph; where it answers otherwise than rdflib's memory store would, this
module mends the answer. What cannot be answered natively raises :class:`NotImplementedError`, at which rdflib
evaluates the request with its own engine over this store: slower, never wrong. ``tests/graph/test_rdflib_store.py``
holds both stores to one contract.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast
from weakref import WeakSet

import oxrdflib
import pyoxigraph as ox
from oxrdflib._converter import from_ox, from_ox_graph_name, to_ox, to_ox_quad_pattern
from rdflib import BNode, Graph, Literal, URIRef, Variable
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.query import Result
from rdflib.store import Store
from rdflib.term import Node

from graph.binding import Term, bound, code_of, with_inserts
from graph.bounds import asks_service
from ontology.errors import QueryError

if TYPE_CHECKING:
    from oxrdflib._type import _Triple, _TriplePattern
    from rdflib.plugins.sparql.sparql import Query, Update
    from rdflib.term import Identifier

    _Answer = ox.QueryBoolean | ox.QuerySolutions | ox.QueryTriples

__all__ = ["MendedOxigraphStore"]

_T = TypeVar("_T")
_UNION: Final = "__UNION__"  # how rdflib names the merge of all graphs
_STRING: Final = ox.NamedNode("http://www.w3.org/2001/XMLSchema#string")
_EVERYTHING: Final = (None, None, None)

_DESCRIBE: Final = re.compile(r"\s*(?:(?:BASE|PREFIX|VERSION)\b\s*)*DESCRIBE\b", re.IGNORECASE)
_DATASET_CLAUSE: Final = re.compile(r"(?<![?$\w])FROM\b", re.IGNORECASE)
_LOAD: Final = re.compile(r"(?<![?$\w])LOAD\b", re.IGNORECASE)
_WHERE: Final = re.compile(r"(?<![?$\w])WHERE\b", re.IGNORECASE)
_NAMES_GRAPHS: Final = re.compile(
    r"(?<![?$\w])(?:WITH|USING|GRAPH|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY)\b", re.IGNORECASE
)
_OPERATION: Final = re.compile(
    r"""(?<![?$\w])(?: (?P<data>(?:INSERT\s+DATA|DELETE\s+(?:DATA|WHERE))\s*\{)[^{}]*\}
      | (?:DELETE\s*\{[^{}]*\}\s*)? INSERT\s*\{[^{}]*\} | DELETE\s*\{[^{}]*\})""",
    re.VERBOSE | re.IGNORECASE,
)


class _Live(Iterator[_T]):
    """An iterator over the engine that can be let go of: the engine keeps its lock while one of its own lives."""

    def __init__(self, rows: Iterable[_T]) -> None:
        self._rows: Iterator[_T] | None = iter(rows)

    def __next__(self) -> _T:
        if self._rows is None:
            raise ValueError("the store of this iterator is closed")
        return next(self._rows)

    def close(self) -> None:
        self._rows = None


class MendedOxigraphStore(oxrdflib.OxigraphStore):
    """Oxigraph as an rdflib store that can stand in for rdflib's own memory store.

    Give it an open ``pyoxigraph.Store``, or a path, or nothing for a store in memory; use it with a ``Dataset``. (A
    ``Graph`` without identifier writes into a graph named by a random blank node, as rdflib has it.)

    >>> import pyoxigraph
    >>> from rdflib import Dataset, Literal, URIRef
    >>> dataset = Dataset(store=MendedOxigraphStore(store=pyoxigraph.Store()))
    >>> film, title = URIRef("https://example.org/film/1"), URIRef("https://example.org/title")
    >>> _ = dataset.add((film, title, Literal("Metropolis")))
    >>> dataset.value(film, title)
    rdflib.term.Literal('Metropolis')
    >>> rows = dataset.query("SELECT ?film { ?film ?p ?title }", initBindings={"title": Literal("Metropolis")})
    >>> [str(row.film) for row in rows]
    ['https://example.org/film/1']

    What stays Oxigraph's:

    * A malformed request raises :class:`SyntaxError`, where rdflib's engine raises a ``ParseException``.
    * Values are kept in canonical form (``1.50`` becomes ``1.5``, ``@FR`` becomes ``@fr``), a plain string and the
      same string typed ``xsd:string`` are one term, and an invalid IRI or a literal as subject is refused.
    * A query over several graphs at once (``default_union``, or two ``FROM``) sees a triple once for each graph
      that holds it: write ``DISTINCT`` where it matters.
    * Prefixes belong to this object, they are not written to disk.

    A request that reaches out (``SERVICE``, or ``LOAD`` in an update) raises :class:`ontology.errors.QueryError` unless
    the store is made with ``allow_service=True``.
    """

    def __init__(
        self,
        configuration: str | None = None,
        identifier: Identifier | None = None,
        *,
        store: ox.Store | None = None,
        allow_service: bool = False,
    ) -> None:
        self._allow_service = allow_service
        self._live: WeakSet[_Live[Any]] = WeakSet()
        self._closed = False
        super().__init__(configuration, identifier, store=store)

    def close(self, commit_pending_transaction: bool = False) -> None:  # noqa: ARG002  (rdflib's signature)
        """Lets go of the engine and of every iterator over it, so that the directory is free.

        Stock: one living or even exhausted iterator keeps the lock, and a second ``close()`` raises. A store that was
        handed in stays open as long as its giver holds it.
        """
        for rows in list(self._live):
            rows.close()
        self._live.clear()
        self._store = None
        self._closed = True

    @property
    def _inner(self) -> ox.Store:
        """The engine; a closed store raises, instead of going on with an empty one in memory."""
        if self._store is None and self._closed:
            raise ValueError("the store is closed")
        return super()._inner

    def _watched(self, rows: Iterable[_T]) -> _Live[_T]:
        live = _Live(rows)
        self._live.add(live)
        return live

    def triples(
        self, triple_pattern: _TriplePattern, context: Graph | None = None
    ) -> Iterator[tuple[_Triple, Iterator[Graph | None]]]:
        """The matching triples as they stood at the call, each once, with the graphs that hold it.

        Stock: plain strings come back typed ``xsd:string``, unequal to ``Literal("x")``; without a context a triple
        comes once for each graph. To keep it to once, the triples seen are remembered if there are named graphs.
        """
        quads = self._quads(triple_pattern, context)
        if context is not None:
            return self._watched((_triple(quad), iter((context,))) for quad in quads)
        if next(self._inner.named_graphs(), None) is not None:
            quads = _first_of_each(quads)
        return self._watched((triple, self.contexts(triple)) for triple in map(_triple, quads))

    def _quads(self, pattern: _TriplePattern, context: Graph | None = None) -> Iterator[ox.Quad]:
        """The matching quads; none for a pattern that no triple can match, such as a literal as subject."""
        inner = self._inner
        try:
            return inner.quads_for_pattern(*to_ox_quad_pattern(pattern, context))
        except (TypeError, ValueError):
            return iter(())

    def remove(self, triple: _TriplePattern, context: Graph | None = None) -> None:
        """Removes what matches; a pattern that can match nothing removes nothing (stock: ``TypeError``)."""
        for quad in self._quads(triple, context):
            self._inner.remove(quad)
        Store.remove(self, triple, context)  # tells rdflib's listeners

    def contexts(self, triple: _TriplePattern | None = None) -> Generator[Graph, None, None]:
        """The graphs that hold a match of the pattern, each once; without one all graphs, empty named ones too.

        Stock: a graph comes once for each match, and the default graph is left out if no pattern is given.
        """
        inner = self._inner
        names: dict[ox.NamedNode | ox.BlankNode | ox.DefaultGraph, None]
        if triple is None or triple == _EVERYTHING:
            names = dict.fromkeys(inner.named_graphs())
            if next(inner.quads_for_pattern(*_EVERYTHING, ox.DefaultGraph()), None) is not None:
                names[ox.DefaultGraph()] = None
        else:
            names = dict.fromkeys(quad.graph_name for quad in self._quads(triple))
        for name in names:
            yield from_ox_graph_name(name, self)

    def __len__(self, context: Graph | None = None) -> int:
        """The triples of a graph; without one the distinct triples of all graphs, as the memory store counts.

        Stock: a COUNT DISTINCT over triple terms, ten times slower. Nothing can be twice in one graph: plain counting
        does, unless there are named graphs and all are asked for.
        """
        inner = self._inner
        if context is not None:
            return self._count("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", default_graph=to_ox(context))
        if next(inner.named_graphs(), None) is None:
            return len(inner)
        distinct = "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { ?s ?p ?o } }"
        return self._count(distinct, use_default_graph_as_union=True)

    def _count(self, query: str, **options: Any) -> int:
        return int(next(cast("ox.QuerySolutions", self._inner.query(query, **options)))["n"].value)

    def query(
        self,
        query: Query | str,
        initNs: Mapping[str, Any],
        initBindings: Mapping[str, Identifier],
        queryGraph: str,
        **kwargs: Any,
    ) -> Result:
        """Evaluates the query natively.

        Stock: ``FROM`` loses against rdflib's default graph; prepared queries are refused, thus run by rdflib's
        engine; prefixes given as ``FOAF`` raise, and those that rdflib knows by itself are missing.

        Raises:
            NotImplementedError: rdflib then takes its own engine. This is so for a parsed query whose text is not
                known, a blank node as binding, and a query or binding that names rdflib's default graph by its IRI.
        """
        self._refuse_reach(query)
        text, options = _request(query, {**self._namespace_for_prefix, **initNs}, **kwargs)
        code = code_of(text)
        if queryGraph == _UNION:
            options["use_default_graph_as_union"] = not _DATASET_CLAUSE.search(code)
        elif isinstance(queryGraph, Node) and queryGraph != DATASET_DEFAULT_GRAPH_ID:
            options["default_graph"] = to_ox(queryGraph)
        return self._result(self._solve(text, _terms(initBindings), options), code)

    def _solve(self, text: str, terms: Mapping[str, Term], options: dict[str, Any]) -> _Answer:
        """Runs the query with the bindings as VALUES, or, where its grammar has no room for these, as substitutions.

        Oxigraph's substitutions come second as they refuse a variable that is not projected, and leave it free in a
        subquery that does not project it; rdflib binds it everywhere. (A VALUES clause at the end of the query would
        come too late for FILTER, BIND and COUNT.)
        """
        filled = bound(text, terms)
        try:
            return self._inner.query(filled, **options)
        except SyntaxError:
            if filled == text:
                raise
        try:
            substitutions = {ox.Variable(name): term for name, term in terms.items()}
            return self._inner.query(text, substitutions=substitutions, **options)
        except RuntimeError as error:
            raise NotImplementedError(str(error)) from error

    def _result(self, answer: _Answer, code: str) -> Result:
        """The answer as rdflib has it.

        Stock: an unbound variable is bound to None, on which rdflib's serialisers fail; DESCRIBE says it is CONSTRUCT;
        the graph that comes out does not know the store's prefixes.
        """
        if isinstance(answer, ox.QueryBoolean):
            result = Result("ASK")
            result.askAnswer = bool(answer)
        elif isinstance(answer, ox.QuerySolutions):
            result = Result("SELECT")
            names = result.vars = [Variable(variable.value) for variable in answer.variables]
            rows = self._watched(answer)
            # A generator, as Result takes nothing else for lazy.
            result.bindings = (
                {name: plain_term(term) for name, term in zip(names, row, strict=True) if term is not None}
                for row in rows
            )
        else:
            result = Result("DESCRIBE" if _DESCRIBE.match(code) else "CONSTRUCT")
            result.graph = Graph()
            for prefix, namespace in self._namespace_for_prefix.items():
                result.graph.store.bind(prefix, namespace)
            result.graph += map(_triple, answer)
        return result

    def _refuse_reach(self, request: Query | Update | str) -> None:
        if not self._allow_service and _reaches_out(request):
            how = "make the store with allow_service=True to allow it"
            raise QueryError(f"SERVICE or LOAD reaches out of this store, which is refused; {how}")

    def update(
        self,
        update: Update | str,
        initNs: Mapping[str, Any],
        initBindings: Mapping[str, Identifier],
        queryGraph: str,
        **kwargs: Any,
    ) -> None:
        """Runs the update natively, on the dataset or on one named graph.

        Stock: only text, without bindings, and only on the dataset.

        Raises:
            NotImplementedError: rdflib then takes its own engine. This is so where :meth:`query` does so; for an
                update of a ``default_union`` dataset that has a WHERE, as Oxigraph's updates know no union; and for
                an update of one named graph that names graphs itself.
        """
        self._refuse_reach(update)
        text, options = _request(update, {**self._namespace_for_prefix, **initNs}, **kwargs)
        if queryGraph == _UNION:
            if _WHERE.search(code_of(text)):
                raise NotImplementedError("Oxigraph updates do not see the union of the graphs")
        elif queryGraph != DATASET_DEFAULT_GRAPH_ID:
            text = _in_graph(text, queryGraph)
        filled = bound(text, _terms(initBindings))
        try:
            self._inner.update(filled, **options)
        except SyntaxError as error:
            if filled == text:
                raise
            raise NotImplementedError("this update has no room for bindings") from error


def _reaches_out(request: Query | Update | str) -> bool:
    """Whether a request asks or loads from elsewhere; one that rdflib has parsed is judged by what it was parsed to."""
    if isinstance(request, str):
        return asks_service(request) or bool(_LOAD.search(code_of(request)))
    return "ServiceGraphPattern" in str(request.algebra) or "Load_{" in str(request.algebra)


def plain_term(term: Term) -> Any:
    """The rdflib term; a plain string stays plain."""
    if isinstance(term, ox.Literal) and term.datatype == _STRING:
        return Literal(term.value)
    return from_ox(term)


def _triple(row: ox.Quad | ox.Triple) -> _Triple:
    return plain_term(row.subject), URIRef(row.predicate.value), plain_term(row.object)


def _first_of_each(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    seen: set[ox.Triple] = set()
    for quad in quads:
        triple = quad.triple
        if triple not in seen:
            seen.add(triple)
            yield quad


@cache
def _well_known() -> Mapping[str, str]:
    """The prefixes that rdflib takes as declared in every query."""
    return dict(Graph().namespaces())


def _request(
    request: Query | Update | str, namespaces: Mapping[str, Any], base: str | None = None, **unknown: object
) -> tuple[str, dict[str, Any]]:
    """The text of a request, and the engine's options to parse it as rdflib would.

    Only prefixes that may occur in it are declared: the engine takes exception to any that is no absolute IRI.
    """
    if unknown:
        raise NotImplementedError(f"not known to Oxigraph: {', '.join(unknown)}")
    if not isinstance(request, str):
        try:
            text, namespaces, base = request._original_args
        except AttributeError:
            raise NotImplementedError("a parsed request without its text") from None
        request = text
    if DATASET_DEFAULT_GRAPH_ID in request:
        raise NotImplementedError("Oxigraph's default graph has no name")
    declared = {prefix or "": str(iri) for prefix, iri in {**_well_known(), **namespaces}.items()}
    return request, {"prefixes": {p: iri for p, iri in declared.items() if f"{p}:" in request}, "base_iri": base}


def _terms(bindings: Mapping[str, Identifier]) -> dict[str, Term]:
    """The bindings as terms of the engine, by variable name."""
    if any(isinstance(value, BNode) or value == DATASET_DEFAULT_GRAPH_ID for value in bindings.values()):
        raise NotImplementedError("SPARQL text cannot name a blank node or Oxigraph's default graph")
    return {ox.Variable(Variable(name)).value: cast("Term", to_ox(value)) for name, value in bindings.items()}


def _in_graph(text: str, graph: str) -> str:
    """The update with the graph as its default graph: data within GRAPH, other operations after WITH."""
    code = code_of(text)
    if not isinstance(graph, URIRef) or _NAMES_GRAPHS.search(code):
        raise NotImplementedError("the update names graphs itself, or its own graph has no name")
    inserts: list[tuple[int, str]] = []
    for operation in _OPERATION.finditer(code):
        if operation["data"]:
            inserts += [(operation.end("data"), f" GRAPH {to_ox(graph)} {{"), (operation.end() - 1, "}")]
        else:
            inserts.append((operation.start(), f"WITH {to_ox(graph)} "))
    return with_inserts(text, inserts)
