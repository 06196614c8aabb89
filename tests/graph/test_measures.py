"""Measures of likeness: each the sum of its reasons, each what its paper says on a case worked out by hand."""

from __future__ import annotations

from math import log, log2

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import FilmGraph
from graph.catalogue import Film
from graph.likeness import MEASURES, Likeness, Measure
from graph.likeness.measures import Walk
from graph.likeness.space import Space
from graph.relations import Relation
from graph.results import Result


def space(rows: list[tuple[set[int], set[int]]]) -> Space:
    """Films with themes and actors, each a number."""
    import pyoxigraph as ox

    films = [Film(f"Film {number}", 1990, f"urn:film:{number}") for number in range(len(rows))]

    def query(text: str) -> Result:
        which = 0 if "themes" in text else 1
        cells = [
            (ox.NamedNode(film.iri), ox.NamedNode(f"urn:{which}:{each}"), ox.Literal(str(each)))
            for film, row in zip(films, rows, strict=True)
            for each in sorted(row[which])
        ]
        return Result("SELECT", ("film", "feature", "label"), list(cells))

    relations = [Relation("theme", 0.5, "themes", "theme {}"), Relation("actor", 1.5, "actors", "actor {}")]
    return Space.of(query, films, relations)


BY_HAND = space([({1, 2}, {1}), ({1}, {1, 2}), ({2}, set())])
_N = 3


def score(measure: type[Measure], one: int = 0, other: int = 1) -> float:
    return float(measure(BY_HAND).scores({one: 1.0})[other])


def test_jaccard_is_what_is_shared_through_what_either_has() -> None:
    assert score(MEASURES["jaccard"]) == pytest.approx(2 / 4)
    assert score(MEASURES["jaccard"], 0, 2) == pytest.approx(1 / 3)


def test_picss_weighs_by_information_content_and_relation() -> None:
    two, one = log2((_N + 1) / 2), log2((_N + 1) / 1)  # of a feature that two films have, that one has
    shared = 0.25 * two + 0.75 * two
    assert score(MEASURES["picss"]) == pytest.approx(shared / (shared + 0.25 * two + 0.75 * one))


def test_ldsd_adds_what_shared_features_are_worth() -> None:
    total = 2 / (1 + log(2))
    assert score(MEASURES["ldsd"]) == pytest.approx(total / (1 + total))


def test_the_walk_is_the_pagerank_of_networkx() -> None:
    import networkx as nx

    weights = BY_HAND.content * BY_HAND.weights
    graph: nx.Graph[tuple[str, int]] = nx.Graph()
    for row, column in zip(*BY_HAND.incidence.nonzero(), strict=True):
        graph.add_edge(("film", int(row)), ("feature", int(column)), weight=weights[column])
    walk = Walk(BY_HAND)
    expected = nx.pagerank(graph, alpha=walk.damping, personalization={("film", 0): 1}, tol=1e-12, max_iter=1000)
    for film in (1, 2):  # the walk stops after some steps: what is left of it is 0.85 ** 60
        assert walk.scores({0: 1.0})[film] == pytest.approx(expected["film", film], abs=1e-4)


FILMS = st.lists(
    st.tuples(st.sets(st.integers(0, 5), max_size=4), st.sets(st.integers(0, 5), max_size=4)), min_size=3, max_size=6
)


@pytest.mark.parametrize("name", MEASURES)
@settings(deadline=None)
@given(rows=FILMS, liked=st.sets(st.integers(0, 2), min_size=1), dislike=st.booleans())
def test_every_score_is_the_sum_of_its_reasons(
    name: str, rows: list[tuple[set[int], set[int]]], liked: set[int], dislike: bool
) -> None:
    measure = MEASURES[name](space(rows))
    taste = dict.fromkeys(sorted(liked), 1 / len(liked))
    if dislike:
        taste[max(taste)] = -1.0
    scores = measure.scores(taste)
    for row in range(len(rows)):
        assert sum(measure.shares(taste, row).values()) == pytest.approx(scores[row], abs=1e-9)


@pytest.mark.parametrize("name", ["cosine", "ldsd"])
@settings(deadline=None)
@given(rows=FILMS, n=st.integers(1, 4))
def test_the_nearest_of_all_films_are_those_of_each(name: str, rows: list[tuple[set[int], set[int]]], n: int) -> None:
    measure = MEASURES[name](space(rows))
    nearest = measure.nearest(n).toarray()
    for row in range(len(rows)):
        scores = measure.scores({row: 1.0})
        scores[row] = 0
        expected = sorted((each for each in scores if each > 1e-12), reverse=True)[:n]
        assert sorted(nearest[row][nearest[row] > 0], reverse=True) == pytest.approx(expected)
        assert all(nearest[row][column] in (0, pytest.approx(scores[column])) for column in range(len(rows)))


@pytest.mark.parametrize("name", ["cosine", "jaccard", "picss", "ldsd"])
@settings(deadline=None)
@given(rows=FILMS)
def test_likeness_is_symmetric_and_between_0_and_1(name: str, rows: list[tuple[set[int], set[int]]]) -> None:
    measure = MEASURES[name](space(rows))
    table = np.array([measure.scores({row: 1.0}) for row in range(len(rows))])
    assert np.allclose(table, table.T)
    assert ((table >= 0) & (table <= 1 + 1e-9)).all()


@pytest.fixture(name="kg", scope="module")
def graph_of_samples() -> FilmGraph:
    from loaders import read_all
    from ontology.errors import DocumentError
    from tests.filmkg.conftest import SAMPLES

    kg = FilmGraph()
    kg.load(found[1] for found in read_all([SAMPLES]) if not isinstance(found, DocumentError))
    return kg


@pytest.mark.parametrize("name", MEASURES)
def test_each_measure_finds_the_same_directors_film_near(kg: FilmGraph, name: str) -> None:
    by = Likeness.of(kg.query, kg.catalogue, measure=MEASURES[name])
    assert "The Wrestler (2008)" in [str(found.film) for found in by.similar(kg.film("Requiem for a Dream"), 5)]
