"""Notes on a query that is well formed but may not mean what its author meant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from functools import cache
from importlib.resources import files

from rapidfuzz import fuzz, process
from rdflib import SDO, URIRef

from graph.tokens import Sort, Token, tokens
from ontology.errors import did_you_mean
from ontology.terms import FKG, PREFIXES, SCHEMA, shorten

_ALIKE = 70
_TERM = re.compile(r"\bschema:(\w+)")


def notes(text: str, given: Collection[str] = (), *, is_empty: bool = False) -> list[str]:
    """What is odd about a query; none of it keeps the query from being answered.

    Args:
        text: the query, which is well formed.
        given: the variables that have a value.
        is_empty: whether it had no answer: then terms count too that schema.org has and this graph does not use.

    >>> notes("SELECT ?f { ?f fkg:directer ?who }")
    ['fkg:directer is no term of this graph; did you mean “schema:director”?']
    """
    found = list(tokens(text))
    return list(dict.fromkeys([*_strange_terms(found, is_empty), *_never_bound(found, given)]))


def _strange_terms(found: list[Token], is_empty: bool) -> Iterator[str]:
    names = _prefixes(found)
    for token in _without_template(found):
        iri = _iri(token, names)
        if iri.startswith(PREFIXES["fkg"]):
            known = URIRef(iri) in FKG
        elif iri.startswith(SCHEMA):
            known = iri in own_terms() or (not is_empty and URIRef(iri) in SDO)
        else:
            continue
        if not known and len(iri) > len(PREFIXES["fkg" if iri.startswith(PREFIXES["fkg"]) else "schema"]):
            yield f"{shorten(iri)} is no term of this graph{did_you_mean(_nearest(iri))}"


def _without_template(found: list[Token]) -> list[Token]:
    """The tokens without those of a CONSTRUCT's template, whose terms are its author's own choice."""
    words = [token.text.upper() for token in found]
    if "CONSTRUCT" not in words:
        return found
    start = words.index("CONSTRUCT")
    end = words.index("}", start) if words[start + 1 : start + 2] == ["{"] and "}" in words[start:] else start
    return found[:start] + found[end + 1 :]


def _prefixes(found: list[Token]) -> dict[str, str]:
    """The namespaces by prefix: the known ones, and those that the query declares."""
    names = dict(PREFIXES)
    for word, prefix, iri in zip(found, found[1:], found[2:], strict=False):
        if word.text.upper() == "PREFIX" and prefix.sort is Sort.NAME and iri.sort is Sort.IRI:
            names[prefix.text.removesuffix(":")] = iri.text[1:-1]
    return names


def _iri(token: Token, names: dict[str, str]) -> str:
    if token.sort is Sort.IRI:
        return token.text[1:-1]
    prefix, colon, local = token.text.partition(":")
    return names[prefix] + local if token.sort is Sort.NAME and colon and prefix in names else ""


@cache
def own_terms() -> frozenset[str]:
    """The IRIs of the terms that graphs of filmkg use: its own, and those of schema.org that its shapes name.

    >>> "https://schema.org/director" in own_terms(), "https://schema.org/award" in own_terms()
    (True, False)
    """
    texts = ((files("ontology") / name).read_text("utf-8") for name in ("film.ttl", "shapes.ttl"))
    used = {f"{SCHEMA}{local}" for text in texts for local in _TERM.findall(text)}
    return frozenset(used | {str(FKG[local]) for local in FKG.__annotations__ if not local.startswith("_")})


def _nearest(iri: str) -> list[str]:
    locals_ = {re.split(r"[/#]", own)[-1]: own for own in sorted(own_terms())}
    near = process.extract(re.split(r"[/#]", iri)[-1], list(locals_), scorer=fuzz.ratio, limit=1, score_cutoff=_ALIKE)
    return [shorten(locals_[name]) for name, _, _ in near]


def _never_bound(found: list[Token], given: Collection[str]) -> Iterator[str]:
    """Variables of the outermost SELECT that stand nowhere else in the query."""
    uses = Counter(token.text[1:] for token in found if token.sort is Sort.VARIABLE)
    for token in _selected(found):
        if uses[token.text[1:]] == 1 and token.text[1:] not in given:
            yield f"{token.text} is selected, but nothing in the query gives it a value"


def _selected(found: list[Token]) -> Iterator[Token]:
    words = [token.text.upper() for token in found]
    if "SELECT" not in words:
        return
    start = words.index("SELECT")
    for token in found[start:]:
        if token.text == "{":
            return
        if token.sort is Sort.VARIABLE and found[found.index(token) - 1].text.upper() != "AS":
            yield token
