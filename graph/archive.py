"""The documents of a store, kept as they were read: the graph is derived from them and can always be made anew.

One SQLite file. A document is known by its bytes (sha256), a copy of it by its location; where a location comes with
other bytes, what it held before is forgotten, unless another location holds it still. Beside the documents stand the
notes by which they are compared (:mod:`graph.mentions`) and the corrections of identity.

Until the graph is in step again, a document that goes stands beside those that come: what was decided before can be
compared with what is decided now, and an interrupted change is known to be one.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path

from graph.corrections import Correction, Corrections, Relation
from graph.mentions import notes_of
from graph.shelf import WHOLE, Row, Shelf, Touched, document_of, row_of
from graph.trust import NO_ORDER, Trust
from ontology.document import Document
from ontology.errors import StoreError

_FORM = 2
_SCHEMA = """
CREATE TABLE IF NOT EXISTS document (
    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, name TEXT NOT NULL, loader TEXT NOT NULL, version TEXT NOT NULL,
    title TEXT NOT NULL, year INTEGER, standing INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS document_by_sha256 ON document (sha256);
CREATE INDEX IF NOT EXISTS document_by_name ON document (name);
CREATE INDEX IF NOT EXISTS document_out_of_step ON document (standing) WHERE standing <> 0;
CREATE TABLE IF NOT EXISTS content (document INTEGER PRIMARY KEY, text TEXT NOT NULL, claims TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS copy (location TEXT PRIMARY KEY, sha256 TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS copy_by_sha256 ON copy (sha256);
CREATE TABLE IF NOT EXISTS mention (
    block TEXT NOT NULL, document INTEGER NOT NULL, notes TEXT NOT NULL, PRIMARY KEY (block, document)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS mention_by_document ON mention (document);
CREATE TABLE IF NOT EXISTS correction (
    relation TEXT NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL, standing INTEGER NOT NULL,
    PRIMARY KEY (relation, one, other)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TEMP TABLE touched (document INTEGER PRIMARY KEY);
PRAGMA user_version = 2;
"""
_FORGET = (
    "DELETE FROM content WHERE document IN (SELECT id FROM document WHERE sha256 = ? AND standing = 1)",
    "DELETE FROM mention WHERE document IN (SELECT id FROM document WHERE sha256 = ? AND standing = 1)",
    "DELETE FROM document WHERE sha256 = ? AND standing = 1",
    "UPDATE document SET standing = -1 WHERE sha256 = ? AND standing = 0",
)
_DROP = (
    "DELETE FROM content WHERE document IN (SELECT id FROM document WHERE standing = -1)",
    "DELETE FROM mention WHERE document IN (SELECT id FROM document WHERE standing = -1)",
    "DELETE FROM document WHERE standing = -1",
    "DELETE FROM correction WHERE standing = -1",
)
_RESTART = ("UPDATE document SET standing = 1", "UPDATE correction SET standing = 1")
_SETTLE = ("UPDATE document SET standing = 0 WHERE standing <> 0", "UPDATE correction SET standing = 0")
_OUT_OF_STEP = (
    "SELECT 1 FROM document WHERE standing <> 0 LIMIT 1",
    "SELECT 1 FROM correction WHERE standing <> 0 LIMIT 1",
)
_ADD = "INSERT INTO document (sha256, name, loader, version, title, year, standing) VALUES (?, ?, ?, ?, ?, ?, ?)"
_CORRECT = (
    "INSERT INTO correction VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET standing = 0 WHERE standing = -1",
    "DELETE FROM correction WHERE relation = ? AND one = ? AND other = ? AND standing = 1",
    "UPDATE correction SET standing = -1 WHERE relation = ? AND one = ? AND other = ?",
)
_BELOW = (
    "SELECT location FROM copy WHERE location = ? OR substr(location, 1, ?) IN (?, ?) ORDER BY location"  # a folder's
)
_IN_WORK, _TRUST, _NEW_TRUST = "graph in work", "trust", "new trust"


class Standing(IntEnum):
    """How a document or a correction stands to the graph."""

    GOING = -1
    HELD = 0
    COMING = 1


class Archive:
    """The documents of a store.

    Args:
        path: the SQLite file; None for an archive in memory.

    >>> from ontology.document import Origin
    >>> from ontology.facts import FilmMention
    >>> archive = Archive()
    >>> heat = Document(Origin("heat.txt", "00", "article", "1"), "Heat", FilmMention("Heat", 1995))
    >>> archive.put([(heat, "films/heat.txt")])
    >>> [document.film.title for document in archive.documents()], archive.in_step
    (['Heat'], False)
    >>> archive.settle()
    >>> archive.put([(heat, "films/heat.txt")])
    >>> archive.in_step
    True
    """

    def __init__(self, path: Path | None = None) -> None:
        try:
            self._connection = sqlite3.connect(path or ":memory:", isolation_level=None)
            form = self._connection.execute("PRAGMA user_version").fetchone()[0]
            is_new = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
            if is_new or form == _FORM:
                self._connection.executescript(_SCHEMA)
        except sqlite3.Error as error:
            raise StoreError(f"{path}: {error}") from error
        if not is_new and form != _FORM:
            raise StoreError(f"{path}: made by another version of filmkg; load its documents into a new store")
        self.touched = Touched(self._connection)

    @contextmanager
    def _change(self) -> Iterator[None]:
        """A change that is made whole or not at all."""
        try:
            with self._connection:
                self._connection.execute("BEGIN IMMEDIATE")
                yield
        except sqlite3.Error as error:
            raise StoreError(f"the archive of documents cannot be written: {error}") from error

    def _each(self, statements: Iterable[str], values: tuple[object, ...] = ()) -> None:
        for statement in statements:
            self._connection.execute(statement, values)

    def _first(self, statement: str, *values: object) -> tuple[object, ...] | None:
        found: tuple[object, ...] | None = self._connection.execute(statement, values).fetchone()
        return found

    def put(self, documents: Iterable[tuple[Document, str | None]]) -> None:
        """Keep documents, all or none.

        Args:
            documents: each with the location it was read from; None where it has none.

        Raises:
            StoreError: the archive cannot be written; it is as it was.
        """
        with self._change():
            for document, location in documents:
                self._put(document, location or document.origin.sha256)

    def _put(self, document: Document, location: str) -> None:
        row, sha256 = row_of(document), document.origin.sha256
        held = self._first(f"{WHOLE} WHERE d.sha256 = ? AND d.standing >= 0", sha256)
        # Of several copies the smallest name speaks for all, so that the order of loading does not matter.
        if held is None or (held != row and document.origin.name <= str(held[1])):
            self._each(_FORGET, (sha256,))
            self._add(document, row)
        known = self._first("SELECT sha256 FROM copy WHERE location = ?", location)
        if known != (sha256,):
            self._connection.execute("INSERT OR REPLACE INTO copy VALUES (?, ?)", (location, sha256))
            if known:
                self._forget_without_copies(known[0])

    def _add(self, document: Document, row: Row) -> None:
        *about, text, claims = row
        key = self._connection.execute(_ADD, (*about, Standing.COMING)).lastrowid
        self._connection.execute("INSERT INTO content VALUES (?, ?, ?)", (key, text, claims))
        notes = (
            (block, key, json.dumps(each, ensure_ascii=False, separators=(",", ":")))
            for block, each in notes_of(document).items()
        )
        self._connection.executemany("INSERT INTO mention VALUES (?, ?, ?)", notes)

    def _forget_without_copies(self, sha256: object) -> None:
        if not self._first("SELECT 1 FROM copy WHERE sha256 = ?", sha256):
            self._each(_FORGET, (sha256,))

    def remove(self, fingerprints: Iterable[str] = (), locations: Iterable[str] = ()) -> None:
        """Let documents go: all copies of those with some fingerprints, and the copies in some locations."""
        with self._change():
            for sha256 in fingerprints:
                self._connection.execute("DELETE FROM copy WHERE sha256 = ?", (sha256,))
                self._each(_FORGET, (sha256,))
            for location in locations:
                found = self._first("SELECT sha256 FROM copy WHERE location = ?", location)
                self._connection.execute("DELETE FROM copy WHERE location = ?", (location,))
                if found:
                    self._forget_without_copies(found[0])

    def documents(self, loader: str | None = None) -> Iterator[Document]:
        """Every document, or every one that a loader read, in the order of their fingerprints."""
        rows = self._connection.execute(
            f"{WHOLE} WHERE d.standing >= 0 AND d.loader = coalesce(?, d.loader) ORDER BY d.sha256", (loader,)
        )
        return map(document_of, rows)

    def going(self) -> list[tuple[str, str]]:
        """The names and fingerprints of the documents that go."""
        return self._connection.execute("SELECT name, sha256 FROM document WHERE standing = -1").fetchall()

    def origins(self, name: str | None = None) -> list[tuple[str, str]]:
        """The names and fingerprints of documents, of all or of those of a name."""
        found = self._connection.execute(
            "SELECT name, sha256 FROM document WHERE standing >= 0 AND name = coalesce(?, name)", (name,)
        )
        return sorted(found.fetchall())

    def fingerprinted(self, start: str) -> list[tuple[str, str]]:
        """The names and fingerprints of documents whose fingerprint starts so."""
        found = self._connection.execute(
            "SELECT name, sha256 FROM document WHERE standing >= 0 AND sha256 >= ? AND sha256 < ?", (start, f"{start}~")
        )
        return sorted(found.fetchall())

    def locations(self, path: str) -> list[str]:
        """The locations of copies at a path, or below it if it is a folder."""
        below = path.rstrip("/\\")
        rows = self._connection.execute(_BELOW, (path, len(below) + 1, f"{below}/", f"{below}\\"))
        return [location for (location,) in rows]

    def __len__(self) -> int:
        return int(self._connection.execute("SELECT count(*) FROM document WHERE standing >= 0").fetchone()[0])

    def corrections(self, *, before: bool = False) -> Corrections:
        """The corrections, or those that held when the graph was last in step."""
        gone = Standing.COMING if before else Standing.GOING
        rows = self._connection.execute("SELECT relation, one, other FROM correction WHERE standing <> ?", (gone,))
        return Corrections(Correction(Relation(relation), one, other) for relation, one, other in rows)

    def correct(self, add: Iterable[Correction] = (), remove: Iterable[Correction] = ()) -> None:
        """Keep corrections, and let others go.

        Raises:
            CorrectionError: they contradict one another or those that are kept.
        """
        added, removed = set(add), set(remove)
        Corrections({*self.corrections().all, *added} - removed)
        with self._change():
            for each in sorted(added - removed):
                self._connection.execute(_CORRECT[0], (each.relation, each.one, each.other))
            for each in sorted(removed):
                self._each(_CORRECT[1:], (each.relation, each.one, each.other))

    @property
    def trust(self) -> Trust:
        """Which sources are trusted before others."""
        row = self._first("SELECT value FROM state WHERE key = ?", _TRUST)
        return Trust(tuple(json.loads(str(row[0])))) if row else NO_ORDER

    def set_trust(self, trust: Trust) -> None:
        """Keep an order of trust; the graph is then to be brought into step with it."""
        if trust != self.trust:
            with self._change():
                self._connection.execute(
                    "INSERT OR REPLACE INTO state VALUES (?, ?), (?, '')", (_TRUST, json.dumps(trust.order), _NEW_TRUST)
                )

    @property
    def has_new_trust(self) -> bool:
        """Whether the order of trust is another than when the graph was last in step."""
        return self._first("SELECT value FROM state WHERE key = ?", _NEW_TRUST) is not None

    @property
    def in_step(self) -> bool:
        """Whether the graph was brought into step with the documents after the last change."""
        return not self.in_work and not self.has_new_trust and not any(map(self._first, _OUT_OF_STEP))

    @property
    def in_work(self) -> bool:
        """Whether the graph is, or was when something broke, between two steps."""
        return self._first("SELECT 1 FROM state WHERE key = ?", _IN_WORK) is not None

    def begin(self) -> None:
        """Note that the graph is being written."""
        with self._change():
            self._connection.execute("INSERT OR REPLACE INTO state VALUES (?, '')", (_IN_WORK,))

    def restart(self) -> None:
        """Take all documents for new ones: the graph knows none of them."""
        with self._change():
            self._each((*_DROP, *_RESTART))

    def settle(self) -> None:
        """Note that the graph now says what the documents say."""
        with self._change():
            self._each((*_DROP, *_SETTLE))
            self._connection.execute("DELETE FROM state WHERE key IN (?, ?)", (_IN_WORK, _NEW_TRUST))

    def index(self, *, before: bool = False) -> Shelf:
        """The notes of the documents, or of those that were held when the graph was last in step."""
        return Shelf(self._connection, before=before)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
