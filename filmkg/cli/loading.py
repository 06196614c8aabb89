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
@click.argument("paths", nargs=-1, metavar="PATH…")
@click.option(
    "--trust",
    metavar="SOURCE,…",
    help="Sources by trust, the most trusted first: loaders (article) or patterns of names (*.synopsis.txt). "
    "It decides between values that documents support equally. The store keeps it; an empty one ends it.",
)
@click.option("--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that read.")
@store_option
@click.pass_context
def load(context: click.Context, paths: tuple[str, ...], trust: str | None, workers: int, store: str) -> None:
    """Read documents, files or folders of them, into the store (made if there is none)."""
    if not paths and trust is None:
        raise click.UsageError("Missing argument 'PATH…'.")
    if trust is not None:
        _set_trust(trust, store)
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
    if paths:
        context.exit(outcome(len(documents), failures))


def _set_trust(trust: str, store: str) -> None:
    with embedded(store, make=True) as kg:
        change = kg.set_trust(trust.split(","))
        order = ", then ".join(kg.trust)
    done = f"{change.added} quads added, {change.removed} removed" if change else "nothing changed"
    click.echo(f"most trusted: {order}; {done}" if order else f"all sources are trusted alike; {done}")


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
