"""The words of the film graph: its terms, its concepts, its kinds of fact, and the errors that every part raises.

This package stands below all others and imports none of them.
"""

from ontology.document import Claim, Document, Evidence, Origin
from ontology.errors import (
    AmbiguousFilm,
    CorrectionError,
    DocumentError,
    EndpointError,
    EndpointTimeout,
    FilmKGError,
    MissingPart,
    NotAFilm,
    QueryError,
    QueryTimeout,
    StoreError,
    UnknownFilm,
    UnknownName,
    UnknownQuestion,
)
from ontology.facts import Fact
from ontology.terms import FKG

__all__ = [
    "FKG",
    "AmbiguousFilm",
    "Claim",
    "CorrectionError",
    "Document",
    "DocumentError",
    "EndpointError",
    "EndpointTimeout",
    "Evidence",
    "Fact",
    "FilmKGError",
    "MissingPart",
    "NotAFilm",
    "Origin",
    "QueryError",
    "QueryTimeout",
    "StoreError",
    "UnknownFilm",
    "UnknownName",
    "UnknownQuestion",
]
