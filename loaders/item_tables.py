"""Tables of rated items with what DBpedia says of them: ``item_id::string,director::string_list,…``.

The form in which FranKGraphBench (2024, a benchmark of recommendation with knowledge graphs) lays DBpedia beside
MovieLens: ``enriched.csv``, a row an item, its columns typed by their names' endings and the members of a list joined
by ``::``; with MovieLens' file of titles beside it. Each row is a document, a line a statement.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

from loaders.categories import facts_of
from loaders.rating_files import titles_beside
from ontology.document import Claim, Document, Evidence, Origin
from ontology.errors import DocumentError
from ontology.facts import (
    Backed,
    CompanyMention,
    CompanyRole,
    Credit,
    Credited,
    Fact,
    FilmMention,
    Performed,
    PersonMention,
    Released,
    Summarised,
    Titled,
)
from ontology.ratings import RatedFilm
from ontology.text import without_disambiguation

_KEY = "item_id::string"
_LIST = "::string_list"
_RESOURCE = "http://dbpedia.org/resource/"
_CREDITS = {
    "director": Credit.DIRECTOR,
    "writer": Credit.SCREENWRITER,
    "producer": Credit.PRODUCER,
    "cinematography": Credit.CINEMATOGRAPHER,
}


class ItemTables:
    """Reads such tables; see :class:`loaders.base.DataSet`."""

    name = "item table"
    version = "1"

    def recognises(self, path: Path) -> bool:
        """Whether a path is such a table, or a folder that holds one."""
        file = _file_of(path)
        if not file.is_file():
            return False
        with file.open("rb") as start:
            return start.readline(len(_KEY) + 3).lstrip(b"\xef\xbb\xbf").startswith(_KEY.encode())

    def documents(self, path: Path) -> Iterator[tuple[str, Document] | DocumentError]:
        """A document for each row whose item has a title, by the item's key."""
        file = _file_of(path)
        films = {film.key: film for film in titles_beside(file)}
        for row in _rows(file):
            key = row[_KEY]
            if key not in films:
                yield DocumentError(str(file), f"item {key} has no title in the file of titles beside it")
            else:
                yield key, _document(file.name, films[key], row)


def _file_of(path: Path) -> Path:
    return path / "enriched.csv" if path.is_dir() else path


def _rows(file: Path) -> Iterator[dict[str, str]]:
    csv.field_size_limit(sys.maxsize)
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            yield from csv.DictReader(lines)
    except UnicodeDecodeError as error:
        raise DocumentError(str(file), "is not in UTF-8") from error
    except OSError as error:
        raise DocumentError(str(file), f"cannot be read: {error.strerror}") from error


@dataclass
class _Lines:
    """A document's text as it grows, with what its lines state."""

    text: str = ""
    claims: list[Claim] = field(default_factory=list)

    def say(self, column: str, words: str, *facts: Fact) -> None:
        """One more line, the column before the words."""
        start = len(self.text) + len(column) + 2
        self.text += f"{column}: {words}\n"
        self.claims += [Claim(fact, Evidence(start, start + len(words), "", f"column {column}")) for fact in facts]


def _document(name: str, about: RatedFilm, row: dict[str, str]) -> Document:
    film = FilmMention(about.title, about.year)
    lines = _Lines()
    lines.say("title", about.title, Titled(film, about.title))
    if about.year:
        lines.say("year", str(about.year), Released(film, about.year))
    for column, value in row.items():
        for words in _values(column, value):
            lines.say(column.partition("::")[0], words, *_facts(film, column.partition("::")[0], words))
    key = f"{name}#{about.key}"
    origin = Origin(key, sha256(f"{key}\n{lines.text}".encode()).hexdigest(), ItemTables.name, ItemTables.version)
    return Document(origin, lines.text, film, tuple(lines.claims))


def _values(column: str, value: str) -> list[str]:
    """The values of a cell in plain words; the key says nothing of the film."""
    if column == _KEY or not value:
        return []
    return [_words(each) for each in value.split("::")] if column.endswith(_LIST) else [" ".join(value.split())]


def _words(value: str) -> str:
    """A resource as people write it.

    >>> _words("http://dbpedia.org/resource/Category:1990s_comedy_films"), _words("http://dbpedia.org/resource/Bj%C3%B6rk")
    ('1990s comedy films', 'Björk')
    """
    return unquote(value.removeprefix(_RESOURCE).removeprefix("Category:")).replace("_", " ")


def _facts(film: FilmMention, column: str, words: str) -> tuple[Fact, ...]:
    if column == "subject":
        return facts_of(film, words)
    if column == "abstract":
        return (Summarised(film, words),)
    name = without_disambiguation(words)
    if column in _CREDITS:
        return (Credited(film, PersonMention(name), _CREDITS[column]),)
    if column == "starring":
        return (Performed(film, PersonMention(name)),)
    if column == "distributor":
        return (Backed(film, CompanyMention(name), CompanyRole.DISTRIBUTION),)
    return ()
