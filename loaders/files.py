"""Files as text: which files of a folder are documents, and how their bytes are read."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from pathlib import Path

from loaders.markup import declared_encoding
from ontology.errors import DocumentError

SUFFIXES = frozenset({".txt", ".text", ".md", ".html", ".htm", ".xhtml"})
"""What the files of a folder must end in to count as documents; a file named by itself may end in anything."""

_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_FALLBACK = "cp1252"  # the encoding of most other Western pages
_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1b\x0b")


def find(paths: Iterable[Path]) -> Iterator[Path | DocumentError]:
    """The documents under some paths, each once, a folder's in the order of their names.

    Args:
        paths: files and folders.

    Yields:
        Paths of files; an error for a path that does not exist and for a folder without documents.
    """
    seen: set[Path] = set()
    for path in paths:
        for found in _under(path):
            if isinstance(found, DocumentError):
                yield found
            elif (resolved := found.resolve()) not in seen:
                seen.add(resolved)
                yield found


def _under(path: Path) -> Iterator[Path | DocumentError]:
    if path.is_dir():
        files = [
            file for file in sorted(path.rglob("*")) if file.suffix.lower() in SUFFIXES and _is_visible(file, path)
        ]
        yield from files
        if not files:
            yield DocumentError(str(path), f"the folder holds no document ({', '.join(sorted(SUFFIXES))})")
    elif path.exists():
        yield path
    else:
        yield DocumentError(str(path), "there is no such file or folder")


def _is_visible(file: Path, folder: Path) -> bool:
    return file.is_file() and not any(part.startswith(".") for part in file.relative_to(folder).parts)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        DocumentError: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise DocumentError(str(path), f"cannot be read: {error.strerror}") from error


def decode(name: str, data: bytes) -> str:
    """Bytes as text: UTF-8, UTF-16 with its mark, else what an HTML page declares, else Windows-1252.

    Args:
        name: what messages call the document.
        data: its bytes.

    Raises:
        DocumentError: the bytes are empty or no text.

    >>> decode("a.txt", "Amélie".encode("cp1252"))
    'Amélie'
    """
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return _checked(name, data.decode(encoding, errors="replace"))
    if not _CONTROL.isdisjoint(data[:8192]):
        raise DocumentError(name, "this is a binary file; give text")
    try:
        return _checked(name, data.decode("utf-8"))
    except UnicodeDecodeError:
        return _checked(name, data.decode(declared_encoding(data) or _FALLBACK, errors="replace"))


def _checked(name: str, text: str) -> str:
    if not text.strip():
        raise DocumentError(name, "the file is empty")
    return text
