"""Documents in: ``load``, and what is there then: ``stats``."""

from __future__ import annotations

import click

from filmkg.cli.common import answers, embedded, format_option, note, show, store_option
from filmkg.cli.exits import Exit
from loaders import read_all
from ontology.document import Document
from ontology.errors import DocumentError

_COUNTS = {
    "films": "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a schema:Movie }",
    "films with documents": "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?d a schema:Article ; schema:mainEntity ?x }",
    "people": "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a schema:Person }",
    "characters": "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a fkg:Character }",
    "source works": "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?f schema:isBasedOn ?x }",
    "nominations and wins": "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a fkg:Nomination }",
    "genres": "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?f schema:genre ?x }",
    "themes": "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?f fkg:theme ?x }",
    "filming places": "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?f schema:locationCreated ?x }",
    "recommendations": "SELECT (COUNT(*) AS ?n) { ?f fkg:recommends ?x }",
    "documents": "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a schema:Article }",
    "conflicts": "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a fkg:Conflict }",
    "triples known": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
}


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@store_option
@click.pass_context
def load(context: click.Context, paths: tuple[str, ...], store: str) -> None:
    """Read documents, files or folders of them, into the store (made if there is none)."""
    documents: list[Document] = []
    locations: dict[str, str] = {}
    failures: list[DocumentError] = []
    for found in read_all(paths):
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
    context.exit(_outcome(documents, failures))


def _take_in(documents: list[Document], locations: dict[str, str], store: str) -> None:
    with embedded(store, make=True) as kg:
        change = kg.load(documents, locations)
    read = sum(len(document.claims) for document in documents)
    done = f"{change.added} quads added, {change.removed} removed" if change else "nothing changed"
    click.echo(f"{len(documents)} documents read ({read} facts); {done}; the store holds {change.documents} documents")


def _outcome(documents: list[Document], failures: list[DocumentError]) -> Exit:
    if not failures:
        return Exit.DONE
    if documents:
        return Exit.PARTLY
    return Exit.USAGE if all("there is no such" in failure.reason for failure in failures) else Exit.BAD_DATA


@click.command()
@store_option
@format_option
def stats(store: str, form: str) -> None:
    """Count what the store holds."""
    with answers(store) as kg:
        counts = {what: int(kg.query(text).values()[0]["n"] or 0) for what, text in _COUNTS.items()}
    show(["what", "count"], [{"what": what, "count": count} for what, count in counts.items()], form)


COMMANDS = (load, stats)
