"""Taste learnt from ratings: ``evaluate``, and what ``recommend --ratings`` gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from filmkg.cli.common import answers, format_option, note, show, store_option
from filmkg.render import Row

if TYPE_CHECKING:
    from scipy.sparse import csr_array

    from graph import Answers
    from graph.taste.evaluation import Outcome
    from graph.taste.recommending import Because, Suggestion
    from graph.taste.splits import Split
    from ontology.ratings import Ratings

_SHORT = {
    "average_precision": "MAP",
    "ndcg": "nDCG",
    "recall": "recall",
    "reciprocal_rank": "MRR",
    "coverage": "coverage",
    "diversity": "diversity",
    "novelty": "novelty",
}


@click.command()
@click.option(
    "--ratings", "file", type=click.Path(path_type=Path), required=True, help="Ratings: MovieLens' or Letterboxd's."
)
@click.option(
    "--protocol",
    type=click.Choice(("folds", "latest", "cold")),
    default="folds",
    show_default=True,
    help="What is to be foretold: each fifth of a user's films in turn, a user's latest fifth, or who watches a film "
    "whose ratings are hidden.",
)
@click.option("--method", "methods", multiple=True, metavar="NAME", help="Only this method; may be given often.")
@click.option("-n", "--length", type=click.IntRange(min=1), default=10, show_default=True, help="Films in a list.")
@store_option
@format_option
def evaluate(file: Path, protocol: str, store: str, form: str, **how: Any) -> None:
    """Compare methods of recommendation on ratings, with what the store knows of the rated films.

    Every rated film counts alike; what a method learnt from is left out of its lists; its settings are chosen within
    the part that it may learn from.
    """
    from graph.taste.splits import folds, latest, rated
    from loaders.rating_files import read_ratings

    ratings = read_ratings(file)
    if protocol == "cold":
        _show_cold(ratings, store, form)
        return
    splits = list(folds(rated(ratings), 5)) if protocol == "folds" else [latest(ratings)]
    with answers(store) as kg:
        outcomes = list(_outcomes(kg, ratings, splits, **how))
    length = how["length"]
    columns = ["method", *(f"{name}@{length}" for name in _SHORT.values()), "seconds a split", "settings"]
    show(columns, (_row(each, columns, form) for each in outcomes), form)


def _outcomes(
    kg: Answers, ratings: Ratings, splits: list[Split], methods: tuple[str, ...], length: int
) -> Iterator[Outcome]:
    from graph.taste.evaluation import candidates, evaluate

    features = _features(kg, ratings)
    offered = {each.name: each for each in candidates(features)}
    for name in methods:
        if name not in offered:
            raise click.UsageError(f"no method is called “{name}”; there are: {', '.join(offered)}")
    likeness = (features @ features.T).toarray()
    for name in methods or offered:
        note(f"{name} …")
        yield evaluate(offered[name], splits, likeness, length)


def _features(kg: Answers, ratings: Ratings) -> csr_array:
    from graph.taste.matching import matched

    films = matched(ratings, kg.catalogue)
    known = sum(film is not None for film in films)
    told = f"{len(ratings)} ratings of {len(films)} films by {len(ratings.users)} users"
    click.echo(f"{told}; the store knows {known} of the films", err=True)
    return kg.likeness.features(films)


def _show_cold(ratings: Ratings, store: str, form: str) -> None:
    from graph.taste.cold import cold, cold_scores
    from graph.taste.splits import rated

    seen = rated(ratings)
    with answers(store) as kg:
        features = _features(kg, ratings)
    scores = cold_scores(seen, (features @ features.T).toarray())
    rows = [{"method": name} | asdict(cold(seen, each)) for name, each in scores.items()]
    show(list(rows[0]), ({key: _rounded(value, form) for key, value in row.items()} for row in rows), form)


def _rounded(value: Any, form: str) -> Any:
    return round(value, 4) if form == "table" and isinstance(value, float) else value


def _row(outcome: Outcome, columns: list[str], form: str) -> Row:
    measures = asdict(outcome.measures).values()
    rounded = [_rounded(value, form) for value in measures]
    settings = sorted({", ".join(f"{name} {value:g}" for name, value in each.items()) for each in outcome.chosen})
    values = [outcome.name, *rounded, round(outcome.seconds, 1), [each for each in settings if each]]
    return dict(zip(columns, values, strict=True))


def suggestions(kg: Answers, file: Path, user: str | None, n: int) -> list[Suggestion]:
    """What a user of a ratings file may like next.

    Args:
        kg: the graph.
        file: the ratings.
        user: the user's key; needless where only one rates.
        n: how many films at most.
    """
    from graph.taste.recommending import Recommender
    from loaders.rating_files import read_ratings

    ratings = read_ratings(file)
    if user is None and len(ratings.users) > 1:
        raise click.UsageError(f"{len(ratings.users)} users rate there; say whom you mean with --user")
    return Recommender(ratings, kg.catalogue, kg.likeness).recommend(user or ratings.users[0], n)


def show_suggestions(found: Iterable[Suggestion], form: str) -> None:
    """Print suggestions: the films that speak for each in words, or as data."""
    rows: list[Row] = [
        {
            "film": str(each.film or each.rated),
            "iri": each.film.iri if each.film else None,
            "score": each.score,
            "because you liked": [_in_words(one) if form == "table" else _as_data(one) for one in each.because],
        }
        for each in found
    ]
    chosen = (
        ["film", "score", "because you liked"] if form == "table" else ["film", "iri", "score", "because you liked"]
    )
    show(chosen, rows, form)


def _in_words(because: Because) -> str:
    reasons = "; ".join(reason.words for reason in because.reasons) or "liked by the same people"
    return f"{because.liked}: {reasons}"


def _as_data(because: Because) -> Row:
    reasons = [{"relation": each.relation, "feature": each.feature, "label": each.label} for each in because.reasons]
    return {"film": str(because.liked), "weight": because.weight, "reasons": reasons}
