"""The graph out: ``export``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from filmkg.cli.common import embedded, store_option
from graph.export import FORMATS
from graph.export import export as write


@click.command()
@click.option("--format", "form", type=click.Choice(FORMATS), default="turtle", show_default=True, help="The format.")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="The file to write; stdout unless given."
)
@store_option
def export(form: str, output: Path | None, store: str) -> None:
    """Write the graph out.

    Turtle, N-Triples and RDF/XML hold what is known; N-Quads, TriG and JSON-LD hold each document's claims and evidence
    too; GraphML and GEXF hold the network for graph tools.
    """
    with embedded(store) as kg:
        if output is None:
            write(kg, form, sys.stdout.buffer)
            return
        # Beside the file and then in its place: a failure leaves the old file as it was.
        part = output.with_name(f".{output.name}.{os.getpid()}.part")
        try:
            with part.open("wb") as file:
                write(kg, form, file)
            part.replace(output)
        finally:
            part.unlink(missing_ok=True)
    click.echo(f"{output}: {output.stat().st_size} bytes of {form}", err=True)


COMMANDS = (export,)
