"""The command ``filmkg`` and its exit codes."""

from __future__ import annotations

import os
import sys
from enum import IntEnum

import click

import filmkg
from filmkg.cli.exits import Exit
from filmkg.cli.lazily import LazyGroup
from ontology.errors import (
    EndpointTimeout,
    FilmKGError,
    MissingPart,
    QueryError,
    QueryTimeout,
    UnknownName,
    one_line,
)

_DATA = ("film", "document")
_COMMANDS = {
    "loading": ("load", "unload", "stats"),
    "reading": ("facts",),
    "rating": ("evaluate",),
    "films": ("film", "sources"),
    "likeness": ("similar", "why", "recommend", "fit"),
    "asking": ("query", "queries"),
    "english": ("ask",),
    "checking": ("conflicts", "check"),
    "identity": ("same", "correct"),
    "enriching": ("enrich",),
    "writing": ("export",),
    "pictures": ("picture", "map"),
}
_MODULES = {command: f"filmkg.cli.{module}" for module, commands in _COMMANDS.items() for command in commands}


@click.group(
    cls=LazyGroup,
    modules=_MODULES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)
@click.version_option(filmkg.__version__, prog_name="filmkg")
def cli() -> None:
    """A film knowledge graph: film documents in; one linked, sourced, queryable graph out."""


def main() -> None:
    """Run the command; an error is one plain line on stderr, never a traceback."""
    try:
        code = cli.main(prog_name="filmkg", standalone_mode=False)
    except click.exceptions.Abort:
        code = _fail("stopped; what was loaded before is kept", Exit.BAD_DATA)
    except click.ClickException as error:
        code = _fail(_of_click(error), Exit.USAGE)
    except FilmKGError as error:
        code = _fail(str(error), _code_of(error), getattr(error, "excerpt", ""))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = Exit.DONE
    except OSError as error:
        code = _fail(f"{error.filename or 'the system'}: {error.strerror}", Exit.BAD_DATA)
    sys.exit(int(code or 0))


def _fail(message: str, code: IntEnum, excerpt: str = "") -> IntEnum:
    click.echo(f"filmkg: {one_line(message)}", err=True)
    if excerpt:
        click.echo(excerpt, err=True)
    return code


def _of_click(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    hint = f" (see: {context.command_path} --help)" if context else ""
    return error.format_message() + hint


def _code_of(error: FilmKGError) -> Exit:
    """A malformed request is a matter of usage; that the graph does not hold a film, a person … is one of data."""
    from queries.header import Names

    if isinstance(error, QueryTimeout | EndpointTimeout):
        return Exit.TIMEOUT
    is_usage = isinstance(error, QueryError | MissingPart) or (
        isinstance(error, UnknownName) and error.kind not in (*_DATA, *Names)
    )
    return Exit.USAGE if is_usage else Exit.BAD_DATA
