"""Terms, literals and triples of the engine, each literal in the form in which the engine gives it back."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal
from functools import lru_cache

import pyoxigraph as ox
from rdflib import XSD

from ontology.text import one_line

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@lru_cache(maxsize=65536)
def node(iri: str) -> ox.NamedNode:
    """An IRI as a term of the engine.

    >>> node("https://schema.org/name")
    <NamedNode value=https://schema.org/name>
    """
    return ox.NamedNode(str(iri))


def value_of(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.DefaultGraph | ox.Triple) -> str:
    """The IRI, label or lexical form of a term; empty for what has none.

    >>> value_of(node("https://schema.org/name")), value_of(ox.DefaultGraph())
    ('https://schema.org/name', '')
    """
    return "" if isinstance(term, ox.DefaultGraph | ox.Triple) else term.value


def triple(subject: str, predicate: str, value: ox.NamedNode | ox.Literal | str) -> ox.Triple:
    """A triple; a plain string stands for an IRI.

    >>> str(triple("urn:film", "urn:director", "urn:person"))
    '<urn:film> <urn:director> <urn:person>'
    """
    return ox.Triple(node(subject), node(predicate), node(value) if isinstance(value, str) else value)


def in_graph(stated: ox.Triple, graph: ox.NamedNode | ox.DefaultGraph | None = None) -> ox.Quad:
    """The triple as a quad of a graph: of the default graph if none is named."""
    return ox.Quad(stated.subject, stated.predicate, stated.object, graph or ox.DefaultGraph())


def text(value: str, language: str | None = None) -> ox.Literal:
    """A text on one line as a literal.

    >>> text("two\\n lines", "en")
    <Literal value=two lines language=en>
    """
    return ox.Literal(one_line(value), language=language) if language else ox.Literal(one_line(value))


def paragraphs(value: str) -> ox.Literal:
    """An English text of several paragraphs, a line each.

    >>> paragraphs("One  day.\\n\\nThe next.").value
    'One day.\\nThe next.'
    """
    return ox.Literal("\n".join(filter(None, map(one_line, value.splitlines()))), language="en")


def year(value: int) -> ox.Literal:
    """A year as ``xsd:gYear``.

    >>> year(1995).value
    '1995'
    """
    return ox.Literal(f"{value:04d}", datatype=node(XSD.gYear))


def minutes(value: int) -> ox.Literal:
    """A duration as ``xsd:dayTimeDuration``.

    >>> minutes(111).value, minutes(120).value
    ('PT1H51M', 'PT2H')
    """
    hours, rest = divmod(value, 60)
    parts = f"{hours}H" * bool(hours) + f"{rest}M" * bool(rest or not hours)
    return ox.Literal(f"PT{parts}", datatype=node(XSD.dayTimeDuration))


def days(value: int) -> ox.Literal:
    """A number of days as ``xsd:dayTimeDuration``.

    >>> days(28).value
    'P28D'
    """
    return ox.Literal(f"P{value}D", datatype=node(XSD.dayTimeDuration))


def whole(value: int) -> ox.Literal:
    """A whole number.

    >>> whole(32_000_000).value
    '32000000'
    """
    return ox.Literal(str(value), datatype=node(XSD.integer))


def decimal(value: float) -> ox.Literal:
    """A number as ``xsd:decimal``.

    >>> decimal(8.3).value, decimal(10.0).value, decimal(1e6).value
    ('8.3', '10', '1000000')
    """
    return ox.Literal(format(Decimal(str(value)).normalize(), "f"), datatype=node(XSD.decimal))


def yes_or_no(value: bool) -> ox.Literal:
    """A truth value.

    >>> yes_or_no(True).value
    'true'
    """
    return ox.Literal(str(value).lower(), datatype=node(XSD.boolean))


def moment(when: str) -> ox.Literal:
    """An ISO 8601 date as ``xsd:date``, with a time as ``xsd:dateTime``; as plain text where it is neither.

    >>> [moment(when).value for when in ("2024-11-16", "2024-11-16T16:36", "2024-11-16T16:36:05+00:00", "lately")]
    ['2024-11-16', '2024-11-16T16:36:00', '2024-11-16T16:36:05Z', 'lately']
    """
    try:
        found = datetime.fromisoformat(when)
    except ValueError:
        return text(when)
    if _DAY.fullmatch(when):
        return ox.Literal(when, datatype=node(XSD.date))
    exact = found.isoformat(timespec="seconds").replace("+00:00", "Z")
    return ox.Literal(exact, datatype=node(XSD.dateTime))
