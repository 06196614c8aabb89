"""What an archive is asked when the graph is brought into step: notes by block, and what a change touches."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator

from graph.mentions import Notes
from ontology.codec import claims_from_json, claims_to_json
from ontology.document import Document, Origin
from ontology.facts import FilmMention

Row = tuple[str, str, str, str, str, int | None, str, str]

WHOLE = (
    "SELECT d.sha256, d.name, d.loader, d.version, d.title, d.year, c.text, c.claims"
    " FROM document d JOIN content c ON c.document = d.id"
)
"""Selects a document as a row."""

_ONE = (
    "SELECT d.sha256, d.name, d.loader, d.version, d.title, d.year, c.text, c.claims"
    " FROM document d JOIN content c ON c.document = d.id WHERE d.id = ?"
)
_BEFORE = (
    "SELECT d.sha256, m.notes FROM mention m JOIN document d ON d.id = m.document WHERE m.block = ? AND d.standing <= 0"
)
_NOW = (
    "SELECT d.sha256, m.notes FROM mention m JOIN document d ON d.id = m.document WHERE m.block = ? AND d.standing >= 0"
)
_BLOCKS = (
    "SELECT DISTINCT m.block FROM touched t JOIN mention m ON m.document = t.document"
    " WHERE m.block >= ? AND m.block < ?"
)
_UNTOUCHED = "SELECT 1 FROM mention WHERE block = ? AND document NOT IN (SELECT document FROM touched) LIMIT 1"
_WANTED = "SELECT t.document FROM touched t JOIN document d ON d.id = t.document WHERE d.standing >= 0"


class Shelf:
    """The notes of an archive's documents; an :class:`graph.mentions.Index`.

    Args:
        connection: the archive's.
        before: whether of those that were held when the graph was last in step, not of those that it is to hold.
    """

    def __init__(self, connection: sqlite3.Connection, *, before: bool) -> None:
        self._connection = connection
        self._text = _BEFORE if before else _NOW

    def notes(self, block: str) -> Notes:
        """See :meth:`graph.mentions.Index.notes`."""
        return {sha256: json.loads(notes) for sha256, notes in self._connection.execute(self._text, (block,))}


class Touched:
    """The documents that a change touches.

    Args:
        connection: the archive's.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def start(self, fingerprints: Iterable[str] = ()) -> None:
        """Touch the documents that come and go, some others, and no more."""
        self._connection.execute("DELETE FROM touched")
        self._connection.execute("INSERT INTO touched SELECT id FROM document WHERE standing <> 0")
        for each in fingerprints:
            self._connection.execute("INSERT OR IGNORE INTO touched SELECT id FROM document WHERE sha256 = ?", (each,))

    def add_block(self, block: str) -> None:
        """Touch the documents of a block."""
        self._connection.execute("INSERT OR IGNORE INTO touched SELECT document FROM mention WHERE block = ?", (block,))

    def blocks(self, kind: str) -> list[str]:
        """The blocks of a kind in which touched documents are."""
        return [block for (block,) in self._connection.execute(_BLOCKS, (f"{kind}:", f"{kind};"))]

    def holds_all_of(self, block: str) -> bool:
        """Whether every document of a block is touched."""
        return self._connection.execute(_UNTOUCHED, (block,)).fetchone() is None

    def documents(self) -> Iterator[Document]:
        """The touched documents that the graph is to hold."""
        for key in self._connection.execute(_WANTED).fetchall():
            yield document_of(self._connection.execute(_ONE, key).fetchone())


def row_of(document: Document) -> Row:
    """A document as a row."""
    origin, film = document.origin, document.film
    claims = claims_to_json(document.claims)
    return (origin.sha256, origin.name, origin.loader, origin.version, film.title, film.year, document.text, claims)


def document_of(row: Row) -> Document:
    """A document from its row."""
    sha256, name, loader, version, title, year, text, claims = row
    return Document(Origin(name, sha256, loader, version), text, FilmMention(title, year), claims_from_json(claims))
