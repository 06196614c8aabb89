"""What is like what: ``similar``, ``why``, ``recommend``, and the weights behind them: ``fit``."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from filmkg.cli.common import answers, format_option, limit_option, show, store_option
from filmkg.render import Row
from ontology.errors import DocumentError

if TYPE_CHECKING:
    from graph import Answers
    from graph.likeness import Likeness, Reason, Resemblance

_REASONS = 5
_MEASURES = ("cosine", "jaccard", "picss", "ldsd", "pagerank")
_Function = TypeVar("_Function", bound=Callable[..., Any])


def how_options(command: _Function) -> _Function:
    """The options that say how films are compared."""
    options = (
        click.option(
            "--measure", type=click.Choice(_MEASURES), default="cosine", show_default=True, help="How to compare."
        ),
        click.option(
            "--weight",
            "weights",
            multiple=True,
            metavar="RELATION=NUMBER",
            help="Let a relation weigh more or less (theme=2), or not at all (genre=0); may be given often.",
        ),
        click.option(
            "--weights", "table", type=click.Path(path_type=Path), help="A table of weights, such as fit prints."
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.command()
@click.argument("title", metavar="FILM")
@how_options
@limit_option(10)
@store_option
@format_option
def similar(title: str, limit: int, store: str, form: str, **how: Any) -> None:
    """List the films most like one, each with its reasons."""
    with answers(store) as kg:
        _show(kg.similar(title, limit, by=_by(kg, **how)), form)


@click.command()
@click.argument("one", metavar="FILM")
@click.argument("other", metavar="FILM")
@how_options
@store_option
@format_option
def why(one: str, other: str, store: str, form: str, **how: Any) -> None:
    """Say what makes two films alike, and how much each reason weighs."""
    with answers(store) as kg:
        found = kg.why(one, other, by=_by(kg, **how))
    if not found.reasons and form == "table":
        click.echo("nothing in the graph links them")
        return
    rows = [
        {"relation": each.relation, "shared": each.label, "share": each.share, "reason": each.words}
        for each in found.reasons
    ]
    show(["relation", "shared", "share", "reason"], rows, form)


@click.command()
@click.option(
    "--like", "liked", multiple=True, metavar="THING", help="A film, a person, a theme or a source work that you like."
)
@click.option("--dislike", "disliked", multiple=True, metavar="THING", help="One that you do not like.")
@click.option("--since", type=int, metavar="YEAR", help="No earlier film.")
@click.option("--until", type=int, metavar="YEAR", help="No later film.")
@click.option("--genre", help="Only films of this genre, or of one below it.")
@click.option("--where", metavar="PATTERN", help="Only films that match a SPARQL pattern, as ?film.")
@click.option("--diverse", is_flag=True, help="Films that are unlike one another.")
@click.option("--novel", is_flag=True, help="First what few documents speak of.")
@click.option("--ratings", type=click.Path(path_type=Path), help="Learn from ratings: MovieLens' or Letterboxd's.")
@click.option("--user", help="With --ratings: whose; needless where only one rates.")
@how_options
@limit_option(10)
@store_option
@format_option
def recommend(limit: int, store: str, form: str, **said: Any) -> None:
    """Recommend films to somebody who likes some things, or who rates films, each with its reasons."""
    file, user, how = said.pop("ratings"), said.pop("user"), {name: said.pop(name) for name in _HOW}
    if (file is None) == (not said["liked"]):
        raise click.UsageError("say what is liked: --like THING, or --ratings FILE; not both")
    with answers(store) as kg:
        if file is not None:
            from filmkg.cli.rating import show_suggestions, suggestions

            show_suggestions(suggestions(kg, file, user, limit), form)
            return
        found = kg.recommend(said.pop("liked"), limit, by=_by(kg, **how), **said)
    _show(found, form)
    if form == "table":
        _sum_up(found)


_HOW = ("measure", "weights", "table")


@click.command()
@click.argument("pairs", type=click.Path(path_type=Path), metavar="FILE")
@store_option
@format_option
def fit(pairs: Path, store: str, form: str) -> None:
    """Fit the weights of the relations to pairs of films that people judged.

    The file is CSV with the columns one, other (films) and alike (from 0 to 1). What is printed as CSV can be given to
    --weights of similar, why and recommend.
    """
    from graph.likeness.fitting import Judgement
    from graph.likeness.fitting import fit as fitted

    with answers(store) as kg:
        judged = [Judgement(kg.film(one), kg.film(other), alike) for one, other, alike in _pairs(pairs)]
        try:
            found = fitted(kg.likeness.space, judged)
        except ValueError as error:
            raise DocumentError(str(pairs), str(error)) from error
    told = (
        f"{len(judged)} pairs; AUC {found.auc_before:.3f} as they were, {found.auc_after:.3f} fitted (to other pairs)"
    )
    click.echo(told, err=True)
    rows = [{"relation": name, "weight": round(weight, 4)} for name, weight in found.weights.items()]
    show(["relation", "weight"], rows, form)


def _by(kg: Answers, measure: str, weights: Sequence[str], table: Path | None) -> Likeness | None:
    """How films are compared; None where nothing was said of it."""
    if measure == "cosine" and not weights and table is None:
        return None
    return kg.likeness_by(measure, **_weights(weights, table))


def _weights(words: Sequence[str], table: Path | None) -> Mapping[str, float]:
    found: dict[str, float] = {}
    if table is not None:
        found = {row["relation"]: _number(row["weight"], row["relation"]) for row in _rows(table, "relation", "weight")}
    for each in words:
        name, mark, number = each.rpartition("=")
        if not mark:
            raise click.UsageError(f"--weight {each}: write RELATION=NUMBER")
        found[name.strip()] = _number(number, name)
    return found


def _number(words: str, name: str) -> float:
    try:
        number = float(words)
    except ValueError:
        number = -1.0
    if not 0 <= number < float("inf"):
        raise click.UsageError(f"the weight of {name} is “{words}”; it must be a number of at least 0")
    return number


def _pairs(file: Path) -> list[tuple[str, str, float]]:
    found = []
    for number, row in enumerate(_rows(file, "one", "other", "alike"), 2):
        try:
            alike = float(row["alike"])
        except ValueError:
            alike = -1.0
        if not 0 <= alike <= 1:
            raise DocumentError(str(file), f"line {number}: alike is “{row['alike']}”; it must be from 0 to 1")
        found.append((row["one"], row["other"], alike))
    return found


def _rows(file: Path, *columns: str) -> list[dict[str, str]]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = [{name: value or "" for name, value in row.items() if name} for row in csv.DictReader(lines)]
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError(str(file), f"cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if not rows or any(name not in rows[0] for name in columns):
        raise DocumentError(str(file), f"must be CSV with the columns {', '.join(columns)}")
    return rows


def _show(found: Iterable[Resemblance], form: str) -> None:
    rows: list[Row] = [
        {"film": str(each.film), "iri": each.film.iri, "score": each.score, "reasons": _reasons(each.reasons, form)}
        for each in found
    ]
    show(["film", "score", "reasons"] if form == "table" else ["film", "iri", "score", "reasons"], rows, form)


def _sum_up(found: Sequence[Resemblance]) -> None:
    """Say under a list what its films have in common with what is liked."""
    from graph.likeness.picking import in_common

    common = [f"{each.reason.words} ({each.films} of {len(found)})" for each in in_common(found)[:_REASONS]]
    if common:
        click.echo(f"\nin common: {'; '.join(common)}")


def _reasons(reasons: tuple[Reason, ...], form: str) -> Sequence[object]:
    """The weightiest reasons in words for people; all of them as data for programs."""
    if form in ("json", "ndjson"):
        return [
            {"relation": each.relation, "feature": each.feature, "label": each.label, "share": each.share}
            for each in reasons
        ]
    shown = [f"{each.words} ({each.share:.3f})" for each in reasons[:_REASONS]]
    rest = sum(each.share for each in reasons[_REASONS:])
    return [*shown, f"and {len(reasons) - _REASONS} more ({rest:.3f})"] if rest else shown
