"""What in a query is likely to cost much or to give nothing, seen from its algebra."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from rdflib import Variable
from rdflib.plugins.sparql.parserutils import CompValue

from graph.phrases import variables

_THROUGH = ("Join", "LeftJoin", "Extend", "Filter", "Project", "Distinct", "Slice", "OrderBy", "ToMultiSet")


def cautions(algebra: CompValue, given: Collection[str] = ()) -> list[str]:
    """Hints on a query.

    Args:
        algebra: the query's algebra, as rdflib's ``translateQuery`` makes it.
        given: the variables that have a value.
    """
    known = {f"?{name}" for name in given}
    nodes = list(_nodes(algebra))
    found = [*_products(algebra), *_everything(nodes, known), *_graphs(nodes, known), *_unbound(nodes, known)]
    return list(dict.fromkeys(found))


def _nodes(value: Any) -> Iterator[CompValue]:
    if isinstance(value, CompValue):
        yield value
        value = list(value.values())
    if isinstance(value, list | tuple):
        for each in value:
            yield from _nodes(each)


def _products(algebra: CompValue) -> Iterator[str]:
    """Parts of one group that share no variable, so that each match of one goes with each of the other."""
    for node in _groups(algebra):
        apart = _components(map(set, _parts(node)))
        if len(apart) > 1:
            sides = " and ".join(", ".join(sorted(side)) for side in apart[:2])
            yield f"{sides} share no variable: each match of the one goes with each of the other"


def _groups(value: Any) -> Iterator[CompValue]:
    """Nodes at the head of a group: those that are not reached through another of the same group."""
    if isinstance(value, CompValue):
        if value.name in (*_THROUGH, "BGP"):
            yield value
            for inner in _leaves(value):
                yield from _groups(list(inner.values()))
        else:
            yield from _groups(list(value.values()))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _groups(each)


def _leaves(node: CompValue) -> Iterator[CompValue]:
    if node.name not in _THROUGH:
        yield node
        return
    for key in ("p", "p1", "p2"):
        if isinstance(node.get(key), CompValue):
            yield from _leaves(node[key])


def _parts(node: Any) -> Iterator[Iterable[str]]:
    """The variables that each part of a group ties together."""
    if node.name == "BGP":
        yield from (list(variables(triple)) for triple in node.triples)
    elif node.name in _THROUGH:
        if node.name == "Filter":
            yield list(variables(node.expr))
        elif node.name == "Extend":
            yield list(variables((node.var, node.expr))) if any(variables(node.expr)) else []
        for key in ("p", "p1", "p2"):
            if isinstance(node.get(key), CompValue):
                yield from _parts(node[key])
    elif node.name != "values":
        yield list(variables(node))
    elif len(set(variables(node.res))) > 1:  # a lone variable has its values given on purpose
        yield list(variables(node.res))


def _components(parts: Iterable[set[str]]) -> list[set[str]]:
    apart: list[set[str]] = []
    for part in parts:
        if part:
            joined = [each for each in apart if each & part]
            apart = [each for each in apart if not each & part]
            apart.append(part.union(*joined))
    return apart


def _everything(nodes: Iterable[CompValue], known: set[str]) -> Iterator[str]:
    triples = [triple for node in nodes if node.name == "BGP" for triple in node.triples]
    narrow = {name for triple in triples if not _is_open(triple) for name in variables(triple)}
    narrow |= {name for node in nodes if node.name == "values" for name in variables(node.res)} | known
    for triple in triples:
        if _is_open(triple) and not narrow & set(variables(triple)):
            yield f"“{' '.join(part.n3() for part in triple)}” names nothing: it matches all that there is"


def _is_open(triple: Iterable[Any]) -> bool:
    return all(isinstance(part, Variable) for part in triple)


def _graphs(nodes: Iterable[CompValue], known: set[str]) -> Iterator[str]:
    for node in nodes:
        if node.name == "Graph" and isinstance(node.term, Variable) and node.term.n3() not in known:
            yield f"GRAPH {node.term.n3()} looks into the graph of every document, and into its evidence"


def _unbound(nodes: list[CompValue], known: set[str]) -> Iterator[str]:
    """Variables of filters that have a value nowhere; those that BOUND asks about are meant to be open."""
    filters = [node for node in nodes if node.name == "Filter"]
    asked = {name for node in nodes if node.name == "Builtin_BOUND" for name in variables(node)}
    bound = {name for node in nodes if node.name in ("BGP", "Graph") for name in variables([node.triples, node.term])}
    bound |= {name for node in nodes if node.name in ("Extend", "values") for name in variables([node.var, node.res])}
    for node in filters:
        for name in variables(node.expr, but=("Builtin_EXISTS", "Builtin_NOTEXISTS")):
            if name not in bound | asked | known and not name.startswith("?__"):
                yield f"{name} in a FILTER has a value nowhere, so the filter keeps nothing"
