"""The embedded store: Oxigraph, in memory or in a folder."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

import pyoxigraph as ox

from graph.binding import Term, bound
from graph.bounded import ask as ask_bounded
from graph.bounds import UNBOUNDED, Bounds, refuse_service
from graph.diagnosis import diagnose
from graph.results import Result, of_answer
from ontology.errors import QueryError, StoreError
from ontology.terms import PREFIXES

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
        self._path = path
        try:
            self.engine = ox.Store(str(path)) if path else ox.Store()
        except OSError as error:
            raise StoreError(_why(path, error)) from error

    def query(
        self, text: str, terms: Mapping[str, Term] | None = None, name: str = "query", bounds: Bounds = UNBOUNDED
    ) -> Result:
        """Ask.

        Args:
            text: a SPARQL 1.1 query; the prefixes of :data:`ontology.terms.PREFIXES` need not be declared.
            terms: values for variables, by name.
            name: what messages call the query.
            bounds: what it may cost and reach; with a deadline it runs in a process of its own.

        Raises:
            QueryError: the query is malformed, asks another service, or cannot be evaluated.
            QueryTimeout: the answer was not there in time.
        """
        if not bounds.service:
            refuse_service(text, name)
        filled = bound(text, terms or {})
        try:
            if bounds.timeout is not None:
                return ask_bounded(self.engine, self._path, filled, bounds, name)
            return of_answer(self.engine.query(filled, prefixes=dict(PREFIXES)))
        except SyntaxError as error:
            raise query_error(error, text, name) from error
        except (RuntimeError, OSError, ValueError) as error:
            raise QueryError(" ".join(str(error).split()), name=name) from error

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


def query_error(error: SyntaxError, text: str, name: str = "query") -> QueryError:
    """A parser's complaint as ours, with the place and a mend.

    Args:
        error: what the parser said, of the query or of the query with values put into it.
        text: the query as its author wrote it.
        name: what messages call the query.

    >>> str(query_error(SyntaxError("error at 1:10: expected CONSTRUCT"), "SELEC ?s {}", "mine.rq"))
    'mine.rq: line 1, column 1: “SELEC” cannot stand here; did you mean SELECT?'
    """
    reason = "no value can be given here for a variable that the query assigns itself (AS, VALUES)"
    return diagnose(text, name) or QueryError(f"{reason}: {' '.join(str(error.msg).split())[:80]}", name=name)


def _why(path: Path | None, error: OSError) -> str:
    if "lock" in str(error).lower():
        return f"{path}: the store is open in another process; try again when that has ended"
    return f"{path}: not a store that can be opened: {error}"
