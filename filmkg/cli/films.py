"""About films: ``film`` and ``sources``."""

from __future__ import annotations

import click

from filmkg.cli.common import answers, format_option, show, store_option

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
