"""What the commands share: the store they speak to, and how they print."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from filmkg.cli.files import in_its_place
from filmkg.render import FORMATS, WIDE, Row, render
from graph import Answers, Change, FilmGraph
from graph.remote import RemoteGraph
from ontology.errors import StoreError

DEFAULT_STORE = "filmkg-store"
_Function = TypeVar("_Function", bound=Callable[..., Any])


def _option_of_store(*names: str, **about: str) -> Callable[[_Function], _Function]:
    return click.option(
        *names,
        "store",
        default=DEFAULT_STORE,
        envvar="FILMKG_STORE",
        show_default=True,
        show_envvar=True,
        **about,  # type: ignore[arg-type]
    )


store_option = _option_of_store(
    "--store",
    "--endpoint",
    metavar="PATH|URL",
    help="The store: a folder, or the URL of a SPARQL endpoint that holds such a graph.",
)
folder_option = _option_of_store("--store", metavar="PATH", help="The store: a folder.")
format_option = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="How to print the answer."
)


def limit_option(n: int) -> Callable[[_Function], _Function]:
    """The option that bounds the number of answers."""
    return click.option("-n", "--limit", type=click.IntRange(min=1), default=n, show_default=True, help="How many.")


@contextmanager
def answers(store: str) -> Iterator[Answers]:
    """The graph of a store, to be asked."""
    if is_url(store):
        with closing(RemoteGraph(store)) as remote:
            yield remote
    else:
        with FilmGraph.open(store) as local:
            yield local


@contextmanager
def embedded(store: str, *, make: bool = False) -> Iterator[FilmGraph]:
    """The graph of a folder.

    Args:
        store: the folder.
        make: whether to make a store where there is none.

    Raises:
        StoreError: it is a URL, or no store.
    """
    if is_url(store):
        raise StoreError(f"{store}: an endpoint can be asked only; name a folder")
    with FilmGraph(Path(store)) if make else FilmGraph.open(store) as local:
        yield local


def is_url(store: str) -> bool:
    """Whether a store is named by a URL.

    >>> is_url("https://films.example.org/sparql"), is_url("films")
    (True, False)
    """
    return store.startswith(("http://", "https://"))


def show(columns: Sequence[str], rows: Iterable[Row], form: str, output: Path | None = None) -> None:
    """Print rows on stdout, or into a file: tables as wide as the terminal (or COLUMNS) has it, wide without one."""
    width = shutil.get_terminal_size(fallback=(WIDE, 24)).columns
    text = render(columns, rows, form, width)
    if output is None:
        click.echo(text, nl=False)
        return
    with in_its_place(output) as file:
        file.write(text.encode())


def changed(change: Change) -> str:
    """What a change came to, in words.

    >>> changed(Change(1, 20, 0)), changed(Change(1, 0, 0))
    ('20 quads added, 0 removed', 'nothing changed')
    """
    return f"{change.added} quads added, {change.removed} removed" if change else "nothing changed"


def note(message: str) -> None:
    """Say something on stderr if somebody is there to read it."""
    if sys.stderr.isatty():
        click.echo(message, err=True)
