"""The alignments: from our words and those of schema.org, to words of the vocabularies that the file names."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from rdflib import SDO, SKOS, Graph, URIRef

import ontology
from ontology.terms import FKG

PACKAGE = Path(ontology.__file__).parent
FILE = PACKAGE / "mappings.ttl"
THEIRS = re.compile(
    r"http://www\.wikidata\.org/(?:entity/Q|prop/(?:direct/|qualifier/)?P)[1-9]\d*"
    r"|http://dbpedia\.org/ontology/[A-Za-z]+"
    r"|http://purl\.org/spar/fabio/[A-Z][A-Za-z]+"
    r"|https://movielabs\.com/omc/rdf/schema/v2\.8#[A-Za-z]+"
)


@pytest.fixture(scope="module")
def mappings() -> Graph:
    return Graph().parse(FILE)


def test_only_matches_are_stated(mappings: Graph) -> None:
    assert set(mappings.predicates()) == {SKOS.exactMatch, SKOS.closeMatch}


def test_a_match_leads_from_a_known_term_to_another_vocabulary(mappings: Graph) -> None:
    film = Graph().parse(PACKAGE / "film.ttl")
    for ours, _, theirs in mappings:
        assert isinstance(ours, URIRef)
        assert ours in FKG or ours in SDO, ours
        assert (ours, None, None) in film, ours
        assert THEIRS.fullmatch(str(theirs)), theirs


def test_an_exact_match_is_of_one_term_and_is_no_close_one(mappings: Graph) -> None:
    exact = list(mappings.objects(None, SKOS.exactMatch))
    assert len(exact) == len(set(exact))
    assert not set(exact) & set(mappings.objects(None, SKOS.closeMatch))


def test_every_match_names_where_it_was_checked() -> None:
    statements = FILE.read_text(encoding="utf-8").split("\n\n")[2:]
    lines = [line for statement in statements for line in statement.splitlines()]
    for before, line in pairwise(lines):
        if "Match" in line:
            assert re.match(r"# .*\[(?:sdo|dbo|wdp|fabio|omc)\]|# \[", before), line
