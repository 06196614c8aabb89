"""What is one thing and what is not: ``same``, ``correct``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from filmkg.cli.common import changed, embedded, folder_option, format_option, show
from graph import FilmGraph
from graph.correcting import correction, read
from graph.corrections import Correction
from graph.referring import KINDS


@click.command()
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@click.option("--kind", type=click.Choice(KINDS), help="What A and B are names of, where they are no IRIs.")
@folder_option
@format_option
def same(one: str, other: str, kind: str | None, store: str, form: str) -> None:
    """Say whether two mentions are one thing, and why.

    A and B are IRIs, kind:name (film:Heat), or names of a --kind. A character, and a person who shares a name with
    another, are told by their film: "Sera @ Leaving Las Vegas (1995)".
    """
    with embedded(store) as kg:
        found = kg.same(one, other, kind)
    if form == "table":
        click.echo("\n".join(("the same" if found else "not the same", *(f"- {each}" for each in found.reasons))))
        return
    row = {"same": found.same, "a": found.one, "b": found.other, "reasons": list(found.reasons)}
    show(["same", "a", "b", "reasons"], [row], form)


@click.command()
@click.argument("what", nargs=-1, metavar="[FILE | same A B | different A B]…")
@click.option("--remove", is_flag=True, help="Take these corrections back.")
@folder_option
@format_option
def correct(what: tuple[str, ...], remove: bool, store: str, form: str) -> None:
    """Say what is one thing and what is not, for good; without arguments list what was said.

    FILE is a table with the columns relation (same or different), a and b, or Turtle with owl:sameAs and
    owl:differentFrom. Things are IRIs or kind:name.
    """
    with embedded(store) as kg:
        if not what:
            rows = [{"relation": str(each.relation), "a": each.one, "b": each.other} for each in kg.corrections]
            show(["relation", "a", "b"], rows, form)
            return
        given = corrections(kg, what)
        change = kg.correct(remove=given) if remove else kg.correct(given)
        held = len(kg.corrections)
    click.echo(
        f"{len(given)} corrections {'taken back' if remove else 'read'}; {changed(change)}; the store holds {held}"
    )


def corrections(kg: FilmGraph, words: Sequence[str]) -> list[Correction]:
    """The corrections of files, or of words as they stand."""
    if words[0] in ("same", "different"):
        if len(words) != 3:
            raise click.UsageError(f"say {words[0]} A B")
        relation, one, other = words
        return [correction(relation, one, other, kg.reference)]
    return [each for name in words for each in read(Path(name), kg.reference)]
