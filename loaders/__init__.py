"""Documents are read here: bytes to text, text to a page, a page to facts. No module here knows of RDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from pathlib import Path

from loaders.base import DataSet, Loader, data_sets, loaders
from loaders.files import decode, find, read_bytes
from loaders.leftovers import leftovers
from loaders.markup import is_html, text_of
from loaders.page import Page, Span
from ontology.document import Document, Origin
from ontology.errors import DocumentError, NotAFilm

__all__ = ["DataSet", "Loader", "Page", "Span", "data_sets", "loaders", "read", "read_all", "read_text", "unread"]

_CHUNK = 16


def read_text(name: str, text: str, data: bytes | None = None) -> Document:
    """Read a page that is at hand as text; of HTML the text that its reader sees.

    Args:
        name: its file's name.
        text: the page.
        data: the bytes that the text was decoded from; the text in UTF-8 unless given.

    Returns:
        The document. Offsets point into ``Document.text``: the page as it stands, or the text of an HTML page.

    Raises:
        NotAFilm: no loader finds a film in it.

    >>> page = "Heat\\n\\nYear: 1995\\nRuntime: 170 min\\nDirector: Michael Mann\\n\\nDramaCrime\\n"
    >>> read_text("heat.txt", page).film
    FilmMention(title='Heat', year=1995)
    """
    page = Page(name, text_of(text) if is_html(text) else text)
    by_sureness = sorted(((each.recognises(page), each) for each in loaders()), key=lambda pair: -pair[0])
    for sureness, loader in by_sureness:
        if sureness > 0 and (found := loader.read(page)) is not None:
            film, claims = found
            digest = sha256(text.encode() if data is None else data).hexdigest()
            return Document(Origin(name, digest, loader.name, loader.version), page.text, film, claims)
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


def read_all(paths: Iterable[str | Path], workers: int = 1) -> Iterator[tuple[Path, Document] | DocumentError]:
    """Read every document under some files and folders: data sets first, then pages.

    Args:
        paths: files and folders of pages, and data sets.
        workers: how many processes read; with one, this process does.

    Yields:
        For each file its path and document, or the error that kept it from being read; one never stops the others.
        A data set gives one for each film, the film's key behind its path.
        The order is that of the files, however many workers there are.
    """
    pages: list[Path] = []
    for path in map(Path, paths):
        form = next((each for each in data_sets() if each.recognises(path)), None)
        if form is None:
            pages.append(path)
        else:
            yield from _of_data_set(form, path)
    yield from _of_pages(pages, workers)


def _of_data_set(form: DataSet, path: Path) -> Iterator[tuple[Path, Document] | DocumentError]:
    try:
        for found in form.documents(path):
            yield found if isinstance(found, DocumentError) else (path / found[0], found[1])
    except DocumentError as error:
        yield error


def _of_pages(paths: Iterable[Path], workers: int) -> Iterator[tuple[Path, Document] | DocumentError]:
    found = find(paths)
    if workers <= 1:
        yield from map(_outcome, found)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(_outcome, found, chunksize=_CHUNK)


def _outcome(found: Path | DocumentError) -> tuple[Path, Document] | DocumentError:
    if isinstance(found, DocumentError):
        return found
    try:
        return found, read(found)
    except DocumentError as error:
        return error


def unread(document: Document) -> list[Span]:
    """The stretches of a document's text that no rule understood, in their order.

    >>> document = read_text("heat.txt", "Heat\\nYear: 1995\\nRuntime: 170 min\\nPrint: worn in places\\n")
    >>> [document.text[span.start : span.end] for span in unread(document)]
    ['Print: worn in places']
    """
    loader = next(each for each in loaders() if each.name == document.origin.loader)
    return list(leftovers(document, loader))
