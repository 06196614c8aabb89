"""Documents in: ``load``, and what is there then: ``stats``."""

from __future__ import annotations

import click

import queries
from filmkg.cli.common import answers, embedded, format_option, note, show, store_option
from filmkg.cli.exits import outcome
from loaders import read_all
from ontology.document import Document
from ontology.errors import DocumentError


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that read.")
@store_option
@click.pass_context
def load(context: click.Context, paths: tuple[str, ...], workers: int, store: str) -> None:
    """Read documents, files or folders of them, into the store (made if there is none)."""
    documents: list[Document] = []
    locations: dict[str, str] = {}
    failures: list[DocumentError] = []
    for found in read_all(paths, workers):
        if isinstance(found, DocumentError):
            failures.append(found)
            click.echo(f"filmkg: {found}", err=True)
        else:
            path, document = found
            documents.append(document)
            locations[document.origin.sha256] = str(path.resolve())
            note(f"{path}: {document.film.title}, {len(document.claims)} facts read")
    if documents:
        _take_in(documents, locations, store)
    context.exit(outcome(len(documents), failures))


def _take_in(documents: list[Document], locations: dict[str, str], store: str) -> None:
    with embedded(store, make=True) as kg:
        change = kg.load(documents, locations)
    read = sum(len(document.claims) for document in documents)
    done = f"{change.added} quads added, {change.removed} removed" if change else "nothing changed"
    click.echo(f"{len(documents)} documents read ({read} facts); {done}; the store holds {change.documents} documents")


@click.command()
@store_option
@format_option
def stats(store: str, form: str) -> None:
    """Count what the store holds."""
    with answers(store) as kg:
        counted = queries.get("counts").run(kg).values()
    show(["what", "number"], [{"what": row["what"], "number": int(row["number"] or 0)} for row in counted], form)


COMMANDS = (load, stats)
