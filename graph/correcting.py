"""Corrections as people keep them: a table (``relation,a,b``), or Turtle with owl:sameAs and owl:differentFrom."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
from rdflib import OWL

from graph.corrections import Correction, Corrections, Relation
from graph.rdf import value_of
from ontology.errors import CorrectionError, one_of

COLUMNS = ("relation", "a", "b")
_OF_PROPERTY = {str(OWL.sameAs): Relation.SAME, str(OWL.differentFrom): Relation.DIFFERENT}

Refer = Callable[[str], str]
"""Gives the IRI for what somebody wrote: an IRI, or ``kind:name``."""


def read(path: Path, refer: Refer) -> list[Correction]:
    """The corrections of a file.

    Args:
        path: a ``.ttl`` file, or a table separated by commas.
        refer: resolves what the file names.

    Raises:
        CorrectionError: the file cannot be read, or its corrections contradict one another; with the place.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CorrectionError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CorrectionError(f"{path}: is no text in UTF-8") from error
    of_file = _from_turtle if path.suffix.lower() in (".ttl", ".nt") else _from_table
    found: list[Correction] = []
    try:
        found += of_file(text, refer)
        Corrections(found)
    except CorrectionError as error:
        raise CorrectionError(f"{path}: {error}") from error
    return found


def correction(relation: str, one: str, other: str, refer: Refer) -> Correction:
    """A correction from words.

    Raises:
        CorrectionError: they say nothing that can be done.

    >>> str(correction("same", "a", "b", str.upper))
    'same A B'
    """
    if relation.strip().lower() not in tuple(Relation):
        raise CorrectionError(f"“{relation}” is no relation; say {one_of(tuple(Relation))}")
    return Correction(Relation(relation.strip().lower()), refer(one), refer(other))


def _from_table(text: str, refer: Refer) -> Iterator[Correction]:
    """The lines of a table.

    >>> [str(each) for each in _from_table("relation,a,b\\nsame,x,y\\n", str)]
    ['same x y']
    """
    rows = csv.reader(text.splitlines(), skipinitialspace=True)
    header = [name.strip().lower() for name in next(rows, [])]
    if sorted(header) != sorted(COLUMNS):
        raise CorrectionError(f"line 1: the columns are {', '.join(header) or 'missing'}; they must be relation, a, b")
    for row in rows:
        if not any(cell.strip() for cell in row) or row[0].startswith("#"):
            continue
        try:
            yield _of_row(header, row, refer)
        except CorrectionError as error:
            raise CorrectionError(f"line {rows.line_num}: {error}") from error


def _of_row(header: list[str], row: list[str], refer: Refer) -> Correction:
    if len(row) != len(COLUMNS):
        raise CorrectionError(f"{len(row)} values for 3 columns; a name that holds a comma stands in quotes")
    told = dict(zip(header, row, strict=True))
    return correction(told["relation"], told["a"], told["b"], refer)


def _from_turtle(text: str, refer: Refer) -> Iterator[Correction]:
    try:
        quads = list(ox.parse(text, format=ox.RdfFormat.TURTLE))
    except SyntaxError as error:
        raise CorrectionError(f"is no Turtle: {' '.join(str(error.msg).split())}") from error
    for quad in quads:
        relation = _OF_PROPERTY.get(quad.predicate.value)
        if relation is None:
            raise CorrectionError(f"<{quad.predicate.value}> corrects nothing; say owl:sameAs or owl:differentFrom")
        if not (isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode)):
            raise CorrectionError(f"“{quad.subject} {relation} {quad.object}”: both must be IRIs")
        yield Correction(relation, refer(value_of(quad.subject)), refer(value_of(quad.object)))
