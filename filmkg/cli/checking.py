"""What is in doubt: ``conflicts``."""

from __future__ import annotations

from collections.abc import Iterator

import click

from filmkg.cli.common import answers, format_option, show, store_option
from filmkg.render import Row
from graph.conflicts import Conflict
from ontology.text import one_line

_QUOTE = 80
_IN_A_TABLE = ("thing", "fact", "value", "taken", "stated by")
_AS_DATA = ("thing", "iri", "fact", "value", "taken", "why", "near", "documents", "quotes")


@click.command()
@click.argument("title", required=False, metavar="[FILM]")
@click.option("--near", is_flag=True, help="Show what nearly agrees too: runtimes a minute apart, spellings of a name.")
@store_option
@format_option
def conflicts(title: str | None, near: bool, store: str, form: str) -> None:
    """Show what documents tell differently (of one film): each value with its documents and their words.

    The value that was taken for known comes first, with why it was.
    """
    with answers(store) as kg:
        found = kg.conflicts(title, near=near)
    if not found and form == "table":
        click.echo("no documents contradict one another")
        return
    rows = (row for each in found for row in (_lines(each) if form == "table" else _data(each)))
    show(_IN_A_TABLE if form == "table" else _AS_DATA, rows, form)


def _lines(conflict: Conflict) -> Iterator[Row]:
    """A conflict for people: a line for each document, what repeats left out."""
    thing, fact = conflict.thing, f"{conflict.fact}{' (near)' * conflict.near}"
    for position in conflict.positions:
        value, taken = _short(position.value), conflict.why if position.taken else "no"
        for voice in position.voices:
            said = f"{voice.document}{f': “{_short(voice.quote)}”' * bool(voice.quote)}"
            yield {"thing": thing, "fact": fact, "value": value, "taken": taken, "stated by": said}
            thing = fact = value = taken = ""


def _data(conflict: Conflict) -> Iterator[Row]:
    """A conflict for programs: a row for each value."""
    for position in conflict.positions:
        yield {
            "thing": conflict.thing,
            "iri": conflict.iri,
            "fact": conflict.fact,
            "value": position.value,
            "taken": position.taken,
            "why": conflict.why if position.taken else None,
            "near": conflict.near,
            "documents": [voice.document for voice in position.voices],
            "quotes": [voice.quote for voice in position.voices],
        }


def _short(text: str) -> str:
    line = one_line(text)
    return f"{line[: _QUOTE - 1].rstrip()}…" if len(line) > _QUOTE else line


COMMANDS = (conflicts,)
