"""From what people write to the terms that a query's variables are bound to."""

from __future__ import annotations

import re

from rdflib import XSD, Literal, URIRef
from rdflib.term import Identifier

from ontology import QueryError
from ontology.terms import PREFIXES
from ontology.text import straight
from queries.header import Kind, Parameter

_IRI = re.compile(r"""[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+""")
_YEAR = re.compile(r"[0-9]{4}")
_SPAN = re.compile(
    r"(?:the )?(?:year )?(?P<since>[0-9]{4})(?:(?: ?[-–—] ?| to | until | and | through )(?P<until>[0-9]{4}))?"
)
_DECADE = re.compile(r"(?:the )?(?P<decade>(?:[0-9]{2})?[0-9])0'?s")
_DECADES = {word: f"19{tens}0s" for tens, word in enumerate("twenties thirties forties fifties".split(), 2)}
_DECADES |= {word: f"19{tens}0s" for tens, word in enumerate("sixties seventies eighties nineties".split(), 6)}


def term_of(parameter: Parameter, words: str, query: str) -> URIRef | Literal:
    """One value, in the form that its parameter takes, as a term.

    >>> term_of(Parameter("since", Kind.YEAR), " 1990 ", "films-by-year").n3()
    '"1990"^^<http://www.w3.org/2001/XMLSchema#gYear>'
    >>> term_of(Parameter("film", Kind.IRI), "id:film/heat-1995", "cast-of-film")
    rdflib.term.URIRef('https://w3id.org/filmkg/id/film/heat-1995')
    >>> term_of(Parameter("since", Kind.YEAR), "lately", "films-by-year")
    Traceback (most recent call last):
    ontology.errors.QueryError: films-by-year: since: “lately” is no year; write four digits
    """
    text = words.strip()
    if parameter.kind is Kind.TEXT:
        return Literal(text)
    if parameter.kind is Kind.YEAR:
        if not _YEAR.fullmatch(text):
            raise QueryError(f"{parameter.name}: “{words}” is no year; write four digits", name=query)
        return Literal(text, datatype=XSD.gYear)
    iri = _expanded(text)
    if not _IRI.fullmatch(iri):
        raise QueryError(f"{parameter.name}: “{words}” is no IRI", name=query)
    return URIRef(iri)


def span_of_years(words: str) -> tuple[str, str] | None:
    """The first and the last year of a year, a decade or a span of years; None of anything else.

    >>> span_of_years("the 1990s"), span_of_years("the nineties"), span_of_years("1990 to 1994"), span_of_years("1994")
    (('1990', '1999'), ('1990', '1999'), ('1990', '1994'), ('1994', '1994'))
    >>> span_of_years("lately") is None
    True
    """
    text = straight(" ".join(words.lower().split()))
    text = _DECADES.get(text.removeprefix("the "), text)
    if decade := _DECADE.fullmatch(text):
        tens = decade["decade"].rjust(3, "~").replace("~~", "19")
        return f"{tens}0", f"{tens}9"
    if span := _SPAN.fullmatch(text):
        return span["since"], span["until"] or span["since"]
    return None


def as_bound(parameter: Parameter, value: object, query: str) -> object:
    """A value for a program's call: a term of any library stays what it is; plain text and numbers become terms.

    >>> as_bound(Parameter("since", Kind.YEAR), 1990, "films-by-year").n3()
    '"1990"^^<http://www.w3.org/2001/XMLSchema#gYear>'
    """
    is_plain = isinstance(value, str | int) and not isinstance(value, Identifier)
    return term_of(parameter, str(value), query) if is_plain else value


def _expanded(iri: str) -> str:
    """The IRI in full where it was written with a prefix of :data:`ontology.terms.PREFIXES`."""
    prefix, colon, local = iri.partition(":")
    return f"{PREFIXES[prefix]}{local}" if colon and prefix in PREFIXES else iri
