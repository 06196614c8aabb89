"""SPARQL's expressions, as rdflib's algebra has them, in words that people read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any, Final

from rdflib import XSD, Graph, Literal, URIRef, Variable
from rdflib.paths import Path
from rdflib.plugins.sparql.parserutils import CompValue

from ontology.terms import PREFIXES, shorten

_Say = Callable[[Any], str]
_NAMES: Final = Graph(bind_namespaces="none").namespace_manager
for _prefix, _namespace in PREFIXES.items():
    _NAMES.bind(_prefix, _namespace)

_OPERANDS: Final = ("arg", "arg1", "arg2", "arg3", "text", "pattern", "replacement", "flags", "start", "length")


def term(value: Any) -> str:
    """A term or a property path, with known prefixes.

    >>> term(URIRef("https://schema.org/name")), term(Variable("film")), term(Literal("Heat"))
    ('schema:name', '?film', '"Heat"')
    """
    if isinstance(value, URIRef):
        short = shorten(value)
        return short if short != str(value) else value.n3()
    if isinstance(value, Literal) and value.datatype in (XSD.integer, XSD.boolean):
        return str(value)
    if isinstance(value, Path | Literal | Variable):
        return value.n3(_NAMES)
    return str(value)


def expression(value: Any, pattern: Callable[[Any], str], names: dict[str, str]) -> str:
    """An expression.

    Args:
        value: the expression.
        pattern: says a graph pattern, for EXISTS.
        names: what stands for the variables that the algebra made up.
    """

    def say(part: Any) -> str:
        return expression(part, pattern, names)

    if isinstance(value, list):
        return ", ".join(map(say, value))
    if not isinstance(value, CompValue):
        return names.get(str(value), term(value))
    if value.name in ("Builtin_EXISTS", "Builtin_NOTEXISTS"):
        return f"there is {'no' if 'NOT' in value.name else 'a'} match of: {pattern(value.graph)}"
    return _SAID.get(value.name, _call)(value, say)


def _all_of(value: CompValue, say: _Say) -> str:
    return " and ".join(map(say, (value.expr, *value.other)))


def _one_of(value: CompValue, say: _Say) -> str:
    return f"({' or '.join(map(say, (value.expr, *value.other)))})"


def _compared(value: CompValue, say: _Say) -> str:
    if not value.op:
        return say(value.expr)
    other = f"({say(value.other)})" if isinstance(value.other, list) else say(value.other)
    return f"{say(value.expr)} {value.op} {other}"


def _reckoned(value: CompValue, say: _Say) -> str:
    rest = zip(value.op or (), value.other or (), strict=True)
    return say(value.expr) + "".join(f" {op} {say(other)}" for op, other in rest)


def _signed(value: CompValue, say: _Say) -> str:
    return {"UnaryNot": "not ", "UnaryMinus": "-", "UnaryPlus": "+"}[value.name] + say(value.expr)


def _named(value: CompValue, say: _Say) -> str:
    return f"{term(value.iri)}({say(value.expr)})"


def _call(value: CompValue, say: _Say) -> str:
    """A built-in function or an aggregate."""
    name = value.name.removeprefix("Builtin_").removeprefix("Aggregate_").upper()
    if value.name.startswith("Aggregate_"):
        return f"{name}({'DISTINCT ' if value.get('distinct') else ''}{say(value.vars)})"
    operands = [value[key] for key in _OPERANDS if key in value and value[key] is not None]
    return f"{name}({', '.join(map(say, operands))})"


_SAID: Final[dict[str, Callable[[CompValue, _Say], str]]] = {
    "ConditionalAndExpression": _all_of,
    "ConditionalOrExpression": _one_of,
    "RelationalExpression": _compared,
    "AdditiveExpression": _reckoned,
    "MultiplicativeExpression": _reckoned,
    "UnaryNot": _signed,
    "UnaryMinus": _signed,
    "UnaryPlus": _signed,
    "Function": _named,
}


def variables(value: Any, *, but: Collection[str] = ()) -> Iterator[str]:
    """The variables within a part of the algebra, but for those under operators of some names.

    >>> list(variables([Variable("a"), Literal("b")]))
    ['?a']
    """
    if isinstance(value, Variable):
        yield value.n3()
    elif isinstance(value, CompValue):
        if value.name not in but:
            for key, each in value.items():
                if not key.startswith("_"):
                    yield from variables(each, but=but)
    elif isinstance(value, dict):
        yield from variables(list(value.items()), but=but)
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from variables(each, but=but)
