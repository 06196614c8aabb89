"""Taste learnt from ratings: splits that leak nothing, measures as a library has them, methods that find a pattern."""

from __future__ import annotations

import ir_measures
import numpy as np
import pytest
from ir_measures import MRR, R, nDCG
from scipy import sparse

from graph import FilmGraph
from graph.taste.cold import cold, cold_scores
from graph.taste.evaluation import Candidate, candidates, choose, evaluate
from graph.taste.matching import matched
from graph.taste.measures import Scores, best, measure
from graph.taste.methods import Chance, Content, Ease, ItemNeighbours, Method, PageRank, Popularity
from graph.taste.recommending import Recommender
from graph.taste.splits import folds, latest, rated
from ontology.errors import UnknownName
from ontology.ratings import RatedFilm, Ratings
from tests.documents import CORPUS

_USERS, _FILMS = 40, 20


def two_tastes(seed: int = 0) -> sparse.csr_array:
    """Half of the users rate the first half of the films, the others the rest, each most of them."""
    chance = np.random.default_rng(seed)
    likes = np.zeros((_USERS, _FILMS))
    likes[: _USERS // 2, : _FILMS // 2] = 1
    likes[_USERS // 2 :, _FILMS // 2 :] = 1
    return sparse.csr_array(likes * (chance.random(likes.shape) < 0.8))


def kinds() -> sparse.csr_array:
    """Two features: which half of the films a film belongs to."""
    halves = np.zeros((_FILMS, 2))
    halves[: _FILMS // 2, 0] = 1
    halves[_FILMS // 2 :, 1] = 1
    return sparse.csr_array(halves)


METHODS: tuple[Method, ...] = (
    Content((kinds() @ kinds().T).toarray()),
    PageRank(kinds()),
    ItemNeighbours(),
    Ease(10.0),
    Ease(10.0, (kinds() @ kinds().T).toarray(), 5.0),
)


def columns(rows: list[tuple[int, int, int]], films: tuple[RatedFilm, ...]) -> Ratings:
    user, film, time = (np.array(column, dtype=np.int64) for column in zip(*rows, strict=True))
    users = tuple(f"u{number}" for number in range(int(user.max()) + 1))
    return Ratings(users, films, user, film, np.full(len(rows), 4.0), time)


@pytest.mark.parametrize("k", [2, 5])
def test_the_folds_divide_all_ratings_and_share_none(k: int) -> None:
    whole = two_tastes()
    tests = np.zeros(whole.shape)
    for split in folds(whole, k):
        assert (split.train + split.test != whole).nnz == 0
        assert split.train.multiply(split.test).nnz == 0
        tests += split.test.toarray()
    assert (tests == whole.toarray()).all()


def test_the_folds_are_those_of_their_seed() -> None:
    first, again, other = (next(folds(two_tastes(), 5, seed)).test.toarray() for seed in (1, 1, 2))
    assert (first == again).all()
    assert (first != other).any()


def test_the_latest_ratings_are_foretold_from_the_earlier_ones() -> None:
    films = tuple(RatedFilm(str(number), f"Film {number}") for number in range(5))
    split = latest(columns([(0, film, 100 - film) for film in range(5)] + [(1, 0, 1)], films))
    assert split.test.toarray().tolist() == [[1, 0, 0, 0, 0], [0, 0, 0, 0, 0]]
    assert split.train.toarray().tolist() == [[0, 1, 1, 1, 1], [1, 0, 0, 0, 0]]


def test_a_film_rated_twice_counts_once() -> None:
    films = (RatedFilm("1", "Film"),)
    assert rated(columns([(0, 0, 1), (0, 0, 2)], films)).toarray().tolist() == [[1.0]]


def test_the_measures_are_those_of_a_library() -> None:
    split = next(folds(two_tastes(3), 5))
    scores = Chance(7).scores(split.train)
    lists = best(scores.copy(), split.train, 10)
    found = measure(lists, split.train, split.test)
    wanted = [
        ir_measures.Qrel(str(user), str(film), 1) for user, film in zip(*map(list, split.test.nonzero()), strict=True)
    ]
    run = [
        ir_measures.ScoredDoc(str(user), str(film), float(-place))
        for user, row in enumerate(lists)
        for place, film in enumerate(row)
    ]
    theirs = ir_measures.calc_aggregate([nDCG @ 10, R @ 10, MRR @ 10], wanted, run)
    assert found.ndcg == pytest.approx(theirs[nDCG @ 10])
    assert found.recall == pytest.approx(theirs[R @ 10])
    assert found.reciprocal_rank == pytest.approx(theirs[MRR @ 10])


def test_average_precision_is_1_for_a_perfect_list_however_much_is_wanted() -> None:
    wanted = sparse.csr_array(np.ones((1, 30)))
    found = measure(np.arange(10)[np.newaxis, :], sparse.csr_array((1, 30)), wanted)
    assert found.average_precision == 1.0
    assert found.ndcg == pytest.approx(1.0)
    assert found.recall == pytest.approx(1 / 3)


def test_what_was_seen_is_never_recommended() -> None:
    seen = two_tastes()
    lists = best(np.ones(seen.shape), seen, 5)
    assert not np.take_along_axis(seen.toarray(), lists, axis=1).any()


@pytest.mark.parametrize("method", METHODS, ids=lambda method: type(method).__name__)
def test_every_method_that_learns_tells_two_tastes_apart(method: Method) -> None:
    split = next(folds(two_tastes(), 5))
    learnt = evaluate(Candidate("it", lambda: method), [split], n=3).measures
    for floor in (Chance(), Popularity()):
        assert learnt.ndcg > 1.5 * evaluate(Candidate("floor", lambda each=floor: each), [split], n=3).measures.ndcg


def test_ease_without_content_is_the_published_closed_form() -> None:
    seen = two_tastes()
    inverse = np.linalg.inv((seen.T @ seen).toarray() + 50 * np.eye(_FILMS))
    expected = np.eye(_FILMS) - inverse / np.diag(inverse)
    assert np.allclose(Ease(50).weights(seen), expected)


def test_settings_are_chosen_without_a_look_at_the_test() -> None:
    asked: list[sparse.csr_array] = []

    class Spy(Popularity):
        def scores(self, seen: sparse.csr_array) -> Scores:
            asked.append(seen)
            return super().scores(seen)

    split = next(folds(two_tastes(), 5))
    choose(Candidate("spy", lambda size: Spy(), {"size": (1.0, 2.0)}), split.train)
    assert len(asked) == 2
    assert all(seen.multiply(split.test).nnz == 0 and seen.nnz < split.train.nnz for seen in asked)


def test_all_methods_can_be_compared() -> None:
    names = [evaluate(each, folds(two_tastes(), 2), n=3).name for each in candidates(kinds())]
    assert names[0] == "chance"
    assert "EASE with content" in names


@pytest.fixture(name="kg")
def graph() -> FilmGraph:
    kg = FilmGraph()
    kg.load(CORPUS)
    return kg


def test_rated_films_are_found_by_title_and_year(kg: FilmGraph) -> None:
    pier = kg.film("Pier")
    films = (
        RatedFilm("1", pier.title, pier.year),
        RatedFilm("2", "Another Name", pier.year, (pier.title,)),
        RatedFilm("3", pier.title, 1899),
        RatedFilm("4", "No Such Film", 1990),
    )
    ratings = columns([(0, number, 0) for number in range(4)], films)
    assert matched(ratings, kg.catalogue) == [pier, pier, None, None]


def test_a_recommendation_names_the_users_own_films_and_what_they_share(kg: FilmGraph) -> None:
    pier, harbour = kg.film("Pier"), kg.film("The Harbour")
    films = (RatedFilm("1", pier.title, pier.year), RatedFilm("2", harbour.title, harbour.year))
    found = Recommender(columns([(0, 0, 0), (1, 1, 0)], films), kg.catalogue, kg.likeness).recommend("u0")
    assert [each.film for each in found][:1] == [harbour]
    assert found[0].because[0].liked.title == pier.title
    assert "both directed by Ada Quill" in [reason.words for reason in found[0].because[0].reasons]
    assert found[0].score > 0


def test_a_user_who_rates_nothing_is_unknown(kg: FilmGraph) -> None:
    films = (RatedFilm("1", "Pier"),)
    with pytest.raises(UnknownName, match="no user is called"):
        Recommender(columns([(0, 0, 0)], films), kg.catalogue, kg.likeness).recommend("nobody")


def test_a_film_that_nobody_has_rated_is_foretold_by_what_it_is() -> None:
    seen = two_tastes()
    scores = cold_scores(seen, (kinds() @ kinds().T).toarray())
    told = {name: cold(seen, each) for name, each in scores.items()}
    assert told["content"].auc_of_film > 0.9
    assert told["content"].auc_of_user > 0.8
    assert told["content, smoothed"].precision_of_user > 0.7
    assert 0.3 < told["chance"].auc_of_user < 0.7


def test_the_ratings_of_a_hidden_film_are_unknown_to_its_scores() -> None:
    seen = two_tastes()
    kernel = (kinds() @ kinds().T).toarray()
    others = seen.toarray()
    others[:, 3] = 0
    with_film, without = cold_scores(seen, kernel), cold_scores(sparse.csr_array(others), kernel)
    for name in ("popularity", "content"):
        assert np.allclose(with_film[name][:, 3], without[name][:, 3])
    smoothed, alone = with_film["content, smoothed"][:, 3], without["content, smoothed"][:, 3]
    assert np.allclose(smoothed, alone)
