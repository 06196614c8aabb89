"""Links to other data sets, and what these tell: ``enrich``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click

from filmkg.cli.common import changed, embedded, folder_option, format_option, note, show
from filmkg.cli.exits import Exit
from graph.enrichment import SHAPES, Enrichment, Link, Options, enrich
from graph.remote import RemoteGraph

_COLUMNS = ("film", "of", "relation", "target", "score", "method")


@click.command(name="enrich")
@click.option("--endpoint", required=True, metavar="URL", help="The SPARQL endpoint of the other data set.")
@click.option("--facts", "with_facts", is_flag=True, help="Take in what it tells of the films too, as one more source.")
@click.option("--shape", type=click.Choice(tuple(SHAPES)), help="How it is shaped; found by asking it unless given.")
@click.option("--film", "films", multiple=True, metavar="FILM", help="Only this film; may be given often.")
@click.option("--dry-run", "is_trial", is_flag=True, help="Show what would be found and keep nothing.")
@click.option("--timeout", type=click.IntRange(min=1), default=60, show_default=True, help="Seconds for an answer.")
@folder_option
@format_option
@click.pass_context
def enrichment(context: click.Context, /, endpoint: str, timeout: int, store: str, form: str, **given: Any) -> None:
    """Look the films and people up in a Wikidata- or DBpedia-shaped endpoint, and keep links to what is found.

    A link is owl:sameAs where it is sure (title, year and director agree), else skos:closeMatch. What is found of a
    film is one more document about it: filmkg unload takes it out again, filmkg conflicts shows what it contradicts.
    """
    with embedded(store) as kg:
        found = enrich(kg, RemoteGraph(endpoint, timeout), Options(**given), note)
    rows = [
        {
            "film": link.film,
            "of": link.thing,
            "relation": "same as" if link.sure else "close match",
            "target": link.target,
            "score": link.score,
            "method": link.method,
        }
        for link in found.links
    ]
    if rows or form != "table":
        show(_COLUMNS, rows, form)
    done = "nothing kept (a dry run)" if given["is_trial"] else changed(found.change)
    click.echo(f"{_counted(found)}; {done}", err=form != "table")
    if found.stopped is not None:
        why = str(found.stopped) or "it was interrupted"
        kept = "" if given["is_trial"] else "; what was found before is kept"
        click.echo(f"filmkg: stopped with {found.left} films left: {why}{kept}", err=True)
        context.exit(Exit.PARTLY)


def _counted(found: Enrichment) -> str:
    """How many films and people were found."""
    films = _tally(found.films, (link for link in found.links if not link.is_person))
    people = _tally(found.people, (link for link in found.links if link.is_person))
    return f"{found.films} films: {films}; {found.people} people: {people}"


def _tally(number: int, links: Iterable[Link]) -> str:
    """How many of some things have a sure link, how many a near one at best, and how many none."""
    best: dict[str, bool] = {}
    for link in links:
        best[link.thing] = best.get(link.thing, False) or link.sure
    sure = sum(best.values())
    return f"{sure} the same, {len(best) - sure} close, {number - len(best)} not found"
