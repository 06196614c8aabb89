"""The documents of a store, kept as they were read: the graph is derived from them and can always be made anew.

One SQLite file. A document is known by its bytes (sha256), a copy of it by its location; where a location comes with
other bytes, what it held before is forgotten, unless another location holds it still.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.trust import NO_ORDER, Trust
from ontology.codec import claims_from_json, claims_to_json
from ontology.document import Document, Origin
from ontology.errors import StoreError
from ontology.facts import FilmMention

_SCHEMA = """
CREATE TABLE IF NOT EXISTS document (
    sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, loader TEXT NOT NULL, version TEXT NOT NULL,
    text TEXT NOT NULL, title TEXT NOT NULL, year INTEGER, claims TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS copy (location TEXT PRIMARY KEY, sha256 TEXT NOT NULL REFERENCES document);
CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, value TEXT NOT NULL);
"""
_ONE = "SELECT sha256, name, loader, version, text, title, year, claims FROM document WHERE sha256 = ?"
_ALL = "SELECT sha256, name, loader, version, text, title, year, claims FROM document ORDER BY sha256"
_IN_STEP, _TRUST = "graph in step", "trust"


class Archive:
    """The documents of a store.

    Args:
        path: the SQLite file; None for an archive in memory.

    >>> archive = Archive()
    >>> heat = Document(Origin("heat.txt", "00", "article", "1"), "Heat", FilmMention("Heat", 1995))
    >>> archive.put([(heat, "films/heat.txt")])
    True
    >>> [document.film.title for document in archive.documents()]
    ['Heat']
    >>> archive.put([(heat, "films/heat.txt")])
    False
    """

    def __init__(self, path: Path | None = None) -> None:
        try:
            self._connection = sqlite3.connect(path or ":memory:", isolation_level=None)
            self._connection.executescript(_SCHEMA)
        except sqlite3.Error as error:
            raise StoreError(f"{path}: {error}") from error

    def put(self, documents: Iterable[tuple[Document, str | None]]) -> bool:
        """Keep documents, all or none.

        Args:
            documents: each with the location it was read from; None where it has none.

        Returns:
            Whether anything changed.

        Raises:
            StoreError: the archive cannot be written; it is as it was.
        """
        before = self._connection.total_changes
        try:
            with self._connection:
                self._connection.execute("BEGIN IMMEDIATE")
                for document, location in documents:
                    self._put(document, location or document.origin.sha256)
                if changed := self._connection.total_changes > before:
                    self._mark(in_step=False)
        except sqlite3.Error as error:
            raise StoreError(f"the archive of documents cannot be written: {error}") from error
        return changed

    def _put(self, document: Document, location: str) -> None:
        row = _row(document)
        held = self._connection.execute(_ONE, row[:1]).fetchone()
        # Of several copies the smallest name speaks for all, so that the order of loading does not matter.
        if held is None or (held != row and document.origin.name <= held[1]):
            self._connection.execute("INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        known = self._connection.execute("SELECT sha256 FROM copy WHERE location = ?", (location,)).fetchone()
        if known != row[:1]:
            self._connection.execute("INSERT OR REPLACE INTO copy VALUES (?, ?)", (location, row[0]))
            self._connection.execute("DELETE FROM document WHERE sha256 NOT IN (SELECT sha256 FROM copy)")

    def documents(self) -> Iterator[Document]:
        """Every document, in the order of their fingerprints."""
        for sha256, name, loader, version, text, title, year, claims in self._connection.execute(_ALL):
            origin = Origin(name, sha256, loader, version)
            yield Document(origin, text, FilmMention(title, year), claims_from_json(claims))

    def __len__(self) -> int:
        return int(self._connection.execute("SELECT count(*) FROM document").fetchone()[0])

    @property
    def in_step(self) -> bool:
        """Whether the graph was brought into step with the documents after the last change."""
        row = self._connection.execute("SELECT value FROM state WHERE key = ?", (_IN_STEP,)).fetchone()
        return row is None or row[0] == "yes"

    @property
    def trust(self) -> Trust:
        """Which sources are trusted before others."""
        row = self._connection.execute("SELECT value FROM state WHERE key = ?", (_TRUST,)).fetchone()
        return Trust(tuple(json.loads(row[0]))) if row else NO_ORDER

    def set_trust(self, trust: Trust) -> None:
        """Keep an order of trust; the graph is then to be brought into step with it."""
        if trust != self.trust:
            with self._connection:
                self._connection.execute("BEGIN IMMEDIATE")
                self._connection.execute(
                    "INSERT OR REPLACE INTO state VALUES (?, ?)", (_TRUST, json.dumps(trust.order))
                )
                self._mark(in_step=False)

    def mark_in_step(self) -> None:
        """Note that the graph now says what the documents say."""
        with self._connection:
            self._mark(in_step=True)

    def _mark(self, *, in_step: bool) -> None:
        self._connection.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (_IN_STEP, "yes" if in_step else "no"))

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _row(document: Document) -> tuple[str, str, str, str, str, str, int | None, str]:
    origin, film = document.origin, document.film
    claims = claims_to_json(document.claims)
    return (origin.sha256, origin.name, origin.loader, origin.version, document.text, film.title, film.year, claims)
