"""Requests for recommendations: what is liked and what is not, filters, how a list is made, fitted weights."""

from __future__ import annotations

from typing import Any

import pytest

from graph import FilmGraph
from graph.likeness.fitting import Judgement, fit
from graph.likeness.picking import in_common
from ontology.errors import QueryError, UnknownName
from ontology.facts import BasedOn, Fact, FilmMention, PersonMention, Recommends, Released, WorkForm, WorkMention
from tests.documents import about, directed, document, of_genre, plays


def corpus() -> FilmGraph:
    """Six films: three by Ada Quill (two of them thrillers about debt), three by Ben Rook about the sea."""
    films = {name: FilmMention(name, year) for name, year in (
        ("Red", 1990), ("Blue", 1995), ("Green", 2001), ("Wave", 1992), ("Tide", 1999), ("Reef", 2005),
    )}  # fmt: skip
    facts: dict[str, list[Fact]] = {name: [Released(mention, mention.year or 0)] for name, mention in films.items()}
    for name in ("Red", "Blue", "Green"):
        facts[name] += [directed(films[name], "Ada Quill")]
    for name in ("Red", "Blue"):
        facts[name] += [about(films[name], "debt"), of_genre(films[name], "thriller")]
    for name in ("Wave", "Tide", "Reef"):
        facts[name] += [directed(films[name], "Ben Rook"), about(films[name], "whaling")]
    facts["Tide"] += [plays(films["Tide"], "Cora Finch")]
    facts["Green"] += [plays(films["Green"], "Cora Finch"), of_genre(films["Green"], "crime thriller")]
    work = WorkMention(WorkForm.NOVEL, "The Long Swell", PersonMention("Dora Pell"), 1950)
    facts["Wave"] += [BasedOn(films["Wave"], work)]
    facts["Reef"] += [BasedOn(films["Reef"], work)]
    facts["Red"] += [Recommends(films["Red"], films["Tide"])]
    facts["Blue"] += [Recommends(films["Blue"], films["Tide"])]
    kg = FilmGraph()
    kg.load(document(f"{name}.txt", films[name], *facts[name]) for name in films)
    return kg


@pytest.fixture(name="kg", scope="module")
def graph() -> FilmGraph:
    return corpus()


def titles(kg: FilmGraph, *liked: str, **wanted: Any) -> list[str]:
    return [found.film.title for found in kg.recommend(liked, 10, **wanted)]


def test_a_person_a_theme_and_a_novel_can_be_liked(kg: FilmGraph) -> None:
    assert set(titles(kg, "Ben Rook")) == {"Wave", "Tide", "Reef"}
    assert set(titles(kg, "debt")) == {"Red", "Blue"}
    assert set(titles(kg, "The Long Swell")) == {"Wave", "Reef"}
    assert {"Red", "Wave"} <= set(titles(kg, "Ada Quill", "whaling"))


def test_the_reasons_of_a_wish_speak_of_one_film(kg: FilmGraph) -> None:
    words = {reason.words for found in kg.recommend(["Ben Rook"]) for reason in found.reasons}
    assert words == {"directed by Ben Rook"}


def test_scores_towards_wishes_are_the_sum_of_their_reasons(kg: FilmGraph) -> None:
    for found in kg.recommend(["Red", "Cora Finch"], disliked=["whaling"]):
        assert found.score == pytest.approx(sum(reason.share for reason in found.reasons), abs=1e-9)


def test_what_is_called_like_nothing_is_unknown(kg: FilmGraph) -> None:
    with pytest.raises(UnknownName, match="did you mean “Ben Rook”"):
        kg.recommend(["Ben Rok"])


def test_a_dislike_speaks_against_films(kg: FilmGraph) -> None:
    plain = {found.film.title: found.score for found in kg.recommend(["Green"])}
    against = {found.film.title: found for found in kg.recommend(["Green"], disliked=["whaling"])}
    assert against["Tide"].score < plain["Tide"]
    assert against["Blue"].score == pytest.approx(plain["Blue"])
    assert min(reason.share for reason in against["Tide"].reasons) < 0


def test_filters_choose_among_films(kg: FilmGraph) -> None:
    assert set(titles(kg, "Wave", since=2000)) == {"Reef"}
    assert set(titles(kg, "Wave", until=2000)) == {"Tide"}
    assert set(titles(kg, "Red", genre="Thriller")) == {"Blue", "Green"}  # a crime thriller is a thriller
    assert set(titles(kg, "Wave", where="?film schema:actor/schema:name 'Cora Finch'")) == {"Tide"}


def test_a_malformed_pattern_is_told(kg: FilmGraph) -> None:
    with pytest.raises(QueryError):
        kg.recommend(["Wave"], where="?film schema:actor")


@pytest.mark.parametrize("genre", ['x" } #', "?film", "{", "\n"])
def test_a_genre_is_only_ever_a_value(kg: FilmGraph, genre: str) -> None:
    assert titles(kg, "Red", genre=genre) == []


def test_a_diverse_list_mixes(kg: FilmGraph) -> None:
    plain = titles(kg, "Red", "Wave")
    mixed = [found.film.title for found in kg.recommend(["Red", "Wave"], 2, diverse=True)]
    assert set(mixed) != set(plain[:2]) or len({title in ("Blue", "Green") for title in mixed}) == 2
    assert mixed[0] == plain[0]


def test_a_novel_list_puts_what_many_recommend_behind(kg: FilmGraph) -> None:
    plain, novel = titles(kg, "Wave"), titles(kg, "Wave", novel=True)
    assert set(plain) == set(novel)
    assert novel.index("Tide") >= plain.index("Tide")
    scores = {found.film.title: found.score for found in kg.recommend(["Wave"], novel=True)}
    assert scores["Tide"] < {found.film.title: found.score for found in kg.recommend(["Wave"])}["Tide"]


def test_a_list_is_summed_up(kg: FilmGraph) -> None:
    common = in_common(kg.recommend(["Wave"]))
    assert (common[0].reason.words, common[0].films) == ("same theme: whaling", 2) or common[0].films == 2
    assert {each.reason.label for each in common} >= {"Ben Rook", "whaling"}


def test_weights_and_measures_change_what_is_like(kg: FilmGraph) -> None:
    green, tide = "Green", "Tide"
    default = kg.why(green, tide).score
    assert kg.why(green, tide, by=kg.likeness_by(actor=0.1)).score < default
    assert kg.why(green, tide, by=kg.likeness_by(actor=0.0)).reasons == ()
    assert kg.why(green, tide, by=kg.likeness_by("jaccard")).score > 0
    for wrong in ({"measure": "magic"}, {"actors": 1.0}):
        with pytest.raises(UnknownName):
            kg.likeness_by(**wrong)


def test_fitted_weights_tell_what_people_mean(kg: FilmGraph) -> None:
    """People who care for directors alone: the director outweighs what else films share."""
    names = ["Red", "Blue", "Green", "Wave", "Tide", "Reef"]
    by_ada = set(names[:3])
    pairs = [
        Judgement(kg.film(one), kg.film(other), float((one in by_ada) == (other in by_ada)))
        for place, one in enumerate(names)
        for other in names[place + 1 :]
    ]
    found = fit(kg.likeness.space, pairs)
    assert max(found.weights, key=lambda name: found.weights[name]) == "director"
    assert found.auc_after == 1.0
    assert min(found.weights.values()) >= 0
    with pytest.raises(ValueError, match="some pairs must be alike"):
        fit(kg.likeness.space, [each for each in pairs if each.alike])
