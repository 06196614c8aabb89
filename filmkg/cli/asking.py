"""Questions in SPARQL: ``query`` and the library of named ones, ``queries``."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

import queries as library
from filmkg.cli.common import answers, show, store_option
from filmkg.cli.formats import RESULT_FORMATS, show_result
from filmkg.render import FORMATS
from graph import Answers
from graph.advice import notes
from graph.bounds import Bounds
from ontology.errors import DocumentError, UnknownName


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("what", metavar="NAME|FILE|-|SPARQL", required=False)
@click.argument("values", nargs=-1, type=click.UNPROCESSED, metavar="[--PARAMETER VALUE]…")
@store_option
@click.option(
    "--format",
    "form",
    type=click.Choice(RESULT_FORMATS),
    default="table",
    show_default=True,
    help="How to print.",
)
@click.option(
    "--timeout", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS", help="Stop the query after this time."
)
@click.option("--memory", type=click.IntRange(min=1), metavar="MB", help="With --timeout: the memory it may take.")
@click.option("--allow-service", is_flag=True, help="Let the query ask other endpoints with SERVICE.")
@click.option("-e", "text", metavar="SPARQL", help="The query itself, in place of a name or a file.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Print no more than so many rows or triples.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write; stdout unless given.")
@click.option("--explain", is_flag=True, help="Say in words what the query does, and do not run it.")
def query(what: str | None, values: tuple[str, ...], store: str, **options: Any) -> None:
    """Ask: by the name of a query, or with SPARQL from a file, from stdin (-) or as it stands (-e).

    A named query takes its parameters as options: filmkg query cast-of-film --film "The Shining". List the names with:
    filmkg queries.
    """
    asked, given = _asked(what, values, options["text"])
    if options["memory"] is not None and options["timeout"] is None:
        raise click.UsageError("--memory goes with --timeout")
    with answers(store) as kg:
        if options["explain"]:
            from graph.plan import plan  # rdflib's parser takes long to import

            click.echo("\n".join(plan(asked.text, terms(kg, asked, given), asked.name)))
            return
        bounds = Bounds(options["timeout"], options["memory"], options["allow_service"])
        result = kg.answer(asked.text, terms(kg, asked, given), asked.name, bounds)
        show_result(result, options["form"], options["output"], options["limit"])
    for each in notes(asked.text, given, is_empty=not result and result.kind != "ASK"):
        click.echo(f"filmkg: note: {each}", err=True)


def _asked(what: str | None, values: tuple[str, ...], text: str | None) -> tuple[library.NamedQuery, dict[str, str]]:
    """The query that is meant, and what was given for its parameters."""
    if text is None:
        if what is None:
            raise click.UsageError("Missing argument 'NAME|FILE|-|SPARQL'.")
        return question(what), parameters(values)
    return library.NamedQuery.parse("query", text), parameters((what, *values) if what is not None else values)


@click.command()
@click.argument("words", nargs=-1, metavar="[WORD]…")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="How to print.")
@click.option("--show", "name", metavar="NAME", help="Print the text of a query: its header and its SPARQL.")
def queries(words: tuple[str, ...], form: str, name: str | None) -> None:
    """List the named queries (those that hold some words), each with its group and its question, or show one."""
    if name is not None:
        click.echo(library.get(name).text, nl=False)
        return
    found = library.search(" ".join(words)) if words else library.grouped()
    rows = [
        {
            "group": each.group,
            "name": each.name,
            "question": each.question,
            "parameters": [f"--{one.name}" for one in each.parameters],
            "tags": list(each.tags),
        }
        for each in found
    ]
    show(
        ["group", "name", "question", "parameters", *([] if form == "table" else ["tags"])],
        rows,
        form,
    )


def parameters(values: Sequence[str]) -> dict[str, str]:
    """Options of a query's own as a dictionary.

    Raises:
        click.UsageError: an option without a value, or a value without an option.

    >>> parameters(["--film", "Heat", "--year=1995"])
    {'film': 'Heat', 'year': '1995'}
    """
    given: dict[str, str] = {}
    rest = list(values)
    while rest:
        option = rest.pop(0)
        if not option.startswith("--"):
            raise click.UsageError(f"“{option}” is no parameter; parameters are given as --NAME VALUE")
        name, equals, value = option[2:].partition("=")
        if not equals and not rest:
            raise click.UsageError(f"--{name} needs a value")
        given[name] = value if equals else rest.pop(0)
    return given


def question(what: str) -> library.NamedQuery:
    """What a user named: a named query, a file, stdin or SPARQL as it stands."""
    if what in library.library():
        return library.get(what)
    text, name = _text_of(what)
    return library.NamedQuery.parse(name, text)


def terms(kg: Answers, asked: library.NamedQuery, given: Mapping[str, str]) -> dict[str, Any]:
    """The terms for what a user gave; a query that declares no parameter takes plain text for any variable."""
    if not asked.parameters:
        return dict(given)
    return {**library.bind(asked, given, lambda title: kg.film(title).iri)}


def _text_of(what: str) -> tuple[str, str]:
    """The SPARQL that is meant and what messages call it."""
    if what == "-":
        return sys.stdin.read(), "stdin"
    if "{" in what:
        return what, "query"
    try:
        return Path(what).read_text(encoding="utf-8"), what
    except FileNotFoundError:
        library.get(what)  # says what it might have been
        raise UnknownName("query", what) from None
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError(what, f"cannot be read as a query: {error}") from error
