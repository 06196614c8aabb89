"""The two functions to which every kind of fact adds its own, and what they share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

import pyoxigraph as ox
from rdflib import RDF, SDO

from graph.naming import Naming
from graph.rdf import text, triple, year
from ontology import facts


@singledispatch
def claims(fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    """The triples that a fact asserts.

    Args:
        fact: the fact.
        names: the IRIs of what its document mentions.

    Raises:
        TypeError: a kind of fact that no function knows.
    """
    raise TypeError(f"no triples are defined for {type(fact).__name__}")


@singledispatch
def makes(fact: facts.Fact, names: Naming) -> Iterator[ox.Triple]:
    """The triples that say of what kind the things are that only the fact itself brings in; most bring in none."""
    return iter(())


def named(thing: str, kind: str, name: str) -> Iterator[ox.Triple]:
    """What a thing is and what it is called."""
    yield triple(thing, RDF.type, kind)
    yield triple(thing, SDO.name, text(name))


def dated(thing: str, when: int | None) -> Iterator[ox.Triple]:
    """The year of a thing, where it is told."""
    if when is not None:
        yield triple(thing, SDO.datePublished, year(when))
