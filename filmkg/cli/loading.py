"""Documents in and out: ``load``, ``unload``, and what is there then: ``stats``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import Any

import click

import queries
from filmkg.cli.common import answers, changed, embedded, folder_option, format_option, note, show, store_option
from filmkg.cli.exits import outcome
from graph.correcting import read
from graph.corrections import Correction
from graph.iris import Minter
from graph.referring import Referee
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
@click.option(
    "--corrections",
    type=click.Path(path_type=Path),
    help="A file that says what is one thing and what is not (see: filmkg correct --help).",
)
@folder_option
@click.pass_context
def load(context: click.Context, /, paths: tuple[str, ...], workers: int, store: str, **given: Any) -> None:
    """Read documents, files or folders of them, into the store (made if there is none)."""
    trust: str | None = given["trust"]
    if not paths and trust is None:
        raise click.UsageError("Missing argument 'PATH…'.")
    said = read(given["corrections"], Referee(Minter()).iri) if given["corrections"] else []
    if trust is not None:
        _set_trust(trust, store)
    if paths:
        from loaders import read_all  # the loaders are needed here alone

        reading = _Reading(read_all(paths, workers))
        _take_in(reading, said, store)
        context.exit(outcome(reading.documents, reading.failures))


def _set_trust(trust: str, store: str) -> None:
    with embedded(store, make=True) as kg:
        change = kg.set_trust(trust.split(","))
        order = ", then ".join(kg.trust)
    done = changed(change)
    click.echo(f"most trusted: {order}; {done}" if order else f"all sources are trusted alike; {done}")


def _take_in(reading: _Reading, said: list[Correction], store: str) -> None:
    documents = iter(reading)
    if first := list(islice(documents, 1)):
        with embedded(store, make=True) as kg:
            if said:
                kg.correct(said)
            change = kg.load(chain(first, documents), reading.locations)
        done = f"{reading.documents} documents read ({reading.facts} facts); {changed(change)}"
        click.echo(f"{done}; the store holds {change.documents} documents")


@dataclass
class _Reading:
    """Documents as they are read, one by one; what cannot be read is told and left out."""

    found: Iterator[tuple[Path, Document] | DocumentError]
    documents: int = 0
    facts: int = 0
    locations: dict[str, str] = field(default_factory=dict)
    failures: list[DocumentError] = field(default_factory=list)

    def __iter__(self) -> Iterator[Document]:
        for each in self.found:
            if isinstance(each, DocumentError):
                self.failures.append(each)
                click.echo(f"filmkg: {each}", err=True)
                continue
            path, document = each
            self.documents += 1
            self.facts += len(document.claims)
            self.locations[document.origin.sha256] = str(path.resolve())
            note(f"{path}: {document.film.title}, {len(document.claims)} facts read")
            yield document


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME|IRI|PATH…")
@folder_option
def unload(names: tuple[str, ...], store: str) -> None:
    """Take documents out of the store, with exactly what only they say.

    A document is named by its file's name, its IRI (filmkg query documents lists them), or the path of the file or
    folder from which it was loaded.
    """
    with embedded(store) as kg:
        before = kg.size
        change = kg.unload(*names)
    gone = before - change.documents
    click.echo(f"{gone} documents unloaded; {changed(change)}; the store holds {change.documents} documents")


@click.command()
@store_option
@format_option
def stats(store: str, form: str) -> None:
    """Count what the store holds."""
    with answers(store) as kg:
        counted = queries.get("counts").run(kg).values()
    show(["what", "number"], [{"what": row["what"], "number": int(row["number"] or 0)} for row in counted], form)
