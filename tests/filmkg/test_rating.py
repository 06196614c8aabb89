"""``evaluate`` and ``recommend --ratings`` as a user runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.filmkg.conftest import Run

FILMS = (
    "The Shining (1980)",
    "Misery (1990)",
    "Casino (1995)",
    "Heat (1995)",
    "Stand by Me (1986)",
    "Taxi Driver (1976)",
)


@pytest.fixture(name="ratings")
def file_of_ratings(tmp_path: Path) -> Path:
    """Twelve users: half rate the first, second and fifth film, the others the rest; each leaves one out."""
    rows = []
    for user in range(12):
        own = (0, 1, 4) if user % 2 else (2, 3, 5)
        rows += [f"{user},{film},4.0,{user}" for place, film in enumerate(own) if place != user % 3]
    (tmp_path / "ratings.csv").write_text(
        "userId,movieId,rating,timestamp\n" + "\n".join(rows) + "\n", encoding="utf-8"
    )
    titles = "".join(f'{number},"{title}",x\n' for number, title in enumerate(FILMS))
    (tmp_path / "movies.csv").write_text("movieId,title,genres\n" + titles, encoding="utf-8")
    return tmp_path / "ratings.csv"


def test_methods_are_compared(filmkg: Run, samples_store: Path, ratings: Path) -> None:
    done = filmkg(
        "evaluate", "--ratings", ratings, "--store", samples_store, "--format", "json", "--method", "EASE",
        "--method", "chance", "-n", "2",
    )  # fmt: skip
    assert done.code == 0
    assert "of 6 films by 12 users" in done.err
    rows = json.loads(done.out)
    assert [row["method"] for row in rows] == ["EASE", "chance"]
    assert all(0 <= row["MAP@2"] <= 1 for row in rows)


def test_an_unknown_method_is_a_matter_of_usage(filmkg: Run, samples_store: Path, ratings: Path) -> None:
    done = filmkg("evaluate", "--ratings", ratings, "--store", samples_store, "--method", "magic")
    assert done.code == 2
    assert "no method is called “magic”; there are: chance" in done.err


def test_the_users_own_films_are_the_reasons(filmkg: Run, samples_store: Path, ratings: Path) -> None:
    done = filmkg(
        "recommend", "--ratings", ratings, "--user", "1", "--store", samples_store, "--format", "json", "-n", "1"
    )
    (row,) = json.loads(done.out)
    assert row["film"] == "Misery (1990)"  # the one that user 1 leaves out
    assert {one["film"] for one in row["because you liked"]} == {"The Shining (1980)", "Stand by Me (1986)"}
    assert all(one["reasons"] for one in row["because you liked"])


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ((), "say what is liked"),
        (("--like", "Heat", "--ratings", "x"), "not both"),
        (("--ratings", "nowhere"), "nowhere: cannot be read"),
    ],
)
def test_what_is_missing_is_told(filmkg: Run, samples_store: Path, words: tuple[str, ...], complaint: str) -> None:
    done = filmkg("recommend", *words, "--store", samples_store)
    assert done.code in (1, 2)
    assert complaint in done.err
    assert done.err.count("\n") == 1


def test_of_several_users_one_must_be_named(filmkg: Run, samples_store: Path, ratings: Path) -> None:
    done = filmkg("recommend", "--ratings", ratings, "--store", samples_store)
    assert done.code == 2
    assert "12 users rate there" in done.err
    unknown = filmkg("recommend", "--ratings", ratings, "--user", "zoe", "--store", samples_store)
    assert "no user is called “zoe”" in unknown.err
