"""Documents are read here: bytes to text, text to a page, a page to facts. No module here knows of RDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from loaders.base import Loader, loaders
from loaders.files import decode, find, read_bytes
from loaders.page import Page
from ontology.document import Document, Origin
from ontology.errors import DocumentError, NotAFilm

__all__ = ["Loader", "Page", "loaders", "read", "read_all", "read_text"]


def read_text(name: str, text: str, data: bytes | None = None) -> Document:
    """Read a page that is at hand as text.

    Args:
        name: its file's name.
        text: the page.
        data: the bytes that the text was decoded from; the text in UTF-8 unless given.

    Raises:
        NotAFilm: no loader finds a film in it.

    >>> page = "Heat\\n\\nYear: 1995\\nRuntime: 170 min\\nDirector: Michael Mann\\n\\nDramaCrime\\n"
    >>> read_text("heat.txt", page).film
    FilmMention(title='Heat', year=1995)
    """
    page = Page(name, text)
    by_sureness = sorted(((each.recognises(page), each) for each in loaders()), key=lambda pair: -pair[0])
    for sureness, loader in by_sureness:
        if sureness > 0 and (found := loader.read(page)) is not None:
            film, claims = found
            digest = sha256(text.encode() if data is None else data).hexdigest()
            return Document(Origin(name, digest, loader.name, loader.version), text, film, claims)
    raise NotAFilm(name, "no film is found in it (no header fields and no headings of a film page)")


def read(path: str | Path) -> Document:
    """Read one file.

    Raises:
        DocumentError: the file cannot be read.
        NotAFilm: it is about no film.
    """
    data = read_bytes(Path(path))
    try:
        return read_text(Path(path).name, decode(str(path), data), data)
    except NotAFilm as error:
        raise NotAFilm(str(path), error.reason) from error


def read_all(paths: Iterable[str | Path]) -> Iterator[tuple[Path, Document] | DocumentError]:
    """Read every document under some files and folders.

    Yields:
        For each file its path and document, or the error that kept it from being read; one never stops the others.
    """
    for found in find(Path(path) for path in paths):
        if isinstance(found, DocumentError):
            yield found
            continue
        try:
            yield found, read(found)
        except DocumentError as error:
            yield error
