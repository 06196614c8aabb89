"""RDF terms as Python values."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from types import MappingProxyType

import pyoxigraph as ox
from rdflib import XSD
from rdflib.xsd_datetime import parse_xsd_duration

from ontology.terms import shorten

_YEAR = re.compile(r"(-?[0-9]{4,})(?:Z|[+-][0-9]{2}:[0-9]{2})?")
_TRUTH = {"true": True, "1": True, "false": False, "0": False}


class Iri(str):
    """An IRI, which is its own text; it knows what people call the thing.

    Attributes:
        label: what people call it; the shortened IRI where nothing is known.

    >>> film = Iri("https://w3id.org/filmkg/id/film/heat-1995", "Heat")
    >>> film == "https://w3id.org/filmkg/id/film/heat-1995", film.label, Iri("https://schema.org/name").label
    (True, 'Heat', 'schema:name')
    """

    __slots__ = ("label",)
    label: str

    def __new__(cls, value: str, label: str | None = None) -> Iri:  # noqa: D102 - the class says it
        made = super().__new__(cls, value)
        made.label = label or shorten(value)
        return made


Value = Iri | str | int | float | Decimal | bool | date | datetime | time | timedelta


def _year(text: str) -> int:
    match = _YEAR.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return int(match[1])


def _duration(text: str) -> timedelta:
    found = parse_xsd_duration(text)
    if not isinstance(found, timedelta):  # of months, which are no fixed time
        raise ValueError(text)  # noqa: TRY004 - the reader of a value knows no other error
    return found


def _truth(text: str) -> bool:
    return _TRUTH[text]


_WHOLE = (
    "integer long int short byte nonNegativeInteger positiveInteger nonPositiveInteger negativeInteger unsignedLong "
    "unsignedInt unsignedShort unsignedByte"
).split()
_READERS: Mapping[str, Callable[[str], Value]] = MappingProxyType(
    {
        **{str(XSD[name]): int for name in _WHOLE},
        str(XSD.decimal): Decimal,
        str(XSD.double): float,
        str(XSD.float): float,
        str(XSD.boolean): _truth,
        str(XSD.gYear): _year,
        str(XSD.date): date.fromisoformat,
        str(XSD.dateTime): datetime.fromisoformat,
        str(XSD.time): time.fromisoformat,
        str(XSD.duration): _duration,
        str(XSD.dayTimeDuration): _duration,
    }
)
"""How the text of a literal is read, by its datatype; that of any other stays text."""


def python_value(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Value:
    """A term as the Python value that it stands for.

    Args:
        term: an IRI gives an :class:`Iri`, a literal what its datatype says (a text that is none of its datatype stays
            text), any other term its text in N-Triples.

    >>> from pyoxigraph import Literal
    >>> python_value(Literal("1995", datatype=ox.NamedNode(str(XSD.gYear))))
    1995
    >>> python_value(Literal("PT1H51M", datatype=ox.NamedNode(str(XSD.dayTimeDuration))))
    datetime.timedelta(seconds=6660)
    >>> python_value(Literal("many", datatype=ox.NamedNode(str(XSD.int))))
    'many'
    """
    if isinstance(term, ox.NamedNode):
        return Iri(term.value)
    if not isinstance(term, ox.Literal):
        return str(term)
    text = term.value
    reader = _READERS.get(term.datatype.value)
    if reader is None:
        return text
    try:
        return reader(text)
    except (ValueError, ArithmeticError, KeyError):
        return text
