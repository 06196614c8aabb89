"""Each Turtle file of the package is the same graph to both libraries, and says what it says once."""

from __future__ import annotations

from importlib.resources import files

import pyoxigraph as ox
import pytest
from rdflib import Graph
from rdflib.compare import isomorphic

NAMES = ["film.ttl", "shapes.ttl", "concepts.ttl", "mappings.ttl"]


def test_every_file_is_tested() -> None:
    assert sorted(NAMES) == sorted(file.name for file in files("ontology").iterdir() if file.name.endswith(".ttl"))


@pytest.mark.parametrize("name", NAMES)
def test_both_libraries_read_the_same(name: str) -> None:
    source = (files("ontology") / name).read_bytes()
    quads = list(ox.parse(source, format=ox.RdfFormat.TURTLE))
    triples = ox.serialize((quad.triple for quad in quads), format=ox.RdfFormat.N_TRIPLES)
    assert quads
    assert isomorphic(Graph().parse(data=source, format="turtle"), Graph().parse(data=triples, format="nt"))
