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
from graph.mentions import Notes, notes_of
from ontology.codec import claims_from_json, claims_to_json
from ontology.document import Document, Origin
from ontology.errors import StoreError
from ontology.facts import FilmMention

_FORM = 2
_SCHEMA = f"""
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
PRAGMA user_version = {_FORM};
"""
_COLUMNS = "d.sha256, d.name, d.loader, d.version, d.title, d.year, c.text, c.claims"
_WHOLE = f"SELECT {_COLUMNS} FROM document d JOIN content c ON c.document = d.id"
_IN_WORK = "graph in work"

_Row = tuple[str, str, str, str, str, int | None, str, str]


class Standing(IntEnum):
    """How a document or a correction stands to the graph."""

    GOING = -1
    HELD = 0
    COMING = 1


class Archive:
    """The documents of a store.

    Args:
        path: the SQLite file; None for an archive in memory.

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
            tables = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            if tables and form != _FORM:
                raise StoreError(f"{path}: made by another version of filmkg; load its documents into a new store")
            self._connection.executescript(_SCHEMA)
        except sqlite3.Error as error:
            raise StoreError(f"{path}: {error}") from error

    @contextmanager
    def _change(self) -> Iterator[None]:
        """A change that is made whole or not at all."""
        try:
            with self._connection:
                self._connection.execute("BEGIN IMMEDIATE")
                yield
        except sqlite3.Error as error:
            raise StoreError(f"the archive of documents cannot be written: {error}") from error

    # --- documents ---

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
        row, sha256 = _row(document), document.origin.sha256
        held = self._connection.execute(f"{_WHOLE} WHERE d.sha256 = ? AND d.standing >= 0", (sha256,)).fetchone()
        # Of several copies the smallest name speaks for all, so that the order of loading does not matter.
        if held is None or (held != row and document.origin.name <= held[1]):
            self._retire(sha256)
            self._add(document, row)
        known = self._connection.execute("SELECT sha256 FROM copy WHERE location = ?", (location,)).fetchone()
        if known != (sha256,):
            self._connection.execute("INSERT OR REPLACE INTO copy VALUES (?, ?)", (location, sha256))
            if known:
                self._retire_without_copies(known[0])

    def _add(self, document: Document, row: _Row) -> None:
        *about, text, claims = row
        made = self._connection.execute(
            "INSERT INTO document (sha256, name, loader, version, title, year, standing) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*about, Standing.COMING),
        )
        self._connection.execute("INSERT INTO content VALUES (?, ?, ?)", (made.lastrowid, text, claims))
        notes = (
            (block, made.lastrowid, json.dumps(each, ensure_ascii=False, separators=(",", ":")))
            for block, each in notes_of(document).items()
        )
        self._connection.executemany("INSERT INTO mention VALUES (?, ?, ?)", notes)

    def _retire(self, sha256: str) -> None:
        """Let a document go: at once if the graph does not know it yet."""
        of_it = (sha256, Standing.COMING)
        for table, key in (("content", "document"), ("mention", "document"), ("document", "id")):
            self._connection.execute(
                f"DELETE FROM {table} WHERE {key} IN (SELECT id FROM document WHERE sha256 = ? AND standing = ?)", of_it
            )
        self._connection.execute(
            "UPDATE document SET standing = ? WHERE sha256 = ? AND standing = ?",
            (Standing.GOING, sha256, Standing.HELD),
        )

    def _retire_without_copies(self, sha256: str) -> None:
        if not self._connection.execute("SELECT 1 FROM copy WHERE sha256 = ?", (sha256,)).fetchone():
            self._retire(sha256)

    def remove(self, fingerprints: Iterable[str] = (), locations: Iterable[str] = ()) -> None:
        """Let documents go: all copies of those with some fingerprints, and the copies in some locations."""
        with self._change():
            for sha256 in fingerprints:
                self._connection.execute("DELETE FROM copy WHERE sha256 = ?", (sha256,))
                self._retire(sha256)
            for location in locations:
                found = self._connection.execute("SELECT sha256 FROM copy WHERE location = ?", (location,)).fetchone()
                self._connection.execute("DELETE FROM copy WHERE location = ?", (location,))
                if found:
                    self._retire_without_copies(found[0])

    def documents(self) -> Iterator[Document]:
        """Every document, in the order of their fingerprints."""
        rows = self._connection.execute(f"{_WHOLE} WHERE d.standing >= 0 ORDER BY d.sha256")
        return map(_document, rows)

    def origins(self, *, name: str | None = None, fingerprint: str | None = None) -> list[tuple[str, str]]:
        """The names and fingerprints of documents: of all, of those of a name, or whose fingerprint starts so."""
        wanted = "SELECT name, sha256 FROM document WHERE standing >= 0"
        if name is not None:
            found = self._connection.execute(f"{wanted} AND name = ?", (name,))
        elif fingerprint is not None:
            found = self._connection.execute(f"{wanted} AND sha256 >= ? AND sha256 < ?", (fingerprint, f"{fingerprint}~"))
        else:
            found = self._connection.execute(wanted)
        return sorted(found.fetchall())

    def locations(self, path: str) -> list[str]:
        """The locations of copies at a path, or below it if it is a folder."""
        below = path.rstrip("/\\")
        rows = self._connection.execute(
            "SELECT location FROM copy WHERE location = ? OR substr(location, 1, ?) IN (?, ?) ORDER BY location",
            (path, len(below) + 1, f"{below}/", f"{below}\\"),
        )
        return [location for (location,) in rows]

    def __len__(self) -> int:
        return int(self._connection.execute("SELECT count(*) FROM document WHERE standing >= 0").fetchone()[0])

    # --- corrections ---

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
            for each in sorted(added):
                self._connection.execute(
                    "INSERT INTO correction VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET standing = 0 WHERE standing < 0",
                    (each.relation, each.one, each.other, Standing.COMING),
                )
            for each in sorted(removed):
                key = (each.relation, each.one, each.other)
                which = "WHERE relation = ? AND one = ? AND other = ?"
                self._connection.execute(f"DELETE FROM correction {which} AND standing > 0", key)
                self._connection.execute(f"UPDATE correction SET standing = -1 {which}", key)

    # --- the graph and its step ---

    @property
    def in_step(self) -> bool:
        """Whether the graph was brought into step with the documents after the last change."""
        return not any(
            self._connection.execute(f"SELECT 1 FROM {table} WHERE standing <> 0 LIMIT 1").fetchone()
            for table in ("document", "correction")
        )

    @property
    def in_work(self) -> bool:
        """Whether the graph is, or was when something broke, between two steps."""
        return self._connection.execute("SELECT 1 FROM state WHERE key = ?", (_IN_WORK,)).fetchone() is not None

    def begin(self) -> None:
        """Note that the graph is being written."""
        with self._change():
            self._connection.execute("INSERT OR REPLACE INTO state VALUES (?, '')", (_IN_WORK,))

    def restart(self) -> None:
        """Take all documents for new ones: the graph knows none of them."""
        with self._change():
            self._drop_what_goes()
            for table in ("document", "correction"):
                self._connection.execute(f"UPDATE {table} SET standing = ?", (Standing.COMING,))

    def settle(self) -> None:
        """Note that the graph now says what the documents say."""
        with self._change():
            self._drop_what_goes()
            for table in ("document", "correction"):
                self._connection.execute(f"UPDATE {table} SET standing = 0 WHERE standing <> 0")
            self._connection.execute("DELETE FROM state WHERE key = ?", (_IN_WORK,))
        self._connection.execute("DELETE FROM touched")

    def _drop_what_goes(self) -> None:
        for table in ("content", "mention"):
            self._connection.execute(
                f"DELETE FROM {table} WHERE document IN (SELECT id FROM document WHERE standing = -1)"
            )
        for table in ("document", "correction"):
            self._connection.execute(f"DELETE FROM {table} WHERE standing = -1")

    # --- which documents a change touches ---

    def touch(self, fingerprints: Iterable[str] = ()) -> None:
        """Count the documents that come and go as touched, and some others."""
        self._connection.execute("INSERT OR IGNORE INTO touched SELECT id FROM document WHERE standing <> 0")
        for sha256 in fingerprints:
            self._connection.execute("INSERT OR IGNORE INTO touched SELECT id FROM document WHERE sha256 = ?", (sha256,))

    def touch_block(self, block: str) -> None:
        """Count the documents of a block as touched."""
        self._connection.execute("INSERT OR IGNORE INTO touched SELECT document FROM mention WHERE block = ?", (block,))

    def touched_blocks(self, kind: str) -> list[str]:
        """The blocks of a kind in which touched documents are."""
        rows = self._connection.execute(
            "SELECT DISTINCT m.block FROM touched t JOIN mention m ON m.document = t.document"
            " WHERE m.block >= ? AND m.block < ?",
            (f"{kind}:", f"{kind};"),
        )
        return [block for (block,) in rows]

    def touches_all_of(self, block: str) -> bool:
        """Whether every document of a block is touched."""
        found = self._connection.execute(
            "SELECT 1 FROM mention WHERE block = ? AND document NOT IN (SELECT document FROM touched) LIMIT 1", (block,)
        )
        return found.fetchone() is None

    def touched(self) -> Iterator[Document]:
        """The touched documents that the graph is to hold."""
        ids = self._connection.execute(
            "SELECT t.document FROM touched t JOIN document d ON d.id = t.document WHERE d.standing >= 0"
        ).fetchall()
        for key in ids:
            yield _document(self._connection.execute(f"{_WHOLE} WHERE d.id = ?", key).fetchone())

    def going(self) -> list[tuple[str, str]]:
        """The names and fingerprints of the documents that go."""
        return self._connection.execute("SELECT name, sha256 FROM document WHERE standing = -1").fetchall()

    def index(self, *, before: bool = False) -> Shelf:
        """The notes of the documents, or of those that were held when the graph was last in step."""
        return Shelf(self._connection, "<= 0" if before else ">= 0")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


class Shelf:
    """The notes of an archive's documents; an :class:`graph.mentions.Index`."""

    def __init__(self, connection: sqlite3.Connection, standing: str) -> None:
        self._connection = connection
        self._text = (
            "SELECT d.sha256, m.notes FROM mention m JOIN document d ON d.id = m.document"
            f" WHERE m.block = ? AND d.standing {standing}"
        )

    def notes(self, block: str) -> Notes:
        """See :meth:`graph.mentions.Index.notes`."""
        return {sha256: json.loads(notes) for sha256, notes in self._connection.execute(self._text, (block,))}


def _row(document: Document) -> _Row:
    origin, film = document.origin, document.film
    claims = claims_to_json(document.claims)
    return (origin.sha256, origin.name, origin.loader, origin.version, film.title, film.year, document.text, claims)


def _document(row: _Row) -> Document:
    sha256, name, loader, version, title, year, text, claims = row
    return Document(Origin(name, sha256, loader, version), text, FilmMention(title, year), claims_from_json(claims))
