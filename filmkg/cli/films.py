"""About films: ``film``, ``sources``, ``similar``, ``why``, ``recommend``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from filmkg.cli.common import answers, format_option, limit_option, show, store_option
from filmkg.render import Row

if TYPE_CHECKING:
    from graph.likeness import Reason, Resemblance

_REASONS = 5
_SOURCES = 2
_SYNOPSIS = 100


@click.command()
@click.argument("title", metavar="FILM")
@store_option
@format_option
def film(title: str, store: str, form: str) -> None:
    """Show what is known of a film, each fact with the documents that state it."""
    with answers(store) as kg:
        rows = [
            {"fact": entry.relation, "value": _short(entry.value, form), "sources": _sources(entry.sources, form)}
            for entry in kg.facts(title)
        ]
    show(["fact", "value", "sources"], rows, form)


@click.command()
@click.argument("title", metavar="FILM")
@click.argument("relation", required=False, metavar="[FACT]")
@store_option
@format_option
def sources(title: str, relation: str | None, store: str, form: str) -> None:
    """Show the words in which documents state the facts of a film (or those of one kind, such as director)."""
    with answers(store) as kg:
        rows = [
            {
                "fact": quote.relation,
                "value": _short(quote.value, form),
                "document": quote.document,
                "section": quote.section,
                "offset": quote.start,
                "quote": _short(" ".join(quote.quote.split()), form),
            }
            for quote in kg.quotes(title, relation)
        ]
    show(["fact", "value", "document", "section", "offset", "quote"], rows, form)


@click.command()
@click.argument("title", metavar="FILM")
@limit_option(10)
@store_option
@format_option
def similar(title: str, limit: int, store: str, form: str) -> None:
    """List the films most like one, each with its reasons."""
    with answers(store) as kg:
        _show_likeness(kg.similar(title, limit), form)


@click.command()
@click.argument("one", metavar="FILM")
@click.argument("other", metavar="FILM")
@store_option
@format_option
def why(one: str, other: str, store: str, form: str) -> None:
    """Say what makes two films alike, and how much each reason weighs."""
    with answers(store) as kg:
        found = kg.why(one, other)
    if not found.reasons and form == "table":
        click.echo("nothing in the graph links them")
        return
    rows = [
        {"relation": each.relation, "shared": each.label, "share": each.share, "reason": each.words}
        for each in found.reasons
    ]
    show(["relation", "shared", "share", "reason"], rows, form)


@click.command()
@click.option("--like", "liked", multiple=True, metavar="FILM", help="A film that you like; may be given often.")
@click.option("--ratings", type=click.Path(path_type=Path), help="Learn from ratings: MovieLens' or Letterboxd's.")
@click.option("--user", help="With --ratings: whose; needless where only one rates.")
@limit_option(10)
@store_option
@format_option
def recommend(liked: tuple[str, ...], limit: int, store: str, form: str, **learnt: Any) -> None:
    """Recommend films to somebody who likes some, or who rates films, each with its reasons."""
    file: Path | None = learnt["ratings"]
    if (file is None) == (not liked):
        raise click.UsageError("say what is liked: --like FILM, or --ratings FILE; not both")
    with answers(store) as kg:
        if file is None:
            _show_likeness(kg.recommend(liked, limit), form)
            return
        from filmkg.cli.rating import show_suggestions, suggestions

        show_suggestions(suggestions(kg, file, learnt["user"], limit), form)


def _show_likeness(found: Iterable[Resemblance], form: str) -> None:
    rows: list[Row] = [
        {"film": str(each.film), "iri": each.film.iri, "score": each.score, "reasons": _reasons(each.reasons, form)}
        for each in found
    ]
    show(["film", "score", "reasons"] if form == "table" else ["film", "iri", "score", "reasons"], rows, form)


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


def _sources(names: tuple[str, ...], form: str) -> list[str]:
    """The documents; in a table no more than a reader wants to see."""
    shown = list(names[:_SOURCES] if form == "table" else names)
    return [*shown, f"and {len(names) - _SOURCES} more"] if len(shown) < len(names) else shown


def _short(text: str, form: str) -> str:
    """A text; in a table no more of it than fits there well, on one line."""
    if form != "table":
        return text
    line = " ".join(text.split())
    return f"{line[: _SYNOPSIS - 1].rstrip()}…" if len(line) > _SYNOPSIS else line
