"""Likeness: symmetric, explained to the last digit, and silent where nothing is shared."""

from __future__ import annotations

import pytest

from graph import FilmGraph
from ontology.facts import FilmMention, Runs
from tests.documents import CORPUS, about, directed, document, of_genre

ALONE = FilmMention("Alone", 1990)


@pytest.fixture(name="kg")
def graph() -> FilmGraph:
    kg = FilmGraph()
    kg.load([*CORPUS, document("alone.txt", ALONE, Runs(ALONE, 60))])
    return kg


def test_a_score_is_the_sum_of_its_reasons(kg: FilmGraph) -> None:
    for found in kg.similar("Pier"):
        assert found.score == pytest.approx(sum(reason.share for reason in found.reasons), abs=1e-9)
        assert 0 < found.score <= 1 + 1e-9


def test_likeness_is_symmetric_and_a_film_is_fully_like_itself_where_it_has_all_relations(kg: FilmGraph) -> None:
    assert kg.why("Pier", "The Harbour").score == pytest.approx(kg.why("The Harbour", "Pier").score, abs=1e-12)


def test_reasons_name_what_is_shared(kg: FilmGraph) -> None:
    words = [reason.words for reason in kg.why("Pier", "The Harbour").reasons]
    assert "recommended beside The Harbour" in [reason.words for reason in kg.why("The Harbour", "Pier").reasons]
    assert "both directed by Ada Quill" in words
    assert "Ben Rook in both" in words
    assert "recommends Pier" in words
    assert "inspired by The Harbour" in [reason.words for reason in kg.why("The Harbour", "Pier").reasons]
    assert "inspired Pier" in words
    assert "both made by Lark Brothers Inc." in words or "both made by The Lark Bros." in words
    assert "same theme: addiction" in words  # one is about alcoholism, which is an addiction


def test_nothing_shared_is_no_likeness(kg: FilmGraph) -> None:
    assert kg.similar("Alone") == []
    assert kg.why("Alone", "Pier").reasons == ()
    assert kg.why("Alone", "Pier").score == 0


def test_what_is_liked_is_not_recommended(kg: FilmGraph) -> None:
    assert [str(found.film) for found in kg.recommend(["Pier"])] == ["The Harbour (1955)"]
    assert kg.recommend(["Pier", "The Harbour"]) == []


def test_a_rare_theme_weighs_more_than_a_common_one() -> None:
    films = [FilmMention(f"Film {letter}", 1990) for letter in "ABCD"]
    rare, common = about(films[0], "grief"), [about(film, "war") for film in films]
    pages = [
        document("a.txt", films[0], rare, common[0]),
        document("b.txt", films[1], about(films[1], "grief"), common[1]),
        document("c.txt", films[2], common[2]),
        document("d.txt", films[3], common[3]),
    ]
    with FilmGraph() as kg:
        kg.load(pages)
        shares = {reason.label: reason.share for reason in kg.why("Film A", "Film B").reasons}
        assert shares["grief"] > shares["war"] > 0


def test_a_load_is_seen_by_the_next_question(kg: FilmGraph) -> None:
    assert kg.similar("Alone") == []
    kg.load([document("more.txt", ALONE, directed(ALONE, "Ada Quill"), of_genre(ALONE, "Drama"))])
    assert {str(found.film) for found in kg.similar("Alone")} == {"The Harbour (1955)", "Pier (1957)"}
