"""Which documents of a store somebody means: by IRI, by the name of the file, by the path it was loaded from."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from rapidfuzz import process

from graph.archive import Archive
from graph.iris import Minter
from ontology.errors import StoreError, UnknownName, one_of

_ALIKE = 70
_DIGEST = 8


class Found(NamedTuple):
    """What was found.

    Attributes:
        fingerprints: documents that are meant wherever they were loaded from.
        locations: locations whose copy is meant.
    """

    fingerprints: tuple[str, ...] = ()
    locations: tuple[str, ...] = ()


def found(archive: Archive, minter: Minter, name: str) -> Found:
    """What is meant by a name.

    Args:
        archive: the documents.
        minter: makes their IRIs.
        name: an IRI, a path, or the name of a file.

    Raises:
        UnknownName: with the names that look alike.
        StoreError: several documents bear the name.
    """
    if name.startswith(minter.iri("document", "")):
        origins = [each for each in archive.fingerprinted(name[-_DIGEST:]) if minter.document(*each) == name]
    elif locations := archive.locations(str(Path(name).resolve())):
        return Found(locations=tuple(locations))
    else:
        origins = archive.origins(name)
    if not origins:
        names = {known for known, _ in archive.origins()}
        alike = process.extract(Path(name).name, sorted(names), limit=3, score_cutoff=_ALIKE)
        raise UnknownName("document", name, [each for each, _, _ in alike])
    if len(origins) > 1:
        iris = one_of([minter.document(*each) for each in origins])
        raise StoreError(f"several documents are called “{name}”: say {iris}")
    return Found(fingerprints=(origins[0][1],))
