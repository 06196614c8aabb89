"""Questions in English: ``ask``."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from filmkg.cli.common import DEFAULT_STORE, answers, store_option
from filmkg.cli.formats import RESULT_FORMATS, show_result

if TYPE_CHECKING:
    from graph.asking import Reply


@click.command()
@click.argument("question", nargs=-1, required=True, metavar="QUESTION")
@store_option
@click.option(
    "--format", "form", type=click.Choice(RESULT_FORMATS), default="table", show_default=True, help="How to print."
)
@click.option("--show", "sparql", is_flag=True, help="Show the SPARQL that was run, too.")
def ask(question: tuple[str, ...], store: str, form: str, sparql: bool) -> None:
    """Answer a question in English: one of those that “filmkg queries” lists, in one of its wordings.

    Which query was run, with which values, is said on stderr.
    """
    with answers(store) as kg:
        reply = kg.ask(" ".join(question))
    click.echo(_how(reply, store), err=True)
    if sparql:
        click.echo(reply.sparql.rstrip(), err=True)
    show_result(reply.result, form)
    if not reply.result:
        says = "no document in this graph says so" if reply.result.kind == "ASK" else "no answer in this graph"
        click.echo(says, err=True)


def _how(reply: Reply, store: str) -> str:
    """What was run, as a command."""
    command = ["filmkg", "query", reply.meaning.query.name, *options(reply.meaning.values)]
    where = [] if store == DEFAULT_STORE else ["--store", store]
    return f"asked: {shlex.join([*command, *where])}"


def options(values: Mapping[str, str]) -> list[str]:
    """Values of a query's parameters as options of a command.

    >>> options({"film": "Heat (1995)"})
    ['--film', 'Heat (1995)']
    """
    return [word for name, value in values.items() for word in (f"--{name}", value)]
