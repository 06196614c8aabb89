"""The graph out: ``export``."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, BinaryIO

import click
import pyoxigraph as ox

from filmkg.cli.asking import question
from filmkg.cli.common import embedded, folder_option
from filmkg.cli.files import in_its_place
from graph import FilmGraph
from graph.description import LICENCE, description
from graph.export import FORMATS, RDF_FORMATS
from graph.export import export as write
from graph.markup import movie
from graph.selection import OfDocument, OfFilm, OfQuery, Selection, whole
from graph.tables import TABLES, table
from ontology.errors import StoreError, UnknownName
from ontology.terms import PREFIXES

_DESCRIBED = "https://w3id.org/filmkg/dataset"
_OTHERS = ("schemaorg", "csv", "void")
Write = Callable[[FilmGraph, BinaryIO], None]


@click.command()
@click.option(
    "--format", "form", type=click.Choice((*FORMATS, *_OTHERS)), default="turtle", show_default=True, help="The format."
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file to write (.gz compresses it); stdout unless given.",
)
@click.option("--film", metavar="FILM", help="Only this film, with all that belongs to it.")
@click.option("--source", metavar="DOCUMENT", help="Only what this document states (its name or its IRI).")
@click.option("--construct", metavar="NAME|FILE|SPARQL", help="Only what a CONSTRUCT query gives.")
@click.option(
    "--network",
    "kind",
    type=click.Choice(("full", "films", "people", "bipartite")),
    default="full",
    show_default=True,
    help="With --format graphml or gexf: which network.",
)
@click.option(
    "--table", "name", type=click.Choice(tuple(TABLES)), help="With --format csv: this table, to stdout or a file."
)
@folder_option
def export(form: str, output: Path | None, name: str | None, store: str, **parts: Any) -> None:
    """Write the graph out.

    Turtle, N-Triples and RDF/XML hold what is known; N-Quads, TriG and JSON-LD hold each document's claims and evidence
    too; GraphML and GEXF hold the network for graph tools; schemaorg is one film as search engines read it; csv is a
    table for each class, in a folder; void describes the graph as a data set.
    """
    with embedded(store) as kg:
        if form == "csv" and name is None:
            _tables(kg, output)
            return
        kind: str = parts.pop("kind")
        written = _writer(form, parts["film"], name) or _rdf(form, _selection(kg, parts), kind)
        if output is None:
            written(kg, sys.stdout.buffer)
            return
        with in_its_place(output) as file:
            written(kg, file)
    click.echo(f"{output}: {output.stat().st_size} bytes of {form}", err=True)


def _selection(kg: FilmGraph, parts: Mapping[str, str | None]) -> Selection:
    chosen = {kind: name for kind, name in parts.items() if name is not None}
    if len(chosen) > 1:
        raise click.UsageError("--film, --source and --construct choose a part each; give one")
    for kind, name in chosen.items():
        return _PARTS[kind](kg, name)
    return whole


def _of_query(kg: FilmGraph, what: str) -> OfQuery:
    asked = question(what)
    result = kg.answer(asked.text, {}, asked.name)
    if result.kind != "CONSTRUCT":
        raise click.UsageError("--construct takes a CONSTRUCT query; this one gives no triples")
    return OfQuery(tuple(result.triples))


def _document(kg: FilmGraph, name: str) -> str:
    found = kg.query("SELECT ?d ?n { ?d a schema:Article ; schema:name ?n } ORDER BY ?n ?d").values()
    iris = [row["d"] or "" for row in found if name in (row["d"], row["n"])]
    if not iris:
        raise UnknownName(
            "document", name, [row["n"] or "" for row in found if name.lower() in (row["n"] or "").lower()]
        )
    if len(iris) > 1:
        raise StoreError(f"several documents are called “{name}”; say which: {', '.join(iris)}")
    return iris[0]


_PARTS: Mapping[str, Callable[[FilmGraph, str], Selection]] = {
    "film": lambda kg, title: OfFilm(kg.film(title).iri),
    "source": lambda kg, name: OfDocument(_document(kg, name)),
    "construct": _of_query,
}


def _writer(form: str, film: str | None, name: str | None) -> Write | None:
    """What writes the forms that are no plain RDF."""
    if form == "schemaorg":
        if film is None:
            raise click.UsageError("--format schemaorg writes one film: name it with --film")
        return lambda kg, to: _text(to, json.dumps(movie(kg.query, kg.film(film)), ensure_ascii=False, indent=2) + "\n")
    if form == "csv":
        return lambda kg, to: _text(to, table(kg.query, name or ""))
    if form == "void":
        return _void
    return None


def _rdf(form: str, selection: Selection, kind: str) -> Write:
    if selection is not whole and form not in RDF_FORMATS:
        raise click.UsageError(
            f"--format {form} is of the whole graph; a part of it goes into {', '.join(RDF_FORMATS)}"
        )
    return lambda kg, to: write(kg, form, to, selection, kind)


def _void(kg: FilmGraph, to: BinaryIO) -> None:
    out = io.BytesIO()
    triples = description(kg, _DESCRIBED, LICENCE)
    prefixes = {**PREFIXES, "void": "http://rdfs.org/ns/void#", "dcat": "http://www.w3.org/ns/dcat#"}
    ox.serialize(triples, out, format=ox.RdfFormat.TURTLE, prefixes=prefixes)
    to.write(out.getvalue())


def _text(to: BinaryIO, text: str) -> None:
    to.write(text.encode())


def _tables(kg: FilmGraph, folder: Path | None) -> None:
    if folder is None:
        raise click.UsageError("--format csv writes a table for each class: name a folder with -o, or one --table")
    folder.mkdir(parents=True, exist_ok=True)
    for name in TABLES:
        with in_its_place(folder / f"{name}.csv") as file:
            _text(file, table(kg.query, name))
    click.echo(f"{folder}: {len(TABLES)} tables", err=True)
