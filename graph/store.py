"""The embedded store: Oxigraph, in memory or in a folder."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

import pyoxigraph as ox

from graph.binding import Term, bound, code_of
from graph.results import Result, of_answer
from ontology.errors import QueryError, StoreError
from ontology.terms import PREFIXES

_PLACE = re.compile(r"^error at (?P<line>\d+):(?P<column>\d+): (?P<reason>.*)$", re.DOTALL)
_SERVICE = re.compile(r"(?<![?$\w])SERVICE\b", re.IGNORECASE)
_CHARACTER_CLASS = re.compile(r"\['(?:[^\[\]]|\\\])*'\](?:, | or )?")
_PREFIX_AT_END = re.compile(r"([\w.-]*):[\w.%:-]*$")
_MANY = 20_000


class EmbeddedStore:
    """Oxigraph in this process.

    Args:
        path: the folder; None for a store in memory.

    Raises:
        StoreError: the folder cannot be opened, or another process has it open.

    >>> store = EmbeddedStore()
    >>> film = ox.NamedNode("https://example.org/heat")
    >>> store.change([ox.Quad(film, ox.NamedNode("https://schema.org/name"), ox.Literal("Heat"))], [])
    >>> store.query("SELECT ?n { ?f schema:name ?n }").values()
    [{'n': 'Heat'}]
    """

    def __init__(self, path: Path | None = None) -> None:
        try:
            self.engine = ox.Store(str(path)) if path else ox.Store()
        except OSError as error:
            raise StoreError(_why(path, error)) from error

    def query(self, text: str, terms: Mapping[str, Term] | None = None, name: str = "query") -> Result:
        """Ask.

        Args:
            text: a SPARQL 1.1 query; the prefixes of :data:`ontology.terms.PREFIXES` need not be declared.
            terms: values for variables, by name.
            name: what messages call the query.

        Raises:
            QueryError: the query is malformed, or asks another service.
        """
        if _SERVICE.search(code_of(text)):
            raise QueryError("SERVICE is refused: a query asks this store alone", name=name)
        try:
            return of_answer(self.engine.query(bound(text, terms or {}), prefixes=dict(PREFIXES)))
        except SyntaxError as error:
            raise query_error(error, name, text) from error
        except RuntimeError as error:
            raise QueryError(str(error), name=name) from error

    def change(self, added: Collection[ox.Quad], removed: Iterable[ox.Quad]) -> None:
        """Add quads and remove others.

        Raises:
            StoreError: the store cannot be written (a full disk, say).
        """
        try:
            # files of their own are worth while for many quads only
            (self.engine.bulk_extend if len(added) > _MANY else self.engine.extend)(added)
            for quad in removed:
                self.engine.remove(quad)
        except OSError as error:
            raise StoreError(f"the store cannot be written: {error}") from error

    def drop(self, graphs: Iterable[str]) -> None:
        """Remove named graphs with all that they hold.

        Raises:
            StoreError: the store cannot be written.
        """
        try:
            for graph in graphs:
                self.engine.remove_graph(ox.NamedNode(graph))
        except OSError as error:
            raise StoreError(f"the store cannot be written: {error}") from error

    def flush(self) -> None:
        """Write out what is pending.

        Raises:
            StoreError: the store cannot be written.
        """
        try:
            self.engine.flush()
        except OSError as error:
            raise StoreError(f"the store cannot be written: {error}") from error

    def close(self) -> None:
        """Write out what is pending and let go of the folder."""
        self.engine.flush()
        del self.engine


def query_error(error: SyntaxError, name: str, text: str = "") -> QueryError:
    """A parser's complaint as ours, with the line and column that it names.

    Args:
        error: what the parser said.
        name: what messages call the query.
        text: the query.

    >>> str(query_error(SyntaxError("error at 2:5: expected x"), "mine.rq"))
    'mine.rq: line 2, column 5: expected x'
    """
    message = " ".join(str(error.msg).split())
    place = _PLACE.match(message)
    if place is None:
        return QueryError(message, name=name)
    line, column = int(place["line"]), int(place["column"])
    if "Prefix not found" not in message:
        return QueryError(_CHARACTER_CLASS.sub("", place["reason"]).rstrip(", "), line, column, name)
    before = (text.split("\n")[line - 1 : line] or [""])[0][: column - 1]
    prefix = _PREFIX_AT_END.search(before)
    at = prefix.start() + 1 if prefix else column
    return QueryError(f"the prefix “{prefix[1] if prefix else ''}:” is neither declared nor known", line, at, name)


def _why(path: Path | None, error: OSError) -> str:
    if "lock" in str(error).lower():
        return f"{path}: the store is open in another process; try again when that has ended"
    return f"{path}: not a store that can be opened: {error}"
