"""The IRIs of the graph: readable, made from keys, the same in every run."""

from __future__ import annotations

from dataclasses import dataclass

from ontology.terms import ID_BASE
from ontology.text import slug

_DIGEST = 8


@dataclass(frozen=True, slots=True)
class Minter:
    """Makes IRIs under a base.

    Attributes:
        base: where the ids live; those who publish under their own domain set their own.

    >>> Minter().iri("film", "leaving-las-vegas-1995")
    'https://w3id.org/filmkg/id/film/leaving-las-vegas-1995'
    >>> Minter("https://films.example.org/").iri("performance", "heat-1995", "al-pacino")
    'https://films.example.org/performance/heat-1995.al-pacino'
    """

    base: str = ID_BASE

    def iri(self, kind: str, *keys: str) -> str:
        """The IRI of a thing of a kind; several keys are joined by dots, which no slug holds."""
        return f"{self.base}{kind}/{'.'.join(keys)}"

    def document(self, name: str, sha256: str) -> str:
        """The IRI of a document: its content is its identity, so offsets into it stay true.

        >>> Minter().document("Heat (1995).txt", "0123456789abcdef")
        'https://w3id.org/filmkg/id/document/heat-1995-01234567'
        """
        stem = name.rsplit(".", 1)[0] if "." in name else name
        return self.iri("document", "-".join(filter(None, (slug(stem), sha256[:_DIGEST]))))
