"""Pictures of the graph: ``picture`` of a film's neighbourhood, ``map`` of all films."""

from __future__ import annotations

from pathlib import Path

import click

from filmkg.cli.common import answers, store_option
from filmkg.cli.files import in_its_place

_FORMATS = ("svg", "png")

_output = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    help="The file to write; its ending, .svg or .png, says how.",
)


@click.command()
@click.argument("title", metavar="FILM")
@_output
@store_option
def picture(title: str, output: Path, store: str) -> None:
    """Draw a film amid those that it is most like, with what joins them."""
    form = _form(output)
    with answers(store) as kg:
        from graph.drawing import neighbourhood

        _write(output, neighbourhood(kg, title, form))


@click.command("map")
@_output
@store_option
def chart(output: Path, store: str) -> None:
    """Draw all films, near one another as they are alike; colours show communities, told by what they share."""
    form = _form(output)
    with answers(store) as kg:
        from graph.drawing import chart as drawn

        _write(output, drawn(kg, form))


def _form(output: Path) -> str:
    form = output.suffix.lower().removeprefix(".")
    if form not in _FORMATS:
        raise click.UsageError(f"{output}: name a file that ends in .svg or .png")
    return form


def _write(output: Path, picture: bytes) -> None:
    with in_its_place(output) as file:
        file.write(picture)
    click.echo(f"{output}: {len(picture)} bytes", err=True)
