"""The page of the ontology is made without error, and one can find and link to each term on it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from rdflib import RDFS, SKOS, Graph, URIRef

import ontology
from ontology.terms import FKG
from scripts import documentation

FILM = Path(ontology.__file__).parent / "film.ttl"
TERMS = sorted(name for name in FKG.__annotations__ if not name.startswith("_"))


@pytest.fixture(scope="module", name="page")
def made_page() -> str:
    pytest.importorskip("pylode", reason="pylode makes the page, and comes with filmkg[docs]")
    return documentation.page()


def test_every_own_term_is_on_the_page(page: str) -> None:
    assert documentation.missing(page, TERMS) == []
    film = Graph().parse(FILM)
    text = re.sub(r"\s+", " ", page)
    for name in TERMS:
        (label,), (definition,) = (film.objects(FKG._NS[name], told) for told in (RDFS.label, SKOS.definition))
        assert str(label) in text
        assert str(definition).replace("'", "&#x27;") in text.replace("'", "&#x27;"), name


def test_an_anchor_leads_to_one_place(page: str) -> None:
    anchors = Counter(re.findall(r'\bid="([^"]*)"', page))
    assert [name for name, number in anchors.items() if number > 1] == []


def test_matches_elsewhere_are_links(page: str) -> None:
    assert '<a href="http://www.wikidata.org/prop/direct/P58">wdt:P58</a>' in page


def test_what_is_documented_is_the_ontologys_own() -> None:
    graph = documentation.documented()
    assert {term for term in graph.subjects() if not documentation.is_own(term)} == set()
    assert {FKG._NS[name] for name in TERMS} <= set(graph.subjects(RDFS.isDefinedBy, URIRef(documentation.ONTOLOGY)))
    assert any("fairly faithful" in str(note) for note in graph.objects(FKG.Fidelity, SKOS.scopeNote))


def test_what_is_not_on_a_page_is_missed() -> None:
    assert documentation.missing(documentation.anchored(f"<code>{FKG.theme}</code>"), ["theme", "won"]) == ["won"]
