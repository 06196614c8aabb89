"""What would be read: ``facts``, the tool with which one improves a loader. Nothing is stored."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

import click

from filmkg.cli.common import format_option, show
from filmkg.cli.exits import outcome
from filmkg.render import Row
from filmkg.wording import kind_in_words, value_in_words
from loaders import Span, read_all
from loaders import unread as unread_spans
from ontology.codec import fact_to_data
from ontology.document import Document
from ontology.errors import DocumentError
from ontology.text import one_line

_LONGEST = 100
_DATA = ("json", "ndjson")


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILE…")
@click.option("--unread", is_flag=True, help="Print what no rule understood instead.")
@format_option
@click.pass_context
def facts(context: click.Context, paths: tuple[str, ...], unread: bool, form: str) -> None:
    """Print the facts that would be loaded from documents, each with its rule, its place and its words."""
    documents: list[Document] = []
    failures: list[DocumentError] = []
    for found in read_all(paths):
        if isinstance(found, DocumentError):
            failures.append(found)
            click.echo(f"filmkg: {found}", err=True)
        else:
            documents.append(found[1])
    columns = ["document"] * (len(documents) > 1 or form in _DATA)
    columns += ["line", "offset", "text"] if unread else ["fact", "value", "rule", "section", "line", "offset", "quote"]
    rows = (row for document in documents for row in (_unread if unread else _facts)(document, form))
    if documents:
        show(columns, rows, form)
    context.exit(outcome(len(documents), failures))


def _facts(document: Document, form: str) -> Iterator[Row]:
    lines = _Lines(document.text)
    for claim in document.claims:
        where, fact = claim.evidence, claim.fact
        yield {
            "document": document.origin.name,
            "fact": fact_to_data(fact) if form in _DATA else kind_in_words(fact),
            "value": _cut(value_in_words(fact, document.film), form),
            "rule": where.rule,
            "section": where.section,
            "line": lines.of(where.start),
            "offset": where.start,
            "quote": _cut(document.quote(claim), form),
        }


def _unread(document: Document, form: str) -> Iterator[Row]:
    lines = _Lines(document.text)
    for span in unread_spans(document):
        yield {
            "document": document.origin.name,
            "line": lines.of(span.start),
            "offset": span.start,
            "text": _cut(_at(document, span), form),
        }


def _at(document: Document, span: Span) -> str:
    return document.text[span.start : span.end]


def _cut(words: str, form: str) -> str:
    """Words as a table has room for them; programs get them as they stand."""
    if form != "table":
        return words
    words = one_line(words)
    return f"{words[: _LONGEST - 1].rstrip()}…" if len(words) > _LONGEST else words


class _Lines:
    """The numbers of a text's lines, from 1, by offset."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        for line in text.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))

    def of(self, offset: int) -> int:
        return bisect_right(self._starts, offset)
